/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typing in a script of 150 pages: from the key to the story, and from the key to the screen, as ratios to
 * reading the same text line by line. */
#include "config.h"

#include <gtk/gtk.h>

#include "../bench-times.h"
#include "app-testing.h"
#include "fab-script-length.h"
#include "fab-script-pane.h"

#define N_SCENES 190
#define N_KEYS 40

static char *
make_script (void)
{
  g_autoptr(GString) text = g_string_new ("Title: Long\nAuthor: Bench\n\n");

  for (guint i = 0; i < N_SCENES; i++)
    {
      g_string_append_printf (text, "%s. PLACE %u - %s\n\n", i % 2 ? "EXT" : "INT", i % 40, i % 3 ? "DAY" : "NIGHT");
      for (guint k = 0; k < 4; k++)
        g_string_append_printf (text,
                                "The door of room %u opens and somebody with a lamp comes in, sees the table, the two "
                                "chairs, and the letter that nobody has read since the war.\n\n"
                                "PERSON %u\n(low)\nI did not think that you would come back to this house, %u.\n\n"
                                "PERSON %u\nThen you thought wrong. Where is the key to the boat?\n\n",
                                i, (i + k) % 12, k, (i + k + 1) % 12);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
read_lines (const char *script)
{
  g_autoptr(GInputStream) memory = g_memory_input_stream_new_from_data (script, -1, NULL);
  g_autoptr(GDataInputStream) stream = g_data_input_stream_new (memory);
  char *line;

  while ((line = g_data_input_stream_read_line (stream, NULL, NULL, NULL)))
    g_free (line);
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

typedef struct
{
  Fixture        base;
  GtkWindow     *window;
  FabScriptPane *pane;
  char          *script;
  gboolean       painted;
} Bench;

static void
set_up (Bench *bench)
{
  testing_set_up (&bench->base, NULL);
  bench->script = make_script ();
  fab_session_load_script (bench->base.session, bench->script);
  bench->pane = g_object_new (FAB_TYPE_SCRIPT_PANE, NULL);
  bench->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_default_size (bench->window, 500, 800);
  gtk_window_set_child (bench->window, GTK_WIDGET (bench->pane));
  fab_script_pane_set_session (bench->pane, bench->base.session);
  gtk_window_present (bench->window);
  testing_wait_for (gtk_widget_get_mapped (GTK_WIDGET (bench->pane)));
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (bench->window)), "after-paint",
                            G_CALLBACK (painted_cb), &bench->painted);
}

static void
press (Bench      *bench,
       const char *key,
       GArray     *model,
       GArray     *screen)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (bench->pane);
  gint64 start = g_get_monotonic_time ();

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, key, -1);
  gtk_text_buffer_end_user_action (buffer);
  bench_times_add (model, start);
  bench->painted = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (bench->pane));
  while (!bench->painted)
    g_main_context_iteration (NULL, TRUE);
  bench_times_add (screen, start);
}

static void
type_in (Bench      *bench,
         const char *place,
         double      reference)
{
  GtkTextBuffer *buffer = fab_script_pane_get_buffer (bench->pane);
  g_autoptr(GArray) model = bench_times_new ();
  g_autoptr(GArray) screen = bench_times_new ();
  GtkTextIter at, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, gtk_text_buffer_get_char_count (buffer) / 2);
  g_assert_true (gtk_text_iter_forward_search (&at, place, 0, &at, &end, NULL));
  gtk_text_buffer_place_cursor (buffer, &end);
  for (guint i = 0; i < N_KEYS; i++)
    press (bench, "e", model, screen);
  g_print ("%-12s to the story %7.0f us = %5.1f x reading lines, to the screen %7.0f us = %5.1f x\n", place, bench_times_median (model), bench_times_median (model) / reference,
           bench_times_median (screen), bench_times_median (screen) / reference);
}

static double
measure_reference (Bench *bench)
{
  g_autoptr(GArray) times = bench_times_new ();

  for (guint i = 0; i < 21; i++)
    {
      gint64 start = g_get_monotonic_time ();

      read_lines (bench->script);
      bench_times_add (times, start);
    }

  return MAX (bench_times_median (times), 1);
}

int
main (int    argc,
      char **argv)
{
  static const char * const places[] = { "two chairs", "thought wrong", "(low", "PLACE" };
  Bench bench = { 0 };
  FabScriptLength length;
  double reference;

  gtk_test_init (&argc, &argv, NULL);
  set_up (&bench);
  length = fab_script_measure (fab_story_get_elements (bench.base.story));
  reference = measure_reference (&bench);
  g_print ("%.0f pages, %" G_GSIZE_FORMAT " bytes, %u panels; reading its lines takes %.0f us\n",
           fab_script_length_get_pages (&length), strlen (bench.script), testing_count_panels (bench.base.story),
           reference);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    type_in (&bench, places[i], reference);
  gtk_window_destroy (bench.window);
  g_free (bench.script);
  testing_tear_down (&bench.base, NULL);

  return 0;
}
