/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Exports against ffmpeg, which is given every frame of the same film through a pipe and encodes it with the same
 * settings, and against our own encoder alone, given frames that were composed before; and the memory of a film of one
 * minute against one of thirty. */
#include "config.h"

#include <sys/resource.h>
#include <glib/gstdio.h>
#include <gst/gst.h>

#include "fab-compositor.h"
#include "fab-encoder.h"
#include "fab-surface-cache.h"
#include "fab-video-export.h"
#include "reel-fixture.h"

#define WIDTH 1280
#define HEIGHT 720
#define N_PANELS 4
#define STILL_SECONDS 6
#define N_TURNS 3

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

static double
seconds_since (gint64 began)
{
  return (g_get_monotonic_time () - began) / 1e6;
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
                const char  *path,
                int          width,
                gboolean     constant_rate)
{
  const FabVideoOptions options = { .width = width, .constant_rate = constant_rate, .no_sound = TRUE };
  g_autoptr(GFile) target = g_file_new_for_path (path);
  g_autoptr(FabVideoExport) video = NULL;
  gint64 began = g_get_monotonic_time ();
  gboolean done = FALSE;

  video = fab_video_export_new (story, timeline, target, &options);
  fab_video_export_run_async (video, NULL, exported_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);

  return seconds_since (began);
}

/* Every frame of the film; those that are held are the same surface. */
static GPtrArray *
compose (FabStory    *story,
         FabTimeline *timeline)
{
  g_autoptr(FabCompositor) compositor = fab_compositor_new (story);
  GPtrArray *frames = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);

  for (gint64 i = 0; i < fab_timeline_get_n_frames (timeline); i++)
    {
      const FabSpan *span = fab_timeline_get_span (timeline, fab_timeline_find (timeline, fab_timeline_frame_time (timeline, i)));

      if (g_str_equal (span->move, "still") && fab_timeline_frame_time (timeline, i) > span->start)
        g_ptr_array_add (frames, cairo_surface_reference (frames->pdata[i - 1]));
      else
        g_ptr_array_add (frames, fab_compositor_frame (compositor, timeline, fab_timeline_frame_time (timeline, i),
                                                       WIDTH, HEIGHT, NULL));
    }

  return frames;
}

static double
measure_encoder (GPtrArray  *frames,
                 const char *path)
{
  const FabEncoderSpec spec = { .format = fab_film_format_for_path (path), .use = { WIDTH, HEIGHT, 24, 1, .long_frames = TRUE } };
  g_autoptr(FabEncoder) encoder = NULL;
  g_autoptr(GError) error = NULL;
  gint64 began = g_get_monotonic_time ();

  encoder = fab_encoder_new (path, &spec, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < frames->len; i++)
    {
      g_autoptr(GstBuffer) buffer = fab_encoder_convert (encoder, frames->pdata[i]);

      g_assert_true (fab_encoder_push_frame (encoder, buffer, 1, FALSE, &error));
    }
  g_assert_true (fab_encoder_finish (encoder, &error));

  return seconds_since (began);
}

/* The settings of fab-codec.c, as ffmpeg calls them. */
static char **
ffmpeg_words (const char *path,
              gboolean    held)
{
  g_autofree char *input = g_strdup_printf ("ffmpeg -v error -y -f rawvideo -pix_fmt bgr0 -s %dx%d -r 24 -i -", WIDTH, HEIGHT);
  g_autofree char *words = NULL;

  if (g_str_has_suffix (path, ".mp4"))
    words = g_strdup_printf ("%s -pix_fmt yuv420p -c:v libx264 -preset veryfast -tune animation -crf 23 -g 120 %s -threads %u %s",
                             input, held ? "-bf 0 -rc-lookahead 0 -x264-params mbtree=0" : "-bf 3",
                             g_get_num_processors (), path);
  else
    words = g_strdup_printf ("%s -pix_fmt yuv420p -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -row-mt 1 -tile-columns 2 -crf 34"
                             " -b:v %d -qmin 4 -qmax 60 -lag-in-frames 0 -g 120 -threads %u %s",
                             input, (int) (WIDTH * HEIGHT * 24 * .1), g_get_num_processors (), path);

  return g_strsplit (words, " ", -1);
}

/* -1 where there is no ffmpeg. */
static double
measure_ffmpeg (GPtrArray  *frames,
                const char *path,
                gboolean    held)
{
  g_auto(GStrv) words = ffmpeg_words (path, held);
  g_autoptr(GSubprocess) process = g_subprocess_newv ((const char * const *) words, G_SUBPROCESS_FLAGS_STDIN_PIPE, NULL);
  gint64 began = g_get_monotonic_time ();

  if (process == NULL)
    return -1;
  for (guint i = 0; i < frames->len; i++)
    g_output_stream_write_all (g_subprocess_get_stdin_pipe (process), cairo_image_surface_get_data (frames->pdata[i]),
                               WIDTH * HEIGHT * 4, NULL, NULL, NULL);
  g_output_stream_close (g_subprocess_get_stdin_pipe (process), NULL, NULL);
  g_assert_true (g_subprocess_wait_check (process, NULL, NULL));

  return seconds_since (began);
}

static FabStory *
make_story (guint       n_panels,
            gint64      duration,
            const char *move,
            gboolean    small)
{
  FabStory *story = fixture_story ("INT. HALL - DAY\n\n");

  for (guint i = 0; i < n_panels; i++)
    {
      g_autoptr(GBytes) picture = small ? fixture_png (64, 36, i % 7 / 7.0, i % 11 / 11.0, .5, TRUE) : draw_scribbles (i);

      fixture_take (story, fixture_panel (story, duration, FAB_TRANSITION_CUT, i % 30 == 29 && small ? "in" : move), picture);
    }

  return story;
}

static void
compare (const char *path)
{
  g_autoptr(FabStory) still = make_story (N_PANELS, STILL_SECONDS * SECOND, "still", FALSE);
  g_autoptr(FabTimeline) still_time = fab_timeline_new (still, NULL, NULL);
  g_autoptr(GPtrArray) stills = compose (still, still_time);
  g_autoptr(FabStory) moving = make_story (N_PANELS, SECOND, "in", FALSE);
  g_autoptr(FabTimeline) moving_time = fab_timeline_new (moving, NULL, NULL);
  g_autoptr(GPtrArray) frames = compose (moving, moving_time);
  double held = measure_export (still, still_time, path, WIDTH, FALSE);
  double constant = measure_export (still, still_time, path, WIDTH, TRUE);
  double ffmpeg = measure_ffmpeg (stills, path, TRUE);
  double ffmpeg_constant = measure_ffmpeg (stills, path, FALSE);
  double pure = G_MAXDOUBLE, moves = G_MAXDOUBLE, ffmpeg_moves = G_MAXDOUBLE;

  /* The machine is seldom idle: the best of some turns. */
  for (guint turn = 0; turn < N_TURNS; turn++)
    {
      pure = MIN (pure, measure_encoder (frames, path));
      moves = MIN (moves, measure_export (moving, moving_time, path, WIDTH, FALSE));
      ffmpeg_moves = MIN (ffmpeg_moves, measure_ffmpeg (frames, path, TRUE));
    }

  g_print ("%s, still: ffmpeg %.2f s; held frames %.1f times faster, constant rate %.2f times\n",
           g_str_has_suffix (path, ".mp4") ? "H.264" : "VP9", ffmpeg, ffmpeg / held, ffmpeg_constant / constant);
  g_print ("%s, moving: encoder alone %.2f s, ffmpeg %.2f s; export %.2f times the encoder, %.2f times ffmpeg\n",
           g_str_has_suffix (path, ".mp4") ? "H.264" : "VP9", pure, ffmpeg_moves, moves / pure, moves / ffmpeg_moves);
  g_unlink (path);
  fab_story_close (still, TRUE);
  fab_story_close (moving, TRUE);
}

/* What an export of so many minutes takes beyond the story that it is of, in a process of its own, MB. */
static double
measure_memory (const char *minutes,
                const char *path)
{
  const char * const argv[] = { "/proc/self/exe", "--memory", minutes, path, NULL };
  g_autofree char *out = NULL;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, NULL));

  return g_ascii_strtod (out, NULL);
}

static double
most_memory (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);

  return usage.ru_maxrss / 1024.0;
}

static void
export_minutes (int         minutes,
                const char *path)
{
  g_autoptr(FabStory) story = make_story (minutes * 20, 3 * SECOND, "still", TRUE);
  g_autoptr(FabTimeline) timeline = fab_timeline_new (story, NULL, NULL);
  double before = most_memory ();

  measure_export (story, timeline, path, 320, FALSE);
  g_print ("%.1f\n", most_memory () - before);
  g_unlink (path);
  fab_story_close (story, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("fabula-bench-XXXXXX", NULL);
  g_autofree char *webm = g_build_filename (folder, "film.webm", NULL);
  g_autofree char *mp4 = g_build_filename (folder, "film.mp4", NULL);
  double one, thirty;

  g_setenv ("XDG_STATE_HOME", folder, TRUE);
  if (argc == 4 && g_str_equal (argv[1], "--memory"))
    {
      gst_init (NULL, NULL);
      export_minutes (atoi (argv[2]), argv[3]);
      g_rmdir (folder);
      return 0;
    }
  one = measure_memory ("1", webm);
  thirty = measure_memory ("30", webm);
  g_print ("exporting 1 minute takes %.1f MB, 30 minutes %.1f MB: %.2f times\n", one, thirty, thirty / one);
  gst_init (&argc, &argv);
  compare (webm);
  if (fab_film_format_check (fab_film_format_for_path (mp4), FALSE, NULL))
    compare (mp4);

  return 0;
}
