/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "fab-film-format.h"

G_BEGIN_DECLS

/* Writes a film from frames and sound. Frames are converted on any thread; all other calls come from one
 * thread. Each may wait for the encoders, and gives up when cancelled or when something in there failed. */
typedef struct FabEncoder FabEncoder;

typedef struct
{
  const FabFilmFormat *format;
  FabCodecUse          use;
  gboolean             sound;
  gint64               n_sound; /* how many frames of it there will be */
} FabEncoderSpec;

FabEncoder *fab_encoder_new        (const char *path, const FabEncoderSpec *spec, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        fab_encoder_free       (FabEncoder *encoder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabEncoder, fab_encoder_free)

/* What the encoder wants of a frame, whose size must be that of the film. Any thread. */
GstBuffer  *fab_encoder_convert    (FabEncoder *encoder, cairo_surface_t *frame) G_GNUC_WARN_UNUSED_RESULT;
/* @frame is shown for @n frames of the film; @cut: it begins something new. */
gboolean    fab_encoder_push_frame (FabEncoder *encoder, GstBuffer *frame, gint64 n, gboolean cut, GError **error);
/* Interleaved stereo float at FAB_SOUND_RATE; @samples is taken. */
gboolean    fab_encoder_push_sound (FabEncoder *encoder, float *samples, gsize n_frames, GError **error);
/* Writes what is left and closes the file. */
gboolean    fab_encoder_finish     (FabEncoder *encoder, GError **error);

G_END_DECLS
