/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-chat.h"
#include "fab-engines.h"
#include "fab-http-error.h"
#include "fab-service-json.h"
#include "fab-sse.h"

#define MOST_BYTES (48 * 1024) /* of an answer, if nobody says otherwise: more than any scene */
#define MOST_WAITS 20 /* that one sees: a model is loaded in minutes */
#define MOST_THOUGHTS (256 * 1024)

/* How the service is told that JSON is wanted; each takes the place of the one before when that is refused. */
typedef enum
{
  FORM_SCHEMA, /* {"type": "json_schema"} */
  FORM_OBJECT, /* {"type": "json_object"} */
  FORM_WORDS,  /* only by words */
} Form;

typedef struct
{
  FabHttp         *http;
  FabChatRequest  *request;
  FabChatTextFunc  text;
  FabHttpWaitFunc  wait;
  gpointer         data;

  FabSse          *sse;
  GString         *answer;
  GString         *plain;      /* a reply that is no stream */
  GError          *trouble;    /* told in the stream */
  Form             form;
  gboolean         modest;     /* without what some models refuse: temperature, seed */
  gboolean         streaming;
  gboolean         ended;      /* [DONE], or a reason to finish */
  gboolean         cut;        /* the reason was length */
  gboolean         taken;      /* the endpoint is one of the pool's */
  guint            moves;      /* from one of the pool to another */
} Chat;

static void ask (GTask *task);

static FabChatRequest *
request_new (const char *model)
{
  FabChatRequest *self = g_new0 (FabChatRequest, 1);

  self->model = g_strdup (model);
  self->temperature = -1;
  self->seed = -1;
  self->most = MOST_BYTES;

  return self;
}

FabChatRequest *
fab_chat_request_new (FabEndpoint *endpoint,
                      const char  *model)
{
  FabChatRequest *self;

  g_return_val_if_fail (endpoint != NULL, NULL);
  g_return_val_if_fail (model != NULL, NULL);

  self = request_new (model);
  self->endpoint = fab_endpoint_ref (endpoint);

  return self;
}

FabChatRequest *
fab_chat_request_new_for_pool (FabPool    *pool,
                               const char *model)
{
  FabChatRequest *self;

  g_return_val_if_fail (FAB_IS_POOL (pool), NULL);
  g_return_val_if_fail (model != NULL, NULL);

  self = request_new (model);
  self->pool = g_object_ref (pool);

  return self;
}

void
fab_chat_request_free (FabChatRequest *self)
{
  g_clear_pointer (&self->endpoint, fab_endpoint_unref);
  g_clear_object (&self->pool);
  g_clear_pointer (&self->schema, json_node_unref);
  g_free (self->schema_name);
  g_free (self->model);
  g_free (self->system);
  g_free (self->text);
  g_free (self);
}

/* --- which of several ------------------------------------------------------------------------- */

/* When all have as much as they take, or rest, the first is asked all the same: it says best what is wrong. */
static void
take_endpoint (Chat *self)
{
  FabChatRequest *request = self->request;

  if (request->pool == NULL || request->endpoint != NULL)
    return;
  request->endpoint = fab_pool_take (request->pool);
  self->taken = request->endpoint != NULL;
  if (!self->taken)
    request->endpoint = fab_endpoint_ref (fab_pool_get_first (request->pool));
}

static void
give_back_endpoint (Chat         *self,
                    const GError *error)
{
  if (self->taken)
    fab_pool_give_back (self->request->pool, fab_endpoint_ref (self->request->endpoint), error);
  self->taken = FALSE;
}

/* What another service of the same kind may do better. */
static gboolean
is_its_own (const GError *error)
{
  if (error->domain != FAB_ENGINE_ERROR)
    return FALSE;
  switch (error->code)
    {
    case FAB_ENGINE_ERROR_UNREACHABLE:
    case FAB_ENGINE_ERROR_NOT_READY:
    case FAB_ENGINE_ERROR_RATE_LIMIT:
    case FAB_ENGINE_ERROR_AUTH:
    case FAB_ENGINE_ERROR_QUOTA:
    case FAB_ENGINE_ERROR_WRONG_SERVICE:
    case FAB_ENGINE_ERROR_MODEL_MISSING:
    case FAB_ENGINE_ERROR_SERVER:
    case FAB_ENGINE_ERROR_TOO_LONG:
      return TRUE;
    default:
      return FALSE;
    }
}

/* TRUE: another one of the pool is asked. */
static gboolean
ask_elsewhere (GTask        *task,
               const GError *error)
{
  Chat *self = g_task_get_task_data (task);
  FabPool *pool = self->request->pool;

  if (pool == NULL || self->answer->len > 0 || !is_its_own (error) || ++self->moves >= fab_pool_get_size (pool))
    return FALSE;
  give_back_endpoint (self, error);
  if (fab_pool_get_room (pool) == 0)
    return FALSE;
  g_clear_pointer (&self->request->endpoint, fab_endpoint_unref);
  self->form = FORM_SCHEMA;
  self->modest = FALSE;
  ask (task);

  return TRUE;
}

static void
free_chat (gpointer data)
{
  Chat *self = data;

  give_back_endpoint (self, NULL);
  g_clear_pointer (&self->sse, fab_sse_free);
  g_clear_error (&self->trouble);
  g_string_free (self->answer, TRUE);
  g_string_free (self->plain, TRUE);
  fab_chat_request_free (self->request);
  g_object_unref (self->http);
  g_free (self);
}

/* --- the question ----------------------------------------------------------------------------- */

static void
add_message (JsonBuilder *builder,
             const char  *role,
             const char  *text)
{
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "role");
  json_builder_add_string_value (builder, role);
  json_builder_set_member_name (builder, "content");
  json_builder_add_string_value (builder, text);
  json_builder_end_object (builder);
}

static void
add_messages (Chat        *self,
              JsonBuilder *builder)
{
  g_autofree char *text = NULL;

  if (self->request->schema && self->form != FORM_SCHEMA)
    {
      g_autofree char *schema = json_to_string (self->request->schema, FALSE);

      text = g_strdup_printf ("%s\n\nAnswer with one JSON object only, of this JSON Schema:\n%s", self->request->text, schema);
    }
  json_builder_set_member_name (builder, "messages");
  json_builder_begin_array (builder);
  if (self->request->system)
    add_message (builder, "system", self->request->system);
  add_message (builder, "user", text ? text : self->request->text);
  json_builder_end_array (builder);
}

static void
add_form (Chat        *self,
          JsonBuilder *builder)
{
  if (self->request->schema == NULL || self->form == FORM_WORDS)
    return;
  json_builder_set_member_name (builder, "response_format");
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "type");
  json_builder_add_string_value (builder, self->form == FORM_SCHEMA ? "json_schema" : "json_object");
  if (self->form == FORM_SCHEMA)
    {
      json_builder_set_member_name (builder, "json_schema");
      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "name");
      json_builder_add_string_value (builder, self->request->schema_name ? self->request->schema_name : "answer");
      json_builder_set_member_name (builder, "strict");
      json_builder_add_boolean_value (builder, TRUE);
      json_builder_set_member_name (builder, "schema");
      json_builder_add_value (builder, json_node_copy (self->request->schema));
      json_builder_end_object (builder);
    }
  json_builder_end_object (builder);
}

static void
add_limits (Chat        *self,
            JsonBuilder *builder)
{
  gboolean openai = g_str_equal (fab_endpoint_get_host (self->request->endpoint), "api.openai.com");

  if (self->request->most_tokens > 0)
    {
      json_builder_set_member_name (builder, openai ? "max_completion_tokens" : "max_tokens");
      json_builder_add_int_value (builder, self->request->most_tokens);
    }
  if (self->modest)
    return;
  if (self->request->temperature >= 0)
    {
      json_builder_set_member_name (builder, "temperature");
      json_builder_add_double_value (builder, self->request->temperature);
    }
  if (self->request->seed >= 0)
    {
      json_builder_set_member_name (builder, "seed");
      json_builder_add_int_value (builder, self->request->seed);
    }
}

static JsonNode *
make_question (Chat *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "model");
  json_builder_add_string_value (builder, self->request->model);
  add_messages (self, builder);
  json_builder_set_member_name (builder, "stream");
  json_builder_add_boolean_value (builder, TRUE);
  add_limits (self, builder);
  add_form (self, builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

/* --- the answer ------------------------------------------------------------------------------- */

static const char *
get_text (JsonObject *object,
          const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
         ? json_node_get_string (node) : NULL;
}

static JsonObject *
get_object (JsonObject *object,
            const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static const char *
get_answer (Chat *self)
{
  return fab_chat_skip_thoughts (self->answer->str);
}

/* Small models may repeat themselves for ever. */
static void
check_length (Chat *self)
{
  gsize n = strlen (get_answer (self));

  if (self->trouble != NULL || (n <= self->request->most && self->answer->len - n <= MOST_THOUGHTS))
    return;
  self->trouble = g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG, "%s went on and on, and was stopped after %" G_GSIZE_FORMAT
                               " kilobytes", fab_endpoint_get_host (self->request->endpoint), self->answer->len / 1024);
}

static void
refuse (Chat       *self,
        const char *why)
{
  if (self->trouble == NULL)
    self->trouble = g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_CONTENT_POLICY, "%s will not write this%s%s",
                                 fab_endpoint_get_host (self->request->endpoint), why ? ": " : "", why ? why : "");
}

static void
take_choice (Chat       *self,
             JsonObject *choice)
{
  JsonObject *message = get_object (choice, "delta");
  const char *reason = get_text (choice, "finish_reason");

  if (message == NULL)
    message = get_object (choice, "message");
  if (message && get_text (message, "content"))
    g_string_append (self->answer, get_text (message, "content"));
  if (message && get_text (message, "refusal"))
    refuse (self, get_text (message, "refusal"));
  if (reason == NULL)
    return;
  self->ended = TRUE;
  self->cut = g_str_equal (reason, "length");
  if (g_str_equal (reason, "content_filter"))
    refuse (self, NULL);
}

static void
take_json (Chat     *self,
           JsonNode *json)
{
  JsonNode *choices;

  if (self->trouble == NULL)
    self->trouble = fab_http_error_from_json (self->request->endpoint, json);
  if (self->trouble || !JSON_NODE_HOLDS_OBJECT (json))
    return;
  choices = json_object_get_member (json_node_get_object (json), "choices");
  if (choices && JSON_NODE_HOLDS_ARRAY (choices) && json_array_get_length (json_node_get_array (choices)) > 0)
    {
      JsonNode *first = json_array_get_element (json_node_get_array (choices), 0);

      if (JSON_NODE_HOLDS_OBJECT (first))
        take_choice (self, json_node_get_object (first));
    }
}

static gboolean
event_cb (const char *type,
          const char *data,
          gsize       length,
          gpointer    user)
{
  Chat *self = user;
  g_autoptr(JsonNode) json = NULL;
  gsize before = self->answer->len;
  const char *answer;

  if (g_str_equal (data, "[DONE]"))
    {
      self->ended = TRUE;
      return FALSE;
    }
  json = fab_service_json_read (data, length);
  if (json)
    take_json (self, json);
  if (self->answer->len == before)
    return self->trouble == NULL;
  answer = get_answer (self);
  if (*answer && self->text)
    self->text (answer, self->data);
  check_length (self);

  return self->trouble == NULL;
}

static gboolean
piece_cb (const char *media,
          const char *bytes,
          gsize       n,
          gpointer    data)
{
  Chat *self = data;

  self->streaming = g_str_equal (media, "text/event-stream");
  if (self->streaming)
    return fab_sse_feed (self->sse, bytes, n);
  g_string_append_len (self->plain, bytes, n);

  return self->plain->len < 8 * 1024 * 1024;
}

static void
wait_cb (double        seconds,
         const GError *why,
         gpointer      data)
{
  Chat *self = data;

  if (self->wait)
    self->wait (seconds, why, self->data);
}

/* --- the end ---------------------------------------------------------------------------------- */

/* TRUE: it is asked again, in a form that more services take. */
static gboolean
ask_simpler (GTask        *task,
             const GError *error)
{
  Chat *self = g_task_get_task_data (task);

  if (!g_error_matches (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST) || self->answer->len > 0)
    return FALSE;
  if (self->request->schema && self->form < FORM_WORDS)
    self->form++;
  else if (!self->modest && (self->request->temperature >= 0 || self->request->seed >= 0))
    self->modest = TRUE;
  else
    return FALSE;
  ask (task);

  return TRUE;
}

static char *
check_form (Chat    *self,
            GError **error)
{
  g_autofree char *object = fab_chat_extract_object (get_answer (self));
  g_autoptr(JsonNode) node = object ? fab_service_json_read (object, strlen (object)) : NULL;

  if (node == NULL)
    {
      g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY,
                           "The model answered, but not in the form that was asked for. Try again, or another model");
      return NULL;
    }
  if (!fab_chat_check (node, self->request->schema, error))
    return NULL;

  return g_steal_pointer (&object);
}

static void
read_plain (Chat *self)
{
  g_autoptr(JsonNode) json = fab_service_json_read (self->plain->str, self->plain->len);

  if (json)
    take_json (self, json);
  else if (self->plain->len > 0)
    self->trouble = g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_WRONG_SERVICE,
                                 "What answers at %s is no language model", fab_endpoint_get_host (self->request->endpoint));
}

static void
return_answer (GTask *task)
{
  Chat *self = g_task_get_task_data (task);
  const char *host = fab_endpoint_get_host (self->request->endpoint);
  GError *error = NULL;
  char *answer = NULL;

  if (self->trouble)
    error = g_steal_pointer (&self->trouble);
  else if (!self->ended)
    error = g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TRUNCATED, "%s broke off in the middle", host);
  else if (self->cut && (self->request->schema || self->request->most_tokens == 0)) /* else it is as long as it was asked to be */
    error = g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TRUNCATED, "The answer is longer than the model at %s may make it", host);
  else if (*get_answer (self) == '\0')
    error = g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY, "The model at %s wrote nothing", host);
  else if (self->request->schema)
    answer = check_form (self, &error);
  else
    answer = g_strdup (get_answer (self));
  give_back_endpoint (self, error);
  if (error)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, answer, g_free);
  g_object_unref (task);
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  GTask *task = data;
  Chat *self = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabHttpReply) reply = fab_http_send_finish (FAB_HTTP (source), result, &error);

  if (reply == NULL && (ask_simpler (task, error) || ask_elsewhere (task, error)))
    return;
  if (reply == NULL)
    {
      give_back_endpoint (self, error);
      g_task_return_error (task, g_steal_pointer (&error));
      g_object_unref (task);
      return;
    }
  if (self->streaming)
    fab_sse_end (self->sse);
  else
    read_plain (self);
  if (self->trouble && (ask_simpler (task, self->trouble) || ask_elsewhere (task, self->trouble)))
    return;
  return_answer (task);
}

static void
ask (GTask *task)
{
  Chat *self = g_task_get_task_data (task);
  g_autoptr(JsonNode) question = NULL;
  FabHttpRequest *request;

  take_endpoint (self);
  question = make_question (self);
  request = fab_http_request_new (self->request->endpoint, "POST", "/v1/chat/completions");
  if (self->request->pool == NULL || fab_pool_get_size (self->request->pool) == 1)
    request->waits = MOST_WAITS; /* else others are asked meanwhile */
  g_clear_error (&self->trouble);
  g_clear_pointer (&self->sse, fab_sse_free);
  self->sse = fab_sse_new (event_cb, self);
  g_string_truncate (self->plain, 0);
  fab_http_request_set_json (request, question);
  fab_http_send_async (self->http, request, piece_cb, wait_cb, self, g_task_get_cancellable (task), sent_cb, task);
}

void
fab_chat_async (FabHttp             *http,
                FabChatRequest      *request,
                FabChatTextFunc      text,
                FabHttpWaitFunc      wait,
                gpointer             data,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user)
{
  GTask *task;
  Chat *self;

  g_return_if_fail (FAB_IS_HTTP (http));
  g_return_if_fail (request != NULL && request->text != NULL);

  task = g_task_new (NULL, cancellable, callback, user);
  self = g_new0 (Chat, 1);
  self->http = g_object_ref (http);
  self->request = request;
  self->text = text;
  self->wait = wait;
  self->data = data;
  self->answer = g_string_new (NULL);
  self->plain = g_string_new (NULL);
  g_task_set_source_tag (task, fab_chat_async);
  g_task_set_task_data (task, self, free_chat);
  ask (task);
}

char *
fab_chat_finish (GAsyncResult  *result,
                 char         **partial,
                 GError       **error)
{
  Chat *self;
  char *answer;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  self = g_task_get_task_data (G_TASK (result));
  answer = g_task_propagate_pointer (G_TASK (result), error);
  if (partial)
    *partial = answer == NULL && *get_answer (self) ? g_strdup (get_answer (self)) : NULL;

  return answer;
}
