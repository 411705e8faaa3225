/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>

#include "fab-ink.h"

G_BEGIN_DECLS

#define FAB_TYPE_INK_SURFACE (fab_ink_surface_get_type ())

/**
 * FabInkSurface:
 *
 * Pixels of ink at one size: premultiplied ARGB32. Strokes go on it one by one, also while they are
 * still being drawn, and the pixels are the same either way. Use one from one thread at a time.
 */
G_DECLARE_FINAL_TYPE (FabInkSurface, fab_ink_surface, FAB, INK_SURFACE, GObject)

/* Sizes are clamped to 1 … 16384. */
FabInkSurface   *fab_ink_surface_new    (int width, int height) G_GNUC_WARN_UNUSED_RESULT;
void             fab_ink_surface_clear  (FabInkSurface *self);
void             fab_ink_surface_paint  (FabInkSurface *self, FabInk *ink);
/* Paints the samples of @stroke from @from on; @from is 0 for a new stroke, else where the last call
 * for the same stroke ended. @damage (nullable): what changed, in pixels. */
void             fab_ink_surface_stroke (FabInkSurface *self, FabStroke *stroke, gsize from,
                                         cairo_rectangle_int_t *damage);
/* The hand left the paper: the line arrives at its last point. */
void             fab_ink_surface_end_stroke (FabInkSurface *self, cairo_rectangle_int_t *damage);
cairo_surface_t *fab_ink_surface_get    (FabInkSurface *self); /* borrowed, up to date */

G_END_DECLS
