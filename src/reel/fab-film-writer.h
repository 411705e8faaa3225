/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-encoder.h"
#include "fab-frame-pool.h"
#include "fab-mixer.h"

G_BEGIN_DECLS

/* What is written where, all of it decided. */
typedef struct
{
  char           *path;
  FabEncoderSpec  spec;
  double          aspect;
  FabLoudness     loudness;
  guint           tracks;
  GArray         *stretches; /* FabFrameStretch */
  FabImprint     *imprint;
} FabFilmRecipe;

FabFilmRecipe *fab_film_recipe_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void           fab_film_recipe_free (FabFilmRecipe *recipe);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabFilmRecipe, fab_film_recipe_free)

typedef struct
{
  double           fraction;
  gint64           frame, n_frames;
  gint64           time_left; /* microseconds, -1: not known */
  gint64           size;      /* bytes written */
  cairo_surface_t *preview;   /* NULL: no new one */
} FabFilmProgress;

/* The thread that writes a film. The main context's thread makes and frees it and gets all callbacks. */
typedef struct FabFilmWriter FabFilmWriter;

typedef void (*FabFilmProgressFunc) (const FabFilmProgress *progress, gpointer data);
typedef void (*FabFilmDoneFunc)     (GError *error, gpointer data); /* @error (nullable) is given away */

/* Reads the story; takes @recipe. */
FabFilmWriter *fab_film_writer_new          (FabStory *story, FabTimeline *timeline, FabFilmRecipe *recipe) G_GNUC_WARN_UNUSED_RESULT;
void           fab_film_writer_unref        (FabFilmWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabFilmWriter, fab_film_writer_unref)

gint64         fab_film_writer_get_n_frames (FabFilmWriter *writer);
/* Once. @progress is not called after @done. */
void           fab_film_writer_run          (FabFilmWriter *writer, GCancellable *cancellable, FabFilmProgressFunc progress,
                                             gpointer progress_data, FabFilmDoneFunc done, gpointer done_data);
void           fab_film_writer_set_paused   (FabFilmWriter *writer, gboolean paused);

G_END_DECLS
