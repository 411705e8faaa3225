/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames that are missed while a film of ten thousand panels is scrolled in the real window, beside what a plain GtkGridView with
 * as many textures of the same size, and a plain GtkTextView with the same script, miss in the same run.
 * bench-scroll [PANELS [MEGABYTES [PART ...]]], megabytes 0: few pictures do for all; parts: board script; both if none is named.
 * A frame is missed where the clock of frames skipped one, which other programs bring about too; and "by work" where the main
 * thread alone was busy for longer than a frame lasts, which they hardly change. */
#include "config.h"

#include "../bench-times.h"
#include "app-testing.h"
#include "fab-panel-picture.h"
#include "fab-window-private.h"
#include "scale-testing.h"

#define FRAMES 90
#define FRAME (1000. / 60)

typedef struct
{
  GtkAdjustment *adjustment;
  GArray        *times, *works; /* milliseconds, at the beginning of each frame */
  double         step;
} Scroll;

typedef struct { double missed, missed_by_work, median, longest, work; } Frames;

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  Scroll *scroll = data;
  double now = gdk_frame_clock_get_frame_time (clock) / 1e3, work = scale_get_work ();

  g_array_append_val (scroll->times, now);
  g_array_append_val (scroll->works, work);
  gtk_adjustment_set_value (scroll->adjustment, gtk_adjustment_get_value (scroll->adjustment) + scroll->step);

  return G_SOURCE_CONTINUE;
}

/* How long each lasted, shortest first. */
static void
turn_into_spans (GArray *times)
{
  for (guint i = 0; i + 1 < times->len; i++)
    g_array_index (times, double, i) = g_array_index (times, double, i + 1) - g_array_index (times, double, i);
  g_array_set_size (times, times->len - 1);
  bench_times_sort (times);
}

static double
count_missed (GArray *spans)
{
  double missed = 0;

  for (guint i = 0; i < spans->len; i++)
    missed += MAX (floor (g_array_index (spans, double, i) / FRAME + .25) - 1, 0);

  return missed;
}

static double
count_too_long (GArray *works)
{
  guint n = 0;

  for (guint i = 0; i < works->len; i++)
    n += g_array_index (works, double, i) > FRAME;

  return n;
}

static Frames
scroll_view (GtkWidget *view,
             double     from,
             double     step)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  g_autoptr(GArray) times = bench_times_new ();
  g_autoptr(GArray) works = bench_times_new ();
  Scroll scroll = { gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)), times, works };
  double start;
  guint id;

  scroll.step = step > 0 ? step : gtk_adjustment_get_page_size (scroll.adjustment);
  gtk_adjustment_set_value (scroll.adjustment, from * gtk_adjustment_get_upper (scroll.adjustment));
  scale_settle (.5);
  start = scale_get_work ();
  id = gtk_widget_add_tick_callback (view, scroll_cb, &scroll, NULL);
  while (times->len < FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (view, id);
  start = (scale_get_work () - start) / FRAMES;
  turn_into_spans (times);
  turn_into_spans (works);

  return (Frames) { count_missed (times), count_too_long (works), g_array_index (times, double, times->len / 2),
                    g_array_index (works, double, works->len - 1), start };
}

static void
show (const char *name,
      Frames      plain,
      Frames      ours)
{
  g_print ("%-22s work of a frame %6.2f ms, plain %6.2f: %5.2f times (longest %5.1f, %5.1f); of %u missed by work %2.0f, plain %2.0f; "
           "by the clock %3.0f, plain %3.0f (%.1f and %.1f ms between two)\n",
           name, ours.work, plain.work, ours.work / plain.work, ours.longest, plain.longest, FRAMES, ours.missed_by_work,
           plain.missed_by_work, ours.missed, plain.missed, ours.median, plain.median);
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found; child = gtk_widget_get_next_sibling (child))
    found = find_widget (child, type);

  return found;
}

/* --- plain ones --- */

typedef struct { GdkTexture *texture; int width, height; } Placeholder;

static void
plain_setup_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                const Placeholder        *placeholder)
{
  GtkWidget *picture = gtk_picture_new ();

  gtk_widget_set_size_request (picture, placeholder->width, placeholder->height);
  gtk_list_item_set_child (item, picture);
}

static void
plain_bind_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               const Placeholder        *placeholder)
{
  gtk_picture_set_paintable (GTK_PICTURE (gtk_list_item_get_child (item)), GDK_PAINTABLE (placeholder->texture));
}

static GtkWidget *
make_grid (guint              n,
           const Placeholder *placeholder)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GListStore *store = g_list_store_new (GTK_TYPE_STRING_OBJECT);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(GtkStringObject) item = gtk_string_object_new ("");

      g_list_store_append (store, item);
    }
  g_signal_connect (factory, "setup", G_CALLBACK (plain_setup_cb), (gpointer) placeholder);
  g_signal_connect (factory, "bind", G_CALLBACK (plain_bind_cb), (gpointer) placeholder);

  return gtk_grid_view_new (GTK_SELECTION_MODEL (gtk_multi_selection_new (G_LIST_MODEL (store))), factory);
}

static GtkWidget *
make_text (GtkTextBuffer *script)
{
  GtkWidget *view = gtk_text_view_new ();
  g_autofree char *text = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (script, &start, &end);
  text = gtk_text_buffer_get_text (script, &start, &end, FALSE);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);

  return view;
}

/* --- beside each other --- */

static void
compare (const char *name,
         GtkWidget  *ours,
         GtkWidget  *plain)
{
  static const struct { const char *name; double step; } ways[] = {
    { "12 px a frame", 12 }, { "150 px a frame", 150 }, { "a page a frame", 0 },
  };
  GtkWidget *window = gtk_window_new (), *scroller = gtk_scrolled_window_new (), *parent = gtk_widget_get_parent (ours);

  gtk_window_set_default_size (GTK_WINDOW (window), gtk_widget_get_width (parent), gtk_widget_get_height (parent));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), plain);
  gtk_window_set_child (GTK_WINDOW (window), scroller);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *title = g_strdup_printf ("%s, %s", name, ways[i].name);
      Frames theirs;

      gtk_window_present (GTK_WINDOW (window));
      scale_settle (.3);
      theirs = scroll_view (plain, i * .25, ways[i].step);
      gtk_widget_set_visible (window, FALSE);
      scale_settle (.3);
      show (title, theirs, scroll_view (ours, i * .25, ways[i].step));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
compare_board (FabWindow *window,
               guint      n)
{
  GtkWidget *board = GTK_WIDGET (window->panes.board), *picture = find_widget (board, FAB_TYPE_PANEL_PICTURE);
  Placeholder placeholder = { NULL, gtk_widget_get_width (picture), gtk_widget_get_height (picture) };

  placeholder.texture = fab_texture_new_for_surface (cairo_image_surface_create (CAIRO_FORMAT_RGB24, placeholder.width,
                                                                                 placeholder.height));
  compare ("board", find_widget (board, GTK_TYPE_GRID_VIEW), make_grid (n, &placeholder));
  g_object_unref (placeholder.texture);
}

static void
compare_script (FabWindow *window,
                guint      n)
{
  compare ("script", GTK_WIDGET (fab_script_pane_get_view (window->panes.script)),
           make_text (fab_script_pane_get_buffer (window->panes.script)));
}

/* What is read and spelled in idle moments after opening would be counted as work of the frames. */
static void
wait_until_idle (void)
{
  double before, worked;

  for (guint i = 0; i < 60; i++)
    {
      before = scale_get_work ();
      scale_settle (.5);
      worked = scale_get_work () - before;
      if (worked < 25)
        return;
    }
}

static void
run (FabApplication *app,
     const char     *dir,
     guint           n,
     guint64         bytes,
     char          **parts)
{
  static const struct { const char *name; void (*compare) (FabWindow *window, guint n); } all[] = {
    { "board", compare_board }, { "script", compare_script },
  };
  g_autofree char *path = g_build_filename (dir, "scale.fabula", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  FabWindow *window = fab_window_new (app);

  scale_write (dir, file, n, bytes);
  gtk_window_set_default_size (GTK_WINDOW (window), 1270, 780);
  gtk_window_present (GTK_WINDOW (window));
  fab_window_open_file (window, file);
  testing_wait_for (window->session != NULL);
  scale_settle (3);
  fab_studio_cancel_all (fab_session_get_studio (window->session)); /* thousands of speeches, beside which nothing could be measured */
  wait_until_idle ();
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (scale_is_wanted (parts, all[i].name))
      all[i].compare (window, n);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  return scale_run (argc, argv, 0, run);
}
