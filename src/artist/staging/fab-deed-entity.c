/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-deed-entity.h"

const FabModel *
fab_entity_model (const FabEntity *entity)
{
  return entity->being == FAB_BEING_PERSON ? NULL
         : entity->model != NULL ? fab_model_by_id (entity->model)
         : entity->noun != NULL ? fab_model_find (entity->noun) : NULL;
}

gboolean
fab_entity_is_model (const FabEntity *entity,
                     const char      *id)
{
  const FabModel *model = entity != NULL ? fab_entity_model (entity) : NULL;

  return model != NULL && g_str_equal (model->id, id);
}

void
fab_entity_anchor (FabEntity       *entity,
                   FabRelation      relation,
                   const FabEntity *anchor)
{
  entity->relation = relation;
  fab_set_string (&entity->anchor, anchor != NULL ? anchor->id : NULL);
}

void
fab_entity_release (FabEntity *entity)
{
  fab_entity_anchor (entity, FAB_RELATION_NONE, NULL);
}
