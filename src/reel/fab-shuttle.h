/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The course that playing takes through the film: faster, backwards, round and round. */
#pragma once

#include "fab-mixer.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 base;           /* where in the film it began, microseconds */
  double speed;          /* 1: as it is; negative: backwards */
  gint64 first, last;    /* what is played, first ≤ time < last */
  gboolean loop;         /* at the end it goes on from the other one */
} FabShuttle;

/* Where in the film it is @elapsed microseconds after it began. */
gint64   fab_shuttle_time    (const FabShuttle *shuttle, gint64 elapsed);
/* TRUE when all of it was played by then; never when it loops. */
gboolean fab_shuttle_is_over (const FabShuttle *shuttle, gint64 elapsed);
/* @n sound frames from frame @from after it began, interleaved: pitched as on a tape. */
gboolean fab_shuttle_render  (const FabShuttle *shuttle, FabMixer *mixer, gint64 from, gsize n, float *to, GError **error);

G_END_DECLS
