/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines that no mesh knows: where one part sinks into another, where things touch. They are read from
 * the cracks between pixels of the object buffer. */
#define G_LOG_DOMAIN "fab-border"

#include "config.h"

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

/* Whether a line runs between two pixels: another part or stuff, but no step in depth. */
static gboolean
is_border (const FabStage *stage,
           gsize           p,
           gsize           q)
{
  const FabTriangle *s, *t;

  if (stage->triangle[p] == stage->triangle[q] || stage->triangle[p] == 0 || stage->triangle[q] == 0)
    return FALSE;
  s = fab_stage_triangle (stage, stage->triangle[p]);
  t = fab_stage_triangle (stage, stage->triangle[q]);
  if (s->item == t->item && s->part == t->part && s->material == t->material)
    return FALSE;
  return depths_meet (stage->iz[p], stage->iz[q]);
}

static void
find_cracks (Tracer *tracer)
{
  const FabStage *stage = tracer->stage;

  for (int y = 0; y + 1 < stage->height; y++)
    for (int x = 0; x + 1 < stage->width; x++)
      {
        gsize p = (gsize) y * stage->width + x;
        const guint32 *t = stage->triangle + p;

        if (t[0] == t[1] && t[0] == t[stage->width])
          continue;
        tracer->cracks[p] = (is_border (stage, p, p + 1) ? CRACK_RIGHT : 0) |
                            (is_border (stage, p, p + stage->width) ? CRACK_BELOW : 0);
      }
}

/* From the corner (x, y) of pixels in one of four directions (right, down, left, up): the pixel that
 * keeps the crack, and which one. FALSE outside. */
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

static gboolean
is_same_pair (const Tracer *tracer,
              gsize         pixel,
              guint8        crack,
              guint32       pair[2])
{
  const FabStage *stage = tracer->stage;
  gsize other = pixel + (crack == CRACK_RIGHT ? 1 : stage->width);
  const FabTriangle *s = fab_stage_triangle (stage, stage->triangle[pixel]);
  const FabTriangle *t = fab_stage_triangle (stage, stage->triangle[other]);
  guint32 a = ((guint32) s->item << 16 | s->part) + 1, b = ((guint32) t->item << 16 | t->part) + 1;

  if (pair[0] == 0)
    {
      pair[0] = a;
      pair[1] = b;
    }
  return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
}

static void
walk_cracks (Tracer  *tracer,
             int      x,
             int      y,
             guint32  pair[2],
             GArray  *out)
{
  static const gint8 dx[4] = { 1, 0, -1, 0 }, dy[4] = { 0, 1, 0, -1 };
  gboolean moved = TRUE;

  while (moved)
    {
      moved = FALSE;
      for (int d = 0; d < 4 && !moved; d++)
        {
          gsize pixel;
          guint8 crack;

          if (!crack_at (tracer, x, y, d, &pixel, &crack) || (tracer->cracks[pixel] & crack) == 0 ||
              !is_same_pair (tracer, pixel, crack, pair))
            continue;
          tracer->cracks[pixel] &= ~crack;
          x += dx[d];
          y += dy[d];
          g_array_append_val (out, ((FabLinePoint) { { x, y }, { 0, 0 }, tracer->stage->iz[pixel] }));
          moved = TRUE;
        }
    }
}

/* Takes the stairs out of a chain of pixel corners. */
static void
smooth_points (FabLinePoint *p,
               guint         n,
               gboolean      closed)
{
  for (int pass = 0; pass < SMOOTHINGS; pass++)
    {
      FabVec2 before = closed ? p[n - 2].p : p[0].p, first = p[0].p;

      for (guint i = closed ? 0 : 1; i + 1 < n; i++)
        {
          FabVec2 here = p[i].p, next = closed && i + 2 == n ? first : p[i + 1].p;

          p[i].p.x = (before.x + 2 * here.x + next.x) / 4;
          p[i].p.y = (before.y + 2 * here.y + next.y) / 4;
          before = here;
        }
      if (closed)
        p[n - 1].p = p[0].p;
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
  FabLinePoint start = { { x + 1, y + 1 }, { 0, 0 }, tracer->stage->iz[pixel] };
  const FabTriangle *t = fab_stage_triangle (tracer->stage, tracer->stage->triangle[pixel]);
  FabLine line = { .first = lines->points->len, .item = t->item, .part = t->part,
                   .kind = FAB_LINE_BORDER };
  guint32 pair[2] = { 0, 0 };
  FabLinePoint *p;

  g_array_set_size (back, 0);
  walk_cracks (tracer, x + 1, y + 1, pair, back);
  for (guint i = back->len; i > 0; i--)
    g_array_append_val (lines->points, g_array_index (back, FabLinePoint, i - 1));
  g_array_append_val (lines->points, start);
  walk_cracks (tracer, x + 1, y + 1, pair, lines->points);
  line.n = lines->points->len - line.first;
  if (line.n < SHORTEST)
    {
      g_array_set_size (lines->points, line.first);
      return;
    }
  p = &g_array_index (lines->points, FabLinePoint, line.first);
  line.closed = p[0].p.x == p[line.n - 1].p.x && p[0].p.y == p[line.n - 1].p.y;
  smooth_points (p, line.n, line.closed);
  g_array_append_val (lines->lines, line);
}

void
fab_lines_trace (FabLines       *lines,
                 const FabStage *stage)
{
  g_autofree guint8 *cracks = g_new0 (guint8, (gsize) stage->width * stage->height);
  g_autoptr (GArray) back = g_array_new (FALSE, FALSE, sizeof (FabLinePoint));
  Tracer tracer = { stage, cracks };

  find_cracks (&tracer);
  for (int y = 0; y + 1 < stage->height; y++)
    for (int x = 0; x + 1 < stage->width; x++)
      if (cracks[(gsize) y * stage->width + x] != 0)
        add_border (&tracer, lines, back, x, y);
}
