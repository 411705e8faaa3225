/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_VARIATIONS (fab_variations_get_type ())

/**
 * FabVariations:
 *
 * Pictures of one panel as they form, to choose one of: by a click, or by the keys 1 to 4. The others stay as takes.
 */
G_DECLARE_FINAL_TYPE (FabVariations, fab_variations, FAB, VARIATIONS, AdwWindow)

/* Asks for them. NULL: nobody paints. */
GtkWidget *fab_variations_new (GtkWindow *parent, FabSession *session, gint64 panel);

G_END_DECLS
