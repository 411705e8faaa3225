/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-reblocking.h"

G_BEGIN_DECLS

#define FAB_TYPE_CAMERA_PAD (fab_camera_pad_get_type ())

/**
 * FabCameraPad:
 *
 * Leads the panel's camera: each of its knobs is dragged, or moved with the arrow keys.
 */
G_DECLARE_FINAL_TYPE (FabCameraPad, fab_camera_pad, FAB, CAMERA_PAD, GtkWidget)

void fab_camera_pad_set_reblocking (FabCameraPad *self, FabReblocking *reblocking); /* NULL: none */

G_END_DECLS
