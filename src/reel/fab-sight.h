/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is seen of a panel at a moment: how its people stand, where the camera is, and where the frame lies on the drawing. */
#pragma once

#include "fab-envelope.h"
#include "fab-blend.h"
#include "fab-move.h"
#include "fab-picture-moment.h"

G_BEGIN_DECLS

/* A panel of a film. */
typedef struct
{
  FabPicture     *picture;
  FabMove        *move;
  gboolean        blocked;  /* its people can move and its camera can travel: it is no drawing by hand */
} FabSlot;

typedef struct
{
  FabView        view;      /* of what is drawn in the frame … */
  double         margin;    /* … than which it is so much larger */
  gboolean       made;      /* it is drawn for this moment … */
  FabMoment      moment;    /* … its camera set by fab_sight_get_moment() … */
  FabCameraShift shift;
  double         between;   /* … so far on the way to the next panel … */
  gint64         line;      /* … while this one is said */
} FabSight;

/* How loud line @index of the film is, or NULL: nobody hears it. (transfer full) */
typedef FabEnvelope *(*FabHearFunc) (guint index, gpointer data);

/* @blocking of the slot, and @next's when the next panel goes on with the shot and can be come to, or NULL. */
void       fab_sight_see        (FabSight *sight, FabTimeline *timeline, const FabBlendPart *part, const FabSlot *slot,
                                 FabBlocking *blocking, FabBlocking *next, FabHearFunc hear, gpointer data);
FabMoment  fab_sight_get_moment (const FabSight *sight);
/* What is drawn, in words: equal words, equal pixels (with the picture and its size the same). "" for the picture as it is. */
char      *fab_sight_dup_key    (const FabSight *sight) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
