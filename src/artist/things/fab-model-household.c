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
build_lamp (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .4f, 0x6a5a3a);
  LATHE (b, 0, 0, 0, 14, { 0, 0 }, { .1f, 0 }, { .1f, .015f }, { .03f, .04f }, { .05f, .1f },
         { .055f, .16f }, { .02f, .22f },
         { .012f, .3f }, { 0, .3f });
  paint_own (b, spec, GLOW, .94f, 0xf4e2b0);
  LATHE (b, 0, .26f, 0, 16, { .17f, 0 }, { .1f, .2f }, { 0, .2f });
  paint (b, GLOW, .96f, 0xfff0c0);
  add_ball (b, 0, .29f, 0, .035f, .045f, .035f);
}

static void
build_floor_lamp (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .35f, 0x444444);
  LATHE (b, 0, 0, 0, 14, { 0, 0 }, { .15f, 0 }, { .15f, .02f }, { .02f, .035f }, { .014f, 1.3f },
         { 0, 1.3f });
  paint_own (b, spec, GLOW, .94f, 0xf4e2b0);
  LATHE (b, 0, 1.25f, 0, 16, { .24f, 0 }, { .15f, .32f }, { 0, .32f });
}

static void
build_ceiling_lamp (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .2f, 0x333333);
  ROD (b, 0, .2f, 0, 0, .7f, 0, .006f);
  paint_own (b, spec, METAL, .4f, 0x445544);
  LATHE (b, 0, 0, 0, 16, { .24f, 0 }, { .22f, .04f }, { .1f, .14f }, { .04f, .22f }, { 0, .22f });
  paint (b, GLOW, .98f, 0xfff0c0);
  add_ball (b, 0, .045f, 0, .05f, .045f, .05f);
}

static void
build_chandelier (FabBrush *b, const FabModelSpec *spec)
{
  fab_kit_move (b, 0, -.1f, 0);
  paint_own (b, spec, METAL, .5f, 0xc0a040);
  ROD (b, 0, .3f, 0, 0, 1, 0, .012f);
  LATHE (b, 0, .1f, 0, 10, { 0, 0 }, { .05f, .05f }, { .1f, .14f }, { .04f, .24f }, { 0, .3f });
  for (int i = 0; i < 8; i++)
    {
      float s = sinf (i * G_PI / 4), c = cosf (i * G_PI / 4);

      TUBE (b, .012f, { 0, .28f, 0 }, { s * .2f, .12f, c * .2f }, { s * .4f, .14f, c * .4f },
            { s * .46f, .26f, c * .46f });
    }
  paint (b, GLOW, .97f, 0xfff0c0);
  for (int i = 0; i < 8; i++)
    LATHE (b, .46f * (float) sin (i * G_PI / 4), .26f, .46f * (float) cos (i * G_PI / 4), 8,
           { 0, 0 }, { .025f, 0 }, { .025f, .1f },
           { .02f, .13f }, { 0, .2f });
}

static void
build_door (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .82f, 0xd8c8a8);
  add_box (b, -.47f, 0, 0, .1f, 2.1f, .14f);
  add_box (b, .47f, 0, 0, .1f, 2.1f, .14f);
  add_box (b, 0, 2.02f, 0, 1.04f, .1f, .14f);
  paint_own (b, spec, WOOD, .6f, 0x8d6437);
  add_box (b, 0, 0, 0, .84f, 2.02f, .05f);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_rect (b, i * .2f, .18f, .027f, .28f, .68f, .008f, -1);
      fab_kit_rect (b, i * .2f, 1.08f, .027f, .28f, .78f, .008f, -1);
    }
  paint (b, METAL, .4f, 0xc0a040);
  add_ball (b, .34f, .98f, .06f, .035f, .035f, .035f);
  add_ball (b, .34f, .98f, -.06f, .035f, .035f, .035f);
}

static void
build_open_door (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = b->at;

  paint (b, WOOD, .82f, 0xd8c8a8);
  add_box (b, -.47f, 0, 0, .1f, 2.1f, .14f);
  add_box (b, .47f, 0, 0, .1f, 2.1f, .14f);
  add_box (b, 0, 2.02f, 0, 1.04f, .1f, .14f);
  paint (b, GLOW, .97f, 0xfff2c0);
  fab_add_quad (b, V (-.42f, 0, -.05f), V (.42f, 0, -.05f), V (.42f, 2.02f, -.05f),
                V (-.42f, 2.02f, -.05f));
  paint_own (b, spec, WOOD, .6f, 0x8d6437);
  fab_kit_move (b, -.42f, 0, .02f);
  fab_kit_turn (b, fab_xform_rotate_y (-.95f));
  add_box (b, .42f, 0, 0, .84f, 2.02f, .05f);
  for (int i = 0; i < 2; i++)
    {
      fab_kit_rect (b, .22f + .4f * i, .18f, .027f, .28f, .68f, .008f, -1);
      fab_kit_rect (b, .22f + .4f * i, 1.08f, .027f, .28f, .78f, .008f, -1);
    }
  paint (b, METAL, .4f, 0xc0a040);
  add_ball (b, .77f, .98f, .06f, .035f, .035f, .035f);
  b->at = was;
}

static void
build_window (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .9f, 0xf0ece0);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * .63f, 0, 0, .08f, 1.4f, .09f);
      add_box (b, 0, i < 0 ? 0 : 1.32f, 0, 1.2f, .08f, .09f);
    }
  add_box (b, 0, .08f, 0, .05f, 1.24f, .06f);
  add_box (b, 0, .68f, 0, 1.18f, .04f, .06f);
  fab_brush_next_part (b);
  add_box (b, 0, -.04f, .06f, 1.44f, .04f, .2f);
  paint (b, GLASS, .88f, 0xc8dcec);
  fab_add_quad (b, V (-.6f, .06f, .004f), V (.6f, .06f, .004f), V (.6f, 1.34f, .004f),
                V (-.6f, 1.34f, .004f));
  LINE_Z (b, .006f, { -.5f, .95f, .01f }, { -.25f, 1.22f, .01f });
  LINE_Z (b, .006f, { -.42f, .88f, .01f }, { -.15f, 1.17f, .01f });
  LINE_Z (b, .006f, { .2f, .25f, .01f }, { .42f, .5f, .01f });
}

static void
build_broken_window (FabBrush *b, const FabModelSpec *spec)
{
  build_window (b, spec);
  fab_add_mark (b, POINTS3 ({ -.3f, .75f, .02f }, { -.12f, .85f, .02f }, { -.2f, 1.15f, .02f },
                            { .05f, .95f, .02f }, { .3f, 1.2f, .02f },
                            { .24f, .85f, .02f }, { .52f, .8f, .02f }, { .26f, .62f, .02f },
                            { .38f, .3f, .02f }, { .08f, .5f, .02f },
                            { -.18f, .22f, .02f }, { -.1f, .56f, .02f }, { -.45f, .55f, .02f }),
                            .01f, .1f, .12f, TRUE, V (0, 0, 1));
}

static void
build_curtain (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 points[17 * 3];

  paint (b, WOOD, .4f, 0x5a3a20);
  ROD (b, -1, 2.25f, 0, 1, 2.25f, 0, .02f);
  paint_own (b, spec, CLOTH, .6f, 0x9a4040);
  b->flags |= FAB_FACE_TWO_SIDED;
  for (int side = -1; side <= 1; side += 2)
    {
      for (int r = 0; r < 3; r++)
        for (int i = 0; i < 17; i++)
          points[r * 17 + i] = V (side * .66f + (i - 8) * (r == 1 ? .028f : .036f),
                                  2.25f - 1.1f * r, .05f * cosf (i * G_PI / 2 + r * .3f));
      fab_add_grid (b, points, 16, 2);
    }
  b->flags &= ~FAB_FACE_TWO_SIDED;
}

static void
build_carpet (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .6f, 0x8a4a4a);
  add_box (b, 0, 0, 0, 2, .012f, 1.4f);
  fab_add_mark (b, POINTS3 ({ -.88f, .014f, .58f }, { .88f, .014f, .58f }, { .88f, .014f, -.58f },
                            { -.88f, .014f, -.58f }),
                .012f, .2f, -1, TRUE, V (0, 1, 0));
  fab_add_mark (b, POINTS3 ({ -.5f, .014f, 0 }, { 0, .014f, .35f }, { .5f, .014f, 0 },
                            { 0, .014f, -.35f }), .01f, .2f, -1, TRUE, V (0, 1, 0));
  for (int i = 0; i < 15; i++)
    for (int s = -1; s <= 1; s += 2)
      LINE_Y (b, .008f, { s * 1.0f, .008f, -.65f + .093f * i },
              { s * 1.06f, .004f, -.65f + .093f * i });
}

static void
build_mirror (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0xc0a040);
  add_box (b, 0, .1f, 0, .62f, 1.6f, .04f);
  for (int i = -1; i <= 1; i += 2)
    add_box (b, i * .26f, 0, 0, .05f, .12f, .4f);
  paint (b, GLASS, .95f, 0xe8f0f4);
  add_box (b, 0, .16f, .004f, .5f, 1.48f, .04f);
  LINE_Z (b, .008f, { -.18f, 1.15f, .026f }, { .05f, 1.5f, .026f });
  LINE_Z (b, .008f, { -.12f, 1.05f, .026f }, { .16f, 1.48f, .026f });
}

/* The front of a chest; its middle drawer stands open, with the handle at the origin's plane. */
static void
build_pulled_drawer (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .72f, 0x9c7247);
  add_box (b, 0, 0, -.5f, 1.1f, .95f, .5f);
  for (int i = 0; i < 3; i += 2)
    {
      fab_brush_next_part (b);
      add_box (b, 0, .04f + .3f * i, -.24f, 1.02f, .26f, .03f);
      paint (b, METAL, .3f, 0x444444);
      ROD (b, -.09f, .18f + .3f * i, -.2f, .09f, .18f + .3f * i, -.2f, .012f);
      paint_own (b, spec, WOOD, .72f, 0x9c7247);
    }
  fab_brush_next_part (b);
  paint_own (b, spec, WOOD, .8f, 0xac8257);
  add_box (b, 0, .34f, -.02f, 1.02f, .26f, .03f);
  for (int s = -1; s <= 1; s += 2)
    add_box (b, s * .47f, .36f, -.14f, .02f, .2f, .24f);
  paint (b, WOOD, .3f, 0x3c2c1c);
  add_box (b, 0, .36f, -.14f, .94f, .02f, .24f);
  paint (b, METAL, .3f, 0x444444);
  ROD (b, -.09f, .47f, .03f, .09f, .47f, .03f, .012f);
}

static void
build_blackboard (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .68f, 0x9c7247);
  add_box (b, 0, .85f, 0, 2.6f, 1.25f, .04f);
  add_box (b, 0, .83f, .06f, 2.6f, .03f, .12f);
  for (int i = -1; i <= 1; i += 2)
    add_box (b, i * 1.1f, 0, -.03f, .07f, .9f, .06f);
  paint_own (b, spec, PLAIN, .2f, 0x2c4034);
  add_box (b, 0, .91f, .004f, 2.48f, 1.13f, .04f);
  if (spec->lettering != NULL)
    {
      fab_kit_letter (b, spec->lettering, V (0, 1.5f, .03f), V (1, 0, 0), V (0, 1, 0), 2.1f, .8f,
                      .95f);
      return;
    }
  fab_kit_letter (b, "A+B=C", V (-.6f, 1.72f, .03f), V (1, 0, 0), V (0, 1, 0), 1, .3f, .95f);
  fab_kit_letter (b, "2x2-4", V (.55f, 1.35f, .03f), V (1, 0, 0), V (0, 1, 0), .9f, .3f, .95f);
}

static void
build_easel (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .6f, 0x9c7247);
  ROD (b, -.35f, 0, .16f, -.05f, 1.7f, -.06f, .02f);
  ROD (b, .35f, 0, .16f, .05f, 1.7f, -.06f, .02f);
  ROD (b, 0, 0, -.4f, 0, 1.65f, -.07f, .02f);
  add_box (b, 0, .68f, .1f, .8f, .04f, .1f);
  paint_own (b, spec, PLAIN, .97f, 0xffffff);
  {
    FabXform was = fab_kit_move (b, 0, .72f, .1f);

    fab_kit_turn (b, fab_xform_rotate_x (-.12f));
    add_box (b, 0, 0, 0, .72f, .84f, .025f);
    fab_add_mark (b, POINTS3 ({ -.3f, .25f, .014f }, { -.1f, .5f, .014f }, { .05f, .3f, .014f },
                              { .18f, .42f, .014f }, { .3f, .22f, .014f }),
                  .01f, .25f, -1, FALSE, V (0, 0, 1));
    fab_kit_disc (b, V (.18f, .62f, .014f), V (0, 0, 1), .06f, .008f, -1);
    b->at = was;
  }
}

static void
build_stove (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .92f, 0xe8e8e8);
  add_box (b, 0, .06f, 0, .6f, .84f, .6f);
  fab_kit_legs (b, .56f, .54f, .06f, .05f);
  add_box (b, 0, .9f, -.28f, .6f, .14f, .04f);
  fab_kit_rect (b, 0, .2f, .302f, .5f, .42f, .007f, -1);
  fab_kit_rect (b, 0, .28f, .303f, .36f, .2f, .006f, .25f);
  paint (b, METAL, .3f, 0x444444);
  ROD (b, -.22f, .56f, .33f, .22f, .56f, .33f, .012f);
  for (int i = 0; i < 4; i++)
    {
      float x = i & 1 ? .14f : -.14f, z = i & 2 ? .13f : -.13f;

      CONE (b, x, .9f, z, .915f, .1f, .1f);
      fab_kit_disc (b, V (-.21f + .14f * i, .79f, .303f), V (0, 0, 1), .028f, .006f, .35f);
    }
}

static void
build_fridge (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .95f, 0xf0f0f0);
  add_box (b, 0, .04f, -.03f, .7f, 1.76f, .62f);
  fab_brush_next_part (b);
  add_box (b, 0, .05f, .31f, .7f, 1.15f, .06f);
  fab_brush_next_part (b);
  add_box (b, 0, 1.22f, .31f, .7f, .57f, .06f);
  paint (b, METAL, .4f, 0x999999);
  add_box (b, -.28f, .8f, .36f, .03f, .34f, .04f);
  add_box (b, -.28f, 1.28f, .36f, .03f, .26f, .04f);
  fab_kit_legs (b, .64f, .6f, .05f, .06f);
}

static void
build_bath (FabBrush *b, const FabModelSpec *spec)
{
  static const FabSection shell[] = { { -.84f, .4f, .2f, .12f }, { -.8f, .36f, .33f, .2f },
                                      { -.6f, .33f, .37f, .25f },
                                      { .6f, .33f, .37f, .25f }, { .78f, .37f, .33f, .2f },
                                      { .84f, .4f, .2f, .12f } };

  paint_own (b, spec, PLAIN, .97f, 0xffffff);
  {
    FabXform was = b->at;

    fab_kit_turn (b, fab_xform_rotate_y (G_PI_2));
    fab_kit_hull (b, shell, G_N_ELEMENTS (shell), 16);
    paint (b, PLAIN, .97f, 0xffffff);
    add_box (b, 0, .5f, 0, .78f, .06f, 1.7f);
    paint (b, FAB_TEXTURE_WATER, .75f, 0xb8d8e8);
    add_box (b, 0, .545f, 0, .58f, .02f, 1.48f);
    b->at = was;
  }
  paint (b, METAL, .45f, 0xb0b4b8);
  TUBE (b, .018f, { -.8f, .56f, 0 }, { -.8f, .75f, 0 }, { -.72f, .78f, 0 }, { -.64f, .72f, 0 });
  for (int i = 0; i < 4; i++)
    add_ball (b, i & 1 ? .6f : -.6f, .05f, i & 2 ? .24f : -.24f, .05f, .06f, .05f);
}

static void
build_kettle (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .6f, 0xb8bcc0);
  TURNED (b, 0, 0, 0, 16, { 0, 0 }, { .1f, 0 }, { .115f, .03f }, { .1f, .11f }, { .05f, .16f },
         { 0, .165f });
  add_ball (b, 0, .18f, 0, .016f, .02f, .016f);
  fab_kit_cone (b, V (.08f, .07f, 0), V (.17f, .16f, 0), .03f, .014f, 8);
  paint (b, PLAIN, .2f, 0x222222);
  TUBE (b, .011f, { -.09f, .12f, 0 }, { -.08f, .22f, 0 }, { 0, .26f, 0 }, { .07f, .22f, 0 },
        { .07f, .13f, 0 });
}

static void
build_pan (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .3f, 0x333333);
  LATHE (b, 0, 0, 0, 18, { 0, 0 }, { .11f, 0 }, { .14f, .045f }, { .135f, .045f },
         { .107f, .008f }, { 0, .008f });
  ROD (b, 0, .035f, -.13f, 0, .06f, -.34f, .013f);
}

static void
build_pot (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .62f, 0xa0a4a8);
  LATHE (b, 0, 0, 0, 18, { 0, 0 }, { .13f, 0 }, { .14f, .02f }, { .14f, .17f }, { .15f, .175f },
         { .15f, .185f }, { .06f, .22f }, { 0, .225f });
  add_ball (b, 0, .24f, 0, .022f, .018f, .022f);
  for (int i = -1; i <= 1; i += 2)
    TUBE (b, .01f, { i * .14f, .15f, -.04f }, { i * .19f, .15f, -.03f }, { i * .19f, .15f, .03f },
          { i * .14f, .15f, .04f });
}

static void
build_plate (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .97f, 0xffffff);
  LATHE (b, 0, 0, 0, 20, { 0, 0 }, { .07f, 0 }, { .13f, .018f }, { .13f, .022f }, { .08f, .01f },
         { 0, .008f });
}

static void
build_knife (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .88f, 0xd8dce0);
  PROFILE (b, 0, .004f, { -.018f, .12f }, { .018f, .12f }, { .02f, .27f }, { .008f, .31f },
           { -.018f, .335f });
  paint (b, WOOD, .22f, 0x3a2a20);
  PROFILE (b, 0, .018f, { -.017f, 0 }, { .013f, 0 }, { .016f, .125f }, { -.018f, .125f });
}

static void
build_fork (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .75f, 0xd8dce0);
  PRISM (b, 0, .004f, { -.006f, 0 }, { .006f, 0 }, { .004f, .12f }, { .014f, .14f },
         { .014f, .2f }, { .008f, .2f }, { .008f, .155f },
         { .003f, .155f }, { .003f, .2f }, { -.003f, .2f }, { -.003f, .155f }, { -.008f, .155f },
         { -.008f, .2f }, { -.014f, .2f },
         { -.014f, .14f }, { -.004f, .12f });
}

static void
build_spoon (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .75f, 0xd8dce0);
  add_box (b, 0, 0, 0, .01f, .15f, .005f);
  add_ball (b, 0, .175f, 0, .02f, .032f, .007f);
}

static void
build_cup (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .96f, 0xffffff);
  LATHE (b, 0, 0, 0, 16, { 0, 0 }, { .03f, 0 }, { .041f, .02f }, { .043f, .095f },
         { .039f, .095f }, { .037f, .08f }, { 0, .08f });
  TUBE (b, .006f, { .04f, .08f, 0 }, { .068f, .078f, 0 }, { .074f, .05f, 0 }, { .06f, .027f, 0 },
        { .04f, .025f, 0 });
  paint (b, PLAIN, .25f, 0x4a2a18);
  CONE (b, 0, .076f, 0, .082f, .037f, .037f);
}

static void
build_glass (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLASS, .9f, 0xd8e8f0);
  LATHE (b, 0, 0, 0, 16, { 0, 0 }, { .035f, 0 }, { .035f, .004f }, { .005f, .01f },
         { .005f, .08f }, { .03f, .1f }, { .042f, .14f },
         { .036f, .2f }, { .034f, .2f }, { .038f, .14f }, { 0, .11f });
  paint (b, PLAIN, .4f, 0x8a2030);
  CONE (b, 0, .12f, 0, .15f, .036f, .041f);
}

static void
build_bottle (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLASS, .38f, 0x2c4a30);
  LATHE (b, 0, 0, 0, 14, { 0, 0 }, { .037f, 0 }, { .038f, .01f }, { .038f, .17f }, { .033f, .2f },
         { .015f, .235f }, { .013f, .29f },
         { .016f, .292f }, { .016f, .305f }, { 0, .305f });
  paint (b, PLAIN, .95f, 0xf0e8d0);
  CONE (b, 0, .06f, 0, .14f, .0388f, .0388f);
}

static void
build_candle (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .5f, 0xc0a040);
  LATHE (b, 0, 0, 0, 14, { 0, 0 }, { .06f, 0 }, { .065f, .015f }, { .03f, .018f }, { .025f, .04f },
         { 0, .04f });
  paint_own (b, spec, PLAIN, .95f, 0xf8f0e0);
  CONE (b, 0, .03f, 0, .18f, .018f, .017f);
  paint (b, GLOW, .98f, 0xffc850);
  LATHE (b, 0, .19f, 0, 8, { 0, 0 }, { .012f, .015f }, { .009f, .03f }, { 0, .055f });
}

static void
build_box (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .75f, 0xc0935a);
  add_box (b, 0, 0, 0, .5f, .36f, .4f);
  LINE_Z (b, .006f, { -.25f, .3f, .202f }, { .25f, .3f, .202f });
  LINE_Y (b, .006f, { -.25f, .362f, 0 }, { .25f, .362f, 0 });
  fab_add_mark (b, POINTS3 ({ -.03f, .361f, .2f }, { .03f, .361f, .2f }, { .03f, .361f, -.2f },
                            { -.03f, .361f, -.2f }), .005f, .3f, .88f, TRUE,
                V (0, 1, 0));
  if (spec->lettering != NULL)
    fab_kit_letter (b, spec->lettering, V (0, .16f, .203f), V (1, 0, 0), V (0, 1, 0), .42f, .2f,
                    .1f);
}

static void
build_crate (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .66f, 0xa87c48);
  add_box (b, 0, .02f, 0, .66f, .58f, .66f);
  fab_brush_next_part (b);
  for (int i = 0; i < 4; i++)
    {
      add_box (b, i & 1 ? .32f : -.32f, 0, i & 2 ? .32f : -.32f, .08f, .62f, .08f);
      add_box (b, 0, i & 1 ? .54f : 0, i & 2 ? .33f : -.33f, .6f, .08f, .05f);
    }
  for (int i = 1; i < 4; i++)
    LINE_Z (b, .007f, { -.28f, .08f + .115f * i, .332f }, { .28f, .08f + .115f * i, .332f });
}

static void
build_suitcase (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .46f, 0x7a5038);
  PRISM (b, 0, .2f, { -.32f, .02f }, { -.3f, 0 }, { .3f, 0 }, { .32f, .02f }, { .32f, .43f },
         { .3f, .45f }, { -.3f, .45f }, { -.32f, .43f });
  paint (b, METAL, .25f, 0x3a2a20);
  TUBE (b, .013f, { -.09f, .44f, 0 }, { -.08f, .52f, 0 }, { .08f, .52f, 0 }, { .09f, .44f, 0 });
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * .2f, 0, 0, .05f, .452f, .206f);
      fab_kit_rect (b, i * .2f, .32f, .105f, .06f, .05f, .005f, .85f);
    }
  LINE_X (b, .006f, { .322f, .02f, 0 }, { .322f, .43f, 0 });
}

static void
build_bag (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .5f, 0x8a4a30);
  PRISM (b, 0, .13f, { -.16f, .02f }, { -.13f, 0 }, { .13f, 0 }, { .16f, .02f }, { .13f, .24f },
         { -.13f, .24f });
  TUBE (b, .009f, { -.09f, .23f, 0 }, { -.08f, .37f, 0 }, { 0, .42f, 0 }, { .08f, .37f, 0 },
        { .09f, .23f, 0 });
  LINE_Z (b, .006f, { -.14f, .19f, .067f }, { 0, .12f, .067f }, { .14f, .19f, .067f });
  fab_kit_disc (b, V (0, .12f, .068f), V (0, 0, 1), .015f, .004f, .9f);
}

static void
build_backpack (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .5f, 0x4a6a4a);
  HULL (b, 14, { -.1f, .22f, .13f, .2f }, { -.06f, .22f, .16f, .23f }, { .05f, .22f, .16f, .23f },
        { .1f, .2f, .12f, .18f });
  fab_brush_next_part (b);
  add_ball (b, 0, .13f, .1f, .12f, .1f, .06f);
  fab_brush_next_part (b);
  add_ball (b, 0, .38f, .02f, .15f, .07f, .11f);
  TUBE (b, .015f, { -.09f, .4f, -.08f }, { -.12f, .3f, -.17f }, { -.12f, .1f, -.14f },
        { -.1f, .04f, -.08f });
  TUBE (b, .015f, { .09f, .4f, -.08f }, { .12f, .3f, -.17f }, { .12f, .1f, -.14f },
        { .1f, .04f, -.08f });
}

static void
build_bucket (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .68f, 0x90989c);
  LATHE (b, 0, 0, 0, 16, { 0, 0 }, { .105f, 0 }, { .145f, .28f }, { .15f, .285f }, { .14f, .285f },
         { .1f, .02f }, { 0, .02f });
  paint (b, METAL, .3f, 0x444444);
  TUBE (b, .006f, { -.145f, .27f, 0 }, { -.12f, .4f, 0 }, { 0, .45f, 0 }, { .12f, .4f, 0 },
        { .145f, .27f, 0 });
}

static void
build_basket (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .68f, 0xb08850);
  LATHE (b, 0, 0, 0, 16, { 0, 0 }, { .15f, 0 }, { .2f, .18f }, { .21f, .2f }, { .19f, .2f },
         { .14f, .03f }, { 0, .03f });
  TUBE (b, .013f, { -.19f, .18f, 0 }, { -.17f, .34f, 0 }, { 0, .42f, 0 }, { .17f, .34f, 0 },
        { .19f, .18f, 0 });
  for (int r = 1; r < 4; r++)
    for (int i = 0; i < 16; i += 2)
      {
        float a = (i + r % 2) * G_PI / 8, q = .153f + .0125f * r, y = .045f * r;

        fab_kit_line (b, .006f, V (sinf (a), 0, cosf (a)),
                      POINTS3 ({ q * sinf (a - .17f), y, q * cosf (a - .17f) },
                               { q * sinf (a + .17f), y, q * cosf (a + .17f) }));
      }
}

static void
build_broom (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .66f, 0xa87c48);
  ROD (b, 0, .3f, 0, 0, 1.45f, 0, .013f);
  paint (b, FAB_TEXTURE_HAIR, .7f, 0xd0a850);
  PRISM (b, 0, .07f, { -.17f, 0 }, { .17f, 0 }, { .07f, .3f }, { .04f, .36f }, { -.04f, .36f },
         { -.07f, .3f });
  for (int i = -3; i <= 3; i++)
    LINE_Z (b, .004f, { i * .042f, .01f, .036f }, { i * .018f, .28f, .036f });
  LINE_Z (b, .008f, { -.07f, .3f, .037f }, { .07f, .3f, .037f });
}

static void
build_vase (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .75f, 0x7090b0);
  TURNED (b, 0, 0, 0, 16, { 0, 0 }, { .06f, 0 }, { .1f, .09f }, { .1f, .15f }, { .045f, .25f },
         { .055f, .3f }, { .048f, .3f }, { 0, .25f });
  paint (b, FAB_TEXTURE_LEAVES, .5f, 0x4a7a3a);
  for (int i = 0; i < 5; i++)
    TUBE (b, .005f, { 0, .26f, 0 },
          { .06f * (float) sin (i * 1.25), .4f, .06f * (float) cos (i * 1.25) },
          { .12f * (float) sin (i * 1.25), .48f, .12f * (float) cos (i * 1.25) });
  paint (b, FAB_TEXTURE_LEAVES, .9f, 0xe87090);
  for (int i = 0; i < 5; i++)
    add_ball (b, .12f * (float) sin (i * 1.25), .5f, .12f * (float) cos (i * 1.25), .05f, .04f,
              .05f);
}

static void
build_washing_machine (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .95f, 0xf0f0f0);
  add_box (b, 0, 0, 0, .6f, .85f, .58f);
  LINE_Z (b, .006f, { -.3f, .7f, .292f }, { .3f, .7f, .292f });
  fab_kit_disc (b, V (.18f, .77f, .292f), V (0, 0, 1), .04f, .006f, .6f);
  paint (b, METAL, .6f, 0xa0a4a8);
  fab_kit_cone (b, V (0, .37f, .28f), V (0, .37f, .31f), .2f, .19f, 18);
  paint (b, GLASS, .25f, 0x304050);
  fab_kit_cone (b, V (0, .37f, .3f), V (0, .37f, .32f), .14f, .13f, 18);
}

#define THING FAB_MODEL_THING
#define HELD  FAB_MODEL_HANDHELD
#define FURN  FAB_MODEL_FURNITURE

const FabModelEntry fab_models_household[] = {
  { { "lamp", THING, { .34f, .46f, .34f }, 0, 0, FAB_GRIP (0, .15f, 0),
      FAB_WORDS ("lamp", "table lamp", "bedside lamp", "light", "lampshade") }, build_lamp },
  { { "floor-lamp", FURN, { .48f, 1.57f, .48f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("floor lamp", "standing lamp") }, build_floor_lamp },
  { { "ceiling-lamp", THING, { .48f, .7f, .48f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("ceiling lamp", "hanging lamp", "light bulb", "bulb") }, build_ceiling_lamp },
  { { "chandelier", THING, { .97f, 1, .97f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("chandelier") },
    build_chandelier },
  { { "door", FURN, { 1.04f, 2.12f, .2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("door", "front door", "doorway", "entrance", "exit") }, build_door },
  { { "open-door", FURN, { 1.05f, 2.12f, .82f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("open door", "half-open door") }, build_open_door },
  { { "window", FURN, { 1.44f, 1.44f, .22f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("window", "window pane", "windowpane", "casement") }, build_window },
  { { "broken-window", FURN, { 1.44f, 1.44f, .22f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("broken window", "shattered window") }, build_broken_window },
  { { "curtain", FURN, { 2, 2.27f, .1f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("curtain", "drape") },
    build_curtain },
  { { "carpet", FURN, { 2, .02f, 1.4f }, .012f, 0, FAB_NO_GRIP,
      FAB_WORDS ("carpet", "rug", "mat", "doormat") }, build_carpet },
  { { "mirror", FURN, { .62f, 1.7f, .4f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("mirror", "looking glass") }, build_mirror },
  { { "pulled-drawer", FURN, { 1.1f, .95f, .8f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("open drawer", "pulled drawer") },
    build_pulled_drawer },
  { { "blackboard", FURN, { 2.6f, 2.1f, .18f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("blackboard", "chalkboard", "board") }, build_blackboard },
  { { "easel", FURN, { .8f, 1.7f, .6f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("easel", "canvas") },
    build_easel },
  { { "stove", FURN, { .6f, 1.04f, .64f }, .915f, 0, FAB_NO_GRIP,
      FAB_WORDS ("stove", "oven", "cooker", "range") }, build_stove },
  { { "fridge", FURN, { .7f, 1.8f, .72f }, 1.8f, 0, FAB_NO_GRIP,
      FAB_WORDS ("fridge", "refrigerator", "icebox") }, build_fridge },
  { { "sink", FURN, { .564f, .931f, .457f }, .8f, 0, FAB_NO_GRIP,
      FAB_WORDS ("sink", "washbasin", "basin", "washstand", "tap", "faucet") }, NULL, "washbasin" },
  { { "bath", FURN, { 1.7f, .79f, .78f }, 0, .3f, FAB_NO_GRIP,
      FAB_WORDS ("bath", "bathtub", "tub", "jacuzzi", "hot tub") }, build_bath },
  { { "toilet", FURN, { .353f, .772f, .692f }, .42f, .42f, FAB_NO_GRIP,
      FAB_WORDS ("toilet", "lavatory", "loo", "toilet bowl") }, NULL, "toiletsUnit" },
  { { "kettle", THING, { .3f, .27f, .23f }, 0, 0, FAB_GRIP (0, .26f, 0),
      FAB_WORDS ("kettle", "coffee pot", "tea kettle", "watering can") }, build_kettle },
  { { "pan", HELD, { .28f, .07f, .48f }, .01f, 0, FAB_GRIP (0, .055f, -.28f),
      FAB_WORDS ("pan", "frying pan", "skillet", "wok") }, build_pan },
  { { "pot", THING, { .4f, .26f, .3f }, .22f, 0, FAB_GRIP (.17f, .15f, 0),
      FAB_WORDS ("pot", "saucepan", "cooking pot", "casserole") }, build_pot },
  { { "plate", THING, { .26f, .022f, .26f }, .01f, 0, FAB_GRIP (.11f, .01f, 0),
      FAB_WORDS ("plate", "dish", "saucer", "platter") }, build_plate },
  { { "knife", HELD, { .018f, .335f, .038f }, 0, 0, FAB_GRIP (0, .07f, 0),
      FAB_WORDS ("knife", "blade", "kitchen knife", "scalpel", "razor") }, build_knife },
  { { "fork", HELD, { .028f, .2f, .004f }, 0, 0, FAB_GRIP (0, .06f, 0),
      FAB_WORDS ("fork", "cutlery") }, build_fork },
  { { "spoon", HELD, { .04f, .207f, .014f }, 0, 0, FAB_GRIP (0, .06f, 0),
      FAB_WORDS ("spoon", "ladle", "teaspoon") }, build_spoon },
  { { "cup", HELD, { .12f, .095f, .086f }, 0, 0, FAB_GRIP (.06f, .05f, 0),
      FAB_WORDS ("cup", "mug", "teacup") }, build_cup },
  { { "glass", HELD, { .084f, .2f, .084f }, 0, 0, FAB_GRIP (0, .06f, 0),
      FAB_WORDS ("glass", "wine glass", "drink", "cocktail", "champagne", "wine", "martini") },
      build_glass },
  { { "bottle", HELD, { .078f, .305f, .078f }, 0, 0, FAB_GRIP (0, .16f, 0),
      FAB_WORDS ("bottle", "flask", "wine bottle", "whisky", "whiskey", "ketchup") },
      build_bottle },
  { { "candle", HELD, { .13f, .245f, .13f }, 0, 0, FAB_GRIP (0, .08f, 0),
      FAB_WORDS ("candle", "candlestick", "candelabra", "taper") }, build_candle },
  { { "box", THING, { .5f, .362f, .4f }, .36f, 0, FAB_GRIP (0, .1f, .2f),
      FAB_WORDS ("box", "cardboard box", "package", "parcel", "carton", "packet") }, build_box },
  { { "crate", THING, { .72f, .62f, .72f }, .6f, 0, FAB_NO_GRIP,
      FAB_WORDS ("crate", "wooden box", "wooden crate") }, build_crate },
  { { "suitcase", HELD, { .64f, .53f, .21f }, 0, 0, FAB_GRIP (0, .52f, 0),
      FAB_WORDS ("suitcase", "luggage", "baggage", "valise", "case", "toolbox") },
      build_suitcase },
  { { "bag", HELD, { .32f, .43f, .13f }, 0, 0, FAB_GRIP (0, .41f, 0),
      FAB_WORDS ("bag", "shopping bag", "tote") },
      build_bag },
  { { "backpack", THING, { .33f, .45f, .35f }, 0, 0, FAB_GRIP (0, .43f, 0),
      FAB_WORDS ("backpack", "rucksack", "knapsack", "schoolbag") }, build_backpack },
  { { "bucket", HELD, { .3f, .455f, .3f }, 0, 0, FAB_GRIP (0, .445f, 0),
      FAB_WORDS ("bucket", "pail") }, build_bucket },
  { { "basket", HELD, { .42f, .43f, .42f }, .2f, 0, FAB_GRIP (0, .42f, 0),
      FAB_WORDS ("basket", "picnic basket", "hamper") }, build_basket },
  { { "broom", HELD, { .34f, 1.45f, .07f }, 0, 0, FAB_GRIP (0, 1, 0),
      FAB_WORDS ("broom", "broomstick", "brush") }, build_broom },
  { { "vase", THING, { .34f, .55f, .34f }, 0, 0, FAB_GRIP (0, .12f, 0),
      FAB_WORDS ("vase") }, build_vase },
  { { "washing-machine", FURN, { .6f, .85f, .62f }, .85f, 0, FAB_NO_GRIP,
      FAB_WORDS ("washing machine", "washer", "dryer", "dishwasher") }, build_washing_machine },
  { { NULL } },
};
