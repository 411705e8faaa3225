/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Built places under the sky. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-set-shell.h"

#define OPEN(id) id, FAB_SET_OPEN, FALSE, { 8, 0, 8 }
#define STREET(id, free_x) id, FAB_SET_STREET, FALSE, { free_x, 0, 12 }
#define ROOM(id, free_x, free_z) id, FAB_SET_ROOM, TRUE, { free_x, 2.7f, free_z }
#define GROUND(kind, near_ring, far_ring) \
  0, 0, 0, 0, FAB_FLOOR_PLAIN, 0, 0, FAB_GROUND_##kind, FAB_FAR_##near_ring, FAB_FAR_##far_ring
#define Z1 V (0, 0, 1)

/* A slide, a climbing frame, a sandpit. */
static void
add_playground (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_PLAIN, .95f, 0xe8d8a8);
  SLAB (b, .01f, .02f, { -4.6f, 1.2f }, { -1.6f, 1.2f }, { -1.6f, 3.4f }, { -4.6f, 3.4f });
  paint (b, FAB_TEXTURE_WOOD, .6f, 0xa07848);
  fab_kit_box (b, -3.1f, 0, -1.15f, 3.2f, .18f, .16f);
  fab_kit_box (b, -3.1f, 0, -3.45f, 3.2f, .18f, .16f);
  paint (b, FAB_TEXTURE_METAL, .4f, 0xc04838);
  for (int i = 0; i < 9; i++)
    {
      float a = i * .698f, r = 1;

      TUBE (b, .03f, { 4.4f + r * cosf (a), 0, -5 + r * sinf (a) }, { 4.4f + r * .8f * cosf (a), .9f, -5 + r * .8f * sinf (a) },
            { 4.4f, 1.5f, -5 });
    }
  fab_kit_torus (b, V (4.4f, .9f, -5), V (0, 1, 0), .82f, .03f, 18);
}

static void
add_bus_stop (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_METAL, .5f, 0x607078);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_box (b, 1.6f * i, .14f, -2.15f, .08f, 2.3f, .08f);
      fab_kit_box (b, 1.6f * i, .14f, -.95f, .08f, 2.3f, .08f);
    }
  fab_kit_box (b, 0, 2.42f, -1.55f, 3.5f, .1f, 1.5f);
  fab_kit_rect (b, 0, .5f, -2.2f, 3.1f, 1.8f, .02f, .94f);
  fab_kit_rect (b, .9f, .9f, -2.18f, .9f, 1.2f, .02f, .8f);
  fab_part_sign (b, "BUS STOP", V (0, 2.68f, -.8f), Z1, 2, .36f, .2f);
  LINE_Z (b, .015f, { -1.2f, .8f, -2.19f }, { -.2f, 1.9f, -2.19f });
  for (int i = 0; i < 5; i++)
    fab_shell_facade (b, V (-16 + 7 * i, 0, -13), V (-9 + 7 * i, 0, -13), 8 + 2 * (i % 3), .9f, 3 + i);
  paint (b, FAB_TEXTURE_PLAIN, .7f, 0x909090);
  fab_add_quad (b, V (-60, .012f, -4), V (60, .012f, -4), V (60, .012f, -10), V (-60, .012f, -10));
  for (int i = 0; i < 12; i++)
    LINE_Y (b, .1f, { -20 + 3.6f * i, .02f, -7 }, { -18 + 3.6f * i, .02f, -7 });
}

/* One stall: a table of goods under a striped awning. */
static void
add_stall (FabBrush *b, float x, float z, float yaw, const char *name, guint32 seed)
{
  FabXform was = fab_kit_move (b, x, 0, z);

  fab_kit_turn (b, fab_xform_rotate_y (yaw));
  paint (b, FAB_TEXTURE_WOOD, .65f, 0xa07848);
  fab_kit_box (b, 0, .3f, 0, 2.2f, .5f, .9f);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_box (b, 1.05f * i, 0, .4f, .08f, 2.1f, .08f);
      fab_kit_box (b, 1.05f * i, 0, -.4f, .08f, 2.5f, .08f);
    }
  for (int i = 0; i < 8; i++)
    {
      float x0 = -1.2f + .3f * i;

      paint (b, FAB_TEXTURE_CLOTH, i % 2 ? .95f : .5f, i % 2 ? 0xf8f0e8 : 0xc04838);
      b->flags |= FAB_FACE_TWO_SIDED;
      fab_add_quad (b, V (x0, 2.05f, .7f), V (x0 + .3f, 2.05f, .7f), V (x0 + .3f, 2.5f, -.5f), V (x0, 2.5f, -.5f));
      fab_add_quad (b, V (x0, 1.85f, .7f), V (x0 + .3f, 1.85f, .7f), V (x0 + .3f, 2.05f, .7f), V (x0, 2.05f, .7f));
      b->flags &= ~FAB_FACE_TWO_SIDED;
    }
  for (int r = 0; r < 2; r++)
    for (int i = 0; i < 9; i++)
      fab_kit_disc (b, V (-.9f + .225f * i, .88f + .14f * r, .3f - .3f * r), V (0, .4f, 1), .1f, .02f,
                    .5f + .45f * fab_kit_random (seed, i + 9 * r));
  fab_part_sign (b, name, V (0, 1.6f, -.45f), Z1, 1.2f, .34f, .97f);
  b->at = was;
}

static void
add_market (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const char * const names[] = { "FRUIT", "FISH", "BREAD", "FLOWERS" };

  for (int i = 0; i < 4; i++)
    {
      add_stall (b, -3.4f - .2f * i, -1.6f - 3 * i, FAB_RIGHT * .7f, names[i], i);
      add_stall (b, 3.4f + .2f * i, -2.2f - 3 * i, FAB_LEFT * .7f, names[3 - i], i + 7);
    }
  add_stall (b, 0, -5.4f, 0, "FRUIT", 3);
  for (int i = 0; i < 6; i++)
    fab_shell_facade (b, V (-21 + 7 * i, 0, -16), V (-14 + 7 * i, 0, -16), 8 + 2 * (i % 3), .92f, 13 + i);
  fab_part_garland (b, V (-7, 5, -8), V (7, 5, -8), 1, 22, .35f, .5f);
}

/* The skeleton of a house, a crane over it, a board fence. */
static void
add_construction (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_METAL, .5f, 0x909088);
  for (int f = 0; f < 4; f++)
    {
      fab_kit_box (b, -1, 2.8f * f + 2.6f, -11, 12, .3f, 5);
      for (int i = 0; i < 5; i++)
        {
          ROD (b, -6.6f + 2.8f * i, 2.8f * f, -8.7f, -6.6f + 2.8f * i, 2.8f * f + 2.7f, -8.7f, .13f);
          LINE_Z (b, .04f, { -6.6f + 2.8f * i, 2.8f * f + 1, -8.3f }, { -3.8f + 2.8f * i, 2.8f * f + 1, -8.3f });
        }
      for (int i = 0; i < 4; i++)
        LINE_Z (b, .03f, { -6.6f + 2.8f * i, 2.8f * f, -8.2f }, { -3.8f + 2.8f * i, 2.8f * f + 2.7f, -8.2f });
    }
  paint (b, FAB_TEXTURE_METAL, .45f, 0xd0a020);
  fab_kit_box (b, 9, 0, -15, .9f, 19, .9f);
  fab_kit_box (b, 3.5f, 17.5f, -15, 20, .8f, .8f);
  LINE_Z (b, .05f, { -3.5f, 17.5f, -14.5f }, { -3.5f, 13.2f, -14.5f });
  fab_kit_box (b, -3.5f, 12.4f, -14.5f, 2.4f, .8f, .8f);
  for (int i = 0; i < 18; i++)
    {
      LINE_Z (b, .05f, { 8.55f, 1.f * i, -14.5f }, { 9.45f, 1.f * i + 1, -14.5f });
      LINE_Z (b, .04f, { -6 + 1.1f * i, 17.5f, -14.5f }, { -5.4f + 1.1f * i, 18.3f, -14.5f });
    }
  for (int i = 0; i < 5; i++)
    fab_kit_box (b, 3.1f + .02f * (i % 2), .12f * i, -2.5f, 1.7f, .11f, .7f);
  paint (b, FAB_TEXTURE_PLAIN, .8f, 0xb09870);
  CONE (b, -4.4f, 0, -3.8f, 1.2f, 1.7f, .05f);
}

/* Broken ground, wire on posts, smoke on the horizon, a wrecked wall. */
static void
add_battlefield (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  for (int i = 0; i < 9; i++)
    {
      float x = -11 + 2.6f * i, z = -4.2f - 1.2f * (i % 3);

      paint (b, FAB_TEXTURE_WOOD, .35f, 0x503c28);
      ROD (b, x, 0, z, x + .25f, 1.25f, z, .05f);
      ROD (b, x + .4f, 0, z, x - .1f, 1.25f, z, .05f);
      for (int k = 0; k < 8; k++)
        {
          float t = k / 8.f, y = .75f + .14f * sinf (k * 2.4f);

          fab_kit_line (b, .015f, V (0, 0, 0), POINTS3 ({ x + 2.6f * t, y, z - .1f }, { x + 2.6f * (t + .13f), y + .2f, z - .1f },
                                                        { x + 2.6f * (t + .06f), y + .24f, z - .1f }, { x + 2.6f * (t + .12f), y, z - .1f }));
        }
    }
  for (int i = 0; i < 8; i++)
    {
      float a = i * 2.4f, r = 3 + 1.5f * i, w = .8f + .5f * fab_kit_random (4, i);

      paint (b, FAB_TEXTURE_PLAIN, .45f, 0x5a4a38);
      LATHE (b, r * sinf (a), 0, -fabsf (r * cosf (a)) - 2, 14, { w, 0 }, { w * 1.15f, .12f }, { w * 1.4f, .02f });
    }
  b->flags |= FAB_FACE_NO_CREASE;
  for (int k = 0; k < 3; k++)
    for (int i = 0; i < 5; i++)
      {
        paint (b, FAB_TEXTURE_PLAIN, .55f + .06f * i, 0x808080);
        fab_add_ellipsoid (b, V (-30 + 26 * k + 1.6f * i * (k - 1.4f), 2 + 4.2f * i, -50), V (2.4f + 1.3f * i, 2.4f + .8f * i, 2), 9);
      }
  b->flags &= ~FAB_FACE_NO_CREASE;
}

/* False fronts of boards, porches, a rail for horses. */
static void
add_western (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const char * const names[] = { "SALOON", "SHERIFF", "BANK", "HOTEL", "STORE" };

  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i < 4; i++)
      {
        float z = -1 - 6.5f * i, h = 4.2f + 1.2f * ((i + side + 4) % 3);
        FabXform was = fab_kit_move (b, side * 5.2f, 0, z);

        fab_kit_turn (b, fab_xform_rotate_y (side * -FAB_RIGHT));
        paint (b, FAB_TEXTURE_WOOD, .74f - .06f * (i % 2), 0xb09068);
        fab_kit_box (b, 0, 0, -2, 5.6f, h, 4);
        fab_kit_box (b, 0, h, -.1f, 4.4f, .7f, .2f);
        for (int k = 0; k < 6; k++)
          LINE_Z (b, .015f, { -2.8f, h * k / 6, .01f }, { 2.8f, h * k / 6, .01f });
        fab_kit_rect (b, 0, 0, .02f, 1.1f, 2, .03f, .35f);
        fab_kit_rect (b, -1.7f, .9f, .02f, 1, 1.1f, .03f, .5f);
        fab_kit_rect (b, 1.7f, .9f, .02f, 1, 1.1f, .03f, .5f);
        fab_part_sign (b, names[(i * 2 + (side > 0)) % 5], V (0, h - .3f, .03f), Z1, 3, .7f, .95f);
        paint (b, FAB_TEXTURE_WOOD, .55f, 0x80603c);
        fab_kit_box (b, 0, 2.5f, .8f, 5.6f, .1f, 1.6f);
        for (int k = -1; k <= 1; k++)
          fab_kit_box (b, 2.6f * k, 0, 1.5f, .12f, 2.5f, .12f);
        fab_kit_box (b, 0, 0, .8f, 5.6f, .2f, 1.6f);
        b->at = was;
      }
}

/* Water between house fronts, a stone bridge across, poles with stripes. */
static void
add_canal (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  paint (b, FAB_TEXTURE_STONE, .66f, 0xa8a090);
  fab_kit_slab (b, .006f, .006f, POINTS2 ({ -40, 1.5f }, { 40, 1.5f }, { 40, 1.7f }, { -40, 1.7f }));
  fab_shell_ground (b, FAB_GROUND_WATER, -5.2f, 5.2f, -60, -1.7f, .012f, FALSE, 5);
  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i < 7; i++)
      {
        FabVec3 near = V (side * 5.2f, 0, -1.7f - 7 * i), beyond = V (side * 5.2f, 0, -8.7f - 7 * i);

        fab_shell_facade (b, side < 0 ? near : beyond, side < 0 ? beyond : near, 8 + 1.7f * ((i + side + 3) % 3), .86f + .05f * (i % 2),
                          20 + i + 9 * side);
      }
  for (int i = 0; i < 12; i++)
    {
      float t = i / 11.f, x = -5.2f + 10.4f * t, y = 1.2f + 2 * sinf (t * (float) G_PI);

      paint (b, FAB_TEXTURE_STONE, .8f, 0xc8c0b0);
      fab_kit_box (b, x, y - .5f, -18, 1, .5f, 2.4f);
      fab_kit_box (b, x, y, -16.9f, 1, .8f, .2f);
    }
  for (int i = 0; i < 4; i++)
    {
      float x = (i & 1 ? 1 : -1) * (2.6f + .4f * i);

      paint (b, FAB_TEXTURE_PLAIN, .9f, 0xf0f0f0);
      CONE (b, x, 0, -3.2f - 1.4f * i, 2.4f, .08f, .08f);
      for (int k = 0; k < 6; k++)
        LINE_Z (b, .07f, { x - .08f, .3f + .36f * k, -3.1f - 1.4f * i }, { x + .08f, .44f + .36f * k, -3.1f - 1.4f * i });
    }
  paint (b, FAB_TEXTURE_PLAIN, .12f, 0x202020);
  HULL (b, 10, { -9.6f, .55f, .04f, .1f }, { -8.8f, .2f, .4f, .18f }, { -6.4f, .16f, .5f, .16f }, { -4.4f, .2f, .4f, .18f },
        { -3.4f, .75f, .03f, .1f });
}

/* A wheel of gondolas, striped tents, strings of lamps. */
static void
add_fair (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  FabVec3 hub = V (7, 8, -20);

  paint (b, FAB_TEXTURE_METAL, .45f, 0x606878);
  fab_kit_torus (b, hub, Z1, 7, .14f, 32);
  fab_kit_torus (b, hub, Z1, 6.2f, .08f, 32);
  ROD (b, 4, 0, -20, 7, 8, -20, .2f);
  ROD (b, 10, 0, -20, 7, 8, -20, .2f);
  for (int i = 0; i < 12; i++)
    {
      float a = i * (float) G_PI / 6;
      FabVec3 rim = V (hub.x + 7 * cosf (a), hub.y + 7 * sinf (a), -20);

      fab_kit_line (b, .06f, V (0, 0, 0), POINTS3 (hub, rim));
      paint (b, FAB_TEXTURE_PLAIN, i % 2 ? .9f : .5f, 0xd06040);
      fab_kit_box (b, rim.x, rim.y - 1.1f, -20, 1, .8f, .8f);
      fab_kit_box (b, rim.x, rim.y - .2f, -20, 1.1f, .14f, .9f);
    }
  add_stall (b, -3.6f, -3.4f, .6f, "POPCORN", 5);
  add_stall (b, 3.9f, -4.4f, -.6f, "TICKETS", 9);
  fab_part_garland (b, V (-7, 4.4f, -5), V (0, 4.4f, -6), .7f, 16, .3f, .45f);
  fab_part_garland (b, V (0, 4.4f, -6), V (7, 4.4f, -5), .7f, 16, .3f, .45f);
}

/* Inside the big top: ring, tiers, stripes running up. */
static void
build_circus (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  enum { N = 24 };

  fab_shell_ground (b, FAB_GROUND_SAND, -14, 14, -14, 14, 0, FALSE, 3);
  for (int i = 0; i < N; i++)
    {
      float a0 = 2 * (float) G_PI * i / N, a1 = 2 * (float) G_PI * (i + 1) / N;
      FabVec3 p = V (11 * sinf (a0), 4, -11 * cosf (a0)), q = V (11 * sinf (a1), 4, -11 * cosf (a1));

      paint (b, FAB_TEXTURE_CLOTH, i % 2 ? .95f : .55f, i % 2 ? 0xf8f0e0 : 0xc04838);
      fab_add_quad (b, V (p.x, 0, p.z), V (q.x, 0, q.z), q, p);
      fab_add_quad (b, p, q, V (q.x * .02f, 10, q.z * .02f), V (p.x * .02f, 10, p.z * .02f));
    }
  for (int row = 0; row < 4; row++)
    fab_part_crowd (b, -6.5f + .3f * row, 6.5f - .3f * row, 1.2f + .55f * row, -6 - .7f * row, .24f, Z1, 3 + row);
  for (int i = 0; i < 30; i++)
    {
      float a = 2 * (float) G_PI * i / 30;

      paint (b, FAB_TEXTURE_PLAIN, i % 2 ? .95f : .4f, 0xc04838);
      fab_kit_box (b, 4.6f * sinf (a), 0, -4.6f * cosf (a), .95f, .4f, .3f);
    }
  LINE_Z (b, .03f, { -1.2f, 8, -2.6f }, { -1.2f, 3.6f, -2.6f }, { .2f, 3.6f, -2.6f }, { .2f, 8, -2.6f });
}

/* Panes all round and over, beds of plants. */
static void
add_greenhouse (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  float x = place->width / 2 - .02f, z = -place->back + .02f;

  fab_part_panes (b, -x, x, .7f, 2.7f, z, 6, .99f);
  for (int side = -1; side <= 1; side += 2)
    {
      for (int i = 0; i < 9; i++)
        {
          float at = -place->back + 1.1f * i;

          fab_kit_line (b, .04f, V (-side, 0, 0), POINTS3 ({ side * x, 0, at }, { side * x, 2.8f, at }));
          fab_kit_line (b, .03f, V (0, -1, 0), POINTS3 ({ side * x, 2.79f, at }, { 0, 2.79f, at }));
        }
      for (int k = 0; k < 3; k++)
        fab_kit_line (b, .03f, V (-side, 0, 0), POINTS3 ({ side * x, .7f + .7f * k, -place->back }, { side * x, .7f + .7f * k, 4 }));
      paint (b, FAB_TEXTURE_WOOD, .6f, 0x906838);
      fab_kit_box (b, side * (x - .55f), 0, -.8f, 1, .75f, 5);
      for (int i = 0; i < 10; i++)
        {
          float h = .35f + .5f * fab_kit_random (4 + side, i), at = -3 + .48f * i, px = side * (x - .55f);

          paint (b, FAB_TEXTURE_LEAVES, .55f + .1f * (i % 3), 0x609050);
          fab_kit_leaves (b, V (px, .75f, at), h, .12f, h * .7f, 6, .3f);
          if (i % 2)
            {
              paint (b, FAB_TEXTURE_PLAIN, .92f, 0xe06070);
              add_ball (b, px, .8f + h, at, .09f, .09f, .09f);
            }
        }
    }
}

/* Columns broken at heights, steps, blocks on the ground. */
static void
add_ruins (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  for (int i = 0; i < 8; i++)
    {
      float x = (i & 1 ? 1 : -1) * (2.3f + .5f * (i / 2)), z = -2.6f - 2.3f * (i / 2), h = 1.2f + 3.4f * fab_kit_random (6, i);

      paint (b, FAB_TEXTURE_STONE, .84f, 0xd8d0c0);
      fab_kit_box (b, x, 0, z, 1, .3f, 1);
      CONE (b, x, .3f, z, h, .36f, .32f);
      for (int k = -2; k <= 2; k++)
        LINE_Z (b, .012f, { x + .13f * k, .35f, z + .37f }, { x + .12f * k, h - .1f, z + .35f });
      if (h > 3.4f)
        fab_kit_box (b, x, h, z, .95f, .28f, .95f);
    }
  for (int i = 0; i < 4; i++)
    fab_kit_box (b, 0, .22f * i, -13 - .5f * i, 9 - .4f * i, .22f, 6 - i);
  for (int i = 0; i < 6; i++)
    {
      float x = -3 + 1.25f * i;

      CONE (b, x, .88f, -14.6f, 5, .34f, .3f);
    }
  fab_kit_box (b, -1, 5, -14.6f, 5.4f, .7f, 1.2f);
  fab_kit_cone (b, V (-3.4f, .3f, -1.6f), V (-1.9f, .3f, -2), .32f, .3f, 12);
}

static void
add_pyramids (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  static const float at[3][4] = { { -24, -70, 24, 30 }, { 30, -95, 26, 32 }, { 2, -120, 16, 22 } };

  for (int i = 0; i < 3; i++)
    {
      float x = at[i][0], z = at[i][1], h = at[i][2], r = at[i][3];
      FabVec3 c[4] = { V (x - r, 0, z + r), V (x + r, 0, z + r), V (x + r, 0, z - r), V (x - r, 0, z - r) };

      for (int k = 0; k < 4; k++)
        {
          paint (b, FAB_TEXTURE_STONE, k == 1 ? .62f : .86f, 0xd8c088);
          fab_add_quad (b, c[k], c[(k + 1) % 4], V (x, h, z), V (x, h, z));
        }
      for (int k = 1; k < 7; k++)
        LINE_Z (b, .06f, { x - r * (1 - k / 7.f), h * k / 7, z + r * (1 - k / 7.f) + .3f },
                { x + r * (1 - k / 7.f), h * k / 7, z + r * (1 - k / 7.f) + .3f });
    }
}

/* A rail with balusters over the roofs, a door of panes at the side. */
static void
build_balcony (FabBrush *b, const FabPlace *place, const FabSetSpec *spec)
{
  fab_shell_ring (b, FAB_FAR_ROOFS, 40, -G_PI * .6f, G_PI * .6f, .84f, 3);
  fab_shell_ring (b, FAB_FAR_SKYLINE, 90, -G_PI * .6f, G_PI * .6f, .92f, 8);
  fab_shell_floor (b, -3, 3, -1.3f, 3, 0, FAB_FLOOR_TILES, .86f);
  paint (b, FAB_TEXTURE_STONE, .88f, 0xd8d0c0);
  fab_kit_box (b, 0, .95f, -1.3f, 6, .12f, .3f);
  fab_kit_box (b, 0, 0, -1.3f, 6, .14f, .3f);
  for (int i = 0; i < 15; i++)
    LATHE (b, -2.8f + .4f * i, .14f, -1.3f, 8, { .09f, 0 }, { .05f, .2f }, { .1f, .45f }, { .05f, .7f }, { .08f, .82f });
  fab_shell_wall (b, V (-3, 0, 3), V (-3, 0, -1.3f), 4, .9f, FAB_TEXTURE_STONE);
  fab_shell_wall (b, V (3, 0, 3), V (-3, 0, 3), 4, .9f, FAB_TEXTURE_STONE);
}

const FabPlace fab_places_yard[] = {
  { { OPEN ("playground"), PIECES (
        { "slide", "playground", { -3.2f, 0, -6.5f }, .4f, 1 }, { "swing", "swing", { 2.9f, 0, -3.2f }, -.2f, 1 },
        { "seesaw", "seesaw", { .2f, 0, -3.4f }, .3f, 1 }, { "spring-rider", "spring-rider", { -1.2f, 0, -1.9f }, .5f, 1 },
        { "tree", "tree", { 7, 0, -9 }, 0, 1.1f }, { "tree-2", "tree", { -9, 0, -11 }, 1, 1.1f }),
      FAB_WORDS ("playground", "sandbox", "sandpit", "schoolyard", "school yard", "kindergarten yard"), 1 },
    fab_shell_open, add_playground, GROUND (GRASS, TREES, HILLS) },
  { { OPEN ("bus-stop"), PIECES ({ "bench", "bench", { .9f, 0, -1.7f }, 0, 1 }, { "bin", "bin", { 2.4f, 0, -1.6f }, 0, .8f },
                                 { "sign", "road-sign", { -2.3f, 0, -.9f }, 0, 1 }),
      FAB_WORDS ("bus stop", "bus shelter", "bus stop shelter", "tram stop", "bus station"), .8f },
    fab_shell_open, add_bus_stop, GROUND (PAVED, NONE, SKYLINE) },
  { { OPEN ("market"), NO_PIECES,
      FAB_WORDS ("market", "marketplace", "market square", "street market", "bazaar", "farmers market", "fish market",
                 "souk", "christmas market", "flea market"), 1 },
    fab_shell_open, add_market, GROUND (PAVED, NONE, ROOFS) },
  { { OPEN ("construction"), PIECES ({ "barrow", "wheelbarrow", { -1.7f, 0, -1.9f }, .6f, 1 },
                                     { "ladder", "ladder", { -3, 0, -7.6f }, 0, 1 }, { "barrel", "barrel", { 1.9f, 0, -1.9f }, 0, 1 }),
      FAB_WORDS ("construction site", "building site", "construction", "scaffolding", "scaffold"), 1 },
    fab_shell_open, add_construction, GROUND (EARTH, NONE, SKYLINE) },
  { { OPEN ("battlefield"), PIECES ({ "tree", "bare-tree", { 5.4f, 0, -8 }, 0, 1 }, { "tree-2", "bare-tree", { -8, 0, -13 }, 1, 1.1f },
                                    { "barrel", "barrel", { -2.3f, 0, -2.2f }, 0, 1 }),
      FAB_WORDS ("battlefield", "war zone", "no man's land", "battle", "front line", "battleground", "war"), 1 },
    fab_shell_open, add_battlefield, GROUND (EARTH, HILLS, HILLS) },
  { { OPEN ("western"), PIECES ({ "barrel", "barrel", { -3, 0, -1.6f }, 0, 1 }, { "cart", "cart", { 2.2f, 0, -12 }, .3f, 1 },
                                { "cactus", "cactus", { 1, 0, -30 }, 0, 1.4f }),
      FAB_WORDS ("western town", "wild west town", "frontier town", "wild west", "ghost town", "in front of the saloon",
                 "dusty street", "outside the saloon", "main street of a western town"), 1 },
    fab_shell_open, add_western, GROUND (SAND, DUNES, MOUNTAINS) },
  { { OPEN ("canal"), NO_PIECES, FAB_WORDS ("canal", "venice", "canals", "grand canal", "gondola"), .8f },
    fab_shell_open, add_canal, GROUND (PAVED, NONE, ROOFS) },
  { { OPEN ("fairground"), PIECES ({ "tent", "circus", { -9, 0, -20 }, 0, .9f }),
      FAB_WORDS ("fairground", "fair", "funfair", "amusement park", "carnival", "theme park", "ferris wheel", "county fair"), 1 },
    fab_shell_open, add_fair, GROUND (GRASS, TREES, HILLS) },
  { { ROOM ("circus", 5, 4), NO_PIECES,
      FAB_WORDS ("circus", "circus tent", "circus ring", "big top", "circus arena", "manege"), 0 },
    build_circus, NULL, 12, 8, 8, 8 },
  { { ROOM ("greenhouse", 2, 3), PIECES ({ "palm", "potted-tree", { -1.1f, 0, -3 }, 0, 1.6f }, { "palm-2", "potted-tree", { 1.1f, 0, -3.1f }, 1, 1.7f }),
      FAB_WORDS ("greenhouse", "glasshouse", "hothouse", "conservatory", "winter garden", "orangery"), .4f },
    fab_shell_room, add_greenhouse, 5, 2.8f, 3.6f, 4, FAB_FLOOR_TILES, .86f, .97f },
  { { OPEN ("ruins"), PIECES ({ "statue", "statue", { 4.6f, 0, -3.2f }, -.5f, .9f }, { "bush", "bush", { -4.4f, 0, -2 }, 0, 1 }),
      FAB_WORDS ("ruins", "ruin", "ancient ruins", "temple ruins", "greek temple", "ancient temple", "acropolis",
                 "colosseum", "ancient city", "forum"), 1 },
    fab_shell_open, add_ruins, GROUND (GRASS, HILLS, MOUNTAINS) },
  { { OPEN ("pyramids"), PIECES ({ "palm", "palm", { 7, 0, -12 }, 0, 1.1f }, { "palm-2", "palm", { 9, 0, -14 }, 2, 1.2f },
                                 { "rock", "rock", { -4, 0, -3 }, 0, .7f }),
      FAB_WORDS ("pyramid", "pyramids", "egypt", "giza", "ancient egypt"), 1 },
    fab_shell_open, add_pyramids, GROUND (SAND, NONE, DUNES) },
  { { OPEN ("balcony"), PIECES ({ "plant", "potted-tree", { -2.3f, 0, -.7f }, 0, 1 }, { "plant-2", "pot-plant", { 2.2f, 0, -.6f }, 0, 1 }),
      FAB_WORDS ("balcony", "terrace", "veranda", "loggia", "roof terrace", "porch", "front porch"), 1 },
    build_balcony, NULL, 0, 0, 0, 0 },
  { { NULL } },
};
