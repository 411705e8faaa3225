/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A story of many megabytes is saved while one works on: by the actions of the window. */
#include "config.h"

#include <signal.h>

#include "../story/file-limit.h"
#include "app-testing.h"
#include "fab-story-private.h"
#include "fab-window-private.h"
#include "scale-testing.h"
#include "window-testing.h"

#define PANELS 20
#define BYTES 34000000ull

typedef struct
{
  FabApplication *app;
  char           *dir;
  GFile          *file;
  FabWindow      *window;
  FabStory       *story;
} Desk;

/* It is made once. */
static void
write_file (Desk *desk)
{
  g_autoptr(GFile) first = g_file_new_build_filename (g_get_user_state_dir (), "first.fabula", NULL);

  if (!g_file_query_exists (first, NULL))
    scale_write (desk->dir, first, PANELS, BYTES);
  g_assert_true (g_file_copy (first, desk->file, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, NULL));
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  desk->app = (FabApplication *) data;
  desk->dir = g_build_filename (g_get_user_state_dir (), "fabula", NULL);
  desk->file = g_file_new_build_filename (g_get_user_state_dir (), "large.fabula", NULL);
  write_file (desk);
  desk->window = fab_window_new (desk->app);
  g_object_add_weak_pointer (G_OBJECT (desk->window), (gpointer *) &desk->window);
  gtk_window_present (GTK_WINDOW (desk->window));
  fab_window_open_file (desk->window, desk->file);
  desk->story = g_object_ref (fab_session_get_story (desk->window->session));
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  if (desk->window)
    gtk_window_destroy (GTK_WINDOW (desk->window));
  testing_wait_for (desk->window == NULL);
  fab_story_close (desk->story, TRUE);
  g_object_unref (desk->story);
  g_remove (g_file_peek_path (desk->file));
  g_object_unref (desk->file);
  testing_remove_dir (desk->dir);
  g_free (desk->dir);
}

static void
activate (Desk       *desk,
          const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->window), name, NULL));
}

static void
rename_story (Desk       *desk,
              const char *title)
{
  g_assert_true (fab_story_set_setting (desk->story, "title", title, NULL));
}

/* What the file says, read with no part of the open story. */
static char *
read_title (Desk *desk)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  g_autoptr(FabStory) story = NULL;
  g_autoptr(GError) error = NULL;
  char *title;

  story = fab_story_open (dir, desk->file, &error);
  g_assert_no_error (error);
  title = g_strdup (fab_story_get_setting (story, "title"));
  g_assert_cmpuint (testing_count_panels (story), ==, PANELS);
  fab_story_close (story, TRUE);
  testing_remove_dir (dir);

  return title;
}

/* What is asked for while it is being saved is done after it, and nobody is told off. */
static void
test_go_on (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *title = NULL;

  rename_story (desk, "One");
  activate (desk, "win.save");
  g_assert_nonnull (desk->window->saving.cancellable);
  rename_story (desk, "Two");
  activate (desk, "win.save");
  rename_story (desk, "Three");
  activate (desk, "win.save");
  testing_wait_for (desk->window->saving.cancellable == NULL);
  g_assert_null (desk->window->failure);
  g_assert_false (fab_story_get_modified (desk->story));
  title = read_title (desk);
  g_assert_cmpstr (title, ==, "Three");
}

static void
note_shown (GtkRevealer *bar,
            GParamSpec  *pspec,
            gboolean    *shown)
{
  *shown |= gtk_revealer_get_reveal_child (bar);
}

/* As if a second had passed. */
static void
test_shown (Desk          *desk,
            gconstpointer  data)
{
  GtkRevealer *bar = desk->window->bars.saving;
  g_autofree char *title = NULL;
  gboolean shown = FALSE;
  guint edits = 0;

  g_signal_connect (bar, "notify::reveal-child", G_CALLBACK (note_shown), &shown);
  activate (desk, "win.save");
  desk->window->saving.since -= G_USEC_PER_SEC;
  for (; desk->window->saving.cancellable && edits < 200; edits++)
    {
      g_autofree char *name = g_strdup_printf ("Edit %u", edits);

      rename_story (desk, name);
      g_main_context_iteration (NULL, FALSE);
    }
  testing_wait_for (desk->window->saving.cancellable == NULL);
  g_signal_handlers_disconnect_by_data (bar, &shown);
  g_assert_true (shown);
  g_assert_false (gtk_revealer_get_reveal_child (bar));
  g_assert_cmpuint (edits, >, 0);
  title = read_title (desk);
  g_assert_true (fab_story_get_modified (desk->story) || g_strcmp0 (title, fab_story_get_setting (desk->story, "title")) == 0);
}

static void
test_stop (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *title = NULL;

  rename_story (desk, "Not Wanted");
  activate (desk, "win.save");
  activate (desk, "win.stop-saving");
  testing_wait_for (desk->window->saving.cancellable == NULL);
  g_assert_null (desk->window->failure);
  g_assert_true (fab_story_get_modified (desk->story));
  title = read_title (desk);
  g_assert_cmpstr (title, !=, "Not Wanted");
}

/* Closing waits, and does not ask for what is being done. */
static void
test_close (Desk          *desk,
            gconstpointer  data)
{
  g_autofree char *title = NULL;

  rename_story (desk, "The Last");
  activate (desk, "win.save");
  gtk_window_close (GTK_WINDOW (desk->window));
  g_assert_nonnull (desk->window);
  g_assert_nonnull (desk->window->session);
  testing_wait_for (desk->window == NULL);
  title = read_title (desk);
  g_assert_cmpstr (title, ==, "The Last");
}

/* What came too late for the file is asked about. */
static void
test_close_edited (Desk          *desk,
                   gconstpointer  data)
{
  activate (desk, "win.save");
  gtk_window_close (GTK_WINDOW (desk->window));
  while (desk->window->saving.cancellable)
    {
      rename_story (desk, fab_story_get_modified (desk->story) ? "A" : "B");
      g_main_context_iteration (NULL, TRUE);
    }
  if (!fab_story_get_modified (desk->story))
    rename_story (desk, "C");
  for (guint i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_nonnull (desk->window);
  g_assert_false (desk->window->saving.closing);
}

/* A full disk is told of, and once there is room it is saved. */
static void
test_full (Desk          *desk,
           gconstpointer  data)
{
  g_autofree char *before = NULL, *title = NULL;

  g_assert_true (fab_annex_wait (desk->story->annex, NULL, NULL, NULL, NULL));
  rename_story (desk, "Too Large");
  testing_limit_files (BYTES / 2);
  activate (desk, "win.save");
  testing_wait_for (desk->window->saving.cancellable == NULL);
  testing_limit_files (RLIM_INFINITY);
  g_assert_nonnull (desk->window->failure);
  g_assert_true (fab_story_get_modified (desk->story));
  before = read_title (desk);
  g_assert_cmpstr (before, !=, "Too Large");
  activate (desk, "win.save");
  testing_wait_for (desk->window->saving.cancellable == NULL);
  title = read_title (desk);
  g_assert_cmpstr (title, ==, "Too Large");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(FabApplication) app = NULL;

  g_test_init (&argc, &argv, NULL);
  g_test_log_set_fatal_handler (testing_is_ours_cb, NULL);
  signal (SIGXFSZ, SIG_IGN);
  app = testing_create_app ();
  g_test_add ("/saving/go-on", Desk, app, set_up, test_go_on, tear_down);
  g_test_add ("/saving/shown", Desk, app, set_up, test_shown, tear_down);
  g_test_add ("/saving/stop", Desk, app, set_up, test_stop, tear_down);
  g_test_add ("/saving/close", Desk, app, set_up, test_close, tear_down);
  g_test_add ("/saving/close-edited", Desk, app, set_up, test_close_edited, tear_down);
  g_test_add ("/saving/full", Desk, app, set_up, test_full, tear_down);

  return g_test_run ();
}
