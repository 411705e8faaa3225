/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-codec.h"

G_BEGIN_DECLS

/* An animated GIF. Times are hundredths of a second there, so the whole lasts as long as the film to that;
 * frames that follow each other quicker than most viewers can are left out. One thread. */
typedef struct FabGif FabGif;

FabGif  *fab_gif_new    (const char *path, const FabCodecUse *use, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void     fab_gif_free   (FabGif *gif);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabGif, fab_gif_free)

/* @frame: 32 bits a pixel as Cairo has them; shown for @n frames of the film; at a @cut it is never left out. */
gboolean fab_gif_push   (FabGif *gif, GstBuffer *frame, gint64 n, gboolean cut, GError **error);
gboolean fab_gif_finish (FabGif *gif, GError **error);

G_END_DECLS
