/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes are offered as what the other importers read: a Storyboarder project, captions, a Photoshop picture, an OpenRaster
 * archive, all of a story as JSON. */
#include "config.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "fab-document.h"
#include "fab-import.h"
#include "fab-psd.h"
#include "fab-zip.h"
#include "fuzz.h"

/* Importers of projects want a file, as they look beside it. */
static void
import (const guint8 *data,
        gsize         size,
        const char   *ending)
{
  g_autofree char *name = g_strdup_printf ("fabula-fuzz-%d%s", (int) getpid (), ending);
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), name, NULL);
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(FabImport) read = NULL;

  if (!g_file_set_contents_full (path, size > 0 ? (const char *) data : "", (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600,
                                 NULL))
    return;
  g_ptr_array_add (files, g_file_new_for_path (path));
  read = fab_import_read (files, NULL, NULL);
  g_unlink (path);
  for (guint i = 0; read != NULL && i < read->panels->len; i++)
    {
      const FabImportPanel *panel = g_ptr_array_index (read->panels, i);

      if (panel->duration < 0 || panel->at > panel->end || panel->end > read->script->len)
        g_error ("panel %u makes no sense", i);
    }
  if (read != NULL && !g_utf8_validate (read->script->str, -1, NULL))
    g_error ("the script is no text");
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char * const endings[] = { ".storyboarder", ".srt", ".ora", ".psd" };
  g_autoptr(GBytes) bytes = g_bytes_new (data, size);
  cairo_surface_t *surface = fab_psd_decode (bytes, NULL);
  GBytes *member = fab_zip_load (bytes, "mergedimage.png", 1 << 20, NULL);
  JsonNode *document = fab_document_parse (bytes, NULL);

  g_clear_pointer (&surface, cairo_surface_destroy);
  g_clear_pointer (&member, g_bytes_unref);
  g_clear_pointer (&document, json_node_unref);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    import (data, size, endings[i]);

  return 0;
}
