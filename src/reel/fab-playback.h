/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include "fab-timeline.h"

G_BEGIN_DECLS

/* The frames of a film that is looked at, made before their time by several threads: frames that show the same once, those
 * that are composed of one drawing by one thread, and only so far ahead as memory allows. They are the frames that are exported.
 *
 * Where frames take longer to make than they last, those whose time cannot be kept are left out, and after a second of
 * that drawings are made smaller, in two steps down to half. When all was in time for three seconds they grow again. What
 * stands is always whole. Used on one thread, whose main context must run. */
typedef struct FabPlayback FabPlayback;

/* Tells, in that context, that there are more frames to get. */
typedef void (*FabPlaybackFunc) (gpointer data);

FabPlayback     *fab_playback_new      (FabStory *story, FabPlaybackFunc made, gpointer data) G_GNUC_WARN_UNUSED_RESULT;
void             fab_playback_free     (FabPlayback *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabPlayback, fab_playback_free)

/* What is looked at, and how large. Forgets the frames there were; the story is read anew. */
void             fab_playback_set_film (FabPlayback *self, FabTimeline *timeline, int width, int height);
/* Frame @frame is shown now, @step frames on the next; 0: it stands. */
void             fab_playback_aim      (FabPlayback *self, gint64 frame, int step);
/* The newest frame that is there of those whose time has come, and which it is; a frame that is held may stand for those
 * after it. While nothing plays, only that frame itself. NULL: none yet. (transfer none), smaller than asked for where it was late. */
cairo_surface_t *fab_playback_get      (FabPlayback *self, gint64 *number);
/* The share of the size at which drawings are made now. */
double           fab_playback_get_detail (FabPlayback *self);

G_END_DECLS
