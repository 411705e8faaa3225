/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of the reel; see fab-rows.h. Times are microseconds. */
#pragma once

#include "fab-row.h"

G_BEGIN_DECLS

#define FAB_TYPE_MARKER (fab_marker_get_type ())
G_DECLARE_FINAL_TYPE (FabMarker, fab_marker, FAB, MARKER, FabRow)

gint64      fab_marker_get_id     (FabMarker *self);
gint64      fab_marker_get_panel  (FabMarker *self);
gint64      fab_marker_get_offset (FabMarker *self); /* into the panel */
const char *fab_marker_get_color  (FabMarker *self); /* "#rrggbb" or "" */
const char *fab_marker_get_text   (FabMarker *self);

/* What the document keeps: never renumbered. */
typedef enum { FAB_TRACK_VOICE, FAB_TRACK_EFFECTS, FAB_TRACK_MUSIC, FAB_N_TRACKS } FabTrack;

#define FAB_TYPE_SOUND (fab_sound_get_type ())
G_DECLARE_FINAL_TYPE (FabSound, fab_sound, FAB, SOUND, FabRow)

gint64      fab_sound_get_id       (FabSound *self);
FabTrack    fab_sound_get_track    (FabSound *self);
gint64      fab_sound_get_panel    (FabSound *self); /* 0: of the film */
gint64      fab_sound_get_element  (FabSound *self); /* the speech that it says in place of the voice, or 0 */
gint64      fab_sound_get_offset   (FabSound *self); /* from the start of its panel, or of the film */
gint64      fab_sound_get_skip     (FabSound *self); /* into the data */
gint64      fab_sound_get_length   (FabSound *self); /* what is played, fades included */
double      fab_sound_get_gain     (FabSound *self); /* decibels */
gint64      fab_sound_get_fade_in  (FabSound *self);
gint64      fab_sound_get_fade_out (FabSound *self);
gboolean    fab_sound_get_muted    (FabSound *self);
const char *fab_sound_get_name     (FabSound *self);
const char *fab_sound_get_media    (FabSound *self); /* "audio/x-wav", … */
gint64      fab_sound_get_duration (FabSound *self); /* of the data */
const char *fab_sound_get_blob     (FabSound *self); /* hash */

G_END_DECLS
