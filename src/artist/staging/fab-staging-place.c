/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands where: first named to the left, things by their relations. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-deed.h"
#include "fab-model-use.h"

static void place_actor (FabPlacer *placer, guint i);

static const FabSet *
set_of (FabPlacer *placer)
{
  return placer->stage->set != NULL ? fab_set_by_id (placer->stage->set) : NULL;
}

/* --- many of them --------------------------------------------------------------------------------- */

/* How many stand abreast: a few in one row, some in two, a host in a block wider than deep; no more than the place is
 * wide. */
static guint
count_abreast (FabPlacer *placer,
               guint      n)
{
  const FabSet *set = set_of (placer);
  guint usual = n <= 6 ? n : n <= 16 ? (n + 1) / 2 : (guint) ceilf (sqrtf (2.f * n));

  return set != NULL && set->interior && set->size.x > 1 ? CLAMP ((guint) (set->size.x / .8f), 1, usual) : usual;
}

static float
half_room (const FabActor *actor)
{
  float radius = fab_actor_radius (actor);

  /* a snail beside a turtle is no step away */
  return actor->kind == FAB_ACTOR_FIGURE ? MAX (.36f, radius) + .05f : MIN (MAX (.36f, radius), 1.15f * radius) + .02f;
}

/* A few stand as a painter would group them: some close, some apart, one before another. Metres that one stands
 * nearer to the left neighbour than side by side, and nearer to the camera. */
static const struct { float gap, near; } groupings[][6] = {
  { { 0, 0 } },
  { { 0, 0 }, { 0, -.3f } },
  { { 0, -.2f }, { -.1f, .32f }, { .1f, -.42f } },
  { { 0, 0 }, { -.2f, -.55f }, { .3f, .3f }, { -.12f, -.3f } },
  { { 0, -.25f }, { -.2f, .3f }, { .22f, -.55f }, { -.14f, .32f }, { .12f, -.2f } },
  { { 0, 0 }, { -.22f, -.6f }, { .24f, .32f }, { -.12f, -.42f }, { .2f, .2f }, { -.22f, -.5f } },
};

static gboolean
is_in_rank (FabPlacer *placer,
            GArray    *row)
{
  static const char * const drilled[] = { "soldier", "guard", "army", "robot", NULL };
  const FabEntity *first = entity_of (placer, g_array_index (row, guint, 0));

  return (first->role != NULL && g_strv_contains (drilled, first->role)) ||
         (first->noun != NULL && g_strv_contains (drilled, first->noun));
}

static float
tallest_of (FabPlacer *placer,
            GArray    *row)
{
  float tallest = 0;

  for (guint i = 0; i < row->len; i++)
    tallest = MAX (tallest, fab_actor_height (fab_staging_actor (placer->stage, g_array_index (row, guint, i))));

  return tallest;
}

/* Off the straight line: @dx along it, the rest towards the camera. */
static float
step_out (FabPlacer *placer,
          GArray    *row,
          guint      i,
          float     *dx)
{
  const FabActor *actor = fab_staging_actor (placer->stage, g_array_index (row, guint, i));
  float low = 1 - fab_actor_height (actor) / MAX (tallest_of (placer, row), .1f);
  gboolean drilled = is_in_rank (placer, row);

  *dx = 0;
  if (actor->kind != FAB_ACTOR_FIGURE || (drilled && row->len > 3))
    return (i % 2) * -.3f;
  if (row->len > G_N_ELEMENTS (groupings))
    {
      *dx = .3f * (fab_staging_random (placer->stage, 810 + i) - .5f);
      return (i % 2) * -.3f + .5f * (fab_staging_random (placer->stage, 850 + i) - .5f) + .6f * MIN (low, .5f);
    }
  /* in a close frame they put their heads together */
  *dx = groupings[row->len - 1][i].gap - (placer->shot->size <= FAB_SIZE_MCU && i > 0 ? .24f : 0);

  /* the small in front of the tall */
  return groupings[row->len - 1][i].near + (low > .2f ? .5f : 0);
}

static void
place_row (FabPlacer *placer,
           GArray    *row)
{
  guint abreast = MAX (count_abreast (placer, row->len), 1), ranks = (row->len + abreast - 1) / abreast;
  float reach = 0, x = 0;

  for (guint i = 0; i < row->len; i++)
    reach += 2 * half_room (fab_staging_actor (placer->stage, g_array_index (row, guint, i)));
  for (guint i = 0; i < row->len; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, g_array_index (row, guint, i));
      guint rank = i / abreast;
      float dx, near = step_out (placer, row, i, &dx);

      if (i % abreast == 0)
        x = -reach / (2 * ranks) + (rank % 2) * .35f;
      x += half_room (actor) + dx;
      actor->at = fab_vec3 (x, 0, near - rank * 1.1f);
      actor->yaw = fab_placer_facing (placer, actor, x);
      x += half_room (actor);
      placer->state[g_array_index (row, guint, i)] = 2;
    }
}

static gboolean
is_formation (FabPlacer *placer,
              GArray    *row)
{
  const FabActor *first = row->len > 2 ? fab_staging_actor (placer->stage, g_array_index (row, guint, 0)) : NULL;

  return first != NULL && first->kind == FAB_ACTOR_FIGURE && does (first, "march");
}

/* In ranks and files, all with the same foot, past the camera. */
static void
place_formation (FabPlacer *placer,
                 GArray    *row)
{
  guint files = row->len < 6 ? 2 : row->len < 13 ? 3 : 4;
  float yaw = DEGREES (40) * placer->stage->side;
  FabXform turn = fab_xform_rotate_y (yaw);

  for (guint i = 0; i < row->len; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, g_array_index (row, guint, i));
      float room = 2 * half_room (actor);

      actor->at = fab_xform_point (&turn, fab_vec3 ((i % files - (files - 1) / 2.f) * room, 0, (i / files) * -1.6f * room));
      actor->yaw = yaw;
      actor->phase = 0;
      actor->paired = TRUE;
      placer->state[g_array_index (row, guint, i)] = 2;
    }
}

/* One behind another, seen from the side. */
static void
place_queue (FabPlacer *placer,
             GArray    *row)
{
  float side = placer->stage->side, x = 0;

  for (guint i = 0; i < row->len; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, g_array_index (row, guint, i));
      float half = .1f + fab_actor_radius (actor);

      x += i > 0 ? half : 0;
      actor->at = fab_vec3 (-side * x, 0, .05f * (i % 3));
      actor->yaw = DEGREES (78 - 9.f * (i % 3)) * side;
      actor->paired = TRUE;
      x += half;
      placer->state[g_array_index (row, guint, i)] = 2;
    }
  for (guint i = 0; i < row->len; i++)
    fab_staging_actor (placer->stage, g_array_index (row, guint, i))->at.x += side * x / 2;
}

static gboolean
is_queue (FabPlacer *placer,
          GArray    *row)
{
  static const char * const verbs[] = { "queue", "queue up", "line", "line up", "wait in line", "stand in line", NULL };
  const char *verb = row->len > 1 ? entity_of (placer, g_array_index (row, guint, 0))->verb : NULL;

  return verb != NULL && g_strv_contains (verbs, verb);
}

static gboolean
is_in_sky (const FabEntity *entity)
{
  return entity->relation == FAB_RELATION_ABOVE && g_strcmp0 (entity->anchor, "sky") == 0;
}

/* Beings that hang on nothing else: the middle of the stage is theirs. */
static gboolean
is_free (FabPlacer *placer,
         guint      i)
{
  const FabEntity *entity = entity_of (placer, i);
  int anchor = index_of (placer, entity->anchor);

  if (!is_being (entity) || entity->part != NULL || placer->state[i] != 0 || is_in_sky (entity))
    return FALSE;
  if (entity->relation == FAB_RELATION_RIDDEN_BY || entity->relation == FAB_RELATION_HELD_BY)
    return anchor < 0;

  /* two who dance under a lamp: the lamp goes where they are */
  if (entity->relation == FAB_RELATION_UNDER && placer->shot->interaction != NULL && anchor >= 0 &&
      index_of (placer, entity->target) >= 0)
    return TRUE;

  /* what two stand in while they fight is ground, if it is no higher */
  if ((entity->relation == FAB_RELATION_IN || entity->relation == FAB_RELATION_ON) && placer->shot->interaction != NULL &&
      anchor >= 0 && index_of (placer, entity->target) >= 0 && fab_actor_height (fab_staging_actor (placer->stage, anchor)) < .3f)
    return TRUE;
  if (entity->relation == FAB_RELATION_ON && anchor >= 0 && is_ground (fab_staging_actor (placer->stage, anchor)))
    return TRUE;

  return (anchor < 0 && fab_placer_find_piece (placer, entity->anchor) == NULL) || entity->relation == FAB_RELATION_NONE;
}

static void
place_walked (FabPlacer *placer)
{
  for (guint i = 0; i < placer->n; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, i);
      int led = index_of (placer, entity_of (placer, i)->target);
      float side = placer->stage->side;
      FabActor *beast;
      float ahead;

      if (led < 0 || g_strcmp0 (actor->upper, "lead") != 0 || placer->state[i] != 0)
        continue;
      beast = fab_staging_actor (placer->stage, led);
      ahead = .55f + fab_actor_radius (beast);
      actor->at = fab_vec3 (-ahead / 2 * side, 0, 0);
      beast->at = fab_vec3 (ahead / 2 * side, 0, .12f);
      actor->yaw = DEGREES (48) * side;
      beast->yaw = DEGREES (66) * side;
      placer->state[i] = placer->state[led] = 2;
    }
}

/* "Two boxers fight in a ring": what is done is done to each other, whatever else was named. */
static gboolean
acts_on_each_other (FabPlacer *placer)
{
  static const char * const one_way[] = { "look", "point", "listen", "aim", "reach", "chase", "follow", "play", "talk", NULL };
  const char *interaction = placer->shot->interaction;

  return interaction != NULL && !g_strv_contains (one_way, interaction);
}

static void
place_free (FabPlacer *placer)
{
  g_autoptr(GArray) row = g_array_new (FALSE, FALSE, sizeof (guint));

  place_walked (placer);
  for (guint i = 0; placer->shot->interaction != NULL && i < placer->n; i++)
    {
      int target = index_of (placer, entity_of (placer, i)->target);

      if (target < 0 || !is_free (placer, i) || !is_being (entity_of (placer, target)))
        continue;
      if (!is_free (placer, target) && placer->state[target] == 0)
        continue;
      if (placer->state[target] == 0)
        {
          fab_placer_put_pair (placer, MIN (i, (guint) target), MAX (i, (guint) target));
          break;
        }
    }
  for (guint i = 0; i < placer->n; i++)
    if (is_free (placer, i))
      g_array_append_val (row, i);
  if (row->len == 2 && acts_on_each_other (placer))
    {
      fab_placer_put_pair (placer, g_array_index (row, guint, 0), g_array_index (row, guint, 1));
      return;
    }
  if (is_queue (placer, row))
    {
      place_queue (placer, row);
      return;
    }
  if (is_formation (placer, row))
    place_formation (placer, row);
  else if (row->len > 0)
    place_row (placer, row);
  for (guint i = 0; row->len > 0 && row->len < placer->n && i < row->len; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, g_array_index (row, guint, i));

      if (placer->shot->interaction != NULL)  /* others stand back of the two */
        actor->at.z -= 1.1f;
    }
}

static gboolean
shelters_pair (FabPlacer      *placer,
               const FabActor *actor)
{
  for (guint k = 0; k < placer->n; k++)
    {
      const FabEntity *entity = entity_of (placer, k);

      if (entity->relation == FAB_RELATION_UNDER && g_strcmp0 (entity->anchor, actor->id) == 0 &&
          placer->state[k] == 2 && placer->shot->interaction != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Boats lie on the water that the place has. */
static gboolean
put_afloat (FabPlacer *placer,
            FabActor  *actor)
{
  const FabModel *model = fab_actor_model (actor);
  const FabSet *set = set_of (placer);
  guint nth = placer->loose;

  if (model == NULL || set == NULL || set->water.y >= 0 || fab_model_use (model)->stands != FAB_SWIMS)
    return FALSE;
  actor->at = fab_vec3 (((nth & 1) ? -1 : 1) * (1.2f + .5f * nth) * (1 + .3f * model->size.x) * placer->stage->side,
                        set->water.x, set->water.y - .6f * fab_actor_radius (actor) - 3.2f * nth);
  actor->yaw = (.9f + .5f * nth) * placer->stage->side;
  placer->loose++;
  return TRUE;
}

/* A bed, a coffin: long, and seen from its side. */
static gboolean
lies_in (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  return model != NULL && fab_model_use (model)->use == FAB_USE_LIE && model->size.z > 1.4f * model->size.x;
}

/* Things that nothing says the place of: behind and beside, where they are seen. */
static void
place_loose (FabPlacer *placer,
             guint      i)
{
  FabActor *actor = fab_staging_actor (placer->stage, i);
  gboolean depended = FALSE, beings = FALSE;
  float side;

  for (guint k = 0; k < placer->n; k++)
    {
      depended |= g_strcmp0 (entity_of (placer, k)->anchor, actor->id) == 0;
      beings |= is_being (entity_of (placer, k)) && is_free (placer, k);
      beings |= is_being (entity_of (placer, k)) && placer->state[k] == 2;
    }
  if (put_afloat (placer, actor) || fab_placer_put_on_wall (placer, actor))
    return;
  if (shelters_pair (placer, actor))
    {
      const FabActor *under = fab_staging_actor (placer->stage, 0);

      if (fab_actor_model (actor) != NULL && fab_actor_model (actor)->klass == FAB_MODEL_PLANT)
        actor->scale *= CLAMP (2.7f * fab_actor_height (under) / fab_actor_height (actor), .3f, 1);
      actor->at = fab_vec3 (.12f * placer->stage->side, 0, -.5f - .3f * fab_actor_height (under) / 1.7f);
      return;
    }
  if (!beings && !placer->anchored)
    {
      actor->at = fab_vec3 (0, 0, 0);
      placer->anchored = TRUE;
      if (lies_in (actor))
        actor->yaw = DEGREES (58) * placer->stage->side;
      if (actor->being == FAB_BEING_THING && !depended)
        actor->yaw = DEGREES (28) * placer->stage->side;
      return;
    }
  side = (placer->loose % 2 == 0 ? 1 : -1) * placer->stage->side;
  actor->at = fab_vec3 (side * (MAX (1.0f, placer->reach + .2f) + fab_actor_radius (actor) + .5f * (placer->loose / 2)), 0,
                        -.5f - .35f * fab_actor_height (actor) - (depended ? 0 : .2f) * (placer->loose / 2));
  actor->yaw = -.4f * side;
  placer->loose++;
}

/* A hand comes in from the side to whom it reaches for. */
static void
place_part (FabPlacer *placer,
            guint      i)
{
  FabActor *actor = fab_staging_actor (placer->stage, i);
  int t = index_of (placer, actor->target);
  float side = placer->stage->side;
  const FabActor *target;

  if (t < 0 || placer->state[t] == 1 || !is_being (entity_of (placer, t)))
    {
      fab_placer_put_part (placer, i);
      return;
    }
  place_actor (placer, t);
  target = fab_staging_actor (placer->stage, t);
  actor->at = fab_vec3_add (target->at, fab_vec3 (-.62f * side, -target->at.y, -.12f));
  actor->yaw = DEGREES (84) * side;
  if (target->at.y < .9f)
    set_pose (&actor->lower, "kneel");
  actor->grip_r = TRUE;
  actor->reach_r = fab_vec3_add (target->at, fab_vec3 (-.13f * side, .09f, .03f));
}

static guint
rank_in_sky (FabPlacer *placer,
             guint      i)
{
  guint rank = 0;

  for (guint k = 0; k < i; k++)
    rank += is_in_sky (entity_of (placer, k));

  return rank;
}

static void
place_actor (FabPlacer *placer,
             guint      i)
{
  const FabEntity *entity = entity_of (placer, i);
  FabActor *actor = fab_staging_actor (placer->stage, i);
  int anchor = index_of (placer, entity->anchor);

  if (placer->state[i] != 0)
    return;
  placer->state[i] = 1;
  if (is_in_sky (entity))
    fab_placer_put_in_sky (placer, actor, rank_in_sky (placer, i));
  else if (actor->piece)
    ;
  else if (anchor < 0 && fab_placer_find_piece (placer, entity->anchor) != NULL)
    {
      FabActor *piece = fab_placer_find_piece (placer, entity->anchor);

      piece->lead = TRUE;
      fab_placer_relate (placer, i, entity, piece);
    }
  else if (anchor >= 0 && entity->relation != FAB_RELATION_NONE && placer->state[anchor] != 1)
    {
      place_actor (placer, anchor);
      fab_placer_relate (placer, i, entity, fab_staging_actor (placer->stage, anchor));
    }
  else
    place_loose (placer, i);
  if (actor->part != NULL)
    place_part (placer, i);
  placer->state[i] = 2;
}

/* --- afterwards -------------------------------------------------------------------------------------- */

static gboolean
is_settled (const FabEntity *entity,
            const FabActor  *actor)
{
  return actor->paired || actor->seat > 0 || actor->holder != NULL || entity->relation == FAB_RELATION_RIDDEN_BY ||
         g_strcmp0 (actor->upper, "lead") == 0 || g_strcmp0 (actor->lower, "lean") == 0 ||
         g_strcmp0 (actor->lower, "lie") == 0 || g_strcmp0 (actor->lower, "sleep") == 0;
}

/* Where all have a seat, nobody walks up to things. */
static gboolean
is_seated_place (FabPlacer *placer)
{
  const FabSet *set = set_of (placer);

  return set != NULL && set->seat > 0;
}

/* A tower one looks up at is so far off that its top is in the picture; what belongs to the place stays. */
static gboolean
keep_off_tower (FabPlacer       *placer,
                FabActor        *actor,
                FabActor        *tower)
{
  const FabSet *set = set_of (placer);
  int t = index_of (placer, tower->id);
  float away = 1.3f * fab_actor_height (tower) + fab_actor_radius (tower);
  FabVec3 off = fab_vec3 (.34f * away * placer->stage->side, 0, -.94f * away);

  if (fab_actor_height (tower) < 1.8f * fab_actor_height (actor) || fab_actor_radius (tower) < .7f ||
      (set != NULL && set->interior) || tower->being != FAB_BEING_THING || tower->holder != NULL ||
      actor->kind != FAB_ACTOR_FIGURE || !does (actor, "stand") || g_strcmp0 (actor->upper, "idle") != 0 ||
      (t >= 0 && entity_of (placer, t)->relation != FAB_RELATION_NONE))
    return FALSE;
  if (tower->piece)
    actor->at = fab_vec3 (tower->at.x - off.x, 0, tower->at.z - off.z);
  else
    tower->at = fab_vec3 (actor->at.x + off.x, 0, actor->at.z + off.z);

  return TRUE;
}

/* One turns to what one looks at, but not one's back to the camera. */
static void
turn_to_target (FabPlacer *placer,
                guint      i)
{
  const FabEntity *entity = entity_of (placer, i);
  FabActor *actor = fab_staging_actor (placer->stage, i);
  FabActor *target = fab_staging_find (placer->stage, actor->target);
  int t = index_of (placer, actor->target);
  FabVec3 to;
  float yaw;

  if (target == NULL || !is_being (entity) || is_settled (entity, actor) || is_seated_place (placer) || fab_entity_flees (entity) ||
      (placer->shot->interaction != NULL && t >= 0 && is_being (entity_of (placer, t))))
    return;
  if (keep_off_tower (placer, actor, target))
    ;
  else if (t >= 0 && !is_being (entity_of (placer, t)) && !target->piece && entity_of (placer, t)->relation == FAB_RELATION_NONE &&
           fab_actor_height (target) < 3.5f)
    {
      /* what one goes to or points at stands ahead, across the frame */
      float side = placer->stage->side;
      float away = .55f + fab_actor_radius (target) + (does (actor, "walk run creep") ? 1.3f : .35f);

      target->at = fab_vec3_add (actor->at, fab_vec3 (side * away, 0, does (actor, "walk run creep") ? -1.3f : -.25f));
      target->yaw = does (actor, "walk run creep") ? -.3f * side : -.6f * side;
    }
  else if (target->piece && does (actor, "stand") && fab_vec3_length (fab_vec3_sub (target->at, actor->at)) > 1.5f)
    fab_placer_put_beside (placer, actor, target, 0, g_strcmp0 (actor->upper, "point") == 0 ? .65f : .1f);
  if (target->piece && does (actor, "lunge"))
    {
      FabXform wall = fab_actor_xform (target);

      actor->at = fab_xform_point (&wall, fab_vec3 (.7f * placer->stage->side, 0, 2.3f));
      actor->at.y = 0;
    }
  to = fab_vec3_sub (target->at, actor->at);
  yaw = atan2f (to.x, to.z);
  if (placer->shot->view != FAB_VIEW_BEHIND && !target->piece)
    yaw = CLAMP (yaw, -DEGREES (115), DEGREES (115));
  actor->yaw = target->piece && !does (actor, "lunge") ? yaw + (yaw - target->yaw > 0 ? -1 : 1) * DEGREES (42) : yaw;
}

static void
point_hand (FabPlacer *placer,
            guint      i)
{
  FabActor *actor = fab_staging_actor (placer->stage, i);
  const FabActor *target = fab_staging_find (placer->stage, actor->target);
  FabVec3 shoulder, to;
  float h = fab_actor_height (actor);

  if (target == NULL || actor->kind != FAB_ACTOR_FIGURE || target == actor || actor->grip_r ||
      !(g_strcmp0 (actor->upper, "point") == 0 || g_strcmp0 (actor->upper, "reach") == 0))
    return;
  shoulder = fab_vec3_add (actor->at, fab_vec3 (0, h * .8f, 0));
  to = fab_vec3_sub (fab_actor_head (target), shoulder);
  /* near a face a finger would be in its eye */
  if (fab_vec3_length (to) < .02f || (target->kind == FAB_ACTOR_FIGURE && fab_vec3_length (to) < 1.2f))
    return;
  actor->grip_r = TRUE;
  actor->reach_r = fab_vec3_mad (shoulder, fab_vec3_normal (to), MIN (fab_vec3_length (to), h * .36f));
}

/* Who sits needs something to sit on. */
static void
seat_sitter (FabPlacer *placer,
             guint      i)
{
  FabActor *actor = fab_staging_actor (placer->stage, i);
  const FabSet *set = set_of (placer);
  FabActor *seat;

  if (actor->kind != FAB_ACTOR_FIGURE || actor->seat > 0)
    return;
  if (set != NULL && set->seat > 0 && actor->holder == NULL && does (actor, "stand sit drive idle walk run wait"))
    {
      set_pose (&actor->lower, "sit");
      actor->seat = set->seat;
      /* who is alone drives */
      actor->at.x = fabsf (actor->at.x) < .1f ? set->size.x / 2 : CLAMP (actor->at.x, -set->size.x / 2, set->size.x / 2);
      actor->at.y = actor->at.z = 0;
      actor->yaw = CLAMP (remainderf (actor->yaw, 2 * (float) G_PI), -DEGREES (35), DEGREES (35));
      return;
    }
  if (!does (actor, "sit"))
    return;
  if ((set != NULL && !set->interior) || actor->at.y > .1f)
    {
      set_pose (&actor->lower, actor->at.y > .1f ? "sit" : "sit-floor");
      return;
    }
  seat = fab_staging_add_model (placer->stage, "chair");
  if (seat == NULL)
    return;
  seat->at = actor->at;
  seat->yaw = actor->yaw;
  fab_placer_sit_on (actor, seat, 0);
}

/* Who falls over is about to touch the ground. */
#define FALL_RISE (-.3f)

/* Swimmers are in the water to the chest, who falls is in the air. */
static void
float_actor (FabPlacer *placer,
             guint      i)
{
  static const struct { const char *lower, *verb; float rise; } levels[] = {
    { "swim", NULL, -.62f }, { "stand fall", "drown", -1.05f },
    { "stand fall", "float", -1.05f },
  };
  FabActor *actor = fab_staging_actor (placer->stage, i);
  const FabEntity *entity = entity_of (placer, i);
  const FabSet *set = set_of (placer);

  if (set == NULL || actor->seat > 0 || actor->paired || actor->holder != NULL || actor->at.y != 0 ||
      g_strcmp0 (set->id, "underwater") == 0 || actor->kind != FAB_ACTOR_FIGURE)
    return;
  if (set->interior && !does (actor, "fall"))
    return;
  if (does (actor, "fall"))
    {
      actor->at.y = FALL_RISE * (g_str_equal (set->id, "sky") ? -3 : 1);
      return;
    }
  for (gsize k = 0; k < G_N_ELEMENTS (levels); k++)
    if (does (actor, levels[k].lower) && (levels[k].verb == NULL || g_strcmp0 (levels[k].verb, entity->verb) == 0))
      {
        actor->at.y = levels[k].rise * fab_actor_height (actor) / 1.7f;
        return;
      }
}

/* Who has somebody on the lap got a seat since. */
static void
keep_on_lap (FabPlacer *placer,
             guint      i)
{
  const FabEntity *entity = entity_of (placer, i);
  int a = index_of (placer, entity->anchor);
  FabActor *anchor = a >= 0 ? fab_staging_actor (placer->stage, a) : NULL;

  if (anchor != NULL && entity->relation == FAB_RELATION_ON && anchor->kind == FAB_ACTOR_FIGURE && does (anchor, "sit"))
    fab_placer_relate (placer, i, entity, anchor);
}

/* Doors and windows are where they are before anybody goes to them. */
static void
settle_walls (FabPlacer *placer)
{
  for (guint i = 0; i < placer->n; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, i);

      if (!actor->piece && actor->holder == NULL && entity_of (placer, i)->relation == FAB_RELATION_NONE &&
          fab_actor_height (actor) > .9f && fab_placer_put_on_wall (placer, actor))
        actor->piece = TRUE;
    }
}

void
fab_staging_place (FabStaging    *stage,
                   const FabShot *shot)
{
  FabPlacer placer = { .stage = stage, .shot = shot, .n = shot->entities->len };

  if (placer.n == 0)
    return;
  placer.state = g_new0 (guint8, placer.n);
  settle_walls (&placer);
  for (guint i = 0; i < placer.n; i++)
    if (fab_staging_actor (stage, i)->piece && !is_in_sky (entity_of (&placer, i)))
      placer.state[i] = 2;
  fab_placer_put_at_mirror (&placer);
  fab_placer_do_deeds (&placer);
  place_free (&placer);
  fab_placer_line_up (&placer);
  for (guint i = 0; i < placer.n; i++)
    if (is_being (entity_of (&placer, i)))
      place_actor (&placer, i);
  for (guint i = 0; i < placer.n; i++)
    place_actor (&placer, i);
  fab_placer_join_pair (&placer);
  for (guint i = 0; i < placer.n; i++)
    {
      turn_to_target (&placer, i);
      fab_placer_let_fall (&placer, i);
    }
  for (guint i = 0; i < placer.n; i++)
    if (entity_of (&placer, i)->relation == FAB_RELATION_ABOVE && index_of (&placer, entity_of (&placer, i)->anchor) >= 0)
      {
        const float scale = fab_staging_actor (stage, i)->scale;

        fab_placer_relate (&placer, i, entity_of (&placer, i),
                      fab_staging_actor (stage, index_of (&placer, entity_of (&placer, i)->anchor)));
        fab_staging_actor (stage, i)->scale = scale;
      }
  for (guint i = 0; i < placer.n; i++)
    {
      seat_sitter (&placer, i);
      float_actor (&placer, i);
    }
  for (guint i = 0; i < placer.n; i++)
    keep_on_lap (&placer, i);
  fab_placer_cover_sleepers (&placer);
  for (guint i = 0; i < placer.n; i++)
    {
      point_hand (&placer, i);
      if (fab_placer_ties_laces (entity_of (&placer, i)) && fab_staging_actor (stage, i)->kind == FAB_ACTOR_FIGURE)
        fab_placer_put_at_shoe (&placer, fab_staging_actor (stage, i));
    }
  g_free (placer.state);
  g_array_unref (placer.groups);
}
