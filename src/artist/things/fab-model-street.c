/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define STONE FAB_TEXTURE_STONE
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define GLOW  FAB_TEXTURE_GLOW
#define CLOTH FAB_TEXTURE_CLOTH

static void
build_street_lamp (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .3f, 0x333a38);
  LATHE (b, 0, 0, 0, 10, { 0, 0 }, { .17f, 0 }, { .16f, .3f }, { .09f, .45f }, { .06f, .9f },
         { .045f, 3.2f }, { .09f, 3.25f }, { .03f, 3.35f }, { 0, 3.35f });
  add_box (b, 0, 3.05f, 0, .5f, .04f, .04f);
  CONE (b, 0, 3.8f, 0, 4.05f, .22f, .04f);
  for (int i = 0; i < 4; i++)
    ROD (b, i & 1 ? .1f : -.1f, 3.36f, i & 2 ? .1f : -.1f, i & 1 ? .15f : -.15f, 3.82f,
         i & 2 ? .15f : -.15f, .014f);
  paint (b, GLOW, .97f, 0xfff0c0);
  CONE (b, 0, 3.36f, 0, 3.8f, .09f, .15f);
}

static void
build_fence (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .86f, 0xe0d8c8);
  for (int i = 0; i < 2; i++)
    add_box (b, 0, .3f + .45f * i, -.03f, 2, .08f, .04f);
  for (int i = 0; i < 9; i++)
    {
      float x = -.92f + .23f * i;

      fab_brush_next_part (b);
      PRISM (b, 0, .025f, { x - .05f, 0 }, { x + .05f, 0 }, { x + .05f, .92f }, { x, 1 },
             { x - .05f, .92f });
    }
}

static void
build_gate (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, STONE, .7f, 0xa09890);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * 1.7f, 0, 0, .5f, 2.2f, .5f);
      add_ball (b, i * 1.7f, 2.4f, 0, .22f, .22f, .22f);
    }
  paint_own (b, spec, METAL, .25f, 0x333333);
  for (int i = 0; i < 12; i++)
    ROD (b, -1.37f + .25f * i, .06f, 0, -1.37f + .25f * i, 1.7f + .4f * sinf (i * G_PI / 11), 0,
         .022f);
  for (int i = 0; i < 2; i++)
    add_box (b, 0, .25f + 1.3f * i, 0, 2.9f, .05f, .05f);
}

static void
build_road_sign (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .5f, 0x909090);
  ROD (b, 0, 0, 0, 0, 2.4f, 0, .035f);
  paint_own (b, spec, PLAIN, spec->lettering ? .95f : .5f, spec->lettering ? 0xffffff : 0xc03030);
  if (spec->lettering != NULL)
    {
      add_box (b, 0, 1.85f, .04f, 1.1f, .55f, .03f);
      fab_kit_rect (b, 0, 1.89f, .058f, 1.02f, .47f, .012f, -1);
      fab_kit_letter (b, spec->lettering, V (0, 2.125f, .06f), V (1, 0, 0), V (0, 1, 0), .92f,
                      .34f, .1f);
      return;
    }
  fab_kit_cone (b, V (0, 2.1f, .04f), V (0, 2.1f, .07f), .36f, .36f, 8);
  fab_kit_letter (b, "STOP", V (0, 2.1f, .075f), V (1, 0, 0), V (0, 1, 0), .56f, .24f, .97f);
}

static void
build_sign (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .55f, 0x8a6a48);
  add_box (b, 0, 0, -.03f, .1f, 1.7f, .06f);
  paint_own (b, spec, WOOD, .85f, 0xd0b080);
  PRISM (b, .03f, .05f, { -.6f, 1.1f }, { .6f, 1.1f }, { .75f, 1.32f }, { .6f, 1.54f },
         { -.6f, 1.54f });
  fab_kit_letter (b, spec->lettering ? spec->lettering : "TOWN", V (0, 1.32f, .06f), V (1, 0, 0),
                  V (0, 1, 0), 1.05f, .3f, .1f);
}

static void
build_traffic_light (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .4f, 0x555555);
  ROD (b, 0, 0, 0, 0, 2.4f, 0, .06f);
  paint_own (b, spec, PLAIN, .2f, 0x222222);
  add_box (b, 0, 2.3f, 0, .34f, 1, .26f);
  for (int i = 0; i < 3; i++)
    {
      paint (b, GLOW, i == 2 ? .97f : .5f, i == 2 ? 0xff5040 : i == 1 ? 0xb09020 : 0x208040);
      fab_kit_cone (b, V (0, 2.48f + .31f * i, .12f), V (0, 2.48f + .31f * i, .15f), .12f, .11f,
                    14);
    }
}

static void
build_bin (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .5f, 0x70787c);
  CONE (b, 0, 0, 0, .75f, .24f, .3f);
  fab_brush_next_part (b);
  LATHE (b, 0, .75f, 0, 16, { .33f, 0 }, { .33f, .05f }, { .2f, .12f }, { 0, .14f });
  TUBE (b, .012f, { -.07f, .87f, 0 }, { -.06f, .94f, 0 }, { .06f, .94f, 0 }, { .07f, .87f, 0 });
  for (int i = 0; i < 10; i++)
    {
      float s = sinf (i * .628f), c = cosf (i * .628f);

      fab_kit_line (b, .01f, V (s, 0, c),
                    POINTS3 ({ .245f * s, .05f, .245f * c }, { .298f * s, .7f, .298f * c }));
    }
}

static void
build_hydrant (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .5f, 0xb03030);
  LATHE (b, 0, 0, 0, 12, { 0, 0 }, { .17f, 0 }, { .17f, .06f }, { .11f, .07f }, { .11f, .52f },
         { .14f, .54f }, { .13f, .6f }, { .08f, .68f }, { .03f, .7f }, { .03f, .75f }, { 0, .75f });
  ROD (b, -.2f, .42f, 0, .2f, .42f, 0, .055f);
  ROD (b, 0, .4f, .08f, 0, .4f, .18f, .07f);
}

static void
build_postbox (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .5f, 0xb03030);
  LATHE (b, 0, 0, 0, 16, { 0, 0 }, { .3f, 0 }, { .3f, .12f }, { .26f, .13f }, { .26f, 1.3f },
         { .3f, 1.32f }, { .29f, 1.4f }, { .15f, 1.5f }, { 0, 1.52f });
  fab_kit_rect (b, 0, 1.12f, .262f, .26f, .05f, .01f, .05f);
  fab_kit_rect (b, 0, .35f, .262f, .28f, .6f, .01f, -1);
}

static void
build_phone_box (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .45f, 0xb03030);
  add_box (b, 0, 0, 0, .95f, .3f, .95f);
  add_box (b, 0, 2.1f, 0, .95f, .35f, .95f);
  for (int i = 0; i < 4; i++)
    add_box (b, i & 1 ? .43f : -.43f, .3f, i & 2 ? .43f : -.43f, .09f, 1.8f, .09f);
  paint (b, FAB_TEXTURE_GLASS, .9f, 0xd8e8f0);
  add_box (b, 0, .3f, 0, .86f, 1.8f, .86f);
  for (int i = 1; i < 6; i++)
    LINE_Z (b, .02f, { -.4f, .3f + .3f * i, .44f }, { .4f, .3f + .3f * i, .44f });
  for (int i = -1; i <= 1; i += 2)
    LINE_Z (b, .02f, { i * .14f, .3f, .44f }, { i * .14f, 2.1f, .44f });
  fab_kit_letter (b, "PHONE", V (0, 2.28f, .48f), V (1, 0, 0), V (0, 1, 0), .75f, .16f, .97f);
}

static void
build_fountain (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .8f, 0xb8b4ac);
  LATHE (b, 0, 0, 0, 20, { 0, 0 }, { 1.7f, 0 }, { 1.7f, .5f }, { 1.55f, .5f }, { 1.5f, .35f },
         { 0, .35f });
  LATHE (b, 0, .35f, 0, 12, { 0, 0 }, { .3f, 0 }, { .16f, .3f }, { .14f, .9f }, { .7f, 1.15f },
         { .72f, 1.22f }, { .1f, 1.12f }, { .09f, 1.5f }, { 0, 1.55f });
  paint (b, FAB_TEXTURE_WATER, .75f, 0x90b8d0);
  CONE (b, 0, .35f, 0, .4f, 1.5f, 1.5f);
  for (int i = 0; i < 8; i++)
    {
      float s = sinf (i * G_PI / 4), c = cosf (i * G_PI / 4);

      fab_kit_line (b, .025f, V (0, 0, 0),
                    POINTS3 ({ 0, 1.9f, 0 }, { .3f * s, 2.3f, .3f * c },
                             { .65f * s, 2.1f, .65f * c }, { .95f * s, 1.3f, .95f * c },
                             { 1.05f * s, .45f, 1.05f * c }));
    }
}

static void
build_well (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .72f, 0xa09890);
  LATHE (b, 0, 0, 0, 16, { 0, 0 }, { .75f, 0 }, { .72f, .75f }, { .76f, .76f }, { .76f, .86f },
         { .55f, .86f }, { .55f, .4f }, { 0, .4f });
  for (int r = 1; r < 4; r++)
    for (int i = 0; i < 10; i++)
      {
        float a = (i + .5f * (r & 1)) * G_PI / 5;

        fab_kit_line (b, .012f, V (sinf (a), 0, cosf (a)),
                      POINTS3 ({ .745f * sinf (a), .2f * r, .745f * cosf (a) },
                               { .745f * sinf (a + .4f), .2f * r, .745f * cosf (a + .4f) }));
      }
  paint (b, WOOD, .5f, 0x8a6a48);
  for (int i = -1; i <= 1; i += 2)
    add_box (b, i * .66f, .8f, 0, .1f, 1.2f, .1f);
  ROD (b, -.75f, 1.55f, 0, .75f, 1.55f, 0, .05f);
  paint (b, WOOD, .38f, 0x6a4a30);
  PROFILE (b, 0, 1.9f, { -.7f, 1.85f }, { .7f, 1.85f }, { 0, 2.4f });
  paint (b, CLOTH, .4f, 0xa09070);
  ROD (b, .1f, 1, 0, .1f, 1.55f, 0, .012f);
  paint (b, WOOD, .6f, 0x9c7247);
  CONE (b, .1f, .78f, 0, 1, .1f, .13f);
}

static void
build_statue (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .78f, 0xb0aca4);
  add_box (b, 0, 0, 0, 1.1f, .25f, 1.1f);
  add_box (b, 0, .25f, 0, .85f, .85f, .85f);
  fab_brush_next_part (b);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_limb (b, V (i * .1f, 1.95f, 0), .11f, V (i * .13f, 1.55f, .04f * i), .08f, 8);
      fab_add_limb (b, V (i * .13f, 1.55f, .04f * i), .08f, V (i * .14f, 1.16f, 0), .06f, 8);
    }
  HULL (b, 12, { -.1f, 2.2f, .14f, .33f }, { 0, 2.22f, .19f, .38f }, { .1f, 2.2f, .14f, .33f });
  fab_add_limb (b, V (.2f, 2.45f, 0), .07f, V (.36f, 2.75f, .06f), .055f, 8);
  fab_add_limb (b, V (.36f, 2.75f, .06f), .055f, V (.4f, 3.1f, .1f), .04f, 8);
  fab_add_limb (b, V (-.2f, 2.45f, 0), .07f, V (-.3f, 2.15f, .05f), .055f, 8);
  fab_add_limb (b, V (-.3f, 2.15f, .05f), .055f, V (-.14f, 2, .16f), .045f, 8);
  fab_add_ellipsoid (b, V (0, 2.78f, .02f), V (.11f, .145f, .125f), 12);
  fab_kit_rect (b, 0, .5f, .43f, .55f, .3f, .012f, .9f);
}

static void
build_gravestone (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .72f, 0xa0a09c);
  PRISM (b, 0, .16f, { -.32f, 0 }, { .32f, 0 }, { .32f, .68f }, { .25f, .86f }, { .13f, .97f },
         { 0, 1 }, { -.13f, .97f }, { -.25f, .86f }, { -.32f, .68f });
  fab_kit_letter (b, spec->lettering ? spec->lettering : "RIP", V (0, .66f, .085f), V (1, 0, 0),
                  V (0, 1, 0), .46f, .2f, .15f);
  for (int i = 0; i < 2; i++)
    LINE_Z (b, .01f, { -.17f, .44f - .1f * i, .085f }, { .17f, .44f - .1f * i, .085f });
  add_box (b, 0, 0, 0, .8f, .08f, .3f);
}

static void
build_cross (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .45f, 0x7a5230);
  PRISM (b, 0, .14f, { -.1f, 0 }, { .1f, 0 }, { .1f, 1.2f }, { .5f, 1.2f }, { .5f, 1.4f },
         { .1f, 1.4f }, { .1f, 1.85f }, { -.1f, 1.85f }, { -.1f, 1.4f }, { -.5f, 1.4f },
         { -.5f, 1.2f }, { -.1f, 1.2f });
}

static void
build_barrel (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .58f, 0x8a6038);
  LATHE (b, 0, 0, 0, 16, { 0, 0 }, { .25f, 0 }, { .31f, .22f }, { .33f, .43f }, { .31f, .64f },
         { .25f, .86f }, { .23f, .86f }, { .23f, .83f }, { 0, .83f });
  paint (b, METAL, .3f, 0x444444);
  for (int i = 0; i < 2; i++)
    CONE (b, 0, .16f + .5f * i, 0, .21f + .5f * i, .306f + .014f * (1 - i), .306f + .014f * i);
  for (int i = 0; i < 10; i++)
    {
      float s = sinf (i * .628f), c = cosf (i * .628f);

      fab_kit_line (b, .006f, V (s, 0, c),
                    POINTS3 ({ .315f * s, .23f, .315f * c }, { .333f * s, .43f, .333f * c },
                             { .317f * s, .64f, .317f * c }));
    }
}

/* What is in it shows, and the brush goes on with the lid thrown back. */
static void
open_lid (FabBrush *b)
{
  paint (b, PLAIN, .85f, 0xe8c860);
  add_ball (b, -.16f, .33f, 0, .22f, .1f, .2f);
  add_ball (b, .18f, .33f, .02f, .2f, .09f, .19f);
  paint (b, WOOD, .5f, 0x8a6038);
  fab_kit_move (b, 0, .35f, -.25f);
  fab_kit_turn (b, fab_xform_rotate_x (-1.75f));
  fab_kit_move (b, 0, -.35f, .25f);
}

static void
build_chest (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = b->at;

  paint_own (b, spec, WOOD, .52f, 0x8a6038);
  add_box (b, 0, 0, 0, .8f, .34f, .48f);
  fab_brush_next_part (b);
  if (g_strcmp0 (spec->action, "open") == 0)
    open_lid (b);
  PROFILE (b, 0, .82f, { -.25f, .35f }, { .25f, .35f }, { .22f, .47f }, { .13f, .55f },
           { 0, .58f }, { -.13f, .55f }, { -.22f, .47f });
  paint (b, METAL, .3f, 0x555555);
  for (int i = -1; i <= 1; i += 2)
    {
      PROFILE (b, i * .32f, .06f, { -.256f, .35f }, { .256f, .35f }, { .227f, .475f },
               { .133f, .557f }, { 0, .588f }, { -.133f, .557f }, { -.227f, .475f });
    }
  add_box (b, 0, .26f, .245f, .1f, .14f, .03f);
  b->at = was;
  for (int i = -1; i <= 1; i += 2)
    add_box (b, i * .32f, 0, 0, .06f, .345f, .49f);
}

static void
build_ladder (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .66f, 0xa87c48);
  for (int i = -1; i <= 1; i += 2)
    ROD (b, i * .22f, 0, .4f, i * .2f, 2.9f, -.3f, .026f);
  for (int i = 0; i < 9; i++)
    ROD (b, -.22f, .25f + .31f * i, .34f - .075f * i, .22f, .25f + .31f * i, .34f - .075f * i,
         .018f);
}

static void
build_flag (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 points[9 * 2];

  paint (b, WOOD, .5f, 0x9c7247);
  ROD (b, 0, 0, 0, 0, 2.4f, 0, .018f);
  add_ball (b, 0, 2.42f, 0, .035f, .035f, .035f);
  paint_own (b, spec, CLOTH, .6f, 0xb03030);
  b->flags |= FAB_FACE_TWO_SIDED;
  for (int i = 0; i < 9; i++)
    {
      points[i] = V (.02f + .11f * i, 2.35f - .01f * i, .06f * sinf (i * .9f));
      points[9 + i] = V (.02f + .11f * i, 1.75f - .02f * i, .06f * sinf (i * .9f - .3f));
    }
  fab_add_grid (b, points, 8, 1);
  b->flags &= ~FAB_FACE_TWO_SIDED;
}

static void
build_chimney (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .6f, 0x9a6a5a);
  add_box (b, 0, 0, 0, .9f, 1.5f, .7f);
  add_box (b, 0, 1.5f, 0, 1.05f, .14f, .85f);
  for (int k = 1; k < 6; k++)
    for (int i = 0; i < 3; i++)
      LINE_Z (b, .012f, { -.42f + .28f * i + .1f * (k & 1), .24f * k, .352f },
              { -.2f + .28f * i + .1f * (k & 1), .24f * k, .352f });
  paint (b, STONE, .45f, 0x9a5444);
  for (int i = -1; i <= 1; i += 2)
    CONE (b, i * .22f, 1.64f, 0, 2, .13f, .1f);
}

static void
build_antenna (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .35f, 0x666666);
  ROD (b, 0, 0, 0, 0, 2.6f, 0, .025f);
  ROD (b, -.6f, 2.3f, 0, .6f, 2.3f, 0, .015f);
  for (int i = 0; i < 5; i++)
    ROD (b, -.5f + .25f * i, 2.3f, -.3f + .03f * i, -.5f + .25f * i, 2.3f, .3f - .03f * i, .012f);
}

static void
build_station_clock (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .3f, 0x333a38);
  LATHE (b, 0, 0, 0, 12, { 0, 0 }, { .2f, 0 }, { .18f, .2f }, { .06f, .3f }, { .05f, 2.5f },
         { 0, 2.5f });
  fab_kit_cone (b, V (0, 2.9f, -.12f), V (0, 2.9f, .12f), .45f, .45f, 20);
  for (int s = -1; s <= 1; s += 2)
    {
      fab_kit_disc (b, V (0, 2.9f, s * .125f), V (0, 0, s), .38f, .012f, .97f);
      fab_kit_hands (b, spec->lettering, V (0, 2.9f, s * .13f), s, .38f);
    }
}

static void
build_goal (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .95f, 0xffffff);
  for (int i = -1; i <= 1; i += 2)
    {
      ROD (b, i * 3.6f, 0, 0, i * 3.6f, 2.4f, 0, .06f);
      ROD (b, i * 3.6f, 2.4f, 0, i * 3.6f, 0, -1.5f, .03f);
    }
  ROD (b, -3.66f, 2.4f, 0, 3.66f, 2.4f, 0, .06f);
  for (int i = 1; i < 12; i++)
    fab_kit_line (b, .012f, V (0, 0, 0),
                  POINTS3 ({ -3.6f + .6f * i, 2.4f, 0 }, { -3.6f + .6f * i, 0, -1.5f }));
  for (int i = 1; i < 5; i++)
    fab_kit_line (b, .012f, V (0, 0, 0),
                  POINTS3 ({ -3.6f, 2.4f - .48f * i, -.3f * i },
                           { 3.6f, 2.4f - .48f * i, -.3f * i }));
}

static void
build_bollard (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .3f, 0x333333);
  LATHE (b, 0, 0, 0, 12, { 0, 0 }, { .2f, 0 }, { .13f, .1f }, { .12f, .35f }, { .2f, .42f },
         { .18f, .5f }, { 0, .53f });
}

static void
build_anchor (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .35f, 0x404448);
  ROD (b, 0, .12f, 0, 0, 1.2f, 0, .05f);
  ROD (b, -.32f, 1.02f, 0, .32f, 1.02f, 0, .04f);
  fab_kit_torus (b, V (0, 1.3f, 0), V (0, 0, 1), .1f, .03f, 14);
  TUBE (b, .05f, { -.5f, .45f, 0 }, { -.4f, .22f, 0 }, { -.2f, .09f, 0 }, { 0, .05f, 0 },
        { .2f, .09f, 0 }, { .4f, .22f, 0 }, { .5f, .45f, 0 });
  for (int i = -1; i <= 1; i += 2)
    PRISM (b, 0, .06f, { i * .5f, .62f }, { i * .62f, .38f }, { i * .36f, .42f });
}

static void
build_mast (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .55f, 0x8d6437);
  CONE (b, 0, 0, 0, 8, .17f, .1f);
  ROD (b, -2, 2.2f, 0, 2, 2.2f, 0, .06f);
  ROD (b, -1.6f, 6.4f, 0, 1.6f, 6.4f, 0, .06f);
  paint_own (b, spec, CLOTH, .94f, 0xf0e8d8);
  PRISM (b, .12f, .04f, { -1.9f, 2.3f }, { 1.9f, 2.3f }, { 1.55f, 6.3f }, { -1.55f, 6.3f });
  for (int i = 1; i < 4; i++)
    LINE_Z (b, .02f, { -1.9f + .08f * i, 2.3f + i, .145f }, { 1.9f - .08f * i, 2.3f + i, .145f });
}

#define THING FAB_MODEL_THING

const FabModelEntry fab_models_street[] = {
  { { "street-lamp", THING, { .5f, 4.05f, .44f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("street lamp", "streetlamp", "streetlight", "street light", "lamppost",
                 "lamp post", "lantern post") }, build_street_lamp },
  { { "fence", THING, { 2, 1, .06f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("fence", "picket fence") }, build_fence },
  { { "gate", THING, { 3.9f, 2.62f, .5f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("gate", "gateway", "portal", "archway") }, build_gate },
  { { "road-sign", THING, { .72f, 2.46f, .11f }, 0, 0, FAB_GRIP (0, .6f, 0),
      FAB_WORDS ("road sign", "stop sign", "traffic sign", "placard", "banner") },
      build_road_sign },
  { { "sign", THING, { 1.35f, 1.7f, .12f }, 0, 0, FAB_GRIP (0, .5f, 0),
      FAB_WORDS ("sign", "signpost", "notice", "nameplate") }, build_sign },
  { { "traffic-light", THING, { .34f, 3.3f, .28f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("traffic light", "stoplight", "signal") }, build_traffic_light },
  { { "bin", THING, { .66f, .95f, .66f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("bin", "trash can", "dustbin", "garbage can", "trash", "dumpster", "trashcan",
                 "garbage") }, build_bin },
  { { "hydrant", THING, { .4f, .75f, .36f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("hydrant", "fire hydrant") }, build_hydrant },
  { { "postbox", THING, { .6f, 1.52f, .6f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("postbox") }, build_postbox },
  { { "phone-box", THING, { .95f, 2.45f, .95f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("phone box", "phone booth", "telephone box", "telephone booth") },
      build_phone_box },
  { { "fountain", THING, { 3.4f, 1.9f, 3.4f }, .5f, .5f, FAB_NO_GRIP, FAB_WORDS ("fountain") },
    build_fountain },
  { { "well", THING, { 1.9f, 2.4f, 1.52f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("well", "wishing well") }, build_well },
  { { "statue", THING, { 1.1f, 3.15f, 1.1f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("statue", "sculpture", "monument", "bust", "idol") }, build_statue },
  { { "gravestone", THING, { .8f, 1, .3f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("gravestone", "tombstone", "headstone", "grave", "tomb") }, build_gravestone },
  { { "cross", THING, { 1, 1.85f, .14f }, 0, 0, FAB_GRIP (0, .5f, 0),
      FAB_WORDS ("cross", "crucifix") }, build_cross },
  { { "barrel", THING, { .66f, .86f, .66f }, .86f, .86f, FAB_NO_GRIP,
      FAB_WORDS ("barrel", "keg", "cask", "drum barrel", "tank barrel") }, build_barrel },
  { { "chest", THING, { .82f, .59f, .51f }, .57f, 0, FAB_NO_GRIP,
      FAB_WORDS ("chest", "treasure chest", "treasure", "trunk chest", "coffer") }, build_chest },
  { { "ladder", THING, { .49f, 2.92f, .75f }, 0, 0, FAB_GRIP (0, 1.2f, .1f),
      FAB_WORDS ("ladder", "stepladder") }, build_ladder },
  { { "flag", THING, { .935f, 2.46f, .119f }, 0, 0, FAB_GRIP (0, .9f, 0),
      FAB_WORDS ("flag", "pennant", "standard") }, build_flag },
  { { "chimney", THING, { 1.05f, 2, .85f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("chimney pot", "chimney stack") }, build_chimney },
  { { "antenna", THING, { 1.2f, 2.6f, .6f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("antenna", "aerial", "satellite dish") }, build_antenna },
  { { "station-clock", THING, { .9f, 3.35f, .4f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("station clock", "tower clock") }, build_station_clock },
  { { "goal", THING, { 7.32f, 2.46f, 1.6f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("goal", "goalpost", "net") }, build_goal },
  { { "bollard", THING, { .4f, .53f, .4f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("bollard", "mooring") },
    build_bollard },
  { { "anchor", THING, { 1.24f, 1.43f, .1f }, 0, 0, FAB_GRIP (0, .8f, 0), FAB_WORDS ("anchor") },
    build_anchor },
  { { "mast", THING, { 4, 8, .331f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("mast", "sail") }, build_mast },
  { { NULL } },
};
