/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of FabReelView share. */
#pragma once

#include "fab-reel-clip.h"
#include "fab-reel-view.h"
#include "fab-waveforms.h"

G_BEGIN_DECLS

/* The rows of the reel, from the top. */
typedef enum
{
  FAB_REEL_RULER,
  FAB_REEL_PANELS,
  FAB_REEL_CAPTIONS,
  FAB_REEL_VOICES,
  FAB_REEL_EFFECTS, /* where there are none, no room */
  FAB_REEL_MUSIC,
  FAB_REEL_N_ROWS
} FabReelRow;

/* What is under the pointer. */
typedef enum
{
  FAB_REEL_NOTHING,
  FAB_REEL_TIME,  /* the ruler */
  FAB_REEL_IN,
  FAB_REEL_OUT,
  FAB_REEL_PANEL, /* index: span */
  FAB_REEL_CUT,   /* index: the span that ends there */
  FAB_REEL_TRANSITION, /* its end; index: the span that it leads into */
  FAB_REEL_LINE,  /* index: line */
  FAB_REEL_SOUND, /* index: sound, clip: what of it */
  FAB_REEL_MARKER,
} FabReelPart;

typedef struct
{
  FabReelPart part;
  guint       index;
  FabClipPart clip;
} FabReelHit;

/* A gesture under way: shown at once, done when it ends. */
typedef struct
{
  FabReelHit hit;     /* FAB_REEL_NOTHING: there is none */
  gint64     from;    /* where it began … */
  gint64     to;      /* … and is, in the film */
  gboolean   roll;
  gboolean   moved;   /* further than a hand trembles */
  FabTrack   track;   /* on which a sound is … */
  double     gain;    /* … and how loud */
  gint64     snapped; /* to what it holds, -1: to nothing */
} FabReelEdit;

#define FAB_REEL_REACH 6 /* pixels from which a pointer takes hold of an edge */

struct _FabReelView
{
  GtkWidget parent_instance;

  FabThumbnails *thumbnails;
  FabWaveforms  *waveforms;
  FabSession    *session;
  GSignalGroup  *session_signals;
  GSignalGroup  *player_signals;
  GSignalGroup  *tools_signals;
  GSignalGroup  *thumbnail_signals;
  GSignalGroup  *waveform_signals;
  GHashTable    *loading; /* gint64 panel → GCancellable */

  GtkAdjustment *hadjustment;
  GtkAdjustment *vadjustment;
  guint          hscroll_policy : 1;
  guint          vscroll_policy : 1;
  guint          scrolling : 1; /* the adjustment follows the axis */
  guint          dropping : 1;  /* a file hangs over it */
  guint          touched : 1;   /* one chose the scale */

  FabReelAxis    axis;
  FabReelEdit    edit;
  FabReelHit     hover;
  double         pointer;  /* x, -1: not here */
  double         reach;    /* pixels from which an edge is taken hold of: more for a finger */
  double         pinched;  /* how far two fingers have spread */
  GtkWidget     *menu;
  GtkWidget     *remark;   /* the popover of a marker */
  int            line;     /* how high one of text is, 0: nobody knows yet */
  GskRenderNode *content;  /* all but the playhead, while nothing changes */
};

FabTimeline *_fab_reel_view_get_timeline (FabReelView *self); /* or NULL */
/* How high a line of text is, in pixels. */
int          _fab_reel_view_get_line     (FabReelView *self);
/* Where @row begins and how high it is. */
void         _fab_reel_view_get_row      (FabReelView *self, FabReelRow row, double *y, double *height);
double       _fab_reel_view_get_height   (FabReelView *self);
/* Draws anew what is not the playhead. */
void         _fab_reel_view_invalidate   (FabReelView *self);
GdkTexture  *_fab_reel_view_find_thumbnail (FabReelView *self, gint64 panel);
/* Where a span is shown: while one trims, that is not where the film has it. */
void         _fab_reel_view_place_span   (FabReelView *self, guint index, gint64 *start, gint64 *duration);
/* How far what belongs to a span is moved by that. */
gint64       _fab_reel_view_get_shift    (FabReelView *self, guint index);
FabReelHit   _fab_reel_view_pick         (FabReelView *self, double x, double y);

/* Where a sound is shown, and on which track. */
FabTrack     _fab_reel_view_place_sound  (FabReelView *self, guint index, FabReelClip *clip);
FabReelRow   _fab_reel_view_track_row    (FabTrack track);
FabReelHit   _fab_reel_view_pick_sound   (FabReelView *self, double x, double y);
FabReelHit   _fab_reel_view_pick_marker  (FabReelView *self, double x);
void         _fab_reel_view_begin_sound  (FabReelView *self, double x);
void         _fab_reel_view_drag_sound   (FabReelView *self, double x, double y, GdkModifierType state);
void         _fab_reel_view_finish_sound (FabReelView *self, const FabReelEdit *edit);
void         _fab_reel_view_add_drop     (FabReelView *self);

/* How far the nearest of @times is from what it catches, 0: from nothing; spans before @end hold. */
gint64       _fab_reel_view_snap         (FabReelView *self, const gint64 *times, guint n, guint end, GdkModifierType state);
void         _fab_reel_view_open_menu    (FabReelView *self, double x, double y);

void         _fab_reel_view_paint        (FabReelView *self, GtkSnapshot *snapshot);
void         _fab_reel_view_add_gestures (FabReelView *self);
void         _fab_reel_view_install_keys (GtkWidgetClass *widget_class);

/* Which of the colours that a marker may have; 0: one of its own. */
guint _fab_reel_marker_find_color (const char *color);

G_END_DECLS
