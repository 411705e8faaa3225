/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The camera by rule: what a shot size shows, from where an angle looks. */
#pragma once

#include "fab-artist.h"
#include "fab-staging.h"

G_BEGIN_DECLS

/* What part of a standing person a size shows, in units of the height from the crown down, and the margins in
 * units of the frame's height. */
typedef struct { float top, bottom, headroom, footroom; int lens; } FabFraming;

FabFraming fab_camera_framing    (FabShotSize size, float fill);
float      fab_camera_fov        (int lens); /* radians, on a gate 24 mm high */
float      fab_camera_pitch      (FabShotAngle angle); /* radians, looking down is negative */

/* Frames @stage by its shot: sets its camera, and hides pieces of the place that stand in the way. */
void       fab_camera_frame      (FabStaging *stage);
void       fab_camera_come_closer (FabStaging *stage); /* where a feeling is the point and no size is asked */
/* Moves the camera as @shift says; @gone is how far who is looked at went since the blocking. */
void       fab_camera_travel     (FabStaging *stage, const FabCameraShift *shift, FabVec3 gone);
/* Tilts after a head that is higher than it was framed, as an operator does. */
void       fab_camera_keep_head  (FabStaging *stage, const FabActor *framed, const FabActor *now);
const FabActor *fab_camera_subject (const FabStaging *stage); /* who is looked at, or NULL */
/* How much of a head is seen from the camera past boxes of others: 0 … 1. */
float      fab_camera_sees       (const FabStaging *stage, const FabActor *actor);

G_END_DECLS
