/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hatching of what is turned from the light: one direction for each kind of plane, lines that
 * do not quite meet the edges, crossed where it is darkest. The lines belong to their thing and
 * move with it, so that the frames of a film are calm. */
#define G_LOG_DOMAIN "fab-hatch"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

#define WALK      2.f
#define SHORTEST  5.f    /* pixels */
#define FEWEST    40     /* pixels worth hatching */
#define LEVELS    8
#define DIRECTION (FAB_TONE_ACROSS | FAB_TONE_ALONG)

/* The ways of hatching. */
typedef struct
{
  guint8   direction;    /* bits of the planes hatched */
  guint8   deepest;      /* only from this level of wash on */
  gboolean lit;          /* what is turned to the light too */
  float    degrees, gap; /* gap in those of the look */
  float    piece;        /* a hand's reach, pixels */
} Way;

#define MAX_WAYS 5

static const Way ways[][MAX_WAYS] = {
  [FAB_HATCHING_SHADE] = {
    { 0, 0, FALSE, -52, 1, 64 }, { 0, 5, FALSE, -14, 1.3f, 64 },
    { FAB_TONE_ACROSS, 0, FALSE, -5, .9f, 64 }, { FAB_TONE_ALONG, 0, FALSE, -82, 1.2f, 64 },
  },
  [FAB_HATCHING_STREAK] = {
    { 0, 1, TRUE, -78, 1, 400 }, { FAB_TONE_ACROSS, 1, TRUE, -2, 1.2f, 600 },
    { FAB_TONE_ALONG, 1, TRUE, -84, 1, 400 },
  },
  [FAB_HATCHING_MASS] = {
    { 0, 2, TRUE, -58, 1, 90 }, { 0, 0, FALSE, -36, 1, 110 },
    { FAB_TONE_ACROSS, 2, TRUE, -4, 1, 150 }, { FAB_TONE_ALONG, 2, TRUE, -80, 1, 120 },
  },
  [FAB_HATCHING_BRUSH] = {
    { 0, 2, FALSE, -48, 1, 44 }, { FAB_TONE_ACROSS, 1, FALSE, -3, 1, 120 },
    { FAB_TONE_ALONG, 2, FALSE, -84, 1.4f, 90 },
  },
};

/* Where an item is to be hatched in one way. */
typedef struct
{
  int   box[4];          /* x0, y0, x1, y1 */
  guint n;               /* pixels */
} Patch;

typedef struct
{
  float   x, y, cos, sin, length;
  guint32 seed;
} Hatch;

typedef struct
{
  const guint8   *tone;
  const FabStage *stage;
  const FabLook  *look;
  GArray         *found[LEVELS]; /* Hatch, by the level they lie on */
  guint16         item;          /* at hand, + 1 */
  const Way      *way;
  float           cos, sin;
} Hatcher;

static gboolean
is_hatched (guint8     tone,
            const Way *way)
{
  return way->gap > 0 && (tone & (FAB_TONE_SKY | FAB_TONE_OWN)) == 0 &&
         (way->lit || (tone & FAB_TONE_SHADE)) && (tone & DIRECTION) == way->direction &&
         (tone & FAB_TONE_LEVEL) >= way->deepest;
}

/* By a run of pixels from @x to @end. */
static void
widen (Patch *patch,
       int    x,
       int    end,
       int    y)
{
  if (patch->n == 0)
    {
      patch->box[0] = x;
      patch->box[1] = y;
      patch->box[2] = end - 1;
    }
  patch->n += end - x;
  patch->box[0] = MIN (patch->box[0], x);
  patch->box[2] = MAX (patch->box[2], end - 1);
  patch->box[3] = y;
}

/* Whether eight pixels have none of the bits. */
static gboolean
is_empty (const guint8 *tone,
          guint8        wanted)
{
  guint64 eight;

  memcpy (&eight, tone, sizeof eight);
  return (eight & wanted * G_GUINT64_CONSTANT (0x0101010101010101)) == 0;
}

static void
widen_row (Patch          *patches,
           const Way      *way,
           guint8          wanted,
           const guint8   *tone,
           const guint16  *item,
           int             width,
           int             y)
{
  for (int x = 0, end; x < width; x = end)
    {
      for (end = x; end + 8 <= width && is_empty (tone + end, wanted);)
        end += 8;
      if (end > x)
        continue;
      for (end = x + 1; end < width && tone[end] == tone[x] && item[end] == item[x];)
        end++;
      if ((tone[x] & wanted) == 0 || item[x] == 0)
        continue;
      for (guint w = 0; w < MAX_WAYS; w++)
        if (is_hatched (tone[x], &way[w]))
          widen (&patches[(item[x] - 1) * MAX_WAYS + w], x, end, y);
    }
}

/* For each item a patch for each way. */
static Patch *
find_patches (const guint8   *tone,
              const FabStage *stage,
              const FabLook  *look)
{
  const Way *way = ways[look->hatching];
  guint8 wanted = FAB_TONE_SHADE;
  Patch *patches = fab_scratch_take (stage->scratch, stage->n_items * MAX_WAYS * sizeof *patches);

  for (guint w = 0; w < MAX_WAYS; w++)
    wanted |= way[w].lit ? FAB_TONE_LEVEL : 0;
  for (int y = 0; y < stage->height; y++)
    {
      gsize row = (gsize) y * stage->width;

      widen_row (patches, way, wanted, tone + row, stage->item + row, stage->width, y);
    }
  return patches;
}

/* The level of wash that is hatched at a place, or -1. */
static int
level_at (const Hatcher *hatcher,
          float          x,
          float          y)
{
  const FabStage *stage = hatcher->stage;
  gsize p;

  if (!(x >= 0 && y >= 0 && x < stage->width && y < stage->height))
    return -1;
  p = (gsize) y * stage->width + (gsize) x;
  if (stage->item[p] != hatcher->item || !is_hatched (hatcher->tone[p], hatcher->way))
    return -1;
  return hatcher->tone[p] & FAB_TONE_LEVEL;
}

/* One line of hatching from @from to @to along it: a stroke for each stretch, long ones in several
 * pieces. @x, @y is where the thing's own measure along the line begins. */
static void
hatch_line (Hatcher *hatcher,
            float    x,
            float    y,
            float    from,
            float    to,
            guint32  seed)
{
  float start = 0, first = 4 * fab_hash_unit (seed, 7);
  int level = -1, piece = 0;

  for (float s = floorf (from / WALK) * WALK; s <= to + WALK; s += WALK)
    {
      int here = level_at (hatcher, x + hatcher->cos * s, y + hatcher->sin * s);
      int reach = here >= 0 ? (int) floorf (s / hatcher->way->piece + first) : piece;

      if (here != level || (level >= 0 && reach != piece))
        {
          Hatch hatch = { x + hatcher->cos * start, y + hatcher->sin * start, hatcher->cos,
                          hatcher->sin, s - start, fab_hash (seed, (guint32) piece) };

          if (level >= 0)
            g_array_append_val (hatcher->found[level], hatch);
          start = s;
          level = here;
        }
      piece = reach;
    }
}

/* Where a thing is in the picture: its hatching is measured from there. */
static FabVec2
find_anchor (const FabStage *stage,
             gsize           item)
{
  const FabView *view = &stage->view;
  FabVec3 p = fab_view_point (view, stage->items[item].at.o);

  if (!(p.z > .1f))
    return (FabVec2) { view->cx, view->cy };
  return (FabVec2) { view->cx + view->focal * p.x / p.z, view->cy - view->focal * p.y / p.z };
}

/* The corners of a patch measured along (@c, @s) from the anchor. */
static void
span_of (const Patch *patch,
         FabVec2      anchor,
         float        c,
         float        s,
         float       *low,
         float       *high)
{
  *low = G_MAXFLOAT;
  *high = -G_MAXFLOAT;
  for (int k = 0; k < 4; k++)
    {
      float t = (patch->box[(k & 1) * 2] - anchor.x) * c + (patch->box[(k & 2) + 1] - anchor.y) * s;

      *low = MIN (*low, t);
      *high = MAX (*high, t);
    }
}

static void
hatch_patch (Hatcher     *hatcher,
             const Patch *patch)
{
  const FabStage *stage = hatcher->stage;
  const char *id = stage->items[hatcher->item - 1].id;
  FabVec2 anchor = find_anchor (stage, hatcher->item - 1);
  float angle = hatcher->way->degrees * (float) G_PI / 180, c = cosf (angle), s = sinf (angle);
  float gap = hatcher->look->hatch_gap * hatcher->way->gap, low, high, from, to;
  guint32 seed = fab_hash (id != NULL ? g_str_hash (id) : hatcher->item,
                           300 + (guint32) (hatcher->way - ways[hatcher->look->hatching]));

  span_of (patch, anchor, -s, c, &low, &high);
  span_of (patch, anchor, c, s, &from, &to);
  for (int i = (int) floorf (low / gap) - 1; i * gap < high + gap; i++)
    {
      guint32 line = fab_hash (seed, (guint32) i);
      float lean = angle + (fab_hash_unit (line, 1) - .5f) * .035f;
      float t = gap * (i + .22f * (2 * fab_hash_unit (line, 2) - 1));

      hatcher->cos = cosf (lean);
      hatcher->sin = sinf (lean);
      hatch_line (hatcher, anchor.x - s * t, anchor.y + c * t, from, to, line);
    }
}

static void
draw_hatch (FabSheet      *sheet,
            const Hatch   *hatch,
            const FabLook *look)
{
  float trim = 1.5f + 3 * fab_hash_unit (hatch->seed, 1);
  float bow = (fab_hash_unit (hatch->seed, 2) - .5f) * hatch->length * .03f;
  float a = trim * .6f, b = hatch->length - trim;
  FabPenPoint pen[3];

  if (b - a < SHORTEST)
    return;
  for (int i = 0; i < 3; i++)
    {
      float s = a + (b - a) * i / 2, off = i == 1 ? bow : 0;

      pen[i] = (FabPenPoint) { hatch->x + hatch->cos * s - hatch->sin * off,
                               hatch->y + hatch->sin * s + hatch->cos * off, look->hatch };
    }
  fab_hand_stroke (sheet, pen, 3, look, hatch->seed);
}

/* A line of the tone it lies on, only darker: no glaze of strokes over strokes. */
static void
draw_found (FabSheet      *sheet,
            const Hatcher *hatcher,
            guint          level)
{
  const FabLook *look = hatcher->look;
  FabInk wash = fab_look_tone (look, look->wash[MIN (level, G_N_ELEMENTS (look->wash) - 1)]);

  if (hatcher->found[level]->len == 0)
    return;
  if (look->colour)
    fab_sheet_shape (sheet, FAB_GROUP_TONE, look->ink, look->hatch_alpha, TRUE);
  else
    fab_sheet_shape (sheet, FAB_GROUP_TONE, fab_ink_mix (wash, look->tone, look->hatch_alpha), 1,
                     TRUE);
  for (guint i = 0; i < hatcher->found[level]->len; i++)
    draw_hatch (sheet, &g_array_index (hatcher->found[level], Hatch, i), look);
}

void
fab_tone_hatch (FabSheet       *sheet,
                const guint8   *tone,
                const FabStage *stage,
                const FabLook  *look)
{
  Hatcher hatcher = { tone, stage, look };
  Patch *patches;

  if (look->hatch <= 0)
    return;
  patches = find_patches (tone, stage, look);
  for (guint level = 0; level < LEVELS; level++)
    hatcher.found[level] = g_array_new (FALSE, FALSE, sizeof (Hatch));
  for (gsize i = 0; i < stage->n_items * MAX_WAYS; i++)
    if (patches[i].n >= FEWEST)
      {
        hatcher.item = i / MAX_WAYS + 1;
        hatcher.way = &ways[look->hatching][i % MAX_WAYS];
        hatch_patch (&hatcher, &patches[i]);
      }
  fab_scratch_give (stage->scratch, patches);
  for (guint level = 0; level < LEVELS; level++)
    {
      draw_found (sheet, &hatcher, level);
      g_array_unref (hatcher.found[level]);
    }
}
