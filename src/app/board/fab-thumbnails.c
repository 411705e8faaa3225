/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-thumbnails"

#include "config.h"

#include "fab-forming.h"
#include "fab-thumbnails.h"

#define MAX_BYTES (96 * 1024 * 1024)

typedef struct
{
  gint64 panel;
  int    width, height;
} Key;

typedef struct
{
  Key         key;
  GdkTexture *texture;
  GList       link; /* in the order of use */
} Entry;

struct _FabThumbnails
{
  GObject parent_instance;

  FabSession *session;
  FabForming *forming;
  GHashTable *entries; /* Key (in the entry) → Entry */
  GQueue      used;    /* Entry, newest first */
  gsize       bytes;
};

enum
{
  INVALIDATED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabThumbnails, fab_thumbnails, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static guint
hash_key (gconstpointer data)
{
  const Key *key = data;

  return g_int64_hash (&key->panel) ^ (key->width * 31 + key->height);
}

static gboolean
equal_keys (gconstpointer a,
            gconstpointer b)
{
  const Key *first = a, *second = b;

  return first->panel == second->panel && first->width == second->width &&
         first->height == second->height;
}

static gsize
count_bytes (const Key *key)
{
  return (gsize) key->width * key->height * 4;
}

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->texture);
  g_free (entry);
}

static void
drop_entry (FabThumbnails *self,
            Entry         *entry)
{
  g_queue_unlink (&self->used, &entry->link);
  self->bytes -= count_bytes (&entry->key);
  g_hash_table_remove (self->entries, &entry->key);
}

static void
keep_texture (FabThumbnails *self,
              const Key     *key,
              GdkTexture    *texture)
{
  Entry *entry = g_hash_table_lookup (self->entries, key);

  if (entry)
    drop_entry (self, entry);
  entry = g_new0 (Entry, 1);
  entry->key = *key;
  entry->texture = g_object_ref (texture);
  entry->link.data = entry;
  g_hash_table_insert (self->entries, &entry->key, entry);
  g_queue_push_head_link (&self->used, &entry->link);
  self->bytes += count_bytes (key);

  while (self->bytes > MAX_BYTES && self->used.length > 1)
    drop_entry (self, g_queue_peek_tail (&self->used));
}

static void
forget_panel (FabThumbnails *self,
              gint64         panel)
{
  GList *next;

  for (GList *l = self->used.head; l; l = next)
    {
      Entry *entry = l->data;

      next = l->next;
      if (panel == 0 || entry->key.panel == panel)
        drop_entry (self, entry);
    }
  g_signal_emit (self, signals[INVALIDATED], 0, panel);
}

/* The panel whose picture a change touches; 0: any; -1: none. */
static gint64
find_touched_panel (FabStory        *story,
                    const FabChange *change)
{
  g_autoptr(FabTake) take = NULL;
  g_autoptr(FabLayer) layer = NULL;

  switch (change->kind)
    {
    case FAB_KIND_PANEL:
    case FAB_KIND_OVERRIDE:
      return change->id;
    case FAB_KIND_TAKE:
      take = fab_story_ref_take (story, change->id);
      return take ? fab_take_get_panel (take) : -1;
    case FAB_KIND_LAYER:
      layer = fab_story_ref_layer (story, change->id);
      /* the background is of all panels of its shot */
      return layer && !g_str_equal (fab_layer_get_kind (layer), "background") ? fab_layer_get_panel (layer) : 0;
    case FAB_KIND_PROJECT:
      return 0;
    default:
      return -1;
    }
}

static void
story_changed_cb (FabThumbnails   *self,
                  const FabChange *changes,
                  guint            n,
                  FabStory        *story)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree gint64 *panels = g_new (gint64, n);

  g_assert (FAB_IS_THUMBNAILS (self));

  for (guint i = 0; i < n; i++)
    {
      panels[i] = find_touched_panel (story, &changes[i]);
      if (panels[i] == 0)
        {
          forget_panel (self, 0);
          return;
        }
      if (panels[i] > 0)
        g_hash_table_add (seen, &panels[i]);
    }
  for (guint i = 0; i < n; i++)
    if (panels[i] > 0 && g_hash_table_remove (seen, &panels[i]))
      forget_panel (self, panels[i]);
}

static void
fab_thumbnails_dispose (GObject *object)
{
  FabThumbnails *self = FAB_THUMBNAILS (object);

  g_queue_init (&self->used);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_object (&self->forming);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (fab_thumbnails_parent_class)->dispose (object);
}

static void
fab_thumbnails_class_init (FabThumbnailsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_thumbnails_dispose;

  signals[INVALIDATED] = g_signal_new ("invalidated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
fab_thumbnails_init (FabThumbnails *self)
{
  self->entries = g_hash_table_new_full (hash_key, equal_keys, NULL, free_entry);
  g_queue_init (&self->used);
}

FabThumbnails *
fab_thumbnails_new (FabSession *session)
{
  FabThumbnails *self;

  g_return_val_if_fail (FAB_IS_SESSION (session), NULL);

  self = g_object_new (FAB_TYPE_THUMBNAILS, NULL);
  self->session = g_object_ref (session);
  if (fab_session_get_studio (session))
    self->forming = fab_forming_new (fab_session_get_studio (session));
  g_signal_connect_object (fab_session_get_story (session), "changed",
                           G_CALLBACK (story_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

FabSession *
fab_thumbnails_get_session (FabThumbnails *self)
{
  g_return_val_if_fail (FAB_IS_THUMBNAILS (self), NULL);

  return self->session;
}

FabForming *
fab_thumbnails_get_forming (FabThumbnails *self)
{
  g_return_val_if_fail (FAB_IS_THUMBNAILS (self), NULL);

  return self->forming;
}

GdkTexture *
fab_thumbnails_peek (FabThumbnails *self,
                     gint64         panel,
                     int            width,
                     int            height)
{
  Key key = { panel, width, height };
  Entry *entry;

  g_return_val_if_fail (FAB_IS_THUMBNAILS (self), NULL);

  entry = g_hash_table_lookup (self->entries, &key);
  if (entry == NULL)
    return NULL;
  g_queue_unlink (&self->used, &entry->link);
  g_queue_push_head_link (&self->used, &entry->link);
  return entry->texture;
}

static void
panel_drawn_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr(GTask) task = data;
  FabThumbnails *self = g_task_get_source_object (task);
  const Key *key = g_task_get_task_data (task);
  g_autoptr(GError) error = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  cairo_surface_t *surface;

  surface = fab_compositor_panel_finish (FAB_COMPOSITOR (source), result, &error);
  if (surface == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  texture = fab_texture_new_for_surface (surface);
  if (self->entries && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
    keep_texture (self, key, texture);
  g_task_return_pointer (task, g_steal_pointer (&texture), g_object_unref);
}

void
fab_thumbnails_load_async (FabThumbnails       *self,
                           gint64               panel,
                           int                  width,
                           int                  height,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             data)
{
  g_autoptr(GTask) task = NULL;
  Key *key;

  g_return_if_fail (FAB_IS_THUMBNAILS (self));
  g_return_if_fail (width > 0 && height > 0);

  task = g_task_new (self, cancellable, callback, data);
  g_task_set_source_tag (task, fab_thumbnails_load_async);
  key = g_new (Key, 1);
  *key = (Key) { panel, width, height };
  g_task_set_task_data (task, key, g_free);
  fab_compositor_panel_async (fab_session_get_compositor (self->session), panel, width, height,
                              cancellable, panel_drawn_cb, g_steal_pointer (&task));
}

GdkTexture *
fab_thumbnails_load_finish (FabThumbnails  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

GdkTexture *
fab_texture_new_for_surface (cairo_surface_t *surface)
{
  g_autoptr(GBytes) bytes = NULL;
  GdkTexture *texture;
  int width, height, stride;

  g_return_val_if_fail (cairo_surface_get_type (surface) == CAIRO_SURFACE_TYPE_IMAGE, NULL);

  cairo_surface_flush (surface);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  return texture;
}
