/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <string.h>

#include "fab-easel.h"
#include "fab-easel-json.h"
#include "fab-http-error.h"

#define MOST_MODELS_BYTES (8 * 1024 * 1024)
#define USUAL_STRENGTH .6

static const FabEaselKind * const easels[] = {
  &fab_easel_openai, &fab_easel_a1111, &fab_easel_comfyui, &fab_easel_sdcpp, &fab_easel_horde,
};

const FabPainterKind * const *
fab_painter_kinds (void)
{
  static const FabPainterKind * const kinds[] = {
    &fab_easel_openai.kind, &fab_easel_a1111.kind, &fab_easel_comfyui.kind, &fab_easel_sdcpp.kind, &fab_easel_horde.kind, NULL,
  };

  return kinds;
}

const FabEaselKind *
fab_easel_kind_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (easels); i++)
    if (g_strcmp0 (easels[i]->kind.id, id) == 0)
      return easels[i];

  return NULL;
}

const FabPainterKind *
fab_painter_kind_find (const char *id)
{
  const FabEaselKind *easel = fab_easel_kind_find (id);

  return easel != NULL ? &easel->kind : NULL;
}

/* --- setup ------------------------------------------------------------------------------------ */

FabPainterSetup *
fab_painter_setup_new (const char *kind)
{
  FabPainterSetup *self = g_new0 (FabPainterSetup, 1);

  self->kind = g_strdup (kind);
  self->url = g_strdup ("");
  self->key = g_strdup ("");
  self->model = g_strdup ("");
  self->style = g_strdup ("");
  self->guide = g_strdup ("");
  self->control = g_strdup ("");
  self->workflow = g_strdup ("");
  self->strength = USUAL_STRENGTH;
  self->pace = 1;

  return self;
}

FabPainterSetup *
fab_painter_setup_copy (const FabPainterSetup *self)
{
  FabPainterSetup *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_new0 (FabPainterSetup, 1);
  copy->kind = g_strdup (self->kind);
  copy->url = g_strdup (self->url);
  copy->key = g_strdup (self->key);
  copy->model = g_strdup (self->model);
  copy->style = g_strdup (self->style);
  copy->guide = g_strdup (self->guide);
  copy->control = g_strdup (self->control);
  copy->workflow = g_strdup (self->workflow);
  copy->strength = self->strength;
  copy->steps = self->steps;
  copy->pace = self->pace;

  return copy;
}

void
fab_painter_setup_free (FabPainterSetup *self)
{
  g_free (self->kind);
  g_free (self->url);
  g_free (self->key);
  g_free (self->model);
  g_free (self->style);
  g_free (self->guide);
  g_free (self->control);
  g_free (self->workflow);
  g_free (self);
}

FabEndpoint *
fab_painter_setup_dup_endpoint (const FabPainterSetup  *self,
                                GError                **error)
{
  const FabEaselKind *easel;
  g_auto(GStrv) urls = NULL;
  g_autofree char *all = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  easel = fab_easel_kind_find (self->kind);
  g_return_val_if_fail (easel != NULL, NULL);

  all = g_strstrip (g_strdup (*self->url != '\0' ? self->url : easel->kind.url));
  urls = g_strsplit_set (all, " \t\n", 2);

  return fab_endpoint_new (urls[0] != NULL ? urls[0] : "", easel->auth, *self->key != '\0' ? self->key : easel->key, error);
}

/* --- models ----------------------------------------------------------------------------------- */

/* Where each kind lists them, which member the list is in, and what a model is called there; without: the reply, the entry itself. */
static const struct
{
  const char *kind, *path, *list, *name;
} lists[] = {
  { "openai",  "/v1/models",                       "data", "id" },
  { "a1111",   "/sdapi/v1/sd-models",              NULL,   "model_name" },
  { "comfyui", "/models/checkpoints",              NULL,   NULL },
  { "sdcpp",   "/sdapi/v1/sd-models",              NULL,   "model_name" },
  { "horde",   "/api/v2/status/models?type=image", NULL,   "name" },
};

static guint
find_list (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].kind, kind))
      return i;
  g_return_val_if_reached (0);
}

static const char *
get_name (JsonNode   *entry,
          const char *name)
{
  if (name != NULL)
    return fab_easel_text (fab_easel_root (entry), name);

  return JSON_NODE_HOLDS_VALUE (entry) && json_node_get_value_type (entry) == G_TYPE_STRING ? json_node_get_string (entry) : NULL;
}

GStrv
fab_painter_read_models (const char  *kind,
                         JsonNode    *reply,
                         GError     **error)
{
  guint i = find_list (kind);
  g_autoptr(GStrvBuilder) models = g_strv_builder_new ();
  JsonNode *node = lists[i].list != NULL ? fab_easel_member (fab_easel_root (reply), lists[i].list) : reply;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    {
      g_set_error_literal (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_WRONG_SERVICE, "What answers there has no list of models");
      return NULL;
    }
  for (guint k = 0; k < json_array_get_length (json_node_get_array (node)); k++)
    {
      const char *name = get_name (json_array_get_element (json_node_get_array (node), k), lists[i].name);

      if (name != NULL)
        g_strv_builder_add (models, name);
    }

  return g_strv_builder_end (models);
}

typedef struct { FabEndpoint *endpoint; char *kind; } Asking;

static void
free_asking (gpointer data)
{
  Asking *self = data;

  fab_endpoint_unref (self->endpoint);
  g_free (self->kind);
  g_free (self);
}

static void
models_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GTask) task = data;
  Asking *asking = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr(FabHttpReply) reply = fab_http_send_finish (FAB_HTTP (source), result, &error);
  g_autoptr(JsonNode) json = reply != NULL ? fab_http_reply_get_json (reply, &error) : NULL;
  GStrv models = NULL;

  if (json != NULL)
    error = fab_http_error_from_json (asking->endpoint, json);
  if (json != NULL && error == NULL)
    models = fab_painter_read_models (asking->kind, json, &error);
  if (models != NULL)
    g_task_return_pointer (task, models, (GDestroyNotify) g_strfreev);
  else
    g_task_return_error (task, error);
}

void
fab_painter_list_models_async (FabHttp               *http,
                               const FabPainterSetup *setup,
                               GCancellable          *cancellable,
                               GAsyncReadyCallback    callback,
                               gpointer               data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, data);
  Asking *asking;
  FabEndpoint *endpoint;
  FabHttpRequest *request;
  GError *error = NULL;

  g_return_if_fail (FAB_IS_HTTP (http));
  g_return_if_fail (setup != NULL);

  endpoint = fab_painter_setup_dup_endpoint (setup, &error);
  if (endpoint == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  asking = g_new0 (Asking, 1);
  asking->endpoint = endpoint;
  asking->kind = g_strdup (setup->kind);
  g_task_set_task_data (task, asking, free_asking);
  request = fab_http_request_new (endpoint, "GET", lists[find_list (setup->kind)].path);
  request->most = MOST_MODELS_BYTES;
  request->patience = 15;
  request->retries = 0;
  fab_http_send_async (http, request, NULL, NULL, NULL, cancellable, models_cb, g_steal_pointer (&task));
}

GStrv
fab_painter_list_models_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
