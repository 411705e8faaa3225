/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-stroke.h"

G_BEGIN_DECLS

#define FAB_SKETCH_ERROR (fab_sketch_error_quark ())

typedef enum
{
  FAB_SKETCH_ERROR_DAMAGED, /* the bytes are not ink */
  FAB_SKETCH_ERROR_TOO_NEW, /* written by a later version */
} FabSketchError;

GQuark fab_sketch_error_quark (void);

#define FAB_TYPE_INK (fab_ink_get_type ())

/**
 * FabInk:
 *
 * The strokes of one layer, in the order they were drawn. Pixels are a cache of it.
 */
G_DECLARE_FINAL_TYPE (FabInk, fab_ink, FAB, INK, GObject)

FabInk    *fab_ink_new           (void) G_GNUC_WARN_UNUSED_RESULT;
FabInk    *fab_ink_copy          (FabInk *self) G_GNUC_WARN_UNUSED_RESULT; /* shares the strokes */
FabInk    *fab_ink_from_bytes    (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes    *fab_ink_to_bytes      (FabInk *self) G_GNUC_WARN_UNUSED_RESULT;
void       fab_ink_add           (FabInk *self, FabStroke *stroke);
guint      fab_ink_get_n_strokes (FabInk *self);
FabStroke *fab_ink_get_stroke    (FabInk *self, guint position); /* borrowed */

G_END_DECLS
