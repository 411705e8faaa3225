/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fab-video-export.h"

G_BEGIN_DECLS

/* Progress of a task that works on another thread, told on the thread that waits for it. */
typedef struct
{
  FabExportProgress func; /* (nullable) */
  gpointer          data;
  int               percent; /* that was told last */
} FabProgress;

/* Never calls after @task has returned. */
void fab_progress_tell (FabProgress *self, GTask *task, double fraction);

G_END_DECLS
