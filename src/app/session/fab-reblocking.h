/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-session.h"

G_BEGIN_DECLS

/* What a drag does: with the selected object, or with the camera. */
typedef enum
{
  FAB_GRIP_NONE,
  FAB_GRIP_MOVE,  /* on the ground */
  FAB_GRIP_TURN,
  FAB_GRIP_RAISE,
  FAB_GRIP_SCALE,
  FAB_GRIP_ORBIT, /* the camera, around what it looks at */
  FAB_GRIP_PAN,   /* on its stand */
  FAB_GRIP_TRUCK, /* sideways, up and down */
  FAB_GRIP_DOLLY,
  FAB_GRIP_ROLL,
} FabGrip;

#define FAB_TYPE_REBLOCKING (fab_reblocking_get_type ())

/**
 * FabReblocking:
 *
 * What stands in the selected panel, under a hand: which object is meant, and drags that move it or the
 * camera. A drag is drawn while it lasts and becomes one step of the story when it ends. Points are in
 * picture heights: 0 … aspect, 0 … 1. Knows no widget.
 *
 * Signal ::changed: another blocking, another object, another drawing to pick in.
 * Signal ::drawn (cairo_surface_t *): how the panel looks in the middle of a drag; borrowed.
 */
G_DECLARE_FINAL_TYPE (FabReblocking, fab_reblocking, FAB, REBLOCKING, GObject)

FabReblocking *fab_reblocking_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void           fab_reblocking_set_session  (FabReblocking *self, FabSession *session); /* NULL: none */
/* Follows the session only while active. */
void           fab_reblocking_set_active   (FabReblocking *self, gboolean active);
void           fab_reblocking_set_size     (FabReblocking *self, int width, int height); /* of drawings, pixels */

FabBlocking   *fab_reblocking_get_blocking (FabReblocking *self); /* NULL: nothing that could be moved */
const char    *fab_reblocking_get_selected (FabReblocking *self); /* an object's id, or NULL */
gboolean       fab_reblocking_get_object   (FabReblocking *self, FabObject *object); /* the selected one */
void           fab_reblocking_select       (FabReblocking *self, const char *id); /* NULL: none */
/* To the next or previous that is seen, those of the prompt first. */
void           fab_reblocking_step         (FabReblocking *self, int delta);
const char    *fab_reblocking_pick         (FabReblocking *self, double x, double y); /* NULL: nothing there */
gboolean       fab_reblocking_get_extent   (FabReblocking *self, const char *id, double box[4]);
gboolean       fab_reblocking_get_ready    (FabReblocking *self); /* it is known where things are seen */
/* Where a point of the stage is seen; FALSE: behind the camera. */
gboolean       fab_reblocking_project      (FabReblocking *self, FabVec3 point, double *x, double *y);
/* Where the selected object can be turned: a height at which it is seen. */
gboolean       fab_reblocking_get_ring     (FabReblocking *self, FabVec3 *centre, double *radius);

void           fab_reblocking_begin        (FabReblocking *self, FabGrip grip, double x, double y);
void           fab_reblocking_update       (FabReblocking *self, double x, double y);
void           fab_reblocking_end          (FabReblocking *self);
void           fab_reblocking_cancel       (FabReblocking *self);
gboolean       fab_reblocking_is_dragging  (FabReblocking *self);
/* A small drag by keys, of FAB_GRIP_TURN in radians: those that follow one another are one step of the story. */
void           fab_reblocking_nudge        (FabReblocking *self, FabGrip grip, double dx, double dy);

/* @value is JSON, NULL as the prompt has it; of the selected object. */
void           fab_reblocking_set          (FabReblocking *self, const char *property, const char *value);
int            fab_reblocking_get_lens     (FabReblocking *self); /* millimetres on a gate 24 mm high; 0: none */
void           fab_reblocking_set_lens     (FabReblocking *self, int millimetres);
void           fab_reblocking_step_lens    (FabReblocking *self, int delta); /* along the primes */
/* 12 16 18 … 120, ends in 0 */
const int     *fab_reblocking_list_lenses  (void);
/* Takes every change of @object back; NULL: of all objects and the camera. */
void           fab_reblocking_reset        (FabReblocking *self, const char *object);

G_END_DECLS
