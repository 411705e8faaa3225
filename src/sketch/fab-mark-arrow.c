/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrows as boards have them: people and things move along bold bands that come towards us, the camera along
 * hollow ones; a zoom or a push in is a frame within a frame. */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-mark-draw-private.h"

#define PIECES_PER_POINT 24
#define HEAD_LENGTH  1.7  /* in widths of the band */
#define HEAD_WIDTH   2.1
#define TAIL_WIDTH   0.45 /* of a band that comes towards us */
#define DEPTH_X      0.05
#define DEPTH_Y      0.30

typedef struct
{
  double x, y;   /* along the middle */
  double nx, ny; /* to its right */
  double way;
} Step;

/* --- the path --------------------------------------------------------------------------------- */

static double
bend (double a,
      double b,
      double c,
      double d,
      double t)
{
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
}

static void
append_step (GArray *steps,
             double  x,
             double  y)
{
  const Step *last = steps->len > 0 ? &g_array_index (steps, Step, steps->len - 1) : NULL;
  Step step = { .x = x, .y = y };

  if (last != NULL && hypot (x - last->x, y - last->y) < 1e-6)
    return;
  step.way = last != NULL ? last->way + hypot (x - last->x, y - last->y) : 0;
  g_array_append_val (steps, step);
}

static void
find_normals (GArray *steps)
{
  for (guint i = 0; i < steps->len; i++)
    {
      Step *step = &g_array_index (steps, Step, i);
      const Step *before = &g_array_index (steps, Step, i > 0 ? i - 1 : 0);
      const Step *after = &g_array_index (steps, Step, MIN (i + 1, steps->len - 1));
      double dx = after->x - before->x, dy = after->y - before->y, length = hypot (dx, dy);

      step->nx = length > 0 ? -dy / length : 0;
      step->ny = length > 0 ? dx / length : 1;
    }
}

/* A Catmull-Rom curve through the points. */
static GArray *
trace_path (const FabMarkSpec *spec)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));
  const FabInkPoint *p = spec->points;
  int n = (int) spec->n_points;

  for (int i = 0; i + 1 < n; i++)
    {
      FabInkPoint a = p[MAX (i - 1, 0)], b = p[i], c = p[i + 1], d = p[MIN (i + 2, n - 1)];
      int pieces = n == 2 ? 8 : PIECES_PER_POINT;

      for (int j = i == 0 ? 0 : 1; j <= pieces; j++)
        append_step (steps, bend (a.x, b.x, c.x, d.x, (double) j / pieces),
                     bend (a.y, b.y, c.y, d.y, (double) j / pieces));
    }
  find_normals (steps);

  return steps;
}

/* Where the head begins. */
static guint
find_neck (GArray *steps,
           double  head)
{
  double end = g_array_index (steps, Step, steps->len - 1).way;
  guint neck = steps->len - 1;

  while (neck > 0 && end - g_array_index (steps, Step, neck).way < head)
    neck--;

  return neck;
}

/* --- outlines --------------------------------------------------------------------------------- */

typedef struct
{
  GArray *steps;
  guint   neck;
  double  tail, width; /* half of them */
} Band;

static void
add_side (const Band *band,
          cairo_t    *cr,
          int         side)
{
  const Step *neck = &g_array_index (band->steps, Step, band->neck);

  for (guint k = 0; k <= band->neck; k++)
    {
      const Step *step = &g_array_index (band->steps, Step, side > 0 ? k : band->neck - k);
      double t = neck->way > 0 ? step->way / neck->way : 1;
      double half = (band->tail + (band->width - band->tail) * t) * side;

      cairo_line_to (cr, step->x + step->nx * half, step->y + step->ny * half);
    }
}

static void
add_outline (const Band *band,
             cairo_t    *cr)
{
  const Step *neck = &g_array_index (band->steps, Step, band->neck);
  const Step *tip = &g_array_index (band->steps, Step, band->steps->len - 1);
  double wing = band->width * HEAD_WIDTH;

  cairo_new_path (cr);
  add_side (band, cr, 1);
  cairo_line_to (cr, neck->x + neck->nx * wing, neck->y + neck->ny * wing);
  cairo_line_to (cr, tip->x, tip->y);
  cairo_line_to (cr, neck->x - neck->nx * wing, neck->y - neck->ny * wing);
  add_side (band, cr, -1);
  cairo_close_path (cr);
}

static double
half_width (const FabMarkSpec *spec)
{
  return MAX (spec->size, 0.004) / 2;
}

/* A short arrow has a small head. */
static Band
make_band (const FabMarkSpec *spec,
           GArray            *steps,
           double             tail)
{
  double end = g_array_index (steps, Step, steps->len - 1).way;
  double width = MIN (half_width (spec), end / 4);
  Band band = { steps, 0, width * tail, width };

  band.neck = find_neck (steps, MIN (2 * width * HEAD_LENGTH, end * 0.7));

  return band;
}

/* --- drawing ---------------------------------------------------------------------------------- */

/* Its thickness is the band itself, let down step by step. */
static void
draw_depth (const Band *band,
            guint32     rgb,
            double      line,
            cairo_t    *cr)
{
  int steps = 16;

  for (int i = steps; i > 0; i--)
    {
      cairo_save (cr);
      cairo_translate (cr, DEPTH_X * 2 * band->width * i / steps, DEPTH_Y * 2 * band->width * i / steps);
      add_outline (band, cr);
      _fab_mark_set_rgb (cr, rgb, 1);
      cairo_set_line_width (cr, line);
      cairo_stroke_preserve (cr);
      cairo_fill (cr);
      cairo_restore (cr);
    }
}

static void
draw_band (const FabMarkSpec *spec,
           GArray            *steps,
           gboolean           deep,
           cairo_t           *cr)
{
  Band band = make_band (spec, steps, deep ? TAIL_WIDTH : 1);
  double line = band.width * (deep ? 0.14 : 0.20);

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (deep)
    draw_depth (&band, spec->rgb, line, cr);
  add_outline (&band, cr);
  if (spec->fill >= 0)
    {
      _fab_mark_set_rgb (cr, (guint32) spec->fill, 1);
      cairo_fill_preserve (cr);
    }
  _fab_mark_set_rgb (cr, spec->rgb, 1);
  cairo_set_line_width (cr, line);
  cairo_stroke (cr);
}

static void
draw_line_arrow (GArray  *steps,
                 double   line,
                 double   head,
                 cairo_t *cr)
{
  guint neck = find_neck (steps, head);
  const Step *at = &g_array_index (steps, Step, neck), *tip = &g_array_index (steps, Step, steps->len - 1);

  cairo_new_path (cr);
  for (guint i = 0; i <= neck; i++)
    cairo_line_to (cr, g_array_index (steps, Step, i).x, g_array_index (steps, Step, i).y);
  cairo_set_line_width (cr, line);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
  cairo_move_to (cr, at->x + at->nx * head * 0.45, at->y + at->ny * head * 0.45);
  cairo_line_to (cr, tip->x, tip->y);
  cairo_line_to (cr, at->x - at->nx * head * 0.45, at->y - at->ny * head * 0.45);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_frame (const FabInkPoint *p,
            double             line,
            cairo_t           *cr)
{
  cairo_set_line_width (cr, line);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_rectangle (cr, MIN (p[0].x, p[1].x), MIN (p[0].y, p[1].y), fabs (p[1].x - p[0].x), fabs (p[1].y - p[0].y));
  cairo_stroke (cr);
}

/* From corner to corner, where the two frames leave room for it. */
static void
draw_corner_arrow (FabInkPoint from,
                   FabInkPoint to,
                   double      line,
                   cairo_t    *cr)
{
  const FabInkPoint ends[] = {
    { from.x + (to.x - from.x) * 0.12f, from.y + (to.y - from.y) * 0.12f },
    { from.x + (to.x - from.x) * 0.88f, from.y + (to.y - from.y) * 0.88f },
  };
  FabMarkSpec spec = { .points = ends, .n_points = 2 };
  g_autoptr(GArray) steps = trace_path (&spec);

  if (hypot (to.x - from.x, to.y - from.y) > line * 10)
    draw_line_arrow (steps, line, line * 5, cr);
}

static void
draw_frames (const FabMarkSpec *spec,
             cairo_t           *cr)
{
  const FabInkPoint *p = spec->points;
  double line = MAX (spec->size, 0.002) * 0.12;

  _fab_mark_set_rgb (cr, spec->rgb, 1);
  draw_frame (p, line, cr);
  draw_frame (p + 2, line, cr);
  for (int i = 0; i < 4; i++)
    draw_corner_arrow ((FabInkPoint) { p[i & 1].x, p[i >> 1].y }, (FabInkPoint) { p[2 + (i & 1)].x, p[2 + (i >> 1)].y },
                       line, cr);
}

void
_fab_mark_draw_arrow (const FabMarkSpec *spec,
                      cairo_t           *cr)
{
  g_autoptr(GArray) steps = NULL;

  if (g_str_equal (spec->style, "frame"))
    {
      draw_frames (spec, cr);
      return;
    }
  steps = trace_path (spec);
  if (steps->len < 2)
    return;
  _fab_mark_set_rgb (cr, spec->rgb, 1);
  if (g_str_equal (spec->style, "plain"))
    draw_line_arrow (steps, half_width (spec) * 0.5, MIN (half_width (spec) * 4, g_array_index (steps, Step, steps->len - 1).way / 2), cr);
  else
    draw_band (spec, steps, g_str_equal (spec->style, "subject"), cr);
}

FabInkBox
_fab_mark_measure_arrow (const FabMarkSpec *spec)
{
  FabInkBox box = FAB_INK_BOX_EMPTY;
  g_autoptr(GArray) steps = trace_path (spec);

  for (guint i = 0; i < steps->len; i++)
    fab_ink_box_add_point (&box, g_array_index (steps, Step, i).x, g_array_index (steps, Step, i).y);
  for (guint i = 0; i < spec->n_points; i++)
    fab_ink_box_add_point (&box, spec->points[i].x, spec->points[i].y);
  fab_ink_box_grow (&box, MAX (spec->size, 0.004) * 1.4);

  return box;
}

/* Along its way, and anywhere in the smaller of two frames. */
gboolean
_fab_mark_hit_arrow (const FabMarkSpec *spec,
                     double             x,
                     double             y,
                     double             slack)
{
  g_autoptr(GArray) steps = trace_path (spec);
  const FabInkPoint *p = spec->points;

  if (g_str_equal (spec->style, "frame"))
    return x >= MIN (p[2].x, p[3].x) && x <= MAX (p[2].x, p[3].x) && y >= MIN (p[2].y, p[3].y) && y <= MAX (p[2].y, p[3].y);
  for (guint i = 0; i < steps->len; i++)
    if (hypot (g_array_index (steps, Step, i).x - x, g_array_index (steps, Step, i).y - y) <= spec->size * 0.8 + slack)
      return TRUE;

  return FALSE;
}
