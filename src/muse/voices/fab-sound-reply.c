/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-engines.h"
#include "fab-sound-reply.h"

#define HEADER 44
#define LOWEST_RATE 4000
#define HIGHEST_RATE 192000

typedef struct
{
  guint         channels;
  guint         rate;
  const guint8 *samples; /* 16 bit, little end first */
  gsize         size;    /* bytes */
} Pcm;

static const struct { const char *start; gsize n; gsize at; FabSoundKind kind; } magics[] = {
  { "WAVE", 4, 8, FAB_SOUND_WAV },
  { "OggS", 4, 0, FAB_SOUND_OGG },
  { "fLaC", 4, 0, FAB_SOUND_FLAC },
  { "ID3", 3, 0, FAB_SOUND_MP3 },
};

FabSoundKind
fab_sound_reply_sniff (GBytes *body)
{
  gsize n;
  const guint8 *data;

  g_return_val_if_fail (body != NULL, FAB_SOUND_NONE);

  data = g_bytes_get_data (body, &n);
  for (guint i = 0; i < G_N_ELEMENTS (magics); i++)
    if (n >= magics[i].at + magics[i].n && memcmp (data + magics[i].at, magics[i].start, magics[i].n) == 0)
      return magics[i].kind;
  if (n < 4 || data[0] != 0xff || (data[1] & 0xe0) != 0xe0)
    return FAB_SOUND_NONE;

  return (data[1] & 0xf6) == 0xf0 ? FAB_SOUND_AAC : FAB_SOUND_MP3;
}

/* --- WAV -------------------------------------------------------------------------------------- */

static guint
get_u16 (const guint8 *at)
{
  return at[0] | at[1] << 8;
}

static guint32
get_u32 (const guint8 *at)
{
  return get_u16 (at) | (guint32) get_u16 (at + 2) << 16;
}

static void
put_u32 (guint8  *at,
         guint32  value)
{
  for (guint i = 0; i < 4; i++)
    at[i] = value >> 8 * i;
}

/* Streamed files have no length in their header, or a wrong one: then it is all that follows. */
static gboolean
find_pcm (GBytes *body,
          Pcm    *pcm)
{
  gsize n, at = 12, left;
  const guint8 *data = g_bytes_get_data (body, &n);
  guint bits = 0, format = 0;

  while (n >= 8 && at <= n - 8)
    {
      gsize size = get_u32 (data + at + 4);

      left = n - at - 8;
      if (memcmp (data + at, "fmt ", 4) == 0 && MIN (size, left) >= 16)
        {
          format = get_u16 (data + at + 8);
          pcm->channels = get_u16 (data + at + 10);
          pcm->rate = get_u32 (data + at + 12);
          bits = get_u16 (data + at + 22);
        }
      if (memcmp (data + at, "data", 4) == 0)
        {
          pcm->samples = data + at + 8;
          pcm->size = size == 0 || size > left ? left : size;
          break;
        }
      if (size > left)
        break;
      at += 8 + size + (size & 1);
    }

  return pcm->samples && (format == 1 || format == 0xfffe) && bits == 16 && pcm->channels >= 1 && pcm->channels <= 8 &&
         pcm->rate >= LOWEST_RATE && pcm->rate <= HIGHEST_RATE;
}

static int
get_sample (const Pcm *pcm,
            gsize      frame,
            double     factor)
{
  const guint8 *at = pcm->samples + frame * 2 * pcm->channels;
  double sum = 0;

  for (guint i = 0; i < pcm->channels; i++)
    sum += (gint16) get_u16 (at + 2 * i);

  return CLAMP (lround (sum / pcm->channels * factor), G_MININT16, G_MAXINT16);
}

static GBytes *
make_wav (const Pcm *pcm,
          double     gain)
{
  gsize n = pcm->size / 2 / pcm->channels;
  guint8 *wav = g_malloc (HEADER + 2 * n);
  double factor = pow (10, gain / 20);

  memcpy (wav, "RIFF....WAVEfmt ....\1\0\1\0........\2\0\20\0data....", HEADER);
  put_u32 (wav + 4, HEADER - 8 + 2 * n);
  put_u32 (wav + 16, 16);
  put_u32 (wav + 24, pcm->rate);
  put_u32 (wav + 28, 2 * pcm->rate);
  put_u32 (wav + 40, 2 * n);
  for (gsize i = 0; i < n; i++)
    {
      int sample = get_sample (pcm, i, factor);

      wav[HEADER + 2 * i] = sample;
      wav[HEADER + 2 * i + 1] = sample >> 8;
    }

  return g_bytes_new_take (wav, HEADER + 2 * n);
}

/* --- the reply -------------------------------------------------------------------------------- */

/* Text where there should be sound tells of trouble; its words were looked at before. */
static void
set_error (GError     **error,
           const char  *media,
           GBytes      *body)
{
  gboolean page = g_str_has_prefix (media, "text/html");

  if (page)
    g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_WRONG_SERVICE, "A web page answered, not a voice");
  else if (g_bytes_get_size (body) == 0)
    g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The voice gave no sound");
  else
    g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The voice answered with %s, which is no sound", media);
}

static gboolean
is_text (const char *media)
{
  return g_str_has_prefix (media, "text/") || g_str_has_suffix (media, "json") || g_str_has_suffix (media, "xml");
}

GBytes *
fab_sound_reply_read (const char     *media,
                      GBytes         *body,
                      guint           pcm_rate,
                      FabDecodeFunc   decode,
                      double          gain,
                      GCancellable   *cancellable,
                      GError        **error)
{
  FabSoundKind kind;
  g_autoptr(GBytes) decoded = NULL;
  g_autoptr(GError) cause = NULL;
  Pcm pcm = { 0 };

  g_return_val_if_fail (media != NULL && body != NULL, NULL);

  kind = fab_sound_reply_sniff (body);
  if (kind != FAB_SOUND_WAV && pcm_rate > 0 && !is_text (media) && !g_str_has_suffix (media, "mpeg") && g_bytes_get_size (body) > 1)
    {
      pcm = (Pcm) { 1, pcm_rate, g_bytes_get_data (body, NULL), g_bytes_get_size (body) };
      return make_wav (&pcm, gain);
    }
  if (kind == FAB_SOUND_WAV && find_pcm (body, &pcm) && pcm.size >= 2 * pcm.channels)
    return make_wav (&pcm, gain);
  if (kind != FAB_SOUND_NONE && decode != NULL)
    decoded = decode (body, cancellable, &cause);
  pcm = (Pcm) { 0 };
  if (decoded != NULL && find_pcm (decoded, &pcm) && pcm.size >= 2 * pcm.channels)
    return make_wav (&pcm, gain);
  if (cause != NULL && g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (cause != NULL)
    g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The sound cannot be read: %s", cause->message);
  else
    set_error (error, media, body);

  return NULL;
}
