/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_COVER_DIALOG (fab_cover_dialog_get_type ())

/**
 * FabCoverDialog:
 *
 * Panels that would make the best poster, each with the reasons; how the chosen one looks with its title, and where to write it.
 */
G_DECLARE_FINAL_TYPE (FabCoverDialog, fab_cover_dialog, FAB, COVER_DIALOG, AdwWindow)

GtkWidget *fab_cover_dialog_new (GtkWindow *parent, FabSession *session);

G_END_DECLS
