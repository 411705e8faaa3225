/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A version for one viewer: what they like more of, in one step, and nothing that a person made by hand. */
#include "config.h"

#include <string.h>

#include "audience-testing.h"
#include "fab-variant.h"

static FabTaste *
make_taste (void)
{
  FabTaste *taste = fab_taste_new ("ada", "Ada");

  fab_taste_set (taste, FAB_TASTE_PERSON, "TOM", 0.6);
  fab_taste_set (taste, FAB_TASTE_PERSON, "HUGO", -0.6);
  fab_taste_set (taste, FAB_TASTE_PERSON, "NOBODY", 1);
  fab_taste_set (taste, FAB_TASTE_SIZE, "close", 0.5);
  fab_taste_set (taste, FAB_TASTE_PACE, "short", 0.5);
  fab_taste_set (taste, FAB_TASTE_PACE, "long", -0.5);

  return taste;
}

static guint
count_prefix (FabStory   *story,
              const char *prefix)
{
  GListModel *panels = fab_story_get_panels (story);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);

      n += g_str_has_prefix (fab_panel_get_prompt (panel), prefix);
    }

  return n;
}

static void
test_taste (void)
{
  g_autoptr(FabStory) story = testing_story (testing_film);
  g_autoptr(FabTaste) taste = make_taste ();
  g_autoptr(FabTimeline) before = testing_timeline (story);
  g_autofree char *script = fab_story_dup_script (story);
  g_autofree char *edited = NULL;
  g_autofree char *back = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) changes = NULL;
  g_autoptr(FabTimeline) after = NULL;
  guint close = count_prefix (story, "CU ");

  changes = fab_variant_make (story, taste, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < changes->len; i++)
    g_test_message ("%s", (char *) changes->pdata[i]);
  g_assert_cmpuint (changes->len, >=, 4);
  edited = fab_story_dup_script (story);
  g_assert_null (strstr (edited, "It is always an umbrella."));
  g_assert_nonnull (strstr (strstr (edited, "EXT. CLIFF"), "Tom "));
  g_assert_cmpuint (count_prefix (story, "CU "), >, close);
  after = testing_timeline (story);
  g_assert_cmpint (fab_timeline_get_duration (after), <, fab_timeline_get_duration (before));
  fab_story_undo (story, NULL);
  back = fab_story_dup_script (story);
  g_assert_cmpstr (back, ==, script);
  g_assert_cmpuint (count_prefix (story, "CU "), ==, close);
  fab_story_close (story, TRUE);
}

static void
test_nothing (void)
{
  g_autoptr(FabStory) story = testing_story (testing_film);
  g_autoptr(FabTaste) taste = fab_taste_new ("b", "Ben");
  g_autoptr(GPtrArray) changes = fab_variant_make (story, taste, NULL);

  g_assert_cmpuint (changes->len, ==, 0);
  fab_story_close (story, TRUE);
}

static void
test_by_hand (void)
{
  g_autoptr(FabStory) story = testing_story (testing_film);
  g_autoptr(FabTaste) taste = fab_taste_new ("c", "Cleo");
  g_autoptr(GPtrArray) changes = NULL;
  GListModel *panels = fab_story_get_panels (story);

  fab_taste_set (taste, FAB_TASTE_SIZE, "close", 1);
  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);

      g_assert_true (fab_story_set_prompt (story, fab_panel_get_id (panel), "MS as I want it", NULL));
    }
  changes = fab_variant_make (story, taste, NULL);
  g_assert_cmpuint (count_prefix (story, "MS as I want it"), ==, g_list_model_get_n_items (panels));
  fab_story_close (story, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/variant/taste", test_taste);
  g_test_add_func ("/variant/nothing", test_nothing);
  g_test_add_func ("/variant/by-hand", test_by_hand);

  return g_test_run ();
}
