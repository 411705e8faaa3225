/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deeds above a drop: who hangs, climbs, leaps or falls does so at something high, and the ground is far below. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-deed-height.h"
#include "fab-deed-tend.h"
#include "fab-lexicon.h"

/* @verb: itself, or with a preposition ("hang from"). */
typedef struct { const char *verb; FabObjectMode mode; const char *action; } Height;

static const Height heights[] = {
  { "hang", FAB_OBJECT_HUNG, "hang" }, { "dangle", FAB_OBJECT_HUNG, "hang" }, { "cling", FAB_OBJECT_HUNG, "hang" },
  { "swing", FAB_OBJECT_HUNG, "hang" },
  { "jump", FAB_OBJECT_LEAPT, "leap" }, { "leap", FAB_OBJECT_LEAPT, "leap" }, { "spring", FAB_OBJECT_LEAPT, "leap" },
  { "dive", FAB_OBJECT_LEAPT, "dive" },
  { "fall", FAB_OBJECT_FALLEN, "fall" }, { "plunge", FAB_OBJECT_FALLEN, "fall" }, { "plummet", FAB_OBJECT_FALLEN, "fall" },
  { "tumble", FAB_OBJECT_FALLEN, "fall" },
  { "climb", FAB_OBJECT_CLIMBED, "climb" }, { "clamber", FAB_OBJECT_CLIMBED, "climb" }, { "scale", FAB_OBJECT_CLIMBED, "climb" },
};

/* Where a place is high up: the edge one is at, and what lies below it. */
static const struct { const char *place, *edge, *below; } drops[] = {
  { "rooftop", "ledge", "street" }, { "cliff", "crag", "sea" }, { "mountain", "crag", NULL },
};

static const Height *
find_height (const FabEntity *entity)
{
  static const char * const aside[] = { "hang up", "hang clothes", "hang laundry", "hang picture", "hang washing", "hang out",
                                        "fall asleep", "fall in love", "jump rope", "swing at", NULL };

  /* who hangs a key on a nail does not hang there */
  if (entity->verb == NULL || g_strv_contains (aside, entity->verb) || (entity->mode == FAB_OBJECT_PUT && entity->object != NULL))
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (heights); i++)
    {
      gsize n = strlen (heights[i].verb);

      if (g_str_has_prefix (entity->verb, heights[i].verb) && (entity->verb[n] == '\0' || entity->verb[n] == ' '))
        return &heights[i];
    }

  return NULL;
}

static const FabModel *
model_of (const FabEntity *entity)
{
  return entity->model != NULL ? fab_model_by_id (entity->model) : entity->noun != NULL ? fab_model_find (entity->noun) : NULL;
}

/* One falls off a horse, not off what lies about. */
static gboolean
can_serve (const FabEntity *thing,
           FabObjectMode    mode)
{
  const FabModel *model = thing->being != FAB_BEING_PERSON ? model_of (thing) : NULL;

  if (model == NULL || thing->relation == FAB_RELATION_HELD_BY)
    return FALSE;
  if (g_str_equal (model->id, "rope"))
    return mode == FAB_OBJECT_HUNG || mode == FAB_OBJECT_CLIMBED;
  if (mode == FAB_OBJECT_HUNG)
    return thing->being == FAB_BEING_THING && g_strcmp0 (model->id, "swing") != 0;
  if (mode == FAB_OBJECT_LEAPT && fab_model_use (model)->use == FAB_USE_LIE)
    return FALSE;  /* one jumps onto a bed */
  if (mode == FAB_OBJECT_FALLEN || mode == FAB_OBJECT_LEAPT)
    return model->size.y > 1 && model->klass != FAB_MODEL_ANIMAL && fab_model_use (model)->stands == FAB_STANDS_ON_GROUND;

  return thing->being == FAB_BEING_THING;
}

static FabEntity *
find_support (FabShot         *shot,
              const FabEntity *doer,
              FabObjectMode    mode)
{
  const char * const ids[] = { doer->object, doer->relation != FAB_RELATION_NONE ? doer->anchor : NULL, doer->target };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      FabEntity *thing = ids[i] != NULL ? fab_shot_get_entity (shot, ids[i]) : NULL;

      if (thing != NULL && can_serve (thing, mode))
        return thing;
    }
  for (guint i = 0; i < shot->entities->len; i++)  /* another one is at it already */
    {
      FabEntity *thing = g_ptr_array_index (shot->entities, i);

      if (thing->implied && thing->model != NULL && (g_str_equal (thing->model, "ledge") || g_str_equal (thing->model, "crag")))
        return thing;
    }

  return NULL;
}

/* The edge that the place has; the place is then what lies below. */
static FabEntity *
add_edge (FabShot *shot)
{
  for (gsize i = 0; i < G_N_ELEMENTS (drops) && shot->entities->len + 2 < FAB_MAX_ENTITIES; i++)
    {
      const char *edge = drops[i].edge;

      if (g_strcmp0 (shot->place, drops[i].place) != 0)
        continue;
      if (drops[i].below != NULL)
        {
          g_free (shot->place);
          shot->place = g_strdup (drops[i].below);
        }

      return fab_shot_imply_thing (shot, edge);
    }

  return NULL;
}

/* Of a house only the edge of the roof counts. */
static gboolean
is_house (const FabEntity *thing)
{
  static const char * const houses[] = { "house", "block", "skyscraper", "shop", "factory", NULL };
  const FabModel *model = model_of (thing);

  return model != NULL && g_strv_contains (houses, model->id);
}

/* Climbers climb, even when nobody says so. */
static void
imply_climb (FabEntity *entity)
{
  static const char * const climbers[] = { "climber", "rock climber", "mountaineer", "alpinist", "mountain climber", NULL };

  if (entity->verb == NULL && entity->action == NULL && entity->noun != NULL && g_strv_contains (climbers, entity->noun))
    entity->verb = g_strdup ("climb");
}

/* "through a window": into a room. */
static void
break_in (FabShot         *shot,
          const FabEntity *doer)
{
  const FabEntity *opening = doer->anchor != NULL ? fab_shot_get_entity (shot, doer->anchor) : NULL;
  const FabModel *model = opening != NULL ? model_of (opening) : NULL;

  if (doer->relation != FAB_RELATION_THROUGH || model == NULL || !g_str_equal (model->id, "window") || shot->place_words != NULL)
    return;
  g_free (shot->place);
  shot->place = g_strdup ("bedroom");
}

static gboolean
is_plain (const FabEntity *entity)
{
  return (entity->being == FAB_BEING_PERSON || entity->being == FAB_BEING_PERSONIFIED) && entity->part == NULL;
}

static void
give_height (FabShot      *shot,
             FabEntity    *doer,
             const Height *height)
{
  FabEntity *support = find_support (shot, doer, height->mode);

  if (support == NULL)
    support = add_edge (shot);
  if (support == NULL)
    {
      if (height->mode == FAB_OBJECT_HUNG ? !g_str_equal (height->verb, "swing") : g_str_equal (height->verb, "leap"))
        {
          g_free (doer->action);
          doer->action = g_strdup (height->action);
        }
      return;
    }
  if (support->noun != NULL && g_strcmp0 (fab_model_find (support->noun) != NULL ? fab_model_find (support->noun)->id : NULL, "rope") == 0)
    {
      g_free (support->model);
      support->model = g_strdup ("hanging-rope");
    }
  if (is_house (support) && height->mode != FAB_OBJECT_CLIMBED)
    {
      g_free (support->model);
      support->model = g_strdup ("ledge");
    }
  if (support->relation == FAB_RELATION_NEXT_TO || support->relation == FAB_RELATION_HELD_BY)
    support->relation = FAB_RELATION_NONE;
  g_free (doer->action);
  doer->action = g_strdup (height->action);
  g_free (doer->object);
  doer->object = g_strdup (support->id);
  g_clear_pointer (&doer->target, g_free);
  doer->mode = height->mode;
  doer->relation = FAB_RELATION_NONE;
}

void
fab_staging_raise (FabShot *shot)
{
  guint n = shot->entities->len;

  for (guint i = 0; i < n; i++)
    {
      FabEntity *doer = g_ptr_array_index (shot->entities, i);
      const Height *height;

      if (!is_plain (doer))
        continue;
      imply_climb (doer);
      height = find_height (doer);
      if (height != NULL)
        break_in (shot, doer);
      if (height != NULL && doer->relation != FAB_RELATION_THROUGH && doer->way != FAB_WAY_THROUGH)
        give_height (shot, doer, height);
    }
}
