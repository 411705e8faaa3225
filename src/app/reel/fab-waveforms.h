/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-peaks.h"
#include "fab-story.h"

G_BEGIN_DECLS

#define FAB_TYPE_WAVEFORMS (fab_waveforms_get_type ())

/**
 * FabWaveforms:
 *
 * The peaks of the sounds of a story, read on worker threads when they are first asked for and kept:
 * they are small. Signal ::loaded: there are more than before.
 */
G_DECLARE_FINAL_TYPE (FabWaveforms, fab_waveforms, FAB, WAVEFORMS, GObject)

FabWaveforms *fab_waveforms_new       (FabStory *story) G_GNUC_WARN_UNUSED_RESULT;
/* Of a spoken line, by the key of its clip; of a sound, by the hash of its blob. NULL: not yet, or it is damaged. */
FabPeaks     *fab_waveforms_peek_clip (FabWaveforms *self, const char *key);
FabPeaks     *fab_waveforms_peek_blob (FabWaveforms *self, const char *hash);

G_END_DECLS
