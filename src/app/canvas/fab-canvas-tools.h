/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-paper.h"

G_BEGIN_DECLS

/* What the tool strip offers; the command canvas.tool::ID says what it is called, and its key. */
typedef struct
{
  const char     *id;
  const char     *icon;
  FabPaperMode    mode;
  const char     *tool;  /* of the ink; NULL: it draws nothing */
  guint32         rgb;
  double          size;  /* 1 … 100; 0: it has none */
  const char     *style; /* of what is not drawn freely, as FabMarkSpec has it */
} FabCanvasTool;

const FabCanvasTool *fab_canvas_tools_list (guint *n);
guint                fab_canvas_tools_find (const char *id); /* G_MAXUINT: none */
/* Puts a button for each into @strip; they activate canvas.tool, and the keys go to @paper. */
void                 fab_canvas_tools_fill (GtkGrid *strip, GtkWidget *paper);
/* In two columns, or @across, where there is no room beside the paper. */
void                 fab_canvas_tools_arrange (GtkGrid *strip, gboolean across);
/* From a hair to a broad marker in even steps for the eye, in picture heights. */
double               fab_canvas_tools_size (double size);

G_END_DECLS
