/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-reel-axis.h"
#include "fab-thumbnails.h"

G_BEGIN_DECLS

#define FAB_TYPE_REEL_VIEW (fab_reel_view_get_type ())

/**
 * FabReelView:
 *
 * The film in time: a ruler, the panels as blocks as long as they last, what is said and heard below
 * them, and the playhead. Only what is visible is drawn; it scrolls itself (GtkScrollable). Gestures
 * show what they do at once and are one step when they end.
 */
G_DECLARE_FINAL_TYPE (FabReelView, fab_reel_view, FAB, REEL_VIEW, GtkWidget)

void fab_reel_view_set_thumbnails (FabReelView *self, FabThumbnails *thumbnails); /* NULL: none */
/* Around the pointer, or the playhead when it is elsewhere. */
void fab_reel_view_zoom           (FabReelView *self, double factor);
void fab_reel_view_zoom_to_fit    (FabReelView *self);
/* How it was zoomed and scrolled; NULL: not yet. */
const FabReelAxis *fab_reel_view_get_axis (FabReelView *self);
void fab_reel_view_set_axis       (FabReelView *self, double scale, double offset);
/* Opens the marker at the playhead, making one where there is none. */
void fab_reel_view_edit_marker    (FabReelView *self);
/* Where a time is, in pixels from the left edge; for tests and popovers. */
double fab_reel_view_get_x        (FabReelView *self, gint64 time);

G_END_DECLS
