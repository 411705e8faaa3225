/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hands on the reel: what is under the pointer, what dragging it does, and the same by keys. */
#define G_LOG_DOMAIN "fab-reel-view"

#include "config.h"

#include <math.h>

#include <glib/gi18n.h>

#include "fab-reel-view-private.h"
#include "fab-second-press.h"

#define FINGER_REACH 12 /* pixels from which a finger takes hold of an edge */
#define TREMBLE 4       /* pixels that are no drag yet */
#define SCROLL_EDGE 24  /* near the ends the reel moves along */

static gint64
time_at (FabReelView *self,
         double       x)
{
  return fab_reel_axis_time (&self->axis, x);
}

static gboolean
is_near (FabReelView *self,
         gint64       time,
         double       x)
{
  return time >= 0 && fabs (fab_reel_axis_x (&self->axis, time) - x) <= self->reach;
}

/* --- what is there --- */

static FabReelHit
pick_ruler (FabReelView *self,
            double       x)
{
  FabReelTools *tools = fab_session_get_tools (self->session);
  FabReelHit marker = _fab_reel_view_pick_marker (self, x);

  if (marker.part != FAB_REEL_NOTHING)
    return marker;
  if (is_near (self, fab_reel_tools_get_out (tools), x))
    return (FabReelHit) { FAB_REEL_OUT, 0 };
  if (is_near (self, fab_reel_tools_get_in (tools), x))
    return (FabReelHit) { FAB_REEL_IN, 0 };
  return (FabReelHit) { FAB_REEL_TIME, 0 };
}

static FabReelHit
pick_panel (FabReelView *self,
            double       x)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  gint64 time = time_at (self, x);
  guint i = fab_timeline_find (timeline, MAX (time, 0));
  const FabSpan *span = fab_timeline_get_span (timeline, i);

  if (span->overlap > 0 && span->overlap / 1e6 * self->axis.scale > 2 * self->reach &&
      is_near (self, span->start + span->overlap, x))
    return (FabReelHit) { FAB_REEL_TRANSITION, i };
  if (is_near (self, span->start + span->duration, x))
    return (FabReelHit) { FAB_REEL_CUT, i };
  if (i > 0 && is_near (self, span->start, x))
    return (FabReelHit) { FAB_REEL_CUT, i - 1 };
  if (time < 0 || time >= fab_timeline_get_duration (timeline))
    return (FabReelHit) { FAB_REEL_TIME, 0 };
  return (FabReelHit) { FAB_REEL_PANEL, i };
}

static FabReelHit
pick_line (FabReelView *self,
           double       x)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  gint64 time = time_at (self, x);
  const FabSpan *span = fab_timeline_get_span (timeline, fab_timeline_find (timeline, MAX (time, 0)));

  for (guint i = span->first_line; i < span->first_line + span->n_lines; i++)
    {
      const FabLine *line = fab_timeline_get_line (timeline, i);

      if (time >= line->start && time < line->start + line->duration)
        return (FabReelHit) { FAB_REEL_LINE, i };
    }
  return (FabReelHit) { FAB_REEL_TIME, 0 };
}

static gboolean
is_in_row (FabReelView *self,
           FabReelRow   row,
           double       y)
{
  double top, height;

  _fab_reel_view_get_row (self, row, &top, &height);
  return y >= top - 2 && y < top + height + 2;
}

FabReelHit
_fab_reel_view_pick (FabReelView *self,
                     double       x,
                     double       y)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  FabReelHit hit;

  if (timeline == NULL || fab_timeline_get_n_spans (timeline) == 0)
    return (FabReelHit) { FAB_REEL_NOTHING, 0 };
  if (is_in_row (self, FAB_REEL_RULER, y))
    return pick_ruler (self, x);
  if (is_in_row (self, FAB_REEL_PANELS, y))
    return pick_panel (self, x);
  hit = _fab_reel_view_pick_sound (self, x, y);
  return hit.part != FAB_REEL_NOTHING ? hit : pick_line (self, x);
}

static const char *
find_cursor (const FabReelHit *hit)
{
  static const char * const parts[] = {
    [FAB_REEL_IN] = "ew-resize", [FAB_REEL_OUT] = "ew-resize", [FAB_REEL_CUT] = "col-resize",
    [FAB_REEL_TRANSITION] = "ew-resize", [FAB_REEL_MARKER] = "pointer",
  };
  static const char * const clips[] = {
    [FAB_CLIP_BODY] = "grab", [FAB_CLIP_START] = "col-resize", [FAB_CLIP_END] = "col-resize",
    [FAB_CLIP_FADE_IN] = "ew-resize", [FAB_CLIP_FADE_OUT] = "ew-resize", [FAB_CLIP_GAIN] = "ns-resize",
  };

  if (hit->part == FAB_REEL_SOUND)
    return clips[hit->clip];
  return hit->part < G_N_ELEMENTS (parts) ? parts[hit->part] : NULL;
}

static void
motion_cb (FabReelView *self,
           double       x,
           double       y)
{
  FabReelHit hit = _fab_reel_view_pick (self, x, y);

  self->pointer = x;
  self->reach = FAB_REEL_REACH;
  if (hit.part == self->hover.part && hit.index == self->hover.index && hit.clip == self->hover.clip)
    return;
  self->hover = hit;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), find_cursor (&hit));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
leave_cb (FabReelView *self)
{
  self->pointer = -1;
  self->hover = (FabReelHit) { FAB_REEL_NOTHING, 0 };
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* --- dragging --- */

/* A trimmed cut moves what is behind it, and is held by what stands still: spans before @end. */
static gint64
snap (FabReelView     *self,
      gint64           time,
      guint            end,
      GdkModifierType  state)
{
  return time + _fab_reel_view_snap (self, &time, 1, end, state);
}

static gint64
round_to_frame (FabTimeline *timeline,
                gint64       time)
{
  int n, d;

  fab_timeline_get_fps (timeline, &n, &d);
  time += (gint64) G_USEC_PER_SEC * d / n / 2;
  return fab_timeline_frame_time (timeline, MAX (time, 0) * n / ((gint64) d * G_USEC_PER_SEC));
}

static void
drag_cut (FabReelView     *self,
          double           x,
          GdkModifierType  state)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  const FabSpan *span = fab_timeline_get_span (timeline, self->edit.hit.index);
  gboolean last = self->edit.hit.index + 1 >= fab_timeline_get_n_spans (timeline);
  gint64 frame = fab_timeline_frame_time (timeline, 1), most = G_MAXINT64;
  gboolean rolling = fab_reel_tools_get_rolling (fab_session_get_tools (self->session));
  gint64 time = snap (self, time_at (self, x), self->edit.hit.index + 1, state);

  self->edit.roll = !last && rolling != !!(state & GDK_SHIFT_MASK);
  if (self->edit.roll)
    {
      const FabSpan *next = fab_timeline_get_span (timeline, self->edit.hit.index + 1);

      most = next->start + next->duration - frame;
    }
  self->edit.to = CLAMP (round_to_frame (timeline, time), span->start + frame, most);
}

/* The cut that is nearest is where the panel would go. */
static void
drag_panel (FabReelView *self,
            double       x)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  gint64 time = CLAMP (time_at (self, x), 0, fab_timeline_get_duration (timeline));
  const FabSpan *span = fab_timeline_get_span (timeline, fab_timeline_find (timeline, time));

  self->edit.to = time < span->start + span->duration / 2 ? span->start
                                                           : span->start + span->duration;
}

static void
drag_point (FabReelView     *self,
            double           x,
            GdkModifierType  state)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  FabReelTools *tools = fab_session_get_tools (self->session);
  gint64 time = round_to_frame (timeline, snap (self, time_at (self, x), G_MAXUINT, state));

  time = CLAMP (time, 0, fab_timeline_get_duration (timeline));
  if (self->edit.hit.part == FAB_REEL_IN)
    fab_reel_tools_set_in (tools, time);
  else
    fab_reel_tools_set_out (tools, time);
}

static void
scrub (FabReelView *self,
       double       x)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  gint64 time = CLAMP (time_at (self, x), 0, fab_timeline_get_duration (timeline));

  /* One scrubs to see: the board shows no moving picture. */
  fab_session_set_mode (self->session, FAB_MODE_PLAYER);
  fab_session_scrub (self->session, round_to_frame (timeline, time));
}

static void
scroll_along (FabReelView *self,
              double       x)
{
  double by = x < SCROLL_EDGE ? x - SCROLL_EDGE
                              : MAX (0, x - (self->axis.width - SCROLL_EDGE));

  if (by != 0 && self->hadjustment)
    gtk_adjustment_set_value (self->hadjustment, self->axis.offset + by / 2);
}

static void
drag_transition (FabReelView *self,
                 double       x)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  const FabSpan *span = fab_timeline_get_span (timeline, self->edit.hit.index);
  gint64 frame = fab_timeline_frame_time (timeline, 1);

  self->edit.to = CLAMP (round_to_frame (timeline, time_at (self, x)), span->start + frame,
                         span->start + span->duration);
}

static void
drag_marker (FabReelView     *self,
             double           x,
             GdkModifierType  state)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  gint64 time = round_to_frame (timeline, snap (self, time_at (self, x), G_MAXUINT, state));

  self->edit.to = CLAMP (time, 0, fab_timeline_get_duration (timeline));
}

static void
continue_edit (FabReelView     *self,
               double           x,
               double           y,
               GdkModifierType  state)
{
  switch (self->edit.hit.part)
    {
    case FAB_REEL_CUT:
      drag_cut (self, x, state);
      break;
    case FAB_REEL_PANEL:
      drag_panel (self, x);
      break;
    case FAB_REEL_IN:
    case FAB_REEL_OUT:
      drag_point (self, x, state);
      break;
    case FAB_REEL_TIME:
      scrub (self, x);
      break;
    case FAB_REEL_TRANSITION:
      drag_transition (self, x);
      break;
    case FAB_REEL_MARKER:
      drag_marker (self, x, state);
      break;
    case FAB_REEL_SOUND:
      _fab_reel_view_drag_sound (self, x, y, state);
      break;
    case FAB_REEL_LINE:
    case FAB_REEL_NOTHING:
    default:
      return;
    }
  scroll_along (self, x);
  _fab_reel_view_invalidate (self);
}

static void
go_to (FabReelView *self,
       double       x)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  gint64 time = time_at (self, x);

  if (self->edit.hit.part == FAB_REEL_LINE)
    time = fab_timeline_get_line (timeline, self->edit.hit.index)->start;
  fab_session_seek (self->session, round_to_frame (timeline, MAX (time, 0)));
}

/* As on the board: Ctrl adds one or takes it away, Shift goes on to here. */
static gboolean
select_panel (FabReelView     *self,
              gint64           panel,
              GdkModifierType  state)
{
  if (state & GDK_CONTROL_MASK)
    fab_session_select_toggle (self->session, panel);
  else if (state & GDK_SHIFT_MASK)
    fab_session_select_to (self->session, panel);
  else
    fab_session_select (self->session, panel);
  return (state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;
}

static void
begin_edit (FabReelView     *self,
            double           x,
            GdkModifierType  state)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  const FabSpan *span;

  switch (self->edit.hit.part)
    {
    case FAB_REEL_CUT:
    case FAB_REEL_TRANSITION:
      span = fab_timeline_get_span (timeline, self->edit.hit.index);
      self->edit.from = span->start + (self->edit.hit.part == FAB_REEL_CUT ? span->duration : span->overlap);
      fab_session_select (self->session, span->panel);
      break;
    case FAB_REEL_MARKER:
      self->edit.from = fab_timeline_get_marker (timeline, self->edit.hit.index)->time;
      break;
    case FAB_REEL_SOUND:
      _fab_reel_view_begin_sound (self, x);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      return;
    case FAB_REEL_IN:
    case FAB_REEL_OUT:
      break;
    default:
      fab_reel_tools_set_sound (fab_session_get_tools (self->session), 0);
      if (self->edit.hit.part == FAB_REEL_PANEL &&
          select_panel (self, fab_timeline_get_span (timeline, self->edit.hit.index)->panel, state))
        self->edit.hit.part = FAB_REEL_NOTHING;
      else
        go_to (self, x);
      break;
    }
  self->edit.to = self->edit.from;
}

static gboolean
is_edge (const FabReelHit *hit)
{
  return hit->part == FAB_REEL_CUT || hit->part == FAB_REEL_TRANSITION || hit->part == FAB_REEL_IN || hit->part == FAB_REEL_OUT ||
         (hit->part == FAB_REEL_SOUND && hit->clip != FAB_CLIP_BODY && hit->clip != FAB_CLIP_GAIN);
}

/* A finger that moves would scroll: but not from an edge, which it trims. */
static void
begin_by_finger (FabReelView *self,
                 double       x,
                 double       y,
                 GtkGesture  *gesture)
{
  self->reach = FINGER_REACH;
  self->edit.hit = _fab_reel_view_pick (self, x, y);
  if (is_edge (&self->edit.hit))
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_begin_cb (FabReelView    *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  self->reach = FAB_REEL_REACH;
  self->edit = (FabReelEdit) { .hit = _fab_reel_view_pick (self, x, y), .snapped = -1 };
  if (gtk_gesture_single_get_current_sequence (GTK_GESTURE_SINGLE (gesture)))
    begin_by_finger (self, x, y, GTK_GESTURE (gesture));
  if (self->edit.hit.part == FAB_REEL_NOTHING)
    return;
  self->touched = TRUE;
  begin_edit (self, x, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
  _fab_reel_view_invalidate (self);
}

static void
drag_update_cb (FabReelView    *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double x, y;

  if (self->edit.hit.part == FAB_REEL_NOTHING ||
      !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  self->edit.moved |= fabs (dx) > TREMBLE || (self->edit.hit.part == FAB_REEL_SOUND && fabs (dy) > TREMBLE);
  if (self->edit.moved)
    continue_edit (self, x + dx, y + dy,
                   gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture)));
}

static void
move_panel (FabReelView       *self,
            const FabReelEdit *edit)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  gint64 panel = fab_timeline_get_span (timeline, edit->hit.index)->panel;
  guint n = fab_timeline_get_n_spans (timeline), i = fab_timeline_find (timeline, edit->to);
  gboolean after = edit->to >= fab_timeline_get_duration (timeline);

  if (!after && (i == edit->hit.index || i == edit->hit.index + 1))
    return; /* it is there */
  fab_session_move_beside (self->session, panel,
                           fab_timeline_get_span (timeline, after ? n - 1 : i)->panel, after);
}

static void
finish_edit (FabReelView       *self,
             const FabReelEdit *edit)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  const FabSpan *span;

  switch (edit->hit.part)
    {
    case FAB_REEL_CUT:
      span = fab_timeline_get_span (timeline, edit->hit.index);
      fab_session_trim (self->session, span->panel, edit->to - span->start, edit->roll);
      break;
    case FAB_REEL_PANEL:
      move_panel (self, edit);
      break;
    case FAB_REEL_TRANSITION:
      span = fab_timeline_get_span (timeline, edit->hit.index);
      fab_session_set_transition_time (self->session, span->panel, edit->to - span->start);
      break;
    case FAB_REEL_MARKER:
      fab_session_move_marker (self->session, fab_timeline_get_marker (timeline, edit->hit.index)->marker,
                               edit->to);
      break;
    case FAB_REEL_SOUND:
      _fab_reel_view_finish_sound (self, edit);
      break;
    default:
      break;
    }
}

/* A marker that is pressed and not dragged says what it has to say. */
static void
open_marker (FabReelView       *self,
             const FabReelEdit *edit)
{
  const FabTimelineMarker *marker = fab_timeline_get_marker (_fab_reel_view_get_timeline (self),
                                                             edit->hit.index);

  fab_session_seek (self->session, marker->time);
  fab_reel_view_edit_marker (self);
}

static void
drag_end_cb (FabReelView *self)
{
  FabReelEdit edit = self->edit;

  self->edit = (FabReelEdit) { .snapped = -1 };
  if (edit.moved && self->session)
    finish_edit (self, &edit);
  else if (edit.hit.part == FAB_REEL_MARKER && self->session)
    open_marker (self, &edit);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  self->hover = (FabReelHit) { FAB_REEL_NOTHING, 0 };
  _fab_reel_view_invalidate (self);
}

static void
cancel_cb (FabReelView *self)
{
  self->edit = (FabReelEdit) { .snapped = -1 };
  _fab_reel_view_invalidate (self);
}

static void
press_cb (FabReelView *self,
          int          n_press,
          double       x,
          double       y)
{
  if (n_press == 2 && _fab_reel_view_pick (self, x, y).part == FAB_REEL_PANEL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-panel", NULL);
}

/* --- the menu --- */

static void
open_menu (gpointer   data,
           GtkWidget *widget,
           double     x,
           double     y)
{
  FabReelView *self = FAB_REEL_VIEW (data);

  if (_fab_reel_view_pick (self, x, y).part == FAB_REEL_NOTHING)
    return;
  self->edit.hit = _fab_reel_view_pick (self, x, y);
  if (self->edit.hit.part == FAB_REEL_SOUND)
    _fab_reel_view_begin_sound (self, x);
  go_to (self, x);
  self->edit.hit.part = FAB_REEL_NOTHING;
  _fab_reel_view_open_menu (self, x, y);
}

/* --- scrolling --- */

/* The wheel moves along the film, as there is nothing below; with Ctrl it zooms. */
static gboolean
scroll_cb (FabReelView              *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkModifierType state;

  state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  if (state & GDK_CONTROL_MASK)
    fab_reel_view_zoom (self, pow (1.2, -dy));
  else if (self->hadjustment)
    gtk_adjustment_set_value (self->hadjustment, self->axis.offset + (dx + dy) * 64);
  return GDK_EVENT_STOP;
}

/* Two fingers zoom; what the first one began is left. */
static void
pinch_begin_cb (FabReelView *self)
{
  cancel_cb (self);
  self->pinched = 1;
}

static void
pinch_cb (FabReelView *self,
          double       scale,
          GtkGesture  *gesture)
{
  double x = self->pointer, y;

  if (gtk_gesture_is_recognized (gesture))
    gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  self->pointer = x;
  fab_reel_view_zoom (self, scale / self->pinched);
  self->pinched = scale;
}

static void
pinch_end_cb (FabReelView *self)
{
  self->pointer = -1;
}

/* Grouped with what may have claimed the first finger. */
static void
add_pinch (FabReelView *self,
           GtkGesture  *drag)
{
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "end", G_CALLBACK (pinch_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_gesture_group (drag, pinch);
}

static char *
describe_hit (FabReelView      *self,
              const FabReelHit *hit)
{
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  const FabTimelineSound *sound;

  switch (hit->part)
    {
    case FAB_REEL_MARKER:
      return g_strdup (fab_timeline_get_marker (timeline, hit->index)->text);
    case FAB_REEL_LINE:
      return g_strdup (fab_timeline_get_line (timeline, hit->index)->text);
    case FAB_REEL_SOUND:
      sound = fab_timeline_get_sound (timeline, hit->index);
      /* Translators: name and loudness of a sound, such as "Door slam, −3.0 dB" */
      return g_strdup_printf (_("%s, %.1f dB"), sound->name, sound->gain);
    default:
      return NULL;
    }
}

static gboolean
tooltip_cb (FabReelView *self,
            int          x,
            int          y,
            gboolean     keyboard,
            GtkTooltip  *tooltip)
{
  FabReelHit hit = _fab_reel_view_pick (self, x, y);
  g_autofree char *text = keyboard ? NULL : describe_hit (self, &hit);

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL && *text != '\0';
}

static GtkGesture *
add_drag (FabReelView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  return drag;
}

void
_fab_reel_view_add_gestures (FabReelView *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  add_pinch (self, add_drag (self));
  g_signal_connect (self, "query-tooltip", G_CALLBACK (tooltip_cb), NULL);
  g_signal_connect_object (click, "pressed", G_CALLBACK (press_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  fab_second_press_add (GTK_WIDGET (self), open_menu, self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/* --- keys --- */

/* The selected panel gets shorter or longer by frames. */
static gboolean
trim_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  FabReelView *self = FAB_REEL_VIEW (widget);
  FabTimeline *timeline = _fab_reel_view_get_timeline (self);
  gint64 panel = self->session ? fab_session_get_selected (self->session) : 0;
  guint i = timeline ? fab_timeline_find_panel (timeline, panel) : G_MAXUINT;
  gint64 by;

  if (i == G_MAXUINT)
    return GDK_EVENT_PROPAGATE;
  by = fab_timeline_frame_time (timeline, ABS (g_variant_get_int32 (args)));
  by = g_variant_get_int32 (args) < 0 ? -by : by;
  fab_session_trim (self->session, panel, fab_timeline_get_span (timeline, i)->duration + by,
                    fab_reel_tools_get_rolling (fab_session_get_tools (self->session)));
  return GDK_EVENT_STOP;
}

static gboolean
menu_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   data)
{
  FabReelView *self = FAB_REEL_VIEW (widget);
  gint64 position;

  if (self->session == NULL)
    return GDK_EVENT_PROPAGATE;
  position = fab_player_get_position (fab_session_get_player (self->session));
  _fab_reel_view_open_menu (self, CLAMP (fab_reel_axis_x (&self->axis, position), 0, self->axis.width), 40);
  return GDK_EVENT_STOP;
}

/* The selected sound goes before the selected panel. */
static gboolean
delete_key_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   data)
{
  FabReelView *self = FAB_REEL_VIEW (widget);

  if (self->session == NULL || fab_reel_tools_get_sound (fab_session_get_tools (self->session)) == 0)
    return GDK_EVENT_PROPAGATE;
  return gtk_widget_activate_action (widget, "win.delete-sound", NULL);
}

/* Esc lets go of what is being dragged. */
static gboolean
escape_key_cb (GtkWidget *widget,
               GVariant  *args,
               gpointer   data)
{
  FabReelView *self = FAB_REEL_VIEW (widget);

  if (self->edit.hit.part == FAB_REEL_NOTHING)
    return GDK_EVENT_PROPAGATE;
  cancel_cb (self);
  return GDK_EVENT_STOP;
}

void
_fab_reel_view_install_keys (GtkWidgetClass *widget_class)
{
  static const struct { guint keyval; GdkModifierType state; int frames; } trims[] = {
    { GDK_KEY_bracketleft, 0, -1 }, { GDK_KEY_bracketright, 0, 1 },
    { GDK_KEY_braceleft, GDK_SHIFT_MASK, -10 }, { GDK_KEY_braceright, GDK_SHIFT_MASK, 10 },
  };

  /* A window would take these to activate and move the focus. */
  static const struct { guint keyval; const char *action; } moves[] = {
    { GDK_KEY_space, "win.play" }, { GDK_KEY_Return, "win.open-panel" },
    { GDK_KEY_Left, "win.previous-panel" }, { GDK_KEY_Right, "win.next-panel" },
    { GDK_KEY_Up, "win.previous-cut" }, { GDK_KEY_Down, "win.next-cut" },
    { GDK_KEY_Home, "win.go-to-start" }, { GDK_KEY_End, "win.go-to-end" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding_action (widget_class, moves[i].keyval, 0, moves[i].action, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (trims); i++)
    gtk_widget_class_add_binding (widget_class, trims[i].keyval, trims[i].state, trim_key_cb, "i",
                                  trims[i].frames);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, delete_key_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_key_cb, NULL);
}
