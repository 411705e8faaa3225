/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-showing.h"
#include "fab-video-export.h"

G_BEGIN_DECLS

/**
 * fab_screening_page_async:
 *
 * Writes the film as one HTML page that plays anywhere without a network. Who watches marks what they feel by mouse, touch or
 * keyboard, one viewer after the other; each gets a file of reactions to send back. The page appears whole or not at all.
 * @progress is called on the caller's main context.
 */
void     fab_screening_page_async  (FabStory *story, FabTimeline *timeline, GFile *target, FabExportProgress progress, gpointer progress_data,
                                    GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean fab_screening_page_finish (FabStory *story, GAsyncResult *result, GError **error);

G_END_DECLS
