/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <gst/app/app.h>
#include <gst/audio/audio.h>

#include "fab-mixer.h"
#include "fab-player.h"

#define TICK_MS 16
/* Sound given to the card in advance, and in which pieces. */
#define AHEAD (800 * 1000)
#define PIECE (FAB_SOUND_RATE / 10)

struct _FabPlayer
{
  GObject      parent_instance;

  FabStory    *story;
  FabTimeline *timeline;
  FabMixer    *mixer;

  GstElement  *pipeline; /* while playing */
  GstAppSrc   *source;
  guint        bus_watch;
  guint        tick;
  gboolean     mute;     /* the sound card failed: time goes on without */
  gint64       base;     /* where in the film the pipeline began */
  gint64       fed;      /* sound frames of the film given to it */

  gint64       position;
  gboolean     playing;
};

enum { PROP_0, PROP_POSITION, PROP_PLAYING, N_PROPS };

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (FabPlayer, fab_player, G_TYPE_OBJECT)

static void start (FabPlayer *self);

static GBytes *
read_clip (const char  *key,
           gpointer     story,
           GError     **error)
{
  return fab_story_load_clip (story, key, error);
}

static void
set_position (FabPlayer *self,
              gint64     position)
{
  if (self->position == position)
    return;
  self->position = position;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_POSITION]);
}

static void
set_playing (FabPlayer *self,
             gboolean   playing)
{
  if (self->playing == playing)
    return;
  self->playing = playing;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLAYING]);
}

static gint64
get_end (FabPlayer *self)
{
  return self->timeline != NULL ? fab_timeline_get_duration (self->timeline) : 0;
}

/* --- the pipeline --- */

static void
stop (FabPlayer *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_clear_handle_id (&self->bus_watch, g_source_remove);
  if (self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  gst_clear_object (&self->pipeline);
  self->source = NULL;
}

/* TRUE when more can follow. */
static gboolean
feed_piece (FabPlayer *self)
{
  gint64 first = gst_util_uint64_scale (self->base, FAB_SOUND_RATE, G_USEC_PER_SEC);
  gsize n = MIN (PIECE, fab_mixer_get_n_frames (self->mixer) - self->fed);
  float *samples = g_new (float, n * FAB_SOUND_CHANNELS);
  GstBuffer *buffer;

  fab_mixer_render (self->mixer, self->fed, n, samples, NULL);
  buffer = gst_buffer_new_wrapped (samples, n * FAB_SOUND_CHANNELS * sizeof *samples);
  GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (self->fed - first, GST_SECOND, FAB_SOUND_RATE);
  GST_BUFFER_DURATION (buffer) = gst_util_uint64_scale (n, GST_SECOND, FAB_SOUND_RATE);
  self->fed += n;
  gst_app_src_push_buffer (self->source, buffer);
  if (self->fed < fab_mixer_get_n_frames (self->mixer))
    return TRUE;
  gst_app_src_end_of_stream (self->source);

  return FALSE;
}

static void
feed (FabPlayer *self)
{
  gint64 until = gst_util_uint64_scale (self->position + AHEAD, FAB_SOUND_RATE, G_USEC_PER_SEC);

  while (self->fed < MIN (until, fab_mixer_get_n_frames (self->mixer)))
    if (!feed_piece (self))
      return;
}

static void
finish (FabPlayer *self)
{
  stop (self);
  set_position (self, get_end (self));
  set_playing (self, FALSE);
}

static gboolean
tick_cb (gpointer data)
{
  FabPlayer *self = data;
  gint64 time = 0;

  if (gst_element_query_position (self->pipeline, GST_FORMAT_TIME, &time))
    set_position (self, MIN (self->base + time / (gint64) GST_USECOND, get_end (self)));
  /* Whoever saw the new position may have stopped us. */
  if (self->pipeline == NULL)
    return G_SOURCE_REMOVE;
  if (self->position >= get_end (self))
    {
      self->tick = 0;
      finish (self);
      return G_SOURCE_REMOVE;
    }
  feed (self);

  return G_SOURCE_CONTINUE;
}

static gboolean
bus_cb (GstBus     *bus,
        GstMessage *message,
        gpointer    data)
{
  FabPlayer *self = data;

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_EOS)
    {
      self->bus_watch = 0;
      finish (self);
      return G_SOURCE_REMOVE;
    }
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR && !self->mute)
    {
      self->bus_watch = 0;
      self->mute = TRUE;
      stop (self);
      start (self);
      return G_SOURCE_REMOVE;
    }

  return G_SOURCE_CONTINUE;
}

static GstElement *
make_sink (FabPlayer *self)
{
  GstElement *sink = self->mute ? NULL : gst_element_factory_make ("autoaudiosink", NULL);

  if (sink == NULL)
    {
      sink = gst_element_factory_make ("fakesink", NULL);
      g_object_set (sink, "sync", TRUE, NULL);
    }

  return sink;
}

static gboolean
build (FabPlayer *self)
{
  GstElement *source = gst_element_factory_make ("appsrc", NULL);
  GstElement *convert = gst_element_factory_make ("audioconvert", NULL);
  GstElement *resample = gst_element_factory_make ("audioresample", NULL);
  GstElement *sink = make_sink (self);
  g_autoptr(GstCaps) caps = NULL;
  g_autoptr(GstBus) bus = NULL;
  GstAudioInfo info;

  gst_audio_info_set_format (&info, GST_AUDIO_FORMAT_F32, FAB_SOUND_RATE, FAB_SOUND_CHANNELS, NULL);
  caps = gst_audio_info_to_caps (&info);
  g_object_set (source, "format", GST_FORMAT_TIME, "max-bytes", (guint64) 0, "caps", caps, NULL);
  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  self->source = GST_APP_SRC (source);
  gst_bin_add_many (GST_BIN (self->pipeline), source, convert, resample, sink, NULL);
  bus = gst_element_get_bus (self->pipeline);
  self->bus_watch = gst_bus_add_watch (bus, bus_cb, self);

  return gst_element_link_many (source, convert, resample, sink, NULL);
}

static void
start (FabPlayer *self)
{
  g_assert (self->pipeline == NULL);

  self->base = self->position;
  self->fed = gst_util_uint64_scale (self->base, FAB_SOUND_RATE, G_USEC_PER_SEC);
  if (!build (self))
    g_warning ("GStreamer’s base elements do not fit each other");
  feed (self);
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
  self->tick = g_timeout_add (TICK_MS, tick_cb, self);
}

/* --- object --- */

static void
fab_player_dispose (GObject *object)
{
  FabPlayer *self = FAB_PLAYER (object);

  stop (self);
  g_clear_pointer (&self->mixer, fab_mixer_free);
  g_clear_object (&self->timeline);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (fab_player_parent_class)->dispose (object);
}

static void
fab_player_get_property (GObject    *object,
                         guint       id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  FabPlayer *self = FAB_PLAYER (object);

  switch (id)
    {
    case PROP_POSITION:
      g_value_set_int64 (value, self->position);
      break;
    case PROP_PLAYING:
      g_value_set_boolean (value, self->playing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_player_class_init (FabPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fab_player_dispose;
  object_class->get_property = fab_player_get_property;

  properties[PROP_POSITION] =
    g_param_spec_int64 ("position", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PLAYING] =
    g_param_spec_boolean ("playing", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_player_init (FabPlayer *self)
{
}

FabPlayer *
fab_player_new (FabStory *story)
{
  FabPlayer *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  gst_init (NULL, NULL);
  self = g_object_new (FAB_TYPE_PLAYER, NULL);
  self->story = g_object_ref (story);

  return self;
}

void
fab_player_set_timeline (FabPlayer   *self,
                         FabTimeline *timeline)
{
  g_return_if_fail (FAB_IS_PLAYER (self));
  g_return_if_fail (timeline == NULL || FAB_IS_TIMELINE (timeline));

  if (!g_set_object (&self->timeline, timeline))
    return;
  stop (self);
  g_clear_pointer (&self->mixer, fab_mixer_free);
  if (timeline != NULL)
    self->mixer = fab_mixer_new (timeline, read_clip, self->story);
  set_position (self, MIN (self->position, get_end (self)));
  if (self->playing && self->position < get_end (self))
    start (self);
  else
    set_playing (self, FALSE);
}

void
fab_player_play (FabPlayer *self)
{
  g_return_if_fail (FAB_IS_PLAYER (self));

  if (self->playing || get_end (self) == 0)
    return;
  /* From the end, play means again. */
  if (self->position >= get_end (self))
    set_position (self, 0);
  start (self);
  set_playing (self, TRUE);
}

void
fab_player_pause (FabPlayer *self)
{
  g_return_if_fail (FAB_IS_PLAYER (self));

  if (!self->playing)
    return;
  stop (self);
  set_playing (self, FALSE);
}

void
fab_player_seek (FabPlayer *self,
                 gint64     time)
{
  g_return_if_fail (FAB_IS_PLAYER (self));

  stop (self);
  set_position (self, CLAMP (time, 0, get_end (self)));
  if (self->playing && self->position < get_end (self))
    start (self);
  else
    set_playing (self, FALSE);
}

gint64
fab_player_get_position (FabPlayer *self)
{
  g_return_val_if_fail (FAB_IS_PLAYER (self), 0);

  return self->position;
}

gboolean
fab_player_get_playing (FabPlayer *self)
{
  g_return_val_if_fail (FAB_IS_PLAYER (self), FALSE);

  return self->playing;
}
