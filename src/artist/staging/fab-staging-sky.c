/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In the air: thrown, flown, and the bodies of the sky. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-staging-private.h"

static gboolean
falls_down (const FabEntity *doing)
{
  static const char * const verbs[] = { "drop", "lose", "let go", "let go of", "spill", "trip", "stumble", NULL };

  return fab_entity_does (doing, verbs);
}

/* What a hand throws is no boulder. */
static void
fit_hand (FabActor       *thing,
          const FabActor *doer)
{
  float most = .11f * fab_actor_height (doer);

  if (doer->kind == FAB_ACTOR_FIGURE && fab_actor_radius (thing) > 2.4f * most)
    thing->scale *= most / fab_actor_radius (thing);
}

/* It falls off what it stood on: before its edge, on its head. */
void
fab_placer_let_fall (FabPlacer *placer,
                     guint      i)
{
  static const char * const verbs[] = { "fall", "fall off", "fall from", "drop", "tumble", "topple", "slip", "slide", "slip off",
                                        "roll off", "tip over", "fall over", "break", "shatter", "smash", "crash", NULL };
  const FabEntity *entity = entity_of (placer, i);
  int k = index_of (placer, entity->target != NULL ? entity->target : entity->anchor);
  FabActor *thing = fab_staging_actor (placer->stage, i), *from = k >= 0 ? fab_staging_actor (placer->stage, k) : NULL;
  FabXform at;

  if (entity->being != FAB_BEING_THING || entity->verb == NULL || !g_strv_contains (verbs, entity->verb) || from == NULL ||
      from->being != FAB_BEING_THING || top_of (from) < .4f || fab_actor_height (thing) > .8f * top_of (from))
    return;
  at = fab_actor_xform (from);
  thing->at = fab_xform_point (&at, fab_vec3 (.25f * width_of (from), 0, depth_of (from) + .12f));
  thing->at.y = from->at.y + .52f * MIN (top_of (from), 1.6f);
  thing->pitch = 1.9f;
  placer->state[i] = 2;
}

/* Thrown, juggled, flown on a string: where it is in the air. */
void
fab_placer_put_in_air (FabPlacer       *placer,
                       FabActor        *actor,
                       const FabActor  *doer,
                       const FabEntity *doing,
                       guint            rank,
                       guint            n)
{
  FabVec3 ahead = forward_of (doer);
  float h = fab_actor_height (doer);
  float t = n > 1 ? rank / (n - 1.f) : .5f;
  int whom = index_of (placer, doing->target);
  const FabActor *catcher = whom >= 0 ? fab_staging_actor (placer->stage, whom) : NULL;

  if (g_strcmp0 (doing->verb, "juggle") == 0)
    {
      FabVec3 right = fab_vec3 (cosf (doer->yaw), 0, -sinf (doer->yaw));

      /* an egg in the air must still be seen from across the room */
      actor->scale *= MAX (1, .115f / MAX (fab_actor_height (actor), .01f));
      actor->at = fab_vec3_mad (doer->at, ahead, .32f * h / 1.7f);
      /* an arc beside the head, not before face or chest */
      actor->at = fab_vec3_mad (actor->at, right, (1.1f * (t - .5f) + (rank % 2 == 1 ? .27f : 0)) * h / 1.7f);
      actor->at.y += h * (.76f + .34f * sinf (t * (float) G_PI));
    }
  else if (g_strcmp0 (doing->verb, "fly") == 0)
    {
      actor->at = fab_vec3_mad (doer->at, fab_vec3 (placer->stage->side, 0, -.25f), 1.5f * h);
      actor->at.y += h * 1.55f;
      actor->yaw = -.4f * placer->stage->side;
    }
  else if (falls_down (doing))
    {
      actor->at = fab_vec3_mad (doer->at, ahead, .5f + fab_actor_radius (actor) + .25f * rank);
      actor->at.y += h * (.34f + .07f * (rank % 2));
      actor->yaw = doer->yaw + .6f + rank;
      actor->pitch = .7f;
    }
  else if (catcher != NULL && catcher->kind == FAB_ACTOR_FIGURE && catcher != doer)
    {
      FabVec3 from = fab_staging_hand_of (placer->stage, doer);

      fit_hand (actor, doer);
      actor->at = fab_vec3_lerp (from, fab_actor_head (catcher), .5f + .12f * (rank % 3));
      actor->at.y += .12f * h;
      actor->yaw = doer->yaw + .6f;
    }
  else
    {
      fit_hand (actor, doer);
      actor->at = fab_vec3_mad (doer->at, ahead, .95f + fab_actor_radius (actor) + .4f * rank);
      actor->at.y += h * .8f;
      actor->yaw = doer->yaw + .6f;
    }
}

/* Moon and planets are as large as a fist held out; what flies is as far as it must be to be seen whole. */
void
fab_placer_put_in_sky (FabPlacer *placer,
                       FabActor  *actor,
                       guint      rank)
{
  const FabModel *model = fab_actor_model (actor);
  gboolean heavenly = actor->being == FAB_BEING_THING && (model == NULL || model->klass == FAB_MODEL_LAND || fab_actor_height (actor) < .9f);
  float tall = MAX (fab_actor_height (actor), fab_actor_radius (actor));
  float away = heavenly ? 42 : CLAMP (5.5f * tall, 7, 60);
  float x = (rank % 2 == 0 ? .2f : -.26f) * placer->stage->side * (1 + .3f * (rank / 2));

  if (heavenly)
    actor->scale *= 5.2f / MAX (tall, .05f);
  actor->at = fab_vec3 (x * away, away * (.17f + .05f * (rank % 3)) + (heavenly ? 1.5f : 1.2f), -away);
  actor->yaw = heavenly ? -x : -DEGREES (62) * placer->stage->side;
  actor->lead &= !heavenly;
  actor->sky = heavenly;
  if (actor->being == FAB_BEING_ANIMAL)
    set_pose (&actor->lower, "fly");
}

/* Upper left or right in the frame, wherever the camera looks. */
void
fab_staging_hang_sky (FabStaging *stage)
{
  FabVec3 ahead = fab_vec3_normal (fab_vec3_sub (stage->camera.target, stage->camera.eye));
  FabVec3 right = fab_vec3_normal (fab_vec3_cross (ahead, fab_vec3 (0, 1, 0)));
  FabVec3 up = fab_vec3_cross (right, ahead);
  float tall = tanf (stage->camera.fov / 2);
  guint rank = 0;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);
      FabVec3 to;
      float x, y;

      if (!actor->sky)
        continue;
      x = (rank % 2 == 0 ? .29f : -.29f) * stage->side - stage->camera.shift_x;
      y = .5f + stage->camera.shift_y - .24f - .1f * (rank / 2);
      to = fab_vec3_mad (ahead, right, 2 * x * tall * (float) stage->aspect);
      to = fab_vec3_mad (to, up, 2 * y * tall);
      actor->at = fab_vec3_mad (stage->camera.eye, to, 46);
      actor->scale *= .34f * tall * 46 / MAX (fab_actor_height (actor), .1f);
      actor->at.y -= fab_actor_height (actor) / 2;
      actor->yaw = atan2f (-to.x, -to.z);
      rank++;
    }
}
