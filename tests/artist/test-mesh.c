/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fab-mesh-cache.h"

/* Signed volume: positive only when every face looks outwards. */
static float
mesh_volume (const FabMesh *mesh)
{
  const FabVertex *v = (const FabVertex *) (const void *) mesh->vertices->data;
  double sum = 0;

  for (guint i = 0; i < mesh->faces->len; i++)
    {
      const guint32 *t = g_array_index (mesh->faces, FabFace, i).v;

      sum += fab_vec3_dot (v[t[0]].p, fab_vec3_cross (v[t[1]].p, v[t[2]].p)) / 6;
    }
  return sum;
}

/* Vertex normals lean the way of the faces they belong to. */
static void
assert_normals_agree (const FabMesh *mesh)
{
  const FabVertex *v = (const FabVertex *) (const void *) mesh->vertices->data;

  for (guint i = 0; i < mesh->faces->len; i++)
    {
      const guint32 *t = g_array_index (mesh->faces, FabFace, i).v;
      FabVec3 n = fab_vec3_cross (fab_vec3_sub (v[t[1]].p, v[t[0]].p),
                                  fab_vec3_sub (v[t[2]].p, v[t[0]].p));

      for (int k = 0; k < 3 && fab_vec3_length (n) > 1e-9f; k++)
        g_assert_cmpfloat (fab_vec3_dot (fab_vec3_normal (n), v[t[k]].n), >, -.2f);
    }
}

static void
build_box (FabBrush *brush)
{
  fab_add_box (brush, fab_vec3 (1, 2, 3), fab_vec3 (1, 2, .5f));
}

static void
build_ellipsoid (FabBrush *brush)
{
  fab_add_ellipsoid (brush, fab_vec3 (0, 1, 0), fab_vec3 (.5f, 1, .5f), 32);
}

static void
build_limb (FabBrush *brush)
{
  fab_add_limb (brush, fab_vec3 (0, 0, 0), .5f, fab_vec3 (1, 1, 0), .5f, 32);
}

static void
build_lathe (FabBrush *brush)
{
  static const FabVec2 profile[] = { { 0, 0 }, { .5f, 0 }, { .5f, 1 }, { 0, 1 } };

  fab_add_lathe (brush, profile, G_N_ELEMENTS (profile), 48);
}

static void
build_lathe_down (FabBrush *brush)
{
  static const FabVec2 profile[] = { { 0, 1 }, { .5f, 1 }, { .5f, 0 }, { 0, 0 } };

  fab_add_lathe (brush, profile, G_N_ELEMENTS (profile), 48);
}

static void
build_prism (FabBrush *brush)
{
  static const FabVec2 ell[] = { { 0, 0 }, { 2, 0 }, { 2, 1 }, { 1, 1 }, { 1, 2 }, { 0, 2 } };

  fab_add_prism (brush, ell, G_N_ELEMENTS (ell), .5f);
}

static void
build_loft (FabBrush *brush)
{
  static const FabRing rings[] = {
    { { 0, 0, 0 }, { .5f, 0, 0 }, { 0, 0, .5f } }, { { 0, 1, 0 }, { .5f, 0, 0 }, { 0, 0, .5f } },
  };

  fab_add_loft (brush, rings, 2, 48, TRUE, TRUE);
}

static void
build_tube (FabBrush *brush)
{
  static const FabVec3 path[] = { { 0, 0, 0 }, { 0, 1, 0 }, { 0, 2, 0 } };

  fab_add_tube (brush, path, 3, .5f, 48);
}

static const struct
{
  const char *name;
  void      (*build) (FabBrush *brush);
  float       volume;
} shapes[] = {
  { "box", build_box, 1 },
  { "ellipsoid", build_ellipsoid, 4.f / 3 * G_PI * .25f },
  { "limb", build_limb, G_PI * .25f * G_SQRT2 + 4.f / 3 * G_PI * .125f },
  { "lathe", build_lathe, G_PI * .25f },
  { "lathe-down", build_lathe_down, G_PI * .25f },
  { "prism", build_prism, 1.5f },
  { "loft", build_loft, G_PI * .25f },
  { "tube", build_tube, G_PI * .5f },
};

static void
test_shape (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);

  for (int mirrored = 0; mirrored < 2; mirrored++)
    {
      g_autoptr (FabMesh) mesh = fab_mesh_new ();
      FabBrush brush = fab_brush (mesh);

      if (mirrored)
        brush.at = fab_xform_scale (-1, 1, 1);
      shapes[i].build (&brush);
      assert_normals_agree (mesh);
      g_assert_cmpfloat_with_epsilon (mesh_volume (mesh), shapes[i].volume, .06 * shapes[i].volume);
    }
}

static void
test_bounds (void)
{
  g_autoptr (FabMesh) mesh = fab_mesh_new ();
  FabBrush brush = fab_brush (mesh);
  FabBox box = fab_mesh_bounds (mesh);

  g_assert_cmpfloat (box.max.y, ==, 0);
  brush.at = fab_xform_shift (fab_vec3 (0, 1, 0));
  fab_add_box (&brush, fab_vec3 (0, 0, 0), fab_vec3 (2, 2, 2));
  box = fab_mesh_bounds (mesh);
  g_assert_cmpfloat_with_epsilon (box.min.y, 0, 1e-5);
  g_assert_cmpfloat_with_epsilon (box.max.y, 2, 1e-5);
}

static void
test_brush (void)
{
  g_autoptr (FabMesh) mesh = fab_mesh_new ();
  FabBrush brush = fab_brush (mesh), other;
  guint16 first = brush.material;

  fab_brush_material (&brush, .5f, FAB_TEXTURE_WOOD, 0);
  g_assert_cmpuint (brush.material, !=, first);
  fab_brush_material (&brush, .9f, FAB_TEXTURE_PLAIN, 0);
  g_assert_cmpuint (brush.material, ==, first);
  other = fab_brush (mesh);
  g_assert_cmpuint (other.part, !=, brush.part);
  g_assert_cmpuint (mesh->materials->len, ==, 2);
}

static void
test_grid_looks_up (void)
{
  static const FabVec3 p[] = { { 0, 0, 0 }, { 1, 0, 0 }, { 0, 0, 1 }, { 1, 0, 1 } };
  g_autoptr (FabMesh) mesh = fab_mesh_new ();
  FabBrush brush = fab_brush (mesh);

  fab_add_grid (&brush, p, 1, 1);
  g_assert_cmpfloat (g_array_index (mesh->vertices, FabVertex, 0).n.y, >, .99);
}

static FabMesh *
keep_mesh (FabMeshCache *cache,
           const char   *name)
{
  g_autoptr(GBytes) key = g_bytes_new (name, strlen (name));
  FabMesh *mesh = fab_mesh_new ();
  FabBrush brush = fab_brush (mesh);

  fab_add_ellipsoid (&brush, fab_vec3 (0, 0, 0), fab_vec3 (1, 1, 1), 12);
  fab_mesh_cache_put (cache, key, mesh);
  return mesh;
}

static gboolean
is_kept (FabMeshCache *cache,
         const char   *name)
{
  g_autoptr(GBytes) key = g_bytes_new (name, strlen (name));
  g_autoptr(FabMesh) mesh = fab_mesh_cache_get (cache, key);

  return mesh != NULL;
}

/* Room for two: what the picture at hand does not use goes first, what it uses stays. */
static void
test_cache (void)
{
  g_autoptr(FabMeshCache) none = fab_mesh_cache_new (0);
  g_autoptr(FabMesh) a = keep_mesh (none, "a"), b = NULL, c = NULL, d = NULL;
  g_autoptr(FabMeshCache) cache = fab_mesh_cache_new (2 * fab_mesh_size (a));

  g_assert_false (is_kept (none, "a"));
  b = keep_mesh (cache, "b");
  c = keep_mesh (cache, "c");
  fab_mesh_cache_turn (cache);
  g_assert_true (is_kept (cache, "b"));
  d = keep_mesh (cache, "d");
  g_assert_true (is_kept (cache, "b"));
  g_assert_false (is_kept (cache, "c"));
  g_assert_true (is_kept (cache, "d"));
  fab_mesh_unref (keep_mesh (cache, "e"));
  g_assert_false (is_kept (cache, "e"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/mesh/%s", shapes[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_shape);
    }
  g_test_add_func ("/mesh/bounds", test_bounds);
  g_test_add_func ("/mesh/brush", test_brush);
  g_test_add_func ("/mesh/cache", test_cache);
  g_test_add_func ("/mesh/grid-looks-up", test_grid_looks_up);

  return g_test_run ();
}
