/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-thumbnails.h"

G_BEGIN_DECLS

#define FAB_TYPE_TAKES (fab_takes_get_type ())

/**
 * FabTakes:
 *
 * The takes of a panel, newest first; the selected one is marked, and another is selected by a click.
 */
G_DECLARE_FINAL_TYPE (FabTakes, fab_takes, FAB, TAKES, GtkWidget)

void fab_takes_show (FabTakes *self, FabThumbnails *thumbnails, gint64 panel);

G_END_DECLS
