/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the event of a pen to the frame that shows it, on paper of 3840 × 2160 pixels with 2,000 strokes: how long the work
 * takes, and until the frame clock has shown it, against a frame of 60 a second. */
#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "canvas-testing.h"
#include "fab-layer-ink.h"
#include "fab-paper-private.h"
#include "fab-tool.h"

#define WIDTH 3840
#define HEIGHT 2160
#define STROKES 2000
#define SAMPLES 50
#define EVENTS 120
#define FRAME_MS (1000 / 60.)

static FabStroke *
make_stroke (guint i)
{
  static const char * const tools[] = { "pencil", "pencil", "pen", "light-pencil", "brush", "pencil", "note" };
  const char *tool = tools[i % G_N_ELEMENTS (tools)];
  FabStroke *stroke = fab_stroke_new (tool, 0x202020, fab_tool_default_size (tool));
  float x = .05f + (i * 37 % 160) * .01f, y = .05f + (i * 61 % 85) * .01f;

  for (int k = 0; k < SAMPLES; k++)
    fab_stroke_append (stroke, &(FabSample) { .x = x + .003f * k, .y = y + .03f * sinf (k * .2f + i),
                                              .pressure = .3f + .01f * k, .time = .008f * k });

  return stroke;
}

static void
fill_panel (Desk *desk)
{
  g_autoptr(FabInk) ink = fab_ink_new ();
  gint64 layer = fab_session_add_layer (desk->base.session, "ink");

  for (guint i = 0; i < STROKES; i++)
    {
      g_autoptr(FabStroke) stroke = make_stroke (i);

      fab_ink_add_stroke (ink, stroke);
    }
  g_assert_true (fab_session_set_ink (desk->base.session, layer, ink, "Fill"));
}

/* --- frames ------------------------------------------------------------------------------------- */

typedef struct
{
  gint64 begun, spent; /* on the frame, microseconds */
  guint  frames;
} Clock;

static void
before_cb (Clock *clock)
{
  clock->begun = g_get_monotonic_time ();
}

static void
after_cb (Clock *clock)
{
  clock->spent = g_get_monotonic_time () - clock->begun;
  clock->frames++;
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
report (const char *what,
        GArray     *times)
{
  double sum = 0;

  g_array_sort (times, compare);
  for (guint i = 0; i < times->len; i++)
    sum += g_array_index (times, double, i);
  g_print ("%-34s mean %6.2f ms, of a hundred the worst %6.2f ms (%.2f of a frame), worst %6.2f ms\n", what,
           sum / times->len, g_array_index (times, double, times->len * 99 / 100),
           g_array_index (times, double, times->len * 99 / 100) / FRAME_MS, g_array_index (times, double, times->len - 1));
}

static void
rested_cb (gboolean *rested)
{
  *rested = TRUE;
}

/* All of the paper is on the screen: how long its frames took at most, which are no strokes'. */
static void
rest (Desk *desk)
{
  GdkFrameClock *frames = gtk_widget_get_frame_clock (GTK_WIDGET (desk->paper));
  Clock clock = { 0 };
  gint64 most = 0;
  gboolean rested = FALSE;

  g_signal_connect_swapped (frames, "before-paint", G_CALLBACK (before_cb), &clock);
  g_signal_connect_swapped (frames, "after-paint", G_CALLBACK (after_cb), &clock);
  g_timeout_add_once (1000, (GSourceOnceFunc) rested_cb, &rested);
  while (!rested)
    {
      g_main_context_iteration (NULL, TRUE);
      most = MAX (most, clock.spent);
    }
  g_signal_handlers_disconnect_by_data (frames, &clock);
  g_print ("of the frames that bring all of it the longest %.0f ms\n", most / 1000.);
}

static void
measure (Desk       *desk,
         const char *tool)
{
  GdkFrameClock *frames = gtk_widget_get_frame_clock (GTK_WIDGET (desk->paper));
  g_autoptr(GArray) work = g_array_new (FALSE, FALSE, sizeof (double)), shown = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree char *what = g_strconcat (tool, ": work", NULL);
  Clock clock = { 0 };

  g_object_set (desk->canvas, "tool", tool, NULL);
  g_signal_connect_swapped (frames, "before-paint", G_CALLBACK (before_cb), &clock);
  g_signal_connect_swapped (frames, "after-paint", G_CALLBACK (after_cb), &clock);
  fab_paper_begin (desk->paper, 900, 600, .4);
  for (int i = 1; i <= EVENTS; i++)
    {
      guint before = clock.frames;
      gint64 start = g_get_monotonic_time ();
      double now, spent;

      fab_paper_continue (desk->paper, 900 + i * 8, 600 + 300 * sin (i * .08), .4 + .3 * sin (i * .1));
      spent = (g_get_monotonic_time () - start) / 1000.;
      while (clock.frames == before)
        g_main_context_iteration (NULL, TRUE);
      now = (g_get_monotonic_time () - start) / 1000.;
      spent += clock.spent / 1000.;
      g_array_append_val (work, spent);
      g_array_append_val (shown, now);
    }
  fab_paper_end (desk->paper);
  g_signal_handlers_disconnect_by_data (frames, &clock);
  report (what, work);
  report ("  and waiting for the frame clock", shown);
}

int
main (int    argc,
      char **argv)
{
  Desk desk = { 0 };
  gint64 start;

  gtk_test_init (&argc, &argv);
  adw_init ();
  desk_set_up (&desk, NULL);
  gtk_window_set_decorated (desk.window, FALSE); /* as it fills the screen: no shadow around it */
  fill_panel (&desk);
  gtk_widget_set_size_request (GTK_WIDGET (desk.paper), WIDTH + 32, HEIGHT + 32);
  testing_wait_for (gtk_widget_get_width (GTK_WIDGET (desk.paper)) >= WIDTH);
  start = g_get_monotonic_time ();
  /* All its ink is there once a stroke may be drawn on it. */
  while (!fab_paper_ink_set_layer (desk.paper->ink, fab_session_get_layer (desk.base.session), "ink"))
    g_main_context_iteration (NULL, TRUE);
  g_print ("%d strokes on %.0f × %.0f opened in %.0f ms\n", STROKES, fab_canvas_view_scale (fab_paper_get_view (desk.paper)) * 16 / 9,
           fab_canvas_view_scale (fab_paper_get_view (desk.paper)), (g_get_monotonic_time () - start) / 1000.);
  rest (&desk);
  measure (&desk, "pencil");
  measure (&desk, "brush");
  measure (&desk, "tone");
  measure (&desk, "eraser");
  fab_paper_zoom_by (desk.paper, 4);
  start = g_get_monotonic_time ();
  while (!fab_paper_ink_is_close (desk.paper->ink))
    g_main_context_iteration (NULL, TRUE);
  g_print ("four times as large: sharp after %.0f ms\n", (g_get_monotonic_time () - start) / 1000.);
  rest (&desk);
  measure (&desk, "pencil");
  measure (&desk, "brush");
  measure (&desk, "tone");
  measure (&desk, "eraser");
  desk_tear_down (&desk, NULL);

  return 0;
}
