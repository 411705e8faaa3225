/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-story.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * fab_thumbnail_draw:
 * @side: pixels of the longer side
 *
 * What a story looks like from outside: its first four panels, or the first alone where there are fewer.
 *
 * Returns: (transfer full) (nullable): NULL with an error when there is no panel or none can be drawn
 */
cairo_surface_t *fab_thumbnail_draw (FabStory *story, int side, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
