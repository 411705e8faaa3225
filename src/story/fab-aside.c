/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "fab-aside.h"

gboolean
fab_aside_is_needed (const char *path)
{
  g_autofree char *real = realpath (path, NULL); /* what is left of links then is the file system's own */
  int fd = open (real != NULL ? real : path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK);
  gboolean refused = fd < 0 && errno == ELOOP;

  if (fd >= 0)
    close (fd);

  return refused;
}

gboolean
fab_aside_make (FabAside  *self,
                GError   **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "fabula", NULL);
  int fd = -1;

  g_return_val_if_fail (self->path == NULL, FALSE);

  self->path = g_build_filename (folder, "aside-XXXXXX", NULL);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    fd = g_mkstemp_full (self->path, O_RDWR | O_CLOEXEC, 0600);
  if (fd >= 0)
    return g_close (fd, error);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "“%s” could not be written: %s", folder,
               g_strerror (errno));
  g_clear_pointer (&self->path, g_free);

  return FALSE;
}

gboolean
fab_aside_take (FabAside    *self,
                const char  *path,
                GError     **error)
{
  g_autoptr(GFile) from = g_file_new_for_path (path);
  g_autoptr(GFile) to = NULL;

  if (!fab_aside_make (self, error))
    return FALSE;
  to = g_file_new_for_path (self->path);

  return g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error);
}

gboolean
fab_aside_pour (FabAside      *self,
                int            fd,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (self->path);
  g_autoptr(GFileInputStream) from = g_file_read (file, cancellable, error);
  g_autoptr(GOutputStream) to = g_unix_output_stream_new (fd, FALSE);

  return from != NULL &&
         g_output_stream_splice (to, G_INPUT_STREAM (from), G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE, cancellable,
                                 error) >= 0;
}

void
fab_aside_clear (FabAside *self)
{
  if (self->path != NULL)
    g_unlink (self->path);
  g_clear_pointer (&self->path, g_free);
}
