/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is dropped on the board: panels, which move there; files and pictures, which become the picture of a panel or panels of
 * their own. What falls between the cards belongs to the nearest one, what falls behind them to the last. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void fab_drop_zone_add (GtkWidget *board);

G_END_DECLS
