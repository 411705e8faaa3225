/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the script asks of the panels of a film. Texts are GRefString: timelines share them. */
#pragma once

#include "fab-timeline.h"

G_BEGIN_DECLS

typedef struct
{
  gint64    element;
  gboolean  together;
  char     *text, *speaker;
  char     *clip;     /* what the voice would say it by, or NULL … */
  gint64    spoken;   /* … how long that plays, -1: it is not spoken yet */
  gint64    estimate; /* how long one would take to say it */
  gint64    sound;    /* the recording that says it, or 0; with the duration settled by fab_beat_settle() */
  gint64    duration;
} FabBeatLine;

typedef struct
{
  GArray *lines;   /* FabBeatLine */
  gint64  action;  /* microseconds, 0: nothing is done */
  gint64  reading; /* of titles and letterings, 0: nothing is to be read */
  gboolean opens;  /* a scene: its place is to be taken in */
} FabBeat;

FabBeat    *fab_beat_new         (void) G_GNUC_WARN_UNUSED_RESULT;
void        fab_beat_free        (FabBeat *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabBeat, fab_beat_free)

/* Adds to @beats (id of a panel → FabBeat) what the elements of one scene ask for. */
void        fab_beats_read_scene (GHashTable *beats, FabStory *story, GListModel *elements, FabClipKeyFunc clip_key, gpointer data);
/* Element → FabSound that says it, in place of the voice. */
GHashTable *fab_beats_find_recordings (FabStory *story) G_GNUC_WARN_UNUSED_RESULT;
/* What says each line and how long: a recording, else the clip of the voice, else as long as one would take to say it. */
void        fab_beat_settle      (FabBeat *self, GHashTable *recordings);
/* Asks again for clips that were not there. */
void        fab_beat_look_for_clips (FabBeat *self, FabStory *story);

G_END_DECLS
