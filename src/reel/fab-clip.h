/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define FAB_SOUND_RATE 48000
#define FAB_SOUND_CHANNELS 2

/* A sound as the mixer wants it: interleaved stereo float at FAB_SOUND_RATE. */
typedef struct
{
  float *samples;
  gsize  n_frames;
  gsize  mapped;  /* private: so many bytes of a file without a name, 0: in memory */
} FabClip;

/* What is longer is refused. */
#define FAB_CLIP_MAX_SECONDS 3600

/* @wav: RIFF WAVE, 16 bit PCM, one or two channels, any rate. */
FabClip *fab_clip_new_from_wav (GBytes *wav, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Any sound that GStreamer reads: WAV, FLAC, Ogg, MP3, M4A … as installed. Takes its time; any thread. What is
 * long lies in a file without a name, not in memory. */
FabClip *fab_clip_new_from_bytes (GBytes *bytes, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* WAV of 16 bits, both channels in one. */
GBytes  *fab_clip_to_wav (const FabClip *clip) G_GNUC_WARN_UNUSED_RESULT;
/* Both at once: any sound becomes such a file. Takes its time; any thread. */
GBytes  *fab_clip_make_wav (GBytes *sound, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* How long it plays, microseconds. */
gint64   fab_clip_get_duration (const FabClip *clip);
void     fab_clip_free                (FabClip *clip);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabClip, fab_clip_free)

G_END_DECLS
