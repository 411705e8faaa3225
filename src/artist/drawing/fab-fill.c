/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One triangle into a buffer of the greatest values and whose they are. */
#define G_LOG_DOMAIN "fab-fill"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

/* The first pixel whose middle lies at or after @v, within 0 … @limit whatever the number is. */
static inline int
first_middle (double v,
              int    limit)
{
  int i;

  v -= .5;
  if (!(v > 0))
    return 0;
  if (v >= limit)
    return limit;
  i = (int) v;
  return i + (v > i);
}

/* Four at a time, the last ones past the end of the row too, which stay as they are: where @z is
 * greater than what is there, it and @id replace it. */
typedef float   Four __attribute__ ((vector_size (16)));
typedef gint32  FourBits __attribute__ ((vector_size (16)));

static inline void
fill_row (float   *best,
          guint32 *ids,
          int      n,
          float    z,
          float    step,
          guint32  id)
{
  const Four ramp = { 0, 1, 2, 3 };
  const FourBits name = { id, id, id, id }, lane = { 0, 1, 2, 3 };

  for (int i = 0; i < n; i += 4)
    {
      Four here = z + step * (ramp + (float) i), there;
      FourBits old, wins, bits, were;

      memcpy (&there, best + i, sizeof there);
      memcpy (&old, ids + i, sizeof old);
      wins = (here > there) & (lane < n - i);
      memcpy (&bits, &here, sizeof bits);
      memcpy (&were, &there, sizeof were);
      bits = (bits & wins) | (were & ~wins);
      old = (name & wins) | (old & ~wins);
      memcpy (best + i, &bits, sizeof bits);
      memcpy (ids + i, &old, sizeof old);
    }
}

typedef struct
{
  double z, gx, gy;      /* value at 0, 0 and its slopes */
} Slope;

/* Where an edge crosses the middle of a row, as the first pixel to its right, in 1 / ONE. */
typedef struct
{
  gint64 x, step;
} Side;

#define FRACTION 24
#define ONE      ((gint64) 1 << FRACTION)
#define STEEPEST 1e8     /* pixels, and pixels a row */

static Side
start_side (const FabVec3 *a,
            const FabVec3 *b,
            int            row)
{
  double dy = (double) b->y - a->y;
  double slope = CLAMP (((double) b->x - a->x) / MAX (dy, 1e-9), -STEEPEST, STEEPEST);
  double x = a->x + slope * (row + .5 - a->y) - .5;

  return (Side) { (gint64) (x * ONE) + ONE - 1, (gint64) (slope * ONE) };
}

static inline int
pixel_of (gint64 x,
          int    limit)
{
  x >>= FRACTION;
  return x < 0 ? 0 : x > limit ? limit : (int) x;
}

/* Marks are in the middles of their cells. */
static void
mark_cover (const FabBuffer *buffer,
            int              x,
            int              end,
            int              y)
{
  const int step = FAB_COVER_STEP, half = step / 2;
  int from = (x + half - 1) / step, to = (end + half - 1) / step;

  if (to > from)
    memset (buffer->cover + y / step * fab_buffer_marks (buffer->width) + from, 1, to - from);
}

static void
fill_rows (FabBuffer   *buffer,
           const Slope *slope,
           Side        *left,
           Side        *right,
           int          first,
           int          last,
           guint32      id)
{
  double row_z = slope->z + slope->gx * .5 + slope->gy * (first + .5);
  const int width = buffer->width;
  gsize start = (gsize) first * width;
  Side l = *left, r = *right;

  for (int y = first; y < last; y++)
    {
      int a = pixel_of (l.x, width), end = pixel_of (r.x, width);

      if (end > a)
        {
          fill_row (buffer->best + start + a, buffer->id + start + a, end - a,
                    row_z + slope->gx * a, slope->gx, id);
          if (buffer->cover != NULL && y % FAB_COVER_STEP == FAB_COVER_STEP / 2)
            mark_cover (buffer, a, end, y);
        }
      l.x += l.step;
      r.x += r.step;
      row_z += slope->gy;
      start += width;
    }
  *left = l;
  *right = r;
}

static double
set_slope (Slope         *slope,
           const FabVec3 *a,
           const FabVec3 *b,
           const FabVec3 *c)
{
  double bx = (double) b->x - a->x, by = (double) b->y - a->y, bz = (double) b->z - a->z;
  double cx = (double) c->x - a->x, cy = (double) c->y - a->y, cz = (double) c->z - a->z;
  double area = bx * cy - cx * by, share = 1 / area;

  slope->gx = (bz * cy - cz * by) * share;
  slope->gy = (cz * bx - bz * cx) * share;
  slope->z = a->z - slope->gx * a->x - slope->gy * a->y;
  return area;
}

/* Most triangles of a small or far thing fall between the middles of pixels; what is past all
 * measure is left out. */
static gboolean
misses_middles (const FabBuffer *buffer,
                const FabVec3    v[3])
{
  float x0 = MIN (MIN (v[0].x, v[1].x), v[2].x), x1 = MAX (MAX (v[0].x, v[1].x), v[2].x);

  return !(x0 > -STEEPEST && x1 < STEEPEST) ||
         first_middle (x0, buffer->width) == first_middle (x1, buffer->width);
}

void
fab_buffer_fill (FabBuffer    *buffer,
                 const FabVec3 v[3],
                 guint32       id)
{
  const FabVec3 *a = &v[0], *b = &v[1], *c = &v[2], *swap;
  int top, middle, end;
  double area;
  Side long_side, side;
  Slope slope;

#define ORDER(p, q) if ((q)->y < (p)->y) { swap = p; p = q; q = swap; }
  ORDER (a, b)
  ORDER (b, c)
  ORDER (a, b)
#undef ORDER
  top = first_middle (a->y, buffer->height);
  end = first_middle (c->y, buffer->height);
  if (top == end || misses_middles (buffer, v))
    return;
  area = set_slope (&slope, a, b, c);
  if (!(fabs (area) > 1e-7))
    return;
  middle = first_middle (b->y, buffer->height);
  long_side = start_side (a, c, top);
  for (int half = 0; half < 2; half++)
    {
      int from = half == 0 ? top : middle, to = half == 0 ? middle : end;

      if (to <= from)
        continue;
      side = half == 0 ? start_side (a, b, from) : start_side (b, c, from);
      /* the corner in the middle lies on one side of the long one */
      fill_rows (buffer, &slope, area < 0 ? &side : &long_side, area < 0 ? &long_side : &side,
                 from, to, id);
    }
}
