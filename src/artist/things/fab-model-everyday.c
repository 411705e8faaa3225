/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Small things of every day, in shapes that tell them at a glance. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define CLOTH FAB_TEXTURE_CLOTH
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define GLASS FAB_TEXTURE_GLASS

static void
add_key (FabBrush *b, float x, float z, float w, float d, float y)
{
  fab_add_mark (b, POINTS3 ({ x - w, y, z - d }, { x + w, y, z - d }, { x + w, y, z + d }, { x - w, y, z + d }),
                .0012f, .25f, .93f, TRUE, V (0, 1, 0));
}

static void
build_keyboard (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .36f, 0x404448);
  PROFILE (b, 0, .45f, { -.075f, 0 }, { .075f, 0 }, { .075f, .012f }, { -.075f, .026f });
  for (int row = 0; row < 4; row++)
    for (int i = 0; i < 13; i++)
      add_key (b, -.193f + .031f * i + .007f * (row % 3), -.05f + .028f * row, .0125f, .0105f,
               .0246f - .0026f * row);
  add_key (b, 0, .058f, .085f, .0095f, .0145f);
}

static void
build_mouse (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .8f, 0xd8d8dc);
  HULL (b, 14, { -.052f, .01f, .018f, .01f }, { -.03f, .018f, .031f, .018f }, { 0, .02f, .033f, .02f },
        { .035f, .016f, .031f, .016f }, { .054f, .009f, .02f, .009f });
  LINE_Y (b, .0025f, { -.03f, .034f, -.012f }, { 0, .039f, -.012f }, { .03f, .034f, -.012f });
  LINE_Y (b, .0025f, { 0, .039f, -.012f }, { 0, .036f, -.028f }, { 0, .022f, -.05f });
  paint (b, PLAIN, .15f, 0x202020);
  add_ball (b, 0, .035f, -.03f, .004f, .006f, .011f);
  TUBE (b, .0035f, { 0, .008f, -.05f }, { .006f, .005f, -.09f }, { .03f, .004f, -.13f }, { .02f, .004f, -.18f },
        { -.04f, .004f, -.21f });
}

static void
build_remote (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .3f, 0x2c2c30);
  PRISM (b, 0, .02f, { -.018f, 0 }, { .018f, 0 }, { .025f, .02f }, { .026f, .17f }, { .018f, .19f },
         { -.018f, .19f }, { -.026f, .17f }, { -.025f, .02f });
  for (int row = 0; row < 4; row++)
    for (int i = -1; i <= 1; i++)
      fab_kit_rect (b, i * .014f, .022f + .016f * row, .0105f, .009f, .009f, .001f, .9f);
  fab_kit_disc (b, V (0, .118f, .0105f), V (0, 0, 1), .017f, .002f, .85f);
  fab_kit_disc (b, V (0, .118f, .0106f), V (0, 0, 1), .007f, .002f, .4f);
  fab_kit_disc (b, V (-.012f, .165f, .0105f), V (0, 0, 1), .006f, .002f, .6f);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_rect (b, i * .012f, .142f, .0105f, .009f, .006f, .001f, .9f);
}

static void
build_toaster (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .72f, 0xb8bcc0);
  PROFILE (b, 0, .3f, { -.08f, .01f }, { .08f, .01f }, { .088f, .03f }, { .088f, .14f }, { .07f, .178f },
           { .045f, .19f }, { -.045f, .19f }, { -.07f, .178f }, { -.088f, .14f }, { -.088f, .03f });
  fab_kit_rect (b, 0, .03f, .0885f, .26f, .09f, .003f, -1);
  paint (b, PLAIN, .2f, 0x242424);
  add_box (b, 0, 0, 0, .26f, .012f, .15f);
  add_box (b, .158f, .11f, .03f, .022f, .018f, .035f);
  fab_kit_cone (b, V (.15f, .05f, .03f), V (.162f, .05f, .03f), .018f, .018f, 10);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, 0, .182f, i * .03f, .22f, .01f, .024f);
      paint (b, CLOTH, .62f, 0xc89050);
      PRISM (b, i * .03f, .014f, { -.075f, .14f }, { .075f, .14f }, { .075f, .22f }, { .082f, .245f },
             { .055f, .262f }, { -.055f, .262f }, { -.082f, .245f }, { -.075f, .22f });
      paint (b, PLAIN, .2f, 0x242424);
    }
}

static void
build_hair_dryer (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .4f, 0x804050);
  fab_kit_cone (b, V (-.03f, 0, 0), V (-.045f, .14f, 0), .018f, .024f, 12);
  fab_brush_next_part (b);
  fab_kit_cone (b, V (-.085f, .17f, 0), V (.05f, .17f, 0), .052f, .044f, 16);
  fab_kit_cone (b, V (-.085f, .17f, 0), V (-.1f, .17f, 0), .052f, .036f, 16);
  paint (b, PLAIN, .15f, 0x202020);
  fab_kit_cone (b, V (.05f, .17f, 0), V (.085f, .17f, 0), .04f, .034f, 16);
  fab_kit_cone (b, V (.085f, .17f, 0), V (.13f, .17f, 0), .03f, .034f, 16);
  add_box (b, -.022f, .085f, 0, .012f, .03f, .016f);
  TUBE (b, .005f, { -.03f, .01f, 0 }, { -.06f, .006f, .01f }, { -.11f, .006f, .02f }, { -.16f, .006f, -.02f });
}

static void
build_frisbee (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .5f, 0xc04030);
  TURNED (b, 0, 0, 0, 28, { .13f, 0 }, { .137f, .004f }, { .136f, .018f }, { .125f, .028f }, { .06f, .032f },
          { 0, .032f });
  fab_kit_disc (b, V (0, .0335f, 0), V (0, 1, 0), .06f, .003f, .8f);
  fab_kit_disc (b, V (0, .030f, 0), V (0, 1, 0), .1f, .003f, -1);
}

static void
build_snowboard (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .32f, 0x304058);
  PRISM (b, 0, .02f, { 0, 0 }, { .08f, .02f }, { .13f, .08f }, { .145f, .2f }, { .12f, .75f }, { .145f, 1.3f },
         { .13f, 1.42f }, { .08f, 1.48f }, { 0, 1.5f }, { -.08f, 1.48f }, { -.13f, 1.42f }, { -.145f, 1.3f },
         { -.12f, .75f }, { -.145f, .2f }, { -.13f, .08f }, { -.08f, .02f });
  fab_kit_disc (b, V (0, 1.3f, .011f), V (0, 0, 1), .06f, .006f, .85f);
  fab_kit_rect (b, 0, .1f, .011f, .14f, .12f, .006f, .85f);
  for (int i = -1; i <= 1; i += 2)
    {
      float y = .75f + .25f * i;

      paint (b, PLAIN, .7f, 0x909498);
      add_box (b, 0, y - .05f, .02f, .27f, .1f, .02f);
      paint (b, PLAIN, .12f, 0x181818);
      add_box (b, -.1f, y - .055f, .075f, .02f, .11f, .11f);
      TUBE (b, .014f, { -.06f, y - .055f, .03f }, { -.05f, y - .055f, .1f }, { -.05f, y + .055f, .1f },
            { -.06f, y + .055f, .03f });
      TUBE (b, .012f, { .06f, y - .055f, .03f }, { .06f, y - .05f, .07f }, { .06f, y + .05f, .07f },
            { .06f, y + .055f, .03f });
    }
}

static void
build_tie (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .34f, 0x8c2838);
  PRISM (b, 0, .008f, { 0, 0 }, { .048f, .055f }, { .02f, .45f }, { -.02f, .45f }, { -.048f, .055f });
  fab_brush_next_part (b);
  PRISM (b, .004f, .014f, { -.017f, .44f }, { .017f, .44f }, { .03f, .5f }, { -.03f, .5f });
  for (int i = 0; i < 5; i++)
    {
      float y = .09f + .07f * i, w = .044f - .028f * (y - .055f) / .395f;

      fab_add_mark (b, POINTS3 ({ -w, y - .02f, .0045f }, { w, y + .02f, .0045f }, { w, y + .035f, .0045f },
                                { -w, y - .005f, .0045f }), .002f, .3f, .9f, TRUE, V (0, 0, 1));
    }
}

static void
build_baseball_glove (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .5f, 0x8c5428);
  add_ball (b, 0, .09f, -.01f, .1f, .09f, .045f);
  for (int i = 0; i < 4; i++)
    {
      float x = .005f + .03f * i, top = .27f - .012f * (i - 1) * (i - 1);

      fab_brush_next_part (b);
      TUBE (b, .021f, { .8f * x, .12f, 0 }, { 1.05f * x, .19f, .005f }, { 1.15f * x, top, .03f });
    }
  fab_brush_next_part (b);
  TUBE (b, .025f, { -.06f, .07f, .01f }, { -.11f, .13f, .02f }, { -.105f, .22f, .035f });
  paint (b, CLOTH, .7f, 0xb08048);
  PRISM (b, .012f, .01f, { -.09f, .12f }, { -.03f, .12f }, { -.01f, .23f }, { -.09f, .22f });
  for (int i = 0; i < 3; i++)
    {
      LINE_Z (b, .004f, { -.09f, .14f + .028f * i, .018f }, { -.02f, .14f + .028f * i, .018f });
      LINE_Z (b, .004f, { -.08f + .024f * i, .12f, .018f }, { -.08f + .024f * i, .22f, .018f });
    }
  paint (b, CLOTH, .28f, 0x5c3418);
  fab_kit_torus (b, V (0, .02f, -.01f), V (0, 1, 0), .05f, .016f, 14);
}

static void
build_parking_meter (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .55f, 0x808488);
  CONE (b, 0, 0, 0, .05f, .09f, .06f);
  ROD (b, 0, 0, 0, 0, 1.05f, 0, .03f);
  paint_own (b, spec, METAL, .38f, 0x505860);
  PRISM (b, 0, .13f, { -.07f, 1.02f }, { .07f, 1.02f }, { .1f, 1.1f }, { .1f, 1.28f }, { -.1f, 1.28f },
         { -.1f, 1.1f });
  fab_brush_next_part (b);
  PRISM (b, 0, .11f, { -.1f, 1.28f }, { .1f, 1.28f }, { .093f, 1.35f }, { .06f, 1.405f }, { 0, 1.425f },
         { -.06f, 1.405f }, { -.093f, 1.35f });
  fab_add_mark (b, POINTS3 ({ -.075f, 1.29f, .057f }, { .075f, 1.29f, .057f }, { .065f, 1.35f, .057f },
                            { .035f, 1.385f, .057f }, { 0, 1.395f, .057f }, { -.035f, 1.385f, .057f },
                            { -.065f, 1.35f, .057f }), .006f, .1f, .97f, TRUE, V (0, 0, 1));
  LINE_Z (b, .006f, { 0, 1.295f, .058f }, { .04f, 1.36f, .058f });
  fab_kit_rect (b, -.03f, 1.18f, .067f, .05f, .05f, .004f, .9f);
  LINE_Z (b, .01f, { .05f, 1.18f, .067f }, { .05f, 1.24f, .067f });
  fab_kit_disc (b, V (0, 1.11f, .067f), V (0, 0, 1), .03f, .004f, .75f);
}

static void
build_orange (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .66f, 0xf09030);
  TURNED (b, 0, 0, 0, 20, { 0, .002f }, { .022f, .004f }, { .039f, .02f }, { .042f, .04f }, { .036f, .062f },
          { .02f, .075f }, { 0, .074f });
  for (int i = 0; i < 6; i++)
    fab_kit_disc (b, V (.036f * sinf (i * 1.9f), .03f + .007f * i, .041f * cosf (i * 1.9f)),
                  V (sinf (i * 1.9f), .2f, cosf (i * 1.9f)), .0012f, .001f, .3f);
  paint (b, PLAIN, .3f, 0x507030);
  add_ball (b, 0, .0755f, 0, .006f, .003f, .006f);
  fab_kit_leaves (b, V (0, .0755f, 0), .04f, .016f, .3f, 1, .2f);
}

static void
build_broccoli (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .82f, 0xa8c878);
  TUBE (b, .022f, { 0, .005f, 0 }, { 0, .04f, 0 }, { 0, .07f, 0 });
  for (int i = 0; i < 3; i++)
    ROD (b, 0, .05f, 0, .05f * sinf (i * 2.1f), .09f, .05f * cosf (i * 2.1f), .012f);
  paint_own (b, spec, PLAIN, .34f, 0x3c6c30);
  for (int i = 0; i < 8; i++)
    {
      float a = i * .7854f, r = .058f + .006f * fab_kit_random (5, i);

      fab_brush_next_part (b);
      add_ball (b, r * sinf (a), .1f + .016f * fab_kit_random (6, i), r * cosf (a), .03f, .026f, .03f);
    }
  for (int i = 0; i < 4; i++)
    {
      fab_brush_next_part (b);
      add_ball (b, .026f * sinf (i * 1.57f + .5f), .126f, .026f * cosf (i * 1.57f + .5f), .03f, .026f, .03f);
    }
}

#define THING FAB_MODEL_THING
#define HELD  FAB_MODEL_HANDHELD
#define FURN  FAB_MODEL_FURNITURE
#define FOOD  FAB_MODEL_FOOD

const FabModelEntry fab_models_everyday[] = {
  { { "keyboard", THING, { .45f, .026f, .15f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("keyboard", "computer keyboard") }, build_keyboard },
  { { "computer-mouse", THING, { .07f, .041f, .27f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("computer mouse", "mouse pointer") }, build_mouse },
  { { "remote", HELD, { .052f, .19f, .021f }, 0, 0, FAB_GRIP (0, .06f, 0),
      FAB_WORDS ("remote", "remote control", "tv remote", "zapper") }, build_remote },
  { { "toaster", THING, { .32f, .262f, .176f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("toaster") }, build_toaster },
  { { "hair-dryer", HELD, { .29f, .222f, .104f }, 0, 0, FAB_GRIP (-.035f, .06f, 0),
      FAB_WORDS ("hair dryer", "hairdryer", "hair drier", "blow dryer", "blow-dryer") }, build_hair_dryer },
  { { "frisbee", HELD, { .274f, .032f, .274f }, 0, 0, FAB_GRIP (0, .015f, .12f),
      FAB_WORDS ("frisbee", "discus", "flying disc") }, build_frisbee },
  { { "snowboard", HELD, { .29f, 1.5f, .14f }, 0, 0, FAB_GRIP (.12f, .75f, 0),
      FAB_WORDS ("snowboard") }, build_snowboard },
  { { "tie", HELD, { .096f, .5f, .016f }, 0, 0, FAB_GRIP (0, .47f, 0),
      FAB_WORDS ("tie", "necktie") }, build_tie },
  { { "baseball-glove", HELD, { .262f, .276f, .13f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("baseball glove", "baseball mitt", "catcher's mitt", "mitt") }, build_baseball_glove },
  { { "parking-meter", FURN, { .2f, 1.425f, .18f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("parking meter", "meter") }, build_parking_meter },
  { { "orange", FOOD, { .084f, .08f, .084f }, 0, 0, FAB_GRIP (0, .01f, 0),
      FAB_WORDS ("orange", "tangerine", "mandarin", "clementine") }, build_orange },
  { { "broccoli", FOOD, { .18f, .152f, .18f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("broccoli", "cauliflower") }, build_broccoli },
  { { NULL } },
};
