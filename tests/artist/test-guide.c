/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Maps of a scene, as image models are guided by them. */
#include "config.h"

#include "fab-artist.h"

#define WIDTH 480
#define HEIGHT 270

static FabBlocking *
stage (const char *prompt)
{
  FabBrief brief = { .aspect = (double) WIDTH / HEIGHT, .seed = 3 };

  return fab_blocking_new (prompt, &brief);
}

static cairo_surface_t *
draw (FabBlocking *blocking,
      FabGuide     guide)
{
  g_autoptr(GError) error = NULL;
  cairo_surface_t *map = fab_blocking_draw_guide (blocking, guide, WIDTH, HEIGHT, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cairo_image_surface_get_width (map), ==, WIDTH);
  g_assert_cmpint (cairo_image_surface_get_height (map), ==, HEIGHT);
  cairo_surface_flush (map);

  return map;
}

static guint32
get_pixel (cairo_surface_t *map,
           int              x,
           int              y)
{
  const guint8 *row = cairo_image_surface_get_data (map) + (gsize) y * cairo_image_surface_get_stride (map);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static guint
count_pixels (cairo_surface_t *map,
              guint32          mask,
              guint32          value)
{
  guint n = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      n += (get_pixel (map, x, y) & mask) == value;

  return n;
}

/* Middle of where an object is seen. */
static void
find_middle (FabBlocking *blocking,
             const char  *id,
             int         *x,
             int         *y)
{
  g_autoptr(FabDrawing) drawing = fab_blocking_draw (blocking, NULL, WIDTH, HEIGHT, NULL, NULL, NULL);
  double box[4];

  g_assert_true (fab_blocking_get_extent (blocking, drawing, id, box));
  *x = (int) (box[0] + box[2] / 2);
  *y = (int) (box[1] + box[3] / 2);
}

static void
test_depth (void)
{
  g_autoptr(FabBlocking) blocking = stage ("wide shot of Anna standing in a large empty hall, eye level");
  cairo_surface_t *map = draw (blocking, FAB_GUIDE_DEPTH);
  int x, y;

  find_middle (blocking, "anna", &x, &y);
  /* She stands before the wall that is seen beside her. */
  g_assert_cmpuint (get_pixel (map, x, y) & 255, >, get_pixel (map, CLAMP (x + 60, 0, WIDTH - 1), y / 2) & 255);
  /* The floor comes nearer from where she stands to the lower edge. */
  g_assert_cmpuint (get_pixel (map, 10, HEIGHT - 2) & 255, >, get_pixel (map, x, y / 2) & 255);
  cairo_surface_destroy (map);
}

static void
test_sky_is_far (void)
{
  g_autoptr(FabBlocking) blocking = stage ("wide shot of Anna standing in a meadow, low angle");
  cairo_surface_t *map = draw (blocking, FAB_GUIDE_DEPTH);

  g_assert_cmphex (get_pixel (map, 3, 3), ==, 0);
  cairo_surface_destroy (map);
}

static void
test_lines (void)
{
  g_autoptr(FabBlocking) blocking = stage ("Anna sits at the table in the kitchen");
  cairo_surface_t *map = draw (blocking, FAB_GUIDE_LINES);
  guint black = count_pixels (map, 0xffffff, 0), all = WIDTH * HEIGHT;

  g_assert_cmpuint (black, >, all / 2);
  g_assert_cmpuint (all - black, >, all / 100);
  cairo_surface_destroy (map);
}

static void
test_poses (void)
{
  static const struct { const char *prompt; gboolean people, faces; } rows[] = {
    { "full shot of Anna facing us", TRUE, TRUE },
    { "full shot of Anna from behind", TRUE, FALSE },
    { "a table with a lamp, nobody there", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = stage (rows[i].prompt);
      cairo_surface_t *map = draw (blocking, FAB_GUIDE_POSE);

      g_test_message ("%s", rows[i].prompt);
      /* The neck is #ff5500; the nose, #ff0000, is seen from before only. */
      g_assert_cmpint (count_pixels (map, 0xffffff, 0xff5500) > 0, ==, rows[i].people);
      g_assert_cmpint (count_pixels (map, 0xffffff, 0xff0000) > 0, ==, rows[i].faces);
      g_assert_cmpint (fab_blocking_has_figures (blocking), ==, rows[i].people);
      cairo_surface_destroy (map);
    }
}

/* Her right is on our left when she faces us. */
static void
test_sides (void)
{
  g_autoptr(FabBlocking) blocking = stage ("full shot of Anna facing us");
  cairo_surface_t *map = draw (blocking, FAB_GUIDE_POSE);
  int right = -1, left = -1;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      {
        if (get_pixel (map, x, y) == 0xffaa00)
          right = x;
        if (get_pixel (map, x, y) == 0x55ff00)
          left = x;
      }
  g_assert_cmpint (right, >=, 0);
  g_assert_cmpint (left, >, right);
  cairo_surface_destroy (map);
}

static void
test_same (void)
{
  for (FabGuide guide = FAB_GUIDE_LINES; guide <= FAB_GUIDE_POSE; guide++)
    {
      g_autoptr(FabBlocking) one = stage ("Anna hands Ben a letter in the street"), two = stage ("Anna hands Ben a letter in the street");
      cairo_surface_t *a = draw (one, guide), *b = draw (two, guide);

      g_assert_cmpmem (cairo_image_surface_get_data (a), (gsize) cairo_image_surface_get_stride (a) * HEIGHT,
                       cairo_image_surface_get_data (b), (gsize) cairo_image_surface_get_stride (b) * HEIGHT);
      cairo_surface_destroy (a);
      cairo_surface_destroy (b);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/artist/guide/depth", test_depth);
  g_test_add_func ("/artist/guide/sky-is-far", test_sky_is_far);
  g_test_add_func ("/artist/guide/lines", test_lines);
  g_test_add_func ("/artist/guide/poses", test_poses);
  g_test_add_func ("/artist/guide/sides", test_sides);
  g_test_add_func ("/artist/guide/same", test_same);

  return g_test_run ();
}
