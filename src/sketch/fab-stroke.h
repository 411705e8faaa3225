/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-region.h"

G_BEGIN_DECLS

/* One sample of the hand. x and y in picture heights (0 … aspect, 0 … 1), so ink fits any size. */
typedef struct
{
  float x, y;
  float pressure;       /* 0 … 1; a mouse has .5 */
  float tilt_x, tilt_y; /* -1 … 1 */
  float time;           /* seconds since the stroke began */
} FabSample;

#define FAB_TYPE_STROKE (fab_stroke_get_type ())

/**
 * FabStroke:
 *
 * What the hand did between touching the paper and leaving it: tool, colour, size and samples.
 * Boxed and reference counted; grows while it is drawn and is not changed after that.
 */
typedef struct _FabStroke FabStroke;

GType            fab_stroke_get_type      (void);
/* @tool: a tool of fab_tool_list(), anything else draws as a pencil; @rgb: 0xRRGGBB; @size: the width
 * in picture heights */
FabStroke       *fab_stroke_new           (const char *tool, guint32 rgb, float size) G_GNUC_WARN_UNUSED_RESULT;
FabStroke       *fab_stroke_ref           (FabStroke *stroke);
void             fab_stroke_unref         (FabStroke *stroke);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabStroke, fab_stroke_unref)

/* Values are rounded to what is stored, so that a stroke read again is the same stroke; samples that
 * are not finite, or far off the paper, are dropped. */
void             fab_stroke_append        (FabStroke *stroke, const FabSample *sample);
gsize            fab_stroke_get_n_samples (const FabStroke *stroke);
const FabSample *fab_stroke_get_samples   (const FabStroke *stroke);
const char      *fab_stroke_get_tool      (const FabStroke *stroke);
guint32          fab_stroke_get_rgb       (const FabStroke *stroke);
float            fab_stroke_get_size      (const FabStroke *stroke);

/* What it covers at most, whatever its tool. */
FabInkBox           fab_stroke_get_box       (const FabStroke *stroke);
/* Whether its line passes within @slack of a place. */
gboolean         fab_stroke_hit           (const FabStroke *stroke, double x, double y, double slack);
/* The same drawn elsewhere: moved, turned, flipped; as much thicker as the matrix makes areas larger. */
FabStroke       *fab_stroke_transform     (const FabStroke *stroke, const cairo_matrix_t *matrix) G_GNUC_WARN_UNUSED_RESULT;

/* As a floating GVariant of type FAB_STROKE_FORMAT, and back; NULL when the values make no sense. */
#define FAB_STROKE_FORMAT "(suda(iiqnnu))"
GVariant        *fab_stroke_to_variant    (const FabStroke *stroke) G_GNUC_WARN_UNUSED_RESULT;
FabStroke       *fab_stroke_from_variant  (GVariant *variant) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
