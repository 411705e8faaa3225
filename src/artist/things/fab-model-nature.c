/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD   FAB_TEXTURE_WOOD
#define LEAVES FAB_TEXTURE_LEAVES
#define STONE  FAB_TEXTURE_STONE
#define PLAIN  FAB_TEXTURE_PLAIN
#define GLOW   FAB_TEXTURE_GLOW
#define GROUND FAB_TEXTURE_GROUND

/* Leafy masses on an upper half ball: one part, so that only the outline is drawn. */
static void
add_clump (FabBrush *b, FabVec3 c, FabVec3 r, int n, float size, guint32 seed)
{
  b->flags |= FAB_FACE_NO_CREASE;
  fab_add_ellipsoid (b, c, fab_vec3_scale (r, .8f), 10);
  for (int i = 0; i < n; i++)
    {
      float a = i * 2.4f + fab_kit_random (seed, i), y = -.55f + 1.4f * (i + .5f) / n,
      s = sqrtf (MAX (0, 1 - y * y));
      float q = size * (.8f + .4f * fab_kit_random (seed, i + 40));

      fab_add_ellipsoid (b, V (c.x + r.x * (1 - size) * s * sinf (a), c.y + r.y * (1 - size) * y,
                               c.z + r.z * (1 - size) * s * cosf (a)),
                         V (r.x * q, r.y * q, r.z * q), 8);
    }
  b->flags &= ~FAB_FACE_NO_CREASE;
}

/* A trunk with a foot and two or three boughs. */
static void
add_trunk (FabBrush *b, float r, float h, guint32 seed)
{
  float lean = .1f * (fab_kit_random (seed, 1) - .5f);

  LATHE (b, 0, 0, 0, 10, { r * 1.9f, 0 }, { r * 1.25f, h * .08f }, { r, h * .25f },
         { r * .85f, h * .7f }, { r * .7f, h });
  for (int i = 0; i < 3; i++)
    {
      float a = i * 2.1f + 6 * fab_kit_random (seed, 2);

      fab_add_limb (b, V (0, h * (.6f + .1f * i), 0), r * .45f,
                    V (h * .45f * sinf (a) + lean, h * 1.15f, h * .45f * cosf (a)), r * .2f, 6);
    }
}

static void
build_tree (FabBrush *b, const FabModelSpec *spec)
{
  guint32 seed = 31 + spec->seed;

  paint (b, WOOD, .4f, 0x5a4028);
  add_trunk (b, .2f, 2.4f, seed);
  paint_own (b, spec, LEAVES, .62f, 0x5f8a48);
  add_clump (b, V (0, 3.85f, 0), V (1.75f, 1.65f, 1.7f), 18, .4f, seed);
}

static void
build_bare_tree (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .32f, 0x4a3a2a);
  LATHE (b, 0, 0, 0, 9, { .36f, 0 }, { .22f, .3f }, { .17f, 1.2f }, { .12f, 2.2f }, { .06f, 3.2f },
         { .02f, 4.2f });
  for (int i = 0; i < 9; i++)
    {
      float a = i * 2.4f + fab_kit_random (spec->seed + 3, i), y = 1.3f + .3f * i,
      l = 1.7f - .14f * i;
      FabVec3 from = V (0, y, 0), elbow = V (l * .55f * sinf (a), y + l * .4f, l * .55f * cosf (a));
      FabVec3 tip = V (l * sinf (a + .25f), y + l * .95f, l * cosf (a + .25f));
      FabVec3 fork = V (l * .95f * sinf (a - .5f), y + l * .6f, l * .95f * cosf (a - .5f));

      fab_add_limb (b, from, .075f - .006f * i, elbow, .045f - .003f * i, 5);
      fab_add_limb (b, elbow, .045f - .003f * i, tip, .012f, 5);
      fab_add_limb (b, elbow, .035f - .003f * i, fork, .01f, 5);
    }
}

static void
build_pine (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .35f, 0x4a3424);
  CONE (b, 0, 0, 0, 1, .16f, .13f);
  paint_own (b, spec, LEAVES, .45f, 0x3a6848);
  b->flags |= FAB_FACE_NO_CREASE;
  for (int i = 0; i < 5; i++)
    {
      float y = .7f + .85f * i, r = 1.35f - .24f * i;

      fab_brush_next_part (b);
      LATHE (b, 0, y, 0, 11, { r * .5f, .12f }, { r, 0 }, { r * .62f, .5f }, { r * .2f, 1.25f },
             { 0, 1.4f });
    }
  b->flags &= ~FAB_FACE_NO_CREASE;
}

static void
build_christmas_tree (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = b->at;

  fab_kit_turn (b, fab_xform_scale (.45f, .4f, .45f));
  build_pine (b, spec);
  b->at = was;
  paint (b, PLAIN, .8f, 0xd04040);
  for (int i = 0; i < 16; i++)
    {
      float a = i * 2.4f, y = .4f + .085f * i, r = (.56f - .026f * i) * (i % 2 ? .95f : .8f);

      fab_add_ellipsoid (b, V (r * sinf (a), y, r * cosf (a)), V (.045f, .045f, .045f), 8);
    }
  paint (b, GLOW, .97f, 0xf0d050);
  fab_kit_move (b, 0, 1.98f, 0);
  fab_kit_turn (b, fab_xform_scale (.3f, .3f, .3f));
  PRISM (b, 0, .22f, { 0, 1 }, { -.14f, .66f }, { -.5f, .62f }, { -.23f, .38f }, { -.31f, 0 },
         { 0, .19f }, { .31f, 0 }, { .23f, .38f }, { .5f, .62f }, { .14f, .66f });
  b->at = was;
}

static void
build_palm (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .5f, 0x8a6a48);
  fab_add_loft (b, (const FabRing[]) {
    { V (0, 0, 0), V (.2f, 0, 0), V (0, 0, .2f) },
    { V (.08f, .8f, 0), V (.13f, 0, 0), V (0, 0, .13f) },
    { V (.25f, 2, 0), V (.11f, 0, 0), V (0, 0, .11f) },
    { V (.6f, 3.4f, 0), V (.1f, 0, 0), V (0, 0, .1f) },
    { V (.85f, 4.1f, 0), V (.1f, 0, 0), V (0, 0, .1f) } }, 5, 9, TRUE, TRUE);
  for (int i = 0; i < 7; i++)
    fab_kit_line (b, .015f, V (0, 0, 1),
                  POINTS3 ({ -.12f + .03f * i + .01f * i * i, .4f + .5f * i, .13f },
                           { .12f + .03f * i + .012f * i * i, .42f + .5f * i, .1f }));
  paint (b, WOOD, .35f, 0x6a4a28);
  for (int i = 0; i < 3; i++)
    add_ball (b, .85f + .16f * (float) sin (i * 2.1), 4, .16f * (float) cos (i * 2.1), .12f, .13f,
              .12f);
  paint_own (b, spec, LEAVES, .52f, 0x4f8a4a);
  b->flags |= FAB_FACE_TWO_SIDED | FAB_FACE_NO_CREASE;
  for (int i = 0; i < 9; i++)
    {
      float a = i * .7f + .3f * fab_kit_random (5, i), s = sinf (a), c = cosf (a),
      d = .3f * fab_kit_random (6, i);
      FabVec3 path[5] = { V (.85f, 4.1f, 0), V (.85f + .6f * s, 4.5f, .6f * c),
                          V (.85f + 1.2f * s, 4.5f - d, 1.2f * c),
                          V (.85f + 1.65f * s, 4.05f - d, 1.65f * c),
                          V (.85f + 1.9f * s, 3.4f - d, 1.9f * c) };

      for (int k = 0; k < 4; k++)
        {
          static const float widths[] = { .05f, .24f, .27f, .18f, .01f };
          FabVec3 side = V (c, -.25f, -s);

          fab_add_quad (b, fab_vec3_mad (path[k], side, widths[k]),
                        fab_vec3_mad (path[k + 1], side, widths[k + 1]),
                        fab_vec3_mad (path[k + 1], side, -widths[k + 1]),
                        fab_vec3_mad (path[k], side, -widths[k]));
        }
    }
  b->flags &= ~(FAB_FACE_TWO_SIDED | FAB_FACE_NO_CREASE);
}

static void
build_bush (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, LEAVES, .58f, 0x5f8a48);
  add_clump (b, V (0, .4f, 0), V (.75f, .5f, .6f), 12, .45f, 9 + spec->seed);
}

static void
build_hedge (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, LEAVES, .55f, 0x5f8a48);
  b->flags |= FAB_FACE_NO_CREASE;
  for (int i = 0; i < 12; i++)
    fab_add_ellipsoid (b, V (-1.2f + .48f * (i / 2), i & 1 ? .8f : .42f, .05f * (i % 3)),
                       V (.38f, .42f, .34f), 8);
  b->flags &= ~FAB_FACE_NO_CREASE;
}

static void
build_flower (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, LEAVES, .45f, 0x4f8a3c);
  TUBE (b, .008f, { 0, 0, 0 }, { .01f, .2f, 0 }, { 0, .4f, .01f });
  fab_kit_leaves (b, V (0, .1f, 0), .16f, .06f, .4f, 2, .1f);
  paint_own (b, spec, LEAVES, .9f, 0xe87090);
  {
    FabXform was = fab_kit_move (b, 0, .4f, .01f);

    fab_kit_turn (b, fab_xform_rotate_x (.7f));
    b->flags |= FAB_FACE_NO_CREASE;
    for (int i = 0; i < 8; i++)
      {
        float s = sinf (i * G_PI / 4), c = cosf (i * G_PI / 4);
        FabXform at = b->at;

        fab_brush_next_part (b);
        fab_kit_turn (b, fab_xform_rotate_y (i * G_PI / 4));
        fab_add_ellipsoid (b, V (0, .008f + .002f * s * c, .065f), V (.026f, .008f, .045f), 8);
        b->at = at;
      }
    b->flags &= ~FAB_FACE_NO_CREASE;
    paint (b, PLAIN, .4f, 0xd0a030);
    fab_add_ellipsoid (b, V (0, .014f, 0), V (.035f, .018f, .035f), 10);
    b->at = was;
  }
}

static void
build_pot_plant (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, STONE, .62f, 0xb06a48);
  LATHE (b, 0, 0, 0, 14, { 0, 0 }, { .13f, 0 }, { .17f, .26f }, { .19f, .26f }, { .19f, .32f },
         { .16f, .32f }, { .15f, .28f }, { 0, .28f });
  paint_own (b, spec, LEAVES, .48f, 0x4f8a4a);
  fab_kit_leaves (b, V (0, .28f, 0), .55f, .14f, .8f, 7, .45f);
  fab_kit_leaves (b, V (0, .28f, 0), .45f, .12f, 1.3f, 5, .2f);
}

static void
build_cactus (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, LEAVES, .55f, 0x4f8a5a);
  fab_add_limb (b, V (0, .21f, 0), .21f, V (0, 2, 0), .19f, 12);
  fab_add_limb (b, V (0, .9f, 0), .12f, V (.5f, .95f, 0), .12f, 8);
  fab_add_limb (b, V (.5f, .95f, 0), .12f, V (.52f, 1.65f, 0), .11f, 8);
  fab_add_limb (b, V (0, 1.15f, 0), .11f, V (-.45f, 1.2f, 0), .11f, 8);
  fab_add_limb (b, V (-.45f, 1.2f, 0), .11f, V (-.47f, 1.7f, 0), .1f, 8);
  for (int i = -1; i <= 1; i++)
    fab_kit_line (b, .012f, V (i, 0, 1),
                  POINTS3 ({ i * .12f, .15f, .21f - .05f * ABS (i) },
                           { i * .11f, 2.05f, .19f - .05f * ABS (i) }));
}

static void
build_grass (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, LEAVES, .6f, 0x7a9a50);
  for (int k = 0; k < 4; k++)
    fab_kit_leaves (b, V (.14f * sinf (k * 1.6f), 0, .14f * cosf (k * 1.6f)), .22f, .035f, 1.3f, 5,
                    .2f);
}

static void
build_rock (FabBrush *b, const FabModelSpec *spec)
{
  FabRing rings[4];
  static const float shape[4][3] = { { 0, .62f, .5f }, { .22f, .66f, .55f }, { .52f, .45f, .36f },
                                     { .62f, .16f, .12f } };

  paint_own (b, spec, STONE, .66f, 0x8a8880);
  for (int i = 0; i < 4; i++)
    {
      float j = .06f * (fab_kit_random (spec->seed + 17, i) - .5f);

      rings[i] = (FabRing) { V (j, shape[i][0], -j), V (shape[i][1], 0, .12f * i * .4f),
                             V (-.1f, .04f * i, shape[i][2]) };
    }
  fab_add_loft (b, rings, 4, 7, TRUE, TRUE);
  LINE_Z (b, .01f, { -.2f, .4f, .5f }, { -.1f, .28f, .56f }, { -.14f, .18f, .58f });
}

/* A heap over a disc, with ridges that run down from the top. */
static void
add_heap (FabBrush *b, float r, float h, float sharp, float rough, guint32 seed)
{
  enum { N = 18, M = 8 };
  FabVec3 points[(N + 1) * (M + 1)];

  for (int j = 0; j <= M; j++)
    for (int i = 0; i <= N; i++)
      {
        float t = (float) j / M, a = 2 * G_PI * (i % N) / N;
        float ridge = (fab_kit_random (seed, i % N) - .5f) * rough * sinf (t * G_PI);
        float fall = powf (1 - t, sharp), q = r * t * (1 + ridge);
        float bump = t > 0 && t < 1 ? fab_kit_random (seed + j, i % N) - .5f : 0;

        points[j * (N + 1) + i] = V (q * sinf (a), h * fall * (1 + .35f * rough * bump),
                                     q * cosf (a));
      }
  fab_add_grid (b, points, N, M);
}

static void
build_mountain (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .68f, 0x808890);
  add_heap (b, 60, 55, 1.25f, .55f, 5 + spec->seed);
  paint (b, PLAIN, .98f, 0xffffff);
  {
    FabXform was = fab_kit_move (b, 0, 37, 0);

    b->flags |= FAB_FACE_NO_CREASE;
    add_heap (b, 17, 18.6f, 1.1f, .7f, 5 + spec->seed);
    b->flags &= ~FAB_FACE_NO_CREASE;
    b->at = was;
  }
}

static void
build_hill (FabBrush *b, const FabModelSpec *spec)
{
  enum { N = 18, M = 6 };
  FabVec3 points[(N + 1) * (M + 1)];

  paint_own (b, spec, GROUND, .78f, 0x88a060);
  for (int j = 0; j <= M; j++)
    for (int i = 0; i <= N; i++)
      {
        float t = (float) j / M, a = 2 * G_PI * i / N;

        points[j * (N + 1) + i] = V (9 * t * sinf (a), 1.4f * (1 + cosf (t * G_PI)),
                                     9 * t * cosf (a));
      }
  fab_add_grid (b, points, N, M);
}

static void
build_volcano (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .42f, 0x504848);
  LATHE (b, 0, 0, 0, 20, { 40, 0 }, { 26, 9 }, { 14, 24 }, { 8, 34 }, { 6.5f, 34 }, { 4, 30 },
         { 0, 30 });
  paint (b, GLOW, .96f, 0xff6020);
  LATHE (b, 0, 30, 0, 10, { 0, 0 }, { 5, 2 }, { 4, 7 }, { 1.5f, 12 }, { 0, 17 });
  for (int i = -1; i <= 1; i++)
    fab_kit_line (b, .9f, V (0, .3f, 1),
                  POINTS3 ({ i * 3, 34, 7.4f }, { i * 5 + 1, 25, 13.2f }, { i * 7, 14, 21.5f }));
}

static void
build_cloud (FabBrush *b, const FabModelSpec *spec)
{
  static const float puffs[][4] = { { 0, .75f, 0, .75f }, { -1, .55f, .1f, .55f },
                                    { 1, .58f, -.1f, .58f }, { -.5f, 1.05f, 0, .55f },
                                    { .5f, 1.1f, 0, .5f }, { -1.6f, .38f, 0, .38f },
                                    { 1.65f, .4f, 0, .4f } };

  paint_own (b, spec, PLAIN, .95f, 0xf4f6f8);
  b->flags |= FAB_FACE_NO_CREASE;
  for (gsize i = 0; i < G_N_ELEMENTS (puffs); i++)
    fab_add_ellipsoid (b, V (puffs[i][0], puffs[i][1], puffs[i][2]),
                       V (puffs[i][3], puffs[i][3], puffs[i][3] * .8f), 12);
  b->flags &= ~FAB_FACE_NO_CREASE;
}

static void
build_sun (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLOW, .98f, 0xf8d840);
  add_ball (b, 0, .75f, 0, .45f, .45f, .3f);
  for (int i = 0; i < 12; i++)
    {
      float s = sinf (i * G_PI / 6), c = cosf (i * G_PI / 6);

      fab_kit_cone (b, V (.52f * s, .75f + .52f * c, 0), V (.75f * s, .75f + .75f * c, 0), .05f,
                    .005f, 5);
    }
}

static void
build_moon (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLOW, .95f, 0xf0ecd0);
  PRISM (b, 0, .16f, { .15f, 0 }, { .42f, .04f }, { .7f, .2f }, { .48f, .22f }, { .3f, .36f },
         { .24f, .55f }, { .3f, .75f }, { .48f, .9f }, { .7f, .92f },
         { .42f, 1.08f }, { .15f, 1.12f }, { -.15f, 1.05f }, { -.36f, .84f }, { -.44f, .56f },
         { -.36f, .28f }, { -.15f, .07f });
}

static void
build_star (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLOW, .95f, 0xf0d050);
  PRISM (b, 0, .2f, { 0, 1 }, { -.14f, .66f }, { -.5f, .62f }, { -.23f, .38f }, { -.31f, 0 },
         { 0, .19f }, { .31f, 0 }, { .23f, .38f }, { .5f, .62f }, { .14f, .66f });
}

static void
build_heart (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .5f, 0xd03848);
  PRISM (b, 0, .14f, { 0, 0 }, { .22f, .2f }, { .36f, .38f }, { .38f, .52f }, { .32f, .62f },
         { .2f, .66f }, { .08f, .62f }, { 0, .52f }, { -.08f, .62f },
         { -.2f, .66f }, { -.32f, .62f }, { -.38f, .52f }, { -.36f, .38f }, { -.22f, .2f });
}

static void
build_lightning (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLOW, .97f, 0xfff080);
  PRISM (b, 0, .1f, { -.1f, 0 }, { .35f, 1.6f }, { .02f, 1.5f }, { .5f, 3 }, { .05f, 3 },
         { -.4f, 1.25f }, { -.02f, 1.35f });
}

static void
build_wave (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_WATER, .72f, 0x6090b0);
  PROFILE (b, 0, 4, { -1.6f, 0 }, { -1.1f, .35f }, { -.6f, .95f }, { -.1f, 1.45f }, { .4f, 1.65f },
           { .85f, 1.55f }, { 1.05f, 1.25f }, { 1, 1.05f },
           { .85f, 1.25f }, { .6f, 1.3f }, { .35f, 1.1f }, { .25f, .75f }, { .4f, .35f },
           { .8f, 0 });
  paint (b, PLAIN, .98f, 0xffffff);
  b->flags |= FAB_FACE_NO_CREASE;
  for (int i = 0; i < 14; i++)
    fab_add_ellipsoid (b, V (-1.95f + .3f * i, 1.18f + .35f * fab_kit_random (4, i),
                             .92f + .15f * fab_kit_random (8, i)), V (.18f, .14f, .14f), 7);
  b->flags &= ~FAB_FACE_NO_CREASE;
}

/* A tongue of fire that licks to one side (@lean -1 or 1), with a paler one within. */
static void
add_tongue (FabBrush *b, const FabModelSpec *spec, FabVec3 at, float tall, float lean)
{
  static const FabVec2 tongue[] = { { -.1f, 0 }, { -.19f, .16f }, { -.2f, .34f }, { -.12f, .52f }, { -.06f, .7f }, { -.1f, .86f }, { -.03f, 1 },
                                    { .01f, .84f }, { .1f, .68f }, { .09f, .5f }, { .17f, .58f }, { .2f, .36f }, { .18f, .15f }, { .09f, 0 } };

  for (int inner = 0; inner < 2; inner++)
    {
      FabVec2 p[G_N_ELEMENTS (tongue)];
      float s = tall * (inner ? .55f : 1), w = lean * (inner ? .6f : 1) * (.55f + .45f * tall);

      for (gsize k = 0; k < G_N_ELEMENTS (tongue); k++)
        {
          gsize m = lean > 0 ? k : G_N_ELEMENTS (tongue) - 1 - k;

          p[k] = (FabVec2) { at.x + tongue[m].x * w, at.y + tongue[m].y * s };
        }
      paint_own (b, spec, inner ? PLAIN : GLOW, inner ? .86f : .97f, inner ? 0xffd060 : 0xff9030);
      fab_kit_prism (b, at.z + (inner ? .05f : 0), .03f, p, G_N_ELEMENTS (p));
    }
}

static void
build_campfire (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, STONE, .6f, 0x8a8880);
  for (int i = 0; i < 9; i++)
    {
      fab_brush_next_part (b);
      fab_add_ellipsoid (b, V (.45f * sinf (i * .698f), .06f, .45f * cosf (i * .698f)),
                         V (.13f, .09f, .11f), 7);
    }
  paint (b, WOOD, .35f, 0x4a3020);
  for (int i = 0; i < 5; i++)
    {
      float s = sinf (i * 1.257f), c = cosf (i * 1.257f);

      fab_brush_next_part (b);
      ROD (b, .34f * s, .05f, .34f * c, -.04f * s, .42f, -.04f * c, .04f);
    }
  for (int side = -1; side <= 1; side += 2)
    add_tongue (b, spec, V (.17f * side, .12f, -.04f), .55f, side);
  add_tongue (b, spec, V (0, .12f, 0), .85f, 1);
  add_tongue (b, spec, V (.06f, .12f, .1f), .42f, -1);
}

/* What leaps from windows: tongues, no wood. */
static void
build_blaze (FabBrush *b, const FabModelSpec *spec)
{
  static const float at[][4] = { { -.36f, -.06f, .72f, 1 }, { .37f, -.05f, .64f, -1 }, { -.15f, 0, 1, -1 }, { .18f, .03f, 1.15f, 1 }, { .02f, .09f, .62f, 1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (at); i++)
    add_tongue (b, spec, V (at[i][0], 0, at[i][1]), at[i][2], at[i][3]);
}

/* A jet of it, from a mouth ahead: licks all around that point along it. */
static void
build_fire_breath (FabBrush *b, const FabModelSpec *spec)
{
  const int licks = 22;

  paint_own (b, spec, GLOW, .95f, 0xff9030);
  for (int i = 0; i < licks; i++)
    {
      float z = .06f + 1.9f * i / licks, r = .03f + .11f * z, out = r + .1f + .16f * z;
      float s = sinf (2.4f * i), c = cosf (2.4f * i);

      fab_kit_cone (b, V (r * s, .545f + r * c, z), V (out * s, .545f + out * c, z + .45f + .3f * z), .05f + .07f * z, .003f, 6);
    }
  fab_kit_cone (b, V (0, .545f, 0), V (0, .545f, 2), .03f, .3f, 9);
  fab_kit_cone (b, V (0, .545f, 1.9f), V (0, .465f, 3.2f), .3f, .003f, 7);
}

static void
build_log (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x6a4a30);
  fab_kit_cone (b, V (-.7f, .2f, 0), V (.7f, .2f, 0), .2f, .19f, 12);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_disc (b, V (i * .702f, .2f, 0), V (i, 0, 0), .14f, .008f, .8f);
      fab_kit_disc (b, V (i * .704f, .2f, 0), V (i, 0, 0), .07f, .006f, -1);
    }
  for (int i = 0; i < 4; i++)
    LINE_Z (b, .008f, { -.6f + .3f * i, .28f - .05f * (i % 3), .18f },
            { -.35f + .3f * i, .27f - .05f * (i % 3), .185f });
}

static void
build_stump (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x6a4a30);
  LATHE (b, 0, 0, 0, 11, { 0, 0 }, { .42f, 0 }, { .3f, .12f }, { .27f, .45f }, { 0, .45f });
  fab_kit_disc (b, V (0, .452f, 0), V (0, 1, 0), .19f, .008f, .8f);
  fab_kit_disc (b, V (0, .454f, 0), V (0, 1, 0), .09f, .006f, -1);
}

static void
build_globe (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .4f, 0x6a4424);
  LATHE (b, 0, 0, 0, 14, { 0, 0 }, { .13f, 0 }, { .12f, .025f }, { .02f, .04f }, { .018f, .1f },
         { 0, .1f });
  fab_kit_torus (b, V (0, .29f, 0), V (0, .2f, 1), .2f, .01f, 20);
  paint_own (b, spec, PLAIN, .8f, 0x80b0d0);
  add_ball (b, 0, .29f, 0, .18f, .18f, .18f);
  fab_add_mark (b, POINTS3 ({ -.1f, .38f, .125f }, { 0, .42f, .13f }, { .03f, .36f, .168f },
                            { -.02f, .31f, .18f }, { -.08f, .33f, .158f }), .004f, .2f, .5f, TRUE,
                            V (0, .3f, 1));
  fab_add_mark (b, POINTS3 ({ .03f, .28f, .178f }, { .09f, .29f, .156f }, { .08f, .22f, .145f },
                            { .04f, .18f, .14f }, { .02f, .23f, .17f }), .004f, .2f, .5f, TRUE,
                            V (0, 0, 1));
}

static void
build_planet (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .78f, 0xd0b080);
  add_ball (b, 0, 1, 0, 1, 1, 1);
  paint (b, PLAIN, .6f, 0xb09060);
  {
    FabXform was = fab_kit_move (b, 0, 1, 0);

    fab_kit_turn (b, fab_xform_rotate_z (.35f));
    LATHE (b, 0, 0, 0, 28, { 1.35f, -.02f }, { 1.85f, -.02f }, { 1.85f, .02f }, { 1.35f, .02f },
           { 1.35f, -.02f });
    b->at = was;
  }
}

static void
build_iceberg (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_GLASS, .94f, 0xd8ecf4);
  add_heap (b, 4, 5, .9f, .8f, 12);
}

static void
build_haystack (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_HAIR, .78f, 0xd8b860);
  LATHE (b, 0, 0, 0, 14, { 0, 0 }, { 1, 0 }, { 1.05f, .35f }, { .95f, .8f }, { .65f, 1.25f },
         { .25f, 1.55f }, { 0, 1.62f });
  for (int i = 0; i < 12; i++)
    {
      float a = i * 2.4f, y = .2f + .1f * i, r = (i < 7 ? 1.04f - .02f * i : 1.2f - .075f * i);

      fab_kit_line (b, .012f, V (sinf (a), 0, cosf (a)),
                    POINTS3 ({ r * sinf (a), y, r * cosf (a) },
                             { (r + .02f) * sinf (a + .08f), y - .16f,
                               (r + .02f) * cosf (a + .08f) }));
    }
}

static void
build_puddle (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_WATER, .7f, 0x90a8b8);
  SLAB (b, 0, .01f, { -.8f, -.1f }, { -.5f, -.35f }, { 0, -.4f }, { .5f, -.3f }, { .85f, 0 },
        { .6f, .3f }, { .1f, .28f }, { -.3f, .4f }, { -.7f, .25f });
  LINE_Y (b, .01f, { -.3f, .012f, .05f }, { .1f, .012f, .05f });
  LINE_Y (b, .01f, { 0, .012f, -.12f }, { .35f, .012f, -.12f });
}

static void
build_snowman (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .98f, 0xffffff);
  add_ball (b, 0, .38f, 0, .42f, .38f, .42f);
  fab_brush_next_part (b);
  add_ball (b, 0, .95f, 0, .31f, .29f, .31f);
  fab_brush_next_part (b);
  add_ball (b, 0, 1.38f, 0, .21f, .21f, .21f);
  paint (b, PLAIN, .08f, 0x111111);
  for (int i = -1; i <= 1; i += 2)
    fab_add_ellipsoid (b, V (i * .075f, 1.44f, .185f), V (.025f, .025f, .02f), 7);
  for (int i = 0; i < 3; i++)
    fab_add_ellipsoid (b, V (0, .82f + .12f * i, .295f - .015f * (i - 1) * (i - 1)),
                       V (.027f, .027f, .02f), 7);
  for (int i = -2; i <= 2; i++)
    fab_add_ellipsoid (b, V (i * .035f, 1.3f + .007f * i * i, .195f - .006f * i * i),
                       V (.012f, .012f, .012f), 6);
  LATHE (b, 0, 1.54f, 0, 14, { 0, 0 }, { .24f, 0 }, { .24f, .025f }, { .15f, .03f },
         { .145f, .26f }, { 0, .26f });
  paint (b, PLAIN, .62f, 0xf08030);
  fab_kit_cone (b, V (0, 1.385f, .19f), V (0, 1.375f, .4f), .035f, .004f, 8);
  paint (b, WOOD, .3f, 0x4a3020);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_limb (b, V (i * .27f, 1.02f, 0), .018f, V (i * .66f, 1.28f, .05f), .01f, 5);
      fab_add_limb (b, V (i * .55f, 1.21f, .04f), .009f, V (i * .6f, 1.36f, .02f), .006f, 5);
      fab_add_limb (b, V (i * .55f, 1.21f, .04f), .009f, V (i * .72f, 1.2f, .1f), .006f, 5);
    }
}

#define PLANT FAB_MODEL_PLANT
#define LAND  FAB_MODEL_LAND
/* Continents as outlines of longitude and latitude, in degrees; rough, but known by all. */
static void
mark_continents (FabBrush *b, float y, float r)
{
  static const struct { int n; float at[14][2]; } lands[] = {
    { 11, { { -10, 36 }, { 10, 37 }, { 32, 31 }, { 43, 12 }, { 51, 12 }, { 40, -5 }, { 35, -22 },
            { 20, -35 }, { 12, -17 },
            { 9, 4 }, { -17, 14 } } },
    { 12, { { -9, 38 }, { -8, 43 }, { 0, 49 }, { 8, 54 }, { 20, 55 }, { 28, 71 }, { 10, 62 },
            { 25, 62 }, { 42, 60 },
            { 40, 46 }, { 26, 39 }, { 12, 44 } } },
    { 12, { { 42, 47 }, { 50, 70 }, { 105, 77 }, { 170, 68 }, { 140, 55 }, { 122, 38 },
            { 108, 20 }, { 103, 2 }, { 90, 22 },
            { 78, 8 }, { 68, 24 }, { 48, 30 } } },
    { 9, { { -168, 66 }, { -125, 70 }, { -80, 72 }, { -56, 52 }, { -75, 38 }, { -81, 26 },
           { -97, 18 }, { -117, 32 },
           { -125, 48 } } },
    { 8, { { -78, 8 }, { -52, 4 }, { -35, -7 }, { -40, -22 }, { -58, -38 }, { -70, -54 },
           { -72, -20 }, { -81, -5 } } },
    { 7, { { 114, -22 }, { 130, -12 }, { 142, -11 }, { 153, -27 }, { 145, -38 }, { 131, -31 },
           { 116, -35 } } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (lands); i++)
    {
      FabVec3 p[14], middle = V (0, 0, 0);

      for (int k = 0; k < lands[i].n; k++)
        {
          float a = (lands[i].at[k][0] - 10) * (float) G_PI / 180,
          l = lands[i].at[k][1] * (float) G_PI / 180;
          FabVec3 d = V (sinf (a) * cosf (l), sinf (l), cosf (a) * cosf (l));

          p[k] = fab_vec3_add (fab_vec3_scale (d, r * 1.006f), V (0, y, 0));
          middle = fab_vec3_add (middle, d);
        }
      fab_add_mark (b, p, lands[i].n, r * .016f, .2f, -1, TRUE, fab_vec3_normal (middle));
    }
}

static void
build_earth (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_PLAIN, .9f, 0x78a8d8);
  fab_add_ellipsoid (b, V (0, 1, 0), V (1, 1, 1), 32);
  mark_continents (b, 1, 1);
}

static void
build_hole (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 rim[18];

  paint_own (b, spec, FAB_TEXTURE_GROUND, .6f, 0x7a5c40);
  LATHE (b, 0, 0, 0, 24, { 1, 0 }, { .85f, .06f }, { .7f, .05f }, { .62f, .01f }, { 0, .01f });
  for (int i = 0; i < 18; i++)
    {
      float a = 2 * G_PI * i / 18, r = .6f + .05f * fab_kit_random (5, i);

      rim[i] = V (r * sinf (a), .022f, r * cosf (a));
    }
  fab_add_mark (b, rim, 18, .02f, .05f, .03f, TRUE, V (0, 1, 0));
  fab_brush_next_part (b);
  LATHE (b, 1.5f, 0, -.2f, 14, { .65f, 0 }, { .5f, .2f }, { .25f, .42f }, { 0, .5f });
}

#define THING FAB_MODEL_THING

const FabModelEntry fab_models_nature[] = {
  { { "tree", PLANT, { 3.4f, 5.4f, 3.4f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("tree", "oak", "apple tree", "beech", "maple", "chestnut", "willow", "birch",
                 "treetop") }, build_tree },
  { { "bare-tree", PLANT, { 2.38f, 4.26f, 3.21f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("bare tree", "dead tree", "winter tree") }, build_bare_tree },
  { { "pine", PLANT, { 2.7f, 5.5f, 2.7f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("pine", "fir", "spruce", "conifer", "pine tree", "fir tree", "cypress") },
      build_pine },
  { { "christmas-tree", PLANT, { 1.2f, 2.28f, 1.2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("christmas tree", "xmas tree") }, build_christmas_tree },
  { { "palm", PLANT, { 3.8f, 4.6f, 3.8f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("palm", "palm tree", "coconut tree") }, build_palm },
  { { "bush", PLANT, { 1.5f, .95f, 1.2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("bush", "shrub", "shrubbery", "thicket", "undergrowth") }, build_bush },
  { { "hedge", PLANT, { 3.2f, 1.17f, .75f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("hedge", "hedgerow") },
    build_hedge },
  { { "flower", FAB_MODEL_HANDHELD, { .22f, .477f, .303f }, 0, 0, FAB_GRIP (0, .06f, 0),
      FAB_WORDS ("flower", "daisy", "lily", "blossom") },
      build_flower },
  { { "pot-plant", PLANT, { 1.03f, 1.21f, .955f }, 0, 0, FAB_GRIP (0, .2f, .16f),
      FAB_WORDS ("pot plant", "potted plant", "houseplant", "plant", "flowerpot") },
      build_pot_plant },
  { { "cactus", PLANT, { 1.2f, 2.2f, .42f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("cactus", "saguaro") },
    build_cactus },
  { { "grass", PLANT, { .698f, .457f, .677f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("grass", "tuft", "weed", "reed", "wheat", "straw", "hay") }, build_grass },
  { { "rock", LAND, { 1.35f, .7f, 1.1f }, .6f, .5f, FAB_NO_GRIP,
      FAB_WORDS ("rock", "stone", "boulder", "pebble", "brick", "meteor", "meteorite",
                 "asteroid") }, build_rock },
  { { "mountain", LAND, { 120, 56, 120 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("mountain", "peak", "summit", "alp", "mount") }, build_mountain },
  { { "hill", LAND, { 18, 2.8f, 18 }, 2.8f, 0, FAB_NO_GRIP,
      FAB_WORDS ("hill", "mound", "hillock", "dune", "knoll") }, build_hill },
  { { "volcano", LAND, { 80, 47, 80 }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("volcano", "crater") },
    build_volcano },
  { { "cloud", LAND, { 4.1f, 1.6f, 1.3f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("cloud", "storm cloud", "thundercloud") }, build_cloud },
  { { "sun", LAND, { 1.5f, 1.5f, .6f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("sun") }, build_sun },
  { { "moon", LAND, { 1.14f, 1.12f, .16f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("moon", "crescent", "half moon", "full moon") }, build_moon },
  { { "star", LAND, { 1, 1, .2f }, 0, 0, FAB_GRIP (0, .2f, 0),
      FAB_WORDS ("star", "shooting star") }, build_star },
  { { "heart", THING, { .76f, .66f, .14f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("heart", "valentine") }, build_heart },
  { { "lightning", LAND, { .9f, 3, .1f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("lightning", "thunderbolt", "lightning bolt", "thunder", "bolt") },
      build_lightning },
  { { "wave", LAND, { 4.3f, 1.65f, 2.7f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("wave", "breaker", "tsunami", "surf") }, build_wave },
  { { "campfire", THING, { 1.1f, .97f, 1.1f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("campfire", "fire", "bonfire", "flame") }, build_campfire },
  { { "blaze", THING, { 1.1f, 1.15f, .23f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("blaze", "flames", "inferno") }, build_blaze },
  { { "fire-breath", THING, { 1.09f, 1.178f, 3.2f }, 0, 0, FAB_GRIP (0, .545f, .2f),
      FAB_WORDS ("fire breath", "jet of flame", "jet of fire") }, build_fire_breath },
  { { "log", LAND, { 1.4f, .4f, .4f }, .4f, .4f, FAB_NO_GRIP,
      FAB_WORDS ("log", "trunk", "tree trunk", "fallen tree", "timber", "beam", "driftwood") },
      build_log },
  { { "stump", LAND, { .84f, .45f, .84f }, .45f, .45f, FAB_NO_GRIP,
      FAB_WORDS ("stump", "tree stump") }, build_stump },
  { { "globe", THING, { .42f, .5f, .36f }, 0, 0, FAB_GRIP (0, .05f, .1f),
      FAB_WORDS ("globe", "world", "crystal ball") }, build_globe },
  { { "planet", LAND, { 3.5f, 2, 3.7f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("planet", "saturn", "mars", "jupiter") }, build_planet },
  { { "iceberg", LAND, { 8, 5, 8 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("iceberg", "glacier", "ice") }, build_iceberg },
  { { "haystack", LAND, { 2.1f, 1.62f, 2.1f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("haystack", "heap", "pile") }, build_haystack },
  { { "puddle", LAND, { 1.65f, .01f, .8f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("puddle", "pond", "pool") }, build_puddle },
  { { "snowman", FAB_MODEL_CREATURE, { 1.45f, 1.8f, .84f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("snowman") }, build_snowman },
  { { "earth", FAB_MODEL_LAND, { 2, 2, 2 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("earth", "planet earth", "the earth") }, build_earth },
  { { "hole", FAB_MODEL_LAND, { 3.13f, .5f, 2 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("hole", "pit", "open grave", "ditch", "manhole") }, build_hole },
  { { NULL } },
};
