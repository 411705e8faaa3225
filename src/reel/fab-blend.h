/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a moment of the film is made of: which panels, how far each is, and what lies between them. Pure. */
#pragma once

#include "fab-timeline.h"

G_BEGIN_DECLS

/* A panel at a moment. */
typedef struct
{
  guint  span;
  gint64 time;     /* microseconds since it began */
  double progress; /* 0 … 1 of the way of its camera */
} FabBlendPart;

typedef struct
{
  FabBlendPart    now;        /* what is shown … */
  gboolean      has_other;  /* … with what was before it */
  FabBlendPart    other;
  FabTransition transition; /* between both, or from colour to the first; a cut where there is none */
  double        t;          /* 0 … 1 of the transition, eased */
  double        opacity;    /* of the first over the other: of a dissolve; 0 while only the other is seen */
  double        veil;       /* of the colour above all */
  guint32       color;
} FabBlend;

/* What frame @frame of the film shows. */
FabBlend   fab_blend_at     (FabTimeline *timeline, gint64 frame);

/* The part of the frame that a wipe has opened: a rectangle, or a circle whose radius is @width of the way to the corners. In
 * fractions of the frame. */
typedef struct { double x, y, width, height; gboolean circle; } FabWipe;
gboolean fab_blend_wipe   (FabTransition transition, double t, FabWipe *wipe); /* FALSE: this is no wipe */

G_END_DECLS
