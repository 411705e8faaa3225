/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cut, copy and paste: strokes as what they are, pictures from elsewhere as layers. */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-canvas-private.h"
#include "fab-image.h"
#include "fab-sketch-error.h"
#include "fab-surface-cache.h"
#include "fab-thumbnails.h"
#include "fab-task.h"

#define INK_TYPE "application/x-fabula-ink"
#define COPY_WIDTH 1920
#define MAX_BYTES (256 * 1024 * 1024)

static GdkClipboard *
get_clipboard (FabCanvas *self)
{
  return gtk_widget_get_clipboard (GTK_WIDGET (self));
}

/* --- out ---------------------------------------------------------------------------------------- */

void
_fab_canvas_copy (FabCanvas *self)
{
  g_autoptr(GBytes) bytes = fab_paper_copy_selection (self->paper);
  g_autoptr(GdkContentProvider) content = NULL;

  if (bytes == NULL)
    return;
  content = gdk_content_provider_new_for_bytes (INK_TYPE, bytes);
  gdk_clipboard_set_content (get_clipboard (self), content);
}

void
_fab_canvas_cut (FabCanvas *self)
{
  _fab_canvas_copy (self);
  fab_paper_delete_selection (self->paper);
}

static void
panel_drawn_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(FabCanvas) self = data;
  cairo_surface_t *surface = fab_compositor_panel_finish (FAB_COMPOSITOR (source), result, NULL);
  g_autoptr(GdkTexture) texture = NULL;

  if (surface == NULL)
    return;
  texture = fab_texture_new_for_surface (surface);
  gdk_clipboard_set_texture (get_clipboard (self), texture);
}

void
_fab_canvas_copy_picture (FabCanvas *self)
{
  fab_compositor_panel_async (fab_session_get_compositor (self->session), fab_session_get_selected (self->session),
                              COPY_WIDTH, COPY_WIDTH / fab_session_get_aspect (self->session) + .5, NULL,
                              panel_drawn_cb, g_object_ref (self));
}

/* --- strokes in --------------------------------------------------------------------------------- */

/* The window words it. */
static void
report (FabCanvas *self,
        GError    *error)
{
  gtk_widget_error_bell (GTK_WIDGET (self));
  if (self->session && error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit_by_name (self->session, "failed", error);
}

/* Bytes of the clipboard, whole, for whoever takes them. */
typedef void (*TakeFunc) (FabCanvas *self, GBytes *bytes);

typedef struct
{
  FabCanvas *canvas;
  TakeFunc   take;
} Reading;

static void
reading_free (Reading *reading)
{
  g_object_unref (reading->canvas);
  g_free (reading);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reading, reading_free)

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(Reading) reading = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    {
      report (reading->canvas, error);
      return;
    }
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  reading->take (reading->canvas, bytes);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(Reading) reading = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr(GOutputStream) output = NULL;

  if (input == NULL)
    {
      report (reading->canvas, error);
      return;
    }
  output = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, spliced_cb, g_steal_pointer (&reading));
}

static void
read_clipboard (FabCanvas   *self,
                const char **types,
                TakeFunc     take)
{
  Reading *reading = g_new0 (Reading, 1);

  *reading = (Reading) { g_object_ref (self), take };
  gdk_clipboard_read_async (get_clipboard (self), types, G_PRIORITY_DEFAULT, NULL, read_cb, reading);
}

static void
take_ink (FabCanvas *self,
          GBytes    *bytes)
{
  g_autoptr(GError) error = NULL;

  g_object_set (self, "tool", "select", NULL);
  if (g_bytes_get_size (bytes) > MAX_BYTES || !fab_paper_paste (self->paper, bytes, &error))
    report (self, error);
}

/* --- pictures in -------------------------------------------------------------------------------- */

/* One that is looked at on a thread before it is taken: it may be large, cut off, or no picture. */
typedef struct
{
  GFile      *file; /* or … */
  GBytes     *bytes;
  const char *kind; /* of the layer that it becomes */
  gint64      panel;
  int         width, height;
} Picture;

static void
picture_free (gpointer data)
{
  Picture *picture = data;

  g_clear_object (&picture->file);
  g_clear_pointer (&picture->bytes, g_bytes_unref);
  g_free (picture);
}

static gboolean
load_file (Picture  *picture,
           GError  **error)
{
  g_autoptr(GFileInfo) info = g_file_query_info (picture->file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, error);

  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) > MAX_BYTES)
    {
      g_set_error_literal (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_TOO_LARGE, "The picture is too large");
      return FALSE;
    }
  picture->bytes = g_file_load_bytes (picture->file, NULL, NULL, error);

  return picture->bytes != NULL;
}

static void
check_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Picture *picture = data;
  cairo_surface_t *small = NULL;
  GError *error = NULL;

  if ((picture->file == NULL || load_file (picture, &error)) &&
      fab_image_measure (picture->bytes, &picture->width, &picture->height, &error))
    small = fab_image_decode (picture->bytes, 64, 64, &error);
  if (small)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  g_clear_pointer (&small, cairo_surface_destroy);
}

/* As large as fits, in the middle. */
static FabInkMark *
create_mark (FabCanvas     *self,
             const Picture *picture)
{
  double aspect = fab_session_get_aspect (self->session);
  double scale = MIN (aspect / picture->width, 1. / picture->height), w = picture->width * scale, h = picture->height * scale;
  FabInkPoint corners[2] = { { (aspect - w) / 2, (1 - h) / 2 }, { (aspect + w) / 2, (1 + h) / 2 } };
  FabMarkSpec spec = { .kind = FAB_MARK_PICTURE, .fill = -1, .points = corners, .n_points = 2, .picture = picture->bytes };

  return fab_ink_mark_new (&spec);
}

/* It can be moved and scaled at once. */
static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  FabCanvas *self = FAB_CANVAS (source);
  const Picture *picture = g_task_get_task_data (G_TASK (result));
  g_autoptr(GError) error = NULL;
  g_autoptr(FabInkMark) mark = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    report (self, error);
  else if (self->session && fab_session_get_selected (self->session) == picture->panel)
    mark = create_mark (self, picture);
  if (mark == NULL)
    return;
  fab_session_add_picture (self->session, mark, picture->kind);
  g_object_set (self, "tool", "select", NULL);
  fab_paper_select_all (self->paper);
}

static void
add_picture (FabCanvas  *self,
             GFile      *file,
             GBytes     *bytes,
             const char *kind)
{
  g_autoptr(GTask) task = NULL;
  Picture *picture;

  if (self->session == NULL || fab_session_get_selected (self->session) == 0)
    return;
  picture = g_new0 (Picture, 1);
  picture->file = file ? g_object_ref (file) : NULL;
  picture->bytes = bytes ? g_bytes_ref (bytes) : NULL;
  picture->kind = kind;
  picture->panel = fab_session_get_selected (self->session);
  task = g_task_new (self, NULL, checked_cb, NULL);
  g_task_set_source_tag (task, add_picture);
  g_task_set_task_data (task, picture, picture_free);
  fab_task_run_in_thread (task, check_in_thread);
}

static void
take_layer (FabCanvas *self,
            GBytes    *bytes)
{
  add_picture (self, NULL, bytes, "ink");
}

static void
take_reference (FabCanvas *self,
                GBytes    *bytes)
{
  add_picture (self, NULL, bytes, "reference");
}

static void
add_files (FabCanvas    *self,
           const GValue *value,
           const char   *kind)
{
  for (const GSList *l = g_value_get_boxed (value); l; l = l->next)
    add_picture (self, l->data, NULL, kind);
}

static void
files_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(FabCanvas) self = data;
  g_autoptr(GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);

  if (value)
    add_files (self, value, "ink");
  else
    report (self, error);
}

static void
paste_picture (FabCanvas *self,
               TakeFunc   take)
{
  static const char *types[] = { "image/png", "image/jpeg", "image/webp", "image/gif", "image/tiff", "image/bmp", NULL };
  GdkContentFormats *formats = gdk_clipboard_get_formats (get_clipboard (self));

  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (get_clipboard (self), GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_read_cb,
                                    g_object_ref (self));
  else
    read_clipboard (self, types, take);
}

void
_fab_canvas_paste (FabCanvas *self)
{
  static const char *types[] = { INK_TYPE, NULL };

  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (get_clipboard (self)), INK_TYPE))
    read_clipboard (self, types, take_ink);
  else
    paste_picture (self, take_layer);
}

void
_fab_canvas_paste_reference (FabCanvas *self)
{
  paste_picture (self, take_reference);
}

/* --- dropped ------------------------------------------------------------------------------------ */

/* Files that are linked (Ctrl and Shift are held) are references. */
static gboolean
drop_cb (FabCanvas     *self,
         const GValue  *value,
         double         x,
         double         y,
         GtkDropTarget *target)
{
  GdkDrop *drop = gtk_drop_target_get_current_drop (target);
  const char *kind = drop && gdk_drop_get_actions (drop) == GDK_ACTION_LINK ? "reference" : "ink";
  g_autoptr(GBytes) bytes = NULL;

  if (self->session == NULL)
    return FALSE;
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    add_files (self, value, kind);
  else
    {
      bytes = gdk_texture_save_to_png_bytes (g_value_get_object (value));
      add_picture (self, NULL, bytes, kind);
    }

  return TRUE;
}

void
_fab_canvas_take_drops (FabCanvas *self)
{
  GType types[] = { GDK_TYPE_FILE_LIST, GDK_TYPE_TEXTURE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY | GDK_ACTION_LINK);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->paper), GTK_EVENT_CONTROLLER (target));
}
