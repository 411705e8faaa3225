/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Motion as pure functions of time, in seconds: the same moment is the same picture. */
#pragma once

#include "fab-figure.h"

G_BEGIN_DECLS

/* @who: a hash of an id, so that people do not blink in step. */
float    fab_motion_blink   (guint32 who, double time); /* 0 open … 1 shut */
float    fab_motion_breath  (guint32 who, double time); /* -1 out … 1 in */
float    fab_motion_gesture (guint32 who, double time); /* 0 hands at rest … 1 in the middle of a gesture */

/* The mouth while @line is said in @length seconds: shapes of its letters, flowing into each other; shut before and after. */
typedef struct { float open, width; } FabMouth; /* 0 … 1; 1 as wide as at rest */
FabMouth fab_motion_mouth   (const char *line, double time, double length);

/* Metres in a second of who goes so, 0 for who stays; cycles in a second of who does it on the spot. */
float    fab_motion_speed   (const FabPersona *persona, const char *lower);
float    fab_motion_rate    (const char *lower);
gboolean fab_motion_cycles  (const char *lower); /* it is done again and again, as dancing is */
/* Where in its cycle a walk is after @distance metres, begun at @phase, so that the foot on the ground stays there. */
float    fab_motion_stride  (const FabPersona *persona, const char *lower, float phase, double distance);

G_END_DECLS
