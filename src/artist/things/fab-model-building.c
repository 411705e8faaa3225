/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define STONE FAB_TEXTURE_STONE
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define GLASS FAB_TEXTURE_GLASS
#define GLOW  FAB_TEXTURE_GLOW
#define CLOTH FAB_TEXTURE_CLOTH

/* A window as a mark on a wall that faces +z, with its cross. */
static void
mark_window (FabBrush *b, float x, float y, float z, float w, float h)
{
  fab_kit_rect (b, x, y, z, w, h, .05f, .35f);
  fab_kit_line (b, .04f, V (0, 0, 1), POINTS3 ({ x, y, z + .01f }, { x, y + h, z + .01f }));
  fab_kit_line (b, .04f, V (0, 0, 1),
                POINTS3 ({ x - w / 2, y + h * .55f, z + .01f },
                         { x + w / 2, y + h * .55f, z + .01f }));
}

static void
mark_arch (FabBrush *b, float x, float y, float z, float w, float h, float fill)
{
  FabVec3 p[9];

  p[0] = V (x - w / 2, y, z);
  p[8] = V (x + w / 2, y, z);
  for (int i = 0; i < 7; i++)
    {
      float a = G_PI * (1 - i / 6.0f);

      p[i + 1] = V (x + w / 2 * cosf (a), y + h - w / 2 + w / 2 * sinf (a), z);
    }
  fab_add_mark (b, p, 9, .04f, .15f, fill, TRUE, V (0, 0, 1));
}

/* The same marks on the other walls: the brush is turned round the middle. */
static void
mark_windows_around (FabBrush *b, float w, float d, float y, int across, int deep, int floors,
                     float step, float ww, float hh)
{
  FabXform was = b->at;

  for (int side = 0; side < 4; side++)
    {
      float span = side & 1 ? d : w, out = (side & 1 ? w : d) / 2 + .03f;
      int n = side & 1 ? deep : across;

      b->at = was;
      fab_kit_turn (b, fab_xform_rotate_y (side * G_PI_2));
      for (int f = 0; f < floors; f++)
        for (int i = 0; i < n; i++)
          fab_kit_rect (b, -span / 2 + span * (i + .5f) / n, y + step * f, out, ww, hh, .05f, .4f);
    }
  b->at = was;
}

/* A saddle roof whose ridge runs along x. */
static void
add_roof (FabBrush *b, float w, float d, float y, float h, float over)
{
  PROFILE (b, 0, w + over * 2, { -d / 2 - over, y - h * over / (d / 2) },
           { d / 2 + over, y - h * over / (d / 2) }, { 0, y + h });
}

static void
build_house (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .9f, 0xe8dcc8);
  PROFILE (b, 0, 8, { -3, 0 }, { 3, 0 }, { 3, 3.2f }, { 0, 5.4f }, { -3, 3.2f });
  paint (b, STONE, .45f, 0x9a5444);
  PROFILE (b, 0, 8.8f, { -3.5f, 2.85f }, { -3.3f, 2.75f }, { 0, 5.2f }, { 3.3f, 2.75f },
           { 3.5f, 2.85f }, { 0, 5.6f });
  paint (b, STONE, .6f, 0x8a6a5a);
  add_box (b, 2.4f, 4, -.8f, .8f, 2, .8f);
  paint (b, WOOD, .4f, 0x6a4424);
  add_box (b, 0, 0, 3, 1, 2.1f, .1f);
  add_ball (b, .35f, 1.02f, 3.08f, .06f, .06f, .06f);
  paint (b, STONE, .75f, 0xb0a8a0);
  add_box (b, 0, 0, 3.3f, 1.6f, .18f, .7f);
  for (int i = -1; i <= 1; i += 2)
    mark_window (b, i * 2.4f, 1.1f, 3.02f, 1.2f, 1.3f);
  {
    FabXform was = b->at;

    fab_kit_turn (b, fab_xform_rotate_y (G_PI_2));
    mark_window (b, -1.2f, 1.1f, 4.02f, 1, 1.3f);
    mark_window (b, 1.2f, 1.1f, 4.02f, 1, 1.3f);
    mark_window (b, 0, 3.3f, 4.02f, .9f, .9f);
    fab_kit_turn (b, fab_xform_rotate_y (G_PI_2));
    mark_window (b, -2, 1.1f, 3.02f, 1.2f, 1.3f);
    mark_window (b, 2, 1.1f, 3.02f, 1.2f, 1.3f);
    fab_kit_turn (b, fab_xform_rotate_y (G_PI_2));
    mark_window (b, 0, 1.1f, 4.02f, 1, 1.3f);
    mark_window (b, 0, 3.3f, 4.02f, .9f, .9f);
    b->at = was;
  }
}

static void
build_hut (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .6f, 0x8a6a48);
  add_box (b, 0, 0, 0, 4, 2.2f, 3.4f);
  for (int i = 1; i < 6; i++)
    for (int s = -1; s <= 1; s += 2)
      fab_kit_line (b, .03f, V (0, 0, s),
                    POINTS3 ({ -2, .37f * i, s * 1.72f }, { 2, .37f * i, s * 1.72f }));
  paint (b, FAB_TEXTURE_HAIR, .5f, 0xa08040);
  add_roof (b, 4, 3.4f, 2.2f, 1.8f, .45f);
  paint (b, WOOD, .3f, 0x4a3020);
  add_box (b, -.6f, 0, 1.7f, .9f, 1.9f, .08f);
  mark_window (b, 1, .9f, 1.74f, .8f, .8f);
}

static void
build_lighthouse (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .95f, 0xf8f4f0);
  LATHE (b, 0, .8f, 0, 20, { 2.5f, 0 }, { 2.2f, 4 }, { 1.85f, 9 }, { 1.65f, 14 }, { 0, 14 });
  paint (b, STONE, .6f, 0x8a8880);
  CONE (b, 0, 0, 0, .8f, 3.3f, 3);
  paint (b, PLAIN, .42f, 0xc03838);
  for (int i = 0; i < 3; i++)
    {
      float y0 = 2.6f + 4.2f * i, r0 = 2.53f - .058f * (y0 - .8f), r1 = 2.53f - .058f * (y0 + 1.2f);

      CONE (b, 0, y0, 0, y0 + 2, r0, r1);
    }
  paint (b, METAL, .35f, 0x333333);
  CONE (b, 0, 14.8f, 0, 15.05f, 2.3f, 2.3f);
  fab_kit_torus (b, V (0, 15.9f, 0), V (0, 1, 0), 2.2f, .05f, 20);
  for (int i = 0; i < 12; i++)
    ROD (b, 2.2f * (float) sin (i * .5236), 15, 2.2f * (float) cos (i * .5236),
         2.2f * (float) sin (i * .5236), 15.9f, 2.2f * (float) cos (i * .5236), .03f);
  paint (b, GLOW, .97f, 0xfff0b0);
  CONE (b, 0, 15.05f, 0, 17, 1.25f, 1.25f);
  for (int i = 0; i < 8; i++)
    {
      float s = 1.27f * sinf (i * G_PI / 4), c = 1.27f * cosf (i * G_PI / 4);

      fab_kit_line (b, .06f, V (s, 0, c), POINTS3 ({ s, 15.05f, c }, { s, 17, c }));
    }
  paint (b, METAL, .4f, 0xa03030);
  LATHE (b, 0, 17, 0, 18, { 1.55f, 0 }, { 1.2f, .7f }, { .5f, 1.25f }, { .12f, 1.4f },
         { .1f, 1.9f }, { 0, 2 });
  paint (b, WOOD, .3f, 0x4a3020);
  add_box (b, 0, .8f, 2.42f, 1, 2, .3f);
  for (int i = 0; i < 2; i++)
    fab_kit_rect (b, 0, 5.4f + 4.2f * i, 2.3f - .24f * i, .5f, .9f, .05f, .25f);
}

/* A round tower with battlements. */
static void
add_tower (FabBrush *b, float x, float z, float r, float h, gboolean roof)
{
  CONE (b, x, 0, z, h, r * 1.06f, r);
  fab_brush_next_part (b);
  CONE (b, x, h, z, h + r * .5f, r * 1.15f, r * 1.15f);
  for (int i = 0; i < 8; i++)
    {
      float a = (i + .5f) * G_PI / 4;

      fab_kit_cone (b, V (x + r * sinf (a), h + r * .5f, z + r * cosf (a)),
                    V (x + r * sinf (a), h + r * .85f, z + r * cosf (a)), r * .22f, r * .22f, 4);
    }
  fab_kit_rect (b, x, h * .62f, z + r * 1.04f, r * .22f, r * .9f, .05f, .15f);
  fab_kit_rect (b, x, h * .3f, z + r * 1.06f, r * .22f, r * .9f, .05f, .15f);
  if (!roof)
    return;
  fab_brush_next_part (b);
  CONE (b, x, h + r * .5f, z, h + r * 2.9f, r * 1.05f, .03f);
}

static void
add_flag (FabBrush *b, float x, float y, float z, float size)
{
  ROD (b, x, y, z, x, y + size, z, size * .03f);
  PRISM (b, z, .02f, { x, y + size }, { x, y + size * .5f }, { x + size * .8f, y + size * .75f });
}

static void
build_castle (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .76f, 0xa8a49c);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_brush_next_part (b);
      add_tower (b, i * 9, 6, 2.1f, 9, TRUE);
      fab_brush_next_part (b);
      add_tower (b, i * 9, -6, 2.1f, 10, TRUE);
      fab_brush_next_part (b);
      add_tower (b, i * 2.6f, 6.3f, 1.4f, 8, FALSE);
      fab_brush_next_part (b);
      add_box (b, i * 9, 0, 0, 1.2f, 6, 11);
    }
  fab_brush_next_part (b);
  add_box (b, 0, 0, 6, 17, 6, 1.2f);
  add_box (b, 0, 0, -6, 17, 6, 1.2f);
  for (int i = 0; i < 10; i++)
    add_box (b, -7.7f + 1.71f * i, 6, 6.2f, .8f, .8f, .8f);
  fab_brush_next_part (b);
  add_box (b, 0, 0, -2, 7, 12, 6);
  for (int i = 0; i < 5; i++)
    add_box (b, -3.1f + 1.55f * i, 12, .8f, .8f, .8f, .5f);
  fab_brush_next_part (b);
  add_tower (b, 0, -3, 2.2f, 17, TRUE);
  mark_arch (b, 0, 0, 6.63f, 2.4f, 3.6f, .1f);
  for (int i = -1; i <= 1; i++)
    mark_arch (b, i * 2, 8.6f, 1.03f, .8f, 1.9f, .15f);
  paint (b, CLOTH, .4f, 0xb03030);
  add_flag (b, 0, 23.2f, -3, 2.2f);
  for (int i = -1; i <= 1; i += 2)
    add_flag (b, i * 9, 14.9f, 6, 1.6f);
}

static void
build_tower (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .74f, 0xa8a49c);
  add_tower (b, 0, 0, 2.6f, 11, FALSE);
  mark_arch (b, 0, 0, 2.78f, 1.2f, 2.2f, .15f);
  for (int i = 0; i < 14; i++)
    {
      float a = i * 2.4f, y = .9f + .7f * i, r = 2.72f - .012f * y;

      fab_kit_line (b, .04f, V (sinf (a), 0, cosf (a)),
                    POINTS3 ({ r * sinf (a), y, r * cosf (a) },
                             { r * sinf (a + .25f), y, r * cosf (a + .25f) }));
    }
}

static void
build_bridge (FabBrush *b, const FabModelSpec *spec)
{
  static const FabVec2 side[] = { { -9, 0 }, { -7, 0 }, { -6.6f, 1.5f }, { -5.4f, 2.5f },
                                  { -4, 2.9f }, { -2.6f, 2.5f }, { -1.4f, 1.5f }, { -1, 0 },
                                  { 1, 0 }, { 1.4f, 1.5f }, { 2.6f, 2.5f }, { 4, 2.9f },
                                  { 5.4f, 2.5f }, { 6.6f, 1.5f }, { 7, 0 }, { 9, 0 },
                                  { 9, 3.4f }, { 4, 3.9f }, { 0, 4.05f }, { -4, 3.9f },
                                  { -9, 3.4f } };

  paint_own (b, spec, STONE, .74f, 0xa8a098);
  fab_kit_prism (b, 0, 4, side, G_N_ELEMENTS (side));
  for (int s = -1; s <= 1; s += 2)
    {
      fab_brush_next_part (b);
      PRISM (b, s * 2, .4f, { -9, 3.3f }, { -4, 3.8f }, { 0, 3.95f }, { 4, 3.8f }, { 9, 3.3f },
             { 9, 4.3f }, { 4, 4.8f }, { 0, 4.95f }, { -4, 4.8f }, { -9, 4.3f });
      for (int i = 0; i < 2; i++)
        for (int k = 1; k < 6; k++)
          {
            float a = G_PI * k / 6, x = -4 + 8 * i;

            fab_kit_line (b, .04f, V (0, 0, s),
                          POINTS3 ({ x + 3 * cosf (a), 2.9f * sinf (a), s * 2.02f },
                                   { x + 3.4f * cosf (a), 3.3f * sinf (a), s * 2.02f }));
          }
    }
}

static void
build_church (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .86f, 0xd8d0c0);
  add_box (b, 0, 0, -3, 6, 4.5f, 10);
  add_box (b, 0, 0, 3, 3, 9, 3);
  paint (b, STONE, .42f, 0x6a5a54);
  {
    FabXform was = fab_kit_move (b, 0, 0, -3);

    PRISM (b, 0, 10.4f, { -3.4f, 4.2f }, { 3.4f, 4.2f }, { 0, 7.2f });
    b->at = was;
  }
  fab_add_loft (b, (const FabRing[]) { { V (0, 9, 3), V (1.75f, 0, 1.75f), V (1.75f, 0, -1.75f) },
                                       { V (0, 14, 3), V (.03f, 0, .03f), V (.03f, 0, -.03f) } },
                                       2, 4, TRUE, TRUE);
  paint (b, METAL, .3f, 0xb09040);
  add_box (b, 0, 14, 3, .12f, 1.4f, .12f);
  add_box (b, 0, 14.8f, 3, .7f, .12f, .12f);
  mark_arch (b, 0, 0, 4.52f, 1.4f, 2.6f, .2f);
  mark_arch (b, 0, 6, 4.52f, .9f, 1.9f, .25f);
  fab_kit_disc (b, V (0, 4.3f, 4.52f), V (0, 0, 1), .55f, .05f, .45f);
  for (int side = -1; side <= 1; side += 2)
    for (int i = 0; i < 3; i++)
      {
        FabXform was = b->at;

        fab_kit_turn (b, fab_xform_rotate_y (side * G_PI_2));
        mark_arch (b, side * (-.2f + 2.6f * i), 1.2f, 3.02f, .9f, 2.4f, .3f);
        b->at = was;
      }
}

static void
build_block (FabBrush *b, const FabModelSpec *spec)
{
  int floors = 5;

  paint_own (b, spec, STONE, .78f, 0xb09080);
  add_box (b, 0, 0, 0, 12, 16, 10);
  fab_brush_next_part (b);
  add_box (b, 0, 16, 0, 12.6f, .5f, 10.6f);
  add_box (b, 0, 3.2f, 0, 12.3f, .3f, 10.3f);
  mark_windows_around (b, 12, 10, 4.3f, 5, 4, floors - 1, 2.9f, 1.2f, 1.7f);
  paint (b, WOOD, .35f, 0x5a3a28);
  add_box (b, 0, 0, 5, 1.6f, 2.6f, .2f);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_rect (b, i * 3.6f, .6f, 5.03f, 3.4f, 2.1f, .05f, .35f);
}

static void
build_skyscraper (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLASS, .66f, 0x90a0b0);
  add_box (b, 0, 0, 0, 14, 48, 14);
  fab_brush_next_part (b);
  add_box (b, 0, 48, 0, 10, 8, 10);
  ROD (b, 0, 56, 0, 0, 64, 0, .2f);
  mark_windows_around (b, 14, 14, 3, 6, 6, 13, 3.4f, 1.5f, 2);
}

static void
build_barn (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x9a3a30);
  PRISM (b, 0, 10, { -3.5f, 0 }, { 3.5f, 0 }, { 3.5f, 3.6f }, { 2.3f, 5.4f }, { 0, 6.5f },
         { -2.3f, 5.4f }, { -3.5f, 3.6f });
  paint (b, STONE, .35f, 0x50484a);
  PRISM (b, 0, 10.6f, { -3.8f, 3.3f }, { -3.5f, 3.3f }, { -2.3f, 5.3f }, { 0, 6.35f },
         { 2.3f, 5.3f }, { 3.5f, 3.3f }, { 3.8f, 3.3f }, { 2.5f, 5.6f }, { 0, 6.8f },
         { -2.5f, 5.6f });
  paint (b, PLAIN, .93f, 0xf0ece4);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * 1.5f, 0, 5, .14f, 2.8f, .1f);
      add_box (b, i * .06f, 0, 5, .1f, 2.8f, .1f);
      fab_kit_line (b, .13f, V (0, 0, 1),
                    POINTS3 ({ i * .1f, .05f, 5.06f }, { i * 1.45f, 2.75f, 5.06f }));
      fab_kit_line (b, .13f, V (0, 0, 1),
                    POINTS3 ({ i * .1f, 2.75f, 5.06f }, { i * 1.45f, .05f, 5.06f }));
    }
  add_box (b, 0, 2.75f, 5, 3.14f, .14f, .1f);
  fab_kit_rect (b, 0, 4.2f, 5.03f, 1, 1, .09f, .15f);
}

static void
build_windmill (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .85f, 0xd8d0c0);
  CONE (b, 0, 0, 0, 8, 2.6f, 1.6f);
  paint (b, WOOD, .4f, 0x6a4424);
  LATHE (b, 0, 8, 0, 14, { 1.8f, 0 }, { 1.5f, .9f }, { .8f, 1.7f }, { 0, 1.9f });
  ROD (b, 0, 8.4f, 1.2f, 0, 8.4f, 2.5f, .16f);
  for (int i = 0; i < 4; i++)
    {
      FabXform was = fab_kit_move (b, 0, 8.4f, 2.35f);

      fab_kit_turn (b, fab_xform_rotate_z (i * G_PI_2 + .4f));
      paint (b, WOOD, .4f, 0x6a4424);
      add_box (b, 0, 0, 0, .16f, 5.6f, .12f);
      paint (b, CLOTH, .92f, 0xf0e8d8);
      add_box (b, .5f, 1.2f, 0, .85f, 4.2f, .04f);
      for (int k = 1; k < 5; k++)
        for (int s = -1; s <= 1; s += 2)
          fab_kit_line (b, .04f, V (0, 0, s),
                        POINTS3 ({ .08f, 1.2f + .84f * k, s * .03f },
                                 { .92f, 1.2f + .84f * k, s * .03f }));
      b->at = was;
    }
  paint (b, WOOD, .3f, 0x4a3020);
  add_box (b, 0, 0, 2.45f, 1, 2, .3f);
  fab_kit_rect (b, 0, 4.2f, 2.12f, .7f, .9f, .05f, .3f);
}

static void
build_tent (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .72f, 0xb0a060);
  PRISM (b, 0, 2.6f, { -1.2f, 0 }, { 1.2f, 0 }, { .55f, .95f }, { 0, 1.6f }, { -.55f, .95f });
  fab_add_mark (b, POINTS3 ({ -.45f, 0, 1.31f }, { .45f, 0, 1.31f }, { 0, 1.35f, 1.31f }), .02f,
                .15f, .15f, TRUE, V (0, 0, 1));
  paint (b, CLOTH, .8f, 0xc8b870);
  fab_add_quad (b, V (.02f, 1.36f, 1.31f), V (.46f, 0, 1.31f), V (.75f, 0, 1.6f),
                V (.4f, .6f, 1.5f));
  paint (b, WOOD, .3f, 0x4a3020);
  ROD (b, 0, 1.58f, 1.3f, 0, 1.7f, 1.3f, .02f);
  for (int i = -1; i <= 1; i += 2)
    fab_kit_line (b, .012f, V (0, 0, 0), POINTS3 ({ 0, 1.6f, i * 1.3f }, { 0, 0, i * 2.2f }));
}

static void
build_circus (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .9f, 0xf0e8e0);
  CONE (b, 0, 0, 0, 3, 6, 6);
  fab_brush_next_part (b);
  LATHE (b, 0, 3, 0, 16, { 6.4f, -.2f }, { 4, 1.6f }, { 1.6f, 3.6f }, { .1f, 5.5f }, { 0, 5.5f });
  for (int i = 0; i < 16; i++)
    {
      float s = sinf (i * G_PI / 8), c = cosf (i * G_PI / 8);

      fab_kit_line (b, .06f, V (s, 0, c),
                    POINTS3 ({ 6.02f * s, 0, 6.02f * c }, { 6.02f * s, 2.9f, 6.02f * c }));
      fab_kit_line (b, .06f, V (s, .8f, c),
                    POINTS3 ({ 6.4f * s, 2.82f, 6.4f * c }, { 4.03f * s, 4.62f, 4.03f * c },
                             { 1.62f * s, 6.62f, 1.62f * c }));
    }
  fab_add_mark (b, POINTS3 ({ -1.1f, 0, 6.05f }, { 1.1f, 0, 6.05f }, { 0, 2.7f, 6.05f }), .05f,
                .15f, .15f, TRUE, V (0, 0, 1));
  paint (b, CLOTH, .4f, 0xb03030);
  add_flag (b, 0, 8.4f, 0, 1.6f);
}

static void
build_igloo (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .97f, 0xf0f8ff);
  LATHE (b, 0, 0, 0, 20, { 2, 0 }, { 1.92f, .6f }, { 1.6f, 1.2f }, { 1, 1.7f }, { .4f, 1.94f },
         { 0, 2 });
  fab_brush_next_part (b);
  PRISM (b, 2, 1.6f, { -.85f, 0 }, { .85f, 0 }, { .8f, .4f }, { .58f, .7f }, { .28f, .86f },
         { -.28f, .86f }, { -.58f, .7f }, { -.8f, .4f });
  mark_arch (b, 0, 0, 2.82f, 1.1f, .62f, .1f);
  for (int r = 1; r < 4; r++)
    for (int i = 0; i < 14; i++)
      {
        float a = (i + r % 2 * .5f) * G_PI / 7, y = .5f * r, q = 2.02f * sqrtf (1 - y * y / 4);

        fab_kit_line (b, .02f, V (sinf (a), .3f, cosf (a)),
                      POINTS3 ({ q * sinf (a - .2f), y, q * cosf (a - .2f) },
                               { q * sinf (a + .2f), y, q * cosf (a + .2f) }));
      }
}

static void
build_pyramid (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .8f, 0xd0b880);
  fab_add_loft (b, (const FabRing[]) { { V (0, 0, 0), V (24, 0, 24), V (24, 0, -24) },
                                       { V (0, 22, 0), V (.1f, 0, .1f), V (.1f, 0, -.1f) } }, 2, 4,
                                       TRUE, TRUE);
  for (int i = 1; i < 6; i++)
    {
      float w = 24 * (1 - i / 6.0f);

      fab_kit_line (b, .1f, V (0, .5f, 1),
                    POINTS3 ({ -w * .7f, 22 * i / 6.0f, w + .1f },
                             { -w * .2f, 22 * i / 6.0f, w + .1f }));
      fab_kit_line (b, .1f, V (0, .5f, 1),
                    POINTS3 ({ w * .1f, 22 * i / 6.0f, w + .1f },
                             { w * .6f, 22 * i / 6.0f, w + .1f }));
    }
}

static void
build_ruin (FabBrush *b, const FabModelSpec *spec)
{
  static const float heights[] = { 4.2f, 4.2f, 2.4f, 3.4f, 1.2f };

  paint_own (b, spec, STONE, .82f, 0xd0c8b8);
  add_box (b, 0, 0, 0, 7.4f, .3f, 1.8f);
  for (int i = 0; i < 5; i++)
    {
      fab_brush_next_part (b);
      add_box (b, -3 + 1.5f * i, .3f, 0, .9f, .25f, .9f);
      CONE (b, -3 + 1.5f * i, .55f, 0, heights[i], .34f, .29f);
    }
  fab_brush_next_part (b);
  add_box (b, -2.25f, 4.2f, 0, 2.5f, .5f, .9f);
  PRISM (b, 0, .8f, { -3.6f, 4.7f }, { -.9f, 4.7f }, { -1.3f, 5.1f }, { -2.2f, 5.5f });
}

static void
build_factory (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .62f, 0x8a6a5a);
  for (int i = 0; i < 3; i++)
    {
      FabXform was = fab_kit_move (b, -6 + 5 * i, 0, 0);

      fab_brush_next_part (b);
      PRISM (b, 0, 10, { -2.5f, 0 }, { 2.5f, 0 }, { 2.5f, 4.5f }, { -2.5f, 6.8f });
      fab_kit_rect (b, 0, 1.4f, 5.02f, 3, 1.8f, .05f, .4f);
      fab_kit_line (b, .05f, V (0, 0, 1), POINTS3 ({ 0, 1.4f, 5.04f }, { 0, 3.2f, 5.04f }));
      b->at = was;
    }
  for (int i = 0; i < 2; i++)
    {
      fab_brush_next_part (b);
      CONE (b, 8 + 2.4f * i, 0, -2, 14 - 2 * i, .9f, .62f);
    }
  paint (b, PLAIN, .75f, 0xb0b0b0);
  for (int i = 0; i < 5; i++)
    fab_add_ellipsoid (b, V (8.2f + .8f * i, 14.6f + .8f * i, -2),
                       V (.7f + .22f * i, .6f + .2f * i, .7f), 9);
}

static void
build_stairs (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .84f, 0xc8c0b4);
  for (int i = 0; i < 10; i++)
    {
      fab_brush_next_part (b);
      add_box (b, 0, 0, 1.35f - .3f * i, 2, .17f * (i + 1), .3f);
    }
  paint (b, WOOD, .4f, 0x6a4424);
  for (int s = -1; s <= 1; s += 2)
    {
      ROD (b, s * .95f, 1.05f, 1.4f, s * .95f, 2.6f, -1.35f, .035f);
      for (int i = 0; i < 5; i++)
        ROD (b, s * .95f, .17f + .34f * i, 1.35f - .6f * i, s * .95f, 1.08f + .34f * i,
             1.35f - .6f * i, .018f);
    }
}

static void
build_shop (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .8f, 0xc0a890);
  add_box (b, 0, 0, 0, 6, 7, 5);
  fab_brush_next_part (b);
  add_box (b, 0, 7, 0, 6.4f, .35f, 5.4f);
  fab_kit_rect (b, -1, .5f, 2.53f, 3.4f, 1.9f, .06f, .4f);
  for (int i = -1; i <= 1; i++)
    mark_window (b, i * 1.9f, 4.2f, 2.53f, 1, 1.7f);
  paint (b, WOOD, .35f, 0x5a3a28);
  add_box (b, 1.9f, 0, 2.5f, 1, 2.2f, .12f);
  paint (b, CLOTH, .92f, 0xf0e0d0);
  PROFILE (b, 0, 5.6f, { 2.5f, 3.1f }, { 3.6f, 2.5f }, { 3.6f, 2.3f }, { 2.5f, 2.9f });
  for (int i = 0; i < 7; i++)
    fab_add_mark (b, POINTS3 ({ -2.8f + .8f * i, 3.11f, 2.51f }, { -2.4f + .8f * i, 3.11f, 2.51f },
                              { -2.4f + .8f * i, 2.51f, 3.61f }, { -2.8f + .8f * i, 2.51f, 3.61f }),
                  .02f, .2f, .45f, TRUE, V (0, .8f, .5f));
  paint (b, PLAIN, .95f, 0xf8f0e0);
  add_box (b, 0, 3.25f, 2.5f, 4, .7f, .1f);
  fab_kit_letter (b, spec->lettering ? spec->lettering : "SHOP", V (0, 3.6f, 2.57f), V (1, 0, 0),
                  V (0, 1, 0), 3.4f, .5f, .1f);
}

/* Somebody is in there: white by day, a light at night. */
static void
add_lit_window (FabBrush *b, float x, float y, float z, float w, float h)
{
  paint (b, GLOW, .96f, 0xfff0c0);
  add_box (b, x, y, z - .02f, w, h, .04f);
  fab_kit_rect (b, x, y, z + .03f, w, h, .05f, -1);
  fab_kit_line (b, .04f, V (0, 0, 1), POINTS3 ({ x, y, z + .04f }, { x, y + h, z + .04f }));
}

/* A public building from the street: what it is stands over the door. */
static void
build_front (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .9f, 0xe0d8c8);
  add_box (b, 0, 0, -1, 15, 8.2f, 8);
  fab_brush_next_part (b);
  paint (b, STONE, .7f, 0xa8a098);
  add_box (b, 0, 8.2f, -1, 15.6f, .5f, 8.6f);
  add_box (b, 0, 4.55f, 3.02f, 15.1f, .18f, .12f);
  for (int i = 0; i < 2; i++)
    add_box (b, 0, .14f * i, 3.7f - .3f * i, 4.4f - .3f * i, .14f, 1.4f);
  for (int i = -1; i <= 1; i += 2)
    for (int k = 0; k < 2; k++)
      {
        add_lit_window (b, i * (3.7f + 2.3f * k), 1.2f, 3.03f, 1.4f, 2.3f);
        (i + k == 0 ? add_lit_window : mark_window) (b, i * (3.7f + 2.3f * k), 5.4f, 3.03f, 1.4f, 1.9f);
      }
  mark_window (b, 0, 5.4f, 3.03f, 2, 1.9f);
  paint (b, WOOD, .35f, 0x5a4a40);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, i * .72f, .28f, 3.02f, 1.36f, 2.15f, .12f);
      fab_kit_rect (b, i * .72f, 1.1f, 3.1f, .8f, 1.1f, .04f, .5f);
    }
  paint (b, GLOW, .96f, 0xf8f4ec);
  add_box (b, 0, 2.55f, 3.06f, 5.6f, .95f, .16f);
  fab_kit_letter (b, spec->lettering ? spec->lettering : "CITY HALL", V (0, 3.03f, 3.16f), V (1, 0, 0), V (0, 1, 0), 5, .62f, .08f);
}

static void
build_wall (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_STONE, .68f, 0xb07860);
  add_box (b, 0, 0, 0, 3, 1.15f, .3f);
  paint (b, FAB_TEXTURE_STONE, .82f, 0xc8c0b0);
  add_box (b, 0, 1.15f, 0, 3.1f, .09f, .38f);
  for (int side = -1; side <= 1; side += 2)
    for (int row = 0; row < 8; row++)
      {
        float y = .14f * row, z = side * .152f;

        if (row > 0)
          fab_kit_line (b, .008f, V (0, 0, side), POINTS3 ({ -1.5f, y, z }, { 1.5f, y, z }));
        for (int i = 0; i < 9; i++)
          if (fab_kit_random (row + 3, i) > .35f)
            fab_kit_line (b, .008f, V (0, 0, side),
                          POINTS3 ({ -1.4f + .33f * i + .16f * (row & 1), y, z },
                                   { -1.4f + .33f * i + .16f * (row & 1), y + .14f, z }));
      }
}

static void
build_windowsill (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, FAB_TEXTURE_PLAIN, .85f, 0xd8d4c8);
  add_box (b, 0, 0, 0, 1.7f, .82f, .12f);
  paint_own (b, spec, FAB_TEXTURE_WOOD, .95f, 0xf4f0e8);
  add_box (b, 0, .82f, .06f, 1.8f, .05f, .36f);
  for (int i = -1; i <= 1; i++)
    add_box (b, i * .75f, .87f, -.02f, .07f, 1.2f, .08f);
  add_box (b, 0, 2.07f, -.02f, 1.57f, .07f, .08f);
  add_box (b, 0, 1.45f, -.02f, 1.5f, .05f, .06f);
  paint (b, FAB_TEXTURE_GLASS, .95f, 0xe4f0f8);
  add_box (b, 0, .87f, -.03f, 1.5f, 1.2f, .01f);
}

#define BUILDING FAB_MODEL_BUILDING

const FabModelEntry fab_models_building[] = {
  { { "house", BUILDING, { 8.8f, 6, 7.2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("house", "home", "cottage", "villa", "farmhouse", "mansion", "bungalow",
                 "building") }, build_house },
  { { "hut", BUILDING, { 4.9f, 4, 4.3f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("hut", "cabin", "log cabin", "shack", "shed", "chalet", "doghouse") }, build_hut },
  { { "lighthouse", BUILDING, { 6.6f, 19, 6.6f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("lighthouse", "beacon") }, build_lighthouse },
  { { "castle", BUILDING, { 22.8f, 25.4f, 17 }, 17, 0, FAB_NO_GRIP,
      FAB_WORDS ("castle", "fortress", "palace", "citadel", "fort") }, build_castle },
  { { "tower", BUILDING, { 6, 13.2f, 6 }, 12.3f, 0, FAB_NO_GRIP,
      FAB_WORDS ("tower", "turret", "keep", "watchtower") }, build_tower },
  { { "bridge", BUILDING, { 18, 4.95f, 4.4f }, 4, 0, FAB_NO_GRIP,
      FAB_WORDS ("bridge", "viaduct", "aqueduct") }, build_bridge },
  { { "church", BUILDING, { 6.8f, 15.4f, 13 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("church", "chapel", "cathedral", "temple", "monastery", "abbey", "steeple") },
      build_church },
  { { "block", BUILDING, { 12.6f, 16.5f, 10.6f }, 16.5f, 0, FAB_NO_GRIP,
      FAB_WORDS ("apartment block", "block", "city block", "apartment house", "apartment building",
                 "office building", "hotel", "tenement") }, build_block },
  { { "skyscraper", BUILDING, { 14, 64, 14 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("skyscraper", "high-rise", "tower block") }, build_skyscraper },
  { { "barn", BUILDING, { 7.6f, 6.8f, 10.6f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("barn", "stable", "granary") }, build_barn },
  { { "windmill", BUILDING, { 10, 13.8f, 5.4f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("windmill", "mill") }, build_windmill },
  { { "tent", BUILDING, { 2.4f, 1.7f, 2.9f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("tent", "marquee", "tepee", "wigwam", "yurt") }, build_tent },
  { { "circus", BUILDING, { 12.8f, 10, 12.8f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("circus", "circus tent", "big top") },
      build_circus },
  { { "igloo", BUILDING, { 4, 2, 4.8f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("igloo") }, build_igloo },
  { { "pyramid", BUILDING, { 48, 22, 48 }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("pyramid") },
    build_pyramid },
  { { "ruin", BUILDING, { 7.4f, 5.5f, 1.8f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("ruin", "column", "pillar", "colonnade") }, build_ruin },
  { { "factory", BUILDING, { 21, 19, 10 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("factory building", "plant building", "works", "chimney", "smokestack") },
      build_factory },
  { { "stairs", BUILDING, { 2, 2.64f, 3 }, 0, .34f, FAB_NO_GRIP,
      FAB_WORDS ("stairs", "stair", "staircase", "step", "stairway") }, build_stairs },
  { { "shop", BUILDING, { 6.4f, 7.35f, 6.3f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("shop front", "storefront", "shopfront", "shop building", "bakery") },
      build_shop },
  { { "front", BUILDING, { 15.6f, 8.7f, 10.1f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("public building", "town hall", "city hall", "police station", "fire station", "school", "bank", "courthouse building") },
      build_front },
  { { "wall", BUILDING, { 3.1f, 1.24f, .38f }, 1.24f, 1.24f, FAB_NO_GRIP,
      FAB_WORDS ("wall", "brick wall", "garden wall", "stone wall", "low wall", "parapet") },
    build_wall },
  { { "windowsill", BUILDING, { 1.8f, 2.14f, .36f }, .87f, .87f, FAB_NO_GRIP,
      FAB_WORDS ("windowsill", "window sill", "window ledge", "sill", "window seat") },
    build_windowsill },
  { { NULL } },
};
