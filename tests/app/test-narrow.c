/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window as narrow as a phone: nothing of what it shows needs more room. */
#include "config.h"

#include "app-testing.h"
#include "fab-narrow-bin.h"
#include "fab-window.h"

#define WIDTH 360

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static int
measure (GtkWidget *widget)
{
  int least = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* The deepest widgets that are too wide are those to mend. */
static guint
report (GtkWidget *widget)
{
  guint n = 0;

  if (!gtk_widget_get_visible (widget) || measure (widget) <= WIDTH)
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += report (child);
  if (n == 0)
    g_test_message ("%s in %s in %s needs %d px", G_OBJECT_TYPE_NAME (widget),
                    G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)),
                    G_OBJECT_TYPE_NAME (gtk_widget_get_parent (gtk_widget_get_parent (widget))), measure (widget));

  return n + 1;
}

static void
check_fits (GtkWidget *widget)
{
  report (widget);
  if (measure (widget) > WIDTH)
    g_test_fail ();
}

static FabApplication *
create_app (void)
{
  FabApplication *app = fab_application_new ();
  g_autoptr(GError) error = NULL;

  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, &error);
  g_assert_no_error (error);

  return app;
}

static void
close_window (FabWindow *window)
{
  FabSession *session = fab_window_get_session (window);
  g_autoptr(FabStory) story = g_object_ref (fab_session_get_story (session));

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fab_story_close (story, TRUE);
}

/* Every page, with each pane in turn. */
static void
check_pages (FabWindow *window,
             GtkWidget *bin)
{
  FabSession *session = fab_window_get_session (window);
  static const char * const panes[] = { "show-script", "show-inspector", "show-reel" };

  for (int mode = FAB_MODE_BOARD; mode <= FAB_MODE_PLAYER; mode++)
    {
      fab_session_set_mode (session, mode);
      for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
        {
          g_object_set (window, panes[i], TRUE, NULL);
          while (g_main_context_iteration (NULL, FALSE))
            ;
          check_fits (gtk_widget_get_first_child (bin));
          g_object_set (window, panes[i], FALSE, NULL);
        }
    }
}

static void
test_narrow (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  GtkWidget *bin = find (GTK_WIDGET (window), FAB_TYPE_NARROW_BIN);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 640);
  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_sample (window);
  testing_wait_for (fab_window_get_session (window) != NULL);
  testing_wait_for (fab_narrow_bin_get_narrow (FAB_NARROW_BIN (bin)));
  check_pages (window, bin);
  g_assert_cmpint (measure (GTK_WIDGET (window)), <=, WIDTH);
  close_window (window);
}

/* The folded buttons come back, and what lay wide before lies so again. */
static void
test_wide_again (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  GtkWidget *bin = find (GTK_WIDGET (window), FAB_TYPE_NARROW_BIN);
  gboolean reel;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, 640);
  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_sample (window);
  testing_wait_for (fab_narrow_bin_get_narrow (FAB_NARROW_BIN (bin)));
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 640);
  testing_wait_for (!fab_narrow_bin_get_narrow (FAB_NARROW_BIN (bin)));
  g_object_get (window, "show-reel", &reel, NULL);
  g_assert_true (reel);
  close_window (window);
}

int
main (int   argc,
      char *argv[])
{
  FabApplication *app;

  gtk_test_init (&argc, &argv, NULL);
  app = create_app ();
  g_test_add_data_func ("/narrow/pages", app, (GTestDataFunc) test_narrow);
  g_test_add_data_func ("/narrow/wide-again", app, (GTestDataFunc) test_wide_again);

  return g_test_run ();
}
