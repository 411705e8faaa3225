/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where it is: nouns that are places. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

void
fab_parser_set_place (FabParser     *parser,
                      const FabNoun *noun)
{
  FabShot *shot = parser->shot;

  if (shot->place != NULL && !shot->place_guessed)
    return;
  if (noun->set != NULL)
    {
      g_free (shot->place);
      shot->place = g_strdup (noun->set->id);
      shot->interior |= noun->set->interior;
      shot->place_guessed = FALSE;
    }
  if (shot->place_words == NULL)
    shot->place_words = g_strdup (noun->text);
}

static gboolean
is_location (const FabWord *relation)
{
  return relation != NULL && (relation->value == FAB_RELATION_IN || relation->value == FAB_RELATION_ON ||
                              relation->value == FAB_RELATION_AT || relation->value == FAB_RELATION_THROUGH ||
                              g_strcmp0 (relation->id, "from") == 0 || g_strcmp0 (relation->id, "to") == 0);
}

/* "outside a diner", "behind the church": one is not in it. */
static gboolean
is_outside (const FabWord *relation)
{
  return relation != NULL && (relation->value == FAB_RELATION_IN_FRONT || relation->value == FAB_RELATION_BEHIND ||
                              relation->value == FAB_RELATION_NEXT_TO || relation->value == FAB_RELATION_NEAR ||
                              g_str_has_prefix (relation->text, "past"));
}

/* "carries a child out of a house", "leaves the church": one is before it by now. */
static gboolean
is_leaving (const FabLink *link)
{
  static const char * const out[] = { "out of", "out from", "away from", "outside", "outside of", NULL };

  if (link->relation != NULL && g_strv_contains (out, link->relation->text))
    return TRUE;

  return link->verb != NULL && (link->verb->object == FAB_OBJECT_LEFT || g_str_has_suffix (link->verb->text, "away from") ||
                                g_str_has_suffix (link->verb->text, "out of"));
}

/* A house one can stand before: no seat, no bed. */
static gboolean
is_building (const FabNoun *noun)
{
  return noun->model == NULL || noun->model->klass == FAB_MODEL_BUILDING;
}

/* How a place with a roof looks from outside. */
static const struct { const char *set, *house, *ground; } houses[] = {
  { "tent", "tent", "camp" }, { "castle", "castle", "castle" }, { "farm", "barn", "farm" }, { "hut", "hut", "forest" },
  { "church", "church" }, { "castle-hall", "castle" }, { "cafe", "shop front" }, { "shop", "shop front" }, { "bar", "shop front" },
  { "restaurant", "shop front" }, { "attic", "hut" }, { "factory", "factory building" }, { "theatre", "public building" },
  { "hospital", "public building" }, { "office", "block" }, { "museum", "public building" }, { "library", "public building" },
  { "prison", "public building" }, { "court", "public building" }, { "station", "public building" }, { "classroom", "public building" },
  { "bank", "public building" }, { "police", "public building" }, { "gym", "public building" }, { "cinema", "public building" },
  { "supermarket", "shop front" }, { "lobby", "public building" }, { "studio", "block" }, { "podium", "public building" },
};

/* The street before it, and the house itself. */
static void
stay_outside (FabParser *parser,
              FabNoun   *noun)
{
  static const FabWord before = { "in front of", FAB_WORD_RELATION, FAB_RELATION_IN_FRONT, "in front of" };
  const char *house = "house", *ground = NULL;

  if (parser->link.relation != NULL && is_leaving (&parser->link))
    parser->link.relation = &before;

  for (gsize i = 0; i < G_N_ELEMENTS (houses); i++)
    if (g_str_equal (noun->set->id, houses[i].set))
      {
        house = houses[i].house;
        ground = houses[i].ground;
      }
  if (noun->model == NULL)
    {
      noun->model = fab_model_find (house);
      noun->step = FAB_RUNG_KIN;
    }
  noun->kind = FAB_NOUN_THING;
  if (parser->shot->place == NULL)
    {
      FabNoun street = { .kind = FAB_NOUN_PLACE, .set = fab_set_by_id (ground != NULL ? ground : "street"), .text = (char *) "outside" };

      fab_parser_set_place (parser, &street);
      parser->shot->place_guessed = TRUE;
    }
}

/* "EST. POLICE STATION" with nobody in it: the house, not a room of it. */
static gboolean
is_establishing (FabParser *parser)
{
  const FabShot *shot = parser->shot;

  if (parser->inside || shot->size != FAB_SIZE_EST || !shot->size_given || shot->entities->len > 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (houses); i++)
    if (g_str_equal (shot->place, houses[i].set))
      return TRUE;

  return FALSE;
}

/* "EXT. HOSPITAL": all of it happens before the door. */
void
fab_parser_step_out (FabParser *parser)
{
  FabShot *shot = parser->shot;
  const FabSet *set = shot->place != NULL ? fab_set_by_id (shot->place) : NULL;
  FabNoun noun = { .kind = FAB_NOUN_PLACE, .n = 1, .set = set };
  FabGroup group = { 0 };

  if (set == NULL || !set->interior || !(parser->outside ? !parser->inside : is_establishing (parser)))
    return;
  noun.text = g_strdup (shot->place_words != NULL ? shot->place_words : set->id);
  if (fab_model_find (noun.text) != NULL && fab_model_find (noun.text)->klass == FAB_MODEL_BUILDING)
    noun.model = fab_model_find (noun.text);
  g_clear_pointer (&shot->place, g_free);
  shot->interior = FALSE;
  parser->link = (FabLink) { 0 };
  stay_outside (parser, &noun);
  fab_mods_reset (&parser->mods);
  fab_parser_make_entities (parser, &noun, &group);
  for (guint i = 0; group.n > 0 && i < group.of[0]; i++)
    if (fab_parser_entity (parser, i)->relation == FAB_RELATION_NONE && fab_parser_entity (parser, i)->being != FAB_BEING_THING)
      fab_entity_relate (fab_parser_entity (parser, i), FAB_RELATION_IN_FRONT, fab_parser_entity (parser, group.of[0]));
  shot->place_guessed = FALSE;
  fab_noun_clear (&noun);
}

/* "an abandoned car in a desert": the place is still to come. */
static gboolean
has_place_after (FabParser *parser)
{
  static const char * const where[] = { "in", "on", "at", "amid", NULL };
  const FabToken *token = fab_parser_peek (parser, 0);
  gboolean found = FALSE;

  if (token == NULL || token->stop != 0 || !g_strv_contains (where, token->text))
    return FALSE;
  for (guint ahead = 1; ahead < 5 && !found && (token = fab_parser_peek (parser, ahead)) != NULL && token->stop == 0; ahead++)
    {
      FabNoun noun = fab_parser_find_noun (parser, parser->at + ahead);

      found = noun.kind == FAB_NOUN_PLACE && noun.set != NULL;
      fab_noun_clear (&noun);
    }

  return found;
}

static gboolean
ends_fragment (FabParser     *parser,
               const FabNoun *noun)
{
  const FabToken *last = fab_parser_peek (parser, noun->n > 0 ? noun->n - 1 : 0), *next = fab_parser_peek (parser, noun->n);

  return next == NULL || (last != NULL && last->stop != 0);
}

/* Bridge, castle, car: a place to be in, or a thing to stand by? */
gboolean
fab_parser_acts_as_place (FabParser *parser,
                          FabNoun   *noun)
{
  const FabShot *shot = parser->shot;
  const FabVerb *verb = parser->link.verb;
  gboolean big;

  if (noun->set == NULL)
    return noun->kind == FAB_NOUN_PLACE;
  if (noun->set->interior && is_building (noun) && (is_outside (parser->link.relation) || is_leaving (&parser->link)))
    {
      stay_outside (parser, noun);
      return FALSE;
    }
  if (noun->model == NULL)
    return TRUE;
  if (shot->place != NULL || (noun->plural && noun->model->klass == FAB_MODEL_VEHICLE))
    return FALSE;
  if (verb == NULL && parser->link.relation == NULL && has_place_after (parser))
    return FALSE;
  if (parser->scenery && parser->link.relation != NULL && g_str_equal (parser->link.relation->id, "of"))
    return TRUE;
  if (parser->mods.crowded || parser->mods.empty)
    return TRUE;
  /* "an abandoned church, a cat walks" */
  if (verb == NULL && parser->link.relation == NULL && shot->entities->len == 0 &&
      (shot->empty || fab_set_read_state (parser->mods.look->str) != 0))
    return TRUE;
  big = noun->model->klass == FAB_MODEL_BUILDING || noun->model->klass == FAB_MODEL_LAND;
  if (parser->link.relation != NULL && parser->link.head.n == 0 && g_strcmp0 (parser->link.relation->id, "of") == 0)
    return big;  /* "the last day of school" */
  if (is_location (parser->link.relation))
    return big || noun->model->klass != FAB_MODEL_PLANT;
  if (verb != NULL)
    return verb->object == FAB_OBJECT_CROSSED || (verb->object == FAB_OBJECT_WORKED && noun->set->interior && big);
  if (parser->link.relation == NULL && !parser->mods.open)
    return big && noun->kind == FAB_NOUN_PLACE;
  /* "a priest lights candles, dark church" */
  if (parser->link.relation == NULL && !parser->mods.determined && !noun->plural && noun->set->interior && ends_fragment (parser, noun))
    return big && shot->entities->len > 0;

  return FALSE;
}

static void
read_place_mods (FabParser *parser)
{
  FabShot *shot = parser->shot;
  const FabMods *mods = &parser->mods;

  shot->crowded |= mods->crowded;
  shot->empty |= mods->empty;
  shot->dark |= mods->dark;
  shot->burning |= mods->burning;
  shot->grand |= mods->grand || mods->scale > 130;
}

/* The accused stands in another dock than boats lie at, the cowboy's town is another than the clerk's. */
static void
settle_sense (FabParser *parser,
              FabNoun   *noun)
{
  static const struct { const char *text, *home, *set; } senses[] = {
    { "dock", "court", "court" }, { "study", "wizard-study", "wizard-study" }, { "tower", "wizard-study", "wizard-study" },
    { "workshop", "wizard-study", "wizard-study" }, { "deck", "pirate-ship", "pirate-ship" }, { "ship", "pirate-ship", "pirate-ship" },
    { "town", "western", "western" }, { "street", "western", "western" },
  };

  for (guint i = 0; i < parser->shot->entities->len; i++)
    {
      const FabEntity *entity = fab_parser_entity (parser, i);
      const FabHome *home = entity->noun != NULL ? fab_lexicon_home (entity->noun) : NULL;

      for (gsize k = 0; home != NULL && k < G_N_ELEMENTS (senses); k++)
        if (g_str_equal (noun->text, senses[k].text) && g_str_equal (home->place, senses[k].home))
          noun->set = fab_set_by_id (senses[k].set);
    }
}

/* People and things of the prompt change sides: "by the window" of a set that has one. */
void
fab_parser_add_place (FabParser *parser,
                      FabNoun   *noun)
{
  const FabWord *relation = parser->link.relation;

  read_place_mods (parser);
  /* "on a staircase": where exactly, if the place has such a piece */
  for (guint i = 0; relation != NULL && relation->value == FAB_RELATION_ON && i < parser->link.head.n; i++)
    {
      FabEntity *head = fab_parser_entity (parser, parser->link.head.of[i]);

      if (head->relation == FAB_RELATION_NONE)
        {
          head->relation = FAB_RELATION_ON;
          head->anchor = g_strdup (noun->text);
        }
    }
  settle_sense (parser, noun);
  fab_parser_set_place (parser, noun);
  parser->place_end = parser->at;
  parser->crowd = relation == NULL && parser->link.verb == NULL && parser->candidate.n > 0;
  if (parser->mods.doing != NULL && g_str_equal (parser->mods.doing->text, "burn"))
    parser->shot->burning = TRUE;
  parser->link = (FabLink) { 0 };
}

/* Parts of the place, and words for nothing one can see: never a box with a name on it. */
gboolean
fab_parser_is_scenery (const char *word)
{
  static const char * const parts[] = {
    "ground", "floor", "water", "horizon", "edge", "sand", "air", "sky", "ceiling", "dirt", "mud", "dust", "surface",
    "light", "dark", "darkness", "shade", "distance", "step", "steps", "falls", "fall", "wave", "waves", "soil",
    "time", "way", "moment", "lesson", "word", "words", "place", "world", "day", "life", "name", "voice", "sound",
    "noise", "silence", "truth", "idea", "question", "answer", "thought", "turn", "work", "help", "silhouette",
    "nothing", "something", "anything", "everything", "other", "others", "dance", "song", "smell", "while", "breath", NULL,
  };

  return g_strv_contains (parts, word);
}

gboolean
fab_parser_add_scenery (FabParser *parser,
                        FabNoun   *noun)
{
  static const char * const low[] = { "ground", "floor", "sand", "dirt", "mud", NULL };
  const FabLink link = parser->link;

  if (noun->model != NULL || noun->set != NULL || !fab_parser_is_scenery (noun->text))
    return FALSE;
  for (guint i = 0; link.relation != NULL && i < link.head.n && g_strv_contains (low, noun->text); i++)
    {
      FabEntity *head = fab_parser_entity (parser, link.head.of[i]);

      if (g_strcmp0 (head->action, "sit") == 0 || g_str_has_prefix (head->action != NULL ? head->action : "", "sit+"))
        {
          g_free (head->action);
          head->action = g_strdup ("sit-floor");
        }
    }
  parser->crowd = link.verb == NULL && link.relation == NULL;  /* "sand runs out" */
  parser->scenery = TRUE;
  parser->link = (FabLink) { 0 };

  return TRUE;
}
