/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who opens a story again finds it as they looked at it. */
#include "config.h"

#include "app-testing.h"
#include "fab-board.h"
#include "fab-canvas.h"
#include "fab-last-view.h"
#include "fab-reel-view.h"
#include "fab-script-pane.h"
#include "fab-window.h"
#include "widget-testing.h"

#define N_SCENES 60

static GFile *
make_file (const char *dir,
           const char *name)
{
  g_autoptr(GString) script = g_string_new ("Title: Long\n\n");
  g_autofree char *path = g_build_filename (dir, name, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStory) story = fab_story_new (NULL, &error);
  g_autoptr(FabSession) session = NULL;
  GFile *file = g_file_new_for_path (path);

  g_assert_no_error (error);
  for (guint i = 1; i <= N_SCENES; i++)
    g_string_append_printf (script, "INT. ROOM %u - DAY\n\nAnna opens door %u.\n\nANNA\nThis is not it.\n\n", i, i);
  session = fab_session_new (story, NULL, NULL, NULL);
  fab_session_load_script (session, script->str);
  for (guint i = 0; i < testing_count_panels (story); i++) /* whatever is said in them, and when */
    fab_session_set_duration (session, testing_panel_at (story, i), 2 * G_USEC_PER_SEC);
  fab_story_save (story, file, &error);
  g_assert_no_error (error);
  g_clear_object (&session);
  fab_story_close (story, FALSE);

  return file;
}

static FabWindow *
open_window (FabApplication *app,
             GFile          *file)
{
  FabWindow *window = fab_window_new (app);

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 760);
  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_file (window, file);
  testing_wait_for (fab_window_get_session (window) != NULL);
  testing_wait_for (gtk_widget_get_height (testing_find_widget (window, FAB_TYPE_REEL_VIEW)) > 0);

  return window;
}

/* Without its question: pictures that were painted meanwhile are changes. */
static void
close_window (FabWindow *window)
{
  g_autoptr(FabStory) story = g_object_ref (fab_session_get_story (fab_window_get_session (window)));

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fab_story_close (story, TRUE);
}

static gboolean
is_card_seen (FabWindow *window,
              gint64     panel)
{
  GtkWidget *board = testing_find_widget (window, FAB_TYPE_BOARD);
  FabPanelCard *card = fab_board_find_card (FAB_BOARD (board), panel);
  graphene_rect_t bounds;

  return card != NULL && gtk_widget_get_mapped (GTK_WIDGET (card)) &&
         gtk_widget_compute_bounds (GTK_WIDGET (card), board, &bounds) &&
         bounds.origin.y + bounds.size.height > 0 && bounds.origin.y < gtk_widget_get_height (board);
}

static void
scroll_away (GtkAdjustment *adjustment,
        double         value)
{
  testing_wait_for (gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment) >= value);
  gtk_adjustment_set_value (adjustment, value);
}

/* How far the playhead is in the selected panel. */
static gint64
get_time (FabSession *session)
{
  FabTimeline *timeline = fab_session_get_timeline (session);
  guint i = fab_timeline_find_panel (timeline, fab_session_get_selected (session));

  return fab_player_get_position (fab_session_get_player (session)) - fab_timeline_get_span (timeline, i)->start;
}

static void
test_window (FabApplication *app)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  g_autoptr(GFile) file = make_file (dir, "Long.fabula");
  FabWindow *window = open_window (app, file);
  FabSession *session = fab_window_get_session (window);
  FabScriptPane *script = FAB_SCRIPT_PANE (testing_find_widget (window, FAB_TYPE_SCRIPT_PANE));
  FabPaper *paper = fab_canvas_get_paper (FAB_CANVAS (testing_find_widget (window, FAB_TYPE_CANVAS)));
  FabReelView *reel = FAB_REEL_VIEW (testing_find_widget (window, FAB_TYPE_REEL_VIEW));
  gint64 panel = testing_panel_at (fab_session_get_story (session), 70);
  gint64 time;
  guint top;
  FabReelAxis axis;

  g_assert_false (is_card_seen (window, panel));
  fab_session_select (session, panel);
  fab_session_seek (session, fab_player_get_position (fab_session_get_player (session)) + 500000);
  time = get_time (session);
  g_assert_cmpint (time, >, 400000);
  fab_session_set_mode (session, FAB_MODE_CANVAS);
  gtk_widget_activate_action (GTK_WIDGET (paper), "canvas.zoom-in", NULL);
  fab_paper_turn_by (paper, .25);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.reel-zoom-in", NULL);
  axis = *fab_reel_view_get_axis (reel);
  scroll_away (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fab_script_pane_get_view (script))), 900);
  top = fab_script_pane_get_top (script);
  g_assert_cmpuint (top, >, 0);
  close_window (window);

  window = open_window (app, file);
  session = fab_window_get_session (window);
  script = FAB_SCRIPT_PANE (testing_find_widget (window, FAB_TYPE_SCRIPT_PANE));
  paper = fab_canvas_get_paper (FAB_CANVAS (testing_find_widget (window, FAB_TYPE_CANVAS)));
  reel = FAB_REEL_VIEW (testing_find_widget (window, FAB_TYPE_REEL_VIEW));
  g_assert_cmpint (fab_session_get_selected (session), ==, panel);
  g_assert_cmpint (fab_session_get_mode (session), ==, FAB_MODE_CANVAS);
  g_assert_cmpint (get_time (session), ==, time);
  g_assert_cmpfloat_with_epsilon (fab_paper_get_view (paper)->zoom, 1.25, .05);
  g_assert_cmpfloat_with_epsilon (fab_paper_get_view (paper)->angle, .25, 1e-6);
  g_assert_cmpfloat_with_epsilon (fab_reel_view_get_axis (reel)->scale, axis.scale, 1e-6);
  testing_wait_for (ABS (fab_reel_view_get_axis (reel)->offset - axis.offset) < 1);
  testing_wait_for (gtk_adjustment_get_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fab_script_pane_get_view (script)))) > 0);
  g_assert_cmpuint (fab_script_pane_get_top (script), ==, top);
  fab_session_set_mode (session, FAB_MODE_BOARD);
  testing_wait_for (is_card_seen (window, panel));
  g_assert_cmpint (fab_session_get_selected (session), ==, panel);
  close_window (window);

  window = open_window (app, file);
  g_assert_cmpint (fab_session_get_mode (fab_window_get_session (window)), ==, FAB_MODE_BOARD);
  testing_wait_for (is_card_seen (window, panel));
  close_window (window);
  testing_remove_dir (dir);
}

/* Who goes on to another panel on the canvas and back to the board finds that one there, not the card that had the keys. */
static void
test_back_to_the_board (FabApplication *app)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  g_autoptr(GFile) file = make_file (dir, "Back.fabula");
  FabWindow *window = open_window (app, file);
  FabSession *session = fab_window_get_session (window);
  gint64 panel = testing_panel_at (fab_session_get_story (session), 90);

  testing_wait_for (is_card_seen (window, testing_panel_at (fab_session_get_story (session), 0)));
  fab_board_focus_panel (FAB_BOARD (testing_find_widget (window, FAB_TYPE_BOARD)), fab_session_get_selected (session));
  fab_session_set_mode (session, FAB_MODE_CANVAS);
  fab_session_select (session, panel);
  fab_session_set_mode (session, FAB_MODE_BOARD);
  g_assert_cmpint (fab_session_get_selected (session), ==, panel);
  testing_wait_for (is_card_seen (window, panel));
  close_window (window);
  testing_remove_dir (dir);
}

/* Noted while one looks, so that an end that nobody asked for loses no more of it than of the story. */
static void
test_noted_meanwhile (FabApplication *app)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  g_autoptr(GFile) file = make_file (dir, "Ended.fabula");
  FabWindow *window = open_window (app, file);
  FabSession *session = fab_window_get_session (window);
  gint64 panel = testing_panel_at (fab_session_get_story (session), 20);
  FabLastView view;

  fab_session_select (session, panel);
  testing_wait_for (fab_last_view_find (fab_session_get_story (session), &view) && view.panel == panel);
  close_window (window);
  testing_remove_dir (dir);
}

static void
test_panel_that_went (FabApplication *app)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  g_autoptr(GFile) file = make_file (dir, "Gone.fabula");
  FabLastView view = { .mode = FAB_MODE_CANVAS, .panel = 987654 };
  g_autoptr(GError) error = NULL;
  FabStory *story = fab_story_open (NULL, file, &error);
  FabWindow *window;

  g_assert_no_error (error);
  fab_canvas_view_init (&view.canvas);
  fab_last_view_keep (story, &view);
  fab_story_close (story, FALSE);
  g_object_unref (story);
  window = open_window (app, file);
  story = fab_session_get_story (fab_window_get_session (window));
  g_assert_cmpint (fab_session_get_selected (fab_window_get_session (window)), ==, testing_panel_at (story, 0));
  g_assert_cmpint (fab_session_get_mode (fab_window_get_session (window)), ==, FAB_MODE_BOARD);
  close_window (window);
  testing_remove_dir (dir);
}

static char *
get_store (void)
{
  return g_build_filename (g_get_user_state_dir (), "fabula", "views", NULL);
}

/* Nothing that another hand wrote there ends the program or shows what cannot be. */
static void
test_other_hands (void)
{
  static const char *const texts[] = { "", "no key file", "[%s]\nmode=garden\nzoom=nan\nangle=inf\nx=1e300\npanel=x\ntime=-5\nscript-top=99999999999\n"
                                       "reel-scale=-3\nreel-offset=-inf\n" };
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL), *path = get_store ();
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStory) story = fab_story_new (dir, &error);
  g_autofree char *name = g_compute_checksum_for_string (G_CHECKSUM_SHA256, fab_story_get_work_path (story), -1);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto(GStrv) parts = g_strsplit (texts[i], "%s", 2);
      g_autofree char *text = g_strjoinv (name, parts);
      FabLastView view;

      g_assert_true (g_file_set_contents (path, text, -1, NULL));
      g_assert_true (fab_last_view_find (story, &view) == (i == 2));
      g_assert_cmpint (view.mode, ==, FAB_MODE_BOARD);
      g_assert_cmpint (view.panel, ==, 0);
      g_assert_cmpint (view.time, ==, 0);
      g_assert_cmpuint (view.script_top, <=, G_MAXINT);
      g_assert_cmpfloat (view.reel_scale, ==, 0);
      g_assert_cmpfloat (view.canvas.zoom, ==, 1);
      g_assert_cmpfloat (view.canvas.angle, ==, 0);
      g_assert_cmpfloat (view.canvas.x, <=, G_MAXINT16);
    }
  fab_story_close (story, TRUE);
  testing_remove_dir (dir);
}

/* However many stories one opens, and those of today are known. */
static void
test_bounded (void)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL), *path = get_store ();
  g_autoptr(GKeyFile) views = g_key_file_new ();
  g_autoptr(GError) error = NULL;
  FabLastView view = { .panel = 1 };
  gsize n;

  fab_canvas_view_init (&view.canvas);
  for (guint i = 0; i < 130; i++)
    {
      g_autoptr(FabStory) story = fab_story_new (dir, NULL);

      fab_last_view_keep (story, &view);
      g_assert_true (fab_last_view_find (story, &view));
      fab_story_close (story, TRUE);
    }
  g_key_file_load_from_file (views, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  g_strfreev (g_key_file_get_groups (views, &n));
  g_assert_cmpuint (n, ==, 100);
  testing_remove_dir (dir);
}

int
main (int   argc,
      char *argv[])
{
  FabApplication *app;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  app = fab_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  g_test_add_data_func ("/last-view/window", app, (GTestDataFunc) test_window);
  g_test_add_data_func ("/last-view/back-to-the-board", app, (GTestDataFunc) test_back_to_the_board);
  g_test_add_data_func ("/last-view/noted-meanwhile", app, (GTestDataFunc) test_noted_meanwhile);
  g_test_add_data_func ("/last-view/panel-that-went", app, (GTestDataFunc) test_panel_that_went);
  g_test_add_func ("/last-view/other-hands", test_other_hands);
  g_test_add_func ("/last-view/bounded", test_bounded);
  status = g_test_run ();
  g_object_unref (app);

  return status;
}
