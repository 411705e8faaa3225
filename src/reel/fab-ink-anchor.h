/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What ink on a panel lies on, and where it goes with it. */
#pragma once

#include <cairo.h>
#include "fab-artist.h"

G_BEGIN_DECLS

#define FAB_TYPE_INK_ANCHORS (fab_ink_anchors_get_type ())

/**
 * FabInkAnchors:
 *
 * For each layer of ink the object of the blocking that most of it lies on, as the panel stands; or none: the place, which only
 * the camera moves. Immutable, any thread.
 */
G_DECLARE_FINAL_TYPE (FabInkAnchors, fab_ink_anchors, FAB, INK_ANCHORS, GObject)

/* The size at which what lies where is looked up. */
#define FAB_INK_ANCHORS_WIDTH 192

/* @layers: ARGB32, all of the size of @still, a drawing of @blocking as it stands. */
FabInkAnchors *fab_ink_anchors_new   (FabBlocking *blocking, FabDrawing *still, cairo_surface_t **layers, guint n) G_GNUC_WARN_UNUSED_RESULT;
const char    *fab_ink_anchors_get   (FabInkAnchors *self, guint layer); /* id, or NULL: the place */
/* Where @layer lies at a moment, as a matrix in a frame of that size. @now is its blocking, or one on the way to the next panel.
 * FALSE: out of sight. */
gboolean       fab_ink_anchors_place (FabInkAnchors *self, guint layer, FabBlocking *now, const FabMoment *moment, int width, int height,
                                      cairo_matrix_t *matrix);

G_END_DECLS
