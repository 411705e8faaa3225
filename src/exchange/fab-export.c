/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-export.h"
#include "fab-export-pictures.h"
#include "fab-fdx.h"
#include "fab-fountain.h"
#include "fab-import.h"

typedef enum
{
  FORMAT_UNKNOWN,
  FORMAT_FOLDER,
  FORMAT_FDX,
  FORMAT_FOUNTAIN,
  FORMAT_VIDEO,
} Format;

static const struct { const char *extension; Format format; } formats[] = {
  { ".fdx", FORMAT_FDX },
  { ".fountain", FORMAT_FOUNTAIN },
  { ".png", FORMAT_FOLDER },
  { ".webm", FORMAT_VIDEO },
};

static Format
find_format (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  const char *dot = strrchr (base, '.');

  if (g_str_has_suffix (path, G_DIR_SEPARATOR_S) || g_file_test (path, G_FILE_TEST_IS_DIR))
    return FORMAT_FOLDER;
  if (dot == NULL || dot == base)
    return FORMAT_FOLDER;

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_ascii_strcasecmp (dot, formats[i].extension) == 0)
        return formats[i].format;
    }

  return FORMAT_UNKNOWN;
}

gboolean
fab_export_check (const char  *path,
                  GError     **error)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (*path != '\0' && find_format (path) != FORMAT_UNKNOWN)
    return TRUE;

  base = g_path_get_basename (path);
  name = g_filename_display_name (base);
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
               "There is no export to “%s”; name a film (.webm), a screenplay (.fountain, .fdx), "
               "or a folder for the panels as PNG pictures (a name that ends in “/”)", name);

  return FALSE;
}

/* The script, byte for byte where nothing was edited. */
static GBytes *
make_fountain (FabStory *story)
{
  g_autofree char *script = fab_story_dup_script (story);

  return fab_fountain_encode (script);
}

static GBytes *
make_fdx (FabStory *story)
{
  g_autofree char *script = fab_story_dup_script (story);
  g_autoptr(GPtrArray) elements = fab_fountain_parse (script, -1);
  const char *origin = fab_story_get_setting (story, FAB_IMPORT_ORIGIN);
  g_autoptr(GBytes) bytes = *origin != '\0' ? g_bytes_new (origin, strlen (origin)) : NULL;

  return fab_fdx_write (elements, bytes);
}

static void
write_script (GTask  *task,
              GFile  *target,
              GBytes *bytes)
{
  GError *error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_file_replace_contents (target, data ? data : "", size, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL,
                               g_task_get_cancellable (task), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
  g_bytes_unref (bytes);
}

static void
video_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GTask) task = data;
  g_autoptr(GError) error = NULL;

  if (fab_video_export_finish (FAB_STORY (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
pictures_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GTask) task = data;
  g_autoptr(GError) error = NULL;

  if (fab_export_pictures_finish (FAB_STORY (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

void
fab_export_async (FabStory            *story,
                  FabTimeline         *timeline,
                  GFile               *target,
                  FabExportProgress    progress,
                  gpointer             progress_data,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             data)
{
  const FabVideoOptions options = { .sound = TRUE };
  g_autoptr(GTask) task = NULL;
  g_autoptr(GError) error = NULL;
  const char *path;

  g_return_if_fail (FAB_IS_STORY (story));
  g_return_if_fail (G_IS_FILE (target));

  task = g_task_new (story, cancellable, callback, data);
  g_task_set_source_tag (task, fab_export_async);
  path = g_file_peek_path (target);
  if (path == NULL)
    {
      g_task_return_new_error (task, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
                               "Export needs a place on this computer");
      return;
    }
  if (!fab_export_check (path, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  switch (find_format (path))
    {
    case FORMAT_FOUNTAIN:
      write_script (task, target, make_fountain (story));
      break;
    case FORMAT_FDX:
      write_script (task, target, make_fdx (story));
      break;
    case FORMAT_FOLDER:
      fab_export_pictures_async (story, target, progress, progress_data, cancellable,
                                 pictures_cb, g_steal_pointer (&task));
      break;
    case FORMAT_VIDEO:
      fab_video_export_async (story, timeline, target, &options, progress, progress_data,
                              cancellable,
                              video_cb, g_steal_pointer (&task));
      break;
    case FORMAT_UNKNOWN:
    default:
      g_assert_not_reached ();
    }
}

gboolean
fab_export_finish (FabStory      *story,
                   GAsyncResult  *result,
                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, story), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
