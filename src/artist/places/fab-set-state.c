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
  { "earthquake", FAB_SET_RUINED }, { "rubble", FAB_SET_RUINED }, { "debris", FAB_SET_RUINED }, { "war-torn", FAB_SET_RUINED },
  { "apocalyp", FAB_SET_RUINED }, { "in ruins", FAB_SET_RUINED }, { "collapsed", FAB_SET_RUINED }, { "devastated", FAB_SET_RUINED },
  { "christmas", FAB_SET_CHRISTMAS }, { "xmas", FAB_SET_CHRISTMAS }, { "birthday", FAB_SET_PARTY }, { "party", FAB_SET_PARTY },
  { "balloons everywhere", FAB_SET_PARTY }, { "new year's eve", FAB_SET_PARTY }, { "festively decorated", FAB_SET_PARTY },
  { "flooded", FAB_SET_FLOODED }, { "under water up to", FAB_SET_FLOODED },
  { "messy", FAB_SET_MESSY }, { "cluttered", FAB_SET_MESSY }, { "untidy", FAB_SET_MESSY }, { "chaotic", FAB_SET_MESSY },
  { "cramped", FAB_SET_MESSY }, { "littered", FAB_SET_MESSY },
  { "luxurious", FAB_SET_RICH }, { "luxury", FAB_SET_RICH }, { "elegant", FAB_SET_RICH }, { "opulent", FAB_SET_RICH },
  { "huge waves", FAB_SET_ROUGH }, { "giant waves", FAB_SET_ROUGH }, { "high waves", FAB_SET_ROUGH }, { "big waves", FAB_SET_ROUGH },
  { "towering waves", FAB_SET_ROUGH }, { "enormous waves", FAB_SET_ROUGH }, { "monstrous waves", FAB_SET_ROUGH },
  { "mountainous waves", FAB_SET_ROUGH }, { "crashing waves", FAB_SET_ROUGH }, { "rough sea", FAB_SET_ROUGH },
  { "heavy sea", FAB_SET_ROUGH }, { "stormy sea", FAB_SET_ROUGH }, { "raging sea", FAB_SET_ROUGH }, { "choppy", FAB_SET_ROUGH },
  { "storm at sea", FAB_SET_ROUGH }, { "huge wave", FAB_SET_ROUGH }, { "massive waves", FAB_SET_ROUGH },
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

/* Broken walls and beams in heaps beside the way. */
static void
add_heaps (FabBrush *b, float away)
{
  for (int i = 0; i < 44; i++)
    {
      float side = i % 2 ? 1 : -1, t = fab_kit_random (21, i), x = side * (away + 1.6f * fab_kit_random (22, i)), z = 1 - 1.1f * (i / 2);
      float s = .45f + .8f * t, y = .5f * fab_kit_random (23, i) * fab_kit_random (24, i);
      FabXform was = fab_kit_move (b, x, y - .1f, z);

      fab_kit_turn (b, fab_xform_rotate_y (6.3f * fab_kit_random (25, i)));
      fab_kit_turn (b, fab_xform_rotate_x (.9f * (fab_kit_random (26, i) - .5f)));
      paint (b, FAB_TEXTURE_STONE, .62f + .2f * t, 0xa09888);
      fab_kit_box (b, 0, 0, 0, s * 1.5f, s * .8f, s);
      if (i % 5 == 0)
        {
          paint (b, FAB_TEXTURE_WOOD, .35f, 0x504030);
          ROD (b, -1, .1f, 0, 1.2f, 1 + t, .2f, .07f);
        }
      b->at = was;
    }
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
  if (!place->set.interior)
    add_heaps (b, place->width > 3 ? place->width * .32f : 2.4f);
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

static void
add_balloons (FabBrush *b, float x, float y, float z)
{
  for (int i = 0; i < 3; i++)
    {
      float bx = x + .2f * (i - 1), by = y + .16f * (i % 2);

      paint (b, FAB_TEXTURE_PLAIN, i % 2 ? .95f : .6f, i % 2 ? 0xf0d060 : 0xd05050);
      fab_add_ellipsoid (b, V (bx, by, z + .03f * i), V (.16f, .2f, .16f), 10);
      fab_kit_line (b, .008f, V (0, 0, 0), POINTS3 ({ bx, by - .2f, z }, { x, y - .75f, z }));
    }
}

/* Bunting from wall to wall, balloons in the corners. */
static void
add_party (FabBrush *b, const FabPlace *place)
{
  float x = place->set.interior ? place->width / 2 - .05f : 3.4f, z = place->set.interior ? -place->back + .2f : -3.4f;
  float h = place->set.interior ? MIN (place->height, 3.2f) - .15f : 3.2f;

  for (int i = 0; i < 2; i++)
    fab_part_garland (b, V (-x + x * i, h, z), V (x * i, h, z), .3f, 10, .2f, .5f);
  fab_part_garland (b, V (-x, h, 1), V (0, h - .1f, z + .6f), .3f, 12, .2f, .6f);
  fab_part_garland (b, V (x, h, 1), V (0, h - .1f, z + .6f), .3f, 12, .2f, .6f);
  add_balloons (b, -.72f * x, 1.75f, z + .2f);
  add_balloons (b, .72f * x, 1.85f, z + .2f);
  add_balloons (b, .2f * x, 2.05f, z + .1f);
}

/* A lit tree in the corner, parcels under it, green along the wall. */
static void
add_christmas (FabBrush *b, const FabPlace *place)
{
  gboolean in = place->set.interior;
  float x = in ? MIN (place->width / 2 - .85f, 1.75f) : 2.3f, z = in ? -MIN (place->back - .8f, 1.7f) : -2.6f, tall = in ? MIN (1, (place->height - .1f) / 2.5f) : 1.5f;

  for (int i = 0; i < 4; i++)
    {
      paint (b, FAB_TEXTURE_LEAVES, .5f, 0x3a6a40);
      CONE (b, x, tall * (.25f + .5f * i), z, tall * (.95f + .5f * i), tall * (.72f - .16f * i), .03f);
    }
  paint (b, FAB_TEXTURE_GLOW, .98f, 0xffe080);
  for (int i = 0; i < 26; i++)
    {
      float t = i / 26.f, a = i * 2.4f, r = tall * (.66f * (1 - t) + .06f);

      fab_add_ellipsoid (b, V (x + r * sinf (a), tall * (.35f + 1.9f * t), z + r * fabsf (cosf (a))), V (.06f, .06f, .06f), 6);
    }
  for (int i = 0; i < 5; i++)
    fab_add_mark (b, POINTS3 ({ x, tall * 2.48f + .2f, z + .05f }, { x + .06f, tall * 2.48f, z + .05f }, { x - .06f, tall * 2.48f, z + .05f }), .02f, .2f, .99f, TRUE, V (0, 0, 0));
  for (int i = 0; i < 4; i++)
    {
      float px = x - .6f + .38f * i, s = .26f + .07f * (i % 2);

      paint (b, FAB_TEXTURE_PLAIN, i % 2 ? .95f : .6f, i % 2 ? 0xf0e8d0 : 0xb03838);
      fab_kit_box (b, px, 0, z + .75f - .1f * (i % 2), s, s * .7f, s);
      LINE_Z (b, .03f, { px, 0, z + .76f - .1f * (i % 2) + s / 2 }, { px, s * .7f, z + .76f - .1f * (i % 2) + s / 2 });
    }
  for (int i = 0; in && i < 3; i++)
    fab_part_garland (b, V (-place->width / 2 + place->width * i / 3, MIN (place->height, 3) - .1f, -place->back + .06f),
                      V (-place->width / 2 + place->width * (i + 1) / 3, MIN (place->height, 3) - .1f, -place->back + .06f), .22f, 9, .1f, .45f);
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
  if (state & FAB_SET_PARTY)
    add_party (b, place);
  if (state & FAB_SET_CHRISTMAS)
    add_christmas (b, place);
  if (state & FAB_SET_FLOODED)
    fab_shell_ground (b, FAB_GROUND_WATER, -30, 30, -40, 20, .3f, FALSE, 5);
}
