/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Over a shoulder: one at an edge with the back to us, the other's face in the rest of the frame. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-camera-private.h"

/* Where the two heads stand in half widths of the frame, left and right of its middle. */
#define NEAR_HEAD .78f
#define FAR_HEAD  .20f
#define FAR_TALL  .95f   /* metres of an adult that the frame shows: a medium shot */
#define OTHERS_WIDE .62f /* share of the frame's width that several take */
#define TALLEST   1.7f   /* of their height: of a host some stand outside */
#define NARROWEST 1.05f  /* metres of the frame's width: a head and a face */
#define APART     1.25f  /* between two, in what the eye is behind the near one */

/* Half of what the camera sees of somebody from behind: shoulders, or the whole of a cloud. */
static float
shoulder_of (const FabRig   *rig,
             const FabActor *actor)
{
  const FabBox box = fab_frame_bulk (rig, actor)->box;

  if (actor->being == FAB_BEING_PERSON)
    return .24f * fab_actor_height (actor) / 1.7f;

  return CLAMP (.25f * (box.max.x - box.min.x + box.max.z - box.min.z), .15f, 1.2f);
}

static gboolean
can_face (const FabActor *actor)
{
  static const char * const low[] = { "sit", "lie", "sleep", "kneel", "ride", "crouch", "sit-floor", NULL };

  return fab_actor_is_being (actor) && actor->seat <= 0 && actor->holder == NULL && actor->at.y < .05f && !actor->grip_r && !actor->grip_l &&
         g_strcmp0 (actor->upper, "hug") != 0 && !g_strv_contains (low, actor->lower != NULL ? actor->lower : "stand");
}

/* Whom one sees past the shoulder: heads along and across the line to their middle. */
typedef struct
{
  FabVec3 head, face;   /* of the near one; the middle of the others' */
  FabVec3 u, n;         /* level: from one to the other, and to the side of the camera */
  float   apart, half;  /* metres between them; half the width of the others */
  guint   many;
} Line;

static GPtrArray *
find_others (const FabRig   *rig,
             const FabActor *a)
{
  GPtrArray *others = g_ptr_array_new ();

  for (guint i = 0; i < rig->subjects->len; i++)
    {
      FabActor *other = g_ptr_array_index (rig->subjects, i);

      if (other != a && (fab_actor_is_being (other) || rig->subjects->len == 2))
        g_ptr_array_add (others, other);
    }

  return others;
}

/* Two over a shoulder stand face to face, further apart than they look: as on a real set. */
static void
face_each_other (FabRig   *rig,
                 FabActor *a,
                 FabActor *b,
                 float     apart)
{
  FabVec3 u = fab_vec3_sub (b->at, a->at), middle = fab_vec3_lerp (a->at, b->at, .5f);

  u = fabsf (u.x) > .05f ? fab_vec3 (u.x > 0 ? 1 : -1, 0, 0) : fab_vec3 (rig->stage->side, 0, 0);
  a->at = fab_vec3_mad (middle, u, -apart / 2);
  b->at = fab_vec3_mad (middle, u, apart / 2);
  a->yaw = atan2f (u.x, u.z);
  b->yaw = fab_angle_wrap (a->yaw + (float) G_PI);
}

static void
turn_to (FabActor       *actor,
         const FabActor *other)
{
  actor->yaw = atan2f (other->at.x - actor->at.x, other->at.z - actor->at.z);
}

/* Several, or one who sits, stay where they are: the other goes to where their faces are seen. */
static void
stand_before (FabActor  *a,
              GPtrArray *others,
              float      apart)
{
  FabVec3 middle = fab_vec3 (0, 0, 0), ahead = middle;
  float deep = 0;

  for (guint i = 0; i < others->len; i++)
    {
      const FabActor *other = g_ptr_array_index (others, i);

      middle = fab_vec3_mad (middle, other->at, 1.f / others->len);
      ahead = fab_vec3_add (ahead, fab_vec3 (sinf (other->yaw), 0, cosf (other->yaw)));
    }
  /* those who face each other are seen from the front of the stage */
  ahead = fab_vec3_length (ahead) > .35f * others->len ? fab_vec3_normal (ahead) : fab_vec3 (0, 0, 1);
  for (guint i = 0; i < others->len; i++)
    deep = MAX (deep, fab_vec3_dot (fab_vec3_sub (((FabActor *) g_ptr_array_index (others, i))->at, middle), ahead));
  middle.y = a->at.y;
  a->at = fab_vec3_mad (middle, ahead, deep + apart);
  a->yaw = atan2f (-ahead.x, -ahead.z);
}

static void
take_stand (FabRig    *rig,
            FabActor  *a,
            GPtrArray *others,
            float      apart)
{
  FabActor *b = g_ptr_array_index (others, 0);

  if (others->len == 1 && can_face (a) && can_face (b))
    face_each_other (rig, a, b, apart);
  else if (can_face (a))
    stand_before (a, others, apart);
  for (guint i = 0; i < others->len; i++)
    if (can_face (g_ptr_array_index (others, i)))
      turn_to (g_ptr_array_index (others, i), a);
  fab_frame_measure (rig);
}

static Line
measure_line (const FabRig   *rig,
              const FabActor *a,
              GPtrArray      *others)
{
  Line line = { .head = fab_frame_bulk (rig, a)->head, .many = others->len };
  float side = rig->stage->side;

  for (guint i = 0; i < others->len; i++)
    line.face = fab_vec3_mad (line.face, fab_frame_bulk (rig, g_ptr_array_index (others, i))->head, 1.f / others->len);
  line.u = fab_vec3 (line.face.x - line.head.x, 0, line.face.z - line.head.z);
  line.apart = MAX (fab_vec3_length (line.u), .2f);
  line.u = fab_vec3_scale (line.u, 1 / line.apart);
  line.n = fab_vec3 (-line.u.z, 0, line.u.x);
  /* on the side of the audience; along the stage's depth on the shot's own */
  if ((fabsf (line.n.z) > .3f ? line.n.z : line.n.x * side) < 0)
    line.n = fab_vec3_scale (line.n, -1);
  for (guint i = 0; i < others->len; i++)
    {
      const FabActor *other = g_ptr_array_index (others, i);
      FabVec3 to = fab_vec3_sub (fab_frame_bulk (rig, other)->head, line.face);

      line.half = MAX (line.half, fabsf (fab_vec3_dot (to, line.n)) + .18f * fab_actor_height (other));
    }

  return line;
}

/* How far aside the eye stands so that the two heads are @gap (radians) apart, or as near to it as can be. */
static float
step_aside (float back,
            float apart,
            float gap)
{
  float best = .3f * back, error = INFINITY;

  for (float x = .3f * back; x < 1.1f * back; x += .04f * back)
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

/* The frame's height at the others: a medium shot of one, wider for several and in an upright frame. */
static float
height_at_others (const FabRig   *rig,
                  const Line     *line,
                  const FabActor *b)
{
  float aspect = rig->stage->aspect;

  return MAX (MAX (FAR_TALL * MAX (fab_actor_height (b), .5f) / 1.7f,
                   MIN (2 * line->half / (OTHERS_WIDE * aspect), TALLEST * fab_actor_height (b))), NARROWEST / aspect);
}

/* The eye's height from which the near head is seen at the height in the frame at which the faces are. */
static float
height_of_eye (const FabRig *rig,
               const Line   *line,
               float         back,
               float         slope)
{
  static const float lifts[] = { [FAB_ANGLE_EYE] = 0, [FAB_ANGLE_HIGH] = .6f, [FAB_ANGLE_LOW] = -.45f };
  float deep = back + line->apart, drop = line->many > 3 ? .32f : .12f;
  float y = (line->head.y / back - line->face.y / deep - drop * slope) / (1 / back - 1 / deep);

  y = CLAMP (y, line->head.y - .4f, line->head.y + (line->many > 3 ? 1.1f : .75f));

  return MAX (.25f, y + (rig->stage->angle <= FAB_ANGLE_LOW ? lifts[rig->stage->angle] : .6f));
}

static void
look_past (FabRig         *rig,
           const Line     *line,
           const FabActor *b,
           float           back)
{
  float deep = back + line->apart, tall = height_at_others (rig, line, b);
  float far = line->many > 1 ? FAR_HEAD + .07f : FAR_HEAD;
  float slope, left, right, aside, turn;
  FabVec3 eye, aim;

  rig->fov = rig->stage->lens > 0 ? fab_camera_fov (rig->stage->lens)
                                  : CLAMP (2 * atanf (tall / (2 * deep)), fab_camera_fov (100), fab_camera_fov (24));
  tall = 2 * deep * tanf (rig->fov / 2);
  slope = tanf (rig->fov / 2) * rig->stage->aspect;
  left = atanf (NEAR_HEAD * slope);
  right = atanf (far * slope);
  aside = step_aside (back, line->apart, left + right);
  turn = (atanf (aside / back) - left + atanf (aside / deep) + right) / 2;  /* off the line between them */
  eye = fab_vec3_mad (fab_vec3_mad (line->head, line->u, -back), line->n, aside);
  eye.y = height_of_eye (rig, line, back, tanf (rig->fov / 2));
  aim = fab_vec3_mad (fab_vec3_mad (eye, line->u, deep), line->n, -tanf (turn) * deep);
  aim.y = line->face.y - .15f * tall;
  fab_frame_look_from (rig, eye, aim);
}

/* A giant is stood before from further off. */
static float
choose_apart (const FabRig   *rig,
              const FabActor *a,
              GPtrArray      *others)
{
  const FabActor *b = g_ptr_array_index (others, 0);
  float rise = fabsf (fab_frame_bulk (rig, b)->head.y - fab_frame_bulk (rig, a)->head.y);

  return MAX (APART * CLAMP (5.4f * shoulder_of (rig, a), .9f, 3.2f) + .12f * (others->len - 1), 1.4f * rise);
}

/* How far behind the head the eye is, that shoulder and head take a third of the frame. */
static float
choose_back (const FabRig   *rig,
             const Line     *line,
             const FabActor *a,
             const FabActor *b)
{
  float usual = CLAMP (5.4f * shoulder_of (rig, a), .9f, 3.2f);
  float wide = height_at_others (rig, line, b) * rig->stage->aspect, near = 3.8f * shoulder_of (rig, a);

  if (line->many == 1)
    return MIN (usual, MAX (.7f, .95f * line->apart));

  return CLAMP (near * line->apart / MAX (wide - near, .2f), .6f, usual);
}

gboolean
fab_frame_shoulder (FabRig *rig)
{
  FabStaging *stage = rig->stage;
  FabActor *a = fab_staging_find (stage, stage->shoulder), *b;
  g_autoptr(GPtrArray) others = NULL;
  Line line;

  if (a == NULL)
    return FALSE;
  others = find_others (rig, a);
  if (others->len == 0)
    return FALSE;
  b = g_ptr_array_index (others, 0);
  take_stand (rig, a, others, choose_apart (rig, a, others));
  line = measure_line (rig, a, others);
  look_past (rig, &line, b, choose_back (rig, &line, a, b));
  fab_frame_strike_pieces (rig);
  g_ptr_array_remove (rig->subjects, a);

  return TRUE;
}
