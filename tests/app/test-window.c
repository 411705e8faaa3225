/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole window by its actions, and what it tells assistive technology. */
#include "config.h"

#include "app-testing.h"
#include "fab-board.h"
#include "fab-inline-text.h"
#include "fab-preferences.h"
#include "fab-script-pane.h"
#include "fab-story-error.h"
#include "fab-window.h"
#include "window-testing.h"
#include "widget-testing.h"

static FabWindow *
open_sample (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);

  gtk_window_present (GTK_WINDOW (window));
  g_assert_null (fab_window_get_session (window));
  fab_window_open_sample (window);
  testing_wait_for (fab_window_get_session (window) != NULL);
  testing_wait_for (testing_count_panels (fab_session_get_story (fab_window_get_session (window))) > 3);
  return window;
}

static void
close_window (FabApplication *app,
              FabWindow      *window)
{
  FabSession *session = fab_window_get_session (window);
  FabStory *story = session ? g_object_ref (fab_session_get_story (session)) : NULL;

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  if (story)
    fab_story_close (story, TRUE);
  g_clear_object (&story);
}

/* The story that shows what Fabula can do does so in the person's language. */
static void
test_sample_language (FabApplication *app)
{
  g_autofree char *language = g_strdup (g_getenv ("LANGUAGE")), *script = NULL;
  FabWindow *window;

  g_setenv ("LANGUAGE", "de", TRUE);
  window = open_sample (app);
  script = fab_story_dup_script (fab_session_get_story (fab_window_get_session (window)));
  g_assert_nonnull (strstr (script, "AUSSEN. LEUCHTTURM - ABEND"));
  close_window (app, window);
  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  else
    g_unsetenv ("LANGUAGE");
}

static void
activate (FabWindow  *window,
          const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), name, NULL));
}

static gboolean
has_own_label (GtkWidget *widget)
{
  if (GTK_IS_MENU_BUTTON (widget))
    return gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)) == NULL;
  return gtk_button_get_icon_name (GTK_BUTTON (widget)) == NULL;
}

/* A button that shows a picture only says what it does. */
static void
check_labels (GtkWidget *widget)
{
  if ((GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget)) && !has_own_label (widget) &&
      gtk_widget_get_tooltip_text (widget) != NULL)
    g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                                     GTK_ACCESSIBLE_PROPERTY_LABEL));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    check_labels (child);
}

static void
test_actions (FabApplication *app)
{
  FabWindow *window = open_sample (app);
  FabSession *session = fab_window_get_session (window);
  FabStory *story = fab_session_get_story (session);
  guint n = testing_count_panels (story);

  activate (window, "win.new-panel");
  g_assert_cmpuint (testing_count_panels (story), ==, n + 1);
  activate (window, "win.undo");
  activate (window, "win.duplicate-panel");
  g_assert_cmpuint (testing_count_panels (story), ==, n + 1);
  activate (window, "win.delete-panel");
  g_assert_cmpuint (testing_count_panels (story), ==, n);
  activate (window, "win.next-panel");
  activate (window, "win.move-panel-right");
  activate (window, "win.open-panel");
  g_assert_cmpint (fab_session_get_mode (session), ==, FAB_MODE_CANVAS);
  activate (window, "win.show-board");
  g_assert_cmpint (fab_session_get_mode (session), ==, FAB_MODE_BOARD);
  while (fab_story_get_undo_label (story))
    activate (window, "win.undo");
  g_assert_cmpuint (testing_count_panels (story), ==, 0);
  close_window (app, window);
}

static void
test_labels (FabApplication *app)
{
  FabWindow *window = open_sample (app);

  check_labels (GTK_WIDGET (window));
  close_window (app, window);
}

/* Who starts the program does not wait for what is not shown. */
static void
test_made_when_needed (FabApplication *app)
{
  FabWindow *window = fab_window_new (app), *other;

  gtk_window_present (GTK_WINDOW (window));
  g_assert_null (testing_find_widget (window, FAB_TYPE_SCRIPT_PANE));
  g_assert_null (testing_find_widget (window, FAB_TYPE_BOARD));
  g_assert_null (testing_find_widget (window, GTK_TYPE_POPOVER_MENU));
  /* what belongs to a story does nothing without one */
  g_object_set (window, "show-script", FALSE, "show-reel", FALSE, NULL);
  fab_window_show_message (window, "Hello");
  close_window (app, window);
  other = open_sample (app);
  g_assert_nonnull (testing_find_widget (GTK_WIDGET (other), FAB_TYPE_SCRIPT_PANE));
  g_assert_nonnull (testing_find_widget (GTK_WIDGET (other), FAB_TYPE_BOARD));
  close_window (app, other);
}

static void
check_panes (FabWindow *window,
             gboolean   script,
             gboolean   inspector,
             gboolean   reel)
{
  const struct { const char *name; gboolean shown; } panes[] = {
    { "show-script", script }, { "show-inspector", inspector }, { "show-reel", reel },
  };

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      gboolean shown;

      g_object_get (window, panes[i].name, &shown, NULL);
      g_assert_cmpint (shown, ==, panes[i].shown);
    }
}

/* What a person hid stays hidden in the next window. */
static void
test_panes (FabApplication *app)
{
  FabWindow *window = open_sample (app);

  check_panes (window, TRUE, TRUE, TRUE);
  activate (window, "win.show-script");
  activate (window, "win.show-reel");
  check_panes (window, FALSE, TRUE, FALSE);
  close_window (app, window);
  window = open_sample (app);
  testing_wait_for (gtk_widget_get_width (GTK_WIDGET (window)) > 1000);
  check_panes (window, FALSE, TRUE, FALSE);
  activate (window, "win.show-script");
  activate (window, "win.show-reel");
  close_window (app, window);
  window = open_sample (app);
  check_panes (window, TRUE, TRUE, TRUE);
  close_window (app, window);
}

static GtkWidget *
find_styled (GtkWidget  *widget,
             const char *css_class)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, css_class) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL; child = gtk_widget_get_next_sibling (child))
    found = find_styled (child, css_class);

  return found;
}

/* The empty board offers what can be done; who makes the first panel types what it shows, and no letter is a command. */
static void
test_first_panel (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  FabBoard *board;
  GtkWidget *first, *typed;
  FabSession *session;

  gtk_window_present (GTK_WINDOW (window));
  activate (window, "win.blank");
  testing_wait_for (fab_window_get_session (window) != NULL);
  session = fab_window_get_session (window);
  board = FAB_BOARD (testing_find_widget (window, FAB_TYPE_BOARD));
  first = find_styled (GTK_WIDGET (board), "suggested-action");
  testing_wait_for (gtk_widget_get_mapped (first));
  g_assert_false (gtk_widget_get_visible (gtk_widget_get_next_sibling (first))); /* there is no script to board */
  g_signal_emit_by_name (first, "clicked");
  g_assert_cmpuint (testing_count_panels (fab_session_get_story (session)), ==, 1);
  typed = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), FAB_TYPE_INLINE_TEXT);
  g_assert_nonnull (typed);
  g_assert_true (fab_inline_text_get_editing (FAB_INLINE_TEXT (typed)));
  close_window (app, window);
}

/* A file that is no story leaves the welcome page, says so, and leaves nothing behind. */
static void
test_bad_file (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "broken.fabula", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);

  g_file_set_contents (path, "not a story", -1, NULL);
  fab_window_open_file (window, file);
  g_assert_null (fab_window_get_session (window));
  close_window (app, window);
  testing_remove_dir (dir);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

/* The editor goes when the focus leaves it, also for a widget that only just came: a menu. */
static void
test_editor_gives_way (FabApplication *app)
{
  FabWindow *window = open_sample (app);
  FabInlineText *text;
  GtkWidget *menu;

  testing_wait_for (find_widget (GTK_WIDGET (window), FAB_TYPE_INLINE_TEXT) != NULL);
  text = FAB_INLINE_TEXT (find_widget (GTK_WIDGET (window), FAB_TYPE_INLINE_TEXT));
  menu = find_widget (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON);
  fab_inline_text_start (text);
  g_assert_true (fab_inline_text_get_editing (text));
  gtk_menu_button_popup (GTK_MENU_BUTTON (menu));
  testing_wait_for (!fab_inline_text_get_editing (text));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (menu));
  close_window (app, window);
}

static guint
count_labels (GtkWidget  *widget,
              const char *text)
{
  guint n = GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    n += count_labels (child, text);
  return n;
}

/* A change that could not be written is not lost in silence, and is not told twice. */
static void
test_trouble (FabApplication *app)
{
  FabWindow *window = open_sample (app);
  FabStory *story = fab_session_get_story (fab_window_get_session (window));
  g_autoptr(GError) error = g_error_new_literal (FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE, "full");

  g_signal_emit_by_name (story, "trouble", error);
  g_signal_emit_by_name (story, "trouble", error);
  testing_wait_for (count_labels (GTK_WIDGET (window), "disk is full") == 1);
  close_window (app, window);
}

/* What failed is told until it is read, the last first, and says what to do. */
static void
test_failure (FabApplication *app)
{
  FabWindow *window = open_sample (app);
  g_autoptr(GError) denied = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_READ_ONLY, "read-only");
  g_autoptr(GError) full = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_NO_SPACE, "full");

  fab_window_show_error (window, denied);
  testing_wait_for (count_labels (GTK_WIDGET (window), "Choose another place") == 1);
  fab_window_show_error (window, full);
  testing_wait_for (count_labels (GTK_WIDGET (window), "Make room and try again") == 1);
  testing_wait_for (count_labels (GTK_WIDGET (window), "Choose another place") == 0);
  close_window (app, window);
}

static GtkWidget *
find_front (FabWindow *window)
{
  g_autoptr(GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window) && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

/* What is told while another window lies over this one is told there. */
static void
test_front (FabApplication *app)
{
  FabWindow *window = open_sample (app);
  GtkWidget *front;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.audience", NULL);
  testing_wait_for (find_front (window) != NULL);
  front = find_front (window);
  fab_window_show_message (window, "Here I am");
  testing_wait_for (count_labels (front, "Here I am") == 1);
  g_assert_cmpuint (count_labels (GTK_WIDGET (window), "Here I am"), ==, 0);
  gtk_window_close (GTK_WINDOW (front));
  testing_wait_for (find_front (window) == NULL);
  fab_window_show_message (window, "And here");
  testing_wait_for (count_labels (GTK_WIDGET (window), "And here") == 1);
  close_window (app, window);
}

/* Takes it from the screen again. */
static char *
close_preferences (void)
{
  g_autoptr(GListModel) windows = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (FAB_IS_PREFERENCES (window))
        {
          char *page = g_strdup (adw_preferences_window_get_visible_page_name (ADW_PREFERENCES_WINDOW (window)));

          gtk_window_destroy (window);
          return page;
        }
    }

  return NULL;
}

/* Who is sent to choose a painter is not left with the writers. */
static void
test_preferences (FabApplication *app)
{
  static const char * const pages[] = { "writer", "painter", "voices" };
  FabWindow *window = open_sample (app);
  g_autofree char *painter = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *page = NULL;

      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "app.preferences-of", "s", pages[i]));
      page = close_preferences ();
      g_assert_cmpstr (page, ==, pages[i]);
    }
  activate (window, "win.paint-panel"); /* there is no painter to ask */
  painter = close_preferences ();
  g_assert_cmpstr (painter, ==, "painter");
  close_window (app, window);
}

int
main (int   argc,
      char *argv[])
{
  FabApplication *app;

  gtk_test_init (&argc, &argv, NULL);
  app = testing_create_app ();
  g_test_add_data_func ("/window/sample-language", app, (GTestDataFunc) test_sample_language);
  g_test_add_data_func ("/window/actions", app, (GTestDataFunc) test_actions);
  g_test_add_data_func ("/window/editor-gives-way", app, (GTestDataFunc) test_editor_gives_way);
  g_test_add_data_func ("/window/first-panel", app, (GTestDataFunc) test_first_panel);
  g_test_add_data_func ("/window/labels", app, (GTestDataFunc) test_labels);
  g_test_add_data_func ("/window/preferences", app, (GTestDataFunc) test_preferences);
  g_test_add_data_func ("/window/trouble", app, (GTestDataFunc) test_trouble);
  g_test_add_data_func ("/window/failure", app, (GTestDataFunc) test_failure);
  g_test_add_data_func ("/window/front", app, (GTestDataFunc) test_front);
  g_test_add_data_func ("/window/made-when-needed", app, (GTestDataFunc) test_made_when_needed);
  g_test_add_data_func ("/window/panes", app, (GTestDataFunc) test_panes);
  g_test_add_data_func ("/window/bad-file", app, (GTestDataFunc) test_bad_file);
  return g_test_run ();
}
