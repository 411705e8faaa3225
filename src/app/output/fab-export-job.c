/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-export-job"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-captions.h"
#include "fab-export-job.h"
#include "fab-message.h"
#include "fab-reel-axis.h"

struct _FabExportJob
{
  GObject parent_instance;

  FabVideoExport *export;
  GFile          *target;
  GCancellable   *cancellable;
  GFile          *beside;   /* where the captions go, or NULL */
  char           *captions; /* what goes there */
  GError         *error;
  FabExportState  state;
};

enum
{
  CHANGED,
  ENDED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabExportJob, fab_export_job, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
changed_cb (FabExportJob *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
write_captions (FabExportJob  *self,
                GError       **error)
{
  return self->captions == NULL ||
         g_file_replace_contents (self->beside, self->captions, strlen (self->captions), NULL, FALSE,
                                  G_FILE_CREATE_NONE, NULL, NULL, error);
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(FabExportJob) self = data;

  if (fab_video_export_run_finish (FAB_VIDEO_EXPORT (source), result, &self->error) &&
      write_captions (self, &self->error))
    self->state = FAB_EXPORT_DONE;
  else
    self->state = FAB_EXPORT_FAILED;
  changed_cb (self);
  g_signal_emit (self, signals[ENDED], 0);
}

static void
fab_export_job_finalize (GObject *object)
{
  FabExportJob *self = FAB_EXPORT_JOB (object);

  g_object_unref (self->export);
  g_object_unref (self->target);
  g_object_unref (self->cancellable);
  g_clear_object (&self->beside);
  g_clear_error (&self->error);
  g_free (self->captions);

  G_OBJECT_CLASS (fab_export_job_parent_class)->finalize (object);
}

static void
fab_export_job_class_init (FabExportJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_export_job_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
fab_export_job_init (FabExportJob *self)
{
  self->cancellable = g_cancellable_new ();
}

GFile *
fab_export_job_name_beside (GFile     *target,
                            FabBeside  beside)
{
  static const char * const endings[] = { [FAB_BESIDE_SRT] = ".srt", [FAB_BESIDE_VTT] = ".vtt" };
  g_autofree char *name = NULL, *other = NULL;
  g_autoptr(GFile) folder = NULL;
  char *dot;

  g_return_val_if_fail (G_IS_FILE (target), NULL);

  if (beside == FAB_BESIDE_NONE)
    return NULL;
  name = g_file_get_basename (target);
  folder = g_file_get_parent (target);
  dot = strrchr (name, '.');
  if (dot != NULL && dot != name)
    *dot = '\0';
  other = g_strconcat (name, endings[beside], NULL);

  return g_file_get_child (folder, other);
}

/* The captions of the moment when the film is made, of the same pieces of it. */
static char *
make_captions (FabTimeline           *timeline,
               const FabVideoOptions *options,
               FabCaptionsFormat      format)
{
  g_autoptr(GPtrArray) all = fab_captions_new (timeline), pieces = NULL;
  gint64 at = options->imprint.slate ? 2 * G_USEC_PER_SEC : 0;

  pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_caption_free);
  if (options->n_ranges == 0)
    fab_captions_append_range (pieces, all, 0, fab_timeline_get_duration (timeline), at);
  for (guint i = 0; i < options->n_ranges; i++)
    {
      const FabFrameRange *range = &options->ranges[i];
      gint64 from = fab_timeline_frame_time (timeline, range->first);
      gint64 to = fab_timeline_frame_time (timeline, range->first + range->n);

      fab_captions_append_range (pieces, all, from, to, at);
      at += to - from;
    }

  return fab_captions_write (pieces, format);
}

FabExportJob *
fab_export_job_new (FabStory              *story,
                    FabTimeline           *timeline,
                    GFile                 *target,
                    const FabVideoOptions *options,
                    FabBeside              beside,
                    GFile                 *captions)
{
  FabExportJob *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (G_IS_FILE (target), NULL);

  self = g_object_new (FAB_TYPE_EXPORT_JOB, NULL);
  self->target = g_object_ref (target);
  self->export = fab_video_export_new (story, timeline, target, options);
  g_signal_connect_object (self->export, "notify", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (beside != FAB_BESIDE_NONE)
    {
      self->beside = captions != NULL ? g_object_ref (captions) : fab_export_job_name_beside (target, beside);
      self->captions = make_captions (timeline, options, beside == FAB_BESIDE_SRT ? FAB_CAPTIONS_SRT
                                                                                   : FAB_CAPTIONS_VTT);
    }
  return self;
}

void
fab_export_job_start (FabExportJob *self)
{
  g_return_if_fail (FAB_IS_EXPORT_JOB (self));

  fab_video_export_run_async (self->export, self->cancellable, ended_cb, g_object_ref (self));
}

void
fab_export_job_cancel (FabExportJob *self)
{
  g_return_if_fail (FAB_IS_EXPORT_JOB (self));

  g_cancellable_cancel (self->cancellable);
}

FabExportState
fab_export_job_get_state (FabExportJob *self)
{
  g_return_val_if_fail (FAB_IS_EXPORT_JOB (self), FAB_EXPORT_FAILED);

  return self->state;
}

gboolean
fab_export_job_get_cancelled (FabExportJob *self)
{
  g_return_val_if_fail (FAB_IS_EXPORT_JOB (self), FALSE);

  return g_cancellable_is_cancelled (self->cancellable);
}

const GError *
fab_export_job_get_error (FabExportJob *self)
{
  g_return_val_if_fail (FAB_IS_EXPORT_JOB (self), NULL);

  return self->error;
}

GFile *
fab_export_job_get_target (FabExportJob *self)
{
  g_return_val_if_fail (FAB_IS_EXPORT_JOB (self), NULL);

  return self->target;
}

FabVideoExport *
fab_export_job_get_export (FabExportJob *self)
{
  g_return_val_if_fail (FAB_IS_EXPORT_JOB (self), NULL);

  return self->export;
}

static char *
describe_running (FabExportJob *self)
{
  gint64 left = fab_video_export_get_time_left (self->export);
  gint64 frame = fab_video_export_get_frame (self->export);
  gint64 n = fab_video_export_get_n_frames (self->export);
  g_autofree char *time = left >= 0 ? fab_format_time (left, FALSE) : NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return g_strdup (_("Stopping…"));
  if (fab_video_export_get_paused (self->export))
    /* Translators: an export that waits: frames that are done, of all frames */
    return g_strdup_printf (_("Paused at frame %d of %d"), (int) frame, (int) n);
  if (time == NULL)
    /* Translators: an export: frames that are done, of all frames */
    return g_strdup_printf (_("Frame %d of %d"), (int) frame, (int) n);
  /* Translators: an export: frames that are done, of all frames, and the time that it still takes */
  return g_strdup_printf (_("Frame %d of %d, %s left"), (int) frame, (int) n, time);
}

char *
fab_export_job_describe (FabExportJob *self)
{
  g_autofree char *size = NULL;

  g_return_val_if_fail (FAB_IS_EXPORT_JOB (self), NULL);

  switch (self->state)
    {
    case FAB_EXPORT_DONE:
      size = g_format_size (fab_video_export_get_size (self->export));
      /* Translators: a film was written; %s is the size of its file */
      return g_strdup_printf (_("Done, %s"), size);
    case FAB_EXPORT_FAILED:
      return fab_message_for_error (self->error);
    case FAB_EXPORT_RUNNING:
    default:
      return describe_running (self);
    }
}
