/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-waveforms"

#include "config.h"

#include "fab-waveforms.h"

#define MAX_LOADING 4 /* a glance over an hour of film does not read all of its sound at once */

struct _FabWaveforms
{
  GObject parent_instance;

  FabStory     *story;
  GHashTable   *peaks;   /* char * → FabPeaks *, NULL: on its way, or none */
  GCancellable *cancellable;
  guint         n_loading;
};

enum
{
  LOADED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (FabWaveforms, fab_waveforms, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

typedef GBytes *(*LoadFunc) (FabStory *story, const char *key, GError **error);

typedef struct
{
  FabWaveforms *self;
  char         *key;
} Load;

static void
free_peaks (gpointer peaks)
{
  if (peaks)
    fab_peaks_unref (peaks);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Load *load = data;
  g_autoptr(GError) error = NULL;
  FabPeaks *peaks = fab_peaks_load_finish (result, &error);

  if (error)
    g_debug ("No waveform: %s", error->message);
  load->self->n_loading--;
  if (peaks)
    g_hash_table_insert (load->self->peaks, g_strdup (load->key), peaks);
  if (!g_cancellable_is_cancelled (load->self->cancellable))
    g_signal_emit (load->self, signals[LOADED], 0);
  g_object_unref (load->self);
  g_free (load->key);
  g_free (load);
}

static FabPeaks *
peek (FabWaveforms *self,
      const char   *key,
      LoadFunc      func)
{
  g_autoptr(GBytes) bytes = NULL;
  gpointer peaks;
  Load *load;

  if (g_hash_table_lookup_extended (self->peaks, key, NULL, &peaks) || self->n_loading >= MAX_LOADING)
    return g_hash_table_lookup (self->peaks, key);
  g_hash_table_insert (self->peaks, g_strdup (key), NULL);
  bytes = func (self->story, key, NULL);
  if (bytes == NULL)
    return NULL;
  load = g_new (Load, 1);
  *load = (Load) { g_object_ref (self), g_strdup (key) };
  self->n_loading++;
  fab_peaks_load_async (bytes, self->cancellable, loaded_cb, load);

  return NULL;
}

static void
fab_waveforms_dispose (GObject *object)
{
  FabWaveforms *self = FAB_WAVEFORMS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (fab_waveforms_parent_class)->dispose (object);
}

static void
fab_waveforms_finalize (GObject *object)
{
  FabWaveforms *self = FAB_WAVEFORMS (object);

  g_hash_table_unref (self->peaks);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (fab_waveforms_parent_class)->finalize (object);
}

static void
fab_waveforms_class_init (FabWaveformsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fab_waveforms_dispose;
  G_OBJECT_CLASS (klass)->finalize = fab_waveforms_finalize;

  signals[LOADED] = g_signal_new ("loaded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
fab_waveforms_init (FabWaveforms *self)
{
  self->cancellable = g_cancellable_new ();
  self->peaks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_peaks);
}

FabWaveforms *
fab_waveforms_new (FabStory *story)
{
  FabWaveforms *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  self = g_object_new (FAB_TYPE_WAVEFORMS, NULL);
  self->story = g_object_ref (story);
  return self;
}

FabPeaks *
fab_waveforms_peek_clip (FabWaveforms *self,
                         const char   *key)
{
  g_return_val_if_fail (FAB_IS_WAVEFORMS (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return peek (self, key, fab_story_load_clip);
}

FabPeaks *
fab_waveforms_peek_blob (FabWaveforms *self,
                         const char   *hash)
{
  g_return_val_if_fail (FAB_IS_WAVEFORMS (self), NULL);
  g_return_val_if_fail (hash != NULL, NULL);

  return peek (self, hash, fab_story_load_blob);
}
