/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What painters are guided by: how far everything is, and its lines, as bare maps. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-drawing-private.h"

#define LINE_WIDTH 2.2 /* work pixels */
#define NEAR_SHARE .005 /* of the pixels, which may be nearer than the brightest: a twig before the lens darkens nothing */

static int
compare_nearest_first (gconstpointer a,
                       gconstpointer b)
{
  float x = *(const float *) a, y = *(const float *) b;

  return x < y ? 1 : x > y ? -1 : 0;
}

/* The range of 1 / depth that is seen; FALSE: nothing is. */
static gboolean
find_range (const FabStage *stage,
            float          *least,
            float          *most)
{
  g_autoptr(GArray) seen = g_array_new (FALSE, FALSE, sizeof (float));
  gsize n = (gsize) stage->width * stage->height;

  for (gsize i = 0; i < n; i += 7)
    if (stage->triangle[i] != FAB_NO_TRIANGLE && stage->iz[i] > 0)
      g_array_append_val (seen, stage->iz[i]);
  if (seen->len == 0)
    return FALSE;
  g_array_sort (seen, compare_nearest_first);
  *most = g_array_index (seen, float, (guint) (seen->len * NEAR_SHARE));
  *least = g_array_index (seen, float, seen->len - 1);
  /* A flat wall is one grey, not the noise of its rounding. */
  *least = MIN (*least, *most * .9f);

  return TRUE;
}

static cairo_surface_t *
fill_depth (const FabStage *stage)
{
  cairo_surface_t *map = cairo_image_surface_create (CAIRO_FORMAT_RGB24, stage->width, stage->height);
  guint8 *data = cairo_image_surface_get_data (map);
  int stride = cairo_image_surface_get_stride (map);
  float least = 0, most = 1;

  if (!find_range (stage, &least, &most))
    return map;
  cairo_surface_flush (map);
  for (int y = 0; y < stage->height; y++)
    for (int x = 0; x < stage->width; x++)
      {
        gsize at = (gsize) y * stage->width + x;
        gboolean sky = stage->triangle[at] == FAB_NO_TRIANGLE;
        float share = sky ? 0 : .04f + .96f * (stage->iz[at] - least) / (most - least);
        guint32 grey = (guint32) (CLAMP (share, 0, 1) * 255 + .5f);

        ((guint32 *) (gpointer) (data + (gsize) y * stride))[x] = grey << 16 | grey << 8 | grey;
      }
  cairo_surface_mark_dirty (map);

  return map;
}

static void
stroke_line (cairo_t           *cr,
             const FabStrokes  *strokes,
             const FabStroke   *stroke)
{
  for (guint i = 0; i < stroke->n; i++)
    {
      const FabPenPoint *p = &g_array_index (strokes->points, FabPenPoint, stroke->first + i);

      cairo_line_to (cr, p->x, p->y);
    }
  if (stroke->closed)
    cairo_close_path (cr);
  cairo_stroke (cr);
}

static cairo_surface_t *
fill_lines (const FabStage *stage)
{
  cairo_surface_t *map = cairo_image_surface_create (CAIRO_FORMAT_RGB24, stage->width, stage->height);
  cairo_t *cr = cairo_create (map);
  FabLines lines;
  FabStrokes strokes;

  fab_lines_init (&lines);
  fab_strokes_init (&strokes);
  fab_lines_find (&lines, stage);
  fab_lines_trace (&lines, stage);
  fab_strokes_take (&strokes, &lines, stage, fab_look_find ("ink"));
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  for (guint i = 0; i < strokes.strokes->len; i++)
    stroke_line (cr, &strokes, &g_array_index (strokes.strokes, FabStroke, i));
  cairo_destroy (cr);
  fab_strokes_clear (&strokes);
  fab_lines_clear (&lines);

  return map;
}

cairo_surface_t *
fab_drawing_map (FabMapKind       kind,
                 const FabItem   *items,
                 gsize            n_items,
                 const FabCamera *camera,
                 const FabLight  *light,
                 int              width,
                 int              height)
{
  cairo_surface_t *map = NULL, *full;
  FabStage stage;
  cairo_t *cr;

  g_return_val_if_fail (items != NULL || n_items == 0, NULL);
  g_return_val_if_fail (camera != NULL && light != NULL, NULL);

  fab_stage_init (&stage, items, MIN (n_items, G_MAXUINT16 - 1), camera, light, width, height, 0);
  fab_stage_rasterise (&stage);
  map = kind == FAB_MAP_DEPTH ? fill_depth (&stage) : fill_lines (&stage);

  full = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (full);
  cairo_scale (cr, (double) width / stage.width, (double) height / stage.height);
  cairo_set_source_surface (cr, map, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (map);
  fab_stage_clear (&stage);

  return full;
}
