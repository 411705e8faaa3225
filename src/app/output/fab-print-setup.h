/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fab-board-layout.h"
#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_PRINT_SETUP (fab_print_setup_get_type ())

/**
 * FabPrintSetup:
 *
 * What is to be printed: the board as it is now, the options, which are kept for the next time, and the pages that come of
 * them. Signal ::changed: pages were laid out anew, on another thread.
 */
G_DECLARE_FINAL_TYPE (FabPrintSetup, fab_print_setup, FAB, PRINT_SETUP, GObject)

FabPrintSetup         *fab_print_setup_new         (FabSession *session, GSettings *settings) G_GNUC_WARN_UNUSED_RESULT;
FabSession            *fab_print_setup_get_session (FabPrintSetup *self);
/* (nullable): NULL until it was read, which is before there are pages */
FabBoardContent       *fab_print_setup_get_content (FabPrintSetup *self);
const FabBoardOptions *fab_print_setup_get_options (FabPrintSetup *self);
/* @word: "key=value", see fab_board_options_set(); what makes no sense is left as it was. */
void                   fab_print_setup_set         (FabPrintSetup *self, const char *word);
void                   fab_print_setup_show        (FabPrintSetup *self, FabBoardShow what, gboolean shown);
/* (element-type FabBoardPage) (nullable): NULL until the first layout is done */
GPtrArray             *fab_print_setup_get_pages   (FabPrintSetup *self);

G_END_DECLS
