/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fab-beside.h"
#include "fab-exchange-error.h"

static gboolean
is_plain (const char *path)
{
  struct stat info;

  return stat (path, &info) == 0 && S_ISREG (info.st_mode);
}

char *
fab_beside_find (const char *folder,
                 const char *name)
{
  g_autofree char *path = NULL;
  char *home, *real;
  gboolean inside;

  if (*name == '\0' || g_path_is_absolute (name) || strlen (name) > 4096)
    return NULL;
  path = g_build_filename (folder, name, NULL);
  home = realpath (folder, NULL);
  real = realpath (path, NULL);
  inside = home != NULL && real != NULL && g_str_has_prefix (real, home) && real[strlen (home)] == G_DIR_SEPARATOR &&
           is_plain (real);
  free (home);
  free (real);

  return inside ? g_steal_pointer (&path) : NULL;
}

static gboolean
fail (const char  *path,
      const char  *why,
      GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "“%s” cannot be read: %s", name, why);

  return FALSE;
}

/* Reads to the end or to one more than @max, whatever the file says about its size. */
static gboolean
read_all (int          fd,
          const char  *path,
          gsize        max,
          GByteArray  *bytes,
          GError     **error)
{
  guint8 buffer[1 << 15];
  gssize n;

  while ((n = read (fd, buffer, sizeof buffer)) > 0 && bytes->len <= max)
    g_byte_array_append (bytes, buffer, (guint) n);
  if (n < 0)
    return fail (path, g_strerror (errno), error);

  return bytes->len <= max || fail (path, "it is too large", error);
}

GBytes *
fab_beside_load (const char  *path,
                 gsize        max,
                 GError     **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  struct stat info;
  gboolean read;

  if (fd < 0)
    {
      g_autofree char *name = g_filename_display_basename (path);
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "“%s” cannot be read: %s", name, g_strerror (code));
      return NULL;
    }
  read = fstat (fd, &info) == 0 && S_ISREG (info.st_mode) ? read_all (fd, path, max, bytes, error)
                                                          : fail (path, "it is no plain file", error);
  close (fd);

  return read ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}

const char *
fab_beside_guess_media (GBytes *bytes)
{
  static const struct { gsize at; const char *magic, *media; } kinds[] = {
    { 0, "\x89PNG\r\n", "image/png" }, { 0, "\xff\xd8\xff", "image/jpeg" }, { 8, "WEBP", "image/webp" },
    { 0, "GIF8", "image/gif" }, { 0, "BM", "image/bmp" }, { 0, "II*", "image/tiff" }, { 0, "MM", "image/tiff" },
    { 8, "WAVE", "audio/x-wav" }, { 0, "ID3", "audio/mpeg" }, { 0, "\xff\xfb", "audio/mpeg" },
    { 0, "\xff\xf3", "audio/mpeg" }, { 0, "OggS", "audio/ogg" }, { 0, "fLaC", "audio/flac" }, { 4, "ftyp", "audio/mp4" },
    { 0, "\x1a\x45\xdf\xa3", "audio/webm" },
  };
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (size >= kinds[i].at + strlen (kinds[i].magic) &&
        memcmp (data + kinds[i].at, kinds[i].magic, strlen (kinds[i].magic)) == 0)
      return kinds[i].media;

  return NULL;
}
