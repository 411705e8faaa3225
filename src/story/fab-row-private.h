/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-row.h"
#include "fab-store.h"

G_BEGIN_DECLS

void    _fab_row_class_set_fields (FabRowClass *klass, const FabField *fields, guint n_fields);
FabRow *_fab_row_new              (GType type, gint64 id) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the fields from the columns of @query, in their order; notifies those that differ. */
void    _fab_row_load             (FabRow *self, FabQuery *query);

G_END_DECLS
