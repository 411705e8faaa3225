/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-discovery.h"
#include "fab-engines.h"
#include "fab-http-error.h"

#define MOST_BYTES (64 * 1024)
#define MOST_MODELS_BYTES (4 * 1024 * 1024)

static const FabServiceKind kinds[] = {
  { "ollama",   "Ollama",                11434, "/api/version",           FAB_SERVICE_WRITES },
  { "llamacpp", "llama.cpp",             8080,  "/v1/models",             FAB_SERVICE_WRITES },
  { "localai",  "LocalAI",               8080,  "/version",               FAB_SERVICE_WRITES | FAB_SERVICE_PAINTS | FAB_SERVICE_SPEAKS },
  { "lmstudio", "LM Studio",             1234,  "/api/v0/models",         FAB_SERVICE_WRITES },
  { "sdcpp",    "stable-diffusion.cpp",  1234,  "/sdcpp/v1/capabilities", FAB_SERVICE_PAINTS },
  { "vllm",     "vLLM",                  8000,  "/v1/models",             FAB_SERVICE_WRITES },
  { "comfyui",  "ComfyUI",               8188,  "/system_stats",          FAB_SERVICE_PAINTS },
  { "a1111",    "AUTOMATIC1111 / Forge", 7860,  "/sdapi/v1/sd-models",    FAB_SERVICE_PAINTS },
  { "piper",    "Piper",                 5000,  "/voices",                FAB_SERVICE_SPEAKS },
  { "kokoro",   "Kokoro",                8880,  "/v1/audio/voices",       FAB_SERVICE_SPEAKS },
  { NULL, NULL, 0, NULL, 0 },
};

const FabServiceKind *
fab_service_kinds (void)
{
  return kinds;
}

void
fab_found_service_free (FabFoundService *self)
{
  g_free (self->url);
  g_free (self);
}

/* --- what it is ------------------------------------------------------------------------------- */

static JsonNode *
get_member (JsonNode   *node,
            const char *name)
{
  return node && JSON_NODE_HOLDS_OBJECT (node) ? json_object_get_member (json_node_get_object (node), name) : NULL;
}

static JsonNode *
get_first (JsonNode *node)
{
  return node && JSON_NODE_HOLDS_ARRAY (node) && json_array_get_length (json_node_get_array (node)) > 0
         ? json_array_get_element (json_node_get_array (node), 0) : NULL;
}

static const char *
get_string (JsonNode   *node,
            const char *name)
{
  JsonNode *member = get_member (node, name);

  return member && JSON_NODE_HOLDS_VALUE (member) && json_node_get_value_type (member) == G_TYPE_STRING
         ? json_node_get_string (member) : NULL;
}

static JsonNode *
get_any_value (JsonNode *node)
{
  JsonObjectIter iter;
  JsonNode *value = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;
  json_object_iter_init (&iter, json_node_get_object (node));

  return json_object_iter_next (&iter, NULL, &value) ? value : NULL;
}

gboolean
fab_service_kind_matches (const FabServiceKind *kind,
                          JsonNode             *reply)
{
  JsonNode *model;

  g_return_val_if_fail (kind != NULL && kind->id != NULL, FALSE);

  model = get_first (get_member (reply, "data"));
  if (g_str_equal (kind->id, "ollama"))
    return get_string (reply, "version") && json_object_get_size (json_node_get_object (reply)) == 1;
  if (g_str_equal (kind->id, "llamacpp"))
    return g_strcmp0 (get_string (model, "owned_by"), "llamacpp") == 0;
  if (g_str_equal (kind->id, "localai"))
    return get_string (reply, "version") && *get_string (reply, "version") == 'v';
  if (g_str_equal (kind->id, "lmstudio"))
    return get_string (model, "state") || get_string (model, "publisher") || get_string (model, "arch");
  if (g_str_equal (kind->id, "sdcpp"))
    return get_member (reply, "limits") && get_member (reply, "samplers");
  if (g_str_equal (kind->id, "vllm"))
    return g_strcmp0 (get_string (model, "owned_by"), "vllm") == 0;
  if (g_str_equal (kind->id, "comfyui"))
    return get_string (get_member (reply, "system"), "comfyui_version") || get_member (reply, "devices");
  if (g_str_equal (kind->id, "a1111"))
    return get_string (get_first (reply), "model_name") != NULL;
  if (g_str_equal (kind->id, "piper"))
    return get_member (get_member (get_any_value (reply), "audio"), "sample_rate") != NULL;

  return get_first (get_member (reply, "voices")) != NULL;
}

/* --- the search ------------------------------------------------------------------------------- */

typedef struct
{
  FabHttp   *http;
  GPtrArray *found;
  guint      asked; /* the next one */
} Search;

static void ask_next (GTask *task);

static void
free_search (gpointer data)
{
  Search *self = data;

  g_object_unref (self->http);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_free (self);
}

static char *
make_url (const FabServiceKind *kind)
{
  return g_strdup_printf ("http://127.0.0.1:%u", kind->port);
}

static void
note_answer (Search               *self,
             const FabServiceKind *kind,
             FabHttpReply         *reply)
{
  g_autoptr(JsonNode) json = reply ? fab_http_reply_get_json (reply, NULL) : NULL;
  FabFoundService *found;

  if (json == NULL || !fab_service_kind_matches (kind, json))
    return;
  found = g_new0 (FabFoundService, 1);
  found->kind = kind;
  found->url = make_url (kind);
  g_ptr_array_add (self->found, found);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  GTask *task = data;
  Search *self = g_task_get_task_data (task);
  g_autoptr(FabHttpReply) reply = fab_http_send_finish (FAB_HTTP (source), result, NULL);

  note_answer (self, &kinds[self->asked - 1], reply);
  ask_next (task);
}

/* One after another: no port is asked twice at a time. */
static void
ask_next (GTask *task)
{
  Search *self = g_task_get_task_data (task);
  const FabServiceKind *kind = &kinds[self->asked++];
  g_autofree char *url = kind->id ? make_url (kind) : NULL;
  g_autoptr(FabEndpoint) endpoint = url ? fab_endpoint_new (url, FAB_AUTH_BEARER, NULL, NULL) : NULL;
  FabHttpRequest *request;

  if (endpoint == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    {
      g_task_return_pointer (task, g_steal_pointer (&self->found), (GDestroyNotify) g_ptr_array_unref);
      g_object_unref (task);
      return;
    }
  request = fab_http_request_new (endpoint, "GET", kind->path);
  request->most = MOST_BYTES;
  request->patience = 2;
  request->retries = 0;
  fab_http_send_async (self->http, request, NULL, NULL, NULL, g_task_get_cancellable (task), answered_cb, task);
}

void
fab_discovery_async (FabHttp             *http,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             data)
{
  GTask *task;
  Search *search;

  g_return_if_fail (FAB_IS_HTTP (http));

  task = g_task_new (NULL, cancellable, callback, data);
  search = g_new0 (Search, 1);
  search->http = g_object_ref (http);
  search->found = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_found_service_free);
  g_task_set_source_tag (task, fab_discovery_async);
  g_task_set_task_data (task, search, free_search);
  ask_next (task);
}

GPtrArray *
fab_discovery_finish (GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- models ----------------------------------------------------------------------------------- */

static GStrv
read_models (FabEndpoint   *endpoint,
             JsonNode      *json,
             GError       **error)
{
  g_autoptr(GStrvBuilder) models = g_strv_builder_new ();
  JsonNode *data = get_member (json, "data");

  *error = fab_http_error_from_json (endpoint, json);
  if (*error)
    return NULL;
  if (data == NULL || !JSON_NODE_HOLDS_ARRAY (data))
    {
      g_set_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_WRONG_SERVICE, "What answers at %s has no list of models",
                   fab_endpoint_get_host (endpoint));
      return NULL;
    }
  for (guint i = 0; i < json_array_get_length (json_node_get_array (data)); i++)
    {
      const char *id = get_string (json_array_get_element (json_node_get_array (data), i), "id");

      if (id)
        g_strv_builder_add (models, id);
    }

  return g_strv_builder_end (models);
}

static void
models_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  GError *error = NULL;
  g_autoptr(FabHttpReply) reply = fab_http_send_finish (FAB_HTTP (source), result, &error);
  g_autoptr(JsonNode) json = reply ? fab_http_reply_get_json (reply, &error) : NULL;
  GStrv models = json ? read_models (g_task_get_task_data (task), json, &error) : NULL;

  if (models)
    g_task_return_pointer (task, models, (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, error);
}

void
fab_list_models_async (FabHttp             *http,
                       FabEndpoint         *endpoint,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             data)
{
  GTask *task;
  FabHttpRequest *request;

  g_return_if_fail (FAB_IS_HTTP (http));
  g_return_if_fail (endpoint != NULL);

  task = g_task_new (NULL, cancellable, callback, data);
  g_task_set_source_tag (task, fab_list_models_async);
  g_task_set_task_data (task, fab_endpoint_ref (endpoint), (GDestroyNotify) fab_endpoint_unref);
  request = fab_http_request_new (endpoint, "GET", "/v1/models");
  request->most = MOST_MODELS_BYTES;
  request->patience = 15;
  request->retries = 0;
  fab_http_send_async (http, request, NULL, NULL, NULL, cancellable, models_cb, task);
}

GStrv
fab_list_models_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
