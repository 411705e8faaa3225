/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <string.h>
#include <mypaint-tiled-surface.h>

#include "fab-ink-surface.h"
#include "fab-tool.h"

#define TILE     MYPAINT_TILE_SIZE
#define MAX_EDGE 16384
/* The engine leaves out dabs thinner than about half a pixel, so a small picture is painted larger
 * and brought down: a thumbnail shows the same ink as the canvas. */
#define MIN_PAINTED_HEIGHT 720
#define MAX_SCALE 16

/* The engine's surface; embedded first, so that its callbacks find their way back. */
typedef struct
{
  MyPaintTiledSurface  parent;
  int                  columns, rows;
  guint16            **tiles;   /* made when first drawn on */
  guint16             *scratch; /* for what falls off the paper */
} Tiles;

struct _FabInkSurface
{
  GObject          parent_instance;

  int              width, height;
  int              scale; /* painted pixels for one shown, each way */
  Tiles            tiles;
  cairo_surface_t *pixels;

  FabStroke       *stroke; /* being drawn */
  MyPaintBrush    *brush;
};

G_DEFINE_FINAL_TYPE (FabInkSurface, fab_ink_surface, G_TYPE_OBJECT)

#define TILE_BYTES (TILE * TILE * 4 * sizeof (guint16))

static void
start_tile_request (MyPaintTiledSurface *surface,
                    MyPaintTileRequest  *request)
{
  Tiles *tiles = (Tiles *) surface;
  guint16 **tile;

  if (request->tx < 0 || request->ty < 0 ||
      request->tx >= tiles->columns || request->ty >= tiles->rows)
    {
      memset (tiles->scratch, 0, TILE_BYTES);
      request->buffer = tiles->scratch;
      return;
    }

  tile = &tiles->tiles[request->ty * tiles->columns + request->tx];
  if (*tile == NULL)
    *tile = g_malloc0 (TILE_BYTES);
  request->buffer = *tile;
}

static void
end_tile_request (MyPaintTiledSurface *surface,
                  MyPaintTileRequest  *request)
{
}

static void
init_tiles (Tiles *tiles,
            int    width,
            int    height)
{
  mypaint_tiled_surface_init (&tiles->parent, start_tile_request, end_tile_request);
  /* More threads are slower for lines on a busy machine. */
  tiles->parent.threadsafe_tile_requests = FALSE;
  tiles->columns = (width + TILE - 1) / TILE;
  tiles->rows = (height + TILE - 1) / TILE;
  tiles->tiles = g_new0 (guint16 *, tiles->columns * tiles->rows);
  tiles->scratch = g_malloc0 (TILE_BYTES);
}

static void
free_tile_buffers (Tiles *tiles)
{
  for (int i = 0; i < tiles->columns * tiles->rows; i++)
    g_clear_pointer (&tiles->tiles[i], g_free);
}

static void
fab_ink_surface_finalize (GObject *object)
{
  FabInkSurface *self = FAB_INK_SURFACE (object);

  free_tile_buffers (&self->tiles);
  g_free (self->tiles.tiles);
  g_free (self->tiles.scratch);
  mypaint_tiled_surface_destroy (&self->tiles.parent);
  g_clear_pointer (&self->pixels, cairo_surface_destroy);
  g_clear_pointer (&self->stroke, fab_stroke_unref);
  g_clear_pointer (&self->brush, mypaint_brush_unref);

  G_OBJECT_CLASS (fab_ink_surface_parent_class)->finalize (object);
}

static void
fab_ink_surface_class_init (FabInkSurfaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_ink_surface_finalize;
}

static void
fab_ink_surface_init (FabInkSurface *self)
{
}

FabInkSurface *
fab_ink_surface_new (int width,
                     int height)
{
  FabInkSurface *self = g_object_new (FAB_TYPE_INK_SURFACE, NULL);

  self->width = CLAMP (width, 1, MAX_EDGE);
  self->height = CLAMP (height, 1, MAX_EDGE);
  self->scale = CLAMP ((MIN_PAINTED_HEIGHT + self->height - 1) / self->height, 1, MAX_SCALE);
  init_tiles (&self->tiles, self->width * self->scale, self->height * self->scale);
  self->pixels = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);

  return self;
}

/* 15 bit fixed point, 1.0 = 1 << 15, premultiplied like Cairo's. @sum is over @n pixels. */
static inline guint32
pixel_from_sum (const guint32 sum[4],
                guint32       n)
{
  guint32 one = n << 15;
  guint32 c[4];

  for (int i = 0; i < 4; i++)
    c[i] = (guint32) (((guint64) sum[i] * 255 + one / 2) / one);

  return c[3] << 24 | MIN (c[0], c[3]) << 16 | MIN (c[1], c[3]) << 8 | MIN (c[2], c[3]);
}

/* Adds the painted pixels that one shown pixel covers. */
static void
sum_pixels (const FabInkSurface *self,
            int                  x,
            int                  y,
            guint32              sum[4])
{
  for (int v = y * self->scale; v < (y + 1) * self->scale; v++)
    for (int u = x * self->scale; u < (x + 1) * self->scale; u++)
      {
        const guint16 *tile = self->tiles.tiles[v / TILE * self->tiles.columns + u / TILE];

        for (int i = 0; tile && i < 4; i++)
          sum[i] += tile[(v % TILE * TILE + u % TILE) * 4 + i];
      }
}

static void
copy_tile_row (FabInkSurface *self,
               guint32       *row,
               int            y,
               int            x0,
               int            x1)
{
  for (int x = x0; x < x1; x++)
    {
      guint32 sum[4] = { 0 };

      sum_pixels (self, x, y, sum);
      row[x] = pixel_from_sum (sum, self->scale * self->scale);
    }
}

static void
update_pixels (FabInkSurface               *self,
               const cairo_rectangle_int_t *area)
{
  int stride = cairo_image_surface_get_stride (self->pixels);
  unsigned char *data;

  cairo_surface_flush (self->pixels);
  data = cairo_image_surface_get_data (self->pixels);
  for (int y = area->y; y < area->y + area->height; y++)
    copy_tile_row (self, (guint32 *) (gpointer) (data + (gsize) y * stride), y,
                   area->x, area->x + area->width);
  cairo_surface_mark_dirty_rectangle (self->pixels, area->x, area->y, area->width, area->height);
}

static cairo_rectangle_int_t
clip_damage (FabInkSurface          *self,
             const MyPaintRectangle *roi)
{
  int x0 = CLAMP (roi->x / self->scale, 0, self->width);
  int y0 = CLAMP (roi->y / self->scale, 0, self->height);
  int x1 = CLAMP ((roi->x + roi->width) / self->scale + 1, x0, self->width);
  int y1 = CLAMP ((roi->y + roi->height) / self->scale + 1, y0, self->height);

  return (cairo_rectangle_int_t) { x0, y0, x1 - x0, y1 - y0 };
}

static void
put_sample (FabInkSurface   *self,
            const FabSample *sample,
            float            pressure,
            double           dtime)
{
  mypaint_brush_stroke_to (self->brush, &self->tiles.parent.parent,
                           sample->x * self->height * self->scale, sample->y * self->height * self->scale,
                           pressure, sample->tilt_x, sample->tilt_y, dtime);
}

static void
begin_stroke (FabInkSurface *self,
              FabStroke     *stroke)
{
  g_clear_pointer (&self->stroke, fab_stroke_unref);
  g_clear_pointer (&self->brush, mypaint_brush_unref);
  self->stroke = fab_stroke_ref (stroke);
  self->brush = fab_tool_make_brush (stroke, self->height * self->scale);
}

static void
put_samples (FabInkSurface *self,
             FabStroke     *stroke,
             gsize          from)
{
  const FabSample *samples = fab_stroke_get_samples (stroke);
  gsize n = fab_stroke_get_n_samples (stroke);

  for (gsize i = from; i < n; i++)
    {
      if (i == 0)
        {
          /* Without pressure and after a long while: the engine jumps here without drawing. */
          put_sample (self, &samples[0], 0, 10.0);
          put_sample (self, &samples[0], samples[0].pressure, 0.015);
        }
      else
        {
          double dtime = samples[i].time - samples[i - 1].time;

          put_sample (self, &samples[i], samples[i].pressure, CLAMP (dtime, 0.001, 1.0));
        }
    }
}

/* Runs @put between begin and end of an atomic drawing and brings the pixels up to date. */
static void
draw_atomic (FabInkSurface         *self,
             void                 (*put) (FabInkSurface *self, FabStroke *stroke, gsize from),
             FabStroke             *stroke,
             gsize                  from,
             cairo_rectangle_int_t *damage)
{
  MyPaintRectangle roi = { 0, 0, 0, 0 };
  cairo_rectangle_int_t area;

  mypaint_surface_begin_atomic (&self->tiles.parent.parent);
  put (self, stroke, from);
  mypaint_surface_end_atomic (&self->tiles.parent.parent, &roi);

  area = clip_damage (self, &roi);
  update_pixels (self, &area);
  if (damage)
    *damage = area;
}

/* The line follows the hand with a lag, and is only drawn where it moves: at the end it is given time
 * to arrive, and a dot is given a length. */
static void
put_rest (FabInkSurface *self,
          FabStroke     *stroke,
          gsize          n)
{
  FabSample last = fab_stroke_get_samples (stroke)[n - 1];

  if (n == 1)
    last.x += fab_stroke_get_size (stroke) / 2;
  for (int i = 0; i < 4; i++)
    put_sample (self, &last, last.pressure, 0.02);
}

void
fab_ink_surface_stroke (FabInkSurface         *self,
                        FabStroke             *stroke,
                        gsize                  from,
                        cairo_rectangle_int_t *damage)
{
  g_return_if_fail (FAB_IS_INK_SURFACE (self));
  g_return_if_fail (stroke != NULL);

  if (from == 0 || self->stroke != stroke)
    begin_stroke (self, stroke);

  draw_atomic (self, put_samples, stroke, from, damage);
}

void
fab_ink_surface_end_stroke (FabInkSurface         *self,
                            cairo_rectangle_int_t *damage)
{
  g_autoptr(FabStroke) stroke = NULL;

  g_return_if_fail (FAB_IS_INK_SURFACE (self));

  if (damage)
    *damage = (cairo_rectangle_int_t) { 0, 0, 0, 0 };

  stroke = g_steal_pointer (&self->stroke);
  if (stroke != NULL && fab_stroke_get_n_samples (stroke) > 0)
    draw_atomic (self, put_rest, stroke, fab_stroke_get_n_samples (stroke), damage);
}

void
fab_ink_surface_paint (FabInkSurface *self,
                       FabInk        *ink)
{
  g_return_if_fail (FAB_IS_INK_SURFACE (self));
  g_return_if_fail (FAB_IS_INK (ink));

  for (guint i = 0; i < fab_ink_get_n_strokes (ink); i++)
    {
      fab_ink_surface_stroke (self, fab_ink_get_stroke (ink, i), 0, NULL);
      fab_ink_surface_end_stroke (self, NULL);
    }
}

void
fab_ink_surface_clear (FabInkSurface *self)
{
  cairo_rectangle_int_t all;

  g_return_if_fail (FAB_IS_INK_SURFACE (self));

  free_tile_buffers (&self->tiles);
  g_clear_pointer (&self->stroke, fab_stroke_unref);
  g_clear_pointer (&self->brush, mypaint_brush_unref);
  all = (cairo_rectangle_int_t) { 0, 0, self->width, self->height };
  update_pixels (self, &all);
}

cairo_surface_t *
fab_ink_surface_get (FabInkSurface *self)
{
  g_return_val_if_fail (FAB_IS_INK_SURFACE (self), NULL);

  return self->pixels;
}
