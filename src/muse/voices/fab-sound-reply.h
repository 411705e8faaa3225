/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What services send as sound, made into what the document keeps. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes a WAV file (PCM, 16 bit) of any sound. It takes its time and is called in a thread. */
typedef GBytes *(*FabDecodeFunc) (GBytes *sound, GCancellable *cancellable, GError **error);

typedef enum
{
  FAB_SOUND_NONE, /* HTML, JSON, nonsense, nothing */
  FAB_SOUND_WAV,
  FAB_SOUND_MP3,
  FAB_SOUND_OGG,
  FAB_SOUND_FLAC,
  FAB_SOUND_AAC,
} FabSoundKind;

/* By its first bytes: what services say of it is not to be relied on. */
FabSoundKind fab_sound_reply_sniff (GBytes *body);

/**
 * fab_sound_reply_read:
 * @media: what the service calls it
 * @pcm_rate: of samples without a header that were asked for, 0: none were
 * @decode: (nullable): for what is not PCM of 16 bits
 * @gain: dB
 *
 * Returns: WAV, 16 bit mono, with right lengths in its header; NULL with WRONG_SERVICE or BAD_REPLY when it is no sound
 */
GBytes *fab_sound_reply_read (const char *media, GBytes *body, guint pcm_rate, FabDecodeFunc decode, double gain,
                              GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
