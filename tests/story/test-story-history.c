/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Groups: labels, nesting, merging, failing, the program's own changes, life after a restart. */
#include "config.h"

#include "fab-story-private.h"
#include "story-testing.h"

typedef struct
{
  char     *dir;
  FabStory *story;
  gint64    panel;
  GArray   *changes; /* FabChange, of the last ::changed */
  guint     n_changed;
} Fixture;

static void
changed_cb (FabStory        *story,
            const FabChange *changes,
            guint            n,
            Fixture         *fixture)
{
  g_array_set_size (fixture->changes, 0);
  g_array_append_vals (fixture->changes, changes, n);
  fixture->n_changed += n > 0; /* with none a group was taken back */
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dir = testing_make_dir ();
  fixture->story = testing_new_story (fixture->dir);
  fixture->changes = g_array_new (FALSE, FALSE, sizeof (FabChange));
  fixture->panel = fab_story_add_panel (fixture->story, 0, 0, "", NULL);
  g_signal_connect (fixture->story, "changed", G_CALLBACK (changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  fab_story_close (fixture->story, TRUE);
  g_assert_finalize_object (fixture->story);
  testing_remove_dir (fixture->dir);
  g_array_unref (fixture->changes);
}

static gboolean
has_change (Fixture *fixture,
            FabKind  kind,
            gint64   id)
{
  for (guint i = 0; i < fixture->changes->len; i++)
    {
      const FabChange *change = &g_array_index (fixture->changes, FabChange, i);

      if (change->kind == kind && change->id == id)
        return TRUE;
    }

  return FALSE;
}

static void
set_prompt (Fixture    *fixture,
            const char *prompt)
{
  g_autoptr(GError) error = NULL;

  fab_story_set_prompt (fixture->story, fixture->panel, prompt, &error);
  g_assert_no_error (error);
}

static void
assert_prompt (Fixture    *fixture,
               const char *prompt)
{
  g_autoptr(FabPanel) panel = fab_story_ref_panel (fixture->story, fixture->panel);

  g_assert_cmpstr (panel != NULL ? fab_panel_get_prompt (panel) : NULL, ==, prompt);
}

static void
undo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  fab_story_undo (fixture->story, &error);
  g_assert_no_error (error);
}

static void
redo (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  fab_story_redo (fixture->story, &error);
  g_assert_no_error (error);
}

static void
add_take (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) data = g_bytes_new_static ("x", 1);

  fab_story_begin (fixture->story, NULL, NULL);
  fab_story_add_take (fixture->story, fixture->panel, "e", "m", 1, "p", "image/png", data, &error);
  fab_story_end (fixture->story);
  g_assert_no_error (error);
}

static void
test_group (Fixture       *fixture,
            gconstpointer  data)
{
  fab_story_begin (fixture->story, "Outer", NULL);
  set_prompt (fixture, "one");
  fab_story_begin (fixture->story, "Inner", NULL);
  fab_story_set_duration (fixture->story, fixture->panel, 5, NULL);
  fab_story_end (fixture->story);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  fab_story_end (fixture->story);

  g_assert_cmpuint (fixture->n_changed, ==, 1);
  g_assert_cmpuint (fixture->changes->len, ==, 1);
  g_assert_true (has_change (fixture, FAB_KIND_PANEL, fixture->panel));
  g_assert_cmpstr (fab_story_get_undo_label (fixture->story), ==, "Outer");
  g_assert_null (fab_story_get_redo_label (fixture->story));

  undo (fixture);
  assert_prompt (fixture, "");
  g_assert_cmpuint (fixture->n_changed, ==, 2);
  g_assert_true (has_change (fixture, FAB_KIND_PANEL, fixture->panel));
  g_assert_cmpstr (fab_story_get_redo_label (fixture->story), ==, "Outer");
}

static void
test_empty_group (Fixture       *fixture,
                  gconstpointer  data)
{
  set_prompt (fixture, "one");
  undo (fixture);
  fixture->n_changed = 0;

  fab_story_begin (fixture->story, "Nothing", NULL);
  set_prompt (fixture, "two");
  fab_story_set_prompt (fixture->story, 99, "refused", NULL);
  fab_story_end (fixture->story);
  fab_story_begin (fixture->story, "Nothing", NULL);
  fab_story_end (fixture->story);

  /* neither announced nor a step, and what can be redone is still there */
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  redo (fixture);
  assert_prompt (fixture, "one");
}

static void
test_new_drops_redo (Fixture       *fixture,
                     gconstpointer  data)
{
  set_prompt (fixture, "one");
  undo (fixture);
  set_prompt (fixture, "two");

  g_assert_null (fab_story_get_redo_label (fixture->story));
  g_assert_false (fab_story_redo (fixture->story, NULL));
  undo (fixture);
  assert_prompt (fixture, "");
}

static void
type (Fixture    *fixture,
      const char *key,
      const char *text)
{
  fab_story_begin (fixture->story, "Typing", key);
  set_prompt (fixture, text);
  fab_story_end (fixture->story);
}

static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  type (fixture, "prompt", "a");
  type (fixture, "prompt", "ab");
  type (fixture, "prompt", "abc");
  type (fixture, "other", "abcd");
  undo (fixture);
  assert_prompt (fixture, "abc");

  /* going back ended the step */
  type (fixture, "prompt", "abx");
  undo (fixture);
  assert_prompt (fixture, "abc");
  undo (fixture);
  assert_prompt (fixture, "");
  redo (fixture);
  assert_prompt (fixture, "abc");
}

static void
test_merge_ends (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(GFile) file = testing_file (fixture->dir, "a.fabula");

  type (fixture, "prompt", "saved");
  g_assert_true (fab_story_save (fixture->story, file, NULL));
  type (fixture, "prompt", "after saving");
  undo (fixture);
  assert_prompt (fixture, "saved");
  g_assert_false (fab_story_get_modified (fixture->story));
  redo (fixture);

  /* a pause */
  fab_history_set_merge_window (fixture->story->history, -1);
  type (fixture, "slow", "first");
  type (fixture, "slow", "second");
  undo (fixture);
  assert_prompt (fixture, "first");
}

static void
test_failed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = testing_dump (fixture->story);
  g_autofree char *after = NULL;
  g_autoptr(FabPanel) panel = fab_story_ref_panel (fixture->story, fixture->panel);

  fab_story_begin (fixture->story, "Broken", NULL);
  set_prompt (fixture, "lost");
  fab_story_set_setting (fixture->story, "fps", "30", NULL);
  g_object_unref (fab_story_ref_panel (fixture->story, fixture->panel));
  g_assert_cmpstr (fab_panel_get_prompt (panel), ==, "lost");
  g_assert_false (fab_story_set_prompt (fixture->story, fixture->panel, "\xff", &error));
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_false (fab_story_set_prompt (fixture->story, fixture->panel, "fine, but late", &error));
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED);
  fab_story_end (fixture->story);

  after = testing_dump (fixture->story);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (fab_panel_get_prompt (panel), ==, "");
  g_assert_cmpstr (fab_story_get_setting (fixture->story, "fps"), ==, "24");
  g_assert_cmpuint (fixture->n_changed, ==, 0);

  set_prompt (fixture, "afterwards");
  assert_prompt (fixture, "afterwards");
}

/* Who asks inside a group sees what its verbs have done; taken back, it never was. */
static void
test_look_inside (Fixture       *fixture,
                  gconstpointer  data)
{
  GListModel *panels = fab_story_get_panels (fixture->story);
  g_autoptr(GListModel) takes = fab_story_dup_takes (fixture->story, fixture->panel);
  g_autoptr(GBytes) picture = g_bytes_new_static ("x", 1);

  fab_story_begin (fixture->story, "Board", NULL);
  fab_story_set_script (fixture->story, "INT. ROOM\n\nSomebody.\n", NULL);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_elements (fixture->story)), ==, 2);
  fab_story_add_panel (fixture->story, testing_scene_at (fixture->story, 1), 0, "", NULL);
  fab_story_add_take (fixture->story, fixture->panel, "e", "", 0, "", "image/png", picture, NULL);
  g_assert_cmpuint (fab_story_find_panel (fixture->story, testing_panel_at (fixture->story, 1)),
                    ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (takes), ==, 1);
  g_assert_cmpuint (fixture->n_changed, ==, 0);
  fab_story_delete_panel (fixture->story, 999, NULL);
  fab_story_end (fixture->story);

  g_assert_cmpuint (g_list_model_get_n_items (panels), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (takes), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_elements (fixture->story)), ==, 0);
  testing_check (fixture->story);
}

/* A picture that arrives late belongs to what was done last, and does not cost the way forward. */
static void
test_own_change (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *drawn = NULL;
  g_autofree char *again = NULL;

  set_prompt (fixture, "one");
  add_take (fixture);
  drawn = testing_dump (fixture->story);
  g_assert_cmpstr (fab_story_get_undo_label (fixture->story), ==, "Edit Prompt");
  undo (fixture);
  assert_prompt (fixture, "");
  redo (fixture);
  again = testing_dump (fixture->story);
  g_assert_cmpstr (again, ==, drawn);

  set_prompt (fixture, "two");
  undo (fixture);
  add_take (fixture);
  g_assert_cmpstr (fab_story_get_redo_label (fixture->story), ==, "Edit Prompt");
  redo (fixture);
  assert_prompt (fixture, "two");
  undo (fixture);
  assert_prompt (fixture, "one");
}

/* With nothing to join, the program's own change is simply there. */
static void
test_own_change_first (Fixture       *fixture,
                       gconstpointer  data)
{
  undo (fixture);
  fab_story_begin (fixture->story, NULL, NULL);
  g_assert_cmpint (fab_story_ensure_cast (fixture->story, "ANNA", NULL), !=, 0);
  fab_story_end (fixture->story);

  g_assert_null (fab_story_get_undo_label (fixture->story));
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_cast (fixture->story)), ==, 1);
  g_assert_true (fab_story_get_modified (fixture->story));
  redo (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (fab_story_get_panels (fixture->story)), ==, 1);
  undo (fixture);
  g_assert_true (fab_story_get_modified (fixture->story));
}

static void
test_change_sets (Fixture       *fixture,
                  gconstpointer  data)
{
  gint64 dialogue, anna;

  fab_story_set_script (fixture->story, "INT. ROOM\n\nANNA\nHello.\n", NULL);
  g_assert_cmpuint (fixture->n_changed, ==, 1);
  dialogue = testing_find_element (fixture->story, "Hello.");
  anna = fab_story_ensure_cast (fixture->story, "Anna", NULL);
  g_assert_true (has_change (fixture, FAB_KIND_ELEMENT, dialogue));
  g_assert_true (has_change (fixture, FAB_KIND_SCENE, testing_scene_at (fixture->story, 1)));
  g_assert_true (has_change (fixture, FAB_KIND_CAST, anna));

  fab_story_set_element_text (fixture->story, dialogue, "Bye.", NULL);
  g_assert_cmpuint (fixture->changes->len, ==, 1);
  g_assert_true (has_change (fixture, FAB_KIND_ELEMENT, dialogue));

  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  g_assert_cmpuint (fixture->changes->len, ==, 1);
  g_assert_true (has_change (fixture, FAB_KIND_PROJECT, 0));

  fab_story_set_override (fixture->story, fixture->panel, "a", "b", "1", NULL);
  g_assert_cmpuint (fixture->changes->len, ==, 1);
  g_assert_true (has_change (fixture, FAB_KIND_OVERRIDE, fixture->panel));
  undo (fixture);
  g_assert_true (has_change (fixture, FAB_KIND_OVERRIDE, fixture->panel));
}

typedef struct
{
  FabStory *story;
  GString  *seen;
} JobTaker;

static void
take_job (gint64      job,
          const char *kind,
          gint64      target,
          const char *spec,
          gpointer    data)
{
  JobTaker *taker = data;

  g_string_append_printf (taker->seen, "%s %" G_GINT64_FORMAT " %s;", kind, target, spec);
  g_assert_true (fab_story_remove_job (taker->story, job, NULL));
}

static void
test_jobs (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(GBytes) wav = g_bytes_new_static ("RIFF", 4);
  g_autoptr(GBytes) back = NULL;
  g_autofree char *label = g_strdup (fab_story_get_undo_label (fixture->story));
  JobTaker taker = { fixture->story, g_string_new (NULL) };
  gint64 job = fab_story_add_job (fixture->story, "paint", 3, "{}", NULL);

  g_assert_true (has_change (fixture, FAB_KIND_JOB, job));
  g_assert_cmpint (fab_story_get_clip_duration (fixture->story, "k"), ==, -1);
  g_assert_true (fab_story_put_clip (fixture->story, "k", wav, 1500, NULL));
  g_assert_true (has_change (fixture, FAB_KIND_CLIP, 0));
  g_assert_cmpint (fab_story_get_clip_duration (fixture->story, "k"), ==, 1500);
  back = fab_story_load_clip (fixture->story, "k", NULL);
  g_assert_true (g_bytes_equal (back, wav));

  /* no steps of a person */
  g_assert_cmpstr (fab_story_get_undo_label (fixture->story), ==, label);
  undo (fixture);
  g_assert_cmpint (fab_story_get_clip_duration (fixture->story, "k"), ==, 1500);

  g_assert_cmpint (fab_story_add_job (fixture->story, "speak", 4, "[]", NULL), !=, 0);
  fab_story_foreach_job (fixture->story, take_job, &taker);
  g_assert_cmpstr (taker.seen->str, ==, "paint 3 {};speak 4 [];");
  g_assert_false (fab_story_remove_job (fixture->story, job, NULL));
  g_string_free (taker.seen, TRUE);
}

/* What is undone, and how far back one can go, is there again after the process ended. */
static void
test_restart (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_strdup (fab_story_get_work_path (fixture->story));
  g_auto(GStrv) unsaved = NULL;
  g_autoptr(GError) error = NULL;

  set_prompt (fixture, "one");
  set_prompt (fixture, "two");
  undo (fixture);
  fab_story_close (fixture->story, FALSE);
  g_assert_finalize_object (fixture->story);

  unsaved = fab_story_list_unsaved (fixture->dir);
  g_assert_cmpuint (g_strv_length (unsaved), ==, 1);
  g_assert_cmpstr (unsaved[0], ==, path);
  fixture->story = fab_story_recover (fixture->dir, path, &error);
  g_assert_no_error (error);
  g_assert_true (fab_story_get_modified (fixture->story));

  assert_prompt (fixture, "one");
  redo (fixture);
  assert_prompt (fixture, "two");
  undo (fixture);
  undo (fixture);
  assert_prompt (fixture, "");
  undo (fixture);
  assert_prompt (fixture, NULL);
  redo (fixture);
  assert_prompt (fixture, "");
}

static void
reenter_cb (FabStory        *story,
            const FabChange *changes,
            guint            n,
            gint64          *panel)
{
  gint64 id = *panel;

  *panel = 0;
  if (id != 0)
    g_assert_true (fab_story_set_duration (story, id, 77, NULL));
}

/* Who hears of a change may change something. */
static void
test_reenter (Fixture       *fixture,
              gconstpointer  data)
{
  gint64 panel = fixture->panel;
  g_autoptr(FabPanel) row = fab_story_ref_panel (fixture->story, panel);

  g_signal_connect (fixture->story, "changed", G_CALLBACK (reenter_cb), &panel);
  set_prompt (fixture, "one");
  g_assert_cmpint (fab_panel_get_duration (row), ==, 77);
  g_assert_cmpuint (fixture->n_changed, ==, 2);
}

static void
close_cb (FabStory *story)
{
  fab_story_close (story, TRUE);
}

/* … or close the story. */
static void
test_close_inside (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(GError) error = NULL;

  g_signal_connect_swapped (fab_story_get_panels (fixture->story), "items-changed",
                            G_CALLBACK (close_cb), fixture->story);
  fab_story_add_panel (fixture->story, 0, 0, "", NULL);
  g_assert_false (fab_story_set_prompt (fixture->story, fixture->panel, "", &error));
  g_assert_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/story/history/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("group", test_group);
  ADD ("empty-group", test_empty_group);
  ADD ("new-drops-redo", test_new_drops_redo);
  ADD ("merge", test_merge);
  ADD ("merge-ends", test_merge_ends);
  ADD ("failed", test_failed);
  ADD ("look-inside", test_look_inside);
  ADD ("own-change", test_own_change);
  ADD ("own-change-first", test_own_change_first);
  ADD ("change-sets", test_change_sets);
  ADD ("jobs", test_jobs);
  ADD ("restart", test_restart);
  ADD ("reenter", test_reenter);
  ADD ("close-inside", test_close_inside);
#undef ADD

  return g_test_run ();
}
