/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-ink-surface.h"

G_BEGIN_DECLS

/**
 * FabInkCache:
 *
 * Pixels of full layers on disk, so that a panel of two thousand strokes opens at once. A file holds the ink it
 * shows as well: where strokes came or went since, only those are drawn. What is damaged, or of another
 * version of the tools, is drawn anew. Any thread.
 */
typedef struct FabInkCache FabInkCache;

/* Keeps files in @dir (made when needed), of @max_bytes together; the longest unused go first. */
FabInkCache *fab_ink_cache_new   (const char *dir, guint64 max_bytes) G_GNUC_WARN_UNUSED_RESULT;
void         fab_ink_cache_free  (FabInkCache *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabInkCache, fab_ink_cache_free)

/* As fab_ink_surface_show() on a new @surface. @key names the layer, whatever its ink; the size need not be in it. */
gboolean     fab_ink_cache_show  (FabInkCache *self, const char *key, FabInkSurface *surface, FabInk *ink,
                                  GCancellable *cancellable);
/* Keeps what @surface shows, which must be all of @ink. */
gboolean     fab_ink_cache_store (FabInkCache *self, const char *key, FabInkSurface *surface, FabInk *ink, GError **error);

G_END_DECLS
