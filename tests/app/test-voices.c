/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Jobs in their popover, the page on which voices are chosen, and choosing one by listening, with a service in the test itself. */
#include "config.h"

#include <string.h>

#include "../muse/service-testing.h"
#include "app-testing.h"
#include "fab-engine-settings.h"
#include "fab-jobs-button.h"
#include "fab-leaving-sign.h"
#include "fab-remote-voice.h"
#include "fab-voice-choice.h"
#include "fab-service-rows.h"
#include "fab-voice-page.h"
#include "fab-voice-picker.h"

/* --- what is on the screen --- */

/* The text of all labels of @widget that show. */
static void
append_texts (GtkWidget *widget,
              GString   *all)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (all, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    append_texts (child, all);
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  g_autoptr(GString) all = g_string_new (NULL);

  append_texts (widget, all);

  return strstr (all->str, text) != NULL;
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found)
        return found;
    }

  return NULL;
}

static GtkWidget *
show_window (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  testing_wait_for (gtk_widget_get_mapped (window));

  return window;
}

/* --- jobs --- */

static void
reply_sound (SoupServerMessage *message)
{
  static const char wav[] = "RIFF\xff\xff\xff\xffWAVEfmt \20\0\0\0\1\0\1\0\x40\x1f\0\0\x80\x3e\0\0\2\0\20\0data\xff\xff\xff\xff\0\1\0\2\0\3\0\4";

  soup_server_message_set_status (message, 200, NULL);
  soup_server_message_set_response (message, "audio/wav", SOUP_MEMORY_STATIC, wav, sizeof wav - 1);
}

static void
trouble_cb (Service           *service,
            SoupServerMessage *message,
            const char        *path,
            guint              n)
{
  if (n == 0)
    {
      soup_message_headers_replace (soup_server_message_get_response_headers (message), "Retry-After", "100");
      testing_service_reply (message, 429, "application/json", "{\"error\":{\"message\":\"slow down\"}}");
    }
  else
    testing_service_reply (message, 400, "application/json", "{\"error\":{\"message\":\"no\",\"code\":\"content_policy_violation\"}}");
}

static FabVoice *
make_voice (FabHttp    *http,
            const char *urls)
{
  g_autoptr(FabPool) pool = fab_pool_new (urls, FAB_AUTH_BEARER, NULL, 1, NULL);

  return fab_remote_voice_new (http, pool, fab_speech_kind_find ("openai"), "tts-1", NULL, NULL, NULL);
}

static FabJob *
get_job (FabStudio *studio,
         guint      i)
{
  g_autoptr(FabJob) job = g_list_model_get_item (fab_studio_get_jobs (studio), i);

  return job;
}

static void
test_jobs (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(Service) limited = testing_service_new (trouble_cb, NULL), strict = testing_service_new (trouble_cb, NULL);
  g_autofree char *urls = g_strjoin (" ", fab_endpoint_get_base (limited->endpoint), fab_endpoint_get_base (strict->endpoint), NULL);
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabVoice) voice = NULL;
  FabStudio *studio;
  FabJobsButton *jobs = g_object_new (FAB_TYPE_JOBS_BUTTON, NULL);
  GtkWidget *window, *button, *list;
  FabJob *last;

  strict->n = 1;
  voice = make_voice (http, urls);
  studio = fab_studio_new (fixture->story, NULL, voice);
  fab_jobs_button_set_studio (jobs, studio);
  window = show_window (GTK_WIDGET (jobs));
  testing_wait_for (fab_studio_get_n_jobs (studio) == 1 && g_list_model_get_n_items (fab_studio_get_jobs (studio)) == 3);

  /* One waits until it may ask again, the others did not work and say why. */
  button = find_widget (GTK_WIDGET (jobs), GTK_TYPE_MENU_BUTTON);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  testing_wait_for (shows (GTK_WIDGET (jobs), "The engine asked to wait: again in 1"));
  g_assert_true (shows (GTK_WIDGET (jobs), "The engine does not want to make this."));
  g_assert_true (shows (GTK_WIDGET (jobs), "It is late."));
  testing_wait_for (shows (GTK_WIDGET (jobs), "2 of 3"));
  g_assert_true (shows (GTK_WIDGET (jobs), "Try Again"));

  /* By keys: the first becomes the last, then it goes. */
  list = find_widget (GTK_WIDGET (jobs), GTK_TYPE_LIST_VIEW);
  last = get_job (studio, 0);
  g_assert_true (gtk_widget_activate_action (list, "jobs.move-last", NULL));
  g_assert_true (get_job (studio, 2) == last);
  g_assert_true (gtk_widget_activate_action (list, "jobs.cancel", NULL));
  testing_wait_for (g_list_model_get_n_items (fab_studio_get_jobs (studio)) == 2);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  testing_wait_for (!gtk_widget_get_mapped (list));
  fab_studio_cancel_all (studio);
  testing_wait_for (!gtk_widget_get_visible (GTK_WIDGET (jobs)));
  g_object_add_weak_pointer (G_OBJECT (jobs), (gpointer *) &jobs);
  gtk_window_destroy (GTK_WINDOW (window));
  testing_wait_for (jobs == NULL);
  g_assert_finalize_object (studio);
}

/* --- the page --- */

static void
voices_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  if (g_str_equal (path, "/v1/audio/voices"))
    testing_service_reply (message, 200, "application/json", "{\"voices\":[\"af_heart\",\"bm_george\"]}");
  else if (g_str_equal (path, "/v1/audio/speech"))
    reply_sound (message);
  else
    testing_service_reply (message, 404, "text/html", "<html>");
}

static void
test_page (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(Service) service = testing_service_new (voices_cb, NULL);
  g_autoptr(FabEngineSettings) engines = fab_engine_settings_new ();
  FabServiceSettings *settings = fab_engine_settings_get_service (engines, "voice");
  FabVoice *voice = fab_engine_settings_get_voice (engines);
  FabVoicePage *page = g_object_new (FAB_TYPE_VOICE_PAGE, NULL);
  GtkWidget *window;
  g_auto(GStrv) voices = NULL;

  fab_voice_page_set_engines (page, engines);
  window = show_window (GTK_WIDGET (page));
  g_assert_true (shows (GTK_WIDGET (page), "Nothing is sent anywhere."));

  /* Until it has told what it has, the built-in voices speak. */
  g_object_set (settings, "kind", "kokoro", "url", fab_endpoint_get_base (service->endpoint), NULL);
  g_assert_true (shows (GTK_WIDGET (page), "as soon as a test has found its voices"));
  g_assert_true (g_str_has_prefix (fab_voice_get_name (voice), "builtin"));
  fab_voice_page_test (page);
  testing_wait_for (shows (GTK_WIDGET (page), "It works: the engine has 2 voices."));
  g_assert_cmpstr (fab_voice_get_name (voice), ==, "kokoro kokoro");
  voices = fab_voice_list_voices (voice);
  g_assert_cmpstr (voices[1], ==, "bm_george");

  /* Another kind at the same address is another service. */
  g_object_set (settings, "kind", "piper", NULL);
  g_assert_true (g_str_has_prefix (fab_voice_get_name (voice), "builtin"));
  fab_voice_page_test (page);
  testing_wait_for (shows (GTK_WIDGET (page), "Another kind of service answers at this address."));

  g_object_set (settings, "kind", "elevenlabs", "url", "https://api.elevenlabs.io", NULL);
  g_assert_true (shows (GTK_WIDGET (page), "is sent to api.elevenlabs.io, which may charge for it"));
  g_object_set (settings, "kind", "piper-local", "url", "/nonexistent/piper", "model", "", NULL);
  g_assert_true (shows (GTK_WIDGET (page), "is not installed"));
  g_object_set (settings, "kind", "builtin", "url", "", NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

static char *
dup_key (FabServiceSettings *service)
{
  char *key = NULL;

  g_object_get (service, "key", &key, NULL);

  return key;
}

/* A test takes what is typed, applied or not; but the key of one address never goes to another. */
static void
test_typed (void)
{
  g_autoptr(FabServiceSettings) service = fab_service_settings_new ("voice");
  AdwEntryRow *url = g_object_ref_sink (ADW_ENTRY_ROW (adw_entry_row_new ())), *key = g_object_ref_sink (ADW_ENTRY_ROW (adw_entry_row_new ()));
  g_autofree char *old = NULL, *moved = NULL, *typed = NULL;

  gtk_editable_set_text (GTK_EDITABLE (url), "https://one.example");
  gtk_editable_set_text (GTK_EDITABLE (key), "first");
  fab_service_rows_apply (url, key, service);
  old = dup_key (service);
  g_assert_cmpstr (old, ==, "first");
  gtk_editable_set_text (GTK_EDITABLE (url), "https://two.example");
  fab_service_rows_apply (url, key, service);
  g_assert_cmpstr (fab_service_settings_get_url (service), ==, "https://two.example");
  moved = dup_key (service);
  g_assert_cmpstr (moved, ==, "");
  gtk_editable_set_text (GTK_EDITABLE (key), "second");
  fab_service_rows_apply (url, key, service);
  g_assert_true (fab_service_settings_get_ready (service));
  typed = dup_key (service);
  g_assert_cmpstr (typed, ==, "second");
  g_object_set (service, "url", "", NULL);
  g_object_unref (url);
  g_object_unref (key);
}

/* --- listening --- */

static void
test_picker (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(Service) service = testing_service_new (voices_cb, NULL);
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabVoice) voice = make_voice (http, fab_endpoint_get_base (service->endpoint));
  FabSession *session = fab_session_new (fixture->story, NULL, NULL, voice);
  g_autoptr(FabCastMember) ben = g_list_model_get_item (fab_story_get_cast (fixture->story), 1);
  GtkWidget *picker = fab_voice_picker_new (NULL, session, ben);
  GtkListBox *list;
  g_autofree char *chosen = NULL;

  gtk_window_present (GTK_WINDOW (picker));
  testing_wait_for (gtk_widget_get_mapped (picker));
  g_assert_true (shows (picker, "Voice of BEN"));
  g_assert_true (shows (picker, "Then go to bed.")); /* his own words */
  g_assert_true (shows (picker, "Shimmer"));
  list = GTK_LIST_BOX (find_widget (picker, GTK_TYPE_LIST_BOX));
  gtk_widget_activate (find_widget (GTK_WIDGET (gtk_list_box_get_row_at_index (list, 2)), GTK_TYPE_BUTTON));
  testing_wait_for (service->n == 1);
  g_assert_nonnull (strstr (service->body, "\"voice\":\"ash\""));
  g_assert_nonnull (strstr (service->body, "Then go to bed."));

  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 2));
  chosen = fab_voice_choice_get (fab_cast_member_get_voice (ben), "openai tts-1");
  g_assert_cmpstr (chosen, ==, "ash");
  g_signal_emit_by_name (list, "row-activated", gtk_list_box_get_row_at_index (list, 0));
  g_assert_cmpstr (fab_cast_member_get_voice (ben), ==, "");
  gtk_window_close (GTK_WINDOW (picker));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (session);
}

/* --- what leaves --- */

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(FabHttpReply) reply = fab_http_send_finish (FAB_HTTP (source), result, NULL);

  *(gboolean *) data = TRUE;
}

static void
test_sign (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(Service) service = testing_service_new (voices_cb, NULL);
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  /* an address kept for documentation: nobody answers there */
  g_autoptr(FabEndpoint) far = fab_endpoint_new ("https://192.0.2.1", FAB_AUTH_BEARER, NULL, NULL);
  FabLeavingSign *sign = g_object_new (FAB_TYPE_LEAVING_SIGN, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *window;
  gboolean near_done = FALSE, far_done = FALSE;

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (sign));
  window = show_window (box);
  fab_leaving_sign_set_http (sign, http);
  fab_http_send_async (http, fab_http_request_new (service->endpoint, "GET", "/"), NULL, NULL, NULL, NULL, answered_cb, &near_done);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (sign))); /* it stays on this computer */
  testing_wait_for (near_done);
  fab_http_send_async (http, fab_http_request_new (far, "GET", "/"), NULL, NULL, NULL, cancellable, answered_cb, &far_done);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (sign)));
  g_assert_true (shows (GTK_WIDGET (sign), "192.0.2.1"));
  g_cancellable_cancel (cancellable);
  testing_wait_for (far_done);
  testing_wait_for (!gtk_widget_get_visible (GTK_WIDGET (sign)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
  adw_init ();
  g_test_add_func ("/voices/typed", test_typed);
  g_test_add ("/voices/jobs", Fixture, NULL, testing_set_up, test_jobs, testing_tear_down);
  g_test_add ("/voices/page", Fixture, NULL, testing_set_up, test_page, testing_tear_down);
  g_test_add ("/voices/picker", Fixture, NULL, testing_set_up, test_picker, testing_tear_down);
  g_test_add ("/voices/sign", Fixture, NULL, testing_set_up, test_sign, testing_tear_down);

  return g_test_run ();
}
