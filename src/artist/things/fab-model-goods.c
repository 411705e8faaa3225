/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plain goods: what lies about, is carried, eaten, burnt and rung. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define CLOTH FAB_TEXTURE_CLOTH
#define GLASS FAB_TEXTURE_GLASS
#define SKIN  FAB_TEXTURE_SKIN
#define GLOW  FAB_TEXTURE_GLOW

static void
build_bouquet (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, FAB_TEXTURE_LEAVES, .5f, 0x4a7a3a);
  for (int i = 0; i < 7; i++)
    ROD (b, .012f * sinf (i * .9f), 0, .012f * cosf (i * .9f), .07f * sinf (i * .9f), .34f,
         .07f * cosf (i * .9f), .004f);
  fab_kit_leaves (b, V (0, .18f, 0), .16f, .05f, .7f, 7, .1f);
  for (int i = 0; i < 9; i++)
    {
      float a = i * .785f, r = i == 8 ? 0 : .085f, y = .36f + (i == 8 ? .05f : .015f * (i & 1));

      paint_own (b, spec, SKIN, i & 1 ? .92f : .62f, i & 1 ? 0xf8e8ec : 0xd84868);
      for (int k = 0; k < 6; k++)
        fab_add_ellipsoid (b, V (r * sinf (a) + .025f * sinf (k * 1.047f), y,
                                 r * cosf (a) + .025f * cosf (k * 1.047f)), V (.02f, .011f, .02f),
                                 6);
      paint (b, SKIN, .35f, 0xc89830);
      fab_add_ellipsoid (b, V (r * sinf (a), y + .008f, r * cosf (a)), V (.014f, .01f, .014f), 6);
    }
  paint (b, CLOTH, .85f, 0xf0e0e8);
  fab_kit_cone (b, V (0, .1f, 0), V (0, .17f, 0), .022f, .034f, 10);
}

static void
build_jar (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLASS, .95f, 0xe8f0ec);
  TURNED (b, 0, 0, 0, 16, { 0, 0 }, { .045f, 0 }, { .05f, .02f }, { .05f, .1f }, { .038f, .125f },
          { .038f, .135f }, { 0, .135f });
  paint (b, METAL, .5f, 0xb04038);
  CONE (b, 0, .133f, 0, .155f, .042f, .042f);
  fab_add_mark (b, POINTS3 ({ -.03f, .04f, .044f }, { .03f, .04f, .044f }, { .03f, .09f, .044f },
                            { -.03f, .09f, .044f }), .002f, .2f, .97f, TRUE, V (0, 0, 1));
}

static void
build_plate_of_food (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .97f, 0xfafafa);
  LATHE (b, 0, 0, 0, 22, { 0, 0 }, { .08f, .002f }, { .14f, .02f }, { .13f, .022f },
         { .08f, .008f },
         { 0, .008f });
  paint_own (b, spec, SKIN, .5f, 0x9a5a30);
  fab_add_ellipsoid (b, V (-.03f, .022f, -.02f), V (.05f, .016f, .036f), 10);
  paint (b, SKIN, .85f, 0xf0d890);
  for (int i = 0; i < 4; i++)
    fab_add_ellipsoid (b, V (.045f + .016f * (i & 1), .02f + .014f * (i == 3), -.03f + .02f * i),
                       V (.018f, .014f, .016f), 8);
  paint (b, FAB_TEXTURE_LEAVES, .5f, 0x5a9048);
  for (int i = 0; i < 7; i++)
    add_ball (b, -.045f + .016f * i, .02f, .055f + .01f * (i & 1), .009f, .009f, .009f);
  fab_kit_line (b, .005f, V (0, 0, 0), POINTS3 ({ -.03f, .06f, 0 }, { -.02f, .09f, 0 },
                                                { -.035f, .115f, 0 },
                                                { -.02f, .15f, 0 }));
  fab_kit_line (b, .005f, V (0, 0, 0), POINTS3 ({ .03f, .06f, 0 }, { .04f, .09f, 0 },
                                                { .025f, .115f, 0 },
                                                { .04f, .15f, 0 }));
}

static void
build_steak (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, SKIN, .5f, 0xa84838);
  SLAB (b, 0, .03f, { -.1f, -.03f }, { -.04f, -.075f }, { .05f, -.07f }, { .11f, -.02f },
        { .1f, .04f },
        { .04f, .05f }, { -.02f, .045f }, { -.08f, .05f }, { -.115f, .02f });
  fab_add_mark (b, POINTS3 ({ -.02f, .031f, -.01f }, { .03f, .031f, -.02f }, { .045f, .031f, .01f },
                            { 0, .031f, .02f }), .003f, .2f, .97f, TRUE, V (0, 1, 0));
  LINE_Y (b, .007f, { -.1f, .031f, -.02f }, { -.04f, .031f, -.065f }, { .05f, .031f, -.06f },
          { .1f, .031f, -.015f });
}

static void
build_bundle (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .72f, 0xb09870);
  TURNED (b, 0, 0, 0, 16, { 0, 0 }, { .24f, .01f }, { .32f, .16f }, { .27f, .34f }, { .1f, .46f },
          { .06f, .5f }, { .12f, .6f }, { .08f, .62f }, { 0, .56f });
  for (int i = 0; i < 7; i++)
    {
      float s = sinf (i * .9f), c = cosf (i * .9f);

      fab_kit_line (b, .008f, V (s, .3f, c), POINTS3 ({ .11f * s, .46f, .11f * c },
                                                      { .2f * s, .41f, .2f * c },
                                                      { .27f * s, .34f - .05f * (i & 1),
                                                        .27f * c }));
    }
  paint (b, CLOTH, .4f, 0x6a5030);
  fab_kit_torus (b, V (0, .49f, 0), V (0, 1, 0), .07f, .016f, 14);
}

static void
build_garment (FabBrush *b, const FabModelSpec *spec)
{
  fab_kit_move (b, 0, -.2f, 0);
  paint (b, WOOD, .5f, 0x8a5c34);
  TUBE (b, .007f, { 0, 1.22f, 0 }, { 0, 1.27f, 0 }, { .025f, 1.3f, 0 }, { .05f, 1.28f, 0 });
  ROD (b, -.2f, 1.15f, 0, 0, 1.22f, 0, .01f);
  ROD (b, .2f, 1.15f, 0, 0, 1.22f, 0, .01f);
  paint_own (b, spec, CLOTH, .5f, 0x485870);
  fab_kit_skin (b, (const FabRing[]) {
    { V (0, .2f, 0), V (.3f, 0, 0), V (0, 0, .1f) }, { V (0, .7f, 0), V (.23f, 0, 0),
                                                       V (0, 0, .09f) },
    { V (0, 1.05f, 0), V (.24f, 0, 0), V (0, 0, .085f) },
    { V (0, 1.17f, 0), V (.16f, 0, 0), V (0, 0, .06f) },
    { V (0, 1.21f, 0), V (.06f, 0, 0), V (0, 0, .04f) } }, 5, 14, TRUE, TRUE);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_brush_next_part (b);
      fab_kit_skin (b, (const FabRing[]) {
        { V (i * .2f, 1.12f, 0), V (.06f, 0, 0), V (0, 0, .055f) },
        { V (i * .29f, .85f, .01f), V (.055f, 0, 0), V (0, 0, .05f) },
        { V (i * .32f, .55f, .03f), V (.055f, 0, 0), V (0, 0, .05f) } }, 3, 9, TRUE, TRUE);
    }
  LINE_Z (b, .008f, { 0, 1.05f, .09f }, { 0, .22f, .11f });
  LINE_Z (b, .008f, { -.06f, 1.2f, .04f }, { 0, 1.05f, .09f }, { .06f, 1.2f, .04f });
  for (int i = 0; i < 4; i++)
    fab_kit_disc (b, V (.03f, .95f - .16f * i, .1f), V (0, 0, 1), .013f, .003f, .15f);
}

static void
build_bell (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .6f, 0xb89048);
  TURNED (b, 0, 0, 0, 18, { .3f, 0 }, { .26f, .06f }, { .2f, .2f }, { .17f, .38f }, { .1f, .46f },
          { 0, .48f });
  fab_kit_torus (b, V (0, .53f, 0), V (0, 0, 1), .05f, .015f, 12);
  add_ball (b, 0, .04f, 0, .05f, .04f, .05f);
  fab_kit_line (b, .01f, V (0, 0, 0), POINTS3 ({ -.23f, .12f, .03f }, { 0, .11f, .236f },
                                               { .23f, .12f, .03f }));
}

static void
build_wheel_alone (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .55f, 0x8a5c34);
  fab_kit_torus (b, V (0, .45f, 0), V (1, 0, 0), .41f, .045f, 28);
  fab_kit_cone (b, V (-.08f, .45f, 0), V (.08f, .45f, 0), .09f, .09f, 12);
  for (int i = 0; i < 10; i++)
    ROD (b, 0, .45f, 0, 0, .45f + .4f * sinf (i * .628f), .4f * cosf (i * .628f), .02f);
}

static void
build_pipe (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .4f, 0x6a3c20);
  LATHE (b, 0, 0, .05f, 12, { 0, 0 }, { .016f, .004f }, { .02f, .02f }, { .021f, .05f },
         { .015f, .05f }, { 0, .04f });
  paint (b, PLAIN, .2f, 0x202020);
  TUBE (b, .006f, { 0, .012f, .04f }, { 0, .016f, 0 }, { 0, .04f, -.06f }, { 0, .046f, -.09f });
  fab_kit_line (b, .003f, V (0, 0, 0), POINTS3 ({ 0, .06f, .05f }, { .01f, .085f, .05f },
                                                { -.005f, .11f, .05f },
                                                { .012f, .14f, .05f }));
}

static void
build_match (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .85f, 0xd8b880);
  add_box (b, 0, 0, 0, .004f, .05f, .004f);
  paint (b, PLAIN, .2f, 0x302020);
  add_ball (b, 0, .051f, 0, .0035f, .005f, .0035f);
  paint_own (b, spec, GLOW, .97f, 0xffc050);
  TURNED (b, 0, .047f, 0, 10, { 0, 0 }, { .008f, .006f }, { .009f, .014f }, { .004f, .028f },
          { 0, .038f });
}

static void
build_barbed_wire (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .5f, 0x6a5038);
  for (int i = -1; i <= 1; i++)
    fab_kit_cone (b, V (i * 1.5f, 0, 0), V (i * 1.5f + .03f, 1.35f, 0), .06f, .05f, 7);
  paint_own (b, spec, METAL, .3f, 0x505458);
  for (int k = 0; k < 4; k++)
    {
      float y = .3f + .3f * k;

      fab_add_tube (b, POINTS3 ({ -1.55f, y, .05f }, { -.75f, y - .05f, .05f }, { 0, y, .05f },
                                { .75f, y - .05f, .05f }, { 1.55f, y, .05f }), .008f, 4);
      for (int i = -7; i <= 7; i++)
        for (int d = -1; d <= 1; d += 2)
          fab_kit_line (b, .01f, V (0, 0, 0), POINTS3 ({ i * .2f - .04f, y - .03f + d * .045f,
                                                         .055f },
                                                       { i * .2f + .04f, y - .03f - d * .045f,
                                                         .055f }));
    }
}

static void
build_ice_floe (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .97f, 0xf0f8fc);
  SLAB (b, 0, .3f, { -1.6f, -.5f }, { -.9f, -1.2f }, { .3f, -1.35f }, { 1.4f, -.8f },
        { 1.7f, .2f }, { 1, 1.1f },
        { -.2f, 1.3f }, { -1.3f, .8f });
  LINE_Y (b, .02f, { -.8f, .301f, -.9f }, { -.4f, .301f, -.2f }, { -.6f, .301f, .4f });
  LINE_Y (b, .02f, { -.4f, .301f, -.2f }, { .5f, .301f, .1f });
}

#define THING FAB_MODEL_THING
#define HELD  FAB_MODEL_HANDHELD
#define FOOD  FAB_MODEL_FOOD

const FabModelEntry fab_models_goods[] = {
  { { "bouquet", HELD, { .301f, .428f, .278f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("bouquet", "bunch of flowers", "flowers",
      "bunch of roses", "posy", "wreath") }, build_bouquet },
  { { "jar", HELD, { .102f, .155f, .102f }, 0, 0, FAB_GRIP (0, .07f, 0),
      FAB_WORDS ("jar", "jam jar", "honey jar", "pot of honey",
      "cookie jar", "honey", "jam") }, build_jar },
  { { "plate-of-food", FOOD, { .277f, .048f, .28f }, 0, 0, FAB_GRIP (.1f, .01f, 0),
      FAB_WORDS ("plate of food", "hot meal", "breakfast",
      "lunch", "supper", "meal", "dish of food") }, build_plate_of_food },
  { { "steak", FOOD, { .225f, .03f, .125f }, 0, 0, FAB_GRIP (0, .01f, 0),
      FAB_WORDS ("steak", "meat", "ham", "bacon", "cutlet") },
    build_steak },
  { { "bundle", THING, { .64f, .622f, .64f }, 0, 0, FAB_GRIP (0, .52f, 0),
      FAB_WORDS ("bundle", "sack", "bag of money", "loot", "swag",
      "money bag", "moneybag", "sandbag", "rubbish bag", "garbage bag") }, build_bundle },
  { { "garment", HELD, { .747f, 1.11f, .195f }, 0, 0, FAB_GRIP (0, 1.22f, 0),
      FAB_WORDS ("garment", "clothes hanger", "hanger",
      "coat hanger") }, build_garment },
  { { "bell", THING, { .591f, .592f, .6f }, 0, 0, FAB_GRIP (0, .53f, 0),
      FAB_WORDS ("bell", "church bell", "ship's bell", "gong") },
    build_bell },
  { { "wheel", THING, { .16f, .903f, .905f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("wheel", "cartwheel",
                                                                 "wagon wheel", "tyre", "tire") },
    build_wheel_alone },
  { { "pipe", HELD, { .042f, .0511f, .162f }, 0, 0, FAB_GRIP (0, .02f, .05f),
      FAB_WORDS ("pipe", "tobacco pipe") }, build_pipe },
  { { "match", HELD, { .0178f, .085f, .0187f }, 0, 0, FAB_GRIP (0, .01f, 0),
      FAB_WORDS ("match", "matchstick", "lighter", "burning match") },
    build_match },
  { { "barbed-wire", THING, { 3.14f, 1.35f, .117f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("barbed wire", "barbed-wire fence", "razor wire",
      "barbed wire fence") }, build_barbed_wire },
  { { "ice-floe", FAB_MODEL_LAND, { 3.3f, .3f, 2.65f }, .3f, 0, FAB_NO_GRIP,
      FAB_WORDS ("ice floe", "floe", "ice sheet") },
    build_ice_floe },
  { { NULL } },
};
