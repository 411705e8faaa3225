/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <gst/app/app.h>
#include <gst/audio/audio.h>
#include <gst/video/video.h>

#include "fab-clip.h"
#include "fab-encoder.h"
#include "fab-gif.h"
#include "fab-reel-error.h"

/* Frames and bytes between the compositor and the encoder: enough to draw a new panel meanwhile. */
#define AHEAD_FRAMES 16
#define AHEAD_BYTES (64 * 1024 * 1024)
#define WAIT_TIME (4 * GST_MSECOND)
/* A frame that is held for longer is written again: one can seek there, and a cluster of WebM cannot
 * span more than 32 s. */
#define LONGEST_SECONDS 10
#define CAIRO_VIDEO_FORMAT \
  (G_BYTE_ORDER == G_LITTLE_ENDIAN ? GST_VIDEO_FORMAT_BGRx : GST_VIDEO_FORMAT_xRGB)

struct FabEncoder
{
  FabEncoderSpec  spec;
  FabGif         *gif; /* instead of a pipeline */
  GstElement     *pipeline;
  GstAppSrc      *video;
  GstAppSrc      *audio;
  GstBus         *bus;
  GstVideoInfo    from;
  GstVideoInfo    to;
  GAsyncQueue    *converters; /* GstVideoConverter: one serves one thread at a time */
  GCancellable   *cancellable;
  gint64          skip;     /* sound frames that are left out, so that the encoder’s delay does not show … */
  gint64          sound_end; /* … and how many it shall get, so that the sound is no longer than the picture */
  gint64          n_video;
  gint64          n_audio;
};

/* --- the pipeline --- */

static GstElement *
add_element (FabEncoder  *self,
             const char  *factory,
             GError     **error)
{
  GstElement *element = gst_element_factory_make (factory, NULL);

  if (element != NULL)
    gst_bin_add (GST_BIN (self->pipeline), element);
  else
    g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_NO_ENCODER,
                 "GStreamer’s element “%s” is missing", factory);

  return element;
}

static GstAppSrc *
add_source (FabEncoder  *self,
            GstCaps     *caps,
            GError     **error)
{
  GstElement *source = add_element (self, "appsrc", error);

  if (source == NULL)
    return NULL;
  g_object_set (source, "format", GST_FORMAT_TIME, "max-bytes", (guint64) 0, "caps", caps, NULL);

  return GST_APP_SRC (source);
}

/* The sound is encoded long before the picture; the muxer waits for both. */
static GstElement *
add_queue (FabEncoder  *self,
           GError     **error)
{
  GstElement *queue = add_element (self, "queue", error);

  if (queue != NULL)
    g_object_set (queue, "max-size-time", (guint64) (3 * LONGEST_SECONDS * GST_SECOND),
                  "max-size-buffers", 0, "max-size-bytes", AHEAD_BYTES, NULL);

  return queue;
}

static GstElement *
add_filter (FabEncoder  *self,
            const char  *description,
            GError     **error)
{
  GstElement *filter = add_element (self, description != NULL ? "capsfilter" : "identity", error);
  g_autoptr(GstCaps) caps = NULL;

  if (filter == NULL || description == NULL)
    return filter;
  caps = gst_caps_from_string (description);
  g_object_set (filter, "caps", caps, NULL);

  return filter;
}

static gboolean
link_failed (GError **error)
{
  g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_FAILED, "The encoders do not fit each other");

  return FALSE;
}

/* From @before through the encoder to @after. */
static gboolean
add_codec (FabEncoder      *self,
           GstElement      *before,
           const FabCodec  *codec,
           GstElement      *after,
           GError         **error)
{
  GstElement *encoder = add_element (self, codec->factory, error), *parser, *filter, *queue;

  if (encoder == NULL)
    return FALSE;
  codec->set_up (encoder, &self->spec.use);
  parser = add_element (self, codec->parser != NULL ? codec->parser : "identity", error);
  filter = add_filter (self, codec->caps, error);
  queue = add_queue (self, error);
  if (parser == NULL || filter == NULL || queue == NULL)
    return FALSE;

  return gst_element_link_many (before, encoder, parser, filter, queue, after, NULL)
         || link_failed (error);
}

static gboolean
add_video (FabEncoder  *self,
           GstElement  *after,
           GError     **error)
{
  const FabCodec *codec = fab_codec_choose (self->spec.format->video);
  g_autoptr(GstCaps) caps = gst_video_info_to_caps (&self->to);

  self->video = add_source (self, caps, error);
  if (self->video == NULL)
    return FALSE;

  return add_codec (self, GST_ELEMENT (self->video), codec, after, error);
}

static void
plan_sound (FabEncoder     *self,
            const FabCodec *codec)
{
  gint64 n = self->spec.n_sound;

  self->skip = codec->delay;
  self->sound_end = n;
  if (codec->block == 0)
    return;
  /* A block that does not fit is left out of a film; of a sound nothing shall be missing. */
  n = self->spec.format->picture ? n / codec->block : (n + codec->block - 1) / codec->block;
  self->sound_end = MAX (n - codec->n_extra, 1) * codec->block;
}

static gboolean
add_audio (FabEncoder  *self,
           GstElement  *after,
           GError     **error)
{
  const FabCodec *codec = fab_codec_choose (self->spec.format->audio);
  GstElement *convert;
  GstAudioInfo info;
  g_autoptr(GstCaps) caps = NULL;

  gst_audio_info_set_format (&info, GST_AUDIO_FORMAT_F32, FAB_SOUND_RATE, FAB_SOUND_CHANNELS, NULL);
  caps = gst_audio_info_to_caps (&info);
  plan_sound (self, codec);
  self->audio = add_source (self, caps, error);
  convert = add_element (self, "audioconvert", error);
  if (self->audio == NULL || convert == NULL)
    return FALSE;
  if (!gst_element_link (GST_ELEMENT (self->audio), convert))
    return link_failed (error);

  return add_codec (self, convert, codec, after, error);
}

static GstElement *
add_muxer (FabEncoder  *self,
           GError     **error)
{
  const char *factory = self->spec.format->muxer;
  GstElement *muxer = add_element (self, factory != NULL ? factory : "identity", error);

  if (muxer == NULL || factory == NULL)
    return muxer;
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (muxer), "writing-app") != NULL)
    g_object_set (muxer, "writing-app", "Fabula " FAB_VERSION, NULL);

  return muxer;
}

static gboolean
build (FabEncoder  *self,
       const char  *path,
       GError     **error)
{
  GstElement *muxer = add_muxer (self, error), *sink;

  if (muxer == NULL)
    return FALSE;
  sink = add_element (self, "filesink", error);
  if (sink == NULL)
    return FALSE;
  g_object_set (sink, "location", path, NULL);
  if (!gst_element_link (muxer, sink))
    return link_failed (error);

  return (self->spec.format->video == NULL || add_video (self, muxer, error))
         && (!self->spec.sound || add_audio (self, muxer, error));
}

static void
set_up_conversion (FabEncoder *self)
{
  const FabCodecUse *use = &self->spec.use;

  gst_video_info_set_format (&self->from, CAIRO_VIDEO_FORMAT, use->width, use->height);
  gst_video_info_set_format (&self->to, GST_VIDEO_FORMAT_I420, use->width, use->height);
  self->from.fps_n = self->to.fps_n = use->fps_n;
  self->from.fps_d = self->to.fps_d = use->fps_d;
  self->converters = g_async_queue_new_full ((GDestroyNotify) gst_video_converter_free);
}

FabEncoder *
fab_encoder_new (const char            *path,
                 const FabEncoderSpec  *spec,
                 GCancellable          *cancellable,
                 GError               **error)
{
  g_autoptr(FabEncoder) self = NULL;

  g_return_val_if_fail (path != NULL && spec != NULL, NULL);
  g_return_val_if_fail (!spec->format->picture
                        || (spec->use.width % 2 == 0 && spec->use.height % 2 == 0), NULL);

  if (!fab_film_format_check (spec->format, spec->sound, error))
    return NULL;
  self = g_new0 (FabEncoder, 1);
  self->spec = *spec;
  g_set_object (&self->cancellable, cancellable);
  if (spec->format->picture)
    set_up_conversion (self);
  if (spec->format->picture && spec->format->video == NULL)
    {
      self->gif = fab_gif_new (path, &spec->use, error);
      return self->gif != NULL ? g_steal_pointer (&self) : NULL;
    }
  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  self->bus = gst_element_get_bus (self->pipeline);
  if (!build (self, path, error))
    return NULL;
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);

  return g_steal_pointer (&self);
}

void
fab_encoder_free (FabEncoder *self)
{
  g_return_if_fail (self != NULL);

  if (self->pipeline != NULL)
    gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_clear_pointer (&self->gif, fab_gif_free);
  g_clear_pointer (&self->converters, g_async_queue_unref);
  gst_clear_object (&self->bus);
  gst_clear_object (&self->pipeline);
  g_clear_object (&self->cancellable);
  g_free (self);
}

/* --- feeding it --- */

static gboolean
take_error (GstMessage  *message,
            GError     **error)
{
  g_autoptr(GError) cause = NULL;
  g_autofree char *details = NULL;

  gst_message_parse_error (message, &cause, &details);
  g_debug ("%s", details);
  if (g_error_matches (cause, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NO_SPACE_LEFT))
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "There is no space left for the film");
  else
    g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_FAILED, "The film could not be written: %s",
                 cause->message);

  return FALSE;
}

/* Waits @time at most. TRUE with @ended when the file is complete. */
static gboolean
look_at_bus (FabEncoder    *self,
             GstClockTime   time,
             gboolean      *ended,
             GError       **error)
{
  g_autoptr(GstMessage) message = NULL;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  message = gst_bus_timed_pop_filtered (self->bus, time, GST_MESSAGE_ERROR | GST_MESSAGE_EOS);
  if (message == NULL)
    return TRUE;
  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    return take_error (message, error);
  *ended = TRUE;

  return TRUE;
}

static GstBuffer *
wrap_surface (FabEncoder      *self,
              cairo_surface_t *surface)
{
  gsize offset[GST_VIDEO_MAX_PLANES] = { 0 };
  gint stride[GST_VIDEO_MAX_PLANES] = { cairo_image_surface_get_stride (surface) };
  gsize size = (gsize) stride[0] * self->spec.use.height;
  GstBuffer *buffer = gst_buffer_new_wrapped_full (GST_MEMORY_FLAG_READONLY,
                                                   cairo_image_surface_get_data (surface), size, 0,
                                                   size, cairo_surface_reference (surface),
                                                   (GDestroyNotify) cairo_surface_destroy);

  gst_buffer_add_video_meta_full (buffer, GST_VIDEO_FRAME_FLAG_NONE, CAIRO_VIDEO_FORMAT,
                                  self->spec.use.width, self->spec.use.height, 1, offset, stride);

  return buffer;
}

static void
convert_pixels (FabEncoder *self,
                GstBuffer  *source,
                GstBuffer  *target)
{
  GstVideoConverter *converter = g_async_queue_try_pop (self->converters);
  GstVideoFrame in, out;

  if (converter == NULL)
    converter = gst_video_converter_new (&self->from, &self->to, NULL);
  if (gst_video_frame_map (&in, &self->from, source, GST_MAP_READ))
    {
      if (gst_video_frame_map (&out, &self->to, target, GST_MAP_WRITE))
        {
          gst_video_converter_frame (converter, &in, &out);
          gst_video_frame_unmap (&out);
        }
      gst_video_frame_unmap (&in);
    }
  g_async_queue_push (self->converters, converter);
}

GstBuffer *
fab_encoder_convert (FabEncoder      *self,
                     cairo_surface_t *frame)
{
  g_autoptr(GstBuffer) source = NULL;
  GstBuffer *buffer;

  g_return_val_if_fail (self != NULL && frame != NULL, NULL);
  g_return_val_if_fail (cairo_image_surface_get_width (frame) == self->spec.use.width
                        && cairo_image_surface_get_height (frame) == self->spec.use.height, NULL);

  source = wrap_surface (self, frame);
  if (self->gif != NULL)
    return g_steal_pointer (&source);
  buffer = gst_buffer_new_allocate (NULL, GST_VIDEO_INFO_SIZE (&self->to), NULL);
  convert_pixels (self, source, buffer);

  return buffer;
}

static GstClockTime
video_time (FabEncoder *self,
            gint64      frame)
{
  return gst_util_uint64_scale_round (frame, GST_SECOND * self->spec.use.fps_d,
                                      self->spec.use.fps_n);
}

static guint64
ahead_frames (FabEncoder *self)
{
  return CLAMP (AHEAD_BYTES / GST_VIDEO_INFO_SIZE (&self->to), 3, AHEAD_FRAMES);
}

/* One buffer that is shown for @n frames; the copy shares the pixels. */
static gboolean
push_buffer (FabEncoder  *self,
             GstBuffer   *frame,
             gint64       n,
             GError     **error)
{
  GstBuffer *buffer;
  gboolean ended = FALSE;

  while (gst_app_src_get_current_level_buffers (self->video) >= ahead_frames (self))
    if (!look_at_bus (self, WAIT_TIME, &ended, error))
      return FALSE;
  buffer = gst_buffer_copy (frame);
  GST_BUFFER_PTS (buffer) = video_time (self, self->n_video);
  self->n_video += n;
  GST_BUFFER_DURATION (buffer) = video_time (self, self->n_video) - GST_BUFFER_PTS (buffer);
  gst_app_src_push_buffer (self->video, buffer);

  return look_at_bus (self, 0, &ended, error);
}

static gint64
longest_run (FabEncoder *self)
{
  if (!self->spec.use.long_frames)
    return 1;

  return MAX (1, (gint64) LONGEST_SECONDS * self->spec.use.fps_n / self->spec.use.fps_d);
}

gboolean
fab_encoder_push_frame (FabEncoder  *self,
                        GstBuffer   *frame,
                        gint64       n,
                        gboolean     cut,
                        GError     **error)
{
  g_return_val_if_fail (self != NULL && frame != NULL && n > 0, FALSE);

  if (self->gif != NULL)
    return !g_cancellable_set_error_if_cancelled (self->cancellable, error)
           && fab_gif_push (self->gif, frame, n, cut, error);
  if (cut && self->n_video > 0 && self->spec.use.long_frames)
    gst_element_send_event (GST_ELEMENT (self->video),
                            gst_video_event_new_downstream_force_key_unit (GST_CLOCK_TIME_NONE, GST_CLOCK_TIME_NONE,
                                                                           GST_CLOCK_TIME_NONE, FALSE, 0));
  while (n > 0)
    {
      gint64 run = MIN (n, longest_run (self));

      if (!push_buffer (self, frame, run, error))
        return FALSE;
      n -= run;
    }

  return TRUE;
}

static GstClockTime
audio_time (gint64 frame)
{
  return gst_util_uint64_scale_round (frame, GST_SECOND, FAB_SOUND_RATE);
}

/* Takes @samples, from frame @first of them on. */
static gboolean
push_samples (FabEncoder  *self,
              float       *samples,
              gsize        first,
              gsize        n_frames,
              GError     **error)
{
  const gsize size = FAB_SOUND_CHANNELS * sizeof *samples;
  GstBuffer *buffer = gst_buffer_new_wrapped (samples, (first + n_frames) * size);
  gboolean ended = FALSE;

  gst_buffer_resize (buffer, first * size, n_frames * size);
  GST_BUFFER_PTS (buffer) = audio_time (self->n_audio);
  self->n_audio += n_frames;
  GST_BUFFER_DURATION (buffer) = audio_time (self->n_audio) - GST_BUFFER_PTS (buffer);
  while (self->video == NULL && gst_app_src_get_current_level_buffers (self->audio) >= AHEAD_FRAMES)
    if (!look_at_bus (self, WAIT_TIME, &ended, error))
      {
        gst_buffer_unref (buffer);
        return FALSE;
      }
  gst_app_src_push_buffer (self->audio, buffer);

  return look_at_bus (self, 0, &ended, error);
}

gboolean
fab_encoder_push_sound (FabEncoder  *self,
                        float       *samples,
                        gsize        n_frames,
                        GError     **error)
{
  gint64 skip, n;

  g_return_val_if_fail (self != NULL && samples != NULL, FALSE);
  g_return_val_if_fail (self->audio != NULL, FALSE);

  skip = MIN (self->skip, (gint64) n_frames);
  n = MIN ((gint64) n_frames - skip, self->sound_end - self->n_audio);
  self->skip -= skip;
  if (n > 0)
    return push_samples (self, samples, skip, n, error);
  g_free (samples);

  return TRUE;
}

/* What was left out at the start is silence at the end. */
static gboolean
end_sound (FabEncoder  *self,
           GError     **error)
{
  gint64 n = self->sound_end - self->n_audio;

  if (n > 0 && !push_samples (self, g_new0 (float, n * FAB_SOUND_CHANNELS), 0, n, error))
    return FALSE;
  gst_app_src_end_of_stream (self->audio);

  return TRUE;
}

gboolean
fab_encoder_finish (FabEncoder  *self,
                    GError     **error)
{
  gboolean ended = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->gif != NULL)
    return fab_gif_finish (self->gif, error);
  if (self->video != NULL)
    gst_app_src_end_of_stream (self->video);
  if (self->audio != NULL && !end_sound (self, error))
    return FALSE;
  while (!ended)
    if (!look_at_bus (self, 50 * GST_MSECOND, &ended, error))
      return FALSE;
  gst_element_set_state (self->pipeline, GST_STATE_NULL);

  return TRUE;
}
