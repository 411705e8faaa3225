/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the document costs, as ratios to a bare SQLite that does the least of the same, measured in
 * turns in one run: times alone mean nothing on a shared machine. */
#include "config.h"

#include "../bench-times.h"
#include "fab-fountain.h"
#include "fab-story-private.h"
#include "story-testing.h"

#define N_PANELS 10000

typedef struct
{
  char     *dir;
  FabStory *story;
  GFile    *file;
  FabStore *bare;
  char     *script;
  gint64    n;
} Bench;

typedef void (*Work) (Bench *bench);

static void
measure (Bench *bench,
         Work   work,
         GArray *times)
{
  gint64 start = g_get_monotonic_time ();

  work (bench);
  bench_times_add (times, start);
}

static void
compare (Bench      *bench,
         const char *name,
         Work        work,
         const char *reference_name,
         Work        reference,
         guint       rounds)
{
  g_autoptr(GArray) ours = bench_times_new ();
  g_autoptr(GArray) theirs = bench_times_new ();

  for (guint i = 0; i < rounds; i++)
    {
      measure (bench, work, ours);
      measure (bench, reference, theirs);
    }

  g_print ("%-34s %9.0f us  = %6.2f x %s (%.0f us)\n", name, bench_times_median (ours),
           bench_times_median (ours) / MAX (bench_times_median (theirs), 1), reference_name, bench_times_median (theirs));
}

/* --- the reference ---------------------------------------------------------------------------- */

static void
bare_insert (Bench *bench)
{
  fab_store_run (bench->bare, NULL, "INSERT INTO t (text) VALUES ('a close-up of Anna')", "");
}

static void
bare_copy (Bench *bench)
{
  g_autofree char *path = g_build_filename (bench->dir, "copy", NULL);
  g_autoptr(FabStore) store = fab_store_open (path, NULL);

  fab_store_script (store, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;", NULL);
  fab_store_run (store, NULL, "ATTACH ?1 AS source", "s", g_file_peek_path (bench->file));
  fab_store_script (store,
                    "DROP TABLE IF EXISTS main.panel; DROP TABLE IF EXISTS main.element;"
                    "BEGIN;"
                    "CREATE TABLE main.panel AS SELECT * FROM source.panel;"
                    "CREATE TABLE main.element AS SELECT * FROM source.element;"
                    "COMMIT", NULL);
}

static void
bare_parse (Bench *bench)
{
  g_ptr_array_unref (fab_fountain_parse (bench->script, -1));
}

/* --- ours ------------------------------------------------------------------------------------- */

static void
set_prompt (Bench *bench)
{
  g_autofree char *prompt = g_strdup_printf ("a close-up of Anna %" G_GINT64_FORMAT, bench->n++);

  fab_story_set_prompt (bench->story, testing_panel_at (bench->story, 5000), prompt, NULL);
}

static void
add_panel (Bench *bench)
{
  fab_story_add_panel (bench->story, 0, testing_panel_at (bench->story, 5000), "a cup", NULL);
}

static void
undo (Bench *bench)
{
  fab_story_undo (bench->story, NULL);
}

static void
type (Bench *bench)
{
  char *place = strstr (bench->script + strlen (bench->script) / 2, "Somebody");

  place[8] = (char) ('a' + bench->n++ % 26);
  fab_story_set_script (bench->story, bench->script, NULL);
}

static void
move_panel (Bench *bench)
{
  gint64 first = testing_panel_at (bench->story, 5000);
  gint64 second = testing_panel_at (bench->story, 5001);

  fab_story_move_panel (bench->story, second, 0, first, NULL);
}

static void
open_file (Bench *bench)
{
  g_autofree char *state = g_build_filename (bench->dir, "elsewhere", NULL);
  g_autoptr(FabStory) story = fab_story_open (state, bench->file, NULL);

  g_object_unref (g_list_model_get_item (fab_story_get_panels (story), 0));
  fab_story_close (story, TRUE);
}

static void
reopen (Bench *bench)
{
  g_autoptr(FabStory) story = NULL;

  fab_story_close (bench->story, FALSE);
  g_object_unref (bench->story);
  bench->story = fab_story_open (bench->dir, bench->file, NULL);
}

static void
save (Bench *bench)
{
  fab_story_save (bench->story, bench->file, NULL);
}

/* --- the story -------------------------------------------------------------------------------- */

static char *
write_script (guint scenes,
              guint paragraphs)
{
  GString *script = g_string_new (NULL);

  for (guint i = 0; i < scenes; i++)
    {
      g_string_append_printf (script, "INT. ROOM %u - DAY\n\n", i);
      for (guint j = 0; j < paragraphs; j++)
        g_string_append_printf (script, "Somebody  walks through room %u.\n\nANNA\nLine "
                                        "%u.\n\n", i, j);
    }

  return g_string_free (script, FALSE);
}

/* One panel for each paragraph with its speech. */
static void
fill (Bench *bench)
{
  g_autoptr(GError) error = NULL;

  bench->script = write_script (100, N_PANELS / 100);
  fab_story_set_script (bench->story, bench->script, &error);
  g_assert_no_error (error);
  fab_story_begin (bench->story, "Board", NULL);
  fab_store_script (bench->story->store,
                    "INSERT INTO panel (scene, pos, prompt) "
                    "SELECT scene, pos, text FROM element WHERE kind = 2;"
                    "UPDATE element SET panel = p.id FROM panel p WHERE p.scene = element.scene "
                    "AND "
                    "p.pos = element.pos", &error);
  g_assert_no_error (error);
  fab_story_end (bench->story);
}

static void
set_up (Bench *bench)
{
  g_autofree char *path = NULL;

  bench->dir = testing_make_dir ();
  path = g_build_filename (bench->dir, "bare", NULL);
  bench->bare = fab_store_open (path, NULL);
  fab_store_script (bench->bare,
                    "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                    "CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)", NULL);
  bench->story = testing_new_story (bench->dir);
  bench->file = testing_file (bench->dir, "bench.fabula");
  fill (bench);
  save (bench);
}

#define BATCH 1000

static double
add_batch (FabStory *story)
{
  gint64 scenes[100], start;

  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++)
    scenes[i] = testing_scene_at (story, i);
  start = g_get_monotonic_time ();

  fab_story_begin (story, "Add", NULL);
  for (guint i = 0; i < BATCH; i++)
    fab_story_add_panel (story, scenes[i % G_N_ELEMENTS (scenes)], 0, "a panel", NULL);
  fab_story_end (story);

  return g_get_monotonic_time () - start;
}

/* A thousand panels cost as much after many thousands as they did first. */
static void
grow (const char *dir)
{
  g_autoptr(FabStory) story = testing_new_story (dir);
  g_autofree char *script = write_script (100, 1);
  double first, last = 0;

  fab_story_set_script (story, script, NULL);
  first = add_batch (story);
  for (guint i = 1; i < N_PANELS / BATCH; i++)
    last = add_batch (story);
  g_print ("add %d panels to %d: %.0f us each, %.1f x those of the first %d\n", BATCH, N_PANELS - BATCH, last / BATCH,
           last / first, BATCH);
  fab_story_close (story, TRUE);
}

int
main (int    argc,
      char **argv)
{
  Bench bench = { 0 };

  /* on a disk: what syncing costs is part of it */
  g_setenv ("TMPDIR", g_get_tmp_dir (), FALSE);
  set_up (&bench);
  g_print ("%d panels, %u elements\n", N_PANELS,
           g_list_model_get_n_items (fab_story_get_elements (bench.story)));
  compare (&bench, "set a prompt", set_prompt, "bare insert", bare_insert, 200);
  compare (&bench, "add a panel", add_panel, "bare insert", bare_insert, 40);
  compare (&bench, "undo it", undo, "bare insert", bare_insert, 40);
  compare (&bench, "move a panel with its beat", move_panel, "parsing", bare_parse, 9);
  compare (&bench, "type in the script", type, "parsing", bare_parse, 9);
  compare (&bench, "save", save, "bare copy", bare_copy, 5);
  compare (&bench, "open", open_file, "bare copy", bare_copy, 5);
  compare (&bench, "open what was open before", reopen, "bare copy", bare_copy, 5);

  grow (bench.dir);

  fab_story_close (bench.story, TRUE);
  g_object_unref (bench.story);
  g_object_unref (bench.file);
  fab_store_free (bench.bare);
  g_free (bench.script);
  testing_remove_dir (bench.dir);

  return 0;
}
