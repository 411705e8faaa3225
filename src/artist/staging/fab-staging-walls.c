/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nobody stands in a wall: who was put beyond the free floor of a room comes back in, and what they are at with them. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-staging-private.h"

/* Half a person. */
#define MARGIN .25f
/* Who is this near to a table is at it, and what stands this near to it belongs to it. */
#define AT_IT  2.2f
#define AROUND 1.2f
#define GRAND 1.6f

typedef struct { float left, right, back, front; } Span;

/* The walls are where the outermost pieces stand or hang; towards the camera a room is open. */
static gboolean
find_floor (const FabStaging *stage,
            Span             *floor)
{
  const FabSet *set = stage->set != NULL ? fab_set_by_id (stage->set) : NULL;
  float grand = stage->spec.grand ? GRAND : 1;
  float wide = 0, deep = 0;

  if (set == NULL || !set->interior || set->size.x <= 0 || set->size.z <= 0)
    return FALSE;
  wide = set->size.x / 2;
  deep = set->size.z / 2;
  for (gsize i = 0; i < set->n_pieces; i++)
    {
      wide = MAX (wide, fabsf (set->pieces[i].at.x));
      deep = MAX (deep, -set->pieces[i].at.z);
    }
  floor->right = MAX (.2f, grand * wide - MARGIN);
  floor->left = -floor->right;
  floor->back = -MAX (.2f, grand * deep - MARGIN);
  floor->front = G_MAXFLOAT / 4;

  return TRUE;
}

/* Those whom the frame is about and who stand on the floor. */
static gboolean
is_person_on_floor (const FabActor *actor)
{
  return actor->lead && actor->kind == FAB_ACTOR_FIGURE && actor->at.y < .3f && !actor->sky;
}

static gboolean
find_span (const FabStaging *stage,
           Span             *span)
{
  *span = (Span) { G_MAXFLOAT, -G_MAXFLOAT, G_MAXFLOAT, -G_MAXFLOAT };
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      if (!is_person_on_floor (actor))
        continue;
      span->left = MIN (span->left, actor->at.x);
      span->right = MAX (span->right, actor->at.x);
      span->back = MIN (span->back, actor->at.z);
      span->front = MAX (span->front, actor->at.z);
    }

  return span->left <= span->right;
}

/* How far a span moves to lie within the floor; in the middle of it when it is too long. */
static float
find_shift (float low,
            float high,
            float floor_low,
            float floor_high)
{
  if (high - low > floor_high - floor_low)
    return low < floor_low || high > floor_high ? (floor_low + floor_high - low - high) / 2 : 0;

  return low < floor_low ? floor_low - low : high > floor_high ? floor_high - high : 0;
}

static gboolean
is_at_wall (const FabActor *actor,
            const Span     *floor)
{
  return actor->at.x < floor->left || actor->at.x > floor->right || actor->at.z < floor->back || actor->at.z > floor->front;
}

static gboolean
is_near (const FabActor *a,
         const FabActor *b,
         float           distance)
{
  float dx = a->at.x - b->at.x, dz = a->at.z - b->at.z;

  return dx * dx + dz * dz < distance * distance;
}

/* The table they are at: a piece that was named and does not stand at a wall. */
static gboolean
is_shared (const FabStaging *stage,
           const FabActor   *actor,
           const Span       *floor)
{
  if (!actor->piece || !actor->lead || actor->kind == FAB_ACTOR_SHELL || is_at_wall (actor, floor))
    return FALSE;
  for (guint i = 0; i < stage->actors->len; i++)
    if (is_person_on_floor (fab_staging_actor (stage, i)) && is_near (fab_staging_actor (stage, i), actor, AT_IT))
      return TRUE;

  return FALSE;
}

/* What they hold and sit at goes along, and what stands on and around that. */
static gboolean
goes_along (const FabStaging *stage,
            const FabActor   *actor,
            const Span       *floor)
{
  if (actor->kind == FAB_ACTOR_SHELL || actor->sky)
    return FALSE;
  if (actor->kind == FAB_ACTOR_MODEL && actor->holder == NULL && is_at_wall (actor, floor))
    return FALSE;
  if (!actor->piece)
    return actor->lead || actor->holder != NULL;
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *other = fab_staging_actor (stage, i);

      if (is_shared (stage, other, floor) && is_near (other, actor, AROUND))
        return TRUE;
    }

  return FALSE;
}

static void
shift_actor (FabActor *actor,
             float     x,
             float     z)
{
  actor->at.x += x;
  actor->at.z += z;
  actor->reach_l.x += x;
  actor->reach_l.z += z;
  actor->reach_r.x += x;
  actor->reach_r.z += z;
}

static void
shift_all (FabStaging *stage,
           const Span *floor,
           float       x,
           float       z)
{
  g_autoptr(GPtrArray) going = g_ptr_array_new ();

  for (guint i = 0; i < stage->actors->len; i++)
    if (goes_along (stage, fab_staging_actor (stage, i), floor))
      g_ptr_array_add (going, fab_staging_actor (stage, i));
  for (guint i = 0; i < going->len; i++)
    shift_actor (going->pdata[i], x, z);
}

void
fab_staging_keep_within_walls (FabStaging *stage)
{
  Span floor, span;
  float x, z;

  g_return_if_fail (stage != NULL);

  if (!find_floor (stage, &floor) || !find_span (stage, &span))
    return;
  x = find_shift (span.left, span.right, floor.left, floor.right);
  z = find_shift (span.back, span.front, floor.back, floor.front);
  if (x != 0 || z != 0)
    shift_all (stage, &floor, x, z);
}
