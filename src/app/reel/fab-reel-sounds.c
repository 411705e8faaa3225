/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hands on the sounds and markers of the reel; files that are dropped on it. */
#define G_LOG_DOMAIN "fab-reel-view"

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "fab-reel-view-private.h"

static const FabReelRow rows[FAB_N_TRACKS] = {
  [FAB_TRACK_VOICE] = FAB_REEL_VOICES,
  [FAB_TRACK_EFFECTS] = FAB_REEL_EFFECTS,
  [FAB_TRACK_MUSIC] = FAB_REEL_MUSIC,
};

FabReelRow
_fab_reel_view_track_row (FabTrack track)
{
  return rows[track];
}

/* The nearest track; above the voices a sound is an effect, as most are. */
static FabTrack
track_at (FabReelView *self,
          double       y)
{
  for (guint i = 0; i < FAB_N_TRACKS; i++)
    {
      double top, height;

      _fab_reel_view_get_row (self, rows[i], &top, &height);
      if (height > 0 && y >= top - 2 && y < top + height + 2)
        return i;
    }
  return y > _fab_reel_view_get_height (self) - 8 ? FAB_TRACK_MUSIC : FAB_TRACK_EFFECTS;
}

static gint64
find_length (FabReelView            *self,
             const FabTimelineSound *sound)
{
  g_autoptr(FabSound) row = fab_story_ref_sound (fab_session_get_story (self->session), sound->sound);

  return row ? fab_sound_get_duration (row) : 0;
}

FabTrack
_fab_reel_view_place_sound (FabReelView *self,
                            guint        index,
                            FabReelClip *clip)
{
  const FabTimelineSound *sound = fab_timeline_get_sound (_fab_reel_view_get_timeline (self), index);
  FabReelEdit *edit = &self->edit;

  fab_reel_clip_init (clip, sound, find_length (self, sound));
  if (sound->span != G_MAXUINT)
    clip->start += _fab_reel_view_get_shift (self, sound->span);
  if (edit->hit.part != FAB_REEL_SOUND || edit->hit.index != index || !edit->moved)
    return sound->track;
  fab_reel_clip_drag (clip, edit->hit.clip, edit->to - edit->from, edit->gain);

  return edit->hit.clip == FAB_CLIP_BODY ? edit->track : sound->track;
}

static gint64
get_reach (FabReelView *self)
{
  return self->reach / self->axis.scale * 1e6;
}

FabReelHit
_fab_reel_view_pick_sound (FabReelView *self,
                           double       x,
                           double       y)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  gint64 time = fab_reel_axis_time (&self->axis, x), reach = get_reach (self);

  /* What is drawn last lies on top. */
  for (guint i = fab_timeline_get_n_sounds (timeline); i > 0; i--)
    {
      FabReelClip clip;
      double top, height;

      _fab_reel_view_get_row (self, rows[_fab_reel_view_place_sound (self, i - 1, &clip)], &top, &height);
      if (y >= top && y < top + height && time >= clip.start - reach &&
          time <= clip.start + clip.duration + reach)
        return (FabReelHit) { .part = FAB_REEL_SOUND, .index = i - 1,
                              .clip = fab_reel_clip_pick (&clip, time, y - top, height, reach) };
    }
  return (FabReelHit) { FAB_REEL_NOTHING };
}

FabReelHit
_fab_reel_view_pick_marker (FabReelView *self,
                            double       x)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);

  for (guint i = 0; i < fab_timeline_get_n_markers (timeline); i++)
    if (fabs (fab_reel_axis_x (&self->axis, fab_timeline_get_marker (timeline, i)->time) - x) <= self->reach)
      return (FabReelHit) { .part = FAB_REEL_MARKER, .index = i };
  return (FabReelHit) { FAB_REEL_NOTHING };
}

void
_fab_reel_view_begin_sound (FabReelView *self,
                            double       x)
{
  const FabTimelineSound *sound = fab_timeline_get_sound (_fab_reel_view_get_timeline (self),
                                                          self->edit.hit.index);

  self->edit.from = self->edit.to = fab_reel_axis_time (&self->axis, x);
  self->edit.track = sound->track;
  self->edit.gain = sound->gain;
  fab_reel_tools_set_sound (fab_session_get_tools (self->session), sound->sound);
}

/* The edges that are dragged hold to what they come near. */
static gint64
snap_sound (FabReelView     *self,
            GdkModifierType  state)
{
  const FabTimelineSound *sound = fab_timeline_get_sound (_fab_reel_view_get_timeline (self), self->edit.hit.index);
  gint64 by = self->edit.to - self->edit.from;
  gint64 start = sound->start + by, end = start + sound->duration;

  switch (self->edit.hit.clip)
    {
    case FAB_CLIP_BODY: return _fab_reel_view_snap (self, (gint64[]) { start, end }, 2, G_MAXUINT, state);
    case FAB_CLIP_START: return _fab_reel_view_snap (self, &start, 1, G_MAXUINT, state);
    case FAB_CLIP_END: return _fab_reel_view_snap (self, &end, 1, G_MAXUINT, state);
    default: return 0;
    }
}

void
_fab_reel_view_drag_sound (FabReelView     *self,
                           double           x,
                           double           y,
                           GdkModifierType  state)
{
  double top, height;

  self->edit.to = fab_reel_axis_time (&self->axis, x);
  self->edit.to += snap_sound (self, state);
  if (self->edit.hit.clip == FAB_CLIP_BODY)
    self->edit.track = track_at (self, y);
  _fab_reel_view_get_row (self, rows[self->edit.track], &top, &height);
  if (self->edit.hit.clip == FAB_CLIP_GAIN)
    self->edit.gain = fab_reel_y_to_gain (y - top, height);
}

void
_fab_reel_view_finish_sound (FabReelView       *self,
                             const FabReelEdit *edit)
{
  const FabTimelineSound *sound = fab_timeline_get_sound (_fab_reel_view_get_timeline (self),
                                                          edit->hit.index);
  FabReelClip clip;

  fab_reel_clip_init (&clip, sound, find_length (self, sound));
  fab_reel_clip_drag (&clip, edit->hit.clip, edit->to - edit->from, edit->gain);
  switch (edit->hit.clip)
    {
    case FAB_CLIP_START:
    case FAB_CLIP_END:
      fab_session_trim_sound (self->session, sound->sound, clip.start - sound->start, clip.skip,
                              clip.duration);
      break;
    case FAB_CLIP_FADE_IN:
    case FAB_CLIP_FADE_OUT:
      fab_session_set_sound_fades (self->session, sound->sound, clip.fade_in, clip.fade_out);
      break;
    case FAB_CLIP_GAIN:
      fab_session_set_sound_gain (self->session, sound->sound, clip.gain, sound->muted);
      break;
    case FAB_CLIP_BODY:
    default:
      fab_session_place_sound (self->session, sound->sound, edit->track, clip.start);
      break;
    }
}

/* --- files --- */

static gboolean
drop_cb (FabReelView  *self,
         const GValue *value,
         double        x,
         double        y)
{
  g_autoptr(GSList) files = NULL;
  gint64 time;

  if (self->session == NULL || !G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;
  files = gdk_file_list_get_files (g_value_get_boxed (value));
  time = MAX (fab_reel_axis_time (&self->axis, x), 0);
  for (GSList *l = files; l; l = l->next)
    fab_session_add_sound (self->session, l->data, track_at (self, y), time);
  return files != NULL;
}

/* While a file hangs over the reel there is room for each kind of sound. */
static GdkDragAction
enter_cb (FabReelView *self,
          double       x,
          double       y)
{
  self->dropping = TRUE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return GDK_ACTION_COPY;
}

static void
leave_cb (FabReelView *self)
{
  self->dropping = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
_fab_reel_view_add_drop (FabReelView *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (target, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
