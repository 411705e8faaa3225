/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The camera, among its parts. */
#pragma once

#include "fab-camera.h"

G_BEGIN_DECLS

#define DEGREES(a) ((a) * (float) G_PI / 180)
#define N_HULL 26
#define N_TRUNK 7

/* What an actor is to the camera; measured once, bodies are dear. */
typedef struct
{
  FabBox  box, solid;  /* with the limbs; trunk and head only: an outstretched arm hides nobody */
  FabVec3 hull[N_HULL]; /* points all round, of what is turned closer than its box */
  FabVec3 head;        /* what one looks at */
  FabVec3 centre;      /* of the head: in profile the eyes are a hand's breadth before it */
  FabVec3 crown;
  float   facing;      /* where the face points, a yaw */
  FabVec3 trunk[N_TRUNK]; /* of a figure: chest, hips, knees, ankles */
  FabVec3 arms[4];     /* of a figure: elbow and wrist, left and right */
} FabBulk;

typedef struct
{
  FabStaging *stage;
  FabBulk    *bulks;     /* per actor of the stage */
  GPtrArray  *subjects;  /* FabActor, borrowed; the first is the most important */
  GArray     *points;    /* FabVec3 that must be in the frame */
  GPtrArray  *meshes;    /* per actor: what it looks like, once asked for; or NULL */
  FabFraming  framing;
  float       azimuth, pitch, fov, usual_fov;
  FabVec3     forward, right, up;
  FabVec3     eye;
  float       shift_x, shift_y; /* of the frame, for a level camera at eye height */
  float       tall;             /* height of the frame at the subject, metres */
} FabRig;

static inline gboolean
fab_actor_is_being (const FabActor *actor)
{
  return actor->being != FAB_BEING_THING;
}

static inline float
fab_angle_wrap (float angle)
{
  return remainderf (angle, 2 * (float) G_PI);
}

/* fab-camera.c */
void           fab_frame_measure         (FabRig *rig);
const FabBulk *fab_frame_bulk            (const FabRig *rig, const FabActor *actor);
FabActor      *fab_frame_first           (const FabRig *rig); /* or NULL */

/* fab-camera-subjects.c */
void           fab_frame_choose_subjects (FabRig *rig);
void           fab_frame_collect_points  (FabRig *rig);

/* fab-camera-solve.c */
void           fab_frame_orient          (FabRig *rig);
void           fab_frame_solve           (FabRig *rig);
const FabActor *fab_frame_towering      (const FabRig *rig); /* what the first looks up at, too great to be framed; or NULL */
gboolean       fab_frame_is_outside    (const FabRig *rig); /* of the room */
void           fab_frame_set_camera      (FabRig *rig);
void           fab_frame_look_from       (FabRig *rig, FabVec3 eye, FabVec3 target);

/* fab-camera-sight.c */
void           fab_frame_strike_pieces   (FabRig *rig);
gboolean       fab_frame_is_before       (const FabRig *rig, guint i, FabVec3 p); /* the i-th actor hides it */
void           fab_frame_unstrike        (FabRig *rig);
float          fab_frame_sees            (const FabRig *rig, const FabActor *actor);
gboolean       fab_frame_hides         (const FabRig *rig, FabVec3 p); /* some body stands before it */
float          fab_frame_judge           (const FabRig *rig); /* of the subjects: seen, apart, eye in the open; 1 is best */

/* One way of framing each; FALSE when the stage has not what it needs. */
gboolean       fab_frame_detail    (FabRig *rig);
gboolean       fab_frame_own_limbs (FabRig *rig);
gboolean       fab_frame_shoulder  (FabRig *rig);
void           fab_frame_subjects  (FabRig *rig);
void           fab_frame_place     (FabRig *rig);

G_END_DECLS
