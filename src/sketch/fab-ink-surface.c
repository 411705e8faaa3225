/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <string.h>

#include "fab-ink-paint.h"
#include "fab-ink-bytes.h"
#include "fab-ink-surface-private.h"
#include "fab-ink-units.h"
#include "fab-tool.h"

#define MAX_EDGE 16384
#define MAX_PICTURE (1 << 18) /* still told apart from its neighbour by a float, to a fraction of a pixel */
/* The engine leaves out dabs thinner than about half a pixel, so a small picture is painted larger
 * and brought down: a thumbnail shows the same ink as the canvas. */
#define MIN_PAINTED_HEIGHT 720
#define MAX_SCALE 16

struct _FabInkSurface
{
  GObject           parent_instance;

  int               width, height;
  int               scale; /* painted pixels for one shown, each way */
  FabInkTarget      target;
  cairo_surface_t  *pixels;
  gint32            color;

  GArray           *units; /* FabInkUnit: what is painted */
  gsize             memory, used; /* bytes of tiles kept by the units */
  FabStrokePainter *painter;      /* of the stroke being drawn */
};

G_DEFINE_FINAL_TYPE (FabInkSurface, fab_ink_surface, G_TYPE_OBJECT)

static void
fab_ink_surface_finalize (GObject *object)
{
  FabInkSurface *self = FAB_INK_SURFACE (object);

  g_clear_pointer (&self->painter, fab_stroke_painter_free);
  g_clear_pointer (&self->units, g_array_unref);
  g_clear_pointer (&self->target.tiles, fab_tiles_free);
  g_clear_pointer (&self->pixels, cairo_surface_destroy);

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
  self->units = fab_ink_units_new ();
  self->color = -1;
}

FabInkSurface *
fab_ink_surface_new (int width,
                     int height)
{
  cairo_rectangle_int_t all = { 0, 0, width, CLAMP (height, 1, MAX_EDGE) };

  return fab_ink_surface_new_window (all.height, &all);
}

FabInkSurface *
fab_ink_surface_new_window (int                          height,
                            const cairo_rectangle_int_t *window)
{
  FabInkSurface *self = g_object_new (FAB_TYPE_INK_SURFACE, NULL);

  height = CLAMP (height, 1, MAX_PICTURE);
  self->width = CLAMP (window->width, 1, MAX_EDGE);
  self->height = CLAMP (window->height, 1, MAX_EDGE);
  self->scale = CLAMP ((MIN_PAINTED_HEIGHT + height - 1) / height, 1, MAX_SCALE);
  self->target.unit = height * self->scale;
  self->target.window = (cairo_rectangle_int_t) {
    window->x * self->scale, window->y * self->scale, self->width * self->scale, self->height * self->scale,
  };
  self->target.tiles = fab_tiles_new (&self->target.window);
  self->pixels = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, self->width, self->height);

  return self;
}

int
fab_ink_surface_get_width (FabInkSurface *self)
{
  g_return_val_if_fail (FAB_IS_INK_SURFACE (self), 0);

  return self->width;
}

int
fab_ink_surface_get_height (FabInkSurface *self)
{
  g_return_val_if_fail (FAB_IS_INK_SURFACE (self), 0);

  return self->height;
}

/* --- from tiles to pixels --------------------------------------------------------------------- */

/* All marks in one colour: paper white stays, black becomes the colour. @c is premultiplied. */
static inline void
tint_pixel (guint32 c[4],
            gint32  color)
{
  const guint32 paint[] = { color >> 16 & 255, color >> 8 & 255, color & 255 };
  guint32 light = (c[0] * 77 + c[1] * 151 + c[2] * 28) >> 8;

  for (int i = 0; i < 3; i++)
    c[i] = light + (c[3] - MIN (light, c[3])) * paint[i] / 255;
}

/* 15 bit fixed point, premultiplied like Cairo's. @sum is over @n pixels. */
static inline guint32
pixel_from_sum (const FabInkSurface *self,
                const guint32        sum[4],
                guint32              n)
{
  guint32 one = n << 15;
  guint32 c[4];

  for (int i = 0; i < 4; i++)
    c[i] = (guint32) (((guint64) sum[i] * 255 + one / 2) / one);
  if (self->color >= 0)
    tint_pixel (c, self->color);

  return c[3] << 24 | MIN (c[0], c[3]) << 16 | MIN (c[1], c[3]) << 8 | MIN (c[2], c[3]);
}

static const guint16 *
peek_tile (const FabInkSurface *self,
           int                  u,
           int                  v)
{
  return fab_tiles_peek (self->target.tiles, u / FAB_TILE, v / FAB_TILE);
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
        const guint16 *tile = peek_tile (self, u, v);

        for (int i = 0; tile && i < 4; i++)
          sum[i] += tile[(v % FAB_TILE * FAB_TILE + u % FAB_TILE) * 4 + i];
      }
}

static void
copy_row_reduced (FabInkSurface *self,
                  guint32       *row,
                  int            y,
                  int            x0,
                  int            x1)
{
  for (int x = x0; x < x1; x++)
    {
      guint32 sum[4] = { 0 };

      sum_pixels (self, x, y, sum);
      row[x] = pixel_from_sum (self, sum, self->scale * self->scale);
    }
}

/* One run of a row that lies in one tile. */
static void
copy_run (FabInkSurface *self,
          guint32       *to,
          const guint16 *from,
          int            n)
{
  for (int x = 0; x < n; x++, from += 4)
    to[x] = from[3] == 0 ? 0 : pixel_from_sum (self, (guint32[4]) { from[0], from[1], from[2], from[3] }, 1);
}

static void
copy_row (FabInkSurface *self,
          guint32       *row,
          int            y,
          int            x0,
          int            x1)
{
  for (int x = x0; x < x1;)
    {
      const guint16 *tile = peek_tile (self, x, y);
      int n = MIN (x1, (x / FAB_TILE + 1) * FAB_TILE) - x;

      if (tile != NULL)
        copy_run (self, row + x, tile + (y % FAB_TILE * FAB_TILE + x % FAB_TILE) * 4, n);
      else
        memset (row + x, 0, n * sizeof (guint32));
      x += n;
    }
}

static void
update_pixels (FabInkSurface               *self,
               const cairo_rectangle_int_t *area)
{
  int stride = cairo_image_surface_get_stride (self->pixels);
  unsigned char *data;

  if (area->width == 0 || area->height == 0)
    return;
  cairo_surface_flush (self->pixels);
  data = cairo_image_surface_get_data (self->pixels);
  for (int y = area->y; y < area->y + area->height; y++)
    {
      guint32 *row = (guint32 *) (gpointer) (data + (gsize) y * stride);

      if (self->scale == 1)
        copy_row (self, row, y, area->x, area->x + area->width);
      else
        copy_row_reduced (self, row, y, area->x, area->x + area->width);
    }
  cairo_surface_mark_dirty_rectangle (self->pixels, area->x, area->y, area->width, area->height);
}

/* The pixels that show an area of painted ones. */
static cairo_rectangle_int_t
find_shown (FabInkSurface          *self,
            const MyPaintRectangle *painted)
{
  int x0 = CLAMP (painted->x / self->scale, 0, self->width);
  int y0 = CLAMP (painted->y / self->scale, 0, self->height);
  int x1 = CLAMP ((painted->x + painted->width + self->scale - 1) / self->scale, x0, self->width);
  int y1 = CLAMP ((painted->y + painted->height + self->scale - 1) / self->scale, y0, self->height);

  if (painted->width <= 0 || painted->height <= 0)
    return (cairo_rectangle_int_t) { 0, 0, 0, 0 };

  return (cairo_rectangle_int_t) { x0, y0, x1 - x0, y1 - y0 };
}

static void
settle (FabInkSurface          *self,
        const MyPaintRectangle *painted,
        cairo_rectangle_int_t  *damage)
{
  cairo_rectangle_int_t area = find_shown (self, painted);

  update_pixels (self, &area);
  if (damage)
    *damage = area;
}

/* Tiles that were drawn on, and the area around them all. */
typedef struct
{
  guint8           *tiles; /* a byte each */
  MyPaintRectangle  area;
} Dirty;

static void
dirty_init (Dirty         *dirty,
            FabInkSurface *self)
{
  *dirty = (Dirty) { g_new0 (guint8, fab_tiles_get_n (self->target.tiles)) };
}

static void
add_tile (FabInkSurface *self,
          Dirty         *dirty,
          guint          index)
{
  MyPaintRectangle *area = &dirty->area;
  int columns = fab_tiles_get_columns (self->target.tiles);
  int x = (int) index % columns * FAB_TILE, y = (int) index / columns * FAB_TILE;
  int right = MAX (area->x + area->width, x + FAB_TILE), bottom = MAX (area->y + area->height, y + FAB_TILE);

  dirty->tiles[index] = 1;
  if (area->width == 0)
    {
      *area = (MyPaintRectangle) { x, y, FAB_TILE, FAB_TILE };
      return;
    }
  area->x = MIN (area->x, x);
  area->y = MIN (area->y, y);
  area->width = right - area->x;
  area->height = bottom - area->y;
}

static void
settle_dirty (FabInkSurface         *self,
              Dirty                 *dirty,
              cairo_rectangle_int_t *damage)
{
  int columns = fab_tiles_get_columns (self->target.tiles);

  for (int i = 0; i < fab_tiles_get_n (self->target.tiles); i++)
    if (dirty->tiles[i])
      {
        MyPaintRectangle tile = { i % columns * FAB_TILE, i / columns * FAB_TILE, FAB_TILE, FAB_TILE };

        settle (self, &tile, NULL);
      }
  if (damage)
    *damage = find_shown (self, &dirty->area);
  g_clear_pointer (&dirty->tiles, g_free);
}

/* --- a stroke being drawn --------------------------------------------------------------------- */

static void
drop_painter (FabInkSurface         *self,
              cairo_rectangle_int_t *damage)
{
  g_autoptr(GArray) record = NULL;
  Dirty dirty;

  if (damage)
    *damage = (cairo_rectangle_int_t) { 0, 0, 0, 0 };
  if (self->painter == NULL)
    return;
  record = fab_tiles_end_record (self->target.tiles);
  dirty_init (&dirty, self);
  for (guint i = 0; i < record->len; i++)
    add_tile (self, &dirty, g_array_index (record, FabTileRecord, i).index);
  fab_tiles_restore (self->target.tiles, record);
  g_clear_pointer (&self->painter, fab_stroke_painter_free);
  settle_dirty (self, &dirty, damage);
}

void
fab_ink_surface_cancel_stroke (FabInkSurface         *self,
                               cairo_rectangle_int_t *damage)
{
  g_return_if_fail (FAB_IS_INK_SURFACE (self));

  drop_painter (self, damage);
}

void
fab_ink_surface_stroke (FabInkSurface         *self,
                        FabStroke             *stroke,
                        gsize                  from,
                        cairo_rectangle_int_t *damage)
{
  MyPaintRectangle area = { 0, 0, 0, 0 };

  g_return_if_fail (FAB_IS_INK_SURFACE (self));
  g_return_if_fail (stroke != NULL);

  if (self->painter != NULL && (from == 0 || fab_stroke_painter_get_stroke (self->painter) != stroke))
    fab_ink_surface_end_stroke (self, NULL);
  if (self->painter == NULL)
    {
      self->painter = fab_stroke_painter_new (stroke, self->target.unit);
      fab_tiles_begin_record (self->target.tiles, TRUE);
    }
  fab_stroke_painter_advance (self->painter, self->target.tiles, from, &area);
  settle (self, &area, damage);
}

/* The oldest go first: what is taken back is the newest. */
static void
free_memory (FabInkSurface *self)
{
  for (guint i = 0; i < self->units->len && self->used > self->memory; i++)
    self->used -= fab_ink_unit_forget (&g_array_index (self->units, FabInkUnit, i));
}

static void
push_unit (FabInkSurface    *self,
           const FabInkItem *items,
           guint             n,
           GArray           *record)
{
  FabInkUnit unit;

  self->used += fab_ink_unit_init (&unit, items, n, record, self->memory > 0);
  g_array_append_val (self->units, unit);
  free_memory (self);
}

void
fab_ink_surface_end_stroke (FabInkSurface         *self,
                            cairo_rectangle_int_t *damage)
{
  MyPaintRectangle area = { 0, 0, 0, 0 };
  g_autoptr(FabInkMark) mark = NULL;
  FabInkItem item;

  g_return_if_fail (FAB_IS_INK_SURFACE (self));

  if (damage)
    *damage = (cairo_rectangle_int_t) { 0, 0, 0, 0 };
  if (self->painter == NULL)
    return;
  fab_stroke_painter_finish (self->painter, self->target.tiles, &area);
  mark = fab_ink_mark_new_stroke (fab_stroke_painter_get_stroke (self->painter));
  g_clear_pointer (&self->painter, fab_stroke_painter_free);
  fab_ink_item_init (&item, mark);
  push_unit (self, &item, 1, fab_tiles_end_record (self->target.tiles));
  fab_ink_item_clear (&item);
  settle (self, &area, damage);
}

/* --- showing ink ------------------------------------------------------------------------------ */

static void
paint_unit (FabInkSurface    *self,
            const FabInkItem *items,
            guint             n,
            gboolean          keep)
{
  fab_tiles_begin_record (self->target.tiles, keep);
  fab_ink_paint (&self->target, items, n);
  push_unit (self, items, n, fab_tiles_end_record (self->target.tiles));
}

/* Takes the newest unit back at once, if what was under it is known. */
static gboolean
pop_unit (FabInkSurface *self,
          Dirty         *dirty)
{
  FabInkUnit *unit = &g_array_index (self->units, FabInkUnit, self->units->len - 1);

  if (unit->record == NULL)
    return FALSE;
  for (guint i = 0; i < unit->touched->len; i++)
    add_tile (self, dirty, g_array_index (unit->touched, guint, i));
  self->used -= fab_ink_unit_restore (unit, self->target.tiles);
  g_array_set_size (self->units, self->units->len - 1);

  return TRUE;
}

static gboolean
pop_to (FabInkSurface *self,
        guint          n,
        Dirty         *dirty)
{
  while (self->units->len > n)
    if (!pop_unit (self, dirty))
      return FALSE;

  return TRUE;
}

static gboolean
paint_from (FabInkSurface *self,
            FabInk        *ink,
            guint          first,
            GCancellable  *cancellable,
            Dirty         *dirty)
{
  for (guint at = first, n; at < fab_ink_get_n (ink); at += n)
    {
      const FabInkUnit *unit;

      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;
      n = fab_ink_unit_length (ink, at);
      paint_unit (self, fab_ink_get (ink, at), n, self->memory > 0);
      unit = &g_array_index (self->units, FabInkUnit, self->units->len - 1);
      for (guint i = 0; i < unit->touched->len; i++)
        add_tile (self, dirty, g_array_index (unit->touched, guint, i));
    }

  return TRUE;
}

/* Paints the tiles of @mask anew, with those units of @ink that touch them. */
static gboolean
paint_masked (FabInkSurface *self,
              FabInk        *ink,
              GArray        *units,
              const guint8  *mask,
              GCancellable  *cancellable)
{
  gboolean done = TRUE;

  fab_tiles_clear_mask (self->target.tiles, mask);
  fab_tiles_set_mask (self->target.tiles, mask);
  for (guint i = 0; done && i < units->len; i++)
    {
      FabInkUnit *unit = &g_array_index (units, FabInkUnit, i);

      done = !g_cancellable_is_cancelled (cancellable);
      if (!done || !fab_ink_unit_touches (unit, &self->target, mask))
        continue;
      fab_tiles_begin_record (self->target.tiles, FALSE);
      fab_ink_paint (&self->target, unit->items, unit->n);
      fab_ink_unit_add_touched (unit, fab_tiles_end_record (self->target.tiles));
    }
  fab_tiles_set_mask (self->target.tiles, NULL);

  return done;
}

/* Something in the middle differs: only the tiles that it touches are drawn anew. */
static gboolean
show_difference (FabInkSurface *self,
                 FabInk        *ink,
                 GCancellable  *cancellable,
                 Dirty         *dirty)
{
  g_autofree guint8 *mask = g_new0 (guint8, fab_tiles_get_n (self->target.tiles));
  g_autoptr(GArray) units = fab_ink_units_compare (self->units, ink, &self->target, mask);

  for (int i = 0; i < fab_tiles_get_n (self->target.tiles); i++)
    if (mask[i])
      add_tile (self, dirty, (guint) i);
  g_array_unref (self->units);
  self->units = g_steal_pointer (&units);
  self->used = 0;

  return paint_masked (self, ink, self->units, mask, cancellable);
}

void
fab_ink_surface_clear (FabInkSurface *self)
{
  MyPaintRectangle all = { 0, 0, self->target.window.width, self->target.window.height };

  g_return_if_fail (FAB_IS_INK_SURFACE (self));

  drop_painter (self, NULL);
  g_array_set_size (self->units, 0);
  self->used = 0;
  fab_tiles_clear (self->target.tiles);
  settle (self, &all, NULL);
}

gboolean
fab_ink_surface_show (FabInkSurface         *self,
                      FabInk                *ink,
                      GCancellable          *cancellable,
                      cairo_rectangle_int_t *damage)
{
  guint common, at;
  gboolean done;
  Dirty dirty;

  g_return_val_if_fail (FAB_IS_INK_SURFACE (self), FALSE);
  g_return_val_if_fail (FAB_IS_INK (ink), FALSE);

  if (self->painter != NULL)
    fab_ink_surface_end_stroke (self, NULL);
  dirty_init (&dirty, self);
  common = fab_ink_units_common (self->units, ink, &at);
  if (fab_ink_units_continue (self->units, common, ink, at) && pop_to (self, common, &dirty))
    done = paint_from (self, ink, at, cancellable, &dirty);
  else
    done = show_difference (self, ink, cancellable, &dirty);
  if (!done)
    {
      fab_ink_surface_clear (self);
      dirty.area = (MyPaintRectangle) { 0, 0, self->target.window.width, self->target.window.height };
    }
  settle_dirty (self, &dirty, damage);

  return done;
}

/* --- packing ---------------------------------------------------------------------------------- */

#define PACK_FORMAT "(uuiiayay)"
#define PACK_MAGIC  0x4b6e4931u /* "1InK" */

GBytes *
_fab_ink_surface_pack (FabInkSurface *self,
                       FabInk        *ink)
{
  g_autoptr(GBytes) marks = fab_ink_to_bytes (ink);
  g_autoptr(GBytes) tiles = fab_tiles_pack (self->target.tiles);

  return _fab_ink_bytes_pack (g_variant_new ("(uuii@ay@ay)", PACK_MAGIC, FAB_TOOL_VERSION, self->width, self->height,
                                             g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, marks, TRUE),
                                             g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, tiles, TRUE)));
}

static gboolean
unpack (FabInkSurface *self,
        GVariant      *marks,
        GVariant      *tiles)
{
  g_autoptr(GBytes) ink_bytes = g_variant_get_data_as_bytes (marks);
  g_autoptr(GBytes) tile_bytes = g_variant_get_data_as_bytes (tiles);
  g_autoptr(FabInk) ink = fab_ink_from_bytes (ink_bytes, NULL);
  MyPaintRectangle all = { 0, 0, self->target.window.width, self->target.window.height };

  if (ink == NULL || !fab_tiles_unpack (self->target.tiles, tile_bytes))
    return FALSE;
  g_array_unref (self->units);
  self->units = fab_ink_units_assume (ink);
  self->used = 0;
  settle (self, &all, NULL);

  return TRUE;
}

gboolean
_fab_ink_surface_unpack (FabInkSurface *self,
                         GBytes        *bytes)
{
  g_autoptr(GVariant) packed = _fab_ink_bytes_unpack (G_VARIANT_TYPE (PACK_FORMAT), bytes, NULL);
  g_autoptr(GVariant) marks = NULL;
  g_autoptr(GVariant) tiles = NULL;
  guint32 magic, version;
  gint32 width, height;

  if (packed == NULL)
    return FALSE;
  g_variant_get (packed, "(uuii@ay@ay)", &magic, &version, &width, &height, &marks, &tiles);

  return magic == PACK_MAGIC && version == FAB_TOOL_VERSION && width == self->width && height == self->height &&
         unpack (self, marks, tiles);
}

/* --- the rest --------------------------------------------------------------------------------- */

void
fab_ink_surface_set_memory (FabInkSurface *self,
                            gsize          bytes)
{
  g_return_if_fail (FAB_IS_INK_SURFACE (self));

  self->memory = bytes;
  free_memory (self);
}

void
fab_ink_surface_set_color (FabInkSurface *self,
                           gint32         color)
{
  MyPaintRectangle all = { 0, 0, self->target.window.width, self->target.window.height };

  g_return_if_fail (FAB_IS_INK_SURFACE (self));

  if (self->color == color)
    return;
  self->color = color;
  settle (self, &all, NULL);
}

cairo_surface_t *
fab_ink_surface_get (FabInkSurface *self)
{
  g_return_val_if_fail (FAB_IS_INK_SURFACE (self), NULL);

  return self->pixels;
}

gsize
fab_ink_surface_get_n_bytes (FabInkSurface *self)
{
  gsize bytes;

  g_return_val_if_fail (FAB_IS_INK_SURFACE (self), 0);

  bytes = (gsize) cairo_image_surface_get_stride (self->pixels) * self->height + self->used;
  for (int i = 0; i < fab_tiles_get_n (self->target.tiles); i++)
    if (fab_tiles_peek (self->target.tiles, i % fab_tiles_get_columns (self->target.tiles),
                        i / fab_tiles_get_columns (self->target.tiles)) != NULL)
      bytes += FAB_TILE_BYTES;

  return bytes;
}

guint64
fab_ink_surface_get_dabs (FabInkSurface *self)
{
  g_return_val_if_fail (FAB_IS_INK_SURFACE (self), 0);

  return fab_tiles_get_dabs (self->target.tiles);
}

cairo_operator_t
fab_ink_blend_operator (const char *blend)
{
  static const struct { const char *name; cairo_operator_t operator; } operators[] = {
    { "multiply", CAIRO_OPERATOR_MULTIPLY }, { "screen", CAIRO_OPERATOR_SCREEN },
    { "overlay", CAIRO_OPERATOR_OVERLAY }, { "darken", CAIRO_OPERATOR_DARKEN },
    { "lighten", CAIRO_OPERATOR_LIGHTEN }, { "color-dodge", CAIRO_OPERATOR_COLOR_DODGE },
    { "color-burn", CAIRO_OPERATOR_COLOR_BURN }, { "hard-light", CAIRO_OPERATOR_HARD_LIGHT },
    { "soft-light", CAIRO_OPERATOR_SOFT_LIGHT }, { "difference", CAIRO_OPERATOR_DIFFERENCE },
    { "color", CAIRO_OPERATOR_HSL_COLOR }, { "luminosity", CAIRO_OPERATOR_HSL_LUMINOSITY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_strcmp0 (operators[i].name, blend) == 0)
      return operators[i].operator;

  return CAIRO_OPERATOR_OVER;
}
