/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-chat.h"
#include "fab-plan-chat.h"
#include "fab-plan-words.h"
#include "fab-writing-plan.h"

#define TEMPERATURE .8
#define SHORTEST_SCENE 60 /* bytes; before that, the first words may be those of a heading */
#define VERSION_STEP 1000 /* between the seeds of versions, so that they do not meet those of other parts */

/* Belongs to its task. */
typedef struct
{
  FabPlan     *plan; /* as it was asked for */
  FabPlanPart  part;
  FabPlanFunc  progress;
  gpointer     progress_data;
} Work;

static void
free_work (gpointer data)
{
  Work *self = data;

  fab_plan_free (self->plan);
  g_free (self);
}

/* NULL: nothing of the part is in the text. */
static FabPlan *
read_answer (Work       *self,
             const char *text)
{
  g_autoptr(FabPlan) plan = fab_plan_copy (self->plan);
  g_autoptr(JsonNode) json = fab_plan_is_json (self->part.kind) ? fab_plan_read_partial (text) : NULL;
  gboolean any = json ? fab_plan_take_json (plan, self->part, json)
                      : !fab_plan_is_json (self->part.kind) && fab_plan_take_text (plan, self->part, text);

  if (!any)
    return NULL;
  fab_plan_settle (plan, self->part);

  return g_steal_pointer (&plan);
}

static gboolean
is_too_early (Work       *self,
              const char *text)
{
  return !fab_plan_is_json (self->part.kind) && strchr (text, '\n') == NULL && strlen (text) < SHORTEST_SCENE;
}

static void
text_cb (const char *text,
         gpointer    data)
{
  Work *self = data;
  g_autoptr(FabPlan) plan = self->progress && !is_too_early (self, text) ? read_answer (self, text) : NULL;

  if (plan)
    self->progress (plan, self->progress_data);
}

static void
answer_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  Work *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *text = fab_chat_finish (result, NULL, &error);
  FabPlan *plan = text ? read_answer (self, text) : NULL;

  if (plan)
    g_task_return_pointer (task, plan, (GDestroyNotify) fab_plan_free);
  else if (error)
    g_task_return_error (task, error);
  else
    g_task_return_new_error (task, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY,
                             "The model answered, but with nothing that can be used. Try again, or another model");
}

void
fab_plan_chat_async (FabHttp              *http,
                     FabPool              *pool,
                     const char           *model,
                     const FabPlanRequest *request,
                     FabPlanFunc           progress,
                     gpointer              progress_data,
                     GTask                *task)
{
  FabChatRequest *chat = fab_chat_request_new_for_pool (pool, model);
  Work *work = g_new0 (Work, 1);

  work->plan = fab_plan_copy (request->plan);
  work->part = request->part;
  work->progress = progress;
  work->progress_data = progress_data;
  g_task_set_task_data (task, work, free_work);
  chat->system = fab_writing_dup_system (request->part.kind == FAB_PLAN_DIALOGUE ? fab_writing_system : fab_plan_system,
                                         request->language);
  chat->text = fab_plan_question (request);
  chat->temperature = TEMPERATURE;
  chat->most = fab_plan_get_most (request->part.kind);
  chat->seed = request->seed + request->version * VERSION_STEP + request->part.index;
  if (fab_plan_is_json (request->part.kind))
    {
      chat->schema = fab_plan_schema (request);
      chat->schema_name = g_strdup ("part");
    }
  fab_chat_async (http, chat, text_cb, NULL, work, g_task_get_cancellable (task), answer_cb, task);
}
