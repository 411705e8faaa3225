/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_PANEL_CONTENT (fab_panel_content_get_type ())

/**
 * FabPanelContent:
 *
 * A panel on its way to another place: within the program the panel itself, to other programs its picture, as PNG or as a
 * file that file managers can copy. It is drawn when somebody asks for it.
 */
G_DECLARE_FINAL_TYPE (FabPanelContent, fab_panel_content, FAB, PANEL_CONTENT, GdkContentProvider)

GdkContentProvider *fab_panel_content_new (FabSession *session, FabPanel *panel) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
