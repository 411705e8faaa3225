/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Vehicles with a trade, and the fair. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define CLOTH FAB_TEXTURE_CLOTH
#define GLOW  FAB_TEXTURE_GLOW

static void
add_wheel_pairs (FabBrush *b, float x, float front, float back, float r, float width)
{
  for (int i = -1; i <= 1; i += 2)
    {
      add_wheel (b, i * x, front, r, width);
      add_wheel (b, i * x, back, r, width);
    }
}

static void
add_headlights (FabBrush *b, float x, float y, float z, float r)
{
  paint (b, GLOW, .97f, 0xfff8d8);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_cone (b, V (i * x, y, z - .03f), V (i * x, y, z + .015f), r, r * .9f, 10);
}

/* A window on both flanks, from z0 to z1 and y0 to y1. */
static void
mark_windows (FabBrush *b, float x, float z0, float z1, float y0, float y1, float fill)
{
  for (int i = -1; i <= 1; i += 2)
    fab_add_mark (b, POINTS3 ({ i * x, y0, z0 }, { i * x, y0, z1 }, { i * x, y1, z1 },
                              { i * x, y1, z0 }), .03f,
                  .15f, fill, TRUE, V (i, 0, 0));
}

static void
mark_crosses (FabBrush *b, float x, float y, float z, float s)
{
  for (int i = -1; i <= 1; i += 2)
    fab_add_mark (b, POINTS3 ({ i * x, y - s, z - s / 3 }, { i * x, y - s, z + s / 3 },
                              { i * x, y - s / 3, z + s / 3 }, { i * x, y - s / 3, z + s },
                              { i * x, y + s / 3, z + s }, { i * x, y + s / 3, z + s / 3 },
                              { i * x, y + s, z + s / 3 }, { i * x, y + s, z - s / 3 },
                              { i * x, y + s / 3, z - s / 3 }, { i * x, y + s / 3, z - s },
                              { i * x, y - s / 3, z - s }, { i * x, y - s / 3, z - s / 3 }), .02f,
                              .15f, .35f, TRUE,
                  V (i, 0, 0));
}

static void
add_van_body (FabBrush *b, const FabModelSpec *spec, float grey, guint32 colour)
{
  paint_own (b, spec, METAL, grey, colour);
  PROFILE (b, 0, 2, { -2.6f, .4f }, { 2.5f, .4f }, { 2.6f, .7f }, { 2.5f, 1.15f }, { 1.75f, 1.35f },
           { 1.15f, 2.15f }, { .9f, 2.4f }, { -2.55f, 2.4f });
  fab_add_mark (b, POINTS3 ({ -.9f, 1.4f, 1.74f }, { .9f, 1.4f, 1.74f }, { .85f, 2.1f, 1.23f },
                            { -.85f, 2.1f, 1.23f }), .03f, .15f, .8f, TRUE, V (0, .5f, .8f));
  mark_windows (b, 1.01f, .45f, 1.35f, 1.4f, 2.05f, .8f);
  mark_windows (b, 1.01f, .35f, 1.65f, .55f, 2.15f, -1);
  add_wheel_pairs (b, .92f, 1.75f, -1.6f, .38f, .24f);
  add_headlights (b, .75f, .9f, 2.57f, .14f);
  LINE_Z (b, .02f, { -.45f, .75f, 2.6f }, { .45f, .75f, 2.6f });
}

static void
build_van (FabBrush *b, const FabModelSpec *spec)
{
  add_van_body (b, spec, .78f, 0xc8c8c0);
  mark_windows (b, 1.01f, -2.4f, .2f, .6f, 2.2f, -1);
}

static void
build_ambulance (FabBrush *b, const FabModelSpec *spec)
{
  add_van_body (b, spec, .97f, 0xf8f8f8);
  for (int i = -1; i <= 1; i += 2)
    fab_add_mark (b, POINTS3 ({ i * 1.01f, .95f, -2.5f }, { i * 1.01f, .95f, 2.3f },
                              { i * 1.01f, 1.15f, 2.2f },
                              { i * 1.01f, 1.15f, -2.5f }), .02f, .15f, .4f, TRUE, V (i, 0, 0));
  mark_crosses (b, 1.012f, 1.72f, -.9f, .36f);
  paint (b, GLOW, .6f, 0x4060e0);
  add_box (b, 0, 2.4f, .6f, 1.4f, .18f, .3f);
  fab_kit_letter (b, "AMBULANCE", V (0, 1.22f, 2.3f), V (1, 0, 0), V (0, .95f, -.3f), 1.3f, .2f,
                  .1f);
}

static void
build_double_decker (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .5f, 0xc83030);
  PROFILE (b, 0, 2.4f, { -4.6f, .4f }, { 4.4f, .4f }, { 4.6f, .9f }, { 4.6f, 4.1f },
           { 4.3f, 4.35f }, { -4.4f, 4.35f },
           { -4.6f, 4.1f });
  for (int deck = 0; deck < 2; deck++)
    for (int s = -1; s <= 1; s += 2)
      for (int i = 0; i < 6; i++)
        {
          float z = -4.2f + 1.4f * i, y = 1.35f + 1.65f * deck;

          if (deck == 0 && i == 5)
            continue;
          fab_add_mark (b, POINTS3 ({ s * 1.21f, y, z }, { s * 1.21f, y, z + 1.15f },
                                    { s * 1.21f, y + .85f, z + 1.15f },
                                    { s * 1.21f, y + .85f, z }), .035f, .15f, .88f, TRUE,
                                    V (s, 0, 0));
        }
  for (int s = -1; s <= 1; s += 2)
    {
      fab_add_mark (b, POINTS3 ({ s * 1.21f, .5f, 2.85f }, { s * 1.21f, .5f, 4 },
                                { s * 1.21f, 2.35f, 4 },
                                { s * 1.21f, 2.35f, 2.85f }), .035f, .15f, .85f, TRUE, V (s, 0, 0));
      fab_kit_line (b, .03f, V (s, 0, 0), POINTS3 ({ s * 1.21f, 2.55f, -4.6f },
                                                   { s * 1.21f, 2.55f, 4.6f }));
    }
  fab_kit_rect (b, 0, 1.3f, 4.61f, 2, 1, .04f, .88f);
  fab_kit_rect (b, 0, 3, 4.61f, 2, .85f, .04f, .88f);
  fab_kit_rect (b, 0, 2.45f, 4.61f, 1.5f, .4f, .03f, .97f);
  fab_kit_letter (b, spec->lettering ? spec->lettering : "24", V (0, 2.65f, 4.62f), V (1, 0, 0),
                  V (0, 1, 0), 1.2f, .28f, .1f);
  for (int i = -1; i <= 1; i += 2)
    {
      add_wheel (b, i * 1.1f, 2.2f, .48f, .3f);
      add_wheel (b, i * 1.1f, -2.8f, .48f, .3f);
    }
  paint (b, GLOW, .97f, 0xfff8d8);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_cone (b, V (i * .95f, .85f, 4.55f), V (i * .95f, .85f, 4.63f), .15f, .13f, 10);
}

static void
build_tram (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .68f, 0xc03830);
  PROFILE (b, 0, 2.4f, { -7, .35f }, { 6.8f, .35f }, { 7.1f, 1.2f }, { 6.8f, 3 }, { 6.3f, 3.2f },
           { -6.3f, 3.2f },
           { -6.8f, 3 }, { -7.1f, 1.2f });
  for (int i = 0; i < 7; i++)
    mark_windows (b, 1.21f, -6.2f + 1.75f * i, -4.8f + 1.75f * i, 1.5f, 2.7f, .85f);
  for (int i = 0; i < 2; i++)
    mark_windows (b, 1.215f, -3.2f + 5.6f * i, -1.8f + 5.6f * i, .5f, 2.8f, .8f);
  fab_add_mark (b, POINTS3 ({ -1, 1.5f, 7.06f }, { 1, 1.5f, 7.06f }, { 1, 2.7f, 6.87f },
                            { -1, 2.7f, 6.87f }), .04f,
                .15f, .85f, TRUE, V (0, 0, 1));
  fab_kit_letter (b, spec->lettering ? spec->lettering : "9", V (0, 2.9f, 6.84f), V (1, 0, 0),
                  V (0, 1, 0), 1, .25f, .1f);
  add_headlights (b, .85f, .95f, 7.03f, .14f);
  paint (b, PLAIN, .3f, 0x303030);
  add_box (b, 0, .05f, 4, 1.9f, .3f, 2.4f);
  add_box (b, 0, .05f, -4, 1.9f, .3f, 2.4f);
  paint (b, METAL, .35f, 0x404448);
  TUBE (b, .04f, { -.5f, 3.2f, 0 }, { 0, 3.8f, .7f }, { 0, 4.4f, -.1f });
  ROD (b, -.8f, 4.42f, -.1f, .8f, 4.42f, -.1f, .035f);
}

static void
build_convertible (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .55f, 0xb03838);
  for (int i = -1; i <= 1; i += 2)
    PROFILE (b, i * .78f, .14f, { -2.1f, .35f }, { -1.7f, .28f }, { -1.5f, .6f }, { -1.1f, .6f },
             { -.9f, .28f },
             { .9f, .25f }, { 1.1f, .6f }, { 1.5f, .6f }, { 1.7f, .28f }, { 2.1f, .35f },
             { 2.12f, .66f },
             { 1, .86f }, { -1.6f, .88f }, { -2.1f, .8f });
  PROFILE (b, 0, 1.45f, { .72f, .3f }, { 2.08f, .35f }, { 2.12f, .66f }, { 1, .88f },
           { .72f, .9f });
  PROFILE (b, 0, 1.45f, { -2.1f, .35f }, { -1.35f, .35f }, { -1.35f, .9f }, { -2.1f, .8f });
  add_box (b, 0, .28f, -.3f, 1.45f, .06f, 2.1f);
  paint (b, CLOTH, .8f, 0xd8c8a8);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * .36f, .34f, -.2f, .56f, .14f, .5f);
      add_box (b, i * .36f, .4f, -.5f, .56f, .55f, .14f);
    }
  add_box (b, 0, .34f, -1.05f, 1.4f, .16f, .45f);
  paint (b, FAB_TEXTURE_GLASS, .95f, 0xe0ecf4);
  fab_add_quad (b, V (-.7f, .88f, .72f), V (.7f, .88f, .72f), V (.6f, 1.22f, .4f),
                V (-.6f, 1.22f, .4f));
  fab_add_quad (b, V (.7f, .88f, .7f), V (-.7f, .88f, .7f), V (-.6f, 1.22f, .38f),
                V (.6f, 1.22f, .38f));
  paint (b, PLAIN, .2f, 0x202020);
  fab_kit_torus (b, V (.36f, .86f, .38f), V (0, .4f, -1), .17f, .015f, 14);
  add_wheel_pairs (b, .78f, 1.3f, -1.3f, .32f, .2f);
  add_headlights (b, .6f, .6f, 2.12f, .12f);
}

static void
build_carriage (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .35f, 0x5a2a28);
  fab_add_loft (b, (const FabRing[]) {
    { V (0, .7f, -.2f), V (.5f, 0, 0), V (0, 0, .55f) }, { V (0, .95f, -.2f), V (.68f, 0, 0),
                                                           V (0, 0, .85f) },
    { V (0, 1.6f, -.2f), V (.72f, 0, 0), V (0, 0, .9f) },
    { V (0, 2.3f, -.2f), V (.66f, 0, 0), V (0, 0, .8f) },
    { V (0, 2.4f, -.2f), V (.5f, 0, 0), V (0, 0, .6f) } }, 5, 16, TRUE, TRUE);
  mark_windows (b, .73f, -.55f, .15f, 1.55f, 2.2f, .85f);
  mark_windows (b, .735f, -.6f, .2f, .95f, 2.25f, -1);
  add_box (b, 0, 1.15f, 1.2f, 1, .1f, .45f);
  PROFILE (b, 0, 1, { 1, .75f }, { 1.75f, .85f }, { 1.75f, .95f }, { 1, .85f });
  ROD (b, 0, .7f, -1.1f, 0, .7f, 1.5f, .06f);
  paint (b, WOOD, .5f, 0x8a6a38);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_spokes (b, i * .8f, .62f, -1, .62f, .045f, 6);
      fab_kit_spokes (b, i * .8f, .48f, 1.15f, .48f, .045f, 6);
      ROD (b, i * .2f, .6f, 1.4f, i * .2f, .85f, 3.6f, .035f);
    }
  paint (b, GLOW, .95f, 0xffe090);
  for (int i = -1; i <= 1; i += 2)
    add_box (b, i * .78f, 1.55f, .75f, .14f, .24f, .14f);
}

static void
build_shopping_cart (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .6f, 0xa0a4a8);
  for (int k = 0; k < 4; k++)
    {
      float y = .5f + .15f * k, w = .22f + .015f * k, z0 = -.36f - .015f * k, z1 = .36f + .04f * k;

      TUBE (b, .008f, { -w, y, z0 }, { w, y, z0 }, { w, y, z1 }, { -w, y, z1 }, { -w, y, z0 });
    }
  for (int i = -1; i <= 1; i += 2)
    {
      for (int k = 0; k < 7; k++)
        ROD (b, i * .22f, .5f, -.36f + .12f * k, i * .265f, .95f, -.4f + .145f * k, .005f);
      ROD (b, i * .24f, .12f, -.4f, i * .26f, 1, -.55f, .014f);
      ROD (b, i * .24f, .14f, -.4f, i * .2f, .14f, .42f, .014f);
      ROD (b, i * .22f, .14f, .35f, i * .22f, .5f, .1f, .012f);
      fab_kit_spokes (b, i * .22f, .06f, -.4f, .06f, .014f, 2);
      fab_kit_spokes (b, i * .2f, .06f, .42f, .06f, .014f, 2);
    }
  for (int k = -2; k <= 2; k++)
    {
      ROD (b, k * .09f, .5f, .36f, k * .1f, .95f, .48f, .005f);
      ROD (b, k * .09f, .5f, -.36f, k * .09f, .5f, .36f, .005f);
    }
  paint (b, PLAIN, .35f, 0xb03030);
  ROD (b, -.27f, 1, -.55f, .27f, 1, -.55f, .018f);
}

static void
build_excavator (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .3f, 0x383838);
  for (int i = -1; i <= 1; i += 2)
    PROFILE (b, i * 1, .55f, { -1.5f, .1f }, { -1.2f, 0 }, { 1.2f, 0 }, { 1.5f, .1f },
             { 1.6f, .45f }, { 1.4f, .8f },
             { -1.4f, .8f }, { -1.6f, .45f });
  paint_own (b, spec, METAL, .7f, 0xe0b030);
  add_box (b, 0, .9f, -.4f, 2.3f, .9f, 2.6f);
  add_box (b, .65f, 1.4f, .4f, .95f, 1.4f, 1.2f);
  mark_windows (b, 1.13f, -.05f, .9f, 1.9f, 2.6f, .85f);
  fab_kit_rect (b, .65f, 1.8f, 1.01f, .8f, .85f, .03f, .85f);
  PROFILE (b, -.3f, .35f, { .6f, 1.4f }, { .9f, 1.3f }, { 2.7f, 3.3f }, { 2.5f, 3.7f },
           { 2.2f, 3.7f });
  PROFILE (b, -.3f, .28f, { 2.3f, 3.7f }, { 2.6f, 3.5f }, { 4, 1.4f }, { 3.75f, 1.2f });
  paint (b, METAL, .45f, 0x505050);
  PROFILE (b, -.3f, .9f, { 3.5f, 1.4f }, { 4.15f, 1.4f }, { 4.2f, .8f }, { 3.7f, .5f },
           { 3.1f, .6f }, { 3.6f, .9f });
}

static void
build_crane (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .65f, 0xe0b030);
  for (int i = 0; i < 4; i++)
    ROD (b, i & 1 ? .6f : -.6f, 0, i & 2 ? .6f : -.6f, i & 1 ? .6f : -.6f, 24, i & 2 ? .6f : -.6f,
         .1f);
  for (int k = 0; k < 12; k++)
    for (int i = -1; i <= 1; i += 2)
      {
        ROD (b, -.6f, 2.0f * k, i * .6f, .6f, 2.0f * k + 2, i * .6f, .05f);
        ROD (b, i * .6f, 2.0f * k, .6f, i * .6f, 2.0f * k + 2, -.6f, .05f);
      }
  for (int i = -1; i <= 1; i += 2)
    fab_kit_cone (b, V (-7, 24.5f, i * .5f), V (20, 24.5f, i * .5f), .09f, .09f, 6);
  fab_kit_cone (b, V (-3, 26, 0), V (18, 25.6f, 0), .09f, .07f, 6);
  for (int k = 0; k < 12; k++)
    ROD (b, -2 + 1.7f * k, 24.5f, k & 1 ? .5f : -.5f, -1.2f + 1.7f * k, 25.9f, 0, .045f);
  ROD (b, 0, 24, 0, 0, 28, 0, .1f);
  fab_kit_line (b, .08f, V (0, 0, 0), POINTS3 ({ -6.5f, 24.6f, 0 }, { 0, 28, 0 },
                                               { 14, 25.7f, 0 }));
  add_box (b, .9f, 22.4f, .9f, 1.2f, 1.6f, 1.2f);
  paint (b, FAB_TEXTURE_STONE, .5f, 0x808080);
  add_box (b, -6.2f, 23, 0, 1.8f, 1.5f, 1.1f);
  fab_kit_line (b, .07f, V (0, 0, 0), POINTS3 ({ 14, 24.5f, 0 }, { 14, 14, 0 }));
  paint (b, METAL, .35f, 0x404040);
  add_box (b, 14, 12.9f, 0, .5f, 1.1f, .4f);
}

static void
build_ferris_wheel (FabBrush *b, const FabModelSpec *spec)
{
  float r = 9, y = 10.5f;

  paint_own (b, spec, METAL, .5f, 0xb0b4b8);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_torus (b, V (0, y, i * .9f), V (0, 0, 1), r, .12f, 32);
      fab_kit_torus (b, V (0, y, i * .9f), V (0, 0, 1), r * .55f, .07f, 24);
      ROD (b, 0, y, i * 1.1f, -5, 0, i * 2.2f, .25f);
      ROD (b, 0, y, i * 1.1f, 5, 0, i * 2.2f, .25f);
    }
  for (int i = 0; i < 12; i++)
    {
      float s = sinf (i * G_PI / 6), c = cosf (i * G_PI / 6);

      ROD (b, 0, y, -.9f, r * s, y + r * c, -.9f, .06f);
      ROD (b, 0, y, .9f, r * s, y + r * c, .9f, .06f);
    }
  fab_kit_cone (b, V (0, y, -1.3f), V (0, y, 1.3f), .7f, .7f, 14);
  for (int i = 0; i < 12; i++)
    {
      float s = sinf (i * G_PI / 6), c = cosf (i * G_PI / 6);

      paint (b, PLAIN, i & 1 ? .4f : .85f, i & 1 ? 0xc03838 : 0xe8d060);
      LATHE (b, r * s, y + r * c - 1.5f, 0, 8, { 0, 0 }, { .5f, .05f }, { .7f, .5f },
             { .7f, .65f }, { 0, .65f });
      LATHE (b, r * s, y + r * c - .25f, 0, 8, { .8f, 0 }, { .1f, .35f }, { 0, .4f });
    }
}

static void
add_carousel_horse (FabBrush *b, float a)
{
  FabXform was = b->at;

  fab_kit_turn (b, fab_xform_rotate_y (a));
  fab_kit_move (b, 0, .55f + .2f * sinf (a * 2), 2.1f);
  fab_kit_turn (b, fab_xform_rotate_y (G_PI_2));
  HULL (b, 8, { -.45f, .5f, .05f, .06f }, { -.3f, .5f, .16f, .18f }, { .25f, .52f, .15f, .17f },
        { .4f, .55f, .05f, .08f });
  fab_add_limb (b, V (0, .55f, .3f), .11f, V (0, .92f, .48f), .07f, 7);
  fab_add_limb (b, V (0, .94f, .46f), .075f, V (0, .82f, .7f), .045f, 7);
  for (int i = 0; i < 4; i++)
    fab_add_limb (b, V (i & 1 ? .1f : -.1f, .42f, i & 2 ? .28f : -.3f), .06f,
                  V (i & 1 ? .1f : -.1f, .08f, i & 2 ? .5f : -.5f), .03f, 5);
  fab_add_limb (b, V (0, .55f, -.42f), .05f, V (0, .25f, -.62f), .03f, 5);
  ROD (b, 0, -.4f, 0, 0, 2, 0, .03f);
  b->at = was;
}

static void
build_carousel (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .6f, 0xb04848);
  CONE (b, 0, 0, 0, .3f, 3, 3);
  paint (b, WOOD, .85f, 0xe8d8a0);
  CONE (b, 0, .3f, 0, 3, .7f, .7f);
  paint (b, CLOTH, .85f, 0xe8e0d0);
  LATHE (b, 0, 2.9f, 0, 24, { 3.2f, 0 }, { 3.2f, .35f }, { 1.4f, 1.2f }, { .15f, 1.9f }, { 0, 2 });
  for (int i = 0; i < 12; i++)
    {
      float s = sinf (i * .5236f), c = cosf (i * .5236f);

      fab_add_mark (b, POINTS3 ({ 3.21f * s, 2.95f, 3.21f * c },
                                { 3.21f * sinf (i * .5236f + .26f), 2.95f,
                                  3.21f * cosf (i * .5236f + .26f) },
                                  { 1.4f * sinf (i * .5236f + .26f), 4.12f,
                                  1.4f * cosf (i * .5236f + .26f) },
                                  { 1.4f * s, 4.12f, 1.4f * c }), .04f, .2f, .45f,
                    TRUE, V (s, .6f, c));
    }
  paint (b, PLAIN, .95f, 0xf4f0e8);
  for (int i = 0; i < 6; i++)
    {
      fab_brush_next_part (b);
      add_carousel_horse (b, i * 1.0472f + .3f);
    }
}

static void
build_slide (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .5f, 0x607080);
  for (int i = -1; i <= 1; i += 2)
    {
      ROD (b, i * .28f, 0, -1.3f, i * .28f, 1.9f, -.6f, .03f);
      ROD (b, i * .28f, 1.9f, -.6f, i * .28f, 2.4f, -.6f, .025f);
      ROD (b, i * .28f, 0, .1f, i * .28f, 1.75f, -.4f, .03f);
    }
  for (int k = 0; k < 6; k++)
    add_box (b, 0, .3f + .27f * k, -1.2f + .1f * k, .56f, .03f, .1f);
  paint_own (b, spec, METAL, .75f, 0xc04838);
  PROFILE (b, 0, .5f, { -.75f, 1.76f }, { -.35f, 1.76f }, { 1.4f, .42f }, { 1.9f, .3f },
           { 1.9f, .34f }, { 1.42f, .46f },
           { -.33f, 1.82f }, { -.75f, 1.82f });
  for (int i = -1; i <= 1; i += 2)
    PROFILE (b, i * .27f, .03f, { -.35f, 1.76f }, { 1.4f, .42f }, { 1.9f, .3f }, { 1.9f, .45f },
             { 1.45f, .6f },
             { -.3f, 1.98f });
}

#define CAR   FAB_MODEL_VEHICLE
#define THING FAB_MODEL_THING

const FabModelEntry fab_models_traffic[] = {
  { { "van", CAR, { 2.11f, 2.4f, 5.2f }, 2.4f, .7f, FAB_NO_GRIP,
      FAB_WORDS ("van", "delivery van", "camper", "minivan",
      "camper van", "minibus") }, build_van },
  { { "ambulance", CAR, { 2.11f, 2.58f, 5.2f }, 2.4f, 0, FAB_NO_GRIP, FAB_WORDS ("ambulance") },
    build_ambulance },
  { { "double-decker", FAB_MODEL_VEHICLE, { 2.54f, 4.35f, 9.23f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("double-decker", "double-decker bus",
      "double decker", "double decker bus", "london bus", "sightseeing bus") },
      build_double_decker },
  { { "tram", CAR, { 2.4f, 4.45f, 14.2f }, 3.2f, 0, FAB_NO_GRIP,
      FAB_WORDS ("tram", "streetcar", "trolleybus", "tramway",
      "cable car") }, build_tram },
  { { "convertible", CAR, { 1.78f, 1.22f, 4.23f }, .88f, .48f, FAB_GRIP (.38f, .48f, -.15f),
      FAB_WORDS ("convertible", "cabriolet",
      "open car", "roadster") }, build_convertible },
  { { "carriage", CAR, { 1.7f, 2.4f, 5.22f }, 0, 1.25f, FAB_NO_GRIP,
      FAB_WORDS ("carriage", "stagecoach", "horse-drawn carriage",
      "coach and horses", "royal coach", "hansom cab") }, build_carriage },
  { { "shopping-cart", CAR, { .548f, 1.02f, 1.05f }, 0, 0, FAB_GRIP (0, 1, -.55f),
      FAB_WORDS ("shopping cart", "trolley",
      "shopping trolley", "supermarket trolley") }, build_shopping_cart },
  { { "excavator", CAR, { 2.55f, 3.7f, 5.9f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("excavator", "digger", "bulldozer", "backhoe") },
    build_excavator },
  { { "crane", FAB_MODEL_BUILDING, { 27.1f, 28, 2.2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("crane", "tower crane",
      "construction crane") }, build_crane },
  { { "ferris-wheel", FAB_MODEL_BUILDING, { 19.6f, 19.6f, 4.89f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("ferris wheel", "big wheel",
      "giant wheel") }, build_ferris_wheel },
  { { "merry-go-round", FAB_MODEL_BUILDING, { 6.4f, 4.9f, 6.4f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("merry-go-round", "carousel",
      "roundabout") }, build_carousel },
  { { "slide", THING, { .62f, 2.4f, 3.23f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("slide", "playground slide", "chute") }, build_slide },
  { { NULL } },
};
