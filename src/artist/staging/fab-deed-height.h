/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who hangs, leaps, falls or climbs, and from what. */
#pragma once

#include "fab-model-use.h"
#include "fab-staging-private.h"

G_BEGIN_DECLS

/* Gives them the edge, the rock face or the rope that they need, above a drop. */
void fab_staging_raise (FabShot *shot);

G_END_DECLS
