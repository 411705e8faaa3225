/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deeds, among their parts. */
#pragma once

#include "fab-deed.h"
#include "fab-model-use.h"

G_BEGIN_DECLS

/* Where the doer is to the thing. */
typedef enum
{
  SPOT_WORKER,  /* at it, facing it */
  SPOT_PUSHER,  /* behind it, going its way */
  SPOT_PULLER,  /* ahead of it, going its way */
  SPOT_PLACE,   /* on it or in it, where its driver is */
  SPOT_CLIMBER, /* on its face */
  SPOT_DESCENDER, /* on its steps, on the way down */
  SPOT_HANGER,  /* under its edge or under it, by the hands */
  SPOT_FALLER,  /* in the air before its face */
  SPOT_LEAPER,  /* in the air off its edge */
  SPOT_INWARDS, /* before it, going into it */
  SPOT_OUTWARDS,/* before it, coming out of it */
  SPOT_OVER,    /* in the air above it; on it when one can walk there */
  SPOT_THROUGH, /* in its opening */
} Spot;

typedef enum { HANDS_NONE, HANDS_RIGHT, HANDS_BOTH } Hands;

/* @heading: degrees that the doer is turned from the camera where the thing may be turned to suit, so that
 * face, hands and thing are seen; @tall: the same at things that reach to the chest. NULL: the verb's pose. */
typedef struct
{
  FabObjectMode mode;
  Spot          spot;
  float         heading, tall;
  const char   *lower, *upper;
  Hands         hands;
} FabDeed;

/* A thing and who uses it; in the thing's own frame until it is put down. */
typedef struct
{
  const FabDeed *deed;
  FabActor   *thing, *base;   /* the base carries the thing: a table, or the thing itself */
  int         index;          /* of the thing among the entities, -1: a piece of the place */
  gboolean    fixed;          /* the place says where it is */
  gboolean    ring;           /* they sit or stand around it */
  FabXform    frame;
  GArray     *doers;          /* guint */
  GPtrArray  *members;        /* FabActor: what moves with them */
} FabGroup;

/* Where a doer is in the thing's frame. */
typedef struct { FabVec3 at; float yaw; FabUse use; } FabStance;

static inline const FabModelUse *
use_of (const FabActor *actor)
{
  static const FabModelUse nothing = { .model = "" };
  const FabModel *model = fab_actor_model (actor);

  return model != NULL ? fab_model_use (model) : &nothing;
}

static inline FabVec3
size_of (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  return fab_vec3_scale (model != NULL ? model->size : actor->size, actor->scale);
}

static inline gboolean
is_zero (FabVec3 v)
{
  return v.x == 0 && v.y == 0 && v.z == 0;
}

/* fab-deed-spot.c: the thing's own frame */
FabActor *fab_group_find_base   (FabPlacer *placer, FabGroup *group);
void      fab_group_set_frame   (FabGroup *group);
FabStance fab_group_stance      (const FabGroup *group, guint k);
FabVec3   fab_group_ring_point  (const FabGroup *group, float angle, guint n, float gap);

/* fab-deed-do.c: doing it */
void      fab_group_put         (FabPlacer *placer, FabGroup *group);
guint     fab_group_list_alike  (FabPlacer *placer, const FabGroup *group, GPtrArray *alike);
void      fab_group_put_grid    (FabPlacer *placer, FabGroup *group, GPtrArray *alike);

G_END_DECLS
