/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Wild places, here and on the moon. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define OPEN(id) id, FAB_SET_OPEN, FALSE, { 8, 0, 8 }
#define GROUND(kind, near_ring, far_ring) \
  0, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_##kind, FAB_FAR_##near_ring, FAB_FAR_##far_ring
#define UP V (0, 1, 0)

/* The Earth, with land on its bright side. */
static void
add_earth (FabBrush *b, FabVec3 at, float r)
{
  FabVec3 n = fab_vec3_normal (fab_vec3_scale (at, -1)), right = fab_vec3_normal (fab_vec3_cross (UP, n));
  FabVec3 up = fab_vec3_cross (n, right);
  static const float land[3][6][2] = {
    { { -.5f, .55f }, { -.1f, .6f }, { .05f, .3f }, { -.2f, .1f }, { -.35f, .3f }, { -.6f, .35f } },
    { { -.15f, .02f }, { .12f, -.08f }, { .1f, -.4f }, { -.05f, -.7f }, { -.15f, -.45f }, { -.25f, -.15f } },
    { { .35f, .55f }, { .62f, .45f }, { .75f, .1f }, { .6f, -.3f }, { .4f, -.1f }, { .3f, .25f } },
  };

  paint (b, FAB_TEXTURE_GLOW, .93f, 0x78a8e0);
  fab_add_ellipsoid (b, at, V (r, r, r), 28);
  for (int i = 0; i < 3; i++)
    {
      FabVec3 p[6];

      for (int k = 0; k < 6; k++)
        {
          float x = land[i][k][0], y = land[i][k][1], z = sqrtf (MAX (0, 1 - x * x - y * y)) + .02f;

          p[k] = fab_vec3_mad (fab_vec3_mad (fab_vec3_mad (at, right, x * r), up, y * r), n, z * r);
        }
      fab_add_mark (b, p, 6, .1f, .3f, .55f, TRUE, V (0, 0, 0));
    }
}

static void
build_moon (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  add_earth (b, V (-24, 38, -130), 15);
  fab_shell_ground (b, FAB_GROUND_SNOW, -200, 200, -200, 200, 0, FALSE, 4);
  for (int i = 0; i < 22; i++)
    {
      float a = i * 2.4f, r = 3.4f + 1.5f * i, q = .6f + .08f * i + .7f * fab_kit_random (7, i);

      paint (b, FAB_TEXTURE_PLAIN, .78f, 0xb8b8b8);
      b->flags |= FAB_FACE_NO_CREASE;
      LATHE (b, r * sinf (a), 0, -fabsf (r * cosf (a)) - 1.4f, 16, { q * 1.25f, 0 }, { q, .16f * q }, { q * .82f, .02f });
      b->flags &= ~FAB_FACE_NO_CREASE;
    }
  fab_shell_ring (b, FAB_FAR_HILLS, 120, -G_PI, G_PI, .8f, 5);
}

static void
build_space (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  add_earth (b, V (-62, -26, -130), 46);
  paint (b, FAB_TEXTURE_GLOW, .9f, 0xc0c0c8);
  fab_add_ellipsoid (b, V (66, 48, -120), V (8, 8, 8), 20);
}

/* A strip of sand with palms, the sea all round. */
static void
build_island (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  enum { N = 24, M = 6 };
  FabVec3 points[(N + 1) * (M + 1)];

  fab_shell_ground (b, FAB_GROUND_WATER, -220, 220, -220, 220, -.45f, FALSE, 5);
  paint (b, FAB_TEXTURE_PLAIN, .96f, 0xe8d8a8);
  for (int j = 0; j <= M; j++)
    for (int i = 0; i <= N; i++)
      {
        float t = (float) j / M, a = 2 * (float) G_PI * i / N + (float) G_PI, r = 8 * t * (1 + .12f * sinf (3 * a));

        points[j * (N + 1) + i] = V (r * sinf (a), -.6f * t * t * t, r * .72f * cosf (a) - .6f);
      }
  fab_add_grid (b, points, N, M);
  for (int i = 0; i < 4; i++)
    fab_kit_line (b, .04f, UP, POINTS3 ({ -26 + 12.f * i, -.42f, -9 - 2.f * i }, { -22 + 12.f * i, -.42f, -9.5f - 2.f * i },
                                        { -18 + 12.f * i, -.42f, -9 - 2.f * i }));
}

/* Bergs and floes, snow underfoot. */
static void
build_arctic (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ground (b, FAB_GROUND_WATER, -220, 220, -220, -7, -.3f, FALSE, 5);
  fab_shell_ground (b, FAB_GROUND_SNOW, -220, 220, -7, 120, 0, TRUE, 3);
  paint (b, FAB_TEXTURE_PLAIN, .99f, 0xf4fcff);
  for (int i = 0; i < 9; i++)
    {
      float x = -16 + 4.f * i, z = 9 + 3.5f * (i % 4), s = .8f + .6f * fab_kit_random (5, i);

      fab_kit_slab (b, -.3f, .28f, POINTS2 ({ x - 1.4f * s, z - .6f * s }, { x + .4f * s, z - .9f * s }, { x + 1.5f * s, z },
                                            { x + .6f * s, z + .8f * s }, { x - 1.1f * s, z + .6f * s }));
    }
}

static void
add_waterfall (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const FabVec2 left[] = { { -30, 0 }, { -2.6f, 0 }, { -2.1f, 3 }, { -2.5f, 6 }, { -2.2f, 9.5f }, { -9, 11 }, { -30, 9 } };
  static const FabVec2 right[] = { { 3, 0 }, { 30, 0 }, { 30, 10 }, { 8, 12 }, { 2.7f, 9.5f }, { 2.3f, 6 }, { 2.8f, 3 } };

  paint (b, FAB_TEXTURE_STONE, .62f, 0x808078);
  fab_kit_prism (b, -11, 3, left, G_N_ELEMENTS (left));
  fab_kit_prism (b, -11, 3, right, G_N_ELEMENTS (right));
  paint (b, FAB_TEXTURE_PLAIN, .99f, 0xe8f4fc);
  fab_add_quad (b, V (-2.8f, 0, -10.4f), V (3, 0, -10.4f), V (2.8f, 9.6f, -11.4f), V (-2.4f, 9.6f, -11.4f));
  for (int i = 0; i < 14; i++)
    {
      float x = -2.3f + .37f * i, y = 1 + 2 * fab_kit_random (3, i);

      LINE_Z (b, .04f, { x, 9.5f - y * .3f, -11.2f }, { x + .05f, 6 - y, -10.9f }, { x - .04f, y, -10.3f });
    }
  paint (b, FAB_TEXTURE_WATER, .78f, 0x80a8c0);
  fab_add_quad (b, V (-7, .012f, -3), V (7, .012f, -3), V (6, .012f, -10.4f), V (-6, .012f, -10.4f));
  b->flags |= FAB_FACE_NO_CREASE;
  paint (b, FAB_TEXTURE_PLAIN, .99f, 0xffffff);
  for (int i = 0; i < 9; i++)
    fab_add_ellipsoid (b, V (-2.8f + .7f * i, .2f, -10 + .3f * (i % 2)), V (.7f, .5f + .3f * fab_kit_random (8, i), .5f), 9);
  b->flags &= ~FAB_FACE_NO_CREASE;
}

/* The cone with its fire and smoke, rivers of lava. */
static void
add_volcano (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  b->flags |= FAB_FACE_NO_CREASE;
  for (int i = 0; i < 7; i++)
    {
      paint (b, FAB_TEXTURE_PLAIN, .42f + .05f * i, 0x686060);
      fab_add_ellipsoid (b, V (3 + 2.5f * i, 46 + 6.f * i, -92), V (7 + 2.4f * i, 6 + 1.6f * i, 5), 12);
    }
  b->flags &= ~FAB_FACE_NO_CREASE;
  for (int i = 0; i < 5; i++)
    {
      float x = -5 + 2.6f * i;

      fab_add_mark (b, POINTS3 ({ x - .25f, .01f, -4.f }, { x + .3f, .01f, -4 }, { x + .9f, .01f, -7 }, { x + .3f, .01f, -11 },
                                { x - .3f, .01f, -11 }, { x + .2f, .01f, -7 }), .04f, .2f, .99f, TRUE, UP);
    }
}

/* Pools, reeds, trees without leaves hung with moss. */
static void
add_swamp (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  for (int i = 0; i < 9; i++)
    {
      float a = i * 2.4f, r = 2.6f + .9f * i, w = 1.4f + .9f * fab_kit_random (9, i);
      FabVec3 p[12];

      for (int k = 0; k < 12; k++)
        p[k] = V (r * sinf (a) + w * cosf (k * .5236f), .012f, -fabsf (r * cosf (a)) - 1.6f - .45f * w * sinf (k * .5236f));
      paint (b, FAB_TEXTURE_WATER, .55f, 0x607868);
      for (int k = 0; k < 12; k += 1)
        fab_add_quad (b, p[k], p[(k + 1) % 12], p[0], p[0]);
      for (int k = 0; k < 4; k++)
        ROD (b, p[0].x + .1f * k, 0, p[0].z + .1f * (k % 2), p[0].x + .1f * k + .06f, .8f + .15f * k, p[0].z, .018f);
    }
}

/* Rows of vines on wires, running to the hills. */
static void
add_vines (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  for (int row = -4; row <= 4; row++)
    if (row != 0)
      for (int i = 0; i < 9; i++)
        {
          float x = row * 2 + (row > 0 ? -.6f : .6f), z = -1.6f - 2.2f * i;

          paint (b, FAB_TEXTURE_WOOD, .5f, 0x705030);
          fab_kit_box (b, x, 0, z, .08f, 1.3f, .08f);
          paint (b, FAB_TEXTURE_LEAVES, .62f, 0x70a050);
          fab_add_ellipsoid (b, V (x, .95f, z - .5f), V (.3f, .42f, 1.05f), 7);
          for (int k = 0; k < 2; k++)
            fab_kit_disc (b, V (x + (row > 0 ? -.29f : .29f), .8f + .1f * k, z - .2f - .5f * k), V (row > 0 ? -1 : 1, 0, .3f), .07f, .01f, .3f);
        }
}

/* Tall stems with rings, close together. */
static void
add_bamboo (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  for (int i = 0; i < 46; i++)
    {
      float a = i * 2.4f, r = 2.1f + .26f * i, x = r * sinf (a), z = -fabsf (r * cosf (a)) - 1.1f, w = .05f + .035f * fab_kit_random (4, i);
      float lean = .5f * (fab_kit_random (6, i) - .5f);

      paint (b, FAB_TEXTURE_PLAIN, .7f + .2f * fab_kit_random (5, i), 0x90b060);
      fab_kit_cone (b, V (x, 0, z), V (x + lean, 7.5f, z), w, w * .8f, 6);
      for (int k = 1; k < 9; k++)
        LINE_Z (b, .02f, { x + lean * k * .11f - w, .82f * k, z + w + .01f }, { x + lean * k * .11f + w, .82f * k, z + w + .01f });
      if (i % 2 == 0)
        for (int k = 0; k < 4; k++)
          {
            float y = 2.2f + 1.3f * k, q = k % 2 ? 1 : -1;

            fab_add_mark (b, POINTS3 ({ x, y, z + .1f }, { x + .3f * q, y + .12f, z + .1f }, { x + .75f * q, y - .12f, z + .1f },
                                      { x + .3f * q, y - .02f, z + .1f }), .01f, .25f, .55f, TRUE, V (0, 0, 1));
          }
    }
}

/* Hedges higher than anybody; from above one sees the ways. */
static void
add_maze (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const char * const plan[] = {
    "###################", "#   #     #   #   #", "# # # ### # # # # #", "# #   #   # # # # #", "# ##### ### # # # #", "#     # #   #   # #",
    "##### # # ####### #", "#   # #     #   # #", "# # # ### ### ### #", "# #             # #", "# ####### ####### #", "#   #         #   #",
    "### # # # # # # # #", "#   # # # # # # # #", "# ### # # # # # # #", "#     # # # # #   #", "####### # # #######",
  };
  const float cell = 1.9f;

  paint (b, FAB_TEXTURE_LEAVES, .6f, 0x608048);
  for (gsize row = 0; row < G_N_ELEMENTS (plan); row++)
    for (int i = 0, run = 0; i < 20; i++)
      if (plan[row][i] == '#')
        run++;
      else if (run > 0)
        {
          fab_kit_box (b, (i - 9.5f - run / 2.f) * cell, 0, ((float) row - 10.5f) * cell, run * cell, 2.1f, cell * .98f);
          run = 0;
        }
}

/* Canvas over a ridge, poles, a lamp from the top. */
static void
build_tent (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  const float w = 2.3f, h = 2.5f, z = -1.9f, front = 5;

  fab_shell_floor (b, -w, w, z, front, 0, FAB_FLOOR_PLAIN, .8f);
  paint (b, FAB_TEXTURE_CLOTH, .86f, 0xd8c8a0);
  fab_add_quad (b, V (-w, 0, front), V (-w, 0, z), V (0, h, z), V (0, h, front));
  fab_add_quad (b, V (w, 0, z), V (w, 0, front), V (0, h, front), V (0, h, z));
  paint (b, FAB_TEXTURE_CLOTH, .74f, 0xc8b890);
  fab_add_quad (b, V (-w, 0, z), V (w, 0, z), V (0, h, z), V (0, h, z));
  LINE_Z (b, .02f, { 0, 0, z + .02f }, { 0, h, z + .02f });
  for (int i = -1; i <= 1; i += 2)
    for (int k = 1; k < 4; k++)
      LINE_Z (b, .012f, { i * w * .22f * k, 0, z + .02f }, { i * .04f * k, h * (1 - .22f * k * .2f) - .25f * k, z + .02f });
  paint (b, FAB_TEXTURE_WOOD, .5f, 0x806040);
  ROD (b, 0, 0, z + .06f, 0, h, z + .06f, .035f);
  ROD (b, 0, h - .03f, z, 0, h - .03f, front, .035f);
}

/* A few planks on two ropes, sagging from rock to rock over a gorge; one walks along x. */
static float
rope_sag (float x)
{
  return .016f * x * x - .02f;
}

static void
add_rope (FabBrush *b, float z, float y)
{
  FabVec3 path[17];

  for (int i = 0; i <= 16; i++)
    {
      float x = -9 + 18 * i / 16.f;

      path[i] = V (x, rope_sag (x) + y, z);
    }
  fab_kit_tube (b, .028f, path, 17);
}

static void
build_rope_bridge (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const FabVec2 left[] = { { -60, 12 }, { -60, -40 }, { -16, -40 }, { -13, -20 }, { -9, -8 }, { -8.4f, 0 }, { -9.4f, 6 }, { -14, 12 } };
  static const FabVec2 right[] = { { 60, -40 }, { 60, 12 }, { 15, 12 }, { 9.6f, 5 }, { 8.4f, 0 }, { 9.2f, -7 }, { 12, -20 }, { 17, -40 } };

  fab_shell_ground (b, FAB_GROUND_WATER, -90, 90, -120, 60, -40, FALSE, 5);
  fab_shell_ring (b, FAB_FAR_MOUNTAINS, 130, -G_PI, G_PI, .9f, 7);
  fab_shell_ring (b, FAB_FAR_TREES, 70, -1.2f, 1.2f, .86f, 3);
  paint (b, FAB_TEXTURE_STONE, .72f, 0xa09888);
  fab_kit_slab (b, -40, 41.2f, left, G_N_ELEMENTS (left));
  fab_brush_next_part (b);
  fab_kit_slab (b, -40, 41.2f, right, G_N_ELEMENTS (right));
  for (int i = 0; i < 44; i++)
    {
      float x = -8.6f + .4f * i;

      paint (b, FAB_TEXTURE_WOOD, .66f, 0xa87c48);
      fab_kit_box (b, x, rope_sag (x) - .05f, .03f * fab_kit_random (3, i), .29f, .05f, 1.1f);
    }
  paint (b, FAB_TEXTURE_CLOTH, .42f, 0x8a7048);
  for (int side = -1; side <= 1; side += 2)
    {
      add_rope (b, side * .6f, .98f);
      add_rope (b, side * .56f, -.03f);
      for (int i = 0; i < 15; i++)
        {
          float x = -8.4f + 1.2f * i;

          ROD (b, x, rope_sag (x), side * .57f, x + .1f, rope_sag (x) + .98f, side * .6f, .016f);
        }
      for (int k = -1; k <= 1; k += 2)
        ROD (b, k * 8.9f, 1.1f, side * .62f, k * 8.9f, 2.6f, side * .66f, .11f);
    }
}

const FabPlace fab_places_wild[] = {
  { { "rope-bridge", FAB_SET_OPEN, FALSE, { 8, 2.7f, 1 }, NO_PIECES,
      FAB_WORDS ("rope bridge", "suspension bridge", "hanging bridge", "swinging bridge", "rope suspension bridge"), 1 },
    build_rope_bridge, NULL, GROUND (WATER, NONE, NONE) },
  { { OPEN ("maze"), NO_PIECES, FAB_WORDS ("maze", "labyrinth", "hedge maze", "garden maze"), .6f },
    fab_shell_open, add_maze, GROUND (EARTH, NONE, TREES) },
  { { "tent", FAB_SET_ROOM, TRUE, { 2.6f, 2.4f, 2.4f }, PIECES ({ "backpack", "backpack", { 1.5f, 0, -1.5f }, -.3f, 1 },
                                                         { "lantern", "lantern", { -.9f, 0, -1.4f }, 0, 1 }),
      FAB_WORDS ("tent", "inside a tent", "wigwam", "yurt", "tepee"), 0 },
    build_tent, NULL, 4.6f, 2.5f, 1.9f, 3, FAB_FLOOR_PLAIN, .8f, .86f },
  { { OPEN ("moon"), PIECES ({ "rock", "rock", { -2.6f, 0, -2.4f }, 0, .8f }, { "rock-2", "rock", { 3.6f, 0, -4 }, 2, 1 },
                             { "rocket", "rocket", { 7, 0, -16 }, 0, 1 }),
      FAB_WORDS ("moon", "planet", "mars", "alien planet", "lunar surface", "asteroid", "moon surface", "moonscape"), 1, FAB_AIR_SPACE },
    build_moon, NULL, GROUND (STONE, NONE, NONE) },
  { { OPEN ("space"), NO_PIECES, FAB_WORDS ("space", "outer space", "universe", "galaxy", "cosmos", "orbit", "deep space"), 1, FAB_AIR_SPACE },
    build_space, NULL, GROUND (STONE, NONE, NONE) },
  { { OPEN ("island"), PIECES ({ "palm", "palm", { -2.6f, -.05f, -2.4f }, .4f, 1 }, { "palm-2", "palm", { 3.4f, -.1f, -2.8f }, 2, .8f },
                               { "rock", "rock", { 4.6f, -.3f, -1.2f }, 0, .7f }, { "sailboat", "sailboat", { 26, -.5f, -70 }, 1, 1 }),
      FAB_WORDS ("island", "desert island", "tropical island", "atoll", "islet", "deserted island"), 1, FAB_AIR_SKY, 0, { -.5f, -14.f } },
    build_island, NULL, GROUND (SAND, NONE, NONE) },
  { { OPEN ("arctic"), PIECES ({ "iceberg", "iceberg", { -9, -.4f, -24 }, 0, 1.2f }, { "iceberg-2", "iceberg", { 13, -.4f, -36 }, 1, 1.5f },
                               { "iceberg-3", "iceberg", { 2, -.4f, -60 }, 2, 1.6f }, { "igloo", "igloo", { 4.6f, 0, -3.6f }, -.5f, .8f }),
      FAB_WORDS ("arctic", "antarctica", "north pole", "south pole", "glacier", "ice floe", "pack ice", "polar ice"), 1, FAB_AIR_SKY, 0, { -.35f, -16.f } },
    build_arctic, NULL, GROUND (SNOW, NONE, NONE) },
  { { OPEN ("waterfall"), PIECES ({ "rock", "rock", { -2.4f, 0, -2.6f }, 0, .9f }, { "rock-2", "rock", { 2.9f, 0, -2.9f }, 1, 1.1f },
                                  { "tree", "tree", { -7, 0, -6 }, 0, 1 }, { "tree-2", "pine", { 7.5f, 0, -7 }, 0, 1.2f },
                                  { "grass", "grass", { 1.8f, 0, -1.6f }, 0, 1.3f }),
      FAB_WORDS ("waterfall", "cascade", "waterfalls"), 1 },
    fab_shell_open, add_waterfall, GROUND (GRASS, TREES, MOUNTAINS) },
  { { OPEN ("volcano"), PIECES ({ "volcano", "volcano", { 0, 0, -95 }, 0, 1 }, { "rock", "rock", { -2.6f, 0, -2 }, 0, 1 },
                                { "rock-2", "rock", { 2.9f, 0, -3 }, 1, 1.2f }, { "tree", "bare-tree", { 6, 0, -8 }, 0, 1 }),
      FAB_WORDS ("volcano", "lava", "crater", "lava field"), 1 },
    fab_shell_open, add_volcano, GROUND (EARTH, NONE, HILLS) },
  { { OPEN ("swamp"), PIECES ({ "tree", "bare-tree", { -3.4f, 0, -3.6f }, 0, 1.1f }, { "tree-2", "bare-tree", { 3.6f, 0, -4.6f }, 2, 1.2f },
                              { "tree-3", "bare-tree", { -7, 0, -8 }, 1, 1.3f }, { "tree-4", "bare-tree", { 1, 0, -10 }, 3, 1.3f },
                              { "grass", "grass", { 1.7f, 0, -1.6f }, 0, 1.8f }, { "grass-2", "grass", { -1.8f, 0, -1.9f }, 1, 1.6f },
                              { "stump", "stump", { 2.4f, 0, -2.4f }, 0, 1 }),
      FAB_WORDS ("swamp", "marsh", "bog", "mangrove", "bayou", "moor", "wetland"), .9f },
    fab_shell_open, add_swamp, GROUND (GRASS, TREES, TREES) },
  { { OPEN ("vineyard"), PIECES ({ "house", "house", { -8, 0, -34 }, .3f, 1.2f }, { "basket", "basket", { .9f, 0, -1.4f }, 0, 1 }),
      FAB_WORDS ("vineyard", "vineyards", "winery", "plantation", "orchard"), 1 },
    fab_shell_open, add_vines, GROUND (EARTH, HILLS, HILLS) },
  { { OPEN ("bamboo"), PIECES ({ "lantern", "stone-lantern", { 1.9f, 0, -1.8f }, 0, 1 }, { "rock", "rock", { -1.9f, 0, -1.7f }, 1, .6f }),
      FAB_WORDS ("bamboo forest", "bamboo", "bamboo grove", "japanese garden", "zen garden"), .7f },
    fab_shell_open, add_bamboo, GROUND (GRASS, TREES, TREES) },
  { { NULL } },
};
