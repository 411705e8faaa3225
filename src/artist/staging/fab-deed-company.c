/* SPDX-License-Identifier: GPL-3.0-or-later */
/* People and their animals: a flock that is fed or walked, a cow that is milked; and what several carry. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-deed-company.h"

static const FabDeed company = { FAB_OBJECT_TARGET, SPOT_WORKER, 0, 0, NULL, NULL, HANDS_NONE };

static FabGroup
make_group (FabActor *thing,
            int       index)
{
  FabGroup group = { .deed = &company, .thing = thing, .base = thing, .index = index };

  group.doers = g_array_new (FALSE, FALSE, sizeof (guint));
  group.members = g_ptr_array_new ();
  g_ptr_array_add (group.members, thing);

  return group;
}

static FabActor *
join_group (FabPlacer *placer,
            FabGroup  *group,
            guint      i)
{
  FabActor *actor = fab_staging_actor (placer->stage, i);

  g_ptr_array_add (group->members, actor);
  placer->state[i] = 2;
  actor->paired = TRUE;

  return actor;
}

static FabVec3
right_of (const FabActor *actor)
{
  return fab_vec3 (-cosf (actor->yaw), 0, sinf (actor->yaw));
}

static gboolean
is_free_person (FabPlacer *placer,
                guint      i)
{
  const FabEntity *entity = entity_of (placer, i);

  return (entity->being == FAB_BEING_PERSON || entity->being == FAB_BEING_PERSONIFIED) && entity->part == NULL &&
         placer->state[i] == 0;
}

/* The animal that a person's deed goes to. */
static int
beast_of (FabPlacer *placer,
          guint      i)
{
  const FabEntity *entity = entity_of (placer, i);
  int k = index_of (placer, entity->target != NULL ? entity->target : entity->object);

  if (k < 0 || placer->state[k] != 0 || entity_of (placer, k)->being != FAB_BEING_ANIMAL)
    return -1;

  /* a dog in a bath stays there */
  return entity->relation == FAB_RELATION_AT && g_strcmp0 (entity->anchor, entity_of (placer, k)->anchor) == 0 ? -1 : k;
}

/* --- a flock ------------------------------------------------------------------------------------------------- */

static gboolean
is_of_flock (FabPlacer *placer,
             guint      i,
             int        first)
{
  return placer->state[i] == 0 && entity_of (placer, i)->being == FAB_BEING_ANIMAL &&
         g_strcmp0 (entity_of (placer, i)->noun, entity_of (placer, first)->noun) == 0;
}

/* Each to its own side of the way ahead, none behind another. */
static void
spread_flock (FabPlacer *placer,
              FabGroup  *group,
              FabActor  *doer,
              int        first,
              gboolean   led)
{
  FabVec3 right = right_of (doer), ahead = forward_of (doer);
  float r = fab_actor_radius (fab_staging_actor (placer->stage, first));
  guint n = 0, k = 0;

  for (guint i = 0; i < placer->n; i++)
    n += is_of_flock (placer, i, first);
  for (guint i = 0; i < placer->n; i++)
    {
      FabActor *beast;
      float side;

      if (!is_of_flock (placer, i, first))
        continue;
      beast = join_group (placer, group, i);
      side = (k - (n - 1) / 2.f) * (.22f + 1.1f * r);
      beast->at = fab_vec3_mad (doer->at, ahead, .5f + 1.2f * r + (led ? .3f : .22f) * (k % 3));
      beast->at = fab_vec3_mad (beast->at, right, side);
      beast->yaw = led ? doer->yaw + DEGREES (5) * ((int) k % 3 - 1)
                   : atan2f (doer->at.x - beast->at.x, doer->at.z - beast->at.z) + DEGREES (24) * ((int) k % 3 - 1);
      k++;
    }
}

/* What they are in front of stands behind them. */
static void
put_backdrop (FabPlacer *placer,
              guint      i,
              int        beast)
{
  const FabEntity *entity = entity_of (placer, i);
  int k = index_of (placer, entity->relation == FAB_RELATION_IN_FRONT ? entity->anchor
                            : entity_of (placer, beast)->relation == FAB_RELATION_IN_FRONT ? entity_of (placer, beast)->anchor : NULL);
  FabActor *thing = k >= 0 ? fab_staging_actor (placer->stage, k) : NULL;

  if (thing == NULL || thing->piece || placer->state[k] != 0 || thing->being != FAB_BEING_THING)
    return;
  thing->at = fab_vec3 (0, 0, -(depth_of (thing) + 2.2f));
  placer->state[k] = 2;
}

static void
put_flock (FabPlacer *placer,
           guint      i,
           int        first)
{
  gboolean led = g_strcmp0 (fab_staging_actor (placer->stage, i)->upper, "lead") == 0;
  FabGroup group = make_group (fab_staging_actor (placer->stage, i), i);
  FabActor *doer = join_group (placer, &group, i);

  g_array_append_val (group.doers, i);
  doer->at = fab_vec3 (0, 0, 0);
  doer->yaw = DEGREES (led ? 52 : 62) * placer->stage->side;
  put_backdrop (placer, i, first);
  spread_flock (placer, &group, doer, first, led);
  if (!led)
    set_pose (&doer->upper, "give");
  g_array_append_val (placer->groups, group);
}

/* --- a big one, worked on at its flank ----------------------------------------------------------------------- */

/* @at: where hands go, shares of its height and length; @seat: of the stool, 0: one stands. */
static const struct { const char *verb; float height, along, seat; } tasks[] = {
  { "milk", .36f, -.24f, .32f }, { "shoe", .2f, .3f, .25f }, { "shear", .62f, .1f, 0 }, { NULL, .72f, .12f, 0 },
};

static void
put_at_flank (FabPlacer *placer,
              guint      i,
              int        beast)
{
  FabActor *animal = fab_staging_actor (placer->stage, beast), *doer;
  FabGroup group = make_group (animal, beast);
  float side = placer->stage->side, h = fab_actor_height (animal), half = .3f * h;
  FabVec3 ahead, at;
  gsize k = 0;

  while (tasks[k].verb != NULL && g_strcmp0 (tasks[k].verb, entity_of (placer, i)->verb) != 0)
    k++;
  doer = join_group (placer, &group, i);
  join_group (placer, &group, beast);
  animal->at = fab_vec3 (0, 0, 0);
  animal->yaw = DEGREES (82) * side;
  ahead = forward_of (animal);
  at = fab_vec3_mad (animal->at, ahead, tasks[k].along * 2 * fab_actor_radius (animal));
  /* on the near side, seen from the side */
  doer->at = fab_vec3_add (at, fab_vec3 (-.22f * side, 0, half + (tasks[k].seat > 0 ? .36f : .3f)));
  doer->yaw = DEGREES (150) * side;
  at = fab_vec3_add (at, fab_vec3 (0, tasks[k].height * h, half * .7f));
  doer->grip_l = doer->grip_r = TRUE;
  doer->reach_r = fab_vec3_mad (at, ahead, .1f);
  doer->reach_l = fab_vec3_mad (at, ahead, -.1f);
  set_pose (&doer->upper, "touch-both");
  set_pose (&doer->lower, h < .95f && tasks[k].seat <= 0 ? "kneel" : "stand");
  if (tasks[k].seat > 0)
    {
      FabActor *stool = fab_placer_give_seat (placer, doer, "stool");

      if (stool != NULL)
        {
          stool->scale *= tasks[k].seat / MAX (doer->seat, .1f);
          doer->seat = tasks[k].seat;
          g_ptr_array_add (group.members, stool);
        }
    }
  g_array_append_val (placer->groups, group);
}

static void
put_with_beast (FabPlacer *placer,
                guint      i)
{
  const FabEntity *entity = entity_of (placer, i);
  int beast = beast_of (placer, i);
  float h = beast >= 0 ? fab_actor_height (fab_staging_actor (placer->stage, beast)) : 0;

  if (beast < 0 || entity->relation == FAB_RELATION_RIDDEN_BY)
    return;
  if ((entity->mode == FAB_OBJECT_GIVEN || entity->mode == FAB_OBJECT_LED) && h < 1.15f &&
      entity_of (placer, beast)->relation != FAB_RELATION_HELD_BY)
    put_flock (placer, i, beast);
  else if ((entity->mode == FAB_OBJECT_WORKED || entity->mode == FAB_OBJECT_TOUCHED) && h > .55f && h < 2.4f)
    put_at_flank (placer, i, beast);
}

/* --- what several carry ---------------------------------------------------------------------------------------- */

static gboolean
bears (FabPlacer  *placer,
       guint       i,
       const char *id)
{
  const FabEntity *entity = entity_of (placer, i);

  return is_free_person (placer, i) && entity->mode == FAB_OBJECT_HELD && g_strcmp0 (entity->object, id) == 0;
}

/* Two at its ends, more along its sides. */
static FabVec3
find_bearer (guint   rank,
             guint   n,
             FabVec3 size)
{
  float half = MAX (size.x, size.z) / 2, wide = MIN (size.x, size.z) / 2 + .22f;
  guint rows = (n + 1) / 2;

  if (n == 2)
    return fab_vec3 (0, 0, (rank == 0 ? 1 : -1) * (half + .2f));

  return fab_vec3 (rank % 2 == 0 ? wide : -wide, 0, rows > 1 ? half * .8f * (1 - 2.f * (rank / 2) / (rows - 1)) : 0);
}

/* A ladder lies when it is carried: its height becomes its length. */
static FabVec3
lay_long (FabActor *thing)
{
  FabVec3 size = size_of (thing);

  if (size.y < 1.5f * MAX (size.x, size.z))
    return size;
  thing->pitch = (float) G_PI_2;

  return fab_vec3 (size.x, size.z, size.y);
}

static void
bear_together (FabPlacer *placer,
               int        t,
               guint      n)
{
  FabActor *thing = fab_staging_actor (placer->stage, t);
  FabVec3 size = lay_long (thing);
  FabGroup group = make_group (thing, t);
  float yaw = DEGREES (70) * placer->stage->side;
  FabXform way = fab_xform_rotate_y (yaw);
  gboolean high = n > 2;
  guint rank = 0;

  g_clear_pointer (&thing->holder, g_free);
  placer->state[t] = 2;
  thing->paired = TRUE;
  thing->piece = FALSE;
  thing->yaw = size.x > size.z && thing->pitch == 0 ? yaw + (float) G_PI_2 : yaw;
  for (guint i = 0; i < placer->n; i++)
    {
      FabActor *doer;
      FabVec3 p, hand;

      if (!bears (placer, i, entity_of (placer, t)->id))
        continue;
      doer = join_group (placer, &group, i);
      p = find_bearer (rank, n, size);
      if (rank == 0)
        thing->at = fab_vec3 (0, high ? .8f * fab_actor_height (doer) : .4f * fab_actor_height (doer), 0);
      if (rank == 0 && thing->pitch != 0)
        thing->at = fab_vec3_mad (thing->at, fab_vec3 (sinf (yaw), 0, cosf (yaw)), -.5f * size.z);
      doer->at = fab_xform_point (&way, p);
      doer->yaw = yaw;
      set_pose (&doer->lower, "walk");
      doer->phase = .25f * rank;
      hand = fab_vec3_mad (p, p, high ? 0 : -.2f / MAX (fab_vec3_length (p), .1f));
      hand = fab_xform_point (&way, hand);
      hand.y = thing->at.y + (high ? .06f : .12f);
      doer->grip_r = !high || p.x > 0;
      doer->grip_l = !high || p.x < 0;
      doer->reach_r = fab_vec3_mad (hand, right_of (doer), high ? .1f : .2f);
      doer->reach_l = fab_vec3_mad (hand, right_of (doer), high ? -.1f : -.2f);
      rank++;
    }
  g_array_append_val (placer->groups, group);
}

static void
carry_large (FabPlacer *placer,
             guint      t)
{
  const FabEntity *entity = entity_of (placer, t);
  FabActor *thing = fab_staging_actor (placer->stage, t);
  FabVec3 size = size_of (thing);
  guint n = 0;

  if (entity->being != FAB_BEING_THING || (placer->state[t] != 0 && !thing->piece) || MAX (size.x, MAX (size.y, size.z)) < .9f || MAX (size.x, size.z) > 6)
    return;
  for (guint i = 0; i < placer->n; i++)
    n += bears (placer, i, entity->id);
  if (n >= 2)
    bear_together (placer, t, n);
}

void
fab_placer_join_company (FabPlacer *placer)
{
  for (guint i = 0; i < placer->n; i++)
    carry_large (placer, i);
  for (guint i = 0; i < placer->n; i++)
    if (is_free_person (placer, i))
      put_with_beast (placer, i);
}
