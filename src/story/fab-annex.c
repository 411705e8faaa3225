/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fab-annex.h"
#include "fab-story-error.h"

/* Smaller files are copied whole in a moment. */
#define WORTH (32 * 1024 * 1024)

struct _FabAnnex
{
  char         *source;
  char         *path;
  GCancellable *cancellable;
  GThread      *thread;
  GMutex        mutex; /* held while it is copied */
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
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s?mode=ro&immutable=1", escaped);

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

static gboolean
sync_file (const char  *path,
           GError     **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  gboolean ok = fd >= 0 && fsync (fd) == 0;

  if (!ok)
    fail_errno (path, error);
  if (fd >= 0)
    close (fd);

  return ok;
}

static gboolean
copy_file (FabAnnex  *self,
           GError   **error)
{
  g_autofree char *draft = g_strconcat (self->path, ".part", NULL);
  g_autoptr(GFile) from = g_file_new_for_path (self->source);
  g_autoptr(GFile) to = g_file_new_for_path (draft);
  g_autoptr(GError) reason = NULL;

  if (g_file_copy (from, to, G_FILE_COPY_OVERWRITE | G_FILE_COPY_TARGET_DEFAULT_PERMS, self->cancellable, NULL, NULL, &reason) &&
      sync_file (draft, &reason))
    return g_rename (draft, self->path) == 0 || fail_errno (self->path, error);

  g_unlink (draft);
  if (g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    g_set_error_literal (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE, reason->message);
  else
    g_propagate_error (error, g_steal_pointer (&reason));

  return FALSE;
}

gboolean
fab_annex_wait (FabAnnex  *self,
                GError   **error)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  return g_file_test (self->path, G_FILE_TEST_EXISTS) || copy_file (self, error);
}

static gpointer
copy_in_thread (gpointer data)
{
  FabAnnex *self = data;
  g_autoptr(GError) error = NULL;

  if (!fab_annex_wait (self, &error)) /* who saves tries again, and is told */
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
  g_mutex_clear (&self->mutex);
  g_free (self->source);
  g_free (self->path);
  g_free (self);
}
