/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clips at their times, in order and none above another: what is seen of tracks that lie over each other. */
#pragma once

#include "fab-cut.h"

G_BEGIN_DECLS

GPtrArray *fab_cut_layers_new       (void) G_GNUC_WARN_UNUSED_RESULT;
/* Takes @clip; @at is not before the end of what is there. */
void       fab_cut_layers_add       (GPtrArray *layers, FabCutClip *clip, gint64 at);
gint64     fab_cut_layers_end       (GPtrArray *layers);
/* Adds from frame @at on what @inner shows from @start on for @duration. */
void       fab_cut_layers_insert    (GPtrArray *layers, GPtrArray *inner, gint64 start, gint64 duration, gint64 at);
/* Adds of @below what @layers leave to be seen. */
void       fab_cut_layers_lay_under (GPtrArray *layers, GPtrArray *below);
/* Moves the clips to @clips, one after the other, with gaps between them. */
void       fab_cut_layers_fill      (GPtrArray *layers, GPtrArray *clips);

G_END_DECLS
