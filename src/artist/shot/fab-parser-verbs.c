/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who does it? Verbs find their subjects. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

/* The longest verb phrase here; "looks at" before "looks". */
/* Nothing is lost when the phrase is read as one deed: its last word is a part of the doer. */
static gboolean
says_all (const char *last)
{
  const FabWord *word = fab_lexicon_word (last);

  return word != NULL ? word->klass == FAB_WORD_BODY || word->klass == FAB_WORD_FEATURE ||
                         word->klass == FAB_WORD_EMOTION || word->klass == FAB_WORD_GARMENT
                       : fab_model_find (last) == NULL;
}

/* "covers her mouth", "lights a pipe": the phrases of the table with an article or a possessive within. */
static const FabVerb *
find_loose_phrase (FabParser *parser,
                   guint      at,
                   guint      n)
{
  g_autoptr(GString) phrase = g_string_new (NULL);
  const FabVerb *verb;
  const char *last = NULL;
  guint dropped = 0;

  for (guint i = 0; i < n; i++)
    {
      const FabToken *token = at + i < parser->tokens->len ? &g_array_index (parser->tokens, FabToken, at + i) : NULL;
      const FabWord *word = token != NULL ? fab_lexicon_word (token->text) : NULL;

      if (token == NULL || token->used || token->quoted || (i > 0 && token->stop != 0))
        return NULL;
      last = token->text;
      if (i > 0 && word != NULL && (word->klass == FAB_WORD_DETERMINER || word->klass == FAB_WORD_POSSESSIVE))
        dropped++;
      else
        g_string_append_printf (phrase, "%s%s", phrase->len > 0 ? " " : "", token->text);
    }
  if (dropped == 0 || n - dropped < 2)
    return NULL;
  verb = fab_lexicon_verb (phrase->str);

  return verb != NULL && verb->interaction == NULL && strchr (verb->text, ' ') != NULL && says_all (last) ? verb : NULL;
}

const FabVerb *
fab_parser_find_verb (FabParser *parser,
                      guint      ahead,
                      guint     *n)
{
  for (*n = 5; *n > 0; (*n)--)
    {
      g_autofree char *phrase = fab_tokens_join (parser->tokens, parser->at + ahead, *n);
      const FabVerb *verb = phrase != NULL ? fab_lexicon_verb (phrase) : NULL;

      if (verb != NULL && (*n == 1) == (strchr (verb->text, ' ') == NULL))
        return verb;
      verb = find_loose_phrase (parser, parser->at + ahead, *n);
      if (verb != NULL)
        return verb;
    }

  return NULL;
}

static gboolean
is_progressive (const FabToken *token)
{
  return g_str_has_suffix (token->text, "ing") && strlen (token->text) > 4;
}

gboolean
fab_parser_noun_follows (FabParser *parser,
                         guint      ahead)
{
  const FabToken *next = fab_parser_peek (parser, ahead);
  FabNoun noun;
  gboolean found;

  if (next == NULL || next->stop != 0 || next->used)
    return FALSE;
  noun = fab_parser_find_noun (parser, parser->at + ahead);
  found = noun.kind != FAB_NOUN_NONE;
  fab_noun_clear (&noun);

  return found;
}

/* "types, code on the screen": one person's verbs have endings */
static gboolean
is_base (const FabToken *token,
         const FabVerb  *verb)
{
  return verb != NULL && g_str_equal (token->text, verb->text);
}

/* "the price of war": what the dictionary takes for a verb too is none after "of" or bare. */
static gboolean
is_bare (const FabToken *token,
         const FabVerb  *verb)
{
  return !is_progressive (token) && !g_str_has_suffix (token->text, "ed") && !g_str_has_suffix (token->text, "s") &&
         strncmp (token->text, verb->text, 2) != 0 && fab_lexicon_is_own_verb (token->text) == FALSE;
}

/* "a lighthouse, waves": things are listed, they do not wave */
static gboolean
lists_things (FabParser      *parser,
              const FabToken *token,
              const FabNoun  *noun)
{
  const FabGroup *doer = parser->fresh ? &parser->candidate : &parser->subject;

  return token->stop == ',' && !is_progressive (token) && !parser->and && noun->kind != FAB_NOUN_NONE &&
         (doer->n == 0 || fab_parser_entity (parser, doer->of[0])->being == FAB_BEING_THING);
}

/* "hammer and nail argue": two things, then what they do */
static gboolean
joins_nouns (FabParser     *parser,
             const FabNoun *noun)
{
  const FabToken *token = fab_parser_peek (parser, 0);
  const FabToken *next = fab_parser_peek (parser, 1);

  if (!parser->and || !parser->fresh || next == NULL || next->stop != 0 || !fab_lexicon_is_own_verb (next->text) ||
      !(noun->kind == FAB_NOUN_THING || (noun->kind == FAB_NOUN_NONE && fab_wordnet_weight (token->text, FAB_PART_NOUN) > 0)))
    return FALSE;
  parser->mods.open = is_base (token, fab_lexicon_verb (token->text));

  return parser->mods.open;
}

/* "crosses the": no noun in the plural has an article after it. */
static gboolean
takes_object (FabParser      *parser,
              const FabToken *token)
{
  const FabToken *next = fab_parser_peek (parser, 1);
  const FabWord *word = next != NULL && next->stop == 0 ? fab_lexicon_word (next->text) : NULL;

  return token->stop == 0 && g_str_has_suffix (token->text, "s") && fab_lexicon_is_own_verb (token->text) &&
         word != NULL && (word->klass == FAB_WORD_DETERMINER || word->klass == FAB_WORD_POSSESSIVE);
}

static gboolean
reads_as_verb (FabParser     *parser,
               const FabNoun *noun,
               guint          n)
{
  const FabToken *token = fab_parser_peek (parser, 0);

  if (noun->kind == FAB_NOUN_NAME && noun->cast != NULL)
    return FALSE;
  if (parser->crowd && token->stop == 0 && parser->link.relation == NULL && !parser->mods.open)
    return TRUE;
  if (n == 1 && lists_things (parser, token, noun))
    return FALSE;
  if (n == 1 && !parser->foreign && !parser->to && !parser->and && token->stop == ',' && parser->subject.n == 1 &&
      is_base (token, fab_lexicon_verb (token->text)) && (noun->kind == FAB_NOUN_NONE || noun->kind == FAB_NOUN_THING))
    return FALSE;
  if (n == 1 && joins_nouns (parser, noun))
    return FALSE;
  if (n == 1 && !parser->to && is_bare (token, fab_lexicon_verb (token->text)))
    return FALSE;
  if (n > noun->n && n > 1)
    return TRUE;
  if (noun->n > n)
    return FALSE;
  if (parser->mods.open)
    return FALSE;
  if (parser->to || noun->kind == FAB_NOUN_NONE || is_progressive (token))
    return TRUE;
  if (parser->link.relation != NULL || parser->link.verb != NULL)
    return FALSE;
  if (noun->kind == FAB_NOUN_BODY && token->stop == ',')
    return FALSE;

  /* "a man riding a horse crosses the river" */
  if (takes_object (parser, token) && parser->subject.n > 0)
    return TRUE;

  return (parser->fresh && parser->candidate.n > 0) || parser->relative ||
         (parser->and && parser->subject.n > 0 && !parser->mods.open);
}

static gboolean
is_animate (FabParser      *parser,
            const FabGroup *group)
{
  return group->n > 0 && fab_parser_entity (parser, group->of[0])->being != FAB_BEING_THING;
}

static FabGroup
take_clause (FabParser *parser)
{
  FabGroup clause = parser->clause;

  parser->clause.n = 0;

  return clause;
}

/* Who does it? The latest free noun; after a comma whoever acted before. */
/* "pushes up her glasses": she has them on. */
static void
wear_garment (FabParser      *parser,
              const FabGroup *doer,
              guint           n)
{
  const FabToken *last = n > 1 ? fab_parser_peek (parser, n - 1) : NULL;
  const FabWord *word = last != NULL ? fab_lexicon_word (last->text) : NULL;

  for (guint i = 0; word != NULL && word->klass == FAB_WORD_GARMENT && i < doer->n; i++)
    g_ptr_array_add (fab_parser_entity (parser, doer->of[i])->wears, g_strdup (word->id != NULL ? word->id : last->text));
}

static FabGroup
choose_doer (FabParser      *parser,
             const FabToken *token)
{
  gboolean third = g_str_has_suffix (token->text, "s") && !g_str_has_suffix (token->text, "ss");

  if (parser->to || parser->relative)
    return parser->last;
  /* "the man who sold her the flowers waves" */
  if (parser->clause.n > 0 && third && !parser->and && token->stop == 0 && parser->deed != NULL)
    return take_clause (parser);
  /* "a woman leans on a car, smoking": things do not */
  if (parser->fresh && token->stop == ',' && is_progressive (token) && parser->subject.n > 0 &&
      !is_animate (parser, &parser->candidate))
    return parser->subject;
  if (parser->fresh)
    return third && !parser->and && parser->candidate.n == parser->run.n && parser->run.n > 1 &&
           parser->candidate.n == 1 ? parser->last : parser->candidate;
  if (token->stop == 0 && is_progressive (token) && is_animate (parser, &parser->last))
    return parser->last;
  /* "a doctor bends over a patient lying in bed, holds her hand" */
  if (token->stop == ',' && third && parser->main.n > 0 && is_animate (parser, &parser->main))
    return parser->main;
  if (parser->subject.n > 0)
    return parser->subject;

  return parser->beings;
}

/* --- suffering ----------------------------------------------------------------------------------- */

static gboolean
is_participle (const FabToken *token)
{
  return !is_progressive (token) && !(g_str_has_suffix (token->text, "s") && !g_str_has_suffix (token->text, "ss"));
}

/* Can it be done to somebody? One sits by a window, but is not sat by it. */
static gboolean
is_done_to (FabParser     *parser,
            const FabVerb *verb)
{
  switch (verb->object)
    {
    case FAB_OBJECT_NONE:
    case FAB_OBJECT_SEAT:
    case FAB_OBJECT_LEANED:
    case FAB_OBJECT_CROSSED:
    case FAB_OBJECT_WORN:
      return FALSE;
    case FAB_OBJECT_LED:
      return parser->copula;
    default:
      return TRUE;
    }
}

/* Where "by" stands after the verb, 0: nowhere near. */
static guint
find_by (FabParser *parser,
         guint      from)
{
  for (guint ahead = from; ahead < from + 3; ahead++)
    {
      const FabToken *token = fab_parser_peek (parser, ahead);

      if (token == NULL || token->stop != 0)
        return 0;
      if (g_str_equal (token->text, "by"))
        return ahead;
    }

  return 0;
}

/* "tied to a pole", "a wall covered in ivy": nothing follows that it could be done to. */
static gboolean
is_reduced (FabParser      *parser,
            const FabVerb  *verb,
            guint           n)
{
  const FabToken *token = fab_parser_peek (parser, 0);
  const FabToken *next = fab_parser_peek (parser, n);
  const FabWord *then = next != NULL && next->stop == 0 ? fab_lexicon_word (next->text) : NULL;

  switch (verb->object)
    {
    case FAB_OBJECT_HELD:
    case FAB_OBJECT_WORKED:
    case FAB_OBJECT_PULLED:
    case FAB_OBJECT_PUT:
      break;
    default:
      return FALSE;
    }
  if (g_str_equal (token->text, verb->text) || strchr (verb->text, ' ') != NULL)
    return FALSE;

  return next == NULL || next->stop != 0 || (then != NULL && then->klass == FAB_WORD_RELATION);
}

/* "is chased by", "surrounded by", "is tied to a chair". */
static gboolean
read_passive (FabParser      *parser,
              const FabVerb  *verb,
              guint           n,
              const FabGroup *patient)
{
  const FabToken *token = fab_parser_peek (parser, 0);
  guint by = find_by (parser, n);

  if (patient->n == 0 || !is_participle (token) || !is_done_to (parser, verb) || (by == 0 && !parser->copula && !is_reduced (parser, verb, n)))
    return FALSE;
  if (by > 0)
    {
      parser->link = (FabLink) { .verb = verb, .doer = *patient, .passive = TRUE };
      parser->at += by + 1;
    }
  else
    {
      for (guint i = 0; i < patient->n; i++)
        fab_entity_add_look (fab_parser_entity (parser, patient->of[i]), token->text);
      parser->subject = parser->last = *patient;
      parser->link = (FabLink) { 0 };
      parser->at += n;
    }
  parser->fresh = parser->direct = parser->copula = FALSE;

  return TRUE;
}

/* --- a verb is read -------------------------------------------------------------------------------- */

/* "a screaming crowd" */
static gboolean
is_crowd (FabParser *parser,
          guint      ahead)
{
  const FabToken *token = fab_parser_peek (parser, ahead);
  const FabWord *word = token != NULL && token->stop == 0 ? fab_lexicon_word (token->text) : NULL;

  return word != NULL && word->klass == FAB_WORD_CROWD;
}

/* "a running man", "a burning house" */
static gboolean
read_attribute (FabParser     *parser,
                const FabVerb *verb,
                guint          n)
{
  const FabToken *token = fab_parser_peek (parser, 0);

  if (!parser->mods.open || !(fab_parser_noun_follows (parser, n) || is_crowd (parser, n)) ||
      !(is_progressive (token) || is_participle (token)) || g_str_equal (token->text, verb->text))
    return FALSE;
  parser->mods.state = token->text;
  if (is_progressive (token) || !is_done_to (parser, verb))
    parser->mods.doing = verb;
  else
    g_string_append_printf (parser->mods.look, "%s%s", parser->mods.look->len > 0 ? " " : "", token->text);
  parser->at += n;

  return TRUE;
}

/* "He does not look at her": he stands there, and she too. */
static void
leave_undone (FabParser      *parser,
              const FabGroup *doer)
{
  static const FabVerb none = { "stay", "stand", "idle", "stand", NULL, FAB_OBJECT_NONE, 0, NULL, NULL };

  for (guint i = 0; i < doer->n; i++)
    if (fab_parser_entity (parser, doer->of[i])->action == NULL)
      fab_entity_set_pose (fab_parser_entity (parser, doer->of[i]), &none);
  parser->subject = parser->last = *doer;
  parser->link = (FabLink) { 0 };
  parser->fresh = parser->direct = FALSE;
}

/* "picks it up", "puts the gun down": the verb is in two parts. */
static const FabVerb *
join_particle (FabParser     *parser,
               const FabVerb *verb,
               guint          n)
{
  static const char * const particles[] = { "up", "down", "off", "away", "out", NULL };

  for (guint ahead = n + 1; n == 1 && ahead < n + 3; ahead++)
    {
      const FabToken *before = fab_parser_peek (parser, ahead - 1), *token = fab_parser_peek (parser, ahead);
      g_autofree char *phrase = token != NULL ? g_strdup_printf ("%s %s", verb->text, token->text) : NULL;
      const FabVerb *joined = phrase != NULL ? fab_lexicon_verb_base (phrase) : NULL;

      if (token == NULL || before->stop != 0 || token->stop != 0)
        break;
      if (joined != NULL && g_strv_contains (particles, token->text))
        return joined;
    }

  return verb;
}

static void
read_deed (FabParser     *parser,
           const FabVerb *verb,
           guint          n)
{
  FabGroup doer = choose_doer (parser, fab_parser_peek (parser, 0));

  if (doer.n == 0)
    fab_parser_stand_in (parser, verb, n, &doer);
  if (parser->crowd && fab_parser_peek (parser, 0)->stop == 0)
    {
      if (parser->shot->crowded)
        fab_set_string (&parser->shot->crowd_verb, verb->text);
      parser->crowd = FALSE;
      parser->at += n;
      return;
    }
  if (parser->denied && doer.n > 0)
    {
      leave_undone (parser, &doer);
      parser->at += n;
    }
  else if (!read_passive (parser, verb, n, &doer))
    {
      wear_garment (parser, &doer, n);
      if (!is_progressive (fab_parser_peek (parser, 0)))
        parser->main = doer;
      if (doer.n > 0)
        fab_parser_do_verb (parser, join_particle (parser, verb, n), &doer);
      else
        parser->early = verb;
      parser->at += n;
    }
  parser->to = parser->relative = parser->and = parser->copula = parser->denied = FALSE;
}

/* "a mother brushes her daughter's hair": what one does has an ending, and an object. */
gboolean
fab_parser_is_deed_of_one (FabParser *parser,
                           guint      ahead)
{
  const FabToken *token = fab_parser_peek (parser, ahead);
  const FabToken *next = fab_parser_peek (parser, ahead + 1);
  const FabWord *then = next != NULL && next->stop == 0 ? fab_lexicon_word (next->text) : NULL;

  return token->stop == 0 && g_str_has_suffix (token->text, "s") && !g_str_has_suffix (token->text, "ss") && then != NULL &&
         (then->klass == FAB_WORD_DETERMINER || then->klass == FAB_WORD_POSSESSIVE ||
          (fab_lexicon_verb_base (then->text) == NULL && fab_way_find (then->text) != FAB_WAY_NONE && fab_model_find (token->text) == NULL)) &&
         fab_wordnet_weight (token->text, FAB_PART_VERB) > 0;
}

static gboolean
read_deed_of_one (FabParser *parser)
{
  static const FabVerb work = { "work on", "stand", "reach", "stand", NULL, FAB_OBJECT_WORKED, FAB_VERB_HUMAN, NULL, NULL };
  FabGroup doer = parser->candidate;
  const FabVerb *verb;

  if (!parser->fresh || doer.n != 1 || parser->mods.open || parser->link.relation != NULL || !is_animate (parser, &doer) ||
      !fab_parser_is_deed_of_one (parser, 0))
    return FALSE;
  verb = fab_ladder_deed (fab_parser_peek (parser, 0)->text);
  fab_parser_do_verb (parser, verb != NULL ? verb : &work, &doer);
  parser->at++;

  return TRUE;
}

gboolean
fab_parser_read_verb (FabParser *parser)
{
  guint n;
  const FabVerb *verb = fab_parser_find_verb (parser, 0, &n);
  FabNoun noun;
  gboolean verbal, phrase;

  if (verb == NULL)
    return read_deed_of_one (parser);
  noun = fab_parser_find_noun (parser, parser->at);
  verbal = reads_as_verb (parser, &noun, n);
  phrase = noun.n > n;
  fab_noun_clear (&noun);
  if (!verbal)
    return !phrase && read_attribute (parser, verb, n);
  read_deed (parser, verb, n);

  return TRUE;
}
