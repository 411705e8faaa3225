/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deeds: who uses a thing stands, sits or rides where its use is, hands on it. */
#pragma once

#include "fab-staging-private.h"

G_BEGIN_DECLS

/* Places everybody who uses a thing, and the thing; they are done then. */
void fab_placer_do_deeds (FabPlacer *placer);
/* Sets the users of different things and everybody else beside each other, in the order of naming. */
void fab_placer_line_up  (FabPlacer *placer);

/* Angle of one of @n about something, 0 beyond it as the camera sees it; nobody hides the middle. */
float fab_ring_angle     (guint rank, guint n);
/* A seat for who sits here: one that stands near, else a new one; NULL when there is no such model. */
FabActor *fab_placer_give_seat (FabPlacer *placer, FabActor *actor, const char *model);

G_END_DECLS
