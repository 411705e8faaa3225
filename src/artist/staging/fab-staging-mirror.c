/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who looks in a mirror is seen in it. Nothing is reflected: somebody of the same looks stands half in the glass, small
 * enough for the frame. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-staging-private.h"

#define GLASS_LOW  .17f  /* metres, of the standing glass */
#define GLASS_TALL 1.38f
#define TURNED     26    /* degrees, of the glass from the camera */

static gboolean
is_mirror (FabPlacer *placer,
           int        i)
{
  const FabActor *actor = i >= 0 ? fab_staging_actor (placer->stage, i) : NULL;

  return actor != NULL && g_strcmp0 (entity_of (placer, i)->noun, "mirror") == 0;
}

/* The one who is at a mirror, and which. */
static int
find_looker (FabPlacer *placer,
             int       *mirror)
{
  for (guint i = 0; i < placer->n; i++)
    {
      const FabEntity *entity = entity_of (placer, i);
      const char * const ids[] = { entity->anchor, entity->target, entity->object };

      if (!is_being (entity) || fab_staging_actor (placer->stage, i)->kind != FAB_ACTOR_FIGURE || entity->part != NULL)
        continue;
      for (gsize k = 0; k < G_N_ELEMENTS (ids); k++)
        if (is_mirror (placer, *mirror = index_of (placer, ids[k])))
          return i;
    }

  return -1;
}

static void
add_reflection (FabPlacer      *placer,
                const FabActor *looker,
                const FabActor *mirror)
{
  FabActor *image = fab_staging_add (placer->stage, "reflection", FAB_ACTOR_FIGURE);
  /* who stands close sees themselves to the knees */
  float scale = GLASS_TALL / fab_actor_height (looker) * looker->scale;

  image->persona = looker->persona;
  image->being = looker->being;
  image->lower = g_strdup (looker->lower);
  image->upper = g_strdup (looker->upper);
  image->emotion = g_strdup (looker->emotion);
  image->target = g_strdup (looker->id);
  image->scale = MIN (scale, looker->scale * .86f);
  image->at = fab_vec3_add (mirror->at, fab_vec3 (0, GLASS_LOW, 0));
  image->yaw = mirror->yaw;
  image->paired = TRUE;
}

/**
 * fab_placer_put_at_mirror:
 *
 * One stands before the mirror, half turned from the camera, and the mirror half towards it.
 */
void
fab_placer_put_at_mirror (FabPlacer *placer)
{
  int m, i = find_looker (placer, &m);
  float side = placer->stage->side;
  FabActor *looker, *mirror;
  FabVec3 out, along;

  if (i < 0 || placer->state[i] != 0)
    return;
  looker = fab_staging_actor (placer->stage, i);
  mirror = fab_staging_actor (placer->stage, m);
  if (!does (looker, "stand slouch hero walk dance"))
    return;
  mirror->kind = FAB_ACTOR_MODEL;
  set_pose (&mirror->model, "mirror");
  mirror->piece = FALSE;
  mirror->scale = MAX (1, looker->scale * looker->persona.height / 1.7f);
  mirror->yaw = -DEGREES (TURNED) * side;
  mirror->at = fab_vec3 (.62f * side, 0, -.25f);
  out = fab_vec3 (sinf (mirror->yaw), 0, cosf (mirror->yaw));
  along = fab_vec3 (out.z, 0, -out.x);
  looker->at = fab_vec3_mad (fab_vec3_mad (mirror->at, out, .95f), along, -.30f * side);
  looker->at.y = 0;
  looker->yaw = mirror->yaw + (float) G_PI + DEGREES (12) * side;
  looker->paired = TRUE;
  set_pose (&looker->target, mirror->id);
  if (does (looker, "walk"))
    set_pose (&looker->lower, "stand");
  placer->state[i] = placer->state[m] = 2;
  add_reflection (placer, looker, mirror);
}
