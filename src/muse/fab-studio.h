/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-engines.h"

G_BEGIN_DECLS

#define FAB_TYPE_STUDIO (fab_studio_get_type ())

/**
 * FabStudio:
 *
 * Keeps a story painted and spoken: listens to its changes, queues a job for every panel whose selected
 * take no longer answers its prompt, cast and overrides, and for every line of dialogue without a clip,
 * runs the jobs on the engines (a limit per engine), and hands the results to verbs of the story. The
 * queue lives in the document. A take joins the undo group of the prompt that asked for it.
 *
 * Properties: n-jobs, n-done (of the present rush), busy. Signal ::failed (gint64 panel, GError *).
 */
G_DECLARE_FINAL_TYPE (FabStudio, fab_studio, FAB, STUDIO, GObject)

FabStudio *fab_studio_new        (FabStory *story, FabPainter *painter, FabVoice *voice);
guint      fab_studio_get_n_jobs (FabStudio *self);
GListModel *fab_studio_get_jobs  (FabStudio *self); /* FabJob: title, state, fraction */
void       fab_studio_cancel_all (FabStudio *self);
/* Another take of a panel with another seed. */
void       fab_studio_paint_again (FabStudio *self, gint64 panel);
/* Runs @context until nothing is left to do; for the command line. */
gboolean   fab_studio_drain      (FabStudio *self, GCancellable *cancellable, GError **error);

/* The built-in engines. */
FabWriter  *fab_builtin_writer_new  (void);
FabPainter *fab_builtin_painter_new (void);
/* @helper: path of fabula-speak, the small process that speaks one line; NULL: the installed one. */
FabVoice   *fab_builtin_voice_new   (const char *helper);
/* Key of a spoken line in the document's cache. */
char       *fab_voice_key           (FabVoice *voice, const FabSpeakRequest *request) G_GNUC_WARN_UNUSED_RESULT;
/* The voice of a speaker: the cast member's own, else one of the engine's chosen by name and sex. */
char       *fab_voice_for_speaker   (FabVoice *voice, FabStory *story, const char *speaker) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
