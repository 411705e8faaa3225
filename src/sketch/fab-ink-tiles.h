/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pixels that the brush engine draws on: 64 × 64 tiles of premultiplied RGBA with 15 bits, made when
 * first touched. What a drawing is about to change can be recorded, tile by tile, and put back. */
#pragma once

#include <cairo.h>
#include <mypaint-tiled-surface.h>

#include "fab-region.h"

G_BEGIN_DECLS

#define FAB_TILE        MYPAINT_TILE_SIZE
#define FAB_TILE_BYTES  (FAB_TILE * FAB_TILE * 4 * sizeof (guint16))
#define FAB_TILE_ONE    32768u

typedef struct
{
  guint    index;
  guint16 *before; /* NULL: it was empty */
} FabTileRecord;

typedef struct _FabTiles FabTiles;

/* For what @window shows of a picture. The engine is told places of the picture; columns, rows and all else count from
 * the window's corner. Whatever the window, the pixels are the same. */
FabTiles       *fab_tiles_new        (const cairo_rectangle_int_t *window) G_GNUC_WARN_UNUSED_RESULT;
void            fab_tiles_free       (FabTiles *self);
void            fab_tiles_clear      (FabTiles *self);
MyPaintSurface *fab_tiles_get_engine (FabTiles *self);
int             fab_tiles_get_columns (FabTiles *self);
int             fab_tiles_get_n      (FabTiles *self);
const guint16  *fab_tiles_peek       (FabTiles *self, int column, int row); /* NULL: empty */
/* How many dabs the engine has drawn. */
guint64         fab_tiles_get_dabs   (FabTiles *self);

/* All tiles as packed bytes, and back: FALSE, with the tiles as they were, where the bytes are not such. */
GBytes         *fab_tiles_pack       (FabTiles *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean        fab_tiles_unpack     (FabTiles *self, GBytes *bytes);

/* One byte per tile: where it is 0, nothing is drawn. NULL: everywhere. Not owned. */
void            fab_tiles_set_mask   (FabTiles *self, const guint8 *mask);
/* Empties the tiles of @mask. */
void            fab_tiles_clear_mask (FabTiles *self, const guint8 *mask);

/* From begin on, each tile is noted when it is first drawn on, and with @keep copied before. */
void            fab_tiles_begin_record (FabTiles *self, gboolean keep);
GArray         *fab_tiles_end_record (FabTiles *self) G_GNUC_WARN_UNUSED_RESULT; /* of FabTileRecord, which it owns */
/* Puts back what was before; empties @record. */
void            fab_tiles_restore    (FabTiles *self, GArray *record);

/* Between these, while a record may be going on: what is drawn is taken back outside of @shown, an A8 surface
 * with its corner at @x, @y. */
void            fab_tiles_begin_stencil (FabTiles *self);
void            fab_tiles_end_stencil (FabTiles *self, cairo_surface_t *shown, int x, int y);

/* Lays an ARGB32 surface over the tiles, its corner at @x, @y; @glaze: what is there shines through (multiply). */
void            fab_tiles_lay        (FabTiles *self, cairo_surface_t *surface, int x, int y, gboolean glaze);
/* Lays all of @other, of the same size, over the tiles. */
void            fab_tiles_lay_tiles  (FabTiles *self, FabTiles *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabTiles, fab_tiles_free)

G_END_DECLS
