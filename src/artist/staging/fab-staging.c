/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-motion.h"
#include "fab-staging.h"

FabActor *
fab_actor_new (const char  *id,
               FabActorKind kind)
{
  FabActor *actor = g_new0 (FabActor, 1);

  actor->id = g_strdup (id);
  actor->kind = kind;
  actor->scale = 1;
  actor->grey = -1;
  actor->being = kind == FAB_ACTOR_FIGURE ? FAB_BEING_PERSON : FAB_BEING_THING;

  return actor;
}

/* Every string of an actor, for copying and freeing alike. */
static char **
actor_string (FabActor *actor,
              guint     i)
{
  char **strings[] = {
    &actor->id, &actor->noun, &actor->name, &actor->model, &actor->lower, &actor->upper,
    &actor->emotion, &actor->target, &actor->holder, &actor->end, &actor->lettering, &actor->part,
  };

  return i < G_N_ELEMENTS (strings) ? strings[i] : NULL;
}

FabActor *
fab_actor_copy (const FabActor *actor)
{
  FabActor *copy = g_memdup2 (actor, sizeof *actor);
  char **string;

  for (guint i = 0; (string = actor_string (copy, i)) != NULL; i++)
    *string = g_strdup (*string);
  if (actor->next != NULL)
    copy->next = fab_actor_copy (actor->next);

  return copy;
}

void
fab_actor_free (FabActor *actor)
{
  char **string;

  for (guint i = 0; (string = actor_string (actor, i)) != NULL; i++)
    g_free (*string);
  if (actor->next != NULL)
    fab_actor_free (actor->next);
  g_free (actor);
}

FabStaging *
fab_staging_new (void)
{
  FabStaging *stage = g_new0 (FabStaging, 1);

  stage->actors = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_actor_free);
  stage->aspect = 16.0 / 9.0;
  stage->side = 1;
  stage->light.sun = NAN;

  return stage;
}

static char **
stage_string (FabStaging *stage,
              guint       i)
{
  char **strings[] = {
    &stage->set, &stage->move, &stage->place, &stage->style, &stage->lettering, &stage->shoulder,
    &stage->interaction, &stage->course, &stage->mask, &stage->focus,
  };

  return i < G_N_ELEMENTS (strings) ? strings[i] : NULL;
}

FabStaging *
fab_staging_copy (const FabStaging *stage)
{
  FabStaging *copy = g_memdup2 (stage, sizeof *stage);
  char **string;

  for (guint i = 0; (string = stage_string (copy, i)) != NULL; i++)
    *string = g_strdup (*string);
  copy->actors = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_actor_free);
  for (guint i = 0; i < stage->actors->len; i++)
    g_ptr_array_add (copy->actors, fab_actor_copy (fab_staging_actor (stage, i)));

  return copy;
}

void
fab_staging_free (FabStaging *stage)
{
  char **string;

  for (guint i = 0; (string = stage_string (stage, i)) != NULL; i++)
    g_free (*string);
  g_ptr_array_unref (stage->actors);
  g_free (stage);
}

FabActor *
fab_staging_find (const FabStaging *stage,
                  const char       *id)
{
  for (guint i = 0; id != NULL && i < stage->actors->len; i++)
    if (g_strcmp0 (fab_staging_actor (stage, i)->id, id) == 0)
      return fab_staging_actor (stage, i);

  return NULL;
}

FabActor *
fab_staging_add (FabStaging  *stage,
                 const char  *id,
                 FabActorKind kind)
{
  g_autofree char *unique = g_strdup (id);
  FabActor *actor;

  for (int i = 2; fab_staging_find (stage, unique) != NULL; i++)
    {
      g_free (unique);
      unique = g_strdup_printf ("%s-%d", id, i);
    }
  actor = fab_actor_new (unique, kind);
  g_ptr_array_add (stage->actors, actor);

  return actor;
}

FabActor *
fab_staging_add_model (FabStaging *stage,
                       const char *id)
{
  const FabModel *model = fab_model_by_id (id);
  FabActor *actor;

  if (model == NULL)
    model = fab_model_find (id);
  if (model == NULL)
    return NULL;
  actor = fab_staging_add (stage, model->id, FAB_ACTOR_MODEL);
  actor->model = g_strdup (model->id);
  actor->noun = g_strdup (id);
  if (model->klass == FAB_MODEL_ANIMAL || model->klass == FAB_MODEL_CREATURE)
    actor->being = FAB_BEING_ANIMAL;

  return actor;
}

const FabModel *
fab_actor_model (const FabActor *actor)
{
  return actor->kind == FAB_ACTOR_MODEL && actor->model != NULL ? fab_model_by_id (actor->model) : NULL;
}

FabXform
fab_actor_xform (const FabActor *actor)
{
  FabXform turn = fab_xform_rotate_y (actor->yaw);
  FabXform size = fab_xform_scale (actor->scale, actor->scale, actor->scale);
  FabXform at = fab_xform_mul (&turn, &size);

  if (actor->pitch != 0)
    {
      FabXform tip = fab_xform_rotate_x (actor->pitch);

      at = fab_xform_mul (&at, &tip);
    }
  if (actor->twist != 0)
    {
      FabXform twist = fab_xform_rotate_y (actor->twist);

      at = fab_xform_mul (&at, &twist);
    }
  at.o = actor->at;

  return at;
}

FabVec3
fab_actor_local (const FabActor *actor,
                 FabVec3         world)
{
  FabXform back = fab_xform_rotate_y (-actor->yaw);
  FabVec3 p = fab_xform_turn (&back, fab_vec3_sub (world, actor->at));

  return fab_vec3_scale (p, 1 / MAX (actor->scale, .01f));
}

/* --- bodies -------------------------------------------------------------------------------------- */

static FabVec3
find_gaze (const FabStaging *stage,
           const FabActor   *actor)
{
  const FabActor *target = fab_staging_find (stage, actor->target);
  FabVec3 local;

  if (target == NULL || target == actor)
    return fab_vec3 (0, 0, 0);
  local = fab_actor_local (actor, fab_actor_head (target));
  /* what is behind the back is not looked at */
  return local.z < -.2f * fabsf (local.x) ? fab_vec3 (0, 0, 0) : local;
}

/* Who goes leaves hair and hems behind a little, and they swing a moment after the hips. */
static FabVec3
find_drag (const FabActor *actor,
           float           phase)
{
  float speed = fab_motion_speed (&actor->persona, actor->lower), round = 2 * (float) G_PI * phase;

  if (!actor->strides || speed <= 0)
    return fab_vec3 (0, 0, 0);

  return fab_vec3 (.09f * sinf (round - .9f), .04f * cosf (2 * round - .9f), -MIN (.13f * speed, .45f));
}

FabPoseSpec
fab_actor_pose (const FabStaging *stage,
                const FabActor   *actor,
                float             time)
{
  guint32 who = g_str_hash (actor->id);
  float phase = actor->phase + (time > 0 && !actor->strides ? fab_motion_rate (actor->lower) * time : 0);
  FabPoseSpec pose = {
    .lower = actor->lower != NULL ? actor->lower : "stand",
    .upper = actor->upper != NULL ? actor->upper : "idle",
    .emotion = actor->emotion != NULL ? actor->emotion : "neutral",
    .phase = phase - floorf (phase),
    .mouth = actor->mouth_width > 0 ? actor->mouth : -1,
    .mouth_width = actor->mouth_width,
    .blink = fab_motion_blink (who, time),
    .breath = time > 0 ? fab_motion_breath (who, time) - fab_motion_breath (who, 0) : 0,
    .seat = actor->seat / MAX (actor->scale, .01f),
    .grip_l = actor->grip_l,
    .grip_r = actor->grip_r,
    .drag = find_drag (actor, phase),
  };

  if (stage != NULL)
    pose.gaze = find_gaze (stage, actor);
  if (actor->grip_l)
    pose.grip_at_l = fab_actor_local (actor, actor->reach_l);
  if (actor->grip_r)
    pose.grip_at_r = fab_actor_local (actor, actor->reach_r);

  return pose;
}

FabFigure *
fab_actor_figure (const FabStaging *stage,
                  const FabActor   *actor,
                  float             time)
{
  FabPoseSpec pose = fab_actor_pose (stage, actor, time);
  FabFigure *figure = fab_figure_new (&actor->persona, &pose);

  if (actor->gesture > 0)
    {
      g_autoptr(FabFigure) speaking = NULL;

      pose.upper = "gesture";
      pose.phase = time * .4f - floorf (time * .4f);
      speaking = fab_figure_new (&actor->persona, &pose);
      fab_figure_blend (figure, speaking, actor->gesture);
    }
  if (actor->next != NULL && actor->blend > 0)
    {
      g_autoptr(FabFigure) next = fab_actor_figure (stage, actor->next, time);

      fab_figure_blend (figure, next, actor->blend);
    }

  return figure;
}

float
fab_actor_height (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  if (actor->kind == FAB_ACTOR_FIGURE)
    return actor->persona.height * actor->scale;
  if (model != NULL)
    return model->size.y * actor->scale;

  return actor->size.y * actor->scale;
}

float
fab_actor_radius (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  if (actor->kind == FAB_ACTOR_FIGURE)
    return .28f * actor->scale * actor->persona.height / 1.7f;
  if (model != NULL)
    return .5f * MAX (model->size.x, model->size.z) * actor->scale;

  return .5f * MAX (actor->size.x, actor->size.z) * actor->scale;
}

static void
grow_box (FabBox *box,
          FabVec3 p,
          float   by)
{
  box->min = fab_vec3 (MIN (box->min.x, p.x - by), MIN (box->min.y, p.y - by), MIN (box->min.z, p.z - by));
  box->max = fab_vec3 (MAX (box->max.x, p.x + by), MAX (box->max.y, p.y + by), MAX (box->max.z, p.z + by));
}

static FabBox
figure_box (const FabActor *actor)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (NULL, actor, 0);
  FabXform at = fab_actor_xform (actor);
  FabBox box = { { INFINITY, INFINITY, INFINITY }, { -INFINITY, -INFINITY, -INFINITY } };
  FabBox head = fab_figure_head (figure);
  FabVec3 top = fab_vec3 ((head.min.x + head.max.x) / 2, fab_figure_crown (figure),
                          (head.min.z + head.max.z) / 2);

  for (int i = 0; i < FAB_N_JOINTS; i++)
    grow_box (&box, fab_xform_point (&at, fab_figure_joint (figure, i)), .06f * actor->scale);
  grow_box (&box, fab_xform_point (&at, top), 0);
  grow_box (&box, fab_xform_point (&at, head.min), 0);
  grow_box (&box, fab_xform_point (&at, head.max), 0);

  return box;
}

FabBox
fab_actor_box (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);
  FabVec3 size = model != NULL ? model->size : actor->size;
  FabXform at = fab_actor_xform (actor);
  FabBox box = { { INFINITY, INFINITY, INFINITY }, { -INFINITY, -INFINITY, -INFINITY } };

  if (actor->kind == FAB_ACTOR_FIGURE)
    return figure_box (actor);
  for (int i = 0; i < 8; i++)
    grow_box (&box, fab_xform_point (&at, fab_vec3 ((i & 1 ? .5f : -.5f) * size.x, i & 2 ? size.y : 0,
                                                    (i & 4 ? .5f : -.5f) * size.z)), 0);

  return box;
}

FabVec3
fab_actor_head (const FabActor *actor)
{
  FabXform at = fab_actor_xform (actor);
  const FabModel *model = fab_actor_model (actor);

  if (actor->kind == FAB_ACTOR_FIGURE)
    {
      g_autoptr(FabFigure) figure = fab_actor_figure (NULL, actor, 0);
      return fab_xform_point (&at, fab_figure_eyes (figure));
    }
  if (model != NULL && actor->being == FAB_BEING_ANIMAL)
    return fab_xform_point (&at, fab_vec3 (0, model->size.y * .85f, model->size.z * .42f));

  return fab_xform_point (&at, fab_vec3 (0, (model != NULL ? model->size.y : actor->size.y) * .5f, 0));
}

FabVec3
fab_staging_hand_of (const FabStaging *stage,
                     const FabActor   *actor)
{
  FabXform at = fab_actor_xform (actor);
  g_autoptr(FabFigure) figure = NULL;

  if (actor->kind != FAB_ACTOR_FIGURE)
    return fab_actor_head (actor);
  figure = fab_actor_figure (stage, actor, 0);

  return fab_xform_point (&at, fab_figure_hand (figure, FAB_HAND_RIGHT).o);
}

FabVec3
fab_actor_neck (const FabActor *actor)
{
  FabXform at = fab_actor_xform (actor);
  const FabModel *model = fab_actor_model (actor);

  if (model == NULL)
    return fab_actor_head (actor);

  return fab_xform_point (&at, fab_vec3 (0, model->size.y * .74f, model->size.z * .29f));
}

float
fab_staging_random (const FabStaging *stage,
                    guint32           salt)
{
  guint32 x = stage->seed * 2654435761u ^ (salt * 2246822519u + 374761393u);

  x ^= x >> 15;
  x *= 2246822519u;
  x ^= x >> 13;
  x *= 3266489917u;
  x ^= x >> 16;

  return (x & 0xffffff) / (float) 0x1000000;
}
