/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A film of ten thousand panels in the real window: opening, finding, reordering, undoing and saving.
 * bench-scale [PANELS [MEGABYTES [PART ...]]], megabytes 0: few pictures do for all; parts: edit save; all if none is named.
 * Beside the time that passed stands the time that the main thread worked, which other programs hardly change. */
#include "config.h"

#include "app-testing.h"
#include "fab-window-private.h"
#include "scale-testing.h"

typedef struct
{
  GtkWidget *window;
  gboolean   painted;
} Desk;

static void
painted_cb (Desk *desk)
{
  desk->painted = TRUE;
}

/* Until the window has been drawn with all that was asked of it. */
static void
wait_for_frame (Desk *desk)
{
  desk->painted = FALSE;
  gtk_widget_queue_draw (desk->window);
  while (!desk->painted)
    g_main_context_iteration (NULL, TRUE);
}

/* --- how long the main loop stands still --- */

typedef struct { gint64 last, longest; } Pulse;

static gboolean
pulse_cb (gpointer data)
{
  Pulse *pulse = data;
  gint64 now = g_get_monotonic_time ();

  pulse->longest = MAX (pulse->longest, now - pulse->last);
  pulse->last = now;

  return G_SOURCE_CONTINUE;
}

static guint
start_pulse (Pulse *pulse)
{
  *pulse = (Pulse) { g_get_monotonic_time (), 0 };

  return g_timeout_add_full (G_PRIORITY_HIGH, 2, pulse_cb, pulse, NULL);
}

/* --- doing things --- */

typedef void (*Deed) (FabWindow *window);

static GtkEditable *
find_editable (GtkWidget *widget)
{
  if (GTK_IS_EDITABLE (widget))
    return GTK_EDITABLE (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkEditable *found = find_editable (child);

      if (found)
        return found;
    }

  return NULL;
}

static void
find_word (FabWindow *window)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (window->panes.script);
  GtkTextIter start, end;

  fab_script_pane_find (window->panes.script, FALSE);
  gtk_editable_set_text (find_editable (GTK_WIDGET (gtk_window_get_focus (GTK_WINDOW (window)))), SCALE_WORD);
  while (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    g_main_context_iteration (NULL, TRUE);
}

static void
select_middle (FabWindow *window)
{
  FabStory *story = fab_session_get_story (window->session);

  fab_session_select (window->session, testing_panel_at (story, testing_count_panels (story) / 2));
}

static void
move_panel (FabWindow *window)
{
  FabStory *story = fab_session_get_story (window->session);
  guint middle = testing_count_panels (story) / 2;

  fab_session_move_beside (window->session, testing_panel_at (story, middle), testing_panel_at (story, middle + 5), TRUE);
}

static void
change_prompt (FabWindow *window)
{
  fab_story_set_prompt (fab_session_get_story (window->session), fab_session_get_selected (window->session),
                        "Close-up, PERSON 3 looks at the key", NULL);
}

static void
undo (FabWindow *window)
{
  g_assert_true (fab_story_undo (fab_session_get_story (window->session), NULL));
}

static void
do_it (Desk       *desk,
       const char *name,
       Deed        deed)
{
  gint64 start = g_get_monotonic_time (), done;
  double work = scale_get_work (), doing, showing;
  Pulse pulse;
  guint id;

  deed (FAB_WINDOW (desk->window));
  done = g_get_monotonic_time ();
  doing = scale_get_work () - work;
  wait_for_frame (desk);
  showing = scale_get_work () - work;
  g_print ("%-34s %7.1f ms (work %.1f), shown after %.1f (work %.1f); ", name, (done - start) / 1e3, doing,
           (g_get_monotonic_time () - start) / 1e3, showing);
  id = start_pulse (&pulse);
  scale_settle (1.5);
  g_source_remove (id);
  g_print ("then the longest pause is %.1f ms (work in all %.1f)\n", pulse.longest / 1e3, scale_get_work () - work - showing);
}

/* --- opening and saving --- */

static void
show_memory (const char *when)
{
  g_print ("%-34s %7.0f MB\n", when, scale_get_memory () / 1e6);
}

static void
open_file (Desk       *desk,
           const char *name,
           GFile      *file)
{
  gint64 start = g_get_monotonic_time ();
  FabWindow *window = FAB_WINDOW (desk->window);
  double work = scale_get_work ();
  Pulse pulse;
  guint id;

  fab_window_open_file (window, file);
  testing_wait_for (window->session != NULL);
  wait_for_frame (desk);
  g_print ("%-34s %7.1f ms to the first frame (work %.1f); ", name, (g_get_monotonic_time () - start) / 1e3, scale_get_work () - work);
  id = start_pulse (&pulse);
  scale_settle (6);
  g_source_remove (id);
  g_print ("then the longest pause is %.1f ms\n", pulse.longest / 1e3);
}

static void
close_story (FabWindow *window,
             gboolean   discard)
{
  g_autoptr(FabStory) story = g_object_ref (fab_session_get_story (window->session));

  _fab_window_set_session (window, NULL);
  fab_story_close (story, discard);
  scale_settle (1);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr(GError) error = NULL;

  fab_story_save_finish (FAB_STORY (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* While it is saved, prompts are changed. */
static void
save (Desk  *desk,
      GFile *file)
{
  FabWindow *window = FAB_WINDOW (desk->window);
  gint64 start = g_get_monotonic_time (), longest = 0;
  gboolean done = FALSE;
  guint n = 0;

  fab_story_save_async (fab_session_get_story (window->session), file, NULL, NULL, NULL, saved_cb, &done);
  while (!done)
    {
      gint64 began = g_get_monotonic_time ();

      change_prompt (window);
      wait_for_frame (desk);
      longest = MAX (longest, g_get_monotonic_time () - began);
      n++;
    }
  g_print ("%-34s %7.1f ms; %u edits meanwhile, the longest shown after %.1f ms\n", "save",
           (g_get_monotonic_time () - start) / 1e3, n, longest / 1e3);
}

static void
edit (Desk *desk)
{
  FabSession *session = FAB_WINDOW (desk->window)->session;

  fab_studio_cancel_all (fab_session_get_studio (session)); /* thousands of speeches, which a story of that size has long since */
  scale_settle (.5);
  do_it (desk, "find a word", find_word);
  do_it (desk, "select in the middle", select_middle);
  do_it (desk, "reorder", move_panel);
  do_it (desk, "undo it", undo);
  do_it (desk, "change a prompt", change_prompt);
  do_it (desk, "undo it", undo);
}

static void
run (FabApplication *app,
     const char     *dir,
     guint           n,
     guint64         bytes,
     char          **parts)
{
  g_autofree char *path = g_build_filename (dir, "scale.fabula", NULL), *small_path = g_build_filename (dir, "small.fabula", NULL);
  g_autoptr(GFile) small = g_file_new_for_path (small_path);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  FabWindow *window = fab_window_new (app);
  Desk desk = { GTK_WIDGET (window) };

  scale_write (dir, small, 100, 1000000);
  scale_write (dir, file, n, bytes);
  gtk_window_set_default_size (GTK_WINDOW (window), 1270, 780);
  gtk_window_present (GTK_WINDOW (window));
  testing_wait_for (gtk_widget_get_mapped (GTK_WIDGET (window)));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint", G_CALLBACK (painted_cb), &desk);
  scale_settle (1);
  show_memory ("no story");
  open_file (&desk, "open 100 panels", small);
  close_story (window, TRUE);
  open_file (&desk, "open", file);
  show_memory ("open");
  if (scale_is_wanted (parts, "edit"))
    edit (&desk);
  if (scale_is_wanted (parts, "save"))
    save (&desk, file);
  show_memory ("saved");
  close_story (window, FALSE);
  show_memory ("closed");
  open_file (&desk, "open what was open before", file);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  return scale_run (argc, argv, SCALE_TAKES, run);
}
