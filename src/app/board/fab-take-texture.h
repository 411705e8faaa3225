/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fab-story.h"

G_BEGIN_DECLS

/* A picture, or a blocking (by @media), as it is seen in a frame of @width × @height; made on a thread. */
void        fab_take_texture_load_async  (GBytes *data, const char *media, const char *look, int width, int height,
                                          GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user);
GdkTexture *fab_take_texture_load_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Shows @take in @picture as soon as it is made; until then, what is there. */
void        fab_take_texture_show        (GtkPicture *picture, FabStory *story, FabTake *take, int width, int height);

G_END_DECLS
