/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-session.h"

G_BEGIN_DECLS

#define FAB_TYPE_PAPER (fab_paper_get_type ())

/**
 * FabPaper:
 *
 * The selected panel, big, to draw on: its take below, its ink live above. A stroke is on the paper with
 * the event that brought it, and becomes one step of the story when the hand lifts.
 */
G_DECLARE_FINAL_TYPE (FabPaper, fab_paper, FAB, PAPER, GtkWidget)

void fab_paper_set_session (FabPaper *self, FabSession *session); /* NULL: none */
/* @tool as in fab_stroke_new(); @size in picture heights. */
void fab_paper_set_tool    (FabPaper *self, const char *tool, guint32 rgb, double size);

/* The strokes of the gestures, in widget pixels; public for tests. */
void fab_paper_begin       (FabPaper *self, double x, double y, double pressure);
void fab_paper_continue    (FabPaper *self, double x, double y, double pressure);
void fab_paper_end         (FabPaper *self);
void fab_paper_abort       (FabPaper *self);

G_END_DECLS
