/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "fab-studio.h"
#include "fake-painter.h"

/* --- a small story --- */

typedef struct
{
  FabStory    *story;
  TestPainter *painter;
  FabStudio   *studio;
  gint64       panels[3];
  guint        n_failed;
} Fixture;

static void
failed_cb (FabStudio *studio,
           gint64     target,
           GError    *error,
           gpointer   data)
{
  Fixture *fixture = data;

  g_assert_nonnull (error);
  fixture->n_failed++;
}

static void
start_studio (Fixture  *fixture,
              FabVoice *voice)
{
  fixture->studio = fab_studio_new (fixture->story, FAB_PAINTER (fixture->painter), voice);
  g_signal_connect (fixture->studio, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
make_story (Fixture *fixture)
{
  static const char * const prompts[] = { "wide shot, Anna in the kitchen", "close-up of Tom", "the empty hall" };
  g_autoptr(GError) error = NULL;
  g_autoptr(FabScene) scene = NULL;

  fixture->story = fab_story_new (g_getenv ("FABULA_TEST_STATE"), &error);
  g_assert_no_error (error);
  fab_story_set_script (fixture->story,
                        "INT. KITCHEN - NIGHT\n\nANNA\nIt is late.\n\nTOM\n(whispering)\nGo to bed then.\n\n", &error);
  g_assert_no_error (error);
  scene = g_list_model_get_item (fab_story_get_scenes (fixture->story), 0);
  for (guint i = 0; i < G_N_ELEMENTS (prompts); i++)
    {
      fixture->panels[i] = fab_story_add_panel (fixture->story, fab_scene_get_id (scene), 0, prompts[i], &error);
      g_assert_no_error (error);
    }
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  make_story (fixture);
  fixture->painter = g_object_new (TEST_TYPE_PAINTER, NULL);
  start_studio (fixture, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->studio);
  /* What is on its way comes back to nobody. */
  test_painter_release (fixture->painter);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
  g_assert_finalize_object (fixture->painter);
}

static void
drain (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (fab_studio_drain (fixture->studio, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fab_studio_get_n_jobs (fixture->studio), ==, 0);
  g_assert_false (fab_studio_get_busy (fixture->studio));
}

static void
settle (void)
{
  for (guint i = 0; i < 200; i++)
    g_main_context_iteration (NULL, FALSE);
}

static gint64
take_of (Fixture *fixture,
         guint    i)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (fixture->story, fixture->panels[i]);

  return fab_panel_get_take (panel);
}

static guint
count_takes (Fixture *fixture,
             guint    i)
{
  g_autoptr(GListModel) takes = fab_story_dup_takes (fixture->story, fixture->panels[i]);

  return g_list_model_get_n_items (takes);
}

static void
set_prompt (Fixture    *fixture,
            guint       i,
            const char *prompt)
{
  g_autoptr(GError) error = NULL;

  fab_story_set_prompt (fixture->story, fixture->panels[i], prompt, &error);
  g_assert_no_error (error);
}

static void
count_job_cb (gint64      job,
              const char *kind,
              gint64      target,
              const char *spec,
              gpointer    data)
{
  ++*(guint *) data;
}

static guint
count_jobs (FabStory *story)
{
  guint n = 0;

  fab_story_foreach_job (story, count_job_cb, &n);

  return n;
}

/* --- what it does --- */

static void
test_paint (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr(FabTake) take = NULL;

  drain (fixture);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (count_takes (fixture, i), ==, 1);
  take = fab_story_ref_take (fixture->story, take_of (fixture, 0));
  g_assert_cmpstr (fab_take_get_engine (take), ==, "test");
  g_assert_true (g_str_has_prefix (fab_take_get_prompt (take), "wide shot, Anna in the kitchen\n\nscene: INT. KITCHEN - NIGHT\n"));
  g_assert_cmpuint (count_jobs (fixture->story), ==, 0);
  g_assert_cmpuint (fab_studio_get_n_done (fixture->studio), ==, 3);

  /* Timing and moves are no business of a painter. */
  fab_story_set_duration (fixture->story, fixture->panels[0], 3000000, NULL);
  fab_story_set_move (fixture->story, fixture->panels[0], "in", NULL);
  drain (fixture);
  g_assert_cmpuint (fixture->painter->prompts->len, ==, 3);
}

/* A prompt and its picture are one step; nothing is painted twice on the way back and forth. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 before, after;
  g_autoptr(FabPanel) panel = NULL;

  drain (fixture);
  before = take_of (fixture, 0);
  set_prompt (fixture, 0, "Anna dances");
  drain (fixture);
  after = take_of (fixture, 0);
  g_assert_cmpint (after, !=, before);

  g_assert_true (fab_story_undo (fixture->story, NULL));
  panel = fab_story_ref_panel (fixture->story, fixture->panels[0]);
  g_assert_cmpstr (fab_panel_get_prompt (panel), ==, "wide shot, Anna in the kitchen");
  g_assert_cmpint (take_of (fixture, 0), ==, before);
  drain (fixture);
  g_assert_nonnull (fab_story_get_redo_label (fixture->story));
  g_assert_true (fab_story_redo (fixture->story, NULL));
  drain (fixture);
  g_assert_cmpint (take_of (fixture, 0), ==, after);
  g_assert_cmpuint (fixture->painter->prompts->len, ==, 4);
}

static void
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  static const char * const typed[] = { "A", "A c", "A cat", "A cat sleeps" };
  g_autoptr(FabTake) take = NULL;

  drain (fixture);
  fixture->painter->hold = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      set_prompt (fixture, 0, typed[i]);
      settle ();
      g_assert_cmpuint (fab_studio_get_n_jobs (fixture->studio), ==, 1);
    }
  test_painter_release (fixture->painter);
  drain (fixture);
  g_assert_cmpuint (count_takes (fixture, 0), ==, 2);
  g_assert_cmpuint (fixture->painter->prompts->len, ==, 3 + 2);
  take = fab_story_ref_take (fixture->story, take_of (fixture, 0));
  g_assert_true (g_str_has_prefix (fab_take_get_prompt (take), "A cat sleeps\n"));

  /* A prompt that comes back has its picture already. */
  set_prompt (fixture, 0, "A dog");
  drain (fixture);
  set_prompt (fixture, 0, "A cat sleeps");
  drain (fixture);
  g_assert_cmpint (take_of (fixture, 0), ==, fab_take_get_id (take));
  g_assert_cmpuint (count_takes (fixture, 0), ==, 3);
}

static void
test_older_take (Fixture       *fixture,
                 gconstpointer  data)
{
  gint64 older;

  drain (fixture);
  older = take_of (fixture, 0);
  set_prompt (fixture, 0, "Anna dances");
  drain (fixture);
  fab_story_select_take (fixture->story, fixture->panels[0], older, NULL);
  drain (fixture);
  g_assert_cmpint (take_of (fixture, 0), ==, older);

  /* Also for a studio that comes later. */
  g_clear_object (&fixture->studio);
  start_studio (fixture, NULL);
  drain (fixture);
  fab_story_set_duration (fixture->story, fixture->panels[0], 3000000, NULL);
  drain (fixture);
  g_assert_cmpint (take_of (fixture, 0), ==, older);
  g_assert_cmpuint (count_takes (fixture, 0), ==, 2);

  set_prompt (fixture, 0, "Anna sings");
  drain (fixture);
  g_assert_cmpint (take_of (fixture, 0), !=, older);
}

static void
test_imported (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr(GBytes) picture = g_bytes_new_static ("png", 3);
  g_autoptr(FabScene) scene = g_list_model_get_item (fab_story_get_scenes (fixture->story), 0);
  gint64 panel, take;
  g_autoptr(FabPanel) row = NULL;

  drain (fixture);
  fab_story_begin (fixture->story, "Import", NULL);
  panel = fab_story_add_panel (fixture->story, fab_scene_get_id (scene), 0, "from elsewhere", NULL);
  take = fab_story_add_take (fixture->story, panel, "import", "", 0, "", "image/png", picture, NULL);
  fab_story_end (fixture->story);
  drain (fixture);
  fab_story_set_duration (fixture->story, panel, 3000000, NULL);
  drain (fixture);
  row = fab_story_ref_panel (fixture->story, panel);
  g_assert_cmpint (fab_panel_get_take (row), ==, take);
  g_assert_cmpuint (fixture->painter->prompts->len, ==, 3);
}

static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 first;
  g_autoptr(FabTake) before = NULL, after = NULL, later = NULL;

  drain (fixture);
  first = take_of (fixture, 0);
  fab_studio_paint_again (fixture->studio, fixture->panels[0]);
  drain (fixture);
  g_assert_cmpuint (count_takes (fixture, 0), ==, 2);
  before = fab_story_ref_take (fixture->story, first);
  after = fab_story_ref_take (fixture->story, take_of (fixture, 0));
  g_assert_cmpint (fab_take_get_seed (before), !=, fab_take_get_seed (after));
  g_assert_cmpstr (fab_take_get_prompt (before), ==, fab_take_get_prompt (after));
  g_assert_true (fab_story_undo (fixture->story, NULL));
  drain (fixture);
  g_assert_cmpint (take_of (fixture, 0), ==, first);
  g_assert_true (fab_story_redo (fixture->story, NULL));

  /* The staging that was liked stays when the prompt changes. */
  set_prompt (fixture, 0, "Anna dances");
  drain (fixture);
  later = fab_story_ref_take (fixture->story, take_of (fixture, 0));
  g_assert_cmpint (fab_take_get_seed (later), ==, fab_take_get_seed (after));
}

static void
test_inputs (Fixture       *fixture,
             gconstpointer  data)
{
  drain (fixture);
  fab_story_set_cast_description (fixture->story, fab_story_ensure_cast (fixture->story, "ANNA", NULL), "red curls", NULL);
  drain (fixture);
  g_assert_cmpuint (count_takes (fixture, 0), ==, 2);
  g_assert_cmpuint (count_takes (fixture, 1), ==, 1);

  fab_story_set_override (fixture->story, fixture->panels[1], "tom", "yaw", "90", NULL);
  drain (fixture);
  g_assert_cmpuint (count_takes (fixture, 1), ==, 2);
  g_assert_cmpuint (count_takes (fixture, 2), ==, 1);

  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  drain (fixture);
  g_assert_cmpuint (count_takes (fixture, 2), ==, 2);
}

static gboolean
was_asked (Fixture    *fixture,
           guint       i,
           const char *line)
{
  g_autoptr(FabTake) take = fab_story_ref_take (fixture->story, take_of (fixture, i));

  return strstr (fab_take_get_prompt (take), line) != NULL;
}

/* Panels of a scene keep its people on their sides. */
static void
test_line (Fixture       *fixture,
           gconstpointer  data)
{
  fab_story_ensure_cast (fixture->story, "TOM", NULL);
  fab_story_ensure_cast (fixture->story, "ANNA", NULL);
  set_prompt (fixture, 0, "Anna and Tom talk");
  set_prompt (fixture, 1, "Tom hits Anna");
  set_prompt (fixture, 2, "close-up of Tom");
  drain (fixture);
  g_assert_false (was_asked (fixture, 0, "line: "));
  g_assert_true (was_asked (fixture, 1, "line: ANNA, TOM\n"));
  g_assert_true (was_asked (fixture, 2, "line: ANNA, TOM\n"));
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  data)
{
  fixture->painter->hold = TRUE;
  settle ();
  g_assert_cmpuint (fab_studio_get_n_jobs (fixture->studio), ==, 3);
  fab_studio_set_focus (fixture->studio, fixture->panels[2]);
  test_painter_release (fixture->painter);
  drain (fixture);
  g_assert_cmpstr (g_ptr_array_index (fixture->painter->prompts, 1), ==, "the empty hall");
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(FabJob) job = NULL;

  fixture->painter->fail = TRUE;
  g_assert_false (fab_studio_drain (fixture->studio, NULL, &error));
  g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_FAILED);
  g_assert_cmpuint (fixture->n_failed, ==, 3);
  g_assert_cmpuint (fab_studio_get_n_jobs (fixture->studio), ==, 0);
  job = g_list_model_get_item (fab_studio_get_jobs (fixture->studio), 0);
  g_assert_cmpint (fab_job_get_state (job), ==, FAB_JOB_FAILED);
  g_assert_cmpstr (fab_job_get_title (job), ==, "wide shot, Anna in the kitchen");

  fixture->painter->fail = FALSE;
  set_prompt (fixture, 0, "Anna dances");
  drain (fixture);
  g_assert_cmpint (take_of (fixture, 0), !=, 0);
  fab_studio_cancel_all (fixture->studio);
  g_assert_cmpuint (g_list_model_get_n_items (fab_studio_get_jobs (fixture->studio)), ==, 0);
  g_assert_cmpuint (count_jobs (fixture->story), ==, 0);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  fixture->painter->hold = TRUE;
  settle ();
  g_assert_cmpuint (fab_studio_get_n_jobs (fixture->studio), ==, 3);
  g_assert_cmpuint (count_jobs (fixture->story), ==, 3);
  fab_studio_cancel_all (fixture->studio);
  test_painter_release (fixture->painter);
  drain (fixture);
  g_assert_cmpint (take_of (fixture, 0), ==, 0);
  g_assert_cmpuint (count_jobs (fixture->story), ==, 0);
}

static void
test_deleted (Fixture       *fixture,
              gconstpointer  data)
{
  fixture->painter->hold = TRUE;
  settle ();
  fab_story_delete_panel (fixture->story, fixture->panels[0], NULL);
  fab_story_delete_panel (fixture->story, fixture->panels[2], NULL);
  settle ();
  test_painter_release (fixture->painter);
  drain (fixture);
  g_assert_cmpint (take_of (fixture, 1), !=, 0);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
}

/* The artist's take is a blocking, and another look needs no other take. */
static void
test_builtin (void)
{
  Fixture fixture = { NULL };
  g_autoptr(FabPainter) painter = fab_builtin_painter_new ();
  g_autoptr(FabTake) take = NULL;
  g_autoptr(GBytes) data = NULL;

  make_story (&fixture);
  fixture.painter = g_object_new (TEST_TYPE_PAINTER, NULL);
  fixture.studio = fab_studio_new (fixture.story, painter, NULL);
  drain (&fixture);
  take = fab_story_ref_take (fixture.story, take_of (&fixture, 0));
  g_assert_cmpstr (fab_take_get_media (take), ==, FAB_BLOCKING_MEDIA_TYPE);
  data = fab_story_load_blob (fixture.story, fab_take_get_blob (take), NULL);
  g_assert_cmpuint (g_bytes_get_size (data), >, 100);
  fab_story_set_setting (fixture.story, "look", "ink", NULL);
  drain (&fixture);
  g_assert_cmpuint (count_takes (&fixture, 0), ==, 1);
  tear_down (&fixture, NULL);
}

/* --- speech --- */

static void
test_speech (void)
{
  Fixture fixture = { NULL };
  g_autoptr(FabVoice) voice = fab_builtin_voice_new (NULL);
  g_autofree char *anna = NULL, *tom = NULL, *other = NULL;
  g_autoptr(FabElement) first = NULL, second = NULL;

  make_story (&fixture);
  fixture.painter = g_object_new (TEST_TYPE_PAINTER, NULL);
  start_studio (&fixture, voice);
  drain (&fixture);
  first = g_list_model_get_item (fab_story_get_elements (fixture.story), 2);
  second = g_list_model_get_item (fab_story_get_elements (fixture.story), 5);
  anna = fab_voice_clip_key (fixture.story, first, "ANNA", NULL, voice);
  tom = fab_voice_clip_key (fixture.story, second, "TOM", "whispering", voice);
  g_assert_cmpint (fab_story_get_clip_duration (fixture.story, anna), >, 300000);
  g_assert_cmpint (fab_story_get_clip_duration (fixture.story, tom), >, 300000);

  fab_story_set_element_text (fixture.story, fab_element_get_id (first), "It is very late.", NULL);
  drain (&fixture);
  other = fab_voice_clip_key (fixture.story, first, "ANNA", NULL, voice);
  g_assert_cmpstr (other, !=, anna);
  g_assert_cmpint (fab_story_get_clip_duration (fixture.story, other), >, 300000);
  tear_down (&fixture, NULL);
}

/* A voice that is not installed is missed once. */
static void
test_no_voice (void)
{
  Fixture fixture = { NULL };
  g_autoptr(FabVoice) voice = fab_builtin_voice_new ("/nonexistent/fabula-speak");
  g_autoptr(GError) error = NULL;

  make_story (&fixture);
  fixture.painter = g_object_new (TEST_TYPE_PAINTER, NULL);
  start_studio (&fixture, voice);
  g_assert_false (fab_studio_drain (fixture.studio, NULL, &error));
  g_assert_error (error, FAB_ENGINE_ERROR, FAB_ENGINE_ERROR_UNAVAILABLE);
  g_assert_cmpuint (fixture.n_failed, ==, 1);
  g_assert_cmpint (take_of (&fixture, 0), !=, 0);
  tear_down (&fixture, NULL);
}

/* --- killed --- */

static void
work_and_die (void)
{
  Fixture fixture = { NULL };

  make_story (&fixture);
  fixture.painter = g_object_new (TEST_TYPE_PAINTER, NULL);
  start_studio (&fixture, NULL);
  drain (&fixture);
  fixture.painter->hold = TRUE;
  set_prompt (&fixture, 0, "Anna dances");
  set_prompt (&fixture, 1, "Tom laughs");
  settle ();
  g_assert_cmpuint (count_jobs (fixture.story), ==, 2);
  kill (getpid (), SIGKILL);
}

static void
test_killed (void)
{
  Fixture fixture = { NULL };
  g_autofree char *state = NULL;
  g_auto(GStrv) unsaved = NULL;
  g_autoptr(GError) error = NULL;

  if (g_test_subprocess ())
    work_and_die ();
  state = g_dir_make_tmp ("fabula-state-XXXXXX", NULL);
  g_setenv ("FABULA_TEST_STATE", state, TRUE);
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
  g_assert_false (g_test_trap_has_passed ());
  unsaved = fab_story_list_unsaved (state);
  g_assert_cmpuint (g_strv_length (unsaved), ==, 1);
  fixture.story = fab_story_recover (state, unsaved[0], &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_jobs (fixture.story), ==, 2);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(FabPanel) panel = g_list_model_get_item (fab_story_get_panels (fixture.story), i);

      fixture.panels[i] = fab_panel_get_id (panel);
    }
  fixture.painter = g_object_new (TEST_TYPE_PAINTER, NULL);
  start_studio (&fixture, NULL);
  drain (&fixture);
  g_assert_cmpuint (count_takes (&fixture, 0), ==, 2);
  g_assert_cmpuint (count_takes (&fixture, 1), ==, 2);
  g_assert_cmpuint (count_takes (&fixture, 2), ==, 1);
  g_assert_cmpuint (fixture.painter->prompts->len, ==, 2);
  tear_down (&fixture, NULL);
  g_unsetenv ("FABULA_TEST_STATE");
}

/* --- pictures that are asked for --- */

static FabPainter *
find_painter (const char *id,
              gpointer    data)
{
  Fixture *fixture = data;

  return g_str_equal (id, "test") ? FAB_PAINTER (fixture->painter) : NULL;
}

/* Several are for choosing, one is what was wanted. */
static void
test_asked (Fixture       *fixture,
            gconstpointer  data)
{
  gint64 panel = fixture->panels[0], before;

  drain (fixture);
  before = take_of (fixture, 0);
  fab_studio_set_painters (fixture->studio, find_painter, NULL, fixture);
  fab_studio_ask_painter (fixture->studio, panel, "test", 4);
  g_assert_cmpuint (fab_studio_count_pictures (fixture->studio, panel), ==, 4);
  drain (fixture);
  g_assert_cmpuint (count_takes (fixture, 0), ==, 5);
  g_assert_cmpint (take_of (fixture, 0), ==, before);
  fab_studio_ask_painter (fixture->studio, panel, "test", 1);
  drain (fixture);
  g_assert_cmpuint (count_takes (fixture, 0), ==, 6);
  g_assert_cmpint (take_of (fixture, 0), !=, before);
  g_assert_cmpstr (fab_story_get_undo_label (fixture->story), ==, "Paint Panel");
  g_assert_true (fab_story_undo (fixture->story, NULL));
  g_assert_cmpint (take_of (fixture, 0), ==, before);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
}

static void
test_asked_nobody (Fixture       *fixture,
                   gconstpointer  data)
{
  drain (fixture);
  fab_studio_set_painters (fixture->studio, find_painter, NULL, fixture);
  fab_studio_ask_painter (fixture->studio, fixture->panels[0], "nobody", 1);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  g_assert_cmpuint (count_takes (fixture, 0), ==, 1);
  g_assert_cmpuint (fab_studio_count_pictures (fixture->studio, fixture->panels[0]), ==, 0);
}

/* The window was closed before they came. */
static void
test_asked_outlives (Fixture       *fixture,
                     gconstpointer  data)
{
  gint64 panel = fixture->panels[1];

  drain (fixture);
  fab_studio_ask_painter (fixture->studio, panel, "test", 3); /* nobody is there to paint them yet */
  g_clear_object (&fixture->studio);
  start_studio (fixture, NULL);
  g_assert_cmpuint (fab_studio_count_pictures (fixture->studio, panel), ==, 3);
  fab_studio_set_painters (fixture->studio, find_painter, NULL, fixture);
  drain (fixture);
  g_assert_cmpuint (count_takes (fixture, 1), ==, 4);
}

/* A panel that goes takes its pictures along. */
static void
test_asked_deleted (Fixture       *fixture,
                    gconstpointer  data)
{
  drain (fixture);
  fixture->painter->hold = TRUE;
  fab_studio_set_painters (fixture->studio, find_painter, NULL, fixture);
  fab_studio_ask_painter (fixture->studio, fixture->panels[2], "test", 2);
  g_assert_true (fab_story_delete_panel (fixture->story, fixture->panels[2], NULL));
  fixture->painter->hold = FALSE;
  test_painter_release (fixture->painter);
  drain (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (fab_studio_get_jobs (fixture->studio)), ==, 0);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
}

/* However many come at once, one is kept in a turn of the main loop, so that what is drawn need not wait for all. */
static void
test_asked_burst (Fixture       *fixture,
                  gconstpointer  data)
{
  guint before, most = 0;

  drain (fixture);
  fab_studio_set_painters (fixture->studio, find_painter, NULL, fixture);
  before = count_takes (fixture, 0);
  fixture->painter->hold = TRUE;
  fab_studio_ask_painter (fixture->studio, fixture->panels[0], "test", 4);
  fixture->painter->hold = FALSE;
  test_painter_release (fixture->painter);
  for (guint last = before, now; last < before + 4; last = now)
    {
      g_main_context_iteration (NULL, TRUE);
      now = count_takes (fixture, 0);
      most = MAX (most, now - last);
    }
  g_assert_cmpuint (most, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/studio/paint", Fixture, NULL, set_up, test_paint, tear_down);
  g_test_add ("/studio/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/studio/typing", Fixture, NULL, set_up, test_typing, tear_down);
  g_test_add ("/studio/older-take", Fixture, NULL, set_up, test_older_take, tear_down);
  g_test_add ("/studio/imported", Fixture, NULL, set_up, test_imported, tear_down);
  g_test_add ("/studio/again", Fixture, NULL, set_up, test_again, tear_down);
  g_test_add ("/studio/inputs", Fixture, NULL, set_up, test_inputs, tear_down);
  g_test_add ("/studio/line", Fixture, NULL, set_up, test_line, tear_down);
  g_test_add ("/studio/focus", Fixture, NULL, set_up, test_focus, tear_down);
  g_test_add ("/studio/failure", Fixture, NULL, set_up, test_failure, tear_down);
  g_test_add ("/studio/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/studio/deleted", Fixture, NULL, set_up, test_deleted, tear_down);
  g_test_add ("/studio/asked", Fixture, NULL, set_up, test_asked, tear_down);
  g_test_add ("/studio/asked/nobody", Fixture, NULL, set_up, test_asked_nobody, tear_down);
  g_test_add ("/studio/asked/outlives", Fixture, NULL, set_up, test_asked_outlives, tear_down);
  g_test_add ("/studio/asked/burst", Fixture, NULL, set_up, test_asked_burst, tear_down);
  g_test_add ("/studio/asked/deleted", Fixture, NULL, set_up, test_asked_deleted, tear_down);
  g_test_add_func ("/studio/builtin", test_builtin);
  g_test_add_func ("/studio/speech", test_speech);
  g_test_add_func ("/studio/no-voice", test_no_voice);
  g_test_add_func ("/studio/killed", test_killed);

  return g_test_run ();
}
