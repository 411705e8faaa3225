/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hatching of what is turned from the light: one direction for each kind of plane, lines that
 * do not quite meet the edges, crossed where it is darkest. */
#define G_LOG_DOMAIN "fab-hatch"

#include "config.h"

#include "fab-drawing-private.h"

#define WALK      1.5f
#define SHORTEST  5.f    /* pixels */
#define DIRECTION (FAB_TONE_ACROSS | FAB_TONE_ALONG)

typedef struct
{
  FabSheet       *sheet;
  const guint8   *tone;
  const FabStage *stage;
  const FabLook  *look;
  float           half;
  guint8          direction;   /* bits of the planes hatched */
  guint8          deepest;     /* only from this level of wash on */
  float           cos, sin;
} Hatcher;

/* The item hatched at a place, + 1; 0: none. */
static guint
hatched_at (const Hatcher *hatcher,
            float          x,
            float          y)
{
  const FabStage *stage = hatcher->stage;
  gsize p;
  guint8 tone;

  if (!(x >= 0 && y >= 0 && x < stage->width && y < stage->height))
    return 0;
  p = (gsize) y * stage->width + (gsize) x;
  tone = hatcher->tone[p];
  if ((tone & FAB_TONE_SHADE) == 0 || (tone & (FAB_TONE_SKY | FAB_TONE_OWN)) ||
      (tone & DIRECTION) != hatcher->direction ||
      (tone & FAB_TONE_LEVEL) < hatcher->deepest)
    return 0;
  return stage->item[p];
}

static void
draw_hatch (Hatcher *hatcher,
            float    x,
            float    y,
            float    length,
            guint32  seed)
{
  float trim = 1.5f + 3 * fab_hash_unit (seed, 1);
  float bow = (fab_hash_unit (seed, 2) - .5f) * length * .03f;
  FabPenPoint pen[3];
  float a = trim * .6f, b = length - trim;

  if (b - a < SHORTEST)
    return;
  for (int i = 0; i < 3; i++)
    {
      float s = a + (b - a) * i / 2, off = i == 1 ? bow : 0;

      pen[i] = (FabPenPoint) { x + hatcher->cos * s - hatcher->sin * off,
                               y + hatcher->sin * s + hatcher->cos * off, hatcher->half };
    }
  fab_hand_stroke (hatcher->sheet, pen, 3, hatcher->look, seed);
}

/* One line of hatching across the picture: a stroke for each stretch, long ones in several. */
static void
hatch_line (Hatcher *hatcher,
            float    x,
            float    y,
            float    length,
            guint32  seed)
{
  guint now = 0;
  float start = 0, limit = 0;
  guint count = 0;

  for (float s = 0; s <= length; s += WALK)
    {
      guint here = s + WALK > length ? 0
                 : hatched_at (hatcher, x + hatcher->cos * s, y + hatcher->sin * s);

      if (here != now || (now != 0 && s - start > limit))
        {
          if (now != 0)
            draw_hatch (hatcher, x + hatcher->cos * start, y + hatcher->sin * start, s - start,
                        fab_hash (seed, count));
          count++;
          start = s;
          limit = 46 + 70 * fab_hash_unit (seed, count + 400);
          now = here;
        }
    }
}

static void
hatch_planes (Hatcher *hatcher,
              guint8   direction,
              guint8   deepest,
              float    degrees,
              float    gap)
{
  float w = hatcher->stage->width, h = hatcher->stage->height;
  float angle = degrees * (float) G_PI / 180;
  float reach = hypotf (w, h);
  guint32 seed = fab_hash (hatcher->stage->seed, 300 + direction + deepest);
  guint i = 0;

  hatcher->direction = direction;
  hatcher->deepest = deepest;
  for (float t = -reach / 2; t < reach / 2; t += gap * (.78f + .44f * fab_hash_unit (seed, i)), i++)
    {
      float lean = angle + (fab_hash_unit (seed, i + 9000) - .5f) * .035f;

      hatcher->cos = cosf (lean);
      hatcher->sin = sinf (lean);
      hatch_line (hatcher, w / 2 - hatcher->sin * t - hatcher->cos * reach / 2,
                  h / 2 + hatcher->cos * t - hatcher->sin * reach / 2, reach, fab_hash (seed, i));
    }
}

void
fab_tone_hatch (FabSheet       *sheet,
                const guint8   *tone,
                const FabStage *stage,
                const FabLook  *look)
{
  Hatcher hatcher = { sheet, tone, stage, look, look->hatch };

  if (look->hatch <= 0)
    return;
  fab_sheet_shape (sheet, FAB_GROUP_TONE, look->ink, look->hatch_alpha, TRUE);
  hatch_planes (&hatcher, 0, 0, -52, look->hatch_gap);
  hatch_planes (&hatcher, 0, 5, -14, look->hatch_gap * 1.3f);
  hatch_planes (&hatcher, FAB_TONE_ACROSS, 0, -5, look->hatch_gap * .9f);
  hatch_planes (&hatcher, FAB_TONE_ALONG, 0, -82, look->hatch_gap * 1.2f);
}
