/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A still life: close on a thing where it lies, what was named with it beside it, all turned to the camera. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-use.h"
#include "fab-staging-private.h"

#define SMALL .62f
#define GAP .035f
#define LIFT .014f /* of thin things: lines of what they lie on would show through */

/* Nobody says how near, nobody is there, and no place was named: it is the things that are meant. */
static gboolean
is_close (const FabStaging *stage,
          const FabShot    *shot)
{
  if (!stage->size_given)
    return stage->angle == FAB_ANGLE_EYE && (shot->place_words == NULL || shot->place_guessed) && shot->weather == FAB_WEATHER_CLEAR;

  return stage->shot_size <= FAB_SIZE_CU || stage->shot_size == FAB_SIZE_INSERT;
}

static gboolean
is_small (const FabActor *actor)
{
  return fab_actor_height (actor) < SMALL && 2 * fab_actor_radius (actor) < 1.3f * SMALL;
}

/* What may be laid out: no part of the place, nothing that hangs, is held or is within another. */
static gboolean
is_laid (const FabActor  *actor,
         const FabEntity *entity)
{
  return actor->kind == FAB_ACTOR_MODEL && actor->being == FAB_BEING_THING && !actor->piece && !actor->sky &&
         actor->holder == NULL && !fab_actor_is_fixture (actor) && is_small (actor) && fab_actor_model (actor) != NULL &&
         fab_actor_model (actor)->klass != FAB_MODEL_LAND && fab_actor_model (actor)->klass != FAB_MODEL_FURNITURE && entity->relation != FAB_RELATION_IN &&
         entity->relation != FAB_RELATION_ABOVE;
}

/* Two flat boards and no more: it lies on its back. */
static gboolean
lies (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  return actor->pitch != 0 || (model->size.z < .03f && model->size.z < .2f * model->size.y);
}

/* A knife lies across, or the frame would not hold it. */
static gboolean
is_long (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  return lies (actor) && model->size.y > 2.2f * MAX (model->size.x, model->size.z);
}

/* A clock stays on its wall. */
static gboolean
hangs (const FabActor  *actor,
       const FabEntity *entity)
{
  return fab_model_use (fab_actor_model (actor))->stands == FAB_HANGS_ON_WALL &&
         (entity->anchor == NULL || g_str_equal (entity->anchor, "wall"));
}

static FabVec3
toward_camera (const FabStaging *stage)
{
  float a = stage->azimuth + DEGREES (18) * stage->side;

  return fab_vec3 (sinf (a), 0, cosf (a));
}

/* At @p on the surface, its front to the camera; what lies has its foot towards it. */
static void
lay (const FabStaging *stage,
     FabActor         *actor,
     FabVec3           p,
     float             turn)
{
  FabVec3 near = toward_camera (stage);
  float thick;

  actor->yaw = atan2f (near.x, near.z) + turn;
  actor->at = p;
  if (!lies (actor))
    return;
  actor->pitch = -(float) G_PI_2;
  actor->twist = fab_actor_model (actor)->size.x < fab_actor_model (actor)->size.z ? (float) G_PI_2 : 0;
  actor->at = fab_vec3_mad (p, forward_of (actor), .5f * fab_actor_height (actor));
  thick = MIN (fab_actor_model (actor)->size.x, fab_actor_model (actor)->size.z) * actor->scale;
  actor->at.y += MAX (.5f * thick, LIFT);
}

/* A desk, a piano, a bed that carries it; a table when nobody says what. NULL: the ground of the open. */
static FabActor *
find_support (FabStaging      *stage,
              const FabEntity *hero)
{
  FabActor *support = fab_staging_find (stage, hero->anchor);
  const FabSet *set = stage->set != NULL ? fab_set_by_id (stage->set) : NULL;

  if (support != NULL && support->kind == FAB_ACTOR_MODEL && top_of (support) > .05f &&
      (!is_small (support) || fab_actor_model (support)->klass == FAB_MODEL_FURNITURE))
    return support;
  if (hero->relation != FAB_RELATION_NONE || (set != NULL && (!set->interior || set->size.x < 2)))
    return NULL;
  support = fab_staging_add_model (stage, "table");
  if (support != NULL)
    support->yaw = 0;

  return support;
}

/* From near, a table is what one sees of its boards. */
static void
show_boards (FabActor *support)
{
  if (g_strcmp0 (support->model, "table") != 0)
    return;
  g_free (support->model);
  support->model = g_strdup ("plank-table");
}

/* Nothing of the place stands where the support does. */
static void
clear_room (FabStaging     *stage,
            const FabActor *support)
{
  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *piece = fab_staging_actor (stage, i);
      float room = fab_actor_radius (support) + .8f * fab_actor_radius (piece);

      if (piece->piece && piece != support && piece->kind == FAB_ACTOR_MODEL && !fab_actor_is_fixture (piece) &&
          hypotf (piece->at.x - support->at.x, piece->at.z - support->at.z) < room)
        piece->hidden = TRUE;
    }
}

static int
find_hero (const FabStaging *stage,
           const FabShot    *shot)
{
  int hero = -1;

  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (entity->being != FAB_BEING_THING)
        return -1;
      if (hero < 0 && is_laid (fab_staging_actor (stage, i), entity))
        hero = i;
    }

  return hero;
}

/* Prints and stains are seen from above, or they are not seen. */
static gboolean
is_trace (const FabStaging *stage,
          const FabShot    *shot)
{
  const FabModel *model = shot->entities->len > 0 ? fab_actor_model (fab_staging_actor (stage, 0)) : NULL;

  for (guint i = 0; i < shot->entities->len; i++)
    if (((const FabEntity *) g_ptr_array_index (shot->entities, i))->being != FAB_BEING_THING)
      return FALSE;

  return model != NULL && model->klass == FAB_MODEL_LAND && model->size.y < .05f;
}

/**
 * fab_staging_still:
 *
 * Lays the things of a close shot without anybody out on what carries them.
 */
void
fab_staging_still (FabStaging    *stage,
                   const FabShot *shot)
{
  int hero = is_close (stage, shot) ? find_hero (stage, shot) : -1;
  FabVec3 near = toward_camera (stage), right = { near.z, 0, -near.x }, middle = { 0, 0, 0 };
  float reach[2];
  FabActor *support, *first;

  if (!stage->size_given && is_trace (stage, shot))
    stage->shot_size = FAB_SIZE_INSERT;
  if (hero < 0)
    return;
  first = fab_staging_actor (stage, hero);
  if (hangs (first, g_ptr_array_index (shot->entities, hero)))
    {
      stage->shot_size = stage->size_given ? stage->shot_size : FAB_SIZE_INSERT;
      return;
    }
  support = find_support (stage, g_ptr_array_index (shot->entities, hero));
  first = fab_staging_actor (stage, hero);
  if (support != NULL && top_of (support) > 1.25f)
    return;
  if (support != NULL)
    {
      clear_room (stage, support);
      show_boards (support);
      middle = fab_vec3_mad (support->at, near, .3f * MIN (depth_of (support), .5f));
      middle.y = support->at.y + top_of (support);
    }
  else
    middle = first->at;
  if (!stage->size_given)
    stage->shot_size = FAB_SIZE_INSERT;
  lay (stage, first, middle, (is_long (first) ? -1.1f : -.06f) * stage->side);
  reach[0] = reach[1] = width_of (first);
  for (guint i = 0, n = 0; i < shot->entities->len; i++)
    {
      FabActor *other = fab_staging_actor (stage, i);
      int way = (n & 1) ^ (stage->side > 0);

      if ((int) i == hero || other == support || !is_laid (other, g_ptr_array_index (shot->entities, i)))
        continue;
      reach[way] += GAP + width_of (other);
      lay (stage, other, fab_vec3_mad (fab_vec3_mad (middle, right, way ? reach[way] : -reach[way]), near, -.04f - .02f * n),
           is_long (other) ? .5f : way ? -.3f : .3f);
      reach[way] += width_of (other);
      n++;
    }
}
