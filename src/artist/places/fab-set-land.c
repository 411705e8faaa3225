/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define OPEN(id) id, FAB_SET_OPEN, FALSE, { 8, 0, 8 }
#define GROUND(kind, near_ring, far_ring) \
  0, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_##kind, FAB_FAR_##near_ring, FAB_FAR_##far_ring

/* Sand up to the waterline, then the sea to the horizon. */
static void
build_beach (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ground (b, FAB_GROUND_SAND, -160, 160, -6, 160, 0, spec->snow, 3);
  fab_shell_ground (b, FAB_GROUND_WATER, -200, 200, -200, -6, -.02f, FALSE, 5);
  for (int i = 0; i < 3; i++)
    fab_kit_line (b, .06f, V (0, 1, 0),
                  POINTS3 ({ -24, .01f, -6.2f - 1.6f * i }, { -12, .01f, -6.8f - 1.6f * i },
                           { -4, .01f, -6 - 1.7f * i }, { 4, .01f, -6.7f - 1.6f * i },
                                                 { 12, .01f, -6.1f - 1.5f * i },
                                                 { 24, .01f, -6.7f - 1.6f * i }));
  fab_shell_ring (b, FAB_FAR_HILLS, 120, .7f, 1.7f, .9f, 4);
  fab_shell_ring (b, FAB_FAR_DUNES, 60, 1.8f, 4.5f, .92f, 4);
}

/* One crest from side to side: its front dark and steep, foam along the top, a paler back. */
static void
add_swell (FabBrush *b, float z, float tall, float low, guint32 seed)
{
  enum { NX = 40 };
  static const struct { FabVec2 at[3]; float grey; guint32 colour; } strips[] = {
    { { { .1f, 1 }, { -1.2f, .7f }, { -4.6f, 0 } }, .8f, 0x86aec4 },
    { { { .52f, .8f }, { .3f, .97f }, { .1f, 1 } }, .99f, 0xffffff },
    { { { 2.4f, 0 }, { 1.1f, .34f }, { .52f, .8f } }, .5f, 0x4a7692 },
  };
  FabVec3 points[(NX + 1) * 3];

  for (gsize s = 0; s < G_N_ELEMENTS (strips); s++)
    {
      for (int i = 0; i <= NX; i++)
        {
          float x = -34 + 68 * i / (float) NX, wave = .5f + .5f * sinf (.3f * x + seed * 1.7f);
          float h = tall * (.25f + .75f * wave + .07f * fab_kit_random (seed, i)), at = z + 1.3f * sinf (.19f * x + seed);

          for (int k = 0; k < 3; k++)
            {
              FabVec2 p = strips[s].at[2 - k];

              points[k * (NX + 1) + i] = V (x, low + h * (p.y + .03f * (s == 1 && k == 2) * ((i & 1) ? -3 : 1)), at + p.x * (.5f + .22f * tall));
            }
        }
      paint (b, FAB_TEXTURE_WATER, strips[s].grey, strips[s].colour);
      fab_add_grid (b, points, NX, 2);
    }
}

static void
build_sea (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  for (int i = 0; (spec->state & FAB_SET_ROUGH) && i < 6; i++)
    add_swell (b, (const float[]) { 4.6f, -4, -9.5f, -18, -31, -52 }[i], (const float[]) { .7f, 1.5f, 2.4f, 3.4f, 4.6f, 6.4f }[i], -.4f, 3 + i);
  fab_shell_ground (b, FAB_GROUND_WATER, -220, 220, -220, 220, -.3f, FALSE, 5);
  for (int i = 0; i < 14; i++)
    {
      float x = -30 + 60 * fab_kit_random (3, i), z = -8 - 5.f * i;

      fab_kit_line (b, .05f + .01f * i, V (0, 1, 0),
                    POINTS3 ({ x - 3, -.28f, z }, { x - 1, -.28f, z - .5f },
                             { x + 1, -.28f, z + .2f }, { x + 3, -.28f, z - .3f }));
    }
}

/* The deck under the people's feet: those who are at sea stand on planks. */
static void
build_deck (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ground (b, FAB_GROUND_WATER, -220, 220, -220, 220, -3, FALSE, 5);
  fab_shell_floor (b, -12, 12, -2.6f, 5, 0, FAB_FLOOR_BOARDS, .8f);
  paint (b, FAB_TEXTURE_WOOD, .6f, 0x8d6437);
  for (int i = 0; i < 13; i++)
    fab_kit_box (b, -12 + 2 * i, 0, -2.6f, .1f, 1, .1f);
  fab_kit_box (b, 0, 1, -2.6f, 24, .09f, .16f);
  fab_kit_box (b, 0, .5f, -2.6f, 24, .05f, .06f);
}

/* The coast goes on beyond the gap and shows how high one stands. */
static void
add_headland (FabBrush *b, float side)
{
  const FabVec2 right[] = { { 13, 10 }, { 22, 7 }, { 60, 9 }, { 60, 90 }, { 14, 70 }, { 9, 52 }, { 4, 44 }, { 7, 33 },
                            { 3.4f, 25 }, { 8, 19 }, { 6.5f, 14 }, { 10, 13 } };
  const FabVec2 left[] = { { -60, 30 }, { -34, 30 }, { -26, 38 }, { -30, 60 }, { -60, 90 } };

  paint (b, FAB_TEXTURE_STONE, .72f, 0xa09888);
  if (side > 0)
    fab_kit_slab (b, -26, 21.5f, right, G_N_ELEMENTS (right));
  else
    fab_kit_slab (b, -26, 23, left, G_N_ELEMENTS (left));
  for (int i = 0; i < 9; i++)
    {
      float x = side > 0 ? 7 + 1.6f * i : -33 + .9f * i, z = side > 0 ? -13.2f + .26f * i : -31 - .8f * i, y = -4.8f - 1.4f * (i % 3);

      fab_kit_line (b, .05f, V (0, 0, 0), POINTS3 ({ x, y, z }, { x + .3f, y - 2.2f, z }, { x - .1f, y - 4.6f, z }));
    }
}

/* Crests seen from high above: near the rock they break white. */
static void
mark_deep_waves (FabBrush *b)
{
  for (int i = 0; i < 70; i++)
    {
      float z = -6 - 2.9f * i, x = (fab_kit_random (9, i) - .5f) * (30 + 1.6f * i), l = 1.2f + .035f * i;
      FabVec3 crest[4] = { { x - 2 * l, -23.8f, z }, { x - .6f * l, -23.8f, z - .3f * l }, { x + .7f * l, -23.8f, z + .1f * l },
                           { x + 2 * l, -23.8f, z - .3f * l } };

      fab_add_mark (b, crest, 4, .07f + .004f * i, i % 3 == 0 ? .98f : .25f, -1, FALSE, V (0, 1, 0));
    }
}

static void
build_cliff (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const FabVec2 edge[] = { { -30, -12 }, { 30, -12 }, { 30, 3.5f }, { 14, 3 }, { 7, 2.4f },
                                  { 2.5f, 3 }, { -3, 2.5f }, { -8, 3.4f }, { -30, 3 } };

  fab_shell_ground (b, FAB_GROUND_WATER, -220, 220, -220, 220,
                    place->height > 0 ? -place->height : -24, FALSE, 5);
  if (place->height <= 0)  /* deep below, it is darker than the rock */
    {
      paint (b, FAB_TEXTURE_WATER, .5f, 0x507890);
      fab_add_quad (b, V (-70, -23.9f, 70), V (70, -23.9f, 70), V (70, -23.9f, -70), V (-70, -23.9f, -70));
      mark_deep_waves (b);
    }
  paint (b, FAB_TEXTURE_STONE, .8f, 0xa8a090);
  fab_kit_slab (b, -26, 26, edge, G_N_ELEMENTS (edge));
  for (int i = 0; i < 7; i++)
    {
      float x = -9 + 3.f * i;

      fab_kit_line (b, .03f, V (0, 1, 0),
                    POINTS3 ({ x, .01f, -2.2f }, { x + .3f, .01f, -1.4f },
                             { x + .1f, .01f, -.9f }));
    }
  for (int side = -1; side <= 1 && place->height <= 0; side += 2)
    add_headland (b, side);
}

/* A river runs across behind the people. */
static void
add_river (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_WATER, .74f, 0x80a8c0);
  fab_add_quad (b, V (-80, .01f, -4), V (80, .01f, -3), V (80, .01f, -9), V (-80, .01f, -12));
  for (int i = 0; i < 9; i++)
    {
      float x = -14 + 3.4f * i, z = -5.2f - 1.5f * (i % 3);

      LINE_Y (b, .03f, { x - 1, .02f, z }, { x, .02f, z - .12f }, { x + 1.2f, .02f, z + .05f });
    }
}

/* Ridges close by, for those who stand high up. */
static void
add_ridges (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ring (b, FAB_FAR_MOUNTAINS, 60, -1.6f, -.25f, .86f, 9);
  fab_shell_ring (b, FAB_FAR_MOUNTAINS, 75, .3f, 1.7f, .88f, 11);
}

static void
build_hill (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  enum { N = 24, M = 10 };
  FabVec3 points[(N + 1) * (M + 1)];

  paint (b, FAB_TEXTURE_GROUND, spec->snow ? .99f : .82f, spec->snow ? 0xf8fcff : 0x9ab070);
  for (int j = 0; j <= M; j++)
    for (int i = 0; i <= N; i++)
      {
        float t = (float) j / M, a = 2 * G_PI * i / N, r = 26 * t;

        points[j * (N + 1) + i] = V (r * sinf (a), -7 * t * t * t * (3 - 2 * t), r * cosf (a));
      }
  fab_add_grid (b, points, N, M);
  for (int i = 0; i < 16; i++)
    {
      float a = i * 2.4f, r = 1.6f + .35f * i, t = r / 26, y = -7 * t * t * t * (3 - 2 * t);

      for (int k = -1; k <= 1; k++)
        fab_kit_line (b, .012f, V (0, 0, 0),
                      POINTS3 ({ r * sinf (a) + .02f * k, y, r * cosf (a) },
                               { r * sinf (a) + .07f * k, y + .14f - .03f * ABS (k),
                                 r * cosf (a) }));
    }
  fab_shell_ground (b, FAB_GROUND_GRASS, -160, 160, -160, 160, -7, spec->snow, 3);
  fab_shell_ring (b, FAB_FAR_HILLS, 150, -G_PI, G_PI, .93f, 3);
  fab_shell_ring (b, FAB_FAR_TREES, 110, -G_PI, G_PI, .87f, 5);
}

const FabPlace fab_places_land[] = {
  { { OPEN ("open"), NO_PIECES, FAB_WORDS ("outdoors", "outside", "open air", "exterior",
                                           "nowhere"), 1 },
    fab_shell_open, NULL, GROUND (GRASS, NONE, HILLS) },
  { { OPEN ("field"), PIECES (
        { "tree", "tree", { -9, 0, -16 }, 0, 1.1f }, { "fence", "fence", { 5, 0, -9 }, .2f, 1 },
        { "fence-2", "fence", { 7.1f, 0, -9.4f }, .2f, 1 },
        { "haystack", "haystack", { 8, 0, -15 }, 0, 1 },
        { "bush", "bush", { -4.4f, 0, -7.5f }, 0, 1 }),
      FAB_WORDS ("field", "meadow", "prairie", "grassland", "plain", "savanna", "savannah",
                 "steppe", "landscape", "cornfield", "wheat field"), 1 },
    fab_shell_open, NULL, GROUND (GRASS, HILLS, HILLS) },
  { { OPEN ("forest"), PIECES (
        { "tree", "tree", { -2.8f, 0, -2.6f }, 0, 1.1f },
        { "tree-2", "pine", { 3, 0, -3.4f }, 1, 1.2f },
        { "tree-3", "tree", { -6, 0, -6 }, 2, 1.3f }, { "tree-4", "pine", { .6f, 0, -7 }, 0, 1.4f },
        { "tree-5", "tree", { 6.4f, 0, -6.5f }, 3, 1.2f },
        { "tree-6", "pine", { -3.2f, 0, -9.5f }, 1, 1.4f },
        { "tree-7", "tree", { 3.8f, 0, -11 }, 0, 1.3f },
        { "tree-8", "pine", { -9, 0, -11 }, 0, 1.5f },
        { "bush", "bush", { 1.7f, 0, -4.6f }, 0, .9f },
        { "stump", "stump", { -1.4f, 0, -3.9f }, 0, 1 },
        { "rock", "rock", { 2.1f, 0, -2 }, 1, .6f },
        { "tree-9", "pine", { 9.5f, 0, -12 }, 0, 1.4f }),
      FAB_WORDS ("forest", "wood", "woods", "woodland", "grove", "clearing", "forests", "taiga",
                 "in the trees"), .7f },
    fab_shell_open, NULL, GROUND (GRASS, TREES, TREES) },
  { { OPEN ("jungle"), PIECES (
        { "palm", "palm", { -3, 0, -3 }, 0, 1 },
        { "palm-2", "palm", { 3.4f, 0, -4.4f }, 2.4f, 1.2f },
        { "bush", "bush", { -1.8f, 0, -4.6f }, 0, 1.3f },
        { "bush-2", "bush", { 2, 0, -2.4f }, 1, .9f },
        { "plant", "grass", { -1.6f, 0, -1.4f }, 0, 2 },
        { "palm-3", "palm", { -7, 0, -8 }, 4, 1.3f }, { "tree", "tree", { 1, 0, -9 }, 0, 1.4f },
        { "plant-2", "grass", { 2.9f, 0, -1 }, 1, 2.2f }),
      FAB_WORDS ("jungle", "rainforest", "tropics", "bush land"), .6f },
    fab_shell_open, NULL, GROUND (GRASS, TREES, TREES) },
  { { OPEN ("hill"), NO_PIECES, FAB_WORDS ("hill", "hilltop", "hillside", "knoll", "slope"), 1 },
    build_hill, NULL, GROUND (GRASS, NONE, HILLS) },
  { { OPEN ("mountain"), PIECES (
        { "rock", "rock", { -2.2f, 0, -2 }, 0, 1.2f },
        { "rock-2", "rock", { 2.8f, 0, -3 }, 2, 1.6f },
        { "rock-3", "rock", { -4.6f, 0, -5 }, 1, 2 }, { "pine", "pine", { 5.6f, 0, -7 }, 0, .9f }),
      FAB_WORDS ("mountain", "mountains", "mountaintop", "peak", "summit", "alps", "ridge",
                 "valley", "canyon"), 1 },
    fab_shell_open, add_ridges, GROUND (STONE, NONE, MOUNTAINS) },
  { { OPEN ("snow"), PIECES (
        { "pine", "pine", { -4.5f, 0, -6 }, 0, 1 }, { "pine-2", "pine", { 5, 0, -8 }, 1, 1.2f },
        { "pine-3", "pine", { -8, 0, -13 }, 1, 1.3f }),
      FAB_WORDS ("snow", "snowfield", "ice", "tundra",
                 "winter landscape", "ski slope"), 1 },
    fab_shell_open, NULL, GROUND (SNOW, HILLS, MOUNTAINS) },
  { { OPEN ("desert"), PIECES ({ "cactus", "cactus", { -6, 0, -9 }, 0, 1.1f },
                               { "rock", "rock", { 5.5f, 0, -7 }, 1, .9f },
                               { "cactus-2", "cactus", { 9, 0, -20 }, 1, 1.2f }),
      FAB_WORDS ("desert", "dunes", "dune", "sahara", "wasteland", "sand"), 1 },
    fab_shell_open, NULL, GROUND (SAND, DUNES, DUNES) },
  { { OPEN ("beach"), PIECES (
        { "palm", "palm", { 4.4f, 0, -3.4f }, 0, 1 },
        { "umbrella", "umbrella", { -3.2f, .4f, -1.8f }, 0, 2 },
        { "rock", "rock", { -5.6f, 0, -5 }, 1, .9f },
        { "boat", "sailboat", { -9, -.3f, -40 }, 1, 1 },
        { "star", "star", { 1.6f, 0, -1.4f }, 0, .2f }),
      FAB_WORDS ("beach", "seaside", "shore", "coast", "seashore", "bay", "lagoon",
                 "sandbank"), 1, FAB_AIR_SKY, 0, { -.1f, -14.f } },
    build_beach, NULL, GROUND (SAND, NONE, NONE) },
  { { OPEN ("sea"), NO_PIECES,
      FAB_WORDS ("sea", "ocean", "lake", "open sea", "waves", "pond", "pool"), 1 },
    build_sea, NULL, GROUND (WATER, NONE, NONE) },
  { { OPEN ("deck"), PIECES ({ "barrel", "barrel", { -2.6f, 0, -1.6f }, 0, 1 },
                             { "rope", "rope", { 2.2f, 0, -1.7f }, 0, 1.3f },
                             { "mast", "mast", { 3.4f, 0, -.6f }, 0, 1 }),
      FAB_WORDS ("boat", "yacht", "ferry", "raft", "motorboat", "cruise ship", "fishing boat"), 1 },
    build_deck, NULL, GROUND (WATER, NONE, NONE) },
  { { OPEN ("cliff"), PIECES ({ "sailboat", "sailboat", { -27, -24, -118 }, 1, 1.8f }, { "rock", "rock", { -3.4f, 0, -1.2f }, 1, .8f },
                              { "grass", "grass", { 1.9f, 0, -1.4f }, 0, 1 }),
      FAB_WORDS ("cliff", "edge of a cliff", "precipice", "abyss", "clifftop", "ledge", "edge"),
      1 },
    build_cliff, NULL, GROUND (WATER, NONE, NONE) },
  { { OPEN ("lighthouse"), PIECES (
        { "lighthouse", "lighthouse", { -12, -1.2f, -44 }, 0, 1 },
        { "islet", "rock", { -12, -7, -44 }, 0, 9.5f },
        { "rock", "rock", { -3.4f, 0, -1.2f }, 1, .8f },
        { "fence", "fence", { -2.4f, 0, -2 }, 0, .9f },
        { "fence-2", "fence", { 2.2f, 0, -1.9f }, 0, .9f }),
      FAB_WORDS ("lighthouse", "outside the lighthouse", "lighthouse cliff", "headland", "cape"),
      1 },
    build_cliff, NULL, 0, 3.5f, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_WATER },
  { { OPEN ("river"), PIECES (
        { "tree", "tree", { -4.6f, 0, -2.6f }, 0, 1 }, { "rock", "rock", { 2.4f, 0, -3 }, 0, .8f },
        { "reeds", "grass", { 3.6f, 0, -3 }, 0, 1.6f },
        { "tree-2", "tree", { 7, 0, -15 }, 1, 1.2f }, { "boat", "boat", { -1.5f, 0, -7 }, 1.4f, 1 },
        { "tree-3", "tree", { -3, 0, -17 }, 2, 1.2f }),
      FAB_WORDS ("river", "riverbank", "stream", "creek", "lakeside", "brook", "lakeshore", "river bank"), 1, FAB_AIR_SKY, 0, { -.05f, -6.f } },
    fab_shell_open, add_river, GROUND (GRASS, TREES, HILLS) },
  { { OPEN ("camp"), PIECES (
        { "tent", "tent", { -2.6f, 0, -2.6f }, .5f, 1 },
        { "campfire", "campfire", { 1.6f, 0, -1.4f }, 0, 1 },
        { "log", "log", { 2.9f, 0, -2.4f }, -.6f, 1 },
        { "tree", "pine", { 4.6f, 0, -5.4f }, 0, 1.2f },
        { "tree-2", "pine", { -6, 0, -6 }, 0, 1.3f }, { "tree-3", "tree", { 0, 0, -8 }, 0, 1.2f }),
      FAB_WORDS ("camp", "campsite", "camping", "campground"), 1 },
    fab_shell_open, NULL, GROUND (GRASS, TREES, HILLS) },
  { { NULL } },
};
