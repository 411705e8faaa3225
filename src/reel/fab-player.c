/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <gst/app/app.h>
#include <gst/audio/audio.h>

#include "fab-film-level.h"
#include "fab-mixer.h"
#include "fab-player.h"
#include "fab-shuttle.h"

#define TICK_MS 16
#define MAX_SPEED 16
/* Sound given to the card in advance, and in which pieces. */
#define AHEAD (800 * 1000)
#define PIECE (FAB_SOUND_RATE / 10)
/* What is heard of a moment that one passes by hand, and how it begins and ends without a click. */
#define GRAIN (FAB_SOUND_RATE / 16)
#define GRAIN_EDGE (FAB_SOUND_RATE / 200)
#define GRAIN_REST_MS 600
/* After a change the loudness of the film is measured anew, when nobody plays it. */
#define LEVEL_AFTER_MS 1500

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
  FabShuttle   shuttle;  /* the course since the pipeline began */
  gint64       elapsed;  /* on that course, microseconds */
  gint64       fed;      /* sound frames of it given to the pipeline */

  GstElement  *grains;   /* while one scrubs */
  GstAppSrc   *grain_source;
  guint        rest;     /* ends it */

  guint         level_source;  /* it is to be measured … */
  GCancellable *levelling;     /* … or is being measured */
  double        gain;          /* that the film as a whole gets, decibels, as last known */

  char        *sink;
  gint64       position;
  gboolean     playing;
  double       speed;
  gint64       loop_first, loop_last; /* equal: no loop */
};

enum { PROP_0, PROP_POSITION, PROP_PLAYING, PROP_SPEED, PROP_GAIN, PROP_SINK, N_PROPS };

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

static GBytes *
read_blob (const char  *hash,
           gpointer     story,
           GError     **error)
{
  return fab_story_load_blob (story, hash, error);
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

static GstBuffer *
wrap_samples (float *samples,
              gsize  n)
{
  GstBuffer *buffer = gst_buffer_new_wrapped (samples, n * FAB_SOUND_CHANNELS * sizeof *samples);

  GST_BUFFER_DURATION (buffer) = gst_util_uint64_scale (n, GST_SECOND, FAB_SOUND_RATE);
  return buffer;
}

static gint64
sound_to_time (gint64 frames)
{
  return gst_util_uint64_scale (frames, G_USEC_PER_SEC, FAB_SOUND_RATE);
}

static void
feed (FabPlayer *self)
{
  while (sound_to_time (self->fed) < self->elapsed + AHEAD)
    {
      float *samples = g_new0 (float, PIECE * FAB_SOUND_CHANNELS);
      GstBuffer *buffer;

      fab_shuttle_render (&self->shuttle, self->mixer, self->fed, PIECE, samples, NULL);
      buffer = wrap_samples (samples, PIECE);
      GST_BUFFER_PTS (buffer) = gst_util_uint64_scale (self->fed, GST_SECOND, FAB_SOUND_RATE);
      self->fed += PIECE;
      gst_app_src_push_buffer (self->source, buffer);
    }
}

static void
finish (FabPlayer *self)
{
  stop (self);
  set_playing (self, FALSE);
}

static gboolean
tick_cb (gpointer data)
{
  FabPlayer *self = data;
  gint64 time = 0;

  if (gst_element_query_position (self->pipeline, GST_FORMAT_TIME, &time))
    {
      self->elapsed = time / (gint64) GST_USECOND;
      set_position (self, fab_shuttle_time (&self->shuttle, self->elapsed));
    }
  /* Whoever saw the new position may have stopped us. */
  if (self->pipeline == NULL)
    return G_SOURCE_REMOVE;
  if (fab_shuttle_is_over (&self->shuttle, self->elapsed))
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

  if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_ERROR || self->mute)
    return G_SOURCE_CONTINUE;
  self->bus_watch = 0;
  self->mute = TRUE;
  stop (self);
  start (self);

  return G_SOURCE_REMOVE;
}

static GstElement *
make_sink (FabPlayer *self)
{
  GstElement *sink = NULL;

  if (!self->mute)
    sink = gst_parse_bin_from_description (self->sink, TRUE, NULL);
  if (sink == NULL)
    {
      sink = gst_element_factory_make ("fakesink", NULL);
      g_object_set (sink, "sync", TRUE, NULL);
    }

  return sink;
}

static GstElement *
make_source (gboolean live)
{
  GstElement *source;
  g_autoptr(GstCaps) caps = NULL;
  GstAudioInfo info;

  gst_init (NULL, NULL);
  source = gst_element_factory_make ("appsrc", NULL);
  gst_audio_info_set_format (&info, GST_AUDIO_FORMAT_F32, FAB_SOUND_RATE, FAB_SOUND_CHANNELS, NULL);
  caps = gst_audio_info_to_caps (&info);
  g_object_set (source, "format", GST_FORMAT_TIME, "max-bytes", (guint64) 0, "caps", caps,
                "is-live", live, "do-timestamp", live, NULL);
  return source;
}

static GstElement *
build (FabPlayer  *self,
       GstElement *source)
{
  GstElement *convert = gst_element_factory_make ("audioconvert", NULL);
  GstElement *resample = gst_element_factory_make ("audioresample", NULL);
  GstElement *sink = make_sink (self);
  GstElement *pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));

  gst_bin_add_many (GST_BIN (pipeline), source, convert, resample, sink, NULL);
  if (!gst_element_link_many (source, convert, resample, sink, NULL))
    g_warning ("GStreamer’s base elements do not fit each other");

  return pipeline;
}

static void
plot_course (FabPlayer *self)
{
  FabShuttle *shuttle = &self->shuttle;

  shuttle->base = self->position;
  shuttle->speed = self->speed;
  shuttle->loop = self->loop_last > self->loop_first;
  shuttle->first = shuttle->loop ? self->loop_first : 0;
  shuttle->last = shuttle->loop ? MIN (self->loop_last, get_end (self)) : get_end (self);
}

static void
start (FabPlayer *self)
{
  GstElement *source;
  g_autoptr(GstBus) bus = NULL;

  g_assert (self->pipeline == NULL);

  plot_course (self);
  self->elapsed = 0;
  self->fed = 0;
  source = make_source (FALSE);
  self->source = GST_APP_SRC (source);
  self->pipeline = build (self, source);
  bus = gst_element_get_bus (self->pipeline);
  self->bus_watch = gst_bus_add_watch (bus, bus_cb, self);
  feed (self);
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);
  self->tick = g_timeout_add (TICK_MS, tick_cb, self);
}

static void
restart (FabPlayer *self)
{
  if (!self->playing)
    return;
  stop (self);
  start (self);
}

/* --- grains: what is heard while one scrubs --- */

static void
stop_grains (FabPlayer *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->grains != NULL)
    gst_element_set_state (self->grains, GST_STATE_NULL);
  gst_clear_object (&self->grains);
  self->grain_source = NULL;
}

static void
ensure_grains (FabPlayer *self)
{
  GstElement *source;

  if (self->grains != NULL)
    return;
  source = make_source (TRUE);
  self->grain_source = GST_APP_SRC (source);
  self->grains = build (self, source);
  gst_element_set_state (self->grains, GST_STATE_PLAYING);
}

static gboolean
rest_cb (gpointer data)
{
  FabPlayer *self = data;

  self->rest = 0;
  stop_grains (self);

  return G_SOURCE_REMOVE;
}

static void
shape_grain (float *samples)
{
  for (guint i = 0; i < GRAIN_EDGE; i++)
    for (guint c = 0; c < FAB_SOUND_CHANNELS; c++)
      {
        samples[i * FAB_SOUND_CHANNELS + c] *= (float) i / GRAIN_EDGE;
        samples[(GRAIN - 1 - i) * FAB_SOUND_CHANNELS + c] *= (float) i / GRAIN_EDGE;
      }
}

static void
sound_grain (FabPlayer *self)
{
  gint64 first = gst_util_uint64_scale (self->position, FAB_SOUND_RATE, G_USEC_PER_SEC);
  g_autofree float *samples = g_new0 (float, GRAIN * FAB_SOUND_CHANNELS);

  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (GRAIN_REST_MS, rest_cb, self);
  if (!fab_mixer_render (self->mixer, first, GRAIN, samples, NULL))
    return;
  shape_grain (samples);
  ensure_grains (self);
  /* One that still waits is passed by: the ear follows the hand. */
  if (gst_app_src_get_current_level_bytes (self->grain_source) == 0)
    gst_app_src_push_buffer (self->grain_source, wrap_samples (g_steal_pointer (&samples), GRAIN));
}

/* --- the film as a whole --- */

static void
levelled_cb (double   gain,
             gpointer player)
{
  FabPlayer *self = player;

  g_clear_object (&self->levelling);
  self->gain = gain;
  if (self->mixer != NULL)
    fab_mixer_set_gain (self->mixer, gain);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_GAIN]);
}

static void
stop_levelling (FabPlayer *self)
{
  g_clear_handle_id (&self->level_source, g_source_remove);
  if (self->levelling != NULL)
    g_cancellable_cancel (self->levelling);
  g_clear_object (&self->levelling);
}

static gboolean
level_cb (gpointer data)
{
  FabPlayer *self = data;

  if (self->playing)
    return G_SOURCE_CONTINUE;
  self->level_source = 0;
  self->levelling = g_cancellable_new ();
  fab_film_level_async (self->story, self->timeline, self->levelling, levelled_cb, self);

  return G_SOURCE_REMOVE;
}

/* The mixer of the new timeline goes on as loud as the one before it. */
static void
queue_levelling (FabPlayer *self)
{
  stop_levelling (self);
  if (self->mixer == NULL || get_end (self) == 0)
    return;
  fab_mixer_set_gain (self->mixer, self->gain);
  self->level_source = g_timeout_add (LEVEL_AFTER_MS, level_cb, self);
}

/* --- object --- */

static void
fab_player_dispose (GObject *object)
{
  FabPlayer *self = FAB_PLAYER (object);

  stop (self);
  stop_grains (self);
  stop_levelling (self);
  g_clear_pointer (&self->mixer, fab_mixer_free);
  g_clear_object (&self->timeline);
  g_clear_object (&self->story);

  G_OBJECT_CLASS (fab_player_parent_class)->dispose (object);
}

static void
fab_player_finalize (GObject *object)
{
  g_free (FAB_PLAYER (object)->sink);

  G_OBJECT_CLASS (fab_player_parent_class)->finalize (object);
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
    case PROP_SPEED:
      g_value_set_double (value, self->speed);
      break;
    case PROP_GAIN:
      g_value_set_double (value, self->gain);
      break;
    case PROP_SINK:
      g_value_set_string (value, self->sink);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
fab_player_set_property (GObject      *object,
                         guint         id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  FabPlayer *self = FAB_PLAYER (object);

  switch (id)
    {
    case PROP_SINK:
      g_free (self->sink);
      self->sink = g_value_dup_string (value);
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
  object_class->finalize = fab_player_finalize;
  object_class->get_property = fab_player_get_property;
  object_class->set_property = fab_player_set_property;

  properties[PROP_POSITION] =
    g_param_spec_int64 ("position", NULL, NULL, 0, G_MAXINT64, 0,
                        G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_PLAYING] =
    g_param_spec_boolean ("playing", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SPEED] =
    g_param_spec_double ("speed", NULL, NULL, -MAX_SPEED, MAX_SPEED, 1,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_GAIN] =
    g_param_spec_double ("gain", NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_SINK] =
    g_param_spec_string ("sink", NULL, NULL, "autoaudiosink",
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
fab_player_init (FabPlayer *self)
{
  self->speed = 1;
}

static void
init_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  gst_init (NULL, NULL);
}

/* Whoever plays first should not wait for GStreamer to look through its plugins, and whoever opens a story neither. */
static void
warm_up (void)
{
  g_autoptr(GTask) task = g_task_new (NULL, NULL, NULL, NULL);

  g_task_run_in_thread (task, init_in_thread);
}

FabPlayer *
fab_player_new (FabStory *story)
{
  FabPlayer *self;

  g_return_val_if_fail (FAB_IS_STORY (story), NULL);

  self = g_object_new (FAB_TYPE_PLAYER, NULL);
  self->story = g_object_ref (story);
  warm_up ();

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
    {
      self->mixer = fab_mixer_new (timeline, read_clip, read_blob, self->story);
      fab_mixer_set_patient (self->mixer, FALSE);
    }
  queue_levelling (self);
  set_position (self, MIN (self->position, get_end (self)));
  if (self->playing && self->position < get_end (self))
    start (self);
  else
    set_playing (self, FALSE);
}

static void
set_speed (FabPlayer *self,
           double     speed)
{
  if (self->speed == speed)
    return;
  self->speed = speed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPEED]);
}

void
fab_player_play (FabPlayer *self)
{
  fab_player_shuttle (self, 1);
}

void
fab_player_shuttle (FabPlayer *self,
                    double     speed)
{
  gint64 first, last;

  g_return_if_fail (FAB_IS_PLAYER (self));
  g_return_if_fail (speed != 0 && ABS (speed) <= MAX_SPEED);

  if (get_end (self) == 0 || (self->playing && self->speed == speed))
    return;
  stop (self);
  stop_grains (self);
  set_speed (self, speed);
  plot_course (self);
  first = self->shuttle.first;
  last = self->shuttle.last;
  /* From the end, play means again. */
  if (speed > 0 && self->position >= last)
    set_position (self, first);
  else if (speed < 0 && self->position <= first)
    set_position (self, last);
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
fab_player_set_loop (FabPlayer *self,
                     gint64     first,
                     gint64     last)
{
  g_return_if_fail (FAB_IS_PLAYER (self));

  if (self->loop_first == first && self->loop_last == last)
    return;
  self->loop_first = first;
  self->loop_last = last;
  restart (self);
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

void
fab_player_scrub (FabPlayer *self,
                  gint64     time)
{
  g_return_if_fail (FAB_IS_PLAYER (self));

  fab_player_pause (self);
  fab_player_seek (self, time);
  if (self->mixer != NULL)
    sound_grain (self);
}

double
fab_player_get_speed (FabPlayer *self)
{
  g_return_val_if_fail (FAB_IS_PLAYER (self), 1);

  return self->speed;
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
