/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of a Photoshop document, as it is saved beside its layers. */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * fab_psd_decode:
 *
 * Grey, RGB and CMYK of 8 or 16 bits, plain or packed; documents of at most 16384 pixels a side and 100 megapixels. One that
 * was saved without "maximise compatibility" has no such picture and is white.
 *
 * Returns: (transfer full) (nullable): an RGB24 surface; the error is FAB_EXCHANGE_ERROR_INVALID or _UNSUPPORTED
 */
cairo_surface_t *fab_psd_decode (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
