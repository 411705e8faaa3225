/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Over a shoulder: one at an edge with the back to us, the other's face in the rest of the frame. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-camera-private.h"

/* Where the two heads stand in half widths of the frame, left and right of its middle. */
#define NEAR_HEAD .78f
#define FAR_HEAD  .20f
#define FAR_TALL  .95f   /* metres of an adult that the frame shows: a medium shot */

/* Half of what the camera sees of somebody from behind: shoulders, or the whole of a cloud. */
static float
shoulder_of (const FabRig   *rig,
             const FabActor *actor)
{
  const FabBox box = fab_frame_bulk (rig, actor)->box;

  if (actor->being == FAB_BEING_PERSON)
    return .24f * fab_actor_height (actor) / 1.7f;

  return CLAMP (.25f * (box.max.x - box.min.x + box.max.z - box.min.z), .15f, 1.2f);
}

static gboolean
can_face (const FabActor *actor)
{
  static const char * const low[] = { "sit", "lie", "sleep", "kneel", "ride", "crouch", "sit-floor", NULL };

  return actor->kind == FAB_ACTOR_FIGURE && actor->seat <= 0 && actor->at.y < .05f && !actor->grip_r && !actor->grip_l &&
         g_strcmp0 (actor->upper, "hug") != 0 && !g_strv_contains (low, actor->lower != NULL ? actor->lower : "stand");
}

/* Two over a shoulder stand face to face, further apart than they look: as on a real set. */
static gboolean
face_each_other (FabRig   *rig,
                 FabActor *a,
                 FabActor *b,
                 float     apart)
{
  FabVec3 u = fab_vec3_sub (b->at, a->at), middle = fab_vec3_lerp (a->at, b->at, .5f);

  if (!can_face (a) || !can_face (b))
    return FALSE;
  u.y = 0;
  u = fabsf (u.x) > .05f ? fab_vec3 (u.x > 0 ? 1 : -1, 0, 0) : fab_vec3 (rig->stage->side, 0, 0);
  a->at = fab_vec3_mad (middle, u, -apart / 2);
  b->at = fab_vec3_mad (middle, u, apart / 2);
  a->yaw = atan2f (u.x, u.z);
  b->yaw = fab_angle_wrap (a->yaw + (float) G_PI);
  fab_frame_measure (rig);

  return TRUE;
}

/* How far aside the eye stands so that the two heads are @gap (radians) apart, or as near to it as can be. */
static float
step_aside (float back,
            float apart,
            float gap)
{
  float best = .3f * back, error = INFINITY;

  for (float x = .3f * back; x < 1.1f * back; x += .04f * back)
    {
      float off = fabsf (atanf (x / back) - atanf (x / (back + apart)) - gap);

      if (off < error)
        {
          error = off;
          best = x;
        }
    }

  return best;
}

static void
look_past (FabRig         *rig,
           const FabActor *a,
           const FabActor *b,
           float           back)
{
  static const float lifts[] = { [FAB_ANGLE_EYE] = 0, [FAB_ANGLE_HIGH] = .6f, [FAB_ANGLE_LOW] = -.45f };
  FabVec3 head = fab_frame_bulk (rig, a)->head, face = fab_frame_bulk (rig, b)->head, n, eye, aim;
  FabVec3 u = fab_vec3 (face.x - head.x, 0, face.z - head.z);
  float apart = fab_vec3_length (u), deep = back + apart;
  float tall = FAR_TALL * MAX (fab_actor_height (b), .5f) / 1.7f;
  float slope, left, right, aside, turn;

  rig->fov = rig->stage->lens > 0 ? fab_camera_fov (rig->stage->lens)
                                  : CLAMP (2 * atanf (tall / (2 * deep)), fab_camera_fov (100), fab_camera_fov (30));
  tall = 2 * deep * tanf (rig->fov / 2);
  slope = tanf (rig->fov / 2) * rig->stage->aspect;
  left = atanf (NEAR_HEAD * slope);
  right = atanf (FAR_HEAD * slope);
  u = fab_vec3_normal (u);
  n = fab_vec3 (-u.z, 0, u.x);
  if (n.z < 0)
    n = fab_vec3_scale (n, -1);
  aside = step_aside (back, apart, left + right);
  turn = (atanf (aside / back) - left + atanf (aside / deep) + right) / 2;  /* off the line between them */
  eye = fab_vec3_mad (fab_vec3_mad (head, u, -back), n, aside);
  eye.y = head.y + .25f * (face.y - head.y) - .02f +
          (rig->stage->angle <= FAB_ANGLE_LOW ? lifts[rig->stage->angle] : .6f);
  aim = fab_vec3_mad (fab_vec3_mad (eye, u, deep), n, -tanf (turn) * deep);
  aim.y = face.y - .16f * tall + MIN (.4f * MAX (0, head.y - face.y), .2f * tall);
  fab_frame_look_from (rig, eye, aim);
}

gboolean
fab_frame_shoulder (FabRig *rig)
{
  FabStaging *stage = rig->stage;
  FabActor *a = fab_staging_find (stage, stage->shoulder), *b = NULL;
  float back;

  for (guint i = 0; i < rig->subjects->len && b == NULL; i++)
    if (g_ptr_array_index (rig->subjects, i) != a)
      b = g_ptr_array_index (rig->subjects, i);
  if (a == NULL || b == NULL)
    return FALSE;
  back = CLAMP (5.4f * shoulder_of (rig, a), .9f, 3.2f);
  /* who cannot be moved is looked past from nearer */
  if (!face_each_other (rig, a, b, 1.25f * back))
    back = MIN (back, MAX (.7f, .95f * hypotf (b->at.x - a->at.x, b->at.z - a->at.z)));
  look_past (rig, a, b, back);
  g_ptr_array_remove (rig->subjects, a);
  fab_frame_strike_pieces (rig);

  return TRUE;
}
