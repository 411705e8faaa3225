/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What panels say about their time, and rates as people write them. */
#define G_LOG_DOMAIN "fab-reel"

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <gst/gst.h>

#include "fab-move.h"
#include "fab-timekeeper.h"
#include "fab-timeline-private.h"
#include "fab-timing.h"

#define MS (G_USEC_PER_SEC / 1000)

void
_fab_span_clear (gpointer data)
{
  FabSpan *span = data;

  g_ref_string_release (span->move);
  g_ref_string_release (span->camera);
}

static gint64
usual_time (FabTransition transition)
{
  static const int times[FAB_N_TRANSITIONS] = {
    [FAB_TRANSITION_DISSOLVE] = 500, [FAB_TRANSITION_FADE] = 750, [FAB_TRANSITION_DIP] = 750,
    [FAB_TRANSITION_WIPE_LEFT] = 500, [FAB_TRANSITION_WIPE_RIGHT] = 500, [FAB_TRANSITION_WIPE_UP] = 500,
    [FAB_TRANSITION_WIPE_DOWN] = 500, [FAB_TRANSITION_IRIS] = 600,
  };

  return transition < FAB_N_TRANSITIONS ? times[transition] * MS : 0;
}

FabPanelNote *
_fab_panel_note_new (const FabPanelTiming *time)
{
  FabPanelNote *self = g_new0 (FabPanelNote, 1);
  FabSpan *span = &self->span;
  const char *color = time->transition_color;
  g_autofree char *found = NULL;

  span->panel = time->panel;
  span->transition = time->transition;
  span->overlap_given = time->transition_time > 0;
  span->color = *color == '#' ? strtoul (color + 1, NULL, 16) : 0;
  span->lead = CLAMP (time->lead, -60 * G_USEC_PER_SEC, 60 * G_USEC_PER_SEC);
  span->move_given = *time->move != '\0';
  if (!span->move_given)
    found = fab_move_find (time->prompt);
  span->move = g_ref_string_new (span->move_given ? time->move : found);
  span->camera = g_ref_string_new (time->camera);
  span->follows = time->follows;
  self->motion = time->motion;
  self->given = time->duration;
  self->asked = span->transition == FAB_TRANSITION_CUT ? 0
                : span->overlap_given ? time->transition_time : usual_time (span->transition);
  self->deeds = fab_timing_deeds (time->prompt);
  self->moving = fab_move_time (span->move_given || *span->camera != '\0' ? span->move : "");

  return self;
}

gboolean
_fab_panel_note_equal (const FabPanelNote *a,
                       const FabPanelNote *b)
{
  const FabSpan *s = &a->span, *t = &b->span;

  return s->panel == t->panel && s->transition == t->transition && s->overlap_given == t->overlap_given &&
         s->color == t->color && s->lead == t->lead && s->move_given == t->move_given && s->follows == t->follows &&
         g_str_equal (s->move, t->move) && g_str_equal (s->camera, t->camera) && a->motion == b->motion &&
         a->asked == b->asked && a->given == b->given && a->deeds == b->deeds && a->moving == b->moving;
}

void
_fab_panel_note_free (FabPanelNote *self)
{
  _fab_span_clear (&self->span);
  g_free (self);
}

/* "24", "23.976", "30000/1001". Decimals near n·1000/1001 mean just that. */
gboolean
fab_timeline_parse_rate (const char *text,
                         int        *n,
                         int        *d)
{
  char *end;
  double fps, divisor;

  g_return_val_if_fail (text != NULL && n != NULL && d != NULL, FALSE);

  fps = g_ascii_strtod (text, &end);
  divisor = *end == '/' ? g_ascii_strtod (end + 1, NULL) : 1;
  *n = 24;
  *d = 1;
  if (!(divisor >= 1) || !(fps / divisor >= 1 && fps / divisor <= 240))
    return FALSE;
  if (divisor > 1)
    {
      *n = lrint (fps);
      *d = lrint (divisor);
    }
  else if (fabs (fps - rint (fps)) < 0.001)
    *n = lrint (fps);
  else if (fabs (ceil (fps) * 1000 / 1001 - fps) < 0.005)
    {
      *n = lrint (ceil (fps)) * 1000;
      *d = 1001;
    }
  else
    gst_util_double_to_fraction (fps, n, d);

  return TRUE;
}
