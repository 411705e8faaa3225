/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include "fab-layer-ink.h"

static GHashTable *
index_marks (FabInk *ink)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; ink != NULL && i < fab_ink_get_n (ink); i++)
    {
      FabInkMark *mark = fab_ink_get (ink, i)->mark;

      g_hash_table_insert (index, (char *) fab_ink_mark_get_name (mark), mark);
    }

  return index;
}

/* What is not a mark that we know stays on the layer, unseen. */
static FabInkMark *
load_mark (const char   *blob,
           GHashTable   *known,
           FabLoadFunc   load,
           gpointer      data,
           GError      **error)
{
  FabInkMark *mark = g_hash_table_lookup (known, blob);
  g_autoptr(GBytes) bytes = NULL;

  if (mark != NULL)
    return fab_ink_mark_ref (mark);
  bytes = load (blob, data, error);
  if (bytes == NULL)
    return NULL;
  mark = fab_ink_mark_from_bytes (bytes, NULL);

  return mark != NULL ? mark : fab_ink_mark_new_unknown (bytes);
}

static gboolean
add_row (FabInk            *ink,
         const FabMarkRow  *row,
         GHashTable        *known,
         FabLoadFunc        load,
         gpointer           data,
         GError           **error)
{
  g_autoptr(FabInkMark) mark = load_mark (row->blob, known, load, data, error);
  g_autoptr(GBytes) stencil = NULL;
  FabInkItem item;

  if (mark == NULL)
    return FALSE;
  if (*row->stencil != '\0')
    {
      stencil = load (row->stencil, data, error);
      if (stencil == NULL)
        return FALSE;
    }
  fab_ink_item_init (&item, mark);
  item.id = row->id;
  item.bundle = row->bundle;
  item.stencil = stencil ? fab_stencil_from_bytes (stencil, NULL) : NULL;
  fab_ink_matrix_from_text (&item.matrix, row->matrix);
  fab_ink_insert (ink, fab_ink_get_n (ink), &item);
  fab_ink_item_clear (&item);

  return TRUE;
}

FabInk *
fab_layer_ink_build (GArray       *rows,
                     FabInk       *known,
                     FabLoadFunc   load,
                     gpointer      data,
                     GError      **error)
{
  g_autoptr(FabInk) ink = fab_ink_new ();
  g_autoptr(GHashTable) marks = index_marks (known);

  for (guint i = 0; i < rows->len; i++)
    if (!add_row (ink, &g_array_index (rows, FabMarkRow, i), marks, load, data, error))
      return NULL;

  return g_steal_pointer (&ink);
}

static GBytes *
load_blob (const char  *hash,
           gpointer     story,
           GError     **error)
{
  return fab_story_load_blob (story, hash, error);
}

FabInk *
fab_layer_ink_load (FabStory  *story,
                    gint64     layer,
                    FabInk    *known,
                    GError   **error)
{
  g_autoptr(GArray) rows = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);
  g_return_val_if_fail (known == NULL || FAB_IS_INK (known), NULL);

  rows = fab_story_list_marks (story, layer);

  return fab_layer_ink_build (rows, known, load_blob, story, error);
}

/* The names of blobs that the layer has, for which no bytes are made. */
static GHashTable *
list_names (FabStory *story,
            gint64    layer)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GArray) rows = fab_story_list_marks (story, layer);

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (names, g_strdup (g_array_index (rows, FabMarkRow, i).blob));

  return names;
}

static void
add_item (GArray           *rows,
          GHashTable       *names,
          GPtrArray        *bytes,
          const FabInkItem *item)
{
  FabMarkRow row = { .id = item->id, .bundle = item->bundle };

  row.matrix = fab_ink_matrix_to_text (&item->matrix);
  row.blob = g_strdup (fab_ink_mark_get_name (item->mark));
  if (!g_hash_table_contains (names, row.blob))
    {
      row.data = fab_ink_mark_to_bytes (item->mark);
      g_ptr_array_add (bytes, row.data);
    }
  if (item->stencil != NULL)
    {
      row.stencil_data = fab_stencil_to_bytes (item->stencil);
      g_ptr_array_add (bytes, row.stencil_data);
    }
  g_array_append_val (rows, row);
}

gboolean
fab_layer_ink_store (FabStory  *story,
                     gint64     layer,
                     FabInk    *ink,
                     GError   **error)
{
  g_autoptr(GArray) rows = fab_mark_rows_new ();
  g_autoptr(GPtrArray) bytes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr(GHashTable) names = NULL;

  g_return_val_if_fail (FAB_IS_STORY (story), FALSE);
  g_return_val_if_fail (FAB_IS_INK (ink), FALSE);

  names = list_names (story, layer);
  for (guint i = 0; i < fab_ink_get_n (ink); i++)
    add_item (rows, names, bytes, fab_ink_get (ink, i));

  return fab_story_set_marks (story, layer, (const FabMarkRow *) (gpointer) rows->data, rows->len, error);
}
