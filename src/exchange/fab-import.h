/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-story.h"

G_BEGIN_DECLS

/* Setting of a story that keeps the FDX file it was read from, so that a new FDX file loses nothing of it. */
#define FAB_IMPORT_ORIGIN "fdx-origin"

/** Returns: (transfer full) (nullable): the screenplay in @file as Fountain, whatever its format */
char     *fab_import_script (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_import_file:
 * @state_dir: (nullable): as for fab_story_new()
 *
 * A new, unsaved story from a file of another format (".fountain", ".fdx"), with its script boarded.
 *
 * Returns: (transfer full) (nullable): the story; errors are of FAB_EXCHANGE_ERROR or G_IO_ERROR
 */
FabStory *fab_import_file (const char *state_dir, GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_import_read_async:
 *
 * Reads @file in another thread. What came of it is made a story of with fab_import_fill(), which tells of the origin
 * that the way back needs; boarding is left to the caller.
 */
typedef struct
{
  char   *script; /* Fountain */
  GBytes *origin; /* (nullable): an FDX file */
} FabImport;

void       fab_import_read_async  (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
FabImport *fab_import_read_finish (GFile *file, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void       fab_import_free        (FabImport *self);
gboolean   fab_import_fill        (FabImport *self, FabStory *story, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabImport, fab_import_free)

G_END_DECLS
