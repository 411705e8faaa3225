/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fab-set.h"
#include "fab-staging.h"

#define MOST_TRIANGLES 6000

static FabBox
find_box (const FabSetPiece *piece)
{
  FabModelSpec spec = { .action = "stand", .scale = piece->scale, .grey = -1 };
  FabXform turn = fab_xform_rotate_y (piece->yaw);
  g_autoptr(FabMesh) mesh = fab_mesh_new ();
  FabBox box = { { 1e9f, 1e9f, 1e9f }, { -1e9f, -1e9f, -1e9f } };

  fab_model_build (fab_model_by_id (piece->model), &spec, mesh);
  for (guint i = 0; i < mesh->vertices->len; i++)
    {
      FabVec3 p = fab_vec3_add (fab_xform_turn (&turn,
                                                g_array_index (mesh->vertices, FabVertex, i).p),
                                                piece->at);

      box.min = fab_vec3 (MIN (box.min.x, p.x), MIN (box.min.y, p.y), MIN (box.min.z, p.z));
      box.max = fab_vec3 (MAX (box.max.x, p.x), MAX (box.max.y, p.y), MAX (box.max.z, p.z));
    }
  /* what stands on a stove stands before its back */
  if (fab_model_by_id (piece->model)->top > 0)
    box.max.y = piece->at.y + fab_model_by_id (piece->model)->top * piece->scale;
  return box;
}

static void
test_pieces_name_models (void)
{
  for (const FabSet * const *set = fab_set_list (); *set != NULL; set++)
    for (gsize i = 0; i < (*set)->n_pieces; i++)
      {
        const FabSetPiece *piece = &(*set)->pieces[i];

        g_test_message ("%s: %s", (*set)->id, piece->id);
        g_assert_true (piece->model == NULL || fab_model_by_id (piece->model) != NULL);
        g_assert_cmpfloat (piece->scale, >, 0);
        for (gsize k = 0; k < i; k++)
          g_assert_cmpstr (piece->id, !=, (*set)->pieces[k].id);
      }
}

/* What lies flat on the floor, or hangs above the heads, is in nobody's way. */
static gboolean
is_in_the_way (FabBox box)
{
  return box.max.y > .05f && box.min.y < 1.9f;
}

static gboolean
is_leafy (const FabSetPiece *piece)
{
  return fab_model_by_id (piece->model)->klass == FAB_MODEL_PLANT
    || fab_model_by_id (piece->model)->klass == FAB_MODEL_LAND;
}

static void
test_middle_is_free (void)
{
  int wrong = 0;

  for (const FabSet * const *set = fab_set_list (); *set != NULL; set++)
    for (gsize i = 0; i < (*set)->n_pieces; i++)
      {
        FabBox box;

        if ((*set)->pieces[i].model == NULL)
          continue;
        box = find_box (&(*set)->pieces[i]);
        if (!is_in_the_way (box) || box.min.x > .5f || box.max.x < -.5f || box.min.z > .5f
            || box.max.z < -.5f)
          continue;
        g_printerr ("# %s: %s stands in the middle\n", (*set)->id, (*set)->pieces[i].id);
        wrong++;
      }
  g_assert_cmpint (wrong, ==, 0);
}

static gboolean
boxes_meet (FabBox a, FabBox b)
{
  const float give = .03f;

  return a.min.x < b.max.x - give && b.min.x < a.max.x - give && a.min.y < b.max.y - give
    && b.min.y < a.max.y - give &&
         a.min.z < b.max.z - give && b.min.z < a.max.z - give;
}

static void
test_pieces_keep_apart (void)
{
  int wrong = 0;

  for (const FabSet * const *set = fab_set_list (); *set != NULL; set++)
    for (gsize i = 0; i < (*set)->n_pieces; i++)
      for (gsize k = 0; k < i; k++)
        {
          const FabSetPiece *a = &(*set)->pieces[i], *b = &(*set)->pieces[k];

          if (a->model == NULL || b->model == NULL || is_leafy (a) || is_leafy (b) || !boxes_meet (find_box (a), find_box (b)))
            continue;
          g_printerr ("# %s: %s and %s meet\n", (*set)->id, a->id, b->id);
          wrong++;
        }
  g_assert_cmpint (wrong, ==, 0);
}

static void
test_shells (void)
{
  FabSetSpec specs[] = { { 0 }, { .snow = TRUE, .seed = 4 },
                         { .grand = TRUE, .night = TRUE, .rain = TRUE } };

  for (const FabSet * const *set = fab_set_list (); *set != NULL; set++)
    for (gsize s = 0; s < G_N_ELEMENTS (specs); s++)
      {
        g_autoptr(FabMesh) mesh = fab_mesh_new ();
        g_autoptr(FabMesh) again = fab_mesh_new ();

        fab_set_build_shell (*set, &specs[s], mesh);
        fab_set_build_shell (*set, &specs[s], again);
        g_test_message ("%s: %u triangles", (*set)->id, mesh->faces->len);
        g_assert_cmpuint (mesh->faces->len, >, 0);
        g_assert_cmpuint (mesh->faces->len, <=, MOST_TRIANGLES);
        g_assert_cmpmem (mesh->vertices->data, mesh->vertices->len * sizeof (FabVertex),
                         again->vertices->data, again->vertices->len * sizeof (FabVertex));
        for (guint i = 0; i < mesh->vertices->len; i++)
          {
            FabVertex v = g_array_index (mesh->vertices, FabVertex, i);

            g_assert_true (isfinite (v.p.x + v.p.y + v.p.z));
            g_assert_cmpfloat_with_epsilon (fab_vec3_length (v.n), 1, 1e-3);
          }
      }
}

/* Every wall of a room is seen from inside and left out from behind. */
static void
test_rooms_face_inwards (void)
{
  const FabSet *set = fab_set_by_id ("studio");
  g_autoptr(FabMesh) mesh = fab_mesh_new ();

  fab_set_build_shell (set, NULL, mesh);
  for (guint i = 0; i < mesh->faces->len; i++)
    {
      const FabFace *face = &g_array_index (mesh->faces, FabFace, i);
      FabVec3 p[3], n;

      for (int k = 0; k < 3; k++)
        p[k] = g_array_index (mesh->vertices, FabVertex, face->v[k]).p;
      n = fab_vec3_cross (fab_vec3_sub (p[1], p[0]), fab_vec3_sub (p[2], p[0]));
      g_assert_cmpfloat (fab_vec3_dot (n, fab_vec3_sub (fab_vec3 (0, 1.2f, 0), p[0])), >, 0);
    }
}

static void
test_find (void)
{
  static const char * const cases[][2] = {
    { "kitchen", "kitchen" }, { "a dim kitchen", "kitchen" }, { "crowded café", "cafe" },
    { "a huge, empty church", "church" },
    { "train station", "station" }, { "dark hallway", "corridor" }, { "burning city", "street" },
    { "the beach", "beach" },
    { "restaurant kitchen", "kitchen" }, { "edge of a cliff", "cliff" }, { "harbor", "harbour" },
    { "rooftop", "rooftop" },
    { "STAIRCASE", "staircase" }, { "living room", "living-room" },
    { "castle hall", "castle-hall" }, { "outer space", "space" },
    { "desert", "desert" }, { "bridge", "bridge" }, { "forest", "forest" }, { "park", "park" },
    { "classroom", "classroom" }, { "interior lift", "elevator" }, { "petrol station", "petrol" }, { "prison corridor", "cell-block" },
    { "operating theatre", "operating" }, { "medieval tavern", "tavern" }, { "bus stop shelter", "bus-stop" }, { "sewer", "tunnel" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const FabSet *set = fab_set_find (cases[i][0]);

      g_test_message ("%s", cases[i][0]);
      g_assert_nonnull (set);
      g_assert_cmpstr (set->id, ==, cases[i][1]);
    }
  g_assert_null (fab_set_find ("zorblax"));
  g_assert_null (fab_set_find (""));
  g_assert_null (fab_set_find ("carpark-like"));
  g_assert_nonnull (fab_set_by_id ("studio"));
  g_assert_nonnull (fab_set_by_id ("open"));
}

/* Every home in the table is a place that can be built, not the bare studio for want of it. */
static void
test_homes_are_places (void)
{
  const char *place;

  for (gsize i = 0; (place = fab_staging_home (i)) != NULL; i++)
    {
      const FabSet *set = fab_set_find (place);

      g_test_message ("%s", place);
      g_assert_nonnull (set);
      g_assert_true (strcmp (set->id, "studio") != 0 || strcmp (place, "studio") == 0);
    }
}

static void
test_implied_places (void)
{
  static const struct { const char *prompt, *place; } cases[] = {
    { "A bride and groom cut the cake", "wedding" }, { "A judge bangs his gavel", "court" },
    { "A man runs for a bus in the rain", "street" }, { "An astronaut plants a flag", "moon" },
    { "A whale jumps", "sea" }, { "A nurse pushes a patient in a wheelchair", "hospital" },
    { "A girl on a swing", "playground" }, { "A samurai draws his sword", "bamboo" },
    { "Leo kneels at a grave", "graveyard" }, { "A cow looks at a tractor", "farm" },
    { "A boss shouts at a woman at her computer", "office" }, { "A drummer plays drums, spotlight", "theatre" },
    { "A queen sits on her throne", "castle-hall" }, { "A witch stirs a cauldron", "hut" },
    { "A kid sleeps, moonlight", "bedroom" }, { "CU Marta, furious", "living-room" },
    { "A woman waits in the snow", "street" }, { "A surgeon asks for a scalpel", "operating" }, { "Two pilots laugh", "cockpit" },
    { "An orchestra conductor raises his baton", "theatre" }, { "A senator at the lectern", "podium" }, { "A wizard in his study", "wizard-study" },
    { "A scientist near an erupting volcano", "volcano" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(FabShot) shot = fab_shot_parse (cases[i].prompt, NULL, 0);
      const char *place = shot->place != NULL && !shot->place_guessed ? shot->place : fab_staging_imply_place (shot);

      if (g_strcmp0 (place, cases[i].place) != 0)
        g_printerr ("# %s: %s\n", cases[i].prompt, place);
      g_assert_cmpstr (place, ==, cases[i].place);
    }
}

/* "Abandoned" shows: more in the room than its walls. */
static void
test_states_show (void)
{
  static const char * const words[] = { "an abandoned office", "a flooded office", "a messy office", "an elegant office", "an office party", "an office at Christmas" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(FabMesh) plain = fab_mesh_new ();
      g_autoptr(FabMesh) changed = fab_mesh_new ();
      FabSetSpec spec = { .state = fab_set_read_state (words[i]) };

      g_assert_cmpuint (spec.state, !=, 0);
      fab_set_build_shell (fab_set_by_id ("office"), NULL, plain);
      fab_set_build_shell (fab_set_by_id ("office"), &spec, changed);
      g_assert_cmpuint (changed->faces->len + changed->marks->len, >, plain->faces->len + plain->marks->len);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/set/pieces-name-models", test_pieces_name_models);
  g_test_add_func ("/set/middle-is-free", test_middle_is_free);
  g_test_add_func ("/set/pieces-keep-apart", test_pieces_keep_apart);
  g_test_add_func ("/set/shells", test_shells);
  g_test_add_func ("/set/rooms-face-inwards", test_rooms_face_inwards);
  g_test_add_func ("/set/find", test_find);
  g_test_add_func ("/set/homes-are-places", test_homes_are_places);
  g_test_add_func ("/set/implied-places", test_implied_places);
  g_test_add_func ("/set/states-show", test_states_show);
  return g_test_run ();
}
