/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fab-plots-private.h"

static const FabPlot * const plots[] = {
  &fab_become_plot,
  &fab_chase_plot,
  &fab_compete_plot,
  &fab_deliver_plot,
  &fab_elect_plot,
  &fab_fear_plot,
  &fab_find_plot,
  &fab_guest_plot,
  &fab_hunt_plot,
  &fab_learn_plot,
  &fab_letter_plot,
  &fab_make_plot,
  &fab_meet_plot,
  &fab_message_plot,
  &fab_open_plot,
  &fab_perform_plot,
  &fab_quit_plot,
  &fab_remember_plot,
  &fab_save_plot,
  &fab_search_plot,
  &fab_secret_plot,
  &fab_seek_plot,
  &fab_steal_plot,
  &fab_stuck_plot,
  &fab_teach_plot,
  &fab_travel_plot,
  &fab_wish_plot,
};

const FabPlot *
fab_plot_find (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (plots); i++)
    {
      if (strcmp (plots[i]->id, id) == 0)
        return plots[i];
    }

  return NULL;
}
