/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-job-private.h"
#include "fab-studio.h"

G_BEGIN_DECLS

#define FAB_STUDIO_PAINT "paint"
#define FAB_STUDIO_SPEAK "speak"
#define FAB_STUDIO_PICTURE "picture"
#define FAB_STUDIO_AGAIN "again" /* how the spec of another take begins */

struct _FabStudio
{
  GObject       parent_instance;

  FabStory     *story;
  FabPainter   *painter;
  FabVoice     *voice;
  FabPainterFunc find_painter; /* those that are asked */
  gpointer      find_data;
  FabSketchFunc sketch;
  gpointer      sketch_data;

  GListStore   *jobs;
  GPtrArray    *running;    /* those of @jobs that are */
  GHashTable   *by_target;  /* "paint 12" → FabJob, owned by @jobs */
  GHashTable   *paces;      /* engine id → FabPace */
  GHashTable   *declined;   /* "paint 12" → what a person did not want of it */
  GQueue        arrived;    /* pictures that are still to be kept; theirs: fab-studio-picture.c */
  guint         arrived_id;
  guint         wake_id;
  gint64        wake_at;
  guint         n_jobs;
  guint         n_done;
  gboolean      rested;     /* nothing to do and nothing to look at, since the last job: what is done is counted anew */
  gint64        focus;

  GHashTable   *seen;       /* panel → FabSeen */
  GHashTable   *dirty;      /* panels to look at */
  GQueue        order;      /* the same, in order: gint64 * owned by @dirty */
  guint         look_id;
  guint         listen_id;
  gboolean      told_unavailable;
  gboolean      draining;
  GError       *trouble;    /* first failure of a drain */
};

/* A panel as it was when the studio last looked. */
typedef struct
{
  char   *description;
  gint64  take;
} FabSeen;

/* How an engine gets on. */
typedef struct
{
  guint  running;
  guint  most;    /* that ran at once */
  guint  n;
  double mean;    /* seconds that a job takes */
  GError  *trouble; /* that only a person can mend, until they tried … */
  GObject *whose;   /* … or of another engine of that name: weak */
} FabPace;
void     _fab_pace_free             (gpointer pace);

/* Order, another try, and how long it all takes: fab-studio-queue.c. */
FabPace *_fab_studio_get_pace       (FabStudio *self, const char *engine);
void     _fab_studio_note_start     (FabStudio *self, FabJob *job);
void     _fab_studio_note_end       (FabStudio *self, FabJob *job, gboolean done);
/* TRUE when the job is to be tried again later; else it is for the caller to end it. */
gboolean _fab_studio_put_off        (FabStudio *self, FabJob *job, const GError *error);
/* Fails what waits for the engine of @job, so that not every job has to ask. */
void     _fab_studio_fail_others    (FabStudio *self, FabJob *job, const GError *error);
/* TRUE: @job failed as others did before it; its engine is not asked again until somebody mends what is wrong with it. */
gboolean _fab_studio_fail_known     (FabStudio *self, FabJob *job);
/* What was wrong with the engine may be mended. */
void     _fab_studio_forget_trouble (FabStudio *self, const char *engine);
gboolean _fab_studio_may_start      (FabStudio *self, FabJob *job);
/* Looks again when a job is to be tried again, or when others may have left room. */
void     _fab_studio_plan_waking    (FabStudio *self);
gboolean _fab_studio_is_declined    (FabStudio *self, const char *kind, gint64 target, const char *description);

/* The list of jobs: fab-studio-jobs.c. */
void     _fab_studio_revive_job     (FabStudio *self, FabJob *job);
FabJob  *_fab_studio_find_job       (FabStudio *self, const char *kind, gint64 target);
FabJob  *_fab_studio_append_job     (FabStudio *self, gint64 id, const char *kind, gint64 target, const char *spec);
/* The job of that kind for that target, made when there is none. */
FabJob  *_fab_studio_ensure_job     (FabStudio *self, const char *kind, gint64 target, const char *spec);
void     _fab_studio_forget_job     (FabStudio *self, FabJob *job);
/* A job that nobody needs any more, done or not. */
void     _fab_studio_drop_job       (FabStudio *self, FabJob *job);
void     _fab_studio_count_done     (FabStudio *self);
/* Sets what the job is to answer. A request that it runs for is given up for the newer one. */
void     _fab_job_want              (FabJob *job, const char *description);

/* The engines: fab-studio-run.c. */
typedef gboolean (*FabKeepFunc) (FabStudio *self, FabJob *job, gpointer result, GError **error);
void     _fab_studio_begin_job      (FabStudio *self, FabJob *job, const char *description);
/* What came of a job that was begun: keeps the @result (NULL: @failure), or tries again, or tells. */
void     _fab_studio_end_job        (FabStudio *self, FabJob *job, FabKeepFunc keep, gpointer result, GError *failure);
void     _fab_studio_fail_job       (FabStudio *self, FabJob *job, GError *error);
void     _fab_studio_progress_cb    (double fraction, const char *note, GBytes *preview, gpointer job);
void     _fab_studio_start_jobs     (FabStudio *self);

/* Pictures that are asked for: fab-studio-picture.c. */
FabJob     *_fab_studio_append_picture (FabStudio *self, gint64 id, gint64 panel, const char *spec);
/* Who paints @job, which is of a kind that is painted; NULL: nobody. */
FabPainter *_fab_studio_find_painter   (FabStudio *self, FabJob *job);
gboolean    _fab_studio_start_picture  (FabStudio *self, FabJob *job);
/* Forgets what has arrived, when the studio goes. */
void        _fab_studio_forget_arrived (FabStudio *self);
/* Its panel is gone. */
void        _fab_studio_drop_pictures  (FabStudio *self, gint64 panel);

/* Looking at panels: fab-studio-look.c. */
gboolean _fab_studio_take_answers   (FabStudio *self, FabPanel *panel, const char *description);
void     _fab_studio_mark_dirty     (FabStudio *self, gint64 panel);
void     _fab_studio_mark_all_dirty (FabStudio *self);
void     _fab_seen_free             (gpointer data);

G_END_DECLS
