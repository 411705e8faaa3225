/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "fab-player.h"
#include "fab-shuttle.h"
#include "reel-fixture.h"

typedef struct
{
  FabStory    *story;
  FabTimeline *timeline;
  FabPlayer   *player;
  guint        n_ticks;
  gint64       last;
} Fixture;

static void
moved_cb (GObject    *player,
          GParamSpec *pspec,
          gpointer    data)
{
  Fixture *fixture = data;
  gint64 position = fab_player_get_position (FAB_PLAYER (player));

  g_assert_cmpint (position, >=, fixture->last);
  fixture->last = position;
  fixture->n_ticks++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->story = fixture_story ("INT. HALL - DAY\n\nANNA\nOne.\n\n");
  fixture_beat (fixture->story, fixture_panel (fixture->story, 800000, FAB_TRANSITION_CUT, ""), 1, 2);
  fixture_clip (fixture->story, "One.", .3, 440, .01);
  fixture->timeline = fab_timeline_new (fixture->story, fixture_key, NULL);
  fixture->player = fab_player_new (fixture->story);
  fab_player_set_timeline (fixture->player, fixture->timeline);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->player);
  g_clear_object (&fixture->timeline);
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
}

static void
run_until_stopped (FabPlayer *player)
{
  gint64 patience = g_get_monotonic_time () + 20 * SECOND;

  while (fab_player_get_playing (player) && g_get_monotonic_time () < patience)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (fab_player_get_playing (player));
}

/* Without a sound card too: the time of the film is the time of the room. */
static void
test_play (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 began = g_get_monotonic_time ();

  g_signal_connect (fixture->player, "notify::position", G_CALLBACK (moved_cb), fixture);
  fab_player_play (fixture->player);
  g_assert_true (fab_player_get_playing (fixture->player));
  run_until_stopped (fixture->player);
  g_assert_cmpint (fab_player_get_position (fixture->player), ==, fab_timeline_get_duration (fixture->timeline));
  g_assert_cmpuint (fixture->n_ticks, >=, 5);
  g_assert_cmpint (g_get_monotonic_time () - began, >=, 700000);
}

static void
test_seek (Fixture       *fixture,
           gconstpointer  data)
{
  fab_player_seek (fixture->player, 500000);
  g_assert_cmpint (fab_player_get_position (fixture->player), ==, 500000);
  g_assert_false (fab_player_get_playing (fixture->player));
  fab_player_seek (fixture->player, -5);
  g_assert_cmpint (fab_player_get_position (fixture->player), ==, 0);
  fab_player_seek (fixture->player, G_MAXINT64);
  g_assert_cmpint (fab_player_get_position (fixture->player), ==, fab_timeline_get_duration (fixture->timeline));

  fab_player_play (fixture->player);
  g_assert_cmpint (fab_player_get_position (fixture->player), <, 100000);
  fab_player_seek (fixture->player, 700000);
  g_assert_true (fab_player_get_playing (fixture->player));
  fab_player_pause (fixture->player);
  g_assert_cmpint (fab_player_get_position (fixture->player), >=, 700000);
  fab_player_play (fixture->player);
  run_until_stopped (fixture->player);
}

static void
test_shorter (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(FabTimeline) shorter = NULL;
  g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (fixture->story), 0);

  fab_player_seek (fixture->player, 600000);
  fab_player_play (fixture->player);
  fab_story_set_duration (fixture->story, fab_panel_get_id (panel), 250000, NULL);
  shorter = fab_timeline_new (fixture->story, fixture_key, NULL);
  fab_player_set_timeline (fixture->player, shorter);
  g_assert_false (fab_player_get_playing (fixture->player));
  g_assert_cmpint (fab_player_get_position (fixture->player), ==, 250000);
  fab_player_set_timeline (fixture->player, NULL);
  fab_player_play (fixture->player);
  g_assert_false (fab_player_get_playing (fixture->player));
}

/* --- the course --- */

static GBytes *
load_clip (const char  *key,
           gpointer     story,
           GError     **error)
{
  return fab_story_load_clip (story, key, error);
}

static void
test_course (void)
{
  FabShuttle plain = { 2 * SECOND, 1, 0, 10 * SECOND, FALSE };
  FabShuttle back = { 2 * SECOND, -4, 0, 10 * SECOND, FALSE };
  FabShuttle round = { 2 * SECOND, 1, 1 * SECOND, 4 * SECOND, TRUE };
  FabShuttle round_back = { 2 * SECOND, -1, 1 * SECOND, 4 * SECOND, TRUE };

  g_assert_cmpint (fab_shuttle_time (&plain, 3 * SECOND), ==, 5 * SECOND);
  g_assert_cmpint (fab_shuttle_time (&plain, 30 * SECOND), ==, 10 * SECOND);
  g_assert_false (fab_shuttle_is_over (&plain, 7 * SECOND));
  g_assert_true (fab_shuttle_is_over (&plain, 8 * SECOND));
  g_assert_cmpint (fab_shuttle_time (&back, SECOND / 4), ==, 1 * SECOND);
  g_assert_true (fab_shuttle_is_over (&back, SECOND / 2));
  g_assert_cmpint (fab_shuttle_time (&round, 1 * SECOND), ==, 3 * SECOND);
  g_assert_cmpint (fab_shuttle_time (&round, 2 * SECOND), ==, 1 * SECOND);
  g_assert_cmpint (fab_shuttle_time (&round, 302 * SECOND + 5), ==, 1 * SECOND + 5);
  g_assert_false (fab_shuttle_is_over (&round, 1000 * SECOND));
  g_assert_cmpint (fab_shuttle_time (&round_back, 2 * SECOND), ==, 3 * SECOND);

  /* What begins before its loop runs into it. */
  round.base = 0;
  g_assert_cmpint (fab_shuttle_time (&round, SECOND / 2), ==, SECOND / 2);
}

static float *
render_course (FabMixer         *mixer,
               const FabShuttle *course,
               gint64            from,
               gsize             n)
{
  float *samples = g_new0 (float, n * FAB_SOUND_CHANNELS);

  g_assert_true (fab_shuttle_render (course, mixer, from, n, samples, NULL));

  return samples;
}

/* Backwards is the same sound from its end on; a loop joins without a gap; pieces join as well. */
static void
test_course_sound (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(FabMixer) mixer = fab_mixer_new (fixture->timeline, load_clip, load_clip, fixture->story);
  gint64 first = .35 * FAB_SOUND_RATE, n = FAB_SOUND_RATE / 10;
  FabShuttle plain = { 0, 1, 0, .8 * SECOND, FALSE };
  FabShuttle back = { .45 * SECOND, -1, 0, .8 * SECOND, FALSE };
  FabShuttle fast = { .35 * SECOND, 2, 0, .8 * SECOND, FALSE };
  FabShuttle round = { .35 * SECOND, 1, .35 * SECOND, .45 * SECOND, TRUE };
  g_autofree float *straight = render_course (mixer, &plain, first, n + 1);
  g_autofree float *reverse = render_course (mixer, &back, 0, n);
  g_autofree float *doubled = render_course (mixer, &fast, 0, n / 2);
  g_autofree float *looped = render_course (mixer, &round, n / 2, n);

  for (gint64 i = 0; i < n; i += 7)
    g_assert_cmpfloat_with_epsilon (reverse[2 * i], straight[2 * (n - i)], 1e-4);
  for (gint64 i = 0; i < n / 2; i += 7)
    g_assert_cmpfloat_with_epsilon (doubled[2 * i], straight[4 * i], 1e-4);
  for (gint64 i = 0; i < n; i += 7)
    g_assert_cmpfloat_with_epsilon (looped[2 * i], straight[2 * ((i + n / 2) % n)], 1e-4);
}

static void
test_speed (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 began = g_get_monotonic_time ();

  fab_player_shuttle (fixture->player, -2);
  g_assert_cmpfloat (fab_player_get_speed (fixture->player), ==, -2);
  g_assert_cmpint (fab_player_get_position (fixture->player), >=, 800000); /* from the end */
  run_until_stopped (fixture->player);
  g_assert_cmpint (fab_player_get_position (fixture->player), ==, 0);
  g_assert_cmpint (g_get_monotonic_time () - began, >=, 350000);
}

static void
test_loop (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 deadline = g_get_monotonic_time () + 20 * SECOND, last = 0;
  guint turns = 0;

  fab_player_set_loop (fixture->player, 200000, 400000);
  fab_player_seek (fixture->player, 200000);
  fab_player_play (fixture->player);
  while (turns < 2 && g_get_monotonic_time () < deadline)
    {
      gint64 position = fab_player_get_position (fixture->player);

      g_assert_cmpint (position, <, 400000);
      turns += position < last;
      last = position;
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_cmpuint (turns, ==, 2);
  g_assert_true (fab_player_get_playing (fixture->player));
  fab_player_set_loop (fixture->player, 0, 0);
  run_until_stopped (fixture->player);
}

/* One hears what one passes by hand. */
static void
test_scrub (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "scrub.raw", NULL);
  g_autofree char *sink = g_strdup_printf ("filesink buffer-mode=unbuffered location=%s", path);
  g_autoptr(FabPlayer) player = fab_player_new (fixture->story);
  gint64 deadline = g_get_monotonic_time () + 20 * SECOND;
  GStatBuf file = { 0 };

  g_object_set (player, "sink", sink, NULL);
  fab_player_set_timeline (player, fixture->timeline);
  fab_player_scrub (player, 350000);
  g_assert_cmpint (fab_player_get_position (player), ==, 350000);
  g_assert_false (fab_player_get_playing (player));
  while ((g_stat (path, &file) != 0 || file.st_size < 1000) && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpint (file.st_size, >, 1000);
  g_clear_object (&player);
  g_remove (path);
}

/* Quiet music: the export lifts the film, and so does the player when it knows. */
static void
test_gain (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 patience = g_get_monotonic_time () + 20 * SECOND;
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  g_autoptr(GBytes) wav = fixture_wav (4, 440, .05, 48000);
  g_autoptr(FabTimeline) timeline = NULL;
  double gain = 0;

  fixture_panel (story, 4 * SECOND, FAB_TRANSITION_CUT, "");
  g_assert_cmpint (fab_story_add_sound (story, FAB_TRACK_MUSIC, 0, 0, "tone", "audio/x-wav", 4 * SECOND, wav, NULL), !=, 0);
  timeline = fab_timeline_new (story, NULL, NULL);
  g_clear_object (&fixture->player);
  fixture->player = fab_player_new (story);
  fab_player_set_timeline (fixture->player, timeline);
  while (gain == 0 && g_get_monotonic_time () < patience)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->player, "gain", &gain, NULL);
    }
  g_assert_cmpfloat_with_epsilon (gain, 6, .01);
  fab_player_set_timeline (fixture->player, NULL);
  g_object_get (fixture->player, "gain", &gain, NULL);
  g_assert_cmpfloat_with_epsilon (gain, 6, .01);
  fab_story_close (story, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/player/play", Fixture, NULL, set_up, test_play, tear_down);
  g_test_add_func ("/player/course", test_course);
  g_test_add ("/player/course-sound", Fixture, NULL, set_up, test_course_sound, tear_down);
  g_test_add ("/player/speed", Fixture, NULL, set_up, test_speed, tear_down);
  g_test_add ("/player/loop", Fixture, NULL, set_up, test_loop, tear_down);
  g_test_add ("/player/scrub", Fixture, NULL, set_up, test_scrub, tear_down);
  g_test_add ("/player/gain", Fixture, NULL, set_up, test_gain, tear_down);
  g_test_add ("/player/seek", Fixture, NULL, set_up, test_seek, tear_down);
  g_test_add ("/player/shorter", Fixture, NULL, set_up, test_shorter, tear_down);

  return g_test_run ();
}
