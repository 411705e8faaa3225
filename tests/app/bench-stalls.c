/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long the window stands still in the rooms of a film of ten thousand panels: for every command, the longest turn of the main
 * loop in processor time, which other programs hardly change, and all that it worked. bench-stalls [PANELS [MEGABYTES [COMMAND ...]]] */
#include "config.h"

#include <time.h>

#include "app-testing.h"
#include "fab-window-private.h"
#include "scale-testing.h"

#define LONG 50 /* milliseconds */
#define WATCHED (G_USEC_PER_SEC)

typedef struct { double longest, all; } Work;

static double
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
turn (Work *work)
{
  double before = get_work (), took;

  g_main_context_iteration (NULL, TRUE);
  took = get_work () - before;
  work->longest = MAX (work->longest, took);
  work->all += took;
}

static void
watch (Work *work)
{
  gint64 end = g_get_monotonic_time () + WATCHED;
  guint tick = g_timeout_add (5, testing_tick_cb, NULL);

  while (g_get_monotonic_time () < end)
    turn (work);
  g_source_remove (tick);
}

static void
show (const char *name,
      double      itself,
      Work       *work)
{
  g_print ("%-28s %7.1f ms, then at most %7.1f ms in a turn, %7.1f in all%s\n", name, itself, work->longest, work->all,
           MAX (itself, work->longest) > LONG ? "  LONG" : "");
}

static void
close_others (GtkWindow *window)
{
  g_autoptr(GList) all = gtk_window_list_toplevels ();

  for (GList *l = all; l; l = l->next)
    if (l->data != window && gtk_widget_get_visible (l->data))
      gtk_window_close (l->data);
}

static void
open_cb (FabWindow  *window,
         const char *path)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);

  fab_window_open_file (window, file);
}

static void
command_cb (FabWindow  *window,
            const char *name)
{
  gtk_widget_activate_action (GTK_WIDGET (window), name, NULL);
}

static void
type_cb (FabWindow  *window,
         const char *text)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (window->panes.script);

  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
}

static void
select_cb (FabWindow  *window,
           const char *data)
{
  FabStory *story = fab_session_get_story (window->session);

  fab_session_select (window->session, testing_panel_at (story, testing_count_panels (story) / 2));
}

static void
import_cb (FabWindow  *window,
           const char *path)
{
  g_autofree char *text = fab_story_dup_script (fab_session_get_story (window->session));

  g_file_set_contents (path, text, -1, NULL);
  open_cb (window, path);
}

static void
close_cb (FabWindow  *window,
          const char *data)
{
  g_autoptr(FabStory) story = g_object_ref (fab_session_get_story (window->session));

  _fab_window_set_session (window, NULL);
  fab_story_close (story, FALSE);
}

static const struct
{
  const char *name;
  void      (*func) (FabWindow *window, const char *argument);
  const char *argument; /* NULL: the name */
} deeds[] = {
  { "select the middle", select_cb },
  { "win.next-panel", command_cb },
  { "win.next-scene", command_cb },
  { "win.new-panel", command_cb },
  { "win.move-panel-right", command_cb },
  { "win.delete-panel", command_cb },
  { "win.undo", command_cb },
  { "type", type_cb, "The door opens. " },
  { "win.undo", command_cb },
  { "win.find", command_cb },
  { "win.outline", command_cb },
  { "win.palette", command_cb },
  { "win.open-panel", command_cb },
  { "win.next-panel", command_cb },
  { "win.show-board", command_cb },
  { "win.play", command_cb },
  { "win.play", command_cb },
  { "win.show-board", command_cb },
  { "win.show-reel", command_cb },
  { "win.show-reel", command_cb },
  { "win.insight", command_cb },
  { "win.cast", command_cb },
  { "win.project", command_cb },
  { "win.export", command_cb },
  { "win.print", command_cb },
  { "win.export-pictures", command_cb },
  { "win.audience", command_cb },
  { "win.write-steps", command_cb },
};

static void
do_it (FabWindow  *window,
       const char *name,
       void      (*func) (FabWindow *window, const char *argument),
       const char *argument)
{
  double before = get_work (), itself;
  Work work = { 0 };

  func (window, argument);
  itself = get_work () - before;
  watch (&work);
  show (name, itself, &work);
  close_others (GTK_WINDOW (window));
  watch (&(Work) { 0 });
}

static void
run (FabApplication *app,
     const char     *dir,
     guint           n,
     guint64         bytes,
     char          **names)
{
  g_autofree char *path = g_build_filename (dir, "scale.fabula", NULL), *script = g_build_filename (dir, "scale.fountain", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  FabWindow *window = fab_window_new (app);

  scale_write (dir, file, n, bytes);
  gtk_window_set_default_size (GTK_WINDOW (window), 1270, 780);
  gtk_window_present (GTK_WINDOW (window));
  watch (&(Work) { 0 });
  do_it (window, "open", open_cb, path);
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (scale_is_wanted (names, deeds[i].name))
      do_it (window, deeds[i].name, deeds[i].func, deeds[i].argument ? deeds[i].argument : deeds[i].name);
  if (scale_is_wanted (names, "import"))
    do_it (window, "import", import_cb, script);
  do_it (window, "close", close_cb, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  return scale_run (argc, argv, 100000000, run);
}
