/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sounds of every kind that a person may bring, made with ffmpeg. */
#include "config.h"

#include <glib/gstdio.h>
#include <gst/gst.h>

#include "fab-clip.h"
#include "fab-reel-error.h"
#include "reel-fixture.h"

/* So many seconds of a tone, encoded by another program; NULL when it cannot. */
static GBytes *
make_sound (const char *arguments,
            const char *extension,
            double      seconds)
{
  g_autofree char *folder = g_dir_make_tmp ("fabula-sound-XXXXXX", NULL);
  g_autofree char *path = g_strdup_printf ("%s/sound.%s", folder, extension);
  g_autofree char *command = g_strdup_printf ("ffmpeg -v error -f lavfi -i sine=frequency=440:duration=%.3f:sample_rate=44100 %s %s",
                                              seconds, arguments, path);
  char *data = NULL;
  gsize size = 0;

  if (g_spawn_command_line_sync (command, NULL, NULL, NULL, NULL))
    g_file_get_contents (path, &data, &size, NULL);
  g_unlink (path);
  g_rmdir (folder);

  return data != NULL ? g_bytes_new_take (data, size) : NULL;
}

static double
level (const FabClip *clip,
       double         from,
       double         to)
{
  double sum = 0;

  for (gsize i = from * FAB_SOUND_RATE; i < to * FAB_SOUND_RATE; i++)
    sum += clip->samples[i * 2] * clip->samples[i * 2];

  return sqrt (sum / ((to - from) * FAB_SOUND_RATE));
}

static const struct { const char *arguments, *extension; } kinds[] = {
  { "-c:a pcm_s24le", "wav" }, { "-c:a pcm_f32le", "wav" }, { "", "flac" }, { "-c:a libvorbis", "ogg" },
  { "-c:a libopus", "opus" }, { "-c:a libmp3lame", "mp3" }, { "-c:a aac", "m4a" },
};

static void
test_kinds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GBytes) bytes = make_sound (kinds[i].arguments, kinds[i].extension, 1.5);
      g_autoptr(FabClip) clip = NULL;
      g_autoptr(GError) error = NULL;

      if (bytes == NULL)
        {
          g_test_message ("ffmpeg does not write %s here", kinds[i].extension);
          continue;
        }
      clip = fab_clip_new_from_bytes (bytes, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (ABS (fab_clip_get_duration (clip) - 1500000), <, 60000);
      g_assert_cmpfloat_with_epsilon (level (clip, .3, 1.2), .125 / G_SQRT2, .01);
    }
}

/* A long one lies in a file without a name; it is the same to its end. */
static void
test_long (void)
{
  g_autoptr(GBytes) bytes = make_sound ("", "flac", 90);
  g_autoptr(FabClip) clip = NULL;
  g_autoptr(GError) error = NULL;

  if (bytes == NULL)
    {
      g_test_skip ("ffmpeg is not there");
      return;
    }
  clip = fab_clip_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (clip->mapped, >, 0);
  g_assert_cmpint (ABS (fab_clip_get_duration (clip) - 90 * SECOND), <, 1000);
  g_assert_cmpfloat_with_epsilon (level (clip, 88, 89.9), .125 / G_SQRT2, .01);
}

/* What is cut off plays as far as it goes; what is no sound says so. */
static void
test_damaged (void)
{
  g_autoptr(GBytes) bytes = make_sound ("", "flac", 4);
  g_autoptr(GBytes) junk = g_bytes_new_static ("This is no sound, whatever its name says, and never was.", 55);
  g_autoptr(GBytes) png = fixture_png (64, 64, 1, 0, 0, FALSE);
  GBytes * const wrong[] = { junk, png };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (fab_clip_new_from_bytes (wrong[i], NULL, &error));
      g_assert_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED);
    }
  if (bytes != NULL)
    {
      g_autoptr(GBytes) half = g_bytes_new_from_bytes (bytes, 0, g_bytes_get_size (bytes) / 2);
      g_autoptr(FabClip) clip = fab_clip_new_from_bytes (half, NULL, NULL);

      g_assert_nonnull (clip);
      g_assert_cmpint (fab_clip_get_duration (clip), >, SECOND);
    }
}

static void
test_cancel (void)
{
  g_autoptr(GBytes) bytes = make_sound ("", "flac", 4);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  if (bytes == NULL)
    return;
  g_assert_null (fab_clip_new_from_bytes (bytes, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gst_init (&argc, &argv);
  g_test_add_func ("/clip/kinds", test_kinds);
  g_test_add_func ("/clip/long", test_long);
  g_test_add_func ("/clip/damaged", test_damaged);
  g_test_add_func ("/clip/cancel", test_cancel);

  return g_test_run ();
}
