/* SPDX-License-Identifier: GPL-3.0-or-later */
/* On, under, behind: relations as places. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-deed.h"
#include "fab-model-use.h"

/* What is held out ahead is seen from the side. */
static gboolean
points_far (const FabActor *actor)
{
  static const char * const uppers[] = { "fish", "archery", "shoot", "aim", "throw", "spear", "fence", "dig", "sweep", "saw",
                                         "chop", "hammer", "bat", "bowl", "cast", "stab", NULL };

  return actor->upper != NULL && g_strv_contains (uppers, actor->upper);
}

float
fab_placer_facing (FabPlacer *placer,
                   FabActor  *actor,
                   float      x)
{
  const FabSet *set = placer->stage->set != NULL ? fab_set_by_id (placer->stage->set) : NULL;
  float side = placer->stage->side;

  if (set != NULL && set->size.z <= 1 && set->klass == FAB_SET_OPEN && does (actor, "walk run creep march tiptoe step stand"))
    return DEGREES (84) * side;  /* a plank wide: one goes along it */
  if (does (actor, "walk run creep march tiptoe ride crawl step trip swim"))
    return DEGREES (52) * side;
  if (actor->being == FAB_BEING_ANIMAL)
    return DEGREES (64) * side;
  if (does (actor, "lie sleep"))
    return DEGREES (90) * side;
  if (does (actor, "lunge kick fly climb") || points_far (actor))
    return DEGREES (48) * side;

  return -x * .25f + DEGREES (20) * side * (fabsf (x) < .2f);
}

static guint
rank_among (FabPlacer       *placer,
            guint            i,
            const FabEntity *entity,
            guint           *n)
{
  guint rank = 0;

  *n = 0;
  for (guint k = 0; k < placer->n; k++)
    {
      const FabEntity *other = entity_of (placer, k);

      if (other->relation != entity->relation || g_strcmp0 (other->anchor, entity->anchor) != 0)
        continue;
      if (k < i)
        rank++;
      (*n)++;
    }

  return rank;
}

/* "desk" is also "school-desk". */
static gboolean
is_like (const FabActor *actor,
         const FabActor *anchor,
         gboolean        loosely)
{
  gsize n = actor->model != NULL ? strlen (actor->model) : 0, m = anchor->model != NULL ? strlen (anchor->model) : 0;

  if (n == 0 || m == 0)
    return FALSE;
  if (!loosely || n <= m)
    return !loosely && g_str_equal (actor->model, anchor->model);

  return actor->model[n - m - 1] == '-' && g_str_has_suffix (actor->model, anchor->model);
}

static const FabActor *
nth_like (FabPlacer      *placer,
          const FabActor *anchor,
          guint           rank,
          guint           n)
{
  guint count = 0, other = 0, seen = 0;
  gboolean loosely;

  for (guint i = 0; i < placer->stage->actors->len; i++)
    {
      count += is_like (fab_staging_actor (placer->stage, i), anchor, FALSE) ? 1 : 0;
      other += is_like (fab_staging_actor (placer->stage, i), anchor, TRUE) ? 1 : 0;
    }
  loosely = count < n && other > count;
  count = MAX (1, loosely ? other : count);
  for (guint i = 0; anchor->model != NULL && i < placer->stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (placer->stage, i);

      if (is_like (actor, anchor, loosely) && seen++ == rank % count)
        return actor;
    }

  return anchor;
}

/* To the right or to the left: at a side wall with the face to the open front of the room. */
static float
turn_at (const FabActor *anchor,
         float           side)
{
  float open = sinf (anchor->yaw);

  return fabsf (open) < .3f ? side : open > 0 ? -1 : 1;
}

static void
place_at (FabPlacer      *placer,
          FabActor       *actor,
          const FabActor *anchor,
          guint           rank,
          guint           n)
{
  const FabModel *model = fab_actor_model (anchor);
  gboolean table = model != NULL && model->top > .3f;
  FabXform at;
  float side = rank % 2 == 0 ? 1 : -1;

  if (table && n > 1)
    anchor = nth_like (placer, anchor, rank, n);
  at = fab_actor_xform (anchor);
  if (table && does (actor, "sit"))
    {
      const FabActor *seat = fab_placer_find_seat (placer, anchor);

      if (seat == NULL)
        {
          actor->at = fab_xform_point (&at, fab_vec3 (n > 1 && anchor->kind == FAB_ACTOR_LABEL ? .5f * side : 0, 0,
                                                      -(depth_of (anchor) / anchor->scale + .3f)));
          actor->at.y = 0;
          actor->yaw = anchor->yaw;
          seat = fab_placer_add_seat (placer, actor);
        }
      if (seat != NULL)
        fab_placer_sit_on (actor, seat, 0);
      return;
    }
  if (!table && !anchor->piece)
    {
      actor->at = fab_xform_point (&at, fab_vec3 (side * (width_of (anchor) / anchor->scale + .38f + .4f * (rank / 2)), 0, .18f));
      actor->at.y = 0;
      actor->yaw = anchor->yaw - side * DEGREES (62);
      return;
    }
  /* behind a table one faces the camera over it; before anything else one turns to it */
  actor->at = fab_xform_point (&at, fab_vec3 (side * (rank / 2) * .8f + (table ? 0 : .35f), 0,
                                              (depth_of (anchor) + .4f) / anchor->scale * (table ? -1 : 1)));
  actor->at.y = 0;
  actor->yaw = table ? anchor->yaw : anchor->yaw + DEGREES (125) * turn_at (anchor, placer->stage->side);
}

/* A window or a door of the set: what is behind it cannot be seen. */
static gboolean
is_in_wall (const FabActor *actor)
{
  return actor->piece && (actor->kind == FAB_ACTOR_SHELL || depth_of (actor) < .2f);
}

void
fab_placer_put_beside (FabPlacer      *placer,
                       FabActor       *actor,
                       const FabActor *anchor,
                       guint           rank,
                       float           gap)
{
  float side = (rank % 2 == 0 ? 1 : -1) * placer->stage->side;
  gboolean wall = is_in_wall (anchor);
  float away = (wall ? .25f : width_of (anchor)) + fab_actor_radius (actor) + gap + .5f * (rank / 2);
  FabXform at = fab_actor_xform (anchor);

  at.x = fab_vec3_normal (at.x);
  at.z = fab_vec3_normal (at.z);
  at.o.y = 0;
  actor->at = fab_xform_point (&at, fab_vec3 (away * side, 0, wall ? .55f : .15f));
  actor->yaw = anchor->kind == FAB_ACTOR_FIGURE || wall
               ? anchor->yaw + (wall ? DEGREES (-28) * side : 0) : fab_placer_facing (placer, actor, actor->at.x);
}

static void
place_leaning (FabActor *actor,
               FabActor *anchor)
{
  float depth;

  /* a car is leant against from the side, and seen from it */
  if (!anchor->piece && depth_of (anchor) > 1.3f * width_of (anchor))
    {
      anchor->yaw = DEGREES (90);
      depth = width_of (anchor);
    }
  else
    depth = depth_of (anchor);
  actor->at = fab_vec3_add (anchor->at, fab_vec3 (.2f, -anchor->at.y, depth + .16f));
  actor->yaw = 0;
}

/* Astride the neck; a parrot on one shoulder. */
static void
ride_on_shoulders (FabActor *actor,
                   FabActor *anchor)
{
  FabXform at = fab_actor_xform (anchor);
  float h = anchor->persona.height;

  actor->yaw = anchor->yaw;
  if (actor->kind != FAB_ACTOR_FIGURE)
    {
      actor->at = fab_xform_point (&at, fab_vec3 (.105f * h, .825f * h, -.01f));
      return;
    }
  actor->at = fab_xform_point (&at, fab_vec3 (0, .88f * h, -.1f * h));
  actor->seat = .5f * actor->scale;
  actor->at.y -= actor->seat;
  set_pose (&actor->lower, "ride");
  anchor->grip_l = anchor->grip_r = TRUE;
  anchor->reach_l = fab_xform_point (&at, fab_vec3 (.08f * h, .7f * h, .13f * h));
  anchor->reach_r = fab_xform_point (&at, fab_vec3 (-.08f * h, .7f * h, .13f * h));
  actor->paired = anchor->paired = TRUE;
}

/* Between the hips and the knees; a hand of who sits there keeps it. */
static void
sit_on_lap (const FabStaging *stage,
            FabActor         *actor,
            FabActor         *anchor)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (stage, anchor, 0);
  FabXform at = fab_actor_xform (anchor);
  float h = anchor->persona.height;
  FabVec3 knees = fab_vec3_lerp (fab_figure_joint (figure, FAB_JOINT_KNEE_L), fab_figure_joint (figure, FAB_JOINT_KNEE_R), .5f);
  FabVec3 lap = fab_vec3_add (fab_vec3_lerp (fab_figure_joint (figure, FAB_JOINT_PELVIS), knees, .6f), fab_vec3 (0, .055f * h, 0));

  actor->yaw = anchor->yaw + DEGREES (78) * stage->side;
  actor->at = fab_xform_point (&at, lap);
  if (actor->kind == FAB_ACTOR_FIGURE)
    {
      actor->seat = .5f * actor->scale;
      actor->at.y -= actor->seat;
      set_pose (&actor->lower, "sit");
    }
  else if (actor->being == FAB_BEING_ANIMAL && does (actor, "stand walk"))
    set_pose (&actor->lower, "sleep");
  anchor->grip_r = anchor->grip_l = actor->being != FAB_BEING_THING;
  anchor->reach_r = fab_xform_point (&at, fab_vec3_add (lap, fab_vec3 (-.11f * h, .09f * h, -.01f)));
  anchor->reach_l = fab_xform_point (&at, fab_vec3_add (lap, fab_vec3 (.11f * h, .07f * h, .03f)));
  actor->paired = TRUE;
}

/* Under a bed, the head looks out at its foot. */
static void
look_out_below (FabActor       *actor,
                const FabActor *anchor)
{
  FabXform at = fab_actor_xform (anchor);

  actor->at = fab_xform_point (&at, fab_vec3 (0, 0, depth_of (anchor) / anchor->scale - .3f * fab_actor_height (actor)));
  actor->at.y = anchor->at.y;
  actor->yaw = anchor->yaw;
  set_pose (&actor->lower, "lie-front");
}

/* Under a car one lies, the legs out. */
static void
lie_under (FabActor *actor,
           FabActor *anchor,
           float     side)
{
  FabXform at = fab_actor_xform (anchor);

  if (!anchor->piece)
    {
      anchor->yaw = DEGREES (70) * side;
      at = fab_actor_xform (anchor);
    }
  actor->at = fab_xform_point (&at, fab_vec3 (-side * (width_of (anchor) / anchor->scale - .12f), 0, .3f));
  actor->at.y = 0;
  actor->yaw = anchor->yaw - side * (float) G_PI_2;
  set_pose (&actor->lower, "lie");
}

/* What lives under a bed is as low as that, and looks out at the foot of it. */
static void
creep_out (FabActor       *actor,
           const FabActor *anchor)
{
  FabXform at = fab_actor_xform (anchor);
  float room = MIN (.62f, .5f * fab_actor_height (anchor));

  actor->scale *= MIN (1, room / MAX (fab_actor_height (actor), .01f));
  actor->at = fab_xform_point (&at, fab_vec3 (.1f * width_of (anchor), 0, depth_of (anchor) / anchor->scale + .1f * fab_actor_radius (actor)));
  actor->at.y = 0;
  actor->yaw = anchor->yaw;
}

static void
place_under (FabActor *actor,
             FabActor *anchor,
             guint     rank,
             float     side)
{
  gboolean low = fab_actor_height (anchor) < fab_actor_height (actor) * 1.2f;
  float x = low ? (rank % 2 == 0 ? .26f : -.26f) * side : (.35f + .3f * fab_actor_radius (actor)) * (rank % 2 == 0 ? side : -side);

  if (fab_actor_model (anchor) != NULL && fab_actor_model (anchor)->klass == FAB_MODEL_VEHICLE && actor->kind == FAB_ACTOR_FIGURE &&
      depth_of (anchor) > 1 && depth_of (anchor) < 4 && does (actor, "stand lie lie-up crouch kneel sleep"))
    {
      lie_under (actor, anchor, side);
      return;
    }
  if (fab_actor_model (anchor) != NULL && fab_model_use (fab_actor_model (anchor))->use == FAB_USE_LIE && actor->kind == FAB_ACTOR_FIGURE)
    {
      look_out_below (actor, anchor);
      return;
    }
  if (fab_actor_model (anchor) != NULL && fab_model_use (fab_actor_model (anchor))->use == FAB_USE_LIE && actor->being != FAB_BEING_THING)
    {
      creep_out (actor, anchor);
      return;
    }
  if (fab_actor_model (anchor) != NULL && fab_actor_model (anchor)->klass == FAB_MODEL_PLANT && !anchor->piece)
    anchor->scale *= CLAMP (2.7f * fab_actor_height (actor) / fab_actor_height (anchor), .3f, 1);
  actor->at = fab_vec3_add (anchor->at, fab_vec3 (x, 0, low ? 0 : .55f));
  actor->at.y = 0;
  if (actor->yaw == 0)
    actor->yaw = (rank % 2 == 0 ? -.5f : .5f) * side;
  if (low && actor->kind == FAB_ACTOR_FIGURE && does (actor, "stand sit"))
    set_pose (&actor->lower, "crouch");
}

/* Half out of something that shuts: a wardrobe, a doorway of a shed. */
static void
peek_out (FabActor       *actor,
          const FabActor *anchor,
          float           side)
{
  FabXform at = fab_actor_xform (anchor);

  actor->at = fab_xform_point (&at, fab_vec3 (side * .5f * width_of (anchor) / anchor->scale, 0,
                                              depth_of (anchor) / anchor->scale - .02f));
  actor->at.y = anchor->at.y;
  actor->yaw = anchor->yaw + DEGREES (24) * side;
}

/* In a barrel one stands, on it one does not. */
static gboolean
is_lidded (const FabActor *anchor)
{
  const FabModel *model = fab_actor_model (anchor);
  const FabModelUse *use = model != NULL ? fab_model_use (model) : NULL;

  return use != NULL && use->use == FAB_USE_STAND && use->rim > 0 && model->top >= use->rim;
}

static void
place_in (FabActor       *actor,
          const FabActor *anchor,
          guint           rank,
          guint           n,
          float           side)
{
  const FabModel *model = fab_actor_model (anchor);
  const FabModelUse *use = model != NULL ? fab_model_use (model) : NULL;
  FabXform at = fab_actor_xform (anchor);
  float spread = n > 1 ? (rank - (n - 1) / 2.f) / n : 0;

  if (fab_placer_take_place (actor, anchor, rank, n))
    return;
  if (use != NULL && use->room.x > 0)
    {
      actor->at = fab_xform_point (&at, fab_vec3_add (use->floor, fab_vec3 (spread * use->room.x, 0, (rank % 2 ? .2f : -.2f) * use->room.z * (n > 1))));
      actor->yaw = anchor->yaw + rank;
      if (actor->kind == FAB_ACTOR_FIGURE && use->room.x > 2.4f * use->room.z)
        set_pose (&actor->lower, "lie");
      return;
    }
  actor->at = anchor->at;
  if (actor->kind == FAB_ACTOR_FIGURE && fab_actor_height (anchor) > 1.1f && fab_actor_height (anchor) < 4 && anchor->kind != FAB_ACTOR_SHELL)
    peek_out (actor, anchor, side);
  else
    actor->at.y += actor->kind == FAB_ACTOR_FIGURE ? 0 : .3f * fab_actor_height (anchor);
}

static void
place_behind (FabActor       *actor,
              const FabActor *anchor,
              guint           rank)
{
  float gap = .5f + .25f * MIN (fab_actor_height (actor), 6);
  float half = MAX (depth_of (actor), width_of (actor));

  /* long things pass broadside */
  if (actor->being == FAB_BEING_THING && depth_of (actor) > 1.5f * width_of (actor))
    {
      actor->yaw = DEGREES (90);
      half = width_of (actor);
    }
  /* who is behind something tall comes out at its side, or nobody would be seen */
  if (actor->being != FAB_BEING_THING && anchor->being == FAB_BEING_THING &&
      fab_actor_height (anchor) > .6f * fab_actor_height (actor))
    {
      float side = anchor->at.x > 0 ? -1 : 1;

      actor->at = fab_vec3_add (anchor->at, fab_vec3 (side * (fab_actor_radius (anchor) + .1f), -anchor->at.y, -.35f));
      return;
    }
  actor->at = fab_vec3_add (anchor->at, fab_vec3 ((rank % 2 == 0 ? .55f : -.55f) * (half < 1), -anchor->at.y,
                                                  -(depth_of (anchor) + half + gap)));
}

/* The nearer one, when a small thing stands before a house. */
static void
place_in_front (FabActor *actor,
                FabActor *anchor,
                gboolean  movable)
{
  float gap = depth_of (anchor) + MAX (depth_of (actor), .3f) + .7f;

  if (movable && fab_actor_height (anchor) > 2.2f)
    anchor->at = fab_vec3 (actor->at.x * .3f, 0, actor->at.z - gap - 1.5f);
  else
    {
      /* far enough from a house to see what house it is */
      gap += fab_actor_height (anchor) > 4 && actor->being != FAB_BEING_THING ? 1.8f : 0;
      actor->at = fab_vec3_add (anchor->at, fab_vec3 (0, -anchor->at.y, gap));
    }
}

static void
place_between (FabPlacer       *placer,
               FabActor        *actor,
               const FabEntity *entity)
{
  int first = index_of (placer, entity->anchor);
  FabActor *a = fab_staging_actor (placer->stage, first);
  int second = index_of (placer, entity_of (placer, first)->target);
  FabActor *b = second >= 0 ? fab_staging_actor (placer->stage, second) : a;
  FabActor *table = NULL;
  float apart = MAX (1.35f, 2 * fab_actor_radius (actor) + .8f);

  if (fab_actor_height (actor) < .4f)
    table = fab_staging_add_model (placer->stage, "table");
  if (table != NULL)
    {
      table->scale = .75f;
      actor->at.y = top_of (table);
      apart = 2 * width_of (table) + .5f;
    }
  a->at = fab_vec3 (-apart / 2, 0, 0);
  b->at = fab_vec3 (apart / 2, 0, 0);
  a->yaw = DEGREES (84);
  b->yaw = -DEGREES (84);
  for (int k = 0; table != NULL && k < 2; k++)
    {
      FabActor *who = k == 0 ? a : b;
      FabActor *seat = who->kind == FAB_ACTOR_FIGURE ? fab_staging_add_model (placer->stage, "chair") : NULL;

      if (seat == NULL)
        continue;
      seat->at = who->at;
      seat->yaw = who->yaw;
      fab_placer_sit_on (who, seat, 0);
      set_pose (&who->upper, k == 0 ? "reach" : "think");
    }
  placer->state[first] = 2;
  if (second >= 0)
    placer->state[second] = 2;
}

static void
mount (FabActor *rider,
       FabActor *beast)
{
  const FabModel *model = fab_actor_model (beast);
  FabXform at;

  beast->at = fab_vec3 (rider->at.x, 0, rider->at.z);
  beast->yaw = rider->yaw;
  at = fab_actor_xform (beast);
  rider->at = fab_xform_point (&at, model == NULL ? fab_vec3 (0, 0, 0)
                               /* on its haunches its back goes behind the hips */
                               : fab_vec3 (model->grip.x, 0, does (beast, "rear") ? -.16f * model->size.z : model->grip.z));
  rider->seat = (model != NULL && model->grip.y > 0 ? model->grip.y : fab_actor_height (beast) * .8f) *
                (model != NULL ? beast->scale : 1) + (does (beast, "rear") ? .1f * fab_actor_height (beast) : 0);
  set_pose (&rider->lower, "ride");
  if (beast->being == FAB_BEING_ANIMAL && g_strcmp0 (beast->lower, "stand") == 0)
    set_pose (&beast->lower, "walk");
}

/* Things are held in a hand; a baby or a cat lies in the arms. */
static void
be_held (FabPlacer       *placer,
         FabActor        *actor,
         FabActor        *anchor,
         const FabEntity *holder,
         guint            rank)
{
  float h = fab_actor_height (anchor);

  actor->at = anchor->at;
  g_clear_pointer (&actor->holder, g_free);
  if (actor->being == FAB_BEING_THING)
    {
      actor->holder = g_strdup (anchor->id);
      actor->phase = rank % 2 == 1 ? 1 : 0;
      if (g_strcmp0 (actor->model, "fire-breath") == 0)
        actor->scale = MAX (.35f, h / 3);
      else if (anchor->kind == FAB_ACTOR_MODEL)  /* in a beak or a mouth */
        actor->scale *= MIN (1, .32f * h / MAX (2 * fab_actor_radius (actor), .01f));
      return;
    }
  if (actor->kind == FAB_ACTOR_FIGURE && anchor->kind == FAB_ACTOR_FIGURE)
    {
      fab_placer_bear (placer, anchor, actor, holder->mode == FAB_OBJECT_LIFTED);
      return;
    }
  if (fab_actor_height (actor) > .6f * h)  /* nobody carries a bull */
    {
      actor->at = fab_vec3_mad (actor->at, forward_of (anchor), .6f + fab_actor_radius (actor));
      actor->yaw = anchor->yaw + DEGREES (200);
      return;
    }
  actor->at = fab_vec3_mad (actor->at, forward_of (anchor), .2f * h / 1.7f);
  actor->at.y += h * .6f;
  actor->yaw = anchor->yaw + DEGREES (80);
  set_pose (&actor->lower, actor->kind == FAB_ACTOR_FIGURE ? "lie" : "sit");
}

/* Who stands on a chair stands. */
static gboolean
stands_up (const FabEntity *entity)
{
  static const char * const verbs[] = { "stand", "stand on", "stand up on", "dance", "dance on", "balance", "balance on", "jump",
                                        "jump on", "pose", NULL };

  return fab_entity_does (entity, verbs);
}

void
fab_placer_relate (FabPlacer       *placer,
                   guint            i,
                   const FabEntity *entity,
                   FabActor        *anchor)
{
  FabActor *actor = fab_staging_actor (placer->stage, i);
  int a = index_of (placer, entity->anchor);
  guint n, rank = rank_among (placer, i, entity, &n);

  switch (entity->relation)
    {
    case FAB_RELATION_ON:
      if (anchor->kind == FAB_ACTOR_FIGURE && anchor->part == NULL && does (anchor, "sit sit-floor sit-edge sit-slump"))
        sit_on_lap (placer->stage, actor, anchor);
      else if (anchor->kind == FAB_ACTOR_FIGURE && anchor->part == NULL && !does (anchor, "lie sleep dead") &&
          actor->being != FAB_BEING_THING)
        ride_on_shoulders (actor, anchor);
      else if (does (actor, "lean"))
        place_leaning (actor, anchor);
      else if (stands_up (entity) || is_lidded (anchor) || !fab_placer_take_place (actor, anchor, rank, n))
        fab_placer_put_on (actor, anchor, rank, n, stands_up (entity));
      break;
    case FAB_RELATION_UNDER: place_under (actor, anchor, rank, placer->stage->side); break;
    case FAB_RELATION_IN: place_in (actor, anchor, rank, n, placer->stage->side); break;
    case FAB_RELATION_BEHIND:
      if (is_in_wall (anchor))
        fab_placer_put_beside (placer, actor, anchor, rank, .1f);
      else
        place_behind (actor, anchor, rank);
      break;
    case FAB_RELATION_IN_FRONT: place_in_front (actor, anchor, FALSE); break;
    case FAB_RELATION_AT: place_at (placer, actor, anchor, rank, n); break;
    case FAB_RELATION_BETWEEN: place_between (placer, actor, entity); break;
    case FAB_RELATION_ABOVE: fab_placer_put_in_air (placer, actor, anchor, entity_of (placer, a), rank, n); break;
    case FAB_RELATION_RIDDEN_BY: mount (anchor, actor); break;
    case FAB_RELATION_HELD_BY: be_held (placer, actor, anchor, entity_of (placer, MAX (a, 0)), rank); break;
    case FAB_RELATION_NEAR:
      if (does (actor, "lean"))
        place_leaning (actor, anchor);
      else
        fab_placer_put_beside (placer, actor, anchor, rank, .35f);
      break;
    case FAB_RELATION_FACING:
    case FAB_RELATION_NEXT_TO:
    case FAB_RELATION_THROUGH:
    case FAB_RELATION_WORN_BY:
    case FAB_RELATION_NONE:
    default:
      fab_placer_put_beside (placer, actor, anchor, rank, .12f);
    }
}

/* A word of the place: "staircase" where the set has stairs. */
FabActor *
fab_placer_find_piece (FabPlacer  *placer,
                       const char *word)
{
  const FabModel *model = word != NULL ? fab_model_find (word) : NULL;

  for (guint i = placer->n; model != NULL && i < placer->stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, i);

      if (actor->piece && g_strcmp0 (actor->model, model->id) == 0)
        return actor;
    }

  return NULL;
}
