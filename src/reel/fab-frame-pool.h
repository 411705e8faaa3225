/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-encoder.h"
#include "fab-film.h"
#include "fab-imprint.h"

G_BEGIN_DECLS

/* Frames of a film in order, made ahead on several threads: where a run of frames shows the same, one is made
 * for all. Memory is bounded by the number of threads. Used from one thread. */
typedef struct FabFramePool FabFramePool;

typedef struct
{
  gint64 first; /* of the timeline; -1: the slate */
  gint64 n;
} FabFrameStretch;

/* What is needed to make them; borrowed until the pool is freed. */
typedef struct
{
  FabTimeline           *timeline;
  FabFilm               *film;
  FabImprint            *imprint;
  FabEncoder            *encoder; /* which they are converted for */
  const FabFrameStretch *stretches;
  guint                  n_stretches;
  int                    width, height;  /* of the frame */
  double                 aspect;         /* of the picture in it */
  GCancellable          *cancellable;
} FabFrameRecipe;

typedef struct
{
  GstBuffer       *buffer;
  gint64           n;
  gboolean         cut;     /* something new begins */
  cairo_surface_t *preview; /* when it was asked for */
} FabFrame;

FabFramePool *fab_frame_pool_new   (const FabFrameRecipe *recipe) G_GNUC_WARN_UNUSED_RESULT;
/* Waits for what is being made. */
void          fab_frame_pool_free  (FabFramePool *pool);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabFramePool, fab_frame_pool_free)

/* The next run; NULL without an error at the end. @preview: make one of a frame that is begun now. */
FabFrame     *fab_frame_pool_next  (FabFramePool *pool, gboolean preview, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void          fab_frame_free       (FabFrame *frame);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabFrame, fab_frame_free)

G_END_DECLS
