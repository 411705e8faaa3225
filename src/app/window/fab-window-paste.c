/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pictures to and from other programs, by the clipboard. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-panel-content.h"
#include "fab-window-private.h"

#define MOST_BYTES (128 * 1024 * 1024)

typedef void (*PasteFunc) (FabSession *session, GBytes *picture);

/* What was asked for, while the clipboard is read. */
typedef struct
{
  FabWindow *window;
  PasteFunc  paste;
} Paste;

static void
paste_free (Paste *self)
{
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
texture_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(Paste) self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (source), result, &error);
  g_autoptr(GBytes) bytes = texture ? gdk_texture_save_to_png_bytes (texture) : NULL;

  if (bytes && self->window->session)
    self->paste (self->window->session, bytes);
  else if (error)
    fab_window_show_error (self->window, error);
}

static gboolean
is_small_enough (GFile *file)
{
  g_autoptr(GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, 0, NULL, NULL);

  return info && g_file_info_get_size (info) <= MOST_BYTES;
}

static void
paste_file (Paste *self,
            GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (!is_small_enough (file))
    {
      fab_window_show_message (self->window, _("This file is too large for a panel"));
      return;
    }
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  if (bytes)
    self->paste (self->window->session, bytes);
  else
    fab_window_show_error (self->window, error);
}

static void
files_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(Paste) self = data;
  g_autoptr(GError) error = NULL;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, &error);
  g_autoptr(GSList) files = value ? gdk_file_list_get_files (g_value_get_boxed (value)) : NULL;

  for (GSList *link = files; link && self->window->session; link = link->next)
    paste_file (self, link->data);
  if (error)
    fab_window_show_error (self->window, error);
}

static void
paste_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  gboolean as_take = g_str_equal (name, "win.paste-take") && self->session &&
                     fab_session_get_selected (self->session) != 0;
  Paste *paste;

  if (self->session == NULL)
    return;
  paste = g_new (Paste, 1);
  *paste = (Paste) { g_object_ref (self), as_take ? fab_session_paste_take : fab_session_paste_panel };
  if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_FILE_LIST))
    gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL, files_cb, paste);
  else if (gdk_content_formats_contain_gtype (formats, GDK_TYPE_TEXTURE))
    gdk_clipboard_read_texture_async (clipboard, NULL, texture_cb, paste);
  else
    {
      fab_window_show_message (self, _("There is no picture to paste"));
      paste_free (paste);
    }
}

static void
copy_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  FabWindow *self = FAB_WINDOW (widget);
  g_autoptr(FabPanel) panel = self->session ? fab_session_dup_panel (self->session) : NULL;
  g_autoptr(GdkContentProvider) content = panel ? fab_panel_content_new (self->session, panel) : NULL;

  if (content && gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), content))
    fab_window_show_message (self, _("Picture copied"));
}

void
_fab_window_install_paste (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.paste-picture", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "win.paste-take", NULL, paste_cb);
  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, copy_cb);
}
