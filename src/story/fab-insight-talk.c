/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Do two named women talk to each other about something else than a man? */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-insight-private.h"

typedef struct
{
  GPtrArray  *people;
  GHashTable *men; /* words of the names of men, folded */
} Judge;

static FabPersonInsight *
get_person (const Judge *judge,
            guint        i)
{
  return judge->people->pdata[i];
}

/* "OLD WOMAN" and "NURSE #2" are no names. */
static gboolean
is_named_woman (const FabPersonInsight *person)
{
  g_auto(GStrv) words = _fab_insight_split (person->name);

  for (guint i = 0; person->sex == 'f' && words[i] != NULL; i++)
    if (!_fab_insight_is_role (words[i]))
      return TRUE;

  return FALSE;
}

static void
learn_men (Judge *judge)
{
  for (guint i = 0; i < judge->people->len; i++)
    {
      const FabPersonInsight *person = get_person (judge, i);
      g_auto(GStrv) words = _fab_insight_split (person->name);

      for (guint k = 0; person->sex == 'm' && words[k] != NULL; k++)
        if (!_fab_insight_is_role (words[k]))
          g_hash_table_add (judge->men, g_strdup (words[k]));
    }
}

static gboolean
speaks_of_men (const Judge *judge,
               const char  *text)
{
  g_auto(GStrv) words = _fab_insight_split (text);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (_fab_insight_is_man (words[i]) || g_hash_table_contains (judge->men, words[i]))
        return TRUE;
      if (g_str_has_suffix (words[i], "'s"))
        words[i][strlen (words[i]) - 2] = '\0';
      if (g_hash_table_contains (judge->men, words[i]))
        return TRUE;
    }

  return FALSE;
}

static void
keep_passage (FabTalk       *talk,
              FabTalkLevel   level,
              const Judge   *judge,
              const FabSaid *said)
{
  talk->level = level;
  talk->scene = said->scene;
  talk->element = said->element;
  for (guint i = 0; i < 2; i++)
    {
      g_free (talk->speakers[i]);
      g_free (talk->lines[i]);
      talk->speakers[i] = g_strdup (get_person (judge, said[i].person)->name);
      talk->lines[i] = g_strdup (said[i].text);
    }
}

/* The first passage that passes, else the first that was a talk at all. */
static void
find_passage (FabTalk     *talk,
              const Judge *judge,
              GArray      *said,
              const guint8 *women)
{
  for (guint i = 1; i < said->len && talk->level != FAB_TALK_YES; i++)
    {
      const FabSaid *pair = &g_array_index (said, FabSaid, i - 1);
      gboolean of_men;

      if (pair[0].scene != pair[1].scene || pair[0].person == pair[1].person || !women[pair[0].person]
          || !women[pair[1].person])
        continue;
      of_men = speaks_of_men (judge, pair[0].text) || speaks_of_men (judge, pair[1].text);
      if (!of_men || talk->level < FAB_TALK_OF_MEN)
        keep_passage (talk, of_men ? FAB_TALK_OF_MEN : FAB_TALK_YES, judge, pair);
    }
}

void
_fab_insight_judge_talk (FabTalk   *talk,
                         GPtrArray *people,
                         GArray    *said)
{
  g_autoptr(GHashTable) men = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint8 *women = g_new0 (guint8, people->len + 1);
  Judge judge = { people, men };
  guint n = 0;

  learn_men (&judge);
  for (guint i = 0; i < people->len; i++)
    n += women[i] = is_named_woman (people->pdata[i]);
  if (n < 2)
    return;
  talk->level = FAB_TALK_APART;
  find_passage (talk, &judge, said, women);
}
