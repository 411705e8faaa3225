/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_THUMBNAILS (fab_thumbnails_get_type ())

/**
 * FabThumbnails:
 *
 * Textures of panels, made by the compositor and kept while they are often looked at.
 * Signal ::invalidated (gint64 panel): its picture changed; 0: any may have.
 */
G_DECLARE_FINAL_TYPE (FabThumbnails, fab_thumbnails, FAB, THUMBNAILS, GObject)

FabThumbnails *fab_thumbnails_new         (FabSession *session) G_GNUC_WARN_UNUSED_RESULT;
FabSession    *fab_thumbnails_get_session (FabThumbnails *self);
/* The kept texture, or NULL: ask with load_async then. */
GdkTexture    *fab_thumbnails_peek        (FabThumbnails *self, gint64 panel, int width, int height);
void           fab_thumbnails_load_async  (FabThumbnails *self, gint64 panel, int width, int height,
                                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GdkTexture    *fab_thumbnails_load_finish (FabThumbnails *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Takes over the pixels of an ARGB32 or RGB24 image surface. */
GdkTexture    *fab_texture_new_for_surface (cairo_surface_t *surface) G_GNUC_WARN_UNUSED_RESULT;

/* Pictures that form, or NULL: nobody paints. */
struct _FabForming *fab_thumbnails_get_forming (FabThumbnails *self);

G_END_DECLS
