/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which meaning of a word is meant: the rest of the prompt decides, before grammar. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"

#define NEARBY 40 /* so many words on each side decide */

static const FabToken *
token_at (FabParser *parser,
          guint      i)
{
  return i < parser->tokens->len ? &g_array_index (parser->tokens, FabToken, i) : NULL;
}

static gboolean
is_article (const FabToken *token)
{
  const FabWord *word = fab_lexicon_word (token->text);

  return word != NULL && (word->klass == FAB_WORD_DETERMINER || (word->klass == FAB_WORD_POSSESSIVE && word->value != 0));
}

/* The next word on that side that is no article, NULL at a stop. */
static const FabToken *
find_neighbour (FabParser *parser,
                guint      at,
                int        step)
{
  const FabToken *token = token_at (parser, at);

  for (int i = (int) at + step; i >= 0; i += step)
    {
      if (step < 0 && token->stop != 0)
        return NULL;
      token = token_at (parser, i);
      if (token == NULL || (step > 0 && token->stop != 0))
        return NULL;
      if (!is_article (token))
        return token;
    }

  return NULL;
}

static gboolean
is_home (const FabToken *token,
         const char     *place)
{
  const FabHome *home = fab_lexicon_home (token->text);

  return home != NULL && g_str_equal (home->place, place);
}

/* ">of-car": the word after, and somewhere near it the other. */
static gboolean
follows (FabParser  *parser,
         guint       at,
         const char *hint)
{
  g_auto(GStrv) words = g_strsplit (hint, "-", 2);
  const FabToken *next = find_neighbour (parser, at, 1);

  if (next == NULL || !g_str_equal (next->text, words[0]))
    return FALSE;
  for (guint i = at + 2; words[1] != NULL && i < at + 5 && token_at (parser, i) != NULL; i++)
    if (g_str_equal (token_at (parser, i)->text, words[1]))
      return TRUE;

  return words[1] == NULL;
}

static gboolean
is_hinted (FabParser  *parser,
           guint       at,
           const char *hint)
{
  const FabToken *before;

  if (hint[0] == '<')
    {
      const FabToken *last = at > 0 && token_at (parser, at)->stop == 0 ? token_at (parser, at - 1) : NULL;

      before = find_neighbour (parser, at, -1);
      return (before != NULL && g_str_equal (before->text, hint + 1)) || (last != NULL && g_str_equal (last->text, hint + 1));
    }
  if (hint[0] == '>')
    return follows (parser, at, hint + 1);
  for (guint i = at > NEARBY ? at - NEARBY : 0; i < MIN (at + NEARBY, parser->tokens->len); i++)
    if (i != at && (hint[0] == '@' ? is_home (token_at (parser, i), hint + 1) : g_str_equal (token_at (parser, i)->text, hint)))
      return TRUE;

  return FALSE;
}

/* A neighbour says more than a word far away. */
static guint
weigh (FabParser          *parser,
       guint               at,
       const FabWordSense *sense)
{
  g_auto(GStrv) hints = g_strsplit (sense->hints, " ", -1);
  guint weight = 0;

  for (guint i = 0; hints[i] != NULL; i++)
    if (hints[i][0] != '\0' && is_hinted (parser, at, hints[i]))
      weight += hints[i][0] == '<' || hints[i][0] == '>' ? 3 : 2;

  return weight >= 2u * sense->need ? weight : 0;
}

/* The rows of a word: "cranes" has those of "crane". */
static const FabWordSense *
find_senses (const char *text,
             gsize      *n,
             gboolean   *plural)
{
  gsize length = strlen (text);

  for (gsize i = 0; i < fab_lexicon_n_senses; i++)
    {
      const FabWordSense *sense = &fab_lexicon_senses[i];
      gsize own = strlen (sense->word);

      if (strncmp (text, sense->word, own) != 0 || (length != own && strcmp (text + own, "s") != 0 && strcmp (text + own, "es") != 0))
        continue;
      *plural = length != own;
      for (*n = 1; i + *n < fab_lexicon_n_senses && g_str_equal (sense[*n].word, sense->word); (*n)++)
        ;
      return sense;
    }

  return NULL;
}

/* "bows before the king", "he matches": a verb keeps its meaning. */
static gboolean
is_noun_here (FabParser *parser,
              guint      at)
{
  const FabToken *token = token_at (parser, at);
  const FabToken *before = at > 0 && token->stop == 0 ? token_at (parser, at - 1) : NULL;
  const FabWord *word = before != NULL ? fab_lexicon_word (before->text) : NULL;

  if (token->used || token->quoted || (token->capital && token->stop != '.' && !token->all_caps))
    return FALSE;
  if (!fab_lexicon_is_own_verb (token->text) || before == NULL)
    return TRUE;

  return word != NULL && word->klass != FAB_WORD_PRONOUN && word->klass != FAB_WORD_TO;
}

/* Returns: how many tokens it is now */
static guint
replace (FabParser  *parser,
         guint       at,
         const char *as,
         gboolean    plural)
{
  g_auto(GStrv) words = g_strsplit (as, " ", -1);
  guint n = g_strv_length (words);

  for (guint i = 0; i < n && (i == 0 || parser->tokens->len < FAB_MAX_TOKENS); i++)
    {
      gboolean many = plural && i + 1 == n && !g_str_has_suffix (words[i], "s");
      FabToken *token = &g_array_index (parser->tokens, FabToken, at);
      FabToken more = { .text = g_strdup_printf ("%s%s", words[i], many ? "s" : ""), .written = g_strdup (token->written),
                        .possessive = i + 1 == n && token->possessive };

      if (i == 0)
        {
          g_free (token->text);
          token->text = more.text;
          g_free (more.written);
        }
      else
        g_array_insert_val (parser->tokens, at + i, more);
      if (i == 0 && n > 1)
        token->possessive = FALSE;
    }

  return n;
}

/* "fish tank": it is said already. */
static gboolean
is_said (FabParser  *parser,
         guint       at,
         const char *as)
{
  const FabToken *before = at > 0 && token_at (parser, at)->stop == 0 ? token_at (parser, at - 1) : NULL;
  const FabToken *after = token_at (parser, at + 1);

  if (after != NULL && after->stop == 0 && strchr (as, ' ') != NULL && g_str_equal (strchr (as, ' ') + 1, after->text))
    return TRUE;

  return before != NULL && g_str_has_prefix (as, before->text) && as[strlen (before->text)] == ' ';
}

void
fab_parser_choose_senses (FabParser *parser)
{
  for (guint at = 0, end; at < parser->tokens->len; at = end)
    {
      gsize n;
      gboolean plural;
      const FabWordSense *senses = find_senses (token_at (parser, at)->text, &n, &plural);
      const FabWordSense *best = senses;
      guint most = 0;

      end = at + 1;
      if (senses == NULL || !is_noun_here (parser, at))
        continue;
      for (gsize i = 0; i < n; i++)
        {
          guint weight = weigh (parser, at, &senses[i]);

          if (weight <= most)
            continue;
          best = &senses[i];
          most = weight;
        }
      if (best->as != NULL && !is_said (parser, at, best->as))
        end = at + replace (parser, at, best->as, plural);
    }
}
