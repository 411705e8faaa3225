/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-exchange-error.h"
#include "fab-timeline.h"
#include "fab-video-export.h"

G_BEGIN_DECLS

/* Whether something can be written under this name: by extension; a name ending in "/" or without
 * extension is a folder of pictures. */
gboolean fab_export_check  (const char *path, GError **error);

/**
 * fab_export_async:
 * @options: (nullable): "key=value" words of the format, NULL-terminated; a word that the format does not know is an
 *   error of FAB_EXCHANGE_ERROR_UNSUPPORTED that names those it does
 *
 * Writes the story to @target in the format that its name says. The output appears whole or not at
 * all; cancelling leaves nothing behind. @progress is called on the caller's main context.
 */
void     fab_export_async  (FabStory *story, FabTimeline *timeline, GFile *target,
                            const char * const *options, FabExportProgress progress, gpointer progress_data,
                            GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean fab_export_finish (FabStory *story, GAsyncResult *result, GError **error);

G_END_DECLS
