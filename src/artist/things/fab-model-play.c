/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define CLOTH FAB_TEXTURE_CLOTH
#define PLAIN FAB_TEXTURE_PLAIN

static void
build_sandcastle (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_STONE, .78f, 0xd8b878);
  LATHE (b, 0, 0, 0, 18, { 0, 0 }, { .48f, 0 }, { .42f, .10f }, { .3f, .16f }, { 0, .16f });
  for (int i = 0; i < 5; i++)
    {
      float a = i * 2 * (float) G_PI / 4 + .785f, r = i < 4 ? .24f : 0, tall = i < 4 ? .3f : .5f, wide = i < 4 ? .085f : .12f;

      fab_brush_next_part (b);
      LATHE (b, r * cosf (a), .1f, r * sinf (a), 12, { 0, 0 }, { wide * 1.15f, 0 }, { wide, tall - .04f },
             { wide * 1.2f, tall - .03f }, { wide * 1.2f, tall }, { wide * .9f, tall }, { 0, tall });
      for (int k = 0; k < 6; k++)
        add_box (b, r * cosf (a) + wide * cosf (k * 1.047f), .1f + tall, r * sinf (a) + wide * sinf (k * 1.047f), .035f, .05f, .035f);
    }
  paint (b, CLOTH, .4f, 0xb03030);
  ROD (b, 0, .6f, 0, 0, .86f, 0, .006f);
  add_box (b, .06f, .78f, 0, .12f, .08f, .006f);
}

static void
build_ball (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 ring[17];

  paint_own (b, spec, PLAIN, .85f, 0xe8d0c0);
  fab_add_ellipsoid (b, V (0, .11f, 0), V (.11f, .11f, .11f), 20);
  for (int k = 0; k < 3; k++)
    for (int half = 0; half < 8; half++)
      {
        FabVec3 n = V (0, 0, 0);

        for (int i = 0; i < 4; i++)
          {
            float a = (half * 3 + i) * G_PI / 12, c = .112f * cosf (a), s = .112f * sinf (a);

            ring[i] = k == 0 ? V (c, .11f + s, 0) : k == 1 ? V (0, .11f + c, s) : V (c, .11f, s);
            n = fab_vec3_add (n, fab_vec3_sub (ring[i], V (0, .11f, 0)));
          }
        fab_kit_line (b, .005f, n, ring, 4);
      }
}

static void
build_football (FabBrush *b, const FabModelSpec *spec)
{
  static const float spots[][2] = { { 0, 0 }, { 1.1f, .5f }, { -1.1f, .5f }, { .6f, -.9f },
                                    { -.6f, -.9f }, { 0, 1.1f }, { 2.2f, .1f }, { -2.2f, .1f },
                                    { 3.1f, -.5f }, { 3.1f, .8f }, { 1.9f, -1 }, { -1.9f, -1 } };

  paint_own (b, spec, PLAIN, .97f, 0xffffff);
  fab_add_ellipsoid (b, V (0, .11f, 0), V (.11f, .11f, .11f), 20);
  for (gsize i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      FabVec3 d = V (sinf (spots[i][0]) * cosf (spots[i][1]), sinf (spots[i][1]),
                     cosf (spots[i][0]) * cosf (spots[i][1]));
      FabVec3 u = fab_vec3_normal (fab_vec3_cross (V (.1f, 1, .2f), d)), v = fab_vec3_cross (d, u),
      p[5];

      for (int k = 0; k < 5; k++)
        {
          FabVec3 q = fab_vec3_mad (fab_vec3_mad (d, u, .33f * cosf (k * 1.257f)), v,
                                    .33f * sinf (k * 1.257f));

          p[k] = fab_vec3_add (V (0, .11f, 0), fab_vec3_scale (fab_vec3_normal (q), .111f));
        }
      fab_add_mark (b, p, 5, .003f, .1f, .12f, TRUE, d);
    }
}

static void
build_doll (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .6f, 0xd06878);
  LATHE (b, 0, .1f, 0, 14, { .1f, 0 }, { .07f, .08f }, { .035f, .14f }, { .04f, .19f }, { 0, .2f });
  paint (b, FAB_TEXTURE_SKIN, .93f, 0xf0d0b8);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_limb (b, V (i * .03f, .12f, 0), .018f, V (i * .035f, .02f, 0), .016f, 8);
      fab_add_limb (b, V (i * .045f, .275f, 0), .014f, V (i * .1f, .2f, .02f), .012f, 8);
    }
  add_ball (b, 0, .36f, 0, .055f, .06f, .052f);
  paint (b, FAB_TEXTURE_HAIR, .5f, 0xa86830);
  add_ball (b, 0, .378f, -.014f, .06f, .055f, .052f);
  for (int i = -1; i <= 1; i += 2)
    add_ball (b, i * .07f, .34f, -.01f, .022f, .035f, .022f);
  paint (b, PLAIN, .06f, 0x111111);
  for (int i = -1; i <= 1; i += 2)
    fab_add_ellipsoid (b, V (i * .02f, .352f, .05f), V (.007f, .008f, .005f), 7);
}

static void
build_kite (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .75f, 0xd05038);
  PRISM (b, 0, .01f, { 0, .6f }, { .38f, 1.15f }, { 0, 1.55f }, { -.38f, 1.15f });
  LINE_Z (b, .012f, { 0, .6f, .007f }, { 0, 1.55f, .007f });
  LINE_Z (b, .012f, { -.38f, 1.15f, .007f }, { .38f, 1.15f, .007f });
  TUBE (b, .004f, { 0, .6f, 0 }, { .1f, .45f, 0 }, { -.05f, .3f, 0 }, { .08f, .15f, 0 },
        { 0, .002f, 0 });
  paint (b, CLOTH, .5f, 0x3868a8);
  for (int i = 0; i < 3; i++)
    {
      float x = i == 1 ? -.05f : .09f, y = .45f - .16f * i;

      PRISM (b, 0, .006f, { x, y }, { x + .07f, y + .035f }, { x + .07f, y - .035f });
      PRISM (b, 0, .006f, { x, y }, { x - .07f, y + .035f }, { x - .07f, y - .035f });
    }
}

static void
build_balloon (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .55f, 0xd03848);
  TURNED (b, 0, .9f, 0, 16, { 0, -.02f }, { .02f, -.03f }, { .01f, 0 }, { .06f, .06f },
         { .125f, .17f }, { .135f, .25f }, { .1f, .34f }, { .04f, .38f }, { 0, .385f });
  fab_kit_line (b, .005f, V (0, 0, 0),
                POINTS3 ({ 0, .88f, 0 }, { .03f, .6f, 0 }, { -.02f, .3f, .02f }, { 0, 0, 0 }));
  fab_kit_line (b, .008f, V (-1, 1, 1),
                POINTS3 ({ -.08f, 1.16f, .09f }, { -.055f, 1.215f, .085f },
                         { -.03f, 1.24f, .08f }));
  paint (b, PLAIN, .3f, 0x333333);
  ROD (b, 0, 0, 0, 0, .88f, 0, .002f);
}

static void
build_chess (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .45f, 0x6a4424);
  add_box (b, 0, 0, 0, .46f, .03f, .46f);
  paint (b, WOOD, .9f, 0xe8d8b8);
  add_box (b, 0, .02f, 0, .41f, .014f, .41f);
  for (int i = 0; i < 64; i++)
    if ((i + i / 8) & 1)
      {
        float x = -.2f + .05f * (i % 8), z = -.2f + .05f * (i / 8);

        fab_add_mark (b, POINTS3 ({ x, .035f, z + .05f }, { x + .05f, .035f, z + .05f },
                                  { x + .05f, .035f, z }, { x, .035f, z }), .001f, .3f, .35f, TRUE,
                                  V (0, 1, 0));
      }
  for (int i = 0; i < 14; i++)
    {
      float x = -.175f + .05f * (i % 7),
      z = i < 7 ? .125f - .1f * (i % 3 == 0) : -.125f + .05f * (i % 2), h = i % 3 ? .05f : .085f;

      paint_own (b, spec, PLAIN, i < 7 ? .95f : .15f, i < 7 ? 0xf8f0e0 : 0x2a2420);
      LATHE (b, x, .034f, z, 7, { .017f, 0 }, { .008f, .012f }, { .006f, h * .6f },
             { .011f, h * .75f }, { .008f, h * .95f }, { 0, h });
    }
}

static void
build_cards (FabBrush *b, const FabModelSpec *spec)
{
  for (int i = -2; i <= 2; i++)
    {
      FabXform was = fab_kit_move (b, 0, 0, .001f * i);

      fab_kit_turn (b, fab_xform_rotate_z (-.2f * i));
      paint_own (b, spec, PLAIN, .98f, 0xffffff);
      add_box (b, 0, .008f, 0, .063f, .088f, .0008f);
      fab_kit_letter (b, i == -2 ? "A" : i == -1 ? "K" : i == 0 ? "Q" : i == 1 ? "J" : "7",
                      V (-.018f, .08f, .0008f), V (1, 0, 0), V (0, 1, 0), .016f, .018f,
                      i & 1 ? .5f : .1f);
      fab_kit_disc (b, V (.005f, .045f, .0008f), V (0, 0, 1), .011f, .001f, i & 1 ? .5f : .1f);
      b->at = was;
    }
}

static void
build_dice (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .98f, 0xffffff);
  add_box (b, 0, 0, 0, .016f, .016f, .016f);
  for (int i = -1; i <= 1; i++)
    {
      fab_kit_disc (b, V (i * .0045f, .008f + i * .0045f, .0081f), V (0, 0, 1), .0016f, .0004f,
                    .1f);
      fab_kit_disc (b, V (.0081f, .008f + i * .0045f, i * .0045f), V (1, 0, 0), .0016f, .0004f,
                    .1f);
      fab_kit_disc (b, V (.0081f, .008f - i * .0045f, i * .0045f), V (1, 0, 0), .0016f, .0004f,
                    .1f);
    }
  for (int i = 0; i < 4; i++)
    fab_kit_disc (b, V (i & 1 ? .004f : -.004f, .0161f, i & 2 ? .004f : -.004f), V (0, 1, 0),
                  .0016f, .0004f, .1f);
  fab_brush_next_part (b);
  add_box (b, .022f, 0, .008f, .016f, .016f, .016f);
  fab_kit_disc (b, V (.022f, .0161f, .008f), V (0, 1, 0), .002f, .0004f, .1f);
  fab_kit_disc (b, V (.022f, .008f, .0161f), V (0, 0, 1), .002f, .0004f, .1f);
}

static void
build_gift (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .8f, 0x70a0c8);
  add_box (b, 0, 0, 0, .32f, .22f, .32f);
  add_box (b, 0, .18f, 0, .34f, .07f, .34f);
  paint (b, CLOTH, .4f, 0xc03848);
  add_box (b, 0, 0, 0, .05f, .252f, .344f);
  add_box (b, 0, 0, 0, .344f, .252f, .05f);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_torus (b, V (i * .05f, .29f, 0), V (.2f * i, .4f, 1), .045f, .014f, 12);
}

static void
build_blocks (FabBrush *b, const FabModelSpec *spec)
{
  static const float at[][3] = { { -.06f, 0, 0 }, { .06f, 0, .02f }, { 0, .1f, .01f } };
  static const char * const names[] = { "A", "B", "C" };

  for (int i = 0; i < 3; i++)
    {
      paint_own (b, spec, WOOD, .85f - .1f * i, 0xe0c090);
      add_box (b, at[i][0], at[i][1], at[i][2], .1f, .1f, .1f);
      fab_kit_letter (b, names[i], V (at[i][0], at[i][1] + .05f, at[i][2] + .051f), V (1, 0, 0),
                      V (0, 1, 0), .07f, .07f, .15f);
    }
}

static void
build_rocking_horse (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .5f, 0xa04030);
  for (int i = -1; i <= 1; i += 2)
    TUBE (b, .02f, { i * .13f, .13f, -.5f }, { i * .13f, .04f, -.25f }, { i * .13f, .02f, 0 },
          { i * .13f, .04f, .25f }, { i * .13f, .13f, .5f });
  paint_own (b, spec, WOOD, .78f, 0xc8a070);
  for (int i = 0; i < 4; i++)
    fab_add_limb (b, V (i & 1 ? .07f : -.07f, .4f, i & 2 ? .16f : -.16f), .05f,
                  V (i & 1 ? .12f : -.12f, .06f, i & 2 ? .26f : -.26f), .03f, 8);
  fab_add_limb (b, V (0, .44f, -.18f), .12f, V (0, .44f, .17f), .11f, 12);
  fab_add_limb (b, V (0, .48f, .2f), .09f, V (0, .72f, .32f), .06f, 10);
  fab_add_limb (b, V (0, .74f, .32f), .07f, V (0, .66f, .48f), .045f, 10);
  paint (b, FAB_TEXTURE_HAIR, .25f, 0x4a3020);
  fab_add_limb (b, V (0, .82f, .28f), .03f, V (0, .55f, .16f), .035f, 7);
  fab_add_limb (b, V (0, .48f, -.28f), .035f, V (0, .3f, -.42f), .02f, 7);
  for (int i = -1; i <= 1; i += 2)
    fab_add_ellipsoid (b, V (i * .06f, .76f, .37f), V (.012f, .014f, .012f), 7);
}

static void
build_swing (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, FAB_TEXTURE_METAL, .45f, 0x607080);
  for (int i = -1; i <= 1; i += 2)
    {
      ROD (b, i * 1.1f, 2.3f, 0, i * 1.3f, 0, .7f, .04f);
      ROD (b, i * 1.1f, 2.3f, 0, i * 1.3f, 0, -.7f, .04f);
      ROD (b, i * .24f, .5f, 0, i * .24f, 2.3f, 0, .012f);
    }
  ROD (b, -1.15f, 2.3f, 0, 1.15f, 2.3f, 0, .05f);
  paint_own (b, spec, WOOD, .6f, 0x9c7247);
  add_box (b, 0, .48f, 0, .56f, .035f, .24f);
}

#define THING FAB_MODEL_THING
#define HELD  FAB_MODEL_HANDHELD

const FabModelEntry fab_models_play[] = {
  { { "sandcastle", THING, { .96f, .86f, .96f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("sandcastle", "sand castle") }, build_sandcastle },
  { { "ball", THING, { .22f, .22f, .22f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("ball", "basketball", "beach ball", "snowball", "volleyball", "bowling ball",
                 "baseball", "tennis ball") }, build_ball },
  { { "football", THING, { .22f, .22f, .22f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("football", "soccer ball") }, build_football },
  { { "teddy", THING, { .331f, .322f, .218f }, 0, 0, FAB_GRIP (-.13f, .15f, .05f),
      FAB_WORDS ("teddy", "teddy bear", "toy", "stuffed animal", "plush") }, NULL, "teddyBear" },
  { { "doll", THING, { .22f, .43f, .2f }, 0, 0, FAB_GRIP (0, .22f, 0),
      FAB_WORDS ("doll", "puppet", "marionette", "mannequin") }, build_doll },
  { { "kite", HELD, { .76f, 1.55f, .01f }, 0, 0, FAB_GRIP (0, 0, 0), FAB_WORDS ("kite") },
    build_kite },
  { { "balloon", HELD, { .27f, 1.285f, .27f }, 0, 0, FAB_GRIP (0, .02f, 0),
      FAB_WORDS ("balloon") }, build_balloon },
  { { "chess", THING, { .46f, .12f, .46f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("chess", "chessboard", "chess board", "board game", "checkers", "chess game",
                 "game") }, build_chess },
  { { "cards", HELD, { .13f, .1f, .006f }, 0, 0, FAB_GRIP (0, .015f, 0),
      FAB_WORDS ("cards", "playing card", "deck of cards", "tarot card", "poker") }, build_cards },
  { { "dice", THING, { .038f, .016f, .024f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("dice", "die", "cube") }, build_dice },
  { { "gift", HELD, { .344f, .35f, .344f }, .25f, 0, FAB_GRIP (0, .02f, .15f),
      FAB_WORDS ("gift", "present", "gift box", "birthday present") }, build_gift },
  { { "blocks", THING, { .22f, .2f, .12f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("building block", "toy block", "lego") }, build_blocks },
  { { "rocking-horse", THING, { .3f, .85f, 1.04f }, 0, .56f, FAB_GRIP (0, .56f, 0),
      FAB_WORDS ("rocking horse", "toy horse") }, build_rocking_horse },
  { { "swing", THING, { 2.7f, 2.35f, 1.48f }, 0, .515f, FAB_GRIP (0, .515f, 0),
      FAB_WORDS ("swing") }, build_swing },
  { { NULL } },
};
