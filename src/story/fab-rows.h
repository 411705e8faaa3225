/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The thin, cached rows that views bind to. A row is a GObject whose properties mirror its line in
 * the store; it is refreshed, and notifies, when a group that touched it ends. Rows are made by the
 * story only, live as long as somebody holds them, and are never written to: verbs are. */
#pragma once

#include "fab-row.h"

G_BEGIN_DECLS

#define FAB_TYPE_SCENE (fab_scene_get_type ())
G_DECLARE_FINAL_TYPE (FabScene, fab_scene, FAB, SCENE, FabRow)

gint64      fab_scene_get_id      (FabScene *self);
const char *fab_scene_get_heading (FabScene *self); /* "" before the first heading */
const char *fab_scene_get_number  (FabScene *self); /* the author's number, else the position */

/* What the document keeps: never renumbered. Wipes go where their name says. */
typedef enum
{
  FAB_TRANSITION_CUT,
  FAB_TRANSITION_DISSOLVE,
  FAB_TRANSITION_FADE, /* to black and out of it */
  FAB_TRANSITION_DIP,  /* the same in a colour */
  FAB_TRANSITION_WIPE_LEFT,
  FAB_TRANSITION_WIPE_RIGHT,
  FAB_TRANSITION_WIPE_UP,
  FAB_TRANSITION_WIPE_DOWN,
  FAB_TRANSITION_IRIS,
  FAB_N_TRANSITIONS
} FabTransition;

/* Whether the people in a panel move. */
typedef enum { FAB_MOTION_FILM, FAB_MOTION_ON, FAB_MOTION_OFF } FabMotion;

#define FAB_TYPE_PANEL (fab_panel_get_type ())
/* Properties, all read-only and notified: id, scene, label, prompt, dialogue, speaker, take,
 * duration, transition, transition-time, transition-color, move, camera, motion, follows, lead, edited,
 * wording, unwanted, painter, guide. */
G_DECLARE_FINAL_TYPE (FabPanel, fab_panel, FAB, PANEL, FabRow)

gint64        fab_panel_get_id         (FabPanel *self);
gint64        fab_panel_get_scene      (FabPanel *self);
const char   *fab_panel_get_label      (FabPanel *self); /* "12A": scene number and shot letter, no I or O; "12A-2" follows in that shot */
const char   *fab_panel_get_prompt     (FabPanel *self);
gboolean      fab_panel_get_edited     (FabPanel *self); /* a person wrote the prompt: boarding leaves it */
const char   *fab_panel_get_speaker    (FabPanel *self); /* first cue of the beat, or "" */
const char   *fab_panel_get_dialogue   (FabPanel *self); /* first speech of the beat, or "" */
gint64        fab_panel_get_dialogue_element (FabPanel *self); /* its element, or 0 */
gint64        fab_panel_get_take       (FabPanel *self); /* selected take, or 0 */
gint64        fab_panel_get_duration   (FabPanel *self); /* microseconds; 0: as long as speech and action need */
FabTransition fab_panel_get_transition (FabPanel *self); /* into this panel */
gint64        fab_panel_get_transition_time  (FabPanel *self); /* microseconds; 0: as is usual */
const char   *fab_panel_get_transition_color (FabPanel *self); /* "#rrggbb", "": black */
const char   *fab_panel_get_move       (FabPanel *self); /* "", "still", "in", "pan left", … in words: see fab-move.h */
const char   *fab_panel_get_camera     (FabPanel *self); /* key frames as JSON, or "": see fab-move.h */
FabMotion     fab_panel_get_motion     (FabPanel *self);
gboolean      fab_panel_get_follows    (FabPanel *self); /* goes on with the shot of the panel before */
const char   *fab_panel_get_wording    (FabPanel *self); /* what painters are told, "": composed of what there is */
const char   *fab_panel_get_unwanted   (FabPanel *self); /* what they are told to leave out, "": as usual */
const char   *fab_panel_get_painter    (FabPanel *self); /* who paints it, "": as the project says */
const char   *fab_panel_get_guide      (FabPanel *self); /* what guides: "lines", "depth", …, "": as is best for the painter */
gint64        fab_panel_get_lead       (FabPanel *self); /* microseconds that its sound begins before (< 0: after) the picture */

#define FAB_TYPE_TAKE (fab_take_get_type ())
G_DECLARE_FINAL_TYPE (FabTake, fab_take, FAB, TAKE, FabRow)

gint64      fab_take_get_id     (FabTake *self);
gint64      fab_take_get_panel  (FabTake *self);
const char *fab_take_get_engine (FabTake *self);
const char *fab_take_get_model  (FabTake *self);
gint64      fab_take_get_seed   (FabTake *self);
const char *fab_take_get_prompt (FabTake *self); /* what the engine was given, cast and look included */
/* "image/png", "image/jpeg", … or FAB_BLOCKING_MEDIA_TYPE: a blocking that the artist draws at any size */
const char *fab_take_get_media  (FabTake *self);
const char *fab_take_get_blob   (FabTake *self); /* hash */
const char *fab_take_get_sent   (FabTake *self); /* the words that an engine was sent, "": none was */
const char *fab_take_get_guide  (FabTake *self); /* what guided the picture: "lines", "depth", …, "": nothing */

#define FAB_BLOCKING_MEDIA_TYPE "application/x-fabula-blocking+json"

#define FAB_TYPE_LAYER (fab_layer_get_type ())
G_DECLARE_FINAL_TYPE (FabLayer, fab_layer, FAB, LAYER, FabRow)

gint64      fab_layer_get_id      (FabLayer *self);
gint64      fab_layer_get_panel   (FabLayer *self);
const char *fab_layer_get_name    (FabLayer *self);
double      fab_layer_get_opacity (FabLayer *self);
gboolean    fab_layer_get_visible (FabLayer *self);
gboolean    fab_layer_get_locked  (FabLayer *self);
const char *fab_layer_get_kind    (FabLayer *self); /* of fab_layer_kinds() */
const char *fab_layer_get_blend   (FabLayer *self); /* of fab_layer_blends() */
gint32      fab_layer_get_color   (FabLayer *self); /* 0xRRGGBB in which all its marks show, -1: their own */
const char *fab_layer_get_ink     (FabLayer *self); /* stands for its marks: the same where they are; "" without */

/* "ink"; "notes" and "reference" stay out of what is exported; "background" is of the whole shot. */
const char * const *fab_layer_kinds  (void);
/* How a layer lies on those under it: "normal", "multiply", "screen" … */
const char * const *fab_layer_blends (void);

#define FAB_TYPE_CAST_MEMBER (fab_cast_member_get_type ())
G_DECLARE_FINAL_TYPE (FabCastMember, fab_cast_member, FAB, CAST_MEMBER, FabRow)

gint64      fab_cast_member_get_id          (FabCastMember *self);
const char *fab_cast_member_get_name        (FabCastMember *self); /* as in the cue: "ANNA" */
const char *fab_cast_member_get_description (FabCastMember *self); /* "30s, red curls, leather jacket" */
const char *fab_cast_member_get_voice       (FabCastMember *self); /* voice name of the engine, "" = chosen */

G_END_DECLS
