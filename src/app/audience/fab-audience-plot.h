/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-reception.h"
#include "fab-thumbnails.h"

G_BEGIN_DECLS

#define FAB_TYPE_AUDIENCE_PLOT (fab_audience_plot_get_type ())

/**
 * FabAudiencePlot:
 *
 * What viewers felt, over the time of the film: the share of them with its interval, a row of reactions for each, where attention
 * dropped, and the panels below. Signal ::panel (gint64 panel): one was chosen by pointer or keys.
 */
G_DECLARE_FINAL_TYPE (FabAudiencePlot, fab_audience_plot, FAB, AUDIENCE_PLOT, GtkWidget)

GtkWidget *fab_audience_plot_new  (FabThumbnails *thumbnails);
/* @feeling FAB_N_FEELINGS: any that a film wants. */
void       fab_audience_plot_show (FabAudiencePlot *self, FabReception *reception, FabFeeling feeling);

G_END_DECLS
