/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "fab-export-pictures.h"

#define LONG_SIDE 1920

/* One export; lives in its task. */
typedef struct
{
  FabCompositor     *compositor;
  GArray            *panels;    /* gint64, as they were at the start */
  GPtrArray         *names;     /* file names */
  guint              next;
  int                width, height;
  char              *folder;    /* where they go */
  char              *temporary; /* where they are drawn, or NULL */
  FabExportProgress  progress;
  gpointer           progress_data;
} Export;

static void draw_next (GTask *task);

static void
remove_temporary (Export *self)
{
  for (guint i = 0; self->temporary != NULL && i < self->names->len; i++)
    {
      g_autofree char *path = g_build_filename (self->temporary,
                                                g_ptr_array_index (self->names, i), NULL);

      g_unlink (path);
    }
  if (self->temporary != NULL)
    g_rmdir (self->temporary);
}

static void
export_free (Export *self)
{
  remove_temporary (self);
  g_clear_object (&self->compositor);
  g_array_unref (self->panels);
  g_ptr_array_unref (self->names);
  g_free (self->folder);
  g_free (self->temporary);
  g_free (self);
}

static gboolean
fail (const char  *path,
      int          code,
      GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "“%s” could not be written: %s",
               name, g_strerror (code));

  return FALSE;
}

static double
read_aspect (FabStory *story)
{
  const char *text = fab_story_get_setting (story, "aspect");
  char *end;
  double width = g_ascii_strtod (text, &end);
  double height = *end == ':' ? g_ascii_strtod (end + 1, NULL) : 1;

  return width > 0 && height > 0 ? CLAMP (width / height, .1, 10) : 16.0 / 9;
}

/* Labels are the author's scene numbers, which may hold what no file name may. */
static char *
name_picture (guint       position,
              const char *label)
{
  g_autofree char *safe = g_strdup (label);

  g_strcanon (safe, G_CSET_A_2_Z G_CSET_a_2_z G_CSET_DIGITS "-_.", '_');

  return g_strdup_printf ("%03u-%s.png", position + 1, safe);
}

static void
list_panels (Export   *self,
             FabStory *story)
{
  GListModel *panels = fab_story_get_panels (story);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (panels, i);
      gint64 id = fab_panel_get_id (panel);

      g_array_append_val (self->panels, id);
      g_ptr_array_add (self->names, name_picture (i, fab_panel_get_label (panel)));
    }
}

static gboolean
make_temporary (Export  *self,
                GError **error)
{
  g_autofree char *parent = g_path_get_dirname (self->folder);
  g_autofree char *base = g_path_get_basename (self->folder);
  g_autofree char *name = g_strdup_printf (".%s.XXXXXX", base);

  self->temporary = g_build_filename (parent, name, NULL);
  if (g_mkdtemp_full (self->temporary, 0777) != NULL)
    return TRUE;

  g_clear_pointer (&self->temporary, g_free);

  return fail (self->folder, errno, error);
}

/* A folder that is there gets the pictures one by one; each is whole. */
static gboolean
move_into (Export  *self,
           GError **error)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const char *name = g_ptr_array_index (self->names, i);
      g_autofree char *from = g_build_filename (self->temporary, name, NULL);
      g_autofree char *to = g_build_filename (self->folder, name, NULL);

      if (g_rename (from, to) != 0)
        return fail (to, errno, error);
    }

  return TRUE;
}

static gboolean
move_into_place (Export  *self,
                 GError **error)
{
  if (!g_file_test (self->folder, G_FILE_TEST_EXISTS))
    {
      if (g_rename (self->temporary, self->folder) != 0)
        return fail (self->folder, errno, error);
      g_clear_pointer (&self->temporary, g_free);
      return TRUE;
    }
  if (!g_file_test (self->folder, G_FILE_TEST_IS_DIR))
    return fail (self->folder, ENOTDIR, error);

  return move_into (self, error);
}

static gboolean
write_picture (Export           *self,
               cairo_surface_t  *surface,
               GError          **error)
{
  g_autofree char *path = g_build_filename (self->temporary,
                                            g_ptr_array_index (self->names, self->next), NULL);
  cairo_status_t status = cairo_surface_write_to_png (surface, path);

  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;

  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED,
               "Panel %u could not be written as a picture: %s", self->next + 1,
               cairo_status_to_string (status));

  return FALSE;
}

static void
drawn_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GTask) task = data;
  Export *self = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  cairo_surface_t *surface = fab_compositor_panel_finish (FAB_COMPOSITOR (object), result, &error);

  if (surface == NULL || !write_picture (self, surface, &error))
    {
      g_clear_pointer (&surface, cairo_surface_destroy);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  cairo_surface_destroy (surface);
  self->next++;
  if (self->progress != NULL)
    self->progress ((double) self->next / self->panels->len, self->progress_data);
  draw_next (g_steal_pointer (&task));
}

/* Takes the reference to @task. */
static void
draw_next (GTask *task)
{
  g_autoptr(GTask) owned = task;
  Export *self = g_task_get_task_data (task);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr(GError) error = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  if (self->next < self->panels->len)
    fab_compositor_panel_async (self->compositor, g_array_index (self->panels, gint64, self->next),
                                self->width, self->height, cancellable, drawn_cb,
                                g_steal_pointer (&owned));
  else if (move_into_place (self, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
fab_export_pictures_async (FabStory            *story,
                           GFile               *folder,
                           FabExportProgress    progress,
                           gpointer             progress_data,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  g_autoptr(GError) error = NULL;
  Export *self;
  double aspect;

  g_return_if_fail (FAB_IS_STORY (story));
  g_return_if_fail (g_file_peek_path (folder) != NULL);

  task = g_task_new (story, cancellable, callback, data);
  g_task_set_source_tag (task, fab_export_pictures_async);

  self = g_new0 (Export, 1);
  self->panels = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->compositor = fab_compositor_new (story);
  self->folder = g_file_get_path (folder);
  self->progress = progress;
  self->progress_data = progress_data;
  aspect = read_aspect (story);
  self->width = aspect >= 1 ? LONG_SIDE : (int) (LONG_SIDE * aspect + .5);
  self->height = (int) (self->width / aspect + .5);
  list_panels (self, story);
  g_task_set_task_data (task, self, (GDestroyNotify) export_free);

  if (self->panels->len == 0)
    g_task_return_new_error (task, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED,
                             "There are no panels to export; write or board a script first");
  else if (!make_temporary (self, &error))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    draw_next (g_steal_pointer (&task));
}

gboolean
fab_export_pictures_finish (FabStory      *story,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, story), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
