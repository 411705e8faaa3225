/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_CAST_ROW (fab_cast_row_get_type ())

/**
 * FabCastRow:
 *
 * A member of the cast and the voice they speak with.
 */
G_DECLARE_FINAL_TYPE (FabCastRow, fab_cast_row, FAB, CAST_ROW, AdwComboRow)

GtkWidget *fab_cast_row_new (FabSession *session, FabCastMember *member);

G_END_DECLS
