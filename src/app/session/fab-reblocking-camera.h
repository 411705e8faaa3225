/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A camera led by hand: pure functions. */
#pragma once

#include "fab-reblocking.h"

G_BEGIN_DECLS

/* The same picture, but for the falling lines, by a camera that is not shifted: what a hand leads has no shift. */
FabCamera fab_camera_unshift (FabCamera camera, double aspect);
/* @camera led by a drag of @dx, @dy picture heights. */
FabCamera fab_camera_lead    (FabCamera camera, FabGrip grip, double dx, double dy);
int       fab_camera_get_lens (const FabCamera *camera); /* millimetres */
double    fab_camera_lens_fov (int millimetres);

/* Where what stands at @at comes to when its picture is moved by @dx, @dy picture heights: on the plane of its height. */
FabVec3   fab_camera_drag    (const FabCamera *camera, double aspect, FabVec3 at, double dx, double dy);
/* The point of the plane at @y seen at a place of the picture; FALSE: none, or seen along the plane. */
gboolean  fab_camera_hit     (const FabCamera *camera, double aspect, double px, double py, float y, FabVec3 *point);
/* Metres per picture height at @at. */
double    fab_camera_metres  (const FabCamera *camera, double aspect, FabVec3 at);

G_END_DECLS
