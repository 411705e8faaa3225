/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one works, measures and looks with. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define CLOTH FAB_TEXTURE_CLOTH
#define STONE FAB_TEXTURE_STONE
#define GLASS FAB_TEXTURE_GLASS

static void
build_saw (FabBrush *b, const FabModelSpec *spec)
{
  FabVec2 blade[23];
  int n = 0;

  blade[n++] = (FabVec2) { -.05f, .12f };
  for (int i = 0; i <= 18; i++)
    blade[n++] = (FabVec2) { .05f - .0015f * i + (i & 1 ? .012f : 0), .12f + .46f * i / 18 };
  blade[n++] = (FabVec2) { -.012f, .58f };
  paint (b, METAL, .85f, 0xc0c4c8);
  fab_kit_prism (b, 0, .006f, blade, n);
  paint_own (b, spec, WOOD, .5f, 0x8a5a30);
  PRISM (b, 0, .024f, { -.06f, 0 }, { .05f, 0 }, { .075f, .06f }, { .05f, .14f }, { -.055f, .14f },
         { -.075f, .07f });
  fab_kit_disc (b, V (0, .065f, .013f), V (0, 0, 1), .03f, .004f, .9f);
}

static void
build_pitchfork (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .66f, 0xa87c48);
  ROD (b, 0, 0, 0, 0, 1.2f, 0, .016f);
  paint (b, METAL, .4f, 0x707478);
  for (int i = -1; i <= 1; i++)
    TUBE (b, .009f, { 0, 1.18f, 0 }, { i * .1f, 1.24f, 0 }, { i * .1f, 1.5f, 0 });
}

static void
build_rake (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .66f, 0xa87c48);
  ROD (b, 0, .05f, 0, 0, 1.6f, -.05f, .014f);
  paint (b, METAL, .4f, 0x707478);
  add_box (b, 0, .05f, 0, .42f, .025f, .025f);
  for (int i = -4; i <= 4; i++)
    ROD (b, i * .05f, .055f, 0, i * .05f, 0, .06f, .006f);
}

static void
build_mop (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .7f, 0xb08a58);
  ROD (b, 0, .2f, 0, 0, 1.4f, 0, .013f);
  paint (b, CLOTH, .92f, 0xe8e4d8);
  for (int i = 0; i < 12; i++)
    {
      float a = i * .5236f, s = sinf (a), c = cosf (a);

      TUBE (b, .016f, { .02f * s, .24f, .02f * c }, { .08f * s, .17f, .08f * c },
            { (.1f + .03f * (i & 1)) * s, .016f, (.1f + .03f * (i & 1)) * c });
    }
}

static void
build_scythe (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .55f, 0x7a5430);
  TUBE (b, .018f, { 0, 0, 0 }, { .03f, .6f, 0 }, { -.02f, 1.2f, 0 }, { .02f, 1.7f, 0 });
  ROD (b, .02f, .75f, 0, .02f, .78f, .16f, .014f);
  ROD (b, -.01f, 1.15f, 0, -.01f, 1.18f, .16f, .014f);
  paint (b, METAL, .85f, 0xb8bcc0);
  PRISM (b, 0, .008f, { .03f, 1.66f }, { .03f, 1.74f }, { .3f, 1.74f }, { .6f, 1.62f },
         { .8f, 1.4f }, { .55f, 1.58f }, { .3f, 1.66f });
}

static void
build_drill (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .45f, 0xd09028);
  HULL (b, 10, { -.1f, .17f, .03f, .035f }, { -.06f, .17f, .04f, .045f },
        { .06f, .17f, .038f, .042f }, { .1f, .17f, .022f, .024f });
  PROFILE (b, 0, .045f, { -.08f, .15f }, { -.02f, .15f }, { -.04f, .05f }, { 0, .05f }, { 0, 0 },
           { -.12f, 0 }, { -.12f, .05f });
  paint (b, METAL, .35f, 0x606468);
  fab_kit_cone (b, V (0, .17f, .1f), V (0, .17f, .14f), .022f, .014f, 10);
  ROD (b, 0, .17f, .14f, 0, .17f, .24f, .006f);
}

static void
build_screwdriver (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .45f, 0xc03028);
  TURNED (b, 0, 0, 0, 10, { 0, 0 }, { .016f, .005f }, { .018f, .05f }, { .014f, .09f },
          { .01f, .1f }, { 0, .1f });
  paint (b, METAL, .7f, 0xb0b4b8);
  ROD (b, 0, .1f, 0, 0, .2f, 0, .004f);
  add_box (b, 0, .195f, 0, .011f, .02f, .003f);
}

static void
build_anvil (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .55f, 0x7a5430);
  CONE (b, 0, 0, 0, .45f, .28f, .26f);
  paint_own (b, spec, METAL, .3f, 0x404448);
  add_box (b, 0, .45f, 0, .34f, .06f, .26f);
  add_box (b, 0, .51f, 0, .18f, .1f, .15f);
  add_box (b, .02f, .61f, 0, .42f, .13f, .18f);
  fab_kit_cone (b, V (-.18f, .675f, 0), V (-.45f, .7f, 0), .075f, .008f, 12);
}

static void
build_crank_gear (FabBrush *b, float x, float y, float z, float radius, int teeth)
{
  FabVec2 outline[96];
  FabXform was = fab_kit_move (b, x, y, z);

  g_assert (teeth * 4 <= 96);
  for (int i = 0; i < teeth * 4; i++)
    {
      float a = 2 * G_PI * (i + .5f) / (teeth * 4), r = i % 4 < 2 ? radius : radius * .84f;

      outline[i] = (FabVec2) { r * cosf (a), r * sinf (a) };
    }
  fab_kit_prism (b, 0, radius * .22f, outline, teeth * 4);
  fab_kit_disc (b, V (0, 0, radius * .112f), V (0, 0, 1), radius * .58f, radius * .02f, -1);
  fab_kit_disc (b, V (0, 0, radius * .115f), V (0, 0, 1), radius * .18f, radius * .03f, .2f);
  b->at = was;
}

static void
build_gears (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .6f, 0x98907c);
  build_crank_gear (b, -.3f, .5f, 0, .5f, 16);
  fab_brush_next_part (b);
  build_crank_gear (b, .44f, .78f, .02f, .32f, 11);
  fab_brush_next_part (b);
  build_crank_gear (b, .42f, .24f, -.02f, .24f, 9);
}

static void
build_chain (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .45f, 0x808488);
  for (int i = 0; i < 9; i++)
    {
      float x = -.36f + .09f * i, z = .06f * sinf (i * .9f);
      FabXform was = fab_kit_move (b, x, .03f, z);

      fab_kit_turn (b, fab_xform_rotate_x (i & 1 ? .3f : 1.3f));
      fab_kit_turn (b, fab_xform_scale (1.5f, 1, 1));
      fab_brush_next_part (b);
      fab_kit_torus (b, V (0, 0, 0), V (0, 0, 1), .038f, .01f, 10);
      b->at = was;
    }
}

static void
build_plank (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_WOOD, .74f, 0xc89c60);
  fab_kit_box (b, 0, 0, 0, .22f, 1.9f, .035f);
  LINE_Z (b, .004f, { -.05f, .1f, .019f }, { -.04f, .9f, .019f }, { -.06f, 1.8f, .019f });
  LINE_Z (b, .004f, { .06f, .3f, .019f }, { .05f, 1.1f, .019f }, { .06f, 1.7f, .019f });
}

/* A plank across two trestles, cut half through; sawdust below. */
static void
build_sawhorse (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, FAB_TEXTURE_WOOD, .56f, 0x8d6437);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_box (b, i * .55f, .68f, 0, .09f, .08f, .56f);
      for (int k = 0; k < 4; k++)
        ROD (b, i * .55f, .7f, (k / 2 ? .2f : -.2f), i * .55f + (k % 2 ? .16f : -.16f), 0, (k / 2 ? .28f : -.28f), .024f);
    }
  paint_own (b, spec, FAB_TEXTURE_WOOD, .8f, 0xc89c60);
  fab_kit_box (b, 0, .76f, 0, 2, .04f, .26f);
  LINE_Y (b, .006f, { .12f, .802f, -.13f }, { .12f, .802f, .06f });
  LINE_Y (b, .004f, { -.95f, .802f, -.05f }, { 0, .802f, -.04f }, { .95f, .802f, -.06f });
  paint (b, FAB_TEXTURE_PLAIN, .9f, 0xe8d0a0);
  CONE (b, .12f, 0, .05f, .03f, .14f, .01f);
}

static void
build_hook (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .4f, 0x808488);
  TUBE (b, .022f, { 0, .7f, 0 }, { 0, .38f, 0 }, { .04f, .3f, 0 }, { .14f, .22f, 0 },
        { .15f, .1f, 0 }, { .05f, .025f, 0 }, { -.07f, .05f, 0 }, { -.12f, .16f, 0 });
}

static void
build_net (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .6f, 0x9c7247);
  ROD (b, 0, 0, 0, 0, 1, 0, .012f);
  paint (b, METAL, .5f, 0x888888);
  fab_kit_torus (b, V (0, 1.18f, 0), V (0, 0, 1), .18f, .009f, 18);
  paint (b, CLOTH, .97f, 0xf0f0ec);
  fab_add_loft (b, (const FabRing[]) {
    { V (0, 1.18f, 0), V (.17f, 0, 0), V (0, .17f, 0) },
    { V (0, 1.14f, -.14f), V (.15f, 0, 0), V (0, .15f, 0) },
    { V (0, 1.06f, -.28f), V (.08f, 0, 0), V (0, .08f, 0) },
    { V (0, 1, -.34f), V (.01f, 0, 0), V (0, .01f, 0) } }, 4, 14, TRUE, TRUE);
  for (int i = -3; i <= 3; i++)
    {
      LINE_Z (b, .004f, { -.16f, 1.18f + i * .05f, .004f }, { .16f, 1.18f + i * .05f, .004f });
      LINE_Z (b, .004f, { i * .05f, 1.03f, .004f }, { i * .05f, 1.33f, .004f });
    }
}

static void
build_padlock (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .8f, 0xc0c4c8);
  TUBE (b, .009f, { -.03f, .05f, 0 }, { -.03f, .09f, 0 }, { -.02f, .11f, 0 }, { 0, .118f, 0 },
        { .02f, .11f, 0 }, { .03f, .09f, 0 }, { .03f, .05f, 0 });
  paint_own (b, spec, METAL, .55f, 0xc8a048);
  add_box (b, 0, 0, 0, .1f, .07f, .034f);
  fab_kit_disc (b, V (0, .042f, .0175f), V (0, 0, 1), .01f, .002f, .05f);
  LINE_Z (b, .009f, { 0, .04f, .018f }, { 0, .018f, .018f });
}

static void
build_keyhole (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .72f, 0xc0a058);
  PRISM (b, 0, .02f, { -.12f, 0 }, { .12f, 0 }, { .14f, .06f }, { .14f, .44f }, { .08f, .52f },
         { 0, .55f }, { -.08f, .52f }, { -.14f, .44f }, { -.14f, .06f });
  fab_add_mark (b, POINTS3 ({ -.045f, .1f, .011f }, { .045f, .1f, .011f }, { .022f, .25f, .011f },
                            { .055f, .29f, .011f }, { .055f, .35f, .011f }, { .02f, .39f, .011f },
                            { -.02f, .39f, .011f }, { -.055f, .35f, .011f },
                            { -.055f, .29f, .011f },
                            { -.022f, .25f, .011f }), .006f, .05f, .03f, TRUE, V (0, 0, 1));
  for (int i = 0; i < 2; i++)
    fab_kit_disc (b, V (0, .04f + .46f * i, .011f), V (0, 0, 1), .014f, .004f, .4f);
}

static void
build_doorknob (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .7f, 0xc8a858);
  fab_kit_cone (b, V (0, .05f, 0), V (0, .05f, .008f), .045f, .04f, 16);
  fab_kit_cone (b, V (0, .05f, .008f), V (0, .05f, .04f), .014f, .014f, 10);
  add_ball (b, 0, .05f, .06f, .034f, .034f, .026f);
}

static void
build_push_button (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .75f, 0xc8ccd0);
  add_box (b, 0, 0, .006f, .11f, .18f, .012f);
  paint (b, PLAIN, .95f, 0xf0f0ec);
  fab_kit_cone (b, V (0, .12f, .012f), V (0, .12f, .03f), .034f, .03f, 16);
  paint (b, PLAIN, .35f, 0xc04030);
  fab_kit_cone (b, V (0, .05f, .012f), V (0, .05f, .026f), .024f, .022f, 16);
}

static void
build_scales (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .6f, 0xc0a058);
  LATHE (b, 0, 0, 0, 14, { 0, 0 }, { .12f, 0 }, { .12f, .02f }, { .03f, .05f }, { .014f, .1f },
         { .014f, .52f }, { 0, .53f });
  add_ball (b, 0, .55f, 0, .025f, .025f, .025f);
  ROD (b, -.26f, .54f, 0, .26f, .46f, 0, .01f);
  for (int i = -1; i <= 1; i += 2)
    {
      float y = .5f - i * .04f;

      for (int k = 0; k < 3; k++)
        {
          float s = .1f * sinf (k * 2.094f), c = .1f * cosf (k * 2.094f);

          fab_kit_line (b, .003f, V (0, 0, 0), POINTS3 ({ i * .26f, y, 0 },
                                                        { i * .26f + s, y - .22f, c }));
        }
      fab_brush_next_part (b);
      LATHE (b, i * .26f, y - .26f, 0, 14, { 0, 0 }, { .06f, .005f }, { .105f, .035f },
             { .105f, .045f }, { 0, .03f });
    }
}

static void
build_hourglass (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .45f, 0x7a5030);
  CONE (b, 0, 0, 0, .02f, .075f, .075f);
  CONE (b, 0, .24f, 0, .26f, .075f, .075f);
  for (int i = 0; i < 3; i++)
    ROD (b, .06f * sinf (i * 2.1f), .02f, .06f * cosf (i * 2.1f), .06f * sinf (i * 2.1f), .24f,
         .06f * cosf (i * 2.1f), .006f);
  paint (b, GLASS, .95f, 0xe8f0f4);
  TURNED (b, 0, .02f, 0, 14, { 0, 0 }, { .045f, .01f }, { .048f, .05f }, { .02f, .095f },
          { .007f, .11f }, { .02f, .125f }, { .048f, .17f }, { .045f, .21f }, { 0, .22f });
  fab_add_mark (b, POINTS3 ({ -.04f, .04f, .04f }, { .04f, .04f, .04f }, { 0, .085f, .03f }), .003f,
                .2f, .5f, TRUE, V (0, 0, 0));
}

static void
build_magnifier (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .35f, 0x503828);
  CONE (b, 0, 0, 0, .12f, .013f, .011f);
  paint (b, METAL, .6f, 0xb0b4b8);
  ROD (b, 0, .12f, 0, 0, .15f, 0, .006f);
  fab_kit_torus (b, V (0, .21f, 0), V (0, 0, 1), .06f, .007f, 22);
  paint (b, GLASS, .97f, 0xf0f6fa);
  fab_kit_cone (b, V (0, .21f, -.003f), V (0, .21f, .003f), .058f, .058f, 20);
  LINE_Z (b, .003f, { -.03f, .21f, .004f }, { -.02f, .24f, .004f }, { 0, .25f, .004f });
}

static void
build_binoculars (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .25f, 0x2c2e30);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_brush_next_part (b);
      fab_kit_cone (b, V (i * .045f, .04f, -.07f), V (i * .045f, .04f, -.02f), .02f, .026f, 14);
      fab_kit_cone (b, V (i * .045f, .04f, -.02f), V (i * .05f, .04f, .06f), .03f, .038f, 14);
      fab_kit_cone (b, V (i * .05f, .04f, .06f), V (i * .05f, .04f, .09f), .04f, .04f, 14);
      fab_kit_disc (b, V (i * .05f, .04f, .0905f), V (0, 0, 1), .033f, .003f, .85f);
    }
  add_box (b, 0, .03f, -.01f, .05f, .025f, .05f);
}

static void
add_tripod (FabBrush *b, float height, float spread)
{
  for (int i = 0; i < 3; i++)
    {
      float a = G_PI + i * 2.0944f;

      ROD (b, 0, height, 0, spread * sinf (a), 0, spread * cosf (a), .018f);
    }
}

static void
build_telescope (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .5f, 0x7a5430);
  add_tripod (b, 1.15f, .45f);
  paint_own (b, spec, METAL, .7f, 0xc0a058);
  fab_kit_cone (b, V (0, 1.08f, -.4f), V (0, 1.2f, -.1f), .028f, .034f, 12);
  fab_kit_cone (b, V (0, 1.2f, -.1f), V (0, 1.4f, .42f), .045f, .05f, 14);
  fab_kit_cone (b, V (0, 1.4f, .42f), V (0, 1.53f, .76f), .06f, .065f, 14);
  fab_kit_cone (b, V (0, 1.5f, .7f), V (0, 1.54f, .79f), .072f, .072f, 14);
}

static void
build_spyglass (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .6f, 0xc0a058);
  for (int i = 0; i < 3; i++)
    {
      fab_brush_next_part (b);
      fab_kit_cone (b, V (0, .035f, -.2f + .14f * i), V (0, .035f, -.05f + .14f * i),
                    .019f + .006f * i, .019f + .006f * i, 14);
    }
}

static void
build_microscope (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .35f, 0x3c4044);
  add_box (b, 0, 0, 0, .14f, .025f, .2f);
  PROFILE (b, 0, .04f, { -.09f, .02f }, { -.04f, .02f }, { -.05f, .12f }, { -.05f, .2f },
           { 0, .26f },
           { -.03f, .28f }, { -.09f, .22f });
  add_box (b, 0, .1f, .02f, .12f, .014f, .13f);
  paint (b, METAL, .8f, 0xc8ccd0);
  fab_kit_cone (b, V (0, .13f, .03f), V (0, .2f, .015f), .012f, .02f, 10);
  fab_kit_cone (b, V (0, .2f, .015f), V (0, .36f, -.05f), .024f, .024f, 12);
  fab_kit_cone (b, V (0, .36f, -.05f), V (0, .39f, -.062f), .017f, .017f, 12);
  fab_kit_cone (b, V (-.05f, .1f, -.07f), V (.05f, .1f, -.07f), .022f, .022f, 12);
}

static void
build_flask (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, GLASS, .95f, 0xe8f0f4);
  LATHE (b, 0, .09f, 0, 16, { .028f, .08f }, { .018f, .09f }, { .018f, .14f }, { .024f, .15f },
         { 0, .15f });
  paint_own (b, spec, FAB_TEXTURE_WATER, .55f, 0x70b890);
  LATHE (b, 0, 0, 0, 16, { 0, 0 }, { .075f, 0 }, { .08f, .01f }, { .055f, .09f }, { 0, .09f });
  paint (b, GLASS, .95f, 0xe8f0f4);
  LATHE (b, 0, .09f, 0, 16, { .055f, 0 }, { .026f, .08f }, { 0, .08f });
}

static void
build_typewriter (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .3f, 0x30343a);
  PROFILE (b, 0, .34f, { -.16f, 0 }, { .18f, 0 }, { .18f, .03f }, { .06f, .09f }, { .04f, .14f },
           { -.16f, .14f });
  paint (b, PLAIN, .2f, 0x202020);
  fab_kit_cone (b, V (-.2f, .17f, -.08f), V (.2f, .17f, -.08f), .026f, .026f, 12);
  paint (b, PLAIN, .97f, 0xffffff);
  fab_add_quad (b, V (-.12f, .17f, -.055f), V (.12f, .17f, -.055f), V (.12f, .36f, -.12f),
                V (-.12f, .36f, -.12f));
  fab_add_quad (b, V (.12f, .17f, -.058f), V (-.12f, .17f, -.058f), V (-.12f, .36f, -.123f),
                V (.12f, .36f, -.123f));
  for (int i = 0; i < 3; i++)
    LINE_Z (b, .004f, { -.09f, .33f - .035f * i, -.105f + .012f * i },
            { .09f - .04f * (i == 2), .33f - .035f * i, -.105f + .012f * i });
  paint (b, PLAIN, .9f, 0xe8e4d8);
  for (int row = 0; row < 3; row++)
    for (int i = 0; i < 9; i++)
      fab_kit_cone (b, V (-.13f + .031f * i + .008f * row, .048f + .022f * (2 - row),
                          .075f + .035f * row),
                    V (-.13f + .031f * i + .008f * row, .058f + .022f * (2 - row),
                       .077f + .035f * row),
                    .011f, .011f, 6);
}

static void
build_sewing_machine (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .55f, 0x8a5c34);
  add_box (b, 0, 0, 0, .46f, .06f, .2f);
  paint_own (b, spec, METAL, .2f, 0x202226);
  PRISM (b, 0, .07f, { -.2f, .06f }, { -.2f, .08f }, { .09f, .08f }, { .11f, .2f }, { .07f, .25f },
         { -.16f, .25f }, { -.2f, .22f }, { -.2f, .15f }, { -.15f, .15f }, { -.14f, .21f },
         { -.16f, .31f }, { .16f, .31f }, { .2f, .27f }, { .2f, .06f });
  ROD (b, -.175f, .09f, 0, -.175f, .16f, 0, .005f);
  fab_kit_torus (b, V (.225f, .24f, 0), V (1, 0, 0), .07f, .012f, 16);
  paint (b, PLAIN, .9f, 0xd8d0c0);
  CONE (b, .05f, .31f, 0, .35f, .02f, .02f);
}

static void
build_iron (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .8f, 0xc8ccd0);
  SLAB (b, 0, .015f, { -.06f, -.12f }, { .06f, -.12f }, { .06f, .02f }, { .03f, .1f }, { 0, .14f },
        { -.03f, .1f }, { -.06f, .02f });
  paint_own (b, spec, PLAIN, .5f, 0x5080a8);
  HULL (b, 12, { -.115f, .04f, .045f, .03f }, { 0, .045f, .05f, .035f },
        { .12f, .025f, .012f, .012f });
  TUBE (b, .014f, { 0, .06f, .06f }, { 0, .12f, .05f }, { 0, .13f, 0 }, { 0, .13f, -.07f },
        { 0, .06f, -.1f });
}

static void
build_syringe (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, GLASS, .93f, 0xe8f0f4);
  CONE (b, 0, .06f, 0, .15f, .01f, .01f);
  paint_own (b, spec, PLAIN, .6f, 0x909498);
  CONE (b, 0, .03f, 0, .1f, .007f, .007f);
  add_box (b, 0, .028f, 0, .028f, .004f, .014f);
  add_box (b, 0, .058f, 0, .034f, .004f, .014f);
  ROD (b, 0, .15f, 0, 0, .21f, 0, .0015f);
  ROD (b, 0, 0, 0, 0, .028f, 0, .009f);
}

static void
build_stethoscope (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .25f, 0x303438);
  TUBE (b, .007f, { -.07f, .42f, 0 }, { -.08f, .32f, 0 }, { 0, .22f, .01f }, { 0, .02f, .02f });
  TUBE (b, .007f, { .07f, .42f, 0 }, { .08f, .32f, 0 }, { 0, .22f, .01f });
  paint (b, METAL, .75f, 0xc0c4c8);
  fab_kit_cone (b, V (0, .025f, .012f), V (0, .025f, .03f), .025f, .025f, 14);
}

static void
build_satellite (FabBrush *b, const FabModelSpec *spec)
{
  FabXform was = fab_kit_move (b, 0, .56f, 0);

  paint_own (b, spec, METAL, .75f, 0xc8b070);
  add_box (b, 0, -.5f, 0, .9f, 1, .9f);
  paint (b, PLAIN, .35f, 0x304870);
  for (int i = -1; i <= 1; i += 2)
    {
      ROD (b, i * .45f, 0, 0, i * .9f, 0, 0, .05f);
      add_box (b, i * 2.1f, -.45f, 0, 2.4f, .9f, .05f);
      for (int k = 1; k < 6; k++)
        LINE_Z (b, .02f, { i * (.9f + .4f * k), -.45f, .027f },
                { i * (.9f + .4f * k), .45f, .027f });
      LINE_Z (b, .02f, { i * .9f, 0, .027f }, { i * 3.3f, 0, .027f });
    }
  paint (b, METAL, .9f, 0xe0e0e0);
  fab_add_loft (b, (const FabRing[]) { { V (0, 0, .45f), V (.06f, 0, 0), V (0, .06f, 0) },
                                       { V (0, 0, .6f), V (.3f, 0, 0), V (0, .3f, 0) },
                                       { V (0, 0, .85f), V (.55f, 0, 0), V (0, .55f, 0) },
                                       { V (0, 0, .7f), V (.3f, 0, 0), V (0, .3f, 0) },
                                       { V (0, 0, .62f), V (.02f, 0, 0), V (0, .02f, 0) } },
                5, 16, TRUE, TRUE);
  ROD (b, 0, 0, .6f, 0, 0, 1.1f, .025f);
  ROD (b, 0, .5f, 0, 0, 1.1f, 0, .02f);
  b->at = was;
}

#define THING FAB_MODEL_THING
#define HELD  FAB_MODEL_HANDHELD

const FabModelEntry fab_models_tool[] = {
  { { "plank", HELD, { .22f, 1.9f, .035f }, 0, 0, FAB_GRIP (0, .95f, 0),
      FAB_WORDS ("plank", "board of wood", "wooden board", "wooden plank", "floorboard", "lath") }, build_plank },
  { { "sawhorse", FAB_MODEL_FURNITURE, { 2, .8f, .62f }, .8f, 0, FAB_NO_GRIP, FAB_WORDS ("sawhorse", "trestle", "trestles", "sawbuck") }, build_sawhorse },
  { { "saw", HELD, { .15f, .58f, .024f }, 0, 0, FAB_GRIP (0, .06f, 0),
      FAB_WORDS ("saw", "handsaw", "hacksaw",
      "chainsaw") }, build_saw },
  { { "pitchfork", HELD, { .216f, 1.5f, .032f }, 0, 0, FAB_GRIP (0, .7f, 0),
      FAB_WORDS ("pitchfork", "hayfork",
      "trident") }, build_pitchfork },
  { { "rake", HELD, { .42f, 1.6f, .128f }, 0, 0, FAB_GRIP (0, 1.05f, 0),
      FAB_WORDS ("rake", "hoe") }, build_rake },
  { { "mop", HELD, { .286f, 1.4f, .256f }, 0, 0, FAB_GRIP (0, 1, 0), FAB_WORDS ("mop", "swab") },
    build_mop },
  { { "scythe", HELD, { .838f, 1.74f, .178f }, 0, 0, FAB_GRIP (0, .8f, 0),
      FAB_WORDS ("scythe", "sickle") }, build_scythe },
  { { "drill", HELD, { .08f, .213f, .36f }, 0, 0, FAB_GRIP (0, .08f, -.06f),
      FAB_WORDS ("drill", "power drill",
      "electric drill") }, build_drill },
  { { "screwdriver", HELD, { .0348f, .215f, .0366f }, 0, 0, FAB_GRIP (0, .05f, 0),
      FAB_WORDS ("screwdriver") },
    build_screwdriver },
  { { "anvil", THING, { .731f, .75f, .546f }, .74f, 0, FAB_NO_GRIP,
      FAB_WORDS ("anvil", "smithy", "forge") }, build_anvil },
  { { "gears", THING, { 1.56f, 1.09f, .11f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("gear", "gears", "cog", "cogwheel",
      "clockwork", "machinery", "mechanism") }, build_gears },
  { { "chain", HELD, { .858f, .0736f, .192f }, 0, 0, FAB_GRIP (0, .03f, 0),
      FAB_WORDS ("chain", "chains", "shackle",
      "fetter", "handcuff", "handcuffs") }, build_chain },
  { { "hook", THING, { .31f, .7f, .0381f }, 0, 0, FAB_GRIP (0, .6f, 0),
      FAB_WORDS ("hook", "meat hook", "crane hook") },
    build_hook },
  { { "landing-net", HELD, { .374f, 1.36f, .352f }, 0, 0, FAB_GRIP (0, .3f, 0),
      FAB_WORDS ("landing net", "butterfly net",
      "fishing net", "hand net") }, build_net },
  { { "padlock", HELD, { .1f, .127f, .034f }, 0, 0, FAB_GRIP (0, .04f, 0),
      FAB_WORDS ("padlock", "lock") }, build_padlock },
  { { "keyhole", THING, { .28f, .55f, .02f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("keyhole") },
    build_keyhole },
  { { "doorknob", THING, { .09f, .095f, .086f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("doorknob", "door handle", "door knob",
      "knob", "handle") }, build_doorknob },
  { { "push-button", THING, { .11f, .18f, .03f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("push button", "button", "elevator button", "doorbell", "light switch", "switch", "buzzer",
      "alarm button") }, build_push_button },
  { { "scales", THING, { .725f, .575f, .24f }, 0, 0, FAB_GRIP (0, .3f, 0),
      FAB_WORDS ("scales", "scale", "balance",
      "scales of justice") }, build_scales },
  { { "hourglass", HELD, { .15f, .26f, .146f }, 0, 0, FAB_GRIP (0, .13f, 0),
      FAB_WORDS ("hourglass", "sandglass",
      "egg timer") }, build_hourglass },
  { { "magnifying-glass", HELD, { .131f, .275f, .0253f }, 0, 0, FAB_GRIP (0, .07f, 0),
      FAB_WORDS ("magnifying glass",
      "magnifier", "loupe", "lens") }, build_magnifier },
  { { "binoculars", HELD, { .18f, .079f, .16f }, 0, 0, FAB_GRIP (.05f, .04f, 0),
      FAB_WORDS ("binoculars",
      "field glasses", "opera glasses") }, build_binoculars },
  { { "telescope", THING, { .814f, 1.6f, 1.29f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("telescope") },
    build_telescope },
  { { "spyglass", HELD, { .062f, .0652f, .43f }, 0, 0, FAB_GRIP (0, .035f, -.1f),
      FAB_WORDS ("spyglass") }, build_spyglass },
  { { "microscope", THING, { .14f, .396f, .2f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("microscope") },
    build_microscope },
  { { "test-flask", HELD, { .16f, .24f, .16f }, 0, 0, FAB_GRIP (0, .17f, 0),
      FAB_WORDS ("test tube", "beaker",
      "laboratory flask", "potion", "vial", "phial", "elixir") }, build_flask },
  { { "typewriter", THING, { .4f, .36f, .34f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("typewriter") },
    build_typewriter },
  { { "sewing-machine", THING, { .465f, .35f, .2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("sewing machine") },
    build_sewing_machine },
  { { "iron", HELD, { .12f, .142f, .26f }, 0, 0, FAB_GRIP (0, .13f, -.03f),
      FAB_WORDS ("iron", "flat iron", "flatiron",
      "steam iron") }, build_iron },
  { { "syringe", HELD, { .034f, .21f, .0195f }, 0, 0, FAB_GRIP (0, .08f, 0),
      FAB_WORDS ("syringe", "injection",
      "hypodermic") }, build_syringe },
  { { "stethoscope", HELD, { .173f, .421f, .0361f }, 0, 0, FAB_GRIP (0, .3f, 0),
      FAB_WORDS ("stethoscope") },
    build_stethoscope },
  { { "satellite", FAB_MODEL_VEHICLE, { 6.6f, 1.66f, 1.55f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("satellite",
      "space probe", "space station", "sputnik") }, build_satellite },
  { { NULL } },
};
