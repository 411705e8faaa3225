/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who and what a size shows. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-camera-private.h"

#define FAR_AWAY 14.f
#define EYES     .927f  /* of the height to the crown */
/* How much larger a frame may become for a thing on a string. */
#define ON_STRING 3.6f
#define CARRYING  2.6f

/* How much wider than for the first alone a frame may grow for others before it is another size. */
static const struct { float beings, things; } growth[] = {
  [FAB_SIZE_ECU] = { 1, 1 }, [FAB_SIZE_VCU] = { 1.5f, 1 }, [FAB_SIZE_CU] = { 1.6f, 1 },
  [FAB_SIZE_MCU] = { 2.6f, 1 }, [FAB_SIZE_MS] = { 2.2f, 1 }, [FAB_SIZE_MLS] = { 2.6f, 1.3f },
  [FAB_SIZE_LS] = { 9, 1.15f }, [FAB_SIZE_ELS] = { 9, 1.1f }, [FAB_SIZE_EST] = { 9, 1.1f },
  [FAB_SIZE_OTS] = { 9, 9 }, [FAB_SIZE_POV] = { 3, 1.5f }, [FAB_SIZE_INSERT] = { 1.5f, 1.5f },
};

/* Share of the frame's height that a thing takes: nobody stands beside it to measure it by. */
static const float thing_fill[] = {
  [FAB_SIZE_ECU] = 1.15f, [FAB_SIZE_VCU] = .95f, [FAB_SIZE_CU] = .8f, [FAB_SIZE_MCU] = .72f, [FAB_SIZE_MS] = .66f,
  [FAB_SIZE_MLS] = .62f, [FAB_SIZE_LS] = .58f, [FAB_SIZE_ELS] = .2f, [FAB_SIZE_EST] = .34f, [FAB_SIZE_OTS] = .6f,
  [FAB_SIZE_POV] = .55f, [FAB_SIZE_INSERT] = .7f,
};

/* --- points ----------------------------------------------------------------------------------------------- */

static void
add_point (FabRig *rig,
           FabVec3 p)
{
  g_array_append_val (rig->points, p);
}

static void
add_hull (FabRig        *rig,
          const FabBulk *bulk)
{
  g_array_append_vals (rig->points, bulk->hull, N_HULL);
}

/* From above a size is a circle on the ground about the head. */
static void
add_circle (FabRig *rig,
            FabVec3 middle,
            float   radius)
{
  add_point (rig, fab_vec3_mad (middle, rig->right, radius));
  add_point (rig, fab_vec3_mad (middle, rig->right, -radius));
  add_point (rig, fab_vec3_mad (middle, rig->up, radius));
  add_point (rig, fab_vec3_mad (middle, rig->up, -radius));
}

static gboolean
is_from_above (const FabRig *rig)
{
  return rig->stage->angle == FAB_ANGLE_OVERHEAD || rig->stage->angle == FAB_ANGLE_BIRDS_EYE;
}

/* The part of a body that the size shows, whatever its pose: down from the crown. */
static void
add_body (FabRig         *rig,
          const FabActor *actor)
{
  const FabBulk *bulk = fab_frame_bulk (rig, actor);
  float height = fab_actor_height (actor);
  float half = height * (rig->framing.bottom > .75f ? .06f : .1f);
  FabVec3 crown = bulk->crown, top, bottom, middle;

  if (rig->framing.bottom <= 0)
    add_hull (rig, bulk);
  if (is_from_above (rig))
    add_circle (rig, bulk->centre, .5f * (1 - MAX (0, rig->framing.bottom)) * height);
  if (rig->framing.bottom <= 0 || is_from_above (rig))
    return;
  /* so close it goes by the eyes: a bowed head has them lower, and from above they lie before the crown */
  if (rig->stage->shot_size <= FAB_SIZE_VCU)
    crown = fab_vec3 (rig->pitch != 0 ? bulk->head.x : crown.x, bulk->head.y + (1 - EYES) * height,
                      rig->pitch != 0 ? bulk->head.z : crown.z);
  top = fab_vec3_add (crown, fab_vec3 (0, -(1 - rig->framing.top) * height, 0));
  bottom = fab_vec3_add (crown, fab_vec3 (0, -(1 - rig->framing.bottom) * height, 0));
  middle = fab_vec3_lerp (top, bottom, .5f);
  add_point (rig, top);
  add_point (rig, bottom);
  if (rig->stage->shot_size <= FAB_SIZE_VCU)
    return;
  add_point (rig, fab_vec3_mad (middle, rig->right, half));
  add_point (rig, fab_vec3_mad (middle, rig->right, -half));
}

/* Of an animal's height, for a framing that shows a person down to @span. */
static float
beast_share (float span)
{
  return span > .75f ? .5f : span > .4f ? .8f : 1;
}

/* Animals by their own proportions: the head, the fore part, all of it. */
static void
add_beast (FabRig         *rig,
           const FabActor *actor)
{
  const FabBulk *bulk = fab_frame_bulk (rig, actor);
  float h = bulk->box.max.y - bulk->box.min.y;
  float span = rig->framing.bottom;

  if (span <= .4f || actor->being == FAB_BEING_THING)
    {
      add_hull (rig, bulk);
      return;
    }
  add_point (rig, fab_vec3 (bulk->head.x, bulk->box.max.y, bulk->head.z));
  add_point (rig, fab_vec3 (bulk->head.x, bulk->box.max.y - h * beast_share (span), bulk->head.z));
  add_point (rig, fab_vec3_mad (bulk->head, rig->right, h * .3f));
  add_point (rig, fab_vec3_mad (bulk->head, rig->right, -h * .3f));
}

/* Down to what hands are at: the pot that is stirred, not only who stirs. A size that was asked for stays that size. */
static void
add_work (FabRig         *rig,
          const FabActor *actor)
{
  const FabBulk *bulk = fab_frame_bulk (rig, actor);
  float height = fab_actor_height (actor), low;
  float most = rig->stage->size_given ? MIN (1.2f * (1 - rig->framing.bottom), .64f) : .64f;

  if (!actor->grip_r || rig->framing.bottom <= .2f || is_from_above (rig) || rig->stage->shot_size < FAB_SIZE_MCU ||
      rig->stage->shot_size > FAB_SIZE_MLS)
    return;
  low = MAX (MIN (actor->reach_r.y, actor->grip_l ? actor->reach_l.y : actor->reach_r.y) - .25f * height,
             bulk->crown.y - most * height);
  if (low < bulk->crown.y - (1 - rig->framing.bottom) * height)
    add_point (rig, fab_vec3 (actor->reach_r.x, low, actor->reach_r.z));
}

void
fab_frame_collect_points (FabRig *rig)
{
  g_array_set_size (rig->points, 0);
  for (guint i = 0; i < rig->subjects->len; i++)
    {
      const FabActor *actor = g_ptr_array_index (rig->subjects, i);

      if (actor->kind == FAB_ACTOR_FIGURE)
        {
          add_body (rig, actor);
          add_work (rig, actor);
        }
      else
        add_beast (rig, actor);
    }
}

/* --- who ---------------------------------------------------------------------------------------------------- */

static FabBox
join (FabBox a,
      FabBox b)
{
  return (FabBox) { fab_vec3 (MIN (a.min.x, b.min.x), MIN (a.min.y, b.min.y), MIN (a.min.z, b.min.z)),
                    fab_vec3 (MAX (a.max.x, b.max.x), MAX (a.max.y, b.max.y), MAX (a.max.z, b.max.z)) };
}

/* The box of what the framing shows of an actor. */
static FabBox
shown_box (const FabRig   *rig,
           const FabActor *actor)
{
  const FabBulk *bulk = fab_frame_bulk (rig, actor);
  FabBox box = bulk->box;

  if (actor->kind == FAB_ACTOR_FIGURE && is_from_above (rig))
    {
      float r = .5f * (1 - MAX (0, rig->framing.bottom)) * fab_actor_height (actor);

      box.min = fab_vec3 (bulk->centre.x - r, box.min.y, bulk->centre.z - r);
      box.max = fab_vec3 (bulk->centre.x + r, box.max.y, bulk->centre.z + r);
    }
  else if (fab_actor_is_being (actor) && rig->framing.bottom > 0)
    {
      float shown = actor->kind == FAB_ACTOR_FIGURE ? (1 - rig->framing.bottom) * fab_actor_height (actor)
                    : beast_share (rig->framing.bottom) * (bulk->box.max.y - bulk->box.min.y);

      box = bulk->solid;
      box.min.y = MAX (box.min.y, bulk->crown.y - shown);
    }

  return box;
}

/* Height of a frame that holds the box. */
static float
frame_height (const FabRig *rig,
              FabBox        box)
{
  static const float seen_depth[] = { [FAB_ANGLE_HIGH] = .47f, [FAB_ANGLE_BIRDS_EYE] = .87f, [FAB_ANGLE_OVERHEAD] = 1 };
  FabShotAngle angle = rig->stage->angle;
  float down = angle < G_N_ELEMENTS (seen_depth) ? seen_depth[angle] : 0, deep = box.max.z - box.min.z;
  float wide = MAX (box.max.x - box.min.x, .6f * deep * (1 - down));
  float tall = ((is_from_above (rig) ? 0 : box.max.y - box.min.y) + down * deep) /
               (1 - rig->framing.headroom - rig->framing.footroom);

  return MAX (MAX (tall, wide / (.86f * (float) rig->stage->aspect)), .01f);
}

/* Two who do it to each other are seen both, however close the camera. */
static gboolean
is_shared (const FabRig *rig)
{
  const FabStaging *stage = rig->stage;
  static const char * const both[] = {
    "talk", "argue", "hug", "kiss", "shake-hands", "hold-hands", "hand-over", "fight", "duel", "dance", "whisper",
    "greet", "sit-together", "comfort", NULL
  };
  static const char * const apart[] = { "chase", "follow", "aim", "point", NULL };

  if (stage->interaction != NULL && stage->shot_size >= FAB_SIZE_MCU && !is_from_above (rig) &&
      g_strv_contains (apart, stage->interaction))
    return TRUE;

  return stage->pair || (stage->interaction != NULL && g_strv_contains (both, stage->interaction));
}

static float
distance (const FabActor *a,
          const FabActor *b)
{
  return hypotf (a->at.x - b->at.x, a->at.z - b->at.z);
}

/* Three kids are one subject. */
static gboolean
are_alike (const FabActor *a,
           const FabActor *b)
{
  return a->name == NULL && b->name == NULL && g_strcmp0 (a->noun, b->noun) == 0;
}

static gboolean
is_framed_being (const FabActor *actor)
{
  return actor->lead && !actor->hidden && fab_actor_is_being (actor);
}

static FabActor *
first_being (const FabStaging *stage)
{
  FabActor *focus = fab_staging_find (stage, stage->focus);

  if (focus != NULL && is_framed_being (focus))
    return focus;
  for (guint i = 0; i < stage->actors->len; i++)
    if (is_framed_being (fab_staging_actor (stage, i)))
      return fab_staging_actor (stage, i);

  return NULL;
}

static void
choose_beings (FabRig *rig)
{
  const FabStaging *stage = rig->stage;
  FabActor *focus = first_being (stage);
  FabBox all, joined;
  /* heads are nearer to a camera above them */
  float room = growth[stage->shot_size].beings * (is_from_above (rig) ? 1.25f : 1), alone;

  if (focus == NULL)
    return;
  all = shown_box (rig, focus);
  alone = frame_height (rig, all);
  g_ptr_array_add (rig->subjects, focus);
  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);

      if (!is_framed_being (actor) || actor == focus)
        continue;
      joined = join (all, shown_box (rig, actor));
      if (distance (focus, actor) > FAR_AWAY ||
          (frame_height (rig, joined) > room * alone &&
           !((is_shared (rig) || are_alike (focus, actor)) && stage->shot_size >= FAB_SIZE_CU)))
        continue;
      all = joined;
      g_ptr_array_add (rig->subjects, actor);
    }
}

/* Where nobody says how much to show, the deed decides: the thing it is done to is in the frame. */
static float
thing_growth (const FabRig *rig)
{
  const FabStaging *stage = rig->stage;
  gboolean beings = rig->subjects->len > 0 && fab_actor_is_being (fab_frame_first (rig));

  if (stage->shot_size != FAB_SIZE_LS)
    return growth[stage->shot_size].things * (beings ? 1 : 1.2f);
  if (stage->size_given)
    return stage->fill > .8f ? 1.15f : 1.5f;

  return beings ? 1.9f : 2.4f;
}

/* What a string goes to: a kite is the point of the picture however high it stands. */
static gboolean
is_on_string (const FabStaging *stage,
              const FabActor   *thing)
{
  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *strand = fab_staging_actor (stage, i);

      if (strand->kind == FAB_ACTOR_STRAND && g_strcmp0 (strand->end, thing->id) == 0)
        return TRUE;
    }

  return FALSE;
}

/* What somebody in the frame looks up at, points at or goes for. */
static gboolean
is_gone_for (const FabRig   *rig,
             const FabActor *thing)
{
  for (guint i = 0; i < rig->subjects->len; i++)
    {
      const FabActor *actor = g_ptr_array_index (rig->subjects, i);

      if (fab_actor_is_being (actor) && g_strcmp0 (actor->target, thing->id) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
carries_subject (const FabRig   *rig,
                 const FabActor *thing)
{
  for (guint i = 0; i < rig->subjects->len; i++)
    {
      const FabActor *actor = g_ptr_array_index (rig->subjects, i);

      if (actor->seat > 0 && distance (actor, thing) < .3f)
        return TRUE;
    }

  return FALSE;
}

/* Who is halfway up a stair is what is shown; the steps around them are enough of it. */
static gboolean
is_trodden (const FabRig *rig,
            FabBox        box)
{
  for (guint i = 0; i < rig->subjects->len; i++)
    {
      const FabActor *actor = g_ptr_array_index (rig->subjects, i);
      FabVec3 at = actor->at;

      if (fab_actor_is_being (actor) && at.y > box.min.y + .2f && at.y < box.max.y &&
          at.x > box.min.x && at.x < box.max.x && at.z > box.min.z && at.z < box.max.z)
        return TRUE;
    }

  return FALSE;
}

/* How much larger than for those who are framed already the frame may become for a thing. */
static float
room_for_thing (const FabRig   *rig,
                const FabActor *thing,
                FabBox          box,
                float           limit)
{
  const FabStaging *stage = rig->stage;

  if (is_trodden (rig, box))
    return limit;
  /* what hands are at is in the frame with them */
  if (thing->holder != NULL && stage->shot_size >= FAB_SIZE_MCU && stage->shot_size <= FAB_SIZE_LS && !is_from_above (rig))
    limit = MAX (limit, stage->shot_size == FAB_SIZE_MCU ? 1.1f : 1.2f);
  /* a swing, a carriage: what carries them */
  if (stage->shot_size >= FAB_SIZE_LS && stage->fill <= .8f && carries_subject (rig, thing))
    limit = MAX (limit, CARRYING);
  if (stage->shot_size >= FAB_SIZE_LS && (is_on_string (stage, thing) || (is_gone_for (rig, thing) && stage->fill <= .8f)))
    limit = MAX (limit, ON_STRING);

  return limit;
}

static void
choose_things (FabRig *rig)
{
  const FabStaging *stage = rig->stage;
  float limit = thing_growth (rig), alone = 0;
  FabBox all = { 0 };

  for (guint i = 0; i < rig->subjects->len; i++)
    {
      FabBox box = shown_box (rig, g_ptr_array_index (rig->subjects, i));

      all = i == 0 ? box : join (all, box);
    }
  alone = rig->subjects->len > 0 ? frame_height (rig, all) : 0;
  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *thing = fab_staging_actor (stage, i);
      FabBox box;

      if (!thing->lead || thing->hidden || fab_actor_is_being (thing) || thing->kind == FAB_ACTOR_SHELL ||
          thing->kind == FAB_ACTOR_STRAND)
        continue;
      box = rig->bulks[i].box;
      if (rig->subjects->len > 0)
        {
          float room = room_for_thing (rig, thing, box, limit);

          box = join (all, box);
          if (distance (fab_frame_first (rig), thing) > FAR_AWAY || frame_height (rig, box) > room * alone)
            continue;
        }
      else
        alone = frame_height (rig, box);
      all = box;
      g_ptr_array_add (rig->subjects, thing);
    }
}

/* A house establishes by being seen whole; in an extreme wide one it is small like everything. */
static float
find_thing_fill (const FabRig   *rig,
                 const FabActor *thing)
{
  FabShotSize size = rig->stage->shot_size;

  if (rig->stage->fill > 0)
    return rig->stage->fill;

  return size == FAB_SIZE_EST && fab_actor_height (thing) > 3 ? .52f : thing_fill[size];
}

/* A cup fills its frame as a person does. */
static void
fit_thing (FabRig *rig)
{
  const FabActor *first = fab_frame_first (rig);
  float room;

  if (first == NULL || fab_actor_is_being (first))
    return;
  room = 1 - find_thing_fill (rig, first);
  rig->framing.bottom = 0;
  rig->framing.headroom = rig->framing.footroom = room / 2;
}

const FabActor *
fab_frame_towering (const FabRig *rig)
{
  const FabStaging *stage = rig->stage;
  const FabActor *first = fab_frame_first (rig);
  const FabActor *tower = first != NULL ? fab_staging_find (stage, first->target) : NULL;

  if (tower == NULL || tower->hidden || tower->kind == FAB_ACTOR_SHELL || stage->view != FAB_VIEW_ANY ||
      stage->shot_size < FAB_SIZE_MLS || stage->shot_size > FAB_SIZE_EST || stage->angle > FAB_ANGLE_LOW ||
      stage->angle == FAB_ANGLE_HIGH || fab_actor_height (tower) < 2.6f * fab_actor_height (first) ||
      g_ptr_array_find (rig->subjects, tower, NULL))
    return NULL;

  return tower;
}

void
fab_frame_choose_subjects (FabRig *rig)
{
  choose_beings (rig);
  choose_things (rig);
  fit_thing (rig);
}
