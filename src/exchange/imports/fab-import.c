/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-boarding.h"
#include "fab-exchange-error.h"
#include "fab-import-private.h"
#include "fab-task.h"

static const struct { const char *ending; FabImportReader read; } formats[] = {
  { ".fountain", _fab_import_fountain }, { ".spmd", _fab_import_fountain }, { ".txt", _fab_import_fountain },
  { ".fdx", _fab_import_fdx },
  { ".storyboarder", _fab_import_storyboarder },
  { ".srt", _fab_import_captions }, { ".vtt", _fab_import_captions },
  { ".otio", _fab_import_cut }, { ".fcpxml", _fab_import_cut }, { ".edl", _fab_import_cut },
  { ".pdf", _fab_import_pdf },
  { ".json", _fab_import_document },
};

static char *
dup_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base ? base : "");
}

/* NULL when nothing reads files of that kind. */
static FabImportReader
find_reader (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file), *folded = g_ascii_strdown (base ? base : "", -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (folded, formats[i].ending))
      return formats[i].read;
  if (_fab_import_is_picture (folded))
    return _fab_import_pictures;

  return g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY ? _fab_import_folder : NULL;
}

gboolean
fab_import_check (GFile   *file,
                  GError **error)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (find_reader (file) != NULL)
    return TRUE;
  name = dup_name (file);
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
               "“%s” cannot be imported; a screenplay (.fountain, .fdx), a Storyboarder project (.storyboarder), "
               "captions (.srt, .vtt), a cut (.otio, .fcpxml, .edl), pictures (.png, .jpg, .webp, .psd, .ora, .pdf) or a folder of pictures can", name);

  return FALSE;
}

/* --- what the readers use -------------------------------------------------------------------------------- */

const char *
_fab_import_path (const FabImportJob *job)
{
  return g_file_peek_path (g_ptr_array_index (job->files, 0));
}

gboolean
_fab_import_step (const FabImportJob  *job,
                  guint                done,
                  guint                of,
                  GError             **error)
{
  if (job->progress != NULL)
    fab_progress_tell (job->progress, job->task, (double) done / MAX (of, 1));

  return !g_cancellable_set_error_if_cancelled (job->cancellable, error);
}

char *
_fab_import_dup_stem (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  char *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';

  return g_steal_pointer (&name);
}

/* --- reading --------------------------------------------------------------------------------------------- */

/* Scripts may come from anywhere. */
static gboolean
check_file (GFile   *file,
            GError **error)
{
  FabImportReader read = find_reader (file);

  if (read == NULL)
    return fab_import_check (file, error);
  if (g_file_peek_path (file) != NULL || read == _fab_import_fountain || read == _fab_import_fdx)
    return TRUE;
  g_set_error_literal (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED, "Import needs files on this computer");

  return FALSE;
}

static FabImport *
read_files (const FabImportJob  *job,
            GError             **error)
{
  GPtrArray *files = job->files;

  for (guint i = 0; i < files->len; i++)
    if (!check_file (g_ptr_array_index (files, i), error))
      return NULL;

  return files->len > 1 ? _fab_import_pictures (job, error) : find_reader (g_ptr_array_index (files, 0)) (job, error);
}

FabImport *
fab_import_read (GPtrArray     *files,
                 GCancellable  *cancellable,
                 GError       **error)
{
  const FabImportJob job = { files, NULL, NULL, cancellable };

  g_return_val_if_fail (files != NULL && files->len > 0, NULL);

  return read_files (&job, error);
}

/* What a thread needs; lives in its task. */
typedef struct
{
  GPtrArray   *files;
  FabProgress  progress;
} Reading;

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_ptr_array_unref (reading->files);
  g_free (reading);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Reading *reading = data;
  GError *error = NULL;
  const FabImportJob job = { reading->files, &reading->progress, task, cancellable };
  FabImport *self = read_files (&job, &error);

  if (self)
    g_task_return_pointer (task, self, (GDestroyNotify) fab_import_free);
  else
    g_task_return_error (task, error);
}

void
fab_import_read_async (GPtrArray           *files,
                       FabExportProgress    progress,
                       gpointer             progress_data,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Reading *reading;

  g_return_if_fail (files != NULL && files->len > 0);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, fab_import_read_async);
  reading = g_new0 (Reading, 1);
  *reading = (Reading) { g_ptr_array_ref (files), { progress, progress_data, 0 } };
  g_task_set_task_data (task, reading, reading_free);
  fab_task_run_in_thread (task, read_in_thread);
}

FabImport *
fab_import_read_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static FabImport *
read_one (GFile   *file,
          GError **error)
{
  g_autoptr(GPtrArray) files = g_ptr_array_new ();

  g_ptr_array_add (files, file);

  return fab_import_read (files, NULL, error);
}

char *
fab_import_script (GFile   *file,
                   GError **error)
{
  g_autoptr(FabImport) self = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = read_one (file, error);

  return self ? g_strdup (self->script->str) : NULL;
}

gboolean
fab_import_is_script (FabImport *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->panels->len == 0 && self->document == NULL;
}

FabStory *
fab_import_file (const char  *state_dir,
                 GFile       *file,
                 GError     **error)
{
  g_autoptr(FabImport) self = NULL;
  g_autoptr(FabStory) story = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = read_one (file, error);
  story = self ? fab_story_new (state_dir, error) : NULL;
  if (story == NULL)
    return NULL;
  if (!fab_import_fill (self, story, error) || (fab_import_is_script (self) && !fab_boarding_run (story, 0, error)))
    {
      fab_story_close (story, TRUE);
      return NULL;
    }

  return g_steal_pointer (&story);
}
