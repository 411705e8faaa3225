/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the paper lies on the desk, by pointer and by command. */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <math.h>

#include "fab-paper-private.h"

#define REST 120 /* milliseconds without a change */

static void
begin_view (FabPaper            *self,
            const FabPaperPoint *point)
{
  self->input.last_x = point->x;
  self->input.last_y = point->y;
  self->input.start = self->view;
}

static void
move_pan (FabPaper            *self,
          const FabPaperPoint *point)
{
  fab_canvas_view_shift (&self->view, point->x - self->input.last_x, point->y - self->input.last_y);
  self->input.last_x = point->x;
  self->input.last_y = point->y;
  _fab_paper_view_changed (self);
}

/* Up or to the right comes nearer, to where the drag began. */
static void
move_zoom (FabPaper            *self,
           const FabPaperPoint *point)
{
  double way = (point->x - self->input.last_x) - (point->y - self->input.last_y);

  fab_canvas_view_zoom_at (&self->view, self->input.start.zoom * exp (way / 150), self->input.last_x,
                           self->input.last_y);
  _fab_paper_view_changed (self);
}

static double
find_bearing (FabPaper *self,
              double    x,
              double    y)
{
  return atan2 (y - self->view.height / 2, x - self->view.width / 2);
}

static void
move_turn (FabPaper            *self,
           const FabPaperPoint *point)
{
  double by = find_bearing (self, point->x, point->y) - find_bearing (self, self->input.last_x, self->input.last_y);
  double angle = self->input.start.angle + by;

  if (point->state & GDK_SHIFT_MASK)
    angle = round (angle / (G_PI / 12)) * (G_PI / 12);
  fab_canvas_view_turn_at (&self->view, angle, self->view.width / 2, self->view.height / 2);
  _fab_paper_view_changed (self);
}

void
_fab_paper_restore_view (FabPaper *self)
{
  self->view.x = self->input.start.x;
  self->view.y = self->input.start.y;
  self->view.zoom = self->input.start.zoom;
  self->view.angle = self->input.start.angle;
  _fab_paper_view_changed (self);
}

const FabPaperHand _fab_paper_pan_hand = { "grab", begin_view, move_pan, NULL, _fab_paper_restore_view };
const FabPaperHand _fab_paper_zoom_hand = { "zoom-in", begin_view, move_zoom, NULL, _fab_paper_restore_view };
const FabPaperHand _fab_paper_turn_hand = { "all-scroll", begin_view, move_turn, NULL, _fab_paper_restore_view };

/* --- from close up ------------------------------------------------------------------------------ */

graphene_rect_t
_fab_paper_find_seen (FabPaper *self)
{
  graphene_rect_t seen = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  for (int i = 0; i < 4; i++)
    {
      double px, py;

      fab_canvas_view_to_picture (&self->view, i % 2 * self->view.width, i / 2 * self->view.height, &px, &py);
      if (i == 0)
        graphene_rect_init (&seen, px, py, 0, 0);
      else
        graphene_rect_expand (&seen, &GRAPHENE_POINT_INIT (px, py), &seen);
    }

  return seen;
}

static gboolean
look_cb (gpointer data)
{
  FabPaper *self = data;
  graphene_rect_t picture = GRAPHENE_RECT_INIT (0, 0, self->view.aspect, 1), seen = _fab_paper_find_seen (self);
  cairo_rectangle_int_t part = { 0 };
  int width, height;

  self->look_source = 0;
  _fab_paper_find_size (self, &width, &height);
  if (graphene_rect_intersection (&seen, &picture, &seen))
    part = (cairo_rectangle_int_t) { seen.origin.x * height, seen.origin.y * height,
                                     ceil (seen.size.width * height), ceil (seen.size.height * height) };
  fab_paper_ink_look_at (self->ink, width, height, &part);
  _fab_paper_refine_take (self);

  return G_SOURCE_REMOVE;
}

void
_fab_paper_queue_look (FabPaper *self)
{
  g_clear_handle_id (&self->look_source, g_source_remove);
  self->look_source = g_timeout_add (REST, look_cb, self);
}

/* --- commands ----------------------------------------------------------------------------------- */

const FabCanvasView *
fab_paper_get_view (FabPaper *self)
{
  g_return_val_if_fail (FAB_IS_PAPER (self), NULL);

  return &self->view;
}

void
fab_paper_set_view (FabPaper            *self,
                    const FabCanvasView *view)
{
  g_return_if_fail (FAB_IS_PAPER (self));
  g_return_if_fail (view != NULL);

  self->view.zoom = view->zoom;
  self->view.angle = view->angle;
  self->view.flipped = view->flipped;
  self->view.x = view->x;
  self->view.y = view->y;
  _fab_paper_view_changed (self);
}

void
fab_paper_zoom_by (FabPaper *self,
                   double    factor)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  fab_canvas_view_zoom_at (&self->view, self->view.zoom * factor, self->view.width / 2, self->view.height / 2);
  _fab_paper_view_changed (self);
}

void
fab_paper_turn_by (FabPaper *self,
                   double    angle)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  fab_canvas_view_turn_at (&self->view, self->view.angle + angle, self->view.width / 2, self->view.height / 2);
  _fab_paper_view_changed (self);
}

void
fab_paper_flip_view (FabPaper *self)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  fab_canvas_view_flip (&self->view);
  _fab_paper_view_changed (self);
}

void
fab_paper_reset_view (FabPaper *self)
{
  g_return_if_fail (FAB_IS_PAPER (self));

  fab_canvas_view_reset (&self->view);
  _fab_paper_view_changed (self);
}
