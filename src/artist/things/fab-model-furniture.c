/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define CLOTH FAB_TEXTURE_CLOTH
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define GLASS FAB_TEXTURE_GLASS

static void
build_table (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .72f, 0xb98a5a);
  add_box (b, 0, .71f, 0, 1.4f, .04f, .8f);
  paint (b, WOOD, .6f, 0x8d6437);
  add_box (b, 0, .62f, 0, 1.24f, .09f, .64f);
  fab_kit_legs (b, 1.28f, .7f, .71f, .06f);
}

/* Seen from near, its boards show. They are solid: marks would run over thin things that lie on them. */
static void
build_plank_table (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .6f, 0xa87848);
  for (int i = 0; i < 6; i++)
    {
      fab_brush_next_part (b);
      add_box (b, 0, .71f, .8f * (i - 2.5f) / 6, 1.4f, .04f, .8f / 6 - .003f);
    }
  paint (b, WOOD, .5f, 0x8d6437);
  add_box (b, 0, .62f, 0, 1.24f, .09f, .64f);
  fab_kit_legs (b, 1.28f, .7f, .71f, .06f);
}

static void
build_round_table (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .78f, 0xb98a5a);
  CONE (b, 0, .72f, 0, .75f, .42f, .42f);
  paint (b, METAL, .35f, 0x444444);
  LATHE (b, 0, 0, 0, 12, { 0, 0 }, { .24f, 0 }, { .24f, .02f }, { .04f, .06f }, { .035f, .7f },
         { .1f, .72f }, { 0, .72f });
}

static void
build_coffee_table (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .65f, 0x9c7247);
  add_box (b, 0, .37f, 0, 1, .04f, .55f);
  add_box (b, 0, .14f, 0, .86f, .025f, .44f);
  fab_kit_legs (b, .96f, .52f, .37f, .05f);
}

static void
build_chair (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .66f, 0xa0713f);
  add_box (b, 0, .42f, 0, .44f, .035f, .43f);
  paint (b, WOOD, .55f, 0x8d6437);
  fab_kit_legs (b, .42f, .41f, .42f, .04f);
  add_box (b, -.19f, .45f, -.19f, .04f, .47f, .035f);
  add_box (b, .19f, .45f, -.19f, .04f, .47f, .035f);
  add_box (b, 0, .8f, -.19f, .36f, .1f, .025f);
  add_box (b, 0, .62f, -.19f, .36f, .06f, .025f);
}

static void
build_stool (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .6f, 0x8d6437);
  CONE (b, 0, .7f, 0, .75f, .17f, .18f);
  paint (b, METAL, .45f, 0x777777);
  for (int i = 0; i < 4; i++)
    {
      float s = i & 1 ? 1 : -1, c = i & 2 ? 1 : -1;

      ROD (b, s * .09f, .7f, c * .09f, s * .16f, 0, c * .16f, .016f);
    }
  fab_kit_torus (b, V (0, .25f, 0), V (0, 1, 0), .185f, .012f, 14);
}

static void
build_bench (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .64f, 0x8d6437);
  for (int i = 0; i < 3; i++)
    add_box (b, 0, .43f, -.14f + .14f * i, 1.6f, .03f, .11f);
  for (int i = 0; i < 2; i++)
    add_box (b, 0, .58f + .15f * i, -.23f - .03f * i, 1.6f, .11f, .025f);
  paint (b, METAL, .28f, 0x333333);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * .65f, 0, .15f, .06f, .43f, .06f);
      PROFILE (b, i * .65f, .06f, { -.24f, 0 }, { -.17f, 0 }, { -.2f, .45f }, { -.27f, .85f },
               { -.31f, .85f });
      add_box (b, i * .65f, .4f, 0, .06f, .03f, .44f);
    }
}

static void
build_bed (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .5f, 0x7a5230);
  add_box (b, 0, .16f, 0, 1.5f, .16f, 2);
  fab_kit_legs (b, 1.48f, 1.98f, .16f, .08f);
  PRISM (b, -1.02f, .06f, { -.78f, 0 }, { .78f, 0 }, { .78f, .95f }, { .5f, 1.07f }, { 0, 1.1f },
         { -.5f, 1.07f }, { -.78f, .95f });
  fab_brush_next_part (b);
  add_box (b, 0, .1f, 1.02f, 1.56f, .45f, .05f);
  paint (b, CLOTH, .95f, 0xf4f1ea);
  add_box (b, 0, .32f, 0, 1.46f, .16f, 1.96f);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_brush_next_part (b);
      fab_kit_ball (b, i * .36f, .52f, -.72f, .32f, .09f, .2f);
    }
  paint_own (b, spec, CLOTH, .7f, 0x6f86a8);
  PROFILE (b, 0, 1.54f, { -.38f, .34f }, { 1, .34f }, { 1, .5f }, { .98f, .53f }, { -.36f, .55f },
           { -.4f, .5f });
  paint (b, CLOTH, .92f, 0xf4f1ea);
  add_box (b, 0, .4f, -.36f, 1.56f, .165f, .2f);
}

static void
build_desk (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .66f, 0x8d6437);
  add_box (b, 0, .71f, 0, 1.5f, .04f, .7f);
  paint (b, WOOD, .58f, 0x7a5230);
  add_box (b, .52f, 0, 0, .42f, .71f, .64f);
  add_box (b, -.7f, 0, 0, .05f, .71f, .64f);
  add_box (b, -.2f, .3f, -.28f, 1, .41f, .03f);
  for (int i = 0; i < 3; i++)
    {
      fab_kit_rect (b, .52f, .05f + .22f * i, .322f, .36f, .19f, .006f, -1);
      fab_kit_rect (b, .52f, .13f + .22f * i, .323f, .1f, .025f, .004f, .3f);
    }
}

static void
build_school_desk (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .78f, 0xc79a63);
  PROFILE (b, 0, .65f, { -.22f, .66f }, { .22f, .72f }, { .22f, .75f }, { -.22f, .69f });
  paint (b, WOOD, .62f, 0x9c7247);
  add_box (b, 0, .54f, .02f, .58f, .11f, .36f);
  paint (b, METAL, .35f, 0x555555);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * .28f, 0, .02f, .035f, .56f, .035f);
      add_box (b, i * .28f, 0, .0f, .04f, .03f, .44f);
    }
}

static void
build_shelf_frame (FabBrush *b, float w, float h, float d, int shelves)
{
  add_box (b, -w / 2 + .015f, 0, 0, .03f, h, d);
  add_box (b, w / 2 - .015f, 0, 0, .03f, h, d);
  add_box (b, 0, 0, -d / 2 + .01f, w, h, .02f);
  for (int i = 0; i <= shelves; i++)
    add_box (b, 0, .04f + (h - .07f) * i / shelves, 0, w, .03f, d);
}

/* A row of books as blocks of a few, their spines as marks. */
static void
add_books (FabBrush *b, float y, float w, float room, float d, guint32 seed)
{
  float x = -w / 2 + .04f;

  for (guint i = 0; x < w / 2 - .12f; i++)
    {
      float run = .1f + .12f * fab_kit_random (seed, i),
      h = room * (.66f + .26f * fab_kit_random (seed, i + 50));
      int spines = run / .035f;

      run = MIN (run, w / 2 - .05f - x);
      paint (b, PLAIN, .35f + .6f * fab_kit_random (seed, i + 90), 0);
      add_box (b, x + run / 2, y, 0, run, h, d * .75f);
      for (int s = 1; s < spines; s++)
        LINE_Z (b, .004f, { x + run * s / spines, y, d * .38f },
                { x + run * s / spines, y + h, d * .38f });
      x += run + (fab_kit_random (seed, i + 130) > .7f ? .07f : .002f);
    }
}

static void
build_bookshelf (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .6f, 0x7a5230);
  build_shelf_frame (b, 1, 2, .3f, 5);
  for (int i = 0; i < 5; i++)
    add_books (b, .07f + .386f * i, .94f, .34f, .28f, 11 + i * 7 + spec->seed);
}

static void
build_shop_shelf (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .85f, 0xd0d0d0);
  build_shelf_frame (b, 1.4f, 1.7f, .4f, 4);
  for (int i = 0; i < 4; i++)
    for (int k = 0; k < 7; k++)
      {
        float h = .16f + .14f * fab_kit_random (3 + i, k), y = .07f + .4075f * i,
        x = -.58f + .193f * k;

        paint (b, PLAIN, .45f + .5f * fab_kit_random (5 + i, k), 0);
        if (fab_kit_random (9 + i, k) > .5f)
          add_box (b, x, y, .03f, .14f, h, .22f);
        else
          CONE (b, x, y, .05f, y + h, .06f, .06f);
      }
}

static void
build_wardrobe (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .62f, 0x8d6437);
  add_box (b, 0, .08f, 0, 1.2f, 1.86f, .58f);
  fab_kit_legs (b, 1.16f, .56f, .08f, .08f);
  fab_brush_next_part (b);
  add_box (b, 0, 1.94f, 0, 1.28f, .07f, .62f);
  LINE_Z (b, .008f, { 0, .1f, .292f }, { 0, 1.92f, .292f });
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_rect (b, i * .3f, .2f, .292f, .44f, .7f, .006f, -1);
      fab_kit_rect (b, i * .3f, 1.0f, .292f, .44f, .82f, .006f, -1);
      paint (b, METAL, .3f, 0xc0a040);
      add_ball (b, i * .05f, 1.0f, .305f, .018f, .03f, .018f);
    }
}

/* A drawer pulled out of a front at @z, its rim at @y, dark inside, something white in it. */
static void
add_drawer (FabBrush *b, const FabModelSpec *spec, float x, float y, float z, float w, float h, float out)
{
  paint_own (b, spec, WOOD, .66f, 0x9c7247);
  fab_kit_box (b, x, y - h, z + out, w, h, .025f);
  for (int s = -1; s <= 1; s += 2)
    fab_kit_box (b, x + s * (w / 2 - .012f), y - h, z + out / 2, .024f, h * .9f, out);
  paint (b, WOOD, .3f, 0x4a3420);
  fab_kit_box (b, x, y - h, z + out / 2, w - .05f, .02f, out);
  paint (b, CLOTH, .97f, 0xf4f1ea);
  fab_kit_box (b, x - .1f * w, y - h * .5f, z + out * .55f, w * .45f, .03f, out * .6f);
  for (int s = -1; s <= 1; s += 2)
    fab_kit_disc (b, V (x + s * w * .25f, y - h / 2, z + out + .014f), V (0, 0, 1), .022f, .005f, .3f);
}

static void
build_dresser (FabBrush *b, const FabModelSpec *spec)
{
  if (g_strcmp0 (spec->action, "open") == 0)
    add_drawer (b, spec, 0, .78f, .222f, .92f, .2f, .27f);
  paint_own (b, spec, WOOD, .66f, 0x9c7247);
  add_box (b, 0, .06f, 0, 1, .74f, .44f);
  fab_kit_legs (b, .98f, .42f, .06f, .07f);
  fab_brush_next_part (b);
  add_box (b, 0, .8f, 0, 1.06f, .04f, .48f);
  for (int i = 0; i < 3; i++)
    {
      fab_kit_rect (b, 0, .1f + .235f * i, .222f, .92f, .2f, .006f, -1);
      for (int s = -1; s <= 1; s += 2)
        fab_kit_disc (b, V (s * .25f, .2f + .235f * i, .223f), V (0, 0, 1), .022f, .005f, .3f);
    }
}

static void
build_nightstand (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .62f, 0x8d6437);
  add_box (b, 0, .51f, 0, .5f, .035f, .42f);
  paint (b, WOOD, .58f, 0x7a5230);
  add_box (b, 0, .3f, 0, .44f, .21f, .38f);
  fab_kit_legs (b, .44f, .38f, .3f, .05f);
  fab_kit_rect (b, 0, .34f, .192f, .36f, .13f, .005f, -1);
  fab_kit_disc (b, V (0, .405f, .193f), V (0, 0, 1), .018f, .004f, .3f);
}

static void
build_counter (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .84f, 0xd8d0c0);
  add_box (b, 0, .08f, 0, 1.2f, .78f, .56f);
  paint (b, PLAIN, .3f, 0x333333);
  add_box (b, 0, 0, -.03f, 1.2f, .08f, .5f);
  paint (b, FAB_TEXTURE_STONE, .62f, 0x9a948a);
  add_box (b, 0, .86f, 0, 1.2f, .04f, .62f);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_rect (b, i * .3f, .12f, .282f, .54f, .52f, .005f, -1);
      fab_kit_rect (b, i * .3f, .67f, .282f, .54f, .16f, .005f, -1);
      LINE_Z (b, .012f, { i * .3f - .06f, .75f, .283f }, { i * .3f + .06f, .75f, .283f });
      LINE_Z (b, .012f, { i * .08f, .5f, .283f }, { i * .08f, .6f, .283f });
    }
}

static void
build_cupboard (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .84f, 0xd8d0c0);
  add_box (b, 0, 0, 0, 1.2f, .7f, .34f);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_rect (b, i * .3f, .03f, .172f, .55f, .64f, .005f, -1);
      fab_kit_rect (b, i * .3f, .1f, .172f, .4f, .5f, .004f, -1);
      LINE_Z (b, .012f, { i * .06f, .12f, .173f }, { i * .06f, .22f, .173f });
    }
}

static void
build_bar (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .42f, 0x5a3a20);
  add_box (b, 0, 0, 0, 2.4f, 1.02f, .5f);
  for (int i = 0; i < 4; i++)
    fab_kit_rect (b, -.9f + .6f * i, .15f, .252f, .48f, .75f, .007f, -1);
  paint (b, WOOD, .62f, 0x8d6437);
  add_box (b, 0, 1.02f, .04f, 2.5f, .06f, .68f);
  paint (b, METAL, .7f, 0xc0a040);
  ROD (b, -1.15f, .2f, .36f, 1.15f, .2f, .36f, .022f);
}

static void
build_piano (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .24f, 0x2a2020);
  add_box (b, 0, .08f, -.14f, 1.5f, 1.1f, .32f);
  add_box (b, 0, 1.18f, -.13f, 1.54f, .04f, .38f);
  add_box (b, 0, .6f, .16f, 1.5f, .1f, .32f);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * .72f, .6f, .16f, .06f, .22f, .33f);
      add_box (b, i * .7f, 0, .25f, .07f, .6f, .07f);
      add_box (b, i * .7f, 0, .06f, .09f, .08f, .52f);
    }
  add_box (b, 0, .86f, .03f, .7f, .2f, .02f);
  paint (b, PLAIN, .97f, 0xffffff);
  add_box (b, 0, .7f, .2f, 1.38f, .03f, .2f);
  for (int i = 1; i < 24; i++)
    LINE_Y (b, .004f, { -.69f + 1.38f * i / 24, .732f, .1f },
            { -.69f + 1.38f * i / 24, .732f, .3f });
  paint (b, PLAIN, .08f, 0x111111);
  for (int i = 1; i < 24; i++)
    if (i % 7 != 3 && i % 7 != 0)
      add_box (b, -.69f + 1.38f * i / 24, .73f, .15f, .03f, .015f, .11f);
}

static void
build_grand_piano (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .22f, 0x1c1a1a);
  SLAB (b, .62f, .28f, { -.74f, -.35f }, { .74f, -.35f }, { .74f, .1f }, { .6f, .5f },
        { .2f, .75f }, { .05f, 1.2f },
        { -.3f, 1.4f }, { -.74f, 1.35f });
  add_box (b, 0, .62f, .55f, 1.48f, .1f, .42f);
  for (int i = -1; i <= 1; i += 2)
    add_box (b, i * .7f, .62f, .55f, .08f, .24f, .42f);
  for (int i = 0; i < 3; i++)
    CONE (b, i < 2 ? -.6f + 1.2f * i : -.4f, 0, i < 2 ? .5f : -1.15f, .62f, .04f, .07f);
  fab_brush_next_part (b);
  {
    FabXform was = fab_kit_move (b, -.74f, .9f, 0);

    fab_kit_turn (b, fab_xform_rotate_z (.7f));
    SLAB (b, 0, .03f, { 0, -.1f }, { 1.4f, -.1f }, { 1.4f, .1f }, { 1.3f, .5f }, { .9f, .75f },
          { .7f, 1.2f }, { .4f, 1.4f }, { 0, 1.35f });
    b->at = was;
  }
  ROD (b, .35f, .9f, -.3f, .1f, 1.62f, -.3f, .015f);
  add_box (b, 0, .9f, .12f, .7f, .24f, .02f);
  paint (b, PLAIN, .97f, 0xffffff);
  add_box (b, 0, .72f, .56f, 1.32f, .03f, .2f);
  for (int i = 1; i < 22; i++)
    LINE_Y (b, .004f, { -.66f + .06f * i, .752f, .46f }, { -.66f + .06f * i, .752f, .66f });
}

static void
build_clock (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .35f, 0x4a3020);
  fab_kit_cone (b, V (0, .175f, -.025f), V (0, .175f, .02f), .175f, .17f, 20);
  paint (b, PLAIN, .97f, 0xffffff);
  fab_kit_cone (b, V (0, .175f, 0), V (0, .175f, .024f), .15f, .15f, 20);
  for (int i = 0; i < 12; i++)
    {
      float s = sinf (i * G_PI / 6), c = cosf (i * G_PI / 6);

      LINE_Z (b, .006f, { s * .125f, .175f + c * .125f, .026f },
              { s * .142f, .175f + c * .142f, .026f });
    }
  fab_kit_hands (b, spec->lettering, V (0, .175f, .027f), 1, .14f);
}

static void
build_grandfather_clock (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x6a4424);
  add_box (b, 0, 0, 0, .5f, .45f, .3f);
  add_box (b, 0, .45f, 0, .36f, .95f, .24f);
  PRISM (b, 0, .3f, { -.26f, 1.4f }, { .26f, 1.4f }, { .26f, 1.85f }, { .14f, 1.9f }, { 0, 2.05f },
         { -.14f, 1.9f }, { -.26f, 1.85f });
  fab_kit_disc (b, V (0, 1.63f, .153f), V (0, 0, 1), .19f, .008f, .97f);
  fab_kit_hands (b, spec->lettering, V (0, 1.63f, .155f), 1, .18f);
  fab_kit_rect (b, 0, .52f, .123f, .22f, .8f, .007f, .85f);
  LINE_Z (b, .008f, { 0, 1.3f, .125f }, { .02f, .75f, .125f });
  fab_kit_disc (b, V (.02f, .7f, .126f), V (0, 0, 1), .06f, .006f, .6f);
}

static void
build_fireplace (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_STONE, .74f, 0xa08878);
  for (int i = -1; i <= 1; i += 2)
    add_box (b, i * .58f, 0, 0, .28f, 1, .45f);
  add_box (b, 0, .78f, 0, .9f, .22f, .45f);
  fab_brush_next_part (b);
  add_box (b, 0, 1, .03f, 1.6f, .08f, .55f);
  paint (b, PLAIN, .08f, 0x201815);
  add_box (b, 0, 0, -.18f, .9f, .78f, .06f);
  paint (b, WOOD, .35f, 0x4a3020);
  ROD (b, -.28f, .07f, .05f, .28f, .07f, .02f, .06f);
  ROD (b, -.22f, .17f, 0, .24f, .15f, .06f, .055f);
  paint (b, FAB_TEXTURE_GLOW, .98f, 0xffb040);
  for (int i = -1; i <= 1; i++)
    LATHE (b, i * .14f, .15f, .02f, 8, { 0, 0 }, { .07f, .05f }, { .06f, .14f },
           { .015f, .28f - .08f * ABS (i) }, { 0, .33f - .08f * ABS (i) });
}

static void
build_throne (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, WOOD, .6f, 0xc0a040);
  add_box (b, 0, 0, 0, .8f, .4f, .7f);
  PRISM (b, -.32f, .1f, { -.4f, 0 }, { .4f, 0 }, { .4f, 1.5f }, { .25f, 1.6f }, { 0, 1.9f },
         { -.25f, 1.6f }, { -.4f, 1.5f });
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * .35f, .4f, .02f, .1f, .28f, .62f);
      add_ball (b, i * .35f, .72f, .32f, .08f, .08f, .08f);
      add_ball (b, i * .4f, 1.56f, -.32f, .07f, .09f, .07f);
    }
  paint_own (b, spec, CLOTH, .4f, 0x8a2030);
  add_box (b, 0, .4f, .04f, .58f, .1f, .58f);
  add_box (b, 0, .6f, -.26f, .52f, .85f, .05f);
}

static void
build_pew (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .55f, 0x7a5230);
  add_box (b, 0, .42f, .02f, 2.2f, .04f, .4f);
  PROFILE (b, 0, 2.2f, { -.2f, .1f }, { -.17f, .1f }, { -.22f, .95f }, { -.25f, .95f });
  for (int i = -1; i <= 1; i += 2)
    {
      fab_brush_next_part (b);
      PROFILE (b, i * 1.12f, .06f, { -.26f, 0 }, { .24f, 0 }, { .24f, .6f }, { .1f, .66f },
               { -.14f, .7f }, { -.18f, 1 }, { -.26f, 1 });
    }
}

static void
build_lectern (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x7a5230);
  add_box (b, 0, 0, 0, .6f, .06f, .5f);
  PROFILE (b, 0, .5f, { -.16f, .06f }, { .16f, .06f }, { .2f, 1.1f }, { -.2f, 1.02f });
  fab_brush_next_part (b);
  PROFILE (b, 0, .62f, { -.27f, 1 }, { .25f, 1.13f }, { .24f, 1.17f }, { -.28f, 1.04f });
}

/* With its microphones, as at a congress; who speaks stands behind, so they bend towards -z. */
static void
build_rostrum (FabBrush *b, const FabModelSpec *spec)
{
  build_lectern (b, spec);
  paint (b, METAL, .25f, 0x303034);
  for (int i = -1; i <= 1; i++)
    {
      TUBE (b, .009f, { i * .14f, 1.12f, .16f }, { i * .15f, 1.3f, .17f }, { i * .1f, 1.42f, .06f }, { i * .06f, 1.45f, -.04f });
      add_ball (b, i * .055f, 1.45f, -.06f, .028f, .028f, .04f);
    }
}

const FabModelEntry fab_models_furniture[] = {
  { { "table", FAB_MODEL_FURNITURE, { 1.4f, .75f, .8f }, .75f, 0, FAB_NO_GRIP,
      FAB_WORDS ("table", "dinner table", "kitchen table", "dining table", "worktable") },
      build_table },
  { { "plank-table", FAB_MODEL_FURNITURE, { 1.4f, .75f, .8f }, .75f, 0, FAB_NO_GRIP,
      FAB_WORDS ("plank table", "wooden table", "rough table") }, build_plank_table },
  { { "round-table", FAB_MODEL_FURNITURE, { .84f, .75f, .84f }, .75f, 0, FAB_NO_GRIP,
      FAB_WORDS ("round table", "café table", "cafe table", "bistro table", "bar table") },
      build_round_table },
  { { "coffee-table", FAB_MODEL_FURNITURE, { 1, .41f, .55f }, .41f, 0, FAB_NO_GRIP,
      FAB_WORDS ("coffee table", "low table", "side table") }, build_coffee_table },
  { { "chair", FAB_MODEL_FURNITURE, { .44f, .92f, .43f }, .455f, .455f, FAB_GRIP (0, .85f, -.19f),
      FAB_WORDS ("chair", "seat") }, build_chair },
  { { "armchair", FAB_MODEL_FURNITURE, { .953f, .783f, .833f }, .42f, .42f, FAB_NO_GRIP,
      FAB_WORDS ("armchair", "easy chair") }, NULL, "armchair2" },
  { { "sofa", FAB_MODEL_FURNITURE, { 1.67f, .848f, .747f }, .44f, .44f, FAB_NO_GRIP,
      FAB_WORDS ("sofa", "couch", "settee", "loveseat", "divan", "futon") }, NULL, "sofa2" },
  { { "stool", FAB_MODEL_FURNITURE, { .38f, .75f, .38f }, .75f, .75f, FAB_NO_GRIP,
      FAB_WORDS ("stool", "bar stool", "barstool") }, build_stool },
  { { "bench", FAB_MODEL_FURNITURE, { 1.6f, .85f, .49f }, .46f, .46f, FAB_NO_GRIP,
      FAB_WORDS ("bench", "park bench") }, build_bench },
  { { "bed", FAB_MODEL_FURNITURE, { 1.56f, 1.1f, 2.1f }, .54f, .54f, FAB_NO_GRIP,
      FAB_WORDS ("bed", "double bed", "bunk", "mattress", "cot", "berth") },
      build_bed },
  { { "crib", FAB_MODEL_FURNITURE, { .597f, .762f, .825f }, .456f, 0, FAB_NO_GRIP,
      FAB_WORDS ("crib", "cradle", "baby bed") }, NULL, "babyRockingBed" },
  { { "desk", FAB_MODEL_FURNITURE, { 1.5f, .75f, .7f }, .75f, 0, FAB_NO_GRIP,
      FAB_WORDS ("desk", "writing desk", "office desk", "writing table", "bureau", "workbench") },
      build_desk },
  { { "school-desk", FAB_MODEL_FURNITURE, { .65f, .75f, .44f }, .72f, 0, FAB_NO_GRIP,
      FAB_WORDS ("school desk", "pupil desk") }, build_school_desk },
  { { "bookshelf", FAB_MODEL_FURNITURE, { 1, 2, .3f }, 2, 0, FAB_NO_GRIP,
      FAB_WORDS ("bookshelf", "bookcase", "bookshelves", "book shelf") }, build_bookshelf },
  { { "shop-shelf", FAB_MODEL_FURNITURE, { 1.4f, 1.7f, .4f }, 1.7f, 0, FAB_NO_GRIP,
      FAB_WORDS ("shelf", "rack", "shop shelf", "supermarket shelf") }, build_shop_shelf },
  { { "wardrobe", FAB_MODEL_FURNITURE, { 1.28f, 2.01f, .63f }, 2.01f, 0, FAB_NO_GRIP,
      FAB_WORDS ("wardrobe", "closet", "armoire") }, build_wardrobe },
  { { "dresser", FAB_MODEL_FURNITURE, { 1.06f, .84f, .48f }, .84f, 0, FAB_NO_GRIP,
      FAB_WORDS ("dresser", "chest of drawers", "drawer", "sideboard", "commode") },
      build_dresser },
  { { "nightstand", FAB_MODEL_FURNITURE, { .5f, .545f, .42f }, .545f, 0, FAB_NO_GRIP,
      FAB_WORDS ("nightstand", "night stand", "bedside table", "night table", "end table") }, build_nightstand },
  { { "counter", FAB_MODEL_FURNITURE, { 1.2f, .9f, .62f }, .9f, 0, FAB_NO_GRIP,
      FAB_WORDS ("counter", "kitchen counter", "worktop", "countertop", "kitchen unit") },
      build_counter },
  { { "cupboard", FAB_MODEL_FURNITURE, { 1.2f, .7f, .34f }, .7f, 0, FAB_NO_GRIP,
      FAB_WORDS ("cupboard", "cabinet", "wall cupboard") }, build_cupboard },
  { { "bar", FAB_MODEL_FURNITURE, { 2.5f, 1.08f, .7f }, 1.08f, 0, FAB_NO_GRIP,
      FAB_WORDS ("bar counter", "bar top", "reception desk", "reception") }, build_bar },
  { { "piano", FAB_MODEL_FURNITURE, { 1.54f, 1.22f, .64f }, 1.22f, 0, FAB_NO_GRIP,
      FAB_WORDS ("piano", "upright piano", "organ", "keyboard instrument", "harpsichord") },
      build_piano },
  { { "grand-piano", FAB_MODEL_FURNITURE, { 1.5f, 1.83f, 2.16f }, .9f, 0, FAB_NO_GRIP,
      FAB_WORDS ("grand piano", "concert piano") }, build_grand_piano },
  { { "clock", FAB_MODEL_THING, { .35f, .35f, .052f }, 0, 0, FAB_GRIP (0, .1f, 0),
      FAB_WORDS ("clock", "wall clock", "timepiece") },
      build_clock },
  { { "grandfather-clock", FAB_MODEL_FURNITURE, { .52f, 2.05f, .31f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("grandfather clock", "longcase clock", "pendulum clock") },
      build_grandfather_clock },
  { { "fireplace", FAB_MODEL_FURNITURE, { 1.6f, 1.08f, .55f }, 1.08f, 0, FAB_NO_GRIP,
      FAB_WORDS ("fireplace", "hearth", "chimney piece", "mantelpiece") }, build_fireplace },
  { { "throne", FAB_MODEL_FURNITURE, { .9f, 1.9f, .75f }, .5f, .5f, FAB_NO_GRIP,
      FAB_WORDS ("throne", "royal seat") }, build_throne },
  { { "pew", FAB_MODEL_FURNITURE, { 2.3f, 1, .5f }, .46f, .46f, FAB_NO_GRIP,
      FAB_WORDS ("pew", "church bench") }, build_pew },
  { { "lectern", FAB_MODEL_FURNITURE, { .62f, 1.17f, .55f }, 1.1f, 0, FAB_NO_GRIP,
      FAB_WORDS ("lectern", "podium", "pulpit", "music stand") }, build_lectern },
  { { "rostrum", FAB_MODEL_FURNITURE, { .62f, 1.48f, .55f }, 1.1f, 0, FAB_NO_GRIP,
      FAB_WORDS ("rostrum", "speaker's desk", "speaker's podium") }, build_rostrum },
  { { NULL } },
};
