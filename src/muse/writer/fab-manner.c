/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-manner.h"

static const char * const contractions[][2] = {
  { "do not ", "don’t " }, { "does not ", "doesn’t " }, { "did not ", "didn’t " },
  { "cannot ", "can’t " },
  { "could not ", "couldn’t " }, { "will not ", "won’t " }, { "would not ", "wouldn’t " },
  { "was not ", "wasn’t " },
  { "is not ", "isn’t " }, { "are not ", "aren’t " }, { "I am ", "I’m " }, { "I will ", "I’ll " },
  { "I have been ", "I’ve been " }, { "I have never ", "I’ve never " }, { "You are ", "You’re " },
  { "you are ", "you’re " }, { "It is ", "It’s " },
  { "it is ", "it’s " }, { "That is ", "That’s " }, { "that is ", "that’s " },
  { "We are ", "We’re " },
  { "They are ", "They’re " }, { "What is ", "What’s " }, { "Do not ", "Don’t " },
  { "I would ", "I’d " }, { "What’s it?", "What is it?" },
};

static const char * const before[FAB_N_MANNERS][4] = {
  [FAB_MANNER_FLORID] = { "Ah! ", "By all the stars! ", "Oh! ", "Upon my word! " },
};

static const char * const after[FAB_N_MANNERS][4] = {
  [FAB_MANNER_ASKING] = { " Right?", " You see?", " No?", " Yes?" },
  [FAB_MANNER_FORMAL] = { ", if I may say so.", ", strictly speaking.", ", I believe.",
                          ", on reflection." },
  [FAB_MANNER_WARM] = { ", my dear.", ", love.", ", dear heart.", ", my darling." },
  [FAB_MANNER_WRY] = { " Naturally.", " As one does.", " Lovely.", " My favourite." },
};

char
fab_manner_get_tag (FabManner manner)
{
  static const char tags[FAB_N_MANNERS + 1] = "tfaowr";

  g_return_val_if_fail (manner < FAB_N_MANNERS, '\0');

  return tags[manner];
}

/* Only the stiff and the grand speak every word out. */
static void
contract (GString *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (contractions); i++)
    g_string_replace (line, contractions[i][0], contractions[i][1], 0);
}

/* The terse stop after two sentences. */
static void
cut_short (GString *line)
{
  guint sentences = 0;

  for (gsize i = 0; i + 2 < line->len; i++)
    {
      if (strchr (".!?", line->str[i]) != NULL && line->str[i + 1] == ' ' && ++sentences == 2)
        {
          g_string_truncate (line, i + 1);
          return;
        }
    }
}

/* A habit, now and then, and none of them twice in one film. */
static const char *
choose_habit (const char * const *habits,
              GRand              *rand,
              GHashTable         *used)
{
  const char *habit = habits[g_rand_int_range (rand, 0, 4)];

  if (g_rand_int_range (rand, 0, 5) != 0 || habit == NULL || g_hash_table_contains (used, habit))
    return "";

  g_hash_table_add (used, g_strdup (habit));

  return habit;
}

/* Whether the last sentence only says something: nobody adds a phrase to an order. */
static gboolean
is_remark (const char *text)
{
  static const char * const openings[] = { "I ", "It ", "That ", "They ", "We ", "You ", "He ",
                                           "She ", "The ", "Nobody " };
  const char *last = text;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (strchr (".!?", *p) != NULL && p[1] == ' ')
        last = p + 2;
    }
  for (guint i = 0; i < G_N_ELEMENTS (openings); i++)
    {
      if (g_str_has_prefix (last, openings[i]))
        return TRUE;
    }

  return FALSE;
}

/* One that begins with a comma goes inside the sentence. */
static void
append_habit (GString    *line,
              const char *habit)
{
  if (*habit == ',')
    g_string_truncate (line, line->len - 1);
  g_string_append (line, habit);
}

char *
fab_manner_colour (FabManner   manner,
                   const char *text,
                   GRand      *rand,
                   GHashTable *used)
{
  g_autoptr(GString) line = g_string_new (text);
  gboolean statement = g_str_has_suffix (text, ".") && !g_str_has_suffix (text, "...");

  g_return_val_if_fail (manner < FAB_N_MANNERS, NULL);

  if (manner != FAB_MANNER_FLORID && manner != FAB_MANNER_FORMAL)
    contract (line);
  if (manner == FAB_MANNER_TERSE)
    cut_short (line);
  if (used != NULL && line->len > 12)
    {
      g_string_prepend (line, choose_habit (before[manner], rand, used));
      if (statement && (manner == FAB_MANNER_WARM ? strstr (text, "dear") == NULL
                        : is_remark (text)))
        append_habit (line, choose_habit (after[manner], rand, used));
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}
