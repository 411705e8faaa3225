/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-store.h"

G_BEGIN_DECLS

/* Looks for rows that do not fit together, and with @repair makes them fit; adds a line per problem
 * to @problems. Inside a transaction when it repairs. */
gboolean _fab_story_check_rows (FabStore *store, gboolean repair, GPtrArray *problems, GError **error);

G_END_DECLS
