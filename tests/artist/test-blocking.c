/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Staging, overrides, JSON and the report, by geometry. */
#include "config.h"

#include <string.h>

#include "fab-blocking-private.h"

static FabBlocking *
block (const char *prompt,
       guint32     seed)
{
  FabBrief brief = { .aspect = 16.0 / 9, .seed = seed };

  return fab_blocking_new (prompt, &brief);
}

static float
flat_distance (FabVec3 a,
               FabVec3 b)
{
  return sqrtf ((a.x - b.x) * (a.x - b.x) + (a.z - b.z) * (a.z - b.z));
}

static const FabActor *
actor (FabBlocking *blocking,
       const char  *id)
{
  const FabActor *found = fab_staging_find (blocking->stage, id);

  if (found == NULL)
    g_error ("no %s on the stage", id);

  return found;
}

static void
test_distances (void)
{
  static const struct { const char *prompt, *a, *b; float near, far; } rows[] = {
    { "Anna and Tom talk", "anna", "tom", .6f, 1.3f },
    { "Anna hugs Tom", "anna", "tom", .2f, .5f },
    { "two knights duel", "knight", "knight-2", 1.6f, 2.2f },
    { "Anna hands Tom a letter", "anna", "tom", .8f, 1.3f },
    { "a man kisses a woman", "man", "woman", .2f, .5f },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = block (rows[i].prompt, 1);
      const FabActor *a = actor (blocking, rows[i].a), *b = actor (blocking, rows[i].b);

      g_assert_cmpfloat (flat_distance (a->at, b->at), >=, rows[i].near);
      g_assert_cmpfloat (flat_distance (a->at, b->at), <=, rows[i].far);
      g_assert_cmpfloat (a->at.x, <, b->at.x); /* first named to the left */
    }
}

static void
test_courses (void)
{
  g_autoptr(FabBlocking) chase = block ("a dog chases a cat across a living room", 1);
  g_autoptr(FabBlocking) lift = block ("a father lifts his baby up in the air", 1);
  const FabActor *dog = actor (chase, "dog"), *cat = actor (chase, "cat");
  const FabActor *father = actor (lift, "father"), *baby = actor (lift, "baby");

  g_assert_cmpfloat (fabsf (cat->at.x - dog->at.x), >, 2 * fabsf (cat->at.z - dog->at.z));
  g_assert_cmpfloat (fabsf (remainderf (cat->yaw - dog->yaw, 2 * (float) G_PI)), <, .2f);
  g_assert_cmpfloat (baby->at.y, >, .7f * fab_actor_height (father));
}

/* A hand alone is where its thing is. */
static void
test_inserts (void)
{
  static const struct { const char *prompt, *hand, *thing; } rows[] = {
    { "Insert: a hand turns a doorknob", "hand", "doorknob" },
    { "Insert: a hand pours tea into a cup", "hand", "cup" },
    { "Insert: a hand presses a button", "hand", "button" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = block (rows[i].prompt, 1);
      FabVec3 palm = fab_staging_hand_of (blocking->stage, actor (blocking, rows[i].hand));

      g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (palm, actor (blocking, rows[i].thing)->at)), <, .35f);
    }
}

static void
test_relations (void)
{
  g_autoptr(FabBlocking) cat = block ("A cat sleeps on top of a piano", 1);
  g_autoptr(FabBlocking) rider = block ("a woman rides a horse", 1);
  g_autoptr(FabBlocking) train = block ("a man, a train passes behind him", 1);
  const FabModel *piano = fab_actor_model (actor (cat, "piano"));

  g_assert_cmpfloat_with_epsilon (actor (cat, "cat")->at.y,
                                  (piano->top > 0 ? piano->top : piano->size.y) * actor (cat, "piano")->scale, .02);
  g_assert_cmpfloat (flat_distance (actor (rider, "woman")->at, actor (rider, "horse")->at), <, 1);
  g_assert_cmpfloat (actor (rider, "woman")->seat, >, .8);
  g_assert_cmpfloat (actor (train, "train")->at.z, <, actor (train, "man")->at.z - 1);
}

/* What is behind a window of the room would be behind the wall. */
static void
test_behind_a_window (void)
{
  FabBrief brief = { .aspect = 16.0 / 9, .seed = 1, .scene = "INT. LIGHTHOUSE - NIGHT" };
  g_autoptr(FabBlocking) blocking = fab_blocking_new ("WIDE lighthouse, night. A great lamp turns slowly behind the window",
                                                      &brief);
  const FabActor *window = actor (blocking, "window");
  FabVec3 to = fab_vec3_sub (actor (blocking, "lamp")->at, window->at);

  g_assert_cmpfloat (to.x * sinf (window->yaw) + to.z * cosf (window->yaw), >, 0);
}

static void
test_deeds (void)
{
  g_autoptr(FabBlocking) ward = block ("A nurse pushes a boy in a wheelchair", 1);
  g_autoptr(FabBlocking) forest = block ("Three witches stir a cauldron in a forest", 1);
  const FabActor *nurse = actor (ward, "nurse"), *boy = actor (ward, "boy");
  const FabActor *chair = actor (ward, "wheelchair"), *cauldron = actor (forest, "cauldron");

  g_assert_cmpfloat (fab_actor_local (chair, nurse->at).z, <, -.5);
  g_assert_true (nurse->grip_l && nurse->grip_r);
  g_assert_cmpfloat (boy->seat, >, .3);
  g_assert_cmpfloat (flat_distance (boy->at, chair->at), <, .3);
  for (int i = 0; i < 3; i++)
    {
      static const char * const ids[] = { "witch", "witch-2", "witch-3" };
      const FabActor *witch = actor (forest, ids[i]);
      float to = atan2f (cauldron->at.x - witch->at.x, cauldron->at.z - witch->at.z);

      g_assert_cmpfloat (flat_distance (witch->at, cauldron->at), <, 1.6);
      g_assert_cmpfloat (fabsf (remainderf (to - witch->yaw, 2 * (float) G_PI)), <, .6);
    }
}

static void
test_props (void)
{
  g_autoptr(FabBlocking) radish = block ("a baby radish in a tutu walking a dog", 1);
  g_autoptr(FabBlocking) duel = block ("two knights duel", 1);
  guint swords = 0;

  g_assert_cmpstr (actor (radish, "lead")->holder, ==, "radish");
  g_assert_cmpstr (actor (radish, "lead")->end, ==, "dog");
  g_assert_cmpstr (actor (radish, "radish")->persona.species, ==, "radish");
  for (guint i = 0; i < duel->stage->actors->len; i++)
    {
      const FabActor *one = fab_staging_actor (duel->stage, i);
      swords += g_strcmp0 (one->model, "sword") == 0 && one->holder != NULL ? 1 : 0;
    }
  g_assert_cmpuint (swords, ==, 2);
}

static void
test_crowd (void)
{
  g_autoptr(FabBlocking) full = block ("Anna waits in a crowded café", 1);
  g_autoptr(FabBlocking) empty = block ("Anna waits in an empty café", 1);
  guint extras = 0;

  for (guint i = 0; i < full->stage->actors->len; i++)
    extras += fab_staging_actor (full->stage, i)->extra ? 1 : 0;
  g_assert_cmpuint (extras, >=, 3);
  for (guint i = 0; i < empty->stage->actors->len; i++)
    g_assert_false (fab_staging_actor (empty->stage, i)->extra);
}

/* The same words and seed stage the same; another seed stages otherwise. */
static void
test_seed (void)
{
  static const char prompt[] = "Anna runs through a forest, a dog behind her";
  g_autoptr(FabBlocking) a = block (prompt, 3), b = block (prompt, 3);
  g_autofree char *one = fab_blocking_to_json (a), *two = fab_blocking_to_json (b);
  guint different = 0;

  g_assert_cmpstr (one, ==, two);
  for (guint32 seed = 4; seed < 8; seed++)
    {
      g_autoptr(FabBlocking) c = block (prompt, seed);
      g_autofree char *other = fab_blocking_to_json (c);

      different += g_str_equal (one, other) ? 0 : 1;
    }
  g_assert_cmpuint (different, ==, 4);
}

static void
test_json (void)
{
  static const char * const prompts[] = {
    "CU Anna, furious, in a dim kitchen at night, rain on the window.", "a baby radish in a tutu walking a dog",
    "OTS Mark, Lisa hands him a letter in a crowded café", "a zorblax on a table", "a sign “OPEN” on a street at sunset",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(FabBlocking) blocking = block (prompts[i], i);
      g_autofree char *json = fab_blocking_to_json (blocking);
      g_autoptr(FabBlocking) again = fab_blocking_from_json (json, &error);
      g_autofree char *back = NULL;

      g_assert_no_error (error);
      back = fab_blocking_to_json (again);
      g_assert_cmpstr (json, ==, back);
      g_assert_cmpuint (again->chips->len, ==, blocking->chips->len);
    }
}

/* Each chip says what was understood, by its own name. */
static void
test_weather_chip (void)
{
  static const struct { const char *prompt, *weather; } rows[] = {
    { "Anna dances in confetti", "confetti" }, { "a street in heavy rain", "rain" }, { "smoke over a burnt field", "smoke" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = block (rows[i].prompt, 1);
      gsize n;
      const FabChip *chips = fab_blocking_get_chips (blocking, &n);
      const char *weather = NULL;

      for (gsize k = 0; k < n; k++)
        if (g_str_equal (chips[k].property, "weather"))
          weather = chips[k].value;
      g_assert_cmpstr (weather, ==, rows[i].weather);
    }
}

/* A lamp that burns is lit; a sofa that burns is on fire. */
static void
test_burning (void)
{
  static const struct { const char *prompt; gboolean on_fire; } rows[] = {
    { "A lamp burns beside a sofa in a living room", FALSE }, { "A street lamp burns, night", FALSE },
    { "A sofa burns in a living room", TRUE }, { "A burning house", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = block (rows[i].prompt, 1);
      gboolean on_fire = FALSE;

      for (guint k = 0; k < blocking->stage->actors->len; k++)
        on_fire |= g_strcmp0 (fab_staging_actor (blocking->stage, k)->model, "blaze") == 0;
      g_test_message ("%s", rows[i].prompt);
      g_assert_cmpint (on_fire, ==, rows[i].on_fire);
    }
}

static void
test_bad_json (void)
{
  static const char * const bad[] = {
    "", "{", "[]", "null", "{\"version\":1}", "{\"version\":99,\"stage\":{}}", "{\"version\":1,\"stage\":{}}",
    "{\"version\":\"1\",\"stage\":[]}", "{\"version\":1,\"stage\":{\"objects\":{},\"camera\":{},\"light\":{}}}", "\xff\xfe",
  };
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autoptr(FabBlocking) blocking = block ("Anna walks a dog in a park", 1);
  g_autofree char *good = fab_blocking_to_json (blocking);

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (fab_blocking_from_json (bad[i], &error));
      g_assert_nonnull (error);
    }
  g_assert_null (fab_blocking_from_json (deep, NULL));
  /* one byte changed at a time: an error or a blocking, never a crash */
  for (gsize i = 0; i < strlen (good); i += 7)
    {
      g_autofree char *broken = g_strdup (good);
      g_autoptr(FabBlocking) read = NULL;

      broken[i] = "9{\"-e]"[i % 6];
      read = fab_blocking_from_json (broken, NULL);
    }
}

static void
test_overrides (void)
{
  g_autoptr(FabBlocking) plain = block ("Anna talks to Tom", 1);
  g_autoptr(FabBlocking) moved = fab_blocking_with_override (plain, "anna", "position", "[1.5, 0, -2]");
  g_autoptr(FabBlocking) posed = fab_blocking_with_override (moved, "anna", "pose", "\"sit+read\"");
  g_autoptr(FabBlocking) hidden = fab_blocking_with_override (posed, "tom", "hidden", "true");
  g_autoptr(FabBlocking) back = fab_blocking_with_override (moved, "anna", "position", NULL);
  g_autoptr(FabBlocking) odd = fab_blocking_with_override (plain, "nobody", "position", "{\"a\":[]}");
  g_autoptr(FabBlocking) camera = fab_blocking_with_override (plain, "camera", "eye", "[0, 9, 9]");
  FabBrief brief = { .aspect = 16.0 / 9, .seed = 1, .overrides = moved->overrides };
  g_autoptr(FabBlocking) reworded = fab_blocking_new ("Anna, sad, talks to Tom in a kitchen", &brief);

  g_assert_cmpfloat (actor (moved, "anna")->at.x, ==, 1.5f);
  g_assert_cmpfloat (actor (plain, "anna")->at.x, <, 0);
  g_assert_cmpstr (actor (posed, "anna")->lower, ==, "sit");
  g_assert_cmpstr (actor (posed, "anna")->upper, ==, "read");
  g_assert_cmpfloat (actor (posed, "anna")->at.z, ==, -2);
  g_assert_true (actor (hidden, "tom")->hidden);
  g_assert_cmpfloat (actor (back, "anna")->at.x, ==, actor (plain, "anna")->at.x);
  g_assert_cmpfloat (actor (odd, "anna")->at.x, ==, actor (plain, "anna")->at.x);
  g_assert_cmpfloat (camera->stage->camera.eye.y, ==, 9);
  g_assert_cmpfloat (actor (reworded, "anna")->at.x, ==, 1.5f);
}

/* Ids outlast words put before them; a look is turned to another. */
static void
test_stable_overrides (void)
{
  static const char * const prompts[] = {
    "Low angle, an old dog and Anna wait in the rain, Tom waves", "Night, a crowded street: Tom waves, Anna waits",
  };
  FabBrief brief = { .aspect = 16.0 / 9, .seed = 1,
                     .overrides = "{\"anna\":{\"yaw\":2.5,\"look\":\"tom\"},\"camera\":{\"fov\":0.9}}" };

  for (gsize i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      g_autoptr(FabBlocking) blocking = fab_blocking_new (prompts[i], &brief);

      g_assert_cmpfloat (actor (blocking, "anna")->yaw, ==, 2.5f);
      g_assert_cmpstr (actor (blocking, "anna")->target, ==, "tom");
      g_assert_cmpfloat (blocking->stage->camera.fov, ==, .9f);
    }
}

static void
test_report (void)
{
  g_autoptr(FabBlocking) blocking = block ("MS Anna, angry, holds a letter in an office", 1);
  g_autoptr(FabDrawing) drawing = fab_blocking_draw (blocking, NULL, 480, 270, NULL, NULL, NULL);
  g_autoptr(JsonNode) node = fab_blocking_report (blocking, drawing);
  JsonObject *report = json_node_get_object (node);
  JsonObject *anna = json_array_get_object_element (json_object_get_array_member (report, "characters"), 0);
  JsonArray *head = json_object_get_array_member (anna, "head");
  JsonObject *letter = json_array_get_object_element (json_object_get_array_member (report, "props"), 0);
  const char *picked;

  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (report, "shot"), "size"), ==, "MS");
  g_assert_cmpstr (json_object_get_string_member (report, "place"), ==, "office");
  g_assert_cmpstr (json_object_get_string_member (anna, "name"), ==, "Anna");
  g_assert_cmpstr (json_object_get_string_member (anna, "emotion"), ==, "angry");
  g_assert_cmpfloat (json_object_get_double_member (anna, "visible"), >, .6);
  g_assert_cmpstr (json_object_get_string_member (letter, "noun"), ==, "letter");
  g_assert_cmpstr (json_object_get_string_member (letter, "held_by"), ==, "Anna");
  picked = fab_blocking_pick (blocking, drawing,
                              json_array_get_double_element (head, 0) + json_array_get_double_element (head, 2) / 2,
                              json_array_get_double_element (head, 1) + json_array_get_double_element (head, 3) / 2);
  g_assert_cmpstr (picked, ==, "anna");
}

static void
test_motion (void)
{
  g_autoptr(FabBlocking) blocking = block ("a man runs", 1);
  FabMoment moment = { .time = .3 };
  g_autoptr(FabDrawing) still = fab_blocking_draw (blocking, NULL, 320, 180, NULL, NULL, NULL);
  g_autoptr(FabDrawing) later = fab_blocking_draw (blocking, NULL, 320, 180, &moment, NULL, NULL);
  g_autoptr(FabDrawing) again = fab_blocking_draw (blocking, NULL, 320, 180, &moment, NULL, NULL);
  g_autofree char *a = fab_drawing_to_svg (still), *b = fab_drawing_to_svg (later), *c = fab_drawing_to_svg (again);

  g_assert_cmpstr (a, !=, b);
  g_assert_cmpstr (b, ==, c);
}

static char *
draw_svg (FabBlocking *blocking)
{
  g_autoptr(FabDrawing) drawing = fab_blocking_draw (blocking, NULL, 320, 180, NULL, NULL, NULL);

  return fab_drawing_to_svg (drawing);
}

/* A host stands in a block the frame can hold, on its feet. */
static void
test_host (void)
{
  g_autoptr(FabBlocking) blocking = block ("300 soldiers stand in rows on a field", 1);
  float left = INFINITY, right = -INFINITY;
  guint soldiers = 0;

  for (guint i = 0; i < blocking->stage->actors->len; i++)
    {
      const FabActor *one = fab_staging_actor (blocking->stage, i);

      if (g_strcmp0 (one->noun, "soldier") != 0)
        continue;
      soldiers++;
      left = MIN (left, one->at.x);
      right = MAX (right, one->at.x);
      g_assert_cmpstr (one->lower, ==, "stand");
    }
  g_assert_cmpuint (soldiers, ==, 300);
  g_assert_cmpfloat (right - left, <, 30);
}

/* What is dragged is drawn as if nothing had been drawn before. */
static void
test_drag (void)
{
  static const char * const steps[][3] = {
    { "anna", "position", "[0.4, 0, 0.1]" }, { "anna", "yaw", "1.2" }, { "anna", "pose", "\"sit+read\"" },
    { "tom", "emotion", "\"afraid\"" }, { "camera", "eye", "[1, 1.6, 5]" }, { "camera", "eye", "[0.3, 1.6, 1.2]" },
    { "tom", "scale", "0.5" }, { "anna", "hidden", "true" },
  };
  g_autoptr(FabBlocking) blocking = block ("Anna gives Tom a letter in a kitchen, a dog watches them", 3);

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr(FabBlocking) moved = fab_blocking_with_override (blocking, steps[i][0], steps[i][1], steps[i][2]);
      g_autofree char *json = fab_blocking_to_json (moved);
      g_autoptr(FabBlocking) cold = fab_blocking_from_json (json, NULL);
      g_autofree char *before = draw_svg (blocking), *warm = draw_svg (moved), *fresh = draw_svg (cold);

      g_assert_cmpstr (warm, ==, fresh);
      g_assert_cmpstr (warm, !=, before);
      g_set_object (&blocking, moved);
    }
}

static gpointer
draw_cb (gpointer blocking)
{
  return draw_svg (blocking);
}

static void
test_threads (void)
{
  g_autoptr(FabBlocking) blocking = block ("three kids run away from a robot in a street", 1);
  g_autoptr(FabBlocking) moved = fab_blocking_with_override (blocking, "camera", "roll", "0.1");
  GThread *threads[6];
  g_autofree char *still = NULL, *rolled = NULL;

  for (int i = 0; i < 6; i++)
    threads[i] = g_thread_new ("draw", draw_cb, i % 2 ? moved : blocking);
  still = draw_svg (blocking);
  rolled = draw_svg (moved);
  for (int i = 0; i < 6; i++)
    {
      g_autofree char *svg = g_thread_join (threads[i]);

      g_assert_cmpstr (svg, ==, i % 2 ? rolled : still);
    }
}

/* Any words give a drawing, with nothing that is not a number in it. */
static void
test_salad (void)
{
  static const char * const words[] = {
    "Anna", "a dog", "rides", "under", "two knights", "OTS", "POV", "hands", "him", "giant", "in a kitchen", "a storm", "hugs",
    "INSERT", "between", "the table", "through", "worm's-eye view", "fly", "holds", "a baby", "flees from", "crowded", "my feet",
    "a zorblax", "juggles", "eggs", "sits", "on", "a train", "night", "overhead", "burning", "three kids", ",", ".",
  };

  for (guint32 seed = 0; seed < 60; seed++)
    {
      guint32 state = seed * 7919 + 1;
      g_autoptr(GString) prompt = g_string_new (NULL);
      g_autoptr(FabBlocking) blocking = NULL;
      g_autoptr(FabDrawing) drawing = NULL;
      g_autoptr(JsonNode) report = NULL;

      for (int i = 0; i < 12; i++)
        {
          state = state * 1664525u + 1013904223u;
          g_string_append_printf (prompt, "%s ", words[(state >> 16) % G_N_ELEMENTS (words)]);
        }
      blocking = block (prompt->str, seed);
      for (guint i = 0; i < blocking->stage->actors->len; i++)
        g_assert_true (isfinite (fab_vec3_length (fab_staging_actor (blocking->stage, i)->at)));
      g_assert_true (isfinite (fab_vec3_length (blocking->stage->camera.eye)));
      drawing = fab_blocking_draw (blocking, NULL, 96, 54, NULL, NULL, NULL);
      report = fab_blocking_report (blocking, drawing);
      g_assert_nonnull (report);
    }
}

static void
test_cancel (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  FabBlocking *blocking = block ("Anna", 1);

  g_cancellable_cancel (cancellable);
  g_assert_null (fab_blocking_draw (blocking, NULL, 64, 64, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_finalize_object (blocking);
}

/* Nobody stands in a wardrobe: feet of standing leads are outside of footprints. */
static void
test_no_figure_in_furniture (void)
{
  static const char * const places[] = { "kitchen", "bedroom", "office", "cafe", "classroom", "bar", "library", "shop" };

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *prompt = g_strdup_printf ("three women and two men stand in a %s", places[i]);
      g_autoptr(FabBlocking) blocking = block (prompt, i);

      for (guint k = 0; k < blocking->stage->actors->len; k++)
        {
          const FabActor *piece = fab_staging_actor (blocking->stage, k);
          const FabModel *model = fab_actor_model (piece);

          for (guint n = 0; n < 5 && model != NULL && model->size.y > .3f; n++)
            {
              FabVec3 p = fab_actor_local (piece, fab_staging_actor (blocking->stage, n)->at);

              g_assert_false (piece->at.y < .5f && fabsf (p.x) < model->size.x * .45f && fabsf (p.z) < model->size.z * .45f);
            }
        }
    }
}

/* Whoever acts in a room stands between its walls, and what they are at has come along. */
static void
test_within_walls (void)
{
  static const struct { const char *prompt, *a, *b; float wide; } rows[] = {
    { "Two-shot: Maya and Leo argue at a kitchen table", "maya", "leo", 2.5f },
    { "a family of four eats dinner around a table in the kitchen", "family", "family-3", 2.5f },
    { "FULL SHOT a nurse points at a door in a corridor", "nurse", "nurse", 1.0f },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint32 seed = 1; seed <= 3; seed++)
      {
        g_autoptr(FabBlocking) blocking = block (rows[i].prompt, seed);

        g_assert_cmpfloat (fabsf (actor (blocking, rows[i].a)->at.x), <, rows[i].wide);
        g_assert_cmpfloat (fabsf (actor (blocking, rows[i].b)->at.x), <, rows[i].wide);
      }
}

static void
test_rest (void)
{
  static const struct { const char *prompt, *model; float tall; } rows[] = {
    { "a knife lies on the kitchen floor", "knife", .08f },
    { "a ring on the floor", "ring", .03f },
    { "a sword on the grass", "sword", .15f },
    { "a bottle on the table", "bottle", -.2f },   /* stands: at least */
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = fab_blocking_new (rows[i].prompt, NULL);
      const FabActor *thing = fab_staging_find (blocking->stage, rows[i].model);
      FabBox box;

      g_assert_nonnull (thing);
      box = fab_actor_box (thing);
      if (rows[i].tall > 0)
        g_assert_cmpfloat (box.max.y - box.min.y, <, rows[i].tall);
      else
        g_assert_cmpfloat (box.max.y - box.min.y, >, -rows[i].tall);
      g_assert_cmpfloat (box.min.y, >, -.01);
    }
}

/* No window in mid-air: it is looked at from within the room. */
static void
test_seen_from_within (void)
{
  static const char * const prompts[] = { "Tom looks out of the window", "a woman at the window", "a man opens the door" };

  for (gsize i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      g_autoptr(FabBlocking) blocking = fab_blocking_new (prompts[i], NULL);
      const FabStaging *stage = blocking->stage;

      for (guint k = 0; k < stage->actors->len; k++)
        {
          const FabActor *actor = fab_staging_actor (stage, k);
          FabVec3 to = fab_vec3_sub (stage->camera.eye, actor->at);

          if (fab_actor_is_fixture (actor) && !actor->hidden)
            g_assert_cmpfloat (to.x * sinf (actor->yaw) + to.z * cosf (actor->yaw), >, 0);
        }
    }
}

static void
test_feeling_comes_closer (void)
{
  static const struct { const char *prompt; FabShotSize size; } rows[] = {
    { "a crying boy", FAB_SIZE_MLS }, { "a tired doctor", FAB_SIZE_MLS }, { "a boy", FAB_SIZE_LS },
    { "WIDE a crying boy", FAB_SIZE_LS }, { "a frightened man runs", FAB_SIZE_LS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = fab_blocking_new (rows[i].prompt, NULL);

      g_assert_cmpint (blocking->stage->shot_size, ==, rows[i].size);
    }
}

/* A street lamp grew out of a head. */
static void
test_heads_are_clear (void)
{
  g_autoptr(FabBlocking) blocking = block ("MS Anna in a street", 0);
  FabStaging *stage = blocking->stage;
  FabVec3 head = fab_actor_head (actor (blocking, "anna"));
  FabVec3 away = fab_vec3_sub (head, stage->camera.eye);
  FabActor *lamp = fab_staging_add_model (stage, "street-lamp");
  double at, pole;

  lamp->piece = TRUE;
  lamp->at = fab_vec3_mad (stage->camera.eye, away, 2);
  lamp->at.y = 0;
  fab_staging_clear_heads (stage);
  g_assert_true (fab_camera_project (&stage->camera, 1280, 720, head, &at, NULL, NULL));
  g_assert_true (fab_camera_project (&stage->camera, 1280, 720, lamp->at, &pole, NULL, NULL));
  g_assert_cmpfloat (fabs (at - pole), >, 40);
}

/* Who climbs stairs stands on a step; who looks in a mirror is in it; a queue has people, one behind another; a jump goes onto
 * the bed; hands go to the shoe. */
static void
test_everyday (void)
{
  g_autoptr(FabBlocking) stairs = block ("a man climbs the stairs", 1);
  g_autoptr(FabBlocking) mirror = block ("a girl looks at herself in a mirror", 1);
  g_autoptr(FabBlocking) queue = block ("a line forms outside the bakery", 1);
  g_autoptr(FabBlocking) bed = block ("the boy jumps onto the bed", 1);
  g_autoptr(FabBlocking) laces = block ("INSERT: hands tying shoelaces", 1);
  const FabActor *man = fab_staging_find (stairs->stage, "man"), *first, *last, *boy;

  g_assert_cmpstr (man->lower, ==, "upstairs");
  g_assert_cmpfloat (man->at.y, >, .3);
  g_assert_nonnull (fab_staging_find (mirror->stage, "reflection"));
  first = fab_staging_find (queue->stage, "person");
  last = fab_staging_find (queue->stage, "person-7");
  g_assert_nonnull (first);
  g_assert_nonnull (last);
  g_assert_cmpfloat (fabsf (last->at.x - first->at.x), >, 3);
  boy = fab_staging_find (bed->stage, "boy");
  g_assert_cmpfloat (boy->at.y, >, .2);
  g_assert_cmpfloat (fab_staging_find (laces->stage, "hands")->reach_r.y, <, .3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/artist/blocking/distances", test_distances);
  g_test_add_func ("/artist/blocking/courses", test_courses);
  g_test_add_func ("/artist/blocking/inserts", test_inserts);
  g_test_add_func ("/artist/blocking/relations", test_relations);
  g_test_add_func ("/artist/blocking/behind-a-window", test_behind_a_window);
  g_test_add_func ("/artist/blocking/deeds", test_deeds);
  g_test_add_func ("/artist/blocking/props", test_props);
  g_test_add_func ("/artist/blocking/crowd", test_crowd);
  g_test_add_func ("/artist/blocking/seed", test_seed);
  g_test_add_func ("/artist/blocking/json", test_json);
  g_test_add_func ("/artist/blocking/weather-chip", test_weather_chip);
  g_test_add_func ("/artist/blocking/burning", test_burning);
  g_test_add_func ("/artist/blocking/bad-json", test_bad_json);
  g_test_add_func ("/artist/blocking/overrides", test_overrides);
  g_test_add_func ("/artist/blocking/stable-overrides", test_stable_overrides);
  g_test_add_func ("/artist/blocking/report", test_report);
  g_test_add_func ("/artist/blocking/motion", test_motion);
  g_test_add_func ("/artist/blocking/host", test_host);
  g_test_add_func ("/artist/blocking/drag", test_drag);
  g_test_add_func ("/artist/blocking/threads", test_threads);
  g_test_add_func ("/artist/blocking/salad", test_salad);
  g_test_add_func ("/artist/blocking/cancel", test_cancel);
  g_test_add_func ("/artist/blocking/within-walls", test_within_walls);
  g_test_add_func ("/artist/blocking/rest", test_rest);
  g_test_add_func ("/artist/blocking/seen-from-within", test_seen_from_within);
  g_test_add_func ("/artist/blocking/feeling-comes-closer", test_feeling_comes_closer);
  g_test_add_func ("/artist/blocking/no-figure-in-furniture", test_no_figure_in_furniture);
  g_test_add_func ("/artist/blocking/everyday", test_everyday);
  g_test_add_func ("/artist/blocking/heads-are-clear", test_heads_are_clear);

  return g_test_run ();
}
