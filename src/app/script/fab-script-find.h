/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_SCRIPT_FIND (fab_script_find_get_type ())

/**
 * FabScriptFind:
 *
 * A bar that finds words in a text, shows every place, goes from one to the next, and replaces them. Replacing all is
 * one user action.
 */
G_DECLARE_FINAL_TYPE (FabScriptFind, fab_script_find, FAB, SCRIPT_FIND, GtkWidget)

void fab_script_find_set_view (FabScriptFind *self, GtkTextView *view);
/* Shows the bar, with what is selected in the text in it, and takes the focus. */
void fab_script_find_open     (FabScriptFind *self, gboolean replace);

G_END_DECLS
