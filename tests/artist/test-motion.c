/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Motion: cycles close, feet stay where they stand, nothing jumps. */
#include "config.h"

#include <string.h>

#include "fab-blocking-private.h"
#include "fab-motion.h"

static FabBlocking *
block (const char *prompt)
{
  FabBrief brief = { .aspect = 16.0 / 9, .seed = 2 };

  return fab_blocking_new (prompt, &brief);
}

/* Joints in the world. */
static void
pose_at (const FabStaging *stage,
         const char       *id,
         double            time,
         FabVec3           joints[FAB_N_JOINTS])
{
  const FabActor *actor = fab_staging_find (stage, id);
  g_autoptr(FabFigure) figure = fab_actor_figure (stage, actor, time);
  FabXform at = fab_actor_xform (actor);

  for (int i = 0; i < FAB_N_JOINTS; i++)
    joints[i] = fab_xform_point (&at, fab_figure_joint (figure, i));
}

static float
largest_step (const FabVec3 *a,
              const FabVec3 *b)
{
  float step = 0;

  for (int i = 0; i < FAB_N_JOINTS; i++)
    step = MAX (step, fab_vec3_length (fab_vec3_sub (a[i], b[i])));

  return step;
}

static void
test_cycles (void)
{
  static const char * const lowers[] = { "walk", "run", "creep", "march", "dance" };

  for (gsize k = 0; k < G_N_ELEMENTS (lowers); k++)
    {
      g_autoptr(FabBlocking) blocking = block ("Anna stands");
      FabActor *anna = fab_staging_find (blocking->stage, "anna");
      FabVec3 first[FAB_N_JOINTS], before[FAB_N_JOINTS], now[FAB_N_JOINTS];

      g_free (anna->lower);
      anna->lower = g_strdup (lowers[k]);
      for (int i = 0; i <= 240; i++)
        {
          anna->phase = i % 240 / 240.f;
          pose_at (blocking->stage, "anna", 0, now);
          if (i == 0)
            memcpy (first, now, sizeof first);
          else
            g_assert_cmpfloat (largest_step (before, now), <, .07);
          memcpy (before, now, sizeof before);
        }
      g_assert_cmpfloat (largest_step (first, now), <, 1e-4);
    }
}

/* Heels and balls of the feet in the world. */
static void
tread_at (const FabStaging *stage,
          const char       *id,
          FabVec3           treads[4])
{
  const FabActor *actor = fab_staging_find (stage, id);
  g_autoptr(FabFigure) figure = fab_actor_figure (stage, actor, 1);
  FabXform at = fab_actor_xform (actor);

  for (int i = 0; i < 4; i++)
    treads[i] = fab_xform_point (&at, fab_figure_tread (figure, i / 2, i % 2));
}

/* What is on the ground keeps its place from frame to frame. */
static void
test_feet (void)
{
  static const struct { const char *prompt, *id; float slack; } rows[] = {
    { "Anna walks", "anna", .1f }, { "a boy walks", "boy", .1f }, { "Anna creeps", "anna", .15f },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr(FabBlocking) blocking = block (rows[k].prompt);
      FabVec3 before[4], now[4], start = fab_staging_find (blocking->stage, rows[k].id)->at, end = start;
      float slid = 0, far;

      for (int i = 0; i <= 96; i++)
        {
          const FabMoment moment = { .time = .001 + i / 48.0 };
          g_autoptr(FabStaging) at = fab_staging_at (blocking->stage, blocking->prompt, &moment);
          int low = 0;

          tread_at (at, rows[k].id, now);
          for (int f = 1; i > 0 && f < 4; f++)
            if (before[f].y + now[f].y < before[low].y + now[low].y)
              low = f;
          if (i > 0)
            slid += hypotf (now[low].x - before[low].x, now[low].z - before[low].z);
          end = fab_staging_find (at, rows[k].id)->at;
          memcpy (before, now, sizeof before);
        }
      far = hypotf (end.x - start.x, end.z - start.z);
      g_test_message ("%s: went %.2f m, the foot on the ground slid %.2f m", rows[k].prompt, far, slid);
      g_assert_cmpfloat (far, >, .5);
      g_assert_cmpfloat (slid, <, rows[k].slack * far);
    }
}

static void
test_blinks (void)
{
  guint blinks = 0;
  float before = 0;

  for (int i = 1; i <= 60 * 120; i++)
    {
      float lid = fab_motion_blink (7, i / 120.0);

      g_assert_true (lid >= 0 && lid <= 1);
      g_assert_cmpfloat (fabsf (lid - before), <, .2);
      blinks += before < .5f && lid >= .5f ? 1 : 0;
      before = lid;
    }
  g_assert_cmpuint (blinks, >=, 12);
  g_assert_cmpuint (blinks, <=, 30);
  g_assert_cmpfloat (fab_motion_blink (7, 0), ==, 0);
}

static void
test_mouth (void)
{
  FabMouth before = { 0, 1 };

  for (int i = 0; i <= 480; i++)
    {
      FabMouth now = fab_motion_mouth ("Mama, come home. Où vas-tu? 你好", i / 240.0 - .1, 1.8);

      g_assert_true (now.open >= 0 && now.open <= 1 && now.width >= .4 && now.width <= 1.4);
      g_assert_cmpfloat (fabsf (now.open - before.open), <, .16);
      g_assert_cmpfloat (fabsf (now.width - before.width), <, .16);
      before = now;
    }
  g_assert_cmpfloat (fab_motion_mouth ("mama", 2.5, 2).open, ==, 0);
  g_assert_cmpfloat (fab_motion_mouth ("mama", .75, 2).open, >, .3);                               /* a */
  g_assert_cmpfloat (fab_motion_mouth ("mama", 1.25, 2).open, <, fab_motion_mouth ("mama", .75, 2).open); /* m */
  g_assert_cmpfloat (fab_motion_mouth ("oooo", 1, 2).width, <, fab_motion_mouth ("eeee", 1, 2).width);
  g_assert_cmpfloat (fab_motion_mouth ("\xff\xfe", 1, 2).open, ==, 0);
  g_assert_cmpfloat (fab_motion_mouth ("a", 1, 0).open, ==, 0);
}

/* From one blocking to another: ends are the blockings, nothing jumps on the way, bones keep their lengths. */
static void
test_between (void)
{
  static const char * const rows[][2] = {
    { "MS Anna sits on a chair, sad", "MS Anna stands, angry" }, { "Anna points", "Anna crosses her arms" },
    { "Anna kneels", "Anna cheers" }, { "Anna stands", "Anna dances" },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (rows); k++)
    {
      g_autoptr(FabBlocking) from = block (rows[k][0]), to = block (rows[k][1]);
      FabVec3 start[FAB_N_JOINTS], end[FAB_N_JOINTS], before[FAB_N_JOINTS], now[FAB_N_JOINTS];
      float shin = 0;

      pose_at (from->stage, "anna", 0, start);
      pose_at (to->stage, "anna", 0, end);
      shin = fab_vec3_length (fab_vec3_sub (start[FAB_JOINT_KNEE_L], start[FAB_JOINT_ANKLE_L]));
      for (int i = 0; i <= 64; i++)
        {
          g_autoptr(FabBlocking) between = fab_blocking_between (from, to, i / 64.0);

          pose_at (between->stage, "anna", 0, now);
          if (i == 0)
            g_assert_cmpfloat (largest_step (start, now), <, 1e-3);
          else
            g_assert_cmpfloat (largest_step (before, now), <, .15);
          g_assert_cmpfloat_with_epsilon (fab_vec3_length (fab_vec3_sub (now[FAB_JOINT_KNEE_L], now[FAB_JOINT_ANKLE_L])),
                                          shin, .02);
          memcpy (before, now, sizeof before);
        }
      g_assert_cmpfloat (largest_step (end, now), <, .02);
    }
}

/* Who stands elsewhere in the other blocking walks there and arrives. */
static void
test_walk_there (void)
{
  g_autoptr(FabBlocking) from = block ("WIDE Anna waits in a field");
  g_autoptr(FabBlocking) to = fab_blocking_with_override (from, "anna", "position", "[2.4, 0, 0.5]");
  FabVec3 before[FAB_N_JOINTS], now[FAB_N_JOINTS];

  for (int i = 0; i <= 200; i++)
    {
      g_autoptr(FabBlocking) between = fab_blocking_between (from, to, i / 200.0);

      pose_at (between->stage, "anna", 0, now);
      if (i > 0)
        g_assert_cmpfloat (largest_step (before, now), <, .16);
      g_assert_cmpfloat (MIN (now[FAB_JOINT_ANKLE_L].y, now[FAB_JOINT_ANKLE_R].y), >, 0);
      memcpy (before, now, sizeof before);
    }
  g_assert_cmpfloat_with_epsilon (now[FAB_JOINT_PELVIS].x, 2.4, .15);
}

/* Nobody glides into a seat: one walks there on one's feet, turns and sits down. */
static void
test_sit_there (void)
{
  g_autoptr(FabBlocking) sitting = block ("WIDE Anna sits on a chair");
  g_autoptr(FabBlocking) standing = block ("WIDE Anna waits in a field");
  FabObject seat;
  g_autofree char *far = NULL;
  g_autoptr(FabBlocking) from = NULL;
  FabVec3 start[FAB_N_JOINTS], before[FAB_N_JOINTS], now[FAB_N_JOINTS];

  g_assert_true (fab_blocking_find_object (sitting, "anna", &seat));
  far = g_strdup_printf ("[%f, 0, %f]", seat.at.x - 2.5, seat.at.z + .5);
  from = fab_blocking_with_override (standing, "anna", "position", far);
  pose_at (from->stage, "anna", 0, start);
  for (int i = 0; i <= 200; i++)
    {
      g_autoptr(FabBlocking) between = fab_blocking_between (from, sitting, i / 200.0);
      float away;

      pose_at (between->stage, "anna", 0, now);
      away = hypotf (now[FAB_JOINT_PELVIS].x - seat.at.x, now[FAB_JOINT_PELVIS].z - seat.at.z);
      if (i > 0)
        g_assert_cmpfloat (largest_step (before, now), <, .2);
      if (away > .8f)
        g_assert_cmpfloat (now[FAB_JOINT_PELVIS].y, >, .85 * start[FAB_JOINT_PELVIS].y);
      memcpy (before, now, sizeof before);
    }
  g_assert_cmpfloat (now[FAB_JOINT_PELVIS].y, <, .8 * start[FAB_JOINT_PELVIS].y);
}

/* Hair and hems of who goes are left behind; of who stands they hang. */
static void
test_drag (void)
{
  g_autoptr(FabBlocking) blocking = block ("WIDE Anna walks in a field");
  const FabMoment moment = { .time = .7, .remaining = 1.3 };
  g_autoptr(FabStaging) at = fab_staging_at (blocking->stage, blocking->prompt, &moment);
  FabPoseSpec walking = fab_actor_pose (at, fab_staging_find (at, "anna"), moment.time);
  FabPoseSpec still = fab_actor_pose (blocking->stage, fab_staging_find (blocking->stage, "anna"), 0);

  g_assert_cmpfloat (walking.drag.z, <, -.05);
  g_assert_cmpfloat (fab_vec3_length (still.drag), ==, 0);
}

/* A speaker's mouth and hands move, nobody else's. */
static void
test_speaking (void)
{
  g_autoptr(FabBlocking) blocking = block ("MS Anna and Tom talk");
  const FabMoment moment = { .time = 1, .speaking = "anna", .line = "Come home", .spoken = .6, .length = 2 };
  g_autoptr(FabStaging) at = fab_staging_at (blocking->stage, blocking->prompt, &moment);

  g_assert_cmpfloat (fab_staging_find (at, "anna")->mouth_width, >, 0);
  g_assert_cmpfloat (fab_staging_find (at, "tom")->mouth_width, ==, 0);
}

static FabMesh *
mesh_at (const FabStaging *stage,
         const char       *model,
         FabMeshCache     *cache,
         double            time)
{
  FabMoment moment = { .time = time };

  for (guint i = 0; i < stage->actors->len; i++)
    if (g_strcmp0 (fab_staging_actor (stage, i)->model, model) == 0)
      return _fab_actor_mesh_cached (stage, fab_staging_actor (stage, i), &moment, cache);
  return NULL;
}

/* A frame of a film builds anew only what lives. */
static void
test_still_things (void)
{
  g_autoptr(FabBlocking) blocking = block ("WS a dog runs past a table");
  g_autoptr(FabMeshCache) cache = fab_mesh_cache_new (1 << 24);
  g_autoptr(FabMesh) table = mesh_at (blocking->stage, "table", cache, 0);
  g_autoptr(FabMesh) table_later = mesh_at (blocking->stage, "table", cache, .4);
  g_autoptr(FabMesh) dog = mesh_at (blocking->stage, "dog", cache, 0);
  g_autoptr(FabMesh) dog_later = mesh_at (blocking->stage, "dog", cache, .4);

  g_assert_nonnull (table);
  g_assert_nonnull (dog);
  g_assert_true (table == table_later);
  g_assert_true (dog != dog_later);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/artist/motion/cycles", test_cycles);
  g_test_add_func ("/artist/motion/feet", test_feet);
  g_test_add_func ("/artist/motion/blinks", test_blinks);
  g_test_add_func ("/artist/motion/mouth", test_mouth);
  g_test_add_func ("/artist/motion/between", test_between);
  g_test_add_func ("/artist/motion/walk-there", test_walk_there);
  g_test_add_func ("/artist/motion/sit-there", test_sit_there);
  g_test_add_func ("/artist/motion/drag", test_drag);
  g_test_add_func ("/artist/motion/speaking", test_speaking);
  g_test_add_func ("/artist/motion/still-things", test_still_things);

  return g_test_run ();
}
