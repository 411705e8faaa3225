/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <glib/gstdio.h>
#include <gst/app/app.h>
#include <gst/gst.h>
#include <gst/pbutils/pbutils.h>
#include <gst/video/video.h>

#include "fab-surface-cache.h"
#include "fab-video-export.h"
#include "reel-fixture.h"

#define WIDTH 320
#define HEIGHT 180
#define N_FRAMES 54

typedef struct
{
  char        *folder;
  GFile       *target;
  FabStory    *story;
  FabTimeline *timeline;
  FabVideoOptions options;
  gboolean     done;
  GError      *error;
  double       fraction;
} Fixture;

/* Two and a quarter seconds: a red still, a dissolve to a blue one, a cut to a moving green one. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const double colours[3][3] = { { 1, 0, 0 }, { 0, 0, 1 }, { 0, .6, 0 } };
  static const char * const moves[] = { "still", "still", "in" };
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("fabula-export-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->target = g_file_new_build_filename (fixture->folder, "film.webm", NULL);
  fixture->story = fixture_story ("INT. HALL - DAY\n\nANNA\nOne.\n\n");
  for (guint i = 0; i < 3; i++)
    {
      gint64 panel = fixture_panel (fixture->story, 750000,
                                    i == 1 ? FAB_TRANSITION_DISSOLVE : FAB_TRANSITION_CUT, moves[i]);
      g_autoptr(GBytes) png = fixture_png (WIDTH, HEIGHT, colours[i][0], colours[i][1], colours[i][2], i == 2);

      fixture_take (fixture->story, panel, png);
      if (i == 0)
        fixture_beat (fixture->story, panel, 1, 2);
    }
  fixture_clip (fixture->story, "One.", .4, 440, .3);
  fixture->timeline = fab_timeline_new (fixture->story, fixture_key, NULL);
  g_assert_cmpint (fab_timeline_get_n_frames (fixture->timeline), ==, N_FRAMES);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_error (&fixture->error);
  g_file_delete (fixture->target, NULL, NULL);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_clear_object (&fixture->timeline);
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
  g_object_unref (fixture->target);
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

static void
progress_cb (FabVideoExport *video,
             GParamSpec     *pspec,
             gpointer        data)
{
  Fixture *fixture = data;
  double fraction = fab_video_export_get_fraction (video);

  g_assert_cmpfloat (fraction, >=, fixture->fraction);
  g_assert_cmpfloat (fraction, <=, 1);
  fixture->fraction = fraction;
}

static void
run (Fixture      *fixture,
     FabStory     *story,
     FabTimeline  *timeline,
     GFile        *target,
     GCancellable *cancellable)
{
  FabVideoExport *video;

  fixture->options.width = WIDTH;
  fixture->options.height = HEIGHT;
  fixture->done = FALSE;
  fixture->fraction = 0;
  video = fab_video_export_new (story, timeline, target, &fixture->options);
  g_signal_connect (video, "notify::fraction", G_CALLBACK (progress_cb), fixture);
  fab_video_export_run_async (video, cancellable, exported_cb, fixture);
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (video);
}

static void
run_export (Fixture      *fixture,
            GCancellable *cancellable)
{
  run (fixture, fixture->story, fixture->timeline, fixture->target, cancellable);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
check_streams (GFile *file)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GstDiscoverer) discoverer = gst_discoverer_new (20 * GST_SECOND, &error);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr(GstDiscovererInfo) info = gst_discoverer_discover_uri (discoverer, uri, &error);
  GList *video = gst_discoverer_info_get_video_streams (info);
  GList *audio = gst_discoverer_info_get_audio_streams (info);
  g_autoptr(GstCaps) video_caps = NULL, audio_caps = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_length (video), ==, 1);
  g_assert_cmpuint (g_list_length (audio), ==, 1);
  g_assert_cmpuint (gst_discoverer_video_info_get_width (video->data), ==, WIDTH);
  g_assert_cmpuint (gst_discoverer_video_info_get_height (video->data), ==, HEIGHT);
  video_caps = gst_discoverer_stream_info_get_caps (video->data);
  audio_caps = gst_discoverer_stream_info_get_caps (audio->data);
  g_assert_true (gst_structure_has_name (gst_caps_get_structure (video_caps, 0), "video/x-vp9")
                 || gst_structure_has_name (gst_caps_get_structure (video_caps, 0), "video/x-vp8"));
  g_assert_true (gst_structure_has_name (gst_caps_get_structure (audio_caps, 0), "audio/x-opus"));
  /* To the millisecond, which is the unit of the container. */
  g_assert_cmpint (ABS ((gint64) (gst_discoverer_info_get_duration (info) / GST_MSECOND) - 2250), <=, 1);
  gst_discoverer_stream_info_list_free (video);
  gst_discoverer_stream_info_list_free (audio);
}

/* The colour in the middle of the right half of a decoded frame. */
static guint32
pixel_of_sample (GstSample *sample)
{
  GstVideoInfo info;
  GstVideoFrame frame;
  const guint8 *at;
  guint32 rgb;

  g_assert_true (gst_video_info_from_caps (&info, gst_sample_get_caps (sample)));
  g_assert_true (gst_video_frame_map (&frame, &info, gst_sample_get_buffer (sample), GST_MAP_READ));
  at = GST_VIDEO_FRAME_PLANE_DATA (&frame, 0);
  at += GST_VIDEO_FRAME_PLANE_STRIDE (&frame, 0) * HEIGHT / 2 + WIDTH * 3 / 4 * 4;
  rgb = at[2] << 16 | at[1] << 8 | at[0];
  gst_video_frame_unmap (&frame);

  return rgb;
}

static void
check_pictures (Fixture *fixture)
{
  g_autofree char *path = g_file_get_path (fixture->target);
  g_autofree char *description = g_strdup_printf ("filesrc location=%s ! matroskademux name=d d.video_0 ! decodebin "
                                                  "! videoconvert ! video/x-raw,format=BGRx ! appsink name=s sync=false",
                                                  path);
  g_autoptr(GstElement) pipeline = gst_parse_launch (description, NULL);
  g_autoptr(GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "s");
  g_autoptr(FabCompositor) compositor = fab_compositor_new (fixture->story);
  gint64 n = 0;

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  for (;;)
    {
      g_autoptr(GstSample) sample = gst_app_sink_pull_sample (GST_APP_SINK (sink));
      g_autoptr(cairo_surface_t) frame = NULL;
      guint32 decoded, composed;

      if (sample == NULL)
        break;
      frame = fab_compositor_frame (compositor, fixture->timeline,
                                    fab_timeline_frame_time (fixture->timeline, n), WIDTH, HEIGHT, NULL);
      decoded = pixel_of_sample (sample);
      composed = fixture_pixel (frame, WIDTH * 3 / 4, HEIGHT / 2);
      for (int shift = 0; shift < 24; shift += 8)
        if (ABS ((int) (decoded >> shift & 255) - (int) (composed >> shift & 255)) > 24)
          g_error ("frame %d is %06x, not %06x", (int) n, decoded, composed & 0xffffff);
      n++;
    }
  gst_element_set_state (pipeline, GST_STATE_NULL);
  g_assert_cmpint (n, ==, N_FRAMES);
}

/* First and last time at which something is heard. */
static void
check_sound (Fixture *fixture)
{
  g_autofree char *path = g_file_get_path (fixture->target);
  g_autofree char *description = g_strdup_printf ("filesrc location=%s ! matroskademux name=d d.audio_0 ! decodebin "
                                                  "! audioconvert ! audio/x-raw,format=F32LE,rate=48000,channels=1 "
                                                  "! appsink name=s sync=false", path);
  g_autoptr(GstElement) pipeline = gst_parse_launch (description, NULL);
  g_autoptr(GstElement) sink = gst_bin_get_by_name (GST_BIN (pipeline), "s");
  double first = -1, last = -1;

  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  for (;;)
    {
      g_autoptr(GstSample) sample = gst_app_sink_pull_sample (GST_APP_SINK (sink));
      GstBuffer *buffer;
      GstMapInfo map;

      if (sample == NULL)
        break;
      buffer = gst_sample_get_buffer (sample);
      g_assert_true (gst_buffer_map (buffer, &map, GST_MAP_READ));
      for (gsize i = 0; i < map.size / sizeof (float); i++)
        if (fabsf (((const float *) (gconstpointer) map.data)[i]) > .03f)
          {
            last = GST_BUFFER_PTS (buffer) / 1e9 + i / 48000.0;
            if (first < 0)
              first = last;
          }
      gst_buffer_unmap (buffer, &map);
    }
  gst_element_set_state (pipeline, GST_STATE_NULL);
  g_assert_cmpfloat_with_epsilon (first, .3, .01);
  g_assert_cmpfloat_with_epsilon (last, .7, .01);
}

/* Chromium plays no film whose sound begins before it: the CodecDelay of Opus is nothing. */
static void
check_delay (GFile *film)
{
  g_autofree char *data = NULL;
  gsize size = 0;

  g_assert_true (g_file_load_contents (film, NULL, &data, &size, NULL, NULL));
  for (gsize i = 0; i + 6 <= MIN (size, 4096); i++)
    if (memcmp (data + i, "\x56\xaa\x83", 3) == 0)
      {
        g_assert_cmpmem (data + i + 3, 3, "\0\0\0", 3);
        return;
      }
}

static void
test_film (Fixture       *fixture,
           gconstpointer  data)
{
  fixture->options.constant_rate = TRUE;
  run_export (fixture, NULL);
  g_assert_no_error (fixture->error);
  g_assert_cmpfloat (fixture->fraction, ==, 1);
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  check_streams (fixture->target);
  check_pictures (fixture);
  check_sound (fixture);
  check_delay (fixture->target);
}

static gboolean
cancel_cb (gpointer data)
{
  g_cancellable_cancel (data);

  return G_SOURCE_REMOVE;
}

/* An older film of that name is still there when a new one is given up. */
static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint delay = 0; delay <= 120; delay += 30)
    {
      g_autoptr(GCancellable) cancellable = g_cancellable_new ();
      g_autofree char *old = NULL;

      g_file_replace_contents (fixture->target, "old", 3, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, NULL);
      g_timeout_add_full (G_PRIORITY_HIGH, delay, cancel_cb, g_object_ref (cancellable), g_object_unref);
      run_export (fixture, cancellable);
      g_assert_cmpuint (count_files (fixture->folder), ==, 1);
      if (fixture->error == NULL)
        continue;
      g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_file_load_contents (fixture->target, NULL, &old, NULL, NULL, NULL);
      g_assert_cmpstr (old, ==, "old");
      g_clear_error (&fixture->error);
    }
}

static void
test_refusals (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(FabStory) empty = fixture_story ("");
  g_autoptr(FabTimeline) nothing = fab_timeline_new (empty, NULL, NULL);
  g_autoptr(GFile) avi = g_file_new_build_filename (fixture->folder, "film.avi", NULL);
  g_autoptr(GFile) nowhere = g_file_new_for_path ("/nonexistent/film.webm");

  run (fixture, empty, nothing, fixture->target, NULL);
  g_assert_error (fixture->error, FAB_REEL_ERROR, FAB_REEL_ERROR_EMPTY);
  g_clear_error (&fixture->error);
  run (fixture, fixture->story, fixture->timeline, avi, NULL);
  g_assert_error (fixture->error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED);
  g_clear_error (&fixture->error);
  run (fixture, fixture->story, fixture->timeline, nowhere, NULL);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
  fab_story_close (empty, TRUE);
}

static void
hide_element (const char *name)
{
  GstRegistry *registry = gst_registry_get ();
  g_autoptr(GstPluginFeature) feature = gst_registry_lookup_feature (registry, name);

  if (feature != NULL)
    gst_registry_remove_feature (registry, feature);
}

/* In a process of its own: the registry stays changed. */
static void
test_no_encoder (Fixture       *fixture,
                 gconstpointer  data)
{
  const char *missing = data;

  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  hide_element (missing);
  if (g_str_equal (missing, "vp9enc"))
    {
      run_export (fixture, NULL);
      g_assert_no_error (fixture->error);
      check_streams (fixture->target);
      return;
    }
  run_export (fixture, NULL);
  g_assert_error (fixture->error, FAB_REEL_ERROR, FAB_REEL_ERROR_NO_ENCODER);
  g_assert_nonnull (strstr (fixture->error->message, "gstreamer1.0-plugins-base"));
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

/* A disk that is full, played by a limit on the size of files. */
static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { 1000, 1000 });
  run_export (fixture, NULL);
  g_assert_nonnull (fixture->error);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
}

static void
kill_cb (FabVideoExport *video,
         GParamSpec     *pspec,
         gpointer        data)
{
  if (fab_video_export_get_fraction (video) > .3)
    kill (getpid (), SIGKILL);
}

static void
test_killed (void)
{
  const FabVideoOptions options = { .width = WIDTH, .height = HEIGHT };
  g_autofree char *folder = NULL, *target = NULL;

  if (g_test_subprocess ())
    {
      Fixture fixture = { 0 };
      g_autoptr(FabVideoExport) video = NULL;

      set_up (&fixture, NULL);
      g_set_object (&fixture.target, g_file_new_for_path (g_getenv ("FABULA_TEST_TARGET")));
      video = fab_video_export_new (fixture.story, fixture.timeline, fixture.target, &options);
      g_signal_connect (video, "notify::fraction", G_CALLBACK (kill_cb), NULL);
      fab_video_export_run_async (video, NULL, exported_cb, &fixture);
      while (!fixture.done)
        g_main_context_iteration (NULL, TRUE);
      g_assert_not_reached ();
    }
  folder = g_dir_make_tmp ("fabula-killed-XXXXXX", NULL);
  target = g_build_filename (folder, "film.webm", NULL);
  g_setenv ("FABULA_TEST_TARGET", target, TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_assert_false (g_test_trap_has_passed ());
  g_assert_cmpuint (count_files (folder), ==, 0);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

/* A film on its way in a process of its own, that is killed there sooner or later: nothing is left. */
static void
test_killed_anywhere (void)
{
  g_autofree char *folder = g_dir_make_tmp ("fabula-killed-XXXXXX", NULL);
  g_autofree char *target = g_build_filename (folder, "film.webm", NULL);
  const char * const argv[] = { "/proc/self/exe", "--export", target, NULL };
  g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  /* What the killed ones leave of their own goes with the test. */
  g_mkdir_with_parents (g_get_user_state_dir (), 0700);
  g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  g_subprocess_launcher_setenv (launcher, "TMPDIR", g_get_user_state_dir (), TRUE);

  for (guint i = 0; i < 8; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GSubprocess) process = g_subprocess_launcher_spawnv (launcher, argv, &error);

      g_assert_no_error (error);
      g_usleep (g_rand_int_range (rand, 20, 700) * 1000);
      g_subprocess_force_exit (process);
      g_subprocess_wait (process, NULL, NULL);
      g_assert_cmpuint (count_files (folder), <=, g_file_test (target, G_FILE_TEST_EXISTS));
      g_unlink (target);
    }
  g_rmdir (folder);
}

G_GNUC_NORETURN static void
export_only (const char *path)
{
  Fixture fixture = { 0 };

  set_up (&fixture, NULL);
  g_set_object (&fixture.target, g_file_new_for_path (path));
  for (;;)
    {
      run_export (&fixture, NULL);
      g_unlink (path); /* the next film, too, appears at once: between two names there is nothing to be killed in */
    }
}

/* A disk that is really full. */
static void
test_small_disk (Fixture       *fixture,
                 gconstpointer  extension)
{
  g_autofree char *name = g_strconcat ("film", extension, NULL);
  g_autoptr(GFile) target = g_file_new_build_filename (fixture->folder, name, NULL);

  if (mount ("none", fixture->folder, "tmpfs", 0, "size=4k") != 0)
    {
      g_test_skip ("only root can make a small disk");
      return;
    }
  fixture->options.imprint = (FabImprintOptions) { TRUE, TRUE, TRUE, TRUE, "Draft" };
  run (fixture, fixture->story, fixture->timeline, target, NULL);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_NO_SPACE);
  g_assert_cmpuint (count_files (fixture->folder), ==, 0);
  g_assert_cmpint (umount (fixture->folder), ==, 0);
}

/* Sounds that are damaged or gone are silence; the film is there. */
static void
test_damaged_sound (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr(GBytes) junk = g_bytes_new_static ("RIFF is not all", 15);
  g_autoptr(GError) error = NULL;

  fab_story_put_clip (fixture->story, "One.", junk, 400000, &error);
  g_assert_no_error (error);
  fab_story_add_sound (fixture->story, FAB_TRACK_MUSIC, 0, 0, "junk", "audio/mpeg", SECOND, junk, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->timeline);
  fixture->timeline = fab_timeline_new (fixture->story, fixture_key, NULL);
  run_export (fixture, NULL);
  g_assert_no_error (fixture->error);
  check_streams (fixture->target);
}

/* Without a single font captions are boxes, and a film all the same. In a process of its own. */
static void
test_no_font (Fixture       *fixture,
              gconstpointer  data)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, 0);
      g_test_trap_assert_passed ();
      return;
    }
  g_setenv ("FONTCONFIG_FILE", "/dev/null", TRUE);
  g_log_set_always_fatal (G_LOG_LEVEL_ERROR);
  g_log_set_fatal_mask ("Pango", G_LOG_LEVEL_ERROR);
  fixture->options.imprint = (FabImprintOptions) { TRUE, TRUE, TRUE, TRUE, "Draft" };
  run_export (fixture, NULL);
  g_assert_no_error (fixture->error);
}

static gboolean
resume_cb (gpointer data)
{
  fab_video_export_set_paused (data, FALSE);

  return G_SOURCE_REMOVE;
}

/* Paused, it does no more; resumed, it is finished, with a preview on the way. */
static void
test_pause (Fixture       *fixture,
            gconstpointer  data)
{
  FabVideoExport *video = fab_video_export_new (fixture->story, fixture->timeline, fixture->target, &fixture->options);

  fab_video_export_set_paused (video, TRUE);
  fab_video_export_run_async (video, NULL, exported_cb, fixture);
  for (guint i = 0; i < 10; i++)
    {
      g_usleep (10000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
  g_assert_cmpint (fab_video_export_get_frame (video), ==, 0);
  g_assert_false (fixture->done);
  g_timeout_add (600, resume_cb, video);
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (fixture->error);
  g_assert_cmpint (fab_video_export_get_frame (video), ==, N_FRAMES);
  g_assert_cmpint (fab_video_export_get_size (video), >, 0);
  g_assert_nonnull (fab_video_export_get_preview (video));
  g_assert_finalize_object (video);
}

/* What is edited meanwhile is not in the film. */
static void
test_snapshot (Fixture       *fixture,
               gconstpointer  data)
{
  FabVideoExport *video;

  fixture->options = (FabVideoOptions) { .width = WIDTH, .height = HEIGHT, .constant_rate = TRUE };
  video = fab_video_export_new (fixture->story, fixture->timeline, fixture->target, &fixture->options);
  fab_video_export_run_async (video, NULL, exported_cb, fixture);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (fixture->story), i);
      g_autoptr(GBytes) png = fixture_png (WIDTH, HEIGHT, 1, 1, 0, FALSE);

      fixture_take (fixture->story, fab_panel_get_id (panel), png);
    }
  while (!fixture->done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (fixture->error);
  for (guint i = 0; i < 3; i++)
    g_assert_true (fab_story_undo (fixture->story, NULL));
  check_pictures (fixture);
  g_assert_finalize_object (video);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && g_str_equal (argv[1], "--export"))
    {
      gst_init (NULL, NULL);
      export_only (argv[2]);
    }
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gst_init (&argc, &argv);
  g_test_add ("/export/film", Fixture, NULL, set_up, test_film, tear_down);
  g_test_add ("/export/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/export/refusals", Fixture, NULL, set_up, test_refusals, tear_down);
  g_test_add ("/export/no-vp9", Fixture, "vp9enc", set_up, test_no_encoder, tear_down);
  g_test_add ("/export/no-opus", Fixture, "opusenc", set_up, test_no_encoder, tear_down);
  g_test_add ("/export/full", Fixture, NULL, set_up, test_full, tear_down);
  g_test_add ("/export/small-disk-webm", Fixture, ".webm", set_up, test_small_disk, tear_down);
  g_test_add ("/export/small-disk-gif", Fixture, ".gif", set_up, test_small_disk, tear_down);
  g_test_add ("/export/damaged-sound", Fixture, NULL, set_up, test_damaged_sound, tear_down);
  g_test_add ("/export/no-font", Fixture, NULL, set_up, test_no_font, tear_down);
  g_test_add ("/export/pause", Fixture, NULL, set_up, test_pause, tear_down);
  g_test_add ("/export/snapshot", Fixture, NULL, set_up, test_snapshot, tear_down);
  g_test_add_func ("/export/killed", test_killed);
  g_test_add_func ("/export/killed-anywhere", test_killed_anywhere);

  return g_test_run ();
}
