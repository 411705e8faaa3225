/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a deed really needs: a portrait an easel, a wave a board, a microscope a table. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-deed-entity.h"
#include "fab-deed-sense.h"
#include "fab-deed-tend.h"
#include "fab-model-use.h"

static void
use_thing (FabEntity       *doer,
           const FabEntity *thing,
           FabObjectMode    mode)
{
  fab_set_string (&doer->object, thing->id);
  doer->mode = mode;
}

/* "paints a portrait of a woman": on canvas, and she sits for it. */
static void
paint_portrait (FabShot   *shot,
                FabEntity *doer)
{
  static const char * const verbs[] = { "paint", "paint portrait", "draw", "sketch", NULL };
  FabEntity *sitter = fab_shot_get_entity (shot, doer->target != NULL ? doer->target : doer->object);

  if (!fab_entity_does (doer, verbs) || sitter == NULL || sitter == doer || sitter->being == FAB_BEING_THING ||
      doer->mode != FAB_OBJECT_WORKED)
    return;
  use_thing (doer, fab_shot_imply_thing (shot, "easel"), FAB_OBJECT_WORKED);
  g_clear_pointer (&doer->target, g_free);
  fab_set_string (&doer->action, "stand+paint");
  if (sitter->relation == FAB_RELATION_HELD_BY)
    fab_entity_release (sitter);
  if (sitter->being == FAB_BEING_PERSON && sitter->action == NULL)
    sitter->action = g_strdup ("sit");
}

/* "rides a wave": on a board, the wave behind. */
static void
ride_wave (FabShot   *shot,
           FabEntity *doer)
{
  FabEntity *wave = fab_shot_get_entity (shot, doer->object);
  FabEntity *board;

  if (doer->mode != FAB_OBJECT_MOUNT || !fab_entity_is_model (wave, "wave"))
    return;
  board = fab_shot_imply_thing (shot, "surfboard");
  fab_entity_release (wave);
  wave->relation = FAB_RELATION_BEHIND;
  wave->anchor = g_strdup (doer->id);
  board->relation = FAB_RELATION_UNDER;
  board->anchor = g_strdup (doer->id);
  fab_set_string (&doer->action, "surf");
  fab_set_string (&doer->verb, "surf");
  g_clear_pointer (&doer->object, g_free);
  doer->mode = FAB_OBJECT_NONE;
  fab_set_string (&shot->place, "sea");
}

/* "looks through a microscope": it stands where it is used. */
static void
look_through (FabShot   *shot,
              FabEntity *doer)
{
  static const char * const verbs[] = { "look through", "look into", "peer through", "peer into", "gaze through", NULL };
  FabEntity *thing = fab_shot_get_entity (shot, doer->object);
  const FabModel *model = thing != NULL ? fab_entity_model (thing) : NULL;

  if (!fab_entity_does (doer, verbs) || model == NULL || fab_model_use (model)->work == FAB_USE_NONE)
    return;
  fab_entity_release (thing);
  doer->mode = FAB_OBJECT_USED;
  fab_set_string (&doer->action, fab_model_use (model)->work == FAB_USE_SIT ? "sit+binoculars" : "stand+binoculars");
}

/* Food is cut at a table with a knife, not felled. */
static void
cut_food (FabShot   *shot,
          FabEntity *doer)
{
  static const char * const verbs[] = { "chop", "cut", "slice", "dice", "peel", "carve", "mince", NULL };
  const FabEntity *food = fab_shot_get_entity (shot, doer->object);
  const FabModel *model = food != NULL ? fab_entity_model (food) : NULL;
  FabEntity *knife;

  if (!fab_entity_does (doer, verbs) || model == NULL || model->klass != FAB_MODEL_FOOD || doer->tool != NULL)
    return;
  fab_set_string (&doer->action, "stand+saw");
  knife = fab_shot_imply_thing (shot, "knife");
  knife->relation = FAB_RELATION_HELD_BY;
  knife->anchor = g_strdup (doer->id);
  doer->tool = g_strdup (knife->id);
}

/* "hangs a picture on the wall": of a room. */
static void
hang_picture (FabShot   *shot,
              FabEntity *doer)
{
  static const char * const verbs[] = { "hang", "hang up", "hang picture", "straighten", NULL };
  FabEntity *thing = fab_shot_get_entity (shot, doer->object);
  const FabModel *model = thing != NULL ? fab_entity_model (thing) : NULL;
  FabEntity *wall = thing != NULL ? fab_shot_get_entity (shot, thing->anchor) : NULL;

  if (!fab_entity_does (doer, verbs) || model == NULL || fab_model_use (model)->stands != FAB_HANGS_ON_WALL)
    return;
  fab_entity_release (thing);
  fab_entity_release (doer);
  doer->mode = FAB_OBJECT_WORKED;
  fab_set_string (&doer->action, "stand+touch-both");
  if (fab_entity_is_model (wall, "wall"))
    g_ptr_array_remove (shot->entities, wall);
  if (shot->place_words == NULL)
    fab_set_string (&shot->place, "living-room");
}

/* "hangs his jacket on a hook": on the wall, as it hangs there. */
static void
hang_garment (FabShot   *shot,
              FabEntity *doer)
{
  static const char * const verbs[] = { "hang", "hang up", "hang clothes", NULL };
  static const struct { const char *lying, *hung; } garments[] = {
    { "coat", "hanging-coat" }, { "shirt", "hanging-coat" }, { "tee", "hanging-coat" }, { "scarf", "hanging-coat" },
    { "dress", "hanging-dress" }, { "skirt", "hanging-dress" },
  };
  FabEntity *thing = fab_shot_get_entity (shot, doer->object);
  FabEntity *hook = thing != NULL ? fab_shot_get_entity (shot, thing->anchor) : NULL;

  if (thing == NULL || !(fab_entity_does (doer, verbs) || fab_entity_is_model (hook, "hook")))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (garments); i++)
    if (fab_entity_is_model (thing, garments[i].lying))
      {
        fab_set_string (&thing->model, garments[i].hung);
        fab_entity_release (thing);
        fab_entity_release (doer);
        if (fab_entity_is_model (hook, "hook"))
          g_ptr_array_remove (shot->entities, hook);
        doer->mode = FAB_OBJECT_WORKED;
        fab_set_string (&doer->action, "stand+touch-both");
        return;
      }
}

/* What is poured comes out of a vessel. */
static void
pour_drink (FabShot   *shot,
            FabEntity *doer)
{
  static const struct { const char *drink, *vessel; } vessels[] = {
    { "tea", "teapot" }, { "coffee", "teapot" }, { "wine", "bottle" }, { "champagne", "bottle" }, { "beer", "bottle" },
    { "whisky", "bottle" }, { "whiskey", "bottle" }, { "water", "jug" }, { "milk", "jug" }, { "juice", "jug" },
  };
  FabEntity *drink = doer->mode == FAB_OBJECT_POURED ? fab_shot_get_entity (shot, doer->object) : NULL;

  if (drink == NULL || drink->noun == NULL || doer->tool != NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (vessels); i++)
    if (g_str_equal (drink->noun, vessels[i].drink))
      {
        fab_set_string (&drink->model, vessels[i].vessel);
        drink->relation = FAB_RELATION_HELD_BY;
        fab_set_string (&drink->anchor, doer->id);
        fab_set_string (&doer->action, "stand+pour");
        return;
      }
}

void
fab_staging_make_sense (FabShot *shot)
{
  static void (* const senses[]) (FabShot *, FabEntity *) = {
    paint_portrait, ride_wave, look_through, cut_food, hang_picture, hang_garment, pour_drink,
  };

  for (guint i = 0; i < shot->entities->len && shot->entities->len + 3 < FAB_MAX_ENTITIES; i++)
    {
      FabEntity *doer = g_ptr_array_index (shot->entities, i);

      if (doer->being != FAB_BEING_PERSON && doer->being != FAB_BEING_PERSONIFIED)
        continue;
      for (gsize k = 0; k < G_N_ELEMENTS (senses); k++)
        senses[k] (shot, doer);
    }
}
