/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reptiles, apes and dinosaurs. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-model-kit.h"

#define PLAIN FAB_TEXTURE_PLAIN
#define SKIN  FAB_TEXTURE_SKIN
#define HAIR  FAB_TEXTURE_HAIR

/* A bone: where it ends, half width and half height there. */
typedef struct { float z, y, w, h; } Bone;

/* A body along z in one skin. */
static void
add_spine (FabBrush *b, const Bone *bones, int n, int sides)
{
  FabRing rings[16];

  g_assert (n <= (int) G_N_ELEMENTS (rings));
  for (int i = 0; i < n; i++)
    {
      const Bone *p = &bones[MAX (i - 1, 0)], *q = &bones[MIN (i + 1, n - 1)];
      FabVec3 d = fab_vec3_normal (V (0, q->y - p->y, q->z - p->z));

      rings[i] = (FabRing) { V (0, bones[i].y, bones[i].z), V (bones[i].w, 0, 0),
                             V (0, bones[i].h * d.z, -bones[i].h * d.y) };
    }
  fab_kit_skin (b, rings, n, sides, TRUE, TRUE);
}

#define SPINE(b, sides, ...) \
  add_spine (b, ((const Bone[]) { __VA_ARGS__ }), \
             G_N_ELEMENTS (((const Bone[]) { __VA_ARGS__ })), sides)

/* A limb of three joints with a foot. */
static void
add_limb3 (FabBrush *b, FabVec3 a, float ra, FabVec3 c, float rc, FabVec3 d, float rd, float foot)
{
  FabVec3 mid = fab_vec3_lerp (c, d, .5f);
  FabRing rings[4] = { { a, V (ra, 0, 0), V (0, 0, ra) }, { c, V (rc, 0, 0), V (0, 0, rc) },
                       { mid, V ((rc + rd) * .47f, 0, 0), V (0, 0, (rc + rd) * .47f) },
                       { d, V (rd, 0, 0), V (0, 0, rd) } };

  fab_kit_skin (b, rings, 4, 8, TRUE, TRUE);
  if (foot > 0)
    for (int t = -1; t <= 1; t++)
      fab_add_limb (b, d, rd * .7f, V (d.x + t * foot * .45f, rd * .5f + d.y - rd * .6f,
                                       d.z + foot), rd * .4f, 6);
}

static void
add_eyes (FabBrush *b, float x, float y, float z, float r)
{
  paint (b, PLAIN, .06f, 0x101010);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_ellipsoid (b, V (i * x, y, z), V (r, r, r), 8);
      fab_kit_line (b, r * .4f, V (i, .4f, .5f), POINTS3 ({ i * x * .95f, y + r * 1.1f,
                                                            z + r * 1.3f },
                                                          { i * x * 1.12f, y + r * 1.5f, z },
                                                          { i * x * 1.05f, y + r * 1.2f,
                                                            z - r * 1.4f }));
    }
}

static void
add_teeth (FabBrush *b, float x, float y, float z0, float z1, float size, int n)
{
  paint (b, PLAIN, .97f, 0xf4f0e0);
  for (int i = 0; i < n; i++)
    for (int s = -1; s <= 1; s += 2)
      {
        float z = z0 + (z1 - z0) * i / MAX (n - 1, 1);

        fab_kit_cone (b, V (s * x, y, z), V (s * x, y - size, z), size * .35f, size * .03f, 5);
      }
}

static float
swing (const FabModelSpec *spec)
{
  gboolean moves = strcmp (spec->action, "walk") == 0 || strcmp (spec->action, "run") == 0;

  return moves ? sinf (2 * G_PI * spec->phase) : .25f;
}

static void
add_splayed_legs (FabBrush *b, const FabModelSpec *spec, float x, float y, float front, float back,
                  float reach,
                  float r)
{
  float step = swing (spec) * reach * .5f;

  for (int i = 0; i < 4; i++)
    {
      float s = i & 1 ? -1 : 1, z = i < 2 ? front : back, go = (i == 0 || i == 3 ? 1 : -1) * step;

      add_limb3 (b, V (s * x, y, z), r * 1.5f, V (s * (x + reach * .8f), y * .85f,
                                                  z - reach * .2f + go * .5f),
                 r, V (s * (x + reach), r * .7f, z + reach * .25f + go), r * .7f, r * 2.4f);
    }
}

static void
build_crocodile (FabBrush *b, const FabModelSpec *spec)
{
  gboolean snaps = strcmp (spec->action, "attack") == 0 || strcmp (spec->action, "eat") == 0;
  float open = snaps ? .24f : .1f;

  paint_own (b, spec, SKIN, .5f, 0x5a7048);
  SPINE (b, 12, { -2.5f, .1f, .02f, .03f }, { -1.8f, .16f, .09f, .13f }, { -1.1f, .25f, .2f, .19f },
         { -.5f, .3f, .33f, .24f }, { .2f, .31f, .36f, .25f }, { .7f, .32f, .27f, .21f },
         { 1, .36f, .22f, .18f }, { 1.25f, .4f, .2f, .14f }, { 1.55f, .38f, .13f, .08f },
         { 1.95f, .36f, .11f, .06f }, { 2.15f, .38f, .09f, .055f }, { 2.2f, .37f, .04f, .03f });
  fab_brush_next_part (b);
  SPINE (b, 10, { 1, .28f, .18f, .08f }, { 1.5f, .28f - open * .4f, .13f, .05f },
         { 2.1f, .28f - open, .08f, .035f }, { 2.15f, .28f - open, .03f, .02f });
  add_splayed_legs (b, spec, .26f, .28f, .55f, -.65f, .3f, .075f);
  for (int i = 0; i < 13; i++)
    for (int s = -1; s <= 1; s += 2)
      {
        float z = -2.1f + .22f * i, y = i < 4 ? .2f + .09f * i : .54f - .002f * i * i,
        x = i < 4 ? .02f : .1f;

        fab_kit_cone (b, V (s * x, y - .05f, z + .06f), V (s * x, y + .06f, z - .04f), .06f, .004f,
                      4);
      }
  add_teeth (b, .105f, .33f, 1.5f, 2.1f, .07f, 6);
  add_eyes (b, .13f, .5f, 1.2f, .045f);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_disc (b, V (i * .04f, .43f, 2.15f), V (0, 1, .3f), .018f, .006f, .1f);
}

static void
build_lizard (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .62f, 0x7a9a50);
  SPINE (b, 10, { -.32f, .02f, .004f, .004f }, { -.2f, .025f, .012f, .011f },
         { -.08f, .04f, .026f, .022f },
         { 0, .045f, .034f, .026f }, { .08f, .048f, .028f, .024f }, { .12f, .058f, .02f, .018f },
         { .15f, .064f, .026f, .021f }, { .19f, .06f, .018f, .013f },
         { .205f, .058f, .008f, .006f });
  add_splayed_legs (b, spec, .024f, .04f, .08f, -.06f, .045f, .009f);
  for (int i = 0; i < 8; i++)
    fab_kit_cone (b, V (0, .064f, .1f - .025f * i), V (0, .082f, .085f - .025f * i), .006f, .0005f,
                  4);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_line (b, .002f, V (i, 0, .4f), POINTS3 ({ 0, .055f, .206f },
                                                    { i * .015f, .054f, .195f },
                                                    { i * .024f, .056f, .165f }));
  add_eyes (b, .02f, .075f, .165f, .006f);
}

static void
build_kangaroo (FabBrush *b, const FabModelSpec *spec)
{
  float hop = strcmp (spec->action, "jump") == 0 || strcmp (spec->action, "run") == 0
              ? .3f + .25f * sinf (2 * G_PI * spec->phase) : 0;
  FabXform was = fab_kit_move (b, 0, hop, 0);

  paint_own (b, spec, SKIN, .62f, 0xa87850);
  SPINE (b, 12, { -1.15f, .06f, .02f, .02f }, { -.7f, .12f, .05f, .06f },
         { -.3f, .42f, .15f, .16f },
         { -.1f, .66f, .22f, .24f }, { .08f, .95f, .17f, .19f }, { .16f, 1.18f, .12f, .14f },
         { .22f, 1.38f, .07f, .08f }, { .27f, 1.5f, .07f, .08f });
  for (int i = -1; i <= 1; i += 2)
    {
      add_limb3 (b, V (i * .16f, .66f, -.05f), .17f, V (i * .2f, .42f, .24f), .09f,
                 V (i * .19f, .1f - hop * .2f, -.1f),
                 .05f, 0);
      fab_add_limb (b, V (i * .19f, .06f - hop * .2f, -.12f), .05f,
                    V (i * .19f, .045f - hop * .3f, .34f), .04f, 7);
      add_limb3 (b, V (i * .12f, 1.1f, .18f), .06f, V (i * .16f, .92f, .24f), .036f,
                 V (i * .1f, .88f, .4f), .026f, 0);
      fab_brush_next_part (b);
      fab_kit_skin (b, (const FabRing[]) { { V (i * .05f, 1.57f, .24f), V (.022f, 0, 0),
                                             V (0, 0, .012f) },
                                           { V (i * .085f, 1.68f, .22f), V (.042f, 0, 0),
                                             V (0, 0, .016f) },
                                           { V (i * .11f, 1.82f, .2f), V (.006f, 0, 0),
                                             V (0, 0, .004f) } },
                    3, 8, FALSE, TRUE);
    }
  SPINE (b, 10, { .17f, 1.5f, .05f, .06f }, { .26f, 1.53f, .082f, .09f },
         { .38f, 1.5f, .062f, .065f },
         { .48f, 1.46f, .045f, .045f }, { .5f, 1.455f, .02f, .02f });
  paint (b, SKIN, .88f, 0xe0c8a8);
  fab_add_ellipsoid (b, V (0, .78f, .12f), V (.15f, .2f, .12f), 10);
  LINE_Z (b, .012f, { -.11f, .82f, .22f }, { 0, .79f, .25f }, { .11f, .82f, .22f });
  paint (b, PLAIN, .1f, 0x1a1414);
  add_ball (b, 0, 1.475f, .495f, .024f, .018f, .016f);
  add_eyes (b, .065f, 1.56f, .33f, .014f);
  b->at = was;
}

static void
build_gorilla (FabBrush *b, const FabModelSpec *spec)
{
  float step = swing (spec) * .18f;

  paint_own (b, spec, HAIR, .2f, 0x2a2a2e);
  SPINE (b, 14, { -.5f, .55f, .12f, .14f }, { -.4f, .6f, .27f, .27f }, { -.1f, .78f, .34f, .32f },
         { .2f, 1.05f, .42f, .36f }, { .36f, 1.25f, .3f, .28f }, { .44f, 1.36f, .16f, .18f });
  for (int i = -1; i <= 1; i += 2)
    {
      add_limb3 (b, V (i * .36f, 1.15f, .2f), .17f, V (i * .55f, .68f, .3f + i * step), .125f,
                 V (i * .46f, .13f, .5f + i * step), .085f, 0);
      fab_add_ellipsoid (b, V (i * .45f, .08f, .53f + i * step), V (.085f, .08f, .09f), 9);
      add_limb3 (b, V (i * .22f, .55f, -.3f), .19f, V (i * .3f, .36f, -.02f - i * step), .13f,
                 V (i * .28f, .1f, -.22f - i * step), .085f, 0);
      fab_add_ellipsoid (b, V (i * .28f, .055f, -.12f - i * step), V (.075f, .055f, .15f), 9);
    }
  fab_brush_next_part (b);
  HULL (b, 14, { .34f, 1.42f, .12f, .15f }, { .44f, 1.47f, .17f, .22f },
        { .55f, 1.45f, .16f, .18f },
        { .6f, 1.44f, .12f, .12f });
  paint (b, SKIN, .4f, 0x4a4644);
  HULL (b, 12, { .52f, 1.44f, .13f, .12f }, { .6f, 1.43f, .11f, .1f });
  HULL (b, 12, { .55f, 1.34f, .115f, .085f }, { .66f, 1.33f, .095f, .07f },
        { .69f, 1.33f, .06f, .04f });
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_disc (b, V (i * .03f, 1.39f, .67f), V (0, .3f, 1), .016f, .004f, .05f);
      fab_add_ellipsoid (b, V (i * .17f, 1.45f, .44f), V (.03f, .05f, .03f), 8);
    }
  fab_kit_line (b, .02f, V (0, 0, 1), POINTS3 ({ -.12f, 1.5f, .6f }, { 0, 1.52f, .63f },
                                               { .12f, 1.5f, .6f }));
  fab_kit_line (b, .01f, V (0, 0, 1), POINTS3 ({ -.08f, 1.315f, .67f }, { 0, 1.305f, .7f },
                                               { .08f, 1.315f, .67f }));
  add_eyes (b, .05f, 1.465f, .61f, .018f);
}

static void
build_t_rex (FabBrush *b, const FabModelSpec *spec)
{
  float step = swing (spec) * .55f;

  paint_own (b, spec, SKIN, .55f, 0x6a7a4a);
  SPINE (b, 12, { -5.2f, 2.2f, .05f, .06f }, { -4, 2.2f, .2f, .22f }, { -2.6f, 2.35f, .42f, .46f },
         { -1.2f, 2.6f, .72f, .8f }, { 0, 2.75f, .82f, .95f }, { .9f, 3.05f, .7f, .8f },
         { 1.6f, 3.6f, .46f, .55f },
         { 2, 4.15f, .36f, .42f });
  SPINE (b, 12, { 1.6f, 4.3f, .34f, .4f }, { 2, 4.5f, .46f, .5f }, { 2.5f, 4.45f, .44f, .42f },
         { 3.1f, 4.28f, .32f, .28f }, { 3.5f, 4.22f, .26f, .22f }, { 3.6f, 4.2f, .14f, .12f });
  fab_brush_next_part (b);
  SPINE (b, 10, { 1.8f, 4.08f, .34f, .2f }, { 2.5f, 3.82f, .3f, .15f }, { 3.3f, 3.62f, .22f, .1f },
         { 3.42f, 3.6f, .1f, .05f });
  for (int i = -1; i <= 1; i += 2)
    {
      add_limb3 (b, V (i * .55f, 2.6f, -.2f), .68f, V (i * .72f, 1.6f, .45f + i * step * .5f), .36f,
                 V (i * .68f, .75f, -.25f + i * step), .2f, 0);
      add_limb3 (b, V (i * .68f, .8f, -.25f + i * step), .2f, V (i * .68f, .4f, -.1f + i * step),
                 .17f,
                 V (i * .68f, .14f, .05f + i * step), .16f, .55f);
      add_limb3 (b, V (i * .5f, 2.9f, 1.2f), .16f, V (i * .6f, 2.5f, 1.35f), .09f,
                 V (i * .5f, 2.45f, 1.65f), .06f, 0);
      for (int k = 0; k < 2; k++)
        fab_add_limb (b, V (i * .5f, 2.45f, 1.65f), .05f, V (i * (.46f + .09f * k), 2.3f, 1.8f),
                      .012f, 5);
    }
  add_teeth (b, .25f, 4.08f, 2.5f, 3.45f, .2f, 6);
  add_eyes (b, .38f, 4.72f, 2.35f, .075f);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_disc (b, V (i * .12f, 4.36f, 3.5f), V (i * .5f, .6f, 1), .05f, .015f, .1f);
}

static void
build_triceratops (FabBrush *b, const FabModelSpec *spec)
{
  float step = swing (spec) * .25f;

  paint_own (b, spec, SKIN, .6f, 0x8a8a68);
  SPINE (b, 14, { -3.4f, .75f, .04f, .05f }, { -2.4f, 1, .24f, .28f }, { -1.5f, 1.4f, .65f, .7f },
         { -.3f, 1.6f, .95f, .95f }, { .8f, 1.5f, .8f, .8f }, { 1.5f, 1.45f, .5f, .5f });
  for (int i = 0; i < 4; i++)
    {
      float s = i & 1 ? -1 : 1, z = i < 2 ? .75f : -1, go = (i == 0 || i == 3 ? 1 : -1) * step;

      add_limb3 (b, V (s * .6f, 1.3f, z), .42f, V (s * .75f, .75f,
                                                   z + (i < 2 ? -.12f : .15f) + go * .5f), .24f,
                 V (s * .72f, .2f, z + go), .22f, 0);
      fab_kit_cone (b, V (s * .72f, 0, z + .06f + go), V (s * .72f, .22f, z + go), .26f, .22f, 9);
    }
  fab_brush_next_part (b);
  fab_kit_skin (b, (const FabRing[]) {
    { V (0, 1.9f, 1.1f), V (1.05f, 0, 0), V (0, .95f, -.35f) },
    { V (0, 1.75f, 1.4f), V (.85f, 0, 0), V (0, .75f, -.2f) },
    { V (0, 1.5f, 1.7f), V (.42f, 0, 0), V (0, .45f, 0) },
    { V (0, 1.3f, 2.3f), V (.3f, 0, 0), V (0, .32f, 0) },
    { V (0, 1.1f, 2.7f), V (.16f, 0, 0), V (0, .2f, 0) },
    { V (0, 1, 2.85f), V (.05f, 0, 0), V (0, .08f, 0) } },
                6, 16, TRUE, TRUE);
  paint (b, PLAIN, .92f, 0xe8e0c8);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_limb (b, V (i * .3f, 1.8f, 1.75f), .13f, V (i * .5f, 2.2f, 2.3f), .08f, 8);
      fab_add_limb (b, V (i * .5f, 2.2f, 2.3f), .08f, V (i * .5f, 2.35f, 2.8f), .01f, 8);
    }
  fab_kit_cone (b, V (0, 1.55f, 2.35f), V (0, 1.95f, 2.5f), .12f, .01f, 8);
  for (int i = -4; i <= 4; i++)
    fab_kit_cone (b, V (1.02f * sinf (i * .42f), 1.92f + .92f * cosf (i * .42f),
                        1.06f - .3f * cosf (i * .42f)),
                  V (1.2f * sinf (i * .42f), 1.92f + 1.1f * cosf (i * .42f),
                     1 - .38f * cosf (i * .42f)), .1f, .01f, 5);
  add_eyes (b, .37f, 1.62f, 1.95f, .06f);
}

static void
build_stegosaurus (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .58f, 0x78885a);
  SPINE (b, 12, { -4, 1.4f, .05f, .06f }, { -3, 1.5f, .2f, .24f }, { -1.9f, 1.9f, .5f, .6f },
         { -.6f, 2.25f, .8f, .9f },
         { .6f, 1.85f, .72f, .8f }, { 1.5f, 1.3f, .38f, .44f }, { 2.1f, 1, .22f, .24f },
         { 2.5f, .92f, .18f, .2f },
         { 2.9f, .85f, .11f, .12f }, { 2.95f, .84f, .05f, .05f });
  for (int i = 0; i < 4; i++)
    {
      float s = i & 1 ? -1 : 1;
      gboolean fore = i < 2;

      add_limb3 (b, V (s * .5f, fore ? 1.5f : 1.9f, fore ? 1 : -.9f), fore ? .32f : .5f,
                 V (s * .62f, fore ? .8f : 1, fore ? .9f : -.7f), .22f,
                 V (s * .6f, .18f, fore ? 1 : -.9f), .18f, 0);
      fab_kit_cone (b, V (s * .6f, 0, fore ? 1.05f : -.85f), V (s * .6f, .2f, fore ? 1 : -.9f),
                    .22f, .18f, 9);
    }
  paint_own (b, spec, SKIN, .42f, 0x8a5040);
  for (int i = 0; i < 9; i++)
    {
      float z = -2.9f + .55f * i, h = .35f + .75f * sinf (G_PI * (i + .6f) / 9.5f);
      float y = i < 5 ? 1.62f + .37f * i : 3.05f - .52f * (i - 4.4f), x = .12f * (i & 1 ? 1 : -1);

      PROFILE (b, x, .06f, { z - .28f, y + .35f * h }, { z - .14f, y - .15f },
               { z + .14f, y - .15f },
               { z + .28f, y + .35f * h }, { z, y + h });
    }
  paint (b, PLAIN, .92f, 0xe8e0c8);
  for (int i = 0; i < 4; i++)
    fab_kit_cone (b, V (0, 1.5f, -3.3f - .35f * (i / 2)),
                  V ((i & 1 ? .5f : -.5f), 1.95f, -3.7f - .35f * (i / 2)), .07f, .006f, 6);
  add_eyes (b, .16f, 1, 2.5f, .035f);
}

static void
build_pterodactyl (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = fab_kit_move (b, 0, -.78f, 0);

  paint_own (b, spec, SKIN, .55f, 0x8a7a60);
  SPINE (b, 10, { -.6f, 1, .04f, .05f }, { -.3f, 1, .16f, .16f }, { .1f, 1, .2f, .2f },
         { .4f, 1.1f, .1f, .1f }, { .65f, 1.3f, .08f, .08f });
  SPINE (b, 10, { .05f, 1.62f, .01f, .02f }, { .4f, 1.5f, .05f, .06f }, { .65f, 1.4f, .1f, .1f },
         { 1, 1.3f, .06f, .06f },
         { 1.5f, 1.18f, .012f, .015f });
  fab_brush_next_part (b);
  SPINE (b, 8, { .62f, 1.3f, .07f, .05f }, { 1, 1.16f, .045f, .03f }, { 1.42f, 1.02f, .01f, .01f });
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_limb (b, V (i * .15f, 1.05f, .15f), .07f, V (i * .8f, 1.35f, .3f), .05f, 7);
      fab_add_limb (b, V (i * .8f, 1.35f, .3f), .05f, V (i * 2.5f, 1.5f, -.3f), .012f, 6);
      fab_add_limb (b, V (i * .1f, .95f, -.35f), .05f, V (i * .25f, .82f, -.8f), .025f, 6);
      fab_brush_next_part (b);
      b->flags |= FAB_FACE_TWO_SIDED | FAB_FACE_NO_CREASE;
      fab_add_quad (b, V (i * .15f, 1.05f, .15f), V (i * .8f, 1.35f, .3f),
                    V (i * .9f, 1.15f, -.5f), V (i * .2f, .95f, -.5f));
      fab_add_quad (b, V (i * .8f, 1.35f, .3f), V (i * 2.5f, 1.5f, -.3f),
                    V (i * 1.5f, 1.28f, -.35f), V (i * .9f, 1.15f, -.5f));
      b->flags &= ~(FAB_FACE_TWO_SIDED | FAB_FACE_NO_CREASE);
    }
  add_eyes (b, .09f, 1.43f, .72f, .022f);
  b->at = was;
}

static void
build_seal (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .5f, 0x606870);
  SPINE (b, 14, { -1, .1f, .06f, .05f }, { -.75f, .13f, .13f, .12f }, { -.3f, .23f, .26f, .23f },
         { .1f, .3f, .29f, .28f },
         { .4f, .46f, .22f, .24f }, { .55f, .66f, .15f, .17f }, { .62f, .8f, .13f, .14f });
  SPINE (b, 12, { .48f, .84f, .08f, .09f }, { .6f, .87f, .135f, .135f },
         { .74f, .84f, .1f, .095f }, { .82f, .82f, .065f, .055f },
         { .84f, .82f, .03f, .03f });
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_skin (b, (const FabRing[]) { { V (i * .2f, .25f, .3f), V (0, .04f, 0),
                                             V (0, 0, .1f) },
                                           { V (i * .36f, .1f, .22f), V (0, .03f, 0),
                                             V (0, 0, .12f) },
                                           { V (i * .52f, .03f, .08f), V (0, .012f, 0),
                                             V (0, 0, .07f) } }, 3, 8, TRUE, TRUE);
      fab_kit_skin (b, (const FabRing[]) { { V (i * .04f, .1f, -.9f), V (.05f, 0, 0),
                                             V (0, .035f, 0) },
                                           { V (i * .12f, .06f, -1.15f), V (.09f, 0, 0),
                                             V (0, .02f, 0) },
                                           { V (i * .2f, .05f, -1.32f), V (.04f, 0, 0),
                                             V (0, .01f, 0) } }, 3, 8, TRUE, TRUE);
      for (int k = 0; k < 3; k++)
        fab_kit_line (b, .004f, V (0, 0, 0), POINTS3 ({ i * .05f, .81f - .012f * k, .82f },
                                                      { i * .16f, .8f - .025f * k, .84f }));
    }
  paint (b, PLAIN, .08f, 0x101010);
  add_ball (b, 0, .845f, .835f, .025f, .018f, .02f);
  add_eyes (b, .088f, .89f, .72f, .024f);
}

static void
build_walrus (FabBrush *b, const FabModelSpec *spec)
{
  build_seal (b, spec);
  paint (b, PLAIN, .95f, 0xf4ecd8);
  for (int i = -1; i <= 1; i += 2)
    fab_add_limb (b, V (i * .05f, .79f, .8f), .022f, V (i * .06f, .5f, .82f), .008f, 7);
}

#define ANIMAL   FAB_MODEL_ANIMAL
#define CREATURE FAB_MODEL_CREATURE

const FabModelEntry fab_models_wild[] = {
  { { "crocodile", ANIMAL, { 1.32f, .571f, 4.71f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("crocodile", "alligator", "caiman") }, build_crocodile },
  { { "lizard", ANIMAL, { .162f, .084f, .526f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("lizard", "gecko", "iguana",
                                                                   "chameleon", "salamander",
      "newt", "komodo dragon") }, build_lizard },
  { { "kangaroo", ANIMAL, { .66f, 1.82f, 1.66f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("kangaroo", "wallaby") },
    build_kangaroo },
  { { "gorilla", ANIMAL, { 1.35f, 1.68f, 1.25f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("gorilla", "ape", "king kong",
                                                                    "orangutan") }, build_gorilla },
  { { "t-rex", CREATURE, { 2.46f, 4.99f, 8.82f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("t-rex", "tyrannosaurus",
                                                                    "t. rex", "tyrannosaurus rex",
      "velociraptor", "raptor", "godzilla", "kaiju") }, build_t_rex },
  { { "triceratops", CREATURE, { 2.39f, 3.03f, 6.26f }, 0, 2.5f, FAB_GRIP (0, 2.5f, 0),
      FAB_WORDS ("triceratops") }, build_triceratops },
  { { "stegosaurus", CREATURE, { 2, 4.2f, 7.02f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("stegosaurus") },
    build_stegosaurus },
  { { "pterodactyl", CREATURE, { 5.02f, .858f, 2.33f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("pterodactyl", "pterosaur") }, build_pterodactyl },
  { { "seal", ANIMAL, { 1.04f, 1, 2.17f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("seal", "sea lion", "manatee") },
    build_seal },
  { { "walrus", ANIMAL, { 1.04f, 1, 2.17f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("walrus") },
    build_walrus },
  { { NULL } },
};
