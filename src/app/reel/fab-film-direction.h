/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Time runs from left to right in every country: @widget, which shows or steers the film's, is not mirrored with the window, nor is
 * what is in it now. Menus that open from it are read as all others are. */
void fab_film_direction_keep (GtkWidget *widget);

G_END_DECLS
