/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What shows of the candidate lines, cut where a hand would lift, and how heavy it is. */
#define G_LOG_DOMAIN "fab-visible"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

#define STEP        2.0f  /* between samples */
#define OUTSIDE     1.6f  /* where the outside of a contour is looked at */
#define BRIDGE      3     /* hidden samples that a hand draws over */
#define SHORTEST    4     /* samples */
#define TUCK        2     /* hidden samples a line goes on behind what hides it */
#define CORNER_SPAN 3     /* samples on each side */
#define CORNER_COS  .62f
#define CELL        8     /* of the crowding grid */
#define CROWDED     11
#define CROWDED_FAR 7

typedef struct
{
  FabVec2  p, n;
  float    iz;
  float    weight;
  gboolean shown;
} Sample;

typedef struct
{
  const FabStage *stage;
  const FabLook  *look;
  FabStrokes     *out;
  GArray         *samples;   /* Sample */
  guint16        *cover;     /* per pixel: the line that runs there, + 1 */
  guint8         *crowd;     /* per cell: samples drawn */
  int             cells;
  guint16         line;
  guint          *lines;     /* of each item so far: chance goes by them, for calm frames */
  guint           stretch;   /* of the line so far */
} Taker;

void
fab_strokes_init (FabStrokes *strokes)
{
  strokes->points = g_array_new (FALSE, FALSE, sizeof (FabPenPoint));
  strokes->strokes = g_array_new (FALSE, FALSE, sizeof (FabStroke));
}

void
fab_strokes_clear (FabStrokes *strokes)
{
  g_clear_pointer (&strokes->points, g_array_unref);
  g_clear_pointer (&strokes->strokes, g_array_unref);
}

static gboolean
pixel_at (const FabStage *stage,
          float           x,
          float           y,
          gsize          *pixel)
{
  if (!(x >= 0 && y >= 0 && x < stage->width && y < stage->height))
    return FALSE;
  *pixel = (gsize) y * stage->width + (gsize) x;
  return TRUE;
}

/* The greatest 1 / depth that does not cover a line point: bias against its own surface. */
static float
cover_limit (float iz,
             float share)
{
  float depth = 1 / iz;

  return 1 / MAX (depth - share * (.008f * depth + .006f), 1e-3f);
}

static gboolean
is_covered (const FabStage *stage,
            float           x,
            float           y,
            float           limit)
{
  gsize pixel;

  return pixel_at (stage, x, y, &pixel) && stage->iz[pixel] > limit;
}

/* Outer contours stand before another thing or the sky; inner ones before their own. */
static float
weigh_contour (const Taker   *taker,
               const FabLine *line,
               const Sample  *s)
{
  const FabStage *stage = taker->stage;
  gsize pixel;
  guint32 t;

  if (stage->items[line->item].backdrop ||
      !pixel_at (stage, s->p.x + s->n.x * 2.6f, s->p.y + s->n.y * 2.6f, &pixel))
    return 1;
  t = stage->triangle[pixel];
  if (t != FAB_NO_TRIANGLE)
    {
      float gap = 1 / stage->iz[pixel] - 1 / s->iz;

      if (fab_stage_triangle (stage, t)->item == line->item && gap < .35f)
        return 1;
      if (gap < .03f + .012f / s->iz)
        return 1.15f;
    }
  return taker->look->outer;
}

/* On coarse meshes the surface turns well inside of its outline, which is then read from the
 * buffer. */
static gboolean
is_inside (const Taker   *taker,
           const FabLine *line,
           const Sample  *s)
{
  const FabStage *stage = taker->stage;
  const FabTriangle *t;
  gsize pixel;
  float depth = 1 / s->iz;

  if (!line->round || !pixel_at (stage, s->p.x + s->n.x * 3, s->p.y + s->n.y * 3, &pixel) ||
      stage->triangle[pixel] == FAB_NO_TRIANGLE)
    return FALSE;
  t = fab_stage_triangle (stage, stage->triangle[pixel]);
  return t->item == line->item && t->part == line->part &&
      1 / stage->iz[pixel] - depth < .006f + .004f * depth;
}

static void
judge_contour (const Taker   *taker,
               const FabLine *line,
               Sample        *s)
{
  const FabStage *stage = taker->stage;
  float x = s->p.x + s->n.x * OUTSIDE, y = s->p.y + s->n.y * OUTSIDE;
  gsize pixel;
  float share = 1;

  if (pixel_at (stage, x, y, &pixel) && stage->triangle[pixel] != FAB_NO_TRIANGLE &&
      fab_stage_triangle (stage, stage->triangle[pixel])->item == line->item)
    share = .35f;
  s->shown = !is_covered (stage, x, y, cover_limit (s->iz, share)) && !is_inside (taker, line, s);
  if (s->shown)
    s->weight = weigh_contour (taker, line, s);
}

static void
judge_crease (const Taker *taker,
              Sample      *s,
              FabVec2      along)
{
  float limit = cover_limit (s->iz, 1);
  int covered = is_covered (taker->stage, s->p.x, s->p.y, limit) +
                is_covered (taker->stage, s->p.x - along.y * 1.3f, s->p.y + along.x * 1.3f, limit) +
                is_covered (taker->stage, s->p.x + along.y * 1.3f, s->p.y - along.x * 1.3f, limit);

  s->shown = covered < 2;
  s->weight = taker->look->inner;
}

static gboolean
is_beside_line (const Taker  *taker,
                const Sample *s)
{
  static const gint8 dx[4] = { 1, -1, 0, 0 }, dy[4] = { 0, 0, 1, -1 };

  for (int k = 0; k < 4; k++)
    {
      gsize pixel;

      if (pixel_at (taker->stage, s->p.x + dx[k], s->p.y + dy[k], &pixel) &&
          taker->cover[pixel] != 0 && taker->cover[pixel] != taker->line)
        return TRUE;
    }
  return FALSE;
}

/* Samples that a cell may have: fewer of far things and of what lies inside of outlines. */
static int
room_for (const Taker   *taker,
          const FabLine *line,
          const Sample  *s)
{
  gboolean far = taker->stage->items[line->item].weight < .9f;

  if (line->kind != FAB_LINE_CONTOUR)
    return far ? CROWDED_FAR : CROWDED;
  return s->weight > 1 ? G_MAXINT : 2 * (far ? CROWDED_FAR : CROWDED);
}

/* Lines that few strokes do without. */
static gboolean
is_spared (const Taker   *taker,
           const FabLine *line)
{
  return taker->look->bare && line->kind != FAB_LINE_CONTOUR &&
         (line->kind == FAB_LINE_CREASE || taker->stage->items[line->item].weight < .9f);
}

/* Another line that already runs here makes this one a double; too many make it dirt. */
static gboolean
is_taken (const Taker   *taker,
          const FabLine *line,
          const Sample  *s)
{
  gsize pixel;
  int crowd;

  if (!pixel_at (taker->stage, s->p.x, s->p.y, &pixel))
    return FALSE;
  if (taker->cover[pixel] != 0 && taker->cover[pixel] != taker->line)
    return TRUE;
  if (line->kind == FAB_LINE_BORDER && is_beside_line (taker, s))
    return TRUE;
  crowd = taker->crowd[((int) s->p.y / CELL) * taker->cells + (int) s->p.x / CELL];
  return crowd > room_for (taker, line, s);
}

static gboolean
bends_gently (FabVec2 a,
              FabVec2 b,
              FabVec2 c)
{
  float ux = b.x - a.x, uy = b.y - a.y, vx = c.x - b.x, vy = c.y - b.y;
  float l = sqrtf ((ux * ux + uy * uy) * (vx * vx + vy * vy));

  return l > 1e-6f && ux * vx + uy * vy > .76f * l;
}

static FabVec2
aim_along (FabVec2 a,
           FabVec2 b,
           float   length)
{
  float dx = b.x - a.x, dy = b.y - a.y, scale = length / MAX (fab_length2 (dx, dy), 1e-6f);

  return (FabVec2) { dx * scale, dy * scale };
}

#define FACET 130.f /* pixels: a longer span is an edge, not a facet of something round */

/* Tangents of a span of a contour (Catmull-Rom): facets of a mesh are not corners of the thing. */
static void
find_tangents (const FabLine      *line,
               const FabLinePoint *p,
               guint               i,
               FabVec2             tangent[2])
{
  FabVec2 a = p[i].p, b = p[i + 1].p, d = { b.x - a.x, b.y - a.y };
  guint before = i > 0 ? i - 1 : line->closed ? line->n - 2 : i;
  guint after = i + 2 < line->n ? i + 2 : line->closed ? 1 : i + 1;

  tangent[0] = tangent[1] = d;
  if (!line->round || fab_length2 (d.x, d.y) > FACET)
    return;
  if (before != i && bends_gently (p[before].p, a, b))
    tangent[0] = aim_along (p[before].p, b, fab_length2 (d.x, d.y));
  if (after != i + 1 && bends_gently (a, b, p[after].p))
    tangent[1] = aim_along (a, p[after].p, fab_length2 (d.x, d.y));
}

static FabVec2
on_curve (FabVec2       a,
          FabVec2       b,
          const FabVec2 tangent[2],
          float         t)
{
  float u = t * t * (3 - 2 * t), f = t * (1 - t) * (1 - t), g = t * t * (t - 1);

  return (FabVec2) { a.x + (b.x - a.x) * u + tangent[0].x * f + tangent[1].x * g,
                     a.y + (b.y - a.y) * u + tangent[0].y * f + tangent[1].y * g };
}

static void
add_sample (const Taker        *taker,
            const FabLine      *line,
            const FabLinePoint *a,
            const FabLinePoint *b,
            float               t,
            FabVec2             along,
            const FabVec2       tangent[2])
{
  const FabStage *stage = taker->stage;
  Sample s = { on_curve (a->p, b->p, tangent, t),
               { a->n.x + (b->n.x - a->n.x) * t, a->n.y + (b->n.y - a->n.y) * t },
               a->iz + (b->iz - a->iz) * t, 1, TRUE };
  const float margin = 12;

  if (!(s.p.x > -margin && s.p.y > -margin && s.p.x < stage->width + margin &&
        s.p.y < stage->height + margin))
    s.shown = FALSE;
  else if (line->kind == FAB_LINE_CONTOUR)
    judge_contour (taker, line, &s);
  else if (line->kind == FAB_LINE_CREASE)
    judge_crease (taker, &s, along);
  else
    s.weight = s.n.x == 0 && s.n.y == 0 ? taker->look->inner : weigh_contour (taker, line, &s);
  if (s.shown && is_taken (taker, line, &s))
    s.shown = FALSE;
  g_array_append_val (taker->samples, s);
}

/* Where a span enters and leaves the frame; most of a long wall's edge is far outside. */
static void
clip_span (const FabStage     *stage,
           const FabLinePoint *a,
           const FabLinePoint *b,
           float              *t0,
           float              *t1)
{
  float lo[2] = { -16, -16 }, hi[2] = { stage->width + 16, stage->height + 16 };
  float p[2] = { a->p.x, a->p.y }, d[2] = { b->p.x - a->p.x, b->p.y - a->p.y };

  *t0 = 0;
  *t1 = 1;
  for (int k = 0; k < 2; k++)
    {
      float u, v;

      if (fabsf (d[k]) < 1e-6f)
        continue;
      u = (lo[k] - p[k]) / d[k];
      v = (hi[k] - p[k]) / d[k];
      *t0 = MAX (*t0, MIN (u, v));
      *t1 = MIN (*t1, MAX (u, v));
    }
}

static void
sample_line (Taker              *taker,
             const FabLine      *line,
             const FabLinePoint *p)
{
  float rest = 0;

  g_array_set_size (taker->samples, 0);
  for (guint i = 0; i + 1 < line->n; i++)
    {
      const FabLinePoint *a = &p[i], *b = &p[i + 1];
      float dx = b->p.x - a->p.x, dy = b->p.y - a->p.y, l = sqrtf (dx * dx + dy * dy), t0, t1, s;
      FabVec2 along = { 0, 0 }, tangent[2];

      if (!(l > 1e-6f))
        continue;
      along = (FabVec2) { dx / l, dy / l };
      clip_span (taker->stage, a, b, &t0, &t1);
      find_tangents (line, p, i, tangent);
      s = rest;
      if (t0 > 0)
        s = MAX (s, t0 * l);
      for (; s < MIN (t1, 1) * l; s += STEP)
        add_sample (taker, line, a, b, s / l, along, tangent);
      rest = MAX (0, s - l);
      if (i + 2 == line->n && t1 >= 1)
        add_sample (taker, line, a, b, 1, along, tangent);
    }
}

/* Draws over tiny gaps and leaves tiny pieces out. */
static void
settle_samples (GArray *samples)
{
  Sample *s = (Sample *) (void *) samples->data;
  guint n = samples->len;

  for (int wanted = 1; wanted >= 0; wanted--)
    for (guint i = 0; i < n;)
      {
        guint j = i;

        while (j < n && s[j].shown == s[i].shown)
          j++;
        if (wanted == 1 && !s[i].shown && i > 0 && j < n && j - i <= BRIDGE)
          for (guint k = i; k < j; k++)
            {
              s[k].shown = TRUE;
              s[k].weight = s[i - 1].weight;
            }
        else if (wanted == 0 && s[i].shown && j - i < SHORTEST)
          for (guint k = i; k < j; k++)
            s[k].shown = FALSE;
        i = j;
      }
}

static gboolean
is_corner (const Sample *s,
           guint         n,
           guint         i)
{
  FabVec2 a, b;
  float la, lb;

  if (i < CORNER_SPAN || i + CORNER_SPAN >= n)
    return FALSE;
  a = (FabVec2) { s[i].p.x - s[i - CORNER_SPAN].p.x, s[i].p.y - s[i - CORNER_SPAN].p.y };
  b = (FabVec2) { s[i + CORNER_SPAN].p.x - s[i].p.x, s[i + CORNER_SPAN].p.y - s[i].p.y };
  la = sqrtf (a.x * a.x + a.y * a.y);
  lb = sqrtf (b.x * b.x + b.y * b.y);
  return la > 1e-3f && lb > 1e-3f && (a.x * b.x + a.y * b.y) / (la * lb) < CORNER_COS;
}

/* Small things in the picture are drawn with a sharper point. */
static float
size_weight (const FabSolid *solid)
{
  float extent = MAX (solid->box[2] - solid->box[0], solid->box[3] - solid->box[1]);

  return CLAMP (sqrtf (extent / 330), .42f, 1.06f);
}

static float
item_weight (const Taker   *taker,
             const FabLine *line,
             float          iz)
{
  const FabItem *item = &taker->stage->items[line->item];
  float far = CLAMP (taker->stage->focus * iz, .12f, 1.4f);
  float weight = item->weight > 0 ? CLAMP (item->weight, .2f, 2) : 1;

  if (!item->backdrop)
    weight *= size_weight (&taker->stage->solids[line->item]);
  return weight * CLAMP (sqrtf (far), .55f, 1.12f);
}

/* Lines turned from the light are heavier. */
static float
light_weight (const Taker  *taker,
              const Sample *s)
{
  FabVec3 key = fab_view_turn (&taker->stage->view, taker->stage->key);
  float toward = s->n.x * key.x - s->n.y * key.y;

  return 1 - taker->look->side * .5f * toward;
}

static void
mark_cover (Taker        *taker,
            const Sample *s)
{
  int x0 = (int) s->p.x, y0 = (int) s->p.y;
  int right = MIN (x0 + 2, taker->stage->width - 1), low = MIN (y0 + 2, taker->stage->height - 1);

  for (int y = MAX (y0 - 2, 0); y <= low; y++)
    {
      guint16 *cover = taker->cover + (gsize) y * taker->stage->width;

      for (int x = MAX (x0 - 2, 0); x <= right; x++)
        if (cover[x] == 0)
          cover[x] = taker->line;
    }
  if (x0 >= 0 && y0 >= 0 && x0 < taker->stage->width && y0 < taker->stage->height)
    {
      guint8 *crowd = &taker->crowd[(y0 / CELL) * taker->cells + x0 / CELL];

      *crowd = MIN (*crowd + 1, 250);
    }
}

/* Fog and distance take the ink away. */
static float
fade_ink (const Taker   *taker,
          const FabLine *line,
          float          iz)
{
  float weight = taker->stage->items[line->item].weight;
  float fade = weight > 0 && weight < .9f ? (.9f - weight) * .55f : 0;
  float depth = 1 / iz;

  fade = MAX (fade,
              .45f * (1 - expf (-MAX (0, depth - 2 *
                                      taker->stage->focus) / (8 * taker->stage->focus + 12))));
  if (fab_stage_is_veiled (taker->stage))
    fade = MAX (fade, fab_stage_haze (taker->stage, depth));
  return line->ink + (1 - line->ink) * MIN (fade, .9f);
}

static guint32
hash_item (const FabStage *stage,
           guint16         item)
{
  const char *id = stage->items[item].id;

  return stage->seed ^ (id != NULL ? g_str_hash (id) : item * 7919u);
}

/* Few values of ink, so that the strokes of a thing go into few shapes. */
static float
step_ink (float ink)
{
  return roundf (CLAMP (ink, 0, 1) * 8) / 8;
}

static void
add_stroke (Taker         *taker,
            const FabLine *line,
            guint          from,
            guint          to,
            gboolean       corner_a,
            gboolean       corner_b)
{
  const Sample *s = &g_array_index (taker->samples, Sample, from);
  guint n = to - from;
  FabStroke stroke = { .first = taker->out->points->len, .item = line->item, .kind = line->kind,
                       .corner_a = corner_a, .corner_b = corner_b,
                       .cut_a = from > 0 && !corner_a,
                       .cut_b = to < taker->samples->len && !corner_b,
                       .start = from * STEP,
                       .closed = line->closed && n == taker->samples->len,
                       .seed = fab_hash (hash_item (taker->stage, line->item),
                                         taker->lines[line->item] * 31u + taker->stretch++) };
  float iz = 0;

  for (guint i = 0; i < n; i++)
    {
      float w = line->width > 0 ? line->width
                                : taker->look->line * s[i].weight * item_weight (taker, line,
                                                                                 s[i].iz) *
                                  light_weight (taker, &s[i]);

      g_array_append_val (taker->out->points, ((FabPenPoint) { s[i].p.x, s[i].p.y, w }));
      iz = MAX (iz, s[i].iz);
      mark_cover (taker, &s[i]);
    }
  stroke.n = n;
  stroke.ink = step_ink (fade_ink (taker, line, iz));
  g_array_append_val (taker->out->strokes, stroke);
}

/* Cuts a shown stretch at its corners. */
static void
cut_stretch (Taker         *taker,
             const FabLine *line,
             guint          from,
             guint          to)
{
  const Sample *s = &g_array_index (taker->samples, Sample, from);
  guint n = to - from, start = 0;
  gboolean corner = FALSE;

  for (guint i = CORNER_SPAN; i + CORNER_SPAN < n; i++)
    if (is_corner (s, n, i))
      {
        guint end = i;

        /* the sharpest of a bend lies in the middle of where it is noticed */
        while (end + 1 < n && is_corner (s, n, end + 1) && end - i < 2 * CORNER_SPAN)
          end++;
        i = (i + end) / 2;
        if (i - start >= 2)
          add_stroke (taker, line, from + start, from + i + 1, corner, TRUE);
        start = i;
        corner = TRUE;
        i = end + 1;
      }
  if (n - start >= 2)
    add_stroke (taker, line, from + start, to, corner, FALSE);
}

static void
take_line (Taker         *taker,
           const FabLines *lines,
           const FabLine *line)
{
  const Sample *s;
  guint n;

  if (is_spared (taker, line))
    return;
  taker->line = taker->line == G_MAXUINT16 ? 1 : taker->line + 1;
  taker->lines[line->item]++;
  taker->stretch = 0;
  sample_line (taker, line, &g_array_index (lines->points, FabLinePoint, line->first));
  settle_samples (taker->samples);
  s = (const Sample *) (void *) taker->samples->data;
  n = taker->samples->len;
  for (guint i = 0; i < n;)
    {
      guint j = i;

      while (j < n && s[j].shown == s[i].shown)
        j++;
      if (s[i].shown)
        cut_stretch (taker, line, i - MIN (i, TUCK), MIN (j + TUCK, n));
      i = j;
    }
}

static int
compare_lines (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const FabLine *x = data, *y = data;
  guint i = *(const guint *) a, j = *(const guint *) b;

  x += i;
  y += j;
  if (x->kind != y->kind)
    return x->kind < y->kind ? -1 : 1;
  if (x->n != y->n && x->kind != FAB_LINE_CONTOUR)
    return x->n > y->n ? -1 : 1;
  return i < j ? -1 : 1;
}

static int
compare_strokes (gconstpointer a,
                 gconstpointer b)
{
  const FabStroke *x = a, *y = b;

  if (x->item != y->item)
    return x->item < y->item ? -1 : 1;
  return x->ink > y->ink ? -1 : x->ink < y->ink;
}

void
fab_strokes_take (FabStrokes     *strokes,
                  const FabLines *lines,
                  const FabStage *stage,
                  const FabLook  *look)
{
  gsize n_pixels = (gsize) stage->width * stage->height;
  guint16 *cover = fab_scratch_take (stage->scratch, n_pixels * sizeof (guint16));
  int cells = stage->width / CELL + 1;
  g_autofree guint8 *crowd = g_new0 (guint8, (gsize) cells * (stage->height / CELL + 1));
  g_autoptr (GArray) samples = g_array_new (FALSE, FALSE, sizeof (Sample));
  g_autofree guint *order = g_new (guint, MAX (lines->lines->len, 1));
  g_autofree guint *counts = g_new0 (guint, MAX (stage->n_items, 1));
  Taker taker = { stage, look, strokes, samples, cover, crowd, cells, 0, counts, 0 };

  for (guint i = 0; i < lines->lines->len; i++)
    order[i] = i;
  g_qsort_with_data (order, lines->lines->len, sizeof *order, compare_lines, lines->lines->data);
  for (guint i = 0; i < lines->lines->len; i++)
    take_line (&taker, lines, &g_array_index (lines->lines, FabLine, order[i]));
  fab_scratch_give (stage->scratch, cover);
  g_array_sort (strokes->strokes, compare_strokes);
}
