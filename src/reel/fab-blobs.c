/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include "fab-blobs.h"

#define PATIENCE (50 * G_USEC_PER_SEC / 1000) /* between looks at the cancellable */

struct FabBlobs
{
  GWeakRef      story;
  GMainContext *context;
  GThread      *owner;
  GCancellable *cancellable;
};

typedef GBytes *(*ReadFunc) (FabStory *story, const char *name, GError **error);

typedef struct
{
  FabBlobs *blobs;
  char     *name;
  ReadFunc  read;
  GMutex    mutex;
  GCond     cond;
  gboolean  done;
  GBytes   *bytes;
  GError   *error;
} Request;

static void
clear_blobs (gpointer data)
{
  FabBlobs *blobs = data;

  g_weak_ref_clear (&blobs->story);
  g_main_context_unref (blobs->context);
  g_clear_object (&blobs->cancellable);
}

static void
clear_request (gpointer data)
{
  Request *request = data;

  fab_blobs_unref (request->blobs);
  g_free (request->name);
  g_mutex_clear (&request->mutex);
  g_cond_clear (&request->cond);
  g_clear_pointer (&request->bytes, g_bytes_unref);
  g_clear_error (&request->error);
}

static void
request_unref (gpointer data)
{
  g_atomic_rc_box_release_full (data, clear_request);
}

static GBytes *
read_here (FabBlobs    *blobs,
           ReadFunc     read,
           const char  *name,
           GError     **error)
{
  g_autoptr(FabStory) story = g_weak_ref_get (&blobs->story);

  if (story != NULL)
    return read (story, name, error);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_CLOSED, "The story was closed");

  return NULL;
}

static gboolean
read_cb (gpointer data)
{
  Request *request = data;
  g_autoptr(GError) error = NULL;
  GBytes *bytes = read_here (request->blobs, request->read, request->name, &error);

  g_mutex_lock (&request->mutex);
  request->bytes = bytes;
  request->error = g_steal_pointer (&error);
  request->done = TRUE;
  g_cond_signal (&request->cond);
  g_mutex_unlock (&request->mutex);

  return G_SOURCE_REMOVE;
}

static GBytes *
wait_for (Request  *request,
          GError  **error)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&request->mutex);

  while (!request->done)
    {
      g_cond_wait_until (&request->cond, &request->mutex, g_get_monotonic_time () + PATIENCE);
      if (!request->done
          && g_cancellable_set_error_if_cancelled (request->blobs->cancellable, error))
        return NULL;
    }
  if (request->error != NULL)
    g_propagate_error (error, g_steal_pointer (&request->error));

  return g_steal_pointer (&request->bytes);
}

static GBytes *
read_anywhere (FabBlobs    *blobs,
               ReadFunc     read,
               const char  *name,
               GError     **error)
{
  g_autoptr(GSource) source = NULL;
  Request *request;
  GBytes *bytes;

  if (g_thread_self () == blobs->owner)
    return read_here (blobs, read, name, error);
  request = g_atomic_rc_box_new0 (Request);
  request->blobs = fab_blobs_ref (blobs);
  request->name = g_strdup (name);
  request->read = read;
  g_mutex_init (&request->mutex);
  g_cond_init (&request->cond);
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, read_cb, g_atomic_rc_box_acquire (request), request_unref);
  g_source_attach (source, blobs->context);
  bytes = wait_for (request, error);
  request_unref (request);

  return bytes;
}

FabBlobs *
fab_blobs_new (FabStory     *story,
               GCancellable *cancellable)
{
  FabBlobs *blobs;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  blobs = g_atomic_rc_box_new0 (FabBlobs);
  g_weak_ref_init (&blobs->story, story);
  blobs->context = g_main_context_ref_thread_default ();
  blobs->owner = g_thread_self ();
  g_set_object (&blobs->cancellable, cancellable);

  return blobs;
}

FabBlobs *
fab_blobs_ref (FabBlobs *blobs)
{
  return g_atomic_rc_box_acquire (blobs);
}

void
fab_blobs_unref (FabBlobs *blobs)
{
  g_atomic_rc_box_release_full (blobs, clear_blobs);
}

GBytes *
fab_blobs_load (const char  *hash,
                gpointer     blobs,
                GError     **error)
{
  g_return_val_if_fail (hash != NULL && blobs != NULL, NULL);

  return read_anywhere (blobs, fab_story_load_blob, hash, error);
}

GBytes *
fab_blobs_load_clip (const char  *key,
                     gpointer     blobs,
                     GError     **error)
{
  g_return_val_if_fail (key != NULL && blobs != NULL, NULL);

  return read_anywhere (blobs, fab_story_load_clip, key, error);
}
