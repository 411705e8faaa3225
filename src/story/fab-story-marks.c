/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include "fab-order.h"
#include "fab-story-private.h"

#define MAX_MARK   (64 * 1024 * 1024) /* bytes */
#define MAX_MARKS  1000000

void
fab_mark_row_clear (FabMarkRow *row)
{
  g_clear_pointer (&row->blob, g_free);
  g_clear_pointer (&row->matrix, g_free);
  g_clear_pointer (&row->stencil, g_free);
}

static void
clear_row (gpointer data)
{
  fab_mark_row_clear (data);
}

GArray *
fab_mark_rows_new (void)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (FabMarkRow));

  g_array_set_clear_func (rows, clear_row);

  return rows;
}

GArray *
fab_story_list_marks (FabStory *self,
                      gint64    layer)
{
  GArray *rows = fab_mark_rows_new ();
  g_autoptr(FabQuery) query = NULL;

  g_return_val_if_fail (FAB_IS_STORY (self), rows);

  if (self->store == NULL)
    return rows;
  query = fab_store_query (self->store,
                           "SELECT id, blob, matrix, stencil, bundle FROM mark WHERE layer = ?1 "
                           "ORDER BY pos", "i", layer);
  while (fab_query_next (query))
    {
      FabMarkRow row = {
        .id = fab_query_int (query, 0),
        .blob = g_strdup (fab_query_text (query, 1)),
        .matrix = g_strdup (fab_query_text (query, 2)),
        .stencil = g_strdup (fab_query_text (query, 3)),
        .bundle = fab_query_int (query, 4),
      };

      g_array_append_val (rows, row);
    }

  return rows;
}

/* --- stamps ----------------------------------------------------------------------------------- */

static gboolean
write_stamp (FabStory    *self,
             gint64       layer,
             const char  *stamp,
             GError     **error)
{
  return fab_store_run (self->store, error, "UPDATE layer SET ink = ?2 WHERE id = ?1",
                        "is", layer, stamp);
}

/* Made of the stamp before, so that one more mark is no more work on a full layer. */
static gboolean
stamp_addition (FabStory    *self,
                gint64       layer,
                const char  *blob,
                GError     **error)
{
  g_autofree char *before = fab_store_text (self->store, "SELECT ink FROM layer WHERE id = ?1",
                                            "i", layer);
  g_autofree char *text = g_strconcat (before, "+", blob, NULL);
  g_autofree char *stamp = g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);

  return write_stamp (self, layer, stamp, error);
}

gboolean
_fab_story_stamp_ink (FabStory  *self,
                      gint64     layer,
                      GError   **error)
{
  g_autoptr(GArray) rows = fab_story_list_marks (self, layer);
  g_autoptr(GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < rows->len; i++)
    {
      const FabMarkRow *row = &g_array_index (rows, FabMarkRow, i);
      g_autofree char *line = g_strdup_printf ("%s %s %s %" G_GINT64_FORMAT "\n", row->blob,
                                               row->matrix, row->stencil, row->bundle);

      g_checksum_update (sum, (const guchar *) line, -1);
    }

  return write_stamp (self, layer, rows->len > 0 ? g_checksum_get_string (sum) : "", error);
}

/* --- one more --------------------------------------------------------------------------------- */

static char *
put_data (FabStory  *self,
          GBytes    *data,
          GError   **error)
{
  if (g_bytes_get_size (data) <= MAX_MARK)
    return fab_store_put_blob (self->store, data, error);

  g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_FAILED,
               "A mark of more than %d bytes is more than a layer can hold", MAX_MARK);
  return NULL;
}

static gint64
add_mark (FabStory  *self,
          gint64     layer,
          GBytes    *data,
          GError   **error)
{
  g_autofree char *hash = NULL;
  gint64 mark;

  if (!_fab_story_check_row (self, "layer", layer, error))
    return 0;
  hash = put_data (self, data, error);
  if (hash == NULL)
    return 0;
  mark = fab_store_insert (self->store, error,
                           "INSERT INTO mark (layer, pos, blob) SELECT ?1, "
                           "coalesce(max(pos), 0) + 1024, ?2 FROM mark WHERE layer = ?1",
                           "is", layer, hash);

  return mark != 0 && stamp_addition (self, layer, hash, error) ? mark : 0;
}

gint64
fab_story_add_mark (FabStory  *self,
                    gint64     layer,
                    GBytes    *data,
                    GError   **error)
{
  gint64 mark;

  g_return_val_if_fail (FAB_IS_STORY (self), 0);
  g_return_val_if_fail (data != NULL, 0);

  if (!_fab_story_enter (self, N_("Draw"), error))
    return 0;

  mark = add_mark (self, layer, data, error);

  return _fab_story_leave (self, mark != 0, error) ? mark : 0;
}

/* --- all of them ------------------------------------------------------------------------------ */

static GHashTable *
index_places (FabStory *self,
              gint64    layer)
{
  GHashTable *places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr(FabQuery) query = fab_store_query (self->store,
                                               "SELECT id, pos FROM mark WHERE layer = ?1", "i", layer);

  while (fab_query_next (query))
    {
      gint64 id = fab_query_int (query, 0), pos = fab_query_int (query, 1);

      g_hash_table_insert (places, g_memdup2 (&id, sizeof id), g_memdup2 (&pos, sizeof pos));
    }

  return places;
}

static gint64 *
settle_places (GHashTable       *known,
               const FabMarkRow *rows,
               guint             n)
{
  gint64 *places = g_new (gint64, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const gint64 *place = g_hash_table_lookup (known, &rows[i].id);

      places[i] = place != NULL ? *place : FAB_ORDER_NONE;
    }
  fab_order_settle (places, n);

  return places;
}

/* @row names its blobs, or brings them. */
static gboolean
write_row (FabStory          *self,
           gint64             layer,
           const FabMarkRow  *row,
           gint64             place,
           GError           **error)
{
  g_autofree char *blob = row->data ? put_data (self, row->data, error) : g_strdup (row->blob);
  g_autofree char *stencil = row->stencil_data ? put_data (self, row->stencil_data, error)
                                               : g_strdup (row->stencil ? row->stencil : "");
  const char *matrix = row->matrix ? row->matrix : "";

  if (blob == NULL || stencil == NULL || !_fab_story_check_text (matrix, FAB_MAX_NAME, error))
    return FALSE;
  if (row->id == 0)
    return fab_store_run (self->store, error,
                          "INSERT INTO mark (layer, pos, blob, matrix, stencil, bundle) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                          "iisssi", layer, place, blob, matrix, stencil, row->bundle);

  return fab_store_run (self->store, error,
                        "UPDATE mark SET pos = ?3, blob = ?4, matrix = ?5, stencil = ?6, bundle = ?7 "
                        "WHERE id = ?1 AND layer = ?2 AND (pos, blob, matrix, stencil, bundle) IS NOT "
                        "(?3, ?4, ?5, ?6, ?7)",
                        "iiisssi", row->id, layer, place, blob, matrix, stencil, row->bundle);
}

static gboolean
check_rows (GHashTable        *known,
            const FabMarkRow  *rows,
            guint              n,
            GError           **error)
{
  for (guint i = 0; i < n; i++)
    if (n > MAX_MARKS || (rows[i].id != 0 && !g_hash_table_contains (known, &rows[i].id)) ||
        (rows[i].data == NULL && rows[i].blob == NULL))
      {
        g_set_error (error, FAB_STORY_ERROR, FAB_STORY_ERROR_NOT_FOUND,
                     "There is no mark %" G_GINT64_FORMAT " on this layer", rows[i].id);
        return FALSE;
      }

  return TRUE;
}

static gboolean
delete_others (FabStory          *self,
               GHashTable        *known,
               const FabMarkRow  *rows,
               guint              n,
               GError           **error)
{
  GHashTableIter iter;
  gpointer id;

  for (guint i = 0; i < n; i++)
    g_hash_table_remove (known, &rows[i].id);
  g_hash_table_iter_init (&iter, known);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!fab_store_run (self->store, error, "DELETE FROM mark WHERE id = ?1", "i", *(gint64 *) id))
      return FALSE;

  return TRUE;
}

static gboolean
set_marks (FabStory          *self,
           gint64             layer,
           const FabMarkRow  *rows,
           guint              n,
           GError           **error)
{
  g_autoptr(GHashTable) known = NULL;
  g_autofree gint64 *places = NULL;

  if (!_fab_story_check_row (self, "layer", layer, error))
    return FALSE;
  known = index_places (self, layer);
  if (!check_rows (known, rows, n, error))
    return FALSE;
  places = settle_places (known, rows, n);
  if (!delete_others (self, known, rows, n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!write_row (self, layer, &rows[i], places[i], error))
      return FALSE;

  return _fab_story_stamp_ink (self, layer, error);
}

gboolean
fab_story_set_marks (FabStory          *self,
                     gint64             layer,
                     const FabMarkRow  *rows,
                     guint              n,
                     GError           **error)
{
  g_return_val_if_fail (FAB_IS_STORY (self), FALSE);
  g_return_val_if_fail (rows != NULL || n == 0, FALSE);

  if (!_fab_story_enter (self, N_("Change Drawing"), error))
    return FALSE;

  return _fab_story_leave (self, set_marks (self, layer, rows, n, error), error);
}
