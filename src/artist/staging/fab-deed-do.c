/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who uses a thing, put there: pose, hands, seat. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-deed-private.h"

static void
take_hold (const FabGroup *group,
           FabActor       *doer)
{
  const FabModelUse *use = use_of (group->thing);
  gboolean pushed = group->deed->spot == SPOT_PUSHER;
  const FabVec3 *points = pushed ? use->handle : use->hands;
  FabXform at = fab_actor_xform (group->thing);
  FabVec3 size = size_of (group->thing), left = points[0], right = points[1];

  if (group->deed->hands == HANDS_NONE || doer->kind != FAB_ACTOR_FIGURE)
    return;
  if (is_zero (left) && is_zero (right))
    {
      if (!pushed && group->deed->mode != FAB_OBJECT_TOUCHED && group->deed->mode != FAB_OBJECT_OPENED)
        return;
      left = fab_vec3 (.2f, MIN (size.y * .85f, .62f * fab_actor_height (doer)), (pushed ? -.5f : .5f) * size.z);
      right = fab_vec3 (-.2f, left.y, left.z);
      left = fab_vec3_scale (left, 1 / group->thing->scale);
      right = fab_vec3_scale (right, 1 / group->thing->scale);
    }
  doer->grip_r = TRUE;
  doer->reach_r = fab_xform_point (&at, is_zero (right) ? left : right);
  if (group->deed->hands == HANDS_BOTH)
    {
      doer->grip_l = TRUE;
      doer->reach_l = fab_xform_point (&at, left);
    }
}

static void
seat_doer (FabPlacer      *placer,
           const FabGroup *group,
           FabActor       *doer,
           const char     *model)
{
  FabActor *seat = fab_placer_give_seat (placer, doer, model);

  if (seat != NULL)
    g_ptr_array_add (group->members, seat);
}

static void
pose_doer (FabPlacer      *placer,
           const FabGroup *group,
           FabActor       *doer,
           FabStance       stance)
{
  if (doer->kind != FAB_ACTOR_FIGURE)
    return;
  set_pose (&doer->lower, group->deed->lower);
  set_pose (&doer->upper, group->deed->upper);
  switch (stance.use)
    {
    case FAB_USE_RIDE:
    case FAB_USE_SIT:
      if (group->deed->spot == SPOT_PLACE)
        {
          doer->seat = MIN (stance.at.y, 1.4f);
          doer->at.y = group->frame.o.y + stance.at.y - doer->seat;
          set_pose (&doer->lower, stance.use == FAB_USE_RIDE ? "ride" : "sit");
        }
      else if (!does (doer, "kneel crouch lunge bow walk run"))
        seat_doer (placer, group, doer, group->thing->model != NULL && size_of (group->thing).y > .9f ? "stool" : "chair");
      break;
    case FAB_USE_STAND:
      if (group->deed->spot == SPOT_PLACE && does (doer, "sit ride stand"))
        set_pose (&doer->lower, use_of (group->thing)->yaw != 0 ? "surf" : "stand");
      else if (does (doer, "sit"))  /* at a blackboard */
        set_pose (&doer->lower, "stand");
      if (g_strcmp0 (doer->upper, "write") == 0)
        set_pose (&doer->upper, "paint");
      break;
    case FAB_USE_LIE:
      set_pose (&doer->lower, "sit-legs");
      break;
    default:
      if (does (doer, "sit") && group->deed->spot == SPOT_WORKER)
        seat_doer (placer, group, doer, "chair");
      else if (group->deed->spot == SPOT_WORKER && group->base == group->thing && does (doer, "stand") &&
               size_of (group->thing).y < (group->deed->mode == FAB_OBJECT_OPENED ? .75f : .45f) && size_of (group->thing).x < 1.2f)
        set_pose (&doer->lower, "kneel");
    }
}

/* What one works on at a desk lies on it, between the elbows. */
static void
put_work (FabPlacer      *placer,
          const FabGroup *group,
          guint           i)
{
  const FabEntity *entity = entity_of (placer, i);
  const FabModel *table = fab_actor_model (group->base);
  const FabActor *doer = fab_staging_actor (placer->stage, i);
  int t = index_of (placer, entity->object);
  FabActor *work = t >= 0 ? fab_staging_actor (placer->stage, t) : NULL;
  FabVec3 local;

  if (work == NULL || work == group->thing || placer->state[t] != 0 || table == NULL || table->top < .3f ||
      entity_of (placer, t)->relation != FAB_RELATION_NONE || work->being != FAB_BEING_THING ||
      fab_actor_radius (work) > .45f)
    return;
  local = fab_actor_local (group->base, doer->at);
  local = fab_vec3 (CLAMP (local.x, -.4f * table->size.x, .4f * table->size.x), table->top,
                    CLAMP (local.z, -.22f * table->size.z, .22f * table->size.z));
  work->at = fab_xform_point (&group->frame, local);
  work->at.y = group->base->at.y + table->top * group->base->scale;
  work->yaw = doer->yaw + (float) G_PI;
  placer->state[t] = 2;
  g_ptr_array_add (group->members, work);
}

/* Up until the hands are where they hold; what hangs too low is lifted with them. */
static void
hang_doer (FabPlacer      *placer,
           const FabGroup *group,
           FabActor       *doer)
{
  FabVec3 hand, to = doer->at, ahead = forward_of (doer), right = fab_vec3 (-cosf (doer->yaw), 0, sinf (doer->yaw));
  float lift;

  if (doer->kind != FAB_ACTOR_FIGURE)
    return;
  if (to.y > 5 && placer->stage->angle == FAB_ANGLE_EYE)  /* the ground is far below */
    placer->stage->angle = FAB_ANGLE_HIGH;
  doer->at.y = 0;
  hand = fab_vec3_sub (fab_staging_hand_of (placer->stage, doer), doer->at);
  lift = MAX (0, hand.y + .25f - to.y);
  if (!group->fixed)
    group->base->at.y += lift;
  to.y += lift;
  doer->at = fab_vec3 (to.x - ahead.x * .12f, to.y - hand.y, to.z - ahead.z * .12f);
  doer->grip_l = doer->grip_r = TRUE;
  doer->reach_r = fab_vec3_mad (to, right, .2f);
  doer->reach_l = fab_vec3_mad (to, right, -.2f);
}

/* Each on a rope of one's own. */
static void
add_another (FabPlacer      *placer,
             const FabGroup *group,
             float           x)
{
  FabActor *more = group->thing->model != NULL ? fab_staging_add_model (placer->stage, group->thing->model) : NULL;

  if (more == NULL)
    return;
  more->scale = group->thing->scale;
  more->yaw = group->thing->yaw;
  more->at = fab_xform_point (&group->frame, fab_vec3 (x, 0, 0));
  more->at.y = group->thing->at.y;
  g_ptr_array_add (group->members, more);
}

static void
put_doer (FabPlacer      *placer,
          const FabGroup *group,
          guint           k,
          FabStance       stance)
{
  FabActor *doer = fab_staging_actor (placer->stage, g_array_index (group->doers, guint, k));
  FabVec3 p;

  if (group->deed->spot == SPOT_PLACE && does (group->thing, "rear"))  /* its back goes behind the hips */
    stance.at = fab_vec3_add (stance.at, fab_vec3 (0, .1f * size_of (group->thing).y, -.17f * size_of (group->thing).z));
  p = stance.at;
  if (group->deed->spot != SPOT_WORKER && group->deed->spot != SPOT_PLACE && k > 0)  /* beside the first */
    p = fab_vec3_add (p, fab_vec3 ((k % 2 ? .62f : -.62f) * ((k + 1) / 2), 0, 0));
  doer->at = fab_xform_point (&group->frame, p);
  doer->yaw = group->base->yaw + stance.yaw;
  doer->paired = TRUE;
  if (doer->part != NULL)  /* the camera looks for what the hand is at */
    set_pose (&doer->target, group->thing->id);
  g_ptr_array_add (group->members, doer);
  pose_doer (placer, group, doer, stance);
  if (does (doer, "climb") && (group->deed->spot == SPOT_OVER || group->deed->spot == SPOT_THROUGH))
    set_pose (&doer->lower, "crouch");
  if (use_of (group->thing)->steps)  /* or the camera would have it struck */
    group->thing->piece = FALSE;
  if (use_of (group->thing)->steps && (group->deed->spot == SPOT_CLIMBER || group->deed->spot == SPOT_DESCENDER))
    set_pose (&doer->lower, group->deed->spot == SPOT_DESCENDER ? "downstairs" : does (doer, "run") ? "run-upstairs" : "upstairs");
  if (k > 0 && size_of (group->thing).x < 1 && (group->deed->spot == SPOT_CLIMBER || group->deed->spot == SPOT_HANGER))
    add_another (placer, group, p.x);
  if (group->deed->spot == SPOT_HANGER)
    hang_doer (placer, group, doer);
  if (k == 0 || group->deed->spot == SPOT_PUSHER)
    take_hold (group, doer);
  put_work (placer, group, g_array_index (group->doers, guint, k));
  placer->state[g_array_index (group->doers, guint, k)] = 2;
}

/* To the middle of the table, not to the other's face. */
static void
reach_over (const FabGroup *group,
            FabActor       *doer)
{
  const FabModel *model = fab_actor_model (group->base);
  float h = fab_actor_height (doer) / 1.7f;

  if (model == NULL || model->top < .5f || doer->kind != FAB_ACTOR_FIGURE)
    return;
  doer->grip_r = TRUE;
  doer->reach_r = fab_vec3_mad (doer->at, forward_of (doer), .46f * h);
  doer->reach_r.y = group->base->at.y + model->top * group->base->scale + .06f;
}

/* Around a table in a room one sits, unless it is said that one does something else. */
static gboolean
sits_down (FabPlacer      *placer,
           const FabGroup *group,
           guint           i)
{
  const FabModel *model = fab_actor_model (group->base);
  const FabActor *doer = fab_staging_actor (placer->stage, i);

  return placer->stage->light.interior && model != NULL && model->klass == FAB_MODEL_FURNITURE && model->top > .6f &&
         model->top < .85f && group->doers->len > 2 && doer->kind == FAB_ACTOR_FIGURE &&
         (entity_of (placer, i)->verb == NULL || g_strcmp0 (doer->upper, "lead") == 0);
}

static void
put_ring (FabPlacer      *placer,
          const FabGroup *group)
{
  guint n = group->doers->len;

  for (guint k = 0; k < n; k++)
    {
      FabActor *doer = fab_staging_actor (placer->stage, g_array_index (group->doers, guint, k));
      /* the ring opens to the camera however the thing is turned */
      float angle = fab_ring_angle (k, n) * placer->stage->side;
      FabVec3 p = fab_group_ring_point (group, angle + group->base->yaw, n, does (doer, "sit") ? .34f : .42f);
      const FabModel *model = fab_actor_model (group->base);

      doer->at = fab_xform_point (&group->frame, p);
      doer->at.y = 0;
      doer->yaw = atan2f (group->base->at.x - doer->at.x, group->base->at.z - doer->at.z);
      doer->paired = TRUE;
      g_ptr_array_add (group->members, doer);
      if (g_strcmp0 (doer->upper, "reach") == 0 || g_strcmp0 (doer->upper, "touch") == 0)
        reach_over (group, doer);
      if (group->deed->mode == FAB_OBJECT_OPENED && does (doer, "stand") && size_of (group->thing).y < .75f)
        set_pose (&doer->lower, "kneel");
      if (sits_down (placer, group, g_array_index (group->doers, guint, k)))
        set_pose (&doer->lower, "sit");
      if (does (doer, "sit") && model != NULL && model->top > .5f)
        seat_doer (placer, group, doer, "chair");
      put_work (placer, group, g_array_index (group->doers, guint, k));
      placer->state[g_array_index (group->doers, guint, k)] = 2;
    }
}

/* From roof to roof: the other one. */
static void
add_far_edge (FabPlacer *placer,
              FabGroup  *group)
{
  FabActor *far = g_strcmp0 (group->thing->model, "ledge") == 0 ? fab_staging_add_model (placer->stage, "ledge") : NULL;

  if (far == NULL)
    return;
  far->at = fab_xform_point (&group->frame, fab_vec3 (0, 0, size_of (group->thing).z + 4));
  far->yaw = group->base->yaw + (float) G_PI;
  g_ptr_array_add (group->members, far);
}

/* Whatever way the thing is turned, its user still shows the face. */
static void
open_to_camera (FabActor *doer,
                float     most)
{
  float yaw = remainderf (doer->yaw, 2 * (float) G_PI);

  if (fabsf (yaw) > most)
    doer->yaw = yaw > 0 ? most : -most;
}

static float
heading_of (FabPlacer      *placer,
            const FabGroup *group)
{
  const FabActor *doer = fab_staging_actor (placer->stage, g_array_index (group->doers, guint, 0));
  gboolean tall = size_of (group->base).y > .6f * fab_actor_height (doer);

  return DEGREES (tall ? group->deed->tall : group->deed->heading) * placer->stage->side;
}

void
fab_group_put (FabPlacer *placer,
               FabGroup  *group)
{
  if (!group->fixed)
    {
      group->base->at = fab_vec3 (0, 0, 0);
      group->base->yaw = group->ring ? DEGREES (12) * placer->stage->side
                         : heading_of (placer, group) - fab_group_stance (group, 0).yaw;
    }
  fab_group_set_frame (group);
  if (group->ring)
    {
      put_ring (placer, group);
      return;
    }
  for (guint k = 0; k < group->doers->len; k++)
    {
      FabActor *doer = fab_staging_actor (placer->stage, g_array_index (group->doers, guint, k));

      put_doer (placer, group, k, fab_group_stance (group, k));
      if (group->deed->spot == SPOT_LEAPER && k == 0)
        add_far_edge (placer, group);
      if (doer->seat <= 0 && group->deed->spot == SPOT_WORKER)
        open_to_camera (doer, group->fixed ? DEGREES (118) : DEGREES (100));
    }
}

/* --- each at one's own --------------------------------------------------------------------------- */

guint
fab_group_list_alike (FabPlacer      *placer,
                      const FabGroup *group,
                      GPtrArray      *alike)
{
  for (guint i = 0; group->index >= 0 && i < placer->n; i++)
    if (g_strcmp0 (entity_of (placer, i)->noun, entity_of (placer, group->index)->noun) == 0)
      g_ptr_array_add (alike, fab_staging_actor (placer->stage, i));

  return alike->len;
}

static FabActor *
nth_alike (FabPlacer *placer,
           FabGroup  *group,
           GPtrArray *alike,
           guint      k)
{
  FabActor *thing = k < alike->len ? g_ptr_array_index (alike, k) : NULL;

  if (thing == NULL && group->thing->model != NULL)
    {
      thing = fab_staging_add_model (placer->stage, group->thing->model);
      if (thing != NULL)
        thing->scale = group->thing->scale;
    }

  return thing != NULL ? thing : group->thing;
}

void
fab_group_put_grid (FabPlacer *placer,
                    FabGroup  *group,
                    GPtrArray *alike)
{
  guint n = group->doers->len, columns = n <= 3 ? n : MIN ((n + 1) / 2, 6);
  FabVec3 size = size_of (group->thing);
  float yaw = DEGREES (24) * placer->stage->side - fab_group_stance (group, 0).yaw;

  for (guint k = 0; k < n; k++)
    {
      FabGroup own = *group;

      own.thing = own.base = nth_alike (placer, group, alike, k);
      own.thing->piece = FALSE;
      own.base->at = fab_vec3 ((k % columns - (columns - 1) / 2.f + .3f * (k / columns)) * (MAX (size.x, .7f) + .55f), 0,
                               -(float) (k / columns) * (size.z + 1.25f));
      own.base->yaw = yaw;
      fab_group_set_frame (&own);
      put_doer (placer, &own, k, fab_group_stance (&own, 0));
      g_ptr_array_add (group->members, own.thing);
    }
  for (guint i = 0; i < placer->n; i++)
    if (g_ptr_array_find (alike, fab_staging_actor (placer->stage, i), NULL))
      placer->state[i] = 2;
}
