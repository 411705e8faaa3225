/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which windows come back after an end that nobody asked for. */
#include "config.h"

#include <glib/gstdio.h>

#include "fab-open-stories.h"

static void
assert_noted (const char *expected)
{
  g_auto(GStrv) paths = fab_open_stories_list ();
  g_autofree char *joined = g_strjoinv (" ", paths);

  g_assert_cmpstr (joined, ==, expected);
}

static void
set_up (void)
{
  g_auto(GStrv) paths = fab_open_stories_list ();

  for (guint i = 0; paths[i]; i++)
    fab_open_stories_remove (paths[i]);
  fab_open_stories_add ("/a one.story");
  fab_open_stories_add ("/b.story");
}

static void
test_note (void)
{
  set_up ();
  fab_open_stories_add ("/b.story");
  assert_noted ("/a one.story /b.story");
  fab_open_stories_remove ("/a one.story");
  fab_open_stories_remove ("/c.story");
  assert_noted ("/b.story");
}

/* Ended again while the windows come back: those that were not reached yet, and the one that was, are still noted. */
static void
test_ended_again (void)
{
  set_up ();
  g_assert_true (fab_open_stories_try ("/a one.story"));
  assert_noted ("/a one.story /b.story");
}

static void
test_ends_the_program (void)
{
  set_up ();
  while (fab_open_stories_try ("/a one.story"))
    assert_noted ("/a one.story /b.story");
  assert_noted ("/b.story");
  g_assert_false (fab_open_stories_try ("/a one.story"));
}

static void
test_settle (void)
{
  set_up ();
  for (guint i = 0; i < 20; i++)
    {
      g_assert_true (fab_open_stories_try ("/b.story"));
      fab_open_stories_settle ();
    }
}

/* As Fabula 0.1 wrote it, and as nobody did. */
static void
test_other_hands (void)
{
  g_autofree char *path = g_build_filename (g_get_user_state_dir (), "fabula", "open", NULL);

  set_up ();
  g_assert_true (g_file_set_contents (path, "/old.story\n\nrubbish\n99999999999999999999 /many.story\n-1 /c.story", -1, NULL));
  assert_noted ("/old.story /many.story /c.story");
  g_assert_true (fab_open_stories_try ("/old.story"));
  g_assert_false (fab_open_stories_try ("/many.story"));
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *dir = g_dir_make_tmp ("fabula-XXXXXX", NULL), *own = g_build_filename (dir, "fabula", NULL);
  int status;

  g_setenv ("XDG_STATE_HOME", dir, TRUE);
  g_mkdir (own, 0700);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/open-stories/note", test_note);
  g_test_add_func ("/open-stories/ended-again", test_ended_again);
  g_test_add_func ("/open-stories/ends-the-program", test_ends_the_program);
  g_test_add_func ("/open-stories/settle", test_settle);
  g_test_add_func ("/open-stories/other-hands", test_other_hands);
  status = g_test_run ();
  set_up ();
  fab_open_stories_remove ("/a one.story");
  fab_open_stories_remove ("/b.story");
  g_rmdir (own);
  g_rmdir (dir);

  return status;
}
