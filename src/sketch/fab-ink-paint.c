/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-ink-paint.h"
#include "fab-mark-draw.h"
#include "fab-tool.h"

/* --- strokes ---------------------------------------------------------------------------------- */

struct _FabStrokePainter
{
  FabStroke    *stroke;
  MyPaintBrush *brush;
  int           unit;
};

FabStrokePainter *
fab_stroke_painter_new (FabStroke *stroke,
                        int        unit)
{
  FabStrokePainter *self = g_new0 (FabStrokePainter, 1);

  self->stroke = fab_stroke_ref (stroke);
  self->brush = fab_tool_make_brush (stroke, unit);
  self->unit = unit;

  return self;
}

void
fab_stroke_painter_free (FabStrokePainter *self)
{
  fab_stroke_unref (self->stroke);
  mypaint_brush_unref (self->brush);
  g_free (self);
}

FabStroke *
fab_stroke_painter_get_stroke (FabStrokePainter *self)
{
  return self->stroke;
}

static void
put_sample (FabStrokePainter *self,
            FabTiles         *tiles,
            const FabSample  *sample,
            float             pressure,
            double            dtime)
{
  mypaint_brush_stroke_to (self->brush, fab_tiles_get_engine (tiles), sample->x * self->unit,
                           sample->y * self->unit, pressure, sample->tilt_x, sample->tilt_y, dtime);
}

void
fab_stroke_painter_advance (FabStrokePainter *self,
                            FabTiles         *tiles,
                            gsize             from,
                            MyPaintRectangle *damage)
{
  const FabSample *samples = fab_stroke_get_samples (self->stroke);
  gsize n = fab_stroke_get_n_samples (self->stroke);

  mypaint_surface_begin_atomic (fab_tiles_get_engine (tiles));
  for (gsize i = from; i < n; i++)
    if (i == 0)
      {
        /* Without pressure and after a long while: the engine jumps here without drawing. */
        put_sample (self, tiles, &samples[0], 0, 10.0);
        put_sample (self, tiles, &samples[0], samples[0].pressure, 0.015);
      }
    else
      {
        double dtime = samples[i].time - samples[i - 1].time;

        put_sample (self, tiles, &samples[i], samples[i].pressure, CLAMP (dtime, 0.001, 1.0));
      }
  mypaint_surface_end_atomic (fab_tiles_get_engine (tiles), damage);
}

#define DOT_STEPS 9

/* The engine only draws where the hand moves: a dot is a small round. */
static void
put_dot (FabStrokePainter *self,
         FabTiles         *tiles,
         const FabSample  *at)
{
  float reach = fab_stroke_get_size (self->stroke) * 0.22f;

  for (int i = 0; i < DOT_STEPS; i++)
    {
      FabSample sample = *at;

      sample.x += reach * cosf (i * (float) (2 * G_PI) / (DOT_STEPS - 1));
      sample.y += reach * sinf (i * (float) (2 * G_PI) / (DOT_STEPS - 1));
      put_sample (self, tiles, &sample, sample.pressure, 0.02);
    }
}

/* The line follows the hand with a lag: at the end it is given time to arrive. */
void
fab_stroke_painter_finish (FabStrokePainter *self,
                           FabTiles         *tiles,
                           MyPaintRectangle *damage)
{
  gsize n = fab_stroke_get_n_samples (self->stroke);
  const FabSample *last;

  if (n == 0)
    return;
  last = &fab_stroke_get_samples (self->stroke)[n - 1];
  mypaint_surface_begin_atomic (fab_tiles_get_engine (tiles));
  if (n == 1)
    put_dot (self, tiles, last);
  for (int i = 0; n > 1 && i < 4; i++)
    put_sample (self, tiles, last, last->pressure, 0.02);
  mypaint_surface_end_atomic (fab_tiles_get_engine (tiles), damage);
}

static void
paint_stroke (const FabInkTarget   *target,
              FabStroke            *stroke,
              const cairo_matrix_t *matrix)
{
  static const cairo_matrix_t identity = { 1, 0, 0, 1, 0, 0 };
  gboolean moved = memcmp (matrix, &identity, sizeof identity) != 0;
  g_autoptr(FabStroke) there = moved ? fab_stroke_transform (stroke, matrix) : fab_stroke_ref (stroke);
  g_autoptr(FabStrokePainter) painter = fab_stroke_painter_new (there, target->unit);
  MyPaintRectangle damage;

  fab_stroke_painter_advance (painter, target->tiles, 0, &damage);
  fab_stroke_painter_finish (painter, target->tiles, &damage);
}

/* --- others ----------------------------------------------------------------------------------- */

/* The pixels of the window that an item may cover. */
static cairo_rectangle_int_t
find_area (const FabInkTarget *target,
           const FabInkItem   *item)
{
  FabInkBox box = fab_ink_item_get_box (item);
  const cairo_rectangle_int_t *window = &target->window;
  int x0, y0, x1, y1;

  if (fab_ink_box_is_empty (&box))
    return (cairo_rectangle_int_t) { 0, 0, 0, 0 };
  x0 = (int) CLAMP (floor (box.x0 * target->unit) - 1 - window->x, 0, window->width);
  y0 = (int) CLAMP (floor (box.y0 * target->unit) - 1 - window->y, 0, window->height);
  x1 = (int) CLAMP (ceil (box.x1 * target->unit) + 1 - window->x, x0, window->width);
  y1 = (int) CLAMP (ceil (box.y1 * target->unit) + 1 - window->y, y0, window->height);

  return (cairo_rectangle_int_t) { x0, y0, x1 - x0, y1 - y0 };
}

static cairo_t *
start_drawing (cairo_surface_t             *surface,
               const FabInkTarget          *target,
               const FabInkItem            *item,
               const cairo_rectangle_int_t *area)
{
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -area->x - target->window.x, -area->y - target->window.y);
  cairo_scale (cr, target->unit, target->unit);
  cairo_transform (cr, &item->matrix);

  return cr;
}

static void
paint_drawing (const FabInkTarget *target,
               const FabInkItem   *item,
               void              (*draw) (const FabMarkSpec *spec, cairo_t *cr),
               gboolean            glaze)
{
  cairo_rectangle_int_t area = find_area (target, item);
  cairo_surface_t *surface;
  cairo_t *cr;

  if (area.width == 0 || area.height == 0)
    return;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, area.width, area.height);
  cr = start_drawing (surface, target, item, &area);
  draw (fab_ink_mark_get_spec (item->mark), cr);
  cairo_destroy (cr);
  fab_tiles_lay (target->tiles, surface, area.x, area.y, glaze);
  cairo_surface_destroy (surface);
}

static void
paint_mark (const FabInkTarget *target,
            const FabInkItem   *item)
{
  const FabMarkSpec *spec = fab_ink_mark_get_spec (item->mark);
  g_autoptr(FabStroke) line = NULL;
  cairo_rectangle_int_t area = find_area (target, item);

  if (area.width == 0 || area.height == 0)
    return;
  if (spec->kind == FAB_MARK_STROKE)
    {
      paint_stroke (target, fab_ink_mark_get_stroke (item->mark), &item->matrix);
      return;
    }
  if (spec->kind == FAB_MARK_FILL)
    paint_drawing (target, item, fab_mark_draw_fringe, TRUE);
  paint_drawing (target, item, fab_mark_draw, FALSE);
  if (spec->kind == FAB_MARK_SHAPE && *spec->tool != '\0')
    {
      line = fab_mark_trace_shape (spec);
      paint_stroke (target, line, &item->matrix);
    }
}

static void
paint_item (const FabInkTarget *target,
            const FabInkItem   *item)
{
  cairo_rectangle_int_t area;
  cairo_surface_t *shown;
  cairo_t *cr;

  if (item->stencil == NULL)
    {
      paint_mark (target, item);
      return;
    }
  fab_tiles_begin_stencil (target->tiles);
  paint_mark (target, item);
  area = find_area (target, item);
  shown = cairo_image_surface_create (CAIRO_FORMAT_A8, area.width, area.height);
  cr = start_drawing (shown, target, item, &area);
  fab_stencil_clip (item->stencil, cr);
  cairo_paint (cr);
  cairo_destroy (cr);
  fab_tiles_end_stencil (target->tiles, shown, area.x, area.y);
  cairo_surface_destroy (shown);
}

void
fab_ink_paint (const FabInkTarget *target,
               const FabInkItem   *items,
               guint               n)
{
  g_autoptr(FabTiles) apart = NULL;
  FabInkTarget inner = *target;

  if (n == 1 && !(items->bundle != 0 && fab_ink_mark_erases (items->mark)))
    {
      paint_item (target, items);
      return;
    }
  inner.tiles = apart = fab_tiles_new (&target->window);
  for (guint i = 0; i < n; i++)
    paint_item (&inner, &items[i]);
  fab_tiles_lay_tiles (target->tiles, apart);
}
