/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-tool.h"

/* What a tool does at no, light, middle and full pressure. A mouse that is not steadied presses in the middle. */
static const float pressures[] = { 0, 0.2f, 0.5f, 1 };

/* A preset in the terms of the brush engine. */
typedef struct
{
  const char *name;
  float       size;       /* picture heights */
  float       opaque[G_N_ELEMENTS (pressures)];
  float       radius[G_N_ELEMENTS (pressures)]; /* what is added to the logarithm of the radius */
  float       dab;        /* radius of a dab, in half sizes of the tool */
  float       hardness;
  float       strew;      /* offset of dabs by chance, in radii */
  float       grain;      /* how much the opacity of a dab goes by chance */
  float       tracking;   /* how much the line lags behind the hand */
  float       dabs;       /* per radius */
  float       ratio;      /* a chisel: how much longer than wide */
  float       tilt;       /* what is added to the logarithm of the radius of a pen that lies flat */
} Preset;

static const Preset presets[] = {
  { "pencil", 0.0044f, { 0.20f, 0.55f, 0.90f, 1.30f }, { -0.45f, -0.2f, 0, 0.35f },
    .dab = 0.55f, .hardness = 0.72f, .strew = 0.42f, .grain = 0.60f, .tracking = 0.6f, .dabs = 5, .tilt = 1.6f },
  { "light-pencil", 0.0062f, { 0.15f, 0.42f, 0.68f, 0.95f }, { -0.4f, -0.15f, 0, 0.3f },
    .dab = 0.55f, .hardness = 0.60f, .strew = 0.46f, .grain = 0.65f, .tracking = 0.6f, .dabs = 5, .tilt = 1.6f },
  { "pen", 0.0034f, { 1, 1, 1, 1 }, { -1.3f, -0.5f, 0, 0.5f },
    .dab = 1, .hardness = 0.90f, .tracking = 0.9f, .dabs = 5 },
  { "brush", 0.0110f, { 1, 1, 1, 1 }, { -2.4f, -0.9f, 0, 0.75f },
    .dab = 1, .hardness = 0.95f, .tracking = 1.2f, .dabs = 6 },
  { "marker", 0.0400f, { 0.34f, 0.36f, 0.38f, 0.42f }, { -0.08f, -0.04f, 0, 0.06f },
    .dab = 1, .hardness = 0.96f, .tracking = 0.7f, .dabs = 9, .ratio = 2.4f },
  { "note", 0.0045f, { 1, 1, 1, 1 }, { -0.5f, -0.2f, 0, 0.15f },
    .dab = 1, .hardness = 0.92f, .tracking = 0.6f, .dabs = 5 },
  { "eraser", 0.0250f, { 0.5f, 0.85f, 1, 1 }, { -0.8f, -0.35f, 0, 0.4f },
    .dab = 1, .hardness = 0.82f, .tracking = 0.3f, .dabs = 5 },
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

static float
interpolate (const float *values,
             float        pressure)
{
  for (gsize i = 1; i < G_N_ELEMENTS (pressures); i++)
    if (pressure <= pressures[i])
      return values[i - 1] + (values[i] - values[i - 1]) * (pressure - pressures[i - 1]) / (pressures[i] - pressures[i - 1]);

  return values[G_N_ELEMENTS (pressures) - 1];
}

float
fab_tool_get_width (const FabStroke *stroke,
                    float            pressure)
{
  return fab_stroke_get_size (stroke) *
         expf (interpolate (find_preset (fab_stroke_get_tool (stroke))->radius, CLAMP (pressure, 0, 1)));
}

float
fab_tool_get_opacity (const FabStroke *stroke,
                      float            pressure)
{
  const Preset *preset = find_preset (fab_stroke_get_tool (stroke));
  float opaque = interpolate (preset->opaque, CLAMP (pressure, 0, 1)) * (1 - preset->grain / 2);

  return CLAMP (opaque, 0, 1);
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

static void
map_input (MyPaintBrush        *brush,
           MyPaintBrushSetting  setting,
           MyPaintBrushInput    input,
           const float         *inputs,
           const float         *values,
           int                  n)
{
  mypaint_brush_set_mapping_n (brush, setting, input, n);
  for (int i = 0; i < n; i++)
    mypaint_brush_set_mapping_point (brush, setting, input, i, inputs[i], values[i]);
}

static void
map_pressure (MyPaintBrush        *brush,
              MyPaintBrushSetting  setting,
              const float         *values)
{
  map_input (brush, setting, MYPAINT_BRUSH_INPUT_PRESSURE, pressures, values, G_N_ELEMENTS (pressures));
}

/* A pen held upright, and a mouse, decline by 90 degrees; one that lies flat shades with the side of its lead. */
static void
map_tilt (MyPaintBrush *brush,
          const Preset *preset)
{
  const float angles[] = { 0, 25, 60, 90 };
  const float wider[] = { preset->tilt, preset->tilt, 0, 0 };
  const float lighter[] = { -0.25f, -0.25f, 0, 0 };

  if (preset->tilt <= 0)
    return;
  map_input (brush, MYPAINT_BRUSH_SETTING_RADIUS_LOGARITHMIC, MYPAINT_BRUSH_INPUT_TILT_DECLINATION, angles, wider, 4);
  map_input (brush, MYPAINT_BRUSH_SETTING_OPAQUE, MYPAINT_BRUSH_INPUT_TILT_DECLINATION, angles, lighter, 4);
}

static void
set_grain (MyPaintBrush *brush,
           const Preset *preset)
{
  const float chances[] = { 0, 1 };
  const float values[] = { -preset->grain, 0 };

  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_OFFSET_BY_RANDOM, preset->strew);
  if (preset->grain > 0)
    map_input (brush, MYPAINT_BRUSH_SETTING_OPAQUE_MULTIPLY, MYPAINT_BRUSH_INPUT_RANDOM, chances, values, 2);
}

static void
set_chisel (MyPaintBrush *brush,
            const Preset *preset)
{
  if (preset->ratio <= 1)
    return;
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_ELLIPTICAL_DAB_RATIO, preset->ratio);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_ELLIPTICAL_DAB_ANGLE, 135);
}

static void
set_line (MyPaintBrush *brush,
          const Preset *preset,
          float         radius)
{
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_RADIUS_LOGARITHMIC, logf (radius));
  map_pressure (brush, MYPAINT_BRUSH_SETTING_RADIUS_LOGARITHMIC, preset->radius);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_HARDNESS, preset->hardness);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_SLOW_TRACKING, preset->tracking);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_DABS_PER_ACTUAL_RADIUS, preset->dabs);
  /* The default multiplies opacity by the pressure alone, which leaves a light touch invisible. */
  mypaint_brush_set_mapping_n (brush, MYPAINT_BRUSH_SETTING_OPAQUE_MULTIPLY, MYPAINT_BRUSH_INPUT_PRESSURE, 0);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_OPAQUE_MULTIPLY, 1);
  mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_OPAQUE, 0);
  map_pressure (brush, MYPAINT_BRUSH_SETTING_OPAQUE, preset->opaque);
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
  radius = MAX (fab_stroke_get_size (stroke) * height / 2 * preset->dab, 0.3f);

  brush = mypaint_brush_new ();
  mypaint_brush_from_defaults (brush);
  set_colour (brush, fab_stroke_get_rgb (stroke));
  set_line (brush, preset, radius);
  set_grain (brush, preset);
  set_chisel (brush, preset);
  map_tilt (brush, preset);
  if (g_str_equal (preset->name, "eraser"))
    mypaint_brush_set_base_value (brush, MYPAINT_BRUSH_SETTING_ERASER, 1);

  mypaint_brush_reset (brush);
  mypaint_brush_new_stroke (brush);

  return brush;
}
