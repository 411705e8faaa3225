/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"
#define _GNU_SOURCE /* O_TMPFILE */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <glib/gstdio.h>
#include <gst/app/app.h>
#include <gst/audio/audio.h>

#include "fab-clip.h"
#include "fab-reel-error.h"

/* What is smaller is kept in memory, about 40 s. */
#define MEMORY_BYTES (16 * 1024 * 1024)
/* A WAV file of that size is read at once, without a pipeline. */
#define SMALL_WAV_BYTES (8 * 1024 * 1024)
#define FRAME_BYTES (FAB_SOUND_CHANNELS * sizeof (float))
#define MAX_BYTES ((gsize) FAB_CLIP_MAX_SECONDS * FAB_SOUND_RATE * FRAME_BYTES)
#define PATIENCE (100 * GST_MSECOND)
/* A decoder that gives nothing for so long never will. */
#define STALL_TIME (8 * G_USEC_PER_SEC)

/* Samples that come in, wherever they fit. */
typedef struct
{
  GByteArray *memory;
  int         fd;     /* once they are too many, -1 before */
  gsize       size;
} Store;

static void
store_clear (Store *store)
{
  g_clear_pointer (&store->memory, g_byte_array_unref);
  if (store->fd >= 0)
    close (store->fd);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Store, store_clear)

static gboolean
fail_with_errno (GError **error)
{
  int code = errno;

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code),
               "There is no place for the sound while it is played: %s", g_strerror (code));

  return FALSE;
}

/* On a disk, as /tmp is memory on many systems. */
static int
open_nameless (GError **error)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "fabula", NULL);
  g_autofree char *path = NULL;
  int fd;

  g_mkdir_with_parents (folder, 0700);
  fd = open (folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (fd >= 0)
    return fd;
  path = g_build_filename (folder, ".sound.XXXXXX", NULL);
  fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0600);
  if (fd >= 0)
    g_unlink (path);
  else
    fail_with_errno (error);

  return fd;
}

static gboolean
write_all (int            fd,
           const guint8  *data,
           gsize          size,
           GError       **error)
{
  while (size > 0)
    {
      gssize n = write (fd, data, size);

      if (n < 0 && errno != EINTR)
        return fail_with_errno (error);
      data += MAX (n, 0);
      size -= MAX (n, 0);
    }

  return TRUE;
}

static gboolean
store_add (Store         *store,
           const guint8  *data,
           gsize          size,
           GError       **error)
{
  if (store->size + size > MAX_BYTES)
    {
      g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED, "The sound is longer than an hour");
      return FALSE;
    }
  store->size += size;
  if (store->fd >= 0)
    return write_all (store->fd, data, size, error);
  g_byte_array_append (store->memory, data, size);
  if (store->memory->len <= MEMORY_BYTES)
    return TRUE;
  store->fd = open_nameless (error);
  if (store->fd < 0 || !write_all (store->fd, store->memory->data, store->memory->len, error))
    return FALSE;
  g_byte_array_set_size (store->memory, 0);

  return TRUE;
}

static FabClip *
store_end (Store   *store,
           GError **error)
{
  g_autoptr(FabClip) clip = g_new0 (FabClip, 1);

  clip->n_frames = store->size / FRAME_BYTES;
  if (store->fd < 0)
    {
      clip->samples = (float *) (gpointer) g_byte_array_free (g_steal_pointer (&store->memory), FALSE);
      return g_steal_pointer (&clip);
    }
  clip->samples = mmap (NULL, store->size, PROT_READ, MAP_SHARED, store->fd, 0);
  if (clip->samples == MAP_FAILED)
    {
      clip->samples = NULL;
      fail_with_errno (error);
      return NULL;
    }
  clip->mapped = store->size;

  return g_steal_pointer (&clip);
}

/* --- the pipeline --- */

static GstElement *
make_pipeline (GBytes      *bytes,
               GstElement **sink,
               GError     **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
  g_autofree char *description =
    g_strdup_printf ("giostreamsrc name=source ! decodebin"
                     " ! audioconvert ! audioresample"
                     " ! audio/x-raw,format=%s,rate=%d,channels=%d,layout=interleaved"
                     " ! appsink name=sink sync=false max-buffers=32",
                     GST_AUDIO_NE (F32), FAB_SOUND_RATE, FAB_SOUND_CHANNELS);
  GstElement *pipeline = gst_parse_launch_full (description, NULL, GST_PARSE_FLAG_FATAL_ERRORS, error);
  g_autoptr(GstElement) source = NULL;

  if (pipeline == NULL)
    return NULL;
  gst_object_ref_sink (pipeline);
  source = gst_bin_get_by_name (GST_BIN (pipeline), "source");
  *sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  g_object_set (source, "stream", stream, NULL);

  return pipeline;
}

/* FALSE with an error when the pipeline has one. */
static gboolean
look_at_bus (GstElement  *pipeline,
             GError     **error)
{
  g_autoptr(GstBus) bus = gst_element_get_bus (pipeline);
  g_autoptr(GstMessage) message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR);
  g_autoptr(GError) cause = NULL;

  if (message == NULL)
    return TRUE;
  gst_message_parse_error (message, &cause, NULL);
  g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED, "The sound cannot be read: %s", cause->message);

  return FALSE;
}

static gboolean
store_sample (Store      *store,
              GstSample  *sample,
              GError    **error)
{
  GstBuffer *buffer = gst_sample_get_buffer (sample);
  GstMapInfo map;
  gboolean done;

  if (!gst_buffer_map (buffer, &map, GST_MAP_READ))
    return TRUE;
  done = store_add (store, map.data, map.size, error);
  gst_buffer_unmap (buffer, &map);

  return done;
}

static gboolean
pull_all (GstElement    *pipeline,
          GstAppSink    *sink,
          Store         *store,
          GCancellable  *cancellable,
          GError       **error)
{
  gint64 latest = g_get_monotonic_time ();

  for (;;)
    {
      g_autoptr(GstSample) sample = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      sample = gst_app_sink_try_pull_sample (sink, PATIENCE);
      if (sample != NULL && !store_sample (store, sample, error))
        return FALSE;
      if (sample != NULL)
        {
          latest = g_get_monotonic_time ();
          continue;
        }
      /* What was damaged in the middle is played as far as it goes. */
      if (store->size == 0 && !look_at_bus (pipeline, error))
        return FALSE;
      if (gst_app_sink_is_eos (sink) || !look_at_bus (pipeline, NULL)
          || g_get_monotonic_time () - latest > STALL_TIME)
        return TRUE;
    }
}

static FabClip *
decode (GBytes        *bytes,
        GCancellable  *cancellable,
        GError       **error)
{
  g_autoptr(GstElement) sink = NULL;
  g_autoptr(GstElement) pipeline = make_pipeline (bytes, &sink, error);
  g_auto(Store) store = { g_byte_array_new (), -1, 0 };
  gboolean done;

  if (pipeline == NULL)
    return NULL;
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  done = pull_all (pipeline, GST_APP_SINK (sink), &store, cancellable, error);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  if (!done)
    return NULL;
  if (store.size >= FRAME_BYTES)
    return store_end (&store, error);
  g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_UNSUPPORTED, "There is no sound in it");

  return NULL;
}

FabClip *
fab_clip_new_from_bytes (GBytes        *bytes,
                         GCancellable  *cancellable,
                         GError       **error)
{
  FabClip *clip = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (!gst_init_check (NULL, NULL, error))
    return NULL;
  if (g_bytes_get_size (bytes) <= SMALL_WAV_BYTES)
    clip = fab_clip_new_from_wav (bytes, NULL);

  return clip != NULL ? clip : decode (bytes, cancellable, error);
}
