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

/* In a rough sea a boat climbs the wave. */
static void
toss (const FabStaging *stage,
      FabActor         *boat)
{
  const FabModel *model = fab_actor_model (boat);

  if ((stage->spec.state & FAB_SET_ROUGH) == 0 || model == NULL || model->klass != FAB_MODEL_VEHICLE || boat->piece ||
      fab_model_use (model)->stands != FAB_SWIMS || g_strcmp0 (stage->set, "sea") != 0)
    return;
  boat->pitch = -DEGREES (13);
  boat->at.y += .05f * MIN (model->size.z, 12) * boat->scale;
}

static gboolean
is_far (const FabEntity *entity)
{
  return entity->look != NULL && (strstr (entity->look, "distant") != NULL || strstr (entity->look, "far") != NULL);
}

/* "A castle far off, a rider": small behind them, and nobody's subject but theirs. */
static void
recede (FabStaging    *stage,
        const FabShot *shot,
        guint          i)
{
  FabActor *thing = fab_staging_actor (stage, i);
  const FabModel *model = fab_actor_model (thing);
  float tall = fab_actor_height (thing), away = CLAMP (9 * tall, 40, 84); /* this side of the hills */
  gboolean beings = FALSE;

  for (guint k = 0; k < shot->entities->len; k++)
    beings |= is_being ((const FabEntity *) g_ptr_array_index (shot->entities, k));
  if (!beings || model == NULL || tall < 2 || !is_far (g_ptr_array_index (shot->entities, i)) ||
      (model->klass != FAB_MODEL_BUILDING && model->klass != FAB_MODEL_LAND && model->klass != FAB_MODEL_VEHICLE))
    return;
  thing->at = fab_vec3 (-.2f * away * stage->side, 0, -away);
  thing->yaw = .2f * stage->side;
  thing->lead = FALSE;
  thing->piece = TRUE;
}

/* What drives away shows its back. */
static void
drive_away (const FabStaging *stage,
            const FabEntity  *entity,
            FabActor         *thing)
{
  const FabModel *model = fab_actor_model (thing);

  if ((entity->way == FAB_WAY_AWAY || (entity->verb != NULL && g_str_has_suffix (entity->verb, "away"))) && model != NULL && model->klass == FAB_MODEL_VEHICLE && !thing->piece && thing->holder == NULL)
    thing->yaw = (float) G_PI - DEGREES (28) * stage->side;
}

void
fab_staging_lay_down (FabStaging    *stage,
                      const FabShot *shot)
{
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);
      FabActor *thing = fab_staging_actor (stage, i);

      toss (stage, thing);
      if (thing->being == FAB_BEING_THING)
        {
          recede (stage, shot, i);
          drive_away (stage, entity, thing);
        }
      if (thing->being == FAB_BEING_THING && thing->holder == NULL && !thing->piece && !thing->sky && thing->pitch == 0 &&
          entity->relation != FAB_RELATION_ABOVE && entity->relation != FAB_RELATION_IN && cannot_stand (thing))
        lay_flat (thing);
    }
}
