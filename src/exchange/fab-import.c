/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-boarding.h"
#include "fab-export.h"
#include "fab-fdx.h"
#include "fab-fountain.h"
#include "fab-import.h"

#define MAX_SCRIPT (16 * 1024 * 1024)

static char *
dup_name (GFile *file)
{
  g_autofree char *base = g_file_get_basename (file);

  return g_filename_display_name (base ? base : "");
}

typedef enum { SCREENPLAY_NONE, SCREENPLAY_FOUNTAIN, SCREENPLAY_FDX } Screenplay;

static Screenplay
find_format (const char *name)
{
  static const struct { const char *extension; Screenplay format; } formats[] = {
    { ".fountain", SCREENPLAY_FOUNTAIN }, { ".spmd", SCREENPLAY_FOUNTAIN }, { ".txt", SCREENPLAY_FOUNTAIN },
    { ".fdx", SCREENPLAY_FDX },
  };
  g_autofree char *folded = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (folded, formats[i].extension))
      return formats[i].format;

  return SCREENPLAY_NONE;
}

static void
refuse (const char  *name,
        GError     **error)
{
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
               "“%s” cannot be imported; a screenplay in Fountain (.fountain) or Final Draft (.fdx) can", name);
}

/* A file of another encoding would come out as a row of boxes; better to say so. */
static gboolean
check_text (const char  *name,
            const char  *bytes,
            gsize        length,
            GError     **error)
{
  const char *end;

  if (g_utf8_validate_len (bytes, length, &end))
    return TRUE;

  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID,
               "“%s” is not a text in UTF-8 (byte %" G_GSIZE_FORMAT "); "
               "save it as UTF-8 and import it again",
               name, (gsize) (end - bytes));

  return FALSE;
}

/* Reads at most what a screenplay can have, whatever the file says about its size. */
static GBytes *
load_file (const char  *name,
           GFile       *file,
           GError     **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr(GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autofree char *buffer = g_malloc (1 << 16);
  gssize n = 1;

  while (stream != NULL && n > 0)
    {
      n = g_input_stream_read (G_INPUT_STREAM (stream), buffer, 1 << 16, NULL, error);
      if (n > 0 && !g_output_stream_write_all (memory, buffer, n, NULL, NULL, error))
        n = -1;
      if (g_memory_output_stream_get_data_size (G_MEMORY_OUTPUT_STREAM (memory)) > MAX_SCRIPT)
        {
          g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID,
                       "“%s” is too long for a screenplay", name);
          n = -1;
        }
    }
  if (stream == NULL || n < 0 || !g_output_stream_close (memory, NULL, error))
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* The text of the file as Fountain. */
static char *
read_script (const char  *name,
             Screenplay   format,
             GBytes      *bytes,
             GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *script = NULL;

  if (format == SCREENPLAY_FOUNTAIN)
    return check_text (name, data ? data : "", length, error) ? fab_fountain_decode (data ? data : "", length) : NULL;
  script = fab_fdx_read (bytes, error);
  if (script == NULL)
    g_prefix_error (error, "“%s” is no Final Draft script: ", name);

  return g_steal_pointer (&script);
}

/* An FDX file says more than a script shows: it is kept for the way back. */
static gboolean
keep_origin (FabStory  *story,
             GBytes    *bytes,
             GError   **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *text = g_utf8_make_valid (data, length);

  return fab_story_set_setting (story, FAB_IMPORT_ORIGIN, text, error);
}

void
fab_import_free (FabImport *self)
{
  if (self == NULL)
    return;
  g_free (self->script);
  g_clear_pointer (&self->origin, g_bytes_unref);
  g_free (self);
}

static FabImport *
import_read (GFile   *file,
             GError **error)
{
  g_autofree char *name = dup_name (file);
  g_autoptr(FabImport) self = g_new0 (FabImport, 1);
  g_autoptr(GBytes) bytes = NULL;
  Screenplay format = find_format (name);

  if (format == SCREENPLAY_NONE)
    {
      refuse (name, error);
      return NULL;
    }
  bytes = load_file (name, file, error);
  self->script = bytes ? read_script (name, format, bytes, error) : NULL;
  if (self->script == NULL)
    return NULL;
  if (format == SCREENPLAY_FDX)
    self->origin = g_steal_pointer (&bytes);

  return g_steal_pointer (&self);
}

char *
fab_import_script (GFile   *file,
                   GError **error)
{
  g_autoptr(FabImport) self = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = import_read (file, error);

  return self ? g_steal_pointer (&self->script) : NULL;
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  FabImport *self = import_read (source, &error);

  if (self)
    g_task_return_pointer (task, self, (GDestroyNotify) fab_import_free);
  else
    g_task_return_error (task, error);
}

void
fab_import_read_async (GFile               *file,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, data);
  g_task_set_source_tag (task, fab_import_read_async);
  g_task_run_in_thread (task, read_in_thread);
}

FabImport *
fab_import_read_finish (GFile         *file,
                        GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
fab_import_fill (FabImport  *self,
                 FabStory   *story,
                 GError    **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);

  return (self->origin == NULL || keep_origin (story, self->origin, error)) &&
         fab_story_set_script (story, self->script, error);
}

FabStory *
fab_import_file (const char  *state_dir,
                 GFile       *file,
                 GError     **error)
{
  g_autoptr(FabImport) self = NULL;
  g_autoptr(FabStory) story = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = import_read (file, error);
  story = self ? fab_story_new (state_dir, error) : NULL;
  if (story == NULL)
    return NULL;
  if (!fab_import_fill (self, story, error) || !fab_boarding_run (story, 0, error))
    {
      fab_story_close (story, TRUE);
      return NULL;
    }

  return g_steal_pointer (&story);
}
