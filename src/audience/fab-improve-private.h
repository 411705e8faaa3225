/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-improve.h"

G_BEGIN_DECLS

/* By how much a panel gets shorter; 0: it speaks, or is short already. */
gint64   _fab_improve_shorter (const FabShownPanel *panel);
/* Whether lines can go with the panel: no heading is among them, and all of a speech is. */
gboolean _fab_improve_can_cut (FabStory *story, gint64 panel);

/* Without a step and a verdict of its own. */
gboolean _fab_improve_do      (const FabImprovement *self, FabStory *story, GError **error);

G_END_DECLS
