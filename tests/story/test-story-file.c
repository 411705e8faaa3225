/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are opened: wrong in every way, or of an older version. */
#include "config.h"

#include "fab-schema.h"
#include "fab-story-private.h"
#include "story-fixture.h"
#include "story-testing.h"

static void
assert_refused (StoryFixture  *fixture,
                FabStoryError  code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (story_fixture_open_elsewhere (fixture, &error));
  g_assert_error (error, FAB_STORY_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "a story.fabula"));
}

static void
write_file (StoryFixture *fixture,
            const char   *contents,
            gssize        length)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), contents, length, NULL));
}

static void
test_garbage (StoryFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *noise = g_malloc (100000);
  g_autoptr(GError) error = NULL;

  g_assert_null (story_fixture_open_elsewhere (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  write_file (fixture, "", 0);
  assert_refused (fixture, FAB_STORY_ERROR_NOT_A_STORY);
  write_file (fixture, "INT. KITCHEN", -1);
  assert_refused (fixture, FAB_STORY_ERROR_NOT_A_STORY);
  write_file (fixture, "SQLite format 3", 16);
  assert_refused (fixture, FAB_STORY_ERROR_NOT_A_STORY);
  for (guint i = 0; i < 100000; i++)
    noise[i] = (char) g_test_rand_int_range (0, 256);
  write_file (fixture, noise, 100000);
  assert_refused (fixture, FAB_STORY_ERROR_NOT_A_STORY);

  g_object_unref (fixture->file);
  fixture->file = g_file_new_for_path (fixture->dir);
  g_assert_null (story_fixture_open_elsewhere (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_truncated (StoryFixture  *fixture,
                gconstpointer  data)
{
  g_autofree char *whole = NULL;
  gsize size;

  story_fixture_save (fixture);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &whole, &size, NULL));
  for (gsize left = size - 1; left > 100; left = left > 9000 ? left - 9000 : left / 2)
    {
      write_file (fixture, whole, left);
      assert_refused (fixture, FAB_STORY_ERROR_DAMAGED);
    }
}

/* Noise in the middle: refused, or what opens is sound. */
static void
test_damaged (StoryFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *whole = NULL;
  gsize size;
  guint refused = 0;

  story_fixture_save (fixture);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &whole, &size, NULL));
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *noisy = g_memdup2 (whole, size);
      g_autoptr(GError) error = NULL;
      g_autoptr(FabStory) story = NULL;

      for (guint j = 0; j < 40; j++)
        noisy[g_test_rand_int_range (100, (gint32) size)] = (char) g_test_rand_int_range (0, 256);
      write_file (fixture, noisy, size);
      story = story_fixture_open_elsewhere (fixture, &error);
      refused += story == NULL;
      if (story == NULL)
        g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_DAMAGED);
      else
        fab_story_close (story, TRUE);
    }
  g_assert_cmpuint (refused, >, 50);
}

static void
alter (StoryFixture *fixture,
       const char   *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStore) store = fab_store_open (g_file_peek_path (fixture->file), &error);

  g_assert_no_error (error);
  sqlite3_db_config (fab_store_get_db (store), SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  fab_store_script (store, sql, &error);
  g_assert_no_error (error);
}

static void
test_future (StoryFixture  *fixture,
             gconstpointer  data)
{
  story_fixture_save (fixture);
  alter (fixture, "PRAGMA user_version = 99");
  assert_refused (fixture, FAB_STORY_ERROR_TOO_NEW);
}

static void
test_other_program (StoryFixture  *fixture,
                    gconstpointer  data)
{
  alter (fixture, "CREATE TABLE bookmarks (url TEXT); INSERT INTO bookmarks VALUES ('x')");
  assert_refused (fixture, FAB_STORY_ERROR_NOT_A_STORY);
  alter (fixture, "PRAGMA user_version = 1");
  assert_refused (fixture, FAB_STORY_ERROR_NOT_A_STORY);
  /* claims to be ours, and is not */
  alter (fixture, "PRAGMA application_id = 0x46616275");
  assert_refused (fixture, FAB_STORY_ERROR_DAMAGED);
}

static const char * const hostile[] = {
  "DROP TABLE panel; CREATE VIEW panel AS SELECT * FROM scene",
  "DROP TABLE job; CREATE VIRTUAL TABLE job USING fts5 (id, kind, target, spec)",
  "ALTER TABLE panel DROP COLUMN move",
  "DROP TABLE setting; CREATE TABLE setting (id, key, value); INSERT INTO setting VALUES ('x', "
  "'a', 'b')",
  "DROP TABLE element; CREATE TABLE element (id, scene, pos, kind, text, source, key, number, "
  "dual, level,"
  " forced, panel); INSERT INTO element VALUES (1, 1, 1, 99, '', '', '', '', 0, 0, 0, NULL)",
};

static void
test_hostile (StoryFixture  *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      story_fixture_save (fixture);
      alter (fixture, hostile[i]);
      assert_refused (fixture, FAB_STORY_ERROR_DAMAGED);
    }
}

/* Triggers and further tables of the file are not run and not taken over. */
static void
test_strange_schema (StoryFixture  *fixture,
                     gconstpointer  data)
{
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *after = NULL;
  g_autoptr(FabStory) other = NULL;
  g_autoptr(GError) error = NULL;

  story_fixture_save (fixture);
  alter (fixture,
         "CREATE TABLE evil (x);"
         "CREATE TRIGGER evil_trigger AFTER INSERT ON panel BEGIN DELETE FROM panel; END;"
         "CREATE VIEW evil_view AS SELECT * FROM panel;"
         "INSERT INTO meta VALUES ('file', 'file:///etc/passwd'), ('uuid', 'x'), ('revision', "
         "'9')");
  other = story_fixture_open_elsewhere (fixture, &error);
  g_assert_no_error (error);
  after = testing_dump (other);
  g_assert_cmpstr (after, ==, before);
  g_assert_true (g_file_equal (fab_story_get_file (other), fixture->file));
  g_assert_cmpint (fab_story_add_panel (other, 0, 0, "", NULL), !=, 0);
  g_assert_cmpint (fab_store_int (other->store, 0, "SELECT count(*) FROM sqlite_schema WHERE name "
                                                   "LIKE 'evil%'",
                                  ""), ==, 0);
}

/* Rows that do not fit together are mended on the way in, and reported. */
static void
test_mended (StoryFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr(FabStory) other = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GPtrArray) fine = NULL;
  g_autoptr(GError) error = NULL;

  fine = fab_story_check (fixture->story, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fine->len, ==, 0);

  story_fixture_save (fixture);
  alter (fixture,
         "PRAGMA foreign_keys = OFF;"
         "DELETE FROM blob WHERE hash = (SELECT blob FROM take LIMIT 1);"
         "UPDATE panel SET scene = 77 WHERE id = 2;"
         "INSERT INTO layer (panel, pos, name) VALUES (99, 1, 'lost');"
         "UPDATE panel SET prompt = CAST(x'6162ff63' AS TEXT) WHERE id = 1;"
         "UPDATE panel SET pos = 9223372036854775807 WHERE id IN (3, 4);"
         "UPDATE element SET text = 'something else', kind = 11 WHERE id = 5");
  other = story_fixture_open_elsewhere (fixture, &error);
  g_assert_no_error (error);
  g_assert_true (fab_story_get_modified (other));
  problems = fab_story_check (other, TRUE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, >=, 6);
  testing_check (other);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (fab_story_add_panel (other, 0, testing_panel_at (other, 0), "", NULL), !=, 0);
  testing_check (other);
  fab_story_close (other, TRUE);
}

/* Files of every released version, made by make-fixture.c of that time. */
static const char * const released[] = { "version-1.fabula", "version-2.fabula", "version-3.fabula", "version-4.fabula",
                                        "version-5.fabula", "version-6.fabula", "version-7.fabula" };

/* Ink of versions that had a blob per layer is marks now. */
static void
assert_layers (FabStory *story,
               gboolean  background)
{
  g_autoptr(GListModel) layers = fab_story_dup_layers (story, testing_panel_at (story, 0));
  g_autoptr(FabLayer) ink = g_list_model_get_item (layers, background);
  g_autoptr(GArray) marks = fab_story_list_marks (story, fab_layer_get_id (ink));

  g_assert_cmpuint (g_list_model_get_n_items (layers), ==, 1 + background);
  g_assert_cmpstr (fab_layer_get_kind (ink), ==, "ink");
  g_assert_cmpstr (fab_layer_get_ink (ink), !=, "");
  g_assert_cmpuint (marks->len, ==, 1);
}

static void
assert_wording (FabStory *story,
                gboolean  worded)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (story, testing_panel_at (story, 0));

  g_assert_cmpstr (fab_panel_get_wording (panel), ==, worded ? "a kitchen, ink" : "");
  g_assert_cmpstr (fab_panel_get_unwanted (panel), ==, worded ? "text" : "");
  g_assert_cmpstr (fab_panel_get_painter (panel), ==, worded ? "comfyui" : "");
  g_assert_cmpstr (fab_panel_get_guide (panel), ==, worded ? "depth" : "");
}

static void
assert_audience (FabStory *story,
                 gboolean  watched)
{
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (story);
  g_autoptr(GPtrArray) verdicts = fab_story_list_verdicts (story);
  const FabScreening *screening;

  g_assert_cmpuint (screenings->len, ==, watched);
  g_assert_cmpuint (verdicts->len, ==, watched);
  if (!watched)
    return;

  screening = screenings->pdata[0];
  g_assert_cmpstr (screening->viewer, ==, "Ada");
  g_assert_cmpstr (screening->sentence, ==, "Again!");
  g_assert_cmpint (g_array_index (screening->reactions, FabReaction, 0).panel, ==, testing_panel_at (story, 0));
  g_assert_cmpint (((FabAnswer *) screening->answers->pdata[0])->wish, ==, 1);
}

static void
assert_plan (FabStory *story,
             gboolean  planned)
{
  g_autoptr(FabPlan) plan = fab_story_dup_plan (story);

  g_assert_true ((plan != NULL) == planned);
  if (!planned)
    return;
  g_assert_cmpstr (plan->logline, ==, "Anna waits for a ship.");
  g_assert_cmpuint (plan->scenes->len, ==, 3);
  g_assert_cmpint (fab_plan_get_scene (plan, 1)->scene, ==, testing_scene_at (story, 1));
}

static void
test_released (StoryFixture  *fixture,
               gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (released); i++)
    {
      g_autofree char *path = g_test_build_filename (G_TEST_DIST, "story", "data", released[i],
                                                     NULL);
      g_autoptr(GFile) file = g_file_new_for_path (path);
      g_autoptr(GError) error = NULL;
      g_autoptr(FabStory) story = fab_story_open (fixture->state, file, &error);
      g_autofree char *script = NULL;
      g_autofree char *overrides = NULL;
      g_auto(GStrv) drafts = NULL;

      g_assert_no_error (error);
      testing_check (story);
      script = fab_story_dup_script (story);
      g_assert_cmpstr (script, ==, testing_script);
      g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_panels (story)), ==, 5);
      overrides = fab_story_dup_overrides (story, testing_panel_at (story, 0));
      g_assert_cmpstr (overrides, ==, "{\"anna\":{\"position\":[1.5,0]}}");
      g_assert_cmpint (fab_story_get_clip_duration (story, "en|It is late."), ==, 1500000);
      drafts = fab_story_list_drafts (story, testing_scene_at (story, 1), 0);
      g_assert_cmpuint (g_strv_length (drafts), ==, MIN (i, 1));
      g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_markers (story)), ==, i >= 2);
      g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_sounds (story)), ==, i >= 2);
      assert_layers (story, i >= 3);
      assert_wording (story, i >= 4);
      assert_audience (story, i >= 5);
      assert_plan (story, i >= 6);
      fab_story_close (story, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/story/file/" path, StoryFixture, NULL, story_fixture_set_up, \
                                    func, story_fixture_tear_down)
  ADD ("garbage", test_garbage);
  ADD ("truncated", test_truncated);
  ADD ("damaged", test_damaged);
  ADD ("future", test_future);
  ADD ("other-program", test_other_program);
  ADD ("hostile", test_hostile);
  ADD ("strange-schema", test_strange_schema);
  ADD ("mended", test_mended);
  ADD ("released", test_released);
#undef ADD

  return g_test_run ();
}
