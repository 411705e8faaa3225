/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-fill.h"

/* What is seen is filled at no more than this height: finer outlines are not to be told apart. */
#define MAX_HEIGHT 1440
#define ROUGHNESS  0.6 /* pixels that an outline may be off */

/* One byte per pixel, with a border of walls all round. */
typedef struct
{
  int     width, height; /* without the border */
  int     stride;
  double  scale;         /* pixels per picture height */
  guint8 *data;
} Grid;

enum
{
  OPEN,
  WALL,
  PAINT,
};

static guint8 *
at (const Grid *grid,
    int         x,
    int         y)
{
  return grid->data + (gsize) (y + 1) * grid->stride + x + 1;
}

static Grid
grid_new (int    width,
          int    height,
          double scale)
{
  Grid grid = { width, height, width + 2, scale, NULL };

  grid.data = g_malloc ((gsize) grid.stride * (height + 2));
  memset (grid.data, WALL, (gsize) grid.stride * (height + 2));

  return grid;
}

/* --- what is a wall --------------------------------------------------------------------------- */

/* On white, as a 24 bit colour. */
static guint32
flatten (guint32 pixel)
{
  guint32 left = 255 - (pixel >> 24);

  return (MIN (255, (pixel >> 16 & 255) + left) << 16) | (MIN (255, (pixel >> 8 & 255) + left) << 8) |
         MIN (255, (pixel & 255) + left);
}

static int
difference (guint32 a,
            guint32 b)
{
  int r = ABS ((int) (a >> 16 & 255) - (int) (b >> 16 & 255));
  int g = ABS ((int) (a >> 8 & 255) - (int) (b >> 8 & 255));
  int c = ABS ((int) (a & 255) - (int) (b & 255));

  return MAX (r, MAX (g, c));
}

static cairo_surface_t *
reduce (cairo_surface_t *seen,
        double          *scale)
{
  int width = cairo_image_surface_get_width (seen), height = cairo_image_surface_get_height (seen);
  double by = MIN (1.0, (double) MAX_HEIGHT / height);
  cairo_surface_t *small = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, (int) (width * by)),
                                                       MAX (1, (int) (height * by)));
  cairo_t *cr = cairo_create (small);

  cairo_scale (cr, by, by);
  cairo_set_source_surface (cr, seen, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), by < 1 ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (small);
  *scale = cairo_image_surface_get_height (small);

  return small;
}

static guint32
pixel_at (cairo_surface_t *surface,
          int              x,
          int              y)
{
  const guint8 *data = cairo_image_surface_get_data (surface);

  return flatten (((const guint32 *) (gconstpointer) (data + (gsize) y * cairo_image_surface_get_stride (surface)))[x]);
}

static Grid
find_walls (cairo_surface_t *surface,
            double           scale,
            guint32          hit,
            double           tolerance)
{
  Grid grid = grid_new (cairo_image_surface_get_width (surface), cairo_image_surface_get_height (surface), scale);
  int limit = (int) (CLAMP (tolerance, 0, 1) * 255 + 0.5);

  for (int y = 0; y < grid.height; y++)
    for (int x = 0; x < grid.width; x++)
      *at (&grid, x, y) = difference (pixel_at (surface, x, y), hit) > limit ? WALL : OPEN;

  return grid;
}

/* --- distances -------------------------------------------------------------------------------- */

/* How far each pixel is from the nearest of @kind, in thirds of a pixel, up to @most: the 3-4 chamfer of Borgefors. */
static guint16 *
measure_distances (const Grid *grid,
                   guint8      kind,
                   guint       most)
{
  gsize n = (gsize) grid->stride * (grid->height + 2);
  guint16 *far = g_new (guint16, n);
  const int up[] = { -1, -grid->stride, -grid->stride - 1, -grid->stride + 1 };
  const guint cost[] = { 3, 3, 4, 4 };

  for (gsize i = 0; i < n; i++)
    far[i] = grid->data[i] == kind ? 0 : (guint16) most;
  for (int y = 1; y <= grid->height; y++)
    for (int x = 1; x <= grid->width; x++)
      for (int k = 0; k < 4; k++)
        {
          guint16 *here = far + (gsize) y * grid->stride + x;

          *here = (guint16) MIN (*here, here[up[k]] + cost[k]);
        }
  for (int y = grid->height; y >= 1; y--)
    for (int x = grid->width; x >= 1; x--)
      for (int k = 0; k < 4; k++)
        {
          guint16 *here = far + (gsize) y * grid->stride + x;

          *here = (guint16) MIN (*here, here[-up[k]] + cost[k]);
        }

  return far;
}

static void
set_border (Grid   *grid,
            guint8  kind)
{
  for (int y = -1; y <= grid->height; y++)
    *at (grid, -1, y) = *at (grid, grid->width, y) = kind;
  for (int x = -1; x <= grid->width; x++)
    *at (grid, x, -1) = *at (grid, x, grid->height) = kind;
}

/* The border counts as paper, so that paint reaches the edge of the picture. */
static guint16 *
measure_walls (Grid *grid,
               guint most)
{
  guint16 *far;

  set_border (grid, OPEN);
  far = measure_distances (grid, WALL, most);
  set_border (grid, WALL);

  return far;
}

/* --- flooding --------------------------------------------------------------------------------- */

/* Paints what is open and at least @room from all walls, and connected with the place, span by span. */
static gsize
flood (Grid          *grid,
       const guint16 *far,
       guint          room,
       int            x,
       int            y)
{
  g_autoptr(GArray) todo = g_array_new (FALSE, FALSE, sizeof (int));
  gsize painted = 0;
#define FREE(i) (grid->data[i] == OPEN && far[i] >= room)
  int start = (y + 1) * grid->stride + x + 1;

  g_array_append_val (todo, start);
  while (todo->len > 0)
    {
      int left = g_array_index (todo, int, todo->len - 1), right;

      g_array_set_size (todo, todo->len - 1);
      if (!FREE (left))
        continue;
      for (right = left; FREE (right + 1);)
        right++;
      while (FREE (left - 1))
        left--;
      for (int i = left; i <= right; i++)
        grid->data[i] = PAINT;
      painted += (gsize) (right - left + 1);
      for (int side = -1; side <= 1; side += 2)
        for (int i = left + side * grid->stride, end = right + side * grid->stride; i <= end; i++)
          if (FREE (i) && (i == left + side * grid->stride || !FREE (i - 1)))
            g_array_append_val (todo, i);
    }
#undef FREE

  return painted;
}

/* Paint that was kept away from the walls by half a gap goes up to them again. */
static void
spread (Grid *grid,
        guint room)
{
  g_autofree guint16 *far = measure_distances (grid, PAINT, room + 6);

  for (int y = 0; y < grid->height; y++)
    for (int x = 0; x < grid->width; x++)
      {
        gsize i = (gsize) (y + 1) * grid->stride + x + 1;

        if (grid->data[i] == OPEN && far[i] <= room + 3)
          grid->data[i] = PAINT;
      }
}

/* A place nearer to a wall than half a gap: the roomiest around it. */
static gboolean
find_start (const Grid    *grid,
            const guint16 *far,
            guint          room,
            int           *x,
            int           *y)
{
  int reach = (int) room / 3 + 2, best_x = *x, best_y = *y;
  guint best = 0;

  for (int v = MAX (0, *y - reach); v <= MIN (grid->height - 1, *y + reach); v++)
    for (int u = MAX (0, *x - reach); u <= MIN (grid->width - 1, *x + reach); u++)
      {
        guint here = far[(gsize) (v + 1) * grid->stride + u + 1];

        if (*at (grid, u, v) == OPEN && here > best)
          {
            best = here;
            best_x = u;
            best_y = v;
          }
      }
  *x = best_x;
  *y = best_y;

  return best >= room;
}

static gsize
pour (Grid   *grid,
      double  gap,
      int     x,
      int     y)
{
  guint room = (guint) CLAMP (gap * grid->scale / 2 * 3, 1, 3000);
  g_autofree guint16 *far = measure_walls (grid, room + 3000);
  gsize painted;

  if (!find_start (grid, far, room, &x, &y))
    room = 1; /* too narrow for any gap: as it is */
  painted = flood (grid, far, room, x, y);
  if (room > 1)
    spread (grid, room);

  return painted;
}

/* --- outlines --------------------------------------------------------------------------------- */

static gboolean
is_paint (const Grid *grid,
          int         x,
          int         y)
{
  return x >= 0 && y >= 0 && x < grid->width && y < grid->height && *at (grid, x, y) == PAINT;
}

typedef struct
{
  guint first, last;
} Piece;

/* The point between @piece's ends that is farthest off their line, or 0 where all are near it. */
static guint
find_bend (const FabInkPoint *points,
           Piece              piece)
{
  FabInkPoint a = points[piece.first], b = points[piece.last];
  double dx = b.x - a.x, dy = b.y - a.y, length = hypot (dx, dy), worst = ROUGHNESS;
  guint bend = 0;

  for (guint i = piece.first + 1; i < piece.last; i++)
    {
      double u = points[i].x - a.x, v = points[i].y - a.y;
      double off = length > 0 ? fabs (u * dy - v * dx) / length : hypot (u, v);

      if (off > worst)
        {
          worst = off;
          bend = i;
        }
    }

  return bend;
}

/* Douglas and Peucker. */
static void
keep_bends (const FabInkPoint *points,
            Piece              whole,
            guint8            *keep)
{
  g_autoptr(GArray) todo = g_array_new (FALSE, FALSE, sizeof (Piece));

  g_array_append_val (todo, whole);
  while (todo->len > 0)
    {
      Piece piece = g_array_index (todo, Piece, todo->len - 1), part;
      guint bend = find_bend (points, piece);

      g_array_set_size (todo, todo->len - 1);
      if (bend == 0)
        continue;
      keep[bend] = 1;
      part = (Piece) { piece.first, bend };
      g_array_append_val (todo, part);
      part = (Piece) { bend, piece.last };
      g_array_append_val (todo, part);
    }
}

typedef struct
{
  GArray *points; /* FabInkPoint */
  GArray *ends;   /* guint */
} Outlines;

static void
add_outline (Outlines     *outlines,
             const GArray *points,
             double        scale)
{
  g_autofree guint8 *keep = g_new0 (guint8, points->len);
  const FabInkPoint *p = (const FabInkPoint *) (gpointer) points->data;
  guint middle = points->len / 2, last = points->len - 1;

  keep[0] = keep[middle] = keep[last] = 1;
  keep_bends (p, (Piece) { 0, middle }, keep);
  keep_bends (p, (Piece) { middle, last }, keep);
  for (guint i = 0; i < points->len; i++)
    {
      FabInkPoint point = { (float) (p[i].x / scale), (float) (p[i].y / scale) };

      if (keep[i])
        g_array_append_val (outlines->points, point);
    }
  g_array_append_val (outlines->ends, outlines->points->len);
}

/* Walks round one outline with the paint on the right hand, from corner to corner of pixels; @seen: paint whose upper
 * side was walked along. Directions: right, down, left, up. */
static GArray *
walk_outline (const Grid *grid,
              int         x,
              int         y,
              guint8     *seen)
{
  static const int dx[] = { 1, 0, -1, 0 }, dy[] = { 0, 1, 0, -1 };
  static const int right_x[] = { 0, -1, -1, 0 }, right_y[] = { 0, 0, -1, -1 };
  static const int left_x[] = { 0, 0, -1, -1 }, left_y[] = { -1, 0, 0, -1 };
  GArray *points = g_array_new (FALSE, FALSE, sizeof (FabInkPoint));
  int u = x, v = y, way = 0;

  do
    {
      FabInkPoint point = { (float) u, (float) v };

      g_array_append_val (points, point);
      if (!is_paint (grid, u + right_x[way], v + right_y[way]))
        way = (way + 1) % 4;
      else if (is_paint (grid, u + left_x[way], v + left_y[way]))
        way = (way + 3) % 4;
      if (way == 0)
        seen[(gsize) v * grid->width + u] = 1;
      u += dx[way];
      v += dy[way];
    }
  while (u != x || v != y);

  return points;
}

static FabRegion *
trace (const Grid *grid)
{
  g_autofree guint8 *seen = g_malloc0 ((gsize) grid->width * (grid->height + 1) + 1);
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (FabInkPoint));
  g_autoptr(GArray) ends = g_array_new (FALSE, FALSE, sizeof (guint));
  Outlines outlines = { points, ends };

  for (int y = 0; y < grid->height; y++)
    for (int x = 0; x < grid->width; x++)
      if (is_paint (grid, x, y) && !is_paint (grid, x, y - 1) && !seen[(gsize) y * grid->width + x])
        {
          g_autoptr(GArray) outline = walk_outline (grid, x, y, seen);

          add_outline (&outlines, outline, grid->scale);
        }

  return fab_region_new_many ((const FabInkPoint *) (gpointer) points->data,
                              (const guint *) (gpointer) ends->data, ends->len);
}

FabInkMark *
fab_fill_pour (const FabFill    *fill,
               cairo_surface_t  *seen,
               GError          **error)
{
  cairo_surface_t *small;
  double scale;
  Grid grid;
  int x, y;
  g_autoptr(FabRegion) region = NULL;
  const FabInkPoint place = { fill->x, fill->y };

  small = reduce (seen, &scale);
  x = (int) floor (fill->x * scale);
  y = (int) floor (fill->y * scale);
  if (!isfinite (fill->x) || !isfinite (fill->y) || x < 0 || y < 0 ||
      x >= cairo_image_surface_get_width (small) || y >= cairo_image_surface_get_height (small))
    {
      cairo_surface_destroy (small);
      g_set_error_literal (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_UNSUPPORTED, "There is no paper to fill");
      return NULL;
    }
  grid = find_walls (small, scale, pixel_at (small, x, y), fill->tolerance);
  cairo_surface_destroy (small);
  pour (&grid, isfinite (fill->gap) ? fill->gap : 0, x, y);
  region = trace (&grid);
  g_free (grid.data);

  return fab_ink_mark_new (&(FabMarkSpec) { .kind = FAB_MARK_FILL, .rgb = fill->rgb, .fill = -1, .size = fill->reach,
                                            .points = &place, .n_points = 1, .region = region });
}
