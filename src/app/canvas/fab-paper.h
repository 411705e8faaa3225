/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-canvas-view.h"
#include "fab-guides.h"
#include "fab-onion.h"
#include "fab-paper-ink.h"
#include "fab-reblocking.h"

G_BEGIN_DECLS

#define FAB_TYPE_PAPER (fab_paper_get_type ())

/**
 * FabPaper:
 *
 * A desk with the selected panel on it, to draw on: its take below, its ink live above, over both what helps the hand.
 * A stroke is on the paper with the event that brought it, and becomes one step of the story when the hand lifts.
 * The paper can be zoomed, turned and mirrored; keys held down lend another tool for the while: the space bar
 * the hand, Alt the eraser, Shift a ruler.
 *
 * Signal ::view-changed: the paper lies otherwise on the desk.
 * Signal ::picked (guint rgb): a colour of the picture.
 */
G_DECLARE_FINAL_TYPE (FabPaper, fab_paper, FAB, PAPER, GtkWidget)

/* What the pointer does. */
typedef enum
{
  FAB_PAPER_DRAW,
  FAB_PAPER_RUB,   /* whole strokes away */
  FAB_PAPER_SHAPE,
  FAB_PAPER_ARROW,
  FAB_PAPER_TEXT,
  FAB_PAPER_FILL,
  FAB_PAPER_LASSO_FILL, /* what a lasso encloses */
  FAB_PAPER_PICK,  /* a colour: ::picked */
  FAB_PAPER_LASSO,
  FAB_PAPER_SELECT,
  FAB_PAPER_PAN,
  FAB_PAPER_ZOOM,
  FAB_PAPER_TURN,
  FAB_PAPER_BLOCK, /* moves what is drawn */
} FabPaperMode;

void           fab_paper_set_session    (FabPaper *self, FabSession *session); /* NULL: none */
void           fab_paper_set_mode       (FabPaper *self, FabPaperMode mode);
/* @tool as in fab_stroke_new(); @size in picture heights. */
void           fab_paper_set_tool       (FabPaper *self, const char *tool, guint32 rgb, double size);
/* Of shapes, arrows and lettering: one of fab_mark_styles(). */
void           fab_paper_set_style      (FabPaper *self, const char *style);
void           fab_paper_set_steady     (FabPaper *self, double strength); /* 0 … 1 */
/* What holds the paint, holes in lines that hold it as well, and how far it goes under them, in picture heights. */
void           fab_paper_set_filling    (FabPaper *self, FabPaperInkPart held_by, double gap, double reach);
/* Whether a lasso cuts marks in two, where it goes through them. */
void           fab_paper_set_cutting    (FabPaper *self, gboolean cutting);
FabReblocking *fab_paper_get_reblocking (FabPaper *self);
FabGuides     *fab_paper_get_guides     (FabPaper *self);
FabOnion      *fab_paper_get_onion      (FabPaper *self);

/* How often something was begun on it by pointer, pen or finger. */
guint          fab_paper_count_uses     (FabPaper *self);

/* Of the layer that is drawn on. */
gboolean       fab_paper_has_selection  (FabPaper *self);
void           fab_paper_select_all     (FabPaper *self);
void           fab_paper_delete_selection (FabPaper *self);
/* What the last lasso or rectangle went around. */
void           fab_paper_fill_selection (FabPaper *self, guint32 rgb);
void           fab_paper_flip_selection (FabPaper *self, gboolean upright);
GBytes        *fab_paper_copy_selection (FabPaper *self) G_GNUC_WARN_UNUSED_RESULT; /* NULL: none */
gboolean       fab_paper_paste          (FabPaper *self, GBytes *ink, GError **error);

const FabCanvasView *fab_paper_get_view (FabPaper *self);
/* As in @view, whatever the size of its desk. */
void           fab_paper_set_view       (FabPaper *self, const FabCanvasView *view);
/* About the middle of the desk. */
void           fab_paper_zoom_by        (FabPaper *self, double factor);
void           fab_paper_turn_by        (FabPaper *self, double angle);
void           fab_paper_flip_view      (FabPaper *self);
void           fab_paper_reset_view     (FabPaper *self);

/* The strokes of the gestures, in widget pixels; public for tests. */
void           fab_paper_begin          (FabPaper *self, double x, double y, double pressure);
void           fab_paper_continue       (FabPaper *self, double x, double y, double pressure);
void           fab_paper_end            (FabPaper *self);
void           fab_paper_abort          (FabPaper *self);

G_END_DECLS
