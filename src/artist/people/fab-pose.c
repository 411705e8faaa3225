/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"

/* Keys of a pose, counting the mirrored ones, and where the phase falls between them. */
typedef struct { gsize first, n; gsize a, b; gboolean mirror_a, mirror_b; float t; } Span;

static void
place_phase (Span    *span,
             gboolean mirrored,
             float    phase)
{
  gsize total = mirrored ? 2 * span->n : span->n;
  float at = (phase - floorf (phase)) * total;
  gsize key = MIN ((gsize) at, total - 1), next = (key + 1) % total;
  float t = at - key;

  span->a = span->first + key % span->n;
  span->b = span->first + next % span->n;
  span->mirror_a = key >= span->n;
  span->mirror_b = next >= span->n;
  span->t = .5f * t + .5f * t * t * (3 - 2 * t);
}

static FabVec3
mix (FabVec3 a,
     FabVec3 b,
     float   t)
{
  return fab_vec3_lerp (a, b, t);
}

static void
mix_arm (FabArmPose       *arm,
         const FabArmPose *to,
         float             t)
{
  if (!arm->set || !to->set || arm->space != to->space)
    {
      if (t > .5f)
        *arm = *to;
      return;
    }
  arm->at = mix (arm->at, to->at, t);
  arm->elbow = mix (arm->elbow, to->elbow, t);
  arm->fingers = mix (arm->fingers, to->fingers, t);
  arm->palm = mix (arm->palm, to->palm, t);
  if (t > .5f)
    arm->shape = to->shape;
}

static void
mirror_turn (FabVec3 *turn)
{
  turn->y = -turn->y;
  turn->z = -turn->z;
}

void
fab_pose_mirror_lower (FabLowerPose *pose)
{
  FabLegPose leg = pose->leg[0];
  FabArmPose arm = pose->arm[0];

  pose->leg[0] = pose->leg[1];
  pose->leg[1] = leg;
  pose->arm[0] = pose->arm[1];
  pose->arm[1] = arm;
  pose->shift.x = -pose->shift.x;
  mirror_turn (&pose->pelvis);
  mirror_turn (&pose->chest);
  mirror_turn (&pose->head);
}

static FabLowerPose
load_lower (gsize    i,
            gboolean mirror)
{
  FabLowerPose pose = fab_lower_poses[i];

  if (mirror)
    fab_pose_mirror_lower (&pose);

  return pose;
}

static Span
find_lower (const char *id)
{
  Span span = { 0, 0 };

  for (gsize i = 0; i < fab_n_lower_poses; i++)
    if (g_strcmp0 (fab_lower_poses[i].id, id) == 0)
      {
        if (span.n++ == 0)
          span.first = i;
      }
  span.n = MAX (span.n, 1);

  return span;
}

void
fab_pose_lower (const char   *id,
                float         phase,
                FabLowerPose *pose)
{
  Span span = find_lower (id);
  FabLowerPose to;

  place_phase (&span, fab_lower_poses[span.first].mirrored, isfinite (phase) ? phase : 0);
  *pose = load_lower (span.a, span.mirror_a);
  to = load_lower (span.b, span.mirror_b);
  if (span.t <= 0)
    return;
  pose->hip = fab_mix (pose->hip, to.hip, span.t);
  pose->air = fab_mix (pose->air, to.air, span.t);
  pose->shift = mix (pose->shift, to.shift, span.t);
  pose->pelvis = mix (pose->pelvis, to.pelvis, span.t);
  pose->chest = mix (pose->chest, to.chest, span.t);
  pose->head = mix (pose->head, to.head, span.t);
  for (int i = 0; i < 2; i++)
    {
      FabLegPose *leg = &pose->leg[i];

      leg->ankle = mix (leg->ankle, to.leg[i].ankle, span.t);
      leg->toe = fab_mix (leg->toe, to.leg[i].toe, span.t);
      leg->pitch = fab_mix (leg->pitch, to.leg[i].pitch, span.t);
      leg->knee = fab_mix (leg->knee, to.leg[i].knee, span.t);
      mix_arm (&pose->arm[i], &to.arm[i], span.t);
    }
}

void
fab_pose_upper (const char   *id,
                float         phase,
                FabUpperPose *pose)
{
  Span span = { 0, 0 };
  const FabUpperPose *to;

  for (gsize i = 0; i < fab_n_upper_poses; i++)
    if (g_strcmp0 (fab_upper_poses[i].id, id) == 0)
      {
        if (span.n++ == 0)
          span.first = i;
      }
  span.n = MAX (span.n, 1);
  place_phase (&span, FALSE, isfinite (phase) ? phase : 0);
  *pose = fab_upper_poses[span.a];
  to = &fab_upper_poses[span.b];
  pose->chest = mix (pose->chest, to->chest, span.t);
  pose->head = mix (pose->head, to->head, span.t);
  pose->shrug = fab_mix (pose->shrug, to->shrug, span.t);
  for (int i = 0; i < 2; i++)
    mix_arm (&pose->arm[i], &to->arm[i], span.t);
}

static const char * const lower_ids[] = {
  "stand", "walk", "run", "sit", "kneel", "kneel-both", "crouch", "lie", "sleep", "jump",
  "fall", "climb", "ride", "lunge", "dance", "creep", "tiptoe", "lean", "crawl", "swim", "fly",
  "float", "bow", "kick", "step", "upstairs", "run-upstairs", "downstairs", "march", "sit-floor", "lotus", "trip",
  "squat", "hide", "cower", "sit-crossed", "sit-slump", "sit-edge", "sit-legs", "row",
  "lie-front", "lie-side", "lie-up", "dead", "curl", "faint", "hang", "leap", "skate",
  "ski", "surf", "balance", "ballet", "stagger", "limp", "dive", "handstand", "box",
  "brace", "drag", "hero", "slouch", "dip", "carried", "piggyback", NULL
};

static const char * const upper_ids[] = {
  "idle", "point", "point-aside", "hold", "carry", "phone", "cross", "cover-face", "reach", "throw", "aim",
  "wave", "pray", "punch", "hug", "swing", "guard", "stab", "read", "drink", "eat", "smoke",
  "cheer", "hips", "lead", "conduct", "teach", "think", "shrug", "write", "play", "juggle",
  "dance", "beg", "salute", "look", "push", "pull", "steer", "guitar", "violin", "flute",
  "clap", "behind", "give", "cower", "hands-up", "whisper", "listen", "photograph", "archery",
  "umbrella", "sweep", "fish", "knock", "stir", "kite", "stretch", "flex", "balance",
  "facepalm", "pockets", "hold-hands", "pet", "scold", "present",
  "gesture", "argue", "shout", "sing", "beckon", "hug-self", "arms-wide", "gasp",
  "cover-ears", "head-in-hands", "clutch", "laces", "belly", "scratch", "yawn", "watch", "cast",
  "raise", "fence", "spear", "shield", "slap", "catch", "lift", "shoulder", "dig", "hammer",
  "saw", "row", "drum", "type", "pour", "tray", "toast", "hitch", "high-five", "offer", "cuffed",
  "ballet", "selfie", "mic", "binoculars", "paint", "knit", "brush", "comb", "cough",
  "wipe", "drag", "bat", "bowl", "shoot", "cradle", "back-load", "startle", "lurch", "touch", "touch-both",
  "grab", "embrace", NULL
};

const char * const *
fab_pose_list_lower (void)
{
  return lower_ids;
}

const char * const *
fab_pose_list_upper (void)
{
  return upper_ids;
}
