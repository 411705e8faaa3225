/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a window does, without a window. */
#include "config.h"

#include "app-testing.h"
#include "fab-follow.h"
#include "fab-ink.h"

static void
test_select (Fixture       *f,
             gconstpointer  data)
{
  guint n = testing_count_panels (f->story);

  g_assert_cmpuint (n, >, 3);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, testing_panel_at (f->story, 0));
  fab_session_step (f->session, 1);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, testing_panel_at (f->story, 1));
  fab_session_step (f->session, -5);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, testing_panel_at (f->story, 0));
  fab_session_step (f->session, 1000);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, testing_panel_at (f->story, n - 1));
}

static void
test_scenes (Fixture       *f,
             gconstpointer  data)
{
  g_autoptr(FabPanel) first = fab_session_dup_panel (f->session);
  g_autoptr(FabPanel) second = NULL;

  fab_session_step_scene (f->session, 1);
  second = fab_session_dup_panel (f->session);
  g_assert_cmpint (fab_panel_get_scene (second), !=, fab_panel_get_scene (first));
  fab_session_step_scene (f->session, -1);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, testing_panel_at (f->story, 0));
  fab_session_step_scene (f->session, -1);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, testing_panel_at (f->story, 0));
}

/* Every verb that changes panels is one step, and the selection lands where one looks. */
static void
test_panels (Fixture       *f,
             gconstpointer  data)
{
  guint n = testing_count_panels (f->story);
  gint64 first = testing_panel_at (f->story, 0), second = testing_panel_at (f->story, 1);

  fab_session_add_panel (f->session, FALSE);
  g_assert_cmpuint (testing_count_panels (f->story), ==, n + 1);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, testing_panel_at (f->story, 1));
  fab_session_undo (f->session);
  g_assert_cmpuint (testing_count_panels (f->story), ==, n);
  g_assert_cmpint (fab_session_get_selected (f->session), !=, 0);

  fab_session_select (f->session, first);
  fab_session_duplicate (f->session);
  g_assert_cmpuint (testing_count_panels (f->story), ==, n + 1);
  fab_session_undo (f->session);

  fab_session_select (f->session, first);
  fab_session_delete (f->session);
  g_assert_cmpuint (testing_count_panels (f->story), ==, n - 1);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, second);
  fab_session_undo (f->session);
  g_assert_cmpint (testing_panel_at (f->story, 0), ==, first);
  fab_session_redo (f->session);
  g_assert_cmpint (testing_panel_at (f->story, 0), ==, second);
}

static void
test_move (Fixture       *f,
           gconstpointer  data)
{
  gint64 first = testing_panel_at (f->story, 0), second = testing_panel_at (f->story, 1);
  guint n = testing_count_panels (f->story);
  g_autoptr(FabPanel) last = fab_story_ref_panel (f->story, testing_panel_at (f->story, n - 1));

  fab_session_select (f->session, first);
  fab_session_move_by (f->session, 1);
  g_assert_cmpint (testing_panel_at (f->story, 0), ==, second);
  g_assert_cmpint (testing_panel_at (f->story, 1), ==, first);
  fab_session_move_by (f->session, -1);
  g_assert_cmpint (testing_panel_at (f->story, 0), ==, first);
  fab_session_move_by (f->session, -1);
  g_assert_cmpint (testing_panel_at (f->story, 0), ==, first);

  fab_session_move_beside (f->session, first, fab_panel_get_id (last), TRUE);
  g_assert_cmpint (testing_panel_at (f->story, n - 1), ==, first);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, first);
  fab_session_undo (f->session);
  g_assert_cmpint (testing_panel_at (f->story, 0), ==, first);
}

/* Alt+arrows walk a panel through the whole film, into every scene and back. */
static void
test_walk (Fixture       *f,
           gconstpointer  data)
{
  gint64 panel = testing_panel_at (f->story, 0);
  guint n = testing_count_panels (f->story);

  fab_session_select (f->session, panel);
  for (guint i = 0; i < n + 4; i++)
    fab_session_move_by (f->session, 1);
  g_assert_cmpint (testing_panel_at (f->story, n - 1), ==, panel);
  for (guint i = 0; i < n + 4; i++)
    fab_session_move_by (f->session, -1);
  g_assert_cmpint (testing_panel_at (f->story, 0), ==, panel);
}

static void
test_dialogue (Fixture       *f,
               gconstpointer  data)
{
  gint64 id = testing_find_speech (f->story);
  g_autoptr(FabPanel) panel = fab_story_ref_panel (f->story, id);
  g_autofree char *before = g_strdup (fab_panel_get_dialogue (panel));
  g_autofree char *script = NULL;

  fab_session_set_dialogue (f->session, id, "It is");
  fab_session_set_dialogue (f->session, id, "It is very");
  fab_session_set_dialogue (f->session, id, "It is very early.");
  g_assert_cmpstr (fab_panel_get_dialogue (panel), ==, "It is very early.");
  script = fab_story_dup_script (f->story);
  g_assert_nonnull (strstr (script, "It is very early."));
  fab_session_undo (f->session);
  g_assert_cmpstr (fab_panel_get_dialogue (panel), ==, before);
}

static void
test_script (Fixture       *f,
             gconstpointer  data)
{
  gint64 id = testing_find_speech (f->story);
  g_autoptr(FabPanel) panel = fab_story_ref_panel (f->story, id);
  g_autofree char *script = fab_story_dup_script (f->story);
  g_auto(GStrv) parts = g_strsplit (script, fab_panel_get_dialogue (panel), 2);
  g_autofree char *edited = g_strjoinv ("Listen!", parts);

  fab_session_set_script (f->session, edited, 0);
  g_assert_cmpstr (fab_panel_get_dialogue (panel), ==, "Listen!");
}

static void
test_ink (Fixture       *f,
          gconstpointer  data)
{
  g_autoptr(FabStroke) stroke = fab_stroke_new ("pencil", 0, .01f);
  g_autoptr(FabInkMark) mark = NULL;
  gint64 panel = testing_panel_at (f->story, 0), layer;
  g_autoptr(GListModel) layers = fab_story_dup_layers (f->story, panel);

  fab_stroke_append (stroke, &(FabSample) { .1f, .1f, .5f });
  fab_stroke_append (stroke, &(FabSample) { .5f, .5f, .5f });
  mark = fab_ink_mark_new_stroke (stroke);
  layer = fab_session_add_mark (f->session, panel, 0, "ink", mark);
  g_assert_cmpint (layer, !=, 0);
  g_assert_cmpuint (g_list_model_get_n_items (layers), ==, 1);
  fab_session_undo (f->session);
  g_assert_cmpuint (g_list_model_get_n_items (layers), ==, 0);
  fab_session_redo (f->session);
  fab_session_clear_ink (f->session, panel);
  g_assert_cmpuint (g_list_model_get_n_items (layers), ==, 0);
}

static void
test_timeline (Fixture       *f,
               gconstpointer  data)
{
  gint64 panel = testing_panel_at (f->story, 1);
  FabTimeline *timeline;
  guint i;

  fab_session_set_duration (f->session, panel, 5 * G_USEC_PER_SEC);
  timeline = fab_session_get_timeline (f->session);
  i = fab_timeline_find_panel (timeline, panel);
  g_assert_cmpint (fab_timeline_get_span (timeline, i)->duration, ==, 5 * G_USEC_PER_SEC);
  fab_session_select (f->session, panel);
  g_assert_cmpint (fab_player_get_position (fab_session_get_player (f->session)), ==,
                   fab_timeline_get_span (timeline, i)->start);
  fab_session_seek (f->session, 0);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, testing_panel_at (f->story, 0));
}

static void
test_load_is_one_step (Fixture       *f,
                       gconstpointer  data)
{
  fab_session_undo (f->session);
  g_assert_cmpuint (testing_count_panels (f->story), ==, 0);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, 0);
  fab_session_redo (f->session);
  g_assert_cmpuint (testing_count_panels (f->story), >, 3);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Nothing selected, nothing there: the verbs are asked all the same, and nobody is told off. */
static void
test_empty (Fixture       *f,
            gconstpointer  data)
{
  guint failures = 0;

  fab_session_undo (f->session);
  g_signal_connect_swapped (f->session, "failed", G_CALLBACK (count_cb), &failures);
  fab_session_step (f->session, 1);
  fab_session_step_scene (f->session, 1);
  fab_session_delete (f->session);
  fab_session_duplicate (f->session);
  fab_session_move_by (f->session, 1);
  fab_session_toggle_play (f->session);
  fab_session_seek (f->session, 10);
  g_assert_cmpuint (failures, ==, 0);
  fab_session_add_panel (f->session, FALSE);
  g_assert_cmpuint (failures, ==, 0);
  g_assert_cmpuint (testing_count_panels (f->story), ==, 1);
}

static void
test_failure (Fixture       *f,
              gconstpointer  data)
{
  guint failures = 0;

  g_signal_connect_swapped (f->session, "failed", G_CALLBACK (count_cb), &failures);
  fab_session_set_voice (f->session, 999999, "en");
  g_assert_cmpuint (failures, ==, 1);
}

static void
test_idea (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  FabStory *story = fab_story_new (dir, &error);
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  FabSession *session = fab_session_new (story, writer, NULL, NULL);

  fab_session_write_idea (session, "A lighthouse keeper teaches a storm to dance");
  g_assert_true (fab_session_get_writing (session));
  testing_wait_for (!fab_session_get_writing (session));
  g_assert_cmpuint (testing_count_panels (story), >, 3);
  g_assert_cmpint (fab_session_get_selected (session), !=, 0);
  fab_session_undo (session);
  g_assert_cmpuint (testing_count_panels (story), ==, 0);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (session);
  fab_story_close (story, TRUE);
  g_assert_finalize_object (story);
  testing_remove_dir (dir);
}

typedef struct
{
  GMainLoop *loop;
  char      *text;
} Written;

static void
version_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  Written *written = data;
  g_autoptr(GError) error = NULL;

  written->text = fab_session_write_version_finish (FAB_SESSION (source), result, &error);
  g_assert_no_error (error);
  g_main_loop_quit (written->loop);
}

static char *
write_version (FabSession *session,
               FabPart     part)
{
  Written written = { g_main_loop_new (NULL, FALSE), NULL };

  fab_session_write_version_async (session, part, NULL, NULL, NULL, NULL, version_cb, &written);
  g_main_loop_run (written.loop);
  g_main_loop_unref (written.loop);

  return written.text;
}

static void
assert_part (FabSession *session,
             FabPart     part,
             const char *expected)
{
  g_autofree char *text = fab_session_dup_part (session, part);

  g_assert_cmpstr (text, ==, expected);
}

static void
check_versions (FabSession *session,
                gboolean    speech)
{
  FabPart part;
  g_autofree char *before = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_auto(GStrv) versions = NULL;

  g_assert_true (fab_session_find_part (session, speech, &part));
  before = fab_session_dup_part (session, part);
  first = write_version (session, part);
  second = write_version (session, part);
  g_assert_cmpstr (first, !=, before);
  assert_part (session, part, before);

  /* what was there is one of the versions then, and undo brings it back */
  fab_session_use_version (session, part, first);
  versions = fab_session_list_versions (session, part);
  g_assert_true (g_strv_contains ((const char * const *) versions, before));
  g_assert_true (g_strv_contains ((const char * const *) versions, first));
  g_assert_true (g_strv_contains ((const char * const *) versions, second));
  fab_session_undo (session);
  assert_part (session, part, before);
}

static void
select_speech (FabSession *session)
{
  FabPart part;

  for (guint i = 0; i < 40 && !fab_session_find_part (session, TRUE, &part); i++)
    fab_session_step (session, 1);
}

static void
test_versions (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  FabStory *story = fab_story_new (dir, &error);
  g_autoptr(FabWriter) writer = fab_builtin_writer_new ();
  FabSession *session = fab_session_new (story, writer, NULL, NULL);
  guint scenes;

  fab_session_write_idea (session, "A lighthouse keeper teaches a storm to dance");
  testing_wait_for (!fab_session_get_writing (session));
  select_speech (session);
  check_versions (session, TRUE);
  check_versions (session, FALSE);

  scenes = g_list_model_get_n_items (fab_story_get_scenes (story));
  fab_session_continue_script (session);
  testing_wait_for (!fab_session_get_writing (session));
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_scenes (story)), ==, scenes + 1);

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (session);
  fab_story_close (story, TRUE);
  g_assert_finalize_object (story);
  testing_remove_dir (dir);
}

static void
count_job_cb (gint64      id,
              const char *kind,
              gint64      target,
              const char *spec,
              gpointer    data)
{
  (*(guint *) data)++;
}

/* Who closes a window while panels are painted finds the rest painted the next time. */
static void
test_jobs_stay (void)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL);
  FabStory *story = fab_story_new (dir, &error);
  g_autoptr(FabPainter) painter = fab_builtin_painter_new ();
  g_autoptr(FabVoice) voice = fab_builtin_voice_new ("/nonexistent/fabula-speak");
  FabSession *session = fab_session_new (story, NULL, painter, voice);
  guint n = 0;

  fab_session_load_script (session, TESTING_SCRIPT);
  testing_wait_for (fab_studio_get_busy (fab_session_get_studio (session)));
  g_assert_finalize_object (session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  fab_story_foreach_job (story, count_job_cb, &n);
  g_assert_cmpuint (n, >, 0);

  testing_wait_for (G_OBJECT (story)->ref_count == 1);
  fab_story_close (story, TRUE);
  g_assert_finalize_object (story);
  testing_remove_dir (dir);
}

/* What is written gets its panel when the hand rests; what undo takes back, and what is boarded by hand, stays as it is. */
static void
test_board_follows (Fixture       *f,
                    gconstpointer  data)
{
  guint n = testing_count_panels (f->story);
  g_autofree char *script = fab_story_dup_script (f->story);
  g_autofree char *longer = g_strconcat (script, "\n\nINT. CELLAR - NIGHT\n\nA cat jumps down the stairs.\n", NULL);

  g_assert_true (fab_session_get_follows (f->session));
  g_assert_true (fab_session_set_script (f->session, longer, 0));
  g_assert_cmpuint (testing_count_panels (f->story), ==, n);
  testing_wait_for (testing_count_panels (f->story) > n);
  fab_session_undo (f->session);
  g_assert_cmpuint (testing_count_panels (f->story), ==, n);

  fab_session_set_follows (f->session, FALSE);
  g_assert_true (fab_session_set_script (f->session, longer, 0));
  g_assert_true (fab_follow_flush (fab_session_get_follow (f->session), NULL));
  g_assert_cmpuint (testing_count_panels (f->story), ==, n);
}

static char *
list_panels (Fixture *f)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < testing_count_panels (f->story); i++)
    g_string_append_printf (list, "%" G_GINT64_FORMAT " ", testing_panel_at (f->story, i));
  return g_string_free (list, FALSE);
}

/* Several are copied, moved and deleted together, each as one step; the playhead does not let go of them. */
static void
test_several (Fixture       *f,
              gconstpointer  data)
{
  gint64 a, b, c, d;
  guint n;
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr(GArray) chosen = NULL;

  while (testing_count_panels (f->story) < 4)
    fab_session_duplicate (f->session);
  n = testing_count_panels (f->story);
  before = list_panels (f);
  a = testing_panel_at (f->story, 0);
  b = testing_panel_at (f->story, 1);
  c = testing_panel_at (f->story, 2);
  d = testing_panel_at (f->story, 3);

  fab_session_select (f->session, c);
  fab_session_select_toggle (f->session, a);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, a);
  g_assert_cmpuint (fab_session_get_n_selected (f->session), ==, 2);
  chosen = fab_session_list_selected (f->session);
  g_assert_cmpint (g_array_index (chosen, gint64, 0), ==, a);
  g_assert_cmpint (g_array_index (chosen, gint64, 1), ==, c);
  fab_session_seek (f->session, fab_timeline_get_duration (fab_session_get_timeline (f->session)) - 1);
  g_assert_cmpuint (fab_session_get_n_selected (f->session), ==, 2);
  fab_session_select_toggle (f->session, a);
  g_assert_cmpint (fab_session_get_selected (f->session), ==, c);
  fab_session_select_to (f->session, a);
  g_assert_cmpuint (fab_session_get_n_selected (f->session), ==, 3);
  g_assert_true (fab_session_is_selected (f->session, b));

  fab_session_delete (f->session);
  g_assert_cmpuint (testing_count_panels (f->story), ==, n - 3);
  fab_session_undo (f->session);
  after = list_panels (f);
  g_assert_cmpstr (after, ==, before);

  fab_session_select (f->session, a);
  fab_session_select_to (f->session, b);
  fab_session_duplicate (f->session);
  g_assert_cmpuint (testing_count_panels (f->story), ==, n + 2);
  g_assert_cmpuint (fab_session_get_n_selected (f->session), ==, 2);
  g_assert_true (fab_session_is_selected (f->session, testing_panel_at (f->story, 2)));
  g_assert_true (fab_session_is_selected (f->session, testing_panel_at (f->story, 3)));
  fab_session_undo (f->session);

  fab_session_select (f->session, a);
  fab_session_select_to (f->session, b);
  fab_session_move_selected (f->session, d, TRUE);
  g_assert_cmpint (testing_panel_at (f->story, 0), ==, c);
  g_assert_cmpint (testing_panel_at (f->story, 1), ==, d);
  g_assert_cmpint (testing_panel_at (f->story, 2), ==, a);
  g_assert_cmpint (testing_panel_at (f->story, 3), ==, b);
  g_assert_cmpuint (fab_session_get_n_selected (f->session), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *name;
    void      (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/session/select", test_select },
    { "/session/scenes", test_scenes },
    { "/session/panels", test_panels },
    { "/session/several", test_several },
    { "/session/move", test_move },
    { "/session/walk", test_walk },
    { "/session/dialogue", test_dialogue },
    { "/session/script", test_script },
    { "/session/board-follows", test_board_follows },
    { "/session/ink", test_ink },
    { "/session/timeline", test_timeline },
    { "/session/load-is-one-step", test_load_is_one_step },
    { "/session/empty", test_empty },
    { "/session/failure", test_failure },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, testing_set_up, tests[i].func, testing_tear_down);
  g_test_add_func ("/session/idea", test_idea);
  g_test_add_func ("/session/versions", test_versions);
  g_test_add_func ("/session/jobs-stay", test_jobs_stay);
  return g_test_run ();
}
