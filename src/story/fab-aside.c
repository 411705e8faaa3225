/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixinputstream.h>
#include <gio/gunixoutputstream.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "fab-aside.h"

/* That is poured at once. */
#define PART (1024 * 1024)

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

  g_return_val_if_fail (self->path == NULL, FALSE);

  self->path = g_build_filename (folder, "aside-XXXXXX", NULL);
  if (g_mkdir_with_parents (folder, 0700) == 0)
    self->fd = g_mkstemp_full (self->path, O_RDWR | O_CLOEXEC, 0600);
  if (self->fd >= 0)
    return TRUE;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "“%s” could not be written: %s", folder,
               g_strerror (errno));
  g_clear_pointer (&self->path, g_free);

  return FALSE;
}

gboolean
fab_aside_pour (FabAside      *self,
                int            fd,
                FabAsideLook   look,
                gpointer       data,
                GError       **error)
{
  g_autoptr(GInputStream) from = g_unix_input_stream_new (self->fd, FALSE);
  g_autoptr(GOutputStream) to = g_unix_output_stream_new (fd, FALSE);
  g_autofree guint8 *part = g_malloc (PART);
  gssize n;

  lseek (self->fd, 0, SEEK_SET);
  while ((n = g_input_stream_read (from, part, PART, NULL, error)) > 0)
    if (!g_output_stream_write_all (to, part, n, NULL, NULL, error) || look (data))
      return FALSE;

  return n == 0;
}

void
fab_aside_clear (FabAside *self)
{
  if (self->path != NULL)
    g_unlink (self->path);
  if (self->fd >= 0)
    close (self->fd);
  self->fd = -1;
  g_clear_pointer (&self->path, g_free);
}
