/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a moment of the film is on the reel, and how it is called. Pure. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Left of the first frame, so that it can be taken hold of. */
#define FAB_REEL_MARGIN 12.0
#define FAB_REEL_MAX_SCALE 960.0

typedef struct
{
  double scale;  /* pixels per second */
  double offset; /* pixels of the reel that are scrolled out to the left */
  double width;  /* of what is visible */
} FabReelAxis;

double   fab_reel_axis_x        (const FabReelAxis *axis, gint64 time);
gint64   fab_reel_axis_time     (const FabReelAxis *axis, double x); /* may be negative */
double   fab_reel_axis_length   (const FabReelAxis *axis, gint64 duration); /* of the whole reel, in pixels */
/* The smallest scale that makes sense: all of the film is seen. */
double   fab_reel_axis_fit      (const FabReelAxis *axis, gint64 duration);
/* Changes the scale; what is at @x stays there. */
void     fab_reel_axis_zoom     (FabReelAxis *axis, double factor, double x, gint64 duration);

/* "1:04" or "1:04.5"; for labels. */
char    *fab_format_time        (gint64 microseconds, gboolean tenths) G_GNUC_WARN_UNUSED_RESULT;
/* "1.5 s", "1.52 s" */
char    *fab_format_seconds     (gint64 microseconds) G_GNUC_WARN_UNUSED_RESULT;
/* The distance of two ruler marks, in microseconds, that leaves @pixels between them at least. */
gint64   fab_reel_tick          (double pixels_per_second, double pixels);

G_END_DECLS
