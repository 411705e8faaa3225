/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include "fab-timeline.h"

G_BEGIN_DECLS

#define FAB_TYPE_COMPOSITOR (fab_compositor_get_type ())

/**
 * FabCompositor:
 *
 * The one place where a panel becomes pixels: its take (a blocking drawn by the artist, or a picture) and
 * the ink above it. Board, canvas, player, thumbnails and exporter all ask here. Reads the story on the
 * calling thread (snapshot), draws on any; results are cached by what they show.
 */
G_DECLARE_FINAL_TYPE (FabCompositor, fab_compositor, FAB, COMPOSITOR, GObject)

FabCompositor   *fab_compositor_new   (FabStory *story);
/* Whether panels show their notes and references, too: at first they do not, and in a film never. */
void             fab_compositor_set_notes (FabCompositor *self, gboolean notes);
/* Surfaces are ARGB32, opaque, the caller's own to read (their pixels are shared with the cache). */
/* The panel as it stands, at @width × @height; drawn on a worker thread. A panel without take is paper. */
void             fab_compositor_panel_async  (FabCompositor *self, gint64 panel, int width, int height, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer data);
cairo_surface_t *fab_compositor_panel_finish (FabCompositor *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
cairo_surface_t *fab_compositor_panel        (FabCompositor *self, gint64 panel, int width, int height, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Without ink, for the canvas, which shows ink live. */
void             fab_compositor_take_async   (FabCompositor *self, gint64 panel, int width, int height, GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer data);
cairo_surface_t *fab_compositor_take_finish  (FabCompositor *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
cairo_surface_t *fab_compositor_take         (FabCompositor *self, gint64 panel, int width, int height, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* A frame of the film: moves and transitions applied. Player (fab-playback.h) and exporter make theirs ahead, by the same way. */
cairo_surface_t *fab_compositor_frame        (FabCompositor *self, FabTimeline *timeline, gint64 time, int width, int height, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
