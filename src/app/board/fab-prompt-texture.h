/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * fab_prompt_texture_load_async:
 * @heading: (nullable): of the scene that it plays in
 * @cast: names and looks in turn, NULL-terminated; or NULL
 *
 * What the artist makes of a prompt that belongs to no panel, drawn on a thread.
 */
void        fab_prompt_texture_load_async  (const char *prompt, const char *heading, const char * const *cast, const char *look,
                                            int width, int height, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
GdkTexture *fab_prompt_texture_load_finish (GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
