/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-artist.h"

G_BEGIN_DECLS

#define FAB_TYPE_SPOT (fab_spot_get_type ())

/**
 * FabSpot:
 *
 * Something drawn on the paper that the keyboard can reach and that says its name and place. The pointer goes through it.
 */
G_DECLARE_FINAL_TYPE (FabSpot, fab_spot, FAB, SPOT, GtkWidget)

GtkWidget  *fab_spot_new    (const char *id);
const char *fab_spot_get_id (FabSpot *self);
/* @box: where it is seen, in picture heights; @distance from the camera in metres. */
void        fab_spot_update (FabSpot *self, const FabObject *object, const double box[4], double aspect, double distance);
const double *fab_spot_get_box (FabSpot *self);

G_END_DECLS
