/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-ink-surface.h"

G_BEGIN_DECLS

/* Surfaces that wait for being shown again: one that shows nearly the same ink is brought up to date sooner than a
 * new one is drawn. The longest unused go first. Any thread. */
typedef struct FabInkPool FabInkPool;

FabInkPool    *fab_ink_pool_new   (gsize max_bytes) G_GNUC_WARN_UNUSED_RESULT;
FabInkPool    *fab_ink_pool_ref   (FabInkPool *self);
void           fab_ink_pool_unref (FabInkPool *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabInkPool, fab_ink_pool_unref)

/* The surface of that layer and size, for the caller alone until it gives it back; a new one where there is none. */
FabInkSurface *fab_ink_pool_take  (FabInkPool *self, gint64 layer, int width, int height) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @surface over. */
void           fab_ink_pool_give  (FabInkPool *self, gint64 layer, FabInkSurface *surface);
gsize          fab_ink_pool_get_n_bytes (FabInkPool *self);

G_END_DECLS
