/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_NEXT_WINDOW (fab_next_window_get_type ())

/**
 * FabNextWindow:
 *
 * What could happen after a scene: three continuations of different kinds. One that is taken becomes text and panels behind the scene;
 * more can be taken, one behind the other, and the story can go on from there.
 */
G_DECLARE_FINAL_TYPE (FabNextWindow, fab_next_window, FAB, NEXT_WINDOW, AdwWindow)

GtkWidget *fab_next_window_new (GtkWindow *parent, FabSession *session, gint64 scene);

G_END_DECLS
