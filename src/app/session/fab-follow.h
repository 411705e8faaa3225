/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-story.h"

G_BEGIN_DECLS

#define FAB_TYPE_FOLLOW (fab_follow_get_type ())

/**
 * FabFollow:
 *
 * Keeps the board in step with what a person writes: soon after the last key, the lines that were written get panels, and
 * panels say what their lines say. Only what changes between begin and end counts as written: what undo, boarding or a rename
 * changes is as they want it. Off where the project's setting "boarding" is "by-hand".
 */
G_DECLARE_FINAL_TYPE (FabFollow, fab_follow, FAB, FOLLOW, GObject)

FabFollow *fab_follow_new   (FabStory *story) G_GNUC_WARN_UNUSED_RESULT;
void       fab_follow_begin (FabFollow *self);
void       fab_follow_end   (FabFollow *self);
/* At once, before something that wants the board as it will be. */
gboolean   fab_follow_flush (FabFollow *self, GError **error);

G_END_DECLS
