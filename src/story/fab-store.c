/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <errno.h>

#include "fab-store.h"
#include "fab-story-error.h"

/* Milliseconds. Working copies have one writer and are locked; only moments of opening and closing
 * are to be waited for. */
#define BUSY_TIMEOUT 2000

struct _FabStore
{
  sqlite3    *db;
  char       *path;
  GHashTable *statements; /* SQL → sqlite3_stmt */
  gboolean    foreign;    /* what is read may be anything: that it cannot be read is no bug */
};

struct _FabQuery
{
  FabStore     *store;
  sqlite3_stmt *stmt;   /* NULL when it could not be prepared */
  gboolean      kept;
};

static gboolean
means_full (int reason)
{
  return reason == ENOSPC || reason == EFBIG || reason == EDQUOT;
}

/* What the system last said about the file or its log; by the time that SQLite reports an error,
 * errno may be that of cleaning up. */
static gboolean
met_full_disk (FabStore *self)
{
  sqlite3_file *log = NULL;
  int file_reason = 0, log_reason = 0;

  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_LAST_ERRNO, &file_reason);
  sqlite3_file_control (self->db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log);
  if (log != NULL && log->pMethods != NULL)
    log->pMethods->xFileControl (log, SQLITE_FCNTL_LAST_ERRNO, &log_reason);

  return means_full (file_reason) || means_full (log_reason) ||
         means_full (sqlite3_system_errno (self->db));
}

static gboolean
is_full (FabStore *self,
         int       code)
{
  return (code & 0xff) == SQLITE_FULL || ((code & 0xff) == SQLITE_IOERR && met_full_disk (self));
}

static void
set_error (GError    **error,
           FabStore   *self,
           int         code)
{
  const char *said = sqlite3_errmsg (self->db);

  if (is_full (self, code))
    g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NO_SPACE,
                 "“%s” could not be written: there is no space left. Free some and try again",
                 self->path);
  else if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
    g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_BUSY,
                 "“%s” is in use by another program. Close it there and try again", self->path);
  else if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB)
    g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_DAMAGED,
                 "“%s” is damaged (%s). Use an older copy of it", self->path, said);
  else
    g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
                 "“%s” could not be used (%s)", self->path, said);
}

gboolean
fab_store_fail (FabStore  *self,
                int        code,
                GError   **error)
{
  if (error != NULL && *error == NULL)
    set_error (error, self, code);

  return FALSE;
}

FabStore *
fab_store_open (const char  *path,
                GError     **error)
{
  g_autoptr(FabStore) self = g_new0 (FabStore, 1);
  int code;

  g_return_val_if_fail (path != NULL, NULL);

  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) sqlite3_finalize);
  code = sqlite3_open_v2 (path, &self->db,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI |
                          SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE,
                          NULL);
  if (code != SQLITE_OK)
    {
      fab_store_fail (self, code, error);
      return NULL;
    }

  sqlite3_extended_result_codes (self->db, TRUE);
  sqlite3_busy_timeout (self->db, BUSY_TIMEOUT);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);

  return g_steal_pointer (&self);
}

void
fab_store_free (FabStore *self)
{
  g_clear_pointer (&self->statements, g_hash_table_unref);
  sqlite3_close (self->db);
  g_free (self->path);
  g_free (self);
}

const char *
fab_store_get_path (FabStore *self)
{
  return self->path;
}

sqlite3 *
fab_store_get_db (FabStore *self)
{
  return self->db;
}

void
fab_store_set_foreign (FabStore *self,
                       gboolean  foreign)
{
  self->foreign = foreign;
}

gboolean
fab_store_script (FabStore    *self,
                  const char  *sql,
                  GError     **error)
{
  int code = sqlite3_exec (self->db, sql, NULL, NULL, NULL);

  return code == SQLITE_OK || fab_store_fail (self, code, error);
}

/* Statements are kept by their text; one that is being stepped through gets a twin. */
static int
take_statement (FabStore   *self,
                const char *sql,
                FabQuery   *query)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (self->statements, sql);
  int code;

  query->store = self;
  query->kept = stmt == NULL || !sqlite3_stmt_busy (stmt);
  query->stmt = stmt;
  if (stmt != NULL && query->kept)
    return SQLITE_OK;

  code = sqlite3_prepare_v3 (self->db, sql, -1, query->kept ? SQLITE_PREPARE_PERSISTENT : 0,
                             &query->stmt, NULL);
  if (code == SQLITE_OK && query->kept)
    g_hash_table_insert (self->statements, g_strdup (sql), query->stmt);

  return code;
}

static void
release_statement (FabQuery *query)
{
  if (query->kept && query->stmt != NULL)
    {
      sqlite3_reset (query->stmt);
      sqlite3_clear_bindings (query->stmt);
    }
  else
    sqlite3_finalize (query->stmt);
}

static void
bind_bytes (sqlite3_stmt *stmt,
            int           index,
            GBytes       *bytes)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  sqlite3_bind_blob64 (stmt, index, size > 0 ? data : "", size, SQLITE_STATIC);
}

static void
bind_parameters (sqlite3_stmt *stmt,
                 const char   *types,
                 va_list       args)
{
  for (int i = 1; *types != '\0'; i++, types++)
    switch (*types)
      {
      case 'i':
        sqlite3_bind_int64 (stmt, i, va_arg (args, gint64));
        break;
      case 'd':
        sqlite3_bind_double (stmt, i, va_arg (args, double));
        break;
      case 's':
        sqlite3_bind_text (stmt, i, va_arg (args, const char *), -1, SQLITE_TRANSIENT);
        break;
      case 'b':
        bind_bytes (stmt, i, va_arg (args, GBytes *));
        break;
      default:
        g_assert_not_reached ();
      }
}

static gboolean
run_valist (FabStore    *self,
            GError     **error,
            const char  *sql,
            const char  *types,
            va_list      args)
{
  FabQuery query;
  int code = take_statement (self, sql, &query);

  if (code == SQLITE_OK)
    {
      bind_parameters (query.stmt, types, args);
      do
        code = sqlite3_step (query.stmt);
      while (code == SQLITE_ROW);
    }

  if (code != SQLITE_DONE)
    fab_store_fail (self, code, error);
  release_statement (&query);

  return code == SQLITE_DONE;
}

gboolean
fab_store_run (FabStore    *self,
               GError     **error,
               const char  *sql,
               const char  *types,
               ...)
{
  gboolean ok;
  va_list args;

  va_start (args, types);
  ok = run_valist (self, error, sql, types, args);
  va_end (args);

  return ok;
}

gint64
fab_store_insert (FabStore    *self,
                  GError     **error,
                  const char  *sql,
                  const char  *types,
                  ...)
{
  gboolean ok;
  va_list args;

  va_start (args, types);
  ok = run_valist (self, error, sql, types, args);
  va_end (args);

  return ok ? sqlite3_last_insert_rowid (self->db) : 0;
}

/* Somebody else's file may be anything, and a cancelled query is meant to end. */
static void
warn (FabStore *self)
{
  if (self->foreign || sqlite3_errcode (self->db) == SQLITE_INTERRUPT)
    g_debug ("%s: %s", self->path, sqlite3_errmsg (self->db));
  else
    g_warning ("%s: %s", self->path, sqlite3_errmsg (self->db));
}

static FabQuery *
query_valist (FabStore   *self,
              const char *sql,
              const char *types,
              va_list     args)
{
  FabQuery *query = g_new0 (FabQuery, 1);

  if (take_statement (self, sql, query) == SQLITE_OK)
    bind_parameters (query->stmt, types, args);
  else
    warn (self);

  return query;
}

FabQuery *
fab_store_query (FabStore   *self,
                 const char *sql,
                 const char *types,
                 ...)
{
  FabQuery *query;
  va_list args;

  va_start (args, types);
  query = query_valist (self, sql, types, args);
  va_end (args);

  return query;
}

gboolean
fab_query_next (FabQuery *self)
{
  int code = self->stmt != NULL ? sqlite3_step (self->stmt) : SQLITE_DONE;

  if (code != SQLITE_ROW && code != SQLITE_DONE)
    warn (self->store);

  return code == SQLITE_ROW;
}

gint64
fab_query_int (FabQuery *self,
               int       column)
{
  return sqlite3_column_int64 (self->stmt, column);
}

double
fab_query_double (FabQuery *self,
                  int       column)
{
  return sqlite3_column_double (self->stmt, column);
}

const char *
fab_query_text (FabQuery *self,
                int       column)
{
  return (const char *) sqlite3_column_text (self->stmt, column);
}

GBytes *
fab_query_bytes (FabQuery *self,
                 int       column)
{
  return g_bytes_new (sqlite3_column_blob (self->stmt, column),
                      sqlite3_column_bytes (self->stmt, column));
}

void
fab_query_free (FabQuery *self)
{
  release_statement (self);
  g_free (self);
}

gint64
fab_store_int (FabStore   *self,
               gint64      fallback,
               const char *sql,
               const char *types,
               ...)
{
  g_autoptr(FabQuery) query = NULL;
  va_list args;

  va_start (args, types);
  query = query_valist (self, sql, types, args);
  va_end (args);

  return fab_query_next (query) ? fab_query_int (query, 0) : fallback;
}

char *
fab_store_text (FabStore   *self,
                const char *sql,
                const char *types,
                ...)
{
  g_autoptr(FabQuery) query = NULL;
  va_list args;

  va_start (args, types);
  query = query_valist (self, sql, types, args);
  va_end (args);

  return fab_query_next (query) ? g_strdup (fab_query_text (query, 0)) : NULL;
}

gboolean
fab_store_begin (FabStore  *self,
                 GError   **error)
{
  return fab_store_run (self, error, "BEGIN IMMEDIATE", "");
}

gboolean
fab_store_commit (FabStore  *self,
                  GError   **error)
{
  if (fab_store_run (self, error, "COMMIT", ""))
    return TRUE;

  fab_store_rollback (self);
  return FALSE;
}

/* SQLite may have rolled back by itself, on a full disk for one. */
void
fab_store_rollback (FabStore *self)
{
  if (!sqlite3_get_autocommit (self->db))
    fab_store_run (self, NULL, "ROLLBACK", "");
}

char *
fab_store_hash_blob (GBytes *data)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, data);
}

gboolean
fab_store_put_hashed (FabStore    *self,
                      const char  *hash,
                      GBytes      *data,
                      GError     **error)
{
  return fab_store_run (self, error,
                        "INSERT INTO main.blob (hash, data) VALUES (?1, ?2) ON CONFLICT (hash) DO NOTHING",
                        "sb", hash, data);
}

char *
fab_store_put_blob (FabStore  *self,
                    GBytes    *data,
                    GError   **error)
{
  g_autofree char *hash = fab_store_hash_blob (data);

  return fab_store_put_hashed (self, hash, data, error) ? g_steal_pointer (&hash) : NULL;
}

GBytes *
fab_store_get_blob (FabStore    *self,
                    const char  *hash,
                    GError     **error)
{
  g_autoptr(FabQuery) query = fab_store_query (self, "SELECT data FROM blob WHERE hash = ?1",
                                               "s", hash);

  if (!fab_query_next (query))
    {
      g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND,
                   "“%s” has no data of the name %s", self->path, hash);
      return NULL;
    }

  return fab_query_bytes (query, 0);
}
