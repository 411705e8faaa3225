/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From an idea to a script step by step: what is written, edited meanwhile, stopped, broken off and taken back. */
#include "config.h"

#include <string.h>

#include "../muse/service-testing.h"
#include "app-testing.h"
#include "fab-builtin-writer.h"
#include "fab-planner.h"
#include "fab-remote-writer.h"

typedef struct
{
  char       *dir;
  FabStory   *story;
  FabSession *session;
  FabPlanner *planner;
  GError     *error;
} Steps;

static void
failed_cb (FabPlanner *planner,
           GError     *error,
           Steps      *self)
{
  g_clear_error (&self->error);
  self->error = g_error_copy (error);
}

static void
steps_begin (Steps      *self,
             FabWriter  *writer,
             const char *idea)
{
  *self = (Steps) { .dir = g_dir_make_tmp ("fabula-XXXXXX", NULL) };
  self->story = fab_story_new (self->dir, NULL);
  self->session = fab_session_new (self->story, writer, NULL, NULL);
  self->planner = fab_planner_new (self->session);
  g_signal_connect (self->planner, "failed", G_CALLBACK (failed_cb), self);
  fab_planner_begin (self->planner, idea);
}

static void
steps_end (Steps *self)
{
  g_clear_error (&self->error);
  g_assert_finalize_object (self->planner);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->session);
  fab_story_close (self->story, TRUE);
  g_assert_finalize_object (self->story);
  testing_remove_dir (self->dir);
  g_free (self->dir);
}

static gboolean
script_has (Steps      *self,
            const char *text)
{
  g_autofree char *script = fab_story_dup_script (self->story);

  return strstr (script, text) != NULL;
}

static const char *
get_text (Steps        *self,
          FabPlanField  field,
          guint         index)
{
  return fab_plan_get_text (fab_planner_get_plan (self->planner), field, index);
}

static void
write_step (Steps   *self,
            FabStep  step)
{
  fab_planner_write_step (self->planner, step);
  testing_wait_for (!fab_planner_get_busy (self->planner));
  g_assert_no_error (self->error);
  g_assert_cmpint (fab_plan_get_step_state (fab_planner_get_plan (self->planner), step), ==, FAB_PLAN_DONE);
}

/* Offline: each step is there to be seen and changed before the next, and what is changed is heeded. */
static void
test_builtin (void)
{
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  Steps self;
  guint scenes;

  steps_begin (&self, writer, "A lighthouse keeper teaches a storm to dance");
  write_step (&self, FAB_STEP_LOGLINE);
  write_step (&self, FAB_STEP_NAMES);
  g_assert_false (script_has (&self, "LIGHTHOUSE"));
  fab_planner_set_text (self.planner, FAB_FIELD_NAME, 0, "Ulla");
  fab_planner_set_text (self.planner, FAB_FIELD_LOOK, 0, "80s, one eye");
  write_step (&self, FAB_STEP_OUTLINE);
  scenes = fab_planner_get_plan (self.planner)->scenes->len;
  g_assert_true (fab_planner_remove (self.planner, FAB_STEP_OUTLINE, 1));
  g_assert_true (fab_planner_insert (self.planner, FAB_STEP_OUTLINE, 1));
  fab_planner_set_text (self.planner, FAB_FIELD_HEADING, 1, "Attic, night");
  fab_planner_set_text (self.planner, FAB_FIELD_WHAT, 1, "Ulla eats a pear. It rains.");
  write_step (&self, FAB_STEP_ACTION);
  g_assert_cmpuint (testing_count_panels (self.story), ==, 0);
  write_step (&self, FAB_STEP_DIALOGUE);

  g_assert_true (script_has (&self, "ULLA (80s, one eye)"));
  g_assert_true (script_has (&self, "\n.ATTIC, NIGHT\n\nUlla eats a pear."));
  g_assert_cmpuint (testing_count_panels (self.story), >, scenes);
  fab_planner_move (self.planner, FAB_STEP_OUTLINE, 1, 0);
  g_assert_cmpstr (get_text (&self, FAB_FIELD_HEADING, 0), ==, "ATTIC, NIGHT");
  g_assert_true (script_has (&self, "\n\n.ATTIC, NIGHT"));
  g_assert_true (fab_planner_remove (self.planner, FAB_STEP_OUTLINE, 0));
  g_assert_false (script_has (&self, "ATTIC"));
  fab_session_undo (self.session);
  g_assert_true (script_has (&self, "ATTIC"));
  steps_end (&self);
}

/* All of it at once, from nothing; each part is one step back. */
static void
test_rest (void)
{
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  Steps self;
  const FabPlan *plan;

  steps_begin (&self, writer, "A baker hides a dragon");
  fab_planner_write_rest (self.planner, FAB_STEP_LOGLINE);
  g_assert_true (fab_session_get_writing (self.session));
  testing_wait_for (!fab_planner_get_busy (self.planner));
  g_assert_no_error (self.error);
  plan = fab_planner_get_plan (self.planner);
  for (FabStep step = 0; step < FAB_N_STEPS; step++)
    g_assert_cmpint (fab_plan_get_step_state (plan, step), ==, FAB_PLAN_DONE);
  g_assert_cmpstr (fab_story_get_undo_label (self.story), ==, "Write Dialogue");
  fab_session_undo (self.session);
  g_assert_cmpint (fab_plan_get_step_state (fab_planner_get_plan (self.planner), FAB_STEP_DIALOGUE), ==, FAB_PLAN_EMPTY);
  g_assert_cmpint (fab_plan_get_step_state (fab_planner_get_plan (self.planner), FAB_STEP_ACTION), ==, FAB_PLAN_DONE);
  steps_end (&self);
}

#define SSE(text) "data: {\"choices\":[{\"delta\":{\"content\":\"" text "\"}}]}\n\n"
#define END "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"

/* It says the beginning and goes on for ever. */
static void
endless_cb (Service           *service,
            SoupServerMessage *message,
            const char        *path,
            guint              n)
{
  SoupMessageHeaders *headers = soup_server_message_get_response_headers (message);

  soup_server_message_set_status (message, 200, NULL);
  soup_message_headers_set_encoding (headers, SOUP_ENCODING_CHUNKED);
  soup_message_headers_replace (headers, "Content-Type", "text/event-stream");
  soup_message_body_append (soup_server_message_get_response_body (message), SOUP_MEMORY_STATIC, service->data, strlen (service->data));
}

/* What came stays when one stops it, in the plan and in the script; the rest can be edited meanwhile. */
static void
test_stopped (void)
{
  g_autoptr(Service) service = testing_service_new (endless_cb, NULL);
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabWriter) writer = fab_remote_writer_new (http, service->pool, "m");
  Steps self;

  steps_begin (&self, writer, "a baker");
  service->data = SSE ("{\\\"scenes\\\":[{\\\"heading\\\":\\\"INT. BAKERY - DAY\\\",\\\"what\\\":\\\"She bakes.\\\"},{\\\"heading\\\":\\\"EXT. STREET");
  fab_planner_write_step (self.planner, FAB_STEP_OUTLINE);
  testing_wait_for (fab_planner_get_plan (self.planner)->scenes->len == 2);
  g_assert_true (fab_planner_is_writing (self.planner, (FabPlanPart) { FAB_PLAN_SCENE, 0 }));
  fab_planner_set_text (self.planner, FAB_FIELD_LOGLINE, 0, "Mine.");
  fab_planner_stop (self.planner);
  testing_wait_for (!fab_planner_get_busy (self.planner));
  g_assert_no_error (self.error);
  g_assert_cmpstr (get_text (&self, FAB_FIELD_LOGLINE, 0), ==, "Mine.");
  g_assert_cmpstr (get_text (&self, FAB_FIELD_HEADING, 1), ==, "EXT. STREET");

  service->data = SSE ("INT. BAKERY - DAY\\n\\nANNA kneads.\\n\\nANNA\\nOne m");
  fab_planner_write_step (self.planner, FAB_STEP_DIALOGUE);
  testing_wait_for (script_has (&self, "INT. BAKERY - DAY\n\nANNA kneads.\n\nANNA\nOne m"));
  g_assert_cmpuint (fab_planner_get_n_left (self.planner), ==, 2);
  fab_session_stop_writing (self.session); /* the window of the story has a button, too */
  testing_wait_for (!fab_planner_get_busy (self.planner));
  g_assert_cmpuint (fab_planner_get_n_left (self.planner), ==, 0);
  g_assert_true (script_has (&self, "One m"));
  g_assert_cmpuint (testing_count_panels (self.story), >, 0);
  steps_end (&self);
}

/* A scene that is being written is moved and another one taken away: it comes where it stands now. */
static void
test_moved_meanwhile (void)
{
  g_autoptr(Service) service = testing_service_new (endless_cb, NULL);
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabWriter) writer = fab_remote_writer_new (http, service->pool, "m");
  Steps self;

  steps_begin (&self, writer, "a baker");
  for (guint i = 0; i < 3; i++)
    g_assert_true (fab_planner_insert (self.planner, FAB_STEP_OUTLINE, i));
  fab_planner_set_text (self.planner, FAB_FIELD_HEADING, 2, "INT. CAR - DAY");
  service->data = SSE ("Anna drives.\\n\\nAnd ");
  fab_planner_write (self.planner, (FabPlanPart) { FAB_PLAN_ACTION, 2 });
  testing_wait_for (g_str_equal (get_text (&self, FAB_FIELD_ACTION, 2), "Anna drives.\n\nAnd"));
  fab_planner_move (self.planner, FAB_STEP_OUTLINE, 2, 0);
  fab_planner_remove (self.planner, FAB_STEP_OUTLINE, 1);
  fab_planner_stop (self.planner);
  testing_wait_for (!fab_planner_get_busy (self.planner));
  g_assert_cmpstr (get_text (&self, FAB_FIELD_HEADING, 0), ==, "INT. CAR - DAY");
  g_assert_cmpstr (get_text (&self, FAB_FIELD_ACTION, 0), ==, "Anna drives.\n\nAnd");
  g_assert_cmpstr (get_text (&self, FAB_FIELD_ACTION, 1), ==, "");
  steps_end (&self);
}

static void
broken_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  testing_service_reply (message, n == 0 ? 401 : 200, n == 0 ? "application/json" : "text/html",
                         n == 0 ? "{\"error\":{\"message\":\"no key\"}}" : "<html>hello</html>");
}

/* It is said once, and what is left is not asked for. */
static void
test_failed (void)
{
  static const FabEngineError codes[] = { FAB_ENGINE_ERROR_AUTH, FAB_ENGINE_ERROR_WRONG_SERVICE };
  g_autoptr(Service) service = testing_service_new (broken_cb, NULL);
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabWriter) writer = fab_remote_writer_new (http, service->pool, "m");
  Steps self;

  steps_begin (&self, writer, "a baker");
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      fab_planner_write_rest (self.planner, FAB_STEP_LOGLINE);
      testing_wait_for (!fab_planner_get_busy (self.planner));
      g_assert_error (self.error, FAB_ENGINE_ERROR, codes[i]);
      g_assert_cmpuint (service->n, ==, i + 1);
      g_assert_false (fab_session_get_writing (self.session));
      g_clear_error (&self.error);
    }
  steps_end (&self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planner/builtin", test_builtin);
  g_test_add_func ("/planner/rest", test_rest);
  g_test_add_func ("/planner/stopped", test_stopped);
  g_test_add_func ("/planner/moved-meanwhile", test_moved_meanwhile);
  g_test_add_func ("/planner/failed", test_failed);
  return g_test_run ();
}
