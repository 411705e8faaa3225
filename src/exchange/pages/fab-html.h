/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-export-pictures.h"

G_BEGIN_DECLS

/** Returns: (transfer full): pictures as a web page wants them: WebP, 1280 pixels */
FabPictureOptions *fab_html_options_new (void) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_html_async:
 * @options: of the pictures in it; their names are not used
 *
 * The board as one web page with everything in it: it needs no net, plays as a slide show, can be read, gone through by
 * keyboard and printed. The file appears whole or not at all.
 */
void     fab_html_async  (FabStory *story, FabTimeline *timeline, GFile *target, const FabPictureOptions *options,
                          FabExportProgress progress, gpointer progress_data,
                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean fab_html_finish (FabStory *story, GAsyncResult *result, GError **error);

G_END_DECLS
