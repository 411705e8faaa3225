/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs of the session that play and cut the film. */
#define G_LOG_DOMAIN "fab-session"

#include "config.h"

#include <glib/gi18n.h>

#include "fab-session-private.h"

/* --- playing --- */

void
fab_session_toggle_play (FabSession *self)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  if (fab_player_get_playing (fab_session_get_player (self)))
    fab_player_pause (fab_session_get_player (self));
  else
    fab_session_shuttle (self, 1);
}

void
fab_session_shuttle (FabSession *self,
                     double      speed)
{
  FabTimeline *timeline;
  FabPlayer *player;

  g_return_if_fail (FAB_IS_SESSION (self));

  _fab_session_settle_timeline (self);
  timeline = fab_session_get_timeline (self);
  player = fab_session_get_player (self);
  if (fab_timeline_get_n_spans (timeline) == 0)
    return;
  fab_session_set_mode (self, FAB_MODE_PLAYER);
  _fab_session_update_loop (self);
  fab_player_shuttle (player, speed);
}

void
fab_session_seek (FabSession *self,
                  gint64      time)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  _fab_session_settle_timeline (self);
  fab_player_seek (fab_session_get_player (self), time);
  _fab_session_select_at_playhead (self);
  _fab_session_update_loop (self);
}

void
fab_session_scrub (FabSession *self,
                   gint64      time)
{
  g_return_if_fail (FAB_IS_SESSION (self));

  _fab_session_settle_timeline (self);
  fab_player_scrub (fab_session_get_player (self), time);
  _fab_session_select_at_playhead (self);
}

void
fab_session_step_frame (FabSession *self,
                        int         delta)
{
  FabTimeline *timeline;
  gint64 frame;

  g_return_if_fail (FAB_IS_SESSION (self));

  timeline = fab_session_get_timeline (self);
  frame = fab_timeline_time_frame (timeline,
                                   fab_player_get_position (fab_session_get_player (self)));
  frame = CLAMP (frame + delta, 0, MAX (fab_timeline_get_n_frames (timeline) - 1, 0));
  fab_session_scrub (self, fab_timeline_frame_time (timeline, frame));
}

void
fab_session_step_cut (FabSession *self,
                      int         delta)
{
  FabTimeline *timeline;
  gint64 position, time;
  guint i;

  g_return_if_fail (FAB_IS_SESSION (self));

  timeline = fab_session_get_timeline (self);
  position = fab_player_get_position (fab_session_get_player (self));
  i = fab_timeline_find (timeline, position);
  if (i >= fab_timeline_get_n_spans (timeline))
    return;
  time = fab_timeline_get_span (timeline, i)->start;
  if (delta > 0)
    time += fab_timeline_get_span (timeline, i)->duration;
  else if (time == position && i > 0)
    time = fab_timeline_get_span (timeline, i - 1)->start;
  fab_session_seek (self, time);
}

/* --- what is repeated --- */

static gboolean
find_scene (FabSession *self,
            gint64     *first,
            gint64     *last)
{
  FabTimeline *timeline = fab_session_get_timeline (self);
  guint i = fab_timeline_find_panel (timeline, fab_session_get_selected (self)), from = i, to = i;

  if (i == G_MAXUINT)
    return FALSE;
  while (from > 0 && _fab_session_scene_at (self, from - 1) == _fab_session_scene_at (self, i))
    from--;
  while (_fab_session_scene_at (self, to + 1) == _fab_session_scene_at (self, i))
    to++;
  *first = fab_timeline_get_span (timeline, from)->start;
  *last = fab_timeline_get_span (timeline, to)->start + fab_timeline_get_span (timeline, to)->duration;

  return TRUE;
}

static gboolean
find_panel (FabSession *self,
            gint64     *first,
            gint64     *last)
{
  FabTimeline *timeline = fab_session_get_timeline (self);
  guint i = fab_timeline_find_panel (timeline, fab_session_get_selected (self));

  if (i == G_MAXUINT)
    return FALSE;
  *first = fab_timeline_get_span (timeline, i)->start;
  *last = *first + fab_timeline_get_span (timeline, i)->duration;

  return TRUE;
}

static void
find_range (FabSession *self,
            gint64     *first,
            gint64     *last)
{
  FabReelTools *tools = fab_session_get_tools (self);

  *first = MAX (fab_reel_tools_get_in (tools), 0);
  *last = fab_reel_tools_get_out (tools);
  if (*last < 0)
    *last = fab_timeline_get_duration (fab_session_get_timeline (self));
}

/* A panel or a scene is that of the moment when playing began: it must not run on with the film. */
void
_fab_session_update_loop (FabSession *self)
{
  FabPlayer *player = fab_session_get_player (self);
  FabLoop loop = fab_reel_tools_get_loop (fab_session_get_tools (self));
  gint64 first = 0, last = 0;

  if (loop == FAB_LOOP_PANEL && !find_panel (self, &first, &last))
    return;
  if (loop == FAB_LOOP_SCENE && !find_scene (self, &first, &last))
    return;
  if (loop == FAB_LOOP_RANGE)
    find_range (self, &first, &last);
  fab_player_set_loop (player, first, last);
}

void
fab_session_mark_in (FabSession *self)
{
  FabTimeline *timeline;
  gint64 frame;

  g_return_if_fail (FAB_IS_SESSION (self));

  timeline = fab_session_get_timeline (self);
  frame = fab_timeline_time_frame (timeline,
                                   fab_player_get_position (fab_session_get_player (self)));
  fab_reel_tools_set_in (fab_session_get_tools (self), fab_timeline_frame_time (timeline, frame));
}

void
fab_session_mark_out (FabSession *self)
{
  FabTimeline *timeline;
  gint64 frame;

  g_return_if_fail (FAB_IS_SESSION (self));

  timeline = fab_session_get_timeline (self);
  frame = fab_timeline_time_frame (timeline,
                                   fab_player_get_position (fab_session_get_player (self)));
  fab_reel_tools_set_out (fab_session_get_tools (self),
                          fab_timeline_frame_time (timeline, frame + 1));
}

/* --- cutting --- */

static gint64
round_to_frames (FabTimeline *timeline,
                 gint64       start,
                 gint64       duration)
{
  gint64 first = fab_timeline_time_frame (timeline, start);
  int n, d;

  fab_timeline_get_fps (timeline, &n, &d);
  duration = (duration * n + (gint64) d * G_USEC_PER_SEC / 2) / ((gint64) d * G_USEC_PER_SEC);
  duration = MAX (duration, 1);

  return fab_timeline_frame_time (timeline, first + duration) -
         fab_timeline_frame_time (timeline, first);
}

static gboolean
set_durations (FabSession  *self,
               guint        index,
               gint64       duration,
               gboolean     roll,
               GError     **error)
{
  FabTimeline *timeline = fab_session_get_timeline (self);
  const FabSpan *span = fab_timeline_get_span (timeline, index), *next;
  gint64 by = duration - span->duration;

  if (!fab_story_set_duration (fab_session_get_story (self), span->panel, duration, error))
    return FALSE;
  if (!roll)
    return TRUE;
  next = fab_timeline_get_span (timeline, index + 1);

  return fab_story_set_duration (fab_session_get_story (self), next->panel,
                                 round_to_frames (timeline, next->start, next->duration - by), error);
}

void
fab_session_trim (FabSession *self,
                  gint64      panel,
                  gint64      duration,
                  gboolean    roll)
{
  g_autoptr(FabTimeline) timeline = NULL;
  g_autoptr(GError) error = NULL;
  const FabSpan *span;
  guint i;

  g_return_if_fail (FAB_IS_SESSION (self));

  timeline = g_object_ref (fab_session_get_timeline (self));
  i = fab_timeline_find_panel (timeline, panel);
  if (i == G_MAXUINT)
    return;
  span = fab_timeline_get_span (timeline, i);
  duration = round_to_frames (timeline, span->start, duration);
  roll = roll && i + 1 < fab_timeline_get_n_spans (timeline);
  if (duration == span->duration)
    return;
  fab_story_begin (fab_session_get_story (self), roll ? N_("Roll Cut") : N_("Change Duration"), NULL);
  if (!set_durations (self, i, duration, roll, &error))
    _fab_session_report (self, error);
  fab_story_end (fab_session_get_story (self));
}

/* The first cue, or speech without one, of what is said in @span from @time on; 0: nothing. */
static gint64
find_later_speech (FabSession    *self,
                   const FabSpan *span,
                   gint64         time)
{
  FabTimeline *timeline = fab_session_get_timeline (self);
  g_autoptr(GListModel) beat = fab_story_dup_beat (fab_session_get_story (self), span->panel);
  gint64 speech = 0, cue = 0;

  for (guint i = 0; i < span->n_lines && speech == 0; i++)
    {
      const FabLine *line = fab_timeline_get_line (timeline, span->first_line + i);

      if (line->start >= time)
        speech = line->element;
    }
  for (guint i = 0; speech != 0 && i < g_list_model_get_n_items (beat); i++)
    {
      g_autoptr(FabElement) element = g_list_model_get_item (beat, i);

      if (fab_element_get_id (element) == speech)
        return cue != 0 ? cue : speech;
      if (fab_element_get_kind (element) == FAB_ELEMENT_CHARACTER)
        cue = fab_element_get_id (element);
      else if (fab_element_get_kind (element) != FAB_ELEMENT_PARENTHETICAL)
        cue = 0;
    }

  return speech;
}

void
fab_session_split_at_playhead (FabSession *self)
{
  FabStory *story;
  g_autoptr(FabTimeline) timeline = NULL;
  g_autoptr(GError) error = NULL;
  const FabSpan *span;
  gint64 position;
  guint i;

  g_return_if_fail (FAB_IS_SESSION (self));

  story = fab_session_get_story (self);
  timeline = g_object_ref (fab_session_get_timeline (self));
  position = fab_player_get_position (fab_session_get_player (self));
  position = fab_timeline_frame_time (timeline, fab_timeline_time_frame (timeline, position));
  i = fab_timeline_find (timeline, position);
  if (i >= fab_timeline_get_n_spans (timeline) ||
      fab_timeline_get_span (timeline, i)->start == position)
    return;
  span = fab_timeline_get_span (timeline, i);
  if (fab_story_cut_panel (story, span->panel, position - span->start, span->duration,
                           find_later_speech (self, span, position), &error) == 0)
    _fab_session_report (self, error);
  else
    fab_session_seek (self, position);
}
