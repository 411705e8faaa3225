/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Inside what moves: seats, windows and what goes by behind them. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define ROOM(id, free_x, free_z) id, FAB_SET_ROOM, TRUE, { free_x, 2.4f, free_z }
#define Z1 V (0, 0, 1)

/* House fronts seen through a pane at @z, between two sides. */
static void
add_passing_town (FabBrush *b, float x0, float x1, float y0, float y1, float z, guint32 seed)
{
  for (float x = x0; x < x1 - .1f; seed++)
    {
      float w = MIN (.14f + .22f * fab_kit_random (seed, 1), x1 - x), h = (y1 - y0) * (.35f + .5f * fab_kit_random (seed, 2));

      fab_kit_rect (b, x + w / 2, y0, z, w, h, .01f, .74f + .14f * fab_kit_random (seed, 3));
      for (int i = 0; i < 3; i++)
        fab_kit_rect (b, x + w * (.3f + .2f * i), y0 + h * .55f, z + .004f, w * .12f, h * .16f, .006f, .98f);
      x += w;
    }
}

/* A pane in the side wall at @x from @z0 to @z1, with the land going by. */
static void
add_side_pane (FabBrush *b, float x, float z0, float z1, float y0, float y1, guint32 seed)
{
  FabVec3 in = V (x > 0 ? -1 : 1, 0, 0);
  float xi = x * .998f, m = (y0 + y1) / 2;

  fab_add_mark (b, POINTS3 ({ x, y0, z0 }, { x, y0, z1 }, { x, y1, z1 }, { x, y1, z0 }), .04f, .2f, .99f, TRUE, in);
  fab_kit_line (b, .02f, in, POINTS3 ({ xi, m - .1f, z0 }, { xi, m + .1f * fab_kit_random (seed, 1), z0 + (z1 - z0) * .35f },
                                      { xi, m - .08f, z0 + (z1 - z0) * .7f }, { xi, m + .05f, z1 }));
  fab_kit_line (b, .014f, in, POINTS3 ({ xi, m - .25f, z0 }, { xi, m - .22f, z1 }));
}

/* Seen through the windscreen: seats, the window behind, the wheel and mirror before us. */
static void
add_car (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2 - .01f, z = -place->back + .02f;

  fab_add_mark (b, POINTS3 ({ -x + .12f, .88f, z }, { x - .12f, .88f, z }, { x - .24f, 1.4f, z },
                            { -x + .24f, 1.4f, z }), .05f, .15f, spec->night ? .3f : .99f, TRUE, Z1);
  add_passing_town (b, -x + .3f, x - .3f, .9f, 1.36f, z + .01f, 4);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_disc (b, V (.28f * i - .1f, .97f, z + .03f), Z1, .05f, .015f, .99f);
      add_side_pane (b, x * i, -1, -.2f, .9f, 1.42f, 3);
      add_side_pane (b, x * i, -.1f, .85f, .9f, 1.42f, 6);
      fab_kit_line (b, .03f, V (-i, 0, 0), POINTS3 ({ x * i, .72f, -.05f }, { x * i, .74f, .12f }));
      paint (b, FAB_TEXTURE_CLOTH, .5f, 0x565a60);
      PROFILE (b, .41f * i, .58f, { -.2f, .3f }, { -.22f, 1 }, { -.34f, 1.04f }, { -.42f, .95f }, { -.42f, .3f });
      PROFILE (b, .41f * i, .3f, { -.25f, 1.08f }, { -.26f, 1.28f }, { -.36f, 1.28f }, { -.36f, 1.08f });
      for (int k = -1; k <= 1; k += 2)
        ROD (b, (.41f + .07f * k) * i, 1, -.3f, (.41f + .07f * k) * i, 1.1f, -.3f, .012f);
      PROFILE (b, .41f * i, .6f, { .32f, .3f }, { .3f, .42f }, { -.4f, .4f }, { -.4f, .3f });
    }
  paint (b, FAB_TEXTURE_PLAIN, .32f, 0x333338);
  fab_kit_torus (b, V (.41f, .84f, .5f), V (0, .55f, 1), .2f, .02f, 20);
  ROD (b, .22f, .84f, .5f, .6f, .84f, .5f, .016f);
  ROD (b, .41f, .84f, .5f, .41f, .66f, .62f, .022f);
  fab_kit_box (b, -.02f, 1.36f, .62f, .3f, .09f, .03f);
  fab_kit_rect (b, -.02f, 1.37f, .64f, .27f, .07f, .01f, .95f);
  ROD (b, -.02f, 1.44f, .62f, -.02f, 1.52f, .62f, .012f);
}

/* Rows of seats either side of an aisle, straps and rails above. */
static void
add_bus (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2 - .01f, z = -place->back + .02f;

  for (int side = -1; side <= 1; side += 2)
    {
      for (int i = 0; i < 5; i++)
        add_side_pane (b, side * x, -4.9f + 1.7f * i, -3.4f + 1.7f * i, .95f, 1.85f, i + 3);
      for (int i = 0; i < 5; i++)
        {
          FabXform was = fab_kit_move (b, side * .8f, 0, -3.9f + .95f * i);

          fab_part_seats (b, -.21f, .22f, 0, .42f, 1.05f, .5f, 1);
          b->at = was;
        }
      paint (b, FAB_TEXTURE_METAL, .75f, 0xd8b840);
      ROD (b, side * .5f, 2.02f, -4.9f, side * .5f, 2.02f, 3, .02f);
      for (int i = 0; i < 3; i++)
        ROD (b, side * .5f, 0, -3.5f + 1.9f * i, side * .5f, 2.3f, -3.5f + 1.9f * i, .02f);
      for (int i = 0; i < 6; i++)
        {
          fab_kit_line (b, .02f, V (0, 0, 0), POINTS3 ({ side * .5f, 2, -4 + .9f * i }, { side * .5f, 1.85f, -4 + .9f * i }));
          fab_kit_torus (b, V (side * .5f, 1.79f, -4 + .9f * i), Z1, .055f, .012f, 10);
        }
    }
  fab_kit_rect (b, 0, .95f, z, 2, 1, .05f, .99f);
  add_passing_town (b, -.95f, .95f, .98f, 1.85f, z + .01f, 8);
  fab_part_sign (b, "BUS 42", V (0, 2.15f, z + .02f), Z1, .9f, .22f, .2f);
}

static void
add_train (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2 - .01f, z = -place->back + .02f;

  for (int side = -1; side <= 1; side += 2)
    {
      for (int i = 0; i < 4; i++)
        add_side_pane (b, side * x, -5.4f + 2.15f * i, -3.6f + 2.15f * i, .9f, 1.8f, i + 9);
      for (int i = 0; i < 6; i++)
        {
          FabXform was = fab_kit_move (b, side * .95f, 0, -4.7f + 1.07f * i);

          fab_part_seats (b, -.24f, .25f, 0, .48f, 1.15f, .46f, i % 2 ? 1 : -1);
          b->at = was;
        }
      paint (b, FAB_TEXTURE_METAL, .6f, 0x909498);
      for (int i = 0; i < 2; i++)
        ROD (b, side * (1.05f + .3f * i), 2.02f, -5.5f, side * (1.05f + .3f * i), 2.02f, 4, .02f);
      paint (b, FAB_TEXTURE_CLOTH, .45f, 0x7a5030);
      for (int i = 0; i < 3; i++)
        fab_kit_box (b, side * 1.2f, 2.04f, -4 + 1.7f * i, .34f, .26f, .5f);
    }
  fab_kit_rect (b, 0, 0, z, .9f, 2, .04f, .8f);
  fab_kit_rect (b, 0, 1.05f, z + .01f, .6f, .75f, .03f, .99f);
}

/* A tube: rows of high seats, oval panes, lockers overhead. */
static void
add_plane (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2 - .01f, z = -place->back + .02f;

  for (int side = -1; side <= 1; side += 2)
    {
      for (int i = 0; i < 9; i++)
        {
          FabVec3 p[12];

          for (int k = 0; k < 12; k++)
            p[k] = V (side * x, 1.25f + .2f * sinf (k * .5236f), -4.4f + .75f * i + .13f * cosf (k * .5236f));
          fab_add_mark (b, p, 12, .035f, .2f, .99f, TRUE, V (-side, 0, 0));
        }
      for (int row = 0; row < 5; row++)
        fab_part_seats (b, side < 0 ? -1.6f : .58f, side < 0 ? -.58f : 1.6f, -3.6f + .8f * row - .1f, .51f, 1.2f, .5f, 1);
      paint (b, FAB_TEXTURE_PLAIN, .95f, 0xf0f0f0);
      fab_kit_profile (b, side * 1.45f, .8f, POINTS2 ({ -5, 1.78f }, { 3.4f, 1.78f }, { 3.4f, 2.2f }, { -5, 2.2f }));
      for (int i = 0; i < 7; i++)
        fab_kit_line (b, .02f, V (-side, 0, 0), POINTS3 ({ side * 1.04f, 1.8f, -4.4f + 1.1f * i }, { side * 1.04f, 2.18f, -4.4f + 1.1f * i }));
    }
  fab_part_curtain (b, -.5f, .5f, 0, 1.95f, z + .1f, .6f);
  fab_part_sign (b, "EXIT", V (0, 2.08f, z + .1f), Z1, .5f, .16f, .3f);
}

/* Pipes, a wheel, dials, a periscope; round windows on the dark. */
static void
add_submarine (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  paint (b, FAB_TEXTURE_METAL, .6f, 0x7a8488);
  for (int i = 0; i < 4; i++)
    fab_kit_cone (b, V (-2.6f, 2 + .14f * i, z + .2f + .1f * i), V (2.6f, 2 + .14f * i, z + .2f + .1f * i), .05f, .05f, 7);
  for (int i = 0; i < 5; i++)
    fab_kit_torus (b, V (0, 1.15f, -2.2f + 1.1f * i), Z1, 1.98f, .05f, 22);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_disc (b, V (1.1f * i, 1.45f, z), Z1, .36f, .08f, .12f);
      for (int k = 0; k < 3; k++)
        fab_kit_disc (b, V (1.1f * i - .1f + .1f * k, 1.3f + .12f * k, z + .01f), Z1, .03f, .01f, .95f);
    }
  for (int i = 0; i < 6; i++)
    {
      fab_kit_disc (b, V (-.5f + .2f * i, 1.75f - .2f * (i % 2), z + .01f), Z1, .08f, .02f, .98f);
      LINE_Z (b, .012f, { -.5f + .2f * i, 1.75f - .2f * (i % 2), z + .02f }, { -.45f + .2f * i, 1.8f - .2f * (i % 2), z + .02f });
    }
  paint (b, FAB_TEXTURE_METAL, .4f, 0x505858);
  CONE (b, .75f, 0, -1.1f, 2.6f, .11f, .11f);
  fab_kit_box (b, .75f, 1.3f, -1, .3f, .3f, .3f);
  ROD (b, .45f, 1.35f, -1, 1.05f, 1.35f, -1, .03f);
  paint (b, FAB_TEXTURE_METAL, .4f, 0xa04030);
  fab_kit_torus (b, V (-.2f, 1.05f, z + .25f), Z1, .24f, .025f, 16);
}

/* Rails below the edge, tiled wall with the name of the stop, a train's dark mouth. */
static void
add_subway (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  for (int k = 0; k < 9; k++)
    LINE_Z (b, .008f, { -10, .3f + .26f * k, z }, { 10, .3f + .26f * k, z });
  for (int i = 0; i < 30; i++)
    LINE_Z (b, .006f, { -9.6f + .66f * i, .3f, z }, { -9.6f + .66f * i, 2.4f, z });
  for (int i = -2; i <= 2; i++)
    fab_part_sign (b, i % 2 ? "EXIT" : "CENTRAL", V (3.4f * i, 1.9f, z + .02f), Z1, i % 2 ? 1 : 2.1f, .45f, .2f);
  paint (b, FAB_TEXTURE_PLAIN, .3f, 0x404040);
  fab_add_quad (b, V (-10, .004f, -1.6f), V (10, .004f, -1.6f), V (10, .004f, z), V (-10, .004f, z));
  paint (b, FAB_TEXTURE_PLAIN, .97f, 0xf0d040);
  fab_add_quad (b, V (-10, .01f, -1.2f), V (10, .01f, -1.2f), V (10, .01f, -1.5f), V (-10, .01f, -1.5f));
  paint (b, FAB_TEXTURE_METAL, .8f, 0xa0a0a0);
  for (int i = 0; i < 2; i++)
    fab_kit_box (b, 0, .005f, -2.2f - 1.1f * i, 20, .06f, .08f);
  for (int i = -2; i <= 2; i++)
    {
      paint (b, FAB_TEXTURE_STONE, .82f, 0xc0c0b8);
      fab_kit_box (b, 2.9f * i + 1.4f, 0, -.85f, .34f, 3, .34f);
      paint (b, FAB_TEXTURE_GLOW, .99f, 0xffffff);
      fab_kit_box (b, 2.9f * i, 2.92f, -.2f, 1.6f, .06f, .14f);
    }
}

const FabPlace fab_places_ride[] = {
  { { ROOM ("car", .86f, 1.2f), PIECES ({ "mirror", NULL, { -.02f, 1.4f, .62f }, 0, 1 },
                                        { "wheel", NULL, { .41f, .84f, .5f }, 0, 1 }),
      FAB_WORDS ("car", "taxi", "cab", "vehicle", "back seat", "inside a car", "truck", "van", "limousine",
                 "driver's seat", "driver seat", "passenger seat", "car interior", "inside a taxi", "inside the car",
                 "inside the taxi", "behind the wheel"), 0, FAB_AIR_SKY, .42f },
    fab_shell_room, add_car, 1.74f, 1.56f, 1.3f, 2.4f, FAB_FLOOR_PLAIN, .5f, .7f },
  { { ROOM ("bus", 1, 4), NO_PIECES,
      FAB_WORDS ("bus", "inside the bus", "on a bus", "inside a bus", "school bus", "tram", "minibus", "streetcar"), 0 },
    fab_shell_room, add_bus, 2.5f, 2.4f, 5, 4, FAB_FLOOR_PLAIN, .72f, .9f },
  { { ROOM ("train", 1.4f, 6), NO_PIECES,
      FAB_WORDS ("train", "carriage", "compartment", "train car", "subway carriage", "metro carriage", "underground train", "train compartment", "dining car", "subway car",
                 "metro car", "railway carriage", "wagon"), 0 },
    fab_shell_room, add_train, 2.9f, 2.5f, 5.6f, 5, FAB_FLOOR_PLAIN, .74f, .9f },
  { { ROOM ("plane", 1.2f, 4), NO_PIECES,
      FAB_WORDS ("plane", "airplane", "aeroplane", "jet", "inside a plane", "airliner", "cabin of a plane", "plane cabin",
                 "aircraft", "airplane cabin"), 0 },
    fab_shell_room, add_plane, 3.7f, 2.35f, 5, 4, FAB_FLOOR_PLAIN, .7f, .92f },
  { { ROOM ("submarine", 2, 3), NO_PIECES,
      FAB_WORDS ("submarine", "u-boat", "inside the submarine", "engine room of a ship"), 0 },
    fab_shell_room, add_submarine, 4.4f, 2.6f, 2.6f, 4, FAB_FLOOR_PLAIN, .6f, .74f },
  { { ROOM ("subway", 5, 2), PIECES ({ "bench", "bench", { -2.6f, 0, .6f }, FAB_RIGHT, 1 }),
      FAB_WORDS ("subway platform", "subway station", "subway", "metro", "metro station", "underground",
                 "underground station", "tube station"), 0 },
    fab_shell_room, add_subway, 20, 3.2f, 4.2f, 4, FAB_FLOOR_TILES, .84f, .9f },
  { { NULL } },
};
