/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a deed needs without naming it: the boat one rows, the axe one chops with. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-deed-height.h"
#include "fab-deed-sense.h"
#include "fab-deed-state.h"
#include "fab-deed-tend.h"
#include "fab-lexicon.h"
#include "fab-model-use.h"
#include "fab-staging.h"

static gboolean
is_handy (const FabModel *model)
{
  return (model->klass == FAB_MODEL_HANDHELD || model->klass == FAB_MODEL_FOOD) &&
         fab_model_use (model)->work == FAB_USE_NONE;
}

static const FabModel *
model_of (const FabEntity *entity)
{
  if (entity->model != NULL)
    return fab_model_by_id (entity->model);

  return entity->noun != NULL && entity->being != FAB_BEING_PERSON ? fab_model_find (entity->noun) : NULL;
}

static gboolean
is_named (const FabShot  *shot,
          const FabModel *model)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (!entity->implied && model_of (entity) == model)
        return TRUE;
    }

  return FALSE;
}

/* Something in the hand, under the feet or in the air that the deed is about. */
static gboolean
has_thing (const FabShot   *shot,
           const FabEntity *doer)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (g_strcmp0 (entity->anchor, doer->id) == 0 &&
          (entity->relation == FAB_RELATION_HELD_BY || entity->relation == FAB_RELATION_RIDDEN_BY ||
           entity->relation == FAB_RELATION_ABOVE))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_wanted (FabShot         *shot,
           const FabEntity *doer,
           const FabVerb   *verb,
           const FabModel  *prop)
{
  if (is_named (shot, prop) || (has_thing (shot, doer) && (is_handy (prop) || verb->object == FAB_OBJECT_MOUNT)))
    return FALSE;
  if (is_handy (prop))
    return doer->tool == NULL && !(doer->object != NULL && verb->object == FAB_OBJECT_HELD);

  return doer->object == NULL && doer->relation != FAB_RELATION_AT;
}

static char *
make_id (FabShot    *shot,
         const char *noun)
{
  char *id = g_strdup (noun);

  for (int i = 2; fab_shot_get_entity (shot, id) != NULL; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%d", noun, i);
    }

  return id;
}

static FabEntity *
add_thing (FabShot        *shot,
           const FabModel *model)
{
  FabEntity *thing = g_new0 (FabEntity, 1);

  g_assert (model != NULL);
  thing->id = make_id (shot, model->id);
  thing->noun = g_strdup (model->id);
  thing->model = g_strdup (model->id);
  thing->being = model->klass == FAB_MODEL_ANIMAL ? FAB_BEING_ANIMAL : FAB_BEING_THING;
  thing->size = 1;
  thing->wears = g_ptr_array_new_with_free_func (g_free);
  thing->lacks = g_ptr_array_new_with_free_func (g_free);
  thing->implied = TRUE;
  g_ptr_array_add (shot->entities, thing);

  return thing;
}

FabEntity *
fab_shot_imply_thing (FabShot    *shot,
                      const char *model)
{
  return add_thing (shot, fab_model_by_id (model));
}

static void
give_thing (FabShot        *shot,
            FabEntity      *doer,
            const FabVerb  *verb,
            const FabModel *prop)
{
  FabEntity *thing = add_thing (shot, prop);
  gboolean mounted = verb->object == FAB_OBJECT_MOUNT;

  if (is_handy (prop) || mounted)
    {
      thing->relation = mounted ? FAB_RELATION_RIDDEN_BY : FAB_RELATION_HELD_BY;
      thing->anchor = g_strdup (doer->id);
    }
  if (verb->object == FAB_OBJECT_SEAT && doer->relation == FAB_RELATION_NONE)
    {
      doer->relation = FAB_RELATION_IN;
      doer->anchor = g_strdup (thing->id);
    }
  if (is_handy (prop) && doer->object != NULL)
    {
      doer->tool = g_strdup (thing->id);
      return;
    }
  if (doer->object == NULL)
    doer->object = g_strdup (thing->id);
  if (doer->mode == FAB_OBJECT_NONE)
    doer->mode = mounted || prop->klass != FAB_MODEL_VEHICLE ? verb->object : FAB_OBJECT_DRIVEN;
}

/* "aims a rifle at a deer": it is he who has the rifle, and the deer is what he aims at. */
static void
take_weapon (FabShot   *shot,
             FabEntity *doer)
{
  FabEntity *thing = doer->object != NULL ? fab_shot_get_entity (shot, doer->object) : NULL;
  FabEntity *mark = thing != NULL && thing->anchor != NULL ? fab_shot_get_entity (shot, thing->anchor) : NULL;

  if (doer->mode != FAB_OBJECT_HELD || thing == NULL || thing->relation != FAB_RELATION_AT || mark == NULL ||
      thing->being != FAB_BEING_THING || mark == doer)
    return;
  if (doer->target == NULL)
    doer->target = g_strdup (mark->id);
  thing->relation = FAB_RELATION_HELD_BY;
  g_free (thing->anchor);
  thing->anchor = g_strdup (doer->id);
  if (shot->interaction == NULL && mark->being != FAB_BEING_THING)
    shot->interaction = g_strdup ("aim");
}

/* "throws a ball to his father": who is to catch it does. */
static void
expect_catch (FabShot         *shot,
              const FabEntity *doer)
{
  static const char * const throws[] = { "throw", "toss", "pass", "hurl", "fling", "lob", "kick", NULL };
  const FabEntity *other = doer->target != NULL ? fab_shot_get_entity (shot, doer->target) : NULL;

  if (doer->mode == FAB_OBJECT_AIR && other != NULL && other->being == FAB_BEING_PERSON && other->part == NULL &&
      doer->verb != NULL && g_strv_contains (throws, doer->verb) && shot->interaction == NULL)
    shot->interaction = g_strdup ("throw");
}

/* Somebody who is dragged lies, who is pulled up is helped. */
static void
pull_other (FabShot         *shot,
            const FabEntity *doer)
{
  const FabEntity *other = doer->target != NULL ? fab_shot_get_entity (shot, doer->target) : NULL;

  if (doer->mode == FAB_OBJECT_PULLED && other != NULL && other->being == FAB_BEING_PERSON && doer->being == FAB_BEING_PERSON &&
      other->relation == FAB_RELATION_NONE && shot->interaction == NULL)
    shot->interaction = g_strdup (doer->way == FAB_WAY_UP ? "help-up" : "drag");
}

/* Those who duel with swords have one each. */
static void
arm_duellist (FabShot   *shot,
              FabEntity *doer)
{
  if (g_strcmp0 (shot->interaction, "duel") != 0 || doer->being != FAB_BEING_PERSON || has_thing (shot, doer))
    return;
  for (guint i = 0; i < shot->entities->len; i++)
    {
      FabEntity *thing = g_ptr_array_index (shot->entities, i);
      const FabModel *model = thing->being == FAB_BEING_THING ? model_of (thing) : NULL;

      if (thing->relation != FAB_RELATION_NONE || model == NULL || !is_handy (model))
        continue;
      thing->relation = FAB_RELATION_HELD_BY;
      thing->anchor = g_strdup (doer->id);
      return;
    }
}

/* Two who play chess share the board, two who row the boat. */
static gboolean
share_thing (FabShot        *shot,
             FabEntity      *doer,
             const FabVerb  *verb,
             const FabModel *prop)
{
  if (is_handy (prop) || verb->object == FAB_OBJECT_MOUNT || doer->object != NULL)
    return FALSE;
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *other = g_ptr_array_index (shot->entities, i);
      const FabEntity *thing = other->object != NULL ? fab_shot_get_entity (shot, other->object) : NULL;

      if (thing == NULL || !thing->implied || other == doer || g_strcmp0 (other->verb, doer->verb) != 0)
        continue;
      doer->object = g_strdup (thing->id);
      doer->mode = other->mode;
      return TRUE;
    }

  return FALSE;
}

/* Of "play guitar", "light candle", "take bath" the last word is the thing. */
static const FabModel *
find_prop (const FabVerb *verb)
{
  const char *blank = strrchr (verb->text, ' ');

  if (verb->prop != NULL)
    return fab_model_find (verb->prop);
  switch (verb->object)
    {
    case FAB_OBJECT_PLAYED:
    case FAB_OBJECT_WORKED:
    case FAB_OBJECT_TOUCHED:
    case FAB_OBJECT_SEAT:
      return blank != NULL ? fab_model_find (blank + 1) : NULL;
    default:
      return NULL;
    }
}

/* Musicians who play play what they are called after; nobody says so. */
static const FabVerb *
find_playing (const FabShot   *shot,
              const FabEntity *doer,
              const FabVerb   *verb)
{
  static const struct { const char *noun, *deed; } players[] = {
    { "violinist", "play violin" }, { "fiddler", "play violin" }, { "cellist", "play violin" }, { "guitarist", "play guitar" },
    { "pianist", "play piano" }, { "organist", "play piano" }, { "drummer", "drum" },
    { "busker", "play guitar" }, { "street musician", "play guitar" }, { "bassist", "play guitar" }, { "troubadour", "play guitar" },
  };
  static const char * const band[] = { "play guitar", "play violin", "drum" };
  gboolean idle = verb == NULL && doer->action == NULL && doer->role != NULL;
  gboolean plays = idle || (verb != NULL && (g_str_equal (verb->text, "play") || g_str_equal (verb->text, "perform")));
  guint nth = 0;

  if (!plays || doer->object != NULL || doer->noun == NULL)
    return verb;
  for (gsize i = 0; i < G_N_ELEMENTS (players); i++)
    if (g_str_equal (doer->noun, players[i].noun))
      return fab_lexicon_verb_base (players[i].deed);
  if (g_strcmp0 (doer->role, "musician") != 0 || idle)
    return verb;
  for (guint i = 0; i < shot->entities->len && g_ptr_array_index (shot->entities, i) != doer; i++)
    nth += g_strcmp0 (((const FabEntity *) g_ptr_array_index (shot->entities, i))->role, "musician") == 0 ? 1 : 0;

  return fab_lexicon_verb_base (band[nth % G_N_ELEMENTS (band)]);
}

/* The body follows the deed that was found for it. */
static const FabVerb *
settle_playing (FabShot       *shot,
                FabEntity     *doer,
                const FabVerb *verb)
{
  const FabVerb *playing = find_playing (shot, doer, verb);

  if (playing == verb || playing == NULL || doer->being != FAB_BEING_PERSON)
    return verb;
  g_free (doer->action);
  doer->action = g_strdup_printf ("%s+%s", playing->lower, playing->upper);

  return playing;
}

static void
equip (FabShot       *shot,
       FabEntity     *doer,
       const FabVerb *verb)
{
  const FabModel *prop = verb != NULL ? find_prop (verb) : NULL;

  if (prop != NULL && share_thing (shot, doer, verb, prop))
    return;
  if (prop != NULL && is_wanted (shot, doer, verb, prop) && doer->part == NULL &&
      (doer->being == FAB_BEING_PERSON || doer->being == FAB_BEING_PERSONIFIED))
    give_thing (shot, doer, verb, prop);
}

static gboolean
goes_along (const FabShot   *shot,
            const FabEntity *first,
            const FabEntity *other)
{
  const FabEntity *with = other->anchor != NULL ? fab_shot_get_entity ((FabShot *) shot, other->anchor) : NULL;

  if (other == first || other->being == FAB_BEING_THING || other->object != NULL)
    return FALSE;

  return g_strcmp0 (other->noun, first->noun) == 0 && other->relation == FAB_RELATION_NEXT_TO && with != NULL &&
         with->being != FAB_BEING_THING;
}

static void
go_there (FabEntity       *entity,
          const FabEntity *first)
{
  entity->relation = first->relation;
  g_free (entity->anchor);
  entity->anchor = g_strdup (first->anchor);
}

/* "with five employees around a table": all of them are, and whom they are with. */
static void
gather_round (FabShot         *shot,
              const FabEntity *first)
{
  const FabEntity *table = first->anchor != NULL ? fab_shot_get_entity (shot, first->anchor) : NULL;
  g_autofree char *host = NULL;

  if (first->being == FAB_BEING_THING || first->relation != FAB_RELATION_NEAR || table == NULL ||
      table->being != FAB_BEING_THING)
    return;
  for (guint i = 0; i < shot->entities->len; i++)
    {
      FabEntity *other = g_ptr_array_index (shot->entities, i);

      if (!goes_along (shot, first, other))
        continue;
      if (host == NULL)
        host = g_strdup (other->anchor);
      go_there (other, first);
    }
  if (host != NULL && fab_shot_get_entity (shot, host)->relation == FAB_RELATION_NONE)
    go_there (fab_shot_get_entity (shot, host), first);
}

/* "lights a pipe", "brushes her hair": the object says more of the deed than its verb does. */
static const FabVerb *
refine_deed (FabShot       *shot,
             FabEntity     *doer,
             const FabVerb *verb)
{
  FabEntity *thing = doer->object != NULL ? fab_shot_get_entity (shot, doer->object) : NULL;
  g_autofree char *phrase = verb != NULL && thing != NULL ? g_strdup_printf ("%s %s", verb->text, thing->noun) : NULL;
  const FabVerb *exact = phrase != NULL ? fab_lexicon_verb (phrase) : NULL;

  if (exact == NULL || doer->being == FAB_BEING_ANIMAL || thing->being != FAB_BEING_THING ||
      exact->object != FAB_OBJECT_HELD)
    return verb;
  g_free (doer->action);
  doer->action = g_strdup_printf ("%s+%s", exact->lower, exact->upper);
  doer->mode = FAB_OBJECT_HELD;
  thing->relation = FAB_RELATION_HELD_BY;
  g_free (thing->anchor);
  thing->anchor = g_strdup (doer->id);

  return exact;
}

static gboolean
is_kind (const FabEntity    *entity,
         const char * const *models)
{
  const FabModel *model = entity->being == FAB_BEING_THING ? model_of (entity) : NULL;

  return model != NULL && g_strv_contains (models, model->id);
}

/* "drinks coffee from a cup": the cup is what is seen of it. */
static void
drink_from_vessel (FabShot   *shot,
                   FabEntity *doer)
{
  static const char * const vessels[] = { "cup", "glass", "bottle", "beer", "goblet", "paper-cup", "bowl", "teapot", "jug", NULL };
  FabEntity *drink = doer->mode == FAB_OBJECT_DRUNK && doer->object != NULL ? fab_shot_get_entity (shot, doer->object) : NULL;

  for (guint i = 0; doer->verb != NULL && i < shot->entities->len; i++)
    {
      FabEntity *vessel = g_ptr_array_index (shot->entities, i);

      if (vessel == drink || vessel->relation != FAB_RELATION_NONE || g_strcmp0 (doer->target, vessel->id) != 0 ||
          !is_kind (vessel, vessels) || (drink != NULL && is_kind (drink, vessels)))
        continue;
      if (drink == NULL && !(doer->action != NULL && g_str_has_suffix (doer->action, "+drink")))
        continue;
      g_free (doer->object);
      doer->object = g_strdup (vessel->id);
      doer->mode = FAB_OBJECT_DRUNK;
      g_clear_pointer (&doer->target, g_free);
      vessel->relation = FAB_RELATION_HELD_BY;
      vessel->anchor = g_strdup (doer->id);
      if (drink != NULL)
        g_ptr_array_remove (shot->entities, drink);
      return;
    }
}

void
fab_staging_imply (FabShot *shot)
{
  guint n;

  fab_staging_find_means (shot);
  fab_staging_lay_patients (shot);
  fab_staging_raise (shot);
  for (guint i = 0; i < shot->entities->len && shot->entities->len < 40; i++)
    drink_from_vessel (shot, g_ptr_array_index (shot->entities, i));
  fab_staging_settle_states (shot);
  fab_staging_make_sense (shot);
  n = shot->entities->len;
  for (guint i = 0; i < n && shot->entities->len + 2 < FAB_MAX_ENTITIES; i++)
    {
      FabEntity *doer = g_ptr_array_index (shot->entities, i);
      const FabVerb *verb = doer->verb != NULL ? fab_lexicon_verb (doer->verb) : NULL;
      FabEntity *other = doer->target != NULL ? fab_shot_get_entity (shot, doer->target) : NULL;

      verb = settle_playing (shot, doer, refine_deed (shot, doer, verb));
      gather_round (shot, doer);
      take_weapon (shot, doer);
      expect_catch (shot, doer);
      pull_other (shot, doer);
      arm_duellist (shot, doer);
      equip (shot, doer, verb);
      if (verb != NULL && other != NULL && g_strcmp0 (shot->interaction, "duel") == 0 &&
          g_strcmp0 (verb->interaction, "duel") == 0)
        equip (shot, other, verb);
    }
}
