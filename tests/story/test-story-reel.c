/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shots, cameras, markers and sounds: what the document keeps of the reel. */
#include "config.h"

#include "fab-store.h"
#include "fab-story-private.h"
#include "story-fixture.h"
#include "story-testing.h"

#define SECOND G_USEC_PER_SEC

static void
assert_labels (FabStory   *story,
               const char *expected)
{
  GListModel *panels = fab_story_get_panels (story);
  g_autoptr(GString) labels = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);

      g_string_append_printf (labels, "%s%s", i > 0 ? " " : "", fab_panel_get_label (panel));
    }
  g_assert_cmpstr (labels->str, ==, expected);
}

static void
follow (FabStory *story,
        guint     position)
{
  g_autoptr(GError) error = NULL;

  fab_story_set_follows (story, testing_panel_at (story, position), TRUE, &error);
  g_assert_no_error (error);
}

static void
test_shots (StoryFixture  *fixture,
            gconstpointer  data)
{
  FabStory *story = fixture->story;

  assert_labels (story, "1A 1B 1C 2A 3A");
  follow (story, 1);
  assert_labels (story, "1A 1A-2 1B 2A 3A");
  follow (story, 2);
  assert_labels (story, "1A 1A-2 1A-3 2A 3A");
  /* the first of a scene has nothing to follow */
  follow (story, 3);
  assert_labels (story, "1A 1A-2 1A-3 2A 3A");
  fab_story_undo (story, NULL);

  /* what lands in a shot belongs to it, whose beginning goes leaves it to the next */
  fab_story_add_panel (story, 0, testing_panel_at (story, 1), "between", NULL);
  assert_labels (story, "1A 1A-2 1A-3 1A-4 2A 3A");
  fab_story_delete_panel (story, testing_panel_at (story, 0), NULL);
  assert_labels (story, "1A 1A-2 1A-3 2A 3A");
  fab_story_move_panel (story, testing_panel_at (story, 2), testing_scene_at (story, 2), 0, NULL);
  assert_labels (story, "1A 1A-2 2A 3A 3B");
  fab_story_duplicate_panel (story, testing_panel_at (story, 0), NULL);
  assert_labels (story, "1A 1A-2 1A-3 2A 3A 3B");
  for (guint i = 0; i < 6; i++)
    g_assert_true (fab_story_undo (story, NULL));
  assert_labels (story, "1A 1B 1C 2A 3A");
  testing_check (story);
}

/* Labels of shots behind many that follow. */
static void
test_many_labels (StoryFixture  *fixture,
                  gconstpointer  data)
{
  FabStory *story = fixture->story;
  gint64 scene = testing_scene_at (story, 2);

  fab_story_begin (story, "Add", NULL);
  for (guint i = 0; i < 30; i++)
    {
      gint64 panel = fab_story_add_panel (story, scene, 0, "", NULL);

      fab_story_set_follows (story, panel, i % 3 != 0, NULL);
    }
  fab_story_end (story);
  for (guint i = 0; i < 30; i++)
    {
      g_autoptr(FabPanel) panel = fab_story_ref_panel (story, testing_panel_at (story, 5 + i));
      g_autofree char *label = i % 3 > 0 ? g_strdup_printf ("3%c-%u", "BCDEFGHJKLM"[i / 3], i % 3 + 1)
                                         : g_strdup_printf ("3%c", "BCDEFGHJKLM"[i / 3]);

      g_assert_cmpstr (fab_panel_get_label (panel), ==, label);
    }
}

static void
test_fields (StoryFixture  *fixture,
             gconstpointer  data)
{
  FabStory *story = fixture->story;
  gint64 id = testing_panel_at (story, 0);
  g_autoptr(FabPanel) panel = fab_story_ref_panel (story, id);
  g_autofree char *before = testing_dump (story);
  g_autofree char *after = NULL;

  g_assert_true (fab_story_set_transition (story, id, FAB_TRANSITION_IRIS, NULL));
  g_assert_true (fab_story_set_transition_time (story, id, SECOND, NULL));
  g_assert_true (fab_story_set_transition_color (story, id, "#Ff8000", NULL));
  g_assert_true (fab_story_set_camera (story, id, "{\"keys\":[]}", NULL));
  g_assert_true (fab_story_set_motion (story, id, FAB_MOTION_OFF, NULL));
  g_assert_true (fab_story_set_lead (story, id, -SECOND / 2, NULL));
  g_assert_cmpint (fab_panel_get_transition (panel), ==, FAB_TRANSITION_IRIS);
  g_assert_cmpint (fab_panel_get_transition_time (panel), ==, SECOND);
  g_assert_cmpstr (fab_panel_get_transition_color (panel), ==, "#Ff8000");
  g_assert_cmpstr (fab_panel_get_camera (panel), ==, "{\"keys\":[]}");
  g_assert_cmpint (fab_panel_get_motion (panel), ==, FAB_MOTION_OFF);
  g_assert_cmpint (fab_panel_get_lead (panel), ==, -SECOND / 2);

  g_assert_false (fab_story_set_transition_color (story, id, "red", NULL));
  g_assert_false (fab_story_set_camera (story, id, "[1]", NULL));
  g_assert_false (fab_story_set_camera (story, id, "{", NULL));
  for (guint i = 0; i < 6; i++)
    g_assert_true (fab_story_undo (story, NULL));
  after = testing_dump (story);
  g_assert_cmpstr (after, ==, before);
}

static gint64
add_sound (FabStory *story,
           gint64    panel,
           gint64    offset)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("a sound", 7);
  g_autoptr(GError) error = NULL;
  gint64 sound = fab_story_add_sound (story, FAB_TRACK_EFFECTS, panel, offset, "Bang", "audio/x-wav",
                                      2 * SECOND, bytes, &error);

  g_assert_no_error (error);

  return sound;
}

static void
test_markers (StoryFixture  *fixture,
              gconstpointer  data)
{
  FabStory *story = fixture->story;
  GListModel *markers = fab_story_get_markers (story);
  gint64 first = testing_panel_at (story, 0), second = testing_panel_at (story, 1);
  gint64 late = fab_story_add_marker (story, second, SECOND, "", "late", NULL);
  gint64 early = fab_story_add_marker (story, first, 0, "#00ff00", "early", NULL);
  g_autoptr(FabMarker) marker = fab_story_ref_marker (story, late);
  g_autoptr(FabMarker) head = g_list_model_get_item (markers, 0);

  g_assert_cmpint (fab_marker_get_id (head), ==, early);
  g_assert_true (fab_story_set_marker (story, late, "#123456", "later", NULL));
  g_assert_cmpstr (fab_marker_get_text (marker), ==, "later");
  g_assert_false (fab_story_set_marker (story, late, "#12345", "later", NULL));

  /* they ripple with their panel: the order is that of the film */
  fab_story_move_panel (story, second, 0, first, NULL);
  g_clear_object (&head);
  head = g_list_model_get_item (markers, 0);
  g_assert_cmpint (fab_marker_get_id (head), ==, late);
  fab_story_undo (story, NULL);

  fab_story_set_duration (story, first, 3 * SECOND, NULL);
  fab_story_merge_panels (story, first, second, NULL);
  g_assert_cmpint (fab_marker_get_panel (marker), ==, first);
  g_assert_cmpint (fab_marker_get_offset (marker), ==, 4 * SECOND);
  fab_story_delete_panel (story, first, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (markers), ==, 0);
  fab_story_undo (story, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (markers), ==, 2);
  g_assert_true (fab_story_move_marker (story, late, testing_panel_at (story, 1), 5, NULL));
  g_assert_true (fab_story_delete_marker (story, early, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (markers), ==, 1);
  testing_check (story);
}

static void
test_sounds (StoryFixture  *fixture,
             gconstpointer  data)
{
  FabStory *story = fixture->story;
  gint64 panel = testing_panel_at (story, 1);
  gint64 line = testing_find_element (story, "It is late.");
  gint64 id = add_sound (story, panel, SECOND);
  g_autoptr(FabSound) sound = fab_story_ref_sound (story, id);
  g_autoptr(FabSound) rest = NULL;

  g_assert_cmpint (fab_sound_get_length (sound), ==, 2 * SECOND);
  g_assert_true (fab_story_trim_sound (story, id, SECOND, SECOND / 2, 0, NULL));
  g_assert_cmpint (fab_sound_get_length (sound), ==, 3 * SECOND / 2);
  g_assert_true (fab_story_set_sound_gain (story, id, -6, TRUE, NULL));
  g_assert_true (fab_story_set_sound_fades (story, id, 100, 200, NULL));
  g_assert_true (fab_story_set_sound_element (story, id, line, NULL));
  g_assert_cmpint (fab_sound_get_element (sound), ==, line);
  g_assert_cmpfloat (fab_sound_get_gain (sound), ==, -6);

  rest = fab_story_ref_sound (story, fab_story_split_sound (story, id, SECOND, NULL));
  g_assert_cmpint (fab_sound_get_offset (rest), ==, 2 * SECOND);
  g_assert_cmpint (fab_sound_get_skip (rest), ==, 3 * SECOND / 2);
  g_assert_cmpint (fab_sound_get_length (rest), ==, SECOND / 2);
  g_assert_cmpint (fab_sound_get_fade_out (rest), ==, 200);
  g_assert_cmpint (fab_sound_get_length (sound), ==, SECOND);
  g_assert_cmpint (fab_sound_get_fade_out (sound), ==, 0);
  g_assert_cmpint (fab_story_split_sound (story, id, SECOND, NULL), ==, 0);

  /* of the film; it says no speech any more */
  g_assert_true (fab_story_move_sound (story, id, FAB_TRACK_MUSIC, 0, 7, NULL));
  g_assert_cmpint (fab_sound_get_panel (sound), ==, 0);
  g_assert_cmpint (fab_sound_get_element (sound), ==, 0);
  g_assert_cmpint (fab_story_duplicate_sound (story, id, 9, NULL), !=, 0);
  g_assert_true (fab_story_delete_sound (story, id, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_sounds (story)), ==, 2);
  testing_check (story);
}

/* What only a sound refers to is saved with it. */
static void
test_saved (StoryFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  add_sound (fixture->story, 0, 0);
  fab_story_add_marker (fixture->story, testing_panel_at (fixture->story, 0), 1, "", "m", NULL);
  before = testing_dump (fixture->story);
  story_fixture_save (fixture);
  story_fixture_close (fixture, TRUE);
  story_fixture_open_again (fixture);
  after = testing_dump (fixture->story);
  g_assert_cmpstr (after, ==, before);
  problems = fab_story_check (fixture->story, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_mended (StoryFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GError) error = NULL;

  add_sound (fixture->story, 0, 0);
  g_assert_true (fab_store_script (fixture->story->store,
                                   "UPDATE panel SET transition = 77, camera = '{' WHERE id = 1;"
                                   "UPDATE sound SET blob = 'gone'", &error));
  problems = fab_story_check (fixture->story, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 3);
  g_clear_pointer (&problems, g_ptr_array_unref);
  problems = fab_story_check (fixture->story, FALSE, &error);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_cut (StoryFixture  *fixture,
          gconstpointer  data)
{
  FabStory *story = fixture->story;
  gint64 panel = testing_panel_at (story, 1), second;
  gint64 line = testing_find_element (story, "It is late.");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(FabPanel) rest = NULL;
  g_autoptr(FabElement) element = fab_story_ref_element (story, line);

  fab_story_add_marker (story, panel, SECOND, "", "early", NULL);
  fab_story_add_marker (story, panel, 3 * SECOND, "", "late", NULL);
  before = testing_dump (story);
  second = fab_story_cut_panel (story, panel, 2 * SECOND, 5 * SECOND, line, NULL);
  rest = fab_story_ref_panel (story, second);
  g_assert_cmpint (fab_panel_get_duration (rest), ==, 3 * SECOND);
  g_assert_true (fab_panel_get_follows (rest));
  g_assert_cmpint (fab_element_get_panel (element), ==, second);
  assert_labels (story, "1A 1B 1B-2 1C 2A 3A");
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_markers (story)), ==, 2);
  testing_check (story);
  fab_story_undo (story, NULL);
  after = testing_dump (story);
  g_assert_cmpstr (after, ==, before);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/story/reel/" path, StoryFixture, NULL, story_fixture_set_up, \
                                    func, story_fixture_tear_down)
  ADD ("shots", test_shots);
  ADD ("many-labels", test_many_labels);
  ADD ("fields", test_fields);
  ADD ("markers", test_markers);
  ADD ("sounds", test_sounds);
  ADD ("saved", test_saved);
  ADD ("mended", test_mended);
  ADD ("cut", test_cut);
#undef ADD

  return g_test_run ();
}
