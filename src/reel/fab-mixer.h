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

/* The sound of a film, piece by piece: memory does not grow with the film. One thread at a time. */
typedef struct FabMixer FabMixer;

/* @load is a FabLoadFunc for clip keys. A clip that is gone or damaged is silence. */
FabMixer *fab_mixer_new          (FabTimeline *timeline, FabLoadFunc load, gpointer load_data) G_GNUC_WARN_UNUSED_RESULT;
void      fab_mixer_free         (FabMixer *mixer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabMixer, fab_mixer_free)

gint64    fab_mixer_get_n_frames (FabMixer *mixer);
/* @n frames from @first on, interleaved; silence outside of the film. FALSE only when cancelled. */
gboolean  fab_mixer_render       (FabMixer *mixer, gint64 first, gsize n, float *to, GError **error);

G_END_DECLS
