/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Measures framing and staging by geometry: geometry [STEP [LIST]]. Over the generated prompts of a list (every STEP-th
 * of them, with gates a little lower, for one miss weighs more; another number is another list) it projects the joints of the figures as drawn and reads the
 * drawing's own buffer of objects; nothing of the camera's code is asked. Prints a row for each figure with its gate
 * and the worst prompts, fails below a gate. */
#include "config.h"

#include <math.h>
#include <stdlib.h>

#include "fab-blocking-private.h"

#define WIDTH 640
#define HEIGHT 360
#define N_PROMPTS 500

typedef enum { SIZE_OK, ANGLE_OK, PRESENT, FACE, SOLID, HEADROOM, LOOK_ROOM, HORIZON, N_ROWS } Row;

static const struct { const char *name; double gate; } rows[N_ROWS] = {
  [SIZE_OK] = { "shot size", .98 }, [ANGLE_OK] = { "angle", .98 }, [PRESENT] = { "named present, seen 60 %", .98 },
  [FACE] = { "face visible", .95 }, [SOLID] = { "through nothing", .98 }, [HEADROOM] = { "headroom", .95 },
  [LOOK_ROOM] = { "look room", .95 }, [HORIZON] = { "horizon off the middle", .95 },
};

/* @low, @high: height of the frame at the subject in standing heights; @room_low, @room_high: air above the head in
 * heights of the frame. Between two sizes lies the geometric mean of artist.md's heights. */
typedef struct { const char *term; double low, high, room_low, room_high; gboolean tight; } Size;

static const Size sizes[] = {
  { "ECU", .06, .135, -9, 9, TRUE }, { "BCU", .08, .175, -9, 9, TRUE }, { "CU", .165, .275, .01, .2, TRUE },
  { "MCU", .26, .42, .01, .2, FALSE }, { "MS", .40, .62, .02, .22, FALSE }, { "MLS", .58, .92, .02, .24, FALSE },
  { "FULL SHOT", .85, 1.6, .02, .25, FALSE }, { "WIDE", 1.6, 4, .05, .55, FALSE }, { "EXTREME WIDE", 4, 14, .25, .75, FALSE },
  { "", .58, 2.6, .02, .45, FALSE },
};

/* Degrees that the camera looks up. A low camera stands on the ground and cannot always look up steeply. */
typedef struct { const char *term; double low, high; gboolean steep, dutch; } Angle;

static const Angle angles[] = {
  { "", -20, 12, FALSE, FALSE }, { "", -20, 12, FALSE, FALSE }, { "eye level", -20, 12, FALSE, FALSE },
  { "high angle", -45, -14, FALSE, FALSE }, { "low angle", 5, 38, FALSE, FALSE }, { "Dutch angle", -20, 12, FALSE, TRUE },
  { "bird's-eye view", -78, -44, TRUE, FALSE }, { "overhead shot", -90, -74, TRUE, FALSE },
};

/* @n: how many are named, first of all. */
typedef struct { const char *text; guint n; gboolean away; } Subject;

static const Subject subjects[] = {
  { "Anna waits", 1 }, { "Anna walks", 1 }, { "Tom runs", 1 }, { "Anna, profile", 1 }, { "an old man drinks coffee", 1 },
  { "Anna reads a letter", 1 }, { "a knight with a sword", 1 }, { "Tom looks at a clock", 1 }, { "a boy plays a guitar", 1 },
  { "a nurse points at the door", 1 }, { "Tom sits on a chair", 1 }, { "Anna leans on a table, worried", 1 },
  { "Anna and Tom argue", 2 }, { "Anna hugs Tom", 2 }, { "Tom hands Anna a letter", 2 }, { "Anna and Tom dance", 2 },
  { "Anna chases Tom", 2 }, { "a mother and a small child hold hands", 2 }, { "three kids laugh", 3 },
  { "Anna, Tom behind her", 2 }, { "Anna sits at a table, Tom stands beside her", 2 }, { "a chef cooks at a stove", 1 },
  { "Tom from behind", 1, TRUE }, { "Anna kneels beside a dog", 2 }, { "a giant and a boy face each other", 2 },
  { "Anna throws a ball", 1 }, { "a soldier aims a rifle", 1 }, { "a girl dances with an umbrella", 1 },
};

static const char * const places[] = {
  "", "in a kitchen", "on a street", "in a forest", "in a classroom", "on a beach", "in an office at night", "in a bar",
  "in a park", "on a rooftop, rain", "in a bedroom", "in a church", "at a train station", "in a desert",
};

typedef struct
{
  GString *worst[N_ROWS];
  guint    good[N_ROWS], n[N_ROWS];
} Table;

typedef struct
{
  const Size    *size;
  const Angle   *angle;
  const Subject *subject;
  char          *prompt;
  FabBlocking   *blocking;
  FabDrawing    *drawing;
  const FabStaging *stage;
  GPtrArray     *named;     /* FabActor, borrowed */
  Table         *table;
} Panel;

static void
note (Panel      *panel,
      Row         row,
      gboolean    good,
      const char *format,
      ...) G_GNUC_PRINTF (4, 5);

static void
note (Panel      *panel,
      Row         row,
      gboolean    good,
      const char *format,
      ...)
{
  g_autofree char *why = NULL;
  va_list args;

  panel->table->n[row]++;
  panel->table->good[row] += good ? 1 : 0;
  if (good)
    return;
  va_start (args, format);
  why = g_strdup_vprintf (format, args);
  va_end (args);
  g_string_append_printf (panel->table->worst[row], "    %s: %s\n", panel->prompt, why);
}

/* --- what was drawn ----------------------------------------------------------------------------------------- */

static gboolean
project (const Panel *panel,
         FabVec3      p,
         double      *x,
         double      *y,
         double      *depth)
{
  return fab_camera_project (&panel->stage->camera, WIDTH, HEIGHT, p, x, y, depth);
}

static int
item_of (const Panel    *panel,
         const FabActor *actor)
{
  int item = 0;

  for (guint i = 0; i < panel->stage->actors->len; i++)
    {
      const FabActor *other = fab_staging_actor (panel->stage, i);

      if (other == actor)
        return _fab_actor_is_drawn (actor) ? item : -1;
      item += _fab_actor_is_drawn (other) ? 1 : 0;
    }

  return -1;
}

static FabVec3
joint_of (const Panel    *panel,
          const FabActor *actor,
          FabJoint        joint)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (panel->stage, actor, 0);
  FabXform at = fab_actor_xform (actor);

  return fab_xform_point (&at, fab_figure_joint (figure, joint));
}

static FabVec3
crown_of (const Panel    *panel,
          const FabActor *actor)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (panel->stage, actor, 0);
  FabXform at = fab_actor_xform (actor);
  FabVec3 head = fab_figure_joint (figure, FAB_JOINT_HEAD);

  return fab_xform_point (&at, fab_vec3 (head.x, fab_figure_crown (figure), head.z));
}

/* --- the rows ------------------------------------------------------------------------------------------------- */

/* Standing heights that the frame is high where the subject's head is. */
static void
measure_size (Panel *panel)
{
  const FabActor *first = g_ptr_array_index (panel->named, 0);
  FabVec3 head = fab_actor_head (first);
  FabVec3 side = fab_vec3_cross (fab_vec3_normal (fab_vec3_sub (panel->stage->camera.target, panel->stage->camera.eye)),
                                 fab_vec3 (0, 1, 0));
  double x0, y0, x1, y1, units;
  /* a room's walls are the edge of what can be shown; from above a body is shorter */
  double low = (panel->stage->light.interior ? MIN (panel->size->low, 2.7) : panel->size->low) *
               (panel->angle->low < -40 ? .88 : 1);
  /* several in one frame are one size wider, as the trade allows */
  double slack = panel->named->len > 2 ? 2.3 : panel->named->len > 1 ? 1.8 : 1;

  side = fab_vec3_scale (fab_vec3_normal (side), .1f);
  if (!project (panel, head, &x0, &y0, NULL) || !project (panel, fab_vec3_add (head, side), &x1, &y1, NULL))
    {
      note (panel, SIZE_OK, FALSE, "the head is behind the camera");
      return;
    }
  units = HEIGHT * .1 / hypot (x1 - x0, y1 - y0) / fab_actor_height (first);
  note (panel, SIZE_OK, units >= low * .97 && units <= panel->size->high * slack * 1.03,
        "%.2f standing heights, not %.2f to %.2f", units, low, panel->size->high * slack);
}

static void
measure_angle (Panel *panel)
{
  const FabCamera *camera = &panel->stage->camera;
  FabVec3 to = fab_vec3_sub (camera->target, camera->eye);
  double pitch = atan2 (to.y, hypot (to.x, to.z)) * 180 / G_PI;
  double roll = fabs (camera->roll) * 180 / G_PI;
  gboolean level = panel->angle->dutch ? roll >= 10 && roll <= 20 : roll < .5;

  note (panel, ANGLE_OK, pitch >= panel->angle->low && pitch <= panel->angle->high && level && camera->eye.y > 0,
        "looks up %.0f°, roll %.0f°, eye at %.2f m", pitch, roll, camera->eye.y);
}

/* In a close shot of one who does something to another only the first must be there. */
static guint
count_wanted (const Panel *panel)
{
  return panel->size->tight ? 1 : panel->named->len;
}

static void
measure_presence (Panel *panel)
{
  const char *missing = NULL;
  double least = 1;

  if (panel->named->len < panel->subject->n)
    missing = "somebody";
  for (guint i = 0; i < MIN (count_wanted (panel), panel->named->len); i++)
    {
      const FabActor *actor = g_ptr_array_index (panel->named, i);
      double box[4], visible = 0, x = -1, y = -1;
      int item = item_of (panel, actor);

      if (item < 0 || !fab_drawing_item_extent (panel->drawing, item, box, &visible))
        visible = 0;
      if (!project (panel, fab_actor_head (actor), &x, &y, NULL) || x < 0 || x > WIDTH || y < 0 || y > HEIGHT)
        missing = actor->id;
      least = MIN (least, visible);
    }
  note (panel, PRESENT, missing == NULL && least >= .6, "%s missing, least seen %.2f",
        missing != NULL ? missing : "nobody", least);
}

/* Share of five places on a face where the drawing shows its owner. */
static double
see_face (const Panel    *panel,
          const FabActor *actor)
{
  static const struct { float x, y; } spots[] = { { 0, 0 }, { -.03f, 0 }, { .03f, 0 }, { 0, -.05f }, { 0, .03f } };
  g_autoptr(FabFigure) figure = fab_actor_figure (panel->stage, actor, 0);
  FabXform at = fab_actor_xform (actor);
  FabVec3 eyes = fab_figure_eyes (figure);
  int item = item_of (panel, actor), seen = 0, inside = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      FabVec3 p = fab_xform_point (&at, fab_vec3_add (eyes, fab_vec3 (spots[i].x, spots[i].y, 0)));
      double x, y;

      if (!project (panel, p, &x, &y, NULL) || x < 0 || y < 0 || x >= WIDTH || y >= HEIGHT)
        continue;
      inside++;
      seen += fab_drawing_pick (panel->drawing, x, y) == item ? 1 : 0;
    }

  return inside >= 2 ? seen / (double) inside : 0;
}

/* Degrees between where the face points and the camera. */
static double
turned_away (const Panel    *panel,
             const FabActor *actor)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (panel->stage, actor, 0);
  FabBox head = fab_figure_head (figure);
  FabVec3 ahead = fab_vec3_sub (fab_figure_eyes (figure), fab_vec3_lerp (head.min, head.max, .5f));
  FabXform at = fab_actor_xform (actor);
  FabVec3 face = fab_xform_turn (&at, fab_vec3 (ahead.x, 0, ahead.z));
  FabVec3 to = fab_vec3_sub (panel->stage->camera.eye, actor->at);

  return fabs (remainder (atan2 (face.x, face.z) - atan2 (to.x, to.z), 2 * G_PI)) * 180 / G_PI;
}

static void
measure_faces (Panel *panel)
{
  if (panel->subject->away || panel->angle->steep)
    return;
  for (guint i = 0; i < MIN (count_wanted (panel), panel->named->len); i++)
    {
      const FabActor *actor = g_ptr_array_index (panel->named, i);
      double seen, away;

      if (actor->kind != FAB_ACTOR_FIGURE)
        continue;
      seen = see_face (panel, actor);
      away = turned_away (panel, actor);
      note (panel, FACE, seen >= .6 && away <= 112, "%s seen %.1f, turned away %.0f°", actor->id, seen, away);
    }
}

/* --- through furniture ------------------------------------------------------------------------------------------- */

static gboolean
crosses_triangle (FabVec3        a,
                  FabVec3        b,
                  const FabVec3  v[3])
{
  FabVec3 d = fab_vec3_sub (b, a), e1 = fab_vec3_sub (v[1], v[0]), e2 = fab_vec3_sub (v[2], v[0]);
  FabVec3 p = fab_vec3_cross (d, e2), s, q;
  float det = fab_vec3_dot (e1, p), u, w, t;

  if (fabsf (det) < 1e-9f)
    return FALSE;
  s = fab_vec3_sub (a, v[0]);
  u = fab_vec3_dot (s, p) / det;
  q = fab_vec3_cross (s, e1);
  w = fab_vec3_dot (d, q) / det;
  t = fab_vec3_dot (e2, q) / det;

  return u >= 0 && w >= 0 && u + w <= 1 && t >= 0 && t <= 1;
}

static gboolean
crosses_mesh (FabVec3        a,
              FabVec3        b,
              const FabMesh *mesh,
              FabXform       at)
{
  for (guint i = 0; i < mesh->faces->len; i++)
    {
      const FabFace *face = &g_array_index (mesh->faces, FabFace, i);
      FabVec3 v[3];

      for (int k = 0; k < 3; k++)
        v[k] = fab_xform_point (&at, g_array_index (mesh->vertices, FabVertex, face->v[k]).p);
      if (crosses_triangle (a, b, v))
        return TRUE;
    }

  return FALSE;
}

/* Bones of trunk and legs, a little shortened: what touches does not cross. */
static const FabJoint bones[][2] = {
  { FAB_JOINT_PELVIS, FAB_JOINT_CHEST }, { FAB_JOINT_CHEST, FAB_JOINT_HEAD }, { FAB_JOINT_HIP_L, FAB_JOINT_KNEE_L },
  { FAB_JOINT_HIP_R, FAB_JOINT_KNEE_R }, { FAB_JOINT_KNEE_L, FAB_JOINT_ANKLE_L }, { FAB_JOINT_KNEE_R, FAB_JOINT_ANKLE_R },
};

static gboolean
may_be_crossed (const FabActor *thing,
                const FabActor *actor)
{
  return thing == actor || thing->kind != FAB_ACTOR_MODEL || thing->hidden || thing->holder != NULL ||
         hypotf (thing->at.x - actor->at.x, thing->at.z - actor->at.z) > 3;
}

static const char *
find_crossed (Panel          *panel,
              const FabActor *actor)
{
  for (guint i = 0; i < panel->stage->actors->len; i++)
    {
      const FabActor *thing = fab_staging_actor (panel->stage, i);
      g_autoptr(FabMesh) mesh = NULL;

      if (may_be_crossed (thing, actor))
        continue;
      mesh = _fab_actor_mesh (panel->stage, thing, NULL);
      for (gsize k = 0; k < G_N_ELEMENTS (bones); k++)
        {
          FabVec3 a = joint_of (panel, actor, bones[k][0]), b = joint_of (panel, actor, bones[k][1]);

          if (crosses_mesh (fab_vec3_lerp (a, b, .12f), fab_vec3_lerp (a, b, .88f), mesh, fab_actor_xform (thing)))
            return thing->id;
        }
    }

  return NULL;
}

static void
measure_solidity (Panel *panel)
{
  for (guint i = 0; i < panel->named->len; i++)
    {
      const FabActor *actor = g_ptr_array_index (panel->named, i);
      const char *through;
      float low;

      if (actor->kind != FAB_ACTOR_FIGURE)
        continue;
      through = find_crossed (panel, actor);
      low = MIN (joint_of (panel, actor, FAB_JOINT_ANKLE_L).y, joint_of (panel, actor, FAB_JOINT_ANKLE_R).y);

      note (panel, SOLID, through == NULL && low > -.03f, "%s goes through %s, ankle at %.2f m", actor->id,
            through != NULL ? through : "nothing", low);
    }
}

/* --- air -------------------------------------------------------------------------------------------------------- */

static void
measure_headroom (Panel *panel)
{
  double top = INFINITY, x, y;

  if (panel->angle->steep || panel->size->room_low < -1)
    return;
  for (guint i = 0; i < panel->named->len; i++)
    if (((const FabActor *) g_ptr_array_index (panel->named, i))->kind == FAB_ACTOR_FIGURE &&
        project (panel, crown_of (panel, g_ptr_array_index (panel->named, i)), &x, &y, NULL) &&
        (i < count_wanted (panel) || (x > 0 && x < WIDTH && y > -.1 * HEIGHT && y < HEIGHT)))
      top = MIN (top, y / HEIGHT);
  note (panel, HEADROOM, top >= panel->size->room_low && top <= panel->size->room_high + (panel->named->len > 1 ? .1 : 0),
        "%.2f of the frame over the head", top);
}

static void
measure_look_room (Panel *panel)
{
  const FabActor *first = g_ptr_array_index (panel->named, 0);
  FabVec3 head = fab_actor_head (first);
  FabVec3 ahead = fab_vec3_mad (head, fab_vec3 (sinf (first->yaw), 0, cosf (first->yaw)), .3f);
  double x, y, nose, room;

  if (panel->named->len != 1 || panel->angle->steep || panel->size->room_low < -1 || first->kind != FAB_ACTOR_FIGURE || panel->angle->dutch ||
      !project (panel, head, &x, &y, NULL) || !project (panel, ahead, &nose, &y, NULL))
    return;
  if (fabs (sin (turned_away (panel, first) * G_PI / 180)) < .5)
    return;
  room = (nose > x ? WIDTH - x : x) / WIDTH;
  note (panel, LOOK_ROOM, room >= .46 && room <= .86, "%.2f of the frame before the face", room);
}

/* A level camera's horizon: where a far point at eye height lies. */
static void
measure_horizon (Panel *panel)
{
  const FabCamera *camera = &panel->stage->camera;
  FabVec3 to = fab_vec3_sub (camera->target, camera->eye);
  double x, y, share;

  if (panel->stage->light.interior || panel->angle->steep || panel->angle->dutch || panel->size->high < .9)
    return;
  to.y = 0;
  if (!project (panel, fab_vec3_mad (camera->eye, fab_vec3_normal (to), 5000), &x, &y, NULL))
    return;
  share = y / HEIGHT;
  note (panel, HORIZON, share < .46 || share > .54, "horizon at %.2f", share);
}

/* --- all of them --------------------------------------------------------------------------------------------------- */

static guint32
mix (guint32 x)
{
  x ^= x >> 16;
  x *= 0x7feb352du;
  x ^= x >> 15;
  x *= 0x846ca68bu;

  return x ^ x >> 16;
}

/* Very close from straight above is no shot. */
static void
choose (Panel *panel,
        guint  i,
        guint  list)
{
  guint32 r = mix (i + 1 + list * N_PROMPTS);

  panel->size = &sizes[i % G_N_ELEMENTS (sizes)];
  panel->subject = &subjects[r % G_N_ELEMENTS (subjects)];
  panel->angle = &angles[(r >> 8) % (panel->size->high < .3 ? 6 : G_N_ELEMENTS (angles))];
  panel->prompt = g_strdup_printf ("%s%s%s%s%s %s", panel->size->term, panel->size->term[0] != '\0' ? ", " : "",
                                   panel->angle->term, panel->angle->term[0] != '\0' ? ", " : "",
                                   panel->subject->text, places[(r >> 16) % G_N_ELEMENTS (places)]);
}

static void
find_named (Panel *panel)
{
  for (guint i = 0; i < panel->stage->actors->len && panel->named->len < panel->subject->n; i++)
    {
      FabActor *actor = fab_staging_actor (panel->stage, i);

      if (actor->being != FAB_BEING_THING && actor->lead)
        g_ptr_array_add (panel->named, actor);
    }
}

static void
measure_panel (Table *table,
               guint  i,
               guint  list)
{
  FabBrief brief = { .aspect = (double) WIDTH / HEIGHT, .seed = i + list };
  g_autoptr(GPtrArray) named = g_ptr_array_new ();
  Panel panel = { .table = table, .named = named };

  choose (&panel, i, list);
  panel.blocking = fab_blocking_new (panel.prompt, &brief);
  panel.stage = panel.blocking->stage;
  panel.drawing = fab_blocking_draw (panel.blocking, NULL, WIDTH, HEIGHT, NULL, NULL, NULL);
  find_named (&panel);
  measure_presence (&panel);
  if (named->len > 0)
    {
      measure_size (&panel);
      measure_angle (&panel);
      measure_faces (&panel);
      measure_solidity (&panel);
      measure_headroom (&panel);
      measure_look_room (&panel);
      measure_horizon (&panel);
    }
  fab_drawing_free (panel.drawing);
  g_object_unref (panel.blocking);
  g_free (panel.prompt);
}

static int
print_table (const Table *table,
             double       slack)
{
  int status = 0;

  for (int row = 0; row < N_ROWS; row++)
    {
      double share = table->n[row] > 0 ? table->good[row] / (double) table->n[row] : 1;
      gboolean good = share >= rows[row].gate - slack;

      g_print ("%-26s %5.1f %% of %4u, gate %.0f %%%s\n", rows[row].name, 100 * share, table->n[row],
               100 * rows[row].gate, good ? "" : "  BELOW");
      status |= good ? 0 : 1;
    }
  for (int row = 0; row < N_ROWS; row++)
    if (table->worst[row]->len > 0)
      g_print ("\n%s:\n%s", rows[row].name, table->worst[row]->str);

  return status;
}

int
main (int    argc,
      char **argv)
{
  guint step = argc > 1 ? CLAMP (atoi (argv[1]), 1, N_PROMPTS) : 1;
  guint list = argc > 2 ? ABS (atoi (argv[2])) : 0;
  Table table = { 0 };
  int status;

  for (int row = 0; row < N_ROWS; row++)
    table.worst[row] = g_string_new (NULL);
  for (guint i = 0; i < N_PROMPTS; i += step)
    measure_panel (&table, i, list);
  status = print_table (&table, step > 1 ? .08 : 0);
  for (int row = 0; row < N_ROWS; row++)
    g_string_free (table.worst[row], TRUE);

  return status;
}
