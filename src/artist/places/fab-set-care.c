/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rooms where bodies are looked after: the sick, the small, the dead, the vain. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define ROOM(id, free_x, free_z) id, FAB_SET_ROOM, TRUE, { free_x, 2.7f, free_z }
#define Z1 V (0, 0, 1)

/* A screen on the wall with a pulse running over it. */
static void
add_monitor (FabBrush *b, float x, float y, float z, float w)
{
  float m = y + .35f * w;

  fab_kit_rect (b, x, y, z, w, .7f * w, .04f, .15f);
  for (int i = 0; i < 2; i++, m -= .2f * w)
    fab_add_mark (b, POINTS3 ({ x - .45f * w, m, z + .01f }, { x - .2f * w, m, z + .01f }, { x - .12f * w, m + .2f * w, z + .01f },
                              { x - .04f * w, m - .12f * w, z + .01f }, { x + .04f * w, m, z + .01f }, { x + .45f * w, m, z + .01f }),
                  .02f, .98f, -1, FALSE, Z1);
}

/* A dish of lamps on a jointed arm. */
static void
add_theatre_lamp (FabBrush *b, float x, float z, float top)
{
  FabVec3 down = fab_vec3_normal (V (0, -1, .75f)), at = V (x, 2.02f, z);

  paint (b, FAB_TEXTURE_METAL, .7f, 0xa8b0b8);
  TUBE (b, .035f, { x + .5f, top, z - .3f }, { x + .5f, 2.5f, z - .3f }, { x, 2.3f, z - .2f });
  fab_kit_cone (b, fab_vec3_mad (at, down, -.12f), at, .34f, .46f, 18);
  fab_kit_disc (b, fab_vec3_mad (at, down, .01f), down, .43f, .03f, .97f);
  for (int i = 0; i < 7; i++)
    {
      float a = i * 1.047f, r = i < 6 ? .27f : 0;

      fab_kit_disc (b, fab_vec3_mad (V (at.x + r * cosf (a), at.y + r * .8f * sinf (a), at.z + r * .6f * sinf (a)), down, .02f), down, .1f, .02f, .8f);
    }
}

/* A trolley with instruments on a cloth. */
static void
add_trolley (FabBrush *b, float x, float z)
{
  paint (b, FAB_TEXTURE_METAL, .8f, 0xb8c0c8);
  for (int i = 0; i < 4; i++)
    ROD (b, x - .28f + .56f * (i % 2), 0, z - .18f + .36f * (i / 2), x - .28f + .56f * (i % 2), .92f, z - .18f + .36f * (i / 2), .016f);
  fab_kit_box (b, x, .9f, z, .66f, .04f, .46f);
  fab_kit_box (b, x, .35f, z, .6f, .03f, .42f);
  for (int i = 0; i < 6; i++)
    LINE_Y (b, .018f, { x - .24f + .1f * i, .945f, z - .12f }, { x - .22f + .1f * i, .945f, z + .14f });
}

static void
add_operating (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  for (int i = 0; i < 6; i++)
    LINE_Z (b, .006f, { -3, .4f + .4f * i, z }, { 3, .4f + .4f * i, z });
  add_monitor (b, -1.05f, 1.45f, z + .02f, .8f);
  add_monitor (b, -1.95f, 1.5f, z + .02f, .6f);
  fab_kit_rect (b, 1.3f, 1.25f, z + .01f, 1.1f, .75f, .03f, .99f);
  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i < 4; i++)
      LINE_Z (b, .03f, { 1.3f + .06f * side, 1.88f - .15f * i, z + .02f }, { 1.3f + .42f * side, 1.82f - .16f * i, z + .02f });
  LINE_Z (b, .05f, { 1.3f, 1.92f, z + .02f }, { 1.3f, 1.3f, z + .02f });
  add_theatre_lamp (b, 0, -1.15f, place->height);
  add_trolley (b, 1.75f, -1.1f);
  paint (b, FAB_TEXTURE_METAL, .72f, 0xa0a8b0);
  fab_kit_box (b, -1.9f, 0, z + .5f, .6f, 1.3f, .5f);
  fab_kit_rect (b, -1.9f, .85f, z + .76f, .5f, .35f, .02f, .3f);
  for (int i = 0; i < 3; i++)
    fab_kit_disc (b, V (-2.06f + .16f * i, .68f, z + .76f), Z1, .05f, .015f, .95f);
  TUBE (b, .02f, { -1.65f, 1.1f, z + .76f }, { -1.3f, .9f, z + 1 }, { -1.05f, 1, z + 1.3f });
}

/* Drawers for the dead, one with a tag. */
static void
add_morgue (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  for (int r = 0; r < 3; r++)
    for (int i = 0; i < 6; i++)
      {
        float x = -2.35f + .94f * i, y = .12f + .82f * r;

        fab_kit_rect (b, x, y, z, .88f, .76f, .03f, .8f);
        fab_kit_rect (b, x, y + .08f, z + .01f, .7f, .6f, .012f, -1);
        fab_kit_rect (b, x + .26f, y + .34f, z + .02f, .1f, .1f, .02f, .3f);
        fab_kit_rect (b, x - .18f, y + .5f, z + .02f, .2f, .1f, .012f, .99f);
      }
  add_theatre_lamp (b, .3f, -1.2f, place->height);
}

/* The reclining chair, its lamp and drill, a poster of a tooth. */
static void
add_dentist (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  paint (b, FAB_TEXTURE_CLOTH, .6f, 0x508088);
  PROFILE (b, 0, .62f, { -2.2f, .95f }, { -1.55f, .55f }, { -.95f, .58f }, { -.62f, .5f }, { -.62f, .42f }, { -1.6f, .4f }, { -2.3f, .88f });
  fab_kit_box (b, 0, 1, -2.16f, .3f, .2f, .1f);
  paint (b, FAB_TEXTURE_METAL, .75f, 0xb0b8c0);
  CONE (b, 0, .05f, -1.4f, .42f, .16f, .1f);
  fab_kit_box (b, 0, 0, -1.4f, .8f, .06f, .6f);
  TUBE (b, .03f, { .55f, 0, -1.9f }, { .6f, 1.9f, -1.9f }, { .3f, 2.05f, -1.6f }, { .1f, 1.85f, -1.35f });
  fab_kit_cone (b, V (.1f, 1.84f, -1.35f), V (.05f, 1.72f, -1.22f), .1f, .17f, 12);
  fab_kit_box (b, .75f, .85f, -1.3f, .5f, .04f, .36f);
  for (int i = 0; i < 4; i++)
    {
      ROD (b, .6f + .1f * i, .89f, -1.15f, .6f + .1f * i, 1.08f, -1.12f, .014f);
      TUBE (b, .008f, { .6f + .1f * i, .9f, -1.15f }, { .6f + .1f * i, .6f, -1 }, { .75f, .7f, -1.3f });
    }
  fab_kit_rect (b, -1.15f, 1.1f, z, .9f, 1, .03f, .99f);
  fab_add_mark (b, POINTS3 ({ -1.4f, 1.9f, z + .01f }, { -1.28f, 1.97f, z + .01f }, { -1.15f, 1.9f, z + .01f }, { -1.02f, 1.97f, z + .01f },
                            { -.9f, 1.9f, z + .01f }, { -.94f, 1.55f, z + .01f }, { -1, 1.22f, z + .01f }, { -1.07f, 1.22f, z + .01f },
                            { -1.15f, 1.5f, z + .01f }, { -1.23f, 1.22f, z + .01f }, { -1.3f, 1.22f, z + .01f }, { -1.36f, 1.55f, z + .01f }),
                .03f, .2f, .85f, TRUE, Z1);
  fab_part_goods (b, .9f, 2.1f, 1.3f, z, .3f, 7);
  paint (b, FAB_TEXTURE_PLAIN, .88f, 0xe0e4e8);
  fab_kit_box (b, 1.6f, 0, z + .25f, 1.3f, .9f, .45f);
  for (int i = 0; i < 6; i++)
    fab_kit_rect (b, 1.2f + .42f * (i % 3), .1f + .4f * (i / 3), z + .48f, .38f, .36f, .012f, -1);
}

/* Stars on the wall, a mobile over the cot, shelves of toys. */
static void
add_nursery (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  for (int i = 0; i < 22; i++)
    {
      float x = -2.3f + .46f * (i % 11), y = i < 11 ? 2.32f : 2 + .1f * (i % 2), r = .07f;
      FabVec3 p[10];

      for (int k = 0; k < 10; k++)
        p[k] = V (x + (k % 2 ? .45f : 1) * r * sinf (k * .6283f), y + (k % 2 ? .45f : 1) * r * cosf (k * .6283f), z);
      fab_add_mark (b, p, 10, .01f, .3f, i % 3 ? .99f : .7f, TRUE, Z1);
    }
  fab_part_goods (b, .5f, 1.7f, 1.2f, z, .24f, 12);
  for (int i = 0; i < 5; i++)
    {
      float x = .66f + .24f * i;

      fab_kit_rect (b, x, 1.56f, z + .1f, .18f, .18f, .015f, i % 2 ? .7f : .97f);
      fab_kit_letter (b, (const char * const[]) { "A", "B", "C", "D", "E" }[i], V (x, 1.65f, z + .11f), V (1, 0, 0), V (0, 1, 0), .1f, .12f, .1f);
    }
  LINE_Z (b, .012f, { -1.05f, place->height, -1.6f }, { -1.05f, 1.95f, -1.6f });
  fab_kit_line (b, .02f, V (0, 0, 0), POINTS3 ({ -1.45f, 1.95f, -1.6f }, { -.65f, 1.95f, -1.6f }));
  for (int i = 0; i < 5; i++)
    {
      float x = -1.45f + .2f * i, y = 1.72f - .08f * (i % 2);

      LINE_Z (b, .008f, { x, 1.95f, -1.6f }, { x, y, -1.6f });
      fab_kit_disc (b, V (x, y - .07f, -1.59f), Z1, .08f, .015f, i % 2 ? .98f : .5f);
    }
}

/* Boards all round, benches in steps, the stove with its stones. */
static void
add_sauna (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2, z = -place->back + .01f;

  for (int i = 1; i < 8; i++)
    {
      LINE_Z (b, .008f, { -x, place->height * i / 8, z }, { x, place->height * i / 8, z });
      for (int side = -1; side <= 1; side += 2)
        fab_kit_line (b, .008f, V (-side, 0, 0), POINTS3 ({ side * (x - .01f), place->height * i / 8, z }, { side * (x - .01f), place->height * i / 8, 1.5f }));
    }
  for (int step = 0; step < 2; step++)
    {
      float y = .45f + .45f * step, front = z + 1.3f - .62f * step;

      paint (b, FAB_TEXTURE_WOOD, .62f, 0xc89860);
      for (int k = 0; k < 4; k++)
        fab_kit_box (b, -.35f, y - .06f, front - .15f * k, 2 * x - .8f, .05f, .12f);
      paint (b, FAB_TEXTURE_WOOD, .35f, 0x906030);
      for (int k = 0; k < 5; k++)
        fab_kit_box (b, -x + .3f + k * .62f, 0, front, .07f, y - .06f, .07f);
    }
  paint (b, FAB_TEXTURE_METAL, .35f, 0x484848);
  fab_kit_box (b, x - .45f, 0, z + .5f, .6f, .75f, .6f);
  for (int i = 0; i < 9; i++)
    {
      paint (b, FAB_TEXTURE_STONE, .6f + .06f * (i % 3), 0x888078);
      add_ball (b, x - .62f + .17f * (i % 3), .78f + .05f * (i / 6), z + .34f + .16f * (i / 3), .11f, .09f, .1f);
    }
  for (int i = 0; i < 3; i++)
    fab_kit_line (b, .02f, V (0, 0, 0), POINTS3 ({ x - .6f + .14f * i, 1, z + .5f }, { x - .52f + .14f * i, 1.2f, z + .5f },
                                                 { x - .62f + .14f * i, 1.4f, z + .5f }, { x - .54f + .14f * i, 1.62f, z + .5f }));
  paint (b, FAB_TEXTURE_WOOD, .6f, 0xa87848);
  fab_kit_cone (b, V (x - 1.05f, 0, z + 1.3f), V (x - 1.05f, .3f, z + 1.3f), .14f, .18f, 12);
  ROD (b, x - 1.1f, .25f, z + 1.3f, x - .75f, .55f, z + 1.2f, .02f);
}

/* Chairs before lit mirrors, a hood to dry under. */
static void
add_salon (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  for (int i = -1; i <= 1; i++)
    {
      float x = 1.55f * i;

      fab_kit_rect (b, x, 1.02f, z, 1.05f, 1.25f, .04f, .99f);
      LINE_Z (b, .015f, { x - .3f, 1.3f, z + .01f }, { x + .1f, 1.95f, z + .01f });
      for (int k = 0; k < 5; k++)
        for (int side = -1; side <= 1; side += 2)
          fab_kit_disc (b, V (x + .6f * side, 1.1f + .27f * k, z + .01f), Z1, .055f, .015f, .99f);
      paint (b, FAB_TEXTURE_PLAIN, .7f, 0xb0a0a0);
      fab_kit_box (b, x, .82f, z + .2f, 1.3f, .06f, .4f);
      fab_part_goods (b, x - .5f, x + .1f, .9f, z, .2f, 9 + i);
      LINE_Z (b, .03f, { x + .25f, .95f, z + .3f }, { x + .42f, 1.12f, z + .3f });
    }
  paint (b, FAB_TEXTURE_METAL, .75f, 0xb0b0b8);
  ROD (b, 2.25f, 0, -1.1f, 2.25f, 1.6f, -1.1f, .025f);
  LATHE (b, 2.05f, 1.35f, -1.1f, 14, { .27f, 0 }, { .27f, .12f }, { .2f, .28f }, { .06f, .34f });
  fab_part_sign (b, "HAIR SALON", V (0, 2.5f, z + .01f), Z1, 2.2f, .28f, .3f);
}

/* Rails along both walls, swing doors at the end, light strips, signs. */
static void
add_hospital_corridor (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2, z = -place->back;

  paint (b, FAB_TEXTURE_WOOD, .55f, 0x8fb0b0);
  for (int side = -1; side <= 1; side += 2)
    fab_kit_box (b, side * (x - .05f), .86f, (place->front - place->back) / 2, .07f, .13f, place->front + place->back);
  for (int side = -1; side <= 1; side += 2)
    {
      fab_kit_rect (b, side * .52f, 0, z + .03f, 1, 2.15f, .03f, .84f);
      fab_kit_disc (b, V (side * .45f, 1.55f, z + .05f), Z1, .17f, .03f, .5f);
      fab_kit_rect (b, side * .16f, .95f, z + .05f, .05f, .3f, .02f, .4f);
    }
  fab_part_sign (b, "SURGERY", V (0, 2.42f, z + .05f), Z1, 1.5f, .3f, .98f);
  for (int i = 0; i < 4; i++)
    fab_add_mark (b, POINTS3 ({ -.5f, place->height - .02f, z + 1.2f + 2.2f * i }, { .5f, place->height - .02f, z + 1.2f + 2.2f * i },
                              { .5f, place->height - .02f, z + 2 + 2.2f * i }, { -.5f, place->height - .02f, z + 2 + 2.2f * i }),
                  .02f, .2f, 1, TRUE, V (0, -1, 0));
  add_trolley (b, -x + .5f, -5.2f);
}

const FabPlace fab_places_care[] = {
  { { ROOM ("hospital-corridor", 2.2f, 5), PIECES (
        { "door", "door", { -1.53f, 0, -2.2f }, FAB_RIGHT, 1 }, { "door-2", "door", { 1.53f, 0, -3.6f }, FAB_LEFT, 1 },
        { "door-3", "door", { -1.53f, 0, -7 }, FAB_RIGHT, 1 }, { "stretcher", "stretcher", { 1, 0, -6.2f }, 0, 1 },
        { "chair", "chair", { 1.25f, 0, -1.5f }, FAB_LEFT, 1 }, { "chair-2", "chair", { 1.25f, 0, -2.05f }, FAB_LEFT, 1 },
        { "clock", "clock", { 1.56f, 2.1f, -1.8f }, FAB_LEFT, 1 }),
      FAB_WORDS ("hospital corridor", "hospital hallway", "hospital hall", "corridor of a hospital", "hospital ward corridor",
                 "clinic corridor", "waiting room", "hospital waiting room"), 0 },
    fab_shell_room, add_hospital_corridor, 3.2f, 2.7f, 9, 5, FAB_FLOOR_TILES, .92f, .95f },
  { { ROOM ("operating", 3.4f, 3), PIECES (
        { "table", "stretcher", { 0, 0, -1.15f }, FAB_RIGHT, 1 },
        { "door", "door", { 2.97f, 0, .8f }, FAB_LEFT, 1 }),
      FAB_WORDS ("operating theatre", "operating theater", "operating room", "surgery", "surgical ward", "emergency room",
                 "intensive care unit", "surgery room"), 0 },
    fab_shell_room, add_operating, 6, 3, 2.6f, 4.2f, FAB_FLOOR_TILES, .93f, .96f },
  { { ROOM ("morgue", 3.4f, 3), PIECES ({ "table", "stretcher", { .2f, 0, -1.2f }, FAB_RIGHT, 1 }),
      FAB_WORDS ("morgue", "mortuary", "autopsy room"), 0 },
    fab_shell_room, add_morgue, 6, 2.9f, 2.6f, 4.2f, FAB_FLOOR_TILES, .86f, .9f },
  { { ROOM ("dentist", 3.4f, 3), PIECES ({ "stool", "stool", { -1, 0, -1.2f }, 0, .75f }),
      FAB_WORDS ("dentist's office", "dental practice", "dentist's", "dental clinic", "dentist's chair", "dentist chair", "dental surgery",
                 "dentist's practice"), 0 },
    fab_shell_room, add_dentist, 5.4f, 2.8f, 2.8f, 4, FAB_FLOOR_TILES, .93f, .96f },
  { { ROOM ("nursery", 3, 2.6f), PIECES (
        { "crib", "crib", { -1.05f, 0, -1.6f }, 0, 1 }, { "carpet", "carpet", { .4f, 0, .3f }, 0, .8f },
        { "teddy", "teddy", { .75f, 0, -2 }, 0, 1.3f }, { "rocking-horse", "rocking-horse", { 1.75f, 0, -1.3f }, -.6f, 1 },
        { "window", "window", { -2.38f, .95f, -.3f }, FAB_RIGHT, 1 }, { "blocks", "blocks", { 1.1f, 0, -.9f }, .4f, 1 }),
      FAB_WORDS ("nursery", "nursery room", "baby's room", "baby room", "child's room", "children's room", "kid's room", "kids' room",
                 "playroom", "daycare", "child's bedroom", "children's bedroom"), 0 },
    fab_shell_room, add_nursery, 4.8f, 2.6f, 2.5f, 4, FAB_FLOOR_BOARDS, .88f, .95f },
  { { ROOM ("sauna", 2.4f, 2), NO_PIECES, FAB_WORDS ("sauna", "steam room", "steam bath", "finnish sauna", "hammam"), 0 },
    fab_shell_room, add_sauna, 3.8f, 2.3f, 2.3f, 3.4f, FAB_FLOOR_BOARDS, .74f, .84f },
  { { ROOM ("salon", 3, 3), PIECES ({ "chair", "cantilever-chair", { -1.55f, 0, -1.5f }, 0, 1.1f },
                                    { "chair-2", "cantilever-chair", { 1.55f, 0, -1.5f }, 0, 1.1f }),
      FAB_WORDS ("hair salon", "hairdresser's", "hairdressers", "hairdresser", "beauty salon", "hairdresser's salon", "nail salon",
                 "beauty parlour", "beauty parlor", "salon chair", "dressing room", "make-up room", "makeup room", "backstage"), 0 },
    fab_shell_room, add_salon, 5.4f, 2.9f, 2.6f, 4, FAB_FLOOR_TILES, .9f, .94f },
  { { NULL } },
};
