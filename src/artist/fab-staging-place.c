/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who stands where: distances by what they do, first named to the left, things by their relations. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include <string.h>

#include "fab-staging.h"

#define DEGREES(a) ((a) * (float) G_PI / 180)

typedef struct
{
  FabStaging      *stage;
  const FabShot *shot;
  guint8        *state;    /* per actor: 0 not placed, 1 being placed, 2 placed */
  guint          n;        /* leads */
  gboolean       anchored; /* a thing took the middle */
  guint          loose;    /* things placed at the sides so far */
} Placer;

static FabActor *find_piece (Placer *placer, const char *word);

static const FabEntity *
entity_of (Placer *placer,
           guint   i)
{
  return g_ptr_array_index (placer->shot->entities, i);
}

static gboolean
is_being (const FabEntity *entity)
{
  return entity->being != FAB_BEING_THING;
}

static int
index_of (Placer     *placer,
          const char *id)
{
  for (guint i = 0; id != NULL && i < placer->n; i++)
    if (g_str_equal (entity_of (placer, i)->id, id))
      return i;

  return -1;
}

static float
depth_of (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  return actor->kind == FAB_ACTOR_FIGURE ? .2f * actor->scale
         : (model != NULL ? model->size.z : actor->size.z) * .5f * actor->scale;
}

static float
width_of (const FabActor *actor)
{
  const FabModel *model = fab_actor_model (actor);

  return actor->kind == FAB_ACTOR_FIGURE ? .27f * actor->scale
         : (model != NULL ? model->size.x : actor->size.x) * .5f * actor->scale;
}

static gboolean
does (const FabActor *actor,
      const char     *lowers)
{
  g_auto(GStrv) list = g_strsplit (lowers, " ", -1);

  return actor->lower != NULL && g_strv_contains ((const char * const *) list, actor->lower);
}

/* --- two of them ---------------------------------------------------------------------------------- */

/* Metres between two who do it, how far they open towards the camera, and where it stands. */
static const struct { const char *id; float apart, open, azimuth; } templates[] = {
  { "talk", .95f, 24, 0 }, { "argue", .75f, 16, 0 }, { "hug", .34f, 4, 20 }, { "kiss", .34f, 6, 20 },
  { "shake-hands", .85f, 20, 0 }, { "hold-hands", .6f, 60, 0 }, { "hand-over", 1.0f, 20, 0 },
  { "fight", .9f, 16, 0 }, { "duel", 1.9f, 14, 0 }, { "dance", .42f, 10, 24 }, { "chase", 2.3f, 0, 0 },
  { "follow", 1.7f, 0, 0 }, { "teach", 1.35f, 34, 0 }, { "comfort", .6f, 24, 0 }, { "push", .7f, 16, 0 },
  { "whisper", .42f, 34, 0 }, { "greet", 1.3f, 26, 0 }, { "aim", 2.4f, 20, 0 }, { "point", 1.4f, 28, 0 },
  { "look", 1.3f, 32, 0 }, { "listen", 1.0f, 30, 0 }, { "carry", .4f, 40, 0 }, { "lead", .9f, 60, 0 },
  { "sit-together", .95f, 20, 0 }, { "reach", .9f, 24, 0 }, { "play", .9f, 30, 0 },
};

static gsize
find_template (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_strcmp0 (templates[i].id, id) == 0)
      return i;

  return 0;
}

static void
pose_pair (Placer     *placer,
           FabActor   *a,
           FabActor   *b,
           const char *interaction)
{
  if (g_str_equal (interaction, "hug") || g_str_equal (interaction, "kiss"))
    {
      g_free (b->upper);
      b->upper = g_strdup ("hug");
      if (b->emotion == NULL)
        b->emotion = g_strdup (a->emotion);
    }
  else if (g_str_equal (interaction, "dance"))
    {
      g_free (a->upper);
      g_free (b->upper);
      a->upper = g_strdup (templates[find_template ("dance")].apart < 1 ? "hug" : "dance");
      b->upper = g_strdup (a->upper);
      g_free (b->lower);
      b->lower = g_strdup (a->lower);
    }
  else if ((g_str_equal (interaction, "duel") || g_str_equal (interaction, "fight")) &&
           b->kind == FAB_ACTOR_FIGURE && does (b, "stand"))
    {
      g_free (b->lower);
      g_free (b->upper);
      b->lower = g_strdup (a->lower);
      b->upper = g_strdup ("guard");
    }
  else if (g_str_equal (interaction, "chase") && b->kind == FAB_ACTOR_FIGURE && does (b, "stand"))
    {
      g_free (b->lower);
      b->lower = g_strdup ("run");
    }
}

static void
meet_hands (FabActor   *a,
            FabActor   *b,
            const char *interaction)
{
  FabVec3 middle = fab_vec3_lerp (a->at, b->at, .5f);
  float height = MIN (fab_actor_height (a), fab_actor_height (b)) * .64f;

  if (!(g_str_equal (interaction, "hand-over") || g_str_equal (interaction, "shake-hands") ||
        g_str_equal (interaction, "hold-hands")))
    return;
  if (a->kind != FAB_ACTOR_FIGURE || b->kind != FAB_ACTOR_FIGURE)
    return;
  middle.y = a->at.y + (g_str_equal (interaction, "hold-hands") ? height * .72f : height);
  middle.z += .2f;
  a->grip_r = b->grip_r = TRUE;
  a->reach_r = b->reach_r = middle;
}

/* Runs away: who flees is in front, whatever the order of the words. */
static gboolean
flees (const FabEntity *entity)
{
  return entity->verb != NULL && (g_str_has_prefix (entity->verb, "flee") ||
                                  g_str_has_prefix (entity->verb, "run") ||
                                  g_str_has_prefix (entity->verb, "escape"));
}

static void
place_chase (Placer *placer,
             guint   hunted,
             guint   hunter)
{
  FabStaging *stage = placer->stage;
  const FabEntity *prey = entity_of (placer, hunted);
  FabActor *beast = fab_staging_actor (stage, hunter);
  gboolean huge = fab_actor_height (beast) > 2 * fab_actor_height (fab_staging_actor (stage, hunted));
  float back = huge ? 1.6f + .55f * fab_actor_height (beast) : 1.4f + fab_actor_radius (beast);
  float yaw = DEGREES (huge ? 12 : 32);
  guint n = 0;

  for (guint i = 0; i < placer->n; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);

      if (i == hunter || placer->state[i] != 0 || g_strcmp0 (entity_of (placer, i)->noun, prey->noun) != 0)
        continue;
      actor->at = fab_vec3 (.35f + n * .8f - .4f * (n % 3), 0, .5f - .55f * (n % 2));
      actor->yaw = yaw - DEGREES (6) * n;
      placer->state[i] = 2;
      n++;
    }
  beast->at = fab_vec3 (-sinf (yaw) * back, 0, -cosf (yaw) * back);
  beast->yaw = yaw;
  if (does (beast, "stand") )
    {
      g_free (beast->lower);
      beast->lower = g_strdup (beast->kind == FAB_ACTOR_MODEL ? "walk" : "run");
    }
  if (huge && stage->lens == 0)
    stage->lens = 22;
  placer->state[hunter] = 2;
}

static void
place_pair (Placer *placer,
            guint   first,
            guint   second)
{
  FabStaging *stage = placer->stage;
  const char *interaction = placer->shot->interaction;
  gsize t = find_template (interaction);
  FabActor *a = fab_staging_actor (stage, first);
  FabActor *b = fab_staging_actor (stage, second);
  float apart = templates[t].apart;
  float open = DEGREES (templates[t].open);
  float stature = MAX (fab_actor_height (a), fab_actor_height (b));

  if (g_str_equal (interaction, "chase") || g_str_equal (interaction, "follow"))
    {
      if (flees (entity_of (placer, first)))
        place_chase (placer, first, second);
      else
        place_chase (placer, second, first);
      return;
    }
  if (stature < 1.3f && apart > .5f)
    apart *= MAX (.5f, stature / 1.5f);
  /* long bodies need their length */
  apart += MAX (0, fab_actor_radius (a) - .22f) + MAX (0, fab_actor_radius (b) - .22f);
  a->at = fab_vec3 (-apart / 2, 0, 0);
  b->at = fab_vec3 (apart / 2, 0, 0);
  a->yaw = DEGREES (90) - open;
  b->yaw = -a->yaw;
  stage->azimuth = DEGREES (templates[t].azimuth) * stage->side;
  pose_pair (placer, a, b, interaction);
  meet_hands (a, b, interaction);
  placer->state[first] = placer->state[second] = 2;
}

/* --- many of them --------------------------------------------------------------------------------- */

static float
facing_for (Placer   *placer,
            FabActor *actor,
            float     x)
{
  float side = placer->stage->side;

  if (does (actor, "walk run creep march tiptoe ride crawl step trip swim"))
    return DEGREES (52) * side;
  if (actor->being == FAB_BEING_ANIMAL)
    return DEGREES (48) * side;
  if (does (actor, "lie sleep"))
    return DEGREES (90) * side;
  if (does (actor, "lunge kick fly climb"))
    return DEGREES (48) * side;

  return -x * .25f + DEGREES (20) * side * (fabsf (x) < .2f);
}

static void
place_row (Placer *placer,
           GArray *row)
{
  float reach = 0, x = 0;

  for (guint i = 0; i < row->len; i++)
    reach += 2 * MAX (.36f, fab_actor_radius (fab_staging_actor (placer->stage, g_array_index (row, guint, i)))) + .1f;
  x = -reach / 2;
  if (row->len > 6)
    x /= 2;
  for (guint i = 0; i < row->len; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, g_array_index (row, guint, i));
      float half = MAX (.36f, fab_actor_radius (actor)) + .05f;

      if (row->len > 6 && i == (row->len + 1) / 2)
        x = -reach / 4 + .35f;
      x += half;
      actor->at = fab_vec3 (x, 0, (i % 2) * -.3f - (row->len > 6 && i >= (row->len + 1) / 2 ? 1.1f : 0));
      actor->yaw = facing_for (placer, actor, x);
      x += half;
      placer->state[g_array_index (row, guint, i)] = 2;
    }
}

/* Beings that hang on nothing else: the middle of the stage is theirs. */
static gboolean
is_free (Placer *placer,
         guint   i)
{
  const FabEntity *entity = entity_of (placer, i);
  int anchor = index_of (placer, entity->anchor);

  if (!is_being (entity) || entity->part != NULL || placer->state[i] != 0)
    return FALSE;
  if (entity->relation == FAB_RELATION_RIDDEN_BY || entity->relation == FAB_RELATION_HELD_BY)
    return anchor < 0;

  /* two who dance under a lamp: the lamp goes where they are */
  if (entity->relation == FAB_RELATION_UNDER && placer->shot->interaction != NULL && anchor >= 0 &&
      index_of (placer, entity->target) >= 0)
    return TRUE;

  return (anchor < 0 && find_piece (placer, entity->anchor) == NULL) || entity->relation == FAB_RELATION_NONE;
}

static void
place_walked (Placer *placer)
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

static void
place_free (Placer *placer)
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
          place_pair (placer, MIN (i, (guint) target), MAX (i, (guint) target));
          break;
        }
    }
  for (guint i = 0; i < placer->n; i++)
    if (is_free (placer, i))
      g_array_append_val (row, i);
  if (row->len > 0)
    place_row (placer, row);
  for (guint i = 0; row->len > 0 && row->len < placer->n && i < row->len; i++)
    {
      FabActor *actor = fab_staging_actor (placer->stage, g_array_index (row, guint, i));

      if (placer->shot->interaction != NULL)  /* others stand back of the two */
        actor->at.z -= 1.1f;
    }
}

/* --- things and their relations --------------------------------------------------------------------- */

static void place_actor (Placer *placer, guint i);

static guint
rank_among (Placer          *placer,
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

static void
sit_on (FabActor       *actor,
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
place_on (FabActor       *actor,
          const FabActor *anchor,
          guint           rank,
          guint           n)
{
  const FabModel *model = fab_actor_model (anchor);
  float spread = n > 1 ? (rank - (n - 1) / 2.f) * MIN (.6f, 1.8f * width_of (anchor) / n) : 0;
  FabXform at = fab_actor_xform (anchor);

  if (actor->kind == FAB_ACTOR_FIGURE && model != NULL && model->seat > 0 &&
      does (actor, "stand sit walk lunge"))
    {
      sit_on (actor, anchor, spread);
      return;
    }
  actor->at = fab_xform_point (&at, fab_vec3 (spread, 0, 0));
  actor->at.y = anchor->at.y + top_of (anchor);
  actor->yaw = anchor->yaw + (actor->kind == FAB_ACTOR_FIGURE ? 0 : DEGREES (35));
}

/* Behind a table, towards the camera, on a chair; or on the chair that is there. */
static const FabActor *
find_seat_by (Placer         *placer,
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
add_seat (Placer   *placer,
          FabActor *actor)
{
  const FabSet *set = placer->stage->set != NULL ? fab_set_by_id (placer->stage->set) : NULL;
  FabActor *seat = fab_staging_add_model (placer->stage, set != NULL && !set->interior ? "bench" : "chair");

  if (seat == NULL)
    return NULL;
  seat->at = actor->at;
  seat->yaw = actor->yaw;

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
nth_like (Placer         *placer,
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
place_at (Placer   *placer,
          FabActor *actor,
          const FabActor *anchor,
          guint     rank,
          guint     n)
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
        sit_on (actor, seat, 0);
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

static void
place_beside (Placer         *placer,
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
               ? anchor->yaw + (wall ? DEGREES (-28) * side : 0) : facing_for (placer, actor, actor->at.x);
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
place_under (FabActor       *actor,
             FabActor       *anchor,
             guint           rank,
             float           side)
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

static void
place_in (FabActor       *actor,
          const FabActor *anchor,
          guint           rank)
{
  const FabModel *model = fab_actor_model (anchor);
  FabXform at = fab_actor_xform (anchor);

  if (model != NULL && g_str_equal (model->id, "bed"))
    {
      actor->at = anchor->at;
      actor->at.y += top_of (anchor);
      actor->yaw = anchor->yaw;
      return;
    }
  if (model != NULL && (model->klass == FAB_MODEL_VEHICLE || model->seat > 0))
    {
      FabVec3 seat = model->grip;

      actor->at = fab_xform_point (&at, fab_vec3 (seat.x + (rank % 2) * .5f, 0, seat.z));
      actor->yaw = anchor->yaw;
      actor->seat = (model->seat > 0 ? model->seat : MAX (seat.y, .4f)) * anchor->scale;
      if (actor->kind == FAB_ACTOR_FIGURE && does (actor, "stand"))
        {
          g_free (actor->lower);
          actor->lower = g_strdup ("sit");
        }
      return;
    }
  actor->at = anchor->at;
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

static FabVec3
forward_of (const FabActor *actor)
{
  return fab_vec3 (sinf (actor->yaw), 0, cosf (actor->yaw));
}

/* Thrown, juggled, flown on a string: where it is in the air. */
static void
place_in_air (Placer          *placer,
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

static void
place_between (Placer          *placer,
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
      sit_on (who, seat, 0);
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

static void
relate_actor (Placer          *placer,
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
      else
        place_on (actor, anchor, rank, n);
      break;
    case FAB_RELATION_UNDER: place_under (actor, anchor, rank, placer->stage->side); break;
    case FAB_RELATION_IN: place_in (actor, anchor, rank); break;
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
        place_beside (placer, actor, anchor, rank, .35f);
      break;
    case FAB_RELATION_FACING:
    case FAB_RELATION_NEXT_TO:
    case FAB_RELATION_THROUGH:
    case FAB_RELATION_WORN_BY:
    case FAB_RELATION_NONE:
    default:
      place_beside (placer, actor, anchor, rank, .12f);
    }
}

static gboolean
shelters_pair (Placer         *placer,
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

/* Things that nothing says the place of: behind and beside, where they are seen. */
static void
place_loose (Placer *placer,
             guint   i)
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
      if (actor->being == FAB_BEING_THING && !depended)
        actor->yaw = DEGREES (28) * placer->stage->side;
      return;
    }
  side = (placer->loose % 2 == 0 ? 1 : -1) * placer->stage->side;
  actor->at = fab_vec3 (side * (1.0f + fab_actor_radius (actor) + .5f * (placer->loose / 2)), 0,
                        -.5f - .35f * fab_actor_height (actor) - (depended ? 0 : .2f) * (placer->loose / 2));
  actor->yaw = -.4f * side;
  placer->loose++;
}

/* A word of the place: "staircase" where the set has stairs. */
static FabActor *
find_piece (Placer     *placer,
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

/* Feet stand at the edge; a hand comes in from the side to what it reaches for. */
static void
place_part (Placer *placer,
            guint   i)
{
  FabActor *actor = fab_staging_actor (placer->stage, i);
  int t = index_of (placer, actor->target);
  float side = placer->stage->side;

  if (t >= 0 && placer->state[t] != 1)
    {
      const FabActor *target;

      place_actor (placer, t);
      target = fab_staging_actor (placer->stage, t);
      actor->at = fab_vec3_add (target->at, fab_vec3 (-.62f * side, -target->at.y, -.12f));
      actor->yaw = DEGREES (84) * side;
      if (target->at.y < .9f)
        {
          g_free (actor->lower);
          actor->lower = g_strdup ("kneel");
        }
      actor->grip_r = TRUE;
      actor->reach_r = fab_vec3_add (target->at, fab_vec3 (-.13f * side, .09f, .03f));
    }
  else
    {
      actor->yaw = (float) G_PI;
      if (g_strcmp0 (placer->stage->set, "cliff") == 0)
        actor->at = fab_vec3 (0, 0, -2.5f);
    }
}

static void
place_actor (Placer *placer,
             guint   i)
{
  const FabEntity *entity = entity_of (placer, i);
  FabActor *actor = fab_staging_actor (placer->stage, i);
  int anchor = index_of (placer, entity->anchor);

  if (placer->state[i] != 0)
    return;
  placer->state[i] = 1;
  if (actor->piece)
    ;
  else if (anchor < 0 && find_piece (placer, entity->anchor) != NULL)
    {
      FabActor *piece = find_piece (placer, entity->anchor);

      piece->lead = TRUE;
      relate_actor (placer, i, entity, piece);
    }
  else if (anchor >= 0 && entity->relation != FAB_RELATION_NONE && placer->state[anchor] != 1)
    {
      place_actor (placer, anchor);
      relate_actor (placer, i, entity, fab_staging_actor (placer->stage, anchor));
    }
  else
    place_loose (placer, i);
  if (actor->part)
    place_part (placer, i);
  placer->state[i] = 2;
}

/* --- afterwards -------------------------------------------------------------------------------------- */

static gboolean
is_settled (const FabEntity *entity,
            const FabActor  *actor)
{
  return actor->seat > 0 || actor->holder != NULL || entity->relation == FAB_RELATION_RIDDEN_BY ||
         g_strcmp0 (actor->upper, "lead") == 0 || g_strcmp0 (actor->lower, "lean") == 0 ||
         g_strcmp0 (actor->lower, "lie") == 0 || g_strcmp0 (actor->lower, "sleep") == 0;
}

/* One turns to what one looks at, but not one's back to the camera. */
static void
turn_to_target (Placer *placer,
                guint   i)
{
  const FabEntity *entity = entity_of (placer, i);
  FabActor *actor = fab_staging_actor (placer->stage, i);
  FabActor *target = fab_staging_find (placer->stage, actor->target);
  int t = index_of (placer, actor->target);
  FabVec3 to;
  float yaw;

  if (target == NULL || !is_being (entity) || is_settled (entity, actor) || flees (entity) ||
      (placer->shot->interaction != NULL && t >= 0 && is_being (entity_of (placer, t))))
    return;
  if (t >= 0 && !is_being (entity_of (placer, t)) && !target->piece && entity_of (placer, t)->relation == FAB_RELATION_NONE &&
      fab_actor_height (target) < 3.5f)
    {
      /* what one goes to or points at stands ahead, across the frame */
      float side = placer->stage->side;
      float away = .55f + fab_actor_radius (target) + (does (actor, "walk run creep") ? 1.3f : .35f);

      target->at = fab_vec3_add (actor->at, fab_vec3 (side * away, 0, does (actor, "walk run creep") ? -1.3f : -.25f));
      target->yaw = does (actor, "walk run creep") ? -.3f * side : -.6f * side;
    }
  if (target->piece && does (actor, "stand") && fab_vec3_length (fab_vec3_sub (target->at, actor->at)) > 1.5f)
    place_beside (placer, actor, target, 0, g_strcmp0 (actor->upper, "point") == 0 ? .65f : .1f);
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
point_hand (Placer *placer,
            guint   i)
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
seat_sitter (Placer *placer,
             guint   i)
{
  FabActor *actor = fab_staging_actor (placer->stage, i);
  const FabSet *set = placer->stage->set != NULL ? fab_set_by_id (placer->stage->set) : NULL;
  FabActor *seat;

  if (actor->kind != FAB_ACTOR_FIGURE || actor->seat > 0 || !does (actor, "sit"))
    return;
  if ((set != NULL && !set->interior) || actor->at.y > .1f)
    {
      g_free (actor->lower);
      actor->lower = g_strdup (actor->at.y > .1f ? "sit" : "sit-floor");
      return;
    }
  seat = fab_staging_add_model (placer->stage, "chair");
  if (seat == NULL)
    return;
  seat->at = actor->at;
  seat->yaw = actor->yaw;
  sit_on (actor, seat, 0);
}

void
fab_staging_place (FabStaging      *stage,
                 const FabShot *shot)
{
  Placer placer = { .stage = stage, .shot = shot, .n = shot->entities->len };

  if (placer.n == 0)
    return;
  placer.state = g_new0 (guint8, placer.n);
  for (guint i = 0; i < placer.n; i++)
    if (fab_staging_actor (stage, i)->piece)
      placer.state[i] = 2;
  place_free (&placer);
  for (guint i = 0; i < placer.n; i++)
    if (is_being (entity_of (&placer, i)))
      place_actor (&placer, i);
  for (guint i = 0; i < placer.n; i++)
    place_actor (&placer, i);
  for (guint i = 0; i < placer.n; i++)
    turn_to_target (&placer, i);
  for (guint i = 0; i < placer.n; i++)
    if (entity_of (&placer, i)->relation == FAB_RELATION_ABOVE && index_of (&placer, entity_of (&placer, i)->anchor) >= 0)
      {
        const float scale = fab_staging_actor (stage, i)->scale;

        relate_actor (&placer, i, entity_of (&placer, i),
                      fab_staging_actor (stage, index_of (&placer, entity_of (&placer, i)->anchor)));
        fab_staging_actor (stage, i)->scale = scale;
      }
  for (guint i = 0; i < placer.n; i++)
    seat_sitter (&placer, i);
  for (guint i = 0; i < placer.n; i++)
    point_hand (&placer, i);
  g_free (placer.state);
}
