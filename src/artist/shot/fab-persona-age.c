/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ages in the forms that scripts use: "(9)", "aged 12", "mid-40s", "in her seventies", "elderly". */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-persona-words.h"

static gboolean
is_among (const char         *word,
          const char * const *list)
{
  return word != NULL && g_strv_contains (list, word);
}

/* "an old coat" says nothing of who wears it. */
static gboolean
is_worn (const char *word)
{
  const FabLookWord *w = word != NULL ? fab_look_word_find (word) : NULL;

  return w != NULL && w->kind != FAB_LOOK_AGE && w->kind != FAB_LOOK_BUILD
         && w->kind != FAB_LOOK_HEIGHT && w->kind != FAB_LOOK_GLASSES;
}

static int
read_number_word (const char *word)
{
  static const char * const small[] = { "one", "two", "three", "four", "five", "six", "seven",
                                        "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", NULL };
  static const char * const tens[] = { "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
                                       "eighty", "ninety", NULL };

  for (int i = 0; small[i] != NULL; i++)
    if (strcmp (word, small[i]) == 0)
      return i + 1;
  for (int i = 0; tens[i] != NULL; i++)
    if (strcmp (word, tens[i]) == 0)
      return 20 + 10 * i;

  return 0;
}

/* "70s", "70", "12yo" and, beside "aged" or "years", "twelve". */
static int
read_number (const char *word,
             const char *before,
             const char *after)
{
  static const char * const years[] = { "year", "years", "yr", "yrs", "yo", "y", NULL };
  static const char * const units[] = { "feet", "foot", "ft", "metre", "metres", "meter",
                                        "meters", "m", "cm", "kg", "piece", "pieces", "eyes",
    "arms", "heads", "legs", "of", "buttons", "stripes", "th", NULL };
  char *end;
  gint64 number = g_ascii_strtoll (word, &end, 10);

  if (end == word)
    return g_strcmp0 (before, "aged") == 0 || g_strcmp0 (before, "age") == 0
           || is_among (after, years) ? read_number_word (word) : 0;
  if (number < 1 || number > 110 || is_among (after, units))
    return 0;
  if (strcmp (end, "s") == 0 || strcmp (end, "'s") == 0 || strcmp (end, "’s") == 0)
    return number % 10 == 0 ? number + 4 : 0;

  return *end == '\0' || is_among (end, years) ? number : 0;
}

static int
read_decade (const char *word)
{
  static const char * const decades[] = { "twenties", "thirties", "forties", "fifties", "sixties",
                                          "seventies", "eighties", "nineties", NULL };

  for (int i = 0; decades[i] != NULL; i++)
    if (strcmp (word, decades[i]) == 0)
      return 24 + 10 * i;

  return 0;
}

static gboolean
is_person_word (const char *word)
{
  static const char * const people[] = { "baby", "toddler", "child", "kid", "boy", "girl",
                                         "grandmother", "grandfather", "grandma", "grandpa",
    "granny", NULL };

  return is_among (word, people);
}

int
fab_look_read_age (const char *text,
                   FabAgeSaid *said)
{
  g_autofree char *folded = text != NULL ? g_utf8_strdown (text, -1) : g_strdup ("");
  g_auto (GStrv) words = g_strsplit_set (folded, " ,.;:/()-\t\n", -1);
  FabAgeSaid firm = FAB_AGE_UNSAID;
  int age = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      const char *before = i > 0 ? words[i - 1] : NULL;
      const FabLookWord *w = fab_look_word_find (words[i]);
      int years = read_number (words[i], before, words[i + 1]);

      years = years > 0 ? years : read_decade (words[i]);
      if (years > 0)
        {
          firm = FAB_AGE_NUMBER;
          age = years + (g_strcmp0 (before, "late") == 0 ? 3
                         : g_strcmp0 (before, "early") == 0 ? -3 : 0);
        }
      else if (firm < FAB_AGE_NUMBER && w != NULL && w->kind == FAB_LOOK_AGE
               && !is_worn (words[i + 1]) && (age == 0 || w->value < 16)
               && !(strcmp (words[i], "aged") == 0 && g_strcmp0 (before, "middle") == 0))
        {
          firm = MAX (firm, is_person_word (words[i]) ? FAB_AGE_NOUN : FAB_AGE_ADJECTIVE);
          age = w->value;
        }
      else if (firm < FAB_AGE_NUMBER && strcmp (words[i], "aged") == 0)
        {
          firm = FAB_AGE_ADJECTIVE;
          age = 48;
        }
    }
  if (said != NULL)
    *said = firm;

  return age;
}
