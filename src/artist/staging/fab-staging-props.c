/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a shot implies without naming it: leads, swords, crowds; and room for everybody. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-lexicon.h"
#include "fab-motion.h"
#include "fab-staging.h"

#define N_EXTRAS 8
#define CROWD_WAY .35f /* towards the camera and past it */

static void
add_strand (FabStaging *stage,
            const char *id,
            const char *from,
            const char *to)
{
  FabActor *strand = fab_staging_add (stage, id, FAB_ACTOR_STRAND);

  strand->noun = g_strdup (id);
  strand->holder = g_strdup (from);
  strand->end = g_strdup (to);
}

/* All of a kind are on leads: "walks three dogs". */
static void
lead_all (FabStaging      *stage,
          const FabShot   *shot,
          const FabEntity *entity,
          const FabActor  *first)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *beast = g_ptr_array_index (shot->entities, i);

      if (beast->being == FAB_BEING_ANIMAL && g_strcmp0 (beast->noun, first->noun) == 0)
        add_strand (stage, "lead", entity->id, beast->id);
    }
}

static void
tie_entity (FabStaging      *stage,
            const FabShot   *shot,
            const FabEntity *entity)
{
  const FabActor *actor = fab_staging_find (stage, entity->id);
  const FabActor *target = fab_staging_find (stage, entity->target);

  if (actor != NULL && g_strcmp0 (actor->upper, "lead") == 0 && target != NULL &&
      target->being == FAB_BEING_ANIMAL)
    lead_all (stage, shot, entity, target);
  if (actor != NULL && entity->mode == FAB_OBJECT_PULLED && fab_staging_find (stage, entity->object) != NULL &&
      !fab_staging_find (stage, entity->object)->piece)
    add_strand (stage, "rope", entity->id, entity->object);
  for (guint i = 0; g_strcmp0 (entity->verb, "fly") == 0 && i < shot->entities->len; i++)
    {
      const FabEntity *kite = g_ptr_array_index (shot->entities, i);

      if (kite->relation == FAB_RELATION_ABOVE && g_strcmp0 (kite->anchor, entity->id) == 0)
        add_strand (stage, "string", entity->id, kite->id);
    }
}

void
fab_staging_props (FabStaging    *stage,
                   const FabShot *shot)
{
  for (guint i = 0; i < shot->entities->len; i++)
    tie_entity (stage, shot, g_ptr_array_index (shot->entities, i));
  fab_staging_set_fires (stage, shot);
}

/* --- the crowd --------------------------------------------------------------------------------------- */

static gboolean
is_taken (const FabStaging *stage,
          FabVec3           at,
          float             room)
{
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);
      FabVec3 d = fab_vec3_sub (actor->at, at);

      if (actor->kind == FAB_ACTOR_SHELL || (actor->piece && room < .5f))
        continue;
      if (sqrtf (d.x * d.x + d.z * d.z) < room + (actor->lead ? .4f : 0))
        return TRUE;
    }

  return FALSE;
}

static FabActor *
add_extra (FabStaging *stage,
           guint       i)
{
  static const char * const nouns[] = { "woman", "man", "woman", "man", "old man", "girl" };
  FabActor *extra = fab_staging_add (stage, "extra", FAB_ACTOR_FIGURE);
  const char *wears[] = { NULL };
  const char *noun = nouns[i % G_N_ELEMENTS (nouns)];

  extra->extra = TRUE;
  extra->noun = g_strdup (noun);
  fab_persona_init (&extra->persona, extra->id, noun, NULL, "", wears, 0, i % 2 == 0 ? 'f' : 'm');
  extra->upper = g_strdup (i % 3 == 0 ? "cross" : i % 3 == 1 ? "idle" : "drink");
  extra->phase = fab_staging_random (stage, 700 + i);

  return extra;
}

/* Within the frame and behind the subject. */
static gboolean
is_seen_behind (const FabStaging *stage,
                FabVec3           at)
{
  const FabActor *first = stage->actors->len > 0 ? fab_staging_actor (stage, 0) : NULL;
  double x, y, depth, own = 0;

  at.y += 1;
  if (!fab_camera_project (&stage->camera, 1000, 1000, at, &x, &y, &depth))
    return FALSE;
  if (first != NULL)
    fab_camera_project (&stage->camera, 1000, 1000, first->at, NULL, NULL, &own);

  return x > 30 && x < 970 && depth > own + .9;
}

static gboolean
seat_extra (FabStaging *stage,
            guint       i)
{
  for (guint k = 0; k < stage->actors->len; k++)
    {
      const FabActor *seat = fab_staging_actor (stage, k);
      const FabModel *model = fab_actor_model (seat);
      FabVec3 at = seat->at;
      float yaw = seat->yaw, height;
      FabActor *extra;

      if (!seat->piece || model == NULL || model->seat <= 0 || seat->hidden || is_taken (stage, at, .45f) ||
          !is_seen_behind (stage, at))
        continue;
      height = model->seat * seat->scale;
      extra = add_extra (stage, i);
      extra->at = at;
      extra->yaw = yaw;
      extra->seat = height;
      extra->lower = g_strdup ("sit");
      return TRUE;
    }

  return FALSE;
}

/* Somewhere along a ray of the camera, within the walls. */
static void
stand_extra (FabStaging *stage,
             guint       i)
{
  const FabSet *set = stage->set != NULL ? fab_set_by_id (stage->set) : NULL;
  float room = set != NULL && set->interior && set->size.x > 2 ? MAX (set->size.x, set->size.z) * .75f : 9;
  FabVec3 to = fab_vec3_sub (stage->camera.target, stage->camera.eye);
  float heading = atan2f (to.x, to.z);
  float half = atanf (tanf (stage->camera.fov / 2) * stage->aspect) * .95f;

  for (guint try = 0; try < 20; try++)
    {
      float a = heading + (fab_staging_random (stage, 40 + i * 31 + try) * 2 - 1) * half;
      float d = 1.5f + fab_staging_random (stage, 90 + i * 17 + try) * 8;
      FabVec3 at = { stage->camera.eye.x + sinf (a) * d, 0, stage->camera.eye.z + cosf (a) * d };
      FabActor *extra;

      if (fabsf (at.x) > room || fabsf (at.z) > room || is_taken (stage, at, .7f) || !is_seen_behind (stage, at))
        continue;
      extra = add_extra (stage, i);
      extra->at = at;
      extra->yaw = (fab_staging_random (stage, 300 + i) - .5f) * 4;
      extra->lower = g_strdup (set != NULL && !set->interior ? "walk" : "stand");
      return;
    }
}

/* Who stands for the crowd in the foreground: nobody in particular. */
static gboolean
is_of_crowd (const FabActor *actor)
{
  return actor->extra || (actor->kind == FAB_ACTOR_FIGURE && actor->name == NULL && g_strcmp0 (actor->noun, "person") == 0 &&
                          g_strcmp0 (actor->lower, "stand") == 0);
}

/* "the crowd cheers": all do, towards who is first; "the crowd runs": all the same way. */
static void
join_in (FabStaging    *stage,
         const FabVerb *verb)
{
  const FabActor *first = fab_staging_actor (stage, 0);
  gboolean goes = first->kind == FAB_ACTOR_FIGURE && fab_motion_speed (&first->persona, verb->lower) > 0;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *extra = fab_staging_actor (stage, i);

      if (!extra->extra && !(goes && is_of_crowd (extra)))
        continue;
      g_free (extra->upper);
      extra->upper = g_strdup (verb->upper);
      if (!goes)
        extra->yaw = atan2f (first->at.x - extra->at.x, first->at.z - extra->at.z);
      else if (extra->seat <= 0)
        extra->yaw = CROWD_WAY + .2f * (fab_staging_random (stage, 400 + i) - .5f);
      if (extra->seat > 0)
        continue;
      g_free (extra->lower);
      extra->lower = g_strdup (verb->lower);
    }
}

void
fab_staging_crowd (FabStaging    *stage,
                   const FabShot *shot)
{
  if (!shot->crowded || shot->empty)
    return;
  for (guint i = 0; i < N_EXTRAS; i++)
    if (i % 3 == 2 || !seat_extra (stage, i))
      stand_extra (stage, i);
  if (shot->crowd_verb != NULL && fab_lexicon_verb (shot->crowd_verb) != NULL)
    join_in (stage, fab_lexicon_verb (shot->crowd_verb));
}

/* --- room for everybody -------------------------------------------------------------------------------- */

static gboolean
may_move (const FabActor *actor)
{
  return actor->kind == FAB_ACTOR_FIGURE && actor->seat <= 0 && actor->at.y < .05f && !actor->grip_r && !actor->paired &&
         g_strcmp0 (actor->lower, "lean") != 0 && g_strcmp0 (actor->lower, "crouch") != 0 && g_strcmp0 (actor->upper, "hug") != 0;
}

static gboolean
stands_in_way (const FabActor *actor)
{
  return (actor->kind == FAB_ACTOR_MODEL || actor->kind == FAB_ACTOR_LABEL) && actor->holder == NULL &&
         actor->at.y < 1 && fab_actor_height (actor) > .25f;
}

/* Out of a turned footprint by the shortest way. */
static void
push_out (FabActor       *actor,
          const FabActor *thing)
{
  const FabModel *model = fab_actor_model (thing);
  FabVec3 size = model != NULL ? model->size : thing->size;
  FabVec3 p = fab_actor_local (thing, actor->at);
  float r = .2f * actor->scale / MAX (thing->scale, .01f);
  float dx = size.x / 2 + r - fabsf (p.x), dz = size.z / 2 + r - fabsf (p.z);
  FabXform at = fab_actor_xform (thing);
  FabVec3 moved;

  if (dx <= 0 || dz <= 0 || size.x > 6 || size.z > 6)
    return;
  if (dx < dz)
    p.x += p.x < 0 ? -dx : dx;
  else
    p.z += p.z < 0 ? -dz : dz;
  moved = fab_xform_point (&at, p);
  actor->at.x = moved.x;
  actor->at.z = moved.z;
}

static void
push_apart (FabActor *a,
            FabActor *b)
{
  FabVec3 d = fab_vec3_sub (b->at, a->at);
  float gap = .42f * (a->scale + b->scale) / 2;
  float away = sqrtf (d.x * d.x + d.z * d.z);
  float push = (gap - away) / 2;

  if (push <= 0)
    return;
  d = away > 1e-3f ? fab_vec3 (d.x / away, 0, d.z / away) : fab_vec3 (1, 0, 0);
  if (may_move (a))
    a->at = fab_vec3_mad (a->at, d, -push);
  if (may_move (b))
    b->at = fab_vec3_mad (b->at, d, push);
}

static void
push_pair (FabActor *a,
           FabActor *b)
{
  if (a->kind == FAB_ACTOR_FIGURE && b->kind == FAB_ACTOR_FIGURE)
    push_apart (a, b);
  else if (may_move (a) && stands_in_way (b))
    push_out (a, b);
  else if (may_move (b) && stands_in_way (a))
    push_out (b, a);
}

void
fab_staging_part_all (FabStaging *stage)
{
  for (int round = 0; round < 12; round++)
    for (guint i = 0; i < stage->actors->len; i++)
      for (guint k = i + 1; k < stage->actors->len; k++)
        {
          FabActor *a = fab_staging_actor (stage, i), *b = fab_staging_actor (stage, k);

          if (a->kind == FAB_ACTOR_FIGURE || b->kind == FAB_ACTOR_FIGURE)
            push_pair (a, b);
        }
}
