/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hand: a stroke becomes a filled outline with pressure, lift, a little wander and
 * overshoot. All chance is an integer hash of the stroke's seed, so that the same panel is the
 * same drawing. */
#define G_LOG_DOMAIN "fab-hand"

#include "config.h"

#include "fab-drawing-private.h"

#define PEN_STEP   4.5f  /* between points of an outline */
#define THINNEST   .30f
#define LONGEST    2048  /* points of one stroke */
#define TOLERANCE  .07f  /* of an outline, in pixels */
#define MAX_IDLE   6

guint32
fab_hash (guint32 a,
          guint32 b)
{
  guint32 h = a * 0x9e3779b9u ^ (b + 0x7f4a7c15u + (a << 6) + (a >> 2));

  h ^= h >> 16;
  h *= 0x7feb352du;
  h ^= h >> 15;
  h *= 0x846ca68bu;
  return h ^ (h >> 16);
}

float
fab_hash_unit (guint32 a,
               guint32 b)
{
  return (fab_hash (a, b) >> 8) / 16777216.f;
}

/* Value noise with wavelength 1. */
float
fab_noise (guint32 seed,
           float   t)
{
  float f = floorf (t), u = t - f;
  guint32 i = (guint32) (gint32) f;
  float a = fab_hash_unit (seed, i), b = fab_hash_unit (seed, i + 1);

  u = u * u * (3 - 2 * u);
  return 2 * (a + (b - a) * u) - 1;
}

/* Points of even distance along the stroke. The @start of a stroke on its line is counted in: what
 * passes before a line does not shake the rest of it. */
static void
resample (GArray            *out,
          const FabPenPoint *p,
          guint              n,
          float              start)
{
  float length = 0, step, next = 0, gone = 0;
  guint wanted;

  for (guint i = 0; i + 1 < n; i++)
    length += fab_length2 (p[i + 1].x - p[i].x, p[i + 1].y - p[i].y);
  wanted = CLAMP ((guint) (length / PEN_STEP + .5f), 2, LONGEST);
  step = length / wanted;
  g_array_set_size (out, 0);
  for (guint i = 0; i + 1 < n && out->len < wanted; i++)
    {
      float l = fab_length2 (p[i + 1].x - p[i].x, p[i + 1].y - p[i].y);

      for (; next <= gone + l && out->len < wanted; next += step)
        {
          float t = l > 0 ? (next - gone) / l : 0;
          FabPenPoint q = { p[i].x + (p[i + 1].x - p[i].x) * t, p[i].y + (p[i + 1].y - p[i].y) * t,
                            p[i].half + (p[i + 1].half - p[i].half) * t, start + next };

          g_array_append_val (out, q);
        }
      gone += l;
    }
  g_array_append_val (out, ((FabPenPoint) { p[n - 1].x, p[n - 1].y, p[n - 1].half,
                                            start + length }));
}

/* A hand draws curves, not corners of triangles; the ends stay. */
static void
smooth (FabPenPoint *p,
        guint        n,
        int          passes)
{
  for (int pass = 0; pass < passes; pass++)
    {
      FabPenPoint before = p[0];

      for (guint i = 1; i + 1 < n; i++)
        {
          FabPenPoint here = p[i];

          p[i].x = (before.x + 2 * here.x + p[i + 1].x) / 4;
          p[i].y = (before.y + 2 * here.y + p[i + 1].y) / 4;
          p[i].half = (before.half + 2 * here.half + p[i + 1].half) / 4;
          before = here;
        }
    }
}

static void
overshoot (GArray  *points,
           float    length,
           gboolean at_end)
{
  FabPenPoint *p = (FabPenPoint *) (void *) points->data;
  guint n = points->len;
  FabPenPoint a = at_end ? p[n - 1] : p[0];
  FabPenPoint b = at_end ? p[n - 2] : p[1];
  float l = fab_length2 (a.x - b.x, a.y - b.y);
  FabPenPoint q;

  if (l < .1f || length < .3f)
    return;
  q = (FabPenPoint) { a.x + (a.x - b.x) / l * length, a.y + (a.y - b.y) / l * length, a.half,
                       a.way };
  if (at_end)
    g_array_append_val (points, q);
  else
    g_array_prepend_val (points, q);
}

/* Slow wander off the path: none at the ends of short strokes. */
static void
wander (FabPenPoint *p,
        guint        n,
        float        amount,
        guint32      seed)
{
  float length = n * PEN_STEP;
  float reach = amount * CLAMP (length / 90, .15f, 1);

  for (guint i = 0; i < n; i++)
    {
      float s = p[i].way;

      p[i].x += reach * (fab_noise (seed, s / 62) + .35f * fab_noise (seed + 1, s / 19));
      p[i].y += reach * (fab_noise (seed + 2, s / 62) + .35f * fab_noise (seed + 3, s / 19));
    }
}

/* Where the pen lifts at an end it thins out over some way; where it stops it hardly does. */
static float
lift_at (float    s,
         float    length,
         float    taper,
         gboolean stops)
{
  float reach = MIN (stops ? taper * .3f : taper, length * .42f), least = stops ? .5f : THINNEST;

  return reach > 0 && s < reach ? least + (1 - least) * sqrtf (MAX (s, 0) / reach) : 1;
}

static void
press (FabPenPoint   *p,
       guint          n,
       const FabLook *look,
       gboolean       stops_a,
       gboolean       stops_b,
       guint32        seed)
{
  float length = (n - 1) * PEN_STEP;

  for (guint i = 0; i < n; i++)
    {
      float s = i * PEN_STEP;
      float lift = lift_at (s, length, look->taper, stops_a) *
                   lift_at (length - s, length, look->taper, stops_b);
      float uneven = 1 + look->pressure * (.6f * fab_noise (seed + 5, p[i].way / 48) +
                                           .25f * fab_noise (seed + 6, p[i].way / 13));

      p[i].half = MAX (p[i].half * lift * uneven, .22f);
    }
}

static FabVec2
side_of (const FabPenPoint *p,
         guint              n,
         guint              i)
{
  const FabPenPoint *a = &p[i > 0 ? i - 1 : 0], *b = &p[i + 1 < n ? i + 1 : n - 1];
  float dx = b->x - a->x, dy = b->y - a->y, l = fab_length2 (dx, dy);

  return l > 1e-4f ? (FabVec2) { -dy / l, dx / l } : (FabVec2) { 0, 1 };
}

/* Whether the pen goes on so straight and even from the last point kept that this one says
 * nothing. */
static gboolean
is_idle (const FabPenPoint *p,
         guint              kept,
         guint              i)
{
  float dx = p[i + 1].x - p[kept].x, dy = p[i + 1].y - p[kept].y;
  float l = sqrtf (dx * dx + dy * dy), grows = p[i + 1].half - p[kept].half;
  float t = (p[i].x - p[kept].x) * dx + (p[i].y - p[kept].y) * dy;
  float off = (p[i].x - p[kept].x) * dy - (p[i].y - p[kept].y) * dx;

  if (i - kept > MAX_IDLE || !(l > 1e-3f))
    return FALSE;
  return fabsf (off) < TOLERANCE * l &&
         fabsf (p[kept].half + grows * t / (l * l) - p[i].half) < TOLERANCE;
}

static guint
drop_idle (FabPenPoint *p,
           guint        n)
{
  guint n_kept = 1, last = 0;

  for (guint i = 1; i + 1 < n; i++)
    if (!is_idle (p, last, i))
      {
        last = i;
        /* those dropped are behind the reader */
        p[n_kept++] = p[i];
      }
  p[n_kept++] = p[n - 1];
  return n_kept;
}

static void
outline (FabSheet    *sheet,
         FabPenPoint *p,
         guint        n)
{
  FabVec2 q[2 * LONGEST];

  n = drop_idle (p, MIN (n, LONGEST));
  for (guint i = 0; i < n; i++)
    {
      FabVec2 side = side_of (p, n, i);

      q[i] = (FabVec2) { p[i].x + side.x * p[i].half, p[i].y + side.y * p[i].half };
      q[2 * n - 1 - i] = (FabVec2) { p[i].x - side.x * p[i].half, p[i].y - side.y * p[i].half };
    }
  fab_sheet_run (sheet, q, 2 * n);
}

void
fab_hand_stroke (FabSheet          *sheet,
                 const FabPenPoint *points,
                 guint              n,
                 const FabLook     *look,
                 guint32            seed)
{
  g_autoptr (GArray) pen = g_array_new (FALSE, FALSE, sizeof (FabPenPoint));
  FabPenPoint *p;

  if (n < 2)
    return;
  resample (pen, points, n, 0);
  p = (FabPenPoint *) (void *) pen->data;
  smooth (p, pen->len, 1);
  wander (p, pen->len, look->wobble * .5f, seed);
  press (p, pen->len, look, FALSE, FALSE, seed);
  outline (sheet, p, pen->len);
}

/* One pass of the pen over a stroke; @again is the searching line beside it. */
static void
draw_pass (FabSheet        *sheet,
           GArray          *pen,
           const FabStroke *stroke,
           const FabLook   *look,
           gboolean         again)
{
  guint32 seed = stroke->seed + (again ? 101 : 0);
  FabPenPoint *p = (FabPenPoint *) (void *) pen->data;
  float reach = look->overshoot * fab_hash_unit (seed, 9);

  smooth (p, pen->len, stroke->kind == FAB_LINE_CONTOUR ? 2 : 3);
  if (stroke->corner_a)
    overshoot (pen, reach, FALSE);
  if (stroke->corner_b)
    overshoot (pen, look->overshoot * fab_hash_unit (seed, 10), TRUE);
  p = (FabPenPoint *) (void *) pen->data;
  wander (p, pen->len, again ? look->wobble * 1.9f : look->wobble, seed);
  for (guint i = 0; again && i < pen->len; i++)
    p[i].half *= .55f;
  press (p, pen->len, look, stroke->cut_a || stroke->corner_a, stroke->cut_b || stroke->corner_b,
         seed);
  outline (sheet, p, pen->len);
}

static gboolean
is_searched (const FabStroke *stroke,
             const FabLook   *look,
             guint            n)
{
  return stroke->kind == FAB_LINE_CONTOUR && n > 14 &&
      fab_hash_unit (stroke->seed, 3) < look->search;
}

static guint
find_first (const FabStrokes *strokes,
            gsize             item)
{
  guint low = 0, high = strokes->strokes->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (strokes->strokes, FabStroke, middle).item < item)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

void
fab_hand_draw (FabSheet         *sheet,
               const FabStrokes *strokes,
               gsize             item,
               const FabLook    *look)
{
  g_autoptr (GArray) pen = g_array_new (FALSE, FALSE, sizeof (FabPenPoint));

  for (guint i = find_first (strokes, item); i < strokes->strokes->len; i++)
    {
      const FabStroke *stroke = &g_array_index (strokes->strokes, FabStroke, i);
      const FabPenPoint *p = &g_array_index (strokes->points, FabPenPoint, stroke->first);

      if (stroke->item != item)
        return;
      fab_sheet_shape (sheet, (int) item, fab_ink_mix (look->ink, look->paper, stroke->ink), 1,
                       TRUE);
      resample (pen, p, stroke->n, stroke->start);
      draw_pass (sheet, pen, stroke, look, FALSE);
      if (!is_searched (stroke, look, pen->len))
        continue;
      resample (pen, p, stroke->n, stroke->start);
      draw_pass (sheet, pen, stroke, look, TRUE);
    }
}
