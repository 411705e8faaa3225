/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a story's tables are, version by version. */
#pragma once

#include "fab-store.h"

G_BEGIN_DECLS

#define FAB_SCHEMA_APPLICATION_ID 0x46616275 /* "Fabu" */
#define FAB_SCHEMA_VERSION        1

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

G_END_DECLS
