/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-insight-text.h"

G_BEGIN_DECLS

#define FAB_TYPE_INSIGHT_PLOT (fab_insight_plot_get_type ())

/**
 * FabInsightPlot:
 *
 * One plot of the scenes of a script, in the colours of the theme. A scene is pointed at, or chosen with
 * the arrows, Home and End; a click or Enter opens it. Its figures are the tooltip and, all of them, the description.
 *
 * Signal ::scene (guint scene): one was opened.
 */
G_DECLARE_FINAL_TYPE (FabInsightPlot, fab_insight_plot, FAB, INSIGHT_PLOT, GtkWidget)

GtkWidget *fab_insight_plot_new  (FabInsightKind kind);
void       fab_insight_plot_show (FabInsightPlot *self, FabInsight *insight);
/* The scene at @x, or G_MAXUINT. */
guint      fab_insight_plot_find (FabInsightPlot *self, double x);

G_END_DECLS
