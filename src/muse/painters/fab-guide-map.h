/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a picture is guided by, drawn from the panel as it is staged. */
#pragma once

#include "fab-artist.h"
#include "fab-engines.h"

G_BEGIN_DECLS

/* "drawing": the panel as it looks, by a hand where there is one; "lines", "depth", "pose": see fab_blocking_draw_guide(); "none". */
const char * const *fab_guide_names (void);
/* The panel as it is staged. On any thread. */
FabBlocking *fab_guide_stage (const FabPaintRequest *request) G_GNUC_WARN_UNUSED_RESULT;
/* One of them as PNG; NULL with @error. A drawn sketch gives "drawing" and "lines". On any thread. */
GBytes      *fab_guide_draw  (const FabPaintRequest *request, const char *name, int width, int height,
                              GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
