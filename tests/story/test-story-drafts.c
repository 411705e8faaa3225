/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenes written anew, and the versions that are kept. */
#include "config.h"

#include "story-fixture.h"
#include "story-testing.h"

static const char another[] =
  "EXT. QUAY - DUSK\n\nBoats. Gulls.\n\nNobody lights the lamp.";

static void
test_rewritten_scene (StoryFixture  *fixture,
                      gconstpointer  data)
{
  gint64 harbour = testing_scene_at (fixture->story, 1);
  gint64 kept = testing_panel_at (fixture->story, 3);
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *scene = fab_story_dup_scene_script (fixture->story, harbour);
  g_autofree char *script = NULL;
  g_autofree char *now = NULL;
  g_autofree char *undone = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (scene, ==, "EXT. HARBOUR - DAY\n\nBoats. Gulls.\n\nA lamp is lit.\n\n");
  fab_story_set_scene_script (fixture->story, harbour, another, &error);
  g_assert_no_error (error);
  testing_check (fixture->story);

  /* what both versions have keeps its panel, and the scene behind is still its own */
  g_assert_cmpint (testing_panel_at (fixture->story, 3), ==, kept);
  now = fab_story_dup_scene_script (fixture->story, testing_scene_at (fixture->story, 1));
  g_assert_true (g_str_has_prefix (now, another));
  script = fab_story_dup_script (fixture->story);
  g_assert_nonnull (strstr (script, "lamp.\n\nINT. TOWER - NIGHT"));

  g_assert_true (fab_story_undo (fixture->story, NULL));
  undone = testing_dump (fixture->story);
  g_assert_cmpstr (undone, ==, before);
}

static void
assert_drafts (FabStory           *story,
               gint64              scene,
               gint64              element,
               const char * const *expected)
{
  g_auto(GStrv) drafts = fab_story_list_drafts (story, scene, element);

  g_assert_cmpstrv (drafts, expected);
}

static void
test_kept (StoryFixture  *fixture,
           gconstpointer  data)
{
  static const char * const two[] = { "one", "two", NULL };
  static const char * const none[] = { NULL };
  gint64 harbour = testing_scene_at (fixture->story, 1);
  gint64 line = testing_find_element (fixture->story, "It is late.");

  fab_story_keep_draft (fixture->story, harbour, 0, "one", NULL);
  fab_story_keep_draft (fixture->story, harbour, 0, "two", NULL);
  fab_story_keep_draft (fixture->story, harbour, 0, "one", NULL);
  fab_story_keep_draft (fixture->story, 0, line, "It was late.", NULL);
  assert_drafts (fixture->story, harbour, 0, two);
  assert_drafts (fixture->story, 0, 0, none);

  fab_story_undo (fixture->story, NULL);
  assert_drafts (fixture->story, 0, line, none);
  fab_story_redo (fixture->story, NULL);

  /* they are in the file, and follow a scene that gets another heading */
  story_fixture_save (fixture);
  story_fixture_close (fixture, TRUE);
  story_fixture_open_again (fixture);
  harbour = testing_scene_at (fixture->story, 1);
  assert_drafts (fixture->story, harbour, 0, two);
  g_assert_true (fab_story_set_scene_script (fixture->story, harbour, another, NULL));
  assert_drafts (fixture->story, testing_scene_at (fixture->story, 1), 0, two);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/story/drafts/" path, StoryFixture, NULL, story_fixture_set_up, \
                                    func, story_fixture_tear_down)
  ADD ("rewritten-scene", test_rewritten_scene);
  ADD ("kept", test_kept);
#undef ADD

  return g_test_run ();
}
