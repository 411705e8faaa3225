/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of FabWindow share. */
#pragma once

#include "fab-board.h"
#include "fab-canvas.h"
#include "fab-export-job.h"
#include "fab-inspector.h"
#include "fab-jobs-button.h"
#include "fab-leaving-sign.h"
#include "fab-wait-label.h"
#include "fab-narrow-bin.h"
#include "fab-pane-handle.h"
#include "fab-planner.h"
#include "fab-player-view.h"
#include "fab-reel-bar.h"
#include "fab-reel-view.h"
#include "fab-script-link.h"
#include "fab-script-pane.h"
#include "fab-thumbnails.h"
#include "fab-welcome.h"
#include "fab-window.h"

G_BEGIN_DECLS

/* The page of a story is in three parts, with no widget in them until there was a story to show. */

/* In the header bar. */
typedef struct
{
  GtkWidget      *start;
  GtkWidget      *tools;
  GtkWidget      *end;
  GtkButton      *undo;
  GtkButton      *redo;
  GtkButton      *play;
  FabLeavingSign *leaving;
  FabJobsButton  *jobs;
} FabWindowButtons;

/* Above what one looks at, while they have something to say. */
typedef struct
{
  GtkRevealer    *writing;
  FabWaitLabel   *writing_label;
  GtkRevealer    *watch;
  GtkRevealer    *saving;
  GtkLabel       *saving_label;
  GtkProgressBar *saving_progress;
} FabWindowBars;

/* What one looks at. */
typedef struct
{
  GtkStack       *modes; /* board, canvas or player */
  FabBoard       *board;
  FabCanvas      *canvas;
  FabPlayerView  *player;
  AdwFlap        *script_flap;
  FabPaneHandle  *script_handle;
  FabScriptPane  *script;
  AdwFlap        *inspector_flap;
  FabPaneHandle  *inspector_handle;
  FabInspector   *inspector;
  GtkWidget      *reel_box;
  FabReelBar     *reel_bar;
  FabReelView    *reel;
} FabWindowPanes;

/* Windows that tell of the story, while they are open; weak. */
typedef struct
{
  GtkWindow *conflict; /* the question that is open */
  GtkWindow *insight;
  GtkWindow *cast;
  GtkWindow *steps;
  GtkWindow *audience;
} FabWindowOthers;

/* What the window listens to, whatever story it shows. */
typedef struct
{
  GSignalGroup *session;
  GSignalGroup *story;
  GSignalGroup *playback;
  GSignalGroup *studio;
} FabWindowSignals;

/* The file that is being written. */
typedef struct
{
  GCancellable *cancellable; /* NULL: none is */
  gint64        since;       /* monotonic */
  GFile        *next;        /* asked for while one is */
  gboolean      closing;     /* the window does, as soon as it is saved */
} FabWindowSaving;

struct _FabWindow
{
  AdwApplicationWindow parent_instance;

  FabNarrowBin     *bin;
  AdwHeaderBar     *header;
  GtkActionBar     *narrow_bar;
  AdwToastOverlay  *toasts;
  AdwWindowTitle   *title;
  GtkStack         *pages;
  GtkMenuButton    *menu;
  GMenuModel       *primary_menu;
  FabWelcome       *welcome;
  FabWindowButtons  buttons;
  FabWindowBars     bars;
  FabWindowPanes    panes;
  FabWindowOthers   others;
  GtkFileChooserNative *chooser;
  AdwToast         *trouble; /* while it is shown */
  AdwToast         *failure; /* as well */

  GSettings        *settings;
  FabSession       *session;
  FabThumbnails    *thumbnails;
  FabScriptLink    *link;     /* NULL: the story comes from no Fountain file */
  FabPlanner       *planner;  /* NULL: nobody went step by step yet */
  GListStore       *exports;  /* FabExportJob */
  FabWindowSignals  signals;
  FabWindowSaving   saving;
  guint             met;       /* of what commands need, as they were last told; 0: they were not */
  gint64            busy_since; /* monotonic; 0: no jobs */
  guint             noting;    /* source: what is looked at */
  gboolean          unwatched; /* the film was made of an idea, and nobody has seen it yet */
  gboolean          was_left;  /* for another window */
};

void _fab_window_update_title    (FabWindow *self);
void _fab_window_install_actions (GtkWidgetClass *widget_class);
void _fab_window_update_actions  (FabWindow *self);
/* Shows what fits in the room there is. */
void _fab_window_fold            (FabWindow *self);
void _fab_window_update_narrow_bar (FabWindow *self);
void _fab_window_uncover         (FabWindow *self, FabMode mode);
/* Takes @toast; a screen reader reads it. */
void _fab_window_show_toast      (FabWindow *self, AdwToast *toast);
/* Unless a window of ours is in front. @body may be NULL. A press leads to @file, or where that is NULL to the window. */
void _fab_window_notify_desktop  (FabWindow *self, const char *id, const char *title, const char *body, GFile *file);
void _fab_window_follow_jobs     (FabWindow *self);
void _fab_window_install_reel    (GtkWidgetClass *widget_class);
void _fab_window_follow_tools    (FabWindow *self);
void _fab_window_install_export  (GtkWidgetClass *widget_class);
/* TRUE when none is under way; else it asks and closes later. */
gboolean _fab_window_may_stop_exports (FabWindow *self);
void _fab_window_install_files   (GtkWidgetClass *widget_class);
void _fab_window_install_save    (GtkWidgetClass *widget_class);
/* Among those that were used last. */
void _fab_window_remember_file   (FabWindow *self, GFile *file);
void _fab_window_install_exchange (GtkWidgetClass *widget_class);
void _fab_window_install_help    (GtkWidgetClass *widget_class);
void _fab_window_install_import  (GtkWidgetClass *widget_class);
/* Asks for a file to open; @response_cb takes the answer. Filters are added after. */
void _fab_window_ask_for_file    (FabWindow *self, const char *title,
                                  void (*response_cb) (FabWindow *, int, GtkFileChooserNative *));
void _fab_window_ask_for_folder  (FabWindow *self, const char *title,
                                  void (*response_cb) (FabWindow *, int, GtkFileChooserNative *));
void _fab_window_add_filter      (FabWindow *self, const char *name, const char * const *suffixes);
/* Reads a file of another format into a window of its own. */
void _fab_window_import          (FabWindow *self, GFile *file);
/* Shows @story in this window while it shows the welcome page, else in another one; @error where @story is NULL. */
FabWindow *_fab_window_show_free (FabWindow *self, FabStory *story, GError *error);
void _fab_window_install_audience (GtkWidgetClass *widget_class);
void _fab_window_install_tastes (GtkWidgetClass *widget_class);
void _fab_window_install_pages   (GtkWidgetClass *widget_class);
void _fab_window_install_panes   (GtkWidgetClass *widget_class);
/* The windows that tell of the story go with it. */
void _fab_window_close_pages     (FabWindow *self);
/* Asks for a file to write, called as the story with @suffix (".html"); @kind is what such files are called, NULL: whatever. */
void _fab_window_ask_for_target  (FabWindow *self, const char *title, const char *suffix, const char *kind,
                                  void (*response_cb) (FabWindow *, int, GtkFileChooserNative *));
void _fab_window_install_paste   (GtkWidgetClass *widget_class);
void _fab_window_install_print   (GtkWidgetClass *widget_class);
void _fab_window_install_script  (GtkWidgetClass *widget_class);
void _fab_window_install_writing (GtkWidgetClass *widget_class);
void _fab_window_update_writing  (FabWindow *self);
/* Opens the steps of writing, begun from @idea where there are none; NULL: from the script. */
void _fab_window_show_steps      (FabWindow *self, const char *idea);
void _fab_window_follow_script_file (FabWindow *self);
/* The page of a story shows what the window looks at; it is made when there is something to show. */
void _fab_window_fill_page       (FabWindow *self);
void _fab_window_forget_page     (FabWindow *self);
void _fab_window_fold_page       (FabWindow *self);
void _fab_window_recall_page     (FabWindow *self); /* as its panes lay in the last window */
void _fab_window_remember_pane   (FabWindow *self, const char *name, gboolean shown);
/* What was last looked at of the story. */
void _fab_window_recall_view     (FabWindow *self);
void _fab_window_remember_view   (FabWindow *self);
void _fab_window_note_view       (FabWindow *self); /* soon */
void _fab_window_follow_view     (FabWindow *self);
void _fab_window_unfold_flap     (FabWindow *self, GParamSpec *pspec, AdwFlap *flap);
void _fab_window_notify_flaps    (FabWindow *self);
void _fab_window_set_session     (FabWindow *self, FabSession *session);
/* TRUE when the window may close now; else it asks, or waits for what is being saved, and closes later. */
gboolean _fab_window_may_close   (FabWindow *self);

G_END_DECLS
