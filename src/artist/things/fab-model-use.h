/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one does with a model and where: spatial tags for staging (after WordsEye). All points in
 * the model's own frame, metres at scale 1; front +z, so a yaw of 0 looks where the model looks. */
#pragma once

#include "fab-model.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_USE_NONE,
  FAB_USE_SIT,     /* the place is where the pelvis rests */
  FAB_USE_RIDE,    /* astride: the same */
  FAB_USE_STAND,   /* the place is between the soles */
  FAB_USE_LIE,     /* the place is under the back, the head towards the yaw's back */
} FabUse;

/* Where a model belongs. */
typedef enum { FAB_STANDS_ON_GROUND, FAB_STANDS_ON_TABLE, FAB_HANGS_ON_WALL, FAB_HANGS_FROM_CEILING,
               FAB_FLOATS_IN_SKY, FAB_SWIMS } FabStand;

#define FAB_USE_PLACES 4

typedef struct
{
  const char *model;
  FabStand    stands;
  /* Who uses it is on or in it: sofa, bath, boat, bicycle. */
  FabUse      use;
  guint       n_places;
  FabVec3     places[FAB_USE_PLACES]; /* the first is the driver's */
  float       yaw;        /* which way they look */
  gboolean    encloses;   /* hides what is below its rim */
  float       rim;        /* height of that rim */
  /* Who uses it works at it: piano, cooker, easel; feet or, sitting, pelvis. */
  FabUse      work;
  FabVec3     worker;
  float       worker_yaw;
  /* Where hands are while it is used or worked at: steering wheel, handlebar, keys; left, right of
   * the user. Both zero: nowhere. */
  FabVec3     hands[2];
  /* It is pushed (or pulled, looking the other way) from here, holding there. */
  FabVec3     pusher;
  float       pusher_yaw;
  FabVec3     handle[2];
  /* Between the soles of who climbs it, belly to it; where hands are of who hangs from it. Zero: its front, its underside. */
  FabVec3     climber, hung;
  gboolean    steps;      /* that one walks up, rather than climbs */
  /* What it holds: the middle of its inner floor and that room's size; size zero: nothing. */
  FabVec3     floor, room;
} FabModelUse;

/* Never NULL: what the table says, else what the model's size, seat and class say; the result's
 * storage is static. */
const FabModelUse *fab_model_use (const FabModel *model);

G_END_DECLS
