/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much an export takes beyond encoding: a moving and a still film against the bare encoder that is
 * given the frames of the moving one, composed before. */
#include "config.h"

#include <glib/gstdio.h>
#include <gst/gst.h>

#include "fab-encoder.h"
#include "fab-surface-cache.h"
#include "fab-video-export.h"
#include "reel-fixture.h"

#define WIDTH 1280
#define HEIGHT 720
#define N_PANELS 4

static GBytes *
draw_scribbles (guint seed)
{
  g_autoptr(cairo_surface_t) surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  g_autoptr(cairo_t) cr = cairo_create (surface);
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  GByteArray *bytes = g_byte_array_new ();

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_source_rgb (cr, .2, .2, .2);
  for (guint i = 0; i < 300; i++)
    {
      cairo_move_to (cr, g_rand_double (rand) * WIDTH, g_rand_double (rand) * HEIGHT);
      for (guint k = 0; k < 6; k++)
        cairo_rel_line_to (cr, g_rand_double_range (rand, -80, 80), g_rand_double_range (rand, -80, 80));
      cairo_set_line_width (cr, g_rand_double_range (rand, .5, 3));
      cairo_stroke (cr);
    }
  cairo_surface_write_to_png_stream (surface, fixture_write_png, bytes);

  return g_byte_array_free_to_bytes (bytes);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr(GError) error = NULL;

  fab_video_export_run_finish (FAB_VIDEO_EXPORT (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static double
measure_export (FabStory    *story,
                FabTimeline *timeline,
                const char  *path)
{
  const FabVideoOptions options = { .width = WIDTH, .height = HEIGHT, .no_sound = TRUE };
  g_autoptr(FabVideoExport) video = NULL;
  g_autoptr(GFile) target = g_file_new_for_path (path);
  gint64 began = g_get_monotonic_time ();
  gboolean done = FALSE;

  video = fab_video_export_new (story, timeline, target, &options);
  fab_video_export_run_async (video, NULL, exported_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  return (g_get_monotonic_time () - began) / 1e6;
}

static double
measure_encoder (FabStory    *story,
                 FabTimeline *timeline,
                 const char  *path)
{
  g_autoptr(FabCompositor) compositor = fab_compositor_new (story);
  g_autoptr(GPtrArray) frames = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  const FabEncoderSpec spec = { fab_film_format_for_path (path), { WIDTH, HEIGHT, 24, 1 } };
  g_autoptr(FabEncoder) encoder = NULL;
  g_autoptr(GError) error = NULL;
  gint64 began;

  for (gint64 i = 0; i < fab_timeline_get_n_frames (timeline); i++)
    g_ptr_array_add (frames, fab_compositor_frame (compositor, timeline, fab_timeline_frame_time (timeline, i),
                                                   WIDTH, HEIGHT, NULL));
  began = g_get_monotonic_time ();
  encoder = fab_encoder_new (path, &spec, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < frames->len; i++)
    {
      g_autoptr(GstBuffer) buffer = fab_encoder_convert (encoder, frames->pdata[i]);

      g_assert_true (fab_encoder_push_frame (encoder, buffer, 1, FALSE, &error));
    }
  g_assert_true (fab_encoder_finish (encoder, &error));

  return (g_get_monotonic_time () - began) / 1e6;
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("fabula-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "film.webm", NULL);
  g_autoptr(FabStory) story = NULL;
  gint64 panels[N_PANELS];
  double times[2], encoder = 0;

  gst_init (&argc, &argv);
  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  story = fixture_story ("INT. HALL - DAY\n\n");
  for (guint i = 0; i < N_PANELS; i++)
    {
      g_autoptr(GBytes) picture = draw_scribbles (i);

      panels[i] = fixture_panel (story, SECOND, FAB_TRANSITION_CUT, "in");
      fixture_take (story, panels[i], picture);
    }
  for (guint still = 0; still < 2; still++)
    {
      g_autoptr(FabTimeline) timeline = NULL;

      for (guint i = 0; i < N_PANELS && still; i++)
        fab_story_set_move (story, panels[i], "still", NULL);
      timeline = fab_timeline_new (story, NULL, NULL);
      if (!still)
        encoder = measure_encoder (story, timeline, path);
      times[still] = measure_export (story, timeline, path);
    }
  g_print ("encoder alone %.2f s; moving film %.2f times that; still film %.2f times\n",
           encoder, times[0] / encoder, times[1] / encoder);
  g_unlink (path);
  fab_story_close (story, TRUE);

  return 0;
}
