/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <string.h>
#include <gst/app/app.h>
#include <gst/gst.h>

#include "fab-clip.h"
#include "fab-recorder.h"
#include "fab-reel-error.h"

#define TICK_MS 50
#define MAX_SECONDS 600
#define SAMPLE_BYTES 2
#define MAX_BYTES (MAX_SECONDS * FAB_SOUND_RATE * SAMPLE_BYTES)
#define WAV_HEADER 44

struct _FabRecorder
{
  GObject     parent_instance;

  char       *source;
  GstElement *pipeline; /* while it listens */
  guint       tick;
  GError     *error;
  gboolean    recording;
  double      level;
  gint64      elapsed;

  GMutex      mutex;   /* over what the pipeline’s thread writes */
  gboolean    keep;
  GByteArray *samples;
  int         peak;    /* since the last tick */
};

enum { PROP_0, PROP_LISTENING, PROP_RECORDING, PROP_LEVEL, PROP_ELAPSED, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FabRecorder, fab_recorder, G_TYPE_OBJECT)

static void
notify (FabRecorder *self,
        guint        property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/* --- on the pipeline’s thread --- */

static void
take_samples (FabRecorder  *self,
              const gint16 *samples,
              gsize         n)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  for (gsize i = 0; i < n; i++)
    self->peak = MAX (self->peak, ABS ((int) samples[i]));
  if (self->keep && self->samples->len < MAX_BYTES)
    g_byte_array_append (self->samples, (const guint8 *) samples, n * SAMPLE_BYTES);
}

static GstFlowReturn
sample_cb (GstAppSink *sink,
           gpointer    data)
{
  g_autoptr(GstSample) sample = gst_app_sink_pull_sample (sink);
  GstMapInfo map;

  if (sample == NULL)
    return GST_FLOW_EOS;
  if (gst_buffer_map (gst_sample_get_buffer (sample), &map, GST_MAP_READ))
    {
      take_samples (data, (const gint16 *) (gconstpointer) map.data, map.size / SAMPLE_BYTES);
      gst_buffer_unmap (gst_sample_get_buffer (sample), &map);
    }

  return GST_FLOW_OK;
}

/* --- on the main context --- */

static void
end_listening (FabRecorder *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->pipeline == NULL)
    return;
  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  gst_clear_object (&self->pipeline);
  notify (self, PROP_LISTENING);
}

static void
set_recording (FabRecorder *self,
               gboolean     recording)
{
  if (self->recording == recording)
    return;
  self->recording = recording;
  notify (self, PROP_RECORDING);
}

/* An automatic source that finds no microphone only warns, and is silent from then on. */
static gboolean
look_at_bus (FabRecorder *self)
{
  g_autoptr(GstBus) bus = gst_element_get_bus (self->pipeline);
  g_autoptr(GstMessage) message = gst_bus_pop_filtered (bus, GST_MESSAGE_ERROR | GST_MESSAGE_WARNING);
  g_autoptr(GError) cause = NULL;

  if (message == NULL)
    return TRUE;
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    gst_message_parse_error (message, &cause, NULL);
  else
    gst_message_parse_warning (message, &cause, NULL);
  g_clear_error (&self->error);
  g_set_error (&self->error, FAB_REEL_ERROR, FAB_REEL_ERROR_FAILED, "There is no microphone to be heard: %s",
               cause->message);

  return FALSE;
}

static gboolean
tick_cb (gpointer data)
{
  FabRecorder *self = data;
  gint64 elapsed;
  double level;

  g_mutex_lock (&self->mutex);
  level = self->peak / 32768.0;
  self->peak = 0;
  elapsed = gst_util_uint64_scale (self->samples->len / SAMPLE_BYTES, G_USEC_PER_SEC, FAB_SOUND_RATE);
  g_mutex_unlock (&self->mutex);
  if (level != self->level)
    {
      self->level = level;
      notify (self, PROP_LEVEL);
    }
  if (elapsed != self->elapsed)
    {
      self->elapsed = elapsed;
      notify (self, PROP_ELAPSED);
    }
  if (self->pipeline == NULL || look_at_bus (self))
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  set_recording (self, FALSE);
  end_listening (self);

  return G_SOURCE_REMOVE;
}

gboolean
fab_recorder_listen (FabRecorder  *self,
                     GError      **error)
{
  const GstAppSinkCallbacks callbacks = { .new_sample = sample_cb };
  g_autofree char *description = NULL;
  g_autoptr(GstElement) sink = NULL;

  g_return_val_if_fail (FAB_IS_RECORDER (self), FALSE);

  if (self->pipeline != NULL)
    return TRUE;
  if (!gst_init_check (NULL, NULL, error))
    return FALSE;
  g_clear_error (&self->error);
  description = g_strdup_printf ("%s ! audioconvert ! audioresample ! audio/x-raw,format=%s,rate=%d,channels=1"
                                 " ! appsink name=sink sync=false", self->source,
                                 G_BYTE_ORDER == G_LITTLE_ENDIAN ? "S16LE" : "S16BE", FAB_SOUND_RATE);
  /* Without the flag it makes what it can of a description whose elements are missing. */
  self->pipeline = gst_parse_launch_full (description, NULL, GST_PARSE_FLAG_FATAL_ERRORS, error);
  if (self->pipeline == NULL)
    return FALSE;
  gst_object_ref_sink (self->pipeline);
  sink = gst_bin_get_by_name (GST_BIN (self->pipeline), "sink");
  gst_app_sink_set_callbacks (GST_APP_SINK (sink), (GstAppSinkCallbacks *) &callbacks, self, NULL);
  notify (self, PROP_LISTENING);
  if (gst_element_set_state (self->pipeline, GST_STATE_PLAYING) != GST_STATE_CHANGE_FAILURE
      && look_at_bus (self))
    {
      self->tick = g_timeout_add (TICK_MS, tick_cb, self);
      return TRUE;
    }
  end_listening (self);
  if (self->error == NULL)
    g_set_error (&self->error, FAB_REEL_ERROR, FAB_REEL_ERROR_FAILED, "There is no microphone to be heard");
  g_propagate_error (error, g_error_copy (self->error));

  return FALSE;
}

void
fab_recorder_record (FabRecorder *self)
{
  g_return_if_fail (FAB_IS_RECORDER (self));
  g_return_if_fail (self->pipeline != NULL);

  g_mutex_lock (&self->mutex);
  g_byte_array_set_size (self->samples, 0);
  self->keep = TRUE;
  g_mutex_unlock (&self->mutex);
  set_recording (self, TRUE);
}

static void
append_u32 (GByteArray *to,
            guint32     value)
{
  value = GUINT32_TO_LE (value);
  g_byte_array_append (to, (const guint8 *) &value, 4);
}

static GBytes *
make_wav (GByteArray *samples)
{
  GByteArray *wav = g_byte_array_sized_new (WAV_HEADER + samples->len);

  g_byte_array_append (wav, (const guint8 *) "RIFF", 4);
  append_u32 (wav, WAV_HEADER - 8 + samples->len);
  g_byte_array_append (wav, (const guint8 *) "WAVEfmt ", 8);
  append_u32 (wav, 16);
  append_u32 (wav, 1 | 1 << 16); /* PCM, one channel */
  append_u32 (wav, FAB_SOUND_RATE);
  append_u32 (wav, FAB_SOUND_RATE * SAMPLE_BYTES);
  append_u32 (wav, SAMPLE_BYTES | SAMPLE_BYTES * 8 << 16);
  g_byte_array_append (wav, (const guint8 *) "data", 4);
  append_u32 (wav, samples->len);
  for (guint i = 0; i + 1 < samples->len; i += 2)
    {
      gint16 sample;

      memcpy (&sample, samples->data + i, sizeof sample);
      sample = GINT16_TO_LE (sample);
      g_byte_array_append (wav, (const guint8 *) &sample, sizeof sample);
    }

  return g_byte_array_free_to_bytes (wav);
}

GBytes *
fab_recorder_stop (FabRecorder *self)
{
  GBytes *wav = NULL;

  g_return_val_if_fail (FAB_IS_RECORDER (self), NULL);

  end_listening (self);
  set_recording (self, FALSE);
  self->keep = FALSE;
  if (self->samples->len > 0)
    wav = make_wav (self->samples);
  g_byte_array_set_size (self->samples, 0);

  return wav;
}

/* --- object --- */

static void
fab_recorder_finalize (GObject *object)
{
  FabRecorder *self = FAB_RECORDER (object);

  g_clear_handle_id (&self->tick, g_source_remove);
  if (self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  gst_clear_object (&self->pipeline);
  g_clear_error (&self->error);
  g_byte_array_unref (self->samples);
  g_mutex_clear (&self->mutex);
  g_free (self->source);

  G_OBJECT_CLASS (fab_recorder_parent_class)->finalize (object);
}

static void
fab_recorder_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  FabRecorder *self = FAB_RECORDER (object);

  switch (id)
    {
    case PROP_LISTENING:
      g_value_set_boolean (value, self->pipeline != NULL);
      break;
    case PROP_RECORDING:
      g_value_set_boolean (value, self->recording);
      break;
    case PROP_LEVEL:
      g_value_set_double (value, self->level);
      break;
    case PROP_ELAPSED:
      g_value_set_int64 (value, self->elapsed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_recorder_class_init (FabRecorderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = fab_recorder_finalize;
  object_class->get_property = fab_recorder_get_property;

  properties[PROP_LISTENING] = g_param_spec_boolean ("listening", NULL, NULL, FALSE, flags);
  properties[PROP_RECORDING] = g_param_spec_boolean ("recording", NULL, NULL, FALSE, flags);
  properties[PROP_LEVEL] = g_param_spec_double ("level", NULL, NULL, 0, 1, 0, flags);
  properties[PROP_ELAPSED] = g_param_spec_int64 ("elapsed", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_recorder_init (FabRecorder *self)
{
  g_mutex_init (&self->mutex);
  self->samples = g_byte_array_new ();
}

FabRecorder *
fab_recorder_new_from (const char *source)
{
  FabRecorder *self = g_object_new (FAB_TYPE_RECORDER, NULL);

  g_return_val_if_fail (source != NULL, self);

  self->source = g_strdup (source);

  return self;
}

FabRecorder *
fab_recorder_new (void)
{
  return fab_recorder_new_from ("autoaudiosrc");
}

gboolean
fab_recorder_get_listening (FabRecorder *self)
{
  g_return_val_if_fail (FAB_IS_RECORDER (self), FALSE);

  return self->pipeline != NULL;
}

gboolean
fab_recorder_get_recording (FabRecorder *self)
{
  g_return_val_if_fail (FAB_IS_RECORDER (self), FALSE);

  return self->recording;
}

double
fab_recorder_get_level (FabRecorder *self)
{
  g_return_val_if_fail (FAB_IS_RECORDER (self), 0);

  return self->level;
}

gint64
fab_recorder_get_elapsed (FabRecorder *self)
{
  g_return_val_if_fail (FAB_IS_RECORDER (self), 0);

  return self->elapsed;
}

const GError *
fab_recorder_get_error (FabRecorder *self)
{
  g_return_val_if_fail (FAB_IS_RECORDER (self), NULL);

  return self->error;
}
