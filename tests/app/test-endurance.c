/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stories opened and closed without end, in one window and each in its own. */
#include "config.h"

#include <malloc.h>

#include "app-testing.h"
#include "fab-window-private.h"
#include "window-testing.h"

#define N_STORIES 200
#define N_WARM 60      /* after so many all that is kept once is there */
#define N_WINDOWS 10
#define N_WARM_WINDOWS 5
#define KEPT (4 << 20) /* bytes that may come and stay meanwhile: fonts, styles, free lists */

static void
gone_cb (gpointer  data,
         GObject  *where_it_was)
{
  (*(guint *) data)++;
}

static void
close_story (FabWindow *window,
             FabStory  *story)
{
  _fab_window_set_session (window, NULL);
  testing_wait_for (G_OBJECT (story)->ref_count == 1);
  fab_story_close (story, TRUE);
}

static void
open_and_close (FabWindow  *window,
                const char *dir,
                guint      *n_gone)
{
  FabStory *story = fab_story_new (dir, NULL);

  fab_story_set_script (story, TESTING_SCRIPT, NULL);
  fab_window_show_story (window, story);
  g_object_weak_ref (G_OBJECT (story), gone_cb, n_gone);
  g_object_weak_ref (G_OBJECT (fab_window_get_session (window)), gone_cb, n_gone);
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  close_story (window, story);
  g_object_unref (story);
}

static void
test_open_and_close (gconstpointer app)
{
  FabWindow *window = fab_window_new ((FabApplication *) app);
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  guint n_gone = 0;
  gsize warm = 0;

  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < N_STORIES; i++)
    {
      open_and_close (window, dir, &n_gone);
      if (i == N_WARM)
        warm = mallinfo2 ().uordblks;
    }
  testing_wait_for (n_gone == 2 * N_STORIES);
  g_test_message ("%.1f MB after %d stories, %.1f after %d", warm / 1e6, N_WARM, mallinfo2 ().uordblks / 1e6, N_STORIES);
  g_assert_cmpuint (mallinfo2 ().uordblks, <, warm + KEPT);
  gtk_window_destroy (GTK_WINDOW (window));
  testing_remove_dir (dir);
}

static void
open_and_close_window (FabApplication *app,
                       const char     *dir,
                       guint          *n_gone)
{
  FabWindow *window = fab_window_new (app);

  g_object_weak_ref (G_OBJECT (window), gone_cb, n_gone);
  gtk_window_present (GTK_WINDOW (window));
  open_and_close (window, dir, n_gone);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_windows (gconstpointer app)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  guint n_gone = 0;
  gsize warm = 0;

  for (guint i = 0; i < N_WINDOWS; i++)
    {
      open_and_close_window ((FabApplication *) app, dir, &n_gone);
      testing_wait_for (n_gone == 3 * (i + 1));
      if (i == N_WARM_WINDOWS)
        warm = mallinfo2 ().uordblks;
    }
  g_test_message ("%.1f MB after %d windows, %.1f after %d", warm / 1e6, N_WARM_WINDOWS, mallinfo2 ().uordblks / 1e6, N_WINDOWS);
  g_assert_cmpuint (mallinfo2 ().uordblks, <, warm + KEPT);
  testing_remove_dir (dir);
}

int
main (int   argc,
      char *argv[])
{
  FabApplication *app;

  gtk_test_init (&argc, &argv, NULL);
  app = testing_create_app ();
  g_test_add_data_func ("/endurance/open-and-close", app, test_open_and_close);
  g_test_add_data_func ("/endurance/windows", app, test_windows);

  return g_test_run ();
}
