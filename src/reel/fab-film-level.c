/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <sys/resource.h>

#include "fab-blobs.h"
#include "fab-film-level.h"
#include "fab-loudness.h"

/* The film’s loudness is right to that, LU, in so many passes; it is changed by no more decibels. */
#define TOLERANCE 0.3
#define PASSES 2
#define MOST_UP 6.0
#define MOST_DOWN 24.0

static gboolean
measure (FabFilmSound  *sound,
         FabLevelStep   step,
         gpointer       data,
         double        *loudness,
         GError       **error)
{
  g_autoptr(FabLoudnessMeter) meter = fab_loudness_meter_new ();
  g_autofree float *samples = g_new (float, FAB_SOUND_RATE * FAB_SOUND_CHANNELS);
  gint64 total = fab_film_sound_get_n_frames (sound);

  for (gint64 at = 0; at < total; at += FAB_SOUND_RATE)
    {
      gsize n = MIN (FAB_SOUND_RATE, total - at);

      if (!step ((double) at / total, data, error) || !fab_film_sound_render (sound, at, n, samples, error))
        return FALSE;
      fab_loudness_meter_add (meter, samples, n);
    }
  *loudness = fab_loudness_meter_get (meter);

  return TRUE;
}

gboolean
fab_film_level (FabMixer      *mixer,
                FabFilmSound  *sound,
                FabLoudness    loudness,
                FabLevelStep   step,
                gpointer       data,
                double        *gain,
                GError       **error)
{
  double target = fab_loudness_get_target (loudness), is;

  g_return_val_if_fail (mixer != NULL && sound != NULL && step != NULL && gain != NULL, FALSE);

  *gain = 0;
  for (guint pass = 0; pass < PASSES; pass++)
    {
      if (!measure (sound, step, data, &is, error))
        return FALSE;
      if (!isfinite (is) || fabs (target - is) < TOLERANCE)
        break;
      *gain = CLAMP (*gain + target - is, -MOST_DOWN, MOST_UP);
      fab_mixer_set_gain (mixer, *gain);
    }

  return TRUE;
}

/* --- for who listens ---------------------------------------------------------------------------------------------- */

typedef struct
{
  FabBlobs      *blobs;
  FabMixer      *mixer;
  FabTimeline   *timeline;
  GCancellable  *cancellable;
  GMainContext  *context;
  FabLevelDone   done;
  gpointer       data;
  gboolean       found;
  double         gain;
} Errand;

/* Where it was begun: the timeline belongs there. */
static void
errand_free (gpointer data)
{
  Errand *errand = data;

  fab_mixer_free (errand->mixer);
  g_object_unref (errand->timeline);
  fab_blobs_unref (errand->blobs);
  g_object_unref (errand->cancellable);
  g_main_context_unref (errand->context);
  g_free (errand);
}

static gboolean
step_cb (double     fraction,
         gpointer   data,
         GError   **error)
{
  return !g_cancellable_set_error_if_cancelled (data, error);
}

static gboolean
errand_done_cb (gpointer data)
{
  Errand *errand = data;

  if (errand->found && !g_cancellable_is_cancelled (errand->cancellable))
    errand->done (errand->gain, errand->data);

  return G_SOURCE_REMOVE;
}

static gpointer
errand_thread (gpointer data)
{
  Errand *errand = data;
  FabFrameStretch all = { 0, fab_timeline_get_n_frames (errand->timeline) };
  g_autoptr(FabFilmSound) sound = NULL;
  g_autoptr(GSource) source = g_idle_source_new ();
  g_autoptr(GMainContext) context = g_main_context_ref (errand->context);
  int n, d;

  setpriority (PRIO_PROCESS, 0, 10); /* of this thread: a long film takes minutes, and nobody waits for it */
  fab_timeline_get_fps (errand->timeline, &n, &d);
  sound = fab_film_sound_new (errand->mixer, &all, 1, n, d);
  errand->found = fab_film_level (errand->mixer, sound, FAB_LOUDNESS_WEB, step_cb, errand->cancellable, &errand->gain, NULL);
  g_source_set_callback (source, errand_done_cb, errand, errand_free);
  g_source_attach (source, context);

  return NULL;
}

void
fab_film_level_async (FabStory     *story,
                      FabTimeline  *timeline,
                      GCancellable *cancellable,
                      FabLevelDone  done,
                      gpointer      data)
{
  Errand *errand;

  g_return_if_fail (FAB_IS_STORY (story) && FAB_IS_TIMELINE (timeline));
  g_return_if_fail (G_IS_CANCELLABLE (cancellable) && done != NULL);

  errand = g_new0 (Errand, 1);
  errand->blobs = fab_blobs_new (story, cancellable);
  errand->timeline = g_object_ref (timeline);
  errand->cancellable = g_object_ref (cancellable);
  errand->context = g_main_context_ref_thread_default ();
  errand->mixer = fab_mixer_new (timeline, fab_blobs_load_clip, fab_blobs_load, errand->blobs);
  errand->done = done;
  errand->data = data;
  g_thread_unref (g_thread_new ("level", errand_thread, errand));
}
