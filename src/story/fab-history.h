/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo made by the store. Triggers note, for every row that changes, the statement that takes the
 * change back. Undo runs the notes of a group, newest first; the triggers meanwhile note how to redo
 * it into the same group. What changed is read from the same notes. */
#pragma once

#include "fab-store.h"

G_BEGIN_DECLS

typedef struct _FabHistory FabHistory;

/* One row that a group touched. */
typedef struct
{
  int      kind;  /* FabKind */
  gint64   row;
  gint64   was;   /* the panel that it belonged to before, or 0 … */
  gint64   now;   /* … and belongs to after */
  gboolean shape; /* it came, went or moved */
} FabTouch;

FabHistory *fab_history_new             (FabStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        fab_history_free            (FabHistory *self);

/* All of these are called inside a transaction. A @label of NULL: the change is not a person's but
 * the program's own (a picture that arrived): it joins the newest group, whatever that is, and
 * leaves what can be redone in place. */
gboolean    fab_history_open_group      (FabHistory *self, const char *label, const char *merge_key, GError **error);
/* Returns the touched rows (element-type FabTouch), or NULL with @error set. */
GArray     *fab_history_close_group     (FabHistory *self, GError **error);
/* The rows that the open group touched since this was last asked; NULL when there are none. */
GArray     *fab_history_take_news       (FabHistory *self);
/* Undoes or redoes a group; returns its touched rows. */
GArray     *fab_history_step            (FabHistory *self, gboolean redo, GError **error);

char       *fab_history_dup_label       (FabHistory *self, gboolean redo); /* NULL: nothing to do */
gint64      fab_history_get_revision    (FabHistory *self);
gboolean    fab_history_is_saved        (FabHistory *self);
gboolean    fab_history_set_saved       (FabHistory *self, gint64 revision, GError **error);
void        fab_history_set_merge_window (FabHistory *self, gint64 microseconds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabHistory, fab_history_free)

G_END_DECLS
