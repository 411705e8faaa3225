/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-mesh"

#include "config.h"

#include "fab-mesh-cache.h"

typedef struct
{
  GBytes  *key;
  FabMesh *mesh;
  guint    turn;   /* when it was last used */
  GList    link;   /* in recent */
} Entry;

struct FabMeshCache
{
  GMutex      lock;
  GHashTable *entries; /* key → Entry */
  GQueue      recent;  /* Entry, the last used first */
  gsize       size, limit;
  guint       turn;
};

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_bytes_unref (entry->key);
  fab_mesh_unref (entry->mesh);
  g_free (entry);
}

FabMeshCache *
fab_mesh_cache_new (gsize limit)
{
  FabMeshCache *cache = g_atomic_rc_box_new0 (FabMeshCache);

  g_mutex_init (&cache->lock);
  cache->entries = g_hash_table_new_full (g_bytes_hash, g_bytes_equal, NULL, free_entry);
  g_queue_init (&cache->recent);
  cache->limit = limit;

  return cache;
}

FabMeshCache *
fab_mesh_cache_ref (FabMeshCache *cache)
{
  return g_atomic_rc_box_acquire (cache);
}

static void
clear_cache (gpointer data)
{
  FabMeshCache *cache = data;

  g_hash_table_unref (cache->entries);
  g_mutex_clear (&cache->lock);
}

void
fab_mesh_cache_unref (FabMeshCache *cache)
{
  g_atomic_rc_box_release_full (cache, clear_cache);
}

void
fab_mesh_cache_turn (FabMeshCache *cache)
{
  g_mutex_lock (&cache->lock);
  cache->turn++;
  g_mutex_unlock (&cache->lock);
}

static void
touch (FabMeshCache *cache,
       Entry        *entry)
{
  entry->turn = cache->turn;
  g_queue_unlink (&cache->recent, &entry->link);
  g_queue_push_head_link (&cache->recent, &entry->link);
}

FabMesh *
fab_mesh_cache_get (FabMeshCache *cache,
                    GBytes       *key)
{
  FabMesh *mesh = NULL;
  Entry *entry;

  g_mutex_lock (&cache->lock);
  entry = g_hash_table_lookup (cache->entries, key);
  if (entry != NULL)
    {
      touch (cache, entry);
      mesh = fab_mesh_ref (entry->mesh);
    }
  g_mutex_unlock (&cache->lock);

  return mesh;
}

/* Lets go what this turn has not used, the oldest first, until there is room. */
static gboolean
make_room (FabMeshCache *cache,
           gsize         size)
{
  Entry *oldest;

  while (cache->size + size > cache->limit)
    {
      oldest = g_queue_peek_tail (&cache->recent);
      if (oldest == NULL || oldest->turn == cache->turn)
        return FALSE;
      g_queue_unlink (&cache->recent, &oldest->link);
      cache->size -= fab_mesh_size (oldest->mesh);
      g_hash_table_remove (cache->entries, oldest->key);
    }

  return TRUE;
}

void
fab_mesh_cache_put (FabMeshCache *cache,
                    GBytes       *key,
                    FabMesh      *mesh)
{
  gsize size = fab_mesh_size (mesh);
  Entry *entry;

  g_mutex_lock (&cache->lock);
  if (!g_hash_table_contains (cache->entries, key) && make_room (cache, size))
    {
      entry = g_new0 (Entry, 1);
      entry->key = g_bytes_ref (key);
      entry->mesh = fab_mesh_ref (mesh);
      entry->turn = cache->turn;
      entry->link.data = entry;
      g_queue_push_head_link (&cache->recent, &entry->link);
      g_hash_table_insert (cache->entries, entry->key, entry);
      cache->size += size;
    }
  g_mutex_unlock (&cache->lock);
}
