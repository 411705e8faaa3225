/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-view.h"
#include "reel-fixture.h"

#define SCRIPT \
  "INT. KITCHEN - NIGHT\n\n" \
  "Anna walks to the window and looks out for a long while.\n\n" \
  "ANNA\n" \
  "(quietly)\n" \
  "It is late.\n\n" \
  "TOM\n" \
  "Go to bed then.\n\n"

/* Elements: 0 heading, 1 action, 2 cue, 3 parenthetical, 4 dialogue, 5 cue, 6 dialogue. */

static void
test_durations (void)
{
  static const struct
  {
    guint  first, n;     /* beat */
    gint64 given;
    double clip;         /* seconds of both lines' clips, 0: not spoken */
    gint64 expected;     /* microseconds at 25 fps */
  } rows[] = {
    { 0, 0, 0, 0, 2000000 },             /* nothing in it */
    { 0, 1, 0, 0, 2000000 },             /* a place is shown */
    { 1, 1, 0, 0, 500000 + 12 * 200000 + 20000 },  /* twelve words; up to the next frame */
    { 2, 3, 0, 0, 300000 + 1200000 + 500000 },     /* three words read */
    { 2, 3, 0, 2, 300000 + 2000000 + 500000 },     /* two seconds spoken */
    { 2, 5, 0, 2, 300000 + 2000000 + 250000 + 2000000 + 500000 + 30000 },
    { 1, 6, 0, 2, 300000 + 2000000 + 250000 + 2000000 + 500000 + 30000 },
    { 1, 4, 0, .1, 500000 + 12 * 200000 + 20000 }, /* the action takes longer */
    { 2, 3, 0, .1, 1200000 },            /* never shorter */
    { 2, 3, 400000, 2, 400000 },         /* given wins */
    { 0, 1, 1, 0, 40000 },               /* one frame at least */
    { 0, 1, 50000, 0, 80000 },           /* whole frames */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabStory) story = fixture_story (SCRIPT);
      gint64 panel = fixture_panel (story, rows[i].given, FAB_TRANSITION_CUT, "");
      g_autoptr(FabTimeline) timeline = NULL;

      fab_story_set_setting (story, "fps", "25", NULL);
      if (rows[i].n > 0)
        fixture_beat (story, panel, rows[i].first, rows[i].n);
      if (rows[i].clip > 0)
        {
          fixture_clip (story, "It is late.", rows[i].clip, 440, .5);
          fixture_clip (story, "Go to bed then.", rows[i].clip, 440, .5);
        }
      timeline = fab_timeline_new (story, fixture_key, NULL);
      g_test_message ("row %d", (int) i);
      g_assert_cmpint (fab_timeline_get_duration (timeline), ==, rows[i].expected);
      g_assert_finalize_object (g_steal_pointer (&timeline));
      fab_story_close (story, TRUE);
    }
}

static void
test_lines (void)
{
  g_autoptr(FabStory) story = fixture_story (SCRIPT);
  gint64 first = fixture_panel (story, 0, FAB_TRANSITION_CUT, "");
  gint64 second = fixture_panel (story, 0, FAB_TRANSITION_DISSOLVE, "");
  g_autoptr(FabTimeline) timeline = NULL;
  const FabSpan *span;
  const FabLine *line;

  fixture_beat (story, first, 1, 4);
  fixture_beat (story, second, 5, 2);
  fixture_clip (story, "It is late.", 1, 440, .5);
  timeline = fab_timeline_new (story, fixture_key, NULL);

  g_assert_cmpuint (fab_timeline_get_n_lines (timeline), ==, 2);
  line = fab_timeline_get_line (timeline, 0);
  g_assert_cmpstr (line->speaker, ==, "ANNA");
  g_assert_cmpstr (line->key, ==, "It is late.");
  g_assert_cmpint (line->start, ==, 300000);
  g_assert_cmpint (line->duration, ==, 1000000);

  /* Nobody spoke this one yet; it starts when the dissolve is over. */
  span = fab_timeline_get_span (timeline, 1);
  g_assert_cmpint (span->panel, ==, second);
  g_assert_cmpint (span->overlap, ==, 500000);
  g_assert_cmpuint (span->first_line, ==, 1);
  g_assert_cmpuint (span->n_lines, ==, 1);
  line = fab_timeline_get_line (timeline, 1);
  g_assert_cmpstr (line->speaker, ==, "TOM");
  g_assert_null (line->key);
  g_assert_cmpint (line->start, ==, span->start + 500000);
  g_assert_cmpint (line->duration, ==, 4 * 400000);
  g_assert_cmpuint (fab_timeline_find_panel (timeline, second), ==, 1);
  g_assert_cmpuint (fab_timeline_find_panel (timeline, 4711), ==, G_MAXUINT);
  g_assert_cmpuint (fab_timeline_find (timeline, span->start - 1), ==, 0);
  g_assert_cmpuint (fab_timeline_find (timeline, span->start), ==, 1);
  g_assert_cmpuint (fab_timeline_find (timeline, G_MAXINT64), ==, 1);
  fab_story_close (story, TRUE);
}

static void
test_rates (void)
{
  static const struct { const char *text; int n, d; } rows[] = {
    { "24", 24, 1 }, { "25", 25, 1 }, { "60", 60, 1 }, { "23.976", 24000, 1001 },
    { "29.97", 30000, 1001 }, { "59.94", 60000, 1001 }, { "24000/1001", 24000, 1001 },
    { "12", 12, 1 }, { "", 24, 1 }, { "0", 24, 1 }, { "1/0", 24, 1 }, { "nan", 24, 1 },
    { "-5", 24, 1 }, { "1e9", 24, 1 },
  };
  g_autoptr(FabStory) story = fixture_story (SCRIPT);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabTimeline) timeline = NULL;
      int n, d;

      fab_story_set_setting (story, "fps", rows[i].text, NULL);
      timeline = fab_timeline_new (story, NULL, NULL);
      fab_timeline_get_fps (timeline, &n, &d);
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (n, ==, rows[i].n);
      g_assert_cmpint (d, ==, rows[i].d);
    }
  fab_story_close (story, TRUE);
}

static void
test_empty (void)
{
  g_autoptr(FabStory) story = fixture_story ("");
  g_autoptr(FabTimeline) timeline = fab_timeline_new (story, NULL, NULL);

  g_assert_cmpint (fab_timeline_get_duration (timeline), ==, 0);
  g_assert_cmpuint (fab_timeline_get_n_spans (timeline), ==, 0);
  g_assert_cmpuint (fab_timeline_find (timeline, 5), ==, 0);
  fab_story_close (story, TRUE);
}

/* Sixty minutes at 29.97: every panel starts on its frame, and nothing adds up. */
static void
test_hour (void)
{
  const guint n = 3000;
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  g_autoptr(FabTimeline) timeline = NULL;
  gint64 frames = 0;

  fab_story_set_setting (story, "fps", "30000/1001", NULL);
  fab_story_begin (story, "Many", NULL);
  for (guint i = 0; i < n; i++)
    fixture_panel (story, 1200000 + i % 7 * 33367, FAB_TRANSITION_CUT, "");
  fab_story_end (story);
  timeline = fab_timeline_new (story, NULL, NULL);
  g_assert_cmpuint (fab_timeline_get_n_spans (timeline), ==, n);
  g_assert_cmpint (fab_timeline_get_duration (timeline), >, (gint64) 3600 * SECOND);
  for (guint i = 0; i < n; i++)
    {
      const FabSpan *span = fab_timeline_get_span (timeline, i);

      g_assert_cmpint (span->start, ==, fab_timeline_frame_time (timeline, frames));
      g_assert_cmpint (fab_timeline_time_frame (timeline, span->start), ==, frames);
      g_assert_cmpint (fab_timeline_time_frame (timeline, span->start + span->duration - 1), >=, frames);
      g_assert_cmpuint (fab_timeline_find (timeline, span->start), ==, i);
      frames += 36 + i % 7;
    }
  g_assert_cmpint (fab_timeline_get_n_frames (timeline), ==, frames);
  g_assert_cmpint (ABS (fab_timeline_get_duration (timeline) - frames * SECOND * 1001 / 30000), <=, 1);
  fab_story_close (story, TRUE);
}

static void
test_mixes (void)
{
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  g_autoptr(FabTimeline) timeline = NULL;
  FabMix mix;

  fixture_panel (story, SECOND, FAB_TRANSITION_CUT, "still");
  fixture_panel (story, SECOND, FAB_TRANSITION_DISSOLVE, "still");
  fixture_panel (story, SECOND, FAB_TRANSITION_FADE, "in");
  timeline = fab_timeline_new (story, NULL, NULL);

  g_assert_false (fab_mix_at (timeline, 0).held);
  g_assert_true (fab_mix_at (timeline, 1).held);
  g_assert_true (fab_mix_at (timeline, 23).held);

  mix = fab_mix_at (timeline, 24);
  g_assert_false (mix.held);
  g_assert_true (mix.has_other);
  g_assert_cmpuint (mix.other, ==, 0);
  g_assert_cmpfloat (mix.opacity, ==, 0);
  mix = fab_mix_at (timeline, 30);
  g_assert_cmpfloat_with_epsilon (mix.opacity, .5, .001);
  mix = fab_mix_at (timeline, 36);
  g_assert_false (mix.has_other);
  g_assert_false (mix.held);
  g_assert_true (fab_mix_at (timeline, 37).held);

  mix = fab_mix_at (timeline, 48 + 9);
  g_assert_cmpfloat_with_epsilon (mix.black, 1, .001);
  mix = fab_mix_at (timeline, 71);
  g_assert_cmpfloat (mix.black, ==, 0);
  g_assert_cmpfloat (mix.view.scale, >, 1.07);
  g_assert_cmpfloat (mix.view.scale, <=, FAB_VIEW_MARGIN);
  g_assert_false (mix.held);
  fab_story_close (story, TRUE);
}

/* The frame never leaves the panel. */
static void
test_views (void)
{
  static const char * const moves[] = { "", "in", "out", "left", "right", "up", "down", "still", "??" };

  for (gsize i = 0; i < G_N_ELEMENTS (moves); i++)
    for (int step = -1; step <= 11; step++)
      for (guint index = 0; index < 2; index++)
        {
          FabView view = fab_view_at (moves[i], index, step / 10.0);
          double room = (view.scale - 1) / 2 + 1e-9;

          g_assert_cmpfloat (view.scale, >=, 1);
          g_assert_cmpfloat (view.scale, <=, FAB_VIEW_MARGIN);
          g_assert_cmpfloat (fabs (view.dx), <=, room);
          g_assert_cmpfloat (fabs (view.dy), <=, room);
        }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/timeline/durations", test_durations);
  g_test_add_func ("/timeline/lines", test_lines);
  g_test_add_func ("/timeline/rates", test_rates);
  g_test_add_func ("/timeline/empty", test_empty);
  g_test_add_func ("/timeline/hour", test_hour);
  g_test_add_func ("/timeline/mixes", test_mixes);
  g_test_add_func ("/timeline/views", test_views);

  return g_test_run ();
}
