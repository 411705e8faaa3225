/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * fab_task_run_in_thread:
 *
 * As g_task_run_in_thread(), whose thread may be the last to let go of @task and with it of the source, its data and what they hold.
 * Here all of that goes in the context of @task. @func returns a result as its last deed with the task's data: the callback does not
 * wait for its end.
 */
void fab_task_run_in_thread (GTask *task, GTaskThreadFunc func);

G_END_DECLS
