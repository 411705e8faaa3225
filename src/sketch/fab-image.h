/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * fab_image_decode:
 *
 * Decodes a picture (PNG, JPEG, …) no larger than fits @width × @height. A picture that says it is
 * larger than 16384 pixels a side, or 100 megapixels, is refused before memory is taken. Any thread.
 */
cairo_surface_t *fab_image_decode (GBytes *bytes, int width, int height, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* How large such a picture is, from its head alone; refused likewise. */
gboolean fab_image_measure (GBytes *bytes, int *width, int *height, GError **error);

G_END_DECLS
