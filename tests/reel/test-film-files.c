/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Films of every kind, read back by another program: streams, length, frames, cuts, sound against picture, loudness. */
#include "config.h"

#include <glib/gstdio.h>
#include <gst/gst.h>

#include "fab-compositor.h"
#include "fab-surface-cache.h"
#include "fab-video-export.h"
#include "reel-fixture.h"

#define WIDTH 320
#define HEIGHT 180
#define RATE 48000

typedef struct
{
  char        *folder;
  FabStory    *story;
  FabTimeline *timeline;
  gboolean     done;
  GError      *error;
} Fixture;

static gint64
add_panel (Fixture    *fixture,
           double      grey,
           gint64      duration,
           const char *move)
{
  gint64 panel = fixture_panel (fixture->story, duration, FAB_TRANSITION_CUT, move);
  g_autoptr(GBytes) png = fixture_png (WIDTH, HEIGHT, grey, grey, grey, TRUE);

  fixture_take (fixture->story, panel, png);

  return panel;
}

/* Black, white with a clap, a moving grey, and a white one of a single frame. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->folder = g_dir_make_tmp ("fabula-film-XXXXXX", NULL);
  fixture->story = fixture_story ("INT. HALL - DAY\n\nANNA\nOne.\n\n");
  add_panel (fixture, 0, SECOND, "still");
  fixture_beat (fixture->story, add_panel (fixture, 1, 1500000, "still"), 1, 2);
  add_panel (fixture, .5, 500000, "in");
  add_panel (fixture, 1, 1, "still");
  fixture_clip (fixture->story, "One.", .5, 1000, .3);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_error (&fixture->error);
  g_clear_object (&fixture->timeline);
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  Fixture *fixture = data;

  fab_video_export_run_finish (FAB_VIDEO_EXPORT (source), result, &fixture->error);
  fixture->done = TRUE;
}

static char *
export_film (Fixture         *fixture,
             const char      *extension,
             FabVideoOptions  options)
{
  g_autofree char *name = g_strconcat ("film", extension, NULL);
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr(GFile) target = g_file_new_for_path (path);
  FabVideoExport *video;

  options.width = options.width > 0 ? options.width : WIDTH;
  options.height = options.height > 0 ? options.height : HEIGHT;
  video = fab_video_export_new (fixture->story, fixture->timeline, target, &options);
  fixture->done = FALSE;
  fab_video_export_run_async (video, NULL, exported_cb, fixture);
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (fixture->error);
  g_assert_finalize_object (video);

  return path;
}

/* What a program says, on either channel; skips the test where it is not there. */
static GBytes *
run (const char * const *argv,
     gboolean            errors)
{
  char *out = NULL;
  GError *error = NULL;
  g_autoptr(GSubprocess) process = g_subprocess_newv (argv, errors ? G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE
                                                                   : G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  GBytes *bytes = NULL, *messages = NULL;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (process, NULL, NULL, &bytes, &messages, &error));
  g_free (out);

  return errors ? messages : bytes;
}

static double
probe_duration (const char *path,
                const char *entries)
{
  const char * const argv[] = { "ffprobe", "-v", "error", "-show_entries", entries, "-of", "csv=p=0", path, NULL };
  g_autoptr(GBytes) out = run (argv, FALSE);
  g_autofree char *text = g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));

  return g_ascii_strtod (text, NULL);
}

/* The mean of the left and the right half of every frame at a constant rate. */
static GBytes *
decode_frames (const char *path,
               int         fps_n,
               int         fps_d)
{
  g_autofree char *filter = g_strdup_printf ("fps=%d/%d:round=near,scale=2:1:flags=area,format=gray", fps_n, fps_d);
  const char * const argv[] = {
    "ffmpeg", "-v", "error", "-i", path, "-vf", filter, "-vsync", "passthrough", "-f", "rawvideo", "-", NULL
  };

  return run (argv, FALSE);
}

static GBytes *
decode_sound (const char *path)
{
  const char * const argv[] = { "ffmpeg", "-v", "error", "-i", path, "-ac", "1", "-ar", "48000", "-f", "f32le", "-", NULL };

  return run (argv, FALSE);
}

static int
mean_right (cairo_surface_t *surface)
{
  guint64 sum = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = WIDTH / 2; x < WIDTH; x++)
      sum += fixture_pixel (surface, x, y) & 255;

  return sum / (WIDTH / 2 * HEIGHT);
}

/* Every frame shows what the compositor shows then; so cuts lie on their frames. */
static void
check_frames (Fixture    *fixture,
              const char *path)
{
  int fps_n, fps_d;
  g_autoptr(GBytes) frames = NULL;
  g_autoptr(FabCompositor) compositor = fab_compositor_new (fixture->story);
  const guint8 *data;
  gsize n;

  fab_timeline_get_fps (fixture->timeline, &fps_n, &fps_d);
  frames = decode_frames (path, fps_n, fps_d);
  data = g_bytes_get_data (frames, &n);
  g_assert_cmpint (n / 2, ==, fab_timeline_get_n_frames (fixture->timeline));
  for (gsize i = 0; i < n / 2; i++)
    {
      g_autoptr(cairo_surface_t) frame =
        fab_compositor_frame (compositor, fixture->timeline, fab_timeline_frame_time (fixture->timeline, i), WIDTH, HEIGHT, NULL);

      if (ABS ((int) data[i * 2 + 1] - mean_right (frame)) > 12)
        g_error ("frame %d of %s is %d, not %d", (int) i, path, data[i * 2 + 1], mean_right (frame));
    }
}

/* The clap is heard when its line begins, to two thousandths of a second, and before it and behind it there is silence. */
static void
check_clap (Fixture    *fixture,
            const char *path)
{
  g_autoptr(GBytes) sound = decode_sound (path);
  gsize size, first = 0, last = 0;
  const float *samples = g_bytes_get_data (sound, &size);
  const FabLine *line = fab_timeline_get_line (fixture->timeline, 0);

  for (gsize i = 0; i < size / sizeof (float); i++)
    if (fabsf (samples[i]) > .05f)
      {
        first = first > 0 ? first : i;
        last = i;
      }
  g_assert_cmpfloat_with_epsilon ((double) first / RATE, line->start / 1e6, .002);
  g_assert_cmpfloat_with_epsilon ((double) last / RATE, (line->start + line->duration) / 1e6, .004);
  for (gsize i = 0; i < size / sizeof (float); i++)
    if (i + RATE / 100 < first || i > last + RATE / 50)
      g_assert_cmpfloat (fabsf (samples[i]), <, .005);
}

static const struct { int n, d; } rates[] = { { 24, 1 }, { 24000, 1001 }, { 30000, 1001 }, { 12, 1 }, { 25, 1 }, { 60, 1 } };

static void
set_rate (Fixture *fixture,
          guint    i)
{
  g_clear_object (&fixture->timeline);
  fixture->timeline = fab_timeline_new_at_rate (fixture->story, fixture_key, NULL, rates[i].n, rates[i].d);
}

static double
exact_duration (Fixture *fixture,
                guint    i)
{
  return (double) fab_timeline_get_n_frames (fixture->timeline) * rates[i].d / rates[i].n;
}

/* WebM counts thousandths of a second; MP4 is exact. */
static void
check_film (Fixture    *fixture,
            const char *extension,
            guint       rate,
            gboolean    constant)
{
  FabVideoOptions options = { .constant_rate = constant };
  g_autofree char *path = NULL;
  gboolean mp4 = g_str_equal (extension, ".mp4");

  set_rate (fixture, rate);
  path = export_film (fixture, extension, options);
  g_assert_cmpfloat_with_epsilon (probe_duration (path, "format=duration"), exact_duration (fixture, rate), .00101);
  if (mp4)
    g_assert_cmpfloat_with_epsilon (probe_duration (path, "stream=duration"), exact_duration (fixture, rate), .00002);
  check_frames (fixture, path);
  check_clap (fixture, path);
  g_unlink (path);
}

static void
test_rates (Fixture       *fixture,
            gconstpointer  extension)
{
  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    check_film (fixture, extension, i, i % 2);
}

static void
hide_element (const char *name)
{
  GstRegistry *registry = gst_registry_get ();
  g_autoptr(GstPluginFeature) feature = gst_registry_lookup_feature (registry, name);

  if (feature != NULL)
    gst_registry_remove_feature (registry, feature);
}

/* In a process of its own, as the registry stays changed: the encoders that come second. */
static void
test_second_best (Fixture       *fixture,
                  gconstpointer  data)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  hide_element ("vp9enc");
  hide_element ("x264enc");
  hide_element ("avenc_aac");
  check_film (fixture, ".webm", 0, FALSE);
  check_film (fixture, ".mp4", 0, FALSE);
  check_film (fixture, ".mp4", 1, TRUE);
}

/* Without any, it is said what to install, and nothing is left. */
static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  static const char * const hidden[] = { "x264enc", "openh264enc" };
  g_autoptr(GError) error = NULL;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    hide_element (hidden[i]);
  g_assert_false (fab_film_format_check (fab_film_format_for_path ("x.MP4"), FALSE, &error));
  g_assert_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_NO_ENCODER);
  g_assert_nonnull (strstr (error->message, "gstreamer1.0-plugins-ugly or gstreamer1.0-plugins-bad"));
}

static void
test_gif (Fixture       *fixture,
          gconstpointer  data)
{
  FabVideoOptions options = { 0 };
  g_autofree char *path = NULL;
  g_autoptr(GBytes) frames = NULL;
  const guint8 *at;

  set_rate (fixture, 0);
  path = export_film (fixture, ".gif", options);
  g_assert_cmpfloat_with_epsilon (probe_duration (path, "format=duration"), exact_duration (fixture, 0), .011);
  frames = decode_frames (path, 100, 1);
  at = g_bytes_get_data (frames, NULL);
  g_assert_cmpint (at[98 * 2 + 1], <, 16);
  g_assert_cmpint (at[101 * 2 + 1], >, 240);
  g_assert_cmpint (at[248 * 2 + 1], >, 240);
  g_assert_cmpint (ABS (at[251 * 2 + 1] - 128), <, 16);
  g_unlink (path);
}

static double
find_number (const char *text,
             const char *label)
{
  const char *at = g_strrstr (text, label);

  g_assert_nonnull (at);

  return g_ascii_strtod (at + strlen (label), NULL);
}

/* As loud as asked, by another measure of EBU R 128, in every format of sound; and peaks below −1 dBTP, which an encoder
 * that loses something may pass a little. */
static void
test_loudness (Fixture       *fixture,
               gconstpointer  data)
{
  static const char * const extensions[] = { ".wav", ".flac", ".ogg", ".m4a", ".webm" };

  fixture_clip (fixture->story, "One.", 1.1, 300, .02);
  set_rate (fixture, 0);
  for (guint i = 0; i < G_N_ELEMENTS (extensions) * 2; i++)
    {
      FabVideoOptions options = { .loudness = i % 2 };
      g_autofree char *path = export_film (fixture, extensions[i / 2], options);
      const char * const argv[] = { "ffmpeg", "-hide_banner", "-nostats", "-i", path, "-af", "ebur128=peak=true", "-f", "null", "-", NULL };
      g_autoptr(GBytes) out = run (argv, TRUE);
      g_autofree char *text = g_strndup (g_bytes_get_data (out, NULL), g_bytes_get_size (out));

      g_assert_cmpfloat_with_epsilon (find_number (text, "I:"), fab_loudness_get_target (options.loudness), .6);
      g_assert_cmpfloat (find_number (text, "Peak:"), <, -.5);
      g_assert_cmpfloat_with_epsilon (probe_duration (path, "format=duration"), exact_duration (fixture, 0), .025);
      g_unlink (path);
    }
}

/* Pieces of the film one after the other, with a slate before them: as long as they say, and the right frames. */
static void
test_pieces (Fixture       *fixture,
             gconstpointer  data)
{
  const FabFrameRange ranges[] = { { 30, 12 }, { 6, 12 }, { 100000, 5 } };
  FabVideoOptions options = { .ranges = ranges, .n_ranges = 3, .imprint = { .slate = TRUE } };
  g_autofree char *path = NULL;
  g_autoptr(GBytes) frames = NULL;
  gsize n;
  const guint8 *at;

  set_rate (fixture, 0);
  path = export_film (fixture, ".webm", options);
  g_assert_cmpfloat_with_epsilon (probe_duration (path, "format=duration"), 3, .00101);
  frames = decode_frames (path, 24, 1);
  at = g_bytes_get_data (frames, &n);
  g_assert_cmpuint (n / 2, ==, 72);
  g_assert_cmpint (at[47 * 2 + 1], <, 80);
  g_assert_cmpint (at[48 * 2 + 1], >, 240);
  g_assert_cmpint (at[59 * 2 + 1], >, 240);
  g_assert_cmpint (at[60 * 2 + 1], <, 16);
  g_unlink (path);
}

/* Where the size has another shape than the project, there are bars, and the picture is whole. */
static void
test_bars (Fixture       *fixture,
           gconstpointer  data)
{
  FabVideoOptions options = { .width = 180, .height = 320 };
  g_autofree char *path = NULL;
  g_autoptr(GBytes) out = NULL;
  const char *argv[] = { "ffmpeg", "-v", "error", "-ss", "1.5", "-i", NULL, "-frames:v", "1", "-vf", "format=gray", "-f", "rawvideo", "-", NULL };
  const guint8 *pixels;

  set_rate (fixture, 0);
  options.constant_rate = TRUE;
  path = export_film (fixture, ".webm", options);
  argv[6] = path;
  out = run (argv, FALSE);
  pixels = g_bytes_get_data (out, NULL);
  g_assert_cmpuint (g_bytes_get_size (out), ==, 180 * 320);
  g_assert_cmpint (pixels[100 * 180 + 135], <, 16);
  g_assert_cmpint (pixels[160 * 180 + 135], >, 235);
  g_assert_cmpint (pixels[160 * 180 + 45], <, 20);
  g_assert_cmpint (pixels[220 * 180 + 135], <, 16);
  g_unlink (path);
}

/* Sizes that cannot be are refused with a word, before anything is written. */
static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr(GFile) target = g_file_new_build_filename (fixture->folder, "film.webm", NULL);
  FabVideoOptions options = { .width = 3842, .height = 2160 };
  FabVideoExport *video;

  set_rate (fixture, 0);
  video = fab_video_export_new (fixture->story, fixture->timeline, target, &options);
  fixture->done = FALSE;
  fab_video_export_run_async (video, NULL, exported_cb, fixture);
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (fixture->error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED);
  g_assert_finalize_object (video);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *ffprobe = g_find_program_in_path ("ffprobe");

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gst_init (&argc, &argv);
  if (ffprobe == NULL)
    {
      g_print ("1..0 # SKIP ffmpeg is not installed\n");
      return 0;
    }
  g_test_add ("/film/webm", Fixture, ".webm", set_up, test_rates, tear_down);
  g_test_add ("/film/mp4", Fixture, ".mp4", set_up, test_rates, tear_down);
  g_test_add ("/film/second-best", Fixture, NULL, set_up, test_second_best, tear_down);
  g_test_add ("/film/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/film/gif", Fixture, NULL, set_up, test_gif, tear_down);
  g_test_add ("/film/loudness", Fixture, NULL, set_up, test_loudness, tear_down);
  g_test_add ("/film/pieces", Fixture, NULL, set_up, test_pieces, tear_down);
  g_test_add ("/film/bars", Fixture, NULL, set_up, test_bars, tear_down);
  g_test_add ("/film/too-large", Fixture, NULL, set_up, test_too_large, tear_down);

  return g_test_run ();
}
