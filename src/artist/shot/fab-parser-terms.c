/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shot language and headings: what is settled before grammar. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-parser.h"
#include "fab-tongue.h"

static FabToken *
token_at (FabParser *parser,
          guint      i)
{
  return i < parser->tokens->len ? &g_array_index (parser->tokens, FabToken, i) : NULL;
}

static gboolean
token_is (const FabToken *token,
          const char     *words)
{
  g_auto(GStrv) list = g_strsplit (words, " ", -1);

  return token != NULL && g_strv_contains ((const char * const *) list, token->text);
}

static void
use_tokens (FabParser *parser,
            guint      first,
            guint      n)
{
  for (guint i = first; i < first + n; i++)
    token_at (parser, i)->used = TRUE;
}

/* "wide" is shot language in capitals, first, before a colon or before "shot" only. */
static gboolean
is_noted (FabParser *parser,
          guint      first,
          guint      n)
{
  const FabToken *token = token_at (parser, first);
  const FabToken *next = token_at (parser, first + n);

  if (token->all_caps && g_utf8_strlen (token->text, -1) > 1)
    return TRUE;
  if (token_is (next, "shot angle view on of") && next->stop == 0 && !token_is (next, "of"))
    return TRUE;

  return first == 0 && (next == NULL || next->stop != 0);
}

/* Full and wide are both long shots; what differs is how much of the place shows. */
static float
find_fill (const char *text)
{
  static const char * const full[] = {
    "full", "fs", "head to toe", "en pied", "entero", "completo", "figura intera", "inteiro", "полный", "全身", "フル", "halbtotale",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (full); i++)
    if (strstr (text, full[i]) != NULL)
      return .86f;

  return .45f;
}

static void
take_size (FabParser   *parser,
           FabShotSize  size,
           const char  *text)
{
  FabShot *shot = parser->shot;
  gboolean framing = size == FAB_SIZE_OTS || size == FAB_SIZE_POV || size == FAB_SIZE_INSERT;

  if (shot->size_given && !framing)
    return;
  shot->size = size;
  shot->size_given = TRUE;
  shot->pair = strstr (text, "two shot") != NULL || strstr (text, "2") != NULL ||
               strstr (text, "three shot") != NULL || strstr (text, "group") != NULL;
  if (size == FAB_SIZE_LS)
    shot->fill = find_fill (text);
}

/* Is the prompt what somebody sees through a device, rather than of somebody who does? */
static gboolean
is_looked_through (FabParser *parser,
                   guint      at)
{
  if (parser->shot->size == FAB_SIZE_POV || at == 0)
    return TRUE;
  for (guint i = 0; i < parser->tokens->len; i++)
    if (token_is (token_at (parser, i), "pov subjective") || (i + 1 == at && token_is (token_at (parser, i), "seen view")))
      return TRUE;

  return FALSE;
}

static void
take_mask (FabParser     *parser,
           const FabTerm *term)
{
  FabShot *shot = parser->shot;

  g_free (shot->mask);
  shot->mask = g_strdup (term->id);
  shot->size = FAB_SIZE_POV;
  shot->size_given = TRUE;
}

static void
take_term (FabParser     *parser,
           const FabTerm *term)
{
  FabShot *shot = parser->shot;

  switch ((FabTermClass) term->klass)
    {
    case FAB_TERM_SIZE: take_size (parser, term->value, term->text); break;
    case FAB_TERM_ANGLE: shot->angle = term->value; break;
    case FAB_TERM_DUTCH: shot->dutch = TRUE; break;
    case FAB_TERM_VIEW: shot->view = term->value; break;
    case FAB_TERM_LENS: shot->lens = term->value; break;
    case FAB_TERM_SILHOUETTE: shot->silhouette = TRUE; break;
    case FAB_TERM_INTERIOR: shot->interior = parser->inside = TRUE; break;
    case FAB_TERM_MOVE:
      if (shot->move == NULL)
        shot->move = g_strdup (term->id);
      break;
    case FAB_TERM_REVERSE: shot->reverse = TRUE; break;
    case FAB_TERM_COURSE:
      if (shot->course == NULL)
        shot->course = g_strdup (term->id);
      break;
    case FAB_TERM_STYLE:
      if (shot->style == NULL)
        shot->style = g_strdup (term->id);
      break;
    case FAB_TERM_MASK: take_mask (parser, term); break;
    case FAB_TERM_VEIL:
      g_free (shot->mask);
      shot->mask = g_strdup (term->id);
      break;
    case FAB_TERM_EXTERIOR: shot->exterior = parser->outside = TRUE; break;
    case FAB_TERM_NONE:
    case FAB_TERM_SKIP:
    default:
      break;
    }
}

/* "low angle MS of", "shot on": the words that tie a term to what follows. */
static guint
take_tie (FabParser     *parser,
          guint          at,
          const FabTerm *term)
{
  const FabToken *token = token_at (parser, at);

  if (term->klass > FAB_TERM_LENS && term->klass != FAB_TERM_SILHOUETTE)
    return 0;
  while (token != NULL && token->stop == 0 && token_is (token, "shot view angle lens"))
    {
      use_tokens (parser, at++, 1);
      token = token_at (parser, at);
    }
  if (token != NULL && token->stop == 0 && token_is (token, "of on sur auf von de su di в на"))
    use_tokens (parser, at, 1);

  return 0;
}

/* "INT. HOUSE, KITCHEN" goes on, "INT. KITCHEN, two cooks" does not. */
static gboolean
ends_heading (FabParser  *parser,
              guint       at,
              const char *words)
{
  const FabToken *token = token_at (parser, at);

  if (token->stop == ',')
    return fab_set_find (words) != NULL && !token->capital;

  return token->stop != 0;
}

/* What a heading in another tongue names, NULL: nothing that we know. */
static const FabSet *
find_foreign_set (FabParser *parser,
                  guint      first,
                  guint      end)
{
  for (guint i = first; i < end; i++)
    for (guint t = 0; !token_at (parser, i)->used && t < fab_lexicon_n_tongues; t++)
      {
        const char *english = fab_lexicon_gloss (t, token_at (parser, i)->text);
        const FabSet *set = english != NULL ? fab_set_find (english) : NULL;

        if (set != NULL)
          return set;
      }
  for (guint i = first; i < end; i++)
    for (guint t = 0; !token_at (parser, i)->used && t < fab_tongue_count (); t++)
      {
        FabGlossKind kind;
        const char *english = fab_tongue_gloss (t, token_at (parser, i)->text, &kind);
        const FabSet *set = english != NULL ? fab_set_find (english) : NULL;

        if (set != NULL)
          return set;
      }

  return NULL;
}

/* A heading's place runs to the dash or the full stop. */
static guint
take_heading (FabParser *parser,
              guint      first)
{
  g_autoptr(GString) words = g_string_new (NULL);
  guint at = first;

  while (token_at (parser, at) != NULL && token_is (token_at (parser, at), "int ext") )
    use_tokens (parser, at++, 1);
  for (guint start = at; at < parser->tokens->len; at++)
    {
      const FabToken *token = token_at (parser, at);

      if (at > start && ends_heading (parser, at, words->str))
        break;
      if (at - start > 8)
        break;
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", token->text);
    }
  if (words->len > 0)
    {
      FabNoun noun = { .kind = FAB_NOUN_PLACE, .text = g_strdup (words->str) };

      noun.set = fab_set_find (words->str);
      for (guint i = first; noun.set == NULL && i < at; i++)
        {
          FabNoun part = fab_parser_find_noun (parser, i);

          if (!token_at (parser, i)->used && part.set != NULL)
            noun.set = part.set;
          fab_noun_clear (&part);
        }
      if (noun.set == NULL)
        noun.set = find_foreign_set (parser, first, at);
      fab_parser_set_place (parser, &noun);
      fab_noun_clear (&noun);
    }
  use_tokens (parser, first, at - first);

  return at - first;
}

static guint
take_term_at (FabParser *parser,
              guint      at)
{
  for (guint n = 6; n > 0; n--)
    {
      g_autofree char *phrase = fab_tokens_join (parser->tokens, at, n);
      const FabTerm *term = phrase != NULL ? fab_lexicon_term (phrase) : NULL;

      if (term == NULL || (term->guarded && !is_noted (parser, at, n)))
        continue;
      if (term->klass == FAB_TERM_NONE)
        return n;
      if (term->klass == FAB_TERM_MASK && !is_looked_through (parser, at))
        continue;
      if ((term->klass == FAB_TERM_INTERIOR || term->klass == FAB_TERM_EXTERIOR) && n <= 2)
        {
          take_term (parser, term);
          return take_heading (parser, at);
        }
      take_term (parser, term);
      use_tokens (parser, at, n);
      return n + take_tie (parser, at + n, term);
    }

  return 0;
}

/* "over Mark's shoulder" */
static guint
take_shoulder (FabParser *parser,
               guint      at)
{
  const FabToken *name = token_at (parser, at + 1);
  const FabToken *shoulder = token_at (parser, at + 2);

  if (!token_is (token_at (parser, at), "over past") || !token_is (shoulder, "shoulder") ||
      !(name->possessive || token_is (name, "his her")))
    return 0;
  take_size (parser, FAB_SIZE_OTS, "over the shoulder");
  use_tokens (parser, at, 1);
  use_tokens (parser, at + 2, 1);

  return 3;
}

void
fab_parser_take_terms (FabParser *parser)
{
  for (guint at = 0; at < parser->tokens->len; )
    {
      guint n = token_at (parser, at)->used ? 1 : take_shoulder (parser, at);

      if (n == 0)
        n = take_term_at (parser, at);
      at += MAX (n, 1);
    }
}
