/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sound on the reel: where it and its handles are, and what a hand makes of it. Pure. */
#pragma once

#include "fab-timeline.h"

G_BEGIN_DECLS

/* Loudness that fits on a block, in decibels. */
#define FAB_REEL_GAIN_LOW (-24.0)
#define FAB_REEL_GAIN_HIGH 12.0

typedef enum
{
  FAB_CLIP_BODY,
  FAB_CLIP_START,
  FAB_CLIP_END,
  FAB_CLIP_FADE_IN,
  FAB_CLIP_FADE_OUT,
  FAB_CLIP_GAIN,
} FabClipPart;

typedef struct
{
  gint64   start, duration; /* in the film */
  gint64   skip, all;       /* into the data, and how long that is */
  double   gain;
  gint64   fade_in, fade_out;
} FabReelClip;

/* @all: how long the data is, 0: no longer than it plays now. */
void        fab_reel_clip_init (FabReelClip *clip, const FabTimelineSound *sound, gint64 all);
/* What is at @time and @y of a block @height high; @reach: microseconds that a hand may miss by. */
FabClipPart fab_reel_clip_pick (const FabReelClip *clip, gint64 time, double y, double height, gint64 reach);
/* Drags @part by so much; @gain in decibels. Stays within the data, at least a frame of 40 ms long. */
void        fab_reel_clip_drag (FabReelClip *clip, FabClipPart part, gint64 by, double gain);
/* Where the line of a gain is on a block. */
double      fab_reel_gain_to_y (double gain, double height);
double      fab_reel_y_to_gain (double y, double height);

G_END_DECLS
