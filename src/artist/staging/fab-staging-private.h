/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Placing, among its parts. */
#pragma once

#include <string.h>

#include "fab-staging.h"

G_BEGIN_DECLS

#define DEGREES(a) ((a) * (float) G_PI / 180)

typedef struct
{
  FabStaging      *stage;
  const FabShot *shot;
  guint8        *state;    /* per actor: 0 not placed, 1 being placed, 2 placed */
  guint          n;        /* leads */
  gboolean       anchored; /* a thing took the middle */
  guint          loose;    /* things placed at the sides so far */
  GArray        *groups;   /* who uses what; fab-deed.c's */
  float          reach;    /* how far to the sides they take the stage */
} FabPlacer;

static inline const FabEntity *
entity_of (FabPlacer *placer,
           guint      i)
{
  return g_ptr_array_index (placer->shot->entities, i);
}

static inline gboolean
is_being (const FabEntity *entity)
{
  return entity->being != FAB_BEING_THING;
}

static inline int
index_of (FabPlacer  *placer,
          const char *id)
{
  for (guint i = 0; id != NULL && i < placer->n; i++)
    if (g_str_equal (entity_of (placer, i)->id, id))
      return i;

  return -1;
}

static inline float
depth_of (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  return actor->kind == FAB_ACTOR_FIGURE ? .2f * actor->scale
         : (model != NULL ? model->size.z : actor->size.z) * .5f * actor->scale;
}

static inline float
width_of (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  return actor->kind == FAB_ACTOR_FIGURE ? .27f * actor->scale
         : (model != NULL ? model->size.x : actor->size.x) * .5f * actor->scale;
}

static inline gboolean
does (const FabActor *actor,
      const char     *lowers)
{
  g_auto(GStrv) list = g_strsplit (lowers, " ", -1);

  return actor->lower != NULL && g_strv_contains ((const char * const *) list, actor->lower);
}

/* Grass is the ground one sits on, not a seat. */
static inline gboolean
is_ground (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  return model != NULL && model->klass == FAB_MODEL_PLANT && model->size.y < .6f;
}

static inline FabVec3
forward_of (const FabActor *actor)
{
  return fab_vec3 (sinf (actor->yaw), 0, cosf (actor->yaw));
}

/* A pose half; NULL leaves it. */
static inline void
set_pose (char       **half,
          const char  *id)
{
  char *copy = g_strdup (id);

  if (copy == NULL)
    return;
  g_free (*half);
  *half = copy;
}

/* Where things lie on it. */
static inline float
top_of (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  if (actor->kind == FAB_ACTOR_SHELL || is_ground (actor))
    return 0;
  if (model == NULL)
    return actor->size.y * actor->scale;

  return (model->top > 0 ? model->top : model->seat > 0 ? model->seat : model->size.y) * actor->scale;
}

/* fab-staging-pair.c */
void      fab_placer_put_pair   (FabPlacer *placer, guint first, guint second);
void      fab_placer_join_pair  (FabPlacer *placer);
gboolean  fab_entity_flees      (const FabEntity *entity);
void      fab_placer_bear       (FabPlacer *placer, FabActor *bearer, FabActor *borne, gboolean lifted);

/* fab-staging-hold.c: how such a thing is usually held */
FabHold   fab_staging_habit     (const FabActor *thing);

/* fab-staging-face.c: what is used at the face */
gboolean  fab_staging_put_to_face  (const FabStaging *stage, FabActor *thing, FabActor *holder);
FabXform  fab_staging_hold_at_face (const FabActor *thing, const FabFigure *figure, const char *upper, FabVec3 size);

/* fab-staging-cover.c: blankets on those who sleep in beds */
void      fab_placer_cover_sleepers (FabPlacer *placer);

/* fab-staging-rest.c */
gboolean  fab_placer_put_on_wall (FabPlacer *placer, FabActor *actor);

/* fab-staging-relations.c */
void      fab_placer_relate     (FabPlacer *placer, guint i, const FabEntity *entity, FabActor *anchor);
FabActor *fab_placer_find_piece (FabPlacer *placer, const char *word);
void      fab_placer_put_beside (FabPlacer *placer, FabActor *actor, const FabActor *anchor, guint rank, float gap);
float     fab_placer_facing     (FabPlacer *placer, FabActor *actor, float x);

/* fab-staging-seat.c */
void      fab_placer_sit_on     (FabActor *actor, const FabActor *seat, float shift);
gboolean  fab_placer_take_place (FabActor *actor, const FabActor *anchor, guint rank, guint n);
void      fab_placer_put_on     (FabActor *actor, const FabActor *anchor, guint rank, guint n, gboolean upright);
FabActor *fab_placer_find_seat  (FabPlacer *placer, const FabActor *anchor); /* by it; NULL: none */
FabActor *fab_placer_add_seat   (FabPlacer *placer, FabActor *actor);

/* fab-staging-part.c */
void      fab_placer_put_part   (FabPlacer *placer, guint i);
gboolean  fab_placer_ties_laces (const FabEntity *entity);
void      fab_placer_put_at_shoe (FabPlacer *placer, FabActor *actor);
void      fab_placer_put_at_mirror (FabPlacer *placer); /* fab-staging-mirror.c */

/* fab-staging-sky.c */
void      fab_placer_put_in_air (FabPlacer *placer, FabActor *actor, const FabActor *doer, const FabEntity *doing,
                                 guint rank, guint n);
void      fab_placer_let_fall   (FabPlacer *placer, guint i);
void      fab_placer_put_in_sky (FabPlacer *placer, FabActor *actor, guint rank);

G_END_DECLS
