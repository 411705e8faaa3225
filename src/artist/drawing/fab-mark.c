/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines and filled shapes that lie on surfaces: eyes, mouths, seams, letters. */
#define G_LOG_DOMAIN "fab-mark"

#include "config.h"

#include "fab-drawing-private.h"

#define STEP     1.5f
#define THINNEST .42f  /* half a hair's width */
#define SMALLEST 1.0f  /* marks of fewer pixels are left out */
#define LONGEST  4000
#define NEAREST  .06f  /* metres from the eye */
#define MARGIN   40    /* pixels round the picture where marks go on */
#define CORNERS  64    /* of an outline across a row of pixels */

typedef struct
{
  FabSheet       *sheet;
  const FabStage *stage;
  const FabLook  *look;
  GArray         *points;  /* FabLinePoint: the mark in the picture */
  GArray         *pen;     /* FabPenPoint of what shows */
  GArray         *outline; /* FabVec2 of what shows */
} Marker;

static void
add_point (Marker  *marker,
           FabVec3  p)
{
  const FabView *view = &marker->stage->view;
  float iz = 1 / p.z;
  FabLinePoint q = { { view->cx + view->focal * p.x * iz, view->cy - view->focal * p.y * iz },
                     { 0, 0 }, iz };

  g_array_append_val (marker->points, q);
}

static FabVec3
view_mark_point (const Marker  *marker,
                 const FabItem *item,
                 const FabMark *mark,
                 guint          i)
{
  FabVec3 p = g_array_index (item->mesh->points, FabVec3, mark->first + i % mark->n);

  return fab_view_point (&marker->stage->view, fab_xform_point (&item->at, p));
}

/* The mark in the picture as far as it lies before the eye; FALSE: nowhere. */
static gboolean
project_mark (Marker         *marker,
              const FabItem  *item,
              const FabMark  *mark)
{
  guint n = mark->closed ? mark->n + 1 : mark->n;

  g_array_set_size (marker->points, 0);
  if (mark->n == 0 || mark->first + mark->n > item->mesh->points->len)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      FabVec3 p = view_mark_point (marker, item, mark, i);
      FabVec3 q = i > 0 ? view_mark_point (marker, item, mark, i - 1) : p;

      if (!isfinite (p.x + p.y + p.z) || fabsf (p.x) + fabsf (p.y) > 1e5f)
        return FALSE;
      if ((p.z > NEAREST) != (q.z > NEAREST))
        add_point (marker, fab_vec3_lerp (q, p, (NEAREST * 1.01f - q.z) / (p.z - q.z)));
      if (p.z > NEAREST)
        add_point (marker, p);
    }
  if (mark->closed && marker->points->len > 1)
    {
      FabLinePoint first = g_array_index (marker->points, FabLinePoint, 0);

      g_array_append_val (marker->points, first);
    }
  return marker->points->len > 0;
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

  if (!(p.x > -MARGIN && p.y > -MARGIN && p.x < stage->width + MARGIN && p.y < stage->height + MARGIN))
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

/* All of it beyond the same edge. */
static gboolean
is_outside (const FabStage *stage,
            FabVec2         a,
            FabVec2         b)
{
  return MAX (a.x, b.x) <= -MARGIN || MIN (a.x, b.x) >= stage->width + MARGIN ||
         MAX (a.y, b.y) <= -MARGIN || MIN (a.y, b.y) >= stage->height + MARGIN;
}

/* Walks the mark in small steps; what shows goes to the pen when it is drawn, else to the outline. */
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
      float l = fab_length2 (p[i + 1].p.x - p[i].p.x, p[i + 1].p.y - p[i].p.y);
      int steps = (int) MIN (l / STEP, LONGEST) + 1;

      if (is_outside (marker->stage, p[i].p, p[i + 1].p))
        {
          flush_pen (marker, seed + i);
          continue;
        }
      for (int k = 0; k < steps; k++)
        {
          float t = (float) k / steps, iz = p[i].iz + (p[i + 1].iz - p[i].iz) * t;
          FabVec2 q = { p[i].p.x + (p[i + 1].p.x - p[i].p.x) * t,
                        p[i].p.y + (p[i + 1].p.y - p[i].p.y) * t };

          if (!shows (marker->stage, q, iz))
            flush_pen (marker, seed + i);
          else if (draw)
            g_array_append_val (marker->pen,
                                ((FabPenPoint) { q.x, q.y, half_width (marker, item, mark, iz) }));
          else
            g_array_append_val (marker->outline, q);
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

/* ── Filled marks ── */

/* What lies in the picture round a filled mark, and which of it shows. */
typedef struct
{
  guint8 *shown;               /* 1 or 0, of the box */
  int     x0, y0, x1, y1;
  guint   inside, visible;     /* pixels */
  float   iz_x, iz_y, iz_0;    /* 1 / depth over the picture */
} Field;

/* 1 / depth of the plane the mark lies in. */
static void
set_plane (Field         *field,
           const Marker  *marker,
           const FabItem *item,
           const FabMark *mark)
{
  const FabView *view = &marker->stage->view;
  FabVec3 p = view_mark_point (marker, item, mark, 0);
  FabVec3 n = fab_view_turn (view, fab_vec3_normal (fab_xform_turn (&item->at, mark->normal)));
  float along = fab_vec3_dot (n, p);

  field->iz_x = field->iz_y = 0;
  field->iz_0 = g_array_index (marker->points, FabLinePoint, 0).iz;
  if (fab_vec3_length (mark->normal) < .5f || fabsf (along) < .02f * fab_vec3_length (p))
    return;
  field->iz_x = n.x / view->focal / along;
  field->iz_y = -n.y / view->focal / along;
  field->iz_0 = n.z / along - field->iz_x * view->cx - field->iz_y * view->cy;
}

static gboolean
find_box (Field        *field,
          const Marker *marker)
{
  float x0 = G_MAXFLOAT, x1 = -G_MAXFLOAT, y0 = G_MAXFLOAT, y1 = -G_MAXFLOAT;

  for (guint i = 0; i < marker->points->len; i++)
    {
      FabVec2 p = g_array_index (marker->points, FabLinePoint, i).p;

      x0 = MIN (x0, p.x);
      x1 = MAX (x1, p.x);
      y0 = MIN (y0, p.y);
      y1 = MAX (y1, p.y);
    }
  field->x0 = MAX (x0 - 1, 0);
  field->y0 = MAX (y0 - 1, 0);
  field->x1 = MIN (x1 + 2, marker->stage->width);
  field->y1 = MIN (y1 + 2, marker->stage->height);
  return field->x0 < field->x1 && field->y0 < field->y1;
}

/* Where the outline crosses the middle of a row, from left to right. */
static guint
find_crossings (const Marker *marker,
                float         y,
                float         x[CORNERS])
{
  const FabLinePoint *p = (const FabLinePoint *) (void *) marker->points->data;
  guint n = 0;

  for (guint i = 0; i + 1 < marker->points->len && n < CORNERS; i++)
    {
      FabVec2 a = p[i].p, b = p[i + 1].p;
      guint k = n;

      if ((a.y <= y) == (b.y <= y))
        continue;
      for (float at = a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y); k > 0 && x[k - 1] > at; k--)
        x[k] = x[k - 1];
      x[k] = a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
      n++;
    }
  return n & ~1u;
}

static void
look_along (Field        *field,
            const Marker *marker,
            guint16       item,
            int           y,
            float         from,
            float         to)
{
  const FabStage *stage = marker->stage;
  int first = MAX (field->x0, (int) (from + .5f)), last = MIN (field->x1, (int) (to + .5f));

  for (int x = first; x < last; x++)
    {
      gsize p = (gsize) y * stage->width + x;
      float iz = field->iz_0 + field->iz_x * (x + .5f) + field->iz_y * (y + .5f);

      field->inside++;
      if (stage->item[p] != item + 1 ||
          !shows (stage, (FabVec2) { x + .5f, y + .5f }, MAX (iz, 1e-5f)))
        continue;
      field->visible++;
      field->shown[(gsize) (y - field->y0) * (field->x1 - field->x0) + x - field->x0] = 1;
    }
}

/* The whole outline when nothing stands before it, else the outline of what shows. */
static void
fill_mark (Marker        *marker,
           const FabItem *item,
           const FabMark *mark,
           guint16        index)
{
  const FabStage *stage = marker->stage;
  Field field = { 0 };

  if (!find_box (&field, marker))
    return;
  set_plane (&field, marker, item, mark);
  field.shown = fab_scratch_take (stage->scratch,
                                  (gsize) (field.x1 - field.x0) * (field.y1 - field.y0));
  for (int y = field.y0; y < field.y1; y++)
    {
      float x[CORNERS];
      guint n = find_crossings (marker, y + .5f, x);

      for (guint i = 0; i + 1 < n; i += 2)
        look_along (&field, marker, index, y, x[i], x[i + 1]);
    }
  if (field.visible + 2 + field.inside / 50 >= field.inside)
    fab_sheet_run (marker->sheet, (const FabVec2 *) (void *) marker->outline->data,
                   marker->outline->len);
  else if (field.visible > 0)
    {
      FabMask mask = { field.shown, field.x0, field.y0, field.x1 - field.x0, field.y1 - field.y0 };

      fab_trace_mask (marker->sheet, &mask, stage, 1, 1, 3);
    }
  fab_scratch_give (stage->scratch, field.shown);
}

static FabInk
mark_ink (const Marker  *marker,
          FabInk         ink,
          const FabItem *item,
          float          grey)
{
  gboolean light = item->weight > 0 && item->weight < .9f;
  float weight = light ? (.9f - item->weight) * (item->backdrop ? 1.1f : .45f) : 0;

  ink = fab_ink_mix (ink, marker->look->paper, CLAMP (grey + (1 - grey) * weight, 0, 1));
  return marker->look->colour ? fab_colour_touch (marker->stage, ink) : ink;
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
      fab_sheet_shape (marker->sheet, group,
                       mark_ink (marker, marker->look->tone, item, mark->fill),
                       mark->shade > 0 ? mark->shade : 1, FALSE);
      fill_mark (marker, item, mark, group);
    }
  if (mark->width > 0)
    {
      fab_sheet_shape (marker->sheet, group,
                       mark_ink (marker, marker->look->ink, item, mark->ink),
                       marker->look->alpha, TRUE);
      walk_mark (marker, item, mark, TRUE, seed);
    }
}

/* The marks of an item, in the order they were made. */
void
fab_marks_draw (FabSheet       *sheet,
                const FabStage *stage,
                gsize           item,
                const FabLook  *look)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (FabLinePoint));
  g_autoptr (GArray) pen = g_array_new (FALSE, FALSE, sizeof (FabPenPoint));
  g_autoptr (GArray) outline = g_array_new (FALSE, FALSE, sizeof (FabVec2));
  Marker marker = { sheet, stage, look, points, pen, outline };
  const FabItem *it = &stage->items[item];

  for (guint j = 0; !fab_stage_is_still (stage, item) && j < it->mesh->marks->len; j++)
    draw_mark (&marker, it, &g_array_index (it->mesh->marks, FabMark, j), (int) item,
               fab_hash (stage->seed ^ (guint32) item, 5000 + j));
}
