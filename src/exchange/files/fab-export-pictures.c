/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-encode-all.h"
#include "fab-export-pictures.h"
#include "fab-layered-file.h"
#include "fab-package.h"
#include "fab-picture-name.h"
#include "fab-task.h"

/* One export; lives in its task. */
typedef struct
{
  FabBoardContent   *content;
  FabPictureOptions *options;
  GPtrArray         *names;
  FabBlobs          *blobs;
  FabPackage        *package;
  FabProgress        progress;
  guint              next; /* to be written with its layers */
} Export;

/* --- options --- */

FabPictureOptions *
fab_picture_options_new (void)
{
  FabPictureOptions *self = g_new0 (FabPictureOptions, 1);

  self->format = FAB_PICTURE_PNG;
  self->name = g_strdup (FAB_PICTURE_NAME);
  self->side = 1920;
  self->quality = 90;
  self->arrows = TRUE;

  return self;
}

void
fab_picture_options_free (FabPictureOptions *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self);
}

static gboolean
read_int (const char *value,
          gint64      least,
          gint64      most,
          int        *number)
{
  gint64 read;

  if (!g_ascii_string_to_signed (value, 10, least, most, &read, NULL))
    return FALSE;
  *number = read;

  return TRUE;
}

static gboolean
set_option (FabPictureOptions  *self,
            const char         *key,
            const char         *value,
            GError            **error)
{
  if (g_str_equal (key, "name"))
    {
      if (!fab_picture_name_check (value, error))
        return FALSE;
      g_free (self->name);
      self->name = g_utf8_make_valid (value, MIN (strlen (value), 1000));
      return TRUE;
    }
  if ((g_str_equal (key, "format") && fab_picture_format_find (value, &self->format)) ||
      (g_str_equal (key, "size") && read_int (value, 16, 16384, &self->side)) ||
      (g_str_equal (key, "quality") && read_int (value, 1, 100, &self->quality)))
    return TRUE;
  if (g_str_equal (key, "arrows") && (g_str_equal (value, "yes") || g_str_equal (value, "no")))
    {
      self->arrows = g_str_equal (value, "yes");
      return TRUE;
    }
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
               "Pictures have no option “%s=%s”; they have format=png, jpeg, webp, svg or ora, name=PATTERN, "
               "size=16 to 16384 (pixels), quality=1 to 100 and arrows=yes or no", key, value);

  return FALSE;
}

gboolean
fab_picture_options_apply (FabPictureOptions   *self,
                           const char * const  *words,
                           GError             **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (words[i], "=", 2);

      if (!set_option (self, parts[0] ? parts[0] : "", parts[0] && parts[1] ? parts[1] : "", error))
        return FALSE;
    }

  return TRUE;
}

FabPictureOptions *
fab_picture_options_copy (const FabPictureOptions *self)
{
  FabPictureOptions *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  copy->name = g_strdup (self->name);

  return copy;
}

/* --- on its thread --- */

static void
export_free (gpointer data)
{
  Export *self = data;

  fab_board_content_unref (self->content);
  fab_blobs_unref (self->blobs);
  g_ptr_array_unref (self->names);
  g_clear_pointer (&self->package, fab_package_free);
  fab_picture_options_free (self->options);
  g_free (self);
}

static gboolean
write_picture (guint      i,
               GBytes    *bytes,
               gpointer   data,
               GError   **error)
{
  Export *self = data;

  return fab_package_add_bytes (self->package, self->names->pdata[i], bytes, error);
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Export *self = data;
  GError *error = NULL;
  gboolean done = fab_encode_all (self->content, self->blobs, self->options, task, &self->progress, write_picture, self,
                                  &error) && fab_package_place (self->package, &error);

  g_clear_pointer (&self->package, fab_package_free); /* what is half done goes before anybody hears of the end */
  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* --- with their layers --- */

static void write_next (GTask *task);

static void
written_cb (GObject      *story,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GTask) task = data;
  Export *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (!fab_layered_file_write_finish (FAB_STORY (story), result, &error))
    {
      g_clear_pointer (&self->package, fab_package_free);
      g_task_return_error (task, error);
      return;
    }
  self->next++;
  if (self->progress.func != NULL)
    self->progress.func ((double) self->next / self->names->len, self->progress.data);
  write_next (g_steal_pointer (&task));
}

/* Each draws on a thread of its own; takes the reference to @task. */
static void
write_next (GTask *task)
{
  g_autoptr(GTask) owned = task;
  Export *self = g_task_get_task_data (task);
  const FabBoardPanel *panel = self->next < self->names->len ? self->content->panels->pdata[self->next] : NULL;
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;
  GError *error = NULL;
  int width, height;

  if (panel == NULL)
    {
      if (fab_package_place (self->package, &error))
        g_task_return_boolean (task, TRUE);
      else
        g_task_return_error (task, error);
      return;
    }
  path = fab_package_dup_path (self->package, self->names->pdata[self->next]);
  file = g_file_new_for_path (path);
  fab_encode_size (self->content, self->options, &width, &height);
  fab_layered_file_write_async (g_task_get_source_object (task), panel->id, file, height, TRUE,
                                g_task_get_cancellable (task), written_cb, g_steal_pointer (&owned));
}

static Export *
export_new (FabStory                *story,
            FabTimeline             *timeline,
            const FabPictureOptions *options,
            GCancellable            *cancellable)
{
  Export *self = g_new0 (Export, 1);

  self->options = fab_picture_options_copy (options);
  self->content = fab_board_content_new (story, timeline, options->arrows);
  self->blobs = fab_blobs_new (story, cancellable);
  self->names = fab_picture_names (self->content, options->name, fab_picture_format_extension (options->format));

  return self;
}

void
fab_export_pictures_async (FabStory                *story,
                           FabTimeline             *timeline,
                           GFile                   *folder,
                           const FabPictureOptions *options,
                           FabExportProgress        progress,
                           gpointer                 progress_data,
                           GCancellable            *cancellable,
                           GAsyncReadyCallback      callback,
                           gpointer                 data)
{
  g_autoptr(GTask) task = NULL;
  GError *error = NULL;
  Export *self;

  g_return_if_fail (FAB_IS_STORY (story));
  g_return_if_fail (FAB_IS_TIMELINE (timeline));
  g_return_if_fail (options != NULL);
  g_return_if_fail (g_file_peek_path (folder) != NULL);

  task = g_task_new (story, cancellable, callback, data);
  g_task_set_source_tag (task, fab_export_pictures_async);
  self = export_new (story, timeline, options, cancellable);
  self->progress = (FabProgress) { progress, progress_data, -1 };
  g_task_set_task_data (task, self, export_free);
  if (self->names->len == 0)
    {
      g_task_return_new_error (task, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_FAILED,
                               "There are no panels to export; write or board a script first");
      return;
    }
  self->package = fab_package_new (g_file_peek_path (folder), &error);
  if (self->package == NULL)
    g_task_return_error (task, error);
  else if (options->format == FAB_PICTURE_ORA)
    write_next (g_steal_pointer (&task));
  else
    fab_task_run_in_thread (task, run_in_thread);
}

gboolean
fab_export_pictures_finish (FabStory      *story,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, story), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
