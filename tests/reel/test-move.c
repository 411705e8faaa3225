/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "fab-move.h"

static void
test_found (void)
{
  static const struct { const char *prompt, *expected; } rows[] = {
    { "", "" },
    { "Anna at the left of the window, looking in", "" },
    { "medium shot, Anna, slow push in", "creep in" },
    { "The camera pushes in on Anna", "push in" },
    { "wide shot, pan left", "pan left" },
    { "WHIP PAN LEFT to the door", "whip pan left" },
    { "dolly zoom on the policeman", "dolly zoom" },
    { "zoom in, handheld", "zoom in+handheld" },
    { "crane up over the crowd, tilts down", "tilt down+crane up" },
    { "the camera follows Tom", "follow" },
    { "tracking shot, a man runs", "follow" },
    { "a frying pan left on the stove", "pan left" }, /* words are only words */
    { "he panned left-handed gold", "" },
    { "static shot of a house", "still" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *found = fab_move_find (rows[i].prompt);

      g_test_message ("%s", rows[i].prompt);
      g_assert_cmpstr (found, ==, rows[i].expected);
    }
}

/* Every choice means itself, takes its time, and begins or ends as drawn. */
static void
test_choices (void)
{
  for (guint i = 0; fab_move_list ()[i] != NULL; i++)
    {
      const char *id = fab_move_list ()[i];
      g_autofree char *found = fab_move_find (id);
      g_autoptr(FabMove) move = fab_move_new (id, "", 0);
      gboolean shakes = g_str_equal (id, "handheld") || g_str_equal (id, "camera shake");

      g_test_message ("%s", id);
      /* "still" says nothing of the camera */
      g_assert_cmpstr (found, ==, g_str_equal (id, "still") ? "" : id);
      g_assert_true (fab_move_is_still (move) == g_str_equal (id, "still"));
      g_assert_true ((fab_move_time (id) > 0) == (!fab_move_is_still (move) && !shakes));
    }
}

static void
test_eases (void)
{
  static const struct { FabEase ease; double quarter, half; } rows[] = {
    { FAB_EASE_LINEAR, .25, .5 }, { FAB_EASE_IN, .0625, .25 }, { FAB_EASE_OUT, .4375, .75 },
    { FAB_EASE_IN_OUT, .15625, .5 }, { FAB_EASE_HOLD, 0, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_cmpfloat (fab_ease_at (rows[i].ease, -1), ==, 0);
      g_assert_cmpfloat (fab_ease_at (rows[i].ease, .25), ==, rows[i].quarter);
      g_assert_cmpfloat (fab_ease_at (rows[i].ease, .5), ==, rows[i].half);
      g_assert_cmpfloat (fab_ease_at (rows[i].ease, 2), ==, 1);
    }
}

/* What each does in space: a zoom is no dolly. */
static void
test_shifts (void)
{
  static const struct { const char *words; double progress; FabCameraShift expected; } rows[] = {
    { "push in", 0, { .zoom = 1 } },
    { "push in", 1, { .dolly = .3, .zoom = 1 } },
    { "zoom in", 1, { .zoom = 1.4 } },
    { "zoom out", 0, { .zoom = 1.4 } },
    { "dolly zoom", 1, { .dolly = .4, .zoom = .6 } },
    { "pan right", 1, { .pan = .16, .zoom = 1 } },
    { "pan right", .5, { .zoom = 1 } },
    { "truck left", 1, { .truck = -.2, .zoom = 1 } },
    { "push in+truck right", 1, { .dolly = .3, .truck = .2, .zoom = 1 } },
    { "roll right", 1, { .roll = 12, .zoom = 1 } },
    { "follow", 1, { .follow = 1, .zoom = 1 } },
    { "right", 1, { .truck = .04, .zoom = 1 } },
    { "still", .3, { .zoom = 1 } },
    { "nothing known", .3, { .zoom = 1 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabMove) move = fab_move_new (rows[i].words, "", 0);
      FabCameraShift shift = fab_move_at (move, rows[i].progress, 0);
      const double *a = (const double *) &shift, *b = (const double *) &rows[i].expected;

      g_test_message ("%s", rows[i].words);
      for (gsize k = 0; k < sizeof shift / sizeof (double); k++)
        g_assert_cmpfloat_with_epsilon (a[k], b[k], 1e-9);
    }
}

/* The frame never leaves a picture, whatever the move, and the picture is drawn large enough to stay sharp. */
static void
test_views (void)
{
  static const char * const moves[] = { "", "in", "out", "left", "right", "up", "down", "??", NULL };

  for (int list = 0; list < 2; list++)
    for (guint i = 0; (list == 0 ? moves : fab_move_list ())[i] != NULL; i++)
      for (int step = -1; step <= 11; step++)
        for (guint index = 0; index < 2; index++)
          {
            g_autoptr(FabMove) move = fab_move_new ((list == 0 ? moves : fab_move_list ())[i], "", index);
            FabView view = fab_move_view (move, step / 10.0, step);
            double room = (view.scale - 1) / 2 + 1e-9;

            g_assert_cmpfloat (view.scale, >=, 1);
            g_assert_cmpfloat (view.scale, <=, fab_move_get_margin (move) + 1e-9);
            g_assert_cmpfloat (fabs (view.dx), <=, room);
            g_assert_cmpfloat (fabs (view.dy), <=, room);
          }
}

static const FabCameraKey keys[] = {
  { 0, .5, .5, 1, 0, FAB_EASE_LINEAR },
  { .5, .25, .25, .5, 0, FAB_EASE_HOLD },
  { 1, .75, .5, .5, 10, FAB_EASE_IN_OUT },
};

static void
test_keys (void)
{
  g_autofree char *json = fab_move_keys_to_json (keys, G_N_ELEMENTS (keys), TRUE, .25);
  gboolean turn;
  double shake;
  g_autoptr(GArray) read = fab_move_parse_keys (json, &turn, &shake);

  g_assert_true (turn);
  g_assert_cmpfloat (shake, ==, .25);
  g_assert_cmpuint (read->len, ==, G_N_ELEMENTS (keys));
  for (guint i = 0; i < read->len; i++)
    {
      const FabCameraKey *key = &g_array_index (read, FabCameraKey, i);

      g_assert_cmpfloat (key->t, ==, keys[i].t);
      g_assert_cmpfloat (key->x, ==, keys[i].x);
      g_assert_cmpfloat (key->w, ==, keys[i].w);
      g_assert_cmpfloat (key->roll, ==, keys[i].roll);
      g_assert_cmpint (key->ease, ==, keys[i].ease);
    }
}

static void
test_key_frames (void)
{
  g_autofree char *json = fab_move_keys_to_json (keys, G_N_ELEMENTS (keys), FALSE, 0);
  g_autofree char *turning = fab_move_keys_to_json (keys, G_N_ELEMENTS (keys), TRUE, 0);
  g_autoptr(FabMove) move = fab_move_new ("pan left", json, 0);
  g_autoptr(FabMove) turn = fab_move_new ("", turning, 0);
  FabView view = fab_move_view (move, .5, 0);
  FabCameraShift shift = fab_move_at (move, .5, 0);

  g_assert_cmpfloat (view.scale, ==, 2);
  g_assert_cmpfloat (view.dx, ==, .5);
  g_assert_cmpfloat (view.dy, ==, .5);
  /* in space the same frame is gone to, or turned and zoomed to */
  g_assert_cmpfloat (shift.dolly, ==, .5);
  g_assert_cmpfloat (shift.truck, ==, -.25);
  g_assert_cmpfloat (shift.crane, ==, .25);
  shift = fab_move_at (turn, .5, 0);
  g_assert_cmpfloat (shift.zoom, ==, 2);
  g_assert_cmpfloat (shift.pan, ==, -.25);
  g_assert_cmpfloat (shift.dolly, ==, 0);
  /* half as wide looks even: the root of a half in between, its corner on a straight way */
  view = fab_move_view (move, .25, 0);
  g_assert_cmpfloat_with_epsilon (view.scale, sqrt (2), 1e-9);
  g_assert_cmpfloat_with_epsilon (.5 - view.dx / view.scale - .5 / view.scale, 0, 1e-9);
  /* held, then there */
  g_assert_cmpfloat (fab_move_view (move, .99, 0).dx, ==, .5);
  g_assert_cmpfloat (fab_move_view (move, 1, 0).dx, ==, -.5);
  g_assert_cmpfloat (fab_move_view (move, 1, 0).roll, ==, 10);
}

/* Anything may stand in a file. */
static void
test_odd_keys (void)
{
  static const char * const rows[] = {
    "", "{", "[]", "null", "{}", "{\"keys\":7}", "{\"keys\":[]}", "{\"keys\":[1,[],{}]}",
    "{\"keys\":[{\"t\":\"x\",\"w\":-5,\"x\":1e300,\"ease\":4}],\"shake\":\"a lot\"}",
    "{\"keys\":[{\"t\":1,\"w\":0.5},{\"t\":0},{\"t\":1,\"w\":2}]}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (int step = 0; step <= 4; step++)
      {
        g_autoptr(FabMove) move = fab_move_new ("", rows[i], 0);
        FabView view = fab_move_view (move, step / 4., step);

        g_assert_true (isfinite (view.scale) && view.scale > 0);
        g_assert_true (isfinite (view.dx) && isfinite (view.dy) && isfinite (view.roll));
        g_assert_true (isfinite (fab_move_at (move, step / 4., step).dolly));
      }
}

/* By hand one begins with the frames of the move. */
static void
test_to_keys (void)
{
  g_autoptr(FabMove) move = fab_move_new ("push in", "", 0);
  g_autoptr(GArray) made = fab_move_to_keys (move);

  g_assert_cmpuint (made->len, ==, 2);
  g_assert_cmpfloat (g_array_index (made, FabCameraKey, 0).w, ==, 1);
  g_assert_cmpfloat_with_epsilon (g_array_index (made, FabCameraKey, 1).w, .7, 1e-9);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/move/found", test_found);
  g_test_add_func ("/move/choices", test_choices);
  g_test_add_func ("/move/eases", test_eases);
  g_test_add_func ("/move/shifts", test_shifts);
  g_test_add_func ("/move/views", test_views);
  g_test_add_func ("/move/keys", test_keys);
  g_test_add_func ("/move/key-frames", test_key_frames);
  g_test_add_func ("/move/odd-keys", test_odd_keys);
  g_test_add_func ("/move/to-keys", test_to_keys);

  return g_test_run ();
}
