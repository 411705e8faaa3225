/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-mark-draw.h"

G_BEGIN_DECLS

void      _fab_mark_set_rgb       (cairo_t *cr, guint32 rgb, double alpha);
void      _fab_mark_draw_arrow    (const FabMarkSpec *spec, cairo_t *cr);
FabInkBox _fab_mark_measure_arrow (const FabMarkSpec *spec);
gboolean  _fab_mark_hit_arrow     (const FabMarkSpec *spec, double x, double y, double slack);
void      _fab_mark_draw_text     (const FabMarkSpec *spec, cairo_t *cr);
FabInkBox _fab_mark_measure_text  (const FabMarkSpec *spec);

G_END_DECLS
