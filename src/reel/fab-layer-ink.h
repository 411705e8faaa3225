/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ink of a layer, between the document and the sketch room. */
#pragma once

#include "fab-ink.h"
#include "fab-picture.h"

G_BEGIN_DECLS

/* @known (nullable): ink that this layer had before; marks that are still there are shared with it, so that a
 * FabInkSurface sees at once what differs. */
FabInk  *fab_layer_ink_load  (FabStory *story, gint64 layer, FabInk *known, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Makes the layer's marks those of @ink, in one step; ids of new marks are not told: load it again. */
gboolean fab_layer_ink_store (FabStory *story, gint64 layer, FabInk *ink, GError **error);
/* Of FabMarkRow, with blobs from @load: any thread. */
FabInk  *fab_layer_ink_build (GArray *rows, FabInk *known, FabLoadFunc load, gpointer data, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
