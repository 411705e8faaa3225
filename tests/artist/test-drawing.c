/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "drawing-scenes.h"

static GBytes *
paint_bytes (FabDrawing *drawing,
             int         width,
             int         height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GBytes *bytes;

  fab_drawing_paint (drawing, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * height);
  cairo_surface_destroy (surface);
  return bytes;
}

/* Mean lightness of a rectangle in fractions of the picture. */
static double
lightness (GBytes *bytes,
           int     width,
           int     height,
           double  x0,
           double  y0,
           double  x1,
           double  y1)
{
  const guint8 *data = g_bytes_get_data (bytes, NULL);
  double sum = 0;
  int n = 0;

  for (int y = y0 * height; y < (int) (y1 * height); y++)
    for (int x = x0 * width; x < (int) (x1 * width); x++, n++)
      sum += data[(y * width + x) * 4 + 1];
  return sum / MAX (n, 1) / 255;
}

static void
test_same_bytes (gconstpointer data)
{
  const char *look = data;

  for (gsize i = 0; scene_names[i] != NULL; i++)
    {
      g_autoptr (Scene) scene = scene_new (scene_names[i]);
      g_autoptr (FabDrawing) one = scene_draw (scene, look, 640, 360);
      g_autoptr (FabDrawing) two = scene_draw (scene, look, 640, 360);
      g_autoptr (GBytes) a = paint_bytes (one, 640, 360);
      g_autoptr (GBytes) b = paint_bytes (two, 640, 360);

      g_assert_true (g_bytes_equal (a, b));
    }
}

/* A thumbnail and a print are the same drawing. */
static void
test_same_at_any_size (void)
{
  g_autoptr (Scene) scene = scene_new ("room");
  g_autoptr (FabDrawing) small = scene_draw (scene, "pencil", 320, 180);
  g_autoptr (FabDrawing) large = scene_draw (scene, "pencil", 1600, 900);
  g_autoptr (GBytes) a = paint_bytes (small, 320, 180);
  g_autoptr (GBytes) b = paint_bytes (large, 1600, 900);

  for (int i = 0; i < 64; i++)
    {
      double x = i % 8 / 8., y = i / 8 / 8.;

      g_assert_cmpfloat_with_epsilon (lightness (a, 320, 180, x, y, x + .125, y + .125),
                                      lightness (b, 1600, 900, x, y, x + .125, y + .125), .02);
    }
}

static void
test_night_is_dark (void)
{
  g_autoptr (Scene) dusk = scene_new ("field"), night = scene_new ("night");
  g_autoptr (FabDrawing) a = scene_draw (dusk, "pencil", 640, 360);
  g_autoptr (FabDrawing) b = scene_draw (night, "pencil", 640, 360);
  g_autoptr (GBytes) light = paint_bytes (a, 640, 360), dark = paint_bytes (b, 640, 360);

  g_assert_cmpfloat (lightness (dark, 640, 360, 0, 0, 1, 1), <,
                     lightness (light, 640, 360, 0, 0, 1, 1) - .2);
}

static void
test_silhouette_is_black (void)
{
  g_autoptr (Scene) scene = scene_new ("field");
  g_autoptr (FabDrawing) drawing = NULL;
  g_autoptr (GBytes) bytes = NULL;
  double x, y;

  scene->light.silhouette = TRUE;
  drawing = scene_draw (scene, "pencil", 640, 360);
  bytes = paint_bytes (drawing, 640, 360);
  g_assert_true (fab_camera_project (&scene->camera, 640, 360, fab_vec3 (-1, 1.25f, 0), &x, &y,
                                     NULL));
  g_assert_cmpfloat (lightness (bytes, 640, 360, x / 640 - .005, y / 360 - .005, x / 640 + .005,
                                y / 360 + .005), <, .3);
  g_assert_cmpfloat (lightness (bytes, 640, 360, .75, .85, .95, .95), >, .7);
}

static void
test_pick (void)
{
  g_autoptr (Scene) scene = scene_new ("room");
  g_autoptr (FabDrawing) drawing = scene_draw (scene, "ink", 960, 540);
  double x, y, depth, box[4], visible;

  g_assert_true (fab_camera_project (&scene->camera, 960, 540, fab_vec3 (-.6f, 1.2f, -.2f), &x, &y,
                                     &depth));
  g_assert_cmpfloat_with_epsilon (depth, 3.9, .4);
  g_assert_cmpint (fab_drawing_pick (drawing, x, y), ==, 3);
  g_assert_cmpint (fab_drawing_pick (drawing, 20, 200), ==, 0);
  g_assert_cmpint (fab_drawing_pick (drawing, -1, 5), ==, -1);
  g_assert_cmpint (fab_drawing_pick (drawing, 960, 540), ==, -1);
  g_assert_true (fab_drawing_item_extent (drawing, 3, box, &visible));
  g_assert_cmpfloat (visible, >, .9);
  g_assert_cmpfloat (box[0], <, x);
  g_assert_cmpfloat (box[0] + box[2], >, x);
  g_assert_true (fab_drawing_item_extent (drawing, 2, box,
                                          &visible)); /* the table stands behind Tom */
  g_assert_cmpfloat (visible, <, .95);
}

static void
test_behind_camera (void)
{
  g_autoptr (Scene) scene = scene_new ("field");
  g_autoptr (FabDrawing) drawing = NULL;
  double box[4];

  scene->camera.target = fab_vec3 (0, 1, 20);
  drawing = scene_draw (scene, "pencil", 320, 180);
  g_assert_false (fab_drawing_item_extent (drawing, 3, box, NULL));
  g_assert_false (fab_camera_project (&scene->camera, 320, 180, fab_vec3 (0, 1, 0), NULL, NULL,
                                      NULL));
}

static void
test_svg (void)
{
  g_autoptr (Scene) scene = scene_new ("room");
  g_autoptr (FabDrawing) drawing = scene_draw (scene, "ink", 640, 360);
  g_autofree char *svg = fab_drawing_to_svg (drawing);
  static const char * const groups[] = { "<g id=\"anna\">", "<g id=\"table\">",
                                         "<g id=\"fabula-tone\">" };

  g_assert_true (g_str_has_prefix (svg, "<?xml"));
  g_assert_true (g_str_has_suffix (svg, "</svg>\n"));
  g_assert_null (strstr (svg, "<image"));
  g_assert_null (strstr (svg, "nan"));
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      const char *first = strstr (svg, groups[i]);

      g_assert_nonnull (first);
      g_assert_null (strstr (first + 1, groups[i]));
    }
}

/* How light the middle of a white wall is that has a large black mark, with or without a white box
 * before it. */
static double
lightness_of_mark (gboolean boxed,
                   FabVec3  corner)
{
  g_autoptr (FabMesh) wall = fab_mesh_new ();
  g_autoptr (FabMesh) box = fab_mesh_new ();
  FabBrush paint = fab_brush (wall), brush = fab_brush (box);
  FabCamera camera = { { 0, 0, 6 }, { 0, 0, 0 }, 0, .8f, 0, 0 };
  FabLight light = { .key = { .2f, .3f, 1 }, .sun = NAN, .interior = TRUE };
  FabItem items[2] = { { "wall", wall, FAB_XFORM_IDENTITY, .6f, TRUE, FALSE },
                       { "box", box, fab_xform_shift (fab_vec3 (0, 0, 2)), 1, FALSE, FALSE } };
  FabVec3 mark[4] = { { -2, -1.5f, .01f }, { 2, -1.5f, .01f }, { 2, 1.5f, .01f }, corner };
  g_autoptr (FabDrawing) drawing = NULL;
  g_autoptr (GBytes) bytes = NULL;

  fab_add_quad (&paint, fab_vec3 (-9, -9, 0), fab_vec3 (9, -9, 0), fab_vec3 (9, 9, 0),
                fab_vec3 (-9, 9, 0));
  fab_add_mark (&paint, mark, 4, 0, 0, 0, TRUE, fab_vec3 (0, 0, 0));
  fab_brush_material (&brush, 1, FAB_TEXTURE_PLAIN, 0);
  fab_add_box (&brush, fab_vec3 (0, 0, 0), fab_vec3 (.6f, .6f, .6f));
  drawing = fab_drawing_new (items, boxed ? 2 : 1, &camera, &light, "ink", 320, 180, 1);
  bytes = paint_bytes (drawing, 320, 180);
  return lightness (bytes, 320, 180, .47, .47, .53, .53);
}

/* A window does not shine through the head that stands before it. */
static void
test_mark_behind_something (void)
{
  const FabVec3 corner = { -2, 1.5f, .01f };

  g_assert_cmpfloat (lightness_of_mark (FALSE, corner), <, .5);
  g_assert_cmpfloat (lightness_of_mark (TRUE, corner), >, .8);
}

/* A mark of which a corner lies behind the eye is cut, not left out. */
static void
test_mark_past_the_eye (void)
{
  g_assert_cmpfloat (lightness_of_mark (FALSE, fab_vec3 (-30, 20, 7)), <, .5);
}

/* Odd meshes and sizes are drawn without them, never refused with a crash. */
static void
test_odd_input (void)
{
  g_autoptr (FabMesh) mesh = fab_mesh_new ();
  FabBrush brush = fab_brush (mesh);
  FabCamera camera = { { 0, 0, 3 }, { 0, 0, 0 }, 0, .8f, 0, 0 },
      still = { { 0, 0, 0 }, { 0, 0, 0 }, NAN, 0, 0, 0 };
  FabLight light = { .key = { NAN, 0, 0 }, .sun = NAN };
  FabItem item = { NULL, mesh, FAB_XFORM_IDENTITY, 1, FALSE, FALSE };
  static const int sizes[][2] = { { 0, 0 }, { -5, 9 }, { 1, 1 }, { 3, 2000 }, { 100000, 10 } };
  FabVec3 nan = { NAN, 1, INFINITY };

  fab_add_box (&brush, fab_vec3 (0, 0, 0), fab_vec3 (1, 0, 0));
  fab_add_ellipsoid (&brush, fab_vec3 (0, 0, 2.9f), fab_vec3 (.5f, .5f, .5f), 12);
  fab_add_quad (&brush, nan, fab_vec3 (0, 0, 0), fab_vec3 (1, 0, 0), fab_vec3 (1, 1, 0));
  fab_add_quad (&brush, fab_vec3 (1e9f, -1e9f, -1e9f), fab_vec3 (0, 0, 0), fab_vec3 (1, 0, 0),
                fab_vec3 (1e9f, 1e9f, 5));
  fab_add_mark (&brush, &nan, 1, .1f, 0, 0, TRUE, fab_vec3 (0, 0, 0));
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (FabDrawing) one = fab_drawing_new (&item, 1, &camera, &light, "?", sizes[i][0],
                                                    sizes[i][1], 1);
      g_autoptr (FabDrawing) two = fab_drawing_new (&item, 1, &still, &light, "pencil", sizes[i][0],
                                                    sizes[i][1], 1);
      g_autoptr (FabDrawing) none = fab_drawing_new (NULL, 0, &camera, &light, NULL, sizes[i][0],
                                                     sizes[i][1], 1);
      g_autoptr (GBytes) bytes = paint_bytes (one, 16, 16);

      g_assert_cmpint (fab_drawing_pick (none, 0, 0), ==, -1);
    }
}

static char *
golden_path (const char *scene)
{
  g_autofree char *name = g_strconcat (scene, ".png", NULL);

  return g_test_build_filename (G_TEST_DIST, "artist", "golden", name, NULL);
}

/* Share of pixels that differ by more than a tenth. */
static double
share_that_differs (cairo_surface_t *a,
                    cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a), off = 0;
  int stride_a = cairo_image_surface_get_stride (a), stride_b = cairo_image_surface_get_stride (b);

  g_assert_cmpint (cairo_image_surface_get_width (b), ==, width);
  g_assert_cmpint (cairo_image_surface_get_height (b), ==, height);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width * 4; x++)
      if (x % 4 != 3)
        off += ABS (cairo_image_surface_get_data (a)[y * stride_a + x] -
                    cairo_image_surface_get_data (b)[y * stride_b + x]) > 25;
  return off / (3. * width * height);
}

/* The pictures were looked at. After a change that is meant to show, write them anew with
 * FAB_UPDATE_GOLDEN=1 and look again. */
static void
test_golden (gconstpointer data)
{
  g_autoptr (Scene) scene = scene_new (data);
  g_autoptr (FabDrawing) drawing = scene_draw (scene, "pencil", 480, 270);
  cairo_surface_t *now = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 480, 270), *golden;
  g_autofree char *path = golden_path (data);
  cairo_t *cr = cairo_create (now);

  fab_drawing_paint (drawing, cr);
  cairo_destroy (cr);
  cairo_surface_flush (now);
  if (g_getenv ("FAB_UPDATE_GOLDEN") != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (now, path), ==, CAIRO_STATUS_SUCCESS);
  golden = cairo_image_surface_create_from_png (path);
  g_assert_cmpint (cairo_surface_status (golden), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpfloat (share_that_differs (now, golden), <, .02);
  cairo_surface_destroy (golden);
  cairo_surface_destroy (now);
}

/* What fills the pixels of a picture does as Cairo does elsewhere. */
static void
test_fills_as_cairo (void)
{
  g_autoptr (Scene) scene = scene_new ("night");
  g_autoptr (FabDrawing) drawing = scene_draw (scene, "marker", 480, 270);
  const cairo_rectangle_t extents = { 0, 0, 480, 270 };
  cairo_surface_t *pixels[2], *record = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, &extents);

  for (int i = 0; i < 2; i++)
    {
      cairo_t *cr;

      pixels[i] = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 480, 270);
      cr = cairo_create (i == 0 ? pixels[0] : record);
      fab_drawing_paint (drawing, cr);
      cairo_destroy (cr);
    }
  {
    cairo_t *cr = cairo_create (pixels[1]);

    cairo_set_source_surface (cr, record, 0, 0);
    cairo_paint (cr);
    cairo_destroy (cr);
  }
  cairo_surface_flush (pixels[0]);
  cairo_surface_flush (pixels[1]);
  g_assert_cmpfloat (share_that_differs (pixels[0], pixels[1]), <, .02);
  cairo_surface_destroy (pixels[0]);
  cairo_surface_destroy (pixels[1]);
  cairo_surface_destroy (record);
}

static void
test_looks_differ (void)
{
  g_autoptr (Scene) scene = scene_new ("room");
  g_autoptr (GBytes) last = NULL;

  for (gsize i = 0; fab_look_list ()[i] != NULL; i++)
    {
      g_autoptr (FabDrawing) drawing = scene_draw (scene, fab_look_list ()[i], 320, 180);
      GBytes *bytes = paint_bytes (drawing, 320, 180);

      g_assert_true (last == NULL || !g_bytes_equal (last, bytes));
      g_clear_pointer (&last, g_bytes_unref);
      last = bytes;
    }
}

static double
share_changed (GBytes *a,
               GBytes *b,
               int     x0,
               int     x1)
{
  const guint8 *p = g_bytes_get_data (a, NULL), *q = g_bytes_get_data (b, NULL);
  int changed = 0;

  for (int y = 0; y < 360; y++)
    for (int x = x0; x < x1; x++)
      changed += ABS (p[(y * 640 + x) * 4 + 1] - q[(y * 640 + x) * 4 + 1]) > 24;
  return changed / 360. / (x1 - x0);
}

/* When one thing moves in a film, the rest of the drawing stays as it is. */
static void
test_rest_stays_calm (void)
{
  g_autoptr (Scene) scene = scene_new ("room");
  g_autoptr (FabDrawing) one = scene_draw (scene, "pencil", 640, 360);
  g_autoptr (GBytes) before = paint_bytes (one, 640, 360), after = NULL;
  g_autoptr (FabDrawing) two = NULL;
  double box[4];
  FabItem *moved = &g_array_index (scene->items, FabItem, 3);

  g_assert_true (fab_drawing_item_extent (one, 3, box, NULL));
  moved->at.o.x += .03f;
  two = scene_draw (scene, "pencil", 640, 360);
  after = paint_bytes (two, 640, 360);
  g_assert_cmpfloat (share_changed (before, after, box[0], box[0] + box[2]), >, .004);
  g_assert_cmpfloat (share_changed (before, after, 0, 64), <, .0005);
  g_assert_cmpfloat (share_changed (before, after, 576, 640), <, .0005);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/drawing/same-bytes/pencil", "pencil", test_same_bytes);
  g_test_add_data_func ("/drawing/same-bytes/ink", "ink", test_same_bytes);
  g_test_add_func ("/drawing/same-at-any-size", test_same_at_any_size);
  g_test_add_func ("/drawing/night-is-dark", test_night_is_dark);
  g_test_add_func ("/drawing/silhouette-is-black", test_silhouette_is_black);
  g_test_add_func ("/drawing/pick", test_pick);
  g_test_add_func ("/drawing/behind-camera", test_behind_camera);
  g_test_add_func ("/drawing/svg", test_svg);
  g_test_add_func ("/drawing/mark/behind-something", test_mark_behind_something);
  g_test_add_func ("/drawing/mark/past-the-eye", test_mark_past_the_eye);
  g_test_add_func ("/drawing/odd-input", test_odd_input);
  g_test_add_func ("/drawing/rest-stays-calm", test_rest_stays_calm);
  g_test_add_func ("/drawing/fills-as-cairo", test_fills_as_cairo);
  g_test_add_func ("/drawing/looks-differ", test_looks_differ);
  for (gsize i = 0; scene_names[i] != NULL; i++)
    {
      g_autofree char *path = g_strconcat ("/drawing/golden/", scene_names[i], NULL);

      g_test_add_data_func (path, scene_names[i], test_golden);
    }

  return g_test_run ();
}
