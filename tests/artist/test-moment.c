/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people and cameras do while a panel lasts. */
#include "config.h"

#include <string.h>

#include "fab-blocking-private.h"
#include "fab-camera.h"
#include "fab-staging-move.h"

static FabBlocking *
block (const char *prompt)
{
  FabBrief brief = { .aspect = 16.0 / 9, .seed = 2 };

  return fab_blocking_new (prompt, &brief);
}

static FabStaging *
stage_at (FabBlocking *blocking,
          double       time,
          double       length)
{
  const FabMoment moment = { .time = time, .remaining = length - time };

  return fab_staging_at (blocking->stage, blocking->prompt, &moment);
}

static float
largest_step (const FabStaging *before,
              const FabStaging *after,
              const char       *id,
              double            time)
{
  const FabActor *a = fab_staging_find (before, id), *b = fab_staging_find (after, id);
  g_autoptr(FabFigure) first = fab_actor_figure (before, a, time - 1 / 24.);
  g_autoptr(FabFigure) last = fab_actor_figure (after, b, time);
  FabXform at = fab_actor_xform (a), to = fab_actor_xform (b);
  float step = 0;

  for (int i = 0; i < FAB_N_JOINTS; i++)
    step = MAX (step, fab_vec3_length (fab_vec3_sub (fab_xform_point (&at, fab_figure_joint (first, i)),
                                                     fab_xform_point (&to, fab_figure_joint (last, i)))));

  return step;
}

/* However long the panel: no joint jumps. */
static void
test_no_jumps (void)
{
  static const struct { const char *prompt, *id; double length; float most; } rows[] = {
    { "WS Anna walks to the window in a kitchen", "anna", 4, .26f },
    { "WS Anna walks to the window in a kitchen", "anna", .5, .26f },
    { "WS a man runs down a city street", "man", 2, .65f },
    { "MS Anna sits down on a chair in a kitchen", "anna", 3, .2f },
    { "MS Ben turns around in an office", "ben", 2, .2f },
    { "MS Ben waves on a beach", "ben", 3, .3f },
    { "MS Anna points in a kitchen", "anna", 2, .25f },
    { "MS Anna kneels in a church", "anna", 2, .2f },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = block (rows[i].prompt);
      g_autoptr(FabStaging) before = stage_at (blocking, 0, rows[i].length);

      g_test_message ("%s, %g s", rows[i].prompt, rows[i].length);
      for (int frame = 1; frame < rows[i].length * 24; frame++)
        {
          g_autoptr(FabStaging) now = stage_at (blocking, frame / 24., rows[i].length);

          g_assert_cmpfloat (largest_step (before, now, rows[i].id, frame / 24.), <, rows[i].most);
          fab_staging_free (before);
          before = g_steal_pointer (&now);
        }
    }
}

/* To a mark: through the place of the panel, as far as the way is free, and there one stands. */
static void
test_going (void)
{
  g_autoptr(FabBlocking) blocking = block ("WS Anna walks in a kitchen");
  const FabActor *anna = fab_staging_find (blocking->stage, "anna");
  FabActor *table = fab_staging_add (blocking->stage, "mark", FAB_ACTOR_LABEL);
  FabVec3 way = fab_vec3 (sinf (anna->yaw), 0, cosf (anna->yaw));
  g_autoptr(FabStaging) start = NULL;
  g_autoptr(FabStaging) end = NULL;
  float before, after;

  table->at = fab_vec3_mad (anna->at, way, 1.5f);
  table->size = fab_vec3 (.4f, 1, .4f);
  start = stage_at (blocking, 0, 30);
  end = stage_at (blocking, 29.9, 30);
  before = fab_vec3_dot (fab_vec3_sub (fab_staging_find (start, "anna")->at, anna->at), way);
  after = fab_vec3_dot (fab_vec3_sub (fab_staging_find (end, "anna")->at, anna->at), way);
  g_assert_cmpfloat (before, <=, 0);
  g_assert_cmpfloat (after, >, .3f);
  g_assert_cmpfloat (after, <, 1.5f);
  g_assert_cmpfloat (fab_staging_find (end, "anna")->blend, ==, 1);
  g_assert_cmpstr (fab_staging_find (end, "anna")->next->lower, ==, "stand");
}

/* Nobody comes out of a thing that they stand at, nor goes into it. */
static void
test_at_a_thing (void)
{
  g_autoptr(FabBlocking) blocking = block ("WS Anna walks in a kitchen");
  const FabActor *anna = fab_staging_find (blocking->stage, "anna");
  FabVec3 way = fab_vec3 (sinf (anna->yaw), 0, cosf (anna->yaw));

  for (int side = -1; side <= 1; side += 2)
    {
      FabActor *door = fab_staging_add (blocking->stage, "door", FAB_ACTOR_LABEL);
      g_autoptr(FabStaging) at = NULL;
      float gone;

      door->at = fab_vec3_mad (anna->at, way, .3f * side);
      door->size = fab_vec3 (.1f, 2, .1f);
      at = stage_at (blocking, side < 0 ? 0 : 9.9, 10);
      gone = fab_vec3_dot (fab_vec3_sub (fab_staging_find (at, "anna")->at, anna->at), way);
      g_assert_cmpfloat_with_epsilon (gone, 0, .05f);
      g_ptr_array_remove (blocking->stage->actors, door);
    }
}

/* Side by side they stay so, though one is small and a thing stands before the other. */
static void
test_going_together (void)
{
  g_autoptr(FabBlocking) blocking = block ("WS Anna and a boy walk side by side on a beach");
  const FabActor *anna = fab_staging_find (blocking->stage, "anna"), *boy = fab_staging_find (blocking->stage, "boy");
  FabActor *mark = fab_staging_add (blocking->stage, "mark", FAB_ACTOR_LABEL);

  mark->at = fab_vec3_mad (anna->at, fab_vec3 (sinf (anna->yaw), 0, cosf (anna->yaw)), 1.5f);
  mark->size = fab_vec3 (.2f, 1, .2f);
  for (double time = 0; time < 8; time++)
    {
      g_autoptr(FabStaging) at = stage_at (blocking, time, 8);
      FabVec3 apart = fab_vec3_sub (fab_staging_find (at, "boy")->at, fab_staging_find (at, "anna")->at);

      g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (apart, fab_vec3_sub (boy->at, anna->at))), <, .02f);
    }
}

/* All of a crowd go, and those ahead are in nobody's way. */
static void
test_crowd_goes (void)
{
  g_autoptr(FabBlocking) blocking = block ("LS A crowd of people runs down a street");
  g_autoptr(FabStaging) end = stage_at (blocking, 3, 4);
  guint n = 0;

  for (guint i = 0; i < blocking->stage->actors->len; i++)
    {
      const FabActor *actor = fab_staging_actor (blocking->stage, i);

      n += actor->kind == FAB_ACTOR_FIGURE && fab_staging_find (end, actor->id)->at.z > actor->at.z + .5f;
    }
  g_assert_cmpuint (n, >=, 6);
}

static void
test_beginning (void)
{
  g_autoptr(FabBlocking) blocking = block ("MS Anna sits down on a chair in a kitchen");
  g_autoptr(FabStaging) start = stage_at (blocking, 0, 3);
  g_autoptr(FabStaging) end = stage_at (blocking, 2.5, 3);
  const FabMoment begun = { .remaining = 3, .begun = TRUE };
  g_autoptr(FabStaging) at_once = fab_staging_at (blocking->stage, blocking->prompt, &begun);

  g_assert_cmpstr (fab_staging_find (start, "anna")->lower, ==, "stand");
  g_assert_cmpfloat (fab_actor_head (fab_staging_find (start, "anna")).y, >, fab_actor_head (fab_staging_find (end, "anna")).y + .2f);
  g_assert_cmpstr (fab_staging_find (end, "anna")->lower, ==, "sit");
  g_assert_cmpstr (fab_staging_find (at_once, "anna")->lower, ==, "sit");
}

/* Of two only who is meant. */
static void
test_meant (void)
{
  g_autoptr(FabBlocking) blocking = block ("MS Anna and Ben in an office, Ben turns around");
  const FabActor *anna = fab_staging_find (blocking->stage, "anna"), *ben = fab_staging_find (blocking->stage, "ben");
  g_autoptr(FabStaging) start = stage_at (blocking, 0, 2);

  g_assert_cmpfloat (fab_staging_find (start, "anna")->yaw, ==, anna->yaw);
  g_assert_cmpfloat (fabsf (fab_staging_find (start, "ben")->yaw - ben->yaw), >, 1);
}

/* The sun rises, not who stands before it. */
static void
test_things_that_rise (void)
{
  static const struct { const char *prompt; gboolean begins; } rows[] = {
    { "MLS The sun rises behind the boats. Anna stands on the pier", FALSE },
    { "MS Anna stands on a hill. Smoke rises", FALSE },
    { "MS Anna stands in an office. The wheel turns", FALSE },
    { "MS Anna looks at the door. She stands up", TRUE },
    { "MS Anna rises in an office", TRUE },
    { "MS an old man stands up in an office", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = block (rows[i].prompt);
      const FabActor *actor = fab_staging_actor (blocking->stage, 0);

      for (guint j = 0; actor->kind != FAB_ACTOR_FIGURE && j < blocking->stage->actors->len; j++)
        actor = fab_staging_actor (blocking->stage, j);
      g_test_message ("%s", rows[i].prompt);
      g_assert_cmpint (_fab_staging_begins (blocking->stage, rows[i].prompt, actor), ==, rows[i].begins);
    }
}

static void
test_life (void)
{
  static const struct { const char *prompt; FabLife expected; } rows[] = {
    { "EWS an empty beach", FAB_LIFE_NONE }, { "MS Anna on a beach", FAB_LIFE_IDLE }, { "WS Anna walks on a beach", FAB_LIFE_BUSY },
    { "MS Anna points on a beach", FAB_LIFE_BUSY }, { "WS Anna dances on a beach", FAB_LIFE_BUSY },
    { "MS Anna turns around on a beach", FAB_LIFE_BUSY },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = block (rows[i].prompt);

      g_test_message ("%s", rows[i].prompt);
      g_assert_cmpint (fab_blocking_get_life (blocking), ==, rows[i].expected);
    }
}

/* --- cameras --- */

static FabCamera
travel (FabBlocking    *blocking,
        FabCameraShift  shift)
{
  g_autoptr(FabStaging) stage = fab_staging_copy (blocking->stage);

  fab_camera_travel (stage, &shift, fab_vec3 (1, 0, 0));

  return stage->camera;
}

static float
distance (FabBlocking *blocking,
          FabVec3      eye)
{
  return fab_vec3_length (fab_vec3_sub (fab_actor_head (fab_camera_subject (blocking->stage)), eye));
}

/* A dolly comes nearer and keeps the lens, a zoom stays and changes it; who pans only turns, who trucks only goes. */
static void
test_cameras (void)
{
  g_autoptr(FabBlocking) blocking = block ("MS Anna in a cafe");
  FabCamera was = blocking->stage->camera, now;
  FabVec3 ahead = fab_vec3_normal (fab_vec3_sub (was.target, was.eye));
  float far = distance (blocking, was.eye);

  now = travel (blocking, (FabCameraShift) { .zoom = 1 });
  g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (now.eye, was.eye)), <, 1e-5f);
  g_assert_cmpfloat (now.fov, ==, was.fov);

  now = travel (blocking, (FabCameraShift) { .dolly = .5, .zoom = 1 });
  g_assert_cmpfloat (distance (blocking, now.eye), <, .75f * far);
  g_assert_cmpfloat (now.fov, ==, was.fov);
  now = travel (blocking, (FabCameraShift) { .dolly = 9, .zoom = 1 });
  g_assert_cmpfloat (fab_vec3_dot (fab_vec3_sub (now.eye, was.eye), ahead), <, far);

  now = travel (blocking, (FabCameraShift) { .zoom = 2 });
  g_assert_cmpfloat_with_epsilon (tanf (now.fov / 2), tanf (was.fov / 2) / 2, 1e-5f);
  g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (now.eye, was.eye)), ==, 0);

  now = travel (blocking, (FabCameraShift) { .pan = .5, .zoom = 1 });
  g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (now.eye, was.eye)), ==, 0);
  /* to the right of what was ahead */
  g_assert_cmpfloat (fab_vec3_cross (ahead, fab_vec3_sub (now.target, now.eye)).y, <, 0);

  now = travel (blocking, (FabCameraShift) { .truck = 1, .zoom = 1 });
  g_assert_cmpfloat (fab_vec3_cross (ahead, fab_vec3_sub (now.eye, was.eye)).y, <, 0);
  g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (fab_vec3_sub (now.target, now.eye), fab_vec3_sub (was.target, was.eye))), <, 1e-4f);

  now = travel (blocking, (FabCameraShift) { .crane = 1, .zoom = 1 });
  g_assert_cmpfloat (now.eye.y, >, was.eye.y + .3f);
  now = travel (blocking, (FabCameraShift) { .tilt = .3, .zoom = 1 });
  g_assert_cmpfloat (now.target.y, >, was.target.y + .1f);
  now = travel (blocking, (FabCameraShift) { .arc = 30, .zoom = 1 });
  g_assert_cmpfloat_with_epsilon (now.eye.y, was.eye.y, 1e-4f);
  g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (now.eye, was.eye)), >, .3f * far);
  now = travel (blocking, (FabCameraShift) { .roll = 90, .zoom = 1 });
  g_assert_cmpfloat_with_epsilon (now.roll - was.roll, G_PI_2, 1e-5f);
  now = travel (blocking, (FabCameraShift) { .follow = 1, .zoom = 1 });
  g_assert_cmpfloat_with_epsilon (now.eye.x - was.eye.x, 1, 1e-5f);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/artist/moment/no-jumps", test_no_jumps);
  g_test_add_func ("/artist/moment/going", test_going);
  g_test_add_func ("/artist/moment/beginning", test_beginning);
  g_test_add_func ("/artist/moment/meant", test_meant);
  g_test_add_func ("/artist/moment/at-a-thing", test_at_a_thing);
  g_test_add_func ("/artist/moment/crowd-goes", test_crowd_goes);
  g_test_add_func ("/artist/moment/going-together", test_going_together);
  g_test_add_func ("/artist/moment/things-that-rise", test_things_that_rise);
  g_test_add_func ("/artist/moment/life", test_life);
  g_test_add_func ("/artist/moment/cameras", test_cameras);

  return g_test_run ();
}
