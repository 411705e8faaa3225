/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FAB_TYPE_SHORTCUTS (fab_shortcuts_get_type ())

/**
 * FabShortcuts:
 *
 * A window with the keys of all commands, made of their table. Unlike GtkShortcutsWindow it fits a phone.
 */
G_DECLARE_FINAL_TYPE (FabShortcuts, fab_shortcuts, FAB, SHORTCUTS, AdwWindow)

GtkWidget *fab_shortcuts_new (GtkWindow *parent);

G_END_DECLS
