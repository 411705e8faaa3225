/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moving what is drawn: by the place it comes to, the steps of the history, and what is drawn meanwhile. */
#include "config.h"

#include <math.h>

#include "app-testing.h"
#include "fab-reblocking-camera.h"

#define ASPECT (16. / 9)

typedef struct
{
  Fixture        story;
  FabReblocking *reblocking;
  guint          n_changed, n_drawn;
} Hand;

static void
count_cb (guint *count)
{
  ++*count;
}

static void
add_take (FabStory *story,
          gint64    panel)
{
  FabBrief brief = { .aspect = ASPECT, .seed = 3 };
  g_autoptr(FabBlocking) blocking = fab_blocking_new ("wide shot: Anna and Ben stand in a kitchen", &brief);
  char *json = fab_blocking_to_json (blocking);
  g_autoptr(GBytes) bytes = g_bytes_new_take (json, strlen (json));

  g_assert_cmpint (fab_story_add_take (story, panel, "builtin", "m", 1, "p", FAB_BLOCKING_MEDIA_TYPE, bytes, NULL), !=, 0);
}

static void
set_up (Hand          *hand,
        gconstpointer  data)
{
  double box[4];

  testing_set_up (&hand->story, NULL);
  fab_session_select (hand->story.session, testing_panel_at (hand->story.story, 0));
  add_take (hand->story.story, testing_panel_at (hand->story.story, 0));
  hand->reblocking = fab_reblocking_new ();
  fab_reblocking_set_size (hand->reblocking, 480, 270);
  fab_reblocking_set_session (hand->reblocking, hand->story.session);
  fab_reblocking_set_active (hand->reblocking, TRUE);
  g_signal_connect_swapped (hand->reblocking, "changed", G_CALLBACK (count_cb), &hand->n_changed);
  g_signal_connect_swapped (hand->reblocking, "drawn", G_CALLBACK (count_cb), &hand->n_drawn);
  testing_wait_for (fab_reblocking_get_extent (hand->reblocking, "anna", box));
}

static void
tear_down (Hand          *hand,
           gconstpointer  data)
{
  fab_reblocking_set_session (hand->reblocking, NULL);
  testing_wait_for (G_OBJECT (hand->reblocking)->ref_count == 1); /* a drawing under way holds it */
  g_assert_finalize_object (hand->reblocking);
  testing_tear_down (&hand->story, NULL);
}

static FabObject
find_object (Hand       *hand,
             const char *id)
{
  FabObject object;

  g_assert_true (fab_blocking_find_object (fab_reblocking_get_blocking (hand->reblocking), id, &object));

  return object;
}

static char *
dup_overrides (Hand *hand)
{
  return fab_story_dup_overrides (hand->story.story, testing_panel_at (hand->story.story, 0));
}

static void
drag (Hand    *hand,
      FabGrip  grip,
      double   dx,
      double   dy)
{
  fab_reblocking_begin (hand->reblocking, grip, .9, .6);
  fab_reblocking_update (hand->reblocking, .9 + dx / 2, .6 + dy / 2);
  fab_reblocking_update (hand->reblocking, .9 + dx, .6 + dy);
  fab_reblocking_end (hand->reblocking);
}

/* Where a drag takes what stands on the ground, it is seen where the pointer took it. */
static void
test_move (Hand          *hand,
           gconstpointer  data)
{
  double x0, y0, x1, y1;
  FabVec3 before = find_object (hand, "anna").at, after;
  g_autofree char *overrides = NULL, *none = NULL;

  fab_reblocking_select (hand->reblocking, "anna");
  g_assert_true (fab_reblocking_project (hand->reblocking, before, &x0, &y0));
  drag (hand, FAB_GRIP_MOVE, .2, -.05);
  after = find_object (hand, "anna").at;
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 1e-3);
  g_assert_true (fab_reblocking_project (hand->reblocking, after, &x1, &y1));
  g_assert_cmpfloat_with_epsilon (x1 - x0, .2, .01);
  g_assert_cmpfloat_with_epsilon (y1 - y0, -.05, .01);
  overrides = dup_overrides (hand);
  g_assert_nonnull (strstr (overrides, "\"anna\":{\"position\":["));

  g_assert_cmpstr (fab_story_get_undo_label (hand->story.story), ==, "Move Object");
  g_assert_true (fab_story_undo (hand->story.story, NULL));
  none = dup_overrides (hand);
  g_assert_cmpstr (none, ==, "{}");
  g_assert_cmpfloat_with_epsilon (find_object (hand, "anna").at.x, before.x, 1e-4);
}

static void
test_drawn_meanwhile (Hand          *hand,
                      gconstpointer  data)
{
  g_autofree char *overrides = NULL;

  fab_reblocking_select (hand->reblocking, "ben");
  fab_reblocking_begin (hand->reblocking, FAB_GRIP_MOVE, .5, .5);
  fab_reblocking_update (hand->reblocking, .6, .5);
  testing_wait_for (hand->n_drawn > 0);
  g_assert_true (fab_reblocking_is_dragging (hand->reblocking));
  fab_reblocking_cancel (hand->reblocking);
  overrides = dup_overrides (hand);
  g_assert_cmpstr (overrides, ==, "{}");
  g_assert_false (fab_reblocking_is_dragging (hand->reblocking));
}

static void
test_pick (Hand          *hand,
           gconstpointer  data)
{
  double box[4];
  const char *id;

  g_assert_true (fab_reblocking_get_extent (hand->reblocking, "anna", box));
  id = fab_reblocking_pick (hand->reblocking, box[0] + box[2] / 2, box[1] + box[3] / 2);
  g_assert_cmpstr (id, ==, "anna");
  g_assert_null (fab_reblocking_pick (hand->reblocking, -4, 9));
  fab_reblocking_step (hand->reblocking, 1);
  g_assert_cmpstr (fab_reblocking_get_selected (hand->reblocking), ==, "anna");
  fab_reblocking_step (hand->reblocking, 1);
  g_assert_cmpstr (fab_reblocking_get_selected (hand->reblocking), ==, "ben");
  fab_reblocking_step (hand->reblocking, -1);
  g_assert_cmpstr (fab_reblocking_get_selected (hand->reblocking), ==, "anna");
}

static void
test_turn_and_raise (Hand          *hand,
                     gconstpointer  data)
{
  FabObject before = find_object (hand, "anna"), after;

  fab_reblocking_select (hand->reblocking, "anna");
  drag (hand, FAB_GRIP_TURN, .15, 0);
  after = find_object (hand, "anna");
  g_assert_cmpfloat (fabs (remainder (after.yaw - before.yaw, 2 * G_PI)), >, .1);
  drag (hand, FAB_GRIP_RAISE, 0, -.2);
  after = find_object (hand, "anna");
  g_assert_cmpfloat (after.at.y, >, before.at.y + .3);
  drag (hand, FAB_GRIP_SCALE, .1, 0);
  g_assert_cmpfloat (find_object (hand, "anna").scale, >, before.scale * 1.1);
}

static void
test_properties (Hand          *hand,
                 gconstpointer  data)
{
  g_autofree char *overrides = NULL;
  double box[4];

  fab_reblocking_select (hand->reblocking, "anna");
  fab_reblocking_set (hand->reblocking, "pose", "\"sit+read\"");
  g_assert_cmpstr (find_object (hand, "anna").lower, ==, "sit");
  fab_reblocking_set (hand->reblocking, "emotion", "\"angry\"");
  fab_reblocking_set (hand->reblocking, "look", "\"ben\"");
  g_assert_cmpstr (find_object (hand, "anna").look, ==, "ben");
  fab_reblocking_set (hand->reblocking, "hidden", "true");
  g_assert_true (find_object (hand, "anna").hidden);
  testing_wait_for (fab_reblocking_get_extent (hand->reblocking, "ben", box));
  g_assert_false (fab_reblocking_get_extent (hand->reblocking, "anna", box));
  fab_reblocking_reset (hand->reblocking, "anna");
  overrides = dup_overrides (hand);
  g_assert_cmpstr (overrides, ==, "{}");
}

/* Arrow keys pressed one after another are one step. */
static void
test_nudge (Hand          *hand,
            gconstpointer  data)
{
  FabVec3 before = find_object (hand, "anna").at;
  g_autofree char *overrides = NULL;

  fab_reblocking_select (hand->reblocking, "anna");
  for (int i = 0; i < 5; i++)
    fab_reblocking_nudge (hand->reblocking, FAB_GRIP_MOVE, .02, 0);
  g_assert_cmpfloat (fab_vec3_length (fab_vec3_sub (find_object (hand, "anna").at, before)), >, .05);
  g_assert_true (fab_story_undo (hand->story.story, NULL));
  overrides = dup_overrides (hand);
  g_assert_cmpstr (overrides, ==, "{}");
}

static void
test_camera (Hand          *hand,
             gconstpointer  data)
{
  static const FabGrip grips[] = { FAB_GRIP_ORBIT, FAB_GRIP_PAN, FAB_GRIP_TRUCK, FAB_GRIP_DOLLY, FAB_GRIP_ROLL };

  for (guint i = 0; i < G_N_ELEMENTS (grips); i++)
    {
      FabCamera before = fab_blocking_get_camera (fab_reblocking_get_blocking (hand->reblocking)), after;

      drag (hand, grips[i], .1, .05);
      after = fab_blocking_get_camera (fab_reblocking_get_blocking (hand->reblocking));
      g_assert_true (memcmp (&before, &after, sizeof after) != 0);
    }
  fab_reblocking_set_lens (hand->reblocking, 50);
  g_assert_cmpint (fab_reblocking_get_lens (hand->reblocking), ==, 50);
  fab_reblocking_step_lens (hand->reblocking, 1);
  g_assert_cmpint (fab_reblocking_get_lens (hand->reblocking), ==, 85);
  fab_reblocking_step_lens (hand->reblocking, -1);
  fab_reblocking_step_lens (hand->reblocking, -1);
  g_assert_cmpint (fab_reblocking_get_lens (hand->reblocking), ==, 35);
}

/* Leading a camera by nothing, and without its shift, leaves the middle of the picture where it was. */
static void
test_lead (void)
{
  FabCamera camera = { .eye = { 0, 1.5f, 4 }, .target = { 0, 1, 0 }, .fov = .7f, .shift_x = .1f, .shift_y = -.2f };
  FabCamera plain = fab_camera_unshift (camera, ASPECT);
  FabVec3 before = fab_camera_ray (&camera, 1600, 900, 800, 450), after = fab_camera_ray (&plain, 1600, 900, 800, 450);

  g_assert_cmpfloat_with_epsilon (fab_vec3_dot (before, after), 1, 1e-5);
  for (FabGrip grip = FAB_GRIP_ORBIT; grip <= FAB_GRIP_ROLL; grip++)
    {
      FabCamera same = fab_camera_lead (plain, grip, 0, 0);

      g_assert_cmpfloat_with_epsilon (fab_vec3_length (fab_vec3_sub (same.eye, plain.eye)), 0, 1e-4);
      g_assert_cmpfloat_with_epsilon (fab_vec3_length (fab_vec3_sub (same.target, plain.target)), 0, 1e-4);
    }
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*func) (Hand *, gconstpointer); } tests[] = {
    { "/reblocking/move", test_move },
    { "/reblocking/drawn-meanwhile", test_drawn_meanwhile },
    { "/reblocking/pick", test_pick },
    { "/reblocking/turn-and-raise", test_turn_and_raise },
    { "/reblocking/properties", test_properties },
    { "/reblocking/nudge", test_nudge },
    { "/reblocking/camera", test_camera },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reblocking/lead", test_lead);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Hand, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
