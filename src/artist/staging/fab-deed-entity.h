/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Entities of a shot, while it is settled what their deeds need. */
#pragma once

#include "fab-model.h"
#include "fab-shot.h"

G_BEGIN_DECLS

/* Of a thing or a beast, or NULL. */
const FabModel *fab_entity_model    (const FabEntity *entity);
/* @entity may be NULL. */
gboolean        fab_entity_is_model (const FabEntity *entity, const char *id);
/* To @anchor, or NULL. */
void            fab_entity_anchor   (FabEntity *entity, FabRelation relation, const FabEntity *anchor);
/* From what it was related to. */
void            fab_entity_release  (FabEntity *entity);

G_END_DECLS
