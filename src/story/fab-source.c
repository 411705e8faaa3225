/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least that https://www.sqlite.org/c3ref/vfs.html asks for. */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fab-source.h"

#define VFS "fabula-source"

typedef struct
{
  sqlite3_file file;
  int          fd;
} Source;

static int
close_cb (sqlite3_file *file)
{
  close (((Source *) file)->fd);

  return SQLITE_OK;
}

static gssize
read_all (int     fd,
          guint8 *bytes,
          gsize   size,
          gint64  offset)
{
  gsize done = 0;
  gssize n;

  while (done < size && (n = pread (fd, bytes + done, size - done, offset + done)) != 0)
    if (n > 0)
      done += n;
    else if (errno != EINTR)
      return -1;

  return done;
}

/* SQLite wants zeros where the file has ended. */
static int
read_cb (sqlite3_file  *file,
         void          *bytes,
         int            size,
         sqlite3_int64  offset)
{
  gssize n = read_all (((Source *) file)->fd, bytes, size, offset);

  if (n < 0)
    return SQLITE_IOERR_READ;
  memset ((guint8 *) bytes + n, 0, size - n);

  return n == size ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int
write_cb (sqlite3_file  *file,
          const void    *bytes,
          int            size,
          sqlite3_int64  offset)
{
  return SQLITE_READONLY;
}

static int
truncate_cb (sqlite3_file  *file,
             sqlite3_int64  size)
{
  return SQLITE_READONLY;
}

static int
size_cb (sqlite3_file  *file,
         sqlite3_int64 *size)
{
  struct stat info;

  if (fstat (((Source *) file)->fd, &info) != 0)
    return SQLITE_IOERR_FSTAT;
  *size = info.st_size;

  return SQLITE_OK;
}

static int
nothing_cb (sqlite3_file *file,
            int           how)
{
  return SQLITE_OK;
}

static int
reserved_cb (sqlite3_file *file,
             int          *reserved)
{
  *reserved = FALSE;

  return SQLITE_OK;
}

static int
control_cb (sqlite3_file *file,
            int           what,
            void         *data)
{
  return SQLITE_NOTFOUND;
}

static int
sector_cb (sqlite3_file *file)
{
  return 4096;
}

static int
traits_cb (sqlite3_file *file)
{
  return SQLITE_IOCAP_IMMUTABLE;
}

static const sqlite3_io_methods methods = {
  1, close_cb, read_cb, write_cb, truncate_cb, nothing_cb, size_cb, nothing_cb, nothing_cb, reserved_cb, control_cb, sector_cb,
  traits_cb,
};

static int
open_cb (sqlite3_vfs  *vfs,
         const char   *path,
         sqlite3_file *file,
         int           flags,
         int          *out)
{
  Source *self = (Source *) file;

  file->pMethods = NULL;
  if ((flags & SQLITE_OPEN_MAIN_DB) == 0)
    return SQLITE_CANTOPEN;
  self->fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (self->fd < 0)
    return SQLITE_CANTOPEN;
  file->pMethods = &methods;
  if (out != NULL)
    *out = SQLITE_OPEN_READONLY;

  return SQLITE_OK;
}

static int
delete_cb (sqlite3_vfs *vfs,
           const char  *path,
           int          sync)
{
  return SQLITE_IOERR_DELETE;
}

/* There is neither a journal nor a log. */
static int
access_cb (sqlite3_vfs *vfs,
           const char  *path,
           int          flags,
           int         *there)
{
  *there = FALSE;

  return SQLITE_OK;
}

static int
name_cb (sqlite3_vfs *vfs,
         const char  *path,
         int          size,
         char        *name)
{
  return g_strlcpy (name, path, size) < (gsize) size ? SQLITE_OK : SQLITE_CANTOPEN;
}

/* Clock, sleep and chance are the system's. */
static void
add_vfs (void)
{
  sqlite3_vfs *self = g_memdup2 (sqlite3_vfs_find (NULL), sizeof (sqlite3_vfs));

  self->iVersion = 1;
  self->szOsFile = sizeof (Source);
  self->pNext = NULL;
  self->zName = VFS;
  self->xOpen = open_cb;
  self->xDelete = delete_cb;
  self->xAccess = access_cb;
  self->xFullPathname = name_cb;
  sqlite3_vfs_register (self, FALSE); /* until the program ends */
}

char *
fab_source_name (const char *path)
{
  static gsize added;
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (g_once_init_enter (&added))
    {
      add_vfs ();
      g_once_init_leave (&added, 1);
    }
  escaped = g_uri_escape_string (path, "/", FALSE);

  return g_strdup_printf ("file:%s?vfs=" VFS "&mode=ro&immutable=1", escaped);
}
