/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How easily a script reads: Rudolf Flesch, "A new readability yardstick", 1948. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-insight-private.h"

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiouy", c) != NULL;
}

/* Runs of vowels; a last "e" is silent but in "-le", so is that of "-ed" but after t and d, and of "-es" but after
 * what hisses. */
guint
_fab_insight_syllables (const char *word)
{
  gsize n = strlen (word);
  guint syllables = 0;

  for (gsize i = 0; i < n; i++)
    syllables += is_vowel (word[i]) && (i == 0 || !is_vowel (word[i - 1]));
  if (n > 2 && word[n - 1] == 'e' && !is_vowel (word[n - 2]) && !(word[n - 2] == 'l' && !is_vowel (word[n - 3])))
    syllables--;
  else if (n > 3 && g_str_has_suffix (word, "ed") && !is_vowel (word[n - 3]) && !strchr ("td", word[n - 3]))
    syllables--;
  else if (n > 3 && g_str_has_suffix (word, "es") && !is_vowel (word[n - 3]) && !strchr ("scxzhg", word[n - 3]))
    syllables--;

  return MAX (syllables, 1);
}

static guint
count_sentences (const char *text)
{
  guint sentences = 0;
  gboolean words = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalnum (c))
        words = TRUE;
      else if (words && (c == '.' || c == '!' || c == '?' || c == 0x2026))
        {
          sentences++;
          words = FALSE;
        }
    }

  return sentences + (words ? 1 : 0);
}

void
_fab_insight_read (FabReader  *reader,
                   const char *text)
{
  g_auto(GStrv) words = _fab_insight_split (text);

  reader->reading.sentences += count_sentences (text);
  for (guint i = 0; words[i] != NULL; i++)
    {
      reader->reading.words++;
      reader->reading.syllables += _fab_insight_syllables (words[i]);
      reader->common += _fab_insight_is_common (words[i]);
    }
}

void
_fab_insight_read_end (FabReader *reader)
{
  FabReading *reading = &reader->reading;

  reading->english = reading->words > 0 && reader->common * 12 >= reading->words;
  if (reading->words > 0 && reading->sentences > 0)
    reading->ease = 206.835 - 1.015 * reading->words / reading->sentences - 84.6 * reading->syllables / reading->words;
}
