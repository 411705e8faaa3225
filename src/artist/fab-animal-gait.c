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
  float rise = MIN (q->leg * 1.02f - q->waist * .95f, q->length * .8f),
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

/* Heavy and hoofed animals rest lying. */
static gboolean
sits_lying (const FabQuadruped *q)
{
  return q->hoof || q->leg > 1.2f;
}

/**
 * fab_gait_init:
 * @action: "stand", "walk", "run", "sit", "sleep", "jump", "fly"; others stand
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
  else if (strcmp (action, "run") == 0)
    init_run (gait, q, phase);
  else if (strcmp (action, "jump") == 0 || strcmp (action, "fly") == 0)
    init_jump (gait, q);
  else if (strcmp (action, "sit") == 0 && !sits_lying (q))
    init_sit (gait, q);
  else if (strcmp (action, "sleep") == 0 || strcmp (action, "lie") == 0 ||
           strcmp (action, "sit") == 0)
    init_sleep (gait, q);
  if (strcmp (action, "sit") == 0 && gait->lying)
    {
      gait->asleep = FALSE;
      gait->neck_angle = q->neck_angle;
      gait->pitch = q->pitch;
    }
  if (gait->lying && q->trunk)
    gait->pitch = -1.1f;
}
