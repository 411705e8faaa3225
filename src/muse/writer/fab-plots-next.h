/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What could happen next in any story: beats that raise the stakes, bring something to light, or turn it another way. */
#pragma once

#include "fab-offer.h"
#include "fab-plots.h"

G_BEGIN_DECLS

typedef struct
{
  FabOfferKind kind;
  FabMood      mood;
  const char  *title;
  const char  *picture; /* a prompt, with words in braces: the step that matters most */
  FabBeat      beat;
} FabNextBeat;

const FabNextBeat *fab_plot_get_next (gsize *n);

G_END_DECLS
