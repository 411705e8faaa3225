/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Close on a part of a body: feet at an edge, a hand and what it is at. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-model-use.h"
#include "fab-staging-private.h"

/* What a hand is at, and where that is: metres ahead of somebody of 1.7 m and above the ground. */
typedef enum { SITE_HAND, SITE_TABLE, SITE_WALL, N_SITES } Site;

static const struct { float ahead, up; const char *lower, *backing; } sites[N_SITES] = {
  [SITE_HAND] = { .5f, 1.12f, "stand", NULL },
  [SITE_TABLE] = { .5f, .78f, "sit", "table" },
  [SITE_WALL] = { .52f, 1.14f, "stand", "door" },
};

static gboolean
is_on_wall (const FabActor *thing)
{
  static const char * const models[] = { "padlock", "doorknob", "push-button", "door", "switch", "pulled-drawer", NULL };
  const FabModel *model = fab_actor_model (thing);

  return model != NULL && (fab_model_use (model)->stands == FAB_HANGS_ON_WALL ||
                           g_strv_contains (models, model->id)) && !g_str_equal (model->id, "picture");
}

static gboolean
is_in_hand (FabPlacer *placer,
            guint      thing,
            guint      hand)
{
  const FabEntity *entity = entity_of (placer, thing), *owner = entity_of (placer, hand);

  return (entity->relation == FAB_RELATION_HELD_BY && g_strcmp0 (entity->anchor, owner->id) == 0) ||
         (owner->mode == FAB_OBJECT_HELD && g_strcmp0 (owner->object, entity->id) == 0) ||
         g_strcmp0 (owner->tool, entity->id) == 0;
}

/* A key goes into the lock from the hand, tea out of it. */
static gboolean
comes_from_hand (FabPlacer *placer,
                 guint      thing)
{
  const FabEntity *entity = entity_of (placer, thing);
  int anchor = index_of (placer, entity->anchor);

  return anchor >= 0 && (entity->relation == FAB_RELATION_IN || entity->relation == FAB_RELATION_AT) &&
         !is_being (entity_of (placer, anchor)) && fab_actor_radius (fab_staging_actor (placer->stage, thing)) < .3f;
}

/* What one pours is seen as the vessel that it comes out of. */
static void
put_in_vessel (FabActor *thing)
{
  g_autofree char *pot = g_strconcat (thing->noun, "pot", NULL);
  const FabModel *model = fab_model_find (pot);

  if (fab_actor_height (thing) > .15f)
    return;
  thing->kind = FAB_ACTOR_MODEL;
  set_pose (&thing->model, model != NULL ? model->id : "jug");
}

static void
take_in_hand (FabPlacer *placer,
              guint      i,
              FabActor  *hand)
{
  FabActor *thing = fab_staging_actor (placer->stage, i);
  float room = .34f * fab_actor_height (hand) / 1.7f, size;

  for (guint k = 0; k < placer->n; k++)
    if (entity_of (placer, k)->mode == FAB_OBJECT_POURED && g_strcmp0 (entity_of (placer, k)->object, thing->id) == 0)
      put_in_vessel (thing);
  size = MAX (2 * fab_actor_radius (thing), fab_actor_height (thing));
  if (thing->model != NULL && g_str_equal (thing->model, "picture"))  /* a print */
    thing->scale *= room * .6f / MAX (size, .01f);
  thing->at = hand->at;
  g_free (thing->holder);
  thing->holder = g_strdup (hand->id);
  placer->state[i] = 2;
}

/* A print that is named hangs on the wall of the place, unless a hand has it. */
static gboolean
is_about (FabPlacer *placer,
          guint      thing,
          guint      hand)
{
  const FabActor *actor = fab_staging_actor (placer->stage, thing);

  return !is_being (entity_of (placer, thing)) && fab_actor_height (actor) < 1 &&
         (!actor->piece || g_strcmp0 (entity_of (placer, hand)->object, entity_of (placer, thing)->id) == 0);
}

/* Of a chest a hand is at the drawer. */
static void
open_drawer (FabPlacer *placer,
             guint      i)
{
  FabActor *thing = fab_staging_actor (placer->stage, i);

  if (g_strcmp0 (entity_of (placer, i)->noun, "drawer") != 0)
    return;
  thing->kind = FAB_ACTOR_MODEL;
  thing->scale = 1;
  set_pose (&thing->model, "pulled-drawer");
}

static int
find_site (FabPlacer *placer,
           guint      hand,
           Site      *site)
{
  int at = -1;

  *site = SITE_HAND;
  for (guint i = 0; i < placer->n; i++)
    {
      FabActor *thing = fab_staging_actor (placer->stage, i);

      open_drawer (placer, i);
      if (!is_about (placer, i, hand))
        continue;
      thing->piece = FALSE;
      if ((is_in_hand (placer, i, hand) && !is_on_wall (thing)) || comes_from_hand (placer, i))
        take_in_hand (placer, i, fab_staging_actor (placer->stage, hand));
      else if (at < 0)
        at = i;
    }
  if (at >= 0)
    *site = is_on_wall (fab_staging_actor (placer->stage, at)) ? SITE_WALL : SITE_TABLE;

  return at;
}

static void
add_backing (FabPlacer *placer,
             FabActor  *hand,
             Site       site,
             FabVec3    at)
{
  const char *own = site == SITE_WALL && g_strcmp0 (hand->target, "drawer") == 0 ? NULL : sites[site].backing;
  FabActor *backing = own != NULL ? fab_staging_add_model (placer->stage, own) : NULL;

  if (backing == NULL)
    return;
  backing->yaw = hand->yaw + (float) G_PI;
  if (site == SITE_TABLE)
    {
      backing->at = fab_vec3_mad (at, forward_of (hand), depth_of (backing) - .22f);
      backing->at.y = sites[site].up - .03f - top_of (backing);
    }
  else
    {
      backing->at = fab_vec3_mad (at, forward_of (hand), depth_of (backing));
      backing->at = fab_vec3_mad (backing->at, fab_vec3 (-cosf (hand->yaw), 0, sinf (hand->yaw)), .25f);
      backing->at.y = 0;
    }
}

/* By a bed it is the middle of the night. */
static void
add_alarm (FabPlacer *placer,
           FabActor  *hand,
           FabVec3    at)
{
  FabActor *alarm = fab_staging_add_model (placer->stage, "alarm-clock");

  if (alarm == NULL)
    return;
  alarm->at = fab_vec3_mad (at, forward_of (hand), .19f);
  alarm->at.z -= .24f;
  alarm->at.y = sites[SITE_TABLE].up - .03f;
  alarm->yaw = DEGREES (14);
}

/* The hand comes in from the left, the thing before it; the body stays out of the frame. */
static void
place_hand (FabPlacer *placer,
            guint      i)
{
  FabActor *hand = fab_staging_actor (placer->stage, i), *thing;
  float unit = fab_actor_height (hand) / 1.7f;
  Site site;
  int t = find_site (placer, i, &site);
  FabVec3 at, ahead;
  gboolean lies;

  hand->at = fab_vec3 (0, 0, 0);
  hand->yaw = DEGREES (86);
  ahead = forward_of (hand);
  set_pose (&hand->lower, sites[site].lower);
  if (site == SITE_TABLE)
    hand->seat = .46f * unit;
  at = fab_vec3_scale (ahead, sites[site].ahead * unit);
  at.z += .16f * unit;
  at.y = sites[site].up * (site == SITE_HAND ? unit : 1);
  hand->paired = hand->grip_r = TRUE;
  hand->reach_r = fab_vec3_add (at, fab_vec3 (0, site == SITE_TABLE ? .05f : 0, 0));
  if (t < 0)
    return;
  thing = fab_staging_actor (placer->stage, t);
  lies = site == SITE_TABLE && depth_of (thing) < .02f;  /* a sheet, under the hand */
  thing->at = fab_vec3_mad (at, ahead, site != SITE_TABLE ? .12f : lies ? -.4f * fab_actor_height (thing)
                                                         : .08f + .6f * fab_actor_radius (thing));
  thing->at.y -= site == SITE_TABLE ? .03f : .5f * fab_actor_height (thing);
  thing->yaw = hand->yaw + (float) G_PI;
  if (lies)
    thing->pitch = -(float) G_PI_2;
  g_clear_pointer (&thing->holder, g_free);
  set_pose (&hand->target, thing->id);
  placer->state[t] = 2;
  add_backing (placer, hand, site, thing->at);
  if (site == SITE_TABLE && g_strcmp0 (placer->stage->set, "bedroom") == 0)
    add_alarm (placer, hand, at);
}

gboolean
fab_placer_ties_laces (const FabEntity *entity)
{
  static const char * const verbs[] = { "tie laces", "tie shoelaces", "tie shoes", NULL };

  return fab_entity_does (entity, verbs);
}

/* Both hands at the foot that is ahead. */
void
fab_placer_put_at_shoe (FabPlacer *placer,
                        FabActor  *actor)
{
  g_autoptr(FabFigure) figure = NULL;
  FabVec3 left, right, foot;
  FabXform at;

  set_pose (&actor->lower, "crouch");
  set_pose (&actor->upper, "laces");
  actor->yaw = DEGREES (64) * placer->stage->side;
  figure = fab_actor_figure (placer->stage, actor, 0);
  at = fab_actor_xform (actor);
  left = fab_figure_joint (figure, FAB_JOINT_ANKLE_L);
  right = fab_figure_joint (figure, FAB_JOINT_ANKLE_R);
  foot = left.z > right.z ? left : right;
  foot = fab_vec3_add (foot, fab_vec3 (0, .035f, .11f));
  actor->grip_l = actor->grip_r = TRUE;
  actor->reach_l = fab_xform_point (&at, fab_vec3_add (foot, fab_vec3 (.055f, 0, 0)));
  actor->reach_r = fab_xform_point (&at, fab_vec3_add (foot, fab_vec3 (-.055f, .01f, .01f)));
  actor->paired = TRUE;
}

/* Somebody who has things about: the hand is at them. */
static gboolean
has_things (FabPlacer *placer,
            guint      hand)
{
  for (guint i = 0; i < placer->n; i++)
    if (is_about (placer, i, hand))
      return TRUE;

  return FALSE;
}

static gboolean
is_alone (FabPlacer *placer)
{
  guint beings = 0;

  for (guint i = 0; i < placer->n; i++)
    beings += is_being (entity_of (placer, i)) ? 1 : 0;

  return beings == 1;
}

/**
 * fab_placer_put_part:
 * @i: whose hand or feet are meant
 *
 * Feet stand at the edge; a hand is at its thing.
 */
void
fab_placer_put_part (FabPlacer *placer,
                     guint      i)
{
  FabActor *actor = fab_staging_actor (placer->stage, i);

  if (g_str_equal (actor->part, "hand") && is_alone (placer) && has_things (placer, i))
    {
      place_hand (placer, i);
      return;
    }
  if (g_str_equal (actor->part, "hand") && index_of (placer, actor->target) >= 0)
    return;
  actor->yaw = (float) G_PI;
  if (g_strcmp0 (placer->stage->set, "cliff") == 0)
    actor->at = fab_vec3 (0, 0, -2.5f);
}
