/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <utime.h>

#include "fab-ink-cache.h"
#include "fab-ink-surface-private.h"

#define SUFFIX ".ink"

struct FabInkCache
{
  char    *dir;
  guint64  max_bytes;
};

FabInkCache *
fab_ink_cache_new (const char *dir,
                   guint64     max_bytes)
{
  FabInkCache *self = g_new0 (FabInkCache, 1);

  self->dir = g_strdup (dir);
  self->max_bytes = max_bytes;

  return self;
}

void
fab_ink_cache_free (FabInkCache *self)
{
  g_free (self->dir);
  g_free (self);
}

static char *
find_path (FabInkCache   *self,
           const char    *key,
           FabInkSurface *surface)
{
  g_autofree char *name = g_strdup_printf ("%s %dx%d", key, fab_ink_surface_get_width (surface),
                                           fab_ink_surface_get_height (surface));
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, name, -1);
  g_autofree char *file = g_strconcat (hash, SUFFIX, NULL);

  return g_build_filename (self->dir, file, NULL);
}

gboolean
fab_ink_cache_show (FabInkCache   *self,
                    const char    *key,
                    FabInkSurface *surface,
                    FabInk        *ink,
                    GCancellable  *cancellable)
{
  g_autofree char *path = NULL;
  g_autoptr(GMappedFile) file = NULL;
  g_autoptr(GBytes) bytes = NULL;

  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  path = find_path (self, key, surface);
  file = g_mapped_file_new (path, FALSE, NULL);
  if (file != NULL)
    {
      bytes = g_mapped_file_get_bytes (file);
      if (_fab_ink_surface_unpack (surface, bytes))
        g_utime (path, NULL);
    }

  return fab_ink_surface_show (surface, ink, cancellable, NULL);
}

/* --- keeping ---------------------------------------------------------------------------------- */

typedef struct
{
  char    *path;
  guint64  size;
  gint64   used;
} Kept;

static void
clear_kept (gpointer data)
{
  g_free (((Kept *) data)->path);
}

static int
compare_kept (gconstpointer a,
              gconstpointer b)
{
  const Kept *first = a, *second = b;

  return (first->used < second->used) - (first->used > second->used);
}

static GArray *
list_kept (FabInkCache *self)
{
  GArray *files = g_array_new (FALSE, FALSE, sizeof (Kept));
  g_autoptr(GDir) dir = g_dir_open (self->dir, 0, NULL);
  const char *name;

  g_array_set_clear_func (files, clear_kept);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->dir, name, NULL);
      GStatBuf info;

      if (g_str_has_suffix (name, SUFFIX) && g_stat (path, &info) == 0)
        {
          Kept kept = { g_steal_pointer (&path), (guint64) info.st_size, info.st_mtime };

          g_array_append_val (files, kept);
        }
    }
  g_array_sort (files, compare_kept);

  return files;
}

static void
trim (FabInkCache *self)
{
  g_autoptr(GArray) files = list_kept (self);
  guint64 bytes = 0;

  for (guint i = 0; i < files->len; i++)
    {
      bytes += g_array_index (files, Kept, i).size;
      if (bytes > self->max_bytes)
        g_unlink (g_array_index (files, Kept, i).path);
    }
}

gboolean
fab_ink_cache_store (FabInkCache    *self,
                     const char     *key,
                     FabInkSurface  *surface,
                     FabInk         *ink,
                     GError        **error)
{
  g_autofree char *path = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gboolean ok;

  g_return_val_if_fail (self != NULL && key != NULL, FALSE);

  if (g_mkdir_with_parents (self->dir, 0700) != 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "“%s” could not be made: %s", self->dir, g_strerror (code));
      return FALSE;
    }
  path = find_path (self, key, surface);
  bytes = _fab_ink_surface_pack (surface, ink);
  ok = g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), error);
  trim (self);

  return ok;
}
