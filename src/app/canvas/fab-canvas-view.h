/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How the picture lies on the desk: fitted into it, then zoomed, turned, mirrored and shifted. Pure arithmetic, in
 * widget pixels and picture heights (0 … aspect, 0 … 1). */
typedef struct
{
  double   width, height; /* of the desk */
  double   aspect;        /* of the picture */
  double   zoom;          /* 1 fits */
  double   angle;         /* radians, clockwise */
  gboolean flipped;       /* left and right changed */
  double   x, y;          /* where the middle of the picture lies, from the middle of the desk */
} FabCanvasView;

#define FAB_CANVAS_MIN_ZOOM .1
#define FAB_CANVAS_MAX_ZOOM 16.

void   fab_canvas_view_init       (FabCanvasView *view);
void   fab_canvas_view_reset      (FabCanvasView *view); /* fits again, upright, not mirrored */
/* Pixels per picture height. */
double fab_canvas_view_scale      (const FabCanvasView *view);
void   fab_canvas_view_to_picture (const FabCanvasView *view, double x, double y, double *px, double *py);
void   fab_canvas_view_to_desk    (const FabCanvasView *view, double px, double py, double *x, double *y);
/* What lies under @x, @y stays there. */
void   fab_canvas_view_zoom_at    (FabCanvasView *view, double zoom, double x, double y);
void   fab_canvas_view_turn_at    (FabCanvasView *view, double angle, double x, double y);
/* As in a mirror: what is in the middle of the desk stays there. */
void   fab_canvas_view_flip       (FabCanvasView *view);
/* Some of the picture stays in sight. */
void   fab_canvas_view_shift      (FabCanvasView *view, double dx, double dy);

G_END_DECLS
