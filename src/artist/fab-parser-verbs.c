/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who does it? Verbs find their subjects. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

/* The longest verb phrase here; "looks at" before "looks". */
const FabVerb *
fab_parser_find_verb (FabParser *parser,
                      guint      ahead,
                      guint     *n)
{
  for (*n = 4; *n > 0; (*n)--)
    {
      g_autofree char *phrase = fab_tokens_join (parser->tokens, parser->at + ahead, *n);
      const FabVerb *verb = phrase != NULL ? fab_lexicon_verb (phrase) : NULL;

      if (verb != NULL && (*n == 1) == (strchr (verb->text, ' ') == NULL))
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

static gboolean
reads_as_verb (FabParser     *parser,
               const FabNoun *noun,
               guint          n)
{
  const FabToken *token = fab_parser_peek (parser, 0);

  if (noun->kind == FAB_NOUN_NAME && noun->cast != NULL)
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

  return (parser->fresh && parser->candidate.n > 0) || parser->relative ||
         (parser->and && parser->subject.n > 0 && !parser->mods.open);
}

static gboolean
is_animate (FabParser      *parser,
            const FabGroup *group)
{
  return group->n > 0 && fab_parser_entity (parser, group->of[0])->being != FAB_BEING_THING;
}

/* Who does it? The latest free noun; after a comma whoever acted before. */
static FabGroup
choose_doer (FabParser      *parser,
             const FabToken *token)
{
  gboolean third = g_str_has_suffix (token->text, "s") && !g_str_has_suffix (token->text, "ss");

  if (parser->to || parser->relative)
    return parser->last;
  /* "a woman leans on a car, smoking": things do not */
  if (parser->fresh && token->stop == ',' && is_progressive (token) && parser->subject.n > 0 &&
      !is_animate (parser, &parser->candidate))
    return parser->subject;
  if (parser->fresh)
    return third && !parser->and && parser->candidate.n == parser->run.n && parser->run.n > 1 &&
           parser->candidate.n == 1 ? parser->last : parser->candidate;
  if (token->stop == 0 && is_progressive (token) && is_animate (parser, &parser->last))
    return parser->last;
  if (parser->subject.n > 0)
    return parser->subject;

  return parser->beings;
}

gboolean
fab_parser_read_verb (FabParser *parser)
{
  const FabToken *token = fab_parser_peek (parser, 0);
  guint n;
  const FabVerb *verb = fab_parser_find_verb (parser, 0, &n);
  FabNoun noun;
  gboolean verbal;

  if (verb == NULL)
    return FALSE;
  noun = fab_parser_find_noun (parser, parser->at);
  verbal = reads_as_verb (parser, &noun, n);
  fab_noun_clear (&noun);
  if (!verbal && parser->mods.open && fab_parser_noun_follows (parser, n) &&
      (is_progressive (token) || g_str_has_suffix (token->text, "ed")))
    {
      parser->mods.doing = verb;
      parser->at += n;
      return TRUE;
    }
  if (verbal)
    {
      FabGroup doer = choose_doer (parser, token);

      if (doer.n > 0)
        fab_parser_do_verb (parser, verb, &doer);
      else
        parser->early = verb;
      parser->to = parser->relative = parser->and = FALSE;
      parser->at += n;
    }

  return verbal;
}
