/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks other than strokes as paths, in picture heights; on any Cairo surface. */
#pragma once

#include "fab-ink-mark.h"

G_BEGIN_DECLS

/* Draws @spec; the unit of @cr is the picture height. Shapes: only their inside; their line is that of a
 * tool (fab_mark_trace_shape()). Pictures that cannot be read draw nothing. */
void       fab_mark_draw        (const FabMarkSpec *spec, cairo_t *cr);
/* Of a fill: the rim with which it goes under the soft edge of lines; it glazes what is there. */
void       fab_mark_draw_fringe (const FabMarkSpec *spec, cairo_t *cr);
/* What @spec covers at most. */
FabInkBox     fab_mark_measure     (const FabMarkSpec *spec);
gboolean   fab_mark_hit         (const FabMarkSpec *spec, double x, double y, double slack);
/* The line of a shape, as an even hand draws it. */
FabStroke *fab_mark_trace_shape (const FabMarkSpec *spec) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
