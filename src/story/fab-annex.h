/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pictures and sounds of a large file. They are not copied one by one while a person waits for it to open: they are read
 * where they are, until a copy of the whole file, the annex, lies beside the working copy. */
#pragma once

#include "fab-store.h"

G_BEGIN_DECLS

typedef struct _FabAnnex FabAnnex;

/* Whether the file at @path is large enough. */
gboolean  fab_annex_is_worth (const char *path);
/* UUID.annex, for UUID.story. */
char     *fab_annex_name     (const char *work_path) G_GNUC_WARN_UNUSED_RESULT;

/* What is in the file at @path is found in the table “blob” of @store as if it were there; outside of transactions. */
gboolean  fab_annex_attach   (FabStore *store, const char *path, GError **error);

/* Begins to copy @source to the annex of @work_path, on a thread. */
FabAnnex *fab_annex_fetch    (const char *source, const char *work_path) G_GNUC_WARN_UNUSED_RESULT;
/* How much of it is copied, from 0 to 1; in the thread that waits. */
typedef void (*FabAnnexProgress) (double fraction, gpointer data);

/* Until the annex is there; what failed is tried again. In any thread. @progress, @cancellable: (nullable) */
gboolean  fab_annex_wait     (FabAnnex *self, FabAnnexProgress progress, gpointer data, GCancellable *cancellable,
                              GError **error);
/* Where it is copied from, while it is; NULL: it is there. */
const char *fab_annex_get_source (FabAnnex *self);
/* Stops copying. */
void      fab_annex_free     (FabAnnex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabAnnex, fab_annex_free)

G_END_DECLS
