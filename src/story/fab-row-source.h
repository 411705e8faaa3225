/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows by kind and id: made when somebody asks, and the same object for as long as somebody holds it. */
#pragma once

#include <gio/gio.h>
#include "fab-store.h"
#include "fab-story.h"

G_BEGIN_DECLS

typedef struct _FabRowSource FabRowSource;

/* Answers at which place of the film a panel is, or G_MAXUINT. */
typedef guint (*FabPlaceFunc) (gpointer data, gint64 panel);

FabRowSource *fab_row_source_new     (FabStore *store, FabPlaceFunc place, gpointer data) G_GNUC_WARN_UNUSED_RESULT;
void          fab_row_source_free    (FabRowSource *self);
GType         fab_row_source_get_row_type (FabKind kind);
/* Returns: (transfer full) (nullable): NULL when there is no such row */
gpointer      fab_row_source_ref     (FabRowSource *self, FabKind kind, gint64 id);
/* The elements of @scene, in order, by one query. */
GListModel   *fab_row_source_list_scene (FabRowSource *self, gint64 scene) G_GNUC_WARN_UNUSED_RESULT;
/* Reads again what is alive: one row, or all of a kind. */
void          fab_row_source_refresh (FabRowSource *self, FabKind kind, gint64 id);
void          fab_row_source_refresh_all (FabRowSource *self, FabKind kind);
guint         fab_row_source_get_n_alive (FabRowSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabRowSource, fab_row_source_free)

G_END_DECLS
