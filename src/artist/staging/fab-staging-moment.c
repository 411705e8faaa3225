/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stage in time. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-motion.h"
#include "fab-staging.h"

/* --- on the way ------------------------------------------------------------------------------------------------------- */

/* Whoever leads, rides, holds hands or is gone after walks on the spot: the others would be left behind. */
static gboolean
is_tied (const FabStaging *stage,
         const FabActor   *actor)
{
  if (actor->grip_l || actor->grip_r || actor->seat > 0 || actor->holder != NULL || actor->at.y > .3f)
    return TRUE;
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *other = fab_staging_actor (stage, i);

      if (other->kind == FAB_ACTOR_STRAND && (g_strcmp0 (other->holder, actor->id) == 0 ||
                                              g_strcmp0 (other->end, actor->id) == 0))
        return TRUE;
    }

  return FALSE;
}

static void
walk_on (const FabStaging *stage,
         FabActor         *actor,
         double           time)
{
  float far = fab_motion_speed (&actor->persona, actor->lower) * actor->scale * time;

  if (far <= 0 || is_tied (stage, actor))
    return;
  actor->at = fab_vec3_mad (actor->at, fab_vec3 (sinf (actor->yaw), 0, cosf (actor->yaw)), far);
  actor->phase = fab_motion_stride (&actor->persona, actor->lower, actor->phase, far / actor->scale);
  actor->strides = TRUE;
}

static void
speak (FabActor   *actor,
       double      time,
       const char *line,
       double      spoken,
       double      length,
       double      mouth)
{
  FabMouth shape = line != NULL ? fab_motion_mouth (line, spoken, length) : (FabMouth) { mouth, 1 };
  gboolean free_hands = !actor->grip_l && !actor->grip_r && g_strcmp0 (actor->upper, "idle") == 0;

  actor->mouth = shape.open;
  actor->mouth_width = shape.width;
  if (line != NULL && free_hands && spoken > 0 && spoken < length)
    actor->gesture = .8f * fab_motion_gesture (g_str_hash (actor->id), time) *
                     MIN (1, MIN (spoken, length - spoken) / .5);
}

FabStaging *
fab_staging_at (const FabStaging *stage,
                double            time,
                const char       *speaker,
                const char       *line,
                double            spoken,
                double            length,
                double            mouth)
{
  FabStaging *at = fab_staging_copy (stage);

  for (guint i = 0; i < at->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (at, i);

      if (actor->kind != FAB_ACTOR_FIGURE || actor->hidden)
        continue;
      if (time > 0)
        walk_on (stage, actor, time);
      if (g_strcmp0 (speaker, actor->id) == 0)
        speak (actor, time, line, spoken, length, mouth);
    }

  return at;
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
  if (far < .5f || actor->kind != FAB_ACTOR_FIGURE || actor->seat > 0 || to->seat > 0 ||
      fab_motion_speed (&actor->persona, actor->lower) > 0)
    return;
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
        move_actor (actor, other, t);
      else if (t > .5f)
        actor->hidden = TRUE;
    }
  for (guint i = 0; t > .5f && i < to->actors->len; i++)
    if (fab_staging_find (from, fab_staging_actor (to, i)->id) == NULL)
      g_ptr_array_add (stage->actors, fab_actor_copy (fab_staging_actor (to, i)));

  return stage;
}
