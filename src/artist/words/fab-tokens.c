/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-lexicon.h"
#include "fab-tokens.h"
#include "fab-tongue.h"

#define MAX_PROMPT (64 * 1024)
#define MAX_WORD 80

typedef struct
{
  GArray     *tokens;
  const char *at;
  char        stop;
  guint       tongue;   /* G_MAXUINT: English */
  const char * const *names; /* of the cast, or NULL */
} Reader;

static void
clear_token (gpointer data)
{
  FabToken *token = data;

  g_free (token->text);
  g_free (token->written);
}

static void
raise_stop (Reader *reader,
            char    stop)
{
  static const char order[] = "\0,-;:.";
  const char *now = memchr (order, reader->stop, sizeof order);
  const char *then = memchr (order, stop, sizeof order);

  if (then > now)
    reader->stop = stop;
}

static void
push_token (Reader  *reader,
            FabToken token)
{
  if (reader->tokens->len >= FAB_MAX_TOKENS)
    {
      clear_token (&token);
      return;
    }
  token.stop = reader->tokens->len == 0 ? '.' : reader->stop;
  reader->stop = 0;
  g_array_append_val (reader->tokens, token);
}

static gboolean
is_cjk (gunichar c)
{
  return (c >= 0x3040 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || c == 0x3005 ||
         (c >= 0xac00 && c <= 0xd7a3);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x2bc;
}

static void
note_case (FabToken *token)
{
  guint letters = 0, upper = 0;

  for (const char *p = token->written; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      letters += g_unichar_isalpha (c) ? 1 : 0;
      upper += g_unichar_isupper (c) ? 1 : 0;
    }
  token->capital = g_unichar_isupper (g_utf8_get_char (token->written));
  token->all_caps = letters > 1 && upper == letters;
}

/* How long the name of the cast is that @text begins with, the longest of them; 0: none. */
static gsize
match_name (Reader     *reader,
            const char *text)
{
  gsize longest = 0;

  for (guint i = 0; reader->names != NULL && reader->names[i] != NULL; i++)
    if (*reader->names[i] != '\0' && g_str_has_prefix (text, reader->names[i]))
      longest = MAX (longest, strlen (reader->names[i]));

  return longest;
}

/* Letters without case tell no name from another word. */
static gboolean
is_uncased_name (Reader         *reader,
                 const FabToken *token)
{
  gunichar first = g_utf8_get_char (token->written);

  return g_unichar_toupper (first) == first && g_unichar_tolower (first) == first &&
         match_name (reader, token->written) == strlen (token->written);
}

static void
push_word (Reader     *reader,
           const char *start,
           const char *end,
           gboolean    possessive)
{
  FabToken token = { .possessive = possessive };

  if (end <= start)
    return;
  token.written = g_strndup (start, MIN (end - start, MAX_WORD));
  if (!g_utf8_validate (token.written, -1, NULL))
    {
      g_autofree char *cut = g_steal_pointer (&token.written);
      token.written = g_utf8_make_valid (cut, -1);
    }
  token.text = g_utf8_strdown (token.written, -1);
  note_case (&token);
  token.capital |= is_uncased_name (reader, &token);
  push_token (reader, token);
}

/* "وعمر": Arabic writes "and" at the word that follows. */
static void
push_plain_word (Reader     *reader,
                 const char *start,
                 const char *end)
{
  static const char and[] = "و";
  const char *rest = start + strlen (and);

  if (end > rest && g_str_has_prefix (start, and) && match_name (reader, rest) == (gsize) (end - rest))
    {
      push_word (reader, start, rest, FALSE);
      push_word (reader, rest, end, FALSE);
      return;
    }
  push_word (reader, start, end, FALSE);
}

/* "Anna's", "l'homme", "don't": where the word is cut. */
static void
push_with_apostrophe (Reader     *reader,
                      const char *start,
                      const char *mark,
                      const char *end)
{
  const char *tail = g_utf8_next_char (mark);

  if (end - tail == 1 && (*tail == 's' || *tail == 'S'))
    push_word (reader, start, mark, TRUE);
  else if (end == tail)
    push_word (reader, start, mark, TRUE);
  else if (end - tail <= 2 && *tail < 0x7f && *tail > 0)
    {
      g_autofree char *whole = g_strdup_printf ("%.*s%.*s", (int) (mark - start), start,
                                                (int) (end - tail), tail);
      push_word (reader, whole, whole + strlen (whole), FALSE);
    }
  else
    {
      push_word (reader, start, mark, FALSE);
      push_word (reader, tail, end, FALSE);
    }
}

static void
read_word (Reader *reader)
{
  const char *start = reader->at;
  const char *mark = NULL;
  const char *p = start;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_apostrophe (c) && p > start && mark == NULL &&
          g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (p))))
        mark = p;
      else if (is_apostrophe (c) && p > start && p[-1] == 's' && mark == NULL)
        break;
      else if (!(g_unichar_isalnum (c) || g_unichar_ismark (c)) || is_cjk (c))
        break;
    }
  if (p == start)
    p = g_utf8_next_char (p);
  reader->at = p;
  if (mark != NULL)
    push_with_apostrophe (reader, start, mark, p);
  else
    push_plain_word (reader, start, p);
}

static gboolean
is_unspaced (guint tongue)
{
  static const char * const codes[] = { "zh", "ja", NULL };

  return g_strv_contains (codes, fab_tongue_code (tongue));
}

/* Chinese and Japanese: longest match against their tables. */
static gsize
match_cjk (const char *text)
{
  FabGlossKind kind;
  const char *ends[10];
  guint n = 0;

  for (const char *p = text; n < G_N_ELEMENTS (ends) && is_cjk (g_utf8_get_char (p)); )
    ends[n++] = p = g_utf8_next_char (p);
  while (n > 0)
    {
      g_autofree char *word = g_strndup (text, ends[n - 1] - text);

      if (fab_lexicon_term (word) != NULL)
        return ends[n - 1] - text;
      for (guint t = 0; t < fab_tongue_count (); t++)
        if (is_unspaced (t) && fab_tongue_gloss (t, word, &kind) != NULL)
          return ends[n - 1] - text;
      n--;
    }

  return 0;
}

static void
read_cjk (Reader *reader)
{
  const char *start = reader->at;
  const char *p = start;
  gsize length = 0;

  while (is_cjk (g_utf8_get_char (p)) && (length = match_name (reader, p)) == 0 && (length = match_cjk (p)) == 0)
    p = g_utf8_next_char (p);
  push_word (reader, start, p, FALSE);
  if (length > 0)
    push_word (reader, p, p + length, FALSE);
  reader->at = p + length;
}

static gunichar
closing_quote (gunichar c)
{
  switch (c)
    {
    case '"': return '"';
    case 0x201c: return 0x201d;
    case 0x201e: return 0x201c;
    case 0xab: return 0xbb;
    case 0x300c: return 0x300d;
    default: return 0;
    }
}

static gboolean
read_quotation (Reader  *reader,
                gunichar close)
{
  const char *start = g_utf8_next_char (reader->at);
  FabToken token = { .quoted = TRUE };

  for (const char *p = start; *p != '\0' && p - start < 200; p = g_utf8_next_char (p))
    if (g_utf8_get_char (p) == close)
      {
        token.written = g_strndup (start, p - start);
        token.text = g_utf8_strdown (token.written, -1);
        push_token (reader, token);
        reader->at = g_utf8_next_char (p);
        return TRUE;
      }

  return FALSE;
}

static void
read_mark (Reader  *reader,
           gunichar c)
{
  const char *next = g_utf8_next_char (reader->at);
  gboolean spaced = reader->at[1] == ' ' || reader->at[1] == '\0';

  if (c == ',' || c == 0x3001 || c == 0xff0c || c == 0x60c || c == '(' || c == ')' || c == 0xff08 || c == 0xff09)
    raise_stop (reader, ',');
  else if (c == ';' || c == ':' || c == 0xff1a || c == 0xff1b || c == 0x61b)
    raise_stop (reader, c == ':' || c == 0xff1a ? ':' : ';');
  else if (c == 0x2013 || c == 0x2014 || (c == '-' && spaced))
    raise_stop (reader, '-');
  else if (c == '.' || c == '!' || c == '?' || c == '\n' || c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0x61f || c == 0x2026)
    raise_stop (reader, '.');
  reader->at = next;
}

static void
read_next (Reader *reader)
{
  gunichar c = g_utf8_get_char (reader->at);

  if (closing_quote (c) != 0 && read_quotation (reader, closing_quote (c)))
    return;
  if (is_cjk (c))
    read_cjk (reader);
  else if (g_unichar_isalnum (c) || c == '&')
    read_word (reader);
  else
    read_mark (reader, c);
}

GArray *
fab_tokens_new (const char *prompt)
{
  return fab_tokens_new_naming (prompt, NULL);
}

GArray *
fab_tokens_new_naming (const char         *prompt,
                       const char * const *names)
{
  g_autofree char *valid = NULL;
  g_autofree char *composed = NULL;
  Reader reader = { .names = names };

  g_return_val_if_fail (prompt != NULL, NULL);

  valid = g_utf8_make_valid (prompt, strnlen (prompt, MAX_PROMPT));
  composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  reader.tokens = g_array_new (FALSE, TRUE, sizeof (FabToken));
  g_array_set_clear_func (reader.tokens, clear_token);
  reader.at = composed;
  while (*reader.at != '\0' && reader.tokens->len < FAB_MAX_TOKENS)
    read_next (&reader);

  return reader.tokens;
}

char *
fab_tokens_join (GArray *tokens,
                 guint   first,
                 guint   n)
{
  GString *text;

  if (first + n > tokens->len)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = first; i < first + n; i++)
    {
      const FabToken *token = &g_array_index (tokens, FabToken, i);

      if (token->used || token->quoted || (i > first && token->stop != 0))
        {
          g_string_free (text, TRUE);
          return NULL;
        }
      if (i > first)
        g_string_append_c (text, ' ');
      g_string_append (text, token->text);
    }

  return g_string_free (text, FALSE);
}
