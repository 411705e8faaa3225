/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ink: the strokes of one layer, kept as what the hand did. Pixels are a cache. */
#pragma once

#include <cairo.h>
#include <glib-object.h>

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
typedef struct FabStroke FabStroke; /* boxed, reference counted, immutable once in an ink */
GType      fab_stroke_get_type (void);
FabStroke *fab_stroke_new      (const char *tool, guint32 rgb, float size); /* tool: "pencil" "pen" "brush" "marker" "eraser"; size in picture heights */
FabStroke *fab_stroke_ref      (FabStroke *stroke);
void       fab_stroke_unref    (FabStroke *stroke);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabStroke, fab_stroke_unref)
void       fab_stroke_append   (FabStroke *stroke, const FabSample *sample); /* NaN and huge values are dropped */
gsize      fab_stroke_get_n_samples (const FabStroke *stroke);

#define FAB_TYPE_INK (fab_ink_get_type ())
G_DECLARE_FINAL_TYPE (FabInk, fab_ink, FAB, INK, GObject)

FabInk    *fab_ink_new        (void);
FabInk    *fab_ink_from_bytes (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes    *fab_ink_to_bytes   (FabInk *self) G_GNUC_WARN_UNUSED_RESULT;
void       fab_ink_add        (FabInk *self, FabStroke *stroke);
guint      fab_ink_get_n_strokes (FabInk *self);

/* Paints onto pixels. A surface is premultiplied ARGB32 of a fixed size; strokes go on it one by one,
 * also while they are still being drawn. */
#define FAB_TYPE_INK_SURFACE (fab_ink_surface_get_type ())
G_DECLARE_FINAL_TYPE (FabInkSurface, fab_ink_surface, FAB, INK_SURFACE, GObject)

FabInkSurface   *fab_ink_surface_new    (int width, int height);
void             fab_ink_surface_paint  (FabInkSurface *self, FabInk *ink);
/* Continues a stroke from sample @from on; @damage is what changed, in pixels. */
void             fab_ink_surface_stroke (FabInkSurface *self, FabStroke *stroke, gsize from, cairo_rectangle_int_t *damage);
cairo_surface_t *fab_ink_surface_get    (FabInkSurface *self); /* borrowed, up to date */

G_END_DECLS
