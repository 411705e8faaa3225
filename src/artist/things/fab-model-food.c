/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define LEAVES FAB_TEXTURE_LEAVES
#define SKIN   FAB_TEXTURE_SKIN
#define PLAIN  FAB_TEXTURE_PLAIN

static void
build_radish (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .68f, 0xd84068);
  TURNED (b, 0, 0, 0, 14, { 0, 0 }, { .003f, .02f }, { .012f, .035f }, { .026f, .05f },
         { .03f, .07f }, { .022f, .09f }, { .008f, .098f }, { 0, .098f });
  paint (b, LEAVES, .5f, 0x4f8a3c);
  fab_kit_leaves (b, V (0, .095f, 0), .09f, .035f, .75f, 6, .2f);
}

static void
build_carrot (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .66f, 0xf08030);
  TURNED (b, 0, 0, 0, 12, { 0, 0 }, { .006f, .03f }, { .015f, .11f }, { .02f, .155f },
         { .015f, .17f }, { 0, .17f });
  for (int i = 0; i < 4; i++)
    LINE_Z (b, .002f, { -.009f + .004f * (i % 2), .06f + .026f * i, .0135f + .0013f * i },
            { .003f, .058f + .026f * i, .0145f + .0015f * i });
  paint (b, LEAVES, .5f, 0x4f8a3c);
  fab_kit_leaves (b, V (0, .168f, 0), .1f, .02f, .9f, 8, .2f);
}

static void
build_apple (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .55f, 0xc83030);
  TURNED (b, 0, 0, 0, 16, { 0, .006f }, { .015f, 0 }, { .033f, .014f }, { .041f, .042f },
         { .04f, .058f }, { .028f, .074f }, { .012f, .076f }, { 0, .066f });
  paint (b, LEAVES, .3f, 0x4f7a3c);
  TUBE (b, .0025f, { 0, .066f, 0 }, { .002f, .082f, 0 }, { .007f, .095f, 0 });
  fab_kit_leaves (b, V (.003f, .08f, 0), .03f, .016f, .3f, 1, 0);
}

static void
build_pear (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .75f, 0xc0c050);
  TURNED (b, 0, 0, 0, 14, { 0, .003f }, { .02f, 0 }, { .038f, .025f }, { .036f, .05f },
         { .02f, .078f }, { .016f, .095f }, { .008f, .105f }, { 0, .105f });
  paint (b, LEAVES, .3f, 0x5a4020);
  TUBE (b, .0025f, { 0, .1f, 0 }, { .005f, .12f, 0 }, { .01f, .128f, 0 });
}

static void
build_tomato (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .5f, 0xd04030);
  TURNED (b, 0, 0, 0, 16, { 0, 0 }, { .02f, 0 }, { .04f, .02f }, { .042f, .04f }, { .03f, .058f },
         { .01f, .06f }, { 0, .056f });
  paint (b, LEAVES, .4f, 0x4f8a3c);
  fab_kit_leaves (b, V (0, .059f, 0), .03f, .012f, .06f, 6, .1f);
}

static void
build_onion (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .72f, 0xc89050);
  TURNED (b, 0, 0, 0, 14, { 0, 0 }, { .02f, .004f }, { .042f, .03f }, { .036f, .055f },
         { .014f, .072f }, { .006f, .1f }, { 0, .11f });
  for (int i = 0; i < 8; i++)
    {
      float s = sinf (i * G_PI / 4), c = cosf (i * G_PI / 4);

      fab_kit_line (b, .0015f, V (s, 0, c),
                    POINTS3 ({ .025f * s, .008f, .025f * c }, { .0425f * s, .03f, .0425f * c },
                             { .0365f * s, .055f, .0365f * c },
                                                     { .014f * s, .073f, .014f * c }));
    }
}

static void
build_potato (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .68f, 0xb89060);
  add_ball (b, 0, .035f, 0, .055f, .035f, .04f);
  fab_brush_next_part (b);
  for (int i = 0; i < 4; i++)
    fab_kit_disc (b, V (-.03f + .02f * i, .03f + .008f * (i % 3), .0385f - .004f * (i % 2)),
                  V (0, 0, 1), .003f, .0015f, .3f);
}

static void
build_pumpkin (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .65f, 0xe08020);
  for (int i = 0; i < 8; i++)
    {
      fab_brush_next_part (b);
      fab_add_ellipsoid (b, V (.09f * sinf (i * G_PI / 4), .12f, .09f * cosf (i * G_PI / 4)),
                         V (.08f, .12f, .08f), 10);
    }
  paint (b, LEAVES, .35f, 0x5a7030);
  TUBE (b, .018f, { 0, .2f, 0 }, { 0, .26f, 0 }, { .03f, .29f, 0 });
}

static void
build_banana (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .85f, 0xe8d040);
  fab_add_loft (b, (const FabRing[]) {
    { V (-.09f, .07f, 0), V (.002f, .003f, 0), V (0, 0, .004f) },
    { V (-.08f, .06f, 0), V (.008f, .009f, 0), V (0, 0, .012f) },
    { V (-.045f, .03f, 0), V (.01f, .016f, 0), V (0, 0, .018f) },
    { V (0, .019f, 0), V (0, .019f, 0), V (0, 0, .019f) },
    { V (.045f, .03f, 0), V (-.01f, .016f, 0), V (0, 0, .018f) },
    { V (.08f, .062f, 0), V (-.008f, .008f, 0), V (0, 0, .01f) },
    { V (.1f, .095f, 0), V (-.003f, .002f, 0), V (0, 0, .004f) } }, 7, 8, TRUE, TRUE);
}

static void
build_lemon (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .88f, 0xf0e050);
  TURNED (b, 0, 0, 0, 14, { 0, 0 }, { .006f, .005f }, { .024f, .018f }, { .032f, .045f },
         { .024f, .072f }, { .006f, .085f }, { 0, .09f });
}

static void
build_strawberry (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .5f, 0xd03040);
  TURNED (b, 0, 0, 0, 12, { 0, 0 }, { .006f, .003f }, { .016f, .018f }, { .018f, .03f },
         { .01f, .04f }, { 0, .04f });
  for (int i = 0; i < 5; i++)
    fab_kit_disc (b, V (-.008f + .004f * i, .018f + .006f * (i % 3), .0172f), V (0, 0, 1), .0009f,
                  .0005f, .9f);
  paint (b, LEAVES, .45f, 0x4f8a3c);
  fab_kit_leaves (b, V (0, .04f, 0), .018f, .009f, .15f, 6, .1f);
}

static void
build_eggplant (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .3f, 0x482858);
  TURNED (b, 0, 0, 0, 14, { 0, 0 }, { .025f, .006f }, { .044f, .04f }, { .04f, .09f },
         { .025f, .15f }, { .015f, .17f }, { 0, .17f });
  paint (b, LEAVES, .5f, 0x4f8a3c);
  TURNED (b, 0, .155f, 0, 8, { .028f, -.012f }, { .016f, .02f }, { .006f, .03f }, { .006f, .055f },
         { 0, .055f });
}

static void
build_cabbage (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, LEAVES, .78f, 0x88b060);
  fab_add_ellipsoid (b, V (0, .085f, 0), V (.085f, .085f, .085f), 12);
  for (int i = 0; i < 6; i++)
    {
      float s = sinf (i * 1.05f), c = cosf (i * 1.05f);

      fab_brush_next_part (b);
      fab_add_ellipsoid (b, V (.06f * s, .06f, .06f * c), V (.055f, .062f, .055f), 8);
    }
}

static void
build_corn (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .85f, 0xf0d050);
  TURNED (b, 0, 0, 0, 12, { 0, 0 }, { .02f, .01f }, { .024f, .06f }, { .02f, .15f }, { .01f, .19f },
         { 0, .2f });
  for (int i = 1; i < 6; i++)
    LINE_Z (b, .002f, { -.02f, .08f + .02f * i, .015f }, { 0, .078f + .02f * i, .0245f },
            { .02f, .08f + .02f * i, .015f });
  paint (b, LEAVES, .55f, 0x70a040);
  fab_kit_leaves (b, V (0, 0, 0), .09f, .05f, 1.5f, 4, .8f);
}

static void
build_pepper (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .48f, 0xc83030);
  for (int i = 0; i < 4; i++)
    {
      fab_brush_next_part (b);
      fab_add_ellipsoid (b, V (.018f * sinf (i * G_PI_2), .05f, .018f * cosf (i * G_PI_2)),
                         V (.025f, .05f, .025f), 10);
    }
  paint (b, LEAVES, .4f, 0x4f8a3c);
  TUBE (b, .006f, { 0, .09f, 0 }, { .003f, .11f, 0 }, { .012f, .122f, 0 });
}

static void
build_mushroom (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .94f, 0xf4ecd8);
  LATHE (b, 0, 0, 0, 12, { 0, 0 }, { .025f, 0 }, { .02f, .03f }, { .018f, .07f }, { 0, .07f });
  paint_own (b, spec, SKIN, .5f, 0xc04030);
  LATHE (b, 0, .05f, 0, 16, { .02f, .008f }, { .06f, 0 }, { .062f, .008f }, { .05f, .035f },
         { .025f, .052f }, { 0, .056f });
  for (int i = 0; i < 7; i++)
    {
      float s = sinf (i * .9f), c = cosf (i * .9f);

      fab_kit_disc (b, V (.046f * s, .092f, .046f * c), V (.6f * s, .8f, .6f * c), .008f, .0015f,
                    .97f);
    }
}

static void
build_cake (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .97f, 0xffffff);
  CONE (b, 0, 0, 0, .012f, .17f, .17f);
  paint_own (b, spec, PLAIN, .75f, 0xd8a070);
  CONE (b, 0, .012f, 0, .09f, .14f, .14f);
  paint (b, PLAIN, .95f, 0xfff0f0);
  LATHE (b, 0, .085f, 0, 20, { .145f, -.02f }, { .15f, 0 }, { .14f, .012f }, { 0, .014f });
  paint (b, PLAIN, .6f, 0xe07090);
  CONE (b, 0, .09f, 0, .15f, .085f, .085f);
  LATHE (b, 0, .145f, 0, 16, { .09f, -.012f }, { .092f, 0 }, { .08f, .01f }, { 0, .012f });
  for (int i = 0; i < 5; i++)
    {
      float s = .055f * sinf (i * 1.257f), c = .055f * cosf (i * 1.257f);

      paint (b, PLAIN, .9f, 0x90b0e0);
      CONE (b, s, .155f, c, .215f, .006f, .006f);
      paint (b, FAB_TEXTURE_GLOW, .98f, 0xffc040);
      LATHE (b, s, .217f, c, 6, { 0, 0 }, { .006f, .008f }, { 0, .026f });
    }
}

static void
build_bread (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .68f, 0xc08848);
  HULL (b, 14, { -.15f, .045f, .03f, .025f }, { -.12f, .052f, .06f, .05f },
        { 0, .058f, .07f, .058f }, { .12f, .052f, .06f, .05f }, { .15f, .045f, .03f, .025f });
  for (int i = -2; i <= 2; i++)
    LINE_Y (b, .004f, { -.035f, .107f - .002f * i * i, .04f * i - .012f },
            { .035f, .107f - .002f * i * i, .04f * i + .012f });
}

static void
build_cheese (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .88f, 0xf0c840);
  SLAB (b, 0, .07f, { -.08f, -.05f }, { .08f, -.05f }, { .02f, .09f }, { -.02f, .09f });
  fab_kit_disc (b, V (-.04f, .04f, .051f), V (0, 0, 1), .012f, .003f, .6f);
  fab_kit_disc (b, V (.03f, .028f, .051f), V (0, 0, 1), .015f, .003f, .6f);
  fab_kit_disc (b, V (.005f, .055f, .051f), V (0, 0, 1), .007f, .003f, .6f);
  fab_kit_disc (b, V (0, .071f, -.01f), V (0, 1, 0), .012f, .003f, .6f);
}

static void
build_pizza (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .72f, 0xd09850);
  LATHE (b, 0, 0, 0, 22, { 0, 0 }, { .15f, 0 }, { .16f, .012f }, { .15f, .022f }, { .138f, .014f },
         { 0, .014f });
  paint (b, PLAIN, .88f, 0xf0c050);
  CONE (b, 0, .012f, 0, .017f, .138f, .136f);
  for (int i = 0; i < 9; i++)
    {
      float r = .04f + .065f * (i % 3) / 2, a = i * 2.4f;

      fab_kit_disc (b, V (r * sinf (a), .018f, r * cosf (a)), V (0, 1, 0), .02f, .003f, .45f);
    }
  for (int i = 0; i < 4; i++)
    LINE_Y (b, .002f, { -.15f * (float) sin (i * .785), .019f, -.15f * (float) cos (i * .785) },
            { .15f * (float) sin (i * .785), .019f, .15f * (float) cos (i * .785) });
}

static void
build_egg (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .96f, 0xf8ecd8);
  TURNED (b, 0, 0, 0, 14, { 0, 0 }, { .012f, .003f }, { .021f, .015f }, { .022f, .026f },
         { .017f, .042f }, { .009f, .054f }, { 0, .058f });
}

static void
build_burger (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .72f, 0xd09850);
  CONE (b, 0, 0, 0, .022f, .055f, .06f);
  paint (b, LEAVES, .6f, 0x70a040);
  CONE (b, 0, .022f, 0, .03f, .066f, .062f);
  paint (b, PLAIN, .25f, 0x5a3018);
  CONE (b, 0, .03f, 0, .05f, .06f, .06f);
  paint_own (b, spec, PLAIN, .72f, 0xd09850);
  LATHE (b, 0, .05f, 0, 16, { .062f, 0 }, { .064f, .01f }, { .05f, .035f }, { .02f, .046f },
         { 0, .047f });
}

static void
build_hotdog (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .75f, 0xd09850);
  for (int i = -1; i <= 1; i += 2)
    fab_add_limb (b, V (-.06f, .025f, i * .017f), .022f, V (.06f, .025f, i * .017f), .022f, 10);
  paint (b, SKIN, .45f, 0xa84030);
  fab_add_limb (b, V (-.08f, .04f, 0), .014f, V (.08f, .04f, 0), .014f, 10);
  LINE_Y (b, .004f, { -.07f, .0545f, -.006f }, { -.04f, .0545f, .006f }, { -.01f, .0545f, -.006f },
          { .02f, .0545f, .006f }, { .05f, .0545f, -.006f }, { .07f, .0545f, .003f });
}

static void
build_ice_cream (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .7f, 0xd0a060);
  CONE (b, 0, 0, 0, .11f, .003f, .028f);
  for (int i = 0; i < 4; i++)
    {
      LINE_Z (b, .0015f, { -.008f - .004f * i, .045f + .02f * i, .01f },
              { .008f + .004f * i, .07f + .014f * i, .015f + .003f * i });
      LINE_Z (b, .0015f, { .008f + .004f * i, .045f + .02f * i, .01f },
              { -.008f - .004f * i, .07f + .014f * i, .015f + .003f * i });
    }
  paint_own (b, spec, PLAIN, .93f, 0xffd8c8);
  add_ball (b, 0, .13f, 0, .034f, .033f, .034f);
  paint (b, PLAIN, .6f, 0xb07860);
  add_ball (b, 0, .165f, 0, .027f, .025f, .027f);
}

static void
build_chicken_leg (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .55f, 0xb87838);
  TURNED (b, 0, .06f, 0, 12, { 0, 0 }, { .012f, .01f }, { .035f, .06f }, { .036f, .085f },
         { .02f, .11f }, { 0, .115f });
  paint (b, PLAIN, .95f, 0xfff8e8);
  ROD (b, 0, .012f, 0, 0, .075f, 0, .007f);
  add_ball (b, -.008f, .008f, 0, .011f, .009f, .009f);
  add_ball (b, .008f, .008f, 0, .011f, .009f, .009f);
}

static void
build_sandwich (FabBrush *b, const FabModelSpec *spec)
{
  static const float layers[][3] = { { 0, .018f, .88f }, { .018f, .012f, .45f },
                                     { .03f, .008f, .9f }, { .038f, .018f, .88f } };

  for (gsize i = 0; i < G_N_ELEMENTS (layers); i++)
    {
      if (i == 1)
        paint (b, LEAVES, layers[i][2], 0x70a040);
      else
        paint_own (b, spec, PLAIN, layers[i][2], i == 2 ? 0xf0c040 : 0xe8c898);
      SLAB (b, layers[i][0], layers[i][1], { -.08f, -.05f }, { .08f, -.05f }, { 0, .06f });
    }
}

static void
build_soup (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .93f, 0xf0f0f0);
  LATHE (b, 0, 0, 0, 18, { 0, 0 }, { .04f, 0 }, { .042f, .01f }, { .08f, .04f }, { .09f, .065f },
         { .085f, .065f }, { .07f, .04f }, { 0, .04f });
  paint (b, PLAIN, .6f, 0xd08840);
  CONE (b, 0, .045f, 0, .053f, .079f, .079f);
  for (int i = -1; i <= 1; i++)
    fab_kit_line (b, .003f, V (0, 0, 0),
                  POINTS3 ({ i * .03f, .09f, 0 }, { i * .03f + .01f, .11f, 0 },
                           { i * .03f - .01f, .135f, 0 }, { i * .03f, .155f, 0 }));
}

#define FOOD FAB_MODEL_FOOD

const FabModelEntry fab_models_food[] = {
  { { "radish", FOOD, { .16f, .2f, .16f }, 0, 0, FAB_GRIP (0, .07f, 0),
      FAB_WORDS ("radish", "turnip", "beet", "beetroot") }, build_radish },
  { { "carrot", FOOD, { .189f, .299f, .185f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("carrot", "parsnip") }, build_carrot },
  { { "apple", FOOD, { .082f, .096f, .082f }, 0, 0, FAB_GRIP (0, .04f, 0),
      FAB_WORDS ("apple", "peach", "fruit", "cherry", "plum") }, build_apple },
  { { "pear", FOOD, { .076f, .13f, .076f }, 0, 0, FAB_GRIP (0, .04f, 0),
      FAB_WORDS ("pear", "avocado") }, build_pear },
  { { "tomato", FOOD, { .084f, .062f, .084f }, 0, 0, FAB_GRIP (0, .03f, 0), FAB_WORDS ("tomato") },
    build_tomato },
  { { "onion", FOOD, { .084f, .11f, .084f }, 0, 0, FAB_GRIP (0, .04f, 0),
      FAB_WORDS ("onion", "garlic") }, build_onion },
  { { "potato", FOOD, { .11f, .07f, .08f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("potato", "kiwi", "vegetable") }, build_potato },
  { { "pumpkin", FOOD, { .34f, .3f, .34f }, 0, 0, FAB_GRIP (0, .12f, 0),
      FAB_WORDS ("pumpkin", "squash", "melon", "watermelon", "jack-o'-lantern") }, build_pumpkin },
  { { "banana", FOOD, { .2f, .1f, .04f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("banana", "plantain") }, build_banana },
  { { "lemon", FOOD, { .064f, .09f, .064f }, 0, 0, FAB_GRIP (0, .04f, 0),
      FAB_WORDS ("lemon", "lime", "mango") }, build_lemon },
  { { "strawberry", FOOD, { .036f, .043f, .036f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("strawberry", "berry", "raspberry") }, build_strawberry },
  { { "eggplant", FOOD, { .088f, .21f, .088f }, 0, 0, FAB_GRIP (0, .08f, 0),
      FAB_WORDS ("eggplant", "aubergine", "cucumber", "courgette", "zucchini", "pickle",
                 "gherkin") }, build_eggplant },
  { { "cabbage", FOOD, { .22f, .17f, .22f }, 0, 0, FAB_GRIP (0, .08f, 0),
      FAB_WORDS ("cabbage", "lettuce", "salad", "sprout") },
      build_cabbage },
  { { "corn", FOOD, { .165f, .2f, .18f }, 0, 0, FAB_GRIP (0, .05f, 0),
      FAB_WORDS ("corn", "maize", "corncob") }, build_corn },
  { { "pepper", FOOD, { .086f, .122f, .086f }, 0, 0, FAB_GRIP (0, .05f, 0),
      FAB_WORDS ("pepper", "bell pepper", "chili", "paprika") }, build_pepper },
  { { "mushroom", FOOD, { .124f, .106f, .124f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("mushroom", "toadstool", "fungus") }, build_mushroom },
  { { "cake", FOOD, { .34f, .243f, .34f }, 0, 0, FAB_GRIP (0, 0, .12f),
      FAB_WORDS ("cake", "birthday cake", "wedding cake", "gateau", "tart", "pie") }, build_cake },
  { { "cupcake", FOOD, { .059f, .075f, .059f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("cupcake", "muffin", "pastry", "dessert", "pudding") }, NULL, "cupcake" },
  { { "bread", FOOD, { .14f, .116f, .3f }, 0, 0, FAB_GRIP (0, .05f, 0),
      FAB_WORDS ("bread", "loaf", "baguette", "roll", "toast", "food") },
      build_bread },
  { { "cheese", FOOD, { .16f, .07f, .14f }, 0, 0, FAB_GRIP (0, .035f, 0),
      FAB_WORDS ("cheese", "piece of cheese") }, build_cheese },
  { { "pizza", FOOD, { .32f, .022f, .32f }, 0, 0, FAB_GRIP (0, 0, .12f),
      FAB_WORDS ("pizza", "pancake", "tortilla", "waffle") }, build_pizza },
  { { "egg", FOOD, { .044f, .058f, .044f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("egg", "easter egg") }, build_egg },
  { { "burger", FOOD, { .13f, .097f, .13f }, 0, 0, FAB_GRIP (0, .04f, 0),
      FAB_WORDS ("burger", "hamburger", "cheeseburger") }, build_burger },
  { { "hotdog", FOOD, { .19f, .055f, .08f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("hotdog", "hot dog", "sausage") }, build_hotdog },
  { { "ice-cream", FOOD, { .068f, .19f, .068f }, 0, 0, FAB_GRIP (0, .06f, 0),
      FAB_WORDS ("ice cream", "ice-cream", "ice cream cone", "popsicle", "lollipop", "candy") },
      build_ice_cream },
  { { "chicken-leg", FOOD, { .072f, .175f, .072f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("chicken leg", "drumstick", "bone") },
      build_chicken_leg },
  { { "sandwich", FOOD, { .16f, .056f, .11f }, 0, 0, FAB_GRIP (0, .03f, .03f),
      FAB_WORDS ("sandwich", "taco") }, build_sandwich },
  { { "soup", FOOD, { .18f, .065f, .18f }, 0, 0, FAB_GRIP (.07f, .04f, 0),
      FAB_WORDS ("soup", "stew", "porridge", "cereal", "noodle", "rice", "pasta", "spaghetti") },
      build_soup },
  { { NULL } },
};
