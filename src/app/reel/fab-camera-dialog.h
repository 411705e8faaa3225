/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_CAMERA_DIALOG (fab_camera_dialog_get_type ())

/**
 * FabCameraDialog:
 *
 * The way of the camera through the selected panel, by frames on its picture. Each change is kept at once; what one does
 * while it is open is one step.
 */
G_DECLARE_FINAL_TYPE (FabCameraDialog, fab_camera_dialog, FAB, CAMERA_DIALOG, AdwWindow)

GtkWidget *fab_camera_dialog_new (GtkWindow *parent, FabSession *session);

G_END_DECLS
