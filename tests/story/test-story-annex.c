/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story of many megabytes: its pictures stay apart when it is opened, and are there all the same. */
#include "config.h"

#include <glib/gstdio.h>

#include "fab-story-private.h"
#include "story-testing.h"

#define LARGE (33 * 1024 * 1024)
#define EDITS 100 /* while it is saved */

typedef struct
{
  char     *dir;
  GFile    *file;
  FabStory *story;
  char     *hash; /* of the large picture */
} Fixture;

static void
open_again (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  if (fixture->story != NULL)
    fab_story_close (fixture->story, FALSE);
  g_clear_object (&fixture->story);
  fixture->story = fab_story_open (fixture->dir, fixture->file, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(FabStory) story = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_take (g_malloc0 (LARGE), LARGE);
  g_autoptr(FabTake) take = NULL;
  g_autoptr(GError) error = NULL;

  fixture->dir = testing_make_dir ();
  fixture->file = testing_file (fixture->dir, "large.fabula");
  story = testing_new_story (fixture->dir);
  testing_fill (story);
  take = fab_story_ref_take (story, fab_story_add_take (story, testing_panel_at (story, 1), "test", "", 1, "", "image/png", bytes, &error));
  g_assert_no_error (error);
  fixture->hash = g_strdup (fab_take_get_blob (take));
  g_assert_true (fab_story_save (story, fixture->file, &error));
  fab_story_close (story, TRUE);
  open_again (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
  g_object_unref (fixture->file);
  testing_remove_dir (fixture->dir);
  g_free (fixture->hash);
}

static void
assert_whole (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = fab_story_load_blob (fixture->story, fixture->hash, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, LARGE);
  testing_check (fixture->story);
}

static void
test_open (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpint (fab_store_int (fixture->story->store, -1, "SELECT count(*) FROM main.blob WHERE length (data) > 1000000", ""), ==, 0);
  g_assert_false (fab_story_get_modified (fixture->story));
  assert_whole (fixture);
}

/* New pictures come beside the old ones, and all go into the file. */
static void
test_save (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("a new picture", 13);
  g_autoptr(GError) error = NULL;
  gint64 take = fab_story_add_take (fixture->story, testing_panel_at (fixture->story, 0), "test", "", 1, "", "image/png", bytes, &error);
  g_autofree char *dump = NULL, *again = NULL;

  g_assert_cmpint (take, !=, 0);
  g_assert_true (fab_story_save (fixture->story, fixture->file, &error));
  dump = testing_dump (fixture->story);
  fab_story_close (fixture->story, TRUE);
  g_clear_object (&fixture->story);
  open_again (fixture);
  again = testing_dump (fixture->story);
  g_assert_cmpstr (again, ==, dump);
  assert_whole (fixture);
}

/* Once the annex is there, the file may go. */
static void
test_file_goes (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *work = g_strdup (fab_story_get_work_path (fixture->story));
  g_autoptr(GError) error = NULL;

  g_assert_true (fab_annex_wait (fixture->story->annex, NULL, NULL, NULL, &error));
  fab_story_set_prompt (fixture->story, testing_panel_at (fixture->story, 0), "another", NULL);
  g_assert_cmpint (g_unlink (g_file_peek_path (fixture->file)), ==, 0);
  assert_whole (fixture);
  fab_story_close (fixture->story, FALSE);
  g_clear_object (&fixture->story);
  fixture->story = fab_story_recover (fixture->dir, work, &error);
  g_assert_no_error (error);
  assert_whole (fixture);
  g_assert_true (fab_story_save (fixture->story, fixture->file, &error));
  open_again (fixture);
  assert_whole (fixture);
}

/* What is copied may not be there yet when the process ends: the file is read on. */
static void
test_cut_off (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *work = g_strdup (fab_story_get_work_path (fixture->story));
  g_autofree char *annex = fab_annex_name (work);
  g_autoptr(GError) error = NULL;

  fab_story_set_prompt (fixture->story, testing_panel_at (fixture->story, 0), "another", NULL);
  fab_story_close (fixture->story, FALSE);
  g_clear_object (&fixture->story);
  g_unlink (annex);
  open_again (fixture);
  g_assert_cmpstr (fab_story_get_work_path (fixture->story), ==, work);
  assert_whole (fixture);
}

static void
test_nothing_stays (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *annex = fab_annex_name (fab_story_get_work_path (fixture->story));

  g_assert_true (fab_annex_wait (fixture->story->annex, NULL, NULL, NULL, NULL));
  g_assert_true (g_file_test (annex, G_FILE_TEST_EXISTS));
  fab_story_close (fixture->story, TRUE);
  g_assert_false (g_file_test (annex, G_FILE_TEST_EXISTS));
}

/* --- saving while one works --- */

typedef struct
{
  GThread  *thread;
  gboolean  done;
  guint     told;
  double    last;
  GError   *error;
} Saving;

static void
told_cb (double   fraction,
         gpointer data)
{
  Saving *saving = data;

  g_assert_false (saving->done);
  g_assert_true (saving->thread == g_thread_self ());
  g_assert_cmpfloat (fraction, >=, saving->last);
  g_assert_cmpfloat (fraction, <=, 1);
  saving->last = fraction;
  saving->told++;
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Saving *saving = data;

  fab_story_save_finish (FAB_STORY (source), result, &saving->error);
  saving->done = TRUE;
}

static void
wait_for (Saving *saving)
{
  while (!saving->done)
    g_main_context_iteration (NULL, TRUE);
}

/* From the first moment on, when what was opened is still being copied. */
static void
test_progress (Fixture       *fixture,
               gconstpointer  data)
{
  Saving saving = { g_thread_self () };

  fab_story_save_async (fixture->story, fixture->file, told_cb, &saving, NULL, saved_cb, &saving);
  wait_for (&saving);
  g_assert_no_error (saving.error);
  g_assert_cmpuint (saving.told, >, 0);
  open_again (fixture);
  assert_whole (fixture);
}

/* Whoever saves is told on the thread that asked, even when that does something else until all is written. */
static void
test_progress_thread (Fixture       *fixture,
                      gconstpointer  data)
{
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;
  Saving saving = { g_thread_self () };
  GStatBuf before, now;

  g_assert_cmpint (g_stat (g_file_peek_path (fixture->file), &before), ==, 0);
  fab_story_save_async (fixture->story, fixture->file, told_cb, &saving, NULL, saved_cb, &saving);
  do
    {
      g_usleep (1000);
      g_assert_cmpint (g_stat (g_file_peek_path (fixture->file), &now), ==, 0);
    }
  while (now.st_ino == before.st_ino && g_get_monotonic_time () < end);
  g_assert_cmpuint (saving.told, ==, 0);
  wait_for (&saving);
  g_assert_no_error (saving.error);
  g_assert_cmpuint (saving.told, >, 0);
}

/* An edit meanwhile is in the file, or said not to be. */
static void
test_edit (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *title = NULL;
  g_autoptr(FabStory) file = NULL;
  Saving saving = { g_thread_self () };
  gboolean modified;

  fab_story_save_async (fixture->story, fixture->file, told_cb, &saving, NULL, saved_cb, &saving);
  for (guint i = 0; !saving.done; i++)
    {
      g_autofree char *name = g_strdup_printf ("Take %u", i);

      if (i < EDITS)
        g_assert_true (fab_story_set_setting (fixture->story, "title", name, NULL));
      g_main_context_iteration (NULL, i >= EDITS);
    }
  g_assert_no_error (saving.error);
  modified = fab_story_get_modified (fixture->story);
  title = g_strdup (fab_story_get_setting (fixture->story, "title"));
  fab_story_close (fixture->story, TRUE);
  g_clear_object (&fixture->story);
  open_again (fixture);
  g_assert_true (modified || g_strcmp0 (fab_story_get_setting (fixture->story, "title"), title) == 0);
  assert_whole (fixture);
}

/* The file stays as it was, and nothing lies beside it. */
static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *draft = g_build_filename (fixture->dir, ".large.fabula.saving", NULL);
  Saving saving = { g_thread_self () };

  fab_story_set_setting (fixture->story, "title", "Another", NULL);
  fab_story_save_async (fixture->story, fixture->file, NULL, NULL, cancellable, saved_cb, &saving);
  g_cancellable_cancel (cancellable);
  wait_for (&saving);
  g_assert_error (saving.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&saving.error);
  g_assert_true (fab_story_get_modified (fixture->story));
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
  fab_story_close (fixture->story, TRUE);
  g_clear_object (&fixture->story);
  open_again (fixture);
  g_assert_cmpstr (fab_story_get_setting (fixture->story, "title"), !=, "Another");
  assert_whole (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/story-annex/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/story-annex/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/story-annex/file-goes", Fixture, NULL, set_up, test_file_goes, tear_down);
  g_test_add ("/story-annex/cut-off", Fixture, NULL, set_up, test_cut_off, tear_down);
  g_test_add ("/story-annex/nothing-stays", Fixture, NULL, set_up, test_nothing_stays, tear_down);
  g_test_add ("/story-annex/progress", Fixture, NULL, set_up, test_progress, tear_down);
  g_test_add ("/story-annex/progress-thread", Fixture, NULL, set_up, test_progress_thread, tear_down);
  g_test_add ("/story-annex/edit", Fixture, NULL, set_up, test_edit, tear_down);
  g_test_add ("/story-annex/stop", Fixture, NULL, set_up, test_stop, tear_down);

  return g_test_run ();
}
