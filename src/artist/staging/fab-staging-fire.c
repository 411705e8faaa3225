/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What burns: places somewhere behind, things all over, and the smoke that stands above them. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-staging.h"

static void
add_effect (FabStaging *stage,
            const char *model,
            FabVec3     at,
            float       scale)
{
  FabActor *effect = fab_staging_add_model (stage, model);

  if (effect == NULL)
    return;
  effect->at = at;
  effect->scale = scale;
}

/* A burning city burns somewhere behind. */
static void
add_fires (FabStaging *stage)
{
  static const FabVec3 spots[] = { { -3.2f, 0, -4.5f }, { 2.6f, 0, -6 }, { 5.2f, 0, -3.4f }, { -6, 0, -8 } };
  const FabSet *set = stage->set != NULL ? fab_set_by_id (stage->set) : NULL;
  gboolean closed = set != NULL && set->interior;

  for (gsize i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      FabVec3 at = spots[i];

      if (closed)
        at = (FabVec3) { CLAMP (at.x * .6f, -.5f * set->size.x, .5f * set->size.x), 0, -.62f * set->size.z - .2f * i };
      add_effect (stage, "blaze", at, (closed ? 1 : 2.2f) + .5f * (i % 3));
      if (!closed && i % 2)
        add_effect (stage, "smoke-plume", (FabVec3) { at.x, 2.4f, at.z - 1.2f }, 2.4f);
    }
}

/* A candle that burns has its flame already, and a lamp is lit. */
static gboolean
has_flame (const FabActor *thing)
{
  static const char * const lights[] = { "candle", "torch", "match", "campfire", "lantern", "fireplace", "blaze", "flame", "cigarette",
                                         "candelabra", "chandelier", "stove", "lighter", "lamp", "desk-lamp", "floor-lamp", "street-lamp",
                                         "ceiling-lamp", "lamp2", "lighthouse", NULL };

  return thing->holder != NULL || thing->model == NULL || g_strv_contains (lights, thing->model);
}

/* Flames over the front of what burns, as high as it allows, and its smoke. */
static void
set_alight (FabStaging     *stage,
            const FabActor *thing)
{
  static const FabVec2 low[] = { { -.34f, .04f }, { .3f, .02f }, { -.04f, .3f }, { -.24f, .62f }, { .22f, .66f }, { .02f, .88f } };
  /* out of the ground and out of the roof of a house: none hangs on its wall */
  static const FabVec2 tall[] = { { -.36f, .01f }, { .34f, .01f }, { .05f, .01f }, { -.3f, .72f }, { .26f, .74f }, { -.02f, .84f } };
  static const FabVec2 vast[] = { { -.3f, .01f }, { .28f, .01f }, { .02f, .01f }, { -.36f, .4f }, { .36f, .44f }, { 0, .62f } };
  const FabModel *model = thing->model != NULL ? fab_model_by_id (thing->model) : NULL;
  FabVec3 at = thing->at, size = model != NULL ? fab_vec3_scale (model->size, thing->scale) : (FabVec3) { 0 };
  float yaw = thing->yaw;
  const FabVec2 *spots;

  if (has_flame (thing))
    return;
  if (size.y <= .8f)
    {
      add_effect (stage, "blaze", fab_vec3_add (at, fab_vec3 (0, .3f * size.y, .5f * size.z)),
                  .55f * MAX (size.x, MAX (size.y, size.z)));
      return;
    }
  spots = size.y > 12 ? vast : size.y > 3 ? tall : low;
  for (gsize i = 0; i < G_N_ELEMENTS (low); i++)
    {
      float x = spots[i].x * size.x, z = size.z * (spots[i].y < .5f ? .53f : size.y > 3 ? 0 : .16f);

      add_effect (stage, "blaze", (FabVec3) { at.x + x * cosf (yaw) + z * sinf (yaw), at.y + spots[i].y * size.y, at.z - x * sinf (yaw) + z * cosf (yaw) },
                  CLAMP (.2f * size.y, .5f, MAX (1.3f, .11f * size.y)) * (1 + .35f * (i % 3)));
    }
  add_effect (stage, "smoke-plume", (FabVec3) { at.x, at.y + size.y * .9f, at.z - .2f * size.z }, .4f * size.y);
}

/* What blows up is seen in the blast: it stands before it, and the pieces fly. */
static void
blow_up (FabStaging     *stage,
         const FabActor *thing)
{
  FabVec3 at = thing->at;
  float size = 2 * fab_actor_radius (thing), tall = fab_actor_height (thing);
  float scale = CLAMP (.55f * MAX (size, tall), .6f, 6);

  add_effect (stage, "smoke-plume", (FabVec3) { at.x - .2f * size, at.y + .8f * tall, at.z - .5f * size }, .5f * scale);
  add_effect (stage, "explosion", (FabVec3) { at.x, at.y + .1f * tall, at.z + .1f * size }, scale);
}

/* Where what is there for a moment happens: at hands, under feet. */
static void
put_effect (FabStaging *stage,
            FabActor   *effect)
{
  static const struct { const char *model; float ahead, height, scale; } spots[] = {
    { "sparks", .55f, .5f, 1.5f }, { "splash", .2f, 0, .8f }, { "dust-cloud", -1.5f, 0, 1.1f },
  };
  const FabActor *doer = NULL;

  for (guint i = 0; doer == NULL && i < stage->actors->len; i++)
    if (fab_staging_actor (stage, i)->kind == FAB_ACTOR_FIGURE && fab_staging_actor (stage, i)->lead)
      doer = fab_staging_actor (stage, i);
  for (gsize k = 0; doer != NULL && k < G_N_ELEMENTS (spots); k++)
    if (g_strcmp0 (effect->model, spots[k].model) == 0)
      {
        effect->at = fab_vec3_add (doer->at, fab_vec3 (spots[k].ahead * sinf (doer->yaw), 0, spots[k].ahead * cosf (doer->yaw)));
        effect->at.y = spots[k].height * fab_actor_height (doer) + (spots[k].height > 0 ? doer->at.y : 0);
        effect->scale = spots[k].scale;
        effect->yaw = 0;
      }
}

/**
 * fab_staging_face_effects:
 *
 * Blasts, flames and splinters have no sides: they are turned to the camera, once it stands.
 */
void
fab_staging_face_effects (FabStaging *stage)
{
  static const char * const flat[] = { "explosion", "blaze", "sparks", "shards", "fireworks", "smoke-plume", NULL };

  g_return_if_fail (stage != NULL);

  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);

      if (actor->model != NULL && actor->kind == FAB_ACTOR_MODEL && g_strv_contains (flat, actor->model))
        actor->yaw = atan2f (stage->camera.eye.x - actor->at.x, stage->camera.eye.z - actor->at.z);
    }
}

/* What goes through a window breaks it, and is on its way out. */
static void
break_window (FabStaging      *stage,
              const FabEntity *thrower)
{
  FabActor *window = fab_staging_find (stage, thrower->target), *thrown = fab_staging_find (stage, thrower->object), *shards;
  FabVec3 in;

  if (window == NULL || thrown == NULL || g_strcmp0 (window->model, "window") != 0 || g_strcmp0 (thrower->verb, "throw") != 0)
    return;
  g_free (window->model);
  window->model = g_strdup ("broken-window");
  in = fab_vec3 (sinf (window->yaw), 0, cosf (window->yaw));
  thrown->at = fab_vec3_mad (window->at, in, .95f + fab_actor_radius (thrown));
  thrown->at.y = window->at.y + .45f * window->scale;
  shards = fab_staging_add_model (stage, "shards");
  if (shards == NULL)
    return;
  shards->at = fab_vec3_mad (window->at, in, .3f);
  shards->at.y = window->at.y - .1f;
}

/**
 * fab_staging_set_fires:
 *
 * Adds flames and smoke to what the prompt says burns, and puts sparks and splashes where they arise.
 */
void
fab_staging_set_fires (FabStaging    *stage,
                       const FabShot *shot)
{
  static const char * const states[] = { "burning", "blazing", "flaming", "on fire", "in flames", NULL };

  g_return_if_fail (stage != NULL);
  g_return_if_fail (shot != NULL);

  if (shot->burning)
    add_fires (stage);
  for (guint i = 0; i < shot->entities->len; i++)
    {
      const FabEntity *entity = g_ptr_array_index (shot->entities, i);
      FabActor *actor = fab_staging_find (stage, entity->id);

      break_window (stage, entity);
      if (actor != NULL && entity->relation == FAB_RELATION_NONE && !actor->piece)
        put_effect (stage, actor);
      if (actor != NULL && entity->being == FAB_BEING_THING && entity->state != NULL && g_strv_contains (states, entity->state))
        set_alight (stage, actor);
      if (actor != NULL && entity->being == FAB_BEING_THING && g_strcmp0 (entity->verb, "explode") == 0)
        blow_up (stage, actor);
    }
}
