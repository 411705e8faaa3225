/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include "fab-codec.h"

#define KEYFRAME_SECONDS 5

static double
get_fps (const FabCodecUse *use)
{
  return (double) use->fps_n / use->fps_d;
}

/* Long frames get a key frame at every cut, which the exporter asks for. */
static int
keyframe_distance (const FabCodecUse *use)
{
  return get_fps (use) * KEYFRAME_SECONDS + 0.5;
}

static int
count_threads (void)
{
  return CLAMP (g_get_num_processors (), 1, 8);
}

/* A ceiling that drawings in motion seldom need, bits in a second. */
static int
ceiling (const FabCodecUse *use,
         const double       bits_per_pixel[FAB_N_QUALITIES])
{
  double pixels = (double) use->width * use->height * get_fps (use);

  return CLAMP (pixels * bits_per_pixel[use->quality], 200000, 80e6);
}

static void
set_up_vpx (GstElement        *encoder,
            const FabCodecUse *use,
            int                level)
{
  static const double bits[FAB_N_QUALITIES] = { 0.1, 0.05, 0.25 };

  g_object_set (encoder,
                "deadline", (gint64) 1,
                "threads", count_threads (),
                "end-usage", 2, /* constant quality under that ceiling */
                "cq-level", level,
                "min-quantizer", 4,
                "max-quantizer", 60,
                "target-bitrate", ceiling (use, bits),
                "lag-in-frames", 0,
                "keyframe-max-dist", keyframe_distance (use),
                NULL);
}

static void
set_up_vp9 (GstElement        *encoder,
            const FabCodecUse *use)
{
  static const int levels[FAB_N_QUALITIES] = { 34, 46, 20 };

  set_up_vpx (encoder, use, levels[use->quality]);
  g_object_set (encoder, "cpu-used", 8, "row-mt", TRUE, "tile-columns", 2, NULL);
}

/* A negative speed is one that does not depend on how busy the machine is. */
static void
set_up_vp8 (GstElement        *encoder,
            const FabCodecUse *use)
{
  static const int levels[FAB_N_QUALITIES] = { 26, 38, 12 };

  set_up_vpx (encoder, use, levels[use->quality]);
  g_object_set (encoder, "cpu-used", -8, NULL);
}

static void
set_up_x264 (GstElement        *encoder,
             const FabCodecUse *use)
{
  static const guint levels[FAB_N_QUALITIES] = { 23, 30, 17 };

  g_object_set (encoder,
                "speed-preset", 3, /* veryfast */
                "psy-tune", 2,     /* animation */
                "pass", 5,         /* constant quality */
                "quantizer", levels[use->quality],
                "bitrate", 200000, /* else its default caps the quality */
                "threads", (guint) count_threads (),
                "key-int-max", (guint) keyframe_distance (use),
                NULL);
  /* Frames of unlike length out of order make odd time stamps in MP4. */
  if (use->long_frames)
    g_object_set (encoder, "bframes", 0u, "rc-lookahead", 0, "mb-tree", FALSE, NULL);
}

static void
set_up_openh264 (GstElement        *encoder,
                 const FabCodecUse *use)
{
  static const double bits[FAB_N_QUALITIES] = { 0.1, 0.05, 0.25 };
  static const guint worst[FAB_N_QUALITIES] = { 34, 42, 26 };

  g_object_set (encoder,
                "rate-control", 0, /* by quality */
                "usage-type", 0,
                "bitrate", (guint) ceiling (use, bits),
                "qp-min", 14u,
                "qp-max", worst[use->quality],
                "gop-size", (guint) keyframe_distance (use),
                "multi-thread", (guint) count_threads (),
                NULL);
}

static void
set_up_opus (GstElement        *encoder,
             const FabCodecUse *use)
{
  static const int rates[FAB_N_QUALITIES] = { 96000, 64000, 192000 };

  g_object_set (encoder, "bitrate", rates[use->quality], NULL);
}

static void
set_up_aac (GstElement        *encoder,
            const FabCodecUse *use)
{
  static const int rates[FAB_N_QUALITIES] = { 128000, 96000, 256000 };

  g_object_set (encoder, "bitrate", rates[use->quality], NULL);
}

static void
set_up_nothing (GstElement        *encoder,
                const FabCodecUse *use)
{
}

#define BASE "gstreamer1.0-plugins-base"
#define GOOD "gstreamer1.0-plugins-good"
#define BAD "gstreamer1.0-plugins-bad"
#define UGLY "gstreamer1.0-plugins-ugly"
#define LIBAV "gstreamer1.0-libav"

const FabCodec fab_codec_webm_video[] = {
  { "vp9enc", GOOD, set_up_vp9 },
  { "vp8enc", GOOD, set_up_vp8 },
  { NULL }
};

#define H264 "video/x-h264,stream-format=avc,alignment=au"

const FabCodec fab_codec_h264[] = {
  { "x264enc", UGLY, set_up_x264, H264 ",profile=high" },
  { "openh264enc", BAD, set_up_openh264, H264, "h264parse" },
  { NULL }
};

const FabCodec fab_codec_opus[] = {
  { "opusenc", BASE, set_up_opus },
  { NULL }
};

/* As measured; both keep it to themselves. */
const FabCodec fab_codec_aac[] = {
  { "avenc_aac", LIBAV, set_up_aac, NULL, NULL, 1024, 1024, 1 },
  { "voaacenc", BAD, set_up_aac, NULL, NULL, 1600, 1024, 0 },
  { NULL }
};

const FabCodec fab_codec_flac[] = {
  { "flacenc", GOOD, set_up_nothing },
  { NULL }
};

const FabCodec fab_codec_pcm[] = {
  { "identity", "libgstreamer1.0-0", set_up_nothing, "audio/x-raw,format=S24LE" },
  { NULL }
};

const FabCodec *
fab_codec_choose (const FabCodec *list)
{
  g_return_val_if_fail (list != NULL, NULL);

  for (; list->factory != NULL; list++)
    {
      g_autoptr(GstElementFactory) factory = gst_element_factory_find (list->factory);

      if (factory != NULL)
        return list;
    }

  return NULL;
}
