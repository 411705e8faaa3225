/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_EXPORT_DIALOG (fab_export_dialog_get_type ())

/**
 * FabExportDialog:
 *
 * Writes what the name of the file asks for and shows how far it is; closing it cancels. When it is there it
 * can be opened at once.
 */
G_DECLARE_FINAL_TYPE (FabExportDialog, fab_export_dialog, FAB, EXPORT_DIALOG, AdwWindow)

/* @options: (nullable): "key=value" words, as for fab_export_async(). */
GtkWidget *fab_export_dialog_new   (GtkWindow *parent, FabSession *session, GFile *target, const char * const *options);
void       fab_export_dialog_start (FabExportDialog *self);

G_END_DECLS
