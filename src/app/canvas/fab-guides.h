/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-artist.h"
#include "fab-canvas-view.h"

G_BEGIN_DECLS

#define FAB_TYPE_GUIDES (fab_guides_get_type ())

/**
 * FabGuides:
 *
 * Lines over the paper that help the hand and are never exported, and what paper it is.
 *
 * Properties: thirds, center, safe-areas, perspective (booleans), texture (an id of fab_guides_textures).
 * Signal ::changed: there is something else to see.
 */
G_DECLARE_FINAL_TYPE (FabGuides, fab_guides, FAB, GUIDES, GObject)

FabGuides     *fab_guides_new            (void) G_GNUC_WARN_UNUSED_RESULT;
/* Whether perspective is shown: it is the camera's. */
gboolean       fab_guides_needs_camera   (FabGuides *self);
void           fab_guides_set_camera     (FabGuides *self, const FabCamera *camera); /* NULL: the panel has none */
void           fab_guides_snapshot       (FabGuides *self, GtkSnapshot *snapshot, const FabCanvasView *view);

/* "white", "ivory", "laid", "grey", "blue": ids, ends in NULL */
const char * const *fab_guides_textures  (void);
const GdkRGBA *fab_guides_get_paper      (FabGuides *self);
gboolean       fab_guides_has_texture    (FabGuides *self); /* it is not plain white */
void           fab_guides_snapshot_paper (FabGuides *self, GtkSnapshot *snapshot, const graphene_rect_t *bounds);

G_END_DECLS
