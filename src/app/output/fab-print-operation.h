/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-print-setup.h"

G_BEGIN_DECLS

#define FAB_TYPE_PRINT_OPERATION (fab_print_operation_get_type ())

/**
 * FabPrintOperation:
 *
 * Prints the pages of a setup; for another paper than it was laid out for, it lays out anew. Pictures are drawn on
 * another thread, page after page, and reach the printer as paths. What is chosen in the printer's dialog is kept in
 * @settings_path for the next time.
 */
G_DECLARE_FINAL_TYPE (FabPrintOperation, fab_print_operation, FAB, PRINT_OPERATION, GtkPrintOperation)

GtkPrintOperation *fab_print_operation_new (FabPrintSetup *setup, const char *settings_path) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
