/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cast shadows: two pictures of the stage as the key light sees it, one of everything and a
 * finer one of what the camera sees of the subjects, so that a nose in a close-up throws as
 * clean a shape as a house. */
#define G_LOG_DOMAIN "fab-shadow"

#include "config.h"

#include "fab-drawing-private.h"

#define SIZE 448

typedef struct
{
  float lo[3], hi[3];
} Bounds;

static gboolean
casts (const FabStage *stage,
       gsize           item)
{
  const FabSolid *solid = &stage->solids[item];

  return !stage->items[item].backdrop && solid->n_triangles > 0 && solid->near < 30 &&
         solid->far < 80;
}

/* Whether an item is looked at closely enough for the finer picture. */
static gboolean
is_close (const FabStage *stage,
          gsize           item)
{
  return casts (stage, item) && stage->items[item].weight >= .9f &&
         stage->solids[item].visible > stage->width * stage->height / 40;
}

static gboolean
is_near_frame (const FabStage *stage,
               const FabPoint *p)
{
  float margin = stage->height * .15f;

  return p->iz > 0 && p->x > -margin && p->y > -margin && p->x < stage->width + margin &&
         p->y < stage->height + margin;
}

static void
widen (Bounds          *bounds,
       const FabShadow *shadow,
       FabVec3          p)
{
  FabVec3 axes[3] = { shadow->u, shadow->v, shadow->key };

  for (int k = 0; k < 3 && isfinite (p.x + p.y + p.z); k++)
    {
      float t = fab_vec3_dot (p, axes[k]);

      bounds->lo[k] = MIN (bounds->lo[k], t);
      bounds->hi[k] = MAX (bounds->hi[k], t);
    }
}

/* Where in the light's picture lies what the camera sees: finer cells elsewhere would be
 * wasted. */
static void
look_where_seen (FabShadow      *shadow,
                 const FabStage *stage,
                 Bounds         *seen)
{
  for (int y = 4; y < stage->height; y += 12)
    for (int x = 4; x < stage->width; x += 12)
      {
        gsize p = (gsize) y * stage->width + x;
        const FabView *view = &stage->view;
        float depth;

        if (stage->triangle[p] == FAB_NO_TRIANGLE || stage->iz[p] < 1.f / 40)
          continue;
        depth = 1 / stage->iz[p];
        widen (seen, shadow, fab_vec3 ((x - view->cx) / view->focal * depth,
                                       (view->cy - y) / view->focal * depth, depth));
      }
}

/* Cells lie where they lay while the bounds change a little, so that shadows do not flicker in a
 * film: their sizes are steps, their corners multiples of them. */
static void
lay_cells (FabShadow    *shadow,
           const Bounds *b)
{
  float extent = MAX (b->hi[0] - b->lo[0], b->hi[1] - b->lo[1]);
  float step = floorf (log2f ((SIZE - 4) / extent) * 8) / 8;

  shadow->scale = exp2f (step);
  shadow->u0 = floorf (b->lo[0] * shadow->scale) / shadow->scale;
  shadow->v0 = floorf (b->lo[1] * shadow->scale) / shadow->scale;
  shadow->lift = 100 - floorf (b->lo[2]);
  shadow->columns = CLAMP ((b->hi[0] - shadow->u0) * shadow->scale + 2, 2, SIZE);
  shadow->rows = CLAMP ((b->hi[1] - shadow->v0) * shadow->scale + 2, 2, SIZE);
}

static void
frame_shadow (FabShadow      *shadow,
              const FabStage *stage,
              gboolean        close)
{
  Bounds b = { { G_MAXFLOAT, G_MAXFLOAT, G_MAXFLOAT }, { -G_MAXFLOAT, -G_MAXFLOAT, -G_MAXFLOAT } };
  Bounds seen = b;
  FabVec3 key = fab_view_turn (&stage->view, stage->key);
  FabVec3 help = fabsf (key.y) < .9f ? fab_vec3 (0, 1, 0) : fab_vec3 (1, 0, 0);

  shadow->key = key;
  shadow->u = fab_vec3_normal (fab_vec3_cross (help, key));
  shadow->v = fab_vec3_cross (key, shadow->u);
  for (gsize i = 0; i < stage->n_items; i++)
    {
      const FabSolid *solid = &stage->solids[i];

      if (!(close ? is_close (stage, i) : casts (stage, i)))
        continue;
      for (guint j = solid->first_point; j < solid->first_point + solid->n_points; j++)
        if (!close || is_near_frame (stage, fab_stage_point (stage, j)))
          widen (&b, shadow, fab_stage_point (stage, j)->p);
    }
  look_where_seen (shadow, stage, &seen);
  for (int k = 0; k < 2; k++)
    {
      b.lo[k] = MAX (b.lo[k], seen.lo[k] - .1f);
      b.hi[k] = MIN (b.hi[k], seen.hi[k] + .1f);
    }
  shadow->usable = b.hi[0] > b.lo[0] && b.hi[1] > b.lo[1];
  if (shadow->usable)
    lay_cells (shadow, &b);
}

static void
set_planes (FabShadow     *shadow,
            const FabView *view)
{
  FabVec3 axes[3] = { shadow->u, shadow->v, shadow->key };

  for (int k = 0; k < 3; k++)
    {
      shadow->plane[k][0] = axes[k].x / view->focal;
      shadow->plane[k][1] = -axes[k].y / view->focal;
      shadow->plane[k][2] = axes[k].z - (axes[k].x * view->cx - axes[k].y * view->cy) / view->focal;
    }
}

static FabVec3
place_point (const FabShadow *shadow,
             FabVec3          p)
{
  return fab_vec3 ((fab_vec3_dot (p, shadow->u) - shadow->u0) * shadow->scale,
                   (fab_vec3_dot (p, shadow->v) - shadow->v0) * shadow->scale,
                   fab_vec3_dot (p, shadow->key) + shadow->lift);
}

/* Seen from the light; u, v and the key are a right-handed frame. */
static gboolean
turns_away (const FabVec3 v[3])
{
  return (v[1].x - v[0].x) * (v[2].y - v[0].y) - (v[2].x - v[0].x) * (v[1].y - v[0].y) > 0;
}

/* Whether any of the points lies within the cells' bounds. */
static gboolean
reaches (const FabShadow *shadow,
         const FabVec3   *placed,
         guint            n)
{
  FabVec2 lo = { G_MAXFLOAT, G_MAXFLOAT }, hi = { -G_MAXFLOAT, -G_MAXFLOAT };

  for (guint i = 0; i < n; i++)
    {
      lo = (FabVec2) { MIN (lo.x, placed[i].x), MIN (lo.y, placed[i].y) };
      hi = (FabVec2) { MAX (hi.x, placed[i].x), MAX (hi.y, placed[i].y) };
    }
  return hi.x > 0 && hi.y > 0 && lo.x < shadow->columns && lo.y < shadow->rows;
}

static void
fill_triangles (const FabStage *stage,
                const FabSolid *solid,
                const FabVec3  *placed,
                FabBuffer      *buffer,
                guint32         id)
{
  for (guint i = solid->first_triangle; i < solid->first_triangle + solid->n_triangles; i++)
    {
      const FabTriangle *t = fab_stage_triangle (stage, i);
      FabVec3 v[3];

      for (int k = 0; k < 3; k++)
        v[k] = placed[t->v[k] - solid->first_point];
      if (!t->closed || !turns_away (v))
        fab_buffer_fill (buffer, v, id);
    }
}

/* Points are placed once, not with each of their triangles. */
static void
fill_item (const FabShadow *shadow,
           const FabStage  *stage,
           gsize            item,
           FabBuffer       *buffer)
{
  const FabSolid *solid = &stage->solids[item];
  FabVec3 *placed = fab_scratch_take_raw (stage->scratch, solid->n_points * sizeof *placed);

  for (guint i = 0; i < solid->n_points; i++)
    placed[i] = place_point (shadow, fab_stage_point (stage, solid->first_point + i)->p);
  if (reaches (shadow, placed, solid->n_points))
    fill_triangles (stage, solid, placed, buffer, item + 1);
  fab_scratch_give (stage->scratch, placed);
}

static void
fill_shadow (FabShadow      *shadow,
             const FabStage *stage)
{
  FabBuffer buffer = { shadow->columns, shadow->rows, shadow->height, shadow->id };

  for (gsize i = 0; i < stage->n_items; i++)
    if (casts (stage, i))
      fill_item (shadow, stage, i, &buffer);
}

static void
make_shadow (FabShadow      *shadow,
             const FabStage *stage,
             gboolean        close)
{
  gsize n;

  frame_shadow (shadow, stage, close);
  if (!shadow->usable)
    return;
  n = (gsize) shadow->columns * shadow->rows + FAB_BUFFER_MORE;
  set_planes (shadow, &stage->view);
  shadow->height = fab_scratch_take (stage->scratch, n * sizeof (float));
  shadow->id = fab_scratch_take_raw (stage->scratch, n * sizeof (guint32));
  fill_shadow (shadow, stage);
}

gsize
fab_shadows_size (const FabStage *stage)
{
  return 2 * ((gsize) SIZE * SIZE + FAB_BUFFER_MORE) * (sizeof (float) + sizeof (guint32)) + stage->n_items +
         stage->points->len * sizeof (FabVec3);
}

/* They lie in the scratch until what was taken before them is given back. */
void
fab_shadows_init (FabShadows     *shadows,
                  const FabStage *stage)
{
  shadows->close = fab_scratch_take (stage->scratch, stage->n_items);
  for (gsize i = 0; i < stage->n_items; i++)
    shadows->close[i] = is_close (stage, i);
  make_shadow (&shadows->all, stage, FALSE);
  make_shadow (&shadows->subjects, stage, TRUE);
}

static float
along (const FabShadow *shadow,
       int              axis,
       float            x,
       float            y,
       float            depth)
{
  return depth * (shadow->plane[axis][0] * x + shadow->plane[axis][1] * y + shadow->plane[axis][2]);
}

/* Whether the point of @triangle under a pixel lies in the shadow of something. @lit is how
 * much it faces the key: a surface seen edge-on from there needs more room before it shades
 * itself. */
gboolean
fab_shadows_cover (const FabShadows  *shadows,
                   const FabTriangle *triangle,
                   float              x,
                   float              y,
                   float              depth,
                   float              lit,
                   float              own)
{
  const FabShadow *shadow = shadows->close[triangle->item] ? &shadows->subjects : &shadows->all;
  const float *height;
  float u, v, mine, bias, own_bias, sum = 0;
  int cu, cv;

  if (!shadow->usable)
    return FALSE;
  u = (along (shadow, 0, x, y, depth) - shadow->u0) * shadow->scale - .5f;
  v = (along (shadow, 1, x, y, depth) - shadow->v0) * shadow->scale - .5f;
  if (!(u >= 0 && v >= 0 && u < shadow->columns - 1 && v < shadow->rows - 1))
    return FALSE;
  cu = (int) u;
  cv = (int) v;
  bias = (1.6f / shadow->scale) / MAX (lit, .2f) + .008f;
  own_bias = triangle->flat ? bias : bias + own;
  mine = along (shadow, 2, x, y, depth) + shadow->lift;
  height = shadow->height + (gsize) cv * shadow->columns + cu;
  if (MAX (MAX (height[0], height[1]),
           MAX (height[shadow->columns], height[shadow->columns + 1])) <= mine + bias)
    return FALSE;
  if (MIN (MIN (height[0], height[1]),
           MIN (height[shadow->columns], height[shadow->columns + 1])) > mine + own_bias)
    return TRUE;
  for (int k = 0; k < 4; k++)
    {
      gsize cell = (gsize) (cv + (k >> 1)) * shadow->columns + cu + (k & 1);
      float share = ((k & 1) ? u - cu : 1 - (u - cu)) * ((k >> 1) ? v - cv : 1 - (v - cv));
      float high = shadow->height[cell];

      if (high > 0 && high > mine + (shadow->id[cell] == triangle->item + 1u ? own_bias : bias))
        sum += share;
    }
  return sum > .5f;
}
