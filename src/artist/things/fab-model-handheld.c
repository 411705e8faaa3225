/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define CLOTH FAB_TEXTURE_CLOTH
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define GLOW  FAB_TEXTURE_GLOW

static void
build_sword (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .9f, 0xd8dce0);
  PRISM (b, 0, .012f, { -.026f, .19f }, { .026f, .19f }, { .022f, .9f }, { 0, 1.02f },
         { -.022f, .9f });
  LINE_Z (b, .005f, { 0, .2f, .007f }, { 0, .88f, .007f });
  paint (b, METAL, .45f, 0xb09040);
  add_box (b, 0, .165f, 0, .22f, .03f, .035f);
  add_ball (b, 0, .025f, 0, .026f, .026f, .026f);
  paint (b, WOOD, .25f, 0x4a3020);
  ROD (b, 0, .04f, 0, 0, .17f, 0, .015f);
}

static void
build_gun (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .25f, 0x333336);
  add_box (b, 0, .085f, .05f, .028f, .045f, .2f);
  PROFILE (b, 0, .03f, { -.045f, 0 }, { .005f, 0 }, { .025f, .09f }, { -.03f, .095f });
  fab_kit_torus (b, V (0, .068f, .045f), V (1, 0, 0), .022f, .004f, 10);
  ROD (b, 0, .112f, .14f, 0, .112f, .165f, .009f);
  add_box (b, 0, .128f, .13f, .006f, .01f, .012f);
}

static void
build_rifle (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .42f, 0x6a4424);
  PROFILE (b, 0, .04f, { -.45f, 0 }, { -.4f, 0 }, { -.12f, .1f }, { .3f, .12f }, { .3f, .155f },
           { -.1f, .16f }, { -.2f, .13f }, { -.45f, .13f });
  paint (b, METAL, .25f, 0x333336);
  ROD (b, 0, .165f, -.1f, 0, .165f, .6f, .013f);
  fab_kit_torus (b, V (0, .085f, -.06f), V (1, 0, 0), .028f, .005f, 10);
  add_box (b, 0, .178f, .56f, .006f, .02f, .012f);
}

static void
build_bow (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .45f, 0x7a5230);
  TUBE (b, .013f, { 0, 0, -.12f }, { 0, .12f, -.04f }, { 0, .35f, .08f }, { 0, .55f, .1f },
        { 0, .75f, .1f }, { 0, .95f, .08f }, { 0, 1.18f, -.04f },
        { 0, 1.3f, -.12f });
  paint (b, CLOTH, .2f, 0x333333);
  TUBE (b, .003f, { 0, .01f, -.12f }, { 0, .65f, -.13f }, { 0, 1.29f, -.12f });
  TUBE (b, .019f, { 0, .58f, .1f }, { 0, .72f, .1f });
}

static void
build_arrow (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .6f, 0xa87c48);
  ROD (b, 0, 0, 0, 0, .72f, 0, .006f);
  paint (b, METAL, .4f, 0x888888);
  PRISM (b, 0, .006f, { -.022f, .7f }, { 0, .71f }, { .022f, .7f }, { 0, .78f });
  paint (b, PLAIN, .9f, 0xffffff);
  PRISM (b, 0, .003f, { 0, .02f }, { .028f, 0 }, { .028f, .1f }, { 0, .14f }, { -.028f, .1f },
         { -.028f, 0 });
}

static void
build_shield (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .55f, 0xa0a4a8);
  PRISM (b, 0, .05f, { 0, 0 }, { .2f, .17f }, { .3f, .42f }, { .3f, .78f }, { .15f, .76f },
         { 0, .82f }, { -.15f, .76f }, { -.3f, .78f },
         { -.3f, .42f }, { -.2f, .17f });
  paint_own (b, spec, METAL, .82f, 0xb03030);
  PRISM (b, .006f, .05f, { 0, .05f }, { .165f, .195f }, { .255f, .43f }, { .255f, .73f },
         { .14f, .715f }, { 0, .765f }, { -.14f, .715f },
         { -.255f, .73f }, { -.255f, .43f }, { -.165f, .195f });
  fab_kit_rect (b, 0, .09f, .033f, .07f, .65f, .004f, .3f);
  fab_kit_rect (b, 0, .47f, .034f, .5f, .07f, .004f, .3f);
}

static void
build_axe (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .6f, 0xa87c48);
  ROD (b, 0, 0, 0, 0, .82f, 0, .017f);
  paint_own (b, spec, METAL, .75f, 0xb0b4b8);
  PROFILE (b, 0, .03f, { -.04f, .69f }, { .05f, .69f }, { .2f, .6f }, { .22f, .7f }, { .2f, .86f },
           { .05f, .78f }, { -.04f, .78f });
}

static void
build_hammer (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .6f, 0xa87c48);
  ROD (b, 0, 0, 0, 0, .3f, 0, .014f);
  paint_own (b, spec, METAL, .45f, 0x70747a);
  ROD (b, 0, .29f, .01f, 0, .29f, .07f, .02f);
  PROFILE (b, 0, .026f, { -.08f, .25f }, { -.03f, .275f }, { .03f, .275f }, { .03f, .308f },
           { -.03f, .308f }, { -.06f, .29f });
}

static void
build_spade (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .55f, 0x888c90);
  PRISM (b, 0, .012f, { 0, 0 }, { .07f, .03f }, { .1f, .12f }, { .1f, .3f }, { .02f, .31f },
         { -.02f, .31f }, { -.1f, .3f }, { -.1f, .12f }, { -.07f, .03f });
  paint (b, WOOD, .62f, 0xa87c48);
  ROD (b, 0, .28f, 0, 0, 1.0f, 0, .017f);
  PRISM (b, 0, .03f, { -.02f, .96f }, { .02f, .96f }, { .07f, 1.06f }, { .07f, 1.09f },
         { -.07f, 1.09f }, { -.07f, 1.06f });
}

static void
build_flashlight (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .3f, 0x333333);
  fab_kit_cone (b, V (0, .034f, -.1f), V (0, .034f, .06f), .019f, .019f, 12);
  fab_kit_cone (b, V (0, .034f, .06f), V (0, .034f, .1f), .02f, .034f, 12);
  fab_kit_cone (b, V (0, .034f, .1f), V (0, .034f, .125f), .034f, .034f, 12);
  paint (b, GLOW, .99f, 0xfff8d0);
  fab_kit_cone (b, V (0, .034f, .12f), V (0, .034f, .127f), .029f, .029f, 12);
}

static void
add_flame (FabBrush *b, float x, float y, float z, float r, float h)
{
  paint (b, GLOW, .96f, 0xffa030);
  LATHE (b, x, y, z, 8, { 0, 0 }, { r * .8f, h * .12f }, { r, h * .3f }, { r * .6f, h * .6f },
         { r * .2f, h * .85f }, { 0, h });
  paint (b, GLOW, .99f, 0xffe080);
  LATHE (b, x + r * .5f, y, z + r * .4f, 7, { 0, 0 }, { r * .5f, h * .15f }, { r * .4f, h * .35f },
         { 0, h * .65f });
}

static void
build_torch (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .45f, 0x6a4424);
  CONE (b, 0, 0, 0, .5f, .016f, .024f);
  paint (b, CLOTH, .3f, 0x4a3a2a);
  LATHE (b, 0, .46f, 0, 10, { 0, 0 }, { .03f, 0 }, { .045f, .04f }, { .04f, .1f }, { 0, .1f });
  add_flame (b, 0, .53f, 0, .06f, .26f);
}

static void
build_umbrella (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .3f, 0x4a3020);
  TUBE (b, .011f, { 0, .08f, .09f }, { 0, .02f, .085f }, { 0, .012f, .04f }, { 0, .04f, .005f },
        { 0, .12f, 0 }, { 0, .9f, 0 });
  paint_own (b, spec, CLOTH, .4f, 0x303a50);
  b->flags |= FAB_FACE_TWO_SIDED;
  for (int i = 0; i < 8; i++)
    {
      FabVec3 p[4];
      float a0 = i * G_PI / 4, a1 = (i + 1) * G_PI / 4, am = (a0 + a1) / 2;

      p[0] = V (0, .92f, 0);
      p[1] = V (.34f * sinf (a0), .84f, .34f * cosf (a0));
      p[2] = V (.36f * sinf (am), .82f, .36f * cosf (am));
      p[3] = V (.34f * sinf (a1), .84f, .34f * cosf (a1));
      fab_brush_next_part (b);
      fab_add_quad (b, p[0], p[1], p[2], p[3]);
      fab_add_quad (b, p[1], V (.55f * sinf (a0), .66f, .55f * cosf (a0)),
                    V (.5f * sinf (am), .69f, .5f * cosf (am)), p[2]);
      fab_add_quad (b, p[2], V (.5f * sinf (am), .69f, .5f * cosf (am)),
                    V (.55f * sinf (a1), .66f, .55f * cosf (a1)), p[3]);
    }
  b->flags &= ~FAB_FACE_TWO_SIDED;
  paint (b, METAL, .3f, 0x333333);
  ROD (b, 0, .91f, 0, 0, 1, 0, .006f);
}

static void
build_guitar (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .7f, 0xc08850);
  PRISM (b, 0, .095f, { 0, 0 }, { .1f, .015f }, { .175f, .07f }, { .19f, .14f }, { .17f, .21f },
         { .125f, .27f }, { .125f, .31f }, { .14f, .38f },
         { .12f, .45f }, { .06f, .48f }, { -.06f, .48f }, { -.12f, .45f }, { -.14f, .38f },
         { -.125f, .31f }, { -.125f, .27f }, { -.17f, .21f },
         { -.19f, .14f }, { -.175f, .07f }, { -.1f, .015f });
  fab_kit_disc (b, V (0, .33f, .05f), V (0, 0, 1), .048f, .006f, .1f);
  paint (b, WOOD, .3f, 0x3a2418);
  add_box (b, 0, .38f, .05f, .055f, .5f, .025f);
  add_box (b, 0, .13f, .05f, .14f, .025f, .012f);
  PRISM (b, .045f, .02f, { -.027f, .87f }, { .027f, .87f }, { .04f, 1.03f }, { -.04f, 1.03f });
  for (int i = -1; i <= 1; i++)
    LINE_Z (b, .003f, { i * .015f, .14f, .066f }, { i * .013f, .88f, .066f });
  for (int i = 0; i < 6; i++)
    add_ball (b, i & 1 ? .045f : -.045f, .9f + .04f * (i / 2), .045f, .014f, .01f, .01f);
}

static void
build_violin (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x9a5424);
  PRISM (b, 0, .045f, { 0, 0 }, { .06f, .008f }, { .1f, .05f }, { .1f, .1f }, { .06f, .14f },
         { .055f, .19f }, { .08f, .22f }, { .085f, .28f },
         { .05f, .345f }, { 0, .355f }, { -.05f, .345f }, { -.085f, .28f }, { -.08f, .22f },
         { -.055f, .19f }, { -.06f, .14f }, { -.1f, .1f },
         { -.1f, .05f }, { -.06f, .008f });
  paint (b, WOOD, .15f, 0x222222);
  add_box (b, 0, .24f, .03f, .026f, .27f, .016f);
  add_box (b, 0, .02f, .03f, .035f, .1f, .014f);
  paint (b, WOOD, .6f, 0x9a5424);
  add_box (b, 0, .5f, .02f, .024f, .06f, .03f);
  add_ball (b, 0, .575f, .01f, .018f, .022f, .022f);
  add_box (b, 0, .155f, .032f, .05f, .008f, .03f);
  for (int i = -1; i <= 1; i++)
    LINE_Z (b, .0015f, { i * .009f, .1f, .048f }, { i * .007f, .5f, .045f });
  for (int i = -1; i <= 1; i += 2)
    LINE_Z (b, .004f, { i * .05f, .12f, .024f }, { i * .038f, .155f, .024f },
            { i * .042f, .19f, .024f });
}

static void
build_drum (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0xa03030);
  CONE (b, 0, .03f, 0, .33f, .22f, .22f);
  paint (b, METAL, .85f, 0xd0b050);
  CONE (b, 0, 0, 0, .035f, .23f, .23f);
  CONE (b, 0, .32f, 0, .355f, .23f, .23f);
  paint (b, PLAIN, .97f, 0xfff8e8);
  CONE (b, 0, .35f, 0, .358f, .215f, .215f);
  for (int i = 0; i < 16; i++)
    {
      float a = i * G_PI / 8, a1 = (i + 1) * G_PI / 8;

      fab_kit_line (b, .006f, V (sinf (a), 0, cosf (a)),
                    POINTS3 ({ .226f * sinf (a), i & 1 ? .32f : .035f, .226f * cosf (a) },
                             { .226f * sinf (a1), i & 1 ? .035f : .32f, .226f * cosf (a1) }));
    }
}

static void
build_trumpet (FabBrush *b, const FabModelSpec *spec)
{
  fab_kit_move (b, 0, -.034f, 0);
  paint_own (b, spec, METAL, .7f, 0xd0a840);
  ROD (b, 0, .12f, -.24f, 0, .12f, .14f, .008f);
  fab_add_loft (b, (const FabRing[]) { { V (0, .12f, .1f), V (.009f, 0, 0), V (0, .009f, 0) },
                                       { V (0, .12f, .2f), V (.018f, 0, 0), V (0, .018f, 0) },
                                       { V (0, .12f, .25f), V (.035f, 0, 0), V (0, .035f, 0) },
                                       { V (0, .12f, .27f), V (.06f, 0, 0), V (0, .06f, 0) } },
                4, 14, TRUE, TRUE);
  TUBE (b, .007f, { 0, .12f, -.1f }, { 0, .05f, -.14f }, { 0, .04f, -.1f }, { 0, .04f, .08f },
        { 0, .06f, .12f }, { 0, .12f, .1f });
  for (int i = 0; i < 3; i++)
    {
      CONE (b, 0, .035f, -.05f + .032f * i, .15f, .011f, .011f);
      CONE (b, 0, .15f, -.05f + .032f * i, .172f, .005f, .008f);
    }
  fab_kit_cone (b, V (0, .12f, -.25f), V (0, .12f, -.23f), .013f, .008f, 8);
}

static void
build_microphone (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .25f, 0x333333);
  CONE (b, 0, 0, 0, .16f, .013f, .02f);
  paint (b, METAL, .6f, 0x999999);
  add_ball (b, 0, .185f, 0, .03f, .032f, .03f);
}

static void
build_mic_stand (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .3f, 0x333333);
  LATHE (b, 0, 0, 0, 12, { 0, 0 }, { .15f, 0 }, { .15f, .02f }, { .014f, .03f }, { .012f, 1.35f },
         { 0, 1.35f });
  paint_own (b, spec, METAL, .2f, 0x222222);
  fab_kit_cone (b, V (0, 1.36f, -.02f), V (0, 1.42f, .12f), .018f, .022f, 10);
  paint (b, METAL, .6f, 0x999999);
  add_ball (b, 0, 1.43f, .14f, .035f, .035f, .035f);
}

static void
build_key (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .5f, 0xb09040);
  fab_kit_torus (b, V (0, .022f, 0), V (0, 0, 1), .017f, .005f, 14);
  ROD (b, 0, .038f, 0, 0, .11f, 0, .004f);
  PRISM (b, 0, .005f, { 0, .08f }, { .022f, .08f }, { .022f, .088f }, { .01f, .088f },
         { .01f, .094f }, { .022f, .094f }, { .022f, .104f }, { 0, .104f });
}

static void
build_ring (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .7f, 0xd0b050);
  fab_kit_torus (b, V (0, .012f, 0), V (0, 0, 1), .01f, .002f, 18);
  paint (b, FAB_TEXTURE_GLASS, .95f, 0xe0f4ff);
  LATHE (b, 0, .022f, 0, 6, { 0, 0 }, { .006f, .006f }, { .004f, .009f }, { 0, .009f });
}

static void
build_coin (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .75f, 0xd0b050);
  fab_kit_cone (b, V (0, .02f, -.002f), V (0, .02f, .002f), .02f, .02f, 18);
  fab_kit_disc (b, V (0, .02f, .0022f), V (0, 0, 1), .016f, .001f, -1);
  fab_kit_letter (b, "$", V (0, .02f, .0023f), V (1, 0, 0), V (0, 1, 0), .02f, .022f, .1f);
}

static void
build_money (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .82f, 0xa8c8a0);
  add_box (b, 0, 0, 0, .16f, .075f, .012f);
  fab_kit_rect (b, 0, .008f, .0065f, .144f, .059f, .002f, -1);
  fab_kit_disc (b, V (0, .0375f, .0066f), V (0, 0, 1), .022f, .002f, .95f);
  fab_kit_letter (b, "$", V (0, .0375f, .007f), V (1, 0, 0), V (0, 1, 0), .024f, .03f, .1f);
}

static void
build_crown (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .72f, 0xd8b040);
  b->flags |= FAB_FACE_TWO_SIDED;
  for (int i = 0; i < 10; i++)
    {
      float a0 = i * G_PI / 5, am = (i + .5f) * G_PI / 5, a1 = (i + 1) * G_PI / 5;
      FabVec3 p0 = V (.09f * sinf (a0), 0, .09f * cosf (a0)),
      p1 = V (.09f * sinf (a1), 0, .09f * cosf (a1));
      FabVec3 q0 = V (.1f * sinf (a0), .06f, .1f * cosf (a0)),
      q1 = V (.1f * sinf (a1), .06f, .1f * cosf (a1));
      FabVec3 tip = V (.108f * sinf (am), .13f, .108f * cosf (am));

      fab_add_quad (b, p0, p1, q1, q0);
      fab_add_quad (b, q0, q1, tip, tip);
    }
  b->flags &= ~FAB_FACE_TWO_SIDED;
  fab_brush_next_part (b);
  for (int i = 0; i < 10; i++)
    {
      float am = (i + .5f) * G_PI / 5;

      fab_add_ellipsoid (b, V (.108f * sinf (am), .135f, .108f * cosf (am)), V (.01f, .01f, .01f),
                         6);
    }
}

static void
build_hat (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .35f, 0x4a4038);
  LATHE (b, 0, 0, 0, 20, { .08f, 0 }, { .17f, .005f }, { .18f, .015f }, { .105f, .014f },
         { .1f, .1f }, { .085f, .125f }, { 0, .115f });
  paint (b, CLOTH, .12f, 0x1a1a1a);
  CONE (b, 0, .014f, 0, .042f, .107f, .105f);
}

static void
build_glasses (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .15f, 0x222222);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_torus (b, V (i * .035f, .026f, 0), V (0, 0, 1), .023f, .003f, 16);
      TUBE (b, .0025f, { i * .06f, .03f, 0 }, { i * .068f, .032f, -.02f },
            { i * .066f, .03f, -.1f }, { i * .062f, .012f, -.14f });
    }
  ROD (b, -.013f, .03f, 0, .013f, .03f, 0, .003f);
}

static void
build_shoe (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .15f, 0x222222);
  add_box (b, 0, 0, 0, .085f, .022f, .28f);
  paint_own (b, spec, CLOTH, .4f, 0x6a4424);
  HULL (b, 12, { -.13f, .06f, .034f, .045f }, { -.07f, .07f, .04f, .06f },
        { .0f, .055f, .041f, .045f }, { .08f, .045f, .045f, .032f }, { .135f, .035f, .03f, .02f });
  CONE (b, 0, .08f, -.08f, .125f, .04f, .038f);
  for (int i = 0; i < 3; i++)
    LINE_Y (b, .004f, { -.02f, .1f - .012f * i, -.005f + .025f * i },
            { .02f, .1f - .012f * i, -.005f + .025f * i });
}

static void
build_rope (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 path[60];

  paint_own (b, spec, CLOTH, .72f, 0xc0a070);
  for (int i = 0; i < 56; i++)
    path[i] = V (.2f * sinf (i * .45f), .02f + .0022f * i, .2f * cosf (i * .45f));
  path[56] = V (.3f, .06f, .2f);
  path[57] = V (.36f, .02f, .3f);
  fab_add_tube (b, path, 58, .017f, 5);
}

static void
build_wand (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .2f, 0x222222);
  CONE (b, 0, 0, 0, .34f, .009f, .005f);
  paint (b, GLOW, .98f, 0xfff0a0);
  PRISM (b, 0, .012f, { 0, .42f }, { -.018f, .385f }, { -.055f, .38f }, { -.028f, .355f },
         { -.035f, .318f }, { 0, .336f }, { .035f, .318f },
         { .028f, .355f }, { .055f, .38f }, { .018f, .385f });
}

static void
build_staff (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x7a5230);
  TUBE (b, .017f, { 0, 0, 0 }, { .01f, .5f, 0 }, { 0, 1.1f, 0 }, { -.03f, 1.45f, 0 },
        { .02f, 1.62f, 0 }, { .1f, 1.6f, 0 }, { .11f, 1.5f, 0 }, { .06f, 1.46f, 0 });
}

static void
build_spear (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .6f, 0xa87c48);
  ROD (b, 0, 0, 0, 0, 1.85f, 0, .014f);
  paint_own (b, spec, METAL, .8f, 0xb8bcc0);
  PRISM (b, 0, .014f, { -.015f, 1.82f }, { .015f, 1.82f }, { .045f, 1.92f }, { 0, 2.12f },
         { -.045f, 1.92f });
}

static void
build_cigarette (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, PLAIN, .65f, 0xd0a060);
  ROD (b, 0, .004f, -.042f, 0, .004f, -.015f, .004f);
  paint_own (b, spec, PLAIN, .97f, 0xffffff);
  ROD (b, 0, .004f, -.015f, 0, .004f, .04f, .004f);
  paint (b, GLOW, .5f, 0xff6020);
  ROD (b, 0, .004f, .04f, 0, .004f, .044f, .0042f);
}

static void
build_lipstick (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .2f, 0x222222);
  CONE (b, 0, 0, 0, .036f, .011f, .011f);
  paint (b, METAL, .75f, 0xd0b060);
  CONE (b, 0, .036f, 0, .056f, .009f, .009f);
  paint_own (b, spec, PLAIN, .4f, 0xb02040);
  TURNED (b, 0, .056f, 0, 12, { 0, 0 }, { .0075f, 0 }, { .0075f, .012f }, { .004f, .022f }, { 0, .024f });
}

static void
build_toothbrush (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .55f, 0x4a8ab0);
  add_box (b, 0, 0, 0, .012f, .17f, .006f);
  paint (b, PLAIN, .97f, 0xffffff);
  add_box (b, 0, .14f, .009f, .012f, .03f, .012f);
}

static void
build_pen (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .3f, 0x304878);
  CONE (b, 0, .02f, 0, .15f, .006f, .006f);
  paint (b, PLAIN, .8f, 0xd0a060);
  CONE (b, 0, 0, 0, .02f, .001f, .006f);
}

static void
build_paintbrush (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .6f, 0xa87c48);
  CONE (b, 0, 0, 0, .2f, .004f, .008f);
  paint (b, METAL, .8f, 0xc0c0c0);
  CONE (b, 0, .19f, 0, .225f, .009f, .01f);
  paint_own (b, spec, FAB_TEXTURE_HAIR, .25f, 0x803030);
  LATHE (b, 0, .22f, 0, 8, { 0, 0 }, { .01f, .002f }, { .013f, .025f }, { 0, .06f });
}

static void
build_fishing_rod (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .45f, 0x6a4424);
  TUBE (b, .01f, { 0, 0, -.1f }, { 0, .6f, .1f }, { 0, 1.3f, .4f }, { 0, 1.9f, .85f },
        { 0, 2.1f, 1.15f });
  paint (b, METAL, .3f, 0x444444);
  fab_kit_cone (b, V (-.03f, .3f, .05f), V (.03f, .3f, .05f), .04f, .04f, 10);
  TUBE (b, .003f, { 0, 2.1f, 1.15f }, { 0, 1.2f, 1.18f }, { 0, .3f, 1.2f });
  TUBE (b, .003f, { 0, .3f, 1.2f }, { 0, .25f, 1.21f }, { 0, .25f, 1.23f }, { 0, .28f, 1.235f });
}

static void
build_lantern (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .3f, 0x3a3a38);
  CONE (b, 0, 0, 0, .03f, .085f, .08f);
  CONE (b, 0, .21f, 0, .27f, .085f, .02f);
  for (int i = 0; i < 4; i++)
    ROD (b, .068f * (float) sin (i * G_PI_2), .02f, .068f * (float) cos (i * G_PI_2),
         .068f * (float) sin (i * G_PI_2), .22f,
         .068f * (float) cos (i * G_PI_2), .006f);
  TUBE (b, .005f, { -.05f, .25f, 0 }, { -.05f, .34f, 0 }, { 0, .38f, 0 }, { .05f, .34f, 0 },
        { .05f, .25f, 0 });
  paint (b, GLOW, .97f, 0xffe0a0);
  LATHE (b, 0, .03f, 0, 12, { 0, 0 }, { .055f, 0 }, { .06f, .09f }, { .045f, .18f }, { 0, .18f });
}

static void
build_scissors (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .8f, 0xb8bcc0);
  PRISM (b, .002f, .004f, { -.014f, .07f }, { -.004f, .07f }, { .03f, .2f }, { .022f, .19f });
  PRISM (b, -.002f, .004f, { .014f, .07f }, { .004f, .07f }, { -.03f, .2f }, { -.022f, .19f });
  paint (b, PLAIN, .3f, 0xa03030);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_torus (b, V (i * .03f, .028f, 0), V (0, 0, 1), .021f, .006f, 12);
      ROD (b, i * .018f, .048f, 0, i * .006f, .085f, 0, .006f);
    }
}

static void
build_wrench (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .6f, 0x9098a0);
  PRISM (b, 0, .014f, { -.015f, 0 }, { .015f, 0 }, { .012f, .2f }, { .04f, .23f }, { .036f, .28f },
         { .018f, .285f }, { .016f, .25f }, { -.012f, .25f },
         { -.014f, .285f }, { -.034f, .28f }, { -.036f, .23f }, { -.012f, .2f });
}

#define HELD FAB_MODEL_HANDHELD

const FabModelEntry fab_models_handheld[] = {
  { { "sword", HELD, { .22f, 1.02f, .052f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("sword", "saber", "sabre", "rapier", "katana", "lightsaber", "machete",
                 "excalibur") }, build_sword },
  { { "gun", HELD, { .03f, .14f, .22f }, 0, 0, FAB_GRIP (0, .045f, -.01f),
      FAB_WORDS ("gun", "pistol", "revolver", "handgun", "weapon", "blaster", "firearm") },
      build_gun },
  { { "rifle", HELD, { .04f, .198f, 1.05f }, 0, 0, FAB_GRIP (0, .07f, -.15f),
      FAB_WORDS ("rifle", "shotgun", "musket", "machine gun", "carbine", "bazooka", "laser gun") },
      build_rifle },
  { { "bow", HELD, { .04f, 1.3f, .26f }, 0, 0, FAB_GRIP (0, .65f, .1f),
      FAB_WORDS ("bow", "longbow") }, build_bow },
  { { "arrow", HELD, { .056f, .78f, .012f }, 0, 0, FAB_GRIP (0, .2f, 0),
      FAB_WORDS ("arrow", "dart") }, build_arrow },
  { { "shield", HELD, { .6f, .82f, .06f }, 0, 0, FAB_GRIP (0, .45f, -.03f),
      FAB_WORDS ("shield", "buckler") }, build_shield },
  { { "axe", HELD, { .035f, .86f, .26f }, 0, 0, FAB_GRIP (0, .2f, 0),
      FAB_WORDS ("axe", "ax", "hatchet", "tomahawk", "halberd") }, build_axe },
  { { "hammer", HELD, { .04f, .31f, .15f }, 0, 0, FAB_GRIP (0, .08f, 0),
      FAB_WORDS ("hammer", "mallet", "sledgehammer", "gavel", "tool") }, build_hammer },
  { { "spade", HELD, { .2f, 1.09f, .035f }, 0, 0, FAB_GRIP (0, .75f, 0),
      FAB_WORDS ("spade", "shovel", "paddle", "oar") }, build_spade },
  { { "flashlight", HELD, { .068f, .068f, .227f }, 0, 0, FAB_GRIP (0, .034f, -.03f),
      FAB_WORDS ("flashlight", "torchlight", "pocket lamp", "headlamp") }, build_flashlight },
  { { "torch", HELD, { .13f, .79f, .13f }, 0, 0, FAB_GRIP (0, .2f, 0),
      FAB_WORDS ("torch", "burning torch", "firebrand") }, build_torch },
  { { "umbrella", HELD, { 1.1f, 1, 1.1f }, 0, 0, FAB_GRIP (0, .15f, 0),
      FAB_WORDS ("umbrella") }, build_umbrella },
  { { "guitar", HELD, { .38f, 1.03f, .11f }, 0, 0, FAB_GRIP (0, .7f, .04f),
      FAB_WORDS ("guitar", "ukulele", "banjo", "lute", "bass", "mandolin") }, build_guitar },
  { { "violin", HELD, { .2f, .6f, .07f }, 0, 0, FAB_GRIP (0, .46f, .02f),
      FAB_WORDS ("violin", "fiddle", "viola") }, build_violin },
  { { "drum", FAB_MODEL_THING, { .46f, .36f, .46f }, .36f, 0, FAB_NO_GRIP,
      FAB_WORDS ("drum", "snare", "tambourine") }, build_drum },
  { { "trumpet", HELD, { .12f, .144f, .52f }, 0, 0, FAB_GRIP (0, .06f, -.02f),
      FAB_WORDS ("trumpet", "trombone", "horn", "bugle") }, build_trumpet },
  { { "microphone", HELD, { .06f, .217f, .06f }, 0, 0, FAB_GRIP (0, .08f, 0),
      FAB_WORDS ("microphone", "mic", "mike") }, build_microphone },
  { { "mic-stand", FAB_MODEL_THING, { .3f, 1.46f, .33f }, 0, 0, FAB_GRIP (0, 1.2f, 0),
      FAB_WORDS ("microphone stand", "mic stand") }, build_mic_stand },
  { { "key", HELD, { .044f, .11f, .01f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("key", "house key", "car key") }, build_key },
  { { "ring", HELD, { .024f, .031f, .012f }, 0, 0, FAB_GRIP (0, .005f, 0),
      FAB_WORDS ("ring", "wedding ring", "engagement ring") }, build_ring },
  { { "coin", HELD, { .04f, .04f, .004f }, 0, 0, FAB_GRIP (0, .005f, 0),
      FAB_WORDS ("coin", "penny", "token", "dime") }, build_coin },
  { { "money", HELD, { .16f, .075f, .012f }, 0, 0, FAB_GRIP (.06f, .03f, 0),
      FAB_WORDS ("money", "cash", "banknote", "dollar", "wallet", "dollar bill") }, build_money },
  { { "crown", FAB_MODEL_THING, { .22f, .145f, .22f }, 0, 0, FAB_GRIP (0, 0, .09f),
      FAB_WORDS ("crown", "tiara", "diadem") }, build_crown },
  { { "hat", FAB_MODEL_THING, { .36f, .125f, .36f }, 0, 0, FAB_GRIP (0, .01f, .16f),
      FAB_WORDS ("hat", "fedora", "bowler") }, build_hat },
  { { "glasses", FAB_MODEL_THING, { .137f, .05f, .15f }, 0, 0, FAB_GRIP (.06f, .03f, 0),
      FAB_WORDS ("glasses", "eyeglasses", "spectacles", "sunglasses", "goggles") },
      build_glasses },
  { { "shoe", FAB_MODEL_THING, { .09f, .13f, .28f }, 0, 0, FAB_GRIP (0, .1f, -.08f),
      FAB_WORDS ("shoe", "sneaker", "sandal", "trainer") }, build_shoe },
  { { "rope", FAB_MODEL_THING, { .59f, .16f, .53f }, 0, 0, FAB_GRIP (.2f, .08f, 0),
      FAB_WORDS ("rope", "cord", "cable", "lasso", "leash", "lead", "whip") },
      build_rope },
  { { "wand", HELD, { .11f, .42f, .018f }, 0, 0, FAB_GRIP (0, .06f, 0),
      FAB_WORDS ("wand", "magic wand") }, build_wand },
  { { "staff", HELD, { .18f, 1.64f, .035f }, 0, 0, FAB_GRIP (0, 1, 0),
      FAB_WORDS ("staff", "walking stick", "cane", "stick", "crook", "pole", "rod", "crutch",
                 "baton") }, build_staff },
  { { "spear", HELD, { .09f, 2.12f, .028f }, 0, 0, FAB_GRIP (0, 1, 0),
      FAB_WORDS ("spear", "lance", "javelin", "harpoon", "pike") }, build_spear },
  { { "cigarette", HELD, { .0084f, .0084f, .086f }, 0, 0, FAB_GRIP (0, .004f, -.03f),
      FAB_WORDS ("cigarette", "cigar") }, build_cigarette },
  { { "lipstick", HELD, { .022f, .08f, .022f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("lipstick", "lip gloss", "lip balm") }, build_lipstick },
  { { "toothbrush", HELD, { .012f, .17f, .03f }, 0, 0, FAB_GRIP (0, .04f, 0), FAB_WORDS ("toothbrush") },
    build_toothbrush },
  { { "pen", HELD, { .012f, .15f, .012f }, 0, 0, FAB_GRIP (0, .04f, 0),
      FAB_WORDS ("pen", "pencil", "chalk", "crayon", "quill", "fountain pen", "needle") },
      build_pen },
  { { "paintbrush", HELD, { .026f, .28f, .026f }, 0, 0, FAB_GRIP (0, .12f, 0),
      FAB_WORDS ("paintbrush", "paint brush") }, build_paintbrush },
  { { "fishing-rod", HELD, { .06f, 2.1f, 1.35f }, 0, 0, FAB_GRIP (0, .18f, 0),
      FAB_WORDS ("fishing rod", "fishing pole", "rod and line") }, build_fishing_rod },
  { { "lantern", HELD, { .17f, .38f, .17f }, 0, 0, FAB_GRIP (0, .375f, 0),
      FAB_WORDS ("lantern", "oil lamp", "paraffin lamp") }, build_lantern },
  { { "scissors", HELD, { .115f, .2f, .02f }, 0, 0, FAB_GRIP (0, .04f, 0),
      FAB_WORDS ("scissors", "shears", "pliers") }, build_scissors },
  { { "wrench", HELD, { .08f, .285f, .014f }, 0, 0, FAB_GRIP (0, .07f, 0),
      FAB_WORDS ("wrench", "spanner", "crowbar") }, build_wrench },
  { { NULL } },
};
