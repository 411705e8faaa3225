/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reblocking"

#include "config.h"

#include <math.h>

#include "fab-reblocking-camera.h"

#define FRAME 4096 /* pixels per picture height, where the artist counts in pixels */
#define FAR_AWAY 60.f
#define STEEPEST 1.5f

static FabVec3
cast_ray (const FabCamera *camera,
          double           aspect,
          double           x,
          double           y)
{
  return fab_camera_ray (camera, FRAME * aspect, FRAME, x * FRAME, y * FRAME);
}

FabCamera
fab_camera_unshift (FabCamera camera,
                    double    aspect)
{
  float distance = fab_vec3_length (fab_vec3_sub (camera.target, camera.eye));
  FabVec3 middle = cast_ray (&camera, aspect, aspect / 2, .5);

  camera.target = fab_vec3_mad (camera.eye, middle, distance);
  camera.shift_x = camera.shift_y = 0;

  return camera;
}

/* @to about @pivot: around the upright, then up and down, never over the top. */
static FabVec3
turn_about (FabVec3 pivot,
            FabVec3 to,
            float   yaw,
            float   pitch)
{
  FabVec3 arm = fab_vec3_sub (to, pivot);
  float length = fab_vec3_length (arm), flat = hypotf (arm.x, arm.z);
  float azimuth = atan2f (arm.x, arm.z) + yaw;
  float height = CLAMP (atan2f (arm.y, flat) + pitch, -STEEPEST, STEEPEST);

  return fab_vec3_add (pivot, fab_vec3 (length * cosf (height) * sinf (azimuth), length * sinf (height),
                                        length * cosf (height) * cosf (azimuth)));
}

static FabCamera
truck (FabCamera camera,
       double    dx,
       double    dy)
{
  float metres = 2 * tanf (camera.fov / 2) * fab_vec3_length (fab_vec3_sub (camera.target, camera.eye));
  FabVec3 right, up, forward, by;

  fab_camera_axes (&camera, &right, &up, &forward);
  by = fab_vec3_add (fab_vec3_scale (right, -dx * metres), fab_vec3_scale (up, dy * metres));
  camera.eye = fab_vec3_add (camera.eye, by);
  camera.target = fab_vec3_add (camera.target, by);

  return camera;
}

/* Nearer as the hand goes up, never through what is looked at. */
static FabCamera
dolly (FabCamera camera,
       double    dy)
{
  FabVec3 arm = fab_vec3_sub (camera.eye, camera.target);
  float length = fab_vec3_length (arm);
  float wanted = CLAMP (length * expf (2 * dy), .25f, FAR_AWAY);

  camera.eye = fab_vec3_mad (camera.target, fab_vec3_normal (arm), wanted);

  return camera;
}

FabCamera
fab_camera_lead (FabCamera camera,
                 FabGrip   grip,
                 double    dx,
                 double    dy)
{
  switch (grip)
    {
    case FAB_GRIP_ORBIT:
      camera.eye = turn_about (camera.target, camera.eye, -dx * 2.5, dy * 2.5);
      break;
    case FAB_GRIP_PAN: /* what is seen comes along with the hand */
      camera.target = turn_about (camera.eye, camera.target, dx * camera.fov, dy * camera.fov);
      break;
    case FAB_GRIP_TRUCK:
      return truck (camera, dx, dy);
    case FAB_GRIP_DOLLY:
      return dolly (camera, dy);
    case FAB_GRIP_ROLL:
      camera.roll = CLAMP (camera.roll + dx * 1.5, -G_PI, G_PI);
      break;
    default:
      break;
    }

  return camera;
}

int
fab_camera_get_lens (const FabCamera *camera)
{
  g_return_val_if_fail (camera != NULL, 0);

  return lround (12 / tan (camera->fov / 2));
}

double
fab_camera_lens_fov (int millimetres)
{
  return 2 * atan (12. / CLAMP (millimetres, 4, 600));
}

gboolean
fab_camera_hit (const FabCamera *camera,
                double           aspect,
                double           px,
                double           py,
                float            y,
                FabVec3         *point)
{
  FabVec3 ray;
  float t;

  g_return_val_if_fail (camera != NULL && point != NULL, FALSE);

  ray = cast_ray (camera, aspect, px, py);
  if (fabsf (ray.y) < .02f)
    return FALSE;
  t = (y - camera->eye.y) / ray.y;
  if (!(t > .1f && t < FAR_AWAY))
    return FALSE;
  *point = fab_vec3_mad (camera->eye, ray, t);

  return TRUE;
}

double
fab_camera_metres (const FabCamera *camera,
                   double           aspect,
                   FabVec3          at)
{
  double depth = 0;

  g_return_val_if_fail (camera != NULL, 1);

  if (!fab_camera_project (camera, FRAME * aspect, FRAME, at, NULL, NULL, &depth))
    return 1;

  return 2 * tan (camera->fov / 2) * depth;
}

/* Level with the ground, up and down in the picture says nothing of far and near: there it counts by the metre. */
static FabVec3
drag_flat (const FabCamera *camera,
           double           aspect,
           FabVec3          at,
           double           dx,
           double           dy)
{
  float metres = fab_camera_metres (camera, aspect, at);
  FabVec3 right, up, forward;

  fab_camera_axes (camera, &right, &up, &forward);
  right.y = forward.y = 0;
  at = fab_vec3_mad (at, fab_vec3_normal (right), dx * metres);

  return fab_vec3_mad (at, fab_vec3_normal (forward), -2 * dy * metres);
}

FabVec3
fab_camera_drag (const FabCamera *camera,
                 double           aspect,
                 FabVec3          at,
                 double           dx,
                 double           dy)
{
  double x, y;
  FabVec3 to;

  g_return_val_if_fail (camera != NULL, at);

  if (fabsf (camera->eye.y - at.y) < .3f ||
      !fab_camera_project (camera, FRAME * aspect, FRAME, at, &x, &y, NULL) ||
      !fab_camera_hit (camera, aspect, x / FRAME, y / FRAME, at.y, &to) ||
      !fab_camera_hit (camera, aspect, x / FRAME + dx, y / FRAME + dy, at.y, &to))
    return drag_flat (camera, aspect, at, dx, dy);

  return to;
}
