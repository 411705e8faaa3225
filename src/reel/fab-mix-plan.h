/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What sounds when, in samples: voices and sounds of a timeline alike, and where music gives way to speech. */
#pragma once

#include "fab-clip.h"
#include "fab-timeline.h"

G_BEGIN_DECLS

typedef struct
{
  FabTrack track;
  gboolean spoken;            /* @key is that of a clip, else the hash of a blob */
  char    *key;
  gint64   start, end;        /* in the film */
  gint64   skip;              /* into the sound */
  gint64   fade_in, fade_out; /* of what is played */
  float    gain;
} FabMixPart;

typedef struct FabMixPlan FabMixPlan;

FabMixPlan       *fab_mix_plan_new       (FabTimeline *timeline) G_GNUC_WARN_UNUSED_RESULT;
void              fab_mix_plan_free      (FabMixPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FabMixPlan, fab_mix_plan_free)

/* The parts that sound between two times are among those from the first returned until *@last. */
guint             fab_mix_plan_find      (FabMixPlan *plan, gint64 from, gint64 until, guint *last);
const FabMixPart *fab_mix_plan_get       (FabMixPlan *plan, guint i);
/* How loud a part is at a time of the film, by its gain and fades. */
float             fab_mix_part_gain      (const FabMixPart *part, gint64 at);
/* How loud music is then: 1, or less while somebody speaks. @hint: of the last call, 0 at first. */
float             fab_mix_plan_duck      (FabMixPlan *plan, gint64 at, guint *hint);

gint64            fab_mix_time_to_frame  (gint64 time);

G_END_DECLS
