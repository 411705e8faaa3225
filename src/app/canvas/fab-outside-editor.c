/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-outside-editor"

#include "config.h"

#include <glib/gstdio.h>

#include "fab-layered-file.h"
#include "fab-outside-editor.h"

#define HEIGHT 1440
#define SETTLED 400 /* milliseconds of quiet: programs save in several steps */

/* One panel that is out. */
typedef struct
{
  FabOutsideEditor *editor; /* not owned */
  gint64            panel;
  GFile            *file;
  GFileMonitor     *monitor;
  guint             source;
} Errand;

struct _FabOutsideEditor
{
  GObject parent_instance;

  FabSession   *session;
  char         *dir;
  GPtrArray    *errands; /* Errand */
  GCancellable *cancellable;
};

enum
{
  FAILED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabOutsideEditor, fab_outside_editor, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
errand_free (gpointer data)
{
  Errand *errand = data;

  g_clear_handle_id (&errand->source, g_source_remove);
  if (errand->monitor)
    g_file_monitor_cancel (errand->monitor);
  g_clear_object (&errand->monitor);
  g_file_delete (errand->file, NULL, NULL);
  g_clear_object (&errand->file);
  g_free (errand);
}

static Errand *
find_errand (FabOutsideEditor *self,
             gint64            panel)
{
  for (guint i = 0; i < self->errands->len; i++)
    {
      Errand *errand = g_ptr_array_index (self->errands, i);

      if (errand->panel == panel)
        return errand;
    }

  return NULL;
}

static void
report (FabOutsideEditor *self,
        GError           *error)
{
  if (error && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error);
}

/* --- back --------------------------------------------------------------------------------------- */

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr(FabOutsideEditor) self = data;
  g_autoptr(GError) error = NULL;

  if (fab_layered_file_read_finish (FAB_STORY (source), result, &error) < 0)
    report (self, error);
}

static gboolean
settled_cb (gpointer data)
{
  Errand *errand = data;
  FabOutsideEditor *self = errand->editor;

  errand->source = 0;
  fab_layered_file_read_async (fab_session_get_story (self->session), errand->panel, errand->file, HEIGHT,
                               self->cancellable, read_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
changed_cb (Errand            *errand,
            GFile             *file,
            GFile             *other,
            GFileMonitorEvent  event)
{
  if (event == G_FILE_MONITOR_EVENT_DELETED || event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED)
    return;
  g_clear_handle_id (&errand->source, g_source_remove);
  errand->source = g_timeout_add (SETTLED, settled_cb, errand);
}

/* --- out ---------------------------------------------------------------------------------------- */

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(FabOutsideEditor) self = data;
  g_autoptr(GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    report (self, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Errand *errand = data;
  g_autoptr(FabOutsideEditor) self = g_object_ref (errand->editor);
  g_autoptr(GError) error = NULL;
  g_autofree char *uri = NULL;

  g_object_unref (errand->editor); /* held for the while */
  if (!fab_layered_file_write_finish (FAB_STORY (source), result, &error))
    {
      report (self, error);
      if (self->errands)
        g_ptr_array_remove (self->errands, errand);
      return;
    }
  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  errand->monitor = g_file_monitor_file (errand->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (errand->monitor)
    g_signal_connect_swapped (errand->monitor, "changed", G_CALLBACK (changed_cb), errand);
  uri = g_file_get_uri (errand->file);
  g_app_info_launch_default_for_uri_async (uri, NULL, self->cancellable, launched_cb, g_object_ref (self));
}

void
fab_outside_editor_open (FabOutsideEditor *self,
                         gint64            panel)
{
  g_autofree char *name = NULL, *path = NULL;
  Errand *errand;

  g_return_if_fail (FAB_IS_OUTSIDE_EDITOR (self));

  if (panel == 0)
    return;
  errand = find_errand (self, panel);
  if (errand)
    g_ptr_array_remove (self->errands, errand);
  name = g_strdup_printf ("panel-%" G_GINT64_FORMAT ".ora", panel);
  path = g_build_filename (self->dir, name, NULL);
  errand = g_new0 (Errand, 1);
  errand->editor = self;
  errand->panel = panel;
  errand->file = g_file_new_for_path (path);
  g_ptr_array_add (self->errands, errand);
  g_object_ref (self);
  fab_layered_file_write_async (fab_session_get_story (self->session), panel, errand->file, HEIGHT, TRUE,
                                self->cancellable, written_cb, errand);
}

GFile *
fab_outside_editor_get_file (FabOutsideEditor *self,
                             gint64            panel)
{
  Errand *errand;

  g_return_val_if_fail (FAB_IS_OUTSIDE_EDITOR (self), NULL);

  errand = find_errand (self, panel);

  return errand && errand->monitor ? errand->file : NULL;
}

static void
fab_outside_editor_dispose (GObject *object)
{
  FabOutsideEditor *self = FAB_OUTSIDE_EDITOR (object);

  g_cancellable_cancel (self->cancellable);
  g_ptr_array_set_size (self->errands, 0);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fab_outside_editor_parent_class)->dispose (object);
}

static void
fab_outside_editor_finalize (GObject *object)
{
  FabOutsideEditor *self = FAB_OUTSIDE_EDITOR (object);

  if (self->dir)
    g_rmdir (self->dir);
  g_free (self->dir);
  g_ptr_array_unref (self->errands);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (fab_outside_editor_parent_class)->finalize (object);
}

static void
fab_outside_editor_class_init (FabOutsideEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_outside_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = fab_outside_editor_finalize;

  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
fab_outside_editor_init (FabOutsideEditor *self)
{
  self->errands = g_ptr_array_new_with_free_func (errand_free);
  self->cancellable = g_cancellable_new ();
  self->dir = g_dir_make_tmp ("fabula-edit-XXXXXX", NULL);
}

FabOutsideEditor *
fab_outside_editor_new (FabSession *session)
{
  FabOutsideEditor *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_OUTSIDE_EDITOR, NULL);
  self->session = g_object_ref (session);

  return self;
}
