/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the camera's way. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-camera-private.h"

#define MAX_JUDGED 5

/* The segment from a to b against a box (slabs). */
static gboolean
crosses_box (FabVec3 a,
             FabVec3 b,
             FabBox  box)
{
  float from[3] = { a.x, a.y, a.z }, to[3] = { b.x, b.y, b.z };
  float low[3] = { box.min.x, box.min.y, box.min.z }, high[3] = { box.max.x, box.max.y, box.max.z };
  float near = 0, far = .97f;

  for (int i = 0; i < 3; i++)
    {
      float d = to[i] - from[i];
      float s, e;

      if (fabsf (d) < 1e-6f)
        {
          if (from[i] < low[i] || from[i] > high[i])
            return FALSE;
          continue;
        }
      s = (low[i] - from[i]) / d;
      e = (high[i] - from[i]) / d;
      near = MAX (near, MIN (s, e));
      far = MIN (far, MAX (s, e));
    }

  return near < far;
}

static gboolean
blocks (const FabActor *other,
        const FabActor *actor)
{
  if (other == actor || other->hidden || other->kind == FAB_ACTOR_SHELL || other->kind == FAB_ACTOR_STRAND)
    return FALSE;
  /* held things and what one sits on go with the body */
  return other->holder == NULL && !(actor->seat > 0 && fab_vec3_length (fab_vec3_sub (other->at, actor->at)) < .3f);
}

static gboolean
is_hidden_at (const FabRig   *rig,
              const FabActor *actor,
              FabVec3         p)
{
  const FabStaging *stage = rig->stage;

  for (guint i = 0; i < stage->actors->len; i++)
    if (blocks (fab_staging_actor (stage, i), actor) && crosses_box (stage->camera.eye, p, rig->bulks[i].solid))
      return TRUE;

  return FALSE;
}

gboolean
fab_frame_hides (const FabRig *rig,
                 FabVec3       p)
{
  for (guint i = 0; i < rig->stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (rig->stage, i);

      if (actor->kind == FAB_ACTOR_FIGURE && !actor->hidden &&
          crosses_box (rig->stage->camera.eye, p, rig->bulks[i].solid))
        return TRUE;
    }

  return FALSE;
}

/* Share of a head that is seen past boxes of others. */
float
fab_frame_sees (const FabRig   *rig,
                const FabActor *actor)
{
  FabVec3 head = fab_frame_bulk (rig, actor)->head;
  FabVec3 eye = rig->stage->camera.eye;
  FabVec3 side = fab_vec3_normal (fab_vec3 (head.z - eye.z, 0, eye.x - head.x));
  guint seen = 0, n = 0;

  for (int y = -1; y <= 1; y++)
    for (int x = -1; x <= 1; x++, n++)
      seen += is_hidden_at (rig, actor, fab_vec3_add (head, fab_vec3 (side.x * x * .08f, y * .08f, side.z * x * .08f)))
              ? 0 : 1;

  return seen / (float) n;
}

/* The same of the trunk and legs that the frame shows. */
static float
sees_body (const FabRig   *rig,
           const FabActor *actor)
{
  const FabBulk *bulk = fab_frame_bulk (rig, actor);
  float low = MAX (bulk->box.min.y, bulk->crown.y - (1 - rig->framing.bottom) * fab_actor_height (actor));
  guint seen = 0, n = 4;

  for (guint i = 0; i < n; i++)
    {
      FabVec3 p = fab_vec3_lerp (actor->at, bulk->head, .5f);

      p.y = bulk->head.y + (low - bulk->head.y) * (i + 1) / (n + .5f);
      /* the legs of who sits are ahead, often under a table */
      if (actor->seat > 0 && i >= 2)
        p = fab_vec3_mad (p, fab_vec3 (sinf (actor->yaw), 0, cosf (actor->yaw)), .2f * fab_actor_height (actor));
      seen += is_hidden_at (rig, actor, p) ? 0 : 1;
    }

  return seen / (float) n;
}

/* --- pieces of the place ------------------------------------------------------------------------------------ */

static float
nearest_depth (const FabRig *rig,
               FabBox        box)
{
  float depth = INFINITY;

  for (int i = 0; i < 8; i++)
    {
      FabVec3 p = fab_vec3 (i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y,
                            i & 4 ? box.max.z : box.min.z);

      depth = MIN (depth, fab_vec3_dot (fab_vec3_sub (p, rig->eye), rig->forward));
    }

  return depth;
}

static gboolean
is_in_the_way (const FabRig   *rig,
               const FabActor *piece,
               FabBox          box)
{
  const FabActor *first = fab_frame_first (rig);

  for (guint k = 0; k < rig->subjects->len; k++)
    {
      const FabActor *actor = g_ptr_array_index (rig->subjects, k);
      FabVec3 head = fab_frame_bulk (rig, actor)->head;
      FabVec3 chest = fab_vec3_lerp (actor->at, head, .72f);

      if (blocks (piece, actor) && (crosses_box (rig->stage->camera.eye, head, box) ||
                                    crosses_box (rig->stage->camera.eye, chest, box)))
        return TRUE;
    }
  /* nor may one fill the frame from just before the lens */
  return first != NULL && box.max.y > .3f &&
         nearest_depth (rig, box) < .4f * fab_vec3_dot (fab_vec3_sub (fab_frame_bulk (rig, first)->head, rig->eye),
                                                        rig->forward);
}

/* A wall seen from outside is left out, and what hangs on it and is let into it with it. */
static gboolean
is_seen_through_wall (const FabRig   *rig,
                      const FabActor *piece)
{
  const FabSet *set = rig->stage->set != NULL ? fab_set_by_id (rig->stage->set) : NULL;
  FabVec3 to = fab_vec3_sub (rig->eye, piece->at);

  return set != NULL && set->interior && piece->piece && fab_actor_is_fixture (piece) &&
         to.x * sinf (piece->yaw) + to.z * cosf (piece->yaw) < 0;
}

static gboolean
may_be_struck (const FabRig   *rig,
               const FabActor *piece)
{
  /* a word on a box before what is meant says less than nothing */
  if (piece->kind == FAB_ACTOR_LABEL && rig->stage->shot_size == FAB_SIZE_INSERT && piece != fab_frame_first (rig))
    return TRUE;

  return (piece->piece || piece->extra) && !piece->lead && piece->kind != FAB_ACTOR_SHELL;
}

/* Pieces of the place between camera and people are struck, as on a real stage. */
void
fab_frame_strike_pieces (FabRig *rig)
{
  for (guint i = 0; i < rig->stage->actors->len; i++)
    {
      FabActor *piece = fab_staging_actor (rig->stage, i);

      if (may_be_struck (rig, piece))
        piece->hidden = is_in_the_way (rig, piece, rig->bulks[i].box) || is_seen_through_wall (rig, piece);
    }
}

void
fab_frame_unstrike (FabRig *rig)
{
  for (guint i = 0; i < rig->stage->actors->len; i++)
    if (fab_staging_actor (rig->stage, i)->piece || fab_staging_actor (rig->stage, i)->extra)
      fab_staging_actor (rig->stage, i)->hidden = FALSE;
}

/* --- judging a view ------------------------------------------------------------------------------------------- */

/* How far two heads are apart in the picture, in heads; 1 and more is enough. */
static float
stand_apart (const FabRig   *rig,
             const FabActor *a,
             const FabActor *b)
{
  FabVec3 p = fab_vec3_sub (fab_frame_bulk (rig, a)->centre, rig->eye);
  FabVec3 q = fab_vec3_sub (fab_frame_bulk (rig, b)->centre, rig->eye);
  float zp = MAX (.05f, fab_vec3_dot (p, rig->forward)), zq = MAX (.05f, fab_vec3_dot (q, rig->forward));
  float x = fab_vec3_dot (p, rig->right) / zp - fab_vec3_dot (q, rig->right) / zq;
  float y = fab_vec3_dot (p, rig->up) / zp - fab_vec3_dot (q, rig->up) / zq;
  float head = .11f * (fab_actor_height (a) / zp + fab_actor_height (b) / zq) / 1.7f;

  return MIN (1, hypotf (x, y) / MAX (head, 1e-4f));
}

static gboolean
is_eye_inside (const FabRig *rig)
{
  FabVec3 eye = rig->stage->camera.eye;

  for (guint i = 0; i < rig->stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (rig->stage, i);
      FabBox box = rig->bulks[i].solid;

      if (!actor->hidden && actor->kind != FAB_ACTOR_SHELL && actor->kind != FAB_ACTOR_STRAND &&
          eye.x > box.min.x - .1f && eye.x < box.max.x + .1f && eye.y > box.min.y && eye.y < box.max.y + .1f &&
          eye.z > box.min.z - .1f && eye.z < box.max.z + .1f)
        return TRUE;
    }

  return FALSE;
}

/* The back of a head, where the words do not ask for it. */
static gboolean
is_turned_away (const FabRig   *rig,
                const FabActor *actor)
{
  FabVec3 to = fab_vec3_sub (rig->stage->camera.eye, actor->at);

  return rig->stage->view != FAB_VIEW_BEHIND && actor->kind == FAB_ACTOR_FIGURE &&
         fabsf (fab_angle_wrap (actor->yaw - atan2f (to.x, to.z))) > DEGREES (100);
}

/* What is meant hangs on a wall that this view leaves out: a window in mid-air. */
static gboolean
leaves_out_wall (const FabRig *rig)
{
  for (guint i = 0; i < rig->stage->actors->len; i++)
    if (fab_staging_actor (rig->stage, i)->lead && is_seen_through_wall (rig, fab_staging_actor (rig->stage, i)))
      return TRUE;

  return FALSE;
}

/* A trunk, a post, a lamp that stands straight behind a head seems to grow out of it. */
static gboolean
grows_out_of (const FabRig   *rig,
              const FabActor *actor)
{
  const FabBulk *bulk = fab_frame_bulk (rig, actor);
  FabVec3 head = fab_vec3_sub (bulk->centre, rig->eye);
  float z = fab_vec3_dot (head, rig->forward), half = .09f * fab_actor_height (actor) / 1.7f;

  for (guint i = 0; z > .1f && i < rig->stage->actors->len; i++)
    {
      const FabActor *post = fab_staging_actor (rig->stage, i);
      FabVec3 at = fab_vec3_sub (post->at, rig->eye);
      float deep = fab_vec3_dot (at, rig->forward);

      if (!post->piece || post->hidden || post->kind != FAB_ACTOR_MODEL || deep < z + .5f || deep > 4 * z ||
          rig->bulks[i].box.max.y < bulk->crown.y || fab_actor_height (post) < 2 || fab_actor_is_fixture (post))
        continue;
      if (fabsf (fab_vec3_dot (at, rig->right) / deep - fab_vec3_dot (head, rig->right) / z) < half / z)
        return TRUE;
    }

  return FALSE;
}

float
fab_frame_judge (const FabRig *rig)
{
  guint n = MIN (rig->subjects->len, MAX_JUDGED);
  float face = 1, body = 1, apart = 1, growth = 0;

  for (guint i = 0; i < n; i++)
    {
      const FabActor *actor = g_ptr_array_index (rig->subjects, i);

      if (!fab_actor_is_being (actor))
        continue;
      face = MIN (face, is_turned_away (rig, actor) ? 0 : fab_frame_sees (rig, actor));
      body = MIN (body, sees_body (rig, actor));
      growth = MAX (growth, grows_out_of (rig, actor) ? .06f : 0);
      for (guint k = 0; k < i; k++)
        if (fab_actor_is_being (g_ptr_array_index (rig->subjects, k)))
          apart = MIN (apart, stand_apart (rig, actor, g_ptr_array_index (rig->subjects, k)));
    }

  return .4f * face + .4f * body + .2f * apart - (is_eye_inside (rig) ? .5f : 0) -
         (fab_frame_is_outside (rig) ? .2f : 0) - (leaves_out_wall (rig) ? .8f : 0) - growth;
}
