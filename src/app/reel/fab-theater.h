/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-stage.h"

G_BEGIN_DECLS

#define FAB_TYPE_THEATER (fab_theater_get_type ())

/**
 * FabTheater:
 *
 * The film on the full screen; its controls go while nobody moves. With stills it presents the board,
 * panel by panel, by the arrows.
 * Property: stills.
 */
G_DECLARE_FINAL_TYPE (FabTheater, fab_theater, FAB, THEATER, AdwWindow)

GtkWidget *fab_theater_new (GtkWindow *parent, FabSession *session, gboolean stills);

G_END_DECLS
