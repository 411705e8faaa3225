/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define ROOM(id, free_x, free_z) id, FAB_SET_ROOM, TRUE, { free_x, 2.7f, free_z }

/* Pillars and pointed windows between them. */
static void
add_nave (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2;

  for (int i = 0; i < 5; i++)
    for (int side = -1; side <= 1; side += 2)
      {
        float z = -place->back + 1.6f + 3 * i;

        paint (b, FAB_TEXTURE_STONE, .86f, 0xd8d0c0);
        CONE (b, side * (x - 1.1f), 0, z, place->height, .3f, .28f);
        fab_kit_line (b, .05f, V (-side, 0, 0),
                      POINTS3 ({ side * (x - .03f), 1.8f, z + .8f },
                               { side * (x - .03f), 4.4f, z + .8f },
                               { side * (x - .03f), 5.3f, z + 1.5f },
                                                         { side * (x - .03f), 4.4f, z + 2.2f },
                                                         { side * (x - .03f), 1.8f, z + 2.2f },
                                                         { side * (x - .03f), 1.8f, z + .8f }));
      }
  fab_add_mark (b, POINTS3 ({ -1, 2.6f, -place->back + .02f }, { 1, 2.6f, -place->back + .02f },
                            { 1, 5.2f, -place->back + .02f }, { .6f, 6.2f, -place->back + .02f },
                            { 0, 6.7f, -place->back + .02f }, { -.6f, 6.2f, -place->back + .02f },
                            { -1, 5.2f, -place->back + .02f }), .05f, .15f, .99f, TRUE,
                            V (0, 0, 1));
  LINE_Z (b, .06f, { 0, 2.6f, -place->back + .03f }, { 0, 6.7f, -place->back + .03f });
  LINE_Z (b, .06f, { -1, 4.6f, -place->back + .03f }, { 1, 4.6f, -place->back + .03f });
}

static void
add_bars (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_METAL, .3f, 0x444444);
  for (int i = 0; i < 9; i++)
    ROD (b, place->width / 2 - .12f, 0, -1.9f + .28f * i, place->width / 2 - .12f, place->height,
         -1.9f + .28f * i, .02f);
  fab_kit_box (b, place->width / 2 - .12f, 1, -.78f, .05f, .06f, 2.5f);
}

/* Files on a shelf, a board of notes, slats before the window. */
static void
add_office_wall (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  fab_part_goods (b, -1.75f, -.75f, 1.4f, z, .36f, 31);
  fab_kit_rect (b, 1.08f, 1.25f, z, .5f, .8f, .03f, .8f);
  for (int i = 0; i < 5; i++)
    fab_kit_rect (b, .96f + .2f * (i % 2), 1.32f + .24f * (i / 2), z + .01f, .14f, .16f, .01f, .99f);
  for (int i = 0; i < 9; i++)
    LINE_Z (b, .01f, { -.45f, 1.15f + .14f * i, z + .14f }, { .85f, 1.15f + .14f * i, z + .14f });
}

/* A monitor with a pulse, a drip on its stand, the cross. */
static void
add_ward (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f, x = -.75f;

  fab_kit_rect (b, x, 1.35f, z, .62f, .44f, .04f, .15f);
  fab_add_mark (b, POINTS3 ({ x - .27f, 1.55f, z + .01f }, { x - .1f, 1.55f, z + .01f }, { x - .05f, 1.7f, z + .01f },
                            { x, 1.42f, z + .01f }, { x + .05f, 1.55f, z + .01f }, { x + .27f, 1.55f, z + .01f }), .02f, .98f, -1,
                FALSE, V (0, 0, 1));
  fab_kit_rect (b, .15f, 1.75f, z, .4f, .4f, .03f, .99f);
  fab_kit_rect (b, .15f, 1.79f, z + .01f, .1f, .32f, .01f, .4f);
  fab_kit_rect (b, .15f, 1.9f, z + .012f, .32f, .1f, .01f, .4f);
  paint (b, FAB_TEXTURE_METAL, .6f, 0xa0a8b0);
  ROD (b, -.45f, 0, -1.15f, -.45f, 1.95f, -1.15f, .015f);
  ROD (b, -.6f, 1.95f, -1.15f, -.3f, 1.95f, -1.15f, .012f);
  paint (b, FAB_TEXTURE_GLASS, .9f, 0xd0e8f0);
  fab_kit_box (b, -.57f, 1.62f, -1.15f, .16f, .28f, .05f);
  fab_kit_line (b, .01f, V (0, 0, 0), POINTS3 ({ -.57f, 1.62f, -1.14f }, { -.6f, 1.2f, -1.1f }, { -.8f, .8f, -1.2f }));
}

/* Iron before the window, days counted on the wall. */
static void
add_cell_wall (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f;

  add_bars (b, place, spec);
  paint (b, FAB_TEXTURE_METAL, .25f, 0x383838);
  for (int i = 0; i < 5; i++)
    ROD (b, -.4f + .2f * i, 1.55f, z + .2f, -.4f + .2f * i, 2.5f, z + .2f, .02f);
  for (int k = 0; k < 4; k++)
    {
      for (int i = 0; i < 4; i++)
        LINE_Z (b, .015f, { -1.2f + .5f * (k % 2) + .08f * i, 1.65f - .35f * (k / 2), z }, { -1.19f + .5f * (k % 2) + .08f * i, 1.42f - .35f * (k / 2), z });
      LINE_Z (b, .015f, { -1.24f + .5f * (k % 2), 1.45f - .35f * (k / 2), z }, { -.9f + .5f * (k % 2), 1.6f - .35f * (k / 2), z });
    }
}

const FabPlace fab_places_public[] = {
  { { ROOM ("office", 4, 3), PIECES (
        { "desk", "desk", { -1.5f, 0, -1.6f }, .0f, 1 },
        { "computer", "computer", { -1.6f, .75f, -1.6f }, 0, 1 },
        { "chair", "chair", { -1.5f, 0, -2.25f }, 0, 1 },
        { "bookshelf", "bookshelf", { 1.7f, 0, -2.4f }, 0, 1 },
        { "window", "window", { .2f, .95f, -2.55f }, 0, 1 },
        { "clock", "clock", { -1.2f, 2.15f, -2.57f }, 0, 1 },
        { "lamp", "lamp", { -.95f, .75f, -1.7f }, 0, 1 },
        { "pot-plant", "pot-plant", { 2.5f, 0, -1.9f }, 0, 1 },
        { "door", "door", { 2.95f, 0, .6f }, FAB_LEFT, 1 },
        { "dresser", "dresser", { -2.7f, 0, .2f }, FAB_RIGHT, 1 }),
      FAB_WORDS ("office", "study", "bureau", "police station", "agency"), 0 },
    fab_shell_room, add_office_wall, 6, 2.7f, 2.6f, 4, FAB_FLOOR_PLAIN, .86f, .94f },
  { { ROOM ("conference", 4, 3.4f), PIECES (
        { "table", "executive-desk", { 0, 0, -1 }, 0, 1 },
        { "chair", "chair", { -1, 0, -1.9f }, 0, 1 }, { "chair-2", "chair", { 0, 0, -1.9f }, 0, 1 }, { "chair-3", "chair", { 1, 0, -1.9f }, 0, 1 },
        { "whiteboard", "whiteboard", { 2.9f, 0, -2.4f }, -.4f, 1 }, { "pot-plant", "pot-plant", { -3, 0, -2.3f }, 0, 1 },
        { "window", "window", { -1.6f, .8f, -2.95f }, 0, 1.3f }, { "window-2", "window", { .4f, .8f, -2.95f }, 0, 1.3f }),
      FAB_WORDS ("conference room", "meeting room", "boardroom", "board room", "conference", "situation room", "negotiation room"), 0 },
    fab_shell_room, add_office_wall, 7.4f, 2.9f, 3, 4.4f, FAB_FLOOR_PLAIN, .86f, .94f },
  { { ROOM ("classroom", 4, 3), PIECES (
        { "blackboard", "blackboard", { 0, 0, -3.1f }, 0, 1 },
        { "desk", "desk", { 1.9f, 0, -2.2f }, 0, .9f },
        { "clock", "clock", { 2, 2.15f, -3.16f }, 0, 1 },
        { "window", "window", { -3.95f, .95f, -1.6f }, FAB_RIGHT, 1 },
        { "window-2", "window", { -3.95f, .95f, .5f }, FAB_RIGHT, 1 },
        { "map", "map", { -2.3f, 1.3f, -3.17f }, 0, 1.4f },
        { "globe", "globe", { 2.3f, .675f, -2.2f }, 0, 1 },
        { "school-desk", "school-desk", { -2.2f, 0, 1.2f }, FAB_BACK, 1 },
        { "school-desk-2", "school-desk", { -1.1f, 0, 1.5f }, FAB_BACK, 1 },
        { "school-desk-3", "school-desk", { 1.1f, 0, 1.5f }, FAB_BACK, 1 },
        { "school-desk-4", "school-desk", { 2.2f, 0, 1.2f }, FAB_BACK, 1 },
        { "school-desk-5", "school-desk", { -2.5f, 0, -.4f }, FAB_BACK, 1 },
        { "school-desk-6", "school-desk", { 2.5f, 0, -.4f }, FAB_BACK, 1 },
        { "chair", "chair", { -2.2f, 0, 1.75f }, FAB_BACK, .9f },
        { "chair-2", "chair", { -1.1f, 0, 2.05f }, FAB_BACK, .9f },
        { "chair-3", "chair", { 1.1f, 0, 2.05f }, FAB_BACK, .9f },
        { "chair-4", "chair", { 2.2f, 0, 1.75f }, FAB_BACK, .9f }),
      FAB_WORDS ("classroom", "school", "schoolroom", "class", "lecture hall", "university",
                 "kindergarten"), 0 },
    fab_shell_room, NULL, 8, 3, 3.2f, 4.6f, FAB_FLOOR_BOARDS, .84f, .93f },
  { { ROOM ("cafe", 4, 3), PIECES (
        { "round-table", "round-table", { -1.9f, 0, -1.2f }, 0, 1 },
        { "chair", "chair", { -2.65f, 0, -1.2f }, FAB_RIGHT, 1 },
        { "chair-2", "chair", { -1.15f, 0, -1.35f }, FAB_LEFT, 1 },
        { "round-table-2", "round-table", { 2.1f, 0, -.6f }, 0, 1 },
        { "chair-3", "chair", { 2.85f, 0, -.6f }, FAB_LEFT, 1 },
        { "chair-4", "chair", { 2.1f, 0, .15f }, FAB_BACK, 1 },
        { "bar", "bar", { 1.3f, 0, -2.6f }, 0, 1 }, { "cup", "cup", { -1.8f, .75f, -1.1f }, 0, 1 },
        { "cup-2", "cup", { 2, .75f, -.5f }, 2, 1 },
        { "window", "window", { -1.7f, .95f, -3.35f }, 0, 1.1f },
        { "lamp", "ceiling-lamp", { -1.9f, 1.9f, -1.2f }, 0, 1 },
        { "lamp-2", "ceiling-lamp", { 2.1f, 1.9f, -.6f }, 0, 1 },
        { "cake", "cake", { .8f, 1.08f, -2.6f }, 0, 1 },
        { "picture", "picture", { -3.47f, 1.4f, -.6f }, FAB_RIGHT, 1 },
        { "blackboard", "picture", { 1.3f, 1.6f, -3.37f }, 0, 1.3f }),
      FAB_WORDS ("café", "cafe", "coffee shop", "coffeehouse", "tea room", "cafeteria", "canteen",
                 "bistro", "diner"), 0 },
    fab_shell_room, NULL, 7, 2.9f, 3.4f, 4.4f, FAB_FLOOR_TILES, .86f, .9f },
  { { ROOM ("bar", 4, 2.6f), PIECES (
        { "bar", "bar", { 0, 0, -1.7f }, 0, 1 }, { "bar-2", "bar", { -2.5f, 0, -1.7f }, 0, 1 },
        { "stool", "stool", { -1, 0, -1 }, 0, 1 }, { "stool-2", "stool", { 1, 0, -1 }, 0, 1 },
        { "stool-3", "stool", { -2.2f, 0, -1 }, 0, 1 },
        { "shelf", "shop-shelf", { -.8f, .4f, -2.9f }, 0, 1 },
        { "shelf-2", "shop-shelf", { .8f, .4f, -2.9f }, 0, 1 },
        { "bottle", "bottle", { .6f, 1.08f, -1.75f }, 0, 1 },
        { "glass", "glass", { .3f, 1.08f, -1.6f }, 0, 1 },
        { "glass-2", "glass", { -.7f, 1.08f, -1.6f }, 0, 1 },
        { "lamp", "ceiling-lamp", { 0, 2, -1.6f }, 0, 1 },
        { "lamp-2", "ceiling-lamp", { -2, 2, -1.6f }, 0, 1 },
        { "round-table", "round-table", { 2.4f, 0, -.2f }, 0, 1 },
        { "chair", "chair", { 2.4f, 0, -1 }, 0, 1 }),
      FAB_WORDS ("bar", "pub", "saloon", "nightclub", "club", "disco"),
      0 },
    fab_shell_room, NULL, 7.6f, 2.9f, 3.1f, 4.4f, FAB_FLOOR_BOARDS, .7f, .78f },
  { { ROOM ("restaurant", 4, 3), PIECES (
        { "table", "table", { -2.2f, 0, -1.2f }, 0, .9f },
        { "chair", "chair", { -3.15f, 0, -1.2f }, FAB_RIGHT, 1 },
        { "chair-2", "chair", { -1.2f, 0, -1.2f }, FAB_LEFT, 1 },
        { "table-2", "table", { 2.3f, 0, -1 }, 0, .9f },
        { "chair-3", "chair", { 3.25f, 0, -1 }, FAB_LEFT, 1 },
        { "chair-4", "chair", { 1.35f, 0, -1 }, FAB_RIGHT, 1 },
        { "candle", "candle", { -2.2f, .675f, -1.2f }, 0, 1 },
        { "candle-2", "candle", { 2.3f, .675f, -1 }, 0, 1 },
        { "glass", "glass", { -2.5f, .675f, -1.1f }, 0, 1 },
        { "plate", "plate", { 2.6f, .675f, -1 }, 0, 1 },
        { "window", "window", { -2.2f, .95f, -3.15f }, 0, 1.1f },
        { "window-2", "window", { 2.2f, .95f, -3.15f }, 0, 1.1f },
        { "chandelier", "chandelier", { 0, 2.2f, -1.4f }, 0, 1 },
        { "plant", "pot-plant", { 0, 0, -2.7f }, 0, 1.2f }),
      FAB_WORDS ("restaurant", "dining room", "banquet", "dining hall"), 0 },
    fab_shell_room, NULL, 8, 3.2f, 3.2f, 4.4f, FAB_FLOOR_BOARDS, .82f, .9f },
  { { ROOM ("hospital", 3.4f, 2.8f), PIECES (
        { "bed", "bed", { -1.4f, 0, -1.7f }, 0, 1 },
        { "nightstand", "nightstand", { -.2f, 0, -2.45f }, 0, 1 },
        { "vase", "vase", { -.2f, .545f, -2.45f }, 0, .8f },
        { "window", "window", { 1.2f, .95f, -2.75f }, 0, 1.1f },
        { "chair", "chair", { .9f, 0, -2.1f }, .3f, 1 },
        { "curtain", "curtain", { 2.3f, 0, -1 }, FAB_LEFT, 1 },
        { "lamp", "ceiling-lamp", { -1.4f, 2, -1.2f }, 0, 1 },
        { "tv", "tv", { -2.68f, 1.5f, -.3f }, FAB_RIGHT, .8f },
        { "door", "door", { 2.7f, 0, 1.2f }, FAB_LEFT, 1 }),
      FAB_WORDS ("hospital", "hospital room", "ward", "clinic", "sickroom", "infirmary"), 0 },
    fab_shell_room, add_ward, 5.5f, 2.8f, 2.8f, 4, FAB_FLOOR_TILES, .94f, .97f },
  { { ROOM ("library", 3.6f, 3), PIECES (
        { "bookshelf", "bookshelf", { -2.6f, 0, -2.9f }, 0, 1.2f },
        { "bookshelf-2", "bookshelf", { -1.3f, 0, -2.9f }, 0, 1.2f },
        { "bookshelf-3", "bookshelf", { 0, 0, -2.9f }, 0, 1.2f },
        { "bookshelf-4", "bookshelf", { 1.3f, 0, -2.9f }, 0, 1.2f },
        { "bookshelf-5", "bookshelf", { 2.6f, 0, -2.9f }, 0, 1.2f },
        { "bookshelf-6", "bookshelf", { -3.25f, 0, -1.6f }, FAB_RIGHT, 1.2f },
        { "bookshelf-7", "bookshelf", { 3.25f, 0, -1.6f }, FAB_LEFT, 1.2f },
        { "table", "table", { 1.9f, 0, -1.1f }, 0, .9f },
        { "lamp", "lamp", { 1.5f, .675f, -1.1f }, 0, 1 },
        { "open-book", "open-book", { 2.2f, .675f, -1 }, 0, 1 },
        { "chair", "chair", { 1.9f, 0, -1.9f }, 0, 1 },
        { "ladder", "ladder", { -1.3f, 0, -2.2f }, 0, .85f }),
      FAB_WORDS ("library", "reading room", "archive", "bookstore"), 0 },
    fab_shell_room, NULL, 7, 3.2f, 3.2f, 4.4f, FAB_FLOOR_BOARDS, .78f, .88f },
  { { ROOM ("church", 2.6f, 4), PIECES (
        { "altar", "table", { 0, 0, -6.4f }, 0, 1.3f },
        { "candle", "candle", { -.6f, .975f, -6.4f }, 0, 1.6f },
        { "candle-2", "candle", { .6f, .975f, -6.4f }, 0, 1.6f },
        { "pew", "pew", { -2.1f, 0, -3.4f }, FAB_BACK, .95f },
        { "pew-2", "pew", { 2.1f, 0, -3.4f }, FAB_BACK, .95f },
        { "pew-3", "pew", { -2.1f, 0, -2 }, FAB_BACK, .95f },
        { "pew-4", "pew", { 2.1f, 0, -2 }, FAB_BACK, .95f },
        { "pew-5", "pew", { -2.1f, 0, -.6f }, FAB_BACK, .95f },
        { "pew-6", "pew", { 2.1f, 0, -.6f }, FAB_BACK, .95f },
        { "lectern", "lectern", { 1.7f, 0, -5.4f }, -.4f, 1 },
        { "cross", "cross", { 0, 2.2f, -7.1f }, 0, .8f }),
      FAB_WORDS ("church", "chapel", "cathedral", "temple", "mosque", "monastery", "abbey",
                 "altar"), 0 },
    fab_shell_room, add_nave, 8.4f, 8, 7.4f, 6, FAB_FLOOR_STONE, .88f, .92f },
  { { ROOM ("prison", 2.2f, 2.2f), PIECES (
        { "bed", "bench", { -1.4f, 0, -.7f }, FAB_RIGHT, 1 },
        { "window", "window", { 0, 1.6f, -1.75f }, 0, .6f },
        { "bucket", "bucket", { 1.1f, 0, -1.4f }, 0, 1 }),
      FAB_WORDS ("prison", "jail", "cell", "dungeon", "prison cell"), 0 },
    fab_shell_room, add_cell_wall, 3.6f, 2.7f, 1.8f, 3.2f, FAB_FLOOR_STONE, .72f, .78f },
  { { NULL } },
};
