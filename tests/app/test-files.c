/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files of other times and in bad places, as the window meets them: each opens, or one reads what to do. */
#include "config.h"

#include <signal.h>
#include <sqlite3.h>

#include "../story/file-limit.h"
#include "app-testing.h"
#include "fab-window-private.h"
#include "window-testing.h"

typedef struct
{
  FabWindow *window;
  char      *dir;
} Place;

static void
set_up (Place         *place,
        gconstpointer  app)
{
  place->dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  place->window = fab_window_new ((FabApplication *) app);
  gtk_window_present (GTK_WINDOW (place->window));
}

static void
close_story (Place *place)
{
  FabSession *session = fab_window_get_session (place->window);
  g_autoptr(FabStory) story = session ? g_object_ref (fab_session_get_story (session)) : NULL;

  _fab_window_set_session (place->window, NULL);
  if (story)
    fab_story_close (story, TRUE);
}

static void
tear_down (Place         *place,
           gconstpointer  app)
{
  close_story (place);
  gtk_window_destroy (GTK_WINDOW (place->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  testing_remove_dir (place->dir);
  g_free (place->dir);
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  gboolean found = GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = says (child, text);

  return found;
}

/* The story of version @version under another name, cut off after @size bytes unless that is 0. */
static GFile *
copy_story (Place      *place,
            guint       version,
            const char *name,
            gsize       size)
{
  g_autofree char *base = g_strdup_printf ("version-%u.fabula", version);
  g_autofree char *from = g_test_build_filename (G_TEST_DIST, "story", "data", base, NULL);
  g_autofree char *to = g_build_filename (place->dir, name, NULL), *bytes = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &bytes, &length, NULL));
  g_assert_true (g_file_set_contents (to, bytes, size ? size : length, NULL));

  return g_file_new_for_path (to);
}

static void
test_versions (Place         *place,
               gconstpointer  app)
{
  for (guint version = 1; version <= 7; version++)
    {
      g_autoptr(GFile) file = copy_story (place, version, "old.fabula", 0);

      g_test_message ("version %u", version);
      fab_window_open_file (place->window, file);
      g_assert_nonnull (fab_window_get_session (place->window));
      g_assert_null (place->window->failure);
      g_assert_cmpuint (testing_count_panels (fab_session_get_story (fab_window_get_session (place->window))), >, 0);
      close_story (place);
    }
}

static GFile *
make_newer (Place *place)
{
  GFile *file = copy_story (place, 7, "newer.fabula", 0);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (g_file_peek_path (file), &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 99", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  return file;
}

static GFile *
make_cut (Place *place)
{
  return copy_story (place, 7, "cut.fabula", 20000);
}

static GFile *
make_text (Place *place)
{
  g_autofree char *path = g_build_filename (place->dir, "text.fabula", NULL);

  g_assert_true (g_file_set_contents (path, "Once upon a time", -1, NULL));
  return g_file_new_for_path (path);
}

static GFile *
make_none (Place *place)
{
  return g_file_new_build_filename (place->dir, "gone.fabula", NULL);
}

static void
test_what_is_said (Place         *place,
                   gconstpointer  app)
{
  static const struct { GFile *(*make) (Place *place); const char *says; } rows[] = {
    { make_newer, "Update Fabula to open it" },
    { make_cut, "Try a backup copy" },
    { make_text, "is not a Fabula story" },
    { make_none, "does not exist any more" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GFile) file = rows[i].make (place);

      g_test_message ("%s", rows[i].says);
      fab_window_open_file (place->window, file);
      g_assert_null (fab_window_get_session (place->window));
      testing_wait_for (says (GTK_WIDGET (place->window), rows[i].says));
    }
}

static void
list_waiting (GtkWidget *widget,
              GPtrArray *rows)
{
  if (GTK_IS_LIST_BOX_ROW (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "win.recover") == 0)
    g_ptr_array_add (rows, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    list_waiting (child, rows);
}

static void
leave_story (Place      *place,
             const char *title)
{
  g_autoptr(FabStory) story = fab_story_new (place->dir, NULL);

  g_assert_true (fab_story_set_setting (story, "title", title, NULL));
  fab_story_close (story, FALSE);
}

/* However many stories wait, all can be found; the rows stay while nothing new waits. */
static void
test_waiting (Place         *place,
              gconstpointer  app)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new (), again = g_ptr_array_new (), more = g_ptr_array_new ();

  for (guint i = 0; i < 7; i++)
    leave_story (place, "One that waits");
  fab_welcome_refresh (place->window->welcome, place->dir);
  list_waiting (GTK_WIDGET (place->window), rows);
  g_assert_cmpuint (rows->len, ==, 7);
  fab_welcome_refresh (place->window->welcome, place->dir);
  list_waiting (GTK_WIDGET (place->window), again);
  g_assert_true (again->len == 7 && again->pdata[0] == rows->pdata[0]);
  leave_story (place, "Another");
  fab_welcome_refresh (place->window->welcome, place->dir);
  list_waiting (GTK_WIDGET (place->window), more);
  g_assert_cmpuint (more->len, ==, 8);
}

/* One reads it, nothing is lost, and it is saved once there is room. */
static void
test_full_disk (Place         *place,
                gconstpointer  app)
{
  g_autoptr(GFile) file = copy_story (place, 7, "full.fabula", 0);
  FabStory *story;

  fab_window_open_file (place->window, file);
  story = fab_session_get_story (fab_window_get_session (place->window));
  g_assert_true (fab_story_set_setting (story, "look", "ink", NULL));
  testing_limit_files (4096);
  gtk_widget_activate_action (GTK_WIDGET (place->window), "win.save", NULL);
  testing_wait_for (says (GTK_WIDGET (place->window), "no space left on the disk"));
  testing_limit_files (RLIM_INFINITY);
  g_assert_true (fab_story_get_modified (story));
  gtk_widget_activate_action (GTK_WIDGET (place->window), "win.save", NULL);
  testing_wait_for (!fab_story_get_modified (story));
}

int
main (int   argc,
      char *argv[])
{
  FabApplication *app;

  gtk_test_init (&argc, &argv, NULL);
  signal (SIGXFSZ, SIG_IGN);
  app = testing_create_app ();
  g_test_add ("/files/versions", Place, app, set_up, test_versions, tear_down);
  g_test_add ("/files/what-is-said", Place, app, set_up, test_what_is_said, tear_down);
  g_test_add ("/files/waiting", Place, app, set_up, test_waiting, tear_down);
  g_test_add ("/files/full-disk", Place, app, set_up, test_full_disk, tear_down);

  return g_test_run ();
}
