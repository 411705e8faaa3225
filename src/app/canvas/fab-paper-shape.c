/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks that are pulled open from one point to another, or set with a click: shapes, arrows, fills; and what takes
 * colours and strokes away. */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-ink-edit.h"
#include "fab-mark-draw.h"
#include "fab-paper-private.h"
#include "fab-surface-cache.h"

#define SMALLEST .006 /* picture heights: less is a click that trembled */
#define SNAP (G_PI / 12)
#define ARROW_SIZE 2.2 /* an arrow's shaft against a line of the same size */

/* --- what is pulled open ------------------------------------------------------------------------ */

static FabMarkKind
get_kind (FabPaper *self)
{
  return self->input.hand == &_fab_paper_arrow_hand ? FAB_MARK_ARROW : FAB_MARK_SHAPE;
}

/* With Shift a line keeps to steps of 15°, a rectangle is a square, an ellipse a circle. */
static FabSample
find_goal (FabPaper            *self,
           const FabPaperPoint *point)
{
  FabSample goal = point->sample;
  double dx = goal.x - self->pull.anchor.x, dy = goal.y - self->pull.anchor.y, length = hypot (dx, dy);

  if (!(point->state & GDK_SHIFT_MASK))
    return goal;
  if (get_kind (self) == FAB_MARK_ARROW || g_strcmp0 (self->pen.style, "line") == 0)
    {
      double angle = round (atan2 (dy, dx) / SNAP) * SNAP;

      goal.x = self->pull.anchor.x + length * cos (angle);
      goal.y = self->pull.anchor.y + length * sin (angle);
    }
  else
    {
      double side = MAX (fabs (dx), fabs (dy));

      goal.x = self->pull.anchor.x + copysign (side, dx);
      goal.y = self->pull.anchor.y + copysign (side, dy);
    }

  return goal;
}

/* The two frames of a camera's move: from all of what was pulled open to the middle third of it. */
static guint
place_points (FabPaper    *self,
              FabInkPoint  points[4])
{
  float w = self->pull.goal.x - self->pull.anchor.x, h = self->pull.goal.y - self->pull.anchor.y;

  points[0] = (FabInkPoint) { self->pull.anchor.x, self->pull.anchor.y };
  points[1] = (FabInkPoint) { self->pull.goal.x, self->pull.goal.y };
  points[2] = (FabInkPoint) { self->pull.anchor.x + w / 3, self->pull.anchor.y + h / 3 };
  points[3] = (FabInkPoint) { self->pull.anchor.x + 2 * w / 3, self->pull.anchor.y + 2 * h / 3 };

  return get_kind (self) == FAB_MARK_ARROW && g_strcmp0 (self->pen.style, "frame") == 0 ? 4 : 2;
}

static FabInkMark *
create_mark (FabPaper *self)
{
  FabInkPoint points[4];
  gboolean arrow = get_kind (self) == FAB_MARK_ARROW;
  FabMarkSpec spec = {
    .kind = get_kind (self),
    .style = self->pen.style,
    .tool = arrow ? NULL : "pen",
    .rgb = self->pen.rgb,
    .fill = arrow && g_strcmp0 (self->pen.style, "subject") == 0 ? 0xffffff : -1,
    .size = arrow ? self->pen.size * ARROW_SIZE : self->pen.size,
    .points = points,
  };

  spec.n_points = place_points (self, points);

  return fab_ink_mark_new (&spec);
}

static void
begin_shape (FabPaper            *self,
             const FabPaperPoint *point)
{
  self->pull.anchor = self->pull.goal = point->sample;
  self->pull.open = _fab_paper_may_draw (self);
}

static void
move_shape (FabPaper            *self,
            const FabPaperPoint *point)
{
  self->pull.goal = find_goal (self, point);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_fab_paper_add_mark (FabPaper   *self,
                     FabInkMark *mark)
{
  gint64 layer = fab_session_add_mark (self->session, self->panel, fab_session_get_layer (self->session), "ink", mark);

  if (layer != 0)
    fab_session_set_layer (self->session, layer);
}

static void
end_shape (FabPaper *self)
{
  g_autoptr(FabInkMark) mark = NULL;

  if (!self->pull.open)
    return;
  self->pull.open = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (hypot (self->pull.goal.x - self->pull.anchor.x, self->pull.goal.y - self->pull.anchor.y) < SMALLEST)
    return;
  mark = create_mark (self);
  if (mark)
    _fab_paper_add_mark (self, mark);
}

static void
cancel_shape (FabPaper *self)
{
  self->pull.open = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Picture heights become widget pixels. */
void
_fab_paper_transform (FabPaper *self,
                      cairo_t  *cr)
{
  double scale = fab_canvas_view_scale (&self->view);

  cairo_translate (cr, self->view.width / 2 + self->view.x, self->view.height / 2 + self->view.y);
  cairo_rotate (cr, self->view.angle);
  cairo_scale (cr, self->view.flipped ? -scale : scale, scale);
  cairo_translate (cr, -self->view.aspect / 2, -.5);
}

/* The colour of the tool. */
void
_fab_paper_set_source (FabPaper *self,
                       cairo_t  *cr)
{
  guint32 rgb = self->pen.rgb;

  cairo_set_source_rgb (cr, (rgb >> 16) / 255., (rgb >> 8 & 255) / 255., (rgb & 255) / 255.);
}

static void
trace_outline (FabPaper *self,
               cairo_t  *cr)
{
  double w = self->pull.goal.x - self->pull.anchor.x, h = self->pull.goal.y - self->pull.anchor.y;

  if (g_strcmp0 (self->pen.style, "rectangle") == 0)
    cairo_rectangle (cr, self->pull.anchor.x, self->pull.anchor.y, w, h);
  else if (g_strcmp0 (self->pen.style, "ellipse") == 0)
    {
      cairo_save (cr);
      cairo_translate (cr, self->pull.anchor.x + w / 2, self->pull.anchor.y + h / 2);
      cairo_scale (cr, MAX (fabs (w) / 2, 1e-4), MAX (fabs (h) / 2, 1e-4));
      cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
      cairo_restore (cr);
    }
  else
    {
      cairo_move_to (cr, self->pull.anchor.x, self->pull.anchor.y);
      cairo_line_to (cr, self->pull.goal.x, self->pull.goal.y);
    }
  _fab_paper_set_source (self, cr);
  cairo_set_line_width (cr, self->pen.size);
  cairo_stroke (cr);
}

static void
snapshot_shape (FabPaper    *self,
                GtkSnapshot *snapshot)
{
  g_autoptr(FabInkMark) mark = NULL;
  cairo_t *cr;

  if (!self->pull.open)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height));
  _fab_paper_transform (self, cr);
  mark = get_kind (self) == FAB_MARK_ARROW ? create_mark (self) : NULL;
  if (mark)
    fab_mark_draw (fab_ink_mark_get_spec (mark), cr);
  else
    trace_outline (self, cr);
  cairo_destroy (cr);
}

const FabPaperHand _fab_paper_shape_hand = {
  "crosshair", begin_shape, move_shape, end_shape, cancel_shape, NULL, snapshot_shape,
};

const FabPaperHand _fab_paper_arrow_hand = {
  "crosshair", begin_shape, move_shape, end_shape, cancel_shape, NULL, snapshot_shape,
};

/* --- whole strokes away ------------------------------------------------------------------------- */

static void
rub (FabPaper            *self,
     const FabPaperPoint *point)
{
  g_autoptr(GArray) picks = NULL;
  g_autoptr(FabInk) before = NULL;

  if (self->edit.ink == NULL)
    return;
  picks = fab_ink_pick_all (self->edit.ink, point->sample.x, point->sample.y, self->pen.eraser_size / 2);
  if (picks->len == 0)
    return;
  before = g_steal_pointer (&self->edit.ink);
  self->edit.ink = fab_ink_delete (before, picks);
  fab_paper_ink_preview (self->ink, self->edit.layer, self->edit.ink);
}

static void
begin_rub (FabPaper            *self,
           const FabPaperPoint *point)
{
  FabInk *ink;

  self->edit.layer = self->session ? fab_session_get_layer (self->session) : 0;
  ink = fab_paper_ink_get_ink (self->ink, self->edit.layer);
  if (ink == NULL || !_fab_paper_may_draw (self))
    return;
  self->edit.ink = g_object_ref (ink);
  rub (self, point);
}

static void
end_rub (FabPaper *self)
{
  g_autoptr(FabInk) edited = g_steal_pointer (&self->edit.ink);

  if (edited && edited != fab_paper_ink_get_ink (self->ink, self->edit.layer))
    fab_session_set_ink (self->session, self->edit.layer, edited, N_("Erase Strokes"));
}

void
_fab_paper_drop_edit (FabPaper *self)
{
  g_clear_object (&self->edit.ink);
  fab_paper_ink_load (self->ink, self->session, self->panel, self->width, self->height);
}

const FabPaperHand _fab_paper_rub_hand = {
  "crosshair", begin_rub, rub, end_rub, _fab_paper_drop_edit,
};

/* --- picker ------------------------------------------------------------------------------------- */

static void
take_color (FabPaper            *self,
            const FabPaperPoint *point)
{
  g_autoptr(cairo_surface_t) seen = fab_paper_ink_flatten (self->ink, FAB_PAPER_INK_SEEN);
  int x = point->sample.x * self->height, y = point->sample.y * self->height;
  const guint32 *row;

  if (x < 0 || y < 0 || x >= self->width || y >= self->height)
    return;
  cairo_surface_flush (seen);
  row = (const guint32 *) (gconstpointer)
        (cairo_image_surface_get_data (seen) + (gsize) y * cairo_image_surface_get_stride (seen));
  _fab_paper_emit_color (self, row[x] & 0xffffff);
}

const FabPaperHand _fab_paper_pick_hand = { "cell", take_color, take_color };
