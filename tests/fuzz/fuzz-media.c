/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are a sound or a picture that a service sent. What is taken as sound has to be a WAV file that is as long as it says. */
#include "config.h"

#include "fab-picture-check.h"
#include "fab-sound-reply.h"
#include "fab-wav.h"
#include "fuzz.h"

static void
check_sound (GBytes     *body,
             const char *media,
             guint       rate)
{
  g_autoptr(GBytes) wav = fab_sound_reply_read (media, body, rate, NULL, -9, NULL, NULL);
  gint64 duration;

  if (wav == NULL)
    return;
  if (!fab_wav_measure (wav, &duration) || g_bytes_get_size (wav) > 44 + g_bytes_get_size (body))
    g_error ("%s became what is no sound", media);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr(GBytes) body = g_bytes_new (data, size);
  FabPictureHeader header;

  check_sound (body, "audio/wav", 0);
  check_sound (body, "text/html", 24000);
  check_sound (body, "audio/pcm", 24000);
  if (fab_picture_check (body, &header, NULL) && (header.width < 1 || header.height < 1))
    g_error ("a picture without a size");

  return 0;
}
