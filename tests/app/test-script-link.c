/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody else writes in the file that the story came from. */
#include "config.h"

#include "app-testing.h"
#include "fab-script-link.h"

typedef struct
{
  Fixture        base;
  GFile         *file;
  FabScriptLink *link;
  guint          merged, conflicts, saved, failed;
} Linked;

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
write_file (Linked     *linked,
            const char *text)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (g_file_peek_path (linked->file), text, -1, &error);
  g_assert_no_error (error);
}

/* @old becomes @new in @text. */
static char *
edit (const char *text,
      const char *old,
      const char *new)
{
  g_autoptr(GString) edited = g_string_new (text);

  g_assert_cmpuint (g_string_replace (edited, old, new, 1), ==, 1);
  return g_string_free (g_steal_pointer (&edited), FALSE);
}

static void
set_up (Linked        *linked,
        gconstpointer  data)
{
  g_autofree char *path = NULL;

  testing_set_up (&linked->base, data);
  path = g_build_filename (linked->base.dir, "a.fountain", NULL);
  linked->file = g_file_new_for_path (path);
  write_file (linked, TESTING_SCRIPT);
  g_assert_true (fab_script_link_tie (linked->base.story, linked->file, TESTING_SCRIPT, NULL));
  linked->link = fab_script_link_new (linked->base.session);
  g_signal_connect_swapped (linked->link, "merged", G_CALLBACK (count_cb), &linked->merged);
  g_signal_connect_swapped (linked->link, "conflict", G_CALLBACK (count_cb), &linked->conflicts);
  g_signal_connect_swapped (linked->link, "saved", G_CALLBACK (count_cb), &linked->saved);
  g_signal_connect_swapped (linked->link, "failed", G_CALLBACK (count_cb), &linked->failed);
}

static void
tear_down (Linked        *linked,
           gconstpointer  data)
{
  g_assert_cmpuint (linked->failed, ==, 0);
  g_object_run_dispose (G_OBJECT (linked->link));
  testing_wait_for (G_OBJECT (linked->link)->ref_count == 1);
  g_assert_finalize_object (linked->link);
  g_object_unref (linked->file);
  testing_tear_down (&linked->base, data);
}

static void
assert_script (Linked     *linked,
               const char *script)
{
  g_autofree char *now = fab_story_dup_script (linked->base.story);

  g_assert_cmpstr (now, ==, script);
}

/* Each wrote in another scene: both stay, so do the panels, and undo takes back what came. */
static void
test_merge (Linked        *linked,
            gconstpointer  data)
{
  g_autofree char *theirs = edit (TESTING_SCRIPT, "The sun shines.", "It rains.");
  g_autofree char *ours = edit (TESTING_SCRIPT, "It is late.", "It is early.");
  g_autofree char *both = edit (theirs, "It is late.", "It is early.");
  guint n = testing_count_panels (linked->base.story);
  gint64 first = testing_panel_at (linked->base.story, 0);

  fab_session_set_script (linked->base.session, ours, 0);
  write_file (linked, theirs);
  testing_wait_for (linked->merged == 1);
  assert_script (linked, both);
  g_assert_cmpuint (testing_count_panels (linked->base.story), ==, n);
  g_assert_cmpint (testing_panel_at (linked->base.story, 0), ==, first);
  fab_session_undo (linked->base.session);
  assert_script (linked, ours);
}

static void
test_conflict (Linked        *linked,
               gconstpointer  data)
{
  g_autofree char *theirs = edit (TESTING_SCRIPT, "It is late.", "It is dark.");
  g_autofree char *ours = edit (TESTING_SCRIPT, "It is late.", "It is early.");

  fab_session_set_script (linked->base.session, ours, 0);
  write_file (linked, theirs);
  testing_wait_for (linked->conflicts == 1);
  assert_script (linked, ours);
  fab_script_link_resolve (linked->link, FAB_MERGE_THEIRS);
  assert_script (linked, theirs);
  fab_session_undo (linked->base.session);
  assert_script (linked, ours);
}

/* What came meanwhile is read first; no id and no mark of ours is in the file. */
static void
test_save (Linked        *linked,
           gconstpointer  data)
{
  g_autofree char *theirs = edit (TESTING_SCRIPT, "The sun shines.", "It rains.");
  g_autofree char *ours = edit (TESTING_SCRIPT, "It is late.", "It is early.");
  g_autofree char *both = edit (theirs, "It is late.", "It is early.");
  g_autofree char *written = NULL;

  fab_session_set_script (linked->base.session, ours, 0);
  write_file (linked, theirs);
  fab_script_link_save (linked->link);
  testing_wait_for (linked->saved == 1);
  g_assert_true (g_file_get_contents (g_file_peek_path (linked->file), &written, NULL, NULL));
  g_assert_cmpstr (written, ==, both);
  g_assert_cmpuint (linked->conflicts, ==, 0);
}

/* A conflict is settled before anything is written. */
static void
test_save_conflict (Linked        *linked,
                    gconstpointer  data)
{
  g_autofree char *theirs = edit (TESTING_SCRIPT, "It is late.", "It is dark.");
  g_autofree char *ours = edit (TESTING_SCRIPT, "It is late.", "It is early.");
  g_autofree char *written = NULL;

  fab_session_set_script (linked->base.session, ours, 0);
  write_file (linked, theirs);
  fab_script_link_save (linked->link);
  testing_wait_for (linked->conflicts > 0);
  g_assert_true (g_file_get_contents (g_file_peek_path (linked->file), &written, NULL, NULL));
  g_assert_cmpstr (written, ==, theirs);
  g_assert_cmpuint (linked->saved, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/script-link/merge", Linked, NULL, set_up, test_merge, tear_down);
  g_test_add ("/script-link/conflict", Linked, NULL, set_up, test_conflict, tear_down);
  g_test_add ("/script-link/save", Linked, NULL, set_up, test_save, tear_down);
  g_test_add ("/script-link/save-conflict", Linked, NULL, set_up, test_save_conflict, tear_down);

  return g_test_run ();
}
