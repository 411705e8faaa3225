/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be chosen for a film, and what that comes to. Pure. */
#pragma once

#include "fab-session.h"
#include "fab-video-export.h"

G_BEGIN_DECLS

typedef struct
{
  const char *label; /* N_(): translate it */
  double      value; /* of an aspect: width / height, 0: the project's; of a size: the shorter side */
} FabFilmChoice;

typedef struct
{
  const char *label; /* "" : the project's */
  int         n, d;
} FabFilmRate;

typedef enum { FAB_FILM_ALL, FAB_FILM_SCENE, FAB_FILM_SELECTED, FAB_FILM_RANGE } FabFilmPart;

const FabFilmChoice *fab_film_aspects (guint *n);
const FabFilmChoice *fab_film_sizes   (guint *n);
const FabFilmRate   *fab_film_rates   (guint *n);

/* Width and height, both even, of a picture whose shorter side is @side; smaller where the film may not be so large. */
void     fab_film_find_size   (double aspect, int side, int *width, int *height);
/* Of FabFrameRange; empty for the whole film. */
GArray  *fab_film_find_ranges (FabSession *session, FabTimeline *timeline, FabFilmPart part) G_GNUC_WARN_UNUSED_RESULT;
/* Roughly, from what films of this kind came to: bytes and microseconds. */
void     fab_film_guess       (FabTimeline *timeline, const FabVideoOptions *options, gint64 *frames, gint64 *bytes, gint64 *time);

G_END_DECLS
