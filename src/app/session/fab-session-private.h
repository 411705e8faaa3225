/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of FabSession share. */
#pragma once

#include "fab-session.h"

G_BEGIN_DECLS

/* The player has the timeline as it is now, not only soon. */
void   _fab_session_settle_timeline (FabSession *self);
/* Emits ::failed, unless there is no error or somebody cancelled. */
void   _fab_session_report      (FabSession *self, GError *error);
gint64 _fab_session_panel_at    (FabSession *self, guint position); /* id, or 0 */
/* A panel after the selected one, or before it; it is not selected yet. Returns 0 with @error set. */
gint64   _fab_session_insert_panel (FabSession *self, gboolean before, GError **error);
gint64 _fab_session_scene_at    (FabSession *self, guint position); /* id, or -1 */
/* The panel at the playhead becomes the selected one; the playhead stays. */
void   _fab_session_select_at_playhead (FabSession *self);
/* Panels that are selected beside the one that leads: a set of gint64. */
GHashTable *_fab_session_get_others (FabSession *self);
void   _fab_session_mend_others (FabSession *self);
void   _fab_session_lead        (FabSession *self, gint64 panel); /* the others stay */
void   _fab_session_notify_selection (FabSession *self);
/* The player repeats what the tools of the reel say. */
void   _fab_session_update_loop (FabSession *self);
void          _fab_session_set_writing     (FabSession *self, gboolean writing);
/* FALSE: somebody writes already, or nobody can, and @task (taken) says so; begin_wish() sets that somebody does. */
gboolean      _fab_session_may_write       (FabSession *self, GTask *task);
gboolean      _fab_session_begin_wish      (FabSession *self, GTask *task);
/* @text (nullable) is kept as a version of @part, unless the session has ended. */
void          _fab_session_keep_part       (FabSession *self, FabPart part, const char *text);
guint         _fab_session_find_scene      (FabSession *self, gint64 scene); /* its position, 0 if it is gone */
FabWriter    *_fab_session_get_writer      (FabSession *self); /* or NULL */
GCancellable *_fab_session_get_stop        (FabSession *self); /* of what is being written, or NULL */
GCancellable *_fab_session_get_cancellable (FabSession *self); /* cancelled when the session ends */
guint32       _fab_session_get_seed        (FabSession *self);
const char   *_fab_session_name_language   (FabSession *self); /* what the story is in, "German"; NULL: nobody said */
void   _fab_session_board_new   (FabSession *self, const char *label);
/* The script and its panels, as one step called @label. */
void   _fab_session_load_script (FabSession *self, const char *label, const char *fountain);
/* What a layer of @kind is called first. */
const char *_fab_session_name_kind (const char *kind);

G_END_DECLS
