/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing grows out of a head: what is slim and stands or hangs right behind one steps aside. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-staging-private.h"

#define FRAME  1000.0
#define ROOM   1.5f   /* half heads that stay free beside a head */
#define FURTHEST 1.4f /* metres that a piece may be moved */

/* In the picture. */
typedef struct { double x, y, half, depth; } Spot;

static FabVec3
find_right (const FabStaging *stage)
{
  FabVec3 to = fab_vec3_sub (stage->camera.target, stage->camera.eye);

  return fab_vec3_normal (fab_vec3_cross (fab_vec3 (to.x, 0, to.z), fab_vec3 (0, 1, 0)));
}

static gboolean
find_spot (const FabStaging *stage,
           FabVec3           at,
           float             half,
           Spot             *spot)
{
  double width = FRAME * stage->aspect, edge;

  if (!fab_camera_project (&stage->camera, width, FRAME, at, &spot->x, &spot->y, &spot->depth) ||
      !fab_camera_project (&stage->camera, width, FRAME, fab_vec3_mad (at, find_right (stage), half), &edge, NULL, NULL))
    return FALSE;
  spot->half = fabs (edge - spot->x);

  return TRUE;
}

/* Half of what is slim of it: a trunk under a crown, a pole under its lamp; 0: it is not slim. */
static float
find_stem (const FabActor *piece)
{
  const FabModel *model = fab_actor_model (piece);
  float wide, tall;

  if (model == NULL)
    return 0;
  wide = .5f * MAX (model->size.x, model->size.z) * piece->scale;
  tall = model->size.y * piece->scale;
  if (fab_actor_is_fixture (piece) || piece->at.y > .8f)
    return wide < .5f ? wide : 0;

  return tall < 1.4f ? 0 : wide < .4f ? wide : tall > 4 * wide || model->klass == FAB_MODEL_PLANT ? MIN (wide, .22f) : 0;
}

static gboolean
is_free (const FabStaging *stage,
         const FabActor   *piece)
{
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);
      FabVec3 d = fab_vec3_sub (actor->at, piece->at);

      if (actor->lead && (g_strcmp0 (actor->target, piece->id) == 0 || hypotf (d.x, d.z) < .9f))
        return FALSE;
    }

  return piece->piece && !piece->lead && !piece->hidden && piece->kind == FAB_ACTOR_MODEL && piece->holder == NULL;
}

static void
step_aside (FabStaging *stage,
            FabActor   *piece,
            const Spot *head)
{
  float stem = find_stem (piece), tall = fab_actor_height (piece);
  FabVec3 along = fab_actor_is_fixture (piece) ? fab_vec3 (cosf (piece->yaw), 0, -sinf (piece->yaw)) : find_right (stage);
  Spot low, high, moved;
  double gap, metre;

  if (!find_spot (stage, piece->at, stem, &low) ||
      !find_spot (stage, fab_vec3_add (piece->at, fab_vec3 (0, tall, 0)), stem, &high) ||
      !find_spot (stage, fab_vec3_add (piece->at, along), stem, &moved) || low.depth < head->depth + .25 ||
      high.y > head->y + head->half || low.y < head->y - 2.2 * head->half)
    return;
  gap = ROOM * head->half + low.half - fabs (low.x - head->x);
  metre = moved.x - low.x;
  if (gap <= 0 || fabs (metre) < 1 || gap > FURTHEST * fabs (metre))
    return;
  piece->at = fab_vec3_mad (piece->at, along, (low.x < head->x ? -gap : gap) / metre);
}

/**
 * fab_staging_clear_heads:
 * @stage: framed
 *
 * Moves slim pieces of the place that stand behind a leading person's head a little to the side.
 */
void
fab_staging_clear_heads (FabStaging *stage)
{
  g_return_if_fail (stage != NULL);

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);
      Spot head;

      if (actor->kind != FAB_ACTOR_FIGURE || !actor->lead || actor->hidden || actor->part != NULL ||
          !find_spot (stage, fab_actor_head (actor), .12f * actor->scale, &head))
        continue;
      for (guint k = 0; k < stage->actors->len; k++)
        {
          FabActor *piece = fab_staging_actor (stage, k);

          if (find_stem (piece) > 0 && is_free (stage, piece))
            step_aside (stage, piece, &head);
        }
    }
}
