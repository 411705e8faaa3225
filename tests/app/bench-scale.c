/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A film of ten thousand panels in the real window: opening, scrolling against a plain grid of as many placeholders, finding,
 * reordering, undoing and saving. bench-scale [PANELS [MEGABYTES [PART ...]]], parts: scroll edit save; all if none is named.
 * Beside the time that passed stands the time that the main thread worked, which other programs hardly change. */
#include "config.h"

#include <time.h>

#include "app-testing.h"
#include "fab-window-private.h"
#include "scale-testing.h"

#define STEPS 90
#define FRAME (1e6 / 60)

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

/* Milliseconds that this thread has worked. */
static double
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &time);

  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static void
settle (double seconds)
{
  gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  guint tick = g_timeout_add (5, testing_tick_cb, NULL);

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
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

/* --- scrolling --- */

typedef struct
{
  GtkAdjustment *adjustment;
  GArray        *times;
  double         step;
} Scroll;

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  Scroll *scroll = data;
  gint64 now = g_get_monotonic_time ();

  g_array_append_val (scroll->times, now);
  gtk_adjustment_set_value (scroll->adjustment, gtk_adjustment_get_value (scroll->adjustment) + scroll->step);

  return G_SOURCE_CONTINUE;
}

typedef struct { double missed, median, longest, work; } Frames;

static int
compare_cb (gconstpointer a,
            gconstpointer b)
{
  return *(gint64 *) a < *(gint64 *) b ? -1 : *(gint64 *) a > *(gint64 *) b;
}

static Frames
count_frames (GArray *times)
{
  Frames frames = { 0 };

  for (guint i = 0; i + 1 < times->len; i++)
    {
      gint64 *time = &g_array_index (times, gint64, i);

      *time = time[1] - time[0];
      frames.missed += MAX (*time / FRAME - 1, 0);
    }
  g_array_set_size (times, times->len - 1);
  g_array_sort (times, compare_cb);
  frames.missed /= times->len;
  frames.median = g_array_index (times, gint64, times->len / 2) / 1e3;
  frames.longest = g_array_index (times, gint64, times->len - 1) / 1e3;

  return frames;
}

static Frames
scroll_view (GtkWidget *view,
             double     step)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  Scroll scroll = { gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), times, step };
  Frames frames;
  double work;
  guint id;

  gtk_adjustment_set_value (scroll.adjustment, 0);
  settle (.5);
  work = get_work ();
  id = gtk_widget_add_tick_callback (view, scroll_cb, &scroll, NULL);
  while (times->len < STEPS)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (view, id);
  work = (get_work () - work) / STEPS;
  frames = count_frames (times);
  frames.work = work;

  return frames;
}

/* --- the plain grid --- */

static void
plain_setup_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                GdkPaintable             *paintable)
{
  GtkWidget *picture = gtk_picture_new_for_paintable (paintable);

  gtk_widget_set_size_request (picture, 216, 122);
  gtk_list_item_set_child (item, picture);
}

static GtkWidget *
make_plain (guint n)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 216, 122);
  GdkTexture *texture = fab_texture_new_for_surface (surface);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListStore *store = g_list_store_new (GTK_TYPE_STRING_OBJECT);
  GtkWidget *grid, *scroller = gtk_scrolled_window_new ();

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GtkStringObject) item = gtk_string_object_new ("");

      g_list_store_append (store, item);
    }
  g_signal_connect_object (factory, "setup", G_CALLBACK (plain_setup_cb), texture, 0);
  grid = gtk_grid_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (store))), factory);
  gtk_grid_view_set_max_columns (GTK_GRID_VIEW (grid), 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  g_object_set_data_full (G_OBJECT (grid), "texture", texture, g_object_unref);

  return grid;
}

static GtkWidget *
find_grid (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_GRID_VIEW (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_grid (child);

  return found;
}

static void
show_scroll (const char *name,
             Frames      plain,
             Frames      ours)
{
  g_print ("%-34s %5.2f frames missed of each, %.1f ms between two, longest %.1f; plain grid %.2f, %.1f, %.1f: %.2f times; "
           "work for each %.1f and %.1f ms\n",
           name, ours.missed, ours.median, ours.longest, plain.missed, plain.median, plain.longest, ours.median / plain.median,
           ours.work, plain.work);
}

static void
compare_scrolling (FabWindow *window,
                   guint      n)
{
  static const struct { const char *name; double step; } ways[] = {
    { "scroll slowly (12 px a frame)", 12 }, { "scroll (150 px a frame)", 150 }, { "drag the bar (2000 px a frame)", 2000 },
  };
  GtkWidget *other = gtk_window_new (), *grid = make_plain (n), *board = GTK_WIDGET (window->board);

  gtk_window_set_default_size (GTK_WINDOW (other), gtk_widget_get_width (board), gtk_widget_get_height (board));
  gtk_window_set_child (GTK_WINDOW (other), gtk_widget_get_parent (grid));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      Frames plain, ours;

      gtk_window_present (GTK_WINDOW (other));
      settle (.3);
      plain = scroll_view (grid, ways[i].step);
      gtk_widget_set_visible (other, FALSE);
      settle (.3);
      ours = scroll_view (find_grid (board), ways[i].step);
      show_scroll (ways[i].name, plain, ours);
    }
  gtk_window_destroy (GTK_WINDOW (other));
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
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (window->script);
  GtkTextIter start, end;

  fab_script_pane_find (window->script, FALSE);
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
  double work = get_work (), doing, showing;
  Pulse pulse;
  guint id;

  deed (FAB_WINDOW (desk->window));
  done = g_get_monotonic_time ();
  doing = get_work () - work;
  wait_for_frame (desk);
  showing = get_work () - work;
  g_print ("%-34s %7.1f ms (work %.1f), shown after %.1f (work %.1f); ", name, (done - start) / 1e3, doing,
           (g_get_monotonic_time () - start) / 1e3, showing);
  id = start_pulse (&pulse);
  settle (1.5);
  g_source_remove (id);
  g_print ("then the longest pause is %.1f ms (work in all %.1f)\n", pulse.longest / 1e3, get_work () - work - showing);
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
  double work = get_work ();
  Pulse pulse;
  guint id;

  fab_window_open_file (window, file);
  testing_wait_for (window->session != NULL);
  wait_for_frame (desk);
  g_print ("%-34s %7.1f ms to the first frame (work %.1f); ", name, (g_get_monotonic_time () - start) / 1e3, get_work () - work);
  id = start_pulse (&pulse);
  settle (6);
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
  settle (1);
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
  do_it (desk, "find a word", find_word);
  do_it (desk, "select in the middle", select_middle);
  do_it (desk, "reorder", move_panel);
  do_it (desk, "undo it", undo);
  do_it (desk, "change a prompt", change_prompt);
  do_it (desk, "undo it", undo);
}

static gboolean
has_part (char       **parts,
          const char  *part)
{
  return *parts == NULL || g_strv_contains ((const char * const *) parts, part);
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
  settle (1);
  show_memory ("no story");
  open_file (&desk, "open 100 panels", small);
  close_story (window, TRUE);
  open_file (&desk, "open", file);
  show_memory ("open");
  if (has_part (parts, "scroll"))
    compare_scrolling (window, n);
  show_memory ("scrolled");
  if (has_part (parts, "edit"))
    edit (&desk);
  if (has_part (parts, "save"))
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
  g_autofree char *dir = NULL;
  g_autoptr(FabApplication) app = NULL;

  dir = g_dir_make_tmp ("fabula-scale-XXXXXX", NULL);
  g_setenv ("XDG_STATE_HOME", dir, TRUE);
  app = fab_application_new ();
  g_application_set_flags (G_APPLICATION (app), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (app), NULL, NULL));
  run (app, dir, argc > 1 ? atoi (argv[1]) : SCALE_PANELS, argc > 2 ? atoi (argv[2]) * 1000000ull : SCALE_TAKES,
       argv + MIN (argc, 3));
  testing_remove_dir (dir);

  return 0;
}
