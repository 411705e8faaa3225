/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The script as one writes it: how it is set, what keys make of it, and what leads through it. */
#include "config.h"

#include <adwaita.h>

#include "desk-testing.h"
#include "fab-script-complete.h"
#include "fab-script-tags.h"
#include "fab-script-typing.h"

/* Folded, the title page takes no typing; who goes into it sees it. */
static void
test_title_page (Desk          *desk,
                 gconstpointer  data)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "title_page");
  g_autofree char *script = desk_get_script (desk);
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

  desk_replace (desk, "It is late.", "It is late.\nVery late.\n\nOne moment.\n\nAnother moment.");
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

/* Tab says what a line is, Enter what comes next: a scene is written without a mark typed by hand. */
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
  script = desk_get_script (desk);
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

  desk_replace (desk, "It is late.", "It is late.\n\nANNA (O.S.)\nVery late.");
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
  g_autofree char *before = desk_get_script (desk), *after = NULL, *again = NULL;

  fab_script_pane_find (desk->script, TRUE);
  gtk_editable_set_text (GTK_EDITABLE (entry), "anna");
  gtk_editable_set_text (GTK_EDITABLE (with), "EVE");
  g_signal_emit_by_name (find_descendant (pane, GTK_TYPE_BUTTON, "All"), "clicked");
  after = desk_get_script (desk);
  g_assert_nonnull (strstr (after, "EVE\nIt is late."));
  g_assert_null (strstr (after, "ANNA"));
  fab_session_undo (desk->base.session);
  again = desk_get_script (desk);
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
  desk_replace (desk, "stands at the window.", "stnds at *the* windoww. Ben's _hat_ isn't here [[a notte]].");
  desk_replace (desk, "BEN\nThen", "ZZYX\nThen");
  desk_replace (desk, "EXT. GARDEN", "EXT. GARDDEN");
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
  g_autofree char *before = desk_get_script (desk), *after = NULL;
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
  after = desk_get_script (desk);
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
  g_autofree char *before = desk_get_script (desk), *moved = NULL, *after = NULL;
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
  moved = desk_get_script (desk);
  g_assert_true (g_str_has_prefix (moved, "Title: A Test\n\nEXT. GARDEN - DAY\n"));
  testing_wait_for (g_strcmp0 (get_outline_label (outline, 0), "EXT. GARDEN - DAY") == 0);
  g_assert_cmpint (testing_panel_at (desk->base.story, 0), !=, first);
  fab_session_undo (desk->base.session);
  after = desk_get_script (desk);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (testing_panel_at (desk->base.story, 0), ==, first);
}

int
main (int   argc,
      char *argv[])
{
  static const DeskTest tests[] = {
    { "/script-pane/lines", test_lines },
    { "/script-pane/title-page", test_title_page },
    { "/script-pane/margins", test_margins },
    { "/script-pane/typing", test_typing },
    { "/script-pane/tab", test_tab },
    { "/script-pane/composing", test_composing },
    { "/script-pane/complete", test_complete },
    { "/script-pane/replace", test_replace },
    { "/script-pane/spelling", test_spelling },
    { "/script-pane/split", test_split },
    { "/script-pane/outline", test_outline },
    { "/script-pane/cursor", test_cursor },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  desk_add_tests (tests, G_N_ELEMENTS (tests));
  return g_test_run ();
}
