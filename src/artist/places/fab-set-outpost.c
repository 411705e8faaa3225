/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Under the sky, but built or dug: pumps, cages, trenches, platforms, decks with their masts. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define OPEN(id) id, FAB_SET_OPEN, FALSE, { 8, 0, 8 }
#define GROUND(kind, near_ring, far_ring) \
  0, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_##kind, FAB_FAR_##near_ring, FAB_FAR_##far_ring
#define Z1 V (0, 0, 1)

static void
add_pump (FabBrush *b, float x, float z)
{
  paint (b, FAB_TEXTURE_METAL, .9f, 0xe0e0e0);
  fab_kit_box (b, x, .15f, z, .7f, 1.75f, .45f);
  fab_kit_rect (b, x, 1.25f, z + .23f, .54f, .42f, .02f, .2f);
  for (int i = 0; i < 3; i++)
    LINE_Z (b, .03f, { x - .2f, 1.34f + .12f * i, z + .24f }, { x + .1f + .05f * i, 1.34f + .12f * i, z + .24f });
  fab_kit_rect (b, x, .3f, z + .23f, .54f, .7f, .02f, .6f);
  paint (b, FAB_TEXTURE_PLAIN, .2f, 0x202020);
  TUBE (b, .03f, { x + .36f, 1.5f, z + .05f }, { x + .55f, 1.1f, z + .15f }, { x + .5f, .5f, z + .15f }, { x + .4f, .9f, z + .1f }, { x + .38f, 1.2f, z + .1f });
  fab_kit_box (b, x + .4f, 1.15f, z + .1f, .08f, .22f, .14f);
}

/* Pumps under a lit roof, the shop behind, the price on a pole. */
static void
add_petrol (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_STONE, .8f, 0xb0b0b0);
  fab_kit_box (b, 0, 0, -2.4f, 6.4f, .15f, 1.1f);
  for (int i = -1; i <= 1; i++)
    add_pump (b, 2.1f * i + .5f, -2.4f);
  paint (b, FAB_TEXTURE_METAL, .8f, 0xd0d0d0);
  for (int side = -1; side <= 1; side += 2)
    fab_kit_box (b, 3.4f * side, 0, -2.4f, .3f, 4.2f, .3f);
  fab_kit_box (b, 0, 4.2f, -2.6f, 11, .7f, 6);
  fab_part_sign (b, "PETROL", V (0, 4.55f, .42f), Z1, 5, .6f, .3f);
  paint (b, FAB_TEXTURE_GLOW, .99f, 0xffffff);
  for (int i = -1; i <= 1; i++)
    fab_kit_box (b, 2.4f * i, 4.16f, -1.6f, 1.2f, .05f, .5f);
  paint (b, FAB_TEXTURE_PLAIN, .88f, 0xd8d4cc);
  fab_kit_box (b, -1, 0, -9.5f, 10, 3.4f, 3);
  fab_part_panes (b, -5, 2.6f, .5f, 2.4f, -7.98f, 5, .98f);
  fab_part_sign (b, "SHOP", V (-1, 2.9f, -7.97f), Z1, 2.6f, .6f, .3f);
  paint (b, FAB_TEXTURE_METAL, .6f, 0x808080);
  fab_kit_box (b, 5.6f, 0, -4, .24f, 5, .24f);
  fab_part_sign (b, "1.59", V (5.6f, 4.5f, -3.86f), Z1, 1.5f, .8f, .15f);
  fab_part_sign (b, "1.67", V (5.6f, 3.6f, -3.86f), Z1, 1.5f, .8f, .15f);
}

/* Walls of earth shored with planks, sandbags on top, boards underfoot, a ladder over. */
static void
add_trench (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  for (int side = -1; side <= 1; side += 2)
    {
      paint (b, FAB_TEXTURE_STONE, .58f, 0x7a6650);
      fab_kit_box (b, side * 4.4f, 0, -9, 5.8f, 1.75f, 24);
      paint (b, FAB_TEXTURE_WOOD, .5f, 0x6a5030);
      for (int i = 0; i < 9; i++)
        fab_kit_box (b, side * 1.46f, 0, 1.4f - 1.6f * i, .1f, 1.8f, .14f);
      for (int k = 0; k < 4; k++)
        fab_kit_box (b, side * 1.51f, .3f + .4f * k, -7, .05f, .26f, 18);
      for (int r = 0; r < 2; r++)
        for (int i = 0; i < 17; i++)
          {
            paint (b, FAB_TEXTURE_CLOTH, .8f - .08f * ((i + r) % 2), 0xb0a080);
            fab_add_ellipsoid (b, V (side * (1.75f + .08f * r), 1.88f + .22f * r, 1.6f - .62f * i - .3f * r), V (.24f, .13f, .34f), 6);
          }
    }
  paint (b, FAB_TEXTURE_STONE, .54f, 0x7a6650);
  fab_kit_box (b, 0, 0, -12.5f, 4, 1.75f, 4);
  for (int i = 0; i < 7; i++)
    {
      paint (b, FAB_TEXTURE_CLOTH, .78f - .08f * (i % 2), 0xb0a080);
      fab_add_ellipsoid (b, V (-1.8f + .6f * i, 1.88f, -10.4f), V (.34f, .14f, .24f), 6);
    }
  paint (b, FAB_TEXTURE_WOOD, .7f, 0x907048);
  for (int i = 0; i < 26; i++)
    fab_kit_box (b, 0, .01f, 1.8f - .46f * i, 1.5f, .04f, .3f);
  for (int side = -1; side <= 1; side += 2)
    ROD (b, 1.1f, 0, -2 + .25f * side, 1.38f, 2.5f, -2 + .25f * side, .035f);
  for (int i = 0; i < 7; i++)
    ROD (b, 1.12f + .035f * i, .3f + .33f * i, -2.25f, 1.12f + .035f * i, .3f + .33f * i, -1.75f, .024f);
  for (int i = 0; i < 8; i++)
    {
      ROD (b, -4 + 1.1f * i, 1.75f, -9.4f, -3.8f + 1.1f * i, 2.9f, -9.4f, .04f);
      ROD (b, -3.7f + 1.1f * i, 1.75f, -9.4f, -4.1f + 1.1f * i, 2.9f, -9.4f, .04f);
      LINE_Z (b, .02f, { -4 + 1.1f * i, 2.6f, -9.3f }, { -3.5f + 1.1f * i, 2.35f, -9.3f }, { -2.9f + 1.1f * i, 2.6f, -9.3f });
    }
}

/* Bars with a ditch before them, rocks and a trunk inside, the sign over the gate. */
static void
add_zoo (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_METAL, .35f, 0x404840);
  for (int i = 0; i < 40; i++)
    ROD (b, -9.75f + .5f * i, 0, -2.6f, -9.75f + .5f * i, 2.9f, -2.6f, .028f);
  fab_kit_box (b, 0, 2.75f, -2.6f, 20, .1f, .08f);
  fab_kit_box (b, 0, .3f, -2.6f, 20, .1f, .08f);
  paint (b, FAB_TEXTURE_WOOD, .55f, 0x907048);
  for (int i = 0; i < 9; i++)
    fab_kit_box (b, -8 + 2 * i, 0, -1.9f, .1f, .8f, .1f);
  fab_kit_box (b, 0, .72f, -1.9f, 18, .09f, .12f);
  fab_part_sign (b, "ZOO", V (-2.6f, 3.35f, -2.5f), Z1, 2.6f, .8f, .97f);
  fab_part_sign (b, "DO NOT FEED", V (2.1f, 1.15f, -1.83f), Z1, 1.2f, .42f, .97f);
  paint (b, FAB_TEXTURE_STONE, .72f, 0xa09888);
  for (int i = 0; i < 6; i++)
    add_ball (b, -7 + 2.9f * i, .6f, -10 - (i % 3), 1.9f, 1.5f + .5f * (i % 2), 1.3f);
}

/* Planks on a branch, a rail of sticks, the trunk, leaves all round, a rope ladder. */
static void
build_treehouse (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ground (b, FAB_GROUND_GRASS, -160, 160, -160, 160, -5, spec->snow, 3);
  fab_shell_ring (b, FAB_FAR_TREES, 60, -G_PI, G_PI, .84f, 6);
  fab_shell_floor (b, -2.3f, 2.3f, -1.9f, 2.2f, 0, FAB_FLOOR_BOARDS, .8f);
  paint (b, FAB_TEXTURE_WOOD, .48f, 0x6a4c2c);
  fab_kit_cone (b, V (-1.5f, -5, -2.2f), V (-1.3f, 4, -2.3f), .5f, .36f, 12);
  TUBE (b, .16f, { -1.35f, 1.8f, -2.2f }, { .2f, 2.7f, -2.2f }, { 2, 3, -2.4f });
  for (int k = 0; k < 5; k++)
    LINE_Z (b, .02f, { -1.7f + .15f * k, 0, -1.75f }, { -1.62f + .14f * k, 2.6f, -1.8f });
  paint (b, FAB_TEXTURE_WOOD, .66f, 0xa07c50);
  for (int i = 0; i < 6; i++)
    fab_kit_box (b, .55f + .3f * i, 0, -1.9f, .28f, 2.05f, .06f);
  fab_kit_rect (b, 1.15f, .95f, -1.86f, .7f, .7f, .06f, .98f);
  LINE_Z (b, .04f, { 1.15f, .95f, -1.85f }, { 1.15f, 1.65f, -1.85f });
  LINE_Z (b, .04f, { .8f, 1.3f, -1.85f }, { 1.5f, 1.3f, -1.85f });
  PRISM (b, -2.3f, 1.1f, { -.3f, 2 }, { 1.2f, 2.75f }, { 2.6f, 2 }, { 2.6f, 1.9f }, { 1.2f, 2.6f }, { -.3f, 1.9f });
  for (int i = 0; i < 6; i++)
    ROD (b, -2.25f + .45f * i, 0, -1.85f, -2.22f + .45f * i, .95f, -1.85f, .035f);
  ROD (b, -2.3f, .95f, -1.85f, .4f, .92f, -1.85f, .045f);
  for (int side = -1; side <= 1; side += 2)
    ROD (b, 2.25f * side, .95f, -1.85f, 2.25f * side, .9f, 2, .045f);
  for (int i = 0; i < 15; i++)
    {
      float a = -1.9f + .27f * i, r = 3.6f + .5f * (i % 3);

      paint (b, FAB_TEXTURE_LEAVES, .62f + .08f * (i % 3), 0x608048);
      fab_add_ellipsoid (b, V (r * sinf (a), 2.7f + .5f * fab_kit_random (4, i) + (fabsf (a) > 1 ? -.8f : .5f), -r * cosf (a)), V (.95f, .7f, .7f), 8);
    }
  for (int i = 0; i < 8; i++)
    {
      paint (b, FAB_TEXTURE_LEAVES, .66f, 0x608048);
      fab_add_ellipsoid (b, V (-3.9f + 1.1f * i, -.15f - .2f * (i % 2), -3.2f), V (.8f, .55f, .5f), 8);
      fab_add_ellipsoid (b, V (i % 2 ? 2.75f : -2.9f, .3f + .28f * i, -2.4f - .1f * i), V (.6f, .45f, .4f), 8);
    }
}

/* Rigging from rail to mast: two shrouds that meet, with rungs. */
static void
add_shrouds (FabBrush *b, float x, float z, float side)
{
  for (int k = 0; k < 4; k++)
    fab_kit_line (b, .025f, V (0, 0, 0), POINTS3 ({ x + side * (1.5f + .45f * k), 1, z }, { x + side * .15f, 7, z }));
  for (int i = 0; i < 10; i++)
    {
      float t = i / 11.f, near = 1.5f * (1 - t) + .15f * t, far = 2.85f * (1 - t) + .15f * t;

      fab_kit_line (b, .016f, V (0, 0, 0), POINTS3 ({ x + side * near, 1 + 6 * t, z }, { x + side * far, 1 + 6 * t, z }));
    }
}

/* Planks, rail, mast with yard and furled or full sail, shrouds, the wheel on its stand. */
static void
build_ship (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ground (b, FAB_GROUND_WATER, -220, 220, -220, 220, -3, FALSE, 5);
  fab_shell_floor (b, -12, 12, -3, 6, 0, FAB_FLOOR_BOARDS, .8f);
  paint (b, FAB_TEXTURE_WOOD, .58f, 0x8d6437);
  for (int i = 0; i < 25; i++)
    LATHE (b, -12 + i, 0, -3, 8, { .07f, 0 }, { .05f, .2f }, { .09f, .45f }, { .05f, .75f }, { .08f, .95f });
  fab_kit_box (b, 0, .95f, -3, 24, .12f, .22f);
  fab_kit_box (b, 0, 0, -3, 24, .14f, .22f);
  fab_kit_cone (b, V (-.8f, 0, -2.1f), V (-.8f, 12, -2.1f), .22f, .16f, 12);
  for (int i = 0; i < 4; i++)
    fab_kit_torus (b, V (-.8f, .9f + .1f * i, -2.1f), V (0, 1, 0), .25f, .03f, 12);
  fab_kit_cone (b, V (-5, 3.7f, -2.1f), V (2.2f, 3.7f, -2.1f), .1f, .1f, 8);
  fab_kit_cone (b, V (-4.4f, 8.6f, -2.1f), V (1.6f, 8.6f, -2.1f), .1f, .1f, 8);
  paint (b, FAB_TEXTURE_CLOTH, .93f, 0xf0e8d8);
  b->flags |= FAB_FACE_TWO_SIDED;
  for (int i = 0; i < 8; i++)
    {
      float x0 = -4.8f + .85f * i, x1 = x0 + .85f, d0 = .5f * sinf (i * .3927f), d1 = .5f * sinf ((i + 1) * .3927f);

      fab_add_quad (b, V (x0, 3.85f, -2 + d0), V (x1, 3.85f, -2 + d1), V (x1 * .92f, 8.5f, -2), V (x0 * .92f, 8.5f, -2));
    }
  b->flags &= ~FAB_FACE_TWO_SIDED;
  add_shrouds (b, -.8f, -2.9f, -1);
  add_shrouds (b, -.8f, -2.9f, 1);
  paint (b, FAB_TEXTURE_WOOD, .45f, 0x6a4828);
  fab_kit_box (b, 1.3f, 0, -1.75f, .3f, .95f, .3f);
  fab_kit_torus (b, V (1.3f, 1.1f, -1.55f), Z1, .46f, .045f, 20);
  fab_kit_disc (b, V (1.3f, 1.1f, -1.5f), Z1, .1f, .03f, .3f);
  for (int i = 0; i < 4; i++)
    ROD (b, 1.3f - .66f * cosf (i * .7854f), 1.1f - .66f * sinf (i * .7854f), -1.55f, 1.3f + .66f * cosf (i * .7854f), 1.1f + .66f * sinf (i * .7854f), -1.55f, .026f);
}

/* The same under the black flag. */
static void
build_pirate_ship (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = .35f, y = 3.1f, z = -2.02f;

  build_ship (b, place, spec);
  paint (b, FAB_TEXTURE_WOOD, .4f, 0x604020);
  ROD (b, x - .95f, 0, z, x - .95f, 4.4f, z, .05f);
  fab_add_mark (b, POINTS3 ({ x - .9f, y - .6f, z }, { x - .2f, y - .5f, z }, { x + .4f, y - .65f, z }, { x + 1, y - .55f, z },
                            { x + 1.05f, y + .6f, z }, { x + .4f, y + .52f, z }, { x - .2f, y + .65f, z }, { x - .9f, y + .55f, z }),
                .04f, .15f, .12f, TRUE, V (0, 0, 0));
  fab_kit_disc (b, V (x, y + .14f, z + .01f), Z1, .25f, .02f, .98f);
  fab_kit_rect (b, x, y - .25f, z + .01f, .26f, .2f, .02f, .98f);
  for (int side = -1; side <= 1; side += 2)
    {
      fab_kit_disc (b, V (x + .1f * side, y + .14f, z + .02f), Z1, .07f, .01f, .1f);
      fab_add_mark (b, POINTS3 ({ x - .5f * side, y - .42f, z + .015f }, { x + .5f * side, y - .16f, z + .015f }), .07f, .98f, -1, FALSE, V (0, 0, 0));
    }
  for (int i = 0; i < 2; i++)
    {
      FabXform was = fab_kit_move (b, -3.4f - 3.4f * i, 0, -2.2f);

      paint (b, FAB_TEXTURE_METAL, .25f, 0x303030);
      fab_kit_cone (b, V (0, .55f, .5f), V (0, .6f, -1.1f), .2f, .13f, 12);
      paint (b, FAB_TEXTURE_WOOD, .5f, 0x6a4828);
      fab_kit_box (b, 0, .14f, .1f, .5f, .32f, .9f);
      b->at = was;
    }
}

const FabPlace fab_places_outpost[] = {
  { { OPEN ("petrol"), NO_PIECES,
      FAB_WORDS ("petrol station", "gas station", "filling station", "service station", "petrol pump", "gas pump", "fuel station", "truck stop", "rest stop"), .9f },
    fab_shell_open, add_petrol, GROUND (PAVED, NONE, HILLS) },
  { { "trench", FAB_SET_OPEN, FALSE, { 2, 0, 8 }, PIECES ({ "crate", "crate", { -.95f, 0, -2.2f }, .2f, .7f }, { "tree", "bare-tree", { 7, 0, -26 }, 0, 1.2f }),
      FAB_WORDS ("trench", "trenches", "in the trenches", "dugout", "foxhole"), .8f },
    fab_shell_open, add_trench, GROUND (EARTH, HILLS, HILLS) },
  { { OPEN ("zoo"), PIECES ({ "log", "log", { 3.4f, 0, -7 }, .3f, 1.3f }, { "tree", "tree", { -8, 0, -12 }, 0, 1.2f }, { "tree-2", "palm", { 7.5f, 0, -9 }, 0, 1 }),
      FAB_WORDS ("zoo", "zoo enclosure", "animal park", "enclosure", "wildlife park", "petting zoo"), 1 },
    fab_shell_open, add_zoo, GROUND (EARTH, TREES, HILLS) },
  { { "treehouse", FAB_SET_OPEN, FALSE, { 3, 0, 2.4f }, NO_PIECES, FAB_WORDS ("treehouse", "tree house", "tree fort", "tree hut"), .8f },
    build_treehouse, NULL, GROUND (GRASS, NONE, NONE) },
  { { OPEN ("ship"), PIECES ({ "barrel", "barrel", { -2.8f, 0, -1.5f }, 0, 1 }, { "rope", "rope", { 2.6f, 0, -1 }, 0, 1.3f }),
      FAB_WORDS ("deck", "ship", "ship's deck", "ship deck", "aboard a ship", "deck of a ship", "sailing ship", "galleon", "on deck", "crow's nest", "viking ship", "warship"), 1 },
    build_ship, NULL, GROUND (WATER, NONE, NONE) },
  { { OPEN ("pirate-ship"), PIECES ({ "chest", "chest", { 2.7f, 0, -1 }, -.3f, 1 }),
      FAB_WORDS ("pirate ship", "pirate ship's deck", "deck of a pirate ship", "pirate vessel"), 1 },
    build_pirate_ship, NULL, GROUND (WATER, NONE, NONE) },
  { { NULL } },
};
