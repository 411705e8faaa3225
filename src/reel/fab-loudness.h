/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Loudness by EBU R 128, and keeping peaks below a ceiling. */
#pragma once

#include "fab-clip.h"

G_BEGIN_DECLS

/* Integrated loudness, gated; −infinity for silence. What is shorter than a block of the measure (0.4 s) is
 * measured as if it went on. Given up, silence too, when cancelled. */
double fab_loudness_measure (const FabClip *clip, GCancellable *cancellable);

/* The loudness of what comes in pieces; memory does not grow with it. */
typedef struct FabLoudnessMeter FabLoudnessMeter;

FabLoudnessMeter *fab_loudness_meter_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void              fab_loudness_meter_free (FabLoudnessMeter *meter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabLoudnessMeter, fab_loudness_meter_free)
void              fab_loudness_meter_add  (FabLoudnessMeter *meter, const float *samples, gsize n_frames);
double            fab_loudness_meter_get  (FabLoudnessMeter *meter);

/**
 * fab_limit:
 * @samples: interleaved stereo: what is to be kept, with FAB_LIMIT_REACH frames before and behind it
 * @n_frames: without those
 *
 * Turns down what would come over −1 dBTP between the samples or on them (ITU-R BS.1770-4, annex 2), smoothly, looking
 * ahead. A pure function of what it is given, so pieces join without a seam. Only the middle is right after it.
 */
#define FAB_LIMIT_REACH 1024
void fab_limit (float *samples, gsize n_frames);

G_END_DECLS
