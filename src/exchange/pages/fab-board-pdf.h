/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-board-options.h"
#include "fab-timeline.h"
#include "fab-video-export.h"

G_BEGIN_DECLS

/**
 * fab_board_pdf_async:
 *
 * The board on paper as a PDF: drawings are paths, text can be searched and copied, scenes and panels are
 * bookmarks. Written on a worker thread; the file appears whole or not at all.
 */
void     fab_board_pdf_async  (FabStory *story, FabTimeline *timeline, const FabBoardOptions *options, GFile *target,
                               FabExportProgress progress, gpointer progress_data,
                               GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean fab_board_pdf_finish (FabStory *story, GAsyncResult *result, GError **error);

G_END_DECLS
