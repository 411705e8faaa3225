/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define STONE FAB_TEXTURE_STONE
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define GLASS FAB_TEXTURE_GLASS
#define GLOW  FAB_TEXTURE_GLOW
#define CLOTH FAB_TEXTURE_CLOTH

static void
add_wheels (FabBrush *b, float x, float front, float back, float r, float width)
{
  for (int i = -1; i <= 1; i += 2)
    {
      add_wheel (b, i * x, front, r, width);
      add_wheel (b, i * x, back, r, width);
    }
}

/* A line on both flanks. */
static void
mark_flanks (FabBrush *b, float x, float width, const FabVec2 *zy, int n, float fill)
{
  for (int side = -1; side <= 1; side += 2)
    {
      FabVec3 p[12];

      g_assert (n <= (int) G_N_ELEMENTS (p));
      for (int i = 0; i < n; i++)
        p[i] = V (side * x, zy[i].y, zy[i].x);
      fab_add_mark (b, p, n, width, .15f, fill, fill >= 0, V (side, 0, 0));
    }
}

#define FLANKS(b, x, width, fill, ...) mark_flanks (b, x, width, POINTS2 (__VA_ARGS__), fill)

static void
add_lights (FabBrush *b, float x, float y, float front, float back, float r)
{
  paint (b, GLOW, .97f, 0xfff8d8);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_cone (b, V (i * x, y, front - .03f), V (i * x, y, front + .015f), r, r * .9f, 10);
  paint (b, PLAIN, .45f, 0xc03030);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_box (b, i * x, y - r * .6f, back, r * 1.8f, r * 1.2f, .03f);
}

static void
build_car_body (FabBrush *b, const FabModelSpec *spec, float grey, guint32 colour)
{
  paint_own (b, spec, METAL, grey, colour);
  PROFILE (b, 0, 1.7f, { -2.1f, .35f }, { -1.75f, .28f }, { -1.65f, .52f }, { -1.42f, .68f },
           { -1.15f, .68f }, { -.93f, .52f }, { -.85f, .25f }, { .85f, .25f }, { .95f, .52f },
           { 1.17f, .68f }, { 1.44f, .68f }, { 1.66f, .52f }, { 1.75f, .28f }, { 2.1f, .35f },
           { 2.14f, .62f }, { 2.05f, .78f }, { .95f, .9f }, { -1.55f, .92f }, { -2.1f, .86f });
  fab_brush_next_part (b);
  fab_add_loft (b, (const FabRing[]) {
    { V (0, .9f, -.3f), V (.83f, 0, 1.25f), V (.83f, 0, -1.25f) },
    { V (0, 1.4f, -.4f), V (.66f, 0, .72f), V (.66f, 0, -.72f) },
    { V (0, 1.45f, -.4f), V (.6f, 0, .66f), V (.6f, 0, -.66f) } },
    3, 4, FALSE, TRUE);
  add_wheels (b, .78f, 1.3f, -1.28f, .32f, .2f);
  add_lights (b, .62f, .62f, 2.12f, -2.1f, .12f);
}

static void
mark_car (FabBrush *b)
{
  fab_add_mark (b, POINTS3 ({ -.66f, .95f, .865f }, { .66f, .95f, .865f }, { .57f, 1.36f, .4f },
                            { -.57f, 1.36f, .4f }), .02f, .15f, .8f, TRUE, V (0, .7f, .7f));
  fab_add_mark (b, POINTS3 ({ .66f, .95f, -1.47f }, { -.66f, .95f, -1.47f },
                            { -.57f, 1.36f, -1.09f }, { .57f, 1.36f, -1.09f }), .02f, .15f, .8f,
                            TRUE, V (0, .7f, -.7f));
  for (int side = -1; side <= 1; side += 2)
    {
      fab_add_mark (b, POINTS3 ({ side * .82f, .96f, -1.15f }, { side * .82f, .96f, -.36f },
                                { side * .68f, 1.36f, -.36f }, { side * .7f, 1.36f, -.9f }), .015f,
                                .15f, .8f, TRUE, V (side, .3f, 0));
      fab_add_mark (b, POINTS3 ({ side * .82f, .96f, -.26f }, { side * .82f, .96f, .58f },
                                { side * .69f, 1.36f, .18f }, { side * .68f, 1.36f, -.26f }),
                                .015f, .15f, .8f, TRUE, V (side, .3f, 0));
    }
  FLANKS (b, .853f, .012f, -1, { .62f, .9f }, { .66f, .35f });
  FLANKS (b, .853f, .012f, -1, { -.32f, .9f }, { -.32f, .3f });
  FLANKS (b, .853f, .02f, -1, { -.16f, .76f }, { -.02f, .76f });
  fab_kit_rect (b, 0, .4f, 2.13f, .42f, .12f, .01f, .97f);
  LINE_Z (b, .012f, { -.4f, .6f, 2.142f }, { .4f, .6f, 2.142f });
  LINE_Z (b, .012f, { -.4f, .66f, 2.13f }, { .4f, .66f, 2.13f });
}

static void
build_car (FabBrush *b, const FabModelSpec *spec)
{
  build_car_body (b, spec, .62f, 0x708090);
  mark_car (b);
}

static void
build_taxi (FabBrush *b, const FabModelSpec *spec)
{
  build_car_body (b, spec, .86f, 0xf0c830);
  mark_car (b);
  paint (b, PLAIN, .97f, 0xfff8d0);
  add_box (b, 0, 1.45f, -.4f, .5f, .16f, .18f);
  fab_kit_letter (b, "TAXI", V (0, 1.53f, -.305f), V (1, 0, 0), V (0, 1, 0), .44f, .13f, .1f);
}

static void
build_police_car (FabBrush *b, const FabModelSpec *spec)
{
  build_car_body (b, spec, .95f, 0xf4f4f8);
  mark_car (b);
  paint (b, GLOW, .5f, 0x3060d0);
  add_box (b, 0, 1.45f, -.4f, .8f, .12f, .2f);
  for (int side = -1; side <= 1; side += 2)
    fab_kit_letter (b, "POLICE", V (side * .857f, .62f, .15f), V (0, 0, -side), V (0, 1, 0), .8f,
                    .2f, .1f);
}

static void
build_bus (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .72f, 0xc86040);
  PROFILE (b, 0, 2.4f, { -5, .45f }, { 5, .45f }, { 5.05f, 1.6f }, { 4.9f, 2.95f },
           { 4.75f, 3.1f }, { -4.9f, 3.1f }, { -5, 3 });
  for (int i = 0; i < 6; i++)
    FLANKS (b, 1.21f, .04f, .82f, { -4.7f + 1.4f * i, 1.6f }, { -3.5f + 1.4f * i, 1.6f },
            { -3.5f + 1.4f * i, 2.6f }, { -4.7f + 1.4f * i, 2.6f });
  FLANKS (b, 1.21f, .04f, .8f, { 3.8f, .6f }, { 4.6f, .6f }, { 4.6f, 2.6f }, { 3.8f, 2.6f });
  FLANKS (b, 1.21f, .03f, -1, { -5, 1.3f }, { 3.8f, 1.3f });
  fab_add_mark (b, POINTS3 ({ -1.05f, 1.5f, 5.06f }, { 1.05f, 1.5f, 5.06f },
                            { 1.05f, 2.6f, 4.97f }, { -1.05f, 2.6f, 4.97f }), .04f, .15f, .82f,
                            TRUE, V (0, 0, 1));
  fab_kit_rect (b, 0, 2.68f, 4.95f, 1.6f, .28f, .02f, .95f);
  fab_kit_letter (b, spec->lettering ? spec->lettering : "BUS", V (0, 2.82f, 4.97f), V (1, 0, 0),
                  V (0, 1, 0), 1.4f, .2f, .1f);
  add_wheels (b, 1.1f, 3.1f, -3.1f, .5f, .28f);
  add_lights (b, .9f, .9f, 5.04f, -5.02f, .16f);
}

static void
build_train (FabBrush *b, const FabModelSpec *spec)
{
  for (int car = 0; car < 2; car++)
    {
      float z = car ? -13.2f : 0;
      FabXform was = fab_kit_move (b, 0, 0, z);

      paint_own (b, spec, METAL, .7f, 0x5080a0);
      if (car == 0)
        PROFILE (b, 0, 2.8f, { -6.2f, .9f }, { 6.6f, .9f }, { 7, 1.4f }, { 6.6f, 2.4f },
                 { 5.8f, 3.7f }, { 5.4f, 3.9f }, { -6.2f, 3.9f });
      else
        PROFILE (b, 0, 2.8f, { -6.2f, .9f }, { 6.5f, .9f }, { 6.5f, 3.9f }, { -6.2f, 3.9f });
      for (int i = 0; i < 5; i++)
        FLANKS (b, 1.41f, .05f, .85f, { -5.7f + 2.1f * i, 2.1f }, { -4.2f + 2.1f * i, 2.1f },
                { -4.2f + 2.1f * i, 3.1f }, { -5.7f + 2.1f * i, 3.1f });
      FLANKS (b, 1.41f, .05f, -1, { -6.2f, 1.7f }, { 6.2f, 1.7f });
      paint (b, METAL, .25f, 0x333333);
      for (int i = 0; i < 4; i++)
        for (int side = -1; side <= 1; side += 2)
          fab_kit_cone (b, V (side * .8f - .06f, .45f, -5 + i * 1.2f + (i > 1 ? 6.8f : 0)),
                        V (side * .8f + .06f, .45f, -5 + i * 1.2f + (i > 1 ? 6.8f : 0)), .45f,
                        .45f, 12);
      add_box (b, 0, .55f, 0, 2, .4f, 11.6f);
      b->at = was;
    }
  fab_add_mark (b, POINTS3 ({ -1.1f, 2.5f, 6.6f }, { 1.1f, 2.5f, 6.6f }, { 1, 3.5f, 5.98f },
                            { -1, 3.5f, 5.98f }), .05f, .15f, .85f, TRUE, V (0, .5f, .9f));
  add_lights (b, .9f, 1.55f, 6.95f, -19.4f, .18f);
}

static void
build_locomotive (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .28f, 0x2a2c30);
  fab_kit_cone (b, V (0, 1.9f, -1), V (0, 1.9f, 3.4f), .85f, .85f, 18);
  add_box (b, 0, .8f, .5f, 1.7f, .4f, 6.4f);
  fab_brush_next_part (b);
  add_box (b, 0, 1.2f, -1.9f, 2.1f, 2.2f, 1.8f);
  PROFILE (b, 0, 2.4f, { -3, 3.4f }, { -.8f, 3.4f }, { -.9f, 3.6f }, { -2.9f, 3.6f });
  LATHE (b, 0, 2.7f, 2.7f, 12, { .2f, 0 }, { .2f, .5f }, { .32f, .9f }, { .24f, .9f }, { 0, .6f });
  LATHE (b, 0, 2.7f, 1, 12, { .22f, 0 }, { .22f, .25f }, { .12f, .4f }, { 0, .42f });
  PROFILE (b, 0, 1.5f, { 3.5f, .2f }, { 4.3f, .1f }, { 3.7f, .8f }, { 3.5f, .8f });
  FLANKS (b, 1.06f, .04f, .85f, { -2.4f, 2.2f }, { -1.4f, 2.2f }, { -1.4f, 3 }, { -2.4f, 3 });
  for (int side = -1; side <= 1; side += 2)
    {
      for (int i = 0; i < 3; i++)
        add_wheel (b, side * .8f, -.6f + 1.3f * i, .6f, .16f);
      paint (b, METAL, .7f, 0xb0b0b0);
      fab_kit_box (b, side * .93f, .55f, .8f, .05f, .12f, 3);
    }
  paint (b, GLOW, .97f, 0xfff0c0);
  fab_kit_cone (b, V (0, 2.3f, 3.4f), V (0, 2.3f, 3.55f), .2f, .2f, 12);
}

static void
build_truck (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .66f, 0x6080a0);
  PROFILE (b, 0, 2.3f, { 1.6f, .5f }, { 3.9f, .5f }, { 3.95f, 1.4f }, { 3.7f, 1.6f },
           { 3.4f, 2.6f }, { 1.6f, 2.7f });
  paint (b, METAL, .92f, 0xe0e0e0);
  add_box (b, 0, .9f, -1.3f, 2.4f, 2.4f, 5.4f);
  paint (b, METAL, .25f, 0x333333);
  add_box (b, 0, .55f, -.4f, 1, .35f, 7.2f);
  fab_add_mark (b, POINTS3 ({ -1, 1.66f, 3.7f }, { 1, 1.66f, 3.7f }, { .95f, 2.5f, 3.45f },
                            { -.95f, 2.5f, 3.45f }), .03f, .15f, .82f, TRUE, V (0, .3f, 1));
  FLANKS (b, 1.16f, .03f, .82f, { 2, 1.6f }, { 3.4f, 1.6f }, { 3.2f, 2.45f }, { 2, 2.45f });
  FLANKS (b, 1.16f, .02f, -1, { 1.9f, 2.6f }, { 1.9f, .6f });
  add_wheels (b, 1, 2.8f, -2.6f, .48f, .3f);
  add_wheels (b, 1, -1.4f, -1.4f, .48f, .3f);
  add_lights (b, .85f, .9f, 3.94f, -4, .15f);
}

static void
build_fire_engine (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .5f, 0xc83028);
  PROFILE (b, 0, 2.4f, { -3.8f, .55f }, { 3.8f, .55f }, { 3.85f, 1.5f }, { 3.6f, 2.7f },
           { 1.8f, 2.75f }, { 1.7f, 2.4f }, { -3.8f, 2.4f });
  fab_add_mark (b, POINTS3 ({ -1, 1.5f, 3.87f }, { 1, 1.5f, 3.87f }, { 1, 2.5f, 3.66f },
                            { -1, 2.5f, 3.66f }), .03f, .15f, .85f, TRUE, V (0, .2f, 1));
  FLANKS (b, 1.21f, .03f, .85f, { 2.1f, 1.5f }, { 3.4f, 1.5f }, { 3.2f, 2.4f }, { 2.1f, 2.4f });
  for (int i = 0; i < 3; i++)
    FLANKS (b, 1.21f, .03f, .8f, { -3.5f + 1.7f * i, .9f }, { -2 + 1.7f * i, .9f },
            { -2 + 1.7f * i, 2.1f }, { -3.5f + 1.7f * i, 2.1f });
  add_wheels (b, 1.05f, 2.5f, -2.4f, .5f, .3f);
  paint (b, METAL, .8f, 0xc0c0c0);
  for (int i = -1; i <= 1; i += 2)
    ROD (b, i * .35f, 2.6f, -3.9f, i * .35f, 2.85f, 3, .05f);
  for (int i = 0; i < 10; i++)
    ROD (b, -.35f, 2.62f + .024f * i, -3.6f + .7f * i, .35f, 2.62f + .024f * i, -3.6f + .7f * i,
         .035f);
  paint (b, GLOW, .6f, 0x3060d0);
  add_box (b, 0, 2.75f, 2.7f, 1.3f, .18f, .3f);
  add_lights (b, .9f, .95f, 3.86f, -3.82f, .16f);
}

static void
build_tank (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .3f, 0x3a3a34);
  for (int side = -1; side <= 1; side += 2)
    PROFILE (b, side * 1.25f, .55f, { -2.6f, .3f }, { -2.2f, 0 }, { 2.2f, 0 }, { 2.8f, .45f },
             { 2.6f, .9f }, { -2.7f, .9f }, { -2.8f, .6f });
  for (int i = 0; i < 5; i++)
    for (int side = -1; side <= 1; side += 2)
      fab_kit_disc (b, V (side * 1.53f, .4f, -1.9f + .95f * i), V (side, 0, 0), .36f, .03f, .55f);
  paint_own (b, spec, METAL, .52f, 0x5a6a48);
  PROFILE (b, 0, 2.5f, { -2.7f, .6f }, { 2.5f, .6f }, { 2.9f, .9f }, { 2.2f, 1.3f },
           { -2.7f, 1.3f });
  fab_brush_next_part (b);
  CONE (b, 0, 1.3f, -.3f, 1.95f, 1.15f, .85f);
  CONE (b, 0, 1.95f, -.5f, 2.1f, .35f, .32f);
  fab_brush_next_part (b);
  fab_kit_cone (b, V (0, 1.62f, .5f), V (0, 1.7f, 3.9f), .13f, .1f, 10);
  fab_kit_cone (b, V (0, 1.69f, 3.7f), V (0, 1.7f, 4.1f), .16f, .16f, 10);
}

static void
build_bicycle (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .15f, 0x222222);
  fab_kit_spokes (b, 0, .34f, .52f, .34f, .02f, 6);
  fab_kit_spokes (b, 0, .34f, -.5f, .34f, .02f, 6);
  paint_own (b, spec, METAL, .45f, 0xa03838);
  ROD (b, 0, .3f, -.05f, 0, .8f, -.22f, .017f);
  ROD (b, 0, .3f, -.05f, 0, .78f, .34f, .017f);
  ROD (b, 0, .75f, -.2f, 0, .8f, .34f, .017f);
  ROD (b, 0, .34f, .52f, 0, .98f, .3f, .017f);
  ROD (b, 0, .34f, -.5f, 0, .3f, -.05f, .014f);
  ROD (b, 0, .34f, -.5f, 0, .75f, -.2f, .014f);
  paint (b, PLAIN, .2f, 0x2a2420);
  HULL (b, 8, { -.38f, .84f, .075f, .025f }, { -.25f, .84f, .06f, .028f },
        { -.1f, .84f, .02f, .02f });
  TUBE (b, .014f, { -.28f, 1.0f, .2f }, { -.2f, 1.02f, .28f }, { 0, .99f, .31f },
        { .2f, 1.02f, .28f }, { .28f, 1.0f, .2f });
  fab_kit_cone (b, V (-.02f, .3f, -.05f), V (.02f, .3f, -.05f), .08f, .08f, 12);
  ROD (b, .03f, .3f, -.05f, .06f, .16f, .02f, .011f);
  ROD (b, -.03f, .3f, -.05f, -.06f, .44f, -.12f, .011f);
  add_box (b, .1f, .145f, .02f, .08f, .02f, .07f);
  add_box (b, -.1f, .43f, -.12f, .08f, .02f, .07f);
}

static void
build_motorbike (FabBrush *b, const FabModelSpec *spec)
{
  add_wheel (b, 0, .72f, .32f, .12f);
  add_wheel (b, .001f, -.68f, .32f, .15f);
  paint_own (b, spec, METAL, .4f, 0xa03030);
  HULL (b, 12, { -.1f, .8f, .05f, .05f }, { .08f, .84f, .13f, .12f }, { .32f, .84f, .12f, .1f },
        { .42f, .82f, .05f, .05f });
  HULL (b, 10, { -.95f, .72f, .06f, .03f }, { -.7f, .7f, .1f, .05f }, { -.4f, .62f, .1f, .05f });
  paint (b, PLAIN, .15f, 0x222222);
  HULL (b, 10, { -.65f, .8f, .1f, .04f }, { -.35f, .77f, .12f, .05f }, { -.05f, .8f, .09f, .05f });
  paint (b, METAL, .6f, 0xa0a4a8);
  add_box (b, 0, .32f, .05f, .26f, .36f, .4f);
  for (int i = -1; i <= 1; i += 2)
    {
      ROD (b, i * .09f, .32f, .72f, i * .09f, .95f, .42f, .025f);
      ROD (b, i * .13f, .28f, .1f, i * .14f, .34f, -.9f, .045f);
      ROD (b, i * .1f, .32f, -.68f, i * .1f, .7f, -.4f, .022f);
      ROD (b, 0, .98f, .42f, i * .36f, 1.04f, .25f, .02f);
    }
  paint (b, GLOW, .97f, 0xfff0c0);
  add_ball (b, 0, .88f, .52f, .1f, .1f, .08f);
}

static void
build_plane (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .95f, 0xf0f4f8);
  HULL (b, 16, { -15, 4.6f, .25f, .3f }, { -10, 4.1f, 1.2f, 1.2f }, { -4, 3.8f, 1.9f, 1.9f },
        { 9, 3.8f, 1.9f, 1.9f }, { 12.5f, 3.6f, 1.5f, 1.5f }, { 14.5f, 3.4f, .5f, .5f });
  fab_brush_next_part (b);
  SLAB (b, 3, .35f, { -15, 4 }, { -14.6f, 5.2f }, { -1.5f, 3 }, { 1.5f, 3 }, { 14.6f, 5.2f },
        { 15, 4 }, { 1.5f, -3.4f }, { -1.5f, -3.4f });
  SLAB (b, 4.6f, .2f, { -5, 14.6f }, { -5, 15.4f }, { 5, 15.4f }, { 5, 14.6f }, { 0, 11.2f });
  PROFILE (b, 0, .3f, { -11, 5 }, { -15.2f, 9.2f }, { -16, 9.2f }, { -14.6f, 4.6f });
  for (int side = -1; side <= 1; side += 2)
    {
      paint (b, METAL, .62f, 0xa0a4a8);
      fab_kit_cone (b, V (side * 5, 2.2f, -1), V (side * 5, 2.2f, 2.8f), .65f, .8f, 14);
      for (int i = 0; i < 12; i++)
        fab_kit_disc (b, V (side * 1.89f, 4.2f, -5 + 1.25f * i), V (side, 0, 0), .22f, .05f, .3f);
    }
  fab_add_mark (b, POINTS3 ({ -.9f, 4.3f, 13.4f }, { .9f, 4.3f, 13.4f }, { .7f, 4.75f, 12.7f },
                            { -.7f, 4.75f, 12.7f }), .05f, .15f, .25f, TRUE, V (0, .5f, 1));
  paint (b, PLAIN, .2f, 0x222222);
  for (int i = 0; i < 3; i++)
    {
      float x = i == 0 ? 0 : i == 1 ? 2.4f : -2.4f, z = i == 0 ? 10 : -1.5f;

      fab_kit_cone (b, V (x - .25f, .6f, z), V (x + .25f, .6f, z), .6f, .6f, 12);
      ROD (b, x, .6f, z, x, 2.8f, z, .15f);
    }
}

static void
build_biplane (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .6f, 0xb04838);
  HULL (b, 12, { -3.2f, 1.5f, .1f, .15f }, { -1, 1.35f, .4f, .42f }, { 1, 1.3f, .5f, .52f },
        { 1.9f, 1.3f, .48f, .5f }, { 2.1f, 1.3f, .2f, .2f });
  fab_brush_next_part (b);
  SLAB (b, .95f, .08f, { -4, -1.5f }, { 4, -1.5f }, { 4, -.3f }, { -4, -.3f });
  SLAB (b, 2.35f, .08f, { -4.3f, -1.8f }, { 4.3f, -1.8f }, { 4.3f, -.5f }, { -4.3f, -.5f });
  SLAB (b, 1.55f, .06f, { -1.3f, 2.6f }, { 1.3f, 2.6f }, { 1.3f, 3.3f }, { -1.3f, 3.3f });
  PROFILE (b, 0, .06f, { -2.6f, 1.6f }, { -3.1f, 2.5f }, { -3.5f, 2.4f }, { -3.3f, 1.5f });
  paint (b, WOOD, .3f, 0x4a3020);
  for (int i = 0; i < 8; i++)
    ROD (b, (i & 1 ? 1 : -1) * (i & 2 ? 3.2f : .9f), 1, i & 4 ? 1.4f : .5f,
         (i & 1 ? 1 : -1) * (i & 2 ? 3.2f : .6f), 2.38f, i & 4 ? 1.6f : .7f, .04f);
  add_box (b, 0, .35f, 2.15f, .2f, 1.9f, .06f);
  for (int i = -1; i <= 1; i += 2)
    {
      ROD (b, i * .3f, 1, 1, i * .75f, .35f, 1.1f, .04f);
      add_wheel (b, i * .8f, 1.1f, .34f, .12f);
    }
}

static void
build_helicopter (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .66f, 0x58789a);
  HULL (b, 14, { -1.3f, 1.9f, .4f, .45f }, { -.4f, 1.6f, .95f, .95f }, { .9f, 1.5f, 1, .95f },
        { 1.9f, 1.35f, .75f, .68f }, { 2.4f, 1.2f, .25f, .25f });
  fab_kit_cone (b, V (0, 2, -1), V (0, 2.3f, -5.4f), .38f, .13f, 10);
  PROFILE (b, 0, .1f, { -5, 2.2f }, { -5.6f, 3.3f }, { -6, 3.2f }, { -5.6f, 2.1f });
  ROD (b, 0, 2.4f, 0, 0, 3, 0, .12f);
  paint (b, GLASS, .88f, 0xc8dcec);
  HULL (b, 12, { 1.1f, 1.62f, .92f, .72f }, { 1.9f, 1.5f, .72f, .55f },
        { 2.45f, 1.25f, .2f, .18f });
  paint (b, METAL, .25f, 0x333333);
  add_box (b, 0, 3, 0, .26f, .05f, 10);
  add_box (b, 0, 3, 0, 10, .05f, .26f);
  add_box (b, .14f, 2, -5.5f, .04f, 1.7f, .14f);
  for (int i = -1; i <= 1; i += 2)
    {
      TUBE (b, .06f, { i * .95f, .06f, -1.4f }, { i * .95f, .06f, 1.6f }, { i * .95f, .3f, 2 });
      ROD (b, i * .5f, .9f, -.6f, i * .95f, .06f, -.7f, .04f);
      ROD (b, i * .5f, .8f, 1, i * .95f, .06f, 1.1f, .04f);
    }
}

static void
build_rocket (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .95f, 0xf0f0f4);
  LATHE (b, 0, 0, 0, 18, { 0, .5f }, { .7f, .5f }, { 1.05f, 2 }, { 1.1f, 3.6f }, { .95f, 5.2f },
         { .55f, 6.6f }, { 0, 7.8f });
  paint (b, METAL, .4f, 0xc03830);
  for (int i = 0; i < 3; i++)
    {
      FabXform was = b->at;

      fab_kit_turn (b, fab_xform_rotate_y (i * 2.0944f));
      PRISM (b, 0, .14f, { .8f, .9f }, { 1.5f, 0 }, { 1.8f, 0 }, { 1.75f, 1.2f }, { 1.05f, 2.6f });
      b->at = was;
    }
  CONE (b, 0, .1f, 0, .55f, .6f, .45f);
  LATHE (b, 0, 6.55f, 0, 16, { .58f, 0 }, { .3f, .65f }, { 0, 1.3f });
  paint (b, GLASS, .6f, 0x90b0d0);
  fab_kit_cone (b, V (0, 4.4f, .98f), V (0, 4.42f, 1.1f), .4f, .38f, 16);
}

static void
build_ufo (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .75f, 0xa8b0b8);
  LATHE (b, 0, .7f, 0, 28, { 0, 0 }, { .9f, .05f }, { 2.6f, .55f }, { 2.8f, .7f }, { 2.4f, .9f },
         { 1.2f, 1.2f }, { 0, 1.25f });
  paint (b, GLASS, .92f, 0xc8e8e0);
  LATHE (b, 0, 1.85f, 0, 18, { 1.15f, 0 }, { 1, .5f }, { .6f, .85f }, { 0, 1 });
  paint (b, GLOW, .98f, 0xfff090);
  for (int i = 0; i < 10; i++)
    fab_add_ellipsoid (b, V (2.3f * sinf (i * .628f), 1.12f, 2.3f * cosf (i * .628f)),
                       V (.17f, .17f, .17f), 8);
  paint (b, METAL, .5f, 0x808890);
  for (int i = 0; i < 3; i++)
    ROD (b, 1.1f * (float) sin (i * 2.094), .85f, 1.1f * (float) cos (i * 2.094),
         1.7f * (float) sin (i * 2.094), 0, 1.7f * (float) cos (i * 2.094), .09f);
}

static void
build_ship (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .35f, 0x30404c);
  SLAB (b, 0, 5, { -4, 18 }, { 4, 18 }, { 4.5f, 10 }, { 4.5f, -8 }, { 3, -15 }, { 0, -20 },
        { -3, -15 }, { -4.5f, -8 }, { -4.5f, 10 });
  paint (b, METAL, .95f, 0xf0f0f0);
  add_box (b, 0, 5, 3, 7.4f, 2.6f, 20);
  add_box (b, 0, 7.6f, 2, 6.4f, 2.4f, 15);
  add_box (b, 0, 10, -5, 5.4f, 2.2f, 4);
  for (int side = -1; side <= 1; side += 2)
    {
      for (int i = 0; i < 10; i++)
        fab_kit_disc (b, V (side * 3.72f, 6.4f, 11.5f - 1.9f * i), V (side, 0, 0), .4f, .06f, .3f);
      for (int i = 0; i < 7; i++)
        fab_kit_disc (b, V (side * 3.22f, 8.9f, 8.3f - 1.9f * i), V (side, 0, 0), .36f, .06f, .3f);
    }
  for (int i = 0; i < 2; i++)
    {
      paint (b, METAL, .45f, 0xc04030);
      CONE (b, 0, 10, -.5f + 6 * i, 14, 1.2f, 1.1f);
    }
  paint (b, METAL, .3f, 0x333333);
  ROD (b, 0, 12, -6, 0, 17, -6, .12f);
}

static void
build_boat (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 points[9 * 5];
  static const float z[9] = { -1.55f, -1.5f, -1, -.4f, .2f, .8f, 1.3f, 1.65f, 1.8f },
  w[9] = { .02f, .45f, .62f, .7f, .7f, .6f, .4f, .17f, .02f };

  paint_own (b, spec, WOOD, .62f, 0x9c7247);
  b->flags |= FAB_FACE_TWO_SIDED;
  for (int j = 0; j < 5; j++)
    for (int i = 0; i < 9; i++)
      {
        float a = G_PI * (.06f + .88f * j / 4), rise = .55f + .18f * z[i] * z[i] / 3;

        points[j * 9 + i] = V (w[i] * cosf (a) * 1.05f,
                               rise - (rise - .02f) * sinf (a) * MIN (1, w[i] * 3), z[i]);
      }
  fab_add_grid (b, points, 8, 4);
  b->flags &= ~FAB_FACE_TWO_SIDED;
  paint (b, WOOD, .75f, 0xb08a5a);
  add_box (b, 0, .34f, -.8f, 1.15f, .04f, .26f);
  add_box (b, 0, .34f, .3f, 1.25f, .04f, .26f);
  for (int i = -1; i <= 1; i += 2)
    {
      ROD (b, i * .5f, .62f, -.1f, i * 1.35f, .22f, -.5f, .025f);
      PRISM (b, -.58f, .03f, { i * 1.3f, .2f }, { i * 1.65f, .02f }, { i * 1.72f, .12f },
             { i * 1.36f, .3f });
    }
}

static void
build_sailboat (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x7a4a38);
  SLAB (b, 0, .8f, { -.85f, 2.4f }, { .85f, 2.4f }, { 1.05f, .8f }, { .9f, -1.2f },
        { .45f, -2.4f }, { 0, -3.1f }, { -.45f, -2.4f }, { -.9f, -1.2f }, { -1.05f, .8f });
  fab_brush_next_part (b);
  add_box (b, 0, .8f, .6f, 1.1f, .45f, 1.6f);
  paint (b, WOOD, .4f, 0x6a4424);
  ROD (b, 0, .8f, .3f, 0, 7.4f, .3f, .06f);
  ROD (b, 0, 1.6f, .3f, 0, 1.6f, -2.3f, .05f);
  paint (b, CLOTH, .97f, 0xf8f4ec);
  PROFILE (b, .06f, .03f, { .22f, 1.75f }, { -2.2f, 1.7f }, { -1.3f, 4 }, { .22f, 7.2f });
  PROFILE (b, -.04f, .03f, { .45f, 6.6f }, { 1.1f, 3.4f }, { 2.9f, 1.2f }, { .6f, 1.5f });
  for (int i = 0; i < 3; i++)
    for (int side = -1; side <= 1; side += 2)
      fab_kit_line (b, .02f, V (side, 0, 0),
                    POINTS3 ({ .06f + side * .017f, 2.8f + 1.1f * i, .2f },
                             { .06f + side * .017f, 2.8f + 1.1f * i, -1.75f + .45f * i }));
}

static void
build_submarine (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .4f, 0x485560);
  HULL (b, 16, { -5, 1.4f, .1f, .1f }, { -4, 1.3f, .7f, .7f }, { -1.5f, 1.25f, 1.2f, 1.2f },
        { 3, 1.25f, 1.2f, 1.2f }, { 4.3f, 1.25f, .8f, .8f }, { 4.8f, 1.25f, .25f, .25f });
  PROFILE (b, 0, .8f, { -.8f, 2.2f }, { 1.2f, 2.2f }, { 1, 3.6f }, { -.6f, 3.6f });
  TUBE (b, .07f, { 0, 3.5f, .2f }, { 0, 4.4f, .2f }, { 0, 4.45f, .5f });
  PROFILE (b, 0, .12f, { -4, 1.6f }, { -4.6f, 2.7f }, { -5.1f, 2.7f }, { -4.8f, 1.4f });
  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i < 4; i++)
      fab_kit_disc (b, V (side * 1.2f, 1.5f, -1.2f + 1.2f * i), V (side, 0, 0), .28f, .05f, .9f);
}

static void
build_tractor (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .5f, 0xb83830);
  add_box (b, 0, .75f, .75f, .8f, .75f, 1.7f);
  fab_brush_next_part (b);
  add_box (b, 0, .7f, -.7f, 1.2f, .5f, 1.3f);
  add_box (b, 0, 2.45f, -.7f, 1.4f, .1f, 1.4f);
  paint (b, METAL, .3f, 0x333333);
  for (int i = 0; i < 4; i++)
    ROD (b, i & 1 ? .58f : -.58f, 1.2f, i & 2 ? -.15f : -1.25f, i & 1 ? .58f : -.58f, 2.48f,
         i & 2 ? -.15f : -1.25f, .04f);
  ROD (b, .25f, 1.5f, 1.2f, .25f, 2.3f, 1.2f, .06f);
  fab_kit_torus (b, V (0, 1.6f, -.1f), V (0, .5f, -1), .2f, .02f, 14);
  for (int i = 0; i < 4; i++)
    LINE_Z (b, .02f, { -.3f, .95f + .12f * i, 1.61f }, { .3f, .95f + .12f * i, 1.61f });
  for (int i = -1; i <= 1; i += 2)
    {
      add_wheel (b, i * .85f, -.8f, .8f, .4f);
      add_wheel (b, i * .6f, 1.25f, .45f, .26f);
    }
}

static void
build_wheelchair (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .35f, 0x303848);
  add_box (b, 0, .46f, 0, .44f, .06f, .44f);
  add_box (b, 0, .5f, -.22f, .44f, .46f, .04f);
  paint (b, METAL, .5f, 0x909498);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_spokes (b, i * .29f, .31f, -.12f, .31f, .016f, 6);
      fab_kit_spokes (b, i * .2f, .09f, .36f, .09f, .016f, 2);
      TUBE (b, .014f, { i * .24f, .95f, -.34f }, { i * .24f, .93f, -.24f },
            { i * .24f, .46f, -.22f }, { i * .24f, .46f, .22f }, { i * .2f, .12f, .36f },
            { i * .12f, .1f, .5f });
      add_box (b, i * .25f, .68f, -.02f, .05f, .03f, .34f);
      ROD (b, i * .25f, .46f, .12f, i * .25f, .68f, .12f, .012f);
    }
}

static void
build_pram (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .45f, 0x405878);
  PROFILE (b, 0, .46f, { -.4f, .5f }, { .4f, .5f }, { .5f, .78f }, { -.5f, .78f });
  fab_brush_next_part (b);
  PROFILE (b, 0, .48f, { -.02f, .78f }, { .5f, .78f }, { .48f, .98f }, { .36f, 1.12f },
           { .2f, 1.16f }, { .08f, 1.1f });
  paint (b, METAL, .4f, 0x909090);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_spokes (b, i * .24f, .22f, .36f, .22f, .014f, 5);
      fab_kit_spokes (b, i * .24f, .22f, -.36f, .22f, .014f, 5);
      ROD (b, i * .22f, .22f, .36f, i * .2f, .52f, -.2f, .012f);
      ROD (b, i * .22f, .22f, -.36f, i * .2f, .52f, .2f, .012f);
      ROD (b, i * .2f, .7f, -.45f, i * .2f, 1.0f, -.8f, .014f);
    }
  ROD (b, -.2f, 1, -.8f, .2f, 1, -.8f, .018f);
}

static void
build_cart (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .6f, 0x9c7247);
  add_box (b, 0, .75f, 0, 1.3f, .08f, 2.2f);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * .64f, .83f, 0, .05f, .4f, 2.2f);
      add_box (b, 0, .83f, i * 1.08f, 1.25f, .4f, .05f);
      ROD (b, i * .45f, .75f, 1.1f, i * .35f, .8f, 2.9f, .04f);
      FLANKS (b, .667f, .012f, -1, { -1.1f, 1.03f }, { 1.1f, 1.03f });
    }
  paint (b, WOOD, .4f, 0x6a4424);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_spokes (b, i * .78f, .55f, -.1f, .55f, .05f, 5);
      fab_kit_cone (b, V (i * .72f, .55f, -.1f), V (i * .86f, .55f, -.1f), .09f, .09f, 10);
    }
}

static void
build_sled (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .66f, 0xa87c48);
  for (int i = -2; i <= 2; i++)
    add_box (b, i * .09f, .22f, -.05f, .075f, .02f, .95f);
  for (int i = -1; i <= 1; i += 2)
    {
      TUBE (b, .018f, { i * .22f, .02f, -.6f }, { i * .22f, .02f, .35f }, { i * .22f, .08f, .52f },
            { i * .22f, .22f, .6f }, { i * .22f, .3f, .52f });
      ROD (b, i * .22f, .02f, -.35f, i * .2f, .22f, -.35f, .014f);
      ROD (b, i * .22f, .02f, .25f, i * .2f, .22f, .25f, .014f);
    }
}

static void
build_balloon (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .7f, 0xd06040);
  for (int i = 0; i < 2; i++)
    LATHE (b, 0, 3.2f, 0, 20, { .7f, 0 }, { 1.7f, 1.4f }, { 2.8f, 3.6f }, { 3, 5.2f }, { 2.4f, 7 },
           { 1.2f, 8 }, { 0, 8.3f });
  for (int i = 0; i < 10; i++)
    {
      float s = sinf (i * .628f), c = cosf (i * .628f);

      fab_kit_line (b, .04f, V (s, 0, c),
                    POINTS3 ({ .71f * s, 3.2f, .71f * c }, { 1.72f * s, 4.6f, 1.72f * c },
                             { 2.82f * s, 6.8f, 2.82f * c }, { 3.02f * s, 8.4f, 3.02f * c },
                             { 2.42f * s, 10.2f, 2.42f * c }));
    }
  paint (b, WOOD, .5f, 0x8a6038);
  add_box (b, 0, 0, 0, 1.3f, 1, 1.3f);
  paint (b, CLOTH, .3f, 0x443828);
  for (int i = 0; i < 4; i++)
    ROD (b, i & 1 ? .62f : -.62f, 1, i & 2 ? .62f : -.62f, i & 1 ? .5f : -.5f, 3.25f,
         i & 2 ? .5f : -.5f, .02f);
}

static void
build_skateboard (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x8a5038);
  PROFILE (b, 0, .2f, { -.4f, .14f }, { -.28f, .09f }, { .28f, .09f }, { .4f, .14f },
           { .4f, .155f }, { .28f, .105f }, { -.28f, .105f }, { -.4f, .155f });
  add_wheels (b, .08f, .22f, -.22f, .035f, .04f);
}

static void
build_scooter (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .6f, 0x70a0a0);
  add_box (b, 0, .12f, -.05f, .12f, .03f, .6f);
  ROD (b, 0, .1f, .38f, 0, .95f, .28f, .02f);
  paint (b, PLAIN, .2f, 0x222222);
  ROD (b, -.22f, .95f, .28f, .22f, .95f, .28f, .018f);
  add_wheel (b, 0, .4f, .09f, .04f);
  add_wheel (b, .001f, -.38f, .09f, .04f);
}

#define CAR FAB_MODEL_VEHICLE

const FabModelEntry fab_models_vehicle[] = {
  { { "car", CAR, { 1.8f, 1.45f, 4.25f }, 1.45f, .55f, FAB_GRIP (0, .5f, -.2f),
      FAB_WORDS ("car", "automobile", "sedan", "limousine", "sports car", "jeep", "vehicle",
                 "race car") }, build_car },
  { { "taxi", CAR, { 1.8f, 1.61f, 4.25f }, 1.45f, .55f, FAB_GRIP (0, .5f, -.2f),
      FAB_WORDS ("taxi", "cab", "taxicab") }, build_taxi },
  { { "police-car", CAR, { 1.8f, 1.57f, 4.25f }, 1.45f, .55f, FAB_GRIP (0, .5f, -.2f),
      FAB_WORDS ("police car", "patrol car", "squad car") }, build_police_car },
  { { "bus", CAR, { 2.5f, 3.1f, 10.1f }, 3.1f, 0, FAB_NO_GRIP,
      FAB_WORDS ("bus", "coach", "school bus", "caravan") }, build_bus },
  { { "train", CAR, { 2.8f, 3.9f, 26.4f }, 3.9f, 0, FAB_NO_GRIP,
      FAB_WORDS ("train", "subway train", "railway train", "monorail") },
      build_train },
  { { "locomotive", CAR, { 2.4f, 3.6f, 7.3f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("locomotive", "steam train", "steam engine", "steam locomotive", "engine") },
      build_locomotive },
  { { "truck", CAR, { 2.4f, 3.3f, 8 }, 3.3f, 0, FAB_NO_GRIP,
      FAB_WORDS ("truck", "lorry", "pickup", "pickup truck") },
      build_truck },
  { { "fire-engine", CAR, { 2.5f, 2.95f, 7.7f }, 2.4f, 0, FAB_NO_GRIP,
      FAB_WORDS ("fire engine", "fire truck", "firetruck") }, build_fire_engine },
  { { "tank", CAR, { 3.1f, 2.1f, 7 }, 1.3f, 0, FAB_NO_GRIP,
      FAB_WORDS ("tank", "armoured car") }, build_tank },
  { { "bicycle", CAR, { .56f, 1.04f, 1.75f }, 0, .87f, FAB_GRIP (0, .86f, -.25f),
      FAB_WORDS ("bicycle", "bike", "cycle", "tricycle") }, build_bicycle },
  { { "motorbike", CAR, { .75f, 1.06f, 2.1f }, 0, .82f, FAB_GRIP (0, .82f, -.35f),
      FAB_WORDS ("motorbike", "motorcycle", "moped", "motor scooter", "vespa") }, build_motorbike },
  { { "plane", CAR, { 30, 9.2f, 30.5f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("plane", "airplane", "aeroplane", "aircraft", "jet", "airliner") }, build_plane },
  { { "biplane", CAR, { 8.6f, 2.5f, 5.7f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("biplane", "propeller plane", "glider", "fighter plane") }, build_biplane },
  { { "helicopter", CAR, { 10, 3.4f, 11 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("helicopter", "chopper") }, build_helicopter },
  { { "rocket", CAR, { 3.2f, 7.85f, 3.2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("rocket", "missile", "space shuttle", "space rocket") }, build_rocket },
  { { "ufo", CAR, { 5.6f, 2.85f, 5.6f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("ufo", "flying saucer", "spaceship", "spacecraft", "starship", "alien ship") },
      build_ufo },
  { { "ship", CAR, { 9, 17, 38 }, 5, 0, FAB_NO_GRIP,
      FAB_WORDS ("ship", "steamer", "ferry", "cruise ship", "ocean liner", "titanic", "warship",
                 "freighter") }, build_ship },
  { { "boat", CAR, { 3.44f, .736f, 3.35f }, 0, .36f, FAB_GRIP (0, .36f, -.8f),
      FAB_WORDS ("boat", "rowboat", "rowing boat", "dinghy", "lifeboat") }, build_boat },
  { { "sailboat", CAR, { 2.1f, 7.4f, 5.5f }, .8f, .8f, FAB_NO_GRIP,
      FAB_WORDS ("sailboat", "sailing boat", "yacht") }, build_sailboat },
  { { "submarine", CAR, { 2.4f, 4.5f, 10 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("submarine", "u-boat", "torpedo") }, build_submarine },
  { { "tractor", CAR, { 2.1f, 2.55f, 3.4f }, 0, 1.2f, FAB_GRIP (0, 1.2f, -.8f),
      FAB_WORDS ("tractor", "combine", "harvester") }, build_tractor },
  { { "wheelchair", CAR, { .62f, .96f, 1 }, 0, .52f, FAB_GRIP (0, .52f, 0),
      FAB_WORDS ("wheelchair") }, build_wheelchair },
  { { "pram", CAR, { .5f, 1.16f, 1.4f }, 0, 0, FAB_GRIP (0, 1, -.8f),
      FAB_WORDS ("pram", "stroller", "baby carriage", "buggy") },
      build_pram },
  { { "cart", CAR, { 1.75f, 1.23f, 4 }, .83f, .83f, FAB_NO_GRIP,
      FAB_WORDS ("cart", "wagon", "chariot") },
      build_cart },
  { { "sled", CAR, { .48f, .32f, 1.25f }, .24f, .24f, FAB_NO_GRIP,
      FAB_WORDS ("sled", "sledge", "sleigh", "toboggan") }, build_sled },
  { { "hot-air-balloon", CAR, { 6, 11.5f, 6 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("hot-air balloon", "hot air balloon") },
      build_balloon },
  { { "skateboard", CAR, { .2f, .155f, .8f }, .11f, 0, FAB_NO_GRIP,
      FAB_WORDS ("skateboard", "skate") }, build_skateboard },
  { { "scooter", CAR, { .44f, .97f, .98f }, 0, 0, FAB_GRIP (0, .95f, .28f),
      FAB_WORDS ("scooter", "kick scooter") }, build_scooter },
  { { NULL } },
};
