/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"
#define _GNU_SOURCE /* O_TMPFILE */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <glib/gstdio.h>

#include "fab-output-file.h"

struct FabOutputFile
{
  int   fd;
  char *path;
  char *working;   /* the name it has meanwhile, or that of its descriptor */
  gboolean named;
};

static gboolean
fail_with_errno (const char  *path,
                 GError     **error)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "“%s” could not be written: %s",
               name, g_strerror (code));

  return FALSE;
}

static char *
dup_hidden_name (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strdup_printf (".%.200s.XXXXXX", base);

  return g_build_filename (folder, name, NULL);
}

static void
open_nameless (FabOutputFile *self)
{
#ifdef O_TMPFILE
  g_autofree char *folder = g_path_get_dirname (self->path);

  self->fd = open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0666);
  if (self->fd < 0)
    return;
  self->working = g_strdup_printf ("/proc/self/fd/%d", self->fd);
  if (access (self->working, W_OK) == 0)
    return;
  g_clear_pointer (&self->working, g_free);
  close (self->fd);
  self->fd = -1;
#endif
}

FabOutputFile *
fab_output_file_new (const char  *path,
                     GError     **error)
{
  g_autoptr(FabOutputFile) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (FabOutputFile, 1);
  self->path = g_strdup (path);
  self->fd = -1;
  open_nameless (self);
  if (self->fd >= 0)
    return g_steal_pointer (&self);
  self->working = dup_hidden_name (path);
  self->fd = g_mkstemp_full (self->working, O_RDWR | O_CLOEXEC, 0666);
  self->named = self->fd >= 0;
  if (self->named)
    return g_steal_pointer (&self);
  fail_with_errno (path, error);

  return NULL;
}

void
fab_output_file_free (FabOutputFile *self)
{
  g_return_if_fail (self != NULL);

  if (self->named)
    g_unlink (self->working);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->working);
  g_free (self->path);
  g_free (self);
}

const char *
fab_output_file_get_working_path (FabOutputFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->working;
}

int
fab_output_file_get_fd (FabOutputFile *self)
{
  g_return_val_if_fail (self != NULL, -1);

  return self->fd;
}

gint64
fab_output_file_get_size (FabOutputFile *self)
{
  struct stat status;

  g_return_val_if_fail (self != NULL, 0);

  return fstat (self->fd, &status) == 0 ? status.st_size : 0;
}

static gboolean
link_as (FabOutputFile *self,
         const char    *name)
{
  return linkat (AT_FDCWD, self->working, AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0;
}

/* A link cannot take the place of a file, a rename can. */
static gboolean
give_name (FabOutputFile *self)
{
  g_autofree char *name = dup_hidden_name (self->path);

  for (char *p = name + strlen (name); p[-1] == 'X'; p--)
    p[-1] = "0123456789abcdefghijklmnopqrstuv"[g_random_int_range (0, 32)];
  if (!link_as (self, name))
    return FALSE;
  g_free (self->working);
  self->working = g_steal_pointer (&name);
  self->named = TRUE;

  return TRUE;
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

gboolean
fab_output_file_commit (FabOutputFile  *self,
                        GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (fsync (self->fd) != 0)
    return fail_with_errno (self->path, error);
  if (self->named || !link_as (self, self->path))
    {
      if ((!self->named && !give_name (self)) || g_rename (self->working, self->path) != 0)
        return fail_with_errno (self->path, error);
      self->named = FALSE;
    }
  sync_folder (self->path);

  return TRUE;
}
