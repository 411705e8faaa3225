/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of dialogue is edited where it stands: card, canvas, script pane and inspector. There is one truth, and all
 * follow it at once, the film included. */
#include "config.h"

#include <adwaita.h>

#include "app-testing.h"
#include "fab-board.h"
#include "fab-canvas.h"
#include "fab-inspector.h"
#include "fab-panel-card.h"
#include "fab-script-pane.h"
#include "widget-testing.h"

typedef struct
{
  Fixture        base;
  FabThumbnails *thumbnails;
  GtkWindow     *window;
  FabBoard      *board;
  FabCanvas     *canvas;
  FabInspector  *inspector;
  FabScriptPane *script;
  gint64         panel;
} Desk;

static GtkWidget *
find_text (GtkWidget *widget)
{
  GtkWidget *found = NULL;
  g_autofree char *what = NULL;

  if (FAB_IS_INLINE_TEXT (widget))
    g_object_get (widget, "description", &what, NULL);
  if (g_strcmp0 (what, "Dialogue") == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_text (child);

  return found;
}

static void
set_up (Desk          *desk,
        gconstpointer  data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  testing_set_up (&desk->base, data);
  desk->thumbnails = fab_thumbnails_new (desk->base.session);
  desk->board = g_object_new (FAB_TYPE_BOARD, "hexpand", TRUE, NULL);
  desk->canvas = g_object_new (FAB_TYPE_CANVAS, "hexpand", TRUE, NULL);
  desk->inspector = g_object_new (FAB_TYPE_INSPECTOR, NULL);
  desk->script = g_object_new (FAB_TYPE_SCRIPT_PANE, "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (desk->script));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (desk->board));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (desk->canvas));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (desk->inspector));
  desk->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (desk->window, 1400, 700);
  gtk_window_set_child (desk->window, box);
  fab_board_set_thumbnails (desk->board, desk->thumbnails);
  fab_canvas_set_session (desk->canvas, desk->base.session);
  fab_inspector_set_thumbnails (desk->inspector, desk->thumbnails);
  fab_script_pane_set_session (desk->script, desk->base.session);
  gtk_window_present (desk->window);
  desk->panel = testing_find_speech (desk->base.story);
  fab_session_select (desk->base.session, desk->panel);
  testing_wait_for (fab_board_find_card (desk->board, desk->panel));
  testing_wait_for (fab_panel_card_is_filled (fab_board_find_card (desk->board, desk->panel)));
}

static void
tear_down (Desk          *desk,
           gconstpointer  data)
{
  gtk_window_destroy (desk->window);
  testing_wait_for (G_OBJECT (desk->thumbnails)->ref_count == 1);
  g_assert_finalize_object (desk->thumbnails);
  testing_tear_down (&desk->base, data);
}

static FabInlineText *
get_text (Desk *desk,
          int   place)
{
  GtkWidget * const homes[] = { GTK_WIDGET (fab_board_find_card (desk->board, desk->panel)), GTK_WIDGET (desk->canvas),
                                GTK_WIDGET (desk->inspector) };

  return FAB_INLINE_TEXT (find_text (homes[place]));
}

static void
type_inline (FabInlineText *text,
             const char    *line)
{
  fab_inline_text_start (text);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_widget_get_last_child (GTK_WIDGET (text)))), line, -1);
}

static gint64
get_duration (Desk *desk)
{
  FabTimeline *timeline = fab_session_get_timeline (desk->base.session);

  return fab_timeline_get_span (timeline, fab_timeline_find_panel (timeline, desk->panel))->duration;
}

/* Without the main loop having run: within the frame. */
static void
assert_everywhere (Desk       *desk,
                   const char *line)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (desk->script);
  FabTimeline *timeline = fab_session_get_timeline (desk->base.session);
  g_autofree char *shown = NULL, *script = fab_story_dup_script (desk->base.story);
  g_autofree char *wanted = g_strdup_printf ("ANNA\n%s\n", line);
  GtkTextIter start, end;

  for (int place = 0; place < 3; place++)
    g_assert_cmpstr (fab_inline_text_get_text (get_text (desk, place)), ==, line);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  shown = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  g_assert_nonnull (strstr (shown, wanted));
  g_assert_nonnull (strstr (script, wanted));
  g_assert_cmpstr (fab_timeline_get_line (timeline, 0)->text, ==, line);
}

static void
test_one_truth (Desk          *desk,
                gconstpointer  data)
{
  static const char * const lines[] = {
    "On the card.", "On the canvas, which is a longer line than the one before it was.", "In the inspector.",
  };
  const char *last = "It is late.";
  gint64 duration = get_duration (desk);

  for (int place = 0; place < 3; place++)
    {
      FabInlineText *text = get_text (desk, place);

      assert_everywhere (desk, last);
      type_inline (text, lines[place]);
      assert_everywhere (desk, lines[place]);
      fab_inline_text_commit (text);
      assert_everywhere (desk, lines[place]);
      if (place == 1)
        g_assert_cmpint (get_duration (desk), >, duration);
      last = lines[place];
    }
  testing_retype (fab_script_pane_get_buffer (desk->script), last, "In the script.");
  assert_everywhere (desk, "In the script.");
  while (g_strcmp0 (fab_story_get_undo_label (desk->base.story), "Read Script") != 0)
    fab_session_undo (desk->base.session);
  assert_everywhere (desk, "It is late.");
}

/* While one types in one place, another may type in the other; Escape undoes there what was typed there. */
static void
test_cancel (Desk          *desk,
             gconstpointer  data)
{
  for (int place = 0; place < 3; place++)
    {
      type_inline (get_text (desk, place), "Nothing");
      assert_everywhere (desk, "Nothing");
      fab_inline_text_cancel (get_text (desk, place));
      assert_everywhere (desk, "It is late.");
    }
}

/* A panel that is selected while one types takes nothing over. */
static void
test_select (Desk          *desk,
             gconstpointer  data)
{
  for (int place = 1; place < 3; place++)
    {
      FabInlineText *text = get_text (desk, place);
      g_autofree char *script = NULL;

      type_inline (text, "It is late.!");
      fab_session_step (desk->base.session, 1);
      fab_inline_text_cancel (text);
      script = fab_story_dup_script (desk->base.story);
      g_assert_nonnull (strstr (script, "ANNA\nIt is late.!\n"));
      g_assert_nonnull (strstr (script, "BEN\nThen go to bed.\n"));
      fab_session_select (desk->base.session, desk->panel);
      fab_session_set_dialogue (desk->base.session, desk->panel, "It is late.");
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/dialogue/one-truth", Desk, NULL, set_up, test_one_truth, tear_down);
  g_test_add ("/dialogue/cancel", Desk, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/dialogue/select", Desk, NULL, set_up, test_select, tear_down);

  return g_test_run ();
}
