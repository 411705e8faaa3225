/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One plot each, in files of their own. */
#pragma once

#include "fab-plots.h"

G_BEGIN_DECLS

extern const FabPlot fab_become_plot;
extern const FabPlot fab_chase_plot;
extern const FabPlot fab_compete_plot;
extern const FabPlot fab_deliver_plot;
extern const FabPlot fab_elect_plot;
extern const FabPlot fab_fear_plot;
extern const FabPlot fab_find_plot;
extern const FabPlot fab_guest_plot;
extern const FabPlot fab_hunt_plot;
extern const FabPlot fab_learn_plot;
extern const FabPlot fab_letter_plot;
extern const FabPlot fab_make_plot;
extern const FabPlot fab_meet_plot;
extern const FabPlot fab_message_plot;
extern const FabPlot fab_open_plot;
extern const FabPlot fab_perform_plot;
extern const FabPlot fab_quit_plot;
extern const FabPlot fab_remember_plot;
extern const FabPlot fab_save_plot;
extern const FabPlot fab_search_plot;
extern const FabPlot fab_secret_plot;
extern const FabPlot fab_seek_plot;
extern const FabPlot fab_steal_plot;
extern const FabPlot fab_stuck_plot;
extern const FabPlot fab_teach_plot;
extern const FabPlot fab_travel_plot;
extern const FabPlot fab_wish_plot;

G_END_DECLS
