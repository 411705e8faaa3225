/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include <archive.h>
#include <archive_entry.h>

#include "fab-exchange-error.h"
#include "fab-zip.h"

#define MAX_MEMBERS 10000

static gboolean
fail (const char  *why,
      GError     **error)
{
  g_set_error (error, FAB_EXCHANGE_ERROR, FAB_EXCHANGE_ERROR_INVALID, "The archive cannot be read: %s", why);

  return FALSE;
}

static gboolean
find_member (struct archive *reader,
             const char     *member)
{
  struct archive_entry *entry;

  for (guint n = 0; n < MAX_MEMBERS && archive_read_next_header (reader, &entry) == ARCHIVE_OK; n++)
    if (g_strcmp0 (archive_entry_pathname (entry), member) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
unpack (struct archive  *reader,
        GByteArray      *bytes,
        gsize            max,
        GError         **error)
{
  guint8 buffer[1 << 15];
  gssize n;

  while ((n = archive_read_data (reader, buffer, sizeof buffer)) > 0)
    {
      if (bytes->len + (gsize) n > max)
        return fail ("what is in it is too large", error);
      g_byte_array_append (bytes, buffer, (guint) n);
    }

  return n == 0 || fail (archive_error_string (reader), error);
}

GBytes *
fab_zip_load (GBytes      *archive,
              const char  *member,
              gsize        max,
              GError     **error)
{
  struct archive *reader = archive_read_new ();
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  gsize size;
  const void *data = g_bytes_get_data (archive, &size);
  gboolean done = FALSE;

  archive_read_support_format_zip (reader);
  if (archive_read_open_memory (reader, data, size) != ARCHIVE_OK)
    fail (archive_error_string (reader), error);
  else if (!find_member (reader, member))
    fail ("it lacks what it should hold", error);
  else
    done = unpack (reader, bytes, max, error);
  archive_read_free (reader);

  return done ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
