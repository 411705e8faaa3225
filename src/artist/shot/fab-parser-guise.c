/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is only said: "dressed as a banana", "like a king", "instead of the ball" bring nobody and nothing along. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

static void
take_role (FabEntity     *entity,
           const FabNoun *noun)
{
  if (noun->person != NULL)
    {
      if (noun->person->role != NULL)
        fab_set_string (&entity->role, noun->person->role);
      if (entity->sex == 0)
        entity->sex = noun->person->sex;
    }
  else if (noun->model != NULL && entity->being == FAB_BEING_PERSON)
    {
      fab_set_string (&entity->noun, noun->text);
      entity->being = FAB_BEING_PERSONIFIED;
    }
}

/* "A wolf dressed as a grandmother": the noun is a costume. */
gboolean
fab_parser_add_guise (FabParser     *parser,
                      const FabNoun *noun)
{
  const FabLink link = parser->link;

  if (link.verb == NULL || link.verb->object != FAB_OBJECT_WORN || !g_str_has_suffix (link.verb->text, " as"))
    return FALSE;
  for (guint i = 0; i < link.doer.n; i++)
    {
      FabEntity *entity = fab_parser_entity (parser, link.doer.of[i]);
      g_autofree char *as = g_strdup_printf ("as %s", noun->text);

      if (entity->being != FAB_BEING_PERSON)
        fab_parser_personify (entity);
      take_role (entity, noun);
      fab_entity_add_look (entity, as);
    }
  parser->last = link.doer;
  parser->link = (FabLink) { 0 };

  return TRUE;
}

/* "Like a king", "in the shape of a heart", "instead of the ball". */
static guint
count_simile (FabParser *parser,
              gboolean  *shape)
{
  static const struct { const char *phrase; gboolean shape; } similes[] = {
    { "in the shape of", TRUE }, { "in the form of", TRUE }, { "shaped like", TRUE }, { "looks like", TRUE },
    { "looking like", TRUE }, { "just like", FALSE }, { "as if on", FALSE }, { "like", FALSE }, { "instead of", FALSE },
    { "rather than", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (similes); i++)
    {
      guint n = 1;
      g_autofree char *phrase = NULL;

      for (const char *c = similes[i].phrase; *c != '\0'; c++)
        n += *c == ' ' ? 1 : 0;
      phrase = fab_tokens_join (parser->tokens, parser->at, n);
      *shape = similes[i].shape;
      if (g_strcmp0 (phrase, similes[i].phrase) == 0)
        return n;
    }

  return 0;
}

/* How many words the noun phrase at @ahead has, articles and adjectives too; 0: there is none. */
static guint
measure_noun (FabParser *parser,
              guint      ahead,
              FabNoun   *noun)
{
  for (guint n = ahead; n < ahead + 4; n++)
    {
      const FabToken *token = fab_parser_peek (parser, n);
      const FabWord *word = token != NULL && token->stop == 0 ? fab_lexicon_word (token->text) : NULL;

      if (token == NULL || token->stop != 0 || token->used)
        return 0;
      if (word != NULL && word->klass < FAB_WORD_GARMENT && word->klass != FAB_WORD_RELATION)
        continue;
      *noun = fab_parser_find_noun (parser, parser->at + n);
      if (noun->kind == FAB_NOUN_NONE)
        return 0;
      return n + noun->n - ahead;
    }

  return 0;
}

gboolean
fab_parser_read_simile (FabParser *parser)
{
  gboolean shape;
  guint n = parser->mods.open ? 0 : count_simile (parser, &shape), length;
  FabNoun noun = { 0 };

  if (n == 0 || parser->last.n == 0 || fab_parser_peek (parser, n) == NULL)
    return FALSE;
  length = measure_noun (parser, n, &noun);
  for (guint i = 0; length > 0 && shape && i < parser->last.n; i++)
    {
      g_autofree char *of = g_strdup_printf ("of %s", noun.text);

      fab_entity_add_look (fab_parser_entity (parser, parser->last.of[i]), of);
    }
  fab_noun_clear (&noun);
  if (length == 0)
    return FALSE;
  parser->at += n + length;

  return TRUE;
}

/* --- marks on a body -------------------------------------------------------------------------- */

/* What lies on somebody and is no thing of its own: too fine for a pencil, and nobody. */
static const char * const stuffs[] = {
  "ash", "ashes", "blood", "chalk", "cobwebs", "confetti", "crumbs", "dirt", "dust", "flour", "foam", "glitter", "grease",
  "honey", "ink", "jam", "lipstick", "mud", "oil", "paint", "powder", "sand", "sawdust", "soap", "soot", "sugar", "sweat", "tears",
  "straw", NULL,
};

static gboolean
is_of_a_body (const char *text)
{
  const FabWord *word = fab_lexicon_word (text);

  return word != NULL && (word->klass == FAB_WORD_BODY || word->klass == FAB_WORD_FEATURE || word->klass == FAB_WORD_GARMENT);
}

/* "Flour in her hair", "mud all over his boots": marks who was spoken of. */
gboolean
fab_parser_skip_mark (FabParser *parser)
{
  static const char * const between[] = { "in", "on", "over", "across", "under", "all", "her", "his", "their", "its", "the", "my",
                                          "both", "of", NULL };
  const FabToken *token = fab_parser_peek (parser, 0);
  gboolean on = FALSE;

  if (token == NULL || !g_strv_contains (stuffs, token->text) || parser->last.n == 0)
    return FALSE;
  for (guint n = 1; n < 6; n++)
    {
      token = fab_parser_peek (parser, n);
      if (token == NULL || token->stop != 0 || token->used)
        return FALSE;
      if (on && is_of_a_body (token->text))
        {
          parser->at += n + 1;
          return TRUE;
        }
      if (!g_strv_contains (between, token->text))
        return FALSE;
      on = TRUE;
    }

  return FALSE;
}
