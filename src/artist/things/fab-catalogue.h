/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The furniture that the build baked from the CC0 catalogue (tools/bake/bake-catalogue.c). */
#pragma once

#include "fab-model-kit.h"

G_BEGIN_DECLS

/* Metres; FALSE: no such mesh. */
gboolean fab_catalogue_size (const char *name, FabVec3 *size);
/* Adds the mesh in its true size; the largest surface takes the colour that @spec asks for.
 * @soft: leaves and wicker, without inner lines. */
gboolean fab_catalogue_add  (FabBrush *b, const FabModelSpec *spec, const char *name, gboolean soft);
/* Names in the order of the catalogue; NULL past the end. */
const char *fab_catalogue_name (guint index);

G_END_DECLS
