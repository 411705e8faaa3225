/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include <math.h>

#include "fab-canvas-view.h"

#define MARGIN 16. /* of desk around a picture that fits */
#define IN_SIGHT 48.

void
fab_canvas_view_init (FabCanvasView *view)
{
  g_return_if_fail (view != NULL);

  *view = (FabCanvasView) { .width = 1, .height = 1, .aspect = 16. / 9, .zoom = 1 };
}

void
fab_canvas_view_reset (FabCanvasView *view)
{
  g_return_if_fail (view != NULL);

  view->zoom = 1;
  view->angle = view->x = view->y = 0;
  view->flipped = FALSE;
}

double
fab_canvas_view_scale (const FabCanvasView *view)
{
  double fit;

  g_return_val_if_fail (view != NULL, 1);

  fit = MIN (view->height - 2 * MARGIN, (view->width - 2 * MARGIN) / view->aspect);

  return MAX (fit, 16) * view->zoom;
}

void
fab_canvas_view_to_picture (const FabCanvasView *view,
                            double               x,
                            double               y,
                            double              *px,
                            double              *py)
{
  double scale, dx, dy, c, s, right;

  g_return_if_fail (view != NULL);

  scale = fab_canvas_view_scale (view);
  dx = (x - view->width / 2 - view->x) / scale;
  dy = (y - view->height / 2 - view->y) / scale;
  c = cos (view->angle);
  s = sin (view->angle);
  right = dx * c + dy * s;
  *px = view->aspect / 2 + (view->flipped ? -right : right);
  *py = .5 - dx * s + dy * c;
}

void
fab_canvas_view_to_desk (const FabCanvasView *view,
                         double               px,
                         double               py,
                         double              *x,
                         double              *y)
{
  double scale, dx, dy, c, s;

  g_return_if_fail (view != NULL);

  scale = fab_canvas_view_scale (view);
  dx = (px - view->aspect / 2) * scale * (view->flipped ? -1 : 1);
  dy = (py - .5) * scale;
  c = cos (view->angle);
  s = sin (view->angle);
  *x = view->width / 2 + view->x + dx * c - dy * s;
  *y = view->height / 2 + view->y + dx * s + dy * c;
}

/* Puts the point of the picture that was under @x, @y there again. */
static void
bring_back (FabCanvasView *view,
            double         px,
            double         py,
            double         x,
            double         y)
{
  double now_x, now_y;

  fab_canvas_view_to_desk (view, px, py, &now_x, &now_y);
  fab_canvas_view_shift (view, x - now_x, y - now_y);
}

void
fab_canvas_view_zoom_at (FabCanvasView *view,
                         double         zoom,
                         double         x,
                         double         y)
{
  double px, py;

  g_return_if_fail (view != NULL);

  fab_canvas_view_to_picture (view, x, y, &px, &py);
  view->zoom = CLAMP (zoom, FAB_CANVAS_MIN_ZOOM, FAB_CANVAS_MAX_ZOOM);
  bring_back (view, px, py, x, y);
}

void
fab_canvas_view_turn_at (FabCanvasView *view,
                         double         angle,
                         double         x,
                         double         y)
{
  double px, py;

  g_return_if_fail (view != NULL);

  fab_canvas_view_to_picture (view, x, y, &px, &py);
  view->angle = remainder (angle, 2 * G_PI);
  bring_back (view, px, py, x, y);
}

void
fab_canvas_view_flip (FabCanvasView *view)
{
  g_return_if_fail (view != NULL);

  view->flipped = !view->flipped;
  view->angle = -view->angle;
  view->x = -view->x;
}

void
fab_canvas_view_shift (FabCanvasView *view,
                       double         dx,
                       double         dy)
{
  double scale, across, down;

  g_return_if_fail (view != NULL);

  scale = fab_canvas_view_scale (view);
  across = view->width / 2 + MAX (0, scale * view->aspect / 2 - IN_SIGHT);
  down = view->height / 2 + MAX (0, scale / 2 - IN_SIGHT);
  view->x = CLAMP (view->x + dx, -across, across);
  view->y = CLAMP (view->y + dy, -down, down);
}
