/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a scene plays, as its heading says. */
typedef enum
{
  FAB_SIDE_UNKNOWN = 0,
  FAB_SIDE_INSIDE  = 1 << 0,
  FAB_SIDE_OUTSIDE = 1 << 1, /* with the other: both, "INT./EXT." */
} FabSide;

/* The words for inside and outside of other languages than English, "内景。", "INTÉRIEUR - ", "ИНТ.": how many bytes of @text they are with
 * what divides them from the place; 0: it does not begin with any, or goes on as no heading does. docs/fountain.md has the rule.
 * @side: (out) (optional) */
gsize   fab_heading_match    (const char *text, FabSide *side);
/* Of a heading in any language. */
FabSide fab_heading_get_side (const char *heading);

G_END_DECLS
