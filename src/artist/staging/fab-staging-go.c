/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who goes somewhere while a panel lasts: through the place where the panel has them, as far as the way is free. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-motion.h"
#include "fab-staging-move.h"

#define FARTHEST 14.f  /* metres that one sees somebody go */
#define BEHIND .45f    /* share of the way that lies before the place of the panel */
#define ACROSS .85f    /* of the frame that one crosses, going slower for it … */
#define SLOWEST .6f    /* … but not much: rather one leaves the frame */
#define NEARER .75f    /* share of the way to the lens that one comes at most: half of it after the panel's place */
#define STOP .5        /* seconds in which one comes to stand */
#define ABREAST 2.f    /* metres within which those who go the same way go together */

/* Whoever leads, rides, holds on to something or is gone after walks on the spot: the others would be left behind. */
static gboolean
is_tied (const FabStaging *stage,
         const FabActor   *actor)
{
  gboolean carries = FALSE;

  if (actor->seat > 0 || actor->holder != NULL || actor->paired || actor->at.y > .3f)
    return TRUE;
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *other = fab_staging_actor (stage, i);
      gboolean held = g_strcmp0 (other->holder, actor->id) == 0;

      if (other->kind == FAB_ACTOR_STRAND && (held || g_strcmp0 (other->end, actor->id) == 0))
        return TRUE;
      carries |= held;
    }

  return (actor->grip_l || actor->grip_r) && !carries;
}

/* --- who goes ----------------------------------------------------------------------------------------------------- */

static gboolean
is_animal (const FabActor *actor)
{
  const FabModel *model = actor->kind == FAB_ACTOR_MODEL ? fab_actor_model (actor) : NULL;

  return model != NULL && model->klass == FAB_MODEL_ANIMAL;
}

/* Metres in a second. An animal steps its length or so (fab-blocking-mesh.c has its rate). */
static float
speed_of (const FabActor *actor)
{
  if (actor->kind == FAB_ACTOR_FIGURE)
    return fab_motion_speed (&actor->persona, actor->lower) * actor->scale;
  if (is_animal (actor) && (g_strcmp0 (actor->lower, "walk") == 0 || g_strcmp0 (actor->lower, "run") == 0))
    return .9f * fab_actor_model (actor)->size.z * actor->scale * (*actor->lower == 'r' ? 2.2f : 1);

  return 0;
}

gboolean
_fab_staging_goes (const FabStaging *stage,
                   const FabActor   *actor)
{
  return speed_of (actor) > 0 && !is_tied (stage, actor);
}

static FabVec3
way_of (const FabActor *actor)
{
  return fab_vec3 (sinf (actor->yaw), 0, cosf (actor->yaw));
}

/* It is not in the way: when one comes there, it is gone. */
static gboolean
goes_on_ahead (const FabStaging *stage,
               const FabActor   *actor,
               const FabActor   *other)
{
  return _fab_staging_goes (stage, other) && fab_vec3_dot (way_of (actor), way_of (other)) > .95f;
}

static gboolean
go_together (const FabStaging *stage,
             const FabActor   *actor,
             const FabActor   *other)
{
  return !actor->extra && !other->extra && !other->hidden && g_strcmp0 (actor->id, other->id) != 0 &&
         _fab_staging_goes (stage, actor) && goes_on_ahead (stage, actor, other) &&
         fab_vec3_length (fab_vec3_sub (actor->at, other->at)) < ABREAST;
}

/* --- room --------------------------------------------------------------------------------------------------------- */

static gboolean
is_in_the_way (const FabActor *actor,
               const FabActor *other)
{
  FabBox box;

  if (g_strcmp0 (other->id, actor->id) == 0 || other->hidden || other->holder != NULL || other->sky || other->kind == FAB_ACTOR_STRAND ||
      other->kind == FAB_ACTOR_SHELL)
    return FALSE;
  box = fab_actor_box (other);

  /* what hangs on a wall is not, but a door that stands in the open is */
  return box.max.y > .2f && box.min.y < (fab_actor_is_fixture (other) ? .2f : 1.6f);
}

/* Along one axis: from where to where a way of @speed metres per metre is between @low and @high. */
static void
cut (float  at,
     float  speed,
     float  low,
     float  high,
     float *enter,
     float *leave)
{
  float a, b;

  if (fabsf (speed) < 1e-4f)
    {
      if (at < low || at > high)
        *enter = INFINITY;
      return;
    }
  a = (low - at) / speed;
  b = (high - at) / speed;
  *enter = MAX (*enter, MIN (a, b));
  *leave = MIN (*leave, MAX (a, b));
}

static FabVec3
turn_back (FabVec3 v,
           float   yaw)
{
  return fab_vec3 (v.x * cosf (yaw) - v.z * sinf (yaw), v.y, v.x * sinf (yaw) + v.z * cosf (yaw));
}

/* How far it is to @other, or INFINITY. Who already stands at it goes on past it, but not into it. */
static float
meet (const FabActor *actor,
      const FabActor *other,
      FabVec3         way)
{
  float radii[] = { fab_actor_radius (actor), 0 };
  FabVec3 at = actor->at;
  FabBox box;

  /* as it stands, not as the room does: a door that is ajar is thin */
  if (other->kind == FAB_ACTOR_MODEL)
    {
      FabVec3 half = fab_vec3_scale (fab_actor_model (other)->size, other->scale / 2);

      at = turn_back (fab_vec3_sub (actor->at, other->at), other->yaw);
      way = turn_back (way, other->yaw);
      box = (FabBox) { fab_vec3_scale (half, -1), half };
    }
  else
    box = fab_actor_box (other);
  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    {
      float enter = -INFINITY, leave = INFINITY;

      cut (at.x, way.x, box.min.x - radii[i], box.max.x + radii[i], &enter, &leave);
      cut (at.z, way.z, box.min.z - radii[i], box.max.z + radii[i], &enter, &leave);
      if (enter > 0 && enter < leave)
        return i == 0 ? enter : 0;
    }

  return INFINITY;
}

static float
free_way (const FabStaging *stage,
          const FabActor   *actor,
          FabVec3           way)
{
  const FabSet *set = stage->set != NULL ? fab_set_by_id (stage->set) : NULL;
  float radius = fab_actor_radius (actor), far = FARTHEST;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *other = fab_staging_actor (stage, i);

      if (is_in_the_way (actor, other) && !goes_on_ahead (stage, actor, other))
        far = MIN (far, meet (actor, other, way));
    }
  if (set != NULL && set->interior)
    {
      float enter = -INFINITY, leave = INFINITY;

      cut (actor->at.x, way.x, -set->size.x / 2 + radius, set->size.x / 2 - radius, &enter, &leave);
      cut (actor->at.z, way.z, -fab_set_back (set) + radius, set->size.z, &enter, &leave);
      far = MIN (far, MAX (leave, 0));
    }

  return far;
}

/* One stays in the frame: who goes across it slows down a little for it, who comes nearer never comes into the lens. */
static float
pace_for_frame (const FabStaging *stage,
                const FabActor   *actor,
                FabVec3           way,
                float             speed,
                double            total)
{
  const FabCamera *camera = &stage->camera;
  FabVec3 to = fab_vec3_sub (fab_actor_head (actor), camera->eye), ahead = fab_vec3_normal (fab_vec3_sub (camera->target, camera->eye));
  FabVec3 right = fab_vec3_normal (fab_vec3_cross (ahead, fab_vec3 (0, 1, 0)));
  float depth = MAX (fab_vec3_dot (to, ahead), .5f), wide = 2 * tanf (camera->fov / 2) * depth * (float) stage->aspect;
  float across = fabsf (fab_vec3_dot (way, right)), nearer = -fab_vec3_dot (way, ahead);
  float pace = CLAMP (ACROSS * wide / MAX (across, .05f) / total, SLOWEST * speed, speed);

  return nearer > .2f ? MIN (pace, NEARER * depth / nearer / total) : pace;
}

/* --- going -------------------------------------------------------------------------------------------------------- */

static void
put (FabActor *actor,
     FabVec3   way,
     float     far)
{
  FabVec3 gone = fab_vec3_scale (way, far);

  actor->at = fab_vec3_add (actor->at, gone);
  actor->reach_l = fab_vec3_add (actor->reach_l, gone);
  actor->reach_r = fab_vec3_add (actor->reach_r, gone);
  if (actor->kind != FAB_ACTOR_FIGURE)
    return;
  actor->phase = fab_motion_stride (&actor->persona, actor->lower, actor->phase, far / actor->scale);
  actor->strides = TRUE;
}

/* Out of the last step into standing. */
static void
come_to_stand (FabActor *actor,
               float     t)
{
  if (t <= 0 || actor->kind != FAB_ACTOR_FIGURE)
    return;
  g_clear_pointer (&actor->next, fab_actor_free);
  actor->next = fab_actor_copy (actor);
  g_free (actor->next->lower);
  actor->next->lower = g_strdup ("stand");
  actor->next->strides = FALSE;
  actor->blend = MIN (t, 1);
}

/* --- the course --------------------------------------------------------------------------------------------------- */

typedef struct
{
  float speed;         /* metres in a second */
  float before, after; /* metres to where the panel has one, and on from there */
} Course;

static Course
plan (const FabStaging *stage,
      const FabActor   *actor,
      const FabMoment  *moment)
{
  gboolean followed = moment->camera != NULL && moment->camera->follow > 0;
  double total = moment->time + moment->remaining;
  FabVec3 way = way_of (actor);
  Course course = { .speed = speed_of (actor) };

  if (!followed)
    course.speed = pace_for_frame (stage, actor, way, course.speed, total);
  course.after = free_way (stage, actor, way);
  /* who was in the panel before has come to here */
  if (!moment->begun)
    course.before = free_way (stage, actor, fab_vec3_scale (way, -1));

  return course;
}

/* Those who go side by side stay so: as fast as the slowest, and no farther than any of them can. */
static Course
plan_together (const FabStaging *stage,
               const FabActor   *actor,
               const FabMoment  *moment)
{
  Course course = plan (stage, actor, moment);
  double far;

  for (guint i = 0; i < stage->actors->len; i++)
    if (go_together (stage, actor, fab_staging_actor (stage, i)))
      {
        Course theirs = plan (stage, fab_staging_actor (stage, i), moment);

        course.speed = MIN (course.speed, theirs.speed);
        course.before = MIN (course.before, theirs.before);
        course.after = MIN (course.after, theirs.after);
      }
  far = course.speed * (moment->time + moment->remaining);
  course.before = MIN (course.before, far * BEHIND);
  course.after = MIN (course.after, far - course.before);

  return course;
}

void
_fab_staging_go (const FabStaging *stage,
                 FabActor         *actor,
                 const FabMoment  *moment)
{
  FabVec3 way = way_of (actor);
  double arrives, stopping, t;
  Course course;

  if (moment->staying || !_fab_staging_goes (stage, actor))
    return;
  if (moment->remaining <= 0)
    {
      put (actor, way, speed_of (actor) * moment->time);
      return;
    }
  course = plan_together (stage, actor, moment);
  arrives = (course.before + course.after) / course.speed;
  stopping = MIN (STOP, arrives);
  /* the last step is half as fast: it takes its time twice */
  if (moment->time < arrives - stopping / 2 || arrives > moment->time + moment->remaining - .01)
    {
      put (actor, way, -course.before + course.speed * moment->time);
      return;
    }
  t = MIN ((moment->time - (arrives - stopping / 2)) / MAX (stopping, 1e-6), 1);
  put (actor, way, course.after - course.speed * stopping / 2 * (1 - t) * (1 - t));
  come_to_stand (actor, t * t * (3 - 2 * t));
}
