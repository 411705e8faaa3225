/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FAB_TYPE_FORECAST_DIALOG (fab_forecast_dialog_get_type ())

/**
 * FabForecastDialog:
 *
 * What films like this one earned, as ranges that move with the budget; how wrong such estimates are stands with them.
 */
G_DECLARE_FINAL_TYPE (FabForecastDialog, fab_forecast_dialog, FAB, FORECAST_DIALOG, AdwWindow)

/* @minutes: how long the film is, 0: not known */
GtkWidget *fab_forecast_dialog_new (GtkWindow *parent, double minutes);

G_END_DECLS
