/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_LAYERS_VIEW (fab_layers_view_get_type ())

/**
 * FabLayersView:
 *
 * The layers of the selected panel, the topmost first, its blocking at the bottom. The marked one is drawn on; rows
 * are dragged into another order. Actions: layers.add (a kind), layers.delete, layers.duplicate, layers.merge,
 * layers.blend, layers.kind.
 */
G_DECLARE_FINAL_TYPE (FabLayersView, fab_layers_view, FAB, LAYERS_VIEW, GtkWidget)

void fab_layers_view_set_session (FabLayersView *self, FabSession *session); /* NULL: none */

G_END_DECLS
