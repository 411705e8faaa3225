/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a noun is. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

void
fab_noun_clear (FabNoun *noun)
{
  g_clear_pointer (&noun->text, g_free);
}

void
fab_mods_reset (FabMods *mods)
{
  GString *look = mods->look;

  memset (mods, 0, sizeof *mods);
  mods->look = look != NULL ? g_string_truncate (look, 0) : g_string_new (NULL);
}

FabEntity *
fab_parser_entity (FabParser *parser,
                   guint      i)
{
  return g_ptr_array_index (parser->shot->entities, i);
}

static gboolean
match_cast (FabParser  *parser,
            const char *phrase,
            FabNoun    *noun)
{
  for (gsize i = 0; i < parser->n_cast; i++)
    {
      g_autofree char *name = parser->cast[i].name != NULL
                              ? g_utf8_strdown (parser->cast[i].name, -1) : g_strdup ("");

      if (g_strcmp0 (name, phrase) != 0)
        continue;
      noun->kind = FAB_NOUN_NAME;
      noun->cast = &parser->cast[i];
      noun->text = g_strdup (parser->cast[i].name);
      return TRUE;
    }

  return FALSE;
}

/* Finders may go by the last word of a phrase; a chunk must be known whole. */
static const FabModel *
find_model (const char *phrase)
{
  const FabModel *model = fab_model_find (phrase);

  if (model == NULL || strchr (phrase, ' ') == NULL || model->words == NULL ||
      g_strv_contains (model->words, phrase))
    return model;

  return NULL;
}

static const FabSet *
find_set (const char *phrase)
{
  const FabSet *set = fab_set_find (phrase);

  if (set == NULL || set->words == NULL || g_strv_contains (set->words, phrase))
    return set;

  return strchr (phrase, ' ') == NULL ? set : NULL;
}

static gboolean
match_word (const char *phrase,
            FabNoun    *noun)
{
  const FabWord *word = fab_lexicon_word (phrase);

  if (word == NULL)
    return FALSE;
  switch ((FabWordClass) word->klass)
    {
    case FAB_WORD_GARMENT: noun->kind = FAB_NOUN_GARMENT; break;
    case FAB_WORD_FEATURE: noun->kind = FAB_NOUN_FEATURE; break;
    case FAB_WORD_BODY: noun->kind = FAB_NOUN_BODY; break;
    case FAB_WORD_WEATHER: noun->kind = FAB_NOUN_WEATHER; break;
    case FAB_WORD_PLACE:
      noun->kind = FAB_NOUN_PLACE;
      noun->set = fab_set_find (phrase);
      if (noun->set == NULL)
        noun->set = fab_set_find (word->id);
      noun->model = find_model (phrase);
      break;
    case FAB_WORD_THING:
      noun->kind = FAB_NOUN_THING;
      noun->model = fab_model_find (phrase);
      if (noun->model == NULL)
        noun->model = fab_model_find (word->id);
      break;
    default:
      return FALSE;
    }
  noun->word = word;
  noun->plural = noun->kind == FAB_NOUN_BODY && (g_str_has_suffix (phrase, "s") || g_str_equal (phrase, "feet"));
  /* "windows": the stage asks by this word again */
  noun->text = g_strdup (noun->kind == FAB_NOUN_THING && noun->model != NULL && fab_model_find (phrase) == NULL &&
                          g_str_has_prefix (phrase, word->id) ? word->id : phrase);

  return TRUE;
}

static gboolean
match_model_or_set (const char *phrase,
                    FabNoun    *noun)
{
  g_auto(GStrv) singulars = fab_lexicon_singulars (phrase);

  for (guint i = 0; singulars[i] != NULL; i++)
    {
      noun->model = find_model (singulars[i]);
      noun->set = find_set (singulars[i]);
      if (noun->model == NULL && noun->set == NULL)
        continue;
      noun->kind = noun->model != NULL ? FAB_NOUN_THING : FAB_NOUN_PLACE;
      noun->text = g_strdup (singulars[i]);
      noun->plural = fab_lexicon_is_plural (phrase, singulars[i]);
      return TRUE;
    }

  return FALSE;
}

static gboolean
match_phrase (FabParser  *parser,
              const char *phrase,
              FabNoun    *noun)
{
  const FabPersonWord *person;

  if (match_cast (parser, phrase, noun) || match_word (phrase, noun))
    return TRUE;
  person = fab_lexicon_person (phrase);
  if (person != NULL)
    {
      noun->kind = FAB_NOUN_PERSON;
      noun->person = person;
      noun->text = g_strdup (person->text);
      noun->plural = fab_lexicon_is_plural (phrase, person->text);
      noun->model = find_model (person->text);
      return TRUE;
    }

  return match_model_or_set (phrase, noun);
}

/* A sentence begins with a capital whatever the word: "Artificial", "Documentary"; persons are in the dictionary too. */
static gboolean
is_plain_word (const FabToken *token)
{
  FabSense senses[FAB_MAX_SENSES];

  if (token->stop != '.')
    return FALSE;
  if (fab_wordnet_weight (token->text, FAB_PART_ADJECTIVE) > 0 || fab_wordnet_weight (token->text, FAB_PART_ADVERB) > 0)
    return TRUE;

  return fab_wordnet_senses (token->text, FAB_PART_NOUN, senses) > 0 && senses[0].category != FAB_CATEGORY_PERSON;
}

/* A capital inside a sentence, or a given name, is somebody. */
static gboolean
match_name (FabParser *parser,
            guint      at,
            FabNoun   *noun)
{
  const FabToken *token = &g_array_index (parser->tokens, FabToken, at);
  gboolean known = fab_lexicon_name (token->text) != 0;

  if (!known && (!token->capital || fab_lexicon_abstract (token->text) != NULL || fab_lexicon_word (token->text) != NULL ||
                 is_plain_word (token) || (fab_lexicon_verb (token->text) != NULL && token->stop == '.')))
    return FALSE;
  if (!g_unichar_isalpha (g_utf8_get_char (token->text)) || (known && parser->mods.open && !token->capital))
    return FALSE;
  noun->kind = FAB_NOUN_NAME;
  noun->n = 1;
  noun->text = token->all_caps || !token->capital
               ? g_strdup_printf ("%.*s%s", (int) (g_utf8_next_char (token->written) - token->written),
                                  token->written, g_utf8_next_char (token->text))
               : g_strdup (token->written);

  return TRUE;
}

/* "a bus stops": after the article of one thing there is no plural. */
static gboolean
ends_in_deed (FabParser *parser,
              guint      at,
              guint      n)
{
  const char *text;

  if (at != parser->at || at + n > parser->tokens->len || !parser->mods.determined || parser->mods.count > 1)
    return FALSE;
  text = g_array_index (parser->tokens, FabToken, at + n - 1).text;

  return g_str_has_suffix (text, "s") && !g_str_has_suffix (text, "ss") && fab_lexicon_is_own_verb (text);
}

FabNoun
fab_parser_find_noun (FabParser *parser,
                      guint      at)
{
  FabNoun noun = { 0 };
  const FabToken *token = &g_array_index (parser->tokens, FabToken, at);

  for (guint n = 4; n > 0; n--)
    {
      g_autofree char *phrase = fab_tokens_join (parser->tokens, at, n);

      if (phrase == NULL || (n > 1 && ends_in_deed (parser, at, n)))
        continue;
      /* "Rose hands": inside a sentence a capital makes a name of a given name. */
      if (n == 1 && token->capital && fab_lexicon_name (token->text) != 0 &&
          !match_cast (parser, phrase, &noun) && match_name (parser, at, &noun))
        return noun;
      if (noun.kind == FAB_NOUN_NAME || match_phrase (parser, phrase, &noun))
        {
          noun.n = n;
          return noun;
        }
      if (n > 1 && fab_parser_match_ladder (parser, at, n, &noun))
        return noun;
    }
  if (fab_lexicon_verb (token->text) == NULL || parser->mods.open)
    {
      /* a sentence begins with a capital anyway */
      if (!token->capital || (token->stop == '.' && fab_lexicon_name (token->text) == 0))
        fab_parser_match_ladder (parser, at, 1, &noun);
    }
  if (noun.kind == FAB_NOUN_NONE)
    match_name (parser, at, &noun);

  return noun;
}
