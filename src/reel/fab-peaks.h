/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fab-clip.h"

G_BEGIN_DECLS

/* How loud a sound is, moment by moment: what a waveform is drawn from. Immutable; small against the sound. */
typedef struct FabPeaks FabPeaks;

FabPeaks *fab_peaks_new      (const FabClip *clip) G_GNUC_WARN_UNUSED_RESULT;
FabPeaks *fab_peaks_ref      (FabPeaks *peaks);
void      fab_peaks_unref    (FabPeaks *peaks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabPeaks, fab_peaks_unref)

/* The lowest and the highest sample from @from up to @to microseconds, -1 … 1; silence outside. */
void      fab_peaks_get      (FabPeaks *peaks, gint64 from, gint64 to, float *low, float *high);

/* Decodes @sound, a sound file, on a worker thread. */
void      fab_peaks_load_async  (GBytes *sound, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
FabPeaks *fab_peaks_load_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
