/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_OVERRIDE_CHIPS (fab_override_chips_get_type ())

/**
 * FabOverrideChips:
 *
 * What a hand changed on the drawing of a panel, each as a chip that takes it back.
 */
G_DECLARE_FINAL_TYPE (FabOverrideChips, fab_override_chips, FAB, OVERRIDE_CHIPS, GtkWidget)

void fab_override_chips_show (FabOverrideChips *self, FabSession *session, gint64 panel);

G_END_DECLS
