/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>

#include "fab-compositor.h"
#include "fab-playback.h"
#include "fab-surface-cache.h"
#include "reel-fixture.h"

#define WIDTH 160
#define HEIGHT 90

typedef struct
{
  FabStory    *story;
  FabTimeline *timeline;
  FabPlayback *playback;
} Fixture;

static void
made_cb (gpointer data)
{
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  static const char * const moves[] = { "in", "still", "left" };

  fixture->story = fixture_story ("INT. HALL - DAY\n\n");
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr(GBytes) picture = fixture_png (320, 180, i / 3., .5, 1, TRUE);

      fixture_take (fixture->story, fixture_panel (fixture->story, SECOND, FAB_TRANSITION_CUT, moves[i]), picture);
    }
  fixture->timeline = fab_timeline_new (fixture->story, NULL, NULL);
  fixture->playback = fab_playback_new (fixture->story, made_cb, NULL);
  fab_playback_set_film (fixture->playback, fixture->timeline, WIDTH, HEIGHT);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->playback, fab_playback_free);
  g_clear_object (&fixture->timeline);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Runs the main loop until frame @number is there; what plays may leave it out, and show one from before. */
static cairo_surface_t *
wait_for (Fixture *fixture,
          gint64  *number,
          gboolean plays)
{
  gint64 deadline = g_get_monotonic_time () + 10 * SECOND, found = -1;
  guint wake = g_timeout_add (10, wake_cb, NULL);
  cairo_surface_t *surface = fab_playback_get (fixture->playback, &found);

  while ((plays ? surface == NULL : found != *number) && g_get_monotonic_time () < deadline)
    {
      g_main_context_iteration (NULL, TRUE);
      surface = fab_playback_get (fixture->playback, &found);
    }
  g_source_remove (wake);
  g_assert_nonnull (surface);
  if (!plays)
    g_assert_cmpint (found, ==, *number);
  *number = found;

  return surface;
}

static void
assert_is_frame (Fixture         *fixture,
                 cairo_surface_t *surface,
                 gint64           number)
{
  g_autoptr(FabCompositor) compositor = fab_compositor_new (fixture->story);
  g_autoptr(cairo_surface_t) frame = NULL;

  frame = fab_compositor_frame (compositor, fixture->timeline, fab_timeline_frame_time (fixture->timeline, number),
                                WIDTH, HEIGHT, NULL);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, WIDTH);
  for (int y = 0; y < HEIGHT; y++)
    g_assert_cmpmem (cairo_image_surface_get_data (frame) + y * cairo_image_surface_get_stride (frame), WIDTH * 4,
                     cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface), WIDTH * 4);
}

/* Forward, back and by leaps: always the frames of the film. */
static void
test_frames (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct { gint64 frame; int step; } aims[] = {
    { 0, 0 }, { 1, 1 }, { 2, 1 }, { 3, 1 }, { 12, 1 }, { 23, 1 }, { 24, 1 }, { 40, 1 }, { 71, 1 }, { 71, 0 },
    { 70, -1 }, { 50, -1 }, { 30, -1 }, { 2, -1 }, { 0, 0 }, { 8, 4 }, { 16, 4 }, { 60, 0 }, { 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (aims); i++)
    {
      gint64 number = aims[i].frame;
      cairo_surface_t *surface;

      fab_playback_aim (fixture->playback, number, aims[i].step);
      surface = wait_for (fixture, &number, aims[i].step != 0);
      if (aims[i].step > 0)
        g_assert_cmpint (number, <=, aims[i].frame);
      else
        g_assert_cmpint (number, >=, aims[i].frame);
      assert_is_frame (fixture, surface, number);
    }
}

/* Frames that show the same are made once. */
static void
test_held (Fixture       *fixture,
           gconstpointer  data)
{
  cairo_surface_t *first;
  gint64 number = 26;

  fab_playback_aim (fixture->playback, number, 0);
  first = wait_for (fixture, &number, FALSE);
  for (number = 27; number < 40; number++)
    {
      gint64 found = -1;

      fab_playback_aim (fixture->playback, number, 1);
      g_assert_true (fab_playback_get (fixture->playback, &found) == first);
      g_assert_cmpint (found, ==, number);
    }
}

/* What stands is itself: another frame tells nothing. */
static void
test_standing (Fixture       *fixture,
               gconstpointer  data)
{
  gint64 number = 0;

  fab_playback_aim (fixture->playback, 0, 1);
  g_assert_nonnull (wait_for (fixture, &number, TRUE));
  fab_playback_aim (fixture->playback, 60, 0);
  g_assert_null (fab_playback_get (fixture->playback, &number));
}

static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < 8; i++)
    {
      fab_playback_aim (fixture->playback, i * 9, 1);
      g_main_context_iteration (NULL, FALSE);
    }
  fab_playback_set_film (fixture->playback, NULL, 0, 0);
  fab_playback_aim (fixture->playback, 3, 1);
  g_clear_pointer (&fixture->playback, fab_playback_free);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/playback/frames", Fixture, NULL, set_up, test_frames, tear_down);
  g_test_add ("/playback/held", Fixture, NULL, set_up, test_held, tear_down);
  g_test_add ("/playback/standing", Fixture, NULL, set_up, test_standing, tear_down);
  g_test_add ("/playback/close", Fixture, NULL, set_up, test_close, tear_down);

  return g_test_run ();
}
