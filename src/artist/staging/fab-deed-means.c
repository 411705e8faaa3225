/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What trades and deeds bring along: a cyclist the bicycle, card players their hands, a thief the victim. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-deed-entity.h"
#include "fab-deed-sense.h"
#include "fab-deed-tend.h"
#include "fab-lexicon.h"
#include "fab-model-use.h"

/* Whom one never sees without it, and how they are at it. */
static const struct { const char *who, *model; FabObjectMode mode; const char *action; } gear[] = {
  { "cyclist", "bicycle", FAB_OBJECT_MOUNT, "ride+hold" }, { "bicyclist", "bicycle", FAB_OBJECT_MOUNT, "ride+hold" },
  { "bike messenger", "bicycle", FAB_OBJECT_MOUNT, "ride+hold" }, { "bike courier", "bicycle", FAB_OBJECT_MOUNT, "ride+hold" },
  { "paperboy", "bicycle", FAB_OBJECT_MOUNT, "ride+hold" },
  { "biker", "motorbike", FAB_OBJECT_MOUNT, "ride+hold" }, { "motorcyclist", "motorbike", FAB_OBJECT_MOUNT, "ride+hold" },
  { "skateboarder", "skateboard", FAB_OBJECT_MOUNT, "surf+balance" }, { "skater boy", "skateboard", FAB_OBJECT_MOUNT, "surf+balance" },
  { "jockey", "horse", FAB_OBJECT_MOUNT, "ride+hold" }, { "horseman", "horse", FAB_OBJECT_MOUNT, "ride+hold" },
  { "horsewoman", "horse", FAB_OBJECT_MOUNT, "ride+hold" }, { "cavalryman", "horse", FAB_OBJECT_MOUNT, "ride+hold" },
  { "equestrian", "horse", FAB_OBJECT_MOUNT, "ride+hold" }, { "rider", "horse", FAB_OBJECT_MOUNT, "ride+hold" },
  { "trapeze", "trapeze", FAB_OBJECT_HUNG, "hang" },
  { "tightrope walker", "tightrope", FAB_OBJECT_SEAT, "walk+balance" },
  { "tightrope", "tightrope", FAB_OBJECT_SEAT, "walk+balance" }, { "funambulist", "tightrope", FAB_OBJECT_SEAT, "walk+balance" },
};

/* Things that one is on or hangs from whatever the verb says of it. */
static const struct { const char *model; FabObjectMode mode; const char *action; } apparatus[] = {
  { "tightrope", FAB_OBJECT_SEAT, "walk+balance" }, { "trapeze", FAB_OBJECT_HUNG, "hang" },
  { "slide", FAB_OBJECT_SEAT, "sit+cheer" }, { "potters-wheel", FAB_OBJECT_WORKED, "sit+touch-both" },
  { "prison-bars", FAB_OBJECT_USED, "stand+hold" },
};

/* --- at it --------------------------------------------------------------------------------------- */

static void
put_at (FabEntity    *doer,
        FabEntity    *thing,
        FabObjectMode mode,
        const char   *action)
{
  fab_set_string (&doer->action, action);
  g_clear_pointer (&doer->target, g_free);
  fab_entity_release (thing);
  fab_entity_release (doer);
  g_clear_pointer (&doer->object, g_free);
  doer->mode = FAB_OBJECT_NONE;
  doer->way = FAB_WAY_NONE;
  if (mode == FAB_OBJECT_SEAT)
    {
      fab_entity_anchor (doer, FAB_RELATION_ON, thing);
      return;
    }
  fab_set_string (&doer->object, thing->id);
  doer->mode = mode;
  if (mode == FAB_OBJECT_MOUNT)
    fab_entity_anchor (thing, FAB_RELATION_RIDDEN_BY, doer);
}

static gboolean
is_called (const FabEntity *entity,
           const char      *who)
{
  return g_strcmp0 (entity->noun, who) == 0 || (entity->look != NULL && strstr (entity->look, who) != NULL);
}

static FabEntity *
find_named (FabShot    *shot,
            const char *model)
{
  for (guint i = 0; i < shot->entities->len; i++)
    if (fab_entity_is_model (g_ptr_array_index (shot->entities, i), model))
      return g_ptr_array_index (shot->entities, i);

  return NULL;
}

/* Nothing else is in their hands and they are not down. */
static gboolean
is_free (const FabEntity *doer)
{
  static const char * const down[] = { "sit", "lie", "fall", "sleep", "kneel", "push", "crash", "dismount", "crouch", NULL };
  g_auto(GStrv) halves = g_strsplit (doer->action != NULL ? doer->action : "stand", "+", 2);

  return (doer->object == NULL || doer->mode == FAB_OBJECT_CROSSED || doer->mode == FAB_OBJECT_TARGET) &&
         !g_strv_contains (down, halves[0]) && (doer->verb == NULL || !g_strv_contains (down, doer->verb)) &&
         (doer->relation == FAB_RELATION_NONE || doer->relation != FAB_RELATION_IN);
}

/* Who brushes, mends or pushes it is not on it. */
static gboolean
is_seen_to (const FabEntity *doer)
{
  static const char * const cares[] = { "push", "brush", "groom", "feed", "repair", "fix", "mend", "wash", "clean", "lead", "saddle", "mount",
                                        "pet", "stroke", "kiss", "carry", "lift", "hold", "paint", "load", "lock", "park", NULL };

  return doer->verb != NULL && g_strv_contains (cares, doer->verb);
}

static void
bring_gear (FabShot   *shot,
            FabEntity *doer)
{
  for (gsize i = 0; i < G_N_ELEMENTS (gear); i++)
    {
      const FabModel *model = fab_model_by_id (gear[i].model);
      FabEntity *thing;

      if (!is_called (doer, gear[i].who))
        continue;
      thing = find_named (shot, model->id);
      if (!(is_free (doer) || (thing != NULL && !is_seen_to (doer) && thing == fab_shot_get_entity (shot, doer->object))) ||
          (gear[i].mode == FAB_OBJECT_MOUNT && thing != NULL && thing->relation == FAB_RELATION_RIDDEN_BY &&
           g_strcmp0 (thing->anchor, doer->id) == 0))
        return;
      if (gear[i].mode == FAB_OBJECT_MOUNT && thing != NULL && thing->relation == FAB_RELATION_RIDDEN_BY)
        thing = NULL;
      put_at (doer, thing != NULL ? thing : fab_shot_imply_thing (shot, model->id), gear[i].mode, gear[i].action);
      return;
    }
}

static void
use_apparatus (FabShot   *shot,
               FabEntity *doer)
{
  gboolean on = doer->relation == FAB_RELATION_ON || doer->relation == FAB_RELATION_ABOVE;
  FabEntity * const things[] = { fab_shot_get_entity (shot, doer->object), fab_shot_get_entity (shot, doer->target),
                                 on ? fab_shot_get_entity (shot, doer->anchor) : NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (things); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (apparatus); k++)
      if (things[i] != NULL && fab_entity_is_model (things[i], apparatus[k].model) &&
          (doer->relation == FAB_RELATION_NONE || on || g_strcmp0 (doer->anchor, things[i]->id) == 0))
        {
          put_at (doer, things[i], apparatus[k].mode, apparatus[k].action);
          return;
        }
}

/* "lowers herself on a rope", "slides down a rope" */
static void
go_by_rope (FabShot   *shot,
            FabEntity *doer)
{
  FabEntity *rope = fab_shot_get_entity (shot, doer->relation == FAB_RELATION_ON ? doer->anchor : NULL);

  if (!fab_entity_is_model (rope, "rope"))
    return;
  fab_set_string (&rope->model, "hanging-rope");
  put_at (doer, rope, FAB_OBJECT_CLIMBED, "climb");
}

/* --- on board ------------------------------------------------------------------------------------ */

/* "a raft with two survivors": they are on it, whatever else happens to it. */
static void
go_aboard (FabShot   *shot,
           FabEntity *doer)
{
  FabEntity *with = doer->relation == FAB_RELATION_NEXT_TO ? fab_shot_get_entity (shot, doer->anchor) : NULL;
  FabEntity *vessel = with;
  const FabModel *model;

  if (is_called (doer, "castaway") && doer->relation == FAB_RELATION_NONE && find_named (shot, "raft") != NULL)
    {
      fab_entity_anchor (doer, FAB_RELATION_ON, find_named (shot, "raft"));
      return;
    }
  if (with == NULL || doer->verb != NULL)
    return;
  if (with->being != FAB_BEING_THING)
    vessel = fab_shot_get_entity (shot, with->object != NULL ? with->object : with->target);
  model = vessel != NULL && vessel->being == FAB_BEING_THING ? fab_entity_model (vessel) : NULL;
  if (model == NULL || fab_model_use (model)->n_places == 0 || fab_model_use (model)->stands != FAB_SWIMS)
    return;
  fab_entity_anchor (doer, FAB_RELATION_ON, vessel);
  vessel->size = MAX (vessel->size, .85f);
}

/* --- cards --------------------------------------------------------------------------------------- */

/* A named one, or NULL. */
static FabEntity *
find_table (FabShot *shot)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      FabEntity *entity = g_ptr_array_index (shot->entities, i);
      const FabModel *model = entity->being == FAB_BEING_THING ? fab_entity_model (entity) : NULL;

      if (model != NULL && model->top > .3f && model->top < 1 && model->klass == FAB_MODEL_FURNITURE && model->seat <= 0)
        return entity;
    }

  return NULL;
}

static void
gather_at (FabEntity       *doer,
           const FabEntity *table,
           const char      *action)
{
  fab_entity_anchor (doer, FAB_RELATION_NEAR, table);
  doer->way = FAB_WAY_ROUND;
  fab_set_string (&doer->action, action);
  g_clear_pointer (&doer->target, g_free);
  g_clear_pointer (&doer->object, g_free);
  doer->mode = FAB_OBJECT_NONE;
}

/* A hand of cards each, around a table. */
static void
deal_cards (FabShot   *shot,
            FabEntity *doer)
{
  static const char * const games[] = { "play cards", "play poker", "play blackjack", "play bridge", "play rummy", "deal cards", NULL };
  static const char * const seats[] = { "train", "bus", "subway", "plane", "car", NULL };  /* no room for a table */
  FabEntity *table, *hand;

  if (doer->verb == NULL || !g_strv_contains (games, doer->verb) || doer->part != NULL)
    return;
  table = find_table (shot);
  if (table == NULL && !(shot->place != NULL && g_strv_contains (seats, shot->place)))
    table = fab_shot_imply_thing (shot, "table");
  hand = fab_shot_imply_thing (shot, "cards");
  hand->size = 1.8f;
  fab_entity_anchor (hand, FAB_RELATION_HELD_BY, doer);
  if (table == NULL)
    fab_set_string (&doer->action, "sit+hold");
  else
    gather_at (doer, table, "sit+touch");
  g_clear_pointer (&shot->interaction, g_free);
}

/* In a train one reads, eats and sleeps in a seat. */
static void
take_seat_in_ride (FabShot   *shot,
                   FabEntity *doer)
{
  static const char * const rides[] = { "train", "bus", "plane", NULL };
  static const char * const seated[] = { "sleep", "doze", "doze off", "nap", "snore", "nod off", "fall asleep", "read", "eat", "drink", "knit",
                                         "write", "look out", "daydream", "cry", "weep", "listen", NULL };
  static const char * const riders[] = { "passenger", "commuter", "traveller", "traveler", NULL };
  gboolean rests = doer->verb != NULL ? g_strv_contains (seated, doer->verb) : doer->noun != NULL && g_strv_contains (riders, doer->noun);
  const char *upper = doer->action != NULL ? strchr (doer->action, '+') : NULL;
  g_autofree char *action = NULL;

  if (!rests || shot->place == NULL || !g_strv_contains (rides, shot->place) || doer->being != FAB_BEING_PERSON ||
      doer->relation != FAB_RELATION_NONE || doer->part != NULL)
    return;
  action = g_strcmp0 (doer->action, "sleep") == 0 ? g_strdup ("sit-slump") : g_strconcat ("sit", upper, NULL);
  fab_set_string (&doer->action, action);
}

/* "two children at the table": who does nothing else sits there. */
static void
sit_at_table (FabShot   *shot,
              FabEntity *doer)
{
  static const char * const tables[] = { "table", "round-table", "dining-table", NULL };
  const FabEntity *table = fab_shot_get_entity (shot, doer->anchor);
  const FabModel *model = table != NULL && table->noun != NULL ? fab_model_find (table->noun) : NULL;

  if (doer->relation == FAB_RELATION_AT && doer->being == FAB_BEING_PERSON && doer->action == NULL && doer->verb == NULL &&
      doer->part == NULL && model != NULL && g_strv_contains (tables, model->id))
    fab_set_string (&doer->action, "sit");
}

/* Who plays chess with somebody has the board between them. */
static void
share_board (FabShot   *shot,
             FabEntity *doer)
{
  static const char * const games[] = { "play chess", "play checkers", NULL };
  FabEntity *other = fab_shot_get_entity (shot, doer->target != NULL ? doer->target : doer->anchor);
  FabEntity *table, *board;

  if (doer->verb == NULL || !g_strv_contains (games, doer->verb) || other == NULL || other == doer ||
      other->being == FAB_BEING_THING || other->verb != NULL || find_table (shot) != NULL)
    return;
  table = fab_shot_imply_thing (shot, "table");
  board = find_named (shot, "chess") != NULL ? find_named (shot, "chess") : fab_shot_imply_thing (shot, "chess");
  gather_at (doer, table, "sit+touch");
  fab_set_string (&doer->object, board->id);
  gather_at (other, table, other->being == FAB_BEING_ANIMAL ? "stand" : "sit+touch");
  g_clear_pointer (&shot->interaction, g_free);
}

/* --- goals, candles, jaws ------------------------------------------------------------------------ */

static gboolean
does_one_of (const FabEntity *doer,
             const char      *verbs)
{
  g_auto(GStrv) list = g_strsplit (verbs, "|", -1);

  return doer->verb != NULL && g_strv_contains ((const char * const *) list, doer->verb);
}

/* A keeper flies along before the goal, the ball at the fingertips. */
static void
keep_goal (FabShot   *shot,
           FabEntity *doer)
{
  FabEntity *ball, *goal;

  if (!is_called (doer, "goalkeeper") || !does_one_of (doer, "dive|dive for|leap|jump|save|catch|block|stretch|fly|lunge"))
    return;
  ball = find_named (shot, "ball") != NULL ? find_named (shot, "ball") : find_named (shot, "football");
  if (ball == NULL)
    ball = fab_shot_imply_thing (shot, "football");
  goal = find_named (shot, "goal") != NULL ? find_named (shot, "goal") : fab_shot_imply_thing (shot, "goal");
  fab_entity_anchor (ball, FAB_RELATION_HELD_BY, doer);
  fab_entity_anchor (goal, FAB_RELATION_BEHIND, doer);
  fab_entity_release (doer);
  fab_set_string (&doer->action, "fly+lift");
  g_clear_pointer (&doer->target, g_free);
  g_clear_pointer (&doer->object, g_free);
  doer->mode = FAB_OBJECT_NONE;
}

/* Candles stand on a cake and the cake on a table; who blows bends over it there. */
static void
blow_out (FabShot   *shot,
          FabEntity *doer)
{
  FabEntity *candle = fab_shot_get_entity (shot, doer->target != NULL ? doer->target : doer->object);
  FabEntity *cake = candle != NULL && candle->relation == FAB_RELATION_ON ? fab_shot_get_entity (shot, candle->anchor) : candle;

  if (!does_one_of (doer, "blow out") || cake == NULL || cake->being != FAB_BEING_THING)
    return;
  if (cake->relation == FAB_RELATION_HELD_BY)
    fab_entity_release (cake);
  if (find_table (shot) != NULL && find_table (shot) != cake)
    {
      fab_entity_anchor (cake, FAB_RELATION_ON, find_table (shot));
      gather_at (doer, find_table (shot), "bow+idle");
      return;
    }
  g_clear_pointer (&doer->target, g_free);
  fab_set_string (&doer->action, "bow+idle");
  fab_set_string (&doer->object, cake->id);
  doer->mode = FAB_OBJECT_WORKED;
  doer->way = FAB_WAY_NONE;
}

/* --- theft --------------------------------------------------------------------------------------- */

/* Who is stolen from is there, and does not notice. */
static void
steal_from (FabShot   *shot,
            FabEntity *doer)
{
  static const char * const thefts[] = { "steal", "steal from", "snatch", "pickpocket", "pinch", "swipe", "rob", "slip", "lift", "take", "pull", "grab", NULL };
  FabEntity *loot = fab_shot_get_entity (shot, doer->object);
  FabEntity *victim = fab_shot_get_entity (shot, doer->target != NULL ? doer->target : doer->anchor != NULL ? doer->anchor
                                   : loot != NULL && loot->relation == FAB_RELATION_HELD_BY ? loot->anchor : NULL);
  gboolean thief = g_strcmp0 (doer->role, "thief") == 0 || (doer->verb != NULL && (g_str_has_prefix (doer->verb, "steal") ||
                   g_str_equal (doer->verb, "pickpocket") || g_str_equal (doer->verb, "snatch")));

  if (doer->verb == NULL || !thief || !g_strv_contains (thefts, doer->verb) || victim == NULL || victim == doer ||
      victim->being != FAB_BEING_PERSON || (victim->action != NULL && victim->verb != NULL))
    return;
  if (loot != NULL && loot->being == FAB_BEING_THING)
    fab_entity_anchor (loot, FAB_RELATION_HELD_BY, doer);
  fab_set_string (&shot->interaction, "steal");
  fab_set_string (&doer->action, "stand");
  fab_entity_release (doer);
  fab_set_string (&doer->target, victim->id);
  if (victim->relation == FAB_RELATION_ON)
    fab_entity_release (victim);
}

/* --- fire ---------------------------------------------------------------------------------------- */

/* "a chair burns in the yard" */
static void
catch_fire (FabEntity *thing)
{
  if (thing->being == FAB_BEING_THING && thing->state == NULL && does_one_of (thing, "burn|blaze|catch fire|go up in flames"))
    thing->state = g_strdup ("burning");
}

static void
breathe_fire (FabShot   *shot,
              FabEntity *doer)
{
  FabEntity *jet = fab_shot_get_entity (shot, doer->object != NULL ? doer->object : doer->target);

  if (does_one_of (doer, "breathe fire at|spew fire at|spit fire at"))
    jet = fab_shot_imply_thing (shot, "fire-breath");
  else if (doer->being != FAB_BEING_PERSON && does_one_of (doer, "breathe|spew|spit") && fab_entity_is_model (jet, "campfire"))
    fab_set_string (&jet->model, "fire-breath");
  else
    return;
  fab_entity_anchor (jet, FAB_RELATION_HELD_BY, doer);
}

/* --- keys ---------------------------------------------------------------------------------------- */

/* "hands on a piano" play it */
static void
put_to_keys (FabShot   *shot,
             FabEntity *hand)
{
  FabEntity *thing = g_strcmp0 (hand->part, "hand") == 0 && hand->relation == FAB_RELATION_ON ? fab_shot_get_entity (shot, hand->anchor) : NULL;

  if (!fab_entity_is_model (thing, "piano") && !fab_entity_is_model (thing, "grand-piano"))
    return;
  fab_entity_anchor (hand, FAB_RELATION_AT, thing);
  fab_set_string (&hand->object, thing->id);
  hand->mode = FAB_OBJECT_PLAYED;
  fab_set_string (&hand->action, "sit+play");
}

/* --- hands --------------------------------------------------------------------------------------- */

/* "Anna waits. The president shakes her hand": whose else? */
static void
shake_hand_of_other (FabShot   *shot,
                     FabEntity *doer)
{
  FabEntity *other = NULL;

  if (doer->target != NULL || shot->interaction != NULL || !does_one_of (doer, "shake her hand|shake his hand|shake hand"))
    return;
  for (guint i = 0; i < shot->entities->len; i++)
    {
      FabEntity *entity = g_ptr_array_index (shot->entities, i);

      if (entity == doer || entity->being == FAB_BEING_THING)
        continue;
      if (other != NULL)
        return;
      other = entity;
    }
  if (other == NULL)
    return;
  fab_set_string (&doer->target, other->id);
  fab_set_string (&other->target, doer->id);
  fab_set_string (&shot->interaction, "shake-hands");
}

/* --- voices -------------------------------------------------------------------------------------- */

/* "screams into the microphone": it is at the mouth, and it is a song. */
static void
take_microphone (FabShot   *shot,
                 FabEntity *doer)
{
  FabEntity *mic = fab_shot_get_entity (shot, doer->relation == FAB_RELATION_IN || doer->relation == FAB_RELATION_AT ? doer->anchor
                                      : doer->object != NULL ? doer->object : doer->target);

  if (!fab_entity_is_model (mic, "microphone") || mic->relation != FAB_RELATION_NONE)
    return;
  fab_entity_release (doer);
  fab_entity_anchor (mic, FAB_RELATION_HELD_BY, doer);
  fab_set_string (&doer->object, mic->id);
  doer->mode = FAB_OBJECT_HELD;
  fab_set_string (&doer->action, "stand+mic");
  if (does_one_of (doer, "scream|yell|shout") && (doer->emotion == NULL || g_str_equal (doer->emotion, "afraid")))
    fab_set_string (&doer->emotion, "furious");
}

/* ------------------------------------------------------------------------------------------------- */

void
fab_staging_find_means (FabShot *shot)
{
  static void (* const means[]) (FabShot *, FabEntity *) = {
    go_aboard, use_apparatus, go_by_rope, bring_gear, take_seat_in_ride, sit_at_table, deal_cards, share_board, keep_goal, blow_out,
    steal_from, take_microphone, shake_hand_of_other,
  };

  for (guint i = 0; i < shot->entities->len && shot->entities->len + 3 < FAB_MAX_ENTITIES; i++)
    {
      FabEntity *doer = g_ptr_array_index (shot->entities, i);

      catch_fire (doer);
      breathe_fire (shot, doer);
      put_to_keys (shot, doer);
      if ((doer->being != FAB_BEING_PERSON && doer->being != FAB_BEING_PERSONIFIED) || doer->part != NULL)
        continue;
      for (gsize k = 0; k < G_N_ELEMENTS (means); k++)
        means[k] (shot, doer);
    }
}
