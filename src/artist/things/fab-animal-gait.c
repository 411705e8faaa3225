/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-animal-quadruped.h"

static void
place_feet (FabGait *gait, const FabQuadruped *q, const float ahead[4], const float lift[4])
{
  for (int i = 0; i < 4; i++)
    {
      float root = i < 2 ? gait->shoulder.z : gait->hip.z;

      gait->feet[i] = V ((i & 1 ? -.62f : .62f) * q->width, lift[i] * q->leg,
                         root + ahead[i] * q->leg);
    }
}

static void
init_stand (FabGait *gait, const FabQuadruped *q)
{
  static const float ahead[4] = { .02f, .06f, -.05f, .02f }, lift[4] = { 0 };

  gait->hip = V (0, q->leg, -q->length / 2);
  gait->shoulder = V (0, q->leg, q->length / 2);
  gait->neck_angle = q->neck_angle;
  gait->pitch = q->pitch;
  gait->tail_angle = q->tail_angle;
  place_feet (gait, q, ahead, lift);
}

static void
init_walk (FabGait *gait, const FabQuadruped *q, float phase)
{
  static const float starts[4] = { 0, .5f, .75f, .25f };
  float ahead[4], lift[4];

  for (int i = 0; i < 4; i++)
    {
      float a = 2 * G_PI * (phase + starts[i]);

      ahead[i] = .3f * sinf (a);
      lift[i] = .14f * MAX (0, cosf (a));
    }
  place_feet (gait, q, ahead, lift);
}

/* Stretched at phase 0, gathered at one half. */
static void
init_run (FabGait *gait, const FabQuadruped *q, float phase)
{
  float stretch = cosf (2 * G_PI * phase), up = q->leg * (.12f + .06f * stretch);
  float ahead[4] = { .75f * stretch, .55f * stretch, -.75f * stretch, -.55f * stretch };
  float lift[4] = { .3f, .16f, .12f, .28f };

  gait->hip.y += up;
  gait->shoulder.y += up + q->length * .06f * stretch;
  gait->neck_angle *= .7f;
  gait->tail_angle = .1f;
  place_feet (gait, q, ahead, lift);
}

static void
init_jump (FabGait *gait, const FabQuadruped *q)
{
  static const float ahead[4] = { .55f, .45f, -.75f, -.62f }, lift[4] = { .9f, .7f, .12f, .3f };

  gait->hip.y += q->leg * .25f;
  gait->shoulder.y += q->leg * .25f + q->length * .4f;
  gait->shoulder.z -= q->length * .07f;
  gait->tail_angle = -.2f;
  place_feet (gait, q, ahead, lift);
}

static void
init_sit (FabGait *gait, const FabQuadruped *q)
{
  float rise = CLAMP (q->leg * 1.02f - q->waist * .95f, q->length * .35f, q->length * .8f),
  run = sqrtf (q->length * q->length - rise * rise);
  static const float lift[4] = { 0 };
  float ahead[4] = { .06f, .1f, .5f, .5f };

  gait->hip = V (0, q->waist * .95f, -run / 2);
  gait->shoulder = V (0, gait->hip.y + rise, run / 2);
  gait->tail_angle = -.25f;
  place_feet (gait, q, ahead, lift);
}

static void
init_sleep (FabGait *gait, const FabQuadruped *q)
{
  static const float lift[4] = { 0 };
  float ahead[4] = { .42f, .5f, .3f, .3f };

  gait->hip.y = q->waist;
  gait->shoulder.y = q->girth * 1.04f;
  gait->neck_angle = q->neck > q->girth * 2.4f ? .5f : -.3f;
  gait->pitch = .12f;
  gait->tail_angle = -.5f;
  gait->asleep = gait->lying = TRUE;
  place_feet (gait, q, ahead, lift);
}

/* Awake on the ground: as asleep, with the head up. */
static void
init_lie (FabGait *gait, const FabQuadruped *q)
{
  init_sleep (gait, q);
  gait->asleep = FALSE;
  gait->neck_angle = MAX (q->neck_angle, .6f);
  gait->pitch = q->pitch;
}

/* Sitting with the muzzle to the sky. */
static void
init_howl (FabGait *gait, const FabQuadruped *q)
{
  init_sit (gait, q);
  gait->neck_angle = 1.2f;
  gait->pitch = -1.05f;
}

/* The neck goes down until the mouth is at the ground. */
static void
init_eat (FabGait *gait, const FabQuadruped *q)
{
  float root = gait->shoulder.y + q->girth * .35f - q->snout_r * 1.5f;
  float down = CLAMP (root / MAX (q->neck + q->snout * .6f, .01f), .3f, .96f);

  if (q->trunk)
    return;
  gait->neck_angle = -asinf (down);
  gait->pitch = q->neck > q->girth * 1.5f ? .75f : .55f;
  gait->tail_angle = q->tail_angle;
}

static void
init_rear (FabGait *gait, const FabQuadruped *q)
{
  static const float ahead[4] = { .5f, .62f, .1f, -.1f }, lift[4] = { 1, 1.25f, 0, 0 };

  gait->shoulder = V (0, q->leg + q->length * .82f, q->length * .1f);
  gait->hip = V (0, MAX (q->leg * .9f, q->waist * 1.15f), -q->length * .45f);
  gait->neck_angle = MAX (q->neck_angle, .9f);
  gait->pitch = q->pitch * .6f;
  place_feet (gait, q, ahead, lift);
  for (int i = 0; i < 2; i++)
    gait->feet[i] = V (gait->feet[i].x, gait->shoulder.y - q->leg * (.45f - .15f * i),
                       gait->shoulder.z + q->leg * .62f);
}

/* Low on bent legs, the head ahead. */
static void
init_stalk (FabGait *gait, const FabQuadruped *q)
{
  static const float ahead[4] = { .35f, -.1f, -.3f, .15f }, lift[4] = { 0 };

  gait->hip.y = MAX (q->leg * .82f, q->waist * 1.02f);
  gait->shoulder.y = MAX (q->leg * .68f, q->girth * 1.04f);
  gait->neck_angle = -.05f;
  gait->pitch = .05f;
  gait->tail_angle = -.35f;
  place_feet (gait, q, ahead, lift);
}

/* Heavy and hoofed animals rest lying. */
static gboolean
sits_lying (const FabQuadruped *q)
{
  return q->hoof || q->leg > 1.2f;
}

static void
init_rest (FabGait *gait, const FabQuadruped *q)
{
  sits_lying (q) ? init_lie (gait, q) : init_sit (gait, q);
}

static void
init_gallop (FabGait *gait, const FabQuadruped *q)
{
  init_run (gait, q, .2f);
}

static const struct
{
  const char *action;
  void      (*init) (FabGait *gait, const FabQuadruped *q);
} still[] = {
  { "jump", init_jump }, { "fly", init_jump }, { "leap", init_jump }, { "pounce", init_jump },
  { "attack", init_jump }, { "sit", init_rest }, { "beg", init_rest }, { "squat", init_rest },
  { "sleep", init_sleep }, { "dead", init_sleep }, { "faint", init_sleep }, { "lie", init_lie },
  { "lie-front", init_lie }, { "lie-up", init_lie }, { "howl", init_howl }, { "eat", init_eat },
  { "graze", init_eat }, { "drink", init_eat }, { "sniff", init_eat }, { "rear", init_rear },
  { "stalk", init_stalk }, { "crouch", init_stalk }, { "cower", init_stalk },
  { "sneak", init_stalk }, { "hide", init_stalk }, { "swim", init_gallop },
};

/**
 * fab_gait_init:
 * @action: "stand", "walk", "run", "sit", "lie", "sleep", "jump", "fly", "howl", "eat", "rear",
 *   "stalk" and what means the same; others stand
 * @phase: 0 … 1 through a cycle of walking or running
 */
void
fab_gait_init (FabGait            *gait,
               const FabQuadruped *q,
               const char         *action,
               float               phase)
{
  g_assert (gait != NULL && q != NULL && action != NULL);

  memset (gait, 0, sizeof *gait);
  init_stand (gait, q);
  if (strcmp (action, "walk") == 0)
    init_walk (gait, q, phase);
  else if (strcmp (action, "run") == 0 || strcmp (action, "gallop") == 0)
    init_run (gait, q, phase);
  for (gsize i = 0; i < G_N_ELEMENTS (still); i++)
    if (strcmp (action, still[i].action) == 0)
      still[i].init (gait, q);
  if (gait->lying && q->trunk)
    gait->pitch = -1.1f;
}
