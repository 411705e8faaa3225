/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a hand on the reel catches: edges of panels, speeches and sounds, markers, in and out, the playhead. */
#define G_LOG_DOMAIN "fab-reel-view"

#include "config.h"

#include "fab-reel-view-private.h"

#define CATCH 8 /* pixels from which something snaps */

typedef struct
{
  FabReelView  *view;
  const gint64 *times; /* that are to be caught: the edges of what is dragged */
  guint         n;
  gint64        reach;
  gint64        best;  /* the nearest so far, -1: none … */
  gint64        by;    /* … and how far away */
} Catch;

static void
try_catch (Catch  *catch,
           gint64  time)
{
  for (guint i = 0; time >= 0 && i < catch->n; i++)
    {
      gint64 by = time - catch->times[i];

      if (ABS (by) > catch->reach || (catch->best >= 0 && ABS (by) >= ABS (catch->by)))
        continue;
      catch->best = time;
      catch->by = by;
    }
}

static void
try_span (Catch       *catch,
          FabTimeline *timeline,
          guint        index)
{
  const FabSpan *span = fab_timeline_get_span (timeline, index);

  try_catch (catch, span->start);
  try_catch (catch, span->start + span->duration);
  for (guint i = span->first_line; i < span->first_line + span->n_lines; i++)
    {
      const FabLine *line = fab_timeline_get_line (timeline, i);

      try_catch (catch, line->start);
      try_catch (catch, line->start + line->duration);
    }
}

static void
try_spans (Catch       *catch,
           FabTimeline *timeline,
           gint64       time,
           guint        end)
{
  guint i = fab_timeline_find (timeline, MAX (0, time - catch->reach));

  end = MIN (end, fab_timeline_get_n_spans (timeline));
  for (; i < end && fab_timeline_get_span (timeline, i)->start <= time + catch->reach; i++)
    try_span (catch, timeline, i);
}

/* Nothing is held by itself, nor by what moves along with a cut: spans from @end on. */
static void
try_things (Catch       *catch,
            FabTimeline *timeline,
            guint        end)
{
  const FabReelHit *hit = &catch->view->edit.hit;

  for (guint i = 0; i < fab_timeline_get_n_markers (timeline); i++)
    {
      const FabTimelineMarker *marker = fab_timeline_get_marker (timeline, i);
      gboolean own = hit->part == FAB_REEL_MARKER && hit->index == i;

      if (!own && fab_timeline_find (timeline, marker->time) < end)
        try_catch (catch, marker->time);
    }
  for (guint i = 0; i < fab_timeline_get_n_sounds (timeline); i++)
    {
      const FabTimelineSound *sound = fab_timeline_get_sound (timeline, i);

      if ((hit->part == FAB_REEL_SOUND && hit->index == i) || fab_timeline_find (timeline, sound->start) >= end)
        continue;
      try_catch (catch, sound->start);
      try_catch (catch, sound->start + sound->duration);
    }
}

gint64
_fab_reel_view_snap (FabReelView     *self,
                     const gint64    *times,
                     guint            n,
                     guint            end,
                     GdkModifierType  state)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  FabReelTools *tools = fab_session_get_tools (self->session);
  Catch catch = { self, times, n, CATCH / self->axis.scale * 1e6, -1, 0 };

  self->edit.snapped = -1;
  if (fab_reel_tools_get_snapping (tools) == !!(state & GDK_ALT_MASK))
    return 0;
  for (guint i = 0; i < n; i++)
    try_spans (&catch, timeline, times[i], end);
  try_things (&catch, timeline, end);
  if (self->edit.hit.part != FAB_REEL_IN)
    try_catch (&catch, fab_reel_tools_get_in (tools));
  if (self->edit.hit.part != FAB_REEL_OUT)
    try_catch (&catch, fab_reel_tools_get_out (tools));
  try_catch (&catch, fab_player_get_position (fab_session_get_player (self->session)));
  self->edit.snapped = catch.best;

  return catch.by;
}
