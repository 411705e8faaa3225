/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-fuzzy"

#include "config.h"

#include <string.h>

#include "fab-fuzzy.h"

enum { SKIPPING = 20, INSIDE = 40, AT_WORD = 80, AT_START = 100 };

static gboolean
begins_word (const char *text,
             const char *at)
{
  return at == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (at)));
}

/* All letters of @word come in @at in their order, and not too far apart. */
static gboolean
skips_to_end (const char *word,
              const char *at)
{
  glong limit = 3 * g_utf8_strlen (word, -1) + 4;

  for (; *at && limit > 0; at = g_utf8_next_char (at), limit--)
    {
      if (g_utf8_get_char (word) == g_utf8_get_char (at))
        word = g_utf8_next_char (word);
      if (*word == '\0')
        return TRUE;
    }

  return FALSE;
}

static guint
score_word (const char *word,
            const char *text)
{
  guint best = 0;

  if (g_str_has_prefix (text, word))
    return AT_START;
  for (const char *at = strstr (text, word); at; at = strstr (at + 1, word))
    best = MAX (best, begins_word (text, at) ? AT_WORD : INSIDE);
  for (const char *at = text; best == 0 && *at; at = g_utf8_next_char (at))
    if (begins_word (text, at) && g_utf8_get_char (at) == g_utf8_get_char (word) && skips_to_end (word, at))
      best = SKIPPING;

  return best;
}

guint
fab_fuzzy_score (const char *pattern,
                 const char *text)
{
  g_auto(GStrv) words = NULL;
  guint sum = 1;

  g_return_val_if_fail (pattern != NULL && text != NULL, 0);

  words = g_strsplit_set (pattern, " \t", -1);
  for (guint i = 0; words[i]; i++)
    {
      guint score = *words[i] ? score_word (words[i], text) : 1;

      if (score == 0)
        return 0;
      sum += score;
    }

  return sum;
}
