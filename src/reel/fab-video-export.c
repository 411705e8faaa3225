/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <unistd.h>
#include <glib/gstdio.h>
#include <gst/gst.h>

#include "fab-blobs.h"
#include "fab-encoder.h"
#include "fab-film.h"
#include "fab-mixer.h"
#include "fab-video-export.h"

#define DEFAULT_SIDE 1280
#define MAX_SIDE 7680
#define CACHE_BYTES (64 * 1024 * 1024)
/* The sound is this much ahead of the picture. */
#define SOUND_AHEAD FAB_SOUND_RATE

/* One export. The main context's thread makes and frees it; in between its thread has it. */
typedef struct
{
  GTask             *task;
  GMainContext      *context;
  FabTimeline       *timeline;
  FabBlobs          *blobs;
  FabFilm           *film;
  FabMixer          *mixer;
  FabEncoderFormat   format;
  char              *path;
  char              *temporary;
  int                fd;
  FabExportProgress  progress;
  gpointer           progress_data;
  int                reported; /* atomic: thousandths */
  gboolean           reporting; /* atomic: a report is on its way */
  GError            *error;
} Export;

static void
clear_export (gpointer data)
{
  Export *export = data;

  g_clear_pointer (&export->film, fab_film_free);
  g_clear_pointer (&export->mixer, fab_mixer_free);
  g_clear_pointer (&export->blobs, fab_blobs_unref);
  g_clear_object (&export->timeline);
  g_free (export->path);
  g_free (export->temporary);
  g_clear_error (&export->error);
  g_clear_pointer (&export->context, g_main_context_unref);
  g_clear_object (&export->task);
}

static void
export_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_export);
}

static void
invoke (Export      *export,
        GSourceFunc  func)
{
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, g_atomic_rc_box_acquire (export), export_unref);
  g_source_attach (source, export->context);
}

/* --- the file --- */

static gboolean
fail_with_errno (const char  *path,
                 GError     **error)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "“%s” could not be written: %s",
               name, g_strerror (code));

  return FALSE;
}

static gboolean
open_temporary (Export  *export,
                GError **error)
{
  g_autofree char *folder = g_path_get_dirname (export->path);
  g_autofree char *base = g_path_get_basename (export->path);
  g_autofree char *name = g_strdup_printf (".%s.XXXXXX", base);

  export->temporary = g_build_filename (folder, name, NULL);
  export->fd = g_mkstemp_full (export->temporary, O_RDWR | O_CLOEXEC, 0666);
  if (export->fd >= 0)
    return TRUE;
  fail_with_errno (export->path, error);
  g_clear_pointer (&export->temporary, g_free);

  return FALSE;
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

static gboolean
keep_file (Export  *export,
           GError **error)
{
  if (fsync (export->fd) != 0 || g_rename (export->temporary, export->path) != 0)
    return fail_with_errno (export->path, error);
  g_clear_pointer (&export->temporary, g_free);
  sync_folder (export->path);

  return TRUE;
}

static void
close_temporary (Export *export)
{
  if (export->temporary != NULL)
    g_unlink (export->temporary);
  close (export->fd);
}

/* --- on its thread --- */

static gboolean
progress_cb (gpointer data)
{
  Export *export = data;

  g_atomic_int_set (&export->reporting, FALSE);
  if (export->task != NULL && export->progress != NULL)
    export->progress (g_atomic_int_get (&export->reported) / 1000.0, export->progress_data);

  return G_SOURCE_REMOVE;
}

static void
report (Export *export,
        gint64  done,
        gint64  total)
{
  int thousandths = done * 1000 / MAX (total, 1);

  if (thousandths == g_atomic_int_get (&export->reported))
    return;
  g_atomic_int_set (&export->reported, thousandths);
  if (g_atomic_int_compare_and_exchange (&export->reporting, FALSE, TRUE))
    invoke (export, progress_cb);
}

/* Sound in pieces of a fifth of a second until it is well ahead of the picture. */
static gboolean
push_sound (Export      *export,
            FabEncoder  *encoder,
            gint64      *at,
            gint64       until,
            GError     **error)
{
  gint64 total = fab_mixer_get_n_frames (export->mixer);

  while (*at < MIN (until, total))
    {
      gsize n = MIN (FAB_SOUND_RATE / 5, total - *at);
      g_autofree float *samples = g_new (float, n * FAB_SOUND_CHANNELS);

      if (!fab_mixer_render (export->mixer, *at, n, samples, error)
          || !fab_encoder_push_sound (encoder, g_steal_pointer (&samples), n, error))
        return FALSE;
      *at += n;
    }

  return TRUE;
}

static gboolean
push_picture (Export      *export,
              FabEncoder  *encoder,
              gint64       frame,
              GError     **error)
{
  g_autoptr(cairo_surface_t) surface = NULL;

  if (!fab_film_is_held (export->film, frame))
    {
      surface = fab_film_frame (export->film, frame, export->format.width, export->format.height,
                                g_task_get_cancellable (export->task), error);
      if (surface == NULL)
        return FALSE;
    }

  return fab_encoder_push_frame (encoder, surface, error);
}

static gboolean
encode (Export      *export,
        FabEncoder  *encoder,
        GError     **error)
{
  gint64 n = fab_timeline_get_n_frames (export->timeline), sound = 0;

  for (gint64 frame = 0; frame < n; frame++)
    {
      gint64 until = gst_util_uint64_scale (fab_timeline_frame_time (export->timeline, frame + 1),
                                            FAB_SOUND_RATE, G_USEC_PER_SEC) + SOUND_AHEAD;

      if (export->mixer != NULL && !push_sound (export, encoder, &sound, until, error))
        return FALSE;
      if (!push_picture (export, encoder, frame, error))
        return FALSE;
      report (export, frame, n);
    }

  return fab_encoder_finish (encoder, error);
}

static gboolean
write_film (Export  *export,
            GError **error)
{
  g_autoptr(FabEncoder) encoder = NULL;

  encoder = fab_encoder_new (export->temporary, &export->format,
                             g_task_get_cancellable (export->task), error);

  return encoder != NULL && encode (export, encoder, error) && keep_file (export, error);
}

static gboolean
done_cb (gpointer data)
{
  Export *export = data;
  g_autoptr(GTask) task = g_steal_pointer (&export->task);

  if (export->error != NULL)
    g_task_return_error (task, g_steal_pointer (&export->error));
  else
    g_task_return_boolean (task, TRUE);

  return G_SOURCE_REMOVE;
}

static gpointer
export_thread (gpointer data)
{
  Export *export = data;

  write_film (export, &export->error);
  close_temporary (export);
  /* The task, which holds the story, is let go there. */
  invoke (export, done_cb);
  g_atomic_rc_box_release_full (export, clear_export);

  return NULL;
}

/* --- before it --- */

static double
read_aspect (FabStory *story)
{
  const char *text = fab_story_get_setting (story, "aspect");
  char *end;
  double width = g_ascii_strtod (text, &end);
  double height = *end == ':' || *end == '/' ? g_ascii_strtod (end + 1, NULL) : 1;

  return width > 0 && height > 0 && width / height > 0.2 && width / height < 5 ? width / height
                                                                               : 16.0 / 9.0;
}

static int
even (double length)
{
  return CLAMP ((int) (lrint (length / 2) * 2), 16, MAX_SIDE);
}

static void
choose_format (FabEncoderFormat      *format,
               FabStory              *story,
               FabTimeline           *timeline,
               const FabVideoOptions *options)
{
  double aspect = read_aspect (story), width = options->width, height = options->height;

  if (width <= 0 && height <= 0)
    width = aspect >= 1 ? DEFAULT_SIDE : DEFAULT_SIDE * aspect;
  format->width = even (width > 0 ? width : height * aspect);
  format->height = even (height > 0 ? height : width / aspect);
  format->sound = options->sound;
  fab_timeline_get_fps (timeline, &format->fps_n, &format->fps_d);
}

static gboolean
check_target (FabTimeline  *timeline,
              const char   *path,
              GError      **error)
{
  if (path == NULL || !g_str_has_suffix (path, ".webm"))
    g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED,
                 "Films are written to files that end in “.webm”");
  else if (fab_timeline_get_n_frames (timeline) == 0)
    g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_EMPTY, "The film has no panels");
  else
    return gst_init_check (NULL, NULL, error);

  return FALSE;
}

static void
prepare_export (Export                *export,
                FabStory              *story,
                FabTimeline           *timeline,
                const FabVideoOptions *options)
{
  g_autoptr(FabSurfaceCache) cache = fab_surface_cache_new (CACHE_BYTES);

  export->context = g_main_context_ref_thread_default ();
  export->timeline = g_object_ref (timeline);
  export->blobs = fab_blobs_new (story, g_task_get_cancellable (export->task));
  export->film = fab_film_new (story, timeline, 0, fab_timeline_get_n_spans (timeline), cache,
                               fab_blobs_load, export->blobs);
  choose_format (&export->format, story, timeline, options);
  if (export->format.sound)
    export->mixer = fab_mixer_new (timeline, fab_blobs_load_clip, export->blobs);
}

void
fab_video_export_async (FabStory              *story,
                        FabTimeline           *timeline,
                        GFile                 *target,
                        const FabVideoOptions *options,
                        FabExportProgress      progress,
                        gpointer               progress_data,
                        GCancellable          *cancellable,
                        GAsyncReadyCallback    callback,
                        gpointer               data)
{
  Export *export;
  GError *error = NULL;

  g_return_if_fail (FAB_IS_STORY (story));
  g_return_if_fail (FAB_IS_TIMELINE (timeline));
  g_return_if_fail (G_IS_FILE (target));
  g_return_if_fail (options != NULL);

  export = g_atomic_rc_box_new0 (Export);
  export->fd = -1;
  export->task = g_task_new (story, cancellable, callback, data);
  g_task_set_source_tag (export->task, fab_video_export_async);
  /* A film that is complete is kept, however late it was to be given up. */
  g_task_set_check_cancellable (export->task, FALSE);
  export->path = g_file_get_path (target);
  export->progress = progress;
  export->progress_data = progress_data;
  if (check_target (timeline, export->path, &error) && open_temporary (export, &error))
    {
      prepare_export (export, story, timeline, options);
      g_thread_unref (g_thread_new ("export", export_thread, export));
      return;
    }
  g_task_return_error (export->task, error);
  export_unref (export);
}

gboolean
fab_video_export_finish (FabStory      *story,
                         GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, story), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
