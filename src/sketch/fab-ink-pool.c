/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-sketch"

#include "config.h"

#include "fab-ink-pool.h"

struct FabInkPool
{
  GMutex mutex;
  GQueue waiting; /* Entry, the last used first */
  gsize  bytes, max_bytes;
};

typedef struct
{
  gint64         layer;
  gsize          bytes;
  FabInkSurface *surface;
} Entry;

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_object_unref (entry->surface);
  g_free (entry);
}

static void
clear_pool (gpointer data)
{
  FabInkPool *self = data;

  g_queue_clear_full (&self->waiting, free_entry);
  g_mutex_clear (&self->mutex);
}

FabInkPool *
fab_ink_pool_new (gsize max_bytes)
{
  FabInkPool *self = g_atomic_rc_box_new0 (FabInkPool);

  g_mutex_init (&self->mutex);
  g_queue_init (&self->waiting);
  self->max_bytes = max_bytes;

  return self;
}

FabInkPool *
fab_ink_pool_ref (FabInkPool *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
fab_ink_pool_unref (FabInkPool *self)
{
  g_atomic_rc_box_release_full (self, clear_pool);
}

static gboolean
entry_fits (const Entry *entry,
            gint64       layer,
            int          width,
            int          height)
{
  return entry->layer == layer && fab_ink_surface_get_width (entry->surface) == width &&
         fab_ink_surface_get_height (entry->surface) == height;
}

/* Lets go of an entry of the queue; the surface is the caller's. */
static FabInkSurface *
pull (FabInkPool *self,
      GList      *link)
{
  Entry *entry = link->data;
  FabInkSurface *surface = entry->surface;

  self->bytes -= entry->bytes;
  g_queue_delete_link (&self->waiting, link);
  g_free (entry);

  return surface;
}

FabInkSurface *
fab_ink_pool_take (FabInkPool *self,
                   gint64      layer,
                   int         width,
                   int         height)
{
  FabInkSurface *surface = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  g_mutex_lock (&self->mutex);
  for (GList *l = self->waiting.head; l != NULL && surface == NULL; l = l->next)
    if (entry_fits (l->data, layer, width, height))
      {
        surface = pull (self, l);
        break;
      }
  g_mutex_unlock (&self->mutex);

  return surface != NULL ? surface : fab_ink_surface_new (width, height);
}

void
fab_ink_pool_give (FabInkPool    *self,
                   gint64         layer,
                   FabInkSurface *surface)
{
  g_autoptr(GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  Entry *entry = g_new (Entry, 1);

  g_return_if_fail (self != NULL && FAB_IS_INK_SURFACE (surface));

  fab_ink_surface_cancel_stroke (surface, NULL);
  *entry = (Entry) { layer, fab_ink_surface_get_n_bytes (surface), surface };
  g_mutex_lock (&self->mutex);
  g_queue_push_head (&self->waiting, entry);
  self->bytes += entry->bytes;
  while (self->bytes > self->max_bytes && self->waiting.tail != NULL)
    g_ptr_array_add (gone, pull (self, self->waiting.tail));
  g_mutex_unlock (&self->mutex);
}

gsize
fab_ink_pool_get_n_bytes (FabInkPool *self)
{
  gsize bytes;

  g_mutex_lock (&self->mutex);
  bytes = self->bytes;
  g_mutex_unlock (&self->mutex);

  return bytes;
}
