/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FAB_TYPE_HELP_WINDOW (fab_help_window_get_type ())

/**
 * FabHelpWindow:
 *
 * The pages of help/C, read offline and without another program: those that yelp shows too.
 */
G_DECLARE_FINAL_TYPE (FabHelpWindow, fab_help_window, FAB, HELP_WINDOW, AdwWindow)

GtkWidget *fab_help_window_new  (GtkApplication *app);
/* @page: one of fab_help_pages(). */
void       fab_help_window_show (FabHelpWindow *self, const char *page);

G_END_DECLS
