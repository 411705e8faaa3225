/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Details: hands, feet, eyes, a thing alone; and what one sees of oneself. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-camera-private.h"

#define SMALL .62f /* what lies on a table */

/* How a part of the body is looked at: metres that the frame is high for an adult, how far the camera stands round
 * from the front, and how it looks down. */
typedef struct { const char *part; float tall, aside, down; } Limb;

static const Limb limbs[] = {
  { "eyes", .115f, 10, 0 }, { "mouth", .13f, 22, 0 }, { "face", .34f, 20, 0 }, { "hand", .36f, 30, 18 },
  { "foot", .55f, 38, 9 }, { "back", .9f, 160, 0 },
};

static const Limb *
find_limb (const char *part)
{
  for (gsize i = 0; part != NULL && i < G_N_ELEMENTS (limbs); i++)
    if (g_str_equal (limbs[i].part, part))
      return &limbs[i];

  return NULL;
}

/* Of a runner's the one on the ground counts more. */
static FabVec3
middle_of_feet (const FabFigure *figure)
{
  FabVec3 left = fab_figure_joint (figure, FAB_JOINT_ANKLE_L), right = fab_figure_joint (figure, FAB_JOINT_ANKLE_R);
  float t = CLAMP (.5f + 1.2f * (left.y - right.y), .2f, .8f);

  return fab_vec3_mad (fab_vec3_lerp (left, right, t), fab_vec3 (0, 1, .4f), .1f);
}

/* --- where a part is ------------------------------------------------------------------------------------------ */

static FabVec3
place_of_limb (const FabRig   *rig,
               const FabActor *actor,
               const Limb     *limb)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (rig->stage, actor, 0);
  FabXform at = fab_actor_xform (actor);
  FabVec3 eyes = fab_figure_eyes (figure), p;

  if (g_str_equal (limb->part, "hand"))
    p = fab_figure_hand (figure, actor->grip_l && !actor->grip_r ? FAB_HAND_LEFT : FAB_HAND_RIGHT).o;
  else if (g_str_equal (limb->part, "foot"))
    p = middle_of_feet (figure);
  else if (g_str_equal (limb->part, "back"))
    p = fab_figure_joint (figure, FAB_JOINT_CHEST);
  else
    p = fab_vec3_add (eyes, fab_vec3 (0, g_str_equal (limb->part, "mouth") ? -.075f
                                         : g_str_equal (limb->part, "face") ? -.03f : .006f, 0));

  return fab_xform_point (&at, p);
}

/* What a hand is at: gone for, with what it holds or without, or held. */
static const FabActor *
thing_at_hand (const FabStaging *stage,
               const FabActor   *actor)
{
  const FabActor *target = fab_staging_find (stage, actor->target);

  if (target != NULL && !fab_actor_is_being (target) && target->holder == NULL)
    return target;
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *thing = fab_staging_actor (stage, i);

      if (thing->kind != FAB_ACTOR_STRAND && g_strcmp0 (thing->holder, actor->id) == 0 && !thing->hidden)
        return thing;
    }

  return target != NULL && !fab_actor_is_being (target) ? target : NULL;
}

static void
look_at_detail (FabRig *rig,
                FabVec3 centre,
                float   tall,
                float   azimuth,
                float   down)
{
  const FabStaging *stage = rig->stage;

  rig->azimuth = azimuth;
  rig->pitch = stage->angle == FAB_ANGLE_EYE ? -DEGREES (down) : fab_camera_pitch (stage->angle);
  fab_frame_orient (rig);
  fab_frame_look_from (rig, fab_vec3_mad (centre, rig->forward, -tall / (2 * tanf (rig->fov / 2))), centre);
}

/* From the side on which no body, their own too, stands before it. */
static void
look_past_bodies (FabRig         *rig,
                  const FabActor *actor,
                  FabVec3         centre,
                  float           tall,
                  float           aside,
                  float           down)
{
  static const float turns[] = { 0, 25, -25, 50, -50, 75, -75, 100, -100 };

  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      fab_frame_unstrike (rig);
      look_at_detail (rig, centre, tall, actor->yaw - DEGREES (aside + turns[i]), down);
      fab_frame_strike_pieces (rig);
      if (!fab_frame_hides (rig, centre))
        return;
    }
  look_at_detail (rig, centre, tall, actor->yaw - DEGREES (aside), down);
}

/* A phone, a letter, a photo, a key: only its face says what it is. */
static gboolean
is_flat_in_hand (const FabActor *thing,
                 const FabActor *actor)
{
  const FabModel *model = thing != NULL ? fab_actor_model (thing) : NULL;

  return model != NULL && g_strcmp0 (thing->holder, actor->id) == 0 && model->size.z < .35f * MIN (model->size.x, model->size.y) &&
         MAX (model->size.x, model->size.y) * thing->scale < .5f;
}

/* With the eyes of who has it in the hand, from nearer than they are. */
static void
look_at_face_of_thing (FabRig         *rig,
                       const FabActor *actor,
                       const FabActor *thing,
                       FabVec3         centre)
{
  FabXform at = fab_staging_holding (rig->stage, thing);
  FabVec3 size = fab_actor_model (thing)->size;
  FabVec3 middle = fab_xform_point (&at, fab_vec3 (0, .5f * size.y, 0));
  float tall = CLAMP (1.5f * MAX (size.x, size.y) * thing->scale, .17f, .75f);

  rig->fov = MAX (rig->fov, .62f);
  look_past_bodies (rig, actor, fab_vec3_lerp (middle, centre, .3f), tall,
                    (actor->yaw - atan2f (at.z.x, at.z.z)) * 180 / (float) G_PI - 16, 14);
}

static gboolean
frame_limb (FabRig         *rig,
            const FabActor *actor,
            const Limb     *limb)
{
  static const float share[] = { [FAB_SIZE_ECU] = .7f, [FAB_SIZE_VCU] = .85f, [FAB_SIZE_CU] = 1 };
  const FabStaging *stage = rig->stage;
  const FabActor *thing = g_str_equal (limb->part, "hand") ? thing_at_hand (stage, actor) : NULL;
  FabVec3 centre = place_of_limb (rig, actor, limb);
  float size = fab_actor_height (actor) / 1.7f;
  float tall = limb->tall * MAX (size, .3f);
  float aside = limb->aside * (actor->grip_r ? -1 : stage->side), down = limb->down;

  if (is_flat_in_hand (thing, actor))
    {
      g_ptr_array_set_size (rig->subjects, 0);
      look_at_face_of_thing (rig, actor, thing, centre);
      return TRUE;
    }
  if (!g_str_equal (limb->part, "eyes") && stage->shot_size <= FAB_SIZE_CU)
    tall *= share[stage->shot_size];
  if (thing != NULL)
    {
      const FabBulk *bulk = fab_frame_bulk (rig, thing);
      float big = fab_vec3_length (fab_vec3_sub (bulk->box.max, bulk->box.min));

      if (big < .8f && fab_vec3_length (fab_vec3_sub (bulk->head, centre)) < .5f)
        {
          /* across the forearm; over it when the thing is on a wall */
          if (thing->yaw - actor->yaw > 3)
            aside = thing->at.y > .95f ? 112 : 72;
          else if (cosf (actor->yaw) < .2f)
            aside = 72;
          centre = fab_vec3_lerp (centre, bulk->head, .5f);
          tall = CLAMP (1.15f * big, tall, 1.6f * tall);
        }
      else if (big >= .8f && fab_vec3_length (fab_vec3_sub (centre, actor->at)) < 1.3f && actor->seat > 0)
        {
          aside = 104;  /* along the keys */
          down = 30;
          tall *= 1.35f;
        }
      else if (big >= .8f && cosf (thing->yaw - actor->yaw) < -.9f)
        {
          aside = 128;  /* over the hand at what is as large as a chest */
          tall *= 1.7f;
        }
    }
  g_ptr_array_set_size (rig->subjects, 0);
  look_past_bodies (rig, actor, centre, tall, aside, down);

  return TRUE;
}

/* What was named with it and lies by it is in the frame too. */
static FabBox
box_about (FabRig         *rig,
           const FabActor *thing)
{
  const FabStaging *stage = rig->stage;
  FabBox box = fab_frame_bulk (rig, thing)->box;
  float wide = box.max.x - box.min.x + box.max.z - box.min.z;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *other = fab_staging_actor (stage, i);
      FabBox b = fab_frame_bulk (rig, other)->box;

      if (other == thing || !other->lead || other->piece || other->hidden || other->kind != FAB_ACTOR_MODEL ||
          fab_actor_height (other) > SMALL || 2 * fab_actor_radius (other) > 1.5f * SMALL ||
          hypotf (other->at.x - thing->at.x, other->at.z - thing->at.z) > .3f + wide)
        continue;
      box.min = fab_vec3 (MIN (box.min.x, b.min.x), MIN (box.min.y, b.min.y), MIN (box.min.z, b.min.z));
      box.max = fab_vec3 (MAX (box.max.x, b.max.x), MAX (box.max.y, b.max.y), MAX (box.max.z, b.max.z));
    }

  return box;
}

/* An insert of a thing: near, from above as one looks at one's desk; from the front when it hangs. */
static gboolean
frame_thing (FabRig   *rig,
             FabActor *thing)
{
  const FabStaging *stage = rig->stage;
  FabBox box = box_about (rig, thing);
  FabVec3 centre = fab_vec3_lerp (box.min, box.max, .5f);
  float tall = box.max.y - box.min.y;
  float wide = MAX (box.max.x - box.min.x, box.max.z - box.min.z);
  gboolean hangs = box.min.y > 1.15f || tall > 1.2f;
  float down = hangs ? 0 : tall < .25f * wide ? 46 : 18;

  look_at_detail (rig, centre, CLAMP (MAX (tall * 1.45f, .92f * wide), .09f, 6),
                  stage->azimuth + (hangs ? 0 : DEGREES (18) * stage->side), down);
  g_ptr_array_set_size (rig->subjects, 0);
  g_ptr_array_add (rig->subjects, thing);
  fab_frame_strike_pieces (rig);

  return TRUE;
}

gboolean
fab_frame_detail (FabRig *rig)
{
  FabStaging *stage = rig->stage;
  FabActor *thing = NULL, *small = NULL;
  gboolean beings = FALSE;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);
      const Limb *limb = actor->kind == FAB_ACTOR_FIGURE && !actor->hidden ? find_limb (actor->part) : NULL;

      if (limb != NULL)
        return frame_limb (rig, actor, limb);
      beings |= actor->lead && fab_actor_is_being (actor) && stage->shot_size != FAB_SIZE_INSERT;
      if (small == NULL && actor->lead && actor->kind == FAB_ACTOR_MODEL && !fab_actor_is_being (actor) && !actor->hidden &&
          !actor->piece && fab_actor_height (actor) < SMALL)
        small = actor;
      if (thing == NULL && actor->lead && !fab_actor_is_being (actor) && actor->kind != FAB_ACTOR_SHELL &&
          actor->kind != FAB_ACTOR_STRAND && !actor->hidden)
        thing = actor;
    }

  if (thing != NULL && fab_actor_height (thing) > SMALL && small != NULL)
    thing = small;

  return (stage->shot_size == FAB_SIZE_INSERT || small != NULL) && thing != NULL && !beings ? frame_thing (rig, thing) : FALSE;
}

/* --- one's own ------------------------------------------------------------------------------------------------- */

static FabActor *
find_own (const FabRig *rig)
{
  for (guint i = 0; i < rig->subjects->len; i++)
    {
      FabActor *actor = g_ptr_array_index (rig->subjects, i);

      if (actor->part != NULL && actor->kind == FAB_ACTOR_FIGURE)
        return actor;
    }

  return NULL;
}

/* Down at one's feet, or along one's arms. */
gboolean
fab_frame_own_limbs (FabRig *rig)
{
  FabActor *me = find_own (rig);
  gboolean hands;
  FabVec3 ahead, eye, target;

  if (me == NULL)
    return FALSE;
  hands = g_str_equal (me->part, "hand");
  ahead = fab_vec3 (sinf (me->yaw), 0, cosf (me->yaw));
  rig->fov = fab_camera_fov (rig->stage->lens > 0 ? rig->stage->lens : 22);
  /* ahead of the chest, or one would see nothing else */
  eye = fab_vec3_mad (me->at, ahead, hands ? .1f : .42f);
  eye.y = fab_frame_bulk (rig, me)->head.y + .04f;
  target = fab_vec3_mad (me->at, ahead, hands ? .9f : .46f);
  target.y = hands ? eye.y - .42f : me->at.y;
  fab_frame_look_from (rig, eye, target);
  rig->stage->pov_feet = !hands;

  return TRUE;
}
