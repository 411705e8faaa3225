/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines and filled shapes that lie on surfaces: eyes, mouths, seams, letters. */
#define G_LOG_DOMAIN "fab-mark"

#include "config.h"

#include "fab-drawing-private.h"

#define STEP     1.5f
#define THINNEST .42f  /* half a hair's width */
#define SMALLEST 1.0f  /* marks of fewer pixels are left out */
#define LONGEST  4000

typedef struct
{
  FabSheet       *sheet;
  const FabStage *stage;
  const FabLook  *look;
  GArray         *points;  /* FabLinePoint: the mark in the picture */
  GArray         *pen;     /* FabPenPoint of what shows */
  GArray         *outline; /* FabVec2 of what shows */
} Marker;

static gboolean
project_mark (Marker         *marker,
              const FabItem  *item,
              const FabMark  *mark)
{
  const FabView *view = &marker->stage->view;

  g_array_set_size (marker->points, 0);
  if (mark->n == 0 || mark->first + mark->n > item->mesh->points->len)
    return FALSE;
  for (guint i = 0; i < mark->n; i++)
    {
      FabVec3 p = g_array_index (item->mesh->points, FabVec3, mark->first + i);
      FabLinePoint q = { { 0, 0 }, { 0, 0 }, 0 };

      p = fab_view_point (view, fab_xform_point (&item->at, p));
      if (!(p.z > .06f) || !isfinite (p.x + p.y + p.z))
        return FALSE;
      q.iz = 1 / p.z;
      q.p = (FabVec2) { view->cx + view->focal * p.x * q.iz, view->cy - view->focal * p.y * q.iz };
      g_array_append_val (marker->points, q);
    }
  if (mark->closed)
    {
      FabLinePoint first = g_array_index (marker->points, FabLinePoint, 0);

      g_array_append_val (marker->points, first);
    }
  return TRUE;
}

static gboolean
looks_away (const FabStage *stage,
            const FabItem  *item,
            const FabMark  *mark)
{
  FabVec3 x = fab_vec3_cross (item->at.y, item->at.z), y = fab_vec3_cross (item->at.z, item->at.x);
  FabXform turn = { x, y, fab_vec3_cross (item->at.x, item->at.y), { 0, 0, 0 } };
  FabVec3 p, n;

  if (mark->normal.x == 0 && mark->normal.y == 0 && mark->normal.z == 0)
    return FALSE;
  p = fab_xform_point (&item->at, g_array_index (item->mesh->points, FabVec3, mark->first));
  n = fab_vec3_normal (fab_xform_turn (&turn, mark->normal));
  return fab_vec3_dot (n, fab_vec3_sub (stage->view.eye, p)) <= 0;
}

static gboolean
shows (const FabStage *stage,
       FabVec2         p,
       float           iz)
{
  float depth = 1 / iz, limit = 1 / MAX (depth - .009f * depth - .008f, 1e-3f);

  if (!(p.x > -40 && p.y > -40 && p.x < stage->width + 40 && p.y < stage->height + 40))
    return FALSE;
  if (p.x < 0 || p.y < 0 || p.x >= stage->width || p.y >= stage->height)
    return TRUE;
  return stage->iz[(gsize) p.y * stage->width + (gsize) p.x] <= limit;
}

static float
extent_of (const GArray *points)
{
  float x0 = G_MAXFLOAT, x1 = -G_MAXFLOAT, y0 = G_MAXFLOAT, y1 = -G_MAXFLOAT;

  for (guint i = 0; i < points->len; i++)
    {
      FabVec2 p = g_array_index (points, FabLinePoint, i).p;

      x0 = MIN (x0, p.x);
      x1 = MAX (x1, p.x);
      y0 = MIN (y0, p.y);
      y1 = MAX (y1, p.y);
    }
  return MAX (x1 - x0, y1 - y0);
}

/* Seams of walls and floors stay as thin as the hand draws far things. */
static float
half_width (const Marker  *marker,
            const FabItem *item,
            const FabMark *mark,
            float          iz)
{
  float half = MAX (mark->width * .5f * marker->stage->view.focal * iz, THINNEST);

  return item->backdrop ? MIN (half, 1.1f) : half;
}

static void
flush_pen (Marker  *marker,
           guint32  seed)
{
  if (marker->pen->len > 1)
    fab_hand_stroke (marker->sheet, (const FabPenPoint *) (void *) marker->pen->data,
                     marker->pen->len, marker->look, seed);
  g_array_set_size (marker->pen, 0);
}

/* Walks the mark in small steps; what shows goes to the pen and to the outline. */
static void
walk_mark (Marker        *marker,
           const FabItem *item,
           const FabMark *mark,
           gboolean       draw,
           guint32        seed)
{
  const FabLinePoint *p = (const FabLinePoint *) (void *) marker->points->data;

  g_array_set_size (marker->pen, 0);
  g_array_set_size (marker->outline, 0);
  for (guint i = 0; i + 1 < marker->points->len; i++)
    {
      float l = hypotf (p[i + 1].p.x - p[i].p.x, p[i + 1].p.y - p[i].p.y);
      int steps = (int) MIN (l / STEP, LONGEST) + 1;

      for (int k = 0; k < steps; k++)
        {
          float t = (float) k / steps, iz = p[i].iz + (p[i + 1].iz - p[i].iz) * t;
          FabVec2 q = { p[i].p.x + (p[i + 1].p.x - p[i].p.x) * t,
                        p[i].p.y + (p[i + 1].p.y - p[i].p.y) * t };
          float half = half_width (marker, item, mark, iz);

          if (shows (marker->stage, q, iz))
            {
              g_array_append_val (marker->outline, q);
              g_array_append_val (marker->pen, ((FabPenPoint) { q.x, q.y, half }));
            }
          else if (draw)
            flush_pen (marker, seed + i);
        }
    }
  if (draw && marker->pen->len > 0)
    {
      const FabLinePoint *end = &p[marker->points->len - 1];

      if (shows (marker->stage, end->p, end->iz))
        g_array_append_val (marker->pen,
                            ((FabPenPoint) { end->p.x, end->p.y,
                                             half_width (marker, item, mark, end->iz) }));
      flush_pen (marker, seed + 991);
    }
}

static FabInk
mark_ink (const Marker  *marker,
          const FabItem *item,
          float          grey)
{
  gboolean light = item->weight > 0 && item->weight < .9f;
  float weight = light ? (.9f - item->weight) * (item->backdrop ? 1.1f : .45f) : 0;

  return fab_ink_mix (marker->look->ink, marker->look->paper,
                      CLAMP (grey + (1 - grey) * weight, 0, 1));
}

static void
draw_mark (Marker        *marker,
           const FabItem *item,
           const FabMark *mark,
           int            group,
           guint32        seed)
{
  if (looks_away (marker->stage, item, mark) || !project_mark (marker, item, mark) ||
      extent_of (marker->points) < SMALLEST)
    return;
  if (mark->closed && mark->fill >= 0)
    {
      walk_mark (marker, item, mark, FALSE, seed);
      fab_sheet_shape (marker->sheet, group, mark_ink (marker, item, mark->fill), 1, FALSE);
      fab_sheet_run (marker->sheet, (const FabVec2 *) (void *) marker->outline->data,
                     marker->outline->len);
    }
  if (mark->width > 0)
    {
      fab_sheet_shape (marker->sheet, group, mark_ink (marker, item, mark->ink),
                       marker->look->alpha, TRUE);
      walk_mark (marker, item, mark, TRUE, seed);
    }
}

/* Marks of the items that show, in the order they were made. */
void
fab_marks_draw (FabSheet       *sheet,
                const FabStage *stage,
                const FabLook  *look)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (FabLinePoint));
  g_autoptr (GArray) pen = g_array_new (FALSE, FALSE, sizeof (FabPenPoint));
  g_autoptr (GArray) outline = g_array_new (FALSE, FALSE, sizeof (FabVec2));
  Marker marker = { sheet, stage, look, points, pen, outline };

  for (gsize i = 0; i < stage->n_items; i++)
    {
      const FabItem *item = &stage->items[i];

      for (guint j = 0; stage->solids[i].visible > 0 && !fab_stage_is_still (stage, i) &&
           j < item->mesh->marks->len; j++)
        draw_mark (&marker, item, &g_array_index (item->mesh->marks, FabMark, j), i,
                   fab_hash (stage->seed ^ (guint32) i, 5000 + j));
    }
}
