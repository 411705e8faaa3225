/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-studio.h"

G_BEGIN_DECLS

#define FAB_TYPE_JOBS_BUTTON (fab_jobs_button_get_type ())

/**
 * FabJobsButton:
 *
 * Shows that the studio is at work and how far it is; its popover lists the jobs. Hidden at rest.
 */
G_DECLARE_FINAL_TYPE (FabJobsButton, fab_jobs_button, FAB, JOBS_BUTTON, GtkWidget)

void fab_jobs_button_set_studio (FabJobsButton *self, FabStudio *studio); /* NULL: none */

/* Films being exported, of FabExportJob; who has seen one that ended takes it out. */
void fab_jobs_button_set_exports (FabJobsButton *self, GListStore *exports);

G_END_DECLS
