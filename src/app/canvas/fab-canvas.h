/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-paper.h"

G_BEGIN_DECLS

#define FAB_TYPE_CANVAS (fab_canvas_get_type ())

/**
 * FabCanvas:
 *
 * The page where one panel is drawn on and re-blocked: tools beside the paper, what the tool in use can be told above
 * it, the spoken line beneath. Single keys choose tools (fab-canvas-keys.c); they are dead while one types.
 * Actions: canvas.tool (a tool's id) and those of fab-canvas-actions.c; guides.* and onion.* are properties of FabGuides
 * and FabOnion. Properties: tool, size (1 … 100), rgba.
 */
G_DECLARE_FINAL_TYPE (FabCanvas, fab_canvas, FAB, CANVAS, GtkWidget)

void      fab_canvas_set_session (FabCanvas *self, FabSession *session); /* NULL: none */
FabPaper *fab_canvas_get_paper   (FabCanvas *self);

G_END_DECLS
