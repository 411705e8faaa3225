/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of FabStory share. */
#pragma once

#include <glib/gi18n-lib.h>

#include "fab-annex.h"
#include "fab-history.h"
#include "fab-row-list.h"
#include "fab-row-source.h"
#include "fab-store.h"
#include "fab-story.h"
#include "fab-work-copy.h"

G_BEGIN_DECLS

/* Longest texts that verbs take, in bytes. */
#define FAB_MAX_SCRIPT (64 * 1024 * 1024)
#define FAB_MAX_TEXT   (1024 * 1024)
#define FAB_MAX_NAME   1024

enum
{
  FAB_LIST_SCENES,
  FAB_LIST_ELEMENTS,
  FAB_LIST_PANELS,
  FAB_LIST_CAST,
  FAB_LIST_MARKERS,
  FAB_LIST_SOUNDS,
  FAB_N_LISTS
};

struct _FabStory
{
  GObject       parent_instance;

  FabWorkCopy  *work;      /* NULL after fab_story_close () */
  FabStore     *store;
  FabAnnex     *annex;     /* NULL: all is in the store */
  FabHistory   *history;
  GFile        *file;

  FabRowSource *rows;
  FabRowList   *lists[FAB_N_LISTS]; /* NULL after fab_story_close () … */
  GListStore   *nothing;            /* … when who still asks is given this */
  GPtrArray    *others;    /* lists of one panel that somebody holds; not owned */
  GHashTable   *settings;

  guint         depth;     /* of open groups */
  gboolean      looked;    /* models and rows showed what the open group has done */
  GError       *trouble;   /* why the open group cannot succeed */
  GArray       *notes;     /* FabChange that are not rows of the history */

  guint         busy;      /* saving, or telling of changes: closing waits */
  gboolean      closing;
  gboolean      discarding;

  /* as last announced */
  char         *title;
  char         *undo_label;
  char         *redo_label;
  gboolean      modified;

  GPtrArray    *mended;    /* what was wrong with the file when it was opened */
};

/* Makes @self the owner of an open working copy and reads what it keeps in memory. */
gboolean _fab_story_attach       (FabStory *self, FabWorkCopy *work, FabStore *store, GError **error);

/* A verb is enclosed in these; leave() ends the transaction where it was not part of a group. */
gboolean _fab_story_enter        (FabStory *self, const char *label, GError **error);
gboolean _fab_story_leave        (FabStory *self, gboolean ok, GError **error);
/* Ends what made the story busy. */
void     _fab_story_release      (FabStory *self);
/* Adds to ::changed what the history does not note. */
void     _fab_story_note         (FabStory *self, FabKind kind, gint64 id);

/* Checks of what verbs are given. */
gboolean _fab_story_check_open   (FabStory *self, GError **error);
gboolean _fab_story_check_text   (const char *text, gsize max, GError **error);
gboolean _fab_story_check_row    (FabStory *self, const char *table, gint64 id, GError **error);

/* Files are written beside themselves, so they must have a path. */
gboolean _fab_story_check_local  (GFile *file, GError **error);

/* Brings all that is shown up to date with the rows that changed. */
void     _fab_story_follow       (FabStory *self, GArray *touches);
void     _fab_story_follow_all   (FabStory *self);
/* Inside a group: shows whoever asks what the verbs before have done. */
void     _fab_story_catch_up     (FabStory *self);
void     _fab_story_announce     (FabStory *self);
/* The title that was set, else that of the title page; or NULL. */
char    *_fab_story_read_title   (FabStore *store);
void     _fab_story_load_settings (FabStory *self);
void     _fab_story_drop_models  (FabStory *self);
void     _fab_story_make_models  (FabStory *self);

/* The scene before the first heading, which is always there. */
gint64   _fab_story_first_scene  (FabStory *self);
/* The scene of a panel, and the panel after it in that scene, or 0. */
gint64   _fab_story_scene_of     (FabStory *self, gint64 panel);
gint64   _fab_story_next_panel   (FabStory *self, gint64 panel);
/* Before a panel leaves its place: who follows in its shot begins one, or goes on with the one before. */
gboolean _fab_story_leave_shot   (FabStory *self, gint64 panel, GError **error);
/* After it came to its place: between panels of one shot it belongs to it. */
gboolean _fab_story_join_shot    (FabStory *self, gint64 panel, GError **error);
/* @before must be in @scene; a scene of 0 becomes that of @before, or the last one. */
gboolean _fab_story_check_target (FabStory *self, gint64 *scene, gint64 before, GError **error);
/* A place before @before (0: at the end) among the panels of @scene. */
gboolean _fab_story_find_place   (FabStory *self, gint64 scene, gint64 before, gint64 *place, GError **error);
/* Cast members for the cues that came; a cue that was renamed takes its member along. */
gboolean _fab_story_follow_cues  (FabStory *self, GHashTable *before, GHashTable *after, GHashTable *renamed, GError **error);

/* Selects the panels q of the shot that panel ?1 is of; more conditions may follow. */
#define FAB_SHOT_SQL \
  "SELECT q.id FROM panel p JOIN panel q ON q.scene = p.scene WHERE p.id = ?1 " \
  "AND q.pos >= coalesce((SELECT max(pos) FROM panel WHERE scene = p.scene AND pos <= p.pos " \
  "AND follows = 0), -9e18) AND q.pos < coalesce((SELECT min(pos) FROM panel " \
  "WHERE scene = p.scene AND pos > p.pos AND follows = 0), 9e18)"
/* The layers of a panel for another one; backgrounds only where it is of another shot. */
gboolean _fab_story_copy_layers  (FabStory *self, gint64 from, gint64 to, GError **error);
/* Before a panel goes: its backgrounds stay with its shot. */
gboolean _fab_story_pass_backgrounds (FabStory *self, gint64 panel, GError **error);
/* After the marks of a layer changed. */
gboolean _fab_story_stamp_ink    (FabStory *self, gint64 layer, GError **error);

/* fab-story-rename.c: @text with another name, in capitals where the old one was; whole words only. */
char       *_fab_story_rename_in_text (const char *text, const char *old_name, const char *new_name) G_GNUC_WARN_UNUSED_RESULT;
/* fab-story-drafts.c: a scene whose heading is another one may have become another row; @index is its place. */
gboolean    _fab_story_follow_scene  (FabStory *self, gint64 scene, gint64 index, GError **error);
/* fab-story-cast.c: by which a member is found. */
char       *_fab_story_fold_name      (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
