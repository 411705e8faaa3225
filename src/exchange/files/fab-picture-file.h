/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A panel as the bytes of a picture file. */
#pragma once

#include "fab-picture.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_PICTURE_PNG,
  FAB_PICTURE_JPEG,
  FAB_PICTURE_WEBP,
  FAB_PICTURE_SVG, /* paths stay paths; pictures and ink are images in it */
  FAB_PICTURE_ORA, /* with its layers, see fab-layered-file.h */
} FabPictureFormat;

/* By "png", "jpg", "jpeg", "webp", "svg", "ora", with or without a dot. */
gboolean    fab_picture_format_find      (const char *word, FabPictureFormat *format);
const char *fab_picture_format_extension (FabPictureFormat format); /* ".png" */
const char *fab_picture_format_media     (FabPictureFormat format); /* "image/png" */

/**
 * fab_picture_encode:
 * @quality: 1 … 100, of JPEG and WebP
 *
 * Any thread, but no OpenRaster. Returns: (transfer full) (nullable): the file
 */
GBytes     *fab_picture_encode           (FabPicture *picture, FabPictureData *data, FabPictureFormat format, int width,
                                          int height, int quality, GCancellable *cancellable, GError **error)
                                          G_GNUC_WARN_UNUSED_RESULT;
/* Pixels already drawn; neither SVG nor OpenRaster. */
GBytes     *fab_surface_encode           (cairo_surface_t *surface, FabPictureFormat format, int quality, GError **error)
                                          G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
