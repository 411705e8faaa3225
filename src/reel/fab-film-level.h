/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one gain that brings a film as a whole to the loudness wanted. */
#pragma once

#include "fab-film-sound.h"

G_BEGIN_DECLS

/* Told how far measuring is, 0 … 1; FALSE with @error ends it. */
typedef gboolean (*FabLevelStep) (double fraction, gpointer data, GError **error);

/* Voices are there already; loud music or what the limiter took makes the difference. What is nearly silent stays so. Sets the
 * gain of @mixer, of which @sound is, and tells it in decibels. Long: on a thread of its own. */
gboolean fab_film_level (FabMixer *mixer, FabFilmSound *sound, FabLoudness loudness, FabLevelStep step, gpointer data,
                         double *gain, GError **error);

/* The gain that an export with sound as usual would give to a film. */
typedef void (*FabLevelDone) (double gain, gpointer data);

/* On a thread of its own, from the story of which @timeline is; @done comes in this thread's main context, unless it was cancelled or
 * the film cannot be read. */
void     fab_film_level_async (FabStory *story, FabTimeline *timeline, GCancellable *cancellable, FabLevelDone done, gpointer data);

G_END_DECLS
