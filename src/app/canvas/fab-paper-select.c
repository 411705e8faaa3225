/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks caught with a lasso or a rectangle, and what can be done with them: moved, scaled, turned, flipped, cut. */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "fab-ink-edit.h"
#include "fab-paper-private.h"

#define KNOB 5.
#define REACH 12.
#define STALK 26. /* from the box to the knob that turns */
#define CLOSE .004

typedef enum
{
  CATCHING,
  MOVING,
  SCALING,
  TURNING,
} Deed;

/* --- what is caught ----------------------------------------------------------------------------- */

static FabInk *
get_ink (FabPaper *self)
{
  return self->selection.cut ? self->selection.cut : fab_paper_ink_get_ink (self->ink, self->edit.layer);
}

gboolean
_fab_paper_has_picks (FabPaper *self)
{
  FabInk *ink = self->selection.picks && self->selection.picks->len > 0 ? get_ink (self) : NULL;

  return ink && g_array_index (self->selection.picks, guint, self->selection.picks->len - 1) < fab_ink_get_n (ink);
}

void
_fab_paper_clear_picks (FabPaper *self)
{
  g_clear_pointer (&self->selection.picks, g_array_unref);
  g_clear_pointer (&self->selection.region, fab_region_unref);
  g_clear_object (&self->selection.cut);
  g_array_set_size (self->selection.lasso, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_picks (FabPaper    *self,
           FabInkPicks *picks)
{
  g_clear_pointer (&self->selection.picks, g_array_unref);
  self->selection.picks = picks;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Shift adds to what was caught, Alt takes away from it. */
static FabInkPicks *
join_picks (FabInkPicks     *before,
            FabInkPicks     *caught,
            GdkModifierType  state,
            guint            n)
{
  FabInkPicks *joined = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *in = g_new0 (guint8, n + 1);

  for (guint i = 0; before && state & (GDK_SHIFT_MASK | GDK_ALT_MASK) && i < before->len; i++)
    in[MIN (n, g_array_index (before, guint, i))] = 1;
  for (guint i = 0; i < caught->len; i++)
    in[MIN (n, g_array_index (caught, guint, i))] = state & GDK_ALT_MASK ? 0 : 1;
  for (guint i = 0; i < n; i++)
    if (in[i])
      g_array_append_val (joined, i);

  return joined;
}

/* Where picks are once what they are of was cut: both parts of one. */
static FabInkPicks *
follow_cut (FabInkPicks  *picks,
            const GArray *origins)
{
  FabInkPicks *now = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; picks && i < origins->len; i++)
    for (guint k = 0; k < picks->len; k++)
      if (g_array_index (picks, guint, k) == g_array_index (origins, guint, i))
        g_array_append_val (now, i);

  return now;
}

/* Nothing is stored: as long as nothing is done with the parts, they are one. */
static FabInkPicks *
cut_through (FabPaper *self)
{
  g_autoptr(FabInk) whole = g_object_ref (get_ink (self));
  g_autoptr(GArray) origins = NULL, before = g_steal_pointer (&self->selection.picks);
  FabInkPicks *inside = NULL;

  g_clear_object (&self->selection.cut);
  self->selection.cut = fab_ink_cut (whole, self->selection.region, &inside, &origins);
  self->selection.picks = follow_cut (before, origins);

  return inside;
}

static FabInkPicks *
pick_one (FabPaper *self)
{
  FabInkPicks *picks = g_array_new (FALSE, FALSE, sizeof (guint));
  double slack = 8 / fab_canvas_view_scale (&self->view);
  int one = fab_ink_pick (get_ink (self), self->pull.anchor.x, self->pull.anchor.y, slack);

  if (one >= 0)
    g_array_append_val (picks, one);

  return picks;
}

static void
catch (FabPaper *self)
{
  FabRegion *region = _fab_paper_end_lasso (self);
  g_autoptr(GArray) caught = NULL;

  g_clear_pointer (&self->selection.region, fab_region_unref);
  self->selection.region = region;
  if (get_ink (self) == NULL)
    return;
  if (region == NULL)
    caught = pick_one (self);
  else if (self->selection.cutting)
    caught = cut_through (self);
  else
    caught = fab_ink_select (get_ink (self), region);
  set_picks (self, join_picks (self->selection.picks, caught, self->input.pointer.state,
                               fab_ink_get_n (get_ink (self))));
}

void
_fab_paper_pick_all (FabPaper *self)
{
  FabInk *ink;
  FabInkPicks *all = g_array_new (FALSE, FALSE, sizeof (guint));

  _fab_paper_clear_picks (self);
  self->edit.layer = fab_session_get_layer (self->session);
  ink = get_ink (self);
  for (guint i = 0; ink && i < fab_ink_get_n (ink); i++)
    if (!fab_ink_mark_erases (fab_ink_get (ink, i)->mark))
      g_array_append_val (all, i);
  set_picks (self, all);
}

/* --- the lasso ---------------------------------------------------------------------------------- */

void
_fab_paper_begin_lasso (FabPaper *self)
{
  g_array_set_size (self->selection.lasso, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_fab_paper_move_lasso (FabPaper        *self,
                       const FabSample *at)
{
  GArray *lasso = self->selection.lasso;
  const FabInkPoint *last = lasso->len ? &g_array_index (lasso, FabInkPoint, lasso->len - 1) : NULL;
  FabInkPoint point = { at->x, at->y };

  if (last == NULL || hypot (last->x - point.x, last->y - point.y) > CLOSE)
    g_array_append_val (lasso, point);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
_fab_paper_trace_lasso (FabPaper *self,
                        cairo_t  *cr)
{
  double x, y;

  for (guint i = 0; i < self->selection.lasso->len; i++)
    {
      const FabInkPoint *point = &g_array_index (self->selection.lasso, FabInkPoint, i);

      fab_canvas_view_to_desk (&self->view, point->x, point->y, &x, &y);
      cairo_line_to (cr, x, y);
    }
}

FabRegion *
_fab_paper_end_lasso (FabPaper *self)
{
  GArray *lasso = self->selection.lasso;
  FabRegion *region = NULL;

  if (lasso->len > 2)
    region = fab_region_new ((const FabInkPoint *) (gpointer) lasso->data, lasso->len);
  _fab_paper_begin_lasso (self);

  return region;
}

/* --- the box and its knobs ---------------------------------------------------------------------- */

static FabInkBox
get_box (FabPaper *self)
{
  return fab_ink_picks_get_box (get_ink (self), self->selection.picks);
}

/* Knob 0 … 7 around the box from its upper left corner, 8 turns it. */
static void
place_knob (FabPaper        *self,
            const FabInkBox *box,
            int              knob,
            double          *x,
            double          *y)
{
  static const double share[8][2] = {
    { 0, 0 }, { .5, 0 }, { 1, 0 }, { 1, .5 }, { 1, 1 }, { .5, 1 }, { 0, 1 }, { 0, .5 },
  };
  const double *at = share[knob == 8 ? 1 : knob];

  fab_canvas_view_to_desk (&self->view, box->x0 + at[0] * (box->x1 - box->x0),
                           box->y0 + at[1] * (box->y1 - box->y0), x, y);
  if (knob == 8)
    {
      *x += STALK * sin (self->view.angle);
      *y -= STALK * cos (self->view.angle);
    }
}

static int
find_knob (FabPaper *self,
           double    x,
           double    y)
{
  FabInkBox box;

  if (!_fab_paper_has_picks (self))
    return -1;
  box = get_box (self);
  for (int i = 8; i >= 0; i--)
    {
      double kx, ky;

      place_knob (self, &box, i, &kx, &ky);
      if (hypot (kx - x, ky - y) < REACH)
        return i;
    }

  return -1;
}

static gboolean
is_inside (FabPaper        *self,
           const FabSample *at)
{
  FabInkBox box;

  if (!_fab_paper_has_picks (self))
    return FALSE;
  box = get_box (self);

  return at->x > box.x0 && at->x < box.x1 && at->y > box.y0 && at->y < box.y1;
}

static void
set_blue (cairo_t *cr)
{
  cairo_set_source_rgb (cr, .1, .35, .8);
}

static void
trace_box (FabPaper *self,
           cairo_t  *cr)
{
  FabInkBox box = get_box (self);
  double x, y;

  cairo_new_sub_path (cr);
  for (int i = 0; i < 8; i += 2)
    {
      place_knob (self, &box, i, &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_close_path (cr);
}

static void
draw_knobs (FabPaper *self,
            cairo_t  *cr)
{
  FabInkBox box = get_box (self);
  double x, y;

  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1.5);
  for (int i = 0; i < 9; i++)
    {
      place_knob (self, &box, i, &x, &y);
      cairo_new_path (cr);
      cairo_arc (cr, x, y, KNOB, 0, 2 * G_PI);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_fill_preserve (cr);
      set_blue (cr);
      cairo_stroke (cr);
    }
}

static void
trace_region (FabPaper *self,
              cairo_t  *cr)
{
  cairo_save (cr);
  _fab_paper_transform (self, cr);
  fab_region_trace (self->selection.region, cr);
  cairo_restore (cr);
}

static void
snapshot_select (FabPaper    *self,
                 GtkSnapshot *snapshot)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, self->view.width, self->view.height));
  const double dashes[] = { 4, 4 };

  _fab_paper_trace_lasso (self, cr);
  if (self->selection.region && self->edit.ink == NULL)
    trace_region (self, cr);
  if (_fab_paper_has_picks (self) && self->edit.ink == NULL)
    trace_box (self, cr);
  cairo_set_line_width (cr, 1);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_stroke_preserve (cr);
  cairo_set_dash (cr, dashes, 2, 0);
  set_blue (cr);
  cairo_stroke (cr);
  if (_fab_paper_has_picks (self) && self->edit.ink == NULL)
    draw_knobs (self, cr);
  cairo_destroy (cr);
}

/* --- dragging ----------------------------------------------------------------------------------- */

static void
begin_select (FabPaper            *self,
              const FabPaperPoint *point)
{
  self->pull.anchor = self->pull.goal = point->sample;
  self->selection.knob = find_knob (self, point->x, point->y);
  if (self->selection.knob == 8)
    self->selection.deed = TURNING;
  else if (self->selection.knob >= 0)
    self->selection.deed = SCALING;
  else
    self->selection.deed = is_inside (self, &point->sample) && !(point->state & (GDK_SHIFT_MASK | GDK_ALT_MASK))
                           ? MOVING : CATCHING;
  if (self->selection.deed != CATCHING)
    return;
  if (!(point->state & (GDK_SHIFT_MASK | GDK_ALT_MASK)) || self->edit.layer != fab_session_get_layer (self->session))
    _fab_paper_clear_picks (self);
  self->edit.layer = fab_session_get_layer (self->session);
  _fab_paper_begin_lasso (self);
}

static void
draw_frame (FabPaper        *self,
            const FabSample *at)
{
  GArray *lasso = self->selection.lasso;
  const FabSample *from = &self->pull.anchor;

  g_array_set_size (lasso, 0);
  for (int i = 0; i < 5; i++)
    {
      FabInkPoint corner = { i % 4 == 0 || i == 3 ? from->x : at->x, i % 4 < 2 ? from->y : at->y };

      g_array_append_val (lasso, corner);
    }
}

static void
find_matrix (FabPaper        *self,
             const FabSample *at,
             GdkModifierType  state,
             cairo_matrix_t  *matrix)
{
  FabInkBox box = get_box (self);
  double cx = (box.x0 + box.x1) / 2, cy = (box.y0 + box.y1) / 2, sx = 1, sy = 1;

  if (self->selection.deed == MOVING)
    {
      cairo_matrix_init_translate (matrix, at->x - self->pull.anchor.x, at->y - self->pull.anchor.y);
      return;
    }
  if (self->selection.deed == TURNING)
    {
      double angle = atan2 (at->y - cy, at->x - cx) - atan2 (self->pull.anchor.y - cy, self->pull.anchor.x - cx);

      if (state & GDK_SHIFT_MASK)
        angle = round (angle / (G_PI / 12)) * (G_PI / 12);
      cairo_matrix_init_translate (matrix, cx, cy);
      cairo_matrix_rotate (matrix, angle);
      cairo_matrix_translate (matrix, -cx, -cy);
      return;
    }
  /* From the opposite corner or side; the corners keep the shape, unless Shift is held. */
  cx = self->selection.knob == 0 || self->selection.knob >= 6 ? box.x1 : box.x0;
  cy = self->selection.knob <= 2 ? box.y1 : box.y0;
  if (self->selection.knob % 4 != 1)
    sx = (at->x - cx) / (fabs (self->pull.anchor.x - cx) > 1e-4 ? self->pull.anchor.x - cx : 1e-4);
  if (self->selection.knob % 4 != 3)
    sy = (at->y - cy) / (fabs (self->pull.anchor.y - cy) > 1e-4 ? self->pull.anchor.y - cy : 1e-4);
  if (self->selection.knob % 2 == 0 && !(state & GDK_SHIFT_MASK))
    sx = sy = MAX (fabs (sx), fabs (sy));
  cairo_matrix_init_translate (matrix, cx, cy);
  cairo_matrix_scale (matrix, fabs (sx) < .02 ? .02 : sx, fabs (sy) < .02 ? .02 : sy);
  cairo_matrix_translate (matrix, -cx, -cy);
}

static void
move_select (FabPaper            *self,
             const FabPaperPoint *point)
{
  cairo_matrix_t matrix;

  self->pull.goal = point->sample;
  if (self->selection.deed == CATCHING && self->input.hand == &_fab_paper_select_hand)
    draw_frame (self, &point->sample);
  else if (self->selection.deed == CATCHING)
    _fab_paper_move_lasso (self, &point->sample);
  else if (_fab_paper_has_picks (self))
    {
      find_matrix (self, &point->sample, point->state, &matrix);
      g_clear_object (&self->edit.ink);
      g_clear_pointer (&self->selection.moved, g_array_unref);
      self->edit.ink = fab_ink_transform (get_ink (self), self->selection.picks, &matrix, &self->selection.moved);
      fab_paper_ink_preview (self->ink, self->edit.layer, self->edit.ink);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
store (FabPaper    *self,
       FabInk      *ink,
       FabInkPicks *now,
       const char  *label)
{
  set_picks (self, now);
  g_clear_object (&self->selection.cut);
  g_clear_pointer (&self->selection.region, fab_region_unref);
  self->selection.storing = TRUE;
  fab_session_set_ink (self->session, self->edit.layer, ink, label);
  self->selection.storing = FALSE;
}

static void
end_select (FabPaper *self)
{
  static const char * const labels[] = { NULL, N_("Move Strokes"), N_("Scale Strokes"), N_("Turn Strokes") };
  g_autoptr(FabInk) edited = g_steal_pointer (&self->edit.ink);

  if (edited)
    store (self, edited, g_steal_pointer (&self->selection.moved), labels[self->selection.deed]);
  else if (self->selection.deed == CATCHING)
    catch (self);
  g_array_set_size (self->selection.lasso, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cancel_select (FabPaper *self)
{
  g_array_set_size (self->selection.lasso, 0);
  _fab_paper_drop_edit (self);
}

static void
hover_select (FabPaper            *self,
              const FabPaperPoint *point)
{
  static const char * const cursors[] = {
    "nwse-resize", "ns-resize", "nesw-resize", "ew-resize",
    "nwse-resize", "ns-resize", "nesw-resize", "ew-resize", "grab",
  };
  int knob = point ? find_knob (self, point->x, point->y) : -1;

  if (point)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), knob >= 0 ? cursors[knob]
                                     : is_inside (self, &point->sample) ? "move" : "crosshair");
}

const FabPaperHand _fab_paper_lasso_hand = {
  "crosshair", begin_select, move_select, end_select, cancel_select, hover_select, snapshot_select,
};

const FabPaperHand _fab_paper_select_hand = {
  "crosshair", begin_select, move_select, end_select, cancel_select, hover_select, snapshot_select,
};

/* Ctrl held down moves all that is drawn on the layer, with Alt it scales it. */
static void
begin_shift (FabPaper            *self,
             const FabPaperPoint *point)
{
  _fab_paper_pick_all (self);
  self->pull.anchor = point->sample;
  self->selection.deed = point->state & GDK_ALT_MASK ? SCALING : MOVING;
  self->selection.knob = 4;
}

static void
end_shift (FabPaper *self)
{
  end_select (self);
  _fab_paper_clear_picks (self);
}

const FabPaperHand _fab_paper_shift_hand = { "move", begin_shift, move_select, end_shift, cancel_select };

/* --- commands ----------------------------------------------------------------------------------- */

void
fab_paper_set_cutting (FabPaper *self,
                       gboolean  cutting)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  self->selection.cutting = cutting;
}

gboolean
fab_paper_has_selection (FabPaper *self)
{
  g_return_val_if_fail (FAB_IS_PAPER (self), FALSE);

  return _fab_paper_has_picks (self);
}

void
fab_paper_select_all (FabPaper *self)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  if (self->session)
    _fab_paper_pick_all (self);
}

void
fab_paper_delete_selection (FabPaper *self)
{
  g_autoptr(FabInk) ink = NULL;

  g_return_if_fail (FAB_IS_PAPER (self));

  if (!_fab_paper_has_picks (self))
    return;
  ink = fab_ink_delete (get_ink (self), self->selection.picks);
  store (self, ink, NULL, N_("Delete Strokes"));
}

void
fab_paper_flip_selection (FabPaper *self,
                          gboolean  upright)
{
  g_autoptr(FabInk) ink = NULL;
  FabInkPicks *now = NULL;
  cairo_matrix_t matrix;
  FabInkBox box;

  g_return_if_fail (FAB_IS_PAPER (self));

  if (!_fab_paper_has_picks (self))
    return;
  box = get_box (self);
  if (upright)
    cairo_matrix_init (&matrix, 1, 0, 0, -1, 0, box.y0 + box.y1);
  else
    cairo_matrix_init (&matrix, -1, 0, 0, 1, box.x0 + box.x1, 0);
  ink = fab_ink_transform (get_ink (self), self->selection.picks, &matrix, &now);
  store (self, ink, now, N_("Flip Strokes"));
}

void
_fab_paper_nudge_picks (FabPaper *self,
                        double    dx,
                        double    dy)
{
  g_autoptr(FabInk) ink = NULL;
  FabInkPicks *now = NULL;
  cairo_matrix_t matrix;

  if (!_fab_paper_has_picks (self))
    return;
  cairo_matrix_init_translate (&matrix, self->view.flipped ? -dx : dx, dy);
  ink = fab_ink_transform (get_ink (self), self->selection.picks, &matrix, &now);
  store (self, ink, now, N_("Move Strokes"));
}

GBytes *
fab_paper_copy_selection (FabPaper *self)
{
  g_autoptr(FabInk) ink = NULL;

  g_return_val_if_fail (FAB_IS_PAPER (self), NULL);

  if (!_fab_paper_has_picks (self))
    return NULL;
  ink = fab_ink_extract (get_ink (self), self->selection.picks);

  return fab_ink_to_bytes (ink);
}

gboolean
fab_paper_paste (FabPaper  *self,
                 GBytes    *bytes,
                 GError   **error)
{
  g_autoptr(FabInk) other = NULL, ink = NULL, empty = NULL;
  FabInkPicks *pasted = NULL;

  g_return_val_if_fail (FAB_IS_PAPER (self), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  other = fab_ink_from_bytes (bytes, error);
  if (other == NULL || self->session == NULL || self->panel == 0)
    return FALSE;
  self->edit.layer = fab_session_get_layer (self->session);
  if (self->edit.layer == 0)
    self->edit.layer = fab_session_add_layer (self->session, "ink");
  empty = get_ink (self) ? g_object_ref (get_ink (self)) : fab_ink_new ();
  ink = fab_ink_paste (empty, other, &pasted);
  store (self, ink, pasted, N_("Paste Strokes"));

  return TRUE;
}
