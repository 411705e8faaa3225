/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include <math.h>

#include "fab-ink-units.h"

static void
clear_unit (gpointer data)
{
  FabInkUnit *unit = data;

  for (guint i = 0; i < unit->n; i++)
    fab_ink_item_clear (&unit->items[i]);
  g_clear_pointer (&unit->items, g_free);
  g_clear_pointer (&unit->touched, g_array_unref);
  g_clear_pointer (&unit->record, g_array_unref);
}

GArray *
fab_ink_units_new (void)
{
  GArray *units = g_array_new (FALSE, TRUE, sizeof (FabInkUnit));

  g_array_set_clear_func (units, clear_unit);

  return units;
}

static void
copy_items (FabInkUnit       *unit,
            const FabInkItem *items,
            guint             n)
{
  *unit = (FabInkUnit) { .items = g_new (FabInkItem, n), .n = n };
  for (guint i = 0; i < n; i++)
    fab_ink_item_copy (&unit->items[i], &items[i]);
}

static gsize
count_bytes (const GArray *record)
{
  gsize bytes = 0;

  for (guint i = 0; record != NULL && i < record->len; i++)
    bytes += g_array_index (record, FabTileRecord, i).before != NULL ? FAB_TILE_BYTES : 0;

  return bytes;
}

gsize
fab_ink_unit_init (FabInkUnit       *unit,
                   const FabInkItem *items,
                   guint             n,
                   GArray           *record,
                   gboolean          keep)
{
  copy_items (unit, items, n);
  unit->touched = g_array_sized_new (FALSE, FALSE, sizeof (guint), record->len);
  for (guint i = 0; i < record->len; i++)
    g_array_append_val (unit->touched, g_array_index (record, FabTileRecord, i).index);
  unit->record = record;
  if (!keep)
    fab_ink_unit_forget (unit);

  return count_bytes (unit->record);
}

gsize
fab_ink_unit_forget (FabInkUnit *unit)
{
  gsize bytes = count_bytes (unit->record);

  g_clear_pointer (&unit->record, g_array_unref);

  return bytes;
}

gsize
fab_ink_unit_restore (FabInkUnit *unit,
                      FabTiles   *tiles)
{
  gsize bytes = count_bytes (unit->record);

  fab_tiles_restore (tiles, unit->record);

  return bytes;
}

/* Drawn anew on some of its tiles, it may touch others than it did. */
void
fab_ink_unit_add_touched (FabInkUnit *unit,
                          GArray     *record)
{
  g_autoptr(GHashTable) known = g_hash_table_new (NULL, NULL);

  if (unit->vague)
    {
      g_array_unref (record);
      return;
    }
  if (unit->touched == NULL)
    unit->touched = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < unit->touched->len; i++)
    g_hash_table_add (known, GUINT_TO_POINTER (g_array_index (unit->touched, guint, i) + 1));
  for (guint i = 0; i < record->len; i++)
    {
      guint index = g_array_index (record, FabTileRecord, i).index;

      if (g_hash_table_add (known, GUINT_TO_POINTER (index + 1)))
        g_array_append_val (unit->touched, index);
    }
  g_array_unref (record);
}

/* The tiles that an item may cover, as columns and rows; of nothing, right < left. */
static void
find_tiles (const FabInkTarget *target,
            const FabInkItem   *item,
            int                *left,
            int                *top,
            int                *right,
            int                *bottom)
{
  FabInkBox box = fab_ink_item_get_box (item);
  const cairo_rectangle_int_t *window = &target->window;
  int columns = fab_tiles_get_columns (target->tiles), rows = fab_tiles_get_n (target->tiles) / columns;

  *left = *top = 0;
  *right = *bottom = -1;
  if (fab_ink_box_is_empty (&box))
    return;
  *left = (int) CLAMP (floor ((box.x0 * target->unit - window->x) / FAB_TILE), 0, columns);
  *top = (int) CLAMP (floor ((box.y0 * target->unit - window->y) / FAB_TILE), 0, rows);
  *right = (int) CLAMP (floor ((box.x1 * target->unit - window->x) / FAB_TILE), -1, columns - 1);
  *bottom = (int) CLAMP (floor ((box.y1 * target->unit - window->y) / FAB_TILE), -1, rows - 1);
}

static void
mark_tiles (const FabInkUnit   *unit,
            const FabInkTarget *target,
            guint8             *mask)
{
  int columns = fab_tiles_get_columns (target->tiles), left, top, right, bottom;

  for (guint i = 0; unit->touched != NULL && i < unit->touched->len; i++)
    mask[g_array_index (unit->touched, guint, i)] = 1;
  for (guint i = 0; unit->touched == NULL && i < unit->n; i++)
    {
      find_tiles (target, &unit->items[i], &left, &top, &right, &bottom);
      for (int row = top; row <= bottom; row++)
        for (int column = left; column <= right; column++)
          mask[row * columns + column] = 1;
    }
}

static gboolean
item_touches (const FabInkItem   *item,
              const FabInkTarget *target,
              const guint8       *mask)
{
  int columns = fab_tiles_get_columns (target->tiles), left, top, right, bottom;

  find_tiles (target, item, &left, &top, &right, &bottom);
  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      if (mask[row * columns + column])
        return TRUE;

  return FALSE;
}

gboolean
fab_ink_unit_touches (const FabInkUnit   *unit,
                      const FabInkTarget *target,
                      const guint8       *mask)
{
  for (guint i = 0; unit->touched != NULL && i < unit->touched->len; i++)
    if (mask[g_array_index (unit->touched, guint, i)])
      return TRUE;
  for (guint i = 0; unit->touched == NULL && i < unit->n; i++)
    if (item_touches (&unit->items[i], target, mask))
      return TRUE;

  return FALSE;
}

/* --- comparing -------------------------------------------------------------------------------- */

guint
fab_ink_unit_length (FabInk *ink,
                     guint   at)
{
  gint64 bundle = fab_ink_get (ink, at)->bundle;
  guint n = 1;

  while (bundle != 0 && at + n < fab_ink_get_n (ink) && fab_ink_get (ink, at + n)->bundle == bundle)
    n++;

  return n;
}

static gboolean
unit_is (const FabInkUnit *unit,
         FabInk           *ink,
         guint             at,
         guint             n)
{
  if (unit->n != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!fab_ink_item_equal (&unit->items[i], fab_ink_get (ink, at + i)))
      return FALSE;

  return TRUE;
}

guint
fab_ink_units_common (GArray *units,
                      FabInk *ink,
                      guint  *at)
{
  guint common = 0;

  *at = 0;
  while (common < units->len && *at < fab_ink_get_n (ink))
    {
      guint n = fab_ink_unit_length (ink, *at);

      if (!unit_is (&g_array_index (units, FabInkUnit, common), ink, *at, n))
        break;
      *at += n;
      common++;
    }

  return common;
}

/* By the first of its marks; the rest is compared. */
static const char *
name_unit (const FabInkItem *items)
{
  return fab_ink_mark_get_name (items->mark);
}

static GHashTable *
index_units (GArray *units,
             guint   from)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = units->len; i > from; i--)
    g_hash_table_insert (index, (char *) name_unit (g_array_index (units, FabInkUnit, i - 1).items),
                         GUINT_TO_POINTER (i));

  return index;
}

gboolean
fab_ink_units_continue (GArray *units,
                        guint   common,
                        FabInk *ink,
                        guint   at)
{
  g_autoptr(GHashTable) index = NULL;

  if (common == units->len || at == fab_ink_get_n (ink))
    return TRUE;
  index = index_units (units, common);
  for (guint n; at < fab_ink_get_n (ink); at += n)
    {
      n = fab_ink_unit_length (ink, at);
      if (g_hash_table_contains (index, name_unit (fab_ink_get (ink, at))))
        return FALSE;
    }

  return TRUE;
}

/* The unit at @at of @ink among @units, not before @from; or G_MAXUINT. */
static guint
find_unit (GArray     *units,
           GHashTable *index,
           guint       from,
           FabInk     *ink,
           guint       at,
           guint       n)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (index, name_unit (fab_ink_get (ink, at))));

  if (from < units->len && unit_is (&g_array_index (units, FabInkUnit, from), ink, at, n))
    return from;
  if (found == 0 || found - 1 < from || !unit_is (&g_array_index (units, FabInkUnit, found - 1), ink, at, n))
    return G_MAXUINT;

  return found - 1;
}

static void
take_knowledge (FabInkUnit       *unit,
                const FabInkUnit *before)
{
  unit->touched = before->touched ? g_array_ref (before->touched) : NULL;
  unit->vague = before->vague;
}

GArray *
fab_ink_units_assume (FabInk *ink)
{
  GArray *units = fab_ink_units_new ();

  for (guint at = 0, n; at < fab_ink_get_n (ink); at += n)
    {
      FabInkUnit unit;

      n = fab_ink_unit_length (ink, at);
      copy_items (&unit, fab_ink_get (ink, at), n);
      unit.vague = TRUE;
      g_array_append_val (units, unit);
    }

  return units;
}

GArray *
fab_ink_units_compare (GArray             *units,
                       FabInk             *ink,
                       const FabInkTarget *target,
                       guint8             *mask)
{
  g_autoptr(GHashTable) index = index_units (units, 0);
  GArray *result = fab_ink_units_new ();
  guint next = 0;

  for (guint at = 0, n; at < fab_ink_get_n (ink); at += n)
    {
      FabInkUnit unit;
      guint found;

      n = fab_ink_unit_length (ink, at);
      found = find_unit (units, index, next, ink, at, n);
      copy_items (&unit, fab_ink_get (ink, at), n);
      if (found == G_MAXUINT)
        mark_tiles (&unit, target, mask);
      else
        take_knowledge (&unit, &g_array_index (units, FabInkUnit, found));
      for (guint i = next; found != G_MAXUINT && i < found; i++)
        mark_tiles (&g_array_index (units, FabInkUnit, i), target, mask);
      next = found != G_MAXUINT ? found + 1 : next;
      g_array_append_val (result, unit);
    }
  for (guint i = next; i < units->len; i++)
    mark_tiles (&g_array_index (units, FabInkUnit, i), target, mask);

  return result;
}
