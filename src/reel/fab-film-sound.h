/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-frame-pool.h"
#include "fab-mixer.h"

G_BEGIN_DECLS

/* The sound of stretches of a film one after the other, to the sample as long as their frames. One thread. */
typedef struct FabFilmSound FabFilmSound;

/* @mixer and @stretches are borrowed. */
FabFilmSound *fab_film_sound_new          (FabMixer *mixer, const FabFrameStretch *stretches, guint n_stretches,
                                           int fps_n, int fps_d) G_GNUC_WARN_UNUSED_RESULT;
void          fab_film_sound_free         (FabFilmSound *sound);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabFilmSound, fab_film_sound_free)

gint64        fab_film_sound_get_n_frames (FabFilmSound *sound);
/* The sample at which a frame of the stretches begins. */
gint64        fab_film_sound_frame        (FabFilmSound *sound, gint64 frame);
gboolean      fab_film_sound_render       (FabFilmSound *sound, gint64 first, gsize n, float *to, GError **error);

G_END_DECLS
