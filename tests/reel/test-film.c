/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Frames of panels whose people and camera move. */
#include "config.h"

#include <math.h>

#include "fab-artist.h"
#include "fab-blobs.h"
#include "fab-compositor.h"
#include "fab-film.h"
#include "fab-ink.h"
#include "reel-fixture.h"

#define WIDTH 256
#define HEIGHT 144

static gint64
add_panel (FabStory   *story,
           const char *prompt,
           const char *move)
{
  const FabBrief brief = { .aspect = 16 / 9., .seed = 1 };
  g_autoptr(FabBlocking) blocking = fab_blocking_new (prompt, &brief);
  g_autofree char *json = fab_blocking_to_json (blocking);
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  gint64 panel = fixture_panel (story, SECOND, FAB_TRANSITION_CUT, move);

  fab_story_add_take (story, panel, "built-in", "", 1, prompt, FAB_BLOCKING_MEDIA_TYPE, bytes, NULL);

  return panel;
}

static GBytes *
load_blob (const char *hash,
           gpointer    story,
           GError    **error)
{
  return fab_story_load_blob (story, hash, error);
}

static GBytes *
load_clip (const char *key,
           gpointer    story,
           GError    **error)
{
  return fab_story_load_clip (story, key, error);
}

static FabFilm *
make_film (FabStory    *story,
           FabTimeline *timeline)
{
  g_autoptr(FabSurfaceCache) cache = fab_surface_cache_new (16 << 20);

  return fab_film_new (story, timeline, 0, fab_timeline_get_n_spans (timeline), cache,
                       (FabFilmLoad) { load_blob, load_clip, story });
}

static char *
sum_frame (FabFilm *film,
           gint64   frame)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(cairo_surface_t) surface = fab_film_frame (film, frame, WIDTH, HEIGHT, NULL, &error);

  g_assert_no_error (error);

  return g_compute_checksum_for_data (G_CHECKSUM_MD5, cairo_image_surface_get_data (surface),
                                      (gsize) cairo_image_surface_get_stride (surface) * HEIGHT);
}

/* How often the picture changes within the first second of the film, held frames proven to be equal. */
static guint
count_changes (FabStory *story)
{
  g_autoptr(FabTimeline) timeline = fab_timeline_new (story, fixture_key, NULL);
  g_autoptr(FabFilm) film = make_film (story, timeline);
  g_autofree char *before = NULL;
  guint changes = 0;

  for (gint64 frame = 0; frame < 24; frame++)
    {
      g_autofree char *now = sum_frame (film, frame);
      gboolean held = fab_film_is_held (film, frame);

      if (held)
        g_assert_cmpstr (now, ==, before);
      changes += !held;
      g_free (before);
      before = g_steal_pointer (&now);
    }

  return changes;
}

static void
test_steps (void)
{
  static const struct { const char *prompt, *move, *motion, *step; guint expected; } rows[] = {
    { "wide shot, Anna walks on a beach", "still", "on", "1", 24 },
    { "wide shot, Anna walks on a beach", "still", "on", "2", 12 },
    { "wide shot, Anna walks on a beach", "still", "on", "4", 6 },
    { "wide shot, Anna walks on a beach", "still", "off", "2", 1 },
    { "medium shot, Anna stands on a beach", "still", "on", "2", 6 },  /* who only breathes: half as often */
    { "a wide empty beach", "still", "on", "2", 1 },
    { "a wide empty beach", "push in", "on", "2", 24 },
    { "medium shot, Anna stands on a beach", "pan left", "off", "2", 24 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");

      add_panel (story, rows[i].prompt, rows[i].move);
      fab_story_set_setting (story, "motion", rows[i].motion, NULL);
      fab_story_set_setting (story, "motion-step", rows[i].step, NULL);
      g_test_message ("%s, %s, %s, %s", rows[i].prompt, rows[i].move, rows[i].motion, rows[i].step);
      g_assert_cmpuint (count_changes (story), ==, rows[i].expected);
      fab_story_close (story, TRUE);
    }
}

/* Off for one panel, or for all but one. */
static void
test_switch (void)
{
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  gint64 panel = add_panel (story, "wide shot, Anna walks on a beach", "still");

  fab_story_set_motion (story, panel, FAB_MOTION_OFF, NULL);
  g_assert_cmpuint (count_changes (story), ==, 1);
  fab_story_set_setting (story, "motion", "off", NULL);
  fab_story_set_motion (story, panel, FAB_MOTION_ON, NULL);
  g_assert_cmpuint (count_changes (story), ==, 12);
  fab_story_close (story, TRUE);
}

/* Same film, same frame, same pixels: whoever asks, in whatever order, cache or none. */
static void
test_pure (void)
{
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  g_autoptr(FabTimeline) timeline = NULL;
  g_autoptr(FabTimeline) again = NULL;
  g_autoptr(FabFilm) film = NULL;
  g_autoptr(FabFilm) other = NULL;
  g_autoptr(FabCompositor) compositor = fab_compositor_new (story);
  gint64 second;

  add_panel (story, "medium shot, Anna points in a kitchen", "push in");
  second = add_panel (story, "medium shot, Anna sits on a chair in a kitchen", "still");
  fab_story_set_follows (story, second, TRUE, NULL);
  timeline = fab_timeline_new (story, NULL, NULL);
  again = fab_timeline_new (story, NULL, NULL);
  film = make_film (story, timeline);
  other = make_film (story, again);
  for (gint64 frame = 47; frame >= 0; frame -= 5)
    {
      g_autofree char *first = sum_frame (film, frame);
      g_autofree char *last = sum_frame (other, 47 - frame);
      g_autofree char *same = sum_frame (other, frame);
      g_autoptr(cairo_surface_t) surface = NULL;
      g_autofree char *composed = NULL;

      g_assert_cmpstr (first, ==, same);
      surface = fab_compositor_frame (compositor, timeline, fab_timeline_frame_time (timeline, frame), WIDTH, HEIGHT, NULL);
      composed = g_compute_checksum_for_data (G_CHECKSUM_MD5, cairo_image_surface_get_data (surface),
                                              (gsize) cairo_image_surface_get_stride (surface) * HEIGHT);
      g_assert_cmpstr (composed, ==, first);
    }
  fab_story_close (story, TRUE);
}

typedef struct { FabFilm *film; char *sums[8]; gint *n_done; } Asker;

static gpointer
ask_thread (gpointer data)
{
  Asker *asker = data;

  for (int i = 0; i < 8; i++)
    asker->sums[i] = sum_frame (asker->film, i * 3);
  g_atomic_int_inc (asker->n_done);
  g_main_context_wakeup (NULL);

  return NULL;
}

/* The same from several threads at once. */
static void
test_threads (void)
{
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  g_autoptr(FabTimeline) timeline = NULL;
  g_autoptr(FabSurfaceCache) cache = fab_surface_cache_new (16 << 20);
  g_autoptr(FabBlobs) blobs = fab_blobs_new (story, NULL);
  g_autoptr(FabFilm) film = NULL;
  Asker askers[3];
  GThread *threads[3];
  gint n_done = 0;

  add_panel (story, "medium shot, Anna waves on a beach", "truck right");
  timeline = fab_timeline_new (story, NULL, NULL);
  film = fab_film_new (story, timeline, 0, 1, cache, (FabFilmLoad) { fab_blobs_load, fab_blobs_load_clip, blobs });
  for (int i = 0; i < 3; i++)
    {
      askers[i] = (Asker) { .film = film, .n_done = &n_done };
      threads[i] = g_thread_new ("ask", ask_thread, &askers[i]);
    }
  while (g_atomic_int_get (&n_done) < 3)
    g_main_context_iteration (NULL, TRUE);
  for (int i = 0; i < 3; i++)
    g_thread_join (threads[i]);
  for (int k = 0; k < 8; k++)
    for (int i = 0; i < 3; i++)
      g_assert_cmpstr (askers[i].sums[k], ==, askers[0].sums[k]);
  for (int i = 0; i < 3; i++)
    for (int k = 0; k < 8; k++)
      g_free (askers[i].sums[k]);
  fab_story_close (story, TRUE);
}

/* A mouth follows what is heard: the same words, silent, leave it shut. */
static void
test_heard (void)
{
  char *sums[2] = { NULL, NULL };

  for (int i = 0; i < 2; i++)
    {
      g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\nANNA\nAh oh ah!\n\n");
      gint64 panel = add_panel (story, "close-up of Anna on a beach", "still");
      g_autoptr(FabTimeline) timeline = NULL;
      g_autoptr(FabFilm) film = NULL;

      fixture_beat (story, panel, 1, 2);
      fixture_clip (story, "Ah oh ah!", .6, 220, i == 0 ? .5 : 0);
      timeline = fab_timeline_new (story, fixture_key, NULL);
      film = make_film (story, timeline);
      sums[i] = sum_frame (film, 12);
      fab_story_close (story, TRUE);
    }
  g_assert_cmpstr (sums[0], !=, sums[1]);
  g_free (sums[0]);
  g_free (sums[1]);
}

/* --- ink ---------------------------------------------------------------------------------------------------------- */

/* A red bar from @x0 to @x1 at @y, in heights of the frame. */
static void
add_bar (FabStory *story,
         gint64    layer,
         float     x0,
         float     x1,
         float     y)
{
  FabStroke *stroke = fab_stroke_new ("pen", 0xff0000, .04f);
  g_autoptr(FabInkMark) mark = NULL;
  g_autoptr(GBytes) bytes = NULL;

  fab_stroke_append (stroke, &(FabSample) { .x = x0, .y = y, .pressure = 1 });
  fab_stroke_append (stroke, &(FabSample) { .x = x1, .y = y, .pressure = 1, .time = 1 });
  mark = fab_ink_mark_new_stroke (stroke);
  fab_stroke_unref (stroke);
  bytes = fab_ink_mark_to_bytes (mark);
  fab_story_add_mark (story, layer, bytes, NULL);
}

/* The middle of what is red in a frame, in pixels; FALSE: nothing. */
static gboolean
find_red (FabFilm *film,
          gint64   frame,
          double  *x,
          double  *y)
{
  g_autoptr(cairo_surface_t) surface = fab_film_frame (film, frame, WIDTH, HEIGHT, NULL, NULL);
  guint n = 0;

  *x = *y = 0;
  for (int j = 0; j < HEIGHT; j++)
    for (int i = 0; i < WIDTH; i++)
      {
        const guchar *p = cairo_image_surface_get_data (surface) + j * cairo_image_surface_get_stride (surface) + i * 4;

        if (p[2] < 150 || p[1] > 90 || p[0] > 90)
          continue;
        *x += i;
        *y += j;
        n++;
      }
  *x /= MAX (n, 1);
  *y /= MAX (n, 1);

  return n > 8;
}

/* What is drawn on a head goes where the head goes, what is drawn on the place only where the camera goes. */
static void
test_ink_moves (void)
{
  static const struct { const char *prompt, *move; gboolean on_head; double least, most; } rows[] = {
    { "wide shot, Anna walks on a beach", "still", TRUE, 8, 400 },
    { "wide shot, Anna walks on a beach", "still", FALSE, 0, .5 },
    { "medium shot, Anna stands on a beach", "truck left", FALSE, 20, 400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
      gint64 panel = add_panel (story, rows[i].prompt, rows[i].move);
      gint64 layer = fab_story_add_layer (story, panel, "Ink", NULL);
      const FabBrief brief = { .aspect = 16 / 9., .seed = 1 };
      g_autoptr(FabBlocking) blocking = fab_blocking_new (rows[i].prompt, &brief);
      g_autoptr(FabTimeline) timeline = NULL;
      g_autoptr(FabFilm) film = NULL;
      double x[2], y[2], across = .9, down = .08;
      FabTrace head;

      g_assert_true (fab_blocking_trace (blocking, NULL, "anna", &head));
      if (rows[i].on_head)
        {
          across = head.x * 16 / 9;
          down = head.y;
        }
      add_bar (story, layer, across - .02f, across + .02f, down);
      timeline = fab_timeline_new (story, NULL, NULL);
      film = make_film (story, timeline);
      g_assert_true (find_red (film, 0, &x[0], &y[0]));
      g_assert_true (find_red (film, 20, &x[1], &y[1]));
      g_assert_cmpfloat (hypot (x[1] - x[0], y[1] - y[0]), >=, rows[i].least);
      g_assert_cmpfloat (hypot (x[1] - x[0], y[1] - y[0]), <=, rows[i].most);
      fab_story_close (story, TRUE);
    }
}

/* A few marks do not stop who walks; a panel drawn by hand stands, unless one says that it moves. */
static void
test_ink (void)
{
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  gint64 panel = add_panel (story, "wide shot, Anna walks on a beach", "still");
  gint64 layer = fab_story_add_layer (story, panel, "Ink", NULL);

  g_assert_cmpuint (count_changes (story), ==, 12);
  add_bar (story, layer, .2f, .8f, .5f);
  g_assert_cmpuint (count_changes (story), ==, 12);
  for (guint i = 0; i < 60; i++)
    add_bar (story, layer, .2f, .8f, .2f + i * .01f);
  g_assert_cmpuint (count_changes (story), ==, 1);
  g_assert_true (fab_film_is_own_drawing (story, panel));
  fab_story_set_motion (story, panel, FAB_MOTION_ON, NULL);
  g_assert_cmpuint (count_changes (story), ==, 12);
  g_assert_false (fab_film_is_own_drawing (story, panel));
  fab_story_close (story, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/film/steps", test_steps);
  g_test_add_func ("/film/switch", test_switch);
  g_test_add_func ("/film/pure", test_pure);
  g_test_add_func ("/film/threads", test_threads);
  g_test_add_func ("/film/heard", test_heard);
  g_test_add_func ("/film/ink", test_ink);
  g_test_add_func ("/film/ink-moves", test_ink_moves);

  return g_test_run ();
}
