/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who opens a story again goes on where they looked. */
#define G_LOG_DOMAIN "fab-window"

#include "config.h"

#include "fab-last-view.h"
#include "fab-window-private.h"

/* What one looked at is noted so often, for an end that nobody asked for. */
#define NOTE_SECONDS 2

/* NULL: it is not there any more. */
static const FabSpan *
find_span (FabSession *session,
           gint64      panel)
{
  FabTimeline *timeline = fab_session_get_timeline (session);
  guint i = fab_timeline_find_panel (timeline, panel);

  return i != G_MAXUINT ? fab_timeline_get_span (timeline, i) : NULL;
}

static void
recall_session (FabSession        *session,
                const FabLastView *view)
{
  const FabSpan *span = find_span (session, view->panel);

  if (span == NULL)
    return;
  fab_session_select (session, view->panel);
  if (view->time < span->duration)
    fab_session_seek (session, span->start + view->time);
  fab_session_set_mode (session, view->mode);
}

/* How long parts of the film last may have changed until it is seen again. */
static gint64
get_time (FabSession *session)
{
  const FabSpan *span = find_span (session, fab_session_get_selected (session));

  return span ? fab_player_get_position (fab_session_get_player (session)) - span->start : 0;
}

void
_fab_window_recall_view (FabWindow *self)
{
  FabLastView view;

  if (!fab_last_view_find (fab_session_get_story (self->session), &view))
    return;
  recall_session (self->session, &view);
  fab_script_pane_set_top (self->panes.script, view.script_top);
  fab_paper_set_view (fab_canvas_get_paper (self->panes.canvas), &view.canvas);
  if (view.reel_scale > 0)
    fab_reel_view_set_axis (self->panes.reel, view.reel_scale, view.reel_offset);
}

void
_fab_window_remember_view (FabWindow *self)
{
  const FabReelAxis *axis = fab_reel_view_get_axis (self->panes.reel);
  FabLastView view = {
    .mode = fab_session_get_mode (self->session),
    .panel = fab_session_get_selected (self->session),
    .time = get_time (self->session),
    .script_top = fab_script_pane_get_top (self->panes.script),
    .reel_scale = axis ? axis->scale : 0,
    .reel_offset = axis ? axis->offset : 0,
    .canvas = *fab_paper_get_view (fab_canvas_get_paper (self->panes.canvas)),
  };

  g_clear_handle_id (&self->noting, g_source_remove);
  fab_last_view_keep (fab_session_get_story (self->session), &view);
}

static gboolean
note_cb (gpointer data)
{
  FabWindow *self = data;

  self->noting = 0;
  _fab_window_remember_view (self);

  return G_SOURCE_REMOVE;
}

void
_fab_window_note_view (FabWindow *self)
{
  if (self->session && self->noting == 0)
    self->noting = g_timeout_add_seconds_full (G_PRIORITY_LOW, NOTE_SECONDS, note_cb, self, NULL);
}

void
_fab_window_follow_view (FabWindow *self)
{
  GtkAdjustment *script = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (fab_script_pane_get_view (self->panes.script)));
  GtkAdjustment *reel = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->panes.reel));
  FabPaper *paper = fab_canvas_get_paper (self->panes.canvas);

  g_signal_connect_object (script, "value-changed", G_CALLBACK (_fab_window_note_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reel, "value-changed", G_CALLBACK (_fab_window_note_view), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (paper, "view-changed", G_CALLBACK (_fab_window_note_view), self, G_CONNECT_SWAPPED);
}
