/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every template stands, says what it is, shows the story, changes it, and goes without a trace. */
#include "config.h"

#include <adwaita.h>

#include "app-testing.h"
#include "fab-board.h"
#include "fab-canvas.h"
#include "fab-export-dialog.h"
#include "fab-icons.h"
#include "fab-inspector.h"
#include "fab-jobs-button.h"
#include "fab-player-view.h"
#include "fab-reel-view.h"
#include "fab-script-complete.h"
#include "fab-script-pane.h"
#include "fab-script-tags.h"
#include "fab-script-typing.h"
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

/* --- a window with board and script, side by side --- */

typedef struct
{
  Fixture        base;
  FabThumbnails *thumbnails;
  GtkWindow     *window;
  FabBoard      *board;
  FabScriptPane *script;
} Desk;

static void
set_up_desk (Desk          *desk,
             gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  testing_set_up (&desk->base, data);
  desk->thumbnails = fab_thumbnails_new (desk->base.session);
  desk->board = g_object_new (FAB_TYPE_BOARD, "hexpand", TRUE, NULL);
  desk->script = g_object_new (FAB_TYPE_SCRIPT_PANE, "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (desk->script));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (desk->board));
  desk->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (desk->window, 900, 700);
  gtk_window_set_child (desk->window, box);
  fab_board_set_thumbnails (desk->board, desk->thumbnails);
  fab_script_pane_set_session (desk->script, desk->base.session);
  gtk_window_present (desk->window);
  testing_wait_for (fab_board_find_card (desk->board, testing_panel_at (desk->base.story, 0)));
  testing_wait_for (fab_panel_card_is_filled (fab_board_find_card (desk->board, testing_find_speech (desk->base.story))));
}

static void
tear_down_desk (Desk          *desk,
                gconstpointer  data)
{
  gtk_window_destroy (desk->window);
  /* Pictures on their way hold the session until they arrive. */
  testing_wait_for (G_OBJECT (desk->thumbnails)->ref_count == 1);
  g_assert_finalize_object (desk->thumbnails);
  testing_tear_down (&desk->base, data);
}

static char *
get_script (Desk *desk)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* Types as GtkTextView does: inside a user action. */
static void
replace_in_script (Desk       *desk,
                   const char *old,
                   const char *new)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, old, 0, &start, &end, NULL));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, new, -1);
  gtk_text_buffer_end_user_action (buffer);
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
  first = get_script (desk);
  g_assert_nonnull (strstr (first, "It is late. Really\n"));
  gtk_text_buffer_insert_at_cursor (get_editor (dialogue), "!", -1);
  second = get_script (desk);
  g_assert_nonnull (strstr (second, "It is late. Really!\n"));

  replace_in_script (desk, "It is late. Really!", "Good night.");
  g_assert_cmpstr (fab_inline_text_get_text (dialogue), ==, "Good night.");
  fab_inline_text_commit (dialogue);
  third = get_script (desk);
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
  script = get_script (desk);
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

/* Folded, the title page takes no typing; who goes into it sees it. */
static void
test_title_page (Desk          *desk,
                 gconstpointer  data)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "title_page");
  g_autofree char *script = get_script (desk);
  GtkTextIter at;
  gboolean folded;

  g_object_get (tag, "invisible", &folded, NULL);
  g_assert_true (folded);
  g_assert_true (g_str_has_prefix (script, "Title: A Test\n"));
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_line (&at), ==, 2);
  gtk_text_buffer_get_start_iter (buffer, &at);
  gtk_text_buffer_place_cursor (buffer, &at);
  g_object_get (tag, "invisible", &folded, NULL);
  g_assert_false (folded);
}

/* GTK sets a line that begins without a change of tags like the one it laid out before, which may be a heading. */
static void
test_lines (Desk          *desk,
            gconstpointer  data)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  GtkTextIter iter;
  int lines = 0;

  replace_in_script (desk, "It is late.", "It is late.\nVery late.\n\nOne moment.\n\nAnother moment.");
  gtk_text_buffer_get_start_iter (buffer, &iter);
  do
    if (!gtk_text_iter_ends_line (&iter))
      {
        g_assert_true (gtk_text_iter_toggles_tag (&iter, NULL));
        lines++;
      }
  while (gtk_text_iter_forward_line (&iter));
  g_assert_cmpint (lines, >, 5);
}

/* 60 columns fit: the lines break as on paper. Fewer: what stands in stands in less, and speech keeps most of the line. */
static void
test_margins (Desk          *desk,
              gconstpointer  data)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  GtkTextTagTable *tags = gtk_text_buffer_get_tag_table (buffer);
  GtkTextTag *speech = gtk_text_tag_table_lookup (tags, "dialogue"), *cue = gtk_text_tag_table_lookup (tags, "character");
  int left, right, cue_left;

  g_assert_cmpint (fab_script_tags_lay_out (buffer, 2 + 80 * 8 + 16, 8), ==, 16 + 20 * 8);
  g_object_get (speech, "left-margin", &left, "right-margin", &right, NULL);
  g_object_get (cue, "left-margin", &cue_left, NULL);
  g_assert_cmpint (left, ==, 2 + 10 * 8);
  g_assert_cmpint (right, ==, 16 + (20 + 15) * 8);
  g_assert_cmpint (cue_left, ==, 2 + 22 * 8);

  g_assert_cmpint (fab_script_tags_lay_out (buffer, 2 + 30 * 8 + 16, 8), ==, 16);
  g_object_get (speech, "left-margin", &left, "right-margin", &right, NULL);
  g_object_get (cue, "left-margin", &cue_left, NULL);
  g_assert_cmpint (left, ==, 2 + 5 * 8);
  g_assert_cmpint (right, ==, 16 + 4 * 8);
  g_assert_cmpint (cue_left, ==, 2 + 11 * 8);
}

static void
type_key (GtkTextBuffer *buffer,
          const char    *text)
{
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static FabElementKind
kind_at_end (Desk *desk)
{
  GListModel *elements = fab_story_get_elements (desk->base.story);
  g_autoptr(FabElement) last = g_list_model_get_item (elements, g_list_model_get_n_items (elements) - 1);

  return fab_element_get_kind (last);
}

/* Tab says what a line is, Enter what comes next: a scene is written without a mark typed by hand. */
static GtkWidget *
find_view (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_TEXT_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_view (child);

  return found;
}

/* As the text view gets it, before it does anything of its own; whether it is left with nothing to do. */
static gboolean
press (GtkWidget *view,
       guint      keyval)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (view);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }

  return handled;
}

/* Letters that an input method puts together are chosen by the keys that end and leave a line otherwise. */
static void
test_composing (Desk          *desk,
                gconstpointer  data)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  GtkWidget *view = find_view (GTK_WIDGET (desk->script)), *text = g_object_new (FAB_TYPE_INLINE_TEXT, NULL);
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  type_key (buffer, "\n\nmaria");
  g_signal_emit_by_name (view, "preedit-changed", "ni");
  g_assert_false (press (view, GDK_KEY_Return));
  g_assert_false (press (view, GDK_KEY_Tab));
  g_signal_emit_by_name (view, "preedit-changed", "");
  g_assert_true (press (view, GDK_KEY_Return));

  g_object_ref_sink (text);
  gtk_window_set_child (GTK_WINDOW (desk->window), text);
  fab_inline_text_start (FAB_INLINE_TEXT (text));
  view = find_view (text);
  g_signal_emit_by_name (view, "preedit-changed", "ni");
  g_assert_false (press (view, GDK_KEY_Return));
  g_assert_false (press (view, GDK_KEY_Escape));
  g_signal_emit_by_name (view, "preedit-changed", "");
  g_assert_true (press (view, GDK_KEY_Escape));
  g_assert_null (find_view (text));
  g_object_unref (text);
}

/* Tab makes a line a name, a heading, a transition and what it was; who listens is told each time. */
static void
test_tab (Desk          *desk,
          gconstpointer  data)
{
  static const char * const kinds[] = { "Character", "Scene heading", "Transition", "Action" };
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  GtkWidget *view = find_view (GTK_WIDGET (desk->script));
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  type_key (buffer, "\n\nmaria");
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *said = NULL;

      g_assert_true (press (view, GDK_KEY_Tab));
      said = gtk_test_accessible_check_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
      g_assert_cmpstr (said, ==, kinds[i]);
    }
}

static void
test_typing (Desk          *desk,
             gconstpointer  data)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  g_autofree char *original = NULL, *script = NULL;
  FabElementKind meant;
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  type_key (buffer, "\n\nattic at night");
  g_assert_true (fab_script_typing_tab (buffer, kind_at_end (desk), 1, &original, &meant));
  g_assert_cmpint (meant, ==, FAB_ELEMENT_CHARACTER); /* though nothing is said below */
  g_assert_true (fab_script_typing_tab (buffer, FAB_ELEMENT_CHARACTER, 1, &original, &meant));
  g_assert_cmpint (kind_at_end (desk), ==, FAB_ELEMENT_SCENE_HEADING);
  g_assert_true (fab_script_typing_tab (buffer, FAB_ELEMENT_SCENE_HEADING, 1, &original, &meant));
  g_assert_true (fab_script_typing_tab (buffer, FAB_ELEMENT_TRANSITION, 1, &original, &meant));
  g_assert_cmpint (kind_at_end (desk), ==, FAB_ELEMENT_ACTION); /* all the way round: the words as they were */
  g_clear_pointer (&original, g_free);

  g_assert_true (fab_script_typing_enter (buffer, kind_at_end (desk)));
  type_key (buffer, "ben");
  g_assert_true (fab_script_typing_tab (buffer, kind_at_end (desk), 1, &original, &meant));
  g_assert_true (fab_script_typing_enter (buffer, kind_at_end (desk)));
  g_assert_true (fab_script_typing_tab (buffer, kind_at_end (desk), 1, &original, &meant));
  g_assert_cmpint (meant, ==, FAB_ELEMENT_PARENTHETICAL);
  type_key (buffer, "low");
  g_assert_true (fab_script_typing_enter (buffer, FAB_ELEMENT_PARENTHETICAL));
  type_key (buffer, "Is it you?");
  g_assert_cmpint (kind_at_end (desk), ==, FAB_ELEMENT_DIALOGUE);
  script = get_script (desk);
  g_assert_true (g_str_has_suffix (script, "\n\nattic at night\n\nBEN\n(low)\nIs it you?"));
}

/* Each name once, only where a cue or heading is begun. */
static void
test_complete (Desk          *desk,
               gconstpointer  data)
{
  static const struct { const char *line; const char *offers; } cases[] = {
    { "A", "ANNA" }, { "ANNA", "" }, { "a", "" }, { "An", "" }, { "Z", "" }, { "int. k", "INT. KITCHEN - NIGHT" }, { "7", "" },
  };

  replace_in_script (desk, "It is late.", "It is late.\n\nANNA (O.S.)\nVery late.");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) offers = fab_script_complete_list (fab_story_get_elements (desk->base.story), cases[i].line);
      g_autofree char *text = NULL;

      g_ptr_array_add (offers, NULL);
      text = g_strjoinv ("|", (char **) offers->pdata);
      g_assert_cmpstr (text, ==, cases[i].offers);
    }
}

static GtkWidget *
find_descendant (GtkWidget *widget,
                 GType      type,
                 const char *label)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (label == NULL || g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_descendant (child, type, label);

      if (found)
        return found;
    }

  return NULL;
}

/* Replacing every place is one step of the history. */
static void
test_replace (Desk          *desk,
              gconstpointer  data)
{
  GtkWidget *pane = GTK_WIDGET (desk->script);
  GtkWidget *entry = find_descendant (pane, GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *with = find_descendant (pane, GTK_TYPE_ENTRY, NULL);
  g_autofree char *before = get_script (desk), *after = NULL, *again = NULL;

  fab_script_pane_find (desk->script, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "anna");
  gtk_editable_set_text (GTK_EDITABLE (with), "EVE");
  g_signal_emit_by_name (find_descendant (pane, GTK_TYPE_BUTTON, "All"), "clicked");
  after = get_script (desk);
  g_assert_nonnull (strstr (after, "EVE\nIt is late."));
  g_assert_null (strstr (after, "ANNA"));
  fab_session_undo (desk->base.session);
  again = get_script (desk);
  g_assert_cmpstr (again, ==, before);
}

/* A change elsewhere leaves the cursor where somebody types. */
static void
test_cursor (Desk          *desk,
             gconstpointer  data)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  gint64 id = testing_find_speech (desk->base.story);
  GtkTextIter start, iter;
  g_autofree char *rest = NULL;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, "sun shines", 0, &iter, NULL, NULL));
  gtk_text_buffer_place_cursor (buffer, &iter);
  fab_session_set_dialogue (desk->base.session, id, "A much longer line than before.");
  gtk_text_buffer_get_iter_at_mark (buffer, &start, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_get_end_iter (buffer, &iter);
  rest = gtk_text_buffer_get_text (buffer, &start, &iter, TRUE);
  g_assert_true (g_str_has_prefix (rest, "sun shines"));
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

/* Every underlined word, with a blank between two. */
static char *
list_misspelled (Desk *desk)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), FAB_SCRIPT_SPELL_TAG);
  GString *words = g_string_new (NULL);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  while (gtk_text_iter_starts_tag (&start, tag) || gtk_text_iter_forward_to_tag_toggle (&start, tag))
    {
      g_autofree char *word = NULL;

      end = start;
      gtk_text_iter_forward_to_tag_toggle (&end, tag);
      word = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
      g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", word);
      start = end;
    }

  return g_string_free (words, FALSE);
}

/* Only wrong words of the prose are marked: no names, no marks, nothing in headings and cues. */
static void
test_spelling (Desk          *desk,
               gconstpointer  data)
{
  FabScriptSpell *spell = fab_script_pane_get_spell (desk->script);
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  g_autofree char *clean = NULL, *wrong = NULL, *mended = NULL, *script = NULL, *none = NULL;
  GtkTextIter at, end;

  g_object_set (spell, "language", "en_US", NULL);
  clean = list_misspelled (desk);
  g_assert_cmpstr (clean, ==, "");
  replace_in_script (desk, "stands at the window.", "stnds at *the* windoww. Ben's _hat_ isn't here [[a notte]].");
  replace_in_script (desk, "BEN\nThen", "ZZYX\nThen");
  replace_in_script (desk, "EXT. GARDEN", "EXT. GARDDEN");
  wrong = list_misspelled (desk);
  g_assert_cmpstr (wrong, ==, "stnds windoww notte");

  gtk_text_buffer_get_start_iter (buffer, &at);
  g_assert_true (gtk_text_iter_forward_search (&at, "stnds", 0, &at, &end, NULL));
  fab_script_spell_offer (spell, &at);
  gtk_widget_activate_action (GTK_WIDGET (fab_script_pane_get_view (desk->script)), "spell.replace", "s", "stands");
  mended = list_misspelled (desk);
  g_assert_cmpstr (mended, ==, "windoww notte");
  script = fab_story_dup_script (desk->base.story);
  g_assert_nonnull (strstr (script, "ANNA stands at"));

  gtk_widget_activate_action (GTK_WIDGET (fab_script_pane_get_view (desk->script)), "spell.ignore", "s", "windoww");
  g_object_set (spell, "language", "none", NULL);
  none = list_misspelled (desk);
  g_assert_cmpstr (none, ==, "");
}

/* A panel is cut where the cursor stands, and both parts become one again, script and all untouched. */
static void
test_split (Desk          *desk,
            gconstpointer  data)
{
  FabStory *story = desk->base.story;
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  g_autofree char *before = get_script (desk), *after = NULL;
  guint n = testing_count_panels (story);
  gint64 whole, second;
  GtkTextIter at, end;

  gtk_text_buffer_get_start_iter (buffer, &at);
  g_assert_true (gtk_text_iter_forward_search (&at, "It is late.", 0, &at, &end, NULL));
  gtk_text_buffer_place_cursor (buffer, &at);
  {
    g_autoptr(FabElement) speech = fab_story_ref_element (story, fab_script_pane_get_element (desk->script));

    whole = fab_element_get_panel (speech);
    fab_session_split (desk->base.session, fab_element_get_id (speech));
    second = fab_element_get_panel (speech);
    g_assert_cmpint (second, !=, whole);
    g_assert_cmpint (fab_session_get_selected (desk->base.session), ==, second);
    g_assert_cmpuint (testing_count_panels (story), ==, n + 1);
    fab_session_select (desk->base.session, whole);
    fab_session_merge (desk->base.session);
    g_assert_cmpint (fab_element_get_panel (speech), ==, whole);
  }
  g_assert_cmpuint (testing_count_panels (story), ==, n);
  after = get_script (desk);
  g_assert_cmpstr (after, ==, before);
}

static const char *
get_outline_label (FabScriptOutline *outline,
                   guint             i)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (fab_script_outline_get_list (outline), i);
  GtkWidget *length = row ? gtk_widget_get_last_child (gtk_list_box_row_get_child (row)) : NULL;

  return length ? gtk_label_get_text (GTK_LABEL (gtk_widget_get_prev_sibling (length))) : NULL;
}

static gint64
get_scene (Desk       *desk,
           const char *heading)
{
  GListModel *scenes = fab_story_get_scenes (desk->base.story);

  for (guint i = 0; i < g_list_model_get_n_items (scenes); i++)
    {
      g_autoptr(FabScene) scene = g_list_model_get_item (scenes, i);

      if (g_str_equal (fab_scene_get_heading (scene), heading))
        return fab_scene_get_id (scene);
    }
  return 0;
}

/* The outline says what there is, leads there, follows the cursor, and a scene moves with its panels in one step. */
static void
test_outline (Desk          *desk,
              gconstpointer  data)
{
  FabScriptOutline *outline = fab_script_pane_get_outline (desk->script);
  GtkListBox *list = fab_script_outline_get_list (outline);
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  gint64 first = testing_panel_at (desk->base.story, 0);
  g_autofree char *before = get_script (desk), *moved = NULL, *after = NULL;
  GtkTextIter cursor;

  fab_script_pane_show_outline (desk->script);
  g_assert_cmpstr (get_outline_label (outline, 0), ==, "INT. KITCHEN - NIGHT");
  g_assert_cmpstr (get_outline_label (outline, 1), ==, "EXT. GARDEN - DAY");
  g_assert_null (get_outline_label (outline, 2));

  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 1));
  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  g_assert_true (gtk_text_iter_get_char (&cursor) == 'E');
  testing_wait_for (gtk_list_box_get_selected_row (list) == gtk_list_box_get_row_at_index (list, 1));

  g_signal_emit_by_name (outline, "move-scene", get_scene (desk, "EXT. GARDEN - DAY"), get_scene (desk, "INT. KITCHEN - NIGHT"));
  moved = get_script (desk);
  g_assert_true (g_str_has_prefix (moved, "Title: A Test\n\nEXT. GARDEN - DAY\n"));
  testing_wait_for (g_strcmp0 (get_outline_label (outline, 0), "EXT. GARDEN - DAY") == 0);
  g_assert_cmpint (testing_panel_at (desk->base.story, 0), !=, first);
  fab_session_undo (desk->base.session);
  after = get_script (desk);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (testing_panel_at (desk->base.story, 0), ==, first);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (Desk *, gconstpointer);
  } tests[] = {
    { "/widgets/card", test_card },
    { "/widgets/out-of-sight", test_out_of_sight },
    { "/widgets/follow", test_follow },
    { "/widgets/cancel", test_cancel },
    { "/widgets/prompt", test_prompt },
    { "/widgets/height", test_height },
    { "/widgets/lines", test_lines },
    { "/widgets/title-page", test_title_page },
    { "/widgets/margins", test_margins },
    { "/widgets/typing", test_typing },
    { "/widgets/tab", test_tab },
    { "/widgets/composing", test_composing },
    { "/widgets/complete", test_complete },
    { "/widgets/replace", test_replace },
    { "/widgets/spelling", test_spelling },
    { "/widgets/split", test_split },
    { "/widgets/outline", test_outline },
    { "/widgets/cursor", test_cursor },
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
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Desk, NULL, set_up_desk, tests[i].func, tear_down_desk);
  return g_test_run ();
}
