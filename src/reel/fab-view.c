/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include "fab-view.h"

#define DRIFT 1.04 /* of a panel for which nobody chose a move */

/* Starts and ends softly (Hermite's smoothstep). */
static double
ease (double t)
{
  t = CLAMP (t, 0, 1);

  return t * t * (3 - 2 * t);
}

gboolean
fab_view_moves (const char *move)
{
  return g_strcmp0 (move, "still") != 0;
}

static FabView
zoom (double from,
      double to,
      double t)
{
  return (FabView) { from + (to - from) * t, 0, 0 };
}

static FabView
pan (double x,
     double y,
     double t)
{
  double reach = (FAB_VIEW_MARGIN - 1) * (0.5 - t);

  return (FabView) { FAB_VIEW_MARGIN, x * reach, y * reach };
}

FabView
fab_view_at (const char *move,
             guint       index,
             double      progress)
{
  double t = ease (progress);

  if (!fab_view_moves (move))
    return zoom (1, 1, 0);
  if (g_strcmp0 (move, "in") == 0)
    return zoom (1, FAB_VIEW_MARGIN, t);
  if (g_strcmp0 (move, "out") == 0)
    return zoom (FAB_VIEW_MARGIN, 1, t);
  /* The camera goes right, so the picture goes left. */
  if (g_strcmp0 (move, "right") == 0)
    return pan (1, 0, t);
  if (g_strcmp0 (move, "left") == 0)
    return pan (-1, 0, t);
  if (g_strcmp0 (move, "down") == 0)
    return pan (0, 1, t);
  if (g_strcmp0 (move, "up") == 0)
    return pan (0, -1, t);

  return index % 2 == 0 ? zoom (1, DRIFT, t) : zoom (DRIFT, 1, t);
}

static FabView
view_of_span (FabTimeline *timeline,
              guint        index,
              gint64       time)
{
  const FabSpan *span = fab_timeline_get_span (timeline, index);
  gint64 length = span->duration;

  /* It goes on moving while the next panel comes in over it. */
  if (index + 1 < fab_timeline_get_n_spans (timeline))
    length += fab_timeline_get_span (timeline, index + 1)->overlap;

  return fab_view_at (span->move, index, (double) (time - span->start) / MAX (length, 1));
}

static void
mix_transition (FabMix        *mix,
                FabTimeline   *timeline,
                const FabSpan *span,
                gint64         time)
{
  double t = (double) (time - span->start) / span->overlap;
  gboolean first = mix->span == 0;

  if (!first && (span->transition == FAB_TRANSITION_DISSOLVE || t < 0.5))
    {
      mix->has_other = TRUE;
      mix->other = mix->span - 1;
      mix->other_view = view_of_span (timeline, mix->other, time);
    }
  if (span->transition == FAB_TRANSITION_DISSOLVE)
    {
      mix->opacity = first ? 1 : ease (t);
      mix->black = first ? 1 - ease (t) : 0;
    }
  else
    {
      /* Into black and out of it; the first panel only comes out of it. */
      mix->opacity = mix->has_other ? 0 : 1;
      mix->black = first ? 1 - ease (t) : (t < 0.5 ? ease (t * 2) : 1 - ease (t * 2 - 1));
    }
}

FabMix
fab_mix_at (FabTimeline *timeline,
            gint64       frame)
{
  gint64 time = fab_timeline_frame_time (timeline, frame);
  guint index = fab_timeline_find (timeline, time);
  const FabSpan *span = fab_timeline_get_span (timeline, index);
  FabMix mix = { .span = index, .opacity = 1 };
  gint64 previous = frame > 0 ? fab_timeline_frame_time (timeline, frame - 1) : -1;

  mix.view = view_of_span (timeline, index, time);
  if (span->overlap > 0 && time < span->start + span->overlap)
    mix_transition (&mix, timeline, span, time);
  mix.held = !fab_view_moves (span->move) && previous >= span->start + span->overlap;

  return mix;
}
