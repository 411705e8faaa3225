/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cut, copy and paste: strokes as what they are, pictures from elsewhere as layers. */
#define G_LOG_DOMAIN "fab-canvas"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-canvas-private.h"
#include "fab-surface-cache.h"
#include "fab-thumbnails.h"

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

/* --- in ----------------------------------------------------------------------------------------- */

static void
report (FabCanvas  *self,
        const char *text)
{
  gtk_widget_error_bell (GTK_WIDGET (self));
  g_debug ("Not pasted: %s", text);
}

/* As large as fits, in the middle, on a layer of its own. */
static void
add_picture (FabCanvas *self,
             GBytes    *bytes,
             int        width,
             int        height,
             const char *kind)
{
  double aspect = fab_session_get_aspect (self->session);
  double scale = MIN (aspect / width, 1. / height), w = width * scale, h = height * scale;
  FabInkPoint corners[2] = { { (aspect - w) / 2, (1 - h) / 2 }, { (aspect + w) / 2, (1 + h) / 2 } };
  FabMarkSpec spec = { .kind = FAB_MARK_PICTURE, .fill = -1, .points = corners, .n_points = 2, .picture = bytes };
  g_autoptr(FabInkMark) mark = fab_ink_mark_new (&spec);

  if (mark)
    fab_session_add_picture (self->session, mark, kind);
  else
    report (self, "the picture cannot be read");
}

void
_fab_canvas_add_texture (FabCanvas  *self,
                         GdkTexture *texture)
{
  g_autoptr(GBytes) bytes = gdk_texture_save_to_png_bytes (texture);

  if (self->session && fab_session_get_selected (self->session) != 0)
    add_picture (self, bytes, gdk_texture_get_width (texture), gdk_texture_get_height (texture), "ink");
}

static void
texture_read_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr(FabCanvas) self = data;
  g_autoptr(GdkTexture) texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, NULL);

  if (texture)
    _fab_canvas_add_texture (self, texture);
  else
    report (self, "there is nothing to paste");
}

static void
ink_spliced_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(FabCanvas) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, &error) < 0)
    {
      report (self, error->message);
      return;
    }
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (source));
  g_object_set (self, "tool", "select", NULL);
  if (g_bytes_get_size (bytes) > MAX_BYTES || !fab_paper_paste (self->paper, bytes, &error))
    report (self, error ? error->message : "it is too large");
}

static void
ink_read_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(FabCanvas) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GInputStream) input = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, &error);
  g_autoptr(GOutputStream) output = NULL;

  if (input == NULL)
    {
      report (self, error->message);
      return;
    }
  output = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, ink_spliced_cb, g_steal_pointer (&self));
}

void
_fab_canvas_paste (FabCanvas *self)
{
  static const char *types[] = { INK_TYPE, NULL };
  GdkContentFormats *formats = gdk_clipboard_get_formats (get_clipboard (self));

  if (gdk_content_formats_contain_mime_type (formats, INK_TYPE))
    gdk_clipboard_read_async (get_clipboard (self), types, G_PRIORITY_DEFAULT, NULL, ink_read_cb, g_object_ref (self));
  else
    gdk_clipboard_read_texture_async (get_clipboard (self), NULL, texture_read_cb, g_object_ref (self));
}

/* --- dropped ------------------------------------------------------------------------------------ */

static void
file_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(FabCanvas) self = data;
  g_autoptr(GBytes) bytes = g_file_load_bytes_finish (G_FILE (source), result, NULL, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = NULL;

  if (bytes && g_bytes_get_size (bytes) <= MAX_BYTES)
    texture = gdk_texture_new_from_bytes (bytes, &error);
  if (texture)
    _fab_canvas_add_texture (self, texture);
  else
    report (self, error ? error->message : "the file cannot be read");
}

static gboolean
drop_cb (FabCanvas    *self,
         const GValue *value)
{
  if (self->session == NULL)
    return FALSE;
  if (G_VALUE_HOLDS (value, GDK_TYPE_TEXTURE))
    _fab_canvas_add_texture (self, g_value_get_object (value));
  else if (G_VALUE_HOLDS (value, G_TYPE_FILE))
    g_file_load_bytes_async (g_value_get_object (value), NULL, file_read_cb, g_object_ref (self));
  else
    return FALSE;

  return TRUE;
}

void
_fab_canvas_take_drops (FabCanvas *self)
{
  GType types[] = { G_TYPE_FILE, GDK_TYPE_TEXTURE };
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);

  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->paper), GTK_EVENT_CONTROLLER (target));
}
