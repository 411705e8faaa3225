/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deeds whose object is not what hands are at. */
#pragma once

#include "fab-shot.h"

G_BEGIN_DECLS

/* Says what they are at: the easel of a portrait, the board on a wave. */
void fab_staging_make_sense (FabShot *shot);
/* Adds what trades and deeds bring along. */
void fab_staging_find_means (FabShot *shot);

G_END_DECLS
