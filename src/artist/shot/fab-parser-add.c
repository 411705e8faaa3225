/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A noun takes its place in the sentence. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-parser.h"

static void
each_being (FabParser *parser,
            void     (*apply) (FabEntity *entity, const char *text),
            const FabGroup *group,
            const char *text)
{
  for (guint i = 0; i < group->n; i++)
    apply (fab_parser_entity (parser, group->of[i]), text);
}

static void
wear (FabEntity  *entity,
      const char *text)
{
  fab_parser_personify (entity);
  g_ptr_array_add (entity->wears, g_strdup (text));
}

static void
lack (FabEntity  *entity,
      const char *text)
{
  g_ptr_array_add (entity->lacks, g_strdup (text));
}

static const FabGroup *
wearers (FabParser *parser)
{
  if (parser->link.verb != NULL && parser->link.doer.n > 0)
    return &parser->link.doer;
  if (parser->link.relation != NULL && parser->link.head.n > 0)
    return &parser->link.head;

  return &parser->beings;
}

/* "sleeps on his hat", "looks at her shoes", "holds a hat": not worn. */
static gboolean
is_apart (FabParser *parser)
{
  const FabLink *link = &parser->link;

  if (parser->mods.negated)
    return FALSE;
  if (link->relation != NULL)
    return link->relation->value != FAB_RELATION_IN && !g_str_equal (link->relation->id, "with");

  return link->verb != NULL && link->verb->object != FAB_OBJECT_WORN;
}

static void
add_garment (FabParser      *parser,
             const FabNoun  *noun,
             const FabGroup *who)
{
  g_autofree char *toned = NULL;

  if (parser->mods.negated)
    {
      each_being (parser, lack, who, noun->word->id);
      return;
    }
  if (parser->mods.tone != NULL)
    toned = g_strdup_printf ("%s %s", parser->mods.tone, noun->word->id);
  each_being (parser, wear, who, toned != NULL ? toned : noun->word->id);
}

static void
add_feature (FabParser      *parser,
             const FabNoun  *noun,
             const FabGroup *who)
{
  g_autofree char *said = g_strdup_printf ("%s%s%s", parser->mods.look->str, parser->mods.look->len > 0 ? " " : "", noun->text);

  if (parser->mods.negated)
    each_being (parser, lack, who, noun->text);
  else
    each_being (parser, fab_entity_add_look, who, said);
}

/* "coins in his hat": things wear nothing. */
static gboolean
lies_in (FabParser      *parser,
         const FabGroup *who)
{
  return parser->link.relation != NULL && parser->link.relation->value == FAB_RELATION_IN &&
         (parser->mods.owner == 'm' || parser->mods.owner == 'f') &&
         fab_parser_entity (parser, who->of[0])->being == FAB_BEING_THING;
}

/* "slips a wallet out of an old man's coat": he wears it, and it is done to him. */
static gboolean
add_owned_garment (FabParser     *parser,
                   const FabNoun *noun)
{
  const FabGroup owners = parser->mods.owners;
  FabEntity *owner = owners.n > 0 ? fab_parser_entity (parser, owners.of[0]) : NULL;

  if (owner == NULL || noun->kind != FAB_NOUN_GARMENT || parser->link.relation == NULL)
    return FALSE;
  add_garment (parser, noun, &owners);
  for (guint i = 0; i < parser->subject.n; i++)
    {
      FabEntity *doer = fab_parser_entity (parser, parser->subject.of[i]);

      if (doer == owner)
        continue;
      fab_entity_relate (doer, FAB_RELATION_NEXT_TO, owner);
      fab_set_string (&doer->target, owner->id);
    }
  parser->link = (FabLink) { 0 };
  parser->last = parser->beings = owners;

  return TRUE;
}

/* Clothes and beards are said of somebody; without anybody they are things. */
static gboolean
add_worn (FabParser *parser,
          FabNoun   *noun)
{
  const FabGroup *who = wearers (parser);

  if (add_owned_garment (parser, noun))
    return TRUE;
  if (who->n == 0 || (noun->kind == FAB_NOUN_GARMENT && (is_apart (parser) || lies_in (parser, who))))
    return noun->kind == FAB_NOUN_FEATURE && !parser->mods.negated && noun->model == NULL;
  if (noun->kind == FAB_NOUN_GARMENT)
    add_garment (parser, noun, who);
  else
    add_feature (parser, noun, who);
  parser->used_link = parser->link;
  parser->link = (FabLink) { 0 };

  return TRUE;
}

static gboolean
is_being (FabParser      *parser,
          const FabGroup *group)
{
  return group->n > 0 && fab_parser_entity (parser, group->of[0])->being != FAB_BEING_THING;
}

/* "a duel between a knight and a bear": the bear is to come. */
static gboolean
joins_next (FabParser *parser)
{
  const FabToken *next = fab_parser_peek (parser, 0);

  return next != NULL && next->stop == 0 && g_str_equal (next->text, "and");
}

/* Free nouns wait for a verb; those after "and" join the ones before. */
static void
offer_subject (FabParser      *parser,
               const FabGroup *group)
{
  if (parser->and && parser->fresh)
    {
      for (guint i = 0; i < group->n; i++)
        fab_group_add (&parser->run, group->of[i]);
      parser->candidate = parser->run;
      fab_parser_note_set (parser, &parser->run);
    }
  else
    {
      if (!parser->fresh)
        parser->run.n = 0;
      for (guint i = 0; i < group->n; i++)
        fab_group_add (&parser->run, group->of[i]);
      parser->candidate = *group;
    }
  parser->fresh = TRUE;
  if (parser->early != NULL && !(joins_next (parser) && (parser->early->flags & FAB_VERB_MUTUAL)))
    {
      FabGroup doers = parser->candidate;

      fab_parser_do_verb (parser, parser->early, &doers);
      parser->early = NULL;
    }
}

static gboolean
continues_list (FabParser      *parser,
                const FabGroup *group)
{
  if (!parser->and || (parser->used_link.verb == NULL && parser->used_link.relation == NULL))
    return FALSE;

  return is_being (parser, group) == is_being (parser, &parser->last);
}

/* "a glass of water", "a photo of his wife": the second says what is in or on the first. */
static gboolean
add_content (FabParser     *parser,
             const FabNoun *noun)
{
  static const char * const depictions[] = {
    "picture", "portrait", "photo", "photo-frame", "statue", "doll", "map", "easel", "road-sign", "sign", "movie-camera", "letter", "book", "teddy", NULL,
  };
  const FabLink *link = &parser->link;
  const FabEntity *head = link->relation != NULL && link->head.n > 0 ? fab_parser_entity (parser, link->head.of[0]) : NULL;
  const FabModel *model = head != NULL && head->noun != NULL && head->being == FAB_BEING_THING ? fab_model_find (head->noun) : NULL;
  gboolean shown = model != NULL && g_strv_contains (depictions, model->id);
  gboolean many = noun->plural || parser->mods.count > 1;

  if (noun->set != NULL && noun->model == NULL)
    return FALSE;
  if (model == NULL || !g_str_equal (link->relation->id, "of") || (!shown && many) || noun->kind == FAB_NOUN_NAME)
    return FALSE;
  if (noun->kind == FAB_NOUN_PERSON && !shown)
    return FALSE;
  for (guint i = 0; i < link->head.n; i++)
    {
      g_autofree char *of = g_strdup_printf ("of %s%s%s", parser->mods.look->str, parser->mods.look->len > 0 ? " " : "", noun->text);

      fab_entity_add_look (fab_parser_entity (parser, link->head.of[i]), of);
    }
  parser->link = (FabLink) { 0 };

  return TRUE;
}

/* "the queen of spades", "a man of steel": what kind of person, not what else is there. */
static gboolean
add_title (FabParser     *parser,
           const FabNoun *noun)
{
  const FabLink *link = &parser->link;
  const FabEntity *head = link->relation != NULL && link->head.n > 0 ? fab_parser_entity (parser, link->head.of[0]) : NULL;
  g_autofree char *of = NULL;

  if (head == NULL || head->being != FAB_BEING_PERSON || !g_str_equal (link->relation->id, "of") ||
      noun->kind != FAB_NOUN_THING || parser->mods.determined)
    return FALSE;
  of = g_strdup_printf ("of %s", noun->text);
  for (guint i = 0; i < link->head.n; i++)
    fab_entity_add_look (fab_parser_entity (parser, link->head.of[i]), of);
  parser->link = (FabLink) { 0 };

  return TRUE;
}

/* "on stage, spotlight": its light, not the lamp; the stage reads it off the words of the place. */
static gboolean
add_light (FabParser     *parser,
           const FabNoun *noun)
{
  const FabLink *link = &parser->link;
  gboolean in = link->relation != NULL && (link->relation->value == FAB_RELATION_IN || link->relation->value == FAB_RELATION_UNDER);
  char *words = parser->shot->place_words;

  if (!g_str_equal (noun->text, "spotlight") || !(in || (link->verb == NULL && link->relation == NULL && !parser->mods.determined)))
    return FALSE;
  if (parser->shot->place == NULL)
    {
      FabNoun stage = { .kind = FAB_NOUN_PLACE, .set = fab_set_by_id ("theatre"), .text = (char *) "stage" };

      fab_parser_set_place (parser, &stage);
      words = parser->shot->place_words;
    }
  parser->shot->place_words = words != NULL ? g_strdup_printf ("%s, spotlight", words) : g_strdup ("spotlight");
  g_free (words);
  parser->link = (FabLink) { 0 };

  return TRUE;
}

/* "POV driver: …", "POV of the killer: …": whose eyes these are is not seen. */
static gboolean
add_looker (FabParser     *parser,
            const FabNoun *noun)
{
  const FabToken *next = fab_parser_peek (parser, 0);

  if (noun->kind != FAB_NOUN_PERSON || parser->shot->size != FAB_SIZE_POV || parser->shot->entities->len > 0 ||
      next == NULL || (next->stop != ':' && next->stop != '-'))
    return FALSE;
  parser->link = (FabLink) { 0 };

  return TRUE;
}

/* "gives a speech", "makes a call": nothing that one could put there. */
static gboolean
add_deed (FabParser     *parser,
          const FabNoun *noun)
{
  FabLink link = parser->link;
  const FabVerb *sense = link.verb != NULL && link.relation == NULL ? fab_verb_with_object (link.verb, noun) : NULL;

  if (sense == NULL || !(sense->object == FAB_OBJECT_NONE || (noun->model == NULL && sense->object == FAB_OBJECT_TARGET)))
    return FALSE;
  for (guint i = 0; i < link.doer.n; i++)
    g_clear_pointer (&fab_parser_entity (parser, link.doer.of[i])->action, g_free);
  fab_parser_do_verb (parser, sense, &link.doer);
  parser->direct = FALSE;

  return TRUE;
}

/* "The sun yawns": not in the sky, somebody. */
static gboolean
is_alive (FabParser *parser)
{
  guint n;
  const FabToken *next = fab_parser_peek (parser, 0);
  const FabVerb *verb = next != NULL && next->stop == 0 ? fab_parser_find_verb (parser, 0, &n) : NULL;

  return verb != NULL && (verb->flags & (FAB_VERB_ANIMATE | FAB_VERB_HUMAN) || verb->emotion != NULL) && g_str_has_suffix (next->text, "s");
}

/* The moon is seen, not met; held or sat on it is a thing like others. */
static gboolean
add_sky (FabParser     *parser,
         const FabNoun *noun)
{
  const FabLink *link = &parser->link;
  gboolean looked = link->verb == NULL || link->verb->object == FAB_OBJECT_TARGET;
  gboolean met = link->relation != NULL && (link->relation->value == FAB_RELATION_ON || link->relation->value == FAB_RELATION_HELD_BY);

  if (!looked || met || is_alive (parser) || parser->mods.scale != 0 || !fab_parser_note_sky (parser, noun->text))
    return FALSE;
  parser->link = (FabLink) { 0 };
  parser->last.n = 0;

  return TRUE;
}

static void
add_entity_noun (FabParser *parser,
                 FabNoun   *noun)
{
  FabGroup group = { 0 };
  FabLink link = parser->link;

  /* "after a fight": no box for what nobody sees */
  if (noun->kind == FAB_NOUN_UNKNOWN && fab_ladder_is_unseen (noun->text))
    {
      parser->link = (FabLink) { 0 };
      return;
    }
  fab_parser_make_entities (parser, noun, &group);
  if (group.n == 0)
    return;
  if (noun->kind == FAB_NOUN_NAME)
    parser->name_end = parser->at;
  if (group.n > 1 && (parser->set.n == 0 || link.relation == NULL))
    fab_parser_note_set (parser, &group);
  parser->link = (FabLink) { 0 };
  if (link.verb == NULL && link.relation == NULL && !parser->fresh && continues_list (parser, &group))
    link = parser->used_link;
  if (link.verb != NULL || link.relation != NULL)
    {
      parser->used_link = link;
      fab_parser_link_noun (parser, &link, &group, noun);
    }
  else
    offer_subject (parser, &group);
  if (link.relation != NULL && link.verb == NULL && g_strcmp0 (link.relation->id, "full") == 0 && link.head.n > 0)
    parser->contained = TRUE;
  parser->last = parser->contained ? link.head : group;
  parser->contained = FALSE;
  if (is_being (parser, &group) && link.relation == NULL)
    parser->beings = group;
}

/* "a stadium full of fans" */
static gboolean
add_audience (FabParser     *parser,
              const FabNoun *noun)
{
  if (noun->kind != FAB_NOUN_PERSON || parser->link.relation == NULL || parser->link.head.n > 0 ||
      !g_str_equal (parser->link.relation->id, "full"))
    return FALSE;
  parser->shot->crowded = TRUE;
  parser->link = (FabLink) { 0 };

  return TRUE;
}

static gboolean
add_negated (FabParser *parser,
             FabNoun   *noun)
{
  if (!parser->mods.negated)
    return FALSE;
  if (noun->kind == FAB_NOUN_PERSON)
    parser->shot->empty = TRUE;
  parser->link = (FabLink) { 0 };

  return TRUE;
}

/* A storm that is pointed at before a map is on the map. */
static gboolean
is_on_map (FabParser *parser)
{
  static const char * const shown[] = { "wall-map", "map", "tv", "monitor", "picture", NULL };
  gboolean found = FALSE;

  for (guint i = 0; i < parser->shot->entities->len; i++)
    {
      const FabEntity *entity = fab_parser_entity (parser, i);
      const FabModel *model = entity->being == FAB_BEING_THING && entity->noun != NULL ? fab_model_find (entity->noun) : NULL;

      found |= model != NULL && g_strv_contains (shown, model->id);
    }

  return found && parser->link.verb != NULL;
}

/* "teaches a storm to dance": weather that is taken by the hand. */
static gboolean
add_weather (FabParser *parser,
             FabNoun   *noun)
{
  static const char * const seen[] = { "look", "point", "aim", "chase", "listen", "follow", NULL };
  const FabVerb *verb = parser->link.verb;
  gboolean being = verb != NULL && !parser->link.passive && verb->object == FAB_OBJECT_TARGET &&
                   verb->interaction != NULL && !g_strv_contains (seen, verb->interaction);

  if (!being)
    {
      if (parser->shot->weather == FAB_WEATHER_CLEAR && !is_on_map (parser))
        parser->shot->weather = noun->word->value;
      parser->link.relation = NULL;
      return TRUE;
    }
  noun->kind = FAB_NOUN_THING;

  return FALSE;
}

/* On a tray they are for drinking. */
static void
settle_glasses (FabParser *parser,
                FabNoun   *noun)
{
  const FabLink *link = &parser->link;
  gboolean of = link->relation != NULL && (g_strcmp0 (link->relation->id, "of") == 0 || g_strcmp0 (link->relation->id, "full") == 0);
  gboolean on = link->relation != NULL && link->relation->value == FAB_RELATION_ON;
  gboolean drunk = link->verb != NULL && link->verb->object != FAB_OBJECT_WORN && link->verb->object != FAB_OBJECT_TARGET && parser->mods.count > 0;

  if (!(of || on || drunk) || !g_str_equal (noun->text, "glasses"))
    return;
  g_free (noun->text);
  noun->text = g_strdup ("glass");
  noun->word = NULL;
  noun->model = fab_model_find ("glass");
  noun->plural = TRUE;
  noun->kind = FAB_NOUN_THING;
}

void
fab_parser_add_noun (FabParser *parser,
                     FabNoun   *noun)
{
  settle_glasses (parser, noun);
  if (noun->kind == FAB_NOUN_FEATURE && parser->mods.owners.n > 0)
    noun->kind = FAB_NOUN_BODY;  /* "braids her daughter's hair" */
  if (noun->kind == FAB_NOUN_GARMENT || noun->kind == FAB_NOUN_FEATURE)
    {
      gboolean own = parser->mods.owner != 0 && parser->link.verb == NULL && parser->link.relation == NULL;

      if (fab_parser_add_garment_part (parser, noun) || add_worn (parser, noun))
        {
          parser->crowd |= own;  /* "her veil flying": she does not */
          goto out;
        }
      noun->kind = FAB_NOUN_THING;
    }
  if (fab_parser_add_guise (parser, noun) || add_looker (parser, noun) || add_negated (parser, noun) || add_audience (parser, noun) ||
      (noun->kind == FAB_NOUN_UNKNOWN && fab_parser_add_scenery (parser, noun)) ||
      (noun->kind == FAB_NOUN_BODY && fab_parser_add_body (parser, noun)) ||
      (noun->kind == FAB_NOUN_THING && (add_sky (parser, noun) || add_light (parser, noun) || add_title (parser, noun))) || add_deed (parser, noun) || add_content (parser, noun) ||
      (noun->kind == FAB_NOUN_PERSON && fab_parser_add_apposition (parser, noun)) ||
      (noun->kind == FAB_NOUN_WEATHER && add_weather (parser, noun)))
    goto out;
  if (noun->kind != FAB_NOUN_NAME && noun->kind != FAB_NOUN_PERSON && fab_parser_acts_as_place (parser, noun))
    fab_parser_add_place (parser, noun);
  else
    add_entity_noun (parser, noun);

out:
  fab_mods_reset (&parser->mods);
  parser->and = FALSE;
  parser->direct = FALSE;
  parser->relative = FALSE;
}
