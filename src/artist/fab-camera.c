/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-camera.h"

#define DEGREES(a) ((a) * (float) G_PI / 180)
#define GATE 24.f
#define MIN_EYE .22f

/* Heights of the body in units of the standing height: top 1, eyes .935, chin .87, shoulders .82, hip .53, knee .27. */
static const FabFraming framings[] = {
  [FAB_SIZE_ECU]    = { .98f, .885f, 0, 0, 85 },
  [FAB_SIZE_VCU]    = { .98f, .865f, 0, 0, 85 },
  [FAB_SIZE_CU]     = { 1, .80f, .08f, 0, 85 },
  [FAB_SIZE_MCU]    = { 1, .71f, .09f, 0, 65 },
  [FAB_SIZE_MS]     = { 1, .54f, .10f, 0, 50 },
  [FAB_SIZE_MLS]    = { 1, .36f, .10f, 0, 40 },
  [FAB_SIZE_LS]     = { 1, 0, .18f, .17f, 35 },
  [FAB_SIZE_ELS]    = { 1, 0, .57f, .31f, 24 },
  [FAB_SIZE_EST]    = { 1, 0, .56f, .31f, 24 },
  [FAB_SIZE_OTS]    = { 1, .54f, .12f, 0, 45 },
  [FAB_SIZE_POV]    = { 1, .36f, .12f, 0, 32 },
  [FAB_SIZE_INSERT] = { 1, 0, .16f, .16f, 65 },
};

FabFraming
fab_camera_framing (FabShotSize size,
                    float       fill)
{
  FabFraming framing = framings[size];

  if (size == FAB_SIZE_LS && fill > .8f)
    framing.headroom = .08f, framing.footroom = .06f;
  else if (size == FAB_SIZE_LS && fill > 0)
    {
      framing.headroom = framing.footroom = (1 - fill) / 2;
      framing.lens = 28;
    }

  return framing;
}

float
fab_camera_fov (int lens)
{
  return 2 * atanf (GATE / (2 * CLAMP (lens, 8, 400)));
}

float
fab_camera_pitch (FabShotAngle angle)
{
  static const float degrees[] = {
    [FAB_ANGLE_EYE] = 0, [FAB_ANGLE_HIGH] = -28, [FAB_ANGLE_LOW] = 19, [FAB_ANGLE_BIRDS_EYE] = -60,
    [FAB_ANGLE_WORMS_EYE] = 50, [FAB_ANGLE_OVERHEAD] = -86,
  };

  return DEGREES (degrees[angle]);
}

/* --- what is framed ---------------------------------------------------------------------------------- */

typedef struct
{
  FabStaging  *stage;
  GPtrArray *subjects;   /* FabActor, borrowed */
  GArray    *points;     /* FabVec3 that must be in the frame */
  FabFraming framing;
  float      azimuth, pitch, fov;
  FabVec3    forward, right, up;
  FabVec3    eye;
  float      shift;      /* of the frame, for a level camera at eye height */
  float      tall;       /* height of the frame at the subject, metres */
} Rig;

static gboolean
is_being (const FabActor *actor)
{
  return actor->being != FAB_BEING_THING;
}

static gboolean
is_tight (const Rig *rig)
{
  return rig->stage->shot_size <= FAB_SIZE_MS;
}

static void
add_point (Rig    *rig,
           FabVec3 p)
{
  g_array_append_val (rig->points, p);
}

static void
add_box (Rig   *rig,
         FabBox box)
{
  for (int i = 0; i < 8; i++)
    add_point (rig, fab_vec3 (i & 1 ? box.max.x : box.min.x, i & 2 ? box.max.y : box.min.y,
                              i & 4 ? box.max.z : box.min.z));
}

/* The part of a body that the size shows, whatever its pose: down from the crown. */
static void
add_body (Rig            *rig,
          const FabActor *actor)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (NULL, actor, 0);
  FabXform at = fab_actor_xform (actor);
  FabBox head = fab_figure_head (figure);
  float height = actor->persona.height;
  FabVec3 crown = fab_vec3 ((head.min.x + head.max.x) / 2, fab_figure_crown (figure),
                            (head.min.z + head.max.z) / 2);
  float half = .5f * (head.max.x - head.min.x) * (rig->framing.bottom > .75f ? 1.1f : 1.7f);
  FabVec3 top, bottom, side;

  if (rig->framing.bottom <= 0)
    {
      add_box (rig, fab_actor_box (actor));
      return;
    }
  crown = fab_xform_point (&at, crown);
  top = fab_vec3_add (crown, fab_vec3 (0, -(1 - rig->framing.top) * height * actor->scale, 0));
  bottom = fab_vec3_add (crown, fab_vec3 (0, -(1 - rig->framing.bottom) * height * actor->scale, 0));
  side = fab_vec3_scale (rig->right, half * actor->scale);
  add_point (rig, top);
  add_point (rig, bottom);
  if (rig->stage->shot_size > FAB_SIZE_VCU)
    {
      FabVec3 middle = fab_vec3_lerp (top, bottom, .5f);

      add_point (rig, fab_vec3_add (middle, side));
      add_point (rig, fab_vec3_sub (middle, side));
    }
}

static void
add_beast (Rig            *rig,
           const FabActor *actor)
{
  FabBox box = fab_actor_box (actor);
  FabVec3 head = fab_actor_head (actor);
  float h = box.max.y - box.min.y;
  float span = rig->framing.bottom;

  if (span <= .4f || actor->being == FAB_BEING_THING)
    {
      add_box (rig, box);
      return;
    }
  add_point (rig, fab_vec3 (head.x, box.max.y, head.z));
  add_point (rig, fab_vec3 (head.x, box.max.y - h * (span > .75f ? .5f : .8f), head.z));
  add_point (rig, fab_vec3_mad (head, rig->right, h * .3f));
  add_point (rig, fab_vec3_mad (head, rig->right, -h * .3f));
}

static void
collect_points (Rig *rig)
{
  g_array_set_size (rig->points, 0);
  for (guint i = 0; i < rig->subjects->len; i++)
    {
      const FabActor *actor = g_ptr_array_index (rig->subjects, i);

      if (actor->kind == FAB_ACTOR_FIGURE)
        add_body (rig, actor);
      else
        add_beast (rig, actor);
    }
}

/* Two who act on each other share a medium shot; closer ones are the first's alone. */
static gboolean
shares_frame (const FabStaging *stage,
              const FabActor   *first,
              const FabActor   *actor)
{
  FabVec3 apart = fab_vec3_sub (actor->at, first->at);
  float d = sqrtf (apart.x * apart.x + apart.z * apart.z);

  if (stage->shot_size <= FAB_SIZE_MCU || stage->shot_size == FAB_SIZE_POV)
    return d < .5f && stage->shot_size == FAB_SIZE_MCU;
  if (stage->shot_size == FAB_SIZE_MS)
    return d < 1.5f;

  return d < 14;
}

static gboolean
frames_thing (const FabStaging *stage,
              const FabActor   *first,
              const FabActor   *thing)
{
  FabVec3 apart = fab_vec3_sub (thing->at, first->at);
  float size = MAX (fab_actor_height (thing), 2 * fab_actor_radius (thing));

  if (stage->shot_size < FAB_SIZE_LS || thing->holder != NULL || thing->kind == FAB_ACTOR_STRAND)
    return thing->at.y > .8f && stage->shot_size >= FAB_SIZE_MLS && thing->holder == NULL && size < 1;
  if (stage->shot_size > FAB_SIZE_LS)
    return FALSE;
  /* what one stands under is seen to its top */
  if (stage->fill < .7f && size < 4.6f && sqrtf (apart.x * apart.x + apart.z * apart.z) < 1.1f)
    return TRUE;

  return size < (stage->fill > .8f ? 1.2f : 3.2f) && fab_vec3_length (apart) < 5;
}

static void
choose_subjects (Rig *rig)
{
  FabStaging *stage = rig->stage;
  const FabActor *first = NULL;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);

      if (!actor->lead || actor->hidden || !is_being (actor))
        continue;
      if (first == NULL)
        first = actor;
      if (actor == first || shares_frame (stage, first, actor))
        g_ptr_array_add (rig->subjects, actor);
    }
  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *actor = fab_staging_actor (stage, i);

      if (!actor->lead || actor->hidden || is_being (actor) || actor->kind == FAB_ACTOR_SHELL)
        continue;
      if (first == NULL ? actor->holder == NULL : frames_thing (stage, first, actor))
        g_ptr_array_add (rig->subjects, actor);
    }
}

/* --- where the camera goes ------------------------------------------------------------------------------ */

static void
orient (Rig *rig)
{
  float cp = cosf (rig->pitch), sp = sinf (rig->pitch);

  rig->forward = fab_vec3 (-sinf (rig->azimuth) * cp, sp, -cosf (rig->azimuth) * cp);
  rig->right = fab_vec3 (cosf (rig->azimuth), 0, -sinf (rig->azimuth));
  rig->up = fab_vec3_cross (rig->right, rig->forward);
}

static void
limits (Rig    *rig,
        FabVec3 axis,
        float   slope,
        float  *high,
        float  *low)
{
  *high = -INFINITY;
  *low = INFINITY;
  for (guint i = 0; i < rig->points->len; i++)
    {
      FabVec3 p = g_array_index (rig->points, FabVec3, i);
      float a = fab_vec3_dot (p, axis), z = fab_vec3_dot (p, rig->forward);

      *high = MAX (*high, a - slope * z);
      *low = MIN (*low, a + slope * z);
    }
}

/* The farthest eye along the view from which every point lies within the margins (closed form). */
static void
solve (Rig *rig)
{
  float t = tanf (rig->fov / 2), width = rig->stage->aspect;
  float a = (1 - 2 * rig->framing.headroom) * t, b = (1 - 2 * rig->framing.footroom) * t;
  float c = (rig->stage->shot_size <= FAB_SIZE_CU ? .94f : .82f) * t * width;
  float top, bottom, right, left, ez, ey, ex;

  limits (rig, rig->up, a, &top, &rig->tall);
  limits (rig, rig->up, b, &rig->tall, &bottom);
  limits (rig, rig->right, c, &right, &left);
  ez = MIN ((bottom - top) / (a + b), (left - right) / (2 * c));
  ey = ((top + a * ez) + (bottom - b * ez)) / 2;
  ex = ((right + c * ez) + (left - c * ez)) / 2;
  rig->eye = fab_vec3_add (fab_vec3_scale (rig->right, ex),
                           fab_vec3_add (fab_vec3_scale (rig->up, ey), fab_vec3_scale (rig->forward, ez)));
  rig->tall = 2 * t * MAX (.1f, (rig->points->len > 0
                                 ? fab_vec3_dot (g_array_index (rig->points, FabVec3, 0), rig->forward) : 0) - ez);
}

/* Between the ears: in profile the eyes are a hand's breadth before it. */
static FabVec3
head_centre (const FabActor *actor)
{
  g_autoptr(FabFigure) figure = NULL;
  FabXform at = fab_actor_xform (actor);
  FabBox head;

  if (actor->kind != FAB_ACTOR_FIGURE)
    return fab_actor_head (actor);
  figure = fab_actor_figure (NULL, actor, 0);
  head = fab_figure_head (figure);

  return fab_xform_point (&at, fab_vec3_lerp (head.min, head.max, .5f));
}

/* Room to look into: who looks right stands left. */
static void
give_look_room (Rig *rig)
{
  const FabActor *actor = rig->subjects->len > 0 ? g_ptr_array_index (rig->subjects, 0) : NULL;
  float wide = rig->tall * rig->stage->aspect;
  FabVec3 head;
  float frac, x;

  if (rig->subjects->len != 1 || !is_being (actor))
    return;
  head = head_centre (actor);
  frac = -.167f * sinf (actor->yaw - rig->azimuth);
  if (rig->stage->shot_size > FAB_SIZE_MLS || rig->stage->shot_size <= FAB_SIZE_CU)
    frac *= .75f;
  x = fab_vec3_dot (fab_vec3_sub (head, rig->eye), rig->right);
  rig->eye = fab_vec3_mad (rig->eye, rig->right, x - frac * wide);
}

static float
eye_height (const Rig *rig)
{
  const FabActor *actor = rig->subjects->len > 0 ? g_ptr_array_index (rig->subjects, 0) : NULL;
  float y = actor != NULL ? fab_actor_head (actor).y : 1.5f;

  if (rig->stage->shot_size == FAB_SIZE_ELS || rig->stage->shot_size == FAB_SIZE_EST)
    return y + (rig->stage->light.interior ? .5f : rig->tall * .2f);
  if (actor != NULL && !is_being (actor))
    return MAX (y, .35f * rig->tall);

  return MAX (y, .3f);
}

/* A level camera stands at the height of the eyes; the frame is shifted, so uprights stay upright. */
static void
level_camera (Rig *rig)
{
  float y = eye_height (rig);

  rig->shift = CLAMP ((rig->eye.y - y) / rig->tall, -.42f, .42f);
  rig->eye.y -= rig->shift * rig->tall;
}

/* Ground stops a low camera: it looks up less steeply then. */
static void
solve_above_ground (Rig *rig)
{
  for (int i = 0; i < 14; i++)
    {
      orient (rig);
      collect_points (rig);
      solve (rig);
      if (rig->eye.y >= MIN_EYE || rig->pitch <= 0)
        break;
      rig->pitch *= .8f;
    }
  give_look_room (rig);
  if (rig->stage->angle == FAB_ANGLE_EYE)
    level_camera (rig);
  rig->eye.y = MAX (rig->eye.y, MIN_EYE);
}

static void
set_camera (Rig *rig)
{
  FabCamera *camera = &rig->stage->camera;

  *camera = (FabCamera) {
    .eye = rig->eye,
    .target = fab_vec3_mad (rig->eye, rig->forward, MAX (1, rig->tall)),
    .roll = rig->stage->dutch ? DEGREES (15) * rig->stage->side : 0,
    .fov = rig->fov,
    .shift_y = rig->shift,
  };
}

static float
wrap (float angle)
{
  return remainderf (angle, 2 * (float) G_PI);
}

/* From where: as asked, else so that the face is seen. */
static float
choose_azimuth (const Rig *rig)
{
  const FabStaging *stage = rig->stage;
  const FabActor *actor = rig->subjects->len > 0 ? g_ptr_array_index (rig->subjects, 0) : NULL;
  float yaw = actor != NULL && is_being (actor) ? actor->yaw : 0;
  float off;

  switch (stage->view)
    {
    case FAB_VIEW_FRONT: return yaw;
    case FAB_VIEW_THREE_QUARTER: return yaw - DEGREES (38) * stage->side;
    case FAB_VIEW_PROFILE: return yaw - DEGREES (88) * stage->side;
    case FAB_VIEW_BEHIND: return yaw + (float) G_PI + DEGREES (14) * stage->side;
    case FAB_VIEW_ANY:
    default:
      break;
    }
  if (actor == NULL || !is_being (actor) || (rig->subjects->len > 1 && stage->interaction != NULL))
    return stage->azimuth;
  off = wrap (yaw - stage->azimuth);
  /* a throw is seen from the side */
  if (g_strcmp0 (actor->lower, "lunge") == 0 && !is_tight (rig))
    return yaw - DEGREES (80) * (off > 0 ? 1 : -1);
  if (is_tight (rig) && fabsf (off) > DEGREES (42))
    return yaw - DEGREES (34) * (off > 0 ? 1 : -1);
  if (fabsf (off) > DEGREES (76))
    return yaw - DEGREES (58) * (off > 0 ? 1 : -1);

  return stage->azimuth;
}

/* --- what stands in the way ----------------------------------------------------------------------------- */

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

/* Trunk and head: an outstretched arm hides nobody. */
static FabBox
solid_box (const FabActor *actor)
{
  FabBox box = fab_actor_box (actor);
  float half = .24f * actor->scale;

  if (actor->kind != FAB_ACTOR_FIGURE)
    return box;
  box.min.x = MAX (box.min.x, actor->at.x - half);
  box.max.x = MIN (box.max.x, actor->at.x + half);
  box.min.z = MAX (box.min.z, actor->at.z - half);
  box.max.z = MIN (box.max.z, actor->at.z + half);

  return box;
}

float
fab_camera_sees (const FabStaging *stage,
                 const FabActor   *actor)
{
  FabVec3 head = fab_actor_head (actor);
  FabVec3 eye = stage->camera.eye;
  FabVec3 side = fab_vec3_normal (fab_vec3 (head.z - eye.z, 0, eye.x - head.x));
  guint seen = 0, n = 0;

  for (int y = -1; y <= 1; y++)
    for (int x = -1; x <= 1; x++, n++)
      {
        FabVec3 p = fab_vec3_add (head, fab_vec3 (side.x * x * .08f, y * .08f, side.z * x * .08f));
        gboolean hit = FALSE;

        for (guint i = 0; i < stage->actors->len && !hit; i++)
          {
            const FabActor *other = fab_staging_actor (stage, i);

            hit = blocks (other, actor) && crosses_box (eye, p, solid_box (other));
          }
        seen += hit ? 0 : 1;
      }

  return seen / (float) n;
}

static float
nearest_depth (const Rig *rig,
               FabBox     box)
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

/* Pieces of the place between camera and people are struck, as on a real stage. */
static void
strike_pieces (Rig *rig)
{
  FabStaging *stage = rig->stage;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      FabActor *piece = fab_staging_actor (stage, i);
      FabBox box;

      if ((!piece->piece && !piece->extra) || piece->lead || piece->kind == FAB_ACTOR_SHELL)
        continue;
      box = fab_actor_box (piece);
      for (guint k = 0; k < rig->subjects->len && !piece->hidden; k++)
        {
          const FabActor *actor = g_ptr_array_index (rig->subjects, k);
          FabVec3 head = fab_actor_head (actor);
          FabVec3 chest = fab_vec3_lerp (actor->at, head, .72f);

          piece->hidden = blocks (piece, actor) && (crosses_box (stage->camera.eye, head, box) ||
                                                    crosses_box (stage->camera.eye, chest, box));
        }
      /* nor may one fill the frame from just before the lens */
      if (!piece->hidden && rig->subjects->len > 0)
        {
          const FabActor *actor = g_ptr_array_index (rig->subjects, 0);
          float depth = nearest_depth (rig, box);
          float subject = fab_vec3_dot (fab_vec3_sub (fab_actor_head (actor), rig->eye), rig->forward);

          piece->hidden = depth < .4f * subject && box.max.y > .3f;
        }
    }
}

static float
sight (Rig *rig)
{
  float worst = 1;

  for (guint i = 0; i < MIN (rig->subjects->len, 3); i++)
    {
      const FabActor *actor = g_ptr_array_index (rig->subjects, i);

      if (is_being (actor))
        worst = MIN (worst, fab_camera_sees (rig->stage, actor));
    }

  return worst;
}

static void
unstrike (FabStaging *stage)
{
  for (guint i = 0; i < stage->actors->len; i++)
    if (fab_staging_actor (stage, i)->piece || fab_staging_actor (stage, i)->extra)
      fab_staging_actor (stage, i)->hidden = FALSE;
}

static void
try_azimuth (Rig  *rig,
             float azimuth)
{
  unstrike (rig->stage);
  rig->azimuth = azimuth;
  rig->pitch = fab_camera_pitch (rig->stage->angle);
  rig->shift = 0;
  solve_above_ground (rig);
  set_camera (rig);
  strike_pieces (rig);
}

/* A face that another body hides is looked for from 15 degrees further on. */
static void
frame_subjects (Rig *rig)
{
  static const float turns[] = { 0, 15, -15, 30, -30, 45, -45, 60, -60 };
  float start, best = -1, best_turn = 0;

  orient (rig);
  start = choose_azimuth (rig);
  for (gsize i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      float seen;

      try_azimuth (rig, start + DEGREES (turns[i]));
      seen = sight (rig);
      if (seen > best + .05f)
        {
          best = seen;
          best_turn = turns[i];
        }
      if (best >= .99f)
        break;
    }
  try_azimuth (rig, start + DEGREES (best_turn));
}

/* --- the special ones ------------------------------------------------------------------------------------- */

static void
look_from (Rig    *rig,
           FabVec3 eye,
           FabVec3 target)
{
  FabVec3 to = fab_vec3_sub (target, eye);

  rig->eye = eye;
  rig->azimuth = atan2f (-to.x, -to.z);
  rig->pitch = atan2f (to.y, sqrtf (to.x * to.x + to.z * to.z));
  rig->tall = 2 * tanf (rig->fov / 2) * MAX (.1f, fab_vec3_length (to));
  orient (rig);
  set_camera (rig);
  rig->stage->camera.target = target;
}

/* Half of what the camera sees of somebody from behind: shoulders, or the whole of a cloud. */
static float
shoulder_of (const FabActor *actor)
{
  const FabBox box = fab_actor_box (actor);

  if (actor->being == FAB_BEING_PERSON)
    return .24f * actor->scale * actor->persona.height / 1.7f;

  return CLAMP (.25f * (box.max.x - box.min.x + box.max.z - box.min.z), .15f, 1.2f);
}

static gboolean
can_face (const FabActor *actor)
{
  return actor->kind == FAB_ACTOR_FIGURE && actor->seat <= 0 && actor->at.y < .05f && !actor->grip_r &&
         g_strcmp0 (actor->upper, "hug") != 0 && g_strcmp0 (actor->lower, "stand") == 0;
}

/* Two over a shoulder stand face to face, further apart than they look: as on a real set. */
static void
face_each_other (Rig      *rig,
                 FabActor *a,
                 FabActor *b,
                 float     apart)
{
  FabVec3 u = fab_vec3_sub (b->at, a->at), middle = fab_vec3_lerp (a->at, b->at, .5f);

  if (!can_face (a) || !can_face (b))
    return;
  u.y = 0;
  u = fabsf (u.x) > .05f ? fab_vec3 (u.x > 0 ? 1 : -1, 0, 0) : fab_vec3 (rig->stage->side, 0, 0);
  a->at = fab_vec3_mad (middle, u, -apart / 2);
  b->at = fab_vec3_mad (middle, u, apart / 2);
  a->yaw = atan2f (u.x, u.z);
  b->yaw = wrap (a->yaw + (float) G_PI);
}

/* How far aside the eye stands so that the two heads are @gap (radians) apart, or as near to it as can be. */
static float
step_aside (float back,
            float apart,
            float gap)
{
  float best = .3f * back, error = INFINITY;

  for (float x = .3f * back; x < 1.15f * back; x += .05f * back)
    {
      float off = fabsf (atanf (x / back) - atanf (x / (back + apart)) - gap);

      if (off < error)
        {
          error = off;
          best = x;
        }
    }

  return best;
}

static void
look_past (Rig            *rig,
           const FabActor *a,
           const FabActor *b,
           float           back)
{
  FabVec3 head = fab_actor_head (a), face = fab_actor_head (b), u = fab_vec3_sub (face, head), n, eye, aim;
  float slope = tanf (rig->fov / 2) * rig->stage->aspect;
  float left = atanf (.82f * slope), right = atanf (.26f * slope);
  float apart, aside, near, far, turn;

  u.y = 0;
  apart = fab_vec3_length (u);
  u = fab_vec3_normal (u);
  n = fab_vec3 (-u.z, 0, u.x);
  if (n.z < 0)
    n = fab_vec3_scale (n, -1);
  aside = step_aside (back, apart, left + right);
  near = atanf (aside / back);
  far = atanf (aside / (back + apart));
  turn = (near - left + far + right) / 2;  /* off the line between them, towards them */
  eye = fab_vec3_mad (fab_vec3_mad (head, u, -back), n, aside);
  eye.y = head.y + .2f * (face.y - head.y) + .1f +
          (rig->stage->angle == FAB_ANGLE_HIGH ? .7f : rig->stage->angle == FAB_ANGLE_LOW ? -.5f : 0);
  aim = fab_vec3_mad (fab_vec3_mad (eye, u, back + apart), n, -tanf (turn) * (back + apart));
  aim.y = face.y - .15f + .4f * MAX (0, head.y - face.y);
  look_from (rig, eye, aim);
}

/* Past A's shoulder, at an edge, at B in the other two thirds. */
static gboolean
frame_shoulder (Rig *rig)
{
  FabStaging *stage = rig->stage;
  FabActor *a = fab_staging_find (stage, stage->shoulder), *b = NULL;
  float back;

  for (guint i = 0; i < rig->subjects->len && b == NULL; i++)
    if (g_ptr_array_index (rig->subjects, i) != a)
      b = g_ptr_array_index (rig->subjects, i);
  if (a == NULL || b == NULL)
    return FALSE;
  back = CLAMP (4.6f * shoulder_of (a), .9f, 3);
  face_each_other (rig, a, b, stage->light.interior ? MIN (2 * back, 1.7f) : 2 * back);
  rig->fov = fab_camera_fov (stage->lens > 0 ? stage->lens : 55);
  look_past (rig, a, b, back);
  g_ptr_array_remove (rig->subjects, a);
  strike_pieces (rig);

  return TRUE;
}

static gboolean
frame_feet (Rig *rig)
{
  FabActor *me = NULL;
  FabVec3 ahead, eye;

  for (guint i = 0; i < rig->subjects->len; i++)
    if (((FabActor *) g_ptr_array_index (rig->subjects, i))->part)
      me = g_ptr_array_index (rig->subjects, i);
  if (me == NULL || me->kind != FAB_ACTOR_FIGURE)
    return FALSE;
  ahead = fab_vec3 (sinf (me->yaw), 0, cosf (me->yaw));
  rig->fov = fab_camera_fov (rig->stage->lens > 0 ? rig->stage->lens : 22);
  /* ahead of the chest, or one would see nothing else */
  eye = fab_vec3_mad (me->at, ahead, .42f);
  eye.y = fab_actor_head (me).y + .04f;
  look_from (rig, eye, fab_vec3_mad (me->at, ahead, .46f));
  rig->stage->pov_feet = TRUE;

  return TRUE;
}

/* A detail: the hand and what it goes for, or the thing alone. */
static gboolean
frame_insert (Rig *rig)
{
  FabStaging *stage = rig->stage;
  const FabActor *hand = NULL, *thing = NULL;
  FabVec3 centre;
  float size;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      if (hand == NULL && actor->part && actor->kind == FAB_ACTOR_FIGURE)
        hand = actor;
      else if (thing == NULL && actor->lead && actor->being == FAB_BEING_THING)
        thing = actor;
    }
  if (thing == NULL && hand == NULL)
    return FALSE;
  if (thing != NULL)
    {
      FabXform at = fab_staging_holding (stage, thing);

      centre = fab_vec3_add (at.o, fab_vec3 (0, fab_actor_height (thing) / 2, 0));
      size = CLAMP (MAX (fab_actor_height (thing), 1.6f * fab_actor_radius (thing)), .25f, 4);
    }
  else
    {
      centre = hand->grip_r ? hand->reach_r : fab_vec3_add (hand->at, fab_vec3 (.2f, fab_actor_height (hand) * .5f, .2f));
      size = .3f;
    }
  if (hand != NULL)
    {
      centre = hand->grip_r ? fab_vec3_lerp (centre, hand->reach_r, .5f) : centre;
      size = CLAMP (size, .3f, .42f);
    }
  rig->azimuth = stage->azimuth + DEGREES (22) * stage->side;
  rig->pitch = stage->angle == FAB_ANGLE_EYE ? DEGREES (-20) : fab_camera_pitch (stage->angle);
  orient (rig);
  look_from (rig, fab_vec3_mad (centre, rig->forward, -size * 1.7f / (2 * tanf (rig->fov / 2))), centre);
  g_ptr_array_set_size (rig->subjects, 0);
  if (thing != NULL)
    g_ptr_array_add (rig->subjects, (gpointer) thing);
  strike_pieces (rig);

  return TRUE;
}

/* Nobody there: the place itself. */
static void
frame_place (Rig *rig)
{
  const FabSet *set = rig->stage->set != NULL ? fab_set_by_id (rig->stage->set) : NULL;
  gboolean interior = set != NULL && set->interior;
  float deep = set != NULL ? MAX (set->size.z, 3) : 8;
  float pitch = fab_camera_pitch (rig->stage->angle);
  float away = interior ? deep * .5f + 1.6f : MAX (9, deep * .9f);
  float a = rig->stage->azimuth;
  FabVec3 target = fab_vec3 (0, interior ? 1.2f : 1.9f, interior ? -.4f : -2);
  FabVec3 eye = fab_vec3 (sinf (a) * away, interior ? 1.65f : 2.6f, cosf (a) * away);

  if (pitch < 0)
    eye.y += tanf (MAX (pitch, DEGREES (-62))) * -away;
  else if (pitch > 0)
    {
      eye.y = .3f;
      target.y += 1.6f;
    }
  look_from (rig, eye, target);
}

/* "WIDE cliff. Grass bends in the wind": the cliff is meant, not a tuft. */
static gboolean
shows_place (const Rig *rig)
{
  const FabStaging *stage = rig->stage;

  for (guint i = 0; i < rig->subjects->len; i++)
    {
      const FabActor *actor = g_ptr_array_index (rig->subjects, i);

      if (is_being (actor) || fab_actor_height (actor) > 2.5f || !actor->piece)
        return FALSE;
    }

  return stage->set != NULL && stage->shot_size >= FAB_SIZE_LS && stage->shot_size <= FAB_SIZE_EST;
}

/* A point of view is nobody's face: who looks is not seen. */
static void
hide_viewer (Rig *rig)
{
  if (rig->subjects->len < 2 || rig->stage->shot_size != FAB_SIZE_POV)
    return;
  ((FabActor *) g_ptr_array_index (rig->subjects, 0))->hidden = TRUE;
  g_ptr_array_remove_index (rig->subjects, 0);
}

static gboolean
frame_special (Rig *rig)
{
  switch (rig->stage->shot_size)
    {
    case FAB_SIZE_OTS: return frame_shoulder (rig);
    case FAB_SIZE_POV: return frame_feet (rig);
    case FAB_SIZE_INSERT: return frame_insert (rig);
    default: return FALSE;
    }
}

static void
widen_for_place (Rig *rig)
{
  FabStaging *stage = rig->stage;
  gboolean extreme = stage->shot_size == FAB_SIZE_ELS || stage->shot_size == FAB_SIZE_EST;

  /* a room is not a desert: its walls are the edge of what can be shown */
  if (extreme && stage->light.interior)
    {
      rig->framing.headroom = .42f;
      rig->framing.footroom = .24f;
    }
  if (stage->angle == FAB_ANGLE_LOW && stage->shot_size >= FAB_SIZE_MS && stage->lens == 0)
    rig->fov = fab_camera_fov (28);
}

void
fab_camera_frame (FabStaging *stage)
{
  g_autoptr(GPtrArray) subjects = g_ptr_array_new ();
  g_autoptr(GArray) points = g_array_new (FALSE, FALSE, sizeof (FabVec3));
  Rig rig = { .stage = stage, .subjects = subjects, .points = points };

  rig.framing = fab_camera_framing (stage->shot_size, stage->fill);
  rig.fov = fab_camera_fov (stage->lens > 0 ? stage->lens : rig.framing.lens);
  widen_for_place (&rig);
  choose_subjects (&rig);
  orient (&rig);
  if (frame_special (&rig))
    return;
  hide_viewer (&rig);
  if (subjects->len == 0 || shows_place (&rig))
    frame_place (&rig);
  else
    frame_subjects (&rig);
  stage->azimuth = rig.azimuth;
}
