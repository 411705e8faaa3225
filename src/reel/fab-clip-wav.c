/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-clip.h"

#define HEADER 44

static void
put_u32 (guint8  *at,
         guint32  value)
{
  for (guint i = 0; i < 4; i++)
    at[i] = value >> 8 * i;
}

GBytes *
fab_clip_to_wav (const FabClip *clip)
{
  gsize size;
  guint8 *wav;

  g_return_val_if_fail (clip != NULL, NULL);

  size = 2 * clip->n_frames;
  wav = g_malloc (HEADER + size);
  memcpy (wav, "RIFF....WAVEfmt ....\1\0\1\0........\2\0\20\0data....", HEADER);
  put_u32 (wav + 4, HEADER - 8 + size);
  put_u32 (wav + 16, 16);
  put_u32 (wav + 24, FAB_SOUND_RATE);
  put_u32 (wav + 28, 2 * FAB_SOUND_RATE);
  put_u32 (wav + 40, size);
  for (gsize i = 0; i < clip->n_frames; i++)
    {
      double sum = clip->samples[2 * i] + clip->samples[2 * i + 1];
      int sample = lround (CLAMP (sum / 2, -1, 1) * G_MAXINT16);

      wav[HEADER + 2 * i] = sample;
      wav[HEADER + 2 * i + 1] = sample >> 8;
    }

  return g_bytes_new_take (wav, HEADER + size);
}

GBytes *
fab_clip_make_wav (GBytes        *sound,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr(FabClip) clip = fab_clip_new_from_bytes (sound, cancellable, error);

  return clip != NULL ? fab_clip_to_wav (clip) : NULL;
}
