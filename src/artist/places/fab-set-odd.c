/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define OPEN(id) id, FAB_SET_OPEN, FALSE, { 8, 0, 8 }
#define ROOM(id, free_x, free_z) id, FAB_SET_ROOM, TRUE, { free_x, 2.4f, free_z }

/* Rough walls in a ring, bent inwards overhead. */
static void
build_cave (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  enum { N = 26, M = 6 };
  FabVec3 points[(N + 1) * (M + 1)];

  fab_shell_floor (b, -8, 8, -7, 8, 0, FAB_FLOOR_PLAIN, .66f);
  paint (b, FAB_TEXTURE_STONE, .6f, 0x807868);
  for (int j = 0; j <= M; j++)
    for (int i = 0; i <= N; i++)
      {
        float t = 1 - (float) j / M, a = 2 * G_PI * (i % N) / N,
        rough = .75f + .35f * fab_kit_random (j * 3 + 1, i % N);
        float r = 6.6f * cosf (t * 1.35f) * rough, y = 4.6f * sinf (t * 1.4f);

        points[j * (N + 1) + i] = V (r * sinf (a), y, -r * cosf (a));
      }
  fab_add_grid (b, points, N, M);
  for (int i = 0; i < 7; i++)
    {
      float a = i * 2.4f, r = 2.4f + .35f * i;

      paint (b, FAB_TEXTURE_STONE, .56f, 0x807868);
      CONE (b, r * sinf (a), 4.4f - .2f * i, -fabsf (r * cosf (a)), 2.9f + .1f * i, .28f, .02f);
    }
}

static void
add_hatches (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  fab_add_mark (b, POINTS3 ({ -2.4f, 1, z }, { 2.4f, 1, z }, { 2, 2.2f, z }, { -2, 2.2f, z }),
                .05f, .15f, .1f, TRUE, V (0, 0, 1));
  for (int i = 0; i < 24; i++)
    fab_kit_disc (b, V (-1.9f + 3.8f * fab_kit_random (3, i), 1.1f + fab_kit_random (5, i),
                        z + .01f), V (0, 0, 1), .012f + .012f * fab_kit_random (6, i), .004f, .98f);
  paint (b, FAB_TEXTURE_METAL, .62f, 0x8890a0);
  PROFILE (b, 0, 4.4f, { z, 0 }, { z + .8f, 0 }, { z + .9f, .75f }, { z, 1 });
  for (int i = 0; i < 14; i++)
    fab_kit_disc (b, V (-1.9f + .29f * i, .86f, z + .46f), V (0, 1, .3f), .05f, .01f,
                  i % 3 ? .9f : .3f);
  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i < 3; i++)
      fab_kit_line (b, .03f, V (-side, 0, 0),
                    POINTS3 ({ side * (place->width / 2 - .02f), 0, -1.6f + 1.8f * i },
                             { side * (place->width / 2 - .02f), place->height,
                               -1.6f + 1.8f * i }));
}

/* A floor of clouds far below. */
static void
build_sky (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_PLAIN, .97f, 0xf8fafc);
  b->flags |= FAB_FACE_NO_CREASE;
  for (int i = 0; i < 60; i++)
    {
      float a = i * 2.4f, r = .5f + .55f * i;

      fab_add_ellipsoid (b, V (r * sinf (a), -1.6f - .4f * fab_kit_random (3, i), r * cosf (a)),
                         V (1.6f + .06f * i, .9f + .03f * i, 1.4f + .06f * i), 9);
    }
  b->flags &= ~FAB_FACE_NO_CREASE;
}

static void
build_underwater (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ground (b, FAB_GROUND_SAND, -60, 60, -60, 60, 0, FALSE, 4);
  fab_shell_ring (b, FAB_FAR_DUNES, 40, -G_PI, G_PI, .78f, 3);
  for (int i = 0; i < 9; i++)
    {
      float x = (i & 1 ? 1 : -1) * (1.8f + .55f * i), z = -1.5f - .8f * i,
      h = 1 + fab_kit_random (3, i);

      paint (b, FAB_TEXTURE_LEAVES, .6f, 0x508868);
      TUBE (b, .05f, { x, 0, z }, { x + .15f, h * .4f, z }, { x - .1f, h * .8f, z },
            { x + .12f, h * 1.3f, z });
    }
  for (int i = 0; i < 16; i++)
    fab_kit_disc (b, V (-3 + 6 * fab_kit_random (8, i), .5f + 3 * fab_kit_random (9, i),
                        -2 - 3 * fab_kit_random (10, i)), V (0, 0, 1),
                        .03f + .05f * fab_kit_random (11, i), .01f, .99f);
}

/* Columns and arches of a great hall. */
static void
add_columns (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  for (int i = 0; i < 4; i++)
    for (int side = -1; side <= 1; side += 2)
      {
        float z = -place->back + 1.4f + 2.8f * i;

        paint (b, FAB_TEXTURE_STONE, .78f, 0xb0aca4);
        fab_kit_box (b, side * 3.6f, 0, z, .8f, .3f, .8f);
        CONE (b, side * 3.6f, .3f, z, place->height - .3f, .3f, .28f);
        fab_kit_box (b, side * 3.6f, place->height - .3f, z, .8f, .3f, .8f);
      }
  for (int i = 0; i < 5; i++)
    for (int k = 0; k < 4; k++)
      LINE_Z (b, .02f, { -4.8f + 2 * i + (k & 1), .9f + 1.1f * k, -place->back + .02f },
              { -4 + 2 * i + (k & 1), .9f + 1.1f * k, -place->back + .02f });
  paint (b, FAB_TEXTURE_CLOTH, .5f, 0x8a2030);
  fab_add_quad (b, V (-1, .006f, 5), V (1, .006f, 5), V (1, .006f, -place->back + 1),
                V (-1, .006f, -place->back + 1));
}

const FabPlace fab_places_odd[] = {
  { { OPEN ("castle"), PIECES (
        { "castle", "castle", { -4, 0, -32 }, .25f, 1 }, { "tree", "tree", { 7, 0, -9 }, 0, 1 },
        { "rock", "rock", { -4.4f, 0, -4 }, 0, 1 }, { "bush", "bush", { 4, 0, -5 }, 0, 1 }),
      FAB_WORDS ("castle", "fortress", "palace", "kingdom", "castle yard", "citadel"), 1 },
    fab_shell_open, NULL, 0, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_GRASS, FAB_FAR_HILLS,
    FAB_FAR_MOUNTAINS },
  { { ROOM ("castle-hall", 5, 4), PIECES (
        { "throne", "throne", { 0, 0, -4.4f }, 0, 1.2f },
        { "torch", "torch", { -2.6f, 1.6f, -4.9f }, 0, 1 },
        { "torch-2", "torch", { 2.6f, 1.6f, -4.9f }, 0, 1 },
        { "shield", "shield", { -1.7f, 2, -5.1f }, 0, 1 },
        { "shield-2", "shield", { 1.7f, 2, -5.1f }, 0, 1 },
        { "chandelier", "chandelier", { 0, 3.8f, -2 }, 0, 1.5f }),
      FAB_WORDS ("castle hall", "throne room", "great hall", "inside the castle", "royal hall",
                 "medieval hall"), 0 },
    fab_shell_room, add_columns, 10, 5.2f, 5.2f, 5.5f, FAB_FLOOR_STONE, .8f, .82f },
  { { ROOM ("cave", 4, 3), PIECES ({ "rock", "rock", { -2.2f, 0, -2.2f }, 0, .9f },
                                   { "rock-2", "rock", { 2.4f, 0, -2.8f }, 2, 1.2f },
                                   { "campfire", "campfire", { 1.5f, 0, -1.2f }, 0, .7f }),
      FAB_WORDS ("cave", "cavern", "grotto", "mine", "den of the dragon", "lair"), 0 },
    build_cave, NULL, 10, 4.6f, 6, 6 },
  { { ROOM ("lighthouse-room", 3, 3), PIECES (
        { "lantern", "lantern", { 1.55f, .75f, -1.3f }, 0, 1 },
        { "table", "round-table", { 1.55f, 0, -1.3f }, 0, 1 },
        { "window", "window", { 0, .95f, -2.15f }, 0, 1.1f },
        { "bed", "bed", { -1.9f, 0, -1 }, 0, .85f },
        { "chair", "chair", { 1.9f, 0, -.3f }, FAB_LEFT, 1 },
        { "rope", "rope", { .35f, 0, -1.8f }, 0, 1 },
        { "map", "map", { -1.9f, 1.3f, -2.17f }, 0, 1.2f }),
      FAB_WORDS ("lighthouse room", "lamp room", "inside the lighthouse", "lantern room",
                 "cabin of the ship", "ship cabin"), 0 },
    fab_shell_room, NULL, 5.4f, 2.6f, 2.2f, 3.6f, FAB_FLOOR_BOARDS, .78f, .9f },
  { { ROOM ("spaceship", 3.6f, 3),
      PIECES ({ "chair", "armchair", { -1.5f, 0, -1.1f }, .3f, 1 },
              { "chair-2", "armchair", { 1.5f, 0, -1.1f }, -.3f, 1 }),
      FAB_WORDS ("spaceship", "space station", "starship", "spacecraft", "spaceship bridge", "bridge of a spaceship", "spaceship cockpit"), 0 },
    fab_shell_room, add_hatches, 5.6f, 2.6f, 3, 4, FAB_FLOOR_TILES, .66f, .8f },
  { { OPEN ("underwater"), PIECES ({ "rock", "rock", { -2.4f, 0, -2.6f }, 0, .9f },
                                   { "fish", "fish", { 1.6f, 1.7f, -2 }, 1.2f, 1.4f },
                                   { "fish-2", "fish", { -1.9f, 2.2f, -3.2f }, -1.4f, 1.2f },
                                     { "fish-3", "fish", { 2.6f, 1.1f, -3.6f }, 1.5f, 1.6f },
                                     { "rock-2", "rock", { 3.4f, 0, -4.6f }, 1, 1.1f }),
      FAB_WORDS ("underwater", "seabed", "ocean floor", "under the sea", "reef", "aquarium",
                 "coral reef", "deep sea"), 1, FAB_AIR_WATER },
    build_underwater, NULL, 0, 0, 0, 0 },
  { { OPEN ("clouds"), PIECES ({ "cloud", "cloud", { -5, -1.2f, -5 }, 0, 1.5f },
                               { "cloud-2", "cloud", { 6, .5f, -10 }, 0, 1.6f },
                               { "cloud-3", "cloud", { 1, -2.2f, -9 }, 0, 2.2f },
                               { "cloud-4", "cloud", { -11, 2, -16 }, 0, 2 }),
      FAB_WORDS ("sky", "clouds", "heaven", "in the clouds", "dream", "paradise"), 1 },
    build_sky, NULL, 0, 0, 0, 0 },
  { { NULL } },
};
