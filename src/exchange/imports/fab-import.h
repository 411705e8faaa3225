/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-import-board.h"
#include "fab-video-export.h"

G_BEGIN_DECLS

/* Setting of a story that keeps the FDX file it was read from, so that a new FDX file loses nothing of it. */
#define FAB_IMPORT_ORIGIN "fdx-origin"
/* The same of a Storyboarder project: what it says that a story has no place for. */
#define FAB_IMPORT_BOARDS "storyboarder-origin"

/* Whether a name is of a kind that can be imported; what is there is looked at only to tell a folder. */
gboolean  fab_import_check  (GFile *file, GError **error);

/** Returns: (transfer full) (nullable): the screenplay in @file as Fountain, whatever its format */
char     *fab_import_script (GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_import_file:
 * @state_dir: (nullable): as for fab_story_new()
 *
 * A new, unsaved story from a file of another format. A script without panels is boarded.
 *
 * Returns: (transfer full) (nullable): the story; errors are of FAB_EXCHANGE_ERROR or G_IO_ERROR
 */
FabStory *fab_import_file   (const char *state_dir, GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * fab_import_read_async:
 * @files: (element-type GFile): one file or folder of a kind that fab_import_check() knows, or several pictures
 * @progress: (nullable): called on the main context of who calls this, until it is read
 *
 * Reads in another thread. What came of it is made a story of with fab_import_fill(), or added to one with
 * fab_import_add(); boarding of scripts is left to the caller.
 */
void       fab_import_read_async  (GPtrArray *files, FabExportProgress progress, gpointer progress_data,
                                   GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
FabImport *fab_import_read_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same in this thread. */
FabImport *fab_import_read        (GPtrArray *files, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A script without panels, which is to be boarded. */
gboolean   fab_import_is_script   (FabImport *self);
/* Puts all of it into a story that is empty, as one step. */
gboolean   fab_import_fill        (FabImport *self, FabStory *story, GError **error);

typedef enum
{
  FAB_IMPORT_BEHIND, /* of 0 at the end */
  FAB_IMPORT_BEFORE,
  FAB_IMPORT_ONTO,   /* the first picture is a take of the panel, its layers are layers of it; others go behind it */
} FabImportPlace;

/* Adds the panels only, as one step. Returns the first of them, 0 with @error set. */
gint64     fab_import_add         (FabImport *self, FabStory *story, gint64 panel, FabImportPlace place, GError **error);

G_END_DECLS
