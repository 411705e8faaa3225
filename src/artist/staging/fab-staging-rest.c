/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What nobody holds rests on something: on a wall, or flat where it fell. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-use.h"
#include "fab-staging-private.h"

/* Pictures hang at the height of eyes. */
#define HUNG_AT 1.55f

gboolean
fab_actor_is_fixture (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  return model != NULL && fab_model_use (model)->stands == FAB_HANGS_ON_WALL;
}

static gboolean
is_wall_free (FabPlacer      *placer,
              const FabActor *actor,
              float           x)
{
  for (guint i = 0; i < placer->stage->actors->len; i++)
    {
      const FabActor *other = fab_staging_actor (placer->stage, i);

      if (other != actor && other->piece && other->kind == FAB_ACTOR_MODEL &&
          hypotf (other->at.x - x, other->at.z - actor->at.z) < .9f * (width_of (other) + width_of (actor)))
        return FALSE;
    }

  return TRUE;
}

/* Doors, windows and clocks that the place lacks go into its back wall, where that is free. */
gboolean
fab_placer_put_on_wall (FabPlacer *placer,
                        FabActor  *actor)
{
  static const float tries[] = { .1f, -.1f, .25f, -.25f, .4f, -.4f, 0 };
  const FabSet *set = placer->stage->set != NULL ? fab_set_by_id (placer->stage->set) : NULL;
  float x = 0;

  if (set == NULL || !set->interior || set->size.x < 2 || !fab_actor_is_fixture (actor))
    return FALSE;
  actor->at.z = .05f - fab_set_back (set);
  actor->at.y = MAX (0, HUNG_AT - fab_actor_height (actor) / 2) * (fab_actor_height (actor) < 1.8f);
  for (gsize i = 0; i < G_N_ELEMENTS (tries); i++)
    {
      x = tries[i] * set->size.x * placer->stage->side;
      if (is_wall_free (placer, actor, x))
        break;
    }
  actor->at.x = x;
  actor->yaw = 0;

  return TRUE;
}

/* --- flat ------------------------------------------------------------------------------------------ */

/* Knives, keys and sheets cannot stand; bottles and cups can, and bags do. */
static gboolean
cannot_stand (const FabActor *thing)
{
  const FabModel *model = fab_actor_model (thing);
  float narrow, wide;

  if (model == NULL || model->klass != FAB_MODEL_HANDHELD || fab_actor_is_fixture (thing))
    return FALSE;
  narrow = MIN (model->size.x, model->size.z);
  wide = MAX (model->size.x, model->size.z);

  return narrow < .42f * model->size.y && !(narrow > .75f * wide && narrow > .2f * model->size.y) &&
         fab_staging_habit (thing) != FAB_HOLD_HANGING;
}

/* On its broad side, face up, its middle where it was. */
static void
lay_flat (FabActor *thing)
{
  const FabModel *model = fab_actor_model (thing);
  gboolean turned = model->size.x < model->size.z;

  thing->yaw += DEGREES (48);
  thing->pitch = -(float) G_PI_2;
  thing->twist = turned ? (float) G_PI_2 : 0;
  thing->at = fab_vec3_mad (thing->at, forward_of (thing), .5f * model->size.y * thing->scale);
  thing->at.y += .5f * MIN (model->size.x, model->size.z) * thing->scale;
}

void
fab_staging_lay_down (FabStaging    *stage,
                      const FabShot *shot)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);
      FabActor *thing = fab_staging_actor (stage, i);

      if (thing->being == FAB_BEING_THING && thing->holder == NULL && !thing->piece && !thing->sky && thing->pitch == 0 &&
          entity->relation != FAB_RELATION_ABOVE && entity->relation != FAB_RELATION_IN && cannot_stand (thing))
        lay_flat (thing);
    }
}
