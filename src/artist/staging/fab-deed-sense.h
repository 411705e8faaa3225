/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deeds whose object is not what hands are at. */
#pragma once

#include "fab-model.h"
#include "fab-shot.h"

G_BEGIN_DECLS

/* Says what they are at: the easel of a portrait, the board on a wave. */
void fab_staging_make_sense (FabShot *shot);
/* Adds what trades and deeds bring along. */
void fab_staging_find_means (FabShot *shot);

/* Of a thing or a beast, or NULL. */
const FabModel *fab_entity_model (const FabEntity *entity);

G_END_DECLS
