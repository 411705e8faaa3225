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
  float side = placer->stage->side;

  if (does (actor, "walk run creep march tiptoe ride crawl step trip swim"))
    return DEGREES (52) * side;
  if (actor->being == FAB_BEING_ANIMAL)
    return DEGREES (48) * side;
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

void
fab_placer_sit_on (FabActor       *actor,
                   const FabActor *seat,
                   float           shift)
{
  const FabModel *model = fab_actor_model (seat);
  FabXform at = fab_actor_xform (seat);

  /* of stairs, the lower steps */
  actor->at = fab_xform_point (&at, fab_vec3 (shift, 0, model != NULL && model->klass == FAB_MODEL_BUILDING
                                                        ? model->size.z / 2 - .38f : .06f));
  actor->at.y = seat->at.y;
  actor->yaw = seat->yaw;
  actor->seat = (model != NULL && model->seat > 0 ? model->seat : .45f) * seat->scale;
  if (!does (actor, "sit"))
    {
      g_free (actor->lower);
      actor->lower = g_strdup ("sit");
    }
}

static float
top_of (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  if (actor->kind == FAB_ACTOR_SHELL)
    return 0;
  if (model == NULL)
    return actor->size.y * actor->scale;

  return (model->top > 0 ? model->top : model->seat > 0 ? model->seat : model->size.y) * actor->scale;
}

static void
set_lower (FabActor   *actor,
           const char *id)
{
  g_free (actor->lower);
  actor->lower = g_strdup (id);
}

/* Of more people than places the others sit between. */
static FabVec3
nth_place (const FabModelUse *use,
           const FabModel    *model,
           guint              rank,
           guint              n)
{
  FabVec3 p = use->places[rank % use->n_places];

  if (n > use->n_places)
    p.x = (rank - (n - 1) / 2.f) * MIN (.6f, .92f * model->size.x / n);
  else if (n == 1 && use->n_places == 2 && !use->encloses && use->use == FAB_USE_SIT)
    p.x *= .6f;

  return p;
}

/* In a bath one sits with the legs out, on a sofa one lies along it. */
static void
rest_in (FabActor          *actor,
         const FabActor    *anchor,
         const FabModelUse *use,
         FabVec3            p,
         FabVec3            middle)
{
  gboolean lies = does (actor, "lie sleep lie-front lie-side dead faint curl");

  if (use->use == FAB_USE_LIE || (lies && use->encloses && use->rim > .6f))
    {
      actor->at.y += p.y * anchor->scale;
      if (!lies && !does (actor, "sit sit-slump sit-edge sit-crossed"))
        set_lower (actor, "lie");
      else if (!lies)
        actor->seat = p.y * anchor->scale;
    }
  else if (use->encloses && lies)
    {
      set_lower (actor, "sit-legs");
      actor->at.y += MAX (p.y - .1f, 0) * anchor->scale;
    }
  else if (lies)
    {
      FabXform at = fab_actor_xform (anchor);

      actor->at = fab_xform_point (&at, fab_vec3 (0, p.y, middle.z));
      actor->yaw += (float) G_PI_2;
    }
  else
    {
      actor->seat = p.y * anchor->scale;
      set_lower (actor, use->use == FAB_USE_RIDE ? "ride" : does (actor, "sit-slump sit-crossed") ? actor->lower : "sit");
    }
}

/* Where the thing has room for people. */
static gboolean
take_place (FabActor       *actor,
            const FabActor *anchor,
            guint           rank,
            guint           n)
{
  const FabModel *model = fab_actor_model (anchor);
  const FabModelUse *use = model != NULL ? fab_model_use (model) : NULL;
  FabXform at = fab_actor_xform (anchor);
  FabVec3 p;

  if (use == NULL || use->n_places == 0 || actor->being == FAB_BEING_THING || model->klass == FAB_MODEL_BUILDING)
    return FALSE;
  p = nth_place (use, model, rank, n);
  actor->yaw = anchor->yaw + use->yaw;
  actor->at = fab_xform_point (&at, fab_vec3 (p.x, 0, p.z));
  actor->at.y = anchor->at.y;
  if (actor->kind != FAB_ACTOR_FIGURE || use->use == FAB_USE_STAND)
    actor->at.y += p.y * anchor->scale;
  else
    rest_in (actor, anchor, use, p, p);

  return TRUE;
}

/* Who stands on a chair stands. */
static gboolean
stands_up (const FabEntity *entity)
{
  static const char * const verbs[] = { "stand", "stand on", "stand up on", "dance", "dance on", "balance", "balance on", "jump",
                                        "jump on", "pose", NULL };

  return entity->verb != NULL && g_strv_contains (verbs, entity->verb);
}

/* On a wall, a roof, a table: at the edge towards the camera, legs hanging. */
static void
sit_on_edge (FabActor       *actor,
             const FabActor *anchor,
             float           x)
{
  FabXform at = fab_actor_xform (anchor);
  float depth = depth_of (anchor) / MAX (anchor->scale, .01f);

  actor->at = fab_xform_point (&at, fab_vec3 (x, 0, MAX (depth - .16f, 0)));
  actor->at.y = anchor->at.y;
  actor->seat = top_of (anchor);
  if (actor->seat > 1.2f)  /* the feet reach no ground */
    {
      actor->at.y += actor->seat - .5f;
      actor->seat = .5f;
      set_lower (actor, "sit-edge");
    }
}

static void
place_on (FabActor       *actor,
          const FabActor *anchor,
          guint           rank,
          guint           n,
          gboolean        upright)
{
  const FabModel *model = fab_actor_model (anchor);
  float spread = n > 1 ? (rank - (n - 1) / 2.f) * MIN (.6f, 1.8f * width_of (anchor) / n) : 0;
  FabXform at = fab_actor_xform (anchor);

  if (actor->kind == FAB_ACTOR_FIGURE && model != NULL && model->seat > 0 && !upright &&
      does (actor, "stand sit walk lunge"))
    {
      fab_placer_sit_on (actor, anchor, spread);
      return;
    }
  actor->at = fab_xform_point (&at, fab_vec3 (spread, 0, 0));
  actor->at.y = anchor->at.y + top_of (anchor);
  actor->yaw = anchor->yaw + (actor->kind == FAB_ACTOR_FIGURE ? 0 : DEGREES (35));
  if (actor->kind == FAB_ACTOR_FIGURE && does (actor, "sit") && top_of (anchor) > .5f)
    sit_on_edge (actor, anchor, spread);
}

/* Behind a table, towards the camera, on a chair; or on the chair that is there. */
static const FabActor *
find_seat_by (FabPlacer      *placer,
              const FabActor *anchor,
              guint           skip)
{
  for (guint i = placer->n; i < placer->stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (placer->stage, i);
      const FabModel *model = fab_actor_model (actor);

      if (model == NULL || model->seat <= 0 ||
          fab_vec3_length (fab_vec3_sub (actor->at, anchor->at)) > depth_of (anchor) + 1.f)
        continue;
      if (skip-- == 0)
        return actor;
    }

  return NULL;
}

static FabActor *
add_seat (FabPlacer *placer,
          FabActor  *actor)
{
  const FabSet *set = placer->stage->set != NULL ? fab_set_by_id (placer->stage->set) : NULL;
  FabActor *seat = fab_staging_add_model (placer->stage, set != NULL && !set->interior ? "bench" : "chair");

  if (seat == NULL)
    return NULL;
  seat->at = actor->at;
  seat->yaw = actor->yaw;

  return seat;
}

static gboolean
is_sat_on (FabPlacer      *placer,
           const FabActor *seat)
{
  for (guint i = 0; i < placer->n; i++)
    {
      const FabActor *actor = fab_staging_actor (placer->stage, i);

      if (actor->seat > 0 && fabsf (actor->at.x - seat->at.x) < .2f && fabsf (actor->at.z - seat->at.z) < .2f)
        return TRUE;
    }

  return FALSE;
}

static FabActor *
find_spare_seat (FabPlacer      *placer,
                 const FabActor *sitter)
{
  for (guint i = placer->n; i < placer->stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, i);
      const FabModel *model = fab_actor_model (actor);
      FabVec3 d = fab_vec3_sub (actor->at, sitter->at);

      if (model != NULL && actor->piece && !actor->lead && model->seat > 0 && model->size.x < .7f && d.x * d.x + d.z * d.z < 1.4f &&
          !is_sat_on (placer, actor))
        return actor;
    }

  return NULL;
}

FabActor *
fab_placer_give_seat (FabPlacer  *placer,
                      FabActor   *actor,
                      const char *model)
{
  FabActor *seat = find_spare_seat (placer, actor);

  if (seat == NULL)
    seat = fab_staging_add_model (placer->stage, model);
  if (seat == NULL)
    return NULL;
  seat->at = fab_vec3 (actor->at.x, 0, actor->at.z);
  seat->yaw = actor->yaw;
  if (fab_actor_model (seat)->seat * seat->scale > .6f)
    seat->scale *= .48f / (fab_actor_model (seat)->seat * seat->scale);
  actor->seat = fab_actor_model (seat)->seat * seat->scale;
  if (!does (actor, "sit"))
    {
      g_free (actor->lower);
      actor->lower = g_strdup ("sit");
    }

  return seat;
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
      const FabActor *seat = find_seat_by (placer, anchor, 0);

      if (seat == NULL)
        {
          actor->at = fab_xform_point (&at, fab_vec3 (n > 1 && anchor->kind == FAB_ACTOR_LABEL ? .5f * side : 0, 0,
                                                      -(depth_of (anchor) / anchor->scale + .3f)));
          actor->at.y = 0;
          actor->yaw = anchor->yaw;
          seat = add_seat (placer, actor);
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
  actor->yaw = table ? anchor->yaw : anchor->yaw + DEGREES (125) * placer->stage->side;
}

void
fab_placer_put_beside (FabPlacer      *placer,
                       FabActor       *actor,
                       const FabActor *anchor,
                       guint           rank,
                       float           gap)
{
  float side = (rank % 2 == 0 ? 1 : -1) * placer->stage->side;
  gboolean wall = anchor->piece && (anchor->kind == FAB_ACTOR_SHELL || depth_of (anchor) < .2f);
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

static void
place_under (FabActor *actor,
             FabActor *anchor,
             guint     rank,
             float     side)
{
  gboolean low = fab_actor_height (anchor) < fab_actor_height (actor) * 1.2f;
  float x = low ? (rank % 2 == 0 ? .26f : -.26f) * side : (.35f + .3f * fab_actor_radius (actor)) * (rank % 2 == 0 ? side : -side);

  if (fab_actor_model (anchor) != NULL && fab_actor_model (anchor)->klass == FAB_MODEL_PLANT && !anchor->piece)
    anchor->scale *= CLAMP (2.7f * fab_actor_height (actor) / fab_actor_height (anchor), .3f, 1);
  actor->at = fab_vec3_add (anchor->at, fab_vec3 (x, 0, low ? 0 : .55f));
  actor->at.y = 0;
  if (actor->yaw == 0)
    actor->yaw = (rank % 2 == 0 ? -.5f : .5f) * side;
  if (low && actor->kind == FAB_ACTOR_FIGURE && does (actor, "stand sit"))
    {
      g_free (actor->lower);
      actor->lower = g_strdup ("crouch");
    }
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

  if (take_place (actor, anchor, rank, n))
    return;
  if (use != NULL && use->room.x > 0)
    {
      actor->at = fab_xform_point (&at, fab_vec3_add (use->floor, fab_vec3 (spread * use->room.x, 0, (rank % 2 ? .2f : -.2f) * use->room.z * (n > 1))));
      actor->yaw = anchor->yaw + rank;
      if (actor->kind == FAB_ACTOR_FIGURE && use->room.x > 2.4f * use->room.z)
        set_lower (actor, "lie");
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
    actor->at = fab_vec3_add (anchor->at, fab_vec3 (0, -anchor->at.y, gap));
}

/* Thrown, juggled, flown on a string: where it is in the air. */
static void
place_in_air (FabPlacer       *placer,
              FabActor        *actor,
              const FabActor  *doer,
              const FabEntity *doing,
              guint            rank,
              guint            n)
{
  FabVec3 ahead = forward_of (doer);
  float h = fab_actor_height (doer);
  float t = n > 1 ? rank / (n - 1.f) : .5f;

  if (g_strcmp0 (doing->verb, "juggle") == 0)
    {
      FabVec3 right = fab_vec3 (cosf (doer->yaw), 0, -sinf (doer->yaw));

      /* an egg in the air must still be seen from across the room */
      actor->scale *= MAX (1, .115f / MAX (fab_actor_height (actor), .01f));
      actor->at = fab_vec3_mad (doer->at, ahead, .32f * h / 1.7f);
      actor->at = fab_vec3_mad (actor->at, right, (t - .5f) * .62f * h / 1.7f);
      actor->at.y += h * (.72f + .5f * sinf (t * (float) G_PI));
    }
  else if (g_strcmp0 (doing->verb, "fly") == 0)
    {
      actor->at = fab_vec3_mad (doer->at, fab_vec3 (placer->stage->side, 0, -.25f), 1.5f * h);
      actor->at.y += h * 1.55f;
      actor->yaw = -.4f * placer->stage->side;
    }
  else
    {
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
    set_lower (actor, "fly");
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
      g_free (who->upper);
      who->upper = g_strdup (k == 0 ? "reach" : "think");
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
  rider->at = fab_xform_point (&at, model != NULL ? fab_vec3 (model->grip.x, 0, model->grip.z) : fab_vec3 (0, 0, 0));
  rider->seat = (model != NULL && model->grip.y > 0 ? model->grip.y : fab_actor_height (beast) * .8f) *
                (model != NULL ? beast->scale : 1);
  g_free (rider->lower);
  rider->lower = g_strdup ("ride");
  if (beast->being == FAB_BEING_ANIMAL && g_strcmp0 (beast->lower, "stand") == 0)
    {
      g_free (beast->lower);
      beast->lower = g_strdup ("walk");
    }
}

/* Things are held in a hand; a baby or a cat lies in the arms. */
static void
be_held (FabActor       *actor,
         const FabActor *anchor,
         guint           rank)
{
  float h = fab_actor_height (anchor);

  actor->at = anchor->at;
  g_clear_pointer (&actor->holder, g_free);
  if (actor->being == FAB_BEING_THING)
    {
      actor->holder = g_strdup (anchor->id);
      actor->phase = rank % 2 == 1 ? 1 : 0;
      if (anchor->kind == FAB_ACTOR_MODEL)  /* in a beak or a mouth */
        actor->scale *= MIN (1, .32f * h / MAX (2 * fab_actor_radius (actor), .01f));
      return;
    }
  actor->at = fab_vec3_mad (actor->at, forward_of (anchor), .2f * h / 1.7f);
  actor->at.y += h * .6f;
  actor->yaw = anchor->yaw + DEGREES (80);
  g_free (actor->lower);
  actor->lower = g_strdup (actor->kind == FAB_ACTOR_FIGURE ? "lie" : "sit");
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
      if (does (actor, "lean"))
        place_leaning (actor, anchor);
      else if (stands_up (entity) || !take_place (actor, anchor, rank, n))
        place_on (actor, anchor, rank, n, stands_up (entity));
      break;
    case FAB_RELATION_UNDER: place_under (actor, anchor, rank, placer->stage->side); break;
    case FAB_RELATION_IN: place_in (actor, anchor, rank, n, placer->stage->side); break;
    case FAB_RELATION_BEHIND: place_behind (actor, anchor, rank); break;
    case FAB_RELATION_IN_FRONT: place_in_front (actor, anchor, FALSE); break;
    case FAB_RELATION_AT: place_at (placer, actor, anchor, rank, n); break;
    case FAB_RELATION_BETWEEN: place_between (placer, actor, entity); break;
    case FAB_RELATION_ABOVE: place_in_air (placer, actor, anchor, entity_of (placer, a), rank, n); break;
    case FAB_RELATION_RIDDEN_BY: mount (anchor, actor); break;
    case FAB_RELATION_HELD_BY: be_held (actor, anchor, rank); break;
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
