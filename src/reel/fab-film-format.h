/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files that a film can be written to. */
#pragma once

#include "fab-codec.h"

G_BEGIN_DECLS

typedef struct
{
  const char     *id, *name; /* "webm", "WebM" */
  const char     *extension; /* ".webm" */
  const char     *muxer, *package;
  const FabCodec *video;     /* NULL: without picture, or not through an encoder */
  const FabCodec *audio;     /* NULL: without sound */
  gboolean        picture;
} FabFilmFormat;

/* All of them, the ones to offer first first. */
const FabFilmFormat *fab_film_formats         (guint *n_formats);
/* By the ending of a name, or NULL. */
const FabFilmFormat *fab_film_format_for_path (const char *path);
/* Whether this machine can write it; if not, the error (NO_ENCODER) names the package to install. */
gboolean             fab_film_format_check    (const FabFilmFormat *format, gboolean sound, GError **error);

G_END_DECLS
