/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a panel says beside its picture, as the trade draws it: arrows for who moves, frames and arrows for a camera
 * that does, the edge of what is looked through. */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-blocking-private.h"

#define ROUND 72 /* points of a circle */

typedef struct
{
  const FabStaging *stage;
  FabDrawing       *drawing;
  int               width, height;
} Marker;

static void
lay (const Marker  *marker,
     FabOverlay     kind,
     const FabVec2 *points,
     gsize          n)
{
  fab_drawing_lay_over (marker->drawing, kind, points, n);
}

/* --- arrows ----------------------------------------------------------------------------------------------------- */

/* Along x from 0 to 1, half as wide as @half; the head takes @head of it. */
static void
fill_arrow (FabVec2 arrow[7],
            float   half,
            float   head)
{
  const FabVec2 shape[7] = { { 0, -half * .48f }, { 1 - head, -half * .48f }, { 1 - head, -half }, { 1, 0 },
                             { 1 - head, half }, { 1 - head, half * .48f }, { 0, half * .48f } };

  for (int i = 0; i < 7; i++)
    arrow[i] = shape[i];
}

/* Flat on the picture. */
static void
draw_flat_arrow (const Marker *marker,
                 FabVec2       from,
                 FabVec2       to,
                 float         half)
{
  FabVec2 along = { to.x - from.x, to.y - from.y }, arrow[7];
  float length = hypotf (along.x, along.y);

  if (length < 4)
    return;
  fill_arrow (arrow, half / length, MIN (.5f, 1.5f * half / length));
  for (int i = 0; i < 7; i++)
    {
      FabVec2 p = arrow[i];

      arrow[i] = (FabVec2) { from.x + along.x * p.x - along.y * p.y, from.y + along.y * p.x + along.x * p.y };
    }
  lay (marker, FAB_OVERLAY_ARROW, arrow, 7);
}

/* Flat on the ground, in perspective; FALSE when it would not be seen. */
static gboolean
draw_ground_arrow (const Marker *marker,
                   FabVec3       from,
                   FabVec3       along,
                   float         half)
{
  FabVec3 side = fab_vec3_cross (fab_vec3_normal (along), fab_vec3 (0, 1, 0));
  FabVec2 arrow[7];
  int inside = 0;

  fill_arrow (arrow, half, .42f);
  for (int i = 0; i < 7; i++)
    {
      FabVec3 p = fab_vec3_mad (fab_vec3_mad (from, along, arrow[i].x), side, arrow[i].y);
      double x, y;

      p.y = from.y + .02f;
      if (!fab_camera_project (&marker->stage->camera, marker->width, marker->height, p, &x, &y, NULL))
        return FALSE;
      inside += x > 0 && x < marker->width && y > 0 && y < marker->height * .985 ? 1 : 0;
      arrow[i] = (FabVec2) { x, y };
    }
  if (inside < 7)
    return FALSE;
  lay (marker, FAB_OVERLAY_ARROW, arrow, 7);

  return TRUE;
}

/* --- who moves ---------------------------------------------------------------------------------------------------- */

static const FabActor *
find_goer (const FabStaging *stage)
{
  const FabActor *thing = NULL;

  for (guint i = 0; i < stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (stage, i);

      if (!actor->lead || actor->hidden || actor->kind == FAB_ACTOR_SHELL || actor->kind == FAB_ACTOR_STRAND)
        continue;
      if (actor->being != FAB_BEING_THING)
        return actor;
      if (thing == NULL)
        thing = actor;
    }

  return thing;
}

/* At the side of the frame, at half height of who goes there. */
static void
draw_side_arrow (const Marker   *marker,
                 const FabActor *goer,
                 gboolean        right,
                 gboolean        enters)
{
  float w = marker->width, h = marker->height, edge = right != enters ? w * .975f : w * .025f;
  float inner = edge + (right != enters ? -1 : 1) * .17f * w;
  FabVec3 chest = fab_vec3_lerp (goer->at, fab_actor_head (goer), .5f);
  double x = 0, y = h * .6;

  fab_camera_project (&marker->stage->camera, marker->width, marker->height, chest, &x, &y, NULL);
  y = CLAMP (y, h * .3, h * .85);
  draw_flat_arrow (marker, (FabVec2) { enters ? edge : inner, y }, (FabVec2) { enters ? inner : edge, y }, .055f * h);
}

/* Beside who comes or goes where the ground is out of the frame. */
static void
draw_depth_arrow (const Marker   *marker,
                  const FabActor *goer,
                  gboolean        towards)
{
  float w = marker->width, h = marker->height, low = .95f * h, high = .76f * h;
  double x = w * .5;

  fab_camera_project (&marker->stage->camera, marker->width, marker->height, fab_actor_head (goer), &x, NULL, NULL);
  x = CLAMP (x + (x < w / 2 ? .24 : -.24) * w, .1 * w, .9 * w);
  draw_flat_arrow (marker, (FabVec2) { x, towards ? high : low }, (FabVec2) { x, towards ? low : high }, .06f * h);
}

static void
draw_course (const Marker *marker)
{
  const FabStaging *stage = marker->stage;
  const FabActor *goer = find_goer (stage);
  const char *course = stage->course;
  gboolean enters, towards;
  float size;
  FabVec3 ahead, from;

  if (goer == NULL)
    return;
  enters = g_str_has_prefix (course, "enter");
  towards = g_str_equal (course, "toward");
  size = CLAMP (fab_actor_height (goer) / 1.7f, .12f, 6);
  ahead = goer->being != FAB_BEING_THING ? fab_vec3 (sinf (goer->yaw), 0, cosf (goer->yaw))
          : fab_vec3_normal (fab_vec3 (stage->camera.eye.x - goer->at.x, 0, stage->camera.eye.z - goer->at.z));
  from = fab_vec3_mad (goer->at, ahead, enters ? -1.5f * size : (.42f + .3f * fab_actor_radius (goer)) * size);
  for (float length = towards ? .9f : 1.2f; goer->at.y < .4f && length > .5f; length -= .2f)
    if (draw_ground_arrow (marker, from, fab_vec3_scale (ahead, length * size), .27f * size))
      return;
  if (g_str_has_suffix (course, "left") || g_str_has_suffix (course, "right"))
    draw_side_arrow (marker, goer, g_str_has_suffix (course, "right") != enters, enters);
  else
    draw_depth_arrow (marker, goer, towards);
}

/* --- the camera moves ---------------------------------------------------------------------------------------------- */

/* What a push ends on: the head of who is first, else the middle. */
static FabVec2
find_aim (const Marker *marker)
{
  const FabActor *goer = find_goer (marker->stage);
  double x = marker->width * .5, y = marker->height * .5;

  if (goer != NULL)
    fab_camera_project (&marker->stage->camera, marker->width, marker->height, fab_actor_head (goer), &x, &y, NULL);

  return (FabVec2) { x, y };
}

/* The frame at the other end of the move, arrows from corner to corner. */
static void
draw_second_frame (const Marker *marker,
                   gboolean      inwards)
{
  const float share = .56f, w = marker->width, h = marker->height;
  FabVec2 aim = find_aim (marker);
  float x = CLAMP (aim.x - share * w / 2, .06f * w, (.94f - share) * w);
  float y = CLAMP (aim.y - share * h * .36f, .06f * h, (.94f - share) * h);
  const FabVec2 inner[] = { { x, y }, { x + share * w, y }, { x + share * w, y + share * h }, { x, y + share * h } };
  const FabVec2 outer[] = { { 0, 0 }, { w, 0 }, { w, h }, { 0, h } };

  lay (marker, FAB_OVERLAY_FRAME, inner, 4);
  for (int i = 0; i < 4; i++)
    {
      FabVec2 a = { outer[i].x + (inner[i].x - outer[i].x) * .16f, outer[i].y + (inner[i].y - outer[i].y) * .16f };
      FabVec2 b = { outer[i].x + (inner[i].x - outer[i].x) * .88f, outer[i].y + (inner[i].y - outer[i].y) * .88f };

      draw_flat_arrow (marker, inwards ? a : b, inwards ? b : a, .026f * h);
    }
}

/* Round the subject, on the ground in front of it. */
static void
draw_orbit (const Marker *marker)
{
  const float w = marker->width, h = marker->height;
  enum { N = 17 };
  FabVec2 arrow[2 * N + 3];

  for (int i = 0; i < N; i++)
    {
      float a = (188 - 164.f * i / (N - 1)) * (float) G_PI / 180;
      FabVec2 p = { .5f * w + .31f * w * cosf (a), .8f * h + .12f * h * sinf (a) };
      float half = .012f * h * (1.2f + sinf (a));

      arrow[i] = (FabVec2) { p.x, p.y - half };
      arrow[2 * N + 2 - i] = (FabVec2) { p.x, p.y + half };
    }
  /* the head points back and up, away from us */
  arrow[N] = (FabVec2) { arrow[N - 1].x - .035f * w, arrow[N - 1].y - .015f * h };
  arrow[N + 1] = (FabVec2) { arrow[N - 1].x + .05f * w, arrow[N - 1].y - .07f * h };
  arrow[N + 2] = (FabVec2) { arrow[N + 3].x + .03f * w, arrow[N + 3].y + .03f * h };
  lay (marker, FAB_OVERLAY_ARROW, arrow, 2 * N + 3);
}

/* Pans and trucks along the lower edge, tilts and cranes along a side. */
static const struct { const char *move; FabVec2 from, to; } flat_moves[] = {
  { "left", { .66f, .91f }, { .34f, .91f } }, { "right", { .34f, .91f }, { .66f, .91f } },
  { "up", { .93f, .72f }, { .93f, .26f } }, { "down", { .93f, .28f }, { .93f, .74f } },
};

static void
draw_move (const Marker *marker)
{
  const char *move = marker->stage->move;
  const FabActor *goer = find_goer (marker->stage);
  const float w = marker->width, h = marker->height;

  for (gsize i = 0; i < G_N_ELEMENTS (flat_moves); i++)
    if (g_str_equal (move, flat_moves[i].move))
      draw_flat_arrow (marker, (FabVec2) { flat_moves[i].from.x * w, flat_moves[i].from.y * h },
                       (FabVec2) { flat_moves[i].to.x * w, flat_moves[i].to.y * h }, .05f * h);
  if (g_str_equal (move, "in") || g_str_equal (move, "out"))
    draw_second_frame (marker, g_str_equal (move, "in"));
  else if (g_str_equal (move, "orbit"))
    draw_orbit (marker);
  else if (g_str_equal (move, "track") && goer != NULL)
    {
      float right = sinf (goer->yaw - atan2f (marker->stage->camera.eye.x - goer->at.x,
                                              marker->stage->camera.eye.z - goer->at.z)) > 0 ? 1 : -1;

      draw_flat_arrow (marker, (FabVec2) { (.5f - .17f * right) * w, .92f * h },
                       (FabVec2) { (.5f + .17f * right) * w, .92f * h }, .045f * h);
    }
}

/* --- what is looked through --------------------------------------------------------------------------------------- */

/* Circles as a union: binoculars are two. In heights of the frame about its middle. */
static gsize
trace_circles (FabVec2 *points,
               float    radius,
               float    apart)
{
  gsize n = 0;
  float meet = apart > 0 ? acosf (CLAMP (apart / radius, -1, 1)) : 0;

  for (int k = 0; k < (apart > 0 ? 2 : 1); k++)
    for (int i = 0; i <= ROUND; i++)
      {
        float a = apart > 0 ? meet + (2 * (float) G_PI - 2 * meet) * i / ROUND : 2 * (float) G_PI * i / ROUND;
        float side = k == 0 ? -1 : 1;

        /* the left circle from where they meet round to it again, then the right one */
        points[n++] = (FabVec2) { side * apart + cosf (a) * radius * (side < 0 ? 1 : -1),
                                  sinf (a) * radius * (side < 0 ? 1 : -1) };
      }

  return n;
}

static gsize
trace_keyhole (FabVec2 *points)
{
  const float radius = .27f, low = .44f, open = .55f; /* where the slot begins, radians off the bottom */
  gsize n = 0;

  for (int i = 0; i <= ROUND; i++)
    {
      float a = (float) G_PI / 2 + open + (2 * (float) G_PI - 2 * open) * i / ROUND;

      points[n++] = (FabVec2) { cosf (a) * radius, sinf (a) * radius - .12f };
    }
  points[n++] = (FabVec2) { .24f, low };
  points[n++] = (FabVec2) { -.24f, low };

  return n;
}

static gsize
trace_box (FabVec2 *points,
           float    half_width,
           float    half_height,
           float    round)
{
  static const FabVec2 corners[] = { { 1, 1 }, { -1, 1 }, { -1, -1 }, { 1, -1 } };
  gsize n = 0;

  for (int k = 0; k < 4; k++)
    for (int i = 0; i <= 6; i++)
      {
        float a = (k + i / 6.f) * (float) G_PI / 2;

        points[n++] = (FabVec2) { corners[k].x * (half_width - round) + cosf (a) * round,
                                  corners[k].y * (half_height - round) + sinf (a) * round };
      }

  return n;
}

static void
place (const Marker *marker,
       FabVec2      *points,
       gsize         n)
{
  for (gsize i = 0; i < n; i++)
    points[i] = (FabVec2) { marker->width * .5f + points[i].x * marker->height,
                            marker->height * .5f + points[i].y * marker->height };
}

static void
draw_line (const Marker *marker,
           FabVec2       a,
           FabVec2       b)
{
  FabVec2 line[] = { a, b };

  place (marker, line, 2);
  lay (marker, FAB_OVERLAY_LINE, line, 2);
}

static void
draw_cross_hairs (const Marker *marker)
{
  draw_line (marker, (FabVec2) { -.44f, 0 }, (FabVec2) { -.04f, 0 });
  draw_line (marker, (FabVec2) { .04f, 0 }, (FabVec2) { .44f, 0 });
  draw_line (marker, (FabVec2) { 0, -.44f }, (FabVec2) { 0, -.04f });
  draw_line (marker, (FabVec2) { 0, .04f }, (FabVec2) { 0, .44f });
  for (int i = -3; i <= 3; i++)
    draw_line (marker, (FabVec2) { i * .09f, -.014f }, (FabVec2) { i * .09f, .014f });
}

/* Corners, a cross in the middle, a red light that is not red on paper. */
static void
draw_view_finder (const Marker *marker)
{
  float x = .42f * marker->width / marker->height, y = .42f;
  FabVec2 light[ROUND + 1];
  gsize n = trace_circles (light, .018f, 0);

  for (int i = 0; i < 4; i++)
    {
      float sx = i & 1 ? 1 : -1, sy = i & 2 ? 1 : -1;

      draw_line (marker, (FabVec2) { sx * x, sy * y }, (FabVec2) { sx * (x - .12f), sy * y });
      draw_line (marker, (FabVec2) { sx * x, sy * y }, (FabVec2) { sx * x, sy * (y - .12f) });
    }
  draw_line (marker, (FabVec2) { -.04f, 0 }, (FabVec2) { .04f, 0 });
  draw_line (marker, (FabVec2) { 0, -.04f }, (FabVec2) { 0, .04f });
  for (gsize i = 0; i < n; i++)
    light[i] = (FabVec2) { light[i].x - x + .06f, light[i].y - y + .06f };
  place (marker, light, n);
  lay (marker, FAB_OVERLAY_FRAME, light, n);
}

/* What is dreamt has a cloud for its border, what is remembered the round corners of an old photograph. */
static void
draw_veil (const Marker *marker,
           gboolean      dream)
{
  enum { PUFFS = 26, STEPS = 9 };
  float x = .5f * marker->width / marker->height, y = .5f;
  FabVec2 points[PUFFS * STEPS];
  gsize n = 0;

  if (!dream)
    n = trace_box (points, x - .035f, y - .035f, .16f);
  for (int i = 0; dream && i < PUFFS * STEPS; i++)
    {
      float a = 2 * (float) G_PI * i / (PUFFS * STEPS), c = cosf (a), s = sinf (a);
      float puff = .93f + .055f * fabsf (sinf ((float) G_PI * i / STEPS));

      points[n++] = (FabVec2) { copysignf (powf (fabsf (c), .55f), c) * x * puff, copysignf (powf (fabsf (s), .55f), s) * y * puff };
    }
  place (marker, points, n);
  lay (marker, FAB_OVERLAY_VEIL, points, n);
}

/* A white bar between two pictures in one frame. */
static void
draw_split (const Marker *marker)
{
  FabVec2 bar[] = { { .03f, -.52f }, { .045f, -.52f }, { -.03f, .52f }, { -.045f, .52f } };

  place (marker, bar, G_N_ELEMENTS (bar));
  lay (marker, FAB_OVERLAY_ARROW, bar, G_N_ELEMENTS (bar));
}

static void
draw_mask (const Marker *marker)
{
  static const struct { const char *mask; float radius, apart; } rounds[] = {
    { "binoculars", .43f, .36f }, { "scope", .45f, 0 }, { "telescope", .46f, 0 }, { "peephole", .47f, 0 },
  };
  const char *mask = marker->stage->mask;
  FabVec2 points[2 * ROUND + 8];
  gsize n = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (rounds) && n == 0; i++)
    if (g_str_equal (mask, rounds[i].mask))
      n = trace_circles (points, rounds[i].radius, rounds[i].apart);
  if (g_str_equal (mask, "keyhole"))
    n = trace_keyhole (points);
  else if (g_str_equal (mask, "periscope"))
    n = trace_box (points, .72f, .34f, .1f);
  else if (g_str_equal (mask, "phone"))
    n = trace_box (points, .27f, .47f, .05f);
  place (marker, points, n);
  if (n > 0)
    lay (marker, FAB_OVERLAY_MATTE, points, n);
  if (g_str_equal (mask, "dream") || g_str_equal (mask, "memory"))
    draw_veil (marker, g_str_equal (mask, "dream"));
  else if (g_str_equal (mask, "split"))
    draw_split (marker);
  if (g_str_equal (mask, "scope") || g_str_equal (mask, "periscope"))
    draw_cross_hairs (marker);
  else if (g_str_equal (mask, "viewfinder"))
    draw_view_finder (marker);
}

void
_fab_blocking_mark (const FabStaging *stage,
                    FabDrawing       *drawing,
                    gboolean          clean)
{
  Marker marker = { .stage = stage, .drawing = drawing };

  fab_drawing_get_size (drawing, &marker.width, &marker.height);
  if (stage->mask != NULL)
    draw_mask (&marker);
  if (clean)
    return;
  if (stage->course != NULL)
    draw_course (&marker);
  if (stage->move != NULL)
    draw_move (&marker);
}
