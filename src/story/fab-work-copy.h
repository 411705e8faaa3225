/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where working copies live: UUID.story with a side file UUID.lock, which the one process that has
 * the copy open holds, and which names the document it belongs to. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _FabWorkCopy FabWorkCopy;

/* @state_dir may be NULL: the usual place. */
FabWorkCopy *fab_work_copy_create     (const char *state_dir, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* FAB_STORY_ERROR_BUSY when a living process has it, NOT_FOUND when it is gone. */
FabWorkCopy *fab_work_copy_claim      (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Lets go of the lock; the files stay. */
void         fab_work_copy_free       (FabWorkCopy *self);
/* Deletes the files. */
void         fab_work_copy_remove     (FabWorkCopy *self);
const char  *fab_work_copy_get_path   (FabWorkCopy *self);
/* The document that the copy belongs to, for whoever finds it; NULL: not saved yet. */
gboolean     fab_work_copy_set_uri    (FabWorkCopy *self, const char *uri, GError **error);
char        *fab_work_copy_peek_uri   (const char *path);
/* Returns: (transfer full): the paths of all copies in @state_dir, newest first */
GStrv        fab_work_copy_list       (const char *state_dir);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabWorkCopy, fab_work_copy_free)

G_END_DECLS
