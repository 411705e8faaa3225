/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_SCRIPT_NUMBERS (fab_script_numbers_get_type ())

/**
 * FabScriptNumbers:
 *
 * The numbers of the scenes in the margin, beside their headings, as on paper.
 */
G_DECLARE_FINAL_TYPE (FabScriptNumbers, fab_script_numbers, FAB, SCRIPT_NUMBERS, GtkWidget)

/* @runs: (element-type FabScriptRun) (transfer none): lives as long as @view */
GtkWidget *fab_script_numbers_new    (GtkTextView *view, GArray *runs);
/* Lets go of the view. */
void       fab_script_numbers_detach (FabScriptNumbers *self);

G_END_DECLS
