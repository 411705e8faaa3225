/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layers, the shot's background, and marks one by one. */
#include "config.h"

#include <string.h>

#include "fab-schema.h"
#include "fab-story-private.h"
#include "story-fixture.h"
#include "story-testing.h"

static gint64
layer_at (FabStory *story,
          gint64    panel,
          guint     position)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (story, panel);
  g_autoptr(FabLayer) layer = g_list_model_get_item (layers, position);

  return layer != NULL ? fab_layer_get_id (layer) : 0;
}

static guint
count_layers (FabStory *story,
              gint64    panel)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (story, panel);

  return g_list_model_get_n_items (layers);
}

static guint
count_marks (FabStory *story,
             gint64    layer)
{
  g_autoptr(GArray) marks = fab_story_list_marks (story, layer);

  return marks->len;
}

static gint64
add_mark (FabStory   *story,
          gint64      layer,
          const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(GError) error = NULL;
  gint64 mark = fab_story_add_mark (story, layer, bytes, &error);

  g_assert_no_error (error);

  return mark;
}

/* One background, seen by all panels of the shot, whatever becomes of them. */
static void
test_background (StoryFixture  *fixture,
                 gconstpointer  data)
{
  FabStory *story = fixture->story;
  gint64 first = testing_panel_at (story, 0), second = testing_panel_at (story, 1), third = testing_panel_at (story, 2);
  g_autoptr(GListModel) shown = fab_story_dup_layers (story, second);
  gint64 set;

  g_assert_true (fab_story_set_follows (story, second, TRUE, NULL));
  set = fab_story_add_layer_of_kind (story, first, "background", "Set", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (shown), ==, 1);
  g_assert_cmpint (layer_at (story, first, 0), ==, set);
  g_assert_cmpint (layer_at (story, second, 0), ==, set);
  g_assert_cmpuint (count_layers (story, third), ==, 0);

  g_assert_true (fab_story_set_follows (story, third, TRUE, NULL));
  g_assert_cmpint (layer_at (story, third, 0), ==, set);
  g_assert_true (fab_story_delete_panel (story, first, NULL));
  g_assert_cmpint (layer_at (story, second, 0), ==, set);
  g_assert_cmpint (layer_at (story, third, 0), ==, set);
  testing_check (story);
  g_assert_true (fab_story_set_follows (story, third, FALSE, NULL));
  g_assert_cmpuint (count_layers (story, third), ==, 0);
  g_assert_true (fab_story_undo (story, NULL));
  g_assert_true (fab_story_undo (story, NULL));
  g_assert_cmpint (layer_at (story, first, 0), ==, set);
}

/* Each mark is a step; the stamp is what it was when the ink is. */
static void
test_marks (StoryFixture  *fixture,
            gconstpointer  data)
{
  FabStory *story = fixture->story;
  gint64 panel = testing_panel_at (story, 1), layer = fab_story_add_layer (story, panel, "Ink", NULL), copy;
  g_autoptr(FabLayer) row = fab_story_ref_layer (story, layer);
  g_autofree char *two = NULL;

  g_assert_cmpstr (fab_layer_get_ink (row), ==, "");
  add_mark (story, layer, "one");
  add_mark (story, layer, "two");
  two = g_strdup (fab_layer_get_ink (row));
  add_mark (story, layer, "three");
  g_assert_cmpuint (count_marks (story, layer), ==, 3);
  g_assert_cmpstr (fab_layer_get_ink (row), !=, two);
  fab_story_undo (story, NULL);
  g_assert_cmpuint (count_marks (story, layer), ==, 2);
  g_assert_cmpstr (fab_layer_get_ink (row), ==, two);
  copy = fab_story_copy_layer (story, layer, testing_panel_at (story, 2), NULL);
  {
    g_autoptr(FabLayer) other = fab_story_ref_layer (story, copy);

    g_assert_cmpstr (fab_layer_get_ink (other), ==, two);
    g_assert_cmpuint (count_marks (story, copy), ==, 2);
  }
}

/* Rows that are as they were are not written: the step is as large as what changed. */
static void
test_set_marks (StoryFixture  *fixture,
                gconstpointer  data)
{
  FabStory *story = fixture->story;
  gint64 layer = fab_story_add_layer (story, testing_panel_at (story, 1), "Ink", NULL), before;
  g_autoptr(GArray) rows = NULL;
  FabMarkRow swap;

  for (int i = 0; i < 100; i++)
    {
      g_autofree char *text = g_strdup_printf ("mark %d", i);

      add_mark (story, layer, text);
    }
  rows = fab_story_list_marks (story, layer);
  before = fab_store_int (story->store, 0, "SELECT count(*) FROM history_change", "");
  g_free (g_array_index (rows, FabMarkRow, 7).matrix);
  g_array_index (rows, FabMarkRow, 7).matrix = g_strdup ("1 0 0 1 0.5 0");
  swap = g_array_index (rows, FabMarkRow, 50);
  g_array_index (rows, FabMarkRow, 50) = g_array_index (rows, FabMarkRow, 51);
  g_array_index (rows, FabMarkRow, 51) = swap;
  g_assert_true (fab_story_set_marks (story, layer, (const FabMarkRow *) (gpointer) rows->data, rows->len, NULL));
  g_assert_cmpint (fab_store_int (story->store, 0, "SELECT count(*) FROM history_change", "") - before, <=, 3);
  testing_check (story);
  {
    g_autoptr(GArray) again = fab_story_list_marks (story, layer);

    g_assert_cmpint (g_array_index (again, FabMarkRow, 50).id, ==, g_array_index (rows, FabMarkRow, 50).id);
    g_assert_cmpstr (g_array_index (again, FabMarkRow, 7).matrix, ==, "1 0 0 1 0.5 0");
  }
}

static void
test_order_and_merge (StoryFixture  *fixture,
                      gconstpointer  data)
{
  FabStory *story = fixture->story;
  gint64 panel = testing_panel_at (story, 1);
  gint64 a = fab_story_add_layer (story, panel, "A", NULL), b = fab_story_add_layer (story, panel, "B", NULL);
  gint64 c = fab_story_add_layer (story, panel, "C", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (fab_story_move_layer (story, c, b, NULL));
  g_assert_cmpint (layer_at (story, panel, 1), ==, c);
  g_assert_true (fab_story_move_layer (story, a, 0, NULL));
  g_assert_cmpint (layer_at (story, panel, 2), ==, a);
  g_assert_true (fab_story_move_layer (story, a, c, NULL));
  g_assert_cmpint (layer_at (story, panel, 0), ==, a);
  add_mark (story, a, "under");
  add_mark (story, c, "over");
  g_assert_true (fab_story_merge_layer (story, c, NULL));
  g_assert_cmpuint (count_layers (story, panel), ==, 2);
  g_assert_cmpuint (count_marks (story, a), ==, 2);
  g_assert_false (fab_story_merge_layer (story, a, &error));
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND);
  testing_check (story);
}

/* A duplicate has the ink; painting a panel anew leaves it. */
static void
test_copies (StoryFixture  *fixture,
             gconstpointer  data)
{
  FabStory *story = fixture->story;
  gint64 panel = testing_panel_at (story, 1), layer = fab_story_add_layer (story, panel, "Ink", NULL), copy;
  g_autoptr(GBytes) take = g_bytes_new_static ("{}", 2);

  add_mark (story, layer, "one");
  copy = fab_story_duplicate_panel (story, panel, NULL);
  g_assert_cmpuint (count_marks (story, layer_at (story, copy, 0)), ==, 1);
  add_mark (story, layer, "two");
  g_assert_cmpuint (count_marks (story, layer_at (story, copy, 0)), ==, 1);
  g_assert_cmpint (fab_story_add_take (story, panel, "e", "", 1, "p", "image/png", take, NULL), !=, 0);
  g_assert_cmpuint (count_marks (story, layer), ==, 2);
}

static void
test_refused (StoryFixture  *fixture,
              gconstpointer  data)
{
  FabStory *story = fixture->story;
  gint64 panel = testing_panel_at (story, 1), layer = fab_story_add_layer (story, panel, "Ink", NULL);
  const FabMarkRow stranger = { .id = 4711, .blob = (char *) "x" }, nothing = { .id = 0 };
  g_autofree char *before = testing_dump (story);
  g_autofree char *after = NULL;

  g_assert_cmpint (fab_story_add_layer_of_kind (story, panel, "cheese", "C", NULL), ==, 0);
  g_assert_false (fab_story_set_layer_look (story, layer, "ink", "dissolve", -1, NULL));
  g_assert_false (fab_story_set_marks (story, layer, &stranger, 1, NULL));
  g_assert_false (fab_story_set_marks (story, layer, &nothing, 1, NULL));
  g_assert_false (fab_story_set_marks (story, 4711, NULL, 0, NULL));
  after = testing_dump (story);
  g_assert_cmpstr (after, ==, before);
}

/* Strokes as version 3 had them: all of a layer in one blob. */
static GBytes *
make_old_ink (guint n)
{
  GVariantBuilder builder;
  g_autoptr(GVariant) ink = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(suda(iiqnnu))"));
  for (guint i = 0; i < n; i++)
    {
      g_variant_builder_open (&builder, G_VARIANT_TYPE ("(suda(iiqnnu))"));
      g_variant_builder_add (&builder, "s", "pen");
      g_variant_builder_add (&builder, "u", i);
      g_variant_builder_add (&builder, "d", .01);
      g_variant_builder_add (&builder, "a(iiqnnu)", NULL);
      g_variant_builder_close (&builder);
    }
  ink = g_variant_ref_sink (g_variant_new ("(u@a(suda(iiqnnu)))", 1, g_variant_builder_end (&builder)));

  return g_variant_get_data_as_bytes (ink);
}

static void
test_old_ink (StoryFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->state, "old.db", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStore) store = fab_store_open (path, &error);
  g_autoptr(GBytes) ink = make_old_ink (5);
  g_autofree char *hash = NULL;

  g_assert_no_error (error);
  g_assert_true (fab_schema_create (store, 3, &error));
  g_assert_true (fab_store_script (store, "INSERT INTO scene (pos) VALUES (1); INSERT INTO panel (scene, pos) VALUES (1, 1)", &error));
  hash = fab_store_put_blob (store, ink, &error);
  g_assert_cmpint (fab_store_insert (store, &error, "INSERT INTO layer (panel, pos, name, blob) VALUES (1, 1, 'Ink', ?1)",
                                     "s", hash), ==, 1);
  g_assert_true (fab_schema_upgrade (store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (fab_store_int (store, 0, "SELECT count(*) FROM mark WHERE layer = 1", ""), ==, 5);
  g_assert_cmpint (fab_store_int (store, 0, "SELECT count(DISTINCT blob) FROM mark", ""), ==, 5);
  g_assert_cmpint (fab_store_int (store, 0, "SELECT ink <> '' FROM layer", ""), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/story/layers/" path, StoryFixture, NULL, story_fixture_set_up, \
                                    func, story_fixture_tear_down)
  ADD ("background", test_background);
  ADD ("marks", test_marks);
  ADD ("set-marks", test_set_marks);
  ADD ("order-and-merge", test_order_and_merge);
  ADD ("copies", test_copies);
  ADD ("refused", test_refused);
  ADD ("old-ink", test_old_ink);
#undef ADD

  return g_test_run ();
}
