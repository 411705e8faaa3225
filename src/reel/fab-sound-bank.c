/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>

#include "fab-loudness.h"
#include "fab-sound-bank.h"

/* A sound that was last needed so far away is let go. */
#define KEEP_FRAMES (20 * FAB_SOUND_RATE)
#define N_THREADS 2

/* A sound on its way or there. The bank and the thread that decodes have a reference each. */
typedef struct
{
  GBytes       *bytes;      /* until it is decoded */
  GCancellable *cancellable;
  GMutex        mutex;
  GCond         cond;
  gboolean      done;
  FabClip      *clip;
  double        loudness;
  FabBankSound      sound;      /* the bank’s */
  gint64        last;
} Entry;

struct FabSoundBank
{
  FabLoadFunc  load_clip;
  FabLoadFunc  load_blob;
  gpointer     load_data;
  gboolean     patient;
  GHashTable  *entries; /* key → Entry */
  GThreadPool *threads;
  FabClip      nothing;
};

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_clear_pointer (&entry->bytes, g_bytes_unref);
  g_clear_pointer (&entry->clip, fab_clip_free);
  g_clear_object (&entry->cancellable);
  g_mutex_clear (&entry->mutex);
  g_cond_clear (&entry->cond);
}

static void
release_entry (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_entry);
}

/* Nobody waits for it any more. */
static void
drop_entry (gpointer data)
{
  Entry *entry = data;

  g_cancellable_cancel (entry->cancellable);
  release_entry (entry);
}

static void
decode_cb (gpointer data,
           gpointer user_data)
{
  Entry *entry = data;
  g_autoptr(GError) error = NULL;
  FabClip *clip = fab_clip_new_from_bytes (entry->bytes, entry->cancellable, &error);
  double loudness = clip != NULL ? fab_loudness_measure (clip, entry->cancellable) : -HUGE_VAL;

  if (clip == NULL)
    g_debug ("a sound is silent: %s", error->message);
  g_mutex_lock (&entry->mutex);
  entry->clip = clip;
  entry->loudness = loudness;
  entry->done = TRUE;
  g_clear_pointer (&entry->bytes, g_bytes_unref);
  g_cond_signal (&entry->cond);
  g_mutex_unlock (&entry->mutex);
  release_entry (entry);
}

FabSoundBank *
fab_sound_bank_new (FabLoadFunc load_clip,
                    FabLoadFunc load_blob,
                    gpointer    load_data)
{
  FabSoundBank *self = g_new0 (FabSoundBank, 1);

  self->load_clip = load_clip;
  self->load_blob = load_blob;
  self->load_data = load_data;
  self->patient = TRUE;
  self->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, drop_entry);
  self->threads = g_thread_pool_new (decode_cb, self, N_THREADS, FALSE, NULL);

  return self;
}

void
fab_sound_bank_free (FabSoundBank *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->entries);
  g_thread_pool_free (self->threads, FALSE, TRUE);
  g_free (self);
}

void
fab_sound_bank_set_patient (FabSoundBank *self,
                            gboolean      patient)
{
  g_return_if_fail (self != NULL);

  self->patient = patient;
}

static Entry *
make_entry (FabSoundBank *self,
            GBytes       *bytes)
{
  Entry *entry = g_atomic_rc_box_new0 (Entry);

  g_mutex_init (&entry->mutex);
  g_cond_init (&entry->cond);
  entry->cancellable = g_cancellable_new ();
  entry->loudness = -HUGE_VAL;
  entry->bytes = bytes;
  entry->done = bytes == NULL;
  if (bytes != NULL)
    g_thread_pool_push (self->threads, g_atomic_rc_box_acquire (entry), NULL);

  return entry;
}

static Entry *
ensure_entry (FabSoundBank  *self,
              const char    *key,
              gboolean       spoken,
              gint64         at,
              GError       **error)
{
  g_autofree char *name = g_strconcat (spoken ? "clip " : "blob ", key, NULL);
  Entry *entry = g_hash_table_lookup (self->entries, name);
  g_autoptr(GError) local = NULL;

  if (entry == NULL)
    {
      GBytes *bytes = (spoken ? self->load_clip : self->load_blob) (key, self->load_data, &local);

      if (g_error_matches (local, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      if (bytes == NULL)
        g_debug ("a sound is gone: %s", local != NULL ? local->message : key);
      entry = make_entry (self, bytes);
      g_hash_table_insert (self->entries, g_steal_pointer (&name), entry);
    }
  entry->last = at;

  return entry;
}

const FabBankSound *
fab_sound_bank_get (FabSoundBank  *self,
                    const char    *key,
                    gboolean       spoken,
                    gint64         at,
                    GError       **error)
{
  Entry *entry;

  g_return_val_if_fail (self != NULL && key != NULL, NULL);

  entry = ensure_entry (self, key, spoken, at, error);
  if (entry == NULL)
    return NULL;
  g_mutex_lock (&entry->mutex);
  while (!entry->done && self->patient)
    g_cond_wait (&entry->cond, &entry->mutex);
  entry->sound.clip = entry->clip != NULL ? entry->clip : &self->nothing;
  entry->sound.loudness = entry->loudness;
  g_mutex_unlock (&entry->mutex);

  return &entry->sound;
}

void
fab_sound_bank_prepare (FabSoundBank *self,
                        const char   *key,
                        gboolean      spoken,
                        gint64        at)
{
  g_return_if_fail (self != NULL && key != NULL);

  ensure_entry (self, key, spoken, at, NULL);
}

static gboolean
is_far_cb (gpointer key,
           gpointer value,
           gpointer data)
{
  const Entry *entry = value;

  return ABS (entry->last - *(const gint64 *) data) > KEEP_FRAMES;
}

void
fab_sound_bank_forget (FabSoundBank *self,
                       gint64        at)
{
  g_return_if_fail (self != NULL);

  g_hash_table_foreach_remove (self->entries, is_far_cb, &at);
}
