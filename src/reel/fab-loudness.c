/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <string.h>
#include <ebur128.h>

#include "fab-loudness.h"

/* −1 dBTP, and a little for what is lost in measuring. */
#define CEILING 0.885f
/* Half the time that the gain takes to fall and to rise. */
#define HALF_WINDOW 480
#define TAPS 12
#define PHASES 3
/* Between two samples there is no peak higher than theirs by more than this. */
#define OVERSHOOT 2.2f
/* A block of the measure. */
#define SHORTEST_FRAMES (FAB_SOUND_RATE * 45 / 100)

struct FabLoudnessMeter
{
  ebur128_state *state;
};

FabLoudnessMeter *
fab_loudness_meter_new (void)
{
  FabLoudnessMeter *meter = g_new0 (FabLoudnessMeter, 1);

  meter->state = ebur128_init (FAB_SOUND_CHANNELS, FAB_SOUND_RATE, EBUR128_MODE_I | EBUR128_MODE_HISTOGRAM);

  return meter;
}

void
fab_loudness_meter_free (FabLoudnessMeter *meter)
{
  g_return_if_fail (meter != NULL);

  ebur128_destroy (&meter->state);
  g_free (meter);
}

void
fab_loudness_meter_add (FabLoudnessMeter *meter,
                        const float      *samples,
                        gsize             n_frames)
{
  g_return_if_fail (meter != NULL && samples != NULL);

  ebur128_add_frames_float (meter->state, samples, n_frames);
}

double
fab_loudness_meter_get (FabLoudnessMeter *meter)
{
  double loudness = -HUGE_VAL;

  g_return_val_if_fail (meter != NULL, -HUGE_VAL);

  ebur128_loudness_global (meter->state, &loudness);

  return loudness;
}

double
fab_loudness_measure (const FabClip *clip,
                      GCancellable  *cancellable)
{
  g_autoptr(FabLoudnessMeter) meter = fab_loudness_meter_new ();
  gsize wanted;

  g_return_val_if_fail (clip != NULL, -HUGE_VAL);

  if (clip->n_frames == 0)
    return -HUGE_VAL;
  wanted = MAX (clip->n_frames, SHORTEST_FRAMES);
  for (gsize done = 0, n; done < wanted; done += n)
    {
      gsize at = done % clip->n_frames;

      n = MIN (clip->n_frames - at, FAB_SOUND_RATE);
      fab_loudness_meter_add (meter, clip->samples + at * FAB_SOUND_CHANNELS, n);
      if (g_cancellable_is_cancelled (cancellable))
        return -HUGE_VAL;
    }

  return fab_loudness_meter_get (meter);
}

/* --- the limiter --- */

/* What lies between samples at a quarter, a half and three quarters: windowed sinc. */
static void
make_phases (float phases[PHASES][TAPS])
{
  for (int p = 0; p < PHASES; p++)
    for (int k = 0; k < TAPS; k++)
      {
        double x = k - TAPS / 2 + 1 - (p + 1) / 4.0;
        double window = 0.5 + 0.5 * cos (G_PI * x / (TAPS / 2));

        phases[p][k] = fabs (x) < TAPS / 2 ? sin (G_PI * x) / (G_PI * x) * window : 0;
      }
}

/* The highest peak about frame @at, of both channels. */
static float
find_peak (const float *samples,
           gsize        at,
           const float  phases[PHASES][TAPS])
{
  float peak = 0;

  for (int c = 0; c < FAB_SOUND_CHANNELS; c++)
    {
      const float *first = samples + (at - TAPS / 2 + 1) * FAB_SOUND_CHANNELS + c;

      peak = MAX (peak, fabsf (samples[at * FAB_SOUND_CHANNELS + c]));
      for (int p = 0; p < PHASES; p++)
        {
          float sum = 0;

          for (int k = 0; k < TAPS; k++)
            sum += first[k * FAB_SOUND_CHANNELS] * phases[p][k];
          peak = MAX (peak, fabsf (sum));
        }
    }

  return peak;
}

static gboolean
is_quiet (const float *samples,
          gsize        n)
{
  for (gsize i = 0; i < n; i++)
    if (fabsf (samples[i]) > CEILING / OVERSHOOT)
      return FALSE;

  return TRUE;
}

/* The gain that each frame needs by itself; 1 mostly. TRUE when some need one. */
static gboolean
find_gains (const float *samples,
            gsize        n_frames,
            float       *gains)
{
  float phases[PHASES][TAPS];
  gboolean any = FALSE;

  make_phases (phases);
  for (gsize i = 0; i < n_frames; i++)
    {
      const float *at = samples + i * FAB_SOUND_CHANNELS;
      float peak = 0;

      gains[i] = 1;
      if (i < TAPS || i + TAPS >= n_frames || is_quiet (at, FAB_SOUND_CHANNELS))
        continue;
      peak = find_peak (samples, i, phases);
      if (peak > CEILING)
        gains[i] = CEILING / peak;
      any |= peak > CEILING;
    }

  return any;
}

/* The least of each window of 2 · HALF_WINDOW + 1, by van Herk’s running minimum in a ring of candidates. */
static void
take_least (const float *gains,
            gsize        n,
            float       *least)
{
  g_autofree gsize *ring = g_new (gsize, n);
  gsize head = 0, tail = 0;

  for (gsize i = 0; i < n + HALF_WINDOW; i++)
    {
      if (i < n)
        {
          while (tail > head && gains[ring[tail - 1]] >= gains[i])
            tail--;
          ring[tail++] = i;
        }
      if (i < HALF_WINDOW)
        continue;
      while (ring[head] + 2 * HALF_WINDOW < i)
        head++;
      least[i - HALF_WINDOW] = gains[ring[head]];
    }
}

/* The mean of each such window: it lies below the gain needed, as all of the window’s least do. */
static void
apply_means (const float *least,
             float       *samples,
             gsize        n_frames)
{
  double sum = 0;
  gsize first = FAB_LIMIT_REACH;

  for (gsize k = first - HALF_WINDOW; k < first + HALF_WINDOW; k++)
    sum += least[k];
  for (gsize i = first; i < first + n_frames; i++)
    {
      float gain;

      sum += least[i + HALF_WINDOW];
      gain = sum / (2 * HALF_WINDOW + 1);
      for (int c = 0; c < FAB_SOUND_CHANNELS; c++)
        samples[i * FAB_SOUND_CHANNELS + c] *= MIN (gain, 1);
      sum -= least[i - HALF_WINDOW];
    }
}

void
fab_limit (float *samples,
           gsize  n_frames)
{
  gsize n = n_frames + 2 * FAB_LIMIT_REACH;
  g_autofree float *gains = NULL, *least = NULL;

  g_return_if_fail (samples != NULL);

  if (is_quiet (samples, n * FAB_SOUND_CHANNELS))
    return;
  gains = g_new (float, n);
  if (!find_gains (samples, n, gains))
    return;
  least = g_new (float, n);
  take_least (gains, n, least);
  apply_means (least, samples, n_frames);
}
