/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fab-archive.h"
#include "fab-schema.h"
#include "fab-source.h"
#include "fab-story-error.h"

/* The parts of https://www.sqlite.org/fileformat.html#the_database_header that are read here. */
#define HEADER_SIZE           100
#define HEADER_PAGE_SIZE      16
#define HEADER_PAGE_COUNT     28
#define HEADER_USER_VERSION   60
#define HEADER_APPLICATION_ID 68

typedef struct
{
  guint8 bytes[HEADER_SIZE];
  gint64 file_size;
} Header;

static guint32
read_number (const Header *header,
             guint         offset)
{
  guint32 big_endian;

  memcpy (&big_endian, header->bytes + offset, sizeof big_endian);

  return GUINT32_FROM_BE (big_endian);
}

static gint64
find_whole_size (const Header *header)
{
  guint page_size = header->bytes[HEADER_PAGE_SIZE] << 8 | header->bytes[HEADER_PAGE_SIZE + 1];

  return (gint64) read_number (header, HEADER_PAGE_COUNT) * (page_size == 1 ? 65536 : page_size);
}

static gboolean
load_header (const char  *path,
             Header      *header,
             GError     **error)
{
  int fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat info = { 0 };
  gssize n = -1;

  *header = (Header) { 0 };
  if (fd >= 0 && fstat (fd, &info) == 0)
    {
      errno = S_ISDIR (info.st_mode) ? EISDIR : EINVAL;
      if (S_ISREG (info.st_mode))
        n = pread (fd, header->bytes, HEADER_SIZE, 0);
    }
  header->file_size = info.st_size;

  if (n < 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                 "“%s” could not be read: %s", path, g_strerror (errno));
  if (fd >= 0)
    close (fd);

  return n >= 0;
}

static gboolean
check_header (const char    *path,
              const Header  *header,
              GError       **error)
{
  if (memcmp (header->bytes, "SQLite format 3", 16) != 0)
    g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_A_STORY,
                 header->file_size == 0 ? "“%s” is empty. Use an older copy of it"
                                        : "“%s” is not a Fabula story. Choose another file", path);
  else if (read_number (header, HEADER_APPLICATION_ID) != FAB_SCHEMA_APPLICATION_ID ||
           read_number (header, HEADER_USER_VERSION) == 0)
    g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_A_STORY,
                 "“%s” is the database of another program, not a Fabula story. "
                 "Choose another file", path);
  else if (read_number (header, HEADER_USER_VERSION) > FAB_SCHEMA_VERSION)
    g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_TOO_NEW,
                 "“%s” was written by a newer version of Fabula (format %u; this one reads up to "
                 "%d). "
                 "Update Fabula to open it", path,
                 read_number (header, HEADER_USER_VERSION), FAB_SCHEMA_VERSION);
  else if (header->file_size < find_whole_size (header))
    g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_DAMAGED,
                 "“%s” is cut off: %" G_GINT64_FORMAT " of %" G_GINT64_FORMAT " bytes are there. "
                 "Use an older copy of it", path, header->file_size, find_whole_size (header));
  else
    return TRUE;

  return FALSE;
}

static gboolean
fail_damaged (const char  *path,
              const char  *said,
              GError     **error)
{
  g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_DAMAGED,
               "“%s” is damaged (%s). Use an older copy of it", path, said);
  return FALSE;
}

static gboolean
attach (FabStore    *store,
        const char  *path,
        GError     **error)
{
  g_autofree char *uri = fab_source_name (path);

  fab_store_set_foreign (store, TRUE);
  return fab_store_script (store, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;",
                           error) &&
         fab_store_run (store, error, "ATTACH ?1 AS source", "s", uri);
}

static gboolean
check_pages (FabStore    *store,
             const char  *path,
             const char  *sql,
             GError     **error)
{
  g_autofree char *said = fab_store_text (store, sql, "");

  if (g_strcmp0 (said, "ok") == 0)
    return TRUE;

  return fail_damaged (path, said != NULL ? said : "its pages cannot be read", error);
}

static gboolean
is_left_apart (const char *table,
               gboolean    apart)
{
  return apart && g_str_equal (table, "blob");
}

/* What is left apart may be gigabytes; that it cannot be read is seen when it is. */
static gboolean
check_tables (FabStore    *store,
              const char  *path,
              gboolean     apart,
              GError     **error)
{
  if (!apart)
    return check_pages (store, path, "PRAGMA source.quick_check (1)", error);

  for (guint i = 0; fab_schema_tables[i] != NULL; i++)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA source.quick_check (%s)", fab_schema_tables[i]);
      gboolean there = fab_store_int (store, 0, "SELECT 1 FROM source.sqlite_schema WHERE name = ?1", "s", fab_schema_tables[i]);

      if (there && !is_left_apart (fab_schema_tables[i], apart) && !check_pages (store, path, sql, error))
        return FALSE;
    }

  return TRUE;
}

/* Only plain tables are read: a view or a virtual table of that name would run what it says. */
static gboolean
copy_table (FabStore    *store,
            const char  *table,
            GError     **error)
{
  g_auto(GStrv) columns = fab_schema_columns (store, table);
  g_autofree char *names = g_strjoinv (",", columns);
  g_autofree char *sql = NULL;

  /* a later version brought it */
  if (columns[0] == NULL)
    return TRUE;

  if (!fab_store_int (store, 0,
                      "SELECT 1 FROM source.sqlite_schema WHERE type = 'table' AND name = ?1 "
                      "AND rootpage > 0", "s", table))
    {
      g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_DAMAGED, "no table “%s”", table);
      return FALSE;
    }

  sql = g_strdup_printf ("INSERT INTO main.%s (%s) SELECT %s FROM source.%s",
                         table, names, names, table);
  return fab_store_script (store, sql, error);
}

static gboolean
copy_tables (FabStore    *store,
             const char  *path,
             gboolean     apart,
             GError     **error)
{
  g_autoptr(GError) reason = NULL;

  for (guint i = 0; fab_schema_tables[i] != NULL; i++)
    if (!is_left_apart (fab_schema_tables[i], apart) && !copy_table (store, fab_schema_tables[i], &reason))
      {
        if (!g_error_matches (reason, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE))
          return fail_damaged (path, reason->message, error);

        g_propagate_error (error, g_steal_pointer (&reason));
        return FALSE;
      }

  return TRUE;
}

static gboolean
copy_story (FabStore    *store,
            const char  *path,
            int          version,
            gboolean     apart,
            GError     **error)
{
  if (fab_store_begin (store, error) &&
      fab_schema_create (store, version, error) &&
      copy_tables (store, path, apart, error) &&
      fab_schema_upgrade (store, error) &&
      fab_schema_add_history (store, error))
    return fab_store_commit (store, error);

  fab_store_rollback (store);
  return FALSE;
}

gboolean
fab_archive_read (FabStore    *store,
                  const char  *path,
                  gboolean     apart,
                  GError     **error)
{
  Header header;
  gboolean ok;

  if (!load_header (path, &header, error) || !check_header (path, &header, error))
    return FALSE;

  if (!attach (store, path, error))
    return FALSE;

  ok = check_tables (store, path, apart, error) &&
       copy_story (store, path, (int) read_number (&header, HEADER_USER_VERSION), apart, error);

  fab_store_set_foreign (store, FALSE);

  return fab_store_run (store, ok ? error : NULL, "DETACH source", "") && ok;
}

char *
fab_archive_read_stamp (const char *path)
{
  g_autoptr(FabStore) store = NULL;
  Header header;

  if (!load_header (path, &header, NULL) || !check_header (path, &header, NULL))
    return NULL;

  store = fab_store_open (":memory:", NULL);
  if (store == NULL || !attach (store, path, NULL))
    return NULL;

  return fab_store_text (store, "SELECT value FROM source.meta WHERE key = 'stamp'", "");
}
