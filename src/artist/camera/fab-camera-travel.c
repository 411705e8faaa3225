/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The camera on its way. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-camera.h"

#define NEAREST .12f /* share of the distance that is always kept */
#define KEPT .8f     /* share of the way that the frame goes after a head */

/* Whom the shot names first. */
const FabActor *
fab_camera_subject (const FabStaging *stage)
{
  const FabActor *focus = stage->focus != NULL ? fab_staging_find (stage, stage->focus) : NULL;

  for (guint i = 0; focus == NULL && i < stage->actors->len; i++)
    if (fab_staging_actor (stage, i)->lead && !fab_staging_actor (stage, i)->hidden)
      focus = fab_staging_actor (stage, i);

  return focus;
}

typedef struct { FabVec3 forward, right, up; float far, tall, wide; } Sight;

static Sight
look (const FabStaging *stage)
{
  const FabCamera *camera = &stage->camera;
  const FabActor *subject = fab_camera_subject (stage);
  FabVec3 to = fab_vec3_sub (camera->target, camera->eye);
  Sight sight = { .forward = fab_vec3_normal (to), .far = fab_vec3_length (to) };
  float depth = subject != NULL ? fab_vec3_dot (fab_vec3_sub (fab_actor_head (subject), camera->eye), sight.forward) : 0;

  if (depth > .2f)
    sight.far = depth;
  sight.right = fab_vec3_cross (sight.forward, fab_vec3 (0, 1, 0));
  /* straight down there is no right: the picture's */
  sight.right = fab_vec3_length (sight.right) > .02f ? fab_vec3_normal (sight.right) : fab_vec3 (1, 0, 0);
  sight.up = fab_vec3_cross (sight.right, sight.forward);
  sight.tall = 2 * tanf (camera->fov / 2) * sight.far;
  sight.wide = sight.tall * (float) stage->aspect;

  return sight;
}

static FabVec3
turn_about (FabVec3 v,
            FabVec3 axis,
            float   angle)
{
  float c = cosf (angle), s = sinf (angle), along = fab_vec3_dot (axis, v) * (1 - c);

  /* Rodrigues */
  return fab_vec3_add (fab_vec3_add (fab_vec3_scale (v, c), fab_vec3_scale (fab_vec3_cross (axis, v), s)),
                       fab_vec3_scale (axis, along));
}

static void
carry (FabCamera *camera,
       FabVec3    way)
{
  camera->eye = fab_vec3_add (camera->eye, way);
  camera->target = fab_vec3_add (camera->target, way);
}

/* About whoever is looked at; the horizon stays level. */
static void
swing (FabCamera   *camera,
       const Sight *sight,
       float        angle)
{
  FabVec3 centre = fab_vec3_mad (camera->eye, sight->forward, sight->far), up = fab_vec3 (0, 1, 0);

  camera->eye = fab_vec3_add (centre, turn_about (fab_vec3_sub (camera->eye, centre), up, angle));
  camera->target = fab_vec3_add (centre, turn_about (fab_vec3_sub (camera->target, centre), up, angle));
}

static void
turn (FabCamera   *camera,
      const Sight *sight,
      float        pan,
      float        tilt)
{
  FabVec3 to = fab_vec3_sub (camera->target, camera->eye);

  to = turn_about (to, sight->right, tilt * camera->fov);
  to = turn_about (to, fab_vec3 (0, 1, 0), -pan * 2 * atanf (sight->wide / 2 / sight->far));
  camera->target = fab_vec3_add (camera->eye, to);
}

void
fab_camera_travel (FabStaging           *stage,
                   const FabCameraShift *shift,
                   FabVec3               gone)
{
  FabCamera *camera = &stage->camera;
  Sight sight = look (stage);

  g_return_if_fail (shift != NULL);

  carry (camera, fab_vec3_scale (gone, shift->follow));
  carry (camera, fab_vec3_scale (sight.right, shift->truck * sight.wide));
  carry (camera, fab_vec3_scale (fab_vec3 (0, 1, 0), shift->crane * sight.tall));
  carry (camera, fab_vec3_scale (sight.forward, MIN (shift->dolly, 1 - NEAREST) * sight.far));
  if (shift->arc != 0)
    swing (camera, &sight, shift->arc * G_PI / 180);
  turn (camera, &sight, shift->pan, shift->tilt);
  camera->roll += shift->roll * G_PI / 180;
  if (shift->zoom > 0)
    camera->fov = 2 * atanf (tanf (camera->fov / 2) / shift->zoom);
}

void
fab_camera_keep_head (FabStaging     *stage,
                      const FabActor *framed,
                      const FabActor *now)
{
  FabCamera *camera = &stage->camera;
  Sight sight = look (stage);
  float rise = fab_actor_head (now).y - fab_actor_head (framed).y;

  if (rise > .05f)
    camera->target.y += KEPT * rise * fab_vec3_length (fab_vec3_sub (camera->target, camera->eye)) / sight.far;
}
