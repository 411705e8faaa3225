/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-compositor.h"

G_BEGIN_DECLS

#define FAB_TYPE_PLAYER (fab_player_get_type ())

/**
 * FabPlayer:
 *
 * A playhead with sound. Properties: position (µs), playing. The view asks for frames at the position;
 * the clock is the sound's. Without a sound card time goes on all the same.
 */
G_DECLARE_FINAL_TYPE (FabPlayer, fab_player, FAB, PLAYER, GObject)

FabPlayer   *fab_player_new          (FabStory *story);
void         fab_player_set_timeline (FabPlayer *self, FabTimeline *timeline);
void         fab_player_play         (FabPlayer *self);
void         fab_player_pause        (FabPlayer *self);
void         fab_player_seek         (FabPlayer *self, gint64 time);
gint64       fab_player_get_position (FabPlayer *self);
gboolean     fab_player_get_playing  (FabPlayer *self);

G_END_DECLS
