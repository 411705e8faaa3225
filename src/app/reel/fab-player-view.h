/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-stage.h"

G_BEGIN_DECLS

#define FAB_TYPE_PLAYER_VIEW (fab_player_view_get_type ())

/**
 * FabPlayerView:
 *
 * The page on which the film plays: the stage and the bar below it.
 * Property: captions.
 */
G_DECLARE_FINAL_TYPE (FabPlayerView, fab_player_view, FAB, PLAYER_VIEW, GtkWidget)

void      fab_player_view_set_session (FabPlayerView *self, FabSession *session); /* NULL: none */
FabStage *fab_player_view_get_stage   (FabPlayerView *self);

G_END_DECLS
