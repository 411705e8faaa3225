/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gst/gst.h>

#include "fab-clip.h"
#include "fab-recorder.h"
#include "fab-reel-error.h"
#include "reel-fixture.h"

#define DEADLINE (10 * SECOND)

static void
wait_for (FabRecorder *recorder,
          gint64       elapsed,
          double       level)
{
  gint64 until = g_get_monotonic_time () + DEADLINE;

  while ((fab_recorder_get_elapsed (recorder) < elapsed || fab_recorder_get_level (recorder) < level)
         && fab_recorder_get_listening (recorder) && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
}

/* The level shows before anything is kept; what is kept is what was heard. */
static void
test_take (void)
{
  FabRecorder *recorder = fab_recorder_new_from ("audiotestsrc is-live=true freq=440 volume=0.5");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) wav = NULL;
  g_autoptr(FabClip) clip = NULL;
  double sum = 0;

  g_assert_true (fab_recorder_listen (recorder, &error));
  g_assert_no_error (error);
  wait_for (recorder, 0, .4);
  g_assert_cmpfloat_with_epsilon (fab_recorder_get_level (recorder), .5, .05);
  g_assert_cmpint (fab_recorder_get_elapsed (recorder), ==, 0);
  fab_recorder_record (recorder);
  g_assert_true (fab_recorder_get_recording (recorder));
  wait_for (recorder, 300000, 0);
  wav = fab_recorder_stop (recorder);
  g_assert_false (fab_recorder_get_recording (recorder));
  g_assert_false (fab_recorder_get_listening (recorder));
  clip = fab_clip_new_from_wav (wav, &error);
  g_assert_no_error (error);
  g_assert_cmpint (fab_clip_get_duration (clip), >=, 300000);
  for (guint i = 1000; i < 11000; i++)
    sum += clip->samples[i * 2] * clip->samples[i * 2];
  g_assert_cmpfloat_with_epsilon (sqrt (sum / 10000), .5 / G_SQRT2, .02);
  g_assert_finalize_object (recorder);
}

static void
test_nothing (void)
{
  FabRecorder *recorder = fab_recorder_new_from ("audiotestsrc is-live=true");

  g_assert_null (fab_recorder_stop (recorder));
  g_assert_true (fab_recorder_listen (recorder, NULL));
  g_assert_null (fab_recorder_stop (recorder));
  g_assert_true (fab_recorder_listen (recorder, NULL));
  g_assert_finalize_object (recorder);
}

/* A microphone that is not there, or goes. */
static void
test_no_microphone (void)
{
  static const char * const sources[] = {
    "alsasrc device=no-such-device",
    "audiotestsrc is-live=true ! identity error-after=3",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      FabRecorder *recorder = fab_recorder_new_from (sources[i]);
      g_autoptr(GError) error = NULL;

      if (fab_recorder_listen (recorder, &error))
        {
          wait_for (recorder, 1, 0);
          g_assert_error (fab_recorder_get_error (recorder), FAB_REEL_ERROR, FAB_REEL_ERROR_FAILED);
        }
      else
        g_assert_nonnull (error);
      g_assert_false (fab_recorder_get_listening (recorder));
      g_assert_finalize_object (recorder);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gst_init (&argc, &argv);
  g_test_add_func ("/recorder/take", test_take);
  g_test_add_func ("/recorder/nothing", test_nothing);
  g_test_add_func ("/recorder/no-microphone", test_no_microphone);

  return g_test_run ();
}
