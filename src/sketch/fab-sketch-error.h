/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAB_SKETCH_ERROR (fab_sketch_error_quark ())

typedef enum
{
  FAB_SKETCH_ERROR_DAMAGED,     /* the bytes are not what they should be, or cut off */
  FAB_SKETCH_ERROR_TOO_NEW,     /* written by a later version */
  FAB_SKETCH_ERROR_TOO_LARGE,   /* more pixels than are taken */
  FAB_SKETCH_ERROR_UNSUPPORTED, /* a kind of file that is not read */
  FAB_SKETCH_ERROR_LOCKED,      /* a layer that is locked or hidden */
} FabSketchError;

GQuark fab_sketch_error_quark (void);

G_END_DECLS
