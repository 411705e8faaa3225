/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#include "fab-output.h"
#include "fab-package.h"

struct _FabPackage
{
  char *folder;
  char *temporary; /* NULL: it is in place */
};

FabPackage *
fab_package_new (const char  *folder,
                 GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (folder), *base = g_path_get_basename (folder);
  g_autofree char *name = g_strdup_printf (".%.200s.XXXXXX", base);
  g_autofree char *temporary = g_build_filename (parent, name, NULL);
  FabPackage *self;

  if (g_mkdtemp_full (temporary, 0777) == NULL)
    {
      fab_output_fail (folder, errno, error);
      return NULL;
    }
  self = g_new0 (FabPackage, 1);
  self->folder = g_strdup (folder);
  self->temporary = g_steal_pointer (&temporary);

  return self;
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_unlink (child);
    }
  g_rmdir (path);
}

void
fab_package_free (FabPackage *self)
{
  if (self == NULL)
    return;
  if (self->temporary != NULL)
    remove_folder (self->temporary);
  g_free (self->temporary);
  g_free (self->folder);
  g_free (self);
}

char *
fab_package_dup_path (FabPackage *self,
                      const char *name)
{
  g_assert (self->temporary != NULL);
  g_assert (strchr (name, G_DIR_SEPARATOR) == NULL);

  return g_build_filename (self->temporary, name, NULL);
}

gboolean
fab_package_add_bytes (FabPackage  *self,
                       const char  *name,
                       GBytes      *bytes,
                       GError     **error)
{
  g_autofree char *path = fab_package_dup_path (self, name);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_file_set_contents_full (path, data != NULL ? data : "", (gssize) size, G_FILE_SET_CONTENTS_NONE, 0666, error);
}

static gboolean
move_into (FabPackage  *self,
           GError     **error)
{
  g_autoptr(GDir) dir = g_dir_open (self->temporary, 0, error);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (self->temporary, name, NULL);
      g_autofree char *to = g_build_filename (self->folder, name, NULL);

      if (g_rename (from, to) != 0)
        return fab_output_fail (to, errno, error);
    }

  return dir != NULL;
}

gboolean
fab_package_place (FabPackage  *self,
                   GError     **error)
{
  if (g_file_test (self->folder, G_FILE_TEST_IS_DIR))
    return move_into (self, error);
  if (g_file_test (self->folder, G_FILE_TEST_EXISTS))
    return fab_output_fail (self->folder, ENOTDIR, error);
  if (g_rename (self->temporary, self->folder) != 0)
    return fab_output_fail (self->folder, errno, error);
  g_clear_pointer (&self->temporary, g_free);

  return TRUE;
}
