/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-ink.h"
#include "fab-story.h"

G_BEGIN_DECLS

/* What is known of a layer that is shown; counted, as several sheets show it. */
typedef struct
{
  gint64            id;      /* 0: not in the story yet */
  char             *stamp;   /* the same: the same marks */
  char             *look;    /* all else that is seen of it */
  FabInk           *ink;
  gint32            color;
  cairo_operator_t  operator;
  double            opacity;
  gboolean          visible, locked;
} FabInkLayer;

FabInkLayer *fab_ink_layer_new       (gint64 id) G_GNUC_WARN_UNUSED_RESULT;
FabInkLayer *fab_ink_layer_ref       (FabInkLayer *self);
void         fab_ink_layer_unref     (FabInkLayer *self);
/* TRUE where its look is another; its marks are not taken. */
gboolean     fab_ink_layer_take_look (FabInkLayer *self, FabLayer *row);

/* Pixels of a picture, and the part of them that is meant. */
typedef struct
{
  int                   width, height;
  cairo_rectangle_int_t window;
} FabInkFrame;

gboolean fab_ink_frame_covers (const FabInkFrame *frame, int width, int height, const cairo_rectangle_int_t *part);

#define FAB_TYPE_INK_SHEET (fab_ink_sheet_get_type ())

/**
 * FabInkSheet:
 *
 * Layers at one size, all of the picture or a window on it: a surface of pixels for each, laid together in tiles, of
 * which only the damaged are made anew. Much ink, and all of a window, is first drawn on another thread.
 *
 * Signal ::changed: there is something else to see.
 */
G_DECLARE_FINAL_TYPE (FabInkSheet, fab_ink_sheet, FAB, INK_SHEET, GObject)

/* @keep (nullable): whose layers they are, for what was long in drawing to be kept on the disk. */
FabInkSheet       *fab_ink_sheet_new        (const FabInkFrame *frame, const char *keep) G_GNUC_WARN_UNUSED_RESULT;
const FabInkFrame *fab_ink_sheet_get_frame  (FabInkSheet *self);
/* FabInkLayer, the lowest first; those that were not there are drawn. */
void               fab_ink_sheet_set_layers (FabInkSheet *self, GPtrArray *layers);
/* Its ink or its look is another. */
void               fab_ink_sheet_update     (FabInkSheet *self, FabInkLayer *layer);
gboolean           fab_ink_sheet_has        (FabInkSheet *self, FabInkLayer *layer); /* drawn */
gboolean           fab_ink_sheet_is_ready   (FabInkSheet *self); /* all that is visible is drawn */
/* Ink in the place of what the layer has. */
void               fab_ink_sheet_preview    (FabInkSheet *self, FabInkLayer *layer, FabInk *ink);
/* Borrowed while it is set: only layers that blend with what lies under them need it. */
void               fab_ink_sheet_set_ground (FabInkSheet *self, cairo_surface_t *ground);
gboolean           fab_ink_sheet_has_ground (FabInkSheet *self); /* the tiles show it as well */

/* As fab_ink_surface_stroke() has it. A layer that is still drawn gets the stroke when it is there. */
void               fab_ink_sheet_stroke     (FabInkSheet *self, FabInkLayer *layer, FabStroke *stroke, gsize from);
void               fab_ink_sheet_end_stroke (FabInkSheet *self);
void               fab_ink_sheet_cancel_stroke (FabInkSheet *self);

/* The ground, if it is set, and all layers, in pixels of the picture. */
void               fab_ink_sheet_paint      (FabInkSheet *self, cairo_t *cr, gboolean ground);
/* One layer (nullable) alone. */
void               fab_ink_sheet_paint_layer (FabInkSheet *self, cairo_t *cr, FabInkLayer *layer);
/* Where its window lies when all of the picture is in @bounds. */
graphene_rect_t    fab_ink_sheet_place      (FabInkSheet *self, const graphene_rect_t *bounds);
/* What of it is within @seen; @soft: as fab_slide_snapshot() has it. */
void               fab_ink_sheet_snapshot   (FabInkSheet *self, GtkSnapshot *snapshot, gboolean soft,
                                             const graphene_rect_t *bounds, const graphene_rect_t *seen);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabInkLayer, fab_ink_layer_unref)

G_END_DECLS
