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

G_END_DECLS
