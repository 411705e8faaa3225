/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is spoken, as captions; SubRip (SRT) and WebVTT. */
#pragma once

#include "fab-timeline.h"

G_BEGIN_DECLS

typedef struct
{
  gint64  start, end; /* microseconds, end exclusive */
  char   *text;       /* with the marks of Fountain for emphasis; lines joined by "\n" */
  char   *speaker;    /* or NULL */
} FabCaption;

typedef enum
{
  FAB_CAPTIONS_SRT,
  FAB_CAPTIONS_VTT,
} FabCaptionsFormat;

void        fab_caption_free    (FabCaption *caption);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabCaption, fab_caption_free)

/* The speech of the film in time and in order, in pieces that can be read at a glance (two lines of 42). Of
 * FabCaption. */
GPtrArray  *fab_captions_new    (FabTimeline *timeline) G_GNUC_WARN_UNUSED_RESULT;
/* Where the second line of a caption begins whose plain @text, without line breaks, is too long for one of 42
 * columns: behind a sentence or a clause rather than in the middle of one, lines of like length. NULL: one is enough. */
const char *fab_captions_turn   (const char *text);
/* The captions from @from until @until, cut to it, moved so that it begins at @at; for an export of pieces. */
void        fab_captions_append_range (GPtrArray *to, GPtrArray *captions, gint64 from, gint64 until, gint64 at);
/* Those that are shown at @time, FAB_CAPTIONS_AT_ONCE at most, by their start; returns how many. */
#define FAB_CAPTIONS_AT_ONCE 4
guint       fab_captions_find   (GPtrArray *captions, gint64 time, const FabCaption *found[FAB_CAPTIONS_AT_ONCE]);

char       *fab_captions_write  (GPtrArray *captions, FabCaptionsFormat format) G_GNUC_WARN_UNUSED_RESULT;
/* Either format, by its first line; wrong times, cues without text and unknown marks are passed over. An error
 * (UNSUPPORTED) when it is neither, or holds no cue. */
GPtrArray  *fab_captions_parse  (GBytes *bytes, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
