/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks: what they are, what is done with them, what the hand gives. */
#include "config.h"

#include <math.h>

#include "fab-fill.h"
#include "fab-ink-edit.h"
#include "fab-ink-vector.h"
#include "fab-steady.h"
#include "sketch-testing.h"

#define WIDTH  640
#define HEIGHT 360

static const FabInkPoint corners[] = { { .2f, .2f }, { .9f, .5f }, { .4f, .3f }, { .7f, .4f } };

static FabInkMark *
make_mark (FabMarkKind  kind,
           const char  *style)
{
  g_autoptr(FabRegion) region = fab_region_new (corners, 3);
  g_autoptr(GBytes) picture = g_bytes_new_static ("not a picture", 13);
  FabMarkSpec spec = {
    .kind = kind, .style = style, .tool = "pen", .rgb = 0x123456, .fill = 0xfedcba, .size = .03f, .points = corners,
    .n_points = kind == FAB_MARK_TEXT || kind == FAB_MARK_SHAPE ? 2 : 4, .text = "Grüß Gott", .region = region,
    .picture = picture,
  };

  return fab_ink_mark_new (&spec);
}

static double
draw_mark (FabInkMark *mark)
{
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (WIDTH, HEIGHT);
  g_autoptr(FabInk) ink = fab_ink_new ();

  fab_ink_add (ink, mark);
  fab_ink_surface_show (surface, ink, NULL, NULL);

  return sketch_coverage (surface);
}

/* Every kind in every style: the same after it was stored, seen where its box says, and nowhere else. */
static void
test_kinds (void)
{
  for (FabMarkKind kind = FAB_MARK_SHAPE; kind < FAB_MARK_UNKNOWN; kind++)
    for (const char * const *style = fab_mark_styles (kind); *style; style++)
      {
        g_autoptr(FabInkMark) mark = make_mark (kind, *style);
        g_autoptr(GBytes) bytes = NULL;
        g_autoptr(FabInkMark) again = NULL;
        g_autoptr(GError) error = NULL;
        FabInkBox box;

        g_test_message ("%d %s", kind, *style);
        g_assert_nonnull (mark);
        bytes = fab_ink_mark_to_bytes (mark);
        again = fab_ink_mark_from_bytes (bytes, &error);
        g_assert_no_error (error);
        g_assert_cmpstr (fab_ink_mark_get_name (again), ==, fab_ink_mark_get_name (mark));
        g_assert_cmpint (fab_ink_mark_get_kind (again), ==, kind);
        box = fab_ink_mark_get_box (mark);
        g_assert_false (fab_ink_box_is_empty (&box));
        if (kind != FAB_MARK_PICTURE)
          g_assert_cmpfloat (draw_mark (mark), >, 0.0002);
      }
}

static void
test_refused (void)
{
  const FabInkPoint nowhere[] = { { NAN, 0 }, { 1, 1 } }, far[] = { { 1e9f, 0 }, { 1, 1 } };
  const FabMarkSpec specs[] = {
    { .kind = FAB_MARK_SHAPE, .style = "line", .points = nowhere, .n_points = 2 },
    { .kind = FAB_MARK_SHAPE, .style = "line", .points = far, .n_points = 2 },
    { .kind = FAB_MARK_SHAPE, .style = "line", .points = corners, .n_points = 1 },
    { .kind = FAB_MARK_SHAPE, .style = "star", .points = corners, .n_points = 2 },
    { .kind = FAB_MARK_ARROW, .style = "frame", .points = corners, .n_points = 3 },
    { .kind = FAB_MARK_ARROW, .style = "plain", .points = corners, .n_points = 2, .size = NAN },
    { .kind = FAB_MARK_ARROW, .style = "plain", .points = corners, .n_points = 100000 },
    { .kind = FAB_MARK_TEXT, .style = "sign", .points = corners, .n_points = 1 },
    { .kind = FAB_MARK_TEXT, .style = "sign", .points = corners, .n_points = 1, .text = "\xff\xfe" },
    { .kind = FAB_MARK_FILL, .style = "" }, { .kind = FAB_MARK_PICTURE, .points = corners, .n_points = 2 },
    { .kind = FAB_MARK_UNKNOWN }, { .kind = FAB_MARK_STROKE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    g_assert_null (fab_ink_mark_new (&specs[i]));
}

/* A mark of a later version stays what it is, byte for byte, and shows nothing. */
static void
test_unknown (void)
{
  g_autoptr(GVariant) later = g_variant_ref_sink (g_variant_new_variant (g_variant_new ("(sa{sv})", "hologram", NULL)));
  g_autoptr(GBytes) bytes = g_variant_get_data_as_bytes (later);
  g_autoptr(FabInkMark) mark = fab_ink_mark_from_bytes (bytes, NULL);
  g_autoptr(GBytes) again = fab_ink_mark_to_bytes (mark);

  g_assert_cmpint (fab_ink_mark_get_kind (mark), ==, FAB_MARK_UNKNOWN);
  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_cmpfloat (draw_mark (mark), ==, 0);
}

static void
test_damaged (void)
{
  g_autoptr(FabInkMark) mark = make_mark (FAB_MARK_TEXT, "balloon");
  g_autoptr(GBytes) bytes = fab_ink_mark_to_bytes (mark);
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);

  for (gsize at = 0; at < size; at++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr(GBytes) flipped = NULL;
      g_autoptr(GBytes) part = g_bytes_new (data, at);
      g_autoptr(FabInkMark) read = NULL;
      g_autoptr(FabInkMark) cut = NULL;
      g_autoptr(GError) error = NULL;

      copy[at] ^= 0x55;
      flipped = g_bytes_new (copy, size);
      read = fab_ink_mark_from_bytes (flipped, NULL);
      cut = fab_ink_mark_from_bytes (part, &error);
      g_assert_true ((cut == NULL) == (error != NULL));
    }
}

/* --- edits ------------------------------------------------------------------------------------ */

static FabInk *
two_lines (void)
{
  FabInk *ink = fab_ink_new ();
  g_autoptr(FabStroke) left = sketch_line ("pen", .02f, (FabInkPoint) { .2f, .2f }, (FabInkPoint) { .4f, .4f }, .5f, .5f);
  g_autoptr(FabStroke) across = sketch_line ("pen", .02f, (FabInkPoint) { .2f, .7f }, (FabInkPoint) { 1.4f, .7f }, .5f, .5f);

  fab_ink_add_stroke (ink, left);
  fab_ink_add_stroke (ink, across);

  return ink;
}

static FabInkSurface *
show (FabInk *ink)
{
  FabInkSurface *surface = fab_ink_surface_new (WIDTH, HEIGHT);

  fab_ink_surface_show (surface, ink, NULL, NULL);

  return surface;
}

static void
test_select (void)
{
  g_autoptr(FabInk) ink = two_lines ();
  const FabInkBox box = { .1, .1, .5, .9 };
  g_autoptr(FabRegion) region = fab_region_new_box (&box);
  g_autoptr(GArray) picks = fab_ink_select (ink, region);
  g_autoptr(GArray) hit = fab_ink_pick_all (ink, .3, .3, .01);

  g_assert_cmpuint (picks->len, ==, 1);
  g_assert_cmpuint (g_array_index (picks, guint, 0), ==, 0);
  g_assert_cmpuint (hit->len, ==, 1);
  g_assert_cmpint (fab_ink_pick (ink, 1.0, .7, 0), ==, 1);
  g_assert_cmpint (fab_ink_pick (ink, 1.0, .2, .01), ==, -1);
}

/* Cutting changes no pixel; the part within can be moved off without the rest. */
static void
test_cut (void)
{
  g_autoptr(FabInk) ink = two_lines ();
  const FabInkBox box = { .6, .5, 1.0, .9 };
  g_autoptr(FabRegion) region = fab_region_new_box (&box);
  g_autoptr(GArray) inside = NULL;
  g_autoptr(FabInk) cut = fab_ink_cut (ink, region, &inside, NULL);
  g_autoptr(FabInk) moved = NULL;
  g_autoptr(FabInkSurface) before = show (ink);
  g_autoptr(FabInkSurface) after = show (cut);
  g_autoptr(FabInkSurface) end = NULL;
  cairo_matrix_t matrix;

  g_assert_cmpuint (fab_ink_get_n (cut), ==, 3);
  g_assert_cmpuint (inside->len, ==, 1);
  g_assert_cmpfloat (sketch_mean_difference (fab_ink_surface_get (before), fab_ink_surface_get (after)), <, .01);
  cairo_matrix_init_translate (&matrix, 0, -.5);
  moved = fab_ink_transform (cut, inside, &matrix, NULL);
  end = show (moved);
  g_assert_cmpint (sketch_alpha_at (end, .8 * HEIGHT, .7 * HEIGHT), ==, 0);
  g_assert_cmpint (sketch_alpha_at (end, .8 * HEIGHT, .2 * HEIGHT), >, 200);
  g_assert_cmpint (sketch_alpha_at (end, .4 * HEIGHT, .7 * HEIGHT), >, 200);
}

/* An eraser that is moved along with what it erased erases nothing else. */
static void
test_moved_eraser (void)
{
  g_autoptr(FabInk) ink = two_lines ();
  g_autoptr(FabStroke) rubber = sketch_line ("eraser", .1f, (FabInkPoint) { .25f, .3f }, (FabInkPoint) { .35f, .3f }, .9f, .9f);
  g_autoptr(GArray) picks = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(FabInk) moved = NULL;
  g_autoptr(GArray) now = NULL;
  g_autoptr(FabInkSurface) surface = NULL;
  const guint places[] = { 0, 2 };
  cairo_matrix_t matrix;

  fab_ink_add_stroke (ink, rubber);
  g_array_append_vals (picks, places, 2);
  cairo_matrix_init_translate (&matrix, .4, .4);
  moved = fab_ink_transform (ink, picks, &matrix, &now);
  surface = show (moved);
  g_assert_cmpuint (g_array_index (now, guint, 0), ==, 1);
  g_assert_cmpint (fab_ink_get (moved, 1)->bundle, !=, 0);
  g_assert_cmpint (sketch_alpha_at (surface, .7 * HEIGHT, .7 * HEIGHT), >, 200); /* the line across stays */
  g_assert_cmpint (sketch_alpha_at (surface, .62 * HEIGHT, .62 * HEIGHT), >, 200); /* what was left of the other */
}

static guint
alpha_of (FabInk *ink,
          double  x,
          double  y)
{
  g_autoptr(FabInkSurface) surface = show (ink);

  return sketch_alpha_at (surface, x * HEIGHT, y * HEIGHT);
}

static GArray *
pick_one (guint position)
{
  GArray *picks = g_array_new (FALSE, FALSE, sizeof (guint));

  return g_array_append_val (picks, position);
}

/* One eraser through two lines: whichever is moved, copied or deleted, each has its hole. */
static void
test_stays_erased (void)
{
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabStroke) upper = sketch_line ("pen", .02f, (FabInkPoint) { .2f, .3f }, (FabInkPoint) { .8f, .3f }, .5f, .5f);
  g_autoptr(FabStroke) lower = sketch_line ("pen", .02f, (FabInkPoint) { .2f, .5f }, (FabInkPoint) { .8f, .5f }, .5f, .5f);
  g_autoptr(FabStroke) rubber = sketch_line ("eraser", .1f, (FabInkPoint) { .5f, .2f }, (FabInkPoint) { .5f, .6f }, .9f, .9f);
  const FabInkBox box = { 0, 0, 1.7, 1 };
  g_autoptr(FabRegion) region = fab_region_new_box (&box);
  g_autoptr(GArray) all = NULL, hole = NULL, seen = NULL, now = NULL, upper_pick = pick_one (0), lower_pick = pick_one (1);
  g_autoptr(FabInk) moved = NULL, again = NULL, copy = NULL, pasted = NULL, deleted = NULL, none = NULL;
  cairo_matrix_t matrix;

  fab_ink_add_stroke (ink, upper);
  fab_ink_add_stroke (ink, lower);
  fab_ink_add_stroke (ink, rubber);
  all = fab_ink_select (ink, region);
  hole = fab_ink_pick_all (ink, .5, .5, .02);
  seen = fab_ink_pick_all (ink, .43, .5, .02);
  g_assert_cmpuint (all->len, ==, 2); /* an eraser is nothing to take hold of */
  g_assert_cmpuint (hole->len, ==, 0);
  g_assert_cmpuint (seen->len, ==, 1);
  cairo_matrix_init_translate (&matrix, .6, 0);
  moved = fab_ink_transform (ink, upper_pick, &matrix, &now);
  again = fab_ink_transform (moved, now, &matrix, NULL);
  g_assert_cmpuint (now->len, ==, 1);
  g_assert_cmpuint (alpha_of (moved, 1.1, .3), ==, 0);
  g_assert_cmpuint (alpha_of (moved, 1.3, .3), >, 200);
  g_assert_cmpuint (alpha_of (moved, .5, .5), ==, 0);
  g_assert_cmpuint (alpha_of (again, 1.7, .3), ==, 0);
  copy = fab_ink_extract (ink, lower_pick);
  pasted = fab_ink_paste (moved, copy, NULL);
  g_assert_cmpuint (alpha_of (copy, .5, .5), ==, 0);
  g_assert_cmpuint (alpha_of (pasted, .3, .5), >, 200);
  g_assert_cmpuint (alpha_of (pasted, 1.3, .3), >, 200);
  deleted = fab_ink_delete (ink, upper_pick);
  none = fab_ink_delete (ink, all);
  g_assert_cmpuint (alpha_of (deleted, .5, .5), ==, 0);
  g_assert_cmpuint (fab_ink_get_n (none), ==, 0); /* nothing is left that nobody sees */
}

static void
test_clipboard (void)
{
  g_autoptr(FabInk) ink = two_lines ();
  g_autoptr(GBytes) bytes = fab_ink_to_bytes (ink);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabInk) read = fab_ink_from_bytes (bytes, &error);
  g_autoptr(GArray) pasted = NULL;
  g_autoptr(FabInk) twice = NULL;

  g_assert_no_error (error);
  twice = fab_ink_paste (ink, read, &pasted);
  g_assert_cmpuint (fab_ink_get_n (twice), ==, 4);
  g_assert_cmpuint (pasted->len, ==, 2);
  g_assert_true (fab_ink_item_equal (fab_ink_get (twice, 0), fab_ink_get (twice, 2)));
}

static void
test_matrix_text (void)
{
  static const char * const bad[] = { "1 2 3", "nan 0 0 1 0 0", "0 0 0 0 1 1", "1e99 0 0 1 0 0", "x" };
  cairo_matrix_t matrix, again;

  cairo_matrix_init (&matrix, .123456789, -2, 3, 4.5, 1e-3, 700);
  {
    g_autofree char *text = fab_ink_matrix_to_text (&matrix);

    g_assert_true (fab_ink_matrix_from_text (&again, text));
    g_assert_cmpfloat_with_epsilon (again.xx, matrix.xx, 1e-9);
    g_assert_cmpfloat_with_epsilon (again.x0, matrix.x0, 1e-9);
  }
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (fab_ink_matrix_from_text (&again, bad[i]));
}

/* --- the hand --------------------------------------------------------------------------------- */

/* A quick hand is told of in few places: what lies between is on its circle, and a corner is a corner. */
static void
test_round (void)
{
  FabSteady *steady = fab_steady_new (0, FALSE), *sharp = fab_steady_new (0, FALSE);
  g_autoptr(FabStroke) circle = fab_stroke_new ("pen", 0, .01f), corner = fab_stroke_new ("pen", 0, .01f);
  const FabSample turns[] = { { .x = .2f, .y = .2f }, { .x = .5f, .y = .2f, .time = .1f }, { .x = .5f, .y = .5f, .time = .2f } };
  double worst = 0;

  for (int i = 0; i <= 9; i++)
    {
      FabSample at = { .x = .5f + .3f * cosf (i * .5f), .y = .5f + .3f * sinf (i * .5f), .pressure = .5f, .time = i * .016f };

      fab_steady_add (steady, &at, circle);
    }
  fab_steady_end (steady, circle);
  for (gsize i = 0; i < fab_stroke_get_n_samples (circle); i++)
    {
      const FabSample *at = &fab_stroke_get_samples (circle)[i];

      if (at->time > .017f) /* of the first two, nobody knows the way */
        worst = MAX (worst, fabs (hypot (at->x - .5, at->y - .5) - .3));
    }
  g_assert_cmpuint (fab_stroke_get_n_samples (circle), >, 100);
  g_assert_cmpfloat (worst, <, .001); /* the chords are .009 off */
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    fab_steady_add (sharp, &turns[i], corner);
  for (gsize i = 0; i < fab_stroke_get_n_samples (corner); i++)
    {
      const FabSample *at = &fab_stroke_get_samples (corner)[i];

      g_assert_true (fabs (at->x - .5) < 1e-5 || fabs (at->y - .2) < 1e-5);
    }
  fab_steady_free (steady);
  fab_steady_free (sharp);
}

static double
measure_jitter (double strength)
{
  g_autoptr(FabSteady) steady = fab_steady_new (strength, FALSE);
  g_autoptr(FabStroke) stroke = fab_stroke_new ("pen", 0, .01f);
  double sum = 0;
  gsize n;

  for (int i = 0; i <= 100; i++)
    {
      FabSample hand = { .x = .2f + .004f * i, .y = .5f + (i % 2 ? .003f : -.003f), .pressure = .5f, .time = .01f * i };

      fab_steady_add (steady, &hand, stroke);
    }
  fab_steady_end (steady, stroke);
  n = fab_stroke_get_n_samples (stroke);
  g_assert_cmpfloat_with_epsilon (fab_stroke_get_samples (stroke)[n - 1].x, .6f, 1e-5);
  g_assert_cmpfloat_with_epsilon (fab_stroke_get_samples (stroke)[0].x, .2f, 1e-5);
  for (gsize i = 10; i < 90; i++)
    sum += fabsf (fab_stroke_get_samples (stroke)[i].y - .5f);

  return sum / 80;
}

static void
test_steady (void)
{
  double none = measure_jitter (0), some = measure_jitter (.5), full = measure_jitter (1);

  g_assert_cmpfloat_with_epsilon (none, .003, 1e-4);
  g_assert_cmpfloat (some, <, none * .6);
  g_assert_cmpfloat (full, <, some * .6);
  g_assert_cmpfloat (measure_jitter (NAN), >, 0);
}

static float
press_at_speed (float speed)
{
  g_autoptr(FabSteady) steady = fab_steady_new (0, TRUE);
  g_autoptr(FabStroke) stroke = fab_stroke_new ("pen", 0, .01f);

  for (int i = 0; i < 40; i++)
    fab_steady_add (steady, &(FabSample) { .x = .1f + speed * .01f * i, .y = .5f, .time = .01f * i }, stroke);

  return fab_stroke_get_samples (stroke)[39].pressure;
}

static void
test_mouse (void)
{
  g_assert_cmpfloat (press_at_speed (.05f), >, .65);
  g_assert_cmpfloat (press_at_speed (1), <, press_at_speed (.3f));
  g_assert_cmpfloat (press_at_speed (4), <, .35);
  g_assert_cmpfloat (press_at_speed (4), >, .1);
}

/* --- filling ---------------------------------------------------------------------------------- */

/* A round of which a piece is missing. */
static FabInkSurface *
make_round (double open)
{
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabStroke) stroke = fab_stroke_new ("pen", 0x202020, .01f);

  for (int i = 0; i <= 80; i++)
    {
      double angle = (2 * G_PI - open / .3) * i / 80;
      FabSample sample = { .x = .9f + .3f * (float) cos (angle), .y = .5f + .3f * (float) sin (angle), .pressure = .5f, .time = .01f * i };

      fab_stroke_append (stroke, &sample);
    }
  fab_ink_add_stroke (ink, stroke);

  return show (ink);
}

static double
pour (double open,
      double gap)
{
  g_autoptr(FabInkSurface) round = make_round (open);
  const FabFill fill = { .9f, .5f, 0x88aaff, .2, gap };
  g_autoptr(GError) error = NULL;
  g_autoptr(FabInkMark) mark = fab_fill_pour (&fill, fab_ink_surface_get (round), &error);

  g_assert_no_error (error);

  return draw_mark (mark);
}

static void
test_fill (void)
{
  double inside = G_PI * .29 * .29 / (16 / 9.0);

  g_assert_cmpfloat_with_epsilon (pour (0, 0), inside, .01);
  g_assert_cmpfloat_with_epsilon (pour (.03, .06), inside, .012);
  g_assert_cmpfloat (pour (.05, 0), >, .9);
}

static void
test_fill_nowhere (void)
{
  g_autoptr(FabInkSurface) round = make_round (0);
  const FabFill fills[] = { { NAN, 0, 0, 0, 0 }, { 5, 5, 0, 0, 0 }, { -1, .5f, 0, 0, 0 } };

  for (gsize i = 0; i < G_N_ELEMENTS (fills); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (fab_fill_pour (&fills[i], fab_ink_surface_get (round), &error));
      g_assert_error (error, FAB_SKETCH_ERROR, FAB_SKETCH_ERROR_UNSUPPORTED);
    }
}

/* --- paths ------------------------------------------------------------------------------------ */

/* Drawn as paths, a pen covers what it covers drawn by the engine. */
static void
test_vector (void)
{
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabStroke) wave = sketch_wave ("pen", .02f, 80);
  g_autoptr(FabInkSurface) pixels = NULL;
  cairo_surface_t *paths = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (paths);

  fab_ink_add_stroke (ink, wave);
  g_assert_true (fab_ink_is_vector (ink));
  pixels = show (ink);
  cairo_scale (cr, HEIGHT, HEIGHT);
  fab_ink_draw (ink, -1, cr);
  cairo_destroy (cr);
  g_assert_cmpfloat (sketch_mean_difference (paths, fab_ink_surface_get (pixels)), <, sketch_coverage (pixels) * 255 * .25);
  cairo_surface_destroy (paths);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/marks/kinds", test_kinds);
  g_test_add_func ("/marks/refused", test_refused);
  g_test_add_func ("/marks/unknown", test_unknown);
  g_test_add_func ("/marks/damaged", test_damaged);
  g_test_add_func ("/marks/select", test_select);
  g_test_add_func ("/marks/cut", test_cut);
  g_test_add_func ("/marks/moved-eraser", test_moved_eraser);
  g_test_add_func ("/marks/stays-erased", test_stays_erased);
  g_test_add_func ("/hand/round", test_round);
  g_test_add_func ("/marks/clipboard", test_clipboard);
  g_test_add_func ("/marks/matrix-text", test_matrix_text);
  g_test_add_func ("/marks/steady", test_steady);
  g_test_add_func ("/marks/mouse", test_mouse);
  g_test_add_func ("/marks/fill", test_fill);
  g_test_add_func ("/marks/fill-nowhere", test_fill_nowhere);
  g_test_add_func ("/marks/vector", test_vector);

  return g_test_run ();
}
