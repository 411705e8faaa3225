/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-artist"

#include "config.h"

#include "fab-artist-data.h"
#include "fab-baked.h"

#define FOLDER "/org/fabulaproject/Fabula/artist/"

gconstpointer
fab_baked_find (gsize      *place,
                const char *name)
{
  if (g_once_init_enter (place))
    {
      g_autofree char *path = g_strconcat (FOLDER, name, NULL);
      g_autoptr(GBytes) bytes = g_resource_lookup_data (fab_artist_data_get_resource (), path,
                                                        G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_assert (bytes != NULL);
      g_once_init_leave (place, (gsize) g_bytes_get_data (bytes, NULL));
    }

  return (gconstpointer) *place;
}
