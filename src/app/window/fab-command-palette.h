/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_COMMAND_PALETTE (fab_command_palette_get_type ())

/**
 * FabCommandPalette:
 *
 * Finds every command by a few letters of its name and does it; and goes to scenes, panels and people. What cannot be done
 * now is dim and says what is missing.
 */
G_DECLARE_FINAL_TYPE (FabCommandPalette, fab_command_palette, FAB, COMMAND_PALETTE, AdwWindow)

/* Commands are done in @parent, those of the canvas in @canvas. @session: NULL without a story. */
GtkWidget *fab_command_palette_new (GtkWindow *parent, FabSession *session, GtkWidget *canvas);

G_END_DECLS
