/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines of regions of pixels. */
#define G_LOG_DOMAIN "fab-trace"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

#define SMOOTHINGS 5
#define TOLERANCE  .25f
#define BLEED      4    /* outlines on the frame go on beyond it */

typedef struct
{
  const FabStage *stage;
  const FabMask  *mask;
  int             width, height;
  guint8          bits, least;
  guint8         *seen;     /* left sides of pixels that were walked */
} Outliner;

static gboolean
is_in (const Outliner *o,
       int             x,
       int             y)
{
  if (x < 0 || y < 0 || x >= o->width || y >= o->height)
    return FALSE;
  return (o->mask->data[(gsize) y * o->width + x] & o->bits) >= o->least;
}

/* Walks round a region with it on the right hand, starting upwards along the left side of (x,
 * y). */
static void
walk_round (Outliner *o,
            int       x,
            int       y,
            GArray   *out)
{
  /* up, right, down, left; pixels ahead on the left and right of each */
  static const gint8 dx[4] = { 0, 1, 0, -1 }, dy[4] = { -1, 0, 1, 0 };
  static const gint8 lx[4] = { -1, 0, 0, -1 }, ly[4] = { -1, -1, 0, 0 };
  static const gint8 rx[4] = { 0, 0, -1, -1 }, ry[4] = { -1, 0, 0, -1 };
  int cx = x, cy = y + 1, d = 0;
  guint n = 0;

  g_array_set_size (out, MAX (out->len, 256));
  do
    {
      if (d == 0)
        o->seen[(gsize) (cy - 1) * o->width + cx] = 1;
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

static void
smooth_round (FabVec2 *p,
              guint    n)
{
  for (int pass = 0; pass < SMOOTHINGS; pass++)
    {
      FabVec2 before = p[n - 1], first = p[0];

      for (guint i = 0; i < n; i++)
        {
          FabVec2 here = p[i], next = i + 1 < n ? p[i + 1] : first;

          p[i] = (FabVec2) { (before.x + 2 * here.x + next.x) / 4,
                             (before.y + 2 * here.y + next.y) / 4 };
          before = here;
        }
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
place (const Outliner *o,
       FabVec2        *p,
       guint           n)
{
  const int w = o->stage->width, h = o->stage->height;

  for (guint i = 0; i < n; i++)
    {
      float x = p[i].x + o->mask->x, y = p[i].y + o->mask->y;

      p[i].x = x < 1 ? -BLEED : x > w - 1 ? w + BLEED : x;
      p[i].y = y < 1 ? -BLEED : y > h - 1 ? h + BLEED : y;
    }
}

/* The next pixel from (x) on that differs from its left neighbour, looked for eight at a time. */
static inline int
find_step (const guint8 *row,
           int           x,
           int           width)
{
  while (x > 0 && x + 8 <= width)
    {
      guint64 here, before;

      memcpy (&here, row + x, 8);
      memcpy (&before, row + x - 1, 8);
      if (here != before)
        return x + __builtin_ctzll (GUINT64_FROM_LE (here ^ before)) / 8;
      x += 8;
    }
  return x;
}

static void
add_outline (FabSheet *sheet,
             Outliner *o,
             GArray   *points,
             int       x,
             int       y,
             float     min_area)
{
  FabVec2 *p;
  guint n;

  walk_round (o, x, y, points);
  p = (FabVec2 *) (void *) points->data;
  if (area_of (p, points->len) < min_area)
    return;
  smooth_round (p, points->len);
  n = thin_out (p, points->len);
  place (o, p, n);
  fab_sheet_run (sheet, p, n);
}

void
fab_trace_mask (FabSheet       *sheet,
                const FabMask  *mask,
                const FabStage *stage,
                guint8          bits,
                guint8          least,
                float           min_area)
{
  int width = mask->width, height = mask->height;
  guint8 *seen = fab_scratch_take (stage->scratch, (gsize) width * height);
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (FabVec2));
  Outliner o = { stage, mask, width, height, bits, least, seen };

  for (int y = 0; y < height; y++)
    {
      const guint8 *row = mask->data + (gsize) y * width;

      for (int x = 0; x < width; x = find_step (row, x + 1, width))
        if ((row[x] & bits) >= least && (x == 0 || (row[x - 1] & bits) < least) &&
            !seen[(gsize) y * width + x])
          add_outline (sheet, &o, points, x, y, min_area);
    }
  fab_scratch_give (stage->scratch, seen);
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
