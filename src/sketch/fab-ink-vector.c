/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-ink-vector.h"
#include "fab-mark-draw.h"
#include "fab-tool.h"

#define CAP_PIECES 8

gboolean
fab_ink_is_vector (FabInk *ink)
{
  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    {
      const FabInkItem *item = fab_ink_get (ink, i);

      if (item->bundle != 0 || fab_ink_mark_erases (item->mark))
        return FALSE;
    }

  return TRUE;
}

/* Half the width at a sample, and which way the line goes there. */
static void
measure (FabStroke *stroke,
         gsize      i,
         double    *half,
         double    *angle)
{
  const FabSample *samples = fab_stroke_get_samples (stroke);
  gsize last = fab_stroke_get_n_samples (stroke) - 1;
  const FabSample *before = &samples[i > 0 ? i - 1 : 0], *after = &samples[MIN (i + 1, last)];

  *half = fab_tool_get_width (stroke, samples[i].pressure) / 2;
  *angle = atan2 (after->y - before->y, after->x - before->x);
}

static void
add_side (FabStroke *stroke,
          int        side,
          cairo_t   *cr)
{
  gsize n = fab_stroke_get_n_samples (stroke);

  for (gsize k = 0; k < n; k++)
    {
      gsize i = side > 0 ? k : n - 1 - k;
      const FabSample *sample = &fab_stroke_get_samples (stroke)[i];
      double half, angle;

      measure (stroke, i, &half, &angle);
      cairo_line_to (cr, sample->x + sin (angle) * half * side, sample->y - cos (angle) * half * side);
    }
}

/* Round, from one side to the other. */
static void
add_cap (FabStroke *stroke,
         gsize      i,
         double     turn,
         cairo_t   *cr)
{
  const FabSample *sample = &fab_stroke_get_samples (stroke)[i];
  double half, angle;

  measure (stroke, i, &half, &angle);
  for (int k = 1; k < CAP_PIECES; k++)
    {
      double at = angle - G_PI / 2 + turn + k * G_PI / CAP_PIECES;

      cairo_line_to (cr, sample->x + cos (at) * half, sample->y + sin (at) * half);
    }
}

static double
find_opacity (FabStroke *stroke)
{
  gsize n = fab_stroke_get_n_samples (stroke);
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += fab_tool_get_opacity (stroke, fab_stroke_get_samples (stroke)[i].pressure);

  return sum / n;
}

static void
draw_stroke (FabStroke *stroke,
             gint32     color,
             cairo_t   *cr)
{
  gsize n = fab_stroke_get_n_samples (stroke);
  guint32 rgb = color >= 0 ? (guint32) color : fab_stroke_get_rgb (stroke);

  if (n == 0)
    return;
  cairo_new_path (cr);
  if (n == 1)
    cairo_arc (cr, fab_stroke_get_samples (stroke)->x, fab_stroke_get_samples (stroke)->y,
               fab_tool_get_width (stroke, fab_stroke_get_samples (stroke)->pressure) / 2, 0, 2 * G_PI);
  else
    {
      add_side (stroke, 1, cr);
      add_cap (stroke, n - 1, 0, cr);
      add_side (stroke, -1, cr);
      add_cap (stroke, 0, G_PI, cr);
    }
  cairo_close_path (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_set_source_rgba (cr, (rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0,
                         find_opacity (stroke));
  cairo_fill (cr);
}

static void
draw_item (const FabInkItem *item,
           gint32            color,
           cairo_t          *cr)
{
  FabMarkSpec spec = *fab_ink_mark_get_spec (item->mark);
  g_autoptr(FabStroke) line = NULL;

  cairo_transform (cr, &item->matrix);
  if (item->stencil != NULL)
    fab_stencil_clip (item->stencil, cr);
  if (color >= 0)
    spec.rgb = (guint32) color;
  if (spec.kind == FAB_MARK_STROKE)
    {
      draw_stroke (fab_ink_mark_get_stroke (item->mark), color, cr);
      return;
    }
  fab_mark_draw (&spec, cr);
  if (spec.kind == FAB_MARK_SHAPE && *spec.tool != '\0')
    {
      line = fab_mark_trace_shape (&spec);
      draw_stroke (line, color, cr);
    }
}

void
fab_ink_draw (FabInk  *ink,
              gint32   color,
              cairo_t *cr)
{
  g_return_if_fail (FAB_IS_INK (ink) && cr != NULL);

  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    {
      cairo_save (cr);
      draw_item (fab_ink_get (ink, i), color, cr);
      cairo_restore (cr);
    }
}
