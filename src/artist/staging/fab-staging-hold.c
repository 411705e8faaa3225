/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How things are held: which way up, in which hand or both, and what arms do for it. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-staging-private.h"

/* @upper: what arms do for it when the verb says no more than that it is had. */
typedef struct { const char *models; FabHold hold; const char *upper; } Habit;

static const Habit habits[] = {
  { "umbrella", FAB_HOLD_UPRIGHT, "umbrella" },
  { "cup paper-cup coffee-cup beer bottle glass wine-glass candle torch flower bouquet ice-cream cupcake balloon plant vase",
    FAB_HOLD_UPRIGHT, "hold" },
  { "lantern bucket birdcage basket", FAB_HOLD_UPRIGHT, "hold" },
  { "suitcase briefcase bag handbag shopping-bag guitar-case", FAB_HOLD_HANGING, "idle" },
  { "tray plate pizza", FAB_HOLD_UPRIGHT, "tray" },
  { "box gift cake crate chest ball pumpkin laptop bread baby pillow globe fishbowl aquarium radio typewriter clock crown",
    FAB_HOLD_BETWEEN, "carry" },
  { "staff", FAB_HOLD_UPRIGHT, "hold" },
  { "cards", FAB_HOLD_UPRIGHT, "hold" },
  { "book open-book", FAB_HOLD_OPEN, NULL },
  { "letter map envelope paper menu", FAB_HOLD_OPEN, "read" },
  { "photo photo-frame", FAB_HOLD_SHOWN, "carry" },
  { "newspaper", FAB_HOLD_SHOWN, "read" },
  { "sign poster picture portrait", FAB_HOLD_SHOWN, "carry" },
  { "violin", FAB_HOLD_CHIN, "violin" },
  { "guitar electric-guitar", FAB_HOLD_ACROSS, "guitar" },
  { "spade broom mop rake hoe pitchfork oar", FAB_HOLD_ALONG, NULL },
  { "rifle", FAB_HOLD_ALONG, NULL },
  { "microphone", FAB_HOLD_FIST, "mic" },
  { "camera", FAB_HOLD_FIST, "photograph" },
  { "binoculars", FAB_HOLD_FIST, "binoculars" },
  { "bow", FAB_HOLD_FIST, "archery" },
  { "trumpet flute saxophone", FAB_HOLD_FIST, "flute" },
  { "fishing-rod", FAB_HOLD_ALONG, "fish" },
  { "cigarette pipe", FAB_HOLD_FIST, "smoke" },
  { "magnifying-glass", FAB_HOLD_FIST, "eyeglass" },
  { "spyglass", FAB_HOLD_FIST, "binoculars" },
  { "coat shirt tee dress skirt trousers scarf", FAB_HOLD_DRAPED, "hold" },
};

static gboolean
lists (const char *words,
       const char *word)
{
  g_auto(GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char * const *) list, word);
}

static const Habit *
find_habit (const FabActor *thing)
{
  for (gsize i = 0; thing->model != NULL && i < G_N_ELEMENTS (habits); i++)
    if (lists (habits[i].models, thing->model))
      return &habits[i];

  return NULL;
}

FabHold
fab_staging_habit (const FabActor *thing)
{
  const Habit *habit = find_habit (thing);

  return habit != NULL ? habit->hold : FAB_HOLD_FIST;
}

/* Poses that only say that one has something. */
static gboolean
is_vague (const char *upper)
{
  static const char * const vague[] = { "idle", "hold", "carry", "play", "present", "lead", NULL };

  return upper == NULL || g_strv_contains (vague, upper);
}

static gboolean
takes_both (const char *upper)
{
  static const char * const both[] = { "carry", "lift", "offer", "cheer", "present", "give", NULL };

  return upper != NULL && g_strv_contains (both, upper);
}

/* A garment hangs over the arm; what is handed over is folded, and lies on both. */
static void
fold_garment (FabActor *thing,
              FabActor *holder)
{
  gboolean given = holder->paired || takes_both (holder->upper);

  set_pose (&thing->lower, given ? "folded" : "draped");
  if (given)
    thing->hold = FAB_HOLD_BETWEEN;
}

static void
set_hold (FabActor *thing,
          FabActor *holder)
{
  const Habit *habit = find_habit (thing);
  const FabModel *model = fab_actor_model (thing);

  if (habit != NULL)
    {
      thing->hold = habit->hold;
      if (g_str_equal (thing->model, "bow"))
        thing->phase = 1;
      if (habit->hold == FAB_HOLD_DRAPED)
        {
          if (g_strcmp0 (holder->upper, "carry") == 0)
            set_pose (&holder->upper, "hold");
          fold_garment (thing, holder);
        }
      if (habit->hold == FAB_HOLD_ALONG && g_strcmp0 (holder->upper, "aim") == 0)
        set_pose (&holder->upper, "shoot");
      if (habit->upper != NULL && is_vague (holder->upper) && !holder->paired)
        set_pose (&holder->upper, habit->upper);
      if (habit->hold == FAB_HOLD_OPEN && g_strcmp0 (holder->upper, "read") != 0)
        thing->hold = FAB_HOLD_FIST;
      else if (g_str_equal (thing->model, "book"))
        {
          g_free (thing->model);
          thing->model = g_strdup ("open-book");
        }
    }
  else if (takes_both (holder->upper) && (model == NULL || model->size.x > .25f))
    thing->hold = FAB_HOLD_BETWEEN;
}

/* In a close frame what one has is lifted into it. */
static void
lift_into_frame (const FabStaging *stage,
                 const FabActor   *thing,
                 FabActor         *holder)
{
  FabXform at = fab_actor_xform (holder);
  /* heights of the standing body that the frame has at its lower third */
  static const float bases[] = { [FAB_SIZE_ECU] = .84f, [FAB_SIZE_VCU] = .83f, [FAB_SIZE_CU] = .81f, [FAB_SIZE_MCU] = .76f,
                                 [FAB_SIZE_MS] = .72f };
  float h = holder->persona.height, base = bases[MIN (stage->shot_size, FAB_SIZE_MS)] * h;
  gboolean open = thing->hold == FAB_HOLD_OPEN || thing->hold == FAB_HOLD_SHOWN;

  if (open && stage->shot_size == FAB_SIZE_MS)
    base -= .06f * h;  /* below the chin */
  if (stage->shot_size > FAB_SIZE_MS || holder->grip_r || holder->paired || !does (holder, "stand walk sit") ||
      !(open || g_strcmp0 (holder->upper, "hold") == 0))
    return;
  if (holder->seat > 0 || does (holder, "sit"))
    base -= .53f * h - (holder->seat > 0 ? holder->seat : .45f);
  holder->grip_r = TRUE;
  holder->reach_r = fab_xform_point (&at, fab_vec3 (-.09f * h, base, .2f * h));
  if (open)
    {
      holder->grip_l = TRUE;
      holder->reach_l = fab_xform_point (&at, fab_vec3 (.09f * h, base, .2f * h));
    }
}

void
fab_staging_hold (FabStaging *stage)
{
  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *thing = fab_staging_actor (stage, i);
      FabActor *holder = thing->kind != FAB_ACTOR_STRAND ? fab_staging_find (stage, thing->holder) : NULL;

      if (holder != NULL && holder->kind == FAB_ACTOR_FIGURE && holder->part == NULL && thing->being == FAB_BEING_THING)
        {
          set_hold (thing, holder);
          if (!fab_staging_put_to_face (stage, thing, holder))
            lift_into_frame (stage, thing, holder);
        }
    }
}

/* --- frames -------------------------------------------------------------------------------------- */

/* In the holder's own space. */
typedef struct
{
  FabXform palm[2];
  FabVec3  elbow[2];
  FabVec3  neck, eyes;
  FabVec3  size, grip;   /* of the thing, in the holder's metres */
  float    scale;
} Grip;

static FabXform
scaled (FabXform at,
        float    scale)
{
  FabXform size = fab_xform_scale (scale, scale, scale);
  FabXform out = fab_xform_mul (&at, &size);

  out.o = at.o;

  return out;
}

/* A frame whose y goes along @y and whose z is as near as can be to @z. */
static FabXform
frame_along (FabVec3 y,
             FabVec3 z)
{
  FabXform at = FAB_XFORM_IDENTITY;

  at.y = fab_vec3_normal (y);
  at.x = fab_vec3_normal (fab_vec3_cross (at.y, z));
  at.z = fab_vec3_cross (at.x, at.y);

  return at;
}

static FabXform
place_point (FabXform at,
             FabVec3  own,
             FabVec3  where)
{
  at.o = fab_vec3_sub (where, fab_xform_turn (&at, own));

  return at;
}

static FabXform
hold_between (const Grip *grip)
{
  FabVec3 middle = fab_vec3_lerp (grip->palm[0].o, grip->palm[1].o, .5f);
  float low = grip->size.y < .2f ? 0 : .4f * grip->size.y;

  return fab_xform_shift (fab_vec3_add (middle, fab_vec3 (0, .02f - low, .3f * grip->size.z)));
}

/* Before the eyes; sheets stand, an open book lies in the hands. */
static FabXform
hold_open (const Grip *grip,
           gboolean    away)
{
  FabVec3 middle = fab_vec3_lerp (grip->palm[0].o, grip->palm[1].o, .5f);
  FabVec3 to = fab_vec3_normal (fab_vec3_sub (grip->eyes, middle)), up;

  if (grip->size.y < .3f * grip->size.x)  /* raised, so that it is seen to be a book */
    to = fab_vec3_normal (fab_vec3 (to.x, .4f * to.y, to.z));
  if (grip->size.y < .3f * grip->size.x)
    return place_point (frame_along (to, fab_vec3 (0, -1, 0)), fab_vec3 (0, 0, .1f * grip->size.z), middle);
  to = fab_vec3_normal (fab_vec3 (0, to.y * (away ? .2f : .5f), -1));
  up = fab_vec3_normal (fab_vec3_sub (fab_vec3 (0, 1, 0), fab_vec3_scale (to, to.y)));

  return place_point (frame_along (up, fab_vec3_scale (to, away ? -1 : 1)), fab_vec3 (0, .35f * grip->size.y, 0), middle);
}

/* Shaft and barrel from hand to hand; what is long stays above the ground. */
static FabXform
hold_along (const Grip *grip)
{
  FabVec3 right = grip->palm[1].o, left = grip->palm[0].o, dir;
  gboolean under = left.y < right.y;
  float below;

  if (grip->size.z > grip->size.y)
    {
      dir = fab_vec3_normal (fab_vec3_sub (left, right));
      return place_point (frame_along (fab_vec3_sub (fab_vec3 (0, 1, 0), fab_vec3_scale (dir, dir.y)), dir), grip->grip,
                          right);
    }
  dir = under ? fab_vec3_sub (right, left) : fab_vec3_sub (left, right);
  dir.y = MAX (dir.y, .02f);
  dir = fab_vec3_normal (dir);
  below = grip->grip.y < .25f * grip->size.y ? grip->grip.y + .3f
          : MIN (.93f * grip->size.y, MAX ((under ? right : left).y - .02f, .1f) / MAX (dir.y, .2f));
  return place_point (frame_along (dir, fab_vec3 (0, 0, 1)), fab_vec3 (0, below, 0), under ? right : left);
}

/* From the chin or the belly out to the left hand. */
static FabXform
hold_neck (const Grip *grip,
           gboolean    chin)
{
  FabVec3 from = chin ? fab_vec3_add (grip->neck, fab_vec3 (.07f, .03f, .1f)) : grip->palm[1].o;
  FabVec3 dir = fab_vec3_sub (grip->palm[0].o, from);

  return place_point (frame_along (dir, chin ? fab_vec3 (.3f, 1, 0) : fab_vec3 (0, 0, 1)),
                      fab_vec3 (0, chin ? .04f : .16f * grip->size.y, chin ? .02f : -.04f), from);
}

/* Its ridge along the forearm, near the wrist. */
static FabXform
hold_draped (const Grip *grip,
             FabHand     hand)
{
  FabVec3 wrist = grip->palm[hand].o, along = fab_vec3_sub (wrist, grip->elbow[hand]);
  FabXform at = FAB_XFORM_IDENTITY;

  along.y = 0;
  at.x = fab_vec3_normal (along);
  at.z = fab_vec3_cross (at.x, at.y);

  return place_point (at, fab_vec3 (0, .6f * grip->scale, 0),
                      fab_vec3_add (fab_vec3_lerp (grip->elbow[hand], wrist, .62f), fab_vec3 (0, .055f, 0)));
}

static FabXform
find_frame (const Grip *grip,
            FabHold     hold,
            FabHand     hand)
{
  FabXform turn;

  switch (hold)
    {
    case FAB_HOLD_UPRIGHT: return place_point (FAB_XFORM_IDENTITY, grip->grip, grip->palm[hand].o);
    case FAB_HOLD_HANGING:
      turn = fab_xform_rotate_y ((float) G_PI_2);
      return place_point (turn, fab_vec3 (0, grip->grip.y > 0 ? grip->grip.y : .95f * grip->size.y, 0), grip->palm[hand].o);
    case FAB_HOLD_BETWEEN: return hold_between (grip);
    case FAB_HOLD_OPEN: return hold_open (grip, FALSE);
    case FAB_HOLD_SHOWN: return hold_open (grip, TRUE);
    case FAB_HOLD_ALONG: return hold_along (grip);
    case FAB_HOLD_CHIN: return hold_neck (grip, TRUE);
    case FAB_HOLD_ACROSS: return hold_neck (grip, FALSE);
    case FAB_HOLD_DRAPED: return hold_draped (grip, hand);
    case FAB_HOLD_FIST:
    default: return place_point (grip->palm[hand], grip->grip, grip->palm[hand].o);
    }
}

static FabXform
hold_in_mouth (const FabActor *holder,
               const FabActor *thing,
               const Grip     *grip)
{
  FabVec3 mouth = fab_actor_local (holder, fab_actor_head (holder));

  /* fire goes down at what it is meant for */
  return place_point (g_strcmp0 (thing->model, "fire-breath") == 0 ? fab_xform_rotate_x (DEGREES (17)) : FAB_XFORM_IDENTITY,
                      grip->grip, fab_vec3_add (mouth, fab_vec3 (0, -.03f, .1f)));
}

/* Under the knuckles. */
static FabXform
find_fist (const FabFigure *figure,
           FabHand          hand)
{
  FabXform palm = fab_figure_hand (figure, hand);

  palm.o = fab_vec3_mad (palm.o, palm.z, .028f);

  return palm;
}

/* A beast holds with its mouth, a person with its hands. */
FabXform
fab_staging_holding (const FabStaging *stage,
                     const FabActor   *actor)
{
  const FabActor *holder = fab_staging_find (stage, actor->holder);
  const FabModel *model = fab_actor_model (actor);
  g_autoptr(FabFigure) figure = NULL;
  FabXform at, own;
  Grip grip = { .size = model != NULL ? model->size : actor->size };

  if (holder == NULL || holder->holder != NULL)
    return fab_actor_xform (actor);
  at = fab_actor_xform (holder);
  grip.scale = actor->scale / holder->scale;
  grip.size = fab_vec3_scale (grip.size, grip.scale);
  grip.grip = model != NULL ? fab_vec3_scale (model->grip, grip.scale) : fab_vec3 (0, 0, 0);
  if (holder->kind != FAB_ACTOR_FIGURE)
    own = hold_in_mouth (holder, actor, &grip);
  else
    {
      figure = fab_actor_figure (stage, holder, 0);
      grip.palm[0] = find_fist (figure, FAB_HAND_LEFT);
      grip.palm[1] = find_fist (figure, FAB_HAND_RIGHT);
      grip.elbow[0] = fab_figure_joint (figure, FAB_JOINT_ELBOW_L);
      grip.elbow[1] = fab_figure_joint (figure, FAB_JOINT_ELBOW_R);
      grip.neck = fab_figure_joint (figure, FAB_JOINT_NECK);
      grip.eyes = fab_figure_eyes (figure);
      own = actor->hold == FAB_HOLD_FACE ? fab_staging_hold_at_face (actor, figure, holder->upper, grip.size)
            : find_frame (&grip, actor->hold, actor->phase > .5f ? FAB_HAND_LEFT : FAB_HAND_RIGHT);
    }
  own = scaled (own, grip.scale);

  return fab_xform_mul (&at, &own);
}
