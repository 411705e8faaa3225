/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define CLOTH FAB_TEXTURE_CLOTH
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define GLASS FAB_TEXTURE_GLASS
#define GLOW  FAB_TEXTURE_GLOW

static void
build_tv (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .15f, 0x1a1a1c);
  add_box (b, 0, .09f, 0, 1.1f, .64f, .05f);
  add_box (b, 0, .02f, -.01f, .08f, .09f, .04f);
  add_box (b, 0, 0, 0, .46f, .02f, .2f);
  paint (b, GLOW, .8f, 0x90b0c8);
  add_box (b, 0, .12f, .003f, 1.04f, .58f, .05f);
  LINE_Z (b, .008f, { -.35f, .4f, .03f }, { -.15f, .62f, .03f });
  LINE_Z (b, .008f, { -.28f, .34f, .03f }, { -.05f, .6f, .03f });
  if (spec->lettering != NULL)
    fab_kit_letter (b, spec->lettering, V (0, .41f, .03f), V (1, 0, 0), V (0, 1, 0), .9f, .35f,
                    .1f);
}

static void
build_radio (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x8d6437);
  add_box (b, 0, 0, 0, .4f, .22f, .13f);
  fab_kit_disc (b, V (-.1f, .11f, .067f), V (0, 0, 1), .075f, .006f, .35f);
  fab_kit_rect (b, .09f, .12f, .067f, .16f, .06f, .005f, .95f);
  LINE_Z (b, .005f, { .12f, .12f, .069f }, { .12f, .18f, .069f });
  for (int i = 0; i < 2; i++)
    fab_kit_disc (b, V (.05f + .08f * i, .06f, .067f), V (0, 0, 1), .022f, .005f, .8f);
  paint (b, METAL, .5f, 0x888888);
  ROD (b, .17f, .22f, -.03f, .3f, .55f, -.03f, .004f);
  TUBE (b, .01f, { -.17f, .2f, 0 }, { -.16f, .27f, 0 }, { .1f, .27f, 0 }, { .11f, .2f, 0 });
}

static void
build_computer (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .25f, 0x2a2a2c);
  add_box (b, 0, .12f, -.12f, .56f, .36f, .04f);
  add_box (b, 0, .02f, -.14f, .06f, .14f, .03f);
  add_box (b, 0, 0, -.13f, .24f, .02f, .18f);
  paint (b, GLOW, .88f, 0xb0d0e8);
  add_box (b, 0, .15f, -.117f, .52f, .3f, .04f);
  if (spec->lettering != NULL)
    fab_kit_letter (b, spec->lettering, V (0, .3f, -.096f), V (1, 0, 0), V (0, 1, 0), .46f, .2f, .05f);
  for (int i = 0; i < 4 && spec->lettering == NULL; i++)
    LINE_Z (b, .006f, { -.2f, .4f - .05f * i, -.09f },
            { -.2f + .1f + .25f * fab_kit_random (3, i), .4f - .05f * i, -.09f });
  paint (b, PLAIN, .8f, 0xcccccc);
  add_box (b, 0, 0, .12f, .44f, .02f, .15f);
  for (int i = 1; i < 4; i++)
    LINE_Y (b, .004f, { -.2f, .021f, .055f + .035f * i }, { .2f, .021f, .055f + .035f * i });
}

static void
build_laptop (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was;

  paint_own (b, spec, METAL, .72f, 0xa8acb0);
  add_box (b, 0, 0, 0, .34f, .016f, .24f);
  fab_add_mark (b, POINTS3 ({ -.15f, .017f, .02f }, { .15f, .017f, .02f }, { .15f, .017f, -.1f },
                            { -.15f, .017f, -.1f }), .004f, .2f, .4f,
                TRUE, V (0, 1, 0));
  was = fab_kit_move (b, 0, .012f, -.115f);
  fab_kit_turn (b, fab_xform_rotate_x (-.3f));
  fab_brush_next_part (b);
  add_box (b, 0, 0, 0, .34f, .23f, .012f);
  paint (b, GLOW, .92f, 0xc0d8e8);
  add_box (b, 0, .015f, .002f, .31f, .2f, .012f);
  if (spec->lettering != NULL)
    fab_kit_letter (b, spec->lettering, V (0, .115f, .0085f), V (1, 0, 0), V (0, 1, 0), .27f, .13f, .05f);
  b->at = was;
}

static void
build_phone (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .15f, 0x1c1c1e);
  PRISM (b, 0, .009f, { -.03f, 0 }, { .03f, 0 }, { .036f, .006f }, { .036f, .144f },
         { .03f, .15f }, { -.03f, .15f }, { -.036f, .144f },
         { -.036f, .006f });
  paint (b, GLOW, .92f, 0xd0e0f0);
  add_box (b, 0, .012f, .0008f, .062f, .126f, .009f);
  if (spec->lettering != NULL)
    {
      fab_kit_rect (b, 0, .066f, .0056f, .054f, .034f, .0008f, -1);
      fab_kit_letter (b, spec->lettering, V (0, .083f, .0056f), V (1, 0, 0), V (0, 1, 0), .048f, .024f, .05f);
    }
}

static void
build_telephone (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .22f, 0x222222);
  PROFILE (b, 0, .2f, { -.1f, 0 }, { .11f, 0 }, { .11f, .03f }, { -.02f, .1f }, { -.1f, .1f });
  fab_brush_next_part (b);
  TUBE (b, .02f, { -.13f, .14f, -.05f }, { -.06f, .165f, -.05f }, { .06f, .165f, -.05f },
        { .13f, .14f, -.05f });
  for (int i = -1; i <= 1; i += 2)
    CONE (b, i * .12f, .1f, -.05f, .15f, .036f, .03f);
  {
    FabXform was = fab_kit_move (b, 0, .067f, .045f);

    fab_kit_turn (b, fab_xform_rotate_x (.5f));
    paint (b, PLAIN, .92f, 0xf0f0f0);
    CONE (b, 0, -.01f, 0, .015f, .06f, .055f);
    for (int i = 0; i < 8; i++)
      fab_kit_disc (b, V (.038f * (float) sin (i * .7), .017f, .038f * (float) cos (i * .7)),
                    V (0, 1, 0), .009f, .003f, .3f);
    b->at = was;
  }
}

/* Of a telephone: standing on its mouthpiece, ear and mouth towards +z. */
static void
build_handset (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .2f, 0x222222);
  TUBE (b, .016f, { 0, .03f, -.01f }, { 0, .07f, -.03f }, { 0, .15f, -.03f }, { 0, .19f, -.01f });
  for (int i = 0; i < 2; i++)
    fab_kit_cone (b, V (0, .028f + .164f * i, -.02f), V (0, .03f + .16f * i, .022f), .022f, .031f, 14);
}

static void
build_camera (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .28f, 0x2a2a2a);
  add_box (b, 0, 0, 0, .14f, .085f, .05f);
  PRISM (b, 0, .05f, { -.03f, .085f }, { .03f, .085f }, { .02f, .112f }, { -.02f, .112f });
  paint (b, METAL, .6f, 0x999999);
  fab_kit_cone (b, V (0, .045f, .02f), V (0, .045f, .075f), .036f, .034f, 16);
  CONE (b, -.05f, .085f, 0, .098f, .012f, .012f);
  paint (b, GLASS, .12f, 0x223344);
  fab_kit_cone (b, V (0, .045f, .074f), V (0, .045f, .077f), .025f, .025f, 14);
}

static void
build_movie_camera (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .3f, 0x333333);
  add_box (b, 0, 1.25f, 0, .18f, .24f, .4f);
  fab_kit_cone (b, V (-.05f, 1.58f, -.1f), V (.05f, 1.58f, -.1f), .13f, .13f, 16);
  fab_kit_cone (b, V (-.05f, 1.58f, .14f), V (.05f, 1.58f, .14f), .13f, .13f, 16);
  fab_kit_cone (b, V (0, 1.36f, .2f), V (0, 1.36f, .38f), .06f, .085f, 12);
  paint (b, WOOD, .55f, 0x8d6437);
  for (int i = 0; i < 3; i++)
    ROD (b, 0, 1.24f, 0, .48f * (float) sin (i * 2.0944), 0, .48f * (float) cos (i * 2.0944),
         .022f);
}

static void
build_book (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .42f, 0x7a3038);
  add_box (b, 0, 0, .018f, .16f, .23f, .004f);
  add_box (b, 0, 0, -.018f, .16f, .23f, .004f);
  add_box (b, -.08f, 0, 0, .005f, .23f, .04f);
  paint (b, PLAIN, .97f, 0xfaf4e4);
  add_box (b, .002f, .005f, 0, .15f, .22f, .033f);
  fab_kit_rect (b, 0, .02f, .0205f, .12f, .19f, .003f, -1);
  fab_kit_letter (b, spec->lettering ? spec->lettering : "BOOK", V (0, .15f, .021f), V (1, 0, 0),
                  V (0, 1, 0), .1f, .04f, .95f);
}

static void
build_open_book (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .4f, 0x7a3038);
  add_box (b, 0, 0, 0, .34f, .006f, .24f);
  for (int i = -1; i <= 1; i += 2)
    {
      paint (b, PLAIN, .98f, 0xfffaf0);
      PRISM (b, 0, .22f, { i * .002f, .005f }, { i * .16f, .005f }, { i * .16f, .018f },
             { i * .09f, .034f }, { i * .03f, .03f }, { i * .002f, .012f });
      for (int k = 0; k < 6; k++)
        LINE_Y (b, .004f, { i * .04f, .034f, -.08f + .03f * k },
                { i * .13f, .029f, -.08f + .03f * k });
    }
}

static void
build_letter (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .98f, 0xfffdf6);
  add_box (b, 0, 0, 0, .17f, .24f, .002f);
  if (spec->lettering != NULL)
    fab_kit_letter (b, spec->lettering, V (0, .13f, .002f), V (1, 0, 0), V (0, 1, 0), .14f, .12f,
                    .1f);
  for (int i = 0; i < 7 && spec->lettering == NULL; i++)
    LINE_Z (b, .003f, { -.065f, .205f - .027f * i, .002f },
            { i % 4 == 3 ? .01f : .06f, .205f - .027f * i, .002f });
}

static void
build_envelope (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .96f, 0xfff6e0);
  add_box (b, 0, 0, 0, .22f, .14f, .004f);
  LINE_Z (b, .003f, { -.11f, .14f, .003f }, { 0, .06f, .003f }, { .11f, .14f, .003f });
  fab_kit_disc (b, V (0, .065f, .003f), V (0, 0, 1), .016f, .003f, .35f);
}

static void
build_newspaper (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .94f, 0xf4f0e4);
  PRISM (b, 0, .008f, { -.2f, 0 }, { .2f, 0 }, { .2f, .5f }, { -.2f, .5f });
  fab_kit_letter (b, spec->lettering ? spec->lettering : "NEWS", V (0, .44f, .005f), V (1, 0, 0),
                  V (0, 1, 0), .34f, .07f, .05f);
  fab_kit_rect (b, -.09f, .2f, .005f, .17f, .15f, .004f, .6f);
  for (int i = 0; i < 6; i++)
    LINE_Z (b, .004f, { .02f, .36f - .03f * i, .005f }, { .18f, .36f - .03f * i, .005f });
  for (int i = 0; i < 5; i++)
    for (int s = -1; s <= 1; s += 2)
      LINE_Z (b, .004f, { s * .1f - .08f, .16f - .03f * i, .005f },
              { s * .1f + .08f, .16f - .03f * i, .005f });
}

static void
build_map (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .9f, 0xe8d8b0);
  PRISM (b, 0, .006f, { -.4f, .02f }, { -.2f, 0 }, { 0, .02f }, { .2f, 0 }, { .4f, .02f },
         { .4f, .52f }, { .2f, .5f }, { 0, .52f },
         { -.2f, .5f }, { -.4f, .52f });
  for (int i = -1; i <= 1; i++)
    LINE_Z (b, .004f, { i * .2f, .02f, .004f }, { i * .2f, .5f, .004f });
  fab_add_mark (b, POINTS3 ({ -.3f, .12f, .004f }, { -.33f, .3f, .004f }, { -.15f, .42f, .004f },
                            { .05f, .38f, .004f }, { .22f, .44f, .004f },
                            { .32f, .28f, .004f }, { .2f, .12f, .004f }, { 0, .16f, .004f }),
                            .006f, .2f, .75f, TRUE, V (0, 0, 1));
  LINE_Z (b, .008f, { .1f, .2f, .005f }, { .16f, .26f, .005f });
  LINE_Z (b, .008f, { .1f, .26f, .005f }, { .16f, .2f, .005f });
}

/* As the weather and generals have it. */
static void
build_wall_map (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .94f, 0xf0ead8);
  add_box (b, 0, 0, 0, 2.6f, 1.7f, .05f);
  paint (b, PLAIN, .7f, 0xa8b890);
  PRISM (b, .03f, .035f, { -1.05f, .5f }, { -.7f, .25f }, { -.3f, .4f }, { 0, .2f }, { .45f, .3f }, { .6f, .7f }, { 1, .9f },
         { .8f, 1.3f }, { .3f, 1.45f }, { 0, 1.25f }, { -.4f, 1.5f }, { -.9f, 1.2f });
  for (int i = 0; i < 3; i++)
    LINE_Z (b, .014f, { -.7f + .5f * i, .5f + .2f * i, .06f }, { -.5f + .5f * i, .75f + .1f * i, .06f }, { -.35f + .5f * i, .6f + .2f * i, .06f });
  for (int k = 0; k < 2; k++)
    fab_add_mark (b, POINTS3 ({ .2f - .06f * k, .75f - .06f * k, .06f }, { .45f, .68f - .06f * k, .06f }, { .62f + .06f * k, .85f, .06f },
                              { .5f, 1.05f + .06f * k, .06f }, { .28f - .06f * k, 1, .06f }), .012f, .2f, .75f, TRUE, V (0, 0, 1));
}

#define THING FAB_MODEL_THING
#define HELD  FAB_MODEL_HANDHELD
#define FURN  FAB_MODEL_FURNITURE

const FabModelEntry fab_models_media[] = {
  { { "tv", FURN, { 1.1f, .73f, .2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("tv", "television", "telly", "screen", "television set", "tv set") }, build_tv },
  { { "radio", THING, { .5f, .55f, .14f }, 0, 0, FAB_GRIP (0, .27f, 0),
      FAB_WORDS ("radio", "wireless", "transistor", "boombox") }, build_radio },
  { { "computer", THING, { .56f, .48f, .42f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("computer", "computer screen", "monitor screen", "monitor", "pc", "terminal") },
      build_computer },
  { { "laptop", HELD, { .34f, .235f, .3f }, 0, 0, FAB_GRIP (0, 0, .05f),
      FAB_WORDS ("laptop", "laptop screen", "notebook computer") }, build_laptop },
  { { "phone", HELD, { .072f, .15f, .01f }, 0, 0, FAB_GRIP (0, .06f, 0),
      FAB_WORDS ("phone", "mobile", "smartphone", "cell phone", "cellphone", "phone screen", "phone display",
                 "mobile screen", "mobile phone", "iphone", "tablet") }, build_phone },
  { { "telephone", THING, { .31f, .19f, .22f }, 0, 0, FAB_GRIP (0, .165f, -.05f),
      FAB_WORDS ("telephone", "landline", "receiver", "rotary phone") }, build_telephone },
  { { "handset", HELD, { .062f, .222f, .07f }, 0, 0, FAB_GRIP (0, .11f, -.03f),
      FAB_WORDS ("handset", "telephone receiver", "phone receiver") }, build_handset },
  { { "camera", HELD, { .14f, .112f, .1f }, 0, 0, FAB_GRIP (.06f, .03f, 0),
      FAB_WORDS ("camera", "photo camera", "webcam") }, build_camera },
  { { "movie-camera", THING, { .9f, 1.71f, .8f }, 0, 0, FAB_GRIP (0, 1.2f, -.2f),
      FAB_WORDS ("movie camera", "film camera", "tripod") },
      build_movie_camera },
  { { "book", HELD, { .165f, .23f, .041f }, .23f, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("book", "novel", "diary", "notebook", "bible", "textbook", "journal", "ledger",
                 "album", "dictionary", "passport") }, build_book },
  { { "open-book", HELD, { .34f, .036f, .24f }, .03f, 0, FAB_GRIP (0, 0, .08f),
      FAB_WORDS ("open book", "spellbook", "script", "screenplay") }, build_open_book },
  { { "letter", HELD, { .17f, .24f, .004f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("letter", "paper", "document", "note", "page", "contract", "sheet", "file",
                 "report", "list", "bill", "receipt", "will", "manuscript", "certificate",
                 "ticket") }, build_letter },
  { { "envelope", HELD, { .22f, .14f, .004f }, 0, 0, FAB_GRIP (.08f, .03f, 0),
      FAB_WORDS ("envelope", "mail", "invitation", "postcard", "card") }, build_envelope },
  { { "newspaper", HELD, { .4f, .5f, .008f }, 0, 0, FAB_GRIP (.17f, .2f, 0),
      FAB_WORDS ("newspaper", "paper newspaper", "magazine", "news") }, build_newspaper },
  { { "map", HELD, { .8f, .52f, .006f }, 0, 0, FAB_GRIP (.36f, .2f, 0),
      FAB_WORDS ("map", "chart", "treasure map", "blueprint", "plan", "scroll") }, build_map },
  { { "wall-map", THING, { 2.6f, 1.7f, .08f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("wall map", "weather map", "world map", "map on the wall", "tactical map") }, build_wall_map },
  { { NULL } },
};
