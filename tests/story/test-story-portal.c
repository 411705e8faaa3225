/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file in a folder where locks are unknown and nothing opens with O_NOFOLLOW, as it was found behind
 * xdg-document-portal 1.16. */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdarg.h>
#include <sys/file.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "fab-story-private.h"
#include "story-fixture.h"
#include "story-testing.h"

#define FOLDER "portal"

static gboolean
is_behind_portal (int fd)
{
  char link[32], path[4096];
  gssize n;

  g_snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  n = readlink (link, path, sizeof path - 1);
  path[MAX (n, 0)] = '\0';

  return strstr (path, "/" FOLDER "/") != NULL;
}

static int
fail (int reason)
{
  errno = reason;

  return -1;
}

/* These stand before the system's own: the program exports its symbols. */
int flock (int fd, int operation);
int fcntl64 (int fd, int command, ...);
int open64 (const char *path, int flags, ...);

int
flock (int fd,
       int operation)
{
  return is_behind_portal (fd) ? fail (ENOSYS) : (int) syscall (SYS_flock, fd, operation);
}

int
fcntl64 (int fd,
         int command,
         ...)
{
  va_list list;
  void *argument;

  va_start (list, command);
  argument = va_arg (list, void *);
  va_end (list);

  if ((command == F_SETLK || command == F_SETLKW || command == F_GETLK) && is_behind_portal (fd))
    return fail (ENOSYS);

  return (int) syscall (SYS_fcntl, fd, command, argument);
}

int
open64 (const char *path,
        int         flags,
        ...)
{
  va_list list;
  int mode;

  va_start (list, flags);
  mode = va_arg (list, int);
  va_end (list);

  if ((flags & O_NOFOLLOW) && strstr (path, "/" FOLDER "/") != NULL && access (path, F_OK) == 0)
    return fail (ELOOP);

  return (int) syscall (SYS_openat, AT_FDCWD, path, flags, mode);
}

static void
test_save_and_open (StoryFixture  *fixture,
                    gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->dir, FOLDER, NULL);
  g_autoptr(GFile) file = g_file_new_build_filename (folder, "a story.fabula", NULL);
  g_autoptr(FabStory) other = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_set_object (&fixture->file, file);
  story_fixture_save (fixture);
  fab_story_set_setting (fixture->story, "look", "ink", NULL);
  story_fixture_save (fixture);

  other = story_fixture_open_elsewhere (fixture, &error);
  g_assert_no_error (error);
  testing_check (other);
}

/* What a process that was killed left there. */
static void
test_left_over (StoryFixture  *fixture,
                gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (fixture->dir, FOLDER, NULL);
  g_autofree char *draft = g_build_filename (folder, ".a story.fabula.saving", NULL);
  g_autoptr(GFile) file = g_file_new_build_filename (folder, "a story.fabula", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (draft, "half of a story", -1, NULL));
  g_set_object (&fixture->file, file);
  story_fixture_save (fixture);
  g_assert_false (g_file_test (draft, G_FILE_TEST_EXISTS));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/story/portal/save-and-open", StoryFixture, NULL, story_fixture_set_up, test_save_and_open,
              story_fixture_tear_down);
  g_test_add ("/story/portal/left-over", StoryFixture, NULL, story_fixture_set_up, test_left_over, story_fixture_tear_down);

  return g_test_run ();
}
