/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A mesh of a designer's program becomes one that can be drawn in lines: welded, few triangles,
 * facing outwards, sharp edges split. */
#include <math.h>
#include <meshoptimizer.h>
#include <string.h>

#include "bake.h"

static BakePoint *
get_points (const BakeModel *model)
{
  return (BakePoint *) (void *) model->points->data;
}

static BakePoint
cross (BakePoint a, BakePoint b)
{
  return (BakePoint) { a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x };
}

static BakePoint
subtract (BakePoint a, BakePoint b)
{
  return (BakePoint) { a.x - b.x, a.y - b.y, a.z - b.z };
}

static float
dot (BakePoint a, BakePoint b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

static BakePoint
normalise (BakePoint a)
{
  float l = sqrtf (dot (a, a));

  return l > 0 ? (BakePoint) { a.x / l, a.y / l, a.z / l } : (BakePoint) { 0, 1, 0 };
}

guint
bake_model_count (const BakeModel *model)
{
  guint n = 0;

  for (guint i = 0; i < model->runs->len; i++)
    n += ((const BakeRun *) g_ptr_array_index (model->runs, i))->indices->len / 3;
  return n;
}

static void
find_box (const BakeModel *model, BakePoint *low, BakePoint *high)
{
  const BakePoint *p = get_points (model);

  *low = (BakePoint) { INFINITY, INFINITY, INFINITY };
  *high = (BakePoint) { -INFINITY, -INFINITY, -INFINITY };
  for (guint r = 0; r < model->runs->len; r++)
    {
      const BakeRun *run = g_ptr_array_index (model->runs, r);

      for (guint i = 0; i < run->indices->len; i++)
        {
          BakePoint q = p[g_array_index (run->indices, guint32, i)];

          *low = (BakePoint) { fminf (low->x, q.x), fminf (low->y, q.y), fminf (low->z, q.z) };
          *high = (BakePoint) { fmaxf (high->x, q.x), fmaxf (high->y, q.y), fmaxf (high->z, q.z) };
        }
    }
}

/**
 * bake_model_fit:
 * @rotation: rows of a matrix
 * @size: metres
 *
 * Turns the model and stretches it into its true size, standing on y = 0 at the origin.
 */
void
bake_model_fit (BakeModel *model, const float rotation[9], BakePoint size)
{
  const float *m = rotation;
  BakePoint low, high, *p = get_points (model);

  for (guint i = 0; i < model->points->len; i++)
    p[i] = (BakePoint) { m[0] * p[i].x + m[1] * p[i].y + m[2] * p[i].z,
                         m[3] * p[i].x + m[4] * p[i].y + m[5] * p[i].z,
                         m[6] * p[i].x + m[7] * p[i].y + m[8] * p[i].z };
  find_box (model, &low, &high);
  for (guint i = 0; i < model->points->len; i++)
    p[i] = (BakePoint) {
      (p[i].x - (low.x + high.x) / 2) * size.x / MAX (high.x - low.x, 1e-6f),
      (p[i].y - low.y) * size.y / MAX (high.y - low.y, 1e-6f),
      (p[i].z - (low.z + high.z) / 2) * size.z / MAX (high.z - low.z, 1e-6f),
    };
}

static gint64
face_key (const guint32 *v)
{
  gint64 low = MIN (MIN (v[0], v[1]), v[2]), high = MAX (MAX (v[0], v[1]), v[2]);
  gint64 middle = (gint64) v[0] + v[1] + v[2] - low - high;

  return low << 42 | middle << 21 | high;
}

/* Faces without an area go, and the second of two on the same points: the back of a sheet. */
static void
drop_faces (BakeRun *run)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint32 *v = (guint32 *) (void *) run->indices->data;
  guint kept = 0;

  for (guint i = 0; i + 2 < run->indices->len; i += 3)
    {
      gint64 key = face_key (v + i);

      if (v[i] == v[i + 1] || v[i + 1] == v[i + 2] || v[i + 2] == v[i] ||
          !g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
        continue;
      memmove (v + kept, v + i, 3 * sizeof *v);
      kept += 3;
    }
  g_array_set_size (run->indices, kept);
}

/* Points closer than a few thousandths of the whole are one. */
void
bake_model_weld (BakeModel *model)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autofree guint32 *to = g_new (guint32, model->points->len);
  BakePoint low, high, *p = get_points (model);
  guint n = 0;
  float step;

  find_box (model, &low, &high);
  step = fmaxf (fmaxf (high.x - low.x, high.y - low.y), high.z - low.z) / 8000;
  for (guint i = 0; i < model->points->len; i++)
    {
      gint64 x = lrintf ((p[i].x - low.x) / step), y = lrintf ((p[i].y - low.y) / step);
      gint64 z = lrintf ((p[i].z - low.z) / step);
      gint64 key = (gint64) ((guint64) x << 42 ^ (guint64) y << 21 ^ (guint64) z);
      gpointer found;

      if (g_hash_table_lookup_extended (seen, &key, NULL, &found))
        to[i] = GPOINTER_TO_UINT (found);
      else
        {
          g_hash_table_insert (seen, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (n));
          p[n] = p[i];
          to[i] = n++;
        }
    }
  g_array_set_size (model->points, n);
  for (guint r = 0; r < model->runs->len; r++)
    {
      BakeRun *run = g_ptr_array_index (model->runs, r);

      for (guint i = 0; i < run->indices->len; i++)
        g_array_index (run->indices, guint32, i) = to[g_array_index (run->indices, guint32, i)];
      drop_faces (run);
    }
}

static void
simplify_run (const BakeModel *model, BakeRun *run, guint few, float error)
{
  guint32 *v = (guint32 *) (void *) run->indices->data;
  g_autofree unsigned *out = g_new (unsigned, run->indices->len + 1);
  gsize n = run->indices->len;

  if (n <= few * 3)
    return;
  n = meshopt_simplify (out, v, n, &get_points (model)->x, model->points->len,
                        sizeof (BakePoint), few * 3, error, 0, NULL);
  memcpy (v, out, n * sizeof *v);
  g_array_set_size (run->indices, n);
}

/**
 * bake_model_simplify:
 * @most: triangles that are enough
 *
 * Flat places lose their triangles at once, bent ones bit by bit until @most are left.
 */
void
bake_model_simplify (BakeModel *model, guint most)
{
  /* A few triangles are a board or a box already, and the back of a thin sheet would pull its
   * corners in: such runs are touched last. */
  for (guint few = 60; few > 0 && (few == 60 || bake_model_count (model) > most); few /= 8)
    for (float error = .0008f; error < .06f; error *= 1.7f)
      {
        for (guint r = 0; r < model->runs->len; r++)
          simplify_run (model, g_ptr_array_index (model->runs, r), few, error);
        if (bake_model_count (model) <= most)
          break;
      }
  for (guint r = model->runs->len; r > 0; r--)
    if (((BakeRun *) g_ptr_array_index (model->runs, r - 1))->indices->len == 0)
      g_ptr_array_remove_index (model->runs, r - 1);
}

/* Each edge counts +1 in its own direction and -1 in the other: closed when all are nought. */
static gboolean
is_closed (const BakeRun *run)
{
  g_autoptr(GHashTable) edges = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer count;

  for (guint i = 0; i < run->indices->len; i++)
    {
      gint64 a = g_array_index (run->indices, guint32, i);
      gint64 b = g_array_index (run->indices, guint32, i % 3 == 2 ? i - 2 : i + 1);
      gint64 key = MIN (a, b) << 32 | MAX (a, b);
      gpointer was = g_hash_table_lookup (edges, &key);

      g_hash_table_replace (edges, g_memdup2 (&key, sizeof key),
                            GINT_TO_POINTER (GPOINTER_TO_INT (was) + (a < b ? 1 : -1)));
    }
  g_hash_table_iter_init (&iter, edges);
  while (g_hash_table_iter_next (&iter, NULL, &count))
    if (GPOINTER_TO_INT (count) != 0)
      return FALSE;
  return TRUE;
}

static float
measure_volume (const BakeModel *model, const BakeRun *run)
{
  const BakePoint *p = get_points (model);
  const guint32 *v = (const guint32 *) (const void *) run->indices->data;
  float volume = 0;

  for (guint i = 0; i + 2 < run->indices->len; i += 3)
    volume += dot (p[v[i]], cross (p[v[i + 1]], p[v[i + 2]]));
  return volume;
}

/* Closed bodies are turned to look outwards, sheets are seen from both sides. */
void
bake_model_orient (BakeModel *model)
{
  for (guint r = 0; r < model->runs->len; r++)
    {
      BakeRun *run = g_ptr_array_index (model->runs, r);
      guint32 *v = (guint32 *) (void *) run->indices->data;

      run->two_sided = !is_closed (run);
      if (run->two_sided || measure_volume (model, run) >= 0)
        continue;
      for (guint i = 0; i + 2 < run->indices->len; i += 3)
        {
          guint32 was = v[i + 1];

          v[i + 1] = v[i + 2];
          v[i + 2] = was;
        }
    }
}

typedef struct
{
  guint32 *first, *next;  /* of each point: corners there, as a list */
  BakePoint *faces;       /* area normals */
} Corners;

static void
list_corners (const BakeModel *model, const BakeRun *run, Corners *corners)
{
  const BakePoint *p = get_points (model);
  const guint32 *v = (const guint32 *) (const void *) run->indices->data;

  memset (corners->first, 0xff, model->points->len * sizeof (guint32));
  for (guint i = 0; i < run->indices->len; i++)
    {
      corners->next[i] = corners->first[v[i]];
      corners->first[v[i]] = i;
    }
  for (guint f = 0; f < run->indices->len / 3; f++)
    corners->faces[f] = cross (subtract (p[v[3 * f + 1]], p[v[3 * f]]),
                               subtract (p[v[3 * f + 2]], p[v[3 * f]]));
}

/* The normal at a corner: of all faces there that bend little from its own. */
static BakePoint
smooth_corner (const Corners *corners, guint32 corner, guint32 point, float sharp_cos)
{
  BakePoint own = normalise (corners->faces[corner / 3]), sum = { 0, 0, 0 };

  for (guint32 c = corners->first[point]; c != G_MAXUINT32; c = corners->next[c])
    {
      BakePoint n = corners->faces[c / 3];

      if (dot (normalise (n), own) >= sharp_cos)
        sum = (BakePoint) { sum.x + n.x, sum.y + n.y, sum.z + n.z };
    }
  return normalise (sum);
}

/* The vertex of this point and normal, among those made for @point since @first. */
static guint32
find_vertex (GArray *points, GArray *normals, guint first, BakePoint p, BakePoint n)
{
  for (guint i = first; i < points->len; i++)
    {
      BakePoint q = g_array_index (points, BakePoint, i);

      if (q.x == p.x && q.y == p.y && q.z == p.z &&
          dot (g_array_index (normals, BakePoint, i), n) > .995f)
        return i;
    }
  g_array_append_val (points, p);
  g_array_append_val (normals, n);
  return points->len - 1;
}

static void
smooth_run (const BakeModel *model, BakeRun *run, float sharp_cos, GArray *points, GArray *normals)
{
  guint n = run->indices->len;
  g_autofree guint32 *first = g_new (guint32, model->points->len), *next = g_new (guint32, n);
  g_autofree guint32 *out = g_new (guint32, n);
  g_autofree BakePoint *faces = g_new (BakePoint, n / 3 + 1);
  Corners corners = { first, next, faces };

  list_corners (model, run, &corners);
  for (guint32 p = 0; p < model->points->len; p++)
    {
      guint start = points->len;

      for (guint32 c = first[p]; c != G_MAXUINT32; c = next[c])
        out[c] = find_vertex (points, normals, start, get_points (model)[p],
                              smooth_corner (&corners, c, p, sharp_cos));
    }
  memcpy (run->indices->data, out, n * sizeof *out);
}

/**
 * bake_model_smooth:
 * @sharp_cos: faces that meet at a sharper angle keep an edge
 *
 * Makes vertices of points and normals; points where the surface breaks are split.
 */
void
bake_model_smooth (BakeModel *model, float sharp_cos)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (BakePoint));

  for (guint r = 0; r < model->runs->len; r++)
    smooth_run (model, g_ptr_array_index (model->runs, r), sharp_cos, points, model->normals);
  g_array_unref (model->points);
  model->points = points;
}
