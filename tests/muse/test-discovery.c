/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Engines are known by what they say, not by where they are. */
#include "config.h"

#include <string.h>

#include "fab-discovery.h"
#include "fab-engines.h"
#include "service-testing.h"

static void
test_kinds (void)
{
  static const struct { const char *reply, *kinds; } rows[] = {
    { "{\"version\":\"0.5.1\"}", "ollama" },
    { "{\"version\":\"v3.1.0\"}", "ollama localai" }, /* on ports of their own */
    { "{\"object\":\"list\",\"data\":[{\"id\":\"x\",\"owned_by\":\"llamacpp\"}]}", "llamacpp" },
    { "{\"data\":[{\"id\":\"x\",\"state\":\"loaded\",\"arch\":\"llama\"}]}", "lmstudio" },
    { "{\"data\":[{\"id\":\"x\",\"owned_by\":\"vllm\"}]}", "vllm" },
    { "{\"limits\":{},\"samplers\":[]}", "sdcpp" },
    { "{\"system\":{\"comfyui_version\":\"0.3\"},\"devices\":[]}", "comfyui" },
    { "[{\"title\":\"a\",\"model_name\":\"a\"}]", "a1111" },
    { "{\"en_US-lessac\":{\"audio\":{\"sample_rate\":22050}}}", "piper" },
    { "{\"voices\":[\"af_heart\"]}", "kokoro" },
    { "{\"voices\":[{\"id\":\"af_heart\"}]}", "kokoro" },
    { "{\"error\":\"Unexpected endpoint or method. (GET /api/v0/models)\"}", "" },
    { "{\"status\":\"ok\"}", "" },
    { "{\"data\":[]}", "" },
    { "{\"data\":[7]}", "" },
    { "{\"data\":\"x\",\"voices\":7,\"system\":[]}", "" },
    { "[]", "" },
    { "[1]", "" },
    { "7", "" },
    { "{}", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(JsonNode) json = json_from_string (rows[i].reply, NULL);
      g_autoptr(GString) found = g_string_new (NULL);

      for (const FabServiceKind *kind = fab_service_kinds (); kind->id; kind++)
        if (fab_service_kind_matches (kind, json))
          g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", kind->id);
      g_assert_cmpstr (found->str, ==, rows[i].kinds);
    }
}

typedef struct
{
  GStrv      models;
  GPtrArray *found;
  GError    *error;
  gboolean   done;
} Answer;

static void
models_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;

  answer->models = fab_list_models_finish (result, &answer->error);
  answer->done = TRUE;
}

static void
reply_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  testing_service_reply (message, 200, "application/json", service->data);
}

static void
test_models (void)
{
  static const struct { const char *reply, *models; int code; } rows[] = {
    { "{\"object\":\"list\",\"data\":[{\"id\":\"a\"},{\"id\":\"b\",\"created\":1}]}", "a b", -1 },
    { "{\"data\":[]}", "", -1 },
    { "{\"data\":[{\"name\":\"x\"},7]}", "", -1 },
    { "{\"error\":\"Unexpected endpoint or method. (GET /models)\"}", NULL, FAB_ENGINE_ERROR_WRONG_SERVICE },
    { "{\"hello\":1}", NULL, FAB_ENGINE_ERROR_WRONG_SERVICE },
    { "<html>", NULL, FAB_ENGINE_ERROR_BAD_REPLY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(Service) service = testing_service_new (reply_cb, NULL);
      g_autoptr(FabHttp) http = fab_http_new ();
      g_autofree char *models = NULL;
      Answer answer = { 0 };

      service->data = (gpointer) rows[i].reply;
      fab_list_models_async (http, service->endpoint, NULL, models_cb, &answer);
      testing_until (answer.done);
      models = answer.models ? g_strjoinv (" ", answer.models) : NULL;
      g_assert_cmpstr (models, ==, rows[i].models);
      if (rows[i].code >= 0)
        g_assert_error (answer.error, FAB_ENGINE_ERROR, rows[i].code);
      g_strfreev (answer.models);
      g_clear_error (&answer.error);
    }
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  Answer *answer = data;

  answer->found = fab_discovery_finish (result, &answer->error);
  answer->done = TRUE;
}

/* Whatever runs here: it ends, and what it finds can be used. */
static void
test_search (void)
{
  g_autoptr(FabHttp) http = fab_http_new ();
  Answer answer = { 0 };

  fab_discovery_async (http, NULL, found_cb, &answer);
  testing_until (answer.done);
  g_assert_no_error (answer.error);
  for (guint i = 0; i < answer.found->len; i++)
    {
      FabFoundService *found = g_ptr_array_index (answer.found, i);
      g_autoptr(FabEndpoint) endpoint = fab_endpoint_new (found->url, FAB_AUTH_BEARER, NULL, NULL);

      g_assert_true (endpoint && fab_endpoint_is_local (endpoint));
    }
  g_ptr_array_unref (answer.found);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/discovery/kinds", test_kinds);
  g_test_add_func ("/discovery/models", test_models);
  g_test_add_func ("/discovery/search", test_search);
  return g_test_run ();
}
