/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-export.h"

G_BEGIN_DECLS

/**
 * fab_export_pictures_async:
 * @folder: made if it is not there; pictures of the same name in it are replaced
 *
 * Every panel as a PNG with its ink, 1920 pixels on the longer side, named by its place in the film and
 * its label: "001-1A.png". The pictures are drawn beside @folder and moved in when all are there.
 */
void     fab_export_pictures_async  (FabStory *story, GFile *folder, FabExportProgress progress, gpointer progress_data,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean fab_export_pictures_finish (FabStory *story, GAsyncResult *result, GError **error);

G_END_DECLS
