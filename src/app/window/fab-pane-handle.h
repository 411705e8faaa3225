/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_PANE_HANDLE (fab_pane_handle_get_type ())

/**
 * FabPaneHandle:
 *
 * The line beside a pane that folds: dragged, or moved with the arrow keys, it makes the pane wider or narrower; a
 * double click gives it back its usual width.
 *
 * Properties: pane (GtkWidget, set once); width (int, pixels; at least what the pane asked for at first);
 * narrow (gboolean: the pane has its usual width, whatever was chosen).
 */
G_DECLARE_FINAL_TYPE (FabPaneHandle, fab_pane_handle, FAB, PANE_HANDLE, GtkWidget)

G_END_DECLS
