/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "fab-mark-draw-private.h"

/* Letters are laid out at this size and scaled, so that lines break alike at any size. */
#define LAYOUT_SIZE 100.0

#define PADDING     0.55 /* lengths are in heights of the letters */
#define BORDER      0.07
#define TAIL_WIDTH  1.1
#define ROUNDNESS   2.8  /* the exponent of the balloon: 2 is an ellipse, much is a box */
#define OUTLINE     72   /* pieces */

typedef struct
{
  const char      *name;
  const char      *font;
  PangoWeight      weight;
  PangoStyle       slant;
  PangoAlignment   alignment;
  double           border; /* 0: none */
} Style;

static const Style styles[] = {
  { "balloon", "Comic Neue, Comic Relief, Cantarell, Sans", PANGO_WEIGHT_SEMIBOLD, PANGO_STYLE_NORMAL, PANGO_ALIGN_CENTER, 1 },
  { "thought", "Comic Neue, Comic Relief, Cantarell, Sans", PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, PANGO_ALIGN_CENTER, 1 },
  { "caption", "Cantarell, Sans", PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC, PANGO_ALIGN_LEFT, 1 },
  { "sign",    "Cantarell, Sans", PANGO_WEIGHT_HEAVY, PANGO_STYLE_NORMAL, PANGO_ALIGN_CENTER, 2.2 },
  { "plain",   "Cantarell, Sans", PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL, PANGO_ALIGN_CENTER, 0 },
};

static const Style *
find_style (const FabMarkSpec *spec)
{
  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i].name, spec->style))
      return &styles[i];

  return &styles[0];
}

/* --- lines ------------------------------------------------------------------------------------ */

static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

static int
measure_width (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return extents.width;
}

/* About two and a half times as wide as high. */
static int
choose_width (PangoLayout *layout)
{
  double em = LAYOUT_SIZE * PANGO_SCALE, length = measure_width (layout) / em;

  return length <= 9 ? -1 : (int) (CLAMP (sqrt (length * 1.2 * 2.6), 7, 18) * em);
}

static PangoLayout *
make_layout (const FabMarkSpec *spec)
{
  const Style *style = find_style (spec);
  PangoContext *context = make_context ();
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, spec->font ? spec->font : style->font);
  pango_font_description_set_weight (font, style->weight);
  pango_font_description_set_style (font, style->slant);
  pango_font_description_set_absolute_size (font, LAYOUT_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_text (layout, spec->text, -1);
  pango_layout_set_alignment (layout, style->alignment);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, spec->width > 0 && spec->size > 0
                                  ? (int) (MIN (spec->width / spec->size, 200) * LAYOUT_SIZE * PANGO_SCALE)
                                  : choose_width (layout));
  g_object_unref (context);

  return layout;
}

/* Half the width and height of the lines, in picture heights. */
static void
measure_lines (PangoLayout       *layout,
               const FabMarkSpec *spec,
               double            *half_width,
               double            *half_height)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  *half_width = extents.width / (2.0 * PANGO_SCALE) / LAYOUT_SIZE * spec->size;
  *half_height = extents.height / (2.0 * PANGO_SCALE) / LAYOUT_SIZE * spec->size;
}

/* --- balloons --------------------------------------------------------------------------------- */

typedef struct
{
  double x, y;
  double a, b;  /* half of what the balloon is wide and high */
  double letter;
} Balloon;

static Balloon
make_balloon (const FabMarkSpec *spec,
              double             half_width,
              double             half_height)
{
  double pad = PADDING * spec->size, round = pow (2, 1 / ROUNDNESS);

  return (Balloon) {
    spec->points[0].x, spec->points[0].y,
    (half_width + pad * 0.6) * round, (half_height + pad * 0.4) * round, spec->size,
  };
}

static void
find_border (const Balloon *balloon,
             double         angle,
             double        *x,
             double        *y)
{
  double c = cos (angle), s = sin (angle);

  *x = balloon->x + balloon->a * copysign (pow (fabs (c), 2 / ROUNDNESS), c);
  *y = balloon->y + balloon->b * copysign (pow (fabs (s), 2 / ROUNDNESS), s);
}

static void
add_body (const Balloon *balloon,
          cairo_t       *cr)
{
  cairo_new_sub_path (cr);
  for (int i = 0; i < OUTLINE; i++)
    {
      double x, y;

      find_border (balloon, i * 2 * G_PI / OUTLINE, &x, &y);
      cairo_line_to (cr, x, y);
    }
  cairo_close_path (cr);
}

/* Puffs along the border. */
static void
add_cloud (const Balloon *balloon,
           cairo_t       *cr)
{
  double round = 2 * G_PI * sqrt ((balloon->a * balloon->a + balloon->b * balloon->b) / 2);
  int n = (int) CLAMP (round / (balloon->letter * 1.6), 9, 40);

  for (int i = 0; i < n; i++)
    {
      double x, y;

      find_border (balloon, i * 2 * G_PI / n, &x, &y);
      cairo_new_sub_path (cr);
      cairo_arc (cr, x, y, round / n * 0.62, 0, 2 * G_PI);
    }
}

/* Bent a little, from the middle of the balloon to who speaks; it goes round as the body does. */
static void
add_tail (const Balloon *balloon,
          FabInkPoint    tip,
          cairo_t       *cr)
{
  double dx = tip.x - balloon->x, dy = tip.y - balloon->y, length = hypot (dx, dy);
  double half = MIN (TAIL_WIDTH * balloon->letter / 2, MIN (balloon->a, balloon->b) * 0.6);
  double nx, ny, bend_x, bend_y;

  if (length < 1e-6)
    return;
  nx = dy / length * half;
  ny = -dx / length * half;
  bend_x = (balloon->x + tip.x) / 2 + nx * 0.8;
  bend_y = (balloon->y + tip.y) / 2 + ny * 0.8;
  cairo_new_sub_path (cr);
  cairo_move_to (cr, balloon->x + nx, balloon->y + ny);
  cairo_curve_to (cr, bend_x + nx * 0.6, bend_y + ny * 0.6, bend_x, bend_y, tip.x, tip.y);
  cairo_curve_to (cr, bend_x - nx * 0.2, bend_y - ny * 0.2, bend_x - nx * 0.9, bend_y - ny * 0.9,
                  balloon->x - nx, balloon->y - ny);
  cairo_close_path (cr);
}

static gboolean
is_outside (const Balloon *balloon,
            FabInkPoint    tip)
{
  double u = fabs (tip.x - balloon->x) / balloon->a, v = fabs (tip.y - balloon->y) / balloon->b;

  return pow (u, ROUNDNESS) + pow (v, ROUNDNESS) > 1;
}

static void
add_bubbles (const Balloon *balloon,
             FabInkPoint    tip,
             cairo_t       *cr)
{
  for (int i = 0; i < 3; i++)
    {
      double t = 1 - i * 0.14;

      cairo_new_sub_path (cr);
      cairo_arc (cr, balloon->x + (tip.x - balloon->x) * t, balloon->y + (tip.y - balloon->y) * t,
                 balloon->letter * (0.16 + 0.10 * i), 0, 2 * G_PI);
    }
}

static void
add_balloon (const FabMarkSpec *spec,
             const Balloon     *balloon,
             cairo_t           *cr)
{
  gboolean thought = g_str_equal (spec->style, "thought");

  add_body (balloon, cr);
  if (thought)
    add_cloud (balloon, cr);
  if (spec->n_points < 2 || !is_outside (balloon, spec->points[1]))
    return;
  if (thought)
    add_bubbles (balloon, spec->points[1], cr);
  else
    add_tail (balloon, spec->points[1], cr);
}

/* Lines first, then all insides: where body and tail meet there is no line. */
static void
paint_ground (const FabMarkSpec *spec,
              cairo_t           *cr)
{
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2 * BORDER * spec->size * find_style (spec)->border);
  _fab_mark_set_rgb (cr, spec->rgb, 1);
  cairo_stroke_preserve (cr);
  _fab_mark_set_rgb (cr, spec->fill >= 0 ? (guint32) spec->fill : 0xffffff, 1);
  cairo_fill (cr);
}

static void
add_box (const FabMarkSpec *spec,
         double             half_width,
         double             half_height,
         cairo_t           *cr)
{
  double pad = PADDING * spec->size;

  cairo_rectangle (cr, spec->points[0].x - half_width - pad, spec->points[0].y - half_height - pad * 0.6,
                   2 * (half_width + pad), 2 * half_height + pad * 1.2);
}

/* The outlines of what is under the letters, as a path. */
static void
add_ground (const FabMarkSpec *spec,
            double             half_width,
            double             half_height,
            cairo_t           *cr)
{
  Balloon balloon = make_balloon (spec, half_width, half_height);

  cairo_new_path (cr);
  if (g_str_equal (spec->style, "balloon") || g_str_equal (spec->style, "thought"))
    add_balloon (spec, &balloon, cr);
  else
    add_box (spec, half_width, half_height, cr);
}

void
_fab_mark_draw_text (const FabMarkSpec *spec,
                     cairo_t           *cr)
{
  PangoLayout *layout = make_layout (spec);
  double half_width, half_height, scale = spec->size / LAYOUT_SIZE;
  PangoRectangle extents;

  measure_lines (layout, spec, &half_width, &half_height);
  if (find_style (spec)->border > 0)
    {
      add_ground (spec, half_width, half_height, cr);
      paint_ground (spec, cr);
    }
  pango_layout_get_extents (layout, NULL, &extents);
  cairo_translate (cr, spec->points[0].x - half_width, spec->points[0].y - half_height);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -extents.x / (double) PANGO_SCALE, 0);
  _fab_mark_set_rgb (cr, spec->rgb, 1);
  cairo_new_path (cr);
  pango_cairo_layout_path (cr, layout);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_WINDING);
  cairo_fill (cr);
  g_object_unref (layout);
}

FabInkBox
_fab_mark_measure_text (const FabMarkSpec *spec)
{
  PangoLayout *layout = make_layout (spec);
  cairo_surface_t *none = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (none);
  double half_width, half_height;
  FabInkBox box;

  measure_lines (layout, spec, &half_width, &half_height);
  add_ground (spec, half_width, half_height, cr);
  cairo_path_extents (cr, &box.x0, &box.y0, &box.x1, &box.y1);
  fab_ink_box_grow (&box, spec->size * 0.4 + 0.002);
  cairo_destroy (cr);
  cairo_surface_destroy (none);
  g_object_unref (layout);

  return box;
}
