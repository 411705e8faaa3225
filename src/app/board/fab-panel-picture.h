/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-thumbnails.h"

G_BEGIN_DECLS

#define FAB_TYPE_PANEL_PICTURE (fab_panel_picture_get_type ())

/**
 * FabPanelPicture:
 *
 * A panel on white paper at the film's aspect, as wide as it is given. Its picture arrives when it is
 * drawn and is asked for again when it changed; until then the last one stays.
 */
G_DECLARE_FINAL_TYPE (FabPanelPicture, fab_panel_picture, FAB, PANEL_PICTURE, GtkWidget)

/* @panel 0 shows nothing and asks for nothing. */
void fab_panel_picture_show (FabPanelPicture *self, FabThumbnails *thumbnails, gint64 panel);

G_END_DECLS
