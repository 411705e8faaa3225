/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"
#include "fab-figure-rig.h"

#define LOWEST_LOOK 24 /* degrees */

void
fab_body_init (FabBody          *body,
               const FabPersona *persona)
{
  float h = CLAMP (persona->height, .2f, 12), n = CLAMP (persona->head, 2, 9);
  float young = CLAMP ((7.5f - n) / 2.5f, 0, 1.6f), f = persona->femininity * (1 - MIN (young, 1));
  float hip_y = h * (.53f - .055f * young), trunk;

  body->head = h / n;
  body->scale = h * (1 + .1f * young);
  body->ankle = .042f * h;
  body->foot = .15f * h * (1 - .06f * f);
  body->thigh = (hip_y - body->ankle) * .51f;
  body->shin = (hip_y - body->ankle) * .49f;
  body->upper_arm = h * (.166f - .012f * young);
  body->forearm = h * (.143f - .01f * young);
  body->palm = .0355f * body->scale;
  body->shoulder = body->scale * (.099f - .012f * f - .017f * young) * powf (persona->build, .35f);
  body->hip = body->scale * (.05f + .003f * f) * powf (persona->build, .4f);
  body->pelvis_up = .025f * h;
  body->throat = h * (.026f - .008f * young);
  trunk = h - body->head - body->throat - hip_y - body->pelvis_up;
  body->spine = .25f * trunk;
  body->chest = .32f * trunk;
  body->neck = .43f * trunk;
  body->shoulder_up = .218f * trunk;
  body->slim = persona->build;
  body->bulk = powf (persona->build, .7f) * (1 - .08f * f);
}

FabXform
fab_rig_turn (FabVec3 degrees)
{
  FabXform pitch = fab_xform_rotate_x (FAB_DEGREES (degrees.x));
  FabXform yaw = fab_xform_rotate_y (FAB_DEGREES (degrees.y));
  FabXform roll = fab_xform_rotate_z (FAB_DEGREES (degrees.z));
  FabXform tilt = fab_xform_mul (&pitch, &roll);

  return fab_xform_mul (&yaw, &tilt);
}

FabVec3
fab_rig_solve (FabVec3  root,
               FabVec3 *end,
               float    upper,
               float    lower,
               FabVec3  pole,
               FabVec3 *axis)
{
  FabVec3 way = fab_vec3_sub (*end, root);
  float d = CLAMP (fab_vec3_length (way), fabsf (upper - lower) + .03f * upper,
                   (upper + lower) * .9985f);
  FabVec3 ahead = fab_vec3_normal (way);
  float along = (upper * upper - lower * lower + d * d) / (2 * d);
  float aside = sqrtf (MAX (upper * upper - along * along, 0));
  FabVec3 out = fab_vec3_mad (pole, ahead, -fab_vec3_dot (pole, ahead));

  if (fab_vec3_length (out) < 1e-3f)
    out = fab_vec3_cross (ahead, fabsf (ahead.x) < .8f ? fab_vec3 (1, 0, 0) : fab_vec3 (0, 1, 0));
  out = fab_vec3_normal (out);
  *end = fab_vec3_mad (root, ahead, d);
  *axis = fab_vec3_cross (ahead, out);

  return fab_vec3_mad (fab_vec3_mad (root, ahead, along), out, aside);
}

/* Axes from a forward direction and a rough up. */
FabXform
fab_rig_frame (FabVec3 origin,
               FabVec3 forward,
               FabVec3 up)
{
  FabXform t;

  t.z = fab_vec3_normal (forward);
  up = fab_vec3_mad (up, t.z, -fab_vec3_dot (up, t.z));
  if (fab_vec3_length (up) < 1e-4f)
    up = fabsf (t.z.y) < .8f ? fab_vec3 (0, 1, 0) : fab_vec3 (1, 0, 0);
  t.y = fab_vec3_normal (fab_vec3_mad (up, t.z, -fab_vec3_dot (up, t.z)));
  t.x = fab_vec3_cross (t.y, t.z);
  t.o = origin;

  return t;
}

/* ---- legs ---- */

static float
measure_leg (const FabBody *body)
{
  return body->thigh + body->shin;
}

/* Heel and ball below the ankle, in the sole's frame. */
static float
find_lowest_sole (const FabBody  *body,
                  const FabXform *turn)
{
  FabVec3 heel = fab_xform_turn (turn, fab_vec3 (0, -body->ankle, -.25f * body->foot));
  FabVec3 ball = fab_xform_turn (turn, fab_vec3 (0, -body->ankle, .46f * body->foot));

  return MIN (heel.y, ball.y);
}

static FabXform
turn_foot (const FabFigure  *figure,
           const FabLegPose *leg,
           float             side,
           gboolean          hung)
{
  FabXform turn = fab_rig_turn (fab_vec3 (leg->pitch, side * leg->toe, 0));
  FabXform pelvis = figure->frame[FAB_JOINT_PELVIS];

  pelvis.o = fab_vec3 (0, 0, 0);

  return hung ? fab_xform_mul (&pelvis, &turn) : turn;
}

static FabVec3
place_ankle (const FabFigure    *figure,
             const FabLowerPose *pose,
             int                 i,
             const FabXform     *turn)
{
  const FabBody *body = &figure->body;
  const FabXform *pelvis = &figure->frame[FAB_JOINT_PELVIS];
  const FabLegPose *leg = &pose->leg[i];
  float side = i == 0 ? 1 : -1, length = measure_leg (body);
  FabVec3 at = fab_vec3_scale (fab_vec3 (side * leg->ankle.x, leg->ankle.y, leg->ankle.z), length);

  if (pose->hung)
    return fab_vec3_add (figure->frame[FAB_JOINT_HIP_L + 3 * i].o, fab_xform_turn (pelvis, at));
  at.y -= find_lowest_sole (body, turn);
  if (pose->seated)
    at.y = MAX (at.y, figure->frame[FAB_JOINT_HIP_L].o.y - body->shin * 1.02f);

  return at;
}

static void
place_hips (FabFigure *figure)
{
  const FabXform *pelvis = &figure->frame[FAB_JOINT_PELVIS];

  for (int i = 0; i < 2; i++)
    {
      FabXform *hip = &figure->frame[FAB_JOINT_HIP_L + 3 * i];

      *hip = *pelvis;
      hip->o = fab_xform_point (pelvis, fab_vec3 ((i == 0 ? 1 : -1) * figure->body.hip,
                                                  -figure->body.pelvis_up, 0));
    }
}

/* A planted foot that the leg cannot reach pulls the pelvis down. */
static void
settle_pelvis (FabFigure          *figure,
               const FabLowerPose *pose)
{
  float reach = measure_leg (&figure->body) * .997f, drop = 0;

  if (pose->hung || pose->seated)
    return;
  for (int i = 0; i < 2; i++)
    {
      FabXform turn = turn_foot (figure, &pose->leg[i], i == 0 ? 1 : -1, FALSE);
      FabVec3 ankle = place_ankle (figure, pose, i, &turn);
      FabVec3 d = fab_vec3_sub (figure->frame[FAB_JOINT_HIP_L + 3 * i].o, ankle);
      float flat = d.x * d.x + d.z * d.z;

      drop = MAX (drop, d.y - sqrtf (MAX (reach * reach - flat, 0)));
    }
  figure->frame[FAB_JOINT_PELVIS].o.y -= drop;
  place_hips (figure);
}

static void
solve_leg (FabFigure          *figure,
           const FabLowerPose *pose,
           int                 i)
{
  float side = i == 0 ? 1 : -1;
  const FabLegPose *leg = &pose->leg[i];
  const FabXform *pelvis = &figure->frame[FAB_JOINT_PELVIS];
  FabXform *hip = &figure->frame[FAB_JOINT_HIP_L + 3 * i];
  FabXform turn = turn_foot (figure, leg, side, pose->hung);
  FabXform out = fab_xform_rotate_y (FAB_DEGREES (side * leg->knee));
  FabVec3 ankle = place_ankle (figure, pose, i, &turn);
  FabVec3 pole = fab_xform_turn (pelvis, fab_xform_turn (&out, fab_vec3 (0, .5f, 1)));
  FabVec3 knee;

  if (!pose->hung)
    pole = fab_vec3_add (pole, fab_vec3_scale (turn.z, .5f));
  knee = fab_rig_solve (hip->o, &ankle, figure->body.thigh, figure->body.shin, pole,
                        &figure->knee[i]);
  hip[1] = fab_rig_frame (knee, pole, fab_vec3_sub (hip->o, knee));
  hip[2] = turn;
  hip[2].o = ankle;
  figure->sole[i] = hip[2];
  figure->toes[i] = pose->hung ? 0 : CLAMP (leg->pitch, 0, 70) * (leg->ankle.y < .02f);
}

/* ---- trunk ---- */

static void
stack_trunk (FabFigure          *figure,
             const FabLowerPose *lower,
             const FabUpperPose *upper)
{
  const FabBody *body = &figure->body;
  FabXform *f = figure->frame;
  FabVec3 bend = fab_vec3_add (lower->chest, upper->chest);
  FabXform half;

  bend.x += figure->face->chest - .7f * figure->breath;
  half = fab_rig_turn (fab_vec3_scale (bend, .5f));
  half.o = fab_vec3 (0, body->spine, 0);
  f[FAB_JOINT_SPINE] = fab_xform_mul (&f[FAB_JOINT_PELVIS], &half);
  half.o = fab_vec3 (0, body->chest, 0);
  f[FAB_JOINT_CHEST] = fab_xform_mul (&f[FAB_JOINT_SPINE], &half);
  half = FAB_XFORM_IDENTITY;
  half.o = fab_vec3 (0, body->neck, 0);
  f[FAB_JOINT_NECK] = fab_xform_mul (&f[FAB_JOINT_CHEST], &half);
}

/* Angles to a point, from the neck's axes, each limited. */
static FabVec3
find_look (const FabFigure *figure,
           FabVec3          at)
{
  const FabXform *neck = &figure->frame[FAB_JOINT_NECK];
  FabVec3 eyes = fab_vec3_mad (neck->o, neck->y, figure->body.throat + figure->body.head * .5f);
  FabVec3 d = fab_vec3_sub (at, eyes);
  float x = fab_vec3_dot (d, neck->x), y = fab_vec3_dot (d, neck->y), z = fab_vec3_dot (d, neck->z);
  float yaw = atan2f (x, z) * (float) (180 / G_PI);
  float pitch = -atan2f (y, hypotf (x, z)) * (float) (180 / G_PI);

  return fab_vec3 (CLAMP (pitch, -45, 45), CLAMP (yaw, -70, 70), 0);
}

static void
set_gaze (FabFigure         *figure,
          const FabPoseSpec *spec)
{
  figure->gaze_x = figure->face->gaze_x;
  figure->gaze_y = figure->face->gaze_y;
  if (fab_vec3_length (spec->gaze) > 1e-4f)
    {
      FabVec3 look = find_look (figure, spec->gaze);

      figure->gaze_x = CLAMP (look.y / 40, -.7f, .7f);
      figure->gaze_y = CLAMP (-look.x / 40, -.6f, .6f);
    }
}

/* However sad, tired or bent: of a head that is held up the face stays to be seen. */
static float
hold_up (float down,
         float chest)
{
  const float most = 10;
  float all = down + chest;

  return all > most ? most + (all - most) * .3f - chest : down;
}

/* Looking is shared: head 60, neck 30, chest 10 of a hundred. Far down only the eyes look: the face stays to be seen. */
static void
stack_head (FabFigure          *figure,
            const FabLowerPose *lower,
            const FabUpperPose *upper,
            const FabPoseSpec  *spec)
{
  FabXform *f = figure->frame;
  FabVec3 bend = fab_vec3_add (lower->head, upper->head), look = { 0 };
  FabXform turn;

  bend = fab_vec3_add (bend, fab_vec3 (figure->face->head, figure->face->turn, figure->face->tip));
  if (fabsf (lower->pelvis.x) < 30)
    bend.x = hold_up (bend.x, lower->pelvis.x + lower->chest.x + upper->chest.x + figure->face->chest);
  set_gaze (figure, spec);
  if (fab_vec3_length (spec->gaze) > 1e-4f)
    {
      look = find_look (figure, spec->gaze);
      turn = fab_rig_turn (fab_vec3 (0, look.y * .1f, 0));
      turn.o = f[FAB_JOINT_NECK].o;
      turn = fab_xform_mul (&f[FAB_JOINT_CHEST],
                            &(FabXform) { turn.x, turn.y, turn.z, { 0, figure->body.neck, 0 } });
      f[FAB_JOINT_NECK] = turn;
      look.x = MIN (look.x, LOWEST_LOOK);
      look = fab_vec3_scale (look, .86f);
      bend = fab_vec3 (bend.x * .3f, 0, bend.z);
    }
  bend = fab_vec3_add (bend, look);
  turn = fab_rig_turn (fab_vec3_scale (bend, .35f));
  turn.o = fab_vec3 (0, 0, 0);
  f[FAB_JOINT_NECK] = fab_xform_mul (&f[FAB_JOINT_NECK], &turn);
  turn = fab_rig_turn (fab_vec3_scale (bend, .65f));
  turn.o = fab_vec3 (0, figure->body.throat + figure->body.head * .12f, figure->body.head * .06f);
  f[FAB_JOINT_HEAD] = fab_xform_mul (&f[FAB_JOINT_NECK], &turn);
  figure->skull = f[FAB_JOINT_HEAD];
  figure->skull.o = fab_xform_point (&f[FAB_JOINT_HEAD],
                                     fab_vec3 (0, -.12f * figure->body.head,
                                               .02f * figure->body.head));
  figure->skull.x = fab_vec3_scale (figure->skull.x, figure->body.head);
  figure->skull.y = fab_vec3_scale (figure->skull.y, figure->body.head);
  figure->skull.z = fab_vec3_scale (figure->skull.z, figure->body.head);
}

/* ---- arms ---- */

static float
measure_arm (const FabBody *body)
{
  return body->upper_arm + body->forearm;
}

static FabXform
find_space (const FabFigure  *figure,
            const FabArmPose *arm,
            int               i)
{
  const FabXform *f = figure->frame;
  FabXform t = f[FAB_JOINT_CHEST];

  switch (arm->space)
    {
    case FAB_SPACE_CHEST:
      t.o = fab_xform_point (&t, fab_vec3 (0, figure->body.shoulder_up * .6f,
                                           .09f * figure->body.scale));
      return t;
    case FAB_SPACE_HEAD:
      t = f[FAB_JOINT_HEAD];
      t.o = fab_xform_point (&figure->skull, fab_vec3 (0, .5f, 0));
      return t;
    case FAB_SPACE_PELVIS:
      return f[FAB_JOINT_PELVIS];
    case FAB_SPACE_KNEE:
      t = FAB_XFORM_IDENTITY;
      t.o = f[FAB_JOINT_KNEE_L + 3 * i].o;
      return t;
    case FAB_SPACE_ELBOW:
      t.o = f[FAB_JOINT_ELBOW_L + 3 * (1 - i)].o;
      return t;
    case FAB_SPACE_SHOULDER:
    default:
      t.o = f[FAB_JOINT_SHOULDER_L + 3 * i].o;
      return t;
    }
}

static void
place_shoulder (FabFigure          *figure,
                const FabUpperPose *upper,
                const FabArmPose   *arm,
                int                 i)
{
  const FabBody *body = &figure->body;
  FabXform *shoulder = &figure->frame[FAB_JOINT_SHOULDER_L + 3 * i];
  float raised = arm->space == FAB_SPACE_SHOULDER ? CLAMP (arm->at.y + .1f, 0, 1) : 0;
  float ahead = arm->space == FAB_SPACE_SHOULDER ? CLAMP (arm->at.z, -.6f, 1) : .2f;
  float up = raised * .24f + upper->shrug + figure->face->shoulders + .012f * figure->breath;

  *shoulder = figure->frame[FAB_JOINT_CHEST];
  shoulder->o = fab_xform_point (shoulder,
                                 fab_vec3 ((i == 0 ? 1 : -1) * body->shoulder * (1 - .14f * raised),
                                                     body->shoulder_up + up * body->head,
                                                     (.12f * ahead - .06f) * body->head));
}

static FabVec3
swap_side (FabVec3 v,
           int     i)
{
  return fab_vec3 (i == 0 ? v.x : -v.x, v.y, v.z);
}

/* No wrist bends further than 70 degrees. */
static FabVec3
limit_wrist (FabVec3 fingers,
             FabVec3 forearm)
{
  float c = fab_vec3_dot (fingers, forearm);
  FabVec3 side = fab_vec3_mad (fingers, forearm, -c);

  if (c > .34f || fab_vec3_length (side) < 1e-4f)
    return c > .34f ? fingers : forearm;

  return fab_vec3_add (fab_vec3_scale (forearm, .34f),
                       fab_vec3_scale (fab_vec3_normal (side), .94f));
}

static void
turn_hand (FabFigure *figure,
           int        i,
           FabVec3    fingers,
           FabVec3    palm)
{
  FabXform *t = &figure->palm[i];

  t->z = fingers;
  palm = fab_vec3_mad (palm, fingers, -fab_vec3_dot (palm, fingers));
  if (fab_vec3_length (palm) < .05f)
    palm = fab_vec3_cross (fingers, fabsf (fingers.y) < .8f ? fab_vec3 (0, 1, 0)
                           : fab_vec3 (1, 0, 0));
  t->x = fab_vec3_scale (fab_vec3_normal (palm), i == FAB_HAND_LEFT ? -1 : 1);
  t->y = fab_vec3_cross (t->z, t->x);
}

/* The fingers' direction that comes nearest to the wish with the palm at a point. */
static FabVec3
aim_hand (FabFigure *figure,
          int        i,
          FabVec3    at,
          FabVec3    pole,
          FabVec3    wish,
          FabVec3   *elbow)
{
  const FabBody *body = &figure->body;
  FabVec3 root = figure->frame[FAB_JOINT_SHOULDER_L + 3 * i].o, fingers = wish;

  for (int pass = 0; pass < 4; pass++)
    {
      FabVec3 wrist = fab_vec3_mad (at, fingers, -body->palm);

      *elbow = fab_rig_solve (root, &wrist, body->upper_arm, body->forearm, pole, &figure->bend[i]);
      fingers = fab_vec3_normal (limit_wrist (wish,
                                              fab_vec3_normal (fab_vec3_sub (wrist, *elbow))));
    }

  return fingers;
}

static void
solve_arm (FabFigure        *figure,
           const FabArmPose *arm,
           const FabVec3    *grip,
           int               i)
{
  const FabBody *body = &figure->body;
  FabXform *joint = &figure->frame[FAB_JOINT_SHOULDER_L + 3 * i];
  FabXform space = find_space (figure, arm, i);
  float unit = arm->space == FAB_SPACE_HEAD ? body->head : measure_arm (body);
  FabVec3 at = fab_xform_point (&space, fab_vec3_scale (swap_side (arm->at, i), unit));
  FabVec3 pole = fab_xform_turn (&figure->frame[FAB_JOINT_CHEST], swap_side (arm->elbow, i));
  FabVec3 wish = fab_xform_turn (&space, swap_side (arm->fingers, i));
  /* a hand laid on something lies as the pose says, one that grips goes straight for it */
  gboolean free_hand = fab_vec3_length (arm->fingers) < 1e-4f || (grip != NULL && arm->shape != FAB_SHAPE_FLAT);
  FabVec3 fingers, elbow, wrist;

  if (grip != NULL)
    at = *grip;
  if (free_hand)
    {
      elbow = fab_rig_solve (joint->o, &at, body->upper_arm, body->forearm + body->palm, pole,
                             &figure->bend[i]);
      fingers = fab_vec3_normal (fab_vec3_sub (at, elbow));
    }
  else
    fingers = aim_hand (figure, i, at, pole, fab_vec3_normal (wish), &elbow);
  wrist = fab_vec3_mad (elbow, fingers, body->forearm);
  if (!free_hand)
    {
      wrist = fab_vec3_mad (at, fingers, -body->palm);
      elbow = fab_rig_solve (joint->o, &wrist, body->upper_arm, body->forearm, pole,
                             &figure->bend[i]);
    }
  joint[1] = fab_rig_frame (elbow, fab_vec3_sub (wrist, elbow), pole);
  turn_hand (figure, i, fingers, fab_xform_turn (&space, swap_side (arm->palm, i)));
  joint[2] = figure->palm[i];
  joint[2].o = wrist;
  figure->palm[i].o = fab_vec3_mad (wrist, fingers, body->palm);
  figure->shape[i] = grip != NULL && arm->shape == FAB_SHAPE_RELAXED ? FAB_SHAPE_GRIP : arm->shape;
}

static void
solve_arms (FabFigure          *figure,
            const FabLowerPose *lower,
            const FabUpperPose *upper,
            const FabPoseSpec  *spec)
{
  for (int pass = 0; pass < 2; pass++)
    for (int i = 1; i >= 0; i--)
      {
        const FabArmPose *arm = upper->arm[i].set ? &upper->arm[i] : &lower->arm[i];
        gboolean gripped = i == FAB_HAND_LEFT ? spec->grip_l : spec->grip_r;

        place_shoulder (figure, upper, arm, i);
        solve_arm (figure, arm, gripped ? (i == FAB_HAND_LEFT ? &spec->grip_at_l
                                           : &spec->grip_at_r) : NULL, i);
        if (figure->face->fists && !gripped && !upper->arm[i].set)
          figure->shape[i] = FAB_SHAPE_FIST;
      }
}

/* ---- the whole ---- */

static void
place_pelvis (FabFigure          *figure,
              const FabLowerPose *pose,
              const FabPoseSpec  *spec)
{
  const FabBody *body = &figure->body;
  float length = measure_leg (body);
  FabXform t = fab_rig_turn (pose->pelvis);
  float hip = body->ankle + pose->hip * length;

  if (pose->seated)
    hip = (spec->seat > 0 ? spec->seat : .44f) + .05f * body->scale * body->bulk;
  t.o = fab_vec3 (pose->shift.x * length, hip + body->pelvis_up, pose->shift.z * length);
  figure->frame[FAB_JOINT_PELVIS] = t;
  place_hips (figure);
}

static float
find_lowest (const FabFigure   *figure,
             const FabPoseSpec *spec)
{
  const FabBody *body = &figure->body;
  const float fat[FAB_N_JOINTS] = { .085f, .075f, .09f, .05f, 0, .04f, .03f, .03f, .04f, .03f, .03f,
                                    .075f, .045f, .03f, .075f, .045f, .03f };
  FabVec3 face = fab_xform_point (&figure->skull, fab_vec3 (0, .5f, 0));
  float low = face.y - body->head * .42f;

  for (int i = 0; i < FAB_N_JOINTS; i++)
    if (i < FAB_JOINT_SHOULDER_L || i >= FAB_JOINT_HIP_L
        || !(i < FAB_JOINT_SHOULDER_R ? spec->grip_l : spec->grip_r))
      low = MIN (low, figure->frame[i].o.y - fat[i] * body->scale);
  for (int i = 0; i < 2; i++)
    {
      if (!(i == FAB_HAND_LEFT ? spec->grip_l : spec->grip_r))
        low = MIN (low, MIN (figure->palm[i].o.y - .045f * body->scale,
                             fab_vec3_mad (figure->palm[i].o, figure->palm[i].z,
                                           2.2f * body->palm).y - .02f * body->scale));
      low = MIN (low, fab_xform_point (&figure->sole[i],
                                       fab_vec3 (0, -body->ankle, .7f * body->foot)).y);
      low = MIN (low, fab_xform_point (&figure->sole[i],
                                       fab_vec3 (0, -body->ankle, -.25f * body->foot)).y);
    }

  return low;
}

void
fab_rig_lift (FabFigure *figure,
              float      up)
{
  for (int i = 0; i < FAB_N_JOINTS; i++)
    figure->frame[i].o.y += up;
  for (int i = 0; i < 2; i++)
    {
      figure->palm[i].o.y += up;
      figure->sole[i].o.y += up;
    }
  figure->skull.o.y += up;
}

/* People stand each in their own way: on one leg or the other, wide or narrow. */
static void
suit_person (const FabPersona *persona,
             FabLowerPose     *pose)
{
  gboolean quiet = strcmp (pose->id, "stand") == 0 || strcmp (pose->id, "sit") == 0
                   || strcmp (pose->id, "lean") == 0;
  float wide = 1.1f - .3f * persona->femininity;

  if (!quiet)
    return;
  if (persona->seed & 16)
    fab_pose_mirror_lower (pose);
  for (int i = 0; i < 2; i++)
    pose->leg[i].ankle.x *= wide;
}

/* Nobody's arms hang alike: the left hand finds something to do while the right waits. */
static void
vary_idle (const FabPersona   *persona,
           const FabPoseSpec  *spec,
           const FabLowerPose *lower,
           FabUpperPose       *upper)
{
  static const char * const men[] = { "idle", "left-pocket", "idle", "left-hip", "idle", "left-pocket" };
  static const char * const women[] = { "left-hip", "idle", "left-pocket", "idle", "left-hip", "idle" };
  guint n = fab_figure_random (persona->seed, 91) * G_N_ELEMENTS (men);

  if (strcmp (upper->id, "idle") != 0 || strcmp (lower->id, "stand") != 0 || spec->grip_l || spec->grip_r
      || persona->age < 10 || persona->age > 66 || persona->species[0] != '\0')
    return;
  fab_pose_upper (persona->femininity > .5f ? women[n] : men[n], spec->phase, upper);
}

void
fab_rig_pose (FabFigure         *figure,
              const FabPoseSpec *spec)
{
  FabLowerPose lower;
  FabUpperPose upper;

  fab_pose_lower (spec->lower, spec->phase, &lower);
  fab_pose_upper (spec->upper, spec->phase, &upper);
  vary_idle (&figure->persona, spec, &lower, &upper);
  suit_person (&figure->persona, &lower);
  if (figure->persona.age > 66)
    {
      lower.chest.x += 18;
      lower.head.x -= 11;
      lower.hip = MIN (lower.hip, .955f);
    }
  place_pelvis (figure, &lower, spec);
  settle_pelvis (figure, &lower);
  for (int i = 0; i < 2; i++)
    solve_leg (figure, &lower, i);
  stack_trunk (figure, &lower, &upper);
  stack_head (figure, &lower, &upper, spec);
  solve_arms (figure, &lower, &upper, spec);
  figure->planted = !lower.hung;
  if (lower.hung)
    {
      float low = find_lowest (figure, spec);

      if (!lower.seated || low < 0)
        fab_rig_lift (figure, (lower.seated ? 0 : lower.air * measure_leg (&figure->body)) - low);
      solve_arms (figure, &lower, &upper, spec);
    }
}
