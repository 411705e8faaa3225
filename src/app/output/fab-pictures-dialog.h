/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_PICTURES_DIALOG (fab_pictures_dialog_get_type ())

/**
 * FabPicturesDialog:
 *
 * Asks how the panels are to be written as pictures: format, size, names. They go into a folder of their own.
 */
G_DECLARE_FINAL_TYPE (FabPicturesDialog, fab_pictures_dialog, FAB, PICTURES_DIALOG, AdwWindow)

GtkWidget *fab_pictures_dialog_new (GtkWindow *parent, FabSession *session, GSettings *settings);

G_END_DECLS
