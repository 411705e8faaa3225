/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fab-ink.h"

G_BEGIN_DECLS

#define FAB_TYPE_INK_SURFACE (fab_ink_surface_get_type ())

/**
 * FabInkSurface:
 *
 * Pixels of the ink of one layer at one size: premultiplied ARGB32. It knows which marks it shows; asked
 * to show other ink, it draws only what differs: undoing a stroke puts back the tiles that it touched,
 * taking a mark out of the middle draws those tiles anew. Strokes go on it while they are still being
 * drawn, and the pixels are the same either way. Use one from one thread at a time.
 */
G_DECLARE_FINAL_TYPE (FabInkSurface, fab_ink_surface, FAB, INK_SURFACE, GObject)

/* Sizes are clamped to 1 … 16384. */
FabInkSurface   *fab_ink_surface_new        (int width, int height) G_GNUC_WARN_UNUSED_RESULT;
/* A part of a picture that is @height pixels high; its pixels are those that all of it would have there. What lies
 * outside takes neither memory nor, but for strokes that reach in, time. @window: clamped as well. */
FabInkSurface   *fab_ink_surface_new_window (int height, const cairo_rectangle_int_t *window) G_GNUC_WARN_UNUSED_RESULT;
int              fab_ink_surface_get_width  (FabInkSurface *self);
int              fab_ink_surface_get_height (FabInkSurface *self);
/* How many bytes of tiles may be kept to take strokes back at once; at first none. What an older stroke
 * touched is drawn anew instead. */
void             fab_ink_surface_set_memory (FabInkSurface *self, gsize bytes);
/* All marks in one colour, 0xRRGGBB, by how dark they are; -1: in their own. */
void             fab_ink_surface_set_color  (FabInkSurface *self, gint32 color);
void             fab_ink_surface_clear      (FabInkSurface *self);

/* Makes the pixels those of @ink. @damage (nullable): what changed, in pixels. FALSE where it was cancelled:
 * then it shows nothing. May be long for much ink: call it on a thread of its own. */
gboolean         fab_ink_surface_show       (FabInkSurface *self, FabInk *ink, GCancellable *cancellable,
                                             cairo_rectangle_int_t *damage);

/* Paints the samples of @stroke from @from on; @from is 0 for a new stroke, else where the last call
 * for the same stroke ended. @damage (nullable): what changed, in pixels. */
void             fab_ink_surface_stroke     (FabInkSurface *self, FabStroke *stroke, gsize from,
                                             cairo_rectangle_int_t *damage);
/* The hand left the paper: the line arrives at its last point. What is shown now ends with that stroke:
 * showing ink with it on top draws nothing again. */
void             fab_ink_surface_end_stroke (FabInkSurface *self, cairo_rectangle_int_t *damage);
/* It is as if it had not been begun. */
void             fab_ink_surface_cancel_stroke (FabInkSurface *self, cairo_rectangle_int_t *damage);

cairo_surface_t *fab_ink_surface_get        (FabInkSurface *self); /* borrowed, up to date */
/* What it holds in memory, about. */
gsize            fab_ink_surface_get_n_bytes (FabInkSurface *self);
/* Dabs that the engine drew so far, for measuring. */
guint64          fab_ink_surface_get_dabs   (FabInkSurface *self);

/* How a layer of this blend (fab_layer_blends()) lies on what is under it. */
cairo_operator_t fab_ink_blend_operator     (const char *blend);

G_END_DECLS
