/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"
#define _GNU_SOURCE /* fallocate (), sync_file_range () */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fab-annex.h"
#include "fab-archive.h"
#include "fab-aside.h"
#include "fab-schema.h"
#include "fab-source.h"
#include "fab-story-error.h"

/* Spoken lines that no text asks for any more are dropped, but not before there are this many. */
#define SPARE_CLIPS 64

#define USED_SQL \
  "SELECT blob FROM main.take UNION SELECT blob FROM main.mark UNION SELECT stencil FROM main.mark " \
  "UNION SELECT blob FROM main.clip UNION SELECT blob FROM main.sound"

/* How often it is told how far it is, microseconds. */
#define OFTEN (G_USEC_PER_SEC / 10)

/* That is on its way to the disk at once: what is edited meanwhile is synced, and waits behind it. */
#define FLIGHT (8 * 1024 * 1024)

/* Steps of SQLite between two looks at the watch; a picture takes about ten. */
#define STEPS 50

/* The file that is being written: beside the target, so that a rename puts it in place. Its name is
 * fixed, so that what a killed process left is used again instead of piling up. */
typedef struct
{
  char *path;
  char *directory;
  int   fd;
  gboolean done;
} Draft;

static gboolean
fail_errno (GError     **error,
            const char  *path)
{
  int reason = errno;

  if (reason == ENOSPC || reason == EFBIG || reason == EDQUOT)
    g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE,
                 "“%s” could not be written: there is no space left. Free some and try "
                 "again", path);
  else if (reason == EACCES || reason == EPERM || reason == EROFS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                 "“%s” could not be written: %s. Choose another place", path, g_strerror (reason));
  else
    g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                 "“%s” could not be written: %s. Choose another place", path, g_strerror (reason));

  return FALSE;
}

static void
draft_clear (Draft *draft)
{
  if (draft->fd >= 0 && !draft->done)
    g_unlink (draft->path);
  if (draft->fd >= 0)
    close (draft->fd);
  g_free (draft->directory);
  g_free (draft->path);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

/* Whoever saved a moment ago has renamed the file under our feet. */
static gboolean
is_in_place (int         fd,
             const char *path)
{
  struct stat held, named;

  return fstat (fd, &held) == 0 && stat (path, &named) == 0 &&
         held.st_ino == named.st_ino && held.st_dev == named.st_dev;
}

/* Some file systems know no locks, the portal's that leads out of a sandbox among them. */
static gboolean
lock (int fd)
{
  return flock (fd, LOCK_EX | LOCK_NB) == 0 || errno == ENOSYS || errno == ENOTSUP;
}

/* What a killed process left behind the portal opens no more; it is made anew. */
static int
open_draft (const char *path)
{
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
  struct stat info;

  if (fd >= 0 || errno != ELOOP || lstat (path, &info) != 0 || !S_ISREG (info.st_mode) || g_unlink (path) != 0)
    return fd;

  return open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
}

static gboolean
draft_open (Draft       *draft,
            const char  *target,
            GError     **error)
{
  g_autofree char *base = g_path_get_basename (target);
  g_autofree char *name = g_strdup_printf (".%s.saving", base);
  int fd;

  draft->directory = g_path_get_dirname (target);
  draft->path = g_build_filename (draft->directory, name, NULL);
  fd = open_draft (draft->path);
  if (fd < 0)
    return fail_errno (error, target);

  if (!lock (fd) || !is_in_place (fd, draft->path))
    {
      close (fd);
      g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_BUSY,
                   "“%s” is being saved by another window. Try again", target);
      return FALSE;
    }

  draft->fd = fd;
  return ftruncate (fd, 0) == 0 || fail_errno (error, target);
}

static gboolean
sync_directory (const char *directory)
{
  int fd = open (directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  gboolean ok;

  if (fd < 0)
    return FALSE;

  /* some file systems cannot sync a folder; that is no reason to call the save failed */
  ok = fsync (fd) == 0 || errno == EINVAL || errno == ENOTSUP;
  close (fd);

  return ok;
}

static gboolean
draft_finish (Draft       *draft,
              const char  *target,
              GError     **error)
{
  GStatBuf old;

  if (g_stat (target, &old) == 0 && fchmod (draft->fd, old.st_mode & 0777) != 0)
    g_debug ("%s: the mode could not be kept", target);

  if (fsync (draft->fd) != 0 || g_rename (draft->path, target) != 0)
    return fail_errno (error, target);

  draft->done = TRUE;
  return sync_directory (draft->directory) || fail_errno (error, target);
}

/* Who waits for what is written. */
typedef struct
{
  GCancellable       *cancellable;
  FabArchiveProgress  progress;
  gpointer            data;
  int                 fd;      /* of the file that is being written */
  gint64              before;  /* bytes of another one before it */
  gint64              all;     /* that they will be together, about */
  gint64              flushed; /* of the file, or on its way to the disk */
  gint64              window;  /* where what is on its way begins */
  gint64              said;    /* when it was told last, monotonic */
} Watch;

static gint64
measure (int fd)
{
  struct stat info;

  return fstat (fd, &info) == 0 ? info.st_size : 0;
}

static void
tell (Watch  *watch,
      gint64  size)
{
  gint64 now = g_get_monotonic_time ();

  if (watch->progress == NULL || now < watch->said + OFTEN)
    return;
  watch->said = now;
  watch->progress (MIN ((double) (watch->before + size) / MAX (watch->all, 1), 1), watch->data);
}

/* No faster than the disk takes it. */
static void
flush (Watch  *watch,
       gint64  size)
{
  if (size < watch->flushed + FLIGHT)
    return;
  sync_file_range (watch->fd, watch->window, watch->flushed - watch->window, SYNC_FILE_RANGE_WAIT_BEFORE);
  sync_file_range (watch->fd, watch->flushed, size - watch->flushed, SYNC_FILE_RANGE_WRITE);
  watch->window = watch->flushed;
  watch->flushed = size;
}

/* Whether to go on. */
static gboolean
look (Watch *watch)
{
  gint64 size = measure (watch->fd);

  flush (watch, size);
  tell (watch, size);

  return !g_cancellable_is_cancelled (watch->cancellable);
}

static int
watch_cb (gpointer data)
{
  return !look (data);
}

/* Room for @size bytes, so that a disk is found full before it is filled, and so that what is written needs none of the file
 * system's journal, which edits wait for. Where room cannot be kept, all goes on without. */
static gboolean
reserve (Watch   *watch,
         gint64   size,
         GError **error)
{
  if (size <= 0 || fallocate (watch->fd, FALLOC_FL_KEEP_SIZE, 0, size) == 0 || (errno != ENOSPC && errno != EDQUOT))
    return TRUE;
  errno = ENOSPC;

  return fail_errno (error, "");
}

/* Gives back what was too much. */
static void
trim (Watch *watch)
{
  if (ftruncate (watch->fd, measure (watch->fd)) != 0)
    g_debug ("The room that is left over could not be given back: %s", g_strerror (errno));
}

static char *
write_copy (FabStore   *store,
            const char *table)
{
  g_auto(GStrv) columns = fab_schema_columns (store, table);
  g_autofree char *names = g_strjoinv (",", columns);
  g_autoptr(GString) sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO main.%s (%s) SELECT %s FROM work.%s",
                          table, names, names, table);
  if (g_str_equal (table, "meta"))
    g_string_append (sql, " WHERE key = 'created'");
  else if (g_str_equal (table, "clip"))
    g_string_append_printf (sql,
                            " WHERE id IN (SELECT id FROM work.clip ORDER BY id DESC LIMIT %d + 2 "
                            "* "
                            "(SELECT count(*) FROM work.element WHERE kind = 5))", SPARE_CLIPS);
  else if (g_str_equal (table, "blob"))
    g_string_append (sql, " WHERE hash IN (" USED_SQL ")");

  return g_string_free (g_steal_pointer (&sql), FALSE);
}

/* Pictures and sounds that lie apart. */
static gboolean
copy_annex (FabStore    *store,
            const char  *annex,
            GError     **error)
{
  return annex == NULL ||
         fab_store_script (store,
                           "INSERT INTO main.blob (hash, data) SELECT hash, data FROM annex.blob WHERE hash IN (" USED_SQL ") "
                           "AND hash NOT IN (SELECT hash FROM main.blob)", error);
}

/* Of pictures and sounds, which are most of a large story. */
static gint64
count_bytes (FabStore   *store,
             const char *annex)
{
  gint64 apart = annex == NULL ? 0
                 : fab_store_int (store, 0, "SELECT sum(length(data)) FROM annex.blob WHERE hash IN (" USED_SQL ")", "");

  return apart + fab_store_int (store, 0, "SELECT sum(length(data)) FROM work.blob WHERE hash IN (" USED_SQL ")", "");
}

static gboolean
copy_tables (FabStore    *store,
             gboolean     blobs,
             GError     **error)
{
  for (guint i = 0; fab_schema_tables[i] != NULL; i++)
    {
      g_autofree char *sql = write_copy (store, fab_schema_tables[i]);

      if (g_str_equal (fab_schema_tables[i], "blob") == blobs && !fab_store_script (store, sql, error))
        return FALSE;
    }

  return TRUE;
}

/* The rows tell which pictures and sounds are needed, and so come first. */
static gint64
copy_story (FabStore    *store,
            const char  *annex,
            Watch       *watch,
            GError     **error)
{
  gint64 revision = fab_store_int (store, 0, "SELECT CAST(value AS INTEGER) FROM work.meta "
                                             "WHERE key = 'revision'", "");

  if (!copy_tables (store, FALSE, error) || !reserve (watch, count_bytes (store, annex), error) ||
      !copy_tables (store, TRUE, error) || !copy_annex (store, annex, error) ||
      !fab_store_script (store,
                         "INSERT INTO main.meta (key, value) SELECT 'stamp', max(value) FILTER "
                         "(WHERE key = 'uuid') || ':' || max(value) FILTER (WHERE key = "
                         "'revision') "
                         "FROM work.meta;", error))
    return -1;

  return revision;
}

static gboolean
attach (FabStore    *store,
        const char  *work_path,
        const char  *annex,
        GError     **error)
{
  g_autofree char *uri = annex != NULL ? fab_source_name (annex) : NULL;

  return fab_store_run (store, error, "ATTACH ?1 AS work", "s", work_path) &&
         (annex == NULL || fab_store_run (store, error, "ATTACH ?1 AS annex", "s", uri));
}

/* All is read in one transaction: one state of the document, whatever is edited meanwhile. */
static gint64
fill (FabStore    *store,
      const char  *work_path,
      Watch       *watch,
      GError     **error)
{
  g_autofree char *name = fab_annex_name (work_path);
  const char *annex = g_file_test (name, G_FILE_TEST_EXISTS) ? name : NULL;
  gint64 revision;

  if (!fab_store_script (store, "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;", error) ||
      !attach (store, work_path, annex, error) ||
      !fab_store_run (store, error, "BEGIN", ""))
    return -1;

  if (!fab_schema_create (store, FAB_SCHEMA_VERSION, error))
    return -1;

  revision = copy_story (store, annex, watch, error);

  return revision >= 0 && fab_store_commit (store, error) ? revision : -1;
}

/* What SQLite calls an interrupt, or a full disk under its temporary name. */
static void
word_error (GError       **error,
            const char    *target,
            GCancellable  *cancellable)
{
  if (g_cancellable_is_cancelled (cancellable))
    {
      g_clear_error (error);
      g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  else if (g_error_matches (*error, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE) ||
           g_error_matches (*error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    {
      g_clear_error (error);
      errno = ENOSPC;
      fail_errno (error, target);
    }
}

static gint64
guess_size (const char *work_path)
{
  g_autofree char *annex = fab_annex_name (work_path);
  GStatBuf work, apart;

  return (g_stat (work_path, &work) == 0 ? work.st_size : 0) + (g_stat (annex, &apart) == 0 ? apart.st_size : 0);
}

static gint64
write_story (const char    *path,
             const char    *work_path,
             Watch         *watch,
             GError       **error)
{
  g_autoptr(FabStore) store = fab_store_open (path, error);
  gint64 revision;

  if (store == NULL)
    return -1;

  sqlite3_progress_handler (fab_store_get_db (store), STEPS, watch_cb, watch);
  revision = fill (store, work_path, watch, error);
  trim (watch);

  return revision;
}

/* What was written aside goes to where it belongs. */
static gboolean
pour (FabAside  *aside,
      Draft     *draft,
      Watch     *watch,
      GError   **error)
{
  *watch = (Watch) { watch->cancellable, watch->progress, watch->data, draft->fd, .before = measure (watch->fd),
                     .all = 2 * measure (watch->fd), .said = watch->said };

  return reserve (watch, watch->before, error) && fab_aside_pour (aside, draft->fd, watch_cb, watch, error);
}

static gint64
write_draft (Draft         *draft,
             const char    *work_path,
             Watch         *watch,
             GError       **error)
{
  g_auto(FabAside) aside = FAB_ASIDE_INIT;
  gint64 revision;

  watch->all = guess_size (work_path);
  if (!fab_aside_is_needed (draft->path))
    return write_story (draft->path, work_path, watch, error);
  if (!fab_aside_make (&aside, error))
    return -1;
  watch->fd = aside.fd;
  watch->all *= 2;
  revision = write_story (aside.path, work_path, watch, error);

  return revision >= 0 && pour (&aside, draft, watch, error) ? revision : -1;
}

/* A link stays a link: what it points to is replaced. */
static char *
resolve (const char *target)
{
  char *real = realpath (target, NULL);
  char *resolved = g_strdup (real != NULL ? real : target);

  free (real);

  return resolved;
}

gint64
fab_archive_write (const char    *work_path,
                   const char    *target,
                   FabArchiveProgress progress,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  Watch watch = { cancellable, progress, data };
  g_auto(Draft) draft = { .fd = -1 };
  g_autofree char *resolved = resolve (target);
  g_autoptr(GError) reason = NULL;
  gint64 revision;

  if (!draft_open (&draft, resolved, error))
    return -1;
  watch.fd = draft.fd;

  revision = write_draft (&draft, work_path, &watch, &reason);
  if (revision < 0 || g_cancellable_is_cancelled (cancellable))
    {
      word_error (&reason, resolved, cancellable);
      g_propagate_error (error, g_steal_pointer (&reason));
      return -1;
    }

  return draft_finish (&draft, resolved, error) ? revision : -1;
}
