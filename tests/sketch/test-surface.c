/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a surface shows is what drawing all of the ink anew gives, however it came to be. */
#include "config.h"

#include <glib/gstdio.h>
#include <math.h>

#include "fab-ink-cache.h"
#include "fab-ink-edit.h"
#include "fab-ink-pool.h"
#include "fab-tool.h"
#include "sketch-testing.h"

#define WIDTH  640
#define HEIGHT 360

static void
assert_shows (FabInkSurface *surface,
              FabInk        *ink)
{
  g_autoptr(FabInkSurface) anew = fab_ink_surface_new (WIDTH, HEIGHT);

  fab_ink_surface_show (anew, ink, NULL, NULL);
  sketch_assert_same (surface, anew);
}

static FabInkPicks *
pick_some (FabInk *ink)
{
  FabInkPicks *picks = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    if (g_test_rand_int_range (0, 4) == 0)
      g_array_append_val (picks, i);

  return picks;
}

static FabInk *
cut_some (FabInk *ink)
{
  const FabInkBox box = { g_test_rand_double_range (0, .8), g_test_rand_double_range (0, .5), 1.2, .8 };
  g_autoptr(FabRegion) region = fab_region_new_box (&box);
  g_autoptr(GArray) inside = NULL;
  g_autoptr(FabInk) cut = fab_ink_cut (ink, region, &inside, NULL);
  cairo_matrix_t matrix;

  cairo_matrix_init (&matrix, -0.9, 0.1, -0.1, 0.9, 1.4, 0.05);

  return fab_ink_transform (cut, inside, &matrix, NULL);
}

/* Ink one edit on: marks come and go anywhere, are moved, cut, pasted. */
static FabInk *
edit (FabInk *ink)
{
  g_autoptr(GArray) picks = pick_some (ink);
  g_autoptr(FabInkMark) mark = sketch_random_mark ();
  g_autoptr(FabInk) part = NULL;
  cairo_matrix_t matrix;
  FabInk *next;

  cairo_matrix_init_rotate (&matrix, 0.2);
  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
      return fab_ink_delete (ink, picks);
    case 1:
      return fab_ink_transform (ink, picks, &matrix, NULL);
    case 2:
      part = fab_ink_extract (ink, picks);
      return fab_ink_paste (ink, part, NULL);
    case 3:
      return cut_some (ink);
    default:
      next = fab_ink_copy (ink);
      if (mark != NULL)
        fab_ink_add (next, mark);
      return next;
    }
}

/* One surface goes along any edits, back to the blank paper and to the end again. */
static void
test_random (gconstpointer data)
{
  g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (WIDTH, HEIGHT);
  gsize memory = GPOINTER_TO_SIZE (data);

  fab_ink_surface_set_memory (surface, memory);
  g_ptr_array_add (states, fab_ink_new ());
  for (guint i = 0; i < 10; i++)
    {
      g_ptr_array_add (states, edit (g_ptr_array_index (states, i)));
      g_assert_true (fab_ink_surface_show (surface, g_ptr_array_index (states, i + 1), NULL, NULL));
      assert_shows (surface, g_ptr_array_index (states, i + 1));
    }
  for (guint i = states->len; i > 0; i--)
    fab_ink_surface_show (surface, g_ptr_array_index (states, i - 1), NULL, NULL);
  g_assert_cmpfloat (sketch_coverage (surface), ==, 0);
  for (guint i = 0; i < states->len; i++)
    fab_ink_surface_show (surface, g_ptr_array_index (states, i), NULL, NULL);
  assert_shows (surface, g_ptr_array_index (states, states->len - 1));
}

/* What was drawn live is there already; what was not meant goes as if it had not been. */
static void
test_live (void)
{
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (WIDTH, HEIGHT);
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabStroke) wave = sketch_wave ("pencil", 0.008f, 60);
  g_autoptr(FabStroke) slip = sketch_wave ("marker", 0.1f, 20);
  cairo_rectangle_int_t damage;
  guint64 dabs;

  fab_ink_surface_set_memory (surface, 64 * 1024 * 1024);
  fab_ink_surface_stroke (surface, wave, 0, NULL);
  fab_ink_surface_end_stroke (surface, NULL);
  fab_ink_add_stroke (ink, wave);
  dabs = fab_ink_surface_get_dabs (surface);
  fab_ink_surface_show (surface, ink, NULL, &damage);
  g_assert_cmpint (damage.width, ==, 0);
  g_assert_cmpuint (fab_ink_surface_get_dabs (surface), ==, dabs);
  fab_ink_surface_stroke (surface, slip, 0, NULL);
  fab_ink_surface_cancel_stroke (surface, &damage);
  g_assert_cmpint (damage.width, >, 100);
  assert_shows (surface, ink);
}

/* Taking back the last of many strokes draws none of the others; taking back an old one, only what is near it. */
static void
test_undo_is_cheap (void)
{
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (WIDTH, HEIGHT);
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabInk) before = NULL;
  g_autoptr(GArray) first = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr(FabInk) without = NULL;
  guint64 all, dabs;

  fab_ink_surface_set_memory (surface, 256 * 1024 * 1024);
  for (int i = 0; i < 200; i++)
    {
      g_autoptr(FabStroke) line = sketch_line ("pen", 0.004f, (FabInkPoint) { 0.1f + i % 20 * 0.08f, 0.1f + i / 20 * 0.08f },
                                               (FabInkPoint) { 0.14f + i % 20 * 0.08f, 0.14f + i / 20 * 0.08f }, .5f, .5f);

      if (i == 199)
        before = fab_ink_copy (ink);
      fab_ink_add_stroke (ink, line);
    }
  fab_ink_surface_show (surface, ink, NULL, NULL);
  all = dabs = fab_ink_surface_get_dabs (surface);
  fab_ink_surface_show (surface, before, NULL, NULL);
  g_assert_cmpuint (fab_ink_surface_get_dabs (surface), ==, dabs);
  g_array_set_size (first, 1);
  without = fab_ink_delete (before, first);
  fab_ink_surface_show (surface, without, NULL, NULL);
  g_assert_cmpuint (fab_ink_surface_get_dabs (surface) - dabs, <, all / 10);
  assert_shows (surface, without);
}

static void
test_cancelled (void)
{
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (WIDTH, HEIGHT);
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabStroke) wave = sketch_wave ("pen", 0.02f, 60);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  fab_ink_add_stroke (ink, wave);
  g_cancellable_cancel (cancellable);
  g_assert_false (fab_ink_surface_show (surface, ink, cancellable, NULL));
  g_assert_cmpfloat (sketch_coverage (surface), ==, 0);
  g_assert_true (fab_ink_surface_show (surface, ink, NULL, NULL));
  assert_shows (surface, ink);
}

/* Twice the size is the same drawing: brought down, it differs by no more than the edges of its lines. */
static void
test_twice_the_size (gconstpointer data)
{
  const char *tool = data;
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabStroke) wave = sketch_wave (tool, fab_tool_default_size (tool) * 2, 60);
  g_autoptr(FabInkSurface) small = fab_ink_surface_new (1280, 720);
  g_autoptr(FabInkSurface) large = fab_ink_surface_new (2560, 1440);
  cairo_surface_t *reduced = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1280, 720);
  cairo_t *cr = cairo_create (reduced);
  double covered;

  fab_ink_add_stroke (ink, wave);
  fab_ink_surface_show (small, ink, NULL, NULL);
  fab_ink_surface_show (large, ink, NULL, NULL);
  cairo_scale (cr, 0.5, 0.5);
  cairo_set_source_surface (cr, fab_ink_surface_get (large), 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_BILINEAR);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (reduced);
  covered = sketch_coverage (small) * 255;
  g_test_message ("%s: covers %g, differs by %g", tool, covered, sketch_mean_difference (reduced, fab_ink_surface_get (small)));
  g_assert_cmpfloat (covered, >, 0.2);
  g_assert_cmpfloat (sketch_mean_difference (reduced, fab_ink_surface_get (small)), <, covered * 0.35);
  cairo_surface_destroy (reduced);
}

/* What waits in the pool is taken again for its layer and size, and no more of it is kept than may be. */
static void
test_pool (void)
{
  g_autoptr(FabInkPool) pool = fab_ink_pool_new (3 * WIDTH * HEIGHT * 4);
  FabInkSurface *surface = fab_ink_pool_take (pool, 1, WIDTH, HEIGHT);

  g_object_set_data (G_OBJECT (surface), "mine", pool);
  fab_ink_pool_give (pool, 1, surface);
  for (int i = 0; i < 2; i++)
    {
      g_autoptr(FabInkSurface) other = fab_ink_pool_take (pool, i + 1, WIDTH, HEIGHT / (2 - i));

      g_assert_null (g_object_get_data (G_OBJECT (other), "mine"));
    }
  surface = fab_ink_pool_take (pool, 1, WIDTH, HEIGHT);
  g_assert_nonnull (g_object_get_data (G_OBJECT (surface), "mine"));
  fab_ink_pool_give (pool, 1, surface);
  for (int i = 0; i < 5; i++)
    {
      fab_ink_pool_give (pool, 10 + i, fab_ink_surface_new (WIDTH, HEIGHT));
      g_assert_cmpuint (fab_ink_pool_get_n_bytes (pool), <=, 3 * WIDTH * HEIGHT * 4);
    }
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_unlink (file);
    }
  g_rmdir (path);
}

static guint64
show_cached (FabInkCache *cache,
             FabInk      *ink)
{
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (WIDTH, HEIGHT);

  g_assert_true (fab_ink_cache_show (cache, "layer", surface, ink, NULL));
  assert_shows (surface, ink);
  g_assert_true (fab_ink_cache_store (cache, "layer", surface, ink, NULL));

  return fab_ink_surface_get_dabs (surface);
}

/* From disk nothing is drawn; after an edit, only what it touches; from a damaged file, all. */
static void
test_cache (void)
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-ink-XXXXXX", NULL);
  g_autoptr(FabInkCache) cache = fab_ink_cache_new (dir, 1024 * 1024 * 1024);
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabInk) less = NULL;
  g_autoptr(GArray) first = g_array_new (FALSE, TRUE, sizeof (guint));
  g_autoptr(GDir) files = NULL;
  guint64 all;

  for (int i = 0; i < 60; i++)
    {
      g_autoptr(FabStroke) line = sketch_line ("pen", 0.01f, (FabInkPoint) { 0.1f + i % 20 * 0.08f, 0.1f + i / 20 * 0.16f },
                                               (FabInkPoint) { 0.14f + i % 20 * 0.08f, 0.2f + i / 20 * 0.16f }, .5f, .5f);

      fab_ink_add_stroke (ink, line);
    }
  all = show_cached (cache, ink);
  g_assert_cmpuint (show_cached (cache, ink), ==, 0);
  g_array_set_size (first, 1);
  less = fab_ink_delete (ink, first);
  g_assert_cmpuint (show_cached (cache, less), <, all / 5);
  g_assert_cmpuint (show_cached (cache, ink), <, all / 5);
  files = g_dir_open (dir, 0, NULL);
  {
    g_autofree char *path = g_build_filename (dir, g_dir_read_name (files), NULL);
    g_autofree char *bytes = NULL;
    gsize size;

    g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
    for (gsize cut = 1; cut < size; cut = cut * 5 + 3)
      {
        g_assert_true (g_file_set_contents (path, bytes, (gssize) (size - cut), NULL));
        g_assert_cmpuint (show_cached (cache, ink), <=, all);
      }
  }
  remove_folder (dir);
}

static void
test_hostile (void)
{
  g_autoptr(FabInkSurface) surface = fab_ink_surface_new (0, 0);
  g_autoptr(FabInkSurface) wide = fab_ink_surface_new (320, 180);
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabStroke) long_stroke = fab_stroke_new ("pen", 0, 0.01f);
  g_autoptr(FabStroke) far = sketch_line ("brush", 0.9f, (FabInkPoint) { -15, -15 }, (FabInkPoint) { 15, 15 }, 1, 1);

  for (int i = 0; i < 100000; i++)
    {
      FabSample sample = { .x = .9f + .4f * sinf (i * .01f), .y = .5f + .4f * cosf (i * .013f), .pressure = .5f, .time = i * .001f };

      fab_stroke_append (long_stroke, &sample);
    }
  g_assert_cmpuint (fab_stroke_get_n_samples (long_stroke), ==, 100000);
  fab_ink_add_stroke (ink, long_stroke);
  fab_ink_add_stroke (ink, far);
  g_assert_true (fab_ink_surface_show (surface, ink, NULL, NULL));
  g_assert_true (fab_ink_surface_show (wide, ink, NULL, NULL));
  g_assert_cmpfloat (sketch_coverage (wide), >, 0.2);
}

/* A window has the pixels that all of the picture has there: shown at once, edited or drawn live. Rims may be
 * off by a trifle, as places are rounded from the corner of a surface. */
static void
assert_window (FabInkSurface               *part,
               const cairo_rectangle_int_t *window,
               FabInkSurface               *all,
               int                          slack)
{
  cairo_surface_t *a = fab_ink_surface_get (part), *b = fab_ink_surface_get (all);
  int most = 0;

  for (int y = 0; y < window->height; y++)
    for (int i = 0; i < 4 * window->width; i++)
      most = MAX (most, abs (cairo_image_surface_get_data (a)[y * cairo_image_surface_get_stride (a) + i] -
                             cairo_image_surface_get_data (b)[(window->y + y) * cairo_image_surface_get_stride (b) +
                                                              4 * window->x + i]));
  g_assert_cmpint (most, <=, slack);
}

static void
draw_live (FabInkSurface *surface,
           FabStroke     *stroke)
{
  fab_ink_surface_stroke (surface, stroke, 0, NULL);
  fab_ink_surface_end_stroke (surface, NULL);
}

static void
test_window (gconstpointer data)
{
  gboolean strokes = data != NULL;
  const int slack = 48;
  const cairo_rectangle_int_t windows[] = { { 0, 0, 256, 192 }, { 640, 320, 512, 384 }, { 1000, 700, 333, 333 } };
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(FabStroke) stroke = sketch_wave ("pencil", .02f, 60);

  for (int i = 0; i < 40; i++)
    {
      g_autoptr(FabInkMark) mark = sketch_random_mark ();

      if (mark != NULL && (!strokes || fab_ink_mark_get_kind (mark) == FAB_MARK_STROKE))
        fab_ink_add (ink, mark);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (windows); i++)
    {
      g_autoptr(FabInkSurface) all = fab_ink_surface_new (4 * WIDTH, 4 * HEIGHT);
      g_autoptr(FabInkSurface) part = fab_ink_surface_new_window (4 * HEIGHT, &windows[i]);
      g_autoptr(FabInk) next = cut_some (ink);

      fab_ink_surface_show (all, ink, NULL, NULL);
      fab_ink_surface_show (part, ink, NULL, NULL);
      assert_window (part, &windows[i], all, slack);
      draw_live (all, stroke);
      draw_live (part, stroke);
      assert_window (part, &windows[i], all, slack);
      fab_ink_surface_show (all, next, NULL, NULL);
      fab_ink_surface_show (part, next, NULL, NULL);
      assert_window (part, &windows[i], all, slack);
      g_assert_cmpuint (fab_ink_surface_get_n_bytes (part), <=, 13 * (windows[i].width + 64) * (windows[i].height + 64));
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char * const tools[] = { "pencil", "light-pencil", "pen", "brush", "marker", "note" };

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/surface/random", NULL, test_random);
  g_test_add_data_func ("/surface/random-with-memory", GSIZE_TO_POINTER (64 * 1024 * 1024), test_random);
  g_test_add_data_func ("/surface/random-with-little-memory", GSIZE_TO_POINTER (1024 * 1024), test_random);
  g_test_add_func ("/surface/live", test_live);
  g_test_add_data_func ("/surface/window", NULL, test_window);
  g_test_add_data_func ("/surface/window-of-strokes", "strokes", test_window);
  g_test_add_func ("/surface/undo-is-cheap", test_undo_is_cheap);
  g_test_add_func ("/surface/cancelled", test_cancelled);
  g_test_add_func ("/surface/pool", test_pool);
  g_test_add_func ("/surface/cache", test_cache);
  g_test_add_func ("/surface/hostile", test_hostile);
  for (gsize i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_autofree char *path = g_strdup_printf ("/surface/twice-the-size/%s", tools[i]);

      g_test_add_data_func (path, tools[i], test_twice_the_size);
    }

  return g_test_run ();
}
