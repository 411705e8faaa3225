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

struct _FabConform
{
  FabCut    *cut;
  GPtrArray *changes;     /* FabConformChange */
  GPtrArray *slots;       /* FabSlot */
  GArray    *deleted;     /* gint64 */
  GArray    *scene_moves; /* FabSceneMove, to be made in turn */
};

/* fab-conform-order.c: fills scene_moves, and which slots stay. */
void        _fab_conform_find_order   (FabConform *self, FabStory *story);
/* Remarks of panels, as "ID TEXT": markers of the reel and notes of the script. */
GHashTable *_fab_conform_list_remarks (FabStory *story) G_GNUC_WARN_UNUSED_RESULT;
/* Which of @n different numbers form the longest run that ascends: those that need not move. */
gboolean   *_fab_conform_find_steady  (const gint64 *numbers, guint n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
