/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures whose people move. */
#pragma once

#include "fab-artist.h"
#include "fab-picture.h"
#include "fab-surface-cache.h"

G_BEGIN_DECLS

gboolean         fab_picture_is_blocking (FabPicture *picture);
guint            fab_picture_get_n_marks (FabPicture *picture); /* drawn by hand above it */
/* The blocking of its take with what a hand changed, once for all who ask. */
FabBlocking     *fab_picture_ref_blocking (FabPicture *picture, FabLoadFunc load, gpointer user_data,
                                           FabSurfaceCache *cache, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The picture with @blocking in place of its own, at a moment; ink on it goes along, and is kept in @cache. */
cairo_surface_t *fab_picture_draw_moment (FabPicture *picture, FabPictureData *data, FabBlocking *blocking, const FabMoment *moment,
                                          FabSurfaceCache *cache, int width, int height, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
