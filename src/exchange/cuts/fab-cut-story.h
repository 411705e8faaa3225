/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the cut of a story calls its files, for those who write them. */
#pragma once

#include "fab-cut.h"

G_BEGIN_DECLS

/* Even numbers of pixels by the story's aspect, 1920 on the longer side. */
void  fab_cut_find_size  (FabStory *story, int *width, int *height);
/* @i: of the span or the line in the timeline. */
char *fab_cut_name_panel (const char *folder, guint i, FabPanel *panel, FabCutMedia media) G_GNUC_WARN_UNUSED_RESULT;
char *fab_cut_name_voice (const char *folder, guint i, const FabLine *line) G_GNUC_WARN_UNUSED_RESULT;
/* @i: among the sounds of the story. */
char *fab_cut_name_sound (const char *folder, guint i, FabSound *sound) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
