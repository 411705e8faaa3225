/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window in which one writes step by step: what is typed there is heeded by what is written next, and all of it ends in the script. */
#include "config.h"

#include "../muse/service-testing.h"
#include "app-testing.h"
#include "fab-builtin-writer.h"
#include "fab-remote-writer.h"
#include "fab-step-card.h"
#include "fab-steps.h"

typedef struct
{
  char       *dir;
  FabStory   *story;
  FabSession *session;
  FabPlanner *planner;
  GtkWidget  *window; /* NULL once it is closed */
} Room;

static void
open_window (Room *room)
{
  g_set_weak_pointer (&room->window, fab_steps_new (NULL, room->session, room->planner));
  gtk_window_present (GTK_WINDOW (room->window));
}

static void
room_begin (Room      *room,
            FabWriter *writer)
{
  g_autoptr(GError) error = NULL;

  *room = (Room) { .dir = g_dir_make_tmp ("fabula-XXXXXX", &error) };
  room->story = fab_story_new (room->dir, &error);
  g_assert_no_error (error);
  room->session = fab_session_new (room->story, writer, NULL, NULL);
  room->planner = fab_planner_new (room->session);
  fab_planner_begin (room->planner, "A lighthouse keeper teaches a storm to dance");
  open_window (room);
}

static void
room_end (Room *room)
{
  Fixture fixture = { room->dir, room->story, room->session };

  if (room->window)
    gtk_window_close (GTK_WINDOW (room->window));
  testing_wait_for (room->window == NULL);
  g_assert_finalize_object (room->planner);
  testing_tear_down (&fixture, NULL);
}

/* The @n-th widget of @type that can be seen. */
static GtkWidget *
find (GtkWidget *widget,
      GType      type,
      guint     *n)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_visible (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*n)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find (child, type, n);

  return found;
}

static GtkWidget *
get_card (Room  *room,
          guint  n)
{
  GtkWidget *card = find (room->window, FAB_TYPE_STEP_CARD, &n);

  g_assert_nonnull (card);

  return card;
}

static gboolean
has_card (Room  *room,
          guint  n)
{
  return find (room->window, FAB_TYPE_STEP_CARD, &n) != NULL;
}

static void
type_line (GtkWidget  *card,
           const char *text)
{
  guint n = 0;
  GtkWidget *row = find (card, ADW_TYPE_ENTRY_ROW, &n);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static GtkTextBuffer *
get_buffer (GtkWidget *card)
{
  guint n = 0;
  GtkWidget *view = find (card, GTK_TYPE_TEXT_VIEW, &n);

  g_assert_nonnull (view);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static gboolean
card_says (GtkWidget  *card,
           const char *text)
{
  g_autofree char *all = NULL;

  g_object_get (get_buffer (card), "text", &all, NULL);

  return g_str_equal (all, text);
}

static const char *
get_text (Room         *room,
          FabPlanField  field,
          guint         index)
{
  return fab_plan_get_text (fab_planner_get_plan (room->planner), field, index);
}

static FabPlanState
get_state (Room    *room,
           FabStep  step)
{
  return fab_plan_get_step_state (fab_planner_get_plan (room->planner), step);
}

static gboolean
script_has (Room       *room,
            const char *text)
{
  g_autofree char *script = fab_story_dup_script (room->story);

  return strstr (script, text) != NULL;
}

static void
act (GtkWidget  *widget,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
}

/* Goes on to @step, which is written as soon as it is seen: what stood there before was not empty. */
static void
go_on (Room    *room,
       FabStep  step)
{
  act (room->window, "steps.next");
  testing_wait_for (!fab_planner_get_busy (room->planner));
  g_assert_cmpint (get_state (room, step), ==, FAB_PLAN_DONE);
}

/* From the first step to the last; what is typed on the way is in the script. */
static void
test_through (void)
{
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  Room room;

  room_begin (&room, writer);
  act (room.window, "steps.next"); /* a step that is empty is written first, and read */
  testing_wait_for (!fab_planner_get_busy (room.planner));
  g_assert_cmpint (get_state (&room, FAB_STEP_LOGLINE), ==, FAB_PLAN_DONE);
  g_assert_cmpint (get_state (&room, FAB_STEP_NAMES), ==, FAB_PLAN_EMPTY);
  g_assert_true (card_says (get_card (&room, 1), get_text (&room, FAB_FIELD_LOGLINE, 0)));
  go_on (&room, FAB_STEP_NAMES);
  type_line (get_card (&room, 0), "The Salt Waltz"); /* neither Enter nor another field: going on is enough */
  type_line (get_card (&room, 1), "Ulla");
  go_on (&room, FAB_STEP_OUTLINE);
  g_assert_cmpstr (get_text (&room, FAB_FIELD_TITLE, 0), ==, "The Salt Waltz");
  g_assert_cmpstr (get_text (&room, FAB_FIELD_NAME, 0), ==, "Ulla");
  go_on (&room, FAB_STEP_ACTION);
  g_assert_cmpuint (testing_count_panels (room.story), ==, 0);
  go_on (&room, FAB_STEP_DIALOGUE);
  g_assert_true (script_has (&room, "Title: The Salt Waltz\n"));
  g_assert_true (script_has (&room, "\nULLA\n"));
  g_assert_cmpuint (testing_count_panels (room.story), >, 0);
  act (room.window, "steps.next"); /* it says Done there */
  testing_wait_for (room.window == NULL);
  room_end (&room);
}

/* What was written from something that is another now is shown as such, kept or written again; Undo is that of the story. */
static void
test_edited (void)
{
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  g_autofree char *what = NULL;
  Room room;

  room_begin (&room, writer);
  act (room.window, "steps.rest");
  testing_wait_for (!fab_planner_get_busy (room.planner));
  for (guint i = 0; i < FAB_STEP_OUTLINE; i++)
    act (room.window, "steps.next");
  what = g_strdup (get_text (&room, FAB_FIELD_WHAT, 0));
  gtk_text_buffer_set_text (get_buffer (get_card (&room, 0)), "Ulla eats a pear.", -1);
  g_assert_cmpstr (get_text (&room, FAB_FIELD_WHAT, 0), ==, "Ulla eats a pear.");
  g_assert_cmpint (get_state (&room, FAB_STEP_ACTION), ==, FAB_PLAN_STALE);
  act (room.window, "steps.next");
  act (get_card (&room, 0), "card.keep");
  g_assert_cmpint (get_state (&room, FAB_STEP_ACTION), ==, FAB_PLAN_DONE);
  act (room.window, "steps.undo");
  act (room.window, "steps.undo");
  act (room.window, "steps.back");
  g_assert_true (card_says (get_card (&room, 0), what));
  g_assert_cmpint (get_state (&room, FAB_STEP_ACTION), ==, FAB_PLAN_DONE);
  room_end (&room);
}

/* Cards come, go and change places as their scenes do, and a plan that is taken back leaves nothing to show. */
static void
test_cards (void)
{
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  Room room;

  room_begin (&room, writer);
  act (room.window, "steps.next");
  testing_wait_for (!fab_planner_get_busy (room.planner));
  go_on (&room, FAB_STEP_NAMES);
  go_on (&room, FAB_STEP_OUTLINE);
  while (has_card (&room, 1))
    act (get_card (&room, 0), "card.remove");
  act (room.window, "steps.add");
  g_assert_true (has_card (&room, 1));
  type_line (get_card (&room, 1), "INT. ATTIC - NIGHT");
  act (get_card (&room, 1), "card.up");
  g_assert_cmpstr (get_text (&room, FAB_FIELD_HEADING, 0), ==, "INT. ATTIC - NIGHT");
  while (room.window && fab_planner_get_plan (room.planner))
    act (room.window, "steps.undo");
  testing_wait_for (room.window == NULL);
  room_end (&room);
}

#define SSE(text) "data: {\"choices\":[{\"delta\":{\"content\":\"" text "\"}}]}\n\n"

#define FINISH "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"

/* @service->data: that it fails. */
static void
logline_cb (Service           *service,
            SoupServerMessage *message,
            const char        *path,
            guint              n)
{
  if (service->data)
    testing_service_reply (message, 401, "application/json", "{\"error\":{\"message\":\"no key\"}}");
  else
    testing_service_reply (message, 200, "text/event-stream", SSE ("{\\\"logline\\\":\\\"A storm learns.\\\"}") FINISH);
}

static GtkWidget *
get_note (Room *room)
{
  guint n = 0;

  return find (room->window, GTK_TYPE_ENTRY, &n);
}

/* What one wants otherwise goes along with what is asked next, once; the built-in writer would not heed it, and is not told. */
static void
test_note (void)
{
  g_autoptr(Service) service = testing_service_new (logline_cb, NULL);
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabWriter) writer = fab_remote_writer_new (http, service->pool, "m"), builtin = fab_builtin_writer_new ();
  Room room;

  room_begin (&room, builtin);
  g_assert_null (get_note (&room));
  room_end (&room);
  room_begin (&room, writer);
  gtk_editable_set_text (GTK_EDITABLE (get_note (&room)), "set in winter");
  service->data = service;
  act (room.window, "steps.next");
  testing_wait_for (!fab_planner_get_busy (room.planner));
  g_assert_nonnull (strstr (service->body, "set in winter"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_note (&room))), ==, "set in winter"); /* to be tried again */
  service->data = NULL;
  g_signal_emit_by_name (get_note (&room), "activate");
  testing_wait_for (!fab_planner_get_busy (room.planner));
  g_assert_nonnull (strstr (service->body, "set in winter"));
  g_assert_cmpstr (get_text (&room, FAB_FIELD_LOGLINE, 0), ==, "A storm learns.");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_note (&room))), ==, "");
  act (get_card (&room, 1), "card.write");
  testing_wait_for (!fab_planner_get_busy (room.planner));
  g_assert_null (strstr (service->body, "set in winter"));
  room_end (&room);
}

/* An outline that ends in the middle, then no answer that is any use. */
static void
broken_cb (Service           *service,
           SoupServerMessage *message,
           const char        *path,
           guint              n)
{
  if (n == 0)
    testing_service_reply (message, 200, "text/event-stream", SSE ("{\\\"scenes\\\":[{\\\"heading\\\":\\\"INT. BAKERY - DAY\\\",\\\"what\\\":\\\"She ba"));
  else
    testing_service_reply (message, 401, "application/json", "{\"error\":{\"message\":\"no key\"}}");
}

static GtkWidget *
find_label (GtkWidget  *widget,
            const char *text)
{
  GtkWidget *found = GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);

  return found;
}

/* What came of an answer that broke off is there to be edited, and what is wrong is said in the window. */
static void
test_broken (void)
{
  g_autoptr(Service) service = testing_service_new (broken_cb, NULL);
  g_autoptr(FabHttp) http = fab_http_new ();
  g_autoptr(FabWriter) writer = fab_remote_writer_new (http, service->pool, "m");
  Room room;

  room_begin (&room, writer);
  fab_planner_set_text (room.planner, FAB_FIELD_LOGLINE, 0, "A baker wants to sleep.");
  fab_planner_set_text (room.planner, FAB_FIELD_TITLE, 0, "Dough");
  fab_planner_insert (room.planner, FAB_STEP_NAMES, 0);
  fab_planner_set_text (room.planner, FAB_FIELD_NAME, 0, "Anna");
  act (room.window, "steps.next");
  act (room.window, "steps.next");
  testing_wait_for (!fab_planner_get_busy (room.planner));
  g_assert_true (card_says (get_card (&room, 0), "She ba"));
  act (room.window, "steps.write");
  testing_wait_for (!fab_planner_get_busy (room.planner));
  testing_wait_for (find_label (room.window, "does not accept the key") != NULL);
  g_assert_true (card_says (get_card (&room, 0), "She ba"));
  g_assert_false (fab_session_get_writing (room.session));
  room_end (&room);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/steps/through", test_through);
  g_test_add_func ("/steps/edited", test_edited);
  g_test_add_func ("/steps/cards", test_cards);
  g_test_add_func ("/steps/broken", test_broken);
  g_test_add_func ("/steps/note", test_note);

  return g_test_run ();
}
