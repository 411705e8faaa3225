/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Works of town, factory and stage that people stand before. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define WOOD  FAB_TEXTURE_WOOD
#define METAL FAB_TEXTURE_METAL
#define PLAIN FAB_TEXTURE_PLAIN
#define CLOTH FAB_TEXTURE_CLOTH
#define STONE FAB_TEXTURE_STONE
#define GLASS FAB_TEXTURE_GLASS
#define GLOW  FAB_TEXTURE_GLOW

static void
build_billboard (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .45f, 0x606468);
  for (int i = -1; i <= 1; i += 2)
    ROD (b, i * 2, 0, -.15f, i * 2, 3.2f, -.15f, .14f);
  paint_own (b, spec, PLAIN, .95f, 0xf4f0e4);
  add_box (b, 0, 3, 0, 6.4f, 3.2f, .2f);
  fab_kit_rect (b, 0, 3.15f, .102f, 6.1f, 2.9f, .04f, -1);
  fab_kit_letter (b, spec->lettering ? spec->lettering : "DRINK COLA", V (0, 4.6f, .105f),
                  V (1, 0, 0),
                  V (0, 1, 0), 5.2f, 1.4f, .1f);
  paint (b, METAL, .4f, 0x505050);
  add_box (b, 0, 2.8f, .3f, 6.4f, .06f, .5f);
}

static void
build_vending_machine (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .5f, 0xb03838);
  add_box (b, 0, 0, 0, 1, 1.85f, .8f);
  fab_kit_rect (b, -.12f, .6f, .402f, .66f, 1.1f, .012f, .92f);
  for (int row = 0; row < 4; row++)
    {
      LINE_Z (b, .008f, { -.44f, .72f + .26f * row, .404f }, { .2f, .72f + .26f * row, .404f });
      for (int i = 0; i < 5; i++)
        fab_kit_rect (b, -.38f + .13f * i, .73f + .26f * row, .404f, .07f, .16f, .006f,
                      (row + i) % 3 ? .6f : .35f);
    }
  fab_kit_rect (b, .36f, 1, .402f, .16f, .5f, .008f, .3f);
  for (int i = 0; i < 6; i++)
    fab_kit_disc (b, V (.33f + .06f * (i & 1), 1.4f - .06f * (i / 2), .404f), V (0, 0, 1), .018f,
                  .004f, .9f);
  fab_kit_rect (b, -.1f, .2f, .402f, .6f, .22f, .012f, .15f);
  fab_kit_letter (b, spec->lettering ? spec->lettering : "COLD DRINKS", V (0, 1.77f, .404f),
                  V (1, 0, 0),
                  V (0, 1, 0), .8f, .1f, .1f);
}

static void
build_slot_machine (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .45f, 0xb03848);
  PROFILE (b, 0, .7f, { -.3f, 0 }, { .3f, 0 }, { .3f, .7f }, { .42f, .78f }, { .3f, .95f },
           { .2f, 1.5f },
           { -.3f, 1.5f });
  LATHE (b, 0, 1.5f, -.05f, 14, { 0, 0 }, { .3f, 0 }, { .25f, .16f }, { 0, .2f });
  for (int i = -1; i <= 1; i++)
    {
      fab_add_mark (b, POINTS3 ({ i * .18f - .08f, 1.02f, .29f }, { i * .18f + .08f, 1.02f, .29f },
                                { i * .18f + .08f, 1.28f, .245f },
                                { i * .18f - .08f, 1.28f, .245f }), .012f,
                    .15f, .97f, TRUE, V (0, 0, 1));
      fab_kit_letter (b, "7", V (i * .18f, 1.15f, .275f), V (1, 0, 0), V (0, 1, -.18f), .1f, .18f,
                      .1f);
    }
  paint (b, METAL, .8f, 0xc0c4c8);
  ROD (b, .36f, .95f, 0, .46f, .95f, 0, .03f);
  ROD (b, .46f, .95f, 0, .46f, 1.35f, .1f, .018f);
  add_ball (b, .46f, 1.38f, .11f, .05f, .05f, .05f);
}

static void
build_bus_stop (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .5f, 0x607080);
  for (int i = 0; i < 4; i++)
    ROD (b, i & 1 ? 1.6f : -1.6f, 0, i & 2 ? .5f : -.6f, i & 1 ? 1.6f : -1.6f, 2.4f,
         i & 2 ? .5f : -.6f, .04f);
  add_box (b, 0, 2.4f, 0, 3.5f, .1f, 1.5f);
  paint (b, GLASS, .93f, 0xe4f0f4);
  add_box (b, 0, .3f, -.6f, 3.1f, 1.9f, .02f);
  paint (b, WOOD, .6f, 0x9c7247);
  add_box (b, -.2f, .45f, -.35f, 2.2f, .06f, .38f);
  for (int i = -1; i <= 1; i += 2)
    add_box (b, -.2f + i * .9f, 0, -.35f, .06f, .45f, .3f);
  paint (b, METAL, .5f, 0x607080);
  ROD (b, 2.2f, 0, .5f, 2.2f, 2.7f, .5f, .04f);
  fab_kit_cone (b, V (2.2f, 2.75f, .47f), V (2.2f, 2.75f, .53f), .3f, .3f, 18);
  fab_kit_letter (b, "BUS", V (2.2f, 2.75f, .535f), V (1, 0, 0), V (0, 1, 0), .42f, .2f, .1f);
}

static void
build_telegraph_pole (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .45f, 0x6a4c30);
  fab_kit_cone (b, V (0, 0, 0), V (0, 7.5f, 0), .15f, .1f, 9);
  for (int k = 0; k < 2; k++)
    {
      add_box (b, 0, 6.4f + .6f * k, .12f, 2, .12f, .12f);
      for (int i = -2; i <= 2; i++)
        if (i != 0)
          add_ball (b, i * .42f, 6.58f + .6f * k, .12f, .05f, .07f, .05f);
    }
}

static void
build_traffic_cone (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, PLAIN, .55f, 0xe87030);
  add_box (b, 0, 0, 0, .38f, .04f, .38f);
  fab_kit_cone (b, V (0, .04f, 0), V (0, .28f, 0), .15f, .1f, 14);
  fab_kit_cone (b, V (0, .44f, 0), V (0, .7f, 0), .067f, .025f, 14);
  paint (b, PLAIN, .97f, 0xffffff);
  fab_kit_cone (b, V (0, .28f, 0), V (0, .44f, 0), .1f, .067f, 14);
}

static void
build_gallows (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x7a5430);
  add_box (b, 0, 1.2f, 0, 3, .12f, 2.4f);
  for (int i = 0; i < 4; i++)
    add_box (b, i & 1 ? 1.35f : -1.35f, 0, i & 2 ? 1.05f : -1.05f, .16f, 1.2f, .16f);
  for (int i = 0; i < 5; i++)
    add_box (b, 1.95f + .22f * (4 - i) - .3f, .2f * i, 0, .26f, .2f, 1);
  add_box (b, -1.1f, 1.3f, 0, .2f, 3, .2f);
  add_box (b, -.2f, 4.1f, 0, 2.2f, .2f, .2f);
  ROD (b, -1.05f, 3.4f, 0, -.4f, 4.15f, 0, .06f);
  paint (b, CLOTH, .7f, 0xc0a878);
  ROD (b, .5f, 4.1f, 0, .5f, 3.25f, 0, .03f);
  fab_kit_torus (b, V (.5f, 3.02f, 0), V (0, 0, 1), .18f, .03f, 16);
}

static void
build_noose (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .7f, 0xc0a878);
  ROD (b, 0, .5f, 0, 0, 1.5f, 0, .02f);
  ROD (b, 0, .36f, 0, 0, .56f, 0, .04f);
  fab_kit_torus (b, V (0, .19f, 0), V (0, 0, 1), .17f, .022f, 18);
}

static void
build_guillotine (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .5f, 0x7a5430);
  add_box (b, 0, 0, 0, 1.4f, .14f, 2.4f);
  for (int i = -1; i <= 1; i += 2)
    add_box (b, i * .4f, .14f, .6f, .14f, 3.4f, .16f);
  add_box (b, 0, 3.5f, .6f, 1.1f, .16f, .2f);
  add_box (b, 0, .5f, .6f, .66f, .55f, .08f);
  fab_kit_disc (b, V (0, .8f, .645f), V (0, 0, 1), .13f, .02f, .1f);
  fab_kit_disc (b, V (0, .8f, .555f), V (0, 0, -1), .13f, .02f, .1f);
  add_box (b, 0, .6f, -.4f, .5f, .08f, 1.8f);
  add_box (b, 0, .14f, -.9f, .3f, .46f, .12f);
  paint (b, METAL, .85f, 0xc8ccd0);
  PRISM (b, .6f, .04f, { -.33f, 2.4f }, { .33f, 2.75f }, { .33f, 3.2f }, { -.33f, 3.2f });
}

static void
build_pagoda (FabBrush *b, const FabModelSpec *spec)
{
  for (int i = 0; i < 5; i++)
    {
      float y = 4.0f * i, w = 5 - .7f * i, r = 4.9f - .55f * i;

      paint (b, WOOD, .75f, 0xc8a890);
      add_box (b, 0, y, 0, w, 3, w);
      fab_kit_rect (b, 0, y + .1f, w / 2 + .02f, w * .3f, 2.2f, .06f, .3f);
      for (int k = -1; k <= 1; k += 2)
        fab_kit_rect (b, k * w * .33f, y + .8f, w / 2 + .02f, w * .16f, 1.2f, .05f, .5f);
      paint_own (b, spec, STONE, .38f, 0x8a3830);
      fab_add_loft (b, (const FabRing[]) {
        { V (0, y + 3.1f, 0), V (r * .72f, 0, r * .72f), V (-r * .72f, 0, r * .72f) },
        { V (0, y + 2.8f, 0), V (r * .7f, 0, r * .7f), V (-r * .7f, 0, r * .7f) },
        { V (0, y + 3.5f, 0), V (r * .5f, 0, r * .5f), V (-r * .5f, 0, r * .5f) },
        { V (0, y + 4.2f, 0), V (w * .45f, 0, w * .45f), V (-w * .45f, 0, w * .45f) } }, 4, 4,
        TRUE, TRUE);
    }
  fab_kit_cone (b, V (0, 20, 0), V (0, 21.5f, 0), 1.2f, .3f, 4);
  ROD (b, 0, 21, 0, 0, 25, 0, .12f);
  for (int i = 0; i < 4; i++)
    fab_kit_torus (b, V (0, 22 + .6f * i, 0), V (0, 1, 0), .5f - .09f * i, .07f, 14);
}

static void
build_suspension_bridge (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .5f, 0xb85038);
  add_box (b, 0, 11, 0, 150, 1.4f, 9);
  for (int t = -1; t <= 1; t += 2)
    {
      for (int i = -1; i <= 1; i += 2)
        add_box (b, t * 40, 0, i * 4.4f, 3, 40, 1.8f);
      for (int k = 0; k < 4; k++)
        add_box (b, t * 40, 17 + 6.5f * k, 0, 2.4f, 1.6f, 9);
    }
  for (int i = -1; i <= 1; i += 2)
    {
      FabVec3 cable[25];

      for (int k = 0; k < 25; k++)
        {
          float x = -72 + 6.0f * k, d = fabsf (x) < 40 ? x / 40 : 1 - (fabsf (x) - 40) / 32;

          cable[k] = V (x, fabsf (x) < 40 ? 14 + 26 * d * d : 12.4f + 27.6f * MAX (0, d), i * 4.6f);
        }
      fab_add_tube (b, cable, 25, .35f, 5);
      for (int k = 1; k < 24; k++)
        fab_kit_line (b, .15f, V (0, 0, 0), POINTS3 ({ cable[k].x, cable[k].y, cable[k].z },
                                                     { cable[k].x, 12.4f, cable[k].z }));
    }
}

static void
build_footbridge (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .58f, 0x9c7247);
  for (int i = 0; i < 18; i++)
    {
      float x = -2.9f + .341f * i, y = .9f - .09f * x * x;

      add_box (b, x, y, 0, .28f, .07f, 1.6f);
    }
  for (int s = -1; s <= 1; s += 2)
    {
      FabVec3 rail[13], beam[13];

      for (int i = 0; i < 13; i++)
        {
          float x = -3 + .5f * i, y = .9f - .09f * x * x;

          rail[i] = V (x, y + 1, s * .78f);
          beam[i] = V (x, y - .06f, s * .7f);
          if (i % 2 == 0)
            ROD (b, x, y, s * .78f, x, y + 1, s * .78f, .045f);
        }
      fab_add_tube (b, rail, 13, .05f, 6);
      fab_add_tube (b, beam, 13, .1f, 5);
    }
}

static void
build_oil_derrick (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .4f, 0x505458);
  for (int i = 0; i < 4; i++)
    {
      float x = i & 1 ? 3 : -3, z = i & 2 ? 3 : -3;

      ROD (b, x, 0, z, x * .2f, 18, z * .2f, .16f);
    }
  for (int k = 0; k < 6; k++)
    for (int s = -1; s <= 1; s += 2)
      {
        float w = 3 - .4f * k, v = 2.6f - .4f * k, y = 3.0f * k;

        ROD (b, -w, y, s * w, v, y + 3, s * v, .08f);
        ROD (b, w, y, s * w, -v, y + 3, s * v, .08f);
        ROD (b, s * w, y, -w, s * v, y + 3, v, .08f);
      }
  add_box (b, 0, 18, 0, 1.6f, .8f, 1.6f);
  add_box (b, 3.8f, 0, 0, 2.4f, 2.2f, 3);
}

static void
build_wind_turbine (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .96f, 0xf4f4f4);
  fab_kit_cone (b, V (0, 0, 0), V (0, 40, 0), 1.3f, .7f, 12);
  HULL (b, 10, { -3, 40.5f, .7f, .8f }, { 1.6f, 40.5f, .9f, .9f }, { 2.6f, 40.5f, .3f, .3f });
  for (int i = 0; i < 3; i++)
    {
      FabXform was = fab_kit_move (b, 0, 40.5f, 2);

      fab_kit_turn (b, fab_xform_rotate_z (i * 2.0944f + .4f));
      fab_brush_next_part (b);
      PRISM (b, 0, .25f, { -.35f, 0 }, { .35f, 0 }, { .95f, 4 }, { .45f, 12 }, { .1f, 19 },
             { -.1f, 19 },
             { -.4f, 6 });
      b->at = was;
    }
}

static void
build_greenhouse (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, GLASS, .95f, 0xe4f4ec);
  PRISM (b, 0, 5, { -1.6f, 0 }, { 1.6f, 0 }, { 1.6f, 1.8f }, { 0, 2.9f }, { -1.6f, 1.8f });
  for (int i = 0; i < 6; i++)
    {
      float z = -2.5f + i;

      for (int s = -1; s <= 1; s += 2)
        fab_kit_line (b, .04f, V (s, .5f, 0), POINTS3 ({ s * 1.61f, 0, z }, { s * 1.61f, 1.8f, z },
                                                       { 0, 2.91f, z }));
    }
  for (int i = -2; i <= 2; i++)
    LINE_Z (b, .04f, { i * .6f, 0, 2.51f }, { i * .6f, 2.85f - ABS (i) * .42f, 2.51f });
  fab_kit_rect (b, 0, 0, 2.51f, .9f, 1.9f, .06f, .9f);
}

static void
build_coffin (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, WOOD, .4f, 0x5a3a28);
  SLAB (b, 0, .42f, { -.22f, -.98f }, { .22f, -.98f }, { .34f, .45f }, { .22f, .98f },
        { -.22f, .98f }, { -.34f, .45f });
  fab_brush_next_part (b);
  SLAB (b, .42f, .07f, { -.25f, -1.01f }, { .25f, -1.01f }, { .37f, .46f }, { .25f, 1.01f },
        { -.25f, 1.01f },
        { -.37f, .46f });
  paint (b, METAL, .75f, 0xc8b060);
  add_box (b, 0, .49f, .2f, .04f, .015f, .7f);
  add_box (b, 0, .49f, .38f, .3f, .015f, .04f);
  for (int s = -1; s <= 1; s += 2)
    for (int i = -1; i <= 1; i++)
      fab_kit_torus (b, V (s * (.29f + .03f * i), .24f, i * .5f), V (1, 0, 0), .06f, .012f, 10);
}

static void
build_conveyor (FabBrush *b, const FabModelSpec *spec)
{
  paint (b, METAL, .5f, 0x707478);
  for (int i = -1; i <= 1; i += 2)
    {
      add_box (b, 0, .72f, i * .42f, 4, .14f, .06f);
      for (int k = -1; k <= 1; k++)
        add_box (b, k * 1.7f, 0, i * .4f, .1f, .72f, .08f);
    }
  paint_own (b, spec, PLAIN, .3f, 0x383838);
  add_box (b, 0, .74f, 0, 3.9f, .08f, .78f);
  for (int k = -9; k <= 9; k++)
    LINE_Y (b, .012f, { k * .2f, .822f, -.38f }, { k * .2f, .822f, .38f });
  for (int i = -1; i <= 1; i += 2)
    fab_kit_cone (b, V (i * 1.95f, .78f, -.39f), V (i * 1.95f, .78f, .39f), .08f, .08f, 12);
  for (int k = -1; k <= 1; k++)
    {
      paint (b, WOOD, .75f, 0xb8905c);
      add_box (b, k * 1.2f, .82f, 0, .42f, .3f, .4f);
      LINE_Y (b, .03f, { k * 1.2f - .21f, 1.122f, 0 }, { k * 1.2f + .21f, 1.122f, 0 });
    }
}

static void
build_machine (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .55f, 0x707c80);
  add_box (b, 0, 0, 0, 2.6f, 1.1f, 1.5f);
  add_box (b, -.6f, 1.1f, -.2f, 1.3f, 1.2f, 1);
  fab_kit_cone (b, V (.7f, 1.1f, -.2f), V (.7f, 2, -.2f), .4f, .4f, 16);
  fab_kit_cone (b, V (.7f, 2, -.2f), V (.7f, 2.3f, -.2f), .42f, .12f, 16);
  TUBE (b, .1f, { .7f, 2.3f, -.2f }, { .7f, 2.7f, -.2f }, { .2f, 2.85f, -.3f },
        { -.6f, 2.8f, -.3f }, { -.6f, 2.3f, -.3f });
  paint (b, METAL, .35f, 0x404448);
  fab_kit_torus (b, V (-1.38f, .75f, .2f), V (1, 0, 0), .5f, .06f, 22);
  for (int i = 0; i < 3; i++)
    ROD (b, -1.38f, .75f - .5f * sinf (i * 1.047f), .2f - .5f * cosf (i * 1.047f), -1.38f,
         .75f + .5f * sinf (i * 1.047f),
         .2f + .5f * cosf (i * 1.047f), .03f);
  for (int i = 0; i < 3; i++)
    {
      fab_kit_disc (b, V (-.95f + .36f * i, 1.85f, .302f), V (0, 0, 1), .13f, .015f, .97f);
      LINE_Z (b, .015f, { -.95f + .36f * i, 1.85f, .304f }, { -.88f + .36f * i, 1.93f, .304f });
    }
  fab_kit_rect (b, .55f, .25f, .752f, 1, .6f, .015f, .4f);
  for (int i = 0; i < 5; i++)
    LINE_Z (b, .012f, { .1f, .33f + .11f * i, .755f }, { 1, .33f + .11f * i, .755f });
  paint (b, PLAIN, .4f, 0xc03030);
  ROD (b, -.3f, 1.1f, .6f, -.2f, 1.55f, .7f, .025f);
  add_ball (b, -.2f, 1.58f, .71f, .06f, .06f, .06f);
}

static void
build_hammock (FabBrush *b, const FabModelSpec *spec)
{
  FabVec3 points[11 * 7];

  paint (b, WOOD, .5f, 0x7a5430);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_kit_cone (b, V (i * 1.7f, 0, 0), V (i * 1.7f, 1.7f, 0), .09f, .08f, 8);
      for (int k = -2; k <= 2; k++)
        fab_kit_line (b, .012f, V (0, 0, 0), POINTS3 ({ i * 1.62f, 1.45f, 0 },
                                                      { i * 1.1f, .98f, k * .16f }));
    }
  paint_own (b, spec, CLOTH, .8f, 0xd8b888);
  for (int j = 0; j <= 6; j++)
    for (int i = 0; i <= 10; i++)
      {
        float s = i / 5.0f - 1, t = j / 3.0f - 1;

        points[j * 11 + i] = V (1.1f * s, .5f + .45f * s * s + .14f * t * t * (1 - .5f * s * s),
                                .42f * t * (1 - .25f * s * s));
      }
  b->flags |= FAB_FACE_TWO_SIDED;
  fab_add_grid (b, points, 10, 6);
  b->flags &= ~FAB_FACE_TWO_SIDED;
}

static void
build_stretcher (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, CLOTH, .95f, 0xf4f4f4);
  add_box (b, 0, .72f, 0, .6f, .1f, 1.95f);
  add_box (b, 0, .82f, .75f, .5f, .07f, .35f);
  paint (b, METAL, .6f, 0xa0a4a8);
  for (int i = -1; i <= 1; i += 2)
    {
      ROD (b, i * .32f, .72f, -1.05f, i * .32f, .72f, 1.05f, .02f);
      ROD (b, i * .28f, .7f, -.8f, i * .28f, .12f, .6f, .02f);
      ROD (b, i * .28f, .7f, .8f, i * .28f, .12f, -.6f, .02f);
      TUBE (b, .015f, { i * .33f, .72f, -.3f }, { i * .33f, .98f, -.25f },
            { i * .33f, .98f, .25f }, { i * .33f, .72f, .3f });
      for (int k = -1; k <= 1; k += 2)
        fab_kit_spokes (b, i * .28f, .09f, k * .6f, .09f, .022f, 2);
    }
}

static void
build_spotlight (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .25f, 0x2c2e32);
  for (int i = 0; i < 3; i++)
    ROD (b, 0, .7f, 0, .45f * sinf (i * 2.094f), 0, .45f * cosf (i * 2.094f), .018f);
  ROD (b, 0, .6f, 0, 0, 1.75f, 0, .022f);
  fab_kit_cone (b, V (0, 1.85f, -.2f), V (0, 1.8f, .12f), .13f, .17f, 16);
  fab_kit_cone (b, V (0, 1.8f, .12f), V (0, 1.79f, .18f), .19f, .19f, 16);
  for (int i = -1; i <= 1; i += 2)
    {
      fab_add_quad (b, V (i * .17f, 1.65f, .18f), V (i * .17f, 1.95f, .18f),
                    V (i * .3f, 1.97f, .32f), V (i * .3f, 1.61f, .32f));
      fab_add_quad (b, V (i * .3f, 1.61f, .32f), V (i * .3f, 1.97f, .32f),
                    V (i * .172f, 1.95f, .178f), V (i * .172f, 1.65f, .178f));
    }
  paint (b, GLOW, .98f, 0xfff4d0);
  fab_kit_cone (b, V (0, 1.79f, .18f), V (0, 1.79f, .19f), .165f, .15f, 16);
}

static void
build_disco_ball (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, METAL, .85f, 0xc8d0d8);
  fab_add_ellipsoid (b, V (0, .25f, 0), V (.25f, .25f, .25f), 18);
  for (int i = 1; i < 8; i++)
    {
      float a = i * G_PI / 8, r = .252f * sinf (a);
      FabVec3 ring[19];

      for (int k = 0; k < 19; k++)
        ring[k] = V (r * sinf (k * G_PI / 9), .25f - .252f * cosf (a), r * cosf (k * G_PI / 9));
      for (int k = 0; k < 18; k++)
        fab_kit_line (b, .005f, V (ring[k].x, ring[k].y - .25f, ring[k].z), &ring[k], 2);
    }
  for (int k = 0; k < 16; k++)
    for (int i = 1; i < 7; i++)
      {
        float s = sinf (k * .3927f), c = cosf (k * .3927f), a = i * G_PI / 8, d = a + G_PI / 8;

        fab_kit_line (b, .004f, V (s * sinf (a), -cosf (a), c * sinf (a)),
                      POINTS3 ({ .252f * sinf (a) * s, .25f - .252f * cosf (a),
                                 .252f * sinf (a) * c },
                               { .252f * sinf (d) * s, .25f - .252f * cosf (d),
                                 .252f * sinf (d) * c }));
      }
  ROD (b, 0, .5f, 0, 0, .9f, 0, .01f);
}

static void
build_crypt (FabBrush *b, const FabModelSpec *spec)
{
  paint_own (b, spec, STONE, .72f, 0xb0aca0);
  add_box (b, 0, 0, 0, 3.6f, .3f, 4.2f);
  add_box (b, 0, .3f, -.2f, 3, 2.6f, 3.4f);
  PRISM (b, 0, 4, { -1.8f, 2.9f }, { 1.8f, 2.9f }, { 0, 3.9f });
  for (int i = -1; i <= 1; i += 2)
    CONE (b, i * 1.25f, .3f, 1.75f, 2.9f, .2f, .17f);
  fab_kit_rect (b, 0, .3f, 1.51f, 1.2f, 2.1f, .05f, .15f);
  for (int i = -2; i <= 2; i++)
    LINE_Z (b, .04f, { i * .22f, .3f, 1.52f }, { i * .22f, 2.35f, 1.52f });
  add_box (b, 0, 3.8f, 1.8f, .12f, .9f, .12f);
  add_box (b, 0, 4.3f, 1.8f, .5f, .12f, .12f);
}

#define THING    FAB_MODEL_THING
#define BUILDING FAB_MODEL_BUILDING

const FabModelEntry fab_models_works[] = {
  { { "billboard", THING, { 6.4f, 6.2f, .84f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("billboard", "hoarding", "advertising board",
      "advertisement") }, build_billboard },
  { { "vending-machine", THING, { 1, 1.85f, .8f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("vending machine", "drinks machine",
      "ticket machine", "cash machine", "atm", "jukebox") }, build_vending_machine },
  { { "slot-machine", THING, { .86f, 1.7f, .77f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("slot machine", "one-armed bandit",
      "pinball machine", "arcade machine") }, build_slot_machine },
  { { "bus-stop", THING, { 4.25f, 3.05f, 1.5f }, 0, .5f, FAB_NO_GRIP,
      FAB_WORDS ("bus stop", "bus shelter", "tram stop") },
    build_bus_stop },
  { { "telegraph-pole", THING, { 2, 7.5f, .328f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("telegraph pole", "telephone pole",
      "power pole", "utility pole", "pylon") }, build_telegraph_pole },
  { { "traffic-cone", THING, { .38f, .7f, .38f }, 0, 0, FAB_GRIP (0, .6f, 0),
      FAB_WORDS ("traffic cone", "road cone", "cone") },
    build_traffic_cone },
  { { "gallows", THING, { 4.16f, 4.3f, 2.4f }, 1.32f, 0, FAB_NO_GRIP,
      FAB_WORDS ("gallows", "scaffold", "gibbet") }, build_gallows },
  { { "noose", THING, { .375f, 1.5f, .08f }, 0, 0, FAB_GRIP (0, .8f, 0),
      FAB_WORDS ("noose", "hangman's noose") }, build_noose },
  { { "guillotine", THING, { 1.4f, 3.66f, 2.5f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("guillotine") },
    build_guillotine },
  { { "pagoda", BUILDING, { 7.06f, 25, 7.06f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("pagoda", "shrine", "japanese temple",
      "chinese temple", "buddhist temple") }, build_pagoda },
  { { "suspension-bridge", BUILDING, { 150, 40, 10.6f }, 12.4f, 0, FAB_NO_GRIP,
      FAB_WORDS ("suspension bridge",
      "golden gate bridge", "brooklyn bridge", "golden gate") }, build_suspension_bridge },
  { { "footbridge", BUILDING, { 6.09f, 1.94f, 1.66f }, .97f, 0, FAB_NO_GRIP,
      FAB_WORDS ("footbridge", "wooden bridge", "plank bridge",
      "garden bridge") }, build_footbridge },
  { { "oil-derrick", BUILDING, { 8.16f, 18.8f, 6.32f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("oil derrick", "oil rig", "oil well",
      "drilling rig", "derrick") }, build_oil_derrick },
  { { "wind-turbine", BUILDING, { 30.4f, 58, 5.6f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("wind turbine", "wind wheel") },
    build_wind_turbine },
  { { "greenhouse", BUILDING, { 3.2f, 2.9f, 5 }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("greenhouse", "glasshouse", "conservatory") },
    build_greenhouse },
  { { "coffin", THING, { .74f, .505f, 2.02f }, .5f, .5f, FAB_NO_GRIP,
      FAB_WORDS ("coffin", "casket", "sarcophagus") }, build_coffin },
  { { "conveyor", THING, { 4.06f, 1.12f, .9f }, .82f, 0, FAB_NO_GRIP,
      FAB_WORDS ("conveyor belt", "conveyor", "assembly line",
      "production line") }, build_conveyor },
  { { "machine", THING, { 2.74f, 2.95f, 1.52f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("machine", "factory machine", "generator", "boiler",
      "apparatus", "contraption", "time machine", "printing press") }, build_machine },
  { { "hammock", THING, { 3.58f, 1.7f, .84f }, 0, .5f, FAB_NO_GRIP, FAB_WORDS ("hammock") },
    build_hammock },
  { { "stretcher", THING, { .69f, .992f, 2.1f }, .82f, .82f, FAB_NO_GRIP,
      FAB_WORDS ("stretcher", "gurney", "operating table",
      "hospital trolley") }, build_stretcher },
  { { "spotlight", THING, { .811f, 1.99f, .707f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("spotlight", "stage light", "film light",
      "floodlight", "searchlight", "projector") }, build_spotlight },
  { { "disco-ball", THING, { .485f, .9f, .492f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("disco ball", "mirror ball", "glitter ball") },
    build_disco_ball },
  { { "crypt", BUILDING, { 3.6f, 4.7f, 4.2f }, 0, 0, FAB_NO_GRIP,
      FAB_WORDS ("crypt", "mausoleum", "vault", "burial vault") },
    build_crypt },
  { { NULL } },
};
