/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-panel-content"

#include "config.h"

#include <math.h>

#include "fab-board-content.h"
#include "fab-compositor.h"
#include "fab-panel-content.h"
#include "fab-picture-file.h"
#include "fab-task.h"

#define SIDE 1920
#define MIME_PNG "image/png"
#define MIME_FILES "text/uri-list"

struct _FabPanelContent
{
  GdkContentProvider parent_instance;

  FabSession *session;
  FabPanel   *panel;
};

G_DEFINE_FINAL_TYPE (FabPanelContent, fab_panel_content, GDK_TYPE_CONTENT_PROVIDER)

static GdkContentFormats *
fab_panel_content_ref_formats (GdkContentProvider *provider)
{
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();

  gdk_content_formats_builder_add_gtype (builder, FAB_TYPE_PANEL);
  gdk_content_formats_builder_add_mime_type (builder, MIME_FILES);
  gdk_content_formats_builder_add_mime_type (builder, MIME_PNG);

  return gdk_content_formats_builder_free_to_formats (builder);
}

static gboolean
fab_panel_content_get_value (GdkContentProvider  *provider,
                             GValue              *value,
                             GError             **error)
{
  FabPanelContent *self = FAB_PANEL_CONTENT (provider);

  if (!G_VALUE_HOLDS (value, FAB_TYPE_PANEL))
    return GDK_CONTENT_PROVIDER_CLASS (fab_panel_content_parent_class)->get_value (provider, value, error);
  g_value_set_object (value, self->panel);

  return TRUE;
}

/* --- the picture, for others --- */

typedef struct
{
  cairo_surface_t *surface;
  GOutputStream   *stream;
  char            *number;
  gboolean         as_file;
} Transfer;

static void
transfer_free (gpointer data)
{
  Transfer *transfer = data;

  g_clear_pointer (&transfer->surface, cairo_surface_destroy);
  g_object_unref (transfer->stream);
  g_free (transfer->number);
  g_free (transfer);
}

/* A file manager copies it from here; what is left over goes when the cache is cleared. */
static char *
write_file (GBytes      *bytes,
            const char  *number,
            GError     **error)
{
  g_autofree char *safe = g_strcanon (g_strdup (number), G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-", '_');
  g_autofree char *name = g_strdup_printf ("%.60s.png", safe);
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "fabula", "dragged", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *uri = NULL;

  g_mkdir_with_parents (folder, 0700);
  if (!g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error))
    return NULL;
  uri = g_filename_to_uri (path, NULL, error);

  return uri ? g_strconcat (uri, "\r\n", NULL) : NULL;
}

static void
write_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Transfer *transfer = data;
  GError *error = NULL;
  g_autoptr(GBytes) bytes = fab_surface_encode (transfer->surface, FAB_PICTURE_PNG, 100, &error);
  g_autofree char *list = bytes && transfer->as_file ? write_file (bytes, transfer->number, &error) : NULL;
  gboolean done = FALSE;

  if (list)
    done = g_output_stream_write_all (transfer->stream, list, strlen (list), NULL, cancellable, &error);
  else if (bytes && !transfer->as_file)
    done = g_output_stream_write_all (transfer->stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                      cancellable, &error);
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
drawn_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GTask) task = data;
  Transfer *transfer = g_task_get_task_data (task);
  GError *error = NULL;

  transfer->surface = fab_compositor_panel_finish (FAB_COMPOSITOR (object), result, &error);
  if (transfer->surface)
    fab_task_run_in_thread (task, write_in_thread);
  else
    g_task_return_error (task, error);
}

static void
fab_panel_content_write_mime_type_async (GdkContentProvider  *provider,
                                         const char          *mime_type,
                                         GOutputStream       *stream,
                                         int                  priority,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             data)
{
  FabPanelContent *self = FAB_PANEL_CONTENT (provider);
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, data);
  double aspect = fab_board_read_aspect (fab_session_get_story (self->session));
  Transfer *transfer = g_new0 (Transfer, 1);

  g_task_set_source_tag (task, fab_panel_content_write_mime_type_async);
  transfer->stream = g_object_ref (stream);
  transfer->number = g_strdup (fab_panel_get_label (self->panel));
  transfer->as_file = g_strcmp0 (mime_type, MIME_FILES) == 0;
  g_task_set_task_data (task, transfer, transfer_free);
  fab_compositor_panel_async (fab_session_get_compositor (self->session), fab_panel_get_id (self->panel),
                              aspect >= 1 ? SIDE : (int) round (SIDE * aspect),
                              aspect >= 1 ? (int) round (SIDE / aspect) : SIDE, cancellable, drawn_cb,
                              g_steal_pointer (&task));
}

static gboolean
fab_panel_content_write_mime_type_finish (GdkContentProvider  *provider,
                                          GAsyncResult        *result,
                                          GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
fab_panel_content_finalize (GObject *object)
{
  FabPanelContent *self = FAB_PANEL_CONTENT (object);

  g_clear_object (&self->session);
  g_clear_object (&self->panel);

  G_OBJECT_CLASS (fab_panel_content_parent_class)->finalize (object);
}

static void
fab_panel_content_class_init (FabPanelContentClass *klass)
{
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = fab_panel_content_finalize;
  provider_class->ref_formats = fab_panel_content_ref_formats;
  provider_class->get_value = fab_panel_content_get_value;
  provider_class->write_mime_type_async = fab_panel_content_write_mime_type_async;
  provider_class->write_mime_type_finish = fab_panel_content_write_mime_type_finish;
}

static void
fab_panel_content_init (FabPanelContent *self)
{
}

GdkContentProvider *
fab_panel_content_new (FabSession *session,
                       FabPanel   *panel)
{
  FabPanelContent *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);
  g_return_val_if_fail (FAB_IS_PANEL (panel), NULL);

  self = g_object_new (FAB_TYPE_PANEL_CONTENT, NULL);
  self->session = g_object_ref (session);
  self->panel = g_object_ref (panel);

  return GDK_CONTENT_PROVIDER (self);
}
