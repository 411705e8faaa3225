/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-story.h"

G_BEGIN_DECLS

/* How a panel came to its length. */
typedef enum
{
  FAB_TIMING_AUTO,   /* as long as its speech and action need */
  FAB_TIMING_FITTED, /* of that, stretched or tightened to the length that the film shall have */
  FAB_TIMING_GIVEN,  /* by hand */
} FabTiming;

/* Times are microseconds in the film unless said otherwise. */
typedef struct
{
  gint64      element;   /* dialogue */
  guint       span;
  char       *key;       /* clip in the story, NULL: not spoken yet, or … */
  gint64      sound;     /* … said by this recording (among the sounds), 0: by the voice */
  char       *text, *speaker;
  gboolean    together;  /* said while the line before is */
  gint64      start, duration;
} FabLine;

typedef struct
{
  gint64        panel;
  gint64        start, duration; /* whole frames */
  FabTiming     timing;
  gint64        need;            /* how long it would be by itself */
  FabTransition transition;      /* into this panel … */
  gint64        overlap;         /* … and how long it takes, from start on: never longer than this or the one before … */
  gboolean      overlap_given;   /* … by hand */
  guint32       color;           /* of a dip, 0xrrggbb */
  gint64        lead;            /* its sound begins so much before its picture (< 0: after) */
  char         *move;            /* "" and "still" for none; what the panel says, or else its prompt */
  gboolean      move_given;      /* by hand */
  char         *camera;          /* key frames as JSON, or "" */
  gboolean      follows;         /* goes on with the shot of the span before */
  gboolean      motion;          /* people in it move */
  guint         first_line, n_lines;
} FabSpan;

/* A sound that was brought in or recorded, where it plays. */
typedef struct
{
  gint64    sound;
  FabTrack  track;
  guint     span;     /* of its panel, G_MAXUINT: of the film */
  gint64    element;  /* the speech that it says, or 0 */
  gint64    start, duration;
  gint64    skip;     /* into the data */
  double    gain;     /* decibels */
  gint64    fade_in, fade_out;
  gboolean  muted;
  char     *name, *media, *blob;
} FabTimelineSound;

typedef struct
{
  gint64    marker;
  guint     span;
  gint64    time;
  char     *color, *text;
} FabTimelineMarker;

#define FAB_TYPE_TIMELINE (fab_timeline_get_type ())

/**
 * FabTimeline:
 *
 * The film in time: a pure function of the story, immutable. A panel lasts as long as given, else as its
 * speech and action need; the project's setting "target" stretches or tightens those that are not given. @clip_key
 * answers which clip speaks an element (the engine's business), or NULL.
 */
G_DECLARE_FINAL_TYPE (FabTimeline, fab_timeline, FAB, TIMELINE, GObject)

typedef char *(*FabClipKeyFunc) (FabStory *story, FabElement *dialogue, const char *speaker, const char *direction, gpointer data);

FabTimeline   *fab_timeline_new          (FabStory *story, FabClipKeyFunc clip_key, gpointer data) G_GNUC_WARN_UNUSED_RESULT;
/* The same film in other frames: every cut lies on the frame nearest to where the project has it, so that nothing drifts. A
 * panel shorter than half a frame is then not seen. */
FabTimeline   *fab_timeline_new_at_rate  (FabStory *story, FabClipKeyFunc clip_key, gpointer data, int fps_n, int fps_d) G_GNUC_WARN_UNUSED_RESULT;
gint64         fab_timeline_get_duration (FabTimeline *self);
gint64         fab_timeline_get_target   (FabTimeline *self); /* the length that the film shall have, 0: any */
void           fab_timeline_get_fps      (FabTimeline *self, int *n, int *d);
int            fab_timeline_get_step     (FabTimeline *self); /* frames for which a drawing of moving people is held */
guint          fab_timeline_get_n_spans  (FabTimeline *self);
const FabSpan *fab_timeline_get_span     (FabTimeline *self, guint i);
guint          fab_timeline_get_n_lines  (FabTimeline *self);
const FabLine *fab_timeline_get_line     (FabTimeline *self, guint i); /* in the order of the script */
guint          fab_timeline_get_n_sounds (FabTimeline *self);
const FabTimelineSound  *fab_timeline_get_sound  (FabTimeline *self, guint i);
guint          fab_timeline_get_n_markers (FabTimeline *self);
const FabTimelineMarker *fab_timeline_get_marker (FabTimeline *self, guint i); /* by time */
guint          fab_timeline_find         (FabTimeline *self, gint64 time); /* index of the span at @time */
guint          fab_timeline_find_panel   (FabTimeline *self, gint64 panel); /* or G_MAXUINT */

/* Frames: the film is a whole number of them, and frame @frame is shown from its time on. */
gint64         fab_timeline_get_n_frames (FabTimeline *self);
gint64         fab_timeline_frame_time   (FabTimeline *self, gint64 frame);
gint64         fab_timeline_time_frame   (FabTimeline *self, gint64 time);

/* A rate as people write it: "24", "23.976", "30000/1001". FALSE: not one, and 24 is taken. */
gboolean       fab_timeline_parse_rate   (const char *text, int *n, int *d);

G_END_DECLS
