/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two who act on each other: how far apart, how turned, what hands do. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-staging-private.h"

/* Where a hand goes on the other one; left and right are the other's. */
typedef enum
{
  PLACE_NONE,
  PLACE_MEET,   /* halfway between both: x metres towards oneself, y by the smaller one's height, z to the camera */
  PLACE_CROWN, PLACE_CHEEK, PLACE_MOUTH, PLACE_NECK, PLACE_CHEST, PLACE_BACK, PLACE_WAIST,
  PLACE_SHOULDER_L, PLACE_SHOULDER_R, PLACE_ELBOW_L, PLACE_ELBOW_R, PLACE_HAND_L, PLACE_HAND_R,
  PLACE_KNEE_L, PLACE_KNEE_R,
} Place;

/* @who: 'a' does it to 'b'. The offset is in the other's own space: left, up, ahead, for one of 1.7 m. */
typedef struct { char who, hand; Place place; FabVec3 off; } Contact;

typedef enum
{
  PAIR_AWAY  = 1 << 0, /* they do not look at each other */
  PAIR_LEVEL = 1 << 1, /* who is much taller kneels */
  PAIR_ARMED = 1 << 2, /* both do what the first does with a weapon that reaches */
  PAIR_BOTH  = 1 << 3, /* the second feels as the first */
  PAIR_TABLE = 1 << 4, /* they are at a table */
} PairFlags;

/* Poses: NULL leaves the verb's; "?sit" only where it said none. */
typedef struct
{
  const char *id;
  float       apart;            /* metres */
  float       open_a, open_b;   /* degrees turned from each other to the camera */
  float       azimuth;
  const char *lower_a, *upper_a, *lower_b, *upper_b;
  const char *feel_a, *feel_b;
  guint       flags;
  float       faces;            /* metres between the faces, 0: as it comes */
  float       deep;             /* metres that the second stands behind the first */
  float       seat;             /* the second is borne, at this share of the first one's height */
  Contact     contacts[5];
} Pair;

#define MEET(who, hand, x, y, z) { who, hand, PLACE_MEET, { x, y, z } }
#define ON(who, hand, place, x, y, z) { who, hand, PLACE_##place, { x, y, z } }

static const Pair pairs[] = {
  { "talk", .95f, 26, 26, 0, NULL, "?gesture" },
  { "argue", .75f, 20, 20, 0, NULL, "?scold", NULL, "argue", "angry", "angry" },
  { "scold", .80f, 24, 34, 0, NULL, "scold", "?slouch", "?idle", "angry", "sad" },
  { "hug", .30f, 30, 30, 0, NULL, "embrace", NULL, "embrace", "happy", NULL, PAIR_AWAY | PAIR_LEVEL | PAIR_BOTH, 0, .15f, 0,
    { ON ('a', 'R', WAIST, .04f, 0, 0), ON ('a', 'L', BACK, -.06f, .04f, 0), ON ('b', 'L', BACK, 0, -.03f, 0),
      ON ('b', 'R', BACK, .08f, .08f, 0) } },
  { "kiss", .40f, 0, 0, 8, NULL, "embrace", NULL, "embrace", "asleep", "asleep", PAIR_LEVEL, .05f, 0, 0,
    { ON ('a', 'R', WAIST, .06f, .02f, 0), ON ('a', 'L', BACK, 0, 0, 0), ON ('b', 'L', SHOULDER_R, 0, .03f, -.02f),
      ON ('b', 'R', NECK, .02f, 0, -.04f) } },
  { "shake-hands", .86f, 20, 20, 0, "?stand", "give", "?stand", "give", NULL, NULL, 0, 0, 0, 0,
    { MEET ('a', 'R', .02f, .60f, .04f), MEET ('b', 'R', .02f, .60f, .04f) } },
  { "hold-hands", .50f, 62, 62, 0, NULL, "idle", NULL, "idle", NULL, NULL, 0, 0, 0, 0,
    { MEET ('a', 'L', .02f, .42f, .10f), MEET ('b', 'R', .02f, .42f, .10f) } },
  { "hand-over", .95f, 22, 22, 0, NULL, "give", NULL, "give", NULL, NULL, 0, 0, 0, 0,
    { MEET ('a', 'R', .06f, .64f, .04f), MEET ('b', 'R', .07f, .60f, .04f) } },
  { "fight", .84f, 18, 18, 0, "lunge", "punch", "box", "idle", "furious", "determined", 0, 0, 0, 0,
    { ON ('a', 'R', CHEEK, 0, -.02f, .16f) } },
  { "attack", .84f, 18, 24, 0, "lunge", "punch", "stagger", "startle", "furious", "afraid" },
  { "punch", .84f, 18, 24, 0, "lunge", "punch", "stagger", "idle", "furious", "pain", 0, 0, 0, 0,
    { ON ('a', 'R', MOUTH, 0, 0, .02f) } },
  { "kick", 1.0f, 16, 24, 0, "kick", "idle", "stagger", "idle", "angry", "pain" },
  { "wrestle", .66f, 12, 12, 0, "brace", "grab", "brace", "grab", "determined", NULL, PAIR_BOTH, 0, 0, 0,
    { ON ('a', 'R', SHOULDER_L, 0, 0, .05f), ON ('a', 'L', ELBOW_R, 0, 0, .03f), ON ('b', 'R', SHOULDER_L, 0, 0, .05f),
      ON ('b', 'L', ELBOW_R, 0, 0, .03f) } },
  { "face-off", 2.6f, 22, 22, 0, "hero", "?idle", "hero", "?idle", "determined", "determined" },
  { "duel", 1.75f, 14, 14, 0, "lunge", "fence", "lunge", "fence", "determined", NULL, PAIR_ARMED | PAIR_BOTH },
  { "dance", .52f, 26, 26, 16, "walk", "embrace", "tiptoe", "embrace", "happy", NULL, PAIR_BOTH, 0, 0, 0,
    { ON ('a', 'L', WAIST, -.04f, .08f, 0), ON ('b', 'R', SHOULDER_L, -.02f, .04f, 0), MEET ('a', 'R', .0f, .80f, .50f),
      MEET ('b', 'L', .0f, .80f, .50f) } },
  { "tango", .42f, 14, 14, 10, "lunge", "embrace", "dip", "embrace", "determined", "determined", 0, 0, 0, 0,
    { ON ('a', 'R', BACK, 0, -.06f, 0), ON ('b', 'L', SHOULDER_R, 0, .04f, 0), MEET ('a', 'L', -.2f, .62f, -.34f),
      MEET ('b', 'R', -.2f, .62f, -.34f) } },
  { "carry", .34f, 62, 170, 0, NULL, "cradle", "carried", "idle", NULL, NULL, PAIR_AWAY, 0, 0, .54f,
    { ON ('a', 'R', BACK, 0, -.10f, 0), ON ('a', 'L', KNEE_L, 0, -.06f, -.10f), ON ('b', 'L', SHOULDER_R, .04f, .03f, 0) } },
  { "lift", .30f, 16, 344, 0, NULL, "cheer", "stand", "arms-wide", "happy", "happy", 0, 0, 0, 1.04f,
    { ON ('a', 'R', WAIST, .12f, .0f, .13f), ON ('a', 'L', WAIST, -.12f, .0f, .13f) } },
  { "piggyback", -.22f, 58, 122, 0, "?walk", "back-load", "piggyback", "idle", "happy", NULL, PAIR_AWAY | PAIR_BOTH, 0,
    0, .50f,
    { ON ('a', 'R', KNEE_R, 0, -.05f, -.06f), ON ('a', 'L', KNEE_L, 0, -.05f, -.06f), ON ('b', 'R', CHEST, -.04f, .06f, .04f),
      ON ('b', 'L', CHEST, .04f, .02f, .04f) } },
  { "chase", 2.3f }, { "follow", 1.7f },
  { "comfort", .56f, 28, 44, 0, NULL, "touch", NULL, NULL, "worried", "sad", PAIR_LEVEL, 0, 0, 0,
    { ON ('a', 'R', SHOULDER_R, 0, .03f, 0), ON ('a', 'L', BACK, 0, .02f, 0) } },
  { "whisper", .36f, 12, 74, 0, NULL, "touch", NULL, NULL, NULL, NULL, PAIR_LEVEL, 0, .06f, 0,
    { ON ('a', 'R', SHOULDER_R, .02f, .02f, 0) } },
  { "push", .74f, 16, 20, 0, "brace", "push", "stagger", "idle", "angry", "surprised", 0, 0, 0, 0,
    { ON ('a', 'R', CHEST, .09f, .04f, .03f), ON ('a', 'L', CHEST, -.09f, .06f, .03f) } },
  { "slap", .62f, 20, 40, 0, NULL, "slap", NULL, "clutch", "angry", "pain", PAIR_LEVEL, 0, 0, 0,
    { ON ('a', 'R', CHEEK, .02f, -.01f, .01f) } },
  { "help-up", .98f, 24, 40, 0, "lunge", "touch", "sit-legs", "touch", NULL, NULL, 0, 0, 0, 0,
    { MEET ('a', 'R', .03f, .48f, .05f), MEET ('b', 'R', .0f, .47f, .05f) } },
  { "rescue", .90f, 24, 40, 0, "kneel", "touch", "lie-up", "touch", "determined", "afraid", 0, 0, 0, 0,
    { MEET ('a', 'R', .03f, .34f, .05f), MEET ('b', 'R', .0f, .33f, .05f) } },
  { "propose", .84f, 26, 34, 0, "kneel", "offer", NULL, "gasp", "happy", "surprised" },
  { "bow-to", 1.15f, 20, 30, 0, "bow", "idle", "?hero", NULL },
  { "arrest", .46f, 32, 148, 0, "walk", "touch-both", "walk", "cuffed", "determined", "worried", PAIR_AWAY, 0, 0, 0,
    { ON ('a', 'R', ELBOW_R, 0, .02f, -.04f), ON ('a', 'L', SHOULDER_L, 0, .03f, -.03f) } },
  { "threaten", 1.05f, 22, 30, 0, NULL, "?fence", NULL, "hands-up", "angry", "afraid" },
  { "aim", 1.9f, 20, 26, 0, NULL, "?aim", NULL, "?hands-up", "determined", "afraid" },
  { "hostage", .74f, 14, 22, 0, "?stand", "touch", "stagger", "hands-up", "angry", "afraid", 0, 0, 0, 0,
    { ON ('a', 'R', NECK, 0, -.04f, .2f) } },
  { "toast", .80f, 28, 28, 0, NULL, "toast", NULL, "toast", "happy", NULL, PAIR_BOTH, 0, 0, 0,
    { MEET ('a', 'R', .05f, .78f, .06f), MEET ('b', 'R', .05f, .78f, .06f) } },
  { "high-five", .72f, 24, 24, 0, NULL, "high-five", NULL, "high-five", "happy", NULL, PAIR_BOTH, 0, 0, 0,
    { MEET ('a', 'R', .02f, 1.02f, .06f), MEET ('b', 'R', .02f, 1.02f, .06f) } },
  { "arm-around", .40f, 74, 74, 0, NULL, "idle", NULL, NULL, "happy", NULL, PAIR_AWAY | PAIR_BOTH, 0, 0, 0,
    { ON ('a', 'L', SHOULDER_L, .02f, .04f, -.02f) } },
  { "sit-together", .74f, 58, 58, 0, "?sit", NULL, "?sit" },
  { "sleep-together", .06f, 0, 180, 0, "lie", "idle", "sleep", "idle", "asleep", "asleep", PAIR_AWAY, 0, -.5f },
  { "back-to-back", .33f, 160, 160, 0, NULL, "cross", NULL, "cross", NULL, NULL, PAIR_AWAY },
  { "teach", 1.2f, 40, 24, 0, NULL, "?teach" },
  { "over-shoulder", .42f, 44, 76, 0, NULL, "touch", NULL, NULL, NULL, NULL, PAIR_AWAY, 0, 0, 0,
    { ON ('a', 'R', SHOULDER_R, 0, .03f, 0) } },
  { "throw", 2.5f, 12, 18, 0, "lunge", "throw", "?stand", "catch" },
  { "feed", .62f, 22, 30, 0, NULL, "touch", NULL, NULL, NULL, NULL, PAIR_LEVEL, 0, 0, 0,
    { ON ('a', 'R', MOUTH, 0, -.01f, .12f) } },
  { "choke", .54f, 14, 20, 0, NULL, "grab", NULL, "grab", "furious", "afraid", 0, 0, 0, 0,
    { ON ('a', 'R', NECK, .05f, -.01f, .04f), ON ('a', 'L', NECK, -.05f, -.01f, .04f), ON ('b', 'L', ELBOW_R, 0, 0, 0),
      ON ('b', 'R', ELBOW_L, 0, 0, 0) } },
  { "drag", 1.5f, 24, 172, 0, "drag", "idle", "dead", "idle", "determined", "asleep", PAIR_AWAY, 0, 0, 0,
    { MEET ('b', 'R', -.34f, .34f, .06f), MEET ('b', 'L', -.34f, .34f, -.1f), ON ('a', 'R', HAND_R, 0, 0, 0),
      ON ('a', 'L', HAND_L, 0, 0, 0) } },
  { "steal", .42f, 40, 128, 0, NULL, "touch", NULL, NULL, "suspicious", NULL, PAIR_AWAY, 0, .1f, 0,
    { ON ('a', 'R', WAIST, .16f, -.1f, -.02f) } },
  { "examine", .58f, 26, 36, 0, NULL, "touch", NULL, NULL, NULL, NULL, PAIR_LEVEL, 0, 0, 0,
    { ON ('a', 'R', CHEST, .03f, .05f, .02f) } },
  { "groom", .40f, 34, 80, 0, NULL, "touch-both", "?sit", NULL, NULL, NULL, PAIR_AWAY, 0, 0, 0,
    { ON ('a', 'R', CROWN, -.08f, -.05f, 0), ON ('a', 'L', CROWN, .04f, -.02f, -.10f) } },
  { "arm-wrestle", 1.0f, 24, 24, 0, "?sit", "touch", "?sit", "touch", "determined", NULL, PAIR_BOTH | PAIR_TABLE, 0, 0, 0,
    { MEET ('a', 'R', .02f, .58f, .04f), MEET ('b', 'R', .02f, .58f, .04f) } },
  { "pet", .55f, 34, 20, 0, NULL, "touch", NULL, NULL, "happy", NULL, PAIR_LEVEL, 0, 0, 0,
    { ON ('a', 'R', CROWN, 0, .02f, 0) } },
  { "lead", .62f, 50, 124, 0, "?walk", "idle", "?walk", "idle", NULL, NULL, PAIR_AWAY, 0, 0, 0,
    { MEET ('a', 'L', .0f, .42f, .0f), MEET ('b', 'R', .0f, .42f, .0f) } },
  { "greet", 1.2f, 28, 28, 0, NULL, "?wave", NULL, "?wave", "happy" },
  { "point", 1.4f, 28, 28 }, { "look", 1.3f, 32, 32 }, { "listen", 1.0f, 30, 30 },
  { "reach", .9f, 24, 24 }, { "play", .9f, 30, 30, 0, NULL, NULL, NULL, NULL, "happy", NULL, PAIR_BOTH },
};

static const Pair *
find_pair (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_strcmp0 (pairs[i].id, id) == 0)
      return &pairs[i];

  return &pairs[0];
}

/* --- what they do --------------------------------------------------------------------------------- */

static void
set_half (char       **half,
          const char  *wish,
          const char  *unsaid)
{
  if (wish == NULL)
    return;
  if (wish[0] == '?' && *half != NULL && !g_str_equal (*half, unsaid))
    return;
  g_free (*half);
  *half = g_strdup (wish[0] == '?' ? wish + 1 : wish);
}

static void
set_feeling (FabActor   *actor,
             const char *emotion)
{
  if (actor->kind == FAB_ACTOR_FIGURE && actor->emotion == NULL)
    actor->emotion = g_strdup (emotion);
}

static gboolean
shoots (const FabActor *actor)
{
  static const char * const uppers[] = { "aim", "shoot", "archery", "throw", "spear", NULL };

  return actor->upper != NULL && g_strv_contains (uppers, actor->upper);
}

/* Who is much taller goes down to the other, unless it sits or lies anyway. */
static void
level_heads (FabActor       *tall,
             const FabActor *low)
{
  if (tall->kind != FAB_ACTOR_FIGURE || fab_actor_height (low) > .76f * fab_actor_height (tall) ||
      !does (tall, "stand walk"))
    return;
  set_pose (&tall->lower, "kneel-both");
}

static void
pose_one (FabActor   *actor,
          const Pair *pair,
          gboolean    first)
{
  if (actor->kind != FAB_ACTOR_FIGURE)
    return;
  set_half (&actor->lower, first ? pair->lower_a : pair->lower_b, "stand");
  set_half (&actor->upper, first ? pair->upper_a : pair->upper_b, "idle");
}

static void
pose_pair (FabActor   *a,
           FabActor   *b,
           const Pair *pair)
{
  gboolean ranged = (pair->flags & PAIR_ARMED) && shoots (a);

  if (ranged && b->kind == FAB_ACTOR_FIGURE)
    {
      set_half (&b->lower, a->lower, "stand");
      set_half (&b->upper, a->upper, "idle");
    }
  else
    {
      pose_one (a, pair, TRUE);
      pose_one (b, pair, FALSE);
    }
  set_feeling (a, pair->feel_a);
  set_feeling (b, (pair->flags & PAIR_BOTH) && a->emotion != NULL ? a->emotion : pair->feel_b);
  if (pair->flags & PAIR_LEVEL)
    {
      level_heads (a, b);
      level_heads (b, a);
    }
}

static void
look_at_each_other (FabActor *a,
                    FabActor *b,
                    gboolean  away)
{
  g_clear_pointer (&a->target, g_free);
  g_clear_pointer (&b->target, g_free);
  if (away)
    return;
  a->target = g_strdup (b->id);
  b->target = g_strdup (a->id);
}

/* --- where hands go ------------------------------------------------------------------------------- */

static Place
swap_place (Place place)
{
  if (place < PLACE_SHOULDER_L)
    return place;

  return PLACE_SHOULDER_L + ((place - PLACE_SHOULDER_L) ^ 1);
}

static FabVec3
find_on_head (const FabFigure *figure,
              Place            place,
              float            unit)
{
  FabBox box = fab_figure_head (figure);
  FabVec3 middle = fab_vec3_lerp (box.min, box.max, .5f), eyes = fab_figure_eyes (figure);
  float head = box.max.y - box.min.y;

  switch (place)
    {
    case PLACE_CROWN: return fab_vec3 (middle.x, box.max.y, middle.z);
    case PLACE_MOUTH: return fab_vec3 (eyes.x, eyes.y - .27f * head, eyes.z + .03f * unit);
    case PLACE_CHEEK: return fab_vec3 (eyes.x + .05f * unit, eyes.y - .2f * head, eyes.z);
    default: return fab_vec3 (middle.x, box.min.y - .02f * unit, middle.z - .02f * unit);
    }
}

static FabVec3
find_on_figure (const FabFigure *figure,
                Place            place,
                float            unit)
{
  static const FabJoint joints[] = { FAB_JOINT_SHOULDER_L, FAB_JOINT_SHOULDER_R, FAB_JOINT_ELBOW_L, FAB_JOINT_ELBOW_R,
                                     FAB_JOINT_WRIST_L, FAB_JOINT_WRIST_R, FAB_JOINT_KNEE_L, FAB_JOINT_KNEE_R };
  FabVec3 chest = fab_figure_joint (figure, FAB_JOINT_CHEST);

  if (place == PLACE_HAND_L || place == PLACE_HAND_R)
    return fab_figure_hand (figure, place == PLACE_HAND_L ? FAB_HAND_LEFT : FAB_HAND_RIGHT).o;
  if (place >= PLACE_SHOULDER_L)
    return fab_vec3_add (fab_figure_joint (figure, joints[place - PLACE_SHOULDER_L]),
                         fab_vec3 (0, place <= PLACE_SHOULDER_R ? .03f * unit : 0, 0));
  switch (place)
    {
    case PLACE_CHEST: return fab_vec3_add (chest, fab_vec3 (0, .06f * unit, .13f * unit));
    case PLACE_BACK: return fab_vec3_add (chest, fab_vec3 (0, .08f * unit, -.13f * unit));
    case PLACE_WAIST: return fab_vec3_add (fab_figure_joint (figure, FAB_JOINT_SPINE), fab_vec3 (0, 0, -.13f * unit));
    default: return find_on_head (figure, place, unit);
    }
}

/* In the world. */
static FabVec3
find_place (const FabStaging *stage,
            const FabActor   *whom,
            Place             place,
            FabVec3           off)
{
  g_autoptr(FabFigure) figure = NULL;
  FabXform at = fab_actor_xform (whom);
  float unit = whom->kind == FAB_ACTOR_FIGURE ? whom->persona.height / 1.7f : 1;

  if (whom->kind != FAB_ACTOR_FIGURE)
    {
      FabBox box = fab_actor_box (whom);
      FabVec3 head = fab_actor_head (whom);

      return place == PLACE_CROWN ? fab_vec3 (head.x, head.y + .06f, head.z)
             : fab_vec3_lerp (head, fab_vec3_lerp (box.min, box.max, .5f), .5f);
    }
  figure = fab_actor_figure (stage, whom, 0);

  return fab_xform_point (&at, fab_vec3_add (find_on_figure (figure, place, unit), fab_vec3_scale (off, unit)));
}

static FabVec3
find_meeting (const FabActor *who,
              const FabActor *whom,
              FabVec3         off)
{
  FabVec3 middle = fab_vec3_lerp (who->at, whom->at, .5f);
  FabVec3 to = fab_vec3_normal (fab_vec3_sub (who->at, whom->at));
  float low = MIN (fab_actor_height (who), fab_actor_height (whom));
  float high = MAX (fab_actor_height (who), fab_actor_height (whom));
  gboolean stand = does (who, "stand walk run") && does (whom, "stand walk run");

  /* not lower than the tall one's arm hangs, not higher than the small one reaches */
  middle.y = MIN (who->at.y, whom->at.y) + MIN (MAX (off.y * low, stand ? .41f * high : 0), MAX (.86f, off.y) * low);
  middle = fab_vec3_mad (middle, fab_vec3 (to.x, 0, to.z), off.x);
  middle.z += off.z;

  return middle;
}

static void
touch (const FabStaging *stage,
       FabActor         *who,
       const FabActor   *whom,
       const Contact    *contact,
       gboolean          mirrored)
{
  gboolean left = (contact->hand == 'L') != mirrored;
  FabVec3 off = contact->off, at;

  if (who->kind != FAB_ACTOR_FIGURE || (contact->place == PLACE_MEET && whom->kind != FAB_ACTOR_FIGURE))
    return;
  if (mirrored && contact->place != PLACE_MEET)
    off.x = -off.x;
  at = contact->place == PLACE_MEET ? find_meeting (who, whom, off)
       : find_place (stage, whom, mirrored ? swap_place (contact->place) : contact->place, off);
  /* over a shoulder and close hands meet as high as the frame shows them */
  if (contact->place == PLACE_MEET && off.y > .5f && off.y < .7f && (stage->shot_size == FAB_SIZE_OTS || stage->shot_size <= FAB_SIZE_MCU))
    at.y += .13f * MIN (fab_actor_height (who), fab_actor_height (whom)) / 1.7f;
  if (left)
    {
      who->grip_l = TRUE;
      who->reach_l = at;
    }
  else
    {
      who->grip_r = TRUE;
      who->reach_r = at;
    }
}

static void
touch_each_other (const FabStaging *stage,
                  FabActor         *a,
                  FabActor         *b,
                  const Pair       *pair,
                  gboolean          mirrored)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pair->contacts) && pair->contacts[i].place != PLACE_NONE; i++)
    touch (stage, pair->contacts[i].who == 'a' ? a : b, pair->contacts[i].who == 'a' ? b : a, &pair->contacts[i], mirrored);
}

/* Moves the second until the faces are as near as they should be, nose beside nose; who is a little smaller stands on tiptoe. */
static void
join_faces (const FabStaging *stage,
            FabActor         *a,
            FabActor         *b,
            float             distance)
{
  for (int pass = 0; pass < 2; pass++)
    {
      FabVec3 from = find_place (stage, a, PLACE_MOUTH, fab_vec3 (0, 0, 0));
      FabVec3 to = find_place (stage, b, PLACE_MOUTH, fab_vec3 (0, 0, 0));
      float side = b->at.x > a->at.x ? 1 : -1;

      b->at.x -= (to.x - from.x) - side * (distance * .3f - .03f);
      b->at.z -= to.z - from.z + .025f;
      if (fabsf (to.y - from.y) > .03f && does (to.y < from.y ? b : a, "stand"))
        set_pose (&(to.y < from.y ? b : a)->lower, "tiptoe");
    }
}

/* Runs away: who fab_entity_flees is in front, whatever the order of the words. */
gboolean
fab_entity_flees (const FabEntity *entity)
{
  return entity->verb != NULL && (g_str_has_prefix (entity->verb, "flee") ||
                                  g_str_has_prefix (entity->verb, "run") ||
                                  g_str_has_prefix (entity->verb, "escape"));
}

static void
run_on (FabActor *actor)
{
  if (does (actor, "stand walk sit eat"))
    set_pose (&actor->lower, "run");
  g_clear_pointer (&actor->target, g_free);
}

/* In a corridor one runs along it, towards us. */
static gboolean
is_narrow (FabPlacer *placer)
{
  const FabSet *set = placer->stage->set != NULL ? fab_set_by_id (placer->stage->set) : NULL;

  return set != NULL && set->interior && set->size.x < 3;
}

/* One behind the other on the same line, seen from the side; before what is huge one runs to the camera. */
static void
place_chase (FabPlacer *placer,
             guint      hunted,
             guint      hunter)
{
  FabStaging *stage = placer->stage;
  const FabEntity *prey = entity_of (placer, hunted);
  FabActor *beast = fab_staging_actor (stage, hunter), *first = fab_staging_actor (stage, hunted);
  gboolean huge = fab_actor_height (beast) > 2.2f * fab_actor_height (first) && fab_actor_height (beast) > 2.2f;
  float back = huge ? 1.6f + .55f * fab_actor_height (beast) : .9f + .5f * (fab_actor_radius (beast) + fab_actor_radius (first));
  gboolean along = is_narrow (placer);
  float yaw = DEGREES (huge || along ? 12 : 74);
  FabVec3 way = fab_vec3 (sinf (yaw), 0, cosf (yaw));
  guint n = 0;

  if (placer->shot->size <= FAB_SIZE_MS && !huge)  /* at the heels, to be in one close frame */
    back *= .66f;
  for (guint i = 0; i < placer->n; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);

      if (i == hunter || placer->state[i] != 0 || g_strcmp0 (entity_of (placer, i)->noun, prey->noun) != 0)
        continue;
      actor->at = huge ? fab_vec3 (.35f + n * .8f - .4f * (n % 3), 0, .5f - .55f * (n % 2))
                  : fab_vec3_mad (fab_vec3 (0, 0, -.5f * (n % 2)), way, back + .55f * n);
      actor->yaw = yaw - DEGREES (huge ? 6 : 2) * n;
      run_on (actor);
      placer->state[i] = 2;
      n++;
    }
  beast->at = fab_vec3_scale (way, -back);
  beast->at.x -= along ? .3f * placer->stage->side : 0;
  beast->yaw = yaw;
  run_on (beast);
  if (huge && stage->lens == 0)
    stage->lens = 22;
  placer->state[hunter] = 2;
}

static float
measure_apart (const Pair     *pair,
               const FabActor *a,
               const FabActor *b)
{
  float apart = pair->apart;
  float stature = a->kind == FAB_ACTOR_FIGURE && b->kind == FAB_ACTOR_FIGURE
                  ? .5f * (fab_actor_height (a) + fab_actor_height (b))
                  : MAX (fab_actor_height (a), fab_actor_height (b));

  if (stature < 1.6f || a->scale > 1.2f)
    apart *= CLAMP (stature / 1.7f, .5f, 3);
  if (a->kind == FAB_ACTOR_FIGURE && b->kind == FAB_ACTOR_FIGURE)
    return apart;

  /* long bodies need their length */
  return apart + MAX (0, fab_actor_radius (a) - .22f) + MAX (0, fab_actor_radius (b) - .22f);
}

/* Who is borne hangs on the other, wherever that one is turned. */
static void
bear_other (FabActor   *a,
            FabActor   *b,
            const Pair *pair)
{
  FabVec3 ahead = forward_of (a);

  if (pair->seat <= 0 || b->kind != FAB_ACTOR_FIGURE)
    return;
  b->at = fab_vec3_mad (a->at, ahead, pair->apart);
  if (pair->seat > 1)  /* held up by the waist */
    b->at.y += pair->seat * fab_actor_height (a) - .58f * fab_actor_height (b);
  else
    b->seat = pair->seat * fab_actor_height (a);
}

/* Before what is far greater one stands in the foreground, or one would be a speck beside it. */
static void
come_forward (FabActor   *a,
              FabActor   *b,
              const Pair *pair)
{
  FabActor *small = fab_actor_height (a) < fab_actor_height (b) ? a : b, *great = small == a ? b : a;
  float ratio = MAX (fab_actor_height (great), .8f * fab_actor_radius (great)) / MAX (fab_actor_height (small), .1f);
  FabXform turn;

  if (ratio < 1.7f || pair->contacts[0].place != PLACE_NONE || pair->seat > 0)
    return;
  turn = fab_xform_rotate_y ((small->at.x < 0 ? -1 : 1) * -DEGREES (MIN (34, 20 * ratio)));
  small->at = fab_xform_turn (&turn, small->at);
  great->at = fab_xform_turn (&turn, great->at);
  small->yaw += small->at.x < 0 ? DEGREES (8) : -DEGREES (8);
}

/* The one whose deed it is; named first or not. */
static gboolean
is_doer_second (FabPlacer  *placer,
                const Pair *pair,
                guint       first,
                guint       second)
{
  const FabEntity *one = entity_of (placer, first), *other = entity_of (placer, second);

  if (g_strcmp0 (other->target, one->id) != 0)
    return FALSE;

  /* where both do the same it is all one */
  return g_strcmp0 (one->target, other->id) != 0 ||
         (one->verb == NULL && other->verb != NULL && g_strcmp0 (pair->upper_a, pair->upper_b) != 0);
}

static void
put_apart (FabActor   *a,
           FabActor   *b,
           const Pair *pair,
           float       side)
{
  float apart = measure_apart (pair, a, b);

  a->at = fab_vec3 (-side * apart / 2, 0, 0);
  b->at = fab_vec3 (side * apart / 2, 0, -pair->deep);
  a->yaw = side * DEGREES (90 - pair->open_a);
  b->yaw = -side * DEGREES (90 - pair->open_b);
  bear_other (a, b, pair);
}

/* Small and bare, so that both are seen. */
static void
put_table (FabStaging     *stage,
           const FabActor *a,
           const FabActor *b)
{
  FabActor *table = fab_staging_add_model (stage, "table");

  if (table == NULL)
    return;
  table->at = fab_vec3_lerp (a->at, b->at, .5f);
  table->at.y = 0;
  table->scale = .92f;
}

void
fab_placer_put_pair (FabPlacer *placer,
                     guint      first,
                     guint      second)
{
  FabStaging *stage = placer->stage;
  const Pair *pair = find_pair (placer->shot->interaction);
  gboolean swap = is_doer_second (placer, pair, first, second);
  FabActor *a = fab_staging_actor (stage, swap ? second : first);
  FabActor *b = fab_staging_actor (stage, swap ? first : second);

  placer->state[first] = placer->state[second] = 2;
  if (g_str_equal (pair->id, "chase") || g_str_equal (pair->id, "follow"))
    {
      gboolean flees = fab_entity_flees (entity_of (placer, first));

      placer->state[first] = placer->state[second] = 0;
      place_chase (placer, flees ? first : second, flees ? second : first);
      return;
    }
  pose_pair (a, b, pair);
  put_apart (a, b, pair, swap ? -1 : 1);
  come_forward (a, b, pair);
  look_at_each_other (a, b, pair->flags & PAIR_AWAY);
  stage->azimuth = DEGREES (pair->azimuth) * stage->side;
  if (pair->flags & PAIR_TABLE)
    put_table (stage, a, b);
  if (pair->faces > 0)
    join_faces (stage, a, b, pair->faces);
  touch_each_other (stage, a, b, pair, swap);
  a->paired = b->paired = TRUE;
}

/* "a boy in the doorway, his father hugs him": where one is, there they do it. */
static void
join_where_one_is (FabPlacer *placer,
                   guint      first,
                   guint      second)
{
  const Pair *pair = find_pair (placer->shot->interaction);
  gboolean swap = is_doer_second (placer, pair, first, second);
  guint stays = entity_of (placer, first)->relation != FAB_RELATION_NONE ? first : second;
  FabActor *a = fab_staging_actor (placer->stage, swap ? second : first);
  FabActor *b = fab_staging_actor (placer->stage, swap ? first : second);
  FabActor *still = fab_staging_actor (placer->stage, stays);
  FabVec3 at = still->at;

  if (pair->contacts[0].place == PLACE_NONE || pair->seat > 0 || a->kind != FAB_ACTOR_FIGURE || b->kind != FAB_ACTOR_FIGURE ||
      a->paired || b->paired || a->at.y > .05f || b->at.y > .05f || !does (a, "stand walk run lunge slouch hero") ||
      !does (b, "stand walk run lunge slouch hero"))
    return;
  pose_pair (a, b, pair);
  put_apart (a, b, pair, swap ? -1 : 1);
  at = fab_vec3_sub (at, still->at);
  a->at = fab_vec3_add (a->at, at);
  b->at = fab_vec3_add (b->at, at);
  look_at_each_other (a, b, pair->flags & PAIR_AWAY);
  touch_each_other (placer->stage, a, b, pair, swap);
  a->paired = b->paired = TRUE;
}

/* After everybody has a place. */
void
fab_placer_join_pair (FabPlacer *placer)
{
  for (guint i = 0; placer->shot->interaction != NULL && i < placer->n; i++)
    {
      int target = index_of (placer, entity_of (placer, i)->target);

      if (target < 0 || (guint) target == i || entity_of (placer, i)->verb == NULL || !is_being (entity_of (placer, i)) ||
          !is_being (entity_of (placer, target)))
        continue;
      join_where_one_is (placer, MIN (i, (guint) target), MAX (i, (guint) target));
      return;
    }
}

/* In the arms, or up in both hands. */
void
fab_placer_bear (FabPlacer *placer,
                 FabActor  *bearer,
                 FabActor  *borne,
                 gboolean   lifted)
{
  const Pair *pair = find_pair (lifted ? "lift" : "carry");

  if (lifted)  /* both are seen from the side */
    bearer->yaw = DEGREES (90 - pair->open_a) * placer->stage->side;
  pose_pair (bearer, borne, pair);
  bear_other (bearer, borne, pair);
  borne->yaw = bearer->yaw + DEGREES (pair->open_a + pair->open_b - 180);
  look_at_each_other (bearer, borne, pair->flags & PAIR_AWAY);
  touch_each_other (placer->stage, bearer, borne, pair, FALSE);
  bearer->paired = borne->paired = TRUE;
}
