/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A lazy list of rows: ids in order; a row is made when its place is asked for. */
#pragma once

#include "fab-row-source.h"

G_BEGIN_DECLS

#define FAB_TYPE_ROW_LIST (fab_row_list_get_type ())
G_DECLARE_FINAL_TYPE (FabRowList, fab_row_list, FAB, ROW_LIST, GObject)

/* @sql gives the ids; @owner is its one parameter, 0: it has none. */
FabRowList *fab_row_list_new       (FabStore *store, FabRowSource *source, FabKind kind, const char *sql,
                                    gint64 owner) G_GNUC_WARN_UNUSED_RESULT;
FabKind     fab_row_list_get_kind  (FabRowList *self);
gint64      fab_row_list_get_owner (FabRowList *self);
/* Reads the ids again, and says what is different between the common start and the common end. */
void        fab_row_list_reload    (FabRowList *self);
/* The story went: the list stays as it is and gives no more rows. */
void        fab_row_list_detach    (FabRowList *self);
guint       fab_row_list_find      (FabRowList *self, gint64 id); /* or G_MAXUINT */
gint64      fab_row_list_get_id    (FabRowList *self, guint position); /* or 0 */

G_END_DECLS
