/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's file: saved, opened, continued. */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <unistd.h>

#include "fab-story-private.h"
#include "file-limit.h"
#include "story-fixture.h"
#include "story-testing.h"

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
test_round_trip (StoryFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *after = NULL;
  g_autoptr(FabStory) other = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (fab_story_get_modified (fixture->story));
  story_fixture_save (fixture);
  g_assert_true (g_file_equal (fab_story_get_file (fixture->story), fixture->file));
  g_assert_cmpuint (count_files (fixture->dir), ==, 2);

  other = story_fixture_open_elsewhere (fixture, &error);
  g_assert_no_error (error);
  after = testing_dump (other);
  g_assert_cmpstr (after, ==, before);
  testing_check (other);
  g_assert_false (fab_story_get_modified (other));
  g_assert_null (fab_story_get_undo_label (other));
}

static void
test_modified (StoryFixture  *fixture,
               gconstpointer  data)
{
  story_fixture_save (fixture);
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  g_assert_true (fab_story_get_modified (fixture->story));
  fab_story_undo (fixture->story, NULL);
  g_assert_false (fab_story_get_modified (fixture->story));
  fab_story_undo (fixture->story, NULL);
  g_assert_true (fab_story_get_modified (fixture->story));
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  g_assert_true (fab_story_get_modified (fixture->story));
  story_fixture_save (fixture);
  fab_story_undo (fixture->story, NULL);
  g_assert_true (fab_story_get_modified (fixture->story));
}

/* What only undo still refers to stays out of the file. */
static void
test_compact (StoryFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr(GBytes) picture = g_bytes_new_take (g_malloc0 (1 << 20), 1 << 20);
  gint64 panel = fab_story_add_panel (fixture->story, 0, 0, "", NULL);
  g_autofree char *path = g_file_get_path (fixture->file);
  GStatBuf info;

  fab_story_add_take (fixture->story, panel, "e", "", 0, "", "image/png", picture, NULL);
  fab_story_delete_panel (fixture->story, panel, NULL);
  story_fixture_save (fixture);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, <, 1 << 19);

  fab_story_undo (fixture->story, NULL);
  story_fixture_save (fixture);
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_size, >, 1 << 20);
}

/* A story that was saved and closed can still be undone when it is opened again. */
static void
test_undo_after_saving (StoryFixture  *fixture,
                        gconstpointer  data)
{
  g_autofree char *label = g_strdup (fab_story_get_undo_label (fixture->story));

  story_fixture_save (fixture);
  story_fixture_close (fixture, FALSE);
  story_fixture_open_again (fixture);
  g_assert_cmpstr (fab_story_get_undo_label (fixture->story), ==, label);
  g_assert_false (fab_story_get_modified (fixture->story));
  g_assert_true (fab_story_undo (fixture->story, NULL));
}

static void
test_continue_unsaved (StoryFixture  *fixture,
                       gconstpointer  data)
{
  story_fixture_save (fixture);
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  story_fixture_close (fixture, FALSE);
  story_fixture_open_again (fixture);
  g_assert_cmpstr (fab_story_get_setting (fixture->story, "look"), ==, "ink");
  g_assert_true (fab_story_get_modified (fixture->story));

  /* discarding means the file as it is */
  story_fixture_close (fixture, TRUE);
  story_fixture_open_again (fixture);
  g_assert_cmpstr (fab_story_get_setting (fixture->story, "look"), ==, "pencil");
}

/* Somebody else saved the file meanwhile: it opens so, and the unsaved work can be recovered. */
static void
test_changed_elsewhere (StoryFixture  *fixture,
                        gconstpointer  data)
{
  g_auto(GStrv) unsaved = NULL;
  g_autoptr(FabStory) other = NULL;
  g_autoptr(FabStory) recovered = NULL;

  story_fixture_save (fixture);
  other = story_fixture_open_elsewhere (fixture, NULL);
  fab_story_set_setting (fixture->story, "look", "mine", NULL);
  fab_story_set_setting (other, "look", "theirs", NULL);
  story_fixture_close (fixture, FALSE);
  g_assert_true (fab_story_save (other, fixture->file, NULL));

  story_fixture_open_again (fixture);
  g_assert_cmpstr (fab_story_get_setting (fixture->story, "look"), ==, "theirs");
  unsaved = fab_story_list_unsaved (fixture->state);
  g_assert_cmpuint (g_strv_length (unsaved), ==, 1);
  recovered = fab_story_recover (fixture->state, unsaved[0], NULL);
  g_assert_cmpstr (fab_story_get_setting (recovered, "look"), ==, "mine");
  fab_story_close (recovered, TRUE);
}

/* Killed between the rename and the note of it in the working copy. */
static void
test_save_cut_off (StoryFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  story_fixture_save (fixture);
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  story_fixture_save (fixture);
  fab_store_script (fixture->story->store,
                    "UPDATE meta SET value = '1' WHERE key = 'saved';"
                    "UPDATE meta SET value = 'x:1' WHERE key = 'stamp'", &error);
  g_assert_no_error (error);
  story_fixture_close (fixture, FALSE);
  story_fixture_open_again (fixture);
  g_assert_false (fab_story_get_modified (fixture->story));
  g_assert_nonnull (fab_story_get_undo_label (fixture->story));
}

/* The same at the first save: the copy does not know yet where its file is. */
static void
test_first_save_cut_off (StoryFixture  *fixture,
                         gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  story_fixture_save (fixture);
  fab_store_script (fixture->story->store,
                    "UPDATE meta SET value = '0' WHERE key = 'saved';"
                    "DELETE FROM meta WHERE key IN ('stamp', 'file')", &error);
  g_assert_no_error (error);
  g_assert_true (fab_work_copy_set_uri (fixture->story->work, "", &error));
  story_fixture_close (fixture, FALSE);
  story_fixture_open_again (fixture);
  g_assert_false (fab_story_get_modified (fixture->story));
  g_assert_nonnull (fab_story_get_undo_label (fixture->story));
  g_assert_true (g_file_equal (fab_story_get_file (fixture->story), fixture->file));
}

static void
test_busy (StoryFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) unsaved = NULL;

  story_fixture_save (fixture);
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
test_sweep (StoryFixture  *fixture,
            gconstpointer  data)
{
  story_fixture_close (fixture, TRUE);
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
test_link_and_mode (StoryFixture  *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autoptr(GFile) link = testing_file (fixture->dir, "link.fabula");
  GStatBuf info;

  story_fixture_save (fixture);
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
  g_assert_cmpint (symlink (path, g_file_peek_path (link)), ==, 0);
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  g_assert_true (fab_story_save (fixture->story, link, NULL));

  g_assert_true (g_file_test (g_file_peek_path (link), G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0640);
}

static void
test_title (StoryFixture  *fixture,
            gconstpointer  data)
{
  g_autofree char *title = NULL;

  g_object_get (fixture->story, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "The Lamp");
  g_clear_pointer (&title, g_free);

  fab_story_set_script (fixture->story, "No title page.\n", NULL);
  story_fixture_save (fixture);
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
test_peek_title (StoryFixture  *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = g_strdup (fab_story_get_work_path (fixture->story));
  g_autofree char *busy = NULL, *first = NULL, *second = NULL;
  g_autoptr(GError) error = NULL;

  fab_story_set_script (fixture->story, "Title: The Fall\n\nINT. ROOM\n\nBOB falls.\n", &error);
  g_assert_no_error (error);
  busy = fab_story_peek_title (path);
  g_assert_null (busy);
  story_fixture_close (fixture, FALSE);
  first = fab_story_peek_title (path);
  g_assert_cmpstr (first, ==, "The Fall");

  fixture->story = fab_story_recover (fixture->state, path, &error);
  g_assert_no_error (error);
  fab_story_set_setting (fixture->story, "title", "The Rise", NULL);
  story_fixture_close (fixture, FALSE);
  second = fab_story_peek_title (path);
  g_assert_cmpstr (second, ==, "The Rise");
  g_assert_null (fab_story_peek_title ("/nonexistent/one.story"));
}

static void
test_async (StoryFixture  *fixture,
            gconstpointer  data)
{
  Saved saved = { 0 };

  fab_story_save_async (fixture->story, fixture->file, NULL, NULL, NULL, saved_cb, &saved);
  /* editing goes on meanwhile */
  for (guint i = 0; i < 50; i++)
    g_assert_cmpint (fab_story_add_panel (fixture->story, 0, 0, "more", NULL), !=, 0);
  wait_for (&saved);
  g_assert_no_error (saved.error);
  g_assert_true (saved.ok);

  saved = (Saved) { 0 };
  fab_story_save_async (fixture->story, fixture->file, NULL, NULL, NULL, saved_cb, &saved);
  wait_for (&saved);
  g_assert_true (saved.ok);
  g_assert_false (fab_story_get_modified (fixture->story));
}

static void
test_async_cancelled (StoryFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(FabStory) other = NULL;
  Saved saved = { 0 };

  story_fixture_save (fixture);
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  g_cancellable_cancel (cancellable);
  fab_story_save_async (fixture->story, fixture->file, NULL, NULL, cancellable, saved_cb, &saved);
  wait_for (&saved);
  g_assert_error (saved.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&saved.error);

  g_assert_true (fab_story_get_modified (fixture->story));
  other = story_fixture_open_elsewhere (fixture, NULL);
  g_assert_cmpstr (fab_story_get_setting (other, "look"), ==, "pencil");
  g_assert_cmpuint (count_files (fixture->dir), ==, 3);
}

static void
test_async_closed (StoryFixture  *fixture,
                   gconstpointer  data)
{
  Saved saved = { 0 };

  fab_story_save_async (fixture->story, fixture->file, NULL, NULL, NULL, saved_cb, &saved);
  fab_story_close (fixture->story, FALSE);
  wait_for (&saved);
  g_assert_no_error (saved.error);
  story_fixture_close (fixture, FALSE);
  story_fixture_open_again (fixture);
}

/* --- no space --------------------------------------------------------------------------------- */

/* No file may grow over a limit, as on a disk that is full by then; at many sizes, so that it
 * strikes in all stages of a save. */
static void
test_full_disk (StoryFixture  *fixture,
                gconstpointer  data)
{
  g_autofree char *path = g_file_get_path (fixture->file);
  g_autofree char *whole = NULL;
  guint failed = 0;
  gsize size;

  story_fixture_save (fixture);
  g_assert_true (g_file_get_contents (path, &whole, &size, NULL));
  for (gsize limit = 0; limit < size + 8192; limit += 4096 + 512)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *left = NULL;
      gsize left_size;
      gboolean ok;

      testing_limit_files (limit);
      ok = fab_story_save (fixture->story, fixture->file, &error);
      testing_limit_files (RLIM_INFINITY);

      g_assert_true (g_file_get_contents (path, &left, &left_size, NULL));
      g_assert_cmpmem (left, left_size, whole, size);
      g_assert_cmpuint (count_files (fixture->dir), ==, 2);
      if (ok)
        continue;

      g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE);
      failed++;
    }
  g_assert_cmpuint (failed, >, 5);
  story_fixture_save (fixture);
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
test_full_disk_verb (StoryFixture  *fixture,
                     gconstpointer  data)
{
  g_autoptr(GBytes) picture = g_bytes_new_take (g_malloc0 (1 << 20), 1 << 20);
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;
  guint trouble = 0;

  g_signal_connect (fixture->story, "trouble", G_CALLBACK (count_trouble_cb), &trouble);
  testing_limit_files (4096 * 150);
  g_assert_cmpint (fab_story_add_take (fixture->story, testing_panel_at (fixture->story, 0), "e",
                                       "", 0, "", "image/png", picture, &error), ==, 0);
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE);
  fab_story_begin (fixture->story, "Draw", NULL);
  fab_story_add_take (fixture->story, testing_panel_at (fixture->story, 0), "e", "", 0,
                      "", "image/png", picture, NULL);
  fab_story_end (fixture->story);
  testing_limit_files (RLIM_INFINITY);

  after = testing_dump (fixture->story);
  g_assert_cmpstr (after, ==, before);
  testing_check (fixture->story);
  g_assert_true (fab_story_set_setting (fixture->story, "look", "ink", NULL));
}

/* Unsaved work that cannot be opened now is still there when it can be. */
static void
test_full_disk_recover (StoryFixture  *fixture,
                        gconstpointer  data)
{
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *path = g_strdup (fab_story_get_work_path (fixture->story));
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  story_fixture_close (fixture, FALSE);
  testing_limit_files (0);
  fixture->story = fab_story_recover (fixture->state, path, NULL);
  testing_limit_files (RLIM_INFINITY);
  story_fixture_close (fixture, FALSE);

  fixture->story = fab_story_recover (fixture->state, path, &error);
  g_assert_no_error (error);
  after = testing_dump (fixture->story);
  g_assert_cmpstr (after, ==, before);
}

/* Another story that cannot be made now, and a look at what is unsaved, take nothing away. */
static void
test_full_disk_sweep (StoryFixture  *fixture,
                      gconstpointer  data)
{
  g_autofree char *path = g_strdup (fab_story_get_work_path (fixture->story));
  g_auto(GStrv) unsaved = NULL;

  story_fixture_close (fixture, FALSE);
  for (guint size = 0; size < 64 * 1024; size += 4096)
    {
      g_auto(GStrv) seen = NULL;
      g_autoptr(FabStory) other = NULL;

      testing_limit_files (size);
      other = fab_story_new (fixture->state, NULL);
      seen = fab_story_list_unsaved (fixture->state);
      testing_limit_files (RLIM_INFINITY);
      if (other)
        fab_story_close (other, TRUE);
    }

  unsaved = fab_story_list_unsaved (fixture->state);
  g_assert_cmpstr (unsaved[0], ==, path);
  fixture->story = fab_story_recover (fixture->state, path, NULL);
  g_assert_nonnull (fixture->story);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);

#define ADD(path, func) g_test_add ("/story/save/" path, StoryFixture, NULL, story_fixture_set_up, \
                                    func, story_fixture_tear_down)
  ADD ("round-trip", test_round_trip);
  ADD ("modified", test_modified);
  ADD ("compact", test_compact);
  ADD ("undo-after-saving", test_undo_after_saving);
  ADD ("continue-unsaved", test_continue_unsaved);
  ADD ("changed-elsewhere", test_changed_elsewhere);
  ADD ("save-cut-off", test_save_cut_off);
  ADD ("first-save-cut-off", test_first_save_cut_off);
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
  ADD ("full-disk-sweep", test_full_disk_sweep);
#undef ADD

  return g_test_run ();
}
