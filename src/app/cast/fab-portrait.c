/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-portrait"

#include "config.h"

#include "fab-portrait.h"
#include "fab-prompt-texture.h"

void
fab_portrait_load_async (const char          *name,
                         const char          *description,
                         const char          *look,
                         int                  size,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             data)
{
  const char * const cast[] = { name, description, NULL };
  g_autofree char *prompt = NULL;

  g_return_if_fail (name != NULL && description != NULL);

  prompt = g_strdup_printf ("CU %s", name);
  fab_prompt_texture_load_async (prompt, NULL, cast, look, size, size, cancellable, callback, data);
}

GdkTexture *
fab_portrait_load_finish (GAsyncResult  *result,
                          GError       **error)
{
  return fab_prompt_texture_load_finish (result, error);
}
