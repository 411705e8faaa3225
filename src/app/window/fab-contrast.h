/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is drawn by hand follows the accent that a person chose, and is seen on its ground whatever that accent is. */

/* From 1 to 21, as WCAG 2.1 counts it, between two opaque colours. */
double  fab_contrast_measure (const GdkRGBA *a, const GdkRGBA *b);
/* @color as it looks on the opaque @ground. */
GdkRGBA fab_contrast_lay     (const GdkRGBA *color, const GdkRGBA *ground);
/* @color, no more darkened or lightened than it needs for @ratio to the opaque @ground. */
GdkRGBA fab_contrast_reach   (const GdkRGBA *color, const GdkRGBA *ground, double ratio);

G_END_DECLS
