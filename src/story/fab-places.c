/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-story"

#include "config.h"

#include <string.h>

#include "fab-boarding-private.h"
#include "fab-element.h"
#include "fab-places.h"

static void
free_place (gpointer data)
{
  FabPlace *place = data;

  g_free (place->name);
  g_free (place);
}

const char *
_fab_places_find (const char *heading,
                  gsize      *length)
{
  const char *start = _fab_boarding_skip_prefix (heading), *end = start + strlen (start);

  _fab_boarding_find_time (start, &end);
  while (end > start && strchr (" *_", end[-1]) != NULL)
    end--;
  *length = end - start;

  return start;
}

GPtrArray *
fab_places_list (GListModel *elements)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (free_place);
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n;

  g_return_val_if_fail (G_IS_LIST_MODEL (elements), places);

  n = g_list_model_get_n_items (elements);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (elements, i);
      g_autofree char *fold = NULL;
      const char *start;
      FabPlace *place;
      gsize length;

      if (fab_element_get_kind (element) != FAB_ELEMENT_SCENE_HEADING)
        continue;
      start = _fab_places_find (fab_element_get_text (element), &length);
      fold = g_utf8_casefold (start, length);
      place = g_hash_table_lookup (known, fold);
      if (place == NULL && length > 0)
        {
          place = g_new0 (FabPlace, 1);
          *place = (FabPlace) { g_strndup (start, length), 0, fab_element_get_scene (element) };
          g_ptr_array_add (places, place);
          g_hash_table_insert (known, g_steal_pointer (&fold), place);
        }
      if (place != NULL)
        place->scenes++;
    }

  return places;
}
