/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_CAST_ROW (fab_cast_row_get_type ())

/**
 * FabCastRow:
 *
 * A member of the cast: their portrait, drawn by the artist, their name, how they look, and the voice they speak with. It follows the story.
 */
G_DECLARE_FINAL_TYPE (FabCastRow, fab_cast_row, FAB, CAST_ROW, AdwExpanderRow)

GtkWidget *fab_cast_row_new        (FabSession *session, FabCastMember *member);
gint64     fab_cast_row_get_member (FabCastRow *self);

/* Makes @list show @members (element-type FabCastMember). Rows stay while they are right, so that one who writes in a
 * row is not disturbed. */
void       fab_cast_row_fill       (GtkListBox *list, FabSession *session, GPtrArray *members);

G_END_DECLS
