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
 * The layers of one panel on the screen: a surface of pixels for each layer, laid together in tiles, of which only
 * the damaged are made anew. Much ink is drawn on another thread.
 *
 * Signal ::changed: there is something else to see.
 */
G_DECLARE_FINAL_TYPE (FabPaperInk, fab_paper_ink, FAB, PAPER_INK, GObject)

FabPaperInk *fab_paper_ink_new        (void) G_GNUC_WARN_UNUSED_RESULT;
/* @width × @height pixels of all that is drawn on @panel; what is shown already is kept. Nothing with @session NULL. */
void         fab_paper_ink_load       (FabPaperInk *self, FabSession *session, gint64 panel, int width, int height);
/* Of @layer, to be drawn on; 0: a new one, on top. FALSE: it is hidden, locked or not there yet. */
gboolean     fab_paper_ink_set_layer  (FabPaperInk *self, gint64 layer);
/* What lies under all layers; borrowed while it is set. Only layers that blend with it need it. */
void         fab_paper_ink_set_ground (FabPaperInk *self, cairo_surface_t *ground);
/* Whether the tiles show the ground as well. */
gboolean     fab_paper_ink_has_ground (FabPaperInk *self);
FabInk      *fab_paper_ink_get_ink    (FabPaperInk *self, gint64 layer); /* with the ids of the story; NULL: none */
/* Shows @ink on its layer in the place of what the story has, until it is loaded again: in the middle of a drag. */
void         fab_paper_ink_preview    (FabPaperInk *self, gint64 layer, FabInk *ink);

/* The picture as it shows, ground included. */
cairo_surface_t *fab_paper_ink_flatten (FabPaperInk *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean     fab_paper_ink_is_drawing (FabPaperInk *self);
/* A stroke is on its tiles with every sample. */
void         fab_paper_ink_begin      (FabPaperInk *self, const char *tool, guint32 rgb, double size,
                                       FabSteady *steady); /* (transfer full) */
void         fab_paper_ink_append     (FabPaperInk *self, const FabSample *sample);
/* Takes back what was drawn of the stroke. */
void         fab_paper_ink_cancel     (FabPaperInk *self);
/* Stores the stroke as one step. */
void         fab_paper_ink_end        (FabPaperInk *self);
/* @soft: as fab_slide_snapshot() has it. */
void         fab_paper_ink_snapshot   (FabPaperInk *self, GtkSnapshot *snapshot, gboolean soft,
                                       const graphene_rect_t *bounds);

G_END_DECLS
