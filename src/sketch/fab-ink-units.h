/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a surface shows, unit by unit: a mark, or a bundle of them. */
#pragma once

#include "fab-ink-paint.h"

G_BEGIN_DECLS

typedef struct
{
  FabInkItem *items;
  guint       n;
  GArray     *touched; /* guint: tiles that it was drawn on; NULL: not drawn yet */
  gboolean    vague;   /* drawn, but its tiles are not known */
  GArray     *record;  /* FabTileRecord: what they were before; NULL: not known */
} FabInkUnit;

GArray  *fab_ink_units_new      (void) G_GNUC_WARN_UNUSED_RESULT;

/* Takes @record over; keeps the tiles in it only with @keep. Returns how many bytes those are. */
gsize    fab_ink_unit_init      (FabInkUnit *unit, const FabInkItem *items, guint n, GArray *record, gboolean keep);
gsize    fab_ink_unit_forget    (FabInkUnit *unit); /* what was before; returns the bytes */
gsize    fab_ink_unit_restore   (FabInkUnit *unit, FabTiles *tiles);
void     fab_ink_unit_add_touched (FabInkUnit *unit, GArray *record); /* takes it over */
gboolean fab_ink_unit_touches   (const FabInkUnit *unit, const FabInkTarget *target, const guint8 *mask);

/* Those of @ink, as drawn: what they touch is not known. */
GArray  *fab_ink_units_assume   (FabInk *ink) G_GNUC_WARN_UNUSED_RESULT;

/* How many marks the unit has that begins at @at. */
guint    fab_ink_unit_length    (FabInk *ink, guint at);
/* How many units @ink begins with as well; @at: the mark after them. */
guint    fab_ink_units_common   (GArray *units, FabInk *ink, guint *at);
/* Whether nothing of what follows after those is in both: marks were put on top, or taken from there. */
gboolean fab_ink_units_continue (GArray *units, guint common, FabInk *ink, guint at);
/* The units of @ink, with what is known of those that were there in the same order; @mask gets the tiles where they
 * and @units differ. */
GArray  *fab_ink_units_compare  (GArray *units, FabInk *ink, const FabInkTarget *target, guint8 *mask) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
