/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Strokes on the paper. */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <math.h>

#include "fab-paper-private.h"
#include "fab-sketch-error.h"

#define RULER_STEPS 32
#define SNAP (G_PI / 12)

static void
append_sample (FabPaper  *self,
               FabSample  sample)
{
  sample.time = (g_get_monotonic_time () - self->pen.start) / 1e6;
  fab_paper_ink_append (self->ink, &sample);
}

/* @mouse: pressure comes from how fast it goes. */
static void
begin_stroke (FabPaper   *self,
              const char *tool,
              double      size,
              double      strength,
              gboolean    mouse)
{
  self->pen.start = g_get_monotonic_time ();
  fab_paper_ink_begin (self->ink, tool, self->pen.rgb, size, fab_steady_new (strength, mouse));
}

static void
end_stroke (FabPaper *self)
{
  if (fab_paper_ink_is_drawing (self->ink))
    fab_paper_ink_end (self->ink);
  _fab_paper_bring_take (self);
}

static void
abort_stroke (FabPaper *self)
{
  self->pull.straight = FALSE;
  fab_paper_ink_cancel (self->ink);
  _fab_paper_bring_take (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Whoever draws on it is told why nothing comes. */
static void
refuse (FabPaper *self)
{
  gint64 id = self->session ? fab_session_get_layer (self->session) : 0;
  g_autoptr(FabLayer) layer = id ? fab_story_ref_layer (fab_session_get_story (self->session), id) : NULL;
  g_autoptr(GError) error = NULL;

  gtk_widget_error_bell (GTK_WIDGET (self));
  if (layer == NULL || (fab_layer_get_visible (layer) && !fab_layer_get_locked (layer)))
    return;
  error = g_error_new_literal (FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_LOCKED, "the layer is locked or hidden");
  g_signal_emit_by_name (self->session, "failed", error);
}

/* What is hidden or locked is not drawn on. */
gboolean
_fab_paper_may_draw (FabPaper *self)
{
  if (self->session && fab_paper_ink_set_layer (self->ink, fab_session_get_layer (self->session), "ink"))
    return TRUE;
  refuse (self);

  return FALSE;
}

/* Notes go on a layer of notes, whatever one draws on else, and are rubbed out there as long as one makes notes. */
static gboolean
may_stroke (FabPaper   *self,
            const char *tool)
{
  gint64 notes;

  if (!g_str_equal (tool, "eraser"))
    self->pen.notes = g_str_equal (tool, "note");
  notes = self->pen.notes && self->session ? fab_session_find_layer (self->session, "notes") : 0;
  if (!self->pen.notes || (notes == 0 && g_str_equal (tool, "eraser")))
    return _fab_paper_may_draw (self);
  if (self->session && fab_paper_ink_set_layer (self->ink, notes, "notes"))
    return TRUE;
  refuse (self);

  return FALSE;
}

static void
begin_draw (FabPaper            *self,
            const FabPaperPoint *point)
{
  end_stroke (self);
  if (!may_stroke (self, self->pen.tool))
    return;
  _fab_paper_clear_picks (self);
  self->pull.anchor = self->pull.goal = point->sample;
  self->pull.straight = (point->state & GDK_SHIFT_MASK) != 0;
  if (self->pull.straight)
    return;
  begin_stroke (self, self->pen.tool, self->pen.size, self->pen.strength, !point->pen);
  append_sample (self, point->sample);
}

static void
begin_erase (FabPaper            *self,
             const FabPaperPoint *point)
{
  end_stroke (self);
  if (!may_stroke (self, "eraser"))
    return;
  self->pull.straight = FALSE;
  begin_stroke (self, "eraser", self->pen.eraser_size, 0, FALSE);
  append_sample (self, point->sample);
}

/* With Alt a ruler keeps to steps of 15°. */
static FabSample
rule (FabPaper            *self,
      const FabPaperPoint *point)
{
  FabSample goal = point->sample;
  double dx = goal.x - self->pull.anchor.x, dy = goal.y - self->pull.anchor.y;

  if (point->state & GDK_ALT_MASK)
    {
      double length = hypot (dx, dy), angle = round (atan2 (dy, dx) / SNAP) * SNAP;

      goal.x = self->pull.anchor.x + length * cos (angle);
      goal.y = self->pull.anchor.y + length * sin (angle);
    }

  return goal;
}

static void
move_draw (FabPaper            *self,
           const FabPaperPoint *point)
{
  if (self->pull.straight)
    {
      self->pull.goal = rule (self, point);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
  else if (fab_paper_ink_is_drawing (self->ink))
    append_sample (self, point->sample);
}

static void
draw_ruled (FabPaper *self)
{
  float pressure = MAX (self->pull.anchor.pressure, self->pull.goal.pressure);

  self->pull.straight = FALSE;
  begin_stroke (self, self->pen.tool, self->pen.size, 0, FALSE);
  for (int i = 0; i <= RULER_STEPS; i++)
    {
      FabSample sample = self->pull.anchor;
      float t = (float) i / RULER_STEPS;

      sample.x += (self->pull.goal.x - sample.x) * t;
      sample.y += (self->pull.goal.y - sample.y) * t;
      sample.pressure = pressure;
      sample.time = t * .4f;
      fab_paper_ink_append (self->ink, &sample);
    }
}

static void
end_draw (FabPaper *self)
{
  if (self->pull.straight)
    draw_ruled (self);
  end_stroke (self);
}

static void
hover_draw (FabPaper            *self,
            const FabPaperPoint *point)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- cursor ------------------------------------------------------------------------------------- */

static void
append_ring (GtkSnapshot *snapshot,
             double       x,
             double       y,
             double       radius,
             float        light)
{
  const GdkRGBA color = { light, light, light, .8 }, colors[4] = { color, color, color, color };
  const float widths[4] = { 1, 1, 1, 1 };
  GskRoundedRect ring;

  gsk_rounded_rect_init_from_rect (&ring, &GRAPHENE_RECT_INIT (x - radius, y - radius, 2 * radius, 2 * radius),
                                   radius);
  gtk_snapshot_append_border (snapshot, &ring, widths, colors);
}

/* As wide as the stroke will be. */
static void
append_cursor (FabPaper    *self,
               GtkSnapshot *snapshot,
               double       size)
{
  double radius = size * fab_canvas_view_scale (&self->view) / 2;

  if (!self->input.pointed || radius < 2)
    return;
  append_ring (snapshot, self->input.pointer.x, self->input.pointer.y, radius + 1, 1);
  append_ring (snapshot, self->input.pointer.x, self->input.pointer.y, radius, 0);
}

static void
append_ruler (FabPaper    *self,
              GtkSnapshot *snapshot)
{
  double x0, y0, x1, y1;
  cairo_t *cr;

  fab_canvas_view_to_desk (&self->view, self->pull.anchor.x, self->pull.anchor.y, &x0, &y0);
  fab_canvas_view_to_desk (&self->view, self->pull.goal.x, self->pull.goal.y, &x1, &y1);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (MIN (x0, x1) - 2, MIN (y0, y1) - 2,
                                                                 fabs (x1 - x0) + 4, fabs (y1 - y0) + 4));
  _fab_paper_set_source (self, cr);
  cairo_set_line_width (cr, 1.5);
  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
snapshot_draw (FabPaper    *self,
               GtkSnapshot *snapshot)
{
  if (self->pull.straight)
    append_ruler (self, snapshot);
  append_cursor (self, snapshot, self->pen.size);
}

static void
snapshot_erase (FabPaper    *self,
                GtkSnapshot *snapshot)
{
  append_cursor (self, snapshot, self->pen.eraser_size);
}

const FabPaperHand _fab_paper_draw_hand = {
  "crosshair", begin_draw, move_draw, end_draw, abort_stroke, hover_draw, snapshot_draw,
};

const FabPaperHand _fab_paper_erase_hand = {
  "crosshair", begin_erase, move_draw, end_draw, abort_stroke, hover_draw, snapshot_erase,
};

/* --- public ------------------------------------------------------------------------------------- */

void
fab_paper_set_tool (FabPaper   *self,
                    const char *tool,
                    guint32     rgb,
                    double      size)
{
  g_return_if_fail (FAB_IS_PAPER (self));
  g_return_if_fail (tool != NULL);

  g_free (self->pen.tool);
  self->pen.tool = g_strdup (tool);
  self->pen.rgb = rgb;
  self->pen.size = size;
  if (g_str_equal (tool, "eraser"))
    self->pen.eraser_size = size;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
fab_paper_set_style (FabPaper   *self,
                     const char *style)
{
  g_return_if_fail (FAB_IS_PAPER (self));
  g_return_if_fail (style != NULL);

  g_free (self->pen.style);
  self->pen.style = g_strdup (style);
}

void
fab_paper_set_steady (FabPaper *self,
                      double    strength)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  self->pen.strength = CLAMP (strength, 0, 1);
}

static FabPaperPoint
make_point (FabPaper *self,
            double    x,
            double    y,
            double    pressure)
{
  FabPaperPoint point = { .x = x, .y = y, .pen = TRUE };
  double px, py;

  fab_canvas_view_to_picture (&self->view, x, y, &px, &py);
  point.sample.x = px;
  point.sample.y = py;
  point.sample.pressure = pressure;

  return point;
}

void
fab_paper_begin (FabPaper *self,
                 double    x,
                 double    y,
                 double    pressure)
{
  FabPaperPoint point;

  g_return_if_fail (FAB_IS_PAPER (self));

  point = make_point (self, x, y, pressure);
  begin_draw (self, &point);
}

void
fab_paper_continue (FabPaper *self,
                    double    x,
                    double    y,
                    double    pressure)
{
  FabPaperPoint point;

  g_return_if_fail (FAB_IS_PAPER (self));

  point = make_point (self, x, y, pressure);
  move_draw (self, &point);
}

void
fab_paper_end (FabPaper *self)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  end_draw (self);
}

void
fab_paper_abort (FabPaper *self)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  abort_stroke (self);
}
