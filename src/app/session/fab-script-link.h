/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-script-merge.h"
#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_SCRIPT_LINK (fab_script_link_get_type ())

/**
 * FabScriptLink:
 *
 * The Fountain file that a story was read from. When somebody writes in that file, what changed comes
 * into the script, scene by scene, as one step of the history; where both sides changed the same scene
 * it asks. It writes the file when told to, and never over a version that it has not seen.
 *
 * Signal ::merged (guint n): so many scenes of the file came into the script.
 * Signal ::conflict (guint n): so many scenes were changed on both sides; fab_script_link_resolve() decides.
 * Signal ::saved: the file says what the script says.
 * Signal ::failed (GError *).
 */
G_DECLARE_FINAL_TYPE (FabScriptLink, fab_script_link, FAB, SCRIPT_LINK, GObject)

/* Notes in the story that it was read from @file, which said @script. */
gboolean       fab_script_link_tie     (FabStory *story, GFile *file, const char *script, GError **error);
/* NULL when the story has no such file. */
FabScriptLink *fab_script_link_new     (FabSession *session) G_GNUC_WARN_UNUSED_RESULT;
GFile         *fab_script_link_get_file (FabScriptLink *self);
/* Reads the file and follows it, as happens by itself when it changes. */
void           fab_script_link_check   (FabScriptLink *self);
void           fab_script_link_resolve (FabScriptLink *self, FabMergeChoice choice);
/* Writes the script to the file; what is new in the file comes into the script first. */
void           fab_script_link_save    (FabScriptLink *self);

G_END_DECLS
