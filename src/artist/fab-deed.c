/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-deed.h"
#include "fab-lexicon.h"
#include "fab-model-use.h"

/* Where the doer is to the thing. */
typedef enum
{
  SPOT_WORKER,  /* at it, facing it */
  SPOT_PUSHER,  /* behind it, going its way */
  SPOT_PULLER,  /* ahead of it, going its way */
  SPOT_PLACE,   /* on it or in it, where its driver is */
  SPOT_CLIMBER, /* on its face */
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
} Deed;

static const Deed deeds[] = {
  { FAB_OBJECT_USED, SPOT_WORKER, 42, 128, NULL, NULL, HANDS_BOTH },
  { FAB_OBJECT_WORKED, SPOT_WORKER, 48, 130, NULL, NULL, HANDS_RIGHT },
  { FAB_OBJECT_PLAYED, SPOT_WORKER, 52, 104, NULL, NULL, HANDS_BOTH },
  { FAB_OBJECT_TOUCHED, SPOT_WORKER, 70, 130, NULL, NULL, HANDS_RIGHT },
  { FAB_OBJECT_OPENED, SPOT_WORKER, 70, 130, NULL, NULL, HANDS_RIGHT },
  { FAB_OBJECT_CLOSED, SPOT_WORKER, 70, 130, NULL, NULL, HANDS_RIGHT },
  { FAB_OBJECT_POURED, SPOT_WORKER, 46, 80, NULL, NULL, HANDS_NONE },
  { FAB_OBJECT_EATEN, SPOT_WORKER, 30, 60, NULL, NULL, HANDS_NONE },
  { FAB_OBJECT_READ, SPOT_WORKER, 115, 125, "stand", "idle", HANDS_NONE },
  { FAB_OBJECT_PUSHED, SPOT_PUSHER, 64, 72, "walk", "push", HANDS_BOTH },
  { FAB_OBJECT_PULLED, SPOT_PULLER, 62, 66, "walk", "drag", HANDS_NONE },
  { FAB_OBJECT_DRIVEN, SPOT_PLACE, 52, 52, NULL, "steer", HANDS_BOTH },
  { FAB_OBJECT_MOUNT, SPOT_PLACE, 58, 58, NULL, NULL, HANDS_BOTH },
  { FAB_OBJECT_CLIMBED, SPOT_CLIMBER, 126, 126, "climb", "idle", HANDS_NONE },
  { FAB_OBJECT_ENTERED, SPOT_INWARDS, 138, 138, NULL, NULL, HANDS_NONE },
  { FAB_OBJECT_LEFT, SPOT_OUTWARDS, 30, 30, NULL, NULL, HANDS_NONE },
};

/* The way one goes says more than the mode. */
static const struct { FabWay way; Deed deed; } ways[] = {
  { FAB_WAY_OVER, { FAB_OBJECT_NONE, SPOT_OVER, 34, 34, NULL, NULL, HANDS_NONE } },
  { FAB_WAY_THROUGH, { FAB_OBJECT_NONE, SPOT_THROUGH, 24, 24, NULL, NULL, HANDS_NONE } },
};

/* A small thing on a table is looked at from beside the table. */
static const Deed regard = { FAB_OBJECT_TARGET, SPOT_WORKER, 52, 52, NULL, NULL, HANDS_NONE };

/* A thing and who uses it; in the thing's own frame until it is put down. */
typedef struct
{
  const Deed *deed;
  FabActor   *thing, *base;   /* the base carries the thing: a table, or the thing itself */
  int         index;          /* of the thing among the entities, -1: a piece of the place */
  gboolean    fixed;          /* the place says where it is */
  gboolean    ring;           /* they sit or stand around it */
  FabXform    frame;
  GArray     *doers;          /* guint */
  GPtrArray  *members;        /* FabActor: what moves with them */
} Group;

static const FabModelUse *
use_of (const FabActor *actor)
{
  static const FabModelUse nothing = { .model = "" };
  const FabModel *model = fab_actor_model (actor);

  return model != NULL ? fab_model_use (model) : &nothing;
}

static FabVec3
size_of (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  return fab_vec3_scale (model != NULL ? model->size : actor->size, actor->scale);
}

static void
set_pose (char      **half,
          const char *id)
{
  if (id == NULL)
    return;
  g_free (*half);
  *half = g_strdup (id);
}

static gboolean
is_zero (FabVec3 v)
{
  return v.x == 0 && v.y == 0 && v.z == 0;
}

/* --- who does what with what --------------------------------------------------------------------- */

static const Deed *
find_deed (FabObjectMode mode)
{
  for (gsize i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (deeds[i].mode == mode)
      return &deeds[i];

  return NULL;
}

static const Deed *
find_way (FabWay way)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i].way == way)
      return &ways[i].deed;

  return NULL;
}

/* The thing of that id, or what carries it: candles on a cake, an old man in a wheelchair. */
static FabActor *
actor_of (FabPlacer  *placer,
          const char *id,
          int        *index)
{
  *index = index_of (placer, id);
  for (int step = 0; step < 3 && *index >= 0; step++)
    {
      const FabEntity *entity = entity_of (placer, *index);
      int below = index_of (placer, entity->anchor);

      if (below < 0 || !(entity->relation == FAB_RELATION_ON || entity->relation == FAB_RELATION_IN))
        return fab_staging_actor (placer->stage, *index);
      *index = below;
    }
  if (*index >= 0)
    return fab_staging_actor (placer->stage, *index);

  return fab_placer_find_piece (placer, id);
}

static gboolean
can_be_used (FabPlacer      *placer,
             const FabActor *thing,
             int             index,
             const Deed     *deed)
{
  if (thing == NULL || (thing->being != FAB_BEING_THING && deed->spot != SPOT_PLACE))
    return FALSE;
  if (thing->kind == FAB_ACTOR_FIGURE || (index >= 0 && placer->state[index] != 0 && !thing->piece))
    return FALSE;

  return index < 0 || deed->spot == SPOT_PLACE || entity_of (placer, index)->relation != FAB_RELATION_HELD_BY;
}

static guint
count_there (FabPlacer       *placer,
             const FabEntity *entity)
{
  guint n = 0;

  for (guint i = 0; i < placer->n; i++)
    n += is_being (entity_of (placer, i)) && entity_of (placer, i)->relation == entity->relation &&
         g_strcmp0 (entity_of (placer, i)->anchor, entity->anchor) == 0;

  return n;
}

/* Said so, or three or more by something low that nobody can be on or in. */
static gboolean
is_around (FabPlacer       *placer,
           const FabEntity *entity)
{
  const FabActor *thing;
  const FabModelUse *use;
  int index;

  if (entity->relation != FAB_RELATION_NEAR && entity->relation != FAB_RELATION_IN)
    return FALSE;
  if (entity->relation == FAB_RELATION_NEAR && entity->way == FAB_WAY_ROUND)
    return TRUE;
  thing = entity->anchor != NULL ? actor_of (placer, entity->anchor, &index) : NULL;
  if (thing == NULL || thing->kind != FAB_ACTOR_MODEL || thing->being != FAB_BEING_THING)
    return FALSE;
  use = use_of (thing);

  return use->n_places == 0 && use->room.x == 0 && use->stands == FAB_STANDS_ON_GROUND &&
         fab_actor_model (thing)->klass != FAB_MODEL_BUILDING && fab_actor_height (thing) < 1.6f &&
         count_there (placer, entity) > 2;
}

static gboolean
is_working (const FabEntity *entity)
{
  const FabVerb *verb = entity->verb != NULL ? fab_lexicon_verb (entity->verb) : NULL;
  const Deed *deed = find_deed (verb != NULL ? verb->object : entity->mode);

  return deed != NULL && deed->spot == SPOT_WORKER;
}

/* "at a desk", "around a fire", "on the blackboard", "on an anvil". */
static gboolean
is_at (FabPlacer       *placer,
       const FabEntity *entity)
{
  int index;
  const FabActor *thing;
  const FabModelUse *use;

  if (is_around (placer, entity))
    return TRUE;
  if (entity->relation != FAB_RELATION_AT && (entity->relation != FAB_RELATION_ON || !is_working (entity)))
    return FALSE;
  thing = actor_of (placer, entity->anchor, &index);
  if (thing == NULL)
    return FALSE;
  use = use_of (thing);
  if (entity->relation == FAB_RELATION_ON)
    return use->use == FAB_USE_NONE && use->work != FAB_USE_NONE;

  /* one waits beside a gate, but works at it */
  return is_working (entity) || use->work != FAB_USE_NONE || (fab_actor_model (thing) != NULL && fab_actor_model (thing)->top > .3f);
}

static const Deed *
aim_deed (FabPlacer       *placer,
          const FabEntity *entity,
          FabActor       **thing,
          int             *index)
{
  const char *id = entity->relation == FAB_RELATION_THROUGH ? entity->anchor : entity->object != NULL ? entity->object : entity->target;
  const Deed *deed = find_way (entity->relation == FAB_RELATION_THROUGH ? FAB_WAY_THROUGH : entity->way);

  if (id == NULL || (entity->relation != FAB_RELATION_NONE && entity->relation != FAB_RELATION_THROUGH))
    return NULL;
  *thing = actor_of (placer, id, index);
  if (*thing != NULL && deed == NULL && entity->mode == FAB_OBJECT_TARGET &&
      use_of (*thing)->stands == FAB_STANDS_ON_TABLE)
    deed = &regard;
  if (deed != NULL && deed->spot == SPOT_OVER && *thing != NULL && fab_actor_height (*thing) > 6)
    return NULL;

  return deed;
}

/* What one stands at comes before what one has in the hands there. */
static const Deed *
deed_of (FabPlacer *placer,
         guint      i,
         FabActor **thing,
         int       *index)
{
  const FabEntity *entity = entity_of (placer, i);
  const Deed *deed = find_deed (entity->mode);

  if (!is_being (entity) || entity->part != NULL || placer->state[i] != 0)
    return NULL;
  if (is_at (placer, entity))
    {
      if (deed == NULL || deed->spot != SPOT_WORKER || deed->mode == FAB_OBJECT_READ)
        deed = find_deed (FAB_OBJECT_USED);
      *thing = actor_of (placer, entity->anchor, index);
    }
  else if (deed != NULL && entity->object != NULL)
    *thing = actor_of (placer, entity->object, index);
  else
    deed = aim_deed (placer, entity, thing, index);

  return deed != NULL && can_be_used (placer, *thing, *index, deed) ? deed : NULL;
}

/* --- the thing's own frame ----------------------------------------------------------------------- */

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
static FabActor *
find_base (FabPlacer *placer,
           Group     *group)
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

/* A broom between the legs, in the air. */
static void
tip_over (FabActor *thing)
{
  const FabModel *model = fab_actor_model (thing);

  if (model == NULL || model->klass != FAB_MODEL_HANDHELD || use_of (thing)->n_places > 0)
    return;
  thing->pitch = (float) G_PI_2;
  thing->at = fab_vec3_mad (thing->at, forward_of (thing), -.45f * model->size.y * thing->scale);
  thing->at.y += 1.75f;
}

static void
put_on_base (Group *group)
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

typedef struct { FabVec3 at; float yaw; FabUse use; } Stance;

static Stance
stand_at (const Group *group)
{
  const FabModelUse *use = use_of (group->thing);
  FabVec3 size = size_of (group->base);
  float ahead = size.z / 2 + (group->base->kind == FAB_ACTOR_SHELL ? .5f : .34f);

  if (use->work == FAB_USE_NONE || group->base != group->thing)
    return (Stance) { fab_vec3 (0, 0, ahead), (float) G_PI, use->work };

  return (Stance) { fab_vec3_scale (use->worker, group->thing->scale), use->worker_yaw, use->work };
}

static Stance
stand_behind (const Group *group,
              float        sign)
{
  const FabModelUse *use = use_of (group->thing);
  FabVec3 size = size_of (group->thing);

  if (is_zero (use->pusher) || (use->pusher.z > 0) != (sign > 0))
    return (Stance) { fab_vec3 (0, 0, sign * (size.z / 2 + (sign > 0 ? .75f : .42f))), 0, FAB_USE_STAND };

  return (Stance) { fab_vec3_scale (use->pusher, group->thing->scale), use->pusher_yaw, FAB_USE_STAND };
}

/* Halfway up what is climbed, belly to it. */
static Stance
hang_on (const Group *group)
{
  const FabModelUse *use = use_of (group->thing);
  FabVec3 size = size_of (group->thing);

  if (use->use == FAB_USE_STAND && use->n_places > 0)
    return (Stance) { use->places[0], use->yaw, FAB_USE_STAND };

  return (Stance) { fab_vec3 (0, MIN (.38f * size.y, 1.6f), size.z / 2 + .14f), (float) G_PI, FAB_USE_STAND };
}

static Stance
cross (const Group *group)
{
  const FabModel *model = fab_actor_model (group->thing);
  FabVec3 size = size_of (group->thing);

  if (model != NULL && model->top > 0 && size.x > 3)
    return (Stance) { fab_vec3 (0, model->top * group->thing->scale, 0), (float) G_PI_2, FAB_USE_STAND };

  return (Stance) { fab_vec3 (0, MAX (0, size.y - .2f), 0), 0, FAB_USE_STAND };
}

static Stance
find_stance (const Group *group,
             guint        k)
{
  const FabModelUse *use = use_of (group->thing);
  float front = size_of (group->thing).z / 2;

  switch (group->deed->spot)
    {
    case SPOT_PUSHER: return stand_behind (group, -1);
    case SPOT_PULLER: return stand_behind (group, 1);
    case SPOT_CLIMBER: return hang_on (group);
    case SPOT_INWARDS: return (Stance) { fab_vec3 (0, 0, front + .55f), (float) G_PI, FAB_USE_STAND };
    case SPOT_OUTWARDS:
      if (use->n_places > 0 && use->use == FAB_USE_LIE)  /* one rises from a bed */
        return (Stance) { fab_vec3_scale (use->places[0], group->thing->scale), use->yaw, FAB_USE_LIE };
      return (Stance) { fab_vec3 (0, 0, front + .3f), 0, FAB_USE_STAND };
    case SPOT_OVER: return cross (group);
    case SPOT_THROUGH: return (Stance) { fab_vec3 (0, 0, .25f), 0, FAB_USE_STAND };
    case SPOT_PLACE:
      if (use->n_places > 0)
        return (Stance) { fab_vec3_scale (use->places[k % use->n_places], group->thing->scale), use->yaw, use->use };
      return (Stance) { fab_vec3 (0, group->thing->pitch != 0 ? 1.72f : size_of (group->thing).y * .8f, 0), 0, FAB_USE_RIDE };
    case SPOT_WORKER:
    default: return stand_at (group);
    }
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
static FabVec3
ring_point (const Group *group,
            float        angle,
            guint        n,
            float        gap)
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

/* --- doing it ------------------------------------------------------------------------------------ */

static void
take_hold (const Group *group,
           FabActor    *doer)
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
seat_doer (FabPlacer   *placer,
           const Group *group,
           FabActor    *doer,
           const char  *model)
{
  FabActor *seat = fab_placer_give_seat (placer, doer, model);

  if (seat != NULL)
    g_ptr_array_add (group->members, seat);
}

static void
pose_doer (FabPlacer   *placer,
           const Group *group,
           FabActor    *doer,
           Stance       stance)
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
               size_of (group->thing).y < .45f && size_of (group->thing).x < 1.2f)
        set_pose (&doer->lower, "kneel");
    }
}

/* What one works on at a desk lies on it, between the elbows. */
static void
put_work (FabPlacer   *placer,
          const Group *group,
          guint        i)
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

static void
put_doer (FabPlacer   *placer,
          const Group *group,
          guint        k,
          Stance       stance)
{
  FabActor *doer = fab_staging_actor (placer->stage, g_array_index (group->doers, guint, k));
  FabVec3 p = stance.at;

  if (group->deed->spot != SPOT_WORKER && group->deed->spot != SPOT_PLACE && k > 0)  /* beside the first */
    p = fab_vec3_add (p, fab_vec3 ((k % 2 ? .62f : -.62f) * ((k + 1) / 2), 0, 0));
  doer->at = fab_xform_point (&group->frame, p);
  doer->yaw = group->base->yaw + stance.yaw;
  doer->paired = TRUE;
  g_ptr_array_add (group->members, doer);
  pose_doer (placer, group, doer, stance);
  if (k == 0 || group->deed->spot == SPOT_PUSHER)
    take_hold (group, doer);
  put_work (placer, group, g_array_index (group->doers, guint, k));
  placer->state[g_array_index (group->doers, guint, k)] = 2;
}

static void
put_ring (FabPlacer   *placer,
          const Group *group)
{
  guint n = group->doers->len;

  for (guint k = 0; k < n; k++)
    {
      FabActor *doer = fab_staging_actor (placer->stage, g_array_index (group->doers, guint, k));
      /* the ring opens to the camera however the thing is turned */
      float angle = fab_ring_angle (k, n) * placer->stage->side;
      FabVec3 p = ring_point (group, angle + group->base->yaw, n, does (doer, "sit") ? .34f : .42f);
      const FabModel *model = fab_actor_model (group->base);

      doer->at = fab_xform_point (&group->frame, p);
      doer->at.y = 0;
      doer->yaw = atan2f (group->base->at.x - doer->at.x, group->base->at.z - doer->at.z);
      doer->paired = TRUE;
      g_ptr_array_add (group->members, doer);
      if (does (doer, "sit") && model != NULL && model->top > .5f)
        seat_doer (placer, group, doer, "chair");
      put_work (placer, group, g_array_index (group->doers, guint, k));
      placer->state[g_array_index (group->doers, guint, k)] = 2;
    }
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
heading_of (FabPlacer   *placer,
            const Group *group)
{
  const FabActor *doer = fab_staging_actor (placer->stage, g_array_index (group->doers, guint, 0));
  gboolean tall = size_of (group->base).y > .6f * fab_actor_height (doer);

  return DEGREES (tall ? group->deed->tall : group->deed->heading) * placer->stage->side;
}

static void
set_frame (Group *group)
{
  put_on_base (group);
  group->frame = fab_xform_rotate_y (group->base->yaw);
  group->frame.o = fab_vec3 (group->base->at.x, group->fixed ? 0 : group->base->at.y, group->base->at.z);
}

static void
put_group (FabPlacer *placer,
           Group     *group)
{
  if (!group->fixed)
    {
      group->base->at = fab_vec3 (0, 0, 0);
      group->base->yaw = group->ring ? DEGREES (12) * placer->stage->side
                         : heading_of (placer, group) - find_stance (group, 0).yaw;
    }
  set_frame (group);
  if (group->deed->spot == SPOT_PLACE)
    tip_over (group->thing);
  if (group->ring)
    {
      put_ring (placer, group);
      return;
    }
  for (guint k = 0; k < group->doers->len; k++)
    {
      FabActor *doer = fab_staging_actor (placer->stage, g_array_index (group->doers, guint, k));

      put_doer (placer, group, k, find_stance (group, k));
      if (doer->seat <= 0 && group->deed->spot == SPOT_WORKER)
        open_to_camera (doer, group->fixed ? DEGREES (118) : DEGREES (100));
    }
}

/* --- each at one's own --------------------------------------------------------------------------- */

static guint
count_alike (FabPlacer   *placer,
             const Group *group,
             GPtrArray   *alike)
{
  for (guint i = 0; group->index >= 0 && i < placer->n; i++)
    if (g_strcmp0 (entity_of (placer, i)->noun, entity_of (placer, group->index)->noun) == 0)
      g_ptr_array_add (alike, fab_staging_actor (placer->stage, i));

  return alike->len;
}

static FabActor *
nth_alike (FabPlacer *placer,
           Group     *group,
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

static void
put_grid (FabPlacer *placer,
          Group     *group,
          GPtrArray *alike)
{
  guint n = group->doers->len, columns = n <= 3 ? n : MIN ((n + 1) / 2, 6);
  FabVec3 size = size_of (group->thing);
  float yaw = DEGREES (24) * placer->stage->side - find_stance (group, 0).yaw;

  for (guint k = 0; k < n; k++)
    {
      Group own = *group;

      own.thing = own.base = nth_alike (placer, group, alike, k);
      own.thing->piece = FALSE;
      own.base->at = fab_vec3 ((k % columns - (columns - 1) / 2.f + .3f * (k / columns)) * (MAX (size.x, .7f) + .55f), 0,
                               -(float) (k / columns) * (size.z + 1.25f));
      own.base->yaw = yaw;
      set_frame (&own);
      put_doer (placer, &own, k, find_stance (&own, 0));
      g_ptr_array_add (group->members, own.thing);
    }
  for (guint i = 0; i < placer->n; i++)
    if (g_ptr_array_find (alike, fab_staging_actor (placer->stage, i), NULL))
      placer->state[i] = 2;
}

/* --- all of them --------------------------------------------------------------------------------- */

static void
collect_doers (FabPlacer *placer,
               Group     *group,
               guint      first)
{
  for (guint i = first; i < placer->n; i++)
    {
      FabActor *thing = NULL;
      int index = -1;

      if (deed_of (placer, i, &thing, &index) != NULL && thing == group->thing)
        {
          g_array_append_val (group->doers, i);
          group->ring |= is_around (placer, entity_of (placer, i));
        }
    }
}

/* Desks of a class, which the place has, are each somebody's. */
static gboolean
is_one_of_many (FabPlacer   *placer,
                const Group *group)
{
  guint n = 0;

  for (guint i = 0; group->thing->model != NULL && i < placer->stage->actors->len; i++)
    n += g_strcmp0 (fab_staging_actor (placer->stage, i)->model, group->thing->model) == 0 &&
         fab_staging_actor (placer->stage, i)->piece;

  return n >= group->doers->len && group->doers->len > 1 && group->thing->piece;
}

static void
clear_group (gpointer data)
{
  g_array_unref (((Group *) data)->doers);
  g_ptr_array_unref (((Group *) data)->members);
}

static void
settle_group (FabPlacer *placer,
              Group     *group)
{
  g_autoptr(GPtrArray) alike = g_ptr_array_new ();
  gboolean many = group->doers->len > 1 && group->deed->spot == SPOT_WORKER && !group->ring &&
                  count_alike (placer, group, alike) > 1;

  group->ring |= group->deed->spot == SPOT_WORKER && group->doers->len > 1 && !many;
  if (many)
    {
      group->base = group->thing;
      put_grid (placer, group, alike);
      return;
    }
  group->base = find_base (placer, group);
  group->fixed = group->base->piece;
  g_ptr_array_add (group->members, group->thing);
  if (group->base != group->thing)
    g_ptr_array_add (group->members, group->base);
  put_group (placer, group);
  if (group->index >= 0)
    placer->state[group->index] = 2;
}

void
fab_placer_do_deeds (FabPlacer *placer)
{
  placer->groups = g_array_new (FALSE, TRUE, sizeof (Group));
  g_array_set_clear_func (placer->groups, clear_group);
  for (guint i = 0; i < placer->n; i++)
    {
      Group group = { .index = -1 };

      group.deed = deed_of (placer, i, &group.thing, &group.index);
      if (group.deed == NULL)
        continue;
      group.doers = g_array_new (FALSE, FALSE, sizeof (guint));
      group.members = g_ptr_array_new ();
      collect_doers (placer, &group, i);
      if (is_one_of_many (placer, &group))
        {
          clear_group (&group);
          continue;
        }
      settle_group (placer, &group);
      g_array_append_val (placer->groups, group);
    }
}

/* --- side by side -------------------------------------------------------------------------------- */

static void
grow_span (FabPlacer      *placer,
           const FabActor *actor,
           float           span[2])
{
  FabBox box;

  if (actor->kind == FAB_ACTOR_FIGURE)
    {
      span[0] = MIN (span[0], actor->at.x - fab_actor_radius (actor) - .12f);
      span[1] = MAX (span[1], actor->at.x + fab_actor_radius (actor) + .12f);
      return;
    }
  box = fab_actor_box (actor);
  span[0] = MIN (span[0], box.min.x);
  span[1] = MAX (span[1], box.max.x);
}

static void
shift_actor (FabActor *actor,
             float     dx)
{
  actor->at.x += dx;
  actor->reach_l.x += dx;
  actor->reach_r.x += dx;
}

static gboolean
is_of_row (FabPlacer *placer,
           guint      i)
{
  FabActor *actor = fab_staging_actor (placer->stage, i);

  if (placer->state[i] != 2 || actor->piece)
    return FALSE;
  for (guint g = 0; g < placer->groups->len; g++)
    if (g_ptr_array_find (g_array_index (placer->groups, Group, g).members, actor, NULL))
      return FALSE;

  return TRUE;
}

/* Everybody who uses nothing. */
static GPtrArray *
list_row (FabPlacer *placer)
{
  GPtrArray *row = g_ptr_array_new ();

  for (guint i = 0; i < placer->n; i++)
    if (is_of_row (placer, i))
      g_ptr_array_add (row, fab_staging_actor (placer->stage, i));

  return row;
}

static float
span_members (FabPlacer *placer,
              GPtrArray *members,
              float     *left)
{
  float span[2] = { INFINITY, -INFINITY };

  for (guint i = 0; i < members->len; i++)
    grow_span (placer, g_ptr_array_index (members, i), span);
  *left = span[0];

  return MAX (span[1] - span[0], 0);
}

static void
shift_members (GPtrArray *members,
               float      dx)
{
  for (guint i = 0; i < members->len; i++)
    shift_actor (g_ptr_array_index (members, i), dx);
}

void
fab_placer_line_up (FabPlacer *placer)
{
  g_autoptr(GPtrArray) row = list_row (placer);
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();
  float width = -.35f, x, left;

  for (guint g = 0; g < placer->groups->len; g++)
    if (!g_array_index (placer->groups, Group, g).fixed)
      g_ptr_array_add (parts, g_array_index (placer->groups, Group, g).members);
  if (parts->len == 0)
    return;
  if (row->len > 0)
    g_ptr_array_add (parts, row);
  for (guint i = 0; i < parts->len; i++)
    width += span_members (placer, g_ptr_array_index (parts, i), &left) + .35f;
  x = -width / 2;
  for (guint i = 0; i < parts->len; i++)
    {
      float w = span_members (placer, g_ptr_array_index (parts, i), &left);

      shift_members (g_ptr_array_index (parts, i), x - left);
      x += w + .35f;
    }
  placer->reach = MAX (width / 2, 0);
}
