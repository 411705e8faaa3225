/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include "fab-blend.h"
#include "fab-move.h"

static FabBlendPart
part_of_span (FabTimeline *timeline,
              guint        index,
              gint64       time)
{
  const FabSpan *span = fab_timeline_get_span (timeline, index);
  gint64 length = span->duration;

  /* It goes on moving while the next panel comes in over it. */
  if (index + 1 < fab_timeline_get_n_spans (timeline))
    length += fab_timeline_get_span (timeline, index + 1)->overlap;

  return (FabBlendPart) { index, time - span->start, CLAMP ((double) (time - span->start) / MAX (length, 1), 0, 1) };
}

/* Into a colour and out of it; the first panel only comes out of it. */
static void
dip (FabBlend *mix,
     double  t)
{
  gboolean before = mix->has_other && t < .5;

  mix->has_other = before;
  mix->opacity = before ? 0 : 1;
  mix->veil = mix->now.span == 0 ? 1 - fab_ease_at (FAB_EASE_IN_OUT, t)
              : before ? fab_ease_at (FAB_EASE_IN_OUT, t * 2) : 1 - fab_ease_at (FAB_EASE_IN_OUT, t * 2 - 1);
}

static void
mix_transition (FabBlend        *mix,
                FabTimeline   *timeline,
                const FabSpan *span,
                gint64         time)
{
  double t = (double) (time - span->start) / span->overlap;

  mix->transition = span->transition;
  mix->t = fab_ease_at (FAB_EASE_IN_OUT, t);
  mix->has_other = mix->now.span > 0;
  if (mix->has_other)
    mix->other = part_of_span (timeline, mix->now.span - 1, time);
  switch (span->transition)
    {
    case FAB_TRANSITION_DIP:
      mix->color = span->color;
      dip (mix, t);
      break;
    case FAB_TRANSITION_FADE:
      dip (mix, t);
      break;
    case FAB_TRANSITION_DISSOLVE:
      mix->opacity = mix->has_other ? mix->t : 1;
      mix->veil = mix->has_other ? 0 : 1 - mix->t;
      break;
    default:
      break;
    }
}

FabBlend
fab_blend_at (FabTimeline *timeline,
            gint64       frame)
{
  gint64 time = fab_timeline_frame_time (timeline, frame);
  guint index = fab_timeline_find (timeline, time);
  const FabSpan *span = fab_timeline_get_span (timeline, index);
  FabBlend mix = { .now = part_of_span (timeline, index, time), .opacity = 1, .t = 1 };

  if (span->overlap > 0 && time < span->start + span->overlap)
    mix_transition (&mix, timeline, span, time);

  return mix;
}

gboolean
fab_blend_wipe (FabTransition  transition,
              double         t,
              FabWipe       *wipe)
{
  switch (transition)
    {
    case FAB_TRANSITION_WIPE_LEFT: *wipe = (FabWipe) { 1 - t, 0, t, 1, FALSE }; return TRUE;
    case FAB_TRANSITION_WIPE_RIGHT: *wipe = (FabWipe) { 0, 0, t, 1, FALSE }; return TRUE;
    case FAB_TRANSITION_WIPE_UP: *wipe = (FabWipe) { 0, 1 - t, 1, t, FALSE }; return TRUE;
    case FAB_TRANSITION_WIPE_DOWN: *wipe = (FabWipe) { 0, 0, 1, t, FALSE }; return TRUE;
    case FAB_TRANSITION_IRIS: *wipe = (FabWipe) { .5, .5, t, t, TRUE }; return TRUE;
    default: return FALSE;
    }
}
