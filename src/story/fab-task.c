/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-task.h"

typedef struct
{
  GTask           *task; /* borrowed from let_go_cb() */
  GTaskThreadFunc  func;
} Errand;

static void
run (GTask        *errand_task,
     gpointer      source,
     gpointer      data,
     GCancellable *cancellable)
{
  const Errand *errand = data;
  GTask *task = errand->task;

  errand->func (task, g_task_get_source_object (task), g_task_get_task_data (task), g_task_get_cancellable (task));
  g_task_return_boolean (errand_task, TRUE);
}

static void
let_go_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      task)
{
  g_object_unref (task);
}

void
fab_task_run_in_thread (GTask           *task,
                        GTaskThreadFunc  func)
{
  g_autoptr(GTask) errand_task = NULL;
  Errand *errand;

  g_return_if_fail (G_IS_TASK (task));
  g_return_if_fail (func != NULL);

  errand = g_new (Errand, 1);
  *errand = (Errand) { task, func };
  errand_task = g_task_new (NULL, NULL, let_go_cb, g_object_ref (task));
  g_task_set_source_tag (errand_task, fab_task_run_in_thread);
  g_task_set_priority (errand_task, g_task_get_priority (task));
  g_task_set_task_data (errand_task, errand, g_free);
  g_task_run_in_thread (errand_task, run);
}
