/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Mends what GTK 4.8 tells a screen reader of all that stands in @root: names that are said twice, or not at all. */
void fab_accessible_mend (GtkWidget *root);

G_END_DECLS
