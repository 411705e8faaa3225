/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define ROOM(id, free_x, free_z) id, FAB_SET_ROOM, TRUE, { free_x, 2.7f, free_z }

static void
add_wall_tiles (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2, z = -place->back + .006f;

  for (int i = 0; i < 3; i++)
    LINE_Z (b, .006f, { -x, .5f + .5f * i, z }, { x, .5f + .5f * i, z });
  for (int i = 1; i < 12; i++)
    LINE_Z (b, .006f, { -x + place->width * i / 12, .12f, z },
            { -x + place->width * i / 12, 1.5f, z });
}

/* Pans on a rail beside the window. */
static void
add_kitchen_wall (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f;

  add_wall_tiles (b, place, spec);
  LINE_Z (b, .02f, { .98f, 2.15f, z }, { 1.9f, 2.15f, z });
  for (int i = 0; i < 4; i++)
    {
      float x = 1.06f + .24f * i, r = .1f - .012f * i;

      LINE_Z (b, .02f, { x, 2.15f, z + .01f }, { x, 1.93f, z + .01f });
      fab_kit_disc (b, V (x, 1.93f - r, z + .01f), V (0, 0, 1), r, .015f, .45f);
    }
}

/* A mirror over the basin, a cup with brushes, tiles. */
static void
add_bathroom_wall (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f;

  add_wall_tiles (b, place, spec);
  fab_kit_rect (b, .1f, 1.15f, z, 1.1f, .85f, .04f, .99f);
  for (int i = 0; i < 3; i++)
    LINE_Z (b, .012f, { -.32f + .12f * i, 1.3f, z + .01f }, { -.1f + .12f * i, 1.62f, z + .01f });
  fab_part_goods (b, -.5f, .7f, 1.08f, z - .1f, .16f, 4);
}

/* Rafters that lean to the ridge, a web in the corner. */
static void
add_rafters (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2, h = place->height;

  paint (b, FAB_TEXTURE_WOOD, .5f, 0x7a5430);
  for (int i = 0; i < 5; i++)
    for (int side = -1; side <= 1; side += 2)
      fab_kit_cone (b, V (side * x, .9f, -place->back + .12f + 1.4f * i), V (side * .1f, h, -place->back + .12f + 1.4f * i), .08f, .08f, 6);
  for (int i = 0; i < 4; i++)
    LINE_Z (b, .006f, { -1.5f, 1.9f, -place->back + .03f }, { -1 + .2f * i, 1.2f + .28f * i, -place->back + .03f });
}

const FabPlace fab_places_home[] = {
  { { ROOM ("studio", 4, 3), PIECES (
        { "window", "window", { -1.5f, .95f, -2.57f }, 0, 1 },
        { "door", "door", { 1.7f, 0, -2.55f }, 0, 1 }),
      FAB_WORDS ("studio", "room", "indoors", "inside", "interior", "chamber"), 0 },
    fab_shell_room, NULL, 6, 2.7f, 2.6f, 4, FAB_FLOOR_BOARDS, .84f, .94f },
  { { ROOM ("kitchen", 3.6f, 2.8f), PIECES (
        { "counter", "counter", { -1.2f, 0, -2.25f }, 0, 1 },
        { "stove", "stove", { -.28f, 0, -2.26f }, 0, 1 },
        { "counter-2", "counter", { .64f, 0, -2.25f }, 0, 1 },
        { "fridge", "fridge", { 1.75f, 0, -2.2f }, 0, 1 },
        { "cupboard", "cupboard", { -1.6f, 1.5f, -2.42f }, 0, 1 },
        { "window", "window", { .3f, 1.1f, -2.55f }, 0, 1 },
        { "kettle", "kettle", { -1.5f, .9f, -2.25f }, .6f, 1 },
        { "pot", "pot", { -.42f, .915f, -2.2f }, 0, .8f },
        { "bread", "bread", { .85f, .9f, -2.2f }, 1.2f, 1 },
        { "table", "table", { -1.9f, 0, -.3f }, FAB_RIGHT, 1 },
        { "chair", "chair", { -1.9f, 0, -1.35f }, 0, 1 },
        { "chair-2", "chair", { -1.95f, 0, .85f }, FAB_BACK, 1 },
        { "plate", "plate", { -1.9f, .75f, -.5f }, 0, 1 },
        { "cup", "cup", { -1.8f, .75f, -.05f }, 2, 1 },
        { "clock", "clock", { -.72f, 1.85f, -2.56f }, 0, 1 },
        { "lamp", "ceiling-lamp", { -1.6f, 2, -.3f }, 0, 1 },
        { "door", "door", { 2.5f, 0, .6f }, FAB_LEFT, 1 }),
      FAB_WORDS ("kitchen", "kitchenette", "galley", "restaurant kitchen"), 0 },
    fab_shell_room, add_kitchen_wall, 5.2f, 2.7f, 2.6f, 4, FAB_FLOOR_TILES, .88f, .93f },
  { { ROOM ("living-room", 4, 3), PIECES (
        { "sofa", "sofa", { -.9f, 0, -1.75f }, 0, 1 },
        { "bookshelf", "bookshelf", { 1.2f, 0, -2.4f }, 0, 1 },
        { "window", "window", { -2.98f, .95f, -.6f }, FAB_RIGHT, 1 },
        { "curtain", "curtain", { -2.76f, .05f, -.6f }, FAB_RIGHT, 1 },
        { "picture", "picture", { -.9f, 1.45f, -2.57f }, 0, 1 },
        { "floor-lamp", "floor-lamp", { -2.35f, 0, -2 }, 0, 1 },
        { "armchair", "armchair", { 2, 0, -.9f }, FAB_LEFT, 1 },
        { "carpet", "carpet", { -.3f, 0, -.3f }, 0, 1 },
        { "tv", "tv", { 2.6f, .84f, .7f }, FAB_LEFT, 1 },
        { "dresser", "dresser", { 2.65f, 0, .7f }, FAB_LEFT, 1 },
        { "pot-plant", "pot-plant", { 2.35f, 0, -2.1f }, 0, 1 }),
      FAB_WORDS ("living room", "livingroom", "lounge", "sitting room", "parlour", "parlor",
                 "apartment", "flat", "den", "house", "home", "salon", "drawing room"), 0 },
    fab_shell_room, NULL, 6, 2.7f, 2.6f, 4, FAB_FLOOR_BOARDS, .84f, .94f },
  { { ROOM ("bedroom", 3, 2.6f), PIECES (
        { "bed", "bed", { -1.1f, 0, -1.55f }, 0, 1 },
        { "nightstand", "nightstand", { .2f, 0, -2.35f }, 0, 1 },
        { "lamp", "lamp", { .2f, .545f, -2.4f }, 0, 1 },
        { "wardrobe", "wardrobe", { 1.75f, 0, -2.25f }, 0, 1 },
        { "window", "window", { -2.48f, .95f, -.3f }, FAB_RIGHT, 1 },
        { "picture", "picture", { -1.1f, 1.5f, -2.57f }, 0, 1 },
        { "carpet", "carpet", { .8f, 0, .2f }, 0, .8f },
        { "chair", "chair", { 2.1f, 0, -.9f }, FAB_LEFT, 1 },
        { "door", "door", { 2.45f, 0, 1 }, FAB_LEFT, 1 }),
      FAB_WORDS ("bedroom", "bed room", "hotel room", "dormitory", "dorm", "motel"), 0 },
    fab_shell_room, NULL, 5, 2.6f, 2.6f, 4, FAB_FLOOR_BOARDS, .84f, .92f },
  { { ROOM ("bathroom", 2.4f, 2.4f), PIECES (
        { "bath", "bath", { -1.35f, 0, -1.45f }, FAB_RIGHT, 1 },
        { "sink", "sink", { .1f, 0, -1.85f }, 0, 1 },
        { "mirror", NULL, { .1f, 1.25f, -2.16f }, 0, 1 },
        { "toilet", "toilet", { 1.3f, 0, -1.8f }, 0, 1 },
        { "window", "window", { -1.3f, 1.15f, -2.15f }, 0, .8f },
        { "washing-machine", "washing-machine", { 1.5f, 0, -.6f }, FAB_LEFT, 1 }),
      FAB_WORDS ("bathroom", "bath room", "restroom", "washroom", "shower", "toilet room"), 0 },
    fab_shell_room, add_bathroom_wall, 3.8f, 2.5f, 2.2f, 3.4f, FAB_FLOOR_TILES, .92f, .95f },
  { { ROOM ("corridor", 1.6f, 6), PIECES (
        { "door", "open-door", { .35f, 0, -7.9f }, 0, 1 },
        { "door-2", "door", { -1.03f, 0, -1.6f }, FAB_RIGHT, 1 },
        { "door-3", "door", { 1.03f, 0, -1.6f }, FAB_LEFT, 1 },
        { "door-4", "door", { -1.03f, 0, -5 }, FAB_RIGHT, 1 },
        { "door-5", "door", { 1.03f, 0, -5 }, FAB_LEFT, 1 },
        { "lamp", "ceiling-lamp", { 0, 2.05f, -2.6f }, 0, .9f },
        { "lamp-2", "ceiling-lamp", { 0, 2.05f, -5.8f }, 0, .9f },
        { "picture", "picture", { -1.06f, 1.3f, -3.3f }, FAB_RIGHT, .9f }),
      FAB_WORDS ("corridor", "hallway", "hall", "passage", "passageway", "aisle"), 0 },
    fab_shell_room, NULL, 2.2f, 2.7f, 8, 5, FAB_FLOOR_TILES, .84f, .9f },
  { { ROOM ("staircase", 2.4f, 2.4f), PIECES (
        { "stairs", "stairs", { 0, 0, -2.5f }, 0, 1.25f },
        { "window", "window", { 2.18f, 1.3f, -1.5f }, FAB_LEFT, .9f },
        { "picture", "picture", { -2.18f, 1.5f, -1 }, FAB_RIGHT, 1 },
        { "lamp", "ceiling-lamp", { 0, 3.6f, -.6f }, 0, 1 }),
      FAB_WORDS ("staircase", "stairs", "stairwell", "stairway", "steps", "stair"), 0 },
    fab_shell_room, NULL, 4.4f, 4.4f, 4.2f, 4, FAB_FLOOR_STONE, .86f, .92f },
  { { ROOM ("attic", 3, 3), PIECES (
        { "chest", "chest", { -1.7f, 0, -1.9f }, .4f, 1 },
        { "crate", "crate", { 1.6f, 0, -2 }, .3f, 1 }, { "box", "box", { 1.6f, .62f, -2 }, .1f, 1 },
        { "window", "window", { 0, .9f, -2.55f }, 0, .9f },
        { "suitcase", "suitcase", { -.6f, 0, -2.3f }, .2f, 1 },
        { "box-2", "box", { 2.1f, 0, -1 }, -.5f, 1 },
        { "mirror", "mirror", { -2.1f, 0, -.9f }, FAB_RIGHT, 1 }),
      FAB_WORDS ("attic", "loft", "storeroom", "barn"), 0 },
    fab_shell_room, add_rafters, 5.2f, 2.6f, 2.6f, 4, FAB_FLOOR_BOARDS, .74f, .8f },
  { { NULL } },
};
