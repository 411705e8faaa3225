/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-ink-mark.h"

G_BEGIN_DECLS

/* A mark where it lies. */
typedef struct
{
  gint64          id;      /* in the document; 0: not there yet */
  FabInkMark     *mark;
  cairo_matrix_t  matrix;  /* where it was moved to since it was drawn */
  FabStencil     *stencil; /* what it shows through, before it was moved; NULL: all of it */
  gint64          bundle;  /* neighbours of one bundle, not 0, are drawn apart from what lies under them */
} FabInkItem;

void     fab_ink_item_init   (FabInkItem *item, FabInkMark *mark);
void     fab_ink_item_copy   (FabInkItem *to, const FabInkItem *from); /* to uninitialised memory */
void     fab_ink_item_clear  (FabInkItem *item);
/* Whether they look the same: not by id. */
gboolean fab_ink_item_equal  (const FabInkItem *a, const FabInkItem *b);
/* What it covers at most, where it lies. */
FabInkBox   fab_ink_item_get_box (const FabInkItem *item);
gboolean fab_ink_item_hit    (const FabInkItem *item, double x, double y, double slack);
/* "" for the identity, else six numbers; and back, FALSE where that makes no sense. */
char    *fab_ink_matrix_to_text   (const cairo_matrix_t *matrix) G_GNUC_WARN_UNUSED_RESULT;
gboolean fab_ink_matrix_from_text (cairo_matrix_t *matrix, const char *text);

#define FAB_TYPE_INK (fab_ink_get_type ())

/**
 * FabInk:
 *
 * The marks of one layer, the lowest first. Pixels are a cache of it. Copies share the marks, so a verb
 * on ink is: copy, change the copy, store it.
 */
G_DECLARE_FINAL_TYPE (FabInk, fab_ink, FAB, INK, GObject)

FabInk           *fab_ink_new          (void) G_GNUC_WARN_UNUSED_RESULT;
FabInk           *fab_ink_copy         (FabInk *self) G_GNUC_WARN_UNUSED_RESULT;
void              fab_ink_add          (FabInk *self, FabInkMark *mark);
void              fab_ink_add_stroke   (FabInk *self, FabStroke *stroke);
void              fab_ink_insert       (FabInk *self, guint position, const FabInkItem *item);
void              fab_ink_remove       (FabInk *self, guint position);
void              fab_ink_replace      (FabInk *self, guint position, const FabInkItem *item);
guint             fab_ink_get_n        (FabInk *self);
const FabInkItem *fab_ink_get          (FabInk *self, guint position); /* borrowed, until the ink changes */
/* Of the mark just added, once the document has it. */
void              fab_ink_set_id       (FabInk *self, guint position, gint64 id);
guint             fab_ink_find         (FabInk *self, gint64 id); /* position, or G_MAXUINT */
FabInkBox            fab_ink_get_box      (FabInk *self);
/* The topmost mark within @slack of a place, or -1; erasers are not found. */
int               fab_ink_pick         (FabInk *self, double x, double y, double slack);
/* A bundle that no mark has. */
gint64            fab_ink_new_bundle   (FabInk *self);

/* All of it in one piece, for the clipboard; ids are not kept. */
GBytes           *fab_ink_to_bytes     (FabInk *self) G_GNUC_WARN_UNUSED_RESULT;
FabInk           *fab_ink_from_bytes   (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
