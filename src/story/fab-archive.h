/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's file: read into a working copy, and written from one. It is never edited in place,
 * and nothing that its schema says is run. */
#pragma once

#include "fab-store.h"

G_BEGIN_DECLS

/* Makes the tables of the empty @store and fills them from the file at @path; without its pictures and sounds where @apart. */
gboolean  fab_archive_read  (FabStore *store, const char *path, gboolean apart, GError **error);

/* How much of it is written, from 0 to 1; in the thread that writes. */
typedef void (*FabArchiveProgress) (double fraction, gpointer data);

/* Writes the document of the working copy at @work_path to @target: a fresh file beside it, synced
 * and renamed. Has its own connection, so any thread may call it; sees what was committed when it
 * began. Returns the revision that was written, -1 with @error set. */
gint64    fab_archive_write (const char *work_path, const char *target, FabArchiveProgress progress, gpointer data,
                             GCancellable *cancellable, GError **error);

/* Which save of which working copy a file is ("UUID:REVISION"); NULL when it is none of ours. */
char     *fab_archive_read_stamp (const char *path);

G_END_DECLS
