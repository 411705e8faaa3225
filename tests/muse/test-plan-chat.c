/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A language model writes one part of a plan at a time, with the rest at hand. */
#include "config.h"

#include <string.h>

#include "fab-plan-words.h"
#include "fab-remote-writer.h"
#include "service-testing.h"

#define SSE(text) "data: {\"choices\":[{\"delta\":{\"content\":\"" text "\"}}]}\n\n"
#define END "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"

static FabPlan *
make_plan (void)
{
  FabPlan *plan = fab_plan_new ("a baker and a war");

  fab_plan_set_text (plan, FAB_FIELD_LOGLINE, 0, "Anna must choose.");
  fab_plan_set_text (plan, FAB_FIELD_TITLE, 0, "The Last Loaf");
  fab_plan_put_person (plan, 0, "Anna", "a baker", "30s");
  fab_plan_put_person (plan, 1, "Bo", "a soldier", "a coat");
  fab_plan_put_scene (plan, 0, "INT. BAKERY - DAWN", "Anna bakes.");
  fab_plan_put_scene (plan, 1, "EXT. STREET - DAY", "Bo comes.");
  fab_plan_set_text (plan, FAB_FIELD_ACTION, 0, "ANNA kneads.\n\nBo knocks.");

  return plan;
}

/* What is answered to which part, and what the plan says then: the text of @field. */
static const struct
{
  FabPlanPart   part;
  const char   *asked;  /* is in the question */
  const char   *answer;
  FabPlanField  field;
  guint         index;
  const char   *text;   /* NULL: it fails */
} rows[] = {
  { { FAB_PLAN_LOGLINE, 0 }, "Write the logline", "{\"logline\":\"She bakes\\nfor both.\"}", FAB_FIELD_LOGLINE, 0, "She bakes for both." },
  { { FAB_PLAN_LOGLINE, 0 }, "to be otherwise:\\n\\nAnna must choose.", "{\"logline\":\" \"}", FAB_FIELD_LOGLINE, 0, NULL },
  { { FAB_PLAN_TITLE, 0 }, "1. Anna (30s): a baker", "Sure! ```json\n{\"title\":\"Crumbs\"}\n```", FAB_FIELD_TITLE, 0, "Crumbs" },
  { { FAB_PLAN_NAMES, 0 }, "Logline: Anna must choose.",
    "{\"title\":\"Crumbs\",\"cast\":[{\"name\":\"Mia\",\"who\":\"a cook\",\"look\":\"20s\"}]}", FAB_FIELD_NAME, 0, "Mia" },
  { { FAB_PLAN_NAMES, 0 }, "Idea: a baker and a war", "{\"title\":\"Crumbs\",\"cast\":[]}", FAB_FIELD_NAME, 0, NULL },
  { { FAB_PLAN_NAMES, 0 }, "the cast",
    "{\"title\":\"Crumbs\",\"cast\":[{\"name\":\"Mia\",\"who\":\"\",\"look\":\"\"},{\"name\":\"MIA\",\"who\":\"\",\"look\":\"\"},"
    "{\"name\":\"Jo (the cook)\",\"who\":\"\",\"look\":\"\"}]}", FAB_FIELD_NAME, 1, "Jo  the cook" },
  { { FAB_PLAN_NAMES, 0 }, "the cast",
    "{\"title\":\"Crumbs\",\"cast\":[{\"name\":\"***\",\"who\":\"\",\"look\":\"\"},{\"name\":\"Mia\",\"who\":\"\",\"look\":\"\"},"
    "{\"name\":\"*MIA*\",\"who\":\"\",\"look\":\"\"},{\"name\":\"Jo\",\"who\":\"\",\"look\":\"\"}]}", FAB_FIELD_NAME, 1, "Jo" },
  { { FAB_PLAN_PERSON, 0 }, "Write person 1 of the cast", "{\"name\":\"Mia\",\"who\":\"a cook\",\"look\":\"20s\"}", FAB_FIELD_WHAT, 0, "Mia bakes." },
  { { FAB_PLAN_OUTLINE, 0 }, "exactly 3 scenes", "{\"scenes\":[{\"heading\":\"int. x - day\",\"what\":\"y\"}]}", FAB_FIELD_HEADING, 0, "INT. X - DAY" },
  { { FAB_PLAN_OUTLINE, 0 }, "2. EXT. STREET - DAY: Bo comes.", "{\"scenes\":[{}]}", FAB_FIELD_HEADING, 0, NULL },
  { { FAB_PLAN_SCENE, 1 }, "Write scene 2 of the outline", "{\"heading\":\"EXT. HILL\",\"what\":\"y\"}", FAB_FIELD_HEADING, 1, "EXT. HILL" },
  { { FAB_PLAN_ACTION, 1 }, "The scene before it:\\n\\nINT. BAKERY", "EXT. STREET\n\nBo comes.\n\nHe waits.\n\nINT. CELLAR\n\nMore.", FAB_FIELD_ACTION, 1,
    "Bo comes.\n\nHe waits." },
  { { FAB_PLAN_DIALOGUE, 0 }, "The beats:\\n\\nANNA kneads.", "Here:\n\n**INT. BAKERY - DAWN**\n\nANNA kneads.\n\nANNA\nOne more.", FAB_FIELD_SCRIPT, 0,
    "ANNA kneads.\n\nANNA\nOne more." },
  { { FAB_PLAN_DIALOGUE, 0 }, "besides: in rhyme", "INT. BAKERY - DAWN", FAB_FIELD_SCRIPT, 0, NULL },
};

static void
test_question (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr(FabPlan) plan = make_plan ();
  FabPlanRequest request = { .plan = plan, .part = rows[i].part, .scenes = 3, .note = "in rhyme" };
  g_autofree char *question = fab_plan_question (&request), *asked = g_strcompress (rows[i].asked);

  g_assert_nonnull (strstr (question, asked));
  g_assert_null (strstr (question, "%u"));
}

/* Who is held to a schema is told where a list ends: small models would not find an end. */
static void
test_ends (void)
{
  static const struct { FabPlanKind kind; int scenes; const char *most; } table[] = {
    { FAB_PLAN_OUTLINE, 3, "\"maxItems\":3" },
    { FAB_PLAN_OUTLINE, 0, "\"maxItems\":4" },
    { FAB_PLAN_NAMES, 3, "\"maxItems\":8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      FabPlanRequest request = { .part = { table[i].kind, 0 }, .scenes = table[i].scenes };
      g_autoptr(JsonNode) schema = fab_plan_schema (&request);
      g_autofree char *text = json_to_string (schema, FALSE);

      g_assert_nonnull (strstr (text, table[i].most));
    }
}

/* --- asked ------------------------------------------------------------------------------------ */

typedef struct
{
  FabPlan  *plan;
  FabPlan  *partial;
  guint     n_partial;
  GError   *error;
  gboolean  done;
} Result;

static void
progress_cb (const FabPlan *plan,
             gpointer       data)
{
  Result *result = data;

  g_clear_pointer (&result->partial, fab_plan_free);
  result->partial = fab_plan_copy (plan);
  result->n_partial++;
}

static void
written_cb (GObject      *source,
            GAsyncResult *async,
            gpointer      data)
{
  Result *result = data;

  result->plan = fab_writer_plan_finish (FAB_WRITER (source), async, &result->error);
  result->done = TRUE;
}

static void
clear_result (Result *result)
{
  g_clear_pointer (&result->plan, fab_plan_free);
  g_clear_pointer (&result->partial, fab_plan_free);
  g_clear_error (&result->error);
}

static void
write_part (Service      *service,
            FabPlanPart   part,
            GCancellable *cancellable,
            Result       *result)
{
  g_autoptr(FabPlan) plan = make_plan ();
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabWriter) writer = fab_remote_writer_new (http, service->pool, "a model");
  const FabPlanRequest request = { .plan = plan, .part = part, .scenes = 3 };

  fab_writer_plan_async (writer, &request, progress_cb, result, cancellable, written_cb, result);
  testing_until (result->done);
  g_assert_finalize_object (g_steal_pointer (&writer));
}

static char *
stream (const char *text)
{
  g_autofree char *escaped = NULL;
  g_autoptr(JsonNode) node = json_node_init_string (json_node_alloc (), text);

  escaped = json_to_string (node, FALSE);

  return g_strdup_printf ("data: {\"choices\":[{\"delta\":{\"content\":%s}}]}\n\n" END, escaped);
}

static void
row_cb (Service           *service,
        SoupServerMessage *message,
        const char        *path,
        guint              n)
{
  g_autofree char *answer = stream (service->data);

  testing_service_reply (message, 200, "text/event-stream", answer);
}

static void
test_answer (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autoptr(Service) service = testing_service_new (row_cb, NULL);
  Result result = { 0 };

  service->data = (gpointer) rows[i].answer;
  write_part (service, rows[i].part, NULL, &result);
  if (rows[i].text == NULL)
    g_assert_error (result.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REPLY);
  else
    {
      g_assert_no_error (result.error);
      g_assert_cmpstr (fab_plan_get_text (result.plan, rows[i].field, rows[i].index), ==, rows[i].text);
      g_assert_cmpint (fab_plan_get_state (result.plan, rows[i].part), ==, FAB_PLAN_DONE);
    }
  clear_result (&result);
}

/* A service that knows neither schema nor json_object nor temperature is asked more simply each time. */
static void
ladder_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  static const char * const refused[] = { "json_schema", "json_object", "temperature" };
  g_autofree char *answer = stream ("Of course: {\"title\":\"Crumbs\"}");

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    if (strstr (service->body, refused[i]))
      {
        testing_service_reply (message, 400, "application/json", "{\"error\":{\"message\":\"not supported\",\"type\":\"invalid_request_error\"}}");
        return;
      }
  testing_service_reply (message, 200, "text/event-stream", answer);
}

static void
test_ladder (void)
{
  g_autoptr(Service) service = testing_service_new (ladder_cb, NULL);
  Result result = { 0 };

  write_part (service, (FabPlanPart) { FAB_PLAN_TITLE, 0 }, NULL, &result);
  g_assert_no_error (result.error);
  g_assert_cmpstr (result.plan->title, ==, "Crumbs");
  g_assert_cmpuint (service->n, ==, 4);
  clear_result (&result);
}

/* --- partial ---------------------------------------------------------------------------------- */

static void
broken_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  testing_service_reply (message, 200, "text/event-stream", service->data);
}

/* What came before it broke off was told, and of a list those that are whole. */
static void
test_broken_off (void)
{
  g_autoptr(Service) service = testing_service_new (broken_cb, NULL);
  Result list = { 0 }, text = { 0 };

  service->data = SSE ("{\\\"title\\\":\\\"Cru") SSE ("mbs\\\",\\\"cast\\\":[{\\\"name\\\":\\\"Mia\\\",\\\"who\\\":\\\"a co");
  write_part (service, (FabPlanPart) { FAB_PLAN_NAMES, 0 }, NULL, &list);
  g_assert_error (list.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TRUNCATED);
  g_assert_cmpuint (list.n_partial, ==, 2);
  g_assert_cmpstr (list.partial->title, ==, "Crumbs");
  g_assert_cmpstr (fab_plan_get_person (list.partial, 0)->who, ==, "a co");
  clear_result (&list);

  service->data = SSE ("INT. BAKERY - DAWN\\n\\nANNA kne");
  write_part (service, (FabPlanPart) { FAB_PLAN_DIALOGUE, 0 }, NULL, &text);
  g_assert_error (text.error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TRUNCATED);
  g_assert_cmpstr (fab_plan_get_scene (text.partial, 0)->script, ==, "ANNA kne");
  clear_result (&text);
}

static void
cancel_cb (const FabPlan *plan,
           gpointer       data)
{
  g_cancellable_cancel (data);
}

static void
test_cancelled (void)
{
  g_autoptr(Service) service = testing_service_new (row_cb, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(FabPlan) plan = make_plan ();
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabWriter) writer = fab_remote_writer_new (http, service->pool, "a model");
  const FabPlanRequest request = { .plan = plan, .part = { FAB_PLAN_TITLE, 0 } };
  Result result = { 0 };

  service->data = (gpointer) "{\"title\":\"Crumbs\"}";
  fab_writer_plan_async (writer, &request, cancel_cb, cancellable, cancellable, written_cb, &result);
  testing_until (result.done);
  g_assert_error (result.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  testing_until (fab_writer_get_room (writer) == 2);
  clear_result (&result);
}

static void
test_partial (void)
{
  static const struct { const char *text, *json; } table[] = {
    { "", NULL },
    { "{", "{}" },
    { "{\"a\"", "{}" },
    { "{\"a\":", "{}" },
    { "{\"a\":\"x", "{\"a\":\"x\"}" },
    { "{\"a\":\"x\\", "{\"a\":\"x\"}" },
    { "{\"a\":\"x\",\"b", "{\"a\":\"x\"}" },
    { "{\"a\":[{\"b\":1},{\"c\":\"d\"", "{\"a\":[{\"b\":1},{\"c\":\"d\"}]}" },
    { "{\"a\":[{\"b\":1},{\"c\"", "{\"a\":[{\"b\":1},{}]}" },
    { "Well: {\"a\":\"}\"} and more {", "{\"a\":\"}\"}" },
    { "{\"a\":\"\\u00", "{}" },
    { "{]}", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr(JsonNode) node = fab_plan_read_partial (table[i].text);
      g_autofree char *json = node ? json_to_string (node, FALSE) : NULL;

      g_assert_cmpstr (json, ==, table[i].json);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *question = g_strdup_printf ("/plan-chat/question/%zu", i), *answer = g_strdup_printf ("/plan-chat/answer/%zu", i);

      g_test_add_data_func (question, GSIZE_TO_POINTER (i), test_question);
      g_test_add_data_func (answer, GSIZE_TO_POINTER (i), test_answer);
    }
  g_test_add_func ("/plan-chat/ladder", test_ladder);
  g_test_add_func ("/plan-chat/broken-off", test_broken_off);
  g_test_add_func ("/plan-chat/cancelled", test_cancelled);
  g_test_add_func ("/plan-chat/partial", test_partial);
  g_test_add_func ("/plan-chat/ends", test_ends);

  return g_test_run ();
}
