/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One panel with its layers, out to a painting program and back. */
#pragma once

#include <gio/gio.h>

#include "fab-story.h"

G_BEGIN_DECLS

/**
 * fab_layered_file_write_async:
 * @height: of the picture in pixels; its width follows from the aspect of the film
 * @notes: with notes and references
 *
 * Writes @panel as its extension says: ".ora" with all its layers, ".svg" with strokes as paths, ".png" as it
 * shows. What is written is the panel as it is now; a worker draws it. The file appears whole or not at all.
 */
void     fab_layered_file_write_async  (FabStory *story, gint64 panel, GFile *target, int height, gboolean notes,
                                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean fab_layered_file_write_finish (FabStory *story, GAsyncResult *result, GError **error);

/**
 * fab_layered_file_read_async:
 * @height: with which it went out; 0: not known
 *
 * Takes an OpenRaster file back into @panel, as one step. A layer of the name of one of the panel's, whose pixels
 * are as they were, keeps its marks; one that was painted on becomes a picture; others are new layers. What was
 * taken out there stays here: it may have been left out only.
 */
void     fab_layered_file_read_async   (FabStory *story, gint64 panel, GFile *source, int height,
                                        GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
/* Returns: how many layers changed or are new, -1 on failure */
int      fab_layered_file_read_finish  (FabStory *story, GAsyncResult *result, GError **error);

G_END_DECLS
