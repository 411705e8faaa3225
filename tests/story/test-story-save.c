/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's file: saved, opened, continued; and every way in which it can be wrong. */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "fab-schema.h"
#include "fab-story-private.h"
#include "story-testing.h"

typedef struct
{
  char     *dir;    /* for files */
  char     *state;  /* for working copies */
  FabStory *story;
  GFile    *file;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dir = testing_make_dir ();
  fixture->state = g_build_filename (fixture->dir, "state", NULL);
  fixture->story = testing_new_story (fixture->state);
  fixture->file = testing_file (fixture->dir, "a story.fabula");
  testing_fill (fixture->story);
}

static void
close_story (Fixture  *fixture,
             gboolean  discard)
{
  if (fixture->story == NULL)
    return;

  fab_story_close (fixture->story, discard);
  g_assert_finalize_object (fixture->story);
  fixture->story = NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_story (fixture, TRUE);
  testing_remove_dir (fixture->dir);
  g_free (fixture->state);
  g_object_unref (fixture->file);
}

static void
save (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  fab_story_save (fixture->story, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_false (fab_story_get_modified (fixture->story));
}

static void
open_again (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  fixture->story = fab_story_open (fixture->state, fixture->file, &error);
  g_assert_no_error (error);
  testing_check (fixture->story);
}

/* Opens with a state folder where nothing is known of the file. */
static FabStory *
open_elsewhere (Fixture  *fixture,
                GError  **error)
{
  g_autofree char *state = g_build_filename (fixture->dir, "elsewhere", NULL);

  return fab_story_open (state, fixture->file, error);
}

static guint
count_files (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

/* --- saving and opening ----------------------------------------------------------------------- */

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *after = NULL;
  g_autoptr(FabStory) other = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (fab_story_get_modified (fixture->story));
  save (fixture);
  g_assert_true (g_file_equal (fab_story_get_file (fixture->story), fixture->file));
  g_assert_cmpuint (count_files (fixture->dir), ==, 2);

  other = open_elsewhere (fixture, &error);
  g_assert_no_error (error);
  after = testing_dump (other);
  g_assert_cmpstr (after, ==, before);
  testing_check (other);
  g_assert_false (fab_story_get_modified (other));
  g_assert_null (fab_story_get_undo_label (other));
}

static void
test_modified (Fixture       *fixture,
               gconstpointer  data)
{
  save (fixture);
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  g_assert_true (fab_story_get_modified (fixture->story));
  fab_story_undo (fixture->story, NULL);
  g_assert_false (fab_story_get_modified (fixture->story));
  fab_story_undo (fixture->story, NULL);
  g_assert_true (fab_story_get_modified (fixture->story));
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  g_assert_true (fab_story_get_modified (fixture->story));
  save (fixture);
  fab_story_undo (fixture->story, NULL);
  g_assert_true (fab_story_get_modified (fixture->story));
}

/* What only undo still refers to stays out of the file. */
static void
test_compact (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GBytes) picture = g_bytes_new_take (g_malloc0 (1 << 20), 1 << 20);
  gint64 panel = fab_story_add_panel (fixture->story, 0, 0, "", NULL);
  g_autofree char *path = g_file_get_path (fixture->file);
  GStatBuf info;

  fab_story_add_take (fixture->story, panel, "e", "", 0, "", "image/png", picture, NULL);
  fab_story_delete_panel (fixture->story, panel, NULL);
  save (fixture);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, <, 1 << 19);

  fab_story_undo (fixture->story, NULL);
  save (fixture);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, 1 << 20);
}

/* A story that was saved and closed can still be undone when it is opened again. */
static void
test_undo_after_saving (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *label = g_strdup (fab_story_get_undo_label (fixture->story));

  save (fixture);
  close_story (fixture, FALSE);
  open_again (fixture);
  g_assert_cmpstr (fab_story_get_undo_label (fixture->story), ==, label);
  g_assert_false (fab_story_get_modified (fixture->story));
  g_assert_true (fab_story_undo (fixture->story, NULL));
}

static void
test_continue_unsaved (Fixture       *fixture,
                       gconstpointer  data)
{
  save (fixture);
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  close_story (fixture, FALSE);
  open_again (fixture);
  g_assert_cmpstr (fab_story_get_setting (fixture->story, "look"), ==, "ink");
  g_assert_true (fab_story_get_modified (fixture->story));

  /* discarding means the file as it is */
  close_story (fixture, TRUE);
  open_again (fixture);
  g_assert_cmpstr (fab_story_get_setting (fixture->story, "look"), ==, "pencil");
}

/* Somebody else saved the file meanwhile: it opens so, and the unsaved work can be recovered. */
static void
test_changed_elsewhere (Fixture       *fixture,
                        gconstpointer  data)
{
  g_auto(GStrv) unsaved = NULL;
  g_autoptr(FabStory) other = NULL;
  g_autoptr(FabStory) recovered = NULL;

  save (fixture);
  other = open_elsewhere (fixture, NULL);
  fab_story_set_setting (fixture->story, "look", "mine", NULL);
  fab_story_set_setting (other, "look", "theirs", NULL);
  close_story (fixture, FALSE);
  g_assert_true (fab_story_save (other, fixture->file, NULL));

  open_again (fixture);
  g_assert_cmpstr (fab_story_get_setting (fixture->story, "look"), ==, "theirs");
  unsaved = fab_story_list_unsaved (fixture->state);
  g_assert_cmpuint (g_strv_length (unsaved), ==, 1);
  recovered = fab_story_recover (fixture->state, unsaved[0], NULL);
  g_assert_cmpstr (fab_story_get_setting (recovered, "look"), ==, "mine");
  fab_story_close (recovered, TRUE);
}

/* Killed between the rename and the note of it in the working copy. */
static void
test_save_cut_off (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  save (fixture);
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  save (fixture);
  fab_store_script (fixture->story->store,
                    "UPDATE meta SET value = '1' WHERE key = 'saved';"
                    "UPDATE meta SET value = 'x:1' WHERE key = 'stamp'", &error);
  g_assert_no_error (error);
  close_story (fixture, FALSE);
  open_again (fixture);
  g_assert_false (fab_story_get_modified (fixture->story));
  g_assert_nonnull (fab_story_get_undo_label (fixture->story));
}

static void
test_busy (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) unsaved = NULL;

  save (fixture);
  g_assert_null (fab_story_open (fixture->state, fixture->file, &error));
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_BUSY);
  g_clear_error (&error);

  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  unsaved = fab_story_list_unsaved (fixture->state);
  g_assert_cmpuint (g_strv_length (unsaved), ==, 0);
  g_assert_null (fab_story_recover (fixture->state, fab_story_get_work_path (fixture->story),
                                    &error));
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_BUSY);
}

/* Working copies of saved stories do not pile up. */
static void
test_sweep (Fixture       *fixture,
            gconstpointer  data)
{
  close_story (fixture, TRUE);
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.fabula", i);
      g_autoptr(GFile) file = testing_file (fixture->dir, name);
      FabStory *story = testing_new_story (fixture->state);

      fab_story_set_setting (story, "look", "ink", NULL);
      g_assert_true (fab_story_save (story, file, NULL));
      fab_story_close (story, FALSE);
      g_assert_finalize_object (story);
    }

  g_assert_cmpuint (count_files (fixture->state), <=, 2 * 9);
}

static void
test_link_and_mode (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autoptr(GFile) link = testing_file (fixture->dir, "link.fabula");
  GStatBuf info;

  save (fixture);
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_cmpint (symlink (path, g_file_peek_path (link)), ==, 0);
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  g_assert_true (fab_story_save (fixture->story, link, NULL));

  g_assert_true (g_file_test (g_file_peek_path (link), G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
}

static void
test_title (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *title = NULL;

  g_object_get (fixture->story, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "The Lamp");
  g_clear_pointer (&title, g_free);

  fab_story_set_script (fixture->story, "No title page.\n", NULL);
  save (fixture);
  g_object_get (fixture->story, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "a story");
}

/* --- in the background ------------------------------------------------------------------------ */

typedef struct
{
  gboolean  done;
  gboolean  ok;
  GError   *error;
} Saved;

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Saved *saved = data;

  saved->ok = fab_story_save_finish (FAB_STORY (source), result, &saved->error);
  saved->done = TRUE;
}

static void
wait_for (Saved *saved)
{
  while (!saved->done)
    g_main_context_iteration (NULL, TRUE);
}

/* The welcome page names what waits there, and holds nothing open by it. */
static void
test_peek_title (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_strdup (fab_story_get_work_path (fixture->story));
  g_autofree char *busy = NULL, *first = NULL, *second = NULL;
  g_autoptr(GError) error = NULL;

  fab_story_set_script (fixture->story, "Title: The Fall\n\nINT. ROOM\n\nBOB falls.\n", &error);
  g_assert_no_error (error);
  busy = fab_story_peek_title (path);
  g_assert_null (busy);
  close_story (fixture, FALSE);
  first = fab_story_peek_title (path);
  g_assert_cmpstr (first, ==, "The Fall");

  fixture->story = fab_story_recover (fixture->state, path, &error);
  g_assert_no_error (error);
  fab_story_set_setting (fixture->story, "title", "The Rise", NULL);
  close_story (fixture, FALSE);
  second = fab_story_peek_title (path);
  g_assert_cmpstr (second, ==, "The Rise");
  g_assert_null (fab_story_peek_title ("/nonexistent/one.story"));
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  Saved saved = { 0 };

  fab_story_save_async (fixture->story, fixture->file, NULL, saved_cb, &saved);
  /* editing goes on meanwhile */
  for (guint i = 0; i < 50; i++)
    g_assert_cmpint (fab_story_add_panel (fixture->story, 0, 0, "more", NULL), !=, 0);
  wait_for (&saved);
  g_assert_no_error (saved.error);
  g_assert_true (saved.ok);

  saved = (Saved) { 0 };
  fab_story_save_async (fixture->story, fixture->file, NULL, saved_cb, &saved);
  wait_for (&saved);
  g_assert_true (saved.ok);
  g_assert_false (fab_story_get_modified (fixture->story));
}

static void
test_async_cancelled (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(FabStory) other = NULL;
  Saved saved = { 0 };

  save (fixture);
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  g_cancellable_cancel (cancellable);
  fab_story_save_async (fixture->story, fixture->file, cancellable, saved_cb, &saved);
  wait_for (&saved);
  g_assert_error (saved.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&saved.error);

  g_assert_true (fab_story_get_modified (fixture->story));
  other = open_elsewhere (fixture, NULL);
  g_assert_cmpstr (fab_story_get_setting (other, "look"), ==, "pencil");
  g_assert_cmpuint (count_files (fixture->dir), ==, 3);
}

static void
test_async_closed (Fixture       *fixture,
                   gconstpointer  data)
{
  Saved saved = { 0 };

  fab_story_save_async (fixture->story, fixture->file, NULL, saved_cb, &saved);
  fab_story_close (fixture->story, FALSE);
  wait_for (&saved);
  g_assert_no_error (saved.error);
  close_story (fixture, FALSE);
  open_again (fixture);
}

/* --- no space --------------------------------------------------------------------------------- */

static void
limit_files (rlim_t size)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = size != RLIM_INFINITY ? size : limit.rlim_max;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* No file may grow over a limit, as on a disk that is full by then; at many sizes, so that it
 * strikes in all stages of a save. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autofree char *whole = NULL;
  guint failed = 0;
  gsize size;

  save (fixture);
  g_assert_true (g_file_get_contents (path, &whole, &size, NULL));
  for (gsize limit = 0; limit < size + 8192; limit += 4096 + 512)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *left = NULL;
      gsize left_size;
      gboolean ok;

      limit_files (limit);
      ok = fab_story_save (fixture->story, fixture->file, &error);
      limit_files (RLIM_INFINITY);

      g_assert_true (g_file_get_contents (path, &left, &left_size, NULL));
      g_assert_cmpmem (left, left_size, whole, size);
      g_assert_cmpuint (count_files (fixture->dir), ==, 2);
      if (ok)
        continue;

      g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE);
      failed++;
    }
  g_assert_cmpuint (failed, >, 5);
  save (fixture);
}

static void
count_trouble_cb (FabStory *story,
                  GError   *error,
                  guint    *n)
{
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE);
  (*n)++;
}

/* A verb that cannot be written is refused and leaves everything as it was. */
static void
test_full_disk_verb (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(GBytes) picture = g_bytes_new_take (g_malloc0 (1 << 20), 1 << 20);
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  guint trouble = 0;

  g_signal_connect (fixture->story, "trouble", G_CALLBACK (count_trouble_cb), &trouble);
  limit_files (4096 * 150);
  g_assert_cmpint (fab_story_add_take (fixture->story, testing_panel_at (fixture->story, 0), "e",
                                       "", 0, "", "image/png", picture, &error), ==, 0);
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE);
  fab_story_begin (fixture->story, "Draw", NULL);
  fab_story_add_take (fixture->story, testing_panel_at (fixture->story, 0), "e", "", 0,
                      "", "image/png", picture, NULL);
  fab_story_end (fixture->story);
  limit_files (RLIM_INFINITY);

  after = testing_dump (fixture->story);
  g_assert_cmpstr (after, ==, before);
  testing_check (fixture->story);
  g_assert_true (fab_story_set_setting (fixture->story, "look", "ink", NULL));
}

/* Unsaved work that cannot be opened now is still there when it can be. */
static void
test_full_disk_recover (Fixture       *fixture,
                        gconstpointer  data)
{
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *path = g_strdup (fab_story_get_work_path (fixture->story));
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  close_story (fixture, FALSE);
  limit_files (0);
  fixture->story = fab_story_recover (fixture->state, path, NULL);
  limit_files (RLIM_INFINITY);
  close_story (fixture, FALSE);

  fixture->story = fab_story_recover (fixture->state, path, &error);
  g_assert_no_error (error);
  after = testing_dump (fixture->story);
  g_assert_cmpstr (after, ==, before);
}

/* --- files that are wrong --------------------------------------------------------------------- */

static void
assert_refused (Fixture       *fixture,
                FabStoryError  code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (open_elsewhere (fixture, &error));
  g_assert_error (error, FAB_STORY_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, "a story.fabula"));
}

static void
write_file (Fixture    *fixture,
            const char *contents,
            gssize      length)
{
  g_assert_true (g_file_set_contents (g_file_peek_path (fixture->file), contents, length, NULL));
}

static void
test_garbage (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *noise = g_malloc (100000);
  g_autoptr(GError) error = NULL;

  g_assert_null (open_elsewhere (fixture, &error));
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
  g_assert_null (open_elsewhere (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
}

static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *whole = NULL;
  gsize size;

  save (fixture);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &whole, &size, NULL));
  for (gsize left = size - 1; left > 100; left = left > 9000 ? left - 9000 : left / 2)
    {
      write_file (fixture, whole, left);
      assert_refused (fixture, FAB_STORY_ERROR_DAMAGED);
    }
}

/* Noise in the middle: refused, or what opens is sound. */
static void
test_damaged (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *whole = NULL;
  gsize size;
  guint refused = 0;

  save (fixture);
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->file), &whole, &size, NULL));
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *noisy = g_memdup2 (whole, size);
      g_autoptr(GError) error = NULL;
      g_autoptr(FabStory) story = NULL;

      for (guint j = 0; j < 40; j++)
        noisy[g_test_rand_int_range (100, (gint32) size)] = (char) g_test_rand_int_range (0, 256);
      write_file (fixture, noisy, size);
      story = open_elsewhere (fixture, &error);
      refused += story == NULL;
      if (story == NULL)
        g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_DAMAGED);
      else
        fab_story_close (story, TRUE);
    }
  g_assert_cmpuint (refused, >, 50);
}

static void
alter (Fixture    *fixture,
       const char *sql)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStore) store = fab_store_open (g_file_peek_path (fixture->file), &error);

  g_assert_no_error (error);
  sqlite3_db_config (fab_store_get_db (store), SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  fab_store_script (store, sql, &error);
  g_assert_no_error (error);
}

static void
test_future (Fixture       *fixture,
             gconstpointer  data)
{
  save (fixture);
  alter (fixture, "PRAGMA user_version = 99");
  assert_refused (fixture, FAB_STORY_ERROR_TOO_NEW);
}

static void
test_other_program (Fixture       *fixture,
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
test_hostile (Fixture       *fixture,
              gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      save (fixture);
      alter (fixture, hostile[i]);
      assert_refused (fixture, FAB_STORY_ERROR_DAMAGED);
    }
}

/* Triggers and further tables of the file are not run and not taken over. */
static void
test_strange_schema (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *after = NULL;
  g_autoptr(FabStory) other = NULL;
  g_autoptr(GError) error = NULL;

  save (fixture);
  alter (fixture,
         "CREATE TABLE evil (x);"
         "CREATE TRIGGER evil_trigger AFTER INSERT ON panel BEGIN DELETE FROM panel; END;"
         "CREATE VIEW evil_view AS SELECT * FROM panel;"
         "INSERT INTO meta VALUES ('file', 'file:///etc/passwd'), ('uuid', 'x'), ('revision', "
         "'9')");
  other = open_elsewhere (fixture, &error);
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
test_mended (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(FabStory) other = NULL;
  g_autoptr(GPtrArray) problems = NULL;
  g_autoptr(GPtrArray) fine = NULL;
  g_autoptr(GError) error = NULL;

  fine = fab_story_check (fixture->story, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fine->len, ==, 0);

  save (fixture);
  alter (fixture,
         "PRAGMA foreign_keys = OFF;"
         "DELETE FROM blob WHERE hash = (SELECT blob FROM take LIMIT 1);"
         "UPDATE panel SET scene = 77 WHERE id = 2;"
         "INSERT INTO layer (panel, pos, name) VALUES (99, 1, 'lost');"
         "UPDATE panel SET prompt = CAST(x'6162ff63' AS TEXT) WHERE id = 1;"
         "UPDATE panel SET pos = 9223372036854775807 WHERE id IN (3, 4);"
         "UPDATE element SET text = 'something else', kind = 11 WHERE id = 5");
  other = open_elsewhere (fixture, &error);
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

/* --- older versions --------------------------------------------------------------------------- */

/* Files of every released version, made by make-fixture.c of that time. */
static const char * const released[] = { "version-1.fabula" };

static void
test_released (Fixture       *fixture,
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

      g_assert_no_error (error);
      testing_check (story);
      script = fab_story_dup_script (story);
      g_assert_cmpstr (script, ==, testing_script);
      g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_panels (story)), ==, 5);
      overrides = fab_story_dup_overrides (story, testing_panel_at (story, 0));
      g_assert_cmpstr (overrides, ==, "{\"anna\":{\"position\":[1.5,0]}}");
      g_assert_cmpint (fab_story_get_clip_duration (story, "en|It is late."), ==, 1500000);
      fab_story_close (story, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);

#define ADD(path, func) g_test_add ("/story/save/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("modified", test_modified);
  ADD ("compact", test_compact);
  ADD ("undo-after-saving", test_undo_after_saving);
  ADD ("continue-unsaved", test_continue_unsaved);
  ADD ("changed-elsewhere", test_changed_elsewhere);
  ADD ("save-cut-off", test_save_cut_off);
  ADD ("busy", test_busy);
  ADD ("sweep", test_sweep);
  ADD ("link-and-mode", test_link_and_mode);
  ADD ("title", test_title);
  ADD ("peek-title", test_peek_title);
  ADD ("async", test_async);
  ADD ("async-cancelled", test_async_cancelled);
  ADD ("async-closed", test_async_closed);
  ADD ("full-disk", test_full_disk);
  ADD ("full-disk-verb", test_full_disk_verb);
  ADD ("full-disk-recover", test_full_disk_recover);
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
