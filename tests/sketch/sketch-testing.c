/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>

#include "fab-tool.h"
#include "sketch-testing.h"

FabStroke *
sketch_wave (const char *tool,
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

FabStroke *
sketch_line (const char  *tool,
             float        size,
             FabInkPoint  from,
             FabInkPoint  to,
             float        pressure,
             float        to_pressure)
{
  FabStroke *stroke = fab_stroke_new (tool, 0x202020, size);

  for (int i = 0; i <= 20; i++)
    {
      float t = i / 20.0f;
      FabSample sample = {
        .x = from.x + (to.x - from.x) * t, .y = from.y + (to.y - from.y) * t,
        .pressure = pressure + (to_pressure - pressure) * t, .time = 0.01f * i,
      };

      fab_stroke_append (stroke, &sample);
    }

  return stroke;
}

static FabInkPoint
random_point (void)
{
  return (FabInkPoint) { (float) g_test_rand_double_range (0, 1.7), (float) g_test_rand_double_range (0, 1) };
}

FabInkMark *
sketch_random_mark (void)
{
  static const FabMarkKind kinds[] = { FAB_MARK_SHAPE, FAB_MARK_ARROW, FAB_MARK_TEXT, FAB_MARK_FILL };
  const char * const *tools = fab_tool_list ();
  const FabInkPoint points[] = { random_point (), random_point (), random_point (), random_point () };
  guint which = (guint) g_test_rand_int_range (0, 12);
  g_autoptr(FabRegion) region = fab_region_new (points, 4);
  g_autoptr(FabStroke) stroke = NULL;
  FabMarkSpec spec = {
    .kind = kinds[which % 4], .tool = tools[which % 6], .rgb = which * 0x151515, .fill = which % 2 ? 0xffeecc : -1,
    .size = 0.03f, .points = points, .n_points = 4, .text = "Stop! Who goes there?", .region = region,
  };

  spec.style = fab_mark_styles (spec.kind)[which % g_strv_length ((char **) fab_mark_styles (spec.kind))];
  if (which < 4)
    return fab_ink_mark_new (&spec);
  stroke = sketch_line (tools[which % 7], 0.02f, points[0], points[1], 0.2f, 0.9f);

  return fab_ink_mark_new_stroke (stroke);
}

guint8
sketch_alpha_at (FabInkSurface *surface,
                 int            x,
                 int            y)
{
  cairo_surface_t *pixels = fab_ink_surface_get (surface);
  const guint8 *data = cairo_image_surface_get_data (pixels);

  g_assert_cmpint (x, <, cairo_image_surface_get_width (pixels));
  g_assert_cmpint (y, <, cairo_image_surface_get_height (pixels));

  return *((const guint32 *) (gconstpointer) (data + y * cairo_image_surface_get_stride (pixels)) + x) >> 24;
}

void
sketch_assert_same (FabInkSurface *a,
                    FabInkSurface *b)
{
  cairo_surface_t *pa = fab_ink_surface_get (a);
  cairo_surface_t *pb = fab_ink_surface_get (b);
  gsize size = (gsize) cairo_image_surface_get_stride (pa) * cairo_image_surface_get_height (pa);

  g_assert_cmpmem (cairo_image_surface_get_data (pa), size, cairo_image_surface_get_data (pb), size);
}

double
sketch_coverage (FabInkSurface *surface)
{
  int width = fab_ink_surface_get_width (surface), height = fab_ink_surface_get_height (surface);
  double sum = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      sum += sketch_alpha_at (surface, x, y) / 255.0;

  return sum / ((double) width * height);
}

double
sketch_mean_difference (cairo_surface_t *a,
                        cairo_surface_t *b)
{
  int width = cairo_image_surface_get_width (a), height = cairo_image_surface_get_height (a);
  int stride_a = cairo_image_surface_get_stride (a), stride_b = cairo_image_surface_get_stride (b);
  double sum = 0;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      sum += abs (cairo_image_surface_get_data (a)[y * stride_a + 4 * x + 3] -
                  cairo_image_surface_get_data (b)[y * stride_b + 4 * x + 3]);

  return sum / ((double) width * height);
}
