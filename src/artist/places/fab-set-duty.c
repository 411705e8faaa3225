/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rooms where people are on duty: at desks full of screens, behind tills, before cameras. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define ROOM(id, free_x, free_z) id, FAB_SET_ROOM, TRUE, { free_x, 2.7f, free_z }
#define Z1 V (0, 0, 1)

/* A screen that shows a curve, rows or a map's dots. */
static void
add_screen (FabBrush *b, float x, float y, float z, float w, float h, int kind)
{
  fab_kit_rect (b, x, y, z, w, h, .03f, .16f);
  for (int i = 0; i < 4 && kind == 0; i++)
    LINE_Z (b, .02f, { x - .4f * w, y + h * (.2f + .2f * i), z + .01f }, { x + (.1f + .08f * (i * 3 % 4)) * w, y + h * (.2f + .2f * i), z + .01f });
  if (kind == 1)
    fab_add_mark (b, POINTS3 ({ x - .42f * w, y + .3f * h, z + .01f }, { x - .2f * w, y + .6f * h, z + .01f }, { x, y + .35f * h, z + .01f },
                              { x + .2f * w, y + .8f * h, z + .01f }, { x + .42f * w, y + .5f * h, z + .01f }), .02f, .98f, -1, FALSE, Z1);
  for (int i = 0; i < 9 && kind == 2; i++)
    fab_kit_disc (b, V (x + w * .8f * (fab_kit_random (7, i) - .5f), y + h * (.15f + .7f * fab_kit_random (8, i)), z + .01f), Z1,
                  .05f * h * (1 + i % 3), .01f, .9f);
}

/* Screens over screens, a console of buttons below, swivel chairs. */
static void
add_control (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f;

  add_screen (b, 0, 1.3f, z, 1.9f, 1.15f, 2);
  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i < 4; i++)
      add_screen (b, side * (1.5f + .85f * (i % 2)), 1.28f + .6f * (i / 2), z, .78f, .52f, (i + side + 1) % 2);
  paint (b, FAB_TEXTURE_METAL, .66f, 0x8890a0);
  PROFILE (b, 0, 5.6f, { z, 0 }, { z + .85f, 0 }, { z + .95f, .72f }, { z + .2f, 1.08f }, { z, 1.08f });
  for (int r = 0; r < 3; r++)
    for (int i = 0; i < 22; i++)
      fab_kit_disc (b, V (-2.5f + .24f * i, .8f + .11f * r, z + .8f - .22f * r), V (0, .85f, .5f), .045f, .012f, (i * 7 + r) % 5 ? .95f : .3f);
  for (int i = 0; i < 5; i++)
    fab_kit_rect (b, -2.2f + 1.1f * i, .12f, z + .93f, 1, .5f, .015f, -1);
}

/* Desks with screens, clocks of four cities, a wall of pictures. */
static void
add_newsroom (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const char * const cities[] = { "LONDON", "NEW YORK", "TOKYO", "PARIS" };
  float z = -place->back + .03f;

  for (int i = 0; i < 4; i++)
    {
      float x = -2.1f + 1.4f * i;

      fab_kit_disc (b, V (x, 2.3f, z), Z1, .24f, .03f, .99f);
      LINE_Z (b, .025f, { x, 2.3f, z + .01f }, { x + .1f * cosf (i * 2.1f), 2.3f + .1f * sinf (i * 2.1f), z + .01f });
      LINE_Z (b, .02f, { x, 2.3f, z + .01f }, { x + .16f * cosf (i + 1.f), 2.3f + .16f * sinf (i + 1.f), z + .01f });
      fab_part_sign (b, cities[i], V (x, 1.93f, z), Z1, .8f, .16f, .98f);
      add_screen (b, x, 1.25f, z, 1.15f, .58f, i % 3);
    }
  for (int row = 0; row < 2; row++)
    for (int i = 0; i < 3; i++)
      {
        float x = -2.5f + 2.5f * i + (row ? .5f : 0), at = z + .6f + 1.1f * row;

        if (row == 1 && i == 1)
          continue;
        paint (b, FAB_TEXTURE_PLAIN, .82f, 0xc8c0b0);
        fab_kit_box (b, x, .68f, at, 1.5f, .05f, .6f);
        fab_kit_box (b, x - .7f, 0, at, .05f, .68f, .55f);
        fab_kit_box (b, x + .7f, 0, at, .05f, .68f, .55f);
        paint (b, FAB_TEXTURE_PLAIN, .3f, 0x303438);
        for (int k = -1; k <= 1; k += 2)
          fab_kit_box (b, x + .32f * k, .78f, at, .5f, .34f, .04f);
        paint (b, FAB_TEXTURE_PLAIN, .98f, 0xffffff);
        fab_kit_box (b, x, .73f, at + .12f, .24f, .1f, .18f);
      }
}

/* The desk of the news: a map of the world, cameras before it. */
static void
add_tv_studio (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const float land[5][2] = { { -1.5f, 2.05f }, { -1.1f, 1.55f }, { .15f, 2.05f }, { .3f, 1.6f }, { 1.25f, 2.1f } };
  float z = -place->back + .03f;

  fab_kit_rect (b, 0, 1.15f, z, 4.6f, 1.35f, .05f, .35f);
  for (int i = 0; i < 5; i++)
    {
      FabVec3 p[9];

      for (int k = 0; k < 9; k++)
        {
          float r = (.22f + .16f * fab_kit_random (i + 3, k)) * (i == 4 ? 1.5f : 1);

          p[k] = V (land[i][0] + 1.25f * r * cosf (k * .698f), land[i][1] + .8f * r * sinf (k * .698f), z + .01f);
        }
      fab_add_mark (b, p, 9, .015f, .2f, .92f, TRUE, Z1);
    }
  fab_part_sign (b, "NEWS", V (1.75f, 1.36f, z + .02f), Z1, 1, .34f, .95f);
  paint (b, FAB_TEXTURE_METAL, .35f, 0x404448);
  for (int i = -2; i <= 2; i++)
    {
      ROD (b, 1.1f * i, 3, -.4f, 1.1f * i, 2.75f, -.4f, .02f);
      fab_kit_cone (b, V (1.1f * i, 2.75f, -.4f), V (1.1f * i, 2.5f, -.6f), .1f, .17f, 10);
    }
  ROD (b, -3, 3, -.4f, 3, 3, -.4f, .03f);
}

static void
add_film_camera (FabBrush *b, float x, float z, float yaw)
{
  FabXform was = fab_kit_move (b, x, 0, z);

  fab_kit_turn (b, fab_xform_rotate_y (yaw));
  paint (b, FAB_TEXTURE_METAL, .25f, 0x282828);
  for (int i = 0; i < 3; i++)
    ROD (b, .5f * sinf (i * 2.09f), 0, .5f * cosf (i * 2.09f), 0, 1.25f, 0, .028f);
  fab_kit_box (b, 0, 1.28f, 0, .26f, .34f, .62f);
  fab_kit_torus (b, V (0, 1.78f, -.16f), V (1, 0, 0), .15f, .05f, 16);
  fab_kit_torus (b, V (0, 1.78f, .16f), V (1, 0, 0), .15f, .05f, 16);
  fab_kit_cone (b, V (0, 1.45f, .3f), V (0, 1.45f, .55f), .08f, .13f, 12);
  fab_kit_box (b, 0, 1.34f, .56f, .34f, .24f, .03f);
  b->at = was;
}

/* A lamp with barn doors on its stand, lit. */
static void
add_film_lamp (FabBrush *b, float x, float z, float yaw)
{
  FabXform was = fab_kit_move (b, x, 0, z);

  fab_kit_turn (b, fab_xform_rotate_y (yaw));
  paint (b, FAB_TEXTURE_METAL, .35f, 0x383838);
  for (int i = 0; i < 3; i++)
    ROD (b, .4f * sinf (i * 2.09f), 0, .4f * cosf (i * 2.09f), 0, .6f, 0, .02f);
  ROD (b, 0, .5f, 0, 0, 2, 0, .02f);
  fab_kit_cone (b, V (0, 2.1f, -.2f), V (0, 2.02f, .18f), .16f, .26f, 14);
  fab_kit_disc (b, V (0, 2.02f, .19f), Z1, .22f, .03f, .99f);
  for (int k = -1; k <= 1; k += 2)
    fab_kit_line (b, .03f, V (0, 0, 0), POINTS3 ({ .26f * k, 2.2f, .18f }, { .42f * k, 2.3f, .36f }, { .42f * k, 1.74f, .36f }, { .26f * k, 1.84f, .18f }));
  b->at = was;
}

/* A painted backdrop between stands, lamps, the camera, the director's chair. */
static void
add_film_set (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .9f;

  fab_kit_rect (b, .2f, .1f, z, 3.8f, 2.6f, .05f, .99f);
  fab_kit_rect (b, .2f, .12f, z + .005f, 3.7f, .8f, .02f, .8f);
  fab_add_mark (b, POINTS3 ({ -1.6f, .92f, z + .01f }, { -.9f, 1.7f, z + .01f }, { -.4f, 1.2f, z + .01f }, { .3f, 2, z + .01f },
                            { 1.2f, 1.1f, z + .01f }, { 2, .92f, z + .01f }), .03f, .2f, .86f, TRUE, Z1);
  paint (b, FAB_TEXTURE_METAL, .35f, 0x383838);
  for (int side = -1; side <= 1; side += 2)
    ROD (b, .2f + 2 * side, 0, z - .1f, .2f + 2 * side, 3.1f, z - .1f, .04f);
  ROD (b, -1.9f, 2.85f, z - .1f, 2.3f, 2.85f, z - .1f, .04f);
  add_film_lamp (b, -2.35f, -1.2f, .75f);
  add_film_lamp (b, 2.75f, -1.5f, -.75f);
  add_film_camera (b, -1.35f, -1.35f, .8f);
  paint (b, FAB_TEXTURE_WOOD, .4f, 0x604020);
  for (int k = 0; k < 2; k++)
    for (int side = -1; side <= 1; side += 2)
      ROD (b, 1.55f + .28f * side, 0, -1.3f + .4f * k, 1.55f - .28f * side, .62f, -1.3f + .4f * k, .024f);
  for (int side = -1; side <= 1; side += 2)
    ROD (b, 1.55f + .28f * side, .6f, -1.28f, 1.55f + .28f * side, 1.2f, -1.32f, .024f);
  paint (b, FAB_TEXTURE_CLOTH, .3f, 0x303030);
  fab_kit_box (b, 1.55f, .62f, -1.1f, .56f, .03f, .42f);
  fab_part_sign (b, "DIRECTOR", V (1.55f, 1.06f, -1.27f), Z1, .58f, .2f, .2f);
}

/* Trays of loaves behind a counter of glass, an oven's mouth. */
static void
add_bakery (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  for (int r = 0; r < 3; r++)
    {
      float y = 1.12f + .42f * r;

      paint (b, FAB_TEXTURE_WOOD, .62f, 0x9a7850);
      fab_kit_box (b, -.3f, y - .05f, z + .2f, 3.6f, .05f, .4f);
      for (int i = 0; i < 9; i++)
        {
          paint (b, FAB_TEXTURE_PLAIN, .72f + .1f * ((i + r) % 3), 0xc89050);
          fab_add_ellipsoid (b, V (-1.9f + .4f * i, y + .1f, z + .22f), V (r == 1 ? .1f : .18f, .1f, .13f), 8);
          LINE_Z (b, .015f, { -1.96f + .4f * i, y + .18f, z + .34f }, { -1.88f + .4f * i, y + .1f, z + .355f });
          if (r != 1)
            LINE_Z (b, .015f, { -1.86f + .4f * i, y + .18f, z + .34f }, { -1.78f + .4f * i, y + .1f, z + .35f });
        }
    }
  paint (b, FAB_TEXTURE_STONE, .6f, 0xa07060);
  fab_kit_box (b, 2.25f, 0, z + .5f, 1.3f, 2.8f, .9f);
  fab_part_arch (b, 2.25f, z + .96f, .85f, .8f, .65f, .12f);
  fab_add_mark (b, POINTS3 ({ 2, .9f, z + .97f }, { 2.08f, 1.15f, z + .97f }, { 2.17f, 1, z + .97f }, { 2.27f, 1.25f, z + .97f },
                            { 2.36f, 1, z + .97f }, { 2.44f, 1.12f, z + .97f }, { 2.5f, .9f, z + .97f }), .02f, .3f, .98f, TRUE, Z1);
  paint (b, FAB_TEXTURE_WOOD, .55f, 0x8a5a30);
  fab_kit_box (b, -.6f, 0, z + 1.2f, 3.4f, .95f, .6f);
  for (int i = 0; i < 6; i++)
    fab_kit_rect (b, -2 + .56f * i, .25f, z + 1.51f, .5f, .5f, .02f, .97f);
  for (int i = 0; i < 12; i++)
    fab_kit_disc (b, V (-2.12f + .28f * i, .4f, z + 1.52f), Z1, .09f, .015f, .7f);
  fab_part_sign (b, "BAKERY", V (-.4f, 2.52f, z + .02f), Z1, 2, .36f, .3f);
}

/* The round door open on walls of boxes, gold on a table. */
static void
add_vault (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  for (int r = 0; r < 6; r++)
    for (int i = 0; i < 14; i++)
      {
        float x = -2.6f + .4f * i, y = .15f + .42f * r;

        fab_kit_rect (b, x, y, z, .37f, .38f, .02f, (i * 5 + r * 3) % 7 ? .82f : .66f);
        fab_kit_disc (b, V (x + .1f, y + .19f, z + .01f), Z1, .03f, .012f, .3f);
      }
  paint (b, FAB_TEXTURE_METAL, .62f, 0x9098a0);
  fab_kit_cone (b, V (-1.9f, 1.35f, -1.5f), V (-1.75f, 1.35f, -1.25f), 1.15f, 1.15f, 24);
  {
    FabVec3 n = fab_vec3_normal (V (.15f, 0, .25f)), at = V (-1.745f, 1.35f, -1.24f);

    fab_kit_disc (b, at, n, .95f, .04f, .8f);
    fab_kit_torus (b, fab_vec3_mad (at, n, .12f), n, .34f, .035f, 18);
    for (int i = 0; i < 3; i++)
      {
        FabVec3 across = V (.34f * cosf (i * 1.047f) * n.z, .34f * sinf (i * 1.047f), -.34f * cosf (i * 1.047f) * n.x);
        FabVec3 p = fab_vec3_mad (fab_vec3_add (at, across), n, .12f), q = fab_vec3_mad (fab_vec3_sub (at, across), n, .12f);

        fab_kit_cone (b, p, q, .028f, .028f, 8);
      }
    for (int i = 0; i < 12; i++)
      fab_kit_disc (b, fab_vec3_mad (V (at.x + .8f * cosf (i * .5236f) * n.z, at.y + .8f * sinf (i * .5236f), at.z - .8f * cosf (i * .5236f) * n.x), n, .01f), n, .05f, .015f, .4f);
  }
  paint (b, FAB_TEXTURE_METAL, .85f, 0xe0b840);
  for (int r = 0; r < 3; r++)
    for (int i = 0; i < 4 - r; i++)
      fab_kit_box (b, 1.3f + .3f * i + .15f * r, .16f * r, -1.5f, .27f, .14f, .5f);
}

/* A bare table, a lamp low over it, the dark pane one does not see through. */
static void
add_interrogation (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f;

  fab_kit_rect (b, 0, 1.05f, z, 2.6f, 1.05f, .07f, .3f);
  LINE_Z (b, .02f, { -1.05f, 1.25f, z + .01f }, { -.5f, 1.95f, z + .01f });
  LINE_Z (b, .02f, { -.85f, 1.2f, z + .01f }, { -.35f, 1.85f, z + .01f });
  for (int i = 0; i < 5; i++)
    LINE_Z (b, .008f, { -2.4f, .5f * i + .3f, z - .01f }, { -1.4f, .5f * i + .3f, z - .01f });
  fab_kit_rect (b, 1.95f, 2.1f, z, .22f, .16f, .02f, .25f);
  fab_kit_disc (b, V (1.95f, 2.18f, z + .02f), Z1, .05f, .015f, .95f);
}

/* A belt between tills, lit numbers on poles, racks of sweets. */
static void
add_checkout (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f;

  for (int i = 0; i < 3; i++)
    {
      float x = -2 + 2 * i, at = -1.35f - .15f * (i % 2);

      paint (b, FAB_TEXTURE_METAL, .7f, 0x98a0a8);
      fab_kit_box (b, x, 0, at, 1.5f, .86f, .6f);
      paint (b, FAB_TEXTURE_PLAIN, .25f, 0x303030);
      fab_kit_box (b, x - .25f, .86f, at, .9f, .03f, .5f);
      for (int k = 0; k < 4; k++)
        {
          paint (b, FAB_TEXTURE_PLAIN, k % 2 ? .95f : .6f, k % 2 ? 0xf0e0c0 : 0xc06040);
          fab_kit_box (b, x - .58f + .2f * k, .89f, at + .05f * (k % 2), .13f, .16f + .1f * (k % 3), .13f);
        }
      paint (b, FAB_TEXTURE_PLAIN, .3f, 0x383c40);
      fab_kit_box (b, x + .5f, .86f, at, .34f, .22f, .36f);
      fab_kit_box (b, x + .5f, 1.16f, at - .1f, .3f, .24f, .04f);
      ROD (b, x + .7f, .8f, at, x + .7f, 2.2f, at, .022f);
      fab_part_sign (b, (const char * const[]) { "1", "2", "3" }[i], V (x + .7f, 2.32f, at + .02f), Z1, .34f, .34f, .97f);
    }
  for (int i = 0; i < 4; i++)
    fab_part_goods (b, -2.8f, 2.8f, .35f + .5f * i, z, .42f, 50 + 7 * i);
  fab_part_sign (b, "CHECKOUT", V (0, 2.75f, z + .5f), Z1, 2.2f, .4f, .25f);
}

/* Drapes, flags, the seal; who speaks stands behind the microphones. */
static void
add_podium (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .02f;

  fab_part_curtain (b, -3.6f, 3.6f, 0, place->height - .1f, z + .1f, .66f);
  fab_part_sign (b, "CONGRESS", V (0, 2.35f, z + .3f), Z1, 3.2f, .55f, .97f);
  paint (b, FAB_TEXTURE_WOOD, .7f, 0xa07848);
  fab_kit_box (b, 0, -.18f, -.2f, 7, .18f, 4.2f);
}

/* The arch one walks through, the belt with its trays, ropes between posts. */
static void
add_security (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float z = -place->back + .03f;

  paint (b, FAB_TEXTURE_METAL, .62f, 0x8890a0);
  for (int side = -1; side <= 1; side += 2)
    fab_kit_box (b, -.2f + .62f * side, 0, -1.2f, .2f, 2.3f, .6f);
  fab_kit_box (b, -.2f, 2.1f, -1.2f, 1.44f, .28f, .6f);
  fab_part_sign (b, "SECURITY", V (-.2f, 2.24f, -.89f), Z1, 1.2f, .18f, .95f);
  paint (b, FAB_TEXTURE_METAL, .72f, 0xa0a8b0);
  fab_kit_box (b, 2.1f, 0, -1.5f, 3, .75f, .8f);
  fab_kit_box (b, 2.3f, .75f, -1.5f, 1.2f, .85f, .9f);
  fab_kit_rect (b, 2.3f, .82f, -1.04f, .9f, .6f, .03f, .12f);
  fab_part_sign (b, "X-RAY", V (2.3f, 1.49f, -1.04f), Z1, .6f, .12f, .98f);
  paint (b, FAB_TEXTURE_PLAIN, .85f, 0xc0c0c8);
  fab_kit_box (b, 1.2f, .75f, -1.45f, .6f, .14f, .45f);
  paint (b, FAB_TEXTURE_METAL, .5f, 0x606870);
  for (int i = 0; i < 4; i++)
    {
      ROD (b, -1.6f - .7f * i, 0, -1 - .2f * i, -1.6f - .7f * i, 1, -1 - .2f * i, .03f);
      if (i < 3)
        fab_kit_line (b, .05f, V (0, 0, 0), POINTS3 ({ -1.6f - .7f * i, .92f, -1 - .2f * i }, { -2.3f - .7f * i, .92f, -1.2f - .2f * i }));
    }
  fab_part_panes (b, -5, 5, .6f, 2.8f, z, 7, .99f);
  fab_part_sign (b, "GATES 1-20", V (-2.6f, 3.2f, z + .3f), Z1, 2.2f, .44f, .25f);
}

/* The nose from outside: two panes, the bow below them. From within it is not there. */
static void
add_nose (FabBrush *b)
{
  const float z = .95f;

  fab_part_portal (b, z, 1.58f, 2.1f, 9, 4, .9f);
  fab_add_quad (b, V (-1.05f, 0, z), V (1.05f, 0, z), V (1.05f, .66f, z), V (-1.05f, .66f, z));
  fab_add_quad (b, V (-.05f, .66f, z), V (.05f, .66f, z), V (.05f, 1.58f, z), V (-.05f, 1.58f, z));
  LINE_Z (b, .035f, { -1.05f, .66f, z + .01f }, { 1.05f, .66f, z + .01f });
  for (int side = -1; side <= 1; side += 2)
    {
      fab_add_quad (b, V (side < 0 ? -1.05f : .8f, .66f, z), V (side < 0 ? -.8f : 1.05f, .66f, z), V (side < 0 ? -1.05f : 1.05f, 1.58f, z),
                    V (side < 0 ? -1.05f : 1.05f, 1.58f, z));
      LINE_Z (b, .03f, { side * .06f, .66f, z + .01f }, { side * .06f, 1.58f, z + .01f });
      LINE_Z (b, .03f, { side * .8f, .66f, z + .01f }, { side * 1.05f, 1.58f, z + .01f });
      LINE_Z (b, .03f, { side * .3f, .7f, z + .02f }, { side * .62f, 1.15f, z + .02f });
      LINE_Z (b, .02f, { 0, .1f, z + .01f }, { side * 1.2f, .4f, z + .01f });
    }
}

/* As seen through the windscreen: two seats with belts, switches all over, the yokes before us. */
static void
add_cockpit (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2 - .01f, z = -place->back + .02f;

  fab_kit_rect (b, 0, 0, z, .8f, 1.75f, .04f, .7f);
  fab_kit_disc (b, V (0, 1.5f, z + .01f), Z1, .06f, .015f, .3f);
  for (int side = -1; side <= 1; side += 2)
    {
      fab_kit_rect (b, .75f * side, .5f, z, .62f, 1.3f, .03f, .35f);
      for (int i = 0; i < 35; i++)
        fab_kit_disc (b, V (.75f * side - .22f + .11f * (i % 5), .62f + .17f * (i / 5), z + .01f), Z1, .026f, .01f, i % 4 ? .95f : .65f);
      fab_add_mark (b, POINTS3 ({ side * x, .85f, .8f }, { side * x, .85f, -.35f }, { side * x, 1.35f, -.25f }, { side * x, 1.4f, .8f }),
                    .05f, .2f, .99f, TRUE, V (-side, 0, 0));
      paint (b, FAB_TEXTURE_CLOTH, .4f, 0x505860);
      PROFILE (b, .45f * side, .56f, { -.2f, .3f }, { -.22f, 1.1f }, { -.36f, 1.12f }, { -.4f, .3f });
      PROFILE (b, .45f * side, .3f, { -.24f, 1.16f }, { -.25f, 1.38f }, { -.36f, 1.38f }, { -.36f, 1.16f });
      PROFILE (b, .45f * side, .58f, { .3f, .3f }, { .28f, .42f }, { -.4f, .4f }, { -.4f, .3f });
      for (int k = -1; k <= 1; k += 2)
        LINE_Z (b, .04f, { .45f * side + .17f * k, 1.08f, -.2f }, { .45f * side + .1f * k, .5f, -.17f });
      paint (b, FAB_TEXTURE_METAL, .25f, 0x303030);
      ROD (b, .45f * side, .4f, .62f, .45f * side, .68f, .55f, .025f);
      TUBE (b, .02f, { .45f * side - .16f, .84f, .55f }, { .45f * side - .14f, .72f, .55f }, { .45f * side, .68f, .55f },
            { .45f * side + .14f, .72f, .55f }, { .45f * side + .16f, .84f, .55f });
    }
  paint (b, FAB_TEXTURE_METAL, .3f, 0x383c40);
  fab_kit_box (b, 0, 1.62f, -.1f, .8f, .05f, .7f);
  for (int i = 0; i < 12; i++)
    fab_kit_disc (b, V (-.32f + .13f * (i % 6), 1.64f, .26f + .001f * i), Z1, .022f, .008f, .95f);
  fab_kit_box (b, 0, .3f, .35f, .26f, .42f, .7f);
  for (int i = -1; i <= 1; i++)
    ROD (b, .07f * i, .72f, .3f, .07f * i, .88f, .4f, .018f);
  add_nose (b);
}

const FabPlace fab_places_duty[] = {
  { { ROOM ("control", 4, 3), PIECES ({ "chair", "canteen-chair", { -1.7f, 0, -1.2f }, FAB_BACK, 1 },
                                      { "chair-2", "canteen-chair", { 1.7f, 0, -1.2f }, FAB_BACK, 1 }),
      FAB_WORDS ("control room", "control centre", "control center", "mission control", "command centre", "command center", "server room",
                 "surveillance room", "security room", "operations room", "control tower", "war room", "bunker", "headquarters"), 0 },
    fab_shell_room, add_control, 6, 2.8f, 2.8f, 4.2f, FAB_FLOOR_TILES, .74f, .86f },
  { { ROOM ("newsroom", 4, 3), NO_PIECES,
      FAB_WORDS ("newsroom", "editorial office", "open-plan office", "open plan office", "call centre", "call center", "trading floor",
                 "stock exchange", "press room"), 0 },
    fab_shell_room, add_newsroom, 6.6f, 2.9f, 3, 4.2f, FAB_FLOOR_PLAIN, .86f, .94f },
  { { ROOM ("tv-studio", 4, 3), PIECES ({ "desk", "executive-desk", { 0, 0, -1.3f }, 0, 1 }),
      FAB_WORDS ("tv studio", "television studio", "news studio", "broadcast studio", "talk show", "news desk", "quiz show", "game show"), 0 },
    fab_shell_room, add_tv_studio, 6.6f, 3.2f, 2.8f, 4.4f, FAB_FLOOR_PLAIN, .78f, .86f },
  { { ROOM ("film-set", 4.4f, 3), NO_PIECES,
      FAB_WORDS ("film set", "movie set", "sound stage", "soundstage", "film studio", "movie studio", "set of a film", "set of a movie",
                 "photo studio", "film shoot", "photo shoot", "shoot", "photography studio"), 0 },
    fab_shell_room, add_film_set, 8, 4, 3.6f, 4.6f, FAB_FLOOR_PLAIN, .7f, .72f },
  { { ROOM ("bakery", 3.4f, 3), NO_PIECES, FAB_WORDS ("bakery", "bakehouse", "pastry shop", "patisserie", "boulangerie", "bread shop", "confectionery"), 0 },
    fab_shell_room, add_bakery, 6, 2.9f, 3, 4.2f, FAB_FLOOR_TILES, .86f, .92f },
  { { ROOM ("vault", 3.4f, 3), NO_PIECES, FAB_WORDS ("bank vault", "vault", "strongroom", "strong room", "safe deposit room", "treasury", "inside the vault"), 0 },
    fab_shell_room, add_vault, 5.6f, 2.8f, 2.8f, 4.2f, FAB_FLOOR_TILES, .8f, .84f },
  { { ROOM ("interrogation", 3, 2.4f), PIECES (
        { "table", "table", { 0, 0, -1.2f }, 0, .9f }, { "chair", "chair", { -1.15f, 0, -1.2f }, FAB_RIGHT, 1 },
        { "chair-2", "chair", { 1.15f, 0, -1.2f }, FAB_LEFT, 1 }, { "lamp", "ceiling-lamp", { 0, 1.75f, -1.2f }, 0, 1.1f }),
      FAB_WORDS ("interrogation room", "questioning room", "interview room", "visiting room"), 0 },
    fab_shell_room, add_interrogation, 4.8f, 2.7f, 2.4f, 3.8f, FAB_FLOOR_STONE, .76f, .8f },
  { { ROOM ("checkout", 3.4f, 3), NO_PIECES,
      FAB_WORDS ("checkout", "supermarket checkout", "cash register", "till", "cash desk", "supermarket till", "checkout counter", "checkout line"), 0 },
    fab_shell_room, add_checkout, 6.4f, 3.2f, 3, 4.2f, FAB_FLOOR_TILES, .92f, .95f },
  { { ROOM ("podium", 4, 3), PIECES (
        { "lectern", "rostrum", { 0, 0, .82f }, 0, 1 },
        { "flag", "flag", { -2.3f, 0, -1.6f }, 0, 1 }, { "flag-2", "flag", { 2.3f, 0, -1.6f }, 0, 1 }),
      FAB_WORDS ("podium", "press conference", "assembly hall", "town hall", "conference hall", "rally", "congress", "parliament", "rostrum", "award ceremony"), 0 },
    fab_shell_room, add_podium, 7.6f, 3.6f, 2.8f, 5, FAB_FLOOR_PLAIN, .8f, .88f },
  { { ROOM ("security", 5, 3.4f), NO_PIECES,
      FAB_WORDS ("airport security", "security check", "security checkpoint", "customs", "passport control", "border control", "metal detector"), 0 },
    fab_shell_room, add_security, 9.6f, 3.8f, 3.2f, 4.6f, FAB_FLOOR_TILES, .9f, .94f },
  { { ROOM ("cockpit", .94f, 1.2f), NO_PIECES,
      FAB_WORDS ("cockpit", "flight deck", "plane cockpit", "airplane cockpit", "helicopter cockpit", "cockpit of a plane"), 0, FAB_AIR_SKY, .42f },
    fab_shell_room, add_cockpit, 2.1f, 1.85f, 1.1f, 2.4f, FAB_FLOOR_PLAIN, .5f, .76f },
  { { NULL } },
};
