/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Of the sea and of fable: arms, bells, shells and wings. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define PLAIN FAB_TEXTURE_PLAIN
#define SKIN  FAB_TEXTURE_SKIN
#define HAIR  FAB_TEXTURE_HAIR

static void
add_eye_balls (FabBrush *b, float x, float y, float z, float r)
{
  for (int i = -1; i <= 1; i += 2)
    {
      paint (b, PLAIN, .97f, 0xffffff);
      fab_add_ellipsoid (b, V (i * x, y, z), V (r, r, r * .8f), 10);
      paint (b, PLAIN, .06f, 0x101010);
      fab_add_ellipsoid (b, V (i * x, y, z + r * .55f), V (r * .5f, r * .5f, r * .35f), 8);
    }
}

/* A tentacle on a curve that leaves outwards, sways and curls up at its end. */
static void
add_tentacle (FabBrush *b, FabVec3 root, float a, float length, float r, float lift, float phase)
{
  FabRing rings[9];
  FabVec3 at = root;
  float pitch = -.9f;

  for (int i = 0; i < 9; i++)
    {
      float t = i / 8.0f, yaw = a + .55f * sinf (t * 4 + phase) * t;
      FabVec3 d = V (sinf (yaw) * cosf (pitch), sinf (pitch), cosf (yaw) * cosf (pitch));
      FabVec3 side = V (cosf (yaw), 0, -sinf (yaw));
      float w = r * (1 - .92f * t);

      at.y = MAX (at.y, w);
      rings[i] = (FabRing) { at, fab_vec3_scale (side, w),
                             fab_vec3_scale (fab_vec3_cross (d, side), w) };
      at = fab_vec3_mad (at, d, length / 8);
      pitch += (.35f + lift) * (.3f + t);
    }
  fab_add_loft (b, rings, 9, 7, FALSE, TRUE);
  for (int i = 1; i < 6; i++)
    fab_kit_disc (b, fab_vec3_mad (rings[i].centre, rings[i].v, -.96f),
                  fab_vec3_scale (rings[i].v, -1), r * .22f * (1 - i / 8.0f),
                  r * .05f, .92f);
}

static void
build_octopus (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .6f, 0xb06068);
  fab_kit_skin (b, (const FabRing[]) {
    { V (0, .2f, 0), V (.13f, 0, 0), V (0, 0, .13f) }, { V (0, .34f, .02f), V (.19f, 0, 0),
                                                         V (0, 0, .18f) },
    { V (0, .5f, -.02f), V (.2f, 0, 0), V (0, .03f, .21f) },
    { V (0, .72f, -.1f), V (.27f, 0, 0), V (0, .08f, .28f) },
    { V (0, .9f, -.2f), V (.2f, 0, 0), V (0, .08f, .2f) },
    { V (0, .99f, -.26f), V (.05f, 0, 0), V (0, .02f, .05f) } },
                6, 14, TRUE, TRUE);
  for (int i = 0; i < 8; i++)
    {
      float a = (i + .5f) * G_PI / 4;

      fab_brush_next_part (b);
      add_tentacle (b, V (.1f * sinf (a), .26f, .1f * cosf (a)), a, 1.15f, .085f,
                    .16f * fab_kit_random (3, i), i * 1.7f);
    }
  add_eye_balls (b, .12f, .46f, .15f, .06f);
}

static void
build_kraken (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = b->at;

  fab_kit_turn (b, fab_xform_scale (9, 9, 9));
  paint_own (b, spec, SKIN, .4f, 0x6a3840);
  fab_kit_skin (b, (const FabRing[]) {
    { V (0, 0, 0), V (.24f, 0, 0), V (0, 0, .24f) }, { V (0, .22f, 0), V (.25f, 0, 0),
                                                       V (0, 0, .24f) },
    { V (0, .5f, -.06f), V (.33f, 0, 0), V (0, .05f, .34f) },
    { V (0, .85f, -.18f), V (.2f, 0, 0), V (0, .08f, .2f) },
    { V (0, 1, -.24f), V (.04f, 0, 0), V (0, .02f, .04f) } }, 5, 16, TRUE, TRUE);
  for (int i = 0; i < 8; i++)
    {
      float a = (i + .5f) * G_PI / 4;

      fab_brush_next_part (b);
      add_tentacle (b, V (.3f * sinf (a), .12f, .3f * cosf (a)), a, 1.5f, .09f,
                    .28f + .3f * fab_kit_random (3, i), i * 1.3f);
    }
  add_eye_balls (b, .15f, .28f, .19f, .055f);
  fab_kit_line (b, .02f, V (0, 0, 1), POINTS3 ({ -.23f, .37f, .2f }, { -.08f, .33f, .3f }));
  fab_kit_line (b, .02f, V (0, 0, 1), POINTS3 ({ .23f, .37f, .2f }, { .08f, .33f, .3f }));
  b->at = was;
}

static void
build_squid (FabBrush *b, const FabModelSpec *spec)
{
  fab_kit_move (b, 0, -.12f, 0);
  paint_own (b, spec, SKIN, .72f, 0xc89898);
  HULL (b, 14, { -.75f, .3f, .01f, .01f }, { -.6f, .3f, .08f, .07f }, { -.2f, .3f, .14f, .13f },
        { .2f, .3f, .12f, .11f },
        { .32f, .3f, .09f, .09f });
  HULL (b, 12, { .28f, .3f, .07f, .07f }, { .36f, .3f, .1f, .09f }, { .46f, .3f, .07f, .06f });
  fab_brush_next_part (b);
  SLAB (b, .29f, .02f, { 0, .75f }, { .3f, .5f }, { .12f, .25f }, { -.12f, .25f }, { -.3f, .5f });
  for (int i = 0; i < 10; i++)
    {
      float a = i * .628f, s = sinf (a), c = cosf (a), l = i % 5 == 0 ? 1.15f : .7f;

      fab_brush_next_part (b);
      fab_add_loft (b, (const FabRing[]) {
        { V (.05f * s, .3f + .05f * c, .42f), V (.028f, 0, 0), V (0, .028f, 0) },
        { V (.1f * s, .3f + .1f * c, .42f + l * .35f), V (.022f, 0, 0), V (0, .022f, 0) },
        { V (.08f * s + .05f, .3f + .09f * c, .42f + l * .7f), V (.016f, 0, 0), V (0, .016f, 0) },
        { V (.15f * s, .3f + .17f * c, .42f + l), V (.004f, 0, 0), V (0, .004f, 0) } }, 4, 6,
        FALSE, TRUE);
    }
  add_eye_balls (b, .095f, .32f, .37f, .035f);
}

static void
build_jellyfish (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_GLASS, .93f, 0xd8c8f0);
  TURNED (b, 0, .7f, 0, 20, { .24f, 0 }, { .3f, .03f }, { .28f, .16f }, { .18f, .27f },
          { 0, .31f });
  for (int i = 0; i < 8; i++)
    {
      float s = sinf (i * .785f), c = cosf (i * .785f);

      fab_kit_line (b, .006f, V (s, .5f, c), POINTS3 ({ .3f * s, .73f, .3f * c },
                                                      { .27f * s, .88f, .27f * c },
                                                      { .14f * s, .98f, .14f * c }));
    }
  for (int i = 0; i < 12; i++)
    {
      float a = i * .5236f, s = sinf (a), c = cosf (a), r = i & 1 ? .24f : .1f, p = i * 1.3f;

      fab_add_tube (b, POINTS3 ({ r * s, .72f, r * c }, { r * s + .05f * sinf (p), .52f, r * c },
                                { r * s - .04f, .34f, r * c + .04f * cosf (p) },
                                { r * s + .05f * sinf (p + 1), .16f, r * c },
                                { r * s, .02f, r * c }), i & 1 ? .006f : .018f, 5);
    }
}

static void
build_lobster (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .45f, 0xc04030);
  HULL (b, 12, { -.02f, .05f, .035f, .035f }, { .06f, .055f, .042f, .04f },
        { .13f, .055f, .03f, .03f }, { .17f, .06f, .006f, .006f });
  for (int i = 0; i < 5; i++)
    {
      fab_brush_next_part (b);
      HULL (b, 10, { -.06f - .035f * i, .045f - .005f * i, .03f - .003f * i, .028f - .003f * i },
            { -.02f - .035f * i, .048f - .005f * i, .034f - .003f * i, .032f - .003f * i });
    }
  for (int i = -2; i <= 2; i++)
    {
      fab_brush_next_part (b);
      fab_add_ellipsoid (b, V (i * .022f, .018f, -.23f - .006f * (2 - ABS (i))),
                         V (.014f, .006f, .032f), 8);
    }
  for (int i = -1; i <= 1; i += 2)
    {
      for (int k = 0; k < 3; k++)
        {
          fab_add_limb (b, V (i * .03f, .045f, .08f - .04f * k), .006f,
                        V (i * .09f, .075f, .08f - .05f * k), .005f, 5);
          fab_add_limb (b, V (i * .09f, .075f, .08f - .05f * k), .005f,
                        V (i * .13f, .003f, .08f - .06f * k), .003f, 5);
        }
      fab_add_limb (b, V (i * .035f, .05f, .11f), .012f, V (i * .1f, .06f, .17f), .012f, 7);
      fab_brush_next_part (b);
      fab_kit_skin (b, (const FabRing[]) { { V (i * .1f, .06f, .17f), V (.014f, 0, 0),
                                             V (0, .014f, 0) },
                                           { V (i * .11f, .06f, .23f), V (.034f, 0, 0),
                                             V (0, .022f, 0) },
                                           { V (i * .1f, .06f, .28f), V (.018f, 0, 0),
                                             V (0, .014f, 0) },
                                           { V (i * .075f, .06f, .32f), V (.003f, 0, 0),
                                             V (0, .003f, 0) } }, 4, 8, TRUE, TRUE);
      fab_add_limb (b, V (i * .135f, .06f, .24f), .012f, V (i * .11f, .06f, .315f), .003f, 6);
      TUBE (b, .002f, { i * .012f, .065f, .15f }, { i * .05f, .14f, .25f },
            { i * .12f, .17f, .15f }, { i * .16f, .15f, -.05f });
    }
  paint (b, PLAIN, .06f, 0x101010);
  for (int i = -1; i <= 1; i += 2)
    add_ball (b, i * .02f, .08f, .14f, .008f, .008f, .008f);
}

static void
build_starfish (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .65f, 0xe08848);
  add_ball (b, 0, .025f, 0, .045f, .025f, .045f);
  for (int i = 0; i < 5; i++)
    {
      float s = sinf (i * 1.2566f), c = cosf (i * 1.2566f);

      fab_add_limb (b, V (.02f * s, .025f, .02f * c), .035f, V (.13f * s, .01f, .13f * c), .01f, 8);
      for (int k = 1; k < 5; k++)
        fab_kit_disc (b, V (.028f * k * s, .058f - .009f * k, .028f * k * c), V (0, 1, 0), .004f,
                      .002f, .92f);
    }
}

static void
build_goldfish (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = b->at;

  paint_own (b, spec, SKIN, .68f, 0xf08838);
  HULL (b, 14, { -.045f, .045f, .006f, .014f }, { -.02f, .045f, .018f, .03f },
        { .015f, .045f, .024f, .035f },
        { .045f, .045f, .017f, .024f }, { .058f, .044f, .006f, .009f });
  fab_brush_next_part (b);
  PROFILE (b, 0, .002f, { -.04f, .047f }, { -.085f, .09f }, { -.115f, .085f }, { -.09f, .05f },
           { -.12f, .015f }, { -.085f, .008f },
           { -.04f, .04f });
  PROFILE (b, 0, .002f, { .03f, .078f }, { .01f, .1f }, { -.03f, .095f }, { -.03f, .06f });
  for (int i = -1; i <= 1; i += 2)
    {
      PROFILE (b, i * .02f, .002f, { .02f, .03f }, { -.01f, .005f }, { -.015f, .022f });
      for (int k = 0; k < 6; k++)
        fab_kit_line (b, .0012f, V (i, 0, 0), POINTS3 ({ i * .024f, .058f - .012f * (k % 3),
                                                         .018f - .016f * (k / 3) },
                                                       { i * .0245f, .052f - .012f * (k % 3),
                                                         .012f - .016f * (k / 3) },
                                                       { i * .024f, .046f - .012f * (k % 3),
                                                         .018f - .016f * (k / 3) }));
    }
  add_eye_balls (b, .014f, .053f, .041f, .0075f);
  b->at = was;
}

static void
build_seahorse (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .68f, 0xd8a850);
  TUBE (b, .006f, { 0, .035f, .02f }, { 0, .02f, .012f }, { 0, .01f, -.004f },
        { 0, .012f, -.024f }, { 0, .04f, -.03f });
  fab_kit_skin (b, (const FabRing[]) {
    { V (0, .035f, -.03f), V (.007f, 0, 0), V (0, 0, .007f) },
    { V (0, .07f, -.012f), V (.013f, 0, 0), V (0, 0, .015f) },
    { V (0, .105f, 0), V (.018f, 0, 0), V (0, 0, .024f) },
    { V (0, .135f, -.008f), V (.012f, 0, 0), V (0, 0, .015f) },
    { V (0, .155f, -.004f), V (.01f, 0, 0), V (0, 0, .012f) } }, 5, 10, TRUE, TRUE);
  fab_add_limb (b, V (0, .162f, .002f), .015f, V (0, .155f, .05f), .006f, 8);
  for (int i = 0; i < 5; i++)
    fab_kit_line (b, .002f, V (0, 0, 1), POINTS3 ({ -.014f, .075f + .012f * i, .012f },
                                                  { 0, .073f + .012f * i, .02f },
                                                  { .014f, .075f + .012f * i, .012f }));
  PROFILE (b, 0, .002f, { -.02f, .12f }, { -.04f, .115f }, { -.038f, .09f }, { -.018f, .085f });
  PROFILE (b, 0, .003f, { -.01f, .172f }, { 0, .192f }, { .008f, .174f });
  add_eye_balls (b, .012f, .168f, .01f, .005f);
}

static void
build_ray (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = fab_kit_move (b, 0, .06f, 0);

  paint_own (b, spec, SKIN, .45f, 0x50606c);
  fab_kit_skin (b, (const FabRing[]) {
    { V (-1.3f, .28f, -.1f), V (0, .01f, 0), V (0, 0, .02f) },
    { V (-.8f, .12f, .02f), V (0, .03f, 0), V (0, 0, .3f) },
    { V (-.3f, .06f, .05f), V (0, .09f, 0), V (0, 0, .6f) },
    { V (0, .07f, .05f), V (0, .12f, 0), V (0, 0, .72f) },
    { V (.3f, .06f, .05f), V (0, .09f, 0), V (0, 0, .6f) },
    { V (.8f, .12f, .02f), V (0, .03f, 0), V (0, 0, .3f) },
    { V (1.3f, .28f, -.1f), V (0, .01f, 0), V (0, 0, .02f) } }, 7, 12, TRUE, TRUE);
  fab_add_limb (b, V (0, .07f, -.6f), .05f, V (0, .1f, -1.9f), .008f, 7);
  add_eye_balls (b, .2f, .14f, .6f, .04f);
  b->at = was;
}

static void
build_dragonfly (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .4f, 0x3878a0);
  fab_kit_cone (b, V (0, .02f, -.06f), V (0, .022f, .005f), .002f, .0035f, 7);
  fab_add_ellipsoid (b, V (0, .024f, .012f), V (.007f, .008f, .011f), 9);
  paint (b, PLAIN, .2f, 0x204030);
  for (int i = -1; i <= 1; i += 2)
    fab_add_ellipsoid (b, V (i * .005f, .026f, .025f), V (.006f, .006f, .006f), 8);
  for (int i = 0; i < 6; i++)
    fab_add_limb (b, V (0, .02f, .015f), .0008f, V ((i & 1 ? 1 : -1) * .012f, .002f,
                                                    .005f + .01f * (i / 2)), .0005f, 4);
  paint (b, FAB_TEXTURE_GLASS, .97f, 0xe8f4fc);
  for (int i = -1; i <= 1; i += 2)
    for (int k = 0; k < 2; k++)
      {
        fab_brush_next_part (b);
        SLAB (b, .03f + .001f * k, .0008f, { i * .004f, .003f * k - .016f + .014f * k },
              { i * .03f, -.024f + .02f * k },
              { i * .058f, -.022f + .026f * k }, { i * .062f, -.014f + .026f * k },
              { i * .03f, -.01f + .018f * k },
              { i * .004f, -.01f + .014f * k });
      }
}

static void
build_ladybird (FabBrush *b, const FabModelSpec *spec)
{
  /* large for its kind: it must be seen at all */
  fab_kit_turn (b, fab_xform_scale (4, 4, 4));
  paint_own (b, spec, SKIN, .5f, 0xd03028);
  LATHE (b, 0, .0015f, 0, 16, { .0048f, 0 }, { .005f, .001f }, { .004f, .0032f },
         { .002f, .0042f }, { 0, .0044f });
  paint (b, PLAIN, .1f, 0x181818);
  fab_add_ellipsoid (b, V (0, .0028f, .0048f), V (.0025f, .0019f, .0018f), 9);
  for (int i = 0; i < 6; i++)
    fab_add_limb (b, V (0, .002f, .002f - .002f * (i / 2)), .0004f,
                  V ((i & 1 ? 1 : -1) * .006f, .0003f, .0035f - .003f * (i / 2)),
                  .0003f, 4);
  LINE_Y (b, .0003f, { 0, .0062f, 0 }, { 0, .004f, .0042f });
  LINE_Y (b, .0003f, { 0, .0062f, 0 }, { 0, .004f, -.0044f });
  for (int i = -1; i <= 1; i += 2)
    for (int k = 0; k < 3; k++)
      fab_kit_disc (b, V (i * (.0022f + .0008f * (k == 1)), .0054f - .0006f * (k != 1),
                          .0022f - .0022f * k), V (i * .5f, 1, 0), .0007f,
                    .0001f, .06f);
}

static void
build_scorpion (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .3f, 0x3a2c20);
  HULL (b, 10, { -.03f, .014f, .009f, .007f }, { 0, .015f, .014f, .009f },
        { .03f, .014f, .01f, .007f });
  TUBE (b, .005f, { 0, .015f, -.028f }, { 0, .02f, -.055f }, { 0, .045f, -.07f },
        { 0, .07f, -.055f }, { 0, .075f, -.03f });
  fab_kit_cone (b, V (0, .075f, -.032f), V (0, .062f, -.012f), .007f, .0005f, 7);
  for (int i = -1; i <= 1; i += 2)
    {
      for (int k = 0; k < 4; k++)
        {
          fab_add_limb (b, V (0, .014f, .015f - .012f * k), .002f,
                        V (i * .028f, .022f, .018f - .016f * k), .0016f, 5);
          fab_add_limb (b, V (i * .028f, .022f, .018f - .016f * k), .0016f,
                        V (i * .045f, .001f, .02f - .02f * k), .001f, 5);
        }
      fab_add_limb (b, V (i * .008f, .014f, .028f), .003f, V (i * .035f, .016f, .045f), .003f, 6);
      fab_add_ellipsoid (b, V (i * .034f, .016f, .06f), V (.008f, .006f, .014f), 8);
      fab_add_limb (b, V (i * .03f, .016f, .068f), .003f, V (i * .024f, .016f, .085f), .0008f, 5);
      fab_add_limb (b, V (i * .039f, .016f, .068f), .003f, V (i * .034f, .016f, .086f), .0008f, 5);
    }
}

static void
build_mermaid_tail (FabBrush *b)
{
  fab_kit_skin (b, (const FabRing[]) {
    { V (0, .62f, 0), V (.17f, 0, 0), V (0, 0, .12f) }, { V (0, .45f, .04f), V (.2f, 0, 0),
                                                          V (0, 0, .16f) },
    { V (0, .24f, .22f), V (.15f, 0, 0), V (0, .1f, .12f) },
    { V (0, .12f, .5f), V (.1f, 0, 0), V (0, .1f, .03f) },
    { V (0, .16f, .78f), V (.06f, 0, 0), V (0, .06f, -.02f) },
    { V (0, .3f, .95f), V (.035f, 0, 0), V (0, .02f, -.03f) } },
                6, 12, TRUE, TRUE);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_brush_next_part (b);
      fab_kit_skin (b, (const FabRing[]) { { V (0, .28f, .93f), V (.03f, 0, 0), V (0, .015f, 0) },
                                           { V (i * .14f, .42f, 1.02f), V (.09f, .05f, 0),
                                             V (0, .006f, -.02f) },
                                           { V (i * .32f, .52f, 1.0f), V (.02f, .02f, 0),
                                             V (0, .004f, 0) } }, 3, 8, TRUE, TRUE);
    }
}

static void
build_mermaid (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .55f, 0x4a9088);
  build_mermaid_tail (b);
  for (int row = 0; row < 4; row++)
    for (int i = -2; i <= 2; i++)
      fab_kit_line (b, .006f, V (i * .2f, 0, 1), POINTS3 ({ i * .06f - .025f, .52f - .07f * row,
                                                            .17f + .05f * row - .01f * i * i },
                                                          { i * .06f, .495f - .07f * row,
                                                            .18f + .06f * row - .01f * i * i },
                                                          { i * .06f + .025f, .52f - .07f * row,
                                                            .17f + .05f * row - .01f * i * i }));
  paint (b, SKIN, .93f, 0xf0c8a8);
  fab_kit_skin (b, (const FabRing[]) {
    { V (0, .6f, 0), V (.14f, 0, 0), V (0, 0, .1f) }, { V (0, .76f, -.01f), V (.11f, 0, 0),
                                                        V (0, 0, .085f) },
    { V (0, .95f, 0), V (.15f, 0, 0), V (0, 0, .1f) }, { V (0, 1.06f, -.01f), V (.15f, 0, 0),
                                                         V (0, 0, .08f) },
    { V (0, 1.1f, -.01f), V (.05f, 0, 0), V (0, 0, .05f) },
    { V (0, 1.2f, 0), V (.045f, 0, 0), V (0, 0, .045f) } }, 6, 12, TRUE, TRUE);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_limb (b, V (i * .16f, 1.03f, -.01f), .042f, V (i * .26f, .8f, -.05f), .034f, 8);
      fab_add_limb (b, V (i * .26f, .8f, -.05f), .034f, V (i * .22f, .58f, .06f), .024f, 8);
      paint (b, SKIN, .6f, 0xd88878);
      fab_add_ellipsoid (b, V (i * .065f, .96f, .075f), V (.062f, .05f, .045f), 9);
      paint (b, SKIN, .93f, 0xf0c8a8);
    }
  fab_add_ellipsoid (b, V (0, 1.29f, .01f), V (.085f, .115f, .1f), 14);
  LINE_Z (b, .007f, { -.025f, 1.235f, .092f }, { 0, 1.228f, .097f }, { .025f, 1.235f, .092f });
  LINE_Z (b, .005f, { 0, 1.3f, .11f }, { .008f, 1.268f, .116f }, { -.004f, 1.264f, .11f });
  paint (b, PLAIN, .06f, 0x101010);
  for (int i = -1; i <= 1; i += 2)
    fab_add_ellipsoid (b, V (i * .034f, 1.305f, .094f), V (.012f, .01f, .008f), 8);
  paint (b, HAIR, .4f, 0xa04828);
  fab_kit_skin (b, (const FabRing[]) {
    { V (0, 1.42f, .01f), V (.03f, 0, 0), V (0, 0, .03f) },
    { V (0, 1.39f, -.01f), V (.085f, 0, 0), V (0, 0, .095f) },
    { V (0, 1.3f, -.035f), V (.105f, 0, 0), V (0, 0, .09f) },
    { V (0, 1.1f, -.1f), V (.14f, 0, 0), V (0, 0, .07f) },
    { V (.02f, .85f, -.13f), V (.12f, 0, 0), V (0, 0, .05f) },
    { V (.04f, .7f, -.12f), V (.03f, 0, 0), V (0, 0, .02f) } },
                6, 12, TRUE, TRUE);
}

#define ANIMAL   FAB_MODEL_ANIMAL
#define CREATURE FAB_MODEL_CREATURE

const FabModelEntry fab_models_water[] = {
  { { "octopus", ANIMAL, { 1.79f, 1.01f, 1.92f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("octopus") },
    build_octopus },
  { { "kraken", CREATURE, { 18.9f, 9.18f, 19.6f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("kraken", "giant octopus", "sea monster", "giant squid",
      "tentacle") }, build_kraken },
  { { "squid", ANIMAL, { .6f, .353f, 2.32f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("squid", "cuttlefish") },
    build_squid },
  { { "jellyfish", ANIMAL, { .604f, 1.01f, .604f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("jellyfish", "medusa") },
    build_jellyfish },
  { { "lobster", ANIMAL, { .324f, .172f, .594f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("lobster", "crayfish",
                                                                    "shrimp", "prawn",
                                                                    "langoustine") },
    build_lobster },
  { { "starfish", ANIMAL, { .266f, .0577f, .255f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("starfish", "sea star") },
    build_starfish },
  { { "goldfish", ANIMAL, { .048f, .1f, .178f }, 0, 0, FAB_GRIP (0, .04f, 0),
      FAB_WORDS ("goldfish", "tropical fish", "clownfish", "carp", "koi") },
    build_goldfish },
  { { "seahorse", ANIMAL, { .036f, .192f, .0959f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("seahorse", "sea horse") },
    build_seahorse },
  { { "ray", ANIMAL, { 2.6f, .35f, 2.68f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("manta ray", "stingray",
                                                                "manta") }, build_ray },
  { { "dragonfly", ANIMAL, { .124f, .032f, .0911f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("dragonfly", "damselfly") },
    build_dragonfly },
  { { "ladybird", ANIMAL, { .0503f, .0236f, .0464f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("ladybird", "ladybug") },
    build_ladybird },
  { { "scorpion", ANIMAL, { .092f, .0807f, .161f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("scorpion") },
    build_scorpion },
  { { "mermaid", CREATURE, { .68f, 1.42f, 1.22f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("mermaid", "siren", "nixie") }, build_mermaid },
  { { NULL } },
};
