/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A film as editors see it: clips one after the other, sounds beside them. What OTIO, FCPXML and EDL are written from
 * and read into; plain data, any thread. All times are whole frames of the cut's rate. */
#pragma once

#include "fab-timeline.h"

G_BEGIN_DECLS

typedef struct
{
  char       *text;
  const char *colour;          /* of OTIO's: "RED", "GREEN" …; static */
  gint64      start, duration; /* from the clip's first frame on */
} FabCutMarker;

typedef struct
{
  gboolean      gap;        /* nothing is shown or heard */
  char         *name;       /* "12A" */
  char         *media;      /* URI or path relative to the file, with "/", not encoded; NULL: none */
  gboolean      still;      /* a picture that stands as long as one likes */
  gint64        length;     /* of the media, 0: not known */
  gint64        source;     /* first frame of it that is used */
  gint64        duration;
  FabTransition transition; /* from what is before … */
  gint64        before, after; /* … beginning so long before the cut, ending so long after it */
  gint64        panel;      /* by our metadata; 0: none */
  GPtrArray    *facts;      /* names and values in turn, our metadata as texts; or NULL */
  GPtrArray    *markers;    /* FabCutMarker; or NULL */
  double        gain;       /* of sounds, in decibels … */
  gboolean      muted;
  gint64        fade_in, fade_out;
} FabCutClip;

typedef struct
{
  char      *name;  /* "Voices" */
  const char *role; /* "dialogue", "effects" or "music"; static */
  GPtrArray *clips; /* FabCutClip */
  gint64     length; /* frames */
} FabCutTrack;

typedef struct
{
  char      *title;
  int        fps_n, fps_d;
  int        width, height;
  GPtrArray *clips;  /* FabCutClip */
  GPtrArray *tracks; /* FabCutTrack: sounds */
  gboolean   levels; /* of sounds it is told how loud they are */
  GPtrArray *remarks; /* texts: what a reader left out, and why */
} FabCut;

/* What a reader takes at most. */
#define FAB_CUT_MAX_CLIPS  200000
#define FAB_CUT_MAX_FRAMES (G_GINT64_CONSTANT (1) << 32)

FabCut       *fab_cut_new         (const char *title, int fps_n, int fps_d) G_GNUC_WARN_UNUSED_RESULT;
void          fab_cut_free        (FabCut *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabCut, fab_cut_free)

FabCutClip   *fab_cut_clip_new    (const char *name, gint64 duration) G_GNUC_WARN_UNUSED_RESULT;
FabCutClip   *fab_cut_clip_copy   (const FabCutClip *clip) G_GNUC_WARN_UNUSED_RESULT;
void          fab_cut_clip_free   (FabCutClip *clip);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabCutClip, fab_cut_clip_free)
/* Nothing is noted of a @value that is NULL or "". */
void          fab_cut_clip_note   (FabCutClip *clip, const char *name, const char *value);
/* A remark of a reader, kept once. */
void          fab_cut_remark      (FabCut *self, const char *format, ...) G_GNUC_PRINTF (2, 3);
const char   *fab_cut_clip_fact   (const FabCutClip *clip, const char *name); /* or "" */
void          fab_cut_clip_mark   (FabCutClip *clip, const char *text, const char *colour, gint64 start, gint64 duration);
/* One of OTIO's names, which is static; "YELLOW" for another. */
const char   *fab_cut_find_colour (const char *name);
/* The one nearest to "#rrggbb", and back. */
const char   *fab_cut_name_colour (const char *rgb);
const char   *fab_cut_colour_rgb  (const char *name);
/* "dissolve", "wipe-left" …; NULL for a cut. Unknown ones are read as dissolves, "" as a cut. */
const char   *fab_cut_transition_name (FabTransition transition);
FabTransition fab_cut_find_transition (const char *name);
FabCutTrack  *fab_cut_add_track   (FabCut *self, const char *name, const char *role);
/* Adds @clip, which is taken, so that it begins at frame @start: after a gap, where there is room for one. Returns FALSE,
 * and frees it, when something else is there. */
gboolean      fab_cut_track_place (FabCutTrack *track, FabCutClip *clip, gint64 start);

FabCutClip   *fab_cut_get_clip    (const FabCut *self, guint i);
FabCutTrack  *fab_cut_get_track   (const FabCut *self, guint i);
FabCutClip   *fab_cut_track_clip  (const FabCutTrack *track, guint i);
gint64        fab_cut_get_length  (const FabCut *self); /* frames */

/* 29.97 and 59.94 count in drop frame time codes. */
gboolean      fab_cut_drops       (const FabCut *self);
/* "01:00:00:00", with ";" before the frames in drop frame. */
char         *fab_cut_timecode    (const FabCut *self, gint64 frame) G_GNUC_WARN_UNUSED_RESULT;
/* FALSE when @text is no time code of that rate. */
gboolean      fab_cut_read_timecode (const FabCut *self, const char *text, gint64 *frame);
/* Frames a second by the clock of time codes: 24 for 23.976. */
int           fab_cut_base        (const FabCut *self);
/* The frame that 01:00:00:00 names, where films begin. */
gint64        fab_cut_origin      (const FabCut *self);
/* Of a rate as a decimal: 23.976 is 24000/1001. FALSE for what is no rate. */
gboolean      fab_cut_find_rate   (double rate, int *n, int *d);

/* A relative path as a URI reference, and back; NULL for what is no UTF-8 or has a NUL. */
char         *fab_cut_encode_path (const char *path) G_GNUC_WARN_UNUSED_RESULT;
char         *fab_cut_decode_path (const char *uri) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  FAB_CUT_STILLS,
  FAB_CUT_CLIPS, /* films of the panels, with moves and what leads from one to the next: so there are only cuts */
} FabCutMedia;

/**
 * fab_cut_new_from_story:
 * @folder: name of the folder beside the file that has pictures and sounds
 *
 * The film as it stands. Clips name files in @folder that fab_export_edit_async() writes; see docs/exchange.md.
 */
FabCut       *fab_cut_new_from_story (FabStory *story, FabTimeline *timeline, const char *folder, FabCutMedia media) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
