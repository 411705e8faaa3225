/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For who listens, who wants nothing to move, and who has no pointer: what happens is said, what need not move stands still, and
 * the keys are never lost. */
#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "app-testing.h"
#include "fab-announcement.h"
#include "places.h"

static char *
dup_description (GtkWidget *widget)
{
  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION))
    return g_strdup ("");

  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
}

static gboolean
is_described (GtkWidget  *widget,
              const char *text)
{
  g_autofree char *description = dup_description (widget);

  return g_strcmp0 (description, text) == 0 || (description == NULL && *text == '\0');
}

/* --- what happens is said ------------------------------------------------------------------------ */

static void
test_said (void)
{
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_button_new_with_label ("one"), *second = gtk_button_new_with_label ("two");

  gtk_accessible_update_property (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "the first", -1);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  gtk_window_set_focus (GTK_WINDOW (window), first);

  fab_announcement_say (GTK_WINDOW (window), "A panel went.");
  fab_announcement_say (GTK_WINDOW (window), "It can come back.");
  testing_wait_for (is_described (first, "A panel went.\nIt can come back.\nthe first"));

  fab_announcement_say (GTK_WINDOW (window), "It came back.");
  gtk_window_set_focus (GTK_WINDOW (window), second);
  testing_wait_for (is_described (second, "It came back."));
  testing_wait_for (is_described (first, "the first"));
  gtk_window_set_focus (GTK_WINDOW (window), first);
  testing_wait_for (is_described (second, ""));

  fab_announcement_say (GTK_WINDOW (window), "Nobody hears this.");
  gtk_window_destroy (GTK_WINDOW (window));
  places_settle (400);
}

/* --- nothing moves ------------------------------------------------------------------------------- */

/* On the way from one page, or one place, to another. */
static gboolean
is_moving (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_STACK (widget) && gtk_stack_get_transition_running (GTK_STACK (widget)))
    return TRUE;
  if (GTK_IS_REVEALER (widget) &&
      gtk_revealer_get_child_revealed (GTK_REVEALER (widget)) != gtk_revealer_get_reveal_child (GTK_REVEALER (widget)))
    return TRUE;
  if (ADW_IS_FLAP (widget) && fmod (adw_flap_get_reveal_progress (ADW_FLAP (widget)), 1) != 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (is_moving (child))
      return TRUE;

  return FALSE;
}

static void
count_cb (GdkFrameClock *clock,
          guint         *n)
{
  (*n)++;
}

/* Frames in a while in which nothing is done: what moves without an end has many. */
static guint
count_frames (FabWindow *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  guint n = 0;
  gulong handler = g_signal_connect (clock, "update", G_CALLBACK (count_cb), &n);

  places_settle (200);
  g_signal_handler_disconnect (clock, handler);

  return n;
}

static gboolean
is_busy (FabWindow *window)
{
  FabSession *session = fab_window_get_session (window);

  return session && (fab_session_get_writing (session) || fab_studio_get_n_jobs (fab_session_get_studio (session)) > 0);
}

/* The panes come and go, pages follow each other, the board goes where the selection is, without a slide or a fade. */
static void
test_still (FabApplication *app)
{
  static const char * const actions[] = {
    "win.show-script", "win.show-script", "win.show-inspector", "win.show-reel", "win.show-reel", "win.show-inspector",
    "win.open-panel", "win.show-board", "win.next-scene", "win.go-to-end", "win.delete-panel", "win.undo",
  };
  FabWindow *window = fab_window_new (app);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_sample (window);
  testing_wait_for (fab_window_get_session (window) != NULL && !is_busy (window));
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL);
      places_settle (20);
      if (is_moving (GTK_WIDGET (window)))
        g_error ("%s: something moves", actions[i]);
    }
  testing_wait_for (count_frames (window) <= 2); /* pictures may come meanwhile */
  places_leave (window);
}

/* --- the keys are never lost --------------------------------------------------------------------- */

static gboolean
has_keys (FabWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_sensitive (focus);
}

static void
failed_cb (FabSession *session,
           GError     *error)
{
  g_error ("%s", error->message);
}

static void
test_keys (FabApplication *app)
{
  static const char * const actions[] = {
    "win.next-panel", "win.delete-panel", "win.undo", "win.redo", "win.undo", "win.new-panel", "win.undo", "win.move-panel-right",
    "win.undo", "win.merge-panels", "win.undo", "win.edit-prompt", "win.show-board", "win.open-panel", "win.show-board",
    "win.next-pane", "win.show-inspector", "win.show-inspector", "win.next-pane", "win.next-pane", "win.show-reel", "win.show-reel",
    "win.previous-pane", "win.previous-pane", "win.show-script", "win.show-script", "win.play", "win.stop", "win.show-board",
  };
  FabWindow *window = fab_window_new (app);

  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_sample (window);
  testing_wait_for (fab_window_get_session (window) != NULL && !is_busy (window));
  testing_wait_for (has_keys (window));
  g_signal_connect (fab_window_get_session (window), "failed", G_CALLBACK (failed_cb), NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      g_test_message ("%s", actions[i]);
      gtk_widget_activate_action (GTK_WIDGET (window), actions[i], NULL);
      places_settle (150);
      testing_wait_for (has_keys (window));
    }
  places_leave (window);
}

/* --- steps that go and come ---------------------------------------------------------------------- */

static gboolean
keys_are_told (FabWindow  *window,
               const char *words)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_autofree char *description = focus ? dup_description (focus) : NULL;

  return description != NULL && g_str_has_prefix (description, words);
}

static void
test_steps (FabApplication *app)
{
  FabWindow *window = fab_window_new (app);

  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_sample (window);
  testing_wait_for (fab_window_get_session (window) != NULL && !is_busy (window));
  testing_wait_for (has_keys (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.new-panel", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  testing_wait_for (keys_are_told (window, "Undone: "));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.redo", NULL);
  testing_wait_for (keys_are_told (window, "Redone: "));
  places_leave (window);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(FabApplication) app = NULL;

  gtk_test_init (&argc, &argv, NULL);
  app = places_create_app ();
  g_test_add_func ("/person/said", test_said);
  g_test_add_data_func ("/person/still", app, (GTestDataFunc) test_still);
  g_test_add_data_func ("/person/steps", app, (GTestDataFunc) test_steps);
  g_test_add_data_func ("/person/keys", app, (GTestDataFunc) test_keys);

  return g_test_run ();
}
