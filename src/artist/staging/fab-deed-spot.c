/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where people are to the thing they use, in its own frame. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-deed-private.h"

static FabActor *
find_table (FabPlacer *placer)
{
  for (guint i = placer->n; i < placer->stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, i);
      const FabModel *model = fab_actor_model (actor);

      if (actor->piece && model != NULL && model->klass == FAB_MODEL_FURNITURE && model->seat <= 0 &&
          model->top > .6f && model->top < .82f && fab_vec3_length (actor->at) < 2.6f)
        return actor;
    }

  return NULL;
}

/* What is used on a table stands on one. */
FabActor *
fab_group_find_base (FabPlacer *placer,
                     FabGroup  *group)
{
  const FabActor *thing = group->thing;
  const FabModel *model = fab_actor_model (thing);
  FabActor *table;

  if (group->deed->spot != SPOT_WORKER || use_of (thing)->stands != FAB_STANDS_ON_TABLE || thing->piece)
    return group->thing;
  /* what lies on the ground outdoors is worked at there */
  if (use_of (thing)->work == FAB_USE_NONE && model->klass == FAB_MODEL_HANDHELD && !placer->stage->light.interior)
    return group->thing;
  table = find_table (placer);
  if (table == NULL)
    table = fab_staging_add_model (placer->stage, use_of (thing)->work == FAB_USE_SIT ? "desk" : "table");

  return table != NULL ? table : group->thing;
}

#define BROOM_HEIGHT 3.2f

/* A broom between the legs, in the air. */
static void
tip_over (FabActor *thing)
{
  const FabModel *model = fab_actor_model (thing);

  if (model == NULL || model->klass != FAB_MODEL_HANDHELD || use_of (thing)->n_places > 0)
    return;
  thing->pitch = (float) G_PI_2;
  thing->at = fab_vec3_mad (thing->at, forward_of (thing), -.45f * model->size.y * thing->scale);
  thing->at.y += BROOM_HEIGHT + .03f;
}

static void
put_on_base (FabGroup *group)
{
  FabXform at = fab_actor_xform (group->base);
  const FabModel *table = fab_actor_model (group->base);
  FabVec3 size = size_of (group->thing);
  float edge;

  if (group->base == group->thing || table == NULL)
    return;
  edge = table->size.z / 2 - MIN (size.z / 2 / group->base->scale, table->size.z / 2);
  group->thing->at = fab_xform_point (&at, fab_vec3 (0, table->top, edge * (use_of (group->thing)->work == FAB_USE_SIT ? .2f : .5f)));
  group->thing->yaw = group->base->yaw;
}

static FabStance
stand_at (const FabGroup *group)
{
  const FabModelUse *use = use_of (group->thing);
  FabVec3 size = size_of (group->base);
  float ahead = size.z / 2 + (group->base->kind == FAB_ACTOR_SHELL ? .5f : .34f);

  if (use->work == FAB_USE_NONE || group->base != group->thing)
    return (FabStance) { fab_vec3 (0, 0, ahead), (float) G_PI, use->work };

  return (FabStance) { fab_vec3_scale (use->worker, group->thing->scale), use->worker_yaw, use->work };
}

static FabStance
stand_behind (const FabGroup *group,
              float           sign)
{
  const FabModelUse *use = use_of (group->thing);
  FabVec3 size = size_of (group->thing);

  if (is_zero (use->pusher) || (use->pusher.z > 0) != (sign > 0))
    return (FabStance) { fab_vec3 (0, 0, sign * (size.z / 2 + (sign > 0 ? .75f : .42f))), 0, FAB_USE_STAND };

  return (FabStance) { fab_vec3_scale (use->pusher, group->thing->scale), use->pusher_yaw, FAB_USE_STAND };
}

/* Of long edges the end that is nearer to the camera: one is seen from the side, the drop beyond. */
static float
near_end (const FabGroup *group)
{
  float room = MAX (0, size_of (group->thing).x / 2 - .5f);

  return sinf (group->base->yaw) < 0 ? room : -room;
}

/* Halfway up what is climbed, belly to it. */
static FabStance
hang_on (const FabGroup *group)
{
  const FabModelUse *use = use_of (group->thing);
  FabVec3 size = size_of (group->thing);

  if (use->use == FAB_USE_STAND && use->n_places > 0)
    return (FabStance) { use->places[0], use->yaw, FAB_USE_STAND };

  if (!is_zero (use->climber))
    return (FabStance) { fab_vec3_scale (use->climber, group->thing->scale), (float) G_PI, FAB_USE_STAND };

  return (FabStance) { fab_vec3 (size.x > 4 ? near_end (group) : 0, size.y > 7 ? .5f * size.y : MIN (.38f * size.y, 1.6f),
                                 size.z / 2 + .14f), (float) G_PI, FAB_USE_STAND };
}

/* On the same steps, the lower foot where the climber's lower one is. */
static FabStance
tread_down (const FabGroup *group)
{
  FabStance stance = hang_on (group);

  stance.at.z -= .24f;
  stance.yaw = 0;

  return stance;
}

static gboolean
has_edge (const FabGroup *group)
{
  const FabModel *model = fab_actor_model (group->thing);

  return model != NULL && model->top * group->thing->scale > 2.2f;
}

/* By the hands: at an edge before the drop, else under it, where that is high enough. */
static FabStance
hang_under (const FabGroup *group)
{
  const FabModelUse *use = use_of (group->thing);
  FabVec3 size = size_of (group->thing);

  if (has_edge (group))
    return (FabStance) { fab_vec3 (near_end (group), size.y, size.z / 2 + .02f), (float) G_PI, FAB_USE_NONE };
  if (!is_zero (use->hung))
    return (FabStance) { fab_vec3_scale (use->hung, group->thing->scale), 0, FAB_USE_NONE };

  return (FabStance) { fab_vec3 (0, 0, 0), 0, FAB_USE_NONE };
}

static FabStance
drop_off (const FabGroup *group,
          float           away,
          float           below)
{
  FabVec3 size = size_of (group->thing);

  return (FabStance) { fab_vec3 (near_end (group), MAX (size.y - below, .4f), size.z / 2 + away),
                       group->deed->spot == SPOT_FALLER ? (float) G_PI : 0, FAB_USE_NONE };
}

static FabStance
cross (const FabGroup *group)
{
  const FabModel *model = fab_actor_model (group->thing);
  FabVec3 size = size_of (group->thing);

  if (model != NULL && model->top > 0 && size.x > 3)
    return (FabStance) { fab_vec3 (0, model->top * group->thing->scale, 0), (float) G_PI_2, FAB_USE_STAND };

  return (FabStance) { fab_vec3 (0, MAX (0, size.y - .2f), 0), 0, FAB_USE_STAND };
}

FabStance
fab_group_stance (const FabGroup *group,
                  guint           k)
{
  const FabModelUse *use = use_of (group->thing);
  float front = size_of (group->thing).z / 2;

  switch (group->deed->spot)
    {
    case SPOT_PUSHER: return stand_behind (group, -1);
    case SPOT_PULLER: return stand_behind (group, 1);
    case SPOT_CLIMBER: return hang_on (group);
    case SPOT_DESCENDER: return tread_down (group);
    case SPOT_HANGER: return hang_under (group);
    case SPOT_FALLER: return drop_off (group, .9f, 2.6f);
    case SPOT_LEAPER: return drop_off (group, 2.1f, -.5f);
    case SPOT_INWARDS: return (FabStance) { fab_vec3 (0, 0, front + .55f), (float) G_PI, FAB_USE_STAND };
    case SPOT_OUTWARDS:
      if (use->n_places > 0 && use->use == FAB_USE_LIE)  /* one rises from a bed */
        return (FabStance) { fab_vec3_scale (use->places[0], group->thing->scale), use->yaw, FAB_USE_LIE };
      return (FabStance) { fab_vec3 (0, 0, front + .3f), 0, FAB_USE_STAND };
    case SPOT_OVER: return cross (group);
    case SPOT_THROUGH:
      return (FabStance) { fab_vec3 (0, group->fixed && group->thing->at.y > .3f ? group->thing->at.y + .08f : 0, .25f), 0, FAB_USE_STAND };
    case SPOT_PLACE:
      if (use->n_places > 0)
        return (FabStance) { fab_vec3_scale (use->places[k % use->n_places], group->thing->scale), use->yaw, use->use };
      return (FabStance) { fab_vec3 (0, group->thing->pitch != 0 ? BROOM_HEIGHT : size_of (group->thing).y * .8f, 0), 0, FAB_USE_RIDE };
    case SPOT_WORKER:
    default: return stand_at (group);
    }
}

void
fab_group_set_frame (FabGroup *group)
{
  put_on_base (group);
  group->frame = fab_xform_rotate_y (group->base->yaw);
  group->frame.o = fab_vec3 (group->base->at.x, group->fixed ? 0 : group->base->at.y, group->base->at.z);
  if (group->deed->spot == SPOT_PLACE)
    tip_over (group->thing);
}

/* --- around it ----------------------------------------------------------------------------------- */

float
fab_ring_angle (guint rank,
                guint n)
{
  static const float few[4][4] = { { 0 }, { -72, 72 }, { -98, 0, 98 }, { -112, -38, 38, 112 } };

  if (n <= 4)
    return DEGREES (few[MAX (n, 1) - 1][MIN (rank, 3)]);
  if (n <= 7)
    return DEGREES (-140 + 280.f * rank / (n - 1));

  return 2 * (float) G_PI * (rank + .5f) / n;
}

/* A rectangle's edge is nearer than its corners. */
FabVec3
fab_group_ring_point (const FabGroup *group,
                      float           angle,
                      guint           n,
                      float           gap)
{
  const FabModel *model = fab_actor_model (group->base);
  FabVec3 size = size_of (group->base);
  gboolean table = model != NULL && model->top > .3f;
  float hx = size.x / 2 + gap, hz = size.z / 2 + gap;
  float room = n > 4 ? n * .62f / (2 * (float) G_PI) : 0;
  FabVec3 p;

  if (!table)
    hx = hz = MAX (MAX (hx, hz), room);
  p = fab_vec3 (sinf (angle), 0, -cosf (angle));
  if (table)
    {
      float t = MIN (hx / MAX (fabsf (p.x), .01f), hz / MAX (fabsf (p.z), .01f));
      return fab_vec3_scale (p, MAX (t, room));
    }

  return fab_vec3 (p.x * hx, 0, p.z * hz);
}
