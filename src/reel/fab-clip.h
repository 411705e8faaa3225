/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define FAB_SOUND_RATE 48000
#define FAB_SOUND_CHANNELS 2

/* A sound as the mixer wants it: interleaved stereo float at FAB_SOUND_RATE. */
typedef struct
{
  float *samples;
  gsize  n_frames;
} FabClip;

/* @wav: RIFF WAVE, 16 bit PCM, one or two channels, any rate. */
FabClip *fab_clip_new_from_wav (GBytes *wav, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void     fab_clip_free         (FabClip *clip);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabClip, fab_clip_free)

G_END_DECLS
