/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What floats and flies beside the plain ships and planes. Keels stand on y = 0. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define CLOTH FAB_TEXTURE_CLOTH

/* Where a hull is at z: half width and height of the gunwale, depth of the keel under it. */
typedef struct { float z, w, top, keel; } Frame;

/* An open hull, seen from both sides. */
static void
add_hull (FabBrush *b, const Frame *frames, int n)
{
  enum { ROWS = 7, MOST = 12 };
  FabVec3 points[MOST * ROWS];

  g_assert (n <= MOST);
  for (int j = 0; j < ROWS; j++)
    for (int i = 0; i < n; i++)
      {
        float a = G_PI * j / (ROWS - 1), c = cosf (a), s = MAX (0, sinf (a));
        const Frame *f = &frames[i];

        points[j * n + i] = V (f->w * (c > 0 ? 1 : -1) * powf (fabsf (c), .7f),
                               f->top - (f->top - f->keel) * powf (s, .8f), f->z);
      }
  b->flags |= FAB_FACE_TWO_SIDED;
  fab_add_grid (b, points, n - 1, ROWS - 1);
  b->flags &= ~FAB_FACE_TWO_SIDED;
}

#define HULL_OPEN(b, ...) \
  add_hull (b, ((const Frame[]) { __VA_ARGS__ }), G_N_ELEMENTS (((const Frame[]) { __VA_ARGS__ })))

static void
build_canoe (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .62f, 0xa86838);
  HULL_OPEN (b, { -2.4f, .01f, .68f, .3f }, { -2.2f, .1f, .55f, .06f }, { -1.5f, .32f, .42f, 0 },
             { 0, .42f, .38f, 0 }, { 1.5f, .32f, .42f, 0 }, { 2.2f, .1f, .55f, .06f },
             { 2.4f, .01f, .68f, .3f });
  paint (b, WOOD, .75f, 0xb08a5a);
  add_box (b, 0, .26f, -.95f, .66f, .03f, .2f);
  add_box (b, 0, .26f, .95f, .66f, .03f, .2f);
}

static void
build_raft (FabBrush *b, const FabModelSpec *spec)
{
  for (int i = -4; i <= 4; i++)
    {
      float l = 1.4f + .12f * fab_kit_random (5, i + 5);

      paint_own (b, spec, WOOD, .62f + .05f * (i & 1), 0x9c7247);
      fab_kit_cone (b, V (i * .23f, .11f, -l), V (i * .23f, .11f, l), .115f, .11f, 9);
    }
  paint (b, WOOD, .5f, 0x7a5430);
  for (int i = -1; i <= 1; i += 2)
    add_box (b, 0, .2f, i * 1, 2, .06f, .1f);
  ROD (b, 0, .2f, -1.1f, 0, 2.3f, -1.1f, .035f);
  paint (b, CLOTH, .92f, 0xf0ece0);
  PRISM (b, -1.06f, .01f, { -.7f, .9f }, { .65f, .85f }, { .6f, 2.1f }, { -.6f, 2.15f });
}

static void
build_gondola (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .18f, 0x202024);
  HULL_OPEN (b, { -4.6f, .02f, 1.3f, .9f }, { -4, .2f, .85f, .3f }, { -2.5f, .5f, .6f, .03f },
             { 0, .7f, .52f, 0 }, { 2.5f, .52f, .6f, .03f }, { 4, .2f, .9f, .35f },
             { 4.6f, .02f, 1.4f, .95f });
  paint (b, METAL, .8f, 0xc0c4c8);
  PROFILE (b, 0, .04f, { 4.5f, 1.1f }, { 4.75f, 1.3f }, { 4.75f, 1.75f }, { 4.45f, 1.8f },
           { 4.6f, 1.6f });
  paint (b, CLOTH, .4f, 0xa03038);
  add_box (b, 0, .3f, -.2f, .9f, .12f, .5f);
  add_box (b, 0, .35f, -.5f, .9f, .45f, .1f);
}

static void
add_square_sail (FabBrush *b, float z, float y, float w, float h)
{
  FabVec3 points[5 * 5];

  for (int j = 0; j < 5; j++)
    for (int i = 0; i < 5; i++)
      {
        float s = i / 2.0f - 1, t = j / 4.0f;

        points[j * 5 + i] = V (w * s * (1 - .12f * t), y + h * t + .06f * h * s * s * (1 - t),
                               z + .28f * w * (1 - s * s) * sinf (G_PI * (.15f + .75f * t)));
      }
  b->flags |= FAB_FACE_TWO_SIDED;
  fab_add_grid (b, points, 4, 4);
  b->flags &= ~FAB_FACE_TWO_SIDED;
  fab_kit_cone (b, V (-w * 1.05f, y + h, z), V (w * 1.05f, y + h, z), .1f, .1f, 6);
}

static void
add_rigging (FabBrush *b, float z, float top, float beam)
{
  for (int i = -1; i <= 1; i += 2)
    for (int k = -1; k <= 1; k++)
      fab_kit_line (b, .05f, V (0, 0, 0), POINTS3 ({ 0, top, z },
                                                   { i * beam, 3.9f, z - .8f + k * .9f }));
}

static void
build_galleon (FabBrush *b, const FabModelSpec *spec)
{
  static const float masts[3][3] = { { 6, 17, 1 }, { 0, 20, 1.15f }, { -7, 14.5f, .75f } };

  paint_own (b, spec, WOOD, .48f, 0x7a5030);
  HULL_OPEN (b, { -12, 2.1f, 7, 2.6f }, { -11.5f, 2.5f, 7, 1.2f }, { -8, 2.9f, 6.4f, .2f },
             { -7.6f, 3, 5, .15f }, { -2, 3.3f, 4, 0 }, { 4, 3.1f, 4, 0 },
             { 7.6f, 2.4f, 4.5f, .2f },
             { 8, 2.3f, 5.4f, .3f }, { 10.5f, 1.1f, 5.9f, 1.6f }, { 12, .05f, 6.4f, 4 });
  paint (b, WOOD, .68f, 0xa87c48);
  SLAB (b, 3.3f, .1f, { -3.1f, -7.5f }, { 3.1f, -7.5f }, { 3.2f, 0 }, { 2.3f, 7.8f },
        { -2.3f, 7.8f },
        { -3.2f, 0 });
  SLAB (b, 5.9f, .1f, { -2.3f, -11.8f }, { 2.3f, -11.8f }, { 2.8f, -7.6f }, { -2.8f, -7.6f });
  SLAB (b, 5, .1f, { -2.2f, 8 }, { 2.2f, 8 }, { .9f, 10.6f }, { -.9f, 10.6f });
  add_box (b, 0, 3.3f, -7.6f, 5.4f, 2.6f, .1f);
  add_box (b, 0, 3, -11.9f, 4.1f, 4, .12f);
  for (int i = -1; i <= 1; i++)
    fab_add_mark (b, POINTS3 ({ i * 1.2f + .4f, 4.6f, -11.98f }, { i * 1.2f - .4f, 4.6f, -11.98f },
                              { i * 1.2f - .4f, 5.7f, -11.98f },
                              { i * 1.2f + .4f, 5.7f, -11.98f }), .07f,
                  .15f, .85f, TRUE, V (0, 0, -1));
  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i < 6; i++)
      {
        float z = -6 + 2.2f * i, w = 3.28f - .012f * (z + 1) * (z + 1);

        fab_add_mark (b, POINTS3 ({ side * w, 2.3f, z - .35f }, { side * w, 2.3f, z + .35f },
                                  { side * w, 2.95f, z + .35f }, { side * w, 2.95f, z - .35f }),
                                  .06f, .1f,
                      .1f, TRUE, V (side, 0, 0));
      }
  paint (b, WOOD, .5f, 0x6a4424);
  ROD (b, 0, 5.8f, 10.5f, 0, 8.6f, 16.5f, .16f);
  for (int i = 0; i < 3; i++)
    fab_kit_cone (b, V (0, 3, masts[i][0]), V (0, masts[i][1], masts[i][0]), .26f, .12f, 8);
  paint (b, CLOTH, .96f, 0xf4f0e4);
  for (int i = 0; i < 3; i++)
    {
      float z = masts[i][0] + .3f, h = masts[i][1] - 5, k = masts[i][2];

      fab_brush_next_part (b);
      add_square_sail (b, z, 6.2f, 4.4f * k, h * .36f);
      fab_brush_next_part (b);
      add_square_sail (b, z, 6.8f + h * .38f, 3.5f * k, h * .28f);
      fab_brush_next_part (b);
      add_square_sail (b, z, 7.2f + h * .67f, 2.5f * k, h * .18f);
      add_rigging (b, masts[i][0], masts[i][1] - 1, 3);
    }
  fab_kit_line (b, .05f, V (0, 0, 0), POINTS3 ({ 0, 16, 6 }, { 0, 8.4f, 16 }));
  paint (b, CLOTH, .2f, 0x202020);
  PROFILE (b, 0, .04f, { -.1f, 20 }, { -.1f, 21.2f }, { -2.4f, 21 }, { -2.2f, 20.5f },
           { -2.4f, 20 });
  ROD (b, 0, 19.9f, 0, 0, 21.3f, 0, .06f);
}

static void
build_fishing_boat (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x385890);
  HULL_OPEN (b, { -5, 1.5f, 1.7f, .5f }, { -4.8f, 1.7f, 1.7f, .2f }, { -2, 2, 1.6f, 0 },
             { 1.5f, 1.9f, 1.75f, 0 },
             { 3.8f, 1.2f, 2.2f, .3f }, { 5, .05f, 2.6f, 1.2f });
  paint (b, WOOD, .75f, 0xb08a5a);
  SLAB (b, 1, .1f, { -1.5f, -4.8f }, { 1.5f, -4.8f }, { 1.9f, -1.5f }, { 1.7f, 1.8f },
        { .9f, 3.8f }, { -.9f, 3.8f },
        { -1.7f, 1.8f }, { -1.9f, -1.5f });
  paint (b, PLAIN, .95f, 0xf4f4f0);
  add_box (b, 0, 1.1f, .7f, 1.9f, 2, 2.2f);
  paint (b, PLAIN, .5f, 0xa04038);
  add_box (b, 0, 3.1f, .7f, 2.2f, .14f, 2.6f);
  fab_kit_rect (b, 0, 2.1f, 1.81f, 1.5f, .7f, .04f, .6f);
  for (int i = -1; i <= 1; i += 2)
    fab_add_mark (b, POINTS3 ({ i * .96f, 2.1f, .1f }, { i * .96f, 2.1f, 1.3f },
                              { i * .96f, 2.8f, 1.3f },
                              { i * .96f, 2.8f, .1f }), .04f, .15f, .6f, TRUE, V (i, 0, 0));
  paint (b, METAL, .4f, 0x606468);
  ROD (b, 0, 1, -1.2f, 0, 5.4f, -1.2f, .07f);
  ROD (b, 0, 4.9f, -1.2f, 0, 3, -4.6f, .05f);
  ROD (b, 0, 3.2f, .9f, 0, 4.6f, .9f, .03f);
  for (int i = 0; i < 2; i++)
    fab_kit_line (b, .03f, V (0, 0, 0), POINTS3 ({ 0, 5.3f, -1.2f },
                                                 { 0, i ? 2.5f : 1.7f, i ? 4.8f : -4.9f }));
  fab_kit_line (b, .03f, V (0, 0, 0), POINTS3 ({ 0, 3, -4.6f }, { 0, 1.4f, -4.4f }));
}

static void
build_ship_wheel (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x7a5030);
  fab_kit_torus (b, V (0, 1.1f, 0), V (0, 0, 1), .38f, .035f, 24);
  fab_kit_cone (b, V (0, 1.1f, -.06f), V (0, 1.1f, .06f), .1f, .1f, 12);
  for (int i = 0; i < 8; i++)
    {
      float s = sinf (i * G_PI / 4), c = cosf (i * G_PI / 4);

      ROD (b, 0, 1.1f, 0, .58f * s, 1.1f + .58f * c, 0, .022f);
    }
  fab_brush_next_part (b);
  fab_kit_cone (b, V (0, 0, .22f), V (0, 1.2f, .22f), .16f, .11f, 8);
  ROD (b, 0, 1.1f, 0, 0, 1.1f, .22f, .05f);
}

static void
build_buoy (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .45f, 0xc04030);
  LATHE (b, 0, 0, 0, 16, { 0, 0 }, { .5f, .05f }, { .7f, .3f }, { .7f, .6f }, { .3f, .8f },
         { 0, .8f });
  for (int i = 0; i < 4; i++)
    ROD (b, .25f * sinf (i * 1.571f), .78f, .25f * cosf (i * 1.571f), .1f * sinf (i * 1.571f), 1.8f,
         .1f * cosf (i * 1.571f), .025f);
  paint (b, FAB_TEXTURE_GLOW, .95f, 0xffe080);
  add_ball (b, 0, 1.9f, 0, .14f, .16f, .14f);
}

static void
build_airship (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .78f, 0xc0c0b8);
  HULL (b, 18, { -14, 6, .3f, .3f }, { -12, 6, 1.6f, 1.6f }, { -8, 6, 3.2f, 3.2f },
        { -2, 6, 4.2f, 4.2f },
        { 4, 6, 4.2f, 4.2f }, { 9, 6, 3.2f, 3.2f }, { 12.5f, 6, 1.5f, 1.5f }, { 14, 6, .1f, .1f });
  for (int i = 0; i < 2; i++)
    {
      fab_brush_next_part (b);
      PROFILE (b, 0, .2f, { -9.5f, i ? 8.5f : 3.5f }, { -13.8f, i ? 10 : 2 }, { -13.8f, 6 });
      SLAB (b, 5.9f, .2f, { i ? 2.5f : -2.5f, -9.5f }, { i ? 4.4f : -4.4f, -13.8f }, { 0, -13.8f });
    }
  paint (b, METAL, .5f, 0x707880);
  HULL (b, 10, { -2.4f, .9f, .4f, .5f }, { -2, .9f, .8f, .8f }, { 2, .9f, .8f, .8f },
        { 2.8f, 1, .3f, .4f });
  for (int i = -1; i <= 1; i += 2)
    for (int k = 0; k < 4; k++)
      fab_add_mark (b, POINTS3 ({ i * .81f, .9f, -1.7f + k * .9f },
                                { i * .81f, .9f, -1.1f + k * .9f },
                                { i * .76f, 1.3f, -1.1f + k * .9f },
                                { i * .76f, 1.3f, -1.7f + k * .9f }), .04f,
                    .15f, .9f, TRUE, V (i, 0, 0));
}

static void
build_parachute (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .88f, 0xe8e0d0);
  b->flags |= FAB_FACE_TWO_SIDED;
  LATHE (b, 0, 4.2f, 0, 20, { 2.6f, 0 }, { 2.5f, .7f }, { 1.9f, 1.5f }, { 1, 2 }, { 0, 2.15f });
  b->flags &= ~FAB_FACE_TWO_SIDED;
  add_box (b, 0, 0, 0, .3f, .06f, .2f);
  for (int i = 0; i < 10; i++)
    {
      float s = sinf (i * .628f), c = cosf (i * .628f);

      fab_kit_line (b, .02f, V (0, 0, 0), POINTS3 ({ 0, 0, 0 }, { 2.6f * s, 4.2f, 2.6f * c }));
      fab_kit_line (b, .03f, V (s, .4f, c), POINTS3 ({ 2.6f * s, 4.2f, 2.6f * c },
                                                     { 2.5f * s, 4.9f, 2.5f * c },
                                                     { 1.9f * s, 5.7f, 1.9f * c },
                                                     { 1 * s, 6.2f, 1 * c },
                                                     { 0, 6.35f, 0 }));
    }
}

static void
build_drone (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .35f, 0x404448);
  fab_add_ellipsoid (b, V (0, .12f, 0), V (.12f, .05f, .16f), 12);
  for (int i = 0; i < 4; i++)
    {
      float x = i & 1 ? .26f : -.26f, z = i & 2 ? .26f : -.26f;

      ROD (b, 0, .12f, 0, x, .14f, z, .014f);
      fab_kit_cone (b, V (x, .12f, z), V (x, .18f, z), .02f, .02f, 8);
      fab_kit_disc (b, V (x, .185f, z), V (0, 1, 0), .17f, .006f, .9f);
    }
  for (int i = -1; i <= 1; i += 2)
    TUBE (b, .01f, { i * .07f, .09f, .05f }, { i * .1f, .01f, .05f }, { i * .1f, .01f, -.06f },
          { i * .07f, .09f, -.06f });
  add_ball (b, 0, .075f, .11f, .03f, .03f, .03f);
}

#define CAR FAB_MODEL_VEHICLE

const FabModelEntry fab_models_boat[] = {
  { { "canoe", CAR, { .84f, .68f, 4.8f }, 0, .2f, FAB_GRIP (0, .2f, -.9f),
      FAB_WORDS ("canoe", "kayak", "dugout") },
    build_canoe },
  { { "raft", CAR, { 2.06f, 2.3f, 3.02f }, .24f, .25f, FAB_GRIP (0, .25f, 0),
      FAB_WORDS ("raft", "wooden raft") },
    build_raft },
  { { "gondola", CAR, { 1.4f, 1.8f, 9.35f }, 0, .3f, FAB_GRIP (0, .3f, 0), FAB_WORDS ("gondola") },
    build_gondola },
  { { "galleon", CAR, { 10.6f, 21.3f, 28.5f }, 3.4f, 0, FAB_NO_GRIP,
      FAB_WORDS ("galleon", "sailing ship", "pirate ship",
      "tall ship", "frigate", "caravel", "full-rigged ship", "schooner", "pirate galleon",
      "windjammer") },
    build_galleon },
  { { "fishing-boat", CAR, { 3.8f, 5.4f, 9.42f }, 1.1f, 0, FAB_NO_GRIP,
      FAB_WORDS ("fishing boat", "trawler", "tugboat",
      "fishing vessel", "tug") }, build_fishing_boat },
  { { "ship-wheel", FAB_MODEL_THING, { 1.16f, 1.68f, .44f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("ship's wheel", "helm", "ship wheel",
      "steering wheel") }, build_ship_wheel },
  { { "buoy", FAB_MODEL_THING, { 1.4f, 2.06f, 1.4f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("buoy") },
    build_buoy },
  { { "airship", CAR, { 8.8f, 10.1f, 28 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("airship", "zeppelin", "blimp", "dirigible") },
    build_airship },
  { { "parachute", CAR, { 5.2f, 6.35f, 5.2f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("parachute") },
    build_parachute },
  { { "drone", CAR, { .56f, .18f, .56f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("drone", "quadcopter") },
    build_drone },
  { { NULL } },
};
