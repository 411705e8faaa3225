/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines of regions of pixels. */
#define G_LOG_DOMAIN "fab-trace"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

#define SMOOTHINGS 5
#define TOLERANCE  .25f
#define BLEED      4    /* outlines on the frame go on beyond it */

static inline gboolean
is_in (const FabOutliner *o,
       int                x,
       int                y)
{
  if (x < 0 || y < 0 || x >= o->mask.width || y >= o->mask.height)
    return FALSE;
  return (o->mask.data[(gsize) y * o->mask.width + x] & o->bits) >= o->least;
}

/* Walks round a region with it on the right hand, starting upwards along the left side of (x,
 * y). */
static void
walk_round (FabOutliner *o,
            int          x,
            int          y)
{
  /* up, right, down, left; pixels ahead on the left and right of each */
  static const gint8 dx[4] = { 0, 1, 0, -1 }, dy[4] = { -1, 0, 1, 0 };
  static const gint8 lx[4] = { -1, 0, 0, -1 }, ly[4] = { -1, -1, 0, 0 };
  static const gint8 rx[4] = { 0, 0, -1, -1 }, ry[4] = { -1, 0, 0, -1 };
  GArray *out = o->points;
  int cx = x, cy = y + 1, d = 0;
  guint n = 0;

  g_array_set_size (out, MAX (out->len, 256));
  do
    {
      if (d == 0)
        o->seen[(gsize) (cy - 1) * o->mask.width + cx] = o->least;
      cx += dx[d];
      cy += dy[d];
      if (n == out->len)
        g_array_set_size (out, 2 * n);
      g_array_index (out, FabVec2, n++) = (FabVec2) { cx, cy };
      if (!is_in (o, cx + rx[d], cy + ry[d]))
        d = (d + 1) % 4;
      else if (is_in (o, cx + lx[d], cy + ly[d]))
        d = (d + 3) % 4;
    }
  while (cx != x || cy != y + 1 || d != 0);
  g_array_set_size (out, n);
}

static float
area_of (const FabVec2 *p,
         guint          n)
{
  double area = 0;

  for (guint i = 0; i < n; i++)
    area += (double) p[i].x * p[(i + 1) % n].y - (double) p[(i + 1) % n].x * p[i].y;
  return fabs (area) / 2;
}

/* @spare has room for as many. */
static void
smooth_round (FabVec2 *p,
              FabVec2 *spare,
              guint    n)
{
  for (int pass = 0; pass < SMOOTHINGS; pass++)
    {
      memcpy (spare + 1, p, n * sizeof *p);
      spare[0] = p[n - 1];
      spare[n + 1] = p[0];
      for (guint i = 0; i < n; i++)
        p[i] = (FabVec2) { (spare[i].x + 2 * spare[i + 1].x + spare[i + 2].x) / 4,
                           (spare[i].y + 2 * spare[i + 1].y + spare[i + 2].y) / 4 };
    }
}

/* Leaves out points that lie close to the chord from the last one kept. Returns how many stay. */
static guint
thin_out (FabVec2 *p,
          guint    n)
{
  guint kept = 1, last = 0;

  for (guint i = 2; i < n; i++)
    {
      float dx = p[i].x - p[last].x, dy = p[i].y - p[last].y, l = sqrtf (dx * dx + dy * dy);
      guint middle = (i + last) / 2;
      float off = fabsf ((p[middle].x - p[last].x) * dy - (p[middle].y - p[last].y) * dx);
      float end = fabsf ((p[i - 1].x - p[last].x) * dy - (p[i - 1].y - p[last].y) * dx);

      if (l > 0 && MAX (off, end) > TOLERANCE * l)
        {
          FabVec2 q = p[i - 1];

          last = i - 1;
          /* kept points move down behind the reader, the chord starts from the one kept */
          p[kept++] = q;
        }
    }
  return kept;
}

/* From the mask to the picture; outlines on its frame go on beyond it. */
static void
place (const FabOutliner *o,
       FabVec2           *p,
       guint              n)
{
  const int w = o->stage->width, h = o->stage->height;

  for (guint i = 0; i < n; i++)
    {
      float x = p[i].x + o->mask.x, y = p[i].y + o->mask.y;

      p[i].x = x < 1 ? -BLEED : x > w - 1 ? w + BLEED : x;
      p[i].y = y < 1 ? -BLEED : y > h - 1 ? h + BLEED : y;
    }
}

static void
add_outline (FabOutliner *o,
             FabSheet    *sheet,
             int          x,
             int          y,
             float        min_area)
{
  FabVec2 *p;
  guint n;

  walk_round (o, x, y);
  n = o->points->len;
  if (area_of ((FabVec2 *) (void *) o->points->data, n) < min_area)
    return;
  g_array_set_size (o->points, 2 * n + 2);
  p = (FabVec2 *) (void *) o->points->data;
  smooth_round (p, p + n, n);
  n = thin_out (p, n);
  place (o, p, n);
  fab_sheet_run (sheet, p, n);
}

/* The next pixel from (x) on that differs from its left neighbour, looked for eight at a time. */
static inline int
find_step (const guint8 *row,
           int           x,
           int           width,
           guint64       bits)
{
  while (x > 0 && x + 8 <= width)
    {
      guint64 here, before;

      memcpy (&here, row + x, 8);
      memcpy (&before, row + x - 1, 8);
      if (((here ^ before) & bits) != 0)
        return x + __builtin_ctzll (GUINT64_FROM_LE ((here ^ before) & bits)) / 8;
      x += 8;
    }
  return x;
}

static void
find_steps (FabOutliner *o)
{
  const guint64 bits = o->bits * G_GUINT64_CONSTANT (0x0101010101010101);
  const int width = o->mask.width;

  for (int y = 0; y < o->mask.height; y++)
    {
      const guint8 *row = o->mask.data + (gsize) y * width;

      for (int x = 0; x < width; x = find_step (row, x + 1, width, bits))
        {
          guint32 step = (guint32) y * width + x;

          if ((row[x] & o->bits) > (x > 0 ? row[x - 1] & o->bits : 0))
            g_array_append_val (o->steps, step);
        }
    }
}

void
fab_outliner_init (FabOutliner    *outliner,
                   const FabStage *stage,
                   const FabMask  *mask,
                   guint8          bits)
{
  outliner->stage = stage;
  outliner->mask = *mask;
  outliner->bits = bits;
  outliner->seen = fab_scratch_take (stage->scratch, (gsize) mask->width * mask->height);
  outliner->steps = g_array_sized_new (FALSE, FALSE, sizeof (guint32), 1024);
  outliner->points = g_array_new (FALSE, FALSE, sizeof (FabVec2));
  find_steps (outliner);
}

void
fab_outliner_clear (FabOutliner *outliner)
{
  fab_scratch_give (outliner->stage->scratch, outliner->seen);
  g_clear_pointer (&outliner->steps, g_array_unref);
  g_clear_pointer (&outliner->points, g_array_unref);
}

void
fab_outliner_trace (FabOutliner *outliner,
                    FabSheet    *sheet,
                    guint8       least,
                    float        min_area)
{
  const guint8 *data = outliner->mask.data, bits = outliner->bits;
  const guint width = outliner->mask.width;

  outliner->least = least;
  for (guint i = 0; i < outliner->steps->len; i++)
    {
      guint32 at = g_array_index (outliner->steps, guint32, i);

      if ((data[at] & bits) >= least && outliner->seen[at] != least &&
          (at % width == 0 || (data[at - 1] & bits) < least))
        add_outline (outliner, sheet, at % width, at / width, min_area);
    }
}

void
fab_trace_mask (FabSheet       *sheet,
                const FabMask  *mask,
                const FabStage *stage,
                guint8          bits,
                guint8          least,
                float           min_area)
{
  FabOutliner outliner;

  fab_outliner_init (&outliner, stage, mask, bits);
  fab_outliner_trace (&outliner, sheet, least, min_area);
  fab_outliner_clear (&outliner);
}

/* The same of a mask as large as the picture. */
void
fab_trace_picture (FabSheet       *sheet,
                   const guint8   *data,
                   const FabStage *stage,
                   guint8          bits,
                   guint8          least,
                   float           min_area)
{
  FabMask mask = { data, 0, 0, stage->width, stage->height };

  fab_trace_mask (sheet, &mask, stage, bits, least, min_area);
}
