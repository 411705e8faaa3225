/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signs of an emoji font as flat models: for things of which no model is ours. */
#pragma once

#include "fab-model-kit.h"

G_BEGIN_DECLS

/* The entries of all baked signs: made once from the table in the program, never changed after. */
const FabModelEntry *fab_glyph_entries (gsize *n);

/* Adds the outline of @entry, standing at the origin, facing +z. */
void fab_glyph_add (FabBrush *b, const FabModelSpec *spec, const FabModelEntry *entry);

G_END_DECLS
