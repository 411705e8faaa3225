/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-timeline.h"

G_BEGIN_DECLS

/**
 * FabTimekeeper:
 *
 * Keeps what the panels of a story and the scenes of its script ask for, so that after a change only what it touched is read
 * again; laying the whole film anew from that is mere sums. @clip_key: as for fab_timeline_new().
 */
typedef struct FabTimekeeper FabTimekeeper;

FabTimekeeper *fab_timekeeper_new       (FabStory *story, FabClipKeyFunc clip_key, gpointer data) G_GNUC_WARN_UNUSED_RESULT;
void           fab_timekeeper_free      (FabTimekeeper *self);
/* Takes what ::changed of the story tells. */
void           fab_timekeeper_note      (FabTimekeeper *self, const FabChange *changes, guint n);
/* Others speak now, or otherwise. */
void           fab_timekeeper_forget_speech (FabTimekeeper *self);
/* The same as fab_timeline_new_at_rate() makes of the story; rates of 0 are the project's. While nothing changed that concerns
 * time, it is the same object. */
FabTimeline   *fab_timekeeper_make      (FabTimekeeper *self, int fps_n, int fps_d) G_GNUC_WARN_UNUSED_RESULT;
/* How many panels and scenes were read since it was made. */
guint          fab_timekeeper_get_n_read (FabTimekeeper *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabTimekeeper, fab_timekeeper_free)

G_END_DECLS
