/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fab-annex.h"
#include "fab-story-error.h"
#include "fab-work-copy.h"

#define SUFFIX ".story"

struct _FabWorkCopy
{
  char *path;
  char *lock_path;
  int   lock;
};

static char *
find_directory (const char *state_dir)
{
  return state_dir != NULL
         ? g_strdup (state_dir)
         : g_build_filename (g_get_user_state_dir (), "fabula", NULL);
}

static char *
name_lock (const char *path)
{
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (SUFFIX));

  return g_strconcat (stem, ".lock", NULL);
}

static gboolean
fail_errno (GError     **error,
            const char  *what,
            const char  *path)
{
  int reason = errno;

  g_set_error (error, FAB_STORY_ERROR,
               reason == ENOSPC || reason == EFBIG || reason == EDQUOT
               ? FAB_STORY_ERROR_NO_SPACE : FAB_STORY_ERROR_FAILED,
               "“%s” could not be %s: %s", path, what, g_strerror (reason));
  return FALSE;
}

/* Whoever deletes a copy deletes its lock too: a lock that is not in the folder is void. */
static gboolean
is_in_place (int         fd,
             const char *path)
{
  struct stat held, named;

  return fstat (fd, &held) == 0 && stat (path, &named) == 0 &&
         held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

static gboolean
take_lock (FabWorkCopy  *self,
           GError      **error)
{
  self->lock = open (self->lock_path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (self->lock < 0)
    return fail_errno (error, "opened", self->lock_path);

  if (flock (self->lock, LOCK_EX | LOCK_NB) == 0 && is_in_place (self->lock, self->lock_path))
    return TRUE;

  g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_BUSY,
               "“%s” is open in another window. Close it there and try again", self->path);
  return FALSE;
}

static FabWorkCopy *
new_locked (char    *path,
            GError **error)
{
  g_autoptr(FabWorkCopy) self = g_new0 (FabWorkCopy, 1);

  self->path = path;
  self->lock_path = name_lock (path);

  return take_lock (self, error) ? g_steal_pointer (&self) : NULL;
}

FabWorkCopy *
fab_work_copy_create (const char  *state_dir,
                      GError     **error)
{
  g_autofree char *directory = find_directory (state_dir);
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (uuid, SUFFIX, NULL);

  if (g_mkdir_with_parents (directory, 0700) != 0)
    {
      fail_errno (error, "made", directory);
      return NULL;
    }

  return new_locked (g_build_filename (directory, name, NULL), error);
}

FabWorkCopy *
fab_work_copy_claim (const char  *path,
                     GError     **error)
{
  if (!g_str_has_suffix (path, SUFFIX) || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND,
                   "“%s” is not there any more", path);
      return NULL;
    }

  return new_locked (g_strdup (path), error);
}

void
fab_work_copy_free (FabWorkCopy *self)
{
  if (self->lock >= 0)
    close (self->lock);
  g_free (self->lock_path);
  g_free (self->path);
  g_free (self);
}

static gpointer
close_in_thread (gpointer data)
{
  close (GPOINTER_TO_INT (data));

  return NULL;
}

/* The system takes its time to forget gigabytes, and does so when nobody has them open any more. */
static void
remove_large (const char *path)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);

  g_unlink (path);
  if (fd >= 0)
    g_thread_unref (g_thread_new ("forgetting", close_in_thread, GINT_TO_POINTER (fd)));
}

static void
remove_annex (FabWorkCopy *self)
{
  g_autofree char *annex = fab_annex_name (self->path);
  g_autofree char *part = g_strconcat (annex, ".part", NULL);

  remove_large (annex);
  remove_large (part);
}

void
fab_work_copy_remove (FabWorkCopy *self)
{
  static const char * const tails[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (tails); i++)
    {
      g_autofree char *file = g_strconcat (self->path, tails[i], NULL);

      g_unlink (file);
    }
  remove_annex (self);
  g_unlink (self->lock_path);
}

const char *
fab_work_copy_get_path (FabWorkCopy *self)
{
  return self->path;
}

gboolean
fab_work_copy_set_uri (FabWorkCopy  *self,
                       const char   *uri,
                       GError      **error)
{
  gssize size = strlen (uri);

  if (pwrite (self->lock, uri, size, 0) != size || ftruncate (self->lock, size) != 0)
    return fail_errno (error, "written", self->lock_path);

  return TRUE;
}

char *
fab_work_copy_peek_uri (const char *path)
{
  g_autofree char *lock_path = name_lock (path);
  g_autofree char *uri = NULL;

  if (!g_file_get_contents (lock_path, &uri, NULL, NULL) || *uri == '\0')
    return NULL;

  return g_steal_pointer (&uri);
}

static gint64
read_mtime (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (gint64) info.st_mtime : 0;
}

/* What was written last may still be in the log beside the file. */
static gint64
read_age (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);

  return MAX (read_mtime (path), read_mtime (log));
}

static int
compare_newest (gconstpointer a,
                gconstpointer b)
{
  gint64 first = read_age (*(const char * const *) a);
  gint64 second = read_age (*(const char * const *) b);

  return (first < second) - (first > second);
}

GStrv
fab_work_copy_list (const char *state_dir)
{
  g_autofree char *directory = find_directory (state_dir);
  g_autoptr(GDir) dir = g_dir_open (directory, 0, NULL);
  g_autoptr(GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, SUFFIX))
      g_ptr_array_add (paths, g_build_filename (directory, name, NULL));

  g_ptr_array_sort (paths, compare_newest);
  g_ptr_array_add (paths, NULL);

  return (GStrv) g_ptr_array_steal (paths, NULL);
}
