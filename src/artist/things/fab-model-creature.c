/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-model-kit.h"

#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define SKIN  FAB_TEXTURE_SKIN
#define GLOW  FAB_TEXTURE_GLOW

/* How far a leg or arm swings, in radians. */
static float
find_swing (const FabModelSpec *spec)
{
  if (strcmp (spec->action, "walk") == 0)
    return .45f * sinf (2 * G_PI * spec->phase);
  if (strcmp (spec->action, "run") == 0)
    return .8f * sinf (2 * G_PI * spec->phase);
  return 0;
}

static void
add_white_eyes (FabBrush *b, float x, float y, float z, float r)
{
  paint (b, PLAIN, .97f, 0xffffff);
  for (int i = -1; i <= 1; i += 2)
    fab_add_ellipsoid (b, V (i * x, y, z), V (r, r, r * .7f), 9);
  paint (b, PLAIN, .06f, 0x111111);
  for (int i = -1; i <= 1; i += 2)
    fab_add_ellipsoid (b, V (i * x, y, z + r * .55f), V (r * .4f, r * .45f, r * .3f), 7);
}

static void
build_robot (FabBrush *b, const FabModelSpec *spec)
{
  float swing = find_swing (spec);

  for (int i = -1; i <= 1; i += 2)
    {
      FabXform was = fab_kit_move (b, i * .2f, .85f, 0);

      paint_own (b, spec, METAL, .6f, 0x8890a0);
      fab_kit_turn (b, fab_xform_rotate_x (i * swing));
      add_box (b, 0, -.4f, 0, .17f, .42f, .2f);
      fab_brush_next_part (b);
      add_box (b, 0, -.78f, 0, .2f, .38f, .23f);
      fab_brush_next_part (b);
      add_box (b, 0, -.85f, .06f, .26f, .12f, .4f);
      b->at = was;
      was = fab_kit_move (b, i * .45f, 1.5f, 0);
      fab_kit_turn (b, fab_xform_rotate_x (-i * swing));
      fab_brush_next_part (b);
      add_ball (b, 0, 0, 0, .12f, .12f, .12f);
      add_box (b, 0, -.38f, 0, .14f, .34f, .16f);
      fab_brush_next_part (b);
      add_box (b, 0, -.68f, .04f, .17f, .32f, .19f);
      paint (b, METAL, .3f, 0x404448);
      for (int k = -1; k <= 1; k += 2)
        add_box (b, k * .06f, -.82f, .06f, .04f, .15f, .1f);
      b->at = was;
    }
  paint_own (b, spec, METAL, .75f, 0xa8b0b8);
  add_box (b, 0, .82f, 0, .5f, .14f, .32f);
  PRISM (b, 0, .4f, { -.25f, .95f }, { .25f, .95f }, { .4f, 1.3f }, { .38f, 1.62f },
         { -.38f, 1.62f }, { -.4f, 1.3f });
  fab_kit_rect (b, 0, 1.2f, .202f, .36f, .26f, .012f, .92f);
  for (int i = 0; i < 3; i++)
    fab_kit_disc (b, V (-.1f + .1f * i, 1.4f, .205f), V (0, 0, 1), .03f, .008f, .35f);
  LINE_Z (b, .012f, { -.14f, 1.28f, .205f }, { -.05f, 1.28f, .205f }, { 0, 1.33f, .205f },
          { .04f, 1.23f, .205f }, { .14f, 1.28f, .205f });
  ROD (b, 0, 1.6f, 0, 0, 1.72f, 0, .09f);
  fab_brush_next_part (b);
  add_box (b, 0, 1.7f, 0, .44f, .36f, .36f);
  for (int i = -1; i <= 1; i += 2)
    ROD (b, i * .22f, 1.88f, 0, i * .28f, 1.88f, 0, .06f);
  LINE_Z (b, .014f, { -.12f, 1.78f, .182f }, { .12f, 1.78f, .182f });
  for (int i = -2; i <= 2; i++)
    LINE_Z (b, .01f, { i * .05f, 1.755f, .182f }, { i * .05f, 1.805f, .182f });
  ROD (b, 0, 2.06f, 0, 0, 2.2f, 0, .012f);
  paint (b, GLOW, .97f, 0xffe060);
  add_ball (b, 0, 2.22f, 0, .04f, .04f, .04f);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_cone (b, V (i * .1f, 1.92f, .17f), V (i * .1f, 1.92f, .2f), .06f, .055f, 12);
  paint (b, PLAIN, .1f, 0x111111);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_cone (b, V (i * .1f, 1.92f, .19f), V (i * .1f, 1.92f, .205f), .022f, .02f, 8);
}

/* A bat's wing: fingers with skin between them. */
static void
add_dragon_wing (FabBrush *b, float side, float spread, float lift)
{
  FabVec3 root = V (side * .3f, 1.75f, .5f),
  wrist = V (side * (.5f + spread * .5f), 2.5f + lift, .3f);
  FabVec3 tips[4] = { V (side * (.6f + spread * 1.6f), 2.3f + lift * 1.2f, -.4f),
                      V (side * (.5f + spread * 1.25f), 1.6f + lift * .6f, -1),
                      V (side * (.4f + spread * .8f), 1.3f + lift * .3f, -1.2f),
                      V (side * .3f, 1.4f, -.5f) };

  fab_add_limb (b, root, .09f, wrist, .06f, 7);
  for (int i = 0; i < 3; i++)
    fab_add_limb (b, wrist, .05f, tips[i], .015f, 6);
  fab_brush_next_part (b);
  b->flags |= FAB_FACE_TWO_SIDED | FAB_FACE_NO_CREASE;
  for (int i = 0; i < 3; i++)
    {
      FabVec3 sag = fab_vec3_lerp (fab_vec3_lerp (tips[i], tips[i + 1], .5f), wrist, .25f);

      fab_add_quad (b, wrist, tips[i], sag, wrist);
      fab_add_quad (b, wrist, sag, tips[i + 1], wrist);
    }
  fab_add_quad (b, root, wrist, tips[3], tips[3]);
  b->flags &= ~(FAB_FACE_TWO_SIDED | FAB_FACE_NO_CREASE);
}

static void
add_dragon_legs (FabBrush *b, gboolean tucked)
{
  for (int i = 0; i < 4; i++)
    {
      float side = i & 1 ? -1 : 1, z = i & 2 ? .75f : -.75f, down = tucked ? .55f : 0;
      FabVec3 hip = V (side * .38f, 1.1f, z),
      knee = V (side * .56f, .62f + down * .5f, z + (i & 2 ? -.18f : .32f)),
      foot = V (side * .52f, .12f + down, z + (i & 2 ? .1f : -.12f));

      fab_add_limb (b, hip, i & 2 ? .2f : .3f, knee, .14f, 9);
      fab_add_limb (b, knee, .14f, foot, .1f, 8);
      fab_add_limb (b, foot, .1f, V (foot.x, foot.y - .03f, foot.z + .28f), .08f, 7);
    }
}

static void
add_dragon_head (FabBrush *b, FabVec3 at)
{
  FabXform was = fab_kit_move (b, at.x, at.y, at.z);

  fab_add_ellipsoid (b, V (0, 0, 0), V (.22f, .22f, .28f), 12);
  fab_add_limb (b, V (0, -.03f, .15f), .17f, V (0, -.06f, .6f), .12f, 10);
  fab_add_limb (b, V (0, -.17f, .05f), .11f, V (0, -.26f, .5f), .07f, 9);
  paint (b, PLAIN, .9f, 0xe8e0c8);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_limb (b, V (i * .13f, .15f, -.1f), .06f, V (i * .22f, .42f, -.42f), .012f, 7);
      for (int k = 0; k < 3; k++)
        fab_kit_cone (b, V (i * .1f, -.12f, .35f + .11f * k), V (i * .1f, -.2f, .36f + .11f * k),
                      .02f, .002f, 5);
    }
  paint (b, GLOW, .95f, 0xf0c040);
  for (int i = -1; i <= 1; i += 2)
    fab_add_ellipsoid (b, V (i * .17f, .09f, .14f), V (.05f, .055f, .06f), 8);
  paint (b, PLAIN, .06f, 0x111111);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_ellipsoid (b, V (i * .195f, .09f, .165f), V (.022f, .035f, .025f), 7);
      fab_add_ellipsoid (b, V (i * .06f, .02f, .7f), V (.022f, .018f, .022f), 6);
    }
  b->at = was;
}

static void
build_dragon (FabBrush *b, const FabModelSpec *spec)
{
  gboolean fly = strcmp (spec->action, "fly") == 0 || strcmp (spec->action, "jump") == 0;
  FabXform was = fab_kit_move (b, 0, fly ? .6f : 0, 0);

  paint_own (b, spec, SKIN, .58f, 0x5a8a58);
  fab_add_loft (b, (const FabRing[]) {
    { V (.5f, .35f, -3.3f), V (.01f, 0, 0), V (0, .01f, 0) },
    { V (.55f, .3f, -2.8f), V (.07f, 0, 0), V (0, .07f, 0) },
    { V (.3f, .5f, -2.2f), V (.14f, 0, .05f), V (0, .15f, 0) },
    { V (.05f, .85f, -1.5f), V (.27f, 0, .05f), V (0, .3f, .1f) },
    { V (0, 1.15f, -.8f), V (.44f, 0, 0), V (0, .48f, 0) },
    { V (0, 1.25f, 0), V (.5f, 0, 0), V (0, .52f, 0) },
    { V (0, 1.35f, .7f), V (.42f, 0, 0), V (0, .46f, 0) },
    { V (0, 1.7f, 1.2f), V (.27f, 0, 0), V (0, .22f, -.22f) },
    { V (0, 2.2f, 1.45f), V (.19f, 0, 0), V (0, .1f, -.2f) },
    { V (0, 2.65f, 1.6f), V (.16f, 0, 0), V (0, .12f, -.16f) } }, 10, 12, TRUE, TRUE);
  add_dragon_legs (b, fly);
  add_dragon_head (b, V (0, 2.75f, 1.7f));
  paint_own (b, spec, SKIN, .42f, 0x3a6a48);
  for (int i = 0; i < 9; i++)
    {
      static const float ridge[9][2] = { { 1.42f, 2.55f }, { 1.2f, 2.15f }, { .75f, 1.85f },
                                         { .3f, 1.76f }, { -.15f, 1.74f }, { -.6f, 1.66f },
                                         { -1.05f, 1.4f }, { -1.5f, 1.14f }, { -2, .76f } };
      float z = ridge[i][0], y = ridge[i][1], x = i > 6 ? .05f + .1f * (i - 6) : 0;

      PROFILE (b, x, .05f, { z - .14f, y - .04f }, { z + .16f, y - .04f }, { z - .1f, y + .24f });
    }
  PROFILE (b, .5f, .06f, { -3.2f, .35f }, { -3.45f, .6f }, { -3.75f, .3f }, { -3.45f, .08f });
  for (int i = -1; i <= 1; i += 2)
    {
      paint_own (b, spec, SKIN, .7f, 0x88a870);
      add_dragon_wing (b, i, fly ? 1.9f : 1.15f, fly ? .9f * cosf (2 * G_PI * spec->phase) : .7f);
    }
  b->at = was;
}

static void
build_ghost (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_CLOTH, .98f, 0xf8f8ff);
  LATHE (b, 0, .12f, 0, 20, { .5f, 0 }, { .43f, .3f }, { .36f, .8f }, { .33f, 1.1f },
         { .27f, 1.35f }, { .15f, 1.5f }, { 0, 1.55f });
  for (int i = 0; i < 9; i++)
    fab_add_ellipsoid (b, V (.42f * sinf (i * .698f), .14f, .42f * cosf (i * .698f)),
                       V (.14f, .14f, .14f), 8);
  for (int i = -1; i <= 1; i += 2)
    fab_add_limb (b, V (i * .28f, 1.05f, .05f), .12f, V (i * .55f, 1.2f, .25f), .07f, 9);
  fab_add_mark (b, POINTS3 ({ -.06f, .98f, .35f }, { -.03f, .91f, .36f }, { .03f, .91f, .36f },
                            { .06f, .98f, .35f }, { .035f, 1.06f, .345f },
                            { -.035f, 1.06f, .345f }),
                .01f, .05f, .08f, TRUE, V (0, 0, 1));
  paint (b, PLAIN, .06f, 0x111111);
  for (int i = -1; i <= 1; i += 2)
    fab_add_ellipsoid (b, V (i * .11f, 1.25f, .29f), V (.045f, .075f, .03f), 9);
}

static void
build_alien (FabBrush *b, const FabModelSpec *spec)
{
  float swing = find_swing (spec) * .3f;

  paint_own (b, spec, SKIN, .78f, 0x90b890);
  fab_add_limb (b, V (0, .55f, 0), .1f, V (0, .85f, 0), .12f, 10);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_limb (b, V (i * .06f, .52f, 0), .055f, V (i * .09f, .28f, .04f + i * swing), .04f, 8);
      fab_add_limb (b, V (i * .09f, .28f, .04f + i * swing), .04f, V (i * .09f, .05f, i * swing),
                    .033f, 8);
      fab_add_limb (b, V (i * .09f, .03f, i * swing), .03f, V (i * .1f, .03f, .1f + i * swing),
                    .035f, 7);
      fab_add_limb (b, V (i * .11f, .86f, 0), .035f, V (i * .2f, .64f, .04f), .026f, 7);
      fab_add_limb (b, V (i * .2f, .64f, .04f), .026f, V (i * .2f, .46f, .12f), .022f, 7);
      for (int k = -1; k <= 1; k++)
        fab_add_limb (b, V (i * .2f, .46f, .12f), .014f, V (i * .2f + k * .03f, .38f, .15f), .009f,
                      5);
    }
  fab_add_loft (b, (const FabRing[]) {
    { V (0, .94f, .04f), V (.03f, 0, 0), V (0, 0, .03f) },
    { V (0, 1.0f, .03f), V (.09f, 0, 0), V (0, 0, .09f) },
    { V (0, 1.12f, 0), V (.17f, 0, 0), V (0, 0, .16f) },
    { V (0, 1.26f, -.02f), V (.21f, 0, 0), V (0, 0, .2f) },
    { V (0, 1.37f, -.03f), V (.17f, 0, 0), V (0, 0, .17f) },
    { V (0, 1.43f, -.03f), V (.07f, 0, 0), V (0, 0, .07f) },
    { V (0, 1.44f, -.03f), V (0, 0, 0), V (0, 0, 0) } }, 7, 14, TRUE, FALSE);
  LINE_Z (b, .007f, { -.03f, 1.0f, .125f }, { 0, .995f, .13f }, { .03f, 1.0f, .125f });
  paint (b, PLAIN, .06f, 0x101010);
  for (int i = -1; i <= 1; i += 2)
    {
      FabXform was = fab_kit_move (b, i * .085f, 1.16f, .135f);

      fab_kit_turn (b, fab_xform_rotate_z (i * .5f));
      fab_add_ellipsoid (b, V (0, 0, 0), V (.075f, .045f, .03f), 10);
      b->at = was;
    }
  paint_own (b, spec, SKIN, .78f, 0x90b890);
  for (int i = -1; i <= 1; i += 2)
    {
      TUBE (b, .01f, { i * .07f, 1.4f, 0 }, { i * .11f, 1.52f, 0 }, { i * .16f, 1.58f, .02f });
      add_ball (b, i * .16f, 1.59f, .02f, .026f, .026f, .026f);
    }
}

static void
build_monster (FabBrush *b, const FabModelSpec *spec)
{
  float swing = find_swing (spec) * .5f;

  paint_own (b, spec, FAB_TEXTURE_HAIR, .5f, 0x706088);
  fab_add_loft (b, (const FabRing[]) {
    { V (0, .4f, 0), V (.5f, 0, 0), V (0, 0, .42f) },
    { V (0, .8f, 0), V (.72f, 0, 0), V (0, 0, .6f) },
    { V (0, 1.4f, .02f), V (.68f, 0, 0), V (0, 0, .55f) },
    { V (0, 1.95f, .06f), V (.52f, 0, 0), V (0, 0, .44f) },
    { V (0, 2.25f, .06f), V (.28f, 0, 0), V (0, 0, .25f) } }, 5, 16, TRUE, TRUE);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_limb (b, V (i * .3f, .5f, 0), .26f, V (i * .34f, .18f, i * swing), .2f, 10);
      fab_add_ellipsoid (b, V (i * .36f, .12f, .14f + i * swing), V (.24f, .12f, .34f), 10);
      fab_add_limb (b, V (i * .58f, 1.5f, 0), .2f, V (i * .98f, 1.05f, .2f), .16f, 9);
      fab_add_limb (b, V (i * .98f, 1.05f, .2f), .16f, V (i * .95f, .62f, .45f), .17f, 9);
    }
  fab_add_mark (b, POINTS3 ({ -.36f, 1.36f, .52f }, { -.2f, 1.22f, .57f }, { 0, 1.18f, .58f },
                            { .2f, 1.22f, .57f }, { .36f, 1.36f, .52f }, { .16f, 1.44f, .55f },
                            { -.16f, 1.44f, .55f }),
                .02f, .05f, .08f, TRUE, V (0, 0, 1));
  paint (b, PLAIN, .95f, 0xf8f0d8);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_cone (b, V (i * .15f, 1.43f, .56f), V (i * .15f, 1.29f, .6f), .05f, .004f, 6);
      fab_add_limb (b, V (i * .25f, 2.1f, .05f), .1f, V (i * .48f, 2.32f, .05f), .06f, 7);
      fab_add_limb (b, V (i * .48f, 2.32f, .05f), .06f, V (i * .46f, 2.58f, .1f), .015f, 7);
      for (int k = -1; k <= 1; k++)
        {
          fab_kit_cone (b, V (i * .95f + k * .08f, .55f, .5f), V (i * .95f + k * .09f, .4f, .62f),
                        .04f, .003f, 5);
          fab_kit_cone (b, V (i * .36f + k * .12f, .07f, .4f + i * swing),
                        V (i * .36f + k * .13f, .04f, .54f + i * swing), .045f, .003f, 5);
        }
    }
  add_white_eyes (b, .2f, 1.75f, .44f, .15f);
}

static void
build_skeleton (FabBrush *b, const FabModelSpec *spec)
{
  float swing = find_swing (spec) * .5f;

  paint_own (b, spec, PLAIN, .95f, 0xf4f0e0);
  TUBE (b, .022f, { 0, .92f, 0 }, { 0, 1.1f, -.02f }, { 0, 1.3f, -.03f }, { 0, 1.5f, 0 });
  fab_kit_torus (b, V (0, .93f, 0), V (0, 1, .3f), .11f, .028f, 14);
  for (int i = 0; i < 5; i++)
    {
      FabXform was = fab_kit_move (b, 0, 1.15f + .065f * i, 0);

      fab_kit_turn (b, fab_xform_scale (1, 1, .75f));
      fab_kit_torus (b, V (0, 0, 0), V (0, 1, .25f), .13f + .012f * MIN (i, 3), .011f, 14);
      b->at = was;
    }
  for (int i = -1; i <= 1; i += 2)
    {
      ROD (b, 0, 1.45f, 0, i * .19f, 1.45f, 0, .014f);
      fab_add_limb (b, V (i * .2f, 1.45f, 0), .025f, V (i * .25f, 1.18f, -.02f - i * swing * .5f),
                    .022f, 7);
      fab_add_limb (b, V (i * .25f, 1.17f, -.02f - i * swing * .5f), .018f,
                    V (i * .26f, .92f, .06f - i * swing), .018f, 7);
      for (int k = -1; k <= 1; k++)
        fab_add_limb (b, V (i * .26f, .91f, .06f - i * swing), .01f,
                      V (i * .26f + k * .03f, .8f, .09f - i * swing), .007f, 5);
      fab_add_limb (b, V (i * .1f, .9f, 0), .032f, V (i * .11f, .5f, .03f + i * swing * .6f),
                    .028f, 7);
      fab_add_limb (b, V (i * .11f, .48f, .03f + i * swing * .6f), .026f,
                    V (i * .11f, .08f, i * swing), .022f, 7);
      fab_add_limb (b, V (i * .11f, .03f, -.03f + i * swing), .026f,
                    V (i * .12f, .025f, .17f + i * swing), .025f, 7);
    }
  fab_add_ellipsoid (b, V (0, 1.66f, 0), V (.085f, .1f, .105f), 12);
  add_box (b, 0, 1.52f, .04f, .09f, .07f, .09f);
  paint (b, PLAIN, .06f, 0x101010);
  for (int i = -1; i <= 1; i += 2)
    fab_add_ellipsoid (b, V (i * .037f, 1.65f, .083f), V (.026f, .028f, .025f), 8);
  fab_add_ellipsoid (b, V (0, 1.6f, .098f), V (.01f, .016f, .012f), 6);
  for (int i = -2; i <= 2; i++)
    LINE_Z (b, .006f, { i * .016f, 1.53f, .086f }, { i * .016f, 1.58f, .086f });
}

static void
build_scarecrow (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, FAB_TEXTURE_WOOD, .5f, 0x7a5230);
  ROD (b, 0, 0, -.05f, 0, 1.6f, -.05f, .035f);
  ROD (b, -.85f, 1.38f, -.05f, .85f, 1.38f, -.05f, .03f);
  paint_own (b, spec, FAB_TEXTURE_CLOTH, .5f, 0x7a4838);
  LATHE (b, 0, .62f, 0, 12, { .3f, 0 }, { .2f, .4f }, { .24f, .75f }, { .08f, .85f }, { 0, .85f });
  for (int i = -1; i <= 1; i += 2)
    fab_kit_cone (b, V (i * .15f, 1.36f, -.02f), V (i * .68f, 1.36f, -.04f), .12f, .15f, 10);
  paint (b, FAB_TEXTURE_HAIR, .85f, 0xe0c060);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_cone (b, V (i * .67f, 1.36f, -.04f), V (i * .88f, 1.34f, -.04f), .07f, .11f, 7);
  paint (b, FAB_TEXTURE_CLOTH, .86f, 0xd8c090);
  add_ball (b, 0, 1.62f, 0, .15f, .17f, .15f);
  paint (b, FAB_TEXTURE_CLOTH, .3f, 0x403028);
  LATHE (b, 0, 1.7f, 0, 14, { .12f, .02f }, { .3f, -.02f }, { .3f, 0 }, { .15f, .05f },
         { .12f, .22f }, { .03f, .36f }, { 0, .36f });
  for (int i = -1; i <= 1; i += 2)
    fab_add_ellipsoid (b, V (i * .055f, 1.64f, .135f), V (.02f, .024f, .014f), 7);
  LINE_Z (b, .01f, { -.06f, 1.55f, .14f }, { -.02f, 1.53f, .152f }, { .02f, 1.53f, .152f },
          { .06f, 1.55f, .14f });
}

#define CREATURE FAB_MODEL_CREATURE

const FabModelEntry fab_models_creature[] = {
  { { "robot", CREATURE, { 1.14f, 2.26f, .48f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("robot", "android", "droid", "cyborg", "automaton", "mech") }, build_robot },
  { { "dragon", CREATURE, { 4.9f, 3.35f, 6.2f }, 0, 1.8f, FAB_GRIP (0, 1.8f, .2f),
      FAB_WORDS ("dragon", "wyvern", "griffin", "hydra", "drake dragon") }, build_dragon },
  { { "ghost", CREATURE, { 1.25f, 1.67f, 1.1f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("ghost", "spirit", "phantom", "spectre", "specter", "apparition",
                 "poltergeist") }, build_ghost },
  { { "alien", CREATURE, { .48f, 1.62f, .4f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("alien", "extraterrestrial", "martian", "et") }, build_alien },
  { { "monster", CREATURE, { 2.3f, 2.6f, 1.3f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("monster", "beast", "troll", "ogre", "yeti", "bigfoot", "demon", "devil",
                 "creature", "golem", "fiend") }, build_monster },
  { { "skeleton", CREATURE, { .6f, 1.76f, .3f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("skeleton", "zombie", "mummy", "grim reaper") }, build_skeleton },
  { { "scarecrow", CREATURE, { 1.76f, 2.06f, .64f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("scarecrow") },
    build_scarecrow },
  { { NULL } },
};
