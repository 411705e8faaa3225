/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one hangs from, climbs on and falls off: roof edges, rock faces, ropes. Their fronts drop sheer. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-kit.h"

#define HEIGHT 9.f

static void
build_ledge (FabBrush           *b,
             const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_STONE, .74f, 0xb09080);
  add_box (b, 0, 0, -.1f, 6, HEIGHT - .3f, 3.8f);
  paint (b, FAB_TEXTURE_STONE, .88f, 0xc8c0b0);
  add_box (b, 0, HEIGHT - .3f, 0, 6.3f, .3f, 4.2f);
  for (int floor = 0; floor < 3; floor++)
    for (int i = -1; i <= 1; i++)
      fab_kit_rect (b, i * 1.9f, .9f + 2.5f * floor, 1.83f, 1, 1.5f, .05f, .3f);
  for (int floor = 0; floor < 3; floor++)
    {
      FabXform was = b->at;

      for (int side = -1; side <= 1; side += 2)
        {
          fab_kit_turn (b, fab_xform_rotate_y (side * (float) G_PI_2));
          fab_kit_rect (b, side * .1f, .9f + 2.5f * floor, 3.03f, 1, 1.5f, .05f, .3f);
          b->at = was;
        }
    }
}

/* Heights of a rock face's sill lines and how far each stands out. */
static void
build_crag (FabBrush           *b,
            const FabModelSpec *spec)
{
  static const FabVec2 face[] = { { -2.4f, 0 }, { 2.1f, 0 }, { 1.9f, 1.2f }, { 2.05f, 1.5f }, { 1.8f, 3.6f },
                                  { 1.98f, 4 }, { 1.75f, 6.2f }, { 1.95f, 6.6f }, { 1.7f, 8.2f }, { 2.05f, 8.6f },
                                  { 2.0f, HEIGHT }, { -2.4f, HEIGHT } };

  paint_own (b, spec, FAB_TEXTURE_STONE, .66f, 0x9a8f80);
  for (int i = -2; i <= 2; i++)
    {
      FabXform was = fab_kit_move (b, i * 1.3f, 0, i == 0 ? 0 : -.18f * (i & 1) - .1f * fab_kit_random (7, i + 2));

      fab_kit_profile (b, 0, 1.3f, face, G_N_ELEMENTS (face));
      fab_brush_next_part (b);
      b->at = was;
    }
  for (int i = 0; i < 16; i++)
    {
      float x = -2.8f + 5.6f * fab_kit_random (11, i), y = .6f + 7.6f * fab_kit_random (12, i);

      LINE_Z (b, .03f, { x, y, 2.12f }, { x + .25f, y - .5f, 2.14f }, { x + .1f, y - .9f, 2.13f });
    }
}

static void
build_hanging_rope (FabBrush           *b,
                    const FabModelSpec *spec)
{
  paint_own (b, spec, FAB_TEXTURE_CLOTH, .6f, 0xc0a878);
  ROD (b, 0, .25f, 0, 0, 7, 0, .028f);
  add_ball (b, 0, .25f, 0, .06f, .09f, .06f);
}

const FabModelEntry fab_models_edge[] = {
  { { "ledge", FAB_MODEL_BUILDING, { 6.3f, HEIGHT, 4.2f }, HEIGHT, 0, FAB_NO_GRIP, FAB_WORDS ("roof parapet") },
    build_ledge },
  { { "crag", FAB_MODEL_LAND, { 6.5f, HEIGHT, 4.5f }, HEIGHT, 0, FAB_NO_GRIP, FAB_WORDS ("crag", "rock face", "rock wall", "climbing wall") },
    build_crag },
  { { "hanging-rope", FAB_MODEL_THING, { .12f, 7, .12f }, 0, 0, FAB_NO_GRIP, FAB_WORDS ("hanging rope", "climbing rope") },
    build_hanging_rope },
  { { NULL } },
};
