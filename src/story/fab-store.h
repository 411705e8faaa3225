/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A connection to one SQLite file: statements kept prepared, transactions, blobs by hash. */
#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef struct _FabStore FabStore;
typedef struct _FabQuery FabQuery;

/* Opens or makes the file. Nothing that its schema says is trusted. */
FabStore   *fab_store_open      (const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        fab_store_free      (FabStore *self);
const char *fab_store_get_path  (FabStore *self);
sqlite3    *fab_store_get_db    (FabStore *self);

/* Sets @error from what SQLite last said: which file, what is wrong, what to do. */
gboolean    fab_store_fail      (FabStore *self, int code, GError **error);

/* Any number of statements without parameters. */
gboolean    fab_store_script    (FabStore *self, const char *sql, GError **error);

/* One statement, kept prepared. @types has a letter per parameter: i gint64, d double, s string or
 * NULL, b GBytes. Mind that integers must be passed as gint64. */
gboolean    fab_store_run       (FabStore *self, GError **error, const char *sql, const char *types, ...);
/* As fab_store_run(); returns the id of the new row, 0 with @error set. */
gint64      fab_store_insert    (FabStore *self, GError **error, const char *sql, const char *types, ...);
/* The first column of the first row, or @fallback. */
gint64      fab_store_int       (FabStore *self, gint64 fallback, const char *sql, const char *types, ...);
char       *fab_store_text      (FabStore *self, const char *sql, const char *types, ...);

/* While a file is attached that may hold anything: reading it does not warn. */
void        fab_store_set_foreign (FabStore *self, gboolean foreign);

/* Rows one by one; never NULL. What goes wrong while reading ends the rows with a warning. */
FabQuery   *fab_store_query     (FabStore *self, const char *sql, const char *types, ...) G_GNUC_WARN_UNUSED_RESULT;
gboolean    fab_query_next      (FabQuery *self);
gint64      fab_query_int       (FabQuery *self, int column);
double      fab_query_double    (FabQuery *self, int column);
const char *fab_query_text      (FabQuery *self, int column); /* NULL for NULL */
GBytes     *fab_query_bytes     (FabQuery *self, int column) G_GNUC_WARN_UNUSED_RESULT;
void        fab_query_free      (FabQuery *self);

gboolean    fab_store_begin     (FabStore *self, GError **error);
gboolean    fab_store_commit    (FabStore *self, GError **error); /* rolls back when it fails */
void        fab_store_rollback  (FabStore *self);

/* Returns: (transfer full): the hash under which @data is kept */
char       *fab_store_put_blob  (FabStore *self, GBytes *data, GError **error);
/* The same, with the hash known: it takes milliseconds for a large picture, and is better made elsewhere. In any thread. */
char       *fab_store_hash_blob (GBytes *data) G_GNUC_WARN_UNUSED_RESULT;
gboolean    fab_store_put_hashed (FabStore *self, const char *hash, GBytes *data, GError **error);
GBytes     *fab_store_get_blob  (FabStore *self, const char *hash, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabStore, fab_store_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabQuery, fab_query_free)

G_END_DECLS
