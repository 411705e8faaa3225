/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-cut.h"
#include "fab-export.h"

G_BEGIN_DECLS

/* How a format of editors is written. */
typedef struct
{
  GBytes            *(*write) (const FabCut *cut, const char *version);
  const char * const *versions; /* those there are, the usual one first, NULL-terminated; NULL: there is one */
} FabCutFormat;

/**
 * fab_export_edit_async:
 * @target: the file; a folder "NAME media" beside it gets a still for each panel and the sounds
 * @options: (nullable): "media=stills" (as it is without), "media=clips": films of the panels; "media=none": the file only,
 *   which names the places of stills; "version=1.10" and the like
 *
 * The film for an editor. The folder is put in place before the file that speaks of it.
 */
void     fab_export_edit_async  (FabStory *story, FabTimeline *timeline, GFile *target, const FabCutFormat *format,
                                 const char * const *options, FabExportProgress progress, gpointer progress_data,
                                 GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean fab_export_edit_finish (FabStory *story, GAsyncResult *result, GError **error);

G_END_DECLS
