/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Episodes: the same people, threads that go on, one step each. */
#include "config.h"

#include <string.h>

#include "audience-testing.h"
#include "fab-series.h"

static void
append_next (FabStory *story,
             guint32   seed)
{
  g_autoptr(FabSeriesState) state = fab_series_state_new (story, seed);
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (story);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  state->scenes = 3;
  fab_series_state_listen (state, screenings);
  text = fab_series_write_next (state, &error);
  g_assert_no_error (error);
  fab_series_append (story, text, &error);
  g_assert_no_error (error);
}

static void
test_season (void)
{
  g_autoptr(FabStory) story = testing_story (testing_film);
  guint n_cast = g_list_model_get_n_items (fab_story_get_cast (story));
  g_autoptr(GPtrArray) episodes = NULL;
  g_autoptr(GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);
  guint settled = 0;

  for (guint i = 0; i < 9; i++)
    append_next (story, 4);
  episodes = fab_series_list (story);
  g_assert_cmpuint (episodes->len, ==, 10);
  for (guint i = 0; i < episodes->len; i++)
    {
      const FabEpisode *episode = episodes->pdata[i];

      g_test_message ("%u %s: %u scenes, opens %s, settles %s", episode->number, episode->title, episode->scenes->len,
                      episode->open[0], episode->settled[0]);
      g_assert_cmpuint (episode->scenes->len, >=, 3);
      g_assert_true (g_hash_table_add (titles, episode->title));
      settled += g_strv_length (episode->settled);
    }
  /* nobody new, as long as somebody of ours has nothing to do */
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_cast (story)), <=, n_cast + 3);
  g_assert_cmpuint (settled, >=, 7);
  for (guint i = 0; i < g_list_model_get_n_items (fab_story_get_scenes (story)); i++)
    {
      g_autoptr(FabScene) scene = g_list_model_get_item (fab_story_get_scenes (story), i);
      guint n = 0;

      for (guint k = 0; k < g_list_model_get_n_items (fab_story_get_panels (story)); k++)
        {
          g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (story), k);

          n += fab_panel_get_scene (panel) == fab_scene_get_id (scene);
        }
      g_assert_true (n > 0 || *fab_scene_get_heading (scene) == '\0');
    }
  fab_story_close (story, TRUE);
}

static void
test_step (void)
{
  g_autoptr(FabStory) story = testing_story (testing_film);
  g_autofree char *before = fab_story_dup_script (story);
  g_autofree char *back = NULL;
  guint panels = g_list_model_get_n_items (fab_story_get_panels (story));
  gint64 first, still;

  {
    g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (story), 0);

    first = fab_panel_get_id (panel);
  }
  append_next (story, 1);
  {
    g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (story), 0);

    still = fab_panel_get_id (panel);
  }
  g_assert_cmpint (still, ==, first);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_panels (story)), >, panels);
  fab_story_undo (story, NULL);
  back = fab_story_dup_script (story);
  g_assert_cmpstr (back, ==, before);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_panels (story)), ==, panels);
  fab_story_close (story, TRUE);
}

static void
test_nobody (void)
{
  g_autoptr(FabStory) story = testing_story ("EXT. DESERT - DAY\n\nNobody.\n");
  g_autoptr(FabSeriesState) state = fab_series_state_new (story, 1);
  g_autoptr(GError) error = NULL;

  g_assert_null (fab_series_write_next (state, &error));
  g_assert_nonnull (error);
  fab_story_close (story, TRUE);
}

static void
test_question (void)
{
  g_autoptr(FabStory) story = testing_story (testing_film);
  g_autoptr(FabSeriesState) state = NULL;
  g_autofree char *question = NULL;
  g_autofree char *answer = NULL;

  append_next (story, 2);
  state = fab_series_state_new (story, 2);
  fab_series_state_weigh (state, "TOM", 0.8);
  question = fab_series_ask_next (state);
  g_assert_nonnull (strstr (question, "Episode 3"));
  g_assert_nonnull (strstr (question, "TOM (+0.8)"));
  g_assert_nonnull (strstr (question, state->open[0]));
  answer = fab_series_take_answer (state, "Title: Gone\nCredit: x\n\nINT. ROOM - DAY\n\nTom waits.\n");
  g_assert_cmpstr (answer, ==, "# Episode 3: Gone\n\nINT. ROOM - DAY\n\nTom waits.\n");
  fab_story_close (story, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/series/season", test_season);
  g_test_add_func ("/series/step", test_step);
  g_test_add_func ("/series/nobody", test_nobody);
  g_test_add_func ("/series/question", test_question);

  return g_test_run ();
}
