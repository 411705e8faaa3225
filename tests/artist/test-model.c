/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fab-catalogue.h"
#include "fab-model-use.h"

#define MOST_TRIANGLES 3200

static const char * const actions[] = { "stand", "walk", "run", "sit", "sleep", "jump", "fly",
                                        "lie", "howl", "eat", "rear", "stalk", "dance", NULL };

static FabMesh *
build (const FabModel *model, const char *action, float phase)
{
  FabModelSpec spec = { .action = action, .phase = phase, .scale = 1, .grey = -1, .seed = 3 };
  FabMesh *mesh = fab_mesh_new ();

  fab_model_build (model, &spec, mesh);
  return mesh;
}

static void
assert_sound (const FabMesh *mesh, const char *id)
{
  g_test_message ("%s: %u triangles", id, mesh->faces->len);
  g_assert_cmpuint (mesh->faces->len, >, 0);
  g_assert_cmpuint (mesh->faces->len, <=, MOST_TRIANGLES);
  for (guint i = 0; i < mesh->vertices->len; i++)
    {
      FabVertex v = g_array_index (mesh->vertices, FabVertex, i);

      g_assert_true (isfinite (v.p.x + v.p.y + v.p.z));
      g_assert_cmpfloat_with_epsilon (fab_vec3_length (v.n), 1, 1e-3);
    }
  for (guint i = 0; i < mesh->faces->len; i++)
    for (int k = 0; k < 3; k++)
      g_assert_cmpuint (g_array_index (mesh->faces, FabFace, i).v[k], <, mesh->vertices->len);
  for (guint i = 0; i < mesh->points->len; i++)
    {
      FabVec3 p = g_array_index (mesh->points, FabVec3, i);

      g_assert_true (isfinite (p.x + p.y + p.z));
    }
}

static void
test_builds (void)
{
  for (const FabModel * const *m = fab_model_list (); *m != NULL; m++)
    {
      g_autoptr(FabMesh) mesh = build (*m, "stand", 0);

      assert_sound (mesh, (*m)->id);
    }
}

/* Declared sizes are what the stage places and stacks things by. */
static gboolean
is_near (float real, float said)
{
  return fabsf (real - said) <= MAX (.15f * said, .012f);
}

static void
test_sizes (void)
{
  int wrong = 0;

  for (const FabModel * const *m = fab_model_list (); *m != NULL; m++)
    {
      g_autoptr(FabMesh) mesh = build (*m, "stand", 0);
      FabBox box = fab_mesh_bounds (mesh);
      FabVec3 size = fab_vec3_sub (box.max, box.min), said = (*m)->size;

      if (is_near (size.x, said.x) && is_near (box.max.y, said.y) && is_near (size.z, said.z))
        continue;
      g_printerr ("# %s is %.3g %.3g %.3g, said %.3g %.3g %.3g\n", (*m)->id, size.x, box.max.y,
                  size.z, said.x, said.y, said.z);
      wrong++;
    }
  g_assert_cmpint (wrong, ==, 0);
}

static void
test_stands_on_the_ground (void)
{
  int wrong = 0;

  for (const FabModel * const *m = fab_model_list (); *m != NULL; m++)
    {
      g_autoptr(FabMesh) mesh = build (*m, "stand", 0);
      FabBox box = fab_mesh_bounds (mesh);

      if (fabsf (box.min.y) <= .03f * (*m)->size.y + .02f)
        continue;
      g_printerr ("# %s starts at %.3g\n", (*m)->id, box.min.y);
      wrong++;
    }
  g_assert_cmpint (wrong, ==, 0);
}

static void
test_animals_move (void)
{
  for (const FabModel * const *m = fab_model_list (); *m != NULL; m++)
    {
      if ((*m)->klass != FAB_MODEL_ANIMAL && (*m)->klass != FAB_MODEL_CREATURE)
        continue;
      for (const char * const *action = actions; *action != NULL; action++)
        for (int i = 0; i < 4; i++)
          {
            g_autoptr(FabMesh) mesh = build (*m, *action, i * .25f);
            FabBox box = fab_mesh_bounds (mesh);

            assert_sound (mesh, (*m)->id);
            g_assert_cmpfloat (box.min.y, >, -.06f * (*m)->size.y - .02f);
          }
    }
}

static void
test_words (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  int twice = 0;

  for (const FabModel * const *m = fab_model_list (); *m != NULL; m++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer) (*m)->id));
      g_assert_nonnull ((*m)->words[0]);
      if (fab_model_is_flat (*m))  /* signs take what words are left, and those that are their own names */
        continue;
      for (const char * const *word = (*m)->words; *word != NULL; word++)
        {
          g_autofree char *lower = g_utf8_strdown (*word, -1);

          g_assert_cmpstr (*word, ==, lower);
          if (!g_hash_table_add (seen, (gpointer) *word))
            {
              g_printerr ("# “%s” means two models, one is %s\n", *word, (*m)->id);
              twice++;
              continue;
            }
          if (!fab_model_is_flat (fab_model_find (*word)))
            g_assert_cmpstr (fab_model_find (*word)->id, ==, (*m)->id);
        }
    }
  g_assert_cmpint (twice, ==, 0);
  g_assert_cmpuint (g_hash_table_size (ids), >=, 200);
}

static void
test_find (void)
{
  static const char * const cases[][2] = {
    { "table", "table" }, { "couch", "sofa" }, { "hound", "dog" }, { "bicycle", "bicycle" },
    { "hot dog", "hotdog" },
    { "wobbly chair", "chair" }, { "pool table", "pool-table" }, { "fork-lift", "forklift" }, { "teddy bear", "teddy" }, { "street lamp", "street-lamp" },
    { "oak", "tree" },
    { "lighthouse", "lighthouse" }, { "lead", "rope" }, { "umbrella", "umbrella" },
    { "school-desk", "school-desk" }, { "telescope", "telescope" }, { "galleon", "galleon" },
    { "cauldron", "cauldron" }, { "polar bear", "polar-bear" }, { "crocodile", "crocodile" },
    { "kangaroo", "kangaroo" }, { "jellyfish", "jellyfish" }, { "wheelbarrow", "wheelbarrow" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FabModel *model = fab_model_find (cases[i][0]);

      g_assert_nonnull (model);
      g_assert_cmpstr (model->id, ==, cases[i][1]);
      g_assert_true (fab_model_by_id (model->id) == model);
    }
  g_assert_null (fab_model_find ("zorblax"));
  g_assert_null (fab_model_find (""));
  g_assert_null (fab_model_by_id ("couch"));
}

static void
test_same_again (void)
{
  for (const FabModel * const *m = fab_model_list (); *m != NULL; m++)
    {
      g_autoptr(FabMesh) a = build (*m, "walk", .3f);
      g_autoptr(FabMesh) b = build (*m, "walk", .3f);

      g_assert_cmpmem (a->vertices->data, a->vertices->len * sizeof (FabVertex), b->vertices->data,
                       b->vertices->len * sizeof (FabVertex));
      g_assert_cmpmem (a->points->data, a->points->len * sizeof (FabVec3), b->points->data,
                       b->points->len * sizeof (FabVec3));
    }
}

static void
test_spec (void)
{
  FabModelSpec spec = { .action = "stand", .scale = 2, .grey = .123f, .colour = 0x112233 };
  const FabModel *model = fab_model_find ("car");
  g_autoptr(FabMesh) plain = build (model, "stand", 0);
  g_autoptr(FabMesh) mesh = fab_mesh_new ();
  gboolean painted = FALSE;

  fab_model_build (model, &spec, mesh);
  g_assert_cmpfloat_with_epsilon (fab_mesh_bounds (mesh).max.y, 2 * fab_mesh_bounds (plain).max.y,
                                  1e-3);
  for (guint i = 0; i < mesh->materials->len; i++)
    painted |= g_array_index (mesh->materials, FabMaterial, i).grey == .123f;
  g_assert_true (painted);
}

static void
test_label (void)
{
  g_autoptr(FabMesh) mesh = fab_mesh_new ();
  g_autoptr(FabMesh) empty = fab_mesh_new ();
  FabBox box;

  fab_model_build_label ("Zörblax 3000", fab_vec3 (.6f, 1, .4f), mesh);
  box = fab_mesh_bounds (mesh);
  g_assert_cmpfloat_with_epsilon (box.max.x - box.min.x, .6f, 1e-4);
  g_assert_cmpfloat_with_epsilon (box.max.y, 1, 1e-4);
  g_assert_cmpuint (mesh->marks->len, >, 20);
  for (guint i = 0; i < mesh->points->len; i++)
    {
      FabVec3 p = g_array_index (mesh->points, FabVec3, i);

      g_assert_true (p.x > -.3f && p.x < .3f && p.y > 0 && p.y < 1);
    }
  fab_model_build_label ("", fab_vec3 (1, 1, 1), empty);
  g_assert_cmpuint (empty->marks->len, ==, 0);
}

static void
test_bodies (void)
{
  static const char * const nouns[] = { "radish", "carrot", "storm", "cloud", "apple", "egg",
                                        "robot", "fire", "star", "lamp", "teapot", "lighthouse",
                                        NULL };

  for (const char * const *noun = nouns; *noun != NULL; noun++)
    {
      g_autoptr(FabMesh) mesh = fab_mesh_new ();
      float face_y = 0;
      FabVec3 face_r = { 0, 0, 0 };

      g_assert_true (fab_model_build_body (*noun, mesh, &face_y, &face_r));
      assert_sound (mesh, *noun);
      g_assert_cmpfloat_with_epsilon (fab_mesh_bounds (mesh).max.y, 1, .12);
      g_assert_cmpfloat_with_epsilon (fab_mesh_bounds (mesh).min.y, 0, .05);
      g_assert_true (face_y > 0 && face_y < 1 && face_r.x > 0 && face_r.y > 0 && face_r.z > 0);
    }
  {
    g_autoptr(FabMesh) mesh = fab_mesh_new ();
    float face_y;
    FabVec3 face_r;

    g_assert_false (fab_model_build_body ("zorblax", mesh, &face_y, &face_r));
    g_assert_cmpuint (mesh->faces->len, ==, 0);
  }
}

static void
test_catalogue (void)
{
  FabModelSpec spec = { .action = "stand", .scale = 1, .grey = -1 };
  guint n = 0;

  for (; fab_catalogue_name (n) != NULL; n++)
    {
      g_autoptr(FabMesh) mesh = fab_mesh_new ();
      FabBrush brush = fab_brush (mesh);
      FabVec3 size, real;
      FabBox box;

      g_assert_true (fab_catalogue_size (fab_catalogue_name (n), &size));
      g_assert_true (fab_catalogue_add (&brush, &spec, fab_catalogue_name (n), FALSE));
      box = fab_mesh_bounds (mesh);
      real = fab_vec3_sub (box.max, box.min);
      g_assert_cmpfloat_with_epsilon (real.x, size.x, .25f * size.x + .01f);
      g_assert_cmpfloat_with_epsilon (real.y, size.y, .15f * size.y + .01f);
      g_assert_cmpfloat_with_epsilon (real.z, size.z, .25f * size.z + .01f);
    }
  g_assert_cmpuint (n, ==, 175);
  g_assert_null (fab_catalogue_name (n));
}

/* Where one sits is on the thing, where one works is near it. */
static void
test_use (void)
{
  for (const FabModel * const *m = fab_model_list (); *m != NULL; m++)
    {
      const FabModelUse *use = fab_model_use (*m);
      FabVec3 size = (*m)->size;

      g_test_message ("%s", (*m)->id);
      g_assert_cmpstr (use->model, ==, (*m)->id);
      g_assert_cmpuint (use->n_places, <=, FAB_USE_PLACES);
      for (guint i = 0; i < use->n_places; i++)
        {
          g_assert_cmpfloat (fabsf (use->places[i].x), <=, size.x / 2 + .05f);
          g_assert_cmpfloat (use->places[i].y, <=, size.y + .05f);
          g_assert_cmpfloat (fabsf (use->places[i].z), <=, size.z / 2 + .3f);
        }
      if (use->work != FAB_USE_NONE)
        g_assert_cmpfloat (fabsf (use->worker.z), <=, size.z / 2 + 1);
      g_assert_cmpfloat (use->rim, <=, size.y + .02f);
    }
  g_assert_cmpuint (fab_model_use (fab_model_find ("bath"))->use, ==, FAB_USE_SIT);
  g_assert_cmpuint (fab_model_use (fab_model_find ("chandelier"))->stands, ==, FAB_HANGS_FROM_CEILING);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/builds", test_builds);
  g_test_add_func ("/model/sizes", test_sizes);
  g_test_add_func ("/model/stands-on-the-ground", test_stands_on_the_ground);
  g_test_add_func ("/model/animals-move", test_animals_move);
  g_test_add_func ("/model/words", test_words);
  g_test_add_func ("/model/find", test_find);
  g_test_add_func ("/model/same-again", test_same_again);
  g_test_add_func ("/model/spec", test_spec);
  g_test_add_func ("/model/label", test_label);
  g_test_add_func ("/model/bodies", test_bodies);
  g_test_add_func ("/model/catalogue", test_catalogue);
  g_test_add_func ("/model/use", test_use);
  return g_test_run ();
}
