/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_SCREEN (fab_screen_get_type ())

/**
 * FabScreen:
 *
 * The frame of the film at the playhead: the same that an export writes. While the film plays, frames are made ahead of
 * the sound on worker threads; one that comes too late is passed by and counted.
 */
G_DECLARE_FINAL_TYPE (FabScreen, fab_screen, FAB, SCREEN, GtkWidget)

void  fab_screen_set_session   (FabScreen *self, FabSession *session); /* NULL: none */
/* Since playing began: frames whose time came, and those of them that were not shown in it. */
guint fab_screen_get_n_frames  (FabScreen *self);
guint fab_screen_get_n_dropped (FabScreen *self);

G_END_DECLS
