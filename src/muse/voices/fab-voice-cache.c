/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-muse"

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#include "fab-voice-cache.h"
#include "fab-wav.h"

struct _FabVoiceCache
{
  GObject parent_instance;

  char    *folder;
  guint64  most;
};

G_DEFINE_FINAL_TYPE (FabVoiceCache, fab_voice_cache, G_TYPE_OBJECT)

typedef struct
{
  char   *path;
  guint64 size;
  gint64  heard;
} Kept;

static void
kept_free (gpointer data)
{
  g_free (((Kept *) data)->path);
  g_free (data);
}

static int
compare_heard_cb (gconstpointer a,
                  gconstpointer b)
{
  const Kept *x = *(Kept **) a, *y = *(Kept **) b;

  return x->heard < y->heard ? -1 : x->heard > y->heard;
}

static gboolean
is_key (const char *key)
{
  return strlen (key) == 64 && strspn (key, "0123456789abcdef") == 64;
}

static char *
make_path (FabVoiceCache *self,
           const char    *key)
{
  g_autofree char *name = g_strconcat (key, ".wav", NULL);

  return g_build_filename (self->folder, name, NULL);
}

static GPtrArray *
list_kept (FabVoiceCache *self,
           guint64       *all)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (kept_free);
  g_autoptr(GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  *all = 0;
  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      GStatBuf info;
      Kept *kept;

      if (!g_str_has_suffix (name, ".wav") || g_stat (path, &info) != 0)
        continue;
      kept = g_new0 (Kept, 1);
      *kept = (Kept) { g_steal_pointer (&path), info.st_size, info.st_mtime };
      g_ptr_array_add (list, kept);
      *all += info.st_size;
    }

  return list;
}

/* A tenth at a time, so that not every line has to clear. */
static void
make_room (FabVoiceCache *self)
{
  guint64 all;
  g_autoptr(GPtrArray) list = list_kept (self, &all);

  if (all <= self->most)
    return;
  g_ptr_array_sort (list, compare_heard_cb);
  for (guint i = 0; i < list->len && all > self->most - self->most / 10; i++)
    {
      const Kept *kept = g_ptr_array_index (list, i);

      if (g_unlink (kept->path) == 0)
        all -= kept->size;
    }
}

static void
fab_voice_cache_finalize (GObject *object)
{
  g_free (FAB_VOICE_CACHE (object)->folder);

  G_OBJECT_CLASS (fab_voice_cache_parent_class)->finalize (object);
}

static void
fab_voice_cache_class_init (FabVoiceCacheClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fab_voice_cache_finalize;
}

static void
fab_voice_cache_init (FabVoiceCache *self)
{
}

FabVoiceCache *
fab_voice_cache_new (const char *folder,
                     guint64     most)
{
  FabVoiceCache *self = g_object_new (FAB_TYPE_VOICE_CACHE, NULL);

  self->folder = folder ? g_strdup (folder) : g_build_filename (g_get_user_cache_dir (), "fabula", "voices", NULL);
  self->most = most;

  return self;
}

GBytes *
fab_voice_cache_get (FabVoiceCache *self,
                     const char    *key)
{
  g_autofree char *path = NULL;
  g_autoptr(GBytes) wav = NULL;
  char *data;
  gsize n;
  gint64 duration;

  g_return_val_if_fail (FAB_IS_VOICE_CACHE (self), NULL);
  g_return_val_if_fail (is_key (key), NULL);

  path = make_path (self, key);
  if (!g_file_get_contents (path, &data, &n, NULL))
    return NULL;
  wav = g_bytes_new_take (data, n);
  if (!fab_wav_measure (wav, &duration))
    {
      g_unlink (path);
      return NULL;
    }
  g_utime (path, NULL); /* it was heard now */

  return g_steal_pointer (&wav);
}

void
fab_voice_cache_put (FabVoiceCache *self,
                     const char    *key,
                     GBytes        *wav)
{
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  gsize n;
  const char *data;

  g_return_if_fail (FAB_IS_VOICE_CACHE (self));
  g_return_if_fail (is_key (key) && wav != NULL);

  data = g_bytes_get_data (wav, &n);
  if (n > self->most)
    return;
  path = make_path (self, key);
  g_mkdir_with_parents (self->folder, 0700);
  if (!g_file_set_contents_full (path, data, n, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    g_debug ("what was said is not kept: %s", error->message);
  make_room (self);
}
