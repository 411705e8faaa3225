/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that no mesh knows: where one part sinks into another, where things touch, and outlines
 * of meshes too coarse to turn smoothly. They are read from the cracks between pixels of the
 * object buffer. */
#define G_LOG_DOMAIN "fab-border"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

/* Cracks of a pixel to its right and lower neighbour. */
#define CRACK_RIGHT 1
#define CRACK_BELOW 2
#define SHORTEST    7
#define SMOOTHINGS  6

typedef struct
{
  const FabStage *stage;
  guint8         *cracks;
} Tracer;

static gboolean
depths_meet (float a,
             float b)
{
  float near = 1 / MAX (a, b), far = 1 / MIN (a, b);

  return far - near < .012f * near + .012f;
}

static FabVec3
normal_of (const FabStage    *stage,
           const FabTriangle *t)
{
  FabVec3 sum = fab_vec3_add (fab_stage_point (stage, t->v[0])->n, fab_stage_point (stage, t->v[1])->n);

  return fab_vec3_normal (fab_vec3_add (sum, fab_stage_point (stage, t->v[2])->n));
}

/* An arm and the trunk it lies against, not the shoulder that joins them. */
static gboolean
limb_meets (const FabStage    *stage,
            const FabTriangle *s,
            const FabTriangle *t)
{
  return ((s->flags ^ t->flags) & FAB_FACE_LIMB) != 0 &&
         fab_vec3_dot (normal_of (stage, s), normal_of (stage, t)) < .9f;
}

/* Whether a line runs between two pixels: another thing, part or stuff. */
static gboolean
is_border (const FabStage *stage,
           gsize           p,
           gsize           q)
{
  const FabTriangle *s, *t;

  if (stage->triangle[p] == stage->triangle[q])
    return FALSE;
  if (stage->triangle[p] == FAB_NO_TRIANGLE || stage->triangle[q] == FAB_NO_TRIANGLE)
    return TRUE;
  s = fab_stage_triangle (stage, stage->triangle[p]);
  t = fab_stage_triangle (stage, stage->triangle[q]);
  return s->item != t->item || s->part != t->part || s->material != t->material || limb_meets (stage, s, t);
}

/* Where neighbours are not of one triangle. */
static void
find_steps (const FabStage *stage,
            guint8         *cracks)
{
  const int width = stage->width;

  for (int y = 0; y + 1 < stage->height; y++)
    {
      const guint32 *row = stage->triangle + (gsize) y * width, *below = row + width;
      guint8 *out = cracks + (gsize) y * width;

      for (int x = 0; x < width - 1; x++)
        out[x] = (row[x] != row[x + 1]) * CRACK_RIGHT | (row[x] != below[x]) * CRACK_BELOW;
    }
}

/* The next pixel from @p on that has a crack, looked for eight at a time. */
static gsize
next_crack (const guint8 *cracks,
            gsize         p,
            gsize         end)
{
  for (guint64 eight; p + 8 <= end; p += 8)
    {
      memcpy (&eight, cracks + p, 8);
      if (eight != 0)
        return p + __builtin_ctzll (GUINT64_FROM_LE (eight)) / 8;
    }
  while (p < end && cracks[p] == 0)
    p++;
  return p;
}

static void
find_cracks (Tracer *tracer)
{
  const FabStage *stage = tracer->stage;
  gsize end = (gsize) stage->width * stage->height;

  find_steps (stage, tracer->cracks);
  for (gsize p = next_crack (tracer->cracks, 0, end); p < end;
       p = next_crack (tracer->cracks, p + 1, end))
    tracer->cracks[p] = (is_border (stage, p, p + 1) ? CRACK_RIGHT : 0) |
                        (is_border (stage, p, p + stage->width) ? CRACK_BELOW : 0);
}

/* From the corner (x, y) of pixels in one of four directions (right, down, left, up): the pixel
 * that keeps the crack, and which one. FALSE outside. */
static gboolean
crack_at (const Tracer *tracer,
          int           x,
          int           y,
          int           direction,
          gsize        *pixel,
          guint8       *crack)
{
  int w = tracer->stage->width, h = tracer->stage->height;

  switch (direction)
    {
    case 0: y--; *crack = CRACK_BELOW; break;
    case 1: x--; *crack = CRACK_RIGHT; break;
    case 2: x--; y--; *crack = CRACK_BELOW; break;
    default: x--; y--; *crack = CRACK_RIGHT; break;
    }
  if (x < 0 || y < 0 || x >= w || y >= h)
    return FALSE;
  *pixel = (gsize) y * w + x;
  return TRUE;
}

typedef struct { guint32 a, b; } Pair;

static guint32
key_of (const FabStage *stage,
        gsize           pixel)
{
  const FabTriangle *t = fab_stage_triangle (stage, stage->triangle[pixel]);

  return stage->triangle[pixel] == FAB_NO_TRIANGLE ? 0 : ((guint32) t->item << 16 | t->part) + 1;
}

/* What meets at a crack: two parts, or, at a step in depth, the nearer one and whatever lies
 * behind. @point becomes the crack's, looking to the far side. */
static Pair
read_crack (const FabStage *stage,
            gsize           pixel,
            guint8          crack,
            FabLinePoint   *point)
{
  gsize other = pixel + (crack == CRACK_RIGHT ? 1 : stage->width);
  gboolean first_near = stage->iz[pixel] >= stage->iz[other];
  guint32 a = key_of (stage, pixel), b = key_of (stage, other);
  float side = first_near ? 1 : -1;

  point->iz = MAX (stage->iz[pixel], stage->iz[other]);
  point->n = (FabVec2) { 0, 0 };
  if (a != 0 && b != 0 && depths_meet (stage->iz[pixel], stage->iz[other]))
    return (Pair) { MIN (a, b), MAX (a, b) };
  point->n = crack == CRACK_RIGHT ? (FabVec2) { side, 0 } : (FabVec2) { 0, side };
  return (Pair) { 0, first_near ? a : b };
}

static void
walk_cracks (Tracer  *tracer,
             int      x,
             int      y,
             Pair    *pair,
             GArray  *out)
{
  static const gint8 dx[4] = { 1, 0, -1, 0 }, dy[4] = { 0, 1, 0, -1 };
  gboolean moved = TRUE;

  while (moved)
    {
      moved = FALSE;
      for (int d = 0; d < 4 && !moved; d++)
        {
          FabLinePoint point;
          gsize pixel;
          guint8 crack;
          Pair here;

          if (!crack_at (tracer, x, y, d, &pixel, &crack) || (tracer->cracks[pixel] & crack) == 0)
            continue;
          here = read_crack (tracer->stage, pixel, crack, &point);
          if (pair->b == 0)
            *pair = here;
          if (here.a != pair->a || here.b != pair->b)
            continue;
          tracer->cracks[pixel] &= ~crack;
          x += dx[d];
          y += dy[d];
          point.p = (FabVec2) { x, y };
          g_array_append_val (out, point);
          moved = TRUE;
        }
    }
}

static FabVec2
blend (FabVec2 a,
       FabVec2 b,
       FabVec2 c)
{
  return (FabVec2) { (a.x + 2 * b.x + c.x) / 4, (a.y + 2 * b.y + c.y) / 4 };
}

/* Takes the stairs out of a chain of pixel corners. */
static void
smooth_points (FabLinePoint *p,
               guint         n,
               gboolean      closed)
{
  for (int pass = 0; pass < SMOOTHINGS; pass++)
    {
      FabLinePoint before = closed ? p[n - 2] : p[0], first = p[0];

      for (guint i = closed ? 0 : 1; i + 1 < n; i++)
        {
          FabLinePoint here = p[i], next = closed && i + 2 == n ? first : p[i + 1];

          p[i].p = blend (before.p, here.p, next.p);
          p[i].n = blend (before.n, here.n, next.n);
          before = here;
        }
      if (closed)
        p[n - 1] = p[0];
    }
}

static void
add_border (Tracer   *tracer,
            FabLines *lines,
            GArray   *back,
            int       x,
            int       y)
{
  gsize pixel = (gsize) y * tracer->stage->width + x;
  FabLinePoint start, *p;
  FabLine line = { .first = lines->points->len, .kind = FAB_LINE_BORDER };
  Pair pair = { 0, 0 };

  read_crack (tracer->stage, pixel,
              (tracer->cracks[pixel] & CRACK_RIGHT) ? CRACK_RIGHT : CRACK_BELOW, &start);
  start.p = (FabVec2) { x + 1, y + 1 };
  g_array_set_size (back, 0);
  walk_cracks (tracer, x + 1, y + 1, &pair, back);
  for (guint i = back->len; i > 0; i--)
    g_array_append_val (lines->points, g_array_index (back, FabLinePoint, i - 1));
  g_array_append_val (lines->points, start);
  walk_cracks (tracer, x + 1, y + 1, &pair, lines->points);
  line.n = lines->points->len - line.first;
  if (line.n < SHORTEST || pair.b == 0)
    {
      g_array_set_size (lines->points, line.first);
      return;
    }
  line.item = (pair.b - 1) >> 16;
  line.part = (pair.b - 1) & 0xffff;
  p = &g_array_index (lines->points, FabLinePoint, line.first);
  line.closed = p[0].p.x == p[line.n - 1].p.x && p[0].p.y == p[line.n - 1].p.y;
  smooth_points (p, line.n, line.closed);
  g_array_append_val (lines->lines, line);
}

void
fab_lines_trace (FabLines       *lines,
                 const FabStage *stage)
{
  gsize end = (gsize) stage->width * stage->height;
  guint8 *cracks = fab_scratch_take (stage->scratch, end);
  g_autoptr (GArray) back = g_array_new (FALSE, FALSE, sizeof (FabLinePoint));
  Tracer tracer = { stage, cracks };

  find_cracks (&tracer);
  for (gsize p = next_crack (cracks, 0, end); p < end; p = next_crack (cracks, p + 1, end))
    add_border (&tracer, lines, back, p % stage->width, p / stage->width);
  fab_scratch_give (stage->scratch, cracks);
}
