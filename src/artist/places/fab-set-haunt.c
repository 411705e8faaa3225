/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where one drinks, plays, hides, reads by candle or is locked up. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define ROOM(id, free_x, free_z) id, FAB_SET_ROOM, TRUE, { free_x, 2.7f, free_z }
#define Z1 V (0, 0, 1)

/* Beams, half-timbered walls, kegs on a rack, a boar's shield. */
static void
add_tavern (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2, z = -place->back + .02f;

  paint (b, FAB_TEXTURE_WOOD, .4f, 0x5a3a20);
  for (int i = 0; i < 6; i++)
    fab_kit_box (b, -x + .2f + i * (2 * x - .4f) / 5, 2.35f, 0, .2f, .22f, 2 * place->back);
  for (int i = 0; i < 7; i++)
    fab_kit_box (b, -x + .1f + i * (2 * x - .2f) / 6, 0, z + .03f, .16f, place->height, .06f);
  fab_kit_box (b, 0, 1, z + .03f, 2 * x, .14f, .06f);
  for (int r = 0; r < 2; r++)
    for (int i = 0; i < 3 - r; i++)
      {
        FabVec3 at = V (-2.2f + .84f * i + .42f * r, .5f + .72f * r, z + .3f);

        paint (b, FAB_TEXTURE_WOOD, .6f, 0x9a6a38);
        fab_kit_cone (b, at, V (at.x, at.y, at.z + .7f), .38f, .38f, 16);
        fab_kit_disc (b, V (at.x, at.y, at.z + .71f), Z1, .31f, .02f, .78f);
        for (int k = -1; k <= 1; k++)
          LINE_Z (b, .012f, { at.x + .14f * k, at.y - .27f, at.z + .72f }, { at.x + .14f * k, at.y + .27f, at.z + .72f });
        fab_kit_disc (b, V (at.x, at.y - .14f, at.z + .73f), Z1, .05f, .02f, .2f);
      }
  fab_part_goods (b, .1f, 1.2f, 1.5f, z + .04f, .3f, 33);
}

/* Screens of reels in a row, a table with its numbers and wheel, lamps low over it. */
static void
add_casino (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  paint (b, FAB_TEXTURE_WOOD, .35f, 0x5a2c18);
  SLAB (b, .78f, .12f, { -1.9f, 1 }, { 1.9f, 1 }, { 2.1f, 1.5f }, { 1.9f, 2 }, { -1.9f, 2 }, { -2.1f, 1.5f });
  fab_kit_box (b, -1.2f, 0, -1.5f, .5f, .8f, .5f);
  fab_kit_box (b, 1.2f, 0, -1.5f, .5f, .8f, .5f);
  paint (b, FAB_TEXTURE_CLOTH, .55f, 0x206040);
  SLAB (b, .905f, .01f, { -1.75f, 1.1f }, { 1.75f, 1.1f }, { 1.75f, 1.9f }, { -1.75f, 1.9f });
  for (int i = 0; i < 11; i++)
    LINE_Y (b, .015f, { -.3f + .18f * i, .92f, -1.85f }, { -.3f + .18f * i, .92f, -1.15f });
  for (int i = 0; i < 4; i++)
    LINE_Y (b, .015f, { -.3f, .92f, -1.85f + .23f * i }, { 1.5f, .92f, -1.85f + .23f * i });
  paint (b, FAB_TEXTURE_WOOD, .6f, 0xa06030);
  LATHE (b, -1.15f, .9f, -1.5f, 20, { .42f, 0 }, { .44f, .1f }, { .34f, .06f }, { .08f, .1f }, { .03f, .22f });
  for (int k = 0; k < 12; k++)
    fab_kit_disc (b, V (-1.15f + .38f * cosf (k * .5236f), 1.005f, -1.5f + .38f * sinf (k * .5236f)), V (0, 1, 0), .05f, .01f, k % 2 ? .95f : .2f);
  for (int k = 0; k < 5; k++)
    {
      paint (b, FAB_TEXTURE_PLAIN, k % 2 ? .95f : .4f, 0xc04040);
      CONE (b, .3f + .3f * k, .92f, -1.3f - .1f * (k % 3), .95f + .03f * (k % 3), .05f, .05f);
    }
  for (int i = 0; i < 5; i++)
    {
      float x = -2.6f + 1.3f * i;

      fab_part_arch (b, x, z + .42f, 1.5f, .8f, .75f, i % 2 ? .5f : .7f);
      fab_part_sign (b, (const char * const[]) { "777", "BAR", "WIN" }[i % 3], V (x, 1.78f, z + .43f), Z1, .56f, .24f, .98f);
      paint (b, FAB_TEXTURE_METAL, .5f, 0x903040);
      fab_kit_box (b, x, 0, z + .2f, .8f, 1.5f, .4f);
      fab_kit_rect (b, x, .95f, z + .41f, .64f, .4f, .025f, .98f);
      for (int k = 0; k < 3; k++)
        fab_kit_letter (b, "7", V (x - .2f + .2f * k, 1.15f, z + .42f), V (1, 0, 0), V (0, 1, 0), .12f, .24f, .1f);
    }
  fab_part_sign (b, "CASINO", V (0, 2.75f, z + .02f), Z1, 2, .4f, .2f);
}

/* Shelves to the ceiling, a great book, skull and candles, stars in a round window. */
static void
add_wizard_study (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  fab_kit_disc (b, V (0, 1.95f, z), Z1, .55f, .06f, .25f);
  for (int i = 0; i < 12; i++)
    fab_kit_disc (b, V (.42f * cosf (i * 2.4f) * (i / 12.f), 1.95f + .42f * sinf (i * 2.4f) * (i / 12.f), z + .01f), Z1, .025f, .01f, .98f);
  LINE_Z (b, .03f, { 0, 1.4f, z + .02f }, { 0, 2.5f, z + .02f });
  LINE_Z (b, .03f, { -.55f, 1.95f, z + .02f }, { .55f, 1.95f, z + .02f });
  for (int r = 0; r < 4; r++)
    {
      fab_part_goods (b, -2.3f, -.8f, .5f + .52f * r, z, .42f, 3 + r);
      fab_part_goods (b, .8f, 2.3f, .5f + .52f * r, z, .42f, 23 + r);
    }
  paint (b, FAB_TEXTURE_WOOD, .42f, 0x5a3a20);
  fab_kit_box (b, .1f, .76f, -1.45f, 1.8f, .09f, .7f);
  for (int side = -1; side <= 1; side += 2)
    fab_kit_box (b, .1f + .75f * side, 0, -1.45f, .12f, .76f, .6f);
  paint (b, FAB_TEXTURE_PLAIN, .96f, 0xf4ecd8);
  for (int side = -1; side <= 1; side += 2)
    {
      fab_add_quad (b, V (.1f, .88f, -1.2f), V (.1f + .34f * side, .93f, -1.2f), V (.1f + .34f * side, 1.02f, -1.6f), V (.1f, .98f, -1.6f));
      fab_add_quad (b, V (.1f + .34f * side, .93f, -1.2f), V (.1f, .88f, -1.2f), V (.1f, .98f, -1.6f), V (.1f + .34f * side, 1.02f, -1.6f));
    }
  paint (b, FAB_TEXTURE_GLASS, .9f, 0xb0d0e0);
  add_ball (b, -.6f, 1.03f, -1.45f, .16f, .16f, .16f);
  paint (b, FAB_TEXTURE_METAL, .4f, 0x806020);
  fab_kit_torus (b, V (1.75f, 1.1f, -1.6f), V (.3f, 1, .2f), .4f, .02f, 22);
  fab_kit_torus (b, V (1.75f, 1.1f, -1.6f), V (1, .2f, .3f), .4f, .02f, 22);
  add_ball (b, 1.75f, 1.1f, -1.6f, .12f, .12f, .12f);
  CONE (b, 1.75f, 0, -1.6f, .7f, .2f, .03f);
}

/* Barrel vaults, racks of bottles, casks, steps up to the light. */
static void
add_cellar (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  fab_part_arch (b, -.9f, z, 0, 2.5f, 2.2f, .5f);
  fab_part_arch (b, 1.9f, z, 0, 2.5f, 2.2f, .5f);
  for (int i = 0; i < 2; i++)
    for (int r = 0; r < 5; r++)
      for (int k = 0; k < 6; k++)
        {
          float x = -1.7f + 2.8f * i + .32f * k, y = .35f + .3f * r;

          fab_kit_disc (b, V (x, y, z + .02f), Z1, .12f, .02f, .25f);
          fab_kit_disc (b, V (x, y, z + .03f), Z1, .05f, .015f, .8f);
        }
  for (int i = 0; i < 6; i++)
    fab_kit_line (b, .012f, Z1, POINTS3 ({ -2.6f + .9f * i, 2.3f, z }, { -2.3f + .9f * i, 2.3f, z }));
  for (int i = 0; i < 2; i++)
    {
      FabVec3 at = V (2.25f, .45f, -1.6f + .95f * i);

      paint (b, FAB_TEXTURE_WOOD, .6f, 0x9a6a38);
      fab_kit_cone (b, at, V (at.x - .8f, at.y, at.z), .42f, .42f, 16);
      fab_kit_disc (b, V (at.x - .81f, at.y, at.z), V (-1, 0, 0), .34f, .02f, .78f);
    }
  paint (b, FAB_TEXTURE_STONE, .74f, 0xa09888);
  for (int i = 0; i < 7; i++)
    fab_kit_box (b, -2.15f, .24f * i, -1 - .22f * i, .9f, .24f, .24f);
}

/* Grey galleries of doors with bars, a grille across the end. */
static void
add_cell_block (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2 - .02f, z = -place->back + .02f;

  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i < 5; i++)
      {
        float at = -place->back + .9f + 2.1f * i;
        FabXform was = fab_kit_move (b, side * x, 0, at);

        fab_kit_turn (b, fab_xform_rotate_y (side * -FAB_RIGHT));
        fab_kit_rect (b, 0, 0, .01f, 1.3f, 2.15f, .05f, .35f);
        for (int k = 0; k < 7; k++)
          LINE_Z (b, .04f, { -.54f + .18f * k, 0, .03f }, { -.54f + .18f * k, 2.15f, .03f });
        LINE_Z (b, .05f, { -.62f, 1.1f, .035f }, { .62f, 1.1f, .035f });
        fab_kit_rect (b, .48f, .95f, .04f, .14f, .22f, .02f, .85f);
        fab_part_sign (b, (const char * const[]) { "9", "10", "11", "12", "13" }[i], V (0, 2.36f, .02f), Z1, .3f, .2f, .98f);
        b->at = was;
      }
  fab_kit_rect (b, 0, 0, z, 2 * x, place->height, .03f, .45f);
  paint (b, FAB_TEXTURE_METAL, .25f, 0x383838);
  for (int i = 0; i < 11; i++)
    ROD (b, -x + .02f + 2 * x * i / 10, 0, z + .5f, -x + .02f + 2 * x * i / 10, place->height, z + .5f, .025f);
  fab_kit_box (b, 0, 1.1f, z + .5f, 2 * x, .08f, .05f);
  paint (b, FAB_TEXTURE_GLOW, .98f, 0xffffff);
  for (int i = 0; i < 4; i++)
    fab_kit_box (b, 0, place->height - .06f, -place->back + 1.4f + 2.4f * i, .22f, .05f, 1.1f);
}

/* A round of bricks, the channel in the middle, pipes, an iron ladder. */
static void
build_tunnel (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  enum { N = 14, M = 12 };
  FabVec3 points[(N + 1) * (M + 1)];
  float w = place->width / 2, h = place->height, z0 = -place->back, z1 = place->front;

  paint (b, FAB_TEXTURE_STONE, .62f, 0x888078);
  for (int j = 0; j <= M; j++)
    for (int i = 0; i <= N; i++)
      {
        float a = (float) G_PI * i / N;

        points[j * (N + 1) + i] = V (-w * cosf (a), h * powf (MAX (0, sinf (a)), .8f), z0 + (z1 - z0) * j / M);
      }
  fab_add_grid (b, points, N, M);
  paint (b, FAB_TEXTURE_PLAIN, .12f, 0x181818);
  fab_add_quad (b, V (-w, 0, z0), V (w, 0, z0), V (w, h, z0), V (-w, h, z0));
  for (int j = 0; j < 11; j++)
    {
      float z = z0 + .6f + (z1 - z0 - 3) * j / 11;

      for (int i = 1; i < N; i++)
        {
          float a = (float) G_PI * i / N, c = (float) G_PI * (i + 1) / N;

          if ((i + j) % 2)
            fab_kit_line (b, .014f, V (0, 0, 0), POINTS3 ({ -w * .99f * cosf (a), h * .99f * powf (MAX (0, sinf (a)), .8f), z },
                                                          { -w * .99f * cosf (c), h * .99f * powf (MAX (0, sinf (c)), .8f), z }));
        }
    }
  fab_shell_floor (b, -w, w, z0, z1, 0, FAB_FLOOR_STONE, .7f);
  paint (b, FAB_TEXTURE_WATER, .45f, 0x607060);
  fab_add_quad (b, V (.75f, .02f, z1), V (w - .25f, .02f, z1), V (w - .25f, .02f, z0), V (.75f, .02f, z0));
  for (int i = 0; i < 9; i++)
    LINE_Y (b, .025f, { .95f + .1f * (i % 3), .03f, z0 + 1 + 1.2f * i }, { 1.35f + .1f * (i % 2), .03f, z0 + 1.1f + 1.2f * i });
  paint (b, FAB_TEXTURE_METAL, .4f, 0x505050);
  fab_kit_cone (b, V (-w + .3f, 1.5f, z1), V (-w + .3f, 1.5f, z0), .1f, .1f, 8);
  for (int side = -1; side <= 1; side += 2)
    ROD (b, -1.15f + .2f * side, 0, -2.6f, -1.15f + .2f * side, h, -2.6f, .022f);
  for (int i = 0; i < 9; i++)
    ROD (b, -1.35f, .3f + .3f * i, -2.6f, -.95f, .3f + .3f * i, -2.6f, .016f);
  paint (b, FAB_TEXTURE_GLOW, .98f, 0xffffff);
  for (int i = 0; i < 4; i++)
    add_ball (b, -.1f, h - .12f, z0 + 2 + 2.8f * i, .1f, .08f, .1f);
}

/* Seen through its open doors: a steel box with a mirror and a rail, buttons, the floor over the door. */
static void
add_lift (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2 - .01f, z = -place->back + .02f;

  fab_kit_rect (b, 0, 1, z, 1.5f, 1.1f, .03f, .99f);
  LINE_Z (b, .015f, { -.5f, 1.2f, z + .01f }, { 0, 1.95f, z + .01f });
  LINE_Z (b, .015f, { -.3f, 1.15f, z + .01f }, { .15f, 1.85f, z + .01f });
  for (int side = -1; side <= 1; side += 2)
    {
      LINE_Z (b, .012f, { .9f * side, 0, z }, { .9f * side, 2.4f, z });
      fab_kit_line (b, .012f, V (-side, 0, 0), POINTS3 ({ side * x, 0, -.5f }, { side * x, 2.4f, -.5f }));
      paint (b, FAB_TEXTURE_METAL, .6f, 0xb0b4b8);
      ROD (b, side * (x - .07f), .92f, z, side * (x - .07f), .92f, .6f, .025f);
    }
  paint (b, FAB_TEXTURE_METAL, .6f, 0xb0b4b8);
  ROD (b, -x + .07f, .92f, z + .08f, x - .07f, .92f, z + .08f, .025f);
  fab_kit_rect (b, 1.02f, 1.05f, z + .01f, .2f, .85f, .02f, .8f);
  for (int i = 0; i < 12; i++)
    fab_kit_disc (b, V (.98f + .085f * (i % 2), 1.12f + .12f * (i / 2), z + .02f), Z1, .032f, .01f, i == 7 ? .15f : .98f);
  fab_part_sign (b, "12", V (1.02f, 2.05f, z + .01f), Z1, .26f, .2f, .12f);
  paint (b, FAB_TEXTURE_GLOW, .99f, 0xffffff);
  fab_kit_box (b, 0, place->height - .04f, -.3f, 1.2f, .03f, .8f);
  fab_part_portal (b, .86f, 2.3f, 2.12f, 9, 4, .84f);
  for (int side = -1; side <= 1; side += 2)
    fab_kit_rect (b, side * 1.2f, 0, .87f, .1f, 2.2f, .03f, .6f);
  fab_part_sign (b, "12", V (0, 2.26f, .87f), Z1, .44f, .2f, .12f);
  fab_kit_rect (b, 1.55f, 1.05f, .87f, .16f, .34f, .02f, .95f);
  fab_kit_disc (b, V (1.55f, 1.3f, .88f), Z1, .045f, .015f, .3f);
  fab_kit_disc (b, V (1.55f, 1.15f, .88f), Z1, .045f, .015f, .98f);
}

/* A box of panes with its telephone, the street round it. */
static void
add_phone_booth (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = .62f, z0 = -.75f, z1 = .7f, h = 2.5f;

  paint (b, FAB_TEXTURE_METAL, .35f, 0xa02820);
  for (int i = 0; i < 4; i++)
    fab_kit_box (b, i % 2 ? x : -x, 0, i / 2 ? z0 : z1, .1f, h, .1f);
  fab_kit_box (b, 0, h - .32f, (z0 + z1) / 2, 2 * x + .2f, .4f, z1 - z0 + .2f);
  fab_kit_box (b, 0, h + .08f, (z0 + z1) / 2, 2 * x, .12f, z1 - z0);
  fab_part_sign (b, "TELEPHONE", V (0, h - .12f, z1 + .11f), Z1, 1.2f, .22f, .97f);
  for (int k = 0; k < 6; k++)
    for (int side = -1; side <= 1; side += 2)
      ROD (b, side * x, .35f * k + .1f, z0, side * x, .35f * k + .1f, z1, .016f);
  for (int k = 0; k < 6; k++)
    ROD (b, -x, .35f * k + .1f, z0, x, .35f * k + .1f, z0, .016f);
  for (int i = 1; i < 3; i++)
    ROD (b, -x + 2 * x * i / 3, 0, z0, -x + 2 * x * i / 3, h - .3f, z0, .016f);
  paint (b, FAB_TEXTURE_METAL, .25f, 0x303030);
  fab_kit_box (b, .28f, 1.1f, z0 + .14f, .34f, .5f, .16f);
  TUBE (b, .03f, { .12f, 1.22f, z0 + .26f }, { .08f, 1.35f, z0 + .28f }, { .12f, 1.5f, z0 + .26f });
  for (int i = 0; i < 9; i++)
    fab_kit_disc (b, V (.24f + .07f * (i % 3), 1.22f + .07f * (i / 3), z0 + .23f), Z1, .022f, .006f, .95f);
}

static void
build_phone_booth (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_street (b, place, spec);
  add_phone_booth (b, place, spec);
}

/* Moving stairs between floors of shop windows. */
static void
add_mall (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const char * const names[] = { "SHOES", "FASHION", "BOOKS", "TOYS", "SALE" };
  float z = -place->back + .02f;

  for (int f = 0; f < 2; f++)
    for (int i = 0; i < 5; i++)
      {
        float x = -4.4f + 2.2f * i, y = 3.3f * f;

        fab_kit_rect (b, x, y + .15f, z, 1.9f, 2.1f, .03f, .97f);
        fab_part_sign (b, names[(i + 2 * f) % 5], V (x, y + 2.5f, z + .02f), Z1, 1.7f, .36f, .3f);
        for (int k = 0; k < 2; k++)
          {
            fab_kit_disc (b, V (x - .4f + .8f * k, y + 1.62f, z + .01f), Z1, .13f, .02f, .7f);
            fab_kit_rect (b, x - .4f + .8f * k, y + .5f, z + .01f, .34f, .98f, .02f, k ? .55f : .8f);
          }
      }
  paint (b, FAB_TEXTURE_PLAIN, .85f, 0xd0d0d0);
  fab_kit_box (b, 0, 2.95f, z + .7f, 11, .3f, 1.4f);
  LINE_Z (b, .04f, { -5.5f, 4.2f, z + 1.4f }, { 5.5f, 4.2f, z + 1.4f });
  for (int s = -1; s <= 1; s += 2)
    {
      paint (b, FAB_TEXTURE_METAL, .6f, 0x9098a0);
      PROFILE (b, 1.75f * s, 1.1f, { -1, 0 }, { -1.4f, .1f }, { -3.6f, 3 }, { -4, 3 }, { -4, 2.7f }, { -1.6f, -.02f });
      for (int i = 0; i < 14; i++)
        fab_kit_line (b, .02f, V (0, .6f, 1), POINTS3 ({ 1.75f * s - .5f, .14f + .21f * i, -1.36f - .163f * i }, { 1.75f * s + .5f, .14f + .21f * i, -1.36f - .163f * i }));
      for (int k = -1; k <= 1; k += 2)
        TUBE (b, .05f, { 1.75f * s + .6f * k, .9f, -.8f }, { 1.75f * s + .6f * k, 1, -1.2f }, { 1.75f * s + .6f * k, 3.9f, -3.5f }, { 1.75f * s + .6f * k, 3.95f, -4 });
    }
}

const FabPlace fab_places_haunt[] = {
  { { ROOM ("tavern", 4, 3), PIECES (
        { "table", "table", { -1.9f, 0, -.7f }, 0, .95f }, { "candle", "candle", { -1.9f, .71f, -.7f }, 0, 1.3f },
        { "stool", "wooden-stool", { -2.5f, 0, .2f }, 0, .8f }, { "fireplace", "fireplace", { 2.1f, 0, -2.55f }, 0, 1.1f },
        { "barrel", "barrel", { 2.7f, 0, -.9f }, 0, 1 }, { "jug", "jug", { -1.5f, .71f, -.6f }, 0, 1.2f }),
      FAB_WORDS ("tavern", "medieval tavern", "inn", "medieval inn", "alehouse", "ale house", "old tavern", "viking hall", "mead hall",
                 "pirate tavern", "beer hall", "brewery"), 0 },
    fab_shell_room, add_tavern, 6.6f, 2.7f, 2.9f, 4.2f, FAB_FLOOR_BOARDS, .68f, .9f },
  { { ROOM ("casino", 4, 3), PIECES ({ "lamp", "ceiling-lamp", { -.8f, 2.1f, -1.5f }, 0, 1 }, { "lamp-2", "ceiling-lamp", { .8f, 2.1f, -1.5f }, 0, 1 }),
      FAB_WORDS ("casino", "gambling hall", "gambling den", "roulette table", "card room", "poker table", "arcade"), 0 },
    fab_shell_room, add_casino, 7, 3.1f, 2.9f, 4.2f, FAB_FLOOR_PLAIN, .7f, .84f },
  { { ROOM ("wizard-study", 3.2f, 2.6f), PIECES (
        { "candle", "candle", { .8f, .85f, -1.4f }, 0, 1.6f }, { "candle-2", "candle", { -.3f, .85f, -1.6f }, 0, 1.2f },
        { "cauldron", "cauldron", { -1.8f, 0, -1 }, 0, 1 }, { "skull", "skull", { .6f, .85f, -1.6f }, 0, 1 }),
      FAB_WORDS ("wizard's study", "wizard's tower", "magician's study", "alchemist's laboratory", "alchemist's workshop", "alchemist's study",
                 "wizard's library", "sorcerer's study", "sorcerer's tower", "witch's kitchen", "potion room", "magic shop"), 0 },
    fab_shell_room, add_wizard_study, 5, 2.9f, 2.4f, 4, FAB_FLOOR_STONE, .72f, .8f },
  { { ROOM ("cellar", 3, 3), PIECES ({ "crate", "crate", { -1.2f, 0, -1.6f }, .3f, .8f }, { "lantern", "lantern", { -1.2f, .55f, -1.6f }, 0, 1 }),
      FAB_WORDS ("cellar", "wine cellar", "basement", "vaulted cellar", "crypt", "catacomb", "catacombs"), 0 },
    fab_shell_room, add_cellar, 5.8f, 2.5f, 2.6f, 4, FAB_FLOOR_STONE, .7f, .76f },
  { { ROOM ("cell-block", 1.7f, 6), NO_PIECES,
      FAB_WORDS ("prison corridor", "cell block", "prison hallway", "death row", "prison wing", "row of cells", "corridor of a prison", "jail corridor"), 0 },
    fab_shell_room, add_cell_block, 2.6f, 2.9f, 8, 5, FAB_FLOOR_STONE, .76f, .8f },
  { { ROOM ("tunnel", 1.9f, 6), NO_PIECES,
      FAB_WORDS ("tunnel", "sewer", "sewers", "sewer tunnel", "underground tunnel", "secret tunnel", "drain", "underpass", "subway tunnel", "secret passage"), 0 },
    build_tunnel, NULL, 3.8f, 2.9f, 9, 5, FAB_FLOOR_STONE, .7f, .62f },
  { { ROOM ("elevator", 1.8f, 1.4f), NO_PIECES,
      FAB_WORDS ("elevator", "lift", "elevator car", "lift car", "lift cabin", "elevator cabin", "interior lift", "inside the lift", "inside the elevator"), 0 },
    fab_shell_room, add_lift, 2.3f, 2.5f, 1.05f, 2.8f, FAB_FLOOR_TILES, .8f, .86f },
  { { "phone-booth", FAB_SET_STREET, FALSE, { 1, 0, 1 }, PIECES ({ "street-lamp", "street-lamp", { 3, 0, -2.4f }, 0, 1 }),
      FAB_WORDS ("phone booth", "telephone booth", "telephone box", "phone box", "call box", "telephone kiosk"), .6f },
    build_phone_booth, NULL, 12, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_EARTH },
  { { ROOM ("mall", 5, 3), PIECES ({ "plant", "potted-tree", { .1f, 0, -2.4f }, 0, 1.5f }, { "bench", "bench", { -3.6f, 0, -.6f }, FAB_RIGHT, 1 }),
      FAB_WORDS ("mall", "shopping mall", "shopping centre", "shopping center", "department store", "escalator", "shopping arcade"), 0 },
    fab_shell_room, add_mall, 11, 6.6f, 5, 4.6f, FAB_FLOOR_TILES, .92f, .95f },
  { { NULL } },
};
