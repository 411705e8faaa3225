/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-shuttle.h"

static double
to_sound (gint64 microseconds)
{
  return microseconds * (FAB_SOUND_RATE / 1e6);
}

/* In the range, where it is met again and again. */
static double
wrap (double time,
      double first,
      double last)
{
  double length = last - first;

  return length > 0 ? first + (time - first) - length * floor ((time - first) / length) : first;
}

static double
locate (const FabShuttle *shuttle,
        double            time,
        double            unit)
{
  double first = shuttle->first * unit, last = shuttle->last * unit;

  /* What began outside of its loop first runs into it. */
  if (!shuttle->loop)
    return CLAMP (time, first, last);
  if ((shuttle->speed > 0 && time < last) || (shuttle->speed < 0 && time >= first))
    return time;
  return wrap (time, first, last);
}

gint64
fab_shuttle_time (const FabShuttle *shuttle,
                  gint64            elapsed)
{
  return llrint (locate (shuttle, shuttle->base + shuttle->speed * elapsed, 1));
}

gboolean
fab_shuttle_is_over (const FabShuttle *shuttle,
                     gint64            elapsed)
{
  double time = shuttle->base + shuttle->speed * elapsed;

  return !shuttle->loop && (shuttle->speed >= 0 ? time >= shuttle->last : time <= shuttle->first);
}

/* How many output frames are left until the course leaps; @n at most. */
static gsize
count_until_leap (const FabShuttle *shuttle,
                  double            at,
                  gsize             n)
{
  double end = to_sound (shuttle->speed > 0 ? shuttle->last : shuttle->first);
  double left = (end - at) / shuttle->speed;

  if (!shuttle->loop || shuttle->last <= shuttle->first || left >= n)
    return n;
  return MAX (1, (gsize) ceil (left));
}

/* Reads between the frames of @from, which begins at film frame @first. */
static void
resample (const float *from,
          gint64       first,
          double       at,
          double       speed,
          gsize        n,
          float       *to)
{
  for (gsize i = 0; i < n; i++)
    {
      double place = at + speed * i - first;
      gint64 whole = floor (place);
      float part = place - whole;
      const float *a = from + whole * FAB_SOUND_CHANNELS;

      for (guint c = 0; c < FAB_SOUND_CHANNELS; c++)
        to[i * FAB_SOUND_CHANNELS + c] = a[c] + (a[FAB_SOUND_CHANNELS + c] - a[c]) * part;
    }
}

static gboolean
render_run (const FabShuttle  *shuttle,
            FabMixer          *mixer,
            double             at,
            gsize              n,
            float             *to,
            GError           **error)
{
  double end = at + shuttle->speed * (n - 1);
  gint64 first = floor (MIN (at, end)), last = floor (MAX (at, end)) + 2;
  g_autofree float *from = NULL;

  if (shuttle->speed == 1)
    return fab_mixer_render (mixer, llrint (at), n, to, error);
  from = g_new (float, (last - first) * FAB_SOUND_CHANNELS);
  if (!fab_mixer_render (mixer, first, last - first, from, error))
    return FALSE;
  resample (from, first, at, shuttle->speed, n, to);

  return TRUE;
}

gboolean
fab_shuttle_render (const FabShuttle  *shuttle,
                    FabMixer          *mixer,
                    gint64             from,
                    gsize              n,
                    float             *to,
                    GError           **error)
{
  g_return_val_if_fail (shuttle->speed != 0, FALSE);

  while (n > 0)
    {
      double at = locate (shuttle, to_sound (shuttle->base) + shuttle->speed * from, FAB_SOUND_RATE / 1e6);
      gsize run = count_until_leap (shuttle, at, n);

      if (!render_run (shuttle, mixer, at, run, to, error))
        return FALSE;
      from += run;
      to += run * FAB_SOUND_CHANNELS;
      n -= run;
    }

  return TRUE;
}
