/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a story was last looked at, noted on disk beside the documents: looking changes nothing in them. */
#pragma once

#include "fab-canvas-view.h"
#include "fab-session.h"

G_BEGIN_DECLS

typedef struct
{
  FabMode       mode;
  gint64        panel;       /* selected; 0: none */
  gint64        time;        /* of the playhead, from the beginning of the panel, in microseconds */
  guint         script_top;  /* the first character of the script that is seen */
  double        reel_scale;  /* pixels per second; 0: as it fits */
  double        reel_offset;
  FabCanvasView canvas;      /* but for its size */
} FabLastView;

/* Of the file, or of a story without one of its working copy. The stories of long ago are forgotten. */
void     fab_last_view_keep (FabStory *story, const FabLastView *view);
/* FALSE: nothing is known; @view is that of a story that was never seen. */
gboolean fab_last_view_find (FabStory *story, FabLastView *view);

G_END_DECLS
