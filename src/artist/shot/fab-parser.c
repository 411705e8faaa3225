/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prompts are fragments: nouns with what stands before them, verbs, relations, lists by commas. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "fab-parser.h"

const FabToken *
fab_parser_peek (FabParser *parser,
                 guint      ahead)
{
  guint i = parser->at + ahead;

  return i < parser->tokens->len ? &g_array_index (parser->tokens, FabToken, i) : NULL;
}

void
fab_parser_add_unknown (FabParser  *parser,
                        const char *word)
{
  GPtrArray *unknown = parser->shot->unknown;

  if (unknown->len < 64 && !g_ptr_array_find_with_equal_func (unknown, word, g_str_equal, NULL))
    g_ptr_array_add (unknown, g_strdup (word));
}

static void
handle_stop (FabParser *parser,
             char       stop)
{
  fab_parser_flush_mods (parser);
  parser->link.relation = NULL;
  parser->clause.n = 0;
  parser->denied = parser->scenery = FALSE;
  parser->direct = parser->crowd = parser->relative = parser->copula = parser->appositive = FALSE;
  if (stop == ',')
    {
      if (parser->link.verb != NULL && parser->link.verb->object != FAB_OBJECT_GIVEN)
        parser->link.verb = NULL;
      return;
    }
  parser->link = parser->used_link = (FabLink) { 0 };
  parser->run.n = parser->main.n = 0;
  parser->and = FALSE;
  fab_mods_reset (&parser->mods);
}

/* "street sign": after a singular the bare form of a verb is a noun. */
static gboolean
reads_as_noun (const FabNoun  *before,
               const FabToken *token)
{
  const FabVerb *verb = fab_lexicon_verb (token->text);

  return verb == NULL || (g_str_equal (verb->text, token->text) && !before->plural && before->kind != FAB_NOUN_NAME &&
                          before->kind != FAB_NOUN_PERSON);
}

static gboolean
is_beast (const FabNoun *noun)
{
  return noun->model != NULL && (noun->model->klass == FAB_MODEL_ANIMAL || noun->model->klass == FAB_MODEL_CREATURE);
}

/* "a man and his dog watch the sunset": several do it, so the verb is bare. */
static gboolean
do_together (FabParser *parser,
             guint      ahead)
{
  const FabToken *next = fab_parser_peek (parser, ahead);
  const FabToken *then = fab_parser_peek (parser, ahead + 1);
  const FabWord *word = then != NULL && then->stop == 0 ? fab_lexicon_word (then->text) : NULL;

  return parser->and && parser->fresh && next != NULL && next->stop == 0 && fab_lexicon_verb_base (next->text) != NULL &&
         word != NULL && (word->klass == FAB_WORD_DETERMINER || word->klass == FAB_WORD_POSSESSIVE);
}

/* "baby radish", "fisherman Tom", "kitchen table": does another noun follow at once? */
static gboolean
has_next_noun (FabParser     *parser,
               const FabNoun *noun)
{
  const FabToken *token = fab_parser_peek (parser, noun->n - 1);
  const FabToken *next = fab_parser_peek (parser, noun->n);
  FabNoun second;
  gboolean follows;
  guint phrase = 0;

  /* "girl brushes her teeth" */
  if (noun->kind == FAB_NOUN_PERSON && fab_parser_find_verb (parser, noun->n, &phrase) != NULL && phrase > 1)
    return FALSE;
  if (do_together (parser, noun->n))
    return FALSE;
  if (next != NULL && parser->foreign && fab_lexicon_is_own_verb (next->text) && fab_model_find (next->text) == NULL)
    return FALSE;
  if (next == NULL || next->stop != 0 || next->used || next->quoted || token->possessive || !reads_as_noun (noun, next) ||
      ((noun->kind == FAB_NOUN_PERSON || is_beast (noun)) && !noun->plural && parser->mods.count < 2 && fab_parser_is_deed_of_one (parser, noun->n)))
    return FALSE;
  second = fab_parser_find_noun (parser, parser->at + noun->n);
  follows = second.kind == FAB_NOUN_PERSON || second.kind == FAB_NOUN_THING ||
            second.kind == FAB_NOUN_PLACE || second.kind == FAB_NOUN_GARMENT ||
            (second.kind == FAB_NOUN_NAME && noun->kind == FAB_NOUN_PERSON);
  if (second.kind == FAB_NOUN_BODY && noun->kind == FAB_NOUN_THING)
    follows = FALSE;
  fab_noun_clear (&second);

  return follows;
}

/* "saxophone player", "balloon seller": people with the thing itself. */
static gboolean
is_holder (FabParser *parser,
           guint      ahead)
{
  static const char * const holders[] = {
    "player", "players", "seller", "sellers", "vendor", "vendors", "peddler", "bearer", "bearers", "carrier", "carriers", NULL,
  };
  const FabToken *token = fab_parser_peek (parser, ahead);

  return token != NULL && token->stop == 0 && g_strv_contains (holders, token->text);
}

/* "a hedgehog barber" is a hedgehog; "a lion tamer", "a sheep farmer" are people who have to do with them. */
static gboolean
is_beast_at_work (FabParser     *parser,
                  const FabNoun *noun)
{
  static const char * const handlers[] = {
    "farmer", "trainer", "tamer", "owner", "walker", "rider", "hunter", "seller", "dealer", "keeper", "breeder", "catcher",
    "lover", "thief", "burglar", "charmer", "watcher", "herder", "boy", "girl", "man", "woman", "lady", "child", "kid",
    "vendor", "merchant", "handler", "herd", "people", "person", NULL,
  };
  FabNoun trade;
  gboolean works;

  if (!is_beast (noun))
    return FALSE;
  trade = fab_parser_find_noun (parser, parser->at + noun->n);
  works = trade.kind == FAB_NOUN_PERSON && !g_strv_contains (handlers, trade.person->text) && trade.person->age >= 16;
  fab_noun_clear (&trade);

  return works;
}

static void
keep_as_modifier (FabParser     *parser,
                  const FabNoun *noun)
{
  FabMods *mods = &parser->mods;

  if (noun->kind == FAB_NOUN_PERSON && noun->person->age < 16 && noun->person->age > 0)
    mods->scale = mods->scale != 0 ? mods->scale : 60;
  if (noun->kind == FAB_NOUN_PERSON && noun->person->sex != 0)
    mods->sex = noun->person->sex;
  if (noun->set != NULL && noun->model == NULL && parser->shot->place == NULL)
    fab_parser_set_place (parser, noun);
  if (noun->kind == FAB_NOUN_THING && noun->model != NULL && is_holder (parser, noun->n))
    mods->with = noun->model;
  if (is_beast_at_work (parser, noun))
    mods->beast = noun->model;
  if (noun->kind != FAB_NOUN_NAME)
    g_string_append_printf (mods->look, "%s%s", mods->look->len > 0 ? " " : "", noun->text);
  mods->open = TRUE;
}

/* "Detective Ray" is no fish. */
static FabNoun
find_titled (FabParser     *parser,
             const FabNoun *title)
{
  const FabToken *token = fab_parser_peek (parser, title->n);
  FabNoun name = fab_parser_find_noun (parser, parser->at + title->n);

  if (title->kind == FAB_NOUN_PERSON && !title->plural && name.kind == FAB_NOUN_THING && token->capital && !token->all_caps)
    {
      fab_noun_clear (&name);
      name = (FabNoun) { .kind = FAB_NOUN_NAME, .n = 1, .text = g_strdup (token->written) };
    }

  return name;
}

/* "King Arthur": one person, with both words. */
static gboolean
read_titled_name (FabParser     *parser,
                  const FabNoun *title)
{
  FabNoun name = find_titled (parser, title);
  guint before = parser->shot->entities->len;

  if (title->kind != FAB_NOUN_PERSON || name.kind != FAB_NOUN_NAME)
    {
      fab_noun_clear (&name);
      return FALSE;
    }
  parser->at += title->n + name.n;
  fab_parser_add_noun (parser, &name);
  if (parser->shot->entities->len > before)
    {
      FabEntity *entity = fab_parser_entity (parser, before);

      g_free (entity->noun);
      entity->noun = g_strdup (title->person->text);
      g_free (entity->role);
      entity->role = g_strdup (title->person->role);
      entity->age = entity->age != 0 ? entity->age : title->person->age;
      entity->sex = title->person->sex != 0 ? title->person->sex : entity->sex;
    }
  fab_noun_clear (&name);

  return TRUE;
}

/* "a man's hand", "her father's old shoulders"; "out of an old man's coat": he has it on. */
static gboolean
owns_body (FabParser     *parser,
           const FabNoun *noun)
{
  gboolean dressed = noun->kind == FAB_NOUN_PERSON && parser->link.relation != NULL;

  for (guint ahead = 0; ahead < 3; ahead++)
    {
      const FabToken *token = fab_parser_peek (parser, ahead);
      const FabWord *word = token != NULL && token->stop == 0 ? fab_lexicon_word (token->text) : NULL;

      if (token == NULL || token->stop != 0)
        return FALSE;
      if (word != NULL && (word->klass == FAB_WORD_BODY || word->klass == FAB_WORD_FEATURE ||
                           (dressed && word->klass == FAB_WORD_GARMENT)))
        return TRUE;
    }

  return FALSE;
}

/* "Tom's dog": he need not be there; he is when it is a part of him, or his shoulder was asked for. */
static void
add_owner (FabParser *parser,
           FabNoun   *noun)
{
  guint before = parser->shot->entities->len;
  gboolean shoulder = noun->kind == FAB_NOUN_NAME && parser->shot->size == FAB_SIZE_OTS;
  FabGroup owners = { 0 };

  if (!shoulder && !owns_body (parser, noun))
    {
      fab_mods_reset (&parser->mods);
      parser->mods.open = TRUE;
      parser->mods.owner = 'p';
      return;
    }
  fab_parser_make_entities (parser, noun, &owners);
  fab_mods_reset (&parser->mods);
  parser->mods.open = TRUE;
  parser->mods.owner = 'p';
  parser->mods.owners = owners;
  if (shoulder && parser->shot->shoulder == NULL && parser->shot->entities->len > before)
    parser->shot->shoulder = g_strdup (fab_parser_entity (parser, before)->id);
}

static int
number_at (FabParser *parser,
           guint      ahead)
{
  const FabToken *token = fab_parser_peek (parser, ahead);
  const FabWord *word = token != NULL && token->stop == 0 ? fab_lexicon_word (token->text) : NULL;

  if (word != NULL && word->klass == FAB_WORD_NUMBER)
    return word->value;

  return token != NULL && g_ascii_isdigit (token->text[0]) ? CLAMP (atoi (token->text), 0, FAB_MAX_ENTITIES) : 0;
}

/* "a family of four", "a family of ducks" */
static gboolean
read_collective (FabParser *parser,
                 FabNoun   *noun)
{
  const FabToken *of = fab_parser_peek (parser, noun->n);

  if (noun->kind != FAB_NOUN_PERSON || noun->person->count < 2 || of == NULL || of->stop != 0 || !g_str_equal (of->text, "of"))
    return FALSE;
  noun->count = number_at (parser, noun->n + 1);
  if (noun->count > 0)
    {
      noun->n += 2;
      return FALSE;
    }
  if (!fab_parser_noun_follows (parser, noun->n + 1))
    return FALSE;
  parser->mods.count = noun->person->count;
  parser->mods.open = TRUE;
  parser->at += noun->n + 1;

  return TRUE;
}

static gboolean
read_noun (FabParser *parser)
{
  FabNoun noun = fab_parser_find_noun (parser, parser->at);
  gboolean found = noun.kind != FAB_NOUN_NONE;

  if (found && fab_parser_peek (parser, noun.n - 1)->possessive &&
      (noun.kind == FAB_NOUN_NAME || noun.kind == FAB_NOUN_PERSON))
    {
      parser->at += noun.n;
      add_owner (parser, &noun);
    }
  else if (found && read_collective (parser, &noun))
    ;
  else if (found && has_next_noun (parser, &noun))
    {
      if (!read_titled_name (parser, &noun))
        {
          keep_as_modifier (parser, &noun);
          parser->at += noun.n;
        }
    }
  else if (found)
    {
      parser->at += noun.n;
      fab_parser_add_noun (parser, &noun);
    }
  fab_noun_clear (&noun);

  return found;
}

static gboolean
is_noun_position (FabParser *parser)
{
  return parser->mods.open || parser->link.relation != NULL || parser->link.verb != NULL;
}

/* "3:00 am" */
static gboolean
read_hour (FabParser *parser,
           guint      hour)
{
  for (guint ahead = 1; ahead <= 2; ahead++)
    {
      const FabToken *token = fab_parser_peek (parser, ahead);
      gboolean pm = token != NULL && g_str_has_prefix (token->text, "pm");

      if (token == NULL || !(pm || g_str_equal (token->text, "am") || g_str_equal (token->text, "a")))
        continue;
      if (g_str_equal (token->text, "a") && (fab_parser_peek (parser, ahead + 1) == NULL ||
                                             !g_str_equal (fab_parser_peek (parser, ahead + 1)->text, "m")))
        return FALSE;
      hour = hour % 12 + (pm ? 12 : 0);
      parser->shot->time = hour < 5 || hour >= 21 ? FAB_TIME_NIGHT : hour < 8 ? FAB_TIME_DAWN
                           : hour >= 18 ? FAB_TIME_DUSK : FAB_TIME_DAY;
      parser->shot->time_given = TRUE;
      parser->at += ahead + (g_str_equal (token->text, "a") ? 2 : 1);
      return TRUE;
    }

  return FALSE;
}

/* An unknown deed of a known being: "the clerk ?tabulates the list". */
static gboolean
read_vague_deed (FabParser      *parser,
                 const FabToken *token)
{
  static const FabVerb vague = { "do", "stand", "idle", "stand", NULL, FAB_OBJECT_USED, 0, NULL, NULL };
  const FabToken *next = fab_parser_peek (parser, 1);
  const FabWord *then = next != NULL && next->stop == 0 ? fab_lexicon_word (next->text) : NULL;
  FabGroup doer = parser->candidate;

  if (!parser->fresh || parser->mods.open || parser->link.relation != NULL || doer.n == 0 ||
      !(g_str_has_suffix (token->text, "s") || g_str_has_suffix (token->text, "ing") || g_str_has_suffix (token->text, "ed")))
    return FALSE;
  if (then == NULL || !(then->klass == FAB_WORD_DETERMINER || then->klass == FAB_WORD_POSSESSIVE || then->klass == FAB_WORD_RELATION ||
                        then->klass == FAB_WORD_NUMBER))
    return FALSE;
  fab_parser_do_verb (parser, &vague, &doer);

  return TRUE;
}

/* "a snake charmer", "a wallpaperer": whoever does something for a living is somebody. */
static gboolean
is_agent (const char *text)
{
  static const char * const ends[] = { "er", "ist", "smith", "wright", "monger", "man", "woman", "keeper", NULL };
  const char *lemma = fab_wordnet_lemma (text, FAB_PART_NOUN);

  for (guint i = 0; ends[i] != NULL; i++)
    if (strlen (text) > strlen (ends[i]) + 2 && g_str_has_suffix (text, ends[i]))
      return lemma == NULL && !fab_ladder_is_no_noun (text);

  return FALSE;
}

/* "35 years old"; where another tongue says no "old", what stands before tells: "woman, 70 years", "of 70 years". How many words, or 0. */
static guint
count_age (FabParser *parser,
           guint64    years)
{
  static const char * const units[] = { "year", "years", "yr", "yrs", NULL };
  const FabToken *token = fab_parser_peek (parser, 0), *unit = fab_parser_peek (parser, 1), *old = fab_parser_peek (parser, 2);
  const FabToken *before = parser->at > 0 ? &g_array_index (parser->tokens, FabToken, parser->at - 1) : NULL;

  if (years < 1 || years > 110 || unit == NULL || unit->stop != 0 || !g_strv_contains (units, unit->text))
    return 0;
  if (old != NULL && old->stop == 0 && g_str_equal (old->text, "old"))
    return 3;

  return parser->foreign && (token->stop == ',' || (before != NULL && g_str_equal (before->text, "of"))) ? 2 : 0;
}

/* Of who is to come after an article, or after nobody; else of who was named last. */
static gboolean
read_age (FabParser *parser,
          guint64    years)
{
  guint n = count_age (parser, years);
  const FabToken *next = fab_parser_peek (parser, n);

  if (n == 0)
    return FALSE;
  parser->at += n;
  if (parser->mods.determined || parser->beings.n == 0)
    {
      parser->mods.age = years;
      parser->mods.open = TRUE;
    }
  else
    for (guint i = 0; i < parser->beings.n; i++)
      fab_parser_entity (parser, parser->beings.of[i])->age = years;
  if (parser->foreign && next != NULL && next->stop == 0 && g_str_equal (next->text, "of"))
    parser->at++;

  return TRUE;
}

/* Nobody knows it: before a noun it was an adjective, in a noun's place it is drawn with its name on it. */
static void
read_unknown (FabParser *parser)
{
  const FabToken *token = fab_parser_peek (parser, 0);
  gboolean number = g_ascii_isdigit (token->text[0]);
  guint64 count = number ? g_ascii_strtoull (token->text, NULL, 10) : 0;

  if (number && (read_hour (parser, count) || read_age (parser, count)))
    return;
  parser->at++;
  if (number)
    {
      if (count > 0 && count <= 1000)
        {
          parser->mods.count = MIN (count, FAB_MAX_ENTITIES);
          parser->mods.open = TRUE;
        }
      return;
    }
  if (!fab_parser_is_scenery (token->text))
    fab_parser_add_unknown (parser, token->written);
  parser->at--;
  if (read_vague_deed (parser, token))
    {
      parser->at++;
      return;
    }
  parser->at++;
  if (is_agent (token->text) && (is_noun_position (parser) || token->stop != 0))
    {
      FabNoun noun = { .kind = FAB_NOUN_PERSON, .n = 1, .person = fab_lexicon_person ("person"), .text = g_strdup (token->text) };

      fab_parser_add_noun (parser, &noun);
      fab_noun_clear (&noun);
      return;
    }
  if (is_noun_position (parser) && g_utf8_strlen (token->text, -1) > 1 &&
      !fab_parser_noun_follows (parser, 0) && !fab_ladder_is_no_noun (token->text))
    {
      FabNoun noun = { .kind = FAB_NOUN_UNKNOWN, .n = 1, .text = g_strdup (token->text) };

      fab_parser_add_noun (parser, &noun);
      fab_noun_clear (&noun);
    }
}

static void
read_quotation (FabParser *parser)
{
  const FabToken *token = fab_parser_peek (parser, 0);

  if (parser->shot->lettering == NULL)
    parser->shot->lettering = g_strdup (token->written);
  parser->at++;
}

/* "a sign reading “NORTH”" */
static gboolean
is_said_of_sign (FabParser *parser)
{
  static const char * const words[] = { "reading", "reads", "saying", "says", "marked", "labelled", "labeled", NULL };
  const FabToken *next = fab_parser_peek (parser, 1);

  return next != NULL && next->quoted && parser->last.n > 0 && g_strv_contains (words, fab_parser_peek (parser, 0)->text) &&
         fab_parser_entity (parser, parser->last.of[0])->being == FAB_BEING_THING;
}

/* "writes HELP in the sand" */
static gboolean
is_written (FabParser      *parser,
            const FabToken *token)
{
  static const char * const written[] = { "write", "scrawl", "spray", "paint", "carve", "scribble", "read", NULL };

  return token->all_caps && parser->direct && parser->link.verb != NULL && g_strv_contains (written, parser->link.verb->text);
}

static gboolean
is_cast (FabParser *parser)
{
  FabNoun noun = fab_parser_find_noun (parser, parser->at);
  gboolean cast = noun.kind == FAB_NOUN_NAME &&
                  (noun.cast != NULL || (fab_parser_peek (parser, 0)->capital && noun.n == 1 &&
                                         fab_lexicon_word (fab_parser_peek (parser, 0)->text) == NULL));
  fab_noun_clear (&noun);

  return cast;
}

/* "a snowball fight between two teams", "a kiss between strangers": the deed comes before who does it. */
static gboolean
read_event (FabParser *parser)
{
  guint n;
  const FabVerb *verb = fab_parser_find_verb (parser, 0, &n);
  const FabToken *next = verb != NULL ? fab_parser_peek (parser, n) : NULL;

  if (next == NULL || next->stop != 0 || !g_str_equal (next->text, "between") || !(verb->flags & FAB_VERB_MUTUAL))
    return FALSE;
  parser->early = verb;
  parser->at += n + 1;
  parser->link = (FabLink) { 0 };
  fab_mods_reset (&parser->mods);

  return TRUE;
}

void
fab_parser_read_token (FabParser *parser)
{
  const FabToken *token = fab_parser_peek (parser, 0);
  guint verb_n = 0;

  if (token->stop != 0)
    handle_stop (parser, token->stop);
  if (token->used)
    parser->at++;
  else if (token->quoted)
    read_quotation (parser);
  else if (is_said_of_sign (parser))
    parser->at++;
  else if (read_event (parser) || fab_parser_read_member (parser) || fab_parser_read_comparison (parser) ||
           fab_parser_read_simile (parser) || fab_parser_skip_mark (parser))
    return;
  else if (is_written (parser, token))
    read_quotation (parser);
  else if (is_cast (parser))
    read_noun (parser);
  else if (fab_parser_find_verb (parser, 0, &verb_n) != NULL && verb_n > 1 && fab_parser_read_verb (parser))
    return;
  else if (!fab_parser_read_word (parser) && !fab_parser_read_verb (parser) && !read_noun (parser))
    read_unknown (parser);
}
