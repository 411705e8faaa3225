/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands on the stage, for a hand that wants to move it. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-blocking-private.h"

/* Strands hang between others, shells are walls and ground. */
static gboolean
is_object (const FabActor *actor)
{
  return actor->kind != FAB_ACTOR_SHELL && actor->kind != FAB_ACTOR_STRAND;
}

static void
describe (const FabStaging *stage,
          const FabActor   *actor,
          FabObject        *object)
{
  *object = (FabObject) {
    .id = actor->id,
    .name = actor->name != NULL ? actor->name : actor->noun != NULL ? actor->noun : actor->id,
    .figure = actor->kind == FAB_ACTOR_FIGURE,
    .lead = actor->lead,
    .hidden = actor->hidden,
    .at = actor->at,
    .yaw = actor->yaw,
    .scale = actor->scale,
    .height = fab_actor_height (actor),
    .radius = fab_actor_radius (actor),
    .lower = actor->lower,
    .upper = actor->upper,
    .emotion = actor->emotion,
    .look = actor->target,
  };
  if (actor->holder != NULL)
    object->at = fab_staging_holding (stage, actor).o;
}

gsize
fab_blocking_get_n_objects (FabBlocking *self)
{
  gsize n = 0;

  g_return_val_if_fail (FAB_IS_BLOCKING (self), 0);

  for (guint i = 0; i < self->stage->actors->len; i++)
    n += is_object (fab_staging_actor (self->stage, i));

  return n;
}

void
fab_blocking_get_object (FabBlocking *self,
                         gsize        i,
                         FabObject   *object)
{
  g_return_if_fail (FAB_IS_BLOCKING (self));
  g_return_if_fail (object != NULL);

  for (guint k = 0; k < self->stage->actors->len; k++)
    {
      const FabActor *actor = fab_staging_actor (self->stage, k);

      if (is_object (actor) && i-- == 0)
        {
          describe (self->stage, actor, object);
          return;
        }
    }
  g_return_if_reached ();
}

gboolean
fab_blocking_find_object (FabBlocking *self,
                          const char  *id,
                          FabObject   *object)
{
  FabActor *actor;

  g_return_val_if_fail (FAB_IS_BLOCKING (self), FALSE);
  g_return_val_if_fail (object != NULL, FALSE);

  actor = id != NULL ? fab_staging_find (self->stage, id) : NULL;
  if (actor == NULL || !is_object (actor))
    return FALSE;
  describe (self->stage, actor, object);

  return TRUE;
}

FabCamera
fab_blocking_get_camera (FabBlocking *self)
{
  g_return_val_if_fail (FAB_IS_BLOCKING (self), (FabCamera) { .fov = 1 });

  return self->stage->camera;
}

gboolean
fab_blocking_get_extent (FabBlocking *self,
                         FabDrawing  *drawing,
                         const char  *id,
                         double       box[4])
{
  gsize item = 0;

  g_return_val_if_fail (FAB_IS_BLOCKING (self), FALSE);
  g_return_val_if_fail (drawing != NULL && id != NULL, FALSE);

  for (guint i = 0; i < self->stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (self->stage, i);

      if (!_fab_actor_is_drawn (actor))
        continue;
      if (g_strcmp0 (actor->id, id) == 0)
        return fab_drawing_item_extent (drawing, item, box, NULL);
      item++;
    }

  return FALSE;
}

/* From a little to the side, where arms and a nose are seen. */
static FabCamera
frame_solo (const FabActor *actor,
            gboolean        face)
{
  FabVec3 head = fab_actor_head (actor);
  float height = fab_actor_height (actor), way = (face ? .34f : 1.5f) * height;
  FabVec3 target = face ? head : fab_vec3_add (actor->at, fab_vec3 (0, .48f * height, 0));
  FabVec3 off = fab_vec3 (sinf (actor->yaw + .45f), .12f, cosf (actor->yaw + .45f));

  return (FabCamera) { .target = target, .eye = fab_vec3_mad (target, off, way * 1.25f), .fov = face ? .5f : .66f };
}

FabBlocking *
fab_blocking_solo (FabBlocking *self,
                   const char  *id,
                   gboolean     face)
{
  FabStaging *stage;
  FabActor *actor;

  g_return_val_if_fail (FAB_IS_BLOCKING (self), NULL);

  actor = id != NULL ? fab_staging_find (self->stage, id) : NULL;
  if (actor == NULL || actor->kind != FAB_ACTOR_FIGURE)
    return NULL;
  stage = fab_staging_copy (self->stage);
  for (guint i = stage->actors->len; i > 0; i--)
    if (g_strcmp0 (fab_staging_actor (stage, i - 1)->id, id) != 0)
      g_ptr_array_remove_index (stage->actors, i - 1);
  actor = fab_staging_actor (stage, 0);
  actor->hidden = FALSE;
  g_clear_pointer (&actor->target, g_free);
  stage->camera = frame_solo (actor, face);
  stage->light = (FabLight) { .key = fab_vec3 (.4f, .8f, .5f), .ambient = .6f, .sun = NAN };

  return _fab_blocking_new_take (stage, self->prompt, NULL, g_strdupv (self->unknown), self->meshes);
}
