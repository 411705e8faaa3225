/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stage seen by the camera: points and triangles in the picture, and for each pixel the
 * nearest. */
#define G_LOG_DOMAIN "fab-raster"

#include "config.h"

#include <string.h>

#include "fab-drawing-private.h"

#define NEAR_PLANE .06f
#define CALMINGS   8

static FabVec3
pick_up (FabVec3 forward)
{
  return fabsf (forward.y) < .999f ? fab_vec3 (0, 1, 0) : fab_vec3 (0, 0, forward.y > 0 ? 1 : -1);
}

void
fab_view_init (FabView         *view,
               const FabCamera *camera,
               int              width,
               int              height)
{
  FabVec3 forward = fab_vec3_normal (fab_vec3_sub (camera->target, camera->eye));
  FabVec3 right = fab_vec3_normal (fab_vec3_cross (forward, pick_up (forward)));
  FabVec3 up = fab_vec3_cross (right, forward);
  float c = cosf (camera->roll), s = sinf (camera->roll);
  float fov = CLAMP (camera->fov, .01f, 3.0f);

  view->eye = camera->eye;
  view->forward = forward;
  view->right = fab_vec3_add (fab_vec3_scale (right, c), fab_vec3_scale (up, s));
  view->up = fab_vec3_sub (fab_vec3_scale (up, c), fab_vec3_scale (right, s));
  view->focal = height / 2.f / tanf (fov / 2);
  view->cx = width * (.5f - camera->shift_x);
  view->cy = height * (.5f + camera->shift_y);
}

FabVec3
fab_view_turn (const FabView *view,
               FabVec3        world)
{
  return fab_vec3 (fab_vec3_dot (world, view->right), fab_vec3_dot (world, view->up),
                   fab_vec3_dot (world, view->forward));
}

FabVec3
fab_view_point (const FabView *view,
                FabVec3        world)
{
  return fab_view_turn (view, fab_vec3_sub (world, view->eye));
}

FabVec3
fab_stage_unproject (const FabStage *stage,
                     float           x,
                     float           y,
                     float           iz)
{
  const FabView *view = &stage->view;
  float depth = 1 / iz;
  FabVec3 p = fab_vec3_mad (view->eye, view->forward, depth);

  p = fab_vec3_mad (p, view->right, (x - view->cx) / view->focal * depth);
  return fab_vec3_mad (p, view->up, (view->cy - y) / view->focal * depth);
}

static void
project_point (const FabView *view,
               FabPoint      *point)
{
  float z = point->p.z;

  if (!isfinite (point->p.x + point->p.y + z))
    {
      point->iz = NAN;
      return;
    }
  point->iz = z > NEAR_PLANE ? 1 / z : 0;
  point->x = view->cx + view->focal * point->p.x * point->iz;
  point->y = view->cy - view->focal * point->p.y * point->iz;
}

static float
receive_light (const FabStage *stage,
               FabVec3         world,
               FabVec3         normal)
{
  float lit = fab_vec3_dot (normal, stage->key);
  FabVec3 to_lamp = fab_vec3_sub (stage->light.lamp, world);
  float d = fab_vec3_length (to_lamp);

  if (fab_vec3_length (stage->light.lamp) > 0 && d > 1e-3f)
    lit = .4f * lit + fab_vec3_dot (normal, to_lamp) / d * 1.2f / (1 + d * d / 9);
  return CLAMP (lit, -1, 1);
}

static void
take_points (FabStage      *stage,
             const FabItem *item,
             FabSolid      *solid)
{
  const FabVertex *v = (const FabVertex *) (const void *) item->mesh->vertices->data;
  /* cofactors turn normals */
  FabVec3 nx = fab_vec3_cross (item->at.y, item->at.z);
  FabVec3 ny = fab_vec3_cross (item->at.z, item->at.x);
  FabVec3 nz = fab_vec3_cross (item->at.x, item->at.y);
  FabXform turn = { nx, ny, nz, { 0, 0, 0 } };

  solid->first_point = stage->points->len;
  solid->n_points = item->mesh->vertices->len;
  solid->near = G_MAXFLOAT;
  g_array_set_size (stage->points, solid->first_point + solid->n_points);
  for (guint i = 0; i < solid->n_points; i++)
    {
      FabPoint *point = &g_array_index (stage->points, FabPoint, solid->first_point + i);
      FabVec3 world = fab_xform_point (&item->at, v[i].p);
      FabVec3 normal = fab_vec3_normal (fab_xform_turn (&turn, v[i].n));

      point->p = fab_view_point (&stage->view, world);
      point->n = fab_view_turn (&stage->view, normal);
      point->facing = -fab_vec3_dot (point->n, point->p);
      point->lit = receive_light (stage, world, normal);
      project_point (&stage->view, point);
      solid->behind |= point->iz == 0;
      if (point->iz > 0)
        {
          solid->near = MIN (solid->near, point->p.z);
          solid->far = MAX (solid->far, point->p.z);
        }
    }
}

/* Where it may lie in the picture; FALSE: nowhere. */
static gboolean
find_bounds (const FabStage *stage,
             FabSolid       *solid)
{
  float x0 = G_MAXFLOAT, x1 = -G_MAXFLOAT, y0 = G_MAXFLOAT, y1 = -G_MAXFLOAT;
  const int all[4] = { 0, 0, stage->width, stage->height };

  memcpy (solid->bounds, all, sizeof all);
  for (guint i = 0; i < solid->n_points; i++)
    {
      const FabPoint *p = fab_stage_point (stage, solid->first_point + i);

      if (p->iz == 0)
        return solid->far > 0;
      if (!(p->iz > 0))
        continue;
      x0 = MIN (x0, p->x);
      x1 = MAX (x1, p->x);
      y0 = MIN (y0, p->y);
      y1 = MAX (y1, p->y);
    }
  if (!(x0 < stage->width && x1 > 0 && y0 < stage->height && y1 > 0))
    return FALSE;
  solid->bounds[0] = MAX (x0, 0);
  solid->bounds[1] = MAX (y0, 0);
  solid->bounds[2] = MIN (x1 + 1, stage->width);
  solid->bounds[3] = MIN (y1 + 1, stage->height);
  return TRUE;
}

/* Twice the area times depths, from the eye: whose sign says which side is seen. */
static gboolean
is_front (const FabPoint *a,
          const FabPoint *b,
          const FabPoint *c)
{
  FabVec3 n = fab_vec3_cross (fab_vec3_sub (b->p, a->p), fab_vec3_sub (c->p, a->p));

  /* the camera's frame is left-handed: forward is +z */
  return fab_vec3_dot (n, a->p) > 0;
}

FabLightPlane
fab_stage_light_plane (const FabStage    *stage,
                       const FabTriangle *t)
{
  const FabPoint *a = fab_stage_point (stage, t->v[0]), *b = fab_stage_point (stage, t->v[1]);
  const FabPoint *c = fab_stage_point (stage, t->v[2]);
  float sign = t->front ? 1 : -1;
  float area = (b->x - a->x) * (c->y - a->y) - (c->x - a->x) * (b->y - a->y);
  FabLightPlane plane = { 0, 0, sign * (a->lit + b->lit + c->lit) / 3 };

  if (t->flat || fabsf (area) < .5f || !(a->iz > 0 && b->iz > 0 && c->iz > 0))
    return plane;
  plane.x = sign * ((b->lit - a->lit) * (c->y - a->y) - (c->lit - a->lit) * (b->y - a->y)) / area;
  plane.y = sign * ((c->lit - a->lit) * (b->x - a->x) - (b->lit - a->lit) * (c->x - a->x)) / area;
  plane.base = sign * a->lit - plane.x * a->x - plane.y * a->y;
  return plane;
}

static void
take_triangles (FabStage      *stage,
                const FabItem *item,
                guint16        index,
                FabSolid      *solid)
{
  guint first_material = stage->materials->len, n = stage->triangles->len;

  g_array_append_vals (stage->materials, item->mesh->materials->data, item->mesh->materials->len);
  solid->first_triangle = n;
  g_array_set_size (stage->triangles, n + item->mesh->faces->len);
  for (guint i = 0; i < item->mesh->faces->len; i++)
    {
      const FabFace *face = &g_array_index (item->mesh->faces, FabFace, i);
      FabTriangle t = { .item = index, .part = face->part, .flags = face->flags };
      const FabPoint *p[3];
      guint m = MIN (face->material, MAX (item->mesh->materials->len, 1) - 1);

      if (MAX (MAX (face->v[0], face->v[1]), face->v[2]) >= solid->n_points)
        continue;
      for (int k = 0; k < 3; k++)
        {
          t.v[k] = solid->first_point + face->v[k];
          p[k] = fab_stage_point (stage, t.v[k]);
        }
      if (!(p[0]->iz >= 0 && p[1]->iz >= 0 && p[2]->iz >= 0))
        continue;
      t.material = first_material + m;
      t.front = is_front (p[0], p[1], p[2]);
      t.flat = fabsf (p[0]->lit - p[1]->lit) + fabsf (p[0]->lit - p[2]->lit) < .02f;
      g_array_index (stage->triangles, FabTriangle, n++) = t;
    }
  g_array_set_size (stage->triangles, n);
  solid->n_triangles = n - solid->first_triangle;
}

/* Marks the triangles of parts that are closed all round: their areas as vectors make nothing
 * together. Such a part hides its own far side. */
static void
find_closed (FabStage      *stage,
             const FabItem *item,
             FabSolid      *solid)
{
  guint n = item->mesh->n_parts + 1u;
  g_autofree FabVec3 *sum = g_new0 (FabVec3, n);
  g_autofree float *area = g_new0 (float, n);

  for (guint i = 0; i < solid->n_triangles; i++)
    {
      const FabTriangle *t = fab_stage_triangle (stage, solid->first_triangle + i);
      FabVec3 a = fab_stage_point (stage, t->v[0])->p;
      FabVec3 face = fab_vec3_cross (fab_vec3_sub (fab_stage_point (stage, t->v[1])->p, a),
                                     fab_vec3_sub (fab_stage_point (stage, t->v[2])->p, a));
      guint part = MIN (t->part, n - 1);

      sum[part] = fab_vec3_add (sum[part], face);
      area[part] += fab_vec3_length (face);
    }
  for (guint i = 0; i < solid->n_triangles; i++)
    {
      FabTriangle *t = &g_array_index (stage->triangles, FabTriangle, solid->first_triangle + i);
      guint part = MIN (t->part, n - 1);

      t->closed = (t->flags & FAB_FACE_TWO_SIDED) == 0 &&
                  fab_vec3_length (sum[part]) < 1e-3f * area[part];
    }
}

static gboolean
is_skin (const FabMesh *mesh,
         const FabFace *face)
{
  return face->material < mesh->materials->len &&
         g_array_index (mesh->materials, FabMaterial, face->material).texture == FAB_TEXTURE_SKIN;
}

static void
calm_once (FabPoint     *points,
           guint         n_points,
           const GArray *faces,
           FabVec2      *sums)
{
  memset (sums, 0, n_points * sizeof *sums);
  for (guint i = 0; i < faces->len; i++)
    {
      const guint32 *v = g_array_index (faces, FabFace, i).v;
      float lit = points[v[0]].lit + points[v[1]].lit + points[v[2]].lit;

      for (int k = 0; k < 3; k++)
        {
          sums[v[k]].x += lit;
          sums[v[k]].y += 3;
        }
    }
  for (guint i = 0; i < n_points; i++)
    if (sums[i].y > 0)
      points[i].lit = sums[i].x / sums[i].y;
}

/* Small forms of a face are not lit: light lies on it in large plain shapes, as it is drawn. */
static void
calm_light (FabStage      *stage,
            const FabItem *item,
            FabSolid      *solid)
{
  g_autoptr (GArray) skin = g_array_new (FALSE, FALSE, sizeof (FabFace));
  g_autofree FabVec2 *sums = g_new (FabVec2, MAX (solid->n_points, 1));

  for (guint i = 0; i < item->mesh->faces->len; i++)
    {
      const FabFace *face = &g_array_index (item->mesh->faces, FabFace, i);

      if (is_skin (item->mesh, face) &&
          MAX (MAX (face->v[0], face->v[1]), face->v[2]) < solid->n_points)
        g_array_append_val (skin, *face);
    }
  for (int pass = 0; pass < CALMINGS && skin->len > 0; pass++)
    calm_once (&g_array_index (stage->points, FabPoint, solid->first_point), solid->n_points, skin,
               sums);
}

gboolean
fab_stage_is_still (const FabStage *stage,
                    gsize           item)
{
  const FabItem *it = &stage->items[item];

  return it->unlit || (stage->light.silhouette && !it->backdrop && it->weight >= .9f);
}

gboolean
fab_stage_is_veiled (const FabStage *stage)
{
  return stage->light.weather == FAB_WEATHER_FOG || stage->light.weather == FAB_WEATHER_SMOKE ||
         stage->light.weather == FAB_WEATHER_DUST;
}

float
fab_stage_haze (const FabStage *stage,
                float           depth)
{
  float from = 10, reach = 70;

  if (fab_stage_is_veiled (stage))
    {
      gboolean fog = stage->light.weather == FAB_WEATHER_FOG;

      from = stage->focus * (fog ? 1 : .7f);
      reach = fog ? 3 + .5f * stage->focus : stage->light.weather != FAB_WEATHER_SMOKE ? 4 + stage->focus : 8 + stage->focus;
    }
  else if (stage->light.interior)
    return 0;
  else if (stage->light.weather == FAB_WEATHER_RAIN || stage->light.weather == FAB_WEATHER_STORM)
    reach = 40;
  return 1 - expf (-MAX (0, depth - MAX (from, stage->focus)) / reach);
}

/* The depth that matters: of the heaviest thing in the picture. */
static float
find_focus (const FabStage *stage)
{
  float best = -1, focus = 4;

  for (gsize i = 0; i < stage->n_items; i++)
    {
      const FabSolid *solid = &stage->solids[i];
      float score = stage->items[i].weight * (stage->items[i].backdrop ? .01f : 1);

      if (solid->visible > 40 && score > best && solid->near < G_MAXFLOAT)
        {
          best = score;
          focus = solid->near;
        }
    }
  return CLAMP (focus, .3f, 200);
}

static FabVec3
find_key (FabVec3 key)
{
  gboolean usable = isfinite (key.x + key.y + key.z) && fab_vec3_length (key) > 1e-4f;

  return fab_vec3_normal (usable ? key : fab_vec3 (-.5f, .8f, .6f));
}

void
fab_stage_init (FabStage        *stage,
                const FabItem   *items,
                gsize            n_items,
                const FabCamera *camera,
                const FabLight  *light,
                int              width,
                int              height,
                guint32          seed)
{
  static const FabTriangle none = { .material = FAB_NO_STUFF };
  double shrink = sqrt (FAB_WORK_AREA / ((double) width * height));
  guint n_points = 0, n_triangles = 1;
  gsize n_pixels;

  memset (stage, 0, sizeof *stage);
  stage->width = MAX (16, (int) (width * shrink + .5));
  stage->height = MAX (16, (int) (height * shrink + .5));
  stage->items = items;
  stage->n_items = n_items;
  stage->light = *light;
  stage->key = find_key (light->key);
  stage->seed = seed;
  fab_view_init (&stage->view, camera, stage->width, stage->height);
  for (gsize i = 0; i < n_items; i++)
    {
      n_points += items[i].mesh->vertices->len;
      n_triangles += items[i].mesh->faces->len;
    }
  stage->points = g_array_sized_new (FALSE, FALSE, sizeof (FabPoint), n_points);
  stage->triangles = g_array_sized_new (FALSE, FALSE, sizeof (FabTriangle), n_triangles);
  stage->materials = g_array_new (FALSE, FALSE, sizeof (FabMaterial));
  stage->solids = g_new0 (FabSolid, MAX (n_items, 1));
  g_array_append_val (stage->triangles, none);
  for (gsize i = 0; i < n_items; i++)
    {
      take_points (stage, &items[i], &stage->solids[i]);
      calm_light (stage, &items[i], &stage->solids[i]);
      stage->solids[i].in_frame = find_bounds (stage, &stage->solids[i]);
      take_triangles (stage, &items[i], i, &stage->solids[i]);
      find_closed (stage, &items[i], &stage->solids[i]);
    }
  stage->scratch = g_new (FabScratch, 1);
  n_pixels = (gsize) stage->width * stage->height;
  fab_scratch_init (stage->scratch, fab_shadows_size (stage) + 16 * stage->triangles->len +
                                    18 * n_pixels + 256 * n_items + 8192);
  stage->iz = fab_scratch_take (stage->scratch, (n_pixels + FAB_BUFFER_MORE) * sizeof *stage->iz);
  stage->triangle = fab_scratch_take (stage->scratch,
                                      (n_pixels + FAB_BUFFER_MORE) * sizeof *stage->triangle);
  stage->stuff = fab_scratch_take_raw (stage->scratch, n_pixels * sizeof *stage->stuff);
}

void
fab_stage_clear (FabStage *stage)
{
  fab_scratch_clear (stage->scratch);
  g_clear_pointer (&stage->scratch, g_free);
  g_clear_pointer (&stage->points, g_array_unref);
  g_clear_pointer (&stage->triangles, g_array_unref);
  g_clear_pointer (&stage->materials, g_array_unref);
  g_clear_pointer (&stage->solids, g_free);
  g_clear_pointer (&stage->item, g_free);
}

static FabVec3
cut_edge (const FabView  *view,
          const FabPoint *in,
          const FabPoint *out)
{
  float t = (NEAR_PLANE - in->p.z) / (out->p.z - in->p.z);
  FabVec3 p = fab_vec3_lerp (in->p, out->p, t);
  float iz = 1 / NEAR_PLANE;

  return fab_vec3 (view->cx + view->focal * p.x * iz, view->cy - view->focal * p.y * iz, iz);
}

/* The part of a triangle in front of the near plane: no, three or four corners. */
static int
clip_triangle (const FabStage    *stage,
               const FabTriangle *t,
               FabVec3            corners[4])
{
  int n = 0;

  for (int k = 0; k < 3; k++)
    {
      const FabPoint *p = fab_stage_point (stage, t->v[k]);
      const FabPoint *q = fab_stage_point (stage, t->v[(k + 1) % 3]);

      if (p->iz > 0)
        corners[n++] = fab_vec3 (p->x, p->y, p->iz);
      if ((p->iz > 0) == (q->iz > 0))
        continue;
      if (p->iz > 0)
        corners[n++] = cut_edge (&stage->view, p, q);
      else
        corners[n++] = cut_edge (&stage->view, q, p);
    }
  return n;
}

/* Where an item may lie among the marks of what it covers: x0, y0, x1, y1. */
static void
find_marks (const FabSolid  *solid,
            const FabBuffer *buffer,
            int              marks[4])
{
  for (int k = 0; k < 4; k++)
    marks[k] = solid->bounds[k] / FAB_COVER_STEP;
  marks[2] = MIN (marks[2] + 1, fab_buffer_marks (buffer->width));
  marks[3] = MIN (marks[3] + 1, fab_buffer_marks (buffer->height));
}

/* Takes off the marks that the item left, and counts them: what it covers by itself. */
static void
count_alone (FabSolid  *solid,
             FabBuffer *buffer)
{
  int marks[4], stride = fab_buffer_marks (buffer->width);
  const int step = FAB_COVER_STEP;

  find_marks (solid, buffer, marks);
  solid->box[0] = solid->box[1] = G_MAXINT;
  for (int y = marks[1]; y < marks[3]; y++)
    for (int x = marks[0]; x < marks[2]; x++)
      if (buffer->cover[y * stride + x])
        {
          buffer->cover[y * stride + x] = 0;
          solid->alone += step * step;
          solid->box[0] = MIN (solid->box[0], x * step);
          solid->box[1] = MIN (solid->box[1], y * step);
          solid->box[2] = MAX (solid->box[2], (x + 1) * step);
          solid->box[3] = MAX (solid->box[3], (y + 1) * step);
        }
}

static void
rasterise_triangle (const FabStage    *stage,
                    const FabTriangle *t,
                    guint32            id,
                    FabBuffer         *buffer)
{
  FabVec3 corners[4];
  int n = clip_triangle (stage, t, corners);

  if (n >= 3)
    fab_buffer_fill (buffer, corners, id);
  if (n == 4)
    {
      corners[1] = corners[2];
      corners[2] = corners[3];
      fab_buffer_fill (buffer, corners, id);
    }
}

static void
rasterise_solid (FabStage  *stage,
                 gsize      index,
                 FabBuffer *buffer)
{
  FabSolid *solid = &stage->solids[index];
  gboolean backdrop = stage->items[index].backdrop;
  gboolean cut = solid->behind || solid->near < 2 * NEAR_PLANE; /* one may look into it */

  for (guint i = solid->first_triangle; i < solid->first_triangle + solid->n_triangles; i++)
    {
      const FabTriangle *t = fab_stage_triangle (stage, i);

      if (!t->front && (backdrop ? (t->flags & FAB_FACE_TWO_SIDED) == 0 : t->closed && !cut))
        continue;
      rasterise_triangle (stage, t, i, buffer);
    }
  count_alone (solid, buffer);
}

/* Whose each pixel is and of what, and how many each has. */
static void
find_items (FabStage *stage)
{
  const guint32 *triangle = stage->triangle;
  gsize n = (gsize) stage->width * stage->height;
  guint16 *items = g_new (guint16, n), *stuff = stage->stuff;

  for (gsize i = 0, first; i < n;)
    {
      const guint32 name = triangle[i];
      const FabTriangle *t = fab_stage_triangle (stage, name);
      const guint16 item = name == FAB_NO_TRIANGLE ? 0 : t->item + 1, material = t->material;

      first = i;
      do
        {
          items[i] = item;
          stuff[i] = material;
          i++;
        }
      while (i < n && triangle[i] == name);
      if (item != 0)
        stage->solids[item - 1].visible += i - first;
    }
  stage->item = items;
}

void
fab_stage_rasterise (FabStage *stage)
{
  gsize n_marks = (gsize) fab_buffer_marks (stage->width) * fab_buffer_marks (stage->height);
  FabBuffer buffer = { stage->width, stage->height, stage->iz, stage->triangle,
                       fab_scratch_take (stage->scratch, n_marks) };

  for (gsize i = 0; i < stage->n_items; i++)
    if (stage->solids[i].in_frame)
      rasterise_solid (stage, i, &buffer);
  fab_scratch_give (stage->scratch, buffer.cover);
  find_items (stage);
  stage->focus = find_focus (stage);
}
