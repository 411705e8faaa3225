/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Games, music and war: what is held to play, to sound and to fight. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define CLOTH FAB_TEXTURE_CLOTH

static void
build_bat (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .75f, 0xc8a068);
  TURNED (b, 0, 0, 0, 12, { 0, 0 }, { .025f, .005f }, { .016f, .03f }, { .014f, .2f },
          { .022f, .4f }, { .033f, .6f }, { .034f, .78f }, { .025f, .83f }, { 0, .84f });
}

static void
build_racket (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 rim[19];

  paint_own (b, spec, METAL, .4f, 0xa03838);
  for (int i = 0; i < 19; i++)
    rim[i] = V (.13f * sinf (i * G_PI / 9), .5f - .17f * cosf (i * G_PI / 9), 0);
  fab_add_tube (b, rim, 19, .009f, 6);
  ROD (b, 0, .14f, 0, -.04f, .35f, 0, .007f);
  ROD (b, 0, .14f, 0, .04f, .35f, 0, .007f);
  paint (b, CLOTH, .25f, 0x2a2a2e);
  ROD (b, 0, 0, 0, 0, .17f, 0, .016f);
  for (int i = -4; i <= 4; i++)
    {
      float x = i * .027f, h = .16f * sqrtf (1 - x * x / .0169f);

      fab_kit_line (b, .002f, V (0, 0, 0), POINTS3 ({ x, .5f - h, 0 }, { x, .5f + h, 0 }));
      h = .125f * sqrtf (1 - i * i / 22.0f);
      fab_kit_line (b, .002f, V (0, 0, 0), POINTS3 ({ -h, .5f + i * .034f, 0 },
                                                    { h, .5f + i * .034f, 0 }));
    }
}

static void
build_golf_club (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .25f, 0x2a2a2e);
  ROD (b, 0, .75f, 0, 0, 1.05f, 0, .013f);
  paint_own (b, spec, METAL, .7f, 0xb0b4b8);
  ROD (b, 0, .05f, 0, 0, .78f, 0, .007f);
  HULL (b, 8, { -.02f, .03f, .014f, .026f }, { .03f, .03f, .016f, .03f },
        { .09f, .035f, .012f, .022f });
}

static void
build_hockey_stick (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .6f, 0xa87c48);
  PROFILE (b, 0, .022f, { -.02f, 1.4f }, { -.06f, 1.4f }, { -.02f, .06f }, { .26f, 0 },
           { .28f, .06f },
           { .03f, .1f });
}

static void
build_skis (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .4f, 0xb03838);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_brush_next_part (b);
      PROFILE (b, i * .12f, .085f, { -.8f, .01f }, { .75f, .01f }, { .9f, .08f }, { .95f, .13f },
               { .93f, .14f }, { .87f, .09f }, { .74f, .025f }, { -.8f, .025f });
      add_box (b, i * .12f, .025f, -.05f, .07f, .04f, .25f);
    }
}

static void
build_board (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .92f, 0xf0ece0);
  PRISM (b, 0, .05f, { 0, 0 }, { .14f, .04f }, { .22f, .3f }, { .26f, .9f }, { .24f, 1.4f },
         { .14f, 1.8f }, { 0, 2 }, { -.14f, 1.8f }, { -.24f, 1.4f }, { -.26f, .9f }, { -.22f, .3f },
         { -.14f, .04f });
  LINE_Z (b, .012f, { 0, .05f, .026f }, { 0, 1.95f, .026f });
  fab_add_mark (b, POINTS3 ({ -.25f, 1.1f, .026f }, { .25f, 1.1f, .026f }, { .24f, 1.35f, .026f },
                            { -.24f, 1.35f, .026f }), .008f, .2f, .4f, TRUE, V (0, 0, 1));
  paint (b, PLAIN, .3f, 0x303030);
  PROFILE (b, 0, .02f, { -.02f, .2f }, { -.02f, .35f }, { -.16f, .14f }, { -.13f, .12f });
}

static void
build_trophy (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .3f, 0x3a2a20);
  CONE (b, 0, 0, 0, .07f, .09f, .085f);
  paint_own (b, spec, METAL, .8f, 0xd8b848);
  TURNED (b, 0, .07f, 0, 16, { 0, 0 }, { .06f, 0 }, { .02f, .03f }, { .016f, .09f }, { .05f, .12f },
          { .1f, .2f }, { .115f, .3f }, { .105f, .31f }, { 0, .28f });
  for (int i = -1; i <= 1; i += 2)
    TUBE (b, .01f, { i * .105f, .35f, 0 }, { i * .17f, .35f, 0 }, { i * .175f, .28f, 0 },
          { i * .12f, .22f, 0 }, { i * .08f, .22f, 0 });
}

static void
build_medal (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, CLOTH, .4f, 0x3858a0);
  for (int i = -1; i <= 1; i += 2)
    PRISM (b, 0, .003f, { 0, .06f }, { i * .02f, .05f }, { i * .08f, .24f }, { i * .045f, .25f });
  paint_own (b, spec, METAL, .82f, 0xd8b848);
  fab_kit_cone (b, V (0, .035f, -.003f), V (0, .035f, .003f), .035f, .035f, 20);
  fab_kit_disc (b, V (0, .035f, .0035f), V (0, 0, 1), .026f, .002f, -1);
  fab_kit_letter (b, "1", V (0, .035f, .0036f), V (1, 0, 0), V (0, 1, 0), .02f, .03f, .1f);
}

static void
build_dumbbell (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .3f, 0x404448);
  ROD (b, -.16f, .09f, 0, .16f, .09f, 0, .014f);
  for (int i = -1; i <= 1; i += 2)
    for (int k = 0; k < 2; k++)
      fab_kit_cone (b, V (i * (.1f + .04f * k), .09f, 0), V (i * (.13f + .04f * k), .09f, 0),
                    .09f - .025f * k, .09f - .025f * k, 16);
}

static void
build_hoop (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .45f, 0x606468);
  ROD (b, 0, 0, -.9f, 0, 3.2f, -.9f, .07f);
  ROD (b, 0, 3.2f, -.9f, 0, 3.3f, -.1f, .05f);
  paint (b, PLAIN, .97f, 0xffffff);
  add_box (b, 0, 2.9f, -.06f, 1.8f, 1.05f, .05f);
  fab_kit_rect (b, 0, 3.1f, -.03f, .6f, .45f, .03f, -1);
  paint_own (b, spec, METAL, .4f, 0xd05828);
  fab_kit_torus (b, V (0, 3.05f, .27f), V (0, 1, 0), .23f, .02f, 18);
  for (int i = 0; i < 9; i++)
    for (int d = -1; d <= 1; d += 2)
      {
        float a = i * .698f, c = a + d * .5f;

        fab_kit_line (b, .01f, V (0, 0, 0), POINTS3 ({ .23f * sinf (a), 3.05f,
                                                       .27f + .23f * cosf (a) },
                                                     { .13f * sinf (c), 2.65f,
                                                       .27f + .13f * cosf (c) }));
      }
}

static void
build_drum_kit (FabBrush *b, const FabModelSpec *spec)
{
  static const float drums[][5] = { { -.32f, .78f, -.12f, .17f, .2f },
                                    { .32f, .78f, -.12f, .17f, .2f },
                                    { -.62f, .55f, -.5f, .19f, .16f },
                                    { .65f, .5f, -.45f, .24f, .4f } };
  static const float cymbals[][3] = { { -.8f, 1.25f, -.1f }, { .8f, 1.35f, -.1f },
                                      { -.95f, .95f, -.6f } };

  paint_own (b, spec, PLAIN, .4f, 0xa03030);
  fab_kit_cone (b, V (0, .32f, -.3f), V (0, .32f, .14f), .32f, .32f, 20);
  fab_kit_disc (b, V (0, .32f, .142f), V (0, 0, 1), .29f, .01f, .95f);
  for (gsize i = 0; i < G_N_ELEMENTS (drums); i++)
    {
      fab_brush_next_part (b);
      CONE (b, drums[i][0], drums[i][1] - drums[i][4], drums[i][2], drums[i][1], drums[i][3],
            drums[i][3]);
      fab_kit_disc (b, V (drums[i][0], drums[i][1] + .002f, drums[i][2]), V (0, 1, 0),
                    drums[i][3] * .92f,
                    .008f, .97f);
    }
  paint (b, METAL, .75f, 0xc8b060);
  for (gsize i = 0; i < G_N_ELEMENTS (cymbals); i++)
    {
      const float *c = cymbals[i];

      ROD (b, c[0], 0, c[2], c[0], c[1], c[2], .012f);
      fab_kit_cone (b, V (c[0], c[1] - .01f, c[2]), V (c[0], c[1] + .03f, c[2]), .24f, .03f, 18);
    }
  for (int i = 0; i < 4; i++)
    ROD (b, i & 1 ? .65f : -.62f, 0, i & 2 ? -.35f : -.62f, i & 1 ? .65f : -.62f, .45f, -.48f,
         .012f);
}

static void
build_accordion (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .35f, 0x902828);
  add_box (b, -.2f, 0, 0, .1f, .34f, .18f);
  add_box (b, .2f, 0, 0, .1f, .34f, .18f);
  paint (b, CLOTH, .8f, 0xe0d8c8);
  for (int i = 0; i < 7; i++)
    {
      fab_brush_next_part (b);
      add_box (b, -.129f + .043f * i, .01f + .01f * (i & 1), 0, .043f, .32f - .02f * (i & 1),
               .17f - .02f * (i & 1));
    }
  paint (b, PLAIN, .97f, 0xffffff);
  add_box (b, .2f, .03f, .095f, .07f, .28f, .02f);
  for (int i = 1; i < 9; i++)
    LINE_Z (b, .003f, { .165f, .03f + .031f * i, .106f }, { .235f, .03f + .031f * i, .106f });
}

static void
build_harp (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .6f, 0xc09848);
  add_box (b, 0, 0, 0, .3f, .08f, .75f);
  TUBE (b, .045f, { 0, .06f, -.25f }, { 0, .7f, -.42f }, { 0, 1.15f, -.5f });
  TUBE (b, .035f, { 0, 1.15f, -.5f }, { 0, 1.35f, -.35f }, { 0, 1.25f, -.05f }, { 0, 1.4f, .2f },
        { 0, 1.65f, .3f });
  ROD (b, 0, .05f, .3f, 0, 1.68f, .3f, .04f);
  for (int i = 0; i < 13; i++)
    {
      float t = i / 12.0f;

      fab_kit_line (b, .005f, V (0, 0, 0), POINTS3 ({ 0, .12f + .98f * (1 - t),
                                                      -.26f - .22f * (1 - t) },
                                                    { 0, 1.32f + .1f * t * t, -.4f + .62f * t }));
    }
}

static void
build_saxophone (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .65f, 0xd0a848);
  fab_add_loft (b, (const FabRing[]) {
    { V (0, .62f, -.1f), V (.008f, 0, 0), V (0, .008f, 0) },
    { V (0, .68f, -.02f), V (.014f, 0, 0), V (0, .012f, -.008f) },
    { V (0, .6f, .02f), V (.02f, 0, 0), V (0, 0, .02f) },
    { V (0, .15f, .03f), V (.035f, 0, 0), V (0, 0, .035f) },
    { V (0, .04f, .1f), V (.045f, 0, 0), V (0, .045f, .02f) },
    { V (0, .12f, .2f), V (.055f, 0, 0), V (0, .01f, -.055f) },
    { V (0, .3f, .23f), V (.07f, 0, 0), V (0, 0, -.07f) },
    { V (0, .38f, .26f), V (.1f, 0, 0), V (0, .02f, -.1f) },
    { V (0, .36f, .26f), V (.06f, 0, 0), V (0, 0, -.06f) } }, 9, 12, TRUE, TRUE);
  for (int i = 0; i < 6; i++)
    fab_kit_disc (b, V (0, .2f + .06f * i, .065f), V (0, 0, 1), .016f, .004f, .85f);
}

static void
build_flute (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .75f, 0xb8bcc0);
  ROD (b, -.32f, .012f, 0, .32f, .012f, 0, .011f);
  for (int i = 0; i < 8; i++)
    fab_kit_disc (b, V (-.05f + .045f * i, .023f, 0), V (0, 1, 0), .008f, .002f, .3f);
}

static void
build_cello (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x9a5a28);
  PRISM (b, 0, .12f, { -.12f, .12f }, { .12f, .12f }, { .22f, .2f }, { .23f, .35f }, { .15f, .48f },
         { .15f, .56f }, { .19f, .68f }, { .14f, .82f }, { 0, .86f }, { -.14f, .82f },
         { -.19f, .68f },
         { -.15f, .56f }, { -.15f, .48f }, { -.23f, .35f }, { -.22f, .2f });
  paint (b, WOOD, .2f, 0x2a2020);
  add_box (b, 0, .62f, .075f, .04f, .6f, .025f);
  ROD (b, 0, .12f, 0, 0, 0, 0, .008f);
  add_ball (b, 0, 1.24f, .06f, .03f, .035f, .03f);
  for (int i = 0; i < 4; i++)
    LINE_Z (b, .003f, { -.018f + .012f * i, .25f, .09f }, { -.015f + .01f * i, 1.2f, .09f });
  for (int i = -1; i <= 1; i += 2)
    LINE_Z (b, .012f, { i * .08f, .52f, .062f }, { i * .07f, .42f, .062f },
            { i * .09f, .36f, .062f });
}

static void
build_megaphone (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .85f, 0xe8e8e8);
  fab_kit_cone (b, V (0, .16f, -.14f), V (0, .16f, .2f), .03f, .12f, 18);
  fab_kit_disc (b, V (0, .16f, .201f), V (0, 0, 1), .105f, .006f, .25f);
  paint (b, PLAIN, .3f, 0x303030);
  fab_kit_cone (b, V (0, .16f, -.18f), V (0, .16f, -.14f), .05f, .05f, 12);
  add_box (b, 0, .02f, -.05f, .03f, .12f, .04f);
}

static void
build_crossbow (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x7a5430);
  PROFILE (b, 0, .04f, { -.4f, .02f }, { -.4f, .1f }, { -.1f, .09f }, { .4f, .09f }, { .4f, .05f },
           { -.1f, .04f }, { -.15f, 0 }, { -.2f, 0 });
  paint (b, METAL, .35f, 0x505458);
  TUBE (b, .014f, { -.36f, .08f, .18f }, { -.22f, .08f, .3f }, { 0, .08f, .36f },
        { .22f, .08f, .3f },
        { .36f, .08f, .18f });
  fab_kit_line (b, .006f, V (0, 0, 0), POINTS3 ({ -.36f, .09f, .18f }, { 0, .1f, -.02f },
                                                { .36f, .09f, .18f }));
  ROD (b, 0, .1f, -.02f, 0, .1f, .44f, .007f);
}

static void
build_dagger (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .25f, 0x3a2a20);
  ROD (b, 0, .01f, 0, 0, .11f, 0, .013f);
  paint (b, METAL, .6f, 0xc0a048);
  add_ball (b, 0, .015f, 0, .02f, .018f, .018f);
  add_box (b, 0, .105f, 0, .12f, .018f, .024f);
  paint (b, METAL, .9f, 0xd0d4d8);
  PRISM (b, 0, .008f, { -.02f, .12f }, { .02f, .12f }, { .017f, .28f }, { 0, .36f },
         { -.017f, .28f });
  LINE_Z (b, .002f, { 0, .13f, .0045f }, { 0, .33f, .0045f });
}

static void
build_mace (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .45f, 0x6a4424);
  ROD (b, 0, 0, 0, 0, .6f, 0, .018f);
  paint_own (b, spec, METAL, .4f, 0x606468);
  add_ball (b, 0, .66f, 0, .09f, .09f, .09f);
  for (int i = 0; i < 12; i++)
    {
      float a = i * 1.0472f, y = i < 6 ? .03f : -.03f, s = sinf (a + .5f * (i >= 6)),
      c = cosf (a + .5f * (i >= 6));

      fab_kit_cone (b, V (.08f * s, .66f + y, .08f * c), V (.14f * s, .66f + 2 * y, .14f * c),
                    .02f, .001f, 5);
    }
}

static void
build_club (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x7a5430);
  TURNED (b, 0, 0, 0, 9, { 0, 0 }, { .025f, .01f }, { .022f, .2f }, { .06f, .5f }, { .09f, .72f },
          { .06f, .86f }, { 0, .88f });
  for (int i = 0; i < 5; i++)
    fab_kit_cone (b, V (.07f * sinf (i * 2.4f), .5f + .06f * i, .07f * cosf (i * 2.4f)),
                  V (.12f * sinf (i * 2.4f), .51f + .06f * i, .12f * cosf (i * 2.4f)), .02f, .004f,
                  6);
}

static void
build_bomb (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .2f, 0x202428);
  fab_add_ellipsoid (b, V (0, .16f, 0), V (.16f, .16f, .16f), 18);
  fab_kit_cone (b, V (0, .3f, 0), V (0, .36f, 0), .05f, .05f, 12);
  paint (b, CLOTH, .75f, 0xc8b890);
  TUBE (b, .01f, { 0, .35f, 0 }, { .02f, .42f, 0 }, { .08f, .46f, 0 }, { .12f, .44f, 0 });
  paint (b, FAB_TEXTURE_GLOW, .97f, 0xffc040);
  for (int i = 0; i < 6; i++)
    fab_kit_cone (b, V (.12f, .45f, 0), V (.12f + .05f * sinf (i * 1.05f),
                                           .46f + .06f * cosf (i * 1.05f), 0),
                  .014f, .001f, 5);
}

static void
build_time_bomb (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .55f, 0xc04838);
  for (int i = 0; i < 5; i++)
    {
      fab_brush_next_part (b);
      CONE (b, -.1f + .05f * i, 0, .03f * (i & 1), .24f, .026f, .026f);
    }
  paint (b, PLAIN, .25f, 0x202020);
  add_box (b, 0, .07f, .075f, .18f, .1f, .04f);
  fab_kit_rect (b, 0, .09f, .097f, .14f, .06f, .003f, .9f);
  fab_kit_letter (b, "00:07", V (0, .12f, .098f), V (1, 0, 0), V (0, 1, 0), .12f, .05f, .1f);
  TUBE (b, .005f, { -.06f, .17f, .08f }, { -.08f, .27f, .05f }, { -.1f, .24f, .03f });
  TUBE (b, .005f, { .06f, .17f, .08f }, { .03f, .3f, .05f }, { .05f, .24f, .03f });
}

static void
build_grenade (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .35f, 0x4a5a38);
  fab_add_ellipsoid (b, V (0, .045f, 0), V (.034f, .045f, .034f), 12);
  paint (b, METAL, .6f, 0x909090);
  CONE (b, 0, .085f, 0, .105f, .014f, .012f);
  add_box (b, .022f, .05f, 0, .008f, .055f, .014f);
  fab_kit_torus (b, V (-.024f, .098f, 0), V (0, 0, 1), .013f, .003f, 12);
}

static void
build_cannon (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .55f, 0x7a5430);
  for (int i = -1; i <= 1; i += 2)
    {
      PROFILE (b, i * .22f, .08f, { .35f, .35f }, { .35f, .62f }, { .1f, .68f }, { -1.1f, .14f },
               { -1.1f, 0 });
      fab_kit_spokes (b, i * .4f, .5f, .1f, .5f, .05f, 6);
      fab_kit_cone (b, V (i * .34f, .5f, .1f), V (i * .48f, .5f, .1f), .09f, .09f, 10);
    }
  paint_own (b, spec, METAL, .25f, 0x303438);
  fab_kit_cone (b, V (0, .68f, -.6f), V (0, .82f, .5f), .2f, .15f, 16);
  fab_kit_cone (b, V (0, .82f, .5f), V (0, .9f, 1.1f), .14f, .12f, 16);
  fab_kit_cone (b, V (0, .895f, 1.06f), V (0, .91f, 1.16f), .16f, .16f, 16);
  add_ball (b, 0, .66f, -.68f, .09f, .09f, .09f);
  fab_kit_disc (b, V (0, .911f, 1.165f), V (0, .13f, 1), .1f, .01f, .03f);
}

static void
build_catapult (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .58f, 0x8a5c34);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * .8f, .45f, 0, .22f, .25f, 3.4f);
      ROD (b, i * .8f, .6f, .5f, i * .6f, 2.2f, .3f, .1f);
      ROD (b, i * .8f, .6f, -.6f, i * .6f, 2.2f, .3f, .08f);
      fab_kit_spokes (b, i * 1, .45f, 1.2f, .45f, .06f, 4);
      fab_kit_spokes (b, i * 1, .45f, -1.2f, .45f, .06f, 4);
    }
  add_box (b, 0, 2.1f, .3f, 1.5f, .2f, .2f);
  add_box (b, 0, .48f, 1.4f, 1.7f, .2f, .2f);
  add_box (b, 0, .48f, -1.4f, 1.7f, .2f, .2f);
  ROD (b, 0, .7f, .4f, 0, 2.1f, -1.7f, .09f);
  fab_brush_next_part (b);
  LATHE (b, 0, 2.1f, -1.85f, 12, { 0, 0 }, { .25f, .06f }, { .32f, .22f }, { .28f, .22f },
         { 0, .1f });
  paint (b, FAB_TEXTURE_STONE, .6f, 0x808080);
  add_ball (b, 0, 2.38f, -1.85f, .24f, .22f, .24f);
}

static void
build_boomerang (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .55f, 0xa06830);
  PRISM (b, 0, .012f, { -.2f, 0 }, { -.15f, 0 }, { 0, .15f }, { .15f, 0 }, { .2f, 0 },
         { .03f, .21f },
         { -.03f, .21f });
}

#define THING FAB_MODEL_THING
#define HELD  FAB_MODEL_HANDHELD

const FabModelEntry fab_models_sport[] = {
  { { "baseball-bat", HELD, { .0696f, .84f, .0696f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("baseball bat", "cricket bat") },
    build_bat },
  { { "racket", HELD, { .271f, .678f, .032f }, 0, 0, FAB_GRIP (0, .08f, 0),
      FAB_WORDS ("racket", "racquet",
      "tennis racket", "tennis racquet", "badminton racket") }, build_racket },
  { { "golf-club", HELD, { .032f, 1.05f, .11f }, 0, 0, FAB_GRIP (0, .9f, 0),
      FAB_WORDS ("golf club", "putter") },
    build_golf_club },
  { { "hockey-stick", HELD, { .022f, 1.4f, .34f }, 0, 0, FAB_GRIP (0, 1.1f, 0),
      FAB_WORDS ("hockey stick") },
    build_hockey_stick },
  { { "skis", THING, { .325f, .14f, 1.75f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("ski", "skis") },
    build_skis },
  { { "surfboard", HELD, { .52f, 2, .185f }, 0, 0, FAB_GRIP (.2f, 1, 0),
      FAB_WORDS ("surfboard",
      "paddleboard", "longboard") }, build_board },
  { { "trophy", HELD, { .366f, .383f, .234f }, 0, 0, FAB_GRIP (0, .15f, 0),
      FAB_WORDS ("trophy", "award", "prize",
      "golden cup", "grail", "chalice", "oscar") }, build_trophy },
  { { "medal", HELD, { .16f, .25f, .006f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("medal", "gold medal") },
    build_medal },
  { { "dumbbell", HELD, { .34f, .18f, .18f }, 0, 0, FAB_GRIP (0, .09f, 0),
      FAB_WORDS ("dumbbell", "barbell", "weight") },
    build_dumbbell },
  { { "hoop", THING, { 1.8f, 3.95f, 1.48f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("basketball hoop", "hoop", "basketball basket") },
    build_hoop },
  { { "drum-kit", THING, { 2.23f, 1.38f, .976f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("drum kit", "drums", "drum set") },
    build_drum_kit },
  { { "accordion", HELD, { .5f, .34f, .195f }, 0, 0, FAB_GRIP (.25f, .17f, 0),
      FAB_WORDS ("accordion", "concertina") },
    build_accordion },
  { { "harp", THING, { .3f, 1.68f, .913f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("harp", "lyre") },
    build_harp },
  { { "saxophone", HELD, { .2f, .692f, .46f }, 0, 0, FAB_GRIP (0, .4f, .03f),
      FAB_WORDS ("saxophone", "sax") },
    build_saxophone },
  { { "flute", HELD, { .64f, .023f, .022f }, 0, 0, FAB_GRIP (.1f, .012f, 0),
      FAB_WORDS ("flute", "clarinet", "recorder",
      "oboe", "pan pipe") }, build_flute },
  { { "cello", THING, { .46f, 1.27f, .15f }, 0, 0, FAB_GRIP (0, .8f, .08f),
      FAB_WORDS ("cello", "double bass",
      "contrabass") }, build_cello },
  { { "megaphone", HELD, { .24f, .278f, .38f }, 0, 0, FAB_GRIP (0, .07f, -.05f),
      FAB_WORDS ("megaphone", "bullhorn") },
    build_megaphone },
  { { "crossbow", HELD, { .738f, .107f, .84f }, 0, 0, FAB_GRIP (0, .02f, -.18f),
      FAB_WORDS ("crossbow") }, build_crossbow },
  { { "dagger", HELD, { .12f, .36f, .036f }, 0, 0, FAB_GRIP (0, .06f, 0),
      FAB_WORDS ("dagger", "stiletto", "dirk") },
    build_dagger },
  { { "mace", HELD, { .281f, .75f, .281f }, 0, 0, FAB_GRIP (0, .12f, 0),
      FAB_WORDS ("mace", "morning star", "flail") },
    build_mace },
  { { "club", HELD, { .218f, .88f, .24f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("club", "cudgel", "truncheon") },
    build_club },
  { { "bomb", HELD, { .319f, .52f, .315f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("bomb", "cannonball") }, build_bomb },
  { { "time-bomb", THING, { .252f, .303f, .12f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("time bomb", "dynamite",
      "explosive", "ticking bomb") }, build_time_bomb },
  { { "grenade", HELD, { .0734f, .113f, .068f }, 0, 0, FAB_GRIP (0, .045f, 0),
      FAB_WORDS ("grenade", "hand grenade") },
    build_grenade },
  { { "cannon", THING, { .96f, 1.07f, 2.28f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("cannon", "artillery", "howitzer") },
    build_cannon },
  { { "catapult", THING, { 2.11f, 2.6f, 3.87f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("catapult", "trebuchet", "siege engine") },
    build_catapult },
  { { "boomerang", HELD, { .4f, .21f, .012f }, 0, 0, FAB_GRIP (.15f, .04f, 0),
      FAB_WORDS ("boomerang") },
    build_boomerang },
  { { NULL } },
};
