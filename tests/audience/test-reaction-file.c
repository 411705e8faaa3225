/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reaction files: there and back, hostile, brought in twice, of another version of the film, edited by hand. */
#include "config.h"

#include <string.h>

#include "audience-testing.h"
#include "fab-exchange-error.h"

typedef struct
{
  FabStory   *story;
  FabShowing *showing;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->story = testing_story (testing_film);
  fixture->showing = testing_showing (fixture->story);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
  fab_showing_unref (fixture->showing);
}

static GBytes *
make_file (Fixture *fixture)
{
  g_autoptr(FabScreening) screening = testing_screening (fixture->showing, "Ada");

  testing_react (screening, fixture->showing, 1, FAB_FEELING_LOVE);
  testing_react (screening, fixture->showing, 2, FAB_FEELING_LAUGH);
  testing_react (screening, fixture->showing, 5, FAB_FEELING_BORED);
  fab_screening_answer (screening, "MARA", 1);
  fab_screening_answer (screening, "HUGO", -1);
  g_free (screening->sentence);
  screening->sentence = g_strdup ("More “lighthouse”,\nplease.");

  return fab_reaction_file_write (fixture->showing, screening);
}

static gint64
import (Fixture           *fixture,
        GBytes            *bytes,
        FabReactionReport *report,
        GError           **error)
{
  g_autoptr(FabTimeline) timeline = testing_timeline (fixture->story);

  return fab_reactions_import (fixture->story, timeline, bytes, report, error);
}

static guint
count_screenings (FabStory *story)
{
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (story);

  return screenings->len;
}

static void
test_showing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *json = fab_showing_to_json (fixture->showing);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabShowing) again = fab_showing_from_json (json, &error);
  g_auto(GStrv) people = fab_showing_list_people (fixture->showing);

  g_assert_no_error (error);
  g_assert_cmpstr (fab_showing_get_key (again), ==, fab_showing_get_key (fixture->showing));
  g_assert_cmpuint (fab_showing_get_n_panels (again), ==, fab_showing_get_n_panels (fixture->showing));
  g_assert_cmpint (fab_showing_get_duration (again), ==, fab_showing_get_duration (fixture->showing));
  g_assert_cmpuint (fab_showing_get_n_scenes (again), ==, 3);
  g_assert_cmpstr (people[0], ==, "MARA");
  g_assert_cmpuint (g_strv_length (people), ==, 3);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GBytes) bytes = make_file (fixture);
  g_autoptr(GError) error = NULL;
  FabReactionReport report;
  gint64 id = import (fixture, bytes, &report, &error);
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (fixture->story);
  const FabScreening *screening;
  const FabReaction *first;

  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  g_assert_cmpuint (report.n_reactions, ==, 3);
  g_assert_cmpuint (report.n_left_out + report.n_gone, ==, 0);
  g_assert_cmpuint (screenings->len, ==, 1);
  screening = screenings->pdata[0];
  first = &g_array_index (screening->reactions, FabReaction, 0);
  g_assert_cmpint (first->panel, ==, fab_showing_get_panel (fixture->showing, 1)->panel);
  g_assert_cmpint (first->feeling, ==, FAB_FEELING_LOVE);
  g_assert_cmpstr (screening->sentence, ==, "More “lighthouse”,\nplease.");
  g_assert_cmpuint (screening->answers->len, ==, 2);
  g_assert_cmpint (screening->watched, ==, fab_showing_get_duration (fixture->showing));
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GBytes) bytes = make_file (fixture);
  g_autoptr(GError) error = NULL;

  import (fixture, bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (fab_story_undo (fixture->story, &error));
  g_assert_cmpuint (count_screenings (fixture->story), ==, 0);
  g_assert_true (fab_story_redo (fixture->story, &error));
  g_assert_cmpuint (count_screenings (fixture->story), ==, 1);

  {
    g_autoptr(GPtrArray) screenings = fab_story_list_screenings (fixture->story);
    FabScreening *screening = screenings->pdata[0];

    g_assert_cmpuint (screening->reactions->len, ==, 3);
    g_assert_true (fab_story_delete_screening (fixture->story, screening->id, &error));
    g_assert_cmpuint (count_screenings (fixture->story), ==, 0);
    g_assert_true (fab_story_undo (fixture->story, &error));
    g_assert_cmpuint (count_screenings (fixture->story), ==, 1);
  }
}

static void
test_twice (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(GBytes) bytes = make_file (fixture);
  g_autoptr(GError) error = NULL;

  import (fixture, bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (import (fixture, bytes, NULL, &error), ==, 0);
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_EXISTS);
  g_assert_cmpuint (count_screenings (fixture->story), ==, 1);
}

/* Panels that moved keep what was felt at them, those that are gone are counted. */
static void
test_other_version (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GBytes) bytes = make_file (fixture);
  g_autoptr(GPtrArray) screenings = NULL;
  g_autoptr(GError) error = NULL;
  gint64 moved = fab_showing_get_panel (fixture->showing, 2)->panel;
  g_autoptr(FabPanel) panel = fab_story_ref_panel (fixture->story, moved);
  gint64 scene = fab_panel_get_scene (panel);
  FabReactionReport report;

  fab_story_move_panel (fixture->story, moved, scene, 0, &error);
  g_assert_no_error (error);
  fab_story_delete_panel (fixture->story, fab_showing_get_panel (fixture->showing, 5)->panel, &error);
  g_assert_no_error (error);

  import (fixture, bytes, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report.n_gone, ==, 1);
  screenings = fab_story_list_screenings (fixture->story);
  g_assert_cmpint (g_array_index (((FabScreening *) screenings->pdata[0])->reactions, FabReaction, 1).panel, ==, moved);
}

/* The same script, boarded anew in another document: panels are found by their words. */
static void
test_other_document (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GBytes) bytes = make_file (fixture);
  g_autofree char *text = g_strconcat ("INT. CELLAR - NIGHT\n\nDark. A rat.\n\n", strstr (testing_film, "INT."), NULL);
  Fixture other = { testing_story (text), NULL };
  g_autoptr(GPtrArray) screenings = NULL;
  g_autoptr(GError) error = NULL;
  FabReactionReport report;

  other.showing = testing_showing (other.story);
  import (&other, bytes, &report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (report.n_gone, ==, 0);
  screenings = fab_story_list_screenings (other.story);
  g_assert_cmpint (g_array_index (((FabScreening *) screenings->pdata[0])->reactions, FabReaction, 0).panel, >,
                   fab_showing_get_panel (fixture->showing, 1)->panel);
  tear_down (&other, NULL);
}

static void
test_other_film (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GBytes) bytes = make_file (fixture);
  Fixture other = { testing_story ("EXT. DESERT - DAY\n\nA camel sleeps.\n\nALI\nUp with you.\n\nIt snores.\n"), NULL };
  g_autoptr(GError) error = NULL;

  other.showing = testing_showing (other.story);
  g_assert_cmpint (import (&other, bytes, NULL, &error), ==, 0);
  g_assert_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID);
  g_assert_cmpuint (count_screenings (other.story), ==, 0);
  tear_down (&other, NULL);
}

static GBytes *
replace (GBytes     *bytes,
         const char *old,
         const char *new)
{
  g_autoptr(GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpuint (g_string_replace (text, old, new, 0), >, 0);

  return g_string_free_to_bytes (g_steal_pointer (&text));
}

/* What a person wrote into it wrongly is left out; the rest counts. */
static void
test_by_hand (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct { const char *old, *new; guint n, left_out; } edits[] = {
    { "\"laugh\"", "\"giggle\"", 2, 1 },
    { "\"reactions\":[", "\"reactions\":[{\"at\": -4, \"feeling\": \"love\"}, 7, null, {\"at\": 1e300, \"feeling\": \"love\"},", 3, 4 },
    { "\"reactions\":[", "\"reactions\":[{\"at\": 0.5, \"feeling\": \"tense\"}, {\"at\": 0.6, \"feeling\": \"tense\"},", 4, 1 },
    { "\"more\"", "\"a lot more\"", 3, 0 },
    { "\"name\":\"Ada\"", "\"name\": \"\"", 3, 0 },
    { "\"watched\":", "\"watched\":-", 3, 0 },
    { "\"when\":1700000000", "\"when\": \"yesterday\"", 3, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr(GBytes) bytes = make_file (fixture);
      g_autoptr(GBytes) edited = replace (bytes, edits[i].old, edits[i].new);
      g_autoptr(GError) error = NULL;
      FabReactionReport report;
      g_autoptr(FabScreening) screening = fab_reaction_file_read (edited, &report, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (report.n_reactions, ==, edits[i].n);
      g_assert_cmpuint (report.n_left_out, ==, edits[i].left_out);
      g_assert_cmpstr (screening->viewer, !=, "");
    }
}

static void
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const files[] = {
    "", "{}", "[]", "null", "\xff\xfe", "{\"fabula-reactions\": 1}", "{\"fabula-reactions\": 99, \"film\": {}}",
    "{\"fabula-reactions\": \"1\", \"film\": {\"panels\": [{}]}}",
    "{\"fabula-reactions\": 1, \"film\": {\"panels\": [{\"panel\": 1, \"length\": -5}]}}",
    "{\"fabula-reactions\": 1, \"film\": {\"panels\": [{\"panel\": 1, \"length\": 9e18}]}}",
    "{\"fabula-reactions\": 1, \"film\": {\"panels\": [{\"panel\": 1, \"length\": 1000, \"scene\": 4}]}}",
    "{\"fabula-reactions\": 1, \"film\": {\"panels\": [[1], 2]}}",
    "{\"fabula-reactions\": 1, \"film\": {\"panels\": {\"a\": 1}}, \"reactions\": {}}",
  };
  g_autoptr(GString) deep = g_string_new ("{\"fabula-reactions\": 1, \"film\": ");

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (files[i], strlen (files[i]));
      g_autoptr(GError) error = NULL;

      g_assert_cmpint (import (fixture, bytes, NULL, &error), ==, 0);
      g_assert_nonnull (error);
    }
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '[');
  {
    g_autoptr(GBytes) bytes = g_bytes_new_static (deep->str, deep->len);
    g_autoptr(GError) error = NULL;

    g_assert_null (fab_reaction_file_read (bytes, NULL, &error));
    g_assert_nonnull (error);
  }
  g_assert_cmpuint (count_screenings (fixture->story), ==, 0);
}

/* Cut off anywhere, with bytes changed anywhere: an error, or something that holds. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GBytes) bytes = make_file (fixture);
  gsize size = g_bytes_get_size (bytes);
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < 300; i++)
    {
      g_autofree char *copy = g_memdup2 (g_bytes_get_data (bytes, NULL), size);
      gsize length = i % 2 ? (gsize) g_rand_int_range (rand, 0, (int) size) : size;
      g_autoptr(GBytes) damaged = NULL;
      g_autoptr(FabScreening) screening = NULL;

      for (guint k = 0; k < 3; k++)
        copy[g_rand_int_range (rand, 0, (int) size)] = (char) g_rand_int_range (rand, 1, 127);
      damaged = g_bytes_new (copy, length);
      screening = fab_reaction_file_read (damaged, NULL, NULL);
      for (guint k = 0; screening != NULL && k < screening->reactions->len; k++)
        g_assert_cmpint (g_array_index (screening->reactions, FabReaction, k).offset, >=, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; void (*func) (Fixture *, gconstpointer); } tests[] = {
    { "/reaction-file/showing", test_showing },
    { "/reaction-file/round-trip", test_round_trip },
    { "/reaction-file/undo", test_undo },
    { "/reaction-file/twice", test_twice },
    { "/reaction-file/other-version", test_other_version },
    { "/reaction-file/other-document", test_other_document },
    { "/reaction-file/other-film", test_other_film },
    { "/reaction-file/by-hand", test_by_hand },
    { "/reaction-file/hostile", test_hostile },
    { "/reaction-file/damaged", test_damaged },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
