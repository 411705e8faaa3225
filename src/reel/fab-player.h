/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-compositor.h"

G_BEGIN_DECLS

#define FAB_TYPE_PLAYER (fab_player_get_type ())

/**
 * FabPlayer:
 *
 * A playhead with sound. The view asks for frames at the position; the clock is the sound's. Without
 * a sound card time goes on all the same.
 *
 * A while after a change it measures the film, and gives it the gain that an export would.
 *
 * Properties: position (µs), playing, speed, gain (dB, as last known), sink (where the sound goes, as for gst-launch).
 */
G_DECLARE_FINAL_TYPE (FabPlayer, fab_player, FAB, PLAYER, GObject)

FabPlayer   *fab_player_new          (FabStory *story);
void         fab_player_set_timeline (FabPlayer *self, FabTimeline *timeline);
void         fab_player_play         (FabPlayer *self);
/* Plays at @speed, backwards when it is negative. */
void         fab_player_shuttle      (FabPlayer *self, double speed);
void         fab_player_pause        (FabPlayer *self);
/* Plays from @first up to @last again and again; equal: no loop. */
void         fab_player_set_loop     (FabPlayer *self, gint64 first, gint64 last);
void         fab_player_seek         (FabPlayer *self, gint64 time);
/* The same by hand, paused: a moment of the sound is heard. */
void         fab_player_scrub        (FabPlayer *self, gint64 time);
double       fab_player_get_speed    (FabPlayer *self);
gint64       fab_player_get_position (FabPlayer *self);
gboolean     fab_player_get_playing  (FabPlayer *self);

G_END_DECLS
