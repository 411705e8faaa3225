/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>

#include "fab-peaks.h"

#define FRAMES 256 /* of the sound in one peak of the finest level */
#define STEP 8     /* peaks of a level in one of the next */
#define MAX_LEVELS 6

typedef struct
{
  gint8 low, high;
} Peak;

struct FabPeaks
{
  gatomicrefcount  refs;
  GArray          *levels[MAX_LEVELS]; /* Peak */
  guint            n_levels;
};

static gint8
quantise (float sample)
{
  return lrintf (CLAMP (sample, -1, 1) * 127);
}

static GArray *
read_clip (const FabClip *clip)
{
  GArray *level = g_array_new (FALSE, FALSE, sizeof (Peak));

  for (gsize at = 0; at < clip->n_frames; at += FRAMES)
    {
      gsize end = MIN (at + FRAMES, clip->n_frames);
      float low = 0, high = 0;
      Peak peak;

      for (gsize i = at * FAB_SOUND_CHANNELS; i < end * FAB_SOUND_CHANNELS; i++)
        {
          low = MIN (low, clip->samples[i]);
          high = MAX (high, clip->samples[i]);
        }
      peak = (Peak) { quantise (low), quantise (high) };
      g_array_append_val (level, peak);
    }

  return level;
}

static Peak
join (GArray *level,
      gsize   from,
      gsize   to)
{
  Peak peak = { 0, 0 };

  for (gsize i = from; i < MIN (to, level->len); i++)
    {
      const Peak *other = &g_array_index (level, Peak, i);

      peak.low = MIN (peak.low, other->low);
      peak.high = MAX (peak.high, other->high);
    }

  return peak;
}

static GArray *
condense (GArray *fine)
{
  GArray *level = g_array_new (FALSE, FALSE, sizeof (Peak));

  for (gsize i = 0; i < fine->len; i += STEP)
    {
      Peak peak = join (fine, i, i + STEP);

      g_array_append_val (level, peak);
    }

  return level;
}

FabPeaks *
fab_peaks_new (const FabClip *clip)
{
  FabPeaks *peaks;

  g_return_val_if_fail (clip != NULL, NULL);

  peaks = g_new0 (FabPeaks, 1);
  g_atomic_ref_count_init (&peaks->refs);
  peaks->levels[0] = read_clip (clip);
  for (peaks->n_levels = 1; peaks->n_levels < MAX_LEVELS; peaks->n_levels++)
    peaks->levels[peaks->n_levels] = condense (peaks->levels[peaks->n_levels - 1]);

  return peaks;
}

FabPeaks *
fab_peaks_ref (FabPeaks *peaks)
{
  g_return_val_if_fail (peaks != NULL, NULL);

  g_atomic_ref_count_inc (&peaks->refs);

  return peaks;
}

void
fab_peaks_unref (FabPeaks *peaks)
{
  g_return_if_fail (peaks != NULL);

  if (!g_atomic_ref_count_dec (&peaks->refs))
    return;
  for (guint i = 0; i < peaks->n_levels; i++)
    g_array_unref (peaks->levels[i]);
  g_free (peaks);
}

/* The coarsest level that is still fine enough for the span. */
static guint
choose_level (FabPeaks *peaks,
              double    frames,
              double   *per_peak)
{
  guint level = 0;

  *per_peak = FRAMES;
  while (level + 1 < peaks->n_levels && *per_peak * STEP <= frames)
    {
      *per_peak *= STEP;
      level++;
    }

  return level;
}

void
fab_peaks_get (FabPeaks *peaks,
               gint64    from,
               gint64    to,
               float    *low,
               float    *high)
{
  double per_peak, first = from * (FAB_SOUND_RATE / 1e6), last = to * (FAB_SOUND_RATE / 1e6);
  GArray *level;
  Peak peak;

  g_return_if_fail (peaks != NULL);

  level = peaks->levels[choose_level (peaks, last - first, &per_peak)];
  first = MAX (floor (first / per_peak), 0);
  last = MAX (ceil (last / per_peak), first + (to > 0));
  peak = join (level, first, last);
  *low = peak.low / 127.0f;
  *high = peak.high / 127.0f;
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      sound,
             GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr(FabClip) clip = fab_clip_new_from_bytes (sound, cancellable, &error);

  if (clip == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, fab_peaks_new (clip), (GDestroyNotify) fab_peaks_unref);
}

void
fab_peaks_load_async (GBytes              *sound,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (sound != NULL);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, fab_peaks_load_async);
  g_task_set_task_data (task, g_bytes_ref (sound), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, load_thread);
}

FabPeaks *
fab_peaks_load_finish (GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
