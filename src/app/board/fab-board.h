/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-panel-card.h"

G_BEGIN_DECLS

#define FAB_TYPE_BOARD (fab_board_get_type ())

/**
 * FabBoard:
 *
 * The panels of a story in a grid, in the order of the film. Selecting, opening and moving go to the
 * session.
 */
G_DECLARE_FINAL_TYPE (FabBoard, fab_board, FAB, BOARD, GtkWidget)

void          fab_board_set_thumbnails (FabBoard *self, FabThumbnails *thumbnails); /* NULL: none */
/* What dropping @panel beside @target does. */
void          fab_board_drop           (FabBoard *self, FabPanel *panel, FabPanel *target, gboolean after);
/* The card of a panel while it is on the screen, or NULL. */
FabPanelCard *fab_board_find_card      (FabBoard *self, gint64 panel);
void          fab_board_edit_prompt    (FabBoard *self, gint64 panel);
void          fab_board_focus_panel    (FabBoard *self, gint64 panel);

G_END_DECLS
