/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Showing a film to viewers and reading what they felt, in the window. */
#include "config.h"

#include <adwaita.h>

#include "app-testing.h"
#include "fab-artist.h"
#include "fab-audience-view.h"
#include "fab-cover-dialog.h"
#include "fab-forecast-dialog.h"
#include "fab-screening-window.h"
#include "fab-session-audience.h"
#include "fab-taste.h"
#include "fab-tastes-view.h"

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;

  return FALSE;
}

static void
keep_viewer (Fixture    *base,
             const char *name)
{
  g_autoptr(FabShowing) showing = fab_session_create_showing (base->session);
  g_autoptr(FabScreening) screening = fab_session_begin_screening (base->session, showing, name);

  fab_session_react (screening, showing, FAB_FEELING_BORED, 100);
  fab_session_react (screening, showing, FAB_FEELING_LOVE, fab_showing_get_duration (showing));
  fab_screening_answer (screening, "BEN", 1);
  g_assert_true (fab_session_keep_screening (base->session, screening));
}

static guint
count_screenings (Fixture *base)
{
  g_autoptr(GPtrArray) screenings = fab_story_list_screenings (base->story);

  return screenings->len;
}

/* One name is one viewer, from one screening to the next; tastes grow. */
static void
test_viewers (Fixture       *base,
              gconstpointer  data)
{
  g_autoptr(GPtrArray) screenings = NULL;
  g_autoptr(GPtrArray) viewers = NULL;
  g_autoptr(GPtrArray) tastes = NULL;

  keep_viewer (base, "Ada");
  keep_viewer (base, " ada ");
  keep_viewer (base, "");
  screenings = fab_story_list_screenings (base->story);
  viewers = fab_viewers_list (screenings);
  g_assert_cmpuint (screenings->len, ==, 3);
  g_assert_cmpuint (viewers->len, ==, 2);
  tastes = fab_tastes_load (NULL);
  g_assert_cmpuint (tastes->len, ==, 2); /* of the first test */
  g_assert_nonnull (fab_tastes_find (tastes, "Ada"));
  fab_session_delete_viewer (base->session, ((FabViewer *) viewers->pdata[0])->key);
  g_assert_cmpuint (count_screenings (base), ==, 1);
  fab_session_undo (base->session);
  g_assert_cmpuint (count_screenings (base), ==, 3);
}

static void
test_screening (Fixture       *base,
                gconstpointer  data)
{
  GtkWidget *window = fab_screening_window_new (NULL, base->session);
  g_autoptr(GPtrArray) screenings = NULL;
  const FabScreening *screening;

  gtk_window_present (GTK_WINDOW (window));
  /* nobody watches yet */
  gtk_widget_activate_action (window, "screening.react", "u", FAB_FEELING_LOVE);
  gtk_widget_activate_action (window, "screening.watch", NULL);
  testing_wait_for (fab_player_get_position (fab_session_get_player (base->session)) > 0);
  gtk_widget_activate_action (window, "screening.react", "u", FAB_FEELING_TENSE);
  gtk_widget_activate_action (window, "screening.stop", NULL);
  g_assert_true (shows (window, "1 moment was marked."));
  g_assert_true (shows (window, "BEN"));
  gtk_widget_activate_action (window, "screening.next", NULL);
  g_assert_cmpuint (count_screenings (base), ==, 1);
  gtk_widget_activate_action (window, "screening.watch", NULL);
  gtk_widget_activate_action (window, "screening.stop", NULL);
  gtk_widget_activate_action (window, "screening.discard", NULL);
  g_assert_cmpuint (count_screenings (base), ==, 1);
  gtk_window_destroy (GTK_WINDOW (window));

  screenings = fab_story_list_screenings (base->story);
  screening = screenings->pdata[0];
  g_assert_cmpuint (screening->reactions->len, ==, 1);
  g_assert_cmpint (g_array_index (screening->reactions, FabReaction, 0).feeling, ==, FAB_FEELING_TENSE);
  g_assert_cmpint (g_array_index (screening->reactions, FabReaction, 0).panel, ==, testing_panel_at (base->story, 0));
}

static void
test_view (Fixture       *base,
           gconstpointer  data)
{
  FabThumbnails *thumbnails = fab_thumbnails_new (base->session);
  GtkWidget *view = fab_audience_view_new (NULL, thumbnails);

  gtk_window_present (GTK_WINDOW (view));
  g_assert_true (shows (view, "Nobody has reacted"));
  keep_viewer (base, "Ada");
  keep_viewer (base, "Ben");
  testing_wait_for (shows (view, "2 viewers. With so few nothing is proven"));
  g_assert_true (shows (view, "What Could Be Better"));
  g_assert_true (shows (view, "were bored: Ada 0:00, Ben 0:00"));
  g_assert_true (shows (view, "More 2, as much 0, less 0"));
  fab_session_undo (base->session);
  testing_wait_for (shows (view, "1 viewer."));
  gtk_window_destroy (GTK_WINDOW (view));
  g_object_unref (thumbnails);
}

static void
draw_face (FabStory *story,
           gint64    panel)
{
  const FabBrief brief = { .aspect = 16 / 9. };
  g_autoptr(FabBlocking) blocking = fab_blocking_new ("CU a sailor, furious, front view", &brief);
  g_autofree char *json = fab_blocking_to_json (blocking);
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));

  g_assert_cmpint (fab_story_add_take (story, panel, "test", "", 1, "", FAB_BLOCKING_MEDIA_TYPE, bytes, NULL), >, 0);
}

static void
test_tastes (Fixture       *base,
             gconstpointer  data)
{
  GtkWidget *view;
  g_autoptr(GPtrArray) tastes = fab_tastes_load (NULL);

  for (guint i = 0; i < tastes->len; i++)
    g_assert_true (fab_taste_delete (tastes->pdata[i], NULL, NULL));
  view = fab_tastes_view_new (NULL);
  gtk_window_present (GTK_WINDOW (view));
  g_assert_true (shows (view, "Nobody has reacted to a film here yet."));
  gtk_window_destroy (GTK_WINDOW (view));
  keep_viewer (base, "Ada <b>");
  view = fab_tastes_view_new (NULL);
  gtk_window_present (GTK_WINDOW (view));
  g_assert_true (shows (view, "Ada <b>"));
  gtk_window_destroy (GTK_WINDOW (view));
}

static void
test_cover (Fixture       *base,
            gconstpointer  data)
{
  GtkWidget *dialog = fab_cover_dialog_new (NULL, base->session);

  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (shows (dialog, "No panel has a picture yet."));
  gtk_window_destroy (GTK_WINDOW (dialog));

  draw_face (base->story, testing_panel_at (base->story, 1));
  dialog = fab_cover_dialog_new (NULL, base->session);
  gtk_window_present (GTK_WINDOW (dialog));
  testing_wait_for (shows (dialog, "a face is seen"));

  /* What it still looks at on a thread ends with it. */
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  testing_wait_for (dialog == NULL);
}

static void
test_forecast (Fixture       *base,
               gconstpointer  data)
{
  GtkWidget *dialog = fab_forecast_dialog_new (NULL, 0);

  gtk_window_present (GTK_WINDOW (dialog));
  g_assert_true (shows (dialog, "$10 million"));
  g_assert_true (shows (dialog, "middle $"));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
test_episode (Fixture       *base,
              gconstpointer  data)
{
  guint n = testing_count_panels (base->story);
  g_autofree char *script = NULL;

  fab_session_next_episode (base->session);
  script = fab_story_dup_script (base->story);
  g_assert_nonnull (strstr (script, "# Episode 1: "));
  g_assert_nonnull (strstr (script, "# Episode 2: "));
  g_assert_cmpuint (testing_count_panels (base->story), >, n);
  g_assert_cmpint (fab_session_get_selected (base->session), ==, testing_panel_at (base->story, n));
  fab_session_undo (base->session);
  g_assert_cmpuint (testing_count_panels (base->story), ==, n);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *path; void (*func) (Fixture *, gconstpointer); } tests[] = {
    { "/audience/viewers", test_viewers },
    { "/audience/screening", test_screening },
    { "/audience/view", test_view },
    { "/audience/tastes", test_tastes },
    { "/audience/cover", test_cover },
    { "/audience/forecast", test_forecast },
    { "/audience/episode", test_episode },
  };

  /* tastes of tests are nobody's */
  g_autofree char *folder = g_dir_make_tmp ("fabula-data-XXXXXX", NULL);
  int status;

  g_setenv ("XDG_DATA_HOME", folder, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, testing_set_up, tests[i].func, testing_tear_down);
  status = g_test_run ();
  testing_remove_dir (folder);

  return status;
}
