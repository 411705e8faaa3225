/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A script that a slow writer writes shows as it comes, and stays where one stops it. */
#include "config.h"

#include <string.h>

#include "../muse/service-testing.h"
#include "app-testing.h"
#include "fab-remote-writer.h"

#define SSE(text) "data: {\"choices\":[{\"delta\":{\"content\":\"" text "\"}}]}\n\n"
#define END "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"
#define SCENE(heading) "{\\\"heading\\\":\\\"" heading "\\\",\\\"what\\\":\\\"It goes on.\\\"}"
#define PLAN "{\\\"title\\\":\\\"Bread\\\",\\\"logline\\\":\\\"L\\\",\\\"cast\\\":[],\\\"scenes\\\":[" SCENE ("INT. BAKERY - DAY") "," \
             SCENE ("EXT. STREET - DAY") "," SCENE ("INT. CAR - NIGHT") "]}"

/* The third scene never ends. */
static void
model_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  static const char * const answers[] = {
    SSE (PLAN) END, SSE ("Anna kneads the dough.\\n\\nAnna opens the oven.") END, SSE ("A dog runs across the street.") END,
  };
  SoupMessageBody *body = soup_server_message_get_response_body (message);

  if (n < G_N_ELEMENTS (answers))
    {
      testing_service_reply (message, 200, "text/event-stream", answers[n]);
      return;
    }
  soup_server_message_set_status (message, 200, NULL);
  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message), SOUP_ENCODING_CHUNKED);
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Content-Type", "text/event-stream");
  soup_message_body_append (body, SOUP_MEMORY_STATIC, SSE ("Anna drives th"), strlen (SSE ("Anna drives th")));
}

static gboolean
script_has (FabStory   *story,
            const char *text)
{
  g_autofree char *script = fab_story_dup_script (story);

  return strstr (script, text) != NULL;
}

static void
note_failed_cb (FabSession *session,
                GError     *error,
                guint      *n)
{
  (*n)++;
}

static void
test_stop (void)
{
  g_autoptr(Service) service = testing_service_new (model_cb, NULL);
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabWriter) writer = fab_remote_writer_new (http, service->pool, "m");
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  FabStory *story = fab_story_new (dir, NULL);
  FabSession *session = fab_session_new (story, writer, NULL, NULL);
  guint failed = 0;

  g_signal_connect (session, "failed", G_CALLBACK (note_failed_cb), &failed);
  fab_session_write_idea (session, "a baker");
  testing_wait_for (script_has (story, "opens the oven"));
  g_assert_true (fab_session_get_writing (session));
  testing_wait_for (testing_count_panels (story) >= 2); /* boarded while the rest is still to come */
  testing_wait_for (script_has (story, "INT. CAR - NIGHT\n\nAnna drives th"));
  g_assert_true (fab_session_get_writing (session));

  fab_session_stop_writing (session);
  testing_wait_for (!fab_session_get_writing (session));
  g_assert_true (script_has (story, "Anna drives th"));
  g_assert_cmpuint (testing_count_panels (story), >=, 4);
  g_assert_cmpuint (failed, ==, 0); /* a person stopped it */
  fab_session_undo (session);
  g_assert_cmpuint (testing_count_panels (story), ==, 0);
  g_assert_false (script_has (story, "Anna"));

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (session);
  fab_story_close (story, TRUE);
  g_assert_finalize_object (story);
  testing_remove_dir (dir);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arrival/stop", test_stop);
  return g_test_run ();
}
