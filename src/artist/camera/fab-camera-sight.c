/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands in the camera's way. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-blocking-private.h"
#include "fab-camera-private.h"

#define MAX_JUDGED 5
#define LENS_RAYS  5

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
crosses_triangle (FabVec3        from,
                  FabVec3        way,
                  FabVec3        v0,
                  FabVec3        v1,
                  FabVec3        v2)
{
  FabVec3 e1 = fab_vec3_sub (v1, v0), e2 = fab_vec3_sub (v2, v0), p = fab_vec3_cross (way, e2), s, q;
  float det = fab_vec3_dot (e1, p), u, w, t;

  if (fabsf (det) < 1e-9f)
    return FALSE;
  s = fab_vec3_sub (from, v0);
  u = fab_vec3_dot (s, p) / det;
  if (u < 0 || u > 1)
    return FALSE;
  q = fab_vec3_cross (s, e1);
  w = fab_vec3_dot (way, q) / det;
  t = fab_vec3_dot (e2, q) / det;

  return w >= 0 && u + w <= 1 && t >= 0 && t <= .97f;
}

/* Of an even scale. */
static FabVec3
to_own_space (const FabXform *at,
              FabVec3         world)
{
  FabVec3 d = fab_vec3_sub (world, at->o);
  float k = 1 / MAX (fab_vec3_dot (at->x, at->x), 1e-6f);

  return fab_vec3 (k * fab_vec3_dot (d, at->x), k * fab_vec3_dot (d, at->y), k * fab_vec3_dot (d, at->z));
}

static gboolean
crosses_mesh (FabVec3         a,
              FabVec3         b,
              const FabMesh  *mesh,
              const FabXform *at)
{
  const FabVertex *v = (const FabVertex *) (gpointer) mesh->vertices->data;
  FabVec3 from = to_own_space (at, a), way = fab_vec3_sub (to_own_space (at, b), from);

  for (guint i = 0; i < mesh->faces->len; i++)
    {
      const FabFace *face = &g_array_index (mesh->faces, FabFace, i);

      if (crosses_triangle (from, way, v[face->v[0]].p, v[face->v[1]].p, v[face->v[2]].p))
        return TRUE;
    }

  return FALSE;
}

/* People by their trunk, things by what they really look like: one sees through a swing and under a table. */
gboolean
fab_frame_is_before (const FabRig *rig,
                     guint         i,
                     FabVec3       p)
{
  const FabActor *actor = fab_staging_actor (rig->stage, i);
  FabVec3 eye = rig->stage->camera.eye;
  FabXform at;

  if (!crosses_box (eye, p, rig->bulks[i].solid))
    return FALSE;
  if (actor->kind == FAB_ACTOR_FIGURE)
    return TRUE;
  if (g_ptr_array_index (rig->meshes, i) == NULL)
    g_ptr_array_index (rig->meshes, i) = _fab_actor_mesh (rig->stage, actor, NULL);
  at = actor->holder != NULL ? fab_staging_holding (rig->stage, actor) : fab_actor_xform (actor);

  return crosses_mesh (eye, p, g_ptr_array_index (rig->meshes, i), &at);
}

static gboolean
is_hidden_at (const FabRig   *rig,
              const FabActor *actor,
              FabVec3         p)
{
  const FabStaging *stage = rig->stage;

  for (guint i = 0; i < stage->actors->len; i++)
    if (blocks (fab_staging_actor (stage, i), actor) && fab_frame_is_before (rig, i, p))
      return TRUE;

  return FALSE;
}

/* What a face's owner holds and sits in may hide it too. */
static gboolean
is_own (const FabActor *thing,
        const FabActor *actor)
{
  return thing->kind == FAB_ACTOR_MODEL && !thing->hidden &&
         (g_strcmp0 (thing->holder, actor->id) == 0 || (actor->seat > 0 && thing->holder == NULL && !blocks (thing, actor)));
}

static float
distance_to_limb (FabVec3 a,
                  FabVec3 b,
                  FabVec3 p)
{
  FabVec3 ab = fab_vec3_sub (b, a);
  float t = CLAMP (fab_vec3_dot (fab_vec3_sub (p, a), ab) / MAX (fab_vec3_dot (ab, ab), 1e-6f), 0, 1.25f); /* with the hand */

  return fab_vec3_length (fab_vec3_sub (p, fab_vec3_mad (a, ab, t)));
}

static gboolean
is_behind_arm (const FabRig   *rig,
               const FabActor *actor,
               FabVec3         p)
{
  const FabBulk *bulk = fab_frame_bulk (rig, actor);
  FabVec3 to = fab_vec3_normal (fab_vec3_sub (rig->stage->camera.eye, p));
  float thick = .045f * fab_actor_height (actor) / 1.7f;

  for (int arm = 0; actor->kind == FAB_ACTOR_FIGURE && arm < 4; arm += 2)
    for (int i = 2; i < 9; i++)
      if (distance_to_limb (bulk->arms[arm], bulk->arms[arm + 1], fab_vec3_mad (p, to, i * thick)) < thick)
        return TRUE;

  return FALSE;
}

static gboolean
is_face_hidden_at (const FabRig   *rig,
                   const FabActor *actor,
                   FabVec3         p)
{
  for (guint i = 0; i < rig->stage->actors->len; i++)
    if (is_own (fab_staging_actor (rig->stage, i), actor) && fab_frame_is_before (rig, i, p))
      return TRUE;

  return is_hidden_at (rig, actor, p) || is_behind_arm (rig, actor, p);
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

/* A climbing frame or a hill that the ground has; walls of rooms are left out of a view from behind them. */
static gboolean
is_behind_ground (const FabRig *rig,
                  FabVec3       p)
{
  for (guint i = 0; i < rig->stage->actors->len; i++)
    {
      const FabActor *shell = fab_staging_actor (rig->stage, i);
      const FabSet *set = shell->kind == FAB_ACTOR_SHELL && shell->model != NULL ? fab_set_by_id (shell->model) : NULL;
      FabXform at = fab_actor_xform (shell);

      if (set == NULL || set->interior)
        continue;
      if (g_ptr_array_index (rig->meshes, i) == NULL)
        g_ptr_array_index (rig->meshes, i) = _fab_actor_mesh (rig->stage, shell, NULL);

      return crosses_mesh (rig->stage->camera.eye, p, g_ptr_array_index (rig->meshes, i), &at);
    }

  return FALSE;
}

/* Share of a head that is seen past others, arms and things. */
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
      seen += is_face_hidden_at (rig, actor, fab_vec3_add (head, fab_vec3 (side.x * x * .06f, y * .06f, side.z * x * .06f)))
              ? 0 : 1;

  return seen / (float) n * (seen > 0 && is_behind_ground (rig, head) ? .3f : 1);
}

/* The same of the trunk and legs that the frame shows. */
static float
sees_body (const FabRig   *rig,
           const FabActor *actor)
{
  const FabBulk *bulk = fab_frame_bulk (rig, actor);
  float low = MAX (bulk->box.min.y, bulk->crown.y - (1 - rig->framing.bottom) * fab_actor_height (actor)) - .05f;
  guint seen = 1, n = 1;  /* the head, which counts by itself */

  for (guint i = 0; actor->kind == FAB_ACTOR_FIGURE && i < N_TRUNK; i++)
    if (bulk->trunk[i].y >= low)
      {
        seen += is_hidden_at (rig, actor, bulk->trunk[i]) || (i == 0 && is_behind_ground (rig, bulk->trunk[i])) ? 0 : 1;
        n++;
      }
  for (guint i = 0; actor->kind != FAB_ACTOR_FIGURE && i < N_HULL; i += 3, n++)
    seen += is_hidden_at (rig, actor, fab_vec3_lerp (bulk->hull[i], fab_vec3_lerp (bulk->box.min, bulk->box.max, .5f), .3f)) ? 0 : 1;

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

/* Before the head, the chest or what else the frame shows of somebody. */
static gboolean
is_before_body (const FabRig   *rig,
                const FabActor *actor,
                FabBox          box)
{
  const FabBulk *bulk = fab_frame_bulk (rig, actor);
  FabVec3 eye = rig->stage->camera.eye;
  float low = bulk->crown.y - (1 - rig->framing.bottom) * fab_actor_height (actor);

  if (crosses_box (eye, bulk->head, box) || crosses_box (eye, fab_vec3_lerp (actor->at, bulk->head, .72f), box))
    return TRUE;
  for (int i = 0; actor->kind == FAB_ACTOR_FIGURE && i < N_TRUNK; i++)
    if (bulk->trunk[i].y >= low && crosses_box (eye, bulk->trunk[i], box))
      return TRUE;

  return FALSE;
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

      if (blocks (piece, actor) && is_before_body (rig, actor, box))
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

  return rig->stage->view != FAB_VIEW_BEHIND && fab_frame_towering (rig) == NULL && actor->kind == FAB_ACTOR_FIGURE &&
         fabsf (fab_angle_wrap (fab_frame_bulk (rig, actor)->facing - atan2f (to.x, to.z))) > DEGREES (100);
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

static gboolean
stands_before_lens (const FabActor *actor)
{
  return !actor->hidden && actor->kind != FAB_ACTOR_SHELL && actor->kind != FAB_ACTOR_STRAND && !actor->sky &&
         actor->holder == NULL && !(actor->kind == FAB_ACTOR_FIGURE && actor->part != NULL);
}

/* Share of the frame that something right before the lens fills: a post, a plank, a back. */
static float
fills_lens (const FabRig *rig)
{
  const FabActor *first = fab_frame_first (rig);
  float deep = first == NULL ? 0 : fab_vec3_dot (fab_vec3_sub (fab_frame_bulk (rig, first)->head, rig->eye), rig->forward);
  float t = tanf (rig->fov / 2), filled = 0;

  for (int k = 0; k < LENS_RAYS * LENS_RAYS && deep > .2f; k++)
    {
      float x = (2 * (k % LENS_RAYS) + 1.f) / LENS_RAYS - 1, y = (2 * (k / LENS_RAYS) + 1.f) / LENS_RAYS - 1;
      FabVec3 p = fab_vec3_mad (rig->eye, rig->forward, .6f * deep);

      p = fab_vec3_mad (p, rig->right, (x - 2 * rig->shift_x) * t * (float) rig->stage->aspect * .6f * deep);
      p = fab_vec3_mad (p, rig->up, (y + 2 * rig->shift_y) * t * .6f * deep);
      for (guint i = 0; i < rig->stage->actors->len; i++)
        if (stands_before_lens (fab_staging_actor (rig->stage, i)) && fab_frame_is_before (rig, i, p))
          {
            filled += 1.f / (LENS_RAYS * LENS_RAYS);
            break;
          }
    }

  return filled;
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
      face = MIN (face, is_turned_away (rig, actor) ? -.7f : fab_frame_sees (rig, actor));
      body = MIN (body, sees_body (rig, actor));
      growth = MAX (growth, grows_out_of (rig, actor) ? .06f : 0);
      for (guint k = 0; k < i; k++)
        if (fab_actor_is_being (g_ptr_array_index (rig->subjects, k)))
          apart = MIN (apart, stand_apart (rig, actor, g_ptr_array_index (rig->subjects, k)));
    }

  return .4f * face + .4f * body + .2f * apart - (is_eye_inside (rig) ? .5f : 0) -
         (fab_frame_is_outside (rig) ? .2f : 0) - 1.2f * fills_lens (rig) - (leaves_out_wall (rig) ? .8f : 0) - growth;
}
