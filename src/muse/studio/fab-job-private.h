/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-studio.h"

G_BEGIN_DECLS

struct _FabJob
{
  GObject          parent_instance;

  gint64           id;     /* in the document */
  char            *kind;
  gint64           target;
  char            *spec;
  gint64           panel;  /* where it shows */

  char            *title;
  char            *note;
  GBytes          *preview;
  FabJobState      state;
  double           fraction;
  GError          *error;     /* why it failed, or why it waits for another try */
  guint            attempt;   /* tries that failed */
  gint64           retry_at;  /* monotonic; 0: at once */
  gint64           started;   /* monotonic, while running */

  GCancellable    *cancellable; /* while running */
  char            *wanted;      /* what answers it now … */
  char            *asked;       /* … and what the engine was given */
  guint32          seed;        /* of jobs that paint */
  char            *engine;      /* of a "picture" job: who paints it … */
  gboolean         aside;       /* … and that the take which is selected stays */
  FabSpeakRequest *speech;      /* of a "speak" job */
};

FabJob *_fab_job_new          (gint64 id, const char *kind, gint64 target, const char *spec);
void    _fab_job_set_title    (FabJob *self, const char *title);
void    _fab_job_set_state    (FabJob *self, FabJobState state);
void    _fab_job_set_fraction (FabJob *self, double fraction);
/* @error: (nullable): copied. */
void    _fab_job_set_error    (FabJob *self, const GError *error, gint64 retry_at);
/* Jobs of the same engine share its limit and its troubles. */
const char *_fab_job_get_engine_id (FabJob *self);
void    _fab_job_set_note     (FabJob *self, const char *note);
void    _fab_job_set_preview  (FabJob *self, GBytes *preview);

G_END_DECLS
