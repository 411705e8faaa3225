/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-plots.h"

G_BEGIN_DECLS

#define FAB_N_PLOTS_A 5
#define FAB_N_PLOTS_B 8
#define FAB_N_PLOTS_C 2

extern const FabPlot fab_plots_a[FAB_N_PLOTS_A];
extern const FabPlot fab_plots_b[FAB_N_PLOTS_B];
extern const FabPlot fab_plots_c[FAB_N_PLOTS_C];

G_END_DECLS
