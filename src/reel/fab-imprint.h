/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written over the frames of a film: captions, shot numbers, timecode, a watermark; and the slate
 * before it. */
#pragma once

#include <cairo.h>
#include "fab-captions.h"

G_BEGIN_DECLS

typedef struct
{
  gboolean    captions;
  gboolean    shot_numbers;
  gboolean    timecode;
  gboolean    slate;     /* two seconds before the film */
  const char *watermark; /* or NULL */
} FabImprintOptions;

/* Reads the story only when made; any thread after that. */
typedef struct FabImprint FabImprint;

FabImprint *fab_imprint_new   (FabStory *story, FabTimeline *timeline, const FabImprintOptions *options) G_GNUC_WARN_UNUSED_RESULT;
void        fab_imprint_free  (FabImprint *imprint);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabImprint, fab_imprint_free)

/* TRUE when the same is written on frame @frame of the timeline and the one before it. */
gboolean    fab_imprint_is_held   (FabImprint *imprint, gint64 frame);
/* Whether anything is written on frame @frame at all. */
gboolean    fab_imprint_writes    (FabImprint *imprint, gint64 frame);
/* Writes on @surface, which is frame @frame. */
void        fab_imprint_draw      (FabImprint *imprint, cairo_surface_t *surface, gint64 frame);
/* @n_frames: of the film that follows. */
void        fab_imprint_draw_slate (FabImprint *imprint, cairo_surface_t *surface, gint64 n_frames);

/* "01:02:03:04" of a frame; the frames of a second counted up to the rate rounded. */
char       *fab_timecode_format   (gint64 frame, int fps_n, int fps_d) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
