/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Mends, from now on, what GTK 4.8 and libadwaita 1.2 tell a screen reader of their widgets: names that are said twice, with the
 * underline of a mnemonic, or not at all. */
void fab_accessible_mend_widgets (void);

/* Tells what @widget, on which one slides to a value, stands at. GTK 4.8 tells nobody when a value changes; a description that does is
 * read while @widget has the keys. */
void fab_accessible_say_value (GtkWidget *widget, const char *text);

G_END_DECLS
