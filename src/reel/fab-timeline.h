/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fab-story.h"

G_BEGIN_DECLS

typedef struct
{
  gint64      element;   /* dialogue */
  char       *key;       /* clip in the story, NULL: not spoken yet */
  char       *text, *speaker;
  gint64      start, duration; /* microseconds in the film */
} FabLine;

typedef struct
{
  gint64        panel;
  gint64        start, duration; /* microseconds in the film, whole frames */
  FabTransition transition;      /* into this panel … */
  gint64        overlap;         /* … and how long it takes, from start on */
  char         *move;
  guint         first_line, n_lines;
} FabSpan;

#define FAB_TYPE_TIMELINE (fab_timeline_get_type ())

/**
 * FabTimeline:
 *
 * The film in time: a pure function of the story, immutable. A panel lasts as long as given, else as its
 * speech and action need. @clip_key answers which clip speaks an element (the engine's business), or NULL.
 */
G_DECLARE_FINAL_TYPE (FabTimeline, fab_timeline, FAB, TIMELINE, GObject)

typedef char *(*FabClipKeyFunc) (FabStory *story, FabElement *dialogue, const char *speaker, const char *direction, gpointer data);

FabTimeline   *fab_timeline_new          (FabStory *story, FabClipKeyFunc clip_key, gpointer data) G_GNUC_WARN_UNUSED_RESULT;
gint64         fab_timeline_get_duration (FabTimeline *self);
void           fab_timeline_get_fps      (FabTimeline *self, int *n, int *d);
guint          fab_timeline_get_n_spans  (FabTimeline *self);
const FabSpan *fab_timeline_get_span     (FabTimeline *self, guint i);
const FabLine *fab_timeline_get_line     (FabTimeline *self, guint i);
guint          fab_timeline_get_n_lines  (FabTimeline *self);
guint          fab_timeline_find         (FabTimeline *self, gint64 time); /* index of the span at @time */
guint          fab_timeline_find_panel   (FabTimeline *self, gint64 panel); /* or G_MAXUINT */

/* Frames: the film is a whole number of them, and frame @frame is shown from its time on. */
gint64         fab_timeline_get_n_frames (FabTimeline *self);
gint64         fab_timeline_frame_time   (FabTimeline *self, gint64 frame);
gint64         fab_timeline_time_frame   (FabTimeline *self, gint64 time);

G_END_DECLS
