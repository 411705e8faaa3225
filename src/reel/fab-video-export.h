/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-compositor.h"
#include "fab-reel-error.h"

G_BEGIN_DECLS

typedef struct
{
  int      width, height; /* even; 0: 1280 by the project's aspect */
  gboolean sound;
} FabVideoOptions;

typedef void (*FabExportProgress) (double fraction, gpointer data);

/**
 * fab_video_export_async:
 *
 * Renders the film to @target (.webm): picture on a worker thread, progress on the caller's main
 * context. The file appears whole or not at all; cancelling leaves nothing behind.
 */
void     fab_video_export_async  (FabStory *story, FabTimeline *timeline, GFile *target, const FabVideoOptions *options,
                                  FabExportProgress progress, gpointer progress_data,
                                  GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean fab_video_export_finish (FabStory *story, GAsyncResult *result, GError **error);

/* The whole sound of the film, mixed: interleaved stereo float at 48 kHz. */
GBytes  *fab_mix_timeline        (FabStory *story, FabTimeline *timeline, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
