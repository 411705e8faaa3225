/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs of the session for those who watch. What fails emits ::failed. */
#pragma once

#include "fab-improve.h"
#include "fab-reaction-file.h"
#include "fab-session.h"

G_BEGIN_DECLS

/* The film as it is shown just now. */
FabShowing   *fab_session_create_showing   (FabSession *self) G_GNUC_WARN_UNUSED_RESULT;
/* A screening of @showing by @name, who is known by the name from one to the next. */
FabScreening *fab_session_begin_screening  (FabSession *self, FabShowing *showing, const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* @time of the film. */
void          fab_session_react            (FabScreening *screening, FabShowing *showing, FabFeeling feeling, gint64 time);
gboolean      fab_session_keep_screening   (FabSession *self, FabScreening *screening);
gboolean      fab_session_import_reactions (FabSession *self, GBytes *bytes, FabReactionReport *report, GError **error);
void          fab_session_delete_viewer    (FabSession *self, const char *key);
/* A writer that is a model writes the scene anew where that is better; what comes is one step either way. */
void          fab_session_improve          (FabSession *self, const FabImprovement *improvement);
/* Goes on with the same people, by what the audience liked. A language model takes its time. */
void          fab_session_next_episode     (FabSession *self);
void          fab_session_decline          (FabSession *self, const FabImprovement *improvement);

G_END_DECLS
