/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be done with marks of a layer. Nothing is changed in place: each gives new ink, which shares the marks. What was
 * erased stays erased: erasers are no marks to be picked, but go with those that they took something away from, and stay
 * for the others. */
#pragma once

#include "fab-ink.h"

G_BEGIN_DECLS

/* Positions of marks, ascending. */
typedef GArray FabInkPicks; /* guint */

/* Marks of which at least half lies within @region. */
FabInkPicks *fab_ink_select        (FabInk *ink, FabRegion *region) G_GNUC_WARN_UNUSED_RESULT;
/* Cuts the marks that @region divides in two, so that all of them lie within it or without. @inside: those within.
 * @origins (nullable): for each mark, where in @ink it was (guint). */
FabInk      *fab_ink_cut           (FabInk *ink, FabRegion *region, FabInkPicks **inside,
                                    GArray **origins) G_GNUC_WARN_UNUSED_RESULT;
/* All marks of which something is seen within @slack of a place: what an eraser of strokes takes away. */
FabInkPicks *fab_ink_pick_all      (FabInk *ink, double x, double y, double slack) G_GNUC_WARN_UNUSED_RESULT;
FabInkBox    fab_ink_picks_get_box (FabInk *ink, const FabInkPicks *picks);

/* Moves, scales, turns, flips. Marks stay in their order; where something was erased of them, or parts of bundles are among
 * them, all go on top in bundles of their own, with copies of the erasers. @now (nullable): where the marks are then. */
FabInk      *fab_ink_transform     (FabInk *ink, const FabInkPicks *picks, const cairo_matrix_t *matrix,
                                    FabInkPicks **now) G_GNUC_WARN_UNUSED_RESULT;
FabInk      *fab_ink_delete        (FabInk *ink, const FabInkPicks *picks) G_GNUC_WARN_UNUSED_RESULT;
/* Only those, as new marks: for the clipboard. */
FabInk      *fab_ink_extract       (FabInk *ink, const FabInkPicks *picks) G_GNUC_WARN_UNUSED_RESULT;
/* Puts all of @other on top, so that its erasers take away from it alone. @pasted (nullable): where its marks are. */
FabInk      *fab_ink_paste         (FabInk *ink, FabInk *other, FabInkPicks **pasted) G_GNUC_WARN_UNUSED_RESULT;
/* Another mark in the place of one, with its matrix: lettering that was edited, a shape that was pulled. */
FabInk      *fab_ink_exchange      (FabInk *ink, guint position, FabInkMark *mark) G_GNUC_WARN_UNUSED_RESULT;

/* The same mark with one of its points elsewhere, in its own coordinates (before its matrix); NULL where that makes no sense. */
FabInkMark  *fab_ink_mark_with_point (FabInkMark *mark, guint point, double x, double y) G_GNUC_WARN_UNUSED_RESULT;
FabInkMark  *fab_ink_mark_with_text  (FabInkMark *mark, const char *text) G_GNUC_WARN_UNUSED_RESULT;
FabInkMark  *fab_ink_mark_with_color (FabInkMark *mark, guint32 rgb) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
