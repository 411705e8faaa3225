/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between who reads the story and who lays the film. */
#pragma once

#include "fab-beat.h"

G_BEGIN_DECLS

/* What a panel says about its time. */
typedef struct
{
  FabSpan   span;   /* all that does not hang on its place in the film; its texts are GRefString */
  FabMotion motion;
  gint64    asked;  /* for the transition */
  gint64    given;  /* for the panel, 0: nothing */
  gint64    deeds;  /* of the prompt */
  gint64    moving; /* what its move takes to be seen */
} FabPanelNote;

void          _fab_span_clear      (gpointer span);
FabPanelNote *_fab_panel_note_new  (const FabPanelTiming *time) G_GNUC_WARN_UNUSED_RESULT;
gboolean      _fab_panel_note_equal (const FabPanelNote *a, const FabPanelNote *b);
void          _fab_panel_note_free (FabPanelNote *self);

/* @notes: of the panels (const FabPanelNote), in order; @beats: settled. */
FabTimeline  *_fab_timeline_lay    (FabStory *story, GPtrArray *notes, GHashTable *beats, int fps_n, int fps_d)
  G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
