/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the script asks of the panels of a film. */
#pragma once

#include "fab-timeline.h"

G_BEGIN_DECLS

typedef struct
{
  GPtrArray *lines;   /* FabLine: what is said, still without a place in the film */
  gint64     action;  /* microseconds, 0: nothing is done */
  gint64     reading; /* of titles and letterings, 0: nothing is to be read */
} FabBeat;

/* Returns: (transfer full): id of a panel → FabBeat, for those that cover something */
GHashTable *fab_beats_read    (FabStory *story, FabClipKeyFunc clip_key, gpointer data);

void        fab_line_clear    (FabLine *line);

G_END_DECLS
