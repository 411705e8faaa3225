/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shot sizes and angles, measured by projecting bodies through the camera. */
#include "config.h"

#include "fab-blocking-private.h"
#include "fab-camera.h"

#define WIDTH 1280
#define HEIGHT 720

static FabBlocking *
block (const char *prompt,
       guint32     seed)
{
  FabBrief brief = { .aspect = (double) WIDTH / HEIGHT, .seed = seed };

  return fab_blocking_new (prompt, &brief);
}

/* Height in the frame (0 top, 1 bottom) of a place on the body, in units of the height down from the crown. */
static double
body_y (FabBlocking    *blocking,
        const FabActor *actor,
        float           down)
{
  g_autoptr(FabFigure) figure = fab_actor_figure (NULL, actor, 0);
  FabXform at = fab_actor_xform (actor);
  FabBox head = fab_figure_head (figure);
  FabVec3 p = { (head.min.x + head.max.x) / 2, fab_figure_crown (figure) - down * actor->persona.height,
                (head.min.z + head.max.z) / 2 };
  double y = -9;

  g_assert_true (fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT, fab_xform_point (&at, p), NULL, &y, NULL));

  return y / HEIGHT;
}

/* Where crown and cut lie for a size: headroom and the lower edge, within a tolerance. */
static void
test_sizes (void)
{
  static const struct { const char *term; double top, top_y, cut, cut_y; } rows[] = {
    { "ECU", .02, 0, .115, 1 }, { "BCU", .02, 0, .135, 1 }, { "CU", 0, .08, .20, 1 }, { "MCU", 0, .09, .29, 1 },
    { "MS", 0, .10, .46, 1 }, { "MLS", 0, .10, .64, 1 }, { "FULL SHOT", 0, .08, .98, .94 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint32 seed = 0; seed < 4; seed++)
      {
        g_autofree char *prompt = g_strdup_printf ("%s Anna", rows[i].term);
        g_autoptr(FabBlocking) blocking = block (prompt, seed);
        const FabActor *anna = fab_staging_find (blocking->stage, "anna");

        g_assert_cmpfloat_with_epsilon (body_y (blocking, anna, rows[i].top), rows[i].top_y, .07);
        g_assert_cmpfloat_with_epsilon (body_y (blocking, anna, rows[i].cut), rows[i].cut_y, .09);
      }
}

static void
test_wide (void)
{
  static const struct { const char *prompt; double low, high; } rows[] = {
    { "WIDE a man in a desert", .3, .55 }, { "EXTREME WIDE a man in a desert", .08, .2 },
    { "establishing shot, a man on a beach", .08, .2 }, { "FULL SHOT a man in a desert", .7, .95 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = block (rows[i].prompt, i);
      const FabActor *man = fab_staging_find (blocking->stage, "man");
      double tall = body_y (blocking, man, 1) - body_y (blocking, man, 0);

      g_assert_cmpfloat (tall, >=, rows[i].low);
      g_assert_cmpfloat (tall, <=, rows[i].high);
    }
}

/* Share of the frame's height from the middle of a box's floor to that of its lid. */
static double
box_tall (FabBlocking    *blocking,
          const FabActor *thing)
{
  FabBox box = fab_actor_box (thing);
  FabVec3 low = { (box.min.x + box.max.x) / 2, box.min.y, (box.min.z + box.max.z) / 2 }, high = { low.x, box.max.y, low.z };
  double from = -9, to = -9;

  g_assert_true (fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT, low, NULL, &from, NULL));
  g_assert_true (fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT, high, NULL, &to, NULL));

  return (from - to) / HEIGHT;
}

/* Wide, a cup filled the frame, and nobody saw where it stood. */
static void
test_wide_of_small (void)
{
  static const struct { const char *prompt, *thing; double low, high; } rows[] = {
    { "WIDE a cup in a kitchen", "cup", 0, .12 }, { "WIDE a cat sits in a park", "cat", 0, .4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = block (rows[i].prompt, i);
      const FabActor *thing = fab_staging_find (blocking->stage, rows[i].thing);
      double tall = box_tall (blocking, thing);

      g_test_message ("%s", rows[i].prompt);
      g_assert_cmpfloat (tall, >=, rows[i].low);
      g_assert_cmpfloat (tall, <=, rows[i].high);
    }
}

static void
test_angles (void)
{
  static const struct { const char *term; double low, high; } rows[] = {
    { "high angle", -40, -15 }, { "low angle", 4, 30 }, { "bird's-eye view", -70, -45 }, { "overhead", -90, -75 },
    { "eye level", -1, 1 }, { "worm's-eye view", 8, 60 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (guint32 seed = 0; seed < 3; seed++)
      {
        g_autofree char *prompt = g_strdup_printf ("MS %s, a man", rows[i].term);
        g_autoptr(FabBlocking) blocking = block (prompt, seed);
        FabVec3 to = fab_vec3_sub (blocking->stage->camera.target, blocking->stage->camera.eye);
        double pitch = atan2 (to.y, sqrt (to.x * to.x + to.z * to.z)) * 180 / G_PI;

        g_assert_cmpfloat (pitch, >=, rows[i].low);
        g_assert_cmpfloat (pitch, <=, rows[i].high);
        g_assert_cmpfloat (blocking->stage->camera.eye.y, >, 0);
      }
}

static void
test_dutch (void)
{
  g_autoptr(FabBlocking) blocking = block ("Dutch angle, a man", 1);

  g_assert_cmpfloat (fabs (blocking->stage->camera.roll) * 180 / G_PI, >=, 10);
  g_assert_cmpfloat (fabs (blocking->stage->camera.roll) * 180 / G_PI, <=, 20);
}

/* Who looks to one side has the room on that side. */
static void
test_look_room (void)
{
  for (guint32 seed = 0; seed < 6; seed++)
    {
      g_autoptr(FabBlocking) blocking = block ("MCU Anna, profile", seed);
      const FabActor *anna = fab_staging_find (blocking->stage, "anna");
      FabVec3 head = fab_actor_head (anna);
      FabVec3 ahead = fab_vec3_mad (head, fab_vec3 (sinf (anna->yaw), 0, cosf (anna->yaw)), .2f);
      double x, nose;

      g_assert_true (fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT, head, &x, NULL, NULL));
      g_assert_true (fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT, ahead, &nose, NULL, NULL));
      g_assert_cmpfloat (nose > x ? x : WIDTH - x, <, WIDTH * .56);
      g_assert_cmpfloat (nose > x ? x : WIDTH - x, >, WIDTH * .2);
    }
}

static void
test_over_the_shoulder (void)
{
  for (guint32 seed = 0; seed < 4; seed++)
    {
      g_autoptr(FabBlocking) blocking = block ("OTS Mark, Lisa talks to him", seed);
      const FabActor *mark = fab_staging_find (blocking->stage, "mark");
      const FabActor *lisa = fab_staging_find (blocking->stage, "lisa");
      double near, far, x, y;

      g_assert_true (fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT, fab_actor_head (mark), &x, NULL, &near));
      g_assert_cmpfloat (x, >, -WIDTH * .1);
      g_assert_cmpfloat (x, <, WIDTH * 1.1);
      g_assert_true (fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT, fab_actor_head (lisa), &x, &y, &far));
      g_assert_cmpfloat (x, >, WIDTH * .25);
      g_assert_cmpfloat (x, <, WIDTH * .75);
      g_assert_cmpfloat (y, <, HEIGHT * .5);
      g_assert_cmpfloat (near, <, far);
      g_assert_cmpfloat (fab_camera_sees (blocking->stage, lisa), >, .6);
    }
}

/* One at an edge with the back to us, the other clear of it and facing us; a cloud too. */
static void
test_shoulder_sides (void)
{
  static const struct { const char *prompt, *near, *far; } rows[] = {
    { "OTS Anna, Tom facing Anna", "anna", "tom" }, { "OTS Tom, Anna facing Tom in a kitchen", "tom", "anna" },
    { "OTS Anna, Storm facing Anna", "anna", "storm" }, { "OTS Storm, Anna facing Storm", "storm", "anna" },
  };
  const FabCastNote cast[] = { { .name = "Storm", .description = "a storm" }, { .name = "Anna" } };
  FabBrief brief = { .cast = cast, .n_cast = 2, .scene = "EXT. CLIFF - DAY", .aspect = (double) WIDTH / HEIGHT };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(FabBlocking) blocking = fab_blocking_new (rows[i].prompt, &brief);
      const FabCamera *camera = &blocking->stage->camera;
      const FabActor *near = fab_staging_find (blocking->stage, rows[i].near);
      const FabActor *far = fab_staging_find (blocking->stage, rows[i].far);
      double x, other, y;

      fab_camera_project (camera, WIDTH, HEIGHT, fab_actor_head (near), &x, NULL, NULL);
      fab_camera_project (camera, WIDTH, HEIGHT, fab_actor_head (far), &other, &y, NULL);
      g_assert_cmpfloat (MIN (x, WIDTH - x), <, WIDTH * .25);
      g_assert_cmpfloat (fabs (x - other), >, WIDTH * .35);
      g_assert_cmpfloat (y, <, HEIGHT * .6);
      g_assert_cmpfloat (fab_actor_local (far, camera->eye).z, >, 0);
      g_assert_cmpfloat (fab_actor_local (near, camera->eye).z, <, 0);
    }
}

/* The camera stays on one side of the line: first named left, whatever the seed. */
static void
test_line (void)
{
  for (guint32 seed = 0; seed < 8; seed++)
    {
      g_autoptr(FabBlocking) blocking = block ("MS Anna and Tom argue in an office", seed);
      double anna, tom;

      fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT,
                          fab_actor_head (fab_staging_find (blocking->stage, "anna")), &anna, NULL, NULL);
      fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT,
                          fab_actor_head (fab_staging_find (blocking->stage, "tom")), &tom, NULL, NULL);
      g_assert_cmpfloat (anna, <, tom);
      g_assert_cmpfloat (anna, >, 0);
      g_assert_cmpfloat (tom, <, WIDTH);
    }
}

static double
head_x (FabBlocking *blocking,
        const char  *id)
{
  double x = -1;

  fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT,
                      fab_actor_head (fab_staging_find (blocking->stage, id)), &x, NULL, NULL);

  return x;
}

/* A scene: who stood left stays left whoever is named first, over shoulders too; the reverse angle crosses. */
static void
test_line_of_scene (void)
{
  static const struct { const char *prompt; gboolean crossed; } rows[] = {
    { "MS Tom argues with Anna in an office", FALSE }, { "Tom and Anna dance", FALSE }, { "WIDE Tom, Anna", FALSE },
    { "OTS Tom, Anna talks to him", FALSE }, { "OTS Anna, Tom talks to her", FALSE }, { "Tom hands Anna a letter", FALSE },
    { "Reverse angle, MS Tom and Anna argue", TRUE },
  };
  static const char * const line[] = { "Anna", "Tom", NULL };
  FabBrief brief = { .aspect = (double) WIDTH / HEIGHT, .line = line };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    for (brief.seed = 0; brief.seed < 3; brief.seed++)
      {
        g_autoptr(FabBlocking) blocking = fab_blocking_new (rows[i].prompt, &brief);

        if (rows[i].crossed)
          g_assert_cmpfloat (head_x (blocking, "anna"), >, head_x (blocking, "tom"));
        else
          g_assert_cmpfloat (head_x (blocking, "anna"), <, head_x (blocking, "tom"));
      }
}

/* Alone, who stands left in the scene looks right. */
static void
test_look_along_line (void)
{
  static const char * const names[] = { "Anna", "Tom" };
  static const char * const line[] = { "Anna", "Tom", NULL };
  FabBrief brief = { .aspect = (double) WIDTH / HEIGHT, .line = line };

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *prompt = g_strdup_printf ("%s %s", i % 4 < 2 ? "CU" : "MS", names[i % 2]);
      g_autoptr(FabBlocking) blocking = NULL;
      const FabActor *actor;
      float right;

      brief.seed = i;
      blocking = fab_blocking_new (prompt, &brief);
      actor = fab_staging_actor (blocking->stage, 0);
      right = sinf (actor->yaw - atan2f (blocking->stage->camera.eye.x - actor->at.x,
                                         blocking->stage->camera.eye.z - actor->at.z));
      g_assert_cmpfloat (i % 2 == 0 ? right : -right, >, .1);
    }
}

static gboolean
is_in_frame (FabBlocking *blocking,
             FabVec3      p)
{
  double x, y;

  return fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT, p, &x, &y, NULL) &&
         x > 0 && y > 0 && x < WIDTH && y < HEIGHT;
}

/* Sizes by angles by subjects by places: heads of named people are in the frame and not hidden. */
static void
test_faces (void)
{
  static const char * const sizes[] = { "CU", "MCU", "MS", "MLS", "FULL SHOT", "WIDE" };
  static const char * const angles[] = { "", "high angle", "low angle" };
  static const char * const subjects[] = { "Anna smiles", "Anna reads a book", "an old man sits", "Anna and Tom talk", "a boy runs", "a knight with a sword" };
  static const char * const places[] = { "in a kitchen", "on a street", "in a forest", "in a classroom", "" };
  guint seen = 0, inside = 0, n = 0;

  for (guint i = 0; i < 540; i++)
    {
      g_autofree char *prompt = g_strdup_printf ("%s %s %s %s", sizes[i % 6], angles[i / 6 % 3], subjects[i / 18 % 6], places[i / 108]);
      g_autoptr(FabBlocking) blocking = block (prompt, i);
      const FabActor *first = fab_staging_actor (blocking->stage, 0);

      n++;
      inside += is_in_frame (blocking, fab_actor_head (first)) ? 1 : 0;
      seen += fab_camera_sees (blocking->stage, first) > .6 ? 1 : 0;
    }
  g_test_message ("%u panels: %u heads in the frame, %u seen", n, inside, seen);
  g_assert_cmpuint (inside, >=, n * 98 / 100);
  g_assert_cmpuint (seen, >=, n * 95 / 100);
}

/* All before a shoulder are seen from the front, and the head of the near one is in the frame. */
static void
test_shoulder_of_many (void)
{
  static const char * const prompts[] = {
    "OTS of the general, twelve soldiers stand in a row", "OTS a mother, her two children eat soup at the table",
    "OTS Nina, Kai and Jo stand in a park",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      g_autoptr(FabBlocking) blocking = block (prompts[i], 1);
      const FabStaging *stage = blocking->stage;
      const FabActor *near = fab_staging_find (stage, stage->shoulder);
      double x, y;

      g_assert_nonnull (near);
      fab_camera_project (&stage->camera, WIDTH, HEIGHT, fab_actor_head (near), &x, &y, NULL);
      g_assert_cmpfloat (MIN (x, WIDTH - x), <, WIDTH * .25);
      g_assert_cmpfloat (y, >, 0);
      g_assert_cmpfloat (y, <, HEIGHT * .8);
      for (guint k = 0; k < stage->actors->len; k++)
        {
          const FabActor *other = fab_staging_actor (stage, k);

          if (other->lead && other != near && other->being == FAB_BEING_PERSON)
            g_assert_cmpfloat (fab_actor_local (other, stage->camera.eye).z, >, 0);
        }
    }
}

/* A low camera is at the knees of whole figures, and looks up. */
static void
test_low (void)
{
  static const char * const prompts[] = { "Low angle, a sheriff", "LOW ANGLE FULL SHOT Anna in a kitchen", "worm's eye view: Tom" };

  for (gsize i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      g_autoptr(FabBlocking) blocking = block (prompts[i], 1);
      const FabCamera *camera = &blocking->stage->camera;

      g_assert_cmpfloat (camera->eye.y, <, .6);
      g_assert_cmpfloat (camera->target.y, >, camera->eye.y + .1);
    }
}

/* What one looks up at is in the picture, and one's own height is a good share of it. */
static void
test_towering (void)
{
  static const char * const prompts[] = { "a man looks up at a skyscraper", "A boy looks up at a lighthouse", "a man looks at a castle" };

  for (gsize i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      g_autoptr(FabBlocking) blocking = block (prompts[i], 1);
      const FabActor *man = fab_staging_actor (blocking->stage, 0);
      const FabActor *tower = fab_staging_find (blocking->stage, man->target);
      double x, y;

      g_assert_nonnull (tower);
      g_assert_true (fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT,
                                         fab_vec3_add (tower->at, fab_vec3 (0, .8f * fab_actor_height (tower), 0)), &x, &y, NULL));
      g_assert_true (x > 0 && x < WIDTH && y > 0 && y < HEIGHT);
      g_assert_cmpfloat (body_y (blocking, man, 1) - body_y (blocking, man, 0), >, .3);
    }
}

/* A few stand neither in one line nor behind each other's heads. */
/* What alone is named is the picture's subject, also where the place has one of its own. */
static void
test_thing_in_place (void)
{
  static const char * const prompts[] = { "a television in a living room", "a table in a dining room", "an empty throne in a castle hall",
                                          "a bench in a park" };

  for (gsize i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      g_autoptr(FabBlocking) blocking = block (prompts[i], 1);
      const FabActor *thing = fab_staging_actor (blocking->stage, 0);

      double top, foot;

      g_assert_true (fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT, thing->at, NULL, &foot, NULL));
      g_assert_true (fab_camera_project (&blocking->stage->camera, WIDTH, HEIGHT,
                                         fab_vec3_add (thing->at, fab_vec3 (0, fab_actor_height (thing), 0)), NULL, &top, NULL));
      g_assert_cmpfloat (foot - top, >, .25 * HEIGHT);
    }
}

static void
test_group (void)
{
  static const char * const prompts[] = { "Three nuns laugh", "Four men in a park", "Five astronauts pose" };

  for (gsize i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      g_autoptr(FabBlocking) blocking = block (prompts[i], 1);
      const FabStaging *stage = blocking->stage;
      float front = -INFINITY, back = INFINITY;

      for (guint k = 0; k < 3; k++)
        {
          double x, other;

          front = MAX (front, fab_staging_actor (stage, k)->at.z);
          back = MIN (back, fab_staging_actor (stage, k)->at.z);
          fab_camera_project (&stage->camera, WIDTH, HEIGHT, fab_actor_head (fab_staging_actor (stage, k)), &x, NULL, NULL);
          fab_camera_project (&stage->camera, WIDTH, HEIGHT, fab_actor_head (fab_staging_actor (stage, (k + 1) % 3)), &other, NULL,
                              NULL);
          g_assert_cmpfloat (fabs (x - other), >, WIDTH * .035);
        }
      g_assert_cmpfloat (front - back, >, .4);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/artist/camera/sizes", test_sizes);
  g_test_add_func ("/artist/camera/wide", test_wide);
  g_test_add_func ("/artist/camera/wide-of-small", test_wide_of_small);
  g_test_add_func ("/artist/camera/angles", test_angles);
  g_test_add_func ("/artist/camera/dutch", test_dutch);
  g_test_add_func ("/artist/camera/look-room", test_look_room);
  g_test_add_func ("/artist/camera/over-the-shoulder", test_over_the_shoulder);
  g_test_add_func ("/artist/camera/shoulder-sides", test_shoulder_sides);
  g_test_add_func ("/artist/camera/shoulder-of-many", test_shoulder_of_many);
  g_test_add_func ("/artist/camera/low", test_low);
  g_test_add_func ("/artist/camera/towering", test_towering);
  g_test_add_func ("/artist/camera/thing-in-place", test_thing_in_place);
  g_test_add_func ("/artist/camera/group", test_group);
  g_test_add_func ("/artist/camera/line", test_line);
  g_test_add_func ("/artist/camera/line-of-scene", test_line_of_scene);
  g_test_add_func ("/artist/camera/look-along-line", test_look_along_line);
  g_test_add_func ("/artist/camera/faces", test_faces);

  return g_test_run ();
}
