/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-ink-surface.h"

G_BEGIN_DECLS

/* All tiles, packed, with the ink that they show. */
GBytes  *_fab_ink_surface_pack   (FabInkSurface *self, FabInk *ink) G_GNUC_WARN_UNUSED_RESULT;
/* Shows what was packed at the same size by the same tools; FALSE, and nothing changed, where it is not that. */
gboolean _fab_ink_surface_unpack (FabInkSurface *self, GBytes *bytes);

G_END_DECLS
