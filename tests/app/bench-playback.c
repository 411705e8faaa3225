/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Plays a moving film of 1920 × 1080 at 24 frames a second, and says how many frames were not shown in time. The
 * reference is the time that composing one of its frames takes. */
#include "config.h"

#include <adwaita.h>
#include <cairo.h>

#include "app-testing.h"
#include "fab-stage.h"

#define SECONDS 8

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

static void
fill_film (Fixture *fixture)
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

static double
measure_frame (Fixture *fixture)
{
  FabCompositor *compositor = fab_session_get_compositor (fixture->session);
  FabTimeline *timeline = fab_session_get_timeline (fixture->session);
  gint64 began;

  cairo_surface_destroy (fab_compositor_frame (compositor, timeline, 0, 1920, 1080, NULL));
  began = g_get_monotonic_time ();
  for (guint i = 1; i <= 24; i++)
    cairo_surface_destroy (fab_compositor_frame (compositor, timeline,
                                                 fab_timeline_frame_time (timeline, i), 1920, 1080, NULL));
  return (g_get_monotonic_time () - began) / 24e3;
}

static gboolean
quit_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

int
main (int   argc,
      char *argv[])
{
  Fixture fixture;
  GtkWidget *window;
  FabStage *stage;
  gboolean done = FALSE;
  double frame;

  gtk_init ();
  testing_set_up (&fixture, NULL);
  fill_film (&fixture);
  frame = measure_frame (&fixture);
  window = gtk_window_new ();
  stage = g_object_new (FAB_TYPE_STAGE, NULL);
  gtk_widget_set_size_request (GTK_WIDGET (stage), 1920, 1080);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (stage));
  fab_stage_set_session (stage, fixture.session);
  gtk_window_present (GTK_WINDOW (window));
  testing_wait_for (gtk_widget_get_width (GTK_WIDGET (stage)) >= 1920);
  fab_session_shuttle (fixture.session, 1);
  g_timeout_add_seconds (SECONDS, quit_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_print ("playback 1920×1080 at 24: %u of %u frames not shown in time; a frame takes %.1f ms, %.2f of its time\n",
           fab_screen_get_n_dropped (fab_stage_get_screen (stage)),
           fab_screen_get_n_frames (fab_stage_get_screen (stage)), frame, frame / (1000.0 / 24));
  fab_player_pause (fab_session_get_player (fixture.session));
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
