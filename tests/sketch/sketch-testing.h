/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hands and eyes for the tests of the sketch room. */
#pragma once

#include "fab-ink-surface.h"

G_BEGIN_DECLS

/* A stroke as a pen sends it: a wave over the paper whose pressure swells, one sample each ten milliseconds. */
FabStroke  *sketch_wave           (const char *tool, float size, int n) G_GNUC_WARN_UNUSED_RESULT;
/* From one place to another, with an even or a changing pressure. */
FabStroke  *sketch_line           (const char *tool, float size, FabInkPoint from, FabInkPoint to, float pressure,
                                   float to_pressure) G_GNUC_WARN_UNUSED_RESULT;
FabInkMark *sketch_random_mark    (void) G_GNUC_WARN_UNUSED_RESULT;
guint8      sketch_alpha_at       (FabInkSurface *surface, int x, int y);
double      sketch_coverage       (FabInkSurface *surface); /* 0 … 1 */
void        sketch_assert_same    (FabInkSurface *a, FabInkSurface *b);
/* The mean and the largest difference of alpha, 0 … 255, of pictures of the same size. */
double      sketch_mean_difference (cairo_surface_t *a, cairo_surface_t *b);

G_END_DECLS
