/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-schema-marks.h"

/* What the blob of a layer was up to version 3, in little-endian order. */
#define OLD_INK_TYPE G_VARIANT_TYPE ("(ua(suda(iiqnnu)))")

typedef struct
{
  gint64  layer;
  char   *blob;
} OldLayer;

static void
clear_old_layer (gpointer data)
{
  g_free (((OldLayer *) data)->blob);
}

static GArray *
list_layers (FabStore *store)
{
  GArray *layers = g_array_new (FALSE, FALSE, sizeof (OldLayer));
  g_autoptr(FabQuery) query = fab_store_query (store, "SELECT id, blob FROM layer WHERE blob <> ''", "");

  g_array_set_clear_func (layers, clear_old_layer);
  while (fab_query_next (query))
    {
      OldLayer layer = { fab_query_int (query, 0), g_strdup (fab_query_text (query, 1)) };

      g_array_append_val (layers, layer);
    }

  return layers;
}

static gboolean
insert_mark (FabStore    *store,
             gint64       layer,
             gint64       pos,
             const char  *blob,
             GError     **error)
{
  return fab_store_run (store, error, "INSERT INTO mark (layer, pos, blob) VALUES (?1, ?2, ?3)",
                        "iis", layer, pos, blob);
}

/* The value is taken over byte by byte, so its order stays what it was. */
static gboolean
insert_stroke (FabStore  *store,
               gint64     layer,
               gint64     pos,
               GVariant  *stroke,
               GError   **error)
{
  g_autoptr(GVariant) boxed = g_variant_ref_sink (g_variant_new_variant (stroke));
  g_autoptr(GBytes) bytes = g_variant_get_data_as_bytes (boxed);
  g_autofree char *hash = fab_store_put_blob (store, bytes, error);

  return hash != NULL && insert_mark (store, layer, pos, hash, error);
}

/* What is not the ink that it should be is kept as it is. */
static gboolean
split_layer (FabStore        *store,
             const OldLayer  *layer,
             GError         **error)
{
  g_autoptr(GBytes) bytes = fab_store_get_blob (store, layer->blob, NULL);
  g_autoptr(GVariant) ink = NULL;
  g_autoptr(GVariant) strokes = NULL;

  if (bytes == NULL)
    return TRUE;
  ink = g_variant_ref_sink (g_variant_new_from_bytes (OLD_INK_TYPE, bytes, FALSE));
  if (!g_variant_is_normal_form (ink))
    return insert_mark (store, layer->layer, 1024, layer->blob, error);

  strokes = g_variant_get_child_value (ink, 1);
  for (gsize i = 0; i < g_variant_n_children (strokes); i++)
    {
      g_autoptr(GVariant) stroke = g_variant_get_child_value (strokes, i);

      if (!insert_stroke (store, layer->layer, ((gint64) i + 1) * 1024, stroke, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
_fab_schema_split_ink (FabStore  *store,
                       GError   **error)
{
  g_autoptr(GArray) layers = list_layers (store);

  for (guint i = 0; i < layers->len; i++)
    if (!split_layer (store, &g_array_index (layers, OldLayer, i), error))
      return FALSE;

  return fab_store_script (store, "UPDATE layer SET ink = blob, blob = ''", error);
}
