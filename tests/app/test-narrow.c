/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window as narrow as a phone: nothing of what it shows needs more room. */
#include "config.h"

#include "app-testing.h"
#include "fab-narrow-bin.h"
#include "fab-report-dialog.h"
#include "fab-voice-picker.h"
#include "places.h"
#include "widget-testing.h"

#define WIDTH  360
#define HEIGHT 640

static GtkWidget *
find_named (GtkWidget  *widget,
            const char *type)
{
  GtkWidget *found = g_str_equal (G_OBJECT_TYPE_NAME (widget), type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_named (child, type);

  return found;
}

static int
measure (GtkWidget *widget)
{
  int least = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  return least;
}

/* Where it is: what it is in, from the outside. */
static char *
name_way (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  g_autofree char *outside = parent != NULL ? name_way (parent) : g_strdup ("");

  return g_strconcat (outside, "/", G_OBJECT_TYPE_NAME (widget), NULL);
}

/* The deepest widgets that are too wide are those to mend. */
static guint
report (GtkWidget *widget)
{
  g_autofree char *way = NULL;
  guint n = 0;

  if (!gtk_widget_get_visible (widget) || measure (widget) <= WIDTH)
    return 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    n += report (child);
  for (GtkWidget *child = widget; n == 0 && child != NULL;) /* with its margins and those beside it, it needs too much */
    {
      widget = child;
      for (child = gtk_widget_get_first_child (widget); child && measure (child) < measure (widget) - 48;)
        child = gtk_widget_get_next_sibling (child);
    }
  way = name_way (widget);
  if (n == 0)
    g_test_message ("%s needs %d px", way, measure (widget));

  return n + 1;
}

static gboolean
scrolls_sideways (GtkWidget *label)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (label, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (scroller != NULL)
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), &policy, NULL);

  return policy != GTK_POLICY_NEVER;
}

/* A text reaches no further than the window, and a title in its header is whole. Those of no language are longer than any. */
static void
check_texts (GtkWidget  *widget,
             GtkWidget  *window,
             const char *place)
{
  graphene_rect_t bounds;
  gboolean in_header = gtk_widget_has_css_class (widget, "title") && gtk_widget_get_ancestor (widget, ADW_TYPE_HEADER_BAR) != NULL &&
                       g_strcmp0 (g_getenv ("TEST_LANGUAGE"), PLACES_PSEUDO) != 0;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;
  if (GTK_IS_LABEL (widget) && gtk_widget_compute_bounds (widget, window, &bounds) && !scrolls_sideways (widget) &&
      (bounds.origin.x < 0 || bounds.origin.x + bounds.size.width > gtk_widget_get_width (window) + 1))
    {
      g_test_message ("%s: “%s” lies outside of the window", place, gtk_label_get_text (GTK_LABEL (widget)));
      g_test_fail ();
    }
  if (GTK_IS_LABEL (widget) && in_header && pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    {
      g_test_message ("%s: the title “%s” is cut", place, gtk_label_get_text (GTK_LABEL (widget)));
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_texts (child, window, place);
}

/* All in the frame of a window; and a bin may be made smaller than what is in it. */
static void
check_window (GtkWidget  *window,
              const char *place)
{
  GtkWidget *bin = testing_find_widget (window, FAB_TYPE_NARROW_BIN);

  for (GtkWidget *content = gtk_widget_get_first_child (bin ? bin : window); content != NULL;
       content = gtk_widget_get_next_sibling (content))
    {
      int height = 0;

      gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, WIDTH, &height, NULL, NULL, NULL);
      if (report (content) == 0 && height <= HEIGHT)
        continue;
      g_test_message ("%s: %s needs %d × %d px", place, G_OBJECT_TYPE_NAME (window), measure (content), height);
      g_test_fail ();
    }
}

static void
check_fits (GtkWidget *widget)
{
  report (widget);
  if (measure (widget) > WIDTH)
    g_test_fail ();
}

/* The bar of the tool that takes hold of who is drawn has the most in it. */
static void
take_blocking_tool (FabWindow *window)
{
  GtkWidget *paper = find_named (GTK_WIDGET (window), "FabPaper");

  if (paper != NULL && gtk_widget_get_mapped (paper))
    gtk_widget_activate_action (paper, "canvas.tool", "s", "blocking");
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
          take_blocking_tool (window);
          check_fits (gtk_widget_get_first_child (bin));
          g_object_set (window, panes[i], FALSE, NULL);
        }
    }
}

static void
test_narrow (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  GtkWidget *bin = testing_find_widget (window, FAB_TYPE_NARROW_BIN);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_sample (window);
  testing_wait_for (fab_window_get_session (window) != NULL);
  testing_wait_for (fab_narrow_bin_get_narrow (FAB_NARROW_BIN (bin)));
  check_pages (window, bin);
  g_assert_cmpint (measure (GTK_WIDGET (window)), <=, WIDTH);
  places_leave (window);
}

/* The reel that was asked for beside the board leaves the paper its room, and comes there as well when it is asked for. */
static void
test_paper (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  GtkWidget *bin = testing_find_widget (window, FAB_TYPE_NARROW_BIN);
  gboolean reel;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_sample (window);
  testing_wait_for (fab_window_get_session (window) != NULL);
  testing_wait_for (fab_narrow_bin_get_narrow (FAB_NARROW_BIN (bin)));
  g_object_set (window, "show-reel", TRUE, NULL);
  fab_session_set_mode (fab_window_get_session (window), FAB_MODE_CANVAS);
  g_object_get (window, "show-reel", &reel, NULL);
  g_assert_false (reel);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-reel", NULL);
  g_object_get (window, "show-reel", &reel, NULL);
  g_assert_true (reel);
  places_leave (window);
}

/* The folded buttons come back, and what lay wide before lies so again. */
static void
test_wide_again (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  GtkWidget *bin = testing_find_widget (window, FAB_TYPE_NARROW_BIN);
  gboolean reel;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_sample (window);
  testing_wait_for (fab_narrow_bin_get_narrow (FAB_NARROW_BIN (bin)));
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 640);
  testing_wait_for (!fab_narrow_bin_get_narrow (FAB_NARROW_BIN (bin)));
  g_object_get (window, "show-reel", &reel, NULL);
  g_assert_true (reel);
  places_leave (window);
}

/* A dialog as wide as a phone. Its header and what lies below it need no more, and all of it is seen: what is longer scrolls. */
static void
look_cb (FabWindow  *window,
         const char *place,
         gpointer    data)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (l->data != (gpointer) window && gtk_widget_get_mapped (l->data))
      gtk_window_set_default_size (l->data, WIDTH, HEIGHT);
  places_settle (60);
  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_widget_get_mapped (l->data))
      {
        check_window (l->data, place);
        if (l->data != (gpointer) window) /* whose title is the story's */
          check_texts (l->data, l->data, place);
      }
}

static void
test_places (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  places_visit (window, PLACES_WRITER | PLACES_HELP, 100, 40, look_cb, NULL);
  places_leave (window);
}

/* Those that no command opens by itself. */
static void
test_dialogs (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  g_autoptr(FabCastMember) member = NULL;
  GtkWidget *dialogs[2];

  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_sample (window);
  testing_wait_for (fab_window_get_session (window) != NULL);
  member = g_list_model_get_item (fab_story_get_cast (fab_session_get_story (fab_window_get_session (window))), 0);
  dialogs[0] = fab_voice_picker_new (GTK_WINDOW (window), fab_window_get_session (window), member);
  dialogs[1] = fab_report_dialog_new (GTK_WINDOW (window), "Imported", "Reading a script of many pages", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      gtk_window_present (GTK_WINDOW (dialogs[i]));
      places_settle (60);
      check_window (dialogs[i], G_OBJECT_TYPE_NAME (dialogs[i]));
      gtk_window_destroy (GTK_WINDOW (dialogs[i]));
    }
  places_leave (window);
}

/* What is said in a toast is read to its end, and the toast can be closed. */
static void
test_toast (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);
  GtkWidget *toast;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (window));
  places_settle (40);
  fab_window_show_message (window, "引擎所需的程序未安装。请安装它，或在首选项中选择另一个引擎。请安装它，或在首选项中选择另一个引擎。\n"
                                   "The voice “/usr/local/libexec/fabula-speak/somewhere/deep/down” is not installed");
  places_settle (100);
  toast = find_named (GTK_WIDGET (window), "AdwToastWidget");
  g_assert_nonnull (toast);
  for (GtkWidget *child = gtk_widget_get_first_child (toast); child; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t bounds;

      if (!gtk_widget_get_visible (child))
        continue;
      g_assert_true (gtk_widget_compute_bounds (child, toast, &bounds));
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (toast) + 1);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  const char *language = g_getenv ("TEST_LANGUAGE");
  g_autofree char *folder = NULL;
  g_autoptr(FabApplication) app = NULL;
  int status;

  g_test_init (&argc, &argv, NULL); /* not gtk_test_init(), which has a locale of its own */
  gtk_init ();
  folder = places_speak (language != NULL ? language : "en");
  /* GTK 4.8 measures some long words that it breaks as narrower than nothing, and warns */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR);
  g_test_log_set_fatal_handler (testing_is_ours_cb, NULL);
  app = places_create_app ();
  g_test_add_data_func ("/narrow/places", app, (GTestDataFunc) test_places);
  g_test_add_data_func ("/narrow/dialogs", app, (GTestDataFunc) test_dialogs);
  g_test_add_data_func ("/narrow/toast", app, (GTestDataFunc) test_toast);
  g_test_add_data_func ("/narrow/pages", app, (GTestDataFunc) test_narrow);
  g_test_add_data_func ("/narrow/paper", app, (GTestDataFunc) test_paper);
  g_test_add_data_func ("/narrow/wide-again", app, (GTestDataFunc) test_wide_again);
  status = g_test_run ();
  if (folder != NULL)
    testing_remove_dir (folder);

  return status;
}
