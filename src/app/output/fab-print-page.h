/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-print-setup.h"

G_BEGIN_DECLS

#define FAB_TYPE_PRINT_PAGE (fab_print_page_get_type ())

/**
 * FabPrintPage:
 *
 * One page as it will come out of the printer, as large as there is room.
 */
G_DECLARE_FINAL_TYPE (FabPrintPage, fab_print_page, FAB, PRINT_PAGE, GtkWidget)

void  fab_print_page_set_setup (FabPrintPage *self, FabPrintSetup *setup);
/* Clamped to the pages there are. */
void  fab_print_page_set_page  (FabPrintPage *self, guint page);
guint fab_print_page_get_page  (FabPrintPage *self);

G_END_DECLS
