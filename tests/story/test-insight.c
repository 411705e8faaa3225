/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-fountain.h"
#include "fab-insight-private.h"

/* Women begin with A or O, men with B, nobody knows the rest. */
static char
tell_sex (const char *name,
          gpointer    data)
{
  return *name == 'A' || *name == 'O' ? 'f' : *name == 'B' ? 'm' : 0;
}

static FabInsight *
read_script (const char *script)
{
  g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);
  g_autoptr(GListStore) list = g_list_store_new (FAB_TYPE_ELEMENT);

  for (guint i = 0; i < elements->len; i++)
    g_list_store_append (list, g_ptr_array_index (elements, i));

  return fab_insight_new (G_LIST_MODEL (list), tell_sex, NULL);
}

static const char story[] =
  "Title: T\n\nINT. BAR - DAY\n\nANNA waits. Ben’s car.\n\nANNA\nOne two three.\n\nRain.\n\nANNA (CONT'D)\nFour.\n\n"
  "BEN\n(low)\nFive six.\n\nEXT. SEA #7#\n\nThe storm. Nobody.\n\nINT. BAR\n\nBEN\nAnna!\n\nSTORM\n~Wind.\n";

static void
test_scenes (void)
{
  static const struct { const char *number, *title; guint lines, speech, turns, spoken, words; } scenes[] = {
    { "1", "INT. BAR - DAY", 15, 10, 2, 6, 11 },
    { "7", "EXT. SEA", 5, 0, 0, 0, 3 },
    { "3", "INT. BAR", 9, 6, 2, 2, 2 },
  };
  g_autoptr(FabInsight) insight = read_script (story);

  g_assert_cmpuint (insight->scenes->len, ==, G_N_ELEMENTS (scenes));
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    {
      const FabSceneInsight *scene = insight->scenes->pdata[i];

      g_assert_cmpstr (scene->number, ==, scenes[i].number);
      g_assert_cmpstr (scene->title, ==, scenes[i].title);
      g_assert_cmpuint (scene->lines, ==, scenes[i].lines);
      g_assert_cmpuint (scene->speech_lines, ==, scenes[i].speech);
      g_assert_cmpuint (scene->turns, ==, scenes[i].turns);
      g_assert_cmpuint (scene->spoken_words, ==, scenes[i].spoken);
      g_assert_cmpuint (scene->words, ==, scenes[i].words);
    }
  g_assert_cmpuint (insight->lines, ==, 29);
}

static void
test_people (void)
{
  static const struct { const char *name; guint speeches, words, first, last; guint words_in[3]; guint8 present[3]; } people[] = {
    { "ANNA", 2, 4, 0, 0, { 4, 0, 0 }, { 1, 0, 0 } },
    { "BEN", 2, 3, 0, 2, { 2, 0, 1 }, { 1, 0, 1 } },
    { "STORM", 1, 1, 2, 2, { 0, 0, 1 }, { 0, 0, 1 } }, /* the storm of the weather is nobody */
  };
  g_autoptr(FabInsight) insight = read_script (story);

  g_assert_cmpuint (insight->people->len, ==, G_N_ELEMENTS (people));
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      const FabPersonInsight *person = insight->people->pdata[i];

      g_assert_cmpstr (person->name, ==, people[i].name);
      g_assert_cmpuint (person->speeches, ==, people[i].speeches);
      g_assert_cmpuint (person->words, ==, people[i].words);
      g_assert_cmpuint (person->first, ==, people[i].first);
      g_assert_cmpuint (person->last, ==, people[i].last);
      g_assert_cmpmem (person->words_in, sizeof people[i].words_in, people[i].words_in, sizeof people[i].words_in);
      g_assert_cmpmem (person->present, 3, people[i].present, 3);
    }
}

static void
test_mood (void)
{
  static const struct { const char *text; guint pleasant, unpleasant; } cases[] = {
    { "", 0, 0 },
    { "A door. A chair.", 0, 0 },
    { "She smiles and hugs the happy child.", 3, 0 },
    { "He screamed, weeping over his ruined house.", 0, 3 },
    { "I am not happy.", 0, 1 },
    { "It isn’t sad.", 1, 0 },
    { "No. Happy days.", 1, 0 },              /* not over a stop */
    { "Never in all these years happy.", 1, 0 }, /* nor this far */
    { "without hope", 0, 1 },
    { "Worries, laughed, hugging, bravely", 3, 1 },
    { "Bashful basses", 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FabMood mood = { 0 };

      g_test_message ("%s", cases[i].text);
      _fab_insight_add_mood (&mood, cases[i].text);
      g_assert_cmpuint (mood.pleasant, ==, cases[i].pleasant);
      g_assert_cmpuint (mood.unpleasant, ==, cases[i].unpleasant);
    }
}

static void
test_reading (void)
{
  static const struct { const char *text; gboolean english; guint words, sentences, syllables; } cases[] = {
    { "The cat sat on the mat.", TRUE, 6, 1, 6 },
    { "She walked to the little table. Was it he?", TRUE, 9, 2, 11 },
    { "Wait... Really?! The end", TRUE, 4, 3, 5 },
    { "Der Hund lief durch den alten Wald und sang laut.", FALSE, 10, 1, 0 },
    { "", FALSE, 0, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      FabReader reader = { 0 };

      g_test_message ("%s", cases[i].text);
      _fab_insight_read (&reader, cases[i].text);
      _fab_insight_read_end (&reader);
      g_assert_cmpint (reader.reading.english, ==, cases[i].english);
      g_assert_cmpuint (reader.reading.words, ==, cases[i].words);
      g_assert_cmpuint (reader.reading.sentences, ==, cases[i].sentences);
      if (cases[i].syllables > 0)
        g_assert_cmpuint (reader.reading.syllables, ==, cases[i].syllables);
    }
}

static void
test_syllables (void)
{
  static const struct { const char *word; guint syllables; } words[] = {
    { "the", 1 }, { "time", 1 }, { "table", 2 }, { "walked", 1 }, { "wanted", 2 }, { "boats", 1 }, { "houses", 2 },
    { "beautiful", 3 }, { "agree", 2 }, { "rhythm", 1 }, { "mrs", 1 }, { "take", 1 }, { "smiles", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i].word);
      g_assert_cmpuint (_fab_insight_syllables (words[i].word), ==, words[i].syllables);
    }
}

static void
test_talk (void)
{
  static const struct { const char *script; FabTalkLevel level; const char *first, *second; } cases[] = {
    { "INT. A\n\nBEN\nHi.\n\nANNA\nHi.\n", FAB_TALK_NOBODY, NULL, NULL },
    { "INT. A\n\nOLD WOMAN\nHi.\n\nANNA\nHi.\n", FAB_TALK_NOBODY, NULL, NULL }, /* has no name */
    { "INT. A\n\nANNA\nHi.\n\nBEN\nHi.\n\nOLGA\nYes.\n", FAB_TALK_APART, NULL, NULL },
    { "INT. A\n\nANNA\nHi.\n\nINT. B\n\nOLGA\nYes.\n", FAB_TALK_APART, NULL, NULL },
    { "INT. A\n\nANNA\nHi.\n\nANNA\nYes.\n\nCUT TO:\n\nOLGA\nHe is late.\n", FAB_TALK_OF_MEN, "Yes.", "He is late." },
    { "INT. A\n\nANNA\nWhere is Ben's hat?\n\nOLGA\nThere.\n\nBEN\nWhat?\n", FAB_TALK_OF_MEN, "Where is Ben's hat?", "There." },
    { "INT. A\n\nANNA\nHe left.\n\nOLGA\nYes.\n\nANNA\nThe sea is loud.\n", FAB_TALK_YES, "Yes.", "The sea is loud." },
    { "INT. A\n\nANNA\nThe heath.\n\nIt rains.\n\nOLGA\n(low)\nHush.\n", FAB_TALK_YES, "The heath.", "Hush." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FabInsight) insight = read_script (cases[i].script);

      g_test_message ("%s", cases[i].script);
      g_assert_cmpint (insight->talk.level, ==, cases[i].level);
      g_assert_cmpstr (insight->talk.lines[0], ==, cases[i].first);
      g_assert_cmpstr (insight->talk.lines[1], ==, cases[i].second);
    }
}

/* What stands before the first heading counts, and nothing at all is no trouble. */
static void
test_odd (void)
{
  static const struct { const char *script; guint scenes; } cases[] = {
    { "", 0 }, { "Title: T\n\n[[note]]\n", 0 }, { "FADE IN:\n\nINT. A\n", 2 }, { "===\n\nINT. A\n", 1 }, { "@\nx\n", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FabInsight) insight = read_script (cases[i].script);

      g_test_message ("%s", cases[i].script);
      g_assert_cmpuint (insight->scenes->len, ==, cases[i].scenes);
    }
  g_assert_cmpuint (fab_insight_eighths (55), ==, 8);
  g_assert_cmpuint (fab_insight_eighths (1), ==, 1);
  g_assert_cmpfloat (fab_insight_seconds (110), ==, 120);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/insight/scenes", test_scenes);
  g_test_add_func ("/insight/people", test_people);
  g_test_add_func ("/insight/mood", test_mood);
  g_test_add_func ("/insight/reading", test_reading);
  g_test_add_func ("/insight/syllables", test_syllables);
  g_test_add_func ("/insight/talk", test_talk);
  g_test_add_func ("/insight/odd", test_odd);

  return g_test_run ();
}
