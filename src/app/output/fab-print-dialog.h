/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-print-setup.h"

G_BEGIN_DECLS

#define FAB_TYPE_PRINT_DIALOG (fab_print_dialog_get_type ())

/**
 * FabPrintDialog:
 *
 * How the board is laid out on paper, with its pages as they will be; from here they go to a printer or into a PDF.
 */
G_DECLARE_FINAL_TYPE (FabPrintDialog, fab_print_dialog, FAB, PRINT_DIALOG, AdwWindow)

GtkWidget *fab_print_dialog_new (GtkWindow *parent, FabSession *session, GSettings *settings);

G_END_DECLS
