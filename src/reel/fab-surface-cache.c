/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include "fab-surface-cache.h"

#define MAX_SOURCES 24

/* Most recent first. */
typedef struct
{
  char    *key;
  GObject *object;
} Source;

struct FabSurfaceCache
{
  GQueue      sources; /* Source * */
  GMutex      mutex;
  GCond       made;
  GHashTable *entries; /* key → Entry */
  GHashTable *claims;  /* keys of what is being made */
  GQueue      recent;  /* Entry *, most recent first */
  gsize       n_bytes;
  gsize       max_bytes;
};

typedef struct
{
  char            *key;
  cairo_surface_t *surface;
  gsize            n_bytes;
  GList            link;
} Entry;

static const cairo_user_data_key_t pixels_key;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  cairo_surface_destroy (entry->surface);
  g_free (entry->key);
  g_free (entry);
}

static void
remove_entry (FabSurfaceCache *cache,
              Entry           *entry)
{
  cache->n_bytes -= entry->n_bytes;
  g_queue_unlink (&cache->recent, &entry->link);
  g_hash_table_remove (cache->entries, entry->key);
}

static void
source_free (gpointer data)
{
  Source *source = data;

  g_object_unref (source->object);
  g_free (source->key);
  g_free (source);
}

static void
clear_cache (gpointer data)
{
  FabSurfaceCache *cache = data;

  g_queue_clear_full (&cache->sources, source_free);
  g_hash_table_unref (cache->entries);
  g_hash_table_unref (cache->claims);
  g_cond_clear (&cache->made);
  g_mutex_clear (&cache->mutex);
}

cairo_surface_t *
fab_surface_share (cairo_surface_t *surface)
{
  cairo_surface_t *share;

  g_return_val_if_fail (surface != NULL, NULL);

  cairo_surface_flush (surface);
  share = cairo_image_surface_create_for_data (cairo_image_surface_get_data (surface),
                                               cairo_image_surface_get_format (surface),
                                               cairo_image_surface_get_width (surface),
                                               cairo_image_surface_get_height (surface),
                                               cairo_image_surface_get_stride (surface));
  cairo_surface_set_user_data (share, &pixels_key, cairo_surface_reference (surface),
                               (cairo_destroy_func_t) cairo_surface_destroy);

  return share;
}

FabSurfaceCache *
fab_surface_cache_new (gsize max_bytes)
{
  FabSurfaceCache *cache = g_atomic_rc_box_new0 (FabSurfaceCache);

  g_mutex_init (&cache->mutex);
  g_cond_init (&cache->made);
  cache->claims = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_queue_init (&cache->recent);
  g_queue_init (&cache->sources);
  cache->entries = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, entry_free);
  cache->max_bytes = max_bytes;

  return cache;
}

FabSurfaceCache *
fab_surface_cache_ref (FabSurfaceCache *cache)
{
  return g_atomic_rc_box_acquire (cache);
}

void
fab_surface_cache_unref (FabSurfaceCache *cache)
{
  g_atomic_rc_box_release_full (cache, clear_cache);
}

static cairo_surface_t *
find (FabSurfaceCache *cache,
      const char      *key)
{
  Entry *entry = g_hash_table_lookup (cache->entries, key);

  if (entry == NULL)
    return NULL;
  g_queue_unlink (&cache->recent, &entry->link);
  g_queue_push_head_link (&cache->recent, &entry->link);

  return fab_surface_share (entry->surface);
}

cairo_surface_t *
fab_surface_cache_get (FabSurfaceCache *cache,
                       const char      *key)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_val_if_fail (cache != NULL && key != NULL, NULL);

  locker = g_mutex_locker_new (&cache->mutex);

  return find (cache, key);
}

cairo_surface_t *
fab_surface_cache_claim (FabSurfaceCache *cache,
                         const char      *key)
{
  g_autoptr(GMutexLocker) locker = NULL;
  cairo_surface_t *surface;

  g_return_val_if_fail (cache != NULL && key != NULL, NULL);

  locker = g_mutex_locker_new (&cache->mutex);
  while ((surface = find (cache, key)) == NULL && g_hash_table_contains (cache->claims, key))
    g_cond_wait (&cache->made, &cache->mutex);
  if (surface == NULL)
    g_hash_table_add (cache->claims, g_strdup (key));

  return surface;
}

static void
put (FabSurfaceCache *cache,
     const char      *key,
     cairo_surface_t *surface)
{
  Entry *entry = g_hash_table_lookup (cache->entries, key);

  if (entry != NULL)
    remove_entry (cache, entry);
  entry = g_new0 (Entry, 1);
  entry->key = g_strdup (key);
  entry->surface = fab_surface_share (surface);
  entry->n_bytes = (gsize) cairo_image_surface_get_stride (surface)
                   * cairo_image_surface_get_height (surface);
  entry->link.data = entry;
  g_queue_push_head_link (&cache->recent, &entry->link);
  g_hash_table_insert (cache->entries, entry->key, entry);
  cache->n_bytes += entry->n_bytes;
  while (cache->n_bytes > cache->max_bytes && cache->recent.length > 1)
    remove_entry (cache, cache->recent.tail->data);
}

void
fab_surface_cache_settle (FabSurfaceCache *cache,
                          const char      *key,
                          cairo_surface_t *surface)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_if_fail (cache != NULL && key != NULL);

  locker = g_mutex_locker_new (&cache->mutex);
  if (surface != NULL)
    put (cache, key, surface);
  g_hash_table_remove (cache->claims, key);
  g_cond_broadcast (&cache->made);
}

void
fab_surface_cache_put (FabSurfaceCache *cache,
                       const char      *key,
                       cairo_surface_t *surface)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_if_fail (cache != NULL && key != NULL && surface != NULL);

  locker = g_mutex_locker_new (&cache->mutex);
  put (cache, key, surface);
}

GObject *
fab_surface_cache_get_source (FabSurfaceCache *cache,
                              const char      *key)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_val_if_fail (cache != NULL && key != NULL, NULL);

  locker = g_mutex_locker_new (&cache->mutex);
  for (GList *link = cache->sources.head; link != NULL; link = link->next)
    {
      Source *source = link->data;

      if (!g_str_equal (source->key, key))
        continue;
      g_queue_unlink (&cache->sources, link);
      g_queue_push_head_link (&cache->sources, link);
      return g_object_ref (source->object);
    }

  return NULL;
}

void
fab_surface_cache_put_source (FabSurfaceCache *cache,
                              const char      *key,
                              GObject         *object)
{
  g_autoptr(GMutexLocker) locker = NULL;
  Source *source;

  g_return_if_fail (cache != NULL && key != NULL && G_IS_OBJECT (object));

  locker = g_mutex_locker_new (&cache->mutex);
  source = g_new0 (Source, 1);
  source->key = g_strdup (key);
  source->object = g_object_ref (object);
  g_queue_push_head (&cache->sources, source);
  while (cache->sources.length > MAX_SOURCES)
    source_free (g_queue_pop_tail (&cache->sources));
}

gsize
fab_surface_cache_get_n_bytes (FabSurfaceCache *cache)
{
  g_autoptr(GMutexLocker) locker = NULL;

  g_return_val_if_fail (cache != NULL, 0);

  locker = g_mutex_locker_new (&cache->mutex);

  return cache->n_bytes;
}
