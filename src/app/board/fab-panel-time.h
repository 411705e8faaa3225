/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_PANEL_TIME (fab_panel_time_get_type ())

/**
 * FabPanelTime:
 *
 * Of the selected panel: how long it lasts and why, how the camera goes, whether people move, how it comes
 * after the one before, and when its sound begins.
 */
G_DECLARE_FINAL_TYPE (FabPanelTime, fab_panel_time, FAB, PANEL_TIME, GtkWidget)

void fab_panel_time_set_session (FabPanelTime *self, FabSession *session); /* NULL: none */

G_END_DECLS
