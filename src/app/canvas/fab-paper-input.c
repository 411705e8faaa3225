/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What mouse, pen, fingers and keys bring becomes points for the hand in use. */
#define G_LOG_DOMAIN "fab-paper"

#include "config.h"

#include <math.h>

#include "fab-paper-private.h"

#define MOUSE_PRESSURE .5
#define SCROLL_STEP 48. /* pixels per click of a wheel */
#define PALM_GUARD (G_USEC_PER_SEC * 7 / 10) /* so long after the pen was near, what touches is the hand that holds it */

static const FabPaperHand * const hands[] = {
  [FAB_PAPER_DRAW] = &_fab_paper_draw_hand,
  [FAB_PAPER_RUB] = &_fab_paper_rub_hand,
  [FAB_PAPER_SHAPE] = &_fab_paper_shape_hand,
  [FAB_PAPER_ARROW] = &_fab_paper_arrow_hand,
  [FAB_PAPER_TEXT] = &_fab_paper_text_hand,
  [FAB_PAPER_FILL] = &_fab_paper_fill_hand,
  [FAB_PAPER_LASSO_FILL] = &_fab_paper_lasso_fill_hand,
  [FAB_PAPER_PICK] = &_fab_paper_pick_hand,
  [FAB_PAPER_LASSO] = &_fab_paper_lasso_hand,
  [FAB_PAPER_SELECT] = &_fab_paper_select_hand,
  [FAB_PAPER_PAN] = &_fab_paper_pan_hand,
  [FAB_PAPER_ZOOM] = &_fab_paper_zoom_hand,
  [FAB_PAPER_TURN] = &_fab_paper_turn_hand,
  [FAB_PAPER_BLOCK] = &_fab_paper_block_hand,
};

/* --- which hand --------------------------------------------------------------------------------- */

void
_fab_paper_update_cursor (FabPaper *self)
{
  const FabPaperInput *input = &self->input;
  const FabPaperHand *hand = input->held ? input->held : input->space ? &_fab_paper_pan_hand : input->hand;
  gboolean grabs = self->input.held && g_str_equal (hand->cursor, "grab");

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), grabs ? "grabbing" : hand->cursor);
}

void
fab_paper_set_mode (FabPaper     *self,
                    FabPaperMode  mode)
{
  g_return_if_fail (FAB_IS_PAPER (self));
  g_return_if_fail (mode < G_N_ELEMENTS (hands));

  if (self->input.hand == hands[mode])
    return;
  if (self->input.hand->hover)
    self->input.hand->hover (self, NULL);
  self->input.hand = hands[mode];
  fab_reblocking_set_active (self->reblocking, mode == FAB_PAPER_BLOCK &&
                                               gtk_widget_get_mapped (GTK_WIDGET (self)));
  _fab_paper_update_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

guint
fab_paper_count_uses (FabPaper *self)
{
  g_return_val_if_fail (FAB_IS_PAPER (self), 0);

  return self->input.uses;
}

static gboolean
is_eraser_end (GdkEvent *event)
{
  GdkDeviceTool *tool = event ? gdk_event_get_device_tool (event) : NULL;

  return tool && gdk_device_tool_get_tool_type (tool) == GDK_DEVICE_TOOL_TYPE_ERASER;
}

/* Not by its device: X brings touches by that of the mouse. */
static gboolean
is_touch (GdkEvent *event)
{
  return event && (gdk_event_get_event_type (event) == GDK_TOUCH_BEGIN ||
                   gdk_event_get_event_type (event) == GDK_TOUCH_UPDATE);
}

/* X tells of no pen that leaves, but a pen held near trembles: its last event says how long ago it was there. */
static gboolean
is_pen_near (FabPaper *self)
{
  return self->input.pen_time != 0 && g_get_monotonic_time () - self->input.pen_time < PALM_GUARD;
}

static const FabPaperHand *
choose_hand (FabPaper        *self,
             GdkEvent        *event,
             GdkModifierType  state)
{
  /* Whoever draws with a pen moves the paper with a finger. */
  if (self->input.space || (self->input.pen_time != 0 && is_touch (event)))
    return &_fab_paper_pan_hand;
  if (self->input.hand != &_fab_paper_draw_hand)
    return self->input.hand;
  if (state & GDK_CONTROL_MASK)
    return &_fab_paper_shift_hand;
  if (is_eraser_end (event) || ((state & GDK_ALT_MASK) && !(state & GDK_SHIFT_MASK)))
    return &_fab_paper_erase_hand;

  return self->input.hand;
}

/* --- from begin to end -------------------------------------------------------------------------- */

static void
take_point (FabPaper        *self,
            double           x,
            double           y,
            GdkModifierType  state)
{
  double px, py;

  fab_canvas_view_to_picture (&self->view, x, y, &px, &py);
  self->input.pointer.x = x;
  self->input.pointer.y = y;
  self->input.pointer.state = state;
  self->input.pointer.sample.x = px;
  self->input.pointer.sample.y = py;
}

/* The gesture that begins holds the hand: what the others tell meanwhile is not heard. */
static void
begin_with (FabPaper           *self,
            const FabPaperHand *hand,
            GtkGesture         *gesture,
            double              x,
            double              y,
            GdkModifierType     state)
{
  gboolean touched = is_touch (gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture)));

  if (!touched) /* else when it moves: the gestures of two fingers have to hear of the first one */
    gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->input.held)
    return;
  take_point (self, x, y, state);
  self->input.held = hand;
  self->input.holder = gesture;
  self->input.touched = touched;
  self->input.uses++;
  self->input.space_used |= self->input.space;
  _fab_paper_update_cursor (self);
  self->input.held->begin (self, &self->input.pointer);
}

static void
begin (FabPaper   *self,
       GtkGesture *gesture,
       double      x,
       double      y)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  begin_with (self, choose_hand (self, gtk_event_controller_get_current_event (controller), state), gesture, x, y, state);
}

static void
move (FabPaper        *self,
      double           x,
      double           y,
      GdkModifierType  state)
{
  take_point (self, x, y, state);
  if (self->input.held && self->input.held->move)
    self->input.held->move (self, &self->input.pointer);
}

static gboolean
holds (FabPaper *self,
       gpointer  gesture)
{
  return self->input.held && self->input.holder == gesture;
}

/* Where it was let go may not have been told before. */
static void
end (FabPaper   *self,
     GtkGesture *gesture,
     double      x,
     double      y)
{
  const FabPaperHand *held;

  if (!holds (self, gesture))
    return;
  if (hypot (x - self->input.pointer.x, y - self->input.pointer.y) > .01)
    move (self, x, y, self->input.pointer.state);
  held = g_steal_pointer (&self->input.held);
  if (held->end)
    held->end (self);
  _fab_paper_update_cursor (self);
}

void
_fab_paper_let_go (FabPaper *self)
{
  const FabPaperHand *held = g_steal_pointer (&self->input.held);

  if (held && held->cancel)
    held->cancel (self);
  _fab_paper_update_cursor (self);
}

static void
cancel_cb (FabPaper         *self,
           GdkEventSequence *sequence,
           GtkGesture       *gesture)
{
  if (holds (self, gesture))
    _fab_paper_let_go (self);
}

static void
hover (FabPaper *self,
       gboolean  inside)
{
  self->input.pointed = inside;
  if (self->input.held == NULL && self->input.hand->hover)
    self->input.hand->hover (self, inside ? &self->input.pointer : NULL);
}

/* --- mouse -------------------------------------------------------------------------------------- */

static gboolean
is_pen (GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  return event && gdk_event_get_device_tool (event) != NULL;
}

static void
drag_begin_cb (FabPaper   *self,
               double      x,
               double      y,
               GtkGesture *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  if (is_touch (event) && is_pen_near (self))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (is_pen (gesture)) /* a pen drives both gestures; the other one knows its pressure */
    return;
  self->input.pointer.sample = (FabSample) { .pressure = MOUSE_PRESSURE };
  self->input.pointer.pen = FALSE;
  begin (self, gesture, x, y);
}

/* The frame clock compresses motion: the points between are in the event's history. */
static void
move_history (FabPaper        *self,
              GdkEvent        *event,
              GdkModifierType  state)
{
  GtkWidget *native = GTK_WIDGET (gtk_widget_get_native (GTK_WIDGET (self)));
  g_autofree GdkTimeCoord *coords = NULL;
  graphene_point_t origin;
  double sx, sy;
  guint n = 0;

  if (event && gdk_event_get_event_type (event) == GDK_MOTION_NOTIFY)
    coords = gdk_event_get_history (event, &n);
  if (n == 0)
    return;
  gtk_native_get_surface_transform (GTK_NATIVE (native), &sx, &sy);
  if (!gtk_widget_compute_point (native, GTK_WIDGET (self), &GRAPHENE_POINT_INIT (0, 0), &origin))
    return;
  for (guint i = 0; i < n; i++)
    if (coords[i].flags & GDK_AXIS_FLAG_X)
      move (self, coords[i].axes[GDK_AXIS_X] - sx + origin.x, coords[i].axes[GDK_AXIS_Y] - sy + origin.y, state);
}

static void
drag_update_cb (FabPaper       *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);
  double x, y;

  if (!holds (self, gesture) || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  move_history (self, gtk_event_controller_get_current_event (controller), state);
  move (self, x + dx, y + dy, state);
}

static void
drag_end_cb (FabPaper       *self,
             double          dx,
             double          dy,
             GtkGestureDrag *gesture)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    end (self, GTK_GESTURE (gesture), x + dx, y + dy);
}

/* The wheel's button, and that on the pen's side, move the paper whatever the tool. */
static void
middle_begin_cb (FabPaper   *self,
                 double      x,
                 double      y,
                 GtkGesture *gesture)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  begin_with (self, &_fab_paper_pan_hand, gesture, x, y, 0);
}

/* --- pen ---------------------------------------------------------------------------------------- */

static double
get_axis (GtkGestureStylus *gesture,
          GdkAxisUse        axis,
          double            otherwise)
{
  double value;

  return gtk_gesture_stylus_get_axis (gesture, axis, &value) ? value : otherwise;
}

/* Between two frames: X knows the pressure there as well, but flags places only. */
static void
take_backlog (FabPaper           *self,
              const GdkTimeCoord *coord,
              GtkGestureStylus   *gesture)
{
  double value;

  if (gtk_gesture_stylus_get_axis (gesture, GDK_AXIS_PRESSURE, &value))
    self->input.pointer.sample.pressure = coord->axes[GDK_AXIS_PRESSURE];
  if (gtk_gesture_stylus_get_axis (gesture, GDK_AXIS_XTILT, &value))
    self->input.pointer.sample.tilt_x = coord->axes[GDK_AXIS_XTILT];
  if (gtk_gesture_stylus_get_axis (gesture, GDK_AXIS_YTILT, &value))
    self->input.pointer.sample.tilt_y = coord->axes[GDK_AXIS_YTILT];
}

static void
take_pen (FabPaper         *self,
          GtkGestureStylus *gesture)
{
  self->input.pointer.pen = TRUE;
  self->input.pointer.sample.pressure = get_axis (gesture, GDK_AXIS_PRESSURE, MOUSE_PRESSURE);
  self->input.pointer.sample.tilt_x = get_axis (gesture, GDK_AXIS_XTILT, 0);
  self->input.pointer.sample.tilt_y = get_axis (gesture, GDK_AXIS_YTILT, 0);
}

/* The hand comes down before its pen: what it has moved by then goes back. */
static void
near (FabPaper *self)
{
  self->input.pen_time = g_get_monotonic_time ();
  if (self->input.held && self->input.touched)
    _fab_paper_let_go (self);
  if (self->input.pinching)
    {
      self->input.pinching = FALSE;
      _fab_paper_restore_view (self);
    }
}

/* The gesture tells of the buttons on the pen's side as well. */
static gboolean
is_tip (GtkGestureStylus *gesture)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));

  return gdk_button_event_get_button (event) == GDK_BUTTON_PRIMARY;
}

static void
stylus_down_cb (FabPaper         *self,
                double            x,
                double            y,
                GtkGestureStylus *gesture)
{
  near (self);
  if (!is_tip (gesture))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  take_pen (self, gesture);
  begin (self, GTK_GESTURE (gesture), x, y);
}

static void
stylus_motion_cb (FabPaper         *self,
                  double            x,
                  double            y,
                  GtkGestureStylus *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  g_autofree GdkTimeCoord *backlog = NULL;
  guint n = 0;

  near (self);
  if (!holds (self, gesture))
    return;
  if (gtk_gesture_stylus_get_backlog (gesture, &backlog, &n))
    for (guint i = 0; i < n; i++)
      {
        take_backlog (self, &backlog[i], gesture);
        move (self, backlog[i].axes[GDK_AXIS_X], backlog[i].axes[GDK_AXIS_Y], state);
      }
  take_pen (self, gesture);
  move (self, x, y, state);
}

static void
stylus_up_cb (FabPaper         *self,
              double            x,
              double            y,
              GtkGestureStylus *gesture)
{
  near (self);
  if (is_tip (gesture))
    end (self, GTK_GESTURE (gesture), x, y);
}

static void
stylus_near_cb (FabPaper         *self,
                double            x,
                double            y,
                GtkGestureStylus *gesture)
{
  near (self);
}

/* --- two fingers, and the wheel ----------------------------------------------------------------- */

static void
pinch_begin_cb (FabPaper         *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  if (is_pen_near (self))
    {
      gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  if (self->input.touched)
    _fab_paper_let_go (self); /* the first finger has drawn already */
  self->input.pinching = TRUE;
  self->input.start = self->view;
}

static void
pinch_cb (FabPaper   *self,
          double      scale,
          GtkGesture *gesture)
{
  double x = self->view.width / 2, y = self->view.height / 2;

  if (!self->input.pinching)
    return;
  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  fab_canvas_view_zoom_at (&self->view, self->input.start.zoom * scale, x, y);
  _fab_paper_view_changed (self);
}

static void
twist_cb (FabPaper   *self,
          double      angle,
          double      delta,
          GtkGesture *gesture)
{
  double x = self->view.width / 2, y = self->view.height / 2;

  if (!self->input.pinching)
    return;
  gtk_gesture_get_bounding_box_center (gesture, &x, &y);
  fab_canvas_view_turn_at (&self->view, self->input.start.angle + delta, x, y);
  _fab_paper_view_changed (self);
}

static void
pinch_end_cb (FabPaper *self)
{
  self->input.pinching = FALSE;
}

static gboolean
scroll_cb (FabPaper                 *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double step = wheel ? SCROLL_STEP : 1;

  if (state & GDK_CONTROL_MASK)
    fab_canvas_view_zoom_at (&self->view, self->view.zoom * exp (-dy * step / 300), self->input.pointer.x,
                             self->input.pointer.y);
  else if (state & GDK_SHIFT_MASK && dx == 0)
    fab_canvas_view_shift (&self->view, -dy * step, 0);
  else
    fab_canvas_view_shift (&self->view, -dx * step, -dy * step);
  _fab_paper_view_changed (self);

  return GDK_EVENT_STOP;
}

/* --- hovering and keys -------------------------------------------------------------------------- */

static void
motion_cb (FabPaper                 *self,
           double                    x,
           double                    y,
           GtkEventControllerMotion *controller)
{
  if (self->input.held)
    return;
  take_point (self, x, y, gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)));
  hover (self, TRUE);
}

static void
leave_cb (FabPaper *self)
{
  hover (self, FALSE);
}

/* Held down, the space bar lends the hand that moves the paper; only touched, it plays. */
static gboolean
key_pressed_cb (FabPaper        *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if (keyval != GDK_KEY_space || state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (!self->input.space)
    self->input.space_used = FALSE;
  self->input.space = TRUE;
  _fab_paper_update_cursor (self);

  return GDK_EVENT_STOP;
}

static void
key_released_cb (FabPaper *self,
                 guint     keyval)
{
  if (keyval != GDK_KEY_space || !self->input.space)
    return;
  self->input.space = FALSE;
  _fab_paper_update_cursor (self);
  if (!self->input.space_used)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.play", NULL);
}

static void
focus_left_cb (FabPaper *self)
{
  self->input.space = FALSE;
  _fab_paper_update_cursor (self);
}

static GtkGesture *
add_drag (FabPaper  *self,
          guint      button,
          GCallback  begin_cb)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), button);
  g_signal_connect_object (drag, "drag-begin", begin_cb, self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));

  return drag;
}

static void
add_stylus (FabPaper *self)
{
  GtkGesture *stylus = gtk_gesture_stylus_new ();
  g_signal_connect_object (stylus, "down", G_CALLBACK (stylus_down_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stylus, "motion", G_CALLBACK (stylus_motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stylus, "cancel", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stylus, "up", G_CALLBACK (stylus_up_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (stylus, "proximity", G_CALLBACK (stylus_near_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (stylus));
}

/* What draws claims the first finger: grouped with it, two fingers still pinch. */
static void
add_fingers (FabPaper   *self,
             GtkGesture *drag)
{
  GtkGesture *pinch = gtk_gesture_zoom_new (), *twist = gtk_gesture_rotate_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  g_signal_connect_object (pinch, "begin", G_CALLBACK (pinch_begin_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "end", G_CALLBACK (pinch_end_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (pinch, "scale-changed", G_CALLBACK (pinch_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (twist, "angle-changed", G_CALLBACK (twist_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (twist));
  gtk_gesture_group (drag, pinch);
  gtk_gesture_group (drag, twist);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

void
_fab_paper_add_input (FabPaper *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new (), *key = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  add_fingers (self, add_drag (self, GDK_BUTTON_PRIMARY, G_CALLBACK (drag_begin_cb)));
  add_drag (self, GDK_BUTTON_MIDDLE, G_CALLBACK (middle_begin_cb));
  add_stylus (self);
  g_signal_connect_object (motion, "enter", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (key, "key-pressed", G_CALLBACK (key_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (key, "key-released", G_CALLBACK (key_released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), key);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  _fab_paper_update_cursor (self);
}
