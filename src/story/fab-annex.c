/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"
#define _GNU_SOURCE /* copy_file_range () */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fab-annex.h"
#include "fab-source.h"
#include "fab-story-error.h"

/* Smaller files are copied whole in a moment. */
#define WORTH (32 * 1024 * 1024)

/* That is copied at once. */
#define PART (4 * 1024 * 1024)

/* Who waits looks so often how far it is. */
#define LOOK (G_USEC_PER_SEC / 10)

struct _FabAnnex
{
  char         *source;
  char         *path;
  GCancellable *cancellable;
  GThread      *thread;
  GMutex        mutex;   /* for these: */
  GCond         ended;   /* copying has */
  gboolean      copying; /* by one thread at a time */
  double        copied;  /* how much of it, from 0 to 1 */
};

gboolean
fab_annex_is_worth (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 && info.st_size >= WORTH;
}

char *
fab_annex_name (const char *work_path)
{
  const char *dot = strrchr (work_path, '.');
  g_autofree char *stem = g_strndup (work_path, dot != NULL ? (gsize) (dot - work_path) : strlen (work_path));

  return g_strconcat (stem, ".annex", NULL);
}

gboolean
fab_annex_attach (FabStore    *store,
                  const char  *path,
                  GError     **error)
{
  g_autofree char *uri = fab_source_name (path);

  /* names without a schema are looked for among the temporary ones first */
  return fab_store_run (store, error, "ATTACH ?1 AS annex", "s", uri) &&
         fab_store_script (store,
                           "CREATE TEMP VIEW blob AS SELECT id, hash, data FROM main.blob "
                           "UNION ALL SELECT id, hash, data FROM annex.blob", error);
}

/* --- copying ---------------------------------------------------------------------------------- */

static gboolean
fail_errno (const char  *path,
            GError     **error)
{
  int reason = errno;

  g_set_error (error, FAB_STORY_ERROR, reason == ENOSPC || reason == EDQUOT ? FAB_STORY_ERROR_NO_SPACE : FAB_STORY_ERROR_FAILED,
               "“%s” could not be written: %s", path, g_strerror (reason));
  return FALSE;
}

static gssize
copy_part (int from,
           int to)
{
  gssize n = copy_file_range (from, NULL, to, NULL, PART, 0);
  g_autofree guint8 *bytes = NULL;

  if (n >= 0 || errno == ENOSPC || errno == EDQUOT || errno == EIO)
    return n;

  bytes = g_malloc (PART);
  n = read (from, bytes, PART);

  return n > 0 ? write (to, bytes, n) : n;
}

static void
note_copied (FabAnnex *self,
             gint64    done,
             gint64    size)
{
  g_mutex_lock (&self->mutex);
  self->copied = MIN ((double) done / MAX (size, 1), 1);
  g_mutex_unlock (&self->mutex);
}

/* Part by part to the disk: what is edited meanwhile is synced, and must not wait for gigabytes before it. */
static gboolean
copy_parts (FabAnnex *self,
            int       from,
            int       to)
{
  struct stat info;
  gint64 size = fstat (from, &info) == 0 ? info.st_size : 0, done = 0;
  gssize n;

  while ((n = copy_part (from, to)) > 0)
    {
      if (fdatasync (to) != 0 || g_cancellable_is_cancelled (self->cancellable))
        return FALSE;
      note_copied (self, done += n, size);
    }

  return n == 0 && fsync (to) == 0;
}

static gboolean
copy_file (FabAnnex  *self,
           GError   **error)
{
  g_autofree char *draft = g_strconcat (self->path, ".part", NULL);
  int from = open (self->source, O_RDONLY | O_CLOEXEC);
  int to = from >= 0 ? open (draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : -1;
  gboolean ok = to >= 0 && copy_parts (self, from, to) && g_rename (draft, self->path) == 0;

  if (!ok)
    {
      fail_errno (self->path, error);
      g_unlink (draft);
    }
  if (from >= 0)
    close (from);
  if (to >= 0)
    close (to);

  return ok;
}

/* What is being copied now is waited for. */
static gboolean
wait_for_copy (FabAnnex         *self,
               FabAnnexProgress  progress,
               gpointer          data,
               GCancellable     *cancellable)
{
  while (self->copying && !g_cancellable_is_cancelled (cancellable))
    {
      if (progress != NULL)
        progress (self->copied, data);
      g_cond_wait_until (&self->ended, &self->mutex, g_get_monotonic_time () + LOOK);
    }

  return !g_cancellable_is_cancelled (cancellable);
}

static gboolean
copy_now (FabAnnex  *self,
          GError   **error)
{
  gboolean ok;

  self->copying = TRUE;
  g_mutex_unlock (&self->mutex);
  ok = copy_file (self, error);
  g_mutex_lock (&self->mutex);
  self->copying = FALSE;
  g_cond_broadcast (&self->ended);

  return ok;
}

gboolean
fab_annex_wait (FabAnnex          *self,
                FabAnnexProgress   progress,
                gpointer           data,
                GCancellable      *cancellable,
                GError           **error)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (!wait_for_copy (self, progress, data, cancellable))
    return !g_cancellable_set_error_if_cancelled (cancellable, error);

  return g_file_test (self->path, G_FILE_TEST_EXISTS) || copy_now (self, error);
}

static gpointer
copy_in_thread (gpointer data)
{
  FabAnnex *self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  if (!copy_now (self, &error)) /* who saves tries again, and is told */
    g_debug ("%s: %s", self->path, error->message);

  return NULL;
}

FabAnnex *
fab_annex_fetch (const char *source,
                 const char *work_path)
{
  FabAnnex *self = g_new0 (FabAnnex, 1);

  self->source = g_strdup (source);
  self->path = fab_annex_name (work_path);
  self->cancellable = g_cancellable_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->ended);
  self->copying = TRUE; /* as soon as the thread is there */
  self->thread = g_thread_new ("annex", copy_in_thread, self);

  return self;
}

const char *
fab_annex_get_source (FabAnnex *self)
{
  return g_file_test (self->path, G_FILE_TEST_EXISTS) ? NULL : self->source;
}

void
fab_annex_free (FabAnnex *self)
{
  g_cancellable_cancel (self->cancellable);
  g_thread_join (self->thread);
  g_object_unref (self->cancellable);
  g_cond_clear (&self->ended);
  g_mutex_clear (&self->mutex);
  g_free (self->source);
  g_free (self->path);
  g_free (self);
}
