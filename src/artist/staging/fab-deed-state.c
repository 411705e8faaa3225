/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is said of things, and where it puts people: a door ajar, a coat on its hook, a plank to be sawn, a lamp one reads by. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-deed-entity.h"
#include "fab-deed-state.h"
#include "fab-deed-tend.h"
#include "fab-model-use.h"

static gboolean
is_thing (const FabEntity *entity,
          const char      *id)
{
  return entity != NULL && entity->being == FAB_BEING_THING && fab_entity_is_model (entity, id);
}

static gboolean
is_one_of (const FabEntity    *entity,
           const char * const *ids)
{
  const FabModel *model = entity != NULL && entity->being == FAB_BEING_THING ? fab_entity_model (entity) : NULL;

  return model != NULL && g_strv_contains (ids, model->id);
}

static gboolean
is_said (const FabEntity *entity,
         const char      *word)
{
  return entity != NULL && ((entity->look != NULL && strstr (entity->look, word) != NULL) ||
                            (entity->state != NULL && strstr (entity->state, word) != NULL));
}

static gboolean
is_person (const FabEntity *entity)
{
  return (entity->being == FAB_BEING_PERSON || entity->being == FAB_BEING_PERSONIFIED) && entity->part == NULL;
}

/* --- things ----------------------------------------------------------------------------------------- */

static gboolean
is_being_opened (const FabShot   *shot,
                 const FabEntity *door)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *doer = g_ptr_array_index (shot->entities, i);

      if (doer->mode == FAB_OBJECT_OPENED && g_strcmp0 (doer->object, door->id) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
leave_ajar (FabShot   *shot,
            FabEntity *door)
{
  static const char * const verbs[] = { "open", "creak", "creak open", NULL };
  static const char * const words[] = { "ajar", "half open", "open", "opened" };
  gboolean ajar = fab_entity_does (door, verbs);

  if (!is_thing (door, "door") || is_being_opened (shot, door))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    ajar |= is_said (door, words[i]);
  if (ajar)
    fab_set_string (&door->model, "open-door");
}

/* A wall that is only there for something to hang on is one of the room. */
static void
hang_on_wall (FabShot   *shot,
              FabEntity *thing)
{
  FabEntity *wall = fab_shot_get_entity (shot, thing->anchor);
  const FabModel *model = thing->being == FAB_BEING_THING ? fab_entity_model (thing) : NULL;

  if (model == NULL || fab_model_use (model)->stands != FAB_HANGS_ON_WALL || !is_thing (wall, "wall") ||
      wall->verb != NULL || thing->relation == FAB_RELATION_HELD_BY)
    return;
  fab_entity_release (thing);
  g_ptr_array_remove (shot->entities, wall);
  if (shot->place_words == NULL)
    {
      fab_set_string (&shot->place, "studio");
      shot->interior = TRUE;
    }
}

/* "Five children sit at desks": those of a school. */
static void
take_school_desk (FabShot   *shot,
                  FabEntity *desk)
{
  if (g_strcmp0 (shot->place, "classroom") != 0 || !is_thing (desk, "desk"))
    return;
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *pupil = g_ptr_array_index (shot->entities, i);

      if (is_person (pupil) && pupil->age > 0 && pupil->age < 20 && g_strcmp0 (pupil->anchor, desk->id) == 0)
        fab_set_string (&desk->model, "school-desk");
    }
}

static gboolean
is_garment (const FabEntity *thing)
{
  static const char * const garments[] = { "coat", "shirt", "tee", "dress", "skirt", "trousers", "scarf", NULL };

  return is_one_of (thing, garments);
}

static gboolean
hangs (const FabEntity *thing)
{
  static const char * const verbs[] = { "hang", "hang on", "hang from", "hang down", "hang above", "dangle", NULL };

  return fab_entity_does (thing, verbs);
}

/* What hangs by itself is on a hook of the wall, a rope comes down from the ceiling. */
static void
hang_by_itself (FabShot   *shot,
                FabEntity *thing)
{
  static const char * const long_ones[] = { "dress", "skirt", NULL };
  static const char * const supports[] = { "hook", "wall", "door", "coat-stand", NULL };
  FabEntity *support = fab_shot_get_entity (shot, thing->anchor);

  if (is_thing (thing, "rope") && hangs (thing))
    fab_set_string (&thing->model, "hanging-rope");
  if (!is_garment (thing) || !(hangs (thing) || is_thing (support, "hook")))
    return;
  if (support != NULL && !is_one_of (support, supports))
    return;
  fab_set_string (&thing->model, is_one_of (thing, long_ones) ? "hanging-dress" : "hanging-coat");
  fab_entity_release (thing);
  g_clear_pointer (&thing->action, g_free);
  if (is_thing (support, "hook") || is_thing (support, "wall"))
    g_ptr_array_remove (shot->entities, support);
  if (shot->place_words == NULL && shot->place == NULL)
    fab_set_string (&shot->place, "studio");
}

/* "A shirt lies folded on a chair": the word may have gone to what came last. */
static void
fold (FabShot   *shot,
      FabEntity *thing)
{
  FabEntity *support = fab_shot_get_entity (shot, thing->anchor);

  if (!is_garment (thing))
    return;
  if (is_said (thing, "folded") || is_said (support, "folded"))
    fab_set_string (&thing->action, "folded");
  else
    g_clear_pointer (&thing->action, g_free);
}

/* --- people ----------------------------------------------------------------------------------------- */

/* What is sawn lies across a pair of trestles. */
static void
saw_plank (FabShot   *shot,
           FabEntity *doer)
{
  static const char * const verbs[] = { "saw", "saw through", "plane", "sand", "cut", "measure", "sand down", "varnish", NULL };
  FabEntity *plank = fab_shot_get_entity (shot, doer->object);

  if (!fab_entity_does (doer, verbs) || !is_thing (plank, "plank"))
    return;
  fab_set_string (&plank->model, "sawhorse");
  fab_entity_release (plank);
  fab_entity_release (doer);
  doer->mode = FAB_OBJECT_WORKED;
  fab_set_string (&doer->action, "stand+saw");
  if (g_str_has_prefix (doer->verb, "saw") && doer->tool == NULL)
    {
      FabEntity *saw = fab_shot_imply_thing (shot, "saw");

      fab_entity_anchor (saw, FAB_RELATION_HELD_BY, doer);
      fab_set_string (&doer->tool, saw->id);
    }
  if (shot->place_words == NULL)
    fab_set_string (&shot->place, "garage");
}

static FabEntity *
find_free_desk (FabShot *shot)
{
  static const char * const desks[] = { "desk", "executive-desk", "table", "school-desk", "plank-table", "round-table", NULL };

  for (guint i = 0; i < shot->entities->len; i++)
    {
      FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (is_one_of (entity, desks) && entity->relation == FAB_RELATION_NONE)
        return entity;
    }

  return NULL;
}

static gboolean
is_used (const FabShot   *shot,
         const FabEntity *thing)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *other = g_ptr_array_index (shot->entities, i);

      if (is_person (other) && (g_strcmp0 (other->anchor, thing->id) == 0 || g_strcmp0 (other->object, thing->id) == 0))
        return TRUE;
    }

  return FALSE;
}

/* "A desk with a lamp, a man writes": at that desk. "reads under a desk lamp": which stands on one. */
static void
work_at_desk (FabShot   *shot,
              FabEntity *doer)
{
  static const char * const verbs[] = { "write", "type", "draw", "study", "work", "read", "do homework", "write letter", NULL };
  FabEntity *lamp = fab_shot_get_entity (shot, doer->anchor);
  FabEntity *desk;

  if (!fab_entity_does (doer, verbs) || doer->mode == FAB_OBJECT_HELD)
    return;
  if (doer->relation != FAB_RELATION_NONE && !is_thing (lamp, "desk-lamp"))
    return;
  desk = find_free_desk (shot);
  if (desk == NULL && is_thing (lamp, "desk-lamp"))
    desk = fab_shot_imply_thing (shot, "desk");
  if (desk == NULL || is_used (shot, desk))
    return;
  if (is_thing (lamp, "desk-lamp") && lamp->relation == FAB_RELATION_NONE)
    fab_entity_anchor (lamp, FAB_RELATION_ON, desk);
  fab_entity_anchor (doer, FAB_RELATION_AT, desk);
  fab_set_string (&doer->action, doer->action != NULL && strstr (doer->action, "read") != NULL ? "sit+read" : "sit+write");
}

/* A blade at the throat is held from behind. */
static void
take_hostage (FabShot   *shot,
              FabEntity *doer)
{
  static const char * const blades[] = { "knife", "dagger", "razor", "scissors", "shard", "sword", NULL };
  static const char * const guns[] = { "gun", "pistol", "revolver", "rifle", NULL };
  static const char * const verbs[] = { "hold", "press", "put", "push", "hold up", NULL };
  FabEntity *weapon = fab_shot_get_entity (shot, doer->object), *other = fab_shot_get_entity (shot, doer->target);

  if (other == NULL || other == doer || other->being != FAB_BEING_PERSON || shot->interaction != NULL || !fab_entity_does (doer, verbs))
    return;
  if (is_one_of (weapon, blades))
    shot->interaction = g_strdup ("hostage");
  else if (is_one_of (weapon, guns))
    shot->interaction = g_strdup ("aim");
}

/* "A door ajar, a girl peeks in": from its doorway. */
static void
peek_through (FabShot   *shot,
              FabEntity *doer)
{
  static const char * const verbs[] = { "peek", "peep", "peek in", "peer in", "look in", "peer", "peek out", "appear", NULL };

  if (!fab_entity_does (doer, verbs) || doer->relation != FAB_RELATION_NONE || doer->target != NULL)
    return;
  for (guint i = 0; i < shot->entities->len; i++)
    {
      FabEntity *door = g_ptr_array_index (shot->entities, i);

      leave_ajar (shot, door);
      if (is_thing (door, "open-door"))
        fab_entity_anchor (doer, FAB_RELATION_IN, door);
    }
}

/* A lap is had by who sits: where nothing is said, in an armchair. */
static void
sit_with_lap (FabShot   *shot,
              FabEntity *doer)
{
  gboolean lap = FALSE;

  if (doer->relation != FAB_RELATION_NONE || g_strcmp0 (doer->action, "sit") != 0)
    return;
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *other = g_ptr_array_index (shot->entities, i);

      lap |= other->relation == FAB_RELATION_ON && g_strcmp0 (other->anchor, doer->id) == 0;
    }
  if (!lap)
    return;
  fab_entity_anchor (doer, FAB_RELATION_ON, fab_shot_imply_thing (shot, "armchair"));
  if (shot->place_words == NULL)
    fab_set_string (&shot->place, "living-room");
}

/* Who speaks where there is a lectern stands at it; the microphones are its own. */
static void
speak_at_lectern (FabShot   *shot,
                  FabEntity *doer)
{
  if (g_strcmp0 (shot->place, "podium") != 0 || doer != g_ptr_array_index (shot->entities, 0) || doer->relation != FAB_RELATION_NONE ||
      doer->mode == FAB_OBJECT_HELD || (doer->action != NULL && !g_str_has_prefix (doer->action, "stand")))
    return;
  fab_entity_anchor (doer, FAB_RELATION_AT, fab_shot_imply_thing (shot, "rostrum"));
  for (guint i = shot->entities->len; i-- > 1;)
    {
      const FabEntity *mic = g_ptr_array_index (shot->entities, i);

      if (is_thing (mic, "microphone") && mic->relation == FAB_RELATION_NONE)
        g_ptr_array_remove_index (shot->entities, i);
    }
}

void
fab_staging_settle_states (FabShot *shot)
{
  static void (* const things[]) (FabShot *, FabEntity *) = { leave_ajar, hang_by_itself, hang_on_wall, fold, take_school_desk };
  static void (* const people[]) (FabShot *, FabEntity *) = { saw_plank, work_at_desk, take_hostage, peek_through, sit_with_lap,
                                                            speak_at_lectern };

  for (guint i = 0; i < shot->entities->len && shot->entities->len + 3 < FAB_MAX_ENTITIES; i++)
    {
      FabEntity *entity = g_ptr_array_index (shot->entities, i);

      for (gsize k = 0; k < G_N_ELEMENTS (people) && is_person (entity); k++)
        people[k] (shot, entity);
      /* what a thing hung on may have stood before it in the list */
      for (gsize k = 0; k < G_N_ELEMENTS (things) && entity->being == FAB_BEING_THING; k++)
        things[k] (shot, entity);
    }
}
