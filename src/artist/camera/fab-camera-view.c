/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From which side: as asked, else so that faces are seen and nobody hides another. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-camera-private.h"

static gboolean
is_tight (const FabRig *rig)
{
  return rig->stage->shot_size <= FAB_SIZE_MS;
}

/* From above there is no side to look from. */
static gboolean
is_flat_view (const FabRig *rig)
{
  return rig->stage->angle == FAB_ANGLE_OVERHEAD || rig->stage->angle == FAB_ANGLE_BIRDS_EYE;
}

static float
asked_azimuth (const FabStaging *stage,
               float             yaw)
{
  switch (stage->view)
    {
    case FAB_VIEW_FRONT: return yaw;
    case FAB_VIEW_THREE_QUARTER: return yaw - DEGREES (38) * stage->side;
    case FAB_VIEW_PROFILE: return yaw - DEGREES (88) * stage->side;
    case FAB_VIEW_BEHIND: return yaw + (float) G_PI + DEGREES (14) * stage->side;
    case FAB_VIEW_ANY:
    default: return NAN;
    }
}

/* Of one behind another a close frame shows both along their way. */
static gboolean
is_chase (const FabStaging *stage)
{
  return g_strcmp0 (stage->interaction, "chase") == 0 || g_strcmp0 (stage->interaction, "follow") == 0;
}

/* Whether the camera may look for the face of just one. */
static gboolean
is_portrait (const FabRig *rig)
{
  for (guint i = 1; i < rig->subjects->len; i++)
    if (fab_actor_is_being (g_ptr_array_index (rig->subjects, i)))
      return FALSE;

  return is_tight (rig) && rig->stage->view == FAB_VIEW_ANY;
}

/* Whither somebody's face is turned: most of the way to what they look at. */
static float
face_yaw (const FabStaging *stage,
          const FabActor   *actor)
{
  FabVec3 gaze;

  if (actor->kind != FAB_ACTOR_FIGURE)
    return actor->yaw;
  gaze = fab_actor_pose (stage, actor, 0).gaze;
  if (fab_vec3_length (gaze) < 1e-4f)
    return actor->yaw;
  return actor->yaw + .96f * CLAMP (atan2f (gaze.x, gaze.z), DEGREES (-70), DEGREES (70));
}

static float
choose_azimuth (const FabRig *rig)
{
  const FabStaging *stage = rig->stage;
  const FabActor *actor = fab_frame_first (rig);
  gboolean being = actor != NULL && fab_actor_is_being (actor);
  float yaw = !being ? 0 : is_portrait (rig) ? face_yaw (stage, actor) : actor->yaw;
  float off = fab_angle_wrap (yaw - stage->azimuth);

  if (is_flat_view (rig))
    return 0;
  if (stage->view != FAB_VIEW_ANY)
    return asked_azimuth (stage, yaw);
  /* who goes left or right goes across the frame */
  if (stage->course != NULL && being && !is_tight (rig))
    return g_str_equal (stage->course, "toward") ? yaw - DEGREES (12) * stage->side : 0;
  if (being && is_tight (rig) && rig->subjects->len > 1 && is_chase (stage))
    return yaw - DEGREES (16) * (off > 0 ? 1 : -1);
  if (!being || (rig->subjects->len > 1 && stage->interaction != NULL))
    return stage->azimuth;
  /* a throw is seen from the side */
  if (g_strcmp0 (actor->lower, "lunge") == 0 && !is_tight (rig))
    return yaw - DEGREES (80) * (off > 0 ? 1 : -1);
  if (is_tight (rig) && fabsf (off) > DEGREES (42))
    return yaw - DEGREES (34) * (off > 0 ? 1 : -1);
  if (fabsf (off) > DEGREES (76))
    return yaw - DEGREES (58) * (off > 0 ? 1 : -1);
  /* who faces us squarely is turned a little: a passport is no picture */
  if (rig->subjects->len == 1 && fabsf (off) < DEGREES (10) && stage->angle <= FAB_ANGLE_LOW)
    return yaw - DEGREES (16 + 14 * fab_staging_random (stage, 9)) * stage->side;

  return stage->azimuth;
}

/* At eye level of who lies one sees soles and a bed's edge. */
static gboolean
lies_on_bed (const FabRig   *rig,
             const FabActor *actor)
{
  static const char * const lying[] = { "lie", "sleep", "lie-front", "lie-side", "dead", "curl", "faint", NULL };

  return actor->kind == FAB_ACTOR_FIGURE && actor->lower != NULL && g_strv_contains (lying, actor->lower) &&
         rig->stage->angle == FAB_ANGLE_EYE && rig->stage->shot_size >= FAB_SIZE_MS;
}

/* Steep views of things lie between the frontal and the flat: a table's top is what one looks at. */
static float
choose_pitch (const FabRig *rig)
{
  const FabActor *first = fab_frame_first (rig);
  const FabBulk *bulk = fab_frame_bulk (rig, first);
  float tall = bulk->box.max.y - bulk->box.min.y;
  float wide = MAX (bulk->box.max.x - bulk->box.min.x, bulk->box.max.z - bulk->box.min.z);

  if (fab_frame_towering (rig) != NULL)
    return DEGREES (14);
  if (lies_on_bed (rig, first))
    return DEGREES (-17);
  if (rig->stage->angle != FAB_ANGLE_EYE || fab_actor_is_being (first) || wide > 1.2f || bulk->box.min.y > 1.15f)
    return fab_camera_pitch (rig->stage->angle);

  return DEGREES (tall < .25f * wide || (first->pitch != 0 && rig->subjects->len == 1) ? -42 : tall < .9f ? -16 : -6);
}

static void
try_view (FabRig *rig,
          float   azimuth,
          float   tip)
{
  fab_frame_unstrike (rig);
  rig->azimuth = azimuth;
  rig->fov = rig->usual_fov;
  rig->pitch = choose_pitch (rig) + tip;
  fab_frame_solve (rig);
  fab_frame_set_camera (rig);
  fab_frame_strike_pieces (rig);
}

/* Past the back of who looks up, small before it, from below. */
static float
look_up_to (FabRig         *rig,
            const FabActor *tower)
{
  const FabStaging *stage = rig->stage;
  FabVec3 to = fab_vec3_sub (tower->at, fab_frame_first (rig)->at);

  if (stage->lens == 0)
    rig->usual_fov = fab_camera_fov (24);
  if (!stage->size_given)
    {
      rig->framing.headroom = .44f;
      rig->framing.footroom = .06f;
    }

  return atan2f (-to.x, -to.z) + DEGREES (20) * stage->side;
}

/* A passage is looked along, never through its long walls. */
static gboolean
is_in_passage (const FabRig *rig)
{
  const FabSet *set = rig->stage->set != NULL ? fab_set_by_id (rig->stage->set) : NULL;

  return set != NULL && set->interior && set->size.x < 2.4f && set->size.z > 2.5f * set->size.x;
}

/* A face that another body hides is looked for from 15 degrees further on; over a table one looks from a little above. */
void
fab_frame_subjects (FabRig *rig)
{
  static const struct { float turn, tip; } tries[] = {
    { 0, 0 }, { 15, 0 }, { -15, 0 }, { 30, 0 }, { -30, 0 }, { 0, -9 }, { 25, -9 }, { -25, -9 }, { 45, 0 }, { -45, 0 },
    { 45, -9 }, { -45, -9 }, { 60, 0 }, { -60, 0 }, { 80, 0 }, { -80, 0 },
  };
  gsize n = is_flat_view (rig) ? 1 : rig->stage->view != FAB_VIEW_ANY ? 8 : G_N_ELEMENTS (tries), chosen = 0;
  const FabActor *tower = fab_frame_towering (rig);
  float start, best = -INFINITY;

  fab_frame_orient (rig);
  start = tower != NULL ? look_up_to (rig, tower) : choose_azimuth (rig);
  if (tower != NULL)
    n = 3;
  if (is_in_passage (rig))
    {
      start = fabsf (remainderf (start, 2 * (float) G_PI)) < (float) G_PI_2 ? 0 : (float) G_PI;
      n = MIN (n, 3);
    }
  for (gsize i = 0; i < n && best < .97f; i++)
    {
      float value;

      try_view (rig, start + DEGREES (tries[i].turn), DEGREES (tries[i].tip));
      value = fab_frame_judge (rig) - .0012f * fabsf (tries[i].turn) - .004f * fabsf (tries[i].tip);
      if (value > best + .02f)
        {
          best = value;
          chosen = i;
        }
    }
  try_view (rig, start + DEGREES (tries[chosen].turn), DEGREES (tries[chosen].tip));
}

/* Nobody there: the place itself, its horizon on a third. */
void
fab_frame_place (FabRig *rig)
{
  const FabStaging *stage = rig->stage;
  const FabSet *set = stage->set != NULL ? fab_set_by_id (stage->set) : NULL;
  gboolean interior = set != NULL ? set->interior : stage->light.interior;
  float deep = set != NULL ? MAX (set->size.z, 3) : 8;
  float pitch = fab_camera_pitch (stage->angle);
  float away = interior ? deep * .5f + 1.6f : MAX (9, deep * .9f);
  float a = stage->azimuth;
  FabVec3 target = fab_vec3 (0, interior ? 1.2f : 2.6f, interior ? -.4f : -2);
  FabVec3 eye = fab_vec3 (sinf (a) * away, interior ? 1.65f : 2.6f, cosf (a) * away);

  if (pitch < 0)
    eye.y += tanf (MAX (pitch, DEGREES (-62))) * -away;
  else if (pitch > 0)
    {
      eye.y = .3f;
      target.y += 1.6f;
    }
  else if (!interior)
    rig->shift_y = set != NULL && set->klass == FAB_SET_STREET ? .15f : -.15f;
  fab_frame_look_from (rig, eye, target);
}
