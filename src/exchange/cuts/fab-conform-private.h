/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What finding and making the changes share. */
#pragma once

#include "fab-conform.h"

G_BEGIN_DECLS

typedef enum { FAB_SLOT_PANEL, FAB_SLOT_COPY, FAB_SLOT_GAP, FAB_SLOT_NEW } FabSlotKind;

/* One place in the film that is to be. */
typedef struct
{
  FabSlotKind       kind;
  const FabCutClip *clip;
  gint64            panel;    /* that is shown; 0 for gaps and new ones until they are made */
  gint64            scene;    /* of it now */
  gint64            duration; /* frames of the cut */
  gboolean          stays;    /* where it is among those that stay */
  GBytes           *picture;  /* of a new one, or NULL */
} FabSlot;

typedef struct { gint64 scene, before; } FabSceneMove; /* before 0: to the end */

/* A sound as the cut has it. */
typedef struct
{
  FabCutClip *clip;   /* owned; parts that go on are one */
  gint64      at;     /* frame of the cut */
  FabTrack    track;  /* of a new one */
  guint       slot;   /* under which it begins */
  gint64      sound;  /* 0: a new one */
  gboolean    copy;   /* one more of that sound */
  GBytes     *data;   /* of a new one */
  gboolean    lost;   /* its panel went … */
  gint64      element; /* … and this is the speech that it says */
} FabSoundSlot;

/* Where the cut has a speech. */
typedef struct
{
  gint64 element;
  gint64 at; /* frame of the cut */
} FabSpeech;

struct _FabConform
{
  FabCut    *cut;
  GPtrArray *changes;     /* FabConformChange */
  GPtrArray *slots;       /* FabSlot */
  GArray    *deleted;     /* gint64 */
  GArray    *scene_moves; /* FabSceneMove, to be made in turn */
  gboolean   heard;       /* the cut has sounds of ours: those that it does without are meant to go */
  GPtrArray *sounds;      /* FabSoundSlot */
  GArray    *silenced;    /* gint64: sounds that go … */
  gint64     newest;      /* … as do those that come with copies of panels, whose ids are higher */
  GArray    *speeches;    /* FabSpeech */
};

/* Frames of the cut in microseconds of the story, and whether two times are the same frame. */
gint64            _fab_conform_to_time    (const FabCut *cut, gint64 frames);
gboolean          _fab_conform_is_near    (const FabCut *cut, gint64 one, gint64 other);

FabConformChange *_fab_conform_add_change (FabConform *self, FabConformKind kind, gint64 panel, const char *name,
                                           const char *place);

/* How early the sound of a panel has to begin so that its first speech does @late microseconds later; as it is, where that
 * makes no difference. */
gint64            _fab_conform_find_lead  (const FabCut *cut, FabTimeline *timeline, guint span, gint64 late);

/* fab-conform-sounds.c: fills the sounds and tells what changes. @trusted: our metadata is of this story. */
void        _fab_conform_find_sounds  (FabConform *self, const FabCut *cut, FabStory *story, FabTimeline *timeline,
                                       gboolean trusted, const char *folder);
void        _fab_conform_clear_sounds (FabConform *self);

/* fab-conform-mix.c: sounds of panels that go are kept first; the rest is done when the panels are in place. */
gboolean    _fab_conform_keep_sounds  (FabConform *self, FabStory *story, GError **error);
gboolean    _fab_conform_put_speeches (FabConform *self, FabStory *story, FabTimeline *timeline, gboolean *moved, GError **error);
gboolean    _fab_conform_put_sounds   (FabConform *self, FabStory *story, FabTimeline *timeline, GError **error);

/* fab-conform-order.c: fills scene_moves, and which slots stay. */
void        _fab_conform_find_order   (FabConform *self, FabStory *story);
/* Remarks of panels, as "ID TEXT": markers of the reel and notes of the script. */
GHashTable *_fab_conform_list_remarks (FabStory *story) G_GNUC_WARN_UNUSED_RESULT;
/* Which of @n different numbers form the longest run that ascends: those that need not move. */
gboolean   *_fab_conform_find_steady  (const gint64 *numbers, guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
