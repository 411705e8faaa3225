/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-clip.h"
#include "fab-picture.h"
#include "fab-timeline.h"

G_BEGIN_DECLS

/* What every film is brought to, as integrated loudness by EBU R 128. */
typedef enum
{
  FAB_LOUDNESS_WEB,       /* −16 LUFS */
  FAB_LOUDNESS_BROADCAST, /* −23 LUFS */
  FAB_LOUDNESS_AS_IS,     /* nothing is made even */
} FabLoudness;

/* In LUFS; 0 for AS_IS. */
double    fab_loudness_get_target (FabLoudness loudness);

/* The sound of a film, piece by piece in any order: memory does not grow with the film. Every voice is brought to
 * the loudness wanted by itself, so that its level never depends on what else there is; music and effects are only
 * brought down to it, and music gives way to speech. Nothing comes over −1 dBTP. One thread at a time. */
typedef struct FabMixer FabMixer;

/* @load_clip, @load_blob: FabLoadFuncs for clip keys and for sounds, called on the thread that renders. What is
 * gone or damaged is silence. */
FabMixer *fab_mixer_new           (FabTimeline *timeline, FabLoadFunc load_clip, FabLoadFunc load_blob, gpointer load_data) G_GNUC_WARN_UNUSED_RESULT;
void      fab_mixer_free          (FabMixer *mixer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabMixer, fab_mixer_free)

/* WEB without. */
void      fab_mixer_set_loudness  (FabMixer *mixer, FabLoudness loudness);
/* A player does not wait for sounds that are still being decoded: they are silent until then. */
void      fab_mixer_set_patient   (FabMixer *mixer, gboolean patient);
/* A bit (1 << FabTrack) for each track that is heard; all without. */
void      fab_mixer_set_tracks    (FabMixer *mixer, guint tracks);
/* Of the whole, in decibels. */
void      fab_mixer_set_gain      (FabMixer *mixer, double decibels);

gint64    fab_mixer_get_n_frames  (FabMixer *mixer);
/* @n frames from @first on, interleaved; silence outside of the film. FALSE only when cancelled. */
gboolean  fab_mixer_render        (FabMixer *mixer, gint64 first, gsize n, float *to, GError **error);

G_END_DECLS
