/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Meshes become a drawing. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-blocking-private.h"

#define GROUND 60.f

gboolean
_fab_actor_is_drawn (const FabActor *actor)
{
  return !actor->hidden && !(actor->kind == FAB_ACTOR_SHELL && actor->model == NULL);
}

static FabMesh *
build_ground (void)
{
  FabMesh *mesh = fab_mesh_new ();
  FabBrush brush = fab_brush (mesh);

  fab_brush_material (&brush, .97f, FAB_TEXTURE_GROUND, 0xe9e4da);
  fab_add_quad (&brush, fab_vec3 (-GROUND, 0, GROUND), fab_vec3 (GROUND, 0, GROUND),
                fab_vec3 (GROUND, 0, -GROUND), fab_vec3 (-GROUND, 0, -GROUND));

  return mesh;
}

static float
weight_of (const FabActor *actor)
{
  if (actor->extra)
    return .55f;
  if (actor->kind == FAB_ACTOR_SHELL)
    return .6f;
  if (actor->piece && !actor->lead)
    return .62f;

  return actor->lead && actor->being != FAB_BEING_THING ? 1 : .92f;
}

/* A flat picture of a thing always shows its face, upright. */
static void
face_camera (const FabStaging *stage,
             const FabActor   *actor,
             FabXform         *at)
{
  FabVec3 to = fab_vec3_sub (stage->camera.eye, at->o);
  float scale = fab_vec3_length (at->y);
  FabXform turn = fab_xform_rotate_y (atan2f (to.x, to.z)), size = fab_xform_scale (scale, scale, scale);
  FabXform shift = fab_xform_shift (at->o);
  const FabModel *model = fab_actor_model (actor);

  turn = fab_xform_mul (&turn, &size);
  if (actor->holder != NULL)  /* the grip stays in the hand */
    {
      FabVec3 grip = fab_xform_point (at, model->grip), now = fab_xform_turn (&turn, model->grip);

      shift.o = fab_vec3_sub (grip, now);
    }
  *at = fab_xform_mul (&shift, &turn);
}

static FabItem
make_item (const FabStaging *stage,
           const FabActor   *actor)
{
  FabItem item = { .id = actor->id, .weight = weight_of (actor) };

  item.at = actor->kind == FAB_ACTOR_STRAND ? FAB_XFORM_IDENTITY
            : actor->holder != NULL ? fab_staging_holding (stage, actor) : fab_actor_xform (actor);
  if (actor->kind == FAB_ACTOR_MODEL && fab_actor_model (actor) != NULL && fab_model_is_flat (fab_actor_model (actor)))
    face_camera (stage, actor, &item.at);
  item.backdrop = actor->kind == FAB_ACTOR_SHELL;
  item.figure = actor->kind == FAB_ACTOR_FIGURE;
  item.unlit = stage->light.silhouette && actor->lead;

  return item;
}

static void
add_item (FabScenery *scenery,
          FabItem     item,
          FabMesh    *mesh)
{
  item.mesh = mesh;
  g_ptr_array_add (scenery->meshes, mesh);
  g_array_append_val (scenery->items, item);
}

/* What the camera is to see at a moment; %NULL when cancelled. */
FabScenery *
_fab_scenery_new (const FabStaging *stage,
                  const FabMoment  *moment,
                  FabMeshCache     *cache,
                  GCancellable     *cancellable,
                  GError          **error)
{
  g_autoptr(FabScenery) self = g_new (FabScenery, 1);

  if (cache != NULL)
    fab_mesh_cache_turn (cache);
  self->meshes = g_ptr_array_new_with_free_func ((GDestroyNotify) fab_mesh_unref);
  self->items = g_array_new (FALSE, TRUE, sizeof (FabItem));
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (_fab_actor_is_drawn (actor))
        add_item (self, make_item (stage, actor), _fab_actor_mesh_cached (stage, actor, moment, cache));
    }
  if (stage->set == NULL)
    add_item (self, (FabItem) { .id = "ground", .at = FAB_XFORM_IDENTITY, .weight = .5f,
                                .backdrop = TRUE }, build_ground ());

  return g_steal_pointer (&self);
}

void
_fab_scenery_free (FabScenery *self)
{
  g_array_unref (self->items);
  g_ptr_array_unref (self->meshes);
  g_free (self);
}

/**
 * fab_blocking_draw:
 * @self: a blocking
 * @look: (nullable): as fab_look_list() names it; %NULL for the prompt's own, else pencil
 * @moment: (nullable): a frame of its motion
 *
 * Returns: (transfer full): the drawing, %NULL when cancelled
 */
FabDrawing *
fab_blocking_draw (FabBlocking     *self,
                   const char      *look,
                   int              width,
                   int              height,
                   const FabMoment *moment,
                   GCancellable    *cancellable,
                   GError         **error)
{
  g_autoptr(FabStaging) at = NULL;
  g_autoptr(FabScenery) scenery = NULL;
  const FabStaging *stage;
  FabDrawing *drawing;

  g_return_val_if_fail (FAB_IS_BLOCKING (self), NULL);
  g_return_val_if_fail (width > 0 && height > 0, NULL);

  stage = self->stage;
  if (moment != NULL)
    {
      at = fab_staging_at (stage, self->prompt, moment);
      stage = at;
    }
  scenery = _fab_scenery_new (stage, moment, self->meshes, cancellable, error);
  if (scenery == NULL)
    return NULL;
  if (look == NULL)
    look = stage->style != NULL ? stage->style : "pencil";

  drawing = fab_drawing_new ((const FabItem *) (gpointer) scenery->items->data, scenery->items->len, &stage->camera,
                             &stage->light, look, width, height, stage->seed ^ g_str_hash (self->prompt));
  _fab_blocking_mark (stage, drawing, moment != NULL && moment->clean);

  return drawing;
}

const char *
fab_blocking_pick (FabBlocking *self,
                   FabDrawing  *drawing,
                   double       x,
                   double       y)
{
  int item;

  g_return_val_if_fail (FAB_IS_BLOCKING (self), NULL);
  g_return_val_if_fail (drawing != NULL, NULL);

  item = fab_drawing_pick (drawing, x, y);
  for (guint i = 0; item >= 0 && i < self->stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (self->stage, i);

      if (_fab_actor_is_drawn (actor) && item-- == 0)
        return actor->id;
    }

  return NULL;
}
