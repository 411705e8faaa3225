/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What encodes a stream, how it is set up, and the package that brings it. */
#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

typedef enum
{
  FAB_QUALITY_GOOD,  /* to show and to send */
  FAB_QUALITY_DRAFT, /* small and quick */
  FAB_QUALITY_FINE,  /* to go on working with */
} FabQuality;

#define FAB_N_QUALITIES 3

typedef struct
{
  int        width, height; /* even */
  int        fps_n, fps_d;
  FabQuality quality;
  gboolean   long_frames;   /* what is held comes as one frame */
} FabCodecUse;

typedef struct
{
  const char *factory;
  const char *package; /* of Debian */
  void      (*set_up) (GstElement *encoder, const FabCodecUse *use);
  const char *caps;    /* between encoder and muxer, or NULL */
  const char *parser;  /* before them, or NULL; of the same package */
  /* Where the container does not tell of what the encoder adds: samples of silence that it puts before the sound, what
   * it writes at once, and how many of those more than it was given. 0: nothing to mend. */
  guint       delay, block;
  int         n_extra;
} FabCodec;

/* Lists of what may serve, the best first, ending with one that has no factory. */
extern const FabCodec fab_codec_webm_video[];
extern const FabCodec fab_codec_h264[];
extern const FabCodec fab_codec_opus[];
extern const FabCodec fab_codec_aac[];
extern const FabCodec fab_codec_flac[];
extern const FabCodec fab_codec_pcm[];

/* The first of the list that is installed, or NULL. */
const FabCodec *fab_codec_choose (const FabCodec *list);

G_END_DECLS
