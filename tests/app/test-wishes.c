/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person may wish of a script: it goes on, in another language, with other prompts; and nothing is lost by it. */
#include "config.h"

#include <string.h>

#include "../muse/service-testing.h"
#include "app-testing.h"
#include "fab-remote-writer.h"
#include "fab-session-wish.h"

#define SSE(text) "data: {\"choices\":[{\"delta\":{\"content\":\"" text "\"}}]}\n\n"
#define END "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"
#define OFFER(kind, mood) "{\\\"kind\\\":\\\"" kind "\\\",\\\"mood\\\":\\\"" mood "\\\",\\\"title\\\":\\\"The " kind "\\\",\\\"beats\\\":[" \
                          "\\\"A door opens.\\\",\\\"Nobody is there.\\\"],\\\"picture\\\":\\\"wide shot, a door\\\"}"
#define SCRIPT "Title: Rain\n\nINT. KITCHEN - NIGHT\n\nAnna stands at the window. [[a note]]\n\nANNA\n(quiet)\nIt is late.\n\nBEN\nI know.\n\n" \
               "EXT. GARDEN - DAY\n\nBen digs.\n"

/* Answers what it is asked for; with @data the scene that goes on never ends. */
static void
model_cb (Service           *service,
          SoupServerMessage *message,
          const char        *path,
          guint              n)
{
  const char *answer = SSE ("Nothing.") END;
  g_autoptr(GString) lines = g_string_new (SSE ("{\\\"lines\\\":["));

  if (strstr (service->body, "Write the scene that comes after"))
    answer = service->data ? SSE ("INT. CE") SSE ("LLAR - NIGHT\\n\\nAnna finds") : SSE ("INT. CE") SSE ("LLAR - NIGHT\\n\\nAnna finds a box.") END;
  else if (strstr (service->body, "Write scene 1 of it anew"))
    answer = SSE ("INT. KITCHEN - NIGHT\\n\\nAnna sits down."); /* it breaks off */
  else if (strstr (service->body, "Give three continuations"))
    answer = SSE ("{\\\"offers\\\":[" OFFER ("escalate", "tense") "," OFFER ("reveal", "funny") "," OFFER ("turn", "dark") "]}") END;
  else if (strstr (service->body, "Answer with {\\\"lines\\\""))
    {
      guint i = 0;

      for (const char *at = service->body; (at = strstr (at, "\\\"what\\\":")) != NULL; at++, i++)
        g_string_append_printf (lines, SSE ("%s\\\"Zeile %u\\\""), i > 0 ? "," : "", i + 1);
      g_string_append (lines, SSE ("]}") END);
      answer = lines->str;
    }
  if (service->data == NULL || strstr (answer, "CE") == NULL)
    {
      testing_service_reply (message, 200, "text/event-stream", answer);
      return;
    }
  soup_server_message_set_status (message, 200, NULL);
  soup_message_headers_set_encoding (soup_server_message_get_response_headers (message), SOUP_ENCODING_CHUNKED);
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Content-Type", "text/event-stream");
  soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_STATIC, answer, strlen (answer));
}

typedef struct
{
  Service    *service;
  FabHttp    *http;
  char       *dir;
  FabStory   *story;
  FabSession *session;
  guint       failed;
} Wishes;

static void
failed_cb (Wishes *self)
{
  self->failed++;
}

/* @data: "builtin", "slow" or NULL */
static void
set_up (Wishes       *self,
        gconstpointer  data)
{
  g_autoptr(FabWriter) writer = NULL;
  g_autoptr(GError) error = NULL;

  self->service = testing_service_new (model_cb, NULL);
  self->service->data = g_strcmp0 (data, "slow") == 0 ? self : NULL;
  self->http = fab_http_new ();
  writer = g_strcmp0 (data, "builtin") == 0 ? fab_builtin_writer_new () : fab_remote_writer_new (self->http, self->service->pool, "m");
  self->dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  self->story = fab_story_new (self->dir, &error);
  g_assert_no_error (error);
  self->session = fab_session_new (self->story, writer, NULL, NULL);
  g_signal_connect_swapped (self->session, "failed", G_CALLBACK (failed_cb), self);
  fab_session_load_script (self->session, SCRIPT);
  fab_session_step (self->session, -100);
}

static void
tear_down (Wishes       *self,
           gconstpointer  data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->session);
  fab_story_close (self->story, TRUE);
  g_assert_finalize_object (self->story);
  testing_remove_dir (self->dir);
  testing_service_free (self->service);
  g_object_unref (self->http);
  g_free (self->dir);
}

static char *
dup_script (Wishes *self)
{
  return fab_story_dup_script (self->story);
}

static gboolean
script_has (Wishes    *self,
            const char *text)
{
  g_autofree char *script = dup_script (self);

  return strstr (script, text) != NULL;
}

static gint64
first_scene (Wishes *self)
{
  FabPart part;

  g_assert_true (fab_session_find_part (self->session, FALSE, &part));

  return part.scene;
}

/* --- it goes on ------------------------------------------------------------------------------- */

static void
test_continue (Wishes       *self,
               gconstpointer  data)
{
  g_autofree char *before = dup_script (self);
  g_autofree char *after = NULL;
  guint panels = testing_count_panels (self->story);

  fab_session_continue_script (self->session);
  testing_wait_for (!fab_session_get_writing (self->session));
  g_assert_cmpuint (self->failed, ==, 0);
  g_assert_cmpuint (testing_count_panels (self->story), >, panels);
  g_assert_true (script_has (self, "BEN\nI know.\n\n")); /* between the two scenes */
  g_assert_true (script_has (self, "\n\nEXT. GARDEN - DAY\n\nBen digs.\n"));
  fab_session_undo (self->session); /* one step, however it came */
  after = dup_script (self);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (testing_count_panels (self->story), ==, panels);
}

static void
test_continue_stopped (Wishes       *self,
                       gconstpointer  data)
{
  guint panels = testing_count_panels (self->story);

  fab_session_continue_script (self->session);
  testing_wait_for (script_has (self, "INT. CELLAR - NIGHT\n\nAnna finds"));
  g_assert_true (fab_session_get_writing (self->session));
  fab_session_stop_writing (self->session);
  testing_wait_for (!fab_session_get_writing (self->session));
  g_assert_true (script_has (self, "Anna finds\n\nEXT. GARDEN"));
  g_assert_cmpuint (testing_count_panels (self->story), >, panels);
  g_assert_cmpuint (self->failed, ==, 0);
  fab_session_undo (self->session);
  g_assert_false (script_has (self, "CELLAR"));
}

/* --- another version -------------------------------------------------------------------------- */

static void
broken_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = fab_session_write_version_finish (FAB_SESSION (source), result, &error);

  g_assert_null (text);
  g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_TRUNCATED);
  *(gboolean *) data = TRUE;
}

/* What came before it broke off can be taken like any other version. */
static void
test_version_broken (Wishes       *self,
                     gconstpointer  data)
{
  FabPart part = { first_scene (self), 0 };
  gboolean done = FALSE;
  g_auto(GStrv) versions = NULL;

  fab_session_write_version_async (self->session, part, NULL, NULL, NULL, NULL, broken_cb, &done);
  testing_wait_for (done);
  versions = fab_session_list_versions (self->session, part);
  g_assert_cmpuint (g_strv_length (versions), ==, 1);
  g_assert_cmpstr (versions[0], ==, "INT. KITCHEN - NIGHT\n\nAnna sits down.\n\n");
  g_assert_true (script_has (self, "stands at the window"));
}

/* --- another language ------------------------------------------------------------------------- */

static void
translated_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  g_autoptr(GError) error = NULL;

  *(char **) data = fab_session_translate_finish (FAB_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static void
test_translate (Wishes       *self,
                gconstpointer  data)
{
  g_autofree char *before = dup_script (self);
  g_autofree char *translated = NULL, *undone = NULL;
  g_autofree char *prompt = NULL;
  g_autoptr(FabPanel) panel = fab_session_dup_panel (self->session);
  guint panels = testing_count_panels (self->story);

  prompt = g_strdup (fab_panel_get_prompt (panel));
  fab_session_translate_async (self->session, "German", NULL, NULL, NULL, translated_cb, &translated);
  testing_wait_for (translated != NULL);
  g_assert_true (g_str_has_prefix (translated, "Title: Zeile 1\n\n"));
  g_assert_nonnull (strstr (translated, "Zeile 3 [[a note]]\n\nANNA\n(Zeile 4)\nZeile 5\n\nBEN\nZeile 6\n\n"));
  g_assert_true (script_has (self, "It is late.")); /* beside the present text */

  fab_session_use_version (self->session, (FabPart) { 0, 0 }, translated);
  g_assert_true (script_has (self, "ANNA\n(Zeile 4)\nZeile 5"));
  g_assert_cmpuint (testing_count_panels (self->story), ==, panels);
  g_clear_object (&panel);
  panel = fab_session_dup_panel (self->session);
  g_assert_cmpstr (fab_panel_get_prompt (panel), ==, prompt); /* the pictures are the same */
  fab_session_undo (self->session);
  undone = dup_script (self);
  g_assert_cmpstr (undone, ==, before);
}

/* --- prompts ---------------------------------------------------------------------------------- */

static void
prompted_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GError) error = NULL;

  *(GStrv *) data = fab_session_write_prompts_finish (FAB_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static void
test_prompts (Wishes       *self,
              gconstpointer  data)
{
  gint64 scene = first_scene (self);
  g_autoptr(GArray) panels = fab_session_list_scene (self->session, scene);
  gint64 first = g_array_index (panels, gint64, 0);
  g_autoptr(FabPanel) panel = fab_story_ref_panel (self->story, first);
  g_autofree char *before = g_strdup (fab_panel_get_prompt (panel));
  g_auto(GStrv) prompts = NULL;

  fab_story_set_prompt (self->story, first, "something else", NULL);
  fab_session_write_prompts_async (self->session, scene, NULL, prompted_cb, &prompts);
  testing_wait_for (prompts != NULL);
  g_assert_cmpuint (g_strv_length (prompts), ==, panels->len);
  g_assert_cmpstr (prompts[0], ==, data == NULL ? "Zeile 1" : before);
  fab_session_use_prompts (self->session, (gint64 *) panels->data, (const char * const *) prompts);
  g_clear_object (&panel);
  panel = fab_story_ref_panel (self->story, first);
  g_assert_cmpstr (fab_panel_get_prompt (panel), ==, prompts[0]);
  fab_session_undo (self->session);
  g_clear_object (&panel);
  panel = fab_story_ref_panel (self->story, first);
  g_assert_cmpstr (fab_panel_get_prompt (panel), ==, "something else");
}

/* --- what could happen next ------------------------------------------------------------------- */

static void
offered_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr(GError) error = NULL;

  *(GPtrArray **) data = fab_session_offer_finish (FAB_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GError) error = NULL;

  *(gint64 *) data = fab_session_take_offer_finish (FAB_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
ask_offers (Wishes *self)
{
  GPtrArray *offers = NULL;

  fab_session_offer_async (self->session, first_scene (self), 0, NULL, offered_cb, &offers);
  testing_wait_for (offers != NULL);

  return offers;
}

static gint64
take (Wishes   *self,
      GPtrArray *offers,
      guint      chosen)
{
  gint64 scene = 0;

  fab_session_take_offer_async (self->session, first_scene (self), offers, chosen, TRUE, taken_cb, &scene);
  testing_wait_for (scene != 0);

  return scene;
}

static void
test_offers (Wishes       *self,
             gconstpointer  data)
{
  g_autofree char *before = dup_script (self);
  g_autofree char *after = NULL;
  g_autoptr(GPtrArray) offers = ask_offers (self);
  guint panels = testing_count_panels (self->story);
  g_autoptr(FabLeaning) leaning = NULL;

  take (self, offers, 1);
  g_assert_cmpuint (testing_count_panels (self->story), >, panels);
  leaning = fab_session_create_leaning (self->session);
  g_assert_cmpuint (leaning->kinds[((FabOffer *) offers->pdata[1])->kind].kept, ==, 1);
  g_assert_cmpuint (leaning->kinds[((FabOffer *) offers->pdata[0])->kind].passed, ==, 1);
  fab_session_undo (self->session); /* with what was remembered of it */
  after = dup_script (self);
  g_assert_cmpstr (after, ==, before);
  fab_leaning_free (g_steal_pointer (&leaning));
  leaning = fab_session_create_leaning (self->session);
  g_assert_cmpuint (leaning->kinds[((FabOffer *) offers->pdata[1])->kind].kept, ==, 0);
}

/* What was kept is told to the model, comes first, and the card says so. */
static void
test_offers_follow (Wishes       *self,
                    gconstpointer  data)
{
  g_autoptr(GPtrArray) before = ask_offers (self);
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(FabLeaning) leaning = NULL;
  g_autofree char *reason = NULL;
  guint reveal = 0;

  while (((FabOffer *) before->pdata[reveal])->kind != FAB_OFFER_REVEAL)
    reveal++;
  g_assert_cmpuint (reveal, ==, FAB_OFFER_REVEAL); /* nothing is known: in the order of kinds */
  take (self, before, reveal);
  fab_session_step (self->session, -100);
  after = ask_offers (self);
  g_assert_cmpuint (((FabOffer *) after->pdata[0])->kind, ==, FAB_OFFER_REVEAL);
  g_assert_nonnull (strstr (self->service->body, "\\\"reveal\\\" the author kept 1 of 1"));
  leaning = fab_session_create_leaning (self->session);
  reason = fab_leaning_explain (leaning, after->pdata[0]);
  g_assert_cmpstr (reason, ==, "You kept 1 of 1 in this mood.");
  g_assert_null (fab_leaning_explain (leaning, after->pdata[1]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, data, func) g_test_add ("/wishes/" path, Wishes, data, set_up, func, tear_down)
  ADD ("continue/model", NULL, test_continue);
  ADD ("continue/builtin", "builtin", test_continue);
  ADD ("continue/stopped", "slow", test_continue_stopped);
  ADD ("version/broken", NULL, test_version_broken);
  ADD ("translate", NULL, test_translate);
  ADD ("prompts/model", NULL, test_prompts);
  ADD ("prompts/builtin", "builtin", test_prompts);
  ADD ("offers/model", NULL, test_offers);
  ADD ("offers/builtin", "builtin", test_offers);
  ADD ("offers/follow", NULL, test_offers_follow);

  return g_test_run ();
}
