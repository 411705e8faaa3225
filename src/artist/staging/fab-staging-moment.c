/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stage in time. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-camera.h"
#include "fab-motion.h"
#include "fab-staging-move.h"

/* --- a moment --------------------------------------------------------------------------------------------------------- */

/* The letters say which shape, what is heard how far it opens. */
static FabMouth
shape_mouth (const FabMoment *moment)
{
  FabMouth shape;

  if (moment->line == NULL)
    return (FabMouth) { moment->mouth, 1 };
  shape = fab_motion_mouth (moment->line, moment->spoken, moment->length);
  if (moment->heard)
    shape.open *= CLAMP (1.25 * moment->loudness, 0, 1.15);

  return shape;
}

static void
speak (FabActor        *actor,
       const FabMoment *moment)
{
  FabMouth shape = shape_mouth (moment);
  gboolean free_hands = !actor->grip_l && !actor->grip_r && g_strcmp0 (actor->upper, "idle") == 0;

  actor->mouth = shape.open;
  actor->mouth_width = shape.width;
  if (moment->line != NULL && free_hands && moment->spoken > 0 && moment->spoken < moment->length)
    actor->gesture = .8f * fab_motion_gesture (g_str_hash (actor->id), moment->time) *
                     MIN (1, MIN (moment->spoken, moment->length - moment->spoken) / .5);
}

static void
move_on (const FabStaging *stage,
         const char       *prompt,
         FabActor         *actor,
         const FabMoment  *moment)
{
  if (actor->hidden || (actor->kind != FAB_ACTOR_FIGURE && actor->kind != FAB_ACTOR_MODEL))
    return;
  if (moment->time > 0 || moment->remaining > 0)
    {
      _fab_staging_go (stage, actor, moment);
      _fab_staging_begin (stage, prompt, actor, moment);
    }
  if (actor->kind == FAB_ACTOR_FIGURE && g_strcmp0 (moment->speaking, actor->id) == 0)
    speak (actor, moment);
}

FabStaging *
fab_staging_at (const FabStaging *stage,
                const char       *prompt,
                const FabMoment  *moment)
{
  FabStaging *at = fab_staging_copy (stage);
  const FabActor *subject = fab_camera_subject (stage), *now;
  FabVec3 gone = { 0 };

  for (guint i = 0; i < at->actors->len; i++)
    move_on (stage, prompt, fab_staging_actor (at, i), moment);
  now = subject != NULL ? fab_staging_find (at, subject->id) : NULL;
  if (now != NULL)
    gone = fab_vec3_sub (now->at, subject->at);
  if (now != NULL && subject->kind == FAB_ACTOR_FIGURE && moment->remaining > 0)
    fab_camera_keep_head (at, subject, now);
  if (moment->camera != NULL)
    fab_camera_travel (at, moment->camera, gone);

  return at;
}

FabLife
fab_staging_life (const FabStaging *stage,
                  const char       *prompt)
{
  FabLife life = FAB_LIFE_NONE;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);
      gboolean lives = actor->kind == FAB_ACTOR_FIGURE || actor->being == FAB_BEING_ANIMAL;

      if (actor->hidden || !lives)
        continue;
      if (_fab_staging_goes (stage, actor) || _fab_staging_begins (stage, prompt, actor) ||
          fab_motion_cycles (actor->lower))
        return FAB_LIFE_BUSY;
      life = FAB_LIFE_IDLE;
    }

  return life;
}

/* --- between two ------------------------------------------------------------------------------------------------------ */

static float
mix (float a,
     float b,
     float t)
{
  return a + (b - a) * t;
}

static float
turn (float a,
      float b,
      float t)
{
  return a + remainderf (b - a, 2 * (float) G_PI) * t;
}

#define STOPS .8f  /* who walked and stands then does so on the last of the way */
#define SITS .35f  /* share of the way to a seat that sitting down takes, and getting up from it */
#define BEFORE .4f /* metres before a seat where one turns round */

/* Who has to go there walks, facing that way in between. */
static void
go (FabActor       *actor,
    const FabActor *to,
    FabVec3         way,
    float           t)
{
  float far = fab_vec3_length (way), yaw = atan2f (way.x, way.z);
  float ends = MIN (1, MIN (t, 1 - t) * MAX (far, 1) / .45f);
  FabActor *walker;

  actor->blend = t;
  if (far < .5f || actor->kind != FAB_ACTOR_FIGURE || actor->seat > 0 || to->seat > 0)
    return;
  if (fab_motion_speed (&actor->persona, actor->lower) > 0)
    {
      actor->yaw = turn (actor->yaw, yaw, ends);
      actor->blend = MAX (0, (t - STOPS) / (1 - STOPS));
      actor->phase = fab_motion_stride (&actor->persona, actor->lower, actor->phase, far * t / MAX (actor->scale, .01f));
      actor->strides = TRUE;
      return;
    }
  walker = fab_actor_copy (actor);
  g_clear_pointer (&walker->next, fab_actor_free);
  g_free (walker->lower);
  walker->lower = g_strdup ("walk");
  walker->grip_l = walker->grip_r = FALSE;
  walker->phase = fab_motion_stride (&actor->persona, "walk", 0, far * t / MAX (actor->scale, .01f));
  walker->strides = TRUE;
  walker->blend = 0;
  actor->yaw = turn (actor->yaw, yaw, ends);
  walker->yaw = actor->yaw;
  /* out of the first pose into the walk, out of the walk into the last */
  if (t < .5f)
    {
      fab_actor_free (actor->next);
      actor->next = walker;
      actor->blend = ends;
      return;
    }
  walker->next = g_steal_pointer (&actor->next);
  walker->blend = 1 - ends;
  actor->next = walker;
  actor->blend = 1;
}

static void
move_actor (FabActor       *actor,
            const FabActor *to,
            float           t)
{
  FabVec3 way = fab_vec3_sub (to->at, actor->at);

  actor->next = fab_actor_copy (to);
  actor->at = fab_vec3_mad (actor->at, way, t);
  actor->yaw = turn (actor->yaw, to->yaw, t);
  actor->scale = mix (actor->scale, to->scale, t);
  actor->reach_l = fab_vec3_lerp (actor->reach_l, to->reach_l, t);
  actor->reach_r = fab_vec3_lerp (actor->reach_r, to->reach_r, t);
  if (t > .5f && g_strcmp0 (actor->holder, to->holder) != 0)
    {
      g_free (actor->holder);
      actor->holder = g_strdup (to->holder);
    }
  actor->hidden = t < .5f ? actor->hidden : to->hidden;
  go (actor, to, fab_vec3 (way.x, 0, way.z), t);
}

/* Before a seat, on one's feet. */
static FabActor *
stand_before (const FabActor *seated,
              const FabActor *dressed)
{
  FabActor *actor = fab_actor_copy (dressed);

  g_free (actor->lower);
  actor->lower = g_strdup ("stand");
  actor->seat = 0;
  actor->strides = FALSE;
  actor->yaw = seated->yaw;
  actor->at = fab_vec3_mad (seated->at, fab_vec3 (sinf (seated->yaw), 0, cosf (seated->yaw)), BEFORE);

  return actor;
}

static gboolean
goes_far (const FabActor *actor,
          const FabActor *to)
{
  return actor->kind == FAB_ACTOR_FIGURE && hypotf (to->at.x - actor->at.x, to->at.z - actor->at.z) >= .5f;
}

/* Nobody glides into a seat or out of it: one gets up, walks, turns round and sits down. Takes @actor. */
static FabActor *
pass_on (FabActor       *actor,
         const FabActor *to,
         float           t)
{
  g_autoptr(FabActor) stop = NULL;
  float first;

  if (!goes_far (actor, to) || (actor->seat <= 0 && to->seat <= 0))
    {
      move_actor (actor, to, t);
      return actor;
    }
  stop = actor->seat > 0 ? stand_before (actor, to) : stand_before (to, actor);
  first = actor->seat > 0 ? SITS : 1 - SITS;
  if (t < first)
    {
      move_actor (actor, stop, t / first);
      return actor;
    }
  fab_actor_free (actor);

  return pass_on (g_steal_pointer (&stop), to, (t - first) / (1 - first));
}

static FabCamera
mix_camera (FabCamera a,
            FabCamera b,
            float     t)
{
  a.eye = fab_vec3_lerp (a.eye, b.eye, t);
  a.target = fab_vec3_lerp (a.target, b.target, t);
  a.roll = mix (a.roll, b.roll, t);
  a.fov = mix (a.fov, b.fov, t);
  a.shift_x = mix (a.shift_x, b.shift_x, t);
  a.shift_y = mix (a.shift_y, b.shift_y, t);

  return a;
}

FabStaging *
fab_staging_between (const FabStaging *from,
                     const FabStaging *to,
                     float             t)
{
  FabStaging *stage = fab_staging_copy (from);

  stage->camera = mix_camera (from->camera, to->camera, t);
  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);
      const FabActor *other = fab_staging_find (to, actor->id);

      if (other != NULL && other->kind == actor->kind)
        stage->actors->pdata[i] = pass_on (actor, other, t);
      else if (t > .5f)
        actor->hidden = TRUE;
    }
  for (guint i = 0; t > .5f && i < to->actors->len; i++)
    if (fab_staging_find (from, fab_staging_actor (to, i)->id) == NULL)
      g_ptr_array_add (stage->actors, fab_actor_copy (fab_staging_actor (to, i)));

  return stage;
}
