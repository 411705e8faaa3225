/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <ebur128.h>
#include <gst/gst.h>

#include "fab-clip.h"
#include "fab-loudness.h"
#include "fab-mixer.h"
#include "fab-reel-error.h"
#include "reel-fixture.h"

#define TALK \
  "INT. HALL - DAY\n\n" \
  "ANNA\nOne.\n\n" \
  "TOM\nTwo.\n\n" \
  "ANNA\nThree.\n\n" \
  "TOM\nFour.\n\n"

/* Root mean square of the left channel between two times. */
static double
measure (GBytes *film,
         gint64  from,
         gint64  to)
{
  gsize size, first = from * FAB_SOUND_RATE / SECOND, last = to * FAB_SOUND_RATE / SECOND;
  const float *samples = g_bytes_get_data (film, &size);
  double sum = 0;

  g_assert_cmpuint (last * FAB_SOUND_CHANNELS * sizeof (float), <=, size);
  for (gsize i = first; i < last; i++)
    {
      g_assert_cmpfloat (fabsf (samples[i * 2]), <=, 1);
      g_assert_cmpfloat (samples[i * 2], ==, samples[i * 2 + 1]);
      sum += samples[i * 2] * samples[i * 2];
    }

  return sqrt (sum / (last - first));
}

static FabTimeline *
make_talk (FabStory **story,
           guint      n_spoken,
           double     peak)
{
  static const char * const lines[] = { "One.", "Two.", "Three.", "Four." };

  *story = fixture_story (TALK);
  for (guint i = 0; i < 4; i++)
    fixture_beat (*story, fixture_panel (*story, 2 * SECOND, FAB_TRANSITION_CUT, ""), 1 + 2 * i, 2);
  for (guint i = 0; i < n_spoken; i++)
    fixture_clip (*story, lines[i], 1, 440, peak);

  return fab_timeline_new (*story, fixture_key, NULL);
}

static GBytes *
read_clip (const char  *key,
           gpointer     story,
           GError     **error)
{
  return fab_story_load_clip (story, key, error);
}

static GBytes *
read_blob (const char  *hash,
           gpointer     story,
           GError     **error)
{
  return fab_story_load_blob (story, hash, error);
}

static GBytes *
mix (FabStory    *story,
     FabTimeline *timeline,
     FabLoudness  loudness)
{
  g_autoptr(FabMixer) mixer = fab_mixer_new (timeline, read_clip, read_blob, story);
  gsize n = fab_mixer_get_n_frames (mixer);
  float *samples = g_new0 (float, n * FAB_SOUND_CHANNELS + 1);

  fab_mixer_set_loudness (mixer, loudness);
  g_assert_true (fab_mixer_render (mixer, 0, n, samples, NULL));

  return g_bytes_new_take (samples, n * FAB_SOUND_CHANNELS * sizeof (float));
}

/* A clip is as loud alone as among others, and where nobody speaks there is nothing. */
static void
test_levels (void)
{
  for (guint n = 1; n <= 4; n++)
    {
      FabStory *story = NULL;
      g_autoptr(FabTimeline) timeline = make_talk (&story, n, .25);
      g_autoptr(GBytes) film = mix (story, timeline, FAB_LOUDNESS_AS_IS);

      g_assert_cmpuint (g_bytes_get_size (film), ==, 8 * FAB_SOUND_RATE * FAB_SOUND_CHANNELS * sizeof (float));
      for (guint i = 0; i < 4; i++)
        {
          gint64 start = i * 2 * SECOND;
          double level = measure (film, start + 400000, start + 1200000);

          g_assert_cmpfloat (measure (film, start, start + 299000), <, 1e-6);
          g_assert_cmpfloat (measure (film, start + 1310000, start + 2000000), <, 1e-6);
          if (i < n)
            g_assert_cmpfloat_with_epsilon (level, .25 / G_SQRT2, .002);
          else
            g_assert_cmpfloat (level, <, 1e-6);
        }
      fab_story_close (story, TRUE);
      g_object_unref (story);
    }
}

static double
loudness_of (GBytes *film,
             gint64  from,
             gint64  to)
{
  gsize size, first = from * FAB_SOUND_RATE / SECOND, last = to * FAB_SOUND_RATE / SECOND;
  const float *samples = g_bytes_get_data (film, &size);
  FabClip clip = { (float *) samples + first * FAB_SOUND_CHANNELS, last - first };

  return fab_loudness_measure (&clip, NULL);
}

/* Whispered or shouted, every voice comes at the loudness wanted, whatever others do; and so does the film. */
static void
test_even (void)
{
  static const char * const lines[] = { "One.", "Two.", "Three.", "Four." };
  static const double peaks[] = { .8, .02, .3, .1 };

  for (guint loudness = 0; loudness < FAB_LOUDNESS_AS_IS; loudness++)
    {
      double target = fab_loudness_get_target (loudness);
      FabStory *story = NULL;
      g_autoptr(FabTimeline) timeline = make_talk (&story, 4, .25);
      g_autoptr(GBytes) film = NULL;

      for (guint i = 0; i < 4; i++)
        fixture_clip (story, lines[i], 1, 440, peaks[i]);
      film = mix (story, timeline, loudness);
      for (guint i = 0; i < 4; i++)
        g_assert_cmpfloat_with_epsilon (loudness_of (film, i * 2 * SECOND + 350000, i * 2 * SECOND + 1250000), target, .15);
      g_assert_cmpfloat_with_epsilon (loudness_of (film, 0, 8 * SECOND), target, 1.5);
      fab_story_close (story, TRUE);
      g_object_unref (story);
    }
}

/* No peak over −1 dBTP, on a sample or between, and what is far from one is left alone. */
static void
test_ceiling (void)
{
  enum { N = FAB_SOUND_RATE };
  g_autofree float *samples = g_new0 (float, (N + 2 * FAB_LIMIT_REACH) * FAB_SOUND_CHANNELS);
  g_autofree float *before = NULL;
  ebur128_state *meter = ebur128_init (FAB_SOUND_CHANNELS, FAB_SOUND_RATE, EBUR128_MODE_TRUE_PEAK);
  double peak;

  /* A tone of a quarter of the rate, between whose samples the peaks lie, swelling to three times full scale. */
  for (gsize i = 0; i < N; i++)
    for (guint c = 0; c < 2; c++)
      samples[(FAB_LIMIT_REACH + i) * 2 + c] = 3.f * i / N * sin (G_PI / 2 * i + G_PI / 4);
  before = g_memdup2 (samples, (N + 2 * FAB_LIMIT_REACH) * 2 * sizeof (float));
  fab_limit (samples, N);
  ebur128_add_frames_float (meter, samples + FAB_LIMIT_REACH * 2, N);
  ebur128_true_peak (meter, 0, &peak);
  g_assert_cmpfloat (peak, <=, .892);
  g_assert_cmpfloat (peak, >=, .8);
  g_assert_cmpmem (samples, N / 5 * 8, before, N / 5 * 8);
  ebur128_destroy (&meter);
}

static gint64
add_tone (FabStory *story,
          FabTrack  track,
          gint64    offset,
          double    seconds,
          double    peak)
{
  g_autoptr(GBytes) wav = fixture_wav (seconds, 880, peak, 48000);
  g_autoptr(GError) error = NULL;
  gint64 sound = fab_story_add_sound (story, track, 0, offset, "tone", "audio/x-wav", seconds * SECOND, wav, &error);

  g_assert_no_error (error);

  return sound;
}

/* Sounds play where they lie, with their gain and fades, from where they are trimmed to; a muted one does not. */
static void
test_sounds (void)
{
  FabStory *story = NULL;
  g_autoptr(FabTimeline) silent = make_talk (&story, 0, .25);
  g_autoptr(FabTimeline) timeline = NULL;
  g_autoptr(GBytes) film = NULL;
  gint64 plain = add_tone (story, FAB_TRACK_EFFECTS, 1 * SECOND, 1, .5);
  gint64 faded = add_tone (story, FAB_TRACK_EFFECTS, 3 * SECOND, 2, .5);
  gint64 muted = add_tone (story, FAB_TRACK_EFFECTS, 6 * SECOND, 1, .5);

  g_assert_true (fab_story_set_sound_gain (story, plain, -6.0206, FALSE, NULL));
  g_assert_true (fab_story_set_sound_gain (story, muted, 0, TRUE, NULL));
  g_assert_true (fab_story_trim_sound (story, faded, 3 * SECOND, 500000, SECOND, NULL));
  g_assert_true (fab_story_set_sound_fades (story, faded, 200000, 400000, NULL));
  timeline = fab_timeline_new (story, fixture_key, NULL);
  film = mix (story, timeline, FAB_LOUDNESS_AS_IS);
  g_assert_cmpfloat (measure (film, 0, 999000), <, 1e-6);
  g_assert_cmpfloat_with_epsilon (measure (film, 1010000, 1990000), .25 / G_SQRT2, .003);
  g_assert_cmpfloat (measure (film, 2001000, 2999000), <, 1e-6);
  g_assert_cmpfloat_with_epsilon (measure (film, 3095000, 3105000), .25 / G_SQRT2, .01);
  g_assert_cmpfloat_with_epsilon (measure (film, 3250000, 3550000), .5 / G_SQRT2, .005);
  g_assert_cmpfloat_with_epsilon (measure (film, 3795000, 3805000), .25 / G_SQRT2, .01);
  g_assert_cmpfloat (measure (film, 4001000, 8000000), <, 1e-6);
  fab_story_close (story, TRUE);
  g_object_unref (story);
}

/* After an hour, at any rate, a voice is heard on its sample, and its picture begins on its frame. */
static void
test_hour (void)
{
  static const struct { int n, d; } rates[] = { { 24, 1 }, { 24000, 1001 }, { 30000, 1001 }, { 25, 1 } };
  g_autoptr(FabStory) story = fixture_story (TALK);
  gint64 panel;

  fixture_panel (story, (gint64) 3600 * SECOND, FAB_TRANSITION_CUT, "still");
  panel = fixture_panel (story, 2 * SECOND, FAB_TRANSITION_CUT, "still");
  fixture_beat (story, panel, 1, 2);
  fixture_clip (story, "One.", 1, 440, .5);
  for (guint i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      g_autoptr(FabTimeline) timeline = fab_timeline_new_at_rate (story, fixture_key, NULL, rates[i].n, rates[i].d);
      g_autoptr(FabMixer) mixer = fab_mixer_new (timeline, read_clip, read_blob, story);
      const FabSpan *span = fab_timeline_get_span (timeline, fab_timeline_find_panel (timeline, panel));
      gint64 start = fab_timeline_get_line (timeline, 0)->start, at = llrint (start * (FAB_SOUND_RATE / 1e6));
      gint64 cut = fab_timeline_time_frame (timeline, span->start);
      float samples[2 * 960];

      g_assert_cmpfloat_with_epsilon ((double) cut * rates[i].d / rates[i].n, 3600, .5 * rates[i].d / rates[i].n);
      g_assert_cmpfloat_with_epsilon (start / 1e6, (double) cut * rates[i].d / rates[i].n + .3, .001);
      g_assert_true (fab_mixer_render (mixer, at - 480, 960, samples, NULL));
      for (guint k = 0; k < 470; k++)
        g_assert_cmpfloat (fabsf (samples[k * 2]), <, .001);
      g_assert_cmpfloat (fabsf (samples[510 * 2]), >, .02);
    }
  fab_story_close (story, TRUE);
}

/* Music gives way to who speaks, and comes back; effects do not. */
static void
test_duck (void)
{
  for (guint track = FAB_TRACK_EFFECTS; track <= FAB_TRACK_MUSIC; track++)
    {
      FabStory *story = NULL;
      g_autoptr(FabTimeline) dry = make_talk (&story, 1, .00001);
      g_autoptr(FabTimeline) timeline = NULL;
      g_autoptr(GBytes) film = NULL;
      double under = track == FAB_TRACK_MUSIC ? .25 : 1;

      add_tone (story, track, 0, 8, .4);
      timeline = fab_timeline_new (story, fixture_key, NULL);
      film = mix (story, timeline, FAB_LOUDNESS_AS_IS);
      g_assert_cmpfloat_with_epsilon (measure (film, 400000, 1200000), .4 / G_SQRT2 * under, .005);
      g_assert_cmpfloat_with_epsilon (measure (film, 4000000, 7900000), .4 / G_SQRT2, .005);
      fab_story_close (story, TRUE);
      g_object_unref (story);
    }
}

/* Two loud voices at once are bent, not cut off; one is left as it is. */
static void
test_limit (void)
{
  g_autoptr(FabStory) story = fixture_story (TALK);
  gint64 first = fixture_panel (story, 200000, FAB_TRANSITION_CUT, "");
  gint64 second = fixture_panel (story, 2 * SECOND, FAB_TRANSITION_CUT, "");
  g_autoptr(FabTimeline) timeline = NULL;
  g_autoptr(GBytes) film = NULL;
  double together;

  fixture_beat (story, first, 1, 2);
  fixture_beat (story, second, 3, 2);
  fixture_clip (story, "One.", 1.5, 440, .85);
  fixture_clip (story, "Two.", 1, 440, .85);
  timeline = fab_timeline_new (story, fixture_key, NULL);
  film = mix (story, timeline, FAB_LOUDNESS_AS_IS);
  g_assert_cmpfloat_with_epsilon (measure (film, 320000, 480000), .85 / G_SQRT2, .01);
  together = measure (film, 600000, 1400000);
  g_assert_cmpfloat (together, >, .6);
  g_assert_cmpfloat (together, <, 1);
  g_assert_cmpfloat_with_epsilon (measure (film, 1850000, 2100000), 0, 1e-6);
  fab_story_close (story, TRUE);
}

static GBytes *
load_tone (const char  *key,
           gpointer     data,
           GError     **error)
{
  ++*(guint *) data;
  if (g_str_equal (key, "Two."))
    return g_bytes_new_static ("junk", 4);
  if (g_str_equal (key, "Three."))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "gone");
      return NULL;
    }

  return fixture_wav (1, 440, .25, 44100);
}

/* The pieces make the whole, whatever their size; broken clips are silence and stop nothing. */
static void
test_pieces (void)
{
  static const gsize sizes[] = { 1, 7, 480, 4801, 48000, 500000 };
  FabStory *story = NULL;
  g_autoptr(FabTimeline) timeline = make_talk (&story, 4, .25);
  g_autofree float *whole = NULL;
  guint n_loads = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(FabMixer) mixer = fab_mixer_new (timeline, load_tone, load_tone, &n_loads);
      g_autofree float *pieces = g_new0 (float, 120000 * 2);

      for (gsize at = 0; at < 120000; at += sizes[i])
        g_assert_true (fab_mixer_render (mixer, at, MIN (sizes[i], 120000 - at), pieces + at * 2, NULL));
      if (whole == NULL)
        whole = g_steal_pointer (&pieces);
      else
        g_assert_cmpmem (whole, 120000 * 8, pieces, 120000 * 8);
    }
  g_assert_cmpfloat (fabsf (whole[30000 * 2]), >, 0);
  g_assert_cmpuint (n_loads, <=, 4 * G_N_ELEMENTS (sizes));
  fab_story_close (story, TRUE);
  g_object_unref (story);
}

static void
test_clips (void)
{
  static const int rates[] = { 8000, 16000, 22050, 44100, 48000, 96000 };
  static const char * const junk[] = { "", "RIFF", "RIFF....WAVEfmt \377\377\377\377" };

  for (gsize i = 0; i < G_N_ELEMENTS (rates); i++)
    {
      g_autoptr(GBytes) wav = fixture_wav (.5, 300, .5, rates[i]);
      g_autoptr(FabClip) clip = fab_clip_new_from_wav (wav, NULL);
      double sum = 0;

      g_assert_nonnull (clip);
      g_assert_cmpint (ABS ((int) clip->n_frames - FAB_SOUND_RATE / 2), <, 200);
      for (guint k = 2000; k < 22000; k++)
        sum += clip->samples[k * 2] * clip->samples[k * 2];
      g_assert_cmpfloat_with_epsilon (sqrt (sum / 20000), .5 / G_SQRT2, .01);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (junk); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (junk[i], strlen (junk[i]));
      g_autoptr(GError) error = NULL;

      g_assert_null (fab_clip_new_from_wav (bytes, &error));
      g_assert_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED);
    }
}

/* Every prefix of a file, and every size that it could claim, is read within its bounds. */
static void
test_hostile (void)
{
  g_autoptr(GBytes) wav = fixture_wav (.01, 300, .5, 8000);
  gsize size;
  const guint8 *data = g_bytes_get_data (wav, &size);

  for (gsize n = 0; n <= size; n++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, n);
      g_autoptr(GBytes) part = g_bytes_new (copy, n);
      FabClip *clip = fab_clip_new_from_wav (part, NULL);

      g_clear_pointer (&clip, fab_clip_free);
    }
  for (gsize at = 0; at < 44; at++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr(GBytes) bent = NULL;
      FabClip *clip;

      copy[at] = 0xff;
      bent = g_bytes_new (copy, size);
      clip = fab_clip_new_from_wav (bent, NULL);
      g_clear_pointer (&clip, fab_clip_free);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  gst_init (&argc, &argv);
  g_test_add_func ("/mixer/clips", test_clips);
  g_test_add_func ("/mixer/hostile", test_hostile);
  g_test_add_func ("/mixer/levels", test_levels);
  g_test_add_func ("/mixer/limit", test_limit);
  g_test_add_func ("/mixer/even", test_even);
  g_test_add_func ("/mixer/ceiling", test_ceiling);
  g_test_add_func ("/mixer/sounds", test_sounds);
  g_test_add_func ("/mixer/duck", test_duck);
  g_test_add_func ("/mixer/hour", test_hour);
  g_test_add_func ("/mixer/pieces", test_pieces);

  return g_test_run ();
}
