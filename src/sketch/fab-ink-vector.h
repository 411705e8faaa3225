/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-ink.h"

G_BEGIN_DECLS

/* Whether the marks can be drawn as paths: what erases, or lies in a bundle, has only pixels. */
gboolean fab_ink_is_vector (FabInk *ink);
/* Draws the marks as paths, for SVG: each stroke is the outline of its line, as wide as the hand pressed, without
 * the grain of the tool. The unit of @cr is the picture height. @color: as of fab_ink_surface_set_color(). */
void     fab_ink_draw      (FabInk *ink, gint32 color, cairo_t *cr);

G_END_DECLS
