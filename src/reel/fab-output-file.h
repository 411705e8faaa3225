/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that appears under its name whole or not at all. Where the file system can, it has no name while
 * it is written, so that even a process that is killed leaves nothing. */
typedef struct FabOutputFile FabOutputFile;

FabOutputFile *fab_output_file_new         (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Without a commit nothing is left. */
void           fab_output_file_free        (FabOutputFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabOutputFile, fab_output_file_free)

/* What to open for writing meanwhile, or to write to. */
const char    *fab_output_file_get_working_path (FabOutputFile *file);
int            fab_output_file_get_fd      (FabOutputFile *file);
gint64         fab_output_file_get_size    (FabOutputFile *file);
gboolean       fab_output_file_commit      (FabOutputFile *file, GError **error);

G_END_DECLS
