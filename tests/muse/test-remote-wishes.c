/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A language model is asked for lists: lines in another language, prompts, offers of what could happen next. */
#include "config.h"

#include <string.h>

#include "fab-offer.h"
#include "fab-remote-writer.h"
#include "fab-writing-lines.h"
#include "service-testing.h"

#define SSE(text) "data: {\"choices\":[{\"delta\":{\"content\":\"" text "\"}}]}\n\n"
#define END "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"
#define OFFER(kind) "{\\\"kind\\\":\\\"" kind "\\\",\\\"mood\\\":\\\"funny\\\",\\\"title\\\":\\\"The " kind "\\\",\\\"beats\\\":[\\\"A door opens.\\\"," \
                    "\\\"Nobody is there.\\\"],\\\"picture\\\":\\\"wide shot, a door\\\"}"

typedef struct
{
  char     *text, *partial;
  GError   *error;
  gboolean  done;
} Result;

static void
progress_cb (double      fraction,
             const char *partial,
             gpointer    data)
{
  Result *result = data;

  g_free (result->partial);
  result->partial = g_strdup (partial);
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
          GCancellable          *cancellable,
          Result                *result)
{
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabWriter) writer = fab_remote_writer_new (http, service->pool, "a model");

  fab_writer_write_async (writer, request, progress_cb, result, cancellable, written_cb, result);
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

/* How many texts the question has: each has "what". */
static guint
count_asked (const char *body)
{
  guint n = 0;

  for (const char *at = body; (at = strstr (at, "\\\"what\\\":")) != NULL; at++)
    n++;

  return n;
}

/* Loses count of more than @data lines. */
static void
counting_cb (Service           *service,
             SoupServerMessage *message,
             const char        *path,
             guint              n)
{
  guint asked = count_asked (service->body), most = GPOINTER_TO_UINT (service->data);
  g_autoptr(GString) answer = g_string_new ("data: {\"choices\":[{\"delta\":{\"content\":\"{\\\"lines\\\":[");

  for (guint i = 0; i < MIN (asked, most); i++)
    g_string_append_printf (answer, "%s\\\"Zeile %u\\\"", i > 0 ? "," : "", i + 1);
  g_string_append (answer, "]}\"}}]}\n\n" END);
  testing_service_reply (message, 200, "text/event-stream", answer->str);
}

static void
translate (guint   most,
           guint   n,
           Result *result,
           guint  *questions)
{
  g_autoptr(Service) service = testing_service_new (counting_cb, NULL);
  g_autoptr(GStrvBuilder) lines = g_strv_builder_new (), hints = g_strv_builder_new ();
  g_auto(GStrv) all_lines = NULL, all_hints = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_strv_builder_add (lines, "A line.");
      g_strv_builder_add (hints, "ANNA says");
    }
  all_lines = g_strv_builder_end (lines);
  all_hints = g_strv_builder_end (hints);
  service->data = GUINT_TO_POINTER (most);
  write_it (service, &(FabWriteRequest) { .kind = FAB_WRITE_TRANSLATE, .lines = (const char * const *) all_lines,
                                          .hints = (const char * const *) all_hints, .language = "German" }, NULL, result);
  *questions = service->n;
}

/* Long scripts go in pieces, and who loses count is asked for fewer lines. */
static void
test_lines (void)
{
  static const struct { guint most, n, least_questions; } rows[] = { { 100, 3, 1 }, { 100, 60, 3 }, { 7, 30, 5 }, { 1, 4, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Result result = { 0 };
      guint questions;
      g_auto(GStrv) lines = NULL;

      translate (rows[i].most, rows[i].n, &result, &questions);
      g_assert_no_error (result.error);
      lines = fab_writing_lines_from_json (result.text, NULL);
      g_assert_cmpuint (g_strv_length (lines), ==, rows[i].n);
      g_assert_cmpstr (lines[0], ==, "Zeile 1");
      g_assert_cmpstr (result.partial, ==, result.text);
      g_assert_cmpuint (questions, >=, rows[i].least_questions);
      clear_result (&result);
    }
}

static void
test_no_lines (void)
{
  Result result = { 0 };
  guint questions;

  translate (0, 4, &result, &questions);
  g_assert_error (result.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY);
  g_assert_null (result.text);
  g_assert_cmpuint (questions, <, 20);
  clear_result (&result);
}

static void
offering_cb (Service           *service,
             SoupServerMessage *message,
             const char        *path,
             guint              n)
{
  const char *two = SSE ("{\\\"offers\\\":[" OFFER ("turn") "," OFFER ("turn") "," OFFER ("reveal") "]}") END;
  const char *three = SSE ("Here: {\\\"offers\\\":[" OFFER ("turn") "," OFFER ("reveal") "," OFFER ("escalate") "]}") END;

  g_assert_null (strstr (service->body, "THE END"));
  testing_service_reply (message, 200, "text/event-stream", service->data != NULL && n == 0 ? two : service->data == service ? two : three);
}

static void
ask_offers (gpointer data,
            Result  *result)
{
  g_autoptr(Service) service = testing_service_new (offering_cb, NULL);

  service->data = data == NULL ? NULL : GPOINTER_TO_INT (data) == 2 ? (gpointer) service : data;
  write_it (service, &(FabWriteRequest) { .kind = FAB_WRITE_OFFERS, .script = "INT. A - DAY\n\nX.\n\nINT. B - DAY\n\nTHE END.\n", .scene = 0 },
            NULL, result);
}

static void
test_offers (void)
{
  for (int i = 0; i < 2; i++) /* at once, and after two of one kind */
    {
      Result result = { 0 };
      g_autoptr(GPtrArray) offers = NULL;

      ask_offers (GINT_TO_POINTER (i), &result);
      g_assert_no_error (result.error);
      offers = fab_offers_from_json (result.text, NULL);
      g_assert_cmpuint (offers->len, ==, FAB_N_OFFERS);
      for (guint k = 0; k < FAB_N_OFFERS; k++)
        g_assert_cmpuint (((FabOffer *) offers->pdata[k])->kind, ==, k);
      g_assert_cmpuint (((FabOffer *) offers->pdata[0])->mood, ==, FAB_MOOD_FUNNY);
      clear_result (&result);
    }
}

static void
test_no_offers (void)
{
  Result result = { 0 };

  ask_offers (GINT_TO_POINTER (2), &result);
  g_assert_error (result.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY);
  clear_result (&result);
}

static void
test_cancelled (void)
{
  g_autoptr(Service) service = testing_service_new (counting_cb, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  const char * const lines[] = { "A", NULL };
  Result result = { 0 };

  g_cancellable_cancel (cancellable);
  write_it (service, &(FabWriteRequest) { .kind = FAB_WRITE_TRANSLATE, .lines = lines, .language = "German" }, cancellable, &result);
  g_assert_error (result.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  clear_result (&result);
}

static void
test_offer_json (void)
{
  static const char * const bad[] = {
    "", "[]", "{}", "{\"offers\":7}", "{\"offers\":[1,null,[]]}", "{\"offers\":[{\"kind\":\"turn\"}]}",
    "{\"offers\":[{\"kind\":3,\"title\":[],\"beats\":{},\"picture\":1}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (fab_offers_from_json (bad[i], &error));
      g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY);
    }
  g_assert_null (fab_writing_lines_from_json ("{\"a\":1}", NULL));
  g_assert_null (fab_writing_lines_from_json ("[\"a\",1]", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/remote-wishes/lines", test_lines);
  g_test_add_func ("/remote-wishes/no-lines", test_no_lines);
  g_test_add_func ("/remote-wishes/offers", test_offers);
  g_test_add_func ("/remote-wishes/no-offers", test_no_offers);
  g_test_add_func ("/remote-wishes/cancelled", test_cancelled);
  g_test_add_func ("/remote-wishes/offer-json", test_offer_json);

  return g_test_run ();
}
