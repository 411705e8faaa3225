/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A process that edits and saves is killed at random moments, again and again: every verb that had
 * returned is found again, and the saved file is always whole. */
#include "config.h"

#include <gio/gunixinputstream.h>
#include <signal.h>
#include <unistd.h>

#include "story-testing.h"

#define KILLS 200

/* --- the one that is killed ------------------------------------------------------------------- */

static FabStory *
take_up (const char *state,
         GFile      *file)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) unsaved = NULL;
  FabStory *story;

  if (g_file_query_exists (file, NULL))
    {
      story = fab_story_open (state, file, &error);
    }
  else
    {
      unsaved = fab_story_list_unsaved (state);
      story = unsaved[0] != NULL ? fab_story_recover (state, unsaved[0], &error)
                                 : fab_story_new (state, &error);
    }
  g_assert_no_error (error);

  return story;
}

static gint64
count_of (FabStory *story)
{
  return g_ascii_strtoll (fab_story_get_setting (story, "count"), NULL, 10);
}

static char *
hash_of (FabStory *story)
{
  g_autofree char *dump = testing_dump (story);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA1, dump, -1);
}

/* Large enough now and then that a verb takes a while to write. */
static GBytes *
new_noise (GRand *rand)
{
  gsize n = (gsize) g_rand_int_range (rand, 1, 40000);
  guint8 *bytes = g_malloc (n);

  for (gsize i = 0; i < n; i++)
    bytes[i] = (guint8) g_rand_int (rand);

  return g_bytes_new_take (bytes, n);
}

static void
do_something (FabStory *story,
              GRand    *rand)
{
  guint n = g_list_model_get_n_items (fab_story_get_panels (story));
  g_autofree char *script = NULL;
  g_autofree char *longer = NULL;
  g_autoptr(GBytes) data = NULL;

  if (n == 0)
    {
      testing_fill (story);
      return;
    }

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      fab_story_add_panel (story, 0, 0, "new", NULL);
      break;
    case 1:
      fab_story_move_panel (story, testing_panel_at (story, g_rand_int_range (rand, 0, n)),
                            testing_scene_at (story, 0), 0, NULL);
      break;
    case 2:
      data = new_noise (rand);
      fab_story_add_take (story, testing_panel_at (story, g_rand_int_range (rand, 0, n)), "e", "",
                          0, "", "image/png", data, NULL);
      break;
    case 3:
      script = fab_story_dup_script (story);
      longer = strlen (script) < 2000 ? g_strconcat (script, "\nMore.\n", NULL)
                                      : g_strdup (testing_script);
      fab_story_set_script (story, longer, NULL);
      break;
    default:
      if (n > 12)
        fab_story_delete_panel (story, testing_panel_at (story, 0), NULL);
      break;
    }
}

/* Says what it has done on standard output, a line per verb that returned. */
static int
run_victim (const char *state,
            const char *path,
            guint32     seed)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(FabStory) story = take_up (state, file);
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);

  for (;;)
    {
      g_autofree char *count = g_strdup_printf ("%" G_GINT64_FORMAT, count_of (story) + 1);
      g_autofree char *hash = NULL;
      g_autofree char *line = NULL;

      if (g_rand_int_range (rand, 0, 8) == 0 && fab_story_save (story, file, NULL))
        {
          line = g_strdup_printf ("saved %s\n", fab_story_get_setting (story, "count"));
        }
      else
        {
          fab_story_begin (story, "Step", NULL);
          do_something (story, rand);
          fab_story_set_setting (story, "count", count, NULL);
          fab_story_end (story);
          hash = hash_of (story);
          line = g_strdup_printf ("did %s %s\n", count, hash);
        }

      if (write (STDOUT_FILENO, line, strlen (line)) < 0)
        return 1;
    }
}

/* --- the one that looks ----------------------------------------------------------------------- */

typedef struct
{
  char   *program;
  char   *dir, *state;
  GFile  *file;
  gint64  did, saved;
  char   *hash;
} Fixture;

static GSubprocess *
start_victim (Fixture *fixture)
{
  g_autofree char *seed = g_strdup_printf ("%d", g_test_rand_int ());
  g_autoptr(GError) error = NULL;
  GSubprocess *victim;

  victim = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, fixture->program, "--victim",
                             fixture->state, g_file_peek_path (fixture->file), seed, NULL);
  g_assert_no_error (error);

  return victim;
}

static gboolean
hear (Fixture          *fixture,
      GDataInputStream *lines)
{
  g_autofree char *line = g_data_input_stream_read_line (lines, NULL, NULL, NULL);
  g_auto(GStrv) words = line != NULL ? g_strsplit (line, " ", 3) : NULL;

  if (line == NULL)
    return FALSE;

  if (g_str_equal (words[0], "saved"))
    {
      fixture->saved = g_ascii_strtoll (words[1], NULL, 10);
      return TRUE;
    }

  fixture->did = g_ascii_strtoll (words[1], NULL, 10);
  g_free (fixture->hash);
  fixture->hash = g_strdup (words[2]);

  return TRUE;
}

/* Lets it do a few steps, then kills it somewhere in the next; hears what it still had to say. */
static void
kill_one (Fixture *fixture)
{
  g_autoptr(GSubprocess) victim = start_victim (fixture);
  g_autoptr(GDataInputStream) lines = NULL;
  guint steps = g_test_rand_int_range (0, 6);

  lines = g_data_input_stream_new (g_subprocess_get_stdout_pipe (victim));
  while (steps-- > 0)
    g_assert_true (hear (fixture, lines));

  g_usleep (g_test_rand_int_range (0, 8000));
  g_subprocess_send_signal (victim, SIGKILL);
  while (hear (fixture, lines))
    ;
  g_subprocess_wait (victim, NULL, NULL);
  g_assert_true (g_subprocess_get_if_signaled (victim));
}

static void
check_saved (Fixture *fixture)
{
  g_autofree char *elsewhere = g_build_filename (fixture->dir, "elsewhere", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(FabStory) story = NULL;

  if (fixture->saved == 0 && !g_file_query_exists (fixture->file, NULL))
    return;

  story = fab_story_open (elsewhere, fixture->file, &error);
  g_assert_no_error (error);
  g_assert_cmpint (count_of (story), >=, fixture->saved);
  testing_check (story);
  fab_story_close (story, TRUE);
}

static void
check_working_copy (Fixture *fixture)
{
  g_autoptr(FabStory) story = take_up (fixture->state, fixture->file);
  g_autofree char *hash = hash_of (story);

  g_assert_cmpint (count_of (story), >=, fixture->did);
  g_assert_cmpint (count_of (story), <=, fixture->did + 1);
  if (count_of (story) == fixture->did && fixture->did > 0)
    g_assert_cmpstr (hash, ==, fixture->hash);
  testing_check (story);
  g_assert_true (fixture->did == 0 || fab_story_get_undo_label (story) != NULL);
  fixture->did = count_of (story);
  g_free (fixture->hash);
  fixture->hash = g_steal_pointer (&hash);
}

static void
check_tidy (Fixture *fixture)
{
  g_autoptr(FabStory) story = take_up (fixture->state, fixture->file);
  g_autoptr(GDir) dir = NULL;
  const char *name;

  g_assert_true (fab_story_save (story, fixture->file, NULL));
  dir = g_dir_open (fixture->dir, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_suffix (name, ".saving"));
}

static void
test_kill (gconstpointer data)
{
  Fixture fixture = { .program = (char *) data };

  fixture.dir = testing_make_dir ();
  fixture.state = g_build_filename (fixture.dir, "state", NULL);
  fixture.file = testing_file (fixture.dir, "story.fabula");
  for (guint i = 0; i < KILLS; i++)
    {
      kill_one (&fixture);
      check_saved (&fixture);
      check_working_copy (&fixture);
    }
  g_test_message ("%d kills, %" G_GINT64_FORMAT " verbs", KILLS, fixture.did);
  g_assert_cmpint (fixture.did, >, KILLS);
  check_tidy (&fixture);

  testing_remove_dir (fixture.dir);
  g_free (fixture.state);
  g_free (fixture.hash);
  g_object_unref (fixture.file);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 5 && g_str_equal (argv[1], "--victim"))
    return run_victim (argv[2], argv[3], (guint32) g_ascii_strtoll (argv[4], NULL, 10));

  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/story/crash", argv[0], test_kill);

  return g_test_run ();
}
