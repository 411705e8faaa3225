/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a language model is asked for in lists: translations, prompts of panels, offers of what could happen next. */
#pragma once

#include "fab-engines.h"
#include "fab-http.h"
#include "fab-pool.h"

G_BEGIN_DECLS

/* Whether this file asks for it. */
gboolean fab_remote_wishes_have  (FabWriteKind kind);
/* Answers @task (taken) with a char *: JSON as fab-writing-lines.h or fab-offer.h reads it. Lists of lines are asked for in
 * pieces; @progress gets the list as far as it has come. */
void     fab_remote_wishes_async (FabHttp *http, FabPool *pool, const char *model, const FabWriteRequest *request,
                                  FabProgressFunc progress, gpointer progress_data, GTask *task);

G_END_DECLS
