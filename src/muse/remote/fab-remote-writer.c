/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-chat.h"
#include "fab-plan-chat.h"
#include "fab-remote-wishes.h"
#include "fab-remote-writer.h"
#include "fab-writing-plan.h"

#define TEMPERATURE .8
#define PLAN_SHARE .1 /* of the whole work */

struct _FabRemoteWriter
{
  GObject parent_instance;

  FabHttp *http;
  FabPool *pool;
  char    *model;
};

/* One request under way; belongs to its task. */
typedef struct
{
  FabWriteKind     kind;
  char            *idea;
  char            *speaker;
  char            *heading;  /* of the scene that is written anew */
  char            *language;
  guint32          seed;
  FabProgressFunc  progress;
  gpointer         progress_data;

  FabWritingPlan  *plan;
  GString         *script; /* title page and scenes that are done */
  guint            scene;
} Work;

static void fab_writer_iface_init (FabWriterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FabRemoteWriter, fab_remote_writer, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (FAB_TYPE_WRITER, fab_writer_iface_init))

static void write_scene (GTask *task);

static void
free_work (gpointer data)
{
  Work *self = data;

  g_clear_pointer (&self->plan, fab_writing_plan_free);
  g_string_free (self->script, TRUE);
  g_free (self->idea);
  g_free (self->speaker);
  g_free (self->heading);
  g_free (self->language);
  g_free (self);
}

static double
get_fraction (Work *self)
{
  if (self->plan == NULL)
    return 0;

  return PLAN_SHARE + (1 - PLAN_SHARE) * self->scene / self->plan->scenes->len;
}

static void
tell (Work       *self,
      const char *partial)
{
  if (self->progress)
    self->progress (get_fraction (self), partial, self->progress_data);
}

static FabChatRequest *
make_request (FabRemoteWriter *self,
              Work            *work,
              char            *text)
{
  FabChatRequest *request = fab_chat_request_new_for_pool (self->pool, self->model);

  request->system = fab_writing_dup_system (fab_writing_system, work->language);
  request->text = text;
  request->temperature = TEMPERATURE;
  request->seed = work->seed + work->scene;

  return request;
}

static void
give_up (GTask  *task,
         GError *error)
{
  g_task_return_error (task, error);
  g_object_unref (task);
}

/* --- a script --------------------------------------------------------------------------------- */

static const char *
get_heading (Work *self)
{
  FabPlannedScene *scene = g_ptr_array_index (self->plan->scenes, self->scene);

  return scene->heading;
}

static void
scene_text_cb (const char *text,
               gpointer    data)
{
  Work *self = data;
  g_autofree char *scene = fab_writing_clean_scene (text, get_heading (self));
  g_autofree char *partial = g_strconcat (self->script->str, scene, NULL);

  tell (self, partial);
}

static void
scene_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  GTask *task = data;
  Work *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *text = fab_chat_finish (result, NULL, &error);
  g_autofree char *scene = NULL;

  if (text == NULL)
    {
      give_up (task, error);
      return;
    }
  scene = fab_writing_clean_scene (text, get_heading (self));
  g_string_append (self->script, scene);
  self->scene++;
  tell (self, self->script->str);
  if (self->scene < self->plan->scenes->len)
    {
      write_scene (task);
      return;
    }
  g_task_return_pointer (task, g_strdup (self->script->str), g_free);
  g_object_unref (task);
}

static void
write_scene (GTask *task)
{
  FabRemoteWriter *self = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);
  char *question = fab_writing_scene_question (work->plan, work->scene, work->scene > 0 ? work->script->str : "");

  fab_chat_async (self->http, make_request (self, work, question), scene_text_cb, NULL, work,
                  g_task_get_cancellable (task), scene_cb, task);
}

static void
plan_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GTask *task = data;
  Work *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *text = fab_chat_finish (result, NULL, &error);
  g_autoptr(JsonNode) json = text ? json_from_string (text, NULL) : NULL;
  g_autofree char *title = NULL;

  if (json)
    self->plan = fab_writing_plan_from_json (json, &error);
  if (self->plan == NULL)
    {
      give_up (task, error);
      return;
    }
  title = fab_writing_plan_title_page (self->plan, self->idea);
  g_string_append (self->script, title);
  tell (self, self->script->str);
  write_scene (task);
}

static void
make_plan (GTask *task,
           int    scenes)
{
  FabRemoteWriter *self = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);
  FabChatRequest *request = make_request (self, work, fab_writing_plan_question (work->idea, scenes));

  request->schema = fab_writing_plan_schema ();
  request->schema_name = g_strdup ("plan");
  fab_chat_async (self->http, request, NULL, NULL, work, g_task_get_cancellable (task), plan_cb, task);
}

/* --- what a script has already ---------------------------------------------------------------- */

static char *
clean (Work       *self,
       const char *text)
{
  return self->kind == FAB_WRITE_SPEECH ? fab_writing_clean_speech (text, self->speaker)
                                        : fab_writing_clean_scene (text, self->heading);
}

/* Models forget it, and without it the scene would be one with that before it. */
static char *
dup_heading (const FabWriteRequest *request)
{
  const char *scene = request->kind == FAB_WRITE_SCENE && request->line ? request->line + strspn (request->line, "\r\n") : "";
  g_autofree char *heading = g_strndup (scene, strcspn (scene, "\r\n"));

  return *g_strstrip (heading) ? g_steal_pointer (&heading) : NULL;
}

static void
part_text_cb (const char *text,
              gpointer    data)
{
  Work *self = data;
  g_autofree char *partial = clean (self, text);

  tell (self, partial);
}

static void
part_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GTask *task = data;
  Work *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autofree char *text = fab_chat_finish (result, NULL, &error);

  if (text == NULL)
    {
      give_up (task, error);
      return;
    }
  g_task_return_pointer (task, clean (self, text), g_free);
  g_object_unref (task);
}

static void
write_part (GTask                 *task,
            const FabWriteRequest *request)
{
  FabRemoteWriter *self = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);

  fab_chat_async (self->http, make_request (self, work, fab_writing_other_question (request)), part_text_cb, NULL, work,
                  g_task_get_cancellable (task), part_cb, task);
}

/* --- the writer ------------------------------------------------------------------------------- */

static const char *
fab_remote_writer_get_name (FabWriter *writer)
{
  return FAB_REMOTE_WRITER (writer)->model;
}

static void
fab_remote_writer_write_async (FabWriter             *writer,
                               const FabWriteRequest *request,
                               FabProgressFunc        progress,
                               gpointer               progress_data,
                               GCancellable          *cancellable,
                               GAsyncReadyCallback    callback,
                               gpointer               data)
{
  FabRemoteWriter *self = FAB_REMOTE_WRITER (writer);
  GTask *task = g_task_new (writer, cancellable, callback, data);
  Work *work;

  g_task_set_source_tag (task, fab_remote_writer_write_async);
  if (fab_remote_wishes_have (request->kind))
    {
      fab_remote_wishes_async (self->http, self->pool, self->model, request, progress, progress_data, task);
      return;
    }
  work = g_new0 (Work, 1);
  work->kind = request->kind;
  work->idea = g_strdup (request->idea);
  work->speaker = g_strdup (request->speaker);
  work->heading = dup_heading (request);
  work->language = g_strdup (request->language);
  work->seed = request->seed + request->version * 1000;
  work->progress = progress;
  work->progress_data = progress_data;
  work->script = g_string_new (NULL);
  g_task_set_task_data (task, work, free_work);
  if (request->kind == FAB_WRITE_SCRIPT)
    make_plan (task, request->scenes);
  else
    write_part (task, request);
}

static char *
fab_remote_writer_write_finish (FabWriter     *writer,
                                GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, writer), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
fab_remote_writer_plan_async (FabWriter            *writer,
                              const FabPlanRequest *request,
                              FabPlanFunc           progress,
                              gpointer              progress_data,
                              GCancellable         *cancellable,
                              GAsyncReadyCallback   callback,
                              gpointer              data)
{
  FabRemoteWriter *self = FAB_REMOTE_WRITER (writer);
  GTask *task = g_task_new (writer, cancellable, callback, data);

  g_task_set_source_tag (task, fab_remote_writer_plan_async);
  fab_plan_chat_async (self->http, self->pool, self->model, request, progress, progress_data, task);
}

static FabPlan *
fab_remote_writer_plan_finish (FabWriter     *writer,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, writer), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static guint
fab_remote_writer_get_room (FabWriter *writer)
{
  return fab_pool_get_room (FAB_REMOTE_WRITER (writer)->pool);
}

static void
fab_writer_iface_init (FabWriterInterface *iface)
{
  iface->get_name = fab_remote_writer_get_name;
  iface->write_async = fab_remote_writer_write_async;
  iface->write_finish = fab_remote_writer_write_finish;
  iface->plan_async = fab_remote_writer_plan_async;
  iface->plan_finish = fab_remote_writer_plan_finish;
  iface->get_room = fab_remote_writer_get_room;
}

static void
fab_remote_writer_finalize (GObject *object)
{
  FabRemoteWriter *self = FAB_REMOTE_WRITER (object);

  g_clear_object (&self->http);
  g_clear_object (&self->pool);
  g_free (self->model);

  G_OBJECT_CLASS (fab_remote_writer_parent_class)->finalize (object);
}

static void
fab_remote_writer_class_init (FabRemoteWriterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_remote_writer_finalize;
}

static void
fab_remote_writer_init (FabRemoteWriter *self)
{
}

FabWriter *
fab_remote_writer_new (FabHttp    *http,
                       FabPool    *pool,
                       const char *model)
{
  FabRemoteWriter *self;

  g_return_val_if_fail (FAB_IS_HTTP (http), NULL);
  g_return_val_if_fail (FAB_IS_POOL (pool), NULL);
  g_return_val_if_fail (model != NULL, NULL);

  self = g_object_new (FAB_TYPE_REMOTE_WRITER, NULL);
  self->http = g_object_ref (http);
  self->pool = g_object_ref (pool);
  self->model = g_strdup (model);

  return FAB_WRITER (self);
}
