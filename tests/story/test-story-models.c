/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The models: lazy, the same object for the same row, and no more noise than there is change. */
#include "config.h"

#include "fab-story-private.h"
#include "story-testing.h"

typedef struct
{
  char     *dir;
  FabStory *story;
  guint     position, removed, added, n_signals;
  guint     n_notified;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dir = testing_make_dir ();
  fixture->story = testing_new_story (fixture->dir);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
  testing_remove_dir (fixture->dir);
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Fixture    *fixture)
{
  fixture->position = position;
  fixture->removed = removed;
  fixture->added = added;
  fixture->n_signals++;
}

static void
notify_cb (GObject    *object,
           GParamSpec *pspec,
           Fixture    *fixture)
{
  fixture->n_notified++;
}

/* As many panels as a long film has, in 100 scenes. */
static void
fill_long (FabStory *story,
           guint     n)
{
  g_autoptr(GString) script = g_string_new (NULL);

  for (guint i = 0; i < 100; i++)
    g_string_append_printf (script, "INT. ROOM %u\n\nSomebody.\n\n", i);
  fab_story_begin (story, "Fill", NULL);
  g_assert_true (fab_story_set_script (story, script->str, NULL));
  g_assert_true (fab_store_run (story->store, NULL,
                                "WITH RECURSIVE c (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM c "
                                "WHERE i + 1 < ?1) "
                                "INSERT INTO panel (scene, pos, prompt) SELECT "
                                "(SELECT min(id) FROM scene WHERE pos > 0) + i * 100 / ?1, i, "
                                "'panel ' || i FROM c", "i", (gint64) n));
  fab_story_end (story);
}

static void
test_lazy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GFile) file = testing_file (fixture->dir, "long.fabula");
  g_autofree char *elsewhere = g_build_filename (fixture->dir, "elsewhere", NULL);
  g_autoptr(FabStory) story = NULL;
  g_autoptr(FabPanel) panel = NULL;
  GListModel *panels;

  fill_long (fixture->story, 10000);
  g_assert_true (fab_story_save (fixture->story, file, NULL));

  story = fab_story_open (elsewhere, file, NULL);
  panels = fab_story_get_panels (story);
  g_assert_cmpuint (g_list_model_get_n_items (panels), ==, 10000);
  g_assert_cmpuint (fab_row_source_get_n_alive (story->rows), ==, 0);

  panel = g_list_model_get_item (panels, 7000);
  g_assert_cmpstr (fab_panel_get_prompt (panel), ==, "panel 7000");
  g_assert_cmpuint (fab_row_source_get_n_alive (story->rows), ==, 1);
  g_assert_cmpuint (fab_story_find_panel (story, fab_panel_get_id (panel)), ==, 7000);
  g_clear_object (&panel);
  g_assert_cmpuint (fab_row_source_get_n_alive (story->rows), ==, 0);
  fab_story_close (story, TRUE);
}

static void
test_same_object (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr(FabPanel) panel = NULL;
  g_autoptr(FabPanel) again = NULL;
  g_autoptr(FabPanel) back = NULL;
  gint64 id;

  testing_fill (fixture->story);
  panel = g_list_model_get_item (fab_story_get_panels (fixture->story), 2);
  id = fab_panel_get_id (panel);
  again = fab_story_ref_panel (fixture->story, id);
  g_assert_true (panel == again);

  /* gone and come back it is still that row */
  fab_story_delete_panel (fixture->story, id, NULL);
  g_assert_cmpuint (fab_story_find_panel (fixture->story, id), ==, G_MAXUINT);
  fab_story_undo (fixture->story, NULL);
  back = g_list_model_get_item (fab_story_get_panels (fixture->story), 2);
  g_assert_true (back == panel);
}

static void
test_items_changed (Fixture       *fixture,
                    gconstpointer  data)
{
  GListModel *panels;

  fill_long (fixture->story, 1000);
  panels = fab_story_get_panels (fixture->story);
  g_signal_connect (panels, "items-changed", G_CALLBACK (items_changed_cb), fixture);

  fab_story_add_panel (fixture->story, 0, testing_panel_at (fixture->story, 500), "", NULL);
  g_assert_cmpuint (fixture->position, ==, 500);
  g_assert_cmpuint (fixture->removed, ==, 0);
  g_assert_cmpuint (fixture->added, ==, 1);

  fab_story_undo (fixture->story, NULL);
  g_assert_cmpuint (fixture->position, ==, 500);
  g_assert_cmpuint (fixture->removed, ==, 1);
  g_assert_cmpuint (fixture->added, ==, 0);

  fab_story_move_panel (fixture->story, testing_panel_at (fixture->story, 102), 0,
                        testing_panel_at (fixture->story, 100), NULL);
  g_assert_cmpuint (fixture->position, ==, 100);
  g_assert_cmpuint (fixture->removed, ==, 3);
  g_assert_cmpuint (fixture->added, ==, 3);
  g_assert_cmpuint (fixture->n_signals, ==, 3);

  fab_story_set_prompt (fixture->story, testing_panel_at (fixture->story, 100), "x", NULL);
  g_assert_cmpuint (fixture->n_signals, ==, 3);
}

static void
test_notify (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(FabPanel) panel = NULL;
  g_autoptr(FabPanel) next = NULL;

  testing_fill (fixture->story);
  panel = g_list_model_get_item (fab_story_get_panels (fixture->story), 1);
  next = g_list_model_get_item (fab_story_get_panels (fixture->story), 2);
  g_signal_connect (panel, "notify", G_CALLBACK (notify_cb), fixture);

  fab_story_set_duration (fixture->story, fab_panel_get_id (panel), 9, NULL);
  g_assert_cmpuint (fixture->n_notified, ==, 1);
  fab_story_set_duration (fixture->story, fab_panel_get_id (panel), 9, NULL);
  fab_story_set_duration (fixture->story, fab_panel_get_id (next), 9, NULL);
  g_assert_cmpuint (fixture->n_notified, ==, 1);

  /* labels of those behind follow */
  fab_story_add_panel (fixture->story, 0, fab_panel_get_id (panel), "", NULL);
  g_assert_cmpuint (fixture->n_notified, ==, 2);
  g_assert_cmpstr (fab_panel_get_label (panel), ==, "1C");
  g_assert_cmpstr (fab_panel_get_label (next), ==, "1D");
}

/* Lists of one panel follow that panel only, and are quiet after the story. */
static void
test_lists_of_a_panel (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr(GBytes) picture = g_bytes_new_static ("x", 1);
  g_autoptr(GListModel) takes = NULL;
  g_autoptr(GListModel) beat = NULL;
  g_autoptr(FabTake) newest = NULL;
  g_autoptr(FabElement) gone = NULL;
  gint64 panel;

  testing_fill (fixture->story);
  panel = testing_panel_at (fixture->story, 0);
  takes = fab_story_dup_takes (fixture->story, panel);
  beat = fab_story_dup_beat (fixture->story, panel);
  g_signal_connect (takes, "items-changed", G_CALLBACK (items_changed_cb), fixture);

  fab_story_add_take (fixture->story, testing_panel_at (fixture->story, 1), "e", "", 0, "",
                      "image/png", picture, NULL);
  g_assert_cmpuint (fixture->n_signals, ==, 0);
  fab_story_add_take (fixture->story, panel, "new", "", 0, "", "image/png", picture, NULL);
  g_assert_cmpuint (fixture->n_signals, ==, 1);
  newest = g_list_model_get_item (takes, 0);
  g_assert_cmpstr (fab_take_get_engine (newest), ==, "new");

  fab_story_set_beat (fixture->story, panel, NULL, 0, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (beat), ==, 0);
  fab_story_undo (fixture->story, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (beat), ==, 2);

  fab_story_close (fixture->story, TRUE);
  gone = g_list_model_get_item (beat, 0);
  g_assert_null (gone);
  g_assert_cmpstr (fab_take_get_engine (newest), ==, "new");
}

/* A blank board has a scene; before the first heading there is one if something is in it. */
static void
test_scenes (Fixture       *fixture,
             gconstpointer  data)
{
  GListModel *scenes = fab_story_get_scenes (fixture->story);
  g_autoptr(FabScene) blank = g_list_model_get_item (scenes, 0);
  g_autoptr(FabScene) first = NULL;
  gint64 panel;

  g_assert_cmpstr (fab_scene_get_heading (blank), ==, "");
  g_assert_cmpstr (fab_scene_get_number (blank), ==, "1");
  fab_story_set_script (fixture->story, "Title: X\n\nINT. A\n\nINT. B\n", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (scenes), ==, 2);
  first = g_list_model_get_item (scenes, 0);
  g_assert_cmpstr (fab_scene_get_heading (first), ==, "INT. A");
  g_assert_cmpstr (fab_scene_get_number (first), ==, "1");

  panel = fab_story_add_panel (fixture->story, fab_scene_get_id (blank), 0, "", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (scenes), ==, 3);
  g_assert_cmpstr (fab_scene_get_number (blank), ==, "0");
  fab_story_delete_panel (fixture->story, panel, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (scenes), ==, 2);
}

/* What is under way when a story is closed may still ask. */
static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  fab_story_close (fixture->story, TRUE);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_panels (fixture->story)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_elements (fixture->story)), ==, 0);
  g_assert_cmpint (fab_story_get_panel_at (fixture->story, 0), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/story/models/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("lazy", test_lazy);
  ADD ("same-object", test_same_object);
  ADD ("items-changed", test_items_changed);
  ADD ("notify", test_notify);
  ADD ("lists-of-a-panel", test_lists_of_a_panel);
  ADD ("closed", test_closed);
  ADD ("scenes", test_scenes);
#undef ADD

  return g_test_run ();
}
