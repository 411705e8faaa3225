/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

/* Places on the paper are in picture heights: 0 … aspect across, 0 … 1 down. */
typedef struct
{
  float x, y;
} FabInkPoint;

typedef struct
{
  double x0, y0, x1, y1; /* empty where x1 < x0 */
} FabInkBox;

#define FAB_INK_BOX_EMPTY ((FabInkBox) { 1, 1, 0, 0 })

gboolean fab_ink_box_is_empty  (const FabInkBox *box);
void     fab_ink_box_add_point (FabInkBox *box, double x, double y);
void     fab_ink_box_add_box   (FabInkBox *box, const FabInkBox *other);
void     fab_ink_box_grow      (FabInkBox *box, double by);
void     fab_ink_box_transform (FabInkBox *box, const cairo_matrix_t *matrix);
gboolean fab_ink_box_touches   (const FabInkBox *a, const FabInkBox *b);

#define FAB_TYPE_REGION (fab_region_get_type ())

/**
 * FabRegion:
 *
 * A part of the paper within closed outlines, even-odd: what a lasso caught, what was filled. Boxed,
 * reference counted and never changed.
 */
typedef struct _FabRegion FabRegion;

GType      fab_region_get_type      (void);
/* One outline; it closes by itself. Points that are not finite, or far off the paper, are left out. */
FabRegion *fab_region_new           (const FabInkPoint *points, gsize n) G_GNUC_WARN_UNUSED_RESULT;
/* Many; @ends: the number of points before the end of each. */
FabRegion *fab_region_new_many      (const FabInkPoint *points, const guint *ends, guint n_ends) G_GNUC_WARN_UNUSED_RESULT;
FabRegion *fab_region_new_box       (const FabInkBox *box) G_GNUC_WARN_UNUSED_RESULT;
FabRegion *fab_region_ref           (FabRegion *region);
void       fab_region_unref         (FabRegion *region);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabRegion, fab_region_unref)

/* The outlines of both: even-odd, so that one within the other is a hole. */
FabRegion *fab_region_join          (const FabRegion *a, const FabRegion *b) G_GNUC_WARN_UNUSED_RESULT;
FabRegion *fab_region_transform     (const FabRegion *region, const cairo_matrix_t *matrix) G_GNUC_WARN_UNUSED_RESULT;
gboolean   fab_region_contains      (const FabRegion *region, double x, double y);
FabInkBox     fab_region_get_box       (const FabRegion *region);
guint      fab_region_get_n_points  (const FabRegion *region);
/* Appends the outlines to the path of @cr. */
void       fab_region_trace         (const FabRegion *region, cairo_t *cr);

#define FAB_REGION_FORMAT "aa(ii)"
GVariant  *fab_region_to_variant    (const FabRegion *region) G_GNUC_WARN_UNUSED_RESULT; /* floating */
FabRegion *fab_region_from_variant  (GVariant *variant) G_GNUC_WARN_UNUSED_RESULT;

#define FAB_TYPE_STENCIL (fab_stencil_get_type ())

/**
 * FabStencil:
 *
 * What a mark shows through: within some regions, and outside others. Cutting a mark in two makes two
 * marks of the same ink with opposite stencils. Boxed, reference counted and never changed.
 */
typedef struct _FabStencil FabStencil;

GType       fab_stencil_get_type    (void);
/* @before (nullable) cut once more. */
FabStencil *fab_stencil_new         (const FabStencil *before, FabRegion *region, gboolean outside) G_GNUC_WARN_UNUSED_RESULT;
FabStencil *fab_stencil_ref         (FabStencil *stencil);
void        fab_stencil_unref       (FabStencil *stencil);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabStencil, fab_stencil_unref)

/* Makes @box no larger than what can show. */
void        fab_stencil_clip_box    (const FabStencil *stencil, FabInkBox *box);
gboolean    fab_stencil_contains    (const FabStencil *stencil, double x, double y);
/* Restricts what @cr draws from here on to what shows; its unit must be the picture height. */
void        fab_stencil_clip        (const FabStencil *stencil, cairo_t *cr);
/* By what they are. */
gboolean    fab_stencil_equal       (const FabStencil *a, const FabStencil *b);
GBytes     *fab_stencil_to_bytes    (const FabStencil *stencil) G_GNUC_WARN_UNUSED_RESULT;
FabStencil *fab_stencil_from_bytes  (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
