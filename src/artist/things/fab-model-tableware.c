/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vessels, dishes, small treasures and things to wear as objects. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define CLOTH FAB_TEXTURE_CLOTH
#define GLASS FAB_TEXTURE_GLASS
#define WATER FAB_TEXTURE_WATER
#define SKIN  FAB_TEXTURE_SKIN

/* Three curls over something hot. */
static void
add_steam (FabBrush *b, float y, float height, float spread)
{
  for (int i = -1; i <= 1; i++)
    fab_kit_line (b, height * .03f, V (0, 0, 0),
                  POINTS3 ({ i * spread, y, 0 }, { i * spread + height * .12f, y + height * .3f,
                                                   0 },
                           { i * spread - height * .08f, y + height * .62f, 0 },
                           { i * spread + height * .08f, y + height, 0 }));
}

static void
build_teapot (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .88f, 0xd8dce4);
  TURNED (b, 0, 0, 0, 18, { 0, 0 }, { .06f, 0 }, { .1f, .05f }, { .105f, .09f }, { .07f, .14f },
          { .045f, .15f }, { 0, .15f });
  fab_add_loft (b, (const FabRing[]) {
    { V (.08f, .06f, 0), V (0, .024f, 0), V (0, 0, .024f) },
    { V (.13f, .08f, 0), V (-.01f, .016f, 0), V (0, 0, .016f) },
    { V (.16f, .13f, 0), V (-.008f, .008f, 0), V (0, 0, .011f) },
    { V (.19f, .155f, 0), V (-.006f, .006f, 0), V (0, 0, .009f) } }, 4, 8, TRUE, TRUE);
  TUBE (b, .01f, { -.08f, .12f, 0 }, { -.14f, .125f, 0 }, { -.16f, .08f, 0 }, { -.13f, .04f, 0 },
        { -.09f, .04f, 0 });
  fab_brush_next_part (b);
  LATHE (b, 0, .15f, 0, 16, { 0, 0 }, { .052f, 0 }, { .035f, .018f }, { 0, .024f });
  add_ball (b, 0, .185f, 0, .014f, .014f, .014f);
}

static void
build_steaming_cup (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .95f, 0xf4f0e8);
  LATHE (b, 0, 0, 0, 16, { 0, 0 }, { .038f, 0 }, { .043f, .1f }, { .038f, .1f }, { .036f, .088f },
         { 0, .088f });
  TUBE (b, .006f, { .042f, .08f, 0 }, { .068f, .078f, 0 }, { .072f, .05f, 0 }, { .04f, .028f, 0 });
  fab_kit_disc (b, V (0, .0885f, 0), V (0, 1, 0), .035f, .001f, .25f);
  add_steam (b, .11f, .12f, .018f);
}

static void
build_bowl (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .88f, 0xd8d0c0);
  LATHE (b, 0, 0, 0, 18, { 0, 0 }, { .05f, 0 }, { .055f, .012f }, { .1f, .05f }, { .12f, .09f },
         { .112f, .09f }, { .09f, .05f }, { .04f, .022f }, { 0, .02f });
}

static void
build_cauldron (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .22f, 0x2a2c30);
  TURNED (b, 0, .12f, 0, 22, { 0, 0 }, { .2f, .02f }, { .38f, .18f }, { .42f, .34f },
          { .34f, .52f },
          { .36f, .56f }, { .4f, .58f }, { .36f, .6f });
  paint (b, WATER, .6f, 0x70a050);
  LATHE (b, 0, .64f, 0, 20, { .34f, 0 }, { 0, .01f });
  for (int i = 0; i < 7; i++)
    add_ball (b, .05f * i * sinf (i * 2.4f), .65f, .05f * i * cosf (i * 2.4f),
              .035f + .01f * (i % 3),
              .03f, .035f + .01f * (i % 3));
  paint (b, METAL, .22f, 0x2a2c30);
  for (int i = 0; i < 3; i++)
    ROD (b, .24f * sinf (i * 2.094f + .5f), .18f, .24f * cosf (i * 2.094f + .5f),
         .3f * sinf (i * 2.094f + .5f), 0, .3f * cosf (i * 2.094f + .5f), .035f);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_torus (b, V (i * .43f, .52f, 0), V (1, 0, 0), .07f, .015f, 12);
  add_steam (b, .75f, .5f, .14f);
}

static void
build_goblet (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .65f, 0xc8a848);
  TURNED (b, 0, 0, 0, 14, { 0, 0 }, { .045f, 0 }, { .016f, .02f }, { .012f, .08f }, { .035f, .1f },
          { .048f, .15f }, { .046f, .2f }, { .04f, .2f }, { .03f, .15f }, { 0, .14f });
}

static void
build_jug (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .75f, 0xb88858);
  TURNED (b, 0, 0, 0, 16, { 0, 0 }, { .06f, 0 }, { .1f, .09f }, { .08f, .19f }, { .045f, .24f },
          { .055f, .28f }, { .045f, .28f }, { 0, .24f });
  TUBE (b, .011f, { -.05f, .26f, 0 }, { -.12f, .25f, 0 }, { -.13f, .17f, 0 }, { -.09f, .12f, 0 });
}

static void
build_amphora (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .65f, 0xb06838);
  TURNED (b, 0, 0, 0, 16, { 0, 0 }, { .07f, 0 }, { .06f, .05f }, { .2f, .32f }, { .19f, .48f },
          { .07f, .6f }, { .06f, .7f }, { .09f, .73f }, { 0, .72f });
  for (int i = -1; i <= 1; i += 2)
    TUBE (b, .018f, { i * .07f, .69f, 0 }, { i * .17f, .68f, 0 }, { i * .2f, .58f, 0 },
          { i * .17f, .5f, 0 });
}

static void
build_tray (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .8f, 0xc0c4c8);
  LATHE (b, 0, .0f, 0, 24, { 0, 0 }, { .18f, 0 }, { .2f, .015f }, { .195f, .018f },
         { .175f, .006f }, { 0, .006f });
  paint (b, GLASS, .93f, 0xe8f0f4);
  for (int i = -1; i <= 1; i += 2)
    LATHE (b, i * .08f, .006f, .02f, 10, { 0, 0 }, { .03f, 0 }, { .006f, .01f }, { .005f, .08f },
           { .03f, .12f },
           { .034f, .16f }, { 0, .13f });
}

static void
build_cloche (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .95f, 0xf4f4f4);
  CONE (b, 0, 0, 0, .02f, .15f, .19f);
  paint_own (b, spec, METAL, .75f, 0xc0c4c8);
  LATHE (b, 0, .02f, 0, 20, { .155f, 0 }, { .15f, .06f }, { .1f, .12f }, { .04f, .145f },
         { 0, .15f });
  add_ball (b, 0, .18f, 0, .016f, .018f, .016f);
}

static void
build_fish_dish (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .96f, 0xf4f4f4);
  fab_kit_turn (b, fab_xform_scale (1.35f, 1, .8f));
  LATHE (b, 0, 0, 0, 24, { 0, 0 }, { .1f, .002f }, { .15f, .018f }, { .14f, .02f }, { 0, .01f });
  paint_own (b, spec, SKIN, .65f, 0xa0a8a8);
  fab_kit_turn (b, fab_xform_rotate_y (-G_PI_2));
  HULL (b, 12, { -.085f, .03f, .012f, .008f }, { -.05f, .035f, .03f, .016f },
        { 0, .04f, .04f, .022f },
        { .05f, .035f, .03f, .018f }, { .085f, .03f, .01f, .01f });
  SLAB (b, .026f, .008f, { 0, -.08f }, { .04f, -.125f }, { 0, -.11f }, { -.04f, -.125f });
  fab_kit_disc (b, V (.012f, .05f, .06f), V (.3f, 1, 0), .007f, .002f, .1f);
}

static void
build_roast (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .95f, 0xf4f4f4);
  CONE (b, 0, 0, 0, .02f, .16f, .22f);
  paint_own (b, spec, SKIN, .55f, 0xb07030);
  fab_add_ellipsoid (b, V (0, .1f, 0), V (.12f, .085f, .15f), 16);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_brush_next_part (b);
      fab_add_limb (b, V (i * .1f, .08f, .06f), .05f, V (i * .08f, .12f, .17f), .022f, 9);
      fab_add_limb (b, V (i * .08f, .12f, .17f), .012f, V (i * .075f, .14f, .22f), .014f, 7);
      fab_add_limb (b, V (i * .11f, .11f, -.04f), .03f, V (i * .13f, .06f, .04f), .02f, 8);
    }
  paint (b, FAB_TEXTURE_LEAVES, .5f, 0x4f8a3c);
  fab_kit_leaves (b, V (0, .02f, -.05f), .21f, .06f, .12f, 9, .1f);
}

static void
build_donut (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .6f, 0xc89058);
  LATHE (b, 0, 0, 0, 22, { .03f, 0 }, { .05f, .004f }, { .058f, .016f }, { .05f, .03f },
         { .036f, .034f }, { .022f, .03f },
         { .015f, .018f }, { .02f, .006f }, { .03f, 0 });
  for (int i = 0; i < 12; i++)
    LINE_Y (b, .003f, { (.03f + .01f * (i % 3)) * sinf (i * 2.4f), .034f,
                        (.03f + .01f * (i % 3)) * cosf (i * 2.4f) },
            { (.034f + .01f * (i % 3)) * sinf (i * 2.4f + .2f), .034f,
              (.034f + .01f * (i % 3)) * cosf (i * 2.4f + .2f) });
}

static void
build_croissant (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .65f, 0xc88840);
  for (int i = -3; i <= 3; i++)
    {
      float a = i * .36f, r = .032f - .0065f * ABS (i);

      fab_brush_next_part (b);
      fab_add_ellipsoid (b, V (.075f * sinf (a), .028f, .075f * cosf (a) - .05f),
                         V (r * .85f, r, r), 10);
    }
}

static void
build_pineapple (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .62f, 0xc89838);
  TURNED (b, 0, 0, 0, 14, { 0, 0 }, { .05f, .01f }, { .07f, .09f }, { .055f, .18f }, { 0, .2f });
  for (int i = 0; i < 6; i++)
    for (int d = -1; d <= 1; d += 2)
      {
        FabVec3 line[7];

        for (int k = 0; k < 7; k++)
          {
            float t = k / 6.0f, a = i * 1.047f + d * t * 1.6f,
            r = .03f + .042f * sinf (.5f + 2.3f * t);

            line[k] = V (r * sinf (a), .015f + .17f * t, r * cosf (a));
          }
        fab_kit_line (b, .002f, V (sinf (i * 1.047f + d * .8f), 0, cosf (i * 1.047f + d * .8f)),
                      line, 7);
      }
  paint (b, FAB_TEXTURE_LEAVES, .45f, 0x4a7a3a);
  fab_kit_leaves (b, V (0, .19f, 0), .11f, .035f, .9f, 7, .2f);
  fab_kit_leaves (b, V (0, .2f, 0), .07f, .03f, 1.6f, 5, 0);
}

static void
build_grapes (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .4f, 0x60387a);
  for (int row = 0; row < 5; row++)
    for (int i = 0; i < row + 1; i++)
      {
        float a = i * 2 * G_PI / (row + 1) + row, r = .012f * row;

        fab_brush_next_part (b);
        fab_add_ellipsoid (b, V (r * sinf (a), .015f + .022f * row, r * cosf (a)),
                           V (.014f, .014f, .014f), 8);
      }
  paint (b, WOOD, .4f, 0x5a4a28);
  TUBE (b, .003f, { 0, .11f, 0 }, { .004f, .14f, 0 }, { .015f, .155f, 0 });
}

static void
build_melon_slice (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .65f, 0xd84848);
  PRISM (b, 0, .03f, { -.13f, .13f }, { -.11f, .065f }, { -.06f, .018f }, { 0, 0 }, { .06f, .018f },
         { .11f, .065f }, { .13f, .13f });
  for (int d = -1; d <= 1; d += 2)
    {
      fab_kit_line (b, .008f, V (0, 0, d), POINTS3 ({ -.115f, .125f, d * .016f },
                                                    { -.095f, .07f, d * .016f },
                    { -.05f, .03f, d * .016f }, { 0, .017f, d * .016f }, { .05f, .03f, d * .016f },
                    { .095f, .07f, d * .016f }, { .115f, .125f, d * .016f }));
      for (int i = -2; i <= 2; i++)
        fab_kit_disc (b, V (i * .035f, .085f - .02f * (i & 1), d * .016f), V (0, 0, d), .006f,
                      .002f, .1f);
    }
}

static void
build_popcorn (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .95f, 0xf4f4f4);
  fab_kit_cone (b, V (0, 0, 0), V (0, .2f, 0), .06f, .085f, 12);
  for (int i = 0; i < 12; i++)
    {
      float a = i * .5236f, s = sinf (a), c = cosf (a);

      fab_kit_line (b, .014f, V (s, 0, c), POINTS3 ({ .061f * s, 0, .061f * c },
                                                    { .086f * s, .2f, .086f * c }));
    }
  paint (b, PLAIN, .92f, 0xf4e8b8);
  for (int i = 0; i < 16; i++)
    add_ball (b, .018f * (i % 5) * sinf (i * 2.4f), .205f + .012f * (i % 3),
              .018f * (i % 5) * cosf (i * 2.4f),
              .02f, .018f, .02f);
}

static void
build_fries (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .4f, 0xc83030);
  PRISM (b, 0, .05f, { -.035f, 0 }, { .035f, 0 }, { .05f, .1f }, { .02f, .085f }, { -.02f, .085f },
         { -.05f, .1f });
  paint (b, PLAIN, .85f, 0xf0c860);
  for (int i = 0; i < 11; i++)
    {
      float x = -.038f + .0076f * i, z = -.012f + .012f * (i % 3);

      fab_brush_next_part (b);
      ROD (b, x * .7f, .05f, z, x, .125f + .014f * (i % 4), z, .0055f);
    }
}

static void
build_sushi (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .6f, 0x8a5c34);
  add_box (b, 0, 0, 0, .26f, .02f, .14f);
  for (int i = -1; i <= 1; i++)
    {
      paint (b, PLAIN, .97f, 0xfafafa);
      fab_add_ellipsoid (b, V (i * .075f, .038f, .02f), V (.026f, .018f, .042f), 10);
      paint_own (b, spec, SKIN, .62f, 0xf08860);
      fab_add_ellipsoid (b, V (i * .075f, .054f, .02f), V (.029f, .01f, .05f), 10);
    }
}

static void
build_fishbowl (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = b->at;

  paint (b, GLASS, .97f, 0xeef4f8);
  TURNED (b, 0, 0, 0, 20, { 0, 0 }, { .08f, 0 }, { .15f, .1f }, { .13f, .2f }, { .09f, .25f },
          { .1f, .27f },
          { .09f, .27f }, { 0, .2f });
  fab_kit_line (b, .004f, V (0, 0, 0), POINTS3 ({ -.14f, .17f, .04f }, { -.05f, .165f, .14f },
                                                { .06f, .17f, .135f },
                                                { .14f, .165f, .03f }));
  fab_kit_move (b, 0, .09f, .125f);
  fab_add_mark (b, POINTS3 ({ -.045f, 0, .03f }, { -.01f, .026f, .03f }, { .03f, .012f, .03f },
                            { .055f, .03f, .03f },
                            { .055f, -.02f, .03f }, { .03f, -.004f, .03f },
                            { -.01f, -.022f, .03f }), .004f, .1f, .5f, TRUE,
                V (0, 0, 0));
  b->at = was;
}

static void
build_birdcage (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .6f, 0xb09848);
  CONE (b, 0, 0, 0, .05f, .2f, .2f);
  for (int i = 0; i < 12; i++)
    {
      float s = sinf (i * .5236f), c = cosf (i * .5236f);

      TUBE (b, .005f, { .19f * s, .05f, .19f * c }, { .19f * s, .35f, .19f * c },
            { .14f * s, .46f, .14f * c },
            { .02f * s, .53f, .02f * c });
    }
  fab_kit_torus (b, V (0, .35f, 0), V (0, 1, 0), .19f, .006f, 18);
  fab_kit_torus (b, V (0, .57f, 0), V (0, 0, 1), .035f, .006f, 10);
  ROD (b, -.1f, .2f, 0, .1f, .2f, 0, .006f);
}

static void
build_cage (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .35f, 0x484c50);
  add_box (b, 0, 0, 0, 1.6f, .08f, 1.6f);
  add_box (b, 0, 2, 0, 1.6f, .06f, 1.6f);
  for (int i = 0; i < 28; i++)
    {
      float t = -.77f + .22f * (i % 7);
      float x = i / 7 == 0 ? t : i / 7 == 1 ? .77f : i / 7 == 2 ? -t : -.77f;
      float z = i / 7 == 0 ? .77f : i / 7 == 1 ? -t : i / 7 == 2 ? -.77f : t;

      fab_kit_cone (b, V (x, .08f, z), V (x, 2, z), .02f, .02f, 5);
    }
}

static void
build_diamond (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLASS, .95f, 0xd8ecf8);
  fab_kit_cone (b, V (0, 0, 0), V (0, .05f, 0), .0005f, .045f, 8);
  fab_brush_next_part (b);
  fab_kit_cone (b, V (0, .05f, 0), V (0, .07f, 0), .045f, .026f, 8);
  for (int i = 0; i < 8; i++)
    {
      float a = i * G_PI / 4, c = a + G_PI / 8;
      FabVec3 girdle = V (.0455f * sinf (a), .05f, .0455f * cosf (a)),
      out = V (sinf (a), 0, cosf (a));

      fab_kit_line (b, .001f, out, POINTS3 ({ 0, 0, 0 }, girdle));
      fab_kit_line (b, .001f, out, POINTS3 (girdle, { .027f * sinf (c), .07f, .027f * cosf (c) }));
      fab_kit_line (b, .001f, out, POINTS3 (girdle, { .027f * sinf (c - G_PI / 4), .07f,
                                                      .027f * cosf (c - G_PI / 4) }));
    }
}

static void
build_necklace (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .85f, 0xe8e0d0);
  for (int i = 0; i < 22; i++)
    {
      float a = 2 * G_PI * i / 22;

      fab_add_ellipsoid (b, V (.085f * sinf (a), .012f, .1f * cosf (a)), V (.011f, .011f, .011f),
                         7);
    }
  paint (b, METAL, .6f, 0xc0a048);
  fab_kit_cone (b, V (0, .004f, .13f), V (0, .018f, .13f), .024f, .02f, 6);
}

static void
build_pocket_watch (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .65f, 0xc8a848);
  fab_kit_cone (b, V (0, .03f, -.006f), V (0, .03f, .006f), .03f, .03f, 20);
  fab_kit_disc (b, V (0, .03f, .0065f), V (0, 0, 1), .026f, .002f, .97f);
  LINE_Z (b, .002f, { -.012f, .04f, .007f }, { 0, .03f, .007f }, { .002f, .05f, .007f });
  for (int i = 0; i < 12; i++)
    LINE_Z (b, .0015f, { .021f * sinf (i * .5236f), .03f + .021f * cosf (i * .5236f), .007f },
            { .0245f * sinf (i * .5236f), .03f + .0245f * cosf (i * .5236f), .007f });
  fab_kit_torus (b, V (0, .068f, 0), V (0, 0, 1), .008f, .002f, 10);
  TUBE (b, .0018f, { 0, .076f, 0 }, { .01f, .1f, 0 }, { -.01f, .13f, 0 }, { .01f, .16f, 0 });
}

static void
build_wristwatch (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, CLOTH, .3f, 0x4a3426);
  fab_kit_torus (b, V (0, .033f, 0), V (0, 0, 1), .03f, .008f, 18);
  paint_own (b, spec, METAL, .75f, 0xc8ccd0);
  fab_kit_cone (b, V (0, .062f, 0), V (0, .072f, 0), .02f, .019f, 18);
  fab_kit_disc (b, V (0, .0725f, 0), V (0, 1, 0), .016f, .0015f, .97f);
  LINE_Y (b, .0015f, { -.008f, .073f, -.004f }, { 0, .073f, 0 }, { 0, .073f, -.012f });
}

static void
build_alarm_clock (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .5f, 0xb04038);
  fab_kit_cone (b, V (0, .075f, -.03f), V (0, .075f, .03f), .06f, .062f, 20);
  fab_kit_disc (b, V (0, .075f, .031f), V (0, 0, 1), .052f, .003f, .97f);
  fab_kit_hands (b, spec->lettering, V (0, .075f, .032f), 1, .05f);
  for (int i = 0; i < 12; i++)
    LINE_Z (b, .003f, { .041f * sinf (i * .5236f), .075f + .041f * cosf (i * .5236f), .032f },
            { .048f * sinf (i * .5236f), .075f + .048f * cosf (i * .5236f), .032f });
  for (int i = -1; i <= 1; i += 2)
    {
      fab_brush_next_part (b);
      fab_add_ellipsoid (b, V (i * .038f, .142f, 0), V (.027f, .018f, .024f), 10);
      ROD (b, i * .035f, .03f, 0, i * .055f, 0, .01f, .007f);
    }
  TUBE (b, .004f, { -.016f, .15f, 0 }, { 0, .175f, 0 }, { .016f, .15f, 0 });
}

static void
build_mask (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .95f, 0xf4f0e8);
  HULL (b, 16, { -.01f, .12f, .085f, .115f }, { .03f, .12f, .08f, .11f },
        { .06f, .12f, .055f, .08f },
        { .075f, .12f, .02f, .035f });
  for (int i = -1; i <= 1; i += 2)
    fab_add_mark (b, POINTS3 ({ i * .015f, .14f, .075f }, { i * .03f, .155f, .068f },
                              { i * .055f, .15f, .058f },
                              { i * .05f, .135f, .06f }, { i * .03f, .13f, .07f }), .003f, .05f,
                              .03f, TRUE,
                  V (0, 0, 1));
  fab_add_mark (b, POINTS3 ({ -.04f, .085f, .062f }, { 0, .07f, .066f }, { .04f, .085f, .062f },
                            { .02f, .055f, .056f },
                            { -.02f, .055f, .056f }), .003f, .05f, .03f, TRUE, V (0, 0, 1));
}

static void
build_top_hat (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .18f, 0x202024);
  LATHE (b, 0, 0, 0, 20, { 0, .005f }, { .15f, .012f }, { .155f, .02f }, { .095f, .012f },
         { .09f, .05f },
         { .095f, .16f }, { 0, .165f });
  paint (b, CLOTH, .6f, 0xa03838);
  LATHE (b, 0, .02f, 0, 20, { .096f, 0 }, { .095f, .03f }, { 0, .03f });
}

static void
build_cap (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .45f, 0x385890);
  LATHE (b, 0, 0, 0, 18, { .095f, 0 }, { .095f, .04f }, { .075f, .09f }, { .03f, .115f },
         { 0, .118f });
  SLAB (b, .002f, .012f, { -.085f, -.04f }, { -.08f, -.12f }, { -.045f, -.18f }, { .045f, -.18f },
        { .08f, -.12f },
        { .085f, -.04f });
  add_ball (b, 0, .118f, 0, .01f, .008f, .01f);
}

static void
build_helmet (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .65f, 0xa0a4a8);
  LATHE (b, 0, .08f, 0, 18, { .12f, 0 }, { .125f, .06f }, { .1f, .13f }, { .04f, .17f },
         { 0, .175f });
  fab_brush_next_part (b);
  LATHE (b, 0, 0, 0, 18, { .1f, 0 }, { .115f, .1f }, { .122f, .1f }, { .108f, 0 });
  fab_kit_line (b, .012f, V (0, 0, 1), POINTS3 ({ -.09f, .1f, .085f }, { 0, .1f, .126f },
                                                { .09f, .1f, .085f }));
  paint (b, CLOTH, .4f, 0xb03030);
  TUBE (b, .016f, { 0, .25f, .05f }, { 0, .3f, .01f }, { 0, .3f, -.07f }, { 0, .24f, -.13f },
        { 0, .16f, -.16f });
}

static void
build_glove (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .5f, 0x7a5030);
  fab_add_ellipsoid (b, V (0, .11f, 0), V (.045f, .055f, .02f), 10);
  fab_kit_cone (b, V (0, 0, 0), V (0, .08f, 0), .042f, .036f, 12);
  for (int i = 0; i < 4; i++)
    fab_add_limb (b, V (-.032f + .021f * i, .14f, 0), .012f,
                  V (-.042f + .027f * i, .2f + .012f * (i == 1 || i == 2), 0),
                  .009f, 7);
  fab_add_limb (b, V (.035f, .1f, .005f), .014f, V (.075f, .14f, .012f), .01f, 7);
}

static void
build_skull (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .95f, 0xf0ead8);
  fab_add_ellipsoid (b, V (0, .125f, -.015f), V (.075f, .08f, .095f), 16);
  HULL (b, 12, { -.02f, .07f, .05f, .04f }, { .06f, .07f, .048f, .045f },
        { .08f, .065f, .035f, .035f });
  fab_brush_next_part (b);
  HULL (b, 10, { -.02f, .022f, .045f, .02f }, { .05f, .018f, .038f, .018f },
        { .075f, .018f, .022f, .015f });
  for (int i = -1; i <= 1; i += 2)
    fab_kit_disc (b, V (i * .032f, .105f, .088f), V (i * .3f, 0, 1), .021f, .003f, .04f);
  fab_add_mark (b, POINTS3 ({ -.01f, .066f, .083f }, { .01f, .066f, .083f }, { 0, .088f, .084f }),
                .002f, .05f, .04f,
                TRUE, V (0, 0, 1));
  for (int i = -2; i <= 2; i++)
    LINE_Z (b, .002f, { i * .011f, .03f, .08f }, { i * .011f, .052f, .083f });
}

static void
build_pillow (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .95f, 0xf4f0e8);
  HULL (b, 14, { -.24f, .08f, .33f, .02f }, { -.2f, .09f, .31f, .06f }, { 0, .1f, .29f, .1f },
        { .2f, .09f, .31f, .06f },
        { .24f, .08f, .33f, .02f });
}

static void
build_blanket (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 points[13 * 9];

  paint_own (b, spec, CLOTH, .7f, 0x8a6a78);
  for (int j = 0; j <= 8; j++)
    for (int i = 0; i <= 12; i++)
      {
        float x = i / 12.0f - .5f, z = j / 8.0f - .5f;

        points[j * 13 + i] = V (1.4f * x + .05f * sinf (7 * z), .05f + .045f * sinf (11 * x + 3 * z)
                                * (1 - 1.2f * fabsf (z)) + .02f * sinf (23 * x), 1 * z + .06f * sinf (5 * x));
      }
  b->flags |= FAB_FACE_TWO_SIDED;
  fab_add_grid (b, points, 12, 8);
  b->flags &= ~FAB_FACE_TWO_SIDED;
  for (int i = 1; i < 12; i += 2)
    {
      FabVec3 fold[6];

      for (int k = 0; k < 6; k++)
        fold[k] = fab_vec3_add (points[(k + 1 + i % 3) * 13 + i], V (0, .006f, 0));
      fab_kit_line (b, .008f, V (0, 0, 0), fold, 6);
    }
}

#define THING FAB_MODEL_THING
#define HELD  FAB_MODEL_HANDHELD
#define FOOD  FAB_MODEL_FOOD

const FabModelEntry fab_models_tableware[] = {
  { { "teapot", HELD, { .365f, .199f, .215f }, 0, 0, FAB_GRIP (-.15f, .09f, 0),
      FAB_WORDS ("teapot", "tea pot") }, build_teapot },
  { { "steaming-cup", HELD, { .12f, .1f, .086f }, 0, 0, FAB_GRIP (.06f, .05f, 0),
      FAB_WORDS ("steaming cup", "steaming mug",
      "hot chocolate", "cocoa", "tea", "cup of tea", "mug of tea", "hot drink") },
      build_steaming_cup },
  { { "bowl", HELD, { .236f, .09f, .24f }, .03f, 0, FAB_GRIP (.1f, .04f, 0),
      FAB_WORDS ("bowl", "salad bowl", "rice bowl") },
    build_bowl },
  { { "cauldron", THING, { .887f, .72f, .841f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("cauldron", "witch's cauldron", "kettle cauldron") },
    build_cauldron },
  { { "goblet", HELD, { .0947f, .206f, .0972f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("goblet") }, build_goblet },
  { { "jug", HELD, { .239f, .284f, .2f }, 0, 0, FAB_GRIP (-.12f, .2f, 0),
      FAB_WORDS ("jug", "pitcher", "carafe", "water jug") },
    build_jug },
  { { "amphora", THING, { .431f, .73f, .424f }, 0, 0, FAB_GRIP (.15f, .6f, 0),
      FAB_WORDS ("amphora", "urn", "clay pot") },
    build_amphora },
  { { "tray", HELD, { .4f, .166f, .4f }, .01f, 0, FAB_GRIP (0, 0, 0),
      FAB_WORDS ("tray", "serving tray") }, build_tray },
  { { "cloche", HELD, { .38f, .198f, .37f }, 0, 0, FAB_GRIP (0, 0, 0),
      FAB_WORDS ("cloche", "silver dome", "silver platter") },
    build_cloche },
  { { "fish-dish", FOOD, { .405f, .062f, .24f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("fish on a plate", "grilled fish", "fish dish") },
    build_fish_dish },
  { { "roast", FOOD, { .453f, .185f, .511f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("roast", "roast chicken", "roast turkey", "roast goose", "turkey dinner",
                 "feast", "dinner") }, build_roast },
  { { "donut", FOOD, { .115f, .034f, .116f }, 0, 0, FAB_GRIP (0, .02f, .04f),
      FAB_WORDS ("donut", "doughnut", "bagel", "pretzel") },
    build_donut },
  { { "croissant", FOOD, { .152f, .06f, .082f }, 0, 0, FAB_GRIP (0, .02f, .02f),
      FAB_WORDS ("croissant") }, build_croissant },
  { { "pineapple", FOOD, { .207f, .398f, .191f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("pineapple") }, build_pineapple },
  { { "grapes", FOOD, { .117f, .157f, .119f }, 0, 0, FAB_GRIP (0, .14f, 0),
      FAB_WORDS ("grape", "grapes", "bunch of grapes", "blueberry") },
    build_grapes },
  { { "melon-slice", FOOD, { .26f, .13f, .03f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("watermelon slice", "slice of melon",
      "slice of watermelon") }, build_melon_slice },
  { { "popcorn", FOOD, { .17f, .247f, .176f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("popcorn", "bucket of popcorn") },
    build_popcorn },
  { { "fries", FOOD, { .1f, .167f, .05f }, 0, 0, FAB_GRIP (0, .05f, 0),
      FAB_WORDS ("fries", "french fries", "chips", "fry") },
    build_fries },
  { { "sushi", FOOD, { .26f, .064f, .14f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("sushi") }, build_sushi },
  { { "fishbowl", THING, { .301f, .276f, .301f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("fishbowl", "fish bowl", "goldfish bowl",
      "aquarium", "fish tank") }, build_fishbowl },
  { { "birdcage", THING, { .4f, .608f, .39f }, 0, 0, FAB_GRIP (0, .6f, 0),
      FAB_WORDS ("birdcage", "bird cage") }, build_birdcage },
  { { "cage", THING, { 1.6f, 2.06f, 1.6f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("cage", "iron cage") },
    build_cage },
  { { "diamond", HELD, { .09f, .07f, .09f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("diamond", "gem", "jewel", "gemstone", "ruby",
      "emerald", "crystal", "sapphire") }, build_diamond },
  { { "necklace", HELD, { .187f, .023f, .259f }, 0, 0, FAB_GRIP (0, .012f, 0),
      FAB_WORDS ("necklace", "pearl necklace", "pearls",
      "jewellery", "jewelry", "amulet", "pendant", "bracelet") }, build_necklace },
  { { "pocket-watch", HELD, { .06f, .161f, .012f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("pocket watch", "fob watch", "stopwatch",
      "compass") }, build_pocket_watch },
  { { "wristwatch", HELD, { .0728f, .072f, .0394f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("wristwatch", "watch", "wrist watch") },
    build_wristwatch },
  { { "alarm-clock", THING, { .125f, .178f, .06f }, 0, 0, FAB_GRIP (0, .08f, 0),
      FAB_WORDS ("alarm clock", "alarm") },
    build_alarm_clock },
  { { "mask", HELD, { .17f, .235f, .085f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("mask", "theatre mask", "theater mask",
      "carnival mask", "venetian mask") }, build_mask },
  { { "top-hat", HELD, { .31f, .165f, .31f }, 0, 0, FAB_GRIP (.12f, .02f, 0),
      FAB_WORDS ("top hat", "cylinder hat") }, build_top_hat },
  { { "cap", HELD, { .187f, .126f, .26f }, 0, 0, FAB_GRIP (0, .01f, .12f),
      FAB_WORDS ("cap", "baseball cap", "flat cap") }, build_cap },
  { { "helmet", HELD, { .246f, .313f, .298f }, 0, 0, FAB_GRIP (0, .05f, .1f),
      FAB_WORDS ("helmet", "knight's helmet", "hard hat",
      "motorcycle helmet") }, build_helmet },
  { { "glove", HELD, { .135f, .221f, .084f }, 0, 0, FAB_GRIP (0, .05f, 0),
      FAB_WORDS ("glove", "gauntlet", "mitten") }, build_glove },
  { { "skull", HELD, { .15f, .205f, .19f }, 0, 0, FAB_GRIP (0, .04f, 0), FAB_WORDS ("skull") },
    build_skull },
  { { "pillow", THING, { .66f, .197f, .48f }, .18f, 0, FAB_GRIP (.2f, .1f, 0),
      FAB_WORDS ("pillow", "cushion", "bolster") },
    build_pillow },
  { { "blanket", THING, { 1.5f, .106f, 1.12f }, .06f, 0, FAB_GRIP (0, .05f, 0),
      FAB_WORDS ("blanket", "quilt", "duvet", "bedspread",
      "picnic blanket", "cloth", "shroud", "sheet of cloth") }, build_blanket },
  { { NULL } },
};
