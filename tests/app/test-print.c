/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Printing as one prints, and pictures to and from other programs. */
#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "app-testing.h"
#include "fab-export-choices.h"
#include "fab-panel-content.h"
#include "fab-print-dialog.h"
#include "fab-print-operation.h"
#include "fab-print-page.h"
#include "fab-thumbnails.h"

#define SCHEMA "org.fabulaproject.Fabula"

/* Gone as soon as work on other threads lets go of it. */
static void
drop (gpointer object)
{
  gpointer weak = object;

  g_object_add_weak_pointer (object, &weak);
  g_object_unref (object);
  testing_wait_for (weak == NULL);
}

static void
test_setup (Fixture       *base,
            gconstpointer  data)
{
  g_autoptr(GSettings) settings = g_settings_new (SCHEMA);
  FabPrintSetup *setup = fab_print_setup_new (base->session, settings);
  guint n;

  testing_wait_for (fab_print_setup_get_pages (setup) != NULL);
  n = fab_print_setup_get_pages (setup)->len;
  fab_print_setup_set (setup, "per-page=1");
  fab_print_setup_set (setup, "per-page=none"); /* makes no sense: stays */
  testing_wait_for (fab_print_setup_get_pages (setup)->len > n);
  fab_print_setup_show (setup, FAB_BOARD_TITLE, FALSE);
  drop (setup);

  setup = fab_print_setup_new (base->session, settings);
  g_assert_cmpuint (fab_print_setup_get_options (setup)->per_page, ==, 1);
  g_assert_false (fab_print_setup_get_options (setup)->show & FAB_BOARD_TITLE);
  testing_wait_for (fab_print_setup_get_pages (setup) != NULL);
  drop (setup);
  g_settings_reset (settings, "board");
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gboolean                *done)
{
  g_assert_cmpint (result, ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  *done = TRUE;
}

static void
test_print (Fixture       *base,
            gconstpointer  data)
{
  g_autoptr(GSettings) settings = g_settings_new (SCHEMA);
  FabPrintSetup *setup = fab_print_setup_new (base->session, settings);
  g_autofree char *kept = g_build_filename (base->dir, "deep", "print-settings", NULL);
  g_autofree char *path = g_build_filename (base->dir, "printed.pdf", NULL);
  g_autofree char *bytes = NULL;
  GtkPrintOperation *operation;
  gboolean done = FALSE;
  gsize length = 0;

  testing_wait_for (fab_print_setup_get_pages (setup) != NULL);
  operation = fab_print_operation_new (setup, kept);
  gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), &done);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, NULL);
  testing_wait_for (done);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_cmpuint (length, >, 1000);
  g_assert_true (g_str_has_prefix (bytes, "%PDF"));
  drop (operation);
  drop (setup);
}

static void
test_dialog (Fixture       *base,
             gconstpointer  data)
{
  g_autoptr(GSettings) settings = g_settings_new (SCHEMA);
  GtkWidget *dialog = fab_print_dialog_new (NULL, base->session, settings);

  gtk_window_present (GTK_WINDOW (dialog));
  testing_wait_for (gtk_widget_get_width (dialog) > 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static GBytes *
make_png (void)
{
  g_autoptr(GdkTexture) texture = fab_texture_new_for_surface (cairo_image_surface_create (CAIRO_FORMAT_RGB24, 32, 18));

  return gdk_texture_save_to_png_bytes (texture);
}

static guint
count_panels (Fixture *base)
{
  return g_list_model_get_n_items (fab_story_get_panels (base->story));
}

static void
failed_cb (FabSession *session,
           GError     *error,
           guint      *failed)
{
  (*failed)++;
}

static void
test_paste (Fixture       *base,
            gconstpointer  data)
{
  g_autoptr(GBytes) png = make_png ();
  g_autoptr(GBytes) noise = g_bytes_new_static ("no picture", 10);
  g_autoptr(FabPanel) panel = NULL;
  guint n, failed = 0;

  fab_session_step (base->session, 1);
  n = count_panels (base);
  fab_session_paste_panel (base->session, png);
  g_assert_cmpuint (count_panels (base), ==, n + 1);
  panel = fab_session_dup_panel (base->session);
  g_assert_cmpint (fab_panel_get_take (panel), !=, 0);
  fab_session_paste_take (base->session, png);
  g_assert_cmpuint (count_panels (base), ==, n + 1);
  fab_session_undo (base->session);
  g_assert_cmpint (fab_panel_get_take (panel), !=, 0);
  fab_session_undo (base->session); /* panel and picture are one step */
  g_assert_cmpuint (count_panels (base), ==, n);

  g_signal_connect (base->session, "failed", G_CALLBACK (failed_cb), &failed);
  fab_session_paste_panel (base->session, noise);
  g_assert_cmpuint (failed, ==, 1);
  g_assert_cmpuint (count_panels (base), ==, n);
}

typedef struct
{
  gboolean done;
  GError  *error;
} Written;

static void
written_cb (GObject      *object,
            GAsyncResult *result,
            gpointer      data)
{
  Written *written = data;

  gdk_content_provider_write_mime_type_finish (GDK_CONTENT_PROVIDER (object), result, &written->error);
  written->done = TRUE;
}

static char *
write_as (GdkContentProvider *content,
          const char         *mime,
          gsize              *length)
{
  g_autoptr(GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr(GBytes) bytes = NULL;
  Written written = { FALSE, NULL };
  char *copy;

  gdk_content_provider_write_mime_type_async (content, mime, stream, 0, NULL, written_cb, &written);
  testing_wait_for (written.done);
  g_assert_no_error (written.error);
  g_output_stream_close (stream, NULL, NULL);
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
  *length = g_bytes_get_size (bytes);

  copy = g_malloc0 (*length + 1);
  memcpy (copy, g_bytes_get_data (bytes, NULL), *length);

  return copy;
}

static void
test_drag_out (Fixture       *base,
               gconstpointer  data)
{
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (base->story), 0);
  GdkContentProvider *content = fab_panel_content_new (base->session, panel);
  g_auto(GValue) value = G_VALUE_INIT;
  g_autofree char *png = NULL, *list = NULL, *path = NULL, *file = NULL;
  gsize length, file_length;

  g_value_init (&value, FAB_TYPE_PANEL);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_true (g_value_get_object (&value) == panel);
  png = write_as (content, "image/png", &length);
  g_assert_cmpmem (png, 4, "\x89PNG", 4);
  list = write_as (content, "text/uri-list", &file_length);
  g_assert_true (g_str_has_suffix (list, "1A.png\r\n"));
  path = g_filename_from_uri (g_strchomp (list), NULL, NULL);
  g_assert_true (g_file_get_contents (path, &file, &file_length, NULL));
  g_assert_cmpmem (file, file_length, png, length);
  g_value_unset (&value);
  drop (content);
}

static void
test_drop (Fixture       *base,
           gconstpointer  data)
{
  g_autoptr(GBytes) png = make_png ();
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (base->story), 1);
  g_autoptr(FabPanel) fresh = NULL;
  gint64 target = fab_panel_get_id (panel), take = fab_panel_get_take (panel);
  guint n = count_panels (base);

  fab_session_drop_picture (base->session, target, FAB_IMPORT_ONTO, png);
  g_assert_cmpuint (count_panels (base), ==, n);
  g_assert_cmpint (fab_panel_get_take (panel), !=, take);
  fab_session_drop_picture (base->session, target, FAB_IMPORT_BEFORE, png);
  g_assert_cmpuint (count_panels (base), ==, n + 1);
  g_assert_cmpuint (fab_story_find_panel (base->story, target), ==, 2);
  g_assert_cmpuint (fab_story_find_panel (base->story, fab_session_get_selected (base->session)), ==, 1);
  fresh = fab_session_dup_panel (base->session);
  g_assert_cmpint (fab_panel_get_take (fresh), !=, 0);
  fab_session_drop_picture (base->session, target, FAB_IMPORT_BEHIND, png);
  g_assert_cmpuint (fab_story_find_panel (base->story, fab_session_get_selected (base->session)), ==, 3);
  fab_session_undo (base->session);
  g_assert_cmpuint (count_panels (base), ==, n + 1);
}

static void
chosen_cb (GtkWidget  *choices,
           GStrv       words,
           char      **text)
{
  g_free (*text);
  *text = g_strjoinv (" ", words);
}

/* What a press on "Export…" gives, of a dialog that is made anew. */
static char *
choose (GSettings  *settings,
        const char *ending,
        GtkWidget  *choices)
{
  char *text = NULL;

  if (choices == NULL)
    choices = fab_export_choices_new (NULL, settings, ending);
  g_signal_connect (choices, "chosen", G_CALLBACK (chosen_cb), &text);
  g_assert_true (gtk_widget_activate_action (choices, "choices.export", NULL));

  return text;
}

/* The first child in @widget of a type, or of a name where one is given. */
static GtkWidget *
find_widget (GtkWidget  *widget,
             GType       type,
             const char *tooltip)
{
  GtkWidget *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (tooltip == NULL || g_strcmp0 (gtk_widget_get_tooltip_text (widget), tooltip) == 0))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type, tooltip);

  return found;
}

/* Every choice is one that the export takes, and is there again the next time. */
static void
test_choices (Fixture       *base,
              gconstpointer  data)
{
  static const struct { const char *ending, *words; } usual[] = {
    { ".otio", "media=stills" }, { ".fcpxml", "media=stills version=1.9" }, { ".edl", "media=stills" },
    { ".srt", "speakers=no" }, { ".vtt", "speakers=yes" }, { ".html", "size=1280 arrows=yes" },
    { ".csv", "mark=yes columns=number,scene,heading,shot,size,angle,move,prompt,action,dialogue,notes,start,seconds" },
  };
  g_autoptr(GSettings) settings = g_settings_new (SCHEMA);
  GtkWidget *choices, *list, *row;
  g_autofree char *first = NULL, *second = NULL, *version = NULL;

  g_assert_false (fab_export_choices_has (".fountain"));
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    {
      g_autofree char *words = choose (settings, usual[i].ending, NULL);

      g_assert_cmpstr (words, ==, usual[i].words);
    }
  choices = fab_export_choices_new (NULL, settings, ".fcpxml");
  list = gtk_widget_get_last_child (gtk_widget_get_parent (find_widget (choices, ADW_TYPE_COMBO_ROW, NULL)));
  adw_combo_row_set_selected (ADW_COMBO_ROW (list), 1);
  version = choose (settings, "", choices);
  g_assert_cmpstr (version, ==, "media=stills version=1.10");

  choices = fab_export_choices_new (NULL, settings, ".csv");
  row = gtk_widget_get_ancestor (find_widget (choices, GTK_TYPE_CHECK_BUTTON, NULL), GTK_TYPE_LIST_BOX_ROW);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_widget (row, GTK_TYPE_CHECK_BUTTON, NULL)), FALSE);
  row = gtk_widget_get_next_sibling (row);
  g_signal_emit_by_name (find_widget (row, GTK_TYPE_BUTTON, "Further Right"), "clicked");
  first = choose (settings, "", choices);
  g_assert_true (g_str_has_prefix (first, "mark=yes columns=heading,scene,shot,"));
  second = choose (settings, ".csv", NULL);
  g_assert_cmpstr (second, ==, first);
  g_settings_reset (settings, "exchange");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
#define ADD(name, func) g_test_add ("/print/" name, Fixture, NULL, testing_set_up, func, testing_tear_down)
  ADD ("setup", test_setup);
  ADD ("print", test_print);
  ADD ("dialog", test_dialog);
  ADD ("choices", test_choices);
  ADD ("drop", test_drop);
  ADD ("paste", test_paste);
  ADD ("drag-out", test_drag_out);
#undef ADD

  return g_test_run ();
}
