/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-picture.h"
#include "fab-surface-cache.h"
#include "fab-timeline.h"

G_BEGIN_DECLS

/* Some or all panels of a timeline as they were when it was made: the frames that the player shows
 * and the exporter writes. Reads the story only when made. After that frames may be asked for on several threads at once,
 * as far as the loaders can be called on them: nothing changes but the cache, which locks. */
typedef struct FabFilm FabFilm;

/* What a film is drawn from, called on the thread that asks for a frame. */
typedef struct
{
  FabLoadFunc blob; /* by hash */
  FabLoadFunc clip; /* by the key of a spoken line, for mouths that follow it; NULL: they follow the letters only */
  gpointer    data;
} FabFilmLoad;

/* Spans @first … @first + @n - 1. */
FabFilm         *fab_film_new     (FabStory *story, FabTimeline *timeline, guint first, guint n, FabSurfaceCache *cache,
                                   FabFilmLoad load) G_GNUC_WARN_UNUSED_RESULT;
void             fab_film_free    (FabFilm *film);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabFilm, fab_film_free)

/* Whether @panel has so much ink over its drawing that it is one of its own, beneath which nobody moves; not where the panel
 * says that people move. */
gboolean         fab_film_is_own_drawing (FabStory *story, gint64 panel);

/* Draws what frame @frame lacks, composes nothing. */
gboolean         fab_film_prepare (FabFilm *film, gint64 frame, int width, int height, GCancellable *cancellable, GError **error);
/* TRUE when frame @frame shows the same as the one before. */
gboolean         fab_film_is_held (FabFilm *film, gint64 frame);
/* FALSE when frame @frame is composed of the same drawings as the one before, however they lie in it. */
gboolean         fab_film_is_redrawn (FabFilm *film, gint64 frame);
/* Its pixels may be those of a drawing in the cache: only to be read. */
cairo_surface_t *fab_film_frame   (FabFilm *film, gint64 frame, int width, int height,
                                   GCancellable *cancellable, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
