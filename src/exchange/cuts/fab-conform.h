/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an editor has changed returns to the board: seen first as a list, then made as one step. */
#pragma once

#include "fab-cut.h"

G_BEGIN_DECLS

typedef enum
{
  FAB_CONFORM_DELETE,     /* the cut does without the panel */
  FAB_CONFORM_DUPLICATE,  /* it is shown once more */
  FAB_CONFORM_MOVE,
  FAB_CONFORM_MOVE_SCENE,
  FAB_CONFORM_DURATION,   /* before and after in microseconds */
  FAB_CONFORM_TRANSITION,
  FAB_CONFORM_GAP,        /* a panel of black for a hole, after in microseconds */
  FAB_CONFORM_NEW,        /* a panel for a clip that is none of ours, after in microseconds */
  FAB_CONFORM_MARKER,     /* a remark of the editor */
  FAB_CONFORM_SOUND_DELETE, /* the cut does without the sound … */
  FAB_CONFORM_SOUND_DUPLICATE,
  FAB_CONFORM_SOUND_MOVE, /* it begins elsewhere: after the beginning of the panel that place names, after in microseconds */
  FAB_CONFORM_SOUND_TRIM, /* it plays so long, before and after in microseconds, or another part of itself */
  FAB_CONFORM_SOUND_GAIN, /* before and after in thousandths of a decibel */
  FAB_CONFORM_SOUND_MUTE, /* after 1: it is silent */
  FAB_CONFORM_SOUND_FADES, /* in and out: before and after in microseconds */
  FAB_CONFORM_SOUND_NEW,  /* a sound of others that lies beside the cut */
  FAB_CONFORM_SPEECH,     /* the speech of a panel begins later (after, in microseconds) or earlier (less than 0) */
  FAB_CONFORM_REMARK,     /* what was not understood; nothing is changed for it */
} FabConformKind;

typedef struct
{
  FabConformKind kind;
  gint64         panel;    /* 0: a new one */
  char          *name;     /* label of the panel, number of the scene, name of the clip */
  char          *place;    /* what it comes after, "" at the start; or a text */
  gint64         before, after;
  FabTransition  transition;
} FabConformChange;

typedef struct _FabConform FabConform;

/**
 * fab_conform_new:
 * @timeline: the story as it is
 * @folder: (nullable): where the cut was read; pictures of new clips are taken from there
 *
 * Finds what to change so that the board is as @cut. Clips are found by our metadata, else by their name, else by that
 * of their file.
 *
 * Returns: (transfer full) (nullable): the error is FAB_EXCHANGE_ERROR_INVALID: the cut is of another story
 */
FabConform *fab_conform_new   (FabStory *story, FabTimeline *timeline, const FabCut *cut, const char *folder,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
void        fab_conform_free  (FabConform *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabConform, fab_conform_free)

guint                   fab_conform_get_n_changes (FabConform *self); /* remarks included */
const FabConformChange *fab_conform_get_change    (FabConform *self, guint i);
gboolean                fab_conform_is_needed     (FabConform *self); /* FALSE: the board is as the cut */

/**
 * fab_conform_apply:
 * @clip_key: (nullable): as the timeline was made with
 *
 * Makes all the changes as one step that can be undone; none of them when one fails. The story must be as it was when
 * they were found.
 */
gboolean    fab_conform_apply (FabConform *self, FabStory *story, FabClipKeyFunc clip_key, gpointer data, GError **error);

/* A cut from a file, ".otio", ".fcpxml" (".fcpxmld": a folder with one) or ".edl". @fps_n and @fps_d are for lists, which do
 * not tell it. */
FabCut     *fab_conform_read  (GFile *file, int fps_n, int fps_d, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* A change in words. */
char       *fab_conform_describe (const FabConformChange *change) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
