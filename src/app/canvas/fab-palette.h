/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FAB_TYPE_PALETTE (fab_palette_get_type ())

/**
 * FabPalette:
 *
 * A few colours at hand. A click takes one; the second button, or Menu on the keyboard, changes it.
 *
 * Property colors: a strv of "#rrggbb".
 * Signal ::picked (const GdkRGBA *).
 */
G_DECLARE_FINAL_TYPE (FabPalette, fab_palette, FAB, PALETTE, GtkWidget)

gboolean fab_palette_pick (FabPalette *self, guint position); /* FALSE: it has not so many */

G_END_DECLS
