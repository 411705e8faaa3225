/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <string.h>
#include <sys/mman.h>
#include <gst/audio/audio.h>

#include "fab-clip.h"
#include "fab-reel-error.h"

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GstAudioConverter, gst_audio_converter_free)

typedef struct
{
  guint         rate;
  guint         channels;
  const gint16 *samples;
  gsize         n_frames;
} Wav;

/* The body of the chunk @id, or NULL. A size that runs past the end is cut there. */
static const guint8 *
find_chunk (const guint8 *data,
            gsize         size,
            const char   *id,
            gsize        *length)
{
  gsize at = 12;

  while (at + 8 <= size)
    {
      *length = MIN ((gsize) GST_READ_UINT32_LE (data + at + 4), size - at - 8);
      if (memcmp (data + at, id, 4) == 0)
        return data + at + 8;
      at += 8 + *length + (*length & 1);
    }

  return NULL;
}

static gboolean
read_wav (GBytes *bytes,
          Wav    *wav)
{
  gsize size, length;
  const guint8 *data = g_bytes_get_data (bytes, &size), *chunk;

  if (size < 44 || memcmp (data, "RIFF", 4) != 0 || memcmp (data + 8, "WAVE", 4) != 0)
    return FALSE;
  chunk = find_chunk (data, size, "fmt ", &length);
  if (chunk == NULL || length < 16 || GST_READ_UINT16_LE (chunk) != 1
      || GST_READ_UINT16_LE (chunk + 14) != 16)
    return FALSE;
  wav->channels = GST_READ_UINT16_LE (chunk + 2);
  wav->rate = GST_READ_UINT32_LE (chunk + 4);
  if (wav->channels < 1 || wav->channels > 2 || wav->rate < 4000 || wav->rate > 192000)
    return FALSE;
  chunk = find_chunk (data, size, "data", &length);
  wav->n_frames = chunk != NULL ? length / (2 * wav->channels) : 0;
  /* Chunks begin at even places, so the samples are aligned. */
  wav->samples = (const gint16 *) (gconstpointer) chunk;

  return wav->n_frames > 0;
}

static FabClip *
convert (const Wav *wav)
{
  GstAudioInfo from, to;
  g_autoptr(GstAudioConverter) converter = NULL;
  g_autofree gint16 *padded = NULL;
  FabClip *clip = g_new0 (FabClip, 1);
  gpointer in[1], out[1];
  gsize n;

  gst_audio_info_set_format (&from, GST_AUDIO_FORMAT_S16LE, wav->rate, wav->channels, NULL);
  gst_audio_info_set_format (&to, GST_AUDIO_FORMAT_F32, FAB_SOUND_RATE, FAB_SOUND_CHANNELS, NULL);
  converter = gst_audio_converter_new (GST_AUDIO_CONVERTER_FLAG_NONE, &from, &to, NULL);
  /* The resampler keeps its last samples until more come: silence pushes them out. */
  n = wav->n_frames + gst_audio_converter_get_max_latency (converter);
  padded = g_new0 (gint16, n * wav->channels);
  memcpy (padded, wav->samples, wav->n_frames * wav->channels * sizeof (gint16));
  clip->n_frames = gst_audio_converter_get_out_frames (converter, n);
  clip->samples = g_new0 (float, clip->n_frames * FAB_SOUND_CHANNELS);
  in[0] = padded;
  out[0] = clip->samples;
  gst_audio_converter_samples (converter, GST_AUDIO_CONVERTER_FLAG_NONE, in, n,
                               out, clip->n_frames);

  return clip;
}

FabClip *
fab_clip_new_from_wav (GBytes  *bytes,
                       GError **error)
{
  Wav wav = { 0 };

  g_return_val_if_fail (bytes != NULL, NULL);

  if (read_wav (bytes, &wav))
    return convert (&wav);
  g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED,
               "The sound is not a WAV file of 16 bits");

  return NULL;
}

gint64
fab_clip_get_duration (const FabClip *clip)
{
  g_return_val_if_fail (clip != NULL, 0);

  return gst_util_uint64_scale_round (clip->n_frames, G_USEC_PER_SEC, FAB_SOUND_RATE);
}

void
fab_clip_free (FabClip *clip)
{
  g_return_if_fail (clip != NULL);

  if (clip->mapped > 0)
    munmap (clip->samples, clip->mapped);
  else
    g_free (clip->samples);
  g_free (clip);
}
