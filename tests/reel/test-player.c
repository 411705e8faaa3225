/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-player.h"
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/player/play", Fixture, NULL, set_up, test_play, tear_down);
  g_test_add ("/player/seek", Fixture, NULL, set_up, test_seek, tear_down);
  g_test_add ("/player/shorter", Fixture, NULL, set_up, test_shorter, tear_down);

  return g_test_run ();
}
