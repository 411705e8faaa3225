/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of a place: left alone, under water, in a mess, on its best days. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-set-shell.h"

static const struct { const char *word; FabSetState state; } words[] = {
  { "abandoned", FAB_SET_RUINED }, { "derelict", FAB_SET_RUINED }, { "ruined", FAB_SET_RUINED }, { "ransacked", FAB_SET_MESSY },
  { "destroyed", FAB_SET_RUINED }, { "decayed", FAB_SET_RUINED }, { "dilapidated", FAB_SET_RUINED }, { "crumbling", FAB_SET_RUINED },
  { "haunted", FAB_SET_RUINED }, { "run-down", FAB_SET_RUINED }, { "bombed", FAB_SET_RUINED }, { "post-apocalyptic", FAB_SET_RUINED },
  { "flooded", FAB_SET_FLOODED }, { "under water up to", FAB_SET_FLOODED },
  { "messy", FAB_SET_MESSY }, { "cluttered", FAB_SET_MESSY }, { "untidy", FAB_SET_MESSY }, { "chaotic", FAB_SET_MESSY },
  { "cramped", FAB_SET_MESSY }, { "littered", FAB_SET_MESSY },
  { "luxurious", FAB_SET_RICH }, { "luxury", FAB_SET_RICH }, { "elegant", FAB_SET_RICH }, { "opulent", FAB_SET_RICH },
  { "fancy", FAB_SET_RICH }, { "posh", FAB_SET_RICH },
};

/**
 * fab_set_read_state:
 * @text: (nullable): a prompt or a heading
 *
 * Returns: what it says became of the place
 */
guint
fab_set_read_state (const char *text)
{
  g_autofree char *lower = text != NULL ? g_ascii_strdown (text, -1) : NULL;
  guint state = 0;

  for (gsize i = 0; lower != NULL && i < G_N_ELEMENTS (words); i++)
    if (strstr (lower, words[i].word) != NULL)
      state |= words[i].state;

  return state;
}

/* A jagged line that runs up or down a wall and forks once. */
static void
add_crack (FabBrush *b, float x, float y, float z, float length, guint32 seed)
{
  FabVec3 p[7];

  for (int i = 0; i < 7; i++)
    p[i] = V (x + .16f * (i % 2) + .3f * length * (fab_kit_random (seed, i) - .5f) * i / 7, y - length * i / 6, z);
  LINE_Z (b, .02f, p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
  LINE_Z (b, .014f, p[3], { p[3].x + .3f * length, p[3].y - .16f * length, z }, { p[3].x + .4f * length, p[3].y - .4f * length, z });
}

/* Threads from corner to corner, hung with arcs. */
static void
add_cobweb (FabBrush *b, float x, float y, float z, float side)
{
  for (int i = 0; i < 4; i++)
    LINE_Z (b, .006f, { x, y, z }, { x + side * (.15f + .22f * i), y - .8f + .22f * i, z });
  for (int k = 1; k < 4; k++)
    LINE_Z (b, .006f, { x + side * .05f * k, y - .26f * k, z }, { x + side * .11f * k, y - .15f * k, z },
            { x + side * .18f * k, y - .1f * k, z }, { x + side * .26f * k, y - .04f * k, z });
}

static void
add_decay (FabBrush *b, const FabPlace *place)
{
  float x = place->width / 2, z = -place->back + .012f, h = place->height;
  gboolean room = place->set.interior && h > 1.8f && x > .8f;

  for (int i = 0; room && i < 5; i++)
    add_crack (b, -x * .8f + x * .4f * i, h * (.55f + .4f * fab_kit_random (3, i)), z, .5f + .5f * fab_kit_random (4, i), 7 + i);
  if (room)
    {
      add_cobweb (b, -x + .02f, h - .02f, z, 1);
      add_cobweb (b, x - .02f, h - .02f, z, -1);
    }
  for (int i = 0; i < 16; i++)
    {
      float a = i * 2.4f, r = 1.3f + .16f * i, s = .07f + .14f * fab_kit_random (6, i);

      if (room && (fabsf (r * sinf (a)) > x - .2f || r * fabsf (cosf (a)) > place->back - .2f))
        continue;
      paint (b, FAB_TEXTURE_STONE, .7f, 0xa09888);
      fab_kit_box (b, r * sinf (a), 0, -r * fabsf (cosf (a)) * .9f - .5f, s * 1.6f, s, s * 1.2f);
    }
}

/* Sheets of paper, clothes, bottles on the floor; heaps of boxes by the wall. */
static void
add_mess (FabBrush *b, const FabPlace *place)
{
  float x = place->set.interior ? place->width / 2 - .4f : 4;

  for (int i = 0; i < 26; i++)
    {
      float px = -x + 2 * x * fab_kit_random (11, i), pz = .9f - 3.2f * fab_kit_random (12, i), a = 6.3f * fab_kit_random (13, i);
      float c = .16f * cosf (a), s = .16f * sinf (a);

      fab_add_mark (b, POINTS3 ({ px - c, .012f, pz - s }, { px + s * .7f, .012f, pz - c * .7f }, { px + c, .012f, pz + s },
                                { px - s * .7f, .012f, pz + c * .7f }), .01f, .25f, i % 3 ? .99f : .6f, TRUE, V (0, 1, 0));
    }
  for (int i = 0; i < 6 && place->set.interior; i++)
    {
      paint (b, FAB_TEXTURE_PLAIN, .82f, 0xc8a878);
      fab_kit_box (b, x - .25f - .1f * (i % 3), .34f * (i / 2), -place->back + .5f + .45f * (i % 2), .5f, .33f, .42f);
    }
}

/* A picture rail, panels and drapes. */
static void
add_riches (FabBrush *b, const FabPlace *place)
{
  float x = place->width / 2, z = -place->back + .008f;

  if (!place->set.interior || place->height < 2 || x < 1)
    return;
  for (int i = 0; i < 6; i++)
    {
      float w = place->width / 6;

      fab_kit_rect (b, -x + w * (i + .5f), .2f, z, w * .8f, .6f, .012f, -1);
      fab_kit_rect (b, -x + w * (i + .5f), 1, z, w * .8f, place->height - 1.4f, .012f, -1);
    }
  LINE_Z (b, .03f, { -x, place->height - .2f, z }, { x, place->height - .2f, z });
  fab_part_curtain (b, -x + .05f, -x + .6f, 0, place->height - .1f, z + .14f, .55f);
  fab_part_curtain (b, x - .6f, x - .05f, 0, place->height - .1f, z + .14f, .55f);
}

void
fab_set_build_state (FabBrush *b, const FabPlace *place, guint state)
{
  if (state & FAB_SET_RUINED)
    add_decay (b, place);
  if (state & FAB_SET_MESSY)
    add_mess (b, place);
  if (state & FAB_SET_RICH)
    add_riches (b, place);
  if (state & FAB_SET_FLOODED)
    fab_shell_ground (b, FAB_GROUND_WATER, -30, 30, -40, 20, .3f, FALSE, 5);
}
