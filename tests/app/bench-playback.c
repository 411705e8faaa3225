/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plays moving films of 1920 × 1080 at 24 frames a second, one of pictures and one whose people and cameras move, and says
 * how many frames were not shown in time. The reference is what two cores have to give meanwhile. */
#include "config.h"

#include <adwaita.h>
#include <cairo.h>
#include <string.h>
#include <time.h>

#include "app-testing.h"
#include "fab-artist.h"
#include "fab-stage.h"

#define SECONDS 8
#define CORES 2
#define LOOK_MS 500 /* one sees the film before one plays it */

static cairo_status_t
write_cb (void                *data,
          const unsigned char *bytes,
          unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A picture with much in it. */
static GBytes *
make_picture (guint seed)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1920, 1080);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  GByteArray *png = g_byte_array_new ();

  cairo_set_source_rgb (cr, .9, .9, .85);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, .1, .1, .2);
  for (guint i = 0; i < 400; i++)
    {
      cairo_move_to (cr, g_rand_double (rand) * 1920, g_rand_double (rand) * 1080);
      cairo_line_to (cr, g_rand_double (rand) * 1920, g_rand_double (rand) * 1080);
    }
  cairo_stroke (cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, write_cb, png);
  cairo_surface_destroy (surface);

  return g_byte_array_free_to_bytes (png);
}

/* --- films --- */

static void
fill_with_pictures (Fixture *fixture)
{
  static const char * const moves[] = { "push in", "pan left", "pull out", "tilt up" };

  for (guint i = 0; i < testing_count_panels (fixture->story); i++)
    {
      g_autoptr(GBytes) png = make_picture (i);
      gint64 panel = testing_panel_at (fixture->story, i);

      fab_story_add_take (fixture->story, panel, "test", "", 0, "", "image/png", png, NULL);
      fab_story_set_duration (fixture->story, panel, 2 * G_USEC_PER_SEC, NULL);
      fab_story_set_move (fixture->story, panel, moves[i % G_N_ELEMENTS (moves)], NULL);
    }
}

static void
fill_with_people (Fixture *fixture)
{
  static const struct { const char *prompt, *move; } rows[] = {
    { "wide shot, Anna walks to the window in a kitchen", "still" },
    { "medium shot, Anna and Ben talk in a cafe", "push in" },
    { "wide shot, a man runs down a city street", "follow" },
    { "wide shot, a crowd on a city street", "truck left" },
  };
  const FabBrief brief = { .aspect = 16 / 9., .seed = 1 };

  for (guint i = 0; i < testing_count_panels (fixture->story); i++)
    {
      gint64 panel = testing_panel_at (fixture->story, i);
      g_autoptr(FabBlocking) blocking = fab_blocking_new (rows[i % G_N_ELEMENTS (rows)].prompt, &brief);
      char *json = fab_blocking_to_json (blocking);
      g_autoptr(GBytes) bytes = g_bytes_new_take (json, strlen (json));

      fab_story_add_take (fixture->story, panel, "built-in", "", 1, "", FAB_BLOCKING_MEDIA_TYPE, bytes, NULL);
      fab_story_set_duration (fixture->story, panel, 2 * G_USEC_PER_SEC, NULL);
      fab_story_set_move (fixture->story, panel, rows[i % G_N_ELEMENTS (rows)].move, NULL);
    }
}

/* --- playing --- */

static gboolean
quit_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
run_for (guint milliseconds)
{
  gboolean done = FALSE;

  g_timeout_add (milliseconds, quit_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

/* Of all threads, or of the one that draws the window. */
static double
used_seconds (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static void
report (const char *name,
        FabScreen  *screen,
        double      all,
        double      window)
{
  guint n = fab_screen_get_n_frames (screen), n_dropped = fab_screen_get_n_dropped (screen);

  g_print ("playback of %s, 1920×1080 at 24: %u of %u frames not shown in time; %.2f of what %d cores can do; "
           "a frame shown takes the window %.1f ms and other threads %.1f ms\n", name, n_dropped, n, all / SECONDS / CORES, CORES,
           window * 1000 / MAX (1, n - n_dropped), (all - window) * 1000 / MAX (1, n - n_dropped));
}

static void
play (const char *name,
      void      (*fill) (Fixture *fixture))
{
  Fixture fixture;
  GtkWidget *window = gtk_window_new ();
  FabStage *stage = g_object_new (FAB_TYPE_STAGE, NULL);
  double all, drawing;

  testing_set_up (&fixture, NULL);
  fill (&fixture);
  gtk_widget_set_size_request (GTK_WIDGET (stage), 1920, 1080);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (stage));
  fab_stage_set_session (stage, fixture.session);
  gtk_window_present (GTK_WINDOW (window));
  testing_wait_for (gtk_widget_get_width (GTK_WIDGET (stage)) >= 1920);
  run_for (LOOK_MS);
  all = used_seconds (CLOCK_PROCESS_CPUTIME_ID);
  drawing = used_seconds (CLOCK_THREAD_CPUTIME_ID);
  fab_session_shuttle (fixture.session, 1);
  run_for (SECONDS * 1000);
  report (name, fab_stage_get_screen (stage), used_seconds (CLOCK_PROCESS_CPUTIME_ID) - all,
          used_seconds (CLOCK_THREAD_CPUTIME_ID) - drawing);
  gtk_window_destroy (GTK_WINDOW (window));
  testing_tear_down (&fixture, NULL);
}

int
main (int   argc,
      char *argv[])
{
  gtk_init ();
  play ("pictures", fill_with_pictures);
  play ("people", fill_with_people);

  return 0;
}
