/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-blend.h"
#include "fab-boarding.h"
#include "fab-move.h"
#include "fab-timekeeper.h"
#include "fab-timing.h"
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
    { 1, 1, 0, 0, 500000 + 3300000 * 3 / 2 + 30000 }, /* walks and looks, for long; up to the next frame */
    { 2, 3, 0, 0, 300000 + 1200000 + 500000 },     /* three words read */
    { 2, 3, 0, 2, 300000 + 2000000 + 500000 },     /* two seconds spoken */
    { 2, 5, 0, 2, 300000 + 2000000 + 250000 + 2000000 + 500000 + 30000 },
    { 1, 6, 0, 2, 500000 + 3300000 * 3 / 2 + 30000 },
    { 1, 4, 0, .1, 500000 + 3300000 * 3 / 2 + 30000 }, /* the action takes longer */
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
  gint64 dip;
  FabBlend mix;

  fixture_panel (story, SECOND, FAB_TRANSITION_CUT, "still");
  fixture_panel (story, SECOND, FAB_TRANSITION_DISSOLVE, "still");
  fixture_panel (story, SECOND, FAB_TRANSITION_FADE, "in");
  dip = fixture_panel (story, SECOND, FAB_TRANSITION_DIP, "in");
  fab_story_set_transition_color (story, dip, "#ff8000", NULL);
  fixture_panel (story, SECOND, FAB_TRANSITION_WIPE_LEFT, "still");
  timeline = fab_timeline_new (story, NULL, NULL);

  mix = fab_blend_at (timeline, 24);
  g_assert_true (mix.has_other);
  g_assert_cmpuint (mix.other.span, ==, 0);
  g_assert_cmpint (mix.other.time, ==, SECOND);
  g_assert_cmpfloat (mix.opacity, ==, 0);
  mix = fab_blend_at (timeline, 30);
  g_assert_cmpfloat_with_epsilon (mix.opacity, .5, .001);
  mix = fab_blend_at (timeline, 36);
  g_assert_false (mix.has_other);
  g_assert_cmpint (mix.transition, ==, FAB_TRANSITION_CUT);

  mix = fab_blend_at (timeline, 48 + 4);
  g_assert_true (mix.has_other);
  g_assert_cmpfloat (mix.opacity, ==, 0);
  mix = fab_blend_at (timeline, 48 + 9);
  g_assert_cmpfloat_with_epsilon (mix.veil, 1, .001);
  g_assert_cmpuint (mix.color, ==, 0);
  mix = fab_blend_at (timeline, 71);
  g_assert_cmpfloat (mix.veil, ==, 0);
  g_assert_cmpfloat (mix.now.progress, <, 1);
  mix = fab_blend_at (timeline, 72 + 9);
  g_assert_cmphex (mix.color, ==, 0xff8000);

  mix = fab_blend_at (timeline, 96 + 6);
  g_assert_true (mix.has_other);
  g_assert_cmpfloat_with_epsilon (mix.t, .5, .001);
  g_assert_cmpfloat (mix.opacity, ==, 1);
  fab_story_close (story, TRUE);
}

/* What a wipe has opened grows from nothing to all of the frame. */
static void
test_wipes (void)
{
  FabWipe wipe;

  g_assert_false (fab_blend_wipe (FAB_TRANSITION_CUT, .5, &wipe));
  g_assert_false (fab_blend_wipe (FAB_TRANSITION_DISSOLVE, .5, &wipe));
  for (FabTransition kind = FAB_TRANSITION_WIPE_LEFT; kind <= FAB_TRANSITION_IRIS; kind++)
    for (int i = 0; i <= 4; i++)
      {
        double area;

        g_assert_true (fab_blend_wipe (kind, i / 4., &wipe));
        area = wipe.width * wipe.height;
        g_assert_cmpfloat_with_epsilon (area, wipe.circle ? i * i / 16. : i / 4., 1e-9);
      }
}

/* A transition is never longer than the panels beside it, and whole frames. */
static void
test_overlaps (void)
{
  static const struct { gint64 before, length, asked, expected; } rows[] = {
    { SECOND, SECOND, 0, 500000 },
    { SECOND, SECOND, 250000, 250000 },
    { SECOND, SECOND, 9 * SECOND, SECOND },
    { 250000, SECOND, 9 * SECOND, 250000 },
    { SECOND, 250000, 9 * SECOND, 250000 },
    { 1, 1, 9 * SECOND, 41666 },
    { SECOND, SECOND, 10, 0 },
    { SECOND, SECOND, 260000, 250000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
      g_autoptr(FabTimeline) timeline = NULL;
      gint64 second;

      fixture_panel (story, rows[i].before, FAB_TRANSITION_CUT, "still");
      second = fixture_panel (story, rows[i].length, FAB_TRANSITION_DISSOLVE, "still");
      fab_story_set_transition_time (story, second, rows[i].asked, NULL);
      timeline = fab_timeline_new (story, NULL, NULL);
      g_test_message ("row %d", (int) i);
      g_assert_cmpint (fab_timeline_get_span (timeline, 1)->overlap, ==, rows[i].expected);
      fab_story_close (story, TRUE);
    }
}

/* --- timing by itself --- */

static void
test_reading_pace (void)
{
  static const struct { const char *text; gint64 speech, reading; } rows[] = {
    { "", 800000, 0 },
    { "Yes.", 800000, 1000000 },
    { "It is late, don't you think so?", 2800000, 2800000 },
    { "夜は静かです", 1200000, 1600000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (fab_timing_speech (rows[i].text), ==, rows[i].speech);
      g_assert_cmpint (fab_timing_reading (rows[i].text), ==, rows[i].reading);
    }
}

static void
test_deeds (void)
{
  static const struct { const char *text; gint64 expected; } rows[] = {
    { "", 0 }, { "The kitchen at night.", 0 }, { "He nods.", 800000 }, { "She sits.", 1600000 },
    { "Sitting, he writes a letter.", 3800000 }, { "Anna slowly opens the door.", 1650000 },
    { "He quickly runs.", 1040000 }, { "A beat. She stopped.", 2100000 }, { "The sitar", 0 },
    { "He walks, walks, walks, walks, walks, walks and walks on.", 12000000 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (fab_timing_deeds (rows[i].text), ==, rows[i].expected);
    }
}

static void
test_lettering (void)
{
  static const struct { const char *text, *expected; } rows[] = {
    { "Nothing to read", NULL }, { "A sign says \"No entry\" in red.", " No entry" },
    { "SUPER: Berlin, 1945", " Berlin, 1945" }, { "An open quote \"here", NULL }, { "Er liest „Ende“.", " Ende" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lettering = fab_timing_lettering (rows[i].text);

      g_assert_cmpstr (lettering, ==, rows[i].expected);
    }
}

static void
test_fit (void)
{
  static const struct { gint64 total, expected[4]; } rows[] = {
    { 100, { 20, 30, 10, 40 } },   /* as they are */
    { 190, { 40, 60, 10, 80 } },   /* longer, the third is fixed */
    { 191, { 40, 60, 10, 81 } },
    { 70, { 14, 24, 10, 22 } },    /* shorter: by what is above the least */
    { 0, { 10, 20, 10, 10 } },     /* as short as can be */
  };
  static const FabStretch panels[] = { { 20, 10, FALSE }, { 30, 20, FALSE }, { 10, 1, TRUE }, { 40, 10, FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gint64 frames[4];

      fab_timing_fit (panels, 4, rows[i].total, frames);
      g_test_message ("%d", (int) rows[i].total);
      for (int k = 0; k < 4; k++)
        g_assert_cmpint (frames[k], ==, rows[i].expected[k]);
    }
  fab_timing_fit (NULL, 0, 5, NULL);
}

/* Ten thousand panels of all lengths, fitted to the frame. */
static void
test_fit_exactly (void)
{
  const guint n = 10000;
  g_autofree FabStretch *panels = g_new0 (FabStretch, n);
  g_autofree gint64 *frames = g_new (gint64, n);
  gint64 need = 0, least = 0, fixed = 0;

  for (guint i = 0; i < n; i++)
    {
      panels[i] = (FabStretch) { 12 + i % 97, 6 + i % 5, i % 11 == 0 };
      need += panels[i].need;
      least += panels[i].fixed ? panels[i].need : panels[i].least;
      fixed += panels[i].fixed ? panels[i].need : 0;
    }
  for (gint64 total = least; total < need * 3; total += 9973)
    {
      gint64 sum = 0;

      fab_timing_fit (panels, n, total, frames);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpint (frames[i], >=, panels[i].fixed ? panels[i].need : MIN (panels[i].least, panels[i].need));
          sum += frames[i];
        }
      g_assert_cmpint (sum, ==, total);
    }
}

static void
test_target (void)
{
  g_autoptr(FabStory) story = fixture_story (SCRIPT);
  gint64 first = fixture_panel (story, 0, FAB_TRANSITION_CUT, "still");
  g_autoptr(FabTimeline) timeline = NULL;

  /* a panel that gets a beat goes behind those without */
  fixture_panel (story, 3 * SECOND, FAB_TRANSITION_CUT, "still");
  fixture_beat (story, first, 1, 4);
  fixture_clip (story, "It is late.", 1.5, 440, .5);
  fixture_panel (story, 0, FAB_TRANSITION_CUT, "still");
  timeline = fab_timeline_new (story, fixture_key, NULL);
  g_assert_cmpint (fab_timeline_get_span (timeline, 1)->timing, ==, FAB_TIMING_AUTO);
  g_assert_cmpint (fab_timeline_get_span (timeline, 0)->timing, ==, FAB_TIMING_GIVEN);
  g_assert_cmpint (fab_timeline_get_span (timeline, 0)->need, ==, 2 * SECOND);

  fab_story_set_setting (story, "target", "20", NULL);
  g_set_object (&timeline, NULL);
  timeline = fab_timeline_new (story, fixture_key, NULL);
  g_assert_cmpint (fab_timeline_get_duration (timeline), ==, 20 * SECOND);
  g_assert_cmpint (fab_timeline_get_target (timeline), ==, 20 * SECOND);
  g_assert_cmpint (fab_timeline_get_span (timeline, 1)->timing, ==, FAB_TIMING_FITTED);
  g_assert_cmpint (fab_timeline_get_span (timeline, 0)->duration, ==, 3 * SECOND);

  /* what is said is said, with little breath */
  fab_story_set_setting (story, "target", "1", NULL);
  g_set_object (&timeline, NULL);
  timeline = fab_timeline_new (story, fixture_key, NULL);
  g_assert_cmpint (fab_timeline_get_span (timeline, 1)->duration, >=, 3 * SECOND / 2);
  g_assert_cmpint (fab_timeline_get_line (timeline, 0)->start, <=, fab_timeline_get_span (timeline, 1)->start + 150000);
  g_assert_cmpint (fab_timeline_get_line (timeline, 0)->start + fab_timeline_get_line (timeline, 0)->duration, <=,
                   fab_timeline_get_span (timeline, 2)->start);
  g_assert_cmpint (fab_timeline_get_span (timeline, 0)->duration, ==, 3 * SECOND);
  fab_story_close (story, TRUE);
}

/* The sound of the second panel begins before its picture (J), or the first goes on under it (L). */
static void
test_split_edits (void)
{
  static const gint64 leads[] = { 0, 400000, -400000, 60 * SECOND, -60 * SECOND };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      g_autoptr(FabStory) story = fixture_story (SCRIPT);
      gint64 first = fixture_panel (story, 0, FAB_TRANSITION_CUT, "still");
      gint64 second = fixture_panel (story, 0, FAB_TRANSITION_CUT, "still");
      g_autoptr(FabTimeline) timeline = NULL;
      const FabSpan *a, *b;
      const FabLine *line, *next;

      fixture_beat (story, first, 2, 3);
      fixture_beat (story, second, 5, 2);
      fixture_clip (story, "It is late.", 3, 440, .5);
      fixture_clip (story, "Go to bed then.", 3, 440, .5);
      fab_story_set_lead (story, second, leads[i], NULL);
      timeline = fab_timeline_new (story, fixture_key, NULL);
      a = fab_timeline_get_span (timeline, 0);
      b = fab_timeline_get_span (timeline, 1);
      line = fab_timeline_get_line (timeline, 0);
      next = fab_timeline_get_line (timeline, 1);
      g_assert_cmpint (line->start, ==, 300000);
      g_assert_cmpint (next->start, ==, b->start + 300000 - b->lead);
      g_assert_cmpint (ABS (b->lead), <=, leads[i] > 0 ? a->duration : b->duration);
      /* one does not speak into the other */
      g_assert_cmpint (line->start + line->duration, <=, next->start);
      if (ABS (leads[i]) < SECOND)
        g_assert_cmpint (ABS (fab_timeline_get_duration (timeline) - 7600000), <=, 2 * 41667);
      fab_story_close (story, TRUE);
    }
}

static gint64
add_sound (FabStory *story,
           gint64    panel,
           gint64    offset)
{
  g_autoptr(GBytes) wav = fixture_wav (2, 440, .5, 22050);

  return fab_story_add_sound (story, FAB_TRACK_EFFECTS, panel, offset, "Bang", "audio/x-wav", 2 * SECOND, wav, NULL);
}

static void
test_sounds (void)
{
  g_autoptr(FabStory) story = fixture_story (SCRIPT);
  gint64 first = fixture_panel (story, SECOND, FAB_TRANSITION_CUT, "still");
  gint64 second = fixture_panel (story, 0, FAB_TRANSITION_CUT, "still");
  gint64 recording = add_sound (story, second, 77);
  g_autoptr(FabElement) dialogue = g_list_model_get_item (fab_story_get_elements (story), 4);
  g_autoptr(FabTimeline) timeline = NULL;
  const FabTimelineSound *sound;

  fixture_beat (story, second, 2, 3);
  add_sound (story, first, SECOND / 2);
  add_sound (story, 0, -SECOND);
  fab_story_set_sound_element (story, recording, fab_element_get_id (dialogue), NULL);
  fab_story_add_marker (story, second, 100000, "#00ff00", "here", NULL);
  fab_story_add_marker (story, first, 9 * SECOND, "", "too late", NULL);
  timeline = fab_timeline_new (story, fixture_key, NULL);
  g_assert_cmpuint (fab_timeline_get_n_sounds (timeline), ==, 3);
  sound = fab_timeline_get_sound (timeline, 0);
  g_assert_cmpint (sound->start, ==, SECOND / 2);
  g_assert_cmpuint (sound->span, ==, 0);
  /* the recording says the line */
  sound = fab_timeline_get_sound (timeline, 1);
  g_assert_cmpint (sound->sound, ==, recording);
  g_assert_cmpint (sound->start, ==, fab_timeline_get_line (timeline, 0)->start);
  g_assert_cmpint (fab_timeline_get_line (timeline, 0)->sound, ==, recording);
  g_assert_cmpint (fab_timeline_get_line (timeline, 0)->duration, ==, 2 * SECOND);
  /* what begins before the film is cut */
  sound = fab_timeline_get_sound (timeline, 2);
  g_assert_cmpint (sound->start, ==, 0);
  g_assert_cmpint (sound->skip, ==, SECOND);
  g_assert_cmpint (sound->duration, ==, SECOND);

  g_assert_cmpuint (fab_timeline_get_n_markers (timeline), ==, 2);
  g_assert_cmpstr (fab_timeline_get_marker (timeline, 0)->text, ==, "too late");
  g_assert_cmpint (fab_timeline_get_marker (timeline, 0)->time, ==, SECOND - 1);
  g_assert_cmpint (fab_timeline_get_marker (timeline, 1)->time, ==, SECOND + 100000);
  fab_story_close (story, TRUE);
}

/* --- what is read after a change --- */

static void
changed_cb (FabStory        *story,
            const FabChange *changes,
            guint            n,
            FabTimekeeper   *keeper)
{
  fab_timekeeper_note (keeper, changes, n);
}

static void
assert_equal (FabTimeline *a,
              FabTimeline *b)
{
  g_assert_cmpuint (fab_timeline_get_n_spans (a), ==, fab_timeline_get_n_spans (b));
  g_assert_cmpuint (fab_timeline_get_n_lines (a), ==, fab_timeline_get_n_lines (b));
  g_assert_cmpuint (fab_timeline_get_n_sounds (a), ==, fab_timeline_get_n_sounds (b));
  g_assert_cmpuint (fab_timeline_get_n_markers (a), ==, fab_timeline_get_n_markers (b));
  g_assert_cmpint (fab_timeline_get_duration (a), ==, fab_timeline_get_duration (b));
  for (guint i = 0; i < fab_timeline_get_n_spans (a); i++)
    {
      const FabSpan *s = fab_timeline_get_span (a, i), *t = fab_timeline_get_span (b, i);

      g_assert_cmpint (s->panel, ==, t->panel);
      g_assert_cmpint (s->start, ==, t->start);
      g_assert_cmpint (s->overlap, ==, t->overlap);
      g_assert_cmpint (s->follows, ==, t->follows);
      g_assert_cmpint (s->motion, ==, t->motion);
      g_assert_cmpstr (s->move, ==, t->move);
      g_assert_cmpstr (s->camera, ==, t->camera);
      g_assert_cmpuint (s->n_lines, ==, t->n_lines);
      g_assert_cmpuint (fab_timeline_find_panel (a, s->panel), ==, i);
    }
  for (guint i = 0; i < fab_timeline_get_n_lines (a); i++)
    {
      const FabLine *s = fab_timeline_get_line (a, i), *t = fab_timeline_get_line (b, i);

      g_assert_cmpint (s->element, ==, t->element);
      g_assert_cmpint (s->start, ==, t->start);
      g_assert_cmpint (s->duration, ==, t->duration);
      g_assert_cmpint (s->sound, ==, t->sound);
      g_assert_cmpstr (s->text, ==, t->text);
      g_assert_cmpstr (s->key, ==, t->key);
    }
}

static gint64
pick_panel (FabStory *story,
            GRand    *rand)
{
  guint n = g_list_model_get_n_items (fab_story_get_panels (story));

  return fab_story_get_panel_at (story, g_rand_int_range (rand, 0, n));
}

static gint64
pick_dialogue (FabStory *story,
               GRand    *rand)
{
  GListModel *elements = fab_story_get_elements (story);

  for (;;)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, g_rand_int_range (rand, 0, g_list_model_get_n_items (elements)));

      if (fab_element_get_kind (element) == FAB_ELEMENT_DIALOGUE)
        return fab_element_get_id (element);
    }
}

/* One thing that people do, by chance. Some fail, and then nothing changed. */
static void
do_something (FabStory *story,
              GRand    *rand)
{
  static const char * const moves[] = { "", "push in", "pan left" }, *words[] = { "Well.", "Go on and on, then.", "" };
  gint64 panel = pick_panel (story, rand), other = pick_panel (story, rand);
  guint i = g_rand_int_range (rand, 0, 3);

  switch (g_rand_int_range (rand, 0, 16))
    {
    case 0: fab_story_move_panel (story, panel, 0, other, NULL); break;
    case 1: fab_story_delete_panel (story, panel, NULL); break;
    case 2: fab_story_duplicate_panel (story, panel, NULL); break;
    case 3: fab_story_set_duration (story, panel, i * SECOND, NULL); break;
    case 4: fab_story_set_transition (story, panel, i, NULL); break;
    case 5: fab_story_set_move (story, panel, moves[i], NULL); break;
    case 6: fab_story_set_prompt (story, panel, i ? "He walks slowly" : "A hall, dolly in", NULL); break;
    case 7: fab_story_set_lead (story, panel, (int) i * 100000 - 100000, NULL); break;
    case 8: fab_story_set_element_text (story, pick_dialogue (story, rand), words[i], NULL); break;
    case 9: fab_story_merge_panels (story, panel, other, NULL); break;
    case 10: fixture_clip (story, words[i], 1 + i, 440, .5); break;
    case 11: fab_story_set_setting (story, i ? "motion" : "fps", i == 1 ? "off" : i ? "on" : "25", NULL); break;
    case 12: fab_story_add_marker (story, panel, 100, "", "x", NULL); break;
    case 13: fab_story_set_sound_element (story, add_sound (story, panel, 10), pick_dialogue (story, rand), NULL); break;
    case 14: fab_story_undo (story, NULL); break;
    default: fab_story_set_follows (story, panel, i > 0, NULL); break;
    }
}

/* Whatever was done, it is the film that one would read from the start. */
static void
test_keeping_time (void)
{
  g_autoptr(GString) script = g_string_new (NULL);
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);
  g_autoptr(FabStory) story = NULL;
  g_autoptr(FabTimekeeper) keeper = NULL;

  for (guint i = 0; i < 4; i++)
    g_string_append (script, SCRIPT);
  story = fixture_story (script->str);
  fab_boarding_run (story, 0, NULL);
  keeper = fab_timekeeper_new (story, fixture_key, NULL);
  g_signal_connect (story, "changed", G_CALLBACK (changed_cb), keeper);
  for (guint i = 0; i < 150; i++)
    {
      g_autoptr(FabTimeline) kept = NULL, anew = NULL;

      do_something (story, rand);
      kept = fab_timekeeper_make (keeper, 0, 0);
      anew = fab_timeline_new (story, fixture_key, NULL);
      assert_equal (kept, anew);
    }
  g_signal_handlers_disconnect_by_data (story, keeper);
  fab_story_close (story, TRUE);
}

static FabStory *
make_long_story (guint n)
{
  g_autoptr(GString) script = g_string_new (NULL);
  FabStory *story;

  for (guint i = 0; i < n; i++)
    g_string_append (script, SCRIPT);
  story = fixture_story (script->str);
  fab_boarding_run (story, 0, NULL);

  return story;
}

/* How much is read hangs on what changed, not on how long the film is; what concerns no time makes no new one. */
static void
test_little_is_read (void)
{
  g_autoptr(FabStory) story = make_long_story (30);
  guint n = g_list_model_get_n_items (fab_story_get_panels (story)), read;
  gint64 panel = fab_story_get_panel_at (story, n / 2), before = fab_story_get_panel_at (story, n / 2 - 2);
  g_autoptr(FabTimekeeper) keeper = fab_timekeeper_new (story, fixture_key, NULL);
  g_autoptr(FabTimeline) first = fab_timekeeper_make (keeper, 0, 0), same = NULL, moved = NULL, back = NULL;
  g_autoptr(GBytes) picture = fixture_png (4, 4, 1, 0, 0, FALSE);

  g_assert_cmpuint (n, >, 60);
  g_signal_connect (story, "changed", G_CALLBACK (changed_cb), keeper);
  read = fab_timekeeper_get_n_read (keeper);
  g_assert_cmpuint (read, ==, n + 30);

  fab_story_add_take (story, panel, "service", "", 1, "", "image/png", picture, NULL);
  same = fab_timekeeper_make (keeper, 0, 0);
  g_assert_true (same == first);
  g_assert_cmpuint (fab_timekeeper_get_n_read (keeper) - read, <=, 1);

  read = fab_timekeeper_get_n_read (keeper);
  g_assert_true (fab_story_move_panel (story, panel, 0, before, NULL));
  moved = fab_timekeeper_make (keeper, 0, 0);
  g_assert_true (moved != first);
  g_assert_cmpuint (fab_timekeeper_get_n_read (keeper) - read, <=, 8);

  read = fab_timekeeper_get_n_read (keeper);
  g_assert_true (fab_story_undo (story, NULL));
  back = fab_timekeeper_make (keeper, 0, 0);
  assert_equal (back, first);
  g_assert_cmpuint (fab_timekeeper_get_n_read (keeper) - read, <=, 8);
  g_signal_handlers_disconnect_by_data (story, keeper);
  fab_story_close (story, TRUE);
}

/* An hour of the project in the frames of others: every cut within half a frame of its place, nothing adds up. */
static void
test_other_rates (void)
{
  static const struct { int n, d; } rates[] = { { 12, 1 }, { 24000, 1001 }, { 25, 1 }, { 30000, 1001 }, { 30, 1 }, { 60, 1 } };
  const guint n = 10000;
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  gint64 scene = fixture_first_scene (story);
  g_autoptr(FabTimeline) own = NULL;

  fab_story_begin (story, "Many", NULL);
  for (guint i = 0; i < n; i++)
    fab_story_set_duration (story, fab_story_add_panel (story, scene, 0, "", NULL), 1 + i % 13 * 60000, NULL);
  fab_story_end (story);
  own = fab_timeline_new (story, NULL, NULL);
  g_assert_cmpint (fab_timeline_get_duration (own), >, (gint64) 3600 * SECOND);
  for (gsize k = 0; k < G_N_ELEMENTS (rates); k++)
    {
      g_autoptr(FabTimeline) other = fab_timeline_new_at_rate (story, NULL, NULL, rates[k].n, rates[k].d);
      gint64 half = SECOND * rates[k].d / rates[k].n / 2 + 2, end = 0;

      for (guint i = 0; i < n; i++)
        {
          const FabSpan *a = fab_timeline_get_span (own, i), *b = fab_timeline_get_span (other, i);

          g_assert_cmpint (ABS (a->start - b->start), <=, half);
          g_assert_cmpint (b->start, ==, end);
          end = b->start + b->duration;
        }
      g_assert_cmpint (end, ==, fab_timeline_get_duration (other));
      g_assert_cmpint (end, ==, fab_timeline_frame_time (other, fab_timeline_get_n_frames (other)));
    }
  fab_story_close (story, TRUE);
}

/* What opens a scene is taken in, whole, once it has come in. */
static void
test_opening (void)
{
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\nHeavy rain.\n\nHeavy rain.\n");
  gint64 first = fixture_panel (story, 0, FAB_TRANSITION_FADE, "still");
  gint64 second = fixture_panel (story, 0, FAB_TRANSITION_CUT, "still");
  g_autoptr(FabTimeline) timeline = NULL;

  fixture_beat (story, first, 0, 2);
  fixture_beat (story, second, 2, 1);
  timeline = fab_timeline_new (story, NULL, NULL);
  g_assert_cmpint (fab_timeline_get_span (timeline, 0)->duration, ==, 2 * SECOND + 750000);
  g_assert_cmpint (fab_timeline_get_span (timeline, 1)->duration, <, 1300000);
  fab_story_close (story, TRUE);
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
  g_test_add_func ("/timeline/wipes", test_wipes);
  g_test_add_func ("/timeline/overlaps", test_overlaps);
  g_test_add_func ("/timeline/reading-pace", test_reading_pace);
  g_test_add_func ("/timeline/deeds", test_deeds);
  g_test_add_func ("/timeline/lettering", test_lettering);
  g_test_add_func ("/timeline/fit", test_fit);
  g_test_add_func ("/timeline/fit-exactly", test_fit_exactly);
  g_test_add_func ("/timeline/target", test_target);
  g_test_add_func ("/timeline/split-edits", test_split_edits);
  g_test_add_func ("/timeline/sounds", test_sounds);
  g_test_add_func ("/timeline/keeping-time", test_keeping_time);
  g_test_add_func ("/timeline/little-is-read", test_little_is_read);
  g_test_add_func ("/timeline/opening", test_opening);
  g_test_add_func ("/timeline/other-rates", test_other_rates);

  return g_test_run ();
}
