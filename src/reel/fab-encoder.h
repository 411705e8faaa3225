/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/* Writes a WebM file from frames and sound. All calls from one thread; each may wait for the encoders,
 * and gives up when cancelled or when something in the pipeline failed. */
typedef struct FabEncoder FabEncoder;

typedef struct
{
  int      width, height; /* even */
  int      fps_n, fps_d;
  gboolean sound;
} FabEncoderFormat;

FabEncoder *fab_encoder_new        (const char *path, const FabEncoderFormat *format, GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        fab_encoder_free       (FabEncoder *encoder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabEncoder, fab_encoder_free)

/* @frame NULL: the last one is held. */
gboolean    fab_encoder_push_frame (FabEncoder *encoder, cairo_surface_t *frame, GError **error);
/* Interleaved stereo float at FAB_SOUND_RATE; @samples is taken. */
gboolean    fab_encoder_push_sound (FabEncoder *encoder, float *samples, gsize n_frames, GError **error);
/* Writes what is left and closes the file. */
gboolean    fab_encoder_finish     (FabEncoder *encoder, GError **error);

G_END_DECLS
