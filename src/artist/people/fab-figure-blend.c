/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between two poses of one figure: bones keep their lengths and swing the short way. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"
#include "fab-figure-rig.h"

/* A joint, the one it hangs on; roots before what hangs on them. */
static const struct { FabJoint joint, parent; } tree[] = {
  { FAB_JOINT_SPINE, FAB_JOINT_PELVIS }, { FAB_JOINT_CHEST, FAB_JOINT_SPINE }, { FAB_JOINT_NECK, FAB_JOINT_CHEST },
  { FAB_JOINT_HEAD, FAB_JOINT_NECK },
  { FAB_JOINT_SHOULDER_L, FAB_JOINT_CHEST }, { FAB_JOINT_ELBOW_L, FAB_JOINT_SHOULDER_L },
  { FAB_JOINT_WRIST_L, FAB_JOINT_ELBOW_L }, { FAB_JOINT_SHOULDER_R, FAB_JOINT_CHEST },
  { FAB_JOINT_ELBOW_R, FAB_JOINT_SHOULDER_R }, { FAB_JOINT_WRIST_R, FAB_JOINT_ELBOW_R },
  { FAB_JOINT_HIP_L, FAB_JOINT_PELVIS }, { FAB_JOINT_KNEE_L, FAB_JOINT_HIP_L }, { FAB_JOINT_ANKLE_L, FAB_JOINT_KNEE_L },
  { FAB_JOINT_HIP_R, FAB_JOINT_PELVIS }, { FAB_JOINT_KNEE_R, FAB_JOINT_HIP_R }, { FAB_JOINT_ANKLE_R, FAB_JOINT_KNEE_R },
};

/* From one direction to another at an even pace; lengths too. */
static FabVec3
swing (FabVec3 a,
       FabVec3 b,
       float   t)
{
  float la = fab_vec3_length (a), lb = fab_vec3_length (b), length = la + (lb - la) * t;
  float angle, s;

  if (la < 1e-5f || lb < 1e-5f)
    return fab_vec3_lerp (a, b, t);
  a = fab_vec3_scale (a, 1 / la);
  b = fab_vec3_scale (b, 1 / lb);
  angle = acosf (CLAMP (fab_vec3_dot (a, b), -1, 1));
  s = sinf (angle);
  if (s < 1e-3f)
    return fab_vec3_scale (t < .5f ? a : b, length);

  return fab_vec3_scale (fab_vec3_add (fab_vec3_scale (a, sinf ((1 - t) * angle) / s),
                                       fab_vec3_scale (b, sinf (t * angle) / s)), length);
}

static FabXform
turn_between (const FabXform *a,
              const FabXform *b,
              float           t)
{
  FabXform turn = fab_rig_frame (fab_vec3_lerp (a->o, b->o, t), swing (a->z, b->z, t), swing (a->y, b->y, t));

  turn.x = fab_vec3_scale (turn.x, fab_vec3_length (a->x));
  turn.y = fab_vec3_scale (turn.y, fab_vec3_length (a->y));
  turn.z = fab_vec3_scale (turn.z, fab_vec3_length (a->z));

  return turn;
}

/* What hangs on a joint stays where the joint takes it. */
static void
carry (FabXform      *part,
       const FabXform *to,
       FabVec3         joint,
       FabVec3         joint_to,
       FabVec3         joint_now,
       float           t)
{
  FabVec3 offset = swing (fab_vec3_sub (part->o, joint), fab_vec3_sub (to->o, joint_to), t);

  *part = turn_between (part, to, t);
  part->o = fab_vec3_add (joint_now, offset);
}

FabVec3
fab_figure_tread (const FabFigure *figure,
                  FabHand          side,
                  gboolean         ball)
{
  g_return_val_if_fail (figure != NULL, fab_vec3 (0, 0, 0));

  return fab_xform_point (&figure->sole[side], fab_vec3 (0, -figure->body.ankle, (ball ? .46f : -.25f) * figure->body.foot));
}

static float
lowest_sole (const FabFigure *figure)
{
  float low = INFINITY;

  for (int i = 0; i < 4; i++)
    low = MIN (low, fab_figure_tread (figure, i / 2, i % 2).y);

  return low;
}

static void
blend_face (FabFigure       *figure,
            const FabFigure *to,
            float            t)
{
  const float *goal = &to->face->brow_in;
  float *value = &figure->own.brow_in;

  if (figure->face != &figure->own)
    figure->own = *figure->face;
  for (gsize i = 0; i < G_STRUCT_OFFSET (FabExpression, fists) / sizeof (float) -
                        G_STRUCT_OFFSET (FabExpression, brow_in) / sizeof (float); i++)
    value[i] += (goal[i] - value[i]) * t;
  if (t > .5f)
    figure->own.fists = to->face->fists;
  figure->face = &figure->own;
  figure->mouth += (to->mouth - figure->mouth) * t;
  figure->blink += (to->blink - figure->blink) * t;
  figure->gaze_x += (to->gaze_x - figure->gaze_x) * t;
  figure->gaze_y += (to->gaze_y - figure->gaze_y) * t;
}

static void
blend_limbs (FabFigure       *figure,
             const FabFigure *to,
             const FabXform  *from,
             float            t)
{
  for (int i = 0; i < 2; i++)
    {
      FabJoint wrist = FAB_JOINT_WRIST_L + 3 * i, ankle = FAB_JOINT_ANKLE_L + 3 * i;

      figure->bend[i] = fab_vec3_normal (swing (figure->bend[i], to->bend[i], t));
      figure->knee[i] = fab_vec3_normal (swing (figure->knee[i], to->knee[i], t));
      carry (&figure->palm[i], &to->palm[i], from[wrist].o, to->frame[wrist].o, figure->frame[wrist].o, t);
      carry (&figure->sole[i], &to->sole[i], from[ankle].o, to->frame[ankle].o, figure->frame[ankle].o, t);
      figure->toes[i] += (to->toes[i] - figure->toes[i]) * t;
      if (t > .5f)
        figure->shape[i] = to->shape[i];
    }
  carry (&figure->skull, &to->skull, from[FAB_JOINT_HEAD].o, to->frame[FAB_JOINT_HEAD].o,
         figure->frame[FAB_JOINT_HEAD].o, t);
}

void
fab_figure_blend (FabFigure       *figure,
                  const FabFigure *to,
                  float            t)
{
  FabXform from[FAB_N_JOINTS];
  float low;

  g_return_if_fail (figure != NULL && to != NULL);

  t = CLAMP (t, 0, 1);
  if (t <= 0)
    return;
  low = fab_mix (lowest_sole (figure), lowest_sole (to), t);
  for (int i = 0; i < FAB_N_JOINTS; i++)
    {
      from[i] = figure->frame[i];
      figure->frame[i] = turn_between (&from[i], &to->frame[i], t);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (tree); i++)
    {
      FabJoint j = tree[i].joint, p = tree[i].parent;

      figure->frame[j].o = fab_vec3_add (figure->frame[p].o, swing (fab_vec3_sub (from[j].o, from[p].o),
                                                                    fab_vec3_sub (to->frame[j].o, to->frame[p].o), t));
    }
  blend_limbs (figure, to, from, t);
  fab_rig_lift (figure, low - lowest_sole (figure));
  blend_face (figure, to, t);
  figure->drag = fab_vec3_lerp (figure->drag, to->drag, t);
}
