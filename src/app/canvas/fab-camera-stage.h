/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-move.h"

G_BEGIN_DECLS

#define FAB_TYPE_CAMERA_STAGE (fab_camera_stage_get_type ())

/**
 * FabCameraStage:
 *
 * A panel with the frames of its camera: the first with a solid edge and a 1, the others by number; the chosen one is
 * dragged, and made larger or smaller by its corners. Arrows move it, + and − change its size.
 * Signals: ::changed, the keys are others; ::chosen, another key.
 */
G_DECLARE_FINAL_TYPE (FabCameraStage, fab_camera_stage, FAB, CAMERA_STAGE, GtkWidget)

void         fab_camera_stage_set_picture (FabCameraStage *self, GdkTexture *picture, double aspect);
/* Of FabCameraKey, by time; the stage changes it. */
void         fab_camera_stage_set_keys    (FabCameraStage *self, GArray *keys);
guint        fab_camera_stage_get_chosen  (FabCameraStage *self);
void         fab_camera_stage_choose      (FabCameraStage *self, guint key);
/* Shows the camera on its way, at @t of the panel; less than 0: its frames. */
void         fab_camera_stage_show_moment (FabCameraStage *self, double t);

/* --- pure --- */

typedef enum { FAB_FRAME_NONE, FAB_FRAME_INSIDE, FAB_FRAME_CORNER } FabFramePart;

/* What of the frame of @key is at a place, all in fractions of the panel; @reach of its width. */
FabFramePart fab_camera_key_pick (const FabCameraKey *key, double x, double y, double reach_x, double reach_y);
/* @key dragged by so much, or by a corner that is now at @x, @y. */
void         fab_camera_key_drag (FabCameraKey *key, FabFramePart part, double x, double y, double dx, double dy);
/* The frame at @t between the keys. */
FabCameraKey fab_camera_keys_at  (GArray *keys, double t);

G_END_DECLS
