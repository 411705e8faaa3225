/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-progress.h"

typedef struct
{
  GTask             *task;
  FabExportProgress  func;
  gpointer           data;
  double             fraction;
} Report;

static void
report_free (gpointer data)
{
  Report *report = data;

  g_object_unref (report->task);
  g_free (report);
}

static gboolean
report_cb (gpointer data)
{
  Report *report = data;

  if (!g_task_get_completed (report->task))
    report->func (report->fraction, report->data);

  return G_SOURCE_REMOVE;
}

void
fab_progress_tell (FabProgress *self,
                   GTask       *task,
                   double       fraction)
{
  g_autoptr(GSource) source = NULL;
  Report *report;

  if (self->func == NULL || (int) (fraction * 100) == self->percent)
    return;
  self->percent = (int) (fraction * 100);
  report = g_new (Report, 1);
  *report = (Report) { g_object_ref (task), self->func, self->data, fraction };
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, report_cb, report, report_free);
  g_source_attach (source, g_task_get_context (task));
}
