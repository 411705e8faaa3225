/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_PLAYER_BAR (fab_player_bar_get_type ())

/**
 * FabPlayerBar:
 *
 * Play, pause, leaf, and a slider over all of the film. The same in the window and on the full screen.
 * Property: captions (bind it).
 */
G_DECLARE_FINAL_TYPE (FabPlayerBar, fab_player_bar, FAB, PLAYER_BAR, GtkWidget)

void fab_player_bar_set_session (FabPlayerBar *self, FabSession *session); /* NULL: none */
/* The button at its end; what it does is the window's business. */
void fab_player_bar_set_screen_button (FabPlayerBar *self, const char *icon, const char *label, const char *action);

G_END_DECLS
