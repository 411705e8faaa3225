/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <gst/gst.h>

#include "fab-blobs.h"
#include "fab-film-level.h"
#include "fab-film-writer.h"
#include "fab-output-file.h"
#include "fab-webm.h"

/* Panels that are kept drawn: those of a transition and what comes next. */
#define CACHED_FRAMES 6
/* The sound is this much ahead of the picture, and comes in such pieces. */
#define SOUND_AHEAD (2 * FAB_SOUND_RATE)
#define SOUND_PIECE (FAB_SOUND_RATE / 5)
#define REPORT_EVERY (G_USEC_PER_SEC / 10)
#define PREVIEW_EVERY (G_USEC_PER_SEC / 2)
#define TIME_LEFT_AFTER (G_USEC_PER_SEC * 3 / 2)

struct FabFilmWriter
{
  FabFilmRecipe       *recipe;
  GMainContext        *context;
  GCancellable        *cancellable;
  FabTimeline         *timeline;
  FabBlobs            *blobs;
  FabFilm             *film;
  FabMixer            *mixer;
  FabFilmProgressFunc  progress;
  gpointer             progress_data;
  FabFilmDoneFunc      done;
  gpointer             done_data;
  GError              *error;

  GMutex               mutex;
  GCond                cond;
  gboolean             paused;
  FabFilmProgress      report;    /* what was last told of, preview owned */
  gboolean             reporting; /* it is on its way */

  /* The thread's own. */
  gint64               n_frames;
  gint64               began;     /* moved on by pauses */
  gint64               reported;
  gint64               previewed;
};

FabFilmRecipe *
fab_film_recipe_new (void)
{
  FabFilmRecipe *recipe = g_new0 (FabFilmRecipe, 1);

  recipe->stretches = g_array_new (FALSE, TRUE, sizeof (FabFrameStretch));

  return recipe;
}

void
fab_film_recipe_free (FabFilmRecipe *recipe)
{
  g_return_if_fail (recipe != NULL);

  g_free (recipe->path);
  g_array_unref (recipe->stretches);
  g_clear_pointer (&recipe->imprint, fab_imprint_free);
  g_free (recipe);
}

static void
clear_writer (gpointer data)
{
  FabFilmWriter *self = data;

  g_clear_pointer (&self->film, fab_film_free);
  g_clear_pointer (&self->mixer, fab_mixer_free);
  g_clear_pointer (&self->blobs, fab_blobs_unref);
  g_clear_pointer (&self->recipe, fab_film_recipe_free);
  g_clear_object (&self->timeline);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->report.preview, cairo_surface_destroy);
  g_clear_error (&self->error);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
}

void
fab_film_writer_unref (FabFilmWriter *self)
{
  g_atomic_rc_box_release_full (self, clear_writer);
}

/* Sources own what they are about, so that nothing of it is freed on another thread. */
static void
release_writer (gpointer data)
{
  fab_film_writer_unref (data);
}

/* Takes a reference. */
static void
invoke (FabFilmWriter *self,
        GSourceFunc    func)
{
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, func, self, release_writer);
  g_source_attach (source, self->context);
}

/* --- progress --- */

static gboolean
progress_cb (gpointer data)
{
  FabFilmWriter *self = data;
  FabFilmProgress report;

  g_mutex_lock (&self->mutex);
  report = self->report;
  self->report.preview = NULL;
  self->reporting = FALSE;
  g_mutex_unlock (&self->mutex);
  if (self->progress != NULL)
    self->progress (&report, self->progress_data);
  g_clear_pointer (&report.preview, cairo_surface_destroy);

  return G_SOURCE_REMOVE;
}

static gint64
guess_time_left (FabFilmWriter *self,
                 double         fraction,
                 gint64         now)
{
  gint64 spent = now - self->began;

  return spent < TIME_LEFT_AFTER || fraction <= 0 ? -1 : (gint64) (spent * (1 - fraction) / fraction);
}

static void
report (FabFilmWriter   *self,
        FabOutputFile   *file,
        gint64           frame,
        double           fraction,
        cairo_surface_t *preview)
{
  gint64 now = g_get_monotonic_time ();

  if (preview == NULL && now - self->reported < REPORT_EVERY && frame < self->n_frames)
    return;
  self->reported = now;
  g_mutex_lock (&self->mutex);
  self->report.fraction = CLAMP (fraction, self->report.fraction, 1);
  self->report.frame = frame;
  self->report.n_frames = self->n_frames;
  self->report.time_left = guess_time_left (self, fraction, now);
  self->report.size = fab_output_file_get_size (file);
  if (preview != NULL)
    {
      g_clear_pointer (&self->report.preview, cairo_surface_destroy);
      self->report.preview = cairo_surface_reference (preview);
    }
  if (!self->reporting)
    invoke (g_atomic_rc_box_acquire (self), progress_cb);
  self->reporting = TRUE;
  g_mutex_unlock (&self->mutex);
}

/* Waits while it is to pause. */
static gboolean
rest (FabFilmWriter  *self,
      GError        **error)
{
  gint64 began = g_get_monotonic_time ();

  g_mutex_lock (&self->mutex);
  while (self->paused && !g_cancellable_is_cancelled (self->cancellable))
    g_cond_wait_until (&self->cond, &self->mutex, g_get_monotonic_time () + G_USEC_PER_SEC / 20);
  g_mutex_unlock (&self->mutex);
  self->began += g_get_monotonic_time () - began;

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* --- on its thread --- */

/* The share of the work that measuring is. */
static double
measuring_share (FabFilmWriter *self)
{
  if (self->mixer == NULL || self->recipe->loudness == FAB_LOUDNESS_AS_IS)
    return 0;

  return self->recipe->spec.format->picture ? 0.04 : 0.5;
}

/* Sound in pieces until it is well ahead of the picture. */
static gboolean
push_sound (FabFilmWriter  *self,
            FabEncoder     *encoder,
            FabFilmSound   *sound,
            gint64         *at,
            gint64          until,
            GError        **error)
{
  until = MIN (until, fab_film_sound_get_n_frames (sound));
  while (*at < until)
    {
      gsize n = MIN (SOUND_PIECE, fab_film_sound_get_n_frames (sound) - *at);
      g_autofree float *samples = g_new (float, n * FAB_SOUND_CHANNELS);

      if (!fab_film_sound_render (sound, *at, n, samples, error)
          || !fab_encoder_push_sound (encoder, g_steal_pointer (&samples), n, error))
        return FALSE;
      *at += n;
    }

  return TRUE;
}

static gboolean
write_sound (FabFilmWriter  *self,
             FabOutputFile  *file,
             FabEncoder     *encoder,
             FabFilmSound   *sound,
             GError        **error)
{
  gint64 total = fab_film_sound_get_n_frames (sound), at = 0;
  double share = measuring_share (self);

  while (at < total)
    {
      double fraction = (double) at / total;

      if (!rest (self, error)
          || !push_sound (self, encoder, sound, &at, at + FAB_SOUND_RATE, error))
        return FALSE;
      report (self, file, self->n_frames * fraction, share + (1 - share) * fraction, NULL);
    }

  return TRUE;
}

static FabFramePool *
make_frames (FabFilmWriter *self,
             FabEncoder    *encoder)
{
  const FabFrameRecipe recipe = {
    .timeline = self->timeline,
    .film = self->film,
    .imprint = self->recipe->imprint,
    .encoder = encoder,
    .stretches = (const FabFrameStretch *) (gconstpointer) self->recipe->stretches->data,
    .n_stretches = self->recipe->stretches->len,
    .width = self->recipe->spec.use.width,
    .height = self->recipe->spec.use.height,
    .aspect = self->recipe->aspect,
    .cancellable = self->cancellable,
  };

  return fab_frame_pool_new (&recipe);
}

static gboolean
wants_preview (FabFilmWriter *self)
{
  gint64 now = g_get_monotonic_time ();

  if (now - self->previewed < PREVIEW_EVERY)
    return FALSE;
  self->previewed = now;

  return TRUE;
}

/* Many programs take the film to end where its last frame begins, so that one is short. */
static gboolean
push_frame (FabEncoder  *encoder,
            FabFrame    *frame,
            gboolean     last,
            GError     **error)
{
  if (!last || frame->n == 1)
    return fab_encoder_push_frame (encoder, frame->buffer, frame->n, frame->cut, error);

  return fab_encoder_push_frame (encoder, frame->buffer, frame->n - 1, frame->cut, error)
         && fab_encoder_push_frame (encoder, frame->buffer, 1, FALSE, error);
}

static gboolean
write_film (FabFilmWriter  *self,
            FabOutputFile  *file,
            FabEncoder     *encoder,
            FabFilmSound   *sound, /* (nullable) */
            GError        **error)
{
  g_autoptr(FabFramePool) frames = make_frames (self, encoder);
  double share = measuring_share (self);
  gint64 at = 0, sound_at = 0;

  while (at < self->n_frames)
    {
      g_autoptr(FabFrame) frame = NULL;

      if (!rest (self, error))
        return FALSE;
      frame = fab_frame_pool_next (frames, wants_preview (self), error);
      if (frame == NULL)
        return FALSE;
      if (sound != NULL
          && !push_sound (self, encoder, sound, &sound_at,
                          fab_film_sound_frame (sound, at + frame->n) + SOUND_AHEAD, error))
        return FALSE;
      if (!push_frame (encoder, frame, at + frame->n == self->n_frames, error))
        return FALSE;
      at += frame->n;
      report (self, file, at, share + (1 - share) * at / self->n_frames, frame->preview);
    }

  return TRUE;
}

static FabFilmSound *
make_sound (FabFilmWriter *self)
{
  const FabCodecUse *use = &self->recipe->spec.use;

  if (self->mixer == NULL)
    return NULL;

  return fab_film_sound_new (self->mixer,
                             (const FabFrameStretch *) (gconstpointer) self->recipe->stretches->data,
                             self->recipe->stretches->len, use->fps_n, use->fps_d);
}

typedef struct
{
  FabFilmWriter *writer;
  FabOutputFile *file;
} Levelling;

static gboolean
level_step_cb (double     fraction,
               gpointer   data,
               GError   **error)
{
  Levelling *levelling = data;

  report (levelling->writer, levelling->file, 0, measuring_share (levelling->writer) * fraction, NULL);

  return rest (levelling->writer, error);
}

static gboolean
level_film (FabFilmWriter  *self,
            FabOutputFile  *file,
            FabFilmSound   *sound,
            GError        **error)
{
  Levelling levelling = { self, file };
  double gain;

  return fab_film_level (self->mixer, sound, self->recipe->loudness, level_step_cb, &levelling, &gain, error);
}

static gboolean
write_file (FabFilmWriter  *self,
            GError        **error)
{
  g_autoptr(FabOutputFile) file = fab_output_file_new (self->recipe->path, error);
  g_autoptr(FabFilmSound) sound = make_sound (self);
  g_autoptr(FabEncoder) encoder = NULL;
  gboolean done;

  if (file == NULL)
    return FALSE;
  self->recipe->spec.n_sound = sound != NULL ? fab_film_sound_get_n_frames (sound) : 0;
  encoder = fab_encoder_new (fab_output_file_get_working_path (file), &self->recipe->spec,
                             self->cancellable, error);
  if (encoder == NULL)
    return FALSE;
  self->began = self->previewed = g_get_monotonic_time ();
  if (measuring_share (self) > 0 && !level_film (self, file, sound, error))
    return FALSE;
  if (self->recipe->spec.format->picture)
    done = write_film (self, file, encoder, sound, error);
  else
    done = write_sound (self, file, encoder, sound, error);

  if (!done || !fab_encoder_finish (encoder, error))
    return FALSE;
  if (g_strcmp0 (self->recipe->spec.format->muxer, "webmmux") == 0)
    fab_webm_drop_delay (fab_output_file_get_fd (file));

  return fab_output_file_commit (file, error);
}

static gboolean
done_cb (gpointer data)
{
  FabFilmWriter *self = data;

  self->progress = NULL;
  self->done (g_steal_pointer (&self->error), self->done_data);

  return G_SOURCE_REMOVE;
}

static gpointer
write_thread (gpointer data)
{
  FabFilmWriter *self = data;

  if (!write_file (self, &self->error))
    g_debug ("the film was not written: %s", self->error->message);
  invoke (self, done_cb);

  return NULL;
}

/* --- on the main context's thread --- */

static FabMixer *
make_mixer (FabFilmWriter *self)
{
  FabMixer *mixer = fab_mixer_new (self->timeline, fab_blobs_load_clip, fab_blobs_load, self->blobs);

  fab_mixer_set_loudness (mixer, self->recipe->loudness);
  fab_mixer_set_tracks (mixer, self->recipe->tracks);

  return mixer;
}

FabFilmWriter *
fab_film_writer_new (FabStory      *story,
                     FabTimeline   *timeline,
                     FabFilmRecipe *recipe)
{
  FabFilmWriter *self;
  g_autoptr(FabSurfaceCache) cache = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (FAB_IS_TIMELINE (timeline), NULL);
  g_return_val_if_fail (recipe != NULL, NULL);

  self = g_atomic_rc_box_new0 (FabFilmWriter);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->recipe = recipe;
  self->timeline = g_object_ref (timeline);
  self->cancellable = g_cancellable_new ();
  self->blobs = fab_blobs_new (story, self->cancellable);
  cache = fab_surface_cache_new (CACHED_FRAMES * 4 * (gsize) recipe->spec.use.width * recipe->spec.use.height);
  if (recipe->spec.format->picture)
    self->film = fab_film_new (story, timeline, 0, fab_timeline_get_n_spans (timeline), cache,
                               (FabFilmLoad) { fab_blobs_load, fab_blobs_load_clip, self->blobs });
  if (recipe->spec.sound)
    self->mixer = make_mixer (self);
  for (guint i = 0; i < recipe->stretches->len; i++)
    self->n_frames += g_array_index (recipe->stretches, FabFrameStretch, i).n;

  return self;
}

gint64
fab_film_writer_get_n_frames (FabFilmWriter *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_frames;
}

static void
cancelled_cb (GCancellable *outer,
              GCancellable *own)
{
  g_cancellable_cancel (own);
}

void
fab_film_writer_run (FabFilmWriter       *self,
                     GCancellable        *cancellable,
                     FabFilmProgressFunc  progress,
                     gpointer             progress_data,
                     FabFilmDoneFunc      done,
                     gpointer             done_data)
{
  g_return_if_fail (self != NULL && done != NULL);
  g_return_if_fail (self->context == NULL);

  self->context = g_main_context_ref_thread_default ();
  self->progress = progress;
  self->progress_data = progress_data;
  self->done = done;
  self->done_data = done_data;
  if (cancellable != NULL)
    g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), g_object_ref (self->cancellable),
                           g_object_unref);
  g_thread_unref (g_thread_new ("film", write_thread, g_atomic_rc_box_acquire (self)));
}

void
fab_film_writer_set_paused (FabFilmWriter *self,
                            gboolean       paused)
{
  g_return_if_fail (self != NULL);

  g_mutex_lock (&self->mutex);
  self->paused = paused;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}
