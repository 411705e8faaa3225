/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The queue: limits, other tries, order, what a person cancels; and services that share the work. */
#include "config.h"

#include <string.h>

#include "fab-patience.h"
#include "fab-pool.h"
#include "fab-studio.h"
#include "fake-painter.h"

#define N_PANELS 6

/* --- a board --- */

typedef struct
{
  FabStory    *story;
  TestPainter *painter;
  FabStudio   *studio;
  gint64       panels[N_PANELS];
  guint        n_failed;
} Fixture;

static void
failed_cb (FabStudio *studio,
           gint64     target,
           GError    *error,
           gpointer   data)
{
  ((Fixture *) data)->n_failed++;
}

static void
start_studio (Fixture *fixture)
{
  fixture->studio = fab_studio_new (fixture->story, FAB_PAINTER (fixture->painter), NULL);
  g_signal_connect (fixture->studio, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabScene) scene = NULL;

  fixture->story = fab_story_new (NULL, &error);
  g_assert_no_error (error);
  fab_story_set_script (fixture->story, "INT. KITCHEN - NIGHT\n\nIt is late.\n", &error);
  scene = g_list_model_get_item (fab_story_get_scenes (fixture->story), 0);
  for (guint i = 0; i < N_PANELS; i++)
    {
      g_autofree char *prompt = g_strdup_printf ("panel %u", i);

      fixture->panels[i] = fab_story_add_panel (fixture->story, fab_scene_get_id (scene), 0, prompt, &error);
      g_assert_no_error (error);
    }
  fixture->painter = g_object_new (TEST_TYPE_PAINTER, NULL);
  start_studio (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->studio);
  test_painter_release (fixture->painter);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
  g_assert_finalize_object (fixture->painter);
}

static void
settle (void)
{
  for (guint i = 0; i < 200; i++)
    g_main_context_iteration (NULL, FALSE);
}

static FabJob *
get_job (Fixture *fixture,
         guint    i)
{
  g_autoptr(FabJob) job = g_list_model_get_item (fab_studio_get_jobs (fixture->studio), i);

  g_assert_nonnull (job);
  return job;
}

static guint
count_pictures (Fixture *fixture)
{
  guint n = 0;

  for (guint i = 0; i < N_PANELS; i++)
    {
      g_autoptr(FabPanel) panel = fab_story_ref_panel (fixture->story, fixture->panels[i]);

      n += fab_panel_get_take (panel) != 0;
    }

  return n;
}

static gboolean
drain (Fixture *fixture)
{
  return fab_studio_drain (fixture->studio, NULL, NULL);
}

/* --- what it does --- */

static void
test_limit (Fixture       *fixture,
            gconstpointer  data)
{
  fixture->painter->room = 4;
  fixture->painter->hold = TRUE;
  settle ();
  g_assert_cmpuint (fixture->painter->held->len, ==, 4);
  g_assert_cmpuint (fab_studio_get_n_jobs (fixture->studio), ==, N_PANELS);
  g_assert_cmpfloat (fab_studio_get_seconds_left (fixture->studio), <, 0);
  test_painter_release (fixture->painter);
  g_assert_true (drain (fixture));
  g_assert_cmpuint (fixture->painter->most, ==, 4);
  g_assert_cmpuint (count_pictures (fixture), ==, N_PANELS);
}

/* One of another window uses the same engine up: its jobs begin when there is room. */
static void
test_room_of_others (Fixture       *fixture,
                     gconstpointer  data)
{
  fixture->painter->room = 1;
  fixture->painter->running = 1;
  settle ();
  g_assert_cmpuint (fixture->painter->prompts->len, ==, 0);
  fixture->painter->running = 0;
  g_assert_true (drain (fixture));
  g_assert_cmpuint (count_pictures (fixture), ==, N_PANELS);
}

static void
test_rate_limit (Fixture       *fixture,
                 gconstpointer  data)
{
  test_painter_expect (fixture->painter, FAB_ENGINE_ERROR_RATE_LIMIT, .3);
  while (fixture->painter->outcomes->len > 0)
    g_main_context_iteration (NULL, TRUE);
  g_main_context_iteration (NULL, FALSE);
  while (fab_job_get_error (get_job (fixture, 0)) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (fab_job_get_state (get_job (fixture, 0)), ==, FAB_JOB_WAITING);
  g_assert_cmpint (fab_job_get_retry_at (get_job (fixture, 0)), >, g_get_monotonic_time ());
  g_assert_true (drain (fixture));
  g_assert_cmpuint (fixture->n_failed, ==, 0);
  g_assert_cmpuint (fixture->painter->prompts->len, ==, N_PANELS + 1);
  g_assert_cmpstr (g_ptr_array_index (fixture->painter->prompts, N_PANELS), ==, "panel 0");
  g_assert_cmpuint (count_pictures (fixture), ==, N_PANELS);
}

static void
add_panel_later (Fixture *fixture)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (fixture->story, fixture->panels[0]);

  g_assert_cmpint (fab_story_add_panel (fixture->story, fab_panel_get_scene (panel), 0, "a later panel", NULL), !=, 0);
  settle ();
}

static void
test_quota (Fixture       *fixture,
            gconstpointer  data)
{
  /* all of them wait before the first is told */
  fixture->painter->room = 1;
  fixture->painter->running = 1;
  settle ();
  test_painter_expect (fixture->painter, FAB_ENGINE_ERROR_QUOTA, 0);
  fixture->painter->running = 0;
  g_assert_false (drain (fixture));
  g_assert_cmpuint (fixture->painter->prompts->len, ==, 1);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  for (guint i = 0; i < N_PANELS; i++)
    {
      g_assert_cmpint (fab_job_get_state (get_job (fixture, i)), ==, FAB_JOB_FAILED);
      g_assert_error (fab_job_get_error (get_job (fixture, i)), FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_QUOTA);
    }
  /* a panel of later on does not ask again, and does not tell again */
  add_panel_later (fixture);
  drain (fixture);
  g_assert_cmpuint (fixture->painter->prompts->len, ==, 1);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  g_assert_error (fab_job_get_error (get_job (fixture, N_PANELS)), FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_QUOTA);

  fab_studio_retry_failed (fixture->studio);
  g_assert_true (drain (fixture));
  g_assert_cmpuint (count_pictures (fixture), ==, N_PANELS);
  g_assert_cmpuint (fixture->painter->prompts->len, ==, 1 + N_PANELS + 1);
  add_panel_later (fixture); /* it is well again */
  g_assert_true (drain (fixture));
}

static FabPainter *
find_painter_cb (const char *id,
                 gpointer    data)
{
  return FAB_PAINTER (((Fixture *) data)->painter);
}

/* Who asks again by hand has mended the key, or wants to know whether it is well. */
static void
test_asked_again (Fixture       *fixture,
                  gconstpointer  data)
{
  guint asked;

  g_assert_true (drain (fixture));
  asked = fixture->painter->prompts->len;
  fab_studio_set_painters (fixture->studio, find_painter_cb, NULL, fixture);
  test_painter_expect (fixture->painter, FAB_ENGINE_ERROR_AUTH, 0);
  fab_studio_ask_painter (fixture->studio, fixture->panels[0], "brush", 1);
  g_assert_false (drain (fixture));
  fab_studio_cancel_job (fixture->studio, get_job (fixture, 0));
  fab_studio_ask_painter (fixture->studio, fixture->panels[0], "brush", 1);
  g_assert_true (drain (fixture));
  g_assert_cmpuint (fixture->painter->prompts->len, ==, asked + 2);
}

static void
test_policy (Fixture       *fixture,
             gconstpointer  data)
{
  test_painter_expect (fixture->painter, -1, 0);
  test_painter_expect (fixture->painter, FAB_ENGINE_ERROR_CONTENT_POLICY, 0);
  g_assert_false (drain (fixture));
  g_assert_cmpuint (fixture->painter->prompts->len, ==, N_PANELS);
  g_assert_cmpuint (count_pictures (fixture), ==, N_PANELS - 1);
  g_assert_cmpint (fab_job_get_target (get_job (fixture, 0)), ==, fixture->panels[1]);
  fab_studio_retry_job (fixture->studio, get_job (fixture, 0));
  g_assert_true (drain (fixture));
  g_assert_cmpuint (count_pictures (fixture), ==, N_PANELS);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  fixture->painter->hold = TRUE;
  settle ();
  fab_studio_cancel_job (fixture->studio, get_job (fixture, 0)); /* runs */
  fab_studio_cancel_job (fixture->studio, get_job (fixture, 3));
  test_painter_release (fixture->painter);
  g_assert_true (drain (fixture));
  g_assert_cmpuint (count_pictures (fixture), ==, N_PANELS - 2);

  /* It is not brought back by what happens elsewhere, but by a prompt of its own. */
  fab_story_set_prompt (fixture->story, fixture->panels[1], "another", NULL);
  fab_story_set_setting (fixture->story, "seed", "7", NULL);
  g_assert_true (drain (fixture));
  g_assert_cmpuint (count_pictures (fixture), ==, N_PANELS - 2);
  fab_story_set_prompt (fixture->story, fixture->panels[0], "a better one", NULL);
  g_assert_true (drain (fixture));
  g_assert_cmpuint (count_pictures (fixture), ==, N_PANELS - 1);
}

static void
add_target_cb (gint64      job,
               const char *kind,
               gint64      target,
               const char *spec,
               gpointer    data)
{
  g_array_append_val (data, target);
}

static void
assert_order (Fixture     *fixture,
              const guint *order,
              guint        n)
{
  g_autoptr(GArray) targets = g_array_new (FALSE, FALSE, sizeof (gint64));

  fab_story_foreach_job (fixture->story, add_target_cb, targets);
  g_assert_cmpuint (targets->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (g_array_index (targets, gint64, i), ==, fixture->panels[order[i]]);
      g_assert_cmpint (fab_job_get_target (get_job (fixture, i)), ==, fixture->panels[order[i]]);
    }
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  static const guint moved[] = { 0, 5, 1, 3, 4, 2 };

  fixture->painter->hold = TRUE;
  settle ();
  fab_studio_move_job (fixture->studio, get_job (fixture, 5), 1);
  fab_studio_move_job (fixture->studio, get_job (fixture, 3), N_PANELS); /* panel 2 to the end */
  assert_order (fixture, moved, N_PANELS);
  g_clear_object (&fixture->studio);
  test_painter_release (fixture->painter);
  settle ();
  g_ptr_array_set_size (fixture->painter->prompts, 0);

  /* A studio of the next day goes on in this order, and does nothing twice. */
  start_studio (fixture);
  g_assert_true (drain (fixture));
  g_assert_cmpuint (fixture->painter->prompts->len, ==, N_PANELS);
  g_assert_cmpstr (g_ptr_array_index (fixture->painter->prompts, 1), ==, "panel 5");
  g_assert_cmpstr (g_ptr_array_index (fixture->painter->prompts, 5), ==, "panel 2");
}

/* --- patience --- */

static void
test_patience (void)
{
  static const struct { int code; guint attempt; double wait, pause; gboolean engine; } cases[] = {
    { FAB_ENGINE_ERROR_RATE_LIMIT, 0, 12.5, 12.5, TRUE },
    { FAB_ENGINE_ERROR_RATE_LIMIT, 0, 0, 1, TRUE },
    { FAB_ENGINE_ERROR_RATE_LIMIT, 3, 0, 8, TRUE },
    { FAB_ENGINE_ERROR_RATE_LIMIT, 0, -1, -1, TRUE }, /* tomorrow: a person decides */
    { FAB_ENGINE_ERROR_RATE_LIMIT, 12, 1, -1, TRUE },
    { FAB_ENGINE_ERROR_NOT_READY, 40, 0, 8, FALSE },
    { FAB_ENGINE_ERROR_UNREACHABLE, 1, 0, 1, TRUE },
    { FAB_ENGINE_ERROR_UNREACHABLE, 2, 0, -1, TRUE },
    { FAB_ENGINE_ERROR_SERVER, 0, 0, .5, FALSE },
    { FAB_ENGINE_ERROR_QUOTA, 0, 5, -1, TRUE },
    { FAB_ENGINE_ERROR_AUTH, 0, 0, -1, TRUE },
    { FAB_ENGINE_ERROR_CONTENT_POLICY, 0, 5, -1, FALSE },
    { FAB_ENGINE_ERROR_BAD_REQUEST, 0, 0, -1, FALSE },
    { FAB_ENGINE_ERROR_TOO_LARGE, 0, 0, -1, FALSE },
    { FAB_ENGINE_ERROR_TOO_LONG, 0, 0, -1, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = g_error_new (FAB_ENGINE_ERROR, cases[i].code, "case %u", i);
      g_autoptr(GError) copy = NULL;

      fab_engine_error_set_wait (error, cases[i].wait);
      copy = g_error_copy (error);
      g_assert_cmpfloat (fab_engine_error_get_wait (copy), ==, cases[i].wait);
      g_assert_cmpfloat (fab_patience_pause (error, cases[i].attempt, 0), ==, cases[i].pause);
      g_assert_cmpint (fab_patience_is_of_engine (error), ==, cases[i].engine);
    }
}

/* --- services that share the work --- */

static void
test_pool (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) tired = g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNREACHABLE, "gone");
  FabPool *pool = fab_pool_new (" http://127.0.0.1:1  localhost:2\nhttps://example.org/v1 ", FAB_AUTH_BEARER, "key", 2, &error);
  FabEndpoint *taken[6];
  g_autofree char *hosts = NULL;

  g_assert_no_error (error);
  hosts = fab_pool_dup_hosts (pool);
  g_assert_cmpstr (hosts, ==, "example.org");
  g_assert_cmpuint (fab_pool_get_room (pool), ==, 6);
  for (guint i = 0; i < 6; i++)
    g_assert_nonnull (taken[i] = fab_pool_take (pool));
  g_assert_null (fab_pool_take (pool));
  g_assert_true (taken[0] != taken[1] && taken[1] != taken[2] && taken[0] != taken[2]); /* one for each first */

  fab_pool_give_back (pool, taken[0], tired);
  g_assert_cmpuint (fab_pool_get_room (pool), ==, 0); /* it rests */
  for (guint i = 1; i < 6; i++)
    fab_pool_give_back (pool, taken[i], NULL);
  g_assert_cmpuint (fab_pool_get_room (pool), ==, 4);
  g_assert_finalize_object (pool);

  g_assert_null (fab_pool_new ("  ", FAB_AUTH_BEARER, NULL, 1, &error));
  g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST);
  g_clear_error (&error);
  g_assert_null (fab_pool_new ("http://example.org", FAB_AUTH_BEARER, "key", 1, &error)); /* an open line */
  g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_BAD_REQUEST);
}

/* One that is alone rests only for as long as it asked for. */
static void
test_pool_alone (void)
{
  g_autoptr(GError) limit = g_error_new (FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_RATE_LIMIT, "slow down");
  g_autoptr(FabPool) pool = fab_pool_new ("localhost:1", FAB_AUTH_BEARER, NULL, 3, NULL);

  fab_pool_give_back (pool, fab_pool_take (pool), limit);
  g_assert_cmpuint (fab_pool_get_room (pool), ==, 3);
  fab_engine_error_set_wait (limit, 30);
  fab_pool_give_back (pool, fab_pool_take (pool), limit);
  g_assert_cmpuint (fab_pool_get_room (pool), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/queue/limit", Fixture, NULL, set_up, test_limit, tear_down);
  g_test_add ("/queue/room-of-others", Fixture, NULL, set_up, test_room_of_others, tear_down);
  g_test_add ("/queue/rate-limit", Fixture, NULL, set_up, test_rate_limit, tear_down);
  g_test_add ("/queue/quota", Fixture, NULL, set_up, test_quota, tear_down);
  g_test_add ("/queue/asked-again", Fixture, NULL, set_up, test_asked_again, tear_down);
  g_test_add ("/queue/policy", Fixture, NULL, set_up, test_policy, tear_down);
  g_test_add ("/queue/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/queue/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add_func ("/queue/patience", test_patience);
  g_test_add_func ("/queue/pool", test_pool);
  g_test_add_func ("/queue/pool-alone", test_pool_alone);

  return g_test_run ();
}
