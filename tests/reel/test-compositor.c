/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-compositor.h"
#include "fab-image.h"
#include "fab-ink.h"
#include "fab-reel-error.h"
#include "fab-stroke.h"
#include "fab-surface-cache.h"
#include "reel-fixture.h"

#define WIDTH 160
#define HEIGHT 90

static void
add_stroke (FabStory *story,
            gint64    panel)
{
  g_autoptr(FabInkMark) mark = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  FabStroke *stroke = fab_stroke_new ("pen", 0x000000, .08f);
  gint64 layer;

  /* Across the middle, in picture heights. */
  for (int i = 0; i <= 40; i++)
    {
      FabSample sample = { .x = .2f + i * .03f, .y = .5f, .pressure = 1, .time = i * .02f };

      fab_stroke_append (stroke, &sample);
    }
  mark = fab_ink_mark_new_stroke (stroke);
  fab_stroke_unref (stroke);
  bytes = fab_ink_mark_to_bytes (mark);
  layer = fab_story_add_layer (story, panel, "Ink", &error);
  g_assert_no_error (error);
  fab_story_add_mark (story, layer, bytes, &error);
  g_assert_no_error (error);
}

static void
got_surface_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  cairo_surface_t **surface = data;
  g_autoptr(GError) error = NULL;

  *surface = fab_compositor_panel_finish (FAB_COMPOSITOR (source), result, &error);
  g_assert_no_error (error);
}

static void
got_take_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  cairo_surface_t **surface = data;
  g_autoptr(GError) error = NULL;

  *surface = fab_compositor_take_finish (FAB_COMPOSITOR (source), result, &error);
  g_assert_no_error (error);
}

static void
test_panel (void)
{
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  gint64 panel = fixture_panel (story, SECOND, FAB_TRANSITION_CUT, "still");
  g_autoptr(FabCompositor) compositor = fab_compositor_new (story);
  g_autoptr(GBytes) png = fixture_png (64, 36, 1, 0, 0, FALSE);
  g_autoptr(cairo_surface_t) paper = NULL, drawn = NULL, take = NULL, again = NULL;
  g_autoptr(GError) error = NULL;

  paper = fab_compositor_panel (compositor, panel, WIDTH, HEIGHT, &error);
  g_assert_no_error (error);
  fixture_assert_colour (paper, 80, 45, 0xffffff, 0);

  fixture_take (story, panel, png);
  add_stroke (story, panel);
  drawn = fab_compositor_panel (compositor, panel, WIDTH, HEIGHT, &error);
  g_assert_no_error (error);
  fixture_assert_colour (drawn, 80, 10, 0xff0000, 1);
  fixture_assert_colour (drawn, 80, 45, 0x000000, 60);
  take = fab_compositor_take (compositor, panel, WIDTH, HEIGHT, &error);
  g_assert_no_error (error);
  fixture_assert_colour (take, 80, 45, 0xff0000, 1);

  fab_compositor_panel_async (compositor, panel, WIDTH, HEIGHT, NULL, got_surface_cb, &again);
  while (again == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (cairo_image_surface_get_data (again) == cairo_image_surface_get_data (drawn));

  g_clear_pointer (&again, cairo_surface_destroy);
  fab_compositor_panel_async (compositor, panel, WIDTH * 2, HEIGHT * 2, NULL, got_surface_cb, &again);
  while (again == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (cairo_image_surface_get_width (again), ==, WIDTH * 2);
  fixture_assert_colour (again, 160, 90, 0x000000, 60);

  g_clear_pointer (&again, cairo_surface_destroy);
  fab_compositor_take_async (compositor, panel, WIDTH, HEIGHT, NULL, got_take_cb, &again);
  while (again == NULL)
    g_main_context_iteration (NULL, TRUE);
  fixture_assert_colour (again, 80, 45, 0xff0000, 1);
  g_assert_finalize_object (g_steal_pointer (&compositor));
  fab_story_close (story, TRUE);
}

static void
cancelled_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (fab_compositor_panel_finish (FAB_COMPOSITOR (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *) data = TRUE;
}

static void
test_cancel (void)
{
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  gint64 panel = fixture_panel (story, SECOND, FAB_TRANSITION_CUT, "still");
  g_autoptr(FabCompositor) compositor = fab_compositor_new (story);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  gboolean done = FALSE;

  fab_compositor_panel_async (compositor, panel, WIDTH, HEIGHT, cancellable, cancelled_cb, &done);
  g_cancellable_cancel (cancellable);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_finalize_object (g_steal_pointer (&compositor));
  fab_story_close (story, TRUE);
}

static void
test_damaged (void)
{
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  gint64 panel = fixture_panel (story, SECOND, FAB_TRANSITION_CUT, "still");
  g_autoptr(FabCompositor) compositor = fab_compositor_new (story);
  g_autoptr(GBytes) junk = g_bytes_new_static ("not a picture at all", 20);
  g_autoptr(cairo_surface_t) surface = NULL;
  g_autoptr(GError) error = NULL;

  fixture_take (story, panel, junk);
  surface = fab_compositor_panel (compositor, panel, WIDTH, HEIGHT, &error);
  g_assert_null (surface);
  g_assert_nonnull (error);
  fab_story_close (story, TRUE);
}

/* A head that promises 60000 × 60000 pixels. */
static void
test_huge (void)
{
  g_autoptr(GBytes) png = fixture_png (8, 8, 1, 1, 1, FALSE), lie = NULL;
  gsize size;
  guint8 *data = g_bytes_unref_to_data (g_steal_pointer (&png), &size);
  const guint8 head[] = { 0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 2, 0, 0, 0, 0x55, 0x8f, 0x93, 0x8f };
  g_autoptr(cairo_surface_t) surface = NULL;
  g_autoptr(GError) error = NULL;

  memcpy (data + 16, head, sizeof head);
  lie = g_bytes_new_take (data, size);
  surface = fab_image_decode (lie, 100, 100, &error);
  g_assert_null (surface);
  g_assert_nonnull (error);
}

static void
test_frames (void)
{
  g_autoptr(FabStory) story = fixture_story ("INT. HALL - DAY\n\n");
  gint64 first = fixture_panel (story, SECOND, FAB_TRANSITION_CUT, "right");
  gint64 second = fixture_panel (story, SECOND, FAB_TRANSITION_DISSOLVE, "still");
  g_autoptr(FabCompositor) compositor = fab_compositor_new (story);
  g_autoptr(GBytes) halves = fixture_png (320, 180, 1, 1, 1, TRUE);
  g_autoptr(GBytes) blue = fixture_png (320, 180, 0, 0, 1, FALSE);
  g_autoptr(FabTimeline) timeline = NULL;
  g_autoptr(cairo_surface_t) start = NULL, end = NULL, middle = NULL, after = NULL;

  fixture_take (story, first, halves);
  fixture_take (story, second, blue);
  timeline = fab_timeline_new (story, NULL, NULL);

  /* The edge in the middle of the picture goes left as the camera goes right. */
  start = fab_compositor_frame (compositor, timeline, 0, WIDTH, HEIGHT, NULL);
  end = fab_compositor_frame (compositor, timeline, SECOND - 1, WIDTH, HEIGHT, NULL);
  fixture_assert_colour (start, 82, 45, 0x000000, 2);
  fixture_assert_colour (end, 82, 45, 0xffffff, 2);
  fixture_assert_colour (start, 0, 0, 0x000000, 0);
  fixture_assert_colour (end, WIDTH - 1, HEIGHT - 1, 0xffffff, 0);

  /* Half of both in the middle of the dissolve; then the second alone. */
  middle = fab_compositor_frame (compositor, timeline, SECOND + SECOND / 4, WIDTH, HEIGHT, NULL);
  fixture_assert_colour (middle, 150, 45, 0x8080ff, 4);
  fixture_assert_colour (middle, 10, 45, 0x000080, 4);
  after = fab_compositor_frame (compositor, timeline, SECOND + SECOND / 2, WIDTH, HEIGHT, NULL);
  fixture_assert_colour (after, 10, 45, 0x0000ff, 0);
  g_assert_finalize_object (g_steal_pointer (&compositor));
  fab_story_close (story, TRUE);
}

static void
test_cache (void)
{
  FabSurfaceCache *cache = fab_surface_cache_new (3 * 400 + 100);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);
  static const char * const keys[] = { "a", "b", "c", "a", "d" };
  cairo_surface_t *found;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      found = fab_surface_cache_get (cache, keys[i]);
      g_assert_true ((found != NULL) == (i == 3));
      g_clear_pointer (&found, cairo_surface_destroy);
      fab_surface_cache_put (cache, keys[i], surface);
      g_assert_cmpuint (fab_surface_cache_get_n_bytes (cache), <=, 3 * 400);
    }
  g_assert_null (fab_surface_cache_get (cache, "b"));
  found = fab_surface_cache_get (cache, "a");
  g_assert_true (cairo_image_surface_get_data (found) == cairo_image_surface_get_data (surface));
  cairo_surface_destroy (surface);
  fab_surface_cache_unref (cache);
  /* Pixels live as long as somebody shows them. */
  g_assert_cmpuint (fixture_pixel (found, 0, 0), ==, 0);
  cairo_surface_destroy (found);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/compositor/cache", test_cache);
  g_test_add_func ("/compositor/panel", test_panel);
  g_test_add_func ("/compositor/cancel", test_cancel);
  g_test_add_func ("/compositor/damaged", test_damaged);
  g_test_add_func ("/compositor/huge", test_huge);
  g_test_add_func ("/compositor/frames", test_frames);

  return g_test_run ();
}
