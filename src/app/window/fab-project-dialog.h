/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_PROJECT_DIALOG (fab_project_dialog_get_type ())

/**
 * FabProjectDialog:
 *
 * What belongs to one story and goes along in its file: shape, frame rate, look, numbering. What belongs to the person is in the
 * preferences. Every choice is a step that can be undone.
 */
G_DECLARE_FINAL_TYPE (FabProjectDialog, fab_project_dialog, FAB, PROJECT_DIALOG, AdwWindow)

GtkWidget *fab_project_dialog_new (GtkWindow *parent, FabSession *session);

G_END_DECLS
