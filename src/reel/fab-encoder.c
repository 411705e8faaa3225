/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <gst/app/app.h>
#include <gst/audio/audio.h>
#include <gst/video/video.h>

#include "fab-clip.h"
#include "fab-encoder.h"
#include "fab-reel-error.h"

/* Frames between the compositor and the encoder: enough to draw a new panel meanwhile. */
#define AHEAD_FRAMES 16
#define WAIT_TIME (4 * GST_MSECOND)
#define KEYFRAME_SECONDS 5
#define CAIRO_VIDEO_FORMAT \
  (G_BYTE_ORDER == G_LITTLE_ENDIAN ? GST_VIDEO_FORMAT_BGRx : GST_VIDEO_FORMAT_xRGB)

struct FabEncoder
{
  GstElement        *pipeline;
  GstAppSrc         *video;
  GstAppSrc         *audio;
  GstBus            *bus;
  GstVideoInfo       from;
  GstVideoInfo       to;
  GstVideoConverter *converter;
  GstBuffer         *last;
  FabEncoderFormat   format;
  GCancellable      *cancellable;
  gint64             n_video;
  gint64             n_audio;
};

/* --- the pipeline --- */

static GstElement *
make_element (GstElement  *pipeline,
              const char  *factory,
              const char  *package,
              GError     **error)
{
  GstElement *element = gst_element_factory_make (factory, NULL);

  if (element != NULL)
    gst_bin_add (GST_BIN (pipeline), element);
  else
    g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_NO_ENCODER,
                 "GStreamer’s element “%s” is missing; install the package %s",
                 factory, package);

  return element;
}

static void
set_up_vpx (GstElement             *encoder,
            const FabEncoderFormat *format)
{
  double fps = (double) format->fps_n / format->fps_d;
  /* A tenth of a bit per pixel is a ceiling that drawings in motion seldom need. */
  int bitrate = CLAMP (format->width * format->height * fps * 0.1, 250000, 40000000);

  g_object_set (encoder,
                "deadline", (gint64) 1,
                "threads", (int) CLAMP (g_get_num_processors (), 1, 8),
                "end-usage", 2, /* constant quality under that ceiling */
                "cq-level", 24,
                "min-quantizer", 4,
                "max-quantizer", 56,
                "target-bitrate", bitrate,
                "lag-in-frames", 0,
                "keyframe-max-dist", (int) (fps * KEYFRAME_SECONDS + 0.5),
                NULL);
}

/* VP9, else VP8. A negative speed is one that does not depend on how busy the machine is. */
static GstElement *
make_video_encoder (GstElement              *pipeline,
                    const FabEncoderFormat  *format,
                    GError                 **error)
{
  GstElement *encoder = gst_element_factory_make ("vp9enc", NULL);

  if (encoder != NULL)
    {
      gst_bin_add (GST_BIN (pipeline), encoder);
      set_up_vpx (encoder, format);
      g_object_set (encoder, "cpu-used", 8, "row-mt", TRUE, "tile-columns", 2, NULL);
      return encoder;
    }
  encoder = make_element (pipeline, "vp8enc", "gstreamer1.0-plugins-good", error);
  if (encoder == NULL)
    return NULL;
  set_up_vpx (encoder, format);
  g_object_set (encoder, "cpu-used", -8, NULL);

  return encoder;
}

static GstAppSrc *
make_source (GstElement *pipeline,
             GstCaps    *caps)
{
  GstElement *source = gst_element_factory_make ("appsrc", NULL);

  if (source == NULL)
    return NULL;
  g_object_set (source, "format", GST_FORMAT_TIME, "max-bytes", (guint64) 0, "caps", caps, NULL);
  gst_bin_add (GST_BIN (pipeline), source);

  return GST_APP_SRC (source);
}

static GstElement *
make_queue (GstElement *pipeline)
{
  GstElement *queue = gst_element_factory_make ("queue", NULL);

  /* The sound is encoded long before the picture; the muxer waits for both. */
  g_object_set (queue, "max-size-time", (guint64) (10 * GST_SECOND), "max-size-buffers", 0,
                "max-size-bytes", 64 * 1024 * 1024, NULL);
  gst_bin_add (GST_BIN (pipeline), queue);

  return queue;
}

static gboolean
link_failed (GError **error)
{
  g_set_error (error, FAB_REEL_ERROR, FAB_REEL_ERROR_FAILED, "The encoders do not fit each other");

  return FALSE;
}

static gboolean
build_video (FabEncoder  *self,
             GstElement  *muxer,
             GError     **error)
{
  g_autoptr(GstCaps) caps = gst_video_info_to_caps (&self->to);
  GstElement *encoder = make_video_encoder (self->pipeline, &self->format, error);

  if (encoder == NULL)
    return FALSE;
  self->video = make_source (self->pipeline, caps);
  if (self->video == NULL
      || !gst_element_link_many (GST_ELEMENT (self->video), encoder,
                                 make_queue (self->pipeline), muxer, NULL))
    return link_failed (error);

  return TRUE;
}

static gboolean
build_audio (FabEncoder  *self,
             GstElement  *muxer,
             GError     **error)
{
  GstAudioInfo info;
  g_autoptr(GstCaps) caps = NULL;
  GstElement *convert, *encoder;

  gst_audio_info_set_format (&info, GST_AUDIO_FORMAT_F32, FAB_SOUND_RATE, FAB_SOUND_CHANNELS, NULL);
  caps = gst_audio_info_to_caps (&info);
  convert = make_element (self->pipeline, "audioconvert", "gstreamer1.0-plugins-base", error);
  if (convert == NULL)
    return FALSE;
  encoder = make_element (self->pipeline, "opusenc", "gstreamer1.0-plugins-base", error);
  if (encoder == NULL)
    return FALSE;
  g_object_set (encoder, "bitrate", 96000, NULL);
  self->audio = make_source (self->pipeline, caps);
  if (self->audio == NULL
      || !gst_element_link_many (GST_ELEMENT (self->audio), convert, encoder,
                                 make_queue (self->pipeline), muxer, NULL))
    return link_failed (error);

  return TRUE;
}

static gboolean
build (FabEncoder  *self,
       const char  *path,
       GError     **error)
{
  GstElement *muxer, *sink;

  muxer = make_element (self->pipeline, "webmmux", "gstreamer1.0-plugins-good", error);
  if (muxer == NULL)
    return FALSE;
  sink = make_element (self->pipeline, "filesink", "libgstreamer1.0-0", error);
  if (sink == NULL)
    return FALSE;
  g_object_set (muxer, "writing-app", "Fabula " FAB_VERSION, NULL);
  g_object_set (sink, "location", path, NULL);
  if (!gst_element_link (muxer, sink))
    return link_failed (error);

  return build_video (self, muxer, error)
         && (!self->format.sound || build_audio (self, muxer, error));
}

static void
set_up_conversion (FabEncoder *self)
{
  int width = self->format.width, height = self->format.height;

  gst_video_info_set_format (&self->from, CAIRO_VIDEO_FORMAT, width, height);
  gst_video_info_set_format (&self->to, GST_VIDEO_FORMAT_I420, width, height);
  self->from.fps_n = self->to.fps_n = self->format.fps_n;
  self->from.fps_d = self->to.fps_d = self->format.fps_d;
  self->converter = gst_video_converter_new (&self->from, &self->to, NULL);
}

FabEncoder *
fab_encoder_new (const char              *path,
                 const FabEncoderFormat  *format,
                 GCancellable            *cancellable,
                 GError                 **error)
{
  g_autoptr(FabEncoder) self = NULL;

  g_return_val_if_fail (path != NULL && format != NULL, NULL);
  g_return_val_if_fail (format->width % 2 == 0 && format->height % 2 == 0, NULL);

  self = g_new0 (FabEncoder, 1);
  self->format = *format;
  g_set_object (&self->cancellable, cancellable);
  self->pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  self->bus = gst_element_get_bus (self->pipeline);
  set_up_conversion (self);
  if (!build (self, path, error))
    return NULL;
  gst_element_set_state (self->pipeline, GST_STATE_PLAYING);

  return g_steal_pointer (&self);
}

void
fab_encoder_free (FabEncoder *self)
{
  g_return_if_fail (self != NULL);

  gst_element_set_state (self->pipeline, GST_STATE_NULL);
  g_clear_pointer (&self->converter, gst_video_converter_free);
  gst_clear_buffer (&self->last);
  gst_object_unref (self->bus);
  gst_object_unref (self->pipeline);
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
convert_frame (FabEncoder      *self,
               cairo_surface_t *surface)
{
  GstBuffer *buffer = gst_buffer_new_allocate (NULL, GST_VIDEO_INFO_SIZE (&self->to), NULL);
  g_autoptr(GstBuffer) source = NULL;
  gsize offset[GST_VIDEO_MAX_PLANES] = { 0 };
  gint stride[GST_VIDEO_MAX_PLANES] = { cairo_image_surface_get_stride (surface) };
  gsize size = (gsize) stride[0] * self->format.height;
  GstVideoFrame in, out;

  source = gst_buffer_new_wrapped_full (GST_MEMORY_FLAG_READONLY,
                                        cairo_image_surface_get_data (surface),
                                        size, 0, size, NULL, NULL);
  gst_buffer_add_video_meta_full (source, GST_VIDEO_FRAME_FLAG_NONE, CAIRO_VIDEO_FORMAT,
                                  self->format.width, self->format.height, 1, offset, stride);
  if (gst_video_frame_map (&in, &self->from, source, GST_MAP_READ))
    {
      if (gst_video_frame_map (&out, &self->to, buffer, GST_MAP_WRITE))
        {
          gst_video_converter_frame (self->converter, &in, &out);
          gst_video_frame_unmap (&out);
        }
      gst_video_frame_unmap (&in);
    }

  return buffer;
}

static GstClockTime
video_time (FabEncoder *self,
            gint64      frame)
{
  return gst_util_uint64_scale_round (frame, GST_SECOND * self->format.fps_d, self->format.fps_n);
}

gboolean
fab_encoder_push_frame (FabEncoder       *self,
                        cairo_surface_t  *frame,
                        GError          **error)
{
  GstBuffer *buffer;
  gboolean ended = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (frame != NULL || self->last != NULL, FALSE);

  if (frame != NULL)
    {
      gst_clear_buffer (&self->last);
      self->last = convert_frame (self, frame);
    }
  /* The copy shares the pixels. */
  buffer = gst_buffer_copy (self->last);
  GST_BUFFER_PTS (buffer) = video_time (self, self->n_video);
  GST_BUFFER_DURATION (buffer) = video_time (self, self->n_video + 1) - GST_BUFFER_PTS (buffer);
  self->n_video++;
  while (gst_app_src_get_current_level_buffers (self->video) >= AHEAD_FRAMES)
    if (!look_at_bus (self, WAIT_TIME, &ended, error))
      {
        gst_buffer_unref (buffer);
        return FALSE;
      }
  gst_app_src_push_buffer (self->video, buffer);

  return look_at_bus (self, 0, &ended, error);
}

static GstClockTime
audio_time (gint64 frame)
{
  return gst_util_uint64_scale_round (frame, GST_SECOND, FAB_SOUND_RATE);
}

gboolean
fab_encoder_push_sound (FabEncoder  *self,
                        float       *samples,
                        gsize        n_frames,
                        GError     **error)
{
  GstBuffer *buffer;
  gboolean ended = FALSE;

  g_return_val_if_fail (self != NULL && samples != NULL, FALSE);
  g_return_val_if_fail (self->audio != NULL, FALSE);

  buffer = gst_buffer_new_wrapped (samples, n_frames * FAB_SOUND_CHANNELS * sizeof *samples);
  GST_BUFFER_PTS (buffer) = audio_time (self->n_audio);
  self->n_audio += n_frames;
  GST_BUFFER_DURATION (buffer) = audio_time (self->n_audio) - GST_BUFFER_PTS (buffer);
  gst_app_src_push_buffer (self->audio, buffer);

  return look_at_bus (self, 0, &ended, error);
}

gboolean
fab_encoder_finish (FabEncoder  *self,
                    GError     **error)
{
  gboolean ended = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  gst_app_src_end_of_stream (self->video);
  if (self->audio != NULL)
    gst_app_src_end_of_stream (self->audio);
  while (!ended)
    if (!look_at_bus (self, 50 * GST_MSECOND, &ended, error))
      return FALSE;
  gst_element_set_state (self->pipeline, GST_STATE_NULL);

  return TRUE;
}
