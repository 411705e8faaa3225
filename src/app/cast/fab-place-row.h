/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-places.h"
#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_PLACE_ROW (fab_place_row_get_type ())

/**
 * FabPlaceRow:
 *
 * A place of the script: how many scenes play there, a button to the first, and its name, which is changed in all
 * their headings.
 */
G_DECLARE_FINAL_TYPE (FabPlaceRow, fab_place_row, FAB, PLACE_ROW, AdwExpanderRow)

GtkWidget *fab_place_row_new   (FabSession *session, const FabPlace *place);
/* FALSE when it shows another place, or has other scenes. */
gboolean   fab_place_row_shows (FabPlaceRow *self, const FabPlace *place);

G_END_DECLS
