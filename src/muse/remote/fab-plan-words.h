/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a language model is asked for one part of a plan, and what its answer makes of the plan. */
#pragma once

#include <json-glib/json-glib.h>

#include "fab-engines.h"

G_BEGIN_DECLS

extern const char fab_plan_system[]; /* who the model is to be when it plans; scenes are written by fab_writing_system */

/* Whether the answer is JSON; else it is the text of a scene. */
gboolean  fab_plan_is_json      (FabPlanKind kind);
/* Bytes of an answer behind which nothing sensible comes. */
gsize     fab_plan_get_most     (FabPlanKind kind);
JsonNode *fab_plan_schema       (const FabPlanRequest *request) G_GNUC_WARN_UNUSED_RESULT;
char     *fab_plan_question     (const FabPlanRequest *request) G_GNUC_WARN_UNUSED_RESULT;
/* @plan with what has come of @part so far. FALSE: there is nothing of it in the answer. */
gboolean  fab_plan_take_json    (FabPlan *plan, FabPlanPart part, JsonNode *answer);
gboolean  fab_plan_take_text    (FabPlan *plan, FabPlanPart part, const char *answer);
/* The first object of @text, closed where it stands if it is not complete yet; NULL: nothing of it can be read. */
JsonNode *fab_plan_read_partial (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
