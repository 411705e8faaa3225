/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A language model writes a film: plan, scenes, and what is written anew. */
#include "config.h"

#include <string.h>

#include "fab-fountain.h"
#include "fab-remote-writer.h"
#include "fab-writing-plan.h"
#include "service-testing.h"

#define PLAN "{\\\"title\\\":\\\"The Last Loaf\\\",\\\"logline\\\":\\\"A baker must choose.\\\",\\\"cast\\\":[{\\\"name\\\":\\\"Anna\\\"," \
             "\\\"looks\\\":\\\"30s, flour in her hair\\\",\\\"character\\\":\\\"stubborn\\\"}],\\\"scenes\\\":[{\\\"heading\\\":\\\"INT. BAKERY - DAWN\\\"," \
             "\\\"what\\\":\\\"She bakes.\\\"},{\\\"heading\\\":\\\"Street, day\\\",\\\"what\\\":\\\"She gives it away.\\\"}]}"
#define SSE(text) "data: {\"choices\":[{\"delta\":{\"content\":\"" text "\"}}]}\n\n"
#define END "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"

static void
model_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  const char *answer = SSE ("nothing") END;

  if (strstr (service->body, "Plan a short film"))
    answer = SSE (PLAN) END;
  else if (strstr (service->body, "Write scene 1 now"))
    answer = SSE ("Here is the scene:\\n\\n```\\n**INT. BAKERY - DAWN**\\n\\nANNA (30s, flour") SSE (" in her hair) kneads.\\n\\nANNA\\nOne more.\\n```") END;
  else if (strstr (service->body, "Write scene 2 now"))
    answer = service->data ? SSE ("She walks") : SSE ("She walks out with the loaf.\\n\\nANNA\\nTake it.") END;
  else if (strstr (service->body, "Write scene 1 of it anew"))
    answer = SSE ("She sits down.") END;
  else if (strstr (service->body, "Give another wording"))
    answer = SSE ("ANNA\\n\\\"Just one") SSE (" more.\\\"") END;
  testing_service_reply (message, 200, "text/event-stream", answer);
}

typedef struct
{
  char     *text;
  char     *partial;
  double    fraction;
  GError   *error;
  gboolean  done;
} Result;

static void
progress_cb (double      fraction,
             const char *partial,
             gpointer    data)
{
  Result *result = data;

  g_assert_cmpfloat (fraction, >=, result->fraction);
  g_free (result->partial);
  result->partial = g_strdup (partial);
  result->fraction = fraction;
}

static void
written_cb (GObject      *source,
            GAsyncResult *async,
            gpointer      data)
{
  Result *result = data;

  result->text = fab_writer_write_finish (FAB_WRITER (source), async, &result->error);
  result->done = TRUE;
}

static void
write_it (Service               *service,
          const FabWriteRequest *request,
          Result                *result)
{
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabWriter) writer = fab_remote_writer_new (http, service->pool, "a model");

  fab_writer_write_async (writer, request, progress_cb, result, NULL, written_cb, result);
  testing_until (result->done);
  g_assert_finalize_object (g_steal_pointer (&writer));
}

static void
clear_result (Result *result)
{
  g_free (result->text);
  g_free (result->partial);
  g_clear_error (&result->error);
}

static void
test_script (void)
{
  g_autoptr(Service) service = testing_service_new (model_cb, NULL);
  Result result = { 0 };

  write_it (service, &(FabWriteRequest) { .idea = "a baker\nand a war", .seed = 4 }, &result);
  g_assert_no_error (result.error);
  g_assert_cmpstr (result.text, ==,
                   "Title: The Last Loaf\nCredit: after an idea\nSource: a baker and a war\n\n"
                   "INT. BAKERY - DAWN\n\nANNA (30s, flour in her hair) kneads.\n\nANNA\nOne more.\n\n"
                   ".STREET, DAY\n\nShe walks out with the loaf.\n\nANNA\nTake it.\n\n");
  g_assert_cmpstr (result.partial, ==, result.text);
  g_assert_cmpfloat (result.fraction, ==, 1);
  g_assert_cmpuint (service->n, ==, 3);
  clear_result (&result);
}

/* What came stays with who listened. */
static void
test_broken_off (void)
{
  g_autoptr(Service) service = testing_service_new (model_cb, NULL);
  Result result = { 0 };

  service->data = service;
  write_it (service, &(FabWriteRequest) { .idea = "a baker" }, &result);
  g_assert_error (result.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TRUNCATED);
  g_assert_true (g_str_has_suffix (result.partial, ".STREET, DAY\n\nShe walks\n\n"));
  clear_result (&result);
}

/* A scene without a heading would be one with that before it. */
static void
test_scene (void)
{
  g_autoptr(Service) service = testing_service_new (model_cb, NULL);
  Result result = { 0 };

  write_it (service, &(FabWriteRequest) { .kind = FAB_WRITE_SCENE, .script = "INT. BAKERY - DAWN\n\nShe kneads.\n",
                                          .line = "INT. BAKERY - DAWN\n\nShe kneads.\n" }, &result);
  g_assert_no_error (result.error);
  g_assert_cmpstr (result.text, ==, "INT. BAKERY - DAWN\n\nShe sits down.\n\n");
  clear_result (&result);
}

static void
test_speech (void)
{
  g_autoptr(Service) service = testing_service_new (model_cb, NULL);
  Result result = { 0 };

  write_it (service, &(FabWriteRequest) { .kind = FAB_WRITE_SPEECH, .script = "INT. BAKERY\n\nANNA\nOne more.\n", .speaker = "ANNA",
                                          .line = "One more." }, &result);
  g_assert_no_error (result.error);
  g_assert_cmpstr (result.text, ==, "Just one more.");
  g_assert_nonnull (strstr (service->body, "One more."));
  clear_result (&result);
}

static void
test_cleaning (void)
{
  static const struct { const char *text, *heading, *scene; } rows[] = {
    { "INT. A - DAY\n\nX.", NULL, "INT. A - DAY\n\nX.\n\n" },
    { "  \n### EXT. B - NIGHT\nX.\n", ".C", "EXT. B - NIGHT\nX.\n\n" },
    { "X runs.", "INT. C - DAY", "INT. C - DAY\n\nX runs.\n\n" },
    { "```fountain\nX.\n```\n", NULL, "X.\n\n" },
    { "", "INT. C", "INT. C\n\n\n\n" },
    { "... and then", "INT. C", "INT. C\n\n... and then\n\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *scene = fab_writing_clean_scene (rows[i].text, rows[i].heading);

      g_assert_cmpstr (scene, ==, rows[i].scene);
    }
}

static void
test_bad_plans (void)
{
  static const char * const plans[] = { "{}", "[]", "{\"title\":\"x\",\"logline\":\"\",\"cast\":[],\"scenes\":[]}",
                                        "{\"title\":\"x\",\"logline\":\"\",\"cast\":[1],\"scenes\":[{}]}" };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr(JsonNode) json = json_from_string (plans[i], NULL);
      g_autoptr(GError) error = NULL;

      g_assert_null (fab_writing_plan_from_json (json, &error));
      g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY);
    }
}

static void
refuse_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  testing_service_reply (message, 404, "application/json", "{\"error\":{\"message\":\"model not found\"}}");
}

/* Two share the work; one that has not the model passes its questions on and is left alone. */
static void
test_shared (void)
{
  g_autoptr(Service) bad = testing_service_new (refuse_cb, NULL), good = testing_service_new (model_cb, NULL);
  g_autofree char *urls = g_strdup_printf ("%s %s", fab_endpoint_get_base (bad->endpoint), fab_endpoint_get_base (good->endpoint));
  g_autoptr(FabPool) pool = fab_pool_new (urls, FAB_AUTH_BEARER, NULL, 2, NULL);
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabWriter) writer = fab_remote_writer_new (http, pool, "a model");
  const FabWriteRequest request = { .idea = "a baker" };
  Result result = { 0 };

  fab_writer_write_async (writer, &request, progress_cb, &result, NULL, written_cb, &result);
  testing_until (result.done);
  g_assert_no_error (result.error);
  g_assert_nonnull (strstr (result.text, "Take it."));
  g_assert_cmpuint (bad->n, ==, 1);
  g_assert_cmpuint (good->n, ==, 3);
  g_assert_cmpuint (fab_pool_get_room (pool), ==, 2); /* the other one rests */
  g_assert_finalize_object (g_steal_pointer (&writer));
  clear_result (&result);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remote-writer/script", test_script);
  g_test_add_func ("/remote-writer/broken-off", test_broken_off);
  g_test_add_func ("/remote-writer/scene", test_scene);
  g_test_add_func ("/remote-writer/speech", test_speech);
  g_test_add_func ("/remote-writer/cleaning", test_cleaning);
  g_test_add_func ("/remote-writer/bad-plans", test_bad_plans);
  g_test_add_func ("/remote-writer/shared", test_shared);
  return g_test_run ();
}
