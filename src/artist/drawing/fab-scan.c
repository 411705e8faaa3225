/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outlines filled straight into the pixels of a picture, each pixel by the exact share of it that is covered: finer than
 * Cairo's fast antialiasing, and faster, since thousands of short edges are all there is to draw. */
#define G_LOG_DOMAIN "fab-scan"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-drawing-private.h"

/* Downwards, in pixels of the clip; @way is what lies to its right. */
typedef struct
{
  float x, y, end, slope, way;
  int   next;                   /* of those that begin in the same row, -1: none */
} Edge;

/* Cairo's clip, where it is one box of whole pixels. */
static gboolean
find_clip (FabScan *scan,
           cairo_t *cr)
{
  cairo_rectangle_list_t *clip;
  gboolean whole = FALSE;

  cairo_save (cr);
  cairo_identity_matrix (cr);
  clip = cairo_copy_clip_rectangle_list (cr);
  if (clip->status == CAIRO_STATUS_SUCCESS && clip->num_rectangles == 1)
    {
      const cairo_rectangle_t *r = clip->rectangles;
      double x = r->x * scan->sx + scan->dx, y = r->y * scan->sy + scan->dy;
      double w = r->width * scan->sx, h = r->height * scan->sy;

      whole = x == floor (x) && y == floor (y) && w == floor (w) && h == floor (h);
      scan->left = MAX (0, x);
      scan->top = MAX (0, y);
      scan->width = MIN (cairo_image_surface_get_width (scan->surface), x + w) - scan->left;
      scan->height = MIN (cairo_image_surface_get_height (scan->surface), y + h) - scan->top;
    }
  cairo_rectangle_list_destroy (clip);
  cairo_restore (cr);
  return whole && scan->width > 0 && scan->height > 0;
}

/* FALSE: what @cr draws on, or how, is for Cairo to fill. */
gboolean
fab_scan_init (FabScan *scan,
               cairo_t *cr)
{
  cairo_format_t format;

  memset (scan, 0, sizeof *scan);
  scan->surface = cairo_get_group_target (cr);
  if (cairo_surface_get_type (scan->surface) != CAIRO_SURFACE_TYPE_IMAGE ||
      cairo_get_operator (cr) != CAIRO_OPERATOR_OVER)
    return FALSE;
  format = cairo_image_surface_get_format (scan->surface);
  cairo_get_matrix (cr, &scan->matrix);
  if ((format != CAIRO_FORMAT_RGB24 && format != CAIRO_FORMAT_ARGB32) || scan->matrix.xy != 0 || scan->matrix.yx != 0)
    return FALSE;
  cairo_surface_get_device_offset (scan->surface, &scan->dx, &scan->dy);
  cairo_surface_get_device_scale (scan->surface, &scan->sx, &scan->sy);
  if (!find_clip (scan, cr))
    return FALSE;
  scan->edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  scan->active = g_array_new (FALSE, FALSE, sizeof (int));
  scan->first = g_new (int, scan->height);
  scan->change = g_new0 (float, scan->width + 8);
  memset (scan->first, -1, scan->height * sizeof *scan->first);
  return TRUE;
}

void
fab_scan_clear (FabScan *scan)
{
  g_clear_pointer (&scan->edges, g_array_unref);
  g_clear_pointer (&scan->active, g_array_unref);
  g_clear_pointer (&scan->first, g_free);
  g_clear_pointer (&scan->change, g_free);
}

static FabVec2
to_pixels (const FabScan *scan,
           FabVec2        p)
{
  return (FabVec2) { (scan->matrix.xx * p.x + scan->matrix.x0) * scan->sx + scan->dx - scan->left,
                     (scan->matrix.yy * p.y + scan->matrix.y0) * scan->sy + scan->dy - scan->top };
}

static void
add_edge (FabScan *scan,
          FabVec2  a,
          FabVec2  b)
{
  gboolean down = a.y < b.y;
  FabVec2 from = down ? a : b, to = down ? b : a;
  Edge edge = { from.x, from.y, MIN (to.y, scan->height), (to.x - from.x) / (to.y - from.y), down ? 1 : -1, -1 };
  int row;

  if (!(from.y < to.y && from.y < scan->height && to.y > 0 && isfinite (edge.x + edge.slope)))
    return;
  if (edge.y < 0)
    {
      edge.x -= edge.y * edge.slope;
      edge.y = 0;
    }
  row = (int) edge.y;
  edge.next = scan->first[row];
  scan->first[row] = (int) scan->edges->len;
  scan->top_row = MIN (scan->top_row, row);
  scan->last_row = MAX (scan->last_row, (int) edge.end);
  g_array_append_val (scan->edges, edge);
}

static void
add_runs (FabScan        *scan,
          const FabSheet *sheet,
          const FabShape *shape)
{
  for (guint i = shape->first; i < shape->first + shape->n; i++)
    {
      const FabRun *run = &g_array_index (sheet->runs, FabRun, i);
      const FabVec2 *p = &g_array_index (sheet->points, FabVec2, run->first);
      FabVec2 last = to_pixels (scan, p[run->n - 1]);

      for (guint k = 0; k < run->n; k++)
        {
          FabVec2 here = to_pixels (scan, p[k]);

          add_edge (scan, last, here);
          last = here;
        }
    }
}

/* What an edge of height @d changes from pixel to pixel where it crosses a row between @a and @b, which lie in several. */
static void
change_steps (float *change,
              float  a,
              float  b,
              float  d)
{
  int first = (int) a, last = (int) ceilf (b) - 1;
  float share = 1 / (b - a), in = 1 - (a - first), out = b - last;
  float covered = .5f * share * in * in, before = covered;

  change[first] += d * covered;
  for (int x = first + 1; x < last; x++)
    {
      covered = share * (in + (x - first) - .5f);
      change[x] += d * (covered - before);
      before = covered;
    }
  covered = 1 - .5f * share * out * out;
  change[last] += d * (covered - before);
  change[last + 1] += d * (1 - covered);
}

/* Lays the piece of an edge that lies in a row into the changes of cover along it. */
static void
cross_row (FabScan    *scan,
           const Edge *edge,
           float       row)
{
  float from = MAX (edge->y, row), to = MIN (edge->end, row + 1), wide = scan->width;
  float xa = edge->x + (from - edge->y) * edge->slope, xb = edge->x + (to - edge->y) * edge->slope;
  float a = CLAMP (MIN (xa, xb), 0, wide), b = CLAMP (MAX (xa, xb), 0, wide), d = edge->way * (to - from);
  int first = (int) a, last = (int) b;

  scan->low = MIN (scan->low, first);
  scan->high = MAX (scan->high, last + 2);
  if (b <= first + 1)
    {
      float right = d * ((a + b) / 2 - first);

      scan->change[first] += d - right;
      scan->change[first + 1] += right;
    }
  else
    change_steps (scan->change, a, b, d);
}

/* Cover by winding, or by turns where shapes have holes, in 1 / @full. */
static inline guint
find_cover (float    winding,
            gboolean by_turns,
            float    full)
{
  float cover = fabsf (winding);

  if (by_turns && cover > 1)
    cover = fabsf (cover - 2 * floorf (cover / 2 + .5f));
  return (guint) (MIN (cover, 1) * full + .5f);
}

static inline guint32
mix_pixel (guint32 under,
           guint32 over,
           guint   cover)
{
  guint32 odd = ((under & 0xff00ff) * (256 - cover) + (over & 0xff00ff) * cover) >> 8;
  guint32 even = (under >> 8 & 0xff00ff) * (256 - cover) + (over >> 8 & 0xff00ff) * cover;

  return (odd & 0xff00ff) | (even & 0xff00ff00);
}

typedef guint32 Four __attribute__ ((vector_size (16)));

static void
lay_run (guint32 *pixels,
         int      n,
         guint32  ink,
         guint    cover)
{
  const Four four = { ink, ink, ink, ink };
  int i = 0;

  if (cover == 256)
    for (; i + 4 <= n; i += 4)
      memcpy (pixels + i, &four, sizeof four);
  for (; cover > 0 && i < n; i++)
    pixels[i] = mix_pixel (pixels[i], ink, cover);
}

static inline gboolean
is_unchanged (const float *change)
{
  guint64 two[2];

  memcpy (two, change, sizeof two);
  return (two[0] | two[1]) == 0;
}

/* The cover of a row becomes ink; its changes are none again. */
static void
lay_row (FabScan *scan,
         guint32 *pixels)
{
  const int end = MIN (scan->high, scan->width);
  const gboolean by_turns = scan->by_turns;
  const guint32 ink = scan->ink;
  const float full = scan->alpha * 256;
  float *change = scan->change, winding = 0;

  for (int x = scan->low; x < end;)
    {
      int from = x;
      guint cover;

      winding += change[x];
      change[x++] = 0;
      cover = find_cover (winding, by_turns, full);
      while (x + 4 <= end && is_unchanged (change + x))
        x += 4;
      if (x > from + 1)
        lay_run (pixels + from, x - from, ink, cover);
      else if (cover > 0)
        pixels[from] = mix_pixel (pixels[from], ink, cover);
    }
  for (int x = end; x < scan->high; x++)
    change[x] = 0;
}

/* Crosses a row with all edges that reach it; those that end in it are done. */
static void
scan_row (FabScan *scan,
          int      row)
{
  guint n = 0;

  for (int i = scan->first[row]; i >= 0; i = g_array_index (scan->edges, Edge, i).next)
    g_array_append_val (scan->active, i);
  scan->first[row] = -1;
  scan->low = G_MAXINT;
  scan->high = 0;
  for (guint i = 0; i < scan->active->len; i++)
    {
      int index = g_array_index (scan->active, int, i);
      const Edge *edge = &g_array_index (scan->edges, Edge, index);

      cross_row (scan, edge, row);
      if (edge->end > row + 1)
        g_array_index (scan->active, int, n++) = index;
    }
  g_array_set_size (scan->active, n);
}

/* Fills a shape of one flat ink. */
void
fab_scan_fill (FabScan        *scan,
               const FabSheet *sheet,
               const FabShape *shape)
{
  guint8 *data = cairo_image_surface_get_data (scan->surface);
  int stride = cairo_image_surface_get_stride (scan->surface);

  scan->by_turns = !shape->line;
  scan->alpha = CLAMP (shape->rgba[3], 0, 1);
  scan->ink = 0xffu << 24;
  for (int k = 0; k < 3; k++)
    scan->ink |= (guint) (CLAMP (shape->rgba[k], 0, 1) * 255 + .5f) << (16 - 8 * k);
  scan->top_row = scan->height;
  scan->last_row = -1;
  g_array_set_size (scan->edges, 0);
  add_runs (scan, sheet, shape);
  cairo_surface_flush (scan->surface);
  for (int row = scan->top_row; row < scan->height && row <= scan->last_row; row++)
    {
      scan_row (scan, row);
      lay_row (scan, (guint32 *) (void *) (data + (gsize) (row + scan->top) * stride) + scan->left);
    }
  g_array_set_size (scan->active, 0);
  cairo_surface_mark_dirty (scan->surface);
}
