/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-artist.h"
#include "fab-compositor.h"
#include "fab-follow.h"
#include "fab-import.h"
#include "fab-ink.h"
#include "fab-ink-mark.h"
#include "fab-player.h"
#include "fab-reel-tools.h"
#include "fab-story.h"
#include "fab-atelier.h"
#include "fab-studio.h"
#include "fab-conform.h"
#include "fab-timeline.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_MODE_BOARD,
  FAB_MODE_CANVAS,
  FAB_MODE_PLAYER,
} FabMode;

#define FAB_TYPE_MODE (fab_mode_get_type ())
GType fab_mode_get_type (void);

#define FAB_TYPE_SESSION (fab_session_get_type ())

/**
 * FabSession:
 *
 * What one window is looking at: a story, the engines that keep it painted and spoken, the selected
 * panel, the mode and the playhead. It knows no widget. Views bind to its properties and ask for
 * changes through its verbs; a verb that fails emits ::failed and changes nothing.
 *
 * Properties: story, studio, compositor, player, tools, timeline, selected (panel id, 0: none), n-selected, mode, writing.
 * Signal ::failed (GError *).
 */
G_DECLARE_FINAL_TYPE (FabSession, fab_session, FAB, SESSION, GObject)

/* Any engine may be NULL: nothing is written, painted or spoken then. */
FabSession    *fab_session_new            (FabStory *story, FabWriter *writer, FabPainter *painter, FabVoice *voice) G_GNUC_WARN_UNUSED_RESULT;

FabStory      *fab_session_get_story      (FabSession *self);
FabStudio     *fab_session_get_studio     (FabSession *self); /* NULL without painter and voice */
FabCompositor *fab_session_get_compositor (FabSession *self);
FabPlayer     *fab_session_get_player     (FabSession *self);
FabReelTools  *fab_session_get_tools      (FabSession *self);
FabVoice      *fab_session_get_voice      (FabSession *self); /* or NULL */
FabTimeline   *fab_session_get_timeline   (FabSession *self); /* up to date */
/* The film at another rate; 0: at its own. */
FabTimeline   *fab_session_create_timeline (FabSession *self, int fps_n, int fps_d) G_GNUC_WARN_UNUSED_RESULT;
double         fab_session_get_aspect     (FabSession *self); /* width / height of the film */

gint64         fab_session_get_selected   (FabSession *self);
FabPanel      *fab_session_dup_panel      (FabSession *self); /* the selected one, or NULL */
void           fab_session_select         (FabSession *self, gint64 panel);
/* Several panels can be selected (fab-session-selection.c): then @selected leads, and the playhead no longer moves it. */
gboolean       fab_session_is_selected    (FabSession *self, gint64 panel);
guint          fab_session_get_n_selected (FabSession *self);
GArray        *fab_session_list_selected  (FabSession *self) G_GNUC_WARN_UNUSED_RESULT; /* gint64, in the order of the film */
void           fab_session_select_panels  (FabSession *self, const gint64 *panels, guint n, gint64 lead);
void           fab_session_select_toggle  (FabSession *self, gint64 panel); /* as a press with Ctrl does … */
void           fab_session_select_to      (FabSession *self, gint64 panel); /* … and one with Shift */
void           fab_session_select_all     (FabSession *self);
void           fab_session_step           (FabSession *self, int delta);
void           fab_session_step_scene     (FabSession *self, int delta);
/* The first panel of @scene. */
void           fab_session_select_scene   (FabSession *self, gint64 scene);
FabMode        fab_session_get_mode       (FabSession *self);
void           fab_session_set_mode       (FabSession *self, FabMode mode);

/* Panels */
/* Makes the changes of @conform; FALSE when that fails, which is reported. */
gboolean       fab_session_conform        (FabSession *self, FabConform *conform);
void           fab_session_add_panel      (FabSession *self, gboolean before);
/* These are about all that are selected, as one step. */
void           fab_session_duplicate      (FabSession *self);
void           fab_session_reset_durations (FabSession *self);
void           fab_session_move_selected  (FabSession *self, gint64 target, gboolean after); /* beside another one */
/* @picture: a file in any format that can be read: a panel after the selected one, or another take of that. */
void           fab_session_paste_panel    (FabSession *self, GBytes *picture);
void           fab_session_paste_take     (FabSession *self, GBytes *picture);
void           fab_session_drop_picture   (FabSession *self, gint64 panel, FabImportPlace place, GBytes *picture);
/* The panel of @element becomes two: the second begins with it. */
void           fab_session_split          (FabSession *self, gint64 element);
void           fab_session_merge          (FabSession *self); /* the selected panel with the one after it */
void           fab_session_toggle_shot    (FabSession *self); /* the selected panel begins one, or goes on with the one before */
void           fab_session_delete         (FabSession *self);
void           fab_session_move_by        (FabSession *self, int delta);
void           fab_session_move_beside    (FabSession *self, gint64 panel, gint64 target, gboolean after);
void           fab_session_set_prompt     (FabSession *self, gint64 panel, const char *prompt);
void           fab_session_set_dialogue   (FabSession *self, gint64 panel, const char *text);
void           fab_session_set_duration   (FabSession *self, gint64 panel, gint64 microseconds);
void           fab_session_set_transition (FabSession *self, gint64 panel, FabTransition transition);
void           fab_session_set_move       (FabSession *self, gint64 panel, const char *move);
void           fab_session_select_take    (FabSession *self, gint64 panel, gint64 take);
void           fab_session_paint_again    (FabSession *self, gint64 panel);
/* Who paints panels when asked. */
FabAtelier    *fab_session_get_atelier    (FabSession *self);
/* @n pictures by the painter of the panel; FALSE: nobody paints. */
gboolean       fab_session_ask_painter    (FabSession *self, gint64 panel, guint n);
void           fab_session_set_wording    (FabSession *self, gint64 panel, const char *wording, const char *unwanted);
void           fab_session_set_painter    (FabSession *self, gint64 panel, const char *painter, const char *guide);
/* Puts @mark on @layer; 0 makes one of @kind first, in the same step. Returns the layer, or 0. */
gint64         fab_session_add_mark       (FabSession *self, gint64 panel, gint64 layer, const char *kind,
                                           FabInkMark *mark);
void           fab_session_clear_ink      (FabSession *self, gint64 panel);

/* What a hand changes on the drawing, beside the prompt; @value is JSON, NULL takes a change back. */
typedef struct
{
  const char *object;
  const char *property;
  const char *value;
} FabOverride;

/* One step called @label; steps with the same @key (or NULL) soon after one another are one. */
void           fab_session_set_overrides  (FabSession *self, gint64 panel, const char *label, const char *key,
                                           const FabOverride *overrides, gsize n);
/* What stands in @panel, overrides included; NULL: its take is no blocking. */
FabBlocking   *fab_session_load_blocking  (FabSession *self, gint64 panel) G_GNUC_WARN_UNUSED_RESULT;

/* Layers of the selected panel. */
gint64         fab_session_get_layer      (FabSession *self); /* drawn on; 0: the first stroke makes one */
/* The one that is drawn on if it is of @kind, else the topmost of that kind that is open to the hand; 0: none. */
gint64         fab_session_find_layer     (FabSession *self, const char *kind);
void           fab_session_set_layer      (FabSession *self, gint64 layer);
/* @kind of fab_layer_kinds(); it is drawn on from then on. */
gint64         fab_session_add_layer      (FabSession *self, const char *kind);
void           fab_session_delete_layer   (FabSession *self, gint64 layer);
void           fab_session_duplicate_layer (FabSession *self, gint64 layer);
void           fab_session_merge_layer    (FabSession *self, gint64 layer); /* into the one under it */
void           fab_session_move_layer     (FabSession *self, gint64 layer, gint64 above); /* under @above; 0: on top */
void           fab_session_step_layer     (FabSession *self, gint64 layer, int by); /* so many places up or down */
/* No mark is left on @layer; 0: on all ink layers of the selected panel that are seen and not locked. */
void           fab_session_clear_layer    (FabSession *self, gint64 layer);
void           fab_session_rename_layer   (FabSession *self, gint64 layer, const char *name);
void           fab_session_show_layer     (FabSession *self, gint64 layer, gboolean visible);
void           fab_session_lock_layer     (FabSession *self, gint64 layer, gboolean locked);
void           fab_session_fade_layer     (FabSession *self, gint64 layer, double opacity);
void           fab_session_blend_layer    (FabSession *self, gint64 layer, const char *blend);
void           fab_session_turn_layer     (FabSession *self, gint64 layer, const char *kind); /* into another kind */
void           fab_session_tint_layer     (FabSession *self, gint64 layer, gint32 rgb); /* -1: its own colours */
/* A picture on a layer of its own, which is drawn on from then; in one step. */
void           fab_session_add_picture    (FabSession *self, FabInkMark *mark, const char *kind);
/* All ink layers of the selected panel onto another one, as layers of it. */
void           fab_session_copy_ink       (FabSession *self, gint64 panel);
/* The marks of @layer become those of @ink, in one step called @label. */
gboolean       fab_session_set_ink        (FabSession *self, gint64 layer, FabInk *ink, const char *label);

/* Markers and sounds of the film. What is at a time goes along with the panel that is there; music stays where it is. */
gint64         fab_session_add_marker     (FabSession *self, const char *text); /* at the playhead */
void           fab_session_set_marker     (FabSession *self, gint64 marker, const char *color, const char *text);
void           fab_session_move_marker    (FabSession *self, gint64 marker, gint64 time);
void           fab_session_delete_marker  (FabSession *self, gint64 marker);
void           fab_session_step_marker    (FabSession *self, int delta);
/* Reads a sound file off the main loop; what is wrong with it comes as ::failed. */
void           fab_session_add_sound      (FabSession *self, GFile *file, FabTrack track, gint64 time);
/* A recording of @element (0: of nothing written), at @time. */
void           fab_session_add_recording  (FabSession *self, GBytes *wav, gint64 element, gint64 time);
void           fab_session_place_sound    (FabSession *self, gint64 sound, FabTrack track, gint64 time);
/* Plays @length from @skip on, beginning @by later than before. */
void           fab_session_trim_sound     (FabSession *self, gint64 sound, gint64 by, gint64 skip, gint64 length);
void           fab_session_set_sound_gain (FabSession *self, gint64 sound, double decibels, gboolean muted);
void           fab_session_set_sound_fades (FabSession *self, gint64 sound, gint64 fade_in, gint64 fade_out);
void           fab_session_delete_sound   (FabSession *self, gint64 sound);
/* At the playhead. */
void           fab_session_split_sound    (FabSession *self, gint64 sound);

/* The camera and the time of panels */
void           fab_session_set_transition_time  (FabSession *self, gint64 panel, gint64 time);
void           fab_session_set_transition_color (FabSession *self, gint64 panel, const char *color);
void           fab_session_set_camera     (FabSession *self, gint64 panel, const char *camera);
void           fab_session_set_motion     (FabSession *self, gint64 panel, FabMotion motion);
void           fab_session_set_lead       (FabSession *self, gint64 panel, gint64 time);
/* A setting of the film, as one step called @label. */
void           fab_session_set_setting    (FabSession *self, const char *label, const char *key, const char *value);

/* Script and cast */
/* Typing in one element (@element, @first) is one step. FALSE: it failed, and nothing changed. */
gboolean       fab_session_set_script     (FabSession *self, const char *fountain, gint64 element);
gboolean       fab_session_replace_script (FabSession *self, gint64 first, gint64 last, const char *fountain);
void           fab_session_move_scene     (FabSession *self, gint64 scene, gint64 before);
void           fab_session_load_script    (FabSession *self, const char *fountain);
/* The panels of a script that was just read, in the step called "Read Script" with this merge key. */
#define FAB_SESSION_READ_KEY "load-script"
void           fab_session_board_new      (FabSession *self);
void           fab_session_board          (FabSession *self);
void           fab_session_board_scene    (FabSession *self); /* that of the selected panel */
/* Whether what is written gets panels by itself. */
gboolean       fab_session_get_follows    (FabSession *self);
void           fab_session_set_follows    (FabSession *self, gboolean follows);
FabFollow     *fab_session_get_follow     (FabSession *self);
void           fab_session_rename_cast    (FabSession *self, gint64 member, const char *name); /* everywhere, one step */
void           fab_session_rename_place   (FabSession *self, const char *place, const char *name);
void           fab_session_set_look       (FabSession *self, gint64 member, const char *look);
void           fab_session_set_voice      (FabSession *self, gint64 member, const char *voice);
/* The script shows as it arrives, and its scenes are boarded one by one. Stopped or broken off, what came stays. */
void           fab_session_write_idea     (FabSession *self, const char *idea);
void           fab_session_stop_writing   (FabSession *self);
gboolean       fab_session_get_writing    (FabSession *self);

/* What is written anew: an element (a speech), a scene (element 0), or with both 0 the whole script. */
typedef struct
{
  gint64 scene;
  gint64 element;
} FabPart;

/* The scene of the selected panel, or its first speech, where there is none its first action; FALSE when there is none. */
gboolean       fab_session_find_part      (FabSession *self, gboolean line, FabPart *part);
char          *fab_session_dup_part       (FabSession *self, FabPart part) G_GNUC_WARN_UNUSED_RESULT; /* as it is now */
GStrv          fab_session_list_versions  (FabSession *self, FabPart part) G_GNUC_WARN_UNUSED_RESULT; /* oldest first */
/* What a version is to be like: shorter, funnier, as somebody would say it; and in a person's own words. */
typedef struct
{
  FabWish     wish;
  const char *as;   /* for FAB_WISH_AS: a name of the cast */
  const char *note; /* or NULL */
} FabWishes;

/* Asks the writer for one more, which is kept beside the present text and changes nothing yet. @wishes: or NULL; @progress gets what
 * has come of it. */
void           fab_session_write_version_async  (FabSession *self, FabPart part, const FabWishes *wishes, FabProgressFunc progress,
                                                 gpointer progress_data, GCancellable *cancellable,
                                                 GAsyncReadyCallback callback, gpointer data);
char          *fab_session_write_version_finish (FabSession *self, GAsyncResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Puts @text in the place of the part, whose text becomes a version; a scene is boarded anew. One step. */
void           fab_session_use_version    (FabSession *self, FabPart part, const char *text);
/* One more scene after that of the selected panel. */
void           fab_session_continue_script (FabSession *self);

/* History and playing */
void           fab_session_undo           (FabSession *self);
void           fab_session_redo           (FabSession *self);
void           fab_session_toggle_play    (FabSession *self);
/* Plays at @speed, backwards when it is negative. */
void           fab_session_shuttle        (FabSession *self, double speed);
void           fab_session_seek           (FabSession *self, gint64 time);
/* By hand: a moment of the sound is heard, and the film is shown. */
void           fab_session_scrub          (FabSession *self, gint64 time);
void           fab_session_step_frame     (FabSession *self, int delta);
/* To the cut, marker or end after the playhead, or before it. */
void           fab_session_step_cut       (FabSession *self, int delta);

/* Cutting */
/* At the playhead; the range includes the frame that is shown. */
void           fab_session_mark_in        (FabSession *self);
void           fab_session_mark_out       (FabSession *self);
/* @panel lasts @duration from now on, in whole frames; what follows moves along, or with @roll the panel after it
 * gives or takes the time. */
void           fab_session_trim           (FabSession *self, gint64 panel, gint64 duration, gboolean roll);
/* The panel under the playhead becomes two; speech that begins later goes with the second. */
void           fab_session_split_at_playhead (FabSession *self);

G_END_DECLS
