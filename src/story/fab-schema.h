/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a story's tables are, version by version. */
#pragma once

#include "fab-store.h"

G_BEGIN_DECLS

#define FAB_SCHEMA_APPLICATION_ID 0x46616275 /* "Fabu" */
#define FAB_SCHEMA_VERSION        7

/* The tables that a saved file has, in the order in which they may be filled; NULL-terminated. */
extern const char * const fab_schema_tables[];

/* Makes the tables of @version in the empty @store. */
gboolean  fab_schema_create   (FabStore *store, int version, GError **error);
/* Brings @store to FAB_SCHEMA_VERSION. */
gboolean  fab_schema_upgrade  (FabStore *store, GError **error);
int       fab_schema_version  (FabStore *store);
/* The tables of undo, empty. */
gboolean  fab_schema_add_history (FabStore *store, GError **error);
/* Returns: (transfer full): the columns of @table, in order */
GStrv     fab_schema_columns  (FabStore *store, const char *table);
/* What the document says of itself, or of the copy that it is; NULL where it says nothing. */
char     *fab_schema_get_meta (FabStore *store, const char *key);
gboolean  fab_schema_set_meta (FabStore *store, const char *key, const char *value, GError **error);

G_END_DECLS
