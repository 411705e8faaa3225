/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the frame is on the panel, and what a moment of the film is made of. Pure. */
#pragma once

#include "fab-timeline.h"

G_BEGIN_DECLS

/* A panel is drawn this much larger than the frame when it moves. */
#define FAB_VIEW_MARGIN 1.08

typedef struct
{
  double scale;  /* of the panel against the frame, 1 … FAB_VIEW_MARGIN */
  double dx, dy; /* shift of the panel in fractions of the frame */
} FabView;

/* @move as fab_panel_get_move(); "" chooses a modest one by @index. @progress 0 … 1. */
FabView  fab_view_at    (const char *move, guint index, double progress);
gboolean fab_view_moves (const char *move);

typedef struct
{
  guint    span;      /* what is shown … */
  FabView  view;
  gboolean has_other; /* … over what was before it */
  guint    other;
  FabView  other_view;
  double   opacity;   /* of the first over the other */
  double   black;     /* above all */
  gboolean held;      /* the frame before shows the same */
} FabMix;

/* What frame @frame of the film shows. */
FabMix   fab_mix_at     (FabTimeline *timeline, gint64 frame);

G_END_DECLS
