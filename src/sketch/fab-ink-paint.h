/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks onto tiles. */
#pragma once

#include "fab-ink-tiles.h"
#include "fab-ink.h"

G_BEGIN_DECLS

/* Tiles of a picture, or of a window on it. */
typedef struct
{
  FabTiles              *tiles;
  cairo_rectangle_int_t  window; /* what they show, in painted pixels of the picture */
  int                    unit;   /* painted pixels per picture height */
} FabInkTarget;

/* A stroke that may still grow. */
typedef struct _FabStrokePainter FabStrokePainter;

/* @unit: painted pixels per picture height. */
FabStrokePainter *fab_stroke_painter_new     (FabStroke *stroke, int unit) G_GNUC_WARN_UNUSED_RESULT;
void              fab_stroke_painter_free    (FabStrokePainter *self);
FabStroke        *fab_stroke_painter_get_stroke (FabStrokePainter *self);
/* The samples from @from on; @damage: what was drawn on, in painted pixels. */
void              fab_stroke_painter_advance (FabStrokePainter *self, FabTiles *tiles, gsize from, MyPaintRectangle *damage);
/* To its last point. */
void              fab_stroke_painter_finish  (FabStrokePainter *self, FabTiles *tiles, MyPaintRectangle *damage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabStrokePainter, fab_stroke_painter_free)

/* @items are one mark, or the marks of one bundle. */
void              fab_ink_paint              (const FabInkTarget *target, const FabInkItem *items, guint n);

G_END_DECLS
