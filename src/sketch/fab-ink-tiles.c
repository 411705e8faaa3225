/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>
#include <string.h>
#include <zlib.h>

#include "fab-ink-tiles.h"

typedef struct
{
  GArray   *record; /* NULL: nothing is noted */
  guint8   *noted;  /* tiles that the record has */
  gboolean  keep;
} Notes;

struct _FabTiles
{
  MyPaintTiledSurface  parent; /* first, so that its callbacks find their way back */

  MyPaintSurfaceDrawDabFunction draw_dab; /* the engine's own */
  int                  x, y;    /* of the window, on the picture */
  int                  width, height;
  int                  columns, rows;
  guint16            **tiles;
  guint16             *scratch; /* for what falls off the paper */
  const guint8        *mask;
  Notes                notes;   /* of the record that goes on */
  Notes                aside;   /* of the outer one, while a stencil is on */
  guint64              dabs;
};

static void
clear_entry (gpointer data)
{
  g_free (((FabTileRecord *) data)->before);
}

static void
begin_notes (Notes    *notes,
             int       n,
             gboolean  keep)
{
  notes->record = g_array_new (FALSE, FALSE, sizeof (FabTileRecord));
  g_array_set_clear_func (notes->record, clear_entry);
  notes->noted = g_new0 (guint8, n);
  notes->keep = keep;
}

static GArray *
end_notes (Notes *notes)
{
  g_clear_pointer (&notes->noted, g_free);

  return g_steal_pointer (&notes->record);
}

static void
note_tile (FabTiles *self,
           guint     index)
{
  Notes *notes = &self->notes;
  FabTileRecord entry = { index, NULL };

  if (notes->record == NULL || notes->noted[index])
    return;
  notes->noted[index] = 1;
  if (notes->keep && self->tiles[index] != NULL)
    entry.before = g_memdup2 (self->tiles[index], FAB_TILE_BYTES);
  g_array_append_val (notes->record, entry);
}

/* NULL: nothing is to be drawn there. */
static guint16 *
open_tile (FabTiles *self,
           int       column,
           int       row)
{
  guint index = (guint) (row * self->columns + column);

  if (column < 0 || row < 0 || column >= self->columns || row >= self->rows ||
      (self->mask != NULL && !self->mask[index]))
    return NULL;
  note_tile (self, index);
  if (self->tiles[index] == NULL)
    self->tiles[index] = g_malloc0 (FAB_TILE_BYTES);

  return self->tiles[index];
}

static void
start_tile_request (MyPaintTiledSurface *surface,
                    MyPaintTileRequest  *request)
{
  FabTiles *self = (FabTiles *) surface;
  guint16 *tile = open_tile (self, request->tx, request->ty);

  request->buffer = tile != NULL ? tile : self->scratch;
}

static void
end_tile_request (MyPaintTiledSurface *surface,
                  MyPaintTileRequest  *request)
{
}

static gboolean
dab_counts (FabTiles *self,
            float     x,
            float     y,
            float     radius)
{
  float reach = radius + 2;
  int left, right, top, bottom;

  if (!(x + reach >= 0 && y + reach >= 0 && x - reach < self->width && y - reach < self->height))
    return FALSE;
  if (self->mask == NULL)
    return TRUE;
  left = MAX (0, (int) floorf ((x - reach) / FAB_TILE));
  right = MIN (self->columns - 1, (int) floorf ((x + reach) / FAB_TILE));
  top = MAX (0, (int) floorf ((y - reach) / FAB_TILE));
  bottom = MIN (self->rows - 1, (int) floorf ((y + reach) / FAB_TILE));
  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      if (self->mask[row * self->columns + column])
        return TRUE;

  return FALSE;
}

/* What falls outside of what is asked for is not drawn at all. Whole numbers are taken off places exactly. */
static int
draw_dab_cb (MyPaintSurface *surface,
             float           x,
             float           y,
             float           radius,
             float           r,
             float           g,
             float           b,
             float           opaque,
             float           hardness,
             float           alpha_eraser,
             float           aspect_ratio,
             float           angle,
             float           lock_alpha,
             float           colorize)
{
  FabTiles *self = (FabTiles *) surface;

  x -= self->x;
  y -= self->y;
  if (!dab_counts (self, x, y, radius))
    return FALSE;
  self->dabs++;

  return self->draw_dab (surface, x, y, radius, r, g, b, opaque, hardness, alpha_eraser,
                         aspect_ratio, angle, lock_alpha, colorize);
}

FabTiles *
fab_tiles_new (const cairo_rectangle_int_t *window)
{
  FabTiles *self = g_new0 (FabTiles, 1);

  mypaint_tiled_surface_init (&self->parent, start_tile_request, end_tile_request);
  /* More threads are slower for lines on a busy machine. */
  self->parent.threadsafe_tile_requests = FALSE;
  self->draw_dab = self->parent.parent.draw_dab;
  self->parent.parent.draw_dab = draw_dab_cb;
  self->x = window->x;
  self->y = window->y;
  self->width = window->width;
  self->height = window->height;
  self->columns = (window->width + FAB_TILE - 1) / FAB_TILE;
  self->rows = (window->height + FAB_TILE - 1) / FAB_TILE;
  self->tiles = g_new0 (guint16 *, fab_tiles_get_n (self));
  self->scratch = g_malloc0 (FAB_TILE_BYTES);

  return self;
}

void
fab_tiles_free (FabTiles *self)
{
  fab_tiles_clear (self);
  mypaint_tiled_surface_destroy (&self->parent);
  g_clear_pointer (&self->notes.record, g_array_unref);
  g_free (self->notes.noted);
  g_free (self->tiles);
  g_free (self->scratch);
  g_free (self);
}

void
fab_tiles_clear (FabTiles *self)
{
  for (int i = 0; i < fab_tiles_get_n (self); i++)
    g_clear_pointer (&self->tiles[i], g_free);
}

void
fab_tiles_clear_mask (FabTiles     *self,
                      const guint8 *mask)
{
  for (int i = 0; i < fab_tiles_get_n (self); i++)
    if (mask[i])
      g_clear_pointer (&self->tiles[i], g_free);
}

MyPaintSurface *
fab_tiles_get_engine (FabTiles *self)
{
  return &self->parent.parent;
}

int
fab_tiles_get_columns (FabTiles *self)
{
  return self->columns;
}

int
fab_tiles_get_n (FabTiles *self)
{
  return self->columns * self->rows;
}

const guint16 *
fab_tiles_peek (FabTiles *self,
                int       column,
                int       row)
{
  return self->tiles[row * self->columns + column];
}

guint64
fab_tiles_get_dabs (FabTiles *self)
{
  return self->dabs;
}

void
fab_tiles_set_mask (FabTiles     *self,
                    const guint8 *mask)
{
  self->mask = mask;
}

/* --- records ---------------------------------------------------------------------------------- */

void
fab_tiles_begin_record (FabTiles *self,
                        gboolean  keep)
{
  g_assert (self->notes.record == NULL);

  begin_notes (&self->notes, fab_tiles_get_n (self), keep);
}

GArray *
fab_tiles_end_record (FabTiles *self)
{
  g_assert (self->notes.record != NULL);

  return end_notes (&self->notes);
}

void
fab_tiles_restore (FabTiles *self,
                   GArray   *record)
{
  for (guint i = 0; i < record->len; i++)
    {
      FabTileRecord *entry = &g_array_index (record, FabTileRecord, i);

      g_free (self->tiles[entry->index]);
      self->tiles[entry->index] = g_steal_pointer (&entry->before);
    }
  g_array_set_size (record, 0);
}

/* @shown: NULL where nothing is. */
static void
mix_row (guint16       *now,
         const guint16 *before,
         const guint8  *shown,
         int            n)
{
  for (int i = 0; i < 4 * n; i++)
    {
      guint32 old = before != NULL ? before[i] : 0;
      guint32 share = shown != NULL ? shown[i / 4] : 0;

      now[i] = (guint16) ((now[i] * share + old * (255 - share) + 127) / 255);
    }
}

static const guint16 *
advance (const guint16 *pixels,
         int            n)
{
  return pixels != NULL ? pixels + 4 * n : NULL;
}

/* @x, @y: of the stencil's surface on the picture. */
static void
mix_tile (FabTiles            *self,
          const FabTileRecord *entry,
          cairo_surface_t     *shown,
          int                  x,
          int                  y)
{
  int left = (int) (entry->index % self->columns) * FAB_TILE - x;
  int top = (int) (entry->index / self->columns) * FAB_TILE - y;
  int x0 = CLAMP (-left, 0, FAB_TILE);
  int x1 = CLAMP (cairo_image_surface_get_width (shown) - left, x0, FAB_TILE);
  const guint8 *data = cairo_image_surface_get_data (shown);

  for (int row = 0; row < FAB_TILE; row++)
    {
      guint16 *now = self->tiles[entry->index] + row * FAB_TILE * 4;
      const guint16 *before = advance (entry->before, row * FAB_TILE);
      gboolean within = top + row >= 0 && top + row < cairo_image_surface_get_height (shown) && x1 > x0;
      const guint8 *share = within ? data + (gsize) (top + row) * cairo_image_surface_get_stride (shown) + left + x0
                                   : NULL;

      mix_row (now, before, NULL, x0);
      mix_row (now + 4 * x0, advance (before, x0), share, x1 - x0);
      mix_row (now + 4 * x1, advance (before, x1), NULL, FAB_TILE - x1);
    }
}

void
fab_tiles_begin_stencil (FabTiles *self)
{
  g_assert (self->aside.record == NULL);

  self->aside = self->notes;
  begin_notes (&self->notes, fab_tiles_get_n (self), TRUE);
}

/* The outer record gets what the inner one copied. */
static void
hand_over (FabTiles *self,
           GArray   *inner)
{
  for (guint i = 0; self->notes.record != NULL && i < inner->len; i++)
    {
      FabTileRecord *entry = &g_array_index (inner, FabTileRecord, i);
      FabTileRecord moved = { entry->index, self->notes.keep ? entry->before : NULL };

      if (self->notes.noted[entry->index])
        continue;
      self->notes.noted[entry->index] = 1;
      if (self->notes.keep)
        entry->before = NULL;
      g_array_append_val (self->notes.record, moved);
    }
}

void
fab_tiles_end_stencil (FabTiles        *self,
                       cairo_surface_t *shown,
                       int              x,
                       int              y)
{
  g_autoptr(GArray) inner = end_notes (&self->notes);

  cairo_surface_flush (shown);
  for (guint i = 0; i < inner->len; i++)
    mix_tile (self, &g_array_index (inner, FabTileRecord, i), shown, x, y);
  self->notes = self->aside;
  self->aside = (Notes) { NULL };
  hand_over (self, inner);
}

/* --- laying over ------------------------------------------------------------------------------ */

static inline guint32
scale_byte (guint32 byte)
{
  return (byte * FAB_TILE_ONE + 127) / 255;
}

/* Premultiplied source over, of one pixel in the order red, green, blue, alpha. */
static inline void
lay_pixel (guint16       *to,
           const guint32  from[4])
{
  guint32 left = FAB_TILE_ONE - from[3];

  for (int i = 0; i < 4; i++)
    to[i] = (guint16) MIN (FAB_TILE_ONE, from[i] + ((to[i] * left + FAB_TILE_ONE / 2) >> 15));
}

/* Multiply, of premultiplied colours: s d + s (1 - ad) + d (1 - as). */
static inline void
glaze_pixel (guint16       *to,
             const guint32  from[4])
{
  guint32 above = FAB_TILE_ONE - from[3], below = FAB_TILE_ONE - to[3];

  for (int i = 0; i < 3; i++)
    to[i] = (guint16) ((from[i] * to[i] + from[i] * below + to[i] * above + FAB_TILE_ONE / 2) >> 15);
  to[3] = (guint16) (from[3] + ((to[3] * above + FAB_TILE_ONE / 2) >> 15));
}

static void
lay_row (guint16       *to,
         const guint32 *from,
         int            n,
         gboolean       glaze)
{
  for (int x = 0; x < n; x++)
    {
      const guint32 pixel[] = { scale_byte (from[x] >> 16 & 255), scale_byte (from[x] >> 8 & 255),
                                scale_byte (from[x] & 255), scale_byte (from[x] >> 24) };

      if (pixel[3] == 0)
        continue;
      if (glaze)
        glaze_pixel (to + 4 * x, pixel);
      else
        lay_pixel (to + 4 * x, pixel);
    }
}

static void
lay_on_tile (guint16         *tile,
             cairo_surface_t *surface,
             int              left, /* of the tile, on the surface */
             int              top,
             gboolean         glaze)
{
  int width = cairo_image_surface_get_width (surface), height = cairo_image_surface_get_height (surface);
  int stride = cairo_image_surface_get_stride (surface);
  const guint8 *data = cairo_image_surface_get_data (surface);
  int x0 = MAX (0, -left), x1 = MIN (FAB_TILE, width - left);

  for (int row = MAX (0, -top); row < MIN (FAB_TILE, height - top) && x1 > x0; row++)
    lay_row (tile + (row * FAB_TILE + x0) * 4,
             (const guint32 *) (gconstpointer) (data + (gsize) (top + row) * stride) + left + x0, x1 - x0, glaze);
}

void
fab_tiles_lay (FabTiles        *self,
               cairo_surface_t *surface,
               int              x,
               int              y,
               gboolean         glaze)
{
  int right = (x + cairo_image_surface_get_width (surface) - 1) / FAB_TILE;
  int bottom = (y + cairo_image_surface_get_height (surface) - 1) / FAB_TILE;

  cairo_surface_flush (surface);
  for (int row = MAX (0, y / FAB_TILE); row <= MIN (bottom, self->rows - 1); row++)
    for (int column = MAX (0, x / FAB_TILE); column <= MIN (right, self->columns - 1); column++)
      {
        guint16 *tile = open_tile (self, column, row);

        if (tile != NULL)
          lay_on_tile (tile, surface, column * FAB_TILE - x, row * FAB_TILE - y, glaze);
      }
}

static void
lay_tile (guint16       *to,
          const guint16 *from)
{
  for (int i = 0; i < FAB_TILE * FAB_TILE; i++)
    if (from[4 * i + 3])
      lay_pixel (to + 4 * i, (guint32[4]) { from[4 * i], from[4 * i + 1], from[4 * i + 2], from[4 * i + 3] });
}

void
fab_tiles_lay_tiles (FabTiles *self,
                     FabTiles *other)
{
  g_assert (self->columns == other->columns && self->rows == other->rows);

  for (int i = 0; i < fab_tiles_get_n (self); i++)
    {
      guint16 *tile = other->tiles[i] ? open_tile (self, i % self->columns, i / self->columns) : NULL;

      if (tile != NULL)
        lay_tile (tile, other->tiles[i]);
    }
}

/* --- packing ---------------------------------------------------------------------------------- */

typedef struct
{
  guint32 index, size; /* of the packed tile that follows */
} PackedTile;

static void
pack_tile (GByteArray    *bytes,
           guint          index,
           const guint16 *tile,
           guint8        *room)
{
  uLongf size = compressBound (FAB_TILE_BYTES);
  PackedTile head = { index, 0 };

  compress2 (room, &size, (const guint8 *) tile, FAB_TILE_BYTES, Z_BEST_SPEED);
  head.size = (guint32) size;
  g_byte_array_append (bytes, (const guint8 *) &head, sizeof head);
  g_byte_array_append (bytes, room, (guint) size);
}

GBytes *
fab_tiles_pack (FabTiles *self)
{
  GByteArray *bytes = g_byte_array_new ();
  g_autofree guint8 *room = g_malloc (compressBound (FAB_TILE_BYTES));

  for (int i = 0; i < fab_tiles_get_n (self); i++)
    if (self->tiles[i] != NULL)
      pack_tile (bytes, (guint) i, self->tiles[i], room);

  return g_byte_array_free_to_bytes (bytes);
}

/* Returns: what follows the tile, or NULL where it makes no sense */
static const guint8 *
unpack_tile (FabTiles      *self,
             const guint8  *at,
             const guint8  *end,
             guint16      **tiles)
{
  PackedTile head;
  uLongf size = FAB_TILE_BYTES;

  if ((gsize) (end - at) < sizeof head)
    return NULL;
  memcpy (&head, at, sizeof head);
  at += sizeof head;
  if (head.index >= (guint) fab_tiles_get_n (self) || head.size > (gsize) (end - at) || tiles[head.index] != NULL)
    return NULL;
  tiles[head.index] = g_malloc (FAB_TILE_BYTES);
  if (uncompress ((guint8 *) tiles[head.index], &size, at, head.size) != Z_OK || size != FAB_TILE_BYTES)
    return NULL;

  return at + head.size;
}

gboolean
fab_tiles_unpack (FabTiles *self,
                  GBytes   *bytes)
{
  int n = fab_tiles_get_n (self);
  guint16 **tiles = g_new0 (guint16 *, n), **old;
  gsize size;
  const guint8 *at = g_bytes_get_data (bytes, &size), *end = at + size;
  gboolean ok;

  while (at != NULL && at < end)
    at = unpack_tile (self, at, end, tiles);
  ok = at != NULL || size == 0;
  old = ok ? self->tiles : tiles;
  if (ok)
    self->tiles = tiles;
  for (int i = 0; i < n; i++)
    g_free (old[i]);
  g_free (old);

  return ok;
}
