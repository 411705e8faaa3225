/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-image.h"
#include "fab-mark-draw-private.h"

#define MAX_PICTURE 16384

/* --- shapes ----------------------------------------------------------------------------------- */

#define ELLIPSE_PIECES 96

/* The line of a shape from its beginning to its end, in steps of an even hand. */
static GArray *
trace_points (const FabMarkSpec *spec)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (FabInkPoint));
  FabInkPoint a = spec->points[0], b = spec->points[1];
  const FabInkPoint corners[] = { a, { b.x, a.y }, b, { a.x, b.y }, a };

  if (g_str_equal (spec->style, "rectangle"))
    g_array_append_vals (points, corners, G_N_ELEMENTS (corners));
  else if (g_str_equal (spec->style, "line"))
    {
      g_array_append_val (points, a);
      g_array_append_val (points, b);
    }
  else
    for (int i = 0; i <= ELLIPSE_PIECES; i++)
      {
        double angle = i * 2 * G_PI / ELLIPSE_PIECES - G_PI / 2;
        FabInkPoint point = { (float) ((a.x + b.x) / 2 + (b.x - a.x) / 2 * cos (angle)),
                           (float) ((a.y + b.y) / 2 + (b.y - a.y) / 2 * sin (angle)) };

        g_array_append_val (points, point);
      }

  return points;
}

#define STEP     0.01  /* picture heights between samples */
#define SPEED    1.5   /* picture heights a second */
#define PRESSURE 0.5f

/* Corners get a few samples, as the engine rounds off what it passes in haste. */
static void
append_piece (FabStroke *stroke,
              FabInkPoint   from,
              FabInkPoint   to,
              double    *time)
{
  double length = hypot (to.x - from.x, to.y - from.y);
  int n = MAX (1, (int) ceil (length / STEP));

  for (int i = 1; i <= n; i++)
    {
      float t = (float) i / n;
      FabSample sample = { .x = from.x + (to.x - from.x) * t, .y = from.y + (to.y - from.y) * t,
                           .pressure = PRESSURE };

      *time += length / n / SPEED;
      sample.time = (float) *time;
      fab_stroke_append (stroke, &sample);
    }
}

static void
rest (FabStroke *stroke,
      FabInkPoint   at,
      double    *time)
{
  for (int i = 0; i < 3; i++)
    {
      FabSample sample = { .x = at.x, .y = at.y, .pressure = PRESSURE };

      *time += 0.02;
      sample.time = (float) *time;
      fab_stroke_append (stroke, &sample);
    }
}

FabStroke *
fab_mark_trace_shape (const FabMarkSpec *spec)
{
  g_autoptr(GArray) points = trace_points (spec);
  FabStroke *stroke = fab_stroke_new (spec->tool, spec->rgb, spec->size);
  gboolean corners = g_str_equal (spec->style, "rectangle");
  FabSample first = { .x = spec->points[0].x, .y = spec->points[0].y, .pressure = PRESSURE };
  double time = 0;

  first.x = g_array_index (points, FabInkPoint, 0).x;
  first.y = g_array_index (points, FabInkPoint, 0).y;
  fab_stroke_append (stroke, &first);
  for (guint i = 1; i < points->len; i++)
    {
      append_piece (stroke, g_array_index (points, FabInkPoint, i - 1), g_array_index (points, FabInkPoint, i), &time);
      if (corners)
        rest (stroke, g_array_index (points, FabInkPoint, i), &time);
    }

  return stroke;
}

void
_fab_mark_set_rgb (cairo_t *cr,
                   guint32  rgb,
                   double   alpha)
{
  cairo_set_source_rgba (cr, (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0, alpha);
}

static void
draw_shape (const FabMarkSpec *spec,
            cairo_t           *cr)
{
  g_autoptr(GArray) points = NULL;

  if (spec->fill < 0 || g_str_equal (spec->style, "line"))
    return;
  points = trace_points (spec);
  cairo_new_path (cr);
  for (guint i = 0; i < points->len; i++)
    cairo_line_to (cr, g_array_index (points, FabInkPoint, i).x, g_array_index (points, FabInkPoint, i).y);
  cairo_close_path (cr);
  _fab_mark_set_rgb (cr, (guint32) spec->fill, 1);
  cairo_fill (cr);
}

static void
draw_fill (const FabMarkSpec *spec,
           cairo_t           *cr)
{
  cairo_new_path (cr);
  fab_region_trace (spec->region, cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  _fab_mark_set_rgb (cr, spec->rgb, 1);
  cairo_fill (cr);
}

/* To either side. */
static double
get_fringe (const FabMarkSpec *spec)
{
  return spec->size > 0 ? spec->size : FAB_MARK_FRINGE;
}

void
fab_mark_draw_fringe (const FabMarkSpec *spec,
                      cairo_t           *cr)
{
  cairo_new_path (cr);
  fab_region_trace (spec->region, cr);
  _fab_mark_set_rgb (cr, spec->rgb, 1);
  cairo_set_line_width (cr, 2 * get_fringe (spec));
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

static FabInkBox
measure_fill (const FabMarkSpec *spec)
{
  FabInkBox box = fab_region_get_box (spec->region);

  fab_ink_box_grow (&box, get_fringe (spec));

  return box;
}

/* --- pictures --------------------------------------------------------------------------------- */

/* No larger than it shows. */
static cairo_surface_t *
decode_picture (const FabMarkSpec *spec,
                cairo_t           *cr)
{
  double w = fabs (spec->points[1].x - spec->points[0].x), h = fabs (spec->points[1].y - spec->points[0].y);
  double x = w, y = 0, u = 0, v = h;

  cairo_user_to_device_distance (cr, &x, &y);
  cairo_user_to_device_distance (cr, &u, &v);

  return fab_image_decode (spec->picture, (int) CLAMP (ceil (hypot (x, y)), 1, MAX_PICTURE),
                           (int) CLAMP (ceil (hypot (u, v)), 1, MAX_PICTURE), NULL);
}

static void
draw_picture (const FabMarkSpec *spec,
              cairo_t           *cr)
{
  cairo_surface_t *image = decode_picture (spec, cr);
  FabInkPoint a = spec->points[0], b = spec->points[1];
  int width, height;

  if (image == NULL)
    return;
  width = cairo_image_surface_get_width (image);
  height = cairo_image_surface_get_height (image);
  cairo_translate (cr, MIN (a.x, b.x), MIN (a.y, b.y));
  cairo_scale (cr, fabs (b.x - a.x) / width, fabs (b.y - a.y) / height);
  cairo_set_source_surface (cr, image, 0, 0);
  cairo_pattern_set_extend (cairo_get_source (cr), CAIRO_EXTEND_PAD);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_GOOD);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
  cairo_surface_destroy (image);
}

/* --- all -------------------------------------------------------------------------------------- */

void
fab_mark_draw (const FabMarkSpec *spec,
               cairo_t           *cr)
{
  static void (* const draw[]) (const FabMarkSpec *, cairo_t *) = {
    [FAB_MARK_SHAPE] = draw_shape,
    [FAB_MARK_ARROW] = _fab_mark_draw_arrow,
    [FAB_MARK_TEXT] = _fab_mark_draw_text,
    [FAB_MARK_FILL] = draw_fill,
    [FAB_MARK_PICTURE] = draw_picture,
  };

  if (spec->kind >= G_N_ELEMENTS (draw) || draw[spec->kind] == NULL)
    return;
  cairo_save (cr);
  draw[spec->kind] (spec, cr);
  cairo_restore (cr);
}

static FabInkBox
measure_points (const FabMarkSpec *spec,
                double             reach)
{
  FabInkBox box = FAB_INK_BOX_EMPTY;

  for (guint i = 0; i < spec->n_points; i++)
    fab_ink_box_add_point (&box, spec->points[i].x, spec->points[i].y);
  fab_ink_box_grow (&box, reach);

  return box;
}

FabInkBox
fab_mark_measure (const FabMarkSpec *spec)
{
  switch (spec->kind)
    {
    case FAB_MARK_SHAPE:
      return measure_points (spec, spec->size * 1.8 + 0.004);
    case FAB_MARK_ARROW:
      return _fab_mark_measure_arrow (spec);
    case FAB_MARK_TEXT:
      return _fab_mark_measure_text (spec);
    case FAB_MARK_FILL:
      return measure_fill (spec);
    case FAB_MARK_PICTURE:
      return measure_points (spec, 0);
    case FAB_MARK_STROKE:
    case FAB_MARK_UNKNOWN:
    default:
      return FAB_INK_BOX_EMPTY;
    }
}

gboolean
fab_mark_hit (const FabMarkSpec *spec,
              double             x,
              double             y,
              double             slack)
{
  g_autoptr(FabStroke) line = NULL;

  if (spec->kind == FAB_MARK_FILL)
    return fab_region_contains (spec->region, x, y);
  if (spec->kind == FAB_MARK_ARROW)
    return _fab_mark_hit_arrow (spec, x, y, slack);
  if (spec->kind != FAB_MARK_SHAPE || (spec->fill >= 0 && !g_str_equal (spec->style, "line")))
    return TRUE;
  line = fab_mark_trace_shape (spec);

  return fab_stroke_hit (line, x, y, slack);
}
