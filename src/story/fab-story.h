/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include "fab-element.h"
#include "fab-plan.h"
#include "fab-reel-rows.h"
#include "fab-rows.h"
#include "fab-screening.h"
#include "fab-story-error.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_KIND_PROJECT,
  FAB_KIND_SCENE,
  FAB_KIND_ELEMENT,
  FAB_KIND_PANEL,
  FAB_KIND_TAKE,
  FAB_KIND_LAYER,
  FAB_KIND_OVERRIDE, /* id is the panel's */
  FAB_KIND_CAST,
  FAB_KIND_CLIP,     /* a spoken line arrived; not undoable, id is 0 */
  FAB_KIND_JOB,
  FAB_KIND_DRAFT,    /* a version of the script or of a part; id is 0 */
  FAB_KIND_MARKER,
  FAB_KIND_SOUND,
  FAB_KIND_SCREENING, /* who watched, what they felt, what was decided on it; id is 0 */
  FAB_KIND_PLAN,      /* the steps of writing; id is 0 */
  FAB_N_KINDS
} FabKind;

typedef struct
{
  FabKind kind;
  gint64  id;
} FabChange;

#define FAB_TYPE_STORY (fab_story_get_type ())

/**
 * FabStory:
 *
 * One document: an SQLite working copy in the state directory. Every verb is one transaction and
 * is on disk when it returns. Not thread safe; use it from the thread that made it.
 *
 * Properties: title, modified, can-undo, can-redo, undo-label, redo-label, file.
 * Signal ::changed (const FabChange *changes, guint n): once per group, after undo and after redo,
 * never inside a group. The models and rows are up to date by then. An @n of 0: a group was taken back
 * after somebody looked inside it, and what was read then may be other than what is.
 * Signal ::trouble (GError *error): a group could not be begun or written (the disk is full), and was
 * taken back; verbs outside of groups report this by themselves.
 */
G_DECLARE_FINAL_TYPE (FabStory, fab_story, FAB, STORY, GObject)

/* Opening and saving. @state_dir is where working copies live (NULL: g_get_user_state_dir ()/fabula). */
FabStory   *fab_story_new           (const char *state_dir, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* If a working copy of @file is there, with unsaved work or of its last save, it is continued, undo
 * history included. BUSY when a living process has it. Who wants the file as it is saved (the command
 * line does) passes a @state_dir of its own. */
FabStory   *fab_story_open          (const char *state_dir, GFile *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;
FabStory   *fab_story_recover       (const char *state_dir, const char *work_path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Paths of working copies with unsaved work that no living process has open, newest first. */
char      **fab_story_list_unsaved  (const char *state_dir);
/* What such a copy is called; NULL when it has no title or cannot be read just now. */
char       *fab_story_peek_title    (const char *work_path) G_GNUC_WARN_UNUSED_RESULT;
gboolean    fab_story_save          (FabStory *self, GFile *target, GError **error);
/* What is edited meanwhile is not in the file. @progress: (nullable): called now and then before @callback, in the thread that saves. */
typedef void (*FabSaveProgress) (double fraction, gpointer data);
void        fab_story_save_async    (FabStory *self, GFile *target, FabSaveProgress progress, gpointer progress_data,
                                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data);
gboolean    fab_story_save_finish   (FabStory *self, GAsyncResult *result, GError **error);
/* Closes. The working copy stays where there is unsaved work, or a saved file whose undo is to live on
 * (of those, the newest few); otherwise, and with @discard, it is deleted. */
void        fab_story_close         (FabStory *self, gboolean discard);
GFile      *fab_story_get_file      (FabStory *self); /* NULL before the first save */
gboolean    fab_story_get_modified  (FabStory *self);
const char *fab_story_get_work_path (FabStory *self);
/* Reads everything; each problem is one line. With @repair, mends what can be mended. */
GPtrArray  *fab_story_check         (FabStory *self, gboolean repair, GError **error);

/* Groups: one gesture, one group, one line in the undo menu. They nest; the outermost label counts.
 * A group is one transaction: end it before the main loop runs again. What takes longer (typing in
 * one field, a drag) is many groups with the same @merge_key: within a few seconds of each other they
 * are one step. A @label of NULL marks what the program does by itself, such as the picture that
 * arrives for a prompt: it joins the newest step, however old, and leaves what can be redone in
 * place. A failed verb rolls its group back; later verbs in it fail too. Inside a group models and rows
 * follow when the story is asked for one; all follow at its end, and ::changed comes then. */
void        fab_story_begin         (FabStory *self, const char *label, const char *merge_key);
void        fab_story_end           (FabStory *self);
gboolean    fab_story_undo          (FabStory *self, GError **error);
gboolean    fab_story_redo          (FabStory *self, GError **error);
const char *fab_story_get_undo_label (FabStory *self); /* NULL: nothing to undo */
const char *fab_story_get_redo_label (FabStory *self);

/* The project: title, aspect ("16:9"), fps ("24"), look, seed, painter, voice engine; motion ("on", "off": people move),
 * motion-step ("2": frames for which a drawing is held), target ("": seconds that the film shall last) … */
const char *fab_story_get_setting   (FabStory *self, const char *key); /* a default, never NULL */
GStrv       fab_story_list_settings (FabStory *self) G_GNUC_WARN_UNUSED_RESULT; /* keys of those that were set, sorted */
gboolean    fab_story_set_setting   (FabStory *self, const char *key, const char *value, GError **error);

/* Models, owned by the story, lazily filled, in the order of the film. */
GListModel *fab_story_get_scenes    (FabStory *self);
GListModel *fab_story_get_elements  (FabStory *self);
GListModel *fab_story_get_panels    (FabStory *self);
GListModel *fab_story_get_cast      (FabStory *self);
GListModel *fab_story_get_markers   (FabStory *self);
GListModel *fab_story_get_sounds    (FabStory *self); /* those of panels, then those of the film, by their offset */
GListModel *fab_story_dup_takes     (FabStory *self, gint64 panel);  /* newest first */
GListModel *fab_story_dup_layers    (FabStory *self, gint64 panel);  /* bottom first */
GListModel *fab_story_dup_beat      (FabStory *self, gint64 panel);  /* FabElement, in order */
FabPanel   *fab_story_ref_panel     (FabStory *self, gint64 id); /* NULL when there is none */
FabElement *fab_story_ref_element   (FabStory *self, gint64 id);
FabScene   *fab_story_ref_scene     (FabStory *self, gint64 id);
FabTake    *fab_story_ref_take      (FabStory *self, gint64 id);
FabLayer   *fab_story_ref_layer     (FabStory *self, gint64 id);
FabMarker  *fab_story_ref_marker    (FabStory *self, gint64 id);
FabSound   *fab_story_ref_sound     (FabStory *self, gint64 id);
guint       fab_story_find_panel    (FabStory *self, gint64 id); /* position, or G_MAXUINT */
gint64      fab_story_get_panel_at  (FabStory *self, guint position); /* its id, or 0; no row is read */
gint64      fab_story_get_first_panel (FabStory *self, gint64 scene); /* or 0 */
gint64      fab_story_get_scene_at  (FabStory *self, guint position); /* its id, or 0; no row is read */

/* For those who look at all of a long film: what panels say about their time, without rows being made. */
typedef struct
{
  gint64        panel;
  gint64        duration, transition_time, lead;
  FabTransition transition;
  FabMotion     motion;
  gboolean      follows;
  const char   *prompt, *transition_color, *move, *camera; /* valid during the call */
} FabPanelTiming;
typedef void (*FabPanelTimingFunc) (const FabPanelTiming *time, gpointer data);
/* Of one panel, or with a @panel of 0 of all, in no order. @func leaves the story alone. */
void        fab_story_foreach_panel_timing (FabStory *self, gint64 panel, FabPanelTimingFunc func, gpointer data);
/* The elements of @scene (FabElement) as they are now, read at once; the list does not follow. */
GListModel *fab_story_list_scene    (FabStory *self, gint64 scene) G_GNUC_WARN_UNUSED_RESULT;

/* The script. All verbs change only the elements that differ: panels, ink and timing of the others
 * stay. set_script parses @fountain, and matches old and new elements by their source. */
char       *fab_story_dup_script       (FabStory *self); /* Fountain */
gboolean    fab_story_set_script       (FabStory *self, const char *fountain, GError **error);
/* Puts @fountain in place of the sources of the elements from @first to @last; as set_script otherwise, but only what
 * changed is read and written. */
gboolean    fab_story_replace_script   (FabStory *self, gint64 first, gint64 last, const char *fountain, GError **error);
gboolean    fab_story_set_element_text (FabStory *self, gint64 element, const char *text, GError **error);

/* Versions: what was or could be written instead of an element, of a scene (@element 0) or of the whole
 * script (both 0). They stay in the document; the same text is kept once. */
gboolean    fab_story_keep_draft       (FabStory *self, gint64 scene, gint64 element, const char *text, GError **error);
GStrv       fab_story_list_drafts      (FabStory *self, gint64 scene, gint64 element) G_GNUC_WARN_UNUSED_RESULT; /* oldest first */
char       *fab_story_dup_scene_script (FabStory *self, gint64 scene) G_GNUC_WARN_UNUSED_RESULT; /* Fountain */
/* Puts @fountain where the scene was; what it has in common keeps its panels. */
gboolean    fab_story_set_scene_script (FabStory *self, gint64 scene, const char *fountain, GError **error);

/* Puts @scene, with its script and its panels, before scene @before (0: at the end). What stands before the first
 * heading stays where it is. */
gboolean    fab_story_move_scene       (FabStory *self, gint64 scene, gint64 before, GError **error);

/* Panels. Ids are returned, 0 with @error set on failure. */
gint64      fab_story_add_panel        (FabStory *self, gint64 scene, gint64 before, const char *prompt, GError **error);
gint64      fab_story_duplicate_panel  (FabStory *self, gint64 panel, GError **error);
gboolean    fab_story_delete_panel     (FabStory *self, gint64 panel, GError **error); /* its beat goes to the panel before */
/* Puts @panel, with its beat, before panel @before (0: at the end of @scene). */
gboolean    fab_story_move_panel       (FabStory *self, gint64 panel, gint64 scene, gint64 before, GError **error);
gint64      fab_story_split_panel      (FabStory *self, gint64 panel, gint64 element, GError **error);
gboolean    fab_story_merge_panels     (FabStory *self, gint64 first, gint64 second, GError **error);
gboolean    fab_story_set_beat         (FabStory *self, gint64 panel, const gint64 *elements, gsize n, GError **error);
/* Of all elements at once, in their order: @panels[i] covers element i, 0: none does. Runs lie in the scene of their panel. */
gboolean    fab_story_set_beats        (FabStory *self, const gint64 *panels, guint n, GError **error);
gboolean    fab_story_set_prompt       (FabStory *self, gint64 panel, const char *prompt, GError **error); /* marks it edited */
/* What painters are told in place of the words that are composed for them, and what to leave out; "": as composed. */
gboolean    fab_story_set_wording      (FabStory *self, gint64 panel, const char *wording, const char *unwanted, GError **error);
/* Who paints the panel and what guides, "": as the project says. */
gboolean    fab_story_set_painter      (FabStory *self, gint64 panel, const char *painter, const char *guide, GError **error);
gboolean    fab_story_set_duration     (FabStory *self, gint64 panel, gint64 microseconds, GError **error);
gboolean    fab_story_set_transition   (FabStory *self, gint64 panel, FabTransition transition, GError **error);
gboolean    fab_story_set_move         (FabStory *self, gint64 panel, const char *move, GError **error);

/* The reel. A panel that follows goes on with the shot of the one before; where a shot is torn apart, its rest begins one. */
gboolean    fab_story_set_follows      (FabStory *self, gint64 panel, gboolean follows, GError **error);
/* A @time of 0 is as long as usual; @color is "#rrggbb" or "". */
gboolean    fab_story_set_transition_time  (FabStory *self, gint64 panel, gint64 time, GError **error);
gboolean    fab_story_set_transition_color (FabStory *self, gint64 panel, const char *color, GError **error);
gboolean    fab_story_set_camera       (FabStory *self, gint64 panel, const char *json, GError **error); /* "": as the move says */
gboolean    fab_story_set_motion       (FabStory *self, gint64 panel, FabMotion motion, GError **error);
gboolean    fab_story_set_lead         (FabStory *self, gint64 panel, gint64 time, GError **error);
/* Cuts the time of @panel at @at of its @length; both parts show the same and last as long as they did. The beat from @element
 * on (0: nothing), markers and sounds go to the second, which follows the first. Returns the second. */
gint64      fab_story_cut_panel        (FabStory *self, gint64 panel, gint64 at, gint64 length, gint64 element, GError **error);

/* Markers stay with their panel. @color is "#rrggbb" or "". */
gint64      fab_story_add_marker       (FabStory *self, gint64 panel, gint64 offset, const char *color, const char *text, GError **error);
gboolean    fab_story_set_marker       (FabStory *self, gint64 marker, const char *color, const char *text, GError **error);
gboolean    fab_story_move_marker      (FabStory *self, gint64 marker, gint64 panel, gint64 offset, GError **error);
gboolean    fab_story_delete_marker    (FabStory *self, gint64 marker, GError **error);

/* Sounds that were brought in or recorded. @panel 0: of the film. @duration is how long @data plays. One with
 * an element says that speech in place of the voice. */
gint64      fab_story_add_sound        (FabStory *self, FabTrack track, gint64 panel, gint64 offset, const char *name,
                                        const char *media, gint64 duration, GBytes *data, GError **error);
gboolean    fab_story_move_sound       (FabStory *self, gint64 sound, FabTrack track, gint64 panel, gint64 offset, GError **error);
gboolean    fab_story_trim_sound       (FabStory *self, gint64 sound, gint64 offset, gint64 skip, gint64 length, GError **error);
gboolean    fab_story_set_sound_gain   (FabStory *self, gint64 sound, double decibels, gboolean muted, GError **error);
gboolean    fab_story_set_sound_fades  (FabStory *self, gint64 sound, gint64 fade_in, gint64 fade_out, GError **error);
gboolean    fab_story_set_sound_element (FabStory *self, gint64 sound, gint64 element, GError **error); /* 0: none */
gboolean    fab_story_rename_sound     (FabStory *self, gint64 sound, const char *name, GError **error);
gint64      fab_story_split_sound      (FabStory *self, gint64 sound, gint64 at, GError **error); /* @at of what it plays; the second */
gint64      fab_story_duplicate_sound  (FabStory *self, gint64 sound, gint64 offset, GError **error);
gboolean    fab_story_delete_sound     (FabStory *self, gint64 sound, GError **error);

/* Overrides: what a person changed on a drawn object, beside the prompt. @value is JSON, NULL removes. */
gboolean    fab_story_set_override     (FabStory *self, gint64 panel, const char *object, const char *property,
                                        const char *value, GError **error);
char       *fab_story_dup_overrides    (FabStory *self, gint64 panel); /* JSON {object: {property: value}} */

/* Takes and layers. Nothing is replaced without being kept. */
gint64      fab_story_add_take         (FabStory *self, gint64 panel, const char *engine, const char *model, gint64 seed,
                                        const char *prompt, const char *media, GBytes *data, GError **error); /* and selects it */
/* What is known of a take, for those that say more of it. NULL is "". */
typedef struct
{
  const char *engine, *model;
  gint64      seed;
  const char *prompt; /* what it answers: see fab_paint_request_describe() */
  const char *media;
  const char *sent;   /* the words that the engine was sent */
  const char *guide;  /* what guided it */
  gboolean    aside;  /* the one that is selected stays */
  const char *hash;   /* of the data, if somebody has made it: see fab_story_hash_data() */
} FabTakeNote;
/* What a picture or a sound is kept under. Takes a while where it is large; in any thread. */
char       *fab_story_hash_data        (GBytes *data) G_GNUC_WARN_UNUSED_RESULT;
gint64      fab_story_keep_take        (FabStory *self, gint64 panel, const FabTakeNote *note, GBytes *data, GError **error);
gboolean    fab_story_select_take      (FabStory *self, gint64 panel, gint64 take, GError **error);
GBytes     *fab_story_load_blob        (FabStory *self, const char *hash, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Layers. A new one is on top. Those of kind "background" are shown, under the others, by all panels of the shot: a run of
 * panels that follow one another. @color: 0xRRGGBB in which all marks show, -1: their own. */
gint64      fab_story_add_layer        (FabStory *self, gint64 panel, const char *name, GError **error); /* of kind "ink" */
gint64      fab_story_add_layer_of_kind (FabStory *self, gint64 panel, const char *kind, const char *name, GError **error);
gint64      fab_story_copy_layer       (FabStory *self, gint64 layer, gint64 panel, GError **error); /* above it, if it is its panel */
gboolean    fab_story_delete_layer     (FabStory *self, gint64 layer, GError **error);
gboolean    fab_story_merge_layer      (FabStory *self, gint64 layer, GError **error); /* into the one under it */
gboolean    fab_story_move_layer       (FabStory *self, gint64 layer, gint64 above, GError **error); /* under @above; 0: on top */
gboolean    fab_story_rename_layer     (FabStory *self, gint64 layer, const char *name, GError **error);
gboolean    fab_story_set_layer_state  (FabStory *self, gint64 layer, double opacity, gboolean visible, gboolean locked, GError **error);
gboolean    fab_story_set_layer_look   (FabStory *self, gint64 layer, const char *kind, const char *blend, gint32 color, GError **error);
/* The panels (gint64) of the shot that @panel is of, in order. */
GArray     *fab_story_list_shot        (FabStory *self, gint64 panel) G_GNUC_WARN_UNUSED_RESULT;

/* Marks: what lies on a layer, the lowest first. What a mark is, is a blob that the sketch room writes and reads. One more
 * costs the same on a full layer as on an empty one. */
typedef struct
{
  gint64  id;           /* 0: a new one */
  char   *blob;         /* hash */
  char   *matrix;       /* six numbers, "": where it was drawn */
  char   *stencil;      /* hash of what it shows through, or "" */
  gint64  bundle;       /* neighbours of one bundle, not 0, are drawn apart from what lies under them */
  /* for fab_story_set_marks () only, not owned: what blob and stencil are to be; NULL: as the hashes say */
  GBytes *data;
  GBytes *stencil_data;
} FabMarkRow;

void        fab_mark_row_clear         (FabMarkRow *row);
GArray     *fab_mark_rows_new          (void) G_GNUC_WARN_UNUSED_RESULT; /* of FabMarkRow, which it owns */
GArray     *fab_story_list_marks       (FabStory *self, gint64 layer) G_GNUC_WARN_UNUSED_RESULT;
gint64      fab_story_add_mark         (FabStory *self, gint64 layer, GBytes *data, GError **error); /* on top */
/* Makes the marks of @layer these, in this order; only rows that differ are written. */
gboolean    fab_story_set_marks        (FabStory *self, gint64 layer, const FabMarkRow *rows, guint n, GError **error);

/* The steps of writing (fab-plan.h). What is in the script or the cast already is read from there and written there: a plan and a
 * script never disagree. NULL: there is none. */
FabPlan    *fab_story_dup_plan         (FabStory *self) G_GNUC_WARN_UNUSED_RESULT;
/* Makes the document say what @plan says. A scene whose script is given is put into the script, where its neighbours in the plan are,
 * with the first of them the title page and the cast. Scenes that @plan has no more stay in the script. */
gboolean    fab_story_set_plan         (FabStory *self, const FabPlan *plan, GError **error);
/* What a plan of the script as it is would say; @idea for one that has none on its title page. */
FabPlan    *fab_story_read_plan        (FabStory *self, const char *idea) G_GNUC_WARN_UNUSED_RESULT;
gboolean    fab_story_delete_scene     (FabStory *self, gint64 scene, GError **error); /* out of the script */

/* Cast. Members appear by themselves when the script has a cue of a new name. */
gint64      fab_story_ensure_cast      (FabStory *self, const char *name, GError **error);
gboolean    fab_story_set_cast_description (FabStory *self, gint64 member, const char *description, GError **error);
gboolean    fab_story_set_cast_voice   (FabStory *self, gint64 member, const char *voice, GError **error);
/* In cues, mentions and prompts, in capitals where the old name was; look and voice stay. Fails when another has the name. */
gboolean    fab_story_rename_cast      (FabStory *self, gint64 member, const char *name, GError **error);
/* In the headings of all scenes that play at @place (see fab_places_list()), and in their prompts. */
gboolean    fab_story_rename_place     (FabStory *self, const char *place, const char *name, GError **error);

/* The audience. Each screening, with all that was felt in it, is one step. One whose key is there already is an error of
 * FAB_STORY_ERROR_EXISTS. With the last screening of a viewer or of a version of the film, that goes, too. */
gint64      fab_story_add_screening    (FabStory *self, const FabScreening *screening, GError **error);
gboolean    fab_story_has_screening    (FabStory *self, const char *key);
gboolean    fab_story_delete_screening (FabStory *self, gint64 screening, GError **error);
gboolean    fab_story_rename_viewer    (FabStory *self, const char *key, const char *name, GError **error);
GPtrArray  *fab_story_list_screenings  (FabStory *self) G_GNUC_WARN_UNUSED_RESULT; /* FabScreening, the first seen first */
/* What a person decided on a proposal of some kind: what is proposed next is weighed by it. */
gboolean    fab_story_add_verdict      (FabStory *self, const char *kind, const char *subject, gboolean taken, GError **error);
GPtrArray  *fab_story_list_verdicts    (FabStory *self) G_GNUC_WARN_UNUSED_RESULT; /* FabVerdict, oldest first */

/* Spoken lines, cached by what was said and how. @key: see fab_voice_key(). Not undoable. */
gboolean    fab_story_put_clip         (FabStory *self, const char *key, GBytes *wav, gint64 duration_us, GError **error);
gint64      fab_story_get_clip_duration (FabStory *self, const char *key); /* microseconds, -1: not there */
GBytes     *fab_story_load_clip        (FabStory *self, const char *key, GError **error);

/* Jobs of the queue, kept so that closing the window loses none. Not undoable. */
gint64      fab_story_add_job          (FabStory *self, const char *kind, gint64 target, const char *spec, GError **error);
gboolean    fab_story_remove_job       (FabStory *self, gint64 job, GError **error);
/* Gives the jobs @jobs, @n of them, the order in which they stand there; fab_story_foreach_job() tells them so. Their ids are dealt out
 * anew: @jobs[i] is afterwards the id of what was @jobs[i] before. */
gboolean    fab_story_order_jobs       (FabStory *self, gint64 *jobs, guint n, GError **error);
typedef void (*FabJobFunc) (gint64 job, const char *kind, gint64 target, const char *spec, gpointer data);
void        fab_story_foreach_job      (FabStory *self, FabJobFunc func, gpointer data);

G_END_DECLS
