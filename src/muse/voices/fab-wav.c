/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-wav.h"

static guint32
get_u32 (const guint8 *at)
{
  return at[0] | at[1] << 8 | at[2] << 16 | (guint32) at[3] << 24;
}

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
      *length = MIN ((gsize) get_u32 (data + at + 4), size - at - 8);
      if (memcmp (data + at, id, 4) == 0)
        return data + at + 8;
      at += 8 + *length + (*length & 1);
    }

  return NULL;
}

gboolean
fab_wav_measure (GBytes *wav,
                 gint64 *duration)
{
  const guint8 *data, *format;
  gsize size, length;
  guint32 bytes_per_second;

  g_return_val_if_fail (wav != NULL, FALSE);
  g_return_val_if_fail (duration != NULL, FALSE);

  data = g_bytes_get_data (wav, &size);
  if (size < 44 || memcmp (data, "RIFF", 4) != 0 || memcmp (data + 8, "WAVE", 4) != 0)
    return FALSE;
  format = find_chunk (data, size, "fmt ", &length);
  if (format == NULL || length < 16)
    return FALSE;
  bytes_per_second = get_u32 (format + 8);
  if (bytes_per_second == 0 || find_chunk (data, size, "data", &length) == NULL || length == 0)
    return FALSE;
  *duration = (gint64) length * G_USEC_PER_SEC / bytes_per_second;

  return TRUE;
}
