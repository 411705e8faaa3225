/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-studio.h"

G_BEGIN_DECLS

#define FAB_TYPE_JOB_ROW (fab_job_row_get_type ())

/**
 * FabJobRow:
 *
 * A job among the jobs: what it is, how far, what it waits for, and what can be done about it. Dragging a row onto another puts
 * its job there.
 */
G_DECLARE_FINAL_TYPE (FabJobRow, fab_job_row, FAB, JOB_ROW, GtkWidget)

GtkWidget *fab_job_row_new     (FabStudio *studio) G_GNUC_WARN_UNUSED_RESULT;
FabJob    *fab_job_row_get_job (FabJobRow *self); /* or NULL */
void       fab_job_row_set_job (FabJobRow *self, FabJob *job);
/* "about 3 minutes left", "" when it is not known. */
char      *fab_job_describe_time (double seconds) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
