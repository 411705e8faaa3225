/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-export-job.h"

G_BEGIN_DECLS

#define FAB_TYPE_EXPORT_ROW (fab_export_row_get_type ())

/**
 * FabExportRow:
 *
 * An export among the jobs: the frame being made, how far it is, pause and cancel; at its end where
 * the film is. Signal ::dismissed: one has seen it.
 */
G_DECLARE_FINAL_TYPE (FabExportRow, fab_export_row, FAB, EXPORT_ROW, GtkWidget)

GtkWidget    *fab_export_row_new     (FabExportJob *job);
FabExportJob *fab_export_row_get_job (FabExportRow *self);

G_END_DECLS
