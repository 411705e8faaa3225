/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One part of a plan, written by a language model. */
#pragma once

#include "fab-engines.h"
#include "fab-http.h"
#include "fab-pool.h"

G_BEGIN_DECLS

/* Answers @task (taken) with a FabPlan. */
void fab_plan_chat_async (FabHttp *http, FabPool *pool, const char *model, const FabPlanRequest *request, FabPlanFunc progress,
                          gpointer progress_data, GTask *task);

G_END_DECLS
