/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a clock shows: "11:55", "3 o'clock", "quarter to nine", "strikes midnight". */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <stdlib.h>

#include "fab-parser.h"

#define NUMBER "(\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
#define WHOLE  "(midnight|noon|midday|mitternacht|minuit|midi|mezzanotte|mezzogiorno|medianoche|mediodía|meia-noite|meio-dia|" \
               "полночь|полдень|午夜|正午|真夜中|零点)"
#define PART   "(\\d{1,2}|five|ten|a quarter|quarter|twenty|twenty-five|half)"

/* Groups of the patterns: which is the hour, which the minutes, and the way these count. */
static const struct { const char *pattern; guint8 hour, minutes; gint8 way; } patterns[] = {
  { "\\b(\\d{1,2}) ?[:.h時点] ?(\\d\\d)\\b", 1, 2, 1 },
  { "\\b" PART " (?:minutes? )?(?:to|before|till) (?:" NUMBER "\\b|" WHOLE ")", 2, 1, -1 },
  { "\\b" PART " (?:minutes? )?(?:past|after) (?:" NUMBER "\\b|" WHOLE ")", 2, 1, 1 },
  { "\\b" NUMBER " ?(?:o['’]?clock|a\\.?m\\b|p\\.?m\\b|uhr|heures?\\b|時|点)", 1, 0, 1 },
  { "\\b(?:strikes?|striking|chimes?|shows?|showing|reads?|reading|says|at) " NUMBER "\\b", 1, 0, 1 },
  { WHOLE, 0, 0, 1 },
};

static int
value_of (const char *word)
{
  static const struct { const char *word; int value; } words[] = {
    { "one", 1 }, { "two", 2 }, { "three", 3 }, { "four", 4 }, { "five", 5 }, { "six", 6 }, { "seven", 7 }, { "eight", 8 },
    { "nine", 9 }, { "ten", 10 }, { "eleven", 11 }, { "twelve", 12 }, { "quarter", 15 }, { "a quarter", 15 },
    { "twenty", 20 }, { "twenty-five", 25 }, { "half", 30 },
  };

  if (word == NULL || *word == '\0')
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i].word))
      return words[i].value;

  return g_ascii_isdigit (*word) ? atoi (word) : 12;
}

/* Minutes after twelve; -1: it is none. */
static int
read_match (const GMatchInfo *match,
            gsize             i)
{
  g_autofree char *hour = patterns[i].hour > 0 ? g_match_info_fetch (match, patterns[i].hour) : NULL;
  g_autofree char *minutes = patterns[i].minutes > 0 ? g_match_info_fetch (match, patterns[i].minutes) : NULL;
  int h = value_of (hour), m = value_of (minutes);

  return h > 24 || m > 59 ? -1 : (60 * (h + 24) + patterns[i].way * m) % 720;
}

static gboolean
is_clock (const FabEntity *entity)
{
  return entity->being == FAB_BEING_THING && entity->noun != NULL &&
         (g_str_has_suffix (entity->noun, "clock") || g_str_has_suffix (entity->noun, "watch"));
}

/**
 * fab_parser_read_hour:
 * @prompt: any bytes
 *
 * Notes what the clocks of the shot show, when the prompt says so.
 */
void
fab_parser_read_hour (FabShot    *shot,
                      const char *prompt)
{
  g_autofree char *valid = NULL, *folded = NULL;
  gboolean clock = FALSE;

  for (guint i = 0; i < shot->entities->len; i++)
    clock |= is_clock (g_ptr_array_index (shot->entities, i));
  if (!clock)
    return;
  valid = g_utf8_make_valid (prompt, -1);
  folded = g_utf8_strdown (valid, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (patterns) && shot->hour == NULL; i++)
    {
      g_autoptr(GRegex) regex = g_regex_new (patterns[i].pattern, 0, 0, NULL);
      g_autoptr(GMatchInfo) match = NULL;
      int minutes = g_regex_match (regex, folded, 0, &match) ? read_match (match, i) : -1;

      if (minutes >= 0)
        shot->hour = g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
    }
}
