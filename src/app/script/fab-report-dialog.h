/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FAB_TYPE_REPORT_DIALOG (fab_report_dialog_get_type ())

/**
 * FabReportDialog:
 *
 * Says that something is going on, and how far; then, line by line, what came of it or what would.
 * Signal ::accepted: the button was pressed that show() named; the dialog closes.
 */
G_DECLARE_FINAL_TYPE (FabReportDialog, fab_report_dialog, FAB, REPORT_DIALOG, AdwWindow)

/* @cancellable: (nullable): cancelled when the dialog is closed before show() */
GtkWidget *fab_report_dialog_new          (GtkWindow *parent, const char *title, const char *busy, GCancellable *cancellable);
void       fab_report_dialog_set_progress (FabReportDialog *self, double fraction);
/* A line with the name of a symbolic icon before it. */
void       fab_report_dialog_add          (FabReportDialog *self, const char *icon, const char *text);
/* @accept: (nullable): label of the button that agrees, NULL where there is nothing to agree to */
void       fab_report_dialog_show         (FabReportDialog *self, const char *summary, const char *accept);

G_END_DECLS
