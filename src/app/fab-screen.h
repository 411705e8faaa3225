/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_SCREEN (fab_screen_get_type ())

/**
 * FabScreen:
 *
 * The frame of the film at the playhead.
 */
G_DECLARE_FINAL_TYPE (FabScreen, fab_screen, FAB, SCREEN, GtkWidget)

void fab_screen_set_session (FabScreen *self, FabSession *session); /* NULL: none */

G_END_DECLS
