/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <string.h>

#include "fab-edl.h"
#include "fab-board-pdf.h"
#include "fab-captions.h"
#include "fab-document.h"
#include "fab-export.h"
#include "fab-export-edit.h"
#include "fab-export-pictures.h"
#include "fab-fcpxml.h"
#include "fab-fdx.h"
#include "fab-fountain.h"
#include "fab-html.h"
#include "fab-import.h"
#include "fab-otio.h"
#include "fab-table.h"
#include "fab-video-options.h"

/* One export on its way; the formats take what they need. */
typedef struct
{
  FabStory           *story;
  FabTimeline        *timeline;
  GFile              *target;
  const char * const *options; /* (nullable) */
  FabExportProgress   progress;
  gpointer            progress_data;
  GCancellable       *cancellable;
} Export;

typedef void (*StartFunc) (const Export *export, GTask *task); /* takes @task */

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
write_bytes (const Export *export,
             GTask        *task,
             GBytes       *bytes)
{
  g_autoptr(GTask) owned = task;
  g_autoptr(GBytes) content = bytes;
  GError *error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (content, &size);

  if (g_file_replace_contents (export->target, data ? data : "", size, NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                               NULL, export->cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* @bytes, or why there are none; takes all but @export. */
static void
finish_bytes (const Export *export,
              GTask        *task,
              GBytes       *bytes,
              GError       *error)
{
  if (bytes != NULL)
    {
      write_bytes (export, task, bytes);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
start_fountain (const Export *export,
                GTask        *task)
{
  write_bytes (export, task, make_fountain (export->story));
}

static void
start_fdx (const Export *export,
           GTask        *task)
{
  write_bytes (export, task, make_fdx (export->story));
}

typedef gboolean (*FinishFunc) (FabStory *story, GAsyncResult *result, GError **error);

static void
pass_on (gpointer      task_data,
         GObject      *story,
         GAsyncResult *result,
         FinishFunc    finish)
{
  g_autoptr(GTask) task = task_data;
  GError *error = NULL;

  if (finish (FAB_STORY (story), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

typedef struct
{
  FabExportProgress  progress;
  gpointer           data;
} VideoProgress;

static void
video_fraction_cb (FabVideoExport *video,
                   GParamSpec     *pspec,
                   gpointer        data)
{
  VideoProgress *progress = data;

  if (progress->progress != NULL)
    progress->progress (fab_video_export_get_fraction (video), progress->data);
}

static void
video_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;

  if (fab_video_export_run_finish (FAB_VIDEO_EXPORT (object), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
start_video (const Export *export,
             GTask        *task)
{
  g_autoptr(FabVideoWords) words = NULL;
  g_autoptr(FabVideoExport) video = NULL;
  VideoProgress *progress;
  GError *error = NULL;

  words = fab_video_words_read (export->story, export->timeline, export->options, &error);
  if (words == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  video = fab_video_export_new (export->story, export->timeline, export->target, fab_video_words_get (words));
  progress = g_new (VideoProgress, 1);
  *progress = (VideoProgress) { export->progress, export->progress_data };
  g_signal_connect_data (video, "notify::fraction", G_CALLBACK (video_fraction_cb), progress,
                         (GClosureNotify) (GCallback) g_free, 0);
  fab_video_export_run_async (video, export->cancellable, video_cb, task);
}

static void
pictures_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      data)
{
  pass_on (data, object, result, fab_export_pictures_finish);
}

static void
start_pictures (const Export *export,
                GTask        *task)
{
  g_autoptr(FabPictureOptions) options = fab_picture_options_new ();
  const char *dot = strrchr (g_file_peek_path (export->target), '.');
  GError *error = NULL;

  if (dot != NULL)
    fab_picture_format_find (dot, &options->format);
  if (fab_picture_options_apply (options, export->options, &error))
    {
      fab_export_pictures_async (export->story, export->timeline, export->target, options, export->progress,
                                 export->progress_data, export->cancellable, pictures_cb, task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static gboolean
read_table_options (const Export  *export,
                    const char   **columns,
                    gboolean      *mark,
                    GError       **error)
{
  *columns = NULL;
  *mark = TRUE;
  for (guint i = 0; export->options != NULL && export->options[i] != NULL; i++)
    {
      const char *word = export->options[i];

      if (g_str_has_prefix (word, "columns="))
        *columns = word + strlen ("columns=");
      else if (g_str_equal (word, "mark=no") || g_str_equal (word, "mark=yes"))
        *mark = g_str_equal (word, "mark=yes");
      else
        {
          g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
                       "“%s” is no option of a table; it has columns=NAME,NAME and mark=no", word);
          return FALSE;
        }
    }

  return TRUE;
}

static void
start_table (const Export *export,
             GTask        *task)
{
  GError *error = NULL;
  const char *columns;
  gboolean mark;
  GBytes *bytes = read_table_options (export, &columns, &mark, &error)
                    ? fab_table_write (export->story, export->timeline, columns, mark, &error) : NULL;

  finish_bytes (export, task, bytes, error);
}

static void
start_document (const Export *export,
                GTask        *task)
{
  GError *error = NULL;
  GBytes *bytes = fab_document_write (export->story, &error);

  finish_bytes (export, task, bytes, error);
}

/* WebVTT has a place for names; in SubRip they are part of the text, where another speaker begins. */
static void
name_speakers (GPtrArray         *captions,
               FabCaptionsFormat  format,
               gboolean           named)
{
  const char *last = NULL;

  for (guint i = 0; i < captions->len; i++)
    {
      FabCaption *caption = g_ptr_array_index (captions, i);
      g_autofree char *text = caption->text;

      if (!named)
        g_clear_pointer (&caption->speaker, g_free);
      if (format == FAB_CAPTIONS_SRT && caption->speaker != NULL && g_strcmp0 (caption->speaker, last) != 0)
        caption->text = g_strdup_printf ("%s: %s", caption->speaker, text);
      else
        caption->text = g_steal_pointer (&text);
      last = caption->speaker;
    }
}

static void
write_captions (const Export      *export,
                GTask             *task,
                FabCaptionsFormat  format)
{
  g_autoptr(GPtrArray) captions = fab_captions_new (export->timeline);
  gboolean named = format == FAB_CAPTIONS_VTT;
  GError *error = NULL;
  char *text;

  for (guint i = 0; export->options != NULL && export->options[i] != NULL && error == NULL; i++)
    if (g_str_equal (export->options[i], "speakers=yes") || g_str_equal (export->options[i], "speakers=no"))
      named = g_str_equal (export->options[i], "speakers=yes");
    else
      g_set_error (&error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
                   "“%s” is no option of captions; they have speakers=yes and speakers=no", export->options[i]);
  if (error != NULL)
    {
      finish_bytes (export, task, NULL, error);
      return;
    }
  name_speakers (captions, format, named);
  text = fab_captions_write (captions, format);
  write_bytes (export, task, g_bytes_new_take (text, strlen (text)));
}

static void
start_srt (const Export *export,
           GTask        *task)
{
  write_captions (export, task, FAB_CAPTIONS_SRT);
}

static void
start_vtt (const Export *export,
           GTask        *task)
{
  write_captions (export, task, FAB_CAPTIONS_VTT);
}

static void
edit_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  pass_on (data, object, result, fab_export_edit_finish);
}

static void
start_edit (const Export       *export,
            GTask              *task,
            const FabCutFormat *format)
{
  fab_export_edit_async (export->story, export->timeline, export->target, format, export->options, export->progress,
                         export->progress_data, export->cancellable, edit_cb, task);
}

static GBytes *
write_otio (const FabCut *cut,
            const char   *version)
{
  return fab_otio_write (cut);
}

static GBytes *
write_edl (const FabCut *cut,
           const char   *version)
{
  return fab_edl_write (cut);
}

static const char * const fcpxml_versions[] = { "1.9", "1.10", NULL };

static const FabCutFormat otio = { write_otio, NULL };
static const FabCutFormat fcpxml = { fab_fcpxml_write, fcpxml_versions };
static const FabCutFormat edl = { write_edl, NULL };

static void
start_otio (const Export *export,
            GTask        *task)
{
  start_edit (export, task, &otio);
}

static void
start_fcpxml (const Export *export,
              GTask        *task)
{
  start_edit (export, task, &fcpxml);
}

static void
start_edl (const Export *export,
           GTask        *task)
{
  start_edit (export, task, &edl);
}

static void
pdf_cb (GObject      *object,
        GAsyncResult *result,
        gpointer      data)
{
  pass_on (data, object, result, fab_board_pdf_finish);
}

static void
start_pdf (const Export *export,
           GTask        *task)
{
  g_autoptr(FabBoardOptions) options = fab_board_options_new ();
  GError *error = NULL;

  if (fab_board_options_apply (options, export->options, &error))
    {
      fab_board_pdf_async (export->story, export->timeline, options, export->target, export->progress,
                           export->progress_data, export->cancellable, pdf_cb, task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
html_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  pass_on (data, object, result, fab_html_finish);
}

static void
start_html (const Export *export,
            GTask        *task)
{
  g_autoptr(FabPictureOptions) options = fab_html_options_new ();
  GError *error = NULL;

  if (fab_picture_options_apply (options, export->options, &error) && options->format != FAB_PICTURE_ORA)
    {
      fab_html_async (export->story, export->timeline, export->target, options, export->progress,
                      export->progress_data, export->cancellable, html_cb, task);
      return;
    }
  if (error == NULL)
    g_set_error_literal (&error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED, "A web page shows no OpenRaster");
  g_task_return_error (task, error);
  g_object_unref (task);
}

/* What can be written, by the ending of its name. */
typedef struct { const char *extension; StartFunc start; gboolean has_options; } Format;

static const Format formats[] = {
  { ".csv", start_table, TRUE },
  { ".edl", start_edl, TRUE },
  { ".fcpxml", start_fcpxml, TRUE },
  { ".fdx", start_fdx, FALSE },
  { ".fountain", start_fountain, FALSE },
  { ".json", start_document, FALSE },
  { ".otio", start_otio, TRUE },
  { ".html", start_html, TRUE },
  { ".srt", start_srt, TRUE },
  { ".vtt", start_vtt, TRUE },
  { ".jpeg", start_pictures, TRUE }, /* folders */
  { ".jpg", start_pictures, TRUE },
  { "/", start_pictures, TRUE },
  { ".pdf", start_pdf, TRUE },
  { ".png", start_pictures, TRUE },
  { ".svg", start_pictures, TRUE },
  { ".ora", start_pictures, TRUE },
  { ".webp", start_pictures, TRUE },
  { ".webm", start_video, TRUE },
  { ".mp4", start_video, TRUE },
  { ".gif", start_video, TRUE },
  { ".wav", start_video, TRUE },
  { ".flac", start_video, TRUE },
  { ".ogg", start_video, TRUE },
  { ".m4a", start_video, TRUE },
};

/* NULL when there is no such format. */
static const Format *
find_format (const char *path)
{
  g_autofree char *base = g_path_get_basename (path);
  const char *dot = strrchr (base, '.');

  if (g_str_has_suffix (path, G_DIR_SEPARATOR_S) || g_file_test (path, G_FILE_TEST_IS_DIR) || dot == NULL || dot == base)
    dot = "/";
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_ascii_strcasecmp (dot, formats[i].extension) == 0)
      return &formats[i];

  return NULL;
}

static gboolean
check_options (const Export  *export,
               const Format  *format,
               GError       **error)
{
  if (format->has_options || export->options == NULL || *export->options == NULL)
    return TRUE;
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED, "This format has no options (“%s”)",
               *export->options);

  return FALSE;
}

gboolean
fab_export_check (const char  *path,
                  GError     **error)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (*path != '\0' && find_format (path) != NULL)
    return TRUE;

  base = g_path_get_basename (path);
  name = g_filename_display_name (base);
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_UNSUPPORTED,
               "There is no export to “%s”; name a film (.webm), a screenplay (.fountain, .fdx), "
               "a cut for editors (.otio, .fcpxml, .edl), captions (.srt, .vtt), a shot list (.csv), all of it (.json), "
               "a board on paper (.pdf), a web page (.html), "
               "or a folder of pictures (a name that ends in “/”, .png, .jpg, .webp, .svg or .ora)", name);

  return FALSE;
}

void
fab_export_async (FabStory            *story,
                  FabTimeline         *timeline,
                  GFile               *target,
                  const char * const  *options,
                  FabExportProgress    progress,
                  gpointer             progress_data,
                  GCancellable        *cancellable,
                  GAsyncReadyCallback  callback,
                  gpointer             data)
{
  const Export export = { story, timeline, target, options, progress, progress_data, cancellable };
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
  if (!fab_export_check (path, &error) || !check_options (&export, find_format (path), &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  find_format (path)->start (&export, g_steal_pointer (&task));
}

gboolean
fab_export_finish (FabStory      *story,
                   GAsyncResult  *result,
                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, story), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
