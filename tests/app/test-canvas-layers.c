/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Layers of a panel: what is drawn on, their list, and pictures from elsewhere, each a layer of its own. */
#include "config.h"

#include <adwaita.h>

#include "canvas-testing.h"
#include "fab-canvas-private.h"
#include "fab-layers-view.h"

static void
test_layers (Desk          *desk,
             gconstpointer  data)
{
  FabSession *session = desk->base.session;
  gint64 ink, notes;
  g_autoptr(FabLayer) row = NULL, lowest = NULL;
  g_autoptr(GListModel) layers = NULL;

  desk_draw_stroke (desk, .3);
  ink = fab_session_get_layer (session);
  notes = fab_session_add_layer (session, "notes");
  g_assert_cmpint (fab_session_get_layer (session), ==, notes);
  fab_session_rename_layer (session, notes, "To do");
  fab_session_fade_layer (session, notes, .4);
  fab_session_blend_layer (session, notes, "multiply");
  row = fab_story_ref_layer (desk->base.story, notes);
  g_assert_cmpstr (fab_layer_get_name (row), ==, "To do");
  g_assert_cmpfloat (fab_layer_get_opacity (row), ==, .4);
  g_assert_cmpstr (fab_layer_get_blend (row), ==, "multiply");
  fab_session_move_layer (session, notes, ink);
  layers = fab_story_dup_layers (desk->base.story, desk->panel);
  lowest = g_list_model_get_item (layers, 0);
  g_assert_cmpint (fab_layer_get_id (lowest), ==, notes);
  fab_session_duplicate_layer (session, ink);
  g_assert_cmpuint (desk_count_layers (desk), ==, 3);
  fab_session_copy_ink (session, testing_panel_at (desk->base.story, 1));
  fab_session_delete_layer (session, notes);
  g_assert_cmpuint (desk_count_layers (desk), ==, 2);
  while (fab_story_get_undo_label (desk->base.story) &&
         g_strcmp0 (fab_story_get_undo_label (desk->base.story), "Draw") != 0)
    fab_session_undo (session);
  g_assert_cmpuint (desk_count_layers (desk), ==, 1);
}

static void
check_layers_after (Desk  *desk,
                    void (*verb) (FabSession *session),
                    guint  n)
{
  verb (desk->base.session);
  g_assert_cmpuint (desk_count_layers (desk), ==, n);
}

/* What is behind a shot is behind each of its panels; one that begins a shot of its own is without it. */
static void
test_background (Desk          *desk,
                 gconstpointer  data)
{
  gint64 next = testing_panel_at (desk->base.story, 1);

  fab_session_add_layer (desk->base.session, "background");
  fab_session_select (desk->base.session, next);
  desk->panel = next;
  g_assert_cmpuint (desk_count_layers (desk), ==, 0);
  check_layers_after (desk, fab_session_toggle_shot, 1);
  check_layers_after (desk, fab_session_undo, 0);
  fab_session_redo (desk->base.session);
  check_layers_after (desk, fab_session_toggle_shot, 0);
}

/* Whoever draws on the background of a shot goes on with it in the next panel of the shot, and elsewhere with ink. */
static void
test_background_goes_on (Desk          *desk,
                         gconstpointer  data)
{
  FabSession *session = desk->base.session;
  gint64 next = testing_panel_at (desk->base.story, 1), background;

  fab_session_select (session, next);
  fab_session_toggle_shot (session);
  fab_session_select (session, desk->panel);
  background = fab_session_add_layer (session, "background");
  fab_session_select (session, next);
  g_assert_cmpint (fab_session_get_layer (session), ==, background);
  fab_session_toggle_shot (session);
  g_assert_cmpint (fab_session_get_layer (session), ==, 0);
}

/* Notes are on their own layer whatever one draws on, and are rubbed out there. */
static void
test_notes (Desk          *desk,
            gconstpointer  data)
{
  FabSession *session = desk->base.session;
  gint64 ink, notes;

  desk_draw_stroke (desk, .3);
  ink = fab_session_get_layer (session);
  g_object_set (desk->canvas, "tool", "note-pen", NULL);
  desk_draw_stroke (desk, .5);
  notes = fab_session_find_layer (session, "notes");
  g_assert_cmpint (notes, !=, 0);
  desk_draw_stroke (desk, .6);
  g_assert_cmpuint (desk_count_layers (desk), ==, 2);
  g_assert_cmpint (fab_session_get_layer (session), ==, ink);
  g_object_set (desk->canvas, "tool", "eraser", NULL);
  desk_draw_stroke (desk, .5);
  g_assert_cmpuint (desk_count_marks (desk), ==, 1);
  g_object_set (desk->canvas, "tool", "pencil", NULL);
  desk_draw_stroke (desk, .7);
  g_assert_cmpuint (desk_count_marks (desk), ==, 2);
  fab_session_set_layer (session, notes);
  g_assert_cmpuint (desk_count_marks (desk), ==, 3);
}

static void
test_layers_view (Desk          *desk,
                  gconstpointer  data)
{
  FabLayersView *view = g_object_ref_sink (g_object_new (FAB_TYPE_LAYERS_VIEW, NULL));

  desk_draw_stroke (desk, .3);
  fab_layers_view_set_session (view, desk->base.session);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "layers.add", "s", "background"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "layers.duplicate", NULL));
  g_assert_cmpuint (desk_count_layers (desk), ==, 3);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "layers.delete", NULL));
  g_assert_cmpuint (desk_count_layers (desk), ==, 2);
  fab_layers_view_set_session (view, NULL);
  g_assert_finalize_object (view);
}

static gboolean
is_called (Desk       *desk,
           gint64      layer,
           const char *name)
{
  g_autoptr(FabLayer) row = fab_story_ref_layer (desk->base.story, layer);

  return g_str_equal (fab_layer_get_name (row), name);
}

static void
passed_cb (gboolean *passed)
{
  *passed = TRUE;
}

/* Whoever goes to another layer in the middle of a name means it; GTK 4.8 asks the label of it when the row is long gone. */
static void
test_layer_name (Desk          *desk,
                 gconstpointer  data)
{
  FabLayersView *view = g_object_new (FAB_TYPE_LAYERS_VIEW, NULL);
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  gboolean passed = FALSE;
  gint64 layer;

  desk_draw_stroke (desk, .3);
  layer = fab_session_get_layer (desk->base.session);
  fab_layers_view_set_session (view, desk->base.session);
  gtk_window_set_child (window, GTK_WIDGET (view));
  gtk_window_present (window);
  testing_wait_for (gtk_window_is_active (window) && gtk_widget_get_height (GTK_WIDGET (view)) > 40);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "layers.rename", NULL));
  g_assert_true (GTK_IS_TEXT (gtk_window_get_focus (window)));
  gtk_editable_set_text (GTK_EDITABLE (gtk_window_get_focus (window)), "Roughs");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (view), "layers.add", "s", "notes"));
  testing_wait_for (is_called (desk, layer, "Roughs"));
  g_timeout_add_once (200, (GSourceOnceFunc) passed_cb, &passed);
  testing_wait_for (passed);
  fab_session_undo (desk->base.session);
  g_assert_true (is_called (desk, layer, "Ink"));
  gtk_window_destroy (window);
}

static void
drop_file (Desk       *desk,
           const char *name,
           const char *data,
           gsize       size)
{
  g_autofree char *path = g_build_filename (desk->base.dir, name, NULL);
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (desk->paper));
  GSList file = { g_file_new_for_path (path), NULL };
  g_auto(GValue) value = G_VALUE_INIT;

  g_assert_true (g_file_set_contents (path, data, size, NULL));
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_set_boxed (&value, &file);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken;

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 10., 10., &taken);
    }
  g_object_unref (file.data);
}

static GdkTexture *
create_texture (void)
{
  g_autofree guchar *pixels = g_malloc0 (32 * 20 * 4);
  g_autoptr(GBytes) bytes = g_bytes_new (pixels, 32 * 20 * 4);

  return gdk_memory_texture_new (32, 20, GDK_MEMORY_DEFAULT, bytes, 32 * 4);
}

/* A picture is a layer of its own, caught so that it can be moved; what is none, or too much, is told and changes nothing. */
static void
test_dropped (Desk          *desk,
              gconstpointer  data)
{
  static const char giant[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x75\x30\0\0\x75\x30\x08\x06\0\0\0\x66\x27\xf8\xba";
  static const char jpeg[] = "\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0";
  g_autoptr(GdkTexture) texture = create_texture ();
  g_autoptr(GBytes) png = gdk_texture_save_to_png_bytes (texture);
  gsize size;
  const char *bytes = g_bytes_get_data (png, &size);
  guint failed = 0;

  g_signal_connect_swapped (desk->base.session, "failed", G_CALLBACK (desk_count_failed_cb), &failed);
  drop_file (desk, "giant.png", giant, sizeof giant - 1);
  drop_file (desk, "half.png", bytes, size / 2);
  drop_file (desk, "half.jpeg", jpeg, sizeof jpeg - 1);
  drop_file (desk, "letter.txt", "Dear all", 8);
  drop_file (desk, "nothing.png", "", 0);
  testing_wait_for (failed == 5);
  g_assert_cmpuint (desk_count_layers (desk), ==, 0);
  drop_file (desk, "sheet.png", bytes, size);
  testing_wait_for (desk_count_marks (desk) == 1);
  g_assert_true (fab_paper_has_selection (desk->paper));
  fab_session_undo (desk->base.session);
  g_assert_cmpuint (desk_count_layers (desk), ==, 0);
  g_assert_cmpuint (failed, ==, 5);
}

static void
test_pasted (Desk          *desk,
             gconstpointer  data)
{
  g_autoptr(GdkTexture) texture = create_texture ();
  g_autoptr(FabLayer) layer = NULL;

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (desk->canvas)), texture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.paste-reference", NULL));
  testing_wait_for (desk_count_marks (desk) == 1);
  layer = fab_story_ref_layer (desk->base.story, fab_session_get_layer (desk->base.session));
  g_assert_cmpstr (fab_layer_get_kind (layer), ==, "reference");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->canvas), "canvas.paste", NULL));
  testing_wait_for (desk_count_layers (desk) == 2);
}

int
main (int    argc,
      char **argv)
{
  static const DeskTest tests[] = {
    { "/canvas/layers", test_layers },
    { "/canvas/background", test_background },
    { "/canvas/background-goes-on", test_background_goes_on },
    { "/canvas/notes", test_notes },
    { "/canvas/layers-view", test_layers_view },
    { "/canvas/layer-name", test_layer_name },
    { "/canvas/dropped", test_dropped },
    { "/canvas/pasted", test_pasted },
  };

  gtk_test_init (&argc, &argv);
  adw_init ();
  desk_add_tests (tests, G_N_ELEMENTS (tests));

  return g_test_run ();
}
