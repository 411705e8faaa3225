/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nouns that the tables lack: what the ladder makes of them. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

/* What the verb or relation before it wants of a noun. */
static FabSlot
slot_of (FabParser *parser)
{
  const FabVerb *verb = parser->link.verb;
  const FabWord *relation = parser->link.relation;

  if (verb == NULL)
    return relation != NULL && relation->value == FAB_RELATION_IN ? FAB_SLOT_PLACE : FAB_SLOT_ANY;
  switch (verb->object)
    {
    case FAB_OBJECT_HELD:
    case FAB_OBJECT_GIVEN:
    case FAB_OBJECT_AIR:
    case FAB_OBJECT_EATEN:
    case FAB_OBJECT_DRUNK:
    case FAB_OBJECT_READ:
      return FAB_SLOT_HELD;
    case FAB_OBJECT_MOUNT:
    case FAB_OBJECT_DRIVEN:
      return FAB_SLOT_RIDDEN;
    case FAB_OBJECT_WORN: return FAB_SLOT_WORN;
    case FAB_OBJECT_CROSSED: return FAB_SLOT_PLACE;
    default: return FAB_SLOT_ANY;
    }
}

static void
take_rung (FabNoun       *noun,
           const FabRung *rung)
{
  noun->step = rung->step;
  noun->bulk = rung->size.y;
  noun->person = rung->person;
  noun->word = rung->word;
  noun->model = rung->model;
  noun->set = rung->set;
  if (rung->person != NULL)
    noun->kind = FAB_NOUN_PERSON;
  else if (rung->word != NULL && rung->word->klass == FAB_WORD_GARMENT)
    noun->kind = FAB_NOUN_GARMENT;
  else if (rung->word != NULL && rung->word->klass == FAB_WORD_FEATURE)
    noun->kind = FAB_NOUN_FEATURE;
  else if (rung->word != NULL && rung->word->klass == FAB_WORD_BODY)
    noun->kind = FAB_NOUN_BODY;
  else if (rung->word != NULL && rung->word->klass == FAB_WORD_WEATHER)
    noun->kind = FAB_NOUN_WEATHER;
  else
    noun->kind = rung->model != NULL || rung->set == NULL ? FAB_NOUN_THING : FAB_NOUN_PLACE;
}

/* Words that begin no name of a thing: "old man" is not one. */
static gboolean
opens_compound (const char *text)
{
  const FabWord *word = fab_lexicon_word (text);

  return word == NULL || word->klass >= FAB_WORD_GARMENT;
}

static gboolean
is_rather_noun (const char *text)
{
  return fab_lexicon_word (text) == NULL && !fab_ladder_is_no_noun (text) &&
         fab_wordnet_weight (text, FAB_PART_NOUN) >= fab_wordnet_weight (text, FAB_PART_ADJECTIVE);
}

/* "a coat stands": not two coat stands */
static gboolean
is_third_person (const char *text)
{
  return g_str_has_suffix (text, "s") && !g_str_has_suffix (text, "ss") && fab_lexicon_is_own_verb (text);
}

/* "windows" are several, not a program. */
static const char *
find_lemma (const char *phrase)
{
  g_auto(GStrv) singulars = fab_lexicon_singulars (phrase);
  const char *lemma = fab_wordnet_lemma (phrase, FAB_PART_NOUN);

  for (guint i = 0; singulars[i] != NULL; i++)
    if (fab_wordnet_weight (singulars[i], FAB_PART_NOUN) >= fab_wordnet_weight (phrase, FAB_PART_NOUN) && strlen (singulars[i]) < strlen (phrase))
      return fab_wordnet_lemma (singulars[i], FAB_PART_NOUN);

  return lemma;
}

/* What only the dictionary knows. */
gboolean
fab_parser_match_ladder (FabParser *parser,
                         guint      at,
                         guint      n,
                         FabNoun   *noun)
{
  const FabToken *token = &g_array_index (parser->tokens, FabToken, at);
  g_autofree char *phrase = fab_tokens_join (parser->tokens, at, n);
  const FabToken *end = &g_array_index (parser->tokens, FabToken, MIN (at + n, parser->tokens->len) - 1);
  const char *lemma;
  FabRung rung;

  if (phrase == NULL || token->all_caps || !opens_compound (token->text) || fab_parser_is_scenery (phrase) ||
      (n == 1 && !is_rather_noun (phrase)) || (n > 1 && is_third_person (end->text)))
    return FALSE;
  rung = fab_ladder_find (phrase, slot_of (parser));
  lemma = find_lemma (phrase);
  if (lemma == NULL || rung.step < FAB_RUNG_EXACT || (n > 1 && rung.step == FAB_RUNG_LABEL))
    return FALSE;
  take_rung (noun, &rung);
  noun->n = n;
  noun->text = g_strdup (lemma);
  noun->plural = fab_lexicon_is_plural (phrase, lemma);

  return TRUE;
}
