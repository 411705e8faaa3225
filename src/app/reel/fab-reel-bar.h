/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_REEL_BAR (fab_reel_bar_get_type ())

/**
 * FabReelBar:
 *
 * Above the reel: where the film is, and the tools to play and cut it. Each button is an action of
 * the window; where the room is short, the less needed ones step back.
 */
G_DECLARE_FINAL_TYPE (FabReelBar, fab_reel_bar, FAB, REEL_BAR, GtkWidget)

void fab_reel_bar_set_session (FabReelBar *self, FabSession *session); /* NULL: none */

G_END_DECLS
