/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-screen.h"

G_BEGIN_DECLS

#define FAB_TYPE_STAGE (fab_stage_get_type ())

/**
 * FabStage:
 *
 * The screen in the film's own proportions, with what is being said above it.
 * Property: stills: all that a panel says, while one leafs through the board.
 */
G_DECLARE_FINAL_TYPE (FabStage, fab_stage, FAB, STAGE, GtkWidget)

void       fab_stage_set_session (FabStage *self, FabSession *session); /* NULL: none */
FabScreen *fab_stage_get_screen  (FabStage *self);

G_END_DECLS
