/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rooms of work and trade. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define ROOM(id, free_x, free_z) id, FAB_SET_ROOM, TRUE, { free_x, 2.7f, free_z }
#define Z1 V (0, 0, 1)

static void
add_flask (FabBrush *b, float x, float y, float z, float s)
{
  paint (b, FAB_TEXTURE_GLASS, .86f, 0xb0e0d0);
  LATHE (b, x, y, z, 10, { .02f * s, 0 }, { .11f * s, .01f }, { .11f * s, .05f * s }, { .035f * s, .2f * s },
         { .035f * s, .3f * s }, { .045f * s, .31f * s });
}

/* A bench with flasks and a microscope, shelves of bottles, the table of elements. */
static void
add_lab (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  for (int i = 0; i < 2; i++)
    {
      fab_part_goods (b, -2.8f, -1, 1.45f + .5f * i, z, .36f, 3 + i);
      fab_part_goods (b, 1.5f, 2.9f, 1.45f + .5f * i, z, .36f, 23 + i);
    }
  fab_kit_rect (b, .25f, 1.35f, z + .01f, 1.9f, 1, .03f, .98f);
  for (int r = 0; r < 5; r++)
    for (int c = 0; c < 10; c++)
      if (r > 1 || c == 0 || c > 6)
        fab_kit_rect (b, -.57f + .182f * c, 2.12f - .17f * r, z + .02f, .15f, .14f, .01f, (r * 3 + c) % 4 ? .9f : .6f);
  paint (b, FAB_TEXTURE_PLAIN, .82f, 0xd8dce0);
  fab_kit_box (b, 0, 0, z + .35f, 5.6f, .88f, .66f);
  for (int i = 0; i < 7; i++)
    fab_kit_rect (b, -2.4f + .8f * i, .12f, z + .69f, .7f, .66f, .012f, -1);
  for (int i = 0; i < 6; i++)
    add_flask (b, -2.3f + .42f * i + (i > 2 ? 1.7f : 0), .88f, z + .4f, 1 + .4f * (i % 2));
  paint (b, FAB_TEXTURE_METAL, .35f, 0x404850);
  fab_kit_box (b, -.6f, .88f, z + .4f, .2f, .04f, .26f);
  fab_kit_box (b, -.6f, .9f, z + .3f, .07f, .4f, .07f);
  fab_kit_cone (b, V (-.6f, 1, z + .42f), V (-.6f, 1.36f, z + .55f), .045f, .04f, 8);
  fab_kit_box (b, -.6f, 1.02f, z + .42f, .16f, .02f, .16f);
}

/* Aisles of goods, signs over them, a till. */
static void
add_supermarket (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const char * const names[] = { "MILK", "BREAD", "FRUIT" };

  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i < 4; i++)
      {
        FabXform was = fab_kit_move (b, side * 2.75f, 0, -1.9f);

        fab_kit_turn (b, fab_xform_rotate_y (side * -FAB_RIGHT));
        fab_part_goods (b, -3, 3, .3f + .52f * i, -.2f, .42f, 3 + 9 * i + side);
        b->at = was;
      }
  for (int i = 0; i < 4; i++)
    fab_part_goods (b, -2.5f, 2.5f, .3f + .52f * i, -place->back + .03f, .42f, 40 + 7 * i);
  for (int i = 0; i < 3; i++)
    {
      float x = -1.7f + 1.7f * i;

      fab_part_sign (b, names[i], V (x, 2.62f, -place->back + .5f), Z1, 1.2f, .36f, .25f);
      LINE_Z (b, .012f, { x, 2.8f, -place->back + .5f }, { x, 3.3f, -place->back + .5f });
    }
}

/* Glass to the apron, an aeroplane behind it, the board of departures. */
static void
add_airport (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f;

  fab_part_panes (b, -5, 5, .5f, 2.9f, z, 6, .99f);
  fab_add_mark (b, POINTS3 ({ -2.9f, 1.2f, z + .01f }, { -2.3f, 1.05f, z + .01f }, { 1.8f, 1.05f, z + .01f },
                            { 2.5f, 1.3f, z + .01f }, { 2.9f, 2.1f, z + .01f }, { 2.5f, 2.1f, z + .01f },
                            { 1.9f, 1.5f, z + .01f }, { -2.2f, 1.55f, z + .01f }, { -2.7f, 1.42f, z + .01f }),
                .03f, .15f, .93f, TRUE, Z1);
  fab_add_mark (b, POINTS3 ({ -.6f, 1.22f, z + .012f }, { .5f, 1.22f, z + .012f }, { 1.2f, .7f, z + .012f },
                            { .7f, .7f, z + .012f }), .02f, .2f, .7f, TRUE, Z1);
  for (int i = 0; i < 9; i++)
    fab_kit_disc (b, V (-1.7f + .36f * i, 1.38f, z + .014f), Z1, .05f, .01f, .5f);
  fab_kit_rect (b, -2.4f, 2.95f, z + .3f, 2.6f, .85f, .04f, .12f);
  fab_part_sign (b, "DEPARTURES", V (-2.4f, 3.62f, z + .32f), Z1, 2.4f, .3f, .12f);
  for (int i = 0; i < 3; i++)
    LINE_Z (b, .01f, { -3.5f, 3.1f + .13f * i, z + .32f }, { -1.3f, 3.1f + .13f * i, z + .32f });
  fab_part_sign (b, "GATE 7", V (2.4f, 3.3f, z + .3f), Z1, 1.5f, .5f, .3f);
  fab_part_seats (b, -3.6f, -1.4f, -1.9f, .6f, .95f, .5f, 1);
  fab_part_seats (b, 1.4f, 3.6f, -1.9f, .6f, .95f, .5f, 1);
}

/* A desk with a bell, pigeonholes of keys, columns. */
static void
add_lobby (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  paint (b, FAB_TEXTURE_WOOD, .5f, 0x7a4a28);
  fab_kit_box (b, 0, 0, z + 1, 3.2f, 1.05f, .6f);
  fab_kit_box (b, 0, 1.05f, z + 1, 3.4f, .07f, .74f);
  for (int i = 0; i < 4; i++)
    fab_kit_rect (b, -1.2f + .8f * i, .15f, z + 1.31f, .68f, .76f, .02f, -1);
  fab_kit_rect (b, 0, 1.2f, z + .01f, 2.6f, 1, .04f, .62f);
  for (int r = 0; r < 3; r++)
    for (int i = 0; i < 8; i++)
      {
        fab_kit_rect (b, -1.12f + .32f * i, 1.25f + .31f * r, z + .02f, .27f, .26f, .012f, .4f);
        LINE_Z (b, .02f, { -1.12f + .32f * i, 1.4f + .31f * r, z + .03f }, { -1.12f + .32f * i, 1.32f + .31f * r, z + .03f });
      }
  fab_part_sign (b, "RECEPTION", V (0, 2.5f, z + .02f), Z1, 2.2f, .36f, .25f);
  paint (b, FAB_TEXTURE_METAL, .8f, 0xd0b050);
  add_ball (b, .7f, 1.12f, z + 1.1f, .1f, .08f, .1f);
  for (int side = -1; side <= 1; side += 2)
    {
      paint (b, FAB_TEXTURE_STONE, .88f, 0xe0d8c8);
      CONE (b, side * 2.7f, 0, z + .9f, place->height, .25f, .24f);
    }
}

/* A row of drums behind round doors. */
static void
add_laundry (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  for (int row = 0; row < 2; row++)
    for (int i = 0; i < 7; i++)
      {
        float x = -2.7f + .9f * i, y = 1.02f * row;

        paint (b, FAB_TEXTURE_METAL, .92f, 0xe8ecf0);
        fab_kit_box (b, x, y, z + .35f, .86f, 1, .68f);
        fab_kit_disc (b, V (x, y + .48f, z + .7f), Z1, .3f, .04f, .88f);
        fab_kit_disc (b, V (x, y + .48f, z + .71f), Z1, .22f, .02f, .45f);
        fab_kit_rect (b, x - .15f, y + .86f, z + .7f, .4f, .07f, .01f, .6f);
      }
  fab_part_sign (b, "LAUNDROMAT", V (0, 2.4f, z + .02f), Z1, 3, .42f, .97f);
  paint (b, FAB_TEXTURE_PLAIN, .8f, 0xc0c8d0);
  fab_kit_box (b, -2.6f, .42f, .9f, .5f, .08f, 2);
}

/* Chairs before mirrors, a pole of stripes. */
static void
add_barber (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  for (int i = -1; i <= 1; i++)
    {
      fab_part_arch (b, 1.6f * i, z, 1.15f, 1, 1.2f, .99f);
      LINE_Z (b, .015f, { 1.6f * i - .3f, 1.4f, z + .01f }, { 1.6f * i + .1f, 2, z + .01f });
      LINE_Z (b, .015f, { 1.6f * i - .1f, 1.35f, z + .01f }, { 1.6f * i + .3f, 1.95f, z + .01f });
      paint (b, FAB_TEXTURE_WOOD, .6f, 0x8a5a30);
      fab_kit_box (b, 1.6f * i, .92f, z + .18f, 1.2f, .06f, .34f);
      fab_part_goods (b, 1.6f * i - .5f, 1.6f * i + .5f, .98f, z, .2f, 9 + i);
    }
  paint (b, FAB_TEXTURE_PLAIN, .97f, 0xffffff);
  CONE (b, 2.45f, 1.2f, z + .2f, 2.1f, .11f, .11f);
  for (int i = 0; i < 4; i++)
    LINE_Z (b, .06f, { 2.34f, 1.24f + .2f * i, z + .32f }, { 2.56f, 1.4f + .2f * i, z + .32f });
  fab_part_sign (b, "BARBER", V (-.1f, 2.55f, z + .01f), Z1, 1.8f, .3f, .3f);
}

static void
add_bank (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  paint (b, FAB_TEXTURE_METAL, .66f, 0x9098a0);
  fab_kit_cone (b, V (1.9f, 1.4f, z), V (1.9f, 1.4f, z + .25f), 1, 1, 22);
  fab_kit_disc (b, V (1.9f, 1.4f, z + .26f), Z1, .8f, .03f, .8f);
  paint (b, FAB_TEXTURE_METAL, .4f, 0x505860);
  fab_kit_torus (b, V (1.9f, 1.4f, z + .36f), Z1, .3f, .03f, 16);
  for (int i = 0; i < 3; i++)
    ROD (b, 1.9f - .3f * cosf (i * 1.05f), 1.4f - .3f * sinf (i * 1.05f), z + .36f,
         1.9f + .3f * cosf (i * 1.05f), 1.4f + .3f * sinf (i * 1.05f), z + .36f, .025f);
  paint (b, FAB_TEXTURE_WOOD, .52f, 0x7a4a28);
  fab_kit_box (b, -1.6f, 0, z + .8f, 3.2f, 1.1f, .5f);
  for (int i = 0; i < 15; i++)
    LINE_Z (b, .03f, { -3.1f + .22f * i, 1.12f, z + 1.05f }, { -3.1f + .22f * i, 1.95f, z + 1.05f });
  LINE_Z (b, .05f, { -3.2f, 1.95f, z + 1.05f }, { 0, 1.95f, z + 1.05f });
  fab_part_sign (b, "BANK", V (-1.5f, 2.45f, z + .02f), Z1, 1.6f, .5f, .25f);
}

/* A car on a lift, tools on the wall. */
static void
add_garage (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  fab_kit_rect (b, .9f, 1.15f, z, 2.6f, 1.05f, .03f, .72f);
  for (int i = 0; i < 9; i++)
    {
      float x = -.2f + .27f * i, h = .3f + .35f * fab_kit_random (3, i);

      fab_kit_rect (b, x, 2.1f - h, z + .02f, .05f, h, .015f, .35f);
      fab_kit_rect (b, x, 2.1f - h - .08f, z + .02f, .14f, .1f, .015f, .35f);
    }
  paint (b, FAB_TEXTURE_WOOD, .6f, 0x9a7040);
  fab_kit_box (b, .9f, .85f, z + .36f, 2.6f, .08f, .66f);
  fab_kit_box (b, -.3f, 0, z + .36f, .1f, .85f, .6f);
  fab_kit_box (b, 2.1f, 0, z + .36f, .1f, .85f, .6f);
  fab_part_goods (b, .2f, 1.8f, .95f, z + .1f, .22f, 8);
  for (int i = 0; i < 6; i++)
    LINE_Z (b, .02f, { -3.1f, .3f + .4f * i, z }, { -.9f, .3f + .4f * i, z });
  for (int i = 0; i < 3; i++)
    fab_kit_torus (b, V (2.5f, .12f + .22f * i, -.9f), V (0, 1, 0), .26f, .1f, 16);
}

/* Pipes and a wheel, belts with boxes, windows up high. */
static void
add_factory (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f;

  fab_part_panes (b, -4.2f, 4.2f, 2.6f, 4.2f, z, 7, .98f);
  paint (b, FAB_TEXTURE_METAL, .6f, 0x808890);
  for (int i = 0; i < 2; i++)
    fab_kit_cone (b, V (-4.4f, 4.4f + .3f * i, z + .5f), V (4.4f, 4.4f + .3f * i, z + .5f), .13f, .13f, 8);
  fab_kit_cone (b, V (-3.3f, 0, z + .6f), V (-3.3f, 4.4f, z + .6f), .2f, .2f, 10);
  LATHE (b, 2.9f, 0, z + .9f, 16, { .9f, 0 }, { .9f, 1.7f }, { .6f, 2.1f }, { .14f, 2.3f }, { .14f, 4.4f });
  fab_kit_disc (b, V (2.9f, 1.25f, z + 1.82f), Z1, .2f, .03f, .97f);
  paint (b, FAB_TEXTURE_METAL, .45f, 0x606468);
  fab_kit_box (b, -.4f, .75f, z + 1.3f, 5, .1f, .7f);
  for (int i = 0; i < 4; i++)
    fab_kit_box (b, -2.6f + 1.45f * i, 0, z + 1.3f, .12f, .75f, .5f);
  for (int i = 0; i < 14; i++)
    fab_kit_disc (b, V (-2.7f + .36f * i, .8f, z + 1.66f), Z1, .06f, .015f, .8f);
  for (int i = 0; i < 4; i++)
    {
      paint (b, FAB_TEXTURE_PLAIN, .85f, 0xc8a070);
      fab_kit_box (b, -2.3f + 1.2f * i, .85f, z + 1.3f, .5f, .4f, .4f);
    }
  paint (b, FAB_TEXTURE_METAL, .5f, 0x707880);
  fab_kit_torus (b, V (-1.4f, 2, z + .15f), Z1, .4f, .1f, 18);
  for (int i = 0; i < 10; i++)
    fab_kit_box (b, -1.4f + .52f * cosf (i * .628f), 1.94f + .52f * sinf (i * .628f), z + .15f, .12f, .12f, .16f);
}

/* A hearth, bunches of herbs, jars, beams. */
static void
add_hut (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  paint (b, FAB_TEXTURE_WOOD, .42f, 0x5a3a20);
  for (int i = 0; i < 5; i++)
    fab_kit_box (b, -2.4f + 1.2f * i, 2.2f, 0, .16f, .18f, 6);
  for (int i = 0; i < 8; i++)
    {
      float x = -2 + .55f * i;

      LINE_Z (b, .012f, { x, 2.2f, z + .5f }, { x, 2, z + .5f });
      fab_add_mark (b, POINTS3 ({ x, 2.02f, z + .5f }, { x + .1f, 1.7f, z + .5f }, { x, 1.62f, z + .5f },
                                { x - .1f, 1.7f, z + .5f }), .012f, .2f, i % 2 ? .55f : .8f, TRUE, Z1);
    }
  fab_part_goods (b, -2.3f, -.7f, 1.25f, z, .3f, 5);
  fab_part_goods (b, -2.3f, -.7f, .8f, z, .3f, 15);
}

const FabPlace fab_places_trade[] = {
  { { ROOM ("laboratory", 4, 3), PIECES ({ "stool", "stool", { -1.6f, 0, -1.5f }, 0, .9f },
                                         { "lamp", "ceiling-lamp", { 0, 2.1f, -1.4f }, 0, 1 }),
      FAB_WORDS ("laboratory", "lab", "science lab", "secret lab", "research lab", "chemistry lab"), 0 },
    fab_shell_room, add_lab, 6.2f, 2.8f, 2.6f, 4.2f, FAB_FLOOR_TILES, .9f, .95f },
  { { ROOM ("supermarket", 2.4f, 3), NO_PIECES,
      FAB_WORDS ("supermarket", "grocery store", "grocery", "store aisle", "supermarket aisle", "shop", "store",
                 "pharmacy", "market hall", "convenience store", "drugstore", "toy store"), 0 },
    fab_shell_room, add_supermarket, 6, 3.3f, 5, 4.4f, FAB_FLOOR_TILES, .92f, .95f },
  { { ROOM ("airport", 5, 4), PIECES ({ "suitcase", "suitcase", { -1.1f, 0, -1.2f }, .4f, 1 },
                                      { "plant", "pot-plant", { 4, 0, -2.2f }, 0, 1 }),
      FAB_WORDS ("airport", "airport gate", "airport terminal", "departure lounge", "terminal", "gate"), 0 },
    fab_shell_room, add_airport, 11, 4, 3.4f, 5, FAB_FLOOR_TILES, .9f, .94f },
  { { ROOM ("lobby", 4, 3), PIECES (
        { "plant", "pot-plant", { -2.2f, 0, -1.5f }, 0, 1.1f }, { "armchair", "club-chair", { 2.4f, 0, -.3f }, FAB_LEFT, 1 },
        { "suitcase", "suitcase", { -1.6f, 0, -.5f }, .3f, 1 }, { "lamp", "chandelier", { 0, 2.4f, -.8f }, 0, 1 }),
      FAB_WORDS ("hotel lobby", "lobby", "reception", "hotel", "foyer", "entrance hall", "hotel reception"), 0 },
    fab_shell_room, add_lobby, 7, 3.4f, 3.2f, 4.4f, FAB_FLOOR_TILES, .88f, .92f },
  { { ROOM ("laundromat", 3.4f, 3), PIECES ({ "basket", "basket", { 1.6f, 0, -1.5f }, 0, 1.2f }),
      FAB_WORDS ("laundromat", "laundry room", "launderette", "laundrette", "laundry", "washhouse"), 0 },
    fab_shell_room, add_laundry, 6.6f, 2.9f, 2.8f, 4.2f, FAB_FLOOR_TILES, .9f, .94f },
  { { ROOM ("barber", 3, 3), PIECES ({ "chair", "cantilever-chair", { -1.6f, 0, -1.5f }, 0, 1.1f },
                                     { "chair-2", "cantilever-chair", { 1.6f, 0, -1.5f }, 0, 1.1f }),
      FAB_WORDS ("barber shop", "barbershop", "barber", "barber's"), 0 },
    fab_shell_room, add_barber, 5.6f, 2.9f, 2.6f, 4, FAB_FLOOR_TILES, .9f, .93f },
  { { ROOM ("bank", 3.6f, 3), NO_PIECES,
      FAB_WORDS ("bank", "post office", "ticket office", "counter hall"), 0 },
    fab_shell_room, add_bank, 7, 3.2f, 3, 4.4f, FAB_FLOOR_TILES, .88f, .92f },
  { { ROOM ("garage", 3.6f, 3), PIECES ({ "car", "car", { -2.2f, 0, -.9f }, .1f, 1 },
                                        { "barrel", "barrel", { 2.6f, 0, .3f }, 0, 1 },
                                        { "lamp", "ceiling-lamp", { .6f, 2.1f, -1.2f }, 0, 1 }),
      FAB_WORDS ("garage", "workshop", "repair shop", "car workshop", "tool shed", "shed", "smithy", "forge",
                 "carpenter's workshop"), 0 },
    fab_shell_room, add_garage, 6.4f, 2.9f, 3.2f, 4.4f, FAB_FLOOR_STONE, .8f, .86f },
  { { ROOM ("factory", 5, 4), PIECES (
        { "crate", "crate", { -2.4f, 0, -.6f }, .2f, 1 }, { "barrel", "barrel", { 3.1f, 0, -1 }, 0, 1 }),
      FAB_WORDS ("factory", "hall of machines", "mill", "power plant", "assembly line", "steelworks", "plant",
                 "factory floor", "engine room", "boiler room"), 0 },
    fab_shell_room, add_factory, 9, 5, 4.2f, 5.5f, FAB_FLOOR_STONE, .8f, .86f },
  { { ROOM ("warehouse", 5, 4), PIECES (
        { "crate", "crate", { -2.6f, 0, -2.6f }, .1f, 1.3f }, { "crate-2", "crate", { -1.55f, 0, -2.8f }, .3f, 1.2f },
        { "crate-3", "crate", { -2.2f, .82f, -2.7f }, .2f, 1 }, { "crate-4", "crate", { 2.1f, 0, -2.6f }, -.2f, 1.4f },
        { "crate-5", "crate", { 3.2f, 0, -2.4f }, .2f, 1.2f }, { "crate-6", "crate", { 2.6f, .88f, -2.5f }, .4f, 1.1f },
        { "crate-7", "crate", { .2f, 0, -3.4f }, .2f, 1.3f }, { "crate-8", "crate", { .2f, .81f, -3.4f }, -.1f, 1.1f },
        { "barrel", "barrel", { -3.5f, 0, -1.2f }, 0, 1 }, { "barrel-2", "barrel", { -3.4f, 0, -.4f }, 0, 1 },
        { "pallet", "pallet", { 3, 0, -.6f }, .1f, 1 }, { "lamp", "ceiling-lamp", { 0, 3, -1.6f }, 0, 1.6f }),
      FAB_WORDS ("warehouse", "hangar", "depot", "storage", "storeroom", "studio lot", "loading dock"), 0 },
    fab_shell_room, NULL, 9, 5, 4.2f, 5.5f, FAB_FLOOR_STONE, .78f, .84f },
  { { ROOM ("hut", 3, 2.6f), PIECES (
        { "fireplace", "fireplace", { .9f, 0, -2.1f }, 0, 1 }, { "window", "window", { 2.33f, .9f, -.6f }, FAB_LEFT, .8f },
        { "broom", "broom", { -.35f, 0, -2.2f }, .1f, 1 }, { "stool", "wooden-stool", { -1.6f, 0, -.9f }, 0, .7f },
        { "barrel", "barrel", { 1.95f, 0, -1.5f }, 0, .9f }),
      FAB_WORDS ("hut", "witch's hut", "cottage", "cabin", "log cabin", "shack", "inside the hut",
                 "farmhouse"), 0 },
    fab_shell_room, add_hut, 4.8f, 2.5f, 2.4f, 3.8f, FAB_FLOOR_BOARDS, .72f, .8f },
  { { NULL } },
};
