/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-session.h"
#include "fab-video-export.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_EXPORT_RUNNING,
  FAB_EXPORT_DONE,
  FAB_EXPORT_FAILED,
} FabExportState;

#define FAB_TYPE_EXPORT_JOB (fab_export_job_get_type ())

/**
 * FabExportJob:
 *
 * A film that is being written while one goes on working. Captions may go beside it.
 * Signals: ::changed, often while it runs; ::ended, once, not when it was cancelled.
 */
G_DECLARE_FINAL_TYPE (FabExportJob, fab_export_job, FAB, EXPORT_JOB, GObject)

/* The captions that go beside the film. */
typedef enum { FAB_BESIDE_NONE, FAB_BESIDE_SRT, FAB_BESIDE_VTT } FabBeside;

/* Where they go: "Film.webm" has them in "Film.srt". NULL: nowhere. */
GFile          *fab_export_job_name_beside (GFile *target, FabBeside beside) G_GNUC_WARN_UNUSED_RESULT;

/* @captions: (nullable): where the captions go if there are some, else beside @target */
FabExportJob   *fab_export_job_new       (FabStory *story, FabTimeline *timeline, GFile *target,
                                          const FabVideoOptions *options, FabBeside beside,
                                          GFile *captions) G_GNUC_WARN_UNUSED_RESULT;
void            fab_export_job_start     (FabExportJob *self);
void            fab_export_job_cancel    (FabExportJob *self);
FabExportState  fab_export_job_get_state (FabExportJob *self);
gboolean        fab_export_job_get_cancelled (FabExportJob *self);
const GError   *fab_export_job_get_error (FabExportJob *self); /* of a failed one */
GFile          *fab_export_job_get_target (FabExportJob *self);
FabVideoExport *fab_export_job_get_export (FabExportJob *self);
/* "Frame 120 of 3720 · 1:20 left" */
char           *fab_export_job_describe  (FabExportJob *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
