/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fab_portrait_load_async:
 * @description: what they look like, as the cast says it
 * @size: in pixels, both ways
 *
 * The artist's close-up of a character, drawn in another thread.
 */
void        fab_portrait_load_async  (const char *name, const char *description, const char *look, int size,
                                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GdkTexture *fab_portrait_load_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
