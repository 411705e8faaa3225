/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-reblocking.h"

G_BEGIN_DECLS

#define FAB_TYPE_BLOCKING_BAR (fab_blocking_bar_get_type ())

/**
 * FabBlockingBar:
 *
 * What can be told to the object that is selected in the drawing: its pose, its feeling, where it looks, to be gone;
 * and to the camera: its lens. Actions: blocking.hide, blocking.reset, blocking.reset-all.
 */
G_DECLARE_FINAL_TYPE (FabBlockingBar, fab_blocking_bar, FAB, BLOCKING_BAR, GtkWidget)

void fab_blocking_bar_set_reblocking (FabBlockingBar *self, FabReblocking *reblocking); /* NULL: none */

G_END_DECLS
