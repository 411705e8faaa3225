/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bones: proportions, two-bone inverse kinematics, from numbers of a pose to frames of joints. */
#pragma once

#include "fab-figure-private.h"

G_BEGIN_DECLS

/* Pitch ahead, yaw to the left, roll left side up. */
FabXform fab_rig_turn  (FabVec3 degrees);
FabXform fab_rig_frame (FabVec3 origin, FabVec3 forward, FabVec3 up);
/* The middle joint between @root and @end, bent towards @pole; @end is brought within reach. */
FabVec3  fab_rig_solve (FabVec3 root, FabVec3 *end, float upper, float lower, FabVec3 pole, FabVec3 *axis);
/* All of it, in metres. */
void     fab_rig_lift  (FabFigure *figure, float up);
void     fab_rig_pose  (FabFigure *figure, const FabPoseSpec *spec);

G_END_DECLS
