/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-engines.h"

G_BEGIN_DECLS

#define FAB_TYPE_STUDIO (fab_studio_get_type ())

typedef enum { FAB_JOB_WAITING, FAB_JOB_RUNNING, FAB_JOB_FAILED } FabJobState;

#define FAB_TYPE_JOB (fab_job_get_type ())

/* One thing that an engine does or will do. Properties, all read-only and notified: title, state, fraction, error, retry-at, note,
 * preview. A job that waits for another try is WAITING with an error. */
G_DECLARE_FINAL_TYPE (FabJob, fab_job, FAB, JOB, GObject)

const char *fab_job_get_title    (FabJob *self); /* the prompt or the line of dialogue */
const char *fab_job_get_kind     (FabJob *self); /* "paint", "picture" (one that was asked for) or "speak" */
gint64      fab_job_get_target   (FabJob *self); /* panel or dialogue element */
FabJobState fab_job_get_state    (FabJob *self);
double      fab_job_get_fraction (FabJob *self);
gint64      fab_job_get_panel    (FabJob *self); /* where it shows, or 0 */
/* Why it failed, or why it waits for another try; or NULL. */
const GError *fab_job_get_error  (FabJob *self);
/* Monotonic time of its next try, 0: as soon as there is room. */
gint64      fab_job_get_retry_at (FabJob *self);
const char *fab_job_get_note     (FabJob *self); /* what a person may want to know of it, or NULL */
GBytes     *fab_job_get_preview  (FabJob *self); /* PNG or JPEG of a picture that forms, or NULL */

#define FAB_TYPE_STUDIO (fab_studio_get_type ())

/**
 * FabStudio:
 *
 * Keeps a story painted and spoken: listens to its changes, queues a job for every panel whose selected
 * take no longer answers its prompt, cast and overrides, and for every line of dialogue without a clip,
 * runs the jobs on the engines (a limit per engine), and hands the results to verbs of the story. The
 * queue lives in the document. A take joins the undo group of the prompt that asked for it.
 *
 * A take that a person selected stays until the prompt (or what else the painter is given) changes. While
 * there is something to redo the studio paints nothing, because a new group would end the redo.
 *
 * Properties: n-jobs, n-done (of the present rush), busy. Signal ::failed (gint64 target, GError *): the
 * panel, or the dialogue element when the job was to speak.
 */
G_DECLARE_FINAL_TYPE (FabStudio, fab_studio, FAB, STUDIO, GObject)

FabStudio  *fab_studio_new         (FabStory *story, FabPainter *painter, FabVoice *voice);
guint       fab_studio_get_n_jobs  (FabStudio *self); /* waiting and running */
guint       fab_studio_get_n_done  (FabStudio *self);
gboolean    fab_studio_get_busy    (FabStudio *self);
GListModel *fab_studio_get_jobs    (FabStudio *self); /* FabJob */
/* The panel that somebody looks at comes first; 0: none. */
void        fab_studio_set_focus   (FabStudio *self, gint64 panel);
void        fab_studio_cancel_all  (FabStudio *self);
/* What is cancelled does not come back by itself before what it is to show or say changes. */
void        fab_studio_cancel_job  (FabStudio *self, FabJob *job);
/* At once, also when it waits for another try. */
void        fab_studio_retry_job   (FabStudio *self, FabJob *job);
void        fab_studio_retry_failed (FabStudio *self);
/* Puts it before the one that is now at @position of the jobs, or at the end; jobs begin in this order. */
void        fab_studio_move_job    (FabStudio *self, FabJob *job, guint position);
/* Seconds until all is done, as far as what was done so far tells; < 0: not known yet. */
double      fab_studio_get_seconds_left (FabStudio *self);
/* The same for a job that runs. */
double      fab_studio_get_job_seconds_left (FabStudio *self, FabJob *job);
/* Painters that draw only when they are asked, by id; NULL: there is none of that id. */
typedef FabPainter *(*FabPainterFunc) (const char *id, gpointer data);
/* A panel as a hand drew it, as PNG: @callback gets a GTask that returns GBytes. */
typedef void        (*FabSketchFunc)  (gint64 panel, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user, gpointer data);
void        fab_studio_set_painters (FabStudio *self, FabPainterFunc find, FabSketchFunc sketch, gpointer data);
/* @n pictures of a panel. One is selected when it comes; several become takes to choose from, and what is selected stays. */
void        fab_studio_ask_painter (FabStudio *self, gint64 panel, const char *engine, guint n);
/* Pictures of the panel that are still to come. */
guint       fab_studio_count_pictures (FabStudio *self, gint64 panel);
/* Another take of a panel with another seed. */
void        fab_studio_paint_again (FabStudio *self, gint64 panel);
/* Runs the calling thread's default main context until nothing is left to do; for the command line.
 * FALSE with the first error when a job failed; the others are done all the same. */
gboolean    fab_studio_drain       (FabStudio *self, GCancellable *cancellable, GError **error);

/* The built-in engines. */
FabWriter  *fab_builtin_writer_new  (void);
FabPainter *fab_builtin_painter_new (void);
/* @helper: path of fabula-speak, the small process that speaks one line; NULL: that of the build tree that the
 * program runs in, else the installed one. */
FabVoice   *fab_builtin_voice_new   (const char *helper);
/* Key of a spoken line in the document's cache. */
char       *fab_voice_key           (FabVoice *voice, const FabSpeakRequest *request) G_GNUC_WARN_UNUSED_RESULT;
/* The voice of a speaker: the cast member's own, else one of the engine's chosen by name and sex. */
char       *fab_voice_for_speaker   (FabVoice *voice, FabStory *story, const char *speaker) G_GNUC_WARN_UNUSED_RESULT;
/* 'f', 'm' or 0: what a name and a description tell in English. */
char        fab_voice_guess_sex     (const char *name, const char *description);
/* The same as a FabClipKeyFunc of the reel; @voice is the FabVoice. */
char       *fab_voice_clip_key      (FabStory *story, FabElement *dialogue, const char *speaker, const char *direction, gpointer voice) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
