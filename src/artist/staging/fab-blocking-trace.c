/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where somebody is seen at a moment, for what is drawn over the picture by hand. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-blocking-private.h"
#include "fab-camera.h"

#define UNITS 1000 /* of the frame's width, that projecting need not round */

/* Who is meant: what is held goes where its holder's hand goes. */
static gboolean
find_point (const FabStaging *stage,
            const char       *id,
            FabVec3          *point)
{
  const FabActor *actor = fab_staging_find (stage, id);

  if (actor == NULL || actor->hidden)
    return FALSE;
  *point = actor->holder != NULL ? fab_staging_holding (stage, actor).o : fab_actor_head (actor);

  return TRUE;
}

/* In the middle of the picture as it stands, as far as who is looked at. */
static FabVec3
find_middle (const FabStaging *stage)
{
  const FabCamera *camera = &stage->camera;
  const FabActor *subject = fab_camera_subject (stage);
  FabVec3 right, up, forward;
  float far = fab_vec3_length (fab_vec3_sub (camera->target, camera->eye)), depth = 0;

  fab_camera_axes (camera, &right, &up, &forward);
  if (subject != NULL)
    depth = fab_vec3_dot (fab_vec3_sub (fab_actor_head (subject), camera->eye), forward);

  return fab_vec3_mad (camera->eye, forward, depth > .2f ? depth : far);
}

static gboolean
see_point (const FabStaging *stage,
           FabVec3           point,
           FabTrace         *trace)
{
  int height = MAX (1, (int) (UNITS / stage->aspect));
  double x, y, depth;

  if (!fab_camera_project (&stage->camera, UNITS, height, point, &x, &y, &depth))
    return FALSE;
  *trace = (FabTrace) {
    .x = x / UNITS, .y = y / height,
    .metre = 1 / MAX (2 * tan (stage->camera.fov / 2) * depth, 1e-3),
    .roll = stage->camera.roll,
  };

  return TRUE;
}

gboolean
fab_blocking_trace (FabBlocking     *self,
                    const FabMoment *moment,
                    const char      *id,
                    FabTrace        *trace)
{
  g_autoptr(FabStaging) at = NULL;
  FabVec3 point;

  g_return_val_if_fail (FAB_IS_BLOCKING (self), FALSE);
  g_return_val_if_fail (trace != NULL, FALSE);

  at = moment != NULL ? fab_staging_at (self->stage, self->prompt, moment) : fab_staging_copy (self->stage);
  if (id == NULL)
    point = find_middle (self->stage);
  else if (!find_point (at, id, &point))
    return FALSE;

  return see_point (at, point, trace);
}
