/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-store.h"

G_BEGIN_DECLS

/* From version 3 to 4: the strokes that a layer had in one blob become a mark each. */
gboolean _fab_schema_split_ink (FabStore *store, GError **error);

G_END_DECLS
