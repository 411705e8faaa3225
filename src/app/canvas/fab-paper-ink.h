/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-session.h"
#include "fab-steady.h"

G_BEGIN_DECLS

#define FAB_TYPE_PAPER_INK (fab_paper_ink_get_type ())

/**
 * FabPaperInk:
 *
 * The layers of one panel on the screen, as they fit and, where one has zoomed in, what is seen of them at the size at
 * which it is seen (FabInkSheet). Strokes go on both.
 *
 * Signal ::changed: there is something else to see.
 */
G_DECLARE_FINAL_TYPE (FabPaperInk, fab_paper_ink, FAB, PAPER_INK, GObject)

FabPaperInk *fab_paper_ink_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* @width × @height pixels of all that is drawn on @panel; what is shown already is kept. Nothing with @session NULL. */
void         fab_paper_ink_load       (FabPaperInk *self, FabSession *session, gint64 panel, int width, int height);
/* Of @layer, to be drawn on; 0: a new one of @kind, on top. FALSE: it is hidden, locked or not there yet. */
gboolean     fab_paper_ink_set_layer  (FabPaperInk *self, gint64 layer, const char *kind);
/* What lies under all layers; borrowed while it is set. Only layers that blend with it need it. */
void         fab_paper_ink_set_ground (FabPaperInk *self, cairo_surface_t *ground);
/* Whether the tiles show the ground as well. */
gboolean     fab_paper_ink_has_ground (FabPaperInk *self);
FabInk      *fab_paper_ink_get_ink    (FabPaperInk *self, gint64 layer); /* with the ids of the story; NULL: none */
/* Shows @ink on its layer in the place of what the story has, until it is loaded again: in the middle of a drag. */
void         fab_paper_ink_preview    (FabPaperInk *self, gint64 layer, FabInk *ink);

/* What of a picture is meant. */
typedef enum
{
  FAB_PAPER_INK_SEEN,  /* all that shows, ground included */
  FAB_PAPER_INK_DRAWN, /* all layers */
  FAB_PAPER_INK_LAYER, /* the one that is drawn on */
} FabPaperInkPart;

/* On white, as it fits. */
cairo_surface_t *fab_paper_ink_flatten (FabPaperInk *self, FabPaperInkPart part) G_GNUC_WARN_UNUSED_RESULT;

gboolean     fab_paper_ink_is_drawing (FabPaperInk *self);
/* A stroke is on its tiles with every sample. */
void         fab_paper_ink_begin      (FabPaperInk *self, const char *tool, guint32 rgb, double size,
                                       FabSteady *steady); /* (transfer full) */
void         fab_paper_ink_append     (FabPaperInk *self, const FabSample *sample);
/* Takes back what was drawn of the stroke. */
void         fab_paper_ink_cancel     (FabPaperInk *self);
/* Stores the stroke as one step. */
void         fab_paper_ink_end        (FabPaperInk *self);
/* @seen of the panel, in pixels, where all of it takes @width × @height on the screen: more than it is loaded with, that is
 * drawn from its strokes; what there is shows until it is there. Memory is bounded, whatever the size. */
void         fab_paper_ink_look_at    (FabPaperInk *self, int width, int height, const cairo_rectangle_int_t *seen);
/* Whether it is there. */
gboolean     fab_paper_ink_is_close   (FabPaperInk *self);
/* The panel is in @bounds, and @seen of the same plane; @soft: as fab_slide_snapshot() has it. */
void         fab_paper_ink_snapshot   (FabPaperInk *self, GtkSnapshot *snapshot, gboolean soft,
                                       const graphene_rect_t *bounds, const graphene_rect_t *seen);

G_END_DECLS
