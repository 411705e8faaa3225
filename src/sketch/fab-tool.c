/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-tool.h"

/* A preset in the terms of the brush engine; *_by_pressure is what full pressure adds to a light
 * touch, which is half of it either way of the base. */
typedef struct
{
  const char *name;
  float       size;              /* picture heights */
  float       opaque;
  float       opaque_by_pressure;
  float       radius_by_pressure; /* in the logarithm of the radius */
  float       hardness;
  float       grain;             /* offset of dabs by chance, in radii */
  float       tracking;          /* how much the line lags behind the hand */
  float       dabs;              /* per radius */
} Preset;

static const Preset presets[] = {
  { "pencil",       0.0042f, 0.55f, 0.80f, 0.45f, 0.62f, 0.28f, 0.6f, 3.0f },
  { "light-pencil", 0.0055f, 0.22f, 0.35f, 0.40f, 0.50f, 0.34f, 0.6f, 3.0f },
  { "pen",          0.0036f, 1.00f, 0.00f, 0.70f, 0.94f, 0.00f, 0.8f, 4.0f },
  { "brush",        0.0120f, 0.95f, 0.25f, 1.60f, 0.88f, 0.00f, 1.0f, 4.0f },
  { "marker",       0.0400f, 0.16f, 0.05f, 0.20f, 0.90f, 0.00f, 0.5f, 2.0f },
  { "note",         0.0045f, 1.00f, 0.00f, 0.30f, 0.94f, 0.00f, 0.5f, 4.0f },
  { "eraser",       0.0250f, 1.00f, 0.00f, 0.60f, 0.85f, 0.00f, 0.3f, 3.0f },
};

static const Preset *
find_preset (const char *tool)
{
  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++)
    if (g_str_equal (presets[i].name, tool))
      return &presets[i];

  return &presets[0];
}

const char * const *
fab_tool_list (void)
{
  static const char * const names[] = {
    "light-pencil", "pencil", "pen", "brush", "marker", "note", "eraser", NULL
  };

  return names;
}

float
fab_tool_default_size (const char *tool)
{
  g_return_val_if_fail (tool != NULL, 0);

  return find_preset (tool)->size;
}

/* Hue, saturation, value in 0 … 1, as the engine takes colours; the cone of HSV. */
static void
set_colour (MyPaintBrush *brush,
            guint32       rgb)
{
  float r = ((rgb >> 16) & 0xff) / 255.0f;
  float g = ((rgb >> 8) & 0xff) / 255.0f;
  float b = (rgb & 0xff) / 255.0f;
  float value = MAX (r, MAX (g, b));
  float chroma = value - MIN (r, MIN (g, b));
  float hue = 0;

  if (chroma > 0)
    {
      if (value == r)
        hue = fmodf ((g - b) / chroma + 6, 6);
      else if (value == g)
        hue = (b - r) / chroma + 2;
      else
        hue = (r - g) / chroma + 4;
    }

  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_COLOR_H, hue / 6);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_COLOR_S, value > 0 ? chroma / value : 0);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_COLOR_V, value);
}

/* A straight line from -amount/2 at no pressure to +amount/2 at full pressure. */
static void
map_pressure (MyPaintBrush        *brush,
              MyPaintBrushSetting  setting,
              float                amount)
{
  mypaint_brush_set_mapping_n (brush, setting, MYPAINT_BRUSH_INPUT_PRESSURE, 2);
  mypaint_brush_set_mapping_point (brush, setting, MYPAINT_BRUSH_INPUT_PRESSURE, 0, 0, -amount / 2);
  mypaint_brush_set_mapping_point (brush, setting, MYPAINT_BRUSH_INPUT_PRESSURE, 1, 1, amount / 2);
}

MyPaintBrush *
fab_tool_make_brush (const FabStroke *stroke,
                     int              height)
{
  const Preset *preset;
  MyPaintBrush *brush;
  float radius;

  g_return_val_if_fail (stroke != NULL, NULL);
  g_return_val_if_fail (height > 0, NULL);

  preset = find_preset (fab_stroke_get_tool (stroke));
  radius = MAX (fab_stroke_get_size (stroke) * height / 2, 0.3f);

  brush = mypaint_brush_new ();
  mypaint_brush_from_defaults (brush);
  set_colour (brush, fab_stroke_get_rgb (stroke));
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_RADIUS_LOGARITHMIC, logf (radius));
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_OPAQUE, preset->opaque);
  /* The default multiplies opacity by the pressure alone, which leaves a light touch invisible. */
  mypaint_brush_set_mapping_n (brush, MYPAINT_BRUSH_SETTING_OPAQUE_MULTIPLY,
                               MYPAINT_BRUSH_INPUT_PRESSURE, 0);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_OPAQUE_MULTIPLY, 1);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_HARDNESS, preset->hardness);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_OFFSET_BY_RANDOM, preset->grain);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_SLOW_TRACKING, preset->tracking);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_DABS_PER_ACTUAL_RADIUS, preset->dabs);
  if (preset->opaque_by_pressure > 0)
    map_pressure (brush, MYPAINT_BRUSH_SETTING_OPAQUE, preset->opaque_by_pressure);
  map_pressure (brush, MYPAINT_BRUSH_SETTING_RADIUS_LOGARITHMIC, preset->radius_by_pressure);
  if (g_str_equal (preset->name, "eraser"))
    mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_ERASER, 1);

  mypaint_brush_reset (brush);
  mypaint_brush_new_stroke (brush);

  return brush;
}
