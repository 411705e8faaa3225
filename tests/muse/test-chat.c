/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Language models as their servers speak. */
#include "config.h"

#include <string.h>

#include "fab-chat.h"
#include "fab-engines.h"
#include "service-testing.h"

typedef struct
{
  char         *answer;
  char         *partial;
  GError       *error;
  gboolean      done;
  guint         texts;
  char         *last;
  GCancellable *cancellable;
  guint         cancel_at;
} Talk;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Talk *talk = data;

  talk->answer = fab_chat_finish (result, &talk->partial, &talk->error);
  talk->done = TRUE;
}

static void
text_cb (const char *text,
         gpointer    data)
{
  Talk *talk = data;

  g_free (talk->last);
  talk->last = g_strdup (text);
  if (++talk->texts == talk->cancel_at)
    g_cancellable_cancel (talk->cancellable);
}

static void
talk_to (Service    *service,
         const char *schema,
         Talk       *talk)
{
  g_autoptr(FabHttp) http = fab_http_new ();
  FabChatRequest *request = fab_chat_request_new (service->endpoint, "a model");

  request->system = g_strdup ("You write.");
  request->text = g_strdup ("Write.");
  request->temperature = .8;
  request->seed = 7;
  request->schema = schema ? json_from_string (schema, NULL) : NULL;
  talk->cancellable = g_cancellable_new ();
  fab_chat_async (http, request, text_cb, NULL, talk, talk->cancellable, answered_cb, talk);
  testing_until (talk->done);
}

static void
clear_talk (Talk *talk)
{
  g_free (talk->answer);
  g_free (talk->partial);
  g_free (talk->last);
  g_clear_error (&talk->error);
  g_clear_object (&talk->cancellable);
}

#define DELTA(text) "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" text "\"},\"finish_reason\":null}]}\n\n"
#define STOP "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
#define DONE "data: [DONE]\n\n"

/* @service->data: what is said in the stream */
static void
stream_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  g_assert_cmpstr (path, ==, "/v1/chat/completions");
  testing_service_reply (message, 200, "text/event-stream", service->data);
}

static void
test_streams (void)
{
  static const struct { const char *stream, *answer, *partial; int code; } rows[] = {
    { DELTA ("The ") DELTA ("end") STOP DONE, "The end", NULL, -1 },
    { DELTA ("The ") DELTA ("end") STOP, "The end", NULL, -1 },
    { DELTA ("a") DONE DELTA ("b"), "a", NULL, -1 },
    { ":\n\n: OPENROUTER PROCESSING\n\n" DELTA ("ü") "data: {\"choices\":[],\"usage\":{}}\n\n" DONE, "ü", NULL, -1 },
    { "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":null}}]}\n\n" DELTA ("x") DONE, "x", NULL, -1 },
    { "data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hmm\"}}]}\n\n" DELTA ("x") STOP, "x", NULL, -1 },
    { DELTA ("\\n<think>Who") DELTA (" wants what?</think>\\n\\nThe ") DELTA ("end") STOP, "The end", NULL, -1 },
    { DELTA ("Who wants what?</th") DELTA ("ink>x") STOP, "x", NULL, -1 },
    { DELTA ("<thi") DELTA ("nking> is hard") STOP, NULL, NULL, FAB_ENGINE_ERROR_BAD_REPLY },
    { DELTA ("half") "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n" DONE, NULL, "half", FAB_ENGINE_ERROR_TRUNCATED },
    { "data: nonsense\n\ndata: {\"obfuscation\":\"..\"}\n\n" DELTA ("x") STOP, "x", NULL, -1 },
    { DELTA ("half a") , NULL, "half a", FAB_ENGINE_ERROR_TRUNCATED },
    { DELTA ("half") "data: {\"error\":{\"message\":\"boom\",\"code\":500}}\n\n", NULL, "half", FAB_ENGINE_ERROR_SERVER },
    { "data: {\"choices\":[{\"delta\":{\"refusal\":\"never\"},\"finish_reason\":\"stop\"}]}\n\n", NULL, NULL, FAB_ENGINE_ERROR_CONTENT_POLICY },
    { "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"content_filter\"}]}\n\n", NULL, NULL, FAB_ENGINE_ERROR_CONTENT_POLICY },
    { "", NULL, NULL, FAB_ENGINE_ERROR_TRUNCATED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(Service) service = testing_service_new (stream_cb, NULL);
      Talk talk = { 0 };

      service->data = (gpointer) rows[i].stream;
      talk_to (service, NULL, &talk);
      g_assert_cmpstr (talk.answer, ==, rows[i].answer);
      g_assert_cmpstr (talk.partial, ==, rows[i].partial);
      if (rows[i].code < 0)
        {
          g_assert_no_error (talk.error);
          g_assert_cmpstr (talk.last, ==, rows[i].answer);
        }
      else
        g_assert_error (talk.error, FAB_ENGINE_ERROR, rows[i].code);
      g_assert_nonnull (strstr (service->body, "\"stream\":true"));
      g_assert_nonnull (strstr (service->body, "\"seed\":7"));
      clear_talk (&talk);
    }
}

static void
ask_writer (Service *service,
            gsize    most,
            Talk    *talk)
{
  g_autoptr(FabHttp) http = fab_http_new ();
  FabChatRequest *request = fab_chat_request_new (service->endpoint, "a model");

  request->text = g_strdup ("Write.");
  request->most = most;
  fab_chat_async (http, request, text_cb, NULL, talk, NULL, answered_cb, talk);
  testing_until (talk->done);
}

/* A model that repeats itself for ever is stopped, and what came is kept. */
static void
test_endless (void)
{
  g_autoptr(Service) service = testing_service_new (stream_cb, NULL);
  g_autoptr(GString) stream = g_string_new (NULL);
  Talk talk = { 0 };

  for (guint i = 0; i < 1000; i++)
    g_string_append (stream, DELTA ("again and "));
  service->data = stream->str;
  ask_writer (service, 200, &talk);
  g_assert_error (talk.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TOO_LONG);
  g_assert_cmpuint (strlen (talk.partial), ==, 210);
  g_assert_cmpuint (talk.texts, ==, 21);
  clear_talk (&talk);
}

static void
test_cancel (void)
{
  g_autoptr(Service) service = testing_service_new (stream_cb, NULL);
  Talk talk = { .cancel_at = 1 };

  service->data = DELTA ("one") DELTA (" two") STOP DONE;
  talk_to (service, NULL, &talk);
  g_assert_error (talk.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_true (g_str_has_prefix (talk.partial, "one"));
  clear_talk (&talk);
}

/* Some answer with one piece of JSON although a stream was asked for, some with an error and status 200. */
static void
plain_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  testing_service_reply (message, 200, "application/json", service->data);
}

static void
test_plain (void)
{
  static const struct { const char *reply, *answer; int code; } rows[] = {
    { "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}", "Hi", -1 },
    { "{\"error\":\"Unexpected endpoint or method. (POST /chat/completions)\"}", NULL, FAB_ENGINE_ERROR_WRONG_SERVICE },
    { "<html>a page</html>", NULL, FAB_ENGINE_ERROR_WRONG_SERVICE },
    { "[]", NULL, FAB_ENGINE_ERROR_TRUNCATED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(Service) service = testing_service_new (plain_cb, NULL);
      Talk talk = { 0 };

      service->data = (gpointer) rows[i].reply;
      talk_to (service, NULL, &talk);
      g_assert_cmpstr (talk.answer, ==, rows[i].answer);
      if (rows[i].code >= 0)
        g_assert_error (talk.error, FAB_ENGINE_ERROR, rows[i].code);
      clear_talk (&talk);
    }
}

/* --- answers of a form ------------------------------------------------------------------------ */

#define FORM "{\"type\":\"object\",\"properties\":{\"title\":{\"type\":\"string\"}},\"required\":[\"title\"]," \
             "\"additionalProperties\":false}"

/* Refuses what it does not know: first the schema, then the object, then temperature and seed. */
static void
strict_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  if (strstr (service->body, "json_schema") && service->data == NULL)
    testing_service_reply (message, 400, "application/json", "{\"error\":\"'response_format.type' must be 'text'\"}");
  else if (strstr (service->body, "json_object"))
    testing_service_reply (message, 400, "application/json", "{\"error\":{\"message\":\"unknown response_format\"}}");
  else if (strstr (service->body, "temperature"))
    testing_service_reply (message, 400, "application/json", "{\"error\":{\"message\":\"temperature is not supported\"}}");
  else
    testing_service_reply (message, 200, "text/event-stream",
                           DELTA ("Sure! ```json\\n{\\\"title\\\": \\\"A } in a text\\\"}```") STOP DONE);
}

static void
test_ladder (void)
{
  g_autoptr(Service) service = testing_service_new (strict_cb, NULL);
  Talk talk = { 0 };

  talk_to (service, FORM, &talk);
  g_assert_no_error (talk.error);
  g_assert_cmpstr (talk.answer, ==, "{\"title\": \"A } in a text\"}");
  g_assert_cmpuint (service->n, ==, 4);
  g_assert_nonnull (strstr (service->body, "JSON Schema"));
  clear_talk (&talk);
}

static void
test_forms (void)
{
  static const struct { const char *stream; int code; } rows[] = {
    { DELTA ("{\\\"title\\\":\\\"x\\\"}") STOP DONE, -1 },
    { DELTA ("{\\\"name\\\":\\\"x\\\"}") STOP DONE, FAB_ENGINE_ERROR_BAD_REPLY },
    { DELTA ("{\\\"title\\\":7}") STOP DONE, FAB_ENGINE_ERROR_BAD_REPLY },
    { DELTA ("I would rather not.") STOP DONE, FAB_ENGINE_ERROR_BAD_REPLY },
    { DELTA ("{\\\"title\\\":\\\"x") "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"length\"}]}\n\n" DONE, FAB_ENGINE_ERROR_TRUNCATED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(Service) service = testing_service_new (stream_cb, NULL);
      Talk talk = { 0 };

      service->data = (gpointer) rows[i].stream;
      talk_to (service, FORM, &talk);
      if (rows[i].code < 0)
        g_assert_no_error (talk.error);
      else
        g_assert_error (talk.error, FAB_ENGINE_ERROR, rows[i].code);
      g_assert_nonnull (strstr (service->body, "\"strict\":true"));
      clear_talk (&talk);
    }
}

static void
test_check (void)
{
  static const char schema[] =
    "{\"type\":\"object\",\"required\":[\"scenes\"],\"properties\":{\"scenes\":{\"type\":\"array\",\"minItems\":1,\"items\":"
    "{\"type\":\"object\",\"required\":[\"n\"],\"properties\":{\"n\":{\"type\":\"integer\"},\"mood\":{\"enum\":[\"sad\",\"glad\"]}}}}}}";
  static const struct { const char *answer; gboolean good; } rows[] = {
    { "{\"scenes\":[{\"n\":1}]}", TRUE },
    { "{\"scenes\":[{\"n\":1,\"mood\":\"sad\"},{\"n\":2,\"more\":[]}]}", TRUE },
    { "{\"scenes\":[]}", FALSE },
    { "{\"scenes\":{}}", FALSE },
    { "{\"scenes\":[{\"n\":\"1\"}]}", FALSE },
    { "{\"scenes\":[{\"n\":1},{}]}", FALSE },
    { "{\"scenes\":[{\"n\":1,\"mood\":\"cold\"}]}", FALSE },
    { "[]", FALSE },
  };
  g_autoptr(JsonNode) form = json_from_string (schema, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(JsonNode) answer = json_from_string (rows[i].answer, NULL);

      g_assert_cmpint (fab_chat_check (answer, form, &error), ==, rows[i].good);
      g_test_message ("%s", error ? error->message : "good");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chat/streams", test_streams);
  g_test_add_func ("/chat/cancel", test_cancel);
  g_test_add_func ("/chat/endless", test_endless);
  g_test_add_func ("/chat/plain", test_plain);
  g_test_add_func ("/chat/ladder", test_ladder);
  g_test_add_func ("/chat/forms", test_forms);
  g_test_add_func ("/chat/check", test_check);
  return g_test_run ();
}
