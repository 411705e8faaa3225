/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <string.h>
#include <gst/gst.h>

#include "fab-film-sound.h"

/* Where a piece of the film begins or ends in the middle of a sound, so many samples keep it from clicking. */
#define SOFT_FRAMES (FAB_SOUND_RATE / 200)

struct FabFilmSound
{
  FabMixer              *mixer;
  const FabFrameStretch *stretches;
  guint                  n_stretches;
  gint64                *starts; /* n_stretches + 1, in frames of picture */
  int                    fps_n;
  int                    fps_d;
};

static gint64
to_samples (FabFilmSound *self,
            gint64        frame)
{
  return gst_util_uint64_scale_round (frame, (guint64) FAB_SOUND_RATE * self->fps_d, self->fps_n);
}

FabFilmSound *
fab_film_sound_new (FabMixer              *mixer,
                    const FabFrameStretch *stretches,
                    guint                  n_stretches,
                    int                    fps_n,
                    int                    fps_d)
{
  FabFilmSound *self;

  g_return_val_if_fail (mixer != NULL, NULL);
  g_return_val_if_fail (fps_n > 0 && fps_d > 0, NULL);

  self = g_new0 (FabFilmSound, 1);
  self->mixer = mixer;
  self->stretches = stretches;
  self->n_stretches = n_stretches;
  self->starts = g_new0 (gint64, n_stretches + 1);
  self->fps_n = fps_n;
  self->fps_d = fps_d;
  for (guint i = 0; i < n_stretches; i++)
    self->starts[i + 1] = self->starts[i] + stretches[i].n;

  return self;
}

void
fab_film_sound_free (FabFilmSound *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->starts);
  g_free (self);
}

gint64
fab_film_sound_get_n_frames (FabFilmSound *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return to_samples (self, self->starts[self->n_stretches]);
}

gint64
fab_film_sound_frame (FabFilmSound *self,
                      gint64        frame)
{
  g_return_val_if_fail (self != NULL, 0);

  return to_samples (self, frame);
}

/* What lies within SOFT_FRAMES of either end of the stretch swells or fades. */
static void
soften (float  *samples,
        gsize   n,
        gint64  from_start,
        gint64  to_end)
{
  for (gsize i = 0; i < n; i++)
    {
      gint64 near = MIN (from_start + (gint64) i, to_end - 1 - (gint64) i);

      if (near >= SOFT_FRAMES)
        continue;
      for (guint c = 0; c < FAB_SOUND_CHANNELS; c++)
        samples[i * FAB_SOUND_CHANNELS + c] *= (float) near / SOFT_FRAMES;
    }
}

static gboolean
render_stretch (FabFilmSound  *self,
                guint          i,
                gint64         offset,
                gsize          n,
                float         *to,
                GError       **error)
{
  const FabFrameStretch *stretch = &self->stretches[i];
  gint64 length = to_samples (self, self->starts[i + 1]) - to_samples (self, self->starts[i]);

  if (stretch->first < 0)
    {
      memset (to, 0, n * FAB_SOUND_CHANNELS * sizeof *to);
      return TRUE;
    }
  if (!fab_mixer_render (self->mixer, to_samples (self, stretch->first) + offset, n, to, error))
    return FALSE;
  if (self->n_stretches > 1)
    soften (to, n, offset, length - offset);

  return TRUE;
}

gboolean
fab_film_sound_render (FabFilmSound  *self,
                       gint64         first,
                       gsize          n,
                       float         *to,
                       GError       **error)
{
  gint64 end = first + n;

  g_return_val_if_fail (self != NULL && to != NULL, FALSE);

  for (guint i = 0; i < self->n_stretches; i++)
    {
      gint64 start = to_samples (self, self->starts[i]), stop = to_samples (self, self->starts[i + 1]);
      gint64 from = MAX (first, start), until = MIN (end, stop);

      if (from < until
          && !render_stretch (self, i, from - start, until - from,
                              to + (from - first) * FAB_SOUND_CHANNELS, error))
        return FALSE;
    }

  return TRUE;
}
