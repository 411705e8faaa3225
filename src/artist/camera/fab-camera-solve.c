/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From a direction and what must be seen to a camera. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-camera-private.h"

#define ROOM_AROUND 1.8f

static float
roll_of (const FabRig *rig)
{
  return rig->stage->dutch ? DEGREES (15) * rig->stage->side : 0;
}

void
fab_frame_orient (FabRig *rig)
{
  float cp = cosf (rig->pitch), sp = sinf (rig->pitch);

  rig->forward = fab_vec3 (-sinf (rig->azimuth) * cp, sp, -cosf (rig->azimuth) * cp);
  rig->right = fab_vec3 (cosf (rig->azimuth), 0, -sinf (rig->azimuth));
  rig->up = fab_vec3_cross (rig->right, rig->forward);
  if (rig->stage->dutch)
    {
      float c = cosf (roll_of (rig)), s = sinf (roll_of (rig));
      FabVec3 right = rig->right;

      rig->right = fab_vec3_mad (fab_vec3_scale (right, c), rig->up, s);
      rig->up = fab_vec3_mad (fab_vec3_scale (rig->up, c), right, -s);
    }
}

static void
find_limits (const FabRig *rig,
             FabVec3       axis,
             float         slope,
             float        *high,
             float        *low)
{
  *high = -INFINITY;
  *low = INFINITY;
  for (guint i = 0; i < rig->points->len; i++)
    {
      FabVec3 p = g_array_index (rig->points, FabVec3, i);
      float a = fab_vec3_dot (p, axis), z = fab_vec3_dot (p, rig->forward);

      *high = MAX (*high, a - slope * z);
      *low = MIN (*low, a + slope * z);
    }
}

/* How tall a frame is at least, metres: what is called wide shows where a small thing or beast is. */
static float
find_least_tall (const FabRig *rig)
{
  const FabStaging *stage = rig->stage;
  const FabActor *first = fab_frame_first (rig);

  return stage->shot_size == FAB_SIZE_LS && stage->fill > 0 && stage->fill < .6f && first != NULL &&
         first->kind != FAB_ACTOR_FIGURE ? ROOM_AROUND : 0;
}

/* The nearest eye along the view from which every point lies within the margins (closed form). */
static void
solve_eye (FabRig *rig)
{
  float t = tanf (rig->fov / 2), width = rig->stage->aspect;
  float a = (1 - 2 * rig->framing.headroom) * t, b = (1 - 2 * rig->framing.footroom) * t;
  float c = (rig->stage->shot_size <= FAB_SIZE_CU ? .94f : .84f) * t * width;
  float top, bottom, right, left, ez, ey, ex, unused;

  find_limits (rig, rig->up, a, &top, &unused);
  find_limits (rig, rig->up, b, &unused, &bottom);
  find_limits (rig, rig->right, c, &right, &left);
  ez = MIN ((bottom - top) / (a + b), (left - right) / (2 * c));
  if (rig->points->len > 0)
    ez = MIN (ez, fab_vec3_dot (g_array_index (rig->points, FabVec3, 0), rig->forward) - find_least_tall (rig) / (2 * t));
  /* air that a wide group leaves goes below those who are cut, to both sides of whole figures */
  ey = top + a * ez + (rig->framing.bottom > 0 ? 0 : .5f) * ((bottom - b * ez) - (top + a * ez));
  ex = ((right + c * ez) + (left - c * ez)) / 2;
  rig->eye = fab_vec3_add (fab_vec3_scale (rig->right, ex),
                           fab_vec3_add (fab_vec3_scale (rig->up, ey), fab_vec3_scale (rig->forward, ez)));
  rig->tall = 2 * t * MAX (.02f, (rig->points->len > 0
                                  ? fab_vec3_dot (g_array_index (rig->points, FabVec3, 0), rig->forward) : 0) - ez);
}

/* Held things go with their holders. */
static guint
count_standing (const FabRig *rig)
{
  guint n = 0;

  for (guint i = 0; i < rig->subjects->len; i++)
    n += ((const FabActor *) g_ptr_array_index (rig->subjects, i))->holder == NULL ? 1 : 0;

  return n;
}

/* Where the eye may stand across for a long beast to stay whole in the frame. */
static float
keep_whole (FabRig *rig,
            float   ex)
{
  float c = .88f * tanf (rig->fov / 2) * rig->stage->aspect, ez = fab_vec3_dot (rig->eye, rig->forward);
  float right, left;

  find_limits (rig, rig->right, c, &right, &left);

  return right + c * ez < left - c * ez ? CLAMP (ex, right + c * ez, left - c * ez) : ex;
}

/* Room to look into: who looks right stands left. In a wide frame who looks at us stands on a third. */
static void
give_look_room (FabRig *rig)
{
  const FabActor *actor = fab_frame_first (rig);
  const FabStaging *stage = rig->stage;
  FabShotSize size = stage->shot_size;
  float wide = rig->tall * stage->aspect;
  const FabBulk *bulk;
  float frac, x, turned;

  if (count_standing (rig) != 1 || !fab_actor_is_being (actor))
    return;
  bulk = fab_frame_bulk (rig, actor);
  turned = sinf (bulk->facing - rig->azimuth);
  frac = -.167f * turned;
  if (size > FAB_SIZE_MLS || size <= FAB_SIZE_CU)
    frac *= size <= FAB_SIZE_VCU ? .4f : .75f;
  if (size == FAB_SIZE_ELS || size == FAB_SIZE_EST || (size == FAB_SIZE_LS && stage->fill > 0 && stage->fill < .7f))
    frac = fabsf (turned) > .15f ? -.167f * (turned > 0 ? 1 : -1) : .14f * stage->side;
  /* who leaves is nearly gone */
  if (stage->course != NULL && g_str_has_prefix (stage->course, "exit"))
    frac = -frac;
  x = fab_vec3_dot (fab_vec3_sub (size <= FAB_SIZE_VCU ? bulk->head : bulk->centre, rig->eye), rig->right);
  x += fab_vec3_dot (rig->eye, rig->right) - frac * wide;
  if (actor->kind != FAB_ACTOR_FIGURE && rig->framing.bottom <= .4f)
    x = keep_whole (rig, x);
  rig->eye = fab_vec3_mad (rig->eye, rig->right, x - fab_vec3_dot (rig->eye, rig->right));
}

/* Over a thing the horizon lies at a third, not through its middle. */
static float
height_over_thing (const FabRig   *rig,
                   const FabActor *thing)
{
  float y = fab_frame_bulk (rig, thing)->head.y;

  if (thing->at.y > .3f)
    return y;

  return MAX (y, (rig->tall > 4 ? .16f : .5f) * rig->tall);
}

static float
eye_height (const FabRig *rig)
{
  const FabActor *actor = fab_frame_first (rig);
  float y = actor != NULL ? fab_frame_bulk (rig, actor)->head.y : 1.5f;

  gboolean house = actor != NULL && !fab_actor_is_being (actor) && fab_actor_height (actor) > 3;

  if (rig->stage->shot_size == FAB_SIZE_ELS || (rig->stage->shot_size == FAB_SIZE_EST && !house))
    return y + (rig->stage->light.interior ? .5f : rig->tall * .2f);
  if (actor != NULL && !fab_actor_is_being (actor))
    return height_over_thing (rig, actor);

  return MAX (y, .16f * rig->tall);
}

static gboolean
holds_points (const FabRig *rig)
{
  float t = tanf (rig->fov / 2);

  for (guint i = 0; i < rig->points->len; i++)
    {
      FabVec3 p = fab_vec3_sub (g_array_index (rig->points, FabVec3, i), rig->eye);
      float z = MAX (.02f, fab_vec3_dot (p, rig->forward));
      float y = .5f + rig->shift_y - fab_vec3_dot (p, rig->up) / (2 * t * z);

      if (y < -.03f || y > 1.04f)
        return FALSE;
    }

  return TRUE;
}

/* A level camera stands at the height of the eyes; the frame is shifted, so uprights stay upright. What is much
 * nearer than the first must not fall out of the frame by it. */
static void
level_camera (FabRig *rig)
{
  float y = rig->eye.y, shift = CLAMP ((y - eye_height (rig)) / rig->tall, -.42f, .42f);

  for (int i = 4; i >= 0; i--)
    {
      rig->shift_y = shift * i / 4;
      rig->eye.y = y - rig->shift_y * rig->tall;
      if (holds_points (rig))
        return;
    }
}

/* A share of the frame's height where it is lowest: at what is nearest. */
static float
lowest_eye (const FabRig *rig)
{
  float near = INFINITY;

  for (guint i = 0; i < rig->points->len; i++)
    near = MIN (near, fab_vec3_dot (fab_vec3_sub (g_array_index (rig->points, FabVec3, i), rig->eye), rig->forward));

  return CLAMP (.24f * tanf (rig->fov / 2) * MIN (near, 100), .02f, .22f);
}

/* The camera stands within the room, but for the wall that it looks through. */
gboolean
fab_frame_is_outside (const FabRig *rig)
{
  const FabSet *set = rig->stage->set != NULL ? fab_set_by_id (rig->stage->set) : NULL;
  float grand = rig->stage->spec.grand ? 1.6f : 1;

  return set != NULL && set->interior &&
         (fabsf (rig->eye.x) > grand * .5f * set->size.x + .2f || rig->eye.z > grand * .5f * set->size.z + 1.6f ||
          rig->eye.z < -grand * .5f * set->size.z - .2f || rig->eye.y > 2.9f * grand);
}

/* Rooms are photographed with short lenses. */
static void
shorten_lens (FabRig *rig)
{
  for (int i = 0; i < 8 && rig->fov < 1.15f && fab_frame_is_outside (rig); i++)
    {
      rig->fov = MIN (rig->fov * 1.15f, 1.2f);
      solve_eye (rig);
    }
}

/* From the ground people tower in a short lens. */
static float
widest_fov (const FabStaging *stage)
{
  if (stage->lens > 0 || stage->shot_size < FAB_SIZE_MS)
    return 0;

  return fab_camera_fov (stage->angle == FAB_ANGLE_WORMS_EYE ? 14 : 19);
}

/* Ground stops a low camera: it goes nearer with a shorter lens, then looks up less steeply. */
void
fab_frame_solve (FabRig *rig)
{
  rig->shift_x = rig->shift_y = 0;
  for (int i = 0; i < 20; i++)
    {
      fab_frame_orient (rig);
      fab_frame_collect_points (rig);
      solve_eye (rig);
      if (rig->eye.y >= lowest_eye (rig) || rig->pitch <= 0)
        break;
      if (rig->fov < widest_fov (rig->stage))
        rig->fov *= 1.12f;
      else
        rig->pitch *= .85f;
    }
  if (rig->stage->lens == 0 && rig->stage->angle < FAB_ANGLE_BIRDS_EYE)
    shorten_lens (rig);
  give_look_room (rig);
  if (rig->pitch == 0 && !rig->stage->dutch)
    level_camera (rig);
  rig->eye.y = MAX (rig->eye.y, lowest_eye (rig));
}

void
fab_frame_set_camera (FabRig *rig)
{
  rig->stage->camera = (FabCamera) {
    .eye = rig->eye,
    .target = fab_vec3_mad (rig->eye, rig->forward, MAX (1, rig->tall)),
    .roll = roll_of (rig),
    .fov = rig->fov,
    .shift_x = rig->shift_x,
    .shift_y = rig->shift_y,
  };
}

void
fab_frame_look_from (FabRig *rig,
                     FabVec3 eye,
                     FabVec3 target)
{
  FabVec3 to = fab_vec3_sub (target, eye);

  rig->eye = eye;
  rig->azimuth = atan2f (-to.x, -to.z);
  rig->pitch = atan2f (to.y, hypotf (to.x, to.z));
  rig->tall = 2 * tanf (rig->fov / 2) * MAX (.1f, fab_vec3_length (to));
  fab_frame_orient (rig);
  fab_frame_set_camera (rig);
  rig->stage->camera.target = target;
}
