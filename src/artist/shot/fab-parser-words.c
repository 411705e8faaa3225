/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that are neither noun nor verb: what they tell of what comes. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

static void
start_clause (FabParser *parser)
{
  parser->link = parser->used_link = (FabLink) { 0 };
  parser->run.n = 0;
  parser->and = FALSE;
  parser->direct = FALSE;
}

/* "She cries" without anybody before: somebody is meant. */
static gboolean
invent (FabParser *parser,
        char       pronoun,
        FabGroup  *group)
{
  const char *word = pronoun == 'm' ? "man" : pronoun == 'f' ? "woman" : "person";
  FabNoun noun = { .kind = FAB_NOUN_PERSON, .person = fab_lexicon_person (word), .text = (char *) word };

  if (!strchr ("mfp", pronoun) || noun.person == NULL || fab_parser_knows (parser, pronoun))
    return FALSE;
  parser->mods.count = pronoun == 'p' ? 2 : 1;
  group->n = 0;
  fab_parser_make_entities (parser, &noun, group);
  fab_mods_reset (&parser->mods);
  parser->beings = *group;

  return group->n > 0;
}

void
fab_parser_refer (FabParser      *parser,
                  const FabGroup *group)
{
  FabNoun noun = { .kind = FAB_NOUN_PERSON };
  FabLink link = parser->link;

  if (link.relation != NULL || link.verb != NULL)
    {
      parser->link = (FabLink) { 0 };
      fab_parser_link_noun (parser, &link, group, &noun);
    }
  else
    {
      parser->candidate = *group;
      parser->fresh = TRUE;
    }
  parser->last = *group;
}

/* "lowers himself on a rope": nobody else is meant. */
static gboolean
turns_back (FabParser     *parser,
            const FabWord *word)
{
  if (!(g_str_has_suffix (word->text, "self") || g_str_has_suffix (word->text, "selves")) || parser->link.verb == NULL ||
      parser->link.relation != NULL || parser->link.doer.n == 0)
    return FALSE;
  for (guint i = 0; i < parser->link.doer.n; i++)
    if (fab_parser_entity (parser, parser->link.doer.of[i])->sex == 0 && strchr ("mf", word->value) != NULL)
      fab_parser_entity (parser, parser->link.doer.of[i])->sex = word->value;
  parser->last = parser->link.doer;
  parser->link = (FabLink) { 0 };

  return TRUE;
}

static void
read_pronoun (FabParser     *parser,
              const FabWord *word)
{
  FabGroup group;
  gboolean after_verb;

  if (word->value == 'e')
    {
      for (guint i = 0; i < parser->subject.n && parser->subject.n > 1; i++)
        {
          FabEntity *entity = fab_parser_entity (parser, parser->subject.of[i]);
          g_free (entity->target);
          entity->target = g_strdup (fab_parser_entity (parser, parser->subject.of[i == 0])->id);
        }
      if (parser->link.verb != NULL && parser->shot->interaction == NULL)
        parser->shot->interaction = g_strdup (parser->link.verb->interaction);
      parser->link = (FabLink) { 0 };
      return;
    }
  if (turns_back (parser, word))
    return;
  if (!fab_parser_resolve (parser, word->value, &group) && !invent (parser, word->value, &group))
    return;
  after_verb = parser->link.verb != NULL && parser->link.relation == NULL && parser->subject.n > 0 && parser->link.verb->object != FAB_OBJECT_GIVEN;
  fab_parser_refer (parser, &group);
  /* "waits for him at the window": she is there */
  if (after_verb)
    parser->last = parser->subject;
}

static gboolean
starts_noun (FabParser *parser,
             guint      ahead)
{
  const FabToken *token = fab_parser_peek (parser, ahead);
  const FabWord *word = token != NULL && token->stop == 0 ? fab_lexicon_word (token->text) : NULL;

  return word != NULL && (word->klass == FAB_WORD_DETERMINER || word->klass == FAB_WORD_POSSESSIVE || word->klass == FAB_WORD_NUMBER);
}

/* "follows her down the street": no noun is hers. */
static gboolean
is_object_pronoun (FabParser     *parser,
                   const FabWord *word)
{
  const FabToken *next = fab_parser_peek (parser, 1);
  const FabWord *then = next != NULL ? fab_lexicon_word (next->text) : NULL;

  if (!g_str_equal (word->text, "her"))
    return FALSE;
  if (next != NULL && next->stop == 0 && g_str_has_suffix (next->text, "ing") && starts_noun (parser, 2))
    return TRUE;

  return next == NULL || next->stop != 0 ||
         (then != NULL && (then->klass == FAB_WORD_RELATION || then->klass == FAB_WORD_TO || then->klass == FAB_WORD_FILLER ||
                           then->klass == FAB_WORD_CLAUSE || then->klass == FAB_WORD_DETERMINER || then->klass == FAB_WORD_AND));
}

static void
read_possessive (FabParser     *parser,
                 const FabWord *word)
{
  static const FabWord her = { "her", FAB_WORD_PRONOUN, 'f', NULL };

  if (is_object_pronoun (parser, word))
    {
      read_pronoun (parser, &her);
      return;
    }
  parser->mods.open = parser->mods.determined = TRUE;
  parser->mods.definite = TRUE;
  parser->mods.owner = word->value;
}

static void
read_emotion (FabParser     *parser,
              const FabWord *word)
{
  gboolean before = parser->mods.open || (!parser->direct && fab_parser_noun_follows (parser, 1) &&
                                          fab_parser_peek (parser, 0)->stop == '.');
  if (before || parser->beings.n == 0)
    {
      parser->mods.emotion = word->id;
      parser->mods.open = TRUE;
      g_string_append_printf (parser->mods.look, "%s%s", parser->mods.look->len > 0 ? " " : "", word->text);
    }
  else
    fab_parser_set_emotion (parser, &parser->beings, word->id);
}

/* "Anna is old": an adjective after its noun. */
/* "a house on fire", "a city in flames": said after what burns. */
static gboolean
set_last_alight (FabParser     *parser,
                 const FabWord *word)
{
  gboolean after = g_str_has_prefix (word->text, "on ") || g_str_has_prefix (word->text, "in ") || g_str_has_suffix (word->text, "in flames");

  if (!after || parser->mods.open)
    return FALSE;
  for (guint i = 0; i < parser->last.n; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, parser->last.of[i]);

      if (entity->being == FAB_BEING_THING)
        fab_set_string (&entity->state, "burning");
    }
  if (parser->last.n == 0)
    parser->shot->burning = TRUE;

  return TRUE;
}

static void
read_adjective (FabParser     *parser,
                const FabWord *word)
{
  FabMods *mods = &parser->mods;

  if (word->klass == FAB_WORD_BURNING && set_last_alight (parser, word))
    return;
  switch ((FabWordClass) word->klass)
    {
    case FAB_WORD_AGE: mods->age = word->value; break;
    case FAB_WORD_SCALE: mods->scale = word->value; break;
    case FAB_WORD_SEX: mods->sex = word->value; break;
    case FAB_WORD_TONE: mods->tone = word->id; break;
    case FAB_WORD_CROWD: mods->crowded = TRUE; break;
    case FAB_WORD_EMPTY: mods->empty = TRUE; break;
    case FAB_WORD_DARK: mods->dark = TRUE; mods->tone = "dark"; break;
    case FAB_WORD_BURNING: mods->burning = TRUE; break;
    case FAB_WORD_GRAND: mods->grand = TRUE; break;
    default: break;
    }
  mods->open = TRUE;
  if (word->klass != FAB_WORD_AGE && word->klass != FAB_WORD_SCALE && word->klass != FAB_WORD_TONE)
    g_string_append_printf (mods->look, "%s%s", mods->look->len > 0 ? " " : "", word->text);
  else if (word->klass == FAB_WORD_TONE || word->value > 100)
    g_string_append_printf (mods->look, "%s%s", mods->look->len > 0 ? " " : "", word->text);
}

/* Whose shoulder, whose hand: the doer's, or theirs who come with it. */
static FabEntity *
find_holder (FabParser       *parser,
             const FabEntity *held)
{
  if (parser->subject.n > 0)
    return fab_parser_entity (parser, parser->subject.of[0]);

  return held->relation == FAB_RELATION_NEXT_TO && held->anchor != NULL ? fab_shot_get_entity (parser->shot, held->anchor) : NULL;
}

/* "INSERT: phone in hand": nobody else is there. */
static void
add_hand (FabParser *parser)
{
  FabNoun noun = { .kind = FAB_NOUN_THING, .text = (char *) "hand" };
  FabEntity *thing = fab_parser_entity (parser, parser->last.of[0]), *hand;
  FabGroup group = { 0 };

  if (thing->being != FAB_BEING_THING || parser->beings.n > 0)
    return;
  fab_mods_reset (&parser->mods);
  hand = fab_parser_new_entity (parser, &noun, &group);
  hand->being = FAB_BEING_PERSON;
  hand->part = g_strdup ("hand");
  hand->mode = FAB_OBJECT_HELD;
  hand->object = g_strdup (thing->id);
  fab_entity_relate (thing, FAB_RELATION_HELD_BY, hand);
}

/* "a bag on her shoulder": the last thing is hers; a parrot sits there. */
static void
read_held (FabParser     *parser,
           const FabWord *word)
{
  for (guint i = 0; i < parser->last.n; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, parser->last.of[i]);
      const FabEntity *holder = find_holder (parser, entity);
      gboolean perched = entity->being == FAB_BEING_ANIMAL && g_str_has_suffix (word->text, "shoulder");

      if (holder == NULL || entity == holder || entity->being == FAB_BEING_PERSON)
        continue;
      entity->relation = perched ? FAB_RELATION_ON : FAB_RELATION_HELD_BY;
      fab_set_string (&entity->anchor, holder->id);
    }
}

static gboolean
is_same (const FabGroup *a,
         const FabGroup *b)
{
  return a->n > 0 && a->n == b->n && a->of[0] == b->of[0];
}

/* "kids on bicycles under a bridge": what is ridden or held is where its bearer is. */
static FabGroup
find_bearers (FabParser *parser)
{
  FabGroup bearers = { 0 };

  for (guint i = 0; i < parser->last.n; i++)
    {
      const FabEntity *entity = fab_parser_entity (parser, parser->last.of[i]);

      if (entity->relation != FAB_RELATION_RIDDEN_BY)
        return parser->last;
      for (guint k = 0; k < parser->shot->entities->len; k++)
        if (g_strcmp0 (fab_parser_entity (parser, k)->id, entity->anchor) == 0)
          fab_group_add (&bearers, k);
    }

  return bearers.n > 0 ? bearers : parser->last;
}

/* "a man and a woman at a table": both are. */
static gboolean
stands_together (FabParser     *parser,
                 const FabWord *word)
{
  if (!parser->fresh || parser->candidate.n < 2 || parser->last.n != 1 || parser->last.of[0] != parser->candidate.of[parser->candidate.n - 1] ||
      (word->value != FAB_RELATION_AT && word->value != FAB_RELATION_ON && word->value != FAB_RELATION_IN &&
       word->value != FAB_RELATION_UNDER && word->value != FAB_RELATION_NEAR && word->value != FAB_RELATION_THROUGH))
    return FALSE;
  for (guint i = 0; i < parser->candidate.n; i++)
    if (fab_parser_entity (parser, parser->candidate.of[i])->being == FAB_BEING_THING ||
        fab_parser_entity (parser, parser->candidate.of[i])->relation != FAB_RELATION_NONE)
      return FALSE;

  return TRUE;
}

/* "reads a book under a tree": what is in the hands is where its reader is; "watches a boat on the lake" is not. */
static FabGroup
choose_head (FabParser     *parser,
             const FabWord *word)
{
  gboolean taken = parser->deed != NULL && parser->subject.n > 0 && is_same (&parser->last, &parser->done);

  if (g_strcmp0 (word->id, "of") == 0 || g_strcmp0 (word->id, "full") == 0)
    return parser->last;
  if (!taken)
    return stands_together (parser, word) ? parser->candidate : find_bearers (parser);
  if (fab_parser_entity (parser, parser->subject.of[0])->mode == FAB_OBJECT_PUT)
    return parser->last;
  switch (parser->deed->object)
    {
    case FAB_OBJECT_TARGET:
    case FAB_OBJECT_GIVEN:
    case FAB_OBJECT_AIR:
    case FAB_OBJECT_PUT:
    case FAB_OBJECT_POURED:
    case FAB_OBJECT_PUSHED:
    case FAB_OBJECT_PULLED:
    case FAB_OBJECT_ENTERED:
    case FAB_OBJECT_LEFT:
      break;
    default:
      return parser->subject;
    }
  if (g_strcmp0 (word->id, "with") == 0 && fab_parser_entity (parser, parser->last.of[0])->being == FAB_BEING_THING)
    return parser->subject;

  return parser->last;
}

/* "over a", "with her": the article was read with it. */
static void
open_noun (FabParser  *parser,
           const char *relation)
{
  static const struct { const char *article; char owner; } articles[] = {
    { " a", 0 }, { " the", 0 }, { " his", 'm' }, { " her", 'f' }, { " its", 'n' }, { " their", 'p' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_suffix (relation, articles[i].article))
      {
        parser->mods.open = parser->mods.determined = TRUE;
        parser->mods.definite = i > 0;
        parser->mods.owner = articles[i].owner;
      }
}

static void
read_relation (FabParser     *parser,
               const FabWord *word)
{
  FabWay way = g_str_equal (word->text, "in") ? FAB_WAY_NONE : fab_way_find (word->text);

  if (word->value == FAB_RELATION_HELD_BY)
    {
      if (parser->shot->entities->len == 1 && parser->last.n == 1 && g_strcmp0 (word->id, "hand") == 0)
        add_hand (parser);
      else
        read_held (parser, word);
      return;
    }
  fab_parser_flush_mods (parser);
  parser->link.relation = word;
  parser->link.head = choose_head (parser, word);
  if (parser->place_end == parser->at && g_strcmp0 (word->id, "full") == 0)
    parser->link.head.n = 0;
  parser->and = FALSE;
  open_noun (parser, word->text);
  for (guint i = 0; parser->direct && way != FAB_WAY_NONE && i < parser->subject.n; i++)
    fab_parser_entity (parser, parser->subject.of[i])->way = way;
}

/* "looks up", "runs away" */
static void
read_particle (FabParser     *parser,
               const FabWord *word)
{
  FabWay way = fab_way_find (word->text);

  for (guint i = 0; parser->direct && way != FAB_WAY_NONE && i < parser->subject.n; i++)
    fab_parser_entity (parser, parser->subject.of[i])->way = way;
}

static void
read_weather (FabParser     *parser,
              const FabWord *word)
{
  if (parser->shot->weather == FAB_WEATHER_CLEAR)
    parser->shot->weather = word->value;
  if (strstr (word->text, "lightning") != NULL || strstr (word->text, "storm") != NULL)
    parser->shot->weather = word->value;
  fab_parser_note_sky (parser, word->text);
  if (g_str_equal (word->text, "sunny") || g_str_has_suffix (word->text, "sunlight"))
    parser->shot->time_given = TRUE;
  if (parser->link.relation == NULL && !g_str_has_prefix (word->text, "in "))
    {
      parser->last.n = 0;  /* "rain on the window" */
      parser->crowd = !parser->mods.open;  /* "snow falls" */
    }
  parser->link.relation = NULL;
}

static void
read_time (FabParser     *parser,
           const FabWord *word)
{
  fab_parser_note_sky (parser, word->text);
  if (!parser->shot->time_given || word->value != FAB_TIME_DAY)
    parser->shot->time = word->value;
  parser->shot->time_given = TRUE;
  parser->link.relation = NULL;
  fab_mods_reset (&parser->mods);
}

static guint
count_words (const char *phrase)
{
  guint n = 1;

  for (const char *p = strchr (phrase, ' '); p != NULL; p = strchr (p + 1, ' '))
    n++;

  return n;
}

/* "a crowd watches" */
static gboolean
deed_follows (FabParser *parser,
              guint      ahead)
{
  const FabToken *token = fab_parser_peek (parser, ahead);

  return token != NULL && token->stop == 0 && g_str_has_suffix (token->text, "s") && fab_lexicon_is_own_verb (token->text);
}

/* "looms over a screaming crowd", "addresses the crowd": they are met, not only there. */
static gboolean
meets_crowd (FabParser *parser)
{
  static const char * const met[] = { "over", "above", "at", "towards", "toward", "from", NULL };
  const FabWord *relation = parser->link.relation;
  g_auto(GStrv) words = relation != NULL ? g_strsplit (relation->text, " ", 2) : NULL;

  if (words != NULL)
    return parser->candidate.n + parser->subject.n > 0 && g_strv_contains (met, words[0]);

  return parser->link.verb != NULL && parser->link.doer.n > 0 && parser->link.verb->object == FAB_OBJECT_TARGET &&
         g_strcmp0 (parser->link.verb->interaction, "greet") != 0;
}

static void
add_crowd (FabParser *parser)
{
  FabNoun noun = { .kind = FAB_NOUN_PERSON, .person = fab_lexicon_person ("person"), .count = 7, .plural = TRUE,
                   .text = (char *) "person" };

  fab_parser_add_noun (parser, &noun);
}

#define QUEUE 2  /* a crowd in a line */

/* A crowd on its own is the place's; before a noun it says how full the noun is. */
static void
read_crowd (FabParser     *parser,
            const FabWord *word)
{
  guint n = count_words (word->text);

  if (word->value == QUEUE)
    {
      parser->queue = TRUE;
      add_crowd (parser);
    }
  else if (g_str_has_suffix (word->text, " of") && fab_parser_noun_follows (parser, n))
    {
      parser->shot->crowded = TRUE;
      parser->mods.count = 9;
      parser->mods.open = TRUE;
    }
  else if (word->value == 0 && fab_parser_noun_follows (parser, n) && !deed_follows (parser, n))
    read_adjective (parser, word);
  else if (meets_crowd (parser))
    {
      parser->shot->crowded = TRUE;
      add_crowd (parser);
    }
  else
    {
      fab_mods_reset (&parser->mods);
      parser->shot->crowded = parser->crowd = TRUE;
    }
  parser->link.relation = NULL;
}

/* "three-headed", "a two-storey house": said of one. */
static gboolean
counts_parts (FabParser *parser)
{
  static const char * const parts[] = {
    "headed", "legged", "eyed", "armed", "winged", "tailed", "horned", "humped", "storey", "story", "storied", "masted", "wheeled",
    "tiered", "pointed", "way", "piece", "string", "part", "hour", "minute", "metre", "meter", "foot", "seater", NULL,
  };
  const FabToken *next = fab_parser_peek (parser, 1);

  return next != NULL && next->stop == 0 && !next->possessive && g_strv_contains (parts, next->text);
}

/* "a leaf ten times its size", "twice her height": of what was named last. */
static gboolean
read_ratio (FabParser *parser,
            int        factor)
{
  static const char * const measures[] = { "size", "height", "weight", "length", "width", "bigger", "larger", "taller", "longer", NULL };

  for (guint ahead = 1; ahead < 4; ahead++)
    {
      const FabToken *token = fab_parser_peek (parser, ahead);

      if (token == NULL || token->stop != 0)
        return FALSE;
      if (!g_strv_contains (measures, token->text))
        continue;
      for (guint i = 0; i < parser->last.n; i++)
        fab_parser_entity (parser, parser->last.of[i])->size = CLAMP (factor, 2, 6);
      parser->at += ahead;
      return TRUE;
    }

  return FALSE;
}

static void
read_number (FabParser     *parser,
             const FabWord *word)
{
  FabMods *mods = &parser->mods;
  const FabToken *next = fab_parser_peek (parser, 1);
  gboolean times = next != NULL && next->stop == 0 && g_str_equal (next->text, "times");

  mods->open = TRUE;
  if (counts_parts (parser))
    {
      g_string_append_printf (mods->look, "%s%s-%s", mods->look->len > 0 ? " " : "", word->text, next->text);
      parser->at++;
    }
  else if ((times || g_str_equal (word->text, "twice")) && read_ratio (parser, word->value))
    mods->open = FALSE;
  else
    {
      mods->count = word->value;
      mods->determined = TRUE;
    }
}

static void
read_to (FabParser *parser)
{
  guint n;
  const FabToken *next = fab_parser_peek (parser, 1);
  const FabVerb *verb = next != NULL && next->stop == 0 ? fab_parser_find_verb (parser, 1, &n) : NULL;
  static const FabWord to = { "to", FAB_WORD_RELATION, FAB_RELATION_NONE, "to" };

  if (verb != NULL)
    parser->to = TRUE;
  else
    read_relation (parser, &to);
}

static void
read_function_word (FabParser     *parser,
                    const FabWord *word)
{
  FabMods *mods = &parser->mods;

  switch ((FabWordClass) word->klass)
    {
    case FAB_WORD_DETERMINER:
      mods->open = mods->determined = TRUE;
      mods->definite = g_str_has_prefix (word->text, "th");
      parser->appositive = parser->at > 0 && parser->name_end == parser->at && fab_parser_peek (parser, 0)->stop == ',';
      break;
    case FAB_WORD_POSSESSIVE: read_possessive (parser, word); break;
    case FAB_WORD_PRONOUN: read_pronoun (parser, word); break;
    case FAB_WORD_NUMBER: read_number (parser, word); break;
    case FAB_WORD_AND: parser->and = TRUE; break;
    case FAB_WORD_NEGATION: mods->negated = TRUE; mods->open = TRUE; break;
    case FAB_WORD_NOBODY: parser->shot->empty = TRUE; break;
    case FAB_WORD_CLAUSE: start_clause (parser); break;
    case FAB_WORD_RELATIVE:
      parser->relative = TRUE;
      parser->clause = parser->link.relation == NULL && parser->link.verb == NULL ? parser->last : (FabGroup) { 0 };
      break;
    case FAB_WORD_TO: read_to (parser); break;
    case FAB_WORD_EMOTION: read_emotion (parser, word); break;
    case FAB_WORD_RELATION: read_relation (parser, word); break;
    case FAB_WORD_WEATHER: read_weather (parser, word); break;
    case FAB_WORD_TIME: read_time (parser, word); break;
    case FAB_WORD_CROWD: read_crowd (parser, word); break;
    case FAB_WORD_COPULA: parser->copula = TRUE; break;
    case FAB_WORD_DENIAL: parser->denied = TRUE; break;
    case FAB_WORD_BODY:
    case FAB_WORD_FILLER: read_particle (parser, word); break;
    case FAB_WORD_MEASURE:
      break;
    default:
      read_adjective (parser, word);
    }
}

static gboolean
is_noun_class (int klass)
{
  return klass == FAB_WORD_GARMENT || klass == FAB_WORD_FEATURE || klass == FAB_WORD_BODY ||
         klass == FAB_WORD_PLACE || klass == FAB_WORD_THING;
}

/* A storm with an article that is taught or hugged is somebody; "piece" counts before "of" only. */
static gboolean
is_noun_here (FabParser     *parser,
              const FabWord *word,
              guint          n)
{
  const FabToken *next = fab_parser_peek (parser, n);

  if (word->klass == FAB_WORD_BODY && g_str_equal (word->text, "back") && !parser->mods.open)
    return FALSE;
  if (is_noun_class (word->klass))
    return TRUE;
  if (word->klass == FAB_WORD_MEASURE)
    return !(next != NULL && next->stop == 0 && g_str_equal (next->text, "of")) &&
           fab_model_find (word->text) != NULL;
  if (word->klass == FAB_WORD_WEATHER)
    {
      guint verb_n;
      const FabVerb *verb = parser->link.verb;
      const FabVerb *then = next != NULL && next->stop == 0 ? fab_parser_find_verb (parser, n, &verb_n) : NULL;

      return parser->mods.open && ((verb != NULL && verb->interaction != NULL) ||
                                   (then != NULL && (then->flags & FAB_VERB_ANIMATE)));
    }

  if ((word->klass == FAB_WORD_SCALE || word->klass == FAB_WORD_AGE || word->klass == FAB_WORD_ADJECTIVE || word->klass == FAB_WORD_EMOTION) &&
      parser->mods.open && !fab_parser_noun_follows (parser, n) &&
      (fab_lexicon_person (word->text) != NULL || (parser->mods.determined && word->klass == FAB_WORD_ADJECTIVE && fab_set_find (word->text) != NULL)))
    return TRUE;

  /* "teen on phone" */
  if (word->klass == FAB_WORD_AGE && fab_lexicon_person (word->text) != NULL && !fab_parser_noun_follows (parser, n))
    return TRUE;

  return (word->klass == FAB_WORD_TONE || word->klass == FAB_WORD_SEX || word->klass == FAB_WORD_NUMBER) &&
         parser->mods.open && !fab_parser_noun_follows (parser, n) && fab_model_find (word->text) != NULL;
}

/* "morose", "gleefully": no table has them all */
static gboolean
read_feeling (FabParser *parser)
{
  const char *text = fab_parser_peek (parser, 0)->text;
  const char *emotion = fab_ladder_is_no_noun (text) ? fab_ladder_emotion (text) : NULL;
  FabWord word = { text, FAB_WORD_EMOTION, 0, emotion };

  if (emotion == NULL || fab_lexicon_verb (text) != NULL || fab_lexicon_person (text) != NULL)
    return FALSE;
  read_emotion (parser, &word);
  parser->at++;

  return TRUE;
}

/* "the train leaves the station", "a monk lights candles", "two girls open a trunk" */
static gboolean
is_deed_here (FabParser     *parser,
              const FabWord *word,
              guint          n)
{
  const FabToken *token = fab_parser_peek (parser, 0);

  /* "hangs up the key and leaves" */
  if (n == 1 && parser->and && token->stop == 0 && parser->subject.n > 0 && g_str_equal (token->text, "leaves") &&
      fab_parser_entity (parser, parser->subject.of[0])->being == FAB_BEING_PERSON)
    return TRUE;

  return n == 1 && parser->fresh && parser->candidate.n > 0 && !parser->mods.open && token->stop == 0 && !parser->and &&
         word->klass >= FAB_WORD_EMOTION && word->klass != FAB_WORD_FEATURE &&
         fab_lexicon_is_own_verb (token->text) &&
         (g_str_has_suffix (token->text, "s") ? starts_noun (parser, 1) || fab_parser_noun_follows (parser, 1)
                                              : parser->candidate.n > 1 && starts_noun (parser, 1));
}

/* "hooded figure", "grand piano": the name is longer than the word. */
static gboolean
begins_name (FabParser     *parser,
             const FabWord *word,
             guint          n)
{
  gboolean measure = word->klass == FAB_WORD_SCALE || word->klass == FAB_WORD_AGE || word->klass == FAB_WORD_TONE ||
                     word->klass == FAB_WORD_EMOTION || word->klass == FAB_WORD_NUMBER || word->klass == FAB_WORD_WEATHER ||
                     word->klass == FAB_WORD_TIME;
  FabNoun noun = fab_parser_find_noun (parser, parser->at);
  gboolean known = noun.kind == FAB_NOUN_PERSON || (!measure && noun.kind == FAB_NOUN_THING && noun.model != NULL && noun.step <= FAB_RUNG_EXACT);
  gboolean longer = known && noun.n > n;

  fab_noun_clear (&noun);

  return longer;
}

/* "the storm rages", "a wind howls": what weather does is no thing. */
static guint
count_weather_deed (FabParser     *parser,
                    const FabWord *word,
                    guint          n)
{
  static const char * const deeds[] = { "rage", "howl", "blow", "break", "roar", "brew", "gather", "pass", "strike", "hit", "lash",
                                        "batter", "swirl", "whip", "begin", "start", "come", "approach", "pour", NULL };
  const FabToken *next = fab_parser_peek (parser, n);
  g_auto(GStrv) stems = next != NULL && next->stop == 0 ? fab_lexicon_singulars (next->text) : NULL;
  gboolean found = FALSE;

  if (word->klass != FAB_WORD_WEATHER || !parser->mods.open || stems == NULL)
    return 0;
  for (guint i = 0; stems[i] != NULL; i++)
    found |= g_strv_contains (deeds, stems[i]);

  return found && !g_strv_contains (deeds, next->text) ? 1 : 0;
}

gboolean
fab_parser_read_word (FabParser *parser)
{
  for (guint n = 5; n > 0; n--)
    {
      g_autofree char *phrase = fab_tokens_join (parser->tokens, parser->at, n);
      const FabWord *word = phrase != NULL ? fab_lexicon_word (phrase) : NULL;

      if (word == NULL)
        continue;
      if (is_noun_here (parser, word, n) || begins_name (parser, word, n) || is_deed_here (parser, word, n))
        return FALSE;
      read_function_word (parser, word);
      if (word->klass == FAB_WORD_MEASURE && fab_parser_peek (parser, n) != NULL &&
          g_str_equal (fab_parser_peek (parser, n)->text, "of"))
        n++;
      n += count_weather_deed (parser, word, n);
      parser->at += n;
      return TRUE;
    }

  return read_feeling (parser);
}
