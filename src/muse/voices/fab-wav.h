/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE when @wav is a RIFF WAVE file of PCM with sound in it; @duration in microseconds. */
gboolean fab_wav_measure (GBytes *wav, gint64 *duration);

G_END_DECLS
