/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_ONION (fab_onion_get_type ())

/**
 * FabOnion:
 *
 * Other panels that shine through the paper: the one before in red, the one after in green, and the one on
 * the light box as it is.
 *
 * Properties: previous, next (booleans), strength (0 … 1), light-box (a panel, 0: none).
 * Signal ::changed: there is something else to see.
 */
G_DECLARE_FINAL_TYPE (FabOnion, fab_onion, FAB, ONION, GObject)

FabOnion *fab_onion_new      (void) G_GNUC_WARN_UNUSED_RESULT;
/* About @panel; what is not there yet is drawn. */
void      fab_onion_show     (FabOnion *self, FabSession *session, gint64 panel, int width, int height);
void      fab_onion_snapshot (FabOnion *self, GtkSnapshot *snapshot, gboolean soft, const graphene_rect_t *bounds);

G_END_DECLS
