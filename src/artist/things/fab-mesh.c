/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-mesh"

#include "config.h"

#include <string.h>

#include "fab-mesh.h"

/* Neighbours that bend more than this keep their own normals: the eye sees an edge. */
#define SHARP_COS .80f
#define MAX_SIDES 96

FabMesh *
fab_mesh_new (void)
{
  FabMesh *mesh = g_atomic_rc_box_new0 (FabMesh);

  mesh->vertices = g_array_new (FALSE, FALSE, sizeof (FabVertex));
  mesh->faces = g_array_new (FALSE, FALSE, sizeof (FabFace));
  mesh->materials = g_array_new (FALSE, FALSE, sizeof (FabMaterial));
  mesh->points = g_array_new (FALSE, FALSE, sizeof (FabVec3));
  mesh->marks = g_array_new (FALSE, FALSE, sizeof (FabMark));

  return mesh;
}

FabMesh *
fab_mesh_ref (FabMesh *mesh)
{
  return g_atomic_rc_box_acquire (mesh);
}

static void
clear_mesh (gpointer data)
{
  FabMesh *mesh = data;

  g_array_unref (mesh->vertices);
  g_array_unref (mesh->faces);
  g_array_unref (mesh->materials);
  g_array_unref (mesh->points);
  g_array_unref (mesh->marks);
}

void
fab_mesh_unref (FabMesh *mesh)
{
  if (mesh != NULL)
    g_atomic_rc_box_release_full (mesh, clear_mesh);
}

/* Bytes it takes, about. */
gsize
fab_mesh_size (const FabMesh *mesh)
{
  return sizeof *mesh + mesh->vertices->len * sizeof (FabVertex) + mesh->faces->len * sizeof (FabFace) +
         mesh->points->len * sizeof (FabVec3) + mesh->marks->len * sizeof (FabMark);
}

/**
 * fab_brush:
 *
 * A brush on a fresh part of @mesh, in light plain material, with no transform.
 */
FabBrush
fab_brush (FabMesh *mesh)
{
  FabBrush brush = { mesh, FAB_XFORM_IDENTITY, 0, 0, 0, 1 };

  fab_brush_material (&brush, .9f, FAB_TEXTURE_PLAIN, 0);
  fab_brush_next_part (&brush);

  return brush;
}

void
fab_brush_material (FabBrush   *brush,
                    float       grey,
                    FabTexture  texture,
                    guint32     colour)
{
  GArray *materials = brush->mesh->materials;
  FabMaterial wanted = { grey, texture, colour };

  for (guint i = 0; i < materials->len; i++)
    {
      const FabMaterial *m = &g_array_index (materials, FabMaterial, i);

      if (m->grey == grey && m->texture == texture && m->colour == colour)
        {
          brush->material = i;
          return;
        }
    }
  g_array_append_val (materials, wanted);
  brush->material = materials->len - 1;
}

void
fab_brush_next_part (FabBrush *brush)
{
  brush->part = brush->mesh->n_parts;
  if (brush->mesh->n_parts < G_MAXUINT16)
    brush->mesh->n_parts++;
}

/* Directions of surfaces turn by the cofactors, so that uneven scales keep them upright. */
static FabVec3
turn_normal (const FabXform *t,
             FabVec3         n)
{
  FabVec3 a = fab_vec3_cross (t->y, t->z);
  FabVec3 b = fab_vec3_cross (t->z, t->x);
  FabVec3 c = fab_vec3_cross (t->x, t->y);
  FabVec3 r = fab_vec3_add (fab_vec3_add (fab_vec3_scale (a, n.x), fab_vec3_scale (b, n.y)),
                            fab_vec3_scale (c, n.z));

  if (fab_vec3_dot (fab_vec3_cross (t->x, t->y), t->z) < 0)
    r = fab_vec3_scale (r, -1);
  return fab_vec3_normal (r);
}

static gboolean
is_mirrored (const FabBrush *brush)
{
  return fab_vec3_dot (fab_vec3_cross (brush->at.x, brush->at.y), brush->at.z) < 0;
}

static guint32
add_vertex (FabBrush *brush,
            FabVec3   p,
            FabVec3   n)
{
  FabVertex v = { fab_xform_point (&brush->at, p), turn_normal (&brush->at, n) };

  g_array_append_val (brush->mesh->vertices, v);
  return brush->mesh->vertices->len - 1;
}

static void
add_face (FabBrush *brush,
          guint32   a,
          guint32   b,
          guint32   c)
{
  FabFace f = { { a, b, c }, brush->material, brush->part, brush->flags };

  if (is_mirrored (brush))
    {
      f.v[1] = c;
      f.v[2] = b;
    }
  g_array_append_val (brush->mesh->faces, f);
}

/* Joins two rows of vertices; a row of one vertex is a pole. */
static void
stitch_rows (FabBrush *brush,
             guint32   low,
             int       n_low,
             guint32   high,
             int       n_high,
             gboolean  flip)
{
  int n = MAX (n_low, n_high);

  for (int i = 0; i < n; i++)
    {
      int j = (i + 1) % n;
      guint32 a = low + (n_low > 1 ? i : 0), b = low + (n_low > 1 ? j : 0);
      guint32 c = high + (n_high > 1 ? j : 0), d = high + (n_high > 1 ? i : 0);

      if (n_low > 1)
        flip ? add_face (brush, b, a, c) : add_face (brush, a, b, c);
      if (n_high > 1)
        flip ? add_face (brush, c, a, d) : add_face (brush, a, c, d);
    }
}

/* Normals of the vertices since @first_vertex from the faces since @first_face, weighted by
 * area. */
static void
smooth_normals (FabBrush *brush,
                guint     first_vertex,
                guint     first_face)
{
  FabVertex *v = (FabVertex *) (void *) brush->mesh->vertices->data;
  const FabFace *faces = (const FabFace *) (void *) brush->mesh->faces->data;

  for (guint i = first_vertex; i < brush->mesh->vertices->len; i++)
    v[i].n = fab_vec3 (0, 0, 0);
  for (guint i = first_face; i < brush->mesh->faces->len; i++)
    {
      const guint32 *t = faces[i].v;
      FabVec3 n = fab_vec3_cross (fab_vec3_sub (v[t[1]].p, v[t[0]].p),
                                  fab_vec3_sub (v[t[2]].p, v[t[0]].p));

      for (int k = 0; k < 3; k++)
        v[t[k]].n = fab_vec3_add (v[t[k]].n, n);
    }
  for (guint i = first_vertex; i < brush->mesh->vertices->len; i++)
    v[i].n = fab_vec3_normal (v[i].n);
}

void
fab_add_quad (FabBrush *brush,
              FabVec3   a,
              FabVec3   b,
              FabVec3   c,
              FabVec3   d)
{
  FabVec3 n = fab_vec3_normal (fab_vec3_cross (fab_vec3_sub (c, a), fab_vec3_sub (d, b)));
  guint32 first = add_vertex (brush, a, n);

  add_vertex (brush, b, n);
  add_vertex (brush, c, n);
  add_vertex (brush, d, n);
  add_face (brush, first, first + 1, first + 2);
  add_face (brush, first, first + 2, first + 3);
}

void
fab_add_box (FabBrush *brush,
             FabVec3   centre,
             FabVec3   size)
{
  static const gint8 corners[6][4] = {
    { 1, 5, 7, 3 }, { 4, 0, 2, 6 }, { 2, 3, 7, 6 }, { 4, 5, 1, 0 }, { 5, 4, 6, 7 }, { 0, 1, 3, 2 },
  };
  FabVec3 p[8];

  for (int i = 0; i < 8; i++)
    p[i] = fab_vec3 (centre.x + size.x * ((i & 1) ? .5f : -.5f),
                     centre.y + size.y * ((i & 2) ? .5f : -.5f),
                     centre.z + size.z * ((i & 4) ? -.5f : .5f));
  for (int i = 0; i < 6; i++)
    fab_add_quad (brush, p[corners[i][0]], p[corners[i][1]], p[corners[i][2]], p[corners[i][3]]);
}

void
fab_add_ellipsoid (FabBrush *brush,
                   FabVec3   centre,
                   FabVec3   radii,
                   int       sides)
{
  int n = CLAMP (sides, 4, MAX_SIDES), rows = MAX (3, n / 2);
  guint32 before = 0;
  int n_before = 0;

  for (int r = 0; r <= rows; r++)
    {
      float a = (float) G_PI * r / rows, y = -cosf (a), s = sinf (a);
      int n_row = r == 0 || r == rows ? 1 : n;
      guint32 first = brush->mesh->vertices->len;

      for (int i = 0; i < n_row; i++)
        {
          float t = 2 * (float) G_PI * i / n;
          FabVec3 d = n_row == 1 ? fab_vec3 (0, y, 0) : fab_vec3 (s * sinf (t), y, s * cosf (t));
          FabVec3 e = fab_vec3 (d.x / MAX (radii.x, 1e-6f), d.y / MAX (radii.y, 1e-6f),
                                d.z / MAX (radii.z, 1e-6f));

          add_vertex (brush, fab_vec3 (centre.x + d.x * radii.x, centre.y + d.y * radii.y,
                                       centre.z + d.z * radii.z), fab_vec3_normal (e));
        }
      if (r > 0)
        stitch_rows (brush, before, n_before, first, n_row, FALSE);
      before = first;
      n_before = n_row;
    }
}

/* Two directions square to @axis, so that x, y, axis are right-handed. */
static void
make_frame (FabVec3  axis,
            FabVec3 *x,
            FabVec3 *y)
{
  FabVec3 help = fabsf (axis.y) < .9f ? fab_vec3 (0, 1, 0) : fab_vec3 (0, 0, 1);

  *x = fab_vec3_normal (fab_vec3_cross (help, axis));
  *y = fab_vec3_cross (axis, *x);
}

static guint32
add_limb_row (FabBrush *brush,
              FabVec3   a,
              FabVec3   axis,
              float     along,
              float     radius,
              float     lean,
              int       n)
{
  FabVec3 x, y;
  guint32 first = brush->mesh->vertices->len;

  make_frame (axis, &x, &y);
  for (int i = 0; i < n; i++)
    {
      float t = 2 * (float) G_PI * i / n;
      FabVec3 d = fab_vec3_add (fab_vec3_scale (x, cosf (t)), fab_vec3_scale (y, sinf (t)));
      FabVec3 p = fab_vec3_mad (fab_vec3_mad (a, axis, along), d, n == 1 ? 0 : radius);
      FabVec3 normal = n == 1 ? fab_vec3_scale (axis, lean)
                              : fab_vec3_add (fab_vec3_scale (d, sqrtf (MAX (0, 1 - lean * lean))),
                                              fab_vec3_scale (axis, lean));

      add_vertex (brush, p, normal);
    }
  return first;
}

/* A rounded cone is its two spheres and the cone that touches both: along it the normal leans by
 * asin ((ra - rb) / distance). */
void
fab_add_limb (FabBrush *brush,
              FabVec3   a,
              float     ra,
              FabVec3   b,
              float     rb,
              int       sides)
{
  FabVec3 ab = fab_vec3_sub (b, a);
  float d = fab_vec3_length (ab);
  float lean = d > 1e-6f ? CLAMP ((ra - rb) / d, -.98f, .98f) : 0;
  FabVec3 axis = fab_vec3_normal (ab);
  int n = CLAMP (sides, 4, MAX_SIDES), half = MAX (2, n / 4);
  float tilt = asinf (lean);
  guint32 before = 0;
  int n_before = 0;

  for (int r = 0; r <= 2 * half + 1; r++)
    {
      gboolean first_end = r <= half;
      float a0 = -(float) G_PI_2, a1 = (float) G_PI_2;
      float angle = first_end ? a0 + (tilt - a0) * r / half
                              : tilt + (a1 - tilt) * (r - half - 1) / half;
      float along = first_end ? ra * sinf (angle) : d + rb * sinf (angle);
      float radius = (first_end ? ra : rb) * cosf (angle);
      int n_row = r == 0 || r == 2 * half + 1 ? 1 : n;
      guint32 row = add_limb_row (brush, a, axis, along, radius, sinf (angle), n_row);

      if (r > 0)
        stitch_rows (brush, before, n_before, row, n_row, FALSE);
      before = row;
      n_before = n_row;
    }
}

static guint32
add_ring (FabBrush      *brush,
          const FabRing *ring,
          int            sides,
          int           *n)
{
  guint32 first = brush->mesh->vertices->len;

  *n = fab_vec3_length (ring->u) + fab_vec3_length (ring->v) < 1e-6f ? 1 : sides;
  for (int i = 0; i < *n; i++)
    {
      float t = 2 * (float) G_PI * i / sides;
      FabVec3 p = fab_vec3_mad (fab_vec3_mad (ring->centre, ring->u, cosf (t)), ring->v, sinf (t));

      add_vertex (brush, p, fab_vec3 (0, 1, 0));
    }
  return first;
}

static void
add_cap (FabBrush      *brush,
         const FabRing *ring,
         int            sides,
         gboolean       flip)
{
  guint first_face = brush->mesh->faces->len;
  guint32 middle = add_vertex (brush, ring->centre, fab_vec3 (0, 1, 0));
  int n;
  guint32 rim = add_ring (brush, ring, sides, &n);

  if (n > 1)
    stitch_rows (brush, middle, 1, rim, n, flip);
  smooth_normals (brush, middle, first_face);
}

/* Whether the rings turn clockwise seen from where the loft goes. */
static gboolean
runs_inwards (const FabRing *rings,
              int            n)
{
  float sum = 0;

  for (int i = 0; i + 1 < n; i++)
    {
      FabVec3 turn = fab_vec3_add (fab_vec3_cross (rings[i].u, rings[i].v),
                                   fab_vec3_cross (rings[i + 1].u, rings[i + 1].v));

      sum += fab_vec3_dot (turn, fab_vec3_sub (rings[i + 1].centre, rings[i].centre));
    }
  return sum < 0;
}

void
fab_add_loft (FabBrush      *brush,
              const FabRing *rings,
              int            n,
              int            sides,
              gboolean       cap_a,
              gboolean       cap_b)
{
  guint first_vertex = brush->mesh->vertices->len, first_face = brush->mesh->faces->len;
  gboolean flip;
  guint32 before = 0;
  int n_before = 0, k = CLAMP (sides, 3, MAX_SIDES);

  g_return_if_fail (n > 1);

  flip = runs_inwards (rings, n);
  for (int i = 0; i < n; i++)
    {
      int n_row;
      guint32 row = add_ring (brush, &rings[i], k, &n_row);

      if (i > 0)
        stitch_rows (brush, before, n_before, row, n_row, flip);
      before = row;
      n_before = n_row;
    }
  smooth_normals (brush, first_vertex, first_face);
  if (cap_a)
    add_cap (brush, &rings[0], k, flip);
  if (cap_b)
    add_cap (brush, &rings[n - 1], k, !flip);
}

static FabVec2
segment_normal (FabVec2 a,
                FabVec2 b)
{
  float dx = b.x - a.x, dy = b.y - a.y, l = sqrtf (dx * dx + dy * dy);

  return l > 1e-9f ? (FabVec2) { dy / l, -dx / l } : (FabVec2) { 0, 0 };
}

static guint32
add_lathe_row (FabBrush *brush,
               FabVec2   p,
               FabVec2   n,
               int       sides,
               int      *n_row)
{
  guint32 first = brush->mesh->vertices->len;

  *n_row = p.x < 1e-6f ? 1 : sides;
  for (int i = 0; i < *n_row; i++)
    {
      float t = 2 * (float) G_PI * i / sides, s = sinf (t), c = cosf (t);

      add_vertex (brush, fab_vec3 (p.x * s, p.y, p.x * c),
                  *n_row == 1 ? fab_vec3 (0, n.y < 0 ? -1 : 1, 0)
                              : fab_vec3_normal (fab_vec3 (n.x * s, n.y, n.x * c)));
    }
  return first;
}

/* The normal at one end of a segment: shared with its neighbour unless they meet at an edge. */
static FabVec2
blend_normal (FabVec2 own,
              FabVec2 other)
{
  FabVec2 sum = { own.x + other.x, own.y + other.y };

  return own.x * other.x + own.y * other.y > SHARP_COS ? sum : own;
}

static float
closed_area (const FabVec2 *p,
             int            n)
{
  float area = 0;

  for (int i = 0; i < n; i++)
    area += p[i].x * p[(i + 1) % n].y - p[(i + 1) % n].x * p[i].y;
  return area / 2;
}

/* A profile runs counter-clockwise round what is solid; here it is closed along the axis. */
static gboolean
profile_runs_down (const FabVec2 *p,
                   int            n)
{
  float area = 0;

  for (int i = 0; i + 1 < n; i++)
    area += (p[i + 1].y - p[i].y) * (p[i].x + p[i + 1].x);
  return area < 0;
}

void
fab_add_lathe (FabBrush      *brush,
               const FabVec2 *profile,
               int            n,
               int            sides)
{
  gboolean down;
  guint32 shared = 0;
  gboolean has_shared = FALSE;
  int k = CLAMP (sides, 3, MAX_SIDES);

  g_return_if_fail (n > 1);

  down = profile_runs_down (profile, n);
  for (int i = 0; i + 1 < n; i++)
    {
#define AT(j) profile[down ? n - 1 - (j) : (j)]
      FabVec2 own = segment_normal (AT (i), AT (i + 1));
      FabVec2 last = i > 0 ? segment_normal (AT (i - 1), AT (i)) : own;
      FabVec2 next = i + 2 < n ? segment_normal (AT (i + 1), AT (i + 2)) : own;
      FabVec2 n0 = blend_normal (own, last), n1 = blend_normal (own, next);
      int n_low = AT (i).x < 1e-6f ? 1 : k, n_high;
      guint32 low = has_shared ? shared : add_lathe_row (brush, AT (i), n0, k, &n_low);
      guint32 high = add_lathe_row (brush, AT (i + 1), n1, k, &n_high);

      stitch_rows (brush, low, n_low, high, n_high, FALSE);
      shared = high;
      has_shared = n1.x != own.x || n1.y != own.y;
#undef AT
    }
}

static gboolean
holds_point (FabVec2 a,
             FabVec2 b,
             FabVec2 c,
             FabVec2 p)
{
  float d0 = (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  float d1 = (c.x - b.x) * (p.y - b.y) - (c.y - b.y) * (p.x - b.x);
  float d2 = (a.x - c.x) * (p.y - c.y) - (a.y - c.y) * (p.x - c.x);

  return d0 >= 0 && d1 >= 0 && d2 >= 0;
}

static gboolean
is_ear (const FabVec2 *p,
        const int     *left,
        int            n,
        int            i)
{
  FabVec2 a = p[left[(i + n - 1) % n]], b = p[left[i]], c = p[left[(i + 1) % n]];

  if ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) <= 0)
    return FALSE;
  for (int j = 2; j < n - 1; j++)
    if (holds_point (a, b, c, p[left[(i + j) % n]]))
      return FALSE;
  return TRUE;
}

/* Cuts ears off the outline. A crossing outline leaves no ear: then any corner is cut. */
static void
fill_outline (FabBrush      *brush,
              const FabVec2 *p,
              int            n,
              guint32        first,
              gboolean       back)
{
  g_autofree int *left = g_new (int, n);

  for (int i = 0; i < n; i++)
    left[i] = i;
  while (n > 2)
    {
      int ear = 0;

      while (ear < n - 1 && !is_ear (p, left, n, ear))
        ear++;
      if (back)
        add_face (brush, first + left[(ear + 1) % n], first + left[ear],
                  first + left[(ear + n - 1) % n]);
      else
        add_face (brush, first + left[(ear + n - 1) % n], first + left[ear],
                  first + left[(ear + 1) % n]);
      memmove (left + ear, left + ear + 1, sizeof (int) * (n - ear - 1));
      n--;
    }
}

static void
add_prism_side (FabBrush      *brush,
                const FabVec2 *p,
                int            n,
                int            i,
                float          z)
{
  FabVec2 a = p[i], b = p[(i + 1) % n];
  FabVec2 own = segment_normal (a, b);
  FabVec2 n0 = blend_normal (own, segment_normal (p[(i + n - 1) % n], a));
  FabVec2 n1 = blend_normal (own, segment_normal (b, p[(i + 2) % n]));
  FabVec3 v0 = fab_vec3_normal (fab_vec3 (n0.x, n0.y, 0));
  FabVec3 v1 = fab_vec3_normal (fab_vec3 (n1.x, n1.y, 0));
  guint32 first = add_vertex (brush, fab_vec3 (a.x, a.y, z), v0);

  add_vertex (brush, fab_vec3 (a.x, a.y, -z), v0);
  add_vertex (brush, fab_vec3 (b.x, b.y, -z), v1);
  add_vertex (brush, fab_vec3 (b.x, b.y, z), v1);
  add_face (brush, first, first + 1, first + 2);
  add_face (brush, first, first + 2, first + 3);
}

void
fab_add_prism (FabBrush      *brush,
               const FabVec2 *outline,
               int            n,
               float          depth)
{
  g_autofree FabVec2 *p = NULL;
  gboolean clockwise;

  g_return_if_fail (n > 2);

  p = g_new (FabVec2, n);
  clockwise = closed_area (outline, n) < 0;
  for (int i = 0; i < n; i++)
    p[i] = outline[clockwise ? n - 1 - i : i];
  for (int side = 0; side < 2; side++)
    {
      float z = side == 0 ? depth / 2 : -depth / 2;
      guint32 first = brush->mesh->vertices->len;

      for (int i = 0; i < n; i++)
        add_vertex (brush, fab_vec3 (p[i].x, p[i].y, z), fab_vec3 (0, 0, side == 0 ? 1 : -1));
      fill_outline (brush, p, n, first, side == 1);
    }
  for (int i = 0; depth > 0 && i < n; i++)
    add_prism_side (brush, p, n, i, depth / 2);
}

static FabVec3
path_direction (const FabVec3 *path,
                int            n,
                int            i)
{
  return fab_vec3_normal (fab_vec3_sub (path[MIN (i + 1, n - 1)], path[MAX (i - 1, 0)]));
}

void
fab_add_tube (FabBrush      *brush,
              const FabVec3 *path,
              int            n,
              float          radius,
              int            sides)
{
  g_autofree FabRing *rings = NULL;
  FabVec3 u, v;

  g_return_if_fail (n > 1);

  rings = g_new (FabRing, n + 2);
  make_frame (path_direction (path, n, 0), &u, &v);
  for (int i = 0; i < n; i++)
    {
      FabVec3 d = path_direction (path, n, i);

      /* carried along without twist */
      u = fab_vec3_sub (u, fab_vec3_scale (d, fab_vec3_dot (u, d)));
      if (fab_vec3_length (u) < 1e-4f)
        make_frame (d, &u, &v);
      u = fab_vec3_normal (u);
      v = fab_vec3_cross (d, u);
      rings[i + 1] = (FabRing) { path[i], fab_vec3_scale (u, radius), fab_vec3_scale (v, radius) };
    }
  rings[0] = (FabRing) { path[0], { 0, 0, 0 }, { 0, 0, 0 } };
  rings[n + 1] = (FabRing) { path[n - 1], { 0, 0, 0 }, { 0, 0, 0 } };
  fab_add_loft (brush, rings, n + 2, sides, FALSE, FALSE);
}

void
fab_add_grid (FabBrush      *brush,
              const FabVec3 *points,
              int            nx,
              int            nz)
{
  guint first_face = brush->mesh->faces->len;
  guint32 first = brush->mesh->vertices->len;

  g_return_if_fail (nx > 0 && nz > 0);

  for (int i = 0; i < (nx + 1) * (nz + 1); i++)
    add_vertex (brush, points[i], fab_vec3 (0, 1, 0));
  for (int z = 0; z < nz; z++)
    for (int x = 0; x < nx; x++)
      {
        guint32 a = first + z * (nx + 1) + x, b = a + nx + 1;

        add_face (brush, a, b, b + 1);
        add_face (brush, a, b + 1, a + 1);
      }
  smooth_normals (brush, first, first_face);
}

void
fab_add_mark (FabBrush      *brush,
              const FabVec3 *points,
              int            n,
              float          width,
              float          ink,
              float          fill,
              gboolean       closed,
              FabVec3        normal)
{
  FabMark mark = { brush->mesh->points->len, n, width, ink, fill, closed, { 0, 0, 0 }, 0 };

  g_return_if_fail (n > 0);

  for (int i = 0; i < n; i++)
    {
      FabVec3 p = fab_xform_point (&brush->at, points[i]);

      g_array_append_val (brush->mesh->points, p);
    }
  if (fab_vec3_length (normal) > 0)
    mark.normal = turn_normal (&brush->at, normal);
  g_array_append_val (brush->mesh->marks, mark);
}

void
fab_add_shade (FabBrush      *brush,
               const FabVec3 *points,
               int            n,
               float          shade,
               FabVec3        normal)
{
  fab_add_mark (brush, points, n, 0, 1, 0, TRUE, normal);
  g_array_index (brush->mesh->marks, FabMark, brush->mesh->marks->len - 1).shade = shade;
}

FabBox
fab_mesh_bounds (const FabMesh *mesh)
{
  const FabVertex *v = (const FabVertex *) (const void *) mesh->vertices->data;
  FabBox box = { { 0, 0, 0 }, { 0, 0, 0 } };

  for (guint i = 0; i < mesh->vertices->len; i++)
    {
      FabVec3 p = v[i].p;

      if (i == 0)
        box = (FabBox) { p, p };
      box.min = fab_vec3 (MIN (box.min.x, p.x), MIN (box.min.y, p.y), MIN (box.min.z, p.z));
      box.max = fab_vec3 (MAX (box.max.x, p.x), MAX (box.max.y, p.y), MAX (box.max.z, p.z));
    }
  return box;
}
