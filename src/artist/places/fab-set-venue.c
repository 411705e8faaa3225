/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rooms people come to: to look, to dance, to be judged, to do sport. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define ROOM(id, free_x, free_z) id, FAB_SET_ROOM, TRUE, { free_x, 2.7f, free_z }
#define Z1 V (0, 0, 1)

/* An altar of flowers under an arch, rows of guests' chairs, garlands. */
static void
add_wedding (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f;

  for (int i = -1; i <= 1; i++)
    fab_part_arch (b, 2.6f * i, z, .9f, 1.5f, 2.7f, .98f);
  for (int i = 0; i < 15; i++)
    {
      float a = (float) G_PI * i / 14;
      FabVec3 at = V (1.5f * cosf (a), 1.5f + 1.15f * sinf (a), -2.25f);

      paint (b, FAB_TEXTURE_LEAVES, .7f, 0x88a870);
      add_ball (b, at.x, at.y, at.z, .17f, .17f, .14f);
      fab_kit_disc (b, fab_vec3_add (at, V (0, 0, .15f)), Z1, .09f, .015f, .98f);
      fab_kit_disc (b, fab_vec3_add (at, V (.02f, .01f, .16f)), Z1, .03f, .01f, .5f);
    }
  paint (b, FAB_TEXTURE_WOOD, .85f, 0xf0ece0);
  for (int side = -1; side <= 1; side += 2)
    ROD (b, side * 1.5f, 0, -2.3f, side * 1.5f, 1.5f, -2.3f, .05f);
  fab_part_garland (b, V (-4, 3.3f, -2.6f), V (0, 3.3f, -2.6f), .5f, 14, .22f, .6f);
  fab_part_garland (b, V (0, 3.3f, -2.6f), V (4, 3.3f, -2.6f), .5f, 14, .22f, .6f);
  paint (b, FAB_TEXTURE_CLOTH, .93f, 0xf0e0e0);
  fab_add_quad (b, V (-.8f, .006f, 4), V (.8f, .006f, 4), V (.8f, .006f, -2.2f), V (-.8f, .006f, -2.2f));
}

/* The judge's bench high at the back, the dock with its bars, wood all round. */
static void
add_court (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back;

  for (int i = 0; i < 9; i++)
    fab_kit_rect (b, -3.4f + .85f * i, .25f, z + .02f, .68f, 2, .02f, -1);
  fab_kit_disc (b, V (0, 2.85f, z + .03f), Z1, .42f, .04f, .86f);
  LINE_Z (b, .03f, { 0, 2.55f, z + .04f }, { 0, 3.12f, z + .04f });
  LINE_Z (b, .03f, { -.26f, 3, z + .04f }, { .26f, 3, z + .04f });
  for (int side = -1; side <= 1; side += 2)
    fab_add_mark (b, POINTS3 ({ side * .26f, 3, z + .04f }, { side * .36f, 2.74f, z + .04f },
                              { side * .16f, 2.74f, z + .04f }), .02f, .15f, .5f, TRUE, Z1);
  paint (b, FAB_TEXTURE_WOOD, .5f, 0x80542c);
  fab_kit_box (b, 0, 0, z + .75f, 3.4f, 1.55f, .5f);
  fab_kit_box (b, 0, 1.55f, z + .75f, 3.6f, .08f, .62f);
  fab_kit_box (b, 0, 1.2f, z + .25f, .8f, 1.2f, .12f);
  for (int i = -1; i <= 1; i++)
    fab_kit_rect (b, i * 1.1f, .3f, z + 1.01f, .9f, 1, .02f, -1);
  paint (b, FAB_TEXTURE_WOOD, .62f, 0x9a6a3a);
  fab_kit_box (b, 2.75f, .9f, -.6f, 1.3f, .08f, .1f);
  fab_kit_box (b, 2.75f, 0, -.6f, 1.3f, .1f, .1f);
  fab_kit_box (b, 2.1f, .9f, -1.2f, .1f, .08f, 1.2f);
  for (int i = 0; i < 7; i++)
    ROD (b, 2.15f + .2f * i, .1f, -.6f, 2.15f + .2f * i, .9f, -.6f, .025f);
  for (int row = 0; row < 2; row++)
    {
      paint (b, FAB_TEXTURE_WOOD, .62f, 0x9a6a3a);
      fab_kit_box (b, -3.3f - .3f * row, 0, -1.2f, .12f, .8f + .35f * row, 3);
    }
}

/* A stage seen from the house: curtain, footlights, the first rows of heads. */
static void
add_stage (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_part_curtain (b, -4.9f, 4.9f, 0, 4.6f, -3.1f, .56f);
  fab_part_curtain (b, -5.4f, -3.2f, 0, 4.6f, -2.2f, .38f);
  fab_part_curtain (b, 3.2f, 5.4f, 0, 4.6f, -2.2f, .38f);
  paint (b, FAB_TEXTURE_CLOTH, .34f, 0x8a2a30);
  for (int i = 0; i < 8; i++)
    fab_add_quad (b, V (-5.4f + 1.35f * i, 3.7f, -2), V (-4.05f + 1.35f * i, 3.7f, -2),
                  V (-4.05f + 1.35f * i, 5, -2), V (-5.4f + 1.35f * i, 5, -2));
  for (int i = 0; i < 8; i++)
    LINE_Z (b, .03f, { -5.4f + 1.35f * i, 4.2f, -1.98f }, { -4.7f + 1.35f * i, 3.72f, -1.98f },
            { -4.05f + 1.35f * i, 4.2f, -1.98f });
  paint (b, FAB_TEXTURE_METAL, .3f, 0x404040);
  ROD (b, -4, 2.75f, -2.3f, 4, 2.75f, -2.3f, .04f);
  for (int i = 0; i < 6; i++)
    {
      float x = -3 + 1.2f * i;

      paint (b, FAB_TEXTURE_METAL, .3f, 0x404040);
      CONE (b, x, 2.35f, -2.3f, 2.7f, .16f, .09f);
      fab_add_mark (b, POINTS3 ({ x - .14f, 2.34f, -2.28f }, { x + .14f, 2.34f, -2.28f }, { x + .5f - .12f * i, 0, -2.2f },
                                { x - .1f - .12f * i, 0, -2.2f }), .01f, .9f, .9f, TRUE, Z1);
    }
  for (int i = 0; i < 9; i++)
    {
      paint (b, FAB_TEXTURE_GLOW, .97f, 0xfff0c0);
      fab_kit_box (b, -3.6f + .9f * i, 0, 2.1f, .2f, .1f, .12f);
    }
  LINE_Y (b, .03f, { -5.4f, .01f, 2.3f }, { 5.4f, .01f, 2.3f });
}

/* Tiers of seats and boxes, looking out from where the film is shown. */
static void
add_cinema (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_GLOW, .99f, 0xf0f4ff);
  fab_add_quad (b, V (-3.2f, 1.2f, -5.9f), V (3.2f, 1.2f, -5.9f), V (3.2f, 4.2f, -5.9f), V (-3.2f, 4.2f, -5.9f));
  fab_kit_rect (b, 0, 1.2f, -5.88f, 6.4f, 3, .06f, -1);
  for (int row = 0; row < 4; row++)
    fab_part_seats (b, -3.6f, 3.6f, -1.6f - .95f * row, .62f, 1, .4f, -1);
  fab_part_curtain (b, -4.4f, -3.2f, 0, 4.6f, -5.7f, .4f);
  fab_part_curtain (b, 3.2f, 4.4f, 0, 4.6f, -5.7f, .4f);
}

/* Wall bars, a basketball hoop, lines on the floor, a rack of weights. */
static void
add_gym (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .05f;

  for (int bay = 0; bay < 3; bay++)
    for (int i = 0; i < 11; i++)
      {
        paint (b, FAB_TEXTURE_WOOD, .72f, 0xc89858);
        fab_kit_box (b, 1.5f + 1.05f * bay, .3f + .22f * i, z + .06f, 1, .05f, .06f);
      }
  fab_kit_rect (b, -1.4f, 2.5f, z + .1f, 1.8f, 1.1f, .05f, .98f);
  fab_kit_rect (b, -1.4f, 2.65f, z + .11f, .6f, .45f, .03f, -1);
  paint (b, FAB_TEXTURE_METAL, .35f, 0xd06030);
  fab_kit_torus (b, V (-1.4f, 2.55f, z + .42f), V (0, 1, 0), .23f, .015f, 16);
  for (int i = 0; i < 6; i++)
    fab_kit_line (b, .01f, V (0, 0, 0), POINTS3 ({ -1.4f + .22f * cosf (i), 2.55f, z + .42f + .22f * sinf (i) },
                                                 { -1.4f + .14f * cosf (i + .5f), 2.15f, z + .42f + .14f * sinf (i + .5f) }));
  paint (b, FAB_TEXTURE_METAL, .3f, 0x404040);
  for (int i = 0; i < 2; i++)
    {
      ROD (b, -4, .6f + .5f * i, z + .4f, -2.6f, .6f + .5f * i, z + .4f, .025f);
      for (int k = 0; k < 4; k++)
        fab_kit_cone (b, V (-3.95f + .08f * k + (k > 1 ? 1.15f : 0), .6f + .5f * i, z + .4f),
                      V (-3.9f + .08f * k + (k > 1 ? 1.15f : 0), .6f + .5f * i, z + .4f), .22f, .22f, 12);
    }
  fab_kit_disc (b, V (0, .005f, -.5f), V (0, 1, 0), 2.2f, .06f, -1);
  LINE_Y (b, .06f, { -4.4f, .005f, -.5f }, { 4.4f, .005f, -.5f });
}

/* Ropes round a canvas, lamps over it, the crowd in the dark. */
static void
add_boxing (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const float side[4][4] = { { -2.6f, -2.4f, 2.6f, -2.4f }, { 2.6f, -2.4f, 2.6f, 2.8f }, { -2.6f, 2.8f, -2.6f, -2.4f } };

  for (int row = 0; row < 3; row++)
    fab_part_crowd (b, -6.5f, 6.5f, 1.35f + .45f * row, -4 - .5f * row, .21f, Z1, 5 + row);
  paint (b, FAB_TEXTURE_CLOTH, .9f, 0xc8d0d8);
  fab_kit_box (b, 0, -.02f, .2f, 5.8f, .03f, 5.8f);
  for (int i = 0; i < 3; i++)
    for (int r = 0; r < 3; r++)
      {
        float y = .5f + .4f * r;

        paint (b, FAB_TEXTURE_CLOTH, r == 1 ? .95f : .35f, 0xb03030);
        fab_kit_cone (b, V (side[i][0], y, side[i][1]), V (side[i][2], y, side[i][3]), .03f, .03f, 6);
      }
  for (int i = -1; i <= 1; i += 2)
    {
      paint (b, FAB_TEXTURE_METAL, .4f, 0x606060);
      ROD (b, 2.65f * i, 0, -2.45f, 2.65f * i, 1.5f, -2.45f, .06f);
      paint (b, FAB_TEXTURE_CLOTH, .35f, 0xb03030);
      fab_kit_box (b, 2.55f * i, .4f, -2.35f, .24f, 1, .24f);
    }
  paint (b, FAB_TEXTURE_METAL, .3f, 0x404040);
  for (int i = -1; i <= 1; i++)
    CONE (b, 1.6f * i, 3.1f, -.8f, 3.5f, .45f, .1f);
}

/* Water with lanes, tiles, a board to dive from. */
static void
add_pool (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_WATER, .78f, 0x70b8d8);
  fab_add_quad (b, V (-4.6f, .012f, -1.2f), V (4.6f, .012f, -1.2f), V (4.6f, .012f, -9), V (-4.6f, .012f, -9));
  LINE_Y (b, .09f, { -4.6f, .02f, -1.2f }, { 4.6f, .02f, -1.2f });
  for (int lane = 0; lane < 5; lane++)
    for (int i = 0; i < 13; i++)
      fab_kit_disc (b, V (-3.7f + 1.85f * lane, .04f, -1.5f - .55f * i), V (0, 1, .4f), .06f, .01f, i % 2 ? .95f : .35f);
  paint (b, FAB_TEXTURE_METAL, .7f, 0xb0b8c0);
  for (int i = -1; i <= 1; i += 2)
    TUBE (b, .03f, { 2.6f + .25f * i, 0, -1 }, { 2.6f + .25f * i, .8f, -1 }, { 2.6f + .25f * i, .95f, -1.2f },
          { 2.6f + .25f * i, .7f, -1.4f }, { 2.6f + .25f * i, 0, -1.4f });
  paint (b, FAB_TEXTURE_PLAIN, .85f, 0xd0d0d0);
  fab_kit_box (b, -2.8f, .55f, -.95f, .6f, .06f, .7f);
  fab_kit_box (b, -2.8f, 0, -.8f, .4f, .55f, .3f);
  fab_part_panes (b, -5, 5, 1.6f, 3.8f, -9.35f, 7, .99f);
  for (int i = 0; i < 10; i++)
    LINE_Z (b, .01f, { -5.5f, .15f + .13f * i, -9.38f }, { 5.5f, .15f + .13f * i, -9.38f });
  fab_part_sign (b, "NO DIVING", V (-3.7f, 1.15f, -9.34f), Z1, 1.5f, .4f, .97f);
}

/* Tall windows with drapes, lustres, a polished floor. */
static void
add_ballroom (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f;

  for (int i = 0; i < 5; i++)
    {
      float x = -4.6f + 2.3f * i;

      fab_part_arch (b, x, z, .3f, 1.3f, 3.5f, .98f);
      LINE_Z (b, .02f, { x, .3f, z + .01f }, { x, 3.8f, z + .01f });
      for (int k = 0; k < 3; k++)
        LINE_Z (b, .02f, { x - .65f, 1 + .75f * k, z + .01f }, { x + .65f, 1 + .75f * k, z + .01f });
      if (i == 4)
        break;
      paint (b, FAB_TEXTURE_STONE, .9f, 0xe8e0d0);
      CONE (b, x + 1.15f, .2f, z + .3f, 4, .16f, .14f);
      fab_kit_box (b, x + 1.15f, 0, z + .3f, .44f, .2f, .4f);
      fab_kit_box (b, x + 1.15f, 4, z + .3f, .46f, .22f, .4f);
    }
  for (int i = -4; i <= 4; i++)
    for (int k = 0; k < 6; k++)
      LINE_Y (b, .012f, { i * 1.2f, .004f, -4 + 1.4f * k }, { i * 1.2f + .6f, .004f, -3.3f + 1.4f * k },
              { i * 1.2f, .004f, -2.6f + 1.4f * k });
}

const FabPlace fab_places_venue[] = {
  { { ROOM ("wedding", 4, 3), PIECES (
        { "chair", "banquet-chair", { -2.1f, 0, -.6f }, FAB_BACK, 1 },
        { "chair-2", "banquet-chair", { -2.7f, 0, -.6f }, FAB_BACK, 1 },
        { "chair-3", "banquet-chair", { 2.1f, 0, -.6f }, FAB_BACK, 1 },
        { "chair-4", "banquet-chair", { 2.7f, 0, -.6f }, FAB_BACK, 1 },
        { "chair-5", "banquet-chair", { -2.1f, 0, .4f }, FAB_BACK, 1 },
        { "chair-6", "banquet-chair", { 2.1f, 0, .4f }, FAB_BACK, 1 },
        { "vase", "vase", { -2.1f, 0, -2.2f }, 0, 1.6f }, { "vase-2", "vase", { 2.1f, 0, -2.2f }, 0, 1.6f },
        { "chandelier", "chandelier", { 0, 2.9f, -1 }, 0, 1 }),
      FAB_WORDS ("wedding hall", "wedding", "wedding venue", "wedding ceremony", "wedding party",
                 "wedding reception", "reception hall"), 0 },
    fab_shell_room, add_wedding, 8.4f, 4, 3, 4.6f, FAB_FLOOR_BOARDS, .88f, .95f },
  { { ROOM ("court", 4, 3), PIECES (
        { "flag", "flag", { -2.6f, 0, -2.9f }, 0, 1 },
        { "table", "table", { -1.9f, 0, -.1f }, .2f, 1 },
        { "lectern", "lectern", { 1.35f, 0, -1.5f }, -.4f, 1 }),
      FAB_WORDS ("court", "courtroom", "court room", "courthouse", "trial", "tribunal",
                 "dock and bench", "witness stand"), 0 },
    fab_shell_room, add_court, 7.8f, 3.8f, 3.4f, 4.6f, FAB_FLOOR_BOARDS, .8f, .78f },
  { { ROOM ("theatre", 6, 3.4f), PIECES (
        { "microphone", "mic-stand", { -.85f, 0, .15f }, .5f, 1 },
        { "speaker", "loudspeaker", { -2.3f, 0, -1.5f }, .3f, 2.6f },
        { "speaker-2", "loudspeaker", { 2.3f, 0, -1.5f }, -.3f, 2.6f }),
      FAB_WORDS ("theatre", "theater", "stage", "opera", "concert hall", "auditorium", "concert",
                 "playhouse", "opera house", "ballet"), 0 },
    fab_shell_room, add_stage, 11, 6, 4, 7, FAB_FLOOR_BOARDS, .8f, .62f },
  { { ROOM ("cinema", 4, 2), NO_PIECES,
      FAB_WORDS ("cinema", "movie theater", "movie theatre", "movies", "screening room"), 0 },
    fab_shell_room, add_cinema, 9, 5, 6, 5, FAB_FLOOR_PLAIN, .4f, .46f },
  { { ROOM ("museum", 5, 3.4f), PIECES (
        { "picture", "picture", { -2, .95f, -3.15f }, 0, 1.9f },
        { "picture-2", "picture", { 0, .9f, -3.15f }, 0, 2.3f },
        { "picture-3", "picture", { 2, .95f, -3.15f }, 0, 1.9f },
        { "statue", "statue", { -2.9f, 0, -1.6f }, .5f, .8f },
        { "vase", "vase", { 2.7f, .9f, -1.7f }, 0, 1 }, { "plinth", "box", { 2.7f, 0, -1.7f }, 0, 2.5f },
        { "bench", "bench", { 2.2f, 0, 1.2f }, 0, 1 },
        { "picture-4", "picture", { 3.97f, 1.1f, -.6f }, FAB_LEFT, 1.7f },
        { "picture-5", "picture", { -3.97f, 1.1f, 0 }, FAB_RIGHT, 1.7f }),
      FAB_WORDS ("museum", "gallery", "art gallery", "exhibition", "art museum", "vernissage"), 0 },
    fab_shell_room, NULL, 8, 3.6f, 3.2f, 5, FAB_FLOOR_BOARDS, .84f, .97f },
  { { ROOM ("gym", 5, 4), PIECES (
        { "bench", "bench", { -3, 0, -1.4f }, FAB_RIGHT, 1 }, { "ball", "ball", { -1.6f, 0, -2 }, 0, 1.2f }),
      FAB_WORDS ("gym", "gymnasium", "dojo", "sports hall", "fitness studio", "weight room",
                 "basketball court"), 0 },
    fab_shell_room, add_gym, 9, 5, 3.6f, 5.5f, FAB_FLOOR_BOARDS, .84f, .92f },
  { { ROOM ("boxing-ring", 4, 3), NO_PIECES,
      FAB_WORDS ("boxing ring", "boxing match", "wrestling ring", "boxing gym", "ring ropes"), 0 },
    fab_shell_room, add_boxing, 15, 6, 6, 6, FAB_FLOOR_PLAIN, .5f, .5f },
  { { ROOM ("pool", 4, 3), PIECES ({ "lounger", "lounger", { 2.6f, 0, .9f }, .5f, 1 },
                                   { "towel", "hanging-towel", { -3.6f, 1, .4f }, 0, 1 }),
      FAB_WORDS ("swimming pool", "indoor pool", "swimming bath", "poolside", "public pool", "pool"), 0 },
    fab_shell_room, add_pool, 11, 4.4f, 9.4f, 4.6f, FAB_FLOOR_TILES, .9f, .94f },
  { { ROOM ("ballroom", 6, 4), PIECES (
        { "chandelier", "chandelier", { -2, 3.1f, -1.8f }, 0, 1.4f },
        { "chandelier-2", "chandelier", { 2, 3.1f, -1.8f }, 0, 1.4f }),
      FAB_WORDS ("ballroom", "ball room", "dance hall", "masked ball", "royal ball", "gala", "grand hall"), 0 },
    fab_shell_room, add_ballroom, 12, 5, 4.4f, 5.4f, FAB_FLOOR_PLAIN, .9f, .93f },
  { { NULL } },
};
