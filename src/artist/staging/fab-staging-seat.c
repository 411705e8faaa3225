/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Chairs, sofas, baths: who is on or in what people can be on or in. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-deed.h"
#include "fab-model-use.h"

void
fab_placer_sit_on (FabActor       *actor,
                   const FabActor *seat,
                   float           shift)
{
  const FabModel *model = fab_actor_model (seat);
  FabXform at = fab_actor_xform (seat);

  /* of stairs, the lower steps */
  actor->at = fab_xform_point (&at, fab_vec3 (shift, 0, model != NULL && model->klass == FAB_MODEL_BUILDING
                                                        ? model->size.z / 2 - .38f : .06f));
  actor->at.y = seat->at.y;
  actor->yaw = seat->yaw;
  actor->seat = (model != NULL && model->seat > 0 ? model->seat : .45f) * seat->scale;
  if (!does (actor, "sit"))
    set_pose (&actor->lower, "sit");
}

/* Of more people than places the others sit between. */
static FabVec3
nth_place (const FabModelUse *use,
           const FabModel    *model,
           guint              rank,
           guint              n)
{
  FabVec3 p = use->places[rank % use->n_places];

  if (n > use->n_places)
    p.x = (rank - (n - 1) / 2.f) * MIN (.6f, .92f * model->size.x / n);
  else if (n == 1 && use->n_places == 2 && !use->encloses && use->use == FAB_USE_SIT)
    p.x *= .6f;

  return p;
}

/* In a bath one sits with the legs out, on a sofa one lies along it. */
static void
rest_in (FabActor          *actor,
         const FabActor    *anchor,
         const FabModelUse *use,
         FabVec3            p,
         FabVec3            middle)
{
  gboolean lies = does (actor, "lie sleep lie-front lie-side dead faint curl");

  if (use->use == FAB_USE_LIE || (lies && use->encloses && use->rim > .6f))
    {
      actor->at.y += p.y * anchor->scale;
      if (!lies && !does (actor, "sit sit-slump sit-edge sit-crossed"))
        set_pose (&actor->lower, "lie");
      else if (!lies)
        actor->seat = p.y * anchor->scale;
    }
  else if (use->encloses && lies)
    {
      set_pose (&actor->lower, "sit-legs");
      actor->at.y += MAX (p.y - .1f, 0) * anchor->scale;
    }
  else if (lies)
    {
      FabXform at = fab_actor_xform (anchor);

      actor->at = fab_xform_point (&at, fab_vec3 (0, p.y, middle.z));
      actor->yaw += (float) G_PI_2;
    }
  else
    {
      actor->seat = p.y * anchor->scale;
      set_pose (&actor->lower, use->use == FAB_USE_RIDE ? "ride" : does (actor, "sit-slump sit-crossed") ? actor->lower : "sit");
    }
}

/* Where the thing has room for people. */
gboolean
fab_placer_take_place (FabActor       *actor,
                       const FabActor *anchor,
                       guint           rank,
                       guint           n)
{
  const FabModel *model = fab_actor_model (anchor);
  const FabModelUse *use = model != NULL ? fab_model_use (model) : NULL;
  FabXform at = fab_actor_xform (anchor);
  FabVec3 p;

  if (use == NULL || use->n_places == 0 || actor->being == FAB_BEING_THING || model->klass == FAB_MODEL_BUILDING)
    return FALSE;
  p = nth_place (use, model, rank, n);
  actor->yaw = anchor->yaw + use->yaw;
  actor->at = fab_xform_point (&at, fab_vec3 (p.x, 0, p.z));
  actor->at.y = anchor->at.y;
  if (actor->kind != FAB_ACTOR_FIGURE || use->use == FAB_USE_STAND)
    actor->at.y += p.y * anchor->scale;
  else
    rest_in (actor, anchor, use, p, p);

  return TRUE;
}

/* On a wall, a roof, a table: at the edge towards the camera, legs hanging. */
static void
sit_on_edge (FabActor       *actor,
             const FabActor *anchor,
             float           x)
{
  FabXform at = fab_actor_xform (anchor);
  float depth = depth_of (anchor) / MAX (anchor->scale, .01f);

  actor->at = fab_xform_point (&at, fab_vec3 (x, 0, MAX (depth - .16f, 0)));
  actor->at.y = anchor->at.y;
  actor->seat = top_of (anchor);
  if (actor->seat > 1.2f)  /* the feet reach no ground */
    {
      actor->at.y += actor->seat - .5f;
      actor->seat = .5f;
      set_pose (&actor->lower, "sit-edge");
    }
}

void
fab_placer_put_on (FabActor       *actor,
                   const FabActor *anchor,
                   guint           rank,
                   guint           n,
                   gboolean        upright)
{
  const FabModel *model = fab_actor_model (anchor);
  float spread = n > 1 ? (rank - (n - 1) / 2.f) * MIN (.6f, 1.8f * width_of (anchor) / n) : 0;
  FabXform at = fab_actor_xform (anchor);

  if (actor->kind == FAB_ACTOR_FIGURE && model != NULL && model->seat > 0 && !upright &&
      does (actor, "stand sit walk lunge"))
    {
      fab_placer_sit_on (actor, anchor, spread);
      return;
    }
  actor->at = fab_xform_point (&at, fab_vec3 (spread, 0, 0));
  actor->at.y = anchor->at.y + top_of (anchor);
  actor->yaw = anchor->yaw + (actor->kind == FAB_ACTOR_FIGURE ? 0 : DEGREES (35));
  if (actor->kind == FAB_ACTOR_FIGURE && does (actor, "sit") && top_of (anchor) > .5f)
    sit_on_edge (actor, anchor, spread);
}

/* The chair that is there, by a table. */
FabActor *
fab_placer_find_seat (FabPlacer      *placer,
                      const FabActor *anchor)
{
  for (guint i = placer->n; i < placer->stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, i);
      const FabModel *model = fab_actor_model (actor);

      if (model != NULL && model->seat > 0 &&
          fab_vec3_length (fab_vec3_sub (actor->at, anchor->at)) <= depth_of (anchor) + 1.f)
        return actor;
    }

  return NULL;
}

FabActor *
fab_placer_add_seat (FabPlacer *placer,
                     FabActor  *actor)
{
  const FabSet *set = placer->stage->set != NULL ? fab_set_by_id (placer->stage->set) : NULL;
  FabActor *seat = fab_staging_add_model (placer->stage, set != NULL && !set->interior ? "bench" : "chair");

  if (seat == NULL)
    return NULL;
  seat->at = actor->at;
  seat->yaw = actor->yaw;

  return seat;
}

static gboolean
is_sat_on (FabPlacer      *placer,
           const FabActor *seat)
{
  for (guint i = 0; i < placer->n; i++)
    {
      const FabActor *actor = fab_staging_actor (placer->stage, i);

      if (actor->seat > 0 && fabsf (actor->at.x - seat->at.x) < .2f && fabsf (actor->at.z - seat->at.z) < .2f)
        return TRUE;
    }

  return FALSE;
}

static FabActor *
find_spare_seat (FabPlacer      *placer,
                 const FabActor *sitter)
{
  for (guint i = placer->n; i < placer->stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, i);
      const FabModel *model = fab_actor_model (actor);
      FabVec3 d = fab_vec3_sub (actor->at, sitter->at);

      if (model != NULL && actor->piece && !actor->lead && model->seat > 0 && model->size.x < .7f && d.x * d.x + d.z * d.z < 1.4f &&
          !is_sat_on (placer, actor))
        return actor;
    }

  return NULL;
}

FabActor *
fab_placer_give_seat (FabPlacer  *placer,
                      FabActor   *actor,
                      const char *model)
{
  FabActor *seat = find_spare_seat (placer, actor);

  if (seat == NULL)
    seat = fab_staging_add_model (placer->stage, model);
  if (seat == NULL)
    return NULL;
  seat->at = fab_vec3 (actor->at.x, 0, actor->at.z);
  seat->yaw = actor->yaw;
  if (fab_actor_model (seat)->seat * seat->scale > .6f)
    seat->scale *= .48f / (fab_actor_model (seat)->seat * seat->scale);
  actor->seat = fab_actor_model (seat)->seat * seat->scale;
  if (!does (actor, "sit"))
    set_pose (&actor->lower, "sit");

  return seat;
}
