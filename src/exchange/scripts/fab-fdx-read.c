/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-exchange"

#include "config.h"

#include "fab-fdx.h"
#include "fab-fdx-private.h"

static void
append_chunks (GString   *text,
               GPtrArray *chunks)
{
  for (guint i = 0; i < chunks->len; i++)
    {
      const FabFdxChunk *chunk = g_ptr_array_index (chunks, i);

      if (text->len > 0)
        g_string_append (text, chunk->spoken ? "\n" : "\n\n");
      g_string_append (text, chunk->source);
    }
}

char *
fab_fdx_read (GBytes  *bytes,
              GError **error)
{
  xmlDoc *doc;
  g_autofree char *title = NULL;
  g_autoptr(GPtrArray) chunks = NULL;
  g_autoptr(GString) text = g_string_new (NULL);

  g_return_val_if_fail (bytes != NULL, NULL);

  doc = _fab_fdx_parse (bytes, error);
  if (doc == NULL)
    return NULL;
  title = _fab_fdx_read_title (xmlDocGetRootElement (doc));
  chunks = _fab_fdx_chunks (doc);
  append_chunks (text, chunks);
  xmlFreeDoc (doc);
  if (*title != '\0')
    g_string_prepend_c (text, '\n');
  g_string_prepend (text, title);
  g_string_append_c (text, '\n');

  return g_string_free (g_steal_pointer (&text), FALSE);
}
