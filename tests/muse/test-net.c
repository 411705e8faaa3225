/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Services as they are: wrong, slow, broken off, and sometimes right. */
#include "config.h"

#include <string.h>

#include "fab-engines.h"
#include "fab-http.h"
#include "fab-http-error.h"
#include "fab-service-json.h"
#include "fab-sse.h"
#include "service-testing.h"

/* --- addresses -------------------------------------------------------------------------------- */

static void
test_addresses (void)
{
  static const struct { const char *typed, *key, *models; gboolean local; } rows[] = {
    { "localhost:11434", NULL, "http://localhost:11434/v1/models", TRUE },
    { "http://localhost:11434/v1", NULL, "http://localhost:11434/v1/models", TRUE },
    { " http://127.0.0.1:8080/ ", "k", "http://127.0.0.1:8080/v1/models", TRUE },
    { "https://api.openai.com/v1/", "k", "https://api.openai.com/v1/models", FALSE },
    { "api.openai.com", "k", "https://api.openai.com/v1/models", FALSE },
    { "http://192.168.1.7:1234/v1", "k", "http://192.168.1.7:1234/v1/models", FALSE },
    { "http://example.org/llm", NULL, "http://example.org/llm/v1/models", FALSE },
    { "http://[::1]:5000", "k", "http://[::1]:5000/v1/models", TRUE },
    { "http://example.org", "k", NULL, FALSE },      /* an open line */
    { "http://localhost.example.org", "k", NULL, FALSE },
    { "ftp://localhost", NULL, NULL, FALSE },
    { "http://", NULL, NULL, FALSE },
    { "", NULL, NULL, FALSE },
    { "http://me:secret@localhost", NULL, NULL, FALSE },
    { "http://localhost/?a=b", NULL, NULL, FALSE },
    { "not an address", NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(FabEndpoint) endpoint = fab_endpoint_new (rows[i].typed, FAB_AUTH_BEARER, rows[i].key, &error);
      g_autofree char *models = endpoint ? fab_endpoint_join (endpoint, "/v1/models") : NULL;

      g_test_message ("%s", rows[i].typed);
      g_assert_cmpstr (models, ==, rows[i].models);
      if (endpoint == NULL)
        g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST);
      else
        g_assert_cmpint (fab_endpoint_is_local (endpoint), ==, rows[i].local);
    }
}

/* --- events ----------------------------------------------------------------------------------- */

static gboolean
note_event_cb (const char *type,
               const char *data,
               gsize       length,
               gpointer    user)
{
  g_string_append_printf (user, "%s<%s>", type ? type : "", data);

  return !g_str_equal (data, "stop");
}

static void
test_events (void)
{
  static const struct { const char *stream, *events; } rows[] = {
    { "data: a\n\ndata: b\n\n", "<a><b>" },
    { "data: a\r\n\r\ndata: b\r\n\r\n", "<a><b>" },
    { "data: a\rdata: b\r\r", "<a\nb>" },
    { "data:a\n\ndata:  b\n\n", "<a>< b>" },
    { ": comment\n\n:\n\ndata: a\n\n", "<a>" },
    { "event: x\nid: 4\nretry: 5\ndata: a\n\ndata: b\n\n", "x<a><b>" },
    { "event: x\n\ndata: a\n\n", "<a>" },
    { "data\n\n", "<>" },
    { "data: a", "<a>" }, /* the stream ended */
    { "data: stop\n\ndata: never\n\n", "<stop>" },
    { "data: ü😀\n\n", "<ü😀>" },
    { "nonsense\n\n{\"a\":1}\n\n", "" },
    { "\n\n\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    for (gsize step = 1; step < 40; step += 3)
      {
        g_autoptr(GString) events = g_string_new (NULL);
        g_autoptr(FabSse) sse = fab_sse_new (note_event_cb, events);
        gsize n = strlen (rows[i].stream);

        for (gsize at = 0; at < n; at += step)
          if (!fab_sse_feed (sse, rows[i].stream + at, MIN (step, n - at)))
            break;
        fab_sse_end (sse);
        g_assert_cmpstr (events->str, ==, rows[i].events);
      }
}

/* --- complaints ------------------------------------------------------------------------------- */

static void
test_complaints (void)
{
  static const struct { guint status; const char *body; FabEngineError code; const char *text; } rows[] = {
    { 401, "{\"error\":{\"message\":\"Incorrect API key provided: sk-1234567\",\"type\":\"invalid_request_error\",\"param\":null,"
           "\"code\":\"invalid_api_key\"}}", FAB_ENGINE_ERROR_AUTH, "Incorrect API key provided: …" },
    { 429, "{\"error\":{\"message\":\"Slow down\",\"type\":\"requests\",\"code\":\"rate_limit_exceeded\"}}", FAB_ENGINE_ERROR_RATE_LIMIT, "Slow down" },
    { 429, "{\"error\":{\"message\":\"Pay\",\"type\":\"insufficient_quota\",\"code\":\"insufficient_quota\"}}", FAB_ENGINE_ERROR_QUOTA, "Pay" },
    { 400, "{\"error\":{\"message\":\"No\",\"type\":\"image_generation_user_error\",\"code\":\"moderation_blocked\"}}", FAB_ENGINE_ERROR_CONTENT_POLICY, "No" },
    { 404, "{\"error\":{\"message\":\"The model `x` does not exist\",\"code\":\"model_not_found\"}}", FAB_ENGINE_ERROR_MODEL_MISSING, "The model" },
    { 404, "{\"error\":{\"message\":\"model 'x' not found, try pulling it first\",\"type\":\"api_error\"}}", FAB_ENGINE_ERROR_MODEL_MISSING, "try pulling" },
    { 400, "{\"error\":{\"code\":400,\"message\":\"too long\",\"type\":\"exceed_context_size_error\",\"n_ctx\":4096}}", FAB_ENGINE_ERROR_TOO_LARGE, "too long" },
    { 503, "{\"error\":{\"code\":503,\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}", FAB_ENGINE_ERROR_NOT_READY, "Loading model" },
    { 404, "{\"detail\":\"Not Found\"}", FAB_ENGINE_ERROR_WRONG_SERVICE, "Not Found" },
    { 422, "{\"detail\":[{\"loc\":[\"body\",\"width\"],\"msg\":\"not a number\",\"type\":\"int_parsing\"}]}", FAB_ENGINE_ERROR_BAD_REQUEST, "not a number" },
    { 500, "{\"error\":\"OutOfMemoryError\",\"detail\":\"\",\"body\":\"\",\"errors\":\"CUDA out of memory.\"}", FAB_ENGINE_ERROR_SERVER, "" },
    { 400, "{\"error\":{\"type\":\"prompt_outputs_failed_validation\",\"message\":\"failed\"},\"node_errors\":{\"4\":{\"errors\":[{\"type\":"
           "\"value_not_in_list\",\"message\":\"Value not in list\",\"details\":\"ckpt_name: 'a' not in []\"}]}}}", FAB_ENGINE_ERROR_MODEL_MISSING, "ckpt_name" },
    { 403, "{\"message\":\"Kudos\",\"rc\":\"KudosUpfront\"}", FAB_ENGINE_ERROR_QUOTA, "Kudos" },
    { 400, "{\"message\":\"bad words\",\"rc\":\"CorruptPrompt\"}", FAB_ENGINE_ERROR_CONTENT_POLICY, "bad words" },
    { 401, "{\"detail\":{\"status\":\"quota_exceeded\",\"message\":\"no credits\"}}", FAB_ENGINE_ERROR_QUOTA, "no credits" },
    { 401, "{\"detail\":{\"status\":\"invalid_api_key\",\"message\":\"bad key\"}}", FAB_ENGINE_ERROR_AUTH, "bad key" },
    { 429, "{\"error\":\"job queue is full\"}", FAB_ENGINE_ERROR_RATE_LIMIT, "queue is full" },
    { 502, "<html><body>Bad gateway</body></html>", FAB_ENGINE_ERROR_UNREACHABLE, "the phrase" },
    { 404, "", FAB_ENGINE_ERROR_WRONG_SERVICE, "the phrase" },
    { 500, "[1,2", FAB_ENGINE_ERROR_SERVER, "the phrase" },
    { 413, "\"short\"", FAB_ENGINE_ERROR_TOO_LARGE, "short" },
    { 500, "{\"error\":{\"message\":{\"deep\":[]},\"code\":null}}", FAB_ENGINE_ERROR_SERVER, "the phrase" },
  };
  g_autoptr(FabEndpoint) endpoint = fab_endpoint_new ("localhost:1", FAB_AUTH_BEARER, "sk-1234567", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(GBytes) body = g_bytes_new_static (rows[i].body, strlen (rows[i].body));
      g_autoptr(GError) error = fab_http_error_new (endpoint, rows[i].status, "the phrase", "application/json", body);

      g_test_message ("%s: %s", rows[i].body, error->message);
      g_assert_error (error, FAB_ENGINE_ERROR, (int) rows[i].code);
      g_assert_nonnull (strstr (error->message, rows[i].text));
      g_assert_null (strstr (error->message, "sk-1234567"));
    }
}

static void
test_delays (void)
{
  g_assert_cmpfloat (fab_http_error_delay ("1500", "9", 0, 0, 0), ==, 1.5);
  g_assert_cmpfloat (fab_http_error_delay (NULL, "2.5", 0, 0, 0), ==, 2.5);
  g_assert_cmpfloat (fab_http_error_delay (NULL, "121", 0, 0, 0), ==, -1);
  g_assert_cmpfloat (fab_http_error_delay (NULL, "Thu, 01 Jan 1970 00:00:30 GMT", 0, 0, 10), ==, 20);
  g_assert_cmpfloat (fab_http_error_delay (NULL, "Thu, 01 Jan 1970 00:00:30 GMT", 0, 0, 90), ==, .5);
  g_assert_cmpfloat (fab_http_error_delay (NULL, "soon", 1, 0, 0), ==, 1);
  g_assert_cmpfloat (fab_http_error_delay (NULL, "-4", 2, 0, 0), ==, 2);
  g_assert_cmpfloat (fab_http_error_delay (NULL, NULL, 40, 0, 0), ==, 8);
  g_assert_cmpfloat (fab_http_error_delay (NULL, NULL, 0, 1, 0), ==, .375);
}

/* --- questions -------------------------------------------------------------------------------- */

typedef struct
{
  FabHttpReply *reply;
  GError       *error;
  gboolean      done;
  GString      *pieces;
  guint         waits;
  GCancellable *cancellable;
} Answer;

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Answer *answer = data;

  answer->reply = fab_http_send_finish (FAB_HTTP (source), result, &answer->error);
  answer->done = TRUE;
}

static gboolean
piece_cb (const char *media,
          const char *bytes,
          gsize       n,
          gpointer    data)
{
  Answer *answer = data;

  g_string_append_len (answer->pieces, bytes, n);
  if (strstr (answer->pieces->str, "cancel"))
    g_cancellable_cancel (answer->cancellable);

  return strstr (answer->pieces->str, "enough") == NULL;
}

static void
wait_cb (double        seconds,
         const GError *why,
         gpointer      data)
{
  ((Answer *) data)->waits++;
}

static void
ask (Service        *service,
     FabHttpRequest *request,
     gboolean        pieces,
     Answer         *answer)
{
  g_autoptr(FabHttp) http = fab_http_new ();

  *answer = (Answer) { .pieces = g_string_new (NULL), .cancellable = g_cancellable_new () };
  fab_http_send_async (http, request, pieces ? piece_cb : NULL, wait_cb, answer, answer->cancellable, answered_cb, answer);
  testing_until (answer->done);
}

static void
clear_answer (Answer *answer)
{
  g_clear_pointer (&answer->reply, fab_http_reply_free);
  g_clear_error (&answer->error);
  g_string_free (answer->pieces, TRUE);
  g_clear_object (&answer->cancellable);
}

static void
go_on_cb (SoupServerMessage *message,
          gpointer           data)
{
  soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_STATIC, "x", 1);
}

static void
answer_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  if (g_str_equal (path, "/good"))
    testing_service_reply (message, 200, "application/json; charset=utf-8", "{\"a\":1}");
  else if (g_str_equal (path, "/html"))
    testing_service_reply (message, 200, "text/html", "<html>");
  else if (g_str_equal (path, "/large"))
    testing_service_reply (message, 200, "text/plain", "0123456789abcdef");
  else if (g_str_equal (path, "/busy") && n < 2)
    {
      testing_service_reply (message, 429, "application/json", "{\"error\":{\"message\":\"later\"}}");
      soup_message_headers_replace (soup_server_message_get_response_headers (message), "retry-after-ms", "30");
    }
  else if (g_str_equal (path, "/busy"))
    testing_service_reply (message, 200, "text/plain", "now");
  else if (g_str_equal (path, "/quota"))
    testing_service_reply (message, 429, "application/json", "{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"pay\"}}");
  else if (g_str_equal (path, "/elsewhere"))
    {
      testing_service_reply (message, 302, "text/plain", "");
      soup_message_headers_replace (soup_server_message_get_response_headers (message), "Location", "http://127.0.0.1:9/steal");
    }
  else if (g_str_equal (path, "/endless"))
    {
      testing_service_reply (message, 200, "text/plain", "x");
      soup_message_headers_set_encoding (soup_server_message_get_response_headers (message), SOUP_ENCODING_CHUNKED);
      soup_message_body_set_accumulate (soup_server_message_get_response_body (message), FALSE);
      g_signal_connect (message, "wrote-chunk", G_CALLBACK (go_on_cb), NULL);
    }
  else if (g_str_equal (path, "/silent"))
    soup_server_message_pause (message);
  else
    testing_service_reply (message, 404, "text/html", "<html>no</html>");
}

static void
test_answers (void)
{
  static const struct { const char *path; int code; guint asked; } rows[] = {
    { "/good", -1, 1 },
    { "/nothing", FAB_ENGINE_ERROR_WRONG_SERVICE, 1 },
    { "/large", FAB_ENGINE_ERROR_TOO_LONG, 1 },
    { "/busy", -1, 3 },
    { "/quota", FAB_ENGINE_ERROR_QUOTA, 1 },
    { "/elsewhere", FAB_ENGINE_ERROR_WRONG_SERVICE, 1 },
    { "/silent", FAB_ENGINE_ERROR_UNREACHABLE, 1 },
    { "/endless", FAB_ENGINE_ERROR_TOO_LONG, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(Service) service = testing_service_new (answer_cb, "the key");
      FabHttpRequest *request = fab_http_request_new (service->endpoint, "POST", rows[i].path);
      gboolean endless = g_str_equal (rows[i].path, "/endless");
      Answer answer;

      request->most = endless ? G_MAXSSIZE : 10;
      request->longest = endless ? 1 : 60;
      request->patience = g_str_equal (rows[i].path, "/silent") ? 1 : 60;
      request->retries = g_str_equal (rows[i].path, "/silent") ? 0 : 2;
      ask (service, request, FALSE, &answer);
      g_test_message ("%s: %s", rows[i].path, answer.error ? answer.error->message : "good");
      if (rows[i].code < 0)
        g_assert_no_error (answer.error);
      else
        g_assert_error (answer.error, FAB_ENGINE_ERROR, rows[i].code);
      g_assert_cmpuint (service->n, ==, rows[i].asked);
      g_assert_cmpuint (answer.waits, ==, rows[i].asked - 1);
      g_assert_cmpstr (service->key, ==, "Bearer the key");
      clear_answer (&answer);
    }
}

static void
loading_cb (Service           *service,
            SoupServerMessage *message,
            const char        *path,
            guint              n)
{
  if (n < 4)
    {
      testing_service_reply (message, 503, "application/json", "{\"error\":{\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}");
      soup_message_headers_replace (soup_server_message_get_response_headers (message), "retry-after-ms", "30");
    }
  else
    testing_service_reply (message, 200, "text/plain", "now");
}

static void
note_waiting_cb (FabHttp *http,
                 double  *longest)
{
  g_autoptr(GError) why = NULL;
  double seconds = fab_http_get_wait (http, &why);

  *longest = MAX (*longest, seconds);
  if (seconds > 0)
    g_assert_error (why, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_NOT_READY);
}

/* Who asks for time gets more of it than who fails, and it is told while it lasts. */
static void
test_waiting (void)
{
  g_autoptr(Service) service = testing_service_new (loading_cb, NULL);
  g_autoptr(FabHttp) http = fab_http_new ();
  FabHttpRequest *request = fab_http_request_new (service->endpoint, "GET", "/");
  Answer answer = { .pieces = g_string_new (NULL), .cancellable = g_cancellable_new () };
  double longest = 0;

  request->retries = 1;
  request->waits = 6;
  g_signal_connect (http, "waiting", G_CALLBACK (note_waiting_cb), &longest);
  fab_http_send_async (http, request, NULL, wait_cb, &answer, answer.cancellable, answered_cb, &answer);
  testing_until (answer.done);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (answer.waits, ==, 4);
  g_assert_cmpfloat (longest, >, 0);
  g_assert_cmpfloat (longest, <=, .03);
  g_assert_cmpfloat (fab_http_get_wait (http, NULL), ==, 0);
  clear_answer (&answer);
}

static void
test_json (void)
{
  g_autoptr(Service) service = testing_service_new (answer_cb, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonNode) json = NULL;
  Answer answer;

  ask (service, fab_http_request_new (service->endpoint, "GET", "/good"), FALSE, &answer);
  g_assert_cmpstr (answer.reply->media, ==, "application/json");
  g_assert_null (service->key);
  json = fab_http_reply_get_json (answer.reply, &error);
  g_assert_no_error (error);
  g_assert_cmpint (json_object_get_int_member (json_node_get_object (json), "a"), ==, 1);
  clear_answer (&answer);

  ask (service, fab_http_request_new (service->endpoint, "GET", "/html"), FALSE, &answer);
  g_assert_null (fab_http_reply_get_json (answer.reply, &error));
  g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_WRONG_SERVICE);
  clear_answer (&answer);
}

/* Nobody is there: said soon, and without asking for ever. */
/* As deep as a reply that is all brackets, which the stack would not be enough for; those in texts are nothing. */
static void
test_deep (void)
{
  static const struct { const char *open, *close; guint n; gboolean read; } cases[] = {
    { "[", "]", 100, TRUE },
    { "[", "]", 1000000, FALSE },
    { "{\"a\":[", "]}", 300000, FALSE },
    { "[\"]\",", "1]", 300000, FALSE },
    { "['\"]',", "1]", 300000, FALSE },
    { "[/*\"*/\"]\",", "1]", 300000, FALSE },
    { "", "", 1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      g_autoptr(JsonNode) node = NULL;

      for (guint k = 0; k < cases[i].n; k++)
        g_string_append (text, cases[i].open);
      for (guint k = 0; k < cases[i].n; k++)
        g_string_append (text, cases[i].close);
      node = fab_service_json_read (text->str, text->len);
      g_test_message ("%s", cases[i].open);
      g_assert_cmpint (node != NULL, ==, cases[i].read);
    }
  {
    g_autoptr(JsonNode) node = fab_service_json_read ("{\"a\": \"[[\\\"[\"}", 14);

    g_assert_nonnull (node);
  }
}

static void
test_nobody (void)
{
  g_autoptr(FabEndpoint) endpoint = fab_endpoint_new ("http://127.0.0.1:9", FAB_AUTH_BEARER, NULL, NULL);
  FabHttpRequest *request = fab_http_request_new (endpoint, "GET", "/v1/models");
  Answer answer;

  request->retries = 1;
  ask (NULL, request, FALSE, &answer);
  g_assert_error (answer.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNREACHABLE);
  g_assert_cmpuint (answer.waits, ==, 1);
  clear_answer (&answer);
}

static void
stream_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  SoupMessageBody *body = soup_server_message_get_response_body (message);
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);
  gboolean broken = g_str_equal (path, "/broken");

  soup_server_message_set_status (message, 200, NULL);
  soup_message_headers_set_encoding (headers, broken ? SOUP_ENCODING_CONTENT_LENGTH : SOUP_ENCODING_CHUNKED);
  if (broken)
    soup_message_headers_set_content_length (headers, 1000);
  soup_message_body_append (body, SOUP_MEMORY_STATIC, "one ", 4);
  soup_message_body_append (body, SOUP_MEMORY_COPY, path + 1, strlen (path + 1));
  soup_message_body_complete (body);
}

static void
test_pieces (void)
{
  g_autoptr(Service) service = testing_service_new (stream_cb, NULL);
  Answer answer;

  ask (service, fab_http_request_new (service->endpoint, "GET", "/two"), TRUE, &answer);
  g_assert_no_error (answer.error);
  g_assert_cmpstr (answer.pieces->str, ==, "one two");
  clear_answer (&answer);

  ask (service, fab_http_request_new (service->endpoint, "GET", "/enough"), TRUE, &answer);
  g_assert_no_error (answer.error);
  clear_answer (&answer);

  ask (service, fab_http_request_new (service->endpoint, "GET", "/cancel"), TRUE, &answer);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  clear_answer (&answer);
}

/* While it waits to ask again, cancelling works at once. */
static void
test_cancel_pause (void)
{
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabEndpoint) endpoint = fab_endpoint_new ("http://127.0.0.1:9", FAB_AUTH_BEARER, NULL, NULL);
  Answer answer = { .pieces = g_string_new (NULL), .cancellable = g_cancellable_new () };

  fab_http_send_async (http, fab_http_request_new (endpoint, "GET", "/"), NULL, wait_cb, &answer, answer.cancellable,
                       answered_cb, &answer);
  testing_until (answer.waits == 1);
  g_cancellable_cancel (answer.cancellable);
  testing_until (answer.done);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  clear_answer (&answer);
  g_assert_finalize_object (g_steal_pointer (&http));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/net/addresses", test_addresses);
  g_test_add_func ("/net/events", test_events);
  g_test_add_func ("/net/complaints", test_complaints);
  g_test_add_func ("/net/delays", test_delays);
  g_test_add_func ("/net/answers", test_answers);
  g_test_add_func ("/net/waiting", test_waiting);
  g_test_add_func ("/net/json", test_json);
  g_test_add_func ("/net/deep", test_deep);
  g_test_add_func ("/net/nobody", test_nobody);
  g_test_add_func ("/net/pieces", test_pieces);
  g_test_add_func ("/net/cancel-pause", test_cancel_pause);
  return g_test_run ();
}
