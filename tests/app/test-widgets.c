/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every template stands, says what it is, shows the story, changes it, and goes without a trace. */
#include "config.h"

#include "desk-testing.h"
#include "fab-canvas.h"
#include "fab-export-dialog.h"
#include "fab-icons.h"
#include "fab-inspector.h"
#include "fab-jobs-button.h"
#include "fab-player-view.h"
#include "fab-reel-view.h"
#include "fab-welcome.h"

static void
test_templates (void)
{
  static GType (* const types[]) (void) = {
    fab_board_get_type, fab_canvas_get_type, fab_inspector_get_type, fab_jobs_button_get_type,
    fab_panel_card_get_type, fab_player_view_get_type, fab_reel_view_get_type,
    fab_script_pane_get_type, fab_welcome_get_type, fab_inline_text_get_type,
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GtkWidget *widget = g_object_ref_sink (g_object_new (types[i] (), NULL));

      g_assert_true (GTK_IS_WIDGET (widget));
      g_assert_finalize_object (widget);
    }
}

/* --- icons that GTK reads on other threads --- */

static void
icon_gone_cb (gpointer  data,
              GObject  *where_it_was)
{
  *(GThread **) data = g_thread_self ();
}

static gpointer
let_go_in_thread (gpointer icon)
{
  g_object_unref (icon);

  return NULL;
}

static void
test_icons (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  GThread *where = NULL;
  GtkIconPaintable *icon;

  fab_icons_mend ();
  icon = gtk_icon_theme_lookup_icon (theme, "edit-undo-symbolic", NULL, 300, 1, GTK_TEXT_DIR_NONE, 0); /* larger than GTK keeps */
  g_object_weak_ref (G_OBJECT (icon), icon_gone_cb, &where);
  g_thread_join (g_thread_new ("let go", let_go_in_thread, icon));
  g_assert_null (where);
  testing_wait_for (where == g_thread_self ());
}

static GtkTextBuffer *
get_editor (FabInlineText *text)
{
  GtkWidget *view = gtk_widget_get_last_child (GTK_WIDGET (text));

  g_assert_true (GTK_IS_TEXT_VIEW (view));
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

/* What a check of GTK finds where something else is expected, is what is there. */
static gboolean
says (FabPanelCard          *card,
      GtkAccessibleProperty  property,
      const char            *words)
{
  g_autofree char *said = gtk_test_accessible_check_property (GTK_ACCESSIBLE (card), property, "");

  return said != NULL && strstr (said, words) != NULL;
}

/* It is said which panel of how many it is, what is seen in it, and who says what. */
static void
test_card (Desk          *desk,
           gconstpointer  data)
{
  gint64 id = testing_find_speech (desk->base.story);
  g_autoptr(FabPanel) panel = fab_story_ref_panel (desk->base.story, id);
  FabPanelCard *card = fab_board_find_card (desk->board, id);
  g_autofree char *speech = g_strdup_printf ("%s: %s", fab_panel_get_speaker (panel), fab_panel_get_dialogue (panel));
  g_autofree char *name = NULL;
  guint position = 0;

  g_assert_nonnull (card);
  while (testing_panel_at (desk->base.story, position) != id)
    position++;
  name = g_strdup_printf ("Panel %s, %u of %u", fab_panel_get_label (panel), position + 1, testing_count_panels (desk->base.story));
  gtk_test_accessible_assert_role (card, GTK_ACCESSIBLE_ROLE_GROUP);
  testing_wait_for (says (card, GTK_ACCESSIBLE_PROPERTY_LABEL, name));
  testing_wait_for (says (card, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, speech));
  gtk_test_accessible_assert_role (fab_panel_card_get_prompt (card), GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  gtk_test_accessible_assert_property (fab_panel_card_get_prompt (card),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Prompt");
}

/* What flies past while one scrolls is not shown; once it rests, a screen reader finds all of it. */
static void
test_out_of_sight (Desk          *desk,
                   gconstpointer  data)
{
  FabStory *story = desk->base.story;
  g_autoptr(FabPanel) first = fab_story_ref_panel (story, testing_panel_at (story, 0));
  FabPanelCard *card;
  gint64 last = 0;

  fab_story_begin (story, "Fill", NULL);
  for (guint i = 0; i < 30; i++)
    last = fab_story_add_panel (story, fab_panel_get_scene (first), 0, "Anna waits", NULL);
  fab_story_end (story);
  card = fab_board_find_card (desk->board, last);
  g_assert_nonnull (card);
  g_assert_false (fab_panel_card_is_filled (card));
  testing_wait_for (fab_panel_card_is_filled (card));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (card)));
  gtk_test_accessible_assert_property (fab_panel_card_get_prompt (card), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "Anna waits");
}

/* A pane beside a board is dragged wider and narrower while a title above both changes: GTK warns, and shows nothing of the board any more,
 * if sizes are asked for while they are given. */
static void
test_beside (Desk          *desk,
             gconstpointer  data)
{
  GtkWidget *window = gtk_window_new (), *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *room = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *title = gtk_label_new (""), *paned = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL), *board = g_object_new (FAB_TYPE_BOARD, NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_set_child (GTK_WINDOW (window), all);
  gtk_box_append (GTK_BOX (all), title);
  gtk_box_append (GTK_BOX (all), room);
  gtk_box_append (GTK_BOX (room), paned);
  gtk_widget_set_vexpand (paned, TRUE);
  gtk_paned_set_start_child (GTK_PANED (paned), gtk_label_new ("Pane"));
  gtk_paned_set_end_child (GTK_PANED (paned), board);
  fab_board_set_thumbnails (FAB_BOARD (board), desk->thumbnails);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 6; i++)
    {
      int width = gtk_widget_get_width (board);

      gtk_label_set_text (GTK_LABEL (title), i % 2 ? "One Title" : "Another Title");
      gtk_paned_set_position (GTK_PANED (paned), i % 2 ? 100 : 500);
      testing_wait_for (gtk_widget_get_width (board) != width);
      gtk_test_widget_wait_for_draw (window);
      gtk_test_widget_wait_for_draw (window);
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is typed on a card is in the script with every letter, and the other way round. */
static void
test_follow (Desk          *desk,
             gconstpointer  data)
{
  gint64 id = testing_find_speech (desk->base.story);
  FabInlineText *dialogue = fab_panel_card_get_dialogue (fab_board_find_card (desk->board, id));
  g_autofree char *first = NULL, *second = NULL, *third = NULL;

  fab_inline_text_start (dialogue);
  gtk_text_buffer_insert_at_cursor (get_editor (dialogue), " Really", -1);
  first = desk_get_script (desk);
  g_assert_nonnull (strstr (first, "It is late. Really\n"));
  gtk_text_buffer_insert_at_cursor (get_editor (dialogue), "!", -1);
  second = desk_get_script (desk);
  g_assert_nonnull (strstr (second, "It is late. Really!\n"));

  desk_replace (desk, "It is late. Really!", "Good night.");
  g_assert_cmpstr (fab_inline_text_get_text (dialogue), ==, "Good night.");
  fab_inline_text_commit (dialogue);
  third = desk_get_script (desk);
  g_assert_nonnull (strstr (third, "ANNA\nGood night.\n"));
}

static void
test_cancel (Desk          *desk,
             gconstpointer  data)
{
  gint64 id = testing_find_speech (desk->base.story);
  FabInlineText *dialogue = fab_panel_card_get_dialogue (fab_board_find_card (desk->board, id));
  g_autofree char *script = NULL;

  fab_inline_text_start (dialogue);
  gtk_text_buffer_set_text (get_editor (dialogue), "Something else", -1);
  fab_inline_text_cancel (dialogue);
  script = desk_get_script (desk);
  g_assert_nonnull (strstr (script, "ANNA\nIt is late.\n"));
  g_assert_cmpstr (fab_inline_text_get_text (dialogue), ==, "It is late.");
}

static void
test_prompt (Desk          *desk,
             gconstpointer  data)
{
  gint64 id = testing_panel_at (desk->base.story, 0);
  g_autoptr(FabPanel) panel = fab_story_ref_panel (desk->base.story, id);
  g_autofree char *before = g_strdup (fab_panel_get_prompt (panel));
  FabInlineText *prompt = fab_panel_card_get_prompt (fab_board_find_card (desk->board, id));

  fab_inline_text_start (prompt);
  gtk_text_buffer_set_text (get_editor (prompt), "close-up of a cat", -1);
  g_assert_cmpstr (fab_panel_get_prompt (panel), ==, before); /* drawn when it is committed */
  fab_inline_text_commit (prompt);
  g_assert_cmpstr (fab_panel_get_prompt (panel), ==, "close-up of a cat");
  g_assert_true (fab_panel_get_edited (panel));
  fab_session_undo (desk->base.session);
  g_assert_cmpstr (fab_inline_text_get_text (prompt), ==, before);
}

static int
measure_height (FabInlineText *text)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (text), GTK_ORIENTATION_VERTICAL, 180, NULL, &height, NULL, NULL);
  return height;
}

/* The editor takes the room that its text needs, from the first letter on. */
static void
test_height (Desk          *desk,
             gconstpointer  data)
{
  gint64 id = testing_find_speech (desk->base.story);
  FabInlineText *dialogue = fab_panel_card_get_dialogue (fab_board_find_card (desk->board, id));
  int height = measure_height (dialogue), taller;

  fab_inline_text_start (dialogue);
  g_assert_cmpint (measure_height (dialogue), ==, height);
  gtk_text_buffer_set_text (get_editor (dialogue), "One\nTwo\nThree\nFour\nFive\n", -1);
  taller = measure_height (dialogue);
  g_assert_cmpint (taller, >=, 4 * height);
  g_assert_cmpint (taller, <=, 7 * height);
  fab_inline_text_cancel (dialogue);
  g_assert_cmpint (measure_height (dialogue), ==, height);
}

static void
test_drop (Desk          *desk,
           gconstpointer  data)
{
  FabStory *story = desk->base.story;
  g_autoptr(FabPanel) first = fab_story_ref_panel (story, testing_panel_at (story, 0));
  g_autoptr(FabPanel) third = fab_story_ref_panel (story, testing_panel_at (story, 2));

  fab_board_drop (desk->board, first, third, FALSE);
  g_assert_cmpint (testing_panel_at (story, 1), ==, fab_panel_get_id (first));
  fab_board_drop (desk->board, first, third, TRUE);
  g_assert_cmpint (testing_panel_at (story, 2), ==, fab_panel_get_id (first));
  g_assert_cmpint (fab_session_get_selected (desk->base.session), ==, fab_panel_get_id (first));
}

static void
test_pages (Desk          *desk,
            gconstpointer  data)
{
  FabCanvas *canvas = g_object_ref_sink (g_object_new (FAB_TYPE_CANVAS, NULL));
  FabInspector *inspector = g_object_ref_sink (g_object_new (FAB_TYPE_INSPECTOR, NULL));
  FabPlayerView *player = g_object_ref_sink (g_object_new (FAB_TYPE_PLAYER_VIEW, NULL));
  FabReelView *reel = g_object_ref_sink (g_object_new (FAB_TYPE_REEL_VIEW, NULL));

  fab_canvas_set_session (canvas, desk->base.session);
  fab_inspector_set_thumbnails (inspector, desk->thumbnails);
  fab_player_view_set_session (player, desk->base.session);
  fab_reel_view_set_thumbnails (reel, desk->thumbnails);
  gtk_test_accessible_assert_role (fab_canvas_get_paper (canvas), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_role (reel, GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (reel, GTK_ACCESSIBLE_PROPERTY_LABEL, "Reel");
  for (guint i = 0; i < 4; i++)
    fab_session_step (desk->base.session, 1);

  g_assert_finalize_object (canvas);
  g_assert_finalize_object (inspector);
  g_assert_finalize_object (player);
  g_assert_finalize_object (reel);
}

/* The hand draws on the paper; one stroke is one step. */
static void
test_paper (Desk          *desk,
            gconstpointer  data)
{
  FabCanvas *canvas = g_object_new (FAB_TYPE_CANVAS, NULL);
  gint64 panel = testing_panel_at (desk->base.story, 0);
  g_autoptr(GListModel) layers = fab_story_dup_layers (desk->base.story, panel);
  g_autoptr(FabPaper) paper = g_object_ref (fab_canvas_get_paper (canvas));

  fab_session_select (desk->base.session, panel);
  gtk_window_set_child (desk->window, GTK_WIDGET (canvas));
  fab_canvas_set_session (canvas, desk->base.session);
  testing_wait_for (gtk_widget_get_mapped (GTK_WIDGET (paper)) &&
                    gtk_widget_get_width (GTK_WIDGET (paper)) > 0);
  fab_paper_begin (paper, 20, 20, .5);
  for (int i = 1; i <= 10; i++)
    fab_paper_continue (paper, 20 + 10 * i, 20 + 5 * i, .5);
  g_assert_cmpuint (g_list_model_get_n_items (layers), ==, 0);
  fab_paper_end (paper);
  g_assert_cmpuint (g_list_model_get_n_items (layers), ==, 1);
  fab_session_undo (desk->base.session);
  g_assert_cmpuint (g_list_model_get_n_items (layers), ==, 0);

  fab_paper_begin (paper, 20, 20, .5);
  fab_paper_abort (paper);
  fab_paper_end (paper);
  g_assert_cmpuint (g_list_model_get_n_items (layers), ==, 0);

  gtk_window_set_child (desk->window, NULL);
  /* The picture on its way holds the paper until it arrives. */
  testing_wait_for (G_OBJECT (paper)->ref_count == 1);
}

static void
test_reel_tick (void)
{
  g_assert_cmpint (fab_reel_tick (100, 64), ==, 1 * G_USEC_PER_SEC);
  g_assert_cmpint (fab_reel_tick (32, 64), ==, 2 * G_USEC_PER_SEC);
  g_assert_cmpint (fab_reel_tick (1, 64), ==, 120 * G_USEC_PER_SEC);
}

static void
test_format_time (void)
{
  static const struct { gint64 time; gboolean tenths; const char *text; } cases[] = {
    { 0, FALSE, "0:00" }, { 59999999, FALSE, "0:59" }, { 60000000, FALSE, "1:00" },
    { 64500000, TRUE, "1:04.5" }, { 3600000000, FALSE, "60:00" }, { -5, FALSE, "0:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = fab_format_time (cases[i].time, cases[i].tenths);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const DeskTest tests[] = {
    { "/widgets/card", test_card },
    { "/widgets/out-of-sight", test_out_of_sight },
    { "/widgets/beside", test_beside },
    { "/widgets/follow", test_follow },
    { "/widgets/cancel", test_cancel },
    { "/widgets/prompt", test_prompt },
    { "/widgets/height", test_height },
    { "/widgets/drop", test_drop },
    { "/widgets/pages", test_pages },
    { "/widgets/paper", test_paper },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/widgets/templates", test_templates);
  g_test_add_func ("/widgets/icons", test_icons);
  g_test_add_func ("/widgets/reel-tick", test_reel_tick);
  g_test_add_func ("/widgets/format-time", test_format_time);
  desk_add_tests (tests, G_N_ELEMENTS (tests));
  return g_test_run ();
}
