/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one balances on, swings from, leaps off, grips and shapes: things that exist to be used by a body. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define PLAIN FAB_TEXTURE_PLAIN
#define WOOD  FAB_TEXTURE_WOOD
#define METAL FAB_TEXTURE_METAL

#define WIRE_Y 3.2f
#define BAR_Y  3.6f

/* Along x between two masts, each with a small stand. */
static void
build_tightrope (FabBrush *b, const FabModelSpec *spec)
{
  for (int i = -1; i <= 1; i += 2)
    {
      paint (b, WOOD, .5f, 0x8d6437);
      CONE (b, i * 3.2f, 0, 0, WIRE_Y + .5f, .1f, .07f);
      add_box (b, i * 3.3f, WIRE_Y - .1f, 0, .8f, .08f, .7f);
      paint (b, METAL, .3f, 0x404040);
      ROD (b, i * 3.2f, WIRE_Y + .3f, 0, i * 4.2f, 0, 0, .014f);
    }
  paint_own (b, spec, METAL, .2f, 0x303030);
  TUBE (b, .03f, { -3.2f, WIRE_Y, 0 }, { -1.2f, WIRE_Y - .06f, 0 }, { 0, WIRE_Y - .1f, 0 }, { 1.2f, WIRE_Y - .06f, 0 },
        { 3.2f, WIRE_Y, 0 });
}

static void
build_trapeze (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .7f, 0xa0a0a0);
  for (int i = -1; i <= 1; i += 2)
    ROD (b, i * 1.9f, 0, -.5f, i * 1.9f, BAR_Y + 3, -.5f, .05f);
  ROD (b, -1.95f, BAR_Y + 2.95f, -.5f, 1.95f, BAR_Y + 2.95f, -.5f, .05f);
  paint (b, PLAIN, .35f, 0x605040);
  for (int i = -1; i <= 1; i += 2)
    ROD (b, i * .4f, BAR_Y, 0, i * .4f, BAR_Y + 3, -.5f, .02f);
  paint_own (b, spec, METAL, .3f, 0x404040);
  ROD (b, -.5f, BAR_Y, 0, .5f, BAR_Y, 0, .03f);
}

static void
build_diving_board (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .6f, 0x8090a0);
  for (int i = -1; i <= 1; i += 2)
    {
      ROD (b, i * .35f, 0, -1.4f, i * .35f, 3.5f, -1.4f, .045f);
      ROD (b, i * .35f, 0, -.2f, i * .35f, 2.5f, -.2f, .05f);
      ROD (b, i * .35f, 3.4f, -1.4f, i * .35f, 3.4f, -.3f, .03f);
      ROD (b, i * .35f, 2.55f, -.3f, i * .35f, 3.4f, -.3f, .03f);
    }
  for (int i = 1; i < 9; i++)
    ROD (b, -.35f, .3f * i, -1.4f, .35f, .3f * i, -1.4f, .025f);
  paint_own (b, spec, PLAIN, .85f, 0xd8e0e8);
  add_box (b, 0, 2.5f, .1f, .6f, .07f, 3);
}

/* The wheel with a pot in the making, its box and the potter's side at +z. */
static void
build_potters_wheel (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .6f, 0x9c7247);
  add_box (b, 0, 0, 0, .62f, .42f, .5f);
  paint (b, METAL, .75f, 0xa0a0a0);
  CONE (b, 0, .42f, 0, .5f, .05f, .05f);
  CONE (b, 0, .5f, 0, .53f, .22f, .22f);
  paint_own (b, spec, PLAIN, .5f, 0xa06848);
  TURNED (b, 0, .53f, 0, 18, { 0, 0 }, { .1f, 0 }, { .145f, .08f }, { .14f, .15f }, { .09f, .22f }, { .115f, .27f }, { .095f, .265f },
          { .06f, .2f });
}

/* A folded dart, nose ahead. */
static void
build_paper_plane (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .98f, 0xffffff);
  SLAB (b, .075f, .003f, { 0, .17f }, { -.13f, -.15f }, { -.012f, -.15f });
  fab_brush_next_part (b);
  SLAB (b, .075f, .003f, { 0, .17f }, { .012f, -.15f }, { .13f, -.15f });
  fab_brush_next_part (b);
  PROFILE (b, 0, .006f, { .17f, .075f }, { -.15f, .075f }, { -.15f, .005f });
}

/* The front of a cell. */
static void
build_prison_bars (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .3f, 0x404448);
  for (int i = -7; i <= 7; i++)
    ROD (b, .165f * i, 0, 0, .165f * i, 2.4f, 0, .02f);
  for (int i = 0; i < 3; i++)
    add_box (b, 0, .12f + 1.06f * i, 0, 2.4f, .06f, .05f);
}

#define THING FAB_MODEL_THING
#define HELD  FAB_MODEL_HANDHELD

const FabModelEntry fab_models_stunt[] = {
  { { "tightrope", THING, { 8.4f, 3.7f, .7f }, WIRE_Y - .1f, 0, FAB_NO_GRIP,
      FAB_WORDS ("tightrope", "tight rope", "high wire", "slackline") }, build_tightrope },
  { { "trapeze", THING, { 3.9f, 6.6f, .6f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("trapeze") }, build_trapeze },
  { { "diving-board", THING, { .8f, 3.5f, 3.1f }, 2.57f, 0, FAB_NO_GRIP,
      FAB_WORDS ("diving board", "springboard", "diving platform", "high board", "ten metre platform") }, build_diving_board },
  { { "potters-wheel", THING, { .62f, .8f, .5f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("potter's wheel", "potters wheel", "pottery wheel") }, build_potters_wheel },
  { { "paper-plane", HELD, { .26f, .08f, .32f }, 0, 0, FAB_GRIP (0, .03f, -.04f),
      FAB_WORDS ("paper plane", "paper airplane", "paper aeroplane", "paper dart") }, build_paper_plane },
  { { "prison-bars", THING, { 2.4f, 2.4f, .05f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("prison bars", "cell bars", "jail bars", "iron bars", "bars of a cell") }, build_prison_bars },
  { { NULL } },
};
