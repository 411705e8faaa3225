/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "fab-ink-surface.h"
#include "fab-tool.h"

static FabStroke *
make_wave (const char *tool,
           float       size,
           int         n)
{
  FabStroke *stroke = fab_stroke_new (tool, 0x202020, size);

  for (int i = 0; i < n; i++)
    {
      float t = n > 1 ? i / (n - 1.0f) : 0;
      FabSample sample = {
        .x = 0.2f + 1.2f * t, .y = 0.5f + 0.25f * sinf (t * 9), .pressure = 0.2f + 0.7f * t, .time = 0.01f * i,
      };

      fab_stroke_append (stroke, &sample);
    }

  return stroke;
}

static guint8
alpha_at (FabInkSurface *surface,
          int            x,
          int            y)
{
  cairo_surface_t *pixels = fab_ink_surface_get (surface);
  const guint8 *data = cairo_image_surface_get_data (pixels);

  g_assert_cmpint (x, <, cairo_image_surface_get_width (pixels));
  g_assert_cmpint (y, <, cairo_image_surface_get_height (pixels));

  return *((const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (pixels)) + x) >> 24;
}

static void
assert_same_pixels (FabInkSurface *a,
                    FabInkSurface *b)
{
  cairo_surface_t *pa = fab_ink_surface_get (a);
  cairo_surface_t *pb = fab_ink_surface_get (b);
  gsize size = (gsize) cairo_image_surface_get_stride (pa) * cairo_image_surface_get_height (pa);

  g_assert_cmpmem (cairo_image_surface_get_data (pa), size, cairo_image_surface_get_data (pb), size);
}

/* Share of the picture that is covered, 0 … 1. */
static double
coverage (FabInkSurface *surface)
{
  cairo_surface_t *pixels = fab_ink_surface_get (surface);
  int width = cairo_image_surface_get_width (pixels);
  int height = cairo_image_surface_get_height (pixels);
  double sum = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      sum += alpha_at (surface, x, y) / 255.0;

  return sum / ((double) width * height);
}

static FabStroke *
stroke_at (FabInk *ink,
           guint   position)
{
  return fab_ink_mark_get_stroke (fab_ink_get (ink, position)->mark);
}

static void
test_bytes_round_trip (void)
{
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabStroke) wave = make_wave ("pen", 0.01f, 60);
  g_autoptr(FabStroke) dot = make_wave ("pencil", 0.02f, 1);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) again = NULL;
  g_autoptr(GError) error = NULL;
  FabInk *read;

  fab_ink_add_stroke (ink, wave);
  fab_ink_add_stroke (ink, dot);
  bytes = fab_ink_to_bytes (ink);
  read = fab_ink_from_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fab_ink_get_n (read), ==, 2);
  g_assert_cmpstr (fab_stroke_get_tool (stroke_at (read, 0)), ==, "pen");
  g_assert_cmpmem (fab_stroke_get_samples (stroke_at (read, 0)), 60 * sizeof (FabSample),
                   fab_stroke_get_samples (wave), 60 * sizeof (FabSample));

  again = fab_ink_to_bytes (read);
  g_assert_true (g_bytes_equal (bytes, again));
  g_assert_finalize_object (read);
}

static void
test_bytes_damaged (void)
{
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabStroke) wave = make_wave ("pen", 0.01f, 20);
  g_autoptr(GBytes) bytes = NULL;
  gsize size;
  const guint8 *data;

  fab_ink_add_stroke (ink, wave);
  bytes = fab_ink_to_bytes (ink);
  data = g_bytes_get_data (bytes, &size);

  for (gsize cut = 0; cut < size; cut++)
    {
      g_autoptr(GBytes) part = g_bytes_new (data, cut);
      g_autoptr(GError) error = NULL;
      g_autoptr(FabInk) read = fab_ink_from_bytes (part, &error);

      g_assert_true (read == NULL || fab_ink_get_n (read) <= 1);
      g_assert_true ((read == NULL) == (error != NULL));
    }

  for (gsize at = 0; at < size; at++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, size);
      g_autoptr(GBytes) flipped = NULL;
      g_autoptr(FabInk) read = NULL;

      copy[at] ^= 0x55;
      flipped = g_bytes_new (copy, size);
      read = fab_ink_from_bytes (flipped, NULL);
    }
}

static void
test_hostile_samples (void)
{
  static const FabSample hostile[] = {
    { NAN, 0, 1 }, { 0, INFINITY, 1 }, { 1e30f, 0, 1 }, { 0, -1e9f, 1 }, { 0, 0, NAN },
    { 0, 0, 1, NAN, 0, 0 }, { 0, 0, 1, 0, 0, -1 },
  };
  g_autoptr(FabStroke) stroke = fab_stroke_new ("pen", 0, NAN);
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (64, 64);
  cairo_rectangle_int_t damage;

  for (gsize i = 0; i < G_N_ELEMENTS (hostile); i++)
    fab_stroke_append (stroke, &hostile[i]);
  g_assert_cmpuint (fab_stroke_get_n_samples (stroke), ==, 0);

  fab_ink_surface_stroke (surface, stroke, 0, &damage);
  fab_ink_surface_end_stroke (surface, &damage);
  g_assert_cmpint (damage.width, ==, 0);
  g_assert_cmpfloat (coverage (surface), ==, 0);
}

static void
test_live_equals_replay (void)
{
  g_autoptr(FabStroke) wave = make_wave ("pencil", 0.008f, 80);
  g_autoptr(FabStroke) growing = fab_stroke_new ("pencil", 0x202020, 0.008f);
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabInkSurface) replay = fab_ink_surface_new (320, 180);
  g_autoptr(FabInkSurface) live = fab_ink_surface_new (320, 180);

  for (gsize i = 0; i < 80; i++)
    {
      fab_stroke_append (growing, &fab_stroke_get_samples (wave)[i]);
      fab_ink_surface_stroke (live, growing, i, NULL);
    }
  fab_ink_surface_end_stroke (live, NULL);

  fab_ink_add_stroke (ink, wave);
  fab_ink_surface_show (replay, ink, NULL, NULL);
  assert_same_pixels (live, replay);
  g_assert_cmpfloat (coverage (live), >, 0.001);
}

static void
test_every_tool_marks_ends_and_dots (void)
{
  for (const char * const *tool = fab_tool_list (); *tool; tool++)
    {
      g_autoptr(FabInkSurface) surface = fab_ink_surface_new (320, 180);
      g_autoptr(FabStroke) line = fab_stroke_new (*tool, 0x3366cc, 0.03f);
      g_autoptr(FabStroke) dot = fab_stroke_new (*tool, 0x3366cc, 0.03f);
      FabSample at = { .x = 1.5f, .y = 0.2f, .pressure = 0.6f };

      if (g_str_equal (*tool, "eraser"))
        continue;

      for (int i = 0; i <= 20; i++)
        {
          FabSample sample = { .x = 0.2f + 0.05f * i, .y = 0.5f, .pressure = 0.6f, .time = 0.01f * i };

          fab_stroke_append (line, &sample);
        }
      fab_ink_surface_stroke (surface, line, 0, NULL);
      fab_ink_surface_end_stroke (surface, NULL);
      fab_stroke_append (dot, &at);
      fab_ink_surface_stroke (surface, dot, 0, NULL);
      fab_ink_surface_end_stroke (surface, NULL);

      g_test_message ("%s: %d %d %d", *tool, alpha_at (surface, 37, 90), alpha_at (surface, 215, 90),
                      alpha_at (surface, 271, 36));
      g_assert_cmpint (alpha_at (surface, 37, 90), >, 8);
      g_assert_cmpint (alpha_at (surface, 215, 90), >, 8);
      g_assert_cmpint (alpha_at (surface, 271, 36), >, 8);
      g_assert_cmpint (alpha_at (surface, 120, 30), ==, 0);
    }
}

static void
test_eraser (void)
{
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (320, 180);
  g_autoptr(FabStroke) line = fab_stroke_new ("pen", 0, 0.02f);
  g_autoptr(FabStroke) rubber = fab_stroke_new ("eraser", 0, 0.2f);

  for (int i = 0; i <= 40; i++)
    {
      FabSample a = { .x = 0.2f + 0.03f * i, .y = 0.5f, .pressure = 0.7f, .time = 0.01f * i };
      FabSample b = { .x = 0.8f, .y = 0.4f + 0.005f * i, .pressure = 0.8f, .time = 0.01f * i };

      fab_stroke_append (line, &a);
      fab_stroke_append (rubber, &b);
    }

  fab_ink_surface_stroke (surface, line, 0, NULL);
  fab_ink_surface_end_stroke (surface, NULL);
  g_assert_cmpint (alpha_at (surface, 144, 90), >, 200);
  fab_ink_surface_stroke (surface, rubber, 0, NULL);
  fab_ink_surface_end_stroke (surface, NULL);
  g_assert_cmpint (alpha_at (surface, 144, 90), <, 20);
  g_assert_cmpint (alpha_at (surface, 60, 90), >, 200);
}

static void
test_twice_the_size (void)
{
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabStroke) wave = make_wave ("pen", 0.02f, 60);
  g_autoptr(FabInkSurface) small = fab_ink_surface_new (640, 360);
  g_autoptr(FabInkSurface) large = fab_ink_surface_new (1280, 720);

  fab_ink_add_stroke (ink, wave);
  fab_ink_surface_show (small, ink, NULL, NULL);
  fab_ink_surface_show (large, ink, NULL, NULL);
  g_assert_cmpfloat_with_epsilon (coverage (small), coverage (large), 0.1 * coverage (small));
}

static void
test_thumbnails_show_the_ink (void)
{
  for (const char * const *tool = fab_tool_list (); *tool; tool++)
    {
      g_autoptr(FabStroke) wave = make_wave (*tool, fab_tool_default_size (*tool), 60);
      g_autoptr(FabInk) ink = fab_ink_new ();
      g_autoptr(FabInkSurface) small = fab_ink_surface_new (196, 110);
      g_autoptr(FabInkSurface) large = fab_ink_surface_new (1280, 720);

      if (g_str_equal (*tool, "eraser"))
        continue;
      fab_ink_add_stroke (ink, wave);
      fab_ink_surface_show (small, ink, NULL, NULL);
      fab_ink_surface_show (large, ink, NULL, NULL);
      g_assert_cmpfloat (coverage (large), >, 0.0002);
      g_assert_cmpfloat_with_epsilon (coverage (small), coverage (large), 0.2 * coverage (large));
    }
}

static void
test_damage_holds_the_stroke (void)
{
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (320, 180);
  g_autoptr(FabStroke) stroke = fab_stroke_new ("pen", 0xff0000, 0.02f);
  cairo_rectangle_int_t damage;

  for (int i = 0; i < 10; i++)
    {
      FabSample sample = { .x = 0.5f + 0.01f * i, .y = 0.5f, .pressure = 0.5f, .time = 0.01f * i };

      fab_stroke_append (stroke, &sample);
    }
  fab_ink_surface_stroke (surface, stroke, 0, &damage);
  g_assert_cmpint (damage.width, >, 5);
  g_assert_cmpint (damage.width, <, 60);
  g_assert_cmpint (damage.height, <, 30);
  for (int y = 0; y < 180; y++)
    for (int x = 0; x < 320; x++)
      if (x < damage.x || x >= damage.x + damage.width || y < damage.y || y >= damage.y + damage.height)
        g_assert_cmpint (alpha_at (surface, x, y), ==, 0);
}

static void
test_lifetimes (void)
{
  FabInkSurface *surface = fab_ink_surface_new (0, -5);
  FabInk *ink = fab_ink_new ();
  g_autoptr(FabInk) copy = NULL;
  g_autoptr(FabStroke) wave = make_wave ("brush", 0.03f, 30);

  fab_ink_add_stroke (ink, wave);
  copy = fab_ink_copy (ink);
  g_assert_cmpuint (fab_ink_get_n (copy), ==, 1);
  fab_ink_surface_show (surface, ink, NULL, NULL);
  fab_ink_surface_clear (surface);
  g_assert_finalize_object (surface);
  g_assert_finalize_object (ink);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ink/bytes/round-trip", test_bytes_round_trip);
  g_test_add_func ("/ink/bytes/damaged", test_bytes_damaged);
  g_test_add_func ("/ink/samples/hostile", test_hostile_samples);
  g_test_add_func ("/ink/live-equals-replay", test_live_equals_replay);
  g_test_add_func ("/ink/tools/ends-and-dots", test_every_tool_marks_ends_and_dots);
  g_test_add_func ("/ink/tools/eraser", test_eraser);
  g_test_add_func ("/ink/twice-the-size", test_twice_the_size);
  g_test_add_func ("/ink/thumbnails", test_thumbnails_show_the_ink);
  g_test_add_func ("/ink/damage", test_damage_holds_the_stroke);
  g_test_add_func ("/ink/lifetimes", test_lifetimes);

  return g_test_run ();
}
