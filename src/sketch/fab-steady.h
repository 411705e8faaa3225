/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-stroke.h"

G_BEGIN_DECLS

/**
 * FabSteady:
 *
 * Between the hand and the stroke: steadies the line, and gives a mouse the pressure that it has not.
 * The formulas are in docs/sketch.md. The stroke keeps what comes out, so it is drawn again as it was.
 */
typedef struct _FabSteady FabSteady;

/* @strength: 0 (the line is where the hand is) … 1; @mouse: pressure comes from speed. */
FabSteady *fab_steady_new  (double strength, gboolean mouse) G_GNUC_WARN_UNUSED_RESULT;
void       fab_steady_free (FabSteady *self);
/* Where the hand is; the stroke grows by what follows from it. */
void       fab_steady_add  (FabSteady *self, const FabSample *hand, FabStroke *stroke);
/* The hand has left: the line arrives where it was last. */
void       fab_steady_end  (FabSteady *self, FabStroke *stroke);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabSteady, fab_steady_free)

G_END_DECLS
