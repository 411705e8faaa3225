/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @x and @y are @widget's. */
typedef void (*FabSecondPressFunc) (gpointer data, GtkWidget *widget, double x, double y);

/* Has @func called where @widget is pressed by the second button, or by a finger that stays. @data lives as long as @widget. */
void fab_second_press_add (GtkWidget *widget, FabSecondPressFunc func, gpointer data);

G_END_DECLS
