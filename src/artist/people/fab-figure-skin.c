/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-figure-private.h"

float
fab_figure_random (guint32 seed, guint32 n)
{
  guint32 h = seed * 2654435761u ^ n * 2246822519u;

  h ^= h >> 15;
  h *= 2246822519u;
  h ^= h >> 13;
  h *= 3266489917u;
  h ^= h >> 16;

  return (h >> 8) / 16777216.0f;
}

float
fab_curve (const FabVec2 *curve,
           int            n,
           float          x)
{
  int i = 1;

  g_assert (n > 1);

  if (x <= curve[0].x)
    return curve[0].y;
  while (i < n && curve[i].x < x)
    i++;
  if (i == n)
    return curve[n - 1].y;

  return fab_mix (curve[i - 1].y, curve[i].y,
                  (x - curve[i - 1].x) / MAX (curve[i].x - curve[i - 1].x, 1e-6f));
}

#define FEWEST_STEPS 4

int
fab_skin_steps (const FabBrush *brush,
                int             detail,
                int             far,
                int             middle,
                int             near)
{
  int steps = detail > 1 ? near : detail > 0 ? middle : far;

  return MIN (steps, MAX (FEWEST_STEPS, (int) (steps * brush->fineness + .5f)));
}

static void
push_face (FabBrush *brush,
           guint     a,
           guint     b,
           guint     c)
{
  FabFace face = { { a, b, c }, brush->material, brush->part, brush->flags };

  g_array_append_val (brush->mesh->faces, face);
}

static FabVec3
find_middle (const FabVec3 *points,
             int            n)
{
  FabVec3 sum = { 0 };

  for (int i = 0; i < n; i++)
    sum = fab_vec3_add (sum, points[i]);

  return fab_vec3_scale (sum, 1.0f / MAX (n, 1));
}

/* Sum of the face normals around each vertex; degenerate faces (poles) are dropped. */
static void
smooth_faces (FabMesh *mesh,
              guint    first_vertex,
              guint    first_face)
{
  FabVertex *v = (FabVertex *) mesh->vertices->data;
  guint kept = first_face;

  for (guint i = first_face; i < mesh->faces->len; i++)
    {
      FabFace face = g_array_index (mesh->faces, FabFace, i);
      FabVec3 a = v[face.v[0]].p;
      FabVec3 n = fab_vec3_cross (fab_vec3_sub (v[face.v[1]].p, a),
                                  fab_vec3_sub (v[face.v[2]].p, a));

      if (fab_vec3_dot (n, n) < 1e-16f)
        continue;
      for (int k = 0; k < 3; k++)
        v[face.v[k]].n = fab_vec3_add (v[face.v[k]].n, n);
      g_array_index (mesh->faces, FabFace, kept++) = face;
    }
  g_array_set_size (mesh->faces, kept);
  for (guint i = first_vertex; i < mesh->vertices->len; i++)
    v[i].n = fab_vec3_normal (v[i].n);
}

static guint
push_points (FabBrush      *brush,
             const FabVec3 *points,
             int            n)
{
  guint first = brush->mesh->vertices->len;

  for (int i = 0; i < n; i++)
    {
      FabVertex v = { fab_xform_point (&brush->at, points[i]), { 0, 0, 0 } };
      g_array_append_val (brush->mesh->vertices, v);
    }

  return first;
}

/* Turns the new faces over when they look inwards. */
static void
face_outwards (FabMesh *mesh,
               guint    first_vertex,
               guint    first_face)
{
  const FabVertex *v = (const FabVertex *) mesh->vertices->data;
  FabVec3 middle = { 0 };
  float volume = 0;

  for (guint i = first_vertex; i < mesh->vertices->len; i++)
    middle = fab_vec3_mad (middle, v[i].p, 1.0f / (mesh->vertices->len - first_vertex));
  for (guint i = first_face; i < mesh->faces->len; i++)
    {
      const FabFace *f = &g_array_index (mesh->faces, FabFace, i);
      FabVec3 a = fab_vec3_sub (v[f->v[0]].p, middle), b = fab_vec3_sub (v[f->v[1]].p, middle);

      volume += fab_vec3_dot (fab_vec3_cross (a, b), fab_vec3_sub (v[f->v[2]].p, middle));
    }
  for (guint i = first_face; volume < 0 && i < mesh->faces->len; i++)
    {
      FabFace *f = &g_array_index (mesh->faces, FabFace, i);
      guint32 swap = f->v[1];

      f->v[1] = f->v[2];
      f->v[2] = swap;
    }
}

static void
cap_ring (FabBrush      *brush,
          const FabVec3 *ring,
          guint          first,
          int            sides,
          gboolean       last)
{
  FabVec3 middle = find_middle (ring, sides);
  guint centre = push_points (brush, &middle, 1);

  for (int i = 0; i < sides; i++)
    {
      guint a = first + i, b = first + (i + 1) % sides;

      push_face (brush, centre, last ? a : b, last ? b : a);
    }
}

void
fab_skin_add (FabBrush      *brush,
              const FabVec3 *points,
              int            rings,
              int            sides,
              gboolean       cap_a,
              gboolean       cap_b)
{
  guint first, first_face;

  g_return_if_fail (brush != NULL && points != NULL && rings > 1 && sides > 2);

  first_face = brush->mesh->faces->len;
  first = push_points (brush, points, rings * sides);
  for (int r = 0; r + 1 < rings; r++)
    for (int s = 0; s < sides; s++)
      {
        guint a = first + r * sides + s, b = first + r * sides + (s + 1) % sides;

        push_face (brush, a, b, b + sides);
        push_face (brush, a, b + sides, a + sides);
      }
  if (cap_a)
    cap_ring (brush, points, first, sides, FALSE);
  if (cap_b)
    cap_ring (brush, points + (rings - 1) * sides, first + (rings - 1) * sides, sides, TRUE);
  face_outwards (brush->mesh, first, first_face);
  smooth_faces (brush->mesh, first, first_face);
}

void
fab_skin_sheet (FabBrush      *brush,
                const FabVec3 *points,
                int            nx,
                int            ny)
{
  guint first, first_face;
  guint32 flags = brush->flags;

  g_return_if_fail (points != NULL && nx > 0 && ny > 0);

  first_face = brush->mesh->faces->len;
  first = push_points (brush, points, (nx + 1) * (ny + 1));
  brush->flags |= FAB_FACE_TWO_SIDED;
  for (int y = 0; y < ny; y++)
    for (int x = 0; x < nx; x++)
      {
        guint a = first + y * (nx + 1) + x;

        push_face (brush, a, a + nx + 1, a + nx + 2);
        push_face (brush, a, a + nx + 2, a + 1);
      }
  brush->flags = flags;
  smooth_faces (brush->mesh, first, first_face);
}

void
fab_skin_ellipsoid (FabBrush       *brush,
                    const FabXform *at,
                    FabVec3         centre,
                    FabVec3         radii,
                    int             sides)
{
  int rings = MAX (sides * 2 / 3, 4) + 1;
  g_autofree FabVec3 *points = g_new (FabVec3, rings * sides);

  for (int r = 0; r < rings; r++)
    for (int s = 0; s < sides; s++)
      {
        float lat = (float) G_PI * r / (rings - 1) - (float) G_PI_2;
        float lon = 2 * (float) G_PI * s / sides;
        FabVec3 p = { radii.x * cosf (lat) * sinf (lon), radii.y * sinf (lat),
                      radii.z * cosf (lat) * cosf (lon) };

        points[r * sides + s] = fab_xform_point (at, fab_vec3_add (centre, p));
      }
  fab_skin_add (brush, points, rings, sides, FALSE, FALSE);
}

void
fab_skin_tube (FabBrush      *brush,
               const FabVec3 *path,
               const float   *radius,
               int            n,
               int            sides)
{
  g_autofree FabVec3 *points = g_new (FabVec3, n * sides);
  FabVec3 side = { 0 };

  g_return_if_fail (n > 1);

  for (int i = 0; i < n; i++)
    {
      FabVec3 t = fab_vec3_normal (fab_vec3_sub (path[MIN (i + 1, n - 1)], path[MAX (i - 1, 0)]));
      FabVec3 across;

      if (i == 0)
        side = fabsf (t.y) < .8f ? fab_vec3 (0, 1, 0) : fab_vec3 (0, 0, 1);
      side = fab_vec3_normal (fab_vec3_mad (side, t, -fab_vec3_dot (side, t)));
      across = fab_vec3_cross (t, side);
      for (int s = 0; s < sides; s++)
        {
          float a = 2 * (float) G_PI * s / sides;

          points[i * sides + s] = fab_vec3_mad (fab_vec3_mad (path[i], side, radius[i] * cosf (a)),
                                                across, radius[i] * sinf (a));
        }
    }
  fab_skin_add (brush, points, n, sides, TRUE, TRUE);
}

void
fab_skin_mark (FabBrush      *brush,
               const FabVec3 *points,
               int            n,
               float          width,
               float          ink,
               FabVec3        normal)
{
  fab_add_mark (brush, points, n, width, ink, -1, FALSE, normal);
}

/* ---- limbs ---- */

#define JOINT_ROUND .16f

static FabVec3
find_limb_centre (const FabLimb *limb,
                  float          t,
                  FabVec3       *tangent)
{
  FabVec3 first = fab_vec3_sub (limb->b, limb->a), second = fab_vec3_sub (limb->c, limb->b);
  FabVec3 from = fab_vec3_mad (limb->b, first, -JOINT_ROUND);
  FabVec3 to = fab_vec3_mad (limb->b, second, JOINT_ROUND);
  float s = (t - 1 + JOINT_ROUND) / (2 * JOINT_ROUND);

  if (s <= 0)
    {
      *tangent = fab_vec3_normal (first);
      return fab_vec3_mad (limb->a, first, t);
    }
  if (s >= 1)
    {
      *tangent = fab_vec3_normal (second);
      return fab_vec3_mad (limb->b, second, t - 1);
    }
  *tangent = fab_vec3_normal (fab_vec3_lerp (fab_vec3_sub (limb->b, from), fab_vec3_sub (to, limb->b), s));

  return fab_vec3_lerp (fab_vec3_lerp (from, limb->b, s), fab_vec3_lerp (limb->b, to, s), s);
}

static FabGirth
find_girth (const FabLimb *limb,
            float          t)
{
  const FabGirth *g = limb->girth;
  int i = 1;
  float s;

  while (i + 1 < limb->n && g[i].t < t)
    i++;
  s = CLAMP ((t - g[i - 1].t) / (g[i].t - g[i - 1].t), 0, 1);
  s = s * .5f + s * s * (3 - 2 * s) * .5f;

  return (FabGirth) { t, fab_mix (g[i - 1].u, g[i].u, s), fab_mix (g[i - 1].v, g[i].v, s),
                      fab_mix (g[i - 1].shift, g[i].shift, s) };
}

FabVec3
fab_limb_point (const FabLimb *limb,
                float          t,
                float          angle,
                float          grow,
                FabVec3       *normal)
{
  FabVec3 tangent, out, p;
  FabVec3 centre = find_limb_centre (limb, t, &tangent);
  FabGirth g = find_girth (limb, t);
  float u, v;

  grow *= fab_smooth (-.2f, .25f, t) * .75f + .25f;
  u = g.u * limb->scale + grow;
  v = g.v * limb->scale + grow;

  out = fab_vec3_normal (fab_vec3_cross (limb->axis, tangent));
  p = fab_vec3_mad (centre, out, v * cosf (angle) + g.shift * limb->scale);
  p = fab_vec3_mad (p, limb->axis, u * sinf (angle));
  if (normal != NULL)
    *normal = fab_vec3_normal (fab_vec3_add (fab_vec3_scale (out, u * cosf (angle)),
                                             fab_vec3_scale (limb->axis, v * sinf (angle))));

  return p;
}

/* More rings where the limb bends. */
static float
place_ring (const FabLimb *limb,
            float          t0,
            float          t1,
            float          f)
{
  float t = fab_mix (t0, t1, f);
  float bent = 1 - fab_vec3_dot (fab_vec3_normal (fab_vec3_sub (limb->b, limb->a)),
                                 fab_vec3_normal (fab_vec3_sub (limb->c, limb->b)));

  if (t0 > .9f || t1 < 1.1f)
    return t;

  return t - .12f * MIN (bent, 1) * sinf ((t - 1) * (float) G_PI) * (t > 0 && t < 2);
}

void
fab_limb_skin (FabBrush      *brush,
               const FabLimb *limb,
               float          t0,
               float          t1,
               float          grow,
               float          grow_end,
               int            rings,
               int            sides)
{
  g_autofree FabVec3 *points = g_new (FabVec3, rings * sides);

  for (int r = 0; r < rings; r++)
    {
      float f = (float) r / (rings - 1);
      float t = place_ring (limb, t0, t1, f);

      for (int s = 0; s < sides; s++)
        points[r * sides + s] = fab_limb_point (limb, t, 2 * (float) G_PI * s / sides,
                                                fab_mix (grow, grow_end, f), NULL);
    }
  fab_skin_add (brush, points, rings, sides, TRUE, TRUE);
}
